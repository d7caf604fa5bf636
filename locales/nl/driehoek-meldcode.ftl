# Obs De Driehoek, meldcode: only the words that differ from basis.ftl. Routing and sources: dialogs/protocols/driehoek-meldcode.yaml.
# First line of a message: the one idea of the screen. What is not here comes from basis.ftl, attribute by attribute.

## The gate and the quick check

poort-onthulling =
    .telt_ook = Vertelt iemand het zonder om hulp te vragen? Kies ook dan ja. Dat geldt voor een kind en voor een volwassene.

snelcheck-veiligheid =
    .twijfel_telt = Twijfel telt bij ons als ja. In beide gevallen hoort de school meteen te melden bij Veilig Thuis.

## Step 1: signals and the kindcheck

signalen-naar_ib =
    Vertrouw je iets niet?
    Ga er dan mee naar de intern begeleider. Die is hier ook aandachtsfunctionaris.
    .stappen = Is het nodig? Dan doet de intern begeleider daarna stap 2 tot en met 5.
    .samen = De intern begeleider of zorgcoördinator voert de stappen uit, samen met jou.
    .zelf_bellen = Bij acuut gevaar mag elke medewerker zelf Veilig Thuis bellen. Wacht dan niet op de intern begeleider.

signalen-kindcheck =
    Is een kindcheck nodig?
    Die hoort bij stap 1. Je doet hem als een volwassene of jongere in een situatie zit die kinderen (ernstig) kan schaden.
    .wie = De intern begeleider of zorgcoördinator doet de kindcheck samen met jou.
    .bij_twijfel = Twijfel je? Vraag Veilig Thuis om advies. Dat mag altijd zonder de naam van het gezin.
    .uitleg =
        Een jongere is hier een adolescent, bijvoorbeeld een oudere broer of zus.
        Bij twijfel doe je nog geen kindcheck en bel je eerst Veilig Thuis: 0800-2000.
        De vragen vooraf gaan over gevaar, eer en wat iemand vertelde. De kindcheck is namelijk een gesprek met ouders.

signalen-kindcheck_gesprek =
    De kindcheck: praat met de ouders
    Onderzoek in dat gesprek twee dingen. Vink aan wat je vroeg.
    .iemand_vertelde = Vertelde iemand het zelf? Praat dan pas met ouders als Veilig Thuis advies gaf.
    .eer_speelt = Speelt eer misschien mee? Dan gaat dit gesprek niet door.
    .andere_kinderen = Wonen er nog meer kinderen bij deze ouders?
    .wie_zorgt = Wie zorgen er voor die kinderen?
    .uitleg =
        Met ouders bedoelen we iedereen die voor het kind zorgt.
        Is er direct gevaar? Bel 112. Kan het gesprek iemand in gevaar brengen? Bel eerst Veilig Thuis: 0800-2000.

signalen-na_kindcheck =
    Gaan jullie verder met de meldcode?
    Beslis dat samen, met wat de kindcheck jullie leerde.
    .ja = Ja, op naar de volgende stap
    .nee = Nee, nu niet
    .nog_niet = Het gesprek is nog niet geweest
    .bij_twijfel = Twijfel je? Vraag Veilig Thuis om advies en sluit nog niets af.
    .uitleg =
        Bij nee blijft staan wat je over de signalen opschreef. Noteer erbij waarom jullie nu stoppen.

## Step 2: consultation

overleg-met_de_ib =
    Overleg met de intern begeleider
    De intern begeleider of zorgcoördinator zet de stappen samen met jou, en is ook aandachtsfunctionaris.
    .kan_ook = Voel je dat iets niet klopt? Je mag elk signaal bij de intern begeleider neerleggen.
    .stappen = Als het nodig is, loopt de intern begeleider daarna stap 2, 3, 4 en 5 door.
    .uitleg =
        Ons document werkt stap 2 niet verder uit: het plaatje met de stappen ontbreekt. Vraag de intern begeleider hoe het overleg gaat.
        Bij direct gevaar bel je 112. Veilig Thuis bellen mag altijd: 0800-2000.

overleg-als_iemand_vertelt =
    Vertelt iemand het zelf? (disclosure)
    Een slachtoffer vraagt jou uit zichzelf om hulp bij geweld of mishandeling thuis. Zeker hoeft dat niet te zijn.
    .zonder_hulpvraag = Vertelt iemand erover zonder hulp te vragen? Dat is ook disclosure.
    .wie = Het kan een kind zijn, en ook een volwassene.
    .crisis = Meestal zit die persoon in een acute crisis. Er is angst voor de veiligheid of het welzijn, van zichzelf of van het gezin.
    .zelf_bellen = Laat de intern begeleider meteen Veilig Thuis bellen. Is die er niet? Bel dan zelf: 0800-2000.

