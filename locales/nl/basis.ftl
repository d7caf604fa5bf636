# De teksten van de landelijke basis voor de meldcode: de vijf stappen en het opzoeken.
# Hoe je een tekst anders zegt, staat boven in landelijk.ftl.

protocol-titel = Meldcode

## Stap 1: signalen

signalen-vastleggen =
    Schrijf op wat je zag en hoorde
    Doe dat in {-dossier}, niet hier. Vink aan wat klaar is.
    .feiten = Noteer met datum en plaats wat je zag en hoorde. Laat oordelen en etiketten weg.
    .uit_elkaar = Zet feiten, meningen van anderen en vermoedens los van elkaar.
    .klopte_niet = Klopte een vermoeden niet? Schrijf ook dat op.
    .leesbaar = Schrijf zo dat ouders het kunnen lezen. Meestal mogen zij het dossier inzien.
    .inzage = Laat de aantekening alleen zien aan wie die voor zijn werk nodig heeft.
    .uitleg =
        Is de leerling 16 jaar of ouder? Dan mag die het eigen dossier lezen.
        De AVG geldt gewoon door. De meldcode geeft de school wel een grond voor vastleggen en melden.

signalen-broers_zussen =
    Vraag ook naar broers en zussen
    Alle kinderen die in het huis wonen tellen mee.
    .uitleg =
        Gaat een broer of zus elders naar school? Vertel dat bij een advies of melding aan Veilig Thuis.
        Deel zelf niets met die school.

signalen-wat_zag_je =
    Wat zag of hoorde je?
    Schrijf kort op wat je zag en hoorde, met datum en plaats. Geen oordeel en geen etiket. Houd feiten, meningen van anderen en vermoedens uit elkaar.
    .voorbeeld = Maandag op het plein: een leerling wilde niet naar huis en hield zijn arm vast.

## Stap 2: overleg

overleg-advies_vragen =
    Advies vragen aan Veilig Thuis mag altijd
    .nummer = Bel 0800-2000. Dat is gratis en kan dag en nacht.
    .zonder_naam = Je hoeft de naam van het gezin niet te noemen.
    .geen_gegevens = Blijft het bij advies? Dan bewaart Veilig Thuis geen gegevens van het gezin.
    .uitleg =
        Bellen werkt beter dan chatten. De chat is maar een deel van de tijd open en neemt geen meldingen aan.
        Zit je in het buitenland? Daar werkt 0800 niet. Bel dan het gewone nummer van Veilig Thuis in je regio.
        Gaat een broer of zus elders naar school? Vertel dat aan Veilig Thuis, en deel zelf niets met die school.
        Is er direct gevaar? Bel 112.

overleg-twijfel =
    Twijfel je na het overleg nog?
    Twijfel over wat er speelt telt ook.
    .uitleg =
        Is het nog onzeker of je iets vermoedt? Sluit niets af en vraag Veilig Thuis om advies.

overleg-wat_is_afgesproken =
    Wat spraken jullie af?
    Schrijf kort op wie wat doet, en wanneer. Noem rollen, geen namen.
    .voorbeeld = De leerkracht let twee weken op het eten. Dinsdag overlegt een collega met Veilig Thuis.

## Stap 3: het gesprek met het kind

kindgesprek-voorbereiden =
    Bereid het gesprek met het kind voor
    Luisteren mag altijd, en vragen hoe het gaat ook. Dit gaat over een gepland gesprek om meer te weten.
    .wie_beslist = Regelt je protocol dit gesprek niet? Beslis er dan over na advies van Veilig Thuis.
    .onder_12 = Is het kind nog geen 12? Vraag Veilig Thuis of ouders er vooraf mee moeten instemmen.
    .veiligheid = Is er gevaar, of vertelde iemand iets? Speelt eer of misbruik mee? Veiligheid gaat dan vóór toestemming. Overleg met Veilig Thuis.
    .uitleg =
        Kies een rustige plek en een moment zonder haast. Vraag open en laat het kind het tempo bepalen.
        Vertelt het kind iets over onveiligheid? In het menu staat wat je dan doet en laat.

