"""Who is asked for help, in which order and after how long: ladders as data, and when each step of one is due.

Urgency follows from the outcome and the answers behind it; the ladder of that urgency is copied onto the case when a
ping starts, so that a change of the settings never moves one that runs. All times are moments with a time zone; school
hours are counted in Europe/Amsterdam.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal, get_args

from . import terms, views
from .access import Access, access
from .arrangements import TO_FILL_IN, VISITOR
from .casus import Casus
from .norms import Outcome, Route, least_for
from .protocol import Protocol, Urgency
from .terms import AMSTERDAM
from .texts import Texts

Place = Literal["aandachtsfunctionaris", "plaatsvervanger", "directie", "bevoegd_gezag"]
PLACES: tuple[str, ...] = get_args(Place)
"""Where somebody can stand on a ladder; a beheerder gives each colleague at most one."""

TEAM = "casus"
"""Stands on a ladder for whoever works on the case already: a reminder goes to them first."""

IN_CASE, IN_SCHOOL = f"{TEAM}:", "rol:"
"""Before a role, for whoever guards a term: of those who work on the case, or of the whole school."""

URGENCIES: tuple[Urgency, ...] = ("deze_week", "vandaag", "nu")
"""From calm to urgent."""

Kind = Literal["oproep", "informeren", "herinnering"]
"""A ping asks somebody to take a case, tells the directie or the board of one, or reminds of a term."""

SAFETY_QUESTIONS = ("veiligheid", "bescherming")
"""Where an answer that means `melden` says that a child is unsafe at this moment, doubt included (NL-TWI-01)."""

QUIET_FROM, QUIET_UNTIL = time(18), time(7)
"""Between these hours, and on days without school, only NU goes out."""

SCHOOL_ENDS = time(16)
"""When a school day ends, where the settings say nothing else."""

NU_REPEATS_FOR = timedelta(hours=24)
"""So long an unanswered NU is repeated; then the auditor raises the beheerder, and it stays on the screens."""

DIRECTIE = frozenset({"directie", "directeur", "schoolleider"})
BOARD = frozenset({"bevoegd_gezag", "bestuur"})


@dataclass(frozen=True, slots=True)
class Wait:
    """A length of time: minutes, school days, or until the end of the school day (then `amount` is 0)."""

    amount: int = 0
    unit: Literal["minuut", "schooldag", "einde_dag"] = "minuut"


@dataclass(frozen=True, slots=True)
class Step:
    """Who is asked, `after` the step before; `call`: the one who waits is told once more to call."""

    places: tuple[str, ...]
    after: Wait = Wait()
    call: bool = False


@dataclass(frozen=True, slots=True)
class Ladder:
    """Steps in their order. `lapses`: so long a take-over may go without a next step. `again`: repeats the last one."""

    steps: tuple[Step, ...]
    lapses: Wait
    again: Wait | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The ladder of one ping as it was when it started, and the places that are skipped since they may be involved."""

    kind: Kind
    urgency: Urgency
    ladder: Ladder
    involved: tuple[str, ...] = ()

    @property
    def calm(self) -> bool:
        """Whether the calendar counts: quiet hours, days without school, and absence."""
        return self.urgency != "nu"

    def places(self) -> tuple[str, ...]:
        """Every place on the ladder that is not skipped, each once, in order."""
        named = dict.fromkeys(place for step in self.ladder.steps for place in step.places)
        return tuple(place for place in named if place not in self.involved)


_FIRST = ("aandachtsfunctionaris", "plaatsvervanger", "directie")
_AT_ONCE = Wait()

DEFAULTS: Mapping[Urgency, Ladder] = {
    "nu": Ladder(
        (
            Step(_FIRST),
            Step(_FIRST, Wait(5), call=True),
            Step(_FIRST, Wait(10), call=True),
            Step(("bevoegd_gezag",), Wait(15), call=True),
        ),
        lapses=Wait(15),
        again=Wait(30),
    ),
    "vandaag": Ladder(
        (
            Step(("aandachtsfunctionaris",)),
            Step(("plaatsvervanger",), Wait(30)),
            Step(("directie",), Wait(30)),
            Step((), Wait(0, "einde_dag"), call=True),
        ),
        lapses=Wait(60),
    ),
    "deze_week": Ladder(
        (
            Step(("aandachtsfunctionaris",)),
            Step(("plaatsvervanger",), Wait(2, "schooldag")),
            Step(("directie",), Wait(2, "schooldag")),
        ),
        lapses=Wait(2, "schooldag"),
    ),
}
"""The ladders of a school that sets none of its own (NL-BER-04)."""

COLLEAGUE = Ladder(
    tuple(Step(("bevoegd_gezag",), Wait(minutes), call=minutes > 0) for minutes in (0, 5, 10)),
    lapses=Wait(15),
    again=Wait(30),
)
"""Where a colleague may be involved: nobody but the contact at the bevoegd gezag (NL-BER-07). No school changes it."""


