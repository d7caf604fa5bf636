# Obs De Driehoek, pesten: de teksten. Routing en bronnen: dialogs/protocols/driehoek-pesten.yaml.
# De eerste regel van een bericht is de kop van het scherm. Wat hier niet staat, komt uit landelijk.ftl.

optie-overslaan = Overslaan
optie-nog_vaag = Nog niet duidelijk

protocol-titel = Pesten
dialoog-vier_vragen = Is het pesten? Vier vragen
dialoog-stappenplan = Stappenplan: vijf niveaus
dialoog-sporen = De vijf sporen
dialoog-spoor_gepest = Spoor 1: gepest kind
dialoog-formulier_gepest = Formulier gepest kind
dialoog-ouders_gepest = Spoor 1: de ouders
dialoog-afspraken_gepest = Afspraken gepest kind
dialoog-spoor_pester = Spoor 2: kind dat pest
dialoog-formulier_pester = Formulier kind dat pest
dialoog-ouders_pester = Spoor 2: de ouders
dialoog-afspraken_pester = Afspraken kind dat pest
dialoog-spoor_klas = Spoor 3: de klas
dialoog-spoor_ouders = Spoor 4: alle ouders
dialoog-spoor_school = Spoor 5: de school
dialoog-jaarevaluatie = Evaluatie eind schooljaar

## Vooraf: wie over pesten vertelt, vertelt nog niet over thuis

poort-onthulling =
    .alleen_pesten = Ging het alleen over pesten door leerlingen die geen familie zijn? Kies nee: dat pak je hier aan. Twijfel je? Kies twijfel.

## Vier vragen

vier_vragen-neem_serieus =
    Neem elk verhaal over pesten serieus
    Luister naar het kind. Schrijf in ParnasSys wat het vertelt. Zeg nooit dat het niet echt is.
    .plagen = Een kind zegt soms pesten als het plagen is. Beide voelen naar, dus dat is logisch.
    .onderzoek = Zie je iets wat pesten kan zijn? Onderzoek elke situatie apart met vier vragen.

vier_vragen-macht =
    Vraag 1: is er verschil in macht?
    Wint steeds hetzelfde kind, en verliest steeds hetzelfde kind?
    .uitleg = Zijn de kinderen gelijk, en is steeds een ander de klos? Kies dan nee. Heb je het niet zelf gezien? Vraag ook collega's.

vier_vragen-opzet =
    Vraag 2: gebeurt het met opzet?
    Wil de een de ander echt kwetsen of een rotgevoel geven?
    .uitleg = Ging het per ongeluk? Kies dan nee. Ook dan kan het pijn doen, en ook dan pak je het aan.

vier_vragen-agressie =
    Vraag 3: is er agressie?
    Dat kan met de handen, met woorden of online.
    .uitleg = Was het voor alle kinderen een grap? Kies dan nee. Vond er één het niet leuk? Kijk dan nog eens goed.

vier_vragen-langdurig =
    Vraag 4: duurt het al lang?
    Gaat het door, of komt het steeds terug?
    .uitleg = Gebeurde het één keer of bij toeval? Kies dan nee.

vier_vragen-is_pesten =
    Vier keer ja: dit is pesten
    Elke vraag kreeg een ja. Dan noemt onze school het pesten.
    .aanpak = Pesten op school pak je aan met de vijfsporenaanpak. Kies in het menu de sporen.
    .niveaus = Begin ook met het stappenplan, bij niveau 1. Dat doe je zodra een kind, ouder of leerkracht pesten meldt.

vier_vragen-geen_vier_keer_ja =
    Geen vier keer ja? Je pakt het wel aan
    Eén, twee of drie keer ja, en de rest nee: dat heet hier ongewenst gedrag. Het protocol noemt het dan geen pesten. Ook ongewenst gedrag moet stoppen.
    .gevoel = Zeg tegen het kind nooit dat het niet echt is. Ook bij nul keer ja praat je met de kinderen.
    .onduidelijk = Is een antwoord nog niet duidelijk? Blijf goed kijken en vraag de gedragsspecialist mee te denken.

vier_vragen-aanpakken =
    Dit doe je nu
    .luisteren = Luister naar het verhaal van het kind dat er last van heeft.
    .bespreken = Praat over het gedrag met het kind dat het deed.
    .noteren = Noteer het gedrag en de afspraken in ParnasSys.
    .herhaling = Gebeurt het weer? Dan komt er een gesprek met kind en ouders.
    .blijft_doorgaan = Houdt het niet op? Ga naar de gedragsspecialist of de intern begeleider.

