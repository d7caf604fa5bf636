# Scholengroep OPRON: only the words that differ from basis.ftl. Routing and sources: dialogs/protocols/opron.yaml.
# First line of a message: the one idea of the screen. What is not here comes from basis.ftl, attribute by attribute.
# Old names from the document stand in `.uitleg` only, beside the name of today.

-voor_2019 = Ons document is van vóór 2019. Wat daarna landelijk veranderde, staat erbij als landelijke aanvulling.

protocol-vooraf = {-voor_2019}

## Who the document means by "medewerker" where it says who decides

rol-medewerker = de medewerker
    .voluit = de medewerker die de zorgen heeft
rol-leidinggevende = de leidinggevende
    .voluit = je leidinggevende

contact-crisisdienst = Crisisdienst voor jeugd

afwijking-help_of_melden = Neem twee besluiten: eerst of melden nodig is, dan of (ook) hulp kan.

## The gate: an emergency and honour in the document's own words

poort-gevaar_nu =
    .bescherming = Is er acuut en ernstig geweld, en moet iemand in het gezin nu meteen beschermd worden? Kies ja.

poort-eer =
    .vermoeden = Vermoed je geweld om de eer, of (een plan voor) genitale verminking van een meisje of vrouw? Kies ja.
    .spoed = Bij zo'n vermoeden is er spoed: bel meteen Veilig Thuis, 0800-2000.

## Should I report?

snelcheck-wie =
    .dader = Is een medewerker van buiten het gezin misschien de dader? Kies dan: iemand die op school werkt.

snelcheck-veiligheid =
    .twijfel_telt = Twijfel je over de veiligheid? Volgens de landelijke klachtencommissie hoort de school dan te melden.

## Step 1: signals

signalen-begin =
    Stap 1: breng de signalen in kaart
    Deze stap is voor de leerkracht en voor anderen die bij de leerling betrokken zijn.
    .voor_2019 = {-voor_2019}
    .start = Geven signalen je zorg over hoe een leerling zich ontwikkelt? Of loopt die ontwikkeling misschien gevaar? Begin dan hier.
    .oorzaak = De oorzaak is zelden meteen duidelijk.

signalen-lijst =
    Gebruik een lijst met signalen
    .instrument = Heeft je school een instrument om signalen te vinden? Gebruik dat, of neem de signaleringslijst uit de handleiding.
    .overzicht = Een overzicht van signalen staat in de signalenlijst van de handleiding. Kijk daar ook naar.
    .uitleg =
        De handleiding hoort bij ons document, maar zit er niet bij. Vraag op school waar je haar vindt.

signalen-observeren =
    Kijk goed naar de leerling en de ouders
    Vink aan wat je deed.
    .zelf = Ga liefst uit van wat je met eigen ogen bij de leerling ziet. Dat is verstandig.
    .contact = Kijk ook hoe ouder en leerling met elkaar omgaan.
    .in_de_klas = Observeer de leerling in de klas.
    .buiten_de_klas = Kijk eventueel ook buiten de klas, bijvoorbeeld tijdens een huisbezoek.
    .andere_momenten = Kom je ouders en kind op andere momenten tegen? Let dan ook op hen.
    .alles = Breng alle signalen bij elkaar.
    .onderbouwen = Zoek uit waarop je zorg berust.

signalen-gewoon_gesprek =
    Praat met ouders zoals je altijd doet
    Dat kan als zij hun kind brengen of halen.
    .dag = Praat over wat er die dag gedaan is.
    .leerling = Praat over hoe het met de leerling gaat.
    .feiten = Vertel ouders welke feiten je opvallen.
    .horen = Wat ouders vertellen, helpt je ook om de situatie in beeld te krijgen.
    .delen = Deel je zorg en de signalen pas na de vragen over gevaar, eer en een medewerker. Houd het gewoon en feitelijk. Noem nog geen vermoeden.
    .eerst_bellen = Speelt eer misschien mee, of vertelde iemand het zelf? Praat nog niet met ouders. Bel eerst Veilig Thuis: 0800-2000.

signalen-zorgen =
    Zijn er zorgen over de leerling?
    .welke = Kies je ja? Bedenk dan precies welke zorgen het zijn.
    .uitleg =
        Twijfel is een goed antwoord. Dan vraag je Veilig Thuis om advies: 0800-2000.

signalen-naar_ib =
    Overleg op school over je zorg
    .intern_begeleider = Ga in overleg met de intern begeleider.
    .directie = Overleg ook met de directie.
    .zelf_bellen = Is er acuut gevaar? Elke medewerker mag zelf Veilig Thuis bellen: 0800-2000. Wacht niet op {-af}.

signalen-vaste_gegevens =
    Zet dit bij elk signaal in het dossier
    Doe dat in {-dossier}, niet hier.
    .datum = De datum. Die staat er altijd bij.
    .plaats = De plaats. Ook die staat er altijd bij.
    .situatie = De situatie, ook altijd.
    .aanwezigen = Wie er nog meer bij waren, ook altijd.
    .merken = Signalen die je zorg laten zien: wat zag, hoorde of rook je?
    .steunt = Signalen die je vermoeden sterker maken.
    .spreekt_tegen = Signalen die je vermoeden juist tegenspreken.

signalen-verloop =
    Houd bij wat er daarna gebeurt
    Ook dit hoort in {-dossier}.
    .contacten = Noteer met wie je over de signalen contact had.
    .stappen = Noteer elke stap die iemand zet.
    .besluiten = Noteer elk besluit.
    .vervolg = Schrijf later bij hoe het verder loopt.
    .in_kaart = Zet naast elkaar wat je vermoeden steunt en wat het tegenspreekt.
    .verantwoordelijk = Wie is op onze school verantwoordelijk voor deze eerste stap? Leg dat vast.

