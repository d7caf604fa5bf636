"""Figures of the Telegram channel: turns per second through each library, beside bare handlers that do the same SQL.

Run it alone on the machine: `python -m tests.bench_telegram`. The network is left out on both sides: sessions answer at
once. The bare handlers make the statements that a turn of ours makes, recorded while it runs, through SQLAlchemy Core
as ours does and in as many transactions, and send the same message: once over the engine that ours has, and once over
SQLAlchemy's own with the same settings of SQLite.
"""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from aiogram import Bot as AioBot
from aiogram import Dispatcher
from aiogram.client.session.base import BaseSession
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.methods import EditMessageText, SendMessage, TelegramMethod
from aiogram.types import CallbackQuery
from aiogram.types import Chat as AioChat
from aiogram.types import InlineKeyboardButton as AioKey
from aiogram.types import InlineKeyboardMarkup as AioKeys
from aiogram.types import Message as AioMessage
from aiogram.types import Update as AioUpdate
from sqlalchemy.ext.asyncio import AsyncEngine
from telegram import InlineKeyboardButton as PtbKey
from telegram import InlineKeyboardMarkup as PtbKeys
from telegram import Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, ConversationHandler
from telegram.request import BaseRequest

from meldwijzer.bot.app import open_assistant
from meldwijzer.bot.settings import School, Settings
from meldwijzer.bot.telegram import aio, ptb
from meldwijzer.bot.telegram.chat import Chat
from meldwijzer.storage.sqlite import make_engine

from .bench import ordinary_engine

ROUNDS, BATCH = 40, 25
USER = 42
TOKEN = "42:" + "x" * 35
WHO = {"id": USER, "is_bot": False, "first_name": "Iemand"}
PRIVATE = {"id": USER, "type": "private", "first_name": "Iemand"}
Turn = Callable[[], Awaitable[None]]


class SilentRequest(BaseRequest):
    """python-telegram-bot's way out, without a network: every call succeeds at once."""

    def __init__(self, said: list[dict[str, Any]]) -> None:
        self.said = said

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None: ...
    async def shutdown(self) -> None: ...

    async def do_request(self, url: str, method: str, request_data: Any = None, *args: Any, **named: Any) -> Any:
        name = url.rpartition("/")[2]
        if name == "getMe":
            result: Any = {"id": 42, "is_bot": True, "first_name": "Bot", "username": "bench_bot"}
        elif name in ("sendMessage", "editMessageText"):
            given = request_data.parameters
            self.said.append(given)
            result = {"message_id": 1, "date": 0, "chat": PRIVATE, "text": "x"}
        else:
            result = True
        return 200, json.dumps({"ok": True, "result": result}).encode()


