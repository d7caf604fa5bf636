"""Who is asked for help, in which order, and when: the ladders."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from meldwijzer.dialogs import ladders, terms, texts
from meldwijzer.dialogs.access import Access, access
from meldwijzer.dialogs.casus import Casus
from meldwijzer.dialogs.ladders import DEFAULTS, PLACES, TEAM, URGENCIES, Ladder, Step, Wait
from meldwijzer.dialogs.norms import NORMS, Outcome, Route, least_outcome
from meldwijzer.dialogs.protocol import available, load
from meldwijzer.dialogs.terms import AMSTERDAM

SCHOOLS = ("dalton-hillegom", "opron", "driehoek-meldcode", "vt-twente", "vo-magister")
HOLIDAY = frozenset(date(2026, 12, 21) + timedelta(days=number) for number in range(12))
moments = st.integers(0, 700 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
waits = st.builds(Wait, st.integers(0, 400), st.just("minuut")) | st.builds(
    Wait, st.integers(0, 8), st.just("schooldag")
)


def here(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    """A moment in the Netherlands in 2026; 23 November is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=AMSTERDAM)


def all_facts() -> st.SearchStrategy[dict[str, str]]:
    questions = {norm.question: (*norm.least, "ja", "nee", "twijfel") for norm in NORMS} | {
        "veiligheid": ("ja", "nee", "twijfel")
    }
    return st.fixed_dictionaries({}, optional={name: st.sampled_from(given) for name, given in questions.items()})


# --- how urgent ---


@pytest.mark.parametrize("name", SCHOOLS)
@pytest.mark.parametrize(
    ("outcome", "facts", "urgency"),
    [
        (Outcome.BEL_112, {}, "nu"),
        (Outcome.VEILIG_THUIS_EERST, {}, "nu"),
        (Outcome.MELDEN, {"onthulling": "ja"}, "nu"),
        (Outcome.MELDEN, {"veiligheid": "ja"}, "nu"),
        (Outcome.MELDEN, {"hulp_mogelijk": "nee"}, "vandaag"),
        (Outcome.ADVIES_VEILIG_THUIS, {"onthulling": "twijfel"}, "vandaag"),
        (Outcome.VOLG_STAPPEN, {}, "deze_week"),
        (Outcome.AFSLUITEN, {}, None),
        (Outcome.KLAAR, {}, None),
        (None, {}, None),
    ],
)
def test_the_outcome_and_the_answers_behind_it_say_how_urgent_it_is(
    name: str, outcome: Outcome | None, facts: dict[str, str], urgency: str | None
) -> None:
    assert ladders.urgency_of(load(name), outcome, facts) == urgency


@pytest.mark.parametrize(("name", "urgency"), [("driehoek-meldcode", "nu"), ("dalton-hillegom", "vandaag")])
def test_doubt_about_safety_is_nu_where_it_means_reporting(name: str, urgency: str) -> None:
    protocol, facts = load(name), {"veiligheid": "twijfel"}
    assert ladders.urgency_of(protocol, least_outcome(facts, protocol.switch), facts) == urgency


@pytest.mark.parametrize("answer", ["nee", "twijfel"])
def test_a_child_that_nobody_protects_is_nu(answer: str) -> None:
    assert ladders.urgency_of(load("opron"), Outcome.MELDEN, {"bescherming": answer}) == "nu"


@given(st.sampled_from(SCHOOLS), st.sampled_from(list(Outcome)), st.sampled_from(list(Outcome)), all_facts())
def test_a_heavier_outcome_is_never_less_urgent(name: str, one: Outcome, other: Outcome, facts: dict[str, str]) -> None:
    light, heavy = sorted((one, other), key=lambda outcome: outcome.weight)
    if light.weight < heavy.weight:
        calm, urgent = (ladders.urgency_of(load(name), outcome, facts) for outcome in (light, heavy))
        rank = {None: -1} | {urgency: number for number, urgency in enumerate(URGENCIES)}
        assert rank[urgent] >= rank[calm]


@given(st.sampled_from(SCHOOLS), all_facts())
def test_whoever_is_to_call_veilig_thuis_is_never_left_without_a_colleague_today(
    name: str, facts: dict[str, str]
) -> None:
    protocol = load(name)
    least = least_outcome(facts, protocol.switch)
    urgency = ladders.urgency_of(protocol, least, facts)
    if least.weight >= Outcome.ADVIES_VEILIG_THUIS.weight:
        assert urgency in ("nu", "vandaag")
    if "ja" in (facts.get("veiligheid"), facts.get("onthulling"), facts.get("gevaar_nu")):
        assert urgency == "nu"


