"""A protocol: the routing of its dialogs, read from YAML, merged with what it extends, and checked for shape.

Routing holds no text and no norm. What a file may say is a closed vocabulary: the models below refuse every other word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias, TypeVar, cast

from pydantic import (
    BaseModel,
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    ValidationError,
    model_validator,
)

from .arrangements import (
    DIRECT,
    GIVEN,
    ROLE,
    TALKS,
    TO_FILL_IN,
    VISITOR,
    Arrangements,
    Contact,
    Days,
    Destroyed,
    Deviation,
    Fallback,
    FileRules,
    Instrument,
    Name,
    Strength,
    Talks,
    When,
)
from .arrangements import Part as _Part
from .arrangements import Role as SchoolRole
from .norms import DECISIONS, Outcome, Route, SafetyDoubt
from .problems import BrokenProtocol, Problem, Rule, meant
from .yaml_lines import Document, Value, merge, read

FOLDER = Path(__file__).parent / "protocols"
START = "@start"
ROUTE_ONLY = "alleen_route"
OUTCOME_PREFIX = "uitkomst."
OTHERWISE = "anders"
"""The answer of a decision that routes on facts, where none of its cases fits."""

ON_EVERY_SCREEN = ("112", "veilig_thuis", "terug", "meer", "waarom", "menu", "help", "wis", "telefoon")
"""The buttons that the assistant itself knows anywhere: no answer or item may be called so."""

OF_A_SCREEN = ("verder", "uitleg")
"""The texts of a screen for its way on and for more to read: no answer, item or line may be called so."""

GateName = Literal["none", "danger", "full"]
Kind = Literal["info", "choice", "checklist", "note", "date", "decision"]
Urgency = Literal["nu", "vandaag", "deze_week"]
Cites = tuple[str, ...]

MELDCODE_DIALOGS = (
    "snelcheck",
    "onthulling",
    "signalen",
    "overleg",
    "kindgesprek",
    "oudergesprek",
    "afweging",
    "na_advies",
    "besluit",
    "opzoeken",
)
"""The ten dialogs of a meldcode protocol, in the order of a menu."""

FOR_HOME = ("snelcheck", "onthulling")
"""Dialogs about safety at home that every protocol has."""

WITHOUT_CASE = (*FOR_HOME, "opzoeken")
"""Dialogs of a meldcode that need no account and leave nothing behind."""


class Element(_Part):
    """A line under a screen or an item of a checklist: what it conveys, who does it, how firmly, when it is shown."""

    cites: Cites = ()
    owner: str | None = None
    strength: Strength | None = None
    when: When = {}


class Option(_Part):
    """One answer: where it goes, the floor it lays, the route it sets."""

    next: str
    floor: Outcome | None = None
    route: Route | None = None
    cites: Cites = ()
    when: When = {}


class Branch(_Part):
    """One way on from a decision: where it leads when its guard fits."""

    when: When = Field(min_length=1)
    next: str


def _element(value: Any) -> Any:
    return {"cites": value} if isinstance(value, list) else value


def _option(value: Any) -> Any:
    return {"next": value} if isinstance(value, str) else value


def _empty(value: Any) -> Any:
    return {} if value is None else value


def _names(value: Any) -> list[Any]:
    """What a file says it extends: one name, a list of them, or nothing."""
    return value if isinstance(value, list) else [value] if value else []


Elements = Annotated[dict[Name, Annotated[Element, BeforeValidator(_element)]], BeforeValidator(_empty)]
Options = Annotated[dict[Name, Annotated[Option, BeforeValidator(_option)]], BeforeValidator(_empty)]


_SWITCHES = {"joint": "checklist", "clock": "checklist", "past": "date", "paper": "note"}
"""Words that are only for nodes of one kind."""


class Node(_Part):
    """One screen, or a decision that is not shown."""

    kind: Kind
    text: str | None = None
    cites: Cites = ()
    lines: Elements = {}
    extra: bool = False
    next: str | None = None
    options: Options = {}
    items: Elements = {}
    norm: str | None = None
    results: dict[str, str] = {}
    cases: tuple[Branch, ...] = ()
    otherwise: str | None = Field(default=None, alias="else")
    joint: bool = False
    clock: bool = False
    past: bool = False
    paper: bool = False
    field: int | None = Field(default=None, ge=1)

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Node:
        needs = {
            "info": ("next",),
            "choice": ("options",),
            "checklist": ("next", "items") if self.items else ("next",),
            "note": ("next",),
            "date": ("next",),
            "decision": ("cases", "otherwise") if self.cases or self.otherwise else ("norm", "results"),
        }[self.kind]
        for field in ("next", "options", "items", "norm", "results", "cases", "otherwise"):
            if bool(getattr(self, field)) != (field in needs):
                word = "else" if field == "otherwise" else field
                raise ValueError(f"{'ontbreekt' if field in needs else 'hoort-niet'} {word} {self.kind}")
        for word, kind in _SWITCHES.items():
            if getattr(self, word) and self.kind != kind:
                raise ValueError(f"hoort-niet {word} {self.kind}")
        return self

    def targets(self) -> dict[str, str]:
        """Every way on from here: option, result or `verder` to its target."""
        if self.kind == "choice":
            return {name: option.next for name, option in self.options.items()}
        if self.cases:
            ways = {f"geval_{number}": case.next for number, case in enumerate(self.cases, 1)}
            return {**ways, OTHERWISE: self.otherwise or ""}
        if self.kind == "decision":
            return dict(self.results)
        return {"verder": self.next or ""}


_MANY = {"werkdag": "werkdagen", "schooldag": "schooldagen", "dag": "dagen", "week": "weken"}


class Length(_Part):
    """How long a term is: a number of days of one unit, a word, or everything up to a day that was named.

    `direct` ends on the day on which it starts; `in_te_vullen` is an open slot, so that no day follows. With `before`
    the term ends ahead of the day that was given at that date screen: so many days, or the day before. `first_day`: the
    day on which it starts counts too, where it is a day of that unit. `remind` names who is reminded of it, as roles or
    functions.
    """

    length: Days | None = None
    unit: Literal["werkdag", "schooldag", "dag", "week"] | None = None
    before: Name | None = None
    first_day: bool = False
    remind: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the school still has to say how long this is."""
        return self.length == TO_FILL_IN

    @property
    def is_whole(self) -> bool:
        """Whether this says how long: a number has its unit, and only `before` needs no length at all."""
        if self.first_day and (self.before or self.length == DIRECT):
            return False
        if self.length is None or self.length == DIRECT:
            return self.before is not None if self.length is None else self.before is None
        return self.is_open or self.unit is not None

    def written(self) -> str:
        """The length as it stands in a table: `5 werkdagen`, `direct`, `in te vullen`, `1 week voor evaluatie`."""
        if isinstance(self.length, int) and self.unit:
            said = f"{self.length} {self.unit if self.length == 1 else _MANY[self.unit]}"
        else:
            said = (self.length or "").replace("_", " ") if not isinstance(self.length, int) else str(self.length)
        return " ".join(part for part in (said, f"voor {self.before}" if self.before else "") if part)