overleg-afstemmen =
    Stem af met slachtoffer en Veilig Thuis
    Vertelde iemand het zelf? Overleg dan zorgvuldig met die persoon en met Veilig Thuis wat jullie hierna doen.
    .veiligheid = Kiezen jullie tussen wel of geen melding? De veiligheid van het slachtoffer staat dan altijd op één.
    .onvoorbereid = Praat niet onvoorbereid met ouders over dit verhaal. Daar kan het gevaarlijker van worden.

## Step 3: the talk with the parents

oudergesprek-reden_overslaan =
    .geen_grond = Ons document noemt geen reden om dit gesprek over te slaan. De intern begeleider beslist, na advies van Veilig Thuis.

oudergesprek-voorzichtig =
    Vertelde iemand het zelf? Bereid je goed voor
    Ga niet onvoorbereid met dat verhaal naar ouders. Het kan thuis dan (nog) onveiliger worden.
    .zeker_bij = Let extra op bij stalking door een (ex-)partner, huwelijksdwang, mensenhandel, eergerelateerd geweld en ouderenmishandeling.
    .eerst_advies = Praat na een onthulling pas met ouders als Veilig Thuis advies heeft gegeven.

oudergesprek-verslag =
    .afweging = Je hebt dit gesprek nodig voor de afweging. Die bouw je op het gesprek met ouders en op de signalen.

## Step 4: the five questions

afweging-basis_van_afweging =
    Weeg met alles wat jullie nu weten
    De medewerker gaat uit van de signalen en van het gesprek met ouders. Het afwegingskader hoort bij stap 4 en 5. Het helpt je in stap 5 beslissen.
    .wacht_niet = Is er acuut gevaar? Elke medewerker mag dan zelf Veilig Thuis bellen, zonder op de intern begeleider te wachten.
    .niet_eens = Denk jij anders over de uitkomst? Veilig Thuis bellen mag altijd.

afweging-vermoeden =
    Vermoeden jullie geweld thuis of mishandeling?
    Stap 1, 2 en 3 zijn klaar. Kijk naar alles wat die stappen jullie leerden. Dit is vraag 1.
    .bij_ja = Is het vermoeden sterk? Kies ja, dan volgt vraag 2.
    .bij_nee = Blijkt dat er niets nodig is? Kies nee. Leg dan alles in het dossier vast en sluit het.
    .uitleg =
        Heb je een licht vermoeden, of is iets nog niet opgehelderd? Kies twijfel.
        Vraag dan Veilig Thuis om advies (0800-2000) en sluit nog niets af.
        Klopte het vermoeden niet? Leg ook dat vast in {-dossier}.

afweging-bevoegd_gezag =
    Weet het bevoegd gezag ervan?
    Heeft een medewerker van school een sterk vermoeden? Zorg dan dat het bevoegd gezag het weet. Vraag 2 komt daarna.
    .wacht_niet = Is er acuut gevaar? Wacht op niemand, ook niet op de intern begeleider. Elke medewerker mag zelf Veilig Thuis bellen.
    .uitleg =
        Het bevoegd gezag is het bestuur van de school. Vertel het naast de andere stappen.
        Is er gevaar of twijfel over de veiligheid? Dan gaat Veilig Thuis bellen voor: 0800-2000.

afweging-acuut =
    Acuut: nu in gevaar
    Iemand loopt nu lichamelijk gevaar en is de komende dagen niet zeker veilig. Die persoon moet meteen beschermd worden.
    .steeds = Kijk bij elk signaal eerst of iemand acuut (levens)gevaar loopt. Blijf dat daarna doen.
    .geweld = Is er lichamelijk of seksueel geweld? Ook zonder letsel telt het.
    .basis = Is iemand afhankelijk van zorg? Kijk dan of eten, drinken, kleren of onderdak ontbreekt. Dat geldt voor kinderen en volwassenen.
    .medicijnen = Krijgt die persoon onnodige medicijnen?
    .zorg = Krijgt die persoon onnodige zorg?

afweging-structureel =
    Structureel: steeds weer onveilig
    Het geweld of de onveiligheid komt terug, of houdt niet op.
    .eerder = Was er eerder al geweld of mishandeling? Niets voorspelt beter dat het onveilig blijft, voor plegers en slachtoffers.

