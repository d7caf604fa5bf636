# Obs De Driehoek, wegloopprotocol: de woorden. Routing and sources: dialogs/protocols/driehoek-weglopen.yaml.
# First line of a message: the one idea of the screen. What is not here comes from landelijk.ftl, attribute by attribute.

rol-directie = de directie of vervanger

protocol-titel = Weglopen
# A case is how this begins, and nobody looks for that word while a child is away.
protocol-nieuwe_casus = Een kind is nu weg: begin hier

dialoog-kind_weg = Een kind is weggelopen
dialoog-kind_terug = Het kind is terug
dialoog-voorkomen = Weglopen voorkomen
dialoog-negen_stappen = De negen stappen lezen

## Steps 1 to 6

kind_weg-eerste_minuten =
    Een kind is weg: doe dit nu
    Direct gevaar? Bel 112. Hierna staat wat ouders doen.
    .stap_1 = 1. Ga het kind niet zelf achterna.
    .collega = 1. Laat een collega zonder groep gaan, of een directielid.
    .stap_2 = 2. Zeg de directie om welk kind of welke kinderen het gaat.
    .stap_3 = 3. Blijf bij je groep, of draag die over aan een vrije collega. Laat de groep nooit alleen.
    .stap_4 = 4. Licht nu de ouders in.
    .stap_5 = 5. Weet niemand waar het kind is? Bel nu de politie.
    .stap_6 = 6. Beslis samen of iemand het kind achternagaat, en wie.
    .uitleg =
        Waarschuw de directie en een vrije collega in dezelfde minuut. De directie zegt wie gaat. Jij als leerkracht gaat nooit.
        Het protocol noemt geen tijden. Het veiligst is: ouders meteen, politie zodra de plek onbekend is.
        Is er niemand van de directie of een vervanger? Dan neemt de dichtstbijzijnde collega die taak over.
        Is er geen collega vrij? Blijf bij je groep en roep hulp.
        Is het kind misschien bang voor thuis? Zeg dat meteen tegen directie en politie. Is gevaar mogelijk? Bel 112.

kind_weg-ouders_helpen =
    Wat de ouders nu doen
    De directie houdt contact met de ouders. Blijf op dit scherm tot het kind terecht is.
    .zoeken = De ouders zoeken mee naar het kind.
    .anderen = Of de ouders vragen anderen om te helpen zoeken.
    .thuis = Komt het kind thuis? De ouders laten dat de school direct weten.
    .elders = Horen de ouders dat het kind bij iemand anders is? Ook dat hoort de school direct.
    .eerst_bellen = Is het kind bang voor thuis? Bel Veilig Thuis (0800-2000) voordat het naar huis gaat.
    .uitleg =
        Ouders kunnen aan het werk zijn. De school wacht daarom niet op hen met zoeken.
        Is het thuis misschien niet veilig? Overleg eerst met Veilig Thuis hoe het kind wordt opgevangen. Bij direct gevaar bel je 112.

## Steps 7 to 9

kind_terug-bang_voor_thuis =
    Is het kind misschien bang om naar huis te gaan?
    Beantwoord dit voordat het kind naar huis gaat. Direct gevaar? Bel 112.
    .oorzaak = Zoek na het weglopen altijd met het kind naar de oorzaak. Vraag open en luister.
    .eerst_bellen = Durft het kind niet naar huis? Bel eerst Veilig Thuis (0800-2000) en houd het kind zolang op school.
    .uitleg =
        Bij ja of twijfel gaan we eerst samen na of er gemeld hoort te worden. Praten met ouders wacht daarop.
        Meld het kind vandaag toch bij de intern begeleider. Maak ook je verslag voor ParnasSys.
        Stap 7 komt pas na het advies van Veilig Thuis. Open dan dit onderdeel weer en kies de laatste knop.
        Is het kind elders of thuis gevonden? Stel de vraag ook dan.

kind_terug-vandaag =
    Regel de rest van de dag
    .politie = Was de politie gebeld? Geef door dat het kind gevonden is.
    .de_dag = Kies met de ouders wat er vandaag gebeurt. Het kind blijft thuis of bij een ander, of komt terug naar school.
    .uitleg =
        Denk je nu toch aan angst voor thuis? Ga terug en kies ja of twijfel.

