"""Accounts: who has which role, how they sign in, when they are there, and where they can be reached. No names.

What tells something about a person is sealed with the key of their account: the label, the secret of the code app, the
address at which a ping arrives. An inlogcode, a link and the mark in a browser stand here as a keyed hash only, so
that nobody reads them back out of the database. A function takes the connection of an open transaction and the keys,
as in `cases`; whoever changes something stands in the audit, with `by` None for an operator at the command line.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Literal
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from ..dialogs import terms
from ..dialogs.access import BEHEERDER as BEHEERDER
from ..dialogs.terms import AMSTERDAM
from . import audit
from .cases import Staff, make_code
from .crypto import CannotOpen, KeyStore, NoKey, open_sealed, seal
from .models import absence, credential, hours, invitation, reach, session, staff
from .sqlite import insert

PLACES = ("aandachtsfunctionaris", "plaatsvervanger", "directie", "bevoegd_gezag")
"""The places on the ladder of pings."""

INVITED_FOR = timedelta(days=3)
SESSION_IDLE = timedelta(minutes=30)
SESSION_LONGEST = timedelta(hours=12)
SEEN_EVERY = timedelta(minutes=1)
"""A session is written anew at most so often; that is how much sooner than `SESSION_IDLE` it may end."""

CODE_WORDS = 5
"""An inlogcode has five words of 12 bits: nobody guesses it, and it can be said aloud."""

Kind = Literal["web", "telegram", "email"]
ReachKind = Literal["telegram", "email"]
ReachState = Literal["ok", "unreachable"]
Week = Mapping[int, tuple[int, int]]
"""Weekday (Monday is 1) to the first minute of that day, and the one after the last."""


class LastBeheerder(Exception):
    """The only beheerder of a school who can sign in must stay one: else nobody could let anyone in."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account. `label` is a function such as "IB onderbouw"; `invited_at` is set while a link waits to be used.

    `can_sign_in` once the code app was connected. `last_seen_at` is the beginning of the day in Amsterdam.
    """

    id: int
    school_id: str
    role: str
    place: str | None
    label: str | None
    active: bool
    invited_at: datetime | None
    since: datetime
    last_seen_at: datetime | None
    can_sign_in: bool

    @property
    def staff(self) -> Staff:
        """The same person as cases and the audit know them."""
        return Staff(self.id, self.school_id, self.role, self.place)


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom a link is for, what it carries, and whether it was used. It is never shown after its end."""

    account: Account
    body: bytes | None
    used: bool


@dataclass(frozen=True, slots=True)
class CodeApp:
    """The secret of somebody's code app (base32), and the time step of the last code that was used."""

    secret: str
    last_step: int | None


@dataclass(frozen=True, slots=True)
class Reach:
    """A way to reach someone. `address` is what the sender needs: a mail address, or the number of a chat."""

    id: int
    kind: ReachKind
    address: str
    preferred: bool
    state: ReachState
    since: datetime


@dataclass(frozen=True, slots=True)
class Absence:
    """A period in which someone is away, both days included."""

    id: int
    first: date
    last: date


def account_key(staff_id: int) -> str:
    """The id of the key of an account."""
    return f"account:{staff_id}"


async def _key(keys: KeyStore, staff_id: int) -> bytes:
    """The key of an account, made when it is first needed; the caller's transaction has the right to write."""
    try:
        return await keys.get(account_key(staff_id))
    except NoKey:
        return await keys.create(account_key(staff_id))


async def _sealed(keys: KeyStore, staff_id: int, column: str, row: str, text: str) -> bytes:
    return seal(await _key(keys, staff_id), text.encode(), case=account_key(staff_id), column=column, row=row)


async def _opened(keys: KeyStore, staff_id: int, column: str, row: str, sealed: bytes | None) -> str | None:
    """The text, or None when there is none or its key is gone: then it is as if nothing was filled in."""
    if sealed is None:
        return None
    try:
        key = await keys.get(account_key(staff_id))
        return open_sealed(key, sealed, case=account_key(staff_id), column=column, row=row).decode()
    except (NoKey, CannotOpen):
        return None


# --- accounts ---