kindgesprek-verslag =
    Na het gesprek met het kind
    .feiten = Noteer met datum en plaats wat je zag en hoorde, zonder oordeel of etiket. In {-dossier}.
    .zonder_toestemming = Vroeg of kreeg je geen toestemming voor het gesprek? Noteer waarom je toch met het kind sprak.
    .kindertelefoon = Geef het kind het nummer van de Kindertelefoon: 0800-0432.

kindgesprek-wat_zei_het_kind =
    Wat zei het kind?
    Schrijf de woorden van het kind op zoals het ze zei. Zet apart wat je zelf zag.
    .voorbeeld = De leerling zei: "Thuis is het altijd ruzie." Ik zag dat de leerling trilde.

## Stap 3: het gesprek met ouders

oudergesprek-gaat_door =
    Kan het gesprek met ouders veilig doorgaan?
    Met ouders bedoelen we iedereen die voor het kind zorgt.
    .uitleg =
        Overslaan kan alleen om veiligheid, om haast, of als je eigen protocol een grond noemt.
        Bel dan eerst Veilig Thuis: 0800-2000. Bij direct gevaar bel je vóór alles 112.

oudergesprek-reden_overslaan =
    Waarom gaat het gesprek niet door?
    Direct gevaar? Bel 112. Bel anders eerst Veilig Thuis: 0800-2000.
    Overslaan kan alleen om veiligheid, om haast, of als je eigen protocol een grond noemt.
    .iemand_vertelde = Vertelde iemand het zelf? Praat niet met ouders voordat Veilig Thuis adviseerde.
    .eer_speelt = Speelt eer misschien mee? Dan vervalt het oudergesprek.
    .geen_grond = Zegt je protocol niets over overslaan? Dan beslist {-af}, na advies van Veilig Thuis.
    .veiligheid = Het gesprek kan gevaar geven
    .haast = Er is haast bij
    .onthulling = Iemand vertelde het zelf
    .eer = Eer speelt misschien mee
    .andere_reden = Een andere reden
    .uitleg =
        Schrijf in {-dossier} waarom het gesprek niet doorgaat.
        Probeerde je ouders te spreken? Leg elke poging vast, ook als niemand opnam of kwam.

oudergesprek-voorbereiden =
    Bereid het gesprek met ouders voor
    .uitnodigen = Nodig ouders mondeling uit, met neutrale woorden. Spreek hen binnen een week.
    .samen = Voer het gesprek samen met een collega.
    .tolk = Spreken ouders weinig Nederlands? Denk aan een tolk.
    .kind_tolkt_niet = Laat een kind nooit tolken.
    .apart = Wonen ouders apart en gaat de zorg over één huis? Vraag Veilig Thuis wie je wanneer spreekt.
    .zestien = Is de leerling 16 of ouder? Vraag vooraf of die het eens is met een gesprek met de ouders.
    .veiligheid = Gevaar, misbruik, eer, of vertelde iemand iets? Veiligheid gaat vóór toestemming. Overleg met Veilig Thuis.

oudergesprek-gesprek =
    In het gesprek met ouders
    .zorg = Vertel wat je zag en hoorde, in gewone woorden.
    .luisteren = Vraag hoe ouders dat zien, en luister.
    .thuis = Spreek met ouders af hoe zij thuis op het kind reageren.
    .vervolg = Spreek af wat er hierna gebeurt, en wanneer.

oudergesprek-verslag =
    Na het gesprek met ouders
    Schrijf het op in {-dossier}, niet hier.
    .feiten = Noteer met datum en plaats wat je zag en hoorde. Zonder oordeel of etiket. Houd feiten, meningen van anderen en vermoedens apart.
    .pogingen = Probeerde je ouders te spreken? Noteer elke poging. Ging een gesprek niet door? Schrijf op waarom.
    .zonder_toestemming = Vroeg of kreeg je geen toestemming? Noteer waarom je toch met ouders sprak.

