"""What typed words mean: a button, a command or a date. Strict where it counts: in doubt the answer is None.

A wrong match hurts a child, no match costs a second: the assistant asks again. So nothing is guessed from a sentence.
An answer counts only when all of its words are known to mean the same thing. The words are data, in
`locales/nl/herkennen.yaml`.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from rapidfuzz.distance import OSA

from .messages import Button

WORDS_FILE = Path(__file__).resolve().parent.parent / "locales" / "nl" / "herkennen.yaml"
NEAR_DAYS = 92  # a day without a year that lies further off, before or after today, needs its year
RAW_LIMIT = 400  # characters: longer texts are not even looked at
CLEAN_LIMIT = 60  # characters after cleaning: an answer, not a story
PART_OF_LABEL = 0.4  # share of the letters of a label that must be typed: "school" is not "een medewerker van school"
PASSED_DAYS = 31  # a day and month that passed this recently is a slip, not a date of next year

EXACT_COMMANDS = frozenset({"wis"})  # "wis?" asks what it does

Phrase = tuple[str, ...]
K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class _Meaning:
    """The buttons that some phrases mean, best first. `fillers` are words that change nothing in such an answer."""

    buttons: tuple[str, ...]
    phrases: tuple[Phrase, ...]  # longest first
    fillers: frozenset[str]

    def covers(self, words: Sequence[str]) -> bool:
        """Whether these words are phrases of this meaning and nothing else."""
        spelled = [(word, _spellings(word)) for word in words]
        left = [(word, spellings) for word, spellings in spelled if self.fillers.isdisjoint(spellings)]
        said_anything = bool(left)
        while left:
            phrase = next((phrase for phrase in self.phrases if _begins_with(left, phrase)), None)
            if phrase is None:
                return False
            left = left[len(phrase) :]
        return said_anything


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The word lists, ready to compare."""

    fillers: frozenset[str]
    negations: frozenset[str]
    meanings: tuple[_Meaning, ...]
    commands: Mapping[str, str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    ahead: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, tuple[int, int]]
    over: str
    date_fillers: frozenset[str]


def match(text: str, buttons: Sequence[Button]) -> Button | None:
    """Which button a typed answer means, or None when that is not beyond doubt.

    `text` is what someone typed, of any length and with anything in it; `buttons` are those of the screen, in order.
    Tried in turn: the whole label or id, the number of the button, words that mean yes, no, doubt or go on, and a
    part of one single label. A doubt word means only a doubt button, and a text with "?" or ".." only a whole label
    that has them too.
    """
    words = _words(text)
    if not words:
        return None
    sure = [button for button in buttons if not _hesitates(text) or _hesitates(button.label)]
    if named := [b for b in sure if words == _words(b.label)] or [b for b in sure if words == _words(_spaced(b.id))]:
        return _only(named)
    if _hesitates(text):
        return None
    if len(words) == 1 and words[0].isdecimal():
        return _numbered(words[0], buttons)
    lexicon = _lexicon()
    meanings = [meaning for meaning in lexicon.meanings if meaning.covers(words)]
    if meanings:
        return _meant(meanings, buttons)
    return _part_of_label(words, buttons, lexicon)


def command(text: str) -> str | None:
    """The command that a text is, as the id of its button in the bar (`terug`, `menu`, `112`, ...), or None.

    Only the whole text counts, never a word in a sentence, and nothing is corrected: `wis` throws a conversation away.
    """
    if len(text) > RAW_LIMIT:
        return None
    plain, commands = " ".join(_plain(text).split()), _lexicon().commands
    found = commands.get(plain) or commands.get(plain.rstrip("?!. "))
    return None if found in EXACT_COMMANDS and found != plain else found


def parse_date(text: str, today: date, *, past: bool = False) -> date | None:
    """The future date that a text names, at most two years after `today`, or None when it is not beyond doubt.

    With `past` it may also be today, or a day at most two years ago; a day without a year is then the nearest one.

    Reads "4 december", "vrijdag 4 december 2026", "4-12-2026", "2026-12-04", "over 2 weken", "vrijdag" and "morgen".
    A weekday that does not belong to the date, a year of two digits that can be read two ways, "volgende week", and a
    day without a year that passed in the last month give None.

    Written here because of what a library guesses: dateparser 1.5 imports in 0.05 s, but takes "maandag 4 december"
    for a Friday and "volgende week" for a day, misses "over twee weken", and brings 11 MB for four patterns.
    """
    if len(text) > CLEAN_LIMIT:
        return None
    lexicon = _lexicon()
    words = [word.strip(".,") for word in _plain(text).split() if word.strip(",") not in lexicon.date_fillers]
    first = _months_on(today, -24) if past else today + timedelta(days=1)
    found = {day for day in _readings(words, today, lexicon, past) if first <= day <= _months_on(today, 24)}
    return found.pop() if len(found) == 1 else None


