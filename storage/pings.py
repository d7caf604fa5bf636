"""Pings: somebody is asked to take a case, and every message about that to a person. The loop itself is in the bot.

A ping has a ladder, sealed with the key of its case, and one moment at which something is due: its next step, or the
end of a take-over. Every message is a row, written before it is sent; whoever sends it first claims the row (compare
and set), so that two workers never send the same one. A row that was claimed and got no answer is claimed again when
its lease is over: only then can a second copy go out, and it is counted.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Literal
from uuid import uuid4

import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlalchemy.ext.asyncio import AsyncConnection

from ..dialogs.ladders import Kind, Plan
from ..dialogs.protocol import Urgency
from .accounts import BEHEERDER
from .cases import Staff, case_key, make_code
from .crypto import CannotOpen, KeyStore, NoKey, open_sealed, seal
from .models import casus, conversation, deadline, member, ping, ping_loop, ping_send, staff
from .sqlite import insert

PingState = Literal["open", "taken", "done"]
MessageKind = Literal["oproep", "bel_zelf", "beheer"]
"""A message asks somebody, tells who waits to call, or tells the beheerder that a ladder stands still."""

MessageState = Literal["queued", "sending", "sent", "screen", "unreachable", "declined", "skipped"]
"""`screen`: it stands on the first screen and nothing was sent. `skipped`: no longer needed when it was due."""

ASKED: tuple[MessageState, ...] = ("queued", "sending", "sent")
"""Somebody with a message in one of these states may still answer."""

LEASE = timedelta(seconds=60)
"""After so long without a recorded answer a message that was being sent is sent once more."""

_PLAN = TypeAdapter(Plan)

# In the words of the partial indexes: with a value in their place the database would look through all that is finished.
_going = ping.c.state != sa.literal_column("'done'")
_is_shown = ping_send.c.shown == sa.literal_column("1")
_term_is_open = deadline.c.state == sa.literal_column("'open'")
_case_is_open = casus.c.state == sa.literal_column("'open'")


@dataclass(frozen=True, slots=True)
class Ping:
    """A ping with its plan opened. `code` is random and not that of the case; `by_id` is who waits, None for nobody.

    `step` is the next one to take. `call`: who waits was told to call. `spoken`: whether they spoke to somebody.
    """

    id: str
    case_id: str
    school_id: str
    kind: Kind
    urgency: Urgency
    code: str
    state: PingState
    plan: Plan
    step: int
    due_at: datetime | None
    version: int
    faults: int
    created_at: datetime
    by_id: int | None
    taken_by: int | None
    taken_at: datetime | None
    call: bool
    spoken: bool | None
    ended_at: datetime | None
    raised_at: datetime | None


@dataclass(frozen=True, slots=True)
class Message:
    """A message to a person that was claimed for sending: nobody else sends it while the lease runs."""

    id: int
    ping_id: str
    staff_id: int
    kind: MessageKind
    attempts: int
    urgency: Urgency
    code: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who can be asked: an active account with a place on the ladder, or who works on the case."""

    id: int
    role: str
    place: str | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A ping that waits for a person on their first screen. `taken` while they have it themselves."""

    code: str
    kind: Kind
    urgency: Urgency
    created_at: datetime
    taken_at: datetime | None


@dataclass(frozen=True, slots=True)
class Beat:
    """The sign of life of the loop. `second_copies`: messages that went out again since no answer was recorded."""

    passed_at: datetime
    second_copies: int


_most_urgent = sa.case({"nu": 0, "vandaag": 1}, value=ping.c.urgency, else_=2)

_COLUMNS: tuple[sa.Column[Any], ...] = tuple(ping.c[name] for name in Ping.__dataclass_fields__)
_by_id = sa.select(*_COLUMNS).where(ping.c.id == sa.bindparam("ping_id"))
_of_case = (
    sa.select(*_COLUMNS).where(ping.c.case_id == sa.bindparam("of_case")).order_by(ping.c.created_at.desc(), ping.c.id)
)
_taken = sa.select(ping.c.id).where(
    ping.c.case_id == sa.bindparam("of_case"), ping.c.state == "taken", ping.c.taken_by == sa.bindparam("by_staff")
)
_due = (
    sa.select(ping.c.id)
    .where(ping.c.due_at <= sa.bindparam("now"))
    .order_by(_most_urgent, ping.c.due_at)
    .limit(sa.bindparam("most", type_=sa.Integer))
)
_due_messages = (
    sa.select(ping_send.c.id)
    .join(ping, ping.c.id == ping_send.c.ping_id)
    .where(ping_send.c.due_at <= sa.bindparam("now"))
    .order_by(_most_urgent, ping_send.c.due_at)
    .limit(sa.bindparam("most", type_=sa.Integer))
)
_due_messages_of_nu = _due_messages.where(ping.c.urgency == "nu")
_next_due = sa.select(sa.func.min(ping.c.due_at)).where(ping.c.due_at.is_not(None))
_next_message_due = sa.select(sa.func.min(ping_send.c.due_at)).where(ping_send.c.due_at.is_not(None))


async def _opened(keys: KeyStore, row: Sequence[Any]) -> Ping | None:
    """The ping in a row; None when the key of its case is gone, for then the case is."""
    found = Ping(*row)
    try:
        key = await keys.get(case_key(found.case_id))
    except NoKey:
        return None
    sealed: Any = found.plan
    plain = open_sealed(key, sealed, case=found.case_id, column="ping.plan", row=found.id)
    return replace(found, plan=_PLAN.validate_json(plain))


async def _readable(keys: KeyStore, rows: Sequence[Sequence[Any]]) -> list[Ping]:
    """The pings in these rows; one that was damaged is left out, for it must not close the case to people."""
    found = []
    for row in rows:
        with suppress(CannotOpen):
            found.append(await _opened(keys, row))
    return [one for one in found if one is not None]


# --- one ping ---


async def start(
    conn: AsyncConnection,
    keys: KeyStore,
    *,
    case_id: str,
    school_id: str,
    plan: Plan,
    now: datetime,
    due_at: datetime,
    by: Staff | None = None,
    call: bool = False,
) -> Ping:
    """Record a ping. Nothing was sent yet.

    Args:
        plan: copied as it is now; stored sealed.
        due_at: when its first step is to be taken.
        by: who waits for an answer.
        call: who waits is told to call at once.
    """
    key, ping_id = await keys.get(case_key(case_id)), uuid4().hex
    by_id = by.id if by else None
    begun = Ping(
        ping_id, case_id, school_id, plan.kind, plan.urgency, "", "open", plan, 0, due_at, 1, 0, now, by_id,
        None, None, call, None, None, None,
    )  # fmt: skip
    row = {name: getattr(begun, name) for name in Ping.__dataclass_fields__}
    row["plan"] = seal(key, _PLAN.dump_json(plan), case=case_id, column="ping.plan", row=ping_id)
    while True:
        code = make_code()
        added = await conn.execute(
            insert(ping).on_conflict_do_nothing(index_elements=[ping.c.code]), row | {"code": code}
        )
        if added.rowcount == 1:
            return replace(begun, code=code)


async def find(conn: AsyncConnection, keys: KeyStore, ping_id: str) -> Ping | None:
    """The ping with this id, or None.

    Raises:
        CannotOpen: its plan was damaged or moved.
    """
    row = (await conn.execute(_by_id, {"ping_id": ping_id})).one_or_none()
    return None if row is None else await _opened(keys, row)


async def find_by_code(conn: AsyncConnection, keys: KeyStore, code: str, school_id: str) -> Ping | None:
    """The ping of a school with this code, or None."""
    query = sa.select(*_COLUMNS).where(ping.c.code == code, ping.c.school_id == school_id)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else await _opened(keys, row)


async def of_case(conn: AsyncConnection, keys: KeyStore, case_id: str) -> list[Ping]:
    """The pings of a case, the latest first."""
    return await _readable(keys, (await conn.execute(_of_case, {"of_case": case_id})).all())


async def change(conn: AsyncConnection, seen: Ping, **values: Any) -> Ping | None:
    """Change a ping if nobody did since it was read; gives it as it is now, or None when somebody was first."""
    changed = await conn.execute(
        sa.update(ping)
        .where(ping.c.id == seen.id, ping.c.version == seen.version)
        .values(version=seen.version + 1, **values)
    )
    return replace(seen, version=seen.version + 1, **values) if changed.rowcount == 1 else None


async def end(conn: AsyncConnection, seen: Ping, now: datetime, **values: Any) -> Ping | None:
    """End a ping: no step follows, and it leaves every first screen. None when somebody was first."""
    ended = await change(conn, seen, state="done", due_at=None, ended_at=now, **values)
    if ended is not None:
        await _clear(conn, ping_send.c.ping_id == seen.id)
    return ended


async def _clear(conn: AsyncConnection, which: sa.ColumnElement[bool]) -> None:
    """Take messages off the first screens; what was still to be sent no longer is."""
    await conn.execute(sa.update(ping_send).where(which, _is_shown).values(shown=0))
    await conn.execute(
        sa.update(ping_send).where(which, ping_send.c.state == "queued").values(state="skipped", due_at=None)
    )


async def drop(conn: AsyncConnection, ping_id: str) -> None:
    """Let go a ping that nobody can read any more."""
    await conn.execute(sa.delete(ping).where(ping.c.id == ping_id))


async def postpone(conn: AsyncConnection, ping_id: str, until: datetime) -> None:
    """Try a ping again later, after a mistake: it must not keep the others waiting, and the auditor sees it."""
    values = {"due_at": until, "faults": ping.c.faults + 1, "version": ping.c.version + 1}
    await conn.execute(sa.update(ping).where(ping.c.id == ping_id).values(values))


async def took_step(conn: AsyncConnection, case_id: str, staff_id: int, now: datetime) -> None:
    """Somebody did something in a case: a ping of it that they took is done."""
    found = list(await conn.scalars(_taken, {"of_case": case_id, "by_staff": staff_id}))
    if found:
        values = {"state": "done", "due_at": None, "ended_at": now, "version": ping.c.version + 1}
        await conn.execute(sa.update(ping).where(ping.c.id.in_(found)).values(values))
        await _clear(conn, ping_send.c.ping_id.in_(found))


# --- what is due ---


async def due(conn: AsyncConnection, now: datetime, most: int) -> list[str]:
    """The ids of the pings of which something is due, the most urgent and then the longest due first."""
    return list(await conn.scalars(_due, {"now": now, "most": most}))


async def next_due(conn: AsyncConnection) -> datetime | None:
    """When something is due next: a step, the end of a take-over, or a message."""
    found = [at for at in (await conn.scalar(_next_due), await conn.scalar(_next_message_due)) if at is not None]
    return min(found, default=None)


# --- people ---


_sees_cases = staff.c.active & (staff.c.role != BEHEERDER)


async def on_places(conn: AsyncConnection, school_id: str, places: Collection[str]) -> list[Colleague]:
    """The active colleagues with one of these places on the ladder, in their order and then by account."""
    query = sa.select(staff.c.id, staff.c.role, staff.c.place).where(
        staff.c.school_id == school_id, _sees_cases, staff.c.place.in_(list(places))
    )
    found = [Colleague(*row) for row in await conn.execute(query.order_by(staff.c.id))]
    order = list(places)
    return sorted(found, key=lambda one: order.index(str(one.place)))


async def team_of(conn: AsyncConnection, case_id: str) -> list[Colleague]:
    """The active colleagues who work on a case."""
    query = sa.select(staff.c.id, staff.c.role, staff.c.place).join(member, member.c.staff_id == staff.c.id)
    query = query.where(member.c.case_id == case_id, _sees_cases).order_by(staff.c.id)
    return [Colleague(*row) for row in await conn.execute(query)]


async def colleague(conn: AsyncConnection, staff_id: int | None) -> Colleague | None:
    """The colleague with this number, active or not, or None."""
    query = sa.select(staff.c.id, staff.c.role, staff.c.place).where(staff.c.id == staff_id)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else Colleague(*row)


async def with_role(conn: AsyncConnection, school_id: str, role: str) -> list[Colleague]:
    """The active colleagues with a role."""
    query = sa.select(staff.c.id, staff.c.role, staff.c.place)
    query = query.where(staff.c.school_id == school_id, staff.c.active, staff.c.role == role).order_by(staff.c.id)
    return [Colleague(*row) for row in await conn.execute(query)]


# --- messages ---


async def record(
    conn: AsyncConnection,
    ping_id: str,
    step: int,
    staff_id: int,
    kind: MessageKind,
    now: datetime,
    *,
    send: bool,
    shown: bool = True,
) -> None:
    """Record a message to a person; the same one a second time is none.

    Args:
        step: which step of the ladder it belongs to; a person gets at most one message of a kind for each.
        send: it is to be sent, at once; otherwise it stands on the first screen only.
        shown: it stands on the first screen.
    """
    row = {
        "ping_id": ping_id, "staff_id": staff_id, "kind": kind, "step": step, "shown": int(shown),
        "state": "queued" if send else "screen", "due_at": now if send else None, "attempts": 0, "doubtful": 0,
        "recorded_at": now,
    }  # fmt: skip
    await conn.execute(insert(ping_send).on_conflict_do_nothing(), row)


async def asked(conn: AsyncConnection, ping_id: str) -> dict[int, set[str]]:
    """Who was asked for a ping, by account, each with the states of the messages to them."""
    query = sa.select(ping_send.c.staff_id, ping_send.c.state)
    found: dict[int, set[str]] = {}
    for staff_id, state in await conn.execute(
        query.where(ping_send.c.ping_id == ping_id, ping_send.c.kind == "oproep")
    ):
        found.setdefault(staff_id, set()).add(state)
    return found


async def decline(conn: AsyncConnection, ping_id: str, staff_id: int) -> bool:
    """Somebody cannot: their messages of this ping are answered. False when nothing waited for them."""
    declined = await conn.execute(
        sa.update(ping_send)
        .where(
            ping_send.c.ping_id == ping_id,
            ping_send.c.staff_id == staff_id,
            ping_send.c.kind == "oproep",
            _is_shown,
        )
        .values(state="declined", shown=0, due_at=None)
    )
    return declined.rowcount > 0


async def due_messages(conn: AsyncConnection, now: datetime, most: int, *, only_nu: bool = False) -> list[int]:
    """The numbers of the messages that are to be sent now, the most urgent and then the longest due first."""
    query = _due_messages_of_nu if only_nu else _due_messages
    return list(await conn.scalars(query, {"now": now, "most": most}))


@dataclass(frozen=True, slots=True)
class Check:
    """What must still hold of a message at the moment of sending."""

    message: Message
    state: MessageState
    school_id: str
    ping_state: PingState
    case_is_open: bool
    is_active: bool


_check = (
    sa.select(
        *(ping_send.c[name] for name in ("id", "ping_id", "staff_id", "kind", "attempts")),
        *(ping.c[name] for name in ("urgency", "code", "created_at")),
        ping_send.c.state,
        ping.c.school_id,
        ping.c.state,
        casus.c.state == "open",
        staff.c.active,
    )
    .join(ping, ping.c.id == ping_send.c.ping_id)
    .join(casus, casus.c.id == ping.c.case_id)
    .join(staff, staff.c.id == ping_send.c.staff_id)
    .where(ping_send.c.id == sa.bindparam("number"), ping_send.c.due_at.is_not(None))
)


async def check(conn: AsyncConnection, message_id: int) -> Check | None:
    """A message that waits, with everything that may have changed since it was recorded; None when it waits no more."""
    row = (await conn.execute(_check, {"number": message_id})).one_or_none()
    fields = len(Message.__dataclass_fields__)
    return None if row is None else Check(Message(*row[:fields]), *row[fields:])


async def claim(conn: AsyncConnection, found: Check, reach_id: int, now: datetime) -> Message | None:
    """Take a message for sending by this way; None when another worker was first.

    Where it was claimed before and no answer was recorded, this may be a second copy: that is counted.
    """
    again = found.state == "sending"
    one = found.message
    claimed = await conn.execute(
        sa.update(ping_send)
        .where(ping_send.c.id == one.id, ping_send.c.attempts == one.attempts, ping_send.c.due_at <= now)
        .values(
            state="sending",
            attempts=one.attempts + 1,
            due_at=now + LEASE,
            reach_id=reach_id,
            doubtful=ping_send.c.doubtful + again,
        )
    )
    if claimed.rowcount != 1:
        return None
    if again:
        await _beat(conn, now, second_copies=1)
    return replace(one, attempts=one.attempts + 1)


async def settle(
    conn: AsyncConnection, message: Message, state: MessageState, *, due_at: datetime | None = None, now: datetime
) -> bool:
    """Record what became of a message that was claimed; False when it was claimed anew, or answered, meanwhile.

    Args:
        state: `queued` or `sending` with `due_at` for another attempt; `sending` where the answer is not known.
    """
    values: dict[str, Any] = {"state": state, "due_at": due_at}
    if state == "sent":
        values["sent_at"] = now
    which = (ping_send.c.id == message.id) & (ping_send.c.attempts == message.attempts)
    settled = await conn.execute(sa.update(ping_send).where(which, ping_send.c.state == "sending").values(values))
    return settled.rowcount == 1


async def delay(conn: AsyncConnection, message_id: int, until: datetime) -> None:
    """A message that is to be sent later."""
    which = (ping_send.c.id == message_id) & ping_send.c.due_at.is_not(None)
    await conn.execute(sa.update(ping_send).where(which).values(due_at=until))


async def skip(conn: AsyncConnection, message_id: int, state: MessageState = "skipped") -> None:
    """A message that is not to be sent after all."""
    which = (ping_send.c.id == message_id) & ping_send.c.due_at.is_not(None)
    await conn.execute(sa.update(ping_send).where(which).values(state=state, due_at=None))


# --- first screens ---


async def waiting_for(conn: AsyncConnection, staff_id: int) -> list[Waiting]:
    """The open pings that wait for somebody, and those they took, the most urgent and then the oldest first."""
    mine = sa.select(ping_send.c.ping_id).where(
        ping_send.c.staff_id == staff_id, _is_shown, ping_send.c.kind == "oproep"
    )
    taken = (ping.c.state == "taken") & (ping.c.taken_by == staff_id)
    query = sa.select(ping.c.code, ping.c.kind, ping.c.urgency, ping.c.created_at, ping.c.taken_at)
    query = query.where(ping.c.id.in_(mine), (ping.c.state == "open") | taken)
    return [Waiting(*row) for row in await conn.execute(query.order_by(_most_urgent, ping.c.created_at))]


async def sent_by(conn: AsyncConnection, keys: KeyStore, staff_id: int) -> list[Ping]:
    """The calls for help of somebody that are not done, the latest first."""
    query = sa.select(*_COLUMNS).where(ping.c.by_id == staff_id, ping.c.kind == "oproep", _going)
    return await _readable(keys, (await conn.execute(query.order_by(ping.c.created_at.desc()))).all())


@dataclass(frozen=True, slots=True)
class Told:
    """A message to somebody, as they may see it."""

    urgency: Urgency
    code: str
    kind: MessageKind
    state: MessageState
    recorded_at: datetime


async def messages_to(conn: AsyncConnection, staff_id: int) -> list[Told]:
    """Every message to somebody that is kept, the oldest first."""
    columns = (ping.c.urgency, ping.c.code, ping_send.c.kind, ping_send.c.state, ping_send.c.recorded_at)
    query = sa.select(*columns).join(ping, ping.c.id == ping_send.c.ping_id).where(ping_send.c.staff_id == staff_id)
    return [Told(*row) for row in await conn.execute(query.order_by(ping_send.c.id))]


async def is_asked(conn: AsyncConnection, ping_id: str, staff_id: int) -> bool:
    """Whether a ping stands on somebody's first screen."""
    query = sa.select(sa.func.count()).select_from(ping_send)
    query = query.where(ping_send.c.ping_id == ping_id, ping_send.c.staff_id == staff_id, _is_shown)
    return bool(await conn.scalar(query))