oudergesprek-wat_zeiden_ouders =
    Wat zeiden de ouders?
    Schrijf kort op wat zij vertelden en wat jullie afspraken.
    .voorbeeld = Een ouder vertelde dat er zorgen zijn over werk. Over twee weken praten we verder.

## Stap 4: de afweging

afweging-vermoeden =
    Is er een vermoeden dat het thuis niet veilig is?
    Kijk naar alles wat jullie nu weten: signalen, overleg en gesprekken.
    .uitleg =
        Een vermoeden is genoeg, zeker weten hoeft niet.
        Twijfel je daarover? Vraag Veilig Thuis om advies (0800-2000) en sluit nog niets af.
        Klopte het vermoeden niet? Leg ook dat vast in {-dossier}.

afweging-veiligheid =
    Is iemand thuis onveilig, nu of steeds weer?
    Kijk naar het kind, naar broers en zussen en naar de volwassenen.
    Zeg ook ja als het na hulp of een melding nog of weer onveilig is.
    .uitleg =
        Is alleen het verzuim hoog? Dat is een sterk signaal, maar leidt niet vanzelf tot een melding. Vraag Veilig Thuis om advies.
        Dat een kind onveilig is, hoef jij niet te bewijzen.
        Kwam er al hulp of een melding, en is het nu weer of nog steeds onveilig?
        Dan hoort de school volgens meldnorm 3 opnieuw te melden.

afweging-hulp_mogelijk =
    Kan de school hulp geven of regelen die werkt?
    Het gaat om hulp die de onveiligheid stopt.
    .uitleg =
        Dat kan hulp van school zijn, of van een ander. Denk aan het wijkteam of de jeugdarts.
        Twijfel je? Dan denkt Veilig Thuis met je mee: 0800-2000.

afweging-hulp_aanvaard =
    Nemen de betrokkenen de hulp aan?
    Zeg ja als zij de hulp willen en er zelf aan meewerken.
    .uitleg =
        Let op wat zij doen, niet alleen op wat zij zeggen. Werkt een van hen niet mee? Zeg dan geen ja.

afweging-afspraken =
    Maak samen duidelijke afspraken
    Vink aan wat jullie hebben afgesproken.
    .termijn = Wanneer moet er resultaat zijn?
    .resultaat = Welk resultaat is nodig voor de veiligheid? Maak het concreet.
    .taken = Wie doet wat? Geef elke persoon een duidelijke taak.
    .casemanager = Wie is casemanager en houdt het geheel bij?
    .vastgelegd = Zet alle afspraken in {-dossier}.

afweging-evaluatie =
    Op welke dag kijken jullie terug?
    Die dag kijken jullie of de nodige resultaten er zijn.
    .uitleg =
        Eerder terugkijken mag altijd.
        Komen er nieuwe signalen? Dan opent {-af} de casus meteen opnieuw, bij de vraag naar gevaar.

afweging-resultaat =
    Zijn de nodige resultaten er?
    Het gaat om wat nodig is voor de veiligheid. Alleen "iets beter" is nog geen ja.
    .uitleg =
        Is het na de hulp nog of weer onveilig? Dan hoort de school volgens meldnorm 3 opnieuw te melden.
        Dat geldt ook na een eerdere melding.

## Na het advies van Veilig Thuis

na_advies-advies_was =
    Wat raadde Veilig Thuis aan?
    Was het advies om te melden? Of blijf je twijfelen of het veilig is? Dan hoort de school te melden.
    .melden = Een melding doen
    .hulp = Hulp regelen
    .geen_melding = Nu geen melding
    .twijfel = De twijfel blijft
    .uitleg =
        Doe de melding in hetzelfde gesprek, of anders dezelfde dag.
        Schrijf het advies op in {-dossier}, met de datum.

## Stap 5: de twee besluiten

besluit-melden_nodig =
    Besluit 1: is melden nodig?
    Je neemt altijd twee besluiten. Eerst: is melden nodig? Daarna: is (ook) hulp mogelijk?
    .uitleg =
        De volgorde staat vast. Het tweede besluit komt ook als er gemeld wordt. Twijfel je? Bel Veilig Thuis: 0800-2000.

