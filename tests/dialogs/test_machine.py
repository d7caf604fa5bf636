"""Steps through a protocol: what a tap does, what undoes it, and what a dialog leads to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from transitions import Machine

from meldwijzer.dialogs import machine
from meldwijzer.dialogs.arrangements import fits
from meldwijzer.dialogs.casus import NEW_SIGNALS, Casus, Run
from meldwijzer.dialogs.machine import (
    ONWARD,
    Answer,
    Answered,
    Back,
    Choose,
    Concluded,
    Input,
    Pick,
    Session,
    Tick,
    Undone,
)
from meldwijzer.dialogs.norms import Outcome, Route
from meldwijzer.dialogs.protocol import MELDCODE_DIALOGS, Protocol, load
from tests.helpers import NOW, Conversation, protocol_from, reloaded

ADVIES, MELDEN = Outcome.ADVIES_VEILIG_THUIS, Outcome.MELDEN
A_DAY = date(2026, 12, 15)
GATE = {"gevaar_nu": "nee", "eer": "nee", "onthulling": "nee"}


@pytest.fixture(scope="module")
def dalton() -> Protocol:
    return load("dalton-hillegom")


def known(outcome: Outcome | None = None, dialog: str = "overleg", /, **facts: str) -> Casus:
    """A case in which one run gave these answers at NOW."""
    return Casus("onbekend", (Run("run", dialog, "leerkracht", NOW, facts, dict.fromkeys(facts, NOW), {}, outcome),))


# the library underneath


def test_the_shared_machine_moves_an_object_that_it_was_never_told_about() -> None:
    class Point:
        __slots__ = ("state",)

        def __init__(self) -> None:
            self.state = "here"

    moves = [{"trigger": "go", "source": "here", "dest": "there"}]
    shared = Machine(model=None, states=["here", "there"], transitions=moves, initial="here", auto_transitions=False)
    first, second = Point(), Point()
    assert shared.events["go"].trigger(first)
    assert (first.state, second.state) == ("there", "here")
    assert shared.models == []


# one step


def test_a_tap_adds_one_answer_and_goes_where_the_option_says(dalton: Protocol) -> None:
    talk = Conversation(dalton, "snelcheck").at("snelcheck.gevaar_nu").tap("nee", minutes=1).at("snelcheck.wie")
    answer = Answer("snelcheck.gevaar_nu", ("nee",), NOW + timedelta(minutes=1))
    assert talk.effects == (Answered(0, answer),)
    assert talk.session.path == (answer,)
    assert talk.facts() == {"gevaar_nu": "nee"}


def test_the_last_tap_also_says_what_the_dialog_leads_to(dalton: Protocol) -> None:
    talk = Conversation(dalton, "snelcheck").tap("nee thuis nee ja").at("uitkomst.melden")
    assert talk.effects == (
        Answered(3, Answer("snelcheck.onthulling", ("ja",), NOW)),
        Concluded(MELDEN, None),
    )


def test_ticking_and_unticking_leaves_the_screen_as_it_was(dalton: Protocol) -> None:
    talk = Conversation(dalton, "signalen").tap("nee nee leerkracht verder nee verder").at("signalen.vastleggen")
    before = talk.session
    talk.say(Tick("klopte_niet"), Tick("feiten"))
    assert talk.session.ticked == ("feiten", "klopte_niet"), "in the order of the screen"
    assert not talk.effects
    talk.say(Tick("klopte_niet"), Tick("feiten"))
    assert talk.session == before


def test_going_on_from_a_checklist_keeps_what_was_ticked(dalton: Protocol) -> None:
    talk = Conversation(dalton, "signalen").tap("nee nee leerkracht verder nee verder")
    talk.say(Tick("feiten")).tap("verder")
    assert talk.session.path[-1] == Answer("signalen.vastleggen", ("feiten",), NOW)
    assert not talk.session.ticked
    talk.say(Back())
    assert talk.session.ticked == ("feiten",)


def test_a_date_screen_takes_a_date_and_nothing_else(dalton: Protocol) -> None:
    talk = Conversation(dalton, "afweging").tap("nee nee nee verder ja verder verder nee ja ja verder")
    before = talk.at("afweging.evaluatie").session
    talk.say(Choose(ONWARD), Choose("ja"), Tick("termijn"))
    assert talk.session == before
    talk.say(Pick(A_DAY)).at("afweging.resultaat")
    assert talk.session.path[-1].chosen == ("2026-12-15",)
    run = machine.summary(dalton, talk.session)
    assert run.dates == {"evaluatie": A_DAY}
    assert "evaluatie" not in run.facts


INPUTS: tuple[Input, ...] = (
    *(Choose(option) for option in ("ja", "nee", "twijfel", "thuis", "verder", "", "JA", "@start", "uitkomst.melden")),
    *(Tick(item) for item in ("feiten", "ja", "nee", "")),
    Pick(A_DAY),
)


@pytest.mark.parametrize(
    ("dialog", "taps", "state"),
    [
        ("snelcheck", "", "snelcheck.gevaar_nu"),
        ("onthulling", "", "onthulling.luister"),
        ("signalen", "nee nee leerkracht verder nee verder", "signalen.vastleggen"),
        ("snelcheck", "ja", "uitkomst.bel_112"),
    ],
)
def test_input_that_does_not_fit_the_screen_changes_nothing(
    dalton: Protocol, dialog: str, taps: str, state: str
) -> None:
    talk = Conversation(dalton, dialog).tap(taps).at(state)
    place = dalton.places.get(state)
    for tried in INPUTS:
        if place is None or tried not in fitting(dalton, talk.session):
            assert machine.step(dalton, talk.session, tried, NOW) == (talk.session, ()), tried


def test_a_screen_that_is_gone_from_the_protocol_takes_no_answer(dalton: Protocol) -> None:
    session = replace(Conversation(dalton, "snelcheck").session, state="snelcheck.vroeger")
    assert machine.step(dalton, session, Choose("ja"), NOW) == (session, ())
    assert machine.progress(dalton, session) is None


# undoing


def test_back_at_the_first_screen_changes_nothing(dalton: Protocol) -> None:
    talk = Conversation(dalton, "snelcheck")
    before = talk.session
    assert talk.say(Back()).session == before
    assert talk.effects == ()


def test_an_answer_that_was_undone_does_not_count(dalton: Protocol) -> None:
    talk = Conversation(dalton, "snelcheck").tap("nee weet_niet nee twijfel").say(Back(), Back(), Back())
    assert talk.effects == (Undone(1),)
    assert talk.at("snelcheck.wie").facts() == {"gevaar_nu": "nee"}
    talk.tap("thuis nee nee nee").assert_outcome(Outcome.VOLG_STAPPEN)
    assert talk.facts() == {"gevaar_nu": "nee", "wie": "thuis", "eer": "nee", "onthulling": "nee", "veiligheid": "nee"}


def test_a_route_that_was_undone_does_not_stand_beside_the_outcome(dalton: Protocol) -> None:
    talk = Conversation(dalton, "snelcheck").tap("nee medewerker").say(Back()).tap("thuis nee ja")
    talk.assert_outcome(MELDEN, None)


def test_an_outcome_can_be_undone_too(dalton: Protocol) -> None:
    talk = Conversation(dalton, "snelcheck").tap("ja").at("uitkomst.bel_112").say(Back()).at("snelcheck.gevaar_nu")
    assert talk.effects == (Undone(0),)


def fitting(protocol: Protocol, session: Session) -> list[Input]:
    """Every input that the present screen takes."""
    place = protocol.places.get(session.state)
    if place is None:
        return []
    if place.node.kind == "choice":
        return [Choose(option) for option in place.node.options]
    if place.node.kind == "date":
        return [Pick(A_DAY)]
    return [*(Tick(item) for item in place.node.items), Choose(ONWARD)]


ROUND_TRIPS: tuple[Casus | None, ...] = (
    None,
    known(**GATE),
    known(ADVIES, twijfel="ja"),
    known(MELDEN, onthulling="ja"),
    known(None, "na_advies", advies_was="hulp"),
)


@settings(max_examples=300)
@given(st.sampled_from(MELDCODE_DIALOGS), st.sampled_from(ROUND_TRIPS), st.data())
def test_as_many_steps_back_as_forward_end_at_the_start(dialog: str, casus: Casus | None, data: st.DataObject) -> None:
    protocol = load("dalton-hillegom")
    start = session = machine.begin(protocol, dialog, run="1", role="leerkracht", now=NOW, casus=casus)
    for _ in range(data.draw(st.integers(0, 25))):
        inputs = fitting(protocol, session)
        if not inputs:
            break
        chosen = data.draw(st.sampled_from(inputs))
        after, effects = machine.step(protocol, reloaded(session), chosen, NOW, casus)
        assert after != session
        if not isinstance(chosen, Tick):
            assert effects[0] == Answered(len(session.path), after.path[-1])
            assert len(effects) == (1 if after.state in protocol.places else 2)
        session = after
    for position in reversed(range(len(session.path))):
        session, effects = machine.step(protocol, reloaded(session), Back(), NOW, casus)
        assert effects == (Undone(position),)
    assert (session.state, session.path) == (start.state, ())
    assert machine.facts(protocol, session) == {}


# the gate


def test_a_dialog_of_a_case_opens_at_its_gate(dalton: Protocol) -> None:
    for dialog in ("signalen", "overleg", "kindgesprek", "oudergesprek", "afweging", "na_advies", "besluit"):
        Conversation(dalton, dialog).at(f"{dialog}.gevaar_nu")
    Conversation(dalton, "onthulling").at("onthulling.luister")
    Conversation(dalton, "opzoeken").at("opzoeken.onderwerp")


def test_a_gate_answered_less_than_an_hour_ago_is_not_asked_again(dalton: Protocol) -> None:
    casus = known(**GATE)
    Conversation(dalton, "afweging", casus, now=NOW + timedelta(minutes=59)).at("afweging.met_zijn_drieen")
    Conversation(dalton, "afweging", casus, now=NOW + timedelta(minutes=61)).at("afweging.gevaar_nu")


def test_only_the_gate_questions_that_were_answered_are_skipped(dalton: Protocol) -> None:
    Conversation(dalton, "afweging", known(gevaar_nu="nee")).at("afweging.eer")
    talk = Conversation(dalton, "afweging", known(eer="nee")).at("afweging.gevaar_nu")
    talk.tap("nee").at("afweging.onthulling")
    assert "eer" not in talk.facts()


@pytest.mark.parametrize("question", ["gevaar_nu", "eer", "onthulling"])
@pytest.mark.parametrize("answer", ["ja", "twijfel"])
def test_danger_and_doubt_at_the_gate_are_always_asked_again(dalton: Protocol, question: str, answer: str) -> None:
    Conversation(dalton, "afweging", known(**{**GATE, question: answer})).at(f"afweging.{question}")


def test_outside_a_case_the_gate_is_always_asked(dalton: Protocol) -> None:
    Conversation(dalton, "afweging", None).at("afweging.gevaar_nu")


def test_going_on_with_honour_or_a_disclosure_takes_word_of_veilig_thuis(dalton: Protocol) -> None:
    Conversation(dalton, "kindgesprek", known()).tap("nee ja").assert_outcome(Outcome.VEILIG_THUIS_EERST)
    Conversation(dalton, "kindgesprek", known()).tap("nee nee ja").assert_outcome(MELDEN)
    advised = known(None, "na_advies", advies_was="hulp")
    for gate in ("nee ja", "nee nee ja"):
        talk = Conversation(dalton, "kindgesprek", advised).tap(gate).at("kindgesprek.verder_met_veilig_thuis")
        for answer in ("nee", "twijfel"):
            talk.tap(answer).assert_outcome(Outcome.VEILIG_THUIS_EERST).say(Back())
        talk.tap("ja").at("kindgesprek.directeur_weet_het")


def test_who_was_told_to_call_first_is_asked_again_what_veilig_thuis_said(dalton: Protocol) -> None:
    advised = known(None, "na_advies", advies_was="hulp")
    talk = Conversation(dalton, "kindgesprek", advised).tap("nee ja nee").assert_outcome(Outcome.VEILIG_THUIS_EERST)
    Conversation(dalton, "kindgesprek", talk.into_case(), now=NOW + timedelta(minutes=20)).tap("ja").at(
        "kindgesprek.verder_met_veilig_thuis"
    )


# a goal further on


def test_an_evaluation_goes_to_its_question_once_the_gate_is_passed(dalton: Protocol) -> None:
    talk = Conversation(dalton, "afweging", known(), at="resultaat").at("afweging.gevaar_nu")
    talk.tap("nee nee nee").at("afweging.resultaat").tap("ja").assert_outcome(Outcome.HULP_AFSLUITEN)
    talk.say(Back(), Back()).at("afweging.onthulling").tap("nee").at("afweging.resultaat")


def test_an_evaluation_begins_at_its_question_when_the_gate_is_fresh(dalton: Protocol) -> None:
    Conversation(dalton, "afweging", known(**GATE), at="resultaat").at("afweging.resultaat")


def test_danger_at_the_gate_of_an_evaluation_goes_before_the_evaluation(dalton: Protocol) -> None:
    Conversation(dalton, "afweging", known(), at="resultaat").tap("ja").assert_outcome(Outcome.BEL_112)


def test_a_goal_pulls_nobody_back_who_went_on_to_another_dialog(tmp_path: Path) -> None:
    protocol = protocol_from(
        tmp_path,
        """
