"""An account that is linked to Telegram, and pings that arrive there: urgency, a code, a time, nothing of a case."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from emulator import Phone
from people import SCHOOL
from telegram_line import WEBSITE, Line

from meldwijzer.bot.pings import PingLoop, PingRules
from meldwijzer.bot.telegram.layout import UNLINK
from meldwijzer.bot.telegram.loop import Service, load_library
from meldwijzer.bot.telegram.ping import TelegramSender
from meldwijzer.dialogs import ladders
from meldwijzer.storage import accounts, pings
from meldwijzer.storage.accounts import Account


async def linked(line: Line) -> tuple[Phone, Account]:
    """The aandachtsfunctionaris, who links Telegram by the link from the website."""
    store, now = line.school.store, line.school.clock.now
    async with store.transaction() as conn:
        account = await accounts.add(
            conn,
            store.keys,
            school_id=SCHOOL,
            role="aandachtsfunctionaris",
            place="aandachtsfunctionaris",
            label=None,
            now=now,
        )
        token = await accounts.invite(conn, store.keys, account.id, "telegram", now, timedelta(minutes=15))
    phone = line.phone()
    await phone.say(f"/start {token}")
    await phone.tap("Ik begrijp het")
    return phone, account


async def pinged(line: Line, sender: TelegramSender | None = None) -> str:
    """A teacher asks for help now; gives the code of the ping."""
    teacher = await line.school.colleague("juf")
    await teacher.new_case()
    case = (await teacher.conversation()).case
    assert case is not None
    store, now = line.school.store, line.school.clock.now
    async with store.transaction() as conn:
        begun = await pings.start(
            conn, store.keys, case_id=case.id, school_id=SCHOOL, plan=ladders.call_plan("nu"), now=now, due_at=now
        )
    loop = PingLoop(
        store,
        {SCHOOL: PingRules()},
        [sender or TelegramSender(line.chat, line.library.calls)],
        lambda: line.school.clock.now,
        link=WEBSITE,
    )
    await loop.once(now)
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


async def test_who_blocked_the_bot_is_unreachable_and_the_next_one_is_asked(open_line: Line) -> None:
    _, account = await linked(open_line)
    blocked = "Forbidden: bot was blocked by the user"
    await open_line.bot.fault("sendMessage", times=1, code=403, description=blocked)
    await pinged(open_line)
    store = open_line.school.store
    async with store.transaction() as conn:
        (way,) = await accounts.reach_of(conn, store.keys, account.id)
    assert way.state == "unreachable"


@pytest.mark.parametrize("wait", [3, 40])
async def test_a_ping_comes_when_telegram_has_time_again(open_line: Line, wait: int) -> None:
    phone, _ = await linked(open_line)
    fault = {"code": 429, "description": "Too Many Requests", "parameters": {"retry_after": wait}}
    await open_line.bot.fault("sendMessage", times=1, **fault)
    code = await pinged(open_line)
    assert code not in await phone.text()
    open_line.school.clock.wait(seconds=wait + 1)
    loop = PingLoop(
        open_line.school.store,
        {SCHOOL: PingRules()},
        [TelegramSender(open_line.chat, open_line.library.calls)],
        lambda: open_line.school.clock.now,
        link=WEBSITE,
    )
    await loop.once(open_line.school.clock.now)
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
