"""Accounts: who has which role, how they sign in, when they are there, and where they can be reached."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from meldwijzer.storage import accounts, attempts, audit, cases, conversations
from meldwijzer.storage.accounts import BEHEERDER, Absence, Account, LastBeheerder
from meldwijzer.storage.cases import CONSONANTS, NOT_IN_A_CODE, VOWELS, Case
from meldwijzer.storage.crypto import CannotOpen, NoKey
from meldwijzer.storage.database import Store
from meldwijzer.storage.models import attempt, credential, invitation, metadata, reach, session, staff
from meldwijzer.storage.retention import Rules, purge

OpenStore = Callable[[], Awaitable[Store]]
NewCase = Callable[..., Awaitable[Case]]

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
KEY_IN_THE_APP = "JBSWY3DPEHPK3PXP"
MONDAY = date(2026, 11, 23)


class Desk:
    """A school with its accounts; every call is a transaction of its own."""

    def __init__(self, store: Store, now: datetime) -> None:
        self.store, self.now = store, now

    async def do(self, function: Callable[..., Awaitable[object]], *given: object, **named: object) -> object:
        """A function of `accounts` with the connection and the keys."""
        async with self.store.transaction() as conn:
            return await function(conn, self.store.keys, *given, **named)

    async def add(self, role: str = "leerkracht", place: str | None = None, label: str | None = "IB onderbouw") -> int:
        made = await self.do(
            accounts.add, school_id="de-linde", role=role, place=place, label=label, now=self.now, by=None
        )
        assert isinstance(made, Account)
        return made.id

    async def enrolled(self, role: str = "leerkracht", code: str = "dako-lumi-besa-tori-neva") -> int:
        staff_id = await self.add(role)
        await self.do(accounts.enrol, staff_id, inlogcode=code, secret=KEY_IN_THE_APP, step=100, now=self.now)
        return staff_id

    async def account(self, staff_id: int) -> Account | None:
        async with self.store.transaction() as conn:
            return await accounts.find(conn, self.store.keys, staff_id)

    async def signed_in(self, token: str, after: timedelta = timedelta()) -> Account | None:
        async with self.store.transaction() as conn:
            return await accounts.session_of(conn, self.store.keys, token, self.now + after)

    async def session(self, staff_id: int) -> str:
        async with self.store.transaction() as conn:
            return await accounts.begin_session(conn, self.store.keys, staff_id, self.now)

    async def events(self, staff_id: int) -> list[str]:
        async with self.store.transaction() as conn:
            assert (await audit.verify(conn, self.store.keys)).broken is None
            return [line.event for line in await audit.lines_about(conn, staff_id)]

    async def rows(self, *tables: sa.Table) -> list[int]:
        async with self.store.transaction() as conn:
            return [await conn.scalar(sa.select(sa.func.count()).select_from(table)) or 0 for table in tables]


@pytest.fixture
async def desk(store: Store, now: datetime) -> AsyncIterator[Desk]:
    yield Desk(store, now)


# --- accounts ---


async def test_an_account_has_a_role_a_place_and_a_function_and_no_name(desk: Desk, now: datetime) -> None:
    staff_id = await desk.add("intern_begeleider", "aandachtsfunctionaris")
    assert await desk.account(staff_id) == Account(
        staff_id, "de-linde", "intern_begeleider", "aandachtsfunctionaris", "IB onderbouw", True, None, now, None, False
    )
    assert await desk.events(staff_id) == ["staff_added"]


async def test_the_pseudonym_follows_from_the_number_of_the_account(desk: Desk) -> None:
    staff_id = await desk.add()
    async with desk.store.transaction() as conn:
        found = await cases.find_staff(conn, desk.store.identity_hash("account", str(staff_id)))
    assert found == cases.Staff(staff_id, "de-linde", "leerkracht")


async def test_an_unknown_place_on_the_ladder_is_refused(desk: Desk) -> None:
    with pytest.raises(ValueError, match="no place"):
        await desk.add(place="conciërge")


async def test_the_list_of_a_school_has_its_own_accounts_and_not_the_terminal_of_a_computer(
    desk: Desk, now: datetime
) -> None:
    first, second = await desk.add(), await desk.add("directeur", label=None)
    async with desk.store.transaction() as conn:
        await cases.ensure_school(conn, "de-eik", protocol="opron", now=now)
        await cases.ensure_staff(conn, school_id="de-linde", identity="0" * 32, role="leerkracht", now=now)
        await accounts.add(
            conn, desk.store.keys, school_id="de-eik", role="leerkracht", place=None, label=None, now=now
        )
        found = await accounts.of_school(conn, desk.store.keys, "de-linde")
    assert [(one.id, one.role, one.label) for one in found] == [
        (first, "leerkracht", "IB onderbouw"),
        (second, "directeur", None),
    ]


async def test_a_change_of_role_counts_at_once_and_stands_in_the_audit(desk: Desk, now: datetime) -> None:
    staff_id, by = await desk.add(), cases.Staff(7, "de-linde", BEHEERDER)
    token = await desk.session(staff_id)
    changed = {"role": "directeur", "place": "directie", "label": "locatieleider", "now": now, "by": by}
    await desk.do(accounts.change, staff_id, **changed)
    await desk.do(accounts.change, staff_id, **changed)
    await desk.do(accounts.change, staff_id, **{**changed, "label": ""})
    found = await desk.signed_in(token)
    assert found and (found.role, found.place, found.label) == ("directeur", "directie", None)
    assert await desk.events(staff_id) == ["staff_added", "signed_in", "role_changed", "staff_changed"]


async def test_the_number_of_someone_who_left_is_never_given_out_again(desk: Desk, store: Store, now: datetime) -> None:
    staff_id = await desk.add()
    await desk.do(accounts.revoke, staff_id, now)
    await purge(store, {"de-linde": Rules()}, 730, now)
    assert await desk.account(staff_id) is None
    assert await desk.add() > staff_id


async def test_after_the_migration_no_number_that_the_audit_knows_is_given_out(desk: Desk, now: datetime) -> None:
    async with desk.store.transaction() as conn:
        await audit.role_changed(conn, desk.store.keys, now, cases.Staff(41, "de-linde", "directeur"), 40)
    await desk.store.move("0003")
    await desk.store.move("0004")
    assert await desk.add() == 42


async def test_the_migration_keeps_who_has_an_account_both_ways(desk: Desk) -> None:
    staff_id = await desk.add("directeur")
    identity = desk.store.identity_hash("account", str(staff_id))
    for revision in ("0003", "0004"):
        await desk.store.move(revision)
        async with desk.store.transaction() as conn:
            found = await conn.exec_driver_sql("SELECT id, identity, role, active FROM staff")
            assert [tuple(row) for row in found] == [(staff_id, identity, "directeur", 1)]
    found = await desk.account(staff_id)
    assert found and found.label is None


# --- what is sealed ---


async def test_what_was_sealed_for_one_account_cannot_be_read_in_the_place_of_another(
    desk: Desk, now: datetime
) -> None:
    first, second = await desk.enrolled(), await desk.enrolled(code="b" * 20)
    await desk.do(accounts.set_reach, first, "email", "post@school.example", now)
    await desk.do(accounts.set_reach, second, "email", "brief@school.example", now)
    async with desk.store.transaction() as conn:
        await conn.exec_driver_sql("UPDATE staff SET label = (SELECT label FROM staff WHERE id = ?)", (first,))
        await conn.exec_driver_sql(
            "UPDATE credential SET sealed = (SELECT sealed FROM credential WHERE staff_id = ? AND kind = 'totp')",
            (first,),
        )
        await conn.exec_driver_sql(
            "UPDATE reach SET address = (SELECT address FROM reach WHERE staff_id = ?)", (first,)
        )
        assert await accounts.code_app(conn, desk.store.keys, second) is None
        assert await accounts.reach_of(conn, desk.store.keys, second) == []
        assert await accounts.reach_of(conn, desk.store.keys, first) != []
    found = await desk.account(second)
    assert found and found.label is None


async def test_without_the_key_of_an_account_its_owner_can_be_invited_anew(desk: Desk, now: datetime) -> None:
    staff_id = await desk.enrolled()
    await desk.store.keys.destroy(accounts.account_key(staff_id))
    found = await desk.account(staff_id)
    assert found and found.label is None
    await desk.do(accounts.reset, staff_id, now)
    await desk.do(accounts.enrol, staff_id, inlogcode="x" * 20, secret=KEY_IN_THE_APP, step=1, now=now)
    async with desk.store.transaction() as conn:
        assert await accounts.code_app(conn, desk.store.keys, staff_id) == accounts.CodeApp(KEY_IN_THE_APP, 1)


async def test_no_code_link_or_session_can_be_read_back_from_the_database(desk: Desk, now: datetime) -> None:
    code = accounts.make_inlogcode()
    staff_id = await desk.enrolled(code=code)
    token = await desk.session(staff_id)
    link = await desk.do(accounts.invite, staff_id, "telegram", now, DAY, body=b"de casus")
    await desk.do(accounts.set_reach, staff_id, "telegram", "123456789", now, identity="2" * 32)
    async with desk.store.transaction() as conn:
        everything = [
            str(tuple(row)) for table in metadata.sorted_tables for row in await conn.execute(sa.select(table))
        ]
    for secret in (
        code,
        code.replace("-", ""),
        token,
        str(link),
        KEY_IN_THE_APP,
        "123456789",
        "IB onderbouw",
        "de casus",
    ):
        assert not any(secret in row for row in everything), secret


# --- invitations ---


async def test_looking_at_an_invitation_does_not_use_it_and_accepting_does(desk: Desk, now: datetime) -> None:
    staff_id = await desk.add()
    token = await desk.do(accounts.invite, staff_id, "web", now, 3 * DAY)
    for _ in range(2):
        found = await desk.do(accounts.invited, token, "web", now)
        assert isinstance(found, accounts.Invited)
        assert (found.account.id, found.account.invited_at, found.used) == (staff_id, now, False)
    assert isinstance(await desk.do(accounts.accept, token, "web", now), Account)
    assert await desk.do(accounts.accept, token, "web", now) is None
    used = await desk.do(accounts.invited, token, "web", now)
    assert isinstance(used, accounts.Invited) and used.used


@pytest.mark.parametrize(("after", "serves"), [(3 * DAY - MINUTE, True), (3 * DAY, False), (-DAY, True)])
async def test_an_invitation_ends_after_three_days(desk: Desk, now: datetime, after: timedelta, serves: bool) -> None:
    token = await desk.do(accounts.invite, await desk.add(), "web", now, accounts.INVITED_FOR)
    assert (await desk.do(accounts.invited, token, "web", now + after) is not None) == serves
    assert (await desk.do(accounts.accept, token, "web", now + after) is not None) == serves


async def test_a_new_invitation_replaces_the_one_before_and_no_other_kind(desk: Desk, now: datetime) -> None:
    staff_id = await desk.add()
    first = await desk.do(accounts.invite, staff_id, "web", now, DAY)
    telegram = await desk.do(accounts.invite, staff_id, "telegram", now, DAY, body=b"1")
    second = await desk.do(accounts.invite, staff_id, "web", now, DAY)
    assert await desk.do(accounts.accept, first, "web", now) is None
    assert await desk.do(accounts.accept, second, "telegram", now) is None
    carried = await desk.do(accounts.invited, telegram, "telegram", now)
    assert isinstance(carried, accounts.Invited) and carried.body == b"1"
    assert await desk.do(accounts.accept, second, "web", now) is not None


async def test_nobody_is_invited_to_an_account_that_was_ended(desk: Desk, now: datetime) -> None:
    staff_id = await desk.add()
    await desk.do(accounts.revoke, staff_id, now)
    with pytest.raises(LookupError):
        await desk.do(accounts.invite, staff_id, "web", now, DAY)
    with pytest.raises(LookupError):
        await desk.session(staff_id)


# --- signing in ---


def test_an_inlogcode_has_at_least_sixty_bits_and_can_be_said() -> None:
    words = (len(CONSONANTS) * len(VOWELS)) ** 2 - len(NOT_IN_A_CODE)
    assert accounts.CODE_WORDS * math.log2(words) >= 60
    codes = {accounts.make_inlogcode() for _ in range(50)}
    assert len(codes) == 50
    assert all(len(word) == 4 for code in codes for word in code.split("-"))


@pytest.mark.parametrize("typed", ["dako-lumi-besa-tori-neva", " DAKO lumi besa tori neva ", "dakolumibesatorineva"])
async def test_an_inlogcode_is_found_however_it_is_typed(desk: Desk, typed: str) -> None:
    staff_id = await desk.enrolled()
    found = await desk.do(accounts.by_inlogcode, typed)
    assert isinstance(found, Account) and found.id == staff_id
    assert await desk.do(accounts.by_inlogcode, "dako-lumi-besa-tori-nevo") is None
    assert await desk.do(accounts.by_inlogcode, "") is None


async def test_a_reset_takes_the_old_code_and_the_sessions_and_leaves_the_account(desk: Desk, now: datetime) -> None:
    staff_id = await desk.enrolled()
    session_token = await desk.session(staff_id)
    token = await desk.do(accounts.reset, staff_id, now)
    assert await desk.signed_in(session_token) is None
    assert await desk.do(accounts.by_inlogcode, "dako-lumi-besa-tori-neva") is None
    found = await desk.do(accounts.accept, token, "web", now)
    assert isinstance(found, Account) and (found.id, found.can_sign_in) == (staff_id, False)
    assert (await desk.events(staff_id))[-2:] == ["staff_reset", "staff_invited"]


async def test_a_new_code_ends_the_sessions_from_before(desk: Desk, now: datetime) -> None:
    staff_id = await desk.enrolled()
    before = await desk.session(staff_id)
    await desk.do(accounts.enrol, staff_id, inlogcode="b" * 20, secret=KEY_IN_THE_APP, step=1, now=now)
    assert await desk.signed_in(before) is None


# --- sessions ---


@pytest.mark.parametrize(
    ("after", "lasts"),
    [(29 * MINUTE, True), (30 * MINUTE, False), (-29 * MINUTE, True), (-31 * MINUTE, False), (400 * DAY, False)],
    ids=["29 minutes", "half an hour", "clock a bit back", "clock far back", "clock far ahead"],
)
async def test_a_session_ends_after_half_an_hour_and_never_lasts_longer_by_a_clock_that_jumps(
    desk: Desk, after: timedelta, lasts: bool
) -> None:
    token = await desk.session(await desk.add())
    assert (await desk.signed_in(token, after) is not None) == lasts
    assert (await desk.signed_in(token) is not None) == lasts  # what has ended does not come back


async def test_a_session_lasts_twelve_hours_at_most(desk: Desk) -> None:
    token = await desk.session(await desk.add())
    for quarters in range(1, 48):
        assert await desk.signed_in(token, quarters * 15 * MINUTE)
    assert await desk.signed_in(token, 12 * HOUR) is None


async def test_each_sign_in_has_a_token_of_its_own_and_signing_out_ends_that_one(desk: Desk, now: datetime) -> None:
    staff_id = await desk.add()
    first, second = await desk.session(staff_id), await desk.session(staff_id)
    assert first != second
    await desk.do(accounts.end_session, first, now)
    await desk.do(accounts.end_session, first, now)
    assert await desk.signed_in(first) is None
    assert await desk.signed_in(second)
    async with desk.store.transaction() as conn:
        found = await conn.scalars(sa.text("SELECT event FROM audit ORDER BY id"))
        assert found.all() == ["staff_added", "signed_in", "signed_in", "signed_out"]


async def test_the_day_of_the_last_visit_is_kept_and_not_the_hour(desk: Desk) -> None:
    staff_id = await desk.add()
    await desk.session(staff_id)
    found = await desk.account(staff_id)
    assert found and found.last_seen_at == datetime(2026, 11, 22, 23, tzinfo=UTC)  # midnight in Amsterdam


# --- ending an account ---


async def test_an_account_that_is_ended_lets_nobody_in_at_the_next_request(desk: Desk, now: datetime) -> None:
    staff_id = await desk.enrolled()
    token = await desk.session(staff_id)
    await desk.do(accounts.invite, staff_id, "web", now, DAY)
    await desk.do(accounts.set_reach, staff_id, "telegram", "1", now, identity="2" * 32)
    await desk.do(accounts.set_absence, staff_id, MONDAY, MONDAY, now)
    await desk.do(accounts.set_hours, staff_id, {1: (480, 1020)}, now)
    assert await desk.do(accounts.revoke, staff_id, now) is True
    assert await desk.do(accounts.revoke, staff_id, now) is False
    assert await desk.signed_in(token) is None
    assert await desk.do(accounts.by_inlogcode, "dako-lumi-besa-tori-neva") is None
    of_account = [table for table in metadata.sorted_tables if "staff_id" in table.c and table.name != "audit"]
    assert {table.name for table in of_account} >= {"session", "credential", "invitation", "reach", "absence", "hours"}
    assert await desk.rows(*of_account) == [0] * len(of_account)
    async with desk.store.transaction() as conn:
        for identity in (desk.store.identity_hash("account", str(staff_id)), "2" * 32):
            assert await cases.find_staff(conn, identity) is None
    assert (await desk.events(staff_id))[-1] == "staff_revoked"


async def test_a_session_that_was_begun_elsewhere_at_the_last_moment_ends_too(desk: Desk, now: datetime) -> None:
    token = await desk.session(await desk.add())
    async with desk.store.transaction() as conn:
        await conn.execute(sa.update(staff).values(active=False))
    assert await desk.signed_in(token) is None
    assert await desk.rows(session) == [0]


async def test_the_last_beheerder_stays_one(desk: Desk, now: datetime) -> None:
    only = await desk.enrolled(BEHEERDER)
    invited_only = await desk.add(BEHEERDER)
    with pytest.raises(LastBeheerder):
        await desk.do(accounts.revoke, only, now)
    with pytest.raises(LastBeheerder):
        await desk.do(accounts.change, only, role="leerkracht", place=None, label=None, now=now)
    await desk.do(accounts.enrol, invited_only, inlogcode="b" * 20, secret=KEY_IN_THE_APP, step=1, now=now)
    assert await desk.do(accounts.revoke, only, now) is True
    with pytest.raises(LastBeheerder):
        await desk.do(accounts.revoke, invited_only, now)


async def test_the_purge_takes_an_ended_account_with_its_key_and_keeps_the_others(
    desk: Desk, store: Store, now: datetime
) -> None:
    gone, stays = await desk.add(), await desk.add()
    await desk.do(accounts.revoke, gone, now)
    found = await purge(store, {"de-linde": Rules()}, 730, now)
    assert (found.accounts, found.orphan_keys) == (1, 0)
    assert await desk.account(gone) is None
    with pytest.raises(NoKey):
        await store.keys.get(accounts.account_key(gone))
    account = await desk.account(stays)
    assert account and account.label == "IB onderbouw"


async def test_the_key_of_an_account_that_was_never_written_goes(store: Store, now: datetime) -> None:
    await store.keys.create("account:99")
    assert (await purge(store, {}, 730, now)).orphan_keys == 1


async def test_the_purge_takes_what_no_longer_serves_and_leaves_the_rest(
    desk: Desk, store: Store, now: datetime
) -> None:
    staff_id, other = await desk.add(), await desk.add()
    await desk.session(staff_id)
    await desk.do(accounts.invite, staff_id, "web", now, HOUR)
    await desk.do(accounts.invite, other, "web", now, 3 * DAY)
    for days in (0, 2):
        await desk.do(accounts.set_absence, staff_id, MONDAY + days * DAY, MONDAY + days * DAY, now)
    async with store.transaction() as conn:
        await attempts.note(conn, "inloggen", "a", now)
        await attempts.note(conn, "inloggen", "a", now + DAY)
        await attempts.note(conn, "inloggen", "a", now + 9 * DAY)  # the clock was wrong
    later = now + DAY
    assert (await purge(store, {}, 730, later, dry_run=True)).sign_ins == 5
    assert (await purge(store, {}, 730, later)).sign_ins == 5
    assert await desk.rows(session, invitation, attempt) == [0, 1, 1]
    async with store.transaction() as conn:
        assert [one.first for one in await accounts.absences_of(conn, staff_id)] == [MONDAY + 2 * DAY]


# --- when somebody is there ---


def moment(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in that week of November, in Amsterdam (an hour ahead of UTC)."""
    return datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)


