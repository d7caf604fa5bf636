"""Steps through a protocol: one shared state machine a protocol, sessions as values, effects as values.

`transitions` is touched in `_machine` and `_move` only. A trigger on a slotted object that was never registered with
the machine costs microseconds and keeps nothing; the library does not document it, so the tests hold on to it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias

from transitions import Machine

from .arrangements import ROLE, VISITOR, fits
from .casus import Casus, Run, veilig_thuis_answered
from .norms import AGREED, DECISIONS, Outcome, Route, Situation, heaviest, least_for, least_outcome
from .protocol import FOR_HOME, OTHERWISE, OUTCOME_PREFIX, ROUTE_ONLY, START, Option, Place, Protocol

ONWARD = "verder"
NOTHING: Mapping[str, str] = MappingProxyType({})
NOTED = "genoteerd"
"""The option of a note that says that one was written. The words themselves never come into the machine."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answered screen on the path: its state, the chosen options (items, a date, or nothing), and when.

    `times` says when each item was ticked, on a checklist with a clock.
    """

    state: str
    chosen: tuple[str, ...]
    at: datetime
    times: dict[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Session:
    """Where somebody is in one dialog. `path` holds only answers that count: `terug` takes the last one away.

    `goal` is a node further on in the dialog where the run is to begin once the gate is passed. `times` says when each
    item of the present checklist was ticked, where that has a clock.
    """

    dialog: str
    state: str
    run: str
    role: str
    started: datetime
    path: tuple[Answer, ...] = ()
    ticked: tuple[str, ...] = ()
    goal: str | None = None
    times: dict[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choose:
    """Takes one option of a choice, `verder` of any other screen, or `genoteerd` of a note."""

    option: str


@dataclass(frozen=True, slots=True)
class Tick:
    """Ticks an item of a checklist, or takes the tick away."""

    item: str


@dataclass(frozen=True, slots=True)
class Pick:
    """Names the date that a date screen asks for."""

    day: date


@dataclass(frozen=True, slots=True)
class Back:
    """Undoes the last answer."""


Input: TypeAlias = Choose | Tick | Pick | Back


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer was added to the path at this position (from 0)."""

    position: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class Undone:
    """The answers from this position on no longer count."""

    position: int


@dataclass(frozen=True, slots=True)
class Concluded:
    """The dialog came to its end: an outcome, a route beside it, or both."""

    outcome: Outcome | None
    route: Route | None


Effect: TypeAlias = Answered | Undone | Concluded


