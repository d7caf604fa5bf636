# Wat `meldwijzer check` zegt: per regel één zin die vertelt wat er mis is, en een tip.
#
# De naam van een bericht is de naam van de regel. { $plaats } is de vraag, het scherm of de tekst waar het om gaat.

# Komt voor de tip, als er een naam is die er veel op lijkt.
bedoeld = Bedoel je "{ $woord }"?

## Aan het eind

samenvatting =
    { $bevindingen ->
        [0] Niets gevonden
        [one] 1 bevinding
       *[other] { $bevindingen } bevindingen
    } in { $protocollen ->
        [one] 1 protocol
       *[other] { $protocollen } protocollen
    }. Nagelopen: { $randen } antwoorden en { $combinaties } combinaties van antwoorden.

open-plekken =
    { $aantal ->
        [one] In { $protocol } is nog 1 plek in te vullen: { $plekken }.
       *[other] In { $protocol } zijn nog { $aantal } plekken in te vullen: { $plekken }.
    }
laatste-goede = De assistent werkt met { $protocol } door in de laatste goede versie: { $editie }, van { $datum }.

## Wat er anders is

verschil = Wat er anders is
    .erbij = Erbij: { $wat }
    .weg = Weg: { $wat }
    .route = Andere weg: { $wat }. Eerst naar: { $was }. Nu naar: { $nu }
    .woorden = Andere woorden: { $wat }. Eerst: "{ $was }" Nu: "{ $nu }"
    .anders = Anders: { $wat }. Eerst: { $was }. Nu: { $nu }
    .decides = Wie beslist bij "{ $wat }". Eerst: { $was }. Nu: { $nu }
    .reports = Wie meldt bij "{ $wat }". Eerst: { $was }. Nu: { $nu }
    .informs = Wie het hoort bij "{ $wat }". Eerst: { $was }. Nu: { $nu }
    .niets = Er is niets anders.

## Het bestand zelf

bestand-onleesbaar = Het bestand { $plaats } is er niet of kan niet gelezen worden.
    .tip = Kijk of de naam klopt en of het bestand in de goede map staat. Naast elke .yaml hoort een .ftl. Die mag leeg zijn.
bestand-yml = De naam van dit bestand eindigt op .yml, en dan wordt het niet gelezen.
    .tip = Geef het bestand de naam { $naam }.
bestand-teken = In deze regel staat een teken dat je niet kunt zien en dat hier niet kan.
    .tip = Typ de regel opnieuw, zonder te plakken.
bestand-te-groot = Het bestand is groter dan { $grens } kB.
    .tip = Een protocol is een klein bestand. Kijk of je het goede bestand hebt, of maak het korter.
bestand-geen-utf8 = Het bestand is niet opgeslagen als UTF-8.
    .tip = Sla het opnieuw op en kies daarbij de codering UTF-8.
yaml-fout = Deze regel past niet bij de regels van YAML.
    .tip = Kijk hier en een regel erboven: staat elke dubbelepunt, haak en aanhaling goed, en klopt het inspringen?
yaml-tab = Deze regel springt in met een tab.
    .tip = Haal de tab weg en zet er spaties voor in de plaats, twee voor elke stap naar rechts.
yaml-alias = Hier wordt met een sterretje verwezen naar een andere plek in het bestand.
    .tip = Schrijf hier voluit wat je bedoelt. Een woord dat met * begint, zet je tussen aanhalingstekens.
yaml-dubbel = Het woord "{ $sleutel }" staat hier twee keer.
    .tip = Voeg de twee samen tot één, want anders telt maar een van beide.
yaml-te-diep = Hier zitten te veel lagen in elkaar.
    .tip = Haal haken weg, of spring minder ver in. Zo diep gaat een protocol nooit.
yaml-geen-protocol = In dit bestand staat geen protocol.
    .tip = Begin het bestand met een regel als "protocol: naam-van-je-school".

## Wat het protocol zegt

protocol-naam = De naam achter "protocol:" is anders dan de naam van het bestand.
    .tip = Schrijf hier "protocol: { $naam }", of geef het bestand de naam die er staat.
extends-ontbreekt = Dit protocol zegt niet waarop het voortbouwt.
    .tip = Zet onder de eerste regel "extends: basis", of de naam van het protocol van je bestuur.
extends-onbekend = Dit protocol bouwt voort op "{ $naam }", en dat is er niet.
    .tip = Kijk of de naam achter "extends:" klopt. Meestal staat daar "basis".
extends-kring = Deze protocollen bouwen op elkaar voort in een kring: { $kring }.
    .tip = Laat een van de protocollen op "basis" voortbouwen.
