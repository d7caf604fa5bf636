"""What a case remembers, and what it asks for next."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from meldwijzer.dialogs.arrangements import Talks
from meldwijzer.dialogs.casus import ANSWER_CAME, MELDCODE_OPENED, NEW_SIGNALS, Casus, Run
from meldwijzer.dialogs.norms import Outcome, SafetyDoubt
from meldwijzer.dialogs.protocol import load
from tests.helpers import NOW

SWITCH = SafetyDoubt.ADVIES
KLAAR, ADVIES, MELDEN = Outcome.KLAAR, Outcome.ADVIES_VEILIG_THUIS, Outcome.MELDEN
EVALUATION = date(2026, 12, 15)


def run(
    dialog: str,
    outcome: Outcome | None = None,
    *,
    at: datetime = NOW,
    dates: dict[str, date] | None = None,
    past_gate: bool = True,
    **facts: str,
) -> Run:
    """One run with these answers, all given at the same moment; finished where it has an outcome."""
    answered = dict.fromkeys(facts, at)
    ended = at if outcome else None
    return Run(
        f"{dialog}-{at}-{facts}", dialog, "leerkracht", at, facts, answered, dates or {}, outcome, ended, past_gate
    )


def case(*runs: Run) -> Casus:
    return Casus("4-12", runs)


def later(**time: int) -> datetime:
    return NOW + timedelta(**time)


DOUBT = run("overleg", ADVIES, twijfel="ja")
DISCLOSED = run("afweging", MELDEN, onthulling="ja")
REPORTED = run("besluit", MELDEN, gemeld="ja")
SIGNALS = run(NEW_SIGNALS)


# runs


def test_a_run_is_added_once_and_then_kept_up_to_date_in_its_place() -> None:
    first, second = Run("1", "signalen", "leerkracht", NOW), Run("2", "overleg", "leerkracht", NOW)
    casus = case().with_run(first).with_run(second)
    assert casus.runs == (first, second)
    newer = Run("1", "signalen", "leerkracht", NOW, {"ernstig": "nee"})
    assert casus.with_run(newer).runs == (newer, second)


def test_a_case_without_a_run_is_as_if_it_had_not_been() -> None:
    assert case(DOUBT, DISCLOSED).without_run(DISCLOSED.id) == case(DOUBT)
    assert case(DOUBT).without_run("unknown") == case(DOUBT)


def test_a_case_knows_the_latest_answer_since_the_last_new_signals() -> None:
    before = run("afweging", vermoeden="nee", veiligheid="nee")
    again = run("afweging", vermoeden="ja")
    assert case(before, again).facts() == {"vermoeden": "ja", "veiligheid": "nee"}
    assert case(before, SIGNALS, again).facts() == {"vermoeden": "ja"}
    assert case(before, SIGNALS).facts() == {}


def test_others_hear_at_once_of_a_floor_a_date_a_result_and_the_gate_but_not_of_every_answer() -> None:
    quiet = run("signalen")
    assert run("signalen", wie_ben_je="collega").bears_on(SWITCH) == quiet.bears_on(SWITCH)
    for telling in (
        run("signalen", ernstig="twijfel"),
        run("signalen", Outcome.KLAAR),
        run("afweging", dates={"evaluatie": EVALUATION}),
        run("afweging", gevaar_nu="nee"),
        run("afweging", resultaat="ja"),
        run("na_advies", advies_was="hulp"),
        run("besluit", gemeld="ja"),
    ):
        assert telling.bears_on(SWITCH) != quiet.bears_on(SWITCH), telling


# the floor


def test_an_empty_case_has_no_floor() -> None:
    assert case().floor(SWITCH) is KLAAR


def test_doubt_and_disclosure_stay_the_floor_of_a_case() -> None:
    assert case(DOUBT).floor(SWITCH) is ADVIES
    assert case(DISCLOSED).floor(SWITCH) is MELDEN
    assert case(DOUBT, DISCLOSED, run("kindgesprek", KLAAR)).floor(SWITCH) is MELDEN
    assert case(run("afweging", onthulling="ja")).floor(SWITCH) is MELDEN, "also of a run that was not finished"


def test_doubt_about_safety_lays_the_floor_of_the_school_that_asks() -> None:
    casus = case(run("afweging", veiligheid="twijfel"))
    assert casus.floor(SafetyDoubt.ADVIES) is ADVIES
    assert casus.floor(SafetyDoubt.MELDEN) is MELDEN


@pytest.mark.parametrize("outcome", [Outcome.VOLG_STAPPEN, Outcome.AFSLUITEN, Outcome.HULP_AFSLUITEN, KLAAR])
def test_an_outcome_that_asks_nothing_of_veilig_thuis_lays_no_floor(outcome: Outcome) -> None:
    assert case(run("afweging", outcome)).floor(SWITCH) is KLAAR


@pytest.mark.parametrize("outcome", [Outcome.BEL_112, Outcome.VEILIG_THUIS_EERST])
def test_danger_that_has_passed_leaves_the_duty_to_report(outcome: Outcome) -> None:
    assert case(run("signalen", outcome)).floor(SWITCH) is MELDEN


@pytest.mark.parametrize("advice", ["hulp", "geen_melding"])
def test_advice_satisfies_a_floor_of_advice(advice: str) -> None:
    assert case(DOUBT, run("na_advies", Outcome.AFSLUITEN, advies_was=advice)).floor(SWITCH) is KLAAR


@pytest.mark.parametrize("advice", ["hulp", "geen_melding"])
def test_advice_does_not_undo_a_disclosure(advice: str) -> None:
    assert case(DISCLOSED, run("na_advies", Outcome.AFSLUITEN, advies_was=advice)).floor(SWITCH) is MELDEN


def test_advice_to_report_makes_reporting_the_floor() -> None:
    assert case(DOUBT, run("na_advies", MELDEN, advies_was="melden")).floor(SWITCH) is MELDEN


def test_not_knowing_what_the_advice_was_is_no_advice() -> None:
    unsure = run("na_advies", MELDEN, advies_was="twijfel")
    assert not unsure.veilig_thuis_answered
    assert case(DOUBT, unsure).floor(SWITCH) is MELDEN


def test_doubt_after_the_advice_lays_a_new_floor() -> None:
    advised = run("na_advies", ADVIES, advies_was="hulp", hulp_aanvaard="twijfel")
    assert case(DOUBT, advised).floor(SWITCH) is ADVIES
    assert case(DOUBT, advised).advice_is_open()


def test_a_report_lifts_the_floor() -> None:
    assert case(DISCLOSED, REPORTED).floor(SWITCH) is KLAAR
    assert case(DISCLOSED, run("besluit", MELDEN, gemeld="nog_niet")).floor(SWITCH) is MELDEN


def test_new_signals_bring_back_the_heaviest_floor_there_ever_was() -> None:
    advised = run("na_advies", Outcome.AFSLUITEN, advies_was="geen_melding")
    assert case(DOUBT, advised, SIGNALS).floor(SWITCH) is ADVIES
    assert case(DOUBT, DISCLOSED, REPORTED, SIGNALS).floor(SWITCH) is MELDEN
    assert case(DISCLOSED, REPORTED, run("overleg", ADVIES), SIGNALS).floor(SWITCH) is MELDEN
    assert case(SIGNALS).floor(SWITCH) is KLAAR


# what Veilig Thuis knows


def test_veilig_thuis_knows_of_a_case_from_its_advice_or_a_report_until_new_signals_come() -> None:
    assert not case(DOUBT).veilig_thuis_knows()
    assert case(DOUBT, run("na_advies", advies_was="hulp")).veilig_thuis_knows()
    assert case(REPORTED).veilig_thuis_knows()
    assert not case(REPORTED, SIGNALS).veilig_thuis_knows()
    assert case(SIGNALS, REPORTED).veilig_thuis_knows()


def test_advice_is_open_until_its_answer_was_noted() -> None:
    assert not case().advice_is_open()
    assert case(DOUBT).advice_is_open()
    assert case(DOUBT, run("kindgesprek", KLAAR)).advice_is_open()
    assert not case(DOUBT, run("na_advies", Outcome.AFSLUITEN, advies_was="geen_melding")).advice_is_open()
    assert case(REPORTED, DOUBT).advice_is_open()


def test_a_report_awaits_its_answer_from_the_moment_it_was_made() -> None:
    assert case(DISCLOSED).reported_on() is None
    assert case(REPORTED).reported_on() == NOW
    again = run("besluit", MELDEN, at=later(days=3), gemeld="ja")
    assert case(REPORTED, again).reported_on() == later(days=3)
    assert case(REPORTED, run(ANSWER_CAME)).reported_on() is None
    assert case(REPORTED, run(ANSWER_CAME), again).reported_on() == later(days=3)


# the gate


def test_a_gate_answer_counts_for_sixty_minutes() -> None:
    casus = case(run("afweging", gevaar_nu="nee"))
    assert casus.gate_is_fresh("gevaar_nu", later(minutes=59))
    assert not casus.gate_is_fresh("gevaar_nu", later(minutes=60))
    assert not casus.gate_is_fresh("gevaar_nu", later(minutes=61))


def test_only_no_is_an_answer_that_needs_no_asking_again() -> None:
    for answer in ("ja", "twijfel"):
        assert not case(run("afweging", eer=answer)).gate_is_fresh("eer", NOW)
    assert not case().gate_is_fresh("eer", NOW)


def test_the_last_answer_to_the_gate_decides() -> None:
    safe, unsafe = run("afweging", gevaar_nu="nee"), run("overleg", gevaar_nu="twijfel")
    assert not case(safe, unsafe).gate_is_fresh("gevaar_nu", NOW)
    assert case(unsafe, safe, run("signalen")).gate_is_fresh("gevaar_nu", NOW)


def test_new_signals_make_the_gate_be_asked_again() -> None:
    assert not case(run("afweging", gevaar_nu="nee"), SIGNALS).gate_is_fresh("gevaar_nu", NOW)


def test_whether_veilig_thuis_said_go_on_is_asked_every_time() -> None:
    casus = case(run("afweging", eer="ja", verder_met_veilig_thuis="nee"))
    assert not casus.gate_is_fresh("verder_met_veilig_thuis", later(minutes=10))


# what comes next


STEPS = load("basis").steps


def test_the_five_steps_stand_in_the_national_base() -> None:
    assert STEPS == {
        "signalen": 1,
        "overleg": 2,
        "kindgesprek": 3,
        "oudergesprek": 3,
        "afweging": 4,
        "na_advies": 4,
        "besluit": 5,
    }


def finished(*dialogs: str) -> list[Run]:
    return [run(dialog, KLAAR) for dialog in dialogs]


def test_the_steps_follow_each_other_in_order() -> None:
    order = [dialog for dialog in STEPS if dialog != "na_advies"]
    for count, dialog in enumerate(order):
        assert case(*finished(*order[:count])).next_dialog(SWITCH, STEPS) == dialog
    assert case(*finished(*order)).next_dialog(SWITCH, STEPS) is None


def test_a_step_that_was_left_out_comes_next() -> None:
    assert case(*finished("signalen", "kindgesprek")).next_dialog(SWITCH, STEPS) == "overleg"


def test_where_the_dialogs_are_no_row_of_steps_only_the_first_is_said_to_be_next() -> None:
    assert case().next_dialog(SWITCH, ("maatregel", "schorsing"), in_order=False) == "maatregel"
    assert case(*finished("maatregel")).next_dialog(SWITCH, ("maatregel", "schorsing"), in_order=False) is None


def test_a_run_that_did_not_end_or_ended_at_the_gate_is_not_done() -> None:
    at_the_gate = run("overleg", Outcome.VOLG_STAPPEN, past_gate=False)
    casus = case(*finished("signalen"), at_the_gate, run("overleg"))
    assert set(casus.done()) == {"signalen"}
    assert casus.next_dialog(SWITCH, STEPS) == "overleg"


def test_the_last_run_of_a_dialog_is_the_one_that_finished_it() -> None:
    first, second = run("signalen", KLAAR), run("signalen", KLAAR, at=later(days=1))
    assert case(first, second).done() == {"signalen": second}


def test_a_report_that_is_due_comes_before_everything_else() -> None:
    assert case(DISCLOSED).next_dialog(SWITCH, STEPS) == "besluit"
    assert case(DOUBT, DISCLOSED).next_dialog(SWITCH, STEPS) == "besluit"
    assert case(*finished("signalen", "overleg"), DISCLOSED).next_dialog(SWITCH, STEPS) == "besluit"


def test_advice_that_is_open_comes_before_the_next_step() -> None:
    casus = case(*finished("signalen"), DOUBT)
    assert casus.next_dialog(SWITCH, STEPS) == "na_advies"
    advised = casus.with_run(run("na_advies", KLAAR, advies_was="hulp"))
    assert advised.next_dialog(SWITCH, STEPS) == "kindgesprek"


@pytest.mark.parametrize("outcome", [Outcome.AFSLUITEN, Outcome.HULP_AFSLUITEN])
def test_a_case_that_came_to_its_end_is_closed_next_and_not_worked_from_step_1(outcome: Outcome) -> None:
    ended = case(run("overleg", outcome, aanwijzing="nee"))
    assert ended.may_close(SWITCH)
    assert ended.next_dialog(SWITCH, STEPS) is None
    recorded = ended.with_run(run("signalen", KLAAR, at=later(days=1)))
    assert recorded.next_dialog(SWITCH, STEPS) is None


def test_a_case_is_not_closed_while_something_is_owed_agreed_or_new() -> None:
    ended = case(run("overleg", Outcome.AFSLUITEN))
    again = later(days=1)
    assert not case(*finished("signalen")).may_close(SWITCH)
    assert not ended.with_run(run("afweging", dates={"evaluatie": EVALUATION}, at=again)).may_close(SWITCH)
    assert not ended.with_run(run("snelcheck", MELDEN, at=again, onthulling="ja")).may_close(SWITCH)
    assert not ended.with_run(run("overleg", Outcome.VOLG_STAPPEN, at=again)).may_close(SWITCH)
    signals = ended.with_run(run(NEW_SIGNALS, at=again))
    assert signals.next_dialog(SWITCH, STEPS) == "signalen"


def test_doubt_that_was_left_open_keeps_a_case_from_being_closed_next() -> None:
    doubted = case(run("signalen", ernstig="twijfel"), run("overleg", Outcome.AFSLUITEN, at=later(days=1)))
    assert not doubted.may_close(SWITCH)


def test_while_agreed_help_runs_the_two_decisions_come_next_and_the_weighing_waits_for_its_evaluation() -> None:
    before = finished("signalen", "overleg", "kindgesprek", "oudergesprek")
    agreed = run("afweging", dates={"evaluatie": EVALUATION}, hulp_aanvaard="ja")
    assert case(*before, agreed).next_dialog(SWITCH, STEPS) == "besluit", "NL-BSL-01: always two decisions"
    assert case(*before, agreed, *finished("besluit")).next_dialog(SWITCH, STEPS) is None
    assert case(*before[:-1], agreed).next_dialog(SWITCH, STEPS) == "oudergesprek"
    result = run("afweging", resultaat="ja", at=later(days=22))
    assert case(*before, agreed, result).next_dialog(SWITCH, STEPS) == "afweging"


@pytest.mark.parametrize(
    ("order", "follows"),
    [
        ("kind_eerst", ["kindgesprek", "oudergesprek", "afweging"]),
        ("ouders_eerst", ["oudergesprek", "kindgesprek", "afweging"]),
        ("vrij", ["kindgesprek", "oudergesprek", "afweging"]),
    ],
)
def test_the_talks_follow_each_other_in_the_order_of_the_school(order: str, follows: list[str]) -> None:
    casus = case(*finished("signalen", "overleg"))
    for dialog in follows:
        assert casus.next_dialog(SWITCH, STEPS, Talks.model_validate({"order": order})) == dialog
        casus = casus.with_run(run(dialog, KLAAR))


def test_what_has_to_come_before_the_talks_is_the_next_step() -> None:
    steps = ("kindgesprek", "oudergesprek", "signalen", "overleg")
    talks = Talks(order="ouders_eerst", after=("signalen", "overleg"))
    casus = case()
    for dialog in ("signalen", "overleg", "oudergesprek", "kindgesprek"):
        assert casus.next_dialog(SWITCH, steps, talks) == dialog
        casus = casus.with_run(run(dialog, KLAAR))
    assert casus.next_dialog(SWITCH, steps, talks) is None


def test_what_is_owed_to_veilig_thuis_goes_before_the_order_of_the_talks() -> None:
    talks = Talks(order="ouders_eerst", after=("signalen",))
    assert case(DISCLOSED).next_dialog(SWITCH, STEPS, talks) == "besluit"
    assert case(DOUBT).next_dialog(SWITCH, STEPS, talks) == "na_advies"


@pytest.mark.parametrize(
    ("age", "follows"),
    [
        ("jonger_dan_12", "oudergesprek"),
        ("van_12_tot_16", "oudergesprek"),
        ("van_16_tot_18", "afweging"),
        ("vanaf_18", "afweging"),
        ("onbekend", "oudergesprek"),
    ],
)
def test_only_a_pupil_of_16_or_older_speaks_instead_of_the_parents(age: str, follows: str) -> None:
    talked = Casus(age, tuple(finished("signalen", "overleg", "kindgesprek")))
    assert talked.next_dialog(SWITCH, STEPS, Talks(order="leerling_zelf")) == follows


def test_a_talk_knows_what_of_the_schools_order_was_not_done_yet() -> None:
    talks = Talks(order="kind_eerst", after=("overleg",))
    assert case().not_yet("oudergesprek", STEPS, talks) == ("overleg", "kindgesprek")
    assert case(*finished("kindgesprek")).not_yet("oudergesprek", STEPS, talks) == ("overleg",)
    assert case().not_yet("kindgesprek", STEPS, talks) == ("overleg",)
    assert case().not_yet("afweging", STEPS, talks) == ()
    assert case().not_yet("oudergesprek", STEPS, None) == ()


def test_a_protocol_without_a_decision_of_its_own_goes_on_with_its_own_steps() -> None:
    assert case(DISCLOSED).next_dialog(SWITCH, ("indelen", "gesprek")) == "indelen"
    assert case(DOUBT, *finished("indelen")).next_dialog(SWITCH, ("indelen", "gesprek")) == "gesprek"
    assert case(DISCLOSED).next_dialog(SWITCH, ()) is None


def test_a_case_of_the_meldcode_takes_over_what_is_owed() -> None:
    opened = run(MELDCODE_OPENED, at=later(days=1))
    assert case(DISCLOSED, DOUBT).floor(SWITCH) is Outcome.MELDEN
    assert case(DISCLOSED, DOUBT, opened).floor(SWITCH) is Outcome.KLAAR
    assert case(DOUBT).advice_is_open()
    assert not case(DOUBT, opened).advice_is_open()
    again = run("signalen", Outcome.ADVIES_VEILIG_THUIS, at=later(days=2))
    assert case(DISCLOSED, opened, again).floor(SWITCH) is Outcome.ADVIES_VEILIG_THUIS


def test_of_the_days_given_at_a_date_screen_the_last_one_counts() -> None:
    first = run("brief", dates={"dagtekening": date(2026, 11, 20)})
    second = run("brief", dates={"dagtekening": date(2026, 11, 23), "begin": date(2026, 12, 1)}, at=later(days=1))
    assert case().dates() == {}
    assert case(first, second).dates() == {"dagtekening": date(2026, 11, 23), "begin": date(2026, 12, 1)}


def test_new_signals_start_the_steps_again() -> None:
    casus = case(*finished(*STEPS), SIGNALS)
    assert casus.done() == {}
    assert casus.next_dialog(SWITCH, STEPS) == "signalen"


def test_an_evaluation_runs_until_there_is_a_result() -> None:
    agreed = run("afweging", dates={"evaluatie": EVALUATION})
    assert case().evaluation() is None
    assert case(agreed).evaluation() == EVALUATION
    assert case(agreed, run("kindgesprek", KLAAR)).evaluation() == EVALUATION
    moved = run("besluit", dates={"evaluatie": date(2027, 1, 12)})
    assert case(agreed, moved).evaluation() == date(2027, 1, 12)
    assert case(agreed, run("afweging", resultaat="twijfel")).evaluation() is None
    assert case(agreed, run("afweging", resultaat="ja"), moved).evaluation() == date(2027, 1, 12)
