"""An account that is linked to Telegram, and pings that arrive there: urgency, a code, a time, nothing of a case."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from emulator import Phone
from people import SCHOOL, Office
from telegram_line import WEBSITE, Line, line

from meldwijzer.bot import pings as bot_pings
from meldwijzer.bot.pings import PingLoop, PingRules
from meldwijzer.bot.telegram import aio, ptb
from meldwijzer.bot.telegram.layout import UNLINK
from meldwijzer.bot.telegram.loop import Service, load_library
from meldwijzer.bot.telegram.ping import TelegramSender
from meldwijzer.dialogs import ladders
from meldwijzer.dialogs.protocol import Urgency
from meldwijzer.storage import accounts, pings
from meldwijzer.storage.accounts import Account


async def linked(line: Line, place: str = "aandachtsfunctionaris") -> tuple[Phone, Account]:
    """The aandachtsfunctionaris, or who has this place, links Telegram by the link from the website."""
    store, now = line.school.store, line.school.clock.now
    async with store.transaction() as conn:
        account = await accounts.add(
            conn,
            store.keys,
            school_id=SCHOOL,
            role="aandachtsfunctionaris",
            place=place,
            label=None,
            now=now,
        )
        token = await accounts.invite(conn, store.keys, account.id, "telegram", now, timedelta(minutes=15))
    phone = line.phone()
    await phone.say(f"/start {token}")
    await phone.tap("Ik begrijp het")
    return phone, account


def loop_of(line: Line, sender: TelegramSender | None = None) -> PingLoop:
    return PingLoop(
        line.school.store,
        {SCHOOL: PingRules()},
        [sender or TelegramSender(line.chat, line.library.calls)],
        lambda: line.school.clock.now,
        link=WEBSITE,
    )


async def pinged(line: Line, sender: TelegramSender | None = None, *, urgency: Urgency = "nu") -> str:
    """A teacher asks for help; gives the code of the ping."""
    teacher = await line.school.colleague("juf")
    await teacher.new_case()
    case = (await teacher.conversation()).case
    assert case is not None
    store, now = line.school.store, line.school.clock.now
    async with store.transaction() as conn:
        begun = await pings.start(
            conn, store.keys, case_id=case.id, school_id=SCHOOL, plan=ladders.call_plan(urgency), now=now, due_at=now
        )
    await loop_of(line, sender).once(now)
    return begun.code


async def test_a_link_from_the_website_lets_pings_come_here_and_works_once(open_line: Line) -> None:
    phone, account = await linked(open_line)
    store = open_line.school.store
    async with store.transaction() as conn:
        (way,) = await accounts.reach_of(conn, store.keys, account.id)
    assert (way.kind, way.address, way.state) == ("telegram", str(phone.user), "ok")
    other = await open_line.reader()
    await other.say("/start " + "x" * 43)
    assert "Deze link werkt niet meer" in await other.text()


async def test_a_ping_is_urgency_a_code_and_a_time_and_nothing_else(open_line: Line) -> None:
    phone, _ = await linked(open_line)
    code = await pinged(open_line)
    said = await phone.text()
    assert code in said
    assert "10:30" in said
    assert len(said.split()) < 12
    for word in ("kind", "leerling", "melden", "veilig", "casus", "jonger"):
        assert word not in said.casefold()
    assert await phone.labels() == ["Ik pak het op", "Ik kan niet", "Naar de website"]
    call = (await open_line.bot.calls("sendMessage"))[-1]["params"]
    assert str(call["disable_notification"]).lower() == "false"
    assert str(call["protect_content"]).lower() == "true"


async def test_taking_it_answers_with_the_time_and_a_link_and_no_case(open_line: Line) -> None:
    phone, account = await linked(open_line)
    code = await pinged(open_line)
    await phone.tap("Ik pak het op")
    said = await phone.text()
    assert said.startswith(f"{code}, 10:30")
    assert "Je hebt het opgepakt" in said
    assert phone.key("Naar de website", await phone.screen())["url"] == WEBSITE
    store = open_line.school.store
    async with store.transaction() as conn:
        ping = await pings.find_by_code(conn, store.keys, code, SCHOOL)
    assert ping is not None
    assert ping.taken_by == account.id
    await phone.say("/start")
    assert "Casus" not in await phone.text()
    assert "Waar kan ik je mee helpen?" in await phone.text()


@pytest.mark.parametrize("answer", [None, "Ik pak het op"], ids=["unanswered", "answered"])
async def test_a_ping_is_swept_before_telegram_forbids_it(open_line: Line, answer: str | None) -> None:
    phone, _ = await linked(open_line)
    code = await pinged(open_line)
    if answer:
        await phone.tap(answer)
    open_line.school.clock.wait(hours=45)
    await open_line.chat.sweep(open_line.library.calls)
    assert code in await phone.text()
    open_line.school.clock.wait(hours=2)
    await open_line.chat.sweep(open_line.library.calls)
    assert await phone.messages() == []


async def test_the_same_tap_on_a_ping_twice_takes_it_once(open_line: Line) -> None:
    phone, _ = await linked(open_line)
    code = await pinged(open_line)
    message = await phone.screen()
    twice = (phone.tap("Ik pak het op", message=message, wait=False) for _ in range(2))
    await open_line.bot.at_the_same_time(*twice)
    store = open_line.school.store
    async with store.transaction() as conn:
        ping = await pings.find_by_code(conn, store.keys, code, SCHOOL)
    assert ping is not None
    assert ping.version == 3  # begun, asked, taken


async def test_ik_kan_niet_lets_the_ladder_go_on(open_line: Line) -> None:
    phone, account = await linked(open_line)
    code = await pinged(open_line)
    await phone.tap("Ik kan niet")
    assert code in await phone.text()
    store = open_line.school.store
    async with store.transaction() as conn:
        ping = await pings.find_by_code(conn, store.keys, code, SCHOOL)
        assert ping is not None
        assert ping.taken_by is None
        assert "declined" in (await pings.asked(conn, ping.id))[account.id]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: user is deactivated"),
        (403, "Forbidden: bot can't initiate conversation with a user"),
        (400, "Bad Request: chat not found"),
    ],
    ids=["blocked", "deactivated", "never spoken", "no chat"],
)
async def test_where_nothing_arrives_any_more_the_next_one_is_asked_at_once(
    open_line: Line, code: int, said: str
) -> None:
    _, account = await linked(open_line)
    deputy, _ = await linked(open_line, "plaatsvervanger")
    await open_line.bot.fault("sendMessage", times=1, code=code, description=said)
    ping = await pinged(open_line, urgency="vandaag")
    assert ping in await deputy.text()
    store = open_line.school.store
    async with store.transaction() as conn:
        (way,) = await accounts.reach_of(conn, store.keys, account.id)
    assert way.state == "unreachable"
    calls = len(await open_line.bot.calls("sendMessage"))
    await pinged(open_line, urgency="vandaag")
    assert len(await open_line.bot.calls("sendMessage")) == calls + 1, "a chat that is gone is not tried again"


@pytest.mark.parametrize(
    ("fault", "copies"),
    [
        ({"code": 502, "description": "Bad Gateway"}, 1),
        ({"how": "cut"}, 1),
        ({"how": "done_then_cut"}, 2),
        ({"how": "hold"}, 1),
    ],
    ids=["5xx", "cut", "answer lost", "timeout"],
)
async def test_a_ping_of_which_telegrams_answer_is_not_known_goes_once_more_and_that_is_counted(
    school: Office, api: str, library_name: str, monkeypatch: pytest.MonkeyPatch, fault: dict[str, Any], copies: int
) -> None:
    for module in (aio, ptb):
        monkeypatch.setattr(module, "SECONDS", 1)
    async with line(school, api, library_name) as opened:
        phone, _ = await linked(opened)
        await opened.bot.fault("sendMessage", times=1, **fault)
        code = await pinged(opened)
        for _ in range(2):
            opened.school.clock.wait(seconds=61)
            await loop_of(opened).once(opened.school.clock.now)
        assert [code in one["text"] for one in await phone.messages()].count(True) == copies
        life = await bot_pings.life(school.store, school.clock.now)
        assert life.second_copies == 1


@pytest.mark.parametrize("wait", [3, 40])
async def test_a_ping_comes_when_telegram_has_time_again(open_line: Line, wait: int) -> None:
    phone, _ = await linked(open_line)
    fault = {"code": 429, "description": "Too Many Requests", "parameters": {"retry_after": wait}}
    await open_line.bot.fault("sendMessage", times=1, **fault)
    code = await pinged(open_line)
    assert code not in await phone.text()
    open_line.school.clock.wait(seconds=wait + 1)
    await loop_of(open_line).once(open_line.school.clock.now)
    assert code in await phone.text()


async def test_who_wipes_still_gets_pings_unless_they_also_unlink_the_account(open_line: Line) -> None:
    phone, account = await linked(open_line)
    await phone.tap("Moet ik melden?")
    await phone.say("/wis")
    assert "Je account is nog gekoppeld" in await phone.text()
    assert not (await open_line.school.contents("conversation", "processed_input"))["conversation"]
    code = await pinged(open_line)
    assert code in await phone.text()
    await phone.say("/wis")
    await phone.tap("Ontkoppel ook mijn account")
    assert "Je account is losgekoppeld" in await phone.text()
    store = open_line.school.store
    async with store.transaction() as conn:
        assert await accounts.reach_of(conn, store.keys, account.id) == []
    await phone.say("/wis")
    assert "gekoppeld" not in await phone.text()


async def test_a_button_to_unlink_that_is_tapped_twice_unlinks_nothing_new(open_line: Line) -> None:
    phone, account = await linked(open_line)
    await phone.say("/wis")
    before = await phone.screen()
    await phone.tap("Ontkoppel ook mijn account")
    store = open_line.school.store
    async with store.transaction() as conn:
        await accounts.set_reach(conn, store.keys, account.id, "email", "af@x.example", open_line.school.clock.now)
    query = {"id": "7", "from": phone.who, "chat_instance": "1", "message": before, "data": UNLINK}
    await open_line.bot.update(callback_query=query)
    await open_line.bot.acknowledged()
    async with store.transaction() as conn:
        assert [way.kind for way in await accounts.reach_of(conn, store.keys, account.id)] == ["email"]
    assert "Je account is losgekoppeld" in await phone.text()


async def test_beside_a_bot_of_the_school_pings_go_out_and_nothing_of_that_bot_is_touched(
    open_line: Line, library_name: str, api: str
) -> None:
    phone, _ = await linked(open_line)  # the school's bot, which asks for the updates itself
    library = load_library(library_name, open_line.chat, open_line.bot.token, api)
    service = Service(open_line.chat, library, secret=open_line.bot.token, mode="elsewhere")
    running = asyncio.create_task(service.run())
    while "account" not in open_line.school.assistant.links:
        assert not running.done(), "the bot ended by itself"
        await asyncio.sleep(0.01)
    code = await pinged(open_line, service.sender)
    assert code in await phone.text()
    await phone.tap("Ik pak het op")
    assert "Je hebt het opgepakt" in await phone.text()
    assert service.routes == []
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    made = {str(call["method"]) for call in await open_line.bot.calls()}
    assert not made & {"setWebhook", "deleteWebhook", "setMyCommands", "setMyDescription", "setMyShortDescription"}