_invited_at = (
    sa.select(sa.func.max(invitation.c.made_at))
    .where(invitation.c.staff_id == staff.c.id, invitation.c.kind == "web", invitation.c.used_at.is_(None))
    .scalar_subquery()
)
_signs_in = sa.exists().where(credential.c.staff_id == staff.c.id, credential.c.kind == "totp")
_ACCOUNT_COLUMNS: tuple[Any, ...] = (
    staff.c.id,
    staff.c.school_id,
    staff.c.role,
    staff.c.place,
    staff.c.label,
    staff.c.active,
    _invited_at,
    staff.c.created_at,
    staff.c.last_seen_at,
    _signs_in,
)
_accounts = sa.select(*_ACCOUNT_COLUMNS, staff.c.identity)


async def _account(keys: KeyStore, row: Any) -> Account:
    staff_id, school_id, role, place, label, *rest = row[: len(_ACCOUNT_COLUMNS)]
    opened = await _opened(keys, staff_id, "staff.label", str(staff_id), label)
    return Account(staff_id, school_id, role, place, opened, *rest)


async def add(
    conn: AsyncConnection,
    keys: KeyStore,
    *,
    school_id: str,
    role: str,
    place: str | None,
    label: str | None,
    now: datetime,
    by: Staff | None = None,
) -> Account:
    """Make an account. Nobody can sign in with it before an invitation was accepted.

    Args:
        school_id: of a school that `cases.ensure_school` recorded.
        role: `BEHEERDER` or a reader of the school's protocol.
        place: one of `PLACES`, or None.
        label: a function, checked by the guard; stored sealed.
    """
    _check_place(place)
    row = {"school_id": school_id, "role": role, "place": place, "active": True, "created_at": now}
    # The pseudonym follows from the number, which the database gives.
    made = await conn.execute(insert(staff).values(identity=uuid4().hex, **row).returning(staff.c.id))
    staff_id: int = made.scalar_one()
    values: dict[str, Any] = {"identity": keys.identity_hash("account", str(staff_id))}
    if label:
        values["label"] = await _sealed(keys, staff_id, "staff.label", str(staff_id), label)
    await conn.execute(sa.update(staff).where(staff.c.id == staff_id).values(values))
    await audit.staff_added(conn, keys, now, by, staff_id)
    return Account(staff_id, school_id, role, place, label or None, True, None, now, None, False)


def _check_place(place: str | None) -> None:
    if place is not None and place not in PLACES:
        raise ValueError(f"no place on the ladder: {place}")


async def find(conn: AsyncConnection, keys: KeyStore, staff_id: int) -> Account | None:
    """The account with this number, ended or not, or None; that of a terminal is none, as in `of_school`."""
    row = (await conn.execute(_accounts.where(staff.c.id == staff_id))).one_or_none()
    return await _account(keys, row) if row is not None and _signs_in_here(keys, row) else None


def _signs_in_here(keys: KeyStore, row: Any) -> bool:
    """Whether an account is one that somebody can sign in with: nobody does with that of a terminal."""
    return bool(row.identity == keys.identity_hash("account", str(row.id)))


async def find_by_identity(conn: AsyncConnection, keys: KeyStore, identity: str) -> Account | None:
    """The account with this pseudonym, ended or not, or None."""
    row = (await conn.execute(_accounts.where(staff.c.identity == identity))).one_or_none()
    return None if row is None else await _account(keys, row)


async def of_school(conn: AsyncConnection, keys: KeyStore, school_id: str) -> list[Account]:
    """The accounts of a school in the order in which they were made, ended ones included until they are purged.

    Without the one of a terminal on this computer, which nobody signs in to.
    """
    rows = (await conn.execute(_accounts.where(staff.c.school_id == school_id).order_by(staff.c.id))).all()
    return [await _account(keys, row) for row in rows if _signs_in_here(keys, row)]


async def change(
    conn: AsyncConnection,
    keys: KeyStore,
    staff_id: int,
    *,
    role: str,
    place: str | None,
    label: str | None,
    now: datetime,
    by: Staff | None = None,
) -> None:
    """Give an account another role, place and label. It counts from the next request on.

    Raises:
        LastBeheerder: they are the last one, and would no longer be.
    """
    _check_place(place)
    found = await find(conn, keys, staff_id)
    if found is None or not found.active or (found.role, found.place, found.label) == (role, place, label or None):
        return
    if role != BEHEERDER:
        await _check_not_last(conn, found)
    sealed = await _sealed(keys, staff_id, "staff.label", str(staff_id), label) if label else None
    await conn.execute(sa.update(staff).where(staff.c.id == staff_id).values(role=role, place=place, label=sealed))
    event = audit.role_changed if found.role != role else audit.staff_changed
    await event(conn, keys, now, by, staff_id)