besluit-waarom_anders =
    Leg vast waarom er nu geen melding komt
    Ook dat is een besluit. Schrijf de redenen op in {-dossier}.
    .uitleg =
        Ben je het zelf niet eens met dit besluit? Je mag altijd Veilig Thuis bellen: 0800-2000.
        Bij direct gevaar bel je 112.

besluit-bellen =
    Zet klaar wat je weet, en bel dan
    Weet je nog niet alles? Bel toch: 0800-2000. Zoek het niet eerst zelf uit. Vink aan wat je al kunt vertellen.
    .onveilig = Hoe onveilig is het nu, voor iedereen in het gezin?
    .herstellen = Kun je de veiligheid zelf herstellen?
    .norm = Hoor je te melden volgens het afwegingskader?
    .plan = Kun je werken met een veiligheidsplan?
    .zicht = Houd je zicht op de veiligheid?
    .meewerken = Werken de ouders mee?
    .blijvend = Zorgt hulp voor blijvende veiligheid?
    .uitleg =
        Naar deze dingen vraagt Veilig Thuis. Is er direct gevaar? Bel eerst 112.
        Begin zo: "Ik bel van een school en wil een melding doen." Vertel dan wat je zag en hoorde.

besluit-bespreken =
    Bespreek dit ook met Veilig Thuis
    .eigen_naam = Je meldt als professional op je eigen naam. Anoniem kan bijna nooit. Bespreek dat.
    .ouders = Vraag vooraf of je de ouders veilig over de melding kunt vertellen.
    .andere_school = Gaat een broer of zus elders naar school? Vertel dat. Deel zelf niets met die school.

besluit-vertellen =
    Vertel ouders en leerling over de melding
    Doe dit alleen als Veilig Thuis zegt dat het veilig kan. Bij gevaar wacht de melding hier niet op.
    .aankondigen = Zeg tegen ouders dat je gaat melden. Vraag geen toestemming.
    .apart = Doe dat apart, in een gesprek en niet aan de telefoon.
    .dag = Kies er liever geen vrijdag voor.
    .leerling = Is de leerling 12 of ouder? Bespreek de melding ook vooraf met de leerling, behalve als dat gevaar geeft.

besluit-gemeld =
    Is de melding gedaan?
    Gemeld is er pas als je Veilig Thuis hebt gesproken: 0800-2000.
    .ja = Ja, er is gemeld
    .nog_niet = Nog niet

besluit-na_melding =
    Wat er na de melding gebeurt
    .spoed = Is er acuut gevaar? Binnen 24 uur komt Veilig Thuis in actie.
    .antwoord = Binnen 5 werkdagen besluit Veilig Thuis. De melder hoort dat besluit.
    .stilte = Nog niets gehoord na 5 werkdagen? Bel op werkdag 6 zelf Veilig Thuis.
    .ouders = Reken erop dat ouders binnen 4 weken van de melding horen. Veilig Thuis vertelt hun dat het gegevens over hen heeft.
    .informatie = Wil Veilig Thuis informatie? De school mag die geven, ook zonder toestemming van ouders.
    .contact = Wie is je contactpersoon bij Veilig Thuis? Zet de naam in het dossier van school, niet hier.

besluit-hulp_mogelijk =
    Besluit 2: is (ook) hulp mogelijk?
    Dit besluit komt altijd na de vraag of melden nodig is.
    Is er gemeld? Dan bespreekt de melder ook de vragen over hulp met Veilig Thuis.
    .uitleg =
        Het gaat om hulp die de onveiligheid stopt, en die de betrokkenen aannemen.
        Twijfel je? Bel Veilig Thuis: 0800-2000.

besluit-afspraken =
    Maak afspraken over de hulp
    Is er gemeld? Maak ze samen met Veilig Thuis. Vink aan wat is afgesproken.
    .termijn = Wanneer moet er resultaat zijn?
    .resultaat = Welk resultaat is nodig voor de veiligheid? Maak het concreet.
    .taken = Wie doet wat? Geef elke persoon een duidelijke taak.
    .casemanager = Wie is casemanager en houdt het geheel bij?
    .vastgelegd = Zet alle afspraken in {-dossier}.