# --- who ---


@pytest.mark.parametrize("name", SCHOOLS)
def test_about_a_colleague_nobody_but_the_bevoegd_gezag_is_asked(name: str) -> None:
    protocol = load(name)
    assert ladders.is_about_colleague(protocol, {}, Route.MEDEWERKER)
    assert ladders.is_about_colleague(protocol, {"wie": "medewerker"})
    assert not ladders.is_about_colleague(protocol, {"wie": "thuis"}, Route.LEERLINGEN)
    plan = ladders.call_plan("vandaag", colleague=True)
    assert plan.places() == ("bevoegd_gezag",)
    assert (plan.urgency, plan.calm) == ("nu", False)


@pytest.mark.parametrize("urgency", URGENCIES)
@given(involved=st.sets(st.sampled_from(PLACES)))
def test_whoever_may_be_involved_stands_on_no_ladder(urgency: ladders.Urgency, involved: set[str]) -> None:
    for plan in (
        ladders.call_plan(urgency, involved=involved),
        ladders.call_plan(urgency, involved=involved, colleague=True),
        ladders.reminder_plan(DEFAULTS, involved),
    ):
        assert not involved & set(plan.places())


def test_a_reminder_goes_to_whoever_works_on_the_case_and_to_nobody_else_before_somebody_was_asked_about_them() -> None:
    assert ladders.reminder_plan(DEFAULTS, None).places() == (TEAM,)
    plan = ladders.reminder_plan(DEFAULTS, ["directie"])
    assert plan.places() == (TEAM, "aandachtsfunctionaris", "plaatsvervanger")
    assert plan.ladder.steps[1].after == Wait(2, "schooldag")


AF = "aandachtsfunctionaris"


@pytest.mark.parametrize(
    ("name", "term", "reached"),
    [
        ("dalton-hillegom", "antwoord_veilig_thuis", ("rol:aandachtsfunctionaris", AF)),
        ("dalton-hillegom", "evaluatie", ("rol:aandachtsfunctionaris", AF)),
        ("driehoek-meldcode", "antwoord_veilig_thuis", ("rol:intern_begeleider", AF)),
        ("opron", "evaluatie", ("rol:intern_begeleider", AF)),
        ("dalton-hillegom", "terugkijken_op", ()),
    ],
)
def test_a_reminder_reaches_whom_the_protocol_names_as_guard_of_a_term(
    name: str, term: str, reached: tuple[str, ...]
) -> None:
    protocol = load(name)
    found = ladders.guards(protocol, Casus("jonger_dan_12"), terms.reminded(protocol, term))
    assert found == reached
    assert ladders.guards(protocol, Casus("jonger_dan_12"), terms.reminded(protocol, term), [AF]) == ()


@pytest.mark.parametrize("name", SCHOOLS)
def test_a_reminder_tells_of_a_case_only_to_who_may_work_in_it(name: str) -> None:
    protocol, casus = load(name), Casus("jonger_dan_12")
    reached = ladders.guards(protocol, casus, protocol.arrangements.readers())
    assert reached
    for one in reached:
        role, place = (one.removeprefix("rol:"), None) if one.startswith("rol:") else ("leerkracht", one)
        if not one.startswith("casus:"):
            assert access(protocol, casus, role=role, place=place, member=False) is Access.WORK
    if "leerkracht" in protocol.arrangements.readers():
        assert "casus:leerkracht" in reached  # and not every teacher of the school


def test_an_open_slot_guards_nothing() -> None:
    assert ladders.guards(load("dalton-hillegom"), Casus("jonger_dan_12"), ["in_te_vullen"]) == ()


def test_a_reminder_goes_on_from_who_guards_the_term_to_who_works_on_the_case_and_then_up_the_ladder() -> None:
    plan = ladders.reminder_plan(DEFAULTS, [], ("rol:x",))
    steps = [(step.places, step.after.amount) for step in plan.ladder.steps]
    assert steps == [(("rol:x",), 0), ((TEAM, AF), 2), (("plaatsvervanger",), 2), (("directie",), 2)]
    assert ladders.reminder_plan(DEFAULTS, None, ("rol:x",)).places() == ("rol:x", TEAM)
    both = ladders.reminder_plan(DEFAULTS, ["directie"], ("rol:x", TEAM))
    assert both.ladder.steps[0].places == ("rol:x", TEAM)
    assert both.places() == ("rol:x", TEAM, AF, "plaatsvervanger")


