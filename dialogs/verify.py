"""Checks a protocol with its texts: shape, words, citations, and the safety rules over every combination of answers.

Each finding is a `Problem` whose id stands, with a hint, in locales/nl/controle.ftl. Reading errors have been raised
before this point; here everything that can be loaded is held to what the product promises.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import product
from typing import TypeAlias

from . import register
from .casus import Casus, Run
from .norms import DOUBT, Outcome, Route, heaviest, least_outcome
from .problems import Problem
from .protocol import MELDCODE_DIALOGS, OUTCOME_PREFIX, WITHOUT_CASE, Place, Protocol
from .table import Row, Table, of_dialog
from .texts import Texts
from .views import MAX_BUTTON, MAX_SCREEN, PARTS, View, of_ending, of_node, option_label, text_keys

GATE = ("gevaar_nu", "eer", "onthulling")
FULL_GATE_BEFORE = ("afweging", "kindgesprek", "oudergesprek")
SNELCHECK = ("gevaar_nu", "wie", "ook_thuis", "eer", "onthulling", "veiligheid")
RAISING = ("gevaar_nu", "eer", "onthulling", "veiligheid")
RAISED = ("nee", "twijfel", "ja")
"""The answers to a question about danger, from safe to unsafe."""

PLACEHOLDERS = frozenset({"beslist", "meldt", "informeren"})
NEEDED_PARTS = ("wie", "nu", "vastleggen", "daarna")
FORBIDDEN = re.compile(
    r"wettelijke\s+(meld)?plicht|niet\s+verplicht|niet\s+(te\s+)?melden|\bhelaas\b|!|\bu\b|\buw\b", re.IGNORECASE
)
"""Wordings that mislead about reporting (NL-WRD-01) or that break the voice of the assistant."""


@dataclass(slots=True)
class Verdict:
    """What a check of one protocol found, and how much it looked at."""

    problems: list[Problem] = field(default_factory=list)
    edges: int = 0
    combinations: int = 0


def verify(protocol: Protocol, texts: Texts) -> Verdict:
    """Checks one protocol with its texts; orphaned texts are found by `orphans`, over all protocols together."""
    verdict = Verdict()
    verdict.edges = sum(len(place.node.targets()) for place in protocol.places.values())
    looped = list(_loops(protocol))
    verdict.problems += looped
    verdict.problems += _reachable(protocol)
    verdict.problems += _gates(protocol)
    verdict.problems += _citations(protocol)
    verdict.problems += _wording(protocol, texts)
    verdict.problems += _endings(protocol, texts)
    if not looped:
        for dialog in protocol.dialogs:
            for casus in _cases():
                table = of_dialog(protocol, dialog, casus, follow=True)
                verdict.problems += _safe(protocol, dialog, table)
                combinations, lowered = _monotonic(protocol, dialog, table)
                verdict.combinations += combinations
                verdict.problems += lowered
    verdict.problems = sorted(set(verdict.problems))
    return verdict


def orphans(pairs: Iterable[tuple[Protocol, Texts]]) -> list[Problem]:
    """Messages and attributes that no protocol shows: most often a slip of the pen in a key.

    A text counts as used when any protocol that reads its file uses it.
    """
    used: dict[tuple[str, str, str | None], bool] = {}
    lines: dict[tuple[str, str, str | None], int] = {}
    for protocol, texts in pairs:
        known = text_keys(protocol)
        for key, attribute, file, line in texts.keys():
            if not _checked(key, file):
                continue
            lines[(file, key, attribute)] = line
            shown = (key, attribute) in known
            used[(file, key, attribute)] = used.get((file, key, attribute), False) or shown
    return sorted(
        Problem.at("tekst-wees", file, lines[(file, key, attribute)], f"{key}.{attribute}" if attribute else key)
        for (file, key, attribute), shown in used.items()
        if not shown
    )


def _checked(key: str, file: str) -> bool:
    """The assistant's own words, terms and the words for roles and options hang on no screen of a protocol."""
    return file != "assistent.ftl" and not key.startswith(("-", "rol-", "optie-"))


def _problem(protocol: Protocol, rule: str, path: tuple[str, ...], place: str, **details: object) -> Problem:
    file, line = protocol.document.place(path)
    return Problem.at(rule, file, line, place, **details)


def _path(protocol: Protocol, place: Place) -> tuple[str, ...]:
    if place.gate:
        return ("gates", protocol.dialogs[place.dialog].gate, place.id)
    return ("dialogs", place.dialog, "nodes", place.id)


def _next_states(protocol: Protocol, place: Place) -> list[str]:
    return [protocol.resolve(place.dialog, target) for target in place.node.targets().values()]


