"""What a school arranges beside its dialogs: who does what and who steps in, whom to call, forms, talks, its own file.

The words of a protocol file, each a small model. What they mean on screen is in views.py, what may go wrong with
them in verify.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

TO_FILL_IN = "in_te_vullen"
"""Stands where a source names nobody: the check counts these open slots, and the screen says so."""

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
"""An id that is part of a text key, as of a node, an answer, a role: small letters, digits and underscores."""

SourceId = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$", max_length=20)]
"""The number of an obligation in the school's own document, as `LIN-2-03`."""

DIRECT = "direct"
"""The length of a term that ends on the day on which it starts."""


def _days(value: Any) -> Any:
    if value in (DIRECT, TO_FILL_IN):
        return value
    number = int(value) if isinstance(value, str) and value.isdecimal() else value
    if isinstance(number, int) and not isinstance(number, bool) and number > 0:
        return number
    raise PydanticCustomError("int_or_word", "no number of days")


Days = Annotated[int | Literal["direct", "in_te_vullen"], PlainValidator(_days)]
"""How long: a number of units, `direct`, or `in_te_vullen` where the school still has to say."""

Function = Literal["signaleert", "overlegt", "leidt", "beslist", "meldt", "geinformeerd"]
FUNCTIONS: tuple[str, ...] = get_args(Function)

GIVEN: Mapping[str, tuple[str, ...]] = {
    "leeftijd": ("jonger_dan_12", "van_12_tot_16", "van_16_tot_18", "vanaf_18", "onbekend"),
    "kantooruren": ("ja", "nee"),
}
"""Facts that nobody answers, each with its values: the case knows the age group, the caller the office hours."""

ROLE, REGION = "rol", "regio"
"""Facts whose values a school names itself: the part that the reader plays, and where the school stands."""

VISITOR = "medewerker"
"""The role of a reader without an account."""


class Part(BaseModel):
    """Something in a protocol file: no other words than these, and nothing changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, populate_by_name=True)


def _listed(value: Any) -> Any:
    if isinstance(value, bool):
        return ("ja",) if value else ("nee",)
    return (value,) if isinstance(value, str) else value


When = Mapping[str, Annotated[tuple[str, ...], BeforeValidator(_listed), Field(min_length=1)]]
"""A guard: for every question the answers that fit, one or a list. Without any it always fits."""


def fits(when: Mapping[str, tuple[str, ...]], known: Mapping[str, str]) -> bool:
    """Whether every question of a guard was answered, each with an answer that fits."""
    return all(known.get(question) in answers for question, answers in when.items())


def may_fit(when: Mapping[str, tuple[str, ...]], known: Mapping[str, str]) -> bool:
    """Whether no answer that is known speaks against a guard: whom to call is shown rather than hidden."""
    return all(known.get(question, "onbekend") in (*answers, "onbekend") for question, answers in when.items())


class Role(Part):
    """A role of the school: what it does, as which role of the base it acts; or a group with members and a chair."""

    does: tuple[Function, ...] = ()
    acts_as: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    chair: str | None = None
    reader: bool = True
    cites: tuple[str, ...] = ()


class Fallback(Part):
    """Who does something, who else, whether anyone may when both are away, and who hears of it afterwards."""

    first: str
    otherwise: str = Field(alias="else")
    anyone: bool = True
    tell: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


def _number(value: Any) -> Any:
    return str(value) if isinstance(value, int) and value < 1_000_000 else value


class Contact(Part):
    """A number to call, beside 112 and 0800-2000 that are always there, and for when it is."""

    number: Annotated[str, BeforeValidator(_number), Field(pattern=rf"^({TO_FILL_IN}|[0-9+][0-9 -]{{1,15}}[0-9])$")]
    when: When = {}
    cites: tuple[str, ...] = ()


class Instrument(Part):
    """A form or instrument that belongs to a screen, or to the first screen of a dialog."""

    at: str
    required: bool = False
    link: str | None = Field(default=None, pattern=r"^https://\S+$")
    cites: tuple[str, ...] = ()


TALKS = ("kindgesprek", "oudergesprek")
FROM_SIXTEEN = ("van_16_tot_18", "vanaf_18")


class Talks(Part):
    """In which order child and parents are spoken with, after which dialogs, and by at least how many colleagues."""

    order: Literal["kind_eerst", "ouders_eerst", "vrij", "leerling_zelf"]
    after: tuple[str, ...] = ()
    at_least: int = Field(default=1, ge=1, le=4)

    def before(self, dialog: str) -> tuple[str, ...]:
        """The dialogs that come before this one, where it is a talk."""
        first = {"kind_eerst": TALKS[:1], "ouders_eerst": TALKS[1:]}.get(self.order, ())
        return (*self.after, *(talk for talk in first if talk != dialog)) if dialog in TALKS else ()

    def instead(self, age_group: str) -> tuple[str, ...]:
        """The talks that another one stands in for: a pupil of 16 or older may speak instead of the parents."""
        return TALKS[1:] if self.order == "leerling_zelf" and age_group in FROM_SIXTEEN else ()


class Destroyed(Part):
    """When the school destroys its own file of a pupil; without a unit where the length is a word."""

    length: Days
    unit: Literal["week", "maand", "jaar"] | None = None
    after: Literal["sluiten", "uitschrijving", "niets_gevonden"]


class FileRules(Part):
    """The rules of the school's own file: the file of record, apart from what the assistant keeps."""

    system: str | None = None
    readers: tuple[str, ...] = (TO_FILL_IN,)
    minimum: tuple[Name, ...] = ()
    consent: Literal["vooraf", "bij_delen", "niet_nodig"] | None = None
    destroyed: tuple[Destroyed, ...] = ()
    cites: tuple[str, ...] = ()