vier_vragen-opnieuw_kijken =
    Wanneer kijk je opnieuw?
    Kies een dag. Stel dan de vier vragen nog een keer, want het kan veranderen.

## Stappenplan

stappenplan-beginnen =
    Start het stappenplan met de vijf niveaus
    Doe dat zodra een kind, ouder of leerkracht pesten meldt. Je begint bij niveau 1.
    .zwaarder = De maatregelen worden per niveau zwaarder. Zo weet iedereen hoe jullie het aanpakken en wie verantwoordelijk is. Ook is duidelijk wat in het dossier komt en wat er daarna volgt.
    .eerst = Schrijf de melding meteen op. Zijn de vier vragen nog niet gesteld? Doe dat eerst, vandaag nog.

stappenplan-thuis =
    Kan het bij een kind thuis onveilig zijn?
    Denk aan alle kinderen om wie het gaat. Bij ja of twijfel doe je nu eerst de check "Moet ik melden?".
    .naar_huis = {-niet_naar_huis}
    .leerlingen = Ook als het tussen leerlingen gebeurt: zijn er zorgen over een thuis, volg dan ook de meldcode.
    .bij_twijfel = {-bij_twijfel}
    .uitleg =
        Deze vraag staat hier omdat de ouders kunnen horen wat er speelt. Bij het stappenplan is dat op elk niveau zo.
        Is er nu gevaar? Bel 112. Kom na het advies van Veilig Thuis hier terug en kies de laatste knop.

stappenplan-niveau =
    Op welk niveau zijn jullie?
    Ga bij herhaling één niveau omhoog.
    .nieuw_jaar = Wordt er in een volgend schooljaar opnieuw gepest? Begin dan weer bij niveau 1.
    .niveau_1 = Niveau 1: de eerste keer
    .niveau_2 = Niveau 2: de tweede keer
    .niveau_3 = Niveau 3: het gebeurt vaker
    .niveau_4 = Niveau 4: een vast patroon
    .niveau_5 = Niveau 5: de grens is bereikt
    .onduidelijk = Nog niet duidelijk

stappenplan-welk_niveau =
    Kies het niveau samen
    Vraag de gedragsspecialist of de intern begeleider mee te kijken. Begin intussen met niveau 1, zodra pesten gemeld is.

stappenplan-niveau_1 =
    Niveau 1: pesten voor de eerste keer
    Hier begin je zodra een kind, ouder of leerkracht pesten meldt. De leerkracht is verantwoordelijk. Gebeurt het weer? Dan volgt niveau 2.
    .gesprek = Bespreek het pesten met het kind.
    .ouders = Laat de ouders door de telefoon weten wat er gebeurde.
    .formulieren = Vul de formulieren in met de kinderen.
    .afspraken = Maak afspraken, zodat het pesten stopt.
    .gedrag_vast = Noteer het pesten in ParnasSys.
    .afspraken_vast = Noteer de afspraken in ParnasSys.

stappenplan-niveau_2 =
    Niveau 2: pesten voor de tweede keer
    Een stap zwaarder. Leerkracht en gedragsspecialist zijn verantwoordelijk. Gebeurt het vaker? Dan volgt niveau 3.
    .gesprek = Bespreek het pesten met het kind.
    .formulieren = Vul het formulier in.
    .samen = Houd op school een gesprek met kind en ouders.
    .tekenen = Zet een handtekening onder het formulier.
    .doorgeven = Vertel het aan de gedragsspecialist.
    .afspraken = Er zijn afspraken om het te stoppen.
    .parnassys = Pesten en afspraken staan in ParnasSys.
    .waarschuwing = De eerste waarschuwing staat in ParnasSys.

stappenplan-niveau_3 =
    Niveau 3: het pesten gebeurt vaker
    Weer zwaarder. Gedragsspecialist en intern begeleider zijn verantwoordelijk. Vast patroon? Dan volgt niveau 4.
    .gesprek = Bespreek het pesten met het kind.
    .formulieren = Zorg dat het formulier is ingevuld.
    .overleg = Bespreek de situatie met de gedragsspecialist.
    .samen = Houd op school een gesprek met kind en ouders.
    .tekenen = Zet een handtekening.
    .doorgeven = Vertel het aan de intern begeleider.
    .afspraken = Er zijn afspraken om het te stoppen.
    .parnassys = Pesten en afspraken staan in ParnasSys.
    .waarschuwing = De tweede waarschuwing staat in ParnasSys.

