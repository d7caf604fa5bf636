"""The safety rules of the product, held over every edge of a protocol and every combination of answers.

What a file routes to is walked here without the net that dialogs/norms.py spreads under it, so that the net is never
needed. The walk goes over what an answer changes (the node, the floor, the route, the answers that a rule asks about),
never over paths: a dozen questions of a school's own cost a dozen steps.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from math import prod
from typing import NamedTuple

from . import register
from .arrangements import STRENGTHS, Strength
from .machine import case_of
from .norms import AGREED, DECISIONS, DOUBT, Outcome, Route, SafetyDoubt, Situation, eased, heaviest, least_for
from .problems import Problem, Rule
from .protocol import FOR_HOME, MELDCODE_DIALOGS, OUTCOME_PREFIX, ROUTE_ONLY, WITHOUT_CASE, Place, Protocol

GATE = ("gevaar_nu", "eer", "onthulling")
GATES = ("none", "danger", "full")
"""The gates of a dialog, from open to closed."""

FULL_GATE_BEFORE = ("afweging", "kindgesprek", "oudergesprek")
KINDCHECK = "kindcheck"
"""What the id of a node of the kindcheck begins with: it waits for the full gate too (safety rule 7)."""

PARENTS_TALK = "oudergesprek"
SKIPPING = "reden_overslaan"
LEAST_OF_SKIPPING = {"onthulling": Outcome.MELDEN, "eer": Outcome.VEILIG_THUIS_EERST}
"""The reasons to skip the talk with parents that ask for more than advice of Veilig Thuis (NL-ONT-23, NL-EER-03)."""

_YES_NO = ("ja", "nee", "twijfel")
ANSWERS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys((*GATE, "ook_thuis", "veiligheid", "vermoeden", "bescherming", "resultaat", AGREED), _YES_NO),
    **dict.fromkeys(("hulp_mogelijk", "hulp_aanvaard", "naar_huis", "gaat_door", "melden_nodig"), _YES_NO),
    "wie": ("thuis", "medewerker", "leerling", "weet_niet"),
    "advies_was": ("melden", "hulp", "geen_melding", "twijfel"),
    "gemeld": ("ja", "nog_niet"),
}
"""The questions that the norms know, each with its answers: another word for `ja` would slip past every norm."""

DANGER: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys((*GATE, "veiligheid", "ook_thuis"), ("nee", "twijfel", "ja")),
    "naar_huis": ("ja", "twijfel", "nee"),
}
"""The questions about danger, each with its answers from safe to unsafe."""

QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "snelcheck": ("gevaar_nu", "wie", "ook_thuis", "eer", "onthulling", "veiligheid"),
    "onthulling": ("gevaar_nu", "wie", "ook_thuis", "eer", "onthulling", "naar_huis"),
    "overleg": ("twijfel",),
    "oudergesprek": ("gaat_door", SKIPPING),
    "na_advies": ("advies_was",),
    "besluit": ("melden_nodig", "gemeld", "hulp_mogelijk"),
}
WEIGHING: Mapping[str, tuple[str, ...]] = {
    "vijf_vragen": ("vermoeden", "veiligheid", "hulp_mogelijk", "hulp_aanvaard", "resultaat"),
    "bescherming": ("veiligheid", "bescherming", "resultaat"),
}
"""The questions that a dialog cannot do without; those of `afweging` hang on how the school weighs."""

_AFTER_HELP: tuple[dict[str, str], ...] = (
    {"veiligheid": "nee", "hulp_mogelijk": "ja", "hulp_aanvaard": "ja", "resultaat": "ja"},
    {"veiligheid": "nee", "bescherming": "ja", "resultaat": "ja"},
    {"advies_was": "hulp", "hulp_mogelijk": "ja", "hulp_aanvaard": "ja", "resultaat": "ja"},
    {"advies_was": "hulp", "bescherming": "ja", "resultaat": "ja"},
)
LIGHT_AFTER: Mapping[str, tuple[dict[str, str], ...]] = {
    "snelcheck": ({"gevaar_nu": "nee", "eer": "nee", "onthulling": "nee", "veiligheid": "nee"},),
    "onthulling": ({"gevaar_nu": "nee", "eer": "nee", "onthulling": "nee"},),
    "overleg": ({"twijfel": "nee"},),
    "oudergesprek": ({"gaat_door": "ja"},),
    "afweging": ({"vermoeden": "nee"}, *_AFTER_HELP),
    "na_advies": ({"advies_was": "geen_melding"}, *_AFTER_HELP),
    "besluit": ({"melden_nodig": "nee", "hulp_mogelijk": "ja"},),
}
"""What must have been answered before a dialog may end lighter than `advies_veilig_thuis`: one of these sets."""

ROUTES: Mapping[str, Route] = {"medewerker": Route.MEDEWERKER, "leerling": Route.LEERLINGEN}

GROUNDS = frozenset({"NL-OUD-05", "NL-OUD-13", "NL-ONT-23", "NL-EER-03"})
RECORDED = "NL-OUD-06"

_REMEMBERED = frozenset(
    {"wie", "ook_thuis", "naar_huis", AGREED, *GATE}
    | {question for sets in LIGHT_AFTER.values() for needed in sets for question in needed}
    | {question for decision in DECISIONS.values() for question in decision.reads}
)


@dataclass(slots=True)
class Safety:
    """What the walk found, and over how many combinations of answers."""

    problems: list[Problem] = field(default_factory=list)
    combinations: int = 0


def check(protocol: Protocol, talks: Collection[str] = ()) -> Safety:
    """Holds the safety rules 1, 2, 7 and 8 of the design to a protocol; neither it nor its parent may have a loop.

    `talks` are the states whose words ask people to talk with parents, wherever they stand.
    """
    report = _Report(protocol, frozenset(talks))
    _asked(protocol, report)
    _answers(protocol, report)
    _gates(protocol, report)
    _skipping(protocol, report)
    _waiting(protocol, report)
    _danger_is_firm(protocol, report)
    above = protocol.above
    while above is not None:  # not the parent alone: a board may already have loosened what the school builds on
        _loosened(protocol, above, report)
        _less_firm(protocol, above, report)
        above = above.above
    moves = _moves(protocol)
    combinations = 0
    for dialog in protocol.dialogs:
        for case in CASES[:1] if dialog in protocol.without_case else CASES:
            walk = _Walk(protocol, moves, report, dialog, case)
            walk.run()
            combinations += walk.tree.combinations()
    return Safety(list(report.problems.values()), combinations)


def problem(protocol: Protocol, rule: Rule, path: tuple[str, ...], place: str, **details: object) -> Problem:
    """A finding at a key path of the merged file: `place` is what the reader knows it by."""
    file, line = protocol.document.place(path)
    return Problem.at(rule, file, line, place, **details)


def path_of(protocol: Protocol, place: Place) -> tuple[str, ...]:
    """The key path of a node in the file: a gate's question stands with its gate."""
    if place.gate:
        return ("gates", protocol.dialogs[place.dialog].gate, place.id)
    return ("dialogs", place.dialog, "nodes", place.id)


