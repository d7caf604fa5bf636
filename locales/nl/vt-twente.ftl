# Veilig Thuis Twente: only the words that differ from basis.ftl. Routing and sources: dialogs/protocols/vt-twente.yaml.
# First line of a message: the one idea of the screen. What is not here comes from basis.ftl, attribute by attribute.

-dossier = het dossier

## Roles: the document names one of two people for the same work

rol-aandachtsfunctionaris = de aandachtsfunctionaris
    .voluit = de aandachtsfunctionaris of deskundige leerkracht
rol-deskundige_leerkracht = de deskundige leerkracht

## Step 1: signals

signalen-waarnemen =
    Breng de signalen in kaart
    Zet op een rij welke signalen er zijn.
    .kijken = Neem goed waar: kijk en luister.
    .overleg = Bespreek het met de aandachtsfunctionaris of met de deskundige leerkracht.
    .zelf_bellen = Bij acuut gevaar mag elke medewerker zelf Veilig Thuis bellen. Wacht dan niet op de aandachtsfunctionaris.

signalen-dossier =
    Maak een dossier
    Leg vast wat je weet. Vink aan wat klaar is.
    .datum = Schrijf de datum op.
    .incident = Schrijf het incident op: wat gebeurde er?
    .handtekening = Zet een handtekening. Wie schrijft, tekent zelf.

signalen-broers_zussen =
    .directie = Is deze stap klaar? Informeer de directie. Dat doe je na elke stap.

## Step 2: consultation, advice, and what happens when nothing is found

overleg-leerlingbespreking =
    Bespreek de leerling met een collega
    Houd een leerlingbespreking.
    .wie = De leerkracht doet dit met de deskundige leerkracht of de aandachtsfunctionaris.
    .stap = Deze stap heeft twee delen: overleg met collega's, en zo nodig raad van Veilig Thuis Twente.

overleg-advies_vragen =
    .zo_nodig = Is het nodig? Dan belt de leerkracht, aandachtsfunctionaris of deskundige leerkracht Veilig Thuis Twente om advies: 0800-2000.
    .anoniem = Vraag Veilig Thuis Twente dat advies anoniem.

overleg-dossier =
    Leg ook deze stap vast
    De leerkracht zet dit in het dossier. Vink aan wat klaar is.
    .datum = De leerkracht schrijft de datum op.
    .incident = De leerkracht schrijft het incident op.
    .handtekening = De leerkracht zet een handtekening.
    .directie = Informeer daarna de directie. Dat doe je na elke stap.

overleg-aanwijzing =
    Wijst iets op huiselijk geweld?
    Denk ook aan kindermishandeling. Kies alleen nee als niets op een van beide wijst.
    .beide = Twijfel je, ook over kindermishandeling? Kies twijfel. De aandachtsfunctionaris vernietigt dan niets.
    .uitleg =
        Bij ja volgt stap 3, het gesprek met ouders. Twijfel je? Bel dan eerst Veilig Thuis voor advies: 0800-2000.

overleg-niets_gevonden =
    Niets gevonden: wat gebeurt met het dossier?
    Ons document zegt: wijst niets op huiselijk geweld, dan vernietigt de school het dossier.
    .bij_twijfel = De aandachtsfunctionaris vernietigt niets zolang er twijfel is, ook over kindermishandeling.
    .samen = De aandachtsfunctionaris en de directie beslissen samen over vernietigen. Alleen dat besluit leggen zij vast.
    .uitleg =
        Ik wis zelf niets uit een dossier van school. Ook dit scherm geeft geen opdracht daartoe.
        Zie je dit anders? Veilig Thuis bellen mag altijd: 0800-2000.

## Step 3: the talks with the child and the parents

kindgesprek-voorbereiden =
    .wie_beslist = Ons document regelt dit gesprek niet. Beslis er dan over na advies van Veilig Thuis.

oudergesprek-gaat_door =
    .uitleg =
        Overslaan kan alleen om veiligheid, om haast, of om een reden uit ons document.
        Bel dan eerst Veilig Thuis: 0800-2000. Bij direct gevaar bel je vóór alles 112.

oudergesprek-reden_overslaan =
    Waarom gaat het gesprek niet door?
    Direct gevaar? Bel 112. Bel anders eerst Veilig Thuis: 0800-2000.
    Het kan alleen om veiligheid, om haast of om een van onze redenen.
    .eigen_gronden = Ons document noemt er drie. Er is kans op dreiging voor leerlingen, of voor de leerkracht. Of een ouder verbreekt het contact en raakt uit beeld.
    .geen_grond = Staat jouw reden er niet bij? Dan beslist de aandachtsfunctionaris, na advies van Veilig Thuis.
    .leerlingen = Gevaar voor leerlingen
    .leerkracht = Gevaar voor de leerkracht
    .uit_beeld = De ouder kan uit beeld raken
    .veiligheid = Gevaar voor iemand anders

