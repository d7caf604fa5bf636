"""Conversations on Telegram, whatever the library: happenings in, messages out. No dialog logic, no screen in memory.

A turn is committed before anything of it is shown, and one message is edited in place. What somebody types or sends is
deleted at once. `handle` returns when an update may be acknowledged; it raises where Telegram must bring it once more.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from ...dialogs import texts
from ...dialogs.texts import Texts
from ...storage import accounts, carry, cases, conversations, telegram
from ...storage.accounts import Reach
from ...storage.cases import Staff
from ...storage.crypto import CannotOpen, KeyProblem
from ...storage.database import StorageProblem, Store
from ...storage.telegram import Known
from ..assistant import Assistant
from ..log import TurnFailed
from ..messages import Incoming, Reply
from .layout import (
    BY_WEBSITE,
    UNDERSTOOD,
    UNLINK,
    Key,
    Message,
    Tap,
    answered,
    decode,
    emergency_bar,
    lay_out,
    ping_button,
    plain,
)

CHANNEL = "telegram"
WORDS = "telegram"
AT_ONCE = 50
"""So many people are answered at the same time; one person's turns come one after the other."""

BACK_OFF = (0.5, 1.0, 2.0, 4.0, 8.0)
PATIENCE = 45.0
"""Seconds that one message may wait for Telegram before the update is left for later."""

FAREWELL_STAYS = timedelta(hours=1)
T = TypeVar("T")


# --- what a library brings and does ---


@dataclass(frozen=True, slots=True)
class Happening:
    """One update of the Bot API, in the words of neither library.

    `user` is who did it, `chat` where. In a private chat: `tap` is the id of a tap that waits for an answer, with what
    the button carried in `data` and its message in `message`; otherwise `message` is what somebody sent, with `text`
    where it was words. `blocked`: the person blocked the bot. Outside a private chat nothing else counts.
    """

    update: int
    user: int
    chat: int
    private: bool = True
    message: int | None = None
    text: str | None = None
    sent: datetime | None = None
    tap: str | None = None
    data: str | None = None
    blocked: bool = False


class Api(Protocol):
    """The few calls of the Bot API that are used. Each raises one of the troubles below."""

    async def send(self, chat: int, message: Message, *, silent: bool) -> int:
        """Send a message that cannot be forwarded and shows no preview of links; gives its number."""

    async def edit(self, chat: int, number: int, message: Message) -> None:
        """Put another text and other buttons in a message."""

    async def delete(self, chat: int, number: int) -> None:
        """Delete a message."""

    async def answer(self, tap: str, words: str | None) -> None:
        """Answer a tap, with a warning over the chat where there are words."""

    async def leave(self, chat: int) -> None:
        """Leave a group or channel."""


class Trouble(Exception):
    """Telegram did not do what it was asked. The message never carries an address or a text."""


