# Obs De Driehoek, gedrag: alle teksten van dit protocol. Routing en bronnen: dialogs/protocols/driehoek-gedrag.yaml.
# De eerste regel van een bericht is de kop van het scherm. Met ouders bedoelen we iedereen die voor het kind zorgt.

protocol-titel = Gedrag
dialoog-indelen = Soort gedrag bepalen
dialoog-stappenplan = De vijf niveaus
dialoog-kindgesprek_gedrag = Gedrag: gesprek met kind
dialoog-oudergesprek_gedrag = Gedrag: gesprek met ouders
dialoog-formulier = Gedragsformulier
dialoog-formulier_afspraken = Gedragsformulier: afspraken
dialoog-evalueren = Evaluatie stappenplan

## Welk gedrag is het?

indelen-beschrijven =
    Wat doet het kind precies?
    Beschrijf het gedrag zo feitelijk als je kunt. Noem wat je ziet en hoort, zonder etiket.
    .gevaar = {-gevaar_nu}
    .uitleg =
        Je kijkt hier naar gedrag, niet naar wat voor kind het is.
        Wordt een kind gepest? Gebruik dan ook het pestprotocol. Loopt een kind weg? Daarvoor is er het wegloopprotocol.

indelen-richting =
    Welke kant gaat het gedrag op?
    .naar_buiten = Naar buiten (externaliserend): het gedrag richt zich op de omgeving.
    .naar_binnen = Naar binnen (internaliserend): het gedrag richt zich op het kind zelf.
    .buiten = Naar buiten
    .binnen = Naar binnen
    .allebei = Allebei, of niet duidelijk

indelen-buiten =
    Gedrag dat naar buiten gaat
    Externaliserend gedrag richt zich op de omgeving. Dit zijn voorbeelden.
    .les = De les verstoren: roepen, brutaal zijn, opstaan van de plek.
    .werk = Dwarsliggen of weigeren te werken.
    .luisteren = Doorgaan als de leerkracht er iets van zegt.
    .lichamelijk = Duwen, schoppen of slaan.
    .spullen = Slecht omgaan met spullen van school of van een ander.
    .taal = Woorden gebruiken die niet kunnen.
    .clown = De clown uithangen.
    .druk = Onrustig en druk zijn.

indelen-binnen =
    Gedrag dat naar binnen gaat
    Internaliserend gedrag richt zich op het kind zelf. Dit zijn voorbeelden.
    .verdriet = Verdrietig zijn.
    .onzeker = Onzeker zijn.
    .verlegen = Verlegen of timide zijn.
    .bang = Angstig zijn.
    .teruggetrokken = Zich terugtrekken, in zichzelf gekeerd zijn.
    .opkomen = Niet voor zichzelf opkomen.
    .over_zichzelf = Negatief denken of voelen over zichzelf.
    .contact = Weinig aansluiting vinden bij andere kinderen.

indelen-zorgsignaal =
    Stil gedrag is een zorgsignaal
    Een kind dat verdrietig, bang of stil is, heeft hulp nodig en geen waarschuwing.
    .luisteren = Vraag hoe het gaat en luister. Dat mag altijd.
    .uitleg =
        Ons plan noemt dit gedrag in dezelfde tabel als storend gedrag. Toch zegt het vooral iets over hoe het kind zich voelt.
        Het kan ook een teken zijn dat het thuis niet goed gaat. Daarover gaat de volgende vraag.

indelen-thuis =
    Kan er thuis iets spelen?
    Denk aan ruzie, geweld, te weinig zorg, of een kind dat bang is voor thuis. Een gevoel is genoeg.
    .naar_huis = {-niet_naar_huis}
    .leerlingen = Speelt het tussen leerlingen, en is er ook zorg over een thuis? Dan volg je de meldcode erbij.
    .bij_twijfel = {-bij_twijfel}
    .uitleg =
        Bij ja of twijfel volgt de korte check "Moet ik melden?". Kom na het advies hier terug en kies de laatste knop.
        Druk of boos gedrag kan net zo goed een teken zijn als stil gedrag.

indelen-zorg_bespreken =
    Zoek samen hulp voor het kind
    Leg het voor aan de intern begeleider of de gedragsspecialist. Spreek af wie het kind helpt, en hoe.
    .uitleg =
        Voor alleen stil gedrag gebruiken we de niveaus en de waarschuwingen niet.
        Zie je later toch iets over thuis? Doe dan de korte check "Moet ik melden?".

indelen-zes_punten =
    Zes punten helpen je kiezen
    Is het gedrag ongewenst of grensoverschrijdend? Kijk naar duur, frequentie, intensiteit, situatie, stapeling en gevolgen.
    .uitleg =
        Je ziet bij elk punt twee kanten: wat bij ongewenst gedrag past en wat bij grensoverschrijdend gedrag past.
        Er is geen puntentelling. Jij en je collega's kijken naar het geheel.