class SilentSession(BaseSession):
    """aiogram's way out, without a network."""

    def __init__(self, said: list[dict[str, Any]]) -> None:
        super().__init__()
        self.said = said

    async def close(self) -> None: ...

    async def make_request(self, bot: AioBot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:
        if isinstance(method, (SendMessage, EditMessageText)):
            markup = method.reply_markup and method.reply_markup.model_dump()
            self.said.append({"reply_markup": markup, "text": method.text})
            chat = AioChat(id=USER, type="private")
            return AioMessage(message_id=1, date=datetime.now(UTC), chat=chat, text="x")
        return True

    async def stream_content(self, *args: Any, **named: Any) -> AsyncIterator[bytes]:
        yield b""


def tapped(number: int, data: str) -> dict[str, Any]:
    """A tap as Telegram brings it."""
    message = {"message_id": 1, "date": 1, "chat": PRIVATE, "text": "x"}
    query = {"id": str(number), "from": WHO, "chat_instance": "1", "message": message, "data": data}
    return {"update_id": number, "callback_query": query}


def keys_of(said: dict[str, Any]) -> list[list[dict[str, Any]]]:
    markup = said["reply_markup"]
    if isinstance(markup, str):
        markup = json.loads(markup)
    elif hasattr(markup, "to_dict"):
        markup = markup.to_dict()
    found: list[list[dict[str, Any]]] = markup["inline_keyboard"]
    return found


class Walker:
    """Somebody who answers the quick check forwards, and takes it back, over and over: each turn changes something."""

    def __init__(self, feed: Callable[[dict[str, Any]], Awaitable[None]], said: list[dict[str, Any]]) -> None:
        self.feed, self.said = feed, said
        self.number = count(1)
        self.forwards = True

    async def tap(self, label: str) -> None:
        keys = [key for row in keys_of(self.said[-1]) for key in row]
        data = next(key["callback_data"] for key in keys if key["text"].endswith(label))
        self.said.clear()
        await self.feed(tapped(next(self.number), data))
        assert self.said, f"nothing was shown after {label}"

    async def begin(self) -> None:
        message = {"message_id": 2, "date": 2_000_000_000, "from": WHO, "chat": PRIVATE, "text": "/start"}
        await self.feed({"update_id": next(self.number), "message": message})
        await self.tap("Ik begrijp het")
        await self.tap("Moet ik melden?")

    async def turn(self) -> None:
        self.forwards = not self.forwards
        await self.tap("Terug" if self.forwards else "Nee")


Statements = list[tuple[Any, dict[str, Any]]]
"""What one transaction does: statements of SQLAlchemy Core with their values."""


class Recorder:
    """Which statements one turn makes, in how many transactions."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.transactions: list[Statements] = []
        sa.event.listen(engine.sync_engine, "begin", lambda _: self.transactions.append([]))
        sa.event.listen(engine.sync_engine, "before_execute", self._keep)

    def _keep(self, _: Any, statement: Any, many: Any, values: Any, __: Any) -> None:
        assert not many, "a turn makes its statements one by one"
        self.transactions[-1].append((statement, dict(values)))

    async def of(self, turn: Turn) -> list[Statements]:
        self.transactions = []
        await turn()
        return [one for one in self.transactions if one]


def same_sql(engine: AsyncEngine, turns: list[list[Statements]]) -> Turn:
    """Makes the same statements again, on a copy of the data: inputs get new ids, a conversation its next version."""
    number, which = count(10_000_000), count()
    version = 1 + max(values["seen"] for turn in turns for one in turn for _, values in one if "seen" in values)

    async def run() -> None:
        nonlocal version
        for statements in turns[next(which) % len(turns)]:
            async with engine.begin() as conn:
                for statement, values in statements:
                    if "input_id" in values:
                        values = {**values, "input_id": f"tg-{next(number)}"}
                    changes = "seen" in values
                    if changes:
                        values = {**values, "seen": version}
                    done = await conn.execute(statement, values)
                    if changes:
                        assert done.rowcount == 1, "the bare handler must write what ours writes"
                        version += 1
                    elif done.returns_rows:
                        done.all()

    return run


@asynccontextmanager
async def ours(folder: Path, library: str) -> AsyncIterator[tuple[Walker, AsyncEngine]]:
    """Our channel over one library, with a store of its own."""
    settings = Settings(data_dir=folder / library / "data", key_file=folder / library / "master.key")
    async with open_assistant(settings, School()) as assistant:
        chat = Chat(assistant.store, {assistant.school: assistant}, assistant.school, lambda: datetime.now(UTC))
        said: list[dict[str, Any]] = []
        if library == "aiogram":
            bot = AioBot(TOKEN, session=SilentSession(said))
            dispatcher = Dispatcher(disable_fsm=True)
            dispatcher.include_router(aio.router(chat))

            async def feed(raw: dict[str, Any]) -> None:
                await dispatcher.feed_update(bot, AioUpdate.model_validate(raw, context={"bot": bot}))

            yield Walker(feed, said), assistant.store.engine
            return
        application = bare_application(said)
        application.add_handlers(ptb.handlers(chat))
        async with application:

            async def feed_ptb(raw: dict[str, Any]) -> None:
                await application.process_update(Update.de_json(raw, application.bot))

            yield Walker(feed_ptb, said), assistant.store.engine


def bare_application(said: list[dict[str, Any]]) -> Application[Any, Any, Any, Any, Any, Any]:
    request = SilentRequest(said)
    return Application.builder().token(TOKEN).request(request).get_updates_request(request).updater(None).build()


class Step(StatesGroup):
    first, second = State(), State()


@asynccontextmanager
async def bare_aiogram(sql: Turn, rows: list[list[dict[str, Any]]], text: str) -> AsyncIterator[Turn]:
    """A bare FSM handler: two states, data, the same SQL, an edit to the same message, and an answer."""
    said: list[dict[str, Any]] = []
    bot, dispatcher, number = AioBot(TOKEN, session=SilentSession(said)), Dispatcher(), count(1)

    async def on_tap(query: CallbackQuery, state: FSMContext) -> None:
        await state.set_state(Step.second if await state.get_state() == Step.first.state else Step.first)
        await state.update_data(answer=query.data)
        await sql()
        assert isinstance(query.message, AioMessage)
        keys = [[AioKey(text=key["text"], callback_data=key["callback_data"]) for key in row] for row in rows]
        await query.message.edit_text(text, parse_mode="HTML", reply_markup=AioKeys(inline_keyboard=keys))
        await query.answer()

    for state in (Step.first, Step.second):
        dispatcher.callback_query.register(on_tap, state)
    await dispatcher.fsm.get_context(bot, USER, USER).set_state(Step.first)

    async def turn() -> None:
        said.clear()
        raw = tapped(next(number), "ja")
        await dispatcher.feed_update(bot, AioUpdate.model_validate(raw, context={"bot": bot}))
        assert said, "the bare handler must show what ours shows"

    yield turn


@asynccontextmanager
async def bare_ptb(sql: Turn, rows: list[list[dict[str, Any]]], text: str) -> AsyncIterator[Turn]:
    """A bare ConversationHandler: two states, the same SQL, an edit to the same message, and an answer."""
    said: list[dict[str, Any]] = []
    application, number = bare_application(said), count(1)

    async def on_tap(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
        query = update.callback_query
        assert query is not None
        await sql()
        keys = [[PtbKey(key["text"], callback_data=key["callback_data"]) for key in row] for row in rows]
        await query.edit_message_text(text, parse_mode="HTML", reply_markup=PtbKeys(keys))
        await query.answer()
        return next(number) % 2

    tap = CallbackQueryHandler(on_tap)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # one message is all there is here
        talk = ConversationHandler(entry_points=[tap], states={0: [tap], 1: [tap]}, fallbacks=[])
    application.add_handler(talk)
    async with application:

        async def turn() -> None:
            said.clear()
            await application.process_update(Update.de_json(tapped(next(number), "ja"), application.bot))
            assert said, "the bare handler must show what ours shows"

        yield turn


ENGINES: dict[str, Callable[[Path], AsyncEngine]] = {
    "bare, our engine": make_engine,
    "bare, SQLAlchemy's engine": ordinary_engine,
}
"""What lies below the bare handlers: the engine that ours has, and the one that SQLAlchemy gives for aiosqlite."""


async def compared(folder: Path, library: str) -> None:
    """Ours beside the bare ones, in alternating batches."""
    async with ours(folder, library) as (walker, engine), AsyncExitStack() as stack:
        await walker.begin()
        recorder = Recorder(engine)
        recorded = [await recorder.of(walker.turn) for _ in range(2)]
        statements = sum(len(one) for one in recorded[0])
        rows, text = keys_of(walker.said[-1]), str(walker.said[-1]["text"])
        bare = bare_aiogram if library == "aiogram" else bare_ptb
        turns: dict[str, Turn] = {"ours": walker.turn}
        for number, (name, make) in enumerate(ENGINES.items()):
            copy = folder / f"bare-{library}-{number}.db"
            with closing(sqlite3.connect(folder / library / "data" / "meldwijzer.db")) as data:
                data.execute("VACUUM INTO ?", (str(copy),))
            other = make(copy)
            stack.push_async_callback(other.dispose)
            turns[name] = await stack.enter_async_context(bare(same_sql(other, recorded), rows, text))
        found: dict[str, list[float]] = {name: [] for name in turns}
        for batch in range(ROUNDS):
            for name, turn in turns.items():
                for _ in range(BATCH):
                    start = time.perf_counter()
                    await turn()
                    if batch > 1:
                        found[name].append(time.perf_counter() - start)
    middle = {name: statistics.median(values) for name, values in found.items()}
    aim = 1.0 if library == "aiogram" else 0.7
    print(f"{library}: {statements} statements in {len(recorded[0])} transactions a turn (aim: ours at least {aim} x)")
    for name, seconds in middle.items():
        against = "" if name == "ours" else f"   ours is {seconds / middle['ours']:.2f} x"
        print(f"  {name:26s} {1 / seconds:7.0f} turns/s   p50 {1000 * seconds:5.2f} ms{against}")


SERVE = """
import os, signal, subprocess, sys, time
start = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, text=True)
process.stdout.readline()
ready = time.perf_counter() - start
time.sleep(3)
status = open(f"/proc/{process.pid}/status").read()
memory = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
process.send_signal(signal.SIGTERM)
process.wait()
print(f"{ready:.2f} s until it listens, {int(memory) // 1024} MB")
"""


def serving(folder: Path) -> None:
    """`serve` with Telegram on: how soon it is ready, and how much memory it takes. Telegram itself is not reached."""
    token = folder / "token"
    token.write_text(TOKEN, encoding="utf-8")
    token.chmod(0o600)
    config = folder / "meldwijzer.toml"
    config.write_text(
        f'data_dir = "{folder}/served"\nkey_file = "{folder}/served.key"\n[web]\nport = 18080\n'
        '[telegram]\ntoken_file = "token"\napi = "http://127.0.0.1:9"\n',
        encoding="utf-8",
    )
    run = [sys.executable, "-m", "meldwijzer.bot.cli", "--settings", str(config), "serve"]
    for library in ("python-telegram-bot", "aiogram"):
        for _ in range(2):  # the first one makes the database
            shown = subprocess.run(
                [sys.executable, "-c", SERVE, *run, "--telegram", library],
                check=True,
                capture_output=True,
                text=True,
                env=dict(os.environ),
            )
        print(f"serve with {library}: {shown.stdout.strip()}")


def main() -> None:
    """Prints every figure; takes about a minute."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for library in ("aiogram", "python-telegram-bot"):
            asyncio.run(compared(folder, library))
        serving(folder)


if __name__ == "__main__":
    main()