signalen-feitelijk =
    Schrijf signalen zo feitelijk mogelijk op
    .inzage = Ouders hebben het recht om het dossier in te zien.
    .aanname = Noteer je een aanname of hypothese? Zet er duidelijk bij dat het er een is.
    .bleek_waar = Blijkt die later te kloppen? Schrijf dat erbij.
    .bleek_onwaar = Blijkt die later niet te kloppen? Schrijf ook dat erbij.
    .bron = Komt de informatie van een ander? Noem dan je bron.
    .diagnose = Een diagnose noteer je alleen als een daarvoor geschoolde collega die stelde, zoals de orthopedagoog.

signalen-bewaren =
    Leg alles vast en bewaar het veilig
    .alles = Schrijf alles op over wat je merkt en wat je doet.
    .dossier = Je kunt daarvoor het leerlingdossier gebruiken.
    .papier = Is het dossier op papier? Bewaar het in een kast met een slot.
    .digitaal = Is het dossier digitaal? Zorg voor een wachtwoord.
    .privacy = De gegevens zijn privacygevoelig. Daarom moet dit veilig.
    .tekenen = Je kunt mensen die erbij waren een gespreksverslag laten tekenen.
    .inspectie = Vraagt de onderwijsinspectie er later om? Met goede verslagen kun je uitleggen wat je deed.

## Step 2: consultation

overleg-samen =
    Stap 2: overleg met anderen
    .voor_2019 = {-voor_2019}
    .stap = Overleg met collega's. Vraag zo nodig ook Veilig Thuis om raad.
    .deskundig = Bespreek de signalen met een collega die hier veel van weet.
    .afspraken = Met wie je overlegt, volgt uit de afspraken op jouw school.
    .ook_buiten = Zoek raad bij collega's op school en ook bij mensen daarbuiten.
    .uitleg =
        In het document heet Veilig Thuis nog AMK: het Advies- en Meldpunt Kindermishandeling.

overleg-met_wie =
    Met wie kun je overleggen?
    Vink aan met wie je sprak.
    .intern_begeleider = De intern begeleider.
    .directie = De directie.
    .aandachtsfunctionaris = De aandachtsfunctionaris kindermishandeling.
    .zelfde_klas = Een collega van dezelfde klas.
    .groepsbespreking = Collega's in de groepsbespreking.
    .team = Het ondersteuningsteam van je school.
    .breed_team = Het brede ondersteuningsteam, met mensen van buiten.
    .verantwoordelijk = Wie is op onze school verantwoordelijk voor deze tweede stap? Leg dat vast.
    .uitleg =
        In het document heet het ondersteuningsteam van school het zorgteam.
        Het brede ondersteuningsteam heet daar zorgadviesteam, ZAT of zorgplatform.

overleg-een_op_een =
    Overleg ook één op één
    .naam = Bij deskundigen van buiten noem je de naam pas als ouders op papier toestemming gaven.
    .jeugdarts = De jeugdarts.
    .jeugdverpleegkundige = De jeugdverpleegkundige.
    .sociaal_verpleegkundige = De sociaal verpleegkundige.
    .anderen = Een ander die betrokken is, zoals de leerplichtambtenaar.

overleg-team =
    Daarna: het ondersteuningsteam van je school
    Heb je met collega's overlegd? Breng de leerling dan in bij dit team.
    .naam = Zitten er deskundigen van buiten bij? Noem de naam pas als ouders op papier toestemming gaven.
    .uitleg =
        In het document heet dit team het zorgteam.

overleg-ouders_betrekken =
    Betrek de ouders steeds
    .betrekken = Laat ouders steeds meedoen en overleg met hen.
    .waarom = Ouders die meedoen, willen eerder iets verbeteren. Ook nemen zij eerder hulp aan.
    .erbij = Bespreekt de interne commissie van school de leerling? Je kunt ouders daarvoor uitnodigen.
    .eerst_bellen = Speelt eer misschien mee, of vertelde iemand het zelf? Praat nog niet met ouders. Bel eerst Veilig Thuis: 0800-2000.
    .uitleg =
        In het document heet die commissie de interne zorgcommissie.

overleg-verder_bespreken =
    Wil je de leerling ook buiten school bespreken?
    Dat kan na het ondersteuningsteam van je school.
    .breed = Je kunt de leerling inbrengen bij het brede ondersteuningsteam.
    .wijk = Je kunt de leerling ook inbrengen bij het wijkteam.
    .breed_team = In het brede ondersteuningsteam
    .wijkteam = In het wijkteam
    .nee = Nee
    .uitleg =
        Het brede ondersteuningsteam heet in het document zorgadviesteam, ZAT of zorgplatform.
        Het wijkteam heet daar CJG: het Centrum voor Jeugd en Gezin.

overleg-intake =
    Eerst komt er een intake
    .vooraf = Vóór de bespreking in het brede ondersteuningsteam is er een intake. Die is met ouders, met de leerkracht of met allebei.
    .door_wie = Het maatschappelijk werk doet de intake, of een ander lid van het team.
    .zonder_ouders = Praat je niet met ouders? Dat kan alleen om veiligheid, om haast of om een grond uit ons document. Bel eerst Veilig Thuis.
    .uitleg =
        Het brede ondersteuningsteam heet in het document zorgadviesteam of ZAT.

overleg-toestemming_naam =
    Geven ouders schriftelijk toestemming?
    Bespreek je de leerling met naam met deskundigen van buiten school? Dan is vooraf toestemming van de ouders nodig, op papier.
    .advies = Voor advies van Veilig Thuis hoef je de naam van het gezin nooit te noemen.
    .ja = Ja, op papier
    .geweigerd = Nee, ouders weigeren
    .nog_niet = Nog niet gevraagd of gekregen
    .uitleg =
        Dit geldt voor elke deskundige van buiten, ook in het ondersteuningsteam van je school.
        In het document heten die teams zorgteam en zorgadviesteam.