indelen-duur =
    Duur: hoelang speelt het al?
    .licht = Een paar dagen of weken? Dat past bij ongewenst gedrag.
    .zwaar = Al maanden? Dat past bij grensoverschrijdend gedrag.
    .ongewenst = Dagen of weken
    .grens = Al maanden
    .tussenin = Ertussenin, of niet duidelijk

indelen-frequentie =
    Frequentie: hoe vaak gebeurt het?
    .licht = Af en toe en niet achter elkaar, maar wel storend? Dat past bij ongewenst gedrag.
    .zwaar = Stoort het steeds maar door? Dat past bij grensoverschrijdend gedrag.
    .ongewenst = Af en toe
    .grens = Steeds maar door
    .tussenin = Ertussenin, of niet duidelijk

indelen-intensiteit =
    Intensiteit: hoe heftig is het?
    .licht = Meestal niet heftig, en maar een enkele keer uit de hand gelopen? Dat past bij ongewenst gedrag.
    .zwaar = Heftig, met veel emotie bij het kind en bij anderen? Dat past bij grensoverschrijdend gedrag.
    .ongewenst = Meestal niet heftig
    .grens = Heftig, met veel emotie
    .tussenin = Ertussenin, of niet duidelijk

indelen-situatie =
    Situatie: waar en wanneer gebeurt het?
    .licht = Vooral op één plek of moment, zoals bij lezen, buiten of op de gang? Dat past bij ongewenst gedrag.
    .zwaar = Op meer plekken of momenten? Dat past bij grensoverschrijdend gedrag.
    .ongewenst = Vooral op één plek of moment
    .grens = Op meer plekken of momenten
    .tussenin = Ertussenin, of niet duidelijk

indelen-stapeling =
    Stapeling: komt er meer bij elkaar?
    .licht = Blijft het lastige gedrag beperkt? Dat past bij ongewenst gedrag.
    .zwaar = Stapelt ongewenst gedrag zich op, het een boven op het ander? Dat past bij grensoverschrijdend gedrag.
    .ongewenst = Het blijft beperkt
    .grens = Het stapelt zich op
    .tussenin = Ertussenin, of niet duidelijk

indelen-gevolgen =
    Gevolgen: wie heeft er last van?
    .licht = Hebben het kind en de omgeving er weinig last van? Dat past bij ongewenst gedrag.
    .zwaar = Hebben de leerkracht en de klas er veel last van? Dat past bij grensoverschrijdend gedrag.
    .kind_zelf = Ook het kind zelf kan lijden onder het eigen grensoverschrijdende gedrag.
    .ongewenst = Weinig last
    .grens = Veel last
    .tussenin = Ertussenin, of niet duidelijk

indelen-beeld =
    Welk beeld krijg je van het gedrag?
    Tel niet op. Wijzen de zes punten niet dezelfde kant op? Dan is het beeld gemengd. Dit gaf je aan:
    .duur_licht = Duur: ongewenst.
    .duur_zwaar = Duur: grensoverschrijdend.
    .duur_tussenin = Duur: ertussenin.
    .frequentie_licht = Frequentie: ongewenst.
    .frequentie_zwaar = Frequentie: grensoverschrijdend.
    .frequentie_tussenin = Frequentie: ertussenin.
    .intensiteit_licht = Intensiteit: ongewenst.
    .intensiteit_zwaar = Intensiteit: grensoverschrijdend.
    .intensiteit_tussenin = Intensiteit: ertussenin.
    .situatie_licht = Situatie: ongewenst.
    .situatie_zwaar = Situatie: grensoverschrijdend.
    .situatie_tussenin = Situatie: ertussenin.
    .stapeling_licht = Stapeling: ongewenst.
    .stapeling_zwaar = Stapeling: grensoverschrijdend.
    .stapeling_tussenin = Stapeling: ertussenin.
    .gevolgen_licht = Gevolgen: ongewenst.
    .gevolgen_zwaar = Gevolgen: grensoverschrijdend.
    .gevolgen_tussenin = Gevolgen: ertussenin.
    .ongewenst = Ongewenst gedrag
    .grens = Grensoverschrijdend gedrag
    .gemengd = Gemengd, of niet duidelijk
    .uitleg =
        Ons plan zegt niet hoeveel punten er nodig zijn. Daarom telt dit scherm niets op.
        Bij een gemengd beeld kijk je er samen naar.

indelen-gemengd =
    Gemengd beeld: wat kozen jullie samen?
    Bespreek het met de gedragsspecialist of de intern begeleider. Neem mee wat je bij de zes punten zag.
    .ongewenst = Samen gekozen: ongewenst
    .grens = Samen gekozen: grensoverschrijdend
    .nog_niet = We spreken elkaar nog
    .uitleg =
        Jullie kiezen samen of het gedrag ongewenst of grensoverschrijdend is. Kom daarna hier terug.
        Intussen mag je altijd met het kind praten over wat er gebeurde.