async def test_someone_with_working_hours_is_there_in_those_only(desk: Desk, now: datetime) -> None:
    staff_id = await desk.add()

    async def there(*at: datetime) -> list[bool]:
        async with desk.store.transaction() as conn:
            return [await accounts.is_available(conn, staff_id, one) for one in at]

    assert await there(moment(22, 3)) == [True]  # no hours: as the school
    await desk.do(accounts.set_hours, staff_id, {1: (8 * 60, 12 * 60 + 30), 3: (0, 24 * 60)}, now)
    assert await there(moment(23, 7, 59), moment(23, 8), moment(23, 12, 29), moment(23, 12, 30)) == [
        False,
        True,
        True,
        False,
    ]
    assert await there(moment(24, 10), moment(25, 1), moment(25, 23, 59), moment(26, 1)) == [False, True, True, False]
    await desk.do(accounts.set_absence, staff_id, MONDAY, MONDAY + DAY, now)
    assert await there(moment(23, 9), moment(25, 9)) == [False, True]
    async with desk.store.transaction() as conn:
        (away,) = await accounts.absences_of(conn, staff_id)
        assert away == Absence(away.id, MONDAY, MONDAY + DAY)
    await desk.do(accounts.drop_absence, staff_id + 1, away.id, now)  # not of somebody else
    assert await there(moment(23, 9)) == [False]
    await desk.do(accounts.drop_absence, staff_id, away.id, now)
    assert await there(moment(23, 9)) == [True]
    await desk.do(accounts.revoke, staff_id, now)
    assert await there(moment(23, 9)) == [False]


