# De teksten die op elke school gelden: de vragen vooraf, de snelle check, de onthulling en de uitkomsten.
#
# Een school kan elke tekst anders zeggen: zet in het eigen bestand een bericht met dezelfde naam. Ook één onderdeel mag,
# bijvoorbeeld alleen `.uitleg`; de rest komt dan van hier. De eerste regel van een bericht is de kop van het scherm.
# `.uitleg` staat onder "meer uitleg". Een scherm heeft hooguit 600 tekens, een knop hooguit 40.

## Woorden die een school zelf kiest

-dossier = het leerlingdossier van je school
-af = de aandachtsfunctionaris

## Rollen

rol-leerkracht = de leerkracht
rol-aandachtsfunctionaris = de aandachtsfunctionaris
rol-directeur = de directeur
rol-directie = de directie
rol-bevoegd_gezag = het bevoegd gezag
rol-intern_begeleider = de intern begeleider
rol-vertrouwenspersoon = de vertrouwenspersoon
rol-medewerker = de medewerker
rol-melder = de melder
rol-iedereen = iedereen op school
rol-school = de school
rol-veilig_thuis = Veilig Thuis
rol-wie_het_hoort = wie het hoort
rol-kind = het kind
rol-ouders = de ouders
rol-in_te_vullen = nog in te vullen door je school

## Vragen vooraf: gevaar, eer, en wat iemand zelf vertelde

poort-gevaar_nu =
    Is er nu direct gevaar?
    Bij ja of twijfel: bel 112.
    .uitleg =
        Bijvoorbeeld: iemand slaat of dreigt, of een kind heeft nu medische hulp nodig.
        Komt iemand onder invloed met de auto een kind halen? Bel ook dan 112.
        Deze vraag komt bij elke stap terug, want gevaar kan snel ontstaan.
        Ook vlak vóór de afweging komt ze opnieuw, samen met de vraag of iemand het zelf vertelde.

poort-eer =
    Kan eer of dwang in de familie een rol spelen?
    Denk aan eer van de familie, een gedwongen huwelijk, achterlating in het buitenland of besnijdenis.
    .uitleg =
        Deze vraag staat apart, omdat een gesprek dan gevaar kan geven. Direct gevaar? Bel 112.
        Bij ja of twijfel bel je eerst Veilig Thuis: 0800-2000. Doe dat vóór elk gesprek met kind of ouders.
        Komt er een schoolvakantie of reis aan? Wacht dan niet.

poort-onthulling =
    Heeft iemand zelf verteld dat het niet veilig is?
    Dat kan een kind zijn of een volwassene. Een paar woorden tellen ook.
    .uitleg =
        Of het verhaal klopt, hoef jij niet te weten.
        Bij ja hoort de school volgens de meldnorm te melden.
        Vlak vóór de afweging komt deze vraag opnieuw, net als de vraag naar gevaar.

poort-verder_met_veilig_thuis =
    Zei Veilig Thuis dat deze stap nu kan?
    Vertelde iemand het zelf? Praat dan niet met ouders voordat Veilig Thuis daarover advies gaf.
    Speelt eer misschien mee? Bel dan eerst Veilig Thuis (0800-2000), vóór elk gesprek met kind of ouders.
    .uitleg =
        Veilig Thuis kent deze zorg al. Kies ja als Veilig Thuis zei dat deze stap nu veilig kan.
        Weet je het niet zeker? Kies twijfel en bel eerst opnieuw. Bij direct gevaar bel je 112.

## Moet ik melden?

snelcheck-wie =
    Gaat het om thuis, een medewerker of leerlingen?
    Doet een broer, zus of ander gezinslid het kind iets aan? Kies het gezin.
    Dat geldt ook als die persoon hier leerling is of hier werkt.
    .uitleg =
        Weet je niet om wie het gaat? Kies de laatste knop. Spreek nog niemand aan en vraag Veilig Thuis om advies: 0800-2000.
        Gaat het om iemand buiten gezin en school, of om internet? Vraag ook dan Veilig Thuis om advies. Bij gevaar bel je 112.
    .thuis = Iemand uit het gezin
    .medewerker = Iemand die op school werkt
    .leerling = Leerlingen onderling
    .weet_niet = Weet ik niet, of iemand anders

snelcheck-ook_thuis =
    Is het misschien ook thuis onveilig?
    Gaat het om een medewerker? Denk aan het thuis van het kind.
    Gaat het om leerlingen onderling? Denk aan het thuis van elk van hen.
    .uitleg =
        Bij ja loop je twee wegen naast elkaar.
        Bij een medewerker zijn dat de route medewerker en de meldcode.
        Bij leerlingen onderling zijn dat de afspraken van school en de meldcode.
        Bij twijfel vraag je Veilig Thuis om advies.

