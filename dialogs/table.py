"""The decision table of a dialog: every distinct set of answers that can change what it leads to.

Exhausts edges, never paths: answers that lead to the same table below are one row, so checklists and questions of
order cost nothing.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from .arrangements import STRENGTHS, VISITOR, Strength, fits
from .casus import Casus, veilig_thuis_answered
from .machine import ONWARD, Choose, Pick, Session, begin, conclusion, facts, known, laid_floor, set_route, step
from .norms import DECISIONS, Outcome, Route, heaviest, least_outcome
from .protocol import OUTCOME_PREFIX, ROUTE_ONLY, Ending, Protocol

TO_FILL_IN = "in te vullen"
ANOTHER_DIALOG = "naar:"
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_READ_BY_DECISIONS = frozenset(question for decision in DECISIONS.values() for question in decision.reads)


@dataclass(frozen=True, slots=True)
class Row:
    """One distinct set of answers: (question id, option id) in the order asked, and where it leads.

    `routed` is what the file alone leads to, before the national norms and the case lift it: the checks hold it to
    the norms, so that the net under the routes is never needed.
    """

    answers: tuple[tuple[str, str], ...]
    route: Route | None
    outcome: Outcome | None
    onward: str | None
    routed: Outcome | None

    @property
    def result(self) -> str:
        """What the row leads to in one word: `melden`, `route_medewerker+melden`, `naar:hulp_mogelijk`."""
        if self.onward:
            return ANOTHER_DIALOG + self.onward
        return "+".join(part.value for part in (self.route, self.outcome) if part)


@dataclass(frozen=True, slots=True)
class Table:
    """All rows of a dialog, and its columns: the questions that can change the outcome, in the order asked."""

    dialog: str
    questions: tuple[str, ...]
    rows: tuple[Row, ...]


def of_dialog(protocol: Protocol, dialog: str, casus: Casus | None = None, *, follow: bool = False) -> Table:
    """The table of one dialog, from an empty case unless `casus` gives what the case already knows.

    A row ends where the dialog hands over to another one; with `follow` it goes on to the outcome there.
    Raises KeyError for a dialog that the protocol does not have.
    """
    walk = _Walk(protocol, dialog, casus, follow)
    walk.table(walk.start)  # the first time finds out which questions matter anywhere
    walk.memo.clear()
    rows = walk.table(walk.start)
    return Table(dialog, tuple(sorted(walk.relevant, key=walk.depth)), rows)


class _Walk:
    def __init__(self, protocol: Protocol, dialog: str, casus: Casus | None, follow: bool) -> None:
        self.protocol = protocol
        self.dialog = dialog
        self.casus = casus
        self.follow = follow
        self.start = begin(protocol, dialog, run="", role=VISITOR, now=_NOW, casus=casus)
        self.reads = _READ_BY_DECISIONS | protocol.read_by_cases
        self.memo: dict[object, tuple[Row, ...]] = {}
        self.relevant: set[str] = set()
        self.depths: dict[str, int] = {}

    def table(self, session: Session) -> tuple[Row, ...]:
        key = self._key(session)
        if key not in self.memo:
            self.memo[key] = self._rows(session)
        return self.memo[key]

    def _key(self, session: Session) -> object:
        """Sessions that agree in this have the same table below them."""
        answers = facts(self.protocol, session)
        return (
            session.state,
            frozenset((question, answers[question]) for question in self.reads & answers.keys()),
            laid_floor(self.protocol, session),
            least_outcome(answers, self.protocol.switch),
            veilig_thuis_answered(answers),
            set_route(self.protocol, session),
        )

    def _rows(self, session: Session) -> tuple[Row, ...]:
        if session.state.startswith(OUTCOME_PREFIX):
            end = conclusion(self.protocol, session, self.casus)
            name = session.state.removeprefix(OUTCOME_PREFIX)
            floor = laid_floor(self.protocol, session)
            routed = None if name == ROUTE_ONLY else heaviest(Outcome(name), floor)
            return (Row((), end.route, end.outcome, None, routed),)
        place = self.protocol.places[session.state]
        if place.dialog != self.dialog and not self.follow:
            return (Row((), None, None, place.id, None),)
        if place.node.kind != "choice":
            session = replace(session, ticked=tuple(place.node.items) if place.node.joint else ())
            given = Pick(date(2026, 2, 1)) if place.node.kind == "date" else Choose(ONWARD)
            return self.table(step(self.protocol, session, given, _NOW, self.casus)[0])
        below = {
            option: self.table(step(self.protocol, session, Choose(option), _NOW, self.casus)[0])
            for option, its in place.node.options.items()
            if fits(its.when, known(self.protocol, session, self.casus))
        }
        tables = [frozenset((row.answers, row.result) for row in rows) for rows in below.values()]
        if place.id not in self.relevant and len(set(tables)) == 1:
            return next(iter(below.values()))
        self.relevant.add(place.id)
        return tuple(
            Row(((place.id, option), *row.answers), row.route, row.outcome, row.onward, row.routed)
            for option, rows in below.items()
            for row in rows
        )

    def depth(self, question: str) -> int:
        """How far from the entry a question can stand: the order in which questions are asked."""
        if not self.depths:
            self._measure(self.protocol.entry(self.dialog), 0)
        return self.depths[question]

    def _measure(self, state: str, depth: int) -> None:
        place = self.protocol.places.get(state)
        if place is None or self.depths.get(state, -1) >= depth:
            return
        self.depths[state] = depth
        self.depths[place.id] = max(depth, self.depths.get(place.id, 0))
        for target in place.node.targets().values():
            self._measure(self.protocol.resolve(place.dialog, target), depth + 1)


COLUMNS = ("uitkomst", "beslist", "meldt", "informeren", "termijn", "bronnen")


def cells(protocol: Protocol, table: Table) -> Iterator[list[str]]:
    """The table as text: a header, then one line a row; lists within a cell are separated by `;`."""
    yield [*table.questions, *COLUMNS]
    for row in table.rows:
        given = dict(row.answers)
        answers = [given.get(question, "") for question in table.questions]
        yield [*answers, row.result, *_who_and_when(protocol, table.dialog, row)]


def as_csv(protocol: Protocol, table: Table) -> str:
    """The table as comma-separated text with a header."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(cells(protocol, table))
    return out.getvalue()