indelen-hoe_vaak =
    Kwam dit ongewenste gedrag eerder voor?
    .eerste_keer = Nee, dit is de eerste keer
    .opnieuw_gezien = Ja, het kind doet het opnieuw
    .gaat_door = Ja, het gaat door na onze afspraken

indelen-eerste_keer =
    Praat met het kind over het gedrag
    Dat doe je als je ongewenst gedrag voor het eerst ziet.
    .uitleg = Zeg welk gedrag je zag, en wat je wel graag ziet. Vertelt het kind iets over thuis? Luister dan en kies in het menu "Een kind vertelt nu iets".

indelen-opnieuw =
    Het gebeurt opnieuw: nu horen ouders het ook
    Vink aan wat klaar is.
    .gesprek = Kind en ouders zaten samen aan tafel voor een gesprek over het gedrag.
    .gedrag = In ParnasSys staat welk gedrag je zag.
    .afspraken = In ParnasSys staan de afspraken.
    .samenvatting = In ParnasSys staat een korte samenvatting van wat er met de ouders is besproken.
    .uitleg = Voor dit gesprek is er een lijst: "Gedrag: gesprek met ouders". Die begint met de vraag of het veilig is.

indelen-houdt_aan =
    Vraag een collega om mee te denken
    Gaat ongewenst gedrag na de afspraken door? Bespreek het met de gedragsspecialist, de intern begeleider of allebei.

indelen-grens =
    Grensoverschrijdend: dit doe je altijd
    De leerkracht doet het volgende. Vink aan wat klaar is.
    .kind = Praat met het kind: wat gebeurde er?
    .ouders = De ouders horen van de leerkracht wat er speelt.
    .gedrag = Beschrijf het gedrag in ParnasSys.
    .afspraken = Zet de afspraken in ParnasSys.
    .bewaren = Bewaar het ingevulde gedragsformulier in ParnasSys.
    .uitleg = Horen de ouders ervan? Het stappenplan vraagt eerst of dat voor het kind veilig is.

indelen-grens_formulier =
    Vul het gedragsformulier in
    Doe dat tijdens het gesprek met het kind. Het formulier staat in bijlage 2, en ook in deze chat.
    .leerkracht_vult = Groep 1 tot en met 4: de leerkracht vult het tijdens het gesprek in.
    .kind_vult = Groep 5 tot en met 8: het kind vult het tijdens het gesprek zelf in.

## De vijf niveaus

stappenplan-vijf_niveaus =
    Start meteen met het stappenplan
    Is het gedrag grensoverschrijdend? Dan begint het stappenplan met vijf niveaus.
    .zwaarder = Bij elk niveau wordt de maatregel zwaarder. Zo weet iedereen wat we doen, wie verantwoordelijk is, wat in het dossier komt en wat volgt.

stappenplan-bericht_thuis =
    Loopt het kind gevaar als de ouders dit horen?
    Op elk niveau horen de ouders van het gedrag. Denk aan een kind dat bang is voor klappen of zware straf.
    .naar_huis = {-niet_naar_huis}
    .bij_twijfel = {-bij_twijfel}
    .uitleg =
        Bij ja of twijfel volgt de korte check "Moet ik melden?". Neem nog geen contact op met thuis.
        Kom na het advies van Veilig Thuis hier terug en kies de laatste knop.
        Direct gevaar? Bel 112.

stappenplan-niveau =
    Op welk niveau zijn jullie?
    .nieuw_jaar = Is het een nieuw schooljaar en gebeurt het weer? Begin dan opnieuw bij niveau 1.
    .n1 = Niveau 1: de eerste keer
    .n2 = Niveau 2: de tweede keer
    .n3 = Niveau 3: het komt steeds terug
    .n4 = Niveau 4: een vast patroon
    .n5 = Niveau 5: vast patroon, onacceptabel
    .onduidelijk = Dat is niet duidelijk
    .uitleg =
        De niveaus gaan over grensoverschrijdend gedrag. In ons plan heten ze: eerste keer, tweede keer, herhaald, structureel en onacceptabel.
        Besloot de evaluatie dat het plan doorgaat? Dan kiest de intern begeleider het niveau.

stappenplan-welk_niveau =
    Kies het niveau samen
    Vraag de gedragsspecialist of de intern begeleider. Kijk samen in ParnasSys welke stappen er al waren.

stappenplan-vastleggen =
    Maak afspraken en leg ze vast
    Vink aan wat klaar is.
    .stoppen = Er zijn afspraken om het gedrag te laten stoppen.
    .gedrag = In ParnasSys staat welk gedrag je zag.
    .afspraken = In ParnasSys staan ook de afspraken.
    .waarschuwing_1 = In ParnasSys staat een waarschuwing.
    .waarschuwing_2 = In ParnasSys staat de tweede waarschuwing.
    .waarschuwing_3 = In ParnasSys staat de derde waarschuwing.
    .waarschuwing_4 = In ParnasSys staat de vierde waarschuwing.
    .daarna_2 = Gebeurt het nog eens? Dan volgt niveau 2.
    .daarna_3 = Gebeurt het nog eens? Dan volgt niveau 3.
    .daarna_4 = Gebeurt het nog eens? Dan volgt niveau 4.
    .daarna_5 = Gebeurt het nog eens? Dan volgt niveau 5.
    .uitleg = Staat er een waarschuwing bij? Ons plan zegt niet wat die tot gevolg heeft. Noem daarom geen gevolg dat niet vaststaat.