stappenplan-niveau_4 =
    Niveau 4: het pesten is een vast patroon
    Weer zwaarder. Intern begeleider en schoolleider zijn verantwoordelijk. Stopt het niet? Dan volgt niveau 5.
    .gesprek = Bespreek het pesten met het kind.
    .formulieren = Zorg dat het formulier is ingevuld.
    .overleg = Bespreek de situatie met de intern begeleider.
    .samen = Houd een gesprek met leerkracht, ouders en kind.
    .tekenen = Zet een handtekening.
    .doorgeven = Vertel het aan de schoolleider.
    .afspraken = Er zijn afspraken om het te stoppen.
    .parnassys = Pesten en afspraken staan in ParnasSys.
    .waarschuwing = De derde waarschuwing staat in ParnasSys.

stappenplan-niveau_5 =
    Niveau 5: dit pesten kan zo niet doorgaan
    Het zwaarste niveau. Intern begeleider en schoolleider zijn verantwoordelijk. Stopt het niet? De schoolleider kijkt in het protocol schorsing.
    .gesprek = Bespreek het pesten met het kind.
    .overleg = Bespreek de situatie met de schoolleider.
    .samen = Houd een gesprek met kind, ouders, leerkracht en intern begeleider.
    .afspraken = Er zijn afspraken om het te stoppen.
    .parnassys = Pesten en afspraken staan in ParnasSys.
    .waarschuwing = De vierde waarschuwing staat in ParnasSys.

## De vijf sporen

sporen-vijf_sporen =
    Pesten pak je aan in vijf sporen
    Wordt er op school gepest? Gebruik dan de vijfsporenaanpak.
    .welke = Spoor 1 is het gepeste kind en spoor 2 het kind dat pest. Spoor 3 is de klas, spoor 4 zijn de ouders en spoor 5 is de school.

sporen-buiten_school =
    Gebeurt het buiten school of online?
    Voor wat een kind doet, ook online, zijn altijd de ouders of verzorgers verantwoordelijk.
    .signalen = Jij let als leerkracht op signalen van (digitaal) pesten buiten schooltijd.
    .bespreken = Raakt het de groep? Bespreek het dan met de groep of met de kinderen om wie het gaat.
    .contact = Raakt het de groep? Neem dan ook contact op met de ouders om wie het gaat. Denk je dat het thuis onveilig is? Doe eerst de check "Moet ik melden?".

spoor_gepest-elk_kind =
    Elk kind kan gepest worden
    Deze voorbeelden kunnen passen. Het zijn geen etiketten. Vraag een kind nooit uit over wie het is.
    .durft = Een kind durft weinig, komt slecht voor zichzelf op en lost problemen moeilijk op.
    .erbij = Een kind hoort nergens bij en heeft bijna geen vrienden.
    .heftig = Een kind heeft moeite met gedrag en gevoel, en reageert snel te heftig.
    .kijker = Een kind ziet het pesten gebeuren en heeft daar last van.
    .schuld = Zo'n kind voelt schuld of schaamte, omdat het niet ingreep.
    .anders = Een kind is anders dan de rest. Dat komt soms door identiteit, een beperking, een stoornis of extra behoeften.

spoor_gepest-luisteren =
    Praat met het gepeste kind
    .medeleven = Toon dat je meeleeft.
    .verhaal = Luister naar het verhaal van het kind.
    .hoe = Vraag hoe er gepest wordt.
    .wanneer = Vraag wanneer het gebeurt.
    .wie_pest = Vraag wie er pest.
    .formulier = Vul samen het formulier voor het gepeste kind in.
    .uitleg =
        Vertelt het kind dat het thuis niet veilig is? Stop dan met deze lijst. Kies in het menu "Een kind vertelt nu iets".
        Namen komen alleen op papier en in ParnasSys.

spoor_gepest-sterker =
    Help het kind sterker te staan
    .reactie = Bespreek hoe het kind zelf reageert: vóór, tijdens en na het pesten.
    .andere_reactie = Leer het kind een andere reactie.
    .belonen = Geef een beloning als het kind goed reageert.
    .sterke_kanten = Zeg wat sterk en leuk is aan dit kind.
    .waardoor = Vertel waardoor de ander pest.
    .oplossing = Vraag welke oplossing het kind zelf graag wil.
    .uitleg = Zeg erbij dat het kind geen schuld heeft. Hierna komt het gesprek met de ouders: "Spoor 1: de ouders".

ouders_gepest-gesprek =
    Praat met de ouders van het gepeste kind
    .uitnodigen = Nodig de ouders uit voor een gesprek, bijvoorbeeld met een telefoontje.
    .bespreken = Bespreek met de ouders wat er speelt.
    .afspraken = Spreek met de ouders af wat de volgende stap is.
    .uitleg = Zet de samenvatting en de handtekeningen op het formulier. Met ouders bedoelen we iedereen die voor het kind zorgt.