dialogs:
  eigen:
    gate: none
    start: eerst
    nodes:
      eerst: {kind: info, next: doel}
      doel: {kind: choice, options: {ja: ander.begin, nee: klaar}}
  ander:
    gate: none
    start: begin
    nodes:
      begin: {kind: info, next: klaar}
""",
    )
    Conversation(protocol, "eigen", at="doel").at("eigen.doel").tap("ja").at("ander.begin")


# where dialogs lead


def test_a_dialog_can_go_on_in_another_one(dalton: Protocol) -> None:
    casus = known(ADVIES, twijfel="ja")
    talk = Conversation(dalton, "na_advies", casus).tap("nee hulp").at("afweging.hulp_mogelijk")
    assert talk.session.dialog == "na_advies"
    talk.tap("ja ja verder").say(Pick(A_DAY)).at("afweging.resultaat")
    run = machine.summary(dalton, talk.session, casus)
    assert (run.dialog, run.outcome, run.ended) == ("na_advies", None, None)
    assert run.dates == {"evaluatie": A_DAY}


def test_a_route_stands_beside_the_outcome_for_home(dalton: Protocol) -> None:
    talk = Conversation(dalton, "snelcheck").tap("nee medewerker ja nee ja").assert_outcome(MELDEN, Route.MEDEWERKER)
    assert machine.set_route(dalton, talk.session) is Route.MEDEWERKER
    Conversation(dalton, "snelcheck").tap("nee leerling twijfel nee nee nee").assert_outcome(ADVIES, Route.LEERLINGEN)


def test_a_route_stands_alone_where_home_plays_no_part(dalton: Protocol) -> None:
    Conversation(dalton, "snelcheck").tap("nee medewerker nee").assert_outcome(None, Route.MEDEWERKER)


def test_a_route_never_takes_the_place_of_the_floor_of_a_case(dalton: Protocol) -> None:
    disclosed = known(onthulling="ja")
    Conversation(dalton, "snelcheck", disclosed).tap("nee medewerker nee").assert_outcome(MELDEN, Route.MEDEWERKER)


def test_without_a_route_a_dialog_sets_none(dalton: Protocol) -> None:
    assert machine.set_route(dalton, Conversation(dalton, "snelcheck").tap("nee thuis").session) is None


def test_the_floor_of_an_option_lifts_a_lighter_outcome(tmp_path: Path) -> None:
    protocol = protocol_from(
        tmp_path,
        """