def _hesitates(text: str) -> bool:
    """Whether a text asks or trails off: "ja?" and "nee..." are no answers."""
    return "?" in text or ".." in text or "…" in text


def _only(buttons: Sequence[Button]) -> Button | None:
    return buttons[0] if len(buttons) == 1 else None


def _numbered(digits: str, buttons: Sequence[Button]) -> Button | None:
    """The second button for "2", unless "2" is a word on some other button ("over 2 weken")."""
    position = int(digits) - 1
    if not 0 <= position < len(buttons):
        return None
    said = any(digits in _words(button.label) for index, button in enumerate(buttons) if index != position)
    return None if said else buttons[position]


def _meant(meanings: Sequence[_Meaning], buttons: Sequence[Button]) -> Button | None:
    """The one button that these meanings point at; else the one whose label begins so ("Ja, ik bel nu" for "ja")."""
    if len(meanings) > 1:
        return None
    meaning = meanings[0]
    return _only(
        [button for button in buttons if button.id in meaning.buttons]
        or [button for button in buttons if meaning.covers(_words(button.label))]
        or [button for button in buttons if meaning.covers(_words(button.label)[:1])]
    )


def _part_of_label(words: list[str], buttons: Sequence[Button], lexicon: _Lexicon) -> Button | None:
    """The one button whose label holds all of these words; with typing errors in long words only if none holds them."""
    content = [word for word in words if word not in lexicon.fillers]
    labels = {button: [word for word in _words(button.label) if word not in lexicon.fillers] for button in buttons}
    holding = [b for b in buttons if set(content) <= set(labels[b])] or [
        b for b in buttons if all(any(_nearly(word, other) for other in labels[b]) for word in content)
    ]
    found = _only(holding)
    if found is None or lexicon.negations.intersection(content) != lexicon.negations.intersection(labels[found]):
        return None
    letters = len("".join(content))
    return found if letters >= max(3, PART_OF_LABEL * len("".join(labels[found]))) else None


def _nearly(typed: str, known: str) -> bool:
    """Whether `typed` is `known`, or a long word with a typing error. Short words and other first letters are left
    alone: "gemeld" is not "gebeld", "onvrijwillig" is not "vrijwillig"."""
    if typed == known:
        return True
    shortest = min(len(typed), len(known))
    if shortest < 7 or typed[0] != known[0]:
        return False
    allowed = 1 if shortest < 10 else 2
    return int(OSA.distance(typed, known, score_cutoff=allowed)) <= allowed


def _begins_with(words: Sequence[tuple[str, set[str]]], phrase: Phrase) -> bool:
    """Whether words, each with its spellings, begin with a phrase."""
    pairs = zip(words, phrase, strict=False)
    return len(words) >= len(phrase) and all(
        known in spelled or _nearly(word, known) for (word, spelled), known in pairs
    )


def _spellings(word: str) -> set[str]:
    """The word, and the words that it can be a drawn out form of: "jaa", "neee" and "hooor", but not "ook" for "ok"."""
    return {
        word,
        re.sub(r"(.)\1$", r"\1", word),
        re.sub(r"(.)\1{2,}", r"\1", word),
        re.sub(r"(.)\1{2,}", r"\1\1", word),
    }


def _plain(text: str) -> str:
    """Lower case, without accents, ends trimmed: "Één" becomes "een"."""
    apart = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))


def _words(text: str) -> list[str]:
    """The words of an answer; none at all if it is too long or holds anything but letters, digits and punctuation."""
    if len(text) > RAW_LIMIT:
        return []
    plain = _plain(text)
    if any(unicodedata.category(char)[0] not in "LNP" and char != " " for char in plain):
        return []
    clean = re.sub(r"[^\w]+|_+", " ", plain).split()
    return clean if len(" ".join(clean)) <= CLEAN_LIMIT else []


def _spaced(identifier: str) -> str:
    return identifier.replace("_", " ")