class Term(Length):
    """A term that starts with an outcome."""

    name: str


class DatedTerm(Length):
    """A term that hangs on a day that was given at a date screen (its bare id): it starts `from` it, or ends before."""

    start: Name | None = Field(default=None, alias="from")

    @property
    def event(self) -> str:
        """The date screen that this term hangs on."""
        return self.start or self.before or ""


def _term_form(value: Any) -> str:
    return "(woord)" if isinstance(value, str) else "(dagen)"


class Variant(_Part):
    """Another text for an outcome, where earlier answers ask for it."""

    when: When
    text: str
    cites: Cites = ()


class Ending(_Part):
    """What an outcome says besides its words: who decides, reports and is told, which term starts, how urgent it is.

    `strength` says of who is told how firmly; without it that is always. `more` are the rows among `cites` that only
    "meer uitleg" conveys.
    """

    decides: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    informs: tuple[str, ...] = ()
    strength: dict[str, Strength] = {}
    term: (
        Annotated[
            Annotated[Term, Tag("(dagen)")] | Annotated[Literal["direct"], Tag("(woord)")], Discriminator(_term_form)
        ]
        | None
    ) = None
    urgency: Urgency | None = None
    cites: Cites = ()
    more: Cites = ()
    lines: Elements = {}
    variants: tuple[Variant, ...] = ()


class Dialog(_Part):
    """A graph of nodes with one start, behind a gate. `shared`: several people may go through one run together.

    `fields` makes it a form with so many numbered fields, each a node with its `field`. `informs` are the roles that
    hear of it before it begins.
    """

    gate: GateName
    start: str
    nodes: dict[Name, Node]
    shared: bool = False
    fields: int | None = Field(default=None, ge=1)
    informs: tuple[str, ...] = ()


