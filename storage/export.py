"""The dossier of a case: the text that staff paste into the school's own file, and the same as JSON.

Only answers on the path; Dutch, factual, with [leerling] and [ouder] where a name belongs. Nothing is sent anywhere.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime

from babel.dates import format_date
from pydantic import TypeAdapter
from sqlalchemy.ext.asyncio import AsyncConnection

from ..dialogs import terms, views
from ..dialogs.casus import Casus, Run
from ..dialogs.protocol import Protocol
from ..dialogs.texts import Texts
from . import cases
from .crypto import KeyStore


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An answer as it is stored: the state it was given in, and the chosen options, items or date."""

    state: str
    chosen: tuple[str, ...]


ANSWER = TypeAdapter(StoredAnswer)
_CASUS = TypeAdapter(Casus)


@dataclass(frozen=True, slots=True)
class Entry:
    """One answered screen: its first line, the kind of screen, and the answers in words and as ids."""

    state: str
    kind: str
    question: str
    answers: tuple[str, ...]
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One dialog as it was gone through once: who, when, what was answered, and what it led to."""

    dialog: str
    title: str
    role: str
    day: date
    entries: tuple[Entry, ...]
    outcome: str | None
    outcome_words: str | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """A whole case, ready to be written out."""

    code: str
    protocol: str
    edition: str
    age_group: str
    made_on: date
    sections: tuple[Section, ...]
    terms: dict[str, date]
    words: Texts

    def text(self) -> str:
        """The dossier as plain Dutch text, one paragraph a dialog."""
        get = self.words.get
        lines = [
            get("export"),
            get("export", "code", code=self.code),
            get("export", "protocol", protocol=self.protocol),
            get("export", "leeftijd", groep=get(f"leeftijd-{self.age_group}")),
            get("export", "gemaakt", datum=_day(self.made_on)),
            get("export", "aanwijzing"),
        ]
        for section in self.sections:
            role = get(f"rol-{section.role}")
            lines += ["", get("export", "onderdeel", onderdeel=section.title, rol=role, datum=_day(section.day))]
            for entry in section.entries:
                lines += self._entry(entry)
            lines.append(
                get("export", "uitkomst", uitkomst=section.outcome_words)
                if section.outcome_words
                else get("export", "niet_af")
            )
        if self.terms:
            lines += ["", get("export", "termijnen")]
            lines += [
                get(f"termijn-{name}", None, wanneer=_day(day), datum=_day(day)) for name, day in self.terms.items()
            ]
        if not self.sections:
            lines += ["", get("export", "niets")]
        return "\n".join(lines) + "\n"

    def _entry(self, entry: Entry) -> list[str]:
        get = self.words.get
        if entry.kind == "choice":
            return [get("export", "antwoord", vraag=entry.question, antwoord=entry.answers[0])]
        if entry.kind == "date":
            return [get("export", "datum", vraag=entry.question, datum=entry.answers[0])]
        if not entry.answers:
            return [get("export", "geen_punten", vraag=entry.question)]
        return [get("export", "punten", vraag=entry.question), *(f"- {answer}" for answer in entry.answers)]

    def json(self) -> str:
        """The same as JSON: UTF-8, ids beside words, dates as ISO 8601."""
        values = {
            "casus": self.code,
            "protocol": self.protocol,
            "editie": self.edition,
            "leeftijd": self.age_group,
            "gemaakt": self.made_on.isoformat(),
            "onderdelen": [{**asdict(section), "day": section.day.isoformat()} for section in self.sections],
            "termijnen": {name: day.isoformat() for name, day in self.terms.items()},
        }
        return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


async def dossier(
    conn: AsyncConnection,
    keys: KeyStore,
    case: cases.Case,
    protocol: Protocol,
    texts: Texts,
    now: datetime,
    closed_days: frozenset[date] = frozenset(),
) -> Dossier:
    """The dossier of a case at this moment.

    Screens that only explain leave no line; an answer whose question is no longer in the protocol is left out of the
    text, as it has no words any more.
    """
    casus = _CASUS.validate_json(case.facts)
    entries: dict[str, list[Entry]] = {}
    for answer in await cases.answers_of(conn, keys, case.id):
        entry = _entry(protocol, texts, ANSWER.validate_json(answer.body))
        if entry is not None:
            entries.setdefault(answer.run, []).append(entry)
    sections = [
        _section(protocol, texts, run, tuple(entries.get(run.id, ())))
        for run in casus.runs
        if run.id in entries or run.outcome is not None
    ]
    return Dossier(
        case.code,
        protocol.id,
        case.edition,
        casus.age_group,
        terms.today(now),
        tuple(sections),
        terms.running(protocol, casus, closed_days),
        texts,
    )


def _section(protocol: Protocol, texts: Texts, run: Run, entries: tuple[Entry, ...]) -> Section:
    words = None
    if run.outcome is not None:
        words = views.of_ending(protocol, run.outcome, texts, run.facts).title
    return Section(
        run.dialog,
        texts.get(f"dialoog-{run.dialog}"),
        run.role,
        terms.today(run.ended or run.started),
        entries,
        run.outcome.value if run.outcome else None,
        words,
    )


def _entry(protocol: Protocol, texts: Texts, stored: StoredAnswer) -> Entry | None:
    place = protocol.places.get(stored.state)
    if place is None or place.node.kind == "info":
        return None
    if place.node.kind == "choice":
        answers = tuple(views.option_label(texts, place.text, option) for option in stored.chosen)
    elif place.node.kind == "date":
        answers = tuple(_day(date.fromisoformat(day)) for day in stored.chosen)
    else:
        answers = tuple(texts.get(place.text, item) for item in stored.chosen if item in place.node.items)
    return Entry(stored.state, place.node.kind, texts.get(place.text).split("\n")[0], answers, stored.chosen)


def _day(day: date) -> str:
    return format_date(day, "EEEE d MMMM y", locale="nl")
