"""A channel in a test: takes messages, or fails as it is told."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime

from people import SCHOOL, Office

from meldwijzer.bot.pings import PingLoop, PingRules, PingText, Sender

HANG = "hang"


class Post:
    """A channel of a kind. `sent` is everything that it took; `faults` what goes wrong first, by address.

    A fault is an error, `HANG` for ever, or an event that it waits for before it goes on.
    """

    def __init__(self, kind: str = "email") -> None:
        self.kind = kind
        self.sent: list[tuple[str, PingText]] = []
        self.faults: dict[str, list[Exception | asyncio.Event | str]] = defaultdict(list)
        self.asked = 0

    async def send(self, address: str, text: PingText) -> None:
        self.asked += 1
        await asyncio.sleep(0)
        if self.faults[address]:
            fault = self.faults[address].pop(0)
            if isinstance(fault, Exception):
                raise fault
            await (fault.wait() if isinstance(fault, asyncio.Event) else asyncio.sleep(3600))
        self.sent.append((address, text))

    def taken(self) -> list[str]:
        """To whom messages went since the last time, in order of address."""
        found = sorted(address for address, _ in self.sent)
        self.sent.clear()
        return found


def loop_of(
    office: Office, *posts: Sender, rules: PingRules | None = None, clock: Callable[[], datetime] | None = None
) -> PingLoop:
    """The loop of a school with these channels."""
    senders: Sequence[Sender] = posts
    rules, writers = rules or office.assistant.pings, {SCHOOL: office.assistant.writer}
    return PingLoop(office.store, {SCHOOL: rules}, senders, clock or (lambda: office.clock.now), writers=writers)
