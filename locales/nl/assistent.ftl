# De woorden van de assistent zelf: menu, knoppen, opdrachten en meldingen.

## Antwoorden die overal hetzelfde heten

optie-ja = Ja
optie-nee = Nee
optie-twijfel = Twijfel
optie-weet_niet = Weet ik niet
optie-verder = Verder
optie-vandaag = Vandaag
optie-gisteren = Gisteren
optie-vandaag_over_twee_weken = Over twee weken
optie-vandaag_over_vier_weken = Over vier weken
optie-vandaag_over_zes_weken = Over zes weken

## De balk die altijd in beeld is

balk-112 = 112
balk-veilig_thuis = Veilig Thuis 0800-2000
balk-terug = Terug
balk-meer = Meer uitleg
balk-waarom = Waarom?
balk-menu = Menu
balk-help = Help
balk-wis = Sluit en wis

## Onderdelen

dialoog-snelcheck = Moet ik melden?
dialoog-onthulling = Een kind vertelt nu iets
dialoog-signalen = Signalen vastleggen
dialoog-overleg = Overleg
dialoog-kindgesprek = Gesprek met het kind
dialoog-oudergesprek = Gesprek met de ouders
dialoog-afweging = Afweging
dialoog-na_advies = Advies van Veilig Thuis
dialoog-besluit = Besluit
dialoog-opzoeken = Opzoeken
dialoog-nieuwe_signalen = Nieuwe signalen
dialoog-antwoord_veilig_thuis = Veilig Thuis antwoordde

## Eerste scherm

menu = Waar kan ik je mee helpen?
    Is er nu gevaar? Bel 112. Veilig Thuis is er dag en nacht: 0800-2000.
menu-verder = Ga verder: { $onderdeel }
menu-casussen = Mijn casussen
menu-nieuwe_casus = Nieuwe casus
menu-anderen = Andere protocollen
menu-rol = Mijn rol: { $rol }

rol-kiezen = Wat is je rol op school?
    Dan laat ik zien wie wat doet.
rol-gekozen = Je rol is nu: { $rol }.

casussen = Welke casus?
    .geen = Er is nog geen casus.
    .knop = { $code }: { $vervolg }
    .dicht = { $code }: gesloten
    .is_dicht = gesloten
    .jij = jij
    .niemand = niemand
    .meer =
        { $aantal ->
            [one] Er is nog 1 oudere casus.
           *[other] Er zijn nog { $aantal } oudere casussen.
        }

anderen = Welk protocol heb je nodig?
    Is er nu gevaar? Bel 112. Veilig Thuis is er dag en nacht: 0800-2000.
ander-protocol = { $titel }
    Is er nu gevaar? Bel 112. Veilig Thuis is er dag en nacht: 0800-2000.

nieuwe_casus = Hoe oud is het kind?
    Ik bewaar alleen een groep, geen geboortedatum en geen naam.
leeftijd-jonger_dan_12 = Jonger dan 12
leeftijd-van_12_tot_16 = 12 tot 16
leeftijd-van_16_tot_18 = 16 tot 18
leeftijd-vanaf_18 = 18 of ouder
leeftijd-onbekend = Weet ik niet

## Een casus

