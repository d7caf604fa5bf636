# Obs De Driehoek, gedragscode van OZHW: de woorden. Routing and sources: dialogs/protocols/driehoek-gedragscode.yaml.
# First line of a message: the one idea of the screen. What is not here comes from landelijk.ftl, attribute by attribute.

rol-leidinggevende = je leidinggevende

protocol-titel = Gedragscode

dialoog-gedragscode = Gedragscode

gedragscode-situatie =
    Waar gaat je vraag over?
    Direct gevaar? Bel 112.
    .leerlingen = Mijn contact met leerlingen
    .ouders = Mijn contact met ouders
    .collegas = Een collega, of samenwerken
    .mijn_werk = Hoe ik mijn werk doe
    .ingrijpen = Agressie, pesten of discriminatie
    .kleding_en_taal = Kleding of taal
    .verwachten = Wat verwachten we van elkaar?
    .over_de_code = Over de gedragscode
    .zorg = Ik maak me zorgen over een kind

## Pupils

gedragscode-leerlingen =
    Wat wil je weten over contact met leerlingen?
    .aanraken = Een kind aanraken
    .afstand = Afstand en betrokkenheid
    .sociale_media = Sociale media en berichten
    .geheim = Wat een leerling mij vertelt

gedragscode-aanraken =
    Een kind aanraken
    .respect = Je respecteert elke leerling, ook zijn of haar lichaam.
    .nodig = Is aanraken nodig? Doe het dan functioneel, en zo dat niemand het verkeerd begrijpt.
    .verkeerd_gezien = Bedenk dat anderen een situatie, handeling of bericht verkeerd kunnen opvatten. Dat kan zelfs leiden tot een beschuldiging van seksuele intimidatie.
    .uitleg =
        Twijfel je of iets functioneel is? Vraag een collega erbij, of vraag je leidinggevende.

gedragscode-afstand =
    Betrokken, en toch professioneel
    .contact = Sta open voor leerlingen. Blijf in dat contact professioneel.
    .macht = Door je werk heb je meer macht dan een leerling. Wees je daarvan bewust en ga er professioneel mee om.
    .betrokken = Laat merken dat je betrokken bent, en bewaar professionele afstand.
    .geloof = Houd rekening met wat een leerling gelooft of vindt, en met de cultuur van thuis.

gedragscode-sociale_media =
    Sociale media
    .als_medewerker = Je gebruikt sociale media alleen in je rol als medewerker van OZHW.
    .kwetsbaar = Op sociale media ben je kwetsbaar. Wees je daarvan bewust.
    .uitleg =
        De code is hier streng gezegd. Wij lezen het zo: het gaat om contact met leerlingen en om berichten over school.
        Wil je weten wat je privé mag? Vraag het de school.

gedragscode-vertrouwelijk =
    Wat vertrouwelijk is, blijft dat
    Deel vertrouwelijke informatie over een leerling niet met wie die niet nodig heeft.
    .geen_belofte = {-geen_geheimhouding}
    .uitleg =
        Vertelt een kind over onveiligheid? Dan vertel je dat meteen door op school. Kies in het menu "Een kind vertelt nu iets".

## Parents

gedragscode-ouders =
    Contact met ouders
    .contact = Sta open voor ouders. Blijf in dat contact professioneel.
    .eerlijk = Ouders horen op tijd hoe het leren en het gedrag gaan. Wees eerlijk en noem wat ertoe doet.
    .kind_voorop = Wat goed is voor het kind, gaat in dat contact boven alles.
    .grens = Begeleid je een kind? Wees tegen de ouders duidelijk waar jouw professionele grens ligt.
    .beloven = Beloof niets aan ouders wat je niet waar kunt maken.
    .uitleg =
        Is thuis misschien onveilig voor het kind? Kijk dan eerst bij "Moet ik melden?", nog vóór een gesprek met ouders.

## Colleagues

gedragscode-collegas =
    Wat speelt er met een collega?
    .samenwerken = Samenwerken in het team
    .aanspreken = Een collega aanspreken
    .relatie = Een liefdesrelatie op het werk
    .eigen_kind = Mijn eigen kind zit hier op school

