"""What a word is by itself: ordinary, a name, both, unknown; with compounds, inflections and slips of the finger."""

from __future__ import annotations

import re
from enum import Enum

from . import cues
from .lexicon import Flag, flags


class Kind(Enum):
    """What a word is before anyone looks at the sentence."""

    ORDINARY = "ordinary"
    COMPOUND = "compound"  # ordinary as far as anyone can see, but in no dictionary
    PUBLIC = "public"  # an institution, brand, feast or country
    MOSTLY_NAME = "mostly a name"
    BOTH = "both"  # roos, mei, beer: the sentence tells
    RARELY_NAME = "rarely a name"
    NAME = "name"
    UNKNOWN = "unknown"
    LETTER = "letter"
    TAKEN = "taken"  # dealt with already


SUSPECT = frozenset((Kind.NAME, Kind.UNKNOWN))
NAMES = SUSPECT | {Kind.MOSTLY_NAME, Kind.BOTH, Kind.RARELY_NAME}
FINE = frozenset((Kind.ORDINARY, Kind.COMPOUND, Kind.PUBLIC, Kind.RARELY_NAME))
LONGEST = 48
_VOWELS = frozenset("aeiouy")

_ENDINGS = cues.words("""
    tjes etje tje pje kje je jes ke ie ende ste ers end ten den te de en er st es s e t d n
""")
_NAME_ENDINGS = cues.words("""
    etje tje pje kje je ke s ie tjes jes i y o
""")
_STARTS = cues.words("""
    ge ver be on her mee op af uit aan in weg door over bij na voor terug thuis ont anti super mega om samen los
    vast binnen buiten tegen mis
""")
_NEAR = {
    "a": "qszeo", "b": "vgn", "c": "xvks", "d": "sfet", "e": "wrda", "f": "dgv", "g": "fhtc", "h": "gj",
    "i": "uoey", "j": "hki", "k": "jlcq", "l": "k", "m": "n", "n": "mb", "o": "ipau", "p": "ob", "q": "ak",
    "r": "et", "s": "adzxc", "t": "rydg", "u": "yio", "v": "cbfw", "w": "qev", "x": "zc", "y": "tuij",
    "z": "xas",
}  # fmt: skip


def kind_of(word: str, known: int, capital: bool, corrections: list[int]) -> tuple[Kind, int]:
    """What a word is by itself, and what is known of it.

    `known` are its flags. `corrections` holds how many more words of this message may be looked at closely; a capital
    rules out a typing mistake.
    """
    if len(word) == 1:
        return Kind.LETTER, known
    if known & Flag.MOSTLY_NAME:
        return Kind.MOSTLY_NAME, known
    if known & Flag.ORDINARY and not known & Flag.COMMON and len(word) > 4:
        base = flags(base_of(word))
        if base & Flag.MOSTLY_NAME and not base & Flag.BOTH:
            return Kind.MOSTLY_NAME, known | Flag.GIVEN
        if base & Flag.BOTH and base & Flag.ORDINARY:
            return Kind.BOTH, known | Flag.GIVEN
    if known & Flag.PUBLIC and not known & Flag.BOTH:
        return Kind.PUBLIC, known
    if known & Flag.ORDINARY:
        if known & Flag.BOTH:
            return Kind.BOTH, known
        if known & Flag.MOSTLY_WORD or not known & Flag.NAME:
            return Kind.ORDINARY, known
        rare = known & Flag.GIVEN and not known & Flag.COMMON
        return Kind.MOSTLY_NAME if rare else Kind.RARELY_NAME, known
    if known & (Flag.NAME | Flag.BOTH):
        return Kind.NAME, known
    if corrections[0] <= 0 or len(word) > LONGEST:
        return Kind.UNKNOWN, known
    corrections[0] -= 1
    return derived(word, capital), known


def base_of(word: str) -> str:
    """The name that a possessive or a diminutive may be made of: sara's, jantje, keesje; "" if it is neither."""
    for ending in ("'s", "'tje", "etje", "tje", "pje", "je", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)]
    return ""


def derived(word: str, capital: bool) -> Kind:
    """What a word is that no list has: inflected, a compound, stretched, a slip of the finger, or unknown."""
    if "'" in word or "-" in word:
        return _hyphenated(word)
    if len(word) < 4:
        return Kind.UNKNOWN
    for base in _unstretched(word):
        known = flags(base)
        if known & Flag.MOSTLY_NAME or (known & Flag.NAME and not known & Flag.ORDINARY):
            return Kind.NAME
        if known & Flag.ORDINARY:
            return Kind.ORDINARY
    if _of_a_name(word):
        return Kind.NAME
    if _inflected(word) or _compound(word):
        return Kind.COMPOUND if capital else Kind.ORDINARY
    return Kind.UNKNOWN if capital or not _mistyped(word) else Kind.ORDINARY


