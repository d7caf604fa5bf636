"""A protocol: the routing of its dialogs, read from YAML, merged with what it extends, and checked for shape.

Routing holds no text and no norm. What a file may say is a closed vocabulary: the models below refuse every other word.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    ValidationError,
    model_validator,
)

from .norms import DECISIONS, Outcome, Route, SafetyDoubt
from .problems import BrokenProtocol, Problem, Rule
from .yaml_lines import Document, merge, read

FOLDER = Path(__file__).parent / "protocols"
START = "@start"
ROUTE_ONLY = "alleen_route"
OUTCOME_PREFIX = "uitkomst."

GateName = Literal["none", "danger", "full"]
Kind = Literal["info", "choice", "checklist", "note", "date", "decision"]
Urgency = Literal["nu", "vandaag", "deze_week"]
Cites = tuple[str, ...]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
"""The id of a dialog, node, answer, line or item, part of a text key: small letters, digits and underscores."""

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

WITHOUT_CASE = ("snelcheck", "onthulling", "opzoeken")
"""Dialogs that need no account and leave nothing behind."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Element(_Part):
    """A line under a screen or an item of a checklist: what it conveys, who does it, when it is shown."""

    cites: Cites = ()
    owner: str | None = None
    when: Mapping[str, str] = {}


class Option(_Part):
    """One answer: where it goes, the floor it lays, the route it sets."""

    next: str
    floor: Outcome | None = None
    route: Route | None = None
    cites: Cites = ()


def _element(value: Any) -> Any:
    return {"cites": value} if isinstance(value, list) else value


def _option(value: Any) -> Any:
    return {"next": value} if isinstance(value, str) else value


def _empty(value: Any) -> Any:
    return {} if value is None else value


Elements = Annotated[dict[Name, Annotated[Element, BeforeValidator(_element)]], BeforeValidator(_empty)]
Options = Annotated[dict[Name, Annotated[Option, BeforeValidator(_option)]], BeforeValidator(_empty)]


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

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Node:
        needs = {
            "info": ("next",),
            "choice": ("options",),
            "checklist": ("next", "items") if self.items else ("next",),
            "note": ("next",),
            "date": ("next",),
            "decision": ("norm", "results"),
        }[self.kind]
        for field in ("next", "options", "items", "norm", "results"):
            if bool(getattr(self, field)) != (field in needs):
                raise ValueError(f"{'ontbreekt' if field in needs else 'hoort-niet'} {field} {self.kind}")
        return self

    def targets(self) -> dict[str, str]:
        """Every way on from here: option, result or `verder` to its target."""
        if self.kind == "choice":
            return {name: option.next for name, option in self.options.items()}
        if self.kind == "decision":
            return dict(self.results)
        return {"verder": self.next or ""}


class Term(_Part):
    """A term that starts with an outcome or an answer: a number of days of one unit."""

    name: str
    length: int = Field(gt=0)
    unit: Literal["werkdag", "schooldag", "dag", "week"]

    def plural(self) -> str:
        """The unit as it stands behind the number: `5 werkdagen`."""
        many = {"werkdag": "werkdagen", "schooldag": "schooldagen", "dag": "dagen", "week": "weken"}
        return self.unit if self.length == 1 else many[self.unit]


def _term_form(value: Any) -> str:
    return "(woord)" if isinstance(value, str) else "(dagen)"


class Variant(_Part):
    """Another text for an outcome, where earlier answers ask for it."""

    when: Mapping[str, str]
    text: str
    cites: Cites = ()


class Ending(_Part):
    """What an outcome says besides its words: who decides, reports and is told, which term starts, how urgent it is."""

    decides: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    informs: tuple[str, ...] = ()
    term: (
        Annotated[
            Annotated[Term, Tag("(dagen)")] | Annotated[Literal["direct"], Tag("(woord)")], Discriminator(_term_form)
        ]
        | None
    ) = None
    urgency: Urgency | None = None
    cites: Cites = ()
    lines: Elements = {}
    variants: tuple[Variant, ...] = ()


class Dialog(_Part):
    """A graph of nodes with one start, behind a gate."""

    gate: GateName
    start: str
    nodes: dict[Name, Node]


class NormSwitches(_Part):
    """What a school chooses within the national norms; it may tighten them, never loosen them."""

    veiligheid_twijfel: SafetyDoubt | None = None
    weighing: Literal["vijf_vragen", "bescherming"] | None = None


class _File(_Part):
    protocol: str
    extends: str | None = None
    abstract: bool = False
    kind: Literal["meldcode", "ander"] = "ander"
    norms: NormSwitches = NormSwitches()
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


class Protocol:
    """A loaded protocol: every node with its qualified name (`dialog.node`), ready for the machine and the checks.

    `above` is the protocol that it extends, None for one that stands alone.
    """

    def __init__(self, file: _File, document: Document, lineage: tuple[str, ...]) -> None:
        self.id = file.protocol
        self.lineage = lineage
        self.above: Protocol | None = None
        self.abstract = file.abstract
        self.kind = file.kind
        self.switch = file.norms.veiligheid_twijfel or SafetyDoubt.ADVIES
        self.norms = file.norms
        self.dialogs = file.dialogs
        self.endings = file.outcomes
        self.document = document
        self.places: dict[str, Place] = {}
        for name, dialog in file.dialogs.items():
            for node_id, node in file.gates.get(dialog.gate, {}).items():
                self._add(name, node_id, node, f"poort-{node_id}", True)
            for node_id, node in dialog.nodes.items():
                self._add(name, node_id, node, f"{name}-{node_id}", False)

    def _add(self, dialog: str, node_id: str, node: Node, text: str, gate: bool) -> None:
        state = f"{dialog}.{node_id}"
        self.places[state] = Place(state, dialog, node_id, node, node.text or text, gate)

    @cached_property
    def edition(self) -> str:
        """A short fingerprint of the merged routing: it changes whenever the routing does."""
        canonical = repr(self.document.values).encode()
        return hashlib.sha256(canonical).hexdigest()[:12]

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
        """Every citation as (obligation id, where): nodes, options, lines, items, outcomes and their variants."""
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


