"""Runs the ping loop in a process of its own, which may be killed at any moment, or kills itself.

    python pinging.py FOLDER MINUTES WHERE

Every message is added to FOLDER/sent, one a line, on disk before the channel answers. The clock stands still, MINUTES
after the start of the test. WHERE is `before` or `after` to die right before or after the first message goes out, or
`-`. What was done is printed, and "idle" at the end.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

from people import MONDAY, SCHOOL

from meldwijzer.bot.pings import PingLoop, PingRules, PingText
from meldwijzer.storage.database import Store


class File:
    """A channel that writes in a file."""

    kind = "email"

    def __init__(self, path: Path, where: str) -> None:
        self.path, self.where = path, where

    async def send(self, address: str, text: PingText) -> None:
        if self.where == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(descriptor, f"{address} {text.code}\n".encode())
        os.fsync(descriptor)
        os.close(descriptor)
        if self.where == "after":
            os.kill(os.getpid(), signal.SIGKILL)


async def main(folder: Path, minutes: int, where: str) -> None:
    now = MONDAY + timedelta(minutes=minutes)
    store = await Store.open(folder / "data", folder / "master.key")
    loop = PingLoop(store, {SCHOOL: PingRules()}, [File(folder / "sent", where)], lambda: now)
    print("begins", flush=True)
    await loop.once(now)
    print("idle", flush=True)
    await store.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]))
