"""What a screen says: a state of a protocol put into words, before any channel gives it a shape."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from . import register, terms
from .arrangements import DIRECT, FUNCTIONS, TO_FILL_IN, VISITOR, FileRules, Instrument, Role, Talks, fits, may_fit
from .casus import Casus
from .norms import Outcome, Route
from .protocol import Arranged, Element, Ending, Length, Place, Protocol, Term
from .texts import Texts

MAX_SCREEN = 600
MAX_BUTTON = 40
MAX_NAME = 28
"""What the name of a dialog or a protocol may be at the most: more words stand beside it on a button."""
PARTS = ("leidt_tot", "wie", "nu", "vastleggen", "daarna")
"""The parts of an outcome in the order in which people need them."""

Mark = Literal["landelijk", "deels"]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence or two, and the rows that it conveys. `beside`: an arrangement of the school, not the screen's own.

    `part` is the one of PARTS that it belongs to, on an outcome.
    """

    text: str
    cites: tuple[str, ...] = ()
    beside: bool = False
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """An option or item: its id, its words, and the rows that they convey."""

    id: str
    text: str
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """One message: a first line that carries the idea, paragraphs, what can be chosen or ticked, and more to read.

    `beneath` are the rows among `cites` that only `more` conveys.
    """

    kind: str
    title: str
    cites: tuple[str, ...]
    lines: tuple[Said, ...] = ()
    options: tuple[Choice, ...] = ()
    items: tuple[Choice, ...] = ()
    more: str | None = None
    beneath: tuple[str, ...] = ()

    def length(self) -> int:
        """Characters on the screen: title, paragraphs and items; buttons and arrangements of the school count apart."""
        said = (said.text for said in self.lines if not said.beside)
        return sum(len(text) for text in (self.title, *said, *(item.text for item in self.items)))

    def all_cites(self) -> tuple[str, ...]:
        """Every row that this screen stands on, each once, in reading order."""
        rows = [*self.cites]
        rows += [row for line in self.lines for row in line.cites]
        rows += [row for choice in (*self.items, *self.options) for row in choice.cites]
        return tuple(dict.fromkeys(rows))


def mark_of(cites: Sequence[str]) -> Mark | None:
    """`landelijk` where nothing but national rows stand behind a text, `deels` where some do, else None."""
    rows = register.load()
    national = [row in rows and rows[row].national for row in cites]
    if not any(national):
        return None
    return "landelijk" if all(national) else "deels"


def is_national(view: View) -> bool:
    """Whether a screen is a landelijke aanvulling as a whole, so that one mark beside its title says it all."""
    parts = [line.cites for line in view.lines] + [item.cites for item in view.items]
    told = bool(view.cites) or (bool(parts) and all(parts))
    return told and mark_of(view.all_cites()) == "landelijk"


def of_node(place: Place, texts: Texts, known: Mapping[str, str]) -> View:
    """The screen of a node. `known` are the answers so far: they decide which guarded lines are shown.

    Raises KeyError where a text is missing.
    """
    title, lines = _split(texts.get(place.text))
    return View(
        place.node.kind,
        title,
        place.node.cites,
        (
            *(Said(line) for line in lines),
            *_guarded(place.node.lines, place.text, texts, known),
            *(said for arranged in place.arranged for said in _arranged(arranged, texts, known)),
            *([Said(texts.get("gezamenlijk"), beside=True)] if place.node.joint else []),
        ),
        tuple(
            Choice(name, option_label(texts, place.text, name), option.cites)
            for name, option in place.node.options.items()
            if fits(option.when, known)
        ),
        tuple(
            Choice(name, _owned(texts, place.text, name, item), item.cites)
            for name, item in place.node.items.items()
            if fits(item.when, known)
        ),
        texts.find(place.text, "uitleg"),
    )


def option_label(texts: Texts, key: str, option: str) -> str:
    """The words on the button of an option: the screen's own, or the common ones. Raises KeyError without either."""
    return texts.find(key, option) or texts.get(f"optie-{option}")


