"""Terms in days as schools count them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from meldwijzer.dialogs.casus import ANSWER_CAME, Casus, Run
from meldwijzer.dialogs.protocol import Protocol, Term, load
from meldwijzer.dialogs.terms import agreed, due, is_school_day, is_working_day, running, today
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