oudergesprek-gesprek =
    Praat met de ouders
    Dat kan ook een verzorger zijn.
    .zorg = Deel je zorg: vertel wat je zag en hoorde.
    .open = Wees daar open over.

oudergesprek-verslag =
    .dossier = Zet ook deze stap in het dossier.
    .directie = Informeer daarna de directie. Dat doe je na elke stap.

## Step 4: weighing

afweging-wegen =
    Weeg wat er speelt
    Vink aan wat jullie bespraken. Daarna volgen de landelijke vragen.
    .kader = Gebruik het afwegingskader uit de bijlage.
    .directie = Ook na deze stap informeer je de directie.
    .geweld = Weeg het geweld.
    .mishandeling = Weeg de kindermishandeling.
    .soort = Weeg de aard: om wat voor geweld of mishandeling gaat het?
    .ernst = Weeg de ernst: hoe erg is het?
    .uitleg =
        De bijlage met het afwegingskader zit niet bij ons document. De vragen hierna zijn daarom een landelijke aanvulling.
        Een link naar het kader staat bij Opzoeken, onder "Meer lezen".

afweging-veiligheid =
    .mishandeling = Vermoed je ernstige kindermishandeling? Dan hoort de school altijd te melden.
    .geweld = Vermoed je (ernstig) huiselijk geweld? Dan hoort de school ook altijd te melden.
    .bij_twijfel = Twijfel over de veiligheid hoort ook tot een melding te leiden. Dat zegt de landelijke klachtencommissie.

afweging-hulp_mogelijk =
    .genoeg = Kijk of leerling en gezin met die hulp redelijkerwijs genoeg beschermd zijn.
    .wie = Dat besluit de deskundige leerkracht of de aandachtsfunctionaris, na de afweging.
    .bij_nee = Krijgen leerling en gezin niet genoeg bescherming? Dan meldt de directeur bij Veilig Thuis Twente.
    .uitleg =
        Deze vraag is een landelijke aanvulling, want onze bijlage ontbreekt. Denk bij hulp ook aan het wijkteam of de jeugdarts.
        Twijfel je of de bescherming genoeg is? Bel Veilig Thuis: 0800-2000.
        Is er al gemeld? Bespreek de vragen over hulp dan ook met Veilig Thuis.

afweging-hulp_aanvaard =
    .uitleg =
        Ook deze vraag is een landelijke aanvulling. Let op wat mensen doen, en niet alleen op wat zij zeggen. Werkt een van hen niet mee? Zeg dan geen ja.
        Is er al gemeld? Bespreek de vragen over hulp dan ook met Veilig Thuis.

afweging-afspraken =
    .hulp = De deskundige leerkracht of aandachtsfunctionaris regelt de hulp die nodig is.
    .volgen = De deskundige leerkracht of aandachtsfunctionaris volgt wat de hulp oplevert.

afweging-resultaat =
    .blijft = Stoppen de signalen niet? Dan hoort de school alsnog te melden.
    .terug = Komen de signalen terug? Ook dan hoort de school alsnog te melden.

## Step 5: two decisions

besluit-eerst_melden =
    Besluit eerst over de melding
    Is een melding bij Veilig Thuis nodig?
    .mishandeling = Vermoed je ernstige kindermishandeling? Dan hoort de school altijd te melden.
    .geweld = Bij een vermoeden van (ernstig) huiselijk geweld is dat ook altijd zo.
    .daarna = Besluit daarna of je (ook) zelf hulp kunt geven of regelen.
    .samen = Is het besluit om te melden? Beslis dan samen met Veilig Thuis over de hulp.
    .aanvullen = Zelf helpen en melden vullen elkaar aan. Kiezen is niet nodig.

besluit-wie_besluit =
    Wie besluit, en wie meldt?
    Na de afweging besluit de deskundige leerkracht of aandachtsfunctionaris: hulp regelen of melden.
    .twee_besluiten = Lees dat als twee besluiten, altijd in deze volgorde: is melden nodig, en is (ook) hulp mogelijk?
    .genoeg = Deskundige leerkracht of aandachtsfunctionaris: jij besluit of het gezin genoeg beschermd is.
    .directeur = Zijn leerling en gezin niet genoeg te beschermen? Dan meldt de directeur bij Veilig Thuis Twente.
    .eindverantwoordelijk = De directeur is eindverantwoordelijk voor de school.
    .niet_eens = Is de directeur er niet, of zie jij het anders? Je mag altijd zelf Veilig Thuis bellen.

