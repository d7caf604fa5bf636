# Daltonschool Hillegom: only the words that differ from basis.ftl. Routing and sources: dialogs/protocols/dalton-hillegom.yaml.
# First line of a message: the one idea of the screen. What is not here comes from basis.ftl, attribute by attribute.

-dossier = ParnasSys

## The gate: honour and disclosure in the school's own words

poort-eer =
    .dreigt = Dreigt binnenkort een gedwongen huwelijk, gedwongen achterlating, eerwraak of besnijdenis? Zoek dan meteen contact en wacht niet af.
    .contact = Dat kan met Veilig Thuis, met je eigen aandachtsfunctionaris of met de aandachtsfunctionaris eergeweld van de politie.

poort-onthulling =
    .telt_ook = Vraagt een slachtoffer uit zichzelf hulp bij mogelijk geweld thuis of mishandeling? Kies ja. Ook als iemand het vertelt zonder hulp te vragen. Ook als iemand zegt verwaarloosd te zijn.

## Step 1: signals

signalen-ernstig =
    Is je zorg ernstig en acuut?
    Je hoeft het niet zeker te weten. Twijfel is ook een goed antwoord.

signalen-naar_af =
    Ga meteen naar de aandachtsfunctionaris
    Zie of hoor je als medewerker iets ernstigs en acuuts? Ga daarmee naar de aandachtsfunctionaris.
    .leerkracht_ook = Leerkracht, assistent of conciërge: ook jij gaat altijd met je signalen naar de aandachtsfunctionaris.
    .gesprek = De aandachtsfunctionaris praat daarna met de leerkracht over dit signaal.
    .notitie = Het signaal en dat gesprek komen als notitie in ParnasSys.
    .zelf_bellen = Bij acuut gevaar mag elke medewerker zelf Veilig Thuis bellen. Wacht dan niet op de aandachtsfunctionaris.

signalen-wie_ben_je =
    Wie ben je voor dit kind?
    Zo weet je wie het signaal opschrijft.
    .leerkracht = Ik ben de leerkracht van dit kind
    .collega = Ik ben een andere medewerker

signalen-noteren =
    Leg vast wat je ziet en hoort
    Jij bent de leerkracht. Daarom leg jij de signalen vast van de leerlingen in je klas.
    .notitie = Maak van elk signaal een notitie in ParnasSys.
    .van_collega = Hoorde je iets van een collega? Noteer ook dat in ParnasSys.

signalen-naar_leerkracht =
    Vertel het eerst aan de leerkracht
    Ben je niet de leerkracht van het kind? Dan hoort de leerkracht als eerste van je wat je zag of hoorde.
    .leerkracht_noteert = De leerkracht noteert in ParnasSys wat jij doorgaf.
    .wordt_het_ernstig = Wordt je zorg ernstig en acuut? Ga dan naar de aandachtsfunctionaris.

signalen-ouder_zorgt =
    Kan een ouder niet zelf voor de kinderen zorgen?
    Het gaat om problemen van de ouder waardoor dat niet lukt. Dit zijn vijf voorbeelden.
    .depressie = Een zware depressie van een ouder, misschien al heel lang.
    .verslaving = Een zware verslaving van een ouder.
    .huis = Het gezin verliest het huis, of dat dreigt.
    .geweld = Huisgenoten gebruiken geweld tegen elkaar.
    .suicidepoging = Een ouder deed een poging tot zelfdoding.

signalen-start_meldcode =
    Start nu de meldcode
    Je weet dat ouders of verzorgers door eigen problemen niet zelf voor hun kinderen kunnen zorgen. Dat is genoeg om te starten.
    Wacht niet tot je ook aan het kind iets merkt.

instrument-signalenkaart = de signalenkaart
signalen-signalenkaart =
    Meer signalen: de signalenkaart
    Is er meer dan één signaal? Dan vult de leerkracht de signalenkaart in.
    .bewaren = De leerkracht bewaart de ingevulde kaart in ParnasSys.

## Step 2: consultation

