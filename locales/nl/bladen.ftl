# De woorden van de bladen in docs/protocollen, die `meldwijzer pages` maakt.

index = De protocollen in beeld
    Elk protocol heeft een blad. Daarop staat elk onderdeel met een tekening en een beslistabel.
    .herkomst = Deze bladen maakt de computer met `make docs`. Pas ze niet met de hand aan.
    .protocol = protocol
    .titel = gaat over
    .onderdelen = onderdelen
    .tabel = Een rij in een tabel is één reeks antwoorden die de uitkomst kan veranderen. Een lege cel: die vraag komt dan niet.
    .vloer = De uitkomst is die na alle ondergrenzen. Staat er een plus? Dan geldt de route met een uitkomst ernaast.
blad = Protocol { $protocol }: { $titel }
    .terug = Alle protocollen
    .bouwt = Dit protocol bouwt voort op: { $namen }.
    .alleen = Dit protocol staat op zichzelf.
    .tekening = Tekening van { $onderdeel }
    .poort = Vooraf: { $poort }
    .geen = Geen antwoord verandert hier de uitkomst.
    .vragen = De vragen in deze tabel
    .uitkomsten = De uitkomsten in deze tabellen
    .bronnen = Bronnen
    .bron = bron
poort = Vragen vooraf
    .none = geen vragen over gevaar
    .danger = de vraag of er nu gevaar is
    .full = de vragen over gevaar, eer en onthulling
