"""Who did what, when: lines without content that are added and read, and stay when the case is gone.

Each line carries a code (HMAC-SHA256) over itself and the code of the line before, so that a line that was changed,
put in, moved or removed shows. A plain hash would not do: who can write in the database can compute those anew. The
key of this one lies in `keys.db`, under the master key. One row, `audit_chain`, says where the chain begins and ends,
and is sealed with the same key; so the last lines cannot be cut off either. Triggers refuse to change or remove lines:
a mistake in the program stops there, and who takes the triggers away is found by `verify`.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from .cases import Staff
from .crypto import KeyStore, joined
from .models import audit, audit_chain


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One event. `event` is a fixed word such as "case_opened"; `role` is the one that `staff_id` had then."""

    id: int
    at: datetime
    event: str
    staff_id: int | None
    role: str | None
    about_id: int | None
    case_id: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many lines there are, and the first thing that is wrong with them, as one English line, or None."""

    lines: int
    broken: str | None


@dataclass(frozen=True, slots=True)
class _Chain:
    """Lines up to `start_id` are gone by retention, the last is `head_id`; `seal` holds until somebody else writes."""

    start_id: int
    start_mac: bytes
    head_id: int
    head_mac: bytes
    seal: bytes

    def sealed(self, keys: KeyStore) -> bytes:
        """The seal that belongs to the other four values."""
        start, head = (str(self.start_id), self.start_mac.hex()), (str(self.head_id), self.head_mac.hex())
        return keys.audit_mac(joined("chain", *start, *head))

    def holds(self, keys: KeyStore) -> bool:
        return hmac.compare_digest(self.seal, self.sealed(keys))


_LINE_COLUMNS = tuple(audit.c[name] for name in AuditLine.__dataclass_fields__)
_append = sa.insert(audit).inline()
_read_chain = sa.select(*(audit_chain.c[name] for name in _Chain.__dataclass_fields__))
_last_id = sa.select(sa.func.max(audit.c.id))
_write_chain = sa.update(audit_chain)


def _mac(keys: KeyStore, before: bytes, line: AuditLine) -> bytes:
    at = line.at.astimezone(UTC).isoformat(timespec="microseconds")
    parts = (line.id, at, line.event, line.staff_id, line.role, line.about_id, line.case_id)
    return keys.audit_mac(before + joined(*("" if part is None else str(part) for part in parts)))


async def _save_chain(conn: AsyncConnection, keys: KeyStore, now: _Chain, *, whole: bool) -> None:
    """Write where the chain begins and ends. Once its seal was broken it stays so, or the break would be mended."""
    values = {name: getattr(now, name) for name in _Chain.__dataclass_fields__}
    await conn.execute(_write_chain, values | {"seal": now.sealed(keys) if whole else b""})


async def _add(
    conn: AsyncConnection,
    keys: KeyStore,
    event: str,
    now: datetime,
    by: Staff | None = None,
    *,
    case_id: str | None = None,
    about: int | None = None,
) -> None:
    # Whatever an intruder left behind, people work on: a broken chain is for `verify` to find.
    last, row = await conn.scalar(_last_id) or 0, (await conn.execute(_read_chain)).one_or_none()
    chain = _Chain(0, b"", 0, b"", b"") if row is None else _Chain(*row)
    number = max(last, chain.head_id) + 1
    line = AuditLine(number, now, event, by.id if by else None, by.role if by else None, about, case_id)
    mac = _mac(keys, chain.head_mac, line)
    await conn.execute(_append, {name: getattr(line, name) for name in AuditLine.__dataclass_fields__} | {"mac": mac})
    after = _Chain(chain.start_id, chain.start_mac, line.id, mac, b"")
    await _save_chain(conn, keys, after, whole=chain.holds(keys))


# --- one function per event ---

OfCase = Callable[[AsyncConnection, KeyStore, datetime, Staff | None, str], Awaitable[None]]
OfStaff = Callable[[AsyncConnection, KeyStore, datetime, Staff | None, int], Awaitable[None]]
OfPerson = Callable[[AsyncConnection, KeyStore, datetime, Staff | None], Awaitable[None]]


def _of_case(event: str) -> OfCase:
    """Notes what someone did with a case; the last argument is its id. Nobody: the product itself, or an operator."""

    async def note(conn: AsyncConnection, keys: KeyStore, now: datetime, by: Staff | None, case_id: str) -> None:
        await _add(conn, keys, event, now, by, case_id=case_id)

    return note


def _of_staff(event: str) -> OfStaff:
    """Notes what someone did with an account; the last argument is the id of its staff member."""

    async def note(conn: AsyncConnection, keys: KeyStore, now: datetime, by: Staff | None, about: int) -> None:
        await _add(conn, keys, event, now, by, about=about)

    return note


def _of_person(event: str) -> OfPerson:
    """Notes what someone did; nobody is an operator at the command line."""

    async def note(conn: AsyncConnection, keys: KeyStore, now: datetime, by: Staff | None) -> None:
        await _add(conn, keys, event, now, by)

    return note


case_opened = _of_case("case_opened")
case_viewed = _of_case("case_viewed")
case_exported = _of_case("case_exported")
case_closed = _of_case("case_closed")
case_reopened = _of_case("case_reopened")
case_taken_over = _of_case("case_taken_over")
colleague_warned = _of_case("colleague_warned")
case_deleted = _of_case("case_deleted")

role_changed = _of_staff("role_changed")
staff_added = _of_staff("staff_added")
staff_invited = _of_staff("staff_invited")
staff_revoked = _of_staff("staff_revoked")
staff_joined = _of_staff("staff_joined")
staff_changed = _of_staff("staff_changed")
staff_reset = _of_staff("staff_reset")
absence_set = _of_staff("absence_set")
hours_set = _of_staff("hours_set")
reach_set = _of_staff("reach_set")
reach_lost = _of_staff("reach_lost")
account_exported = _of_staff("account_exported")
sessions_ended = _of_staff("sessions_ended")

signed_in = _of_person("signed_in")
signed_out = _of_person("signed_out")
keys_rotated = _of_person("keys_rotated")
keys_backed_up = _of_person("keys_backed_up")


async def handed_over(
    conn: AsyncConnection, keys: KeyStore, now: datetime, by: Staff | None, case_id: str, to: int
) -> None:
    """Note that someone handed a case over to the staff member with the id `to`."""
    await _add(conn, keys, "handed_over", now, by, case_id=case_id, about=to)


# --- reading ---


async def lines_of(conn: AsyncConnection, case_id: str) -> list[AuditLine]:
    """The lines about a case, oldest first: who did something with it, as a role and a moment."""
    return await _lines(conn, audit.c.case_id == case_id)


async def lines_about(conn: AsyncConnection, staff_id: int) -> list[AuditLine]:
    """The lines about what a staff member did and what was done to their account, oldest first."""
    return await _lines(conn, (audit.c.staff_id == staff_id) | (audit.c.about_id == staff_id))


async def _lines(conn: AsyncConnection, which: sa.ColumnElement[bool]) -> list[AuditLine]:
    found = await conn.execute(sa.select(*_LINE_COLUMNS).where(which).order_by(audit.c.id))
    return [AuditLine(*row) for row in found]


async def verify(conn: AsyncConnection, keys: KeyStore) -> Verdict:
    """Go along the whole chain; names the first line that was changed, put in or removed."""
    rows = (await conn.execute(sa.select(*_LINE_COLUMNS, audit.c.mac).order_by(audit.c.id))).all()
    row = (await conn.execute(_read_chain)).one_or_none()
    if row is None:
        return Verdict(len(rows), "the record of where the chain begins and ends is missing")
    chain = _Chain(*row)
    last, mac = chain.start_id, chain.start_mac
    for row in rows:
        line = AuditLine(*row[:-1])
        mac = _mac(keys, mac, line)
        if not hmac.compare_digest(mac, row.mac) or line.id <= last:
            return Verdict(len(rows), f"line {line.id} was changed or put in, or a line before it was removed")
        last = line.id
    if (last, mac) != (chain.head_id, chain.head_mac):
        return Verdict(len(rows), f"lines are missing after line {last}")
    if not chain.holds(keys):
        return Verdict(len(rows), "the record of where the chain begins and ends was changed")
    return Verdict(len(rows), None)


# --- retention ---


async def count_before(conn: AsyncConnection, before: datetime) -> int:
    """How many lines `trim` would remove."""
    last = await _last_before(conn, before)
    count = await conn.scalar(sa.select(sa.func.count()).where(audit.c.id <= last))
    return count or 0


async def trim(conn: AsyncConnection, keys: KeyStore, before: datetime, now: datetime) -> int:
    """Remove the lines from before a moment, and note that; the chain then begins at the first one that stays.

    A break among the lines that go does not vanish with them: the chain stays broken.

    Returns:
        How many lines were removed.
    """
    last = await _last_before(conn, before)
    row = (await conn.execute(_read_chain)).one_or_none()
    mac = await conn.scalar(sa.select(audit.c.mac).where(audit.c.id == last))
    if mac is None or row is None:
        return 0
    whole = (await verify(conn, keys)).broken is None
    chain = _Chain(*row)
    await _save_chain(conn, keys, _Chain(last, mac, chain.head_id, chain.head_mac, b""), whole=whole)
    removed = (await conn.execute(sa.delete(audit).where(audit.c.id <= last))).rowcount
    await _add(conn, keys, "audit_trimmed", now)
    return removed


async def _last_before(conn: AsyncConnection, before: datetime) -> int:
    """The id of the last line such that it and all lines before it are from before a moment; 0 for none."""
    first_kept = sa.select(sa.func.min(audit.c.id)).where(audit.c.at >= before).scalar_subquery()
    ids = sa.select(sa.func.max(audit.c.id)).where(sa.or_(first_kept.is_(None), audit.c.id < first_kept))
    return await conn.scalar(ids) or 0