casus = Casus { $code }
    .nieuw = De casus heet { $code }. Schrijf die code in { -dossier }, dan vind je hem terug.
    .leeftijd = Leeftijd: { $groep }.
    .stap = Stap { $stap }, { $onderdeel }: { $rol }, { $datum }.
    .niets = Er is nog geen stap gezet.
    .vervolg = Nu aan de beurt: { $onderdeel }.
    .vervolg-evaluatie = Nu aan de beurt: de evaluatie, op { $datum }.
    .evaluatie = Evaluatie op { $datum }
    .vervolg-sluiten = Nu aan de beurt: de tekst overzetten naar { -dossier } en de casus sluiten.
    .kan_dicht = kan dicht
    .klaar = Alle stappen zijn gezet.
    .kies = Kies hieronder wat nu nodig is.
    .gesloten = Deze casus is gesloten. Nieuwe signalen openen hem weer.
    .open = Nog niet af: { $onderdeel }.
    .knop-verder = Ga verder: { $onderdeel }
    .knop-evaluatie = Evaluatie: helpt de hulp?
    .knop-export = Tekst voor het dossier
    .knop-sluiten = Casus sluiten
    .knop-heropenen = Casus weer openen
    .knop-meldcode = Open een casus van de meldcode
    .gesloten-ander = Deze casus is gesloten.
    .knop-lijst = Andere casus
    .knop-inzage = Wie keek mee?
    .einde = Deze casus wordt gewist op { $datum }. Zet de tekst nu over naar { -dossier }.
    .heeft = Deze casus is nu bij: { $wie }.
    .heeft_jij = Deze casus is nu bij jou.
    .niemand = Deze casus is nu bij niemand. Neem hem over.
    .meekijken = Je kijkt mee. Wie de casus heeft, doet de stappen.
    .geen_meldcode = Hier is geen meldcode bij ingesteld. Bel Veilig Thuis: 0800-2000. Je mag zelf bellen.
    .knop-overnemen = Ik neem deze casus over
    .knop-overdragen = Geef de casus aan een collega
    .vloer = Uit eerdere antwoorden volgt: de school hoort te melden. Bel 0800-2000; je mag zelf bellen.
    .advies = Er staat nog een vraag open voor Veilig Thuis: 0800-2000. Je mag zelf bellen.

inzage = Wie deed iets met deze casus?
    .regel = { $wanneer }: { $rol } { $wat }.
rol-beheerder = de beheerder
gebeurtenis-case_opened = opende de casus
gebeurtenis-case_viewed = bekeek de casus
gebeurtenis-case_exported = maakte de tekst voor het dossier
gebeurtenis-case_closed = sloot de casus
gebeurtenis-case_reopened = opende de casus opnieuw
gebeurtenis-case_taken_over = nam de casus over
gebeurtenis-handed_over = droeg de casus over
gebeurtenis-colleague_warned = waarschuwde een collega

casus-overdragen = Aan wie geef je de casus?
    Je collega ziet dan alles wat hier staat. Jij kunt er ook nog bij.
    .nee = Nee, ik houd hem
    .collega = { $rol }: { $wie }
    .nummer = nummer { $nummer }

casus-sluiten = Wil je de casus sluiten?
    Zet eerst de tekst over naar { -dossier }. Na het sluiten kun je hem nog openen.
    .ja = Ja, sluit de casus
    .nee = Nee, laat open
casus-niet_dicht = Deze casus kan nog niet dicht
    Er moet nog contact zijn met Veilig Thuis: 0800-2000. Noteer daarna bij Besluit of Advies wat eruit kwam.
casus-niet_dicht-zonder = Deze casus kan nog niet dicht
    Er moet nog contact zijn met Veilig Thuis: 0800-2000. Je mag zelf bellen.
casus-niet_dicht-ander = Deze casus kan nog niet dicht
    Er moet nog contact zijn met Veilig Thuis: 0800-2000. Open eerst een casus van de meldcode.

termijn-antwoord_veilig_thuis = Antwoord van Veilig Thuis: { $wanneer } ({ $datum }).
    .dossier = Antwoord van Veilig Thuis: uiterlijk { $datum }.
    .voorbij = Veilig Thuis zou laten horen wat het besluit was op { $datum }. Bel zelf: 0800-2000.
termijn-evaluatie = Evaluatie: { $wanneer } ({ $datum }).
    .dossier = Evaluatie: { $datum }.
    .voorbij = De evaluatie was op { $datum }. Beantwoord nu of de hulp werkt.
over-dagen =
    { $dagen ->
        [0] vandaag
        [one] over 1 dag
       *[other] over { $dagen } dagen
    }
    .voorbij = voorbij

uitkomst-knoppen = Wat wil je nu doen?
    .casus = Naar de casus
    .volgende = Verder met: { $onderdeel }
    .menu = Naar het menu
    .open_casus = Open een casus
    .neem_mee = Neem mee naar een casus
    .nog_eens = Nog iets opzoeken