class Deviation(Part):
    """Where a screen says something safer than its source: the row of the source, and the national row that is why."""

    at: str
    source: str | None = None
    because: str


Strength = Literal["altijd", "bij_voorkeur", "bij_twijfel"]
STRENGTHS: tuple[Strength, ...] = get_args(Strength)
"""How firmly something is asked, the firmest first."""


def _role(value: Any) -> Any:
    return {"does": value} if isinstance(value, list) else value or {}


class Arrangements(Part):
    """All that a protocol file may arrange beside its dialogs.

    `asks_first` are the roles that stand first on the ladder of pings, where the school has no aandachtsfunctionaris.
    """

    roles: dict[Name, Annotated[Role, BeforeValidator(_role)]] = {}
    asks_first: tuple[Name, ...] = ()
    fallbacks: dict[Function, Fallback] = {}
    contacts: dict[Name, Contact] = {}
    instruments: dict[Name, Instrument] = {}
    talks: Talks | None = None
    file_rules: FileRules | None = None
    deviations: dict[Name, Deviation] = {}
    sources: dict[SourceId, str] = {}

    def readers(self) -> tuple[str, ...]:
        """The roles that a reader may have: no groups, and none that another role acts as."""
        return tuple(name for name, role in self.own_roles().items() if role.reader and not role.members)

    def own_roles(self) -> dict[str, Role]:
        """The roles of the school, without those whose work another role does."""
        replaced = {other for role in self.roles.values() for other in role.acts_as}
        return {name: role for name, role in self.roles.items() if name not in replaced}

    def readers_of(self, name: str) -> tuple[str, ...]:
        """Which readers a guard on `rol` means: who acts as a role, the members of a group, who has a function.

        Just the name itself where it is a reader, and where it means nobody who reads.
        """
        found: dict[str, None] = {}
        todo, seen = [name], set[str]()
        while todo:
            here = todo.pop(0)
            if here in seen or here == TO_FILL_IN:
                continue
            seen.add(here)
            role = self.roles.get(here)
            others = [other for other, its in self.roles.items() if here in (*its.acts_as, *its.does)]
            others += role.members if role else ()
            todo += others
            if not others:
                found[here] = None
        return tuple(role for role in found if role in self.readers()) or (name,)

    def people(self, named: tuple[str, ...]) -> tuple[str, ...]:
        """Who is meant where a file names roles or functions: the school's own roles, each once.

        A function that nobody has is an open slot. Who does the work of another role has its functions too.
        """
        found: list[str] = []
        for name in named:
            have = [role for role, its in self.roles.items() if name in its.does] if name in FUNCTIONS else [name]
            for one in have or [TO_FILL_IN]:
                found += [role for role, its in self.roles.items() if one in its.acts_as] or [one]
        return tuple(dict.fromkeys(found))
