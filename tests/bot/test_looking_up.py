"""Looking things up in the assistant: typed words find cards, and nothing of what was typed stays anywhere."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from people import Office, Person, office

from meldwijzer.bot.screens import CARD_BACK, CARD_PREFIX
from meldwijzer.dialogs import lookup
from tests.dialogs import schools

TYPED = "Sjoukje van 3b heeft blauwe plekken"


@pytest.fixture
async def reader(visitor: Person) -> Person:
    """Someone without an account, at the list of the look-up."""
    await visitor.tap("opzoeken")
    return visitor


async def test_a_typed_question_gives_up_to_five_cards_to_tap(reader: Person) -> None:
    screen = await reader.say("hoe laat is Veilig Thuis open?")
    assert screen.title == "Dit vond ik voor je"
    assert screen.buttons[0].id == f"{CARD_PREFIX}opzoeken.nummers"
    assert 1 <= len(screen.buttons) <= lookup.MAX_FOUND
    assert all(len(button.label) <= 40 for button in screen.buttons)


async def test_a_card_shows_its_lines_its_sources_and_a_way_back(reader: Person) -> None:
    await reader.say("AMK")
    screen = await reader.tap(f"{CARD_PREFIX}opzoeken.woorden")
    said = [line.text for line in screen.lines]
    assert screen.title == "Zo heet het nu"
    assert "AMK en Steunpunt Huiselijk Geweld: sinds 2015 Veilig Thuis." in said
    assert any(line.startswith("Bron: ") and "(NL-NAM-01" in line for line in said)
    assert [button.id for button in screen.buttons] == [CARD_BACK]
    assert screen.mark == "landelijke aanvulling"


async def test_a_card_of_the_school_names_the_schools_own_document(reader: Person) -> None:
    await reader.say("parnassys")
    screen = await reader.tap(f"{CARD_PREFIX}opzoeken.parnassys")
    assert any("het protocol van je school" in line.text and "DAL-0-07" in line.text for line in screen.lines)


@pytest.mark.parametrize("back", ["terug", CARD_BACK])
async def test_from_a_card_one_goes_back_to_where_one_was(reader: Person, back: str) -> None:
    await reader.tap("voorbeelden")
    await reader.say("wie meldt er bij ons")
    await reader.tap(f"{CARD_PREFIX}rol.wie_meldt", back)
    await reader.at("opzoeken.voorbeelden")
    assert reader.screen.title == "Waarover wil je lezen?"
    await reader.tap("terug")
    await reader.at("opzoeken.onderwerp")


async def test_what_was_found_can_be_chosen_by_number_and_by_word(reader: Person) -> None:
    await reader.say("hoe laat is veilig thuis open")
    assert (await reader.say("1")).title == "Deze nummers kun je bellen"
    await reader.tap("terug")
    await reader.say("AMK")
    assert (await reader.say("zo heet het nu")).title == "Zo heet het nu"


async def test_one_question_can_follow_another(reader: Person) -> None:
    await reader.say("AMK")
    assert f"{CARD_PREFIX}opzoeken.nummers" in [b.id for b in (await reader.say("openingstijden")).buttons]
    await reader.tap(f"{CARD_PREFIX}opzoeken.nummers")
    screen = await reader.say("kindcheck")
    assert f"{CARD_PREFIX}signalen.broers_zussen" in [button.id for button in screen.buttons]
    assert (await reader.tap("terug")).title == "Deze nummers kun je bellen"


async def test_a_question_that_finds_nothing_says_so_and_offers_the_list(reader: Person) -> None:
    screen = await reader.say("hoe bak ik een taart")
    assert screen.title == "Daarover vond ik niets"
    assert [button.label for button in screen.buttons] == ["Naar de lijst"]
    assert (await reader.tap("hier")).title == "Wat zoek je op?"


async def test_the_words_of_a_button_are_still_that_button(reader: Person) -> None:
    assert (await reader.say("telefoonnummers")).title == "Deze nummers kun je bellen"
    assert (await reader.say("verder")).kind == "outcome"
    assert (await reader.say("AMK")).title == "Dit vond ik voor je"


async def test_a_whole_story_is_not_looked_up(reader: Person) -> None:
    screen = await reader.say("Vandaag kwam een kind naar me toe. " * 12)
    assert screen.title == "Wat zoek je op?"
    assert "Je kunt hier geen verhaal kwijt" in (screen.notice or "")


async def test_elsewhere_typed_words_are_no_search(visitor: Person) -> None:
    await visitor.tap("snelcheck")
    screen = await visitor.say("AMK")
    assert screen.title == "Is er nu direct gevaar?"
    assert "Dat antwoord ken ik hier niet" in (screen.notice or "")


async def test_a_card_that_was_not_found_cannot_be_opened(reader: Person) -> None:
    await reader.say("AMK")
    await reader.send(button=f"{CARD_PREFIX}opzoeken.nummers", token=reader.screen.token)
    assert reader.screen.title == "Wat zoek je op?"
    token = reader.screen.token
    await reader.send(button=f"{CARD_PREFIX}opzoeken.nummers", token=f"{token}+zoek.9999.x")
    assert reader.screen.title == "Wat zoek je op?"


async def test_what_belongs_behind_the_gate_says_first_what_to_do_about_danger(reader: Person) -> None:
    await reader.say("gesprek met ouders voorbereiden")
    screen = await reader.tap(f"{CARD_PREFIX}oudergesprek.voorbereiden")
    assert "Praat dan nog niet met ouders. Bel Veilig Thuis: 0800-2000" in screen.lines[0].text


async def test_the_bar_goes_on_working_over_a_card(reader: Person) -> None:
    await reader.say("AMK")
    await reader.tap(f"{CARD_PREFIX}opzoeken.woorden", "waarom")
    assert any("(NL-NAM-01)" in line.text for line in reader.screen.lines)
    assert (await reader.tap("hier")).title == "Zo heet het nu"
    assert (await reader.tap("meer")).lines[0].text == "Er is bij dit scherm geen extra uitleg."
    assert (await reader.tap("112")).title == "Bel nu 112"
    assert (await reader.tap("hier")).title == "Zo heet het nu"
    assert (await reader.tap("menu")).kind == "menu"


async def test_the_same_turn_twice_shows_the_same(reader: Person) -> None:
    first = await reader.say("AMK")
    assert await reader.again() == first
    await reader.tap(f"{CARD_PREFIX}opzoeken.woorden")
    assert (await reader.again()).title == "Zo heet het nu"


async def test_nothing_of_what_was_typed_stays_anywhere(
    school: Office, reader: Person, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    screen = await reader.say(TYPED)
    assert screen.title == "Dit vond ik voor je"
    assert "Sjoukje" not in repr(reader.reply)
    await reader.tap(screen.buttons[0].id)
    body = (await reader.conversation()).body.decode()
    assert screen.buttons[0].id.removeprefix(CARD_PREFIX) in body
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    for word in ("Sjoukje", "sjoukje", "blauwe"):
        assert word not in body
        assert word not in caplog.text
        assert not any(word.encode() in content for content in files)
    writer = school.assistant.writer(school.assistant.protocol)
    index = lookup._index(writer.protocol, writer.texts)
    assert "sjoukje" not in index.forms


# What else there is to look up


async def test_the_look_up_of_every_protocol_is_searched_and_only_there(tmp_path: Path) -> None:
    async with office(tmp_path, others=("driehoek-gedragscode",)) as school:
        reader = await school.colleague()
        await reader.tap("anderen", "ander:driehoek-gedragscode", "gedragscode")
        assert "Typ waarover je iets wilt weten, of kies een knop." in reader.text
        await reader.say("mag ik een leerling aanraken")
        assert f"{CARD_PREFIX}gedragscode.aanraken" in reader.labels
        await reader.tap(f"{CARD_PREFIX}gedragscode.aanraken")
        assert any(line.text.startswith("Bron: ") for line in reader.screen.lines)
        await reader.tap("terug", "zorg")
        assert reader.screen.title == "Is er nu direct gevaar?"
        await reader.say("mag ik een leerling aanraken")  # here words are an answer
        assert reader.screen.title == "Is er nu direct gevaar?"
        assert reader.screen.notice
        await reader.tap("ja")
        assert "Typ waarover" not in reader.text
        await reader.say("mag ik een leerling aanraken")
        assert "112" in reader.text
        assert reader.screen.title != "Dit vond ik voor je"


async def test_what_a_school_wrote_itself_to_be_looked_up_is_found_without_a_source(tmp_path: Path) -> None:
    folder = tmp_path / "protocols"
    folder.mkdir()
    schools.write(
        folder,
        "dialogs:\n  opzoeken:\n    nodes:\n"
        "      onderwerp: {options: {fietsenhok: fietsenhok}}\n      fietsenhok: {kind: info, next: klaar}\n",
        "opzoeken-onderwerp =\n    .fietsenhok = Het fietsenhok\n"
        "opzoeken-fietsenhok =\n    Toezicht bij het fietsenhok\n    De conciërge staat er om drie uur.\n",
    )
    async with office(tmp_path, plays="school", protocols=folder) as school:
        reader = school.person()
        await reader.tap("opzoeken")
        await reader.say("wie staat er bij het fietsenhok?")
        await reader.tap(f"{CARD_PREFIX}opzoeken.fietsenhok")
        assert "De conciërge staat er om drie uur." in reader.text
        assert "Bron: " not in reader.text
        await reader.tap("waarom")
        assert reader.screen.lines