afweging-veiligheid =
    Is iemand thuis onveilig, nu of steeds weer?
    De school schat dit in: de functionarissen en het bevoegd gezag. Of de leerplicht doet dat. Dit is vraag 2.
    Kijk naar het kind, naar broers en zussen en naar de volwassenen.
    Zeg ook ja als het na hulp of een melding nog of weer onveilig is.
    .bij_ja = Ja of twijfel? Dan hoort de school meteen te melden bij Veilig Thuis.
    .samen = Na ja of twijfel lopen jullie vraag 3, 4 en 5 samen met Veilig Thuis door.
    .bij_nee = Is het nee? Dan is vraag 3 aan de beurt.

afweging-hulp_mogelijk =
    Kan iemand hulp geven of regelen die werkt?
    Denk aan jezelf, een collega, een ketenpartner of de leerplichtambtenaar. Voorkomt die hulp mogelijk geweld of mishandeling? Dit is vraag 3.
    .ja = Ja, door naar vraag 4
    .bij_nee = Nee? Dan hoort de school te melden bij Veilig Thuis.
    .antwoord = Na die melding besluit Veilig Thuis binnen 5 werkdagen. De melder hoort het besluit.
    .norm = Meldnorm B geldt in elk ander geval. Kan de intern begeleider te weinig goede hulp geven of regelen? Dan hoort de school te melden. Een risico is genoeg.
    .uitleg =
        Een ketenpartner is een organisatie waarmee de school samenwerkt.
        Weeg bij meldnorm B wat je kunt, wat je taak is en waar je beroep ophoudt. De norm geldt voor wie de hulp geeft.
        Twijfel je? Dan denkt Veilig Thuis met je mee: 0800-2000.

afweging-hulp_aanvaard =
    Nemen de betrokkenen de hulp aan?
    Het gaat om de hulp van vraag 3. Kies ja als zij ook zelf actief willen meewerken. Dit is vraag 4.
    .bij_nee = Nee? Dan hoort de school te melden bij Veilig Thuis.

afweging-afspraken =
    .termijn = Spreek een termijn af: wanneer is het effect te merken of te meten?
    .hulp = Start de hulp.
    .concreet = Maak het plan zo concreet als het kan.
    .plan = Schrijf het plan in het dossier.
    .rollen = Verdeel de rollen: wie heeft welke?
    .casemanager = Wijs een casemanager aan.
    .taken = Spreek ieders taken af. Dan weten allen wat zij van elkaar verwachten.
    .taken_casemanager = Spreek de taken van de casemanager apart af.
    .vastgelegd = Leg al deze afspraken vast in {-dossier}.
    .uitvoeren = Voer de afspraken uit.

afweging-evaluatie =
    Wanneer kijken jullie of het helpt?
    Kies de dag waarop de termijn om is. Daarna beantwoorden jullie vraag 5.

afweging-resultaat =
    Is op tijd gelukt wat jullie afspraken?
    De termijn is om. Kijk naar de afspraken over veiligheid, welzijn en/of herstel. Alleen "iets beter" is nog geen ja. Dit is vraag 5.
    .bij_nee = Nee? Dan hoort de school te melden bij Veilig Thuis.
    .norm = Meldnorm C: de intern begeleider gaf of regelde hulp. Stopt de onveiligheid niet, of komt die terug? Dan hoort de school te melden.

## Step 5: two decisions, and the norm beside what the document says

besluit-twee_beslissingen =
    Twee beslissingen, in vaste volgorde
    Je neemt ze altijd allebei.
    .eerste = Beslissing 1 gaat over melden: is een melding bij Veilig Thuis nodig?
    .tweede = Beslissing 2 gaat over hulp: kun je die zelf geven en regelen?
    .volgorde = Beslis eerst over de melding, en pas daarna over hulp.

besluit-wie_beslist =
    Wie beslist er?
    Ben jij de betrokken medewerker? Dan beslis jij met de vijf vragen of melden nodig is. De intern begeleider leidt dat.
    .haalbaar = Kijk daarna als betrokken medewerker of hulp haalbaar is. Dat moet zo zijn voor school én voor ouders.
    .wacht_niet = Is er acuut gevaar? Dan mag elke medewerker zelf Veilig Thuis bellen en hoeft niet op de intern begeleider te wachten.

besluit-meldnorm_blijft =
    De meldnorm is de regel
    Melden hoort bij je beroep. In de gevallen van meldnorm A, B en C is melden nodig.
    .wet = Het document zegt dat de wet melden niet afdwingt. Ook dan blijft de meldnorm de regel.
    .zo_zeggen = Zeg daarom: volgens de meldnorm hoort de school te melden. Noem het geen plicht uit de wet, en ook niet vrijblijvend.
    .veiligheid = Moet je kiezen tussen wel of geen melding? De veiligheid van het slachtoffer gaat altijd voor.
    .uitleg =
        A: het is acuut of steeds weer onveilig. B: er is in een ander geval te weinig goede hulp. C: de onveiligheid gaat door of keert terug ondanks hulp.
        Voorbeelden staan bij Opzoeken.

