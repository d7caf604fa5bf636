"""Accounts in words, for the page of the beheerder and the command line: roles, what a label may say, links."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from ..dialogs import terms
from ..dialogs.arrangements import VISITOR
from ..storage import accounts, cases, members
from ..storage.accounts import BEHEERDER, PLACES, Account, LastBeheerder
from ..storage.database import Store
from . import guard
from .app import writers
from .pings import PingRules, life
from .screens import Writer
from .settings import School, Settings
from .upkeep import Report

MAX_LABEL = 40
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[:.]([0-5][0-9])")
_HOURS = re.compile(rf"({'|'.join(WEEKDAYS)})=([0-9:.]+)-([0-9:.]+)")
_UNKNOWN = "There is no active account {}; see: meldwijzer staff list"


class StaffProblem(Exception):
    """Something about an account that cannot be done as asked: one English line that says what to do."""


def roles(writer: Writer) -> dict[str, str]:
    """The roles that somebody of this school can have, each in the school's own words without "de" or "het"."""
    names = dict.fromkeys((*(writer.readers or (VISITOR,)), BEHEERDER))
    return {name: role_words(writer, name) for name in names}


def role_words(writer: Writer, role: str) -> str:
    """A role in the school's own words, such as "intern begeleider"."""
    words = writer.texts.find(f"rol-{role}") or role
    article, _, rest = words.partition(" ")
    return rest if article in ("de", "het") else words


def label_problem(writer: Writer, label: str) -> str | None:
    """Why a label cannot stay: "lang" or "herkenbaar"; None where it can. What is refused is not repeated anywhere."""
    if len(label) > MAX_LABEL:
        return "lang"
    known = {words.casefold() for words in roles(writer).values()}
    if any(label[span.start : span.end].casefold() not in known for span in guard.find(label)):
        return "herkenbaar"
    return None


def minute_of(clock: str) -> int | None:
    """The minute of the day that a clock time such as 8:30 names, 24:00 included; None for anything else."""
    found = _CLOCK.fullmatch(clock.strip())
    minute = int(found[1]) * 60 + int(found[2]) if found else None
    return minute if minute is not None and minute <= 24 * 60 else None


def clock_of(minute: int) -> str:
    """A minute of the day as a clock time, such as 08:30."""
    return f"{minute // 60:02}:{minute % 60:02}"


def invitation(settings: Settings, token: str) -> str:
    """The one-time link for a token."""
    return f"{settings.web.address}/uitnodiging/{token}"


async def ladder_gap(
    conn: AsyncConnection,
    found: Sequence[Account],
    ways: Mapping[int, Sequence[tuple[str, str]]],
    channels: Collection[str],
    rules: PingRules,
    now: datetime,
) -> tuple[str, date | None] | None:
    """Why nobody gets a message when help is asked, now or on a school day of the coming week; None where all is well.

    Args:
        found: the accounts of the school; `ways` as from `accounts.reach_kinds`.
        channels: the kinds of channel that can send.

    Returns:
        "geen_af", "geen_kanaal" or "niemand" without a day, or "dag" with the school day on which all are away.
    """
    ladder = {place for step in rules.ladders["vandaag"].steps for place in step.places}
    asked = [one for one in found if one.active and one.place in ladder]
    if PLACES[0] not in {one.place for one in asked}:
        return "geen_af", None
    if not channels:
        return "geen_kanaal", None
    works = [one for one in asked if any(kind in channels and state == "ok" for kind, state in ways.get(one.id, ()))]
    if not works:
        return "niemand", None
    today = terms.today(now)
    for day in (today + timedelta(days=ahead) for ahead in range(7)):
        if terms.is_school_day(day, rules.closed) and not any([await _is_there(conn, one.id, day) for one in works]):
            return "dag", day
    return None


async def _is_there(conn: AsyncConnection, staff_id: int, day: date) -> bool:
    """Whether somebody is not away and works on this day, at whatever hour."""
    if any(one.first <= day <= one.last for one in await accounts.absences_of(conn, staff_id)):
        return False
    week = await accounts.hours_of(conn, staff_id)
    return not week or day.isoweekday() in week


# --- at the command line, in English ---


