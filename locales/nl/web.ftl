# De woorden van de webpagina's. Titels en icoon zeggen niets over waar het gesprek over gaat.

titel = Gesprekshulp
naar_gesprek = Naar het gesprek

bovenaan = Menu en help

## De balk onder aan elk scherm

ik_bel = Ik bel nu Veilig Thuis:
balk = Bellen, terug of sluiten
    .gevaar = Gevaar
    .bel_112 = 112
    .bel_112-lees = Bel 112
    .vt = Veilig Thuis
    .bel_vt = 0800-2000
    .terug = Terug
    .weg = Sluit en wis
    .menu = Menu
    .waar = Waar ben ik?
    .help = Help
    .gesprek = Gesprek

## Het gesprek

oproepen = Oproepen
eerder = Wat je koos: { $aantal } antwoorden
meer = Meer uitleg
waarom = Waarom vraag je dit?
    .kort = Waarom?
deel = De delen van een uitkomst
    .leidt_tot = Dit volgt eruit
    .wie = Wie doet het
    .nu = Nu meteen
    .vastleggen = Vastleggen
    .daarna = Daarna
dag = Of kies zelf een dag
    .knop = Neem deze dag
typ = Typ een woord of een vraag
    .knop = Zoek
notitie = Schrijf alleen wat je zag of hoorde
    .knop = Lees de notitie na
script = Wat het gesprek zelf meldt
    .offline = Er is niets verstuurd: er is geen verbinding. Probeer het zo weer. Bellen kan altijd: 112 of 0800-2000.
    .mislukt = Je antwoord is niet bewaard. Probeer het zo weer. Bellen kan altijd: 112 of 0800-2000.
    .terug = Dit is de vraag van nu. Met "Terug" onderaan neem je een antwoord terug.

## Uitleg

hulp = Zo werkt het
    .kiezen = Kies een knop. Er komt steeds één vraag.
    .terug = Met "Terug" neem je je laatste antwoord terug.
    .menu = Met "Menu" ga je weg van een vraag. Je antwoorden blijven staan.
    .weg = Met "Sluit en wis" ben je meteen van het scherm. Wat niet bij een casus hoort, is dan gewist.
    .naam = Typ nooit een naam. Wat je opschrijft over een kind hoort in het dossier van je school.
    .bellen = Je mag altijd zelf bellen: 112 bij gevaar, 0800-2000 voor Veilig Thuis.
    .verder = Terug naar de vraag

papier = Op papier
    .kindgesprek = Lijst voor het gesprek met het kind
    .oudergesprek = Lijst voor het gesprek met de ouders
    .uitleg = Dit is een lijst om voor te bereiden. Beantwoord eerst in de chat de vragen over gevaar. Die bepalen of je dit gesprek al voert.
    .hoe = Druk deze pagina af met je browser. Er staat niets over een kind op.
    .bellen = Bij gevaar: 112. Veilig Thuis: 0800-2000, dag en nacht. Je mag altijd zelf bellen.

## Casussen

lijst = Je casussen
    .casus = Casus
    .bij = Bij wie
    .stap = Stap
    .nu = Nu aan de beurt
    .termijn = Termijn
    .van = { $nummer } van { $totaal }
casus = Een casus
    .bij = Wie heeft de casus
    .leeftijd = Leeftijd van het kind
    .stappen = De stappen
    .stap = Stap { $nummer }
    .af = gedaan
    .bezig = begonnen
    .nu = nu aan de beurt
    .volgt = Nu aan de beurt:
    .later = nog niet gedaan
    .door = { $rol }, { $dag }
    .open = Open
    .verder = Ga verder
    .weer = Opnieuw
    .open-lees = { $doe }: { $onderdeel }
    .termijnen = Termijnen
    .vandaag = Vandaag, { $dag }
    .antwoorden = Lees de antwoorden
