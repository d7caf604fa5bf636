"""Conversations on Telegram, over both libraries and an emulator of the Bot API."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from emulator import Phone
from people import Office, office
from telegram_line import WEBSITE, Line, line

from meldwijzer.bot.turn import MARKS
from meldwijzer.dialogs import protocol

DRIEHOEK = ("driehoek-weglopen", "driehoek-pesten", "driehoek-gedrag", "driehoek-schorsing")


@pytest.fixture
async def driehoek(tmp_path: Path, api: str, library_name: str) -> AsyncIterator[Line]:
    async with office(tmp_path, others=DRIEHOEK) as school, line(school, api, library_name) as opened:
        yield opened


async def answers_in(school: Office) -> tuple[list[Any], list[Any]]:
    """What is kept of answers, and of cases."""
    found = await school.contents("answer", "casus")
    return found["answer"], found["casus"]


async def test_a_quick_check_goes_from_the_first_notice_to_its_outcome_in_one_message(open_line: Line) -> None:
    phone = open_line.phone()
    await phone.say("/start")
    assert "Telegram is van een ander" in await phone.text()
    await phone.tap("Ik begrijp het")
    assert "Waar kan ik je mee helpen?" in await phone.text()
    first = (await phone.screen())["message_id"]
    for label in ("Moet ik melden?", "Nee", "Iemand uit het gezin", "Nee", "Nee", "Ja"):
        await phone.tap(label)
    assert "hoort de school te melden" in await phone.text()
    assert "0800-2000" in await phone.text()
    assert [one["message_id"] for one in await phone.messages()] == [first]
    assert await answers_in(open_line.school) == ([], [])


async def test_danger_shows_112_first(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    await phone.tap("Ja")
    said = await phone.text()
    assert said.index("112") < said.index("0800-2000")


async def test_112_and_veilig_thuis_are_one_tap_away_on_every_screen(open_line: Line) -> None:
    phone = open_line.phone()
    await phone.say("/start")
    for label in ("Ik begrijp het", "Een kind vertelt nu iets", "Verder", "Menu", "Opzoeken", "Help", "Sluit en wis"):
        assert {"112", "Veilig Thuis 0800-2000"} <= set(await phone.labels())
        await phone.tap(label)
    await phone.tap("112")
    assert "Bel nu 112" in await phone.text()


async def test_112_works_before_the_first_notice_was_read(open_line: Line) -> None:
    phone = open_line.phone()
    await phone.say("hallo")
    await phone.tap("112")
    assert "Bel nu 112" in await phone.text()
    await phone.tap("Terug naar de vraag")
    assert "Telegram is van een ander" in await phone.text()


async def test_help_when_a_child_tells_something_is_there_from_the_first_screen(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Een kind vertelt nu iets")
    assert "Luister, meer hoeft nu niet" in await phone.text()


async def test_a_typed_look_up_is_answered_and_then_deleted(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Opzoeken")
    await phone.say("hoe lang bewaar ik het dossier")
    assert await phone.written() == []
    assert len(await phone.messages()) == 1
    found = [label for label in await phone.labels() if label not in ("112", "Veilig Thuis 0800-2000")]
    await phone.tap(found[0])
    assert "Bron" in await phone.text()


@pytest.mark.parametrize("talk", ["Gesprek met het kind", "Gesprek met de ouders"], ids=["child", "parents"])
async def test_the_checklist_of_a_talk_begins_with_the_gate_and_keeps_nothing(open_line: Line, talk: str) -> None:
    phone = await open_line.reader()
    await phone.tap(talk)
    gate, ticks = [], 0
    for _ in range(40):
        labels = await phone.labels()
        if "Nog iets opzoeken" in labels:
            break
        if "▢" in labels[0]:
            assert len(gate) == 3, "a checklist came before the gate was answered"
            await phone.tap(labels[0].removeprefix("▢ "))
            assert "✓" in (await phone.labels())[0]
            ticks += 1
        elif len(gate) < 3:
            gate.append(await phone.text())
            await phone.tap("Nee")
            continue
        await phone.tap("Verder" if await phone.can("Verder") else "Ja")
    assert ticks >= 2
    assert "gevaar" in gate[0]
    assert await answers_in(open_line.school) == ([], [])


async def test_danger_at_the_gate_of_a_talk_ends_the_talk(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Gesprek met de ouders")
    await phone.tap("Ja")
    assert "Bel" in await phone.text()
    assert "112" in await phone.text()
    assert "Open een casus" not in await phone.labels()


async def test_the_other_protocols_are_lists_that_know_no_case(driehoek: Line) -> None:
    phone = await driehoek.reader()
    await phone.tap("Andere protocollen")
    await phone.tap("Weglopen")
    labels = await phone.labels()
    assert not {"Nieuwe casus", "Mijn casussen"} & set(labels)
    writer = driehoek.school.assistant.writer("driehoek-weglopen")
    await phone.tap(writer.dialog("kind_weg"))
    before = await phone.labels()
    await phone.tap(before[0].removeprefix("▢ "))
    assert "✓" in (await phone.labels())[0]
    assert await answers_in(driehoek.school) == ([], [])


def test_forms_are_no_lists_and_every_checklist_of_a_talk_is_one() -> None:
    assert protocol.load("dalton-hillegom").lists == ("kindgesprek", "oudergesprek")
    for name in DRIEHOEK:
        loaded = protocol.load(name)
        assert loaded.lists
        assert not [dialog for dialog in loaded.lists if "formulier" in dialog]


async def test_somebody_with_an_account_finds_no_case_here(open_line: Line) -> None:
    phone = open_line.phone()
    await open_line.school.colleague(str(phone.user), role="aandachtsfunctionaris", channel="telegram")
    await phone.say("/start")
    await phone.tap("Ik begrijp het")
    assert not {"Mijn casussen", "Nieuwe casus"} & set(await phone.labels())
    for label in ("Moet ik melden?", "Nee", "Iemand uit het gezin", "Nee", "Nee", "Ja"):
        await phone.tap(label)
    assert "Open een casus" not in await phone.labels()
    await phone.say("nieuwe casus")
    assert await answers_in(open_line.school) == ([], [])


# --- buttons ---


async def test_what_a_button_carries_tells_nothing(open_line: Line) -> None:
    phone = await open_line.reader()
    seen: set[str] = set()
    route = ("Moet ik melden?", "Waarom?", "Terug naar de vraag", "Nee", "Sluit en wis", "Nee, ga verder", "Menu")
    route += ("Gesprek met het kind", "Menu", "Opzoeken")
    for label in route:
        await phone.tap(label)
        seen |= keys_of(await phone.screen())
    await phone.say("hoe lang bewaar ik het dossier")
    seen |= keys_of(await phone.screen())
    words = {*MARKS, "nieuw", "ja", "nee", "twijfel", "weet_niet", "thuis", "terug", "menu", "snelcheck", "kaart"}
    words -= {"112"}
    assert len(seen) > 60
    for data in seen:
        assert len(data.encode()) <= 64
        assert not [word for word in words if word in data], data
        assert not re.search("[g-z]", data), f"{data} has letters beyond those of a number"


def keys_of(message: dict[str, Any]) -> set[str]:
    rows = message["reply_markup"]["inline_keyboard"]
    return {key["callback_data"] for row in rows for key in row if "callback_data" in key}


async def test_every_tap_is_answered(open_line: Line) -> None:
    phone = await open_line.reader()
    old = await phone.screen()
    for label in ("Moet ik melden?", "Nee", "Waarom?", "Terug naar de vraag", "112", "Veilig Thuis 0800-2000"):
        await phone.tap(label)
    await phone.tap("Opzoeken", message=old)  # a stale one
    await phone.press("iets heel anders", await phone.screen())
    await phone.press("!zozo-zozo:0", await phone.screen())  # a ping that never was
    assert list((await open_line.bot.answers()).values()) == [None] * 10


async def test_a_stale_tap_never_answers_another_question(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    first = await phone.screen()
    await phone.tap("Nee")
    second = await phone.text()
    await phone.tap("Ja", message=first)
    said = await phone.text()
    assert "Dat was een knop van een eerder scherm" in said
    assert second in said
    assert len(await phone.messages()) == 1


async def test_a_button_of_a_version_before_shows_the_question_of_now(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    before = await phone.text()
    await phone.press("v0:oude-knop", await phone.screen())
    assert before in await phone.text()


async def test_words_from_before_the_question_answer_nothing(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    await phone.tap("Nee")
    asked = await phone.text()
    long_ago = int(open_line.school.clock.now.timestamp()) - 5
    message = {"message_id": 900_001, "date": long_ago, "from": phone.who, "chat": phone.chat, "text": "1"}
    await open_line.bot.update(message=message)
    await open_line.bot.acknowledged()
    assert asked in await phone.text()
    assert "dat antwoord telt niet" in await phone.text()


async def test_typed_answers_work_like_taps(open_line: Line) -> None:
    phone = await open_line.reader()
    for words in ("moet ik melden?", "nee", "1", "nee", "nee", "ja"):
        await phone.say(words)
    assert "hoort de school te melden" in await phone.text()
    assert await phone.written() == []
    assert len(await phone.messages()) == 1


async def test_commands_work_like_the_bar(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    await phone.say("/112")
    assert "Bel nu 112" in await phone.text()
    await phone.say("/menu")
    assert "Waar kan ik je mee helpen?" in await phone.text()


async def test_start_shows_the_present_screen_at_the_bottom_of_the_chat(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    before, number = await phone.text(), (await phone.screen())["message_id"]
    await phone.say("/start")
    assert await phone.text() == before
    assert (await phone.screen())["message_id"] > number
    assert len(await phone.messages()) == 1


# --- on to the website ---


async def test_a_conversation_goes_on_on_the_website_by_a_link_that_works_once(open_line: Line) -> None:
    from meldwijzer.storage import carry

    phone: Phone = await open_line.reader()
    for label in ("Moet ik melden?", "Nee", "Menu", "Ga verder op de website"):
        await phone.tap(label)
    url = phone.key("Open de website", await phone.screen())["url"]
    assert url.startswith(f"{WEBSITE}/verder/")
    store, now = open_line.school.store, open_line.school.clock.now
    visitor = open_line.school.person("bezoeker")
    here = store.identity_hash("web", "bezoeker")
    async with store.transaction() as conn:
        assert await carry.take(conn, store.keys, url.rpartition("/")[2], here, now)
        assert not await carry.take(conn, store.keys, url.rpartition("/")[2], here, now)
    await visitor.look()
    await visitor.tap("verder")
    assert "Vraag 2 van" in (visitor.screen.progress_text or "")
    await phone.tap("Terug naar de vraag")
    assert "Ga verder: Moet ik melden?" not in await phone.labels()


async def test_a_conversation_comes_back_from_the_website(open_line: Line) -> None:
    open_line.school.assistant.links["web"] = "https://t.me/gesprekshulp_bot?start="
    visitor = open_line.school.person("bezoeker")
    await visitor.tap("snelcheck", "nee", "menu", "elders")
    url = visitor.button("elders_open").url
    assert url
    phone = open_line.phone()
    await phone.say(f"/start {url.partition('=')[2]}")
    await phone.tap("Ik begrijp het")
    await phone.tap("Ga verder: Moet ik melden?")
    assert "Vraag 2 van" in await phone.text()


async def test_a_link_that_is_too_old_carries_nothing(open_line: Line) -> None:
    open_line.school.assistant.links["web"] = "https://t.me/gesprekshulp_bot?start="
    visitor = open_line.school.person("bezoeker")
    await visitor.tap("snelcheck", "nee", "menu", "elders")
    token = (visitor.button("elders_open").url or "").partition("=")[2]
    phone = await open_line.reader()
    open_line.school.clock.wait(minutes=11)
    await phone.say(f"/start {token}")
    assert "Deze link werkt niet meer" in await phone.text()
    assert "Ga verder: Moet ik melden?" not in await phone.labels()
