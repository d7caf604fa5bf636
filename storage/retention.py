"""An end for everything: when a case goes and why, and the purge that lets it go.

What has an end, and when:

- a case: by its stage and its last activity, as the school sets it (`Rules`), never while a ping is open or a term
  runs. Its key goes first, so that every copy of its rows is unreadable, then the rows, with answers, conversations,
  deadlines and queued pings; one line without content stays in the audit;
- a conversation outside a case: after an hour without a word;
- the note that an input was handled: after a day;
- a link that carries a conversation over to another channel: after ten minutes;
- what is known of a chat on Telegram: its messages within 48 hours, and 90 days later that the first notice was read;
- an account: when it was revoked, with its key. Until then it is a keyed hash, a role, a place on the ladder, days and
  hours, and sealed a label, the secret of a code app and where its owner can be reached;
- a session, a one-time link and an absence: when it has ended; a counted attempt to sign in: after a day;
- an edition of a protocol: a year after its last use, when no case has it;
- a line of the audit: after `audit_days`;
- a master key that lost its place: after seven days.

A school has no end while it stands in the settings: an id and the name of a protocol, nothing about anyone. These are
our own rules; what a school's file must keep, and how it destroys it, is the school's (NL-DOS-09, NL-DOS-11).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from pydantic import ValidationError
from sqlalchemy.ext.asyncio import AsyncConnection

from ..dialogs.casus import CASUS
from ..dialogs.norms import Outcome
from ..dialogs.terms import AMSTERDAM
from . import accounts, attempts, audit, carry, conversations, editions, telegram
from .cases import CASE_COLUMNS, Case, case_key, open_row
from .conversations import own_key
from .crypto import CannotOpen, KeyStore
from .database import Store
from .models import casus, conversation, deadline, ping, staff

OVERDUE_COUNTS = timedelta(days=90)
"""An open ping or a running term keeps a case until it is overdue for so long: nothing is kept without an end."""

INPUTS_KEPT = timedelta(days=1)
EDITIONS_KEPT = timedelta(days=365)
"""An edition of a protocol that no case has is there to compare with, for a year after its last use."""

AT_ONCE = 500
"""So many cases go in one transaction; meanwhile others wait."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How long a school keeps a case, in days: closed or nothing found, or idle; and how long before it is warned."""

    closed_days: int = 30
    idle_days: int = 90
    warn_days: int = 7


class Why(StrEnum):
    """Why a case ends when it does; the words are for an operator."""

    CLOSED = "closed"
    NOTHING_FOUND = "nothing found"
    IDLE = "idle"
    TERM = "a term ran"
    PING = "a ping was open"
    NO_KEY = "no key"


@dataclass(frozen=True, slots=True)
class End:
    """When a case goes, why, and from when on people are warned."""

    case_id: str
    code: str
    school_id: str
    last_active: datetime
    at: datetime
    warn_from: datetime
    why: Why


@dataclass(frozen=True, slots=True)
class Purge:
    """What a purge removed, or would remove; `soon` are the cases of which people are warned."""

    cases: tuple[End, ...] = ()
    soon: tuple[End, ...] = ()
    conversations: int = 0
    inputs: int = 0
    accounts: int = 0
    sign_ins: int = 0
    orphan_keys: int = 0
    audit_lines: int = 0
    master_keys: int = 0
    wal_emptied: bool = True


# --- when a case ends ---

_last_talk = (
    sa.select(sa.func.max(conversation.c.updated_at)).where(conversation.c.case_id == casus.c.id).scalar_subquery()
)
_last_term = (
    sa.select(sa.func.max(deadline.c.due))
    .where(deadline.c.case_id == casus.c.id, deadline.c.state == "open")
    .scalar_subquery()
)
_last_ping = (
    sa.select(sa.func.max(sa.func.coalesce(ping.c.due_at, ping.c.created_at)))
    .where(ping.c.case_id == casus.c.id, ping.c.state != "done")
    .scalar_subquery()
)
_cases = sa.select(*CASE_COLUMNS, _last_talk, _last_term, _last_ping).order_by(casus.c.active_at, casus.c.id)


async def end_of(conn: AsyncConnection, keys: KeyStore, case_id: str, rules: Rules) -> End | None:
    """When a case ends as things stand now, or None if there is no such case."""
    row = (await conn.execute(_cases.where(casus.c.id == case_id))).one_or_none()
    return None if row is None else await _end(keys, row, rules)


async def due_for_warning(
    conn: AsyncConnection, keys: KeyStore, school_id: str, rules: Rules, now: datetime
) -> list[End]:
    """The cases of a school that end within `warn_days`, or should have ended, the first one first: export them now."""
    found = await _ends(conn, keys, {school_id: rules}, now, casus.c.school_id == school_id)
    return [end for end in found if end.warn_from <= now]


async def _ends(
    conn: AsyncConnection,
    keys: KeyStore,
    rules: Mapping[str, Rules],
    now: datetime,
    which: sa.ColumnElement[bool] | None = None,
) -> list[End]:
    """The ends of the cases that were silent for so long that one may be near, the first one first."""
    of_all = [*rules.values(), Rules()]
    shortest = min(min(one.closed_days, one.idle_days) - one.warn_days for one in of_all)
    query = _cases.where(casus.c.active_at <= now - timedelta(days=max(0, shortest)))
    rows = (await conn.execute(query if which is None else query.where(which))).all()
    ends = [await _end(keys, row, rules.get(row.school_id, Rules())) for row in rows]
    return sorted(ends, key=lambda end: (end.at, end.code))


