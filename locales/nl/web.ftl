# De woorden van de webpagina's. Titels en icoon zeggen niets over waar het gesprek over gaat.

titel = Gesprekshulp
naar_gesprek = Naar het gesprek

bovenaan = Menu en help

## De balk onder aan elk scherm

balk = Bellen, terug of sluiten
    .gevaar = Gevaar
    .bel_112 = 112
    .bel_112-lees = Bel 112
    .vt = Veilig Thuis
    .bel_vt = 0800-2000
    .bel_vt-lees = Bel Veilig Thuis, 0800-2000
    .terug = Terug
    .weg = Sluit en wis
    .menu = Menu
    .help = Help

## Het gesprek

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

## Een school kiezen

scholen = Bij welke school hoor je?
    .uitleg = Elke school heeft een eigen meldcode.
scholen-geen = Hier heb je een account nodig
    .uitleg = Vraag het aan de beheerder van je school. Je mag altijd zelf bellen.

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
gezond = Server
    .goed = goed
    .niet = de opslag antwoordt niet