antwoorden = Casus { $code }: de antwoorden
    .uitleg = Dit zijn de antwoorden die tellen. Wat met "Terug" is weggehaald, staat hier niet.
    .niets = Er zijn nog geen antwoorden.
    .geen_punten = geen punt aangevinkt
    .notitie_weg = de notitie is niet bewaard
    .papier = dit vul je in op papier
    .leidt_tot = Dit leidt volgens het protocol tot: { $uitkomst }.
    .niet_af = Dit onderdeel is nog niet af.
    .terug = Terug naar de casus
verslag = De tekst van een casus
    .uitleg = Zet deze tekst in het dossier van je school. Vul daar zelf de namen in.
    .tekst = De tekst
    .kopieer = Kopieer de tekst
    .gekopieerd = De tekst is gekopieerd. Plak hem in het dossier van je school.
    .niet_gekopieerd = Kopiëren lukte niet. De tekst is nu geselecteerd: kopieer hem zelf.
    .zelf = Selecteer de tekst en kopieer hem.
    .pdf = Neem mee als PDF
    .json = Neem mee als JSON, voor een ander programma
    .bestand = Een bestand blijft op deze computer staan. Wis het als het in het dossier staat.
casus-niet = Hier is nu geen casus open
    .uitleg = Open de casus in het gesprek en kies het daar opnieuw. Alleen wie de casus doet, leest de antwoorden.
    .verder = Naar het gesprek
    .adres = /

## De weg door een onderdeel

plaatjes = Je bent nu niet in een onderdeel
    .uitleg = Van elk onderdeel kun je zien hoe het loopt.
plaatje = Hoe dit onderdeel loopt
    .hier = je bent hier
    .bent = Je bent bij: { $stap }
    .verder = Je bent in dit onderdeel al bij het einde.
    .elders = Je bent nu niet in dit onderdeel.
    .uitleg = Kies een stap om te lezen wat daar staat. Je gesprek verandert daar niet van.
    .beschrijving = De weg van boven naar beneden. Dezelfde stappen staan hieronder als lijst.
    .vak = De weg als tekening. Schuif om alles te zien.
    .lijst = Dezelfde weg als lijst
    .andere = Andere onderdelen
    .terug = Terug naar het gesprek
stap = Alleen om te lezen
    .kies = Wat je daar kunt kiezen
    .bronnen = Waar dit vandaan komt
    .plaatje = Hoe het loopt: { $onderdeel }

## Een school kiezen

scholen = Bij welke school hoor je?
    .uitleg = Elke school heeft een eigen meldcode.
scholen-geen = Hier heb je een account nodig
    .uitleg = Vraag het aan de beheerder van je school. Je mag altijd zelf bellen.

## Inloggen en uitloggen

bellen-kan = Heb je nu hulp nodig? Je mag altijd zelf bellen, ook zonder account.
inloggen = Inloggen
    .code = Je inlogcode
    .code-uitleg = Vijf korte woorden. Hoofdletters en streepjes maken niet uit.
    .cijfers = De zes cijfers uit je app
    .cijfers-uitleg = Open de app voor codes op je telefoon. De cijfers wisselen elke halve minuut.
    .knop = Log in
    .kwijt = Ben je je code of je telefoon kwijt? De beheerder van je school geeft je een nieuwe link.
    .zonder = Verder zonder account
    .mee = Na het inloggen gaat mee wat je net hebt geantwoord. Je opent er dan een casus mee. Was jij dat niet? Ga dan verder zonder account.
    .mee-geen_account = Heb je nog geen account? De beheerder van je school geeft je een link. Bellen kan zonder account.
inloggen-melding = Melding
    .klopt_niet = Dat klopt niet. Kijk je inlogcode na. Wacht op nieuwe cijfers in je app en probeer het nog eens.
    .cijfers_niet = Die cijfers kloppen niet. Staat de klok van je telefoon goed? Wacht op nieuwe cijfers en probeer het nog eens.
    .verlopen = Deze pagina was verlopen. Er is niets veranderd. Vul het nog eens in, en sta cookies toe voor deze pagina.
    .afgemeld = Je bent uitgelogd. Wat je eerder antwoordde, is bewaard. Koos of typte je net nog iets? Doe dat na het inloggen opnieuw.