gedragscode-samenwerken =
    Samenwerken in het team
    .team = Je werkt in een team dat samen verantwoordelijk is.
    .afspraken = Maakte je team een afspraak? Dan houd jij je eraan.
    .professioneel = Blijf ook in het contact met andere medewerkers professioneel.
    .een_lijn = Schoolleiding en medewerkers volgen één lijn tegenover leerlingen en ouders.

gedragscode-aanspreken =
    Een collega aanspreken
    Wijkt het gedrag van een collega duidelijk af van wat professioneel is? Spreek die collega erop aan.
    .zeden = Kan een medewerker een zedenmisdrijf hebben gepleegd? Spreek dan niemand aan. Ga meteen zelf naar het bevoegd gezag. Alleen de schoolleiding inlichten is te weinig.
    .ander_geweld = Denk je aan ander geweld door een medewerker? Ook dan ga je zelf naar het bevoegd gezag.
    .uitleg =
        Twijfel je of een kind schade heeft? Kies in het menu "Moet ik melden?". Daar zie je ook de weg bij een medewerker.
        Is er direct gevaar? Bel 112.

gedragscode-relatie =
    Een relatie met een collega
    Hebben jullie een liefdesrelatie gekregen? Vertel dat allebei meteen aan je leidinggevende.
    .oplossing = Heeft de relatie misschien invloed op het werk of het contact? Dan zoeken alle betrokkenen samen een passende oplossing.

gedragscode-eigen_kind =
    Je eigen kind op jouw school
    Werk je op de school van je eigen kind? Vertel het meteen aan je leidinggevende, net als bij een relatie. Raakt het je werk, zoek dan samen een oplossing.
    .uitleg =
        De code zegt niet welk deel precies geldt voor eigen kinderen. Wij lezen het zo: je leidinggevende weet ervan.

## Work

gedragscode-mijn_werk =
    Hoe je je werk doet
    .voorbeeld = Je bent een rolmodel. Ouders en leerlingen zien in jou de school.
    .zo_goed_mogelijk = Doe je werk zo goed je kunt, en blijf binnen je beroepskader.
    .verantwoordelijk = Hoe jij je beroep uitoefent, is je eigen verantwoordelijkheid.
    .grens = Weet waar jouw deskundigheid als professional ophoudt.
    .ontwikkelen = Blijf leren in je vak. Ook dat is je eigen verantwoordelijkheid.

## Acting

gedragscode-ingrijpen =
    Grijp in bij een verstoord klimaat
    Verstoort iemand het sociale klimaat op school? Als medewerker treed je dan op.
    .houding = Begin pedagogisch. Gaat het om iets wat er echt toe doet? Wees dan principieel.
    .zelf_niet = Doe zelf niet mee aan discriminatie, racisme of seksuele intimidatie, en gebruik geen geweld.
    .optreden = Bestrijd het ook bij anderen: discriminatie, racisme, seksuele intimidatie en geweld.
    .pesten = Draag in je werk bij aan de sociale en fysieke veiligheid. Voorkom bijvoorbeeld pesten, en stop het.
    .uitleg =
        Kan het een seksueel misdrijf zijn? Onderzoek niets zelf en ga meteen naar het bevoegd gezag.
        Voor pesten en voor gedrag van leerlingen heeft de school eigen protocollen.

gedragscode-agressie =
    Agressie en geweld
    .gevaar = {-gevaar_nu}
    .opletten = Wees alert op signalen van agressie en geweld.
    .maatregel = Is het nodig? Neem dan zelf maatregelen.
    .protocol = De school houdt zich bij agressie en geweld aan het Protocol Aggressie en Geweld van OZHW.
    .vertellen = De school vertelt leerlingen, ouders en (nieuwe) medewerkers wat daarin staat.
    .uitleg =
        Dat protocol zit niet bij onze documenten. Vraag de school waar je het vindt.
        Een leerkracht neemt alleen opvoedkundige maatregelen. Zwaardere maatregelen zijn aan de directeur.

## Clothes and language