def _loops(protocol: Protocol) -> Iterator[Problem]:
    done: set[str] = set()
    open_: list[str] = []

    def visit(state: str) -> Iterator[Problem]:
        place = protocol.places.get(state)
        if place is None or state in done:
            return
        if state in open_:
            loop = " > ".join((*open_[open_.index(state) :], state))
            yield _problem(protocol, "kring", _path(protocol, place), state, kring=loop)
            return
        open_.append(state)
        for following in _next_states(protocol, place):
            yield from visit(following)
        open_.pop()
        done.add(state)

    for state in protocol.places:
        yield from visit(state)


def _reachable(protocol: Protocol) -> Iterator[Problem]:
    reached: set[str] = set()
    todo = [protocol.entry(dialog) for dialog in protocol.dialogs]
    while todo:
        state = todo.pop()
        if state in reached or state not in protocol.places:
            continue
        reached.add(state)
        todo += _next_states(protocol, protocol.places[state])
    ends = {state for state in protocol.places if _ends(protocol, state)}
    for place in protocol.places.values():
        if place.state not in reached:
            yield _problem(protocol, "knoop-onbereikbaar", _path(protocol, place), place.state)
        if place.state not in ends:
            yield _problem(protocol, "doodlopend", _path(protocol, place), place.state)


def _ends(protocol: Protocol, state: str) -> bool:
    seen: set[str] = set()
    todo = [state]
    while todo:
        here = todo.pop()
        if here.startswith(OUTCOME_PREFIX):
            return True
        if here not in seen:
            seen.add(here)
            todo += _next_states(protocol, protocol.places[here])
    return False


def _gates(protocol: Protocol) -> Iterator[Problem]:
    """Safety rules 7 and 8: danger is asked first, honour before any talk, and a colleague has a route of his own."""
    for dialog in MELDCODE_DIALOGS:
        if dialog not in protocol.dialogs:
            yield _problem(protocol, "dialoog-ontbreekt", ("dialogs",), dialog)
    for name, dialog in protocol.dialogs.items():
        asked = [place.id for place in protocol.places.values() if place.dialog == name and place.gate]
        needed = () if name in WITHOUT_CASE else GATE if name in FULL_GATE_BEFORE else GATE[:1]
        if [question for question in asked if question in GATE][: len(needed)] != list(needed):
            yield _problem(protocol, "veilig-poort", ("dialogs", name), name, vragen=", ".join(needed), poort=dialog.gate)
    if "snelcheck" in protocol.dialogs:
        questions = [place.id for place in protocol.places.values() if place.dialog == "snelcheck"]
        for question in SNELCHECK:
            if question not in questions:
                yield _problem(protocol, "veilig-snelcheck", ("dialogs", "snelcheck"), "snelcheck", vraag=question)
        wie = protocol.places.get("snelcheck.wie")
        for option, route in (("medewerker", Route.MEDEWERKER), ("leerling", Route.LEERLINGEN)):
            if wie is not None and (option not in wie.node.options or wie.node.options[option].route is not route):
                yield _problem(protocol, "veilig-route", _path(protocol, wie), wie.state, antwoord=option, route=route)


def _citations(protocol: Protocol) -> Iterator[Problem]:
    rows = register.load()
    for row, where in protocol.cited():
        path = _where_path(protocol, where)
        if row not in rows:
            yield _problem(protocol, "rij-onbekend", path, where, rij=row)
        elif rows[row].protocol not in (register.NATIONAL, *protocol.lineage):
            yield _problem(protocol, "rij-andere-school", path, where, rij=row, school=rows[row].protocol)


def _where_path(protocol: Protocol, where: str) -> tuple[str, ...]:
    if where.startswith(OUTCOME_PREFIX):
        return ("outcomes", *where.removeprefix(OUTCOME_PREFIX).split("."))
    dialog, node, *rest = where.split(".")
    return (*_path(protocol, protocol.places[f"{dialog}.{node}"]), *rest)