# --- reminders, the auditor, the sign of life ---


@dataclass(frozen=True, slots=True)
class Overdue:
    """A term of a case that has come: its day, and when people were last reminded of something in this case.

    `kind` is None where it was damaged: the day still counts.
    """

    case_id: str
    school_id: str
    kind: str | None
    due: date
    reminded_at: datetime | None


_last_reminder = (
    sa.select(sa.func.max(ping.c.created_at))
    .where(ping.c.case_id == casus.c.id, ping.c.kind == "herinnering")
    .scalar_subquery()
)
_reminder_goes = sa.exists().where(ping.c.case_id == casus.c.id, ping.c.kind == "herinnering", ping.c.state != "done")


async def overdue_terms(conn: AsyncConnection, keys: KeyStore, today: date) -> list[Overdue]:
    """The open terms up to today of open cases in which no reminder goes at this moment, the first day first."""
    columns = (deadline.c.case_id, casus.c.school_id, deadline.c.kind, deadline.c.sealed_kind, deadline.c.due)
    query = (
        sa.select(*columns, _last_reminder)
        .join(casus, casus.c.id == deadline.c.case_id)
        .where(_term_is_open, deadline.c.due <= today, casus.c.state == "open", ~_reminder_goes)
        .order_by(deadline.c.due, deadline.c.case_id)
    )
    found = []
    for case_id, school_id, hidden, sealed, due, reminded_at in (await conn.execute(query)).all():
        try:
            key = await keys.get(case_key(case_id))
        except NoKey:
            continue
        kind = None
        with suppress(CannotOpen):
            kind = open_sealed(key, sealed, case=case_id, column="deadline.sealed_kind", row=hidden).decode()
        found.append(Overdue(case_id, school_id, kind, due, reminded_at))
    return found