overleg-met_de_af =
    Praat altijd met de aandachtsfunctionaris
    Leerkracht, assistent of conciërge: je gaat altijd met je signalen naar de aandachtsfunctionaris.
    .conclusies = Na het overleg legt de aandachtsfunctionaris de conclusies vast in ParnasSys.

overleg-als_iemand_vertelt =
    Vertelt iemand het zelf?
    Vertelt een kind of volwassene zelf over geweld, mishandeling of verwaarlozing? Dan hoort de school altijd meteen te melden bij Veilig Thuis.
    .overleg = Overleg met Veilig Thuis hoe jullie stap 3, 4 en 5 zetten.
    .kind = De leerkracht of de aandachtsfunctionaris bespreekt die stappen met het kind.
    .wie_meldt = De aandachtsfunctionaris doet zelf de melding bij Veilig Thuis.
    .zelf_bellen = Laat de aandachtsfunctionaris meteen Veilig Thuis bellen. Is die er niet? Dan bel jij.

overleg-als_eer_speelt =
    Speelt eer mee? Wacht niet af
    Dreigt er binnenkort iets? Zoek meteen contact. Denk aan een gedwongen huwelijk, gedwongen achterlating, eerwraak of besnijdenis.
    .contact = Je kunt terecht bij je eigen aandachtsfunctionaris, bij de aandachtsfunctionaris eergeweld van de politie en bij Veilig Thuis.
    .snel = Wordt iemands veiligheid acuut bedreigd? Dan zet je alle stappen sneller, als het moet binnen een uur.
    .ingrijpen = Grijp in. Niets doen kan schade geven die moeilijk of niet meer goed komt.
    .eerst_veilig_thuis = Bel Veilig Thuis als eerste, dus voordat iemand met het kind of de ouders praat. Ook als je twijfelt of eer meespeelt.

overleg-twijfel =
    .altijd_advies = Is er twijfel? Dan vraagt de aandachtsfunctionaris altijd advies aan Veilig Thuis.

## Step 3: the talk with the child

kindgesprek-directeur_weet_het =
    Eerst weet de directeur ervan
    De aandachtsfunctionaris vertelt de directeur over de gesprekken voordat ze beginnen. Dat geldt voor het gesprek met het kind en voor dat met de ouders.

kindgesprek-wie_praat =
    Wie praat met het kind?
    Meestal is dat de leerkracht, omdat leerkracht en kind elkaar vertrouwen.
    .kind_kiest = Wil het kind liever met de aandachtsfunctionaris praten? Dan mag het dat kiezen.
    .doel = Je verzamelt informatie, en je probeert de situatie duidelijker te krijgen.

kindgesprek-a_wie_doet_wat =
    a. Vertel wat er gaande is
    Vink aan wat je het kind vertelde.
    .wie = Vertel wie hiermee bezig is en wat die persoon doet.
    .reden = Vertel waarom die persoon dat doet.
    .wanneer = Vertel wanneer dat gebeurt.
    .zorgen = Vertel welke zorgen jullie hebben.

kindgesprek-a_besluiten =
    a. Vertel wat er nog komt
    .waarover = Vertel welke besluiten er komen en waarover.
    .door_wie = Vertel wie die besluiten neemt.
    .wanneer = Vertel wanneer die besluiten komen.
    .wanneer_terug = Vertel wanneer het kind iets terughoort, van Veilig Thuis bijvoorbeeld.
    .waarover_terug = Vertel waarover het kind dan iets hoort.
    .meedoen = Vertel hoe het kind kan meedoen, meedenken en zijn mening geven.
    .klacht = Vertel dat het kind een klacht mag indienen of zich mag verzetten.
    .vertrouwenspersoon = Wil het kind klagen? Eén van de twee aandachtsfunctionarissen is ook vertrouwenspersoon.

kindgesprek-b_veilig_opgroeien =
    b. Vertel over veilig opgroeien
    .recht = Zeg dat veilig opgroeien een recht is van elk kind.
    .geen_schuld = Neem schuldgevoel weg. Zeg dat het kind geen schuld heeft aan wat er thuis gebeurt.