def of_ending(protocol: Protocol, ending: Outcome | Route, texts: Texts, known: Mapping[str, str]) -> View:
    """The screen of an outcome or route, its parts in the same order. Raises KeyError where a text is missing."""
    info = protocol.endings[ending]
    key, cites = f"uitkomst-{ending}", info.cites
    for variant in info.variants:
        if fits(variant.when, known):
            key, cites = variant.text, variant.cites or cites
            break
    values = people_words(texts, info)
    title, lines = _split(texts.get(key, None, **values))
    said = [Said(line) for line in lines]
    special = {name: line for name, line in info.lines.items() if line.when}
    general = {name: line for name, line in info.lines.items() if not line.when}
    said += _guarded(special, f"uitkomst-{ending}", texts, known)  # what only holds here comes first
    for part in PARTS:
        said += [Said(texts.get(key, part, **values), part=part)] if texts.has(key, part) else []
        said += _fallbacks(protocol, ending, texts) if part == "wie" else []
    said += _guarded(general, f"uitkomst-{ending}", texts, known)
    beneath = tuple(row for row in cites if row in info.more)
    return View("outcome", title, cites, tuple(said), more=texts.find(key, "uitleg", **values), beneath=beneath)


ACTS: Mapping[str, tuple[str, ...]] = {
    "overlegt": ("volg_stappen", "advies_veilig_thuis"),
    "beslist": ("advies_veilig_thuis", "melden"),
    "meldt": ("melden", "veilig_thuis_eerst"),
}
"""On which outcomes somebody else may have to step in, for each act."""


def _fallbacks(protocol: Protocol, ending: Outcome | Route, texts: Texts) -> list[Said]:
    """Who steps in where the person for an act is away: nobody waits (safety rule 4)."""
    found = []
    for act, fallback in protocol.arrangements.fallbacks.items():
        if ending in ACTS.get(act, ()):
            first, other = (
                role_words(texts, protocol.arrangements.people((name,)))
                for name in (fallback.first, fallback.otherwise)
            )
            words = texts.get("vervanging", act, eerst=first, anders=other)
            if fallback.tell:
                tell = role_words(texts, protocol.arrangements.people(fallback.tell))
                words = f"{words} {texts.get('vervanging', 'achteraf', wie=tell)}"
            found.append(Said(words, fallback.cites, beside=True, part="wie"))
    return found


def _arranged(arranged: Arranged, texts: Texts, known: Mapping[str, str]) -> list[Said]:
    """What the school arranged, as sentences on the screen that it belongs to."""
    if isinstance(arranged, Talks):
        words = [texts.get("gesprekken", arranged.order)]
        if arranged.at_least > 1:
            words.append(texts.get("gesprekken", "aantal", aantal=arranged.at_least))
        return [Said(" ".join(words), beside=True)]
    if isinstance(arranged, tuple):
        return [_instrument(*arranged, texts)]
    school = arranged.arrangements
    if arranged.name == "eigen_rollen":
        roles = school.own_roles().items()
        return [Said(_role(name, role, texts), role.cites) for name, role in roles if role.does or role.members]
    if arranged.name == "eigen_dossier" and school.file_rules:
        return _file_rules(school.file_rules, school.people(school.file_rules.readers), texts)
    found = []
    for name, contact in school.contacts.items():
        if may_fit(contact.when, known):
            number = texts.get("rol-in_te_vullen") if contact.number == TO_FILL_IN else contact.number
            hours = texts.find(f"contact-{name}", "uren")
            found.append(
                Said(f"{texts.get(f'contact-{name}')}: {number}{f' ({hours})' if hours else ''}.", contact.cites)
            )
    return found


def _instrument(name: str, instrument: Instrument, texts: Texts) -> Said:
    how = texts.get("instrument", "verplicht" if instrument.required else "vrij", naam=texts.get(f"instrument-{name}"))
    return Said(f"{how} {instrument.link}" if instrument.link else how, instrument.cites, beside=True)


def _role(name: str, role: Role, texts: Texts) -> str:
    who = full_name(texts, name)
    words = []
    if role.members:
        words.append(texts.get("eigen_rollen", "groep", wie=who, leden=role_words(texts, role.members)))
    if role.chair:
        words.append(texts.get("eigen_rollen", "voorzitter", wie=role_words(texts, (role.chair,))))
    if role.does:
        does = listed([texts.get("functie", function) for function in FUNCTIONS if function in role.does])
        words.append(texts.get("eigen_rollen", "taken", wie=who, taken=does))
    words = [f"{part[0].upper()}{part[1:]}" for part in words]
    return " ".join(words)


