"""What Telegram gets to see, and how little of it stays: over both libraries."""

from __future__ import annotations

import asyncio
import io
import json
import logging
from pathlib import Path
from typing import Any

import pytest
import structlog
from emulator import Phone
from people import Office
from telegram_line import Line, line, no_pause

from meldwijzer.bot import log
from meldwijzer.bot.telegram.loop import KINDS, Poll, Service, load_library
from meldwijzer.storage import retention
from meldwijzer.storage.retention import Rules

TYPED = "Roodkapje woont bij haar oma"


async def hand_made(phone: Phone, **content: Any) -> int:
    """A message that the emulator cannot make itself: a photo, a voice message; gives its number."""
    number = 800_000 + phone.user
    message = {"message_id": number, "date": phone.seconds(), "from": phone.who, "chat": phone.chat, **content}
    await phone.bot.update(message=message)
    await phone.bot.acknowledged()
    return number


def on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


async def test_the_first_notice_says_what_telegram_sees_and_offers_the_website(open_line: Line) -> None:
    phone = open_line.phone()
    await phone.say("Moet ik melden?")
    said = await phone.text()
    assert "Het ziet dat jij deze bot gebruikt" in said
    assert "112" in said
    assert "0800-2000" in said
    assert phone.key("Liever via de website", await phone.screen())["url"] == "https://school.example"
    await phone.say("nee")
    assert "Telegram is van een ander" in await phone.text()  # nothing before it was read
    assert len(await phone.messages()) == 1
    await phone.tap("Ik begrijp het")
    await phone.say("/start")
    assert "Waar kan ik je mee helpen?" in await phone.text()  # and only once


async def test_messages_cannot_be_forwarded_and_show_no_previews(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    await phone.say("/start")
    sent = await open_line.bot.calls("sendMessage")
    assert len(sent) >= 2
    for call in sent:
        assert str(call["params"]["protect_content"]).lower() == "true"
        assert str(call["params"]["disable_notification"]).lower() == "true"
    for call in await open_line.bot.calls("sendMessage", "editMessageText"):
        options = call["params"]["link_preview_options"]
        assert (json.loads(options) if isinstance(options, str) else options) == {"is_disabled": True}


@pytest.mark.parametrize(
    "content",
    [
        {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}], "caption": TYPED},
        {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}},
        {"document": {"file_id": "a", "file_unique_id": "b", "file_name": f"{TYPED}.docx"}},
        {"contact": {"phone_number": "0", "first_name": TYPED}},
        {"location": {"latitude": 52.0, "longitude": 4.0}},
    ],
    ids=lambda content: next(iter(content)),
)
async def test_whatever_somebody_sends_is_deleted_at_once_and_told_to_nobody(
    open_line: Line, tmp_path: Path, content: dict[str, Any]
) -> None:
    phone = await open_line.reader()
    number = await hand_made(phone, **content)
    assert number in [int(call["params"]["message_id"]) for call in await open_line.bot.calls("deleteMessage")]
    assert "haal ze meteen weg" in await phone.text()
    told = json.dumps([call["params"] for call in await open_line.bot.calls()])
    assert "Roodkapje" not in told
    assert not [call for call in await open_line.bot.calls() if call["method"] == "getFile"]
    assert b"Roodkapje" not in on_disk(tmp_path)
    assert len(await phone.messages()) == 1


async def test_what_is_typed_is_deleted_and_never_echoed_kept_or_logged(open_line: Line, tmp_path: Path) -> None:
    out = io.StringIO()
    log.set_up(logging.DEBUG)
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(out))
    phone = await open_line.reader()
    for words in (TYPED, f"/start {TYPED}", f"/iets {TYPED}"):
        await phone.say(words)
    assert await phone.written() == []
    told = json.dumps([call["params"] for call in await open_line.bot.calls()])
    for word in ("Roodkapje", "oma"):
        assert word not in told
        assert word not in out.getvalue()
    assert b"Roodkapje" not in on_disk(tmp_path)
    assert open_line.bot.token not in out.getvalue()
    assert str(phone.user) not in out.getvalue()


async def test_nothing_on_disk_names_the_person(open_line: Line, tmp_path: Path) -> None:
    phone = open_line.phone(7_123_456_789)
    await phone.say("/start")
    await phone.tap("Ik begrijp het")
    await phone.tap("Moet ik melden?")
    assert b"7123456789" not in on_disk(tmp_path)
    assert (7_123_456_789).to_bytes(8, "big").lstrip(b"\0") not in on_disk(tmp_path)


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_groups_and_channels_are_left(open_line: Line, kind: str) -> None:
    phone = open_line.phone()
    group = {"id": -100_500 - phone.user, "type": kind, "title": "Team"}
    member = {"user": {"id": 666, "is_bot": True, "first_name": "Bot"}, "status": "member"}
    before = {**member, "status": "left"}
    change = {"chat": group, "from": phone.who, "date": phone.seconds()}
    await open_line.bot.update(my_chat_member={**change, "old_chat_member": before, "new_chat_member": member})
    await open_line.bot.acknowledged()
    assert [int(call["params"]["chat_id"]) for call in await open_line.bot.calls("leaveChat")] == [group["id"]]
    assert not await open_line.bot.calls("sendMessage")


async def test_words_in_a_group_are_answered_by_leaving(open_line: Line) -> None:
    phone = open_line.phone()
    group = {"id": -100_600 - phone.user, "type": "group", "title": "Team"}
    message = {"message_id": 1, "date": phone.seconds(), "from": phone.who, "chat": group, "text": TYPED}
    await open_line.bot.update(message=message)
    await open_line.bot.acknowledged()
    assert [call["method"] for call in await open_line.bot.calls() if call["method"] != "getMe"] == ["leaveChat"]


