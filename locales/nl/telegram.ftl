# De woorden van het Telegram-kanaal zelf. De naam en de eerste regels zeggen niets over waar het gesprek over gaat.

bot = Gesprekshulp
    .kort = Hulp voor medewerkers van school.
    .uitleg = Hulp voor medewerkers van school. Tik op Start om te beginnen.
opdracht-start = Beginnen
opdracht-112 = Nu bellen
opdracht-menu = Naar het menu
opdracht-wis = Alles wissen

## De eerste keer

eerst = Lees dit eerst
    Is er nu gevaar? Bel 112. Veilig Thuis is er dag en nacht: 0800-2000.
    Telegram is van een ander. Het ziet dat jij deze bot gebruikt, wanneer, en wat er op het scherm staat.
    Tik daarom alleen op knoppen. Typ geen namen en stuur geen foto's. Wat je typt, haal ik meteen weg.
    Ik wis mijn berichten binnen twee dagen. Met /wis haal je meteen alles weg.
    In de app kun je ook zelf het gesprek verwijderen.
    .begrepen = Ik begrijp het
    .website = Liever via de website
website = Dat kan
    Vraag op school naar het adres van de website. Hier blijft van jou niets staan.
    Is er nu gevaar? Bel 112. Veilig Thuis is er dag en nacht: 0800-2000.

balk-112 = 112
balk-veilig_thuis = Veilig Thuis 0800-2000

## Onderweg

vakje = ▢
    .vol = ✓
bladeren = Lees verder ({ $nummer } van { $totaal })
    .eerste = Terug naar het begin
geen_tekst = Foto's, spraak, bestanden en contacten bekijk ik niet. Ik haal ze meteen weg. Kies een knop.
niet_bewaard = Je antwoord is nog niet bewaard. Ik probeer het zo opnieuw. Gevaar? Bel 112.
ging_mis = Dit lukte niet. Er is niets veranderd. Tik nog een keer, of typ /start. Gevaar? Bel 112.
link_oud = Deze link werkt niet meer. Maak op de website een nieuwe.
gekoppeld = Je account is gekoppeld. Meldingen van je school komen nu ook hier.
meegenomen = Je gesprek van de website staat nu hier.

## Een oproep

oproep = { $code }, { $tijd }
    .website = Naar de website
    .gezien = Op de website zie je wat er nu nodig is.

## Alles wissen

wis_alles = Alles is gewist
    Hier is niets meer van jou bewaard. Dit bericht gaat binnen een uur ook weg.
    Is er nu gevaar? Bel 112. Veilig Thuis is er dag en nacht: 0800-2000.
wis_gekoppeld = Alles is gewist
    Je account is nog gekoppeld: oproepen van je school komen hier nog aan. Dit bericht gaat binnen een uur ook weg.
    Is er nu gevaar? Bel 112. Veilig Thuis is er dag en nacht: 0800-2000.
    .ontkoppel = Ontkoppel ook mijn account
ontkoppeld = Je account is losgekoppeld
    Oproepen van je school komen hier niet meer aan. Koppelen kan opnieuw via de website.
    Is er nu gevaar? Bel 112. Veilig Thuis is er dag en nacht: 0800-2000.
wis_niets = Er is niets meer te wissen
    Hier was niets van jou bewaard. Dit bericht gaat binnen een uur ook weg.
    Is er nu gevaar? Bel 112. Veilig Thuis is er dag en nacht: 0800-2000.