class NormSwitches(_Part):
    """What a school chooses within the national norms; it may tighten them, never loosen them."""

    veiligheid_twijfel: SafetyDoubt | None = None
    weighing: Literal["vijf_vragen", "bescherming"] | None = None


class _File(Arrangements):
    protocol: str
    extends: Annotated[tuple[str, ...], BeforeValidator(_names)] = ()
    abstract: bool = False
    kind: Literal["meldcode", "ander"] = "ander"
    norms: NormSwitches = NormSwitches()
    steps: tuple[tuple[str, ...], ...] = ()
    in_order: bool = True
    terms: dict[Name, DatedTerm] = {}
    gates: dict[Name, dict[Name, Node]] = {}
    dialogs: dict[Name, Dialog]
    outcomes: dict[str, Ending]


@dataclass(frozen=True)
class Place:
    """A node where it stands: its qualified state name, its text key, and whether it belongs to the gate."""

    state: str
    dialog: str
    id: str
    node: Node
    text: str
    gate: bool
    arranged: tuple[Arranged, ...] = ()


@dataclass(frozen=True)
class Card:
    """A card of the look-up that a protocol file fills by itself: its own numbers, file rules or division of work."""

    name: str
    arrangements: Arrangements


Arranged: TypeAlias = tuple[str, Instrument] | Talks | Card
"""What a school arranged that is shown on a screen: an instrument with its id, the order of the talks, a card."""

ARRANGED = "@"
"""What the place of a citation begins with that stands beside the dialogs."""

CARDS = ("eigen_nummers", "eigen_dossier", "eigen_rollen")