telefoon = Wat zeg ik aan de telefoon?

datum-volgt = datum volgt
datum-open = een dag die je school nog invult
herinnering = Wie dit bewaakt: { $wie }.
lengte = Hoe lang
    .in_te_vullen = een termijn die je school nog invult
    .werkdag =
        { $aantal ->
            [one] 1 werkdag
           *[other] { $aantal } werkdagen
        }
    .schooldag =
        { $aantal ->
            [one] 1 schooldag
           *[other] { $aantal } schooldagen
        }
    .dag =
        { $aantal ->
            [one] 1 dag
           *[other] { $aantal } dagen
        }
    .week =
        { $aantal ->
            [one] 1 week
           *[other] { $aantal } weken
        }
datum-vraag = Typ een datum, bijvoorbeeld 4 december.
datum-onbekend-elke = Ik herken geen datum. Typ bijvoorbeeld: 4 december 2026.
datum-onbekend = Ik herken geen datum in de toekomst. Typ bijvoorbeeld: 4 december.

## Elders verder

elders-telegram = Ga verder op de website
    Dit gesprek gaat dan daar verder en niet meer hier. De link werkt één keer, tien minuten lang.
    .knop = Ga verder op de website
    .open = Open de website
elders-web = Ga verder in Telegram
    Dit gesprek gaat dan daar verder en niet meer hier. De link werkt één keer, tien minuten lang.
    Telegram ziet mee. In een casus kun je daar niet verder.
    .knop = Ga verder in Telegram
    .open = Open Telegram

## Onderweg

voortgang = Vraag { $nummer } van { $totaal }
    .veld = Veld { $nummer } van { $totaal }
merk-landelijk = landelijke aanvulling
merk-deels = deels landelijke aanvulling
hier-verder = Terug naar de vraag

niet_begrepen = Dat antwoord ken ik hier niet. Kies een knop of typ een nummer.
niet_begrepen-lang = Je kunt hier geen verhaal kwijt. Kies een knop. Wat je zag en hoorde, hoort in { -dossier }.
oude_woorden = Er kwam net een nieuwe vraag, dus dat antwoord telt niet. Dit is de vraag van nu.
oud_scherm = Dat was een knop van een eerder scherm. Dit is de vraag van nu.
samen_verder = Hier is net iets veranderd. Dit is hoe het er nu voor staat.
weer_verder = Je bent terug bij de vraag waar je was.
gesloten = Dit gesprek liep af, of iemand ging er verder mee. Begin hieronder opnieuw.
collega_bezig = Een collega was hier net bezig. Dit is hoe het er nu voor staat.
protocol_gewijzigd = Het protocol is veranderd. Dit onderdeel begint daarom opnieuw. Je eerdere antwoorden zijn bewaard.
geen_account = Voor een casus heb je een account van je school nodig.
beheerder_geen_casus = Als beheerder zie je geen casussen. Zo blijft het bij wie het nodig heeft.
casus_geen_toegang = Je kunt deze casus niet meer zien. Wat je antwoordde, is bewaard. Je mag altijd zelf bellen.
casus_weg = Deze casus is er niet meer.
casus_gesloten = Deze casus is intussen gesloten. Je eerdere antwoorden zijn bewaard.

hulp = Zo werkt het
    Kies een knop, typ het nummer of typ je antwoord.
    Met "terug" neem je je laatste antwoord terug. Met "menu" ga je weg; je antwoorden blijven staan.
    Met "waarom" zie je waar een vraag vandaan komt. Met "wis" sluit je dit gesprek.
    Typ nooit een naam. Wat je opschrijft over een kind hoort in { -dossier }.
    Je mag altijd zelf bellen: 112 bij gevaar, 0800-2000 voor Veilig Thuis.

nood-112 = Bel nu 112
    Zeg waar je bent en wat er gebeurt. Blijf bij het kind als dat veilig is.
    Bel daarna Veilig Thuis: 0800-2000, dag en nacht.
    Wacht niet op een collega. Je mag zelf bellen.