async def test_the_same_absence_and_hours_twice_are_one(desk: Desk, now: datetime) -> None:
    staff_id = await desk.add()
    for _ in range(2):
        await desk.do(accounts.set_absence, staff_id, MONDAY, MONDAY, now)
        await desk.do(accounts.set_hours, staff_id, {5: (480, 720)}, now)
    async with desk.store.transaction() as conn:
        assert len(await accounts.absences_of(conn, staff_id)) == 1
        assert await accounts.hours_of(conn, staff_id) == {5: (480, 720)}
    assert await desk.events(staff_id) == ["staff_added", "absence_set", "hours_set"]


@pytest.mark.parametrize("week", [{0: (1, 2)}, {8: (1, 2)}, {1: (600, 600)}, {1: (-1, 5)}, {1: (0, 1441)}])
async def test_impossible_hours_and_absences_are_refused(
    desk: Desk, now: datetime, week: dict[int, tuple[int, int]]
) -> None:
    staff_id = await desk.add()
    with pytest.raises(ValueError):
        await desk.do(accounts.set_hours, staff_id, week, now)
    with pytest.raises(ValueError):
        await desk.do(accounts.set_absence, staff_id, MONDAY, MONDAY - DAY, now)


# --- where somebody can be reached ---


async def test_someone_is_found_by_a_channel_on_which_they_can_be_reached(desk: Desk, now: datetime) -> None:
    staff_id, other = await desk.add(), await desk.add("directeur")
    telegram = desk.store.identity_hash("telegram", "123456789")
    await desk.do(accounts.set_reach, staff_id, "telegram", "123456789", now, identity=telegram)
    async with desk.store.transaction() as conn:
        found = await cases.find_staff(conn, telegram)
        assert found and found.id == staff_id
        assert await cases.find_staff(conn, desk.store.identity_hash("telegram", "1")) is None
    await desk.do(accounts.set_reach, other, "telegram", "123456789", now, identity=telegram)  # the phone of another
    async with desk.store.transaction() as conn:
        found = await cases.find_staff(conn, telegram)
        assert found and found.id == other
        assert await accounts.reach_of(conn, desk.store.keys, staff_id) == []


