"""Terms in days as schools count them: working days, school days, public holidays, Europe/Amsterdam."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays
from babel.dates import format_date

from .arrangements import DIRECT
from .casus import EVALUATION, Casus
from .norms import Outcome
from .protocol import Length, Protocol, Term

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def running(protocol: Protocol, casus: Casus, closed: Collection[date] = ()) -> dict[str, date]:
    """The terms that run in a case: name to the last day. Those without a length yet are in `open_terms`.

    The answer of Veilig Thuis after a report (NL-VT-07, DAL-AK-12), the evaluation of agreed help (DAL-AK-25), the
    terms of the protocol's own file, and those of the outcomes that the case came to.
    """
    dates = _dates(protocol, casus)
    found = days(protocol, dates, closed)
    if protocol.is_meldcode and EVALUATION in dates:
        found[EVALUATION] = dates[EVALUATION]
    for term, start in _started(protocol, casus):
        if term.before is None and not term.is_open:
            found[term.name] = due(start, term, closed)
        elif term.before in dates and not term.is_open:
            found[term.name] = ahead(dates[str(term.before)], term, closed)
    return found


def open_terms(protocol: Protocol, casus: Casus) -> tuple[str, ...]:
    """The terms that run in a case while the school still has to say how long they are."""
    dates = _dates(protocol, casus)
    named = [name for name, term in protocol.terms.items() if term.is_open and term.event in dates]
    return tuple(dict.fromkeys((*named, *(term.name for term, _ in _started(protocol, casus) if term.is_open))))


def reminded(protocol: Protocol, name: str) -> tuple[str, ...]:
    """Who is reminded of the term with this name: roles of the school; empty where the file names nobody."""
    of_outcomes = [
        its.term for its in protocol.endings.values() if isinstance(its.term, Term) and its.term.name == name
    ]
    found = [*([protocol.terms[name]] if name in protocol.terms else []), *of_outcomes]
    return tuple(dict.fromkeys(role for term in found for role in term.remind))


def _dates(protocol: Protocol, casus: Casus) -> dict[str, date]:
    """The days that were given in a case; that of an evaluation only as long as its result is awaited."""
    dates = casus.dates()
    if protocol.is_meldcode and casus.evaluation() is None:
        dates.pop(EVALUATION, None)
    return dates


def _started(protocol: Protocol, casus: Casus) -> list[tuple[Term, date]]:
    """The terms of the outcomes that this case came to, each with its first day; that of a report starts with it."""
    since = {**casus.concluded(), Outcome.MELDEN: casus.reported_on()}
    return [
        (ending.term, today(at))
        for name, ending in protocol.endings.items()
        if isinstance(ending.term, Term) and (at := since.get(Outcome(name)) if name in tuple(Outcome) else None)
    ]


def days(protocol: Protocol, dates: Mapping[str, date], closed: Collection[date] = ()) -> dict[str, date]:
    """The last day of every term of the file whose day is among `dates` (date screen, by its bare id, to day)."""
    return {
        name: (ahead if term.before else due)(dates[term.event], term, closed)
        for name, term in protocol.terms.items()
        if term.event in dates and not term.is_open
    }


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
    is closed for years on end is a mistake in its list: after two years the day that is reached counts. A term that is
    `direct` ends on its first day. With `first_day` a start that is itself such a day is the first one (DRS-3-03).
    Raises ValueError for a term without a length.
    """
    if term.length == DIRECT:
        return start
    return _counted(start - timedelta(days=1) if term.first_day else start, term, closed, 1)


def ahead(event: date, term: Length, closed: Collection[date] = ()) -> date:
    """The last day for what must be done before a day: so many days earlier, or the day before it.

    Raises ValueError for a term whose length the school still has to say.
    """
    return event - timedelta(days=1) if term.length is None else _counted(event, term, closed, -1)


def _counted(start: date, term: Length, closed: Collection[date], way: int) -> date:
    if not isinstance(term.length, int):
        raise ValueError(f"no day follows from a term of {term.length}")
    if term.unit in ("dag", "week"):
        return start + timedelta(days=way * term.length * (7 if term.unit == "week" else 1))
    day, left = start, term.length
    for _ in range(731):
        if not left:
            break
        day += timedelta(days=way)
        left -= is_school_day(day, closed) if term.unit == "schooldag" else is_working_day(day)
    return day