nood-veilig_thuis = Bel Veilig Thuis: 0800-2000
    Gratis, dag en nacht. Je mag zelf bellen, ook alleen voor advies.
    Advies vraag je zonder de naam van het gezin te noemen.
    Is er nu gevaar? Bel dan eerst 112.

waarom = Waarom zie je dit?
    .geen = Deze vraag regelt alleen de volgorde van het gesprek.
    .rij = { $tekst }
    .bron = Bron: { $bron }.
    .school = het protocol van je school, { $deel }
    .scherm = Hierop rust wat je op dit scherm leest
    .uitleg = En hierop rust wat onder "meer uitleg" staat
    .eigen = Uit het protocol van je school:
    .landelijk = Landelijk:
    .regel = { $tekst } ({ $rij })
    .bronnen = Waar dat staat. { $bronnen }
    .vindplaats = { $rijen }: { $bron }.
    .antwoorden = Je antwoorden tot hier
    .antwoord = { $vraag } { $antwoord }

meer-geen = Er is bij dit scherm geen extra uitleg.

wissen = Wil je dit gesprek wissen?
    Je antwoorden van dit gesprek gaan dan weg. Er blijft niets bewaard.
    .ja = Ja, sluit en wis
    .alles = Wis al mijn open gesprekken
    .nee = Nee, ga verder
wissen-casus = Wil je sluiten?
    De antwoorden in de casus blijven bewaard.
    .sluit = Ja, sluit
    .nee = Nee, ga verder
wissen-onderdeel = Wil je dit onderdeel wissen?
    De antwoorden van dit onderdeel gaan dan weg. De rest van de casus blijft staan.
    .sluit = Sluit, en bewaar wat er staat
    .ja = Ja, wis dit onderdeel
    .nee = Nee, ga verder
gewist = Gewist
    Van dit gesprek is niets bewaard. Bel bij gevaar 112, en Veilig Thuis op 0800-2000.
    .bewaard = Gesloten. Je antwoorden in de casus zijn bewaard.
gesloten-opnieuw = Opnieuw beginnen

## Een collega waarschuwen

of = { " of " }
plek-plaatsvervanger = de plaatsvervanger
plek-directie = de directie
plek-bevoegd_gezag = het bevoegd gezag

spoed = Spoed
    .nu = NU
    .vandaag = VANDAAG
    .deze_week = DEZE WEEK
bericht = Bericht
    .bel_zelf = Bel zelf.
    .beheer = Dit bericht staat stil.
    .oppakken = Ik pak het op
    .kan_niet = Ik kan niet

waarschuw = Kan een van deze collega's erbij betrokken zijn?
    Vink aan wie geen bericht mag krijgen. Twijfel je, vink dan aan.
    Een bericht bevat alleen hoeveel haast er is, een code en de tijd. Wacht er niet op: je mag zelf bellen.
    .knop = Waarschuw { $wie }
    .knop-kort = Waarschuw een collega
    .knop-informeer = Informeer { $wie }
    .verstuur = Stuur het bericht
waarschuw-niemand = Dan gaat er geen bericht uit
    Iedereen die bericht zou krijgen, kan erbij betrokken zijn. Bel zelf: 112 bij gevaar, Veilig Thuis 0800-2000.
    .vertrouwensinspecteur = De vertrouwensinspecteur denkt mee: 0900-1113111, op werkdagen van 8 tot 17 uur.

oproep-wacht = { $spoed }, { $code }, { $tijd }
    .oproep = { $spoed }, { $code }, { $tijd }: een collega vraagt wie dit oppakt.
    .informeren = { $spoed }, { $code }, { $tijd }: dit hoor jij te weten.
    .herinnering = { $spoed }, { $code }, { $tijd }: hier is iets aan de beurt.
    .van_jou = { $spoed }, { $code }: je pakte dit op, { $tijd }. Zet een stap in de casus, of kies "Gedaan".
    .oppakken = Ik pak het op ({ $code })
    .gezien = Ik heb het gezien ({ $code })
    .kan_niet = Ik kan niet ({ $code })
    .naar = Naar de casus ({ $code })
    .gedaan = Gedaan ({ $code })
