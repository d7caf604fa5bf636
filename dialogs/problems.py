"""A finding about a protocol or text file: an id, a place, and the words come from locales/nl/controle.ftl."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal, TypeAlias

Rule: TypeAlias = Literal[
    # a file that cannot be read
    "bestand-onleesbaar",
    "bestand-te-groot",
    "bestand-geen-utf8",
    "bestand-teken",
    "bestand-yml",
    "yaml-fout",
    "yaml-tab",
    "yaml-alias",
    "yaml-dubbel",
    "yaml-te-diep",
    "yaml-geen-protocol",
    # what a protocol file says
    "protocol-naam",
    "extends-ontbreekt",
    "extends-onbekend",
    "extends-kring",
    "woord-onbekend",
    "woord-ontbreekt",
    "waarde-onbekend",
    "waarde-fout",
    "waarde-leeg",
    "naam-fout",
    "deel-ontbreekt",
    "deel-hoort-niet",
    "norm-zonder-waarde",
    "norm-onbekend",
    "norm-uitslag",
    "uitkomst-ontbreekt",
    "uitkomst-onbekend",
    "start-onbekend",
    "poort-onbekend",
    "poort-dubbel",
    "doel-onbekend",
    # how its parts hang together
    "kring",
    "knoop-onbereikbaar",
    "vraag-dubbel",
    "knop-bezet",
    "voorwaarde-onbekend",
    "dialoog-ontbreekt",
    "stap-onbekend",
    "stap-ontbreekt",
    "gesprek-na",
    "veld-nummer",
    "termijn-half",
    "termijn-onbekend",
    "termijn-route",
    "rij-onbekend",
    "rij-bezet",
    "rij-andere-school",
    "rol-onbekend",
    "rol-niemand",
    "functie-niemand",
    "plek-onbekend",
    "afwijking-bron",
    "antwoord-verdwijnt",
    "sterkte-versoepeld",
    "sterkte-niemand",
    # texts
    "tekst-onleesbaar",
    "tekst-dubbel",
    "tekst-ontbreekt",
    "tekst-leeg",
    "tekst-opmaak",
    "tekst-wees",
    "invulling-onbekend",
    "verwijzing-onbekend",
    "woord-verboden",
    "woord-ambtelijk",
    "zin-te-lang",
    "scherm-te-lang",
    "knop-te-lang",
    "knop-omgedraaid",
    "knop-twijfel",
    # the safety rules
    "norm-versoepeld",
    "veilig-antwoorden",
    "veilig-direct",
    "veilig-gesprek",
    "veilig-gevaar",
    "veilig-grond",
    "veilig-lichter",
    "veilig-nummer",
    "veilig-ouders",
    "veilig-poort",
    "veilig-reden",
    "veilig-route",
    "veilig-sterkte",
    "veilig-te-vroeg",
    "veilig-termijn",
    "veilig-twijfel",
    "veilig-uitkomst-leeg",
    "veilig-uitkomst-zwijgt",
    "veilig-urgentie",
    "veilig-verder",
    "veilig-verlaagd",
    "veilig-volgorde",
    "veilig-vraag",
    "veilig-wachten",
    "veilig-weg",
]
"""The id of every check there is; each has its sentence and its tip in locales/nl/controle.ftl."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a file that a school may edit.

    `rule` is the id of the check, `file` and `line` (1-based, 0 if unknown) the place, `place` the node or text key,
    `details` fill the sentence and its hint.
    """

    rule: Rule
    file: str
    line: int
    place: str
    details: tuple[tuple[str, str], ...] = field(default=())

    @classmethod
    def at(cls, rule: Rule, file: str, line: int, place: str, **details: object) -> Problem:
        """Makes a problem; `details` become the placeholders of its sentence."""
        return cls(rule, file, line, place, tuple(sorted((key, str(value)) for key, value in details.items())))


def meant(word: str, choices: Iterable[str]) -> dict[str, str]:
    """The detail that says which known name a slip of the pen was probably meant to be; empty where none is near."""
    found = get_close_matches(word, [choice for choice in choices if choice != word], 1, 0.75)
    return {"bedoeld": found[0]} if found else {}


class BrokenProtocol(Exception):
    """A protocol that cannot be loaded; carries every problem that was found, at least one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.rule} {p.file}:{p.line} {p.place}" for p in self.problems))
