"""Who reads, within one transaction: their account, the cases that they may see, and who else works in those."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from ..dialogs import views
from ..dialogs.access import BEHEERDER, Access, access, is_ever_told
from ..dialogs.arrangements import VISITOR
from ..dialogs.casus import CASUS
from ..dialogs.protocol import Protocol
from ..dialogs.texts import Texts
from ..storage import accounts, audit, cases, members
from ..storage.accounts import Account
from ..storage.cases import Case, Staff
from ..storage.conversations import Present
from ..storage.crypto import KeyStore
from . import casework
from .casework import Having
from .editions import Writers
from .messages import Button, CaseLine, CaseList

LIST_LENGTH = 20
SEARCHED_THROUGH = 200


class Reader:
    """Somebody at a school, with or without an account; what they may see and do is asked of the database once a turn.

    `role` is the part in which somebody tries a protocol out: it stands in no account.
    """

    def __init__(
        self,
        conn: AsyncConnection,
        keys: KeyStore,
        person: str,
        school: str,
        writers: Writers,
        now: datetime,
        *,
        role: str | None = None,
    ) -> None:
        self.conn = conn
        self.keys = keys
        self.person = person
        self.school = school
        self.writers = writers
        self.now = now
        self._tries = role
        self._staff: Staff | None = None
        self._staff_known = False
        self._works_in: dict[str, bool] = {}

    # --- who ---

    def meet(self, present: Present) -> None:
        """Takes over what was read with the place where they were."""
        self._know(present.staff)
        if present.conversation is not None and present.conversation.case is not None:
            self._works_in[present.conversation.case.id] = present.works_in_case

    def forget(self) -> None:
        """What changed in this turn is asked again: a role, or the cases that somebody works in."""
        self._staff_known = False
        self._works_in.clear()

    def try_role(self, role: str) -> None:
        """Goes on in another part, which stands in no account."""
        self._tries = role
        self.forget()

    async def account(self) -> Staff | None:
        """Their account at this school; None without one."""
        if not self._staff_known:
            self._know(await cases.find_staff(self.conn, self.person))
        return self._staff

    def _know(self, found: Staff | None) -> None:
        """Remembers for this turn whose it is."""
        self._staff = found if found and found.school_id == self.school else None
        if self._staff is not None and self._tries is not None:
            self._staff = replace(self._staff, role=self._tries)
        self._staff_known = True

    async def role(self) -> str:
        """The role of the reader; without an account that of any staff member."""
        staff = await self.account()
        return staff.role if staff else VISITOR

    async def colleagues(self) -> list[Account]:
        """Who else may have a case of this school."""
        own = await self.account()
        found = await accounts.of_school(self.conn, self.keys, self.school)
        return [one for one in found if one.active and one.role != BEHEERDER and (own is None or one.id != own.id)]

    # --- what they may see ---

    async def access(self, case: Case) -> Access:
        """What this person may do with a case."""
        staff = await self.account()
        if staff is None or case.school_id != self.school:
            return Access.NONE
        if case.id not in self._works_in:
            self._works_in[case.id] = await members.is_member(self.conn, case.id, staff.id)
        return self._access_of(staff, case, member=self._works_in[case.id])

    def _access_of(self, staff: Staff, case: Case, *, member: bool) -> Access:
        protocol = self.writers.of_case(case).protocol
        casus = CASUS.validate_json(case.facts)
        is_open = case.state == "open"
        return access(protocol, casus, role=staff.role, place=staff.place, member=member, is_open=is_open)

    async def _visible(self, used: Sequence[Protocol], protocol: str | None, besides: Sequence[str]) -> list[Case]:
        """The cases of the school that this person may see, the newest activity first; of very many only the latest.

        Who is never told of a case of others gets only those that they work in, without looking into any other.
        """
        staff = await self.account()
        if staff is None:
            return []
        mine = await members.cases_of(self.conn, staff.id)
        told = any(is_ever_told(one, role=staff.role, place=staff.place) for one in used)
        found = await cases.cases_of_school(
            self.conn,
            self.keys,
            self.school,
            protocol=protocol,
            besides=besides,
            only=None if told else mine,
            limit=SEARCHED_THROUGH,
        )
        return [case for case in found if self._access_of(staff, case, member=case.id in mine) is not Access.NONE]

    async def cases_in_view(
        self, texts: Texts, used: Sequence[Protocol], protocol: str | None, besides: Sequence[str]
    ) -> tuple[list[Button], CaseList]:
        """The latest cases that this person may see: as buttons, and as lines with more in them.

        Args:
            texts: the words of the list.
            used: every protocol of the school.
            protocol: only the cases of this one.
            besides: protocols whose cases are left out.
        """
        found = await self._visible(used, protocol, besides)
        shown = found[:LIST_LENGTH]
        having = await self.having(texts, [case.id for case in shown])
        buttons: list[Button] = []
        lines: list[CaseLine] = []
        for case in shown:
            await self.writers.read_for(self.conn, case)
            writer, casus = self.writers.of_case(case), CASUS.validate_json(case.facts)
            is_open = case.state == "open"
            buttons.append(writer.case_button(case.code, casus, is_open=is_open))
            lines.append(casework.line(writer, case.code, casus, having[case.id], self.now, is_open=is_open))
        return buttons, CaseList(tuple(lines), len(found) - len(shown))

    async def having(self, texts: Texts, case_ids: Sequence[str]) -> dict[str, Having]:
        """Who has each of these cases, in words for this person."""
        staff = await self.account()
        holders = await members.holders(self.conn, case_ids)
        found = {}
        for case_id in case_ids:
            holder = holders.get(case_id)
            if holder is None:
                found[case_id] = Having(texts.get("casussen", "niemand"), nobody=True)
            elif staff is not None and holder.staff_id == staff.id:
                found[case_id] = Having(texts.get("casussen", "jij"), mine=True)
            else:
                found[case_id] = Having(views.reader_words(texts, holder.role))
        return found

    # --- what they do ---

    async def give(self, case: Case, staff_id: int) -> None:
        """Gives a case to somebody, perhaps to this person."""
        await members.give(self.conn, case.id, staff_id, self.now)
        self._works_in.pop(case.id, None)

    async def note(self, event: audit.OfCase, case: Case) -> None:
        """Writes in the audit what they did with a case."""
        staff = await self.account()
        await event(self.conn, self.keys, self.now, staff, case.id)