snelcheck-veiligheid =
    Is iemand thuis onveilig, nu of steeds weer?
    Denk aan pijn, angst, te weinig zorg of geweld in huis.
    Zeg ook ja als het na hulp of een melding nog of weer onveilig is.
    .uitleg =
        Twijfel is een goed antwoord. Dat een kind onveilig is, hoef jij niet te bewijzen.
        Kwam er al hulp of een melding, en is het nu weer of nog steeds onveilig?
        Dan hoort de school volgens meldnorm 3 opnieuw te melden.

## Een kind vertelt iets

onthulling-luister =
    Luister, meer hoeft nu niet
    Zoek een stille plek. Blijf rustig en neem de tijd.
    Onderbreek het kind niet en laat het uitpraten.
    Praat het uit zichzelf door? Laat het vertellen.
    .uitleg =
        Ook een volwassene kan je dit vertellen, bijvoorbeeld een ouder. Doe dan hetzelfde.
        Je kunt je telefoon wegleggen. Dit scherm blijft staan.

onthulling-zeg =
    Wat je kunt zeggen
    .goed = "Goed dat je dit aan mij vertelt."
    .schuld = "Het is niet jouw schuld."
    .woorden = Herhaal wat het kind zegt, in de woorden van het kind zelf.
    .serieus = Neem het serieus. Jij beoordeelt niet of het waar is.

onthulling-vraag =
    Vraag weinig, en vraag open
    .open = Nodig uit met open woorden: "Vertel eens" of "En toen?".
    .genoeg = Weet je genoeg om te overleggen? Vraag dan niet verder.
    .angst = Is het kind bang? Neem dat serieus en vraag waarvoor.
    .doorvertellen = Is het bang dat jij het doorvertelt? Vraag of dat waar het bang voor is al eens gebeurde.

onthulling-doe_niet =
    Dit doe je nu niet
    .sturen = Stuur niet met je vragen en vraag niet waarom.
    .verhoor = Maak er geen verhoor van.
    .gezicht = Laat niet zien dat je schrikt, walgt of boos bent.
    .kwaad = Zeg niets slechts over ouders of over wie het misschien deed.
    .opnieuw = Vraag het kind niet telkens om hetzelfde verhaal.
    .lichaam = Onderzoek het lichaam niet en maak geen foto.
    .ouders = Bel de ouders niet op eigen houtje.
    .alleen = Los het niet in je eentje op.

onthulling-geheim =
    Beloof geen geheimhouding
    Vraagt een leerling je om het geheim te houden? Zeg eerlijk dat je hulp zoekt. Vertel ook wie het dan hoort.
    .uitleg =
        Je kunt zeggen: "Ik wil je helpen, en dat kan ik niet alleen. Ik vertel je met wie ik ga praten."

onthulling-afronden =
    Sluit het gesprek rustig af
    .plan = Vertel wat er nu komt: wat jij doet, met wie en wanneer.
    .meebeslissen = Laat het kind meebeslissen waar dat kan.
    .terugkomen = Maak een afspraak: wanneer kom je bij het kind terug?

onthulling-daarna =
    Vertel het meteen door op school
    .vertellen = Vertel het meteen aan {-af}, uiterlijk vandaag.
    .bellen = Zorg samen dat Veilig Thuis meteen gebeld wordt, uiterlijk vandaag: 0800-2000. Is {-af} er niet? Bel zelf.
    .ouders = Praat niet met ouders voordat Veilig Thuis advies gaf.
    .medewerker = Vertelt een leerling over een medewerker? Ga dan zelf rechtstreeks naar het bevoegd gezag.
    .uitleg =
        Vertelt een volwassene het? Bel Veilig Thuis dan het liefst samen met die volwassene. Doe dat meteen.
        Is er direct gevaar? Bel eerst 112. Hierna komen een paar korte vragen. Je ziet dan wat er nu nodig is.

onthulling-wie =
    Gaat het om thuis, een medewerker of leerlingen?
    Vertelt een leerling over een medewerker? Ga dan meteen zelf rechtstreeks naar het bevoegd gezag.
    Doet een broer, zus of ander gezinslid iets? Kies het gezin, ook als die hier leerling is.
    .uitleg =
        Weet je niet om wie het gaat? Kies de laatste knop. Spreek nog niemand aan en vraag Veilig Thuis om advies: 0800-2000.
        Gaat het om iemand buiten gezin en school, of om internet? Vraag ook dan Veilig Thuis om advies. Bij gevaar bel je 112.
    .thuis = Iemand uit het gezin
    .medewerker = Iemand die op school werkt
    .leerling = Leerlingen onderling
    .weet_niet = Weet ik niet, of iemand anders

