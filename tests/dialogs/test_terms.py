"""Terms in days as schools count them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from meldwijzer.dialogs import views
from meldwijzer.dialogs.casus import ANSWER_CAME, MELDCODE_OPENED, Casus, Run
from meldwijzer.dialogs.norms import Outcome
from meldwijzer.dialogs.protocol import Protocol, Term, load
from meldwijzer.dialogs.terms import (
    agreed,
    ahead,
    days,
    due,
    is_school_day,
    is_working_day,
    open_terms,
    reminded,
    running,
    today,
)
from tests.dialogs import schools
from tests.helpers import protocol_from

FIVE_WORKING_DAYS = Term(name="antwoord_veilig_thuis", length=5, unit="werkdag")


@pytest.fixture(scope="module")
def dalton() -> Protocol:
    return load("dalton-hillegom")


@pytest.mark.parametrize(
    ("start", "last"),
    [
        pytest.param(date(2026, 11, 23), date(2026, 11, 30), id="from a Monday over one weekend"),
        pytest.param(date(2026, 11, 27), date(2026, 12, 4), id="from a Friday"),
        pytest.param(date(2026, 11, 28), date(2026, 12, 4), id="from a Saturday"),
        pytest.param(date(2026, 4, 4), date(2026, 4, 13), id="over Easter Monday"),
        pytest.param(date(2026, 4, 24), date(2026, 5, 4), id="over King's day"),
        pytest.param(date(2026, 12, 23), date(2026, 12, 31), id="over Christmas"),
        pytest.param(date(2026, 12, 24), date(2027, 1, 4), id="over New Year"),
    ],
)
def test_veilig_thuis_has_five_working_days_to_answer(start: date, last: date) -> None:
    assert due(start, FIVE_WORKING_DAYS) == last


def test_working_days_are_weekdays_that_are_no_public_holiday() -> None:
    assert is_working_day(date(2026, 11, 23))
    for closed in (date(2026, 11, 22), date(2026, 4, 6), date(2026, 4, 27), date(2026, 12, 25)):
        assert not is_working_day(closed)


def test_school_days_skip_the_holidays_of_the_school_and_working_days_do_not() -> None:
    autumn = frozenset(date(2026, 10, 19) + timedelta(days=day) for day in range(5))
    start = date(2026, 10, 16)
    two_days = Term(name="herinnering", length=2, unit="schooldag")
    assert due(start, two_days, autumn) == date(2026, 10, 27)
    assert due(start, two_days) == date(2026, 10, 20)
    assert due(start, FIVE_WORKING_DAYS, autumn) == date(2026, 10, 23)
    assert is_school_day(date(2026, 10, 16), autumn)
    assert not is_school_day(date(2026, 10, 19), autumn)
    assert not is_school_day(date(2026, 12, 25), ())


def test_days_and_weeks_are_those_of_the_calendar() -> None:
    start = date(2026, 12, 24)
    assert due(start, Term(name="x", length=10, unit="dag")) == date(2027, 1, 3)
    assert due(start, Term(name="x", length=6, unit="week")) == date(2027, 2, 4)


def test_a_school_that_never_opens_does_not_keep_the_program_waiting() -> None:
    start = date(2026, 1, 1)
    always = [start + timedelta(days=day) for day in range(4000)]
    assert due(start, Term(name="x", length=1, unit="schooldag"), frozenset(always)) == date(2028, 1, 2)


def test_the_day_is_that_of_the_netherlands() -> None:
    assert today(datetime(2026, 11, 23, 23, 30, tzinfo=UTC)) == date(2026, 11, 24)
    assert today(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)) == date(2026, 7, 2)
    assert today(datetime(2026, 11, 23, 22, 30, tzinfo=UTC)) == date(2026, 11, 23)


def reported(at: datetime) -> Run:
    return Run("1", "besluit", "aandachtsfunctionaris", at, {"gemeld": "ja"}, {"gemeld": at})


def test_a_case_without_a_report_or_agreements_has_no_term(dalton: Protocol) -> None:
    assert running(dalton, Casus("onbekend")) == {}


def test_the_term_of_a_report_starts_on_the_dutch_day_on_which_was_reported(dalton: Protocol) -> None:
    late_on_thursday = datetime(2026, 11, 26, 23, 30, tzinfo=UTC)
    assert running(dalton, Casus("onbekend", (reported(late_on_thursday),))) == {
        "antwoord_veilig_thuis": date(2026, 12, 4)
    }


def test_the_term_ends_when_the_answer_of_veilig_thuis_came(dalton: Protocol) -> None:
    at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    assert running(dalton, Casus("onbekend", (reported(at), Run("2", ANSWER_CAME, "melder", at)))) == {}


def test_the_evaluation_of_agreed_help_is_a_term(dalton: Protocol) -> None:
    at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    agreed = Run("1", "afweging", "directeur", at, dates={"evaluatie": date(2027, 1, 12)})
    assert running(dalton, Casus("onbekend", (agreed,))) == {"evaluatie": date(2027, 1, 12)}


def test_a_school_that_calls_the_term_direct_has_no_day_to_wait_for(tmp_path: Path) -> None:
    protocol = protocol_from(tmp_path, "dialogs: {}\noutcomes:\n  melden: {term!: direct}\n")
    at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    assert running(protocol, Casus("onbekend", (reported(at),))) == {}


def test_a_day_on_which_people_agreed_to_look_again_is_awaited_until_somebody_works_on_that_day_or_later() -> None:
    protocol, first = load("driehoek-pesten"), datetime(2026, 11, 23, 9, tzinfo=UTC)
    day = date(2026, 12, 7)
    run = Run("1", "vier_vragen", "leerkracht", first, dates={"opnieuw_kijken": day, "datum": day})
    casus = Casus("onbekend", (run,))
    assert agreed(protocol, casus) == {"opnieuw_kijken": day}  # `datum` is a day that passed
    sooner = Run("2", "vier_vragen", "leerkracht", first + timedelta(days=3))
    assert agreed(protocol, casus.with_run(sooner)) == {"opnieuw_kijken": day}
    again = Run("3", "vier_vragen", "leerkracht", first + timedelta(days=14))
    assert agreed(protocol, casus.with_run(again)) == {}


def test_an_evaluation_is_a_term_and_no_day_to_look_again() -> None:
    run = Run("1", "afweging", "leerkracht", datetime(2026, 11, 23, tzinfo=UTC), dates={"evaluatie": date(2026, 12, 7)})
    assert agreed(load("dalton-hillegom"), Casus("onbekend", (run,))) == {}


MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
OWN = """\
roles:
  mentor: [signaleert]
  coach: {acts_as: [aandachtsfunctionaris, intern_begeleider]}