async def silent_cases(conn: AsyncConnection, before: datetime) -> list[tuple[str, str]]:
    """The open cases in which nobody did anything since a moment, nor was reminded: (id, school), the longest first."""
    talk = sa.exists().where(conversation.c.case_id == casus.c.id, conversation.c.updated_at > before)
    reminded = sa.func.coalesce(_last_reminder > before, sa.false())
    query = sa.select(casus.c.id, casus.c.school_id).where(
        _case_is_open, casus.c.active_at <= before, ~talk, ~reminded, ~_reminder_goes
    )
    return [(row.id, row.school_id) for row in await conn.execute(query.order_by(casus.c.active_at, casus.c.id))]


async def last_call(conn: AsyncConnection, keys: KeyStore, case_id: str) -> Plan | None:
    """The plan of the last call for help in a case; None when nobody was asked."""
    return next((one.plan for one in await of_case(conn, keys, case_id) if one.kind == "oproep"), None)


async def involved_in(conn: AsyncConnection, keys: KeyStore, case_id: str) -> tuple[str, ...] | None:
    """The places that were ticked as involved before the last call for help in a case; None when nobody was asked."""
    plan = await last_call(conn, keys, case_id)
    return None if plan is None else plan.involved


@dataclass(frozen=True, slots=True)
class Still:
    """A ladder that goes nowhere: what may be told of it, and its present step."""

    id: str
    school_id: str
    urgency: Urgency
    code: str
    step: int