besluit-evaluatie =
    Op welke dag kijken jullie terug?
    Die dag kijken jullie of de nodige resultaten er zijn.
    .uitleg =
        Eerder terugkijken mag altijd.
        Komen er nieuwe signalen? Dan opent {-af} de casus meteen opnieuw, bij de vraag naar gevaar.

## Opzoeken

opzoeken-onderwerp =
    Wat zoek je op?
    .nummers = Telefoonnummers
    .woorden = Oude namen, nieuwe namen
    .over_veilig_thuis = Hoe werkt Veilig Thuis?
    .dossier = Dossier en privacy
    .medewerker = Zorg over een medewerker
    .leerlingen = Zorg over leerlingen onderling

opzoeken-nummers =
    Deze nummers kun je bellen
    .gevaar = Direct gevaar: 112.
    .veilig_thuis = Veilig Thuis, dag en nacht en gratis: 0800-2000.
    .buitenland = In het buitenland werkt 0800 niet. Bel daar het gewone nummer van Veilig Thuis in je regio.
    .chat = Chatten met Veilig Thuis kan beperkt, en melden kan daar niet. Bel liever.
    .politie = Politie, als het geen spoed heeft: 0900-8844.
    .inspecteur = Vertrouwensinspecteur, op werkdagen van 8 tot 17 uur: 0900-1113111.
    .kindertelefoon = Kindertelefoon, voor kinderen: 0800-0432.
    .seksueel_geweld = Centrum Seksueel Geweld: 0800-0188.

opzoeken-woorden =
    Zo heet het nu
    .veilig_thuis = AMK en Steunpunt Huiselijk Geweld: sinds 2015 Veilig Thuis.
    .jeugdzorg = Bureau Jeugdzorg: bestaat niet meer. Hulp loopt nu via de gemeente of het wijkteam.
    .wetten = Wbp: nu de AVG. Wet op de jeugdzorg: nu de Jeugdwet.
    .teams = ZAT of zorgteam: nu vaak ondersteuningsteam. CJG: nu vaak wijkteam.
    .verwijsindex = Verwijsindex: niet overal meer in gebruik. Die telt alleen als je school die nog gebruikt.
    .verwijsindex_ouders = Zet je school een kind in de Verwijsindex? Vertel dat aan de ouders.

opzoeken-over_veilig_thuis =
    Zo werkt Veilig Thuis
    .advies = Advies vragen mag altijd zonder naam. Veilig Thuis legt dan geen gegevens van het gezin vast.
    .eigen_naam = Als professional meld je op je eigen naam. Anoniem kan bijna nooit. Bespreek dat met Veilig Thuis.
    .spoed = Is er acuut gevaar? Binnen 24 uur komt Veilig Thuis in actie.
    .besluit = De melder hoort binnen 5 werkdagen het besluit. Hoor je niets? Bel daarna zelf.
    .ouders = Reken erop dat ouders van de melding horen. Binnen 4 weken vertelt Veilig Thuis hun dat het gegevens over hen heeft.
    .informatie = Vraagt Veilig Thuis iets? De school mag antwoorden zonder toestemming van ouders.
    .uitleg =
        Het nummer is 0800-2000, gratis, dag en nacht. Is er direct gevaar? Bel 112.

opzoeken-dossier =
    Dossier en privacy
    .inzage = Een aantekening is alleen voor wie die voor zijn werk nodig heeft.
    .zestien = Is de leerling 16 jaar of ouder? Dan mag die het eigen dossier lezen.
    .bewaren = Na afsluiten bewaar je aantekeningen niet langer dan je school afsprak. Vaak is dat twee jaar nadat de leerling vertrok.
    .twijfel = Is er nog twijfel, ook over kindermishandeling? Dan vernietigt {-af} niets.
    .vernietigen = Over vernietigen beslissen {-af} en de directie samen. Zij leggen alleen dat besluit vast.
    .avg = De AVG geldt gewoon door. De meldcode geeft de school wel een grond voor vastleggen en melden.

