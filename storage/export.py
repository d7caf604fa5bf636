"""The dossier of a case: the text that staff paste into the school's own file, and the same as JSON.

Only answers on the path; Dutch, factual, with [leerling] and [ouder] where a name belongs. Nothing is sent anywhere.
And what is held about one account, for the person whose account it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from types import MappingProxyType

from pydantic import TypeAdapter
from sqlalchemy.ext.asyncio import AsyncConnection

from ..dialogs import terms, views
from ..dialogs.casus import CASUS, Run
from ..dialogs.protocol import Protocol
from ..dialogs.texts import Texts
from . import accounts, audit, cases, conversations, pings, telegram
from .accounts import Account
from .crypto import KeyStore


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An answer as it is stored: the state it was given in, and the chosen options, items or date.

    `note` is None unless the school switched the storing of notes on. `times` says when each item was ticked, on a
    checklist with a clock.
    """

    state: str
    chosen: tuple[str, ...]
    note: str | None = None
    times: dict[str, datetime] = field(default_factory=dict)


ANSWER = TypeAdapter(StoredAnswer)


def note_key(run: str, state: str) -> str:
    """The name of a note that is only in memory: the run and the screen that it belongs to."""
    return f"{run}/{state}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One answered screen: its first line, the kind of screen, and the answers in words and as ids.

    `kind` is that of the node, or `paper` for a note that is filled in on paper.
    """

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
    """A whole case, ready to be written out. `title` is None for a meldcode, else the name of the protocol."""

    code: str
    title: str | None
    protocol: str
    edition: str
    age_group: str
    made_on: date
    sections: tuple[Section, ...]
    terms: dict[str, date]
    open_terms: tuple[str, ...]
    words: Texts

    def text(self) -> str:
        """The dossier as plain Dutch text, one paragraph a dialog."""
        get = self.words.get
        lines = [
            get("export") if self.title is None else get("export", "ander", titel=self.title),
            get("export", "code", code=self.code),
            get("export", "protocol", protocol=self.protocol),
            get("export", "leeftijd", groep=get(f"leeftijd-{self.age_group}")),
            get("export", "gemaakt", datum=terms.in_words(self.made_on)),
            get("export", "aanwijzing"),
        ]
        for section in self.sections:
            role = views.reader_words(self.words, section.role)
            day = terms.in_words(section.day)
            lines += ["", get("export", "onderdeel", onderdeel=section.title, rol=role, datum=day)]
            for entry in section.entries:
                lines += self._entry(entry)
            lines.append(
                get("export", "uitkomst", uitkomst=section.outcome_words)
                if section.outcome_words
                else get("export", "niet_af")
            )
        if self.terms or self.open_terms:
            lines += ["", get("export", "termijnen")]
            said = self.terms.items()
            lines += [views.term_words(self.words, name, last, self.made_on, "dossier") for name, last in said]
            lines += [views.open_term(self.words, name) for name in self.open_terms]
        if not self.sections:
            lines += ["", get("export", "niets")]
        return "\n".join(lines) + "\n"

    def _entry(self, entry: Entry) -> list[str]:
        get = self.words.get
        if entry.kind == "choice":
            return [get("export", "antwoord", vraag=entry.question, antwoord=entry.answers[0])]
        if entry.kind == "paper":
            return [get("export", "papier", vraag=entry.question)]
        if entry.kind == "note" and not entry.chosen:
            return [get("export", "papier", vraag=entry.question)]  # skipped: to be filled in by hand
        if entry.kind == "note":
            words = entry.answers[0] if entry.answers else get("export", "notitie_weg")
            return [get("export", "notitie", vraag=entry.question, tekst=words)]
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
    notes: Mapping[str, str] = MappingProxyType({}),
) -> Dossier:
    """The dossier of a case at this moment. `notes` are those in memory, by `note_key`.

    Screens that only explain leave no line; an answer whose question is no longer in the protocol is left out of the
    text, as it has no words any more. A dialog in which someone is busy right now is there as far as it goes.
    """
    casus = CASUS.validate_json(case.facts)
    running = terms.running(protocol, casus, closed_days)
    texts = texts.filled({name: terms.in_words(day) for name, day in running.items()})
    entries: dict[str, list[Entry]] = {}
    begun: dict[str, Run] = {}
    for answer in await cases.answers_of(conn, keys, case.id):
        stored = ANSWER.validate_json(answer.body)
        entry = _entry(protocol, texts, stored, stored.note or notes.get(note_key(answer.run, stored.state)))
        if entry is not None:
            entries.setdefault(answer.run, []).append(entry)
            dialog = protocol.places[stored.state].dialog
            begun.setdefault(answer.run, Run(answer.run, dialog, answer.role, answer.answered_at))
    known = {run.id for run in casus.runs}
    unknown = sorted((run for run in begun.values() if run.id not in known), key=lambda run: run.started)
    sections = [
        _section(protocol, texts, run, tuple(entries.get(run.id, ())))
        for run in (*casus.runs, *unknown)
        if run.id in entries or run.outcome is not None
    ]
    return Dossier(
        case.code,
        None if protocol.is_meldcode else texts.get("protocol-titel"),
        protocol.id,
        case.edition,
        casus.age_group,
        terms.today(now),
        tuple(sections),
        running,
        terms.open_terms(protocol, casus),
        texts,
    )


async def of_account(conn: AsyncConnection, keys: KeyStore, person: str, now: datetime) -> str:
    """Everything that is held about one account, as JSON: UTF-8, moments as ISO 8601 in UTC.

    The account with how its owner signs in, is there and can be reached; the own conversations (outside a case with
    their contents; what stands in a case is the case's and comes with its dossier), when the last inputs came in, the
    chat on Telegram that is linked, the messages of pings to them, and what the audit says about this person. No name
    is held.

    Args:
        person: from `Store.identity_hash`.
    """
    found = await accounts.find_by_identity(conn, keys, person)
    codes = await cases.codes(conn)
    lines = [] if found is None else await audit.lines_about(conn, found.id)
    values = {
        "gemaakt": _moment(now),
        "pseudoniem": person,
        "account": None if found is None else await _account(conn, keys, found, now),
        "gesprekken": [
            {
                "casus": own.case_code,
                "dialoog": own.dialog,
                "laatst": _moment(own.updated_at),
                "inhoud": None if own.body is None else json.loads(own.body),
            }
            for own in await conversations.own(conn, keys, person)
        ],
        "verwerkt": [_moment(at) for at in await conversations.inputs_of(conn, person)],
        "telegram": [] if found is None else await _chats(conn, keys, found),
        "berichten": [
            {
                "spoed": one.urgency,
                "code": one.code,
                "soort": one.kind,
                "stand": one.state,
                "moment": _moment(one.recorded_at),
            }
            for one in (await pings.messages_to(conn, found.id) if found else ())
        ],
        "logboek": [
            {
                "moment": _moment(line.at),
                "gebeurtenis": line.event,
                "door": line.staff_id,
                "rol": line.role,
                "over": line.about_id,
                "casus": codes.get(line.case_id or ""),
            }
            for line in lines
        ],
    }
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


async def _account(conn: AsyncConnection, keys: KeyStore, found: Account, now: datetime) -> dict[str, object]:
    """What is held about an account; that a link waits or a code app is connected, and never the secret itself."""
    week = await accounts.hours_of(conn, found.id)
    asked = await accounts.waiting(conn, keys, found.id, "email", now)
    return {
        "nummer": found.id,
        "school": found.school_id,
        "rol": found.role,
        "plek": found.place,
        "omschrijving": found.label,
        "actief": found.active,
        "sinds": _moment(found.since),
        "uitgenodigd": found.invited_at and _moment(found.invited_at),
        "codeapp": found.can_sign_in,
        "laatst_gezien": found.last_seen_at and _moment(found.last_seen_at),
        "sessies": [[_moment(moment) for moment in both] for both in await accounts.sessions_of(conn, found.id)],
        "afwezig": [
            [one.first.isoformat(), one.last.isoformat()] for one in await accounts.absences_of(conn, found.id)
        ],
        "werktijden": {str(weekday): [_clock(minute) for minute in both] for weekday, both in week.items()},
        "bereikbaar": [
            {
                "soort": one.kind,
                "adres": one.address,
                "eerst": one.preferred,
                "staat": one.state,
                "sinds": _moment(one.since),
            }
            for one in await accounts.reach_of(conn, keys, found.id)
        ],
        "adres_wacht_op_code": asked.body.decode() if asked and asked.body else None,
    }


async def _chats(conn: AsyncConnection, keys: KeyStore, found: Account) -> list[dict[str, object]]:
    """What is held of the chat by which an account can be reached: its number, and which messages must still go."""
    linked = [one.address for one in await accounts.reach_of(conn, keys, found.id) if one.kind == "telegram"]
    chats = [await telegram.held(conn, keys, keys.identity_hash("telegram", address)) for address in linked]
    return [
        {
            "chat": chat.chat,
            "uitleg_gelezen": chat.understood_at and _moment(chat.understood_at),
            "berichten": [
                {"nummer": number, "soort": kind, "verstuurd": _moment(sent), "gaat_weg": _moment(goes)}
                for number, kind, sent, goes in chat.messages
            ],
        }
        for chat in chats
        if chat is not None
    ]


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")


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


def _entry(protocol: Protocol, texts: Texts, stored: StoredAnswer, note: str | None) -> Entry | None:
    place = protocol.places.get(stored.state)
    if place is None or place.node.kind == "info":
        return None
    if place.node.kind == "choice":
        answers = tuple(views.option_label(texts, place.text, option) for option in stored.chosen)
    elif place.node.kind == "note":
        answers = (note,) if note else ()
    elif place.node.kind == "date":
        answers = tuple(terms.in_words(date.fromisoformat(day)) for day in stored.chosen)
    else:
        items = [item for item in stored.chosen if item in place.node.items]
        answers = tuple(views.timed(texts.get(place.text, item), stored.times.get(item)) for item in items)
    kind = "paper" if place.node.paper else place.node.kind
    return Entry(stored.state, kind, texts.get(place.text).split("\n")[0], answers, stored.chosen)