uitloggen = Uitloggen
niet-mee = Je antwoorden gingen niet mee
    .uitleg = Je bent wel ingelogd. Na een uur zonder tik is een gesprek zonder account weg. Een account van een andere school of van een beheerder opent geen casus. Je kunt de vragen opnieuw beantwoorden.
    .verder = Naar het gesprek
    .adres = /
druk = Nu even te druk
    .uitleg = Vanaf jullie internet begonnen het afgelopen uur heel veel gesprekken. Probeer het later weer. Bellen kan altijd: 112 bij gevaar, of Veilig Thuis 0800-2000. Vertelt een kind je nu iets? Kies dat dan in het gesprek: die hulp wacht nooit.
    .verder = Naar het gesprek
    .adres = /
wachten = Even wachten
    .uitleg = Er ging te vaak iets mis. Probeer het weer om { $tijd } uur.
    .verder = Terug naar inloggen
    .adres = /inloggen
wachten-lang = Wachten tot later
    .uitleg = Er ging te vaak iets mis. Probeer het weer op { $dag } om { $tijd } uur.
    .verder = Terug naar inloggen
    .adres = /inloggen

## Een uitnodiging

uitnodiging = Je account
    .weet = Dit staat hier over jou:
    .niet = Je naam staat hier niet.
    .later = Straks staan hier ook je inlogcode en de sleutel van je app. Niemand kan ze lezen. Je collega's zien niet wanneer je werkt; de beheerder ziet alleen de dag van je laatste bezoek.
    .logboek = Wie een casus opent, staat in een logboek: een rol en een tijd.
    .beheert = Als beheerder regel je accounts. Casussen zie je niet.
    .zo = Zo log je straks in
    .nodig = Je hebt een app voor codes nodig op je telefoon, een authenticator. Zet die er eerst op. Je krijgt daarna een inlogcode.
    .knop = Ik heb een app, ga verder
uitnodiging-op = Deze link werkt niet meer
    .uitleg = Een link werkt één keer en drie dagen lang. Vraag de beheerder van je school om een nieuwe. Had je al een inlogcode? Log dan in.
    .verder = Naar inloggen
    .adres = /inloggen
koppelen = Bewaar je code en koppel je app
    .code = 1. Bewaar je inlogcode
    .code-uitleg = Je ziet deze code één keer. Schrijf hem op of bewaar hem in je wachtwoordbeheerder.
    .app = 2. Koppel je app
    .app-uitleg = Scan dit beeld met je app voor codes.
    .beeld = Beeld om te scannen met je app voor codes
    .sleutel = Lukt scannen niet? Typ dan deze sleutel in je app:
    .proef = 3. Kijk of het werkt
    .knop = Klaar, laat me binnen

## De voorbeeldschool

voorbeeld = Wie wil je zijn?
    .uitleg = Dit is een voorbeeldschool om mee te oefenen. Kies een rol; later kun je wisselen met dezelfde link.
    .balk = Voorbeeldschool: alleen om te oefenen. Gebruik dit niet voor een echte situatie.
    .leerkracht = leerkracht (voorbeeld)
    .aandachtsfunctionaris = aandachtsfunctionaris (voorbeeld)
    .plaatsvervanger = plaatsvervanger (voorbeeld)
    .directie = directie (voorbeeld)
    .beheerder = beheerder (voorbeeld)

## Mijn account