terms:
  uitnodigen: {before: evaluatie, length: 2, unit: schooldag, remind: [mentor, leidt]}
  stukken: {before: evaluatie}
  nabellen: {from: evaluatie, length: in_te_vullen}
outcomes:
  volg_stappen: {term: {name: overleg, length: 5, unit: werkdag, remind: [mentor]}}
  advies_veilig_thuis: {term: {name: bellen, length: direct}}
  hulp_afsluiten: {term: {name: nazorg, length: in_te_vullen}}
  klaar: {term: {name: verslag, length: 2, unit: dag}}
"""
OWN_WORDS = """\
rol-mentor = de mentor
rol-coach = de coach
termijn-uitnodigen = Uit: {$wanneer} ({$datum}).
termijn-stukken = Stukken: {$wanneer} ({$datum}).
termijn-nabellen = Nabellen: {$wanneer} ({$datum}).
termijn-overleg = Overleg: {$wanneer} ({$datum}).
termijn-bellen = Bellen: {$wanneer} ({$datum}).
termijn-nazorg = Nazorg: {$wanneer} ({$datum}).
termijn-verslag = Verslag: {$wanneer} ({$datum}).
"""


def ended(outcome: Outcome, number: int, *, dialog: str = "afweging", **facts: str) -> Run:
    """A run that came to an outcome, so many days after Monday."""
    at = MONDAY + timedelta(days=number)
    return Run(f"{number}", dialog, "leerkracht", at, facts, dict.fromkeys(facts, at), outcome=outcome, ended=at)


@pytest.fixture
def own(tmp_path: Path) -> Protocol:
    schools.write(tmp_path, OWN, OWN_WORDS)
    return schools.load(tmp_path)[0]


@pytest.mark.parametrize(
    ("length", "unit", "last"),
    [
        pytest.param(None, None, date(2027, 1, 3), id="the day before, whatever day that is"),
        pytest.param(1, "schooldag", date(2026, 12, 18), id="over the Christmas holidays of the school"),
        pytest.param(1, "werkdag", date(2026, 12, 31), id="over New Year"),
        pytest.param(3, "dag", date(2027, 1, 1), id="days of the calendar"),
        pytest.param(2, "week", date(2026, 12, 21), id="weeks of the calendar"),
    ],
)
def test_what_must_be_done_before_a_day_is_counted_back(length: int | None, unit: str | None, last: date) -> None:
    christmas = frozenset(date(2026, 12, 21) + timedelta(days=day) for day in range(14))
    term = Term.model_validate({"name": "x", "length": length, "unit": unit, "before": "evaluatie"})
    assert ahead(date(2027, 1, 4), term, christmas) == last


def test_a_term_that_is_direct_ends_on_its_first_day_and_one_to_fill_in_on_none() -> None:
    assert due(date(2026, 11, 23), Term(name="x", length="direct")) == date(2026, 11, 23)
    for count in (due, ahead):
        with pytest.raises(ValueError, match="in_te_vullen"):
            count(date(2026, 11, 23), Term(name="x", length="in_te_vullen"))


def test_the_term_of_an_outcome_runs_in_a_case_until_the_next_outcome(own: Protocol) -> None:
    first = Casus("onbekend", (ended(Outcome.VOLG_STAPPEN, 0, dialog="snelcheck"),))
    assert running(own, first) == {"overleg": date(2026, 11, 30)}
    step = first.with_run(ended(Outcome.KLAAR, 1, dialog="signalen"))
    assert running(own, step) == {"overleg": date(2026, 11, 30), "verslag": date(2026, 11, 26)}
    later = step.with_run(ended(Outcome.AFSLUITEN, 2))
    assert running(own, later) == {"verslag": date(2026, 11, 26)}


def test_the_term_of_advice_ends_when_veilig_thuis_answered_or_the_meldcode_took_over(own: Protocol) -> None:
    asked = Casus("onbekend", (ended(Outcome.ADVIES_VEILIG_THUIS, 0),))
    assert running(own, asked) == {"bellen": date(2026, 11, 23)}
    answered = Run("5", "na_advies", "leerkracht", MONDAY, {"advies_was": "hulp"}, {"advies_was": MONDAY})
    opened = Run("5", MELDCODE_OPENED, "leerkracht", MONDAY + timedelta(hours=1), ended=MONDAY + timedelta(hours=1))
    assert running(own, asked.with_run(answered)) == {}
    assert running(own, asked.with_run(opened)) == {}


def test_the_report_itself_starts_the_term_of_reporting(own: Protocol) -> None:
    assert running(own, Casus("onbekend", (ended(Outcome.MELDEN, 0),))) == {}


def test_terms_ahead_of_the_evaluation_run_until_its_result_is_known(own: Protocol) -> None:
    agreed = Run("1", "afweging", "directeur", MONDAY, dates={"evaluatie": date(2026, 12, 8)})
    casus = Casus("onbekend", (agreed,))
    assert running(own, casus) == {
        "evaluatie": date(2026, 12, 8),
        "uitnodigen": date(2026, 12, 4),
        "stukken": date(2026, 12, 7),
    }
    assert open_terms(own, casus) == ("nabellen",)
    result = casus.with_run(ended(Outcome.HULP_AFSLUITEN, 15, resultaat="ja"))
    assert running(own, result) == {}
    assert open_terms(own, result) == ("nazorg",)


def test_a_term_names_who_is_reminded_in_the_words_of_the_school(own: Protocol) -> None:
    assert reminded(own, "uitnodigen") == ("mentor", "coach")  # whoever does what was the aandachtsfunctionaris's work
    assert reminded(own, "overleg") == ("mentor",)
    assert reminded(own, "evaluatie") == reminded(own, "antwoord_veilig_thuis") == ("coach",)
    assert reminded(own, "stukken") == reminded(own, "onbekend") == ()


def test_the_case_says_the_day_of_a_term_who_is_reminded_and_what_the_school_must_still_fill_in(tmp_path: Path) -> None:
    schools.write(tmp_path, OWN, OWN_WORDS)
    protocol, texts = schools.load(tmp_path)
    agreed = Run("1", "afweging", "directeur", MONDAY, dates={"evaluatie": date(2026, 12, 8)})
    lines = views.term_lines(protocol, texts, Casus("onbekend", (agreed,)), date(2026, 11, 23), ())
    assert [said for said, _ in lines.values()] == [
        "Evaluatie: over 15 dagen (dinsdag 8 december). Wie dit bewaakt: de coach.",
        "Uit: over 11 dagen (vrijdag 4 december). Wie dit bewaakt: de mentor en de coach.",
        "Stukken: over 14 dagen (maandag 7 december).",
        "Nabellen: nog in te vullen door je school (datum volgt).",
    ]
    assert days(protocol, {"evaluatie": date(2026, 12, 8)}).keys() == {"evaluatie", "uitnodigen", "stukken"}


def test_a_term_of_an_outcome_may_be_counted_back_from_an_agreed_day(tmp_path: Path) -> None:
    schools.write(
        tmp_path,
        "outcomes: {volg_stappen: {term: {name: bespreken, before: evaluatie, length: 1, unit: werkdag}}}\n",
        "termijn-bespreken = Bespreken: {$wanneer} ({$datum}).\n",
    )
    protocol, _ = schools.load(tmp_path)
    followed = Casus("onbekend", (ended(Outcome.VOLG_STAPPEN, 0, dialog="snelcheck"),))
    assert running(protocol, followed) == {}
    day = Run("9", "afweging", "leerkracht", MONDAY + timedelta(hours=1), dates={"evaluatie": date(2026, 12, 8)})
    assert running(protocol, followed.with_run(day))["bespreken"] == date(2026, 12, 7)