woord-onbekend = Het woord "{ $woord }" is hier niet bekend.
    .tip = Kijk of je het goed spelt en goed inspringt. Hier kan: { $keuzes }.
woord-ontbreekt = Hier mist het woord "{ $woord }".
    .tip = Zet "{ $woord }:" erbij. Bestaat dit al in het protocol waarop je voortbouwt? Kijk dan of de naam klopt.
waarde-onbekend = Achter "{ $woord }" staat "{ $waarde }", en dat kan hier niet.
    .tip = Kies een van deze: { $keuzes }.
waarde-fout = Achter "{ $woord }" staat een waarde van de verkeerde soort.
    .tip =
        { $soort ->
            [aan_uit] Hier hoort true (ja) of false (nee), zonder aanhalingstekens.
            [getal] Hier hoort een heel getal in cijfers, 1 of hoger.
            [lijst] Hier hoort een lijst tussen rechte haken, zoals [een, twee]. In "steps" is elke stap zelf ook een lijst.
            [blok] Hier hoort een blok: een nieuwe regel die verder inspringt, met woorden en een dubbelepunt erachter.
            [nummer] Hier hoort een nummer met een streepje, tussen aanhalingstekens, zoals "074-1234567". Of in_te_vullen.
            [lengte] Hier hoort een heel getal, 1 of hoger. Of het woord direct of in_te_vullen.
            [link] Hier hoort een adres dat met https:// begint, zonder spaties.
           *[woord] Hier hoort één woord of één zin. Begint die met een teken? Zet er dan aanhalingstekens om.
        }
waarde-leeg = Achter "{ $woord }" staat niets.
    .tip = Schrijf erachter of eronder wat je bedoelt, of haal de regel weg. Leeg laten haalt niets weg uit het protocol eronder.
naam-fout = De naam "{ $woord }" kan hier niet.
    .tip = Gebruik alleen kleine letters, cijfers en lage streepjes, en begin met een letter.
deel-ontbreekt = Bij een scherm van de soort { $soort } mist "{ $deel }".
    .tip = Zet "{ $deel }:" erbij, of kies een andere soort achter "kind:".
deel-hoort-niet = Bij een scherm van de soort { $soort } hoort geen "{ $deel }".
    .tip = Haal "{ $deel }:" weg, of kies een andere soort achter "kind:".
norm-zonder-waarde = Dit protocol zegt niet wat je school doet bij de norm { $norm }.
    .tip = Zet onder "norms:" bijvoorbeeld "{ $norm }: melden". Melden is de strengste keuze.
norm-onbekend = De norm "{ $norm }" bestaat niet.
    .tip = Kies een van deze: { $keuzes }. Een school kan geen norm toevoegen.
norm-uitslag = De norm { $norm } en dit scherm noemen niet dezelfde uitslagen: het gaat om "{ $uitslag }".
    .tip = Geef elke uitslag van de norm precies één plek onder "results:".
uitkomst-ontbreekt = De uitkomst "{ $uitkomst }" mist.
    .tip = Laat je protocol voortbouwen op "basis", want daar staan alle uitkomsten.
uitkomst-onbekend = De uitkomst "{ $uitkomst }" bestaat niet.
    .tip = Kijk of de naam klopt. Een school kan geen uitkomst toevoegen.
start-onbekend = Dit onderdeel begint bij "{ $doel }", en dat is er niet.
    .tip = Zet achter "start:" de naam van een scherm uit dit onderdeel.
poort-onbekend = De vragen vooraf "{ $poort }" staan nergens in dit protocol.
    .tip = Laat je protocol voortbouwen op "basis", of zet ze onder "gates:".
poort-dubbel = De vraag "{ $vraag }" staat hier, en ook bij de vragen vooraf ({ $poort }).
    .tip = Geef het scherm in dit onderdeel een andere naam. De vragen vooraf blijven dan staan.
doel-onbekend = Het antwoord "{ $antwoord }" leidt naar "{ $doel }", en dat is er niet.
    .tip = Kijk of de naam klopt. Een scherm uit een ander onderdeel schrijf je als onderdeel.scherm.

## Hoe de schermen samenhangen

kring = Wie hier doorgaat, komt weer op hetzelfde punt uit: { $kring }.
    .tip = Laat een van deze schermen ergens anders heen gaan. Teruggaan kan altijd al met de knop Terug.
knoop-onbereikbaar = Niemand komt ooit bij dit scherm.
    .tip = Laat een antwoord of een ander scherm hierheen gaan, of haal het scherm weg.