mijn = Mijn account
    .kort = Account
    .wie = Wie je bent
    .school = Dit stelt de beheerder van je school in.
    .bereik-uitleg = Een oproep vertelt hoe snel het moet, een code en een tijd. Nooit iets over een kind. Je adres ligt versleuteld opgeslagen. De beheerder ziet alleen dat je te bereiken bent.
    .geen_bereik = Je krijgt nu nergens een oproep. Je ziet hem pas als je hier inlogt.
    .eerst = hier vragen we je eerst
    .stuk = Hier komt niets meer aan. Stel het opnieuw in.
    .knop_eerst = Vraag me hier eerst
    .knop_weg = Haal weg
    .knop_toon = Toon mijn adres
    .geen_mail = E-mail kan hier nog niet. De beheerder van de server moet dat eerst instellen.
    .adres = Je e-mailadres
    .adres-nieuw = Een ander e-mailadres
    .adres-uitleg = Kies een adres dat alleen jij leest. We sturen er een code heen.
    .knop_adres = Stuur een code
    .code-gestuurd = Er is een code gestuurd naar { $adres }. De code werkt een uur.
    .code = De zes cijfers uit de e-mail
    .knop_code = Dit is mijn adres
    .knop_code_weg = Vergeet dit adres
    .sessies = Waar je bent ingelogd
    .elders =
        { $aantal ->
            [0] Je bent alleen hier ingelogd.
            [one] Je bent hier ingelogd, en op nog één plek.
           *[other] Je bent hier ingelogd, en op nog { $aantal } plekken.
        }
    .knop_sessies = Sluit alle andere sessies
    .vernieuwen = Nieuwe inlogcode en app
    .vernieuwen-uitleg = Heb je een nieuwe telefoon, of kent iemand je code? Vul de cijfers van nu in. Je krijgt dan een nieuwe inlogcode en koppelt je app opnieuw.
    .knop_vernieuwen = Ga verder
    .gegevens = Wat er over je staat
    .gegevens-uitleg = Je krijgt een bestand met alles wat over jou is bewaard, ook je adres. Dat je het ophaalt, staat in het logboek. Wis het bestand als je het niet meer nodig hebt.
    .knop_gegevens = Haal mijn gegevens op
mijn-gedaan = Gedaan
    .afwezig = Je afwezigheid staat erin. Alleen bij gevaar vragen we je dan nog.
    .terug = Je staat weer als aanwezig.
    .werktijden = Je werktijden staan erin.
    .sessies = Alle andere sessies zijn gesloten.
    .code_gestuurd = De code is verstuurd. Kijk in je e-mail.
    .code_weg = Het adres is vergeten.
    .adres = Vanaf nu krijg je een oproep op dit adres.
    .eerst = Daar vragen we je vanaf nu eerst.
    .weg = Daar krijg je geen oproep meer.
mijn-fout = Dat lukte niet
    .dagen = Er is niets veranderd. Kies een eerste en een laatste dag. De laatste dag komt niet voor de eerste en is nog niet voorbij.
    .tijden = Er is niets veranderd. Vul bij een werkdag een begin en een later einde in, zoals 08:00 en 16:30.
    .geen_mail = E-mail kan hier nog niet. De beheerder van de server moet dat eerst instellen.
    .geen_adres = Dit is geen e-mailadres. Kijk het na en probeer het nog eens.
    .adres_weigert = Op dit adres komt geen e-mail aan. Kijk het na en probeer het nog eens.
    .mail_later = De e-mail kon niet weg. Probeer het straks weer. Lukt het dan niet? Vraag de beheerder om hulp.
    .code = Die code klopt niet, of is te oud. Kijk hem na of vraag een nieuwe.
    .cijfers = Die cijfers kloppen niet. Er is niets veranderd. Wacht op nieuwe cijfers in je app en probeer het nog eens.
code-mail = Je code
    .tekst =
        Je code is { $code }.
        Vul hem in op de pagina Mijn account. De code werkt een uur.
        Vroeg je er niet om? Dan hoef je niets te doen.

## De pagina van de beheerder

bereikbaar = Bereikbaar
    .ja = ja
    .nee = nee
    .stuk = Via { $soort } komt niets meer aan
niemand-krijgt = Niemand krijgt een melding
    .geen_af = Niemand krijgt een melding: er is geen aandachtsfunctionaris. Geef een collega die plek.
    .geen_kanaal = Niemand krijgt een melding: e-mail en Telegram zijn niet ingesteld. Een oproep staat nu alleen op het eerste scherm. De beheerder van de server stelt dat in.
    .niemand = Niemand krijgt een melding: geen collega met een plek bij een oproep is te bereiken. Vraag hun om bij Mijn account een adres in te stellen.
    .dag = Niemand krijgt een melding op { $dag }: iedereen die te bereiken is, is er dan niet. Geef een andere collega een plek.