opzoeken-medewerker =
    Zorg over een medewerker
    .route = Dan geldt niet de meldcode, maar deze route. Is het thuis misschien ook onveilig? Volg ze dan allebei.
    .zeden = Vermoed je een zedenmisdrijf? Ga er zelf mee naar het bevoegd gezag, meteen. De schoolleiding inlichten is niet genoeg.
    .ander_geweld = Vermoed je ander geweld? Ook dan ga je meteen zelf naar het bevoegd gezag.
    .vertrouwenspersoon = Ben je vertrouwenspersoon in dienst van school? Ook jij houdt een mogelijk zedenmisdrijf niet geheim. Vertel het meteen.
    .directeur = Is de directeur betrokken? Ga rechtstreeks naar het bevoegd gezag.
    .bestuur = Is het bevoegd gezag betrokken? Bel meteen de vertrouwensinspecteur: 0900-1113111.
    .uitleg =
        Het bevoegd gezag is het bestuur van de school. Is er direct gevaar? Bel 112.
        Veilig Thuis bellen mag altijd: 0800-2000.

opzoeken-bevoegd_gezag =
    Wat het bevoegd gezag dan doet
    .overleg = Kan het een zedenmisdrijf zijn? Dan overlegt het bevoegd gezag meteen met de vertrouwensinspecteur.
    .aangifte = Bij een redelijk vermoeden doet het bevoegd gezag aangifte. Dat geldt ook tegen de wens van betrokkenen.
    .vooraf = Vóór die aangifte vertelt het bevoegd gezag het aan de beschuldigde en de ouders.
    .inspecteur = De vertrouwensinspecteur is er op werkdagen van 8 tot 17 uur: 0900-1113111.
    .gesloten = Is die er niet, zoals 's avonds, in het weekend of in de vakantie? Bel het bevoegd gezag. Bij gevaar: 112.

opzoeken-collega_als_ouder =
    Als een collega zelf de ouder is
    Mishandelt een medewerker thuis misschien het eigen kind? Vraag Veilig Thuis om advies: 0800-2000.
    Werkt de ouder hier op school? Volg de meldcode, maar houd die collega erbuiten: geen bericht en geen inzage.
    .uitleg =
        Is er direct gevaar? Bel 112.

opzoeken-leerlingen =
    Zorg over leerlingen onderling
    .afspraken = Je school heeft hiervoor eigen afspraken: volg die. Veilig Thuis om advies vragen mag altijd: 0800-2000.
    .seksueel = Gaat het om seksueel gedrag? Je mag de vertrouwensinspecteur om advies vragen: 0900-1113111.
    .gezin = Is het een broer, zus of ander gezinslid? Dan gaat het om thuis, ook als die hier leerling is.
    .thuis = Is er ook zorg over het thuis van een van hen? Volg dan ook de meldcode.
    .uitleg =
        Is er direct gevaar? Bel 112.

## Uitkomst

uitkomst-melden_gedaan =
    De melding is gedaan
    .wie = Wie beslist: {$beslist}. Wie contact houdt met Veilig Thuis: {$meldt}. Zelf bellen mag altijd.
    .nu = Direct gevaar? Bel 112. Bespreek nu ook de vragen over hulp met Veilig Thuis: 0800-2000, gratis, dag en nacht.
    .vastleggen = Leg de melding en de afspraken vast in {-dossier}.
    .daarna = Na de melding besluit Veilig Thuis binnen {$termijn}. De melder hoort dat. Blijft het stil? Bel op werkdag 6 zelf.
    .uitleg =
        Dit was het eerste besluit. Het tweede gaat over hulp, ook als die nu nog niet kan.
        Heb je zelf gebeld? Vertel het dezelfde dag aan {$informeren}.
        Niet eens met deze uitkomst? Je mag altijd Veilig Thuis bellen.
        Werkt de ouder hier op school? Volg de meldcode, maar houd die collega erbuiten: geen bericht en geen inzage.