vraag-dubbel = Deze vraag heeft dezelfde naam als een eerdere vraag op dezelfde weg: { $eerder }.
    .tip = Geef een van de twee een andere naam. Anders wist het tweede antwoord het eerste uit.
knop-bezet = Een antwoord, punt of regel kan niet "{ $knop }" heten: zo heet al iets op elk scherm.
    .tip = Geef het een andere naam, in het protocol en in het tekstbestand.
voorwaarde-onbekend = Er staat "{ $voorwaarde }" achter "when:", en die vraag of dat antwoord is er niet.
    .tip = Kijk of de namen van de vraag en het antwoord kloppen. Hier kan: { $keuzes }.
dialoog-ontbreekt = Het onderdeel "{ $plaats }" mist.
    .tip = Laat je protocol voortbouwen op "basis", want elke meldcode heeft alle onderdelen.
stap-onbekend = Achter "steps:" staat het onderdeel "{ $plaats }", en dat is er niet.
    .tip = Kijk of de naam klopt, of haal het uit de stappen.
stap-ontbreekt = Het onderdeel "{ $plaats }" staat in geen enkele stap.
    .tip = Zet het achter "steps:", zoals "steps: [[{ $plaats }]]". Anders komt niemand er in een casus.
gesprek-na = Onder "talks:" staat achter "after:" het onderdeel "{ $plaats }", en dat is geen stap vóór de gesprekken.
    .tip = Noem een onderdeel dat achter "steps:" vóór de gesprekken staat.
veld-nummer = Het veld { $plaats } heeft geen nummer dat klopt.
    .tip = Geef elk veld een eigen nummer achter "field:", niet hoger dan "fields:" van het onderdeel. Zonder "fields:" hoort er geen "field:".
termijn-half = De termijn { $plaats } is niet af.
    .tip = Zet er "length:" bij: een getal met "unit:", direct of in_te_vullen. Een termijn onder "terms:" heeft "from:" of "before:", niet allebei. Bij "before:" of direct hoort geen "first_day:".
termijn-onbekend = De termijn hangt aan "{ $vraag }", en daar vraagt geen scherm een datum.
    .tip = Zet achter "from:" of "before:" de naam van een scherm met "kind: date".
termijn-route = Bij { $plaats } kan geen termijn lopen: deze weg staat naast de casus.
    .tip = Haal "term:" hier weg, of schrijf "term: direct". Een termijn van dagen hoort bij een gewone uitkomst.
rij-onbekend = De bron { $rij } staat niet in het register.
    .tip = Kijk of het nummer klopt. Een bron uit je eigen protocol zet je onder "sources:".
rij-bezet = De bron { $rij } staat al in het register van Meldwijzer.
    .tip = Geef je eigen bron een ander nummer, bijvoorbeeld met de letters van je school ervoor.
rij-andere-school = De bron { $rij } hoort bij een ander protocol: { $school }.
    .tip = Noem een bron van je eigen school, of een landelijke bron die met NL begint.
rol-onbekend = De rol "{ $rol }" heeft nog geen woord.
    .tip = Kijk of de naam klopt, en of de rol onder "roles:" staat. Zet in het tekstbestand een regel "rol-{ $rol } = ...".

rol-niemand = De rol "{ $rol }" heeft niemand meer op je school, maar { $plek } noemt hem nog.
    .tip = Zet de rol terug onder "roles:", of zeg met "acts_as: [{ $rol }]" wie het nu doet.
functie-niemand = Bij { $plaats } staat wie "{ $functie }", en geen enkele rol op je school doet dat.
    .tip = Zet "{ $functie }" achter een rol onder "roles:", of schrijf in_te_vullen zolang het open is.
plek-onbekend = Bij { $plaats } hoort het scherm "{ $plek }", en dat is er niet.
    .tip = Kijk of de naam klopt: onderdeel.scherm, of alleen het onderdeel.
afwijking-bron = Bij { $plaats } staat { $rij }, en dat is geen landelijke bron.
    .tip = Noem achter "because:" de landelijke bron die met NL begint. Die legt uit waarom je iets anders laat zien.
antwoord-verdwijnt = Het antwoord "{ $antwoord }" bij { $plaats } kan door "when:" van het scherm verdwijnen.
    .tip = Haal "when:" hier weg. Twijfel en de antwoorden van de landelijke vragen zijn er altijd, en een antwoord blijft over.
sterkte-versoepeld = Bij { $plaats } is "{ $deel }" minder streng dan in { $ouder }.
    .tip = Schrijf hier "strength: { $was }". Een protocol mag strenger zijn dan waarop het voortbouwt, niet lichter.
