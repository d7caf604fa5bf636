"""De Driehoek has six protocols of one plan: what they share stands once, and trouble at home leads to the meldcode."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from meldwijzer.dialogs import machine, protocol, terms, texts, views
from meldwijzer.dialogs.machine import Pick
from meldwijzer.dialogs.norms import Outcome
from tests.helpers import Conversation

SIX = tuple(name for name in protocol.available() if name.startswith("driehoek-"))
BESIDE = tuple(name for name in SIX if not protocol.load(name).is_meldcode)
POINTS = ("duur", "frequentie", "intensiteit", "situatie", "stapeling", "gevolgen")


def test_all_of_them_build_on_what_the_school_says_once() -> None:
    assert len(SIX) == 6
    assert protocol.load("driehoek").abstract
    for name in SIX:
        assert protocol.load(name).lineage[-2:] == ("driehoek", name)


@pytest.mark.parametrize("name", BESIDE)
def test_trouble_at_home_leads_to_the_same_people_whichever_protocol_it_came_up_in(name: str) -> None:
    meldcode, beside = protocol.load("driehoek-meldcode"), protocol.load(name)
    for outcome in Outcome:
        there, here = meldcode.endings[outcome], beside.endings[outcome]
        if outcome is not Outcome.KLAAR:
            assert (here.decides, here.reports, here.informs) == (there.decides, there.reports, there.informs)
    assert "bevoegd_gezag" in beside.endings["melden"].informs


def test_no_sentence_stands_in_two_of_their_files() -> None:
    files: dict[str, set[str]] = defaultdict(set)
    for name in ("landelijk", "driehoek", *SIX):
        source = texts.read(texts.FOLDER / "nl" / f"{name}.ftl")
        for words, _ in source.patterns.values():
            if len(words.split()) > 7:
                files[" ".join(words.split())].add(name)
    assert {words: found for words, found in files.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", BESIDE)
def test_yes_about_home_is_never_lighter_than_doubt_and_after_advice_the_way_goes_on(name: str) -> None:
    loaded = protocol.load(name)
    asked = 0
    for place in loaded.places.values():
        options = place.node.options
        if place.dialog in ("snelcheck", "onthulling") or place.gate or "twijfel" not in options:
            continue
        if options["twijfel"].next != "snelcheck.gevaar_nu":
            continue
        asked += 1
        home = [option for option in ("ja", "thuis") if option in options]
        assert home, place.state
        for option in home:
            assert options[option].next == "snelcheck.gevaar_nu", place.state
            assert options[option].floor == options["twijfel"].floor, place.state
        if options["nee"].next != "klaar":
            assert options["al_advies"].floor is None, place.state
            assert list(options)[-1] == "al_advies", f"{place.state} says: the last button"
    assert asked or name == "driehoek-gedragscode"


def indelen(answers: str) -> Conversation:
    """Somebody who judged the six points of behaviour, each as `ongewenst`, `grens` or `tussenin`."""
    judging = Conversation(protocol.load("driehoek-gedrag"), "indelen").tap("verder buiten verder nee verder")
    return judging.tap(answers).at("indelen.beeld")


def offered(judging: Conversation) -> list[str]:
    loaded = judging.protocol
    place = loaded.places[judging.session.state]
    view = views.of_node(place, texts.for_protocol(loaded), machine.facts(loaded, judging.session))
    return [option.id for option in view.options]


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("other", ["grens", "tussenin"])
def test_one_point_that_differs_makes_the_picture_mixed_and_a_colleague_looks_along(point: str, other: str) -> None:
    mixed = indelen(" ".join(other if point == one else "ongewenst" for one in POINTS))
    assert offered(mixed) == ["gemengd"]
    mixed.tap("gemengd").at("indelen.gemengd")
    said = texts.for_protocol(mixed.protocol).get("indelen-gemengd")
    assert "gedragsspecialist" in said and "intern begeleider" in said
    assert offered(mixed) == ["ongewenst", "grens", "nog_niet"]


@pytest.mark.parametrize(("all_six", "then"), [("ongewenst", "indelen.hoe_vaak"), ("grens", "indelen.grens")])
def test_where_all_six_points_agree_the_teacher_may_say_so_or_ask_a_colleague(all_six: str, then: str) -> None:
    clear = indelen(" ".join([all_six] * 6))
    assert offered(clear) == [all_six, "gemengd"]
    clear.tap(all_six).at(then)


def test_bullying_by_pupils_is_told_apart_at_the_gate_and_doubt_keeps_its_floor() -> None:
    loaded = protocol.load("driehoek-pesten")
    words = texts.for_protocol(loaded)
    gate = views.of_node(loaded.places["ouders_gepest.onthulling"], words, {})
    quick = views.of_node(loaded.places["snelcheck.onthulling"], words, {})
    assert "familie" in "\n".join(line.text for line in gate.lines)
    assert "pesten" not in "\n".join(line.text for line in quick.lines)
    assert loaded.places["ouders_gepest.onthulling"].node.options["twijfel"].floor is Outcome.ADVIES_VEILIG_THUIS


def test_who_has_no_account_can_read_the_nine_steps_at_once() -> None:
    loaded = protocol.load("driehoek-weglopen")
    words = texts.for_protocol(loaded)
    assert "negen_stappen" in loaded.without_case
    reading = Conversation(loaded, "negen_stappen")
    first = "\n".join(line.text for line in views.of_node(loaded.places[reading.session.state], words, {}).lines)
    assert all(f"{step}. " in first for step in range(1, 7))
    reading.tap("verder verder").at("negen_stappen.bang_voor_thuis").tap("nee")
    last = "\n".join(line.text for line in views.of_node(loaded.places[reading.session.state], words, {}).lines)
    assert all(f"{step}. " in last for step in range(7, 10))


@pytest.mark.parametrize(
    ("first", "last", "back"),
    [
        pytest.param(date(2026, 11, 23), date(2026, 11, 27), date(2026, 11, 30), id="from a Monday"),
        pytest.param(date(2026, 11, 26), date(2026, 12, 2), date(2026, 12, 3), id="from a Thursday"),
        pytest.param(date(2026, 11, 28), date(2026, 12, 4), date(2026, 12, 7), id="from a Saturday"),
        pytest.param(date(2026, 4, 27), date(2026, 5, 4), date(2026, 5, 5), id="from King's day"),
    ],
)
def test_a_suspension_is_five_working_days_whatever_day_it_starts_on(first: date, last: date, back: date) -> None:
    found = terms.days(protocol.load("driehoek-schorsing"), {"begindatum": first})
    assert (found["laatste_dag"], found["weer_op_school"]) == (last, back)


def test_the_form_about_behaviour_counts_its_fields_and_nothing_else() -> None:
    gedrag = protocol.load("driehoek-gedrag")
    fields = [place.node.field for place in gedrag.places.values() if place.dialog.startswith("formulier")]
    assert sorted(number for number in fields if number) == [*range(1, 23)]
    talk = Conversation(gedrag, "formulier")
    assert machine.progress(gedrag, talk.session) == (1, 22)
    assert machine.progress(gedrag, talk.tap("verder").session) == (2, 22)
    assert machine.progress(gedrag, talk.tap("groep_6").session) is None  # the child fills it in: no field
    talk.tap("verder").say(Pick(date(2026, 11, 20))).tap("leerkracht").at("formulier.wat")
    assert machine.progress(gedrag, talk.session) == (5, 22)
