contact-lokaal_team = Lokaal team noord
    .uren = schooldagen van 8 tot 17 uur
contact-lokaal_team_zuid = Lokaal team zuid
    .uren = schooldagen van 8 tot 17 uur
contact-crisisdienst = Crisisdienst, buiten kantooruren
overleg-advies_vragen =
    .lokaal_team = Het lokale team kan nu meedenken.
