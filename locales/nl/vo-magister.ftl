# VO with Magister: only the words that differ from basis.ftl. Routing and sources: dialogs/protocols/vo-magister.yaml.
# First line of a message: the one idea of the screen. What is not here comes from basis.ftl, attribute by attribute.

-dossier = Magister
-af = de OT-medewerker

## Roles

rol-mentor = de mentor
rol-docent = de docent
rol-teamleider = de teamleider
rol-ot_medewerker = de OT-medewerker
rol-teamleider_of_ot_medewerker = de teamleider of OT-medewerker
rol-veiligheidscoordinator = de veiligheidscoördinator

contact-jeugdagent = Jeugdagent, zonder de naam van de leerling of na advies van Veilig Thuis

## Step 1: signals

signalen-in_kaart =
    Breng de signalen in kaart
    Blijf bij de feiten, zo goed als het kan.
    .iedereen = Iedereen die op school werkt, doet dit.
    .bijvoorbeeld = Denk aan de mentor, de docent en de conciërge.
    .zelf_bellen = Bij acuut gevaar mag elke medewerker zelf Veilig Thuis bellen. Wacht dan niet op de OT-medewerker.

signalen-magister =
    Noteer elke stap in Magister
    Zet je een stap? Noteer die zorgvuldig. Dat geldt voor iedere medewerker.
    .alleen_wie_nodig = Scherm de aantekening af. Alleen wie die voor zijn werk nodig heeft, mag die zien.

## Step 2: consultation

overleg-wie_overlegt =
    Bespreek de signalen met collega's
    Dit is stap 2. Vink aan wie meedoet.
    .mentor = De mentor doet mee.
    .ot_medewerker = De OT-medewerker doet mee.
    .veiligheidscoordinator = De veiligheidscoördinator doet mee.
    .teamleider = De teamleider doet mee.

overleg-waarvoor =
    Waar gebruik je dit overleg voor?
    Vink aan wat je deed.
    .klankbord = Je had collega's als klankbord.
    .advies = Je vroeg collega's om advies.
    .besluit = Je betrok collega's bij het besluit.
    .jeugdagent = Je dacht aan de jeugdagent, voor de communicatie.
    .jeugdagent_naam = Noem bij de jeugdagent geen naam, of vraag vooraf advies. Veilig Thuis om advies vragen mag altijd zonder naam van het gezin.
    .magister = Noteer ook deze stap zorgvuldig in Magister. Dat doet elke medewerker bij elke stap.

overleg-advies_vragen =
    .bij_voorkeur = Bel bij voorkeur zelf met Veilig Thuis, om af te stemmen.

## Step 3: the talks with parents and pupil

oudergesprek-gaat_door =
    Kan het gesprek veilig doorgaan?
    Dat geldt voor het gesprek met ouders en dat met de leerling. Met ouders bedoelen we iedereen die voor hem of haar zorgt.
    .reden = Is er een reden om met een van hen niet te praten? Daar gaat de OT-medewerker over.
    .altijd_eerst = Een gesprek overslaan? Overleg altijd eerst met Veilig Thuis, en sla het nooit eerder over.
    .uitleg =
        Overslaan kan alleen om veiligheid, om haast, of om een reden uit ons document.
        Bij direct gevaar bel je vóór alles 112. Veilig Thuis: 0800-2000.

oudergesprek-reden_overslaan =
    Waarom gaat het gesprek niet door?
    Direct gevaar? Bel 112. Bel anders eerst Veilig Thuis: 0800-2000.
    Het kan alleen om veiligheid, om haast of om een reden van de school.
    .eer_speelt = Speelt eer misschien mee? Bel vóór elk gesprek met kind of ouders Veilig Thuis. Het oudergesprek vervalt.
    .geen_grond = Staat jouw reden er niet bij? Dan beslist de OT-medewerker, na advies van Veilig Thuis.
    .eigen_gronden = Ons document noemt: er zijn concrete aanwijzingen dat de leerling of een ander niet veilig is. Of de leerling verbreekt het contact en raakt uit beeld.
    .leerling = De leerling is niet veilig
    .anderen = Iemand anders is niet veilig
    .uit_beeld = De leerling kan uit beeld raken
    .ouder_weg = Een ouder kan uit beeld raken

oudergesprek-wie_praat =
    Praat altijd met twee medewerkers
    Voer elk gesprek met ouders of leerling samen met een collega van school.
    .wie = Bij deze stap horen de mentor, de teamleider en de OT-medewerker.
    .vooraf = Wil je het voorbereiden met Veilig Thuis? Bel dan vóór het gesprek.
    .achteraf = Nabespreken kan ook: bel Veilig Thuis na het gesprek, als je dat wilt.