ouders_gepest-daarna =
    Wat kan nog meer helpen?
    Kies wat past.
    .fijn_contact = Laat het kind merken dat contact met anderen ook fijn kan zijn.
    .waar = Denk aan een sportclub, of aan iets leuks na school.
    .hulp = Overleg met de ouders over hulp van buiten. Dat kan een training sociale vaardigheden zijn, het CJG of het wijkteam.

spoor_pester-waardoor =
    Waardoor pest een kind?
    Een kind zoekt soms meer status in de groep. De manier waarop is verkeerd. Dit kunnen redenen zijn.
    .buitengesloten = Het voelt zich buitengesloten of werd zelf gepest. Daarom trekt het naar een populair kind dat pest.
    .populair = Het is populair. Het kent de regels en zoekt een weg eromheen.
    .problemen = Het groeide op met grote problemen. Denk aan een moeilijk thuis, misbruik of criminaliteit.
    .agressie = Het leeft weinig met anderen mee en kent vooral agressie.
    .strijd = Het is sterk en wil altijd strijd of een wedstrijd.

spoor_pester-thuis =
    Kan er thuis iets ergs aan de hand zijn?
    Een kind dat pest, heeft soms grote problemen meegemaakt: een moeilijk thuis, misbruik of criminaliteit. Bij ja of twijfel doe je nu eerst de check "Moet ik melden?".
    .naar_huis = {-niet_naar_huis}
    .bij_twijfel = {-bij_twijfel}
    .uitleg =
        Je hoeft niets zeker te weten. Is er nu gevaar? Bel 112.
        Kom na het advies van Veilig Thuis hier terug en kies de laatste knop. Het pesten blijf je aanpakken.

spoor_pester-gesprek =
    Praat met het kind dat pest
    .eerst_vragen = Sorry zeggen? Vraag het gepeste kind eerst wat het zelf wil. Niemand hoeft de ander te ontmoeten.
    .waarom_gepest = Vraag in een gesprek waarom het kind pest.
    .formulier = Vul samen het formulier in voor het kind dat pest.
    .begrijpen = Laat het kind begrijpen wat het de ander aandoet.
    .sorry = Laat het sorry zeggen tegen het gepeste kind.
    .groep = Laat het zo nodig ook sorry zeggen tegen de groep.
    .sterke_kanten = Wijs op de sterke en leuke kanten van het gepeste kind.

spoor_pester-gedrag =
    Maak duidelijk wat je verwacht
    .verwachten = Zeg welk gedrag je wilt zien.
    .regels = Noem de regels en afspraken van onze school.
    .gevolg = Vertel wat er gebeurt als het kind zich daar niet aan houdt.
    .aanpak = Leer het een betere aanpak, zoals stop-denk-doe.
    .belonen = Beloon goed gedrag.
    .uitleg = Hierna komt het gesprek met de ouders: "Spoor 2: de ouders".

ouders_pester-gesprek =
    Praat met de ouders van het kind dat pest
    .uitnodigen = Nodig de ouders uit voor een gesprek, bijvoorbeeld met een telefoontje.
    .bespreken = Bespreek met de ouders wat er speelt, en waarom hun kind misschien pest.
    .afspraken = Spreek met de ouders af wat de volgende stap is.
    .uitleg =
        Hoor je iets waardoor je denkt dat het thuis onveilig is? Vraag dan niet door. Doe daarna de check "Moet ik melden?".
        Zet de samenvatting en de handtekeningen op het formulier.

spoor_klas-groep =
    Pesten gaat over de hele groep
    Er zijn ook kinderen die erbij staan. Zij hebben verschillende rollen.
    .verdediger = Een verdediger troost het gepeste kind en neemt het ervoor op.
    .meer = Verdedigen er meer kinderen? Dan is de kans groter dat het pesten minder wordt.
    .buitenstaander = Een buitenstaander kijkt toe of kijkt weg. Ingrijpen durft dit kind niet, vaak uit angst.
    .stil = Let op: wie niets doet, lijkt het voor de pester goed te vinden. Vaak gaat het pesten dan door.
    .aanmoediger = Een aanmoediger pest zelf niet, maar stookt de pester op. Bijvoorbeeld door te lachen.

spoor_klas-aanpak =
    Werk met de klas aan een oplossing
    .praten = Praat met de klas over pesten en over ieders rol.
    .oplossingen = Bedenk met de klas welke oplossingen er zijn.
    .zelf_doen = Bespreek wat kinderen zelf kunnen doen.
    .samen = Werk samen aan de oplossing en geef kinderen zelf een taak.
    .uitleg = Noem in de klas geen namen. Vraag het gepeste kind vooraf of het over dit pesten mag gaan.