oproep = { $spoed }, { $tijd }
    .open = { $spoed }, { $tijd }. Niemand heeft het nog opgepakt. Je mag zelf bellen.
    .bel = { $spoed }, { $tijd }. Niemand heeft het nog opgepakt. Bel nu zelf: 0800-2000, bij gevaar 112.
    .later = { $spoed }, { $tijd }. Het bericht gaat uit op { $moment }. Bel nu zelf: 0800-2000, bij gevaar 112.
    .opgepakt = { $wie } heeft het opgepakt, { $tijd }. Je mag zelf bellen.
    .gesproken = Je sprak iemand, { $tijd }.
    .weet = { $wie } weet het, { $tijd }.
    .hoort = { $wie } krijgt bericht. Je hoeft daar niet op te wachten.
    .herinnerd = Er ging een herinnering uit, { $tijd }.
    .vraag = Heb je iemand zelf gesproken?
    .ja = Ja, ik sprak iemand
    .nee = Nee, nog niemand
oproep_weg = Dit bericht is er niet meer.
oproep_elders = Je hebt het opgepakt. De casus staat op de website.
oproep_anders = Iemand anders heeft het al opgepakt.
oproep_door = Het bericht gaat nu naar de volgende.
oproep_klaar = Genoteerd.
oproep_bel = Bel nu zelf: 0800-2000, bij gevaar 112. Ik blijf anderen vragen.
oproep_loopt = Er loopt al een bericht over deze casus.

## Een korte notitie

notitie = Notitie
    .nergens = Deze notitie staat nog nergens. Zet hem met "Tekst voor het dossier" over naar { -dossier }. Na een uur zonder gebruik is hij weg.
    .bewaard = Je school bewaart deze notitie versleuteld bij de casus. Zet hem ook over naar { -dossier }.
    .voorbeeld = Bijvoorbeeld: { $tekst }
    .jouw = Je notitie: { $tekst }
    .zonder = Verder zonder notitie
    .papier = Dit vul je in op papier, niet hier. In het verslag blijft er plek voor.
    .elders = Hier kun je dit niet opschrijven. Zet het in { -dossier }.
    .opnieuw = Opnieuw schrijven
notitie-woord = Wijst dit woord iemand aan?
    .uitleg = Kies wie het is. In je notitie komt dan dat woord in plaats van de naam.
    .leerling = Leerling
    .ouder = Ouder
    .broer_zus = Broer of zus
    .collega = Collega
    .hulpverlener = Hulpverlener
    .andere_leerling = Andere leerling { $nummer }
    .geen_naam = Geen naam
notitie-geheel = Kan iemand buiten school hieraan zien om wie het gaat?
    .uitleg = Denk aan een plek, een bijnaam of iets wat maar één kind heeft.
    .nee = Nee, neem de notitie over
notitie_lang = Een notitie heeft hooguit 280 tekens. Schrijf alleen wat je zag of hoorde.
notitie_herkenbaar = Dat neem ik niet over: er staat iets in waaraan iemand te herkennen is. Schrijf "een leerling" of "een ouder" en laat namen, adressen, nummers en geboortedata weg. De rest hoort in { -dossier }.

## Tekst voor het dossier