async def _check_not_last(conn: AsyncConnection, found: Account) -> None:
    if found.role != BEHEERDER or not found.can_sign_in:
        return
    others = sa.select(sa.func.count()).where(
        staff.c.school_id == found.school_id,
        staff.c.role == BEHEERDER,
        staff.c.active,
        staff.c.id != found.id,
        _signs_in,
    )
    if not await conn.scalar(others):
        raise LastBeheerder


async def revoke(
    conn: AsyncConnection, keys: KeyStore, staff_id: int, now: datetime, *, by: Staff | None = None
) -> bool:
    """End an account at once: whatever lets someone in or reaches them is gone. The purge removes what is left.

    Returns:
        Whether there was an active account to end.

    Raises:
        LastBeheerder: they are the last one.
    """
    found = await find(conn, keys, staff_id)
    if found is None or not found.active:
        return False
    await _check_not_last(conn, found)
    await conn.execute(sa.update(staff).where(staff.c.id == staff_id).values(active=False, place=None))
    for table in (session, invitation, credential, reach, absence, hours):
        await conn.execute(sa.delete(table).where(table.c.staff_id == staff_id))
    await audit.staff_revoked(conn, keys, now, by, staff_id)
    return True


async def reset(conn: AsyncConnection, keys: KeyStore, staff_id: int, now: datetime, *, by: Staff | None = None) -> str:
    """Take away how someone signs in, for a lost code app: gives the token of a new invitation for the same account.

    Their sessions end at once. Where they can be reached stays.

    Raises:
        LookupError: there is no active account with this number.
    """
    for table in (session, credential):
        await conn.execute(sa.delete(table).where(table.c.staff_id == staff_id))
    await audit.staff_reset(conn, keys, now, by, staff_id)
    return await invite(conn, keys, staff_id, "web", now, INVITED_FOR, by=by)


async def purge_revoked(conn: AsyncConnection, keys: KeyStore) -> int:
    """Remove the accounts that were ended, their keys first; gives how many."""
    gone = (await conn.scalars(sa.select(staff.c.id).where(~staff.c.active))).all()
    await keys.destroy(*map(account_key, gone))
    await conn.execute(sa.delete(staff).where(staff.c.id.in_(gone)))
    return len(gone)


# --- one-time links ---


def _link(keys: KeyStore, token: str) -> str:
    return keys.keyed_hash("invitation", token)


async def invite(
    conn: AsyncConnection,
    keys: KeyStore,
    staff_id: int,
    kind: Kind,
    now: datetime,
    lasts: timedelta,
    *,
    body: bytes | None = None,
    token: str | None = None,
    by: Staff | None = None,
) -> str:
    """Make a link that serves once; an earlier one of this kind for the same person no longer does.

    Args:
        lasts: how long it serves.
        body: what the link is about; stored sealed.
        token: one that somebody can type, instead of a long random one; it must hold the number of the account.

    Returns:
        The token for the link. It is not kept: show it now or never.

    Raises:
        LookupError: there is no active account with this number.
    """
    if not await conn.scalar(sa.select(staff.c.active).where(staff.c.id == staff_id)):
        raise LookupError(f"no active account {staff_id}")
    token = token or secrets.token_urlsafe(32)
    hidden = _link(keys, token)
    place = {"case": account_key(staff_id), "column": "invitation.body", "row": hidden}
    sealed = None if body is None else seal(await _key(keys, staff_id), body, **place)
    earlier = (invitation.c.staff_id == staff_id) & (invitation.c.kind == kind) & invitation.c.used_at.is_(None)
    await conn.execute(sa.delete(invitation).where(earlier | (invitation.c.hash == hidden)))
    row = {"hash": hidden, "staff_id": staff_id, "kind": kind, "body": sealed, "made_at": now}
    await conn.execute(sa.insert(invitation).values(expires_at=now + lasts, **row))
    if kind == "web":
        await audit.staff_invited(conn, keys, now, by, staff_id)
    return token


