"""When somebody is there: absence and working hours as forms, for the beheerder and for oneself."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, timedelta

from starlette.datastructures import FormData
from starlette.requests import Request

from ...dialogs import terms
from ...storage import accounts
from ...storage.accounts import Account
from .. import matching, staff
from .desk import Desk
from .guards import Who, desk_of
from .signin import typed

WEEK = range(1, 8)
BEYOND = 2**62
"""A number that no row has; the database takes none that is much larger."""
LONGEST_ABSENCE = timedelta(days=400)

Change = Callable[[Request, Who, Account, FormData], Awaitable[str | None]]
"""Changes one thing of an account by a form; gives the word of what was wrong with it, or None."""


async def shown(desk: Desk, account: Account) -> dict[str, object]:
    """What the forms of somebody show: the absences, and for each weekday the hours or empty places."""
    async with desk.store.transaction() as conn:
        away = await accounts.absences_of(conn, account.id)
        week = await accounts.hours_of(conn, account.id)
    return {
        "afwezig": [(one.id, terms.in_words(one.first), terms.in_words(one.last)) for one in away],
        "werktijden": [(day, *map(staff.clock_of, week[day])) if day in week else (day, "", "") for day in WEEK],
    }


async def _away(request: Request, person: Who, account: Account, fields: FormData) -> str | None:
    desk = desk_of(request)
    today = terms.today(desk.now())
    first, last = (_day(typed(fields, name), today) for name in ("eerste", "laatste"))
    if first is None or last is None or last < first or last < today or last - min(first, today) > LONGEST_ABSENCE:
        return "dagen"
    async with desk.store.transaction() as conn:
        await accounts.set_absence(conn, desk.store.keys, account.id, first, last, desk.now(), by=person.staff)
    return None


def _day(words: str, today: date) -> date | None:
    """A day as a calendar gives it, or as somebody writes it where the browser has none."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return matching.parse_date(words, today)


async def _back(request: Request, person: Who, account: Account, fields: FormData) -> str | None:
    desk = desk_of(request)
    number = typed(fields, "nummer")
    if not number.isascii() or not number.isdigit():
        return "dagen"
    absence = min(int(number), BEYOND)
    async with desk.store.transaction() as conn:
        await accounts.drop_absence(conn, desk.store.keys, account.id, absence, desk.now(), by=person.staff)
    return None


async def _hours(request: Request, person: Who, account: Account, fields: FormData) -> str | None:
    week = {}
    for day in WEEK:
        start, end = typed(fields, f"van{day}").strip(), typed(fields, f"tot{day}").strip()
        if not start and not end:
            continue
        both = staff.minute_of(start), staff.minute_of(end)
        if both[0] is None or both[1] is None or both[1] <= both[0]:
            return "tijden"
        week[day] = (both[0], both[1])
    desk = desk_of(request)
    async with desk.store.transaction() as conn:
        await accounts.set_hours(conn, desk.store.keys, account.id, week, desk.now(), by=person.staff)
    return None


CHANGES: Mapping[str, Change] = {"afwezig": _away, "terug": _back, "werktijden": _hours}
"""By the word that a form carries."""