export = Verslag volgens de meldcode
    .ander = Verslag: { $titel }
    .code = Casuscode: { $code }
    .protocol = Protocol: { $protocol }
    .leeftijd = Leeftijd van [leerling]: { $groep }
    .gemaakt = Gemaakt op { $datum }
    .aanwijzing = Zet waar nodig zelf de namen: [leerling], [ouder]. Alleen in { -dossier }.
    .onderdeel = { $onderdeel } ({ $rol }, { $datum })
    .antwoord = { $vraag } Antwoord: { $antwoord }.
    .punten = { $vraag }: gedaan of besproken
    .geen_punten = { $vraag }: geen punt aangevinkt
    .datum = { $vraag } { $datum }.
    .inzage = Vraagt een ouder om inzage? Voeg deze tekst toe aan het leerlingdossier. Het verzoek loopt daar.
    .notitie = { $vraag } Notitie: { $tekst }
    .papier = { $vraag } ______________________________
    .notitie_weg = de notitie is niet bewaard en staat hier daarom niet meer
    .uitkomst = Dit leidt volgens het protocol tot: { $uitkomst }.
    .niet_af = Dit onderdeel is nog niet af.
    .termijnen = Termijnen
    .niets = Er zijn nog geen antwoorden.
    .letters = Niet elke letter past in dit bestand. In de tekst zelf staan ze wel allemaal goed.
    .blad = Casus { $code }, blad { $nummer }

## Op een tekening van een onderdeel

tekening = Tekening
    .naar = naar: { $titel }
    .minstens = minstens: { $titel }
    .daarnaast = daarnaast: { $titel }
norm-twijfel_veiligheid = Wat zegt onze norm bij twijfel?
    .melden = melden
    .advies = advies vragen
norm-vermoeden_vast = Is er een vermoeden?
norm-veilig_thuis_weet_ervan = Weet Veilig Thuis hiervan?
norm-advies_staat_open = Staat er nog een vraag open voor Veilig Thuis?
norm-melding_staat_vast = Staat al vast dat er gemeld wordt?
## Wat een school zelf regelt

optie-anders = Anders
optie-eigen_nummers = Nummers van je school
optie-eigen_dossier = Het dossier van je school
optie-eigen_rollen = Wie doet wat op jouw school?
wie_of_wanneer = Wie, of wanneer?
kantooruren-ja = binnen kantooruren
kantooruren-nee = buiten kantooruren

sterkte = Hoe dringend
    .altijd = altijd
    .bij_voorkeur = bij voorkeur
    .bij_twijfel = bij twijfel

gezamenlijk = Verder kan als alles is aangevinkt. Is er haast? Wacht niet: je mag altijd zelf bellen, 0800-2000.

vervanging = Vervanging
    .overlegt = Overleg met { $eerst }. Is die er niet? Dan met { $anders }. Is ook die er niet? Bel dan zelf Veilig Thuis.
    .beslist = Is { $eerst } er niet? Dan beslist { $anders }. Is ook die er niet? Dan beslis je zelf, samen met Veilig Thuis.
    .meldt = Is { $eerst } er niet? Dan meldt { $anders }. Is ook die er niet? Dan meld je zelf.
    .achteraf = Vertel het daarna aan: { $wie }.

instrument = Formulier
    .verplicht = Gebruik altijd: { $naam }.
    .vrij = Dit kan helpen: { $naam }.

gesprekken = Volgorde van de gesprekken
    .kind_eerst = Op jouw school komt eerst het gesprek met het kind, dan dat met de ouders.
    .ouders_eerst = Op jouw school komt eerst het gesprek met de ouders, dan dat met het kind.
    .vrij = De volgorde van de gesprekken kies je zelf.
    .leerling_zelf = Op jouw school praat je met de leerling zelf. Een gesprek met de ouders is er niet altijd.
    .eerst = Op jouw school komt hiervóór: { $eerst }. Dat is in deze casus nog niet afgerond. Is er haast, of is dit nu veiliger? Ga dan gewoon verder.
    .aantal = Voer het gesprek met minstens { $aantal } collega's.

opzoeken-eigen_nummers = Nummers van je school
    Direct gevaar: 112. Veilig Thuis: 0800-2000, dag en nacht.
opzoeken-eigen_dossier = Het dossier van je school
opzoeken-eigen_rollen = Wie doet wat op jouw school?

functie = Wat iemand doet
    .signaleert = signaleert
    .overlegt = overlegt
    .leidt = leidt de stappen
    .beslist = beslist
    .meldt = meldt
    .geinformeerd = hoort het

eigen_rollen = Wie doet wat?
    .taken = { $wie } { $taken }.
    .groep = { $wie }: { $leden }.
    .voorzitter = Voorzitter is { $wie }.