async def invited(conn: AsyncConnection, keys: KeyStore, token: str, kind: Kind, now: datetime) -> Invited | None:
    """Whom a link is for; looking does not use it. None for one that never was, has ended or was replaced."""
    return await _invited(conn, keys, invitation.c.hash == _link(keys, token), kind, now)


async def waiting(conn: AsyncConnection, keys: KeyStore, staff_id: int, kind: Kind, now: datetime) -> Invited | None:
    """What was made for somebody and was not used yet, or None."""
    mine = (invitation.c.staff_id == staff_id) & invitation.c.used_at.is_(None)
    return await _invited(conn, keys, mine, kind, now)


async def withdraw(conn: AsyncConnection, staff_id: int, kind: Kind) -> None:
    """Let what was made for somebody, and was not used yet, no longer serve."""
    mine = (invitation.c.staff_id == staff_id) & (invitation.c.kind == kind) & invitation.c.used_at.is_(None)
    await conn.execute(sa.delete(invitation).where(mine))


async def _invited(
    conn: AsyncConnection, keys: KeyStore, which: sa.ColumnElement[bool], kind: Kind, now: datetime
) -> Invited | None:
    row = (await conn.execute(sa.select(invitation).where(which, invitation.c.kind == kind))).one_or_none()
    if row is None or row.expires_at <= now:
        return None
    account = await find(conn, keys, row.staff_id)
    if account is None or not account.active:
        return None
    body = None
    if row.body is not None:
        key = await _key(keys, account.id)
        body = open_sealed(key, row.body, case=account_key(account.id), column="invitation.body", row=row.hash)
    return Invited(account, body, row.used_at is not None)


async def accept(conn: AsyncConnection, keys: KeyStore, token: str, kind: Kind, now: datetime) -> Account | None:
    """Use a link; gives whom it is for, or None when it does not serve (any more)."""
    found = await invited(conn, keys, token, kind, now)
    if found is None or found.used:
        return None
    await conn.execute(
        sa.update(invitation).where(invitation.c.hash == _link(keys, token)).values(used_at=now, body=None)
    )
    return found.account


# --- signing in ---


def make_inlogcode() -> str:
    """A random inlogcode, such as "dako-lumi-besa-tori-neva"."""
    return make_code(CODE_WORDS)


def plain_code(inlogcode: str) -> str:
    """An inlogcode as somebody types it, down to its letters: capitals, spaces and dashes do not matter."""
    return "".join(sign for sign in inlogcode.lower() if sign.isalnum())


def _hidden_code(keys: KeyStore, inlogcode: str) -> str:
    return keys.keyed_hash("inlogcode", plain_code(inlogcode))


async def enrol(
    conn: AsyncConnection, keys: KeyStore, staff_id: int, *, inlogcode: str, secret: str, step: int, now: datetime
) -> None:
    """Let someone sign in with this inlogcode and code app from now on, and with no other; their sessions end.

    Args:
        secret: of the code app, base32; stored sealed.
        step: the time step of the code that showed that it works.
    """
    for table in (session, credential):
        await conn.execute(sa.delete(table).where(table.c.staff_id == staff_id))
    sealed = await _sealed(keys, staff_id, "credential.sealed", f"{staff_id}/totp", secret)
    rows: list[dict[str, Any]] = [
        {"kind": "inlogcode", "blind": _hidden_code(keys, inlogcode), "sealed": None, "last_step": None},
        {"kind": "totp", "blind": None, "sealed": sealed, "last_step": step},
    ]
    await conn.execute(sa.insert(credential), [row | {"staff_id": staff_id} for row in rows])
    await audit.staff_joined(conn, keys, now, None, staff_id)


async def by_inlogcode(conn: AsyncConnection, keys: KeyStore, inlogcode: str) -> Account | None:
    """The active account with this inlogcode, as somebody may type it, or None."""
    owner = sa.select(credential.c.staff_id).where(
        credential.c.kind == "inlogcode", credential.c.blind == _hidden_code(keys, inlogcode)
    )
    query = _accounts.where(staff.c.id == owner.scalar_subquery(), staff.c.active)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else await _account(keys, row)


async def code_app(conn: AsyncConnection, keys: KeyStore, staff_id: int) -> CodeApp | None:
    """The code app of somebody, or None when there is none or it cannot be read."""
    query = sa.select(credential.c.sealed, credential.c.last_step)
    query = query.where(credential.c.staff_id == staff_id, credential.c.kind == "totp")
    row = (await conn.execute(query)).one_or_none()
    if row is None:
        return None
    secret = await _opened(keys, staff_id, "credential.sealed", f"{staff_id}/totp", row.sealed)
    return None if secret is None else CodeApp(secret, row.last_step)