spoor_ouders-aanpak =
    Betrek de ouders
    .serieus = Neem zorgen van ouders over pesten serieus.
    .vertellen = Vertel ouders wat er speelt, en houd hen op de hoogte.
    .informatie = Geef ouders informatie over pesten en over de aanpak ervan.
    .advies = Geef ouders advies.
    .een_aanpak = Spreek met ouders één aanpak af, en gebruik die op school én thuis.
    .verwijzen = Is er meer hulp nodig? Verwijs ouders dan naar een deskundige.

spoor_school-aanpak =
    Wat de school zelf regelt
    .kennis = Zorg dat leerkrachten en schoolleider genoeg weten over pesten.
    .aanpakken = Zorg dat zij weten wat je tegen pesten doet, in de groep en in de school.
    .standpunt = Kies een duidelijk standpunt over pesten.
    .laten_zien = Laat dat standpunt horen en zien in alles wat je doet.
    .beleid = Gebruik in de hele school één beleid tegen pesten en voor veiligheid.

## Formulier voor het gepeste kind. De vragen leest het kind mee.

formulier_gepest-samen =
    Vul dit formulier samen in
    Ga naast het gepeste kind zitten. Elk scherm heeft één vraag. Terug mag altijd, en overslaan ook.
    Typ geen namen. Namen en handtekeningen schrijf je op papier.
    .vertelt = {-leg_formulier_weg}

formulier_gepest-naam =
    Hoe heet je?
    Schrijf de naam van [leerling] op papier, niet hier.

formulier_gepest-groep =
    In welke groep zit je?

formulier_gepest-datum =
    Welke datum is het?
    De dag waarop jullie dit samen invullen.

formulier_gepest-met_wie =
    Met wie vul je dit in?
    .leerkracht = Met mijn leerkracht
    .gedragsspecialist = Met de gedragsspecialist
    .intern_begeleider = Met de intern begeleider
    .schoolleider = Met de schoolleider
    .iemand_anders = Met iemand anders

formulier_gepest-wie_pest =
    Wie pest jou?
    Zeg het maar hardop. De naam komt alleen op papier.

formulier_gepest-wat_doen_ze =
    Wat doen ze?
    Kies alles wat klopt.
    .slaan = Slaan
    .schoppen = Schoppen
    .schelden = Schelden
    .uitlachen = Uitlachen
    .buitensluiten = Buitensluiten
    .liegen = Liegen over mij
    .bang_maken = Bang maken of dreigen
    .gemeen_praten = Gemene dingen zeggen
    .online = Pesten online
    .iets_anders = Iets anders

formulier_gepest-wat_nog_meer =
    Is er iets anders? Wat dan?
    Vertel het in je eigen woorden. Verder zonder antwoord mag ook.
    .voorbeeld = Mijn tas ligt steeds in de struiken.

formulier_gepest-waarover =
    Waar gaat het pesten over?
    Kies alles wat klopt.
    .uiterlijk = Hoe ik eruitzie
    .interesses = Wat ik leuk vind
    .iets_anders = Iets anders

formulier_gepest-waarover_nog_meer =
    Gaat het over iets anders? Waarover dan?
    Verder zonder antwoord mag ook.
    .voorbeeld = Het gaat over hoe ik praat.

formulier_gepest-plek =
    Op welke plek gebeurt het?
    Kies alle plekken die kloppen. De volgende vraag is: wanneer?
    .plein = Op het plein
    .klas = In de klas
    .school = Ergens anders in school
    .online = Online
    .bso = Op de BSO
    .buiten_school = Buiten school
    .ergens_anders = Op een andere plek

formulier_gepest-wanneer =
    Wanneer gebeurt het?
    Was er een andere plek? Zet die er ook bij.
    .voorbeeld = Meestal in de pauze, en na gym.

formulier_gepest-zelf_gedaan =
    Wat deed je zelf?
    Wat je ook deed: het is niet jouw schuld.
    .voorbeeld = Ik liep weg.

formulier_gepest-meeste_last =
    Van wie heb je het meeste last?
    Zeg het maar hardop. De naam komt alleen op papier.

formulier_gepest-weet_waarom =
    Weet je waarom die dat doet?
    Je mag ook zeggen dat je dat niet weet.
    .voorbeeld = Ik denk om stoer te doen.

formulier_gepest-de_baas =
    Wie speelt de baas?
    Zeg het maar hardop. De naam komt alleen op papier.

