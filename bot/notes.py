"""Short typed notes: checked before they are taken, kept in memory only unless a school switched storing on.

A note is a draft until every doubtful word was looked at and the whole sentence was read once more. Drafts, notes and
the words that somebody marked as a name live here, in this process, for at most an hour without a touch. Nothing of
them is ever logged, and a hard find such as a phone number is not shown again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from . import guard

MAX_LENGTH = 280
IDLE = timedelta(minutes=60)
NO_NAME = "geen_naam"
ROLES = ("leerling", "ouder", "broer_zus", "collega", "hulpverlener")
OTHER_PUPILS = tuple(f"leerling_{number}" for number in range(1, 10))


class Refused(Exception):
    """A note that cannot be taken: `reason` is `lang` or `herkenbaar`. It carries nothing of what was typed."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word that may point at someone. `ambiguous` words are ordinary words too, so "geen naam" stands first."""

    start: int
    end: int
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A note on its way: the text, and the words still to be looked at, the next one first."""

    text: str
    doubts: tuple[Doubt, ...]

    @property
    def word(self) -> str:
        """The word that is asked about now; empty when none is left."""
        return self.text[self.doubts[0].start : self.doubts[0].end] if self.doubts else ""


@dataclass(slots=True)
class _Page:
    """What one conversation holds."""

    touched: datetime
    draft: Draft | None
    notes: dict[str, str]
    marked: dict[str, str]
    stage: int = 0


class Notebook:
    """All notes in memory, by conversation: one person in one case. What was left for an hour is forgotten.

    Methods take the time as an argument; `state` names the screen of one run that a note belongs to.
    """

    def __init__(self) -> None:
        self._pages: dict[str, _Page] = {}

    def write(self, conversation: str, text: str, now: datetime) -> Draft:
        """Begins a draft; words that were marked before in this conversation are masked at once.

        Raises Refused for more than 280 characters, or for a hard find: phone, address, date of birth and so on.
        """
        if len(text) > MAX_LENGTH:
            raise Refused("lang")
        page = self._page(conversation, now)
        text = self._masked(text, page)
        found = guard.find(text)
        if any(span.hard for span in found):
            raise Refused("herkenbaar")
        doubts = tuple(
            Doubt(span.start, span.end, span.ambiguous)
            for span in found
            if page.marked.get(_folded(text[span.start : span.end])) != NO_NAME
        )
        page.draft = Draft(text, doubts)
        page.stage += 1
        return page.draft

    def stage(self, conversation: str) -> int:
        """A number that grows with every step of a draft: a tap that belongs to an earlier step can be told."""
        page = self._pages.get(conversation)
        return page.stage if page is not None else 0

    def draft(self, conversation: str, now: datetime) -> Draft | None:
        """The draft in progress, or None."""
        page = self._pages.get(conversation)
        return page.draft if page is not None and now - page.touched < IDLE else None

    def mark(self, conversation: str, role: str, now: datetime) -> Draft | None:
        """Says what the word that is asked about stands for: a role puts `[role]` in its place, everywhere."""
        page = self._page(conversation, now)
        if page.draft is None or not page.draft.doubts:
            return page.draft
        page.stage += 1
        doubt, word = page.draft.doubts[0], page.draft.word
        page.marked[_folded(word)] = role
        left = page.draft.doubts[1:]
        if role == NO_NAME:
            kept = tuple(other for other in left if _folded(page.draft.text[other.start : other.end]) != _folded(word))
            page.draft = replace(page.draft, doubts=kept)
            return page.draft
        text, moved = page.draft.text, []
        spot = placeholder(role)
        pieces: list[str] = []
        position = 0
        for other in (doubt, *left):
            pieces.append(text[position : other.start])
            same = _folded(text[other.start : other.end]) == _folded(word)
            start = sum(map(len, pieces))
            pieces.append(spot if same else text[other.start : other.end])
            if not same:
                moved.append(Doubt(start, start + other.end - other.start, other.ambiguous))
            position = other.end
        pieces.append(text[position:])
        page.draft = Draft("".join(pieces), tuple(moved))
        return page.draft

    def others(self, conversation: str) -> int:
        """How many other pupils were marked so far in this conversation."""
        page = self._pages.get(conversation)
        return len({role for role in page.marked.values() if role in OTHER_PUPILS}) if page is not None else 0

    def drop_draft(self, conversation: str) -> None:
        """Throws the draft away."""
        if conversation in self._pages:
            self._pages[conversation].draft = None
            self._pages[conversation].stage += 1

    def keep(self, conversation: str, state: str, now: datetime) -> str:
        """Takes the finished draft as the note of a screen; gives its text. Raises LookupError without one."""
        page = self._page(conversation, now)
        if page.draft is None or page.draft.doubts:
            raise LookupError("no finished draft")
        page.notes[state] = page.draft.text
        page.draft = None
        page.stage += 1
        return page.notes[state]

    def notes(self, conversation: str, now: datetime) -> dict[str, str]:
        """The notes of a conversation by state; empty once an hour went by."""
        page = self._pages.get(conversation)
        return dict(page.notes) if page is not None and now - page.touched < IDLE else {}

    def forget(self, conversation: str) -> None:
        """Drops everything that one conversation holds."""
        self._pages.pop(conversation, None)

    def forget_idle(self, now: datetime) -> None:
        """Drops every page that was left for an hour."""
        for conversation in [name for name, page in self._pages.items() if now - page.touched >= IDLE]:
            self.forget(conversation)

    def _page(self, conversation: str, now: datetime) -> _Page:
        self.forget_idle(now)
        page = self._pages.setdefault(conversation, _Page(now, None, {}, {}))
        page.touched = now
        return page

    def _masked(self, text: str, page: _Page) -> str:
        """The text with what was marked before in its placeholder, longer names first."""
        known = [(word, role) for word, role in page.marked.items() if role != NO_NAME]
        for word, role in sorted(known, key=lambda pair: -len(pair[0])):
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", placeholder(role), text, flags=re.IGNORECASE)
        return text


def placeholder(role: str) -> str:
    """What stands in the place of a name: `[leerling]`, `[broer/zus]`, `[leerling 2]`."""
    return f"[{role.replace('broer_zus', 'broer/zus').replace('_', ' ')}]"


def _folded(word: str) -> str:
    return word.casefold()
