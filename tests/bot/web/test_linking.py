"""From the website to Telegram and back: the page that links an account, the page that takes a conversation over."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from doors import Building, building, has_no_inline_style
from people import SCHOOL, Clock

from meldwijzer.bot.messages import Incoming
from meldwijzer.storage import accounts

BOT = "https://t.me/gesprekshulp_bot?start="


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[Building]:
    async with building(tmp_path, Clock()) as opened:
        assistant = opened.desk.assistants[SCHOOL]
        assistant.links.update(telegram="http://localhost/verder/", web=BOT, account=BOT)
        opened.desk.templates.globals["telegram"] = True
        yield opened


async def test_whoever_signed_in_gets_a_link_with_a_picture_that_links_once(school: Building) -> None:
    juf = await school.colleague()
    assert "/koppelen" in (await juf.browser.get("/account")).html
    made = await juf.browser.fill("/koppelen", "/koppelen", doe="koppel")
    found = re.search(re.escape(BOT) + r"([A-Za-z0-9_-]{1,64})\"", made.html)
    assert found, "Telegram takes at most 64 of these signs"
    assert "<svg" in made.html
    assert has_no_inline_style(made.html)
    store, now = school.desk.store, school.clock.now
    async with store.transaction() as conn:
        account = await accounts.accept(conn, store.keys, found[1], "telegram", now)
        assert account is not None
        assert account.id == juf.account.id
        assert await accounts.accept(conn, store.keys, found[1], "telegram", now) is None


async def test_a_link_to_an_account_serves_for_a_quarter_of_an_hour(school: Building) -> None:
    juf = await school.colleague()
    made = await juf.browser.fill("/koppelen", "/koppelen", doe="koppel")
    token = made.html.partition(BOT)[2].partition('"')[0]
    store = school.desk.store
    async with store.transaction() as conn:
        late = school.clock.now + timedelta(minutes=16)
        assert await accounts.accept(conn, store.keys, token, "telegram", late) is None


async def test_a_linked_telegram_can_be_taken_away_on_the_same_page(school: Building) -> None:
    juf = await school.colleague()
    store, now = school.desk.store, school.clock.now
    async with store.transaction() as conn:
        await accounts.set_reach(conn, store.keys, juf.account.id, "telegram", "42", now, identity="a" * 32)
    assert "Je Telegram is gekoppeld." in (await juf.browser.get("/koppelen")).text
    gone = await juf.browser.fill("/koppelen", "/koppelen", doe="ontkoppel")
    assert "Je Telegram is gekoppeld" not in gone.text
    async with store.transaction() as conn:
        assert await accounts.reach_of(conn, store.keys, juf.account.id) == []


async def test_nobody_links_without_an_account_or_without_the_own_form(school: Building) -> None:
    stranger = school.browser()
    assert (await stranger.get("/koppelen")).to == "/inloggen"
    assert (await stranger.post("/koppelen", doe="koppel")).status == 403
    juf = await school.colleague()
    assert (await juf.browser.post("/koppelen", doe="koppel", csrf="x")).status == 403


async def begun_on_telegram(school: Building) -> str:
    """A quick check with one answer on Telegram; gives the path of the link that carries it over."""
    assistant, shown = school.desk.assistants[SCHOOL], None
    for number, button in enumerate(("snelcheck", "nee", "menu", "elders")):
        token = shown.screen.token if shown else None
        turn = Incoming("telegram", "7", f"tg-{number}", button=button, token=token)
        school.clock.wait(milliseconds=1)
        shown = await assistant.handle(turn, school.clock.now)
    assert shown is not None
    return next(button.url for button in shown.screen.buttons if button.url).removeprefix("http://localhost")


async def test_a_conversation_from_telegram_goes_on_in_the_browser_once(school: Building) -> None:
    path = await begun_on_telegram(school)
    browser = school.browser()
    for _ in range(2):  # a preview that fetches it uses nothing up
        assert "Verder met je gesprek" in (await browser.get(path)).text
    assert (await browser.fill(path, path)).to == "/"
    assert "Ga verder: Moet ik melden?" in (await browser.get("/")).text
    other = await school.browser().get(path)
    assert other.status == 410
    assert "Deze link werkt niet meer" in other.text
    assert "112" in other.text


async def test_a_link_that_carries_a_conversation_needs_a_tap_on_our_own_page(school: Building) -> None:
    path = await begun_on_telegram(school)
    assert (await school.browser().post(path, csrf="x")).status == 403


async def test_a_conversation_of_a_visitor_goes_on_in_telegram(school: Building) -> None:
    browser = school.browser()
    page = await browser.get("/")
    for button in ("snelcheck", "nee", "menu", "elders"):
        page = await browser.get("/")
        fields = page.form("/", "beurt")
        page = await browser.post("/", **fields, knop=button)
    assert BOT in page.html
    assert "Open Telegram" in page.text