dialogs:
  eigen:
    gate: none
    start: kleur
    nodes:
      kleur: {kind: choice, options: {rood: {next: tweede, floor: melden}, groen: tweede}}
      tweede: {kind: choice, options: {ja: bel_112, nee: afsluiten}}
""",
    )
    red = Conversation(protocol, "eigen").tap("rood nee").at("uitkomst.afsluiten").assert_outcome(MELDEN)
    assert machine.laid_floor(protocol, red.session) is MELDEN
    Conversation(protocol, "eigen").tap("rood ja").assert_outcome(Outcome.BEL_112)
    Conversation(protocol, "eigen").tap("groen nee").assert_outcome(Outcome.AFSLUITEN)


def test_the_floor_of_a_case_lifts_a_lighter_outcome(dalton: Protocol) -> None:
    weighed = "nee nee nee verder nee"
    Conversation(dalton, "afweging").tap(weighed).assert_outcome(Outcome.AFSLUITEN)
    Conversation(dalton, "afweging", known(vermoeden="twijfel")).tap(weighed).assert_outcome(ADVIES)
    Conversation(dalton, "afweging", known(onthulling="ja")).tap(weighed).assert_outcome(MELDEN)


def test_the_advice_of_veilig_thuis_ends_a_case_that_waited_for_it(dalton: Protocol) -> None:
    waiting = known(ADVIES, twijfel="ja")
    none = Conversation(dalton, "na_advies", waiting).tap("nee geen_melding").assert_outcome(Outcome.AFSLUITEN)
    assert none.into_case().floor(dalton.switch) is Outcome.KLAAR
    assert not none.into_case().advice_is_open()
    Conversation(dalton, "na_advies", waiting).tap("nee hulp ja ja verder").say(Pick(A_DAY)).tap("ja").assert_outcome(
        Outcome.HULP_AFSLUITEN
    )
    Conversation(dalton, "na_advies", waiting).tap("nee melden").assert_outcome(MELDEN)
    Conversation(dalton, "na_advies", waiting).tap("nee twijfel").assert_outcome(MELDEN)


def test_doubt_that_rises_after_the_advice_asks_veilig_thuis_again(dalton: Protocol) -> None:
    waiting = known(ADVIES, twijfel="ja")
    talk = Conversation(dalton, "na_advies", waiting).tap("nee hulp ja twijfel").assert_outcome(ADVIES)
    assert talk.into_case().next_dialog(dalton.switch, dalton.steps) == "na_advies"


def test_advice_does_not_make_a_disclosure_any_lighter(dalton: Protocol) -> None:
    Conversation(dalton, "na_advies", known(onthulling="ja")).tap("nee geen_melding").assert_outcome(MELDEN)


def test_a_report_that_is_due_is_not_put_to_the_vote_again(dalton: Protocol) -> None:
    Conversation(dalton, "besluit", known(onthulling="ja")).tap("nee verder").at("besluit.bellen")
    Conversation(dalton, "besluit", known()).tap("nee verder").at("besluit.melden_nodig")


def test_no_talk_with_parents_while_advice_is_open(dalton: Protocol) -> None:
    Conversation(dalton, "oudergesprek", known(vermoeden="twijfel")).tap("nee nee nee").assert_outcome(ADVIES)
    Conversation(dalton, "oudergesprek", known()).tap("nee nee nee").at("oudergesprek.gaat_door")


def test_an_agreement_for_one_talk_does_not_open_a_later_talk_with_parents(dalton: Protocol) -> None:
    disclosed = known(None, "kindgesprek", onthulling="ja")
    agreed = known(None, "kindgesprek", onthulling="ja", verder_met_veilig_thuis="ja")
    Conversation(dalton, "oudergesprek", disclosed).tap("nee nee nee").assert_outcome(MELDEN)
    Conversation(dalton, "oudergesprek", agreed).tap("nee nee nee").assert_outcome(MELDEN)


@pytest.mark.parametrize("lighter", ["volg_stappen", "klaar", "alleen_route"])
def test_a_file_that_sends_danger_elsewhere_still_ends_in_112(tmp_path: Path, lighter: str) -> None:
    broken = protocol_from(
        tmp_path, f"dialogs: {{snelcheck: {{nodes: {{gevaar_nu: {{options: {{ja: {lighter}}}}}}}}}}}\n"
    )
    Conversation(broken, "snelcheck").tap("ja").at(f"uitkomst.{lighter}").assert_outcome(Outcome.BEL_112)


def test_a_file_that_ends_in_a_route_that_was_never_set_still_ends_in_an_outcome(tmp_path: Path) -> None:
    broken = protocol_from(tmp_path, "dialogs: {snelcheck: {nodes: {veiligheid: {options: {nee: alleen_route}}}}}\n")
    Conversation(broken, "snelcheck").tap("nee thuis nee nee nee").assert_outcome(Outcome.KLAAR)


# what a case remembers of a run


def test_a_case_remembers_answers_with_their_time_and_the_outcome(dalton: Protocol) -> None:
    talk = Conversation(dalton, "afweging").tap("nee nee nee verder nee", minutes=2)
    run = machine.summary(dalton, talk.session)
    assert run.facts == {**GATE, "vermoeden": "nee"}
    assert run.answered["gevaar_nu"] == NOW + timedelta(minutes=2)
    assert run.answered["vermoeden"] == run.ended == NOW + timedelta(minutes=10)
    assert (run.id, run.dialog, run.role, run.started) == ("run-0", "afweging", "leerkracht", NOW)
    assert run.outcome is Outcome.AFSLUITEN
    assert run.past_gate


def test_a_run_that_ended_at_the_gate_did_not_get_past_it(dalton: Protocol) -> None:
    run = machine.summary(dalton, Conversation(dalton, "afweging").tap("nee ja").session)
    assert run.outcome is Outcome.VEILIG_THUIS_EERST
    assert not run.past_gate


def test_a_run_in_progress_has_no_outcome_yet(dalton: Protocol) -> None:
    run = machine.summary(dalton, Conversation(dalton, "afweging").tap("nee nee twijfel").session)
    assert (run.outcome, run.ended) == (None, None)
    assert run.facts["onthulling"] == "twijfel"


def test_answers_to_screens_that_are_gone_do_not_count(dalton: Protocol) -> None:
    talk = Conversation(dalton, "snelcheck").tap("nee")
    gone = (Answer("snelcheck.vroeger", ("ja",), NOW), Answer("snelcheck.wie", ("buren",), NOW))
    session = replace(talk.session, path=(*gone, *talk.session.path))
    assert machine.facts(dalton, session) == {"gevaar_nu": "nee"}
    assert machine.choices(dalton, session) == [("snelcheck.gevaar_nu", "nee")]
    assert "vroeger" not in machine.summary(dalton, session).facts


def test_new_signals_bring_the_floor_back_under_a_new_weighing(dalton: Protocol) -> None:
    casus = known(onthulling="ja").with_run(Run("2", "besluit", "af", NOW, {"gemeld": "ja"}, {"gemeld": NOW}))
    weighed = "nee nee nee verder nee"
    Conversation(dalton, "afweging", casus).tap(weighed).assert_outcome(Outcome.AFSLUITEN)
    reopened = casus.with_run(Run("3", NEW_SIGNALS, "leerkracht", NOW))
    Conversation(dalton, "afweging", reopened).tap(weighed).assert_outcome(MELDEN)


# progress


def test_progress_counts_questions_and_not_screens(dalton: Protocol) -> None:
    talk = Conversation(dalton, "snelcheck")
    seen = [machine.progress(dalton, talk.tap(answer).session) for answer in ("", "nee", "thuis", "nee", "nee")]
    assert seen == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]
    assert machine.progress(dalton, talk.tap("nee").session) is None


def test_an_extra_question_counts_once_it_is_asked(dalton: Protocol) -> None:
    talk = Conversation(dalton, "snelcheck").tap("nee medewerker").at("snelcheck.ook_thuis")
    assert machine.progress(dalton, talk.session) == (3, 6)
    assert machine.progress(dalton, talk.tap("ja").session) == (4, 6)


def test_a_screen_that_asks_no_question_shows_no_progress(dalton: Protocol) -> None:
    assert machine.progress(dalton, Conversation(dalton, "onthulling").session) is None


def test_progress_looks_no_further_than_the_present_dialog(dalton: Protocol) -> None:
    talk = Conversation(dalton, "na_advies").tap("nee").at("na_advies.advies_was")
    assert machine.progress(dalton, talk.session) == (2, 2)


# guards


def test_a_guard_fits_when_all_that_it_asks_for_was_answered() -> None:
    assert fits({}, {})
    assert fits({"eer": ("ja",)}, {"eer": "ja", "wie": "thuis"})
    assert fits({"eer": ("ja", "twijfel")}, {"eer": "twijfel"})
    assert not fits({"eer": ("ja", "twijfel")}, {"eer": "nee"})
    assert not fits({"eer": ("ja",), "wie": ("thuis",)}, {"eer": "ja"})


# Taking up again, and notes


def test_a_dialog_taken_up_after_an_hour_asks_its_gate_again_and_then_goes_on_where_it_was(dalton: Protocol) -> None:
    talk = Conversation(dalton, "afweging", known()).tap("nee nee nee verder ja")
    where = talk.session.state
    casus = talk.into_case()
    soon = machine.resume(dalton, talk.session, NOW + timedelta(minutes=5), casus)
    assert soon.state == where
    late = machine.resume(dalton, talk.session, NOW + timedelta(minutes=90), casus)
    assert late.state == "afweging.gevaar_nu"
    for _ in range(3):
        late, _effects = machine.step(dalton, late, Choose("nee"), NOW + timedelta(minutes=91))
    assert late.state == where


def test_doubt_at_a_gate_that_is_asked_again_is_not_taken_back(dalton: Protocol) -> None:
    talk = Conversation(dalton, "afweging", known()).tap("nee nee twijfel verder")
    late = machine.resume(dalton, talk.session, NOW + timedelta(minutes=90), talk.into_case())
    for _ in range(3):
        late, _effects = machine.step(dalton, late, Choose("nee"), NOW + timedelta(minutes=91))
    assert machine.facts(dalton, late)["onthulling"] == "twijfel"


def test_a_dialog_that_stands_at_its_gate_or_its_end_is_taken_up_as_it_is(dalton: Protocol) -> None:
    for answers in ("", "ja"):
        talk = Conversation(dalton, "afweging", known())
        if answers:
            talk.tap(answers)
        assert machine.resume(dalton, talk.session, NOW + timedelta(minutes=90), talk.into_case()) == talk.session


def test_a_note_says_only_that_it_was_written(dalton: Protocol) -> None:
    talk = Conversation(dalton, "signalen", known()).tap("nee nee leerkracht verder nee verder verder")
    talk.at("signalen.wat_zag_je")
    written, effects = machine.step(dalton, talk.session, Choose(machine.NOTED), NOW)
    assert written.path[-1].chosen == (machine.NOTED,)
    skipped, effects = machine.step(dalton, talk.session, Choose(machine.ONWARD), NOW)
    assert skipped.path[-1].chosen == ()
    assert skipped.state == written.state
    assert effects
