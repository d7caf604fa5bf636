"""People who talk with the assistant: they tap, type and look, over a real store, with a clock that a test moves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from meldwijzer.bot.app import writers
from meldwijzer.bot.assistant import Assistant
from meldwijzer.bot.messages import Button, Incoming, Reply, Screen
from meldwijzer.bot.pings import PingRules
from meldwijzer.bot.settings import Settings
from meldwijzer.bot.turn import SEAT
from meldwijzer.dialogs import machine, terms
from meldwijzer.dialogs.casus import CASUS
from meldwijzer.dialogs.protocol import OUTCOME_PREFIX
from meldwijzer.storage import accounts, cases, conversations, models
from meldwijzer.storage.conversations import Conversation
from meldwijzer.storage.database import Store

MONDAY = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SCHOOL = "de-linde"
DALTON = "dalton-hillegom"
TABLES = ("casus", "answer", "conversation", "deadline", "ping", "ping_send", "staff")
_number = count(1)


class Clock:
    """The time in a test: it moves only when the test says so."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.now = now

    def wait(self, **length: float) -> None:
        """Let time pass: `wait(minutes=61)`."""
        self.now += timedelta(**length)

    @property
    def today(self) -> date:
        return terms.today(self.now)


@dataclass
class Office:
    """A school with a store, an assistant and a clock."""

    assistant: Assistant
    store: Store
    clock: Clock

    def person(self, name: str = "ik", channel: str = "web") -> Person:
        """Somebody without an account."""
        return Person(self, name, channel)

    async def colleague(
        self,
        label: str = "juf",
        role: str = "leerkracht",
        place: str | None = None,
        channel: str = "account",
        *,
        mail: str | None = None,
    ) -> Person:
        """Somebody with an account and a role, the same one for the same label; `place` is theirs on the ladder.

        On the channel `terminal` it is the account of that computer. `mail` is where pings reach them.
        """
        keys, now = self.store.keys, self.clock.now
        async with self.store.transaction() as conn:
            if channel != "account":
                identity = self.store.identity_hash(channel, label)
                await cases.ensure_staff(conn, school_id=SCHOOL, identity=identity, role=role, now=now)
                return Person(self, label, channel)
            for known in await accounts.of_school(conn, keys, SCHOOL):
                if known.label == label:
                    return Person(self, str(known.id), channel)
            added = await accounts.add(conn, keys, school_id=SCHOOL, role=role, place=place, label=label, now=now)
            if mail is not None:
                await accounts.set_reach(conn, keys, added.id, "email", mail, now)
        return Person(self, str(added.id), channel)

    async def contents(self, *tables: str) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of the tables in which something of a person or a case stands, sealed as it is."""
        async with self.store.transaction() as conn:
            return {
                name: [tuple(row) for row in await conn.execute(sa.select(models.metadata.tables[name]))]
                for name in tables or TABLES
            }

    async def answers(self) -> list[tuple[Any, ...]]:
        """Every answer in the database, sealed as it is."""
        return (await self.contents("answer"))["answer"]

    def words(self, state: str) -> str:
        """The first line of a screen."""
        writer = self.assistant.writer(DALTON)
        place = writer.protocol.places.get(state)
        key = place.text if place else "uitkomst-" + state.removeprefix(OUTCOME_PREFIX)
        found = writer.texts.get(key, None, beslist="", meldt="", informeren="")
        return found.split("\n")[0].strip()


@asynccontextmanager
async def office(
    folder: Path,
    clock: Clock | None = None,
    *,
    may_choose_role: bool = False,
    others: tuple[str, ...] = (),
    plays: str = DALTON,
    protocols: Path | None = None,
    channels: tuple[str, ...] = (),
    pings: PingRules = PingRules(),  # noqa: B008  (a frozen value)
) -> AsyncIterator[Office]:
    """Opens a school in this folder: a second time over the same data it goes on, as after a restart.

    `others` are the protocols that it uses beside its meldcode, `plays` the one that is played, `protocols` a folder
    with protocols of its own. `channels` can send pings, `pings` is what the school set for them.
    """
    settings = Settings(protocol_dirs=(protocols,) if protocols else ())
    clock = clock or Clock()
    store = await Store.open(folder / "data", folder / "master.key")
    try:
        async with store.transaction() as conn:
            await cases.ensure_school(conn, SCHOOL, protocol=DALTON, now=clock.now)
        assistant = Assistant(
            store,
            SCHOOL,
            writers(settings, pings.closed),
            plays,
            meldcode=DALTON,
            others=others,
            may_choose_role=may_choose_role,
            pings=pings,
            channels=channels,
        )
        yield Office(assistant, store, clock)
    finally:
        await store.close()


class Person:
    """Somebody on a channel. Remembers the last screen, as the channel does."""

    def __init__(self, office: Office, name: str, channel: str) -> None:
        self.office, self.name, self.channel = office, name, channel
        self.reply: Reply | None = None
        self.last: Incoming | None = None

    @property
    def screen(self) -> Screen:
        assert self.reply is not None, "nothing was shown yet"
        return self.reply.screen

    @property
    def labels(self) -> dict[str, str]:
        """The buttons of the screen: id to label."""
        return {button.id: button.label for button in self.screen.buttons}

    @property
    def text(self) -> str:
        """Everything that the screen says, without buttons."""
        pings = [ping.text for ping in self.screen.pings]
        parts = [self.screen.notice or "", self.screen.title, *pings, *(line.text for line in self.screen.lines)]
        return "\n".join(part for part in parts if part)

    def button(self, name: str) -> Button:
        return next(button for button in (*self.screen.buttons, *self.screen.bar) if button.id == name)

    async def send(self, **turn: str | None) -> Screen:
        """One turn, as it comes from a channel."""
        given: dict[str, Any] = {"input_id": f"turn-{next(_number)}", **turn}
        self.last = Incoming(self.channel, self.name, **given)
        self.office.clock.now += timedelta(milliseconds=1)  # no two turns are at the same moment
        self.reply = await self.office.assistant.handle(self.last, self.office.clock.now)
        return self.reply.screen

    async def again(self) -> Screen:
        """The same turn once more, as after a bad connection."""
        assert self.last is not None
        self.office.clock.now += timedelta(milliseconds=1)  # no two turns are at the same moment
        self.reply = await self.office.assistant.handle(self.last, self.office.clock.now)
        return self.reply.screen

    async def look(self) -> Screen:
        """The present screen, as at a start."""
        return await self.send()

    async def tap(self, *buttons: str) -> Screen:
        """Tap buttons one after the other; each must be on the screen."""
        if self.reply is None:
            await self.look()
        for name in buttons:
            shown = [button.id for button in (*self.screen.buttons, *self.screen.bar)]
            assert name in shown, f"there is no button {name} on '{self.screen.title}', only {shown}"
            await self.send(button=name, token=self.screen.token)
        return self.screen

    async def say(self, text: str) -> Screen:
        """Type something on the present screen."""
        if self.reply is None:
            await self.look()
        return await self.send(text=text, token=self.screen.token)

    async def conversation(self) -> Conversation:
        """The conversation of this person in the store."""
        store = self.office.store
        async with store.transaction() as conn:
            identity = store.identity_hash(self.channel, self.name)
            found = (await conversations.present(conn, store.keys, identity, self.office.clock.now)).conversation
        assert found is not None, "there is no conversation"
        return found

    async def state(self) -> str:
        """The state of the dialog in which this person is, or the place outside a dialog.

        At an end it is the outcome after every floor, or the route where that stands alone.
        """
        found = await self.conversation()
        seat = SEAT.validate_json(found.body)
        if seat.place != "dialog" or seat.session is None:
            return seat.place
        if not seat.session.state.startswith(OUTCOME_PREFIX):
            return seat.session.state
        casus = CASUS.validate_json(found.case.facts).without_run(seat.session.run) if found.case else None
        end = machine.conclusion(self.office.assistant.writer(DALTON).protocol, seat.session, casus)
        return f"{OUTCOME_PREFIX}{end.outcome or end.route}"

    async def at(self, state: str) -> Screen:
        """Holds that this is the present question, on the screen and in the store."""
        assert await self.state() == state
        if "." in state:
            said = [self.screen.title, *(line.text for line in self.screen.lines)]
            assert self.office.words(state) in said
        return self.screen

    async def go_on(self, until: str = "", **answers: str) -> Screen:
        """Answer question after question up to an outcome, or up to the state `until`.

        `answers` say what to answer to a question by its id; without one it is `nee` at the gate, `leerkracht` where
        the reader's part is asked, and "verder" where nothing is asked. A date is in two weeks.
        """
        for _ in range(60):
            state = await self.state()
            if state == until or state.startswith(OUTCOME_PREFIX):
                return self.screen
            question = state.partition(".")[2]
            if self.screen.kind == "choice":
                own = {"gevaar_nu": "nee", "eer": "nee", "onthulling": "nee", "wie_ben_je": "leerkracht"}
                await self.tap(answers[question] if question in answers else own[question])
            elif self.screen.kind == "date":
                await self.tap(self.screen.buttons[0].id)
            else:
                await self.tap("verder")
        raise AssertionError(f"no end in sight at {state}")

    async def new_case(self, age: str = "jonger_dan_12") -> str:
        """Open a case from the first screen; gives its code."""
        await self.look()
        await self.tap("menu", "nieuwe_casus", age)
        return await self.code()

    async def code(self) -> str:
        """The code of the case in which this person is."""
        case = (await self.conversation()).case
        assert case is not None
        return case.code

    async def open_case(self, code: str) -> Screen:
        """Go to a case from the first screen."""
        await self.look()
        return await self.tap("menu", "casussen", f"casus:{code}")
