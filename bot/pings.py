"""Pings that reach someone: takes the steps of every ladder when they are due, and sends what was recorded.

A pass takes the steps that are due, each in a transaction that records whom it asks, then sends what is recorded, each
message checked once more and claimed just before. Whatever dies in between, the next pass goes on where this one was:
nothing is lost, and a second copy goes out only where the channel's answer was not recorded.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Protocol, TypeVar

import sqlalchemy as sa
import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from ..dialogs import ladders, terms, texts
from ..dialogs.casus import ANSWER_CAME, CASUS
from ..dialogs.ladders import COLLEAGUE, DEFAULTS, IN_CASE, IN_SCHOOL, PLACES, SCHOOL_ENDS, TEAM, Ladder, Wait
from ..dialogs.protocol import Urgency
from ..dialogs.terms import AMSTERDAM
from ..storage import accounts, cases, pings
from ..storage.accounts import BEHEERDER, Reach
from ..storage.crypto import KeyProblem, KeyStore
from ..storage.database import StorageProblem, Store
from ..storage.models import casus
from ..storage.pings import ASKED, Colleague, Message, MessageKind, Ping, Still
from . import log
from .editions import Writers
from .messages import Button

AT_ONCE = 50
"""So many messages are under way at the same time."""

KEPT_FOR_NU = 10
"""So many of them are never taken by anything but NU: a channel that hangs on the others does not hold it up."""

TOGETHER = 10
"""So many steps, claims or answers go in one transaction: to commit costs more than they do, and all others wait."""

BREATH = 0.02
"""Seconds between two passes, however much is due: another process gets its turn at the database then."""

ON_TIME = timedelta(minutes=1)
"""A step that is taken no later than this after its moment counts as on time: the next one follows from that moment."""

CUT_OFF = timedelta(seconds=20)
"""A channel that gave no answer in this time is cut off; it must be shorter than `pings.LEASE`."""

MOST_ATTEMPTS = 10
"""After so many attempts a message is given up and the next person is asked."""

TRIES_A_WAY = 3
"""After so many attempts in one way the other way is tried, where somebody has two."""

LONGEST_WAIT = timedelta(minutes=5)
ROUNDS_EVERY = timedelta(minutes=1)
REMINDERS_EVERY = timedelta(minutes=15)
BEATS_EVERY = timedelta(seconds=15)
STANDS_STILL = timedelta(minutes=10)
"""So long nothing happens in a ladder before the auditor raises the beheerder."""

SILENT_FOR = timedelta(weeks=3)
"""So long nobody does anything in an open case before those who work on it are reminded."""

DEAD_AFTER = timedelta(minutes=2)
"""The loop is not alive when it did not come by for so long."""

T = TypeVar("T")
R = TypeVar("R")
Answered = tuple[Message, Reach, Exception | None]
"""A message that was sent in some way, and what went wrong."""


class Unreachable(Exception):
    """Nothing will arrive at this address any more: a blocked or deleted chat, a mailbox that does not exist."""


class TryLater(Exception):
    """Not now: the channel says when, in seconds, or leaves it to us (None). Nothing was sent."""

    def __init__(self, seconds: float | None = None) -> None:
        super().__init__(seconds)
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class PingText:
    """All that a message carries: urgency, a random code and a time, buttons, and where to sign in (NL-BER-02).

    `lines` are those in words; `buttons` are for a channel that has them; `link` is None without a public address.
    """

    urgency: Urgency
    code: str
    at: datetime
    title: str
    lines: tuple[str, ...]
    buttons: tuple[Button, ...]
    link: str | None


class Sender(Protocol):
    """A way to reach somebody."""

    @property
    def kind(self) -> str:
        """That of `accounts.Reach`."""

    async def send(self, address: str, text: PingText) -> None:
        """Send it; returns once the channel has taken it over.

        Raises:
            Unreachable: it will never arrive there.
            TryLater: it was not sent.
            Exception: anything else: it is not known whether it was sent.
        """


@dataclass(frozen=True, slots=True)
class PingRules:
    """What a school set for its pings: its ladders, its own days without school, when its day ends."""

    ladders: Mapping[Urgency, Ladder] = field(default_factory=lambda: DEFAULTS)
    closed: frozenset[date] = frozenset()
    day_ends: time = SCHOOL_ENDS

    def later(self, start: datetime, wait: Wait, *, calm: bool) -> datetime:
        """The moment after a wait, by the calendar of this school."""
        return ladders.later(start, wait, self.closed, calm=calm, day_ends=self.day_ends)

    def first_moment(self, now: datetime, *, calm: bool) -> datetime:
        """When something may go out first."""
        return ladders.not_quiet(now, self.closed) if calm else now


def clock_words(at: datetime) -> str:
    """The time in the Netherlands: "10:42"."""
    return f"{at.astimezone(AMSTERDAM):%H:%M}"


def text_of(kind: MessageKind, urgency: Urgency, code: str, at: datetime, link: str | None) -> PingText:
    """A message in words."""
    words = texts.of_product(texts.OWN)
    urgent = words.get("spoed", urgency)
    lines = [urgent, code, clock_words(at)]
    if kind != "oproep":
        lines.append(words.get("bericht", kind))
    buttons = [Button(f"{name}:{code}", words.get("bericht", name)) for name in ("oppakken", "kan_niet")]
    asks = kind == "oproep"
    return PingText(urgency, code, at, f"{urgent} {code}", tuple(lines), tuple(buttons) if asks else (), link)


# --- the steps of a ladder ---


async def _ways(conn: AsyncConnection, keys: KeyStore, staff_id: int, kinds: Collection[str]) -> list[Reach]:
    """How somebody can be reached now, the preferred way first."""
    found = await accounts.reach_of(conn, keys, staff_id)
    return [way for way in found if way.kind in kinds and way.state == "ok"]


async def _candidates(conn: AsyncConnection, ping: Ping, places: Sequence[str], now: datetime) -> list[Colleague]:
    """Who stands on these places and may be asked now: not who waits, not who may be involved, not who is away."""
    skipped = ping.plan.involved
    named = [place for place in places if place in PLACES and place not in skipped]
    in_case = {place.removeprefix(IN_CASE) for place in places if place.startswith(IN_CASE)}
    found = []
    if TEAM in places or in_case:
        team = await pings.team_of(conn, ping.case_id)
        found += [one for one in team if TEAM in places or one.role in in_case]
    for place in places:
        if place.startswith(IN_SCHOOL):
            found += await pings.with_role(conn, ping.school_id, place.removeprefix(IN_SCHOOL))
    found += await pings.on_places(conn, ping.school_id, named) if named else []
    found = [one for one in dict.fromkeys(found) if one.place not in skipped and one.id != ping.by_id]
    if ping.plan.calm:
        found = [one for one in found if await accounts.is_available(conn, one.id, now)]
    return found


async def take_step(
    conn: AsyncConnection,
    keys: KeyStore,
    ping: Ping,
    rules: PingRules,
    kinds: Collection[str],
    now: datetime,
    *,
    lapsed: bool = False,
) -> None:
    """Take the next step of a ladder: record whom it asks, and set when the one after is due.

    A step on which nobody can be asked is passed over at once, and who waits is told to call. Without any channel a
    ping stands on first screens only, and who waits is told to call as well.

    Args:
        kinds: the channels that can send.
        lapsed: a take-over without a next step has just ended: behind the last step everybody is asked once more.
    """
    plan, ladder = ping.plan, ping.plan.ladder
    if plan.calm and ladders.is_quiet(now, rules.closed):
        await pings.change(conn, ping, due_at=ladders.not_quiet(now, rules.closed), call=True)
        return
    before = await pings.asked(conn, ping.id)
    lost = {staff_id for staff_id, states in before.items() if states & {"declined", "unreachable"}}
    step, call, push = ping.step, ping.call or not kinds, False
    people: dict[Colleague, bool] = {}
    while True:
        places, ends = _places(ping, step, now, lapsed=lapsed)
        push |= step > 0 and (ladder.steps[step].call if step < len(ladder.steps) else not ends)
        step += 1
        if ends:
            break
        for one in await _candidates(conn, ping, places, now):
            if one.id not in lost:
                people[one] = bool(await _ways(conn, keys, one.id, kinds))
        if any(people.values()) or not places or (people and not kinds) or step > len(ladder.steps):
            break  # else nobody is here: the next person at once
    push |= bool(kinds) and not any(people.values()) and bool(places or ends)
    base = ping.due_at if ping.due_at and timedelta() <= now - ping.due_at < ON_TIME else now
    wait = _wait(ping, step, now, ends=ends)
    due = None if wait is None else rules.later(base, wait, calm=plan.calm)
    changed = await pings.change(conn, ping, step=step, due_at=due, call=call or push, faults=0)
    if changed is None:
        return
    for one, reachable in people.items():
        await pings.record(conn, ping.id, step, one.id, "oproep", now, send=reachable)
    if push and ping.kind == "oproep" and ping.by_id is not None and await _ways(conn, keys, ping.by_id, kinds):
        await pings.record(conn, ping.id, step, ping.by_id, "bel_zelf", now, send=True, shown=False)


def _places(ping: Ping, step: int, now: datetime, *, lapsed: bool) -> tuple[tuple[str, ...], bool]:
    """Whom a step asks, and whether the ladder ends with it."""
    ladder = ping.plan.ladder
    if step < len(ladder.steps):
        return ladder.steps[step].places, False
    if lapsed:
        return ping.plan.places(), False
    if ladder.again and now - ping.created_at < ladders.NU_REPEATS_FOR:
        return ladder.steps[-1].places, False
    return (), True


def _wait(ping: Ping, step: int, now: datetime, *, ends: bool) -> Wait | None:
    """How long until the step with this number; None when the ladder has ended."""
    ladder = ping.plan.ladder
    if ends:
        return None
    if step < len(ladder.steps):
        return ladder.steps[step].after
    return ladder.again or ladder.lapses  # the last one who was asked gets as long as a take-over


async def hasten(conn: AsyncConnection, ping: Ping, rules: PingRules, kinds: Collection[str], now: datetime) -> None:
    """Let the next step be due at once, if nobody who was asked can still answer."""
    asked = await pings.asked(conn, ping.id)
    may_answer = set(ASKED) if kinds else {*ASKED, "screen"}
    if ping.state == "open" and not any(
        states & may_answer and not states & {"declined", "unreachable"} for states in asked.values()
    ):
        await pings.change(conn, ping, due_at=rules.first_moment(now, calm=ping.plan.calm))


# --- the loop ---


class PingLoop:
    """Takes steps and sends messages. Several may run over one database: no message goes out twice."""

    def __init__(
        self,
        store: Store,
        schools: Mapping[str, PingRules],
        senders: Sequence[Sender],
        clock: Callable[[], datetime],
        *,
        link: str | None = None,
        writers: Mapping[str, Writers] | None = None,
    ) -> None:
        """`schools` gives the rules of a school by its id, `writers` its protocols, in which stands who guards a term.

        `link` is the public address, if there is one.
        """
        self.store = store
        self.schools = schools
        self.senders = {sender.kind: sender for sender in senders}
        self.clock = clock
        self.link = link
        self.writers = dict(writers or {})
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._answered: list[Answered] = []
        self._recording = asyncio.Lock()
        self._rounds_at: datetime | None = None
        self._reminders_at: datetime | None = None
        self._beat_at: datetime | None = None

    async def once(self, now: datetime) -> datetime | None:
        """One pass; returns when something is due next, None for nothing. Everything that was sent has its answer.

        Raises:
            StorageProblem: the database stands in the way; the next pass goes on.
        """
        while True:
            due = await self._pass(now)
            while self._under_way:
                await asyncio.gather(*self._under_way.values())
                async with self.store.transaction() as conn:
                    due = await pings.next_due(conn)
            if due is None or due > now:
                return due

    async def run(self) -> None:
        """Pass after pass, until cancelled. A channel that hangs holds up nothing else."""
        try:
            while True:
                try:
                    due = await self._pass(self.clock())
                except (StorageProblem, KeyProblem) as problem:
                    structlog.get_logger().error("ping_loop_waits", reason=str(problem))
                    due = None
                    await asyncio.sleep(4)
                except Exception as error:
                    log.failure(error)
                    due = None
                    await asyncio.sleep(4)
                wait = 1.0 if due is None else (due - self.clock()).total_seconds()
                await asyncio.sleep(min(1.0, max(BREATH, wait)))
        finally:
            if self._under_way:
                await asyncio.wait(self._under_way.values(), timeout=5)

    async def _pass(self, now: datetime) -> datetime | None:
        up_to_date = await self._steps(now)
        if up_to_date and _is_time(self._rounds_at, now, ROUNDS_EVERY):  # what is caught up with does not stand still
            self._rounds_at = now
            await self._rounds(now)
        await self._messages(now)
        async with self.store.transaction() as conn:
            if _is_time(self._beat_at, now, BEATS_EVERY):
                self._beat_at = now
                await pings.beat(conn, now)
            return await pings.next_due(conn)

    async def _each(
        self,
        items: Sequence[T],
        do: Callable[[AsyncConnection, T], Awaitable[R]],
        put_off: Callable[[AsyncConnection, T], Awaitable[None]],
    ) -> list[R]:
        """Do something for all of these in one transaction. Where that goes wrong each gets a transaction of its own,
        and the one that is wrong is put off: it holds up no other.
        """
        if not items:
            return []
        try:
            async with self.store.transaction() as conn:
                return [await do(conn, one) for one in items]
        except (StorageProblem, KeyProblem):
            raise
        except Exception as error:
            if len(items) > 1:
                return [done for one in items for done in await self._each([one], do, put_off)]
            log.failure(error)
            async with self.store.transaction() as conn:
                await put_off(conn, items[0])
            return []

    def _rules(self, school_id: str) -> PingRules:
        return self.schools.get(school_id) or PingRules()

    # --- steps ---

    async def _steps(self, now: datetime) -> bool:
        """Take the first steps that are due; the others in the next pass, once the messages of these went out.

        Whether these were all.
        """
        async with self.store.transaction() as conn:
            found = await pings.due(conn, now, TOGETHER)
        await self._each(
            found,
            lambda conn, ping_id: self._step(conn, ping_id, now),
            lambda conn, ping_id: pings.postpone(conn, ping_id, now + LONGEST_WAIT),
        )
        return len(found) < TOGETHER

    async def _step(self, conn: AsyncConnection, ping_id: str, now: datetime) -> None:
        ping = await pings.find(conn, self.store.keys, ping_id)
        if ping is None:
            await pings.drop(conn, ping_id)  # its case is gone
            return
        if ping.state == "done" or ping.due_at is None or ping.due_at > now:
            return
        if await conn.scalar(sa.select(casus.c.state).where(casus.c.id == ping.case_id)) != "open":
            await pings.end(conn, ping, now)
            return
        rules, lapsed = self._rules(ping.school_id), ping.state == "taken"
        if lapsed:
            opened = await pings.change(conn, ping, state="open", taken_by=None, taken_at=None)
            if opened is None:
                return
            ping = opened
        await take_step(conn, self.store.keys, ping, rules, self.senders.keys(), now, lapsed=lapsed)

    # --- messages ---

    async def _messages(self, now: datetime) -> None:
        """Claim what is due, NU first, and begin to send it, so many at a time."""
        for kept, only_nu in ((KEPT_FOR_NU, False), (0, True)):
            room = AT_ONCE - kept - len(self._under_way)
            while room > 0:
                async with self.store.transaction() as conn:
                    found = await pings.due_messages(conn, now, min(room, TOGETHER), only_nu=only_nu)
                if not found:
                    return  # nothing is due, so no NU either
                claimed = await self._each(found, self._claim, self._put_off)
                for message, way in filter(None, claimed):
                    self._under_way[message.id] = asyncio.create_task(self._deliver(message, way))
                room -= len(found)

    async def _put_off(self, conn: AsyncConnection, number: int) -> None:
        await pings.delay(conn, number, self.clock() + LONGEST_WAIT)

    async def _deliver(self, message: Message, way: Reach) -> None:
        """Send one message, and record what became of it, together with others that have their answer by now."""
        try:
            problem = await self._send(message, way)
            self._answered.append((message, way, problem))
            async with self._recording:
                while self._answered:
                    answers, self._answered = self._answered[:TOGETHER], self._answered[TOGETHER:]
                    await self._each(answers, self._record, lambda conn, one: self._put_off(conn, one[0].id))
        except (StorageProblem, KeyProblem) as problem:
            structlog.get_logger().error("ping_not_recorded", reason=str(problem))
        except Exception as error:
            log.failure(error)
        finally:
            self._under_way.pop(message.id, None)

    async def _claim(self, conn: AsyncConnection, number: int) -> tuple[Message, Reach] | None:
        """Check a message once more at the moment of sending, and take it; None when it is not to be sent now."""
        now, keys, kinds = self.clock(), self.store.keys, self.senders.keys()
        found = await pings.check(conn, number)
        if found is None:
            return None
        message, rules, calm = found.message, self._rules(found.school_id), found.message.urgency != "nu"
        asks = message.kind == "oproep"
        may_be = ("open", "taken") if message.kind == "beheer" else ("open",)
        if not (found.case_is_open and found.ping_state in may_be and (asks or found.is_active)):
            await pings.skip(conn, number)
            return None
        if calm and ladders.is_quiet(now, rules.closed):
            await pings.delay(conn, number, ladders.not_quiet(now, rules.closed))
            return None
        away = not found.is_active or (calm and asks and not await accounts.is_available(conn, message.staff_id, now))
        ways = await _ways(conn, keys, message.staff_id, kinds)
        if away or not ways or message.attempts >= MOST_ATTEMPTS:
            await pings.skip(conn, number, "unreachable")
            ping = await pings.find(conn, keys, message.ping_id) if asks else None
            if ping is not None:
                await hasten(conn, ping, rules, kinds, now)
            return None
        way = ways[message.attempts // TRIES_A_WAY % len(ways)]
        claimed = await pings.claim(conn, found, way.id, now)
        return None if claimed is None else (claimed, way)

    async def _send(self, message: Message, way: Reach) -> Exception | None:
        """Send it; gives what went wrong, and None once the channel has taken it over."""
        text = text_of(message.kind, message.urgency, message.code, message.created_at, self.link)
        try:
            async with asyncio.timeout(CUT_OFF.total_seconds()):
                await self.senders[way.kind].send(way.address, text)
        except Exception as error:
            return error
        return None

    async def _record(self, conn: AsyncConnection, answer: Answered) -> None:
        (message, way, problem), now = answer, self.clock()
        if problem is None:
            await pings.settle(conn, message, "sent", now=now)
        elif isinstance(problem, Unreachable):
            structlog.get_logger().warning("reach_lost", kind=way.kind)
            await accounts.mark_unreachable(conn, self.store.keys, way.id, now)
            await pings.settle(conn, message, "queued", due_at=now, now=now)  # another way, or the next person
        elif isinstance(problem, TryLater):
            wait = _back_off(message.attempts) if problem.seconds is None else timedelta(seconds=problem.seconds)
            wait = max(timedelta(seconds=1), wait)
            await pings.settle(conn, message, "queued", due_at=now + wait, now=now)
        else:
            # Nobody knows whether it was sent: it stays claimed, and counts as a second copy when it goes again.
            structlog.get_logger().warning("ping_without_answer", kind=type(problem).__name__, way=way.kind)
            await pings.settle(conn, message, "sending", due_at=now + _back_off(message.attempts), now=now)

    # --- rounds: what nobody asked for by a step ---

    async def _rounds(self, now: datetime) -> None:
        async with self.store.transaction() as conn:
            await pings.left_behind(conn, now)
            for still in await pings.standing_still(conn, now - STANDS_STILL):
                if still.urgency == "nu" or not ladders.is_quiet(now, self._rules(still.school_id).closed):
                    await self._raise(conn, still, now)
        if _is_time(self._reminders_at, now, REMINDERS_EVERY):
            self._reminders_at = now
            await self._remind(now)

    async def _raise(self, conn: AsyncConnection, still: Still, now: datetime) -> None:
        """A ladder stands still: the beheerder hears it, without content."""
        structlog.get_logger().error("ladder_stands_still", school=still.school_id, code=still.code)
        await pings.was_raised(conn, still.id, now)
        for one in await pings.with_role(conn, still.school_id, BEHEERDER):
            reachable = bool(await _ways(conn, self.store.keys, one.id, self.senders.keys()))
            await pings.record(conn, still.id, still.step, one.id, "beheer", now, send=reachable, shown=False)

    async def _remind(self, now: datetime) -> None:
        """Begin a ping for every case in which a term ran out, an agreed day came, or nobody did anything for long."""
        async with self.store.transaction() as conn:
            keys, today = self.store.keys, terms.today(now)
            found: dict[tuple[str, str], list[str | None]] = {}
            for term in await pings.overdue_terms(conn, keys, today):
                if term.kind == ANSWER_CAME and term.due == today:
                    continue  # Veilig Thuis has until the end of the day
                if term.reminded_at is None or terms.today(term.reminded_at) < term.due:
                    found.setdefault((term.case_id, term.school_id), []).append(term.kind)
            for case in await pings.silent_cases(conn, now - SILENT_FOR):
                found.setdefault(case, []).append(None)
        calm = [
            (case_id, school_id, kinds)
            for (case_id, school_id), kinds in found.items()
            if not ladders.is_quiet(now, self._rules(school_id).closed)
        ]
        await self._each(
            calm,
            lambda conn, one: self._begin_reminder(conn, *one, now),
            lambda conn, one: self._begin_reminder(conn, one[0], one[1], [None], now, unread=True),
        )

    async def _begin_reminder(
        self,
        conn: AsyncConnection,
        case_id: str,
        school_id: str,
        kinds: Sequence[str | None],
        now: datetime,
        *,
        unread: bool = False,
    ) -> None:
        """Start a reminder of these terms; None among them, or `unread`: for whoever works on the case."""
        keys, rules = self.store.keys, self._rules(school_id)
        call = await pings.last_call(conn, keys, case_id)
        involved, colleague = (None, False) if call is None else (call.involved, call.ladder == COLLEAGUE)
        first: tuple[str, ...] = ()
        case = None if unread else await cases.find_case(conn, keys, case_id)
        if case is not None and school_id in self.writers:
            writers = self.writers[school_id]
            await writers.read_for(conn, case)
            protocol, casus = writers.of_case(case).protocol, CASUS.validate_json(case.facts)
            colleague |= ladders.is_about_colleague(protocol, casus.facts())
            named = [terms.reminded(protocol, kind) if kind else () for kind in kinds]
            if not colleague:
                first = ladders.guards(protocol, casus, [role for roles in named for role in roles], involved or ())
                first = first if all(named) else (*first, TEAM)
        plan = ladders.reminder_plan(rules.ladders, involved, first, colleague=colleague)
        await pings.start(conn, keys, case_id=case_id, school_id=school_id, plan=plan, now=now, due_at=now)


def _is_time(last: datetime | None, now: datetime, every: timedelta) -> bool:
    return last is None or not timedelta() <= now - last < every


def _back_off(attempts: int) -> timedelta:
    return min(LONGEST_WAIT, timedelta(seconds=5 * 2 ** min(attempts, 10)))


# --- the sign of life ---


@dataclass(frozen=True, slots=True)
class Life:
    """How the loop is doing: when it came by last, how many pings go on, how many second copies may have gone out."""

    alive: bool
    passed_at: datetime | None
    going: int
    second_copies: int

    @property
    def word(self) -> str:
        """One word of `web.ftl` for a page that anyone may see."""
        return "oproepen-lopen" if self.alive else "oproepen-begin" if self.passed_at is None else "oproepen-stil"

    def line(self) -> str:
        """One line for an operator."""
        last = f"last pass {self.passed_at.astimezone(AMSTERDAM):%Y-%m-%d %H:%M}" if self.passed_at else "no pass yet"
        state = "runs" if self.alive else "does not run: start `meldwijzer serve`"
        return f"The ping loop {state} ({last}); {self.going} pings open, {self.second_copies} possible second copies."


async def life(store: Store, now: datetime) -> Life:
    """How the loop is doing, by what it left in the database."""
    async with store.transaction() as conn:
        beat, going = await pings.last_beat(conn), await pings.count_going(conn)
    if beat is None:
        return Life(False, None, going, 0)
    return Life(now - beat.passed_at < DEAD_AFTER, beat.passed_at, going, beat.second_copies)
