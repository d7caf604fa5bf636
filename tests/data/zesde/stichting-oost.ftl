-dossier = ESIS
-af = de zorgcoördinator
rol-mentor = de mentor
rol-ib = de IB'er
rol-zorgcoordinator = de zorgcoördinator
rol-gezinsspecialist = de gezinsspecialist
rol-zorgteam = het zorgteam
rol-bestuursbureau = het bestuursbureau
contact-jeugdteam_noord = Jeugdteam Noord
    .uren = werkdagen van 8.30 tot 17 uur
contact-jeugdteam_zuid = Jeugdteam Zuid
    .uren = werkdagen van 9 tot 16 uur
contact-crisisdienst = Crisisdienst jeugd
contact-eer_expert = Expert eer en dwang van het bestuur
contact-online_hulp = Hulp bij online zaken
instrument-signalenlijst = de signalenlijst
instrument-gespreksleidraad = de gespreksleidraad
instrument-afwegingskader = het afwegingskader
instrument-risicotaxatie = de risicotaxatie
signalen-naar_ib =
    Vertel het vandaag aan de IB'er
    Wacht niet op een vast moment.
    Is er niemand? Je mag zelf bellen.
signalen-ib_verzamelt =
    Verzamel wat collega's zagen
    Vraag de mentor en de gymdocent.
signalen-zoco_leidt =
    Jij leidt de stappen
    Kijk of er al een casus is.
signalen-directie_weet =
    Vraag wie het zag
    Laat die collega het zelf opschrijven.
signalen-wie_onveilig = Wie is er misschien onveilig?
    .leerling = De leerling
    .broer_zus = Een broer of zus
    .ouder = Een ouder
    .andere_volwassene = Een andere volwassene
signalen-soort_zorg = Speelt dit mee?
    .eer_dwang = Eer of dwang in de familie
    .besnijdenis = Besnijdenis van een meisje
    .online = Iets op internet
    .anders = Nee, dit niet
signalen-eer_eerst =
    Praat nu nog met niemand uit de familie
    Veilig Thuis weet wie hierbij helpt.
signalen-besnijdenis_eerst =
    Is er een reis gepland? Bel nu
    Veilig Thuis denkt mee, ook bij een vermoeden.
signalen-online_bewaren =
    Laat alles staan
    Laat de leerling niets wissen. Stuur beelden nooit door.
overleg-advies_vragen =
    .zorgteam = Bespreek het in het zorgteam.
    .toestemming = Vraag ook de leerling zelf om toestemming.
    .toestemming_zelf = Deze leerling beslist zelf over toestemming.
overleg-besproken_op = Wanneer was het overleg?
overleg-vervolg = Spreek elkaar weer
    Doe dat uiterlijk op { $terugkoppeling }.
overleg-paraaf = Paraaf van wie erbij was
kindgesprek-voorbereiden =
    .vertrouwd = Kies iemand die het kind vertrouwt
afweging-wie_weigert = Wie wil de hulp niet?
    .ouder = Een ouder
    .leerling = De leerling
besluit-samen = Wie heeft wat gedaan?
    .directie = De directie weet het
    .casemanager = Er is een casemanager
    .bestuur = Het bestuursbureau is gebeld
dialoog-terugkijken = Terugkijken
terugkijken-teruggekeken_op = Wanneer keken jullie terug?
terugkijken-goed = Ging het zoals afgesproken?
terugkijken-leerpunt = Wat leerden we?
    .voorbeeld = Het overleg kwam snel op gang.
terugkijken-nazorg_dan = Vraag hoe het gaat
    Doe dat uiterlijk op { $nazorg }.
    Bel daarna nog eens op { $nabellen }.
termijn-terugkoppeling = Terugkoppeling: { $wanneer } ({ $datum }).
    .dossier = Terugkoppeling: uiterlijk { $datum }.
    .voorbij = De terugkoppeling was op { $datum }. Spreek elkaar nu.
termijn-nazorg = Nazorg: { $wanneer } ({ $datum }).
    .dossier = Nazorg: uiterlijk { $datum }.
    .voorbij = De nazorg was op { $datum }. Vraag nu hoe het gaat.
termijn-nabellen = Nabellen: { $wanneer } ({ $datum }).
termijn-uitnodigen = Nodig uit voor de evaluatie: { $wanneer } ({ $datum }).
termijn-stukken_klaar = Stukken voor de evaluatie: { $wanneer } ({ $datum }).
termijn-vervolgoverleg = Weer overleg: { $wanneer } ({ $datum }).
uitkomst-volg_stappen =
    .uitleg = Overleg weer binnen { $termijn }.
poort-eer =
    .ver_weg = Denk ook aan druk van familie ver weg.
uitkomst-melden =
    .weigert = Zeg aan Veilig Thuis wie niet wil.
uitkomst-hulp_twijfel =
    De hulp werkt
    .wie = Wie beslist: { $beslist }. Wie meldt: { $meldt }. Wie het hoort: { $informeren }.
    .nu = Direct gevaar? Bel 112. Advies: 0800-2000.
    .vastleggen = Leg vast wat hielp.
    .daarna = Kijk over een maand nog eens.
opzoeken-eigen_dossier =
    .feiten = wat je zag en hoorde
    .gesprekken = van elk gesprek een verslag
    .besluiten = elk besluit, met reden
afwijking-dossier_weg = Bewaar wat je vastlegde.
    .bron = Bij geen zorgen gaat het dossier meteen weg.
afwijking-eerst_ouders = Bel eerst Veilig Thuis.
bron-OOST-1-01 = Vertel een signaal dezelfde dag aan de IB'er.
bron-OOST-2-01 = Bespreek een signaal in het zorgteam.
bron-OOST-2-02 = Bespreek het eerst met de ouders.
bron-OOST-5-01 = Kijk na stap 5 samen terug.