class TooFast(Trouble):
    """Not before so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Hiccup(Trouble):
    """Not reachable at this moment; whether it was done is not known."""


class NobodyThere(Trouble):
    """Blocked, deactivated, or no such chat: it will never arrive."""


class Gone(Trouble):
    """That message is no longer there, or cannot be changed or deleted any more."""


class Unchanged(Trouble):
    """The message says that already."""


class Refused(Trouble):
    """Telegram does not take it, now or later."""


class Rival(Trouble):
    """Another process asks for the updates of this bot, or a webhook is set."""


class WrongToken(Trouble):
    """Telegram does not know the token of the bot."""


_SAID: tuple[tuple[str, type[Trouble]], ...] = (
    ("is not modified", Unchanged),
    ("to edit not found", Gone),
    ("to delete not found", Gone),
    ("can't be edited", Gone),
    ("can't be deleted", Gone),
    ("message_id_invalid", Gone),
    ("no text in the message", Gone),
    ("chat not found", NobodyThere),
    ("user not found", NobodyThere),
    ("user is deactivated", NobodyThere),
    ("bot was blocked", NobodyThere),
    ("bot was kicked", NobodyThere),
    ("peer_id_invalid", NobodyThere),
)


def trouble(code: int, description: str, retry_after: float | None = None) -> Trouble:
    """What an error of the Bot API means, from its HTTP code, its description and how long to wait."""
    if retry_after is not None or code == 429:
        return TooFast(retry_after or 1.0)
    said = description.casefold()
    for words, kind in _SAID:
        if words in said:
            return kind()
    if code >= 500:
        return Hiccup()
    by_code: dict[int, type[Trouble]] = {401: WrongToken, 403: NobodyThere, 404: WrongToken, 409: Rival}
    return by_code.get(code, Refused)()


class NotKept(Exception):
    """Nothing of this update was kept, or it could not be shown: it must come once more."""


# --- the chat ---


@dataclass
class Chat:
    """Everything that a turn on Telegram needs; one for all libraries and all people.

    `school` is where people without an account are at home. `website` is the public address, empty without one. `alone`
    is false inside a school's own bot: groups are then left alone. `pause` is how it waits, in seconds.
    """

    store: Store
    assistants: Mapping[str, Assistant]
    school: str
    clock: Callable[[], datetime]
    website: str = ""
    alone: bool = True
    words: Texts = field(default_factory=lambda: texts.of_product(WORDS))
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep
    _busy: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE), init=False)
    _lanes: dict[int, tuple[asyncio.Lock, int]] = field(default_factory=dict, init=False)

    async def handle(self, api: Api, event: Happening) -> None:
        """Handle one update; afterwards it may be acknowledged.

        Raises:
            NotKept: it must come once more.
        """
        async with self._in_turn(event.user):
            try:
                await self._handle(api, event)
            except NobodyThere:
                structlog.get_logger().info("telegram_nobody_there")
            except Refused:
                structlog.get_logger().error("telegram_refused")
            except (TooFast, Hiccup) as problem:
                raise NotKept(type(problem).__name__) from None

    @asynccontextmanager
    async def _in_turn(self, user: int) -> AsyncIterator[None]:
        """One update of a person at a time, in the order in which they came; the lane goes when nobody waits."""
        lane, waiting = self._lanes.get(user, (asyncio.Lock(), 0))
        self._lanes[user] = lane, waiting + 1
        try:
            async with lane, self._busy:
                yield
        finally:
            lane, waiting = self._lanes[user]
            if waiting == 1:
                del self._lanes[user]
            else:
                self._lanes[user] = lane, waiting - 1

    async def _handle(self, api: Api, event: Happening) -> None:
        if not event.private:
            if self.alone:
                with suppress(Gone, NobodyThere, Refused):
                    await self._insist(lambda: api.leave(event.chat))
            return
        try:
            turn = _Turn(self, api, event)
            if event.blocked:
                await turn.was_blocked()
            else:
                await turn.take()
        except StorageProblem:
            if event.tap is not None:
                await self._warn(api, event.tap, "niet_bewaard")
            raise NotKept("StorageProblem") from None
        except (TurnFailed, KeyProblem, CannotOpen):
            if event.tap is not None:
                await self._warn(api, event.tap, "ging_mis")
            elif event.message is not None:
                await self._say_it_failed(api, event.chat, event.message)

    async def _warn(self, api: Api, tap: str, key: str) -> None:
        await self.answer(api, tap, self.words.get(key))

    async def answer(self, api: Api, tap: str, words: str | None = None) -> None:
        """Answer a tap. Telegram takes the first answer only; where it is away for a moment it is tried once more."""
        with suppress(Trouble):
            try:
                await api.answer(tap, words)
            except (TooFast, Hiccup):
                await self.pause(BACK_OFF[0])
                await api.answer(tap, words)

    async def _say_it_failed(self, api: Api, chat: int, message: int) -> None:
        await self._remove(api, chat, message)
        await self._insist(lambda: api.send(chat, plain(self.words, "ging_mis"), silent=True))

    async def _remove(self, api: Api, chat: int, message: int) -> bool:
        """Delete a message; False when that must be tried again later."""
        try:
            await self._insist(lambda: api.delete(chat, message))
        except (Gone, NobodyThere, Refused):
            return True
        except Trouble:
            return False
        return True

    async def _insist(self, call: Callable[[], Awaitable[T]]) -> T:
        """Do it, also when Telegram asks to wait or is away for a moment. Raises the last trouble after a minute."""
        waited = 0.0
        for wait in (*BACK_OFF, None):
            try:
                return await call()
            except (TooFast, Hiccup) as problem:
                asked = problem.seconds if isinstance(problem, TooFast) else wait
                if wait is None or asked is None or waited + asked > PATIENCE:
                    raise
                waited += asked
                await self.pause(asked)
        raise AssertionError("unreachable")

    # --- beside the turns ---

    async def sweep(self, api: Api) -> int:
        """Delete the messages that must go now; gives how many are gone. Once a minute is enough."""
        async with self.store.transaction() as conn:
            due = await telegram.due(conn, self.store.keys, self.clock())
        removed = 0
        for one in due:
            if await self._remove(api, one.chat, one.message):
                async with self.store.transaction() as conn:
                    await telegram.gone(conn, one.person, [one.message])
                removed += 1
        return removed


class _Turn:
    """One update of one person."""

    def __init__(self, chat: Chat, api: Api, event: Happening) -> None:
        self.chat, self.api, self.event = chat, api, event
        self.store, self.words = chat.store, chat.words
        self.person = chat.store.identity_hash(CHANNEL, str(event.user))
        self.now = chat.clock()
        self.known = Known(False, ())
        self.assistant = chat.assistants[chat.school]

    async def take(self) -> None:
        event, went_wrong = self.event, False
        try:
            command, _, rest = (event.text or "").partition(" ")
            command = command.partition("@")[0]
            if event.tap is None and command == "/wis":
                await self._wipe()
            elif event.tap is None and command in ("/start", "/meldcode"):
                await self._start(rest.strip())
            elif event.data == UNDERSTOOD:
                await self._understood()
            elif event.data == BY_WEBSITE:
                await self._by_website()
            elif event.data == UNLINK:
                await self._unlink()
            elif button := ping_button(event.data or ""):
                await self._answer_ping(button)
            else:
                await self._turn(command)
        except (StorageProblem, TurnFailed, KeyProblem, CannotOpen):
            went_wrong = True  # the answer to the tap says so, and there is only one
            raise
        finally:
            if event.tap is not None:
                if not went_wrong:
                    await self.chat.answer(self.api, event.tap)
            elif event.message is not None:
                await self._remove_typed(event.message)

    async def _read(self, conn: AsyncConnection) -> None:
        """What is known of this chat, and the school of this person."""
        self.known = await telegram.known(conn, self.person)
        if len(self.chat.assistants) > 1:
            staff = await cases.find_staff(conn, self.person)
            if staff is not None and staff.school_id in self.chat.assistants:
                self.assistant = self.chat.assistants[staff.school_id]

    async def _remove_typed(self, message: int) -> None:
        if not await self.chat._remove(self.api, self.event.chat, message):
            async with self.store.transaction() as conn:
                await telegram.sent(
                    conn,
                    self.store.keys,
                    self.person,
                    self.event.chat,
                    message,
                    self.now,
                    kind="other",
                    lasts=timedelta(),
                )

    # --- a turn with the assistant ---

    async def _turn(self, command: str) -> None:
        event = self.event
        tap = decode(event.data or "") if event.tap is not None else None
        if event.tap is not None and tap is None:
            tap = Tap("-")  # not a button of ours, or of a version from before: the question of now
        called = tap is not None and tap.button in ("112", "veilig_thuis")
        given = f"tg-{event.update}"
        if tap is not None:
            incoming = Incoming(
                CHANNEL, str(event.user), given, button=tap.button, token=tap.token, position=tap.position
            )
        else:
            text = (event.text or "").removeprefix("/") if command.startswith("/") else event.text
            incoming = Incoming(CHANNEL, str(event.user), given, text=text, sent=event.sent)
        reply = await (self._ask(incoming) if called else self._ask_reader(incoming))
        if reply is None:
            await self._notice()
            return
        notice = self.words.get("geen_tekst") if tap is None and event.text is None else None
        same = tap is not None and reply.screen.token == tap.token
        await self._show(reply, page=tap.page if tap and same else 0, notice=notice, anew=_leaves(reply, tap))

    def _look(self) -> Incoming:
        """Asks for the present screen."""
        return Incoming(CHANNEL, str(self.event.user), f"tg-{self.event.update}")

    async def _ask(self, incoming: Incoming) -> Reply:
        """One turn with the assistant, in one transaction with what is known of this chat. It is committed after this,
        and only then shown.
        """
        async with self.store.transaction() as conn:
            return await self._ask_within(conn, incoming)

    async def _ask_reader(self, incoming: Incoming) -> Reply | None:
        """The same, for who read the first notice; None for anybody else."""
        async with self.store.transaction() as conn:
            await self._read(conn)
            return await self.assistant.handle(incoming, self.now, conn) if self.known.understood else None

    async def _ask_within(self, conn: AsyncConnection, incoming: Incoming) -> Reply:
        await self._read(conn)
        return await self.assistant.handle(incoming, self.now, conn)

    async def _show(self, reply: Reply, *, page: int = 0, notice: str | None = None, anew: bool = False) -> None:
        message = lay_out(reply.screen, self.words, page, notice=notice)
        await self._put(message, anew=anew)

    async def _put(self, message: Message, *, anew: bool = False) -> None:
        """Show a message: in the place of the one before, or as a new one; no other screen stays in the chat."""
        event, screens = self.event, self.known.screens
        current = event.message if event.tap is not None else next(iter(screens), None)
        number = None
        if current is not None and not anew:
            place = current
            try:
                await self.chat._insist(lambda: self.api.edit(event.chat, place, message))
                number = place
            except Unchanged:
                number = place
            except Gone:
                pass
        if number is None:
            number = await self.chat._insist(lambda: self.api.send(event.chat, message, silent=True))
        if number not in screens:
            await self._note(number)
        before = {*screens, *([current] if current is not None else [])} - {number}
        await self._clear(before)

    async def _note(self, number: int, *, kind: telegram.Kind = "screen", lasts: timedelta = telegram.KEPT) -> None:
        async with self.store.transaction() as conn:
            await telegram.sent(
                conn, self.store.keys, self.person, self.event.chat, number, self.now, kind=kind, lasts=lasts
            )

    async def _clear(self, numbers: set[int] | Sequence[int]) -> None:
        """Delete messages of ours; what does not go now goes at the next sweep."""
        gone: list[int] = []
        left: list[int] = []
        for number in sorted(numbers):
            (gone if await self.chat._remove(self.api, self.event.chat, number) else left).append(number)
        if gone:
            async with self.store.transaction() as conn:
                await telegram.gone(conn, self.person, gone)
        for number in left:
            await self._note(number, kind="other", lasts=timedelta())

    async def _answer_ping(self, button: str) -> None:
        """A button below a ping. The ping says what follows; the case is on the website."""
        reply = await self._ask(Incoming(CHANNEL, str(self.event.user), f"tg-{self.event.update}", button=button))
        number = self.event.message
        if number is None:
            return
        said = reply.screen.notice or self.words.get("oproep", "gezien")
        code = button.partition(":")[2]
        message = answered(code, said, self.now, self.chat.website, self.words)
        with suppress(Unchanged, Gone):
            await self.chat._insist(lambda: self.api.edit(self.event.chat, number, message))

    # --- the first notice, and links ---

    async def _notice(self) -> None:
        keys = [[Key(self.words.get("eerst", "begrepen"), UNDERSTOOD)]]
        website = self.words.get("eerst", "website")
        keys.append([Key(website, url=self.chat.website) if self.chat.website else Key(website, BY_WEBSITE)])
        await self._put(plain(self.words, "eerst", [*keys, emergency_bar(self.words)]), anew=self.event.tap is None)

    async def _understood(self) -> None:
        async with self.store.transaction() as conn:
            await telegram.understood(conn, self.store.keys, self.person, self.event.chat, self.now)
            reply = await self._ask_within(conn, self._look())
        await self._show(reply)

    async def _by_website(self) -> None:
        async with self.store.transaction() as conn:
            await self._read(conn)
        await self._put(plain(self.words, "website", [emergency_bar(self.words)]))

    async def _start(self, token: str) -> None:
        """`/start`, also with the token of a link: a conversation that goes on here, or an account to be linked."""
        notice = await self._linked(token) if token else None
        reply = await self._ask_reader(self._look())
        if reply is None:
            await self._notice()
        else:  # at the bottom of the chat
            await self._show(reply, notice=notice, anew=True)

    async def _linked(self, token: str) -> str | None:
        keys, website = self.store.keys, None
        async with self.store.transaction() as conn:
            await self._read(conn)
            if not await conversations.first_time(conn, self.person, f"tg-{self.event.update}", self.now):
                return None
            waiting = await carry.find(conn, keys, token, self.now)
            if waiting is not None and waiting.school_id == self.assistant.school:
                website = await carry.take(conn, keys, token, self.person, self.now)
            elif waiting is None:
                account = await accounts.accept(conn, keys, token, "telegram", self.now)
                if account is not None:
                    address = str(self.event.chat)
                    await accounts.set_reach(
                        conn, keys, account.id, "telegram", address, self.now, identity=self.person, by=account.staff
                    )
                    if account.school_id in self.chat.assistants:
                        self.assistant = self.chat.assistants[account.school_id]
                    return self.words.get("gekoppeld")
        return self.words.get("meegenomen" if website else "link_oud")

    # --- wiping ---

    async def _wipe(self) -> None:
        """All of this person goes: conversations, messages, what is known of the chat. An account stays linked, for
        else its pings would reach nobody; whether that must go as well is asked apart.
        """
        async with self.store.transaction() as conn:
            await self._read(conn)
            _, ways = await self._ways(conn)
        had = await self._forget()
        had = had or self.known.understood or bool(self.known.screens)
        self.known = Known(False, ())
        key, unlink = "wis_alles" if had else "wis_niets", []
        if ways:
            key, unlink = "wis_gekoppeld", [[Key(self.words.get("wis_gekoppeld", "ontkoppel"), UNLINK)]]
        message = plain(self.words, key, [*unlink, emergency_bar(self.words)])
        number = await self.chat._insist(lambda: self.api.send(self.event.chat, message, silent=True))
        await self._note(number, kind="other", lasts=FAREWELL_STAYS)

    async def _unlink(self) -> None:
        """The account is no longer linked: no ping comes here any more."""
        async with self.store.transaction() as conn:
            staff, ways = await self._ways(conn)
            if staff is not None and ways:
                await accounts.drop_reach(conn, self.store.keys, staff.id, "telegram", self.now, by=staff)
        number = self.event.message
        if number is None:
            return
        message = plain(self.words, "ontkoppeld", [emergency_bar(self.words)])
        with suppress(Unchanged, Gone):
            await self.chat._insist(lambda: self.api.edit(self.event.chat, number, message))

    async def _ways(self, conn: AsyncConnection) -> tuple[Staff | None, list[Reach]]:
        """Whose account is linked to this chat, and by what."""
        staff = await cases.find_staff(conn, self.person)
        ways = await accounts.reach_of(conn, self.store.keys, staff.id) if staff is not None else []
        return staff, [way for way in ways if way.kind == CHANNEL]

    async def _forget(self) -> bool:
        """Forget this person; whether a conversation was wiped."""
        keys = self.store.keys
        async with self.store.transaction() as conn:
            messages = await telegram.messages_of(conn, self.person)
        if not self.event.blocked:
            for number in messages:
                await self.chat._remove(self.api, self.event.chat, number)
        async with self.store.transaction() as conn:
            talks = await conversations.wipe_own_open_work(conn, keys, self.person)
            await carry.forget(conn, self.person)
            await conversations.forget_inputs_of(conn, self.person)
            await telegram.forget(conn, keys, self.person)
        return bool(talks)

    async def was_blocked(self) -> None:
        """The person blocked the bot: nothing of them stays, and nothing is sent to them any more."""
        async with self.store.transaction() as conn:
            _, ways = await self._ways(conn)
            for way in ways:
                await accounts.mark_unreachable(conn, self.store.keys, way.id, self.now)
        await self._forget()


def _leaves(reply: Reply, tap: Tap | None) -> bool:
    """Whether a dialog was left: then its message goes, and what follows comes in a new one."""
    return reply.closed or (tap is not None and tap.button == "menu" and reply.screen.kind == "menu")