EXAMPLE = "antwoorden"
"""The detail of a finding that shows answers which lead to it."""

ABOVE = "ouder"
"""The detail of a finding that names the protocol which asks for more."""


class _Report:
    """The findings, one for each mistake: the first combination of answers that shows it stands for all others."""

    def __init__(self, protocol: Protocol, talks: frozenset[str]) -> None:
        self.protocol = protocol
        self.talks = talks
        self.problems: dict[tuple[object, ...], Problem] = {}

    def add(self, rule: Rule, path: tuple[str, ...], place: str, *, once: bool = False, **details: object) -> None:
        """Adds a finding; with `once` a place gets it only once, wherever in the file it shows.

        What is looser than its parent is often looser than the parent's parent too: the nearest one is named.
        """
        known: tuple[object, ...] = (rule, place)
        if ABOVE in details:
            known = (*known, path)
        elif not once:
            known = (*known, path, *(item for item in details.items() if item[0] != EXAMPLE))
        if known not in self.problems:
            self.problems[known] = problem(self.protocol, rule, path, place, **details)


# --- what must be there ---


def _questions(protocol: Protocol) -> dict[str, tuple[str, ...]]:
    if not protocol.is_meldcode:
        return {dialog: QUESTIONS[dialog] for dialog in FOR_HOME}
    return {**QUESTIONS, "afweging": WEIGHING[protocol.norms.weighing or "vijf_vragen"]}


def _asked(protocol: Protocol, report: _Report) -> None:
    """Safety rule 8 and the tables of the design: no dialog and no question of the norms may be missing."""
    for dialog in MELDCODE_DIALOGS if protocol.is_meldcode else FOR_HOME:
        if dialog not in protocol.dialogs:
            report.add("dialoog-ontbreekt", ("dialogs",), dialog)
    for dialog, questions in _questions(protocol).items():
        if dialog in protocol.dialogs:
            for question in questions:
                if f"{dialog}.{question}" not in protocol.places:
                    report.add("veilig-vraag", ("dialogs", dialog, "nodes"), dialog, vraag=question)