kindgesprek-c_eigen_mening =
    c. Vraag wat het kind vindt
    .recht = Zeg dat het kind recht heeft om hierbij betrokken te zijn.
    .mening = Vraag wat het kind er zelf van vindt.

kindgesprek-d_luisteren =
    d. Vraag verder en luister goed
    .zorgen = Vraag hoe het kind over de zorgen denkt, en luister goed.
    .oplossingen = Vraag welke oplossingen het kind zelf ziet, en luister goed.
    .beslissingen = Stellen jullie beslissingen voor? Vraag wat het kind daarvan vindt, en luister goed.

kindgesprek-e_besluit =
    e. Vertel hoe het besluit er komt
    .hoe = Bespreek met het kind op welke manier jullie besluiten.
    .hoe_lang = Bespreek hoe lang het duurt voor er een besluit is.
    .telt_mee = Laat merken dat de mening van het kind bij het besluit meetelt.

kindgesprek-verslag =
    .parnassys = Bewaar het verslag van het kindgesprek in ParnasSys.

## Step 3: the talk with the parents

oudergesprek-gaat_door =
    .uitleg =
        Overslaan kan alleen om veiligheid of om haast. Onze meldcode noemt geen andere reden.
        Bel dan eerst Veilig Thuis: 0800-2000. Bij direct gevaar bel je vóór alles 112.

oudergesprek-reden_overslaan =
    Waarom gaat het gesprek niet door?
    Direct gevaar? Bel 112. Bel anders eerst Veilig Thuis: 0800-2000.
    Overslaan kan alleen om veiligheid of om haast.
    .geen_grond = Onze meldcode noemt geen reden om het gesprek over te slaan. De aandachtsfunctionaris beslist, na advies van Veilig Thuis.

oudergesprek-wie_praat =
    Praat met zijn tweeën met de ouders
    De leerkracht en de aandachtsfunctionaris voeren dit gesprek samen.
    .volgorde = Praat eerst met het kind, en pas later met de ouders.
    .doel = Jullie praten om informatie te krijgen en om de situatie beter te begrijpen.
    .directeur = De directeur hoort vooraf van de aandachtsfunctionaris dat de gesprekken met kind en ouders komen.

oudergesprek-voorzichtig =
    Vertelde iemand het zelf? Wees voorzichtig
    Praat niet onvoorbereid met ouders of pleger over dat verhaal. Het gevaar kan daardoor groter worden.
    .zeker_bij = Dat geldt zeker bij stalking door een (ex-)partner, een gedwongen huwelijk, eergerelateerd geweld en ouderenmishandeling.
    .eerst_advies = Praat na een onthulling pas met ouders als Veilig Thuis heeft geadviseerd.
    .afstemmen = Melden is hier de norm. Stem de volgende acties goed af met het slachtoffer en Veilig Thuis.

oudergesprek-gesprek =
    .aantekeningen = De leerkracht en de aandachtsfunctionaris maken allebei aantekeningen tijdens het gesprek.
    .vervolg = Maak aan het eind met de ouders een volgende afspraak.

oudergesprek-verslag =
    .parnassys = Leerkracht en aandachtsfunctionaris: zet het verslag van het gesprek in ParnasSys.

## Step 4: the five questions

afweging-met_zijn_drieen =
    Weeg met zijn drieën
    Zijn stap 1, 2 en 3 klaar? Bespreek dan samen de vijf afwegingsvragen. Doe dat met de leerkracht, de aandachtsfunctionaris en de directie.
    .bevoegd_gezag = De directie laat het bevoegd gezag weten dat jullie de vragen bespreken.
    .kind = Na de afweging vertelt de leerkracht of de aandachtsfunctionaris het kind wat eruit komt en wat er nu gaat gebeuren.
    .wacht_niet = Is er acuut gevaar? Elke medewerker mag zelf Veilig Thuis bellen en hoeft niet op de aandachtsfunctionaris te wachten.
    .niet_eens = Denk jij anders over de uitkomst? Veilig Thuis bellen mag altijd.