async def use_step(conn: AsyncConnection, staff_id: int, step: int) -> None:
    """Remember that the code of this time step was used."""
    await conn.execute(
        sa.update(credential)
        .where(credential.c.staff_id == staff_id, credential.c.kind == "totp")
        .values(last_step=step)
    )


# --- sessions ---


def _mark(keys: KeyStore, token: str) -> str:
    return keys.keyed_hash("session", token)


async def begin_session(conn: AsyncConnection, keys: KeyStore, staff_id: int, now: datetime) -> str:
    """Let someone in.

    Returns:
        The token that the browser holds; here stands its keyed hash.

    Raises:
        LookupError: there is no active account with this number.
    """
    account = await find(conn, keys, staff_id)
    if account is None or not account.active:
        raise LookupError(f"no active account {staff_id}")
    token = secrets.token_urlsafe(32)
    row = {"hash": _mark(keys, token), "staff_id": staff_id, "created_at": now, "seen_at": now}
    await conn.execute(sa.insert(session).values(row))
    await _see(conn, account, now)
    await audit.signed_in(conn, keys, now, account.staff)
    return token


_session_and_account = (
    sa.select(session.c.seen_at, session.c.created_at.label("began_at"), *_ACCOUNT_COLUMNS)
    .join(staff, staff.c.id == session.c.staff_id)
    .where(session.c.hash == sa.bindparam("mark"))
)


async def session_of(conn: AsyncConnection, keys: KeyStore, token: str, now: datetime) -> Account | None:
    """Who asks, with the role and place of this very moment; None when the session ended or the account did.

    It ends after `SESSION_IDLE` without a request and after `SESSION_LONGEST`, and when the clock went back by more
    than that: a clock that jumps never makes it last longer.
    """
    hidden = _mark(keys, token)
    row = (await conn.execute(_session_and_account, {"mark": hidden})).one_or_none()
    if row is None:
        return None
    seen_at, created_at, *of_account = row
    idle, age = now - seen_at, now - created_at
    account = await _account(keys, of_account)
    if not account.active or not -SESSION_IDLE < idle < SESSION_IDLE or age >= SESSION_LONGEST:
        await conn.execute(sa.delete(session).where(session.c.hash == hidden))
        return None
    if abs(idle) >= SEEN_EVERY:
        await conn.execute(sa.update(session).where(session.c.hash == hidden).values(seen_at=now))
    await _see(conn, account, now)
    return account


async def _see(conn: AsyncConnection, account: Account, now: datetime) -> None:
    """Remember the day on which someone was here: a beheerder sees which accounts nobody uses, not who works when."""
    day = datetime.combine(terms.today(now), time(), AMSTERDAM)
    if account.last_seen_at != day:
        await conn.execute(sa.update(staff).where(staff.c.id == account.id).values(last_seen_at=day))


async def end_session(conn: AsyncConnection, keys: KeyStore, token: str, now: datetime) -> None:
    """Let someone out. A session that has ended is no error."""
    account = await session_of(conn, keys, token, now)
    if account is not None:
        await conn.execute(sa.delete(session).where(session.c.hash == _mark(keys, token)))
        await audit.signed_out(conn, keys, now, account.staff)


async def end_other_sessions(
    conn: AsyncConnection, keys: KeyStore, staff_id: int, token: str, now: datetime, *, by: Staff | None = None
) -> None:
    """Let somebody out everywhere but in the session of this token."""
    others = (session.c.staff_id == staff_id) & (session.c.hash != _mark(keys, token))
    if (await conn.execute(sa.delete(session).where(others))).rowcount:
        await audit.sessions_ended(conn, keys, now, by, staff_id)


async def sessions_of(conn: AsyncConnection, staff_id: int) -> list[tuple[datetime, datetime]]:
    """When the sessions of somebody began and when they were last used, the first one first."""
    query = sa.select(session.c.created_at, session.c.seen_at).where(session.c.staff_id == staff_id)
    return [(began, seen) for began, seen in await conn.execute(query.order_by(session.c.created_at))]