class Protocol:
    """A loaded protocol: every node with its qualified name (`dialog.node`), ready for the machine and the checks.

    `lineage` names the files that it is made of, the national base first and its own last. `above` is the protocol that
    all but its own make together, None for one that stands alone.
    """

    def __init__(self, file: _File, document: Document, lineage: tuple[str, ...]) -> None:
        self.id = file.protocol
        self.lineage = lineage
        self.above: Protocol | None = None
        self.abstract = file.abstract
        self.kind = file.kind
        self.terms = {name: _reminding(term, file) for name, term in file.terms.items()}
        self.step_groups = file.steps
        self.switch = file.norms.veiligheid_twijfel or SafetyDoubt.ADVIES
        self.norms = file.norms
        self.dialogs = file.dialogs
        self.arrangements: Arrangements = file
        self.named = file.outcomes
        self.endings = {name: _staffed(ending, file) for name, ending in file.outcomes.items()}
        self.document = document
        self.places: dict[str, Place] = {}
        for name, dialog in file.dialogs.items():
            for node_id, node in file.gates.get(dialog.gate, {}).items():
                self._add(name, node_id, node, f"poort-{node_id}", True)
            for node_id, node in dialog.nodes.items():
                self._add(name, node_id, node, f"{name}-{node_id}", False)
        self._arrange()

    def _add(self, dialog: str, node_id: str, node: Node, text: str, gate: bool) -> None:
        state = f"{dialog}.{node_id}"
        owned = {name: item for name, item in node.items.items() if item.owner}
        if owned:
            people = {name: item.model_copy(update={"owner": self._owner(item)}) for name, item in owned.items()}
            node = node.model_copy(update={"items": {**node.items, **people}})
        self.places[state] = Place(state, dialog, node_id, node, node.text or text, gate)

    def _owner(self, item: Element) -> str:
        return self.arrangements.people((str(item.owner),))[0]

    def _arrange(self) -> None:
        """Ties what the school arranged to the screens on which it is shown."""
        found: dict[str, list[Arranged]] = {}
        for name, instrument in self.arrangements.instruments.items():
            for state in self.shown_at(instrument.at):
                found.setdefault(state, []).append((name, instrument))
        talks = self.arrangements.talks
        if talks is not None:
            for state in (state for dialog in TALKS for state in self.shown_at(dialog)):
                found.setdefault(state, []).append(talks)
        for name in CARDS:
            if _is_card(self.document.values, name):
                found.setdefault(f"opzoeken.{name}", []).append(Card(name, self.arrangements))
        for state, arranged in found.items():
            self.places[state] = replace(self.places[state], arranged=tuple(arranged))

    def shown_at(self, where: str) -> tuple[str, ...]:
        """The screens that are meant by `dialog.node`, or by a dialog: those with which it begins after its gate."""
        if where in self.places:
            return (where,)
        dialog = self.dialogs.get(where)
        if dialog is None:
            return ()
        found: list[str] = []
        todo = [f"{where}.{dialog.start}"]
        while todo:
            place = self.places.get(todo.pop())
            if place is not None and place.node.kind == "decision":
                todo += [to if "." in to else f"{place.dialog}.{to}" for to in place.node.targets().values()]
            elif place is not None and place.dialog == where:
                found.append(place.state)
        return tuple(dict.fromkeys(found))

    @cached_property
    def read_by_cases(self) -> frozenset[str]:
        """The facts that the decisions of this file route on."""
        branches = [branch for place in self.places.values() for branch in place.node.cases]
        return frozenset(question for branch in branches for question in branch.when)

    def values(self, fact: str) -> tuple[str, ...]:
        """What a guard may ask of a fact: the readers' roles, the age groups, or the answers to a question."""
        if fact == ROLE:
            return tuple(dict.fromkeys((*self.arrangements.readers(), VISITOR)))
        if fact in GIVEN:
            return GIVEN[fact]
        return tuple(dict.fromkeys(o for place in self.places.values() if place.id == fact for o in place.node.options))

    @cached_property
    def is_meldcode(self) -> bool:
        """Whether this is a meldcode, or extends one: a file cannot say of itself that it no longer is."""
        return self.kind == "meldcode" or (self.above is not None and self.above.is_meldcode)

    @cached_property
    def in_order(self) -> bool:
        """Whether its dialogs follow on each other; those of a meldcode always do."""
        return self.is_meldcode or self.document.values.get("in_order") is not False

    @cached_property
    def steps(self) -> dict[str, int]:
        """The dialogs of a case in the order in which it is worked, each with the number of its step, from 1."""
        groups = enumerate(self.step_groups, 1)
        return {name: number for number, group in groups for name in group if name in self.dialogs}

    @cached_property
    def without_case(self) -> tuple[str, ...]:
        """The dialogs that need no account and keep nothing: in a meldcode three, elsewhere all outside the steps."""
        if self.is_meldcode:
            return tuple(name for name in WITHOUT_CASE if name in self.dialogs)
        return tuple(name for name in self.dialogs if name not in self.steps)

    @cached_property
    def look_ups(self) -> tuple[str, ...]:
        """What a menu offers to read, beside the quick check and the help when somebody tells."""
        return tuple(name for name in self.without_case if name not in FOR_HOME)

    @cached_property
    def lists(self) -> tuple[str, ...]:
        """The dialogs of a case that also serve as a list for anyone, without a case, each behind its own gate.

        In a meldcode those of the talks; elsewhere every one with a checklist, but for forms on paper.
        """
        nodes = {name: [*dialog.nodes.values()] for name, dialog in self.dialogs.items()}
        fit = [
            name
            for name in self.steps
            if any(node.kind == "checklist" for node in nodes[name]) and not any(node.paper for node in nodes[name])
        ]
        return tuple(name for name in fit if not self.is_meldcode or name in TALKS)

    def entry(self, dialog: str) -> str:
        """The state in which a dialog opens: the first node of its gate, or its start."""
        for place in self.places.values():
            if place.dialog == dialog and place.gate:
                return place.state
        return f"{dialog}.{self.dialogs[dialog].start}"

    def resolve(self, dialog: str, target: str) -> str:
        """The state that a target means: a node here, a node of another dialog, an outcome, or the dialog's start.

        Raises KeyError for a target that does not exist.
        """
        if target == START:
            return self.resolve(dialog, self.dialogs[dialog].start)
        state = target if "." in target else f"{dialog}.{target}"
        if state in self.places:
            return state
        if target == ROUTE_ONLY or (target in self.endings and target in tuple(Outcome)):
            return OUTCOME_PREFIX + target
        raise KeyError(target)

    def question(self, state: str) -> str:
        """The bare question id of a state: `afweging.vermoeden` is `vermoeden`."""
        return state.partition(".")[2]

    def cited(self) -> Iterator[tuple[str, str]]:
        """Every citation as (obligation id, where): nodes, options, lines, items, outcomes, variants, arrangements."""
        arranged = self.arrangements
        for name, role in arranged.roles.items():
            yield from ((row, f"{ARRANGED}roles.{name}") for row in role.cites)
        for act, fallback in arranged.fallbacks.items():
            yield from ((row, f"{ARRANGED}fallbacks.{act}") for row in fallback.cites)
        for name, contact in arranged.contacts.items():
            yield from ((row, f"{ARRANGED}contacts.{name}") for row in contact.cites)
        for name, instrument in arranged.instruments.items():
            yield from ((row, f"{ARRANGED}instruments.{name}") for row in instrument.cites)
        for name, deviation in arranged.deviations.items():
            yield from ((row, f"{ARRANGED}deviations.{name}") for row in (deviation.source, deviation.because) if row)
        if arranged.file_rules:
            yield from ((row, f"{ARRANGED}file_rules") for row in arranged.file_rules.cites)
        for place in self.places.values():
            yield from ((row, place.state) for row in place.node.cites)
            for group in (place.node.options, place.node.lines, place.node.items):
                for name, part in group.items():
                    yield from ((row, f"{place.state}.{name}") for row in part.cites)
        for name, ending in self.endings.items():
            where = OUTCOME_PREFIX + name
            yield from ((row, where) for row in ending.cites)
            for line, part in ending.lines.items():
                yield from ((row, f"{where}.{line}") for row in part.cites)
            for variant in ending.variants:
                yield from ((row, where) for row in variant.cites)