overleg-geweigerd =
    Ouders weigeren: weeg dat mee
    .signaal = Zie een weigering als een signaal dat zorgen geeft.
    .anoniem = Je mag de leerling wel anoniem bespreken.
    .liever_niet = Toch is dat niet de beste keuze. Misschien zijn er later nog acties nodig.
    .stap_4 = Neem de weigering mee in de weging van stap 4.

overleg-toestemming_vragen =
    Zo vraag je ouders om toestemming
    .eerlijk = Wees open en eerlijk. De kans op een open gesprek is dan groot.
    .meestal = De meeste ouders zeggen ja.
    .vak = Over zorgen praten en toestemming vragen is een vak apart.
    .scholing = Met scholing kun je het leren.
    .veilig_thuis = Zoek je raad voor dat gesprek? Veilig Thuis denkt met je mee over hoe je het aanpakt.
    .breed_team = Ook het brede ondersteuningsteam kun je daarover om raad vragen.
    .tot_dan = Is er nog geen toestemming? Bespreek de leerling dan alleen anoniem.
    .uitleg =
        In het document heet Veilig Thuis nog AMK. Het brede ondersteuningsteam heet daar zorgadviesteam of ZAT.

overleg-verwijsindex =
    Gebruikt je school de Verwijsindex?
    .in_gebruik = Niet elke school werkt nog met de Verwijsindex. Doet jouw school dat niet? Sla dit dan over.
    .overwegen = Overweeg vanaf deze stap of je de leerling erin opneemt.
    .kijken = Kijk of daarin ook anderen hun zorgen over de leerling noemen.
    .ouders = Zet je de leerling erin? Vertel dat aan de ouders.
    .eerst_bellen = Vertelde iemand het zelf? Praat dan niet met ouders voordat Veilig Thuis advies gaf.
    .uitleg =
        In het document heet dit de Verwijsindex Risicojongeren.

overleg-nood =
    Wat doe je bij nood?
    .eerst_112 = Is er nu direct gevaar? Bel 112.
    .wanneer = Nood is: acuut geweld, en zo ernstig dat je iemand in het gezin meteen moet beschermen.
    .advies = Je kunt dan meteen Veilig Thuis om advies vragen: 0800-2000.
    .melden = Vindt Veilig Thuis dat er direct iets moet gebeuren? Dan kun je in dat gesprek ook meteen melden.
    .snel = Zo komt de nodige actie op korte termijn op gang.
    .crisisdienst = Je kunt bij nood ook de crisisdienst voor jeugd bellen.
    .politie = De politie kun je dan ook om hulp vragen.
    .uitleg =
        In het document heet Veilig Thuis nog AMK. De crisisdienst voor jeugd heet daar crisisdienst van Bureau Jeugdzorg.

overleg-veilig_thuis =
    Betrek Veilig Thuis bij je overleg
    .raadpleeg = Raadpleeg naast je collega's ook Veilig Thuis: 0800-2000.
    .zo_nodig = Vraag daar advies zodra het nodig is.
    .terecht = Veilig Thuis kan als eerste inschatten of jouw zorg terecht is.
    .geweld = Ook kan Veilig Thuis inschatten of er misschien geweld of mishandeling is.
    .uitleg =
        In het document heet Veilig Thuis nog AMK: het Advies- en Meldpunt Kindermishandeling.

overleg-twijfel =
    Twijfel je na het overleg nog?
    .oorzaak = Twijfel je over de oorzaak, hoe weinig ook? Kies ja.
    .onveilig = Is de leerling misschien onveilig, of twijfel je daarover? Kies ja.
    .elke_twijfel = Bij elke twijfel daarover moet je Veilig Thuis om advies vragen.
    .nagaan = Ga hoe dan ook na of dat advies nodig is.

## Step 3: the talk with the child

kindgesprek-voorbereiden =
    .wie_beslist = Ons document regelt zo'n gesprek niet. Beslis er dan over na advies van Veilig Thuis.

kindgesprek-ons_document =
    Eerst dit over het gesprek met het kind
    Ons document noemt maar één gesprek met het kind: dat over een melding.
    .voor_2019 = {-voor_2019}
    .twaalf = Is de leerling 12 jaar of ouder? Bespreek een melding dan vooraf ook met de leerling, behalve als dat gevaar geeft.
    .geheim = Beloof een kind nooit dat je iets geheimhoudt.

## Step 3: the talk with the parents

oudergesprek-gesprek =
    .signalen = Bespreek met ouders welke signalen er zijn.
    .zorg = Deel je zorg met hen, in gewone woorden.

oudergesprek-overslaan_mag =
    Wanneer mag je melden zonder dit gesprek?
    .eerst_bellen = Overslaan kan alleen om veiligheid, om haast of om een grond hieronder. Bel eerst Veilig Thuis: 0800-2000.
    .alleen_dan = Ons document laat dit alleen toe als een van deze vier dingen speelt.
    .ouders = De ouders lopen gevaar.
    .jij = Jijzelf loopt gevaar.
    .ander = Iemand anders loopt gevaar. Dat kan ook de leerling zijn.
    .contact = Je verwacht met goede reden dat ouders het contact verbreken en van school gaan.
    .advies = Voor advies vragen gelden deze grenzen niet.
    .anoniem = Veilig Thuis om advies vragen mag altijd, ook anoniem.
    .uitleg =
        In het document heet Veilig Thuis nog AMK. Is er direct gevaar? Bel vóór alles 112.

oudergesprek-gaat_door =
    .uitleg =
        Overslaan kan alleen om veiligheid, om haast, of om een reden uit ons document.
        Bel dan eerst Veilig Thuis: 0800-2000. Bij direct gevaar bel je vóór alles 112.

oudergesprek-reden_overslaan =
    Waarom gaat het gesprek niet door?
    Direct gevaar? Bel 112. Bel anders eerst Veilig Thuis: 0800-2000.
    Het kan alleen om veiligheid, om haast of om een reden uit ons document.
    .geen_grond = Staat je reden er niet bij? Dan beslist {-af}, na advies van Veilig Thuis.
    .contact = Ouders breken het contact en gaan weg