class _Point:
    """What moves through the shared machine: nothing but a state name."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


@lru_cache(maxsize=32)
def _machine(protocol: Protocol) -> Machine:
    states = [*protocol.places, *(OUTCOME_PREFIX + name for name in protocol.endings), OUTCOME_PREFIX + ROUTE_ONLY]
    moves = [
        {"trigger": answer, "source": place.state, "dest": protocol.resolve(place.dialog, target)}
        for place in protocol.places.values()
        for answer, target in place.node.targets().items()
    ]
    return Machine(model=None, states=states, transitions=moves, initial=states[0], auto_transitions=False)


def _move(protocol: Protocol, state: str, answer: str) -> str:
    point = _Point(state)
    _machine(protocol).events[answer].trigger(point)
    return point.state


def begin(
    protocol: Protocol,
    dialog: str,
    *,
    run: str,
    role: str,
    now: datetime,
    casus: Casus | None = None,
    at: str = "",
    outside: Mapping[str, str] = NOTHING,
) -> Session:
    """Opens a dialog at its gate, or past the gate questions that this case answered in the last 60 minutes.

    `run` is a new unique id, `role` the role id of the reader. `at` names a node of the dialog to go on from once the
    gate is passed, such as `resultaat` on the day of an evaluation. `outside` are facts that nobody answers and only
    the caller knows, such as `kantooruren`.
    """
    session = Session(dialog, protocol.entry(dialog), run, role, now, goal=f"{dialog}.{at}" if at else None)
    return _settle(protocol, session, casus, now, outside)


def resume(
    protocol: Protocol, session: Session, now: datetime, casus: Casus, outside: Mapping[str, str] = NOTHING
) -> Session:
    """A dialog of a case that was left half-way: past its gate the gate is asked again, unless it is fresh (NL-GEV-02).

    `casus` is the memory of the case with this run in it. Behind the gate the session goes on where it was.
    """
    place = protocol.places.get(session.state)
    if place is None or place.gate or protocol.entry(session.dialog) == session.state:
        return session
    again = replace(session, state=protocol.entry(session.dialog), goal=session.state)
    return _settle(protocol, again, casus, now, outside)


def step(
    protocol: Protocol,
    session: Session,
    given: Input,
    now: datetime,
    casus: Casus | None = None,
    outside: Mapping[str, str] = NOTHING,
) -> tuple[Session, tuple[Effect, ...]]:
    """One turn: the new session and what happened. Input that does not fit the present screen changes nothing.

    `casus` is the memory of the case without this run, or None outside a case; `outside` are facts that nobody
    answers and only the caller knows, such as `kantooruren`.
    """
    if isinstance(given, Back):
        return _back(session)
    place = protocol.places.get(session.state)
    if place is None:
        return session, ()
    if isinstance(given, Tick):
        return _tick(session, place, given.item, now), ()
    chosen, trigger = _taken(session, place, given)
    if trigger is None or not _on_screen(place, session, trigger, known(protocol, session, casus, outside)):
        return session, ()
    answer = Answer(session.state, chosen, now, session.times)
    state, path = _move(protocol, session.state, trigger), (*session.path, answer)
    moved = replace(session, state=state, path=path, ticked=(), times={})
    settled = _settle(protocol, moved, casus, now, outside, from_gate=place.gate)
    effects: list[Effect] = [Answered(len(session.path), answer)]
    if settled.state.startswith(OUTCOME_PREFIX):
        effects.append(conclusion(protocol, settled, casus))
    return settled, tuple(effects)


def _back(session: Session) -> tuple[Session, tuple[Effect, ...]]:
    if not session.path:
        return session, ()
    last = session.path[-1]
    back = replace(session, state=last.state, path=session.path[:-1], ticked=last.chosen, times=last.times)
    return back, (Undone(len(back.path)),)


def _tick(session: Session, place: Place, item: str, now: datetime) -> Session:
    if item not in place.node.items:
        return session
    ticked = set(session.ticked) ^ {item}
    times = {name: at for name, at in {item: now, **session.times}.items() if name in ticked and place.node.clock}
    return replace(session, ticked=tuple(name for name in place.node.items if name in ticked), times=times)


def _taken(session: Session, place: Place, given: Choose | Pick) -> tuple[tuple[str, ...], str | None]:
    """What the answer leaves on the path and which trigger it pulls; None where it does not fit the screen."""
    kind = place.node.kind
    if isinstance(given, Pick):
        return ((given.day.isoformat(),), ONWARD) if kind == "date" else ((), None)
    if kind == "choice" and given.option in place.node.options:
        return (given.option,), given.option
    if kind in ("info", "checklist", "note") and given.option == ONWARD:
        return session.ticked, ONWARD
    if kind == "note" and given.option == NOTED and not place.node.paper:
        return (NOTED,), ONWARD
    return (), None


def _on_screen(place: Place, session: Session, trigger: str, facts_now: Mapping[str, str]) -> bool:
    """Whether the way on is there: a guarded answer fits, and at a joint point all was ticked."""
    option = place.node.options.get(trigger)
    if option is not None:
        return fits(option.when, facts_now)
    return not place.node.joint or is_complete(place, session.ticked, facts_now)


def is_complete(place: Place, ticked: Collection[str], facts_now: Mapping[str, str]) -> bool:
    """Whether every item of a checklist that is shown was ticked."""
    return all(name in ticked for name, item in place.node.items.items() if fits(item.when, facts_now))


def _settle(
    protocol: Protocol,
    session: Session,
    casus: Casus | None,
    now: datetime,
    outside: Mapping[str, str],
    *,
    from_gate: bool = True,
) -> Session:
    """Passes over everything that is not shown: decisions, fresh gate questions, and the way to a goal."""
    state = session.state
    while (place := protocol.places.get(state)) is not None:
        if place.node.cases:
            state = _move(protocol, state, case_of(place, known(protocol, session, casus, outside)))
        elif place.node.kind == "decision":
            situation = _situation(protocol, session, casus)
            state = _move(protocol, state, DECISIONS[str(place.node.norm)].decide(situation))
        elif place.gate and casus is not None and casus.gate_is_fresh(place.id, now):
            state = _move(protocol, state, "nee")
        elif session.goal and from_gate and state == protocol.resolve(place.dialog, START):
            state = session.goal
            break
        else:
            break
    return replace(session, state=state)


def case_of(place: Place, facts_now: Mapping[str, str]) -> str:
    """Which way a decision takes that routes on facts: its first case that fits, or `anders`."""
    cases = enumerate(place.node.cases, 1)
    return next((f"geval_{number}" for number, case in cases if fits(case.when, facts_now)), OTHERWISE)


def known(
    protocol: Protocol, session: Session, casus: Casus | None = None, outside: Mapping[str, str] = NOTHING
) -> dict[str, str]:
    """All that a guard may ask about: the answers of the case and of this session, the reader, what the caller knows.

    `rol` is the role of the reader, `leeftijd` the age group of the case.
    """
    beside = {ROLE: session.role or VISITOR, "leeftijd": casus.age_group if casus else "onbekend"}
    return {**(casus.facts() if casus else {}), **facts(protocol, session), **beside, **outside}


def choices(protocol: Protocol, session: Session) -> list[tuple[str, str]]:
    """Every choice on the path as (state, chosen option), in the order answered."""
    return [
        (answer.state, answer.chosen[0])
        for answer in session.path
        if (place := protocol.places.get(answer.state)) is not None
        and place.node.kind == "choice"
        and answer.chosen[0] in place.node.options
    ]


def facts(protocol: Protocol, session: Session) -> dict[str, str]:
    """Question id to chosen option, for every choice on the path of this session.

    Of two answers to one question the later counts, unless the earlier one weighs more: a gate that is asked again
    never takes back a doubt.
    """
    found: dict[str, str] = {}
    for state, option in choices(protocol, session):
        question = protocol.places[state].id
        before = found.get(question, option)
        if before != option:
            weights = [least_for(question, answer, protocol.switch).weight for answer in (before, option)]
            option = before if weights[0] > weights[1] else option
        found[question] = option
    return found


def laid_floor(protocol: Protocol, session: Session) -> Outcome:
    """The floor that the options on this path lay by the protocol's own file."""
    return heaviest(*(option.floor for option in _options(protocol, session) if option.floor))


