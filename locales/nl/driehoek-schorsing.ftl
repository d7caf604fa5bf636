# Obs De Driehoek, schorsing en verwijdering: de woorden. Routing and sources: dialogs/protocols/driehoek-schorsing.yaml.
# First line of a message: the one idea of the screen. What is not here comes from landelijk.ftl, attribute by attribute.
# `{ $laatste_dag }` and the like are days, computed from a day that was named before.

protocol-titel = Schorsing en verwijdering

dialoog-maatregel = De maatregel kiezen
dialoog-schorsing = Schorsing
dialoog-verwijdering = Verwijdering
dialoog-bezwaar = Bezwaar
dialoog-misdrijf = Misdrijf of dreiging
dialoog-over_schorsing = Over dit protocol

termijn-laatste_dag = Laatste dag die de schorsing kan duren: { $wanneer } ({ $datum }).
    .dossier = Laatste dag die de schorsing kon duren: { $datum }.
    .voorbij = De schorsing kon duren tot en met { $datum }.
termijn-weer_op_school = Uiterlijk weer op school: { $wanneer } ({ $datum }).
    .dossier = Uiterlijk weer op school: { $datum }.
    .voorbij = De leerling hoorde uiterlijk op { $datum } weer op school te zijn.
termijn-bezwaar_schorsing = Bezwaar tegen de schorsing kan nog: { $wanneer } is de laatste dag ({ $datum }).
    .dossier = Bezwaar tegen de schorsing: tot en met { $datum }.
    .voorbij = Bezwaar tegen de schorsing kon tot en met { $datum }.
termijn-bezwaar_verwijdering = Bezwaar tegen de verwijdering kan nog: { $wanneer } is de laatste dag ({ $datum }).
    .dossier = Bezwaar tegen de verwijdering: tot en met { $datum }.
    .voorbij = Bezwaar tegen de verwijdering kon tot en met { $datum }.
termijn-beslissing_bezwaar = Het bevoegd gezag beslist over het bezwaar: { $wanneer } uiterlijk ({ $datum }).
    .dossier = Beslissing over het bezwaar: uiterlijk { $datum }.
    .voorbij = Het bevoegd gezag hoorde uiterlijk op { $datum } te beslissen over het bezwaar. Vraag ernaar.

## Which measure

maatregel-wat_speelt =
    Speelt er meer dan alleen gedrag?
    Gedrag kan een teken zijn dat een kind thuis of op school niet veilig is.
    .gevaar = {-gevaar_nu}
    .seksueel = Misschien een seksueel misdrijf
    .thuis = Zorg over thuis
    .nee = Nee, alleen gedrag
    .uitleg =
        Bij zorg over thuis kom je bij de vraag of er gemeld hoort te worden. Ook bij twijfel.
        Praten over een maatregel kan dan wachten op advies van Veilig Thuis: 0800-2000. Kom daarna hier terug en kies de laatste knop.
        Een mogelijk seksueel misdrijf hoort meteen bij het bevoegd gezag.

maatregel-gedrag =
    Is het gedrag grensoverschrijdend?
    Een leerling houdt zich niet aan de normen van school. Daardoor vrees je terecht voor de veiligheid, het onderwijs of een ander belang van school.
    .verzuim = Bijvoorbeeld: (vaak) wegblijven zonder toestemming.
    .regels = Of regels van school overtreden, zoals die uit de schoolgids.
    .agressie = Of agressief gedrag.
    .dreigen = Of iemand bedreigen.
    .vernielen = Of spullen vernielen.
    .seksueel = Of seksuele intimidatie.
    .uitleg =
        Deze omschrijving geldt voor maatregelen. Voor de niveaus van gedrag geldt hoofdstuk 2 van het veiligheidsplan.
        Kan het een seksueel misdrijf zijn? Ga terug en kies die knop.

maatregel-afwegen =
    Stem de maatregel af op wat er gebeurde
    Kijk elke keer naar het gedrag en naar alles eromheen. Vink aan wat je hebt afgewogen.
    .eerder = Kreeg deze leerling al eens een maatregel?
    .opnieuw = Kan het weer gebeuren?
    .anderen = Hoe ernstig zijn de rechten van anderen geschaad?
    .navolgen = Gaan andere leerlingen dit misschien nadoen?
    .rust = Hoe sterk worden rust, orde en veiligheid op school bedreigd?

