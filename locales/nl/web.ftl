# De woorden van de webpagina's. Titels en icoon zeggen niets over waar het gesprek over gaat.

titel = Gesprekshulp
naar_gesprek = Naar het gesprek

## De balk onder aan elk scherm

balk = Snel bellen, terug of sluiten
    .bel_112 = 112
    .bel_112-lees = Bel 112
    .bel_vt = 0800-2000
    .bel_vt-lees = Bel Veilig Thuis, 0800-2000
    .vt = Veilig Thuis
    .terug = Terug
    .weg = Sluit en wis
    .menu = Menu
    .help = Help

## Het gesprek

eerder = Wat je al koos
voortgang = Stap { $nummer } van { $totaal }
meer = Meer uitleg
waarom = Waarom vraag je dit?
    .uitkomst = Waarom?
dag = Kies een andere dag
    .knop = Neem deze dag
typ = Typ wat je zoekt
    .knop = Zoek
notitie = Je notitie
    .knop = Bekijk de notitie

## Een school kiezen

scholen = Bij welke school hoor je?
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

## Verder met een gesprek van Telegram

verder = Verder met je gesprek
    .uitleg = Je gesprek van Telegram gaat hier verder. Daar verdwijnt het.
    .knop = Ga hier verder
verder-weg = Deze link werkt niet meer
    .uitleg = Een link werkt één keer en tien minuten lang. Maak in Telegram een nieuwe, of begin hier opnieuw.
    .knop = Begin hier