def set_route(protocol: Protocol, session: Session) -> Route | None:
    """The route that an option on this path set beside the outcome, if any."""
    routes = [option.route for option in _options(protocol, session) if option.route]
    return routes[-1] if routes else None


def _options(protocol: Protocol, session: Session) -> list[Option]:
    return [protocol.places[state].node.options[option] for state, option in choices(protocol, session)]


def _situation(protocol: Protocol, session: Session, casus: Casus | None) -> Situation:
    known = facts(protocol, session)
    floor = _floor(protocol, session, casus)
    if casus is None:
        return Situation(known, floor, protocol.switch)
    # An agreement with Veilig Thuis holds for the talk it was given for, never for a later one.
    earlier = {question: answer for question, answer in casus.facts().items() if question != AGREED}
    return Situation({**earlier, **known}, floor, protocol.switch, casus.veilig_thuis_knows())


def _floor(protocol: Protocol, session: Session, casus: Casus | None) -> Outcome:
    """The floor of the file, the national norms and the case; advice given on this path satisfies a floor of advice."""
    known = facts(protocol, session)
    floor = heaviest(laid_floor(protocol, session), least_outcome(known, protocol.switch))
    of_case = casus.floor(protocol.switch) if casus else Outcome.KLAAR
    if of_case is Outcome.ADVIES_VEILIG_THUIS and veilig_thuis_answered(known):
        return floor
    return heaviest(of_case, floor)