stappenplan-n1 =
    Niveau 1: de eerste keer
    Vink aan wat klaar is.
    .verantwoordelijk = De leerkracht is verantwoordelijk.
    .kind = De leerkracht praat met het kind over het gedrag.
    .ouders = De leerkracht belt de ouders en vertelt wat er gebeurde.
    .formulier = Vul tijdens het gesprek het gedragsformulier in, en bewaar het in ParnasSys. Groep 1 tot en met 4: de leerkracht. Groep 5 tot en met 8: het kind zelf.
    .uitleg =
        Ons plan is niet overal gelijk. Hoofdstuk 2.3 vraagt altijd een formulier, het stappenplan pas vanaf niveau 2. Wij vullen het altijd in.
        Bij niveau 1 is bellen genoeg. Vanaf niveau 2 komen de ouders naar school voor een gesprek.

stappenplan-n2 =
    Niveau 2: de tweede keer
    Vink aan wat klaar is.
    .verantwoordelijk = De leerkracht en de gedragsspecialist zijn verantwoordelijk.
    .kind = De leerkracht praat met het kind over het gedrag.
    .formulier = Het gedragsformulier is ingevuld.
    .gesprek = De leerkracht praat op school met kind en ouders.
    .tekenen = De ouders zetten hun handtekening op het gedragsformulier.
    .gedragsspecialist = De leerkracht brengt de gedragsspecialist op de hoogte.

stappenplan-n3 =
    Niveau 3: het gedrag komt steeds terug
    Vink aan wat klaar is.
    .verantwoordelijk = De gedragsspecialist en de intern begeleider zijn verantwoordelijk.
    .kind = De gedragsspecialist praat met het kind over het gedrag.
    .formulier = Het gedragsformulier is ingevuld.
    .overleg = De leerkracht bespreekt de situatie met de gedragsspecialist.
    .gesprek = De leerkracht praat op school met kind en ouders.
    .tekenen = De ouders zetten hun handtekening op het gedragsformulier.
    .intern_begeleider = De gedragsspecialist brengt de intern begeleider op de hoogte.

stappenplan-n4 =
    Niveau 4: een vast patroon
    Vink aan wat klaar is.
    .verantwoordelijk = De intern begeleider en de schoolleider zijn verantwoordelijk.
    .kind = De intern begeleider bespreekt het gedrag met het kind.
    .formulier = Het gedragsformulier is ingevuld.
    .overleg = De leerkracht bespreekt de situatie met de intern begeleider.
    .gesprek = Op school praat de intern begeleider met ouders, kind en leerkracht.
    .tekenen = Het gedragsformulier is ondertekend.
    .schoolleider = De intern begeleider brengt de schoolleider op de hoogte.
    .uitleg = Ons plan zegt hier niet wie tekent. Laat de ouders tekenen, net als bij niveau 2 en 3.

stappenplan-n5 =
    Niveau 5: vast patroon, onacceptabel
    Vink aan wat klaar is.
    .verantwoordelijk = De intern begeleider en de schoolleider zijn verantwoordelijk.
    .kind = De schoolleider praat met het kind over het gedrag.
    .overleg = De schoolleider en de intern begeleider bespreken samen de situatie.
    .gesprek = Op school praten kind en ouders met schoolleider, intern begeleider en leerkracht.
    .formulier = De intern begeleider zegt of er een formulier bij hoort, en wie het tekent.
    .uitleg = Bij niveau 5 noemt ons plan geen formulier. Vraag het daarom aan de intern begeleider.

stappenplan-na_niveau_5 =
    Na niveau 5 kijkt de directeur mee
    Het stappenplan heeft geen niveau 6. De directeur leest in bijlage 6 (schorsing en verwijdering) wat er kan.
    .uitleg =
        Vier waarschuwingen leiden niet vanzelf tot een maatregel.
        Schorsen doet alleen de directeur. Zeg er niets over voordat de directeur besliste.

## Het gesprek met het kind: zestien punten

kindgesprek_gedrag-wie_praat =
    Wie praat met het kind?
    Bij grensoverschrijdend gedrag volgt altijd een gesprek over wat er gebeurde. Het niveau bepaalt wie dat doet.
    .leerkracht = Niveau 1 en 2: de leerkracht praat met het kind over het gedrag.
    .gedragsspecialist = Niveau 3: de gedragsspecialist doet dat.
    .intern_begeleider = Niveau 4: de intern begeleider doet dat.
    .schoolleider = Niveau 5: de schoolleider doet dat.
    .uitleg = In hoofdstuk 2.3 van ons plan doet de leerkracht dit gesprek. Het stappenplan geeft het vanaf niveau 3 aan een ander.

