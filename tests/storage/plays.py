"""Plays conversations at random in a process of its own, and is killed in the middle of a transaction.

    python plays.py FOLDER CHANNEL SEED FUNCTION < things to type, one a line

Every button that is tapped is printed. After 300 turns the process dies at the next call of FUNCTION, such as
`cases.save_answer`, when its statements were carried out and the transaction is still open.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from datetime import UTC, datetime, timedelta
from functools import wraps
from pathlib import Path
from typing import Any

from meldwijzer.bot.app import writers
from meldwijzer.bot.assistant import Assistant
from meldwijzer.bot.messages import Incoming, Screen
from meldwijzer.bot.settings import Settings
from meldwijzer.storage import cases, conversations
from meldwijzer.storage.database import Store

SCHOOL, PROTOCOL, PERSON = "de-linde", "dalton-hillegom", "juf-anneliese-de-winter"
TURNS = 300
# What leads away from a conversation is tapped seldom.
SELDOM = frozenset({"menu", "casussen", "rol", "sluiten", "export", "wis_ja", "wis_sluit", "hier"})


def die_in(name: str) -> None:
    """Let the process die at the next call of a function of the storage, when it has done its work."""
    module = {"cases": cases, "conversations": conversations}[name.split(".")[0]]
    function = getattr(module, name.split(".")[1])

    @wraps(function)
    async def last(*args: Any, **kwargs: Any) -> None:
        await function(*args, **kwargs)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(module, name.split(".")[1], last)


def choose(chance: random.Random, screen: Screen, typed: list[str]) -> dict[str, str]:
    """A button of the screen, an overlay or a step back, or something typed."""
    roll = chance.random()
    if roll < 0.08 and typed:
        return {"text": chance.choice(typed)}
    if roll < 0.14:
        return {"button": chance.choice(["terug", "waarom", "meer", "112", "menu"])}
    buttons = [button.id for button in screen.buttons]
    common = [name for name in buttons if name not in SELDOM and not button_is_ticked(screen, name)]
    if roll < 0.2 or not common:
        common = buttons or ["menu"]
    return {"button": chance.choice(common)}


def button_is_ticked(screen: Screen, name: str) -> bool:
    return any(button.id == name and button.ticked for button in screen.buttons)


async def play(folder: Path, channel: str, seed: int, function: str, typed: list[str]) -> None:
    chance, now = random.Random(seed), datetime(2026, 11, 23, 9, 30, tzinfo=UTC) + timedelta(hours=8 * seed)
    store = await Store.open(folder / "data", folder / "master.key")
    async with store.transaction() as conn:
        identity = store.identity_hash(channel, PERSON)
        await cases.ensure_school(conn, SCHOOL, protocol=PROTOCOL, now=now)
        await cases.ensure_staff(conn, school_id=SCHOOL, identity=identity, role="leerkracht", now=now)
    assistant = Assistant(store, SCHOOL, writers(Settings()), PROTOCOL)
    screen = (await assistant.handle(Incoming(channel, PERSON, f"{seed}-start"), now)).screen
    for turn in range(10 * TURNS):
        if turn == TURNS:
            die_in(function)
        given = choose(chance, screen, typed)
        print(given.get("button", ""), flush=True)
        now += timedelta(seconds=5)
        incoming = Incoming(channel, PERSON, f"{seed}-{turn}", token=screen.token, **given)
        screen = (await assistant.handle(incoming, now)).screen


if __name__ == "__main__":
    arguments = sys.argv[1:]
    lines = sys.stdin.read().splitlines()
    asyncio.run(play(Path(arguments[0]), arguments[1], int(arguments[2]), arguments[3], lines))
