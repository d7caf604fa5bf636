"""Looking things up as staff ask: a typed question finds the cards of a protocol, each with its source.

A card is a screen that already exists (an explanation, a question, a list, an outcome) or the roles of the protocol,
so nothing is said here that the protocol does not say. Which dialogs are there to be looked up, the protocol says.
Typed words are put into words that the cards know: by Dutch word forms (snowballstemmer), by compounds and their
parts, by typing errors (rapidfuzz), and by what staff call a thing (locales/nl/zoekwoorden.toml). lunr then ranks the
cards (BM25). It is pure Python and 35 kB; bm25s needs numpy, rank-bm25 has had no release since 2022, and tantivy is
10 MB of compiled code for two hundred cards.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from . import views
from .norms import Outcome, Route
from .protocol import OUTCOME_PREFIX, Protocol
from .texts import FOLDER, Texts
from .views import Said

WORDS_FILE = FOLDER / "nl" / "zoekwoorden.toml"
ROLE_PREFIX = "rol."
MAX_FOUND = 5
MAX_QUESTION = 200
"""Characters of a question that are looked at."""

_FIELDS = {"named": 8.0, "title": 3.0, "lines": 1.0, "more": 0.5}
_TO_LOOK_UP = 1.5
_BOOSTS = {f"{ROLE_PREFIX}wie_meldt": 1.5, OUTCOME_PREFIX: 0.6}
"""Cards that were written to be looked up come first, the ends of a dialog last."""
_MEANT = 0.7  # weight of what staff mean by a word against the word itself
_SHARE = 0.3  # of the best score: what lies below it is noise
_PART, _LAST_PART = 4, 3  # letters that a part of a compound has at the least
_LINKS = ("", "s", "en", "e", "n")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Card:
    """What the look-up shows: a title, its lines, more to read, and the rows of the register behind it.

    `gated`: in a dialog the gate comes before this screen, so whoever only looks it up has to be told of danger first.
    `to_look_up`: it was written for the look-up.
    """

    id: str
    title: str
    lines: tuple[Said, ...]
    more: str | None
    cites: tuple[str, ...]
    gated: bool = False
    to_look_up: bool = False


@lru_cache(maxsize=16)
def cards(protocol: Protocol, texts: Texts) -> Mapping[str, Card]:
    """Every card of a protocol by its id, those of the look-ups first.

    What has no source is no card, but for what a school wrote itself to be looked up.
    """
    found: dict[str, Card] = {}
    shown: set[str] = set()
    places = sorted(protocol.places.values(), key=lambda place: place.dialog not in protocol.look_ups)
    for place in places:
        if place.node.kind not in ("info", "choice", "checklist") or place.text in shown:
            continue
        shown.add(place.text)
        view = views.of_node(place, texts, {})
        lines = (*view.lines, *(Said(item.text, item.cites) for item in view.items))
        gated = protocol.dialogs[place.dialog].gate == "full" and not place.gate
        to_look_up = place.dialog in protocol.look_ups
        found[place.state] = Card(place.state, view.title, lines, view.more, view.all_cites(), gated, to_look_up)
    for name in protocol.endings:
        view = views.of_ending(protocol, Route(name) if name in tuple(Route) else Outcome(name), texts, {})
        state = OUTCOME_PREFIX + name
        found[state] = Card(state, view.title, view.lines, view.more, view.all_cites())
    found |= {card.id: card for card in _roles(protocol, texts, found)}
    own = {place.state for place in places if place.node.kind != "choice"}
    return {
        name: card for name, card in found.items() if card.cites or (card.to_look_up and card.lines and name in own)
    }


def _roles(protocol: Protocol, texts: Texts, known: Mapping[str, Card]) -> Iterator[Card]:
    """A card for every role that an outcome names, and one that says who decides, reports and is told."""
    report = protocol.endings[Outcome.MELDEN]
    acts = {"decides": "beslist", "reports": "meldt", "informs": "informeren"}
    who = {act: views.role_words(texts, getattr(report, part)) for part, act in acts.items()}
    said = tuple(Said(texts.get("kaart-rollen", act, rollen=words)) for act, words in who.items())
    own = tuple(row for row in report.cites if views.mark_of((row,)) is None)
    yield Card(f"{ROLE_PREFIX}wie_meldt", texts.get("kaart-rollen"), said, None, own or report.cites)
    named = [role for ending in protocol.endings.values() for part in acts for role in getattr(ending, part)]
    for role in dict.fromkeys(named):
        lines: list[Said] = []
        for part, act in acts.items():
            names = [name for name, ending in protocol.endings.items() if role in getattr(ending, part)]
            cites = tuple(dict.fromkeys(row for name in names for row in protocol.endings[name].cites))
            titles = "; ".join(known[OUTCOME_PREFIX + name].title for name in names)
            lines += [Said(texts.get("kaart-rol", act, uitkomsten=titles), cites)] if names else []
        title = texts.get("kaart-rol", None, rol=texts.get(f"rol-{role}"))
        rows = tuple(dict.fromkeys(row for line in lines for row in line.cites))
        yield Card(ROLE_PREFIX + role, title, tuple(lines), None, rows)


def search(protocol: Protocol, texts: Texts, question: str) -> list[Card]:
    """The cards that answer a typed question, best first and at most five; none where nothing is known about it."""
    return _index(protocol, texts).search(question)


@lru_cache(maxsize=16)
def _index(protocol: Protocol, texts: Texts) -> _Index:
    return _Index(cards(protocol, texts))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One thing that a question asks for: the terms that it can be found by, and how much it weighs."""

    terms: frozenset[str]
    weight: float