maatregel-soort_maatregel =
    Welk soort maatregel past?
    Bij grensoverschrijdend gedrag kan de school kiezen: opvoedkundig of een ordemaatregel. De aard en de ernst van het gedrag bepalen wat past.
    .opvoedkundig = Een opvoedkundige maatregel
    .orde = Een ordemaatregel
    .nog_niet = Nog niet gekozen

maatregel-opvoedkundig =
    Een opvoedkundige maatregel
    Daarmee leer je een kind iets. Het is een pedagogische handeling.
    .terugkomen = Laat het kind bijvoorbeeld een middag terugkomen.
    .corvee = Of geef het kind corvee.
    .time_out = Of geef het kind een time-out.
    .wie_mag = De groepsleerkracht mag dit doen, en de directeur. Ook een medewerker die de directeur daarvoor aanwees.

maatregel-time_out =
    Zo werkt een time-out
    Een time-out heet ook interne schorsing. Het kind is de rest van de dag niet in de les, maar wel op school. Er is toezicht.
    .onderwijs = De directeur zorgt dat het kind die dag toch onderwijs volgt.

maatregel-wie_mag_wat =
    Wie mag welke maatregel nemen?
    .opvoedkundig = Opvoedkundig: de groepsleerkracht, de directeur of een medewerker die de directeur aanwees.
    .orde = Een ordemaatregel: de directeur. Definitief verwijderen valt daar niet onder.
    .verwijderen = Verwijderen: alleen het bevoegd gezag neemt dat definitieve besluit.
    .uitleg =
        Ben je leerkracht? Dan mag je alleen een opvoedkundige maatregel nemen. Leg de rest voor aan de directeur.

maatregel-ordemaatregelen =
    Ordemaatregelen, van licht naar zwaar
    .berisping = 1. De lichtste: een berisping op papier.
    .overplaatsen = 2. Overplaatsen, naar een parallelklas of een andere vestiging.
    .waarschuwing = 3. Een waarschuwing dat verwijdering kan volgen.
    .schorsing = 4. Schorsing.
    .verwijdering = 5. De zwaarste: verwijdering.
    .wie_mag = De directeur mag deze maatregelen nemen, behalve definitieve verwijdering.

maatregel-welke_orde =
    Welke ordemaatregel is het?
    .zwaar = Is het zeer ernstig? Dan kan verwijdering ook als deze leerling nog nooit een maatregel kreeg.
    .licht = Maatregel 1, 2 of 3
    .schorsing = Schorsing
    .verwijdering = Verwijdering

## Suspension

schorsing-overleg =
    Kan de directeur hier schorsen?
    .mag_het = Is het gedrag grensoverschrijdend, of een ordemaatregel om iets anders dringend nodig? Dan mag de directeur schorsen (artikel 40c WPO).
    .bespreken = Overleg vóór de schorsing met de intern begeleider en de groepsleerkracht.
    .uitleg =
        Schorsen is aan de directeur. Een adjunct-directeur telt hier als directeur.
        Het protocol is van 2021. Laat het bestuur nagaan of het artikelnummer nog klopt.

schorsing-direct_weg =
    Moet de leerling nu meteen geschorst worden?
    Dat bepaalt of het hoorgesprek vóór of na het besluit komt.
    .naar_huis = Durft de leerling niet naar huis? Bel eerst Veilig Thuis (0800-2000), voordat de leerling gaat.
    .nee = Nee, eerst het hoorgesprek
    .ja = Ja, per direct

schorsing-vooraf_horen =
    Hoor eerst, besluit daarna
    De directeur hoort de leerling en de ouders voordat er een besluit over schorsing is.
    .leerling = Luister naar het verhaal van de leerling.
    .ouders = Luister naar het verhaal van de ouders.
    .uitleg =
        Het protocol noemt de leerling en de ouders. Daarom hoort de directeur hen allebei.
        Let in het gesprek op tekenen dat het thuis niet veilig is. Twijfel je? Stop en bel Veilig Thuis: 0800-2000.

schorsing-achteraf_horen =
    Hoor na het besluit
    Moet de leerling direct geschorst worden? Dan hoort de directeur de leerling en de ouders na het besluit.
    .uitleg =
        Plan dat gesprek nu al. Verderop komt het terug bij het verslag.

schorsing-begindatum =
    Op welke dag gaat de schorsing in?
    De eerste dag telt mee, als dat een werkdag is. Hierna zie je tot wanneer de schorsing hooguit duurt.