def _who_and_when(protocol: Protocol, dialog: str, row: Row) -> list[str]:
    endings = [protocol.endings[name] for name in (row.route, row.outcome) if name]
    endings = endings or [protocol.endings[Outcome.KLAAR]]
    given = dict(row.answers)
    sources = [cited for ending in endings for cited in ending.cites]
    for ending in endings:
        sources += [cited for line in ending.lines.values() if fits(line.when, given) for cited in line.cites]
    for question, answer in row.answers:
        sources += protocol.places[f"{dialog}.{question}"].node.options[answer].cites
    terms = [ending.term for ending in endings if ending.term]
    return [
        _joined(role for ending in endings for role in ending.decides) or TO_FILL_IN,
        _joined(role for ending in endings for role in ending.reports) or TO_FILL_IN,
        _joined(_told(endings)),
        _joined(term if isinstance(term, str) else term.written() for term in terms),
        _joined(sources) or TO_FILL_IN,
    ]


def _told(endings: Iterable[Ending]) -> Iterator[str]:
    """Who is told; who is not always told, with how firmly: `directeur`, `bestuur (bij twijfel)`."""
    found: dict[str, list[Strength]] = {}
    for ending in endings:
        for role in ending.informs:
            found.setdefault(role, []).append(ending.strength.get(role, STRENGTHS[0]))
    for role, said in found.items():
        firmest = min(said, key=STRENGTHS.index)
        yield role if firmest == STRENGTHS[0] else f"{role} ({firmest.replace('_', ' ')})"


def _joined(values: Iterable[str]) -> str:
    return ";".join(dict.fromkeys(values))