formulier_gepest-wie_helpt =
    Wie helpt jou?
    Typ geen naam. Schrijf bijvoorbeeld: een leerling, een ouder.
    .voorbeeld = Een leerling uit mijn groep.

formulier_gepest-aan_wie_verteld =
    Aan wie heb je dit verteld?
    Typ geen naam. Schrijf bijvoorbeeld: een ouder, de leerkracht.
    .voorbeeld = Aan een ouder.

formulier_gepest-wat_gezegd =
    Wat werd er toen gezegd?
    Vertel het zoals jij het nog weet.
    .voorbeeld = Dat we er op school over gaan praten.

formulier_gepest-in_de_klas =
    Zullen we er in de klas over praten?
    Jij zegt wat je wilt.
    .ja = Ja, dat wil ik
    .nee = Nee, dat wil ik niet

formulier_gepest-pijn =
    Heb je pijn, of een andere klacht aan je lichaam?
    .uitleg = Voor de leerkracht: komt de pijn door iets van thuis? Luister, stop met dit formulier en kies in het menu "Een kind vertelt nu iets".

formulier_gepest-pijn_waar =
    Wat voel je?
    Vertel het in je eigen woorden.
    .voorbeeld = Ik heb vaak buikpijn voor schooltijd.

formulier_gepest-afgepakt =
    Is er iets van jou afgepakt of kapot?

formulier_gepest-afgepakt_wat =
    Wat is er afgepakt of kapot?
    .voorbeeld = Een tekening en een pet.

formulier_gepest-wat_moet =
    Wat moet het kind dat pest doen?
    Kies alles wat jij wilt.
    .stoppen = Stoppen
    .straf = Straf krijgen
    .iets_anders = Iets anders

formulier_gepest-wat_moet_nog_meer =
    Wil je iets anders? Wat dan?
    Verder zonder antwoord mag ook.
    .voorbeeld = Mij een week met rust laten.

formulier_gepest-zelf_gepest =
    Heb jij zelf wel eens iemand gepest?
    Je krijgt geen straf voor je antwoord.

formulier_gepest-zelf_gepest_waarom =
    Waarom wel, of waarom niet?
    .voorbeeld = Nee, want ik weet hoe naar het voelt.

formulier_gepest-eerste_keer =
    Vul je dit voor de eerste keer in?

formulier_gepest-nakijken =
    Kijk je antwoorden nog eens na
    Zie je een fout? Ga terug en verander het.

formulier_gepest-eerlijk =
    Heb je overal eerlijk geantwoord?
    Wil je iets veranderen? Ga dan terug.

formulier_gepest-leerkracht_tekent =
    Leerkracht: zet je handtekening
    Onder het deel van het kind. Dat doe je op papier.

formulier_gepest-kind_tekent =
    Nu jij: zet je handtekening
    Onder je eigen antwoorden. Dat doe je op papier.

formulier_gepest-kind_klaar =
    Het deel van het kind is klaar
    Bedank het kind en draai het scherm naar je toe. De rest vul jij in als leerkracht, na het gesprek met kind en ouders.
    Hoorde of zag je iets zorgelijks over thuis? Kies dan de eerste knop, nog vóór dat gesprek.
    .naar_huis = {-niet_naar_huis}
    .thuis = Ik maak me zorgen over thuis
    .ouders_gehoord = Dat gesprek is al geweest
    .nog_niet = Dat gesprek komt nog
    .uitleg = Komt het gesprek nog? Ga daarna in het menu verder bij de afspraken. Gevaar? Bel 112.

afspraken_gepest-samenvatting =
    Wat zeiden kind en ouders in het gesprek?
    Schrijf het als leerkracht kort op.
    .voorbeeld = [leerling] wil rust in de pauze. Ouders willen elke week horen hoe het gaat.

afspraken_gepest-aanpak =
    Wat doen jullie tegen het pesten?
    Schrijf op wie wat doet. Gebruik geen namen.
    .voorbeeld = De leerkracht kijkt elke pauze mee. Vrijdag is er een groepsgesprek.

afspraken_gepest-vervolg =
    Wat is het vervolg?
    Schrijf op wat er nu komt en wanneer.
    .voorbeeld = Over twee weken praten we weer met kind en ouders.

afspraken_gepest-akkoord =
    Zijn de ouders het eens met afspraken en aanpak?
    Vul in wat zij zelf zeggen.
    .nog_niet = Nog niet gevraagd

afspraken_gepest-niet_eens =
    Zoek samen naar andere afspraken
    Laat de ouders vertellen waar het wringt. Vraag de intern begeleider mee te denken. De ouders tekenen pas als zij het eens zijn.