afweging-vermoeden =
    Vermoeden jullie huiselijk geweld of kindermishandeling?
    Kijk naar alles wat jullie uit de stappen tot nu toe weten. Een dreiging telt ook. Dit is afwegingsvraag 1.
    .ja = Ja, door naar afwegingsvraag 2

afweging-acuut =
    Acuut onveilig: wat is dat?
    Iemand loopt nu lichamelijk gevaar en is de komende dagen niet zeker veilig. Bescherming is meteen nodig.
    .steeds = Schat bij elk signaal als eerste in of iemand nu (levens)gevaar loopt. Blijf dat steeds doen.
    .geweld = Is er lichamelijk of seksueel geweld, met of zonder letsel?
    .basis = Mist een kind of volwassene die van zorg afhangt het nodigste, zoals eten, drinken, kleren of onderdak?
    .medicijnen = Krijgt diegene medicijnen die niet nodig zijn, of medicijnen juist niet?
    .zorg = Krijgt diegene zorg die niet nodig is?

afweging-structureel =
    Structureel onveilig: wat is dat?
    Geweld of onveiligheid blijft doorgaan of komt telkens terug.
    .eerder = Was er al eerder geweld of mishandeling? Niets voorspelt sterker dat het onveilig blijft. Dat geldt voor daders en voor slachtoffers.
    .herhaling = Verzamel altijd informatie over drie dingen. Eén: herhaalt het geweld of de onveiligheid zich?
    .ouders = Twee: welke signalen zie je bij de ouders?
    .kind = Drie: welke signalen geeft het kind of slachtoffer, als die er zijn?

afweging-veiligheid =
    .meldnorm = Afwegingsvraag 2, meldnorm 1: is er volgens jullie nu acuut gevaar, of blijft het steeds onveilig?
    .bij_ja = Bij ja hoort de school te melden bij Veilig Thuis. Afwegingsvraag 3, 4 en 5 doen jullie daarna samen met Veilig Thuis.
    .bij_nee = Bij nee volgt afwegingsvraag 3.

afweging-hulp_mogelijk =
    Kun jij hulp geven of regelen die echt werkt?
    Die hulp moet (nieuw) geweld of mishandeling voorkomen. Dit is afwegingsvraag 3, bij meldnorm 2 en 3.
    .uitleg =
        Meldnorm 2 geldt in elk ander geval dan acuut, structureel of een onthulling. Kijk naar wat je kunt, wat je taak is en waar je grens ligt.
        Kun je te weinig goede hulp geven of regelen? Dan hoort de school te melden. Een risico op geweld of mishandeling is daarvoor genoeg.
    .samen = Is het acuut of structureel onveilig? Beantwoord deze vraag samen met Veilig Thuis.
    .bij_nee = Bij nee hoort de school te melden bij Veilig Thuis. Binnen 5 werkdagen besluit Veilig Thuis en hoort de melder het besluit.
    .ja = Ja, door naar afwegingsvraag 4

afweging-hulp_aanvaard =
    Nemen de betrokkenen de hulp aan?
    Het gaat om hulp die (nieuw) geweld of mishandeling voorkomt. Willen zij zich daar zelf ook voor inspannen? Dit is afwegingsvraag 4.
    .uitleg = Kies ja als zij de hulp aannemen en ook zelf meedoen. Klopt een van de twee niet? Kies dan nee.
    .samen = Is het acuut of structureel onveilig? Beantwoord deze vraag samen met Veilig Thuis.
    .bij_nee = Bij nee hoort de school te melden bij Veilig Thuis.

afweging-afspraken =
    .hulp = Geef de hulp, of regel die.
    .termijn = Spreek een termijn af. Daarna is te merken of te meten wat de hulp doet.
    .concreet = Maak de hulp zo concreet als het kan.
    .hulpplan = Schrijf het hulpplan op.
    .taken = Verdeel de taken. Iedereen weet wie wat doet.
    .casemanager = Kies samen wie de casemanager is.

afweging-evaluatie =
    Wanneer bespreken jullie hoe het gaat?
    Kies een datum voor dat gesprek. Daarna beantwoorden jullie afwegingsvraag 5.