async def _end(keys: KeyStore, row: Sequence[Any], rules: Rules) -> End:
    facts, (last_talk, last_term, last_ping) = row[: len(CASE_COLUMNS)], row[len(CASE_COLUMNS) :]
    stored = Case(*facts)
    try:
        case = await open_row(keys, facts)
    except CannotOpen:  # damaged: it goes like one that nobody looks at
        case = replace(stored, facts=b"")
    closed, idle = timedelta(days=rules.closed_days), timedelta(days=rules.idle_days)
    active = stored.active_at
    if case is None:  # destroyed before, or from an older copy of the data; nobody can read or use it
        ends = [(active + closed, Why.NO_KEY)]
    elif case.state == "closed":
        ends = [(active + closed, Why.CLOSED)]
    else:
        active = max(active, last_talk or active)
        nothing = _found_nothing(case.facts) and closed < idle
        ends = [(active + closed, Why.NOTHING_FOUND) if nothing else (active + idle, Why.IDLE)]
    if case is not None and last_term is not None:
        ends.append((_end_of_day(last_term) + OVERDUE_COUNTS, Why.TERM))
    if case is not None and last_ping is not None:
        ends.append((last_ping + OVERDUE_COUNTS, Why.PING))
    at, why = max(ends, key=lambda end: end[0])
    return End(stored.id, stored.code, stored.school_id, active, at, at - timedelta(days=rules.warn_days), why)


def _found_nothing(facts: bytes) -> bool:
    """Whether the last thing that was done in a case ended in `afsluiten`."""
    try:
        runs = CASUS.validate_json(facts).runs
    except ValidationError:
        return False
    return bool(runs) and runs[-1].outcome is Outcome.AFSLUITEN


def _end_of_day(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), AMSTERDAM)


# --- the purge ---


async def purge(
    store: Store, rules: Mapping[str, Rules], audit_days: int, now: datetime, *, dry_run: bool = False
) -> Purge:
    """Let go what has reached its end. Do it every day; at worst it is interrupted, and the next one goes on.

    Args:
        rules: those of each school by its id; a school that is not among them has the defaults.
        dry_run: change nothing, only say what would go.

    Returns:
        What was, or would be, removed.
    """
    async with store.transaction() as conn:
        ends = await _ends(conn, store.keys, rules, now)
        due = [end for end in ends if end.at <= now]
        soon = tuple(end for end in ends if end.warn_from <= now < end.at)
        if dry_run:
            return await _survey(conn, store.keys, tuple(due), soon, audit_days, now)
    gone: list[End] = []
    for first in range(0, len(due), AT_ONCE):
        async with store.transaction() as conn:
            gone += await _delete(conn, store.keys, due[first : first + AT_ONCE], rules, now)
    async with store.transaction() as conn:
        talks = await conversations.drop_expired(conn, store.keys, now)
        inputs = await conversations.forget_inputs(conn, now - INPUTS_KEPT)
        revoked = await accounts.purge_revoked(conn, store.keys)
        sign_ins = await accounts.drop_ended(conn, now) + await attempts.drop_old(conn, now)
        await editions.drop_unused(conn, now - EDITIONS_KEPT)
        await carry.drop_expired(conn, now)
        await telegram.drop_silent(conn, store.keys, now)
        lines = await audit.trim(conn, store.keys, now - timedelta(days=audit_days), now)
        # Who makes a key holds the right to write until its row is there, as we do now.
        orphans = await _orphans(conn, store.keys)
        await store.keys.destroy(*orphans)
    masters = await store.keys.forget_former_master_keys(now)
    emptied = await store.empty_wal()
    return Purge(tuple(gone), soon, talks, inputs, revoked, sign_ins, len(orphans), lines, masters, emptied)


async def _delete(
    conn: AsyncConnection, keys: KeyStore, due: Sequence[End], rules: Mapping[str, Rules], now: datetime
) -> list[End]:
    """Delete cases, their keys first; one that somebody picked up in the meantime stays."""
    rows = (await conn.execute(_cases.where(casus.c.id.in_([end.case_id for end in due])))).all()
    ends = [await _end(keys, row, rules.get(row.school_id, Rules())) for row in rows]
    gone = [end for end in ends if end.at <= now]
    await keys.destroy(*(case_key(end.case_id) for end in gone))
    await conn.execute(sa.delete(casus).where(casus.c.id.in_([end.case_id for end in gone])))
    for end in gone:
        await audit.case_deleted(conn, keys, now, None, end.case_id)
    return gone


async def _survey(
    conn: AsyncConnection, keys: KeyStore, due: tuple[End, ...], soon: tuple[End, ...], audit_days: int, now: datetime
) -> Purge:
    return Purge(
        due,
        soon,
        conversations=await conversations.count_expired(conn, now),
        inputs=await conversations.count_inputs(conn, now - INPUTS_KEPT),
        accounts=await conn.scalar(sa.select(sa.func.count()).select_from(staff).where(~staff.c.active)) or 0,
        sign_ins=await accounts.count_ended(conn, now) + await attempts.count_old(conn, now),
        orphan_keys=len(await _orphans(conn, keys)),
        audit_lines=await audit.count_before(conn, now - timedelta(days=audit_days)),
    )


async def _orphans(conn: AsyncConnection, keys: KeyStore) -> list[str]:
    """The keys without a row: of something that was never committed, or brought back by an old copy of `keys.db`."""
    used = set(map(case_key, await conn.scalars(sa.select(casus.c.id))))
    outside = sa.select(conversation.c.id).where(conversation.c.case_id.is_(None))
    used |= set(map(own_key, await conn.scalars(outside)))
    used |= set(map(accounts.account_key, await conn.scalars(sa.select(staff.c.id))))
    used |= set(await telegram.key_ids(conn))
    ours = ("case:", "conversation:", "account:", "telegram:")
    return sorted(one for one in await keys.ids() - used if one.startswith(ours))