afspraken_gepest-school_tekent =
    Leerkracht: teken voor akkoord
    Onder de afspraken. Dat doe je op papier.

afspraken_gepest-ouders_tekenen =
    Ouders of verzorgers: teken voor akkoord
    Onder de afspraken. Dat gaat op papier.

## Formulier voor het kind dat pest. De vragen leest het kind mee.

formulier_pester-samen =
    Vul dit formulier samen in
    Ga naast het kind zitten dat pest. Elk scherm heeft één vraag. Terug mag altijd, en overslaan ook.
    Typ geen namen. Namen en handtekeningen schrijf je op papier.
    .vertelt = {-leg_formulier_weg}

formulier_pester-vooraf =
    Zeg dit eerst
    .mag_niet = "Pesten mag bij ons niet."
    .iemand_vertelde = "Iemand vertelde dat jij hebt gepest." Noem niet wie dat zei.
    .jouw_verhaal = "Ik wil ook jouw verhaal horen."

formulier_pester-welk_kind =
    Welk kind pest jij?
    Zeg het maar hardop. De naam komt alleen op papier.

formulier_pester-waarom_dat_kind =
    Waarom pest je dat kind?
    Vertel het zoals het voor jou is.
    .voorbeeld = Ik was boos na het voetballen.

formulier_pester-wat_doe_je =
    Wat doe je precies?
    Kies alles wat klopt.
    .slaan = Slaan
    .schoppen = Schoppen
    .schelden = Schelden
    .uitlachen = Uitlachen
    .buitensluiten = Buitensluiten
    .liegen = Liegen over de ander
    .bang_maken = Bang maken of dreigen
    .gemeen_praten = Gemene dingen zeggen
    .online = Pesten online
    .iets_anders = Iets anders

formulier_pester-waarover =
    Waar gaat het pesten over?
    Kies alles wat klopt.
    .uiterlijk = Hoe de ander eruitziet
    .interesses = Wat de ander leuk vindt
    .iets_anders = Iets anders

formulier_pester-reden =
    Waarom doe je het?
    Kies alles wat klopt.
    .leuk = Het is leuk
    .stoer = Het is stoer
    .macht_hebben = Ik voel me dan machtig
    .de_baas = Ik wil de baas zijn
    .iets_anders = Iets anders

formulier_pester-reden_nog_meer =
    Is er een andere reden? Welke dan?
    Verder zonder antwoord mag ook.
    .voorbeeld = Anders word ik zelf gepest.

formulier_pester-doet_mee =
    Doet er nog iemand mee?

formulier_pester-wie_doet_mee =
    Wie doet er mee?
    Zeg het maar hardop. De naam komt alleen op papier.

formulier_pester-afgepakt =
    Heb jij iets afgepakt of kapotgemaakt?

formulier_pester-meehelpen =
    Wil je meehelpen zodat het stopt?

formulier_pester-meehelpen_waarom =
    Waarom wel, of waarom niet?
    .voorbeeld = Ja, want ik wil ook geen ruzie meer.

formulier_pester-hoe_stopt_het =
    Hoe stopt het pesten volgens jou?
    .voorbeeld = Als we niet meer in hetzelfde team zitten.

formulier_pester-als_het_doorgaat =
    Wat moet er gebeuren als jij niet stopt?
    .voorbeeld = Dan blijf ik in de pauze bij de leerkracht.

formulier_pester-eerste_keer_waarom =
    Waarom is het wel of niet de eerste keer?
    .voorbeeld = Het is de tweede keer, want het ging weer mis.

## Eind van het schooljaar

jaarevaluatie-terugkijken =
    Kijk aan het eind van het schooljaar terug
    Was er een stappenplan? Bespreek dan samen de stappen tegen het pesten.
    Dat doen de leerkracht, de gedragsspecialist, de intern begeleider en/of de schoolleider.

jaarevaluatie-doorgaan =
    Gaat het plan volgend schooljaar door?
    Beslis dat samen, nog dit schooljaar: de leerkracht, de gedragsspecialist, de intern begeleider en/of de schoolleider.
    .gaat_door = Het plan gaat door
    .kan_stoppen = Het plan kan stoppen
    .nog_open = We zijn er nog niet uit
    .uitleg = Zijn jullie er niet uit? Dan blijft het plan staan. De intern begeleider maakt een nieuwe afspraak.

jaarevaluatie-daarna =
    Maak het af
    .nieuw_jaar = Wordt er in een volgend schooljaar opnieuw gepest? Begin dan weer bij niveau 1.
    .bespreken = Neem na de evaluatie de afspraken door met leerling en ouders of verzorgers.
    .noteren = Zet die afspraken ook in ParnasSys.