sterkte-niemand = Onder "strength:" staat bij { $plaats } de rol "{ $rol }", maar die staat niet bij "informs:".
    .tip = Zet "{ $rol }" ook bij "informs:", of haal hem onder "strength:" weg.

## Teksten

tekst-onleesbaar = Dit stuk van het tekstbestand kan niet gelezen worden: "{ $plaats }"
    .tip = Een tekst begint met "naam =", elke regel daaronder springt in, en elke accolade gaat ook weer dicht.
tekst-dubbel = De tekst { $plaats } staat twee keer in dit bestand.
    .tip = Haal een van de twee weg.
tekst-ontbreekt = De tekst { $plaats } mist. Hij hoort bij { $nodig }.
    .tip = Zet hem in het tekstbestand. Een naam met een punt erin schrijf je als regel met een punt ervoor.
tekst-leeg = De tekst { $plaats } is leeg.
    .tip = Schrijf hier wat iemand moet lezen, of haal de regel weg.
tekst-opmaak = In { $plaats } staat opmaak van een webpagina: { $teken }
    .tip = Haal die tekens weg. De tekst komt precies zo op het scherm, zonder vet of kleur.
tekst-wees = De tekst { $plaats } komt op geen enkel scherm.
    .tip = Kijk of de naam klopt met die in het protocol, of haal de tekst weg.
invulling-onbekend = In { $plaats } staat "{ $invulling }" tussen accolades, en dat wordt hier niet ingevuld.
    .tip = Hier kan worden ingevuld: { $keuzes }. Schrijf anders het woord zelf.
verwijzing-onbekend = In { $plaats } staat iets tussen accolades dat niet bestaat.
    .tip = Kijk of de naam klopt. Een woord dat je school kiest, begint met een streepje, zoals -dossier.
woord-verboden = In { $plaats } staat "{ $woord }".
    .tip = Schrijf "volgens de meldnorm hoort de school te melden". Spreek de lezer aan met "je", zonder uitroeptekens.
woord-ambtelijk = In { $plaats } staat een ambtelijk woord: "{ $woord }".
    .tip = Zeg het gewoner, bijvoorbeeld met "{ $gewoon }". De lijst staat in ambtelijk.toml.
zin-te-lang = Een zin in { $plaats } heeft { $lengte } woorden, en { $grens } is het meeste: "{ $zin }"
    .tip = Knip de zin in tweeën, of laat weg wat de lezer nu niet nodig heeft.
scherm-te-lang = Het scherm { $plaats } heeft { $lengte } tekens, en { $grens } is het meeste.
    .tip = Maak de tekst korter, zet een deel onder .uitleg, of verdeel hem over twee schermen.
knop-te-lang = De knop { $plaats } heeft { $lengte } tekens, en { $grens } is het meeste.
    .tip = Maak de tekst van de knop korter.
knop-omgedraaid = Op de knop voor "{ $antwoord }" staat "{ $knop }".
    .tip = Laat de tekst op de knop beginnen met wat het antwoord betekent: Ja bij ja, Nee bij nee.
knop-twijfel = Op de knop voor "{ $antwoord }" staat twijfel: "{ $knop }".
    .tip = Noem het antwoord in het protocol twijfel of weet_niet. Alleen dan telt het als twijfel.

## Veiligheid: een school mag strenger zijn dan dit, nooit lichter

norm-versoepeld = De norm { $norm } is hier lichter dan in { $ouder }.
    .tip = Haal de regel weg of kies melden. Een protocol mag strenger zijn dan waarop het voortbouwt, niet lichter.
veilig-antwoorden = De vraag { $plaats } heeft niet de antwoorden die de landelijke normen kennen.
    .tip = Gebruik precies deze antwoorden: { $keuzes }. Andere woorden op de knop zet je in het tekstbestand.
veilig-direct = Het antwoord "{ $antwoord }" bij { $vraag } leidt niet meteen naar het telefoontje dat nodig is.
    .tip = Laat het bij gevaar meteen naar bel_112 gaan, en bij eer meteen naar veilig_thuis_eerst.
veilig-gesprek = In { $plaats } komt een gesprek met ouders te vroeg. Voorbeeld: { $antwoorden }.
    .tip = Zet er de norm advies_staat_open voor, zodat Veilig Thuis eerst adviseert. In oudergesprek volgt het gesprek pas op ja bij gaat_door.
veilig-gevaar = In { $plaats } leiden deze antwoorden tot { $uitkomst }: { $antwoorden }.
    .tip = Laat dit antwoord leiden naar { $minstens } of iets zwaarders, of zet er "floor: { $minstens }" bij.
