"""A Telegram Bot API on loopback, made by others (npm: telegram-test-api), and a phone to tap on.

The package is fetched once into a cache folder outside the tree; without npm these tests are skipped, unless
MELDWIJZER_NEEDS_EMULATOR is set, as in CI. The emulator knows words and buttons; photos, voice and groups come as
updates that are made by hand.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from npm import ENVIRONMENT, NoPackagesError, packages

HERE = Path(__file__).parent / "telegram_emulator"
_number = count(1000)
PATIENCE = 12_000
"""So many looks at the emulator before a test gives up; no test fails by being slow."""


@contextmanager
def emulator() -> Iterator[str]:
    """Starts the emulator; gives its address. Skips the test where it cannot be had."""
    try:
        modules = packages(HERE)
    except NoPackagesError as reason:
        if ENVIRONMENT.get("MELDWIJZER_NEEDS_EMULATOR"):
            raise
        pytest.skip(str(reason))
    command = ["node", str(HERE / "start.js")]
    environment = {**ENVIRONMENT, "NODE_PATH": str(modules)}
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as node:
        assert node.stdout and node.stdin
        line = node.stdout.readline()
        if not line:
            raise NoPackagesError("the emulator did not start")
        yield f"http://127.0.0.1:{json.loads(line)['port']}"
        node.stdin.close()
        node.wait()


def _without_number(label: str) -> str:
    """The label of a button, without the box and the number before it."""
    return re.sub(r"^([✓▢] )?(\d+\. )?", "", label)


class Bot:
    """One bot on the emulator: its token, what it called, and what waits for it."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.token = f"666:{uuid4().hex}"
        self._client = httpx.AsyncClient(base_url=address, timeout=60)

    async def close(self) -> None:
        await self._client.aclose()

    async def get(self, path: str) -> Any:
        return (await self._client.get(path)).json()

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        answer = await self._client.post(path, json=body)
        answer.raise_for_status()
        return answer.json()

    async def calls(self, *methods: str) -> list[dict[str, Any]]:
        """What the bot asked, but for updates."""
        found = await self.get(f"/__calls/{self.token}")
        return [call for call in found if not methods or call["method"] in methods]

    async def answers(self) -> dict[str, str | None]:
        """The taps that were answered, with what was said over the chat: as with Telegram the first answer counts."""
        return {one["tap"]: one["text"] for one in await self.get(f"/__answered/{self.token}")}

    async def fault(self, method: str, times: int = 1, **how: Any) -> None:
        """Lets a call of the bot go wrong: `code`, `description`, `parameters`.

        Or `how`: "cut", "done_then_cut", "hold" until `release`, "instead" with a `result`.
        """
        await self.post("/__fault", {"token": self.token, "method": method, "times": times, **how})

    async def held(self) -> int:
        """How many calls are held back: the bot waits for their answers."""
        return int(await self.get(f"/__held/{self.token}"))

    async def release(self) -> None:
        """Let go on what is held back, and hold back nothing more."""
        await self.post(f"/__release/{self.token}", {})

    async def at_the_same_time(self, *happenings: Awaitable[None]) -> None:
        """Lets several things happen before the bot hears of the first; give each with `wait=False`."""
        await self.post("/__hold", {"hold": True})
        for happening in happenings:
            await happening
        await self.post("/__hold", {"hold": False})
        await self.acknowledged()

    async def waiting(self) -> list[int]:
        """The updates that were not acknowledged yet."""
        return list(await self.get(f"/__waiting/{self.token}"))

    async def acknowledged(self) -> None:
        """Waits until every update was acknowledged."""
        for _ in range(6):
            left = await self.get(f"/__acknowledged/{self.token}")
            if not left:
                return
        raise AssertionError(f"never acknowledged: {left}")

    async def update(self, **parts: Any) -> int:
        """An update that is made by hand; with `update_id` it comes again. Gives its number."""
        return int((await self.post(f"/__update/{self.token}", parts))["update_id"])


class Phone:
    """Somebody with Telegram, in a private chat with the bot."""

    def __init__(self, bot: Bot, user: int | None = None) -> None:
        self.bot = bot
        self.user = user or next(_number)
        self.who = {"id": self.user, "is_bot": False, "first_name": "Iemand", "language_code": "nl"}
        self.chat = {"id": self.user, "first_name": "Iemand", "type": "private"}

    def _about(self, **parts: Any) -> dict[str, Any]:
        return {"botToken": self.bot.token, "date": self.seconds(), "from": self.who, "chat": self.chat, **parts}

    async def odd(self, text: str) -> int:
        """Types something that comes in a form which neither library knows; gives the number of the update."""
        message = {"message_id": 900_200, "date": "gisteren", "from": self.who, "chat": self.chat, "text": text}
        return await self.bot.update(message=message)

    @staticmethod
    def seconds() -> int:
        """The time of a message; far ahead, for the clock of a test stands where it likes."""
        return 2_000_000_000

    async def say(self, text: str, *, wait: bool = True) -> None:
        """Types something."""
        if text.startswith("/"):
            length = len(text.split()[0])
            entities = [{"type": "bot_command", "offset": 0, "length": length}]
            await self.bot.post("/sendCommand", self._about(text=text, entities=entities))
        else:
            await self.bot.post("/sendMessage", self._about(text=text))
        if wait:
            await self.bot.acknowledged()

    async def tap(self, label: str, *, message: dict[str, Any] | None = None, wait: bool = True) -> None:
        """Taps the button with this label, a number or a box before it, on the last message."""
        message = message or (await self.messages())[-1]
        key = self.key(label, message)
        await self.press(key["callback_data"], message, wait=wait)

    async def press(self, data: str, message: dict[str, Any], *, wait: bool = True) -> None:
        """Sends what a button carries."""
        await self.bot.post(
            "/sendCallback",
            {"botToken": self.bot.token, "date": self.seconds(), "from": self.who, "message": message, "data": data},
        )
        if wait:
            await self.bot.acknowledged()

    @staticmethod
    def key(label: str, message: dict[str, Any]) -> dict[str, Any]:
        """The button with this label."""
        keys = [key for row in message.get("reply_markup", {}).get("inline_keyboard", []) for key in row]
        fit = [key for key in keys if _without_number(key["text"]) == _without_number(label)]
        assert fit, f"there is no button {label!r} below {message['text']!r}, only {[key['text'] for key in keys]}"
        return dict(fit[0])

    async def can(self, label: str) -> bool:
        """Whether there is a button with this label below the last message."""
        return label in map(_without_number, await self.labels())

    async def messages(self) -> list[dict[str, Any]]:
        """What the bot has in this chat, the oldest first."""
        found = await self.bot.get(f"/__chat/{self.bot.token}")
        return [one for one in found["bot"] if one["chat"]["id"] == self.user]

    async def written(self) -> list[int]:
        """The numbers of what this person wrote and that still stands in the chat."""
        found: list[int] = (await self.bot.get(f"/__chat/{self.bot.token}"))["user"]
        return found

    async def screen(self) -> dict[str, Any]:
        """The last message of the bot."""
        return (await self.messages())[-1]

    async def text(self) -> str:
        """What the last message says, without markup."""
        text = str((await self.screen())["text"])
        for mark in ("<b>", "</b>", "<i>", "</i>"):
            text = text.replace(mark, "")
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")

    async def labels(self) -> list[str]:
        """The buttons of the last message."""
        rows = (await self.screen()).get("reply_markup", {}).get("inline_keyboard", [])
        return [str(key["text"]) for row in rows for key in row]
