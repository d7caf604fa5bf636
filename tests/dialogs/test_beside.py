"""Protocols beside the meldcode: what a file can say, what the check demands of them, and what stays national."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from meldwijzer.dialogs import diagram, machine, protocol, table, terms, texts, verify, views
from meldwijzer.dialogs.casus import Casus, Run
from meldwijzer.dialogs.machine import NOTED, Back, Choose, Pick, Tick
from meldwijzer.dialogs.norms import Outcome, Route
from meldwijzer.dialogs.problems import BrokenProtocol, Problem
from meldwijzer.dialogs.protocol import Protocol
from meldwijzer.dialogs.texts import Texts
from tests import proef
from tests.helpers import NOW, Conversation

OTHERS = tuple(name for name in protocol.available() if not protocol.load(name).is_meldcode)


def load(folder: Path) -> tuple[Protocol, Texts]:
    loaded = protocol.load(proef.NAME, (folder, protocol.FOLDER))
    return loaded, texts.for_protocol(loaded, (folder,))


def found(folder: Path, routing: str = proef.ROUTING, words: str = proef.TEXTS) -> list[Problem]:
    """What the check says of the protocol of these tests, with changes."""
    proef.write(folder, routing, words)
    protocol.forget()
    texts.read.cache_clear()
    try:
        return verify.verify(*load(folder)).problems
    except BrokenProtocol as broken:
        return list(broken.problems)


def rules(problems: list[Problem]) -> set[str]:
    return {problem.rule for problem in problems}


@pytest.fixture
def weg(tmp_path: Path) -> Protocol:
    proef.write(tmp_path)
    return load(tmp_path)[0]


@pytest.fixture
def words(tmp_path: Path, weg: Protocol) -> Texts:
    return load(tmp_path)[1]


# What the check demands


def test_a_protocol_beside_the_meldcode_has_dialogs_of_its_own_and_passes(tmp_path: Path) -> None:
    assert found(tmp_path) == []


def test_the_quick_check_and_the_help_when_somebody_tells_are_held_to_the_norms_everywhere(tmp_path: Path) -> None:
    lighter = "  snelcheck: {nodes: {onthulling: {options: {ja: klaar}}}}\n"
    assert "veilig-gevaar" in rules(found(tmp_path, proef.ROUTING + lighter))
    silent = proef.TEXTS + "onthulling-daarna =\n    .uitleg = Daarna praat je met de ouders.\n"
    assert "veilig-ouders" in rules(found(tmp_path, words=silent))


def test_no_protocol_does_without_the_quick_check(tmp_path: Path) -> None:
    nothing_else = proef.ROUTING.replace("dialogs:", "dialogs!:").replace("snelcheck.gevaar_nu", "advies_veilig_thuis")
    missing = {problem.place for problem in found(tmp_path, nothing_else) if problem.rule == "dialoog-ontbreekt"}
    assert missing == {"snelcheck", "onthulling"}


def test_a_talk_with_parents_about_school_needs_no_gate(tmp_path: Path) -> None:
    talk = proef.TEXTS.replace("Het kind is er weer", "Bel de ouders over wat er op school gebeurde")
    assert found(tmp_path, words=talk) == []


def test_nothing_leads_around_a_gate_that_a_dialog_has(tmp_path: Path) -> None:
    around = proef.ROUTING.replace("paper: true, next: klaar", "paper: true, next: thuis.daarna")
    assert rules(found(tmp_path, around)) == {"veilig-poort"}


def test_a_question_that_the_norms_know_keeps_its_answers_everywhere(tmp_path: Path) -> None:
    asked = proef.ROUTING.replace("tips: {kind: choice, options: {ja", "hulp_mogelijk: {kind: choice, options: {goed")
    problems = found(tmp_path, asked.replace("start: tips", "start: hulp_mogelijk"))
    assert ("veilig-antwoorden", "voorkomen.hulp_mogelijk") in [(one.rule, one.place) for one in problems]


def test_doubt_about_home_is_never_dropped(tmp_path: Path) -> None:
    dropped = proef.ROUTING.replace(
        "twijfel: {next: snelcheck.gevaar_nu, floor: advies_veilig_thuis}", "twijfel: klaar"
    )
    assert "veilig-twijfel" in rules(found(tmp_path, dropped))


def test_a_name_fits_on_its_buttons(tmp_path: Path) -> None:
    long = proef.TEXTS.replace("Weglopen op proef", "Weglopen en alles wat daarbij hoort")
    assert [(one.rule, one.place) for one in found(tmp_path, words=long)] == [("knop-te-lang", "protocol-titel")]


@pytest.mark.parametrize("key", ["protocol-titel", "dialoog-zoeken", "termijn-antwoord", "brief-feiten"])
def test_names_terms_and_examples_need_their_words(tmp_path: Path, key: str) -> None:
    lines = proef.TEXTS.splitlines(keepends=True)
    place = "brief-feiten.voorbeeld" if key == "brief-feiten" else key
    kept = [line for line in lines if not line.startswith(f"{key} =" if place == key else "    .voorbeeld")]
    assert ("tekst-ontbreekt", place) in [(one.rule, one.place) for one in found(tmp_path, words="".join(kept))]


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("uitleg: {kind: info,", "uitleg: {kind: info, clock: true,", "clock"),
        ("uitleg: {kind: info,", "uitleg: {kind: info, past: true,", "past"),
        ("uitleg: {kind: info,", "uitleg: {kind: info, paper: true,", "paper"),
    ],
)
def test_a_word_stands_only_where_it_means_something(tmp_path: Path, old: str, new: str, word: str) -> None:
    (problem,) = found(tmp_path, proef.ROUTING.replace(old, new))
    assert problem.rule == "deel-hoort-niet"
    assert dict(problem.details)["deel"] == word


def test_a_slip_in_a_term_is_named_with_the_words_that_can_stand_there(tmp_path: Path) -> None:
    (problem, *_) = found(tmp_path, proef.ROUTING.replace("bezwaar: {from:", "bezwaar: {vanaf: x, from:"))
    assert problem.rule == "woord-onbekend"
    assert set(dict(problem.details)["keuzes"].split(", ")) == {
        "from",
        "before",
        "length",
        "unit",
        "first_day",
        "remind",
    }


def test_a_text_may_leave_open_the_days_of_its_own_terms_and_no_others(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, words=proef.TEXTS.replace("tot {$bezwaar}.", "tot {$bezwar}."))
    assert problem.rule == "invulling-onbekend"
    assert dict(problem.details) == {"invulling": "bezwar", "keuzes": "bezwaar, antwoord"}
    term = proef.TEXTS.replace("Antwoord: {$wanneer}", "Antwoord: {$wie}")
    (problem,) = found(tmp_path, words=term)
    assert dict(problem.details)["keuzes"] == "wanneer, datum, bezwaar, antwoord"


def test_a_screen_fits_with_the_longest_day_filled_in(tmp_path: Path) -> None:
    many = " ".join(["Tot {$bezwaar}."] * 22)
    assert len(many.replace("{$bezwaar}", "datum volgt")) < views.MAX_SCREEN - 50
    (problem,) = found(tmp_path, words=proef.TEXTS.replace("Bezwaar maken kan tot {$bezwaar}.", many))
    assert (problem.rule, problem.place) == ("scherm-te-lang", "thuis-daarna")


def test_only_what_can_be_played_has_a_name() -> None:
    assert ("protocol-titel", None) not in views.text_keys(protocol.load("landelijk"))
    assert views.text_keys(protocol.load("dalton-hillegom"))["protocol-titel", None]


# Its dialogs


def test_what_stands_in_a_step_belongs_to_a_case_and_the_rest_is_a_list(tmp_path: Path, weg: Protocol) -> None:
    assert weg.steps == {"zoeken": 1, "brief": 2, "thuis": 2}
    assert weg.without_case == ("snelcheck", "onthulling", "voorkomen")
    assert weg.look_ups == ("voorkomen",)
    proef.write(tmp_path, proef.ROUTING.replace("steps: [[zoeken], [brief, thuis]]\n", ""))
    protocol.forget()
    without, _ = load(tmp_path)
    assert without.steps == {}
    assert without.look_ups == ("zoeken", "brief", "thuis", "voorkomen")


def test_in_a_meldcode_three_dialogs_need_no_case() -> None:
    dalton = protocol.load("dalton-hillegom")
    assert dalton.without_case == ("snelcheck", "onthulling", "opzoeken")
    assert dalton.look_ups == ("opzoeken",)


def test_a_dialog_without_a_judgement_ends_in_klaar(weg: Protocol) -> None:
    (row,) = table.of_dialog(weg, "brief").rows
    assert (row.answers, row.result) == ((), "klaar")
    assert table.as_csv(weg, table.of_dialog(weg, "brief")).splitlines()[1].startswith("klaar,")


def test_a_table_shows_where_the_meldcode_is_offered(weg: Protocol) -> None:
    rows = {row.answers: row.result for row in table.of_dialog(weg, "zoeken").rows}
    assert rows[(("bang", "ja"),)] == "naar:gevaar_nu"
    assert rows[(("bang", "nee"),)] == "klaar"


def test_its_dialogs_can_be_drawn(weg: Protocol, words: Texts) -> None:
    drawn = diagram.as_svg(weg, words, None)
    assert "Een kind zoeken" in drawn
    assert "datum volgt" in drawn


@pytest.mark.parametrize("name", OTHERS)
def test_every_dialog_of_a_real_protocol_has_a_table_and_a_picture(name: str) -> None:
    loaded = protocol.load(name)
    of_protocol = texts.for_protocol(loaded)
    for dialog in loaded.dialogs:
        assert table.of_dialog(loaded, dialog).rows
        assert diagram.as_svg(loaded, of_protocol, dialog)


@pytest.mark.parametrize("name", protocol.available())
@pytest.mark.parametrize(("who", "route"), [("medewerker", Route.MEDEWERKER), ("leerling", Route.LEERLINGEN)])
def test_a_colleague_and_pupils_among_themselves_have_their_route_in_every_protocol(
    name: str, who: str, route: Route
) -> None:
    loaded = protocol.load(name)
    of_protocol = texts.for_protocol(loaded)
    Conversation(loaded, "snelcheck").tap(f"nee {who} nee").assert_outcome(None, route)
    Conversation(loaded, "snelcheck").tap(f"nee {who} ja nee ja").assert_outcome(Outcome.MELDEN, route)
    told = Conversation(loaded, "onthulling")
    while told.session.state != "onthulling.gevaar_nu":
        told.tap("verder")
    told.tap(f"nee {who} nee").assert_outcome(None, route)
    view = views.of_ending(loaded, route, of_protocol, {})
    said = "\n".join([view.title, *(line.text for line in view.lines), view.more or ""])
    for words in ("112", "0800-2000", "0900-1113111"):
        assert words in said
    if route is Route.MEDEWERKER:
        for words in ("bevoegd gezag", "8 tot 17 uur", "angifte", "directeur"):
            assert words in said


# The clock


def test_a_checklist_with_a_clock_knows_when_each_item_was_ticked(weg: Protocol) -> None:
    talk = Conversation(weg, "zoeken")
    talk.say(Tick("ouders"), minutes=1).say(Tick("directie"), minutes=2)
    first, second = NOW.replace(minute=31), NOW.replace(minute=33)
    assert talk.session.times == {"ouders": first, "directie": second}
    talk.say(Tick("ouders"), minutes=1)
    assert talk.session.times == {"directie": second}
    talk.say(Tick("ouders"), minutes=1).tap("verder")
    assert talk.session.path[-1].times == {"directie": second, "ouders": NOW.replace(minute=35)}
    assert talk.session.times == {}
    talk.say(Back())
    assert talk.session.times == {"directie": second, "ouders": NOW.replace(minute=35)}


def test_a_checklist_without_a_clock_keeps_no_times() -> None:
    talk = Conversation(protocol.load("dalton-hillegom"), "signalen").tap("nee nee leerkracht verder nee verder")
    talk.at("signalen.vastleggen").say(Tick("feiten"))
    assert talk.session.ticked == ("feiten",)
    assert talk.session.times == {}


def test_a_time_is_that_of_the_netherlands() -> None:
    assert views.timed("Gebeld", datetime(2026, 11, 23, 9, 42, tzinfo=UTC)) == "Gebeld (10:42)"
    assert views.timed("Gebeld", datetime(2026, 7, 1, 22, 5, tzinfo=UTC)) == "Gebeld (00:05)"
    assert views.timed("Gebeld", None) == "Gebeld"


# On paper


def test_on_paper_nothing_is_noted(weg: Protocol) -> None:
    talk = Conversation(weg, "brief").say(Pick(date(2026, 11, 20))).tap("verder verder").at("brief.handtekening")
    before = talk.session
    talk.say(Choose(NOTED))
    assert talk.session == before
    talk.tap("verder").assert_outcome(Outcome.KLAAR)
    assert Conversation(weg, "brief").say(Pick(date(2026, 11, 20))).tap(f"verder {NOTED}").at("brief.handtekening")


# Terms


def test_the_days_of_the_terms_follow_from_the_date_that_was_given(weg: Protocol) -> None:
    assert terms.days(weg, {}) == {}
    found = terms.days(weg, {"dagtekening": date(2026, 11, 20), "andere": date(2026, 1, 1)})
    assert found == {"bezwaar": date(2027, 1, 1), "antwoord": date(2026, 11, 27)}


def test_holidays_lengthen_a_term_of_working_days(weg: Protocol) -> None:
    assert terms.days(weg, {"dagtekening": date(2026, 12, 23)})["antwoord"] == date(2026, 12, 31)


def test_the_date_on_the_path_counts_and_goes_when_it_is_taken_back(weg: Protocol) -> None:
    talk = Conversation(weg, "brief")
    assert machine.dates(weg, talk.session) == {}
    talk.say(Pick(date(2026, 11, 20)))
    assert machine.dates(weg, talk.session) == {"dagtekening": date(2026, 11, 20)}
    assert talk.into_case().dates() == {"dagtekening": date(2026, 11, 20)}
    talk.say(Back())
    assert machine.dates(weg, talk.session) == {}


def test_the_terms_of_the_file_run_in_the_case(weg: Protocol) -> None:
    given = Casus("onbekend", (Run("1", "brief", "directeur", NOW, dates={"dagtekening": date(2026, 11, 20)}),))
    assert terms.running(weg, Casus("onbekend")) == {}
    assert terms.running(weg, given) == {"bezwaar": date(2027, 1, 1), "antwoord": date(2026, 11, 27)}


def test_an_evaluation_of_another_protocol_is_none_of_help_at_home(weg: Protocol) -> None:
    other = Casus("onbekend", (Run("1", "brief", "directeur", NOW, dates={"evaluatie": date(2027, 6, 1)}),))
    assert terms.running(weg, other) == {}


def test_a_term_says_how_long_it_still_runs_and_when_it_has_passed(words: Texts) -> None:
    day = date(2027, 1, 1)
    said = [views.term_words(words, "bezwaar", day, today) for today in (date(2026, 12, 31), day, date(2027, 1, 2))]
    assert said == [
        "Bezwaar maken kan nog: over 1 dag (vrijdag 1 januari).",
        "Bezwaar maken kan nog: vandaag (vrijdag 1 januari).",
        "Bezwaar maken kon tot vrijdag 1 januari.",
    ]
    assert views.term_words(words, "antwoord", day, date(2027, 1, 2)) == "Antwoord: voorbij (vrijdag 1 januari)."
    assert (
        views.term_words(words, "bezwaar", day, day, "dossier")
        == "Bezwaar maken kan tot en met vrijdag 1 januari 2027."
    )
    assert views.term_words(words, "antwoord", day, day, "dossier") == "Antwoord: vandaag (vrijdag 1 januari 2027)."


def test_a_day_that_is_not_known_is_still_to_come(weg: Protocol, words: Texts) -> None:
    view = views.of_node(weg.places["brief.uitleg"], words, {})
    assert view.title == "Bezwaar maken kan tot en met datum volgt"
    known = words.filled({"bezwaar": "vrijdag 1 januari 2027"})
    assert views.of_node(weg.places["brief.uitleg"], known, {}).title.endswith("vrijdag 1 januari 2027")
    assert views.of_node(weg.places["brief.uitleg"], words, {}).title.endswith("datum volgt")
    assert words.filled({}) is words


# To the meldcode


def test_a_run_that_asked_about_home_is_told_apart(weg: Protocol) -> None:
    talk = Conversation(weg, "zoeken").tap("verder")
    assert not machine.asked_about_home(weg, talk.session)
    talk.tap("ja nee")
    assert machine.asked_about_home(weg, talk.session)
    assert machine.asked_about_home(weg, Conversation(weg, "thuis").tap("nee").session)


def test_a_floor_that_was_laid_before_the_quick_check_stands_beside_the_route(weg: Protocol) -> None:
    talk = Conversation(weg, "zoeken").tap("verder twijfel nee leerling nee")
    talk.assert_outcome(Outcome.ADVIES_VEILIG_THUIS, Route.LEERLINGEN)