oudergesprek-samen_of_apart =
    Praat met de ouders en met de leerling
    De volgorde kies je zelf.
    .kiezen = Kies wat past: ouders en leerling samen, apart, of allebei.
    .veiligheid = Is er gevaar, of speelt misbruik mee? Vertelde iemand iets, of speelt eer? Veiligheid gaat vóór toestemming. Overleg met Veilig Thuis.
    .eerst_advies = Vertelde iemand het misschien zelf? Praat dan pas met ouders als Veilig Thuis advies gaf.

kindgesprek-gesprek =
    In het gesprek met de leerling
    .signalen = Bespreek de signalen.
    .concreet = Wees concreet.
    .open = Wees open.
    .hulp = Bied hulp aan die past.

oudergesprek-gesprek =
    .zorg = Bespreek de signalen: wat zag en hoorde je?
    .concreet = Wees concreet.
    .open = Wees open.
    .hulp = Bied hulp aan die past.

kindgesprek-verslag =
    .magister = Noteer elke stap zorgvuldig in Magister. Dat geldt voor iedere medewerker.

oudergesprek-hulp_aangenomen =
    Nemen de ouders (en de leerling) hulp aan?
    Zeg ja als zij de hulp willen die jullie aanboden.
    .daarna = Wat het antwoord ook is: hierna volgt de afweging. De veiligheid van de leerling staat daarin voorop.

oudergesprek-hulp_starten =
    Start de hulp
    De ouders (en de leerling) nemen de hulp aan. Zet die nu in gang.
    .daarna = Daarmee ben je niet klaar. Hierna volgt de afweging, met de veiligheid van de leerling voorop.

oudergesprek-verslag =
    .magister = Noteer elke stap zorgvuldig in Magister. Dat geldt voor iedere medewerker.

## Step 4: weighing

afweging-samen_wegen =
    Weeg samen, met veiligheid voorop
    Maak een afweging. De veiligheid van de leerling is waar het om draait.
    .wie = De mentor, de teamleider en de OT-medewerker maken deze afweging.
    .app = Gebruik de afwegingen van de officiële meldcode-app.
    .bellen = Wil je overleggen? Ook in deze stap kun je Veilig Thuis bellen: 0800-2000.
    .niet_eens = Denk jij anders over de uitkomst? Veilig Thuis bellen mag altijd.

afweging-vijf_punten =
    Weeg deze vijf punten
    Daarna volgen landelijke vragen bij elk punt. Vink aan wat jullie bespraken.
    .vermoeden = Weeg het vermoeden.
    .veiligheid = Weeg de veiligheid.
    .hulp = Weeg het aanbieden van hulp.
    .weigering = Weeg het weigeren van hulp.
    .resultaat = Weeg het resultaat.
    .magister = Noteer elke stap zorgvuldig in Magister. Dat geldt voor iedere medewerker.
    .uitleg =
        Ons document noemt de vijf punten en werkt ze niet uit. De vragen hierna zijn daarom een landelijke aanvulling.

afweging-veiligheid =
    Is iemand thuis onveilig, nu of steeds weer?
    Zeg ook ja als het na hulp of een melding nog of weer onveilig is.
    .ook_met_hulp = Vermoed je dat het acuut of steeds weer onveilig is? De school hoort te melden, ook als je zelf kunt helpen.
    .nieuw = Nieuwe signalen dat het misschien onveilig is? Zeg ja: ook dan hoort de school te melden, al kun je zelf helpen.
    .gezinsleden = Gaan de signalen over een ander gezinslid? Ook daarvoor heb je verantwoordelijkheid: doe er iets mee.
    .bij_twijfel = Bij twijfel over de veiligheid bel je Veilig Thuis.

afweging-hulp_mogelijk =
    .goede_hulp = Het kan alleen als jij de juiste hulp kunt inzetten, en die de onveiligheid echt wegneemt.
    .uitleg =
        Deze vraag is een landelijke aanvulling bij "hulp aanbieden". Het mag hulp van school zijn of van een ander, zoals de jeugdarts.
        Twijfel je? Dan denkt Veilig Thuis met je mee: 0800-2000.
        Is er al gemeld? Bespreek de vragen over hulp dan ook met Veilig Thuis.

afweging-hulp_aanvaard =
    .open = Voorwaarde één: de betrokkenen staan open voor de hulp.
    .werken_mee = Voorwaarde twee: zij werken echt mee.
    .bij_nee = Vermoed je onveiligheid, en willen zij geen hulp? Dan hoort de school te melden.
    .uitleg =
        Deze vraag is een landelijke aanvulling bij "weigering van hulp". Kijk naar wat mensen doen.
        Is er al gemeld? Bespreek de vragen over hulp dan ook met Veilig Thuis.