def _ended(now: datetime) -> list[tuple[sa.Table, sa.ColumnElement[bool]]]:
    """The rows that no longer serve."""
    too_long, idle = session.c.created_at <= now - SESSION_LONGEST, session.c.seen_at <= now - SESSION_IDLE
    return [
        (session, too_long | idle),
        (invitation, invitation.c.expires_at <= now),
        (absence, absence.c.last < terms.today(now)),
    ]


async def drop_ended(conn: AsyncConnection, now: datetime) -> int:
    """Remove the sessions and links that no longer serve, and the absences that are over; gives how many."""
    return sum([(await conn.execute(sa.delete(table).where(over))).rowcount for table, over in _ended(now)])


async def count_ended(conn: AsyncConnection, now: datetime) -> int:
    """How many rows `drop_ended` would remove."""
    counts = [sa.select(sa.func.count()).select_from(table).where(over) for table, over in _ended(now)]
    return sum([await conn.scalar(count) or 0 for count in counts])


# --- when somebody is there ---


async def set_absence(
    conn: AsyncConnection,
    keys: KeyStore,
    staff_id: int,
    first: date,
    last: date,
    now: datetime,
    *,
    by: Staff | None = None,
) -> None:
    """Someone is away from the first day up to and including the last; the same period twice is one.

    Raises:
        ValueError: the last day is before the first.
    """
    if last < first:
        raise ValueError("an absence ends after it begins")
    row = {"staff_id": staff_id, "first": first, "last": last}
    known = [absence.c[name] == value for name, value in row.items()]
    if await conn.scalar(sa.select(absence.c.id).where(*known)) is None:
        await conn.execute(sa.insert(absence).values(row))
        await audit.absence_set(conn, keys, now, by, staff_id)


async def drop_absence(
    conn: AsyncConnection, keys: KeyStore, staff_id: int, absence_id: int, now: datetime, *, by: Staff | None = None
) -> None:
    """Someone is not away after all."""
    which = (absence.c.id == absence_id) & (absence.c.staff_id == staff_id)
    if (await conn.execute(sa.delete(absence).where(which))).rowcount:
        await audit.absence_set(conn, keys, now, by, staff_id)


async def absences_of(conn: AsyncConnection, staff_id: int) -> list[Absence]:
    """When someone is away, the first day first."""
    query = sa.select(absence.c.id, absence.c.first, absence.c.last).where(absence.c.staff_id == staff_id)
    return [Absence(*row) for row in await conn.execute(query.order_by(absence.c.first, absence.c.id))]


async def set_hours(
    conn: AsyncConnection, keys: KeyStore, staff_id: int, week: Week, now: datetime, *, by: Staff | None = None
) -> None:
    """When someone works. A weekday that is not named is a day off; no weekday at all: as the school.

    Raises:
        ValueError: no weekday (1 to 7), or a day that ends before it begins.
    """
    for weekday, (start, end) in week.items():
        if not 1 <= weekday <= 7 or not 0 <= start < end <= 24 * 60:
            raise ValueError(f"no working hours: {weekday} {start} {end}")
    if dict(week) == await hours_of(conn, staff_id):
        return
    await conn.execute(sa.delete(hours).where(hours.c.staff_id == staff_id))
    rows = [{"staff_id": staff_id, "weekday": day, "start": start, "end": end} for day, (start, end) in week.items()]
    if rows:
        await conn.execute(sa.insert(hours), rows)
    await audit.hours_set(conn, keys, now, by, staff_id)


async def hours_of(conn: AsyncConnection, staff_id: int) -> dict[int, tuple[int, int]]:
    """When someone works, as `set_hours` takes it."""
    query = sa.select(hours.c.weekday, hours.c.start, hours.c.end).where(hours.c.staff_id == staff_id)
    return {weekday: (start, end) for weekday, start, end in await conn.execute(query.order_by(hours.c.weekday))}


async def is_available(conn: AsyncConnection, staff_id: int, at: datetime) -> bool:
    """Whether someone may be asked now: an active account, not away, within the working hours if any were set.

    Args:
        at: a moment with a time zone; days and hours are those of Amsterdam.
    """
    local = at.astimezone(AMSTERDAM)
    day, minute = local.date(), local.hour * 60 + local.minute
    if not await conn.scalar(sa.select(staff.c.active).where(staff.c.id == staff_id)):
        return False
    if any(one.first <= day <= one.last for one in await absences_of(conn, staff_id)):
        return False
    week = await hours_of(conn, staff_id)
    if not week:
        return True
    start, end = week.get(day.isoweekday(), (0, 0))
    return start <= minute < end