besluit-vertellen =
    .bespreek = Gaat de school melden? Ons document zegt: bespreek die melding. Met wie staat er niet.

besluit-geen_eindpunt =
    Na een melding ben je niet klaar
    Een melding sluit de zaak niet af. Blijf volgen hoe het gaat.
    .directie = Informeer ook na deze stap de directie.

besluit-hulp_mogelijk =
    .samen = Is het besluit om te melden? Beslis dan samen met Veilig Thuis over de hulp.
    .aanvullen = Zelf helpen en melden vullen elkaar aan. Kiezen is niet nodig.

besluit-afspraken =
    .hulp = De deskundige leerkracht of aandachtsfunctionaris regelt de hulp die nodig is.
    .volgen = De deskundige leerkracht of aandachtsfunctionaris volgt wat de hulp oplevert.

## Look-up

opzoeken-onderwerp =
    .onze_route = Zo loopt onze route
    .meer_lezen = Meer lezen

opzoeken-onze_route =
    Zo loopt onze route
    Zet stap 1, 2, 3 en 4. Daarna komt stap 5a (hulp), stap 5b (melden), of allebei.
    .directie = Informeer de directie na elke stap.
    .beslist = De deskundige leerkracht of aandachtsfunctionaris besluit na de afweging of het gezin genoeg beschermd is.
    .directeur = De directeur is eindverantwoordelijk voor de school.
    .betrokken = Is de directeur zelf betrokken? Ga dan rechtstreeks naar het bevoegd gezag.
    .aanvullen = Zelf helpen en melden vullen elkaar aan. Kiezen is niet nodig.
    .geen_eindpunt = Is er gemeld? Dan ben je nog niet klaar.

opzoeken-meer_lezen =
    Meer lezen
    .nummer = Bel Veilig Thuis Twente: 0800-2000.
    .basismodel = Het basismodel meldcode geeft meer uitleg: https://veiligthuistwente.nl/wp-content/uploads/2017/01/Stappenplan-Meldcode-VTT7.pdf
    .kader = Het afwegingskader staat hier: https://www.rijksoverheid.nl/documenten/rapporten/2018/07/02/het-afwegingskader-in-de-meldcode-huiselijk-geweld-en-kindermishandeling
    .uitleg =
        Het basismodel is uit 2017, van vóór het afwegingskader. Het afwegingskader is de versie van 2018. Zoek zo nodig een nieuwere.

opzoeken-eigen_dossier =
    .datum = de datum
    .incident = wat er gebeurde
    .handtekening = de handtekening van wie schreef

afwijking-dossier_weg = Vernietig niets zolang er twijfel is, ook over kindermishandeling.

## Outcomes

uitkomst-klaar =
    .directie = Na elke stap informeer je de directie.

uitkomst-niets_gevonden =
    Niets gevonden: de meldcode stopt hier
    .wie = Wie beslist: {$beslist}. Wie zo nodig meldt: {$meldt}. Wie het hoort: {$informeren}.
    .nu = Direct gevaar? Bel 112. Twijfel je nog? Sluit en vernietig niets. Bel Veilig Thuis: 0800-2000, gratis, dag en nacht.
    .vastleggen = Vernietigen jullie het dossier? Dan leggen {-af} en de directie alleen dat besluit vast. Blijft het bewaard? Zet erin waarom er geen melding komt.
    .daarna = Zie je dit anders? Je mag altijd zelf bellen.
    .uitleg =
        Twijfel over het vermoeden? Vraag eerst Veilig Thuis om advies en sluit nog niets af. Klopte een vermoeden niet? Leg ook dat vast.
        Komen er nieuwe signalen? Dan opent {-af} de casus meteen opnieuw, bij de vraag naar gevaar.
        Bewaar aantekeningen niet langer dan je school heeft afgesproken. Vaak is dat twee jaar nadat de leerling vertrok.

uitkomst-volg_stappen =
    .directie = Na elke stap informeer je de directie.

uitkomst-hulp_afsluiten =
    .alsnog = Blijven de signalen, of komen ze terug? Dan hoort de school alsnog te melden.

uitkomst-advies_veilig_thuis =
    .wie = Wie beslist en belt: {$beslist}. Zelf bellen mag altijd.

uitkomst-melden =
    .wie = Wie beslist: {$beslist}. Wie meldt: {$meldt}. Zelf bellen mag.
