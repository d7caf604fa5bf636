"""What a screen says: a state of a protocol put into words, before any channel gives it a shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from . import register
from .machine import fits
from .norms import Outcome, Route
from .protocol import Element, Place, Protocol
from .texts import Texts

MAX_SCREEN = 600
MAX_BUTTON = 40
PARTS = ("leidt_tot", "wie", "nu", "vastleggen", "daarna")
"""The parts of an outcome in the order in which people need them."""

Mark = Literal["landelijk", "deels"]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence or two, and the rows that it conveys."""

    text: str
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """An option or item: its id, its words, and the rows that they convey."""

    id: str
    text: str
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """One message: a first line that carries the idea, paragraphs, what can be chosen or ticked, and more to read."""

    kind: str
    title: str
    cites: tuple[str, ...]
    lines: tuple[Said, ...] = ()
    options: tuple[Choice, ...] = ()
    items: tuple[Choice, ...] = ()
    more: str | None = None

    def length(self) -> int:
        """Characters on the screen: title, paragraphs and items; buttons count apart."""
        return sum(len(text) for text in (self.title, *(s.text for s in self.lines), *(i.text for i in self.items)))

    def all_cites(self) -> tuple[str, ...]:
        """Every row that this screen stands on, each once, in reading order."""
        rows = [*self.cites]
        rows += [row for line in self.lines for row in line.cites]
        rows += [row for choice in (*self.items, *self.options) for row in choice.cites]
        return tuple(dict.fromkeys(rows))


def mark_of(cites: Sequence[str]) -> Mark | None:
    """`landelijk` where nothing but national rows stand behind a text, `deels` where some do, else None."""
    rows = register.load()
    national = [rows[row].national for row in cites if row in rows]
    if not any(national):
        return None
    return "landelijk" if all(national) else "deels"


def of_node(place: Place, texts: Texts, known: Mapping[str, str]) -> View:
    """The screen of a node. `known` are the answers so far: they decide which guarded lines are shown.

    Raises KeyError where a text is missing.
    """
    title, lines = _split(texts.get(place.text))
    return View(
        place.node.kind,
        title,
        place.node.cites,
        (*(Said(line) for line in lines), *_guarded(place.node.lines, place.text, texts, known)),
        tuple(
            Choice(name, option_label(texts, place.text, name), option.cites)
            for name, option in place.node.options.items()
        ),
        tuple(
            Choice(name, _owned(texts, place.text, name, item), item.cites) for name, item in place.node.items.items()
        ),
        texts.find(place.text, "uitleg"),
    )


def option_label(texts: Texts, key: str, option: str) -> str:
    """The words on the button of an option: the screen's own, or the common ones. Raises KeyError without either."""
    return texts.find(key, option) or texts.get(f"optie-{option}")


def of_ending(protocol: Protocol, ending: Outcome | Route, texts: Texts, known: Mapping[str, str]) -> View:
    """The screen of an outcome or route, its parts in the same order. Raises KeyError where a text is missing."""
    info = protocol.endings[ending]
    key, cites = f"uitkomst-{ending}", info.cites
    for variant in info.variants:
        if fits(variant.when, known):
            key, cites = variant.text, variant.cites or cites
            break
    values = {
        "beslist": role_words(texts, info.decides),
        "meldt": role_words(texts, info.reports),
        "informeren": role_words(texts, info.informs),
    }
    title, lines = _split(texts.get(key, None, **values))
    said = [Said(line) for line in lines]
    special = {name: line for name, line in info.lines.items() if line.when}
    general = {name: line for name, line in info.lines.items() if not line.when}
    said += _guarded(special, f"uitkomst-{ending}", texts, known)  # what only holds here comes first
    said += [Said(texts.get(key, part, **values)) for part in PARTS if texts.has(key, part)]
    said += _guarded(general, f"uitkomst-{ending}", texts, known)
    return View("outcome", title, cites, tuple(said), more=texts.find(key, "uitleg", **values))


def role_words(texts: Texts, roles: Sequence[str]) -> str:
    """Roles as people say them: "de leerkracht, de aandachtsfunctionaris en de directeur"."""
    words = [texts.get(f"rol-{role}") for role in roles] or [texts.get("rol-in_te_vullen")]
    return " en ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def text_keys(protocol: Protocol) -> dict[tuple[str, str | None], bool]:
    """Every message and attribute that this protocol may show; True where it must exist, False where it is optional."""
    keys: dict[tuple[str, str | None], bool] = {}

    def need(key: str, attribute: str | None, must: bool) -> None:
        keys[(key, attribute)] = keys.get((key, attribute), False) or must

    for place in protocol.places.values():
        if place.node.kind == "decision":
            continue
        need(place.text, None, True)
        need(place.text, "uitleg", False)
        if place.node.kind == "note":
            need(place.text, "voorbeeld", True)
        for option in place.node.options:
            need(place.text, option, False)
        for name in (*place.node.lines, *place.node.items):
            need(place.text, name, True)
    for name, ending in protocol.endings.items():
        for key in (f"uitkomst-{name}", *(variant.text for variant in ending.variants)):
            need(key, None, True)
            for part in (*PARTS, "uitleg"):
                need(key, part, False)
        for line in ending.lines:
            need(f"uitkomst-{name}", line, True)
    return keys


def _guarded(lines: Mapping[str, Element], key: str, texts: Texts, known: Mapping[str, str]) -> list[Said]:
    return [Said(texts.get(key, name), line.cites) for name, line in lines.items() if fits(line.when, known)]


def _owned(texts: Texts, key: str, name: str, item: Element) -> str:
    text = texts.get(key, name)
    return f"{text} ({texts.get(f'rol-{item.owner}')})" if item.owner else text


def _split(value: str) -> tuple[str, list[str]]:
    first, _, rest = value.partition("\n")
    return first.strip(), [line.strip() for line in rest.split("\n") if line.strip()]
