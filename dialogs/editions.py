"""Editions of a protocol: what a case began with and keeps, and what differs between two of them in plain words.

An edition is the merged routing with its texts. The assistant's own words and the national norms are not in it: those
are always of the running version.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from . import texts, views
from .protocol import OUTCOME_PREFIX, ROUTE_ONLY, Length, Place, Protocol, build
from .texts import CHECKS, FOLDER, OWN, Texts
from .yaml_lines import Document

PARTS = ("terms", "roles", "fallbacks", "contacts", "instruments", "talks", "file_rules", "deviations", "sources")
"""What a school arranges beside its dialogs, as it stands in the file."""

PEOPLE = {"decides": "beslist", "reports": "meldt", "informs": "informeren"}
"""Who an outcome names, and where its text says so."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition: a fingerprint, whose it is, and its sources as JSON: the lineage, the routing, the text files."""

    id: str
    protocol: str
    sources: str


def of(protocol: Protocol, words: Texts) -> Edition:
    """The edition of a protocol as it is now: it changes whenever its routing or one of its texts does."""
    files = [(source.name, source.text) for source in words.sources if source.name != f"{OWN}.ftl"]
    values = {"lineage": protocol.lineage, "routing": protocol.document.values, "texts": files}
    sources = json.dumps(values, ensure_ascii=False)
    return Edition(hashlib.sha256(sources.encode()).hexdigest()[:12], protocol.id, sources)


def load(edition: Edition) -> tuple[Protocol, Texts]:
    """The protocol and texts of an edition.

    Raises BrokenProtocol where this version can no longer read it.
    """
    values = json.loads(edition.sources)
    protocol = build(Document(values["routing"], {(): (f"{edition.protocol}.yaml", 1)}), tuple(values["lineage"]))
    # Below the kept words lie those of this version: a screen may need a text that was not there yet.
    below = [FOLDER / "nl" / f"{name}.ftl" for name in (OWN, *values["lineage"])]
    sources = [texts.read(path) for path in below if path.is_file()]
    return protocol, texts.of_sources(
        protocol, [*sources, *(texts.parse(name, text) for name, text in values["texts"])]
    )


# --- what differs ---


@dataclass(frozen=True, slots=True)
class _Side:
    protocol: Protocol
    words: Texts

    def said(self, key: str, attribute: str | None = None) -> str:
        """The words of a text as they stand in the file, on one line."""
        return self.words.written(key, attribute)

    def title(self, key: str) -> str:
        return self.words.written(key, first=True) or key

    def target(self, place: Place, target: str) -> str:
        """Where a way on leads, in words."""
        state = self.protocol.resolve(place.dialog, target)
        if state.startswith(OUTCOME_PREFIX):
            name = state.removeprefix(OUTCOME_PREFIX)
            return name if name == ROUTE_ONLY else f"{self.title(f'uitkomst-{name}')} ({name})"
        after = self.protocol.places[state]
        return f"{self.title(after.text)} ({after.id})"

    def answer(self, place: Place, answer: str) -> str:
        if place.node.kind == "choice":
            return views.option_label(self.words, place.text, answer)
        return self.words.find(f"optie-{answer}") or answer


def differences(old: tuple[Protocol, Texts], new: tuple[Protocol, Texts]) -> list[str]:
    """What differs between two editions, one sentence each, for somebody who writes no code."""
    was, now = _Side(*old), _Side(*new)
    say = texts.of_product(CHECKS)
    found = [*_norms(was, now), *_screens(was, now), *_outcomes(was, now), *_wordings(was, now), *_arranged(was, now)]
    return list(dict.fromkeys(say.get("verschil", kind, **values) for kind, values in found))


_Found = tuple[str, dict[str, str]]


def _norms(was: _Side, now: _Side) -> Iterator[_Found]:
    before, after = was.protocol.norms.model_dump(), now.protocol.norms.model_dump()
    for name in before:
        if before[name] != after[name]:
            yield "anders", {"wat": f"norms: {name}", "was": str(before[name] or "-"), "nu": str(after[name] or "-")}


def _where(place: Place) -> str:
    return f"poort.{place.id}" if place.gate else place.state


def _screens(was: _Side, now: _Side) -> Iterator[_Found]:
    before, after = was.protocol.places, now.protocol.places
    for one, other, what in ((before, after, "weg"), (after, before, "erbij")):
        side = was if what == "weg" else now
        for state, place in one.items():
            if state in other:
                continue
            shown = side.title(place.text) if place.node.kind != "decision" else place.id
            yield what, {"wat": f"{shown} ({_where(place)})"}
    for state in before:
        if state in after:
            yield from _screen(was, now, before[state], after[state])
    for name, dialog in now.protocol.dialogs.items():
        earlier = was.protocol.dialogs.get(name)
        for part in ("gate", "start") if earlier else ():
            first, then = str(getattr(earlier, part)), str(getattr(dialog, part))
            if first != then:
                yield "anders", {"wat": f"{name}: {part}", "was": first, "nu": then}
        if earlier and earlier.informs != dialog.informs:
            told = [", ".join(one.informs) or "-" for one in (earlier, dialog)]
            yield "anders", {"wat": f"{name}: informs", "was": told[0], "nu": told[1]}