def _is_abstract(path: Path) -> bool:
    try:
        return read(path).values.get("abstract") is True
    except BrokenProtocol:
        return False


@lru_cache(maxsize=32)
def load(protocol: str, folders: tuple[Path, ...] = (FOLDER,)) -> Protocol:
    """Loads a protocol with everything it extends.

    Raises BrokenProtocol with one problem a mistake, each with file, line, place and a hint.
    """
    document, lineage = _merged(protocol, folders, ())
    try:
        file = _File.model_validate(document.values)
    except ValidationError as error:
        raise BrokenProtocol(_problems(error, document)) from None
    loaded = Protocol(file, document, lineage)
    problems = dict.fromkeys(_shape(loaded, file))  # a question of the gate stands in more than one dialog
    if problems:
        raise BrokenProtocol(problems)
    if len(lineage) > 1:
        loaded.above = load(lineage[-2], folders)
    return loaded


def _merged(protocol: str, folders: tuple[Path, ...], seen: tuple[str, ...]) -> tuple[Document, tuple[str, ...]]:
    name = f"{protocol}.yaml"
    document = read(_file(protocol, folders) or folders[0] / name)
    if document.values.get("protocol") != protocol:
        raise BrokenProtocol([Problem.at("protocol-naam", *document.place(("protocol",)), protocol, naam=protocol)])
    parent = document.values.get("extends")
    if parent is None:
        return document, (protocol,)
    seen = (*seen, protocol)
    place = document.place(("extends",))
    if parent in seen:
        raise BrokenProtocol([Problem.at("extends-kring", *place, protocol, kring=" > ".join((*seen, str(parent))))])
    if _file(str(parent), folders) is None:
        raise BrokenProtocol([Problem.at("extends-onbekend", *place, protocol, naam=parent)])
    above, lineage = _merged(str(parent), folders, seen)
    merged = merge(above, document)
    merged.values["abstract"] = document.values.get("abstract", False)
    return merged, (*lineage, protocol)


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
}


def _problems(error: ValidationError, document: Document) -> Iterator[Problem]:
    for found in error.errors(include_url=False, include_input=False):
        # Left out: the form of a term that was tried, and the mark that a key and not its value is meant.
        path = tuple(str(part) for part in found["loc"] if not str(part).startswith(("(", "[")))
        context = found.get("ctx", {})
        details = {"woord": path[-1] if path else ""}
        rule = _RULES.get(found["type"], "waarde-fout")
        if rule == "woord-onbekend":
            details["keuzes"] = ", ".join(_words_at(path[:-1]))
        elif rule == "waarde-onbekend":
            details["keuzes"] = str(context["expected"]).replace("'", "").replace(" or ", " of ")
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
    elif len(path) > 1:
        model = Term if path[-1] == "term" else _MODELS[path[-2]]
    elif path:
        model = NormSwitches
    return list(model.model_fields)


def _shape(protocol: Protocol, file: _File) -> Iterator[Problem]:
    """What the machine needs before it can be built: known targets, known norms with every result mapped."""

    def problem(rule: Rule, path: tuple[str, ...], **details: object) -> Problem:
        name, line = protocol.document.place(path)
        return Problem.at(rule, name, line, ".".join(path[1:]) or protocol.id, **details)

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
            yield problem("start-onbekend", ("dialogs", name, "start"), doel=dialog.start)
        if dialog.gate != "none" and dialog.gate not in file.gates:
            yield problem("poort-onbekend", ("dialogs", name, "gate"), poort=dialog.gate)
        for node in file.gates.get(dialog.gate, {}):
            if node in dialog.nodes:
                yield problem("poort-dubbel", ("dialogs", name, "nodes", node), vraag=node, poort=dialog.gate)
    for place in protocol.places.values():
        path = ("gates", file.dialogs[place.dialog].gate) if place.gate else ("dialogs", place.dialog, "nodes")
        for answer, target in place.node.targets().items():
            try:
                protocol.resolve(place.dialog, target)
            except KeyError:
                if target not in (START, *Outcome):  # an unknown start or missing outcome has its own finding
                    below = {"choice": ("options", answer), "decision": ("results", answer)}
                    where = (*path, place.id, *below.get(place.node.kind, ("next",)))
                    yield problem("doel-onbekend", where, antwoord=answer, doel=target)
        if place.node.kind == "decision":
            decision = DECISIONS.get(str(place.node.norm))
            if decision is None:
                yield problem("norm-onbekend", (*path, place.id), norm=place.node.norm)
            else:
                for result in sorted(set(decision.results) ^ set(place.node.results)):
                    yield problem("norm-uitslag", (*path, place.id), norm=place.node.norm, uitslag=result)
