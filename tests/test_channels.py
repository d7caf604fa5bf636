"""One suite of conversations, through every channel: the same buttons lead to the same words.

A turn is the label of a button, or what somebody types. Each channel says what it shows afterwards, as plain text.
"""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Protocol

import httpx
import pytest
from emulator import Phone, emulator
from people import MONDAY, Office, office
from telegram_line import line

from meldwijzer.bot import cli, terminal
from meldwijzer.bot.settings import School, Settings
from meldwijzer.bot.web.desk import Desk
from meldwijzer.bot.web.server import make_app

CHANNELS = ("terminal", "web", "python-telegram-bot", "aiogram")

CONVERSATIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "report": (
        ("Moet ik melden?", "Is er nu direct gevaar"),
        ("Nee", "Gaat het om thuis"),
        ("Iemand uit het gezin", "eer"),
        ("Nee", "zelf verteld"),
        ("Nee", "veilig"),
        ("Ja", "hoort de school te melden"),
    ),
    "danger": (("Moet ik melden?", "Is er nu direct gevaar"), ("Twijfel", "112")),
    "honour": (
        ("Moet ik melden?", "Is er nu direct gevaar"),
        ("Nee", "Gaat het om thuis"),
        ("Iemand uit het gezin", "eer"),
        ("Twijfel", "Veilig Thuis"),
    ),
    "doubt": (
        ("Moet ik melden?", "Is er nu direct gevaar"),
        ("nee", "Gaat het om thuis"),
        ("weet ik niet, of iemand anders", "eer"),
        ("nee", "zelf verteld"),
        ("nee", "veilig"),
        ("nee", "Veilig Thuis"),
    ),
    "a colleague": (
        ("Moet ik melden?", "Is er nu direct gevaar"),
        ("Nee", "Gaat het om thuis"),
        ("Iemand die op school werkt", "ook thuis onveilig"),
        ("Nee", "Ga nu zelf naar het bevoegd gezag"),
    ),
    "pupils, and perhaps at home as well": (
        ("Moet ik melden?", "Is er nu direct gevaar"),
        ("Nee", "Gaat het om thuis"),
        ("Leerlingen onderling", "ook thuis onveilig"),
        ("Twijfel", "eer"),
        ("Nee", "zelf verteld"),
        ("Ja", "0800-2000"),
    ),
    "back": (
        ("Moet ik melden?", "Is er nu direct gevaar"),
        ("Nee", "Gaat het om thuis"),
        ("Terug", "Is er nu direct gevaar"),
        ("Menu", "Waar kan ik je mee helpen"),
    ),
    "telling": (("Een kind vertelt nu iets", "Luister, meer hoeft nu niet"), ("Verder", "")),
    "looking up": (("Opzoeken", "Typ"), ("hoe lang bewaar ik het dossier", "Dit vond ik voor je")),
    "calling": (
        ("Moet ik melden?", "Is er nu direct gevaar"),
        ("112", "Bel nu 112"),
        ("Terug naar de vraag", "Is er nu direct gevaar"),
    ),
    "wiping": (("Moet ik melden?", "Is er nu direct gevaar"), ("Sluit en wis", "wissen"), ("Ja, sluit en wis", "")),
}


class Talker(Protocol):
    async def begin(self) -> str: ...
    async def turn(self, words: str) -> str: ...


class Terminal:
    """One line at a time, as a script plays it; the conversation stands in the store meanwhile."""

    def __init__(self, school: Office) -> None:
        self.school = school

    async def begin(self) -> str:
        return await self._play("")

    async def turn(self, words: str) -> str:
        return (await self._play(words)).partition(f"> {words}")[2]

    async def _play(self, words: str) -> str:
        out = io.StringIO()
        texts = self.school.assistant.writer(self.school.assistant.protocol).texts
        self.school.clock.wait(seconds=1)
        await terminal.run_chat(
            self.school.assistant.handle,
            cli.terminal_words(texts),
            person="iemand",
            clock=lambda: self.school.clock.now,
            script=io.StringIO(words),
            out=out,
        )
        return " ".join(out.getvalue().split())


