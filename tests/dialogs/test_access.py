"""Need to know: who sees a case of others, by what the school's protocol says."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from meldwijzer.dialogs import protocol as protocols
from meldwijzer.dialogs.access import BEHEERDER, LEADS, Access, access, is_ever_told
from meldwijzer.dialogs.casus import Casus, Run
from meldwijzer.dialogs.norms import Outcome

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
MELDCODES = ("dalton-hillegom", "opron", "driehoek-meldcode", "vt-twente", "vo-magister")


def case(*outcomes: Outcome) -> Casus:
    """A case in which runs came to these outcomes."""
    runs = tuple(
        Run(str(number), "afweging", "leerkracht", AT, outcome=outcome, ended=AT, past_gate=True)
        for number, outcome in enumerate(outcomes)
    )
    return Casus("jonger_dan_12", runs)


def seen(protocol: str, casus: Casus, role: str, place: str | None = None, *, member: bool = False) -> Access:
    return access(protocols.load(protocol), casus, role=role, place=place, member=member)


@pytest.mark.parametrize("protocol", MELDCODES)
def test_a_beheerder_sees_no_case_whatever_happened_in_it(protocol: str) -> None:
    for place in (None, "aandachtsfunctionaris", "directie"):
        assert seen(protocol, case(*Outcome), BEHEERDER, place, member=True) is Access.NONE
        assert not is_ever_told(protocols.load(protocol), role=BEHEERDER, place=place)


@pytest.mark.parametrize("protocol", MELDCODES)
def test_who_works_in_a_case_has_it_and_who_leads_has_all(protocol: str) -> None:
    assert seen(protocol, case(), "leerkracht", member=True) is Access.WORK
    assert seen(protocol, case(), "aandachtsfunctionaris") is Access.WORK
    for place in LEADS:
        assert seen(protocol, case(), "intern_begeleider", place) is Access.WORK


@pytest.mark.parametrize("protocol", MELDCODES)
@pytest.mark.parametrize("role", ["leerkracht", "medewerker"])
def test_a_colleague_does_not_see_the_case_of_another(protocol: str, role: str) -> None:
    assert seen(protocol, case(*Outcome), role) is Access.NONE
    assert not is_ever_told(protocols.load(protocol), role=role, place=None)


@pytest.mark.parametrize("protocol", MELDCODES)
def test_the_directie_sees_nothing_until_the_protocol_has_it_informed(protocol: str) -> None:
    assert seen(protocol, case(), "directeur", "directie") is Access.NONE
    assert seen(protocol, case(Outcome.MELDEN), "directeur", "directie") >= Access.READ
    assert is_ever_told(protocols.load(protocol), role="directeur", place="directie")


def test_who_is_told_may_look_and_who_decides_may_work() -> None:
    assert seen("opron", case(Outcome.MELDEN), "directeur") is Access.READ
    assert seen("vt-twente", case(Outcome.MELDEN), "directeur") is Access.WORK  # the directeur reports there
    assert seen("dalton-hillegom", case(Outcome.VOLG_STAPPEN), "directeur") is Access.WORK  # decides with the AF


def test_the_board_sees_a_case_only_where_the_protocol_tells_it() -> None:
    assert seen("dalton-hillegom", case(Outcome.MELDEN), "medewerker", "bevoegd_gezag") is Access.READ
    assert seen("dalton-hillegom", case(Outcome.ADVIES_VEILIG_THUIS), "medewerker", "bevoegd_gezag") is Access.NONE
    assert seen("opron", case(Outcome.MELDEN), "medewerker", "bevoegd_gezag") is Access.NONE


def test_the_part_of_an_ib_er_differs_between_schools() -> None:
    assert seen("driehoek-meldcode", case(Outcome.MELDEN), "intern_begeleider") is Access.WORK
    assert seen("dalton-hillegom", case(Outcome.MELDEN), "intern_begeleider") is Access.NONE


def test_every_colleague_may_help_look_for_a_child_until_it_is_over() -> None:
    protocol = protocols.load("driehoek-weglopen")
    for is_open, found in ((True, Access.WORK), (False, Access.NONE)):
        seen = access(protocol, case(), role="medewerker", place=None, member=False, is_open=is_open)
        assert seen is found