veilig-twijfel = In { $plaats } leidt twijfel tot { $uitkomst }: { $antwoorden }.
    .tip = Zet bij dit antwoord "floor: { $minstens }". Bij twijfel vraagt de school altijd advies aan Veilig Thuis.
veilig-grond = De reden "{ $antwoord }" om het gesprek met ouders over te slaan, heeft geen bron.
    .tip = Noem achter "cites:" de grond uit je eigen protocol, of haal de reden weg.
veilig-reden = Het scherm { $plaats } zegt niet dat de reden wordt vastgelegd.
    .tip = Zet { $rij } achter "cites:" en zeg in de tekst dat de reden in het dossier komt.
veilig-lichter = Het antwoord "{ $antwoord }" kan hier leiden tot { $uitkomst }. In { $ouder } is dat minstens { $minstens }.
    .tip = Laat het antwoord leiden naar { $minstens } of zwaarder, of zet er "floor: { $minstens }" bij.
veilig-nummer = Op het scherm { $plaats } staat het nummer { $nummer } niet waar het hoort.
    .tip = Zet { $nummer } in de tekst die meteen te zien is, niet alleen onder .uitleg. Bij bel_112 staat 112 in de eerste regel.
veilig-ouders = Het scherm { $plaats } vraagt om een gesprek met ouders voordat alle vragen vooraf zijn gesteld: { $zin }
    .tip = Verplaats dit naar oudergesprek. Daar zijn de vragen naar gevaar, eer en onthulling al gesteld.
veilig-poort = Het onderdeel { $plaats } kan beginnen zonder de vragen vooraf.
    .tip = Stel eerst: { $vragen }. Alleen na nee, of na twijfel bij onthulling, gaat het verder. Hier staat "gate: { $poort }".
veilig-route = Wie in { $plaats } "{ $antwoord }" kiest, krijgt niet de hele { $route }.
    .tip = Zet bij het antwoord "route: { $route }" en laat daarna de vraag ook_thuis komen.
veilig-sterkte = Op { $plaats } gaat het over gevaar, en "{ $deel }" is daar niet altijd nodig.
    .tip = Schrijf "strength: altijd", of haal "strength:" hier weg. Bij gevaar is niets een voorkeur.
veilig-te-vroeg = In { $plaats } kan iemand uitkomen op { $uitkomst } zonder de vragen die daarvoor nodig zijn: { $antwoorden }.
    .tip = Laat eerst deze vragen stellen, met een antwoord dat zo'n lichte uitkomst toelaat: { $vragen }.
veilig-termijn = Bij { $plaats } hoort een termijn.
    .tip = Zet onder de uitkomst een "term:". Hier past: { $termijn }.
veilig-uitkomst-leeg = Bij { $plaats } mist "{ $deel }".
    .tip = Vul het in. Elke uitkomst zegt wie beslist, meldt en het hoort, wat je nu doet, vastlegt en daarna doet.
veilig-uitkomst-zwijgt = Op het scherm { $plaats } leest niemand wat er bij "{ $deel }" hoort: { $wat }.
    .tip = Zet "{ $deel }" tussen accolades in de tekst, dan wordt het ingevuld.
veilig-urgentie = De urgentie van { $plaats } is te laag.
    .tip = Zet hier "urgency: { $minstens }".
veilig-verder = De vraag { $plaats } komt ook als Veilig Thuis nog niets van deze casus weet.
    .tip = Laat de norm veilig_thuis_weet_ervan eraan voorafgaan, met deze vraag alleen bij ja.
veilig-verlaagd = In { $plaats } leidt "{ $antwoord }" bij { $vraag } tot iets lichters dan "{ $lager }". Voorbeeld: { $antwoorden }.
    .tip = Meer gevaar mag nooit tot minder leiden. Maak de weg na "{ $antwoord }" minstens zo zwaar.
veilig-volgorde = Op het scherm { $plaats } staat 0800-2000 vóór 112.
    .tip = Noem eerst 112 bij direct gevaar, en daarna Veilig Thuis.
veilig-vraag = In het onderdeel { $plaats } mist de vraag "{ $vraag }".
    .tip = Zet de vraag terug zoals in basis.yaml, of haal weg wat haar vervangt.
veilig-wachten = Bij { $plaats } moet iemand op een collega wachten.
    .tip = Laat "anyone: false" weg, en zet "joint: true" alleen in een onderdeel van een casus. Iedereen mag altijd zelf bellen.
veilig-weg = De vraag "{ $vraag }" uit { $ouder } is weg, terwijl ze tot Veilig Thuis kan leiden.
    .tip = Zet de vraag of het antwoord terug. Je mag er wel een zwaardere weg aan geven.
