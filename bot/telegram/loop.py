"""Brings updates to the chat and acknowledges each one after its turn was committed and shown; sweeps old messages.

The libraries' own loops acknowledge before that, and lose what is under way when the process is killed. Here the offset
moves past an update, or the webhook answers 200, only when the update was handled. After a kill it comes once more.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import os
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any, Protocol, TypeVar

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ...storage.crypto import KeyProblem
from ...storage.database import StorageProblem
from .. import log
from ..settings import Mode
from .chat import Api, Chat, NotKept, Refused, Rival, TooFast, Trouble, WrongToken
from .ping import TelegramSender

T = TypeVar("T")
KINDS = ["message", "callback_query", "my_chat_member"]
"""The updates that are asked for: what somebody sends or taps, and being blocked or put in a group."""

TELLING = ("meld", "kind", "veilig", "mishandel", "geweld")
"""Not in the name of a bot: it stands on every locked screen."""

WAIT = 25
"""Seconds that Telegram holds on to a question for updates."""
RIVAL_WAITS = 30.0
LONGEST_WAIT = 30.0
STOP_SECONDS = 10.0
SWEEP_EVERY = 60.0
PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  (the name of a header)


class Library(Protocol):
    """What is asked of python-telegram-bot or aiogram."""

    @property
    def calls(self) -> Api: ...
    async def open(self) -> tuple[str, str]: ...
    async def close(self) -> None: ...
    async def fetch(self, offset: int, wait: int, kinds: list[str]) -> list[dict[str, Any]]: ...
    def parse(self, body: Mapping[str, Any]) -> Any: ...
    async def feed(self, update: Any) -> None: ...
    async def listen(self, url: str, secret: str, kinds: list[str]) -> None: ...
    async def stop_listening(self) -> None: ...
    async def introduce(self, short: str, long: str, commands: list[tuple[str, str]]) -> None: ...


def load_library(name: str, chat: Chat, token: str, api: str) -> Library:
    """The library of this name, over a bot with this token. Only the one that is asked for is imported."""
    if name == "aiogram":
        from . import aio

        return aio.Library(chat, token, api)
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # else the library warns with every wait that Telegram asks for
    from . import ptb

    return ptb.Library(chat, token, api)


class Poll:
    """Long polling with an offset of its own."""

    def __init__(self, library: Library, pause: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self.library = library
        self.pause = pause
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._done: set[int] = set()
        self._last = 0

    @property
    def offset(self) -> int:
        """The first update that was not handled; Telegram forgets those before it."""
        return min(self._under_way, default=self._last + 1 if self._last else 0)

    async def run(self) -> None:
        """Asks for updates until it is cancelled; then finishes what is under way, and acknowledges it.

        Raises:
            WrongToken: Telegram does not know this bot.
        """
        try:
            while True:
                await self._round()
        finally:
            await self._finish()

    async def _round(self) -> None:
        for body in await self._ask():
            number = int(body["update_id"])
            if number not in self._done and number not in self._under_way:
                self._last = max(self._last, number)
                self._under_way[number] = asyncio.create_task(self._handle(body))
        if self._under_way:  # who comes meanwhile does not wait for the slowest
            await asyncio.wait(self._under_way.values(), timeout=0.5, return_when=asyncio.FIRST_COMPLETED)
        for number in [number for number, task in self._under_way.items() if task.done()]:
            del self._under_way[number]
            self._done.add(number)
        self._done = {number for number in self._done if number >= self.offset}

    async def _ask(self) -> list[dict[str, Any]]:
        wait, problem = 1.0, ""
        while True:
            try:
                return await self.library.fetch(self.offset, 0 if self._under_way else WAIT, KINDS)
            except TooFast as slow:
                await self.pause(slow.seconds)
            except WrongToken:
                raise
            except Trouble as trouble:
                if problem != (problem := type(trouble).__name__):
                    structlog.get_logger().warning("telegram_not_reached", kind=problem)
                await self.pause(RIVAL_WAITS if isinstance(trouble, Rival | Refused) else wait)
                wait = min(2 * wait, LONGEST_WAIT)

    async def _handle(self, body: dict[str, Any]) -> None:
        """Until it is kept and shown; nobody else waits for it."""
        update = read(self.library, body)
        wait = 1.0
        while update is not None:
            try:
                await self.library.feed(update)
            except NotKept:
                await self.pause(wait)
                wait = min(2 * wait, LONGEST_WAIT)
            except Exception as error:
                log.failure(error)
                return
            else:
                return

    async def _finish(self) -> None:
        if self._under_way:
            await asyncio.wait(self._under_way.values(), timeout=STOP_SECONDS)
        for number, task in [*self._under_way.items()]:
            if task.done():
                del self._under_way[number]
            else:
                task.cancel()
        if self._last:
            with suppress(Trouble):
                await self.library.fetch(self.offset, 0, KINDS)
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)


def read(library: Library, body: Any) -> Any:
    """An update; None for one that this version of the library does not understand: it holds up no other."""
    try:
        return library.parse(body)
    except Exception as error:
        log.failure(error)  # by its kind alone: what it says may quote what somebody typed
        return None


def webhook(library: Library, secret: str) -> Route:
    """The address to which Telegram brings updates: 200 when one was handled, 503 when it must come once more."""

    async def bring(request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=403)
        try:
            body = json.loads(await request.body())
        except ValueError:
            body = None
        update = read(library, body)
        if update is None:
            return Response(status_code=200)  # it would not be understood another time
        try:
            await library.feed(update)
        except NotKept:
            return Response(status_code=503)
        except Exception as error:
            log.failure(error)
        return Response(status_code=200)

    return Route(PATH, bring, methods=["POST"])


class Service:
    """The bot beside the web server: opens, introduces itself, takes updates in, sweeps."""

    def __init__(self, chat: Chat, library: Library, *, secret: str, mode: Mode) -> None:
        """`secret` is what Telegram sends along to the webhook; `mode` is that of the settings."""
        self.chat = chat
        self.library = library
        self.secret = secret
        self.mode = mode

    @property
    def sender(self) -> TelegramSender:
        """What brings pings to a chat."""
        return TelegramSender(self.chat, self.library.calls)

    @property
    def routes(self) -> list[Route]:
        """What the web server takes in."""
        return [webhook(self.library, self.secret)] if self.mode == "webhook" else []

    async def run(self) -> None:
        """Until it is cancelled. Without a way to Telegram the web server goes on, and this tries again."""
        try:
            name, shown = await self._until_reached(self.library.open)
            if any(word in f"{name} {shown}".casefold() for word in TELLING):
                structlog.get_logger().warning("telegram_name_tells_too_much", advice="BotFather: /setname")
            for assistant in self.chat.assistants.values():
                for channel in ("web", "account"):
                    assistant.links[channel] = f"https://t.me/{name}?start="
            if self.mode == "elsewhere":  # the school's own bot introduces itself, takes updates in, and sweeps
                await asyncio.Event().wait()
            await self._introduce()
            sweeping = asyncio.create_task(keep_swept(self.chat, self.library.calls))
            try:
                if self.mode == "webhook":
                    url = self.chat.website.rstrip("/") + PATH
                    await self._until_reached(lambda: self.library.listen(url, self.secret, KINDS))
                    await asyncio.Event().wait()
                else:
                    await self._until_reached(self.library.stop_listening)
                    await Poll(self.library).run()
            finally:
                sweeping.cancel()
                await asyncio.gather(sweeping, return_exceptions=True)
        except WrongToken:
            structlog.get_logger().error("telegram_token_unknown")
        finally:
            await self.library.close()

    async def _until_reached(self, call: Callable[[], Awaitable[T]]) -> T:
        wait = 1.0
        while True:
            try:
                return await call()
            except WrongToken:
                raise
            except Trouble as trouble:
                structlog.get_logger().warning("telegram_not_reached", kind=type(trouble).__name__)
                await asyncio.sleep(trouble.seconds if isinstance(trouble, TooFast) else wait)
                wait = min(2 * wait, LONGEST_WAIT)

    async def _introduce(self) -> None:
        words = self.chat.words
        commands = [(name, words.get(f"opdracht-{name}")) for name in ("start", "112", "menu", "wis")]
        with suppress(Trouble):  # a bot without a description works as well
            await self.library.introduce(words.get("bot", "kort"), words.get("bot", "uitleg"), commands)


async def keep_swept(chat: Chat, api: Api) -> None:
    """Deletes what must go, now and then, until it is cancelled. A school's own bot runs it beside its own loop."""
    while True:
        try:
            await chat.sweep(api)
        except (StorageProblem, KeyProblem) as problem:
            structlog.get_logger().warning("sweep_failed", kind=type(problem).__name__)
        await asyncio.sleep(SWEEP_EVERY)