async def test_the_preferred_way_comes_first_and_what_is_lost_says_so(desk: Desk, now: datetime) -> None:
    staff_id = await desk.add()
    await desk.do(accounts.set_reach, staff_id, "email", "ib@school.example", now, preferred=True)
    await desk.do(accounts.set_reach, staff_id, "telegram", "5", now, identity="3" * 32, preferred=True)

    async def ways() -> list[tuple[str, str, bool, str]]:
        async with desk.store.transaction() as conn:
            found = await accounts.reach_of(conn, desk.store.keys, staff_id)
        return [(one.kind, one.address, one.preferred, one.state) for one in found]

    assert await ways() == [("telegram", "5", True, "ok"), ("email", "ib@school.example", False, "ok")]
    async with desk.store.transaction() as conn:
        first = (await accounts.reach_of(conn, desk.store.keys, staff_id))[0]
    for _ in range(2):
        await desk.do(accounts.mark_unreachable, first.id, now)
    assert (await ways())[0] == ("telegram", "5", True, "unreachable")
    await desk.do(accounts.set_reach, staff_id, "telegram", "6", now)
    assert ("telegram", "6", False, "ok") in await ways()
    await desk.do(accounts.drop_reach, staff_id, "telegram", now)
    assert [kind for kind, *_ in await ways()] == ["email"]
    assert (await desk.events(staff_id)).count("reach_lost") == 1
    assert await desk.rows(reach, credential) == [1, 0]