def _file_rules(rules: FileRules, readers: Sequence[str], texts: Texts) -> list[Said]:
    get = texts.get
    words = [
        _where_the_file_stands(rules.system, texts),
        get("eigen_dossier", "lezers", wie=role_words(texts, readers)),
    ]
    if rules.minimum:
        parts = listed([get("opzoeken-eigen_dossier", name) for name in rules.minimum])
        words.append(get("eigen_dossier", "minstens", wat=parts))
    if rules.consent:
        words.append(get("eigen_dossier", f"toestemming-{rules.consent}"))
    for end in rules.destroyed:
        if isinstance(end.length, int):
            length = get("eigen_dossier", f"duur-{end.unit}", aantal=end.length)
            words.append(get("eigen_dossier", f"vernietigd-{end.after}", duur=length))
        else:
            words.append(get("eigen_dossier", f"vernietigd-{end.after}-{end.length}"))
    return [Said(text, rules.cites if number == 0 else ()) for number, text in enumerate(words)]


def _where_the_file_stands(system: str | None, texts: Texts) -> str:
    if system == TO_FILL_IN:
        return texts.get("eigen_dossier", "systeem-in_te_vullen")
    return texts.get("eigen_dossier", "systeem", systeem=system) if system else texts.get("eigen_dossier", "plek")


def length_words(texts: Texts, length: Length | str | None) -> str:
    """How long a term is, as the text of an outcome says it: "5 werkdagen"; empty without one."""
    if not isinstance(length, Length):
        return length or ""
    if length.is_open:
        return texts.get("lengte", TO_FILL_IN)
    said = texts.get("lengte", length.unit, aantal=length.length) if isinstance(length.length, int) else ""
    return said or ("" if length.before else DIRECT)


def term_lines(
    protocol: Protocol, texts: Texts, casus: Casus, today: date, closed: Collection[date]
) -> dict[str, tuple[str, date | None]]:
    """The terms that run in a case: by name the words, with who is reminded of it, and the last day.

    A term without a length has no day, and says that the school still has to fill it in.
    """
    running = terms.running(protocol, casus, closed)
    found: dict[str, tuple[str, date | None]] = {
        name: (term_words(texts, name, day, today), day) for name, day in running.items()
    }
    found |= {name: (open_term(texts, name), None) for name in terms.open_terms(protocol, casus)}
    for name, (said, day) in found.items():
        if remind := terms.reminded(protocol, name):
            found[name] = (f"{said} {texts.get('herinnering', None, wie=role_words(texts, remind))}", day)
    return found


def open_term(texts: Texts, name: str) -> str:
    """A term without a length in words: the school still has to fill that in."""
    slot = texts.get("rol-in_te_vullen")
    return texts.get(f"termijn-{name}", None, wanneer=slot, datum=texts.get("datum-volgt"))


def term_words(texts: Texts, name: str, day: date, today: date, form: str | None = None) -> str:
    """A term in words: "Evaluatie: over 6 dagen (vrijdag 4 december)"; `form` is the attribute to use if it is there.

    Without a form of its own for it, a term that has passed is called so.
    """
    days = (day - today).days
    when = texts.get("over-dagen", None, dagen=days) if days >= 0 else texts.get("over-dagen", "voorbij")
    key = f"termijn-{name}"
    form = form or ("voorbij" if days < 0 else None)
    written = terms.in_words(day) if form == "dossier" else terms.in_words(day, year=False)
    return texts.get(key, form if form and texts.has(key, form) else None, wanneer=when, datum=written)


def timed(text: str, at: datetime | None) -> str:
    """The words of an item, with the time in the Netherlands at which it was ticked."""
    return text if at is None else f"{text} ({at.astimezone(terms.AMSTERDAM):%H:%M})"


def role_words(texts: Texts, roles: Sequence[str]) -> str:
    """Roles as people say them: "de leerkracht, de aandachtsfunctionaris en de directeur"."""
    return listed([full_name(texts, role) for role in roles] or [texts.get("rol-in_te_vullen")])


