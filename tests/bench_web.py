"""What a tap on the web chat costs: a real server in one process, people in another. Shown, never asserted.

A hundred colleagues work in a hundred cases and each taps every three seconds; how long each waited is measured from
the first byte that was sent to the last that came back. They answer to the end of a dialog, go back to its beginning,
and answer again. Then as many taps as the server takes, in turn with taps on an empty page of the same server that
makes the same SQL statements: those of one such round, tap by tap.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import sqlalchemy as sa
import uvicorn
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from meldwijzer.bot.messages import Incoming
from meldwijzer.bot.settings import School, Settings
from meldwijzer.bot.web.desk import Desk, open_desk
from meldwijzer.bot.web.guards import FRAGMENT, SESSION_COOKIE
from meldwijzer.bot.web.server import make_app
from meldwijzer.storage import accounts

PEOPLE = 100
EVERY = 3.0
SECONDS = 30
ROUNDS = 6
ROUND_SECONDS = 3.0
AT_ONCE = 8
EMPTY = "/leeg-met-opdrachten"
RECORD = b"x-record"


# --- the server ---


async def people(desk: Desk) -> list[str]:
    """A hundred colleagues, each at the first question of a case of their own; gives the mark of each browser."""
    school = desk.settings.school[0].id
    tokens = []
    for number in range(PEOPLE):
        async with desk.store.transaction() as conn:
            one = await accounts.add(
                conn,
                desk.store.keys,
                school_id=school,
                role="leerkracht",
                place=None,
                label=f"collega {number}",
                now=desk.now(),
            )
            tokens.append(await accounts.begin_session(conn, desk.store.keys, one.id, desk.now()))
        token = None
        for button in (None, "nieuwe_casus", "van_12_tot_16", "signalen", "nee"):
            turn = Incoming("account", str(one.id), secrets.token_hex(8), button, token)
            token = (await desk.assistants[school].handle(turn, desk.now())).screen.token
    return tokens


class Recorder:
    """The application with one page more, which makes the statements of the recorded taps in turn and says nothing.

    They go through SQLAlchemy Core over our own engine, as those of a tap do. Groups of statements were one
    transaction, and are one again.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.app = make_app(desk)
        self.app.router.routes.insert(0, Route(EMPTY, self.empty, methods=["POST"]))
        self.engine = desk.store.engine.sync_engine
        self.taps: list[list[list[tuple[Any, Any]]]] = []
        self.made = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if not any(name == RECORD for name, _ in scope.get("headers", ())):
            await self.app(scope, receive, send)
            return
        self.taps.append([])
        listeners = (("begin", self._begun), ("before_execute", self._executed))
        for name, listener in listeners:
            sa.event.listen(self.engine, name, listener)
        await self.app(scope, receive, send)
        for name, listener in listeners:
            sa.event.remove(self.engine, name, listener)

    def _begun(self, _: Any) -> None:
        self.taps[-1].append([])

    def _executed(self, _: Any, statement: Any, many: Any, values: Any, __: Any) -> None:
        self.taps[-1][-1].append((statement, [dict(one) for one in many] or dict(values)))

    async def empty(self, _: Request) -> HTMLResponse:
        self.made += 1
        for group in self.taps[self.made % len(self.taps)]:
            async with self.desk.store.transaction() as conn:
                for statement, values in group:
                    if "input_id" in values and "at" in values:  # another one each time, as a tap is
                        values = {**values, "input_id": secrets.token_hex(8)}
                    await conn.execute(statement, values)
        return HTMLResponse("<!doctype html><title>leeg</title>")


async def host(folder: Path, port: int) -> None:
    """Serves until it is told to end."""
    settings = Settings(data_dir=folder / "data", key_file=folder / "master.key", school=(School(),))
    async with open_desk(settings) as desk:
        tokens = await people(desk)
        app = Recorder(desk)
        server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", http="httptools", loop="asyncio"))
        (folder / "people.json").write_text(json.dumps(tokens), encoding="utf-8")
        await server.serve()


# --- the people ---


