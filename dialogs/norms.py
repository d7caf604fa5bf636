"""The national norms: what an answer leads to at the least, whatever a school's file says.

Everything here is a total function over answers that may be `ja`, `nee`, `twijfel` or not asked at all. A protocol
file routes; this file is the floor under every route. Nothing in it hangs on the name of a protocol.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Outcome(StrEnum):
    """What a dialog leads to. `weight` orders them from light to heavy."""

    KLAAR = "klaar"
    AFSLUITEN = "afsluiten"
    VOLG_STAPPEN = "volg_stappen"
    HULP_AFSLUITEN = "hulp_afsluiten"
    ADVIES_VEILIG_THUIS = "advies_veilig_thuis"
    MELDEN = "melden"
    VEILIG_THUIS_EERST = "veilig_thuis_eerst"
    BEL_112 = "bel_112"

    @property
    def weight(self) -> int:
        """A number that grows with how much must be done at once; equal numbers do not replace each other."""
        return _WEIGHT[self]


_WEIGHT = {
    Outcome.KLAAR: 0,
    Outcome.AFSLUITEN: 1,
    Outcome.VOLG_STAPPEN: 1,
    Outcome.HULP_AFSLUITEN: 1,
    Outcome.ADVIES_VEILIG_THUIS: 2,
    Outcome.MELDEN: 3,
    Outcome.VEILIG_THUIS_EERST: 4,
    Outcome.BEL_112: 5,
}


class Route(StrEnum):
    """A second route that stands beside the outcome for home and never replaces it (NL-RTE-02, NL-RTE-09)."""

    MEDEWERKER = "route_medewerker"
    LEERLINGEN = "route_leerlingen"


class SafetyDoubt(StrEnum):
    """The norm switch `veiligheid_twijfel`: what doubt about safety means in a school (NL-TWI-01, DAL-2-02)."""

    MELDEN = "melden"
    ADVIES = "advies"


DOUBT = frozenset({"twijfel", "weet_niet"})
"""Answers that say "I do not know": good answers, and never lighter than asking Veilig Thuis (safety rule 2)."""


AGREED = "verder_met_veilig_thuis"
"""The question whether Veilig Thuis, which knows of the case, said that this next step can be taken now."""


def heaviest(*outcomes: Outcome) -> Outcome:
    """The heaviest of the given outcomes; of equals the first. Without any: `klaar`."""
    return max(outcomes, key=_WEIGHT.__getitem__, default=Outcome.KLAAR)


@dataclass(frozen=True, slots=True)
class Norm:
    """What the answers to one question lead to at the least, with the rows of the register that say so."""

    question: str
    least: Mapping[str, Outcome]
    cites: tuple[str, ...]


NORMS: tuple[Norm, ...] = (
    Norm("gevaar_nu", {"ja": Outcome.BEL_112, "twijfel": Outcome.BEL_112}, ("NL-GEV-01",)),
    Norm("wie", {"weet_niet": Outcome.ADVIES_VEILIG_THUIS}, ("NL-TWI-04",)),
    Norm(
        "ook_thuis",
        {"ja": Outcome.ADVIES_VEILIG_THUIS, "twijfel": Outcome.ADVIES_VEILIG_THUIS},
        ("NL-RTE-15", "NL-RTE-20"),
    ),
    Norm("eer", {"ja": Outcome.VEILIG_THUIS_EERST, "twijfel": Outcome.VEILIG_THUIS_EERST}, ("NL-EER-02",)),
    Norm(
        "onthulling",
        {"ja": Outcome.MELDEN, "twijfel": Outcome.ADVIES_VEILIG_THUIS},
        ("NL-TWI-05", "NL-ONT-27"),
    ),
    Norm("naar_huis", {"nee": Outcome.ADVIES_VEILIG_THUIS}, ("NL-GEV-06", "NL-ONT-30")),
    Norm("vermoeden", {"twijfel": Outcome.ADVIES_VEILIG_THUIS}, ("NL-TWI-03",)),
    Norm("veiligheid", {"ja": Outcome.MELDEN}, ("NL-OPV-04", "NL-TWI-02")),
    Norm("hulp_mogelijk", {"nee": Outcome.MELDEN}, ("NL-BSL-01",)),
    Norm("hulp_aanvaard", {"nee": Outcome.MELDEN}, ("NL-BSL-01",)),
    Norm("bescherming", {"nee": Outcome.MELDEN, "twijfel": Outcome.MELDEN}, ("NL-TWI-01",)),
    Norm("resultaat", {"nee": Outcome.MELDEN}, ("NL-OPV-04",)),
    Norm("advies_was", {"melden": Outcome.MELDEN, "twijfel": Outcome.MELDEN}, ("NL-VT-13",)),
)
_BY_QUESTION = {norm.question: norm for norm in NORMS}


def doubt_about_safety(switch: SafetyDoubt) -> Outcome:
    """What `twijfel` at the question `veiligheid` leads to: reporting, or advice with NL-TWI-01 on the screen."""
    return Outcome.MELDEN if switch is SafetyDoubt.MELDEN else Outcome.ADVIES_VEILIG_THUIS


def least_for(question: str, answer: str, switch: SafetyDoubt) -> Outcome:
    """The lightest outcome that this one answer allows (safety rules 1 and 2).

    Doubt is at least `advies_veilig_thuis` at every question, also at those that a school added.
    """
    if question == "veiligheid" and answer == "twijfel":
        return doubt_about_safety(switch)
    norm = _BY_QUESTION.get(question)
    least = norm.least.get(answer, Outcome.KLAAR) if norm else Outcome.KLAAR
    return heaviest(least, Outcome.ADVIES_VEILIG_THUIS) if answer in DOUBT else least


def least_outcome(facts: Mapping[str, str], switch: SafetyDoubt) -> Outcome:
    """The lightest outcome that a set of answers allows: question id to answer id, unanswered questions left out.

    Where Veilig Thuis already knows of honour-related violence and said that a next step is possible
    (`verder_met_veilig_thuis` is `ja`), calling first is done and reporting remains (NL-EER-02).
    """
    return eased(heaviest(*(least_for(question, answer, switch) for question, answer in facts.items())), facts)


def eased(least: Outcome, facts: Mapping[str, str]) -> Outcome:
    """The lightest outcome of a set of answers once Veilig Thuis said that a next step is possible (NL-EER-02)."""
    if facts.get(AGREED) == "ja" and least is Outcome.VEILIG_THUIS_EERST:
        return Outcome.MELDEN
    return least


@dataclass(frozen=True, slots=True)
class Situation:
    """What a decision may look at: the answers so far, the floor they and the case lay, and what the case knows."""

    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    floor: Outcome = Outcome.KLAAR
    switch: SafetyDoubt = SafetyDoubt.ADVIES
    veilig_thuis_knows: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """A named decision that a protocol file may route on: every result must be mapped."""

    decide: Callable[[Situation], str]
    results: tuple[str, ...]
    reads: tuple[str, ...]
    cites: tuple[str, ...]


def _yes_no(value: bool) -> str:
    return "ja" if value else "nee"


def _safety_in_doubt(situation: Situation) -> str:
    return situation.switch.value


def _suspicion_stands(situation: Situation) -> str:
    return "twijfel" if situation.facts.get("vermoeden") == "twijfel" else "ja"


def _veilig_thuis_knows(situation: Situation) -> str:
    return _yes_no(situation.veilig_thuis_knows)


def _advice_is_open(situation: Situation) -> str:
    agreed = situation.facts.get(AGREED) == "ja"
    return _yes_no(not agreed and situation.floor.weight >= Outcome.ADVIES_VEILIG_THUIS.weight)


def _report_is_due(situation: Situation) -> str:
    return _yes_no(situation.floor.weight >= Outcome.MELDEN.weight)


DECISIONS: Mapping[str, Decision] = MappingProxyType(
    {
        # Doubt about safety: what the school's norm switch says.
        "twijfel_veiligheid": Decision(_safety_in_doubt, ("melden", "advies"), (), ("NL-TWI-01", "NL-VT-13")),
        # Safety is not in question, but is there a suspicion at all? Doubt asks Veilig Thuis before help is weighed.
        "vermoeden_vast": Decision(_suspicion_stands, ("ja", "twijfel"), ("vermoeden",), ("NL-TWI-03",)),
        # Did Veilig Thuis give an answer in this case since the last new signals?
        "veilig_thuis_weet_ervan": Decision(_veilig_thuis_knows, ("ja", "nee"), (), ("NL-ONT-23", "NL-EER-02")),
        # Is there an open doubt or a report to be made? Then no talk with parents before Veilig Thuis advised.
        "advies_staat_open": Decision(_advice_is_open, ("ja", "nee"), (AGREED,), ("NL-OUD-05", "NL-ONT-23")),
        # Did earlier answers in this case already lead to reporting? Then the first decision stands.
        "melding_staat_vast": Decision(_report_is_due, ("ja", "nee"), (), ("NL-BSL-01",)),
    }
)
