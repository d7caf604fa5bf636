"""Plain language: how long the sentences of a text are, and which of its words are officialese.

Readability formulas (textstat, textdescriptives) know Dutch as one number a text, and nobody can act on a number. An
IB'er can act on "this sentence has 24 words" and on "zeg liever: als", so that is what is measured here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from fluent.syntax import ast

from .texts import FOLDER, Source

MAX_WORDS = 20
"""The longest sentence that people take in at one reading."""
MAX_AVERAGE = 12
OFFICIALESE = FOLDER / "nl" / "ambtelijk.toml"

_END = re.compile(r"(?<=[.?!])\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:[-'’./@:+][^\W_]+)*")
_ADDRESS = re.compile(r"https?://\S+")
_GAP = "iets"  # stands for what is filled in: a role, a day, the name of the school's own file


def spoken(source: Source) -> Iterator[tuple[str, str | None, str]]:
    """Every text of a file as (key, attribute or None, words), with one word for each part that is filled in."""
    for entry in source.resource.body:
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                yield entry.id.name, None, _said(entry.value)
            yield from ((entry.id.name, part.id.name, _said(part.value)) for part in entry.attributes)
        elif isinstance(entry, ast.Term):
            yield f"-{entry.id.name}", None, _said(entry.value)


def _said(pattern: ast.Pattern) -> str:
    return "".join(_part(element) for element in pattern.elements)


def _part(element: ast.TextElement | ast.Placeable) -> str:
    if isinstance(element, ast.TextElement):
        return element.value
    inside = element.expression
    if isinstance(inside, ast.SelectExpression):
        return max((_said(variant.value) for variant in inside.variants), key=len)
    return inside.value if isinstance(inside, ast.StringLiteral) else _GAP


def sentences(text: str) -> list[str]:
    """The sentences of a text. A colon ends none: what follows it is still to be read in one breath."""
    return [part.strip() for part in _END.split(_ADDRESS.sub(_GAP, text)) if _WORD.search(part)]


def words(sentence: str) -> int:
    """How many words a sentence has; a number such as 0800-2000 is one."""
    return len(_WORD.findall(sentence))


def average(texts: Iterable[str]) -> float:
    """Words a sentence over these texts. Only whole sentences count: a button or a heading would flatter it."""
    lengths = [words(part) for text in texts for part in sentences(text) if part[-1] in ".?"]
    return sum(lengths) / max(len(lengths), 1)


@lru_cache(maxsize=4096)
def too_long(text: str) -> tuple[tuple[str, int], ...]:
    """Every sentence of more than MAX_WORDS words, with its length. Protocols share most of their texts."""
    return tuple((part, length) for part in sentences(text) if (length := words(part)) > MAX_WORDS)


@lru_cache(maxsize=4096)
def officialese(text: str) -> tuple[tuple[str, str], ...]:
    """Every word of officialese in a text as it stands there, with its plain counterpart."""
    counterparts, pattern = _officialese()
    found = pattern.findall(_ADDRESS.sub(_GAP, text))
    return tuple((words, counterparts[" ".join(words.casefold().split())]) for words in found)


@lru_cache(maxsize=1)
def _officialese() -> tuple[Mapping[str, str], re.Pattern[str]]:
    listed: dict[str, str] = tomllib.loads(OFFICIALESE.read_text(encoding="utf-8"))
    longest_first = sorted(listed, key=len, reverse=True)
    phrases = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
    return listed, re.compile(rf"(?<![\w-])(?:{phrases})(?![\w-])", re.IGNORECASE)
