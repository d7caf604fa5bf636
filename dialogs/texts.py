"""The words: Project Fluent files, layered from the national base to the school.

A school may give one attribute of a message and leave the rest to the base; terms such as `-dossier` may be replaced
and then speak in the base's texts too. Fluent was chosen over gettext because an IB'er edits the Dutch itself, one
block a screen, without a message catalogue to compile, and because it knows plurals and terms.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import cast

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Pattern
from fluent.syntax import FluentParser, ast
from fluent.syntax.stream import FluentParserStream
from fluent.syntax.visitor import Visitor

from .problems import BrokenProtocol, Problem
from .protocol import Protocol
from .yaml_lines import text_of

FOLDER = Path(__file__).parent.parent / "locales"
OWN = "assistent"
CHECKS = "controle"


@dataclass(frozen=True, eq=False)
class Source:
    """One text file, parsed: every message with its attributes and line, every term. Each is only itself."""

    name: str
    text: str
    resource: ast.Resource
    lines: Mapping[tuple[str, str | None], int]

    @cached_property
    def patterns(self) -> Mapping[tuple[str, str | None], tuple[str, frozenset[str]]]:
        """Every text by key and attribute (or None): its plain words, and the names of its placeholders."""
        return {name: _words(pattern) for name, pattern in self._parsed.items()}

    @cached_property
    def _parsed(self) -> Mapping[tuple[str, str | None], ast.Pattern]:
        found: dict[tuple[str, str | None], ast.Pattern] = {}
        for entry in self.resource.body:
            if isinstance(entry, (ast.Message, ast.Term)):
                key = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
                if entry.value is not None:
                    found[key, None] = entry.value
                found.update({(key, part.id.name): part.value for part in entry.attributes})
        return found

    @cached_property
    def plain(self) -> FluentBundle:
        """The messages in which nothing is filled in: they say the same in every school, and are prepared once."""
        return _bundle([entry for entry in self._messages() if not self._is_open(entry)])

    def with_terms(self, terms: Sequence[ast.Term]) -> FluentBundle:
        """The other messages, with the terms of a school."""
        return _bundle([*terms, *(entry for entry in self._messages() if self._is_open(entry))])

    def _messages(self) -> Iterator[ast.Message]:
        return (entry for entry in self.resource.body if isinstance(entry, ast.Message))

    def _is_open(self, entry: ast.Message) -> bool:
        return entry.span is None or "{" in self.text[entry.span.start : entry.span.end]

    def written(self, key: str, attribute: str | None) -> str | None:
        """A text as it stands in the file, with what is filled in between braces; None where it does not stand here."""
        pattern = self._parsed.get((key, attribute))
        if pattern is None:
            return None
        parts = (
            part.value if isinstance(part, ast.TextElement) else self.text[part.span.start : part.span.end]
            for part in pattern.elements
            if part.span
        )
        return "".join(parts).strip()


class Texts:
    """The texts of one protocol, in one language, ready to be filled in."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._values: Mapping[str, object] = {}
        self.sources = tuple(sources)
        terms = [entry for source in sources for entry in source.resource.body if isinstance(entry, ast.Term)]
        self._layers = [
            layer for source in reversed(self.sources) for layer in (source.with_terms(terms), source.plain)
        ]
        self._fixed: dict[tuple[str, str | None], str | None] = {}

    def filled(self, values: Mapping[str, object]) -> Texts:
        """The same texts, with these values wherever a text leaves a place open by that name."""
        if not values:
            return self
        texts = copy(self)
        texts._values = {**self._values, **values}
        texts._fixed = {}
        return texts

    def has(self, key: str, attribute: str | None = None) -> bool:
        """Whether some layer gives this message, or this attribute of it."""
        return any(_pattern(layer, key, attribute) is not None for layer in self._layers)

    def get(self, key: str, attribute: str | None = None, /, **values: object) -> str:
        """The text of a message, or of one of its attributes, filled in.

        Raises KeyError where no layer has it, or where a placeholder gets no value: an empty gap is never shown.
        """
        text = self.find(key, attribute, **values)
        if text is None:
            raise KeyError(f"{key}.{attribute}" if attribute else key)
        return text

    def find(self, key: str, attribute: str | None = None, /, **values: object) -> str | None:
        """Like `get`, but None where no layer has the text. What has nothing to fill in is put together once."""
        if values:
            return self._filled(key, attribute, values)
        if (key, attribute) not in self._fixed:
            self._fixed[(key, attribute)] = self._filled(key, attribute, values)
        return self._fixed[(key, attribute)]

    def _filled(self, key: str, attribute: str | None, values: Mapping[str, object]) -> str | None:
        for layer in self._layers:
            pattern = _pattern(layer, key, attribute)
            if pattern is not None:
                text, errors = layer.format_pattern(pattern, {**self._values, **values})
                if errors:
                    raise KeyError(f"{key}.{attribute or ''}: {errors[0]}")
                return cast(str, text)
        return None

    def placeholders(self, key: str, attribute: str | None = None) -> frozenset[str]:
        """The names that the text in use leaves open; none where no layer has it."""
        given = (
            source.patterns[key, attribute] for source in reversed(self.sources) if (key, attribute) in source.patterns
        )
        return next((names for _, names in given), frozenset())

    def written(self, key: str, attribute: str | None = None, *, first: bool = False) -> str:
        """A text as it stands in the files, on one line, or its `first` line only; empty where there is none."""
        found = (source.written(key, attribute) for source in reversed(self.sources))
        text = next((text for text in found if text is not None), "")
        return " ".join((text.partition("\n")[0] if first else text).split())

    def entries(self) -> Iterator[tuple[str, str | None, str, int]]:
        """Every message and attribute as (key, attribute or None, file name, line), from base to school."""
        for source in self.sources:
            for (key, attribute), line in source.lines.items():
                yield key, attribute, source.name, line