afweging-resultaat =
    Bracht de hulp op tijd wat echt nodig was?
    Is de afgesproken termijn om? Kijk naar de veiligheid en het welzijn van iedereen om wie het gaat. Alleen "iets beter" is nog geen ja. Dit is afwegingsvraag 5.
    .samen = Is het acuut of structureel onveilig? Beantwoord deze vraag samen met Veilig Thuis.
    .bij_nee = Bij nee hoort de school te melden bij Veilig Thuis, ook na een eerdere melding. Meldnorm 3: het gezin blijft ondanks jullie hulp onveilig, of wordt het weer.

## After advice

na_advies-advies_was =
    .vastleggen = Na het overleg legt de aandachtsfunctionaris de conclusies vast in ParnasSys.

## Step 5: two decisions with Veilig Thuis

besluit-samen_beslissen =
    Twee beslissingen, samen met Veilig Thuis
    Beslissing 1: moet er gemeld worden? Beslissing 2: kun je (ook) hulp geven of regelen? Je neemt ze samen met Veilig Thuis.
    .eindverantwoordelijk = Wordt er gemeld of niet? De aandachtsfunctionaris en de directeur zijn daarvoor samen eindverantwoordelijk.

besluit-bellen =
    .wie_meldt = De aandachtsfunctionaris doet zelf de melding bij Veilig Thuis.

besluit-bespreken =
    .dossier = Bespreek alles wat in het leerlingdossier in ParnasSys staat.
    .vragen = Loop afwegingsvraag 3, 4 en 5 samen met Veilig Thuis na.
    .afstemmen = Vertelde een slachtoffer het zelf? Stem de volgende acties goed af met dat slachtoffer en met Veilig Thuis.

besluit-vertellen =
    .betrokkenen = Vertel de betrokkenen dat de school gaat melden.
    .afspraak = Doe dat in de vervolgafspraak die jullie in stap 3 maakten.

besluit-verslag_melding =
    Leg de melding vast
    .opschrijven = Maak een verslag van wat je met Veilig Thuis besprak.
    .bewaren = Bewaar dat verslag in ParnasSys, bij de leerling.
    .vervolg = Leg ook de volgende stappen vast in ParnasSys.

besluit-contact_houden =
    Houd contact na de melding
    .ouders = Blijf in contact met de ouders.
    .ouders_noteren = Noteer elk contact met de ouders in ParnasSys.
    .hoe_vaak = Spreek met de ouders af hoe vaak jullie contact hebben.
    .hoe_het_staat = Vraag Veilig Thuis hoe het met de melding staat en hoe die afloopt.
    .hoe_het_staat_noteren = Noteer ook elk contact met Veilig Thuis in ParnasSys.

besluit-kind_vertellen =
    Vertel het kind wat eruit kwam
    De leerkracht of de aandachtsfunctionaris vertelt het kind de uitkomst van de afweging. Vertel ook wat er nu gaat gebeuren door die uitkomst.

besluit-hulp_mogelijk =
    .beslissing_twee = Dit is beslissing 2: kun je (ook) hulp geven of regelen?
    .samen = Is er gemeld? Dan loopt de melder afwegingsvraag 3, 4 en 5 samen met Veilig Thuis na.

## Look-up

opzoeken-onderwerp =
    .wie_doet_wat = Zo werkt onze meldcode
    .voorbeelden = Voorbeelden en meldnormen

opzoeken-wie_doet_wat =
    Wie doet wat op onze school?
    Iedereen die hier werkt, let zelf op signalen dat een kind of gezin onveilig is.
    .stappen = De aandachtsfunctionaris zorgt dat jullie alle vijf stappen van de meldcode zetten.
    .besluit = Wordt er gemeld of niet? De aandachtsfunctionaris en de directeur zijn daarvoor samen eindverantwoordelijk.
    .twee = Onze school heeft twee aandachtsfunctionarissen.
    .vertrouwenspersoon = De ene is ook vertrouwenspersoon.
    .intern_begeleider = De andere is ook intern begeleider.