# --- how urgent, and who ---


def is_about_colleague(protocol: Protocol, facts: Mapping[str, str], route: Route | None = None) -> bool:
    """Whether the route for a suspect colleague stands: set now, or by one of these answers (question id to answer)."""
    return route is Route.MEDEWERKER or not facts.items().isdisjoint(_about_colleague(protocol))


@lru_cache(maxsize=64)
def _about_colleague(protocol: Protocol) -> frozenset[tuple[str, str]]:
    """Every (question, answer) of a protocol that sets the route for a suspect colleague."""
    return frozenset(
        (place.id, name)
        for place in protocol.places.values()
        for name, option in place.node.options.items()
        if option.route is Route.MEDEWERKER
    )


def urgency_of(protocol: Protocol, outcome: Outcome | None, facts: Mapping[str, str]) -> Urgency | None:
    """How soon somebody must answer; None where an outcome asks for nobody.

    NU for acute danger, honour-related violence, disclosure, a child that is unsafe, doubt about that where it means
    reporting, and whatever the file calls "direct" or NU; never less than VANDAAG where Veilig Thuis is to be called.
    """
    if outcome is None:
        return None
    ending = protocol.endings[outcome]
    if outcome.weight >= Outcome.VEILIG_THUIS_EERST.weight or ending.term == "direct" or ending.urgency == "nu":
        return "nu"
    if outcome.weight >= Outcome.MELDEN.weight:
        told = facts.get("onthulling") == "ja"
        unsafe = any(
            least_for(question, facts[question], protocol.switch).weight >= Outcome.MELDEN.weight
            for question in SAFETY_QUESTIONS
            if question in facts
        )
        if told or unsafe:
            return "nu"
    if outcome.weight >= Outcome.ADVIES_VEILIG_THUIS.weight:
        return "vandaag"
    return ending.urgency or ("deze_week" if outcome is Outcome.VOLG_STAPPEN else None)


def informed(protocol: Protocol, outcome: Outcome | None, ahead: str | None = None) -> tuple[str, ...]:
    """Which of `directie` and `bevoegd_gezag` the protocol wants to hear of this outcome, or of the dialog `ahead`."""
    named = set(protocol.endings[outcome].informs) if outcome else set()
    if ahead is not None:
        named |= {*protocol.arrangements.people(protocol.dialogs[ahead].informs)}
    return tuple(place for place, roles in (("directie", DIRECTIE), ("bevoegd_gezag", BOARD)) if named & roles)


def roles_on(protocol: Protocol, place: str) -> frozenset[str]:
    """The roles of the school that a place on the ladder means; none for a place that is nobody's role."""
    if place == PLACES[0]:
        return frozenset(_asked_first(protocol))
    return {"directie": DIRECTIE, "bevoegd_gezag": BOARD}.get(place, frozenset())


def guards(protocol: Protocol, casus: Casus, named: Iterable[str], involved: Collection[str] = ()) -> tuple[str, ...]:
    """Whom a reminder reaches where the protocol says who guards a term, as they stand on a ladder.

    A role that works in every case, or in this one by its outcome, is asked throughout the school. Of any other role
    only those who work on the case already are: a reminder never tells of a case to who may not see it.

    Args:
        named: roles of the school, from `terms.reminded`.
        involved: the places that may be involved: their roles hear nothing (NL-BER-05).
    """
    skipped = frozenset[str]().union(*(roles_on(protocol, place) for place in involved))
    found: dict[str, None] = {}
    for role in dict.fromkeys(role for name in named for role in protocol.arrangements.readers_of(name)):
        if role in skipped or role == TO_FILL_IN:
            continue
        may_see = access(protocol, casus, role=role, place=None, member=False) is Access.WORK
        found[f"{IN_SCHOOL if may_see else IN_CASE}{role}"] = None
        for place in PLACES:
            by_place = access(protocol, casus, role=VISITOR, place=place, member=False) is Access.WORK
            if by_place and role in roles_on(protocol, place):
                found[place] = None
    return tuple(found)


def words(protocol: Protocol, texts: Texts, place: str) -> str:
    """What a place on the ladder is called at this school: "de intern begeleider" where it has no AF.

    The first place is that of the roles which the protocol asks first, else of the aandachtsfunctionaris.
    """
    if place != PLACES[0]:
        return texts.get(f"plek-{place}")
    return texts.get("of").join(views.full_name(texts, name) for name in _asked_first(protocol))


def _asked_first(protocol: Protocol) -> tuple[str, ...]:
    """The roles of the school on the first place."""
    school = protocol.arrangements
    return school.people(school.asks_first or (PLACES[0],))


def role_words(protocol: Protocol, texts: Texts, place: str | None, role: str) -> str:
    """What somebody is called to colleagues: by the place on the ladder, else by the role."""
    if place in PLACES:
        return words(protocol, texts, str(place))
    return texts.find(f"rol-{role}") or texts.get(f"rol-{VISITOR}")


