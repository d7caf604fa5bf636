"""Checks a protocol with its texts: shape, words, citations, and the safety rules over every combination of answers.

Each finding is a `Problem` whose id stands, with a hint, in locales/nl/controle.ftl. Reading errors have been raised
before this point; here everything that can be loaded is held to what the product promises. The rules about where
answers lead are in safety.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from . import plain, register, safety, texts
from .arrangements import FUNCTIONS, GIVEN, REGION, ROLE, TALKS, TO_FILL_IN, Arrangements, When, fits
from .norms import DOUBT, Outcome, Route
from .problems import Problem, Rule, meant
from .protocol import (
    ARRANGED,
    FOR_HOME,
    MELDCODE_DIALOGS,
    OF_A_SCREEN,
    ON_EVERY_SCREEN,
    OUTCOME_PREFIX,
    Ending,
    Place,
    Protocol,
    Term,
)
from .safety import path_of, problem
from .texts import Source, Texts
from .views import (
    MAX_BUTTON,
    MAX_NAME,
    MAX_SCREEN,
    PARTS,
    View,
    length_words,
    of_ending,
    of_node,
    option_label,
    people_words,
    role_words,
    text_keys,
)

PLACEHOLDERS = ("beslist", "meldt", "informeren")
"""What a text of an outcome may have filled in: who decides, who reports, who is told."""

TERM = "termijn"
"""What a text of an outcome with a term may have filled in: how long that is."""

TERM_PLACEHOLDERS = ("wanneer", "datum")
"""What the text of a term may have filled in: "over 6 dagen", and the day."""

LONGEST_DAY = "donderdag 24 september 2026"
"""A day that is as long in words as any: with it a screen must still fit."""

NEEDED_PARTS = ("wie", "nu", "vastleggen", "daarna")
FORBIDDEN = re.compile(
    r"wettelijke\s+(?:meld)?plicht|niet\s+verplicht|niet\s+(?:te\s+)?melden|\bhelaas\b|!|\bu\b|\buw\b", re.IGNORECASE
)
"""Wordings that mislead about reporting (NL-WRD-01) or that break the voice of the assistant."""

MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|&#?\w+;")
"""Marks of a web page: they are shown as they stand, and make nothing bold."""

EMERGENCY, VEILIG_THUIS = re.compile(r"(?<![\d-])112(?![\d-])"), re.compile(r"(?<![\d-])0800-2000(?!\d)")
SAYS_YES, SAYS_NO, SAYS_EITHER = (re.compile(rf"({word})\b", re.IGNORECASE) for word in ("ja", "nee", "ja|nee"))
SAYS_DOUBT = re.compile(r"twijfel|weet\s+(ik|je)\s+(het\s+)?niet", re.IGNORECASE)

_TALK = "bel|mail|app|spreek|praat|vertel|vraag|bespreek|informeer|zeg|nodig"
_TALKS = "belt|mailt|appt|spreekt|praat|vertelt|vraagt|bespreekt|informeert|zegt|nodigt"
TALK_WITH_PARENTS = re.compile(
    rf"(^({_TALK})|\b(({_TALK}) je|je ({_TALKS})))\b(?! (eerst |nu )?Veilig Thuis (?!en\b))"
    r".*\b(ouders?|vader|moeder|verzorgers?)\b",
    re.IGNORECASE,
)
"""An invitation to talk with parents; asking Veilig Thuis about it is none."""
NOT_NOW = re.compile(r"\b(niet|niets|nog geen|geen|nooit|pas|voordat)\b", re.IGNORECASE)
SENTENCE = re.compile(r"[.?:\n]\s*")
TALK_ROWS = frozenset({"NL-OUD-01", "NL-OUD-02", "NL-OUD-03", "NL-OUD-04", "NL-OUD-08", "NL-OUD-09", "NL-OUD-14"})
"""The rows about talking with parents and announcing a report to them."""

WAIT_FOR_ADVICE = "NL-ONT-23"
"""The row that says on a screen: after a disclosure no talk with parents before Veilig Thuis advised."""

URGENCY: Mapping[str, tuple[str, ...]] = {
    Outcome.BEL_112: ("nu",),
    Outcome.VEILIG_THUIS_EERST: ("nu",),
    Route.MEDEWERKER: ("nu",),
    Outcome.MELDEN: ("nu", "vandaag"),
    Outcome.ADVIES_VEILIG_THUIS: ("nu", "vandaag"),
}
"""How urgent a ping for an outcome must be at the least."""

AT_ONCE = (Outcome.BEL_112, Outcome.VEILIG_THUIS_EERST, Route.MEDEWERKER)
"""Outcomes whose term is `direct`; after `melden` runs the term in which Veilig Thuis answers (NL-VT-07)."""


@dataclass(slots=True)
class Verdict:
    """What a check of one protocol found, and how much it looked at."""

    problems: list[Problem] = field(default_factory=list)
    edges: int = 0
    combinations: int = 0


def verify(protocol: Protocol, words: Texts) -> Verdict:
    """Checks one protocol with its texts; orphaned texts are found by `orphans`, over all protocols together."""
    words = words.filled({name: LONGEST_DAY for name, term in protocol.terms.items() if not term.is_open})
    found = [*_loops(protocol)]
    combinations = 0
    if not found and not (protocol.above and any(_loops(protocol.above))):
        walked = safety.check(protocol, _talks_after_the_gate(protocol, words))
        found += walked.problems
        combinations = walked.combinations
    for check in (
        _reachable,
        _asked_twice,
        _taken,
        _citations,
        _conditions,
        _endings,
        _order,
        _terms,
        _fields,
        _staff,
        _arranged_where,
    ):
        found += check(protocol)
    for check_words in (_wording, _buttons, _screens, _outcomes, _talks):
        found += check_words(protocol, words)
    edges = sum(len(place.node.targets()) for place in protocol.places.values())
    return Verdict(sorted(set(found)), edges, combinations)


def orphans(pairs: Iterable[tuple[Protocol, Texts]]) -> list[Problem]:
    """Messages and attributes that no protocol shows: most often a slip of the pen in a key.

    A text counts as used when any protocol that reads its file uses it.
    """
    used: dict[tuple[str, str, str | None], bool] = {}
    lines: dict[tuple[str, str, str | None], int] = {}
    for protocol, words in pairs:
        known = text_keys(protocol)
        for key, attribute, file, line in words.entries():
            if file == f"{texts.OWN}.ftl" or key.startswith(("-", "rol-", "optie-")):
                continue  # the assistant's own words, terms, and the words for roles and answers hang on no screen
            lines[(file, key, attribute)] = line
            shown = (key, attribute) in known
            used[(file, key, attribute)] = used.get((file, key, attribute), False) or shown
    return sorted(
        Problem.at("tekst-wees", file, lines[(file, key, attribute)], _named(key, attribute))
        for (file, key, attribute), shown in used.items()
        if not shown
    )


# --- what a finding says ---


def sentence(found: Problem, words: Texts) -> str:
    """What is wrong, in one sentence for somebody who writes no code. `words` are those of `texts.CHECKS`."""
    return words.get(found.rule, None, plaats=found.place, **dict(found.details))


def tip(found: Problem, words: Texts) -> str:
    """What to do about it. `words` are those of `texts.CHECKS`."""
    details = dict(found.details)
    advice = words.get(found.rule, "tip", plaats=found.place, **details)
    near = [words.get("bedoeld", None, woord=details["bedoeld"])] if "bedoeld" in details else []
    return " ".join((*near, advice))


def finding(found: Problem) -> str:
    """A finding on one line: file, line, the id of the check, the place, what is wrong and what to do."""
    words = texts.of_product(texts.CHECKS)
    return f"{found.file}:{found.line}: [{found.rule}] {found.place}: {sentence(found, words)} Tip: {tip(found, words)}"


# --- how the parts hang together ---


def _next_states(protocol: Protocol, place: Place) -> list[str]:
    return [protocol.resolve(place.dialog, target) for target in place.node.targets().values()]


def _loops(protocol: Protocol) -> Iterator[Problem]:
    done: set[str] = set()
    for root in protocol.places:
        way: dict[str, Iterator[str]] = {} if root in done else {root: _onward(protocol, root)}
        while way:
            here = next(reversed(way))
            after = next(way[here], None)
            if after is None:
                del way[here]
                done.add(here)
            elif after in way:
                states = [*way]
                loop = " > ".join((*states[states.index(after) :], after))
                yield problem(protocol, "kring", path_of(protocol, protocol.places[here]), here, kring=loop)
            elif after not in done:
                way[after] = _onward(protocol, after)


def _onward(protocol: Protocol, state: str) -> Iterator[str]:
    following = _next_states(protocol, protocol.places[state])
    return iter([after for after in following if after in protocol.places])


def _reachable(protocol: Protocol) -> Iterator[Problem]:
    """Safety rule 5: every node is reachable.

    From every node an outcome is, where there is no loop: each way on has a target, and a way that goes nowhere else
    ends in an outcome.
    """
    onward = {place.state: _next_states(protocol, place) for place in protocol.places.values()}
    reached = _closure([protocol.entry(dialog) for dialog in protocol.dialogs], onward)
    for place in protocol.places.values():
        if place.state not in reached:
            yield problem(protocol, "knoop-onbereikbaar", path_of(protocol, place), place.state)


def _closure(begin: Iterable[str], onward: Mapping[str, list[str]]) -> set[str]:
    found: set[str] = set()
    todo = [*begin]
    while todo:
        state = todo.pop()
        if state not in found:
            found.add(state)
            todo += onward.get(state, ())
    return found


def _asked_twice(protocol: Protocol) -> Iterator[Problem]:
    """A question with the same id further on would take the place of the first answer, and with it its floor."""
    onward = {place.state: _next_states(protocol, place) for place in protocol.places.values()}
    questions: dict[str, list[Place]] = {}
    for place in protocol.places.values():
        if place.node.kind == "choice":
            questions.setdefault(place.id, []).append(place)
    for same in questions.values():
        for first in same:
            later = _closure(onward[first.state], onward)
            for place in same:
                if place is not first and place.state in later:
                    path = path_of(protocol, place)
                    yield problem(protocol, "vraag-dubbel", path, place.state, eerder=first.state)


def _taken(protocol: Protocol) -> Iterator[Problem]:
    """An answer or item with the name of a button of every screen could never be chosen: that button would answer."""
    for place in protocol.places.values():
        node, everywhere = place.node, (*OF_A_SCREEN, *ON_EVERY_SCREEN)
        named = (("options", [*node.options], everywhere), ("items", [*node.items], everywhere))
        for part, names, taken in (*named, ("lines", [*node.lines], OF_A_SCREEN)):
            for name in names:
                if name in taken:
                    path = (*path_of(protocol, place), part, name)
                    yield problem(protocol, "knop-bezet", path, place.state, knop=name)


def _citations(protocol: Protocol) -> Iterator[Problem]:
    rows, own = register.load(), protocol.arrangements.sources
    for row in own:
        if row in rows:
            yield problem(protocol, "rij-bezet", ("sources", row), f"sources.{row}", rij=row)
    for row, where in protocol.cited():
        if row in own:
            continue
        if row not in rows:
            yield problem(protocol, "rij-onbekend", _where_path(protocol, where), where, rij=row, **meant(row, own))
        elif rows[row].protocol not in (register.NATIONAL, *protocol.lineage):
            path, school = _where_path(protocol, where), rows[row].protocol
            yield problem(protocol, "rij-andere-school", path, where, rij=row, school=school)


def _where_path(protocol: Protocol, where: str) -> tuple[str, ...]:
    """The key path of a citation in the file: those of a node, or of one of its answers, lines and items."""
    if where.startswith(ARRANGED):
        return tuple(where.removeprefix(ARRANGED).split("."))
    if where.startswith(OUTCOME_PREFIX):
        name, _, line = where.removeprefix(OUTCOME_PREFIX).partition(".")
        return ("outcomes", name, *(("lines", line) if line else ("cites",)))
    dialog, node, *part = where.split(".")
    place = protocol.places[f"{dialog}.{node}"]
    groups: dict[str, Mapping[str, object]] = {
        "options": place.node.options,
        "lines": place.node.lines,
        "items": place.node.items,
    }
    below = [(group, name) for name in part for group in groups if name in groups[group]]
    return (*path_of(protocol, place), *(below[0] if below else ("cites",)))


def _conditions(protocol: Protocol) -> Iterator[Problem]:
    """A guard on a question or answer that does not exist would hide its line for ever."""
    known = {fact: {*protocol.values(fact)} for fact in (ROLE, *GIVEN)}
    for place in protocol.places.values():
        known.setdefault(place.id, set()).update(place.node.options)
    for when, path, where in _guards(protocol):
        for question, answers in when.items():
            for answer in answers:
                if question != REGION and answer not in known.get(question, ()):
                    guess = meant(answer, known[question]) if question in known else meant(question, known)
                    choices = ", ".join(sorted(known.get(question, ()))) or "geen"
                    details = {"voorwaarde": f"{question}: {answer}", "keuzes": choices, **guess}
                    yield problem(protocol, "voorwaarde-onbekend", path, where, **details)


def _guards(protocol: Protocol) -> Iterator[tuple[When, tuple[str, ...], str]]:
    """Every guard of a file, with its key path and the place that it stands at."""
    for place in protocol.places.values():
        path = path_of(protocol, place)
        groups: dict[str, Mapping[str, When]] = {
            "options": {name: option.when for name, option in place.node.options.items()},
            "lines": {name: line.when for name, line in place.node.lines.items()},
            "items": {name: item.when for name, item in place.node.items.items()},
            "cases": {str(number): case.when for number, case in enumerate(place.node.cases)},
        }
        for group, guards in groups.items():
            yield from ((guard, (*path, group, name, "when"), place.state) for name, guard in guards.items())
    for name, ending in protocol.endings.items():
        whens = {("lines", line): element.when for line, element in ending.lines.items()}
        whens |= {("variants", str(number)): variant.when for number, variant in enumerate(ending.variants)}
        yield from ((when, ("outcomes", name, *below, "when"), OUTCOME_PREFIX + name) for below, when in whens.items())
    for name, contact in protocol.arrangements.contacts.items():
        yield contact.when, ("contacts", name, "when"), f"contacts.{name}"


# --- what a school arranged ---


def _staff(protocol: Protocol) -> Iterator[Problem]:
    """A function that nobody has, and a role that this school no longer has: nobody would do it."""
    for name, ending in protocol.named.items():
        for part in ("decides", "reports", "informs"):
            for function in getattr(ending, part):
                if function in FUNCTIONS and protocol.arrangements.people((function,)) == (TO_FILL_IN,):
                    where = OUTCOME_PREFIX + name
                    yield problem(protocol, "functie-niemand", ("outcomes", name, part), where, functie=function)
        for role in ending.strength:
            if role not in ending.informs:
                key = ("outcomes", name, "strength", role)
                yield problem(protocol, "sterkte-niemand", key, OUTCOME_PREFIX + name, rol=role)
    before: set[str] = set()
    above = protocol.above
    while above is not None:
        before |= {*above.arrangements.roles}
        above = above.above
    gone = before - {*protocol.arrangements.roles}
    told: set[str] = set()
    for path, where, role in _roles(protocol):
        if role in gone - told:
            told.add(role)  # one mistake, in however many places it shows
            yield problem(protocol, "rol-niemand", ("roles",), where, rol=role, plek=".".join(path))


def _arranged_where(protocol: Protocol) -> Iterator[Problem]:
    """What is arranged for a screen has that screen, and what differs from its source says by which national row.

    What was arranged above for a screen that this file no longer has is no mistake: it is not shown.
    """
    school, rows = protocol.arrangements, register.load()
    above = protocol.above.arrangements if protocol.above else Arrangements()
    for name, instrument in school.instruments.items():
        if not protocol.shown_at(instrument.at) and instrument != above.instruments.get(name):
            where, near = f"instruments.{name}", meant(instrument.at, (*protocol.dialogs, *protocol.places))
            yield problem(protocol, "plek-onbekend", ("instruments", name, "at"), where, plek=instrument.at, **near)
    for name, deviation in school.deviations.items():
        where = f"deviations.{name}"
        if deviation == above.deviations.get(name):
            continue
        if deviation.at not in protocol.places and deviation.at.removeprefix(OUTCOME_PREFIX) not in protocol.endings:
            near = meant(deviation.at, (*protocol.places, *(OUTCOME_PREFIX + one for one in protocol.endings)))
            yield problem(protocol, "plek-onbekend", ("deviations", name, "at"), where, plek=deviation.at, **near)
        if deviation.because in rows and not rows[deviation.because].national:
            yield problem(protocol, "afwijking-bron", ("deviations", name, "because"), where, rij=deviation.because)
    for part in ("contacts", "file_rules"):
        if getattr(school, part) and "opzoeken.onderwerp" not in protocol.places:
            yield problem(protocol, "plek-onbekend", (part,), part, plek="opzoeken.onderwerp")


def open_slots(protocol: Protocol) -> list[str]:
    """Where a protocol still says `in_te_vullen`, or names a function that nobody has: for the school to fill in."""
    found = [".".join(path) for path, _, role in _roles(protocol) if role == TO_FILL_IN]
    school = protocol.arrangements
    found += [f"contacts.{name}.number" for name, contact in school.contacts.items() if contact.number == TO_FILL_IN]
    found += [f"terms.{name}.length" for name, term in protocol.terms.items() if term.is_open]
    endings = protocol.endings.items()
    found += [
        f"outcomes.{name}.term.length" for name, its in endings if isinstance(its.term, Term) and its.term.is_open
    ]
    found += ["file_rules.system"] if school.file_rules and school.file_rules.system == TO_FILL_IN else []
    destroyed = school.file_rules.destroyed if school.file_rules else ()
    found += [f"file_rules.destroyed.{n}.length" for n, end in enumerate(destroyed) if end.length == TO_FILL_IN]
    return found


def _endings(protocol: Protocol) -> Iterator[Problem]:
    """Safety rule 6: each outcome names who decides, reports and is told, its sources, its term and its urgency."""
    for name, ending in protocol.endings.items():
        path, where = ("outcomes", name), OUTCOME_PREFIX + name
        for part in ("decides", "reports", "informs", "cites"):
            if not getattr(ending, part):
                yield problem(protocol, "veilig-uitkomst-leeg", path, where, deel=part)
        if name in URGENCY and ending.urgency not in URGENCY[name]:
            needed = URGENCY[name][-1]
            yield problem(protocol, "veilig-urgentie", (*path, "urgency"), where, minstens=needed)
        if name in AT_ONCE and ending.term != "direct":
            yield problem(protocol, "veilig-termijn", (*path, "term"), where, termijn="direct")
        if name == Outcome.MELDEN and (not isinstance(ending.term, Term) or not isinstance(ending.term.length, int)):
            yield problem(protocol, "veilig-termijn", (*path, "term"), where, termijn="5 werkdagen")
        if name == Route.LEERLINGEN and isinstance(ending.term, Term):
            yield problem(protocol, "termijn-route", (*path, "term"), where)


def _order(protocol: Protocol) -> Iterator[Problem]:
    """The steps name dialogs that exist, and in a meldcode every dialog of a case has its step, the own ones too."""
    for number, group in enumerate(protocol.step_groups):
        for place, name in enumerate(group):
            if name not in protocol.dialogs:
                near = meant(name, protocol.dialogs)
                yield problem(protocol, "stap-onbekend", ("steps", str(number), str(place)), name, **near)
    talks = protocol.arrangements.talks
    for place, name in enumerate(talks.after if talks else ()):
        latest = max(protocol.steps.get(talk, 0) for talk in TALKS)
        if name in TALKS or not 0 < protocol.steps.get(name, 0) <= latest:
            yield problem(protocol, "gesprek-na", ("talks", "after", str(place)), name)
    for name in protocol.dialogs if protocol.is_meldcode else ():
        if name not in (*protocol.without_case, *protocol.steps):
            own = name not in MELDCODE_DIALOGS
            yield problem(protocol, "stap-ontbreekt", ("dialogs", name) if own else ("steps",), name)


def _fields(protocol: Protocol) -> Iterator[Problem]:
    """The fields of a form have each a number of their own, up to as many as there are."""
    used: dict[str, set[int]] = {}
    for place in protocol.places.values():
        number, last = place.node.field, protocol.dialogs[place.dialog].fields
        if number is None:
            continue
        if last is None or number > last or number in used.setdefault(place.dialog, set()):
            yield problem(protocol, "veld-nummer", (*path_of(protocol, place), "field"), place.state)
        used.setdefault(place.dialog, set()).add(number)


def _terms(protocol: Protocol) -> Iterator[Problem]:
    """A term hangs on a day that some screen asks for."""
    dates = {place.id for place in protocol.places.values() if place.node.kind == "date"}
    hung: list[tuple[tuple[str, ...], str, str]] = []
    above = protocol.above.terms if protocol.above else {}
    for name, its in protocol.terms.items():
        if name in above and above[name].event == its.event:
            continue  # its screen was there above; without it this term never runs
        hung.append((("terms", name, "from" if its.start else "before"), name, its.event))
    for name, ending in protocol.endings.items():
        if isinstance(ending.term, Term) and ending.term.before:
            hung.append((("outcomes", name, "term", "before"), OUTCOME_PREFIX + name, ending.term.before))
    for path, where, date in hung:
        if date not in dates:
            yield problem(protocol, "termijn-onbekend", path, where, vraag=date, **meant(date, dates))


# --- words ---


def _named(key: str, attribute: str | None) -> str:
    return f"{key}.{attribute}" if attribute else key


class _Lines:
    """Where each text stands: the last file that gives it counts, as it does on screen."""

    def __init__(self, protocol: Protocol, words: Texts) -> None:
        self.known = {(key, attribute): (file, line) for key, attribute, file, line in words.entries()}
        self.ends = {source.name: source.text.count("\n") + 1 for source in words.sources}
        self.own = f"{protocol.id}.ftl"
        self.terms = tuple(protocol.terms)
        self.asked: dict[tuple[str, str | None], tuple[str, int]] = {}
        for place in protocol.places.values():
            path = path_of(protocol, place)
            self.asked[place.text, None] = protocol.document.place(path)
            for part in ("lines", "items", "options"):
                for name in getattr(place.node, part):
                    self.asked[place.text, name] = protocol.document.place((*path, part, name))
        for name, ending in protocol.endings.items():
            for line in ending.lines:
                self.asked[f"uitkomst-{name}", line] = protocol.document.place(("outcomes", name, "lines", line))
        for word in protocol.arrangements.file_rules.minimum if protocol.arrangements.file_rules else ():
            self.asked[FILE_RULES, word] = protocol.document.place(("file_rules", "minimum"))
        for group, prefix in _TEXTS_OF.items():
            entries = protocol.document.values.get(group)
            for name in entries if isinstance(entries, dict) else ():
                self.asked[f"{prefix}-{name}", None] = protocol.document.place((group, name))

    def at(self, rule: Rule, key: str, attribute: str | None = None, **details: object) -> Problem:
        file, line = self.known.get((key, attribute)) or self.known.get((key, None), (self.own, self.ends[self.own]))
        return Problem.at(rule, file, line, _named(key, attribute), **details)

    def missing(self, key: str, attribute: str | None) -> Problem:
        """A text that is not there: what asks for it, and where it can be added in the text file beside that."""
        asking = self.asked.get((key, attribute)) or self.asked.get((key, None))
        named, at = asking or (self.own.replace(".ftl", ".yaml"), 1)
        beside = f"{named.removesuffix('.yaml')}.ftl"
        file, line = self.known.get((key, None), ("", 0))
        if file != beside:
            file = beside if beside in self.ends else self.own
            line = self.ends[file]
        nodig = f"{named}, regel {at}"
        return Problem.at("tekst-ontbreekt", file, line, _named(key, attribute), nodig=nodig)


FILE_RULES = "opzoeken-eigen_dossier"
_TEXTS_OF = {
    "dialogs": "dialoog",
    "terms": "termijn",
    "contacts": "contact",
    "instruments": "instrument",
    "deviations": "afwijking",
    "sources": "bron",
    "outcomes": "uitkomst",
}
"""With what the key of a text begins that belongs to an entry of these blocks of a file."""


def _wording(protocol: Protocol, words: Texts) -> Iterator[Problem]:
    """Every text that a screen needs is there, can be filled in, and says nothing that misleads."""
    lines = _Lines(protocol, words)
    for (key, attribute), must in text_keys(protocol).items():
        if words.has(key, attribute):
            yield from _filled_in(lines, words, key, attribute)
        elif must:
            yield lines.missing(key, attribute)
    unknown: dict[str, None] = {}
    for path, where, role in _roles(protocol):
        if words.has(f"rol-{role}"):
            yield from _filled_in(lines, words, f"rol-{role}", None)
        elif role not in protocol.arrangements.roles:
            near = meant(role, protocol.arrangements.roles)
            yield problem(protocol, "rol-onbekend", path, where, rol=role, **near)
        else:
            unknown[role] = None
    for role in unknown:  # one mistake, in however many places it shows
        yield problem(protocol, "rol-onbekend", ("roles", role), f"roles.{role}", rol=role)
    for source in words.sources:
        yield from _misleading(source)


@lru_cache(maxsize=64)
def _misleading(source: Source) -> tuple[Problem, ...]:
    """Markup and forbidden wordings in a text file: the base has the same ones in every protocol."""
    found: list[Problem] = []
    for (key, attribute), (text, _) in source.patterns.items():
        place = source.name, source.lines[(key, attribute)], _named(key, attribute)
        marked = MARKUP.search(text)
        if marked:
            found.append(Problem.at("tekst-opmaak", *place, teken=marked.group()[:40]))
        found += [Problem.at("woord-verboden", *place, woord=one.group()) for one in FORBIDDEN.finditer(text)]
    return tuple(found)


def _roles(protocol: Protocol) -> Iterator[tuple[tuple[str, ...], str, str]]:
    for place in protocol.places.values():
        for name, item in place.node.items.items():
            if item.owner:
                yield (*path_of(protocol, place), "items", name, "owner"), place.state, item.owner
    for name, ending in protocol.endings.items():
        for part in ("decides", "reports", "informs"):
            for role in getattr(ending, part):
                yield ("outcomes", name, part), OUTCOME_PREFIX + name, role
        for role in ending.term.remind if isinstance(ending.term, Term) else ():
            yield ("outcomes", name, "term", "remind"), OUTCOME_PREFIX + name, role
    for name, dialog in protocol.dialogs.items():
        for role in dialog.informs:
            yield ("dialogs", name, "informs"), name, role
    for name, term in protocol.terms.items():
        for role in term.remind:
            yield ("terms", name, "remind"), name, role
    school = protocol.arrangements
    for role in school.asks_first:
        yield ("asks_first",), "asks_first", role
    for name, its in school.roles.items():
        for role in (name, *its.acts_as, *its.members, *([its.chair] if its.chair else [])):
            yield ("roles", name), f"roles.{name}", role
    for act, fallback in school.fallbacks.items():
        for role in school.people((fallback.first, fallback.otherwise, *fallback.tell)):
            yield ("fallbacks", act), f"fallbacks.{act}", role
    for role in school.people(school.file_rules.readers) if school.file_rules else ():
        yield ("file_rules", "readers"), "file_rules.readers", role


def _filled_in(lines: _Lines, words: Texts, key: str, attribute: str | None) -> Iterator[Problem]:
    """A text that cannot be filled in would stop the conversation, and an empty one would say nothing."""
    outcome = key.startswith("uitkomst-") and attribute in (None, "uitleg", *PARTS)
    given = (*PLACEHOLDERS, TERM) if outcome else TERM_PLACEHOLDERS if key.startswith("termijn-") else ()
    allowed = (*given, *lines.terms)
    try:
        text = words.get(key, attribute, **dict.fromkeys(given, ""))
    except KeyError:
        unknown = sorted(words.placeholders(key, attribute) - {*allowed})
        for name in unknown:
            yield lines.at("invulling-onbekend", key, attribute, invulling=name, keuzes=", ".join(allowed) or "geen")
        if not unknown:
            yield lines.at("verwijzing-onbekend", key, attribute)
        return
    if not text.strip():
        yield lines.at("tekst-leeg", key, attribute)
    for long, length in plain.too_long(text):
        yield lines.at("zin-te-lang", key, attribute, zin=long, lengte=length, grens=plain.MAX_WORDS)
    for word, counterpart in plain.officialese(text):
        yield lines.at("woord-ambtelijk", key, attribute, woord=word, gewoon=counterpart)


def _buttons(protocol: Protocol, words: Texts) -> Iterator[Problem]:
    """A button is short, and says what its answer means: nobody can choose `ja` by pressing Nee."""
    lines = _Lines(protocol, words)
    for key in ("protocol-titel", *(f"dialoog-{name}" for name in protocol.dialogs)):
        length = len(words.get(key)) if words.has(key) else 0
        if length > MAX_NAME:
            yield lines.at("knop-te-lang", key, None, lengte=length, grens=MAX_NAME)
    for place in protocol.places.values():
        for option in place.node.options:
            try:
                label = option_label(words, place.text, option)
            except KeyError:
                if not words.has(place.text, option):  # else found as a text that cannot be filled in
                    yield lines.missing(place.text, option)
                continue
            if len(label) > MAX_BUTTON:
                yield lines.at("knop-te-lang", place.text, option, lengte=len(label), grens=MAX_BUTTON)
            other = {"ja": SAYS_NO, "nee": SAYS_YES, **dict.fromkeys(DOUBT, SAYS_EITHER)}.get(option)
            if other and other.match(label):
                yield lines.at("knop-omgedraaid", place.text, option, knop=label, antwoord=option)
            if option not in DOUBT and SAYS_DOUBT.search(label):
                yield lines.at("knop-twijfel", place.text, option, knop=label, antwoord=option)


def _screens(protocol: Protocol, words: Texts) -> Iterator[Problem]:
    """Every screen of a node fits a phone, and where it is about danger shows 112 before anything else."""
    lines = _Lines(protocol, words)
    for place in protocol.places.values():
        views = [*_node_views(place, words)]
        yield from _too_long(lines, place.text, views)
        for view in views:
            text = _text(view)
            if place.id in ("gevaar_nu", safety.SKIPPING) and not EMERGENCY.search(text):
                yield lines.at("veilig-nummer", place.text, nummer="112")
            if place.id == safety.SKIPPING and not VEILIG_THUIS.search(text):
                yield lines.at("veilig-nummer", place.text, nummer="0800-2000")
            if place.id in ("gevaar_nu", safety.SKIPPING) and _out_of_order(text):
                yield lines.at("veilig-volgorde", place.text)


def _outcomes(protocol: Protocol, words: Texts) -> Iterator[Problem]:
    """Safety rules 3 and 6 on screen: both numbers, 112 first, and everyone and everything that must be named."""
    lines = _Lines(protocol, words)
    for name, ending in protocol.endings.items():
        for key in (f"uitkomst-{name}", *(variant.text for variant in ending.variants)):
            for part in NEEDED_PARTS:
                if words.has(key) and not words.has(key, part):
                    yield lines.at("veilig-uitkomst-leeg", key, None, deel=part)
        views = [*_ending_views(protocol, name, ending, words)]
        for key in dict.fromkeys(key for key, _ in views):
            own = [view for of_key, view in views if of_key == key]
            yield from _too_long(lines, key, own, *_beyond(key, ending, words))
        for key, view in views:
            text = _text(view)
            first = view.title if name == Outcome.BEL_112 else text
            for number, pattern, where in (("112", EMERGENCY, first), ("0800-2000", VEILIG_THUIS, text)):
                if not pattern.search(where):
                    yield lines.at("veilig-nummer", key, nummer=number)
            if _out_of_order(text):
                yield lines.at("veilig-volgorde", key)
            yield from _named_on_screen(lines, key, ending, words, f"{text}\n{view.more or ''}")


def _named_on_screen(lines: _Lines, key: str, ending: Ending, words: Texts, text: str) -> Iterator[Problem]:
    """The roles of the file and the words of the screen agree: they are filled in, and the term is written out."""
    roles = dict(zip(PLACEHOLDERS, (ending.decides, ending.reports, ending.informs), strict=True))
    filled_in = {name for part in (None, *PARTS, "uitleg") for name in words.placeholders(key, part)}
    for name, named in roles.items():
        if named not in [roles[other] for other in filled_in & roles.keys()]:
            yield lines.at("veilig-uitkomst-zwijgt", key, None, deel=f"${name}", wat=role_words(words, named))
    if isinstance(ending.term, Term):
        term = length_words(words, ending.term)
        if term not in text:
            yield lines.at("veilig-uitkomst-zwijgt", key, None, deel=f"${TERM}", wat=term)
    for part in (None, *PARTS, "uitleg") if ending.term is None else ():
        if TERM in words.placeholders(key, part):
            yield lines.at("invulling-onbekend", key, part, invulling=TERM, keuzes=", ".join(PLACEHOLDERS))


def _talks(protocol: Protocol, words: Texts) -> Iterator[Problem]:
    """Safety rule 7 in words: no screen before the whole gate asks people to talk with parents."""
    lines = _Lines(protocol, words)
    for place in _before_the_gate(protocol):
        for said in _invitations(place, words):
            yield lines.at("veilig-ouders", place.text, None, zin=said)


def _invitations(place: Place, words: Texts) -> list[str]:
    """What on a screen asks people to talk with parents: sentences, and rows of the register."""
    found = sorted(TALK_ROWS & _rows(place))
    for view in _node_views(place, words):
        found += _talk_asked_for("\n".join([_text(view), *(item.text for item in view.items), view.more or ""]))
    return list(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def _talk_asked_for(text: str) -> tuple[str, ...]:
    """The sentences of a text that ask people to talk with parents now. Protocols share most of their texts."""
    sentences = SENTENCE.split(text)
    return tuple(part for part in sentences if TALK_WITH_PARENTS.search(part) and not NOT_NOW.search(part))


def _rows(place: Place) -> set[str]:
    options, elements = place.node.options.values(), (*place.node.lines.values(), *place.node.items.values())
    rows = {row for option in options for row in option.cites} | {row for part in elements for row in part.cites}
    return {*place.node.cites, *rows}


def _talks_after_the_gate(protocol: Protocol, words: Texts) -> list[str]:
    """The states outside the talk itself that ask people to talk with parents, without saying when to wait."""
    return [
        place.state
        for place in protocol.places.values()
        if protocol.dialogs[place.dialog].gate == "full"
        and not place.gate
        and place.dialog not in (safety.PARENTS_TALK, "afweging")
        and WAIT_FOR_ADVICE not in _rows(place)
        and _invitations(place, words)
    ]


def _before_the_gate(protocol: Protocol) -> Iterator[Place]:
    """The nodes that no full gate precedes; in `besluit` those before Veilig Thuis is called."""
    onward = {place.state: _next_states(protocol, place) for place in protocol.places.values()}
    onward["besluit.bellen"] = []
    before_calling = _closure([protocol.entry(name) for name in protocol.dialogs if name == "besluit"], onward)
    for place in protocol.places.values():
        if place.gate or place.dialog == "opzoeken" or place.dialog in safety.FULL_GATE_BEFORE:
            continue
        if not protocol.is_meldcode and place.dialog not in FOR_HOME:
            continue  # there people talk with parents about what happens at school
        if protocol.dialogs[place.dialog].gate != "full" and (
            place.dialog != "besluit" or place.state in before_calling - {"besluit.bellen"}
        ):
            yield place


def _node_views(place: Place, words: Texts) -> Iterator[View]:
    """A screen in each of its longest forms; none where a text is missing, which has its own finding."""
    if place.node.kind == "decision":
        return
    parts = (*place.node.lines.values(), *place.node.items.values())
    for known in _together(part.when for part in parts):
        try:
            yield of_node(place, words, known)
        except KeyError:
            return


def _ending_views(protocol: Protocol, name: str, ending: Ending, words: Texts) -> Iterator[tuple[str, View]]:
    """The screens of an outcome, each with the key of the text that it shows."""
    which = Route(name) if name in tuple(Route) else Outcome(name)
    guards = [part.when for part in ending.lines.values()] + [variant.when for variant in ending.variants]
    for known in _together(guards):
        key = next((variant.text for variant in ending.variants if fits(variant.when, known)), f"uitkomst-{name}")
        try:
            yield key, of_ending(protocol, which, words, known)
        except KeyError:
            return


def _together(guards: Iterable[When]) -> list[dict[str, str]]:
    """No answers at all, and for each guard the answers it asks for with all that can be true beside them."""
    distinct = {
        tuple(sorted(guard.items())): guard
        for when in guards
        for guard in (dict(zip(when, answers, strict=True)) for answers in product(*when.values()))
        if guard
    }
    found: dict[tuple[tuple[str, str], ...], dict[str, str]] = {(): {}}
    for guard in distinct.values():
        known = dict(guard)
        found[tuple(sorted(known.items()))] = dict(known)
        for other in distinct.values():
            if all(known.get(question, answer) == answer for question, answer in other.items()):
                known.update(other)
        found[tuple(sorted(known.items()))] = known
    return list(found.values())


def _text(view: View) -> str:
    return "\n".join((view.title, *(said.text for said in view.lines)))


def _out_of_order(text: str) -> bool:
    danger, advice = EMERGENCY.search(text), VEILIG_THUIS.search(text)
    return bool(danger and advice and danger.start() > advice.start())


PEOPLE = 24
"""As many characters of who decides, reports or is told count for the length of a screen: a title more than the base
has is an arrangement of the school, and no reason to rewrite the screen."""


def _beyond(key: str, ending: Ending, words: Texts) -> tuple[int, int]:
    """How many characters the people of the school take beyond that on the screen of an outcome, and below it."""
    beyond = {name: max(0, len(said) - PEOPLE) for name, said in people_words(words, ending).items()}
    screen = {name for part in (None, *PARTS) for name in words.placeholders(key, part)}
    more = words.placeholders(key, "uitleg")
    return sum(beyond[name] for name in screen & beyond.keys()), sum(beyond[name] for name in more & beyond.keys())


def _too_long(lines: _Lines, key: str, views: Sequence[View], beyond: int = 0, below: int = 0) -> Iterator[Problem]:
    """A screen that does not fit in its longest form, and likewise what stands under "meer uitleg"."""
    screen = max((view.length() for view in views), default=0) - beyond
    more = max((len(view.more or "") for view in views), default=0) - below
    for attribute, length in ((None, screen), ("uitleg", more)):
        if length > MAX_SCREEN:
            yield lines.at("scherm-te-lang", key, attribute, lengte=length, grens=MAX_SCREEN)