## Opzoeken

opzoeken-onderwerp =
    Wat wil je opzoeken over pesten?
    .plagen = Wat is plagen?
    .pesten = Wat is pesten?
    .verschil = Plagen of pesten: het verschil
    .signalen = Vormen van pesten
    .wie_doet_wat = Wie doet wat op onze school?

opzoeken-plagen =
    Wat is plagen?
    Plagen gebeurt meestal spontaan, en niet steeds.
    .gelijk = Iedereen is gelijk. Niemand speelt de baas.
    .wisselen = De rollen wisselen: nu plaagt de een, dan de ander.
    .bedoeling = Het is niet bedoeld om pijn te doen. Vaak lijkt het leuk of grappig.
    .stoeien = Stoeien is plagen. Soms zit het op de grens met pesten, en dat is dan moeilijk te zien.

opzoeken-pesten =
    Wat is pesten?
    De een heeft meer macht. Steeds wint hetzelfde kind, en steeds verliest hetzelfde kind.
    .expres = Het kind dat pest doet het expres. Het wil de ander pijn doen, kwetsen of een rotgevoel geven.
    .gevoel = Het gepeste kind is vaak eenzaam, verdrietig, onzeker en bang.

opzoeken-verschil =
    Plagen of pesten? Kijk naar dit verschil
    .gelijk = Zijn de kinderen gelijk, en is steeds een ander slachtoffer? Dat wijst op plagen.
    .macht = Is er machtsverschil, en is steeds hetzelfde kind slachtoffer? Dat wijst op pesten.
    .opzet = Zonder opzet wijst op plagen, met opzet op pesten.
    .grap = Een grap of iets leuks wijst op plagen, agressie op pesten.
    .duur = Toeval of één keer wijst op plagen, lang duren op pesten.
    .woord = Zegt een kind dat het gepest wordt? Let op: kinderen noemen plagen vaak pesten, want beide voelen naar.

opzoeken-signalen =
    Vier vormen van pesten
    Let op elke vorm, gewoon én digitaal.
    .verbaal = Verbaal: met woorden
    .fysiek = Fysiek: het lichaam of spullen
    .emotioneel = Emotioneel: een rotgevoel geven
    .relationeel = Relationeel: vrienden en naam

opzoeken-verbaal =
    Verbaal pesten
    Dat kan met woorden, maar ook met berichten en filmpjes.
    .schelden = Schelden of kleineren.
    .dreigen = Dreigen met woorden.
    .bijnaam = Steeds een bijnaam gebruiken.
    .grapjes = Dingen over iemand zeggen die zogenaamd grappig zijn.
    .briefjes = Briefjes rondgeven.
    .beelden = Foto's of filmpjes online verspreiden.

opzoeken-fysiek =
    Fysiek pesten
    .intimideren = Iemand intimideren.
    .bedreigen = Iemand lichamelijk bedreigen.
    .pijn_doen = Het slachtoffer pijn doen, of iemand die het slachtoffer kent.
    .vernielen = Spullen vernielen.
    .opwachten = Na school op het slachtoffer staan wachten.
    .volgen = Achter iemand aan rijden op weg naar huis.
    .vechten = Iemand dwingen om te vechten.
    .stelen = Spullen van het slachtoffer stelen.

opzoeken-emotioneel =
    Emotioneel pesten
    .rotgevoel = Een kind een rotgevoel geven waar anderen bij zijn.
    .vernederen = Iemand vernederen.
    .uitlachen = Iemand uitlachen.
    .buitensluiten = Iemand buitensluiten.
    .voor_gek = Iemand voor gek zetten.

opzoeken-relationeel =
    Relationeel pesten
    .ruzie = Ruzie zaaien tussen vrienden.
    .roddelen = Roddelen, of iemands naam slecht maken.
    .geheimen = Geheimen of andere privédingen doorvertellen.
    .de_schuld = Een kind telkens overal de schuld van geven.

opzoeken-wie_doet_wat =
    Wie doet wat tegen pesten?
    .regelt = Eén persoon regelt op school het beleid tegen pesten.
    .aanspreekpunt = Er is een vast aanspreekpunt. Daar kunnen kinderen en ouders pesten melden.
    .beleid = De school heeft beleid voor sociale veiligheid.
    .aanspreken = Leerkrachten leren kinderen vanaf de onderbouw om elkaar positief aan te spreken op gedrag.
    .lessen = In elke groep leert de leerkracht kinderen wat plagen is en wat pesten is. Dat gaat met Kwink en in de week tegen pesten.
    .samen = Kwink rekent op de groep: die voelt zich samen verantwoordelijk om pesten te stoppen.
