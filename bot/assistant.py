"""The assistant: one incoming turn in, one reply out, everything that was accepted on disk before the reply.

    channel -> handle(incoming) -> load -> machine.step -> save, one commit -> reply -> channel

It knows no channel. A repeated input, a stale button or an overlay changes nothing and shows the present screen.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager, nullcontext
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from ..storage.crypto import CannotOpen, KeyProblem
from ..storage.database import StorageProblem, Store
from ..storage.export import Dossier
from ..storage.retention import Rules
from . import log
from .editions import Writers
from .messages import Incoming, Reply
from .notes import Notebook
from .pings import PingRules
from .turn import Turn, Whereabouts


class Assistant:
    """The assistant of one school. Use `handle`; it may be called at the same time for many people."""

    def __init__(
        self,
        store: Store,
        school: str,
        writer: Writers,
        protocol: str,
        *,
        rules: Rules = Rules(),  # noqa: B008  (a frozen value)
        meldcode: str | None = None,
        others: Sequence[str] = (),
        may_choose_role: bool = False,
        role: str | None = None,
        stores_notes: bool = False,
        pings: PingRules = PingRules(),  # noqa: B008  (a frozen value)
        channels: Collection[str] = (),
        links: Mapping[str, str] | None = None,
        sign_in: str | None = None,
    ) -> None:
        """`writer` gives the screens of a protocol by id: a case keeps the edition that it was opened with.

        `meldcode` is the meldcode to which `protocol` leads, where that is another one that is tried out; without one,
        Veilig Thuis is named instead. `others` are the protocols that the school uses beside it.

        `may_choose_role` is for a terminal without accounts; elsewhere a beheerder sets roles. `role` is the part in
        which a protocol is tried out: it stands in no account, and goes with this process. `stores_notes`: the school
        switched the storing of notes on; otherwise they stay in the memory of this process. `pings` is what the school
        set for them, `channels` the kinds of channel that can send one. `links` gives for a channel how the address
        begins at which a conversation goes on elsewhere; a token follows it. `sign_in` is where a visitor of the
        website signs in to take what was answered along to a case.
        """
        self.store = store
        self.school = school
        self.writer = writer
        self.protocol = protocol
        self.rules = rules
        self.meldcode = meldcode or protocol
        self.others = tuple(others)
        self.may_choose_role = may_choose_role
        self.role = role
        self.stores_notes = stores_notes
        self.links = dict(links or {})
        self.sign_in = sign_in
        self.pings = pings
        self.channels = channels
        self.notebook = Notebook()

    @property
    def has_meldcode(self) -> bool:
        """Whether a case of a meldcode can be opened; not where another protocol is tried out alone."""
        return self.writer(self.meldcode).protocol.is_meldcode

    async def handle(self, incoming: Incoming, now: datetime, conn: AsyncConnection | None = None) -> Reply:
        """One turn. `now` knows its time zone.

        A channel that reads or keeps something of its own gives its transaction as `conn`: the turn is kept once the
        channel has committed that, and nothing of the reply may be shown before.

        Raises StorageProblem, KeyProblem or CannotOpen where nothing could be kept or read, and TurnFailed for a
        mistake of our own; nothing was changed then, and no message carries anything of what was typed.
        """
        person = self.store.identity_hash(incoming.channel, incoming.person)
        try:
            self.writer.refresh()
            async with self.store.transaction() if conn is None else nullcontext(conn) as within:
                turn = Turn(self, within, person, incoming.channel, now)
                await turn.load(incoming)
                return await turn.take(incoming)
        except (StorageProblem, KeyProblem, CannotOpen):
            raise
        except Exception as error:
            raise log.failure(error) from None

    async def leave(self, channel: str, person: str, now: datetime) -> None:
        """Somebody leaves at once, without a question: what is outside a case is wiped, what is in a case stays.

        Raises like `handle`.
        """
        async with self._beside(channel, person, now) as turn:
            await turn.leave()

    async def take_along(self, visitor: Incoming, account: Incoming, now: datetime) -> bool:
        """What somebody answered without an account is that of their account from now on, and asks to open a case.

        False where there is nothing (any more) to take along, or where this account opens no cases: nothing changes.
        Raises like `handle`.
        """
        before, after = (self.store.identity_hash(one.channel, one.person) for one in (visitor, account))
        try:
            self.writer.refresh()
            async with self.store.transaction() as conn:
                turn = Turn(self, conn, after, account.channel, now)
                return await turn.take_along(before, account)
        except (StorageProblem, KeyProblem, CannotOpen):
            raise
        except Exception as error:
            raise log.failure(error) from None

    async def dossier(
        self, channel: str, person: str, now: datetime, *, token: str | None = None, taken: bool = False
    ) -> Dossier | None:
        """The answers that count in the case in which somebody is now; None where they do not work in it.

        `token` is that of the screen from which it was asked, as on a turn: with another one there is nothing, for by
        now that person may be in another case. `taken`: it leaves for the school's own file, and that is noted.
        Raises like `handle`.
        """
        async with self._beside(channel, person, now) as turn:
            return await turn.dossier(token, taken=taken)

    async def whereabouts(self, channel: str, person: str, now: datetime) -> Whereabouts:
        """Where somebody is, for pictures of the way; it changes nothing. Raises like `handle`."""
        async with self._beside(channel, person, now) as turn:
            return turn.whereabouts()

    @asynccontextmanager
    async def _beside(self, channel: str, person: str, now: datetime) -> AsyncIterator[Turn]:
        """Something beside the turns of somebody, at the place where they are now."""
        identity = self.store.identity_hash(channel, person)
        try:
            self.writer.refresh()
            async with self.store.transaction() as conn:
                turn = Turn(self, conn, identity, channel, now)
                await turn.load(Incoming(channel, person, ""))
                yield turn
        except (StorageProblem, KeyProblem, CannotOpen):
            raise
        except Exception as error:
            raise log.failure(error) from None