kindgesprek_gedrag-als_het_over_thuis_gaat =
    Gaat het ineens over thuis?
    Leg de lijst weg en luister. Onderbreek het kind niet en laat het uitpraten.
    .niet_sturen = Vraag dan niet waarom, en stuur niet met je vragen.
    .geheim = Beloof niet dat je het geheimhoudt.
    .uitleg = Kies daarna in het menu "Een kind vertelt nu iets". Daar staat wat je zegt en laat. Direct gevaar? Bel 112.

kindgesprek_gedrag-begin =
    Begin rustig (punt 1 tot en met 3)
    .op_gemak = Stel het kind gerust, zodat het zich prettig voelt.
    .aanleiding = Zeg waarom je wilt praten.
    .formulier = Neem het gedragsformulier erbij en onderzoek samen het probleem.

kindgesprek_gedrag-wat_gebeurde =
    Wat gebeurde er? (punt 4 tot en met 8)
    Vraag rustig en geef het kind tijd.
    .wat = Wat gebeurde er?
    .wie = Wie waren erbij?
    .plek = Op welke plek was het?
    .verloop = Hoe ging het?
    .reden = Waarom gebeurde het?
    .uitleg = De vraag naar het waarom gaat over het gedrag op school. Gaat het over thuis? Vraag dan niet waarom.

kindgesprek_gedrag-terugkijken =
    Kijk samen terug (punt 9 en 10)
    .kind = Vraag wat het kind er nu van vindt.
    .anderen = Vraag hoe de anderen zich nu voelen, denkt het kind.

kindgesprek_gedrag-oplossing =
    Zoek een oplossing (punt 11 tot en met 14)
    .bedenken = Vraag welke oplossingen het kind bedenkt.
    .kiezen = Kies samen één oplossing of meer.
    .stappen = Bespreek stap voor stap hoe jullie dat gaan doen.
    .volgende_keer = Vraag wat het kind doet als het nog eens zo gaat.

kindgesprek_gedrag-afronden =
    Rond het gesprek af (punt 15 en 16)
    .herhalen = Herhaal kort wat jullie bespraken en wat jullie afspraken.
    .goed_einde = Eindig met iets positiefs.

kindgesprek_gedrag-iets_over_thuis =
    Zag of hoorde je iets over thuis?
    Eén zin of één blik telt ook. Je hoeft niet te weten of het klopt.
    .vertellen = Vertelde het kind dat het niet veilig is? Vertel dat meteen aan de intern begeleider, in elk geval vandaag.
    .bij_twijfel = {-bij_twijfel}
    .uitleg = Bij ja of twijfel volgt de korte check "Moet ik melden?". Direct gevaar? Bel 112.

## Het gesprek met de ouders: zeventien punten

oudergesprek_gedrag-wie_praat =
    Wie spreekt de ouders?
    Het niveau bepaalt dat.
    .bellen = Niveau 1: de leerkracht belt de ouders en vertelt wat er gebeurde.
    .leerkracht = Niveau 2 en 3: de leerkracht praat op school met kind en ouders.
    .intern_begeleider = Niveau 4: op school praat de intern begeleider met ouders, kind en leerkracht.
    .schoolleider = Niveau 5: op school praten schoolleider, intern begeleider en leerkracht met ouders en kind.
    .uitleg = De lijst hierna helpt ook als je belt. Kan het gesprek iemand in gevaar brengen? Bel eerst Veilig Thuis: 0800-2000.

oudergesprek_gedrag-begin =
    Begin het gesprek (punt 1 tot en met 4)
    .op_gemak = Stel de ouders gerust, zodat zij vrij kunnen praten.
    .aanleiding = Zeg waarom je dit gesprek wilt.
    .doel = Zeg wat je ermee wilt bereiken.
    .probleem = Beschrijf wat er misging.

oudergesprek_gedrag-vragen =
    Vraag en luister (punt 5 tot en met 8)
    .achter = Wat zou er achter het gedrag zitten?
    .vertelt_thuis = Wat zegt het kind er thuis over?
    .anders = Zien de ouders iets veranderen in wat hun kind doet, denkt of voelt?
    .oorzaak = Waardoor komt het gedrag, denken de ouders?

oudergesprek_gedrag-afspraken =
    Bespreek wat er nu komt (punt 9 tot en met 11)
    .met_kind = Welke afspraken hebben het kind en jij?
    .vervolgstappen = Welke stappen komen er nog?
    .thuis_helpen = Wat kunnen de ouders thuis doen?

oudergesprek_gedrag-samenvatten =
    Vat samen (punt 12 tot en met 15)
    .conclusie = Trek samen een conclusie uit het gesprek.
    .school = Herhaal wat er op school gebeurt.
    .gezin = Herhaal wat er thuis gebeurt.
    .nog_een_gesprek = Spreek af of er een volgend gesprek komt.

