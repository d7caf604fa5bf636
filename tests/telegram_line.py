"""A school on Telegram: a real store, one of both libraries, and an emulator of the Bot API that others made."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from emulator import Bot, Phone
from people import SCHOOL, Office

from meldwijzer.bot.telegram.chat import Chat
from meldwijzer.bot.telegram.loop import Library, Poll, load_library

LIBRARIES = ("python-telegram-bot", "aiogram")
WEBSITE = "https://school.example"


async def no_pause(seconds: float) -> None:
    """Waits for Telegram without the clock: as soon as others had their turn."""
    await asyncio.sleep(0)


@dataclass
class Line:
    """A school that is open on Telegram."""

    school: Office
    chat: Chat
    bot: Bot
    library: Library

    def phone(self, user: int | None = None) -> Phone:
        return Phone(self.bot, user)

    async def reader(self) -> Phone:
        """Somebody who read the first notice and sees the menu."""
        phone = self.phone()
        await phone.say("/start")
        await phone.tap("Ik begrijp het")
        return phone


@asynccontextmanager
async def line(
    school: Office, api: str, library_name: str, bot: Bot | None = None, *, polling: bool = True, **chat: Any
) -> AsyncIterator[Line]:
    """Opens the bot of a school, by long polling with our own loop."""
    own = bot is None
    bot = bot or Bot(api)
    made = Chat(
        school.store,
        {SCHOOL: school.assistant},
        SCHOOL,
        lambda: school.clock.now,
        website=WEBSITE,
        **{"pause": no_pause, **chat},
    )
    library = load_library(library_name, made, bot.token, api)
    await library.open()
    poll = asyncio.create_task(Poll(library, no_pause).run()) if polling else None
    try:
        yield Line(school, made, bot, library)
    finally:
        if poll is not None:
            poll.cancel()
            await asyncio.gather(poll, return_exceptions=True)
        await library.close()
        if own:
            await bot.close()
