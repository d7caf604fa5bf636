"""Figures of the pings: how late they go out, what a pass of the loop costs, and what is left after 200 kills.

`python -m tests.bench_pings [KILLS]`. Shown, never asserted: times depend on the machine, counts should not.
"""

from __future__ import annotations

import asyncio
import json
import logging
import multiprocessing
import os
import random
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import sqlalchemy as sa
import structlog

from meldwijzer.bot.pings import PingLoop, PingRules, PingText
from meldwijzer.bot.telegram.chat import Chat
from meldwijzer.bot.telegram.loop import load_library
from meldwijzer.bot.telegram.ping import TelegramSender
from meldwijzer.dialogs import ladders
from meldwijzer.storage import accounts, cases, crypto, models, pings
from meldwijzer.storage.database import StorageProblem, Store

from .people import DALTON, MONDAY, SCHOOL, Clock, Office, Person, office

LADDERS = 10_000
DUE = 1_000
SPREAD = 20.0
"""Ten thousand ladders of the fastest kind, a step every five minutes each, make 33 a second; this is 50."""

FINISHED = (1_000, 100_000)
BATCHES, BATCH = 12, 20
KILLS = 200
WAITING = 10
"""For each kill so many pings wait for their moment, beside those that somebody sends meanwhile."""

FASTER = 20
"""So much faster the clock of the killed processes runs: a lease lapses within the run, and what follows is killed."""

TOKEN = "42:" + "x" * 35
CHAT = 4242


class Note:
    """A channel that notes when a message came."""

    kind = "email"

    def __init__(self) -> None:
        self.came: dict[str, datetime] = {}

    async def send(self, address: str, text: PingText) -> None:
        self.came.setdefault(text.code, datetime.now(UTC))


async def open_cases(store: Store, numbers: range, now: datetime, *, keys: bool, state: str = "open") -> list[str]:
    """Adds so many cases, straight into the tables; only with keys can their pings be read."""
    if keys:
        async with store.keys._engine.begin() as conn:
            mark = (await conn.execute(crypto._find, {"key_id": crypto.IDENTITY})).one()[0]
            rows = [store.keys._new(cases.case_key(f"{number:032x}"), mark)[1] for number in numbers]
            await conn.execute(crypto._add, rows)
    row = {"school_id": SCHOOL, "protocol": DALTON, "edition": "bench", "facts": bytes(600), "version": 1}
    row |= {"state": state, "opened_at": now, "active_at": now}
    ids = [f"{number:032x}" for number in numbers]
    async with store.transaction() as conn:
        await conn.execute(sa.insert(models.casus), [row | {"id": one, "code": f"bench-{one[-8:]}"} for one in ids])
    return ids


# --- how late ---


async def lateness(folder: Path) -> None:
    """Ten thousand open ladders: some fall due one after the other, and then as many at one moment."""
    async with office(folder, channels=("email",)) as school:
        store = school.store
        await school.colleague("af", place="aandachtsfunctionaris", mail="af@x.example")
        now = datetime.now(UTC)
        made = []
        ids = await open_cases(store, range(LADDERS), now, keys=True)
        plan = ladders.call_plan("nu", involved=[])
        async with store.transaction() as conn:
            for one in ids:
                begun = await pings.start(
                    conn, store.keys, case_id=one, school_id=SCHOOL, plan=plan, now=now, due_at=now + timedelta(days=1)
                )
                made.append((begun.id, begun.code))
        print(f"With {LADDERS:,} open ladders:")
        await _due(store, made[:DUE], SPREAD, f"{DUE:,} due within {SPREAD:.0f} s")
        await _due(store, made[DUE : 2 * DUE], 0.0, f"{DUE:,} due at one moment")


