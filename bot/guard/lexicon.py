"""The words and names that the guard knows, read from one compact file (made by `build.py`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "words.bin"


class Flag:
    """What is known of a word; the order is that of `build.FLAGS`."""

    ORDINARY = 1  # in the dictionary in small letters, or in our list of school words
    COMMON = 2  # everyone writes it: a typing mistake may be read as this word
    NAME = 4  # a person, family, place or street
    GIVEN = 8  # a given name
    MOSTLY_NAME = 16  # in a note practically always a name
    MOSTLY_WORD = 32  # in a note practically never a name
    BOTH = 64  # roos, mei, beer: only the sentence tells
    PART = 128  # may be a part of a compound
    PUBLIC = 256  # an institution, brand, feast or country: identifies nobody
    SCHOOL = 512  # schools and clubs are named after it
    USUAL = 1024  # ordinary, and not rare
    SHORT = 2048  # an abbreviation, ordinary when it is written in capitals
    STARTS = 4096  # begins a public phrase


@cache
def _trie() -> Any:
    import marisa_trie  # type: ignore[import-not-found, unused-ignore]

    trie = marisa_trie.RecordTrie("<H")
    trie.mmap(str(FILE))
    return trie


def flags(word: str) -> int:
    """What is known of a word in small letters without accents, or of a public phrase: bits of `Flag`, 0 if unknown.

    The answer is deliberately not cached: what people type stays nowhere.
    """
    found = _trie().get(word)
    return int(found[0][0]) if found else 0


def phrase(words: list[str]) -> int:
    """How many of these words in a row are a public phrase such as "leger des heils"; 0 if none of two or more."""
    text = " ".join(words)
    for known in reversed(_trie().prefixes(text)):
        if " " in known and (len(known) == len(text) or text[len(known)] == " ") and flags(known) & Flag.PUBLIC:
            return int(known.count(" ")) + 1
    return 0