def conclusion(protocol: Protocol, session: Session, casus: Casus | None = None) -> Concluded:
    """What a session at its end leads to, after every floor: the file's, the national norms' and the case's.

    The norms are applied here once more, whatever the file routed: a mistake in a file may cost a call, never a child.
    """
    routed = session.state.removeprefix(OUTCOME_PREFIX)
    route = set_route(protocol, session)
    floor = _floor(protocol, session, casus)
    if routed != ROUTE_ONLY:
        return Concluded(heaviest(Outcome(routed), floor), route)
    alone = route is not None and floor is Outcome.KLAAR
    return Concluded(None if alone else floor, route)


def summary(protocol: Protocol, session: Session, casus: Casus | None = None) -> Run:
    """What the case remembers of this session: its facts, dates and outcome."""
    given = [(place, answer.at) for answer in session.path if (place := protocol.places.get(answer.state)) is not None]
    answered = {place.id: at for place, at in given if place.node.kind in ("choice", "date")}
    ended = session.state.startswith(OUTCOME_PREFIX)
    return Run(
        session.run,
        session.dialog,
        session.role,
        session.started,
        facts(protocol, session),
        answered,
        dates(protocol, session),
        conclusion(protocol, session, casus).outcome if ended else None,
        session.path[-1].at if ended and session.path else None,
        any(not protocol.places[answer.state].gate for answer in session.path if answer.state in protocol.places),
    )


def dates(protocol: Protocol, session: Session) -> dict[str, date]:
    """The day that was given at every date screen on the path, by its bare id."""
    found: dict[str, date] = {}
    for answer in session.path:
        place = protocol.places.get(answer.state)
        if place is not None and place.node.kind == "date":
            found[place.id] = date.fromisoformat(answer.chosen[0])
    return found


def asked_about_home(protocol: Protocol, session: Session) -> bool:
    """Whether this run asked about safety at home: in the quick check, where somebody told, or at the gate."""
    places = [place for answer in session.path if (place := protocol.places.get(answer.state)) is not None]
    return any(place.gate or place.dialog in FOR_HOME for place in places)


def progress(protocol: Protocol, session: Session) -> tuple[int, int] | None:
    """(this question, how many) in the present dialog, or None where no question is asked.

    Counts questions, not screens; questions marked `extra` count only once they are asked. On a form it is the field.
    """
    place = protocol.places.get(session.state)
    if place is not None and (fields := protocol.dialogs[place.dialog].fields):
        return (place.node.field, fields) if place.node.field else None
    if place is None or place.node.kind != "choice":
        return None
    asked = sum(1 for answer in session.path if _is_question(protocol.places.get(answer.state)))
    return asked + 1, asked + 1 + _longest(protocol, session.state)


def _is_question(place: Place | None) -> bool:
    return place is not None and place.node.kind == "choice"


@lru_cache(maxsize=4096)
def _longest(protocol: Protocol, state: str) -> int:
    place = protocol.places[state]
    best = 0
    for target in place.node.targets().values():
        after = protocol.places.get(protocol.resolve(place.dialog, target))
        if after is not None and after.dialog == place.dialog:
            counts = after.node.kind == "choice" and not after.node.extra
            best = max(best, int(counts) + _longest(protocol, after.state))
    return best