schorsing-hoogstens =
    Hoogstens 5 werkdagen
    Een schorsing duurt maximaal een week. Dat zijn 5 werkdagen, vanaf de eerste dag.
    .laatste_dag = Laatste dag die kan: {$laatste_dag}.
    .weer_op_school = Uiterlijk weer op school: {$weer_op_school}.
    .verlengen = Verlengen kan alleen als de school een verwijdering voorbereidt.
    .verlengen_melden = Dan schrijft de directeur dat aan de leerling en de ouders, volgens artikel 4.
    .uitleg =
        We tellen werkdagen. Weekenden en feestdagen tellen niet mee.
        Het protocol noemt geen grens voor een verlenging. Alleen de directeur of het bevoegd gezag verlengt, en altijd met een brief.

schorsing-reden =
    Wat is de reden van de schorsing?
    Schrijf kort op wat er gebeurde, voor de brief. Alleen feiten, zonder namen.
    .voorbeeld = Een leerling dreigde op het plein twee keer een ander kind te slaan.

schorsing-dagtekening_schorsing =
    Welke datum staat er op de brief?
    Vanaf die dag telt de tijd om bezwaar te maken.
    .uitleg =
        Artikel 3 noemt geen begin van die 6 weken. Artikel 5 telt vanaf de dagtekening, dus doen we dat hier ook.

schorsing-brief =
    Dit staat in de brief
    .waarom_geschorst = De reden van de schorsing.
    .ingang = De dag waarop de schorsing ingaat.
    .lengte = Hoelang de schorsing duurt. De laatste dag die kan: {$laatste_dag}.
    .bezwaar = Leerling en ouders kunnen binnen 6 weken bezwaar maken: op papier, bij het bevoegd gezag. Dat kan tot en met {$bezwaar_schorsing}.

schorsing-bekendmaken =
    Maak het besluit bekend
    .bellen = Geef het besluit telefonisch door aan de leerling en de ouders.
    .op_papier = Bevestig het ook met een brief.
    .dossier = Bewaar een kopie van de brief met dit besluit in het dossier.
    .kopie = Stuur een kopie naar het bevoegd gezag.

schorsing-langer_dan_een_dag =
    Duurt de schorsing langer dan een dag?
    Daarvan hangt af wie het nog meer hoort.

schorsing-melden_kort =
    Ook leerplicht hoort het
    .leerplicht = Geef de schorsing door aan de leerplichtambtenaar.
    .uitleg =
        Het protocol is niet duidelijk over een schorsing van een dag of korter. Daarom hoort leerplicht het altijd.
        Het bevoegd gezag heeft al een kopie van het besluit.

schorsing-melden_lang =
    Drie partijen horen het
    De schorsing duurt langer dan een dag.
    .leerplicht = Geef de schorsing door aan de leerplichtambtenaar.
    .inspectie = Geef het door aan de Inspectie. Dat kan met het formulier in het Internet Schooldossier.
    .bestuur = Geef het door aan het bevoegd gezag.

schorsing-onderwijs =
    Het leren gaat door
    De directeur zorgt zo veel mogelijk voor ander onderwijs tijdens de schorsing. Denk aan huiswerk of begeleiding.

schorsing-hoorverslag =
    Leg het hoorgesprek vast
    .alsnog = De leerling werd direct geschorst. Hoor daarom nu de leerling en de ouders.
    .verslag = Maak een verslag van het hoorgesprek.
    .dossier = Doe een kopie van het verslag in het dossier.
    .gezin = Stuur het verslag naar leerling en ouders.
    .bestuur = Stuur het verslag ook naar het bevoegd gezag.

## Removal

verwijdering-grond =
    Waarom denkt de school aan verwijdering?
    Verwijderen kan als het redelijkerwijs niet meer lukt de leerling ingeschreven te houden (artikel 40 WPO).
    .leert_weinig = Een reden kan zijn dat de leerling te weinig bijleert.
    .geen_steun = Of dat de school de nodige ondersteuning niet kan geven.
    .over_de_grens = Of grensoverschrijdend gedrag, van de leerling of van de ouders.
    .verstoord = Of een verstoorde relatie met de leerling of de ouders.
    .vorderingen = De leerling leert te weinig bij
    .ondersteuning = De school kan de steun niet geven
    .gedrag = Grensoverschrijdend gedrag
    .relatie = Een verstoorde relatie
    .anders = Een andere reden
    .uitleg =
        Het protocol noemt deze vier redenen als voorbeeld. Het is van 2021: laat het bestuur nagaan of het artikel nog klopt.