def test_about_a_colleague_a_reminder_climbs_to_the_bevoegd_gezag_alone() -> None:
    assert ladders.reminder_plan(DEFAULTS, [], colleague=True).places() == (TEAM, "bevoegd_gezag")
    assert ladders.reminder_plan(DEFAULTS, None, colleague=True).places() == (TEAM,)


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("dalton-hillegom", "de aandachtsfunctionaris"),
        ("vt-twente", "de aandachtsfunctionaris of deskundige leerkracht"),
        ("driehoek-meldcode", "de intern begeleider"),
        ("opron", "de intern begeleider of je leidinggevende"),
        ("vo-magister", "de teamleider of de OT-medewerker"),
    ],
)
def test_the_first_on_the_ladder_is_called_as_the_school_does(name: str, called: str) -> None:
    protocol = load(name)
    assert ladders.words(protocol, texts.for_protocol(protocol), "aandachtsfunctionaris") == called


@pytest.mark.parametrize("name", available())
def test_every_place_has_a_word_in_every_protocol(name: str) -> None:
    protocol = load(name)
    words = texts.for_protocol(protocol)
    assert all(ladders.words(protocol, words, place) for place in PLACES)
    assert ladders.role_words(protocol, words, None, "geen_rol") == words.get("rol-medewerker")


@pytest.mark.parametrize("name", SCHOOLS)
def test_the_directie_hears_of_a_report_in_every_school(name: str) -> None:
    assert "directie" in ladders.informed(load(name), Outcome.MELDEN)


def test_who_hears_of_an_outcome_is_what_the_protocol_says() -> None:
    def hears(name: str, outcome: Outcome | None) -> tuple[str, ...]:
        return ladders.informed(load(name), outcome)

    assert hears("dalton-hillegom", Outcome.AFSLUITEN) == ("bevoegd_gezag",)
    assert hears("driehoek-meldcode", Outcome.MELDEN) == ("directie", "bevoegd_gezag")
    assert hears("dalton-hillegom", Outcome.VOLG_STAPPEN) == ()
    assert hears("dalton-hillegom", None) == ()


# --- the ladders of the product ---


def timeline(ladder: Ladder, start: datetime, *, calm: bool) -> list[tuple[datetime, tuple[str, ...], bool]]:
    at, found = start, []
    for step in ladder.steps:
        at = ladders.later(at, step.after, calm=calm)
        found.append((at, step.places, step.call))
    return found


def test_nu_asks_three_at_once_and_pushes_calling_after_5_and_15_minutes() -> None:
    night = here(22, 3)  # a Sunday
    three = ("aandachtsfunctionaris", "plaatsvervanger", "directie")
    assert timeline(DEFAULTS["nu"], night, calm=False) == [
        (night, three, False),
        (night + timedelta(minutes=5), three, True),
        (night + timedelta(minutes=15), three, True),
        (night + timedelta(minutes=30), ("bevoegd_gezag",), True),
    ]


def test_vandaag_asks_the_deputy_after_30_minutes_the_directie_after_60_and_at_the_end_of_the_day_says_call() -> None:
    assert timeline(DEFAULTS["vandaag"], here(23, 10), calm=True) == [
        (here(23, 10), ("aandachtsfunctionaris",), False),
        (here(23, 10, 30), ("plaatsvervanger",), False),
        (here(23, 11), ("directie",), False),
        (here(23, 16), (), True),
    ]


def test_this_week_asks_the_deputy_after_two_school_days_and_the_directie_after_four() -> None:
    assert timeline(DEFAULTS["deze_week"], here(26, 11), calm=True) == [
        (here(26, 11), ("aandachtsfunctionaris",), False),
        (here(30, 11), ("plaatsvervanger",), False),
        (here(2, 11, month=12), ("directie",), False),
    ]


@pytest.mark.parametrize(
    ("urgency", "lapses"), [("nu", Wait(15)), ("vandaag", Wait(60)), ("deze_week", Wait(2, "schooldag"))]
)
def test_a_take_over_lapses_sooner_the_more_urgent_it_is(urgency: ladders.Urgency, lapses: Wait) -> None:
    assert DEFAULTS[urgency].lapses == lapses


# --- the calendar ---