beheer = Beheer
    .uitleg = Hier regel je wie een account heeft. Casussen zie je hier niet.
    .nodig_uit = Nodig iemand uit
    .knop_uitnodigen = Maak een link
    .link = Geef deze link zelf aan je collega. Je ziet hem één keer; hij werkt één keer en drie dagen lang.
    .link-naam = De link
    .terug = Alle accounts
beheer-niet = Deze pagina is voor de beheerder
    .uitleg = Er is niets veranderd. Vraag de beheerder van je school als er iets aan een account moet veranderen.
    .verder = Naar het gesprek
    .adres = /
beheer-gedaan = Gedaan
    .wijzig = De wijziging geldt vanaf nu.
    .afwezig = De afwezigheid staat erin. Alleen bij gevaar vragen we deze collega dan nog.
    .terug = Deze collega is er weer.
    .werktijden = De werktijden staan erin.
    .ingetrokken = Het account is ingetrokken. Deze collega kan er nu niet meer in.
    .al_gedaan = Dat was al gedaan. Is de link weg? Maak dan een nieuwe bij het account.
beheer-fout = Dat lukte niet
    .rol = Er is niets veranderd. Kies een rol en een plek uit de lijst.
    .lang = Er is niets veranderd. Maak de omschrijving korter: hoogstens 40 tekens.
    .herkenbaar = Er is niets veranderd. In de omschrijving staat iets waaraan iemand te herkennen is. Schrijf alleen een functie, zoals "IB onderbouw".
    .dagen = Er is niets veranderd. Kies een eerste en een laatste dag. De laatste dag komt niet voor de eerste en is nog niet voorbij.
    .tijden = Er is niets veranderd. Vul bij een werkdag een begin en een later einde in, zoals 08:00 en 16:30.
    .laatste = Er is niets veranderd. Dit is de enige beheerder die kan inloggen. Nodig eerst een andere beheerder uit.
staat = Staat
    .actief = kan inloggen
    .uitgenodigd = uitgenodigd
    .geen_link = nog geen link
    .ingetrokken = ingetrokken
account = Account
    .school = School
    .wie = Wat deze collega doet
    .rol = Rol
    .plek = Plek bij een oproep
    .plek-uitleg = Wie krijgt een oproep, en na wie?
    .omschrijving = Omschrijving
    .omschrijving-uitleg = Een functie, geen naam. Mag leeg blijven.
    .staat = Staat
    .gezien = Laatst gezien
    .nooit = nog niet
    .afwezig = Afwezig
    .tot_en_met = tot en met { $dag }
    .van_tot = { $eerste } tot en met { $laatste }
    .eerste = Eerste dag
    .laatste = Laatste dag
    .van = van
    .tot = tot
    .werktijden = Werktijden
    .werktijden-uitleg = Laat een vrije dag leeg. Vul je niets in, dan gelden de tijden van de school.
    .inloggen = Inloggen
    .opnieuw-uitleg = Is de telefoon of de code kwijt? Maak een nieuwe link. De oude code en app werken dan niet meer.
    .link-uitleg = Deze collega kan nog niet inloggen. Met een nieuwe link werkt een oude niet meer.
    .intrekken = Account intrekken
    .bereik = Hier krijg je een oproep
    .bereik-email = e-mail
    .bereik-telegram = Telegram
    .knop_wijzig = Bewaar
    .knop_afwezig = Zet erin
    .knop_terug = Haal weg
    .knop_werktijden = Bewaar de werktijden
    .knop_opnieuw = Maak een nieuwe link
    .knop_link = Maak een link
    .knop_intrekken = Trek dit account in