besluit-op_eigen_naam =
    Melden kan telefonisch
    Was het ja of twijfel bij vraag 2? Deze melding kun je telefonisch doen: 0800-2000.
    .zonder_naam = Ons document noemt bij ja of twijfel ook een anonieme melding.
    .ook_stap_5 = Bij stap 5 noemt het document een anonieme melding nog eens.
    .eigen_naam = Toch kan anoniem bijna nooit: als professional meld je op je eigen naam. Overleg dat met Veilig Thuis.

besluit-bespreken =
    .slachtoffer = Vertelde een slachtoffer het zelf? Overleg met dat slachtoffer en Veilig Thuis over elke volgende actie.

besluit-hulp_mogelijk =
    .samen = Hoort de school te melden? Bespreek deze vraag dan met de betrokkenen en met Veilig Thuis.
    .haalbaar = De betrokken medewerker kijkt of hulp haalbaar is, voor school én voor ouders.

## Look-up

opzoeken-onderwerp =
    .wie_doet_wat = Zo werkt onze meldcode
    .voorbeelden = Voorbeelden en meldnormen

opzoeken-wie_doet_wat =
    Deze meldcode geldt voor iedereen bij OZHW
    Werk je bij OZHW? Dan houd je je eraan.
    .stappen = Vermoed je huiselijk geweld of kindermishandeling? Elke beroepskracht moet dan de vijf stappen gebruiken, ook in het onderwijs.
    .verwaarlozing = Ernstige verwaarlozing is ook kindermishandeling.
    .hulp = Het doel: leerlingen die dit thuis meemaken, krijgen passende hulp.
    .einde = En ook: de bedreigende situatie houdt op.
    .kader = Bij stap 4 en 5 hoort het afwegingskader. Dat helpt je bij de beslissingen van stap 5.

opzoeken-intern_begeleider =
    De intern begeleider is aandachtsfunctionaris
    Dat is hier de intern begeleider of zorgcoördinator.
    .stappen = Die zet de stappen, samen met jou als leraar of medewerker.
    .bewaakt = De aandachtsfunctionaris let op of de procedure in de school goed loopt.
    .goed = Die zorgt ook dat de uitvoering goed is.
    .signalen = Heb je een signaal dat je niet vertrouwt? De aandachtsfunctionaris neemt het van je aan.
    .daarna = Is het nodig? Dan doet de aandachtsfunctionaris daarna stap 2, 3, 4 en 5.

opzoeken-privacy =
    Privacy en de meldcode
    Heb je een vermoeden? Ook met de AVG mag je een dossier bijhouden en melden bij Veilig Thuis.
    .algemeen = De AVG is een algemene wet en geldt sinds 25 mei 2018.
    .sector = Ons document zegt: een eigen wet voor een sector gaat boven de AVG. Denk aan onderwijs en leerplicht.
    .meldcode = Volgens het document geldt dat ook voor de wet over de meldcode.
    .blijft = Let op: de AVG geldt gewoon door. De meldcode geeft de school wel een grond voor vastleggen en melden.
    .meer = Meer lezen over de meldcode kan op rijksoverheid.nl, onderwerp huiselijk geweld.

opzoeken-meldnormen =
    Wanneer hoort de school te melden?
    Melden is een norm van je beroep. In deze gevallen is het daarom nodig.
    .acuut = Meldnorm A: altijd bij acuut gevaar.
    .structureel = Meldnorm A: ook altijd als het steeds weer onveilig is.
    .hulp_te_weinig = Meldnorm B: in elk ander geval als de intern begeleider te weinig goede hulp kan geven of regelen. Weeg kunnen, taak en grens. Een risico telt al.
    .hulp_werkt_niet = Meldnorm C: als de onveiligheid doorgaat of terugkomt, terwijl de intern begeleider hulp geeft of regelt.

opzoeken-voorbeelden =
    Waarover wil je lezen?
    Deze lijsten zijn niet compleet. Staat jouw situatie er niet bij? Dan telt die nog steeds.
    .acuut = Acuut: nu gevaar
    .structureel = Structureel: steeds weer onveilig
    .onthulling = Iemand vertelt het zelf
    .meldnormen = De meldnormen A, B en C