def _bundle(entries: Sequence[ast.Message | ast.Term]) -> FluentBundle:
    bundle = FluentBundle(["nl"], use_isolating=False)
    bundle.add_resource(ast.Resource([*entries]), allow_overrides=True)
    return bundle


def _pattern(bundle: FluentBundle, key: str, attribute: str | None) -> Pattern | None:
    if not bundle.has_message(key):
        return None
    message = bundle.get_message(key)
    return message.value if attribute is None else message.attributes.get(attribute)


class _Collect(Visitor):
    """Gathers the plain words of a text and the names of its placeholders."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.names: set[str] = set()

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.words.append(node.value)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def _words(pattern: ast.Pattern) -> tuple[str, frozenset[str]]:
    collected = _Collect()
    collected.visit(pattern)
    return " ".join(collected.words), frozenset(collected.names)


class _Parser(FluentParser):
    """The library's parser, with plain words read up to where they end instead of one character at a time."""

    _PLAIN = re.compile(r"(?:[^{}\r\n]|\r(?!\n))*")

    def get_text_element(self, ps: FluentParserStream) -> ast.TextElement:
        found = cast(re.Match[str], self._PLAIN.match(ps.string, ps.index))
        element = ast.TextElement(found.group())
        element.add_span(ps.index, found.end())
        ps.index, ps.peek_offset = found.end(), 0
        return element


@lru_cache(maxsize=64)
def read(path: Path) -> Source:
    """Parses one text file.

    Raises BrokenProtocol for a file that is missing, too large or not UTF-8, with one problem for each part that Fluent
    cannot read and for each key that stands there twice.
    """
    return parse(path.name, text_of(path))


def parse(name: str, text: str) -> Source:
    """The text file with this name and text. Raises BrokenProtocol like `read`, but for reading the file."""
    resource = _Parser(with_spans=True).parse(text)
    starts = _line_starts(text)
    lines: dict[tuple[str, str | None], int] = {}
    problems: list[Problem] = []
    for entry in resource.body:
        line = _line(starts, entry)
        if isinstance(entry, ast.Junk):
            line = _line(starts, entry.annotations[0])
            first = (entry.content or "").strip().partition("\n")[0]
            problems.append(Problem.at("tekst-onleesbaar", name, line, first[:40]))
        elif isinstance(entry, (ast.Message, ast.Term)):
            key = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
            if (key, None) in lines:
                problems.append(Problem.at("tekst-dubbel", name, line, key))
            lines[(key, None)] = line
            for attribute in entry.attributes:
                if (key, attribute.id.name) in lines:
                    again = _line(starts, attribute)
                    problems.append(Problem.at("tekst-dubbel", name, again, f"{key}.{attribute.id.name}"))
                lines[(key, attribute.id.name)] = _line(starts, attribute)
    if problems:
        raise BrokenProtocol(problems)
    return Source(name, text, resource, lines)


def _line_starts(text: str) -> list[int]:
    return [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]


def _line(starts: Sequence[int], node: ast.SyntaxNode) -> int:
    return bisect_right(starts, node.span.start) if node.span else 0


@lru_cache(maxsize=8)
def of_product(name: str, language: str = "nl") -> Texts:
    """Words that hang on no protocol: `OWN` for the assistant itself, `CHECKS` for what `check` has to say."""
    return Texts([read(FOLDER / language / f"{name}.ftl")])


def for_protocol(protocol: Protocol, folders: tuple[Path, ...] = (), language: str = "nl") -> Texts:
    """The texts of a protocol: the assistant's words, then every ancestor's, then its own; no day is known yet.

    `folders` are searched before the product's own texts. Raises BrokenProtocol for a missing or unreadable file.
    """
    sources = [read(FOLDER / language / f"{OWN}.ftl")]
    for name in protocol.lineage:
        candidates = [folder / f"{name}.ftl" for folder in folders] + [FOLDER / language / f"{name}.ftl"]
        sources.append(read(next((path for path in candidates if path.is_file()), candidates[-1])))
    return of_sources(protocol, sources)


def of_sources(protocol: Protocol, sources: Sequence[Source]) -> Texts:
    """The texts of a protocol from files that were read, the base first; no day is known yet."""
    words = Texts(sources)
    unknown = {name: "datum-open" if term.is_open else "datum-volgt" for name, term in protocol.terms.items()}
    return words.filled({name: words.get(key) for name, key in unknown.items()})