oudergesprek_gedrag-afronden =
    Sluit goed af (punt 16 en 17)
    .noteren = Zet de samenvatting op het gedragsformulier: wat school doet, wat thuis gebeurt en of er een gesprek volgt.
    .goed_einde = Eindig met iets positiefs.

oudergesprek_gedrag-iets_over_thuis =
    Maak je je nu zorgen over thuis?
    Eén zin of één blik telt ook. Je hoeft niets te bewijzen.
    .gevaar = {-gevaar_nu} Bel daarna Veilig Thuis: 0800-2000.
    .bij_twijfel = {-bij_twijfel}
    .verteld = Ja, iemand vertelde het zelf
    .zorg = Ja, ik zag of hoorde iets
    .uitleg =
        Vertelde een kind of volwassene over onveiligheid? Volgens de meldnorm hoort de school te melden.
        Zag of hoorde je iets anders? Vraag dan vandaag Veilig Thuis om advies, en volg de meldcode.

oudergesprek_gedrag-dossier =
    Maak het dossier compleet
    Beschrijf het gedrag zo objectief als het kan: wat zag en hoorde je?
    .welke_hulp = Met een duidelijk dossier zie je beter welke hulp een kind nodig heeft.
    .begeleiding = Een duidelijk dossier helpt ook wie kind en ouders later begeleidt.
    .gedrag = Noteer in ParnasSys het grensoverschrijdende gedrag van het kind.
    .met_kind = Noteer in ParnasSys wat jij en het kind afspraken, zodat het gedrag stopt.
    .met_ouders = Noteer in ParnasSys wat jij en de ouders afspraken, zodat het gedrag stopt.
    .formulier = Bewaar het ingevulde gedragsformulier ook in ParnasSys.

## Het gedragsformulier: veld 1 tot en met 16

formulier-naam =
    Naam van het kind
    Typ hier geen naam: in de tekst staat [leerling]. Vul de naam op papier in.

formulier-groep =
    In welke groep zit het kind?

formulier-leerkracht_vult =
    De leerkracht vult in
    In groep 1 tot en met 4 vul jij het formulier in, tijdens het gesprek. Schrijf op wat het kind zegt.

formulier-kind_vult =
    Het kind vult zelf in
    In groep 5 tot en met 8 beantwoordt het kind zelf de vragen, tijdens het gesprek. Blijf erbij en help waar nodig.

formulier-datum =
    Op welke dag vullen jullie dit in?

formulier-met_wie =
    Met wie vul je het formulier in?
    .leerkracht = De leerkracht
    .gedragsspecialist = De gedragsspecialist
    .intern_begeleider = De intern begeleider
    .schoolleider = De schoolleider
    .iemand_anders = Iemand anders van school

formulier-wat =
    Wat gebeurde er?
    Schrijf geen namen. Schrijf "ik" of "een leerling".
    .voorbeeld = Ik werd boos en duwde een leerling van de stoel.
    .uitleg = Gaat het over onveiligheid thuis? Stop dan met het formulier en luister. Kies in het menu "Een kind vertelt nu iets".

formulier-wie_erbij =
    Wie deden mee of waren erbij?
    Namen horen hier niet. Schrijf bijvoorbeeld "twee leerlingen uit mijn groep".
    .voorbeeld = Ik, een leerling uit mijn groep en de leerkracht.

formulier-plek =
    Op welke plek was het?
    .voorbeeld = Op de gang bij de kapstok.

formulier-verloop =
    Hoe ging het precies?
    Vertel het van begin tot eind.
    .voorbeeld = Eerst kregen we ruzie. Toen pakte een leerling mijn jas en duwde ik.

formulier-reden =
    Waarom gebeurde het?
    Dit gaat over wat er op school gebeurde.
    .voorbeeld = Ik was boos omdat ik niet mee mocht doen.

formulier-oplossing =
    Hoe kun je het oplossen?
    Je mag meer dan één ding bedenken.
    .voorbeeld = Ik maak het goed, en ik vraag of ik mee mag doen.

formulier-stappen =
    Welke stappen zet je daarvoor?
    Schrijf ze op in de goede volgorde.
    .voorbeeld = Eerst zeg ik sorry. Dan vraag ik of we samen spelen.

formulier-volgende_keer =
    Wat doe je als het nog eens gebeurt?
    .voorbeeld = Ik loop weg en haal de leerkracht erbij.

formulier-nakijken =
    Kijk je antwoorden nog een keer na
    Staat er ergens een fout? Ga met "terug" naar dat antwoord, of verbeter het later in ParnasSys.

formulier-eerlijk =
    Heb je alles eerlijk beantwoord?

formulier-aanpassen =
    Goed dat je dat zegt
    Je mag een antwoord nog veranderen. Ga met "terug" naar de vraag, of zeg hardop wat er anders was.

