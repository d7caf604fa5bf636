"""Reads a YAML file that a school may edit into plain values, and remembers on which line each one stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias, cast

import yaml

from .problems import BrokenProtocol, Problem, Rule

MAX_BYTES = 256 * 1024
MAX_DEPTH = 16

_SHORT_FORMS = {"options": "next", "lines": "cites", "items": "cites"}
"""A target may stand alone (`ja: melden`), and so may a list of citations: the word of the long form to add to."""

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Signs that nobody sees in an editor: a file that was damaged on its way, or pasted from elsewhere."""

Value: TypeAlias = "str | bool | int | list[Value] | dict[str, Value] | None"
Where: TypeAlias = "tuple[str, ...]"

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Document:
    """The values of one or more merged files, with file and line of every key path; the empty path is the file."""

    values: dict[str, Value]
    places: dict[Where, tuple[str, int]] = field(default_factory=dict)

    def place(self, path: Where) -> tuple[str, int]:
        """File name and line of a key path, or of the nearest key above it."""
        while path not in self.places:
            path = path[:-1]
        return self.places[path]


def read(path: Path) -> Document:
    """Reads one file.

    Raises BrokenProtocol for a file that is missing, too large, too deep, no YAML, or that uses a tab, an alias or the
    same key twice: an alias can blow up a small file, and a repeated key silently loses the first one.
    """
    name, text = path.name, text_of(path)
    reader = _Reader(name, text)
    try:
        document = reader.document()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        rule: Rule = "yaml-tab" if _starts_with_tab(text, line) else "yaml-fout"
        raise BrokenProtocol([Problem.at(rule, name, line + 1, name)]) from None
    if reader.problems:
        raise BrokenProtocol(reader.problems)
    return document


