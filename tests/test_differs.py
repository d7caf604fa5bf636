"""What one school's meldcode asks and another's does not, read from the screens that its staff see."""

from __future__ import annotations

import re

import pytest

from meldwijzer.bot.screens import Writer
from meldwijzer.dialogs import protocol, texts, views
from meldwijzer.dialogs.norms import Outcome, Route
from meldwijzer.dialogs.protocol import Protocol
from meldwijzer.dialogs.texts import Texts
from meldwijzer.dialogs.views import View
from tests.helpers import Conversation

OLD_NAMES = re.compile(r"\b(AMK|AML|Bureau Jeugdzorg|Steunpunt Huiselijk Geweld|Wbp|ZAT|zorgadviesteam|zorgteam|CJG)\b")
MELDCODES = ("opron", "dalton-hillegom", "driehoek-meldcode", "vt-twente", "vo-magister")


def school(name: str) -> tuple[Protocol, Texts]:
    loaded = protocol.load(name)
    return loaded, texts.for_protocol(loaded)


def screen(name: str, state: str, **known: str) -> View:
    loaded, words = school(name)
    return views.of_node(loaded.places[state], words, known)


def shown(view: View) -> str:
    """What stands on a screen before anyone asks for more."""
    parts = (*view.lines, *view.items, *view.options)
    return "\n".join([view.title, *(part.text for part in parts)])


# OPRON


def test_opron_says_on_its_first_screen_that_its_document_is_from_before_2019_and_no_other_does() -> None:
    for name in MELDCODES:
        first = Writer(*school(name)).menu(None, staff=True, role="leerkracht")
        said = [line.text for line in first.lines]
        assert ("vóór 2019" in " ".join(said)) == (name == "opron")
        assert "112" in said[0]  # what matters in danger stays above it


def test_opron_shows_the_names_of_today_and_keeps_the_old_ones_one_tap_away() -> None:
    loaded, words = school("opron")
    kept = set()
    for place in loaded.places.values():
        if place.node.kind == "decision" or place.state == "opzoeken.woorden":  # that card is about the old names
            continue
        view = views.of_node(place, words, {})
        assert not OLD_NAMES.search(shown(view)), place.state
        kept |= set(OLD_NAMES.findall(view.more or ""))
    assert kept >= {"AMK", "Bureau Jeugdzorg", "ZAT", "CJG", "Wbp"}


def test_opron_asks_written_consent_before_a_pupil_is_named_outside_school() -> None:
    loaded, _ = school("opron")
    ask = screen("opron", "overleg.toestemming_naam")
    assert "op papier" in shown(ask)
    assert {option.id for option in ask.options} == {"ja", "geweigerd", "nog_niet"}
    talk = Conversation(loaded, "overleg")
    talk.tap("nee nee nee verder verder verder verder verder wijkteam").at("overleg.toestemming_naam")
    refused = talk.tap("geweigerd").at("overleg.geweigerd")
    assert "stap 4" in shown(screen("opron", "overleg.geweigerd"))
    known = refused.facts()
    assert "weigeren" in shown(screen("opron", "afweging.weeg_mee", **known))
    assert "In het overleg" not in shown(screen("opron", "afweging.weeg_mee"))


def test_opron_tells_of_an_employee_without_passing_by_the_board() -> None:
    loaded, words = school("opron")
    said = [line.text for line in views.of_ending(loaded, Route.MEDEWERKER, words, {}).lines]
    director = next(number for number, line in enumerate(said) if "directeur betrokken" in line)
    assert "leidinggevende" in said[director + 1]


@pytest.mark.parametrize("answer", ["nee", "twijfel"])
def test_opron_reports_where_protection_is_not_certain(answer: str) -> None:
    talk = Conversation(school("opron")[0], "afweging").tap("nee nee nee verder verder verder nee")
    talk.at("afweging.bescherming").tap(answer).assert_outcome(Outcome.MELDEN)


# Twente


def test_twente_destroys_nothing_while_there_is_doubt() -> None:
    loaded, _ = school("vt-twente")
    talk = Conversation(loaded, "overleg").tap("nee nee nee verder verder verder verder nee")
    talk.at("overleg.aanwijzing").tap("twijfel").assert_outcome(Outcome.ADVIES_VEILIG_THUIS)


def test_twente_closes_after_nothing_found_with_two_who_decide_and_keeps_that_decision() -> None:
    loaded, words = school("vt-twente")
    talk = Conversation(loaded, "overleg").tap("nee nee nee verder verder verder verder nee nee verder")
    talk.assert_outcome(Outcome.AFSLUITEN)
    end = views.of_ending(loaded, Outcome.AFSLUITEN, words, talk.facts())
    assert "NL-DOS-11" in end.cites
    assert "alleen dat besluit" in shown(end)
    assert "NL-DOS-11" not in views.of_ending(loaded, Outcome.AFSLUITEN, words, {}).cites


def test_twente_informs_the_directie_at_every_outcome() -> None:
    loaded, _ = school("vt-twente")
    for name, ending in loaded.endings.items():
        assert name == Route.MEDEWERKER or "directie" in ending.informs, name


# VO


@pytest.mark.parametrize("dialog", ["kindgesprek", "oudergesprek"])
def test_vo_always_talks_with_two_of_the_staff(dialog: str) -> None:
    assert screen("vo-magister", f"{dialog}.wie_praat").title == "Praat altijd met twee medewerkers"


def test_vo_takes_two_decisions_always_and_notes_every_step_in_magister() -> None:
    assert screen("vo-magister", "besluit.twee_besluiten").title == "Neem altijd twee besluiten"
    assert "Magister" in shown(screen("vo-magister", "signalen.magister"))
    assert "jeugdagent" in shown(screen("vo-magister", "overleg.waarvoor"))


# All of them


@pytest.mark.parametrize("name", ["opron", "dalton-hillegom", "vt-twente", "vo-magister"])
def test_only_a_school_whose_document_is_silent_asks_who_decides_on_a_talk_with_the_child(name: str) -> None:
    items = {item.id for item in screen(name, "kindgesprek.voorbereiden").items}
    assert ("wie_beslist" in items) == (name not in ("dalton-hillegom", "vo-magister"))


@pytest.mark.parametrize("name", MELDCODES)
def test_the_route_for_an_employee_speaks_of_a_colleagues_own_child_too(name: str) -> None:
    loaded, words = school(name)
    route = views.of_ending(loaded, Route.MEDEWERKER, words, {})
    assert "NL-RTE-08" in route.cites
    assert "eigen kind" in (route.more or "")