async def test_wis_removes_all_and_twice_says_that_nothing_is_left(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    await phone.tap("Nee")
    await phone.say("/wis")
    assert "Alles is gewist" in await phone.text()
    assert len(await phone.messages()) == 1
    tables = ("conversation", "processed_input", "carry")
    assert not any((await open_line.school.contents(*tables)).values())
    await phone.say("/wis")
    assert "Er is niets meer te wissen" in await phone.text()
    assert len(await phone.messages()) == 1
    open_line.school.clock.wait(minutes=61)
    await open_line.chat.sweep(open_line.library.calls)
    assert await phone.messages() == []
    await retention.purge(open_line.school.store, {"de-linde": Rules()}, 730, open_line.school.clock.now)
    assert not any((await open_line.school.contents("telegram_chat", "telegram_message")).values())
    assert not [key for key in await open_line.school.store.keys.ids() if key.startswith("telegram:")]
    await phone.say("/start")
    assert "Telegram is van een ander" in await phone.text()


async def test_sluit_en_wis_takes_the_conversation_out_of_the_chat(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    number = (await phone.screen())["message_id"]
    await phone.tap("Sluit en wis")
    await phone.tap("Ja, sluit en wis")
    assert "Gewist" in await phone.text()
    assert number not in [one["message_id"] for one in await phone.messages()]


async def test_the_message_of_a_dialog_goes_when_the_dialog_is_left(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    await phone.tap("Ja")
    number = (await phone.screen())["message_id"]
    await phone.tap("Menu")
    assert number not in [one["message_id"] for one in await phone.messages()]
    assert len(await phone.messages()) == 1


async def test_what_is_left_open_is_swept_after_an_hour(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    open_line.school.clock.wait(minutes=59)
    await open_line.chat.sweep(open_line.library.calls)
    assert len(await phone.messages()) == 1
    open_line.school.clock.wait(minutes=2)
    await open_line.chat.sweep(open_line.library.calls)
    assert await phone.messages() == []


async def test_every_message_is_swept_before_telegram_forbids_it(open_line: Line) -> None:
    phone = await open_line.reader()
    for _ in range(47):  # somebody who keeps answering
        open_line.school.clock.wait(minutes=59)
        await phone.tap("Help")
        await phone.tap("Moet ik melden?" if await phone.can("Moet ik melden?") else "Terug naar de vraag")
        await open_line.chat.sweep(open_line.library.calls)
    assert (await phone.messages()) == []
    assert len(await open_line.bot.calls("deleteMessage")) >= 1


async def test_a_message_that_could_not_be_deleted_is_tried_again(open_line: Line) -> None:
    phone = await open_line.reader()
    await open_line.bot.fault("deleteMessage", times=6, code=500, description="Internal Server Error")
    await phone.say("iets over een kind")
    assert len(await phone.written()) == 1
    assert await open_line.chat.sweep(open_line.library.calls) == 1
    assert await phone.written() == []


async def test_who_blocks_the_bot_is_forgotten(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    bot = {"id": 666, "is_bot": True, "first_name": "Bot"}
    change = {"chat": phone.chat, "from": phone.who, "date": phone.seconds()}
    before, after = {"user": bot, "status": "member"}, {"user": bot, "status": "kicked", "until_date": 0}
    await open_line.bot.update(my_chat_member={**change, "old_chat_member": before, "new_chat_member": after})
    await open_line.bot.acknowledged()
    left = await open_line.school.contents("conversation", "telegram_chat", "telegram_message", "processed_input")
    assert not any(left.values())
    assert len(await open_line.bot.calls("sendMessage")) == 1


async def served(line: Line, name: str, api: str) -> None:
    """A bot that is opened as `serve` does, until it asks for updates, and stopped again."""
    service = Service(
        line.chat, load_library(name, line.chat, line.bot.token, api), secret=line.bot.token, mode="polling"
    )
    running = asyncio.create_task(service.run())
    while not await line.bot.calls("deleteWebhook"):
        assert not running.done(), "the bot ended by itself"
        await asyncio.sleep(0.01)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


@pytest.mark.parametrize(("name", "warned"), [("Gesprekshulp", False), ("Meldcode De Linde", True)])
async def test_a_name_that_tells_what_the_bot_is_for_is_warned_of(
    open_line: Line, library_name: str, api: str, name: str, warned: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    me = {"id": 666, "is_bot": True, "first_name": name, "username": "de_linde_bot"}
    await open_line.bot.fault("getMe", times=9, how="instead", result=me)
    await served(open_line, library_name, api)
    assert ("telegram_name_tells_too_much" in capsys.readouterr().out) is warned
    described = [call["params"] for call in await open_line.bot.calls("setMyDescription", "setMyShortDescription")]
    assert len(described) == 2


async def test_only_what_is_used_is_asked_for(school: Office, api: str, library_name: str) -> None:
    async with line(school, api, library_name, polling=False) as opened:
        asked: list[list[str]] = []
        fetch = opened.library.fetch

        async def noted(offset: int, wait: int, kinds: list[str]) -> list[dict[str, Any]]:
            asked.append(kinds)
            return await fetch(offset, wait, kinds)

        opened.library.fetch = noted  # type: ignore[method-assign]
        polling = asyncio.create_task(Poll(opened.library, no_pause).run())
        await opened.phone().say("/start")
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)
        await opened.library.listen("https://school.example/telegram", "geheim", KINDS)
        (call,) = await opened.bot.calls("setWebhook")
    given = call["params"]["allowed_updates"]
    asked.append(json.loads(given) if isinstance(given, str) else given)
    assert {tuple(kinds) for kinds in asked} == {("message", "callback_query", "my_chat_member")}
