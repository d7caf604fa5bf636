"""Terms in days as schools count them: working days, school days, public holidays, Europe/Amsterdam."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays
from babel.dates import format_date

from .casus import EVALUATION, Casus
from .norms import Outcome
from .protocol import Length, Protocol, Term

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def running(protocol: Protocol, casus: Casus, closed: Collection[date] = ()) -> dict[str, date]:
    """The terms that run in a case: name to the last day.

    The answer of Veilig Thuis after a report (NL-VT-07, DAL-AK-12), the evaluation of agreed help (DAL-AK-25), and the
    terms of the protocol's own file.
    """
    found = days(protocol, casus.dates(), closed)
    reported, term = casus.reported_on(), protocol.endings[Outcome.MELDEN].term
    if reported is not None and isinstance(term, Term):
        found[term.name] = due(today(reported), term, closed)
    evaluation = casus.evaluation() if protocol.is_meldcode else None
    if evaluation is not None:
        found[EVALUATION] = evaluation
    return found


def days(protocol: Protocol, dates: Mapping[str, date], closed: Collection[date] = ()) -> dict[str, date]:
    """The last day of every term of the file whose first day is among `dates` (date screen, by its bare id, to day)."""
    return {name: due(dates[term.start], term, closed) for name, term in protocol.terms.items() if term.start in dates}


def agreed(protocol: Protocol, casus: Casus) -> dict[str, date]:
    """The days on which people agreed to look or talk again, by the bare id of the date screen.

    Not the evaluation and not the first day of a term: those are terms. Once somebody worked on the case on or after
    that day, it is no longer awaited.
    """
    asked = {place.id for place in protocol.places.values() if place.node.kind == "date" and not place.node.past}
    asked -= {EVALUATION, *(term.start for term in protocol.terms.values())}
    last = max((today(run.started) for run in casus.runs), default=date.min)
    return {name: day for name, day in casus.dates().items() if name in asked and day > last}


def in_words(day: date, *, year: bool = True) -> str:
    """A day as people say it: "vrijdag 4 december 2026"."""
    return format_date(day, "EEEE d MMMM y" if year else "EEEE d MMMM", locale="nl")


def today(now: datetime) -> date:
    """The calendar day in the Netherlands at a moment that knows its time zone."""
    return now.astimezone(AMSTERDAM).date()


@lru_cache(maxsize=8)
def _public_holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=year))


def is_working_day(day: date) -> bool:
    """A weekday that is no Dutch public holiday."""
    return day.weekday() < 5 and day not in _public_holidays(day.year)


def is_school_day(day: date, closed: Collection[date]) -> bool:
    """A working day on which the school is open; `closed` are the days of the school's own holiday list."""
    return is_working_day(day) and day not in closed


OFFICE_HOURS = (8, 17)
"""From when until when a number is meant that is there in office hours, where a file does not say more."""


def is_office_open(now: datetime, closed: Collection[date] = ()) -> bool:
    """Whether it is a school day between 8 and 17 hours in the Netherlands; `now` knows its time zone."""
    here = now.astimezone(AMSTERDAM)
    return is_school_day(here.date(), closed) and OFFICE_HOURS[0] <= here.hour < OFFICE_HOURS[1]


def due(start: date, term: Length, closed: Collection[date] = ()) -> date:
    """The last day of a term that starts the day after `start` (NL-VT-07: 5 working days).

    Working days skip weekends and public holidays; school days skip the school's own holidays as well. A school that
    is closed for years on end is a mistake in its list: after two years the day that is reached counts.
    """
    if term.unit in ("dag", "week"):
        return start + timedelta(days=term.length * (7 if term.unit == "week" else 1))
    day, left = start, term.length
    limit = start + timedelta(days=731)
    while left and day < limit:
        day += timedelta(days=1)
        left -= is_school_day(day, closed) if term.unit == "schooldag" else is_working_day(day)
    return day