opzoeken-parnassys =
    Wat staat waar?
    De gegevens over leerlingen bewaar je in ParnasSys.
    .meelezen = Collega's van de school kunnen daar meelezen. Houd daar rekening mee.
    .privacy = Wil je meer weten over privacy? Kijk in hoofdstuk 6.9 van het schoolplan.
    .alleen_wie_nodig = Een aantekening is alleen voor wie die voor het werk nodig heeft.

opzoeken-verbeterde_meldcode =
    De verbeterde meldcode
    Sinds januari 2019 moet de school met de nieuwe meldcode werken. Het afwegingskader hoort daarbij.
    .doel = Het doel is dat onveiligheid sneller en duidelijker zichtbaar wordt.
    .kinderen = Kinderen doen mee in de nieuwe meldcode. Daar horen negen actiepunten bij, die niet in ons document staan.
    .kindgesprek = In stap 3 praat de leerkracht of de aandachtsfunctionaris ook met het kind zelf.

opzoeken-drie_delen =
    De meldcode heeft drie delen
    Dat zijn de meldnormen, de onveilige situaties en de afwegingsvragen.
    .kader = Het afwegingskader bestaat uit vijf vragen. Je gebruikt het bij stap 4 en stap 5.
    .normen = De vijf vragen van stap 4 werken de drie meldnormen uit.
    .beslissingen = De vragen helpen je bij de twee beslissingen van stap 5.

opzoeken-meldnormen =
    Wanneer hoort de school te melden bij Veilig Thuis?
    Altijd bij acuut gevaar, onveiligheid die doorgaat of terugkomt, en een onthulling.
    .acuut = Meldnorm 1: meld zodra er acuut gevaar is.
    .structureel = Meldnorm 1: meld onveiligheid die doorgaat of terugkeert.
    .onthulling = Meldnorm 1: meld als een kind of volwassene zelf vertelt over geweld, mishandeling of verwaarlozing.
    .hulp_te_weinig = Meldnorm 2: meld elk ander geval waarin jij te weinig goede hulp kunt geven of regelen. Kijk naar wat je kunt, je taak en je grens. Een risico op geweld of mishandeling is genoeg.
    .hulp_werkt_niet = Meldnorm 3: meld als het gezin ondanks jouw hulp onveilig blijft of weer wordt.

opzoeken-voorbeelden =
    Waarover wil je lezen?
    De voorbeelden zijn samen met Veilig Thuis gemaakt, voor onderwijs en leerplicht. Ze komen uit de bijlage bij het afwegingskader.
    .acuut = Acuut onveilig
    .structureel = Structureel onveilig
    .onthulling = Iemand vertelt het zelf
    .meldnormen = Wanneer hoort de school te melden?

opzoeken-acuut_geweld =
    Acuut: geweld
    Deze voorbeelden horen bij Veilig Thuis gemeld te worden.
    .gewond = Iemand is door geweld gewond en moet naar een arts.
    .toegebracht = Iemand heeft (ernstig) letsel en je vermoedt dat een ander dat deed. Of een ander probeerde dat.
    .wurgen = Iemand probeerde een ander te wurgen.
    .wapen = Iemand gebruikte een wapen.
    .zwanger = Iemand gebruikt geweld tegen een zwangere.

opzoeken-acuut_dreiging =
    Acuut: misbruik en dreiging
    Deze voorbeelden horen bij Veilig Thuis gemeld te worden.
    .seksueel = Je denkt of weet dat een kind onder de 18 seksueel misbruik, seksueel geweld of seksuele uitbuiting meemaakt.
    .doden = Iemand dreigt nu zichzelf, een (ex-)partner, een kind of een familielid te doden.
    .verwonden = Iemand dreigt nu zichzelf of een naaste zwaar te verwonden of op te sluiten.
    .waarover = Zo'n dreiging is bijvoorbeeld een familiedrama, eerwraak of genitale verminking van een vrouw of meisje.