oudergesprek-steun =
    Zoek steun als je die nodig hebt
    Dat kan bij het voorbereiden en bij het gesprek zelf.
    .voor_2019 = {-voor_2019}
    .collega = Vraag zo nodig steun aan een collega die hier veel van weet.
    .veilig_thuis = Ook Veilig Thuis kan je steunen: 0800-2000.
    .huiselijk = Gaat het om huiselijk geweld? Ook dan helpt Veilig Thuis je met dit gesprek.
    .uitleg =
        Het document noemt hier het AMK en het Steunpunt Huiselijk Geweld. Die heten nu allebei Veilig Thuis.

oudergesprek-volgorde =
    Houd in het gesprek deze volgorde aan
    .doel = Leg uit waarvoor dit gesprek is.
    .feiten = Vertel welke feiten je vaststelde.
    .waarnemingen = Vertel wat je hebt waargenomen.
    .reactie = Vraag ouders wat zij daarop zeggen.
    .duiding = Reageerden zij? Leg daarna pas uit hoe jij begrijpt wat je zag, hoorde en merkte. Alleen als dat nodig is en kan.
    .verantwoordelijk = Wie is op onze school verantwoordelijk voor deze derde stap? Leg dat vast.
    .eer = Vermoed je nu (een plan voor) meisjesbesnijdenis of eergerelateerd geweld? Neem met spoed contact op met Veilig Thuis: 0800-2000.
    .vervalt = Speelt eer misschien mee? Dan vervalt dit gesprek.
    .uitleg =
        In het document heet Veilig Thuis nog AMK.

oudergesprek-ontwikkeling =
    Praat over hoe de leerling zich ontwikkelt
    .onduidelijk = Waar de signalen vandaan komen, is meestal onduidelijk.
    .uitwisselen = Vertel ouders over de ontwikkeling van de leerling, en hoor wat zij zien.
    .mening = Vraag ouders uitdrukkelijk wat zij vinden.
    .doorvragen = Vraag door over hoe het thuis gaat met de leerling.

oudergesprek-vragen =
    Wat kun je ouders vragen?
    Zeg het in je eigen woorden en vink aan wat je vroeg.
    .herkennen = Herkennen zij dit?
    .gedrag = Wat voor gedrag laat hun kind thuis zien?
    .reactie_ouders = Wat doen zij dan, als ouders?
    .opvoeden = Hoe gaat de opvoeding bij hen thuis?
    .reactie_kind = Hoe reageert hun kind dan?
    .tot_nu_toe = Hoe ontwikkelde hun kind zich tot nu toe?
    .oordeel = Hoe kijken zij naar die ontwikkeling?
    .ervaren = Hoe vinden zij het om op te voeden?
    .rol = Hoe vinden zij het om ouder te zijn?

oudergesprek-zorg_na_gesprek =
    Is je zorg nu duidelijker, weg of sterker?
    Denk terug aan wat ouders vertelden.
    .duidelijker = Duidelijker
    .weg = Weg
    .sterker = Sterker
    .uitleg =
        Weet je het niet? Dan vraag je Veilig Thuis om advies: 0800-2000.

oudergesprek-herkennen =
    Herkennen ouders de zorgen?
    .uitleg =
        Twijfel je? Dan vraag je Veilig Thuis om advies: 0800-2000.

oudergesprek-samen_zoeken =
    Zoek samen verder
    Ouders herkennen de zorgen. Dan kun je dit doen.
    .kansen = Kijk met ouders naar kansen en oplossingen.
    .klas = Wissel met ouders tips uit voor in de klas.
    .thuis = Wissel ook tips uit voor thuis.

oudergesprek-andere_oorzaak =
    Wijst het gesprek op een andere oorzaak?
    Het gaat om een andere oorzaak dan geweld of mishandeling.
    .uitleg =
        Twijfel je? Dan vraag je Veilig Thuis om advies: 0800-2000.

oudergesprek-niet_alleen =
    Sluit nooit in je eentje af
    .mag = Bleek er een andere oorzaak? Dan mag je dit traject sluiten. Overleg eerst met de intern begeleider en blijf kijken.
    .begeleiden = Ook daarna mag je leerling en ouders verder begeleiden. Dat kan met zorg op school of daarbuiten.
    .twijfel = Twijfel je of er toch een vermoeden is? Sluit nog niets af en vraag Veilig Thuis om advies: 0800-2000.
    .noteren = Klopte een vermoeden niet? Leg ook dat vast.

oudergesprek-terugvertellen =
    Houd ouders op de hoogte
    .overleg = Overlegde je met anderen? Vertel ouders daarna wat eruit kwam.
    .ontwikkeling = Blijf praten over hoe de leerling zich ontwikkelt.
    .zorgen = Blijf praten over je zorgen.
    .plan = Komt er een handelings- of begeleidingsplan? Bespreek het met ouders.
    .tussendoor = Loopt het plan? Bespreek tussendoor wat het oplevert.
    .einde = Is het plan klaar? Bespreek met ouders wat het heeft opgeleverd.

oudergesprek-verslag =
    .vastleggen = Leg het gesprek vast.
    .tekenen = Laat iedereen die erbij was het verslag tekenen, als dat kan.

## Step 4: weighing

afweging-wegen =
    Stap 4: weeg risico, aard en ernst
    .voor_2019 = {-voor_2019}
    .risico = Weeg hoe groot de kans is op geweld of mishandeling.
    .aard = Weeg welk soort geweld of mishandeling het is.
    .ernst = Weeg hoe ernstig dat is.
    .taken = De intern begeleider of de direct leidinggevende bepaalt wie wat doet en wanneer.

afweging-weeg_mee =
    Wat weeg je mee?
    Vink aan wat op tafel ligt.
    .signalen = De signalen.
    .advies = Het advies dat je vroeg en kreeg.
    .gesprek = Het gesprek met de ouders.
    .weigering = Weigerden ouders hun toestemming in stap 2? Dan weegt ook dat mee.
    .geweigerd = In het overleg koos je: ouders weigeren. Zie dat als een signaal dat zorgen geeft.