def text_of(path: Path) -> str:
    """The text of a file that a school may edit, whatever its line ends.

    Raises BrokenProtocol for a file that is missing, larger than MAX_BYTES, not UTF-8, or that holds
    signs that cannot be seen.
    """
    name = path.name
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError:
        raise BrokenProtocol([Problem.at("bestand-onleesbaar", name, 1, name)]) from None
    if len(raw) > MAX_BYTES:
        raise BrokenProtocol([Problem.at("bestand-te-groot", name, 1, name, grens=MAX_BYTES // 1024)])
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BrokenProtocol([Problem.at("bestand-geen-utf8", name, line, name)]) from None
    unseen = _UNSEEN.search(text)
    if unseen:
        line = text.count("\n", 0, unseen.start()) + 1
        raise BrokenProtocol([Problem.at("bestand-teken", name, line, name)])
    return text


def _starts_with_tab(text: str, line: int) -> bool:
    here = "".join(text.split("\n")[line : line + 1])  # an unclosed bracket is missed after the last line
    return "\t" in here[: len(here) - len(here.lstrip())]


class _Reader:
    """Builds the values from the events of the parser: no alias is ever followed, and depth is bounded."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=_Loader)
        self.places: dict[Where, tuple[str, int]] = {(): (name, 1)}
        self.problems: list[Problem] = []

    def document(self) -> Document:
        next(self.events)  # the stream begins
        begins = next(self.events)  # a document, or in an empty file the end
        if isinstance(begins, yaml.StreamEndEvent) or not isinstance(next(self.events), yaml.MappingStartEvent):
            raise BrokenProtocol([Problem.at("yaml-geen-protocol", self.name, 1, self.name)])
        values = self._mapping(())
        next(self.events)  # the document ends
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise self._broken("yaml-fout", after)
        return Document(values, self.places)

    def _mapping(self, path: Where) -> dict[str, Value]:
        result: dict[str, Value] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._broken("yaml-fout", event)
            key, line = str(event.value), _line(event)
            here = (*path, key)
            if key in result:
                self.problems.append(Problem.at("yaml-dubbel", self.name, line, ".".join(here), sleutel=key))
                self._value(next(self.events), here)
            else:
                self.places[here] = (self.name, line)
                result[key] = self._value(next(self.events), here)
        return result

    def _value(self, event: yaml.Event, path: Where) -> Value:
        line = _line(event)
        if len(path) > MAX_DEPTH:
            raise self._broken("yaml-te-diep", event)
        self.places.setdefault(path, (self.name, line))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Value] = []
            while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
                items.append(self._value(item, (*path, str(len(items)))))
            return items
        if isinstance(event, yaml.AliasEvent):
            raise BrokenProtocol([Problem.at("yaml-alias", self.name, line, ".".join(path))])
        scalar = cast(yaml.ScalarEvent, event)
        return _scalar(str(scalar.value), plain=scalar.implicit[0])

    def _broken(self, rule: Rule, event: yaml.Event) -> BrokenProtocol:
        return BrokenProtocol([Problem.at(rule, self.name, _line(event), self.name)])


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _scalar(text: str, *, plain: bool) -> Value:
    """A bare true or false is a switch and a bare number a number; every other word stays one, also `ja` and `on`."""
    if plain:
        if text in ("true", "false"):
            return text == "true"
        if text.isdecimal():
            return int(text)
        if text in ("", "~", "null"):
            return None
    return text


def merge(parent: Document, child: Document) -> Document:
    """The parent with the child laid over it: mappings deep, scalars replaced, lists appended without doubles.

    A key that ends in `!` replaces what the parent has instead of adding to it.

    Raises BrokenProtocol for a key without a value where the parent has one: who writes that wants to take something
    away, and nothing would happen.
    """
    merging = _Merging(dict(parent.places), child.places)
    values = merging.mapping(parent.values, child.values, (), ())
    if merging.problems:
        raise BrokenProtocol(merging.problems)
    merging.places[()] = child.places[()]
    return Document(values, merging.places)


@dataclass(slots=True)
class _Merging:
    """Lays values over values; `here` is the path in the result, `there` the path in the child's own file."""

    places: dict[Where, tuple[str, int]]
    child: Mapping[Where, tuple[str, int]]
    problems: list[Problem] = field(default_factory=list)

    def mapping(self, old: dict[str, Value], new: dict[str, Value], here: Where, there: Where) -> dict[str, Value]:
        result = dict(old)
        for raw_key, value in new.items():
            key = raw_key.removesuffix("!")
            at, source = (*here, key), (*there, raw_key)
            if raw_key.endswith("!"):
                self._forget(result.get(key), at)
                result[key] = self._taken(value, at, source)
            elif key in result:
                result[key] = self._merged(result[key], value, at, source)
            else:
                result[key] = self._taken(value, at, source)
        return result

    def _forget(self, value: Value, at: Where) -> None:
        """Drops the places of a value and of all below it."""
        self.places.pop(at, None)
        below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, item in below:
            self._forget(item, (*at, str(key)))

    def _merged(self, before: Value, value: Value, at: Where, source: Where) -> Value:
        if value is None:
            if before is not None:
                self.problems.append(Problem.at("waarde-leeg", *self._place(source), ".".join(at), woord=at[-1]))
            return before
        short = _SHORT_FORMS.get(at[-2]) if len(at) > 1 else None
        if short and isinstance(before, dict) != isinstance(value, dict):
            if not isinstance(before, dict):
                before = {short: before}
                self.places[(*at, short)] = self.places[at]
            else:
                value = {short: value}
        if isinstance(before, dict) and isinstance(value, dict):
            self.places[at] = self._place(source)
            return self.mapping(before, value, at, source)
        if isinstance(before, list) and isinstance(value, list):
            self.places[at] = self._place(source)
            added = [(number, item) for number, item in enumerate(value) if item not in before]
            return before + [
                self._taken(item, (*at, str(len(before) + position)), (*source, str(number)))
                for position, (number, item) in enumerate(added)
            ]
        return self._taken(value, at, source)

    def _taken(self, value: Value, at: Where, source: Where) -> Value:
        self.places[at] = self._place(source)
        if isinstance(value, dict):
            return {
                key.removesuffix("!"): self._taken(item, (*at, key.removesuffix("!")), (*source, key))
                for key, item in value.items()
            }
        if isinstance(value, list):
            return [self._taken(item, (*at, str(i)), (*source, str(i))) for i, item in enumerate(value)]
        return value

    def _place(self, source: Where) -> tuple[str, int]:
        """Where the child says this; a short form that was given its long one stands where the short one stood."""
        while source not in self.child:
            source = source[:-1]
        return self.child[source]