verwijdering-vorderingen =
    Niet tijdens het schooljaar
    Leert de leerling te weinig bij? Dan volgt er geen verwijdering in de loop van het schooljaar.
    .tussentijds = Dat kan wel als de leerling tussendoor naar een andere, passende school kan. Die school wil de leerling dan toelaten (lid 7).

verwijdering-ondersteuning =
    Heeft de school alles geprobeerd?
    Kan de school de nodige steun niet geven? Dan probeert ze eerst aan vier punten te voldoen. Punt 4 komt hierna.
    .opp = 1. Een ontwikkelingsplan (OPP) toont wat de leerling nodig heeft. School en ouders zochten samen naar een plan waar beide achter staan.
    .bijgewerkt = Het OPP is op tijd bijgewerkt.
    .onderzoek = 2. De school zocht uit of er nog andere begeleiding of steun kan.
    .scholen = 3. Er is een lijst van scholen die de juiste steun wel bieden.

verwijdering-scholen_bespreken =
    Punt 4: bekijk de scholen met de ouders
    .ouders = De school en de ouders praten over deze scholen.
    .reis = Het gaat daarbij over de afstand en de reistijd.
    .richting = Het gaat ook over de richting van de school.

verwijdering-voornemen =
    Het voornemen: een plan om te verwijderen
    Er is nog geen besluit.
    .overleg = Overleg vóór het hoorgesprek met het bevoegd gezag, de groepsleerkracht en de intern begeleider.
    .horen = Geef leerling en ouders de kans hun kant te vertellen, vóór het definitieve besluit.
    .leerplicht = Geef het plan door aan de leerplichtambtenaar.
    .inspectie = Geef het plan door aan de Inspectie. Dat kan met het formulier in het Internet Schooldossier.

verwijdering-intussen =
    Zolang er nog geen besluit is
    De directeur mag de leerling in die tijd schorsen, volgens artikel 3.
    .onderwijs = De directeur zorgt dan zo veel mogelijk voor ander onderwijs. Denk aan huiswerk of begeleiding.

verwijdering-wie_besluit =
    Het bevoegd gezag besluit
    Alleen het bevoegd gezag neemt het definitieve besluit.
    .afwegen = Het weegt zorgvuldig wat de school nodig heeft tegen wat de leerling nodig heeft.
    .loopbaan = Het let erop dat de leerling zonder onderbreking naar school kan.
    .andere_school = Verwijderen kan pas als een andere, passende school de leerling wil toelaten.
    .directeur = De directeur mag ordemaatregelen nemen, maar dit niet: definitief verwijderen.
    .uitleg =
        Het bestuur gaf de directeur een mandaat. Voor dit besluit gebruiken we dat niet: het protocol noemt hier het bevoegd gezag.

verwijdering-dagtekening_verwijdering =
    Welke datum staat er op de brief?
    Vanaf die dag telt de tijd om bezwaar te maken.

verwijdering-brief_verwijdering =
    De brief over de verwijdering
    .schrijven = Schrijf leerling en ouders over het besluit en noem de redenen.
    .bezwaar = Zet erin dat bezwaar kan: op papier, bij het bevoegd gezag, binnen 6 weken na de dagtekening. Tot en met {$bezwaar_verwijdering}.
    .dossier = Bewaar een kopie van dit besluit in het dossier van de leerling.
    .kopie = Stuur een kopie naar de directeur.

verwijdering-melden_verwijdering =
    Laat weten dat de verwijdering vaststaat
    .leerplicht = Schrijf dit aan de leerplichtambtenaar.
    .inspectie = Schrijf dit aan de Inspectie. Dat kan met het formulier in het Internet Schooldossier.

## Objection

bezwaar-waartegen =
    Waartegen is het bezwaar?
    Leerling en ouders mogen op papier bezwaar maken bij het bevoegd gezag. Dat kan binnen 6 weken na de dagtekening van het besluit.
    .gaat_door = Bezwaar houdt de maatregel niet tegen. De schorsing of verwijdering mag gewoon doorgaan.
    .schorsing = Een schorsing
    .verwijdering = Een verwijdering

bezwaar-tegen_schorsing =
    Bezwaar tegen een schorsing
    Dit kan op papier bij het bevoegd gezag, binnen 6 weken na de dagtekening. Laatste dag: {$bezwaar_schorsing}.
    .uitleg =
        Staat er "datum volgt"? Vul dan bij Schorsing eerst de datum van de brief in. Twijfel over de termijn? Vraag het bestuur.