plek-aandachtsfunctionaris = eerste: aandachtsfunctionaris
plek-plaatsvervanger = plaatsvervanger
plek-directie = directie
plek-bevoegd_gezag = bevoegd gezag
plek-geen = geen oproepen
dag-1 = maandag
dag-2 = dinsdag
dag-3 = woensdag
dag-4 = donderdag
dag-5 = vrijdag
dag-6 = zaterdag
dag-7 = zondag
intrekken = Dit account intrekken?
    .uitleg = Deze collega kan er meteen niet meer in en krijgt geen oproepen meer.
    .casussen =
        { $aantal ->
            [0] Er is geen open casus die op overdracht wacht.
            [one] Er wacht dan één open casus op overdracht. De aandachtsfunctionaris ziet welke.
           *[other] Er wachten dan { $aantal } open casussen op overdracht. De aandachtsfunctionaris ziet welke.
        }
    .knop = Ja, trek het account in
    .niet = Nee, laat het zo

## De lege pagina na Sluit en wis

leeg = Pagina
    .uitleg = Je kunt deze pagina sluiten.

## Als iets niet lukt

fout-terug = Naar het gesprek
fout-400 = Dit kon ik niet lezen
    .uitleg = Er is niets verstuurd of veranderd. Ga terug naar het gesprek en kies je antwoord opnieuw.
fout-403 = Deze pagina is verlopen
    .uitleg = Er is niets veranderd. Ga naar het gesprek en kies je antwoord opnieuw.
fout-404 = Deze pagina is er niet
    .uitleg = Het gesprek vind je op de eerste pagina.
fout-405 = Zo kan deze pagina niet worden gebruikt
    .uitleg = Ga naar het gesprek en kies daar een knop.
fout-413 = Dat is te veel tekst
    .uitleg = Er is niets bewaard. Ga terug en schrijf het korter.
fout-429 = Even wachten
    .uitleg = Er kwamen te veel pogingen achter elkaar. Probeer het over een paar minuten weer.
fout-500 = Dit lukte niet
    .uitleg = Er ging bij ons iets mis. Je laatste antwoord is niet bewaard, alles daarvoor wel. Probeer het opnieuw.
fout-503 = Ik kan je antwoord nu niet bewaren
    .uitleg = Alles van daarvoor is bewaard. Probeer het zo weer, of vraag de beheerder om hulp.

## Voor wie de server in de gaten houdt

luistert = De chat staat op { $adres }
    .voorbeeld = De chat staat op { $adres } en je oefent op de voorbeeldschool met { $link }
    .beheerder = De chat staat op { $adres } en de eerste beheerder van { $school } begint (een keer) met { $link }
gezond = Server
    .goed = goed
    .oproepen-lopen = berichten gaan uit
    .oproepen-stil = berichten staan stil
    .oproepen-begin = berichten beginnen zo
    .niet = de opslag antwoordt niet

## Verder met een gesprek van Telegram

verder = Verder met je gesprek
    .uitleg = Je gesprek van Telegram gaat hier verder. Daar verdwijnt het.
    .knop = Ga hier verder
verder-weg = Deze link werkt niet meer
    .uitleg = Een link werkt één keer en tien minuten lang. Maak in Telegram een nieuwe, of begin hier opnieuw.
    .knop = Begin hier

## Telegram koppelen

koppel_telegram = Telegram koppelen
    .kort = Telegram
    .wat = Je krijgt oproepen dan ook in Telegram: de spoed, een code en een tijd. Nooit iets over een casus.
    .telegram = Telegram is van een ander. Het ziet dat je de bot gebruikt, en wanneer.
    .knop = Maak een link
    .opnieuw = Maak een nieuwe link
    .link = Open deze link op je telefoon, of scan de code. Hij werkt één keer, een kwartier lang.
    .open = Open Telegram
    .niet = De bot is nu niet bereikbaar. Probeer het zo weer.
    .staat-ok = Je Telegram is gekoppeld.
    .staat-unreachable = Je Telegram is gekoppeld, maar er komt niets meer aan. Koppel opnieuw.
    .weg = Ontkoppel