onthulling-onthulling =
    Vertelde iemand zelf dat het niet veilig is?
    Een kind of een volwassene. Een paar woorden tellen ook.
    .uitleg =
        Of het verhaal klopt, hoef jij niet te weten. Bij ja hoort de school volgens de meldnorm te melden.
        Dat geldt ook als een volwassene het vertelde, bijvoorbeeld een ouder. Je doet dan hetzelfde.

onthulling-naar_huis =
    Is naar huis gaan nu veilig?
    Durft het kind niet naar huis? Bel dan Veilig Thuis (0800-2000) voordat het gaat.
    Vertelde een volwassene het? Vraag nu of naar huis gaan veilig is, ook voor de kinderen.
    .uitleg =
        Bij nee of twijfel bel je nu. Is er direct gevaar? Bel dan eerst 112.

onthulling-opschrijven =
    Schrijf het vandaag nog op
    Schrijf letterlijk op wat het kind zei. Schrijf apart op wat je zelf zag.
    Zet erbij: dag, tijd, plek en wie erbij was.
    Doe dat in {-dossier}, niet hier.
    .uitleg =
        Gebruik de woorden van het kind, ook als ze vreemd of grof zijn. Verbeter of verklaar ze niet.

## Uitkomsten

uitkomst-klaar =
    Deze stap is klaar
    .wie = Wie beslist: {$beslist}. Wie zo nodig meldt: {$meldt}. Wie het hoort: {$informeren}.
    .nu = Direct gevaar? Bel 112. Advies nodig? Bel Veilig Thuis: 0800-2000. Dat is gratis en kan dag en nacht.
    .vastleggen = Leg vast: wat je deed en afsprak, met de datum. Dat hoort in {-dossier}.
    .daarna = Nieuwe signalen? Dan opent {-af} de casus meteen opnieuw, bij de vraag naar gevaar. Niet eens met deze uitkomst? Je mag altijd zelf Veilig Thuis bellen.

uitkomst-afsluiten =
    Sluit af en leg vast waarom
    .wie = Wie beslist: {$beslist}. Wie zo nodig meldt: {$meldt}. Wie het hoort: {$informeren}.
    .nu = Direct gevaar? Bel 112. Twijfel je nog? Sluit niets af en bel Veilig Thuis: 0800-2000, gratis, dag en nacht.
    .vastleggen = Leg in {-dossier} vast waarom er geen melding komt. Ook dat is een besluit.
    .daarna = Zie je dit anders? Je mag altijd zelf bellen.
    .uitleg =
        Twijfel over het vermoeden? Vraag eerst Veilig Thuis om advies en sluit nog niets af. Klopte een vermoeden niet? Leg ook dat vast.
        Komen er nieuwe signalen? Dan opent {-af} de casus meteen opnieuw, bij de vraag naar gevaar.
        Bewaar aantekeningen niet langer dan je school heeft afgesproken. Vaak is dat twee jaar nadat de leerling vertrok.
        Is er nog twijfel, ook over kindermishandeling? Dan vernietigt {-af} niets.

uitkomst-volg_stappen =
    Ga verder met de stappen van de meldcode
    .wie = Wie beslist: {$beslist}. Wie zo nodig meldt: {$meldt}. Wie het hoort: {$informeren}.
    .nu = Direct gevaar? Bel 112. Bespreek je zorg op school. Advies? Bel Veilig Thuis: 0800-2000, gratis, dag en nacht.
    .vastleggen = Leg vast in {-dossier}, met datum en plaats: wat je zag en hoorde. Zonder oordeel of etiket.
    .daarna = Zie je dit anders? Je mag altijd zelf bellen.
    .uitleg =
        Komen er nieuwe signalen? Dan opent {-af} de casus meteen opnieuw, bij de vraag naar gevaar.
        Is er een datum om terug te kijken? Houd je aan die afspraak, of kijk eerder als dat nodig is.
        Mishandelt een medewerker thuis misschien het eigen kind? Vraag Veilig Thuis om advies.
        Werkt de ouder hier op school? Volg de meldcode, maar houd die collega erbuiten: geen bericht en geen inzage.