# --- the plans ---


def call_plan(
    urgency: Urgency,
    ladders: Mapping[Urgency, Ladder] = DEFAULTS,
    *,
    involved: Collection[str] = (),
    colleague: bool = False,
) -> Plan:
    """The plan of a ping that asks somebody to take a case.

    Args:
        involved: the places that may be involved; they are skipped (NL-BER-05).
        colleague: the route for a suspect colleague stands.
    """
    skipped = tuple(place for place in PLACES if place in involved)
    if colleague:
        return Plan("oproep", "nu", COLLEAGUE, skipped)
    return Plan("oproep", urgency, ladders[urgency], skipped)


def inform_plan(place: str) -> Plan:
    """The plan that tells the directie or the board: asked on the same day, and once more. Nobody waits for it."""
    steps = (Step((place,)), Step((place,), Wait(2, "schooldag")))
    return Plan("informeren", "vandaag", Ladder(steps, lapses=Wait(2, "schooldag")))


def reminder_plan(
    ladders: Mapping[Urgency, Ladder],
    involved: Collection[str] | None,
    first: Sequence[str] = (),
    *,
    colleague: bool = False,
) -> Plan:
    """The plan of a reminder: who guards the term, then whoever works on the case, then the ladder of DEZE WEEK.

    Args:
        involved: as ticked before the first ping of the case. None: nobody was asked, so nobody else hears of the case.
        first: who guards the term, from `guards`, with `TEAM` where another term has nobody; empty for `TEAM` alone.
        colleague: a colleague may be involved: beside who works on the case only the bevoegd gezag hears (NL-BER-07).
    """
    two_days = Wait(2, "schooldag")
    week = ladders["deze_week"]
    others = () if involved is None else (Step(("bevoegd_gezag",)),) if colleague else week.steps
    steps = [Step(tuple(first) or (TEAM,))]
    if TEAM not in steps[0].places:
        together = others[0].places if others else ()
        steps.append(Step((TEAM, *together), two_days))
    elif others:
        steps.append(replace(others[0], after=two_days))
    skipped = tuple(place for place in PLACES if place in (involved or ()))
    return Plan("herinnering", "deze_week", Ladder((*steps, *others[1:]), week.lapses), skipped)


# --- when ---


def is_quiet(at: datetime, closed: Collection[date] = ()) -> bool:
    """Whether nothing but NU may go out: between 18 and 7 hours, at weekends, on holidays, on the school's own days."""
    here = at.astimezone(AMSTERDAM)
    return not terms.is_school_day(here.date(), closed) or not QUIET_UNTIL <= here.time() < QUIET_FROM


def not_quiet(at: datetime, closed: Collection[date] = ()) -> datetime:
    """The first moment from `at` on at which something may go out."""
    if not is_quiet(at, closed):
        return at
    here = at.astimezone(AMSTERDAM)
    day = here.date()
    if here.time() >= QUIET_UNTIL or not terms.is_school_day(day, closed):
        day = _next_school_day(day, closed)
    return datetime.combine(day, QUIET_UNTIL, AMSTERDAM)


def later(
    start: datetime, wait: Wait, closed: Collection[date] = (), *, calm: bool = True, day_ends: time = SCHOOL_ENDS
) -> datetime:
    """The moment after a wait. While the calendar counts (`calm`), minutes run only in hours that are not quiet.

    School days keep the time of the day. The end of the school day is that of the day of `start`; where that has
    passed, or there is no school, it is `start` itself: who waits is told at once.
    """
    if not calm:
        return start + (timedelta(days=wait.amount) if wait.unit == "schooldag" else timedelta(minutes=wait.amount))
    if wait.unit == "einde_dag":
        here = start.astimezone(AMSTERDAM)
        end = datetime.combine(here.date(), day_ends, AMSTERDAM)
        return max(start, end) if terms.is_school_day(here.date(), closed) else start
    at = not_quiet(start, closed)
    if wait.unit == "schooldag":
        here = at.astimezone(AMSTERDAM)
        day = here.date()
        for _ in range(wait.amount):
            day = _next_school_day(day, closed)
        return datetime.combine(day, here.time(), AMSTERDAM)
    left = timedelta(minutes=wait.amount)
    while left:
        here = at.astimezone(AMSTERDAM)
        end = datetime.combine(here.date(), QUIET_FROM, AMSTERDAM)
        room = end - here
        if left < room:
            return at + left
        left -= room
        at = not_quiet(end, closed)
    return at


def _next_school_day(day: date, closed: Collection[date]) -> date:
    """A school that is closed for years on end is a mistake in its list: after two years any day counts."""
    limit = day + timedelta(days=731)
    day += timedelta(days=1)
    while day < limit and not terms.is_school_day(day, closed):
        day += timedelta(days=1)
    return day