def _answers(protocol: Protocol, report: _Report) -> None:
    """Safety rules 1 and 2: the norms know their questions by id and answers, so these stay what they are."""
    for place in protocol.places.values():
        answers = ANSWERS.get(place.id)
        if answers and set(place.node.options) != set(answers):
            path = (*path_of(protocol, place), "options")
            report.add("veilig-antwoorden", path, place.state, keuzes=", ".join(answers))


def _gates(protocol: Protocol, report: _Report) -> None:
    """Safety rule 7: the gate asks about danger first, and holds its own questions only."""
    for name, dialog in protocol.dialogs.items():
        gate = [place for place in protocol.places.values() if place.dialog == name and place.gate]
        needed = _needed(protocol, name)
        details = {"vragen": ", ".join(needed), "poort": dialog.gate}
        asked = [place.id for place in gate if place.id in GATE]
        if asked[: len(needed)] != list(needed) or (needed and protocol.entry(name) != f"{name}.{GATE[0]}"):
            report.add("veilig-poort", ("dialogs", name, "gate"), name, once=True, **details)
        for place in gate:
            if place.node.kind != "decision" and place.id not in (*GATE, AGREED):
                report.add("veilig-poort", path_of(protocol, place), name, once=True, **details)


def _needed(protocol: Protocol, dialog: str) -> tuple[str, ...]:
    """The questions of the gate before a dialog; outside a meldcode a dialog has the gate that its file gives it."""
    if not protocol.is_meldcode:
        return {"none": (), "danger": GATE[:1], "full": GATE}[protocol.dialogs[dialog].gate]
    if dialog in WITHOUT_CASE:
        return ()
    return GATE if dialog in FULL_GATE_BEFORE else GATE[:1]


def _passed(question: str, facts: Mapping[str, str]) -> bool:
    """Whether a question of the gate was answered so that a step may follow."""
    if question != GATE[0] and facts.get(AGREED) == "ja":
        return True
    return facts.get(question) == "nee" or (question == "onthulling" and facts.get(question) == "twijfel")


def _least_for(question: str, answer: str, switch: SafetyDoubt) -> Outcome:
    """What the norms ask of one answer, and of skipping the talk with parents: Veilig Thuis first (NL-OUD-05)."""
    least = least_for(question, answer, switch)
    if (question, answer) == ("gaat_door", "nee"):
        return Outcome.ADVIES_VEILIG_THUIS
    if question == SKIPPING:
        return heaviest(least, LEAST_OF_SKIPPING.get(answer, Outcome.ADVIES_VEILIG_THUIS))
    return least


def _skipping(protocol: Protocol, report: _Report) -> None:
    """Safety rule 7: the talk with parents is skipped on a known ground only, and the reason is recorded."""
    place = protocol.places.get(f"{PARENTS_TALK}.{SKIPPING}")
    if place is None:
        return
    rows, own = register.load(), protocol.arrangements.sources
    path = path_of(protocol, place)
    for name, option in place.node.options.items():
        school = [row for row in option.cites if row in own or (row in rows and not rows[row].national)]
        if not school and not GROUNDS & {*option.cites}:
            report.add("veilig-grond", (*path, "options", name), place.state, antwoord=name)
    if RECORDED not in place.node.cites:
        report.add("veilig-reden", path, place.state, rij=RECORDED)


def _waiting(protocol: Protocol, report: _Report) -> None:
    """Safety rule 4: nobody waits for a colleague, and nobody looks for an answer that a guard took away."""
    for act, fallback in protocol.arrangements.fallbacks.items():
        if not fallback.anyone:
            report.add("veilig-wachten", ("fallbacks", act, "anyone"), f"fallbacks.{act}")
    for place in protocol.places.values():
        path = path_of(protocol, place)
        if place.node.joint and (place.gate or place.dialog in WITHOUT_CASE):
            report.add("veilig-wachten", (*path, "joint"), place.state)
        options = place.node.options
        for name, option in options.items():
            stays = name in DOUBT or place.id in ANSWERS or all(other.when for other in options.values())
            if option.when and stays:
                report.add("antwoord-verdwijnt", (*path, "options", name), place.state, antwoord=name)


# --- what a child may not loosen ---


class _Asked(NamedTuple):
    """Something that a screen asks: where it stands in the file, how firmly, and whether it must not be put weaker."""

    path: tuple[str, ...]
    strength: Strength | None
    firm: bool


