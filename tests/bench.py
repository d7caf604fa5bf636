"""`make bench`: what one durable turn costs, beside a bare transaction in the same run. Shown, never asserted.

A turn is everything from a tap to the rendered reply: read, step, save, commit with synchronous=FULL, words on screen.
Batches of turns and of bare transactions alternate, so that a noisy machine disturbs both alike.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiosqlite
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from meldwijzer.bot.app import LOCAL_PERSON, TERMINAL, open_assistant
from meldwijzer.bot.assistant import Assistant
from meldwijzer.bot.messages import Incoming, Reply
from meldwijzer.bot.settings import School, Settings
from meldwijzer.storage import models

TURNS = 600
BATCH = 50
START = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)

MEMORY = """import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"""

metadata = sa.MetaData()
bare = sa.Table(
    "bare",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("body", sa.LargeBinary),
    sa.Column("version", sa.Integer),
)


class Teacher:
    """Walks through step 1 of a case and back again, one tap after the other; every tap is an answer or an undo."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.now = START
        self.count = 0
        self.reply: Reply | None = None
        self.back = False

    async def tap(self, button: str | None) -> Reply:
        self.count += 1
        self.now += timedelta(milliseconds=10)
        token = self.reply.screen.token if self.reply else None
        self.reply = await self.assistant.handle(
            Incoming(TERMINAL, LOCAL_PERSON, f"bench-{self.count}", button, token), self.now
        )
        return self.reply

    async def open_case(self) -> None:
        await self.tap(None)
        for button in ("nieuwe_casus", "van_12_tot_16", "signalen", "nee"):
            await self.tap(button)

    async def turn(self) -> None:
        assert self.reply is not None
        screen = self.reply.screen
        if screen.kind == "outcome":
            self.back = True
        elif screen.progress and screen.progress[0] == 2:
            self.back = False
        ticking = [button.id for button in screen.buttons if button.ticked is False]
        if self.back:
            await self.tap("terug")
        elif ticking:
            await self.tap(ticking[0])
        else:
            answers = [button.id for button in screen.buttons]
            await self.tap("nee" if "nee" in answers else answers[-1])


def ordinary_engine(path: Path) -> AsyncEngine:
    """SQLAlchemy's own engine for aiosqlite, with the same settings of SQLite as ours and one connection."""
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}", pool_size=1, max_overflow=0)

    @sa.event.listens_for(engine.sync_engine, "connect")
    def _settings(connection: Any, _: object) -> None:
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return engine


def bare_core(engine: AsyncEngine) -> Callable[[], Awaitable[None]]:
    insert, update = sa.insert(bare), sa.update(bare).where(bare.c.id == sa.bindparam("one"))
    update = update.values(body=sa.bindparam("new"), version=bare.c.version + 1)
    body = bytes(400)

    async def transaction() -> None:
        async with engine.begin() as conn:
            await conn.execute(insert, {"body": body, "version": 1})
            await conn.execute(update, {"one": 1, "new": body})

    return transaction


def bare_driver(connection: aiosqlite.Connection) -> Callable[[], Awaitable[None]]:
    body = bytes(400)

    async def transaction() -> None:
        await connection.execute("BEGIN IMMEDIATE")
        await connection.execute("INSERT INTO bare (body, version) VALUES (?, 1)", (body,))
        await connection.execute("UPDATE bare SET body = ?, version = version + 1 WHERE id = 1", (body,))
        await connection.commit()

    return transaction


