"""The two files with which a school begins a protocol of its own: they pass the check, and say what can be added."""

from __future__ import annotations

import re

from .norms import SafetyDoubt
from .protocol import Protocol

NAME = re.compile(r"[a-z][a-z0-9-]{1,39}")

_HEAD = """\
# {name}: alleen wat jullie school anders doet dan {parent}. Al het andere komt daarvandaan.
# Uitleg met een voorbeeld bij elk woord: docs/eigen-protocol.md. De teksten staan in {name}.ftl.
# Hoe de schermen en antwoorden heten, zegt meldwijzer names {parent}.
# Klaar met een wijziging? meldwijzer check {name}.yaml zegt wat er nog mist.
protocol: {name}
extends: {parent}
"""

_NORMS = """
# Wat doet jullie school bij twijfel over de veiligheid? melden is het strengst; advies mag als de bron dat zegt.
norms:
{lines}
"""

_IDEAS = """
# Haal het hekje weg bij wat je nodig hebt, en zet er jullie eigen woorden neer.
#
# roles:                                   # wie is er op school, en wat doet die
#   zorgcoordinator: {does: [leidt, beslist], acts_as: [aandachtsfunctionaris]}
#
# fallbacks:                               # wie doet het als iemand er niet is
#   meldt: {first: aandachtsfunctionaris, else: directeur, tell: [directie]}
#
# contacts:                                # nummers naast 112 en 0800-2000
#   jeugdteam: {number: "074-1234567", when: {kantooruren: true}}
#
# instruments:                             # formulieren bij een onderdeel
#   signalenkaart: {at: signalen, required: true}
#
# talks: {order: kind_eerst, after: [overleg], at_least: 2}   # volgorde van de gesprekken
#
# file_rules:                              # het dossier van jullie school
#   readers: [aandachtsfunctionaris, directeur]
#   consent: bij_delen
#
# sources:                                 # de regels van jullie eigen document, om te tellen wat erin zit
#   LIN-2-01: hoofdstuk 2                  # en in de tekst: bron-LIN-2-01 = Bel dezelfde dag.
#
# outcomes:                                # wie beslist, meldt en het hoort
#   melden: {informs: [bevoegd_gezag]}     # erbij; met informs!: vervang je de lijst
"""

_WORDS = """\
# De woorden van {name}. Wat hier niet staat, komt uit {parent}.
# Een tekst begint met zijn naam en een =-teken. De regels daaronder springen vier spaties in.
# Een regel met een punt ervoor is een knop, een punt van een lijst of een extra zin van dat scherm.

# Waar jullie het dossier bijhouden. Deze woorden komen in alle teksten.
# -dossier = Magister

# Elke eigen rol heeft een woord nodig, met lidwoord:
# rol-zorgcoordinator = de zorgcoördinator

# Elk eigen nummer en formulier ook:
# contact-jeugdteam = Jeugdteam van de gemeente
#     .uren = werkdagen van 9 tot 17 uur
# instrument-signalenkaart = de signalenkaart in de kast
"""


def routing(name: str, parent: Protocol) -> str:
    """The protocol file: what must be said, and what may be said behind a `#`."""
    lines = []
    if parent.norms.veiligheid_twijfel is None:
        lines.append(f"  veiligheid_twijfel: {SafetyDoubt.MELDEN.value}")
    if parent.norms.weighing is None and "afweging" in parent.dialogs:
        lines.append("  weighing: vijf_vragen")
    norms = _NORMS.format(lines="\n".join(lines)) if lines else ""
    return _HEAD.format(name=name, parent=parent.id) + norms + _IDEAS


def words(name: str, parent: Protocol) -> str:
    """The text file: nothing but notes, so that every text is still the parent's; another protocol has a title."""
    title = "" if parent.is_meldcode else f"\nprotocol-titel = {name.replace('-', ' ').capitalize()}\n"
    return _WORDS.format(name=name, parent=parent.id) + title