kind_terug-wat_gebeurde_er =
    Wat gebeurde er?
    Schrijf kort op wat eraan voorafging en wat het kind zelf zei. Alleen feiten, zonder namen.
    .voorbeeld = Na ruzie op het plein liep een leerling weg. Na twintig minuten was de leerling terug.

kind_terug-stap_7_8_9 =
    Het kind is terug: stap 7, 8 en 9
    .stap_7 = 7. Overleg met de directie of de vervanger en met de ouders. Beslis daarna of er een maatregel komt.
    .stap_8 = 8. Meld dit kind bij de intern begeleider aan.
    .stap_9 = 9. Maak een verslag en zet dat in het dossier in ParnasSys.
    .leerplicht = Geef het weglopen als verzuim door aan de leerplichtambtenaar.
    .uitleg =
        Het protocol zegt niet wie het verzuim meldt. Wij leggen die taak bij de directie.
        Als leerkracht beslis je alleen over een opvoedkundige maatregel. Een ordemaatregel is aan de directeur.

kind_terug-maatregelen =
    Welke maatregel past?
    .gedrag = Weglopen telt altijd als grensoverschrijdend gedrag.
    .herhaling = Loopt een kind steeds weer weg? Dan kiest de school een maatregel die daarbij past.
    .wie_mag = De leerkracht kiest alleen een opvoedkundige maatregel. Een ordemaatregel, zoals schorsen, is aan de directeur.
    .uitleg =
        Begin bij niveau 1 van de afspraken over gedrag, ook de eerste keer. Het wegloopprotocol verwijst daarnaar.
        Wie welke maatregel mag nemen, staat in het protocol over schorsing.

kind_terug-nazorg =
    Bespreek hoe het verder gaat
    .regel = Noem het kind de vaste regel: op het schoolterrein blijven, ook bij grote boosheid.
    .zelf = Leg uit dat een kind mede verantwoordelijk is voor zijn eigen veiligheid.
    .ouders_weten = Laat ook de ouders weten dat hun kind mede verantwoordelijk is.
    .geen_belofte = Leg uit: wij doen veel, maar beloven geen veiligheid als een kind wegloopt. Ook niet als ouders het goedvonden.
    .steun = Reken op steun van de ouders, zodat de school haar taak kan doen.

kind_terug-leerplicht =
    Weglopen en de leerplicht
    .verzuim = Weglopen is verzuim zonder toestemming: ongeoorloofd.
    .ouders = Bij schoolverzuim zijn volgens de Leerplichtwet de ouders of verzorgers verantwoordelijk.
    .vanaf_12 = Is de leerling 12 jaar of ouder en leerplichtig? Dan geldt dat ook voor de leerling zelf.
    .aanspreken = Wie verantwoordelijk is, kan op het verzuim worden aangesproken (Leerplichtwet 1969, artikel 2, 4a en 4c).

## Before

voorkomen-veilige_plek =
    Een kind weet waar het terechtkan
    .waarheen = Zorg dat elk kind een plek of persoon kent voor als het zich onveilig voelt.
    .vertrouwenspersoon = Problemen met kinderen, met de leerkracht of met iets anders? Vertel kinderen dat de interne vertrouwenspersonen er zijn.
    .schoolgids = Wie dat zijn, lees je in de schoolgids.
    .vaak_op_het_plein = Soms loopt een kind weg na iets in de klas. Vaker gebeurde er iets op het plein.

voorkomen-afspraken =
    Maak duidelijke afspraken
    .maken = Spreek met het kind duidelijk af wat het doet in plaats van weglopen.
    .werkt_als = Dat lukt alleen als het kind die andere keuze zelf beter vindt.
    .terrein = Leer kinderen dat ze altijd op het schoolterrein blijven.
    .opletten = Leer kinderen kijken waar hun juf of meester is.
    .zorgen = Leg uit: loop je weg, dan kan je leerkracht niet meer voor je zorgen.
    .verstoppen = Verstopt een kind zich? Ook dan is er geen toezicht meer.

voorkomen-samen_met_ouders =
    Samen met de ouders
    .voorkomen = School en ouders doen samen wat ze kunnen om weglopen te voorkomen en te ontmoedigen.
    .niet_goed = Loopt een kind expres weg? De school keurt dat niet goed en laat het niet toe.

## Outcome

uitkomst-klaar =
    .vastleggen = Zet het verslag in {-dossier}, met de tijden van het schema.