class Colleague:
    """Somebody at a browser with the small script, on one connection that stays open."""

    def __init__(self, port: int, token: str) -> None:
        self.port, self.cookie = port, f"{SESSION_COOKIE}={token}"
        self.page = ""
        self.answered, self.goes_back = 0, False

    async def open(self) -> None:
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.page = await self.ask("GET", "/")

    async def ask(self, method: str, path: str, body: bytes = b"", *, record: bool = False) -> str:
        head = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", f"Cookie: {self.cookie}"]
        if method == "POST":
            head += [
                "Content-Type: application/x-www-form-urlencoded",
                f"Content-Length: {len(body)}",
                f"X-Requested-With: {FRAGMENT}",
                f"Origin: http://127.0.0.1:{self.port}",
            ]
        if record:
            head.append(f"{RECORD.decode()}: 1")
        if self.reader.at_eof():  # nothing was said for a while
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.writer.write("\r\n".join([*head, "", ""]).encode() + body)
        answer = (await self.reader.readuntil(b"\r\n\r\n")).decode()
        length = int(re.search(r"content-length: (\d+)", answer, re.I)[1])  # type: ignore[index]
        text = (await self.reader.readexactly(length)).decode()
        status = int(answer.split(" ", 2)[1])
        if status != 200:
            raise RuntimeError(f"{method} {path} answered {status}")
        return text

    def form(self) -> bytes:
        """The next tap: an answer that goes on; from the end of the dialog back to its beginning, step by step."""
        hidden = dict(re.findall(r'name="(csrf|beurt|blad)" value="([^"]*)"', self.page))
        buttons = re.findall(r'name="knop" value="([^"]*)"', self.page)
        found = [name for name in ("nee", "leerkracht", "verder") if name in buttons]
        ends = 'class="lead"' in self.page or not found
        self.goes_back = self.answered > 0 and (self.goes_back or ends)
        return urlencode({**hidden, "knop": "terug" if self.goes_back else found[0]}).encode()

    async def tap(self, *, record: bool = False) -> float:
        """One tap; gives how many milliseconds it took."""
        body = self.form()
        self.answered += -1 if self.goes_back else 1
        start = time.perf_counter()
        self.page = await self.ask("POST", "/", body, record=record)
        return 1000 * (time.perf_counter() - start)

    async def tap_empty(self) -> float:
        """A tap on the page that says nothing."""
        body = self.form()
        start = time.perf_counter()
        await self.ask("POST", EMPTY, body)
        return 1000 * (time.perf_counter() - start)


async def at_their_own_pace(colleagues: list[Colleague]) -> list[float]:
    """Everybody taps every three seconds, each at another moment."""

    async def work(one: Colleague, first: float) -> list[float]:
        found = []
        await asyncio.sleep(first)
        for _ in range(int(SECONDS / EVERY)):
            took = await one.tap()
            found.append(took)
            await asyncio.sleep(max(0.0, EVERY - took / 1000))
        return found

    spread = [work(one, EVERY * number / len(colleagues)) for number, one in enumerate(colleagues)]
    return [took for found in await asyncio.gather(*spread) for took in found]


async def as_fast_as_it_goes(calls: list[Callable[[], Awaitable[float]]]) -> float:
    """How many a second are answered when a few people tap without a pause."""
    end, count = time.perf_counter() + ROUND_SECONDS, 0

    async def work(call: Callable[[], Awaitable[float]]) -> None:
        nonlocal count
        while time.perf_counter() < end:
            await call()
            count += 1

    start = time.perf_counter()
    await asyncio.gather(*(work(call) for call in calls))
    return count / (time.perf_counter() - start)


async def visit(port: int, folder: Path, server: int) -> None:
    tokens = json.loads((folder / "people.json").read_text(encoding="utf-8"))
    colleagues = [Colleague(port, token) for token in tokens]
    for one in colleagues:
        await one.open()
    weight = len(colleagues[0].page.encode())
    for asset in set(re.findall(r'(?:href|src)="(/static/[^"]+)"', colleagues[0].page)):
        weight += len((await colleagues[0].ask("GET", asset)).encode())
    first = colleagues[0]
    await first.tap(record=True)
    while first.answered:
        await first.tap(record=True)
    waits = sorted(await at_their_own_pace(colleagues))
    middle, p99 = statistics.median(waits), waits[int(0.99 * len(waits))]
    who = f"{PEOPLE} people, a tap every {EVERY:.0f} s"
    print(f"  {who:38s} p50 {middle:6.2f} ms  p99 {p99:6.2f} ms  ({len(waits)} taps)")
    taps, empties = [], []
    for _ in range(ROUNDS):
        taps.append(await as_fast_as_it_goes([one.tap for one in colleagues[:AT_ONCE]]))
        empties.append(await as_fast_as_it_goes([one.tap_empty for one in colleagues[:AT_ONCE]]))
    tap, empty = statistics.median(taps), statistics.median(empties)
    print(f"  {'taps, as many as it takes':38s} {tap:7.0f}/s  {tap / empty:4.2f} x the empty page")
    print(f"  {'empty page with the same statements':38s} {empty:7.0f}/s")
    print(f"  {'a page with its style and script':38s} {weight / 1024:6.1f} kB")
    print(f"  {'memory of the server':38s} {peak_memory(server):6.0f} MB")


def peak_memory(process: int) -> float:
    """The most memory that a process had, in MB; 0 where the system does not tell."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]


def main() -> None:
    """Prints every figure of the web; takes about a minute and a half."""
    if len(sys.argv) > 1:
        asyncio.run(host(Path(sys.argv[1]), int(sys.argv[2])))
        return
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), 20000 + os.getpid() % 20000
        server = subprocess.Popen([sys.executable, "-m", "tests.bench_web", name, str(port)])
        try:
            while not (folder / "people.json").exists() or not _answers(port):
                if server.poll() is not None:
                    raise RuntimeError("the server ended before it answered")
                time.sleep(0.1)
            asyncio.run(visit(port, folder, server.pid))
        finally:
            server.terminate()
            server.wait()


def _answers(port: int) -> bool:
    import socket

    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


if __name__ == "__main__":
    main()