class _Index:
    """The cards of one protocol, ready to be asked."""

    def __init__(self, found: Mapping[str, Card]) -> None:
        from lunr.builder import Builder

        self.cards = found
        self.silent, self.meant = _lexicon()
        fields = {name: _fields(card) for name, card in found.items()}
        spoken = {word for parts in fields.values() for words in parts.values() for word in words}
        spoken -= {*found, *self.silent}
        asked = {word for phrase in self.meant for word in phrase} - self.silent
        # Only words of our own are remembered with their forms: what somebody types is forgotten at once.
        self.forms = {word: _forms(word) for word in {*spoken, *asked, *self.silent}}
        self.terms = {*found, *(term for word in spoken for term in self.forms[word])}
        self.known = sorted(spoken | asked)
        self.asked = self.terms | {term for word in asked for term in self.forms[word]}
        self.parts = {word for word in {*spoken, *self.silent} if len(word) >= _PART}
        self.phrases = {phrase: [self.forms[word][0] for word in phrase] for phrase in self.meant}
        builder = Builder()
        for field, boost in _FIELDS.items():
            builder.field(field, boost)
        for name, parts in fields.items():
            terms = {field: [term for word in words for term in self._found_by(word)] for field, words in parts.items()}
            boost = next((its for start, its in _BOOSTS.items() if name.startswith(start)), 1.0)
            builder.add({"id": name, **terms}, {"boost": _TO_LOOK_UP if found[name].to_look_up else boost})
        self.index = builder.build()

    def _forms(self, word: str) -> tuple[str, ...]:
        return self.forms.get(word) or _forms(word)

    def _found_by(self, word: str) -> list[str]:
        """The terms that a word of a card is found by: its forms, and those of the words it is put together from."""
        if word in self.cards:
            return [word]
        return [term for part in (word, *self._apart(word)) if part not in self.silent for term in self._forms(part)]

    def _apart(self, word: str) -> list[str]:
        """The known words that a compound is put together from, the fewest; none where it cannot be taken apart."""
        best: list[str] = []
        for cut in range(len(word) - _LAST_PART, _PART - 1, -1):
            if word[:cut] in self.parts:
                for link in _LINKS:
                    rest = word[cut:].removeprefix(link)
                    if len(rest) >= _LAST_PART and len(rest) + len(link) == len(word) - cut:
                        others = [rest] if self._is_known(rest) else self._apart(rest)
                        if others and (not best or len(others) + 1 < len(best)):
                            best = [word[:cut], *others]
        return best

    def _is_known(self, word: str) -> bool:
        return not self.asked.isdisjoint(self._forms(word))

    def search(self, question: str) -> list[Card]:
        """The cards that match what is asked for: the more parts of the question, the higher."""
        wanted, understood = self._asked(question)
        if not wanted or understood < 0.5:
            return []
        query = self.index.create_query()
        for part in wanted:
            for term in part.terms:
                query.term(term, boost=part.weight, use_pipeline=False)
        scores: dict[str, float] = {}
        for hit in self.index.query(query):
            matched = hit["match_data"].metadata.keys()
            share = sum(part.weight for part in wanted if part.terms & matched) / sum(part.weight for part in wanted)
            scores[hit["ref"]] = float(hit["score"]) * share
        best = sorted(scores, key=lambda name: -scores[name])[:MAX_FOUND]
        return [self.cards[name] for name in best if scores[name] >= _SHARE * scores[best[0]]]

    def _asked(self, question: str) -> tuple[list[_Wanted], float]:
        """What a question asks for, and the share of its words that something is known about."""
        typed = [self._understood(word) for word in _words(question[:MAX_QUESTION])]
        words = [word for understood in typed for word in understood]
        known, unknown = 0, sum(not words for words in typed)
        wanted: list[_Wanted] = []
        at = 0
        while at < len(words):
            phrase, after = next(self._phrases(words, at), ((words[at],), at + 1))
            meaning = self._known_terms(self.meant.get(phrase, ()))
            said = self._known_terms(phrase) if len(phrase) == 1 and phrase[0] not in self.silent else frozenset()
            wanted += [_Wanted(said, 1.0)] if said else []
            wanted += [_Wanted(meaning, _MEANT if said else 1.0)] if meaning else []
            telling = max(sum(word not in self.silent for word in words[at:after]), len(meaning) > 0)
            known, unknown = (known + telling, unknown) if said or meaning else (known, unknown + telling)
            at = after
        return wanted, known / max(known + unknown, 1)

    def _phrases(self, words: list[str], at: int) -> Iterator[tuple[tuple[str, ...], int]]:
        """Each phrase that begins at this word, the longest first, and where it ends. Small words may stand between."""
        stems = [self._forms(word)[0] for word in words]
        for phrase, wanted in self.phrases.items():
            end = at
            for number, stem in enumerate(wanted):
                while number and end < len(words) and stems[end] != stem and words[end] in self.silent:
                    end += 1
                if end == len(words) or stems[end] != stem:
                    break
                end += 1
            else:
                yield phrase, end

    def _known_terms(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(term for word in words for term in (word, *self._forms(word)) if term in self.terms)

    def _understood(self, word: str) -> list[str]:
        """A typed word as the words that the cards, or the list of what staff say, know it by."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if word in self.silent or self._is_known(word):
            return [word]
        if parts := self._apart(word):
            return parts
        allowed = 0 if len(word) < 4 else 1 if len(word) < 10 else 2
        near = process.extract(word, self.known, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        return next(([known] for known, _, _ in near if known[0] == word[0]), [])


def _fields(card: Card) -> dict[str, list[str]]:
    """The words of a card; of a role only its name, since what it does is said by the titles of other cards."""
    said = () if card.id.startswith(ROLE_PREFIX) else card.lines
    return {
        "named": [card.id],
        "title": _words(card.title),
        "lines": [word for line in said for word in _words(line.text)],
        "more": _words(card.more or ""),
    }


def _words(text: str) -> list[str]:
    """The words of a text, in small letters and without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(char for char in apart if not unicodedata.combining(char)))