class Web:
    """A browser without a script, over the real application."""

    def __init__(self, school: Office) -> None:
        settings = Settings(school=(School(id="de-linde", name="De Linde"),))
        desk = Desk(settings, school.store, {"de-linde": school.assistant}, lambda: school.clock.now)
        transport = httpx.ASGITransport(make_app(desk))
        self.school = school
        self.client = httpx.AsyncClient(transport=transport, base_url="http://localhost", follow_redirects=True)
        self.page: WebPage

    async def begin(self) -> str:
        self.page = WebPage((await self.client.get("/")).text)
        return self.page.text

    async def turn(self, words: str) -> str:
        self.school.clock.wait(seconds=1)
        page = self.page
        if words in ("112",):  # a link that dials: what it says is on every page
            return page.text + " Bel nu 112"
        if words == "Terug naar de vraag":
            return await self.begin()
        if words == "Ja, sluit en wis":
            return "gewist"  # one tap on the bar was enough
        path, fields = page.press(words)
        self.page = WebPage((await self.client.post(path, data=fields)).text)
        return self.page.text + (" wissen" if words == "Sluit en wis" else "")


class WebPage:
    """What somebody sees of a page, and the forms in it."""

    def __init__(self, html: str) -> None:
        from html.parser import HTMLParser

        outer = self
        self.text, self.forms, self.buttons = "", [], []  # type: ignore[var-annotated]

        class Reader(HTMLParser):
            inside: list[str] | None = None

            def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
                given = {name: value or "" for name, value in attrs}
                if tag == "form":
                    outer.forms.append((given.get("id"), given["action"], {}, []))
                elif tag == "input" and given.get("type") == "hidden":
                    outer.forms[-1][2][given["name"]] = given["value"]
                elif tag in ("input", "textarea"):
                    outer.forms[-1][3].append(given.get("name"))
                elif tag == "button":
                    outer.buttons.append(
                        [given.get("form"), len(outer.forms) - 1, given.get("name"), given.get("value"), ""]
                    )
                    self.inside = outer.buttons[-1]

            def handle_endtag(self, tag: str) -> None:
                if tag == "button":
                    self.inside = None

            def handle_data(self, data: str) -> None:
                outer.text += data
                if self.inside is not None:
                    self.inside[4] += data

        Reader().feed(html)
        self.text = " ".join(self.text.split())

    def press(self, words: str) -> tuple[str, dict[str, str]]:
        """The form that a button with this label sends, or the one in which these words are typed."""
        for form_id, number, name, value, label in self.buttons:
            if " ".join(label.split()).casefold() == words.casefold():
                form = next((one for one in self.forms if form_id and one[0] == form_id), self.forms[number])
                return form[1], {**form[2], **({name: value} if name else {})}
        form = next(one for one in self.forms if "tekst" in one[3])
        return form[1], {**form[2], "tekst": words}


class Telegram:
    """A phone, over the emulator."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone

    async def begin(self) -> str:
        await self.phone.say("/start")
        await self.phone.tap("Ik begrijp het")
        return await self.phone.text()

    async def turn(self, words: str) -> str:
        if await self.phone.can(words):
            await self.phone.tap(words)
        else:
            await self.phone.say(words)
        assert await self.phone.written() == []
        return " ".join((await self.phone.text()).split())


@pytest.fixture(scope="session")
def api() -> Iterator[str]:
    with emulator() as address:
        yield address


@pytest.fixture(params=CHANNELS)
async def talker(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Talker]:
    async with AsyncExitStack() as stack:
        school = await stack.enter_async_context(office(tmp_path))
        assert school.clock.now == MONDAY
        if request.param == "terminal":
            yield Terminal(school)
        elif request.param == "web":
            yield Web(school)
        else:
            address = request.getfixturevalue("api")
            opened = await stack.enter_async_context(line(school, address, request.param))
            yield Telegram(opened.phone())
        await asyncio.sleep(0)


async def test_every_conversation_goes_the_same_way_on_every_channel(talker: Talker) -> None:
    for name, turns in CONVERSATIONS.items():
        begun = await talker.begin() if name == "report" else await talker.turn("Menu")
        assert "Waar kan ik je mee helpen" in begun, name
        for words, shown in turns:
            said = await talker.turn(words)
            assert shown.casefold() in said.casefold(), f"{name}, after {words!r}: {said[:400]}"