async def measure(things: dict[str, Callable[[], Awaitable[None]]], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of every single call, in alternating batches."""
    found: dict[str, list[float]] = {name: [] for name in things}
    for _ in range(rounds):
        for name, call in things.items():
            for _ in range(BATCH):
                start = time.perf_counter()
                await call()
                found[name].append(1000 * (time.perf_counter() - start))
    return found


async def fill(assistant: Assistant, cases: int) -> None:
    """Adds so many stored cases with ten answers each, straight into the tables."""
    async with assistant.store.transaction() as conn:
        have = (await conn.execute(sa.select(sa.func.count()).select_from(models.casus))).scalar_one()
        for first in range(have, cases, 5000):
            ids = [f"{number:032x}" for number in range(first, min(cases, first + 5000))]
            await conn.execute(
                sa.insert(models.casus),
                [
                    {
                        "id": one,
                        "code": f"bench-{one[-8:]}",
                        "school_id": assistant.school,
                        "protocol": assistant.protocol,
                        "edition": "bench",
                        "facts": bytes(600),
                        "version": 1,
                        "state": "open",
                        "opened_at": START,
                        "active_at": START,
                    }
                    for one in ids
                ],
            )
            await conn.execute(
                sa.insert(models.answer),
                [
                    {
                        "case_id": one,
                        "run": "bench",
                        "position": position,
                        "role": "leerkracht",
                        "answered_at": START,
                        "body": bytes(80),
                    }
                    for one in ids
                    for position in range(10)
                ],
            )


def line(name: str, values: list[float], base: float | None = None) -> None:
    ordered = sorted(values)
    middle = statistics.median(ordered)
    p99 = ordered[int(0.99 * len(ordered))]
    ratio = f"  {middle / base:4.2f} x Core" if base else ""
    print(f"  {name:38s} {1000 / middle:7.0f}/s  p50 {middle:6.2f} ms  p99 {p99:6.2f} ms{ratio}")


async def turns(folder: Path) -> None:
    settings = Settings(data_dir=folder / "data", key_file=folder / "master.key")
    engine = ordinary_engine(folder / "core.db")
    async with engine.begin() as conn:
        await conn.run_sync(metadata.create_all)
        await conn.execute(sa.insert(bare), {"body": bytes(400), "version": 1})
    async with (
        open_assistant(settings, School()) as assistant,
        aiosqlite.connect(folder / "driver.db", isolation_level=None) as driver,
    ):
        for pragma in ("journal_mode=WAL", "synchronous=FULL"):
            await driver.execute(f"PRAGMA {pragma}")
        await driver.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, body BLOB, version INTEGER)")
        await driver.execute("INSERT INTO bare (body, version) VALUES (zeroblob(400), 1)")
        teacher = Teacher(assistant)
        await teacher.open_case()
        things = {"turn": teacher.turn, "core": bare_core(engine), "driver": bare_driver(driver)}
        await measure(things, 2)  # warm up
        medians: list[float] = []
        for cases in (1, 1_000, 100_000):
            await fill(assistant, cases)
            found = await measure(things, TURNS // BATCH)
            core = statistics.median(found["core"])
            print(f"With {cases:,} stored cases:")
            line("one durable turn, tap to reply", found["turn"], core)
            line("bare insert + update, SQLAlchemy Core", found["core"], core)
            line("bare insert + update, aiosqlite", found["driver"], core)
            medians.append(statistics.median(found["turn"]) / core)
        print(f"A turn with 100,000 cases against one with 1,000: {medians[2] / medians[1]:.2f} x (both against Core)")
    await engine.dispose()


def commands(folder: Path) -> None:
    """Wall time of whole commands, warm; the middle of five."""
    config = folder / "meldwijzer.toml"
    config.write_text(f'data_dir = "{folder}/shell/data"\nkey_file = "{folder}/shell/master.key"\n', encoding="utf-8")
    run = [sys.executable, "-m", "meldwijzer.bot.cli", "--settings", str(config)]
    dialogs = ("snelcheck", "onthulling", "afweging", "besluit")
    for name, parts in {
        "start to first reply": [["chat", "--script", "/dev/null"]],
        "check, all protocols": [["check"]],
        "check and four tables": [["check"], *(["table", "dalton-hillegom", dialog] for dialog in dialogs)],
    }.items():
        seconds = []
        for _ in range(5):
            start = time.perf_counter()
            for part in parts:
                subprocess.run([*run, *part], check=False, stdout=subprocess.DEVNULL)
            seconds.append(time.perf_counter() - start)
        print(f"  {name:38s} {statistics.median(seconds):6.2f} s")
    for name, part in (("memory of the chat", ["chat", "--script", "/dev/null"]), ("memory of the check", ["check"])):
        # Measured by a small process of its own: a child begins with the memory of its parent.
        shown = subprocess.run([sys.executable, "-c", MEMORY, *run, *part], check=True, capture_output=True, text=True)
        print(f"  {name:38s} {int(shown.stdout) / 1024:6.0f} MB")


def typed_text() -> None:
    """What the guard on typed text costs."""
    start = time.perf_counter()
    from meldwijzer.bot import guard

    guard.find("warm")
    print(f"  {'guard: load and first use':38s} {1000 * (time.perf_counter() - start):6.0f} ms")
    lines = (Path(__file__).parent / "data" / "guard_messages.jsonl").read_text(encoding="utf-8").splitlines()
    messages = [json.loads(line)["text"] for line in lines]
    texts = [" ".join(messages[place : place + 12])[:500] for place in range(0, len(messages) - 12)]
    texts = [text for text in texts if len(text) == 500]
    hostile = ["a" * 4096, "j.a.n " * 682, "\u200b" * 4096, "0 6 " * 1024, "@" * 4096, "#jan" * 1024]
    for name, group in (("guard: 500 characters", texts), ("guard: 4,096 hostile characters", hostile)):
        times = []
        for text in group:
            start = time.perf_counter()
            guard.find(text)
            times.append(1000 * (time.perf_counter() - start))
        times.sort()
        print(f"  {name:38s} p50 {times[len(times) // 2]:6.2f} ms  p99 {times[int(0.99 * len(times))]:6.2f} ms")


def main() -> None:
    """Prints every figure; takes about a minute."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        asyncio.run(turns(folder))
        print("Whole commands:")
        commands(folder)
        print("Typed text:")
        typed_text()


if __name__ == "__main__":
    main()