uitkomst-hulp_afsluiten =
    De hulp kan stoppen, met afspraken
    .wie = Wie beslist: {$beslist}. Wie zo nodig meldt: {$meldt}. Wie het hoort: {$informeren}.
    .nu = Direct gevaar? Bel 112. Twijfel? Bel Veilig Thuis: 0800-2000, gratis, dag en nacht.
    .vastleggen = Leg het resultaat en de afspraken voor daarna vast in {-dossier}.
    .daarna = Zie je dit anders? Je mag altijd zelf bellen.
    .uitleg =
        De nodige resultaten zijn er. Spreek af wie blijft opletten, en tot wanneer.
        Komen er nieuwe signalen? Dan opent {-af} de casus meteen opnieuw, bij de vraag naar gevaar.
        Is het na hulp of een melding nog of weer onveilig? Dan hoort de school volgens meldnorm 3 opnieuw te melden.
        Bewaar aantekeningen na afsluiten niet langer dan je school afsprak. Vaak is dat twee jaar nadat de leerling vertrok.

uitkomst-advies_veilig_thuis =
    Vraag vandaag Veilig Thuis om advies
    .wie_onbekend = Misschien gaat het om een collega. Op school hoort eerst het bevoegd gezag het. Vraag Veilig Thuis om advies en spreek nog niemand aan.
    .wie = Wie beslist: {$beslist}. Wie belt: {$meldt}. Zelf bellen mag altijd.
    .nu = Direct gevaar? Bel 112. Bel anders 0800-2000, gratis, dag en nacht.
    .vastleggen = Leg het advies vast in {-dossier}.
    .daarna = Raadt Veilig Thuis een melding aan? Dan hoort de school te melden, in hetzelfde gesprek of dezelfde dag. Ook bij blijvende twijfel over de veiligheid: dat zegt de landelijke klachtencommissie.
    .uitleg =
        Advies vragen mag altijd zonder naam van het gezin. Blijft het daarbij? Dan bewaart Veilig Thuis geen gegevens van het gezin.
        Niet eens met deze uitkomst? Je mag altijd zelf bellen. Wie het hoort: {$informeren}.
        Alleen veel verzuim is een sterk signaal. Vraag advies: het leidt niet vanzelf tot een melding.
        Iemand van buiten gezin en school, of internet? Vraag ook dan advies. Mishandelt een medewerker thuis het eigen kind? Ook dan.
        Werkt de ouder hier op school? Volg de meldcode, maar houd die collega erbuiten: geen bericht en geen inzage.

uitkomst-melden =
    Volgens de meldnorm hoort de school te melden
    .wie_onbekend = Misschien gaat het om een collega. Op school hoort eerst het bevoegd gezag het. Vraag Veilig Thuis om advies en spreek nog niemand aan.
    .wie = Wie beslist: {$beslist}. Wie meldt: {$meldt}. Zelf bellen mag altijd.
    .nu = Direct gevaar? Bel 112. Bel anders nu Veilig Thuis: 0800-2000, gratis, dag en nacht. Praat nog niet met ouders.
    .vastleggen = Leg in {-dossier} vast wat je zag en hoorde.
    .daarna = Wie het hoort: {$informeren}. Na de melding besluit Veilig Thuis binnen {$termijn}. De melder hoort dat.
    .uitleg =
        Wat je aan de telefoon zegt, staat bij stap 5. Bespreek de vragen over hulp na de melding ook met Veilig Thuis.
        Zelf gebeld? Vertel het dezelfde dag aan {$informeren}.
        Dat een kind onveilig is, hoef jij niet te bewijzen. Niet eens met deze uitkomst? Je mag altijd Veilig Thuis bellen.
        Vertelde iemand het zelf? Praat niet met ouders voordat Veilig Thuis adviseerde. Vraag Veilig Thuis vooraf of je hun veilig over de melding kunt vertellen.
        Werkt de ouder hier? Volg de meldcode, maar houd die collega erbuiten: geen bericht, geen inzage.