formulier-vak_leerkracht =
    Vak voor de leerkracht
    Dit vak staat onder de antwoorden van het kind. Vul het op papier in.

formulier-vak_kind =
    Vak voor het kind
    Dit vak staat onder de antwoorden van het kind. Het kind vult het op papier in.

formulier-ouders_gehoord =
    Is er al met de ouders gesproken?
    De laatste zes velden gaan over dat gesprek en de afspraken.
    .ja = Ja, vul de rest nu in
    .nog_niet = Nog niet
    .uitleg = De rest vul je later in bij "Gedragsformulier: afspraken".

## Het gedragsformulier: veld 17 tot en met 22

formulier_afspraken-samenvatting =
    Wat zeiden kind en ouders in het gesprek?
    Vat het kort samen, zonder namen.
    .voorbeeld = De leerling wil het goedmaken. De ouders praten er thuis ook over.

formulier_afspraken-aanpak =
    Hoe pakken jullie het gedrag aan?
    Schrijf op wie wat doet.
    .voorbeeld = De leerkracht spreekt elke ochtend af wie met wie speelt.

formulier_afspraken-vervolg =
    Wat is het vervolg?
    Schrijf op wat er hierna komt, en wanneer.
    .voorbeeld = Over twee weken bellen de leerkracht en een ouder.

formulier_afspraken-akkoord =
    Zijn de ouders het eens met de afspraken?
    Het gaat ook om de aanpak van school.
    .ja = Ja, de ouders zijn het eens
    .nee = Nee, de ouders zijn het niet eens
    .nog_niet = Dat is nog niet gevraagd
    .uitleg = Het formulier noemt hier een omgangsprotocol. Daarmee bedoelen we de aanpak van school in dit plan.

formulier_afspraken-niet_eens =
    Schrijf op wat de ouders anders zien
    Bespreek het daarna met wie op dit niveau verantwoordelijk is. Laat niemand tekenen die het niet eens is.

formulier_afspraken-akkoord_leerkracht =
    Akkoord: vak voor de leerkracht
    Dit vak staat onder het akkoord met de afspraken. Vul het op papier in.

formulier_afspraken-akkoord_ouders =
    Akkoord: vak voor de ouders
    Dit vak staat onder het akkoord met de afspraken. De ouders vullen het op papier in.
    .uitleg = Vanaf niveau 2 tekenen de ouders. Bij niveau 5 zegt de intern begeleider of dat ook moet.

## Aan het eind van het schooljaar

evalueren-terugkijken =
    Kijk samen terug op het stappenplan
    Is het stappenplan gebruikt? Bespreek dan aan het eind van het schooljaar hoe de stappen en de aanpak gingen.
    Dat doen de leerkracht, de gedragsspecialist, de intern begeleider en/of de schoolleider.

evalueren-doorgaan =
    Gaat het plan volgend schooljaar door?
    Beslis dat samen: de leerkracht, de gedragsspecialist, de intern begeleider en/of de schoolleider. Misschien kan het plan nu stoppen.
    .doorgaan = Ja, het plan gaat door
    .stoppen = Nee, het plan kan stoppen
    .nog_niet = Dat is nog niet besloten

evalueren-welk_niveau =
    De intern begeleider kiest het niveau
    Gaat het plan door? Dan zegt de intern begeleider op welk niveau jullie verdergaan.
    .uitleg = Ons plan noemt dat niveau niet. Opnieuw beginnen bij niveau 1 is voor nieuw gedrag na de zomer.

evalueren-samen_beslissen =
    Beslis dit nog voor de zomer
    Vraag de intern begeleider wanneer jullie dit bespreken. Kom daarna terug bij deze stap.

evalueren-afspraken =
    Deel de afspraken en leg ze vast
    De leerkracht doet dit na de evaluatie. Vink aan wat klaar is.
    .nieuw_jaar = Is er in een volgend schooljaar weer nieuw grensoverschrijdend gedrag? Begin dan opnieuw bij niveau 1.
    .bespreken = De leerkracht bespreekt de afspraken met de leerling en de ouders.
    .noteren = De leerkracht noteert deze afspraken in ParnasSys.

## Opzoeken

opzoeken-onderwerp =
    Wat zoek je op?
    .soorten = Soorten gedrag
    .niveaus = De vijf niveaus
    .dossier = Wat komt in het dossier?
    .helpen = Wie zorgt, wie helpt?
    .voorkomen = Lastig gedrag voorkomen
    .meten = Hoe volgen we de veiligheid?
    .bedoeling = Onze bedoeling en principes

opzoeken-ongewenst =
    Wat doe je bij ongewenst gedrag?
    .eerste = Eerste keer: praat met het kind over het gedrag.
    .daarna = Opnieuw: voer een gesprek met kind en ouders samen.
    .vastleggen = Zet in ParnasSys het gedrag, de afspraken en een korte samenvatting van het gesprek met de ouders.
    .gaat_door = Gaat het na de afspraken door? Vraag de gedragsspecialist, de intern begeleider of allebei om mee te denken.