gedragscode-kleding_en_taal =
    Kleding en taal
    .gezicht = In de school en op het terrein bedekt niemand het gezicht met kleding.
    .mag_wel = Dit mag wel: een mondkapje, verkleden bij een feest, en wat de schoolleiding benoemt.
    .nederlands = Leerlingen, ouders, medewerkers en anderen spreken in de school Nederlands.
    .andere_taal = Andere talen mogen in een schakelklas, bij lessen vreemde talen en in tweetalig onderwijs.
    .uitleg =
        Spreken ouders weinig Nederlands? De code noemt dat niet. Wij lezen het zo: via de schoolleiding kan er een tolk of andere hulp komen.
        Bij gevaar gaat hulp altijd voor, in welke taal ook. Laat een kind niet tolken.

## What to expect

gedragscode-verwachten =
    Van wie wil je dit weten?
    .van_leerlingen = Van leerlingen
    .van_ouders = Van ouders
    .van_school = Van de school

gedragscode-van_leerlingen =
    Wat verwachten we van leerlingen?
    .kennen = Leerlingen weten welke schoolregels voor hen gelden.
    .houden = Ze houden zich aan die regels.
    .missie = Ze letten in wat ze doen en zeggen op de missie van OZHW.
    .meedenken = Ze denken mee over veiligheid op school.
    .waar = Dat kan bijvoorbeeld in de leerlingenraad, een responsgroep of de medezeggenschapsraad.
    .uitleg =
        De missie: elke leerling voelt zich hier prettig en veilig, en ontdekt een eigen talent.

gedragscode-van_ouders =
    Wat verwachten we van ouders?
    .missie = Ouders letten in wat ze doen en zeggen op de missie van OZHW.
    .regels = Ze staan achter de schoolregels, ook die over veiligheid.
    .meedenken = Ze denken mee over veiligheid op school.
    .waar = Dat kan bijvoorbeeld in de ouderraad, een responsgroep of de medezeggenschapsraad.
    .uitleg =
        De missie: elke leerling voelt zich hier prettig en veilig, en ontdekt een eigen talent.

gedragscode-van_school =
    Wat mag je van de school verwachten?
    .onderwijs = De school geeft onderwijs volgens de missie en de doelen van OZHW.
    .respect = De school gaat met respect om met leerling en ouders, op een manier die gewenst is.
    .veilig = De school zorgt dat de leerling veilig is.
    .aanraken = Raakt een medewerker een kind aan? Dan is dat functioneel en kan niemand het verkeerd begrijpen.

## About the code

gedragscode-over_de_code =
    Over de gedragscode
    .voor_wie = De code geldt voor leerlingen, ouders en medewerkers. Ook voor stagiaires, vrijwilligers en ieder ander die hier werk doet.
    .richting = De regels geven richting aan wat we doen. Ze helpen zo problemen voorkomen.
    .toetsen = Met de code zie je ook of gedrag over de grens gaat, en of iemand moet ingrijpen of bijsturen.
    .vinden = Naslaan kan op het Digiplein.
    .tekenen = Wie hier begint, krijgt de code via Afas InSite en tekent digitaal voor gezien. Ook stagiaires en externe medewerkers.

gedragscode-waar_de_school_voor_staat =
    Waar de school voor staat
    .missie = De missie van OZHW is dat leerlingen zich prettig en veilig voelen op school. Ook ontdekken zij er hun talent.
    .respect = Iedereen op school mag erop rekenen dat anderen respect tonen.
    .open = De school is voor iedereen open. Geloof, politieke overtuiging, afkomst, geslacht en geaardheid maken niet uit.
    .welkom = Iedereen is als leerling welkom, en iedereen kan hier worden aangenomen.
    .samen = Leiding, medewerkers, leerlingen en ouders maken samen een veilig klimaat. Respect en vertrouwen staan voorop.

## Outcome

uitkomst-klaar =
    Dit zegt de gedragscode
    .wie = Kom je er niet uit? Vraag {$informeren}. Wie beslist: {$beslist}. Wie zo nodig meldt: {$meldt}.
    .vastleggen = Van opzoeken leg je niets vast. Gebeurde er iets met een leerling? Noteer dat in {-dossier}.
    .daarna = Zorgen over een kind? Je mag altijd zelf Veilig Thuis bellen.