def _wording(protocol: Protocol, texts: Texts) -> Iterator[Problem]:
    lines = {(key, attribute): (file, line) for key, attribute, file, line in texts.keys()}

    def at(rule: str, key: str, attribute: str | None, **details: object) -> Problem:
        file, line = lines.get((key, attribute)) or lines.get((key, None)) or (f"{protocol.id}.ftl", 0)
        return Problem.at(rule, file, line, f"{key}.{attribute}" if attribute else key, **details)

    complete = True
    for (key, attribute), must in text_keys(protocol).items():
        if must and not texts.has(key, attribute):
            complete = False
            yield at("tekst-ontbreekt", key, attribute)
    for place in protocol.places.values():
        for option in place.node.options:
            if not texts.has(place.text, option) and not texts.has(f"optie-{option}"):
                complete = False
                yield at("tekst-ontbreekt", place.text, option)
            elif len(option_label(texts, place.text, option)) > MAX_BUTTON:
                yield at("knop-te-lang", place.text, option, grens=MAX_BUTTON)
        for item in place.node.items.values():
            if item.owner and not texts.has(f"rol-{item.owner}"):
                complete = False
                yield _problem(protocol, "rol-onbekend", _path(protocol, place), place.state, rol=item.owner)
    for name, ending in protocol.endings.items():
        for role in (*ending.decides, *ending.reports, *ending.informs):
            if not texts.has(f"rol-{role}"):
                complete = False
                yield _problem(protocol, "rol-onbekend", ("outcomes", name), OUTCOME_PREFIX + name, rol=role)
    for source in texts.sources:
        for key, attribute, text, names in source.patterns():
            for unknown in sorted(names - PLACEHOLDERS) if _checked(key, source.name) else ():
                complete = False
                yield at("invulling-onbekend", key, attribute, invulling=unknown)
            for found in FORBIDDEN.finditer(text):
                yield at("woord-verboden", key, attribute, woord=found.group())
    if complete:
        for key, view in _views(protocol, texts):
            if view.length() > MAX_SCREEN:
                yield at("scherm-te-lang", key, None, lengte=view.length(), grens=MAX_SCREEN)
            if len(view.more or "") > MAX_SCREEN:
                yield at("scherm-te-lang", key, "uitleg", lengte=len(view.more or ""), grens=MAX_SCREEN)


def _views(protocol: Protocol, texts: Texts) -> Iterator[tuple[str, View]]:
    """Every screen in its longest form: once with each guard that it has, since guards on one screen may exclude others."""
    for place in protocol.places.values():
        if place.node.kind != "decision":
            for known in _guards(line.when for line in place.node.lines.values()):
                yield place.text, of_node(place, texts, known)
    for name, ending in protocol.endings.items():
        guards = [line.when for line in ending.lines.values()] + [variant.when for variant in ending.variants]
        for known in _guards(guards):
            yield f"uitkomst-{name}", of_ending(protocol, _ending(name), texts, known)


def _guards(guards: Iterable[Mapping[str, str]]) -> list[Mapping[str, str]]:
    distinct = [dict(pairs) for pairs in dict.fromkeys(tuple(sorted(guard.items())) for guard in guards)]
    return [{}, *(guard for guard in distinct if guard)]


def _ending(name: str) -> Outcome | Route:
    return Route(name) if name.startswith("route_") else Outcome(name)


def _endings(protocol: Protocol, texts: Texts) -> Iterator[Problem]:
    """Safety rules 3 and 6: every outcome shows 0800-2000, danger shows 112 first, and all parts are named."""
    for name, ending in protocol.endings.items():
        where = OUTCOME_PREFIX + name
        for part in ("decides", "reports", "cites"):
            if not getattr(ending, part):
                yield _problem(protocol, "veilig-uitkomst-leeg", ("outcomes", name), where, deel=part)
        keys = [f"uitkomst-{name}", *(variant.text for variant in ending.variants)]
        for key in keys:
            if not texts.has(key):
                continue  # found as a missing text
            for part in NEEDED_PARTS:
                if not texts.has(key, part):
                    yield _problem(protocol, "veilig-uitkomst-leeg", ("outcomes", name), key, deel=part)
            said = " ".join(
                texts.get(key, part, beslist="", meldt="", informeren="")
                for part in (None, *PARTS)
                if texts.has(key, part)
            )
            if "0800-2000" not in said:
                yield _problem(protocol, "veilig-nummer", ("outcomes", name), key, nummer="0800-2000")
            if name == Outcome.BEL_112 and "112" not in said.split("\n")[0]:
                yield _problem(protocol, "veilig-nummer", ("outcomes", name), key, nummer="112")
            if "112" in said and said.find("112") > said.find("0800-2000"):
                yield _problem(protocol, "veilig-volgorde", ("outcomes", name), key)


def _cases() -> Iterator[Casus | None]:
    """The states of a case that a dialog can tell apart: none, each floor, and with or without word of Veilig Thuis."""
    yield None

    def casus(*runs: dict[str, str]) -> Casus:
        past = datetime(2025, 1, 1, tzinfo=UTC)
        return Casus(
            "onbekend",
            tuple(
                Run(str(number), "afweging", "", past, facts, dict.fromkeys(facts, past))
                for number, facts in enumerate(runs)
            ),
        )

    advised = {"advies_was": "hulp"}
    for floor in ({"vermoeden": "twijfel"}, {"onthulling": "ja"}):
        yield casus(floor)
        yield casus(advised, floor)
    yield casus(advised)