def available(folders: tuple[Path, ...] = (FOLDER,)) -> tuple[str, ...]:
    """The ids of all protocols that can be played, in alphabetical order; abstract ones are left out.

    A file that cannot be read is among them: whoever loads it hears what is wrong, and the others go on.
    """
    return tuple(sorted({path.stem for folder in folders for path in folder.glob("*.yaml") if not _is_abstract(path)}))


def every(folders: tuple[Path, ...] = (FOLDER,)) -> tuple[str, ...]:
    """The ids of all protocols that can be built on, abstract ones too."""
    return tuple(sorted({path.stem for folder in folders for path in folder.glob("*.yaml")}))


def _is_abstract(path: Path) -> bool:
    try:
        return _read(path).values.get("abstract") is True
    except BrokenProtocol:
        return False


@lru_cache(maxsize=64)
def _read(path: Path) -> Document:
    """One file as it stands, read once: what many protocols build on too."""
    return read(path)


def forget() -> None:
    """Forgets every file that was read: who asks for a protocol next gets it as it is now."""
    for kept in (_read, _merged, _load):
        kept.cache_clear()


def load(protocol: str, folders: tuple[Path, ...] = (FOLDER,)) -> Protocol:
    """Loads a protocol with everything it extends.

    Raises BrokenProtocol with one problem a mistake, each with file, line, place and a hint.
    """
    lineage = _lineage(protocol, folders)
    return _load(lineage, _with_files(lineage, folders))


@lru_cache(maxsize=32)
def _load(lineage: tuple[str, ...], folders: tuple[Path, ...]) -> Protocol:
    loaded = build(_merged(lineage, folders), lineage)
    if above := lineage[:-1]:
        loaded.above = _load(above, _with_files(above, folders))
    return loaded