bezwaar-tegen_verwijdering =
    Bezwaar tegen een verwijdering
    Dit kan op papier bij het bevoegd gezag, binnen 6 weken na de dagtekening. Laatste dag: {$bezwaar_verwijdering}.
    .commissie = Ligt dit ook bij de Geschillencommissie? Dan beslist het bevoegd gezag pas na haar oordeel. De beslistermijn staat zolang stil.
    .welke = Het gaat om de Geschillencommissie passend onderwijs, uit artikel 43 van de WPO.
    .uitleg =
        Staat er "datum volgt"? Vul dan bij Verwijdering eerst de datum van de brief in. Twijfel over de termijn? Vraag het bestuur.

bezwaar-bezwaar_ontvangen =
    Op welke dag kwam het bezwaar binnen?
    Vanaf die dag heeft het bevoegd gezag 4 weken om te beslissen.

bezwaar-behandelen =
    Voordat er een beslissing is
    .bevestigen = Bevestig op papier dat het bezwaar binnen is.
    .directeur = Overleg eerst met de directeur van de school.
    .stukken = Laat leerling en ouders vóór het gesprek de adviezen en rapporten zien. Dan kunnen zij daarop reageren.
    .horen = Bied de leerling en de ouders aan om hen te horen, vóór de beslissing.

bezwaar-beslissen =
    De beslissing op het bezwaar
    .commissie = Wacht met beslissen als het geschil ook bij de Geschillencommissie ligt. De 4 weken staan dan stil tot haar oordeel.
    .op_tijd = Beslis binnen 4 weken na ontvangst, dus uiterlijk {$beslissing_bezwaar}.
    .rechtsmiddelen = Zet in de beslissing wat leerling en ouders er nog tegen kunnen doen: de rechtsmiddelen.
    .uitleg =
        De termijn staat in artikel 40 van de WPO. Het protocol is van 2021: laat het bestuur nagaan of dat nog klopt.

## Offences, threat and violence

misdrijf-wat_gebeurde_er =
    Wat gebeurde er misschien?
    .gevaar = {-gevaar_nu}
    .seksueel = Misschien een seksueel misdrijf
    .strafbaar = Dreiging, onrust of iets strafbaars
    .zelf = Ik maakte zelf geweld of dreiging mee
    .uitleg =
        Kan het seksueel zijn? Kies dan altijd de eerste knop, ook als er ook gedreigd werd.
        Bij twijfel volg je dezelfde weg. Je vraagt daarnaast Veilig Thuis om advies: 0800-2000.

misdrijf-seksueel =
    Ga nu naar het bevoegd gezag
    Weet je van een mogelijk seksueel misdrijf? Als medewerker moet je dat direct aan het bevoegd gezag vertellen.
    .via_directeur = Je mag het ook aan de directeur vertellen. Ga dan toch ook zelf naar het bevoegd gezag.
    .ook_zelf = Gaat het om een medewerker? Ga er dan meteen zelf mee naar het bevoegd gezag. Alleen de schoolleiding inlichten is te weinig.
    .doorgeven = De directeur geeft jouw melding onmiddellijk door aan het bevoegd gezag.
    .over_directeur = Gaat het om de directeur? Sla die dan over en ga rechtstreeks naar het bevoegd gezag.
    .uitleg =
        Het protocol laat de weg via de directeur toe. Zelf naar het bevoegd gezag gaan is het veiligst, om wie het ook gaat.
        Is er direct gevaar? Bel eerst 112.

misdrijf-geen_onderzoek =
    Zoek het niet zelf uit
    .geheim = {-geen_geheimhouding}
    .opnieuw_vertellen = Laat het kind niet steeds opnieuw vertellen wat er gebeurde.
    .uitleg =
        Vertelt een kind nu iets? Kies in het menu "Een kind vertelt nu iets".
        Spreek niemand aan op het verhaal. Het bevoegd gezag zegt wat er verder gebeurt.

misdrijf-bestuur_doet =
    Wat het bevoegd gezag moet doen
    .overleg = Is er misschien een seksueel misdrijf? Dan moet het bevoegd gezag overleggen met de vertrouwensinspecteur.
    .aangifte = Na dat overleg moet het bevoegd gezag aangifte doen bij de politie.
    .wie_is_dat = De vertrouwensinspecteur hoort bij de Onderwijsinspectie (artikel 6 WOT).
    .nummer = De vertrouwensinspecteur is er op werkdagen van 8 tot 17 uur: 0900-1113111.
    .dicht = Buiten die uren bel je het bevoegd gezag, en bij gevaar 112.