def _safe(protocol: Protocol, dialog: str, table: Table) -> Iterator[Problem]:
    """Safety rules 1 and 2: what the file routes to is never lighter than the norms allow."""
    for row in table.rows:
        given = dict(row.answers)
        if row.routed is None:
            least = Outcome.KLAAR if row.route else least_outcome(given, protocol.switch)
            if row.route is None or _home_is_asked(given):
                yield _too_light(protocol, dialog, row, "veilig-gevaar", heaviest(least, Outcome.ADVIES_VEILIG_THUIS))
            continue
        least = least_outcome(given, protocol.switch)
        if row.routed.weight < least.weight:
            doubt = any(answer in DOUBT for answer in given.values()) and least is Outcome.ADVIES_VEILIG_THUIS
            yield _too_light(protocol, dialog, row, "veilig-twijfel" if doubt else "veilig-gevaar", least)


def _home_is_asked(given: Mapping[str, str]) -> bool:
    """A route may stand alone only where somebody said that home plays no part."""
    return given.get("ook_thuis") != "nee"


def _too_light(protocol: Protocol, dialog: str, row: Row, rule: str, least: Outcome) -> Problem:
    last = f"{dialog}.{row.answers[-1][0]}" if row.answers else protocol.entry(dialog)
    path = _path(protocol, protocol.places[last]) if last in protocol.places else ("dialogs", dialog)
    answers = ", ".join(f"{question}={answer}" for question, answer in row.answers)
    got = row.routed.value if row.routed else str(row.route)
    return _problem(protocol, rule, path, dialog, antwoorden=answers, uitkomst=got, minstens=least.value)


Tree: TypeAlias = "Row | tuple[str, dict[str, Tree]]"


def _tree(rows: list[Row], depth: int = 0) -> Tree:
    if len(rows[0].answers) == depth:
        return rows[0]
    below: dict[str, list[Row]] = {}
    for row in rows:
        below.setdefault(row.answers[depth][1], []).append(row)
    return rows[0].answers[depth][0], {answer: _tree(part, depth + 1) for answer, part in below.items()}


def _follow(tree: Tree, given: Mapping[str, str]) -> Row:
    while not isinstance(tree, Row):
        tree = tree[1][given[tree[0]]]
    return tree


def _monotonic(protocol: Protocol, dialog: str, table: Table) -> tuple[int, list[Problem]]:
    """Safety rule 2 over the full product of answers: raising an answer about danger never lowers the outcome.

    Where the higher answer ends the dialog, and the lower one goes on to questions that the higher one never reaches,
    the higher one may not be lighter than the lightest outcome there.
    """
    questions: dict[str, dict[str, None]] = {}
    for row in table.rows:
        for question, answer in row.answers:
            questions.setdefault(question, {})[answer] = None
    tree = _tree(list(table.rows))
    dangers = [question for question in RAISING if question in questions]
    found: dict[tuple[object, ...], Problem] = {}
    count = 0
    for answers in product(*questions.values()):
        count += 1
        given = dict(zip(questions, answers, strict=True))
        before = _follow(tree, given)
        asked = dict(before.answers)
        for question in dangers:
            if question not in asked or given[question] not in RAISED:
                continue
            for answer in RAISED[RAISED.index(given[question]) + 1 :]:
                if answer not in questions[question]:
                    continue
                after = _follow(tree, {**given, question: answer})
                least = _weight(before)
                if [name for name, _ in after.answers] != [name for name, _ in before.answers]:
                    least = _lightest(tree, given, question)
                if _weight(after) < least:
                    key = (question, after.answers)
                    minimum = before.outcome or Outcome.KLAAR
                    found[key] = _too_light(protocol, dialog, after, "veilig-verlaagd", minimum)
    return count, list(found.values())


def _lightest(tree: Tree, given: Mapping[str, str], question: str) -> int:
    """The weight of the lightest outcome that can still follow the given answer to a question."""
    while not isinstance(tree, Row):
        name, below = tree
        tree = below[given[name]]
        if name == question:
            break
    rows, todo = [], [tree]
    while todo:
        here = todo.pop()
        if isinstance(here, Row):
            rows.append(here)
        else:
            todo += here[1].values()
    return min(_weight(row) for row in rows)


def _weight(row: Row) -> int:
    return row.outcome.weight if row.outcome else -1