# --- attempts ---


async def test_too_many_attempts_wait_and_a_restart_clears_nothing(
    desk: Desk, open_store: OpenStore, now: datetime
) -> None:
    within, most = 15 * MINUTE, 3

    async def free_at(conn: AsyncConnection, place: str, key: str, at: datetime) -> datetime | None:
        return await attempts.free_at(conn, place, key, at, most=most, within=within)

    async with desk.store.transaction() as conn:
        for minute in range(3):
            assert await free_at(conn, "inloggen", "a", now + minute * MINUTE) is None
            await attempts.note(conn, "inloggen", "a", now + minute * MINUTE)
    again = await open_store()
    async with again.transaction() as conn:
        at = now + 3 * MINUTE
        assert await free_at(conn, "inloggen", "a", at) == now + 15 * MINUTE
        assert await free_at(conn, "inloggen", "b", at) is None
        assert await free_at(conn, "uitnodiging", "a", at) is None
        assert await free_at(conn, "inloggen", "a", now + 15 * MINUTE) is None
        assert await free_at(conn, "inloggen", "a", now - DAY) is None
        await attempts.forget(conn, "inloggen", "a")
        assert await free_at(conn, "inloggen", "a", at) is None


# --- on disk ---


async def test_a_stolen_database_gives_no_secret_of_an_account_without_the_keys(desk: Desk, store: Store) -> None:
    staff_id = await desk.enrolled()
    await store.empty_wal()
    with closing(sqlite3.connect(store.path)) as stolen:
        (sealed,) = stolen.execute("SELECT sealed FROM credential WHERE kind = 'totp'").fetchone()
    for key in [
        bytes(32),
        *(value for name, value in (await store.keys.everything()).items() if "account" not in name),
    ]:
        with pytest.raises(CannotOpen):
            accounts.open_sealed(
                key, sealed, case=accounts.account_key(staff_id), column="credential.sealed", row=f"{staff_id}/totp"
            )


async def test_a_conversation_of_an_account_goes_on_after_a_new_sign_in(desk: Desk, now: datetime) -> None:
    staff_id = await desk.enrolled()
    person = desk.store.identity_hash("account", str(staff_id))
    async with desk.store.transaction() as conn:
        await conversations.begin(conn, desk.store.keys, person, case=None, dialog=None, body=b"1", now=now)
    await desk.do(accounts.reset, staff_id, now)
    async with desk.store.transaction() as conn:
        found = (await conversations.present(conn, desk.store.keys, person, now)).conversation
    assert found and found.body == b"1"
