"""Killed at any moment: what somebody saw accepted is on disk, and the next start goes on with the same question."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest
import sqlalchemy as sa
from people import office

from meldwijzer.storage import models

TURNS = (
    "nieuwe casus",
    "jonger dan 12",
    "signalen vastleggen",
    "nee",
    "nee",
    "1",
    "verder",
    "twijfel",
    "verder",
    "3",
    "verder",
    "terug",
    "verder",
    "menu",
)
BAR = re.compile(r"^112 · .*\n.*\n", re.MULTILINE)


class Chat:
    """`meldwijzer chat` with its streams in our hands."""

    def __init__(self, folder: Path) -> None:
        settings = folder / "meldwijzer.toml"
        settings.write_text('data_dir = "data"\nkey_file = "keys/master.key"\n', encoding="utf-8")
        command = [sys.executable, "-m", "meldwijzer.bot.cli", "--settings", str(settings), "chat"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )

    @property
    def _in(self) -> IO[str]:
        assert self.process.stdin is not None
        return self.process.stdin

    @property
    def _out(self) -> IO[str]:
        assert self.process.stdout is not None
        return self.process.stdout

    def say(self, turn: str) -> None:
        self._in.write(turn + "\n")
        self._in.flush()

    def screen(self) -> str:
        """The next screen, without the bar and the line that repeats the turn."""
        lines = []
        while (line := self._out.readline()) not in ("", "\n"):
            lines.append(line)
        return BAR.sub("", "".join(line for line in lines if not line.startswith("> ")))

    def kill(self) -> str:
        """SIGKILL; gives everything that was still shown."""
        self.process.kill()
        rest = self._out.read()
        self.process.wait()
        return rest


@contextmanager
def chat(folder: Path) -> Iterator[Chat]:
    started = Chat(folder)
    try:
        yield started
    finally:
        started.kill()
        for stream in (started.process.stdin, started.process.stdout):
            try:
                assert stream is not None
                stream.close()
            except BrokenPipeError:
                pass


def test_after_a_kill_at_any_question_the_next_start_shows_that_question(tmp_path: Path) -> None:
    with chat(tmp_path) as first:
        shown = first.screen()
    assert "Waar kan ik je mee helpen?" in shown
    for turn in TURNS:
        with chat(tmp_path) as started:
            assert started.screen() == shown
            started.say(turn)
            after = started.screen()
        assert after != shown, turn
        shown = after
    assert "Mijn casussen" in shown


def test_after_a_kill_at_a_random_moment_every_answer_is_there_wholly_or_not_at_all(tmp_path: Path) -> None:
    chance = random.Random(2)
    turns = ["een kind vertelt nu iets", *["verder"] * 7, "nee", "1", "nee", "nee"]
    for name in ("calm", "wild"):
        (tmp_path / name).mkdir()
    with chat(tmp_path / "calm") as calm:
        expected = [calm.screen()]
        for turn in turns:
            calm.say(turn)
            expected.append(calm.screen())
    position = 0
    for _ in range(9):
        with chat(tmp_path / "wild") as wild:
            now = wild.screen()
            assert now in expected[position : position + 2], "neither this question nor the next one"
            position = expected.index(now)
            if position == len(turns):
                break
            wild.say(turns[position])
            time.sleep(chance.uniform(0.001, 0.03))
            rest = wild.kill()
            if rest.endswith("\n\n"):
                position += 1  # the reply was seen, so the answer must be there
                assert expected[position].strip() in BAR.sub("", rest)
    with chat(tmp_path / "wild") as after:  # and it goes on from there, however few answers came before their kill
        now = after.screen()
        assert now in expected[position : position + 2]
        position = expected.index(now)
        after.say(turns[position])
        assert after.screen() == expected[position + 1]


# --- pings ---


class Pinging:
    """A school with pings that are due, and a loop in a process of its own that is killed and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.minutes = folder, 1

    async def fill(self, many: int) -> None:
        """So many pings of this week: each asks one person, once, for two school days."""
        async with office(self.folder, channels=("email",)) as opened:
            await opened.colleague("af", place="aandachtsfunctionaris", mail="af@x.example")
            juf = await opened.colleague("juf")
            for _ in range(many):
                await juf.new_case()
                await juf.tap("waarschuw", "verstuur")

    def start(self, where: str = "-") -> subprocess.Popen[str]:
        """The loop, two minutes after the last time: what was under way then has lost its claim."""
        command = [sys.executable, str(Path(__file__).with_name("pinging.py")), str(self.folder), str(self.minutes)]
        self.minutes += 2
        paths = os.pathsep.join([str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", ""), *sys.path])
        return subprocess.Popen(
            [*command, where], stdout=subprocess.PIPE, encoding="utf-8", env={**os.environ, "PYTHONPATH": paths}
        )

    def until_idle(self) -> None:
        with self.start() as process:
            assert process.stdout is not None
            assert process.stdout.read().endswith("idle\n")

    def copies(self) -> Counter[str]:
        """How often each message went out."""
        file = self.folder / "sent"
        return Counter(file.read_text(encoding="utf-8").split("\n")[:-1] if file.exists() else [])

    async def doubtful(self) -> dict[str, int]:
        """How many copies may have gone beside the first, by message."""
        async with office(self.folder) as opened, opened.store.transaction() as conn:
            query = sa.select(models.ping.c.code, models.ping_send.c.doubtful, models.ping_send.c.state)
            rows = await conn.execute(query.join(models.ping, models.ping.c.id == models.ping_send.c.ping_id))
            found = {}
            for code, doubtful, state in rows:
                assert state == "sent"
                found[f"af@x.example {code}"] = doubtful
            return found


@pytest.mark.parametrize(("where", "copies"), [("before", 1), ("after", 2)])
async def test_a_ping_that_was_recorded_is_sent_after_a_kill_and_a_second_copy_is_counted(
    tmp_path: Path, where: str, copies: int
) -> None:
    school = Pinging(tmp_path)
    await school.fill(1)
    with school.start(where) as process:
        assert process.wait() == -signal.SIGKILL
    school.until_idle()
    assert list(school.copies().values()) == [copies]
    assert list((await school.doubtful()).values()) == [1]  # it may have been one more: nobody knows
    school.until_idle()
    assert list(school.copies().values()) == [copies]


async def test_after_kills_at_random_moments_no_ping_is_lost_and_none_goes_twice_uncounted(tmp_path: Path) -> None:
    chance, school = random.Random(5), Pinging(tmp_path)
    await school.fill(12)
    for _ in range(7):
        with school.start() as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "begins\n"
            time.sleep(chance.uniform(0, 0.06))
            process.kill()
    school.until_idle()
    copies, doubtful = school.copies(), await school.doubtful()
    assert len(copies) == len(doubtful) == 12
    assert all(copies[message] <= 1 + doubtful[message] for message in doubtful)