afweging-resultaat =
    .bij_nee = Is er hulp, maar wordt de onveiligheid niet minder? Dan hoort de school te melden.

## After advice

na_advies-advies_was =
    .magister = Noteer elke stap zorgvuldig in Magister. Dat geldt voor iedere medewerker.

## Step 5: two decisions

besluit-twee_besluiten =
    Neem altijd twee besluiten
    Je kiest nooit tussen melden en hulp.
    .een = Besluit 1 gaat over melden bij Veilig Thuis: ja of nee? De teamleider of OT-medewerker besluit dat.
    .twee = Besluit 2 gaat over hulp: start je die, of zet je die door?
    .volgorde = De volgorde staat vast: eerst of melden nodig is, dan of (ook) hulp mogelijk is. Neem ze altijd allebei.

besluit-wie_meldt =
    De teamleider of OT-medewerker meldt
    Spreek af wie van de twee het doet. Eén persoon is het duidelijkst.
    .regie = Wie meldt, houdt ook daarna de regie.
    .zelf_bellen = Bij acuut gevaar mag elke medewerker zelf Veilig Thuis bellen. Wacht dan niet op de OT-medewerker.
    .niet_eens = Denk jij anders over de uitkomst? Je mag altijd Veilig Thuis bellen.

besluit-meldnormen =
    Wanneer hoort de school te melden?
    Een vermoeden is genoeg.
    .acuut = Als je vermoedt dat iemand acuut onveilig is, ook als je zelf kunt helpen.
    .structureel = Als je vermoedt dat het steeds onveilig is, ook als je zelf kunt helpen.
    .geen_hulp = Als je onveiligheid vermoedt en betrokkenen geen hulp willen.
    .nieuw = Als nieuwe signalen erop wijzen dat het misschien onveilig is. Ook als je zelf kunt helpen.
    .niet_minder = Als er al hulp is, maar de onveiligheid niet minder wordt.

besluit-ook_gezinsleden =
    Kijk ook naar andere gezinsleden
    Zijn er signalen dat iemand anders in het gezin onveilig is? Ook daarvoor heb jij verantwoordelijkheid. Doe er iets mee.
    .broers_zussen = Vraag ook naar broers en zussen. Elk kind dat daar woont, telt mee.

besluit-bespreken =
    .gezinsleden = Is een ander gezinslid misschien onveilig? Noem ook die signalen.

besluit-hulp_mogelijk =
    Besluit 2: is (ook) hulp mogelijk?
    Dit besluit komt altijd, na de vraag of melden nodig is. Is er gemeld? Bespreek de vragen over hulp ook met Veilig Thuis.
    .starten = Start je hulp, of zet je hulp door die er al is?
    .al_starten = Is er gemeld? Misschien kun je in het gezin dan al hulp starten.
    .doorgaan = Is er al hulp? Die kan ook na een melding doorgaan.
    .goede_hulp = Zelf hulp geven of regelen kan als jij de juiste hulp hebt, die de onveiligheid echt wegneemt.
    .open = De betrokkenen staan ervoor open.
    .werken_mee = En zij werken echt mee.

## Look-up

opzoeken-onderwerp =
    .onze_meldcode = Onze meldcode: wie doet wat?
    .meldnormen = Wanneer hoort de school te melden?

opzoeken-onze_meldcode =
    Dit is onze meldcode
    Een tabel met vijf stappen bij huiselijk geweld en kindermishandeling. Hij geldt voor alle medewerkers.
    .app = De tabel volgt de meldcode-app van het ministerie van VWS. Veilig Thuis Flevoland dacht mee.
    .magister = Elke medewerker noteert elke stap zorgvuldig in Magister.
    .iedereen = Stap 1: iedereen die op school werkt.
    .overleg = Stap 2: mentor, OT-medewerker, veiligheidscoördinator en teamleider.
    .gesprek = Stap 3: mentor, teamleider en OT-medewerker. Praat altijd met twee medewerkers.
    .wegen = Stap 4: mentor, teamleider en OT-medewerker.
    .melden = Stap 5: de teamleider of OT-medewerker meldt en houdt de regie.

## Outcomes

uitkomst-klaar =
    .magister = Noteer elke stap zorgvuldig in Magister. Dat geldt voor iedere medewerker.

uitkomst-volg_stappen =
    .magister = Noteer elke stap zorgvuldig in Magister. Dat geldt voor iedere medewerker.

uitkomst-melden =
    .wie = Wie beslist: {$beslist}. Wie meldt en daarna de regie houdt: {$meldt}. Zelf bellen mag altijd.
