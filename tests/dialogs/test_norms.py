"""The national norms, held against the tables of the design, for every answer there is."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meldwijzer.dialogs import register
from meldwijzer.dialogs.norms import (
    DECISIONS,
    DOUBT,
    NORMS,
    Outcome,
    SafetyDoubt,
    Situation,
    doubt_about_safety,
    heaviest,
    least_for,
    least_outcome,
)

KLAAR, ADVIES, MELDEN = Outcome.KLAAR, Outcome.ADVIES_VEILIG_THUIS, Outcome.MELDEN
EERST, BEL = Outcome.VEILIG_THUIS_EERST, Outcome.BEL_112

# question: what ja, nee and twijfel lead to at the least
YES_NO_DOUBT = {
    "gevaar_nu": (BEL, KLAAR, BEL),
    "ook_thuis": (ADVIES, KLAAR, ADVIES),
    "eer": (EERST, KLAAR, EERST),
    "onthulling": (MELDEN, KLAAR, ADVIES),
    "naar_huis": (KLAAR, ADVIES, ADVIES),
    "vermoeden": (KLAAR, KLAAR, ADVIES),
    "hulp_mogelijk": (KLAAR, MELDEN, ADVIES),
    "hulp_aanvaard": (KLAAR, MELDEN, ADVIES),
    "bescherming": (KLAAR, MELDEN, MELDEN),
    "resultaat": (KLAAR, MELDEN, ADVIES),
    "een_vraag_van_de_school": (KLAAR, KLAAR, ADVIES),
}
# (question, answer): the answers with other names
NAMED = {
    ("wie", "thuis"): KLAAR,
    ("wie", "medewerker"): KLAAR,
    ("wie", "leerling"): KLAAR,
    ("wie", "weet_niet"): ADVIES,
    ("advies_was", "melden"): MELDEN,
    ("advies_was", "hulp"): KLAAR,
    ("advies_was", "geen_melding"): KLAAR,
    ("advies_was", "twijfel"): MELDEN,
}
RAISING = ("gevaar_nu", "eer", "onthulling", "veiligheid")
QUESTIONS = (*YES_NO_DOUBT, *(norm.question for norm in NORMS), "verder_met_veilig_thuis")
ANSWERS = ("ja", "nee", "twijfel", "weet_niet", "melden", "hulp", "geen_melding", "thuis", "medewerker", "leerling")

switches = st.sampled_from(SafetyDoubt)
facts = st.dictionaries(st.sampled_from(QUESTIONS) | st.text(), st.sampled_from(ANSWERS) | st.text())
situations = st.builds(Situation, facts, st.sampled_from(Outcome), switches, st.booleans())


@pytest.mark.parametrize("switch", SafetyDoubt)
def test_every_answer_leads_to_what_the_design_says(switch: SafetyDoubt) -> None:
    for question, expected in YES_NO_DOUBT.items():
        found = tuple(least_for(question, answer, switch) for answer in ("ja", "nee", "twijfel"))
        assert found == expected, question
    for (question, answer), outcome in NAMED.items():
        assert least_for(question, answer, switch) is outcome, (question, answer)


def test_no_norm_is_left_out_of_the_table_above() -> None:
    named = {question for question, _ in NAMED}
    assert {norm.question for norm in NORMS} == {*YES_NO_DOUBT, *named, "veiligheid"} - {"een_vraag_van_de_school"}


def test_doubt_about_safety_means_what_the_school_chose() -> None:
    assert doubt_about_safety(SafetyDoubt.MELDEN) is MELDEN
    assert doubt_about_safety(SafetyDoubt.ADVIES) is ADVIES
    for switch in SafetyDoubt:
        assert least_for("veiligheid", "ja", switch) is MELDEN
        assert least_for("veiligheid", "nee", switch) is KLAAR
        assert least_for("veiligheid", "twijfel", switch) is doubt_about_safety(switch)


@given(st.sampled_from(QUESTIONS) | st.text(), st.sampled_from(sorted(DOUBT)), switches)
def test_doubt_never_ends_lighter_than_asking_veilig_thuis(question: str, doubt: str, switch: SafetyDoubt) -> None:
    assert least_for(question, doubt, switch).weight >= ADVIES.weight


@given(facts, switches)
def test_any_set_of_answers_has_a_least_outcome(known: dict[str, str], switch: SafetyDoubt) -> None:
    assert least_outcome(known, switch) in Outcome


def test_without_answers_anything_is_allowed() -> None:
    assert least_outcome({}, SafetyDoubt.MELDEN) is KLAAR


def test_a_set_of_answers_weighs_as_much_as_its_heaviest_one() -> None:
    for answers in itertools.product(("", "nee", "twijfel", "ja"), repeat=len(RAISING)):
        known = {question: answer for question, answer in zip(RAISING, answers, strict=True) if answer}
        for switch in SafetyDoubt:
            each = [least_for(question, answer, switch).weight for question, answer in known.items()]
            assert least_outcome(known, switch).weight == max(each, default=0)


@given(facts, switches, st.sampled_from(RAISING))
def test_raising_danger_never_lowers_the_outcome(known: dict[str, str], switch: SafetyDoubt, question: str) -> None:
    weights = [least_outcome({**known, question: answer}, switch).weight for answer in ("nee", "twijfel", "ja")]
    assert weights == sorted(weights)


@given(facts, switches, st.sampled_from(QUESTIONS), st.sampled_from(ANSWERS))
def test_one_answer_more_never_lowers_the_outcome(
    known: dict[str, str], switch: SafetyDoubt, question: str, answer: str
) -> None:
    if question not in known and question != "verder_met_veilig_thuis":
        assert least_outcome({**known, question: answer}, switch).weight >= least_outcome(known, switch).weight


@pytest.mark.parametrize("answer", ["ja", "twijfel"])
def test_honour_that_veilig_thuis_knows_of_leaves_the_duty_to_report(answer: str) -> None:
    known = {"eer": answer, "verder_met_veilig_thuis": "ja"}
    assert least_outcome(known, SafetyDoubt.ADVIES) is MELDEN
    for not_agreed in ("nee", "twijfel"):
        assert least_outcome({**known, "verder_met_veilig_thuis": not_agreed}, SafetyDoubt.ADVIES) is EERST


def test_danger_now_stays_danger_also_when_veilig_thuis_knows() -> None:
    assert least_outcome({"gevaar_nu": "ja", "verder_met_veilig_thuis": "ja"}, SafetyDoubt.ADVIES) is BEL


def test_the_heaviest_of_two_outcomes_is_in_the_order_of_the_design() -> None:
    light_to_heavy = (KLAAR, Outcome.AFSLUITEN, ADVIES, MELDEN, EERST, BEL)
    for position, lighter in enumerate(light_to_heavy):
        for heavier in light_to_heavy[position + 1 :]:
            assert heaviest(lighter, heavier) is heaviest(heavier, lighter) is heavier
    assert heaviest() is KLAAR


def test_of_equal_outcomes_the_first_stays() -> None:
    equal = (Outcome.AFSLUITEN, Outcome.VOLG_STAPPEN, Outcome.HULP_AFSLUITEN)
    for first, second in itertools.permutations(equal, 2):
        assert heaviest(first, second) is first


@given(situations)
def test_every_decision_gives_one_of_its_own_results(situation: Situation) -> None:
    for name, decision in DECISIONS.items():
        assert decision.decide(situation) in decision.results, name


@given(situations, st.sampled_from(QUESTIONS), st.sampled_from(ANSWERS))
def test_a_decision_reads_no_answer_that_it_does_not_name(situation: Situation, question: str, answer: str) -> None:
    changed = replace(situation, facts={**situation.facts, question: answer})
    for name, decision in DECISIONS.items():
        if question not in decision.reads:
            assert decision.decide(changed) == decision.decide(situation), name


def test_doubt_about_safety_is_routed_by_the_switch() -> None:
    for switch in SafetyDoubt:
        assert DECISIONS["twijfel_veiligheid"].decide(Situation(switch=switch)) == switch.value


def test_a_suspicion_in_doubt_is_no_suspicion_that_stands() -> None:
    decide = DECISIONS["vermoeden_vast"].decide
    assert decide(Situation({"vermoeden": "twijfel"})) == "twijfel"
    assert decide(Situation({"vermoeden": "ja"})) == "ja"
    assert decide(Situation()) == "ja"


def test_veilig_thuis_knows_what_the_case_says_it_knows() -> None:
    decide = DECISIONS["veilig_thuis_weet_ervan"].decide
    assert decide(Situation(veilig_thuis_knows=True)) == "ja"
    assert decide(Situation(veilig_thuis_knows=False)) == "nee"


def test_advice_is_open_from_the_first_doubt_until_veilig_thuis_agreed_to_go_on() -> None:
    decide = DECISIONS["advies_staat_open"].decide
    for floor in Outcome:
        is_open = "ja" if floor.weight >= ADVIES.weight else "nee"
        assert decide(Situation(floor=floor)) == is_open
        assert decide(Situation({"verder_met_veilig_thuis": "nee"}, floor)) == is_open
        assert decide(Situation({"verder_met_veilig_thuis": "ja"}, floor)) == "nee"


def test_the_first_decision_stands_once_a_report_is_due() -> None:
    decide = DECISIONS["melding_staat_vast"].decide
    for floor in Outcome:
        assert decide(Situation(floor=floor)) == ("ja" if floor in (MELDEN, EERST, BEL) else "nee")


def test_every_norm_and_decision_stands_on_a_national_row_of_the_register() -> None:
    rows = register.load()
    for name, cites in [
        *((norm.question, norm.cites) for norm in NORMS),
        *((name, decision.cites) for name, decision in DECISIONS.items()),
    ]:
        assert cites, name
        for row in cites:
            assert rows[row].national, (name, row)
