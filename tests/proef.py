"""A protocol beside the meldcode, small enough for a test: what a file can say, and the words for it."""

from __future__ import annotations

from pathlib import Path

NAME = "proef-weg"

ROUTING = """\
protocol: proef-weg
extends: landelijk
kind: ander

norms: {veiligheid_twijfel: melden}
steps: [[zoeken], [brief, thuis]]
terms:
  bezwaar: {from: dagtekening, length: 6, unit: week}
  antwoord: {from: dagtekening, length: 5, unit: werkdag}

dialogs:
  zoeken:
    gate: none
    shared: true
    start: lijst
    nodes:
      lijst:
        kind: checklist
        clock: true
        items: {directie: [], ouders: []}
        next: bang
      bang:
        kind: choice
        options:
          ja: snelcheck.gevaar_nu
          nee: klaar
          twijfel: {next: snelcheck.gevaar_nu, floor: advies_veilig_thuis}
  brief:
    gate: none
    start: dagtekening
    nodes:
      dagtekening: {kind: date, past: true, next: uitleg}
      uitleg: {kind: info, next: feiten}
      feiten: {kind: note, next: handtekening}
      handtekening: {kind: note, paper: true, next: klaar}
  thuis:
    gate: danger
    shared: true
    start: eerst
    nodes:
      eerst: {kind: info, next: daarna}
      daarna: {kind: info, next: klaar}
  voorkomen:
    gate: none
    start: tips
    nodes:
      tips: {kind: choice, options: {ja: snelcheck.gevaar_nu, nee: klaar}}
"""

TEXTS = """\
protocol-titel = Weglopen op proef
dialoog-zoeken = Een kind zoeken
dialoog-brief = De brief
dialoog-thuis = Het kind is terug
dialoog-voorkomen = Weglopen voorkomen

termijn-bezwaar = Bezwaar maken kan nog: {$wanneer} ({$datum}).
    .voorbij = Bezwaar maken kon tot {$datum}.
    .dossier = Bezwaar maken kan tot en met {$datum}.
termijn-antwoord = Antwoord: {$wanneer} ({$datum}).

zoeken-lijst = Een kind is weg
    .directie = De directie weet het
    .ouders = De ouders weten het
zoeken-bang = Is het kind bang voor thuis?
brief-dagtekening = Van welke dag is de brief?
brief-uitleg =
    Bezwaar maken kan tot en met {$bezwaar}
    Het antwoord komt uiterlijk {$antwoord}.
    .uitleg = Daarna, dus na {$bezwaar}, is het te laat.
brief-feiten = Wat is er gebeurd?
    .voorbeeld = Een leerling liep om tien uur van het plein.
brief-handtekening = Handtekening van de ouders
thuis-eerst = Het kind is er weer
thuis-daarna =
    Praat met het kind
    Bezwaar maken kan tot {$bezwaar}.
voorkomen-tips = Zie je dat een kind bang is voor thuis?
"""


def write(folder: Path, routing: str = ROUTING, texts: str = TEXTS) -> None:
    """Puts the protocol and its texts in a folder, with changes where a test gives them."""
    (folder / f"{NAME}.yaml").write_text(routing, encoding="utf-8")
    (folder / f"{NAME}.ftl").write_text(texts, encoding="utf-8")