afweging-met_veilig_thuis =
    Weeg samen met Veilig Thuis
    .oordeel = Vraag Veilig Thuis wat zij vinden van het risico, de aard en de ernst: 0800-2000.
    .contact = Zoek voor de weging contact met Veilig Thuis.
    .jeugdgezondheidszorg = Of zoek daarvoor contact met de jeugdgezondheidszorg.
    .weging = Laat een van die twee de weging maken.
    .basisschool = Op de basisschool gebruik je geen instrument voor risicotaxatie.
    .instrument = Werk je buiten het basisonderwijs, en is zo'n instrument er daar wel? Dan gebruik je dat.
    .uitleg =
        In het document heet Veilig Thuis hier AMK, en één keer AML.

afweging-veiligheid =
    .twijfel_telt = Twijfel je over de veiligheid? Volgens de landelijke klachtencommissie hoort de school dan te melden.

afweging-bescherming =
    Kun je leerling en gezin genoeg beschermen?
    Ga uit van je weging in stap 4. Kijk naar wat je redelijk gezien kunt doen tegen het risico op geweld of mishandeling.
    .bij_nee = Kun je de leerling niet genoeg beschermen? Dan volgt stap 5b: melden.
    .bij_twijfel = Twijfel je of je bescherming genoeg is? Ook dan volgt stap 5b: melden.
    .ja = Ja, verder met stap 5a: hulp
    .nee = Nee, verder met stap 5b: melden
    .twijfel = Twijfel, dan ook stap 5b: melden
    .uitleg =
        Bij ja volgt stap 5a: je regelt hulp en volgt wat die doet.
        Advies vragen mag altijd: Veilig Thuis, 0800-2000.

afweging-resultaat =
    .gaat_door = Zie je signalen dat geweld of mishandeling doorgaat? Meld dan alsnog.
    .begint_weer = Zie je signalen dat het opnieuw begint? Meld dan ook alsnog.

## After advice

## Step 5: reporting and help

besluit-stap_vijf =
    Stap 5: besluit over melden en hulp
    .voor_2019 = {-voor_2019}
    .kiezen = Na de weging laat ons document je kiezen: zelf hulp regelen of melden.
    .allebei = Neem altijd twee besluiten. Eerst: is melden nodig? Daarna: is (ook) hulp mogelijk?
    .bewaken = Bij elk besluit let de intern begeleider of direct leidinggevende op de veiligheid van de leerling.
    .eindverantwoordelijk = Directie, bestuur en leidinggevenden zijn eindverantwoordelijk: zij zorgen dat de meldcode wordt uitgevoerd.

besluit-melden_nodig =
    .bescherming = Kun je niet genoeg beschermen, of twijfel je daaraan? Meld je vermoeden dan bij Veilig Thuis.

besluit-de_melding =
    Stap 5b: wat je meldt en afspreekt
    .vermoeden = Kun je niet genoeg beschermen, of twijfel je daaraan? Meld je vermoeden bij Veilig Thuis: 0800-2000.
    .feiten = Vertel zoveel je kunt over feiten en gebeurtenissen.
    .van_anderen = Zeg duidelijk welke informatie (ook) van anderen komt.
    .zelf_doen = Spreek meteen met Veilig Thuis af hoe jij leerling en gezin daarna nog helpt beschermen.
    .gewone_werk = Dat blijft binnen je gewone werk.
    .zo_nodig_ib = Zo nodig meldt de intern begeleider of direct leidinggevende.
    .verantwoordelijk = Wie is op onze school verantwoordelijk voor stap 5b, melden? Leg dat vast.
    .uitleg =
        In het document heet Veilig Thuis nog AMK: het Advies- en Meldpunt Kindermishandeling.

besluit-vooraf_bespreken =
    Kun je de melding vooraf bespreken?
    .ouders = Bespreek je melding eerst met de ouders. Is er een uitzondering? Kies dan nee.
    .twaalf = Is de leerling 12 jaar of ouder? Bespreek de melding vooraf ook met de leerling.
    .eerst_vragen = Vraag Veilig Thuis vooraf of je het ouders veilig kunt vertellen: 0800-2000.
    .uitleg =
        Twijfel je of het veilig is? Praat dan nog niet over de melding en bel eerst Veilig Thuis.

besluit-overslaan_mag =
    Wanneer hoef je niet vooraf te praten?
    .eerst_bellen = Overleg vooraf met Veilig Thuis of je de ouders veilig over de melding kunt vertellen: 0800-2000.
    .mag = In deze gevallen mag je het gesprek over je melding overslaan, met ouders en met leerling.
    .leerling = De leerling loopt gevaar.
    .jij = Jijzelf loopt gevaar.
    .ander = Iemand anders loopt gevaar.
    .contact = Je verwacht met goede reden dat leerling of ouders het contact met jou verbreken.
    .noteren = Leg vast waarom het gesprek niet doorging. Noteer ook elke poging om ouders te spreken.

besluit-uitleggen =
    Leg ouders en leerling de melding uit
    .reden = Leg uit waarom je van plan bent te melden.
    .doel = Leg uit wat je met de melding wilt bereiken.
    .mening = Vraag ouders en leerling nadrukkelijk wat zij ervan vinden.
    .uitleg =
        Sprak je alleen ouders, of alleen de leerling? Vraag het dan aan wie je sprak.

besluit-bezwaar =
    Heeft de leerling of een ouder bezwaar?
    .uitleg =
        Een bezwaar verandert misschien hoe je meldt. Is het onveilig, dan blijft melden nodig.