eigen_dossier = Het dossier
    .plek = Het dossier staat in { -dossier }.
    .systeem = Het dossier staat in { $systeem }.
    .systeem-in_te_vullen = Waar het dossier staat, is nog in te vullen door je school.
    .lezers = Wie het mag lezen: { $wie }.
    .minstens = Daarin staat minstens: { $wat }.
    .toestemming-vooraf = Ouders, of een leerling vanaf 16 jaar, geven vooraf toestemming.
    .toestemming-bij_delen = Voor het delen met anderen vraag je toestemming, behalve als dat niet veilig is.
    .toestemming-niet_nodig = Voor het vastleggen hoef je geen toestemming te vragen.
    .duur-week =
        { $aantal ->
            [one] 1 week
           *[other] { $aantal } weken
        }
    .duur-maand =
        { $aantal ->
            [one] 1 maand
           *[other] { $aantal } maanden
        }
    .duur-jaar = { $aantal } jaar
    .vernietigd-sluiten = De school vernietigt het { $duur } na het sluiten.
    .vernietigd-uitschrijving = De school vernietigt het { $duur } nadat de leerling van school ging.
    .vernietigd-niets_gevonden = Bleek er niets aan de hand, zonder twijfel? Dan vernietigt de school het na { $duur }.
    .vernietigd-sluiten-direct = De school vernietigt het bij het sluiten.
    .vernietigd-uitschrijving-direct = De school vernietigt het als de leerling van school gaat.
    .vernietigd-niets_gevonden-direct = Bleek er niets aan de hand, zonder twijfel? Dan vernietigt de school het.
    .vernietigd-sluiten-in_te_vullen = Hoelang na het sluiten de school het vernietigt, is nog in te vullen.
    .vernietigd-uitschrijving-in_te_vullen = Gaat de leerling van school? Wanneer de school het dan vernietigt, is nog in te vullen.
    .vernietigd-niets_gevonden-in_te_vullen = Bleek er niets aan de hand, zonder twijfel? Wanneer de school het dan vernietigt, is nog in te vullen.

afwijking = Je eigen protocol en dit scherm
    .school = In je protocol staat: { $tekst }
    .hier = Hier lees je: { $tekst }

## De terminal

terminal-vol = { "[x]" }
terminal-leeg = { "[ ]" }
terminal-bewaard = Je antwoorden zijn bewaard. Start opnieuw om verder te gaan.
terminal-niet_bewaard = Je laatste antwoord kon ik niet bewaren. Alles daarvoor wel. Vraag de beheerder om hulp. Bel gerust zelf: 0800-2000, bij gevaar 112.
terminal-kies = kies een knop of typ je antwoord
terminal-vink = spatie vinkt aan, Enter gaat verder
terminal-typ = typ je antwoord

## Opzoeken

kaart-vraag = Typ waarover je iets wilt weten, of kies een knop.
kaart-gevonden = Dit vond ik voor je
    Kies wat je wilt lezen. Wat je typte, bewaar ik niet.
kaart-niets = Daarover vond ik niets
    Typ het met andere woorden, of kies uit de lijst.
    .lijst = Naar de lijst
kaart-eerst = Dit hoort bij een stap van de meldcode. Is er gevaar, speelt eer mee of vertelde iemand iets? Praat dan nog niet met ouders. Bel Veilig Thuis: 0800-2000, bij direct gevaar 112.
kaart-bron = Bron: { $bron } ({ $rijen }).
kaart-terug = Terug naar opzoeken
kaart-rollen = Wie beslist, wie meldt en wie hoort het?
    .beslist = Beslissen over melden: { $rollen }.
    .meldt = Melden bij Veilig Thuis: { $rollen }.
    .informeren = Op de hoogte houden: { $rollen }.
kaart-rol = Wat hoort bij: { $rol }
    .beslist = Beslist mee bij: { $uitkomsten }.
    .meldt = Meldt of belt bij: { $uitkomsten }.
    .informeren = Hoort het bij: { $uitkomsten }.