async def invite(
    store: Store, settings: Settings, school: School, role: str, place: str | None, label: str, now: datetime
) -> Report:
    """Make an account and a one-time link for it.

    Raises:
        StaffProblem: the role or the label cannot be used.
    """
    writer = writers(settings)(school.protocol)
    known = roles(writer)
    if role not in known:
        raise StaffProblem(f"There is no role '{role}' in {school.protocol}; choose one of: {', '.join(known)}")
    if place is not None and place not in PLACES:
        raise StaffProblem(f"There is no place '{place}' on the ladder; choose one of: {', '.join(PLACES)}")
    if label_problem(writer, label):
        raise StaffProblem(
            f"--label is a function such as 'IB onderbouw', at most {MAX_LABEL} characters and without a name"
        )
    async with store.transaction() as conn:
        await cases.ensure_school(conn, school.id, protocol=school.protocol, now=now)
        made = await accounts.add(
            conn, store.keys, school_id=school.id, role=role, place=place, label=label or None, now=now
        )
        token = await accounts.invite(conn, store.keys, made.id, "web", now, accounts.INVITED_FOR)
    return _link(settings, made.id, token), True


async def overview(store: Store, school: School, now: datetime) -> Report:
    """The accounts of a school, one a line, without anything about cases; and whether pings go out."""
    async with store.transaction() as conn:
        found = await accounts.of_school(conn, store.keys, school.id)
    lines = [f"{len(found)} accounts of {school.id}"]
    for one in found:
        state = "active" if one.can_sign_in else "invited" if one.invited_at else "without a link"
        seen = f"last seen {terms.today(one.last_seen_at)}" if one.last_seen_at else "never seen"
        parts = (str(one.id), one.role, one.place or "-", state if one.active else "revoked", seen, one.label or "-")
        lines.append("  ".join(parts))
    return [*lines, (await life(store, now)).line()], True


async def revoke(store: Store, staff_id: int, now: datetime) -> Report:
    """End an account at once, and say how many cases wait for somebody else.

    Raises:
        StaffProblem: there is no such account, or it is the last beheerder.
    """
    try:
        async with store.transaction() as conn:
            held = await members.count_held(conn, staff_id)
            if not await accounts.revoke(conn, store.keys, staff_id, now):
                raise StaffProblem(_UNKNOWN.format(staff_id))
    except LastBeheerder:
        raise StaffProblem(
            f"Account {staff_id} is the last beheerder who can sign in; invite another one first, or reset this one"
        ) from None
    return [f"Account {staff_id} is revoked. Open cases that wait for a hand-over: {held}."], True


async def reset(store: Store, settings: Settings, staff_id: int, now: datetime) -> Report:
    """Take away the inlogcode and the code app of an account, and make a new one-time link for it.

    Raises:
        StaffProblem: there is no such account.
    """
    async with store.transaction() as conn:
        await _active(conn, store, staff_id)
        token = await accounts.reset(conn, store.keys, staff_id, now)
    return _link(settings, staff_id, token), True


async def absence(store: Store, staff_id: int, first: str, last: str, now: datetime) -> Report:
    """Someone is away from one day up to and including another, both as 2026-12-24.

    Raises:
        StaffProblem: there is no such account, or these are no days.
    """
    try:
        days = date.fromisoformat(first), date.fromisoformat(last)
        async with store.transaction() as conn:
            await _active(conn, store, staff_id)
            await accounts.set_absence(conn, store.keys, staff_id, *days, now)
    except ValueError:
        raise StaffProblem("FIRST and LAST are days such as 2026-12-24, and LAST is not before FIRST") from None
    return [f"Account {staff_id} is absent from {days[0]} up to and including {days[1]}."], True


async def working_hours(store: Store, staff_id: int, days: Sequence[str], now: datetime) -> Report:
    """When someone works, such as `mon=8:30-16:00`; a day that is not named is off, no day at all is as the school.

    Raises:
        StaffProblem: there is no such account, or these are no hours.
    """
    week = {}
    for one in days:
        found = _HOURS.fullmatch(one)
        start, end = (minute_of(found[2]), minute_of(found[3])) if found else (None, None)
        if found is None or start is None or end is None or end <= start:
            raise StaffProblem(f"'{one}' are no working hours; write them as mon=8:30-16:00")
        week[WEEKDAYS.index(found[1]) + 1] = (start, end)
    async with store.transaction() as conn:
        await _active(conn, store, staff_id)
        await accounts.set_hours(conn, store.keys, staff_id, week, now)
    return [f"Account {staff_id} works {' '.join(days) or 'as the school does'}."], True


async def _active(conn: AsyncConnection, store: Store, staff_id: int) -> None:
    found = await accounts.find(conn, store.keys, staff_id)
    if found is None or not found.active:
        raise StaffProblem(_UNKNOWN.format(staff_id))


def _link(settings: Settings, staff_id: int, token: str) -> list[str]:
    return [
        f"Account {staff_id}. Give this link to its owner; it works once and for {accounts.INVITED_FOR.days} days:",
        invitation(settings, token),
    ]