besluit-tegemoetkomen =
    Kun je aan het bezwaar tegemoetkomen?
    .overleg = Overleg met leerling of ouders hoe je rekening houdt met het bezwaar.
    .geen_toestemming = Zeg dat je gaat melden. Toestemming vraag je niet.
    .uitleg =
        Lukt het? Meld dan op een manier die daarbij past.

besluit-bezwaar_wegen =
    Weeg het bezwaar en de bescherming
    Je kunt niet aan het bezwaar tegemoetkomen. Leg het naast de noodzaak om de leerling of een gezinslid te beschermen.
    .aard = Wat voor geweld is het?
    .ernst = Hoe ernstig is het geweld?
    .nodig = Moet je melden om de leerling of een gezinslid daartegen te beschermen?
    .zwaarst = Geeft de bescherming van leerling of gezinslid voor jou de doorslag? Doe dan de melding.
    .oneens = Zie je de uitkomst anders? Veilig Thuis bellen mag altijd: 0800-2000.

besluit-volgen =
    Blijf volgen wat er na de melding gebeurt
    .hulp = Volg wat de hulp oplevert.
    .leerling = Blijf ook de leerling volgen.
    .weinig = Is er na enige tijd te weinig verbeterd? Bel dan opnieuw Veilig Thuis: 0800-2000.
    .opnieuw = Bekijk dan of er een nieuwe melding nodig is.
    .vaker = Blijft er te weinig verbeteren? Bel zo nodig vaker. Veilig Thuis raadt dat zelf aan.
    .slechter = Gaat het slechter? Ook dan raadt Veilig Thuis aan om zo nodig vaker te bellen.
    .nieuw = Zijn er nieuwe zorgen? Bel Veilig Thuis.
    .blijven = Blijven de zorgen? Bel ook dan Veilig Thuis.
    .uitleg =
        In het document heet Veilig Thuis nog AMK.

afweging-hulp_regelen =
    Stap 5a: regel hulp en volg die
    .regelen = Kun je genoeg bescherming bieden? Regel dan de hulp die nodig is.
    .volgen = Volg wat die hulp oplevert.
    .gaat_door = Zie je signalen dat geweld of mishandeling doorgaat? Meld dan alsnog.
    .begint_weer = Zie je signalen dat het opnieuw begint? Meld dan ook alsnog.
    .steun = Heb je bij een van deze stappen steun nodig? Vraag die aan de casemanager.
    .verantwoordelijk = Wie is op onze school verantwoordelijk voor stap 5a, de hulp? Leg dat vast.

afweging-breed_team =
    Wat het brede ondersteuningsteam doet
    Schakelde je school dit team in? Dan kan het de verdere acties coördineren. Vink aan wat klaar is.
    .school = Het team bespreekt welke hulp de school vraagt.
    .ouders = Het bespreekt ook welke hulp ouders vragen.
    .beoordelen = Het beoordeelt die hulpvraag.
    .aanpak = Het kiest een aanpak.
    .tips = Het geeft de leerkracht adviezen voor in de praktijk.
    .meer_hulp = Het adviseert over verdere hulp.
    .uitleg =
        In het document heet dit team het zorgadviesteam of ZAT.

afweging-hulp_met_ouders =
    Bespreek de hulp met ouders
    Dit doet de medewerker die op school verantwoordelijk is.
    .uitkomst = Vertel en bespreek wat er uit de bespreking kwam.
    .welke_hulp = Bespreek welke hulp er komt.
    .leerling = Is er hulp geadviseerd voor de leerling? Bespreek de volgende stappen.
    .ouders = Is er hulp geadviseerd voor de ouders zelf? Bespreek ook daarvan de volgende stappen.
    .indicatie = Is voor de hulp een indicatie nodig? Leg ouders uit wat dat is.
    .indicatie_afspraken = Maak met ouders afspraken over die indicatie.

afweging-doorverwijzen =
    Verwijs door en kijk of de hulp er is
    .verwijzen = De verantwoordelijke medewerker verwijst ouders door naar hulp.
    .aangekomen = Die medewerker vraagt ouders daarna of zij bij de hulp zijn aangekomen.
    .jeugdhulp = Verwijs ouder en leerling naar de jeugdhulp van de gemeente.
    .wijkteam = Of verwijs ouder en leerling naar het wijkteam.
    .krijgen = Let op of ouder en leerling die hulp echt krijgen.
    .leerling = Volg ook hoe het met de leerling gaat.
    .uitleg =
        Het document noemt hier Bureau Jeugdzorg en het CJG: het Centrum voor Jeugd en Gezin.

afweging-in_de_klas =
    Spreek af wat er in de klas gebeurt
    .afspraken = Maak in de klas afspraken over de begeleiding en zorg die de leerling nodig heeft.
    .plan = Schrijf een handelings- of begeleidingsplan.
    .uitvoeren = Voer dat plan uit.
    .vertellen = Vertel ouders wat de besprekingen in stap 5a opleverden.

## Look-up

opzoeken-onderwerp =
    .voor_2019 = {-voor_2019}
    .begrippen = Begrippen en de meldcode
    .wie_doet_wat = Wie is waarvoor verantwoordelijk?

opzoeken-medewerker_document =
    Is een medewerker misschien de dader?
    .zelf = Denk je aan een zedenmisdrijf of ander geweld? Ga er meteen zelf mee naar het bevoegd gezag. Alleen de schoolleiding inlichten is te weinig.
    .leiding = Meld de signalen volgens ons document bij je leidinggevende of bij de directie.
    .directeur = Is de directeur zelf betrokken? Sla die dan over en ga rechtstreeks naar het bevoegd gezag.
    .wet = Bij een zedenmisdrijf schrijft de wet voor: melden, overleggen en aangifte doen. Jij meldt, het bevoegd gezag overlegt en doet aangifte.
    .plan = Het stappenplan van de meldcode geldt dan niet.
    .uitleg =
        Is er direct gevaar? Bel 112. Het document noemt een wet over seksueel geweld in het onderwijs, en daarvan artikel 4.