def full_name(texts: Texts, role: str) -> str:
    """Somebody who is named, `voluit` where the short name would leave open who that is."""
    return texts.find(f"rol-{role}", "voluit") or texts.get(f"rol-{role}")


def people_words(texts: Texts, ending: Ending) -> dict[str, str]:
    """What the text of an outcome may have filled in: who decides, reports and is told, and how long its term is."""
    told = [
        f"{full_name(texts, role)} ({texts.get('sterkte', ending.strength[role])})"
        if role in ending.strength
        else full_name(texts, role)
        for role in ending.informs
    ]
    return {
        "beslist": role_words(texts, ending.decides),
        "meldt": role_words(texts, ending.reports),
        "informeren": listed(told) if told else role_words(texts, ()),
        "termijn": length_words(texts, ending.term),
    }


def reader_words(texts: Texts, role: str) -> str:
    """The role of somebody who answered: a role that this edition does not know is that of any staff member."""
    return texts.find(f"rol-{role}") or texts.get(f"rol-{VISITOR}")


def listed(words: Sequence[str]) -> str:
    """Words in a row: "de mentor, de directeur en de ouders"."""
    return " en ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def text_keys(protocol: Protocol) -> dict[tuple[str, str | None], bool]:
    """Every message and attribute that this protocol may show; True where it must exist, False where it is optional."""
    keys: dict[tuple[str, str | None], bool] = {}

    def need(key: str, attribute: str | None, must: bool) -> None:
        keys[(key, attribute)] = keys.get((key, attribute), False) or must

    if not protocol.abstract:
        need("protocol-titel", None, True)
        need("protocol-vooraf", None, False)
        need("protocol-nieuwe_casus", None, False)
    for name in protocol.dialogs:
        need(f"dialoog-{name}", None, True)
    endings = [ending.term for ending in protocol.endings.values()]
    for name in (*protocol.terms, *(term.name for term in endings if isinstance(term, Term))):
        need(f"termijn-{name}", None, True)
        need(f"termijn-{name}", "dossier", False)
        need(f"termijn-{name}", "voorbij", False)
    for place in protocol.places.values():
        if place.node.kind == "decision":
            continue
        need(place.text, None, True)
        need(place.text, "uitleg", False)
        if place.node.kind == "note" and not place.node.paper:
            need(place.text, "voorbeeld", True)
        for option in place.node.options:
            need(place.text, option, False)
        for name in (*place.node.lines, *place.node.items):
            need(place.text, name, True)
    for name, ending in protocol.endings.items():
        for key in (f"uitkomst-{name}", *(variant.text for variant in ending.variants)):
            need(key, None, True)
            for part in (*PARTS, "uitleg"):
                need(key, part, False)
        for line in ending.lines:
            need(f"uitkomst-{name}", line, True)
    school = protocol.arrangements
    for name in school.contacts:
        need(f"contact-{name}", None, True)
        need(f"contact-{name}", "uren", False)
    for name in school.instruments:
        need(f"instrument-{name}", None, True)
    for part in school.file_rules.minimum if school.file_rules else ():
        need("opzoeken-eigen_dossier", part, True)
    for name, deviation in school.deviations.items():
        need(f"afwijking-{name}", None, True)
        need(f"afwijking-{name}", "bron", deviation.source is None)
    for row in school.sources:
        need(f"bron-{row}", None, True)
    return keys


def _guarded(lines: Mapping[str, Element], key: str, texts: Texts, known: Mapping[str, str]) -> list[Said]:
    return [Said(_owned(texts, key, name, line), line.cites) for name, line in lines.items() if fits(line.when, known)]


def _owned(texts: Texts, key: str, name: str, item: Element) -> str:
    beside = [full_name(texts, item.owner)] if item.owner else []
    beside += [texts.get("sterkte", item.strength)] if item.strength else []
    text = texts.get(key, name)
    return f"{text} ({', '.join(beside)})" if beside else text


def _split(value: str) -> tuple[str, list[str]]:
    first, _, rest = value.partition("\n")
    return first.strip(), [line.strip() for line in rest.split("\n") if line.strip()]