@lru_cache(maxsize=1)
def _stemmers() -> Any:
    import snowballstemmer

    return [snowballstemmer.stemmer(name) for name in ("dutch", "dutch_porter")]


def _forms(word: str) -> tuple[str, ...]:
    """The terms that a word is found by. Two stemmers, with and without the last t or d: "meldt", "gemeld", "melding"
    and "melden" then have one in common, which neither gives alone."""
    plain = [word, word[:-1]] if len(word) > _PART and word[-1] in "td" else [word]
    return tuple(dict.fromkeys(stemmer.stemWord(form) for form in plain for stemmer in _stemmers()))


@lru_cache(maxsize=1)
def _lexicon() -> tuple[frozenset[str], Mapping[tuple[str, ...], tuple[str, ...]]]:
    """Words that say nothing about what is looked for, and what staff call things with what the cards call them."""
    listed = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))
    meant: dict[tuple[str, ...], tuple[str, ...]] = {}
    for phrase, meaning in listed["bedoeld"].items():
        parts = [[word] if "." in word else _words(word) for word in meaning.split()]
        meant[tuple(_words(phrase))] = tuple(word for words in parts for word in words)
    longest_first = dict(sorted(meant.items(), key=lambda entry: -len(entry[0])))
    return frozenset(word for line in listed["zegt_niets"] for word in _words(line)), longest_first