opzoeken-begrippen =
    Welk begrip zoek je?
    .huiselijk_geweld = Huiselijk geweld
    .kindermishandeling = Kindermishandeling
    .wie_is_wie = Medewerker en leerling
    .meldcode = De meldcode en de wet

opzoeken-huiselijk_geweld =
    Wat is huiselijk geweld?
    Geweld door iemand uit de huiselijke kring.
    .dreigen = Dreigen met geweld telt mee.
    .plek = Het kan overal gebeuren, dus niet alleen thuis.
    .soorten = Het geweld is lichamelijk, seksueel of psychisch. Het tast iemand als persoon aan.
    .kring = Tot die kring van het slachtoffer horen: de partner of ex, het gezin, andere familie en huisgenoten.
    .ouderen = Mishandeling van ouderen hoort erbij.
    .eer = Eergerelateerd geweld hoort erbij.
    .besnijdenis = Genitale verminking van vrouwen hoort erbij.

opzoeken-kindermishandeling =
    Wat is kindermishandeling?
    Iemand gaat bedreigend of gewelddadig om met een minderjarige. Dat kan lichamelijk, psychisch of seksueel zijn.
    .door_wie = Een ouder doet dat, of een ander van wie het kind afhangt. Ook iemand bij wie het kind niet vrij is, telt.
    .nalaten = Iets doen telt, en iets nalaten ook.
    .schade = Het kind heeft ernstige schade, of die dreigt: lichamelijk of psychisch letsel.
    .eer = Ook eergerelateerd geweld tegen een minderjarige is kindermishandeling.
    .besnijdenis = Ook genitale verminking van een meisje is dat.

opzoeken-wie_is_wie =
    Wie zijn medewerker en leerling?
    .medewerker = Een medewerker werkt op een school van OPRON. Die geeft leerlingen zorg, begeleiding of andere steun.
    .leerling = Een leerling is het kind voor wie jij beroepsmatig werkt.
    .iedereen = Is er acuut gevaar? Dan mag elke medewerker zelf Veilig Thuis bellen: 0800-2000. Wacht niet op {-af}.

opzoeken-meldcode =
    Waarvoor is de meldcode?
    Het stappenplan helpt je handelen bij signalen van huiselijk geweld of kindermishandeling.
    .vastgesteld = Het bestuur van Scholengroep OPRON stelde de meldcode vast voor zijn basisscholen.
    .stappen = Je leest erin wat je stap voor stap doet bij signalen.
    .steun = Je leest er ook in welke steun je bij die stappen krijgt.
    .route = De route: stap 1 tot en met 4, en daarna 5a (hulp) of 5b (melden).
    .allebei = Neem altijd twee besluiten. Eerst: is melden nodig? Daarna: is (ook) hulp mogelijk?

opzoeken-verwacht =
    Wat de school van zichzelf en jou vraagt
    .school = De school moet goed voor haar leerlingen zorgen. Dat geldt zeker bij (misschien) geweld thuis of mishandeling.
    .letten = Spreek of zie je leerlingen of ouders? Let dan altijd op signalen van geweld en mishandeling.
    .doen = Doe iets met zulke signalen, op een manier die werkt.

opzoeken-wetten =
    Op welke wetten steunt de meldcode?
    .wmo = De Wet maatschappelijke ondersteuning: nu de Wmo 2015.
    .jeugdwet = De oude wet over hulp aan jeugd: nu de Jeugdwet.
    .avg = De oude wet over privacy: nu de AVG.
    .wpo = De wet over de basisschool: de WPO.
    .uitleg =
        In het document staan nog de Wet op de jeugdzorg en de Wet bescherming persoonsgegevens (Wbp).
        WPO is de afkorting van Wet op het primair onderwijs.

opzoeken-wie_doet_wat =
    Over wie wil je lezen?
    .schoolleiding = Directie, bestuur en leidinggevenden
    .intern_begeleider = Intern begeleider of leidinggevende
    .leerkracht = Leerkracht en vakleerkracht
    .grenzen = Wat niemand van ons hoeft

opzoeken-schoolleiding =
    Directie, bestuur en leidinggevenden
    De school zorgt dat medewerkers veilig signalen kunnen opmerken en de stappen kunnen zetten.
    .eindverantwoordelijk = Zij zijn eindverantwoordelijk: de meldcode wordt echt uitgevoerd.
    .beleid = Zij zetten de meldcode in het zorgbeleid, het veiligheidsbeleid of in allebei.
    .functionaris = Zij stellen een aandachtsfunctionaris aan.
    .kan_ib = Dat kan de intern begeleider zijn.
    .ander = Ook een ander teamlid mag die taak krijgen.
    .werk = Zij laten de meldcode passen bij hoe de school werkt.
    .zorg = Zij laten die ook passen bij hoe de school de zorg regelt.

opzoeken-scholing =
    Scholing: wat de leiding regelt
    Dit doen directie, bestuur en leidinggevenden.
    .plan = Waar dat nodig is, staat scholing hierover in het scholingsplan.
    .herkennen = Bijvoorbeeld over het herkennen van geweld en mishandeling.
    .verwijsindex = Of over melden in de Verwijsindex.
    .aanbieden = Zij bieden regelmatig training en andere scholing aan.
    .signaleren = Zo leren medewerkers genoeg over signalen, en blijven zij bij.
    .stappen = Dat geldt ook voor de stappen van de meldcode.
    .niet_overal = Niet elke school werkt nog met de Verwijsindex. Die telt alleen als jouw school dat doet.

opzoeken-steun_en_toezicht =
    Steun, toezicht en uitleg
    Dit doen directie, bestuur en leidinggevenden.
    .binnen = Zij zorgen voor genoeg deskundigen op school die medewerkers steunen.
    .buiten = Zij zorgen ook voor genoeg deskundigen van buiten.
    .nagaan = Zij gaan regelmatig na hoe goed de meldcode werkt.
    .verbeteren = Zo nodig doen zij iets om het gebruik ervan te verbeteren.
    .bekend_school = Zij maken het doel en de inhoud ervan op school bekend.
    .bekend_ouders = Dat doen zij ook bij de ouders.
    .aangesproken = Zij spreken af hoe de school je steunt als ouders je op de meldcode aanspreken, ook bij de rechter.
    .vastgelopen = Zij spreken af wie hogerop het overneemt als signaleren of verwijzen bij een leerling vastloopt.