def _with_files(lineage: tuple[str, ...], folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """The folders from the first that holds one of these protocols: what many build on is then loaded once for all."""
    held = (i for i, folder in enumerate(folders) if any((folder / f"{name}.yaml").is_file() for name in lineage))
    return folders[next(held, 0) :]


def build(document: Document, lineage: tuple[str, ...]) -> Protocol:
    """The protocol of a merged file. Raises BrokenProtocol like `load`."""
    try:
        values = _with_cards(document.values)
        file = _File.model_validate(values)
        by_reader = _with_readers(values, file)
        if by_reader != values:
            file = _File.model_validate(by_reader)
    except ValidationError as error:
        raise BrokenProtocol(_problems(error, document)) from None
    loaded = Protocol(file, document, lineage)
    problems = dict.fromkeys(_shape(loaded, file))  # a question of the gate stands in more than one dialog
    if problems:
        raise BrokenProtocol(problems)
    return loaded


def _with_readers(values: Value, file: Arrangements) -> Any:
    """The values with every guard on `rol` saying which readers it means at this school."""
    if isinstance(values, list):
        return [_with_readers(value, file) for value in values]
    if not isinstance(values, dict):
        return values
    found = {key: _with_readers(value, file) for key, value in values.items()}
    when = found.get("when")
    if isinstance(when, dict) and isinstance(when.get(ROLE), (str, list)):
        named = when[ROLE] if isinstance(when[ROLE], list) else [when[ROLE]]
        readers = dict.fromkeys(reader for name in named for reader in file.readers_of(str(name)))
        found["when"] = {**when, ROLE: [*readers]}
    return found


def _staffed(ending: Ending, file: Arrangements) -> Ending:
    """An outcome with the people of the school where the file names functions, or roles of the base."""
    people = {part: file.people(getattr(ending, part)) for part in ("decides", "reports", "informs")}
    strength = {role: how for name, how in ending.strength.items() for role in file.people((name,))}
    term = _reminding(ending.term, file) if isinstance(ending.term, Term) else ending.term
    return ending.model_copy(update={**people, "strength": strength, "term": term})


_T = TypeVar("_T", bound=Length)


def _reminding(term: _T, file: Arrangements) -> _T:
    """A term with the people of the school who are reminded of it."""
    return term.model_copy(update={"remind": file.people(term.remind)})


def _is_card(values: Mapping[str, Value], name: str) -> bool:
    """Whether the look-up of a file has this card, made from what the school arranged."""
    if name == "eigen_rollen":
        roles = values.get("roles")
        parts = [*roles.values()] if isinstance(roles, dict) and values.get("kind") == "meldcode" else []
        given = any(its.get("does") or its.get("members") if isinstance(its, dict) else its for its in parts)
    else:
        given = bool(values.get("contacts" if name == "eigen_nummers" else "file_rules"))
    return given and _look_up(values) is not None


def _look_up(values: Mapping[str, Value]) -> tuple[dict[str, Value], dict[str, Value]] | None:
    """The nodes of the look-up and the answers to its first question, where a file has them."""
    found: Value = dict(values)
    for key in ("dialogs", "opzoeken", "nodes"):
        found = found.get(key) if isinstance(found, dict) else None
    subject = found.get("onderwerp") if isinstance(found, dict) else None
    options = subject.get("options") if isinstance(subject, dict) else None
    return (found, options) if isinstance(found, dict) and isinstance(options, dict) else None


def _with_cards(values: dict[str, Value]) -> dict[str, Value]:
    """The values of a file with a card in the look-up for the school's own numbers, file rules and division of work."""
    names = [name for name in CARDS if _is_card(values, name)]
    found = _look_up(values)
    if not names or found is None:
        return values
    nodes, options = found
    dialogs = cast(dict[str, dict[str, Value]], values["dialogs"])
    subject = {**cast(dict[str, Value], nodes["onderwerp"]), "options": {**options, **{name: name for name in names}}}
    cards: dict[str, Value] = {name: {"kind": "info", "next": "klaar"} for name in names}
    numbers = nodes.get("nummers")
    if CARDS[0] in cards and isinstance(numbers, dict) and "next" in numbers:
        cards[CARDS[0]] = {"kind": "info", "next": numbers["next"]}
        cards["nummers"] = {**numbers, "next": CARDS[0]}
    opzoeken = {**dialogs["opzoeken"], "nodes": {**nodes, "onderwerp": subject, **cards}}
    return {**values, "dialogs": {**dialogs, "opzoeken": opzoeken}}


def _lineage(protocol: str, folders: tuple[Path, ...], seen: tuple[str, ...] = ()) -> tuple[str, ...]:
    """A protocol after all that it builds on, the base first; of several that it extends the first one first."""
    document = _read(_file(protocol, folders) or folders[0] / f"{protocol}.yaml")
    if document.values.get("protocol") != protocol:
        raise BrokenProtocol([Problem.at("protocol-naam", *document.place(("protocol",)), protocol, naam=protocol)])
    seen = (*seen, protocol)
    place = document.place(("extends",))
    found: dict[str, None] = {}
    parents = [*map(str, _names(document.values.get("extends")))]
    dialogs = document.values.get("dialogs")
    if not parents and not (isinstance(dialogs, dict) and {*FOR_HOME} <= {*dialogs}):  # the national one is whole
        raise BrokenProtocol([Problem.at("extends-ontbreekt", *place, protocol)])
    for parent in parents:
        if parent in seen:
            raise BrokenProtocol([Problem.at("extends-kring", *place, protocol, kring=" > ".join((*seen, parent)))])
        if _file(parent, folders) is None:
            file, line = place
            known = meant(parent, every(folders))
            raise BrokenProtocol([Problem.at("extends-onbekend", file, line, protocol, naam=parent, **known)])
        found |= dict.fromkeys(_lineage(parent, folders, seen))
    return (*found, protocol)


@lru_cache(maxsize=64)
def _merged(lineage: tuple[str, ...], folders: tuple[Path, ...]) -> Document:
    document = _read(cast(Path, _file(lineage[-1], folders)))
    if len(lineage) == 1:
        return document
    above = lineage[:-1]
    merged = merge(_merged(above, _with_files(above, folders)), document)
    merged.values["abstract"] = document.values.get("abstract", False)
    return merged


def _file(protocol: str, folders: tuple[Path, ...]) -> Path | None:
    return next((path for folder in folders if (path := folder / f"{protocol}.yaml").is_file()), None)


_RULES: Mapping[str, Rule] = {
    "extra_forbidden": "woord-onbekend",
    "missing": "woord-ontbreekt",
    "literal_error": "waarde-onbekend",
    "enum": "waarde-onbekend",
    "string_pattern_mismatch": "naam-fout",
    "value_error": "waarde-fout",
}
_MODELS: Mapping[str, type[BaseModel]] = {
    "dialogs": Dialog,
    "nodes": Node,
    "options": Option,
    "lines": Element,
    "items": Element,
    "outcomes": Ending,
    "variants": Variant,
    "terms": DatedTerm,
    "cases": Branch,
    "roles": SchoolRole,
    "fallbacks": Fallback,
    "contacts": Contact,
    "instruments": Instrument,
    "destroyed": Destroyed,
    "deviations": Deviation,
}
_SINGLE: Mapping[str, type[BaseModel]] = {
    "norms": NormSwitches,
    "term": Term,
    "talks": Talks,
    "file_rules": FileRules,
}


_EXPECTED = (
    (re.compile("bool"), "aan_uit"),
    (re.compile("int|greater|less"), "getal"),
    (re.compile("tuple|list|set"), "lijst"),
    (re.compile("dict|mapping|model"), "blok"),
)
"""What kind of value belongs there, by the kind of error: an attribute of `soort-waarde` in the texts of the check."""
_FORMS = {"number": "nummer", "link": "link", "length": "lengte"}
"""Values with a form of their own, by the word that they stand behind."""


def _expected(kind: str, word: str) -> str:
    """The attribute of `soort-waarde` that says what belongs behind a word."""
    if word in _FORMS:
        return _FORMS[word]
    return next((name for pattern, name in _EXPECTED if pattern.search(kind)), "woord")


def _problems(error: ValidationError, document: Document) -> list[Problem]:
    problems = [*_each_problem(error, document)]
    corrected = {
        (problem.place.rpartition(".")[0], dict(problem.details)["bedoeld"])
        for problem in problems
        if problem.rule == "woord-onbekend" and "bedoeld" in dict(problem.details)
    }
    # A slip in a word that must be there is one mistake: the word as written is unknown, and no word is missing.
    return [
        problem
        for problem in problems
        if problem.rule != "woord-ontbreekt"
        or (problem.place.rpartition(".")[0], dict(problem.details)["woord"]) not in corrected
    ]


def _each_problem(error: ValidationError, document: Document) -> Iterator[Problem]:
    for found in error.errors(include_url=False):
        # Left out: the form of a term that was tried, and the mark that a key and not its value is meant.
        path = tuple(str(part) for part in found["loc"] if not str(part).startswith(("(", "[")))
        context = found.get("ctx", {})
        word = next((part for part in reversed(path) if not part.isdecimal()), "")
        written = found["input"] if isinstance(found["input"], (str, int)) else ""
        details = {"woord": path[-1] if path else ""}
        rule = _RULES.get(found["type"], "waarde-fout")
        if rule == "naam-fout" and "[key]" not in found["loc"]:
            rule = "waarde-fout"
        if rule == "woord-onbekend":
            words = _words_at(path[:-1])
            details |= {"keuzes": ", ".join(words), **meant(details["woord"], words)}
        elif rule == "waarde-onbekend":
            choices = str(context["expected"]).replace("'", "").replace(" or ", " of ")
            near = meant(str(written), re.split(", | of ", choices))
            details = {"woord": word, "waarde": str(written), "keuzes": choices, **near}
        elif rule == "waarde-fout" and found["type"] != "value_error":
            details = {"woord": word, "soort": _expected(found["type"], word)}
        elif found["type"] == "value_error":
            what, details["deel"], details["soort"] = str(context["error"]).split(" ")
            rule = "deel-ontbreekt" if what == "ontbreekt" else "deel-hoort-niet"
        file, line = document.place(path)
        yield Problem.at(rule, file, line, ".".join(path), **details)


def _words_at(path: tuple[str, ...]) -> list[str]:
    """The words that a file may use below this key."""
    model: type[BaseModel] = _File
    if path[:1] == ("gates",) and len(path) == 3:
        model = Node
    elif path:
        model = _SINGLE.get(path[-1]) or _MODELS[path[-2]]
    words = [field.alias or name for name, field in model.model_fields.items()]
    beside = Arrangements.model_fields if model is _File else {}
    return [*(word for word in words if word not in beside), *beside]


def _below(node: Node, answer: str) -> tuple[str, ...]:
    """Where below a node its way on after an answer stands."""
    if answer == OTHERWISE and node.otherwise:
        return ("else",)
    if node.cases:
        return ("cases", str([*node.targets()].index(answer)), "next")
    below = {"choice": ("options", answer), "decision": ("results", answer)}
    return below.get(node.kind, ("next",))


def _shape(protocol: Protocol, file: _File) -> Iterator[Problem]:
    """What the machine needs before it can be built: known targets, known norms with every result mapped."""

    def problem(rule: Rule, path: tuple[str, ...], **details: object) -> Problem:
        name, line = protocol.document.place(path)
        return Problem.at(rule, name, line, ".".join(path[1:]) or protocol.id, **details)

    own = protocol.document.place(())[0]

    if not file.abstract and file.norms.veiligheid_twijfel is None:
        yield problem("norm-zonder-waarde", ("norms",), norm="veiligheid_twijfel")
    for outcome in (*Outcome, *Route):
        if outcome not in file.outcomes:
            yield problem("uitkomst-ontbreekt", ("outcomes",), uitkomst=outcome.value)
    for name in file.outcomes:
        if name not in (*Outcome, *Route):
            yield problem("uitkomst-onbekend", ("outcomes", name), uitkomst=name)
    for name, dialog in file.dialogs.items():
        if dialog.start not in dialog.nodes:
            # Who replaces all screens loses the first one: the mistake is where they stand, not where it was named.
            below = ("start",) if protocol.document.place(("dialogs", name, "start"))[0] == own else ()
            near = meant(dialog.start, dialog.nodes)
            yield problem("start-onbekend", ("dialogs", name, *below), doel=dialog.start, **near)
        if dialog.gate != "none" and dialog.gate not in file.gates:
            yield problem("poort-onbekend", ("dialogs", name, "gate"), poort=dialog.gate)
        for node in file.gates.get(dialog.gate, {}):
            if node in dialog.nodes:
                yield problem("poort-dubbel", ("dialogs", name, "nodes", node), vraag=node, poort=dialog.gate)
    of_outcomes = {("outcomes", name, "term"): its.term for name, its in file.outcomes.items()}
    for where, term in ({("terms", name): its for name, its in file.terms.items()} | of_outcomes).items():
        if not isinstance(term, Length):
            continue
        twice = isinstance(term, DatedTerm) and (term.start is None) == (term.before is None)
        if twice or not term.is_whole:
            yield problem("termijn-half", where)
    for number, end in enumerate(file.file_rules.destroyed if file.file_rules else ()):
        if isinstance(end.length, int) and end.unit is None:
            yield problem("termijn-half", ("file_rules", "destroyed", str(number)))
    for place in protocol.places.values():
        path = ("gates", file.dialogs[place.dialog].gate) if place.gate else ("dialogs", place.dialog, "nodes")
        for answer, target in place.node.targets().items():
            try:
                protocol.resolve(place.dialog, target)
            except KeyError:
                if target not in (START, *Outcome):  # an unknown start or missing outcome has its own finding
                    where = (*path, place.id, *_below(place.node, answer))
                    targets = [*file.dialogs[place.dialog].nodes, *protocol.places, *Outcome]
                    yield problem("doel-onbekend", where, antwoord=answer, doel=target, **meant(target, targets))
        if place.node.norm is not None:
            decision = DECISIONS.get(str(place.node.norm))
            if decision is None:
                near = meant(str(place.node.norm), DECISIONS)
                details = {"norm": place.node.norm, "keuzes": ", ".join(DECISIONS), **near}
                yield problem("norm-onbekend", (*path, place.id), **details)
            else:
                for result in sorted(set(decision.results) ^ set(place.node.results)):
                    yield problem("norm-uitslag", (*path, place.id), norm=place.node.norm, uitslag=result)