uitkomst-veilig_thuis_eerst =
    Bel nu eerst Veilig Thuis
    .wie_onbekend = Misschien gaat het om een collega. Op school hoort eerst het bevoegd gezag het. Vraag Veilig Thuis om advies en spreek nog niemand aan.
    .wie = Wie beslist: {$beslist}. Wie meldt: {$meldt}. Niet meteen te bereiken? Bel zelf.
    .nu = Direct gevaar? Bel 112. Bel anders nu 0800-2000, gratis, dag en nacht. Gevaar, of vertelde iemand het zelf? Meld in dat gesprek. Praat nog niet met kind of ouders.
    .vastleggen = Leg in {-dossier} vast wat je zag en hoorde.
    .daarna = Wie het hoort: {$informeren}.
    .uitleg =
        Speelt eer misschien mee? Bel vóór elk gesprek met kind of ouders. Het oudergesprek vervalt dan. Laat familie of bekenden niet bemiddelen of tolken. Komt er een schoolvakantie of reis aan? Wacht dan niet.
        Durft een kind niet naar huis? Bel voordat het gaat.
        Zelf gebeld? Vertel het dezelfde dag aan {$informeren}.
        Werkt de ouder hier? Volg de meldcode, maar houd die collega erbuiten: geen bericht, geen inzage.
        Niet eens met deze uitkomst? Je mag altijd Veilig Thuis bellen.

uitkomst-bel_112 =
    Bel nu 112
    Bel daarna Veilig Thuis: 0800-2000, gratis, dag en nacht.
    .wie = Bellen en melden mag {$meldt}. Wacht niet op {-af}.
    .nu = Doe wat de centrale zegt. Bel de familie niet.
    .vastleggen = Leg later in {-dossier} vast wat je zag en hoorde.
    .daarna = Zelf gebeld? Vertel het dezelfde dag aan {$informeren}. Kan een collega betrokken zijn? Vertel het dan eerst aan het bevoegd gezag.
    .uitleg =
        Is er acuut gevaar? Elke medewerker mag dan zelf Veilig Thuis bellen. Veilig Thuis komt binnen 24 uur in actie.
        Speelt eer mee? De volgorde blijft: eerst 112, daarna Veilig Thuis. De familie bel je niet.
        Haalt iemand onder invloed een kind op met de auto? Bel ook dan 112.
        Werkt de ouder hier op school? Volg de meldcode, maar houd die collega erbuiten: geen bericht en geen inzage.
        Niet eens met deze uitkomst? Je mag altijd Veilig Thuis bellen.

uitkomst-route_medewerker =
    Ga nu zelf naar het bevoegd gezag: het bestuur
    Voor de medewerker geldt deze route, niet de meldcode.
    .directeur = Is de directeur betrokken? Ga rechtstreeks naar het bestuur.
    .bestuur = Bestuur betrokken? Bel meteen de vertrouwensinspecteur: 0900-1113111 (werkdagen, 8 tot 17 uur).
    .wie = Wie het hoort, beslist en meldt: {$beslist}.
    .nu = Direct gevaar? Bel 112. Vertel een mogelijk zedenmisdrijf of ander geweld daar meteen zelf. De schoolleiding inlichten is niet genoeg. Veilig Thuis: 0800-2000, gratis, dag en nacht.
    .vastleggen = Leg vast wat je zag en hoorde. Vraag het bevoegd gezag waar.
    .daarna = Zie je dit anders? Je mag altijd zelf bellen.
    .uitleg =
        Kan het een zedenmisdrijf zijn? Dan overlegt het bevoegd gezag meteen met de vertrouwensinspecteur. Is die dicht? Bel het bevoegd gezag, en 112 bij gevaar.
        Bij een redelijk vermoeden doet het bevoegd gezag aangifte, ook tegen de wens van betrokkenen. Vooraf vertelt het dat aan beschuldigde en ouders.
        Ben je vertrouwenspersoon in dienst van school? Ook jij houdt een mogelijk zedenmisdrijf niet geheim.
        Is het thuis misschien ook onveilig? Volg deze route en de meldcode allebei.
        Mishandelt een medewerker thuis misschien het eigen kind? Dan gaat het om thuis. Vraag Veilig Thuis om advies.

uitkomst-route_leerlingen =
    Leerlingen onderling: volg de eigen afspraken
    Je school heeft daar eigen afspraken over.
    .seksueel = Gaat het om seksueel gedrag? Je mag de vertrouwensinspecteur om advies vragen: 0900-1113111.
    .thuis = Zijn er ook zorgen over het thuis van een leerling? Volg dan ook de meldcode.
    .wie = Wie beslist: {$beslist}. Wie meldt: {$meldt}. Wie het hoort: {$informeren}.
    .nu = Direct gevaar? Bel 112. Veilig Thuis om advies vragen mag altijd: 0800-2000, gratis, dag en nacht.
    .vastleggen = Leg in {-dossier} vast wat je zag en hoorde.
    .daarna = Zie je dit anders? Je mag altijd zelf bellen.
    .uitleg =
        Hoort de pleger bij het gezin, zoals een broer of zus? Kies dan thuis, ook als die hier leerling is.
