"""Killed at any moment: what somebody saw accepted is on disk, and the next start goes on with the same question."""

from __future__ import annotations

import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

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
    assert position > 0