def _asked_how(protocol: Protocol) -> dict[tuple[str, str], _Asked]:
    """All that screens ask, by screen and part: lines, items, and who is told at an outcome."""
    found: dict[tuple[str, str], _Asked] = {}
    for place in protocol.places.values():
        options = place.node.options.values()
        firm = place.gate or place.dialog in FOR_HOME or place.id in ANSWERS or any(option.floor for option in options)
        for group in ("lines", "items"):
            for name, element in getattr(place.node, group).items():
                path = (*path_of(protocol, place), group, name, "strength")
                found[place.state, name] = _Asked(path, element.strength, firm)
    for name, ending in protocol.named.items():
        firm = name in tuple(Route) or Outcome(name).weight >= Outcome.ADVIES_VEILIG_THUIS.weight
        for line, element in ending.lines.items():
            path = ("outcomes", name, "lines", line, "strength")
            found[OUTCOME_PREFIX + name, line] = _Asked(path, element.strength, firm)
        for role in ending.informs:
            path = ("outcomes", name, "strength", role)
            found[OUTCOME_PREFIX + name, f"@{role}"] = _Asked(path, ending.strength.get(role), True)
    return found


AT_ONCE = tuple(OUTCOME_PREFIX + outcome for outcome in (Outcome.BEL_112, Outcome.VEILIG_THUIS_EERST))


def _danger_is_firm(protocol: Protocol, report: _Report) -> None:
    """Safety rules 1 and 3: at the gate, and where somebody has to call now, nothing is a preference."""
    for (screen, part), asked in _asked_how(protocol).items():
        here = screen in AT_ONCE or (screen in protocol.places and protocol.places[screen].gate)
        if here and not part.startswith("@") and asked.strength not in (None, STRENGTHS[0]):
            report.add("veilig-sterkte", asked.path, screen, once=True, deel=part)


def _less_firm(protocol: Protocol, above: Protocol, report: _Report) -> None:
    """What a parent asks always may not become a preference, nor what it asks at all on a screen about safety."""
    always, weakest = STRENGTHS[0], len(STRENGTHS)
    here = _asked_how(protocol)
    screens = {screen for screen, _ in here} | {*protocol.places}
    for (screen, part), was in _asked_how(above).items():
        firm = was.strength or (always if was.firm else None)
        now = here.get((screen, part))
        if firm is None or screen not in screens or (now is None and was.strength != always):
            continue
        said = now.strength or (always if now.firm or was.strength != always else None) if now else None
        if (STRENGTHS.index(said) if said else weakest) > STRENGTHS.index(firm):
            path = now.path if now else was.path
            report.add("sterkte-versoepeld", path, screen, deel=part.removeprefix("@"), was=firm, ouder=above.id)


def _loosened(protocol: Protocol, above: Protocol, report: _Report) -> None:
    """A protocol may tighten what it extends, never loosen it: no lighter answer, no floor less, no weaker norm.

    What the norms or the tables of the design ask for at the least is found by the other rules, and left to them.
    """
    if (above.norms.veiligheid_twijfel, protocol.switch) == (SafetyDoubt.MELDEN, SafetyDoubt.ADVIES):
        norm = "veiligheid_twijfel"
        report.add("norm-versoepeld", ("norms", norm), protocol.id, norm=norm, ouder=above.id)
    for name, dialog in protocol.dialogs.items():
        was_gate = above.dialogs[name].gate if name in above.dialogs else "none"
        if GATES.index(dialog.gate) < GATES.index(was_gate):
            path, asked = ("dialogs", name, "gate"), GATE if was_gate == "full" else GATE[:1]
            report.add("veilig-poort", path, name, once=True, vragen=", ".join(asked), poort=dialog.gate)
    other_way = {question for way in WEIGHING.values() for question in way}
    here, there = _edges(protocol), _edges(above)
    for (state, answer), least in there.items():
        was = above.places[state]
        by_norm = _least_for(was.id, answer, protocol.switch)
        if least.weight < Outcome.ADVIES_VEILIG_THUIS.weight or by_norm.weight >= least.weight:
            continue
        if state not in protocol.places:
            known = was.gate or was.dialog not in protocol.dialogs or was.id in _questions(protocol).get(was.dialog, ())
            if not known and not (was.dialog == "afweging" and was.id in other_way):
                report.add("veilig-weg", ("dialogs", was.dialog, "nodes"), state, vraag=was.id, ouder=above.id)
        elif (state, answer) not in here or _hidden(protocol, above, state, answer):
            if was.id not in ANSWERS:
                report.add(
                    "veilig-weg",
                    (*path_of(protocol, protocol.places[state]), "options", answer),
                    state,
                    vraag=f"{was.id}={answer}",
                    ouder=above.id,
                )
        elif here[state, answer].weight < least.weight:
            report.add(
                "veilig-lichter",
                (*path_of(protocol, protocol.places[state]), "options", answer),
                state,
                antwoord=answer,
                uitkomst=here[state, answer].value,
                minstens=least.value,
                ouder=above.id,
            )