def _screen(was: _Side, now: _Side, before: Place, after: Place) -> Iterator[_Found]:
    """The answers, lines and items of one screen, and where they lead."""
    ways, later = before.node.targets(), after.node.targets()
    for answer in dict.fromkeys((*ways, *later)):
        side, place = (now, after) if answer in later else (was, before)
        label = f"{side.title(place.text)} ({_where(place)}) - {side.answer(place, answer)}"
        if answer not in later or answer not in ways:
            yield "weg" if answer in ways else "erbij", {"wat": label}
            continue
        one, two = was.target(before, ways[answer]), now.target(after, later[answer])
        if one.rpartition("(")[2] != two.rpartition("(")[2]:
            yield "route", {"wat": label, "was": one, "nu": two}
        for part in ("floor", "route"):
            least = [str(getattr(node.options.get(answer), part, None) or "-") for node in (before.node, after.node)]
            if least[0] != least[1]:
                yield "anders", {"wat": f"{label}: {part}", "was": least[0], "nu": least[1]}
    for group in ("lines", "items"):
        parts, those = getattr(before.node, group), getattr(after.node, group)
        for name in dict.fromkeys((*parts, *those)):
            side, place, what = (was, before, "weg") if name not in those else (now, after, "erbij")
            if name not in those or name not in parts:
                yield what, {"wat": f"{_where(place)}: {side.said(place.text, name)}"}
                continue
            label = f"{_where(place)}: {now.said(place.text, name)}"
            one, two = parts[name], those[name]
            if one.owner != two.owner:
                people = [
                    views.role_words(own.words, [part.owner]) if part.owner else "-"
                    for own, part in ((was, one), (now, two))
                ]
                yield "anders", {"wat": label, "was": people[0], "nu": people[1]}
            if one.strength != two.strength:
                yield "anders", {"wat": f"{label}: strength", "was": one.strength or "-", "nu": two.strength or "-"}


def _outcomes(was: _Side, now: _Side) -> Iterator[_Found]:
    for name, ending in now.protocol.endings.items():
        earlier = was.protocol.endings[name]
        people = views.people_words(was.words, earlier), views.people_words(now.words, ending)
        for part, place in PEOPLE.items():
            firmness = part == "informs" and earlier.strength != ending.strength
            if firmness or getattr(earlier, part) != getattr(ending, part):
                yield part, {"wat": now.title(f"uitkomst-{name}"), "was": people[0][place], "nu": people[1][place]}
        for part in ("term", "urgency"):
            one, two = _plain(getattr(earlier, part)), _plain(getattr(ending, part))
            if one != two:
                yield "anders", {"wat": f"{now.title(f'uitkomst-{name}')}: {part}", "was": one, "nu": two}


def _plain(value: Any) -> str:
    return value.written() if isinstance(value, Length) else str(value or "-")


def _wordings(was: _Side, now: _Side) -> Iterator[_Found]:
    """Texts that stand in both, in other words; terms such as -dossier too."""
    keys: list[tuple[str, str | None]] = [*views.text_keys(now.protocol)]
    terms = {(key, attribute) for key, attribute, _, _ in now.words.entries() if key.startswith(("-", "rol-"))}
    for key, attribute in (*keys, *sorted(terms, key=lambda term: (term[0], term[1] or ""))):
        one, two = was.said(key, attribute), now.said(key, attribute)
        if one and two and one != two:
            yield "woorden", {"wat": f"{key}.{attribute}" if attribute else key, "was": one, "nu": two}


def _arranged(was: _Side, now: _Side) -> Iterator[_Found]:
    for part in PARTS:
        before, after = was.protocol.document.values.get(part), now.protocol.document.values.get(part)
        one, two = _entries(before), _entries(after)
        for name in dict.fromkeys((*one, *two)):
            label = f"{part}: {name}"
            if name not in two or name not in one:
                yield "weg" if name in one else "erbij", {"wat": label}
            elif one[name] != two[name]:
                yield "anders", {"wat": label, "was": _flat(one[name]), "nu": _flat(two[name])}


def _entries(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _flat(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_flat(item)}" for key, item in value.items())
    return ", ".join(map(_flat, value)) if isinstance(value, list) else str(value)