async def _due(store: Store, made: list[tuple[str, str]], spread: float, name: str) -> None:
    start = datetime.now(UTC) + timedelta(seconds=3)
    due = {code: start + timedelta(seconds=spread * place / len(made)) for place, (_, code) in enumerate(made)}
    async with store.transaction() as conn:
        for ping_id, code in made:
            await conn.execute(sa.update(models.ping).where(models.ping.c.id == ping_id).values(due_at=due[code]))
    note = Note()
    running = asyncio.create_task(PingLoop(store, {SCHOOL: PingRules()}, [note], lambda: datetime.now(UTC)).run())
    while len(note.came) < len(made):
        await asyncio.sleep(0.1)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    late = sorted((note.came[code] - due[code]).total_seconds() for code in due)
    rate = len(late) / (max(note.came.values()) - start).total_seconds()
    p50, p99 = late[len(late) // 2], late[int(0.99 * len(late))]
    print(f"  {name:38s} late: p50 {p50:5.2f} s  p99 {p99:5.2f} s  max {late[-1]:5.2f} s  ({rate:.0f}/s)")


# --- what a pass costs ---


class Passes:
    """A school with so many finished pings, and a loop whose passes are counted."""

    def __init__(self, school: Office, juf: Person) -> None:
        self.school, self.juf = school, juf
        self.note = Note()
        self.loop = PingLoop(school.store, {SCHOOL: PingRules()}, [self.note], lambda: school.clock.now)
        self.steps = 0

    async def begin(self, finished: int) -> None:
        """Adds the finished pings, each of a case that is open, with the message that was sent."""
        store, now, af = self.school.store, self.school.clock.now, int(self.juf.name)
        for first in range(0, finished, 5000):
            ids = await open_cases(store, range(first, min(finished, first + 5000)), now, keys=False)
            ping = {"school_id": SCHOOL, "kind": "oproep", "urgency": "vandaag", "state": "done", "plan": bytes(300)}
            ping |= {"step": 1, "due_at": None, "version": 3, "faults": 0, "created_at": now, "by_id": af}
            ping |= {"call": False, "ended_at": now}
            send = {"staff_id": af, "kind": "oproep", "step": 1, "state": "sent", "shown": 0, "due_at": None}
            send |= {"attempts": 1, "doubtful": 0, "recorded_at": now, "sent_at": now}
            async with store.transaction() as conn:
                rows = [ping | {"id": one, "case_id": one, "code": f"bench-{one[-8:]}"} for one in ids]
                await conn.execute(sa.insert(models.ping), rows)
                await conn.execute(sa.insert(models.ping_send), [send | {"ping_id": one} for one in ids])
        async with store.engine.connect() as conn:
            driver: Any = (await conn.get_raw_connection()).driver_connection
        await driver.set_progress_handler(self._step, 1)
        await self.asks_one()

    def _step(self) -> int:
        self.steps += 1
        return 0

    async def finds_nothing(self) -> None:
        """A pass in which nothing is due."""
        self.school.clock.wait(milliseconds=1)
        await self.loop.once(self.school.clock.now)

    async def goes_round(self) -> None:
        """A pass with everything that is done once a minute or less, and the sign of life."""
        self.loop._rounds_at = self.loop._reminders_at = self.loop._beat_at = None
        await self.finds_nothing()

    async def asks_one(self) -> None:
        """A pass in which a step is taken and a message goes out, with the ping before it and the end after it."""
        store, now = self.school.store, self.school.clock.now
        plan = ladders.call_plan("nu", involved=[])
        one = await self.juf.conversation()
        assert one.case is not None
        async with store.transaction() as conn:
            begun = await pings.start(
                conn, store.keys, case_id=one.case.id, school_id=SCHOOL, plan=plan, now=now, due_at=now
            )
        await self.finds_nothing()
        assert begun.code in self.note.came
        async with store.transaction() as conn:
            now_it_is = await pings.find(conn, store.keys, begun.id)
            assert now_it_is is not None
            assert await pings.end(conn, now_it_is, now)


async def passes(folder: Path) -> None:
    """The same passes with few and with many finished pings, in alternating batches."""
    async with (
        office(folder / "few", Clock(), channels=("email",)) as few,
        office(folder / "many", Clock(), channels=("email",)) as many,
    ):
        schools = []
        for school, finished in zip((few, many), FINISHED, strict=True):
            await school.colleague("af", place="aandachtsfunctionaris", mail="af@x.example")
            juf = await school.colleague("juf")
            await juf.new_case()
            schools.append(Passes(school, juf))
            await schools[-1].begin(finished)
        print("A pass of the loop with 1,000 and with 100,000 finished pings:")
        for name in ("finds_nothing", "goes_round", "asks_one"):
            found: list[list[float]] = [[], []]
            steps = [0, 0]
            for batch in range(BATCHES):
                for place, one in enumerate(schools):
                    one.steps = 0
                    for _ in range(BATCH):
                        start = time.perf_counter()
                        await getattr(one, name)()
                        if batch:
                            found[place].append(time.perf_counter() - start)
                    steps[place] = one.steps
            low, high = (1000 * statistics.median(times) for times in found)
            print(
                f"  {name.replace('_', ' '):38s} {low:6.2f} ms and {high:6.2f} ms: {high / low:4.2f} x;"
                f"  steps of the database: {steps[0] // BATCH} and {steps[1] // BATCH}"
            )


# --- kills ---


class Telegram(ThreadingHTTPServer):
    """Stands in for Telegram on loopback: takes messages, writes down what came, and answers after a moment."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Call)
        self.came: list[str] = []
        self.number = count(1)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Who asked was killed meanwhile."""


class _Call(BaseHTTPRequestHandler):
    server: Telegram
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        given = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        result: dict[str, Any] = {"id": 42, "is_bot": True, "first_name": "Bot", "username": "bench_bot"}
        if self.path.endswith("/sendMessage"):
            self.server.came.append(given["text"][0].split("\n")[2])
            result = {"message_id": next(self.server.number), "date": 0, "text": "x"}
            result["chat"] = {"id": CHAT, "type": "private", "first_name": "Iemand"}
            time.sleep(random.uniform(0, 0.03))
        body = json.dumps({"ok": True, "result": result}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None: ...


def be_silent() -> None:
    """What the loop would tell an operator is no figure."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


def moment(begun: float) -> datetime:
    """The time in a killed process: a Monday morning, and from there so much faster."""
    return MONDAY + timedelta(seconds=FASTER * (time.time() - begun))


def sends(folder: Path, api: str, begun: float, ready: Any) -> None:
    """A process with the loop, until it is killed."""
    be_silent()

    async def run() -> None:
        async with office(folder, channels=("telegram",)) as school:

            def clock() -> datetime:
                return moment(begun)

            chat = Chat(school.store, {SCHOOL: school.assistant}, SCHOOL, clock)
            library = load_library("python-telegram-bot", chat, TOKEN, api)
            await library.open()
            sender = TelegramSender(chat, library.calls)
            ready.set()
            await PingLoop(school.store, {SCHOOL: school.assistant.pings}, [sender], clock).run()

    asyncio.run(run())


def answers(folder: Path, name: str, begun: float, ready: Any) -> None:
    """A process in which somebody opens cases, answers and warns, until it is killed; what was seen is written down."""
    be_silent()
    seen = os.open(folder / "seen", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    async def run() -> None:
        async with office(folder, channels=("telegram",)) as school:
            juf = Person(school, name, "account")

            async def tap(button: str) -> None:
                await asyncio.sleep(0.02)  # who never stopped tapping would keep the other process from the database
                school.clock.now = moment(begun)
                shown = [one.id for one in (*juf.screen.buttons, *juf.screen.bar)]
                assert button in shown, f"there is no button {button}, only {shown}"
                await juf.send(button=button, token=juf.screen.token, input_id=f"{os.getpid()}-{time.monotonic_ns()}")

            def saw(what: str, *values: str) -> None:
                os.write(seen, (" ".join((what, *values)) + "\n").encode())

            async def one_case() -> None:
                school.clock.now = moment(begun)
                await juf.look()
                for button in ("menu", "nieuwe_casus", "jonger_dan_12"):
                    await tap(button)
                code = await juf.code()
                for button in ("waarschuw", "verstuur"):
                    await tap(button)
                saw("ping", code)
                await tap("afweging")
                for position, button in enumerate(("nee", "nee", "nee")):
                    saw("gives", code, str(position))
                    await tap(button)
                    saw("answer", code, str(position))

            ready.set()
            while True:
                try:
                    await one_case()
                except StorageProblem:  # the channel would say so, and the answer is given once more
                    saw("refused", "-")

    asyncio.run(run())


async def killed(folder: Path, kills: int) -> None:
    """Kills the loop, or who answers, or both, at random moments; then lets it come to rest, and counts."""
    async with office(folder, channels=("telegram",)) as school:
        af = await school.colleague("af", place="aandachtsfunctionaris")
        juf = await school.colleague("juf")
        async with school.store.transaction() as conn:
            who = school.store.identity_hash("telegram", str(CHAT))
            await accounts.set_reach(conn, school.store.keys, int(af.name), "telegram", str(CHAT), MONDAY, identity=who)
        ids = await open_cases(school.store, range(WAITING * kills), MONDAY, keys=True)
        plan = ladders.call_plan("vandaag", involved=[])
        async with school.store.transaction() as conn:
            for place, one in enumerate(ids):
                due = MONDAY + timedelta(seconds=FASTER * place / WAITING)
                await pings.start(
                    conn, school.store.keys, case_id=one, school_id=SCHOOL, plan=plan, now=MONDAY, due_at=due
                )
    chance, telegram, begun = random.Random(7), Telegram(), time.time()
    forks = multiprocessing.get_context("forkserver")
    forks.set_forkserver_preload(["tests.people", "meldwijzer.bot.telegram.loop", "meldwijzer.bot.telegram.ptb"])
    ready = (forks.Event(), forks.Event())

    def start(place: int) -> Any:
        ready[place].clear()
        parts: tuple[Callable[..., None], Any] = (sends, telegram.address) if place == 0 else (answers, juf.name)
        begins = forks.Process(target=parts[0], args=(folder, parts[1], begun, ready[place]))
        begins.start()
        return begins

    running = [start(0), start(1)]
    done = ended = 0
    while done < kills:
        if chance.random() < 0.8:  # else it may still be starting
            for one in ready:
                one.wait(30)
        time.sleep(chance.uniform(0, 1))
        for place in chance.choice(((0,), (0,), (1,), (0, 1))):
            ended += not running[place].is_alive()
            running[place].kill()
            running[place].join()
            running[place] = start(place)
            done += 1
    for process in running:
        process.kill()
        process.join()
    rest = await _to_rest(folder, telegram, begun)
    await _counted(folder, telegram, done, ended, rest)
    telegram.shutdown()


async def _to_rest(folder: Path, telegram: Telegram, begun: float) -> datetime:
    """One more loop, undisturbed, with every lease over: until nothing is left to be sent at the moment it gives."""
    async with office(folder, channels=("telegram",)) as school:
        now = moment(begun) + timedelta(minutes=10)
        chat = Chat(school.store, {SCHOOL: school.assistant}, SCHOOL, lambda: now)
        library = load_library("python-telegram-bot", chat, TOKEN, telegram.address)
        await library.open()
        sender = TelegramSender(chat, library.calls)
        await PingLoop(school.store, {SCHOOL: school.assistant.pings}, [sender], lambda: now).once(now)
        await library.close()
    return now


async def _counted(folder: Path, telegram: Telegram, kills: int, ended: int, rest: datetime) -> None:
    copies = Counter(telegram.came)
    seen = Counter((folder / "seen").read_text(encoding="utf-8").split("\n")[:-1])
    async with office(folder) as school, school.store.transaction() as conn:
        answered = sa.select(models.casus.c.code, models.answer.c.position).join(models.answer)
        on_disk = Counter((code, str(position)) for code, position in await conn.execute(answered))
        never = await conn.scalar(
            sa.select(sa.func.count()).where(
                models.ping.c.due_at <= rest,
                ~sa.exists().where(models.ping_send.c.ping_id == models.ping.c.id),
            )
        )
        query = sa.select(
            models.ping.c.code, models.casus.c.code, models.ping_send.c.doubtful, models.ping_send.c.state
        )
        query = query.join(models.casus, models.casus.c.id == models.ping.c.case_id)
        rows = (await conn.execute(query.join(models.ping_send, models.ping_send.c.ping_id == models.ping.c.id))).all()
    warned = {case: code for code, case, _, _ in rows}
    told = {line.split(" ")[1] for line in seen if line.startswith("ping ")}
    given = {tuple(line.split(" ")[1:]) for line in seen if line.startswith("answer ")}
    tried = {tuple(line.split(" ")[1:]) for line in seen if line.startswith("gives ")}
    messages, doubtful = Counter(code for code, _, _, _ in rows), Counter[str]()
    for code, _, often, _ in rows:
        doubtful[code] += often
    lost = [case for case in told if copies[warned.get(case, "")] == 0]
    unsent = [code for code, _, _, state in rows if state != "sent" or copies[code] < messages[code]]
    kept_unseen = len([one for one in on_disk if one not in given])
    more = sum(many - 1 for many in on_disk.values()) + len([one for one in on_disk if one not in tried])
    second = sum(max(0, copies[code] - messages[code]) for code in copies)
    uncounted = sum(max(0, copies[code] - messages[code] - doubtful[code]) for code in copies)
    print(f"Killed {kills} times at a random moment ({ended} had ended by themselves, which should be 0):")
    print(f"  pings of which somebody was told: {len(told):5d}   lost: {len(lost)}")
    print(f"  messages that were recorded:      {len(rows):5d}   not sent in the end: {len(unsent)}")
    print(f"  pings that fell due unasked:      {never:5d}")
    print(
        f"  answers whose reply was seen:     {len(given):5d}   lost: {len(given - on_disk.keys())};"
        f" kept, killed before the reply: {kept_unseen}; there twice: {more}"
    )
    print(f"  turns that were told 'not kept':  {seen['refused -']:5d}   the other process had the database for 5 s")
    print(
        f"  second copies:                    {second:5d}   of which Telegram's answer was recorded: {uncounted};"
        f" shown as possible: {sum(doubtful.values())}"
    )


def main(kills: int = KILLS) -> None:
    """Prints every figure; with 200 kills it takes about five minutes."""
    be_silent()
    parts: tuple[Callable[[Path], Awaitable[None]], ...] = (lateness, passes, lambda folder: killed(folder, kills))
    for part in parts:
        with tempfile.TemporaryDirectory() as name:
            asyncio.run(part(Path(name)))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