def _months_on(start: date, months: int) -> date:
    """The same day so many months on, or the last day of that month."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _readings(words: list[str], today: date, lexicon: _Lexicon, past: bool) -> Iterable[date]:
    """Every date that these words can be read as, whether it lies ahead or not."""
    weekday = lexicon.weekdays.get(words[0]) if words else None
    if weekday is not None:
        if len(words) == 1 and len(words[0]) <= 2:
            return []  # "zo" is more than an abbreviation
        if len(words) == 1:
            ahead = today + timedelta(days=(weekday - today.weekday()) % 7)
            return [ahead, ahead - timedelta(days=7)]
        return [day for day in _readings_of_day(words[1:], today, lexicon, past) if day.weekday() == weekday]
    if len(words) == 1 and words[0] in lexicon.ahead:
        return [today + timedelta(days=lexicon.ahead[words[0]])]
    if len(words) == 3 and words[0] == lexicon.over and words[2] in lexicon.units:
        count = int(words[1]) if re.fullmatch("[0-9]{1,3}", words[1]) else lexicon.numbers.get(words[1], 0)
        days, months = lexicon.units[words[2]]
        return [_months_on(today, count * months) + timedelta(days=count * days)]
    return _readings_of_day(words, today, lexicon, past)


def _readings_of_day(words: list[str], today: date, lexicon: _Lexicon, past: bool) -> Iterable[date]:
    """Readings of a day and a month, in words or in figures, with or without a year."""
    text = " ".join(words)
    if parts := re.fullmatch("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text):
        year, month, day = map(int, parts.groups())
        return _present(_day(year, month, day))
    if parts := re.fullmatch("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})", text):
        day, month, year = map(int, parts.groups())
        return _present(_day(year, month, day))
    if parts := re.fullmatch("([0-9]{2})-([0-9]{1,2})-([0-9]{2})", text):
        first, month, last = map(int, parts.groups())
        return _present(_day(2000 + last, month, first), _day(2000 + first, month, last))
    if parts := re.fullmatch("([0-9]{1,2})[-/]([0-9]{1,2})", text):
        return _without_year(int(parts[1]), int(parts[2]), today, past)
    parts = re.fullmatch("([0-9]{1,2})(?:e|de|ste)? ([a-z]+)(?: ([0-9]{4}))?", text)
    if not parts or parts[2] not in lexicon.months:
        return []
    day, month = int(parts[1]), lexicon.months[parts[2]]
    return _present(_day(int(parts[3]), month, day)) if parts[3] else _without_year(day, month, today, past)


def _present(*days: date | None) -> list[date]:
    return [day for day in days if day]


def _without_year(day: int, month: int, today: date, past: bool) -> list[date]:
    """The first such day ahead, but none at all if it passed lately: then the year cannot be told.

    With `past` every such day within three months of today, before or after it.
    """
    if past:
        near = [found for year in range(today.year - 1, today.year + 2) if (found := _day(year, month, day))]
        return [found for found in near if abs(found - today) <= timedelta(days=NEAR_DAYS)]
    last = [found for year in (today.year - 1, today.year) if (found := _day(year, month, day))]
    if any(timedelta(0) <= today - found <= timedelta(days=PASSED_DAYS) for found in last):
        return []
    return [found for year in range(today.year, today.year + 3) if (found := _day(year, month, day)) and found > today][
        :1
    ]


@cache
def _lexicon() -> _Lexicon:
    """The word lists of `herkennen.yaml`, read once. ValueError if a phrase has two meanings or a list is missing."""
    return _build(yaml.safe_load(WORDS_FILE.read_text(encoding="utf-8")))


def _build(data: Mapping[str, Any]) -> _Lexicon:
    try:
        polite = _flat(data["beleefdheden"])
        fillers = polite | _flat(data["vulwoorden"])
        doubt_fillers = fillers | _flat(data["vulwoorden_bij_twijfel"])
        return _Lexicon(
            fillers=fillers,
            negations=_flat(data["ontkenningen"]),
            meanings=_meanings(data["betekenissen"], polite, doubt_fillers),
            commands=_unique((_plain(word), name) for name, words in data["opdrachten"].items() for word in words),
            months=_unique((word, index) for index, words in enumerate(data["maanden"], 1) for word in words),
            weekdays=_unique((word, index) for index, words in enumerate(data["weekdagen"]) for word in words),
            ahead=dict(data["dagen_vooruit"]),
            numbers=dict(data["getallen"]),
            units={word: (unit.get("dagen", 0), unit.get("maanden", 0)) for word, unit in data["eenheden"].items()},
            over=data["over"],
            date_fillers=frozenset(data["datum_vulwoorden"]),
        )
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError(f"{WORDS_FILE.name}: {problem!r}") from problem


def _flat(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in _words(phrase))


def _meanings(
    groups: Iterable[Mapping[str, Any]], polite: frozenset[str], doubt_fillers: frozenset[str]
) -> tuple[_Meaning, ...]:
    built = []
    for group in groups:
        dropped = doubt_fillers if group.get("twijfel") else polite
        phrases = (tuple(word for word in _words(phrase) if word not in dropped) for phrase in group["woorden"])
        longest_first = sorted(set(filter(None, phrases)), key=lambda phrase: (-len(phrase), phrase))
        built.append(_Meaning(tuple(group["knoppen"]), tuple(longest_first), dropped))
    _unique((phrase, index) for index, meaning in enumerate(built) for phrase in meaning.phrases)
    return tuple(built)


def _unique(pairs: Iterable[tuple[K, V]]) -> dict[K, V]:
    found: dict[K, V] = {}
    for key, value in pairs:
        if found.setdefault(key, value) != value:
            raise ValueError(f"{WORDS_FILE.name}: {key!r} has two meanings")
    return found