opzoeken-acuut_geweld =
    Acuut: voorbeelden van geweld
    Zie je dit? Volgens meldnorm A hoort de school te melden.
    .wond = Geweld gaf een wond die een arts moet behandelen.
    .letsel = Iemand is (ernstig) verwond en je denkt dat een ander dat deed, of dat probeerde.
    .keel = Iemand wilde een ander de keel dichtknijpen.
    .wapen = Er is een wapen gebruikt.
    .zwanger = Een zwangere vrouw krijgt met geweld te maken.

opzoeken-acuut_dreiging =
    Acuut: misbruik en bedreiging
    Zie je dit? Volgens meldnorm A hoort de school te melden.
    .seksueel = Je weet of vermoedt dat een kind onder de 18 seksueel wordt misbruikt of uitgebuit. Ook seksueel geweld telt.
    .doden = Iemand dreigt nu zichzelf of een naaste te doden. Dat kan een (ex-)partner, kind of familielid zijn.
    .verwonden = Iemand dreigt nu zichzelf of een naaste ernstig te verwonden of op te sluiten.
    .waarover = Denk bij zulke dreiging aan een familiedrama, eerwraak of genitale verminking van een vrouw of meisje.

opzoeken-acuut_zorg =
    Acuut: geen zorg, of ziek gemaakt
    Zie je dit? Volgens meldnorm A hoort de school te melden.
    .onthouden = Iemand krijgt geen eten of zorg en dat is nu gevaarlijk. Het telt voor elke leeftijd, ook vóór de geboorte.
    .verzonnen = Een ouder of verzorger verzint klachten van een kind, of maakt ze groter.
    .gegevens = Een ouder of verzorger verandert medische gegevens, of houdt een deel achter.
    .veroorzaakt = Een ouder of verzorger zorgt zelf dat het kind klachten krijgt.

opzoeken-acuut_bescherming =
    Acuut: de bescherming valt weg
    Zie je dit? Volgens meldnorm A hoort de school te melden.
    .maatregel = Een maatregel tegen de pleger loopt af. Goede bescherming is nog niet geregeld.
    .crisis = Het is acuut onveilig, of zorg valt bijna weg. De oorzaak is een suïcidepoging, zelfbeschadiging, een psychiatrische crisis, alcohol of drugs.
    .gevlucht = Iemand moest van huis vluchten om (dreigend) geweld of mishandeling.

opzoeken-acuut_alleen =
    Acuut: een kind zonder zorg
    Zie je dit? Volgens meldnorm A hoort de school te melden.
    .alleen_thuis = Een kind is alleen in huis, zonder volwassene die oplet en zorgt.
    .opgesloten = Een kind zit thuis opgesloten en krijgt niets te eten en te drinken.
    .psychose = Een kind woont bij één ouder. Die ouder krijgt een acute psychose.
    .niet_alles = Er zijn meer acute situaties. Ook een voorbeeld dat hier mist, kan tellen.

opzoeken-structureel_zorg =
    Structureel: zorgen die blijven
    Zie je dit? Volgens meldnorm A hoort de school te melden. Let op bij verzuim.
    .ouders = Ouders hebben zware problemen: psychosociaal, psychisch, in hun relatie, door verslaving of een verstandelijke beperking. Een kind is telkens onveilig en kan zich slecht ontwikkelen.
    .ouderen = Iets wat daarop lijkt, bij een kwetsbare oudere en een mantelzorger.
    .verwaarlozing = Een jong kind wordt zo verwaarloosd dat de schade kan blijven.
    .verzuim = Een leerling verzuimt erg veel.
    .alleen_verzuim = Is er alleen veel verzuim? Dat is een sterk signaal, maar geen melding vanzelf. Vraag Veilig Thuis om advies.

opzoeken-structureel_geweld =
    Structureel: geweld dat terugkomt
    Zie je dit? Volgens meldnorm A hoort de school te melden.
    .stalking = Een partner stalkt de ander, en het wordt steeds erger.
    .tussen_ouders = Een kind is vaak getuige van geweld tussen zijn ouders.
    .mishandeling = Een kind wordt regelmatig lichamelijk mishandeld.
    .niet_alles = Er is meer dat steeds weer onveilig is. Ook een voorbeeld dat hier mist, kan tellen.

## Outcomes

uitkomst-afsluiten =
    .geen_actie = Er is niets nodig. Leg alles vast in het dossier, en sluit het daarna.

uitkomst-hulp_afsluiten =
    .afronden = Rond de hulp af. Leg de afspraken vast over hoe jullie ieders veiligheid blijven volgen.

## Where the school's document says something else

afwijking-geen_plicht = De meldnormen gaan voor: volgens de meldnorm hoort de school te melden.
afwijking-zonder_naam = Je meldt op je eigen naam. Bespreek het met Veilig Thuis als dat een probleem is.