def _hidden(protocol: Protocol, above: Protocol, state: str, answer: str) -> bool:
    """Whether a guard hides an answer that the parent always shows."""
    return bool(protocol.places[state].node.options[answer].when) and not above.places[state].node.options[answer].when


def _edges(protocol: Protocol) -> dict[tuple[str, str], Outcome]:
    """For every answer to every question: the lightest outcome that can still follow by the file alone."""
    lightest = {OUTCOME_PREFIX + outcome: outcome for outcome in Outcome}
    lightest[OUTCOME_PREFIX + ROUTE_ONLY] = Outcome.KLAAR
    found: dict[tuple[str, str], Outcome] = {}
    todo = list(protocol.places)
    while todo:
        place = protocol.places[todo[-1]]
        targets = {answer: protocol.resolve(place.dialog, to) for answer, to in place.node.targets().items()}
        missing = [to for to in targets.values() if to not in lightest]
        todo += missing
        if missing:
            continue
        todo.pop()
        follows = dict.fromkeys(targets, Outcome.KLAAR)
        for answer, to in targets.items():
            option = place.node.options.get(answer)
            follows[answer] = heaviest(lightest[to], (option and option.floor) or Outcome.KLAAR)
            if option:
                found[place.state, answer] = follows[answer]
        lightest[place.state] = min(follows.values(), key=lambda outcome: outcome.weight)
    return found


# --- the walk ---


@dataclass(frozen=True, slots=True)
class Case:
    """What a case can bring into a dialog: the floor it lies on, and whether Veilig Thuis knows of it."""

    floor: Outcome = Outcome.KLAAR
    known: bool = False


CASES = tuple(
    Case(floor, known)
    for floor in (Outcome.KLAAR, Outcome.ADVIES_VEILIG_THUIS, Outcome.MELDEN)
    for known in (False, True)
)


class _Move(NamedTuple):
    answer: str
    to: str
    least: Outcome
    floor: Outcome
    route: Route | None


class _Here(NamedTuple):
    """All that makes a difference further on: two ways of answering that agree in this are one."""

    state: str
    facts: frozenset[tuple[str, str]] = frozenset()
    least: Outcome = Outcome.KLAAR
    floor: Outcome = Outcome.KLAAR
    route: Route | None = None


class _Step(NamedTuple):
    """The answer that led somewhere: where it was given, to which question.

    `fact` is what a decision routes on where nobody was asked: the reader's role, or an answer from before.
    """

    here: _Here
    place: Place
    answer: str
    fact: str = ""


ASSUMED = "?"
"""What a fact begins with that nobody answered on this path: it counts for a decision, and never as an answer."""


def _moves(protocol: Protocol) -> dict[str, tuple[_Move, ...]]:
    moves: dict[str, tuple[_Move, ...]] = {}
    for place in protocol.places.values():
        ways = []
        for answer, target in place.node.targets().items():
            option, to = place.node.options.get(answer), protocol.resolve(place.dialog, target)
            if option is None:
                ways.append(_Move(answer, to, Outcome.KLAAR, Outcome.KLAAR, None))
                continue
            least = _least_for(place.id, answer, protocol.switch)
            ways.append(_Move(answer, to, least, option.floor or Outcome.KLAAR, option.route))
        moves[place.state] = tuple(ways)
    return moves


