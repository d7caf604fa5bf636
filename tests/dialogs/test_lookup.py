"""Staff ask in their own words, with typing errors, word forms and compounds, and find the right card."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meldwijzer.dialogs import lookup, protocol, register, texts
from meldwijzer.dialogs.protocol import Protocol
from meldwijzer.dialogs.texts import Texts

QUESTIONS = tomllib.loads((Path(__file__).parent.parent / "data" / "lookup.toml").read_text(encoding="utf-8"))
EVERYWHERE = QUESTIONS.pop("overal")
ASKED = [(school, question) for school in QUESTIONS for question in (*EVERYWHERE, *QUESTIONS[school])]


@cache
def school(name: str) -> tuple[Protocol, Texts]:
    loaded = protocol.load(name)
    return loaded, texts.for_protocol(loaded)


def found(name: str, question: str) -> list[str]:
    return [card.id for card in lookup.search(*school(name), question)]


@pytest.mark.parametrize(("name", "question"), ASKED)
def test_a_question_finds_the_right_card_among_the_first_three(name: str, question: str) -> None:
    right = {**EVERYWHERE, **QUESTIONS[name]}[question]
    assert set(found(name, question)[:3]) & set(right)


def test_most_questions_find_the_right_card_first() -> None:
    first = [found(name, question)[0] in {**EVERYWHERE, **QUESTIONS[name]}[question] for name, question in ASKED]
    assert sum(first) >= 0.92 * len(first)


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_card_that_is_expected_exists_in_some_school(name: str) -> None:
    known = {card for other in QUESTIONS for card in lookup.cards(*school(other))}
    assert {card for right in (*EVERYWHERE.values(), *QUESTIONS[name].values()) for card in right} <= known


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_card_has_words_and_a_source_of_this_school_or_the_nation(name: str) -> None:
    for card in lookup.cards(*school(name)).values():
        assert card.title
        assert card.cites
        assert {register.load()[row].protocol for row in card.cites} <= {name, register.NATIONAL}


def test_no_screen_is_a_card_twice() -> None:
    said = [(card.title, card.lines) for card in lookup.cards(*school("opron")).values()]
    assert len(said) == len(set(said))


def test_schools_answer_the_same_question_differently() -> None:
    who = {name: lookup.search(*school(name), "wie meldt er bij ons")[0].lines[1].text for name in QUESTIONS}
    assert who["dalton-hillegom"] == "Melden bij Veilig Thuis: de aandachtsfunctionaris."
    assert who["vt-twente"] == "Melden bij Veilig Thuis: de directeur."
    assert len(set(who.values())) >= 4


def test_a_screen_behind_the_gate_is_known_as_such() -> None:
    cards = lookup.cards(*school("driehoek-meldcode"))
    assert cards["oudergesprek.voorbereiden"].gated
    assert not cards["opzoeken.nummers"].gated
    assert not cards["onthulling.luister"].gated


@pytest.mark.parametrize(
    "question",
    [
        "",
        "   ",
        "???",
        "de het een",
        "hoe bak ik een taart",
        "wat is de hoofdstad van Frankrijk",
        "hallo",
        "xq",
        "ÿ",
        "\x00",
    ],
)
def test_a_question_about_something_else_finds_nothing(question: str) -> None:
    assert found("dalton-hillegom", question) == []


def test_accents_capitals_and_marks_make_no_difference() -> None:
    assert found("vo-magister", "VEILIGHEIDSCOÖRDINATOR?!") == found("vo-magister", "veiligheidscoordinator")


def test_only_the_first_two_hundred_characters_are_looked_at() -> None:
    assert found("dalton-hillegom", "x " * lookup.MAX_QUESTION + "AMK") == []


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_whatever_is_typed_there_are_at_most_five_cards(question: str) -> None:
    assert len(found("dalton-hillegom", question)) <= lookup.MAX_FOUND