@pytest.mark.parametrize(
    ("at", "quiet"),
    [
        (here(23, 6, 59), True),
        (here(23, 7), False),
        (here(23, 17, 59), False),
        (here(23, 18), True),
        (here(28, 12), True),  # Saturday
        (here(22, 12, month=12), True),  # the school's own holiday
        (here(6, 12, month=4), True),  # Easter Monday
    ],
)
def test_nothing_but_nu_goes_out_at_night_at_weekends_and_on_holidays(at: datetime, quiet: bool) -> None:
    assert ladders.is_quiet(at, HOLIDAY) is quiet


@given(moments)
def test_what_must_wait_goes_out_at_the_first_moment_that_is_not_quiet(at: datetime) -> None:
    first = ladders.not_quiet(at, HOLIDAY)
    assert not ladders.is_quiet(first, HOLIDAY)
    assert first >= at
    if ladders.is_quiet(at, HOLIDAY):
        assert first.astimezone(AMSTERDAM).time() == time(7)
        between = [at + timedelta(hours=hours) for hours in range(int((first - at).total_seconds() // 3600))]
        assert all(ladders.is_quiet(moment, HOLIDAY) for moment in between)
    else:
        assert first == at


@given(moments, waits)
def test_a_calm_step_is_never_due_in_a_quiet_hour_and_never_too_early(at: datetime, wait: Wait) -> None:
    due = ladders.later(at, wait, HOLIDAY)
    assert not ladders.is_quiet(due, HOLIDAY)
    if wait.unit == "minuut":
        assert due >= at + timedelta(minutes=wait.amount)
    else:
        begins = terms.today(ladders.not_quiet(at, HOLIDAY))
        passed = (terms.today(due) - begins).days
        days = (begins + timedelta(days=number) for number in range(1, passed + 1))
        assert sum(terms.is_school_day(day, HOLIDAY) for day in days) == wait.amount


@given(moments, waits, waits)
def test_a_longer_wait_never_ends_sooner(at: datetime, one: Wait, other: Wait) -> None:
    if one.unit == other.unit and one.amount <= other.amount:
        assert ladders.later(at, one, HOLIDAY) <= ladders.later(at, other, HOLIDAY)


@given(moments, st.integers(0, 500))
def test_nu_does_not_look_at_the_calendar(at: datetime, minutes: int) -> None:
    assert ladders.later(at, Wait(minutes), HOLIDAY, calm=False) == at + timedelta(minutes=minutes)


@given(moments, st.sampled_from(URGENCIES), st.sampled_from(SCHOOLS))
def test_the_steps_of_a_ladder_come_in_their_order(at: datetime, urgency: ladders.Urgency, name: str) -> None:
    assert load(name)
    due = [moment for moment, _, _ in timeline(DEFAULTS[urgency], at, calm=urgency != "nu")]
    assert all(one <= other for one, other in pairwise(due))


def test_minutes_go_on_counting_the_next_school_day() -> None:
    friday = here(27, 17, 50)
    assert ladders.later(friday, Wait(30)) == here(30, 7, 20)
    assert ladders.later(friday, Wait(60)) == here(30, 7, 50)


@pytest.mark.parametrize(
    ("at", "due"),
    [
        (here(23, 10), here(23, 16)),
        (here(23, 16, 30), here(23, 16, 30)),  # the day has ended: at once
        (here(28, 10), here(28, 10)),  # no school: at once
    ],
)
def test_who_waits_is_told_to_call_at_the_end_of_the_school_day_or_at_once(at: datetime, due: datetime) -> None:
    assert ladders.later(at, Wait(0, "einde_dag")) == due


def test_a_school_that_is_closed_for_years_is_asked_in_the_end() -> None:
    closed = frozenset(date(2026, 1, 1) + timedelta(days=number) for number in range(2000))
    assert ladders.later(here(23, 10), Wait(1, "schooldag"), closed) < here(23, 10) + timedelta(days=2 * 740)


def test_a_plan_comes_back_from_storage_as_it_was() -> None:
    kept = TypeAdapter(ladders.Plan)
    plans = [ladders.call_plan(urgency, involved=["directie"]) for urgency in URGENCIES]
    plans += [ladders.inform_plan("directie"), ladders.reminder_plan(DEFAULTS, None)]
    for plan in plans:
        assert kept.validate_json(kept.dump_json(plan)) == plan


def test_a_ladder_of_a_school_is_the_one_in_the_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    own = {**DEFAULTS, "vandaag": Ladder((Step(("directie",)),), Wait(10))}
    plan = ladders.call_plan("vandaag", own)
    own["vandaag"] = DEFAULTS["vandaag"]
    assert plan.places() == ("directie",)