class _Walk:
    """One dialog from its entry, in one kind of case, followed into other dialogs where it hands over."""

    def __init__(
        self, protocol: Protocol, moves: Mapping[str, tuple[_Move, ...]], report: _Report, dialog: str, case: Case
    ) -> None:
        self.protocol = protocol
        self.moves = moves
        self.report = report
        self.dialog = dialog
        self.case = case
        self.tree = Tree()
        self.came: dict[_Here, _Step | None] = {}
        self.remembered = _REMEMBERED | protocol.read_by_cases

    def run(self) -> None:
        """Walks every answer once, ends first, and compares what more danger leads to."""
        below: dict[_Here, dict[str, _Here]] = {}
        done: dict[_Here, int] = {}
        todo = [self._settle(_Here(self.protocol.entry(self.dialog)), None)]
        while todo:
            here = todo[-1]
            if here not in below:
                below[here] = self._below(here)
            missing = [after for after in below[here].values() if after not in done]
            todo += missing
            if missing:
                continue
            todo.pop()
            if here in done:
                continue
            if not below[here]:
                done[here] = self.tree.end(*self._end(here))
                continue
            place = self.protocol.places[here.state]
            found = {answer: done[after] for answer, after in below[here].items()}
            done[here] = self.tree.choice(self._unknown(here, place) or place.id, found)
            self._raise(here, place, found)

    def _below(self, here: _Here) -> dict[str, _Here]:
        """Where every answer to the question here leads: the next question, or an end."""
        found: dict[str, _Here] = {}
        if here.state.startswith(OUTCOME_PREFIX):
            return found
        place = self.protocol.places[here.state]
        unknown = self._unknown(here, place)
        if unknown is not None:  # nobody answers it here: each value that it can have, and none
            for value in (*self.protocol.values(unknown), ""):
                after = here._replace(facts=here.facts | {(ASSUMED + unknown, value)})
                found[value] = self._settle(after, _Step(here, place, value, unknown))
            return found
        for move in self.moves[here.state]:
            facts = here.facts | {(place.id, move.answer)} if place.id in self.remembered else here.facts
            least, floor = heaviest(here.least, move.least), heaviest(here.floor, move.floor)
            after = _Here(move.to, facts, least, floor, move.route or here.route)
            found[move.answer] = self._settle(after, _Step(here, place, move.answer))
            if place.id in ("gevaar_nu", "eer") and move.answer in ("ja", "twijfel"):
                self._straight(place, move, found[move.answer])
        return found

    def _settle(self, here: _Here, step: _Step | None) -> _Here:
        """Goes on to the next question or the end, over decisions and screens that only tell."""
        while (place := self.protocol.places.get(here.state)) is not None:
            kind = place.node.kind
            if place.node.cases:
                if self._unknown(here, place) is not None:
                    break
                result = case_of(place, _assumed(here))
                here = here._replace(state={move.answer: move.to for move in self.moves[here.state]}[result])
                continue
            if kind == "decision":
                result = DECISIONS[str(place.node.norm)].decide(self._situation(here))
                here = here._replace(state={move.answer: move.to for move in self.moves[here.state]}[result])
                continue
            self._screen(here, place, step)
            if kind == "choice":
                break
            here = here._replace(state=self.moves[here.state][0].to)
        self.came.setdefault(here, step)
        return here

    def _unknown(self, here: _Here, place: Place) -> str | None:
        """The first fact that a decision routes on and that is not settled on this path."""
        known = _assumed(here)
        return next((fact for case in place.node.cases for fact in case.when if fact not in known), None)

    def _situation(self, here: _Here) -> Situation:
        facts = dict(here.facts)
        floor = heaviest(self.case.floor, here.floor, eased(here.least, facts))
        return Situation(facts, floor, self.protocol.switch, self.case.known)

    def _straight(self, place: Place, move: _Move, after: _Here) -> None:
        """Safety rules 1 and 8: danger now and honour lead to the call at once, with nothing in between."""
        direct = move.to == OUTCOME_PREFIX + Outcome.BEL_112
        if place.id == "eer":
            follows = self.protocol.places.get(after.state)
            direct = follows is None or follows.id == AGREED
        if not direct:
            path = (*path_of(self.protocol, place), "options", move.answer)
            self.report.add("veilig-direct", path, place.state, vraag=place.id, antwoord=move.answer)

    def _screen(self, here: _Here, place: Place, step: _Step | None) -> None:
        """Safety rule 7: nothing that waits for the gate is shown before it, and no talk while advice is open."""
        if place.id == AGREED and not self.case.known:
            self.report.add("veilig-verder", path_of(self.protocol, place), place.state, once=True)
        if place.gate:
            return
        facts = dict(here.facts)
        needed = GATE if place.id.startswith(KINDCHECK) else _needed(self.protocol, place.dialog)
        if place.dialog == "afweging" and facts.get("advies_was") == "hulp":
            needed = GATE[:1]  # Veilig Thuis advised help: the weighing goes on where it was
        if place.dialog in ("snelcheck", "onthulling") and place.node.kind == "choice" and place.id != GATE[0]:
            needed = GATE[:1]
        if not all(_passed(question, facts) for question in needed):
            gate = self.protocol.dialogs[place.dialog].gate
            path = self._path(step) if step and step.place.gate else path_of(self.protocol, place)
            self.report.add("veilig-poort", path, place.dialog, once=True, vragen=", ".join(needed), poort=gate)
        if self._is_talk(place, facts):
            is_open = DECISIONS["advies_staat_open"].decide(self._situation(here)) == "ja"
            unasked = place.dialog == PARENTS_TALK and place.node.kind != "choice" and facts.get("gaat_door") != "ja"
            if is_open or unasked:
                path = path_of(self.protocol, place)
                self.report.add("veilig-gesprek", path, place.dialog, once=True, antwoorden=self._example(step))

    def _is_talk(self, place: Place, facts: Mapping[str, str]) -> bool:
        """Whether a screen stands in a talk with parents, the kindcheck included; asking if one can be held is none."""
        if place.dialog != PARENTS_TALK:
            return place.state in self.report.talks or (place.id.startswith(KINDCHECK) and place.node.kind != "choice")
        instead = facts.get("gaat_door") == "nee" and place.node.kind == "info"  # what to do instead of the talk
        return place.id != SKIPPING and not instead

    def _end(self, here: _Here) -> tuple[str, int]:
        """Safety rules 1, 2 and 8 at an end; what it leads to, and the weight of that after every floor."""
        facts = dict(here.facts)
        least = eased(here.least, facts)
        name = here.state.removeprefix(OUTCOME_PREFIX)
        if name == ROUTE_ONLY:
            lifted = heaviest(self.case.floor, least, here.floor)
            alone = lifted is Outcome.KLAAR
            # Where another protocol offers the quick check, what was laid before stands beside the route.
            beside = self.dialog not in FOR_HOME and here.floor.weight >= least.weight
            if here.route is None or facts.get("ook_thuis") != "nee" or not (alone or beside):
                self._too_light(here, "veilig-gevaar", name, heaviest(lifted, Outcome.ADVIES_VEILIG_THUIS))
            self._route_is_kept(here, facts)
            return f"{here.route} {lifted}", -1 if alone else lifted.weight
        routed = heaviest(Outcome(name), here.floor)
        if routed.weight < least.weight:
            cause = self._cause(here)
            doubt = least is Outcome.ADVIES_VEILIG_THUIS and cause is not None and cause.answer in DOUBT
            self._too_light(here, "veilig-twijfel" if doubt else "veilig-gevaar", routed.value, least)
        outcome = heaviest(routed, least, self.case.floor)
        if self.dialog == "onthulling" and facts.get("onthulling") in ("ja", "twijfel") and "naar_huis" not in facts:
            self._ask_before(here, self.dialog, outcome, ("naar_huis",))
        if outcome.weight < Outcome.ADVIES_VEILIG_THUIS.weight:
            self._light_after(here, facts, outcome)
        if outcome is not Outcome.BEL_112:
            self._route_is_kept(here, facts)
        return f"{here.route} {outcome}", outcome.weight

    def _too_light(self, here: _Here, rule: Rule, got: str, least: Outcome) -> None:
        cause = self._cause(here)
        path = self._path(cause) or ("dialogs", self.dialog)
        example = self._example(self.came[here])
        self.report.add(rule, path, self.dialog, uitkomst=got, minstens=least.value, antwoorden=example)

    def _light_after(self, here: _Here, facts: Mapping[str, str], outcome: Outcome) -> None:
        """A light outcome comes after the questions that allow it, never around them."""
        step = self.came[here]
        for dialog in {self.dialog, step.place.dialog if step else self.dialog}:
            sets = LIGHT_AFTER.get(dialog, ({},)) if self.protocol.is_meldcode or dialog in FOR_HOME else ({},)
            if not any(needed.items() <= facts.items() for needed in sets):
                nearest = min(sets, key=lambda needed: (len(needed.items() - facts.items()), -len(needed)))
                missing = tuple(question for question in nearest if facts.get(question) != nearest[question])
                self._ask_before(here, dialog, outcome, missing)

    def _ask_before(self, here: _Here, dialog: str, outcome: Outcome, questions: tuple[str, ...]) -> None:
        step = self.came[here]
        self.report.add(
            "veilig-te-vroeg",
            self._path(step) or ("dialogs", dialog),
            dialog,
            uitkomst=outcome.value,
            vragen=", ".join(questions),
            antwoorden=self._example(step),
        )

    def _route_is_kept(self, here: _Here, facts: Mapping[str, str]) -> None:
        """Safety rule 8: a colleague or pupils among themselves have their own route, and home is asked about too."""
        route = ROUTES.get(facts.get("wie", ""))
        if route is not None and (here.route is not route or "ook_thuis" not in facts):
            step = next(step for step in self._steps(self.came[here]) if step.place.id == "wie")
            self.report.add("veilig-route", self._path(step), self.dialog, antwoord=step.answer, route=route.value)

    def _raise(self, here: _Here, place: Place, found: Mapping[str, int]) -> None:
        """Safety rule 2: raising the answer to a question about danger never lowers the outcome."""
        order = [answer for answer in DANGER.get(place.id, ()) if answer in found]
        for position, lower in enumerate(order):
            for higher in order[position + 1 :]:
                if self.tree.lowered(found[lower], found[higher]):
                    step = _Step(here, place, higher)
                    self.report.add(
                        "veilig-verlaagd",
                        self._path(step),
                        self.dialog,
                        vraag=place.id,
                        antwoord=higher,
                        lager=lower,
                        antwoorden=self._example(self.came[here]),
                    )

    def _steps(self, step: _Step | None) -> Iterator[_Step]:
        """The answers up to here, the last one first."""
        while step is not None:
            yield step
            step = self.came[step.here]

    def _cause(self, here: _Here) -> _Step | None:
        """The answer that asks most, or where none asks anything the last one."""
        steps = list(self._steps(self.came[here]))
        return max(steps, key=self._asks, default=None)

    def _asks(self, step: _Step) -> int:
        moves = () if step.fact else self.moves[step.here.state]
        return next((move.least.weight for move in moves if move.answer == step.answer), 0)

    def _path(self, step: _Step | None) -> tuple[str, ...]:
        below = ("cases",) if step and step.fact else ("options", step.answer) if step else ()
        return (*path_of(self.protocol, step.place), *below) if step else ()

    def _example(self, step: _Step | None) -> str:
        answers = [f"{step.fact or step.place.id}={step.answer or '-'}" for step in self._steps(step)]
        return ", ".join(reversed(answers)) or "-"