opzoeken-intern_begeleider =
    Intern begeleider of direct leidinggevende
    Een van hen is aangesteld als aandachtsfunctionaris, of allebei.
    .vraagbaak = Heb je een algemene vraag over kindermishandeling of de meldcode? Bij hen kun je terecht.
    .herkennen = Zij herkennen signalen van geweld en mishandeling.
    .stappen = Zij kennen de stappen van de meldcode.
    .taken = Zij bepalen wie wat doet en wanneer.
    .team = Zij zitten in het ondersteuningsteam.
    .samenhang = Is er een vermoeden? Dan coördineren zij hoe de school de meldcode uitvoert.
    .uitleg =
        In het document heet het ondersteuningsteam zorgteam of zorgadviesteam (ZAT).

opzoeken-intern_begeleider_casus =
    Wat zij doen als er zorg is
    Dit doet de intern begeleider of de direct leidinggevende.
    .veiligheid = Bij elk besluit bewaken zij de veiligheid van de leerling.
    .advies = Zo nodig vragen zij Veilig Thuis om advies: 0800-2000.
    .melden = Zo nodig melden zij bij Veilig Thuis.
    .terugkijken = Met de betrokkenen kijken zij terug op de stappen.
    .privacy = Zij bewaken dat iedereen netjes omgaat met de privacy van het gezin.
    .dossier = Zij letten op een goed dossier en goede verslagen.
    .uitleg =
        In het document heet Veilig Thuis nog AMK.

opzoeken-intern_begeleider_organisatie =
    Wat zij voor de hele school regelen
    Dit doet de intern begeleider of de direct leidinggevende.
    .werk = Zij zorgen dat de meldcode past bij hoe de school werkt.
    .zorg = Zij zorgen dat de meldcode past bij hoe de school de zorg regelt.
    .partners = Zij leggen vast hoe de school en haar ketenpartners samenwerken.

opzoeken-leerkracht =
    Leerkracht en vakleerkracht
    .herkennen = Je herkent signalen van geweld en mishandeling.
    .overleggen = Heb je zorg over een leerling? Bespreek wat je waarnam met de intern begeleider.
    .uitvoeren = Je doet wat je met de intern begeleider of anderen afspreekt.
    .observeren = Bijvoorbeeld: de leerling observeren.
    .gesprek = Of: een gesprek met ouders.
    .uitkomst = Je bespreekt daarna met hen wat dat opleverde.

opzoeken-grenzen =
    Wat niemand van ons hoeft
    Dit geldt voor directie, leidinggevenden en medewerkers.
    .vaststellen = Of er echt geweld of mishandeling is, hoef jij niet vast te stellen.
    .hulp = Jij hoeft ouders of leerlingen zelf geen professionele hulp te geven.
    .voorbeelden = Denk bij zulke hulp aan begeleiding en therapie.

## Outcomes: the national text with this school's roles filled in, and what the document adds

uitkomst-afsluiten =
    .wie = Wie samen beslissen: {$beslist}. Wie zo nodig meldt: {$meldt}. Wie het hoort: {$informeren}.

uitkomst-volg_stappen =
    .overleg = Overleg met de intern begeleider en de directie.

uitkomst-hulp_afsluiten =
    .plan = Was er een plan? Bespreek met ouders wat het heeft opgeleverd.

uitkomst-advies_veilig_thuis =
    .wie = Wie beslist: {$beslist}. Wie kan bellen: {$meldt}. Zelf bellen mag altijd.

uitkomst-melden =
    .wie = Wie beslist: {$beslist}. Wie kan melden: {$meldt}. Zelf bellen mag altijd.

uitkomst-bel_112 =
    .melden = Vindt Veilig Thuis directe actie nodig? Meld dan in dat gesprek.
    .snel = Zo begint de nodige actie snel.
    .crisisdienst = Je kunt ook de crisisdienst voor jeugd bellen.
    .politie = Vraag zo nodig de politie om hulp.

uitkomst-route_medewerker =
    Ga nu zelf naar het bevoegd gezag: het bestuur
    .directeur = Is de directeur betrokken? Ga rechtstreeks naar het bestuur.
    .leiding = Vertel het ook je leidinggevende of de directie, als die niet betrokken is.
    .bestuur = Bestuur betrokken? Bel meteen de vertrouwensinspecteur: 0900-1113111.
    .nu = Direct gevaar? Bel 112. Vertel een mogelijk zedenmisdrijf of ander geweld daar meteen zelf. Alleen de leiding is niet genoeg. Veilig Thuis: 0800-2000, gratis, dag en nacht.
    .vastleggen = Leg vast wat je zag en hoorde. Vraag het bestuur waar dat kan.
    .daarna = Niet eens? Je mag altijd zelf bellen.
    .uitleg =
        Voor de medewerker geldt deze route, niet de meldcode. Is het thuis misschien ook onveilig? Volg dan allebei.
        De vertrouwensinspecteur is er op werkdagen van 8 tot 17 uur. Is die dicht? Bel het bevoegd gezag, en 112 bij gevaar.
        Kan het een zedenmisdrijf zijn? Dan overlegt het meteen met de vertrouwensinspecteur.
        Bij een redelijk vermoeden doet het aangifte, ook als anderen dat niet willen. Beschuldigde en ouders horen dat vooraf.
        Ben je vertrouwenspersoon van school? Ook jij houdt een mogelijk zedenmisdrijf niet geheim.
        Mishandelt een medewerker misschien het eigen kind? Vraag Veilig Thuis.