opzoeken-niveaus =
    Vijf niveaus, steeds zwaarder
    Zo weet iedereen wat we doen, wie verantwoordelijk is, wat in het dossier komt en wat volgt.
    .n1 = 1, de eerste keer: de leerkracht is verantwoordelijk.
    .n2 = 2, de tweede keer: de leerkracht en de gedragsspecialist.
    .n3 = 3, het komt steeds terug: de gedragsspecialist en de intern begeleider.
    .n4 = 4, een vast patroon: de intern begeleider en de schoolleider.
    .n5 = 5, een vast patroon en onacceptabel: de intern begeleider en de schoolleider.
    .nieuw_jaar = Volgend schooljaar nieuw grensoverschrijdend gedrag? Dan weer bij niveau 1.

opzoeken-wie_zorgt =
    Wie zorgt voor een veilige school?
    Dat doen het team, de gedragsspecialist en (vanaf schooljaar 2023) de Kwink-coach samen.
    .iedereen = De afspraken in dit plan gelden voor iedereen op school.
    .wet = Een wet uit 2015 zegt dat elke school moet zorgen voor sociale veiligheid.

opzoeken-vertrouwenspersoon =
    Hulp van de interne vertrouwenspersoon
    Lukt een goede aanpak niet, of levert die te weinig op? Dan kun je de vertrouwenspersoon om hulp vragen.
    .onderzoeken = De vertrouwenspersoon kan helpen onderzoeken wat er speelt.
    .deskundigen = Die kan ook deskundigen laten meekijken.
    .advies = En die kan advies geven.

opzoeken-goed_gedrag =
    Begin met goed gedrag
    Leer kinderen eerst hoe het wel moet, en moedig dat aan.
    .ouders = Van ouders verwachten we dat ook zij goed gedrag aanmoedigen.
    .verantwoordelijk = Kinderen leren hier verantwoordelijk te zijn voor wat ze doen.
    .kwink = Groep 1 tot en met 8 werkt met Kwink. Dat helpt lastig gedrag voorkomen.
    .vaardigheden = De school geeft aandacht aan vijf sociaal-emotionele vaardigheden.

opzoeken-gouden_weken =
    De Gouden weken
    Ze beginnen in de eerste schoolweek en duren tot de herfstvakantie. Elk kind ontdekt dan welke rol het in de groep heeft.
    .kennismaken = In de eerste schoolweek leert de klas elkaar kennen. Ook gaat het over normen en waarden van de groep.
    .regels = De klas maakt die week samen met de leerkracht groepsregels en afspraken.
    .veilige_groep = In de Gouden weken werk je vooral aan een veilige groep.
    .later = Is het nodig? Dan kun je na de herfstvakantie nog acties doen met de hele groep.

opzoeken-volgen =
    Hoe veilig voelen kinderen zich?
    De school volgt hoe veilig en prettig kinderen zich voelen. Zo is het beeld altijd actueel.
    .lib = Groep 5 tot en met 8 vult in oktober en mei de LIB-lijst (Leerling in beeld) in. Alle leerkrachten doen dat dan ook.
    .acties = Laten de lijsten zien dat de sfeer beter moet? Dan kiest de school gerichte acties.
    .vensters = Groep 7 en 8 vullen elk jaar de lijst van Vensters over sociale veiligheid in.

opzoeken-bedoeling =
    Samen groeien tot wereldburgers
    Een wereldburger denkt na over keuzes, en over wat die met anderen doen. Dit zijn onze vijf principes, voor leerlingen, ouders en leerkrachten.
    .jezelf = 1. Iedereen mag zichzelf zijn. We steunen elkaar en vertrouwen elkaar.
    .gezien = 2. We zien en horen elkaar.
    .mogelijkheden = 3. We zoeken naar wat wel kan. Daar is creativiteit en durf voor nodig.
    .samen = 4. Leerling, ouders en leerkracht doen het samen, en zijn er samen eigenaar van.
    .positief = 5. We denken en doen positief, en geven zelf het goede voorbeeld.

## Uitkomst

uitkomst-klaar =
    .niveau_1 = Niveau 1: de leerkracht is verantwoordelijk.
    .niveau_2 = Niveau 2: de leerkracht en de gedragsspecialist zijn verantwoordelijk.
    .niveau_3 = Niveau 3: de gedragsspecialist en de intern begeleider zijn verantwoordelijk.
    .niveau_4 = Niveau 4: de intern begeleider en de schoolleider zijn verantwoordelijk.
    .niveau_5 = Niveau 5: de intern begeleider en de schoolleider zijn verantwoordelijk.
    .wie = Wie beslist, verschilt per niveau: {$beslist}. Wie zo nodig meldt bij Veilig Thuis: {$meldt}.
    .vastleggen = Leg in {-dossier} vast wat je zag en afsprak, met de datum.
    .uitleg = Ook wie het op school hoort, verschilt per niveau: {$informeren}.