opzoeken-acuut_zorg =
    Acuut: zorg en gezondheid
    Deze voorbeelden horen bij Veilig Thuis gemeld te worden.
    .onthouden = Iemand krijgt geen zorg of eten, en dat bedreigt de gezondheid acuut. Dat geldt van ongeboren kind tot oudere.
    .verzonnen = Een ouder of verzorger verzint klachten van een kind, of overdrijft die.
    .vervalst = Een ouder of verzorger vervalst medische gegevens, of geeft er maar een deel van.
    .ziek_gemaakt = Een ouder of verzorger maakt een kind echt ziek.

opzoeken-acuut_bescherming =
    Acuut: bescherming valt weg
    Deze voorbeelden horen bij Veilig Thuis gemeld te worden.
    .maatregel = Een maatregel hield de pleger tegen en stopt bijna. Het gezin is nog niet goed beschermd.
    .crisis = Het is acuut onveilig, of de zorg dreigt te stoppen. Dat komt door een suïcidepoging, zelfbeschadiging, een psychiatrische crisis, drank of drugs.
    .gevlucht = Iemand moest het huis uit vluchten voor (dreigend) geweld of mishandeling.

opzoeken-acuut_alleen =
    Acuut: een kind staat er alleen voor
    Deze voorbeelden horen bij Veilig Thuis gemeld te worden.
    .alleen_thuis = Een kind is alleen thuis. Er is geen volwassene die oplet en zorgt.
    .opgesloten = Een kind is thuis opgesloten en krijgt geen eten en drinken.
    .psychose = Een kind woont bij één ouder, en die ouder krijgt nu een psychose.

opzoeken-structureel_voorbeelden =
    Structureel: problemen en verwaarlozing
    Deze voorbeelden horen bij Veilig Thuis gemeld te worden. Let op bij verzuim.
    .ouders = Ouders hebben zware problemen: een verstandelijke beperking, verslaving of psychische problemen. Het kind is telkens onveilig en kan zich slecht ontwikkelen.
    .verwaarlozing = Een jong kind wordt ernstig verwaarloosd. De schade kan blijvend zijn.
    .verzuim = Een kind mist heel veel school.
    .alleen_verzuim = Alleen veel verzuim is een sterk signaal, maar leidt niet vanzelf tot een melding. Vraag dan advies aan Veilig Thuis.

opzoeken-structureel_geweld =
    Structureel: geweld dat doorgaat
    Deze voorbeelden horen bij Veilig Thuis gemeld te worden.
    .getuige = Een kind ziet of hoort thuis steeds opnieuw geweld.
    .mishandeling = Een kind wordt vaak lichamelijk mishandeld.
    .stalking = Een partner stalkt iemand lang en steeds erger. Dat is psychische en/of lichamelijke mishandeling.

opzoeken-onthulling_is =
    Iemand vertelt het zelf (disclosure)
    Een slachtoffer vraagt jou uit zichzelf om hulp bij (mogelijk) geweld thuis of mishandeling.
    .zonder_hulpvraag = Vertelt een slachtoffer het zonder om hulp te vragen? Ook dat is disclosure.
    .verwaarlozing = Een kind of volwassene zegt zelf verwaarloosd te zijn. Ook dat is disclosure.
    .melden = Deze slachtoffers horen ook bij Veilig Thuis gemeld te worden.
    .crisis = Wie dit zelf vertelt, zit vaak in een acute crisis. Vaak is er angst om de veiligheid of het welzijn, van zichzelf of van het gezin.

## Outcomes: the national text with the school's roles filled in, and what the school adds

uitkomst-afsluiten =
    .geen_vermoeden = Er is geen vermoeden. De meldcode stopt, en de uitkomst komt in het dossier in ParnasSys.
    .kind = De leerkracht of de aandachtsfunctionaris vertelt het kind wat eruit komt en wat er nu gaat gebeuren.

uitkomst-hulp_afsluiten =
    .afronden = Rond de hulp af. Leg vast hoe jullie met betrokkenen en partners de veiligheid blijven volgen.
    .kind = De leerkracht of de aandachtsfunctionaris vertelt het kind wat eruit komt en wat er nu gaat gebeuren.

uitkomst-veilig_thuis_eerst =
    .snel = Acuut bedreigd? Ga sneller, zo nodig binnen een uur.