_AFTER_APOSTROPHE = frozenset(cues.words("s tje tjes je er ers en t n m ie ster r k"))


def _hyphenated(word: str) -> Kind:
    parts = [part for part in re.split(r"['\-]", word) if part]
    if len(parts) == 2 and parts[1] in _AFTER_APOSTROPHE:
        return Kind.ORDINARY if _part(parts[0]) in FINE or (len(parts[0]) < 2 and parts[0] != "s") else Kind.NAME
    whole = flags("".join(parts))
    if whole & Flag.ORDINARY and not whole & Flag.MOSTLY_NAME:
        return Kind.ORDINARY
    kinds = {_part(part) for part in parts if len(part) > 1}
    if kinds & (SUSPECT | {Kind.MOSTLY_NAME}):
        return Kind.NAME
    return Kind.BOTH if Kind.BOTH in kinds else Kind.ORDINARY


def _part(word: str) -> Kind:
    """What a part of a word with a hyphen or an apostrophe is; typing mistakes are not forgiven here."""
    kind, _ = kind_of(word, flags(word), False, [0])
    if kind is Kind.UNKNOWN and 3 < len(word) <= LONGEST and (_inflected(word) or _compound(word)):
        return Kind.ORDINARY
    return kind


def _unstretched(word: str) -> list[str]:
    """The word with letters that were held too long let go: neeee, daaan."""
    twice = re.sub(r"(.)\1{2,}", r"\1\1", word)
    once = re.sub(r"(.)\1{2,}", r"\1", word)
    return [base for base in dict.fromkeys((twice, once)) if base != word and len(base) > 1]


def _of_a_name(word: str) -> bool:
    """Whether it is a name with a letter doubled by mistake (jusstin) or with an ending (fientje, mikey)."""
    for place in range(1, len(word)):
        if word[place] == word[place - 1]:
            known = flags(word[:place] + word[place + 1 :])
            if known & Flag.GIVEN and not known & Flag.ORDINARY:
                return True
    for ending in _NAME_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            known = flags(word[: -len(ending)])
            if known & Flag.MOSTLY_NAME or (known & Flag.GIVEN and not known & Flag.ORDINARY):
                return True
    return False


def _ordinary(word: str, least: int) -> bool:
    known = flags(word) if len(word) >= least else 0
    needed = Flag.ORDINARY | Flag.USUAL
    return known & needed == needed and not known & (Flag.MOSTLY_NAME | Flag.GIVEN)


def _inflected(word: str) -> bool:
    for ending in _ENDINGS:
        if word.endswith(ending) and _ordinary(word[: -len(ending)], 4 if len(ending) > 1 else 5):
            return True
    for start in _STARTS:
        rest = word[len(start) :]
        if word.startswith(start) and (_ordinary(rest, 4) or (rest[-1:] in ("t", "d") and _ordinary(rest[:-1], 4))):
            return True
    return False


def _compound(word: str) -> bool:
    """Whether it is made of two to four ordinary words of three letters or more, perhaps linked by s, e, en or n."""
    if len(word) < 7:
        return False
    never = LONGEST
    fewest = [0] + [never] * len(word)  # fewest[i]: into how few parts the first i letters can be cut
    for begin in range(len(word) - 2):
        count = fewest[begin] + 1
        if count > 4:
            continue
        for end in range(begin + 3, min(len(word), begin + 24) + 1):
            known = flags(word[begin:end])
            if not known & Flag.PART or known & Flag.BOTH or not (known & Flag.USUAL or end - begin >= 6):
                continue
            fewest[end] = min(fewest[end], count)
            for link in ("s", "e", "en", "n"):
                after = end + len(link)
                if word.startswith(link, end) and after < len(word):
                    fewest[after] = min(fewest[after], count)
    return 2 <= fewest[-1] <= max(2, min(4, len(word) // 4))


def _mistyped(word: str) -> bool:
    """Whether a word that everyone writes is one slip of the finger away; short words are names too often to ask."""
    if not 5 <= len(word) <= 20 or not word.isascii():
        return False
    longer, long = len(word) >= 6, len(word) >= 7
    for place in range(1, len(word)):
        left, char, right = word[:place], word[place], word[place + 1 :]
        twin = word[place - 1]
        if (long or char == twin) and _common(left + right):
            return True
        if right and _common(left + right[0] + char + right[1:]):
            return True
        if (long or (longer and char not in _VOWELS)) and any(_common(left + near + right) for near in _NEAR[char]):
            return True
        missing = {char, twin, *"entdhrsiao"} if longer else {char, twin, "e"}
        if any(_common(left + extra + char + right) for extra in missing):
            return True
    return longer and any(_common(word + extra) for extra in "entdsr")


def _common(word: str) -> bool:
    known = flags(word)
    name = known & (Flag.GIVEN | Flag.BOTH) and not known & Flag.MOSTLY_WORD
    return bool(known & Flag.COMMON) and not name and len(word) >= 5