misdrijf-om_wie =
    Om wie gaat het misschien?
    .beide = Is er ook zorg over het thuis van een kind? Kies dan het gezin. Je volgt dan deze weg en ook de meldcode.
    .leerling = Leerlingen, alleen op school
    .medewerker = Iemand die op school werkt
    .thuis = Iemand uit het gezin
    .weet_niet = Weet ik niet, of iemand anders
    .uitleg =
        Het bevoegd gezag hoort het in elk geval. Bij het gezin of bij twijfel kijk je ook of er gemeld hoort te worden.

misdrijf-politie =
    De directeur kan naar de politie
    Wordt de rust, orde en veiligheid op school bedreigd? Of deed een leerling in of bij school misschien iets strafbaars? De directeur kan het dan melden of aangifte doen.
    .bestuur = De directeur informeert dan ook het bevoegd gezag.
    .uitleg =
        Kan het seksueel zijn? Ga terug en kies dat. Het bevoegd gezag moet dan aangifte doen.
        Is er direct gevaar? Bel 112.

misdrijf-zelf_naar_politie =
    Je mag zelf naar de politie
    Maakte je in je werk geweld, intimidatie, bedreiging of iets anders strafbaars mee? Dan mag je zelf melding of aangifte doen.
    .directeur = Doe dat het liefst na overleg met de directeur.
    .uitleg =
        Is er direct gevaar? Bel 112. Gaat het om een medewerker en een leerling? Ga meteen naar het bevoegd gezag.

## About this protocol

over_schorsing-onderwerp =
    Wat wil je weten?
    .woorden = Wat betekenen de woorden?
    .personen = Wie bedoelt het protocol?
    .geldt_voor = Voor wie is het, en waar staat het?
    .vastgesteld = Van wanneer is het, en van wie?

over_schorsing-woorden =
    Wat betekenen de woorden?
    .schorsing = Schorsing: de leerling mag niet in de school, niet op het terrein en niet mee met activiteiten buiten school.
    .verwijdering = Verwijdering: de school schrijft de leerling uit.
    .commissie = Geschillencommissie passend onderwijs: de commissie uit artikel 43 van de WPO.
    .inspecteur = Vertrouwensinspecteur: iemand van de Onderwijsinspectie, volgens artikel 6 van de WOT.

over_schorsing-personen =
    Wie bedoelt het protocol?
    .school = School: een basisschool van OZHW, volgens de WPO.
    .bestuur = Bevoegd gezag: het bestuur van OZHW, het CvB.
    .mandaat = Dat bestuur gaf de directeur een mandaat: de directeur doet deze taken namens het bestuur.
    .directeur = Directeur: wie de school leidt. Een adjunct-directeur telt ook als directeur.
    .ouders = Ouders: ook voogden en verzorgers.
    .uitleg =
        Verwijderen blijft aan het bevoegd gezag, ook met dit mandaat.

over_schorsing-geldt_voor =
    Voor wie is dit protocol?
    Het geldt op de scholen van OZHW, voor leerlingen en hun wettelijk vertegenwoordigers.
    .naam = De korte naam is "Protocol schorsing en verwijdering PO OZHW".
    .website = Het bevoegd gezag zet het op de website van de school en op die van zichzelf.
    .exemplaar = Vraagt iemand die er belang bij heeft erom? De directeur of het bevoegd gezag geeft dan meteen een exemplaar.

over_schorsing-vastgesteld =
    Van wanneer is het, en van wie?
    .sinds = Het geldt sinds 18 februari 2021. Oudere versies vervielen die dag.
    .door_wie = Het bestuur stelde het vast. Het voorblad spreekt van instemming van de GMR, artikel 8 van advies.
    .wijzigen = Het bevoegd gezag kan het wijzigen of intrekken, als dat volgens de wet mag.
    .advies = De GMR krijgt vóór zo'n wijziging de kans om advies te geven.
    .uitleg =
        De wet kan sinds 2021 veranderd zijn. Vraag het bestuur of een artikelnummer nog klopt.

## Outcome

uitkomst-klaar =
    .wie = Wie beslist over een ordemaatregel: {$beslist}. Over verwijdering: het bevoegd gezag. Wie zo nodig bij Veilig Thuis meldt: {$meldt}. Wie het hoort: {$informeren}, en bij schorsing of verwijdering ook het bevoegd gezag.
    .vastleggen = Leg het besluit en de data vast in {-dossier}.