# --- where somebody can be reached ---


async def set_reach(
    conn: AsyncConnection,
    keys: KeyStore,
    staff_id: int,
    kind: ReachKind,
    address: str,
    now: datetime,
    *,
    identity: str | None = None,
    preferred: bool = False,
    by: Staff | None = None,
) -> None:
    """Let someone be reached here, in the place of what was known of this kind.

    Args:
        address: stored sealed.
        identity: the pseudonym by which the person then also signs in on that channel, from `Store.identity_hash`; who
            had it before no longer does.
        preferred: ask here first; the other ways no longer come first.
    """
    earlier = (reach.c.staff_id == staff_id) & (reach.c.kind == kind)
    if identity is not None:
        earlier |= reach.c.identity == identity
    await conn.execute(sa.delete(reach).where(earlier))
    if preferred:
        await conn.execute(sa.update(reach).where(reach.c.staff_id == staff_id).values(preferred=False))
    sealed = await _sealed(keys, staff_id, "reach.address", f"{staff_id}/{kind}", address)
    row = {"staff_id": staff_id, "kind": kind, "identity": identity, "address": sealed, "preferred": preferred}
    await conn.execute(sa.insert(reach).values(state="ok", since=now, **row))
    await audit.reach_set(conn, keys, now, by, staff_id)


async def drop_reach(
    conn: AsyncConnection, keys: KeyStore, staff_id: int, kind: ReachKind, now: datetime, *, by: Staff | None = None
) -> None:
    """Someone is no longer reached here."""
    which = (reach.c.staff_id == staff_id) & (reach.c.kind == kind)
    if (await conn.execute(sa.delete(reach).where(which))).rowcount:
        await audit.reach_set(conn, keys, now, by, staff_id)


async def prefer_reach(
    conn: AsyncConnection, keys: KeyStore, staff_id: int, kind: ReachKind, now: datetime, *, by: Staff | None = None
) -> None:
    """Ask someone here first; without such a way nothing changes."""
    mine = reach.c.staff_id == staff_id
    if await conn.scalar(sa.select(sa.exists().where(mine, reach.c.kind == kind, ~reach.c.preferred))):
        await conn.execute(sa.update(reach).where(mine).values(preferred=reach.c.kind == kind))
        await audit.reach_set(conn, keys, now, by, staff_id)


async def reach_kinds(conn: AsyncConnection, school_id: str) -> dict[int, list[tuple[ReachKind, ReachState]]]:
    """In which ways each account of a school can be reached and whether that works, without any address."""
    query = sa.select(reach.c.staff_id, reach.c.kind, reach.c.state).join(staff).where(staff.c.school_id == school_id)
    found: dict[int, list[tuple[ReachKind, ReachState]]] = {}
    for staff_id, kind, state in await conn.execute(query.order_by(reach.c.preferred.desc(), reach.c.id)):
        found.setdefault(staff_id, []).append((kind, state))
    return found


async def reach_of(conn: AsyncConnection, keys: KeyStore, staff_id: int) -> list[Reach]:
    """Where someone can be reached, the preferred way first; without what cannot be read any more."""
    query = sa.select(reach).where(reach.c.staff_id == staff_id).order_by(reach.c.preferred.desc(), reach.c.id)
    found = []
    for row in await conn.execute(query):
        address = await _opened(keys, staff_id, "reach.address", f"{staff_id}/{row.kind}", row.address)
        if address is not None:
            found.append(Reach(row.id, row.kind, address, row.preferred, row.state, row.since))
    return found


async def mark_unreachable(conn: AsyncConnection, keys: KeyStore, reach_id: int, now: datetime) -> None:
    """Nothing arrives here any more, such as a chat that was blocked. It stays so until it is set anew."""
    values = {"state": "unreachable", "since": now}
    which = (reach.c.id == reach_id) & (reach.c.state == "ok")
    lost = (await conn.execute(sa.update(reach).where(which).values(values).returning(reach.c.staff_id))).scalar()
    if lost is not None:
        await audit.reach_lost(conn, keys, now, None, lost)
