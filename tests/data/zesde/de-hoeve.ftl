-dossier = Somtoday
-af = de zorgcoördinator
rol-mentor = de mentor
rol-zorgcoordinator = de zorgcoördinator
rol-zorgteam = het zorgteam
rol-conrector = de conrector
instrument-signalenlijst = de signalenlijst uit Somtoday
signalen-ordenen = Zet bij elkaar wat er al is
    Vraag de mentor naar eerdere signalen.
signalen-naar_mentor = Vertel het vandaag aan de mentor
    Schrijf zelf op wat je zag of hoorde.
dialoog-evaluatie_zorg = Terugkijken
evaluatie_zorg-veilig_nu = Is de leerling nu veilig?
    Kijk naar wat jullie afspraken.
evaluatie_zorg-wie_erbij = Wie keken er terug?
    .besproken = Besproken in het zorgteam
    .gehoord = De leerling is gehoord
evaluatie_zorg-geleerd = Wat doen jullie een volgende keer anders?
    .voorbeeld = Eerder het lokale team bellen.