async def standing_still(conn: AsyncConnection, before: datetime) -> list[Still]:
    """The open pings that go nowhere and of which the beheerder was not told, the oldest first.

    Nothing is due any more and nobody took it, or what was due before this moment was not done, or it went wrong.
    """
    stuck = ping.c.due_at.is_(None) | (ping.c.due_at < before) | (ping.c.faults > 0)
    query = sa.select(*(ping.c[name] for name in Still.__dataclass_fields__))
    query = query.where(_going, stuck, ping.c.raised_at.is_(None), ping.c.created_at < before)
    return [Still(*row) for row in await conn.execute(query.order_by(ping.c.created_at))]


async def was_raised(conn: AsyncConnection, ping_id: str, now: datetime) -> None:
    """The beheerder was told that a ladder stands still; who waits is told to call."""
    await conn.execute(sa.update(ping).where(ping.c.id == ping_id).values(raised_at=now, call=True))


async def left_behind(conn: AsyncConnection, now: datetime) -> int:
    """Let lapse at once what was taken by somebody who has no account any more; gives how many."""
    active = sa.select(staff.c.id).where(staff.c.active)
    gone = ping.c.taken_by.is_(None) | ping.c.taken_by.not_in(active)
    found = await conn.execute(
        sa.update(ping)
        .where(_going, ping.c.state == "taken", gone, ping.c.due_at > now)
        .values(due_at=now, version=ping.c.version + 1)
    )
    return found.rowcount


async def beat(conn: AsyncConnection, now: datetime) -> None:
    """Note that the loop came by."""
    await _beat(conn, now, second_copies=0)


async def _beat(conn: AsyncConnection, now: datetime, *, second_copies: int) -> None:
    first = insert(ping_loop).values(id=1, passed_at=now, second_copies=second_copies)
    more = ping_loop.c.second_copies + second_copies
    await conn.execute(
        first.on_conflict_do_update(index_elements=[ping_loop.c.id], set_={"passed_at": now, "second_copies": more})
    )


async def last_beat(conn: AsyncConnection) -> Beat | None:
    """When the loop came by last; None when it never did."""
    row = (await conn.execute(sa.select(ping_loop.c.passed_at, ping_loop.c.second_copies))).one_or_none()
    return None if row is None else Beat(*row)


async def count_going(conn: AsyncConnection) -> int:
    """How many pings are not done."""
    return await conn.scalar(sa.select(sa.func.count()).select_from(ping).where(_going)) or 0