def _assumed(here: _Here) -> dict[str, str]:
    """What a decision may route on: what was answered on this path, and what is assumed of the rest."""
    assumed = {fact.removeprefix(ASSUMED): value for fact, value in here.facts if fact.startswith(ASSUMED)}
    return {**assumed, **dict(here.facts)}


class Tree:
    """What answers lead to, equal parts stored once: a choice knows its answers, an end its weight."""

    def __init__(self) -> None:
        self.ids: dict[tuple[object, ...], int] = {}
        self.parts: list[tuple[str, dict[str, int]]] = []
        self.lightest: list[int] = []
        self.compared: set[tuple[int, int]] = set()

    def end(self, label: str, weight: int) -> int:
        """The number of an end."""
        return self._number((label, weight), (label, {}), weight)

    def choice(self, question: str, below: dict[str, int]) -> int:
        """The number of a choice: what each answer leads to."""
        lightest = min(self.lightest[number] for number in below.values())
        return self._number((question, *below.items()), (question, below), lightest)

    def _number(self, key: tuple[object, ...], part: tuple[str, dict[str, int]], lightest: int) -> int:
        if key not in self.ids:
            self.ids[key] = len(self.parts)
            self.parts.append(part)
            self.lightest.append(lightest)
        return self.ids[key]

    def combinations(self) -> int:
        """How many combinations there are of answers to the questions that can change the end."""
        answers: dict[str, set[str]] = {}
        for question, below in self.parts:
            if len(set(below.values())) > 1:
                answers.setdefault(question, set()).update(below)
        return prod(len(found) for found in answers.values())

    def lowered(self, low: int, high: int) -> bool:
        """Whether any combination of the other answers ends lighter under `high` than under `low`.

        Where one side ends, or asks something else, the lightest end there may not be lighter than that of the other.
        """
        todo = [(low, high)]
        while todo:
            low, high = pair = todo.pop()
            if low == high or pair in self.compared:
                continue
            self.compared.add(pair)
            (question, below), (other, above) = self.parts[low], self.parts[high]
            if below and question == other:
                todo += [(below[answer], above[answer]) for answer in below.keys() & above.keys()]
            elif len(set(below.values())) == 1:
                todo.append((next(iter(below.values())), high))
            elif len(set(above.values())) == 1:
                todo.append((low, next(iter(above.values()))))
            elif self.lightest[high] < self.lightest[low]:
                return True
        return False
