"""Pings in the store: recorded before they are sent, claimed by one, sealed with their case."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from meldwijzer.dialogs import ladders
from meldwijzer.storage import accounts, cases, members, pings
from meldwijzer.storage.accounts import Account
from meldwijzer.storage.cases import Case
from meldwijzer.storage.crypto import CannotOpen
from meldwijzer.storage.database import Store
from meldwijzer.storage.models import ping, ping_send
from meldwijzer.storage.pings import Message, Ping

MINUTE = timedelta(minutes=1)
OpenStore = Callable[[], Awaitable[Store]]
NewCase = Callable[..., Awaitable[Case]]


async def colleague(store: Store, now: datetime, place: str = "aandachtsfunctionaris") -> Account:
    async with store.transaction() as conn:
        return await accounts.add(
            conn, store.keys, school_id="de-linde", role="leerkracht", place=place, label=None, now=now
        )


async def started(store: Store, case: Case, now: datetime, **values: object) -> Ping:
    plan = ladders.call_plan("vandaag", involved=["directie"])
    async with store.transaction() as conn:
        made = await pings.start(
            conn, store.keys, case_id=case.id, school_id=case.school_id, plan=plan, now=now, due_at=now
        )
        if values:
            await conn.execute(sa.update(ping).where(ping.c.id == made.id).values(values))
        found = await pings.find(conn, store.keys, made.id)
    assert found is not None
    return found


async def recorded(store: Store, about: Ping, who: Account, now: datetime) -> int:
    async with store.transaction() as conn:
        await pings.record(conn, about.id, 1, who.id, "oproep", now, send=True)
        return (await conn.execute(sa.select(sa.func.max(ping_send.c.id)))).scalar_one()


async def claimed(store: Store, number: int, now: datetime) -> Message | None:
    async with store.transaction() as conn:
        found = await pings.check(conn, number)
        return None if found is None else await pings.claim(conn, found, 1, now)


async def test_a_ping_comes_back_as_it_was_with_a_code_of_its_own(store: Store, casus: Case, now: datetime) -> None:
    made = await started(store, casus, now)
    assert made.code != casus.code
    assert made.plan.involved == ("directie",)
    async with store.transaction() as conn:
        assert await pings.find_by_code(conn, store.keys, made.code, "de-linde") == made
        assert await pings.find_by_code(conn, store.keys, made.code, "elders") is None
        assert await pings.of_case(conn, store.keys, casus.id) == [made]
        assert await pings.involved_in(conn, store.keys, casus.id) == ("directie",)


async def test_the_plan_opens_nowhere_else(store: Store, new_case: NewCase, now: datetime) -> None:
    one, other = await started(store, await new_case(), now), await started(store, await new_case(), now)
    async with store.transaction() as conn:
        sealed = await conn.scalar(sa.select(ping.c.plan).where(ping.c.id == one.id))
        await conn.execute(sa.update(ping).where(ping.c.id == other.id).values(plan=sealed))
        with pytest.raises(CannotOpen):
            await pings.find(conn, store.keys, other.id)
        assert await pings.of_case(conn, store.keys, other.case_id) == []  # and the case can still be opened


async def test_a_ping_whose_case_lost_its_key_is_gone(store: Store, casus: Case, now: datetime) -> None:
    made = await started(store, casus, now)
    await store.keys.destroy(cases.case_key(casus.id))
    async with store.transaction() as conn:
        assert await pings.find(conn, store.keys, made.id) is None


async def test_of_two_who_change_a_ping_one_is_first(store: Store, casus: Case, now: datetime) -> None:
    made = await started(store, casus, now)
    async with store.transaction() as conn:
        assert await pings.change(conn, made, step=1) is not None
        assert await pings.change(conn, made, step=2) is None
        found = await pings.find(conn, store.keys, made.id)
    assert found is not None
    assert (found.step, found.version) == (1, 2)


async def test_a_message_is_claimed_by_one_worker_while_its_lease_runs(
    open_store: OpenStore, store: Store, casus: Case, now: datetime
) -> None:
    other = await open_store()
    number = await recorded(store, await started(store, casus, now), await colleague(store, now), now)
    async with store.transaction() as conn:
        found = await pings.check(conn, number)
    assert found is not None
    async with other.transaction() as conn:
        assert await pings.claim(conn, found, 1, now) is not None
    async with store.transaction() as conn:
        assert await pings.claim(conn, found, 1, now) is None  # read before, claimed after
    assert await claimed(store, number, now + pings.LEASE - MINUTE / 2) is None
    async with store.transaction() as conn:
        assert await pings.last_beat(conn) is None
    assert await claimed(store, number, now + pings.LEASE) is not None
    async with store.transaction() as conn:
        beat = await pings.last_beat(conn)
    assert beat is not None
    assert beat.second_copies == 1


async def test_an_answer_that_comes_after_the_lease_changes_nothing(store: Store, casus: Case, now: datetime) -> None:
    number = await recorded(store, await started(store, casus, now), await colleague(store, now), now)
    first = await claimed(store, number, now)
    second = await claimed(store, number, now + pings.LEASE)
    assert first and second
    async with store.transaction() as conn:
        assert not await pings.settle(conn, first, "queued", due_at=now, now=now)
        assert await pings.settle(conn, second, "sent", now=now)
        assert not await pings.settle(conn, second, "sent", now=now)
        assert await pings.next_due(conn) == now  # the ladder itself; no message


async def test_a_step_asks_somebody_once(store: Store, casus: Case, now: datetime) -> None:
    made, who = await started(store, casus, now), await colleague(store, now)
    for _ in range(3):
        await recorded(store, made, who, now)
    async with store.transaction() as conn:
        assert await conn.scalar(sa.select(sa.func.count()).select_from(ping_send)) == 1


async def test_what_ends_leaves_the_first_screens_and_is_not_sent_any_more(
    store: Store, casus: Case, now: datetime
) -> None:
    made, who = await started(store, casus, now), await colleague(store, now)
    number = await recorded(store, made, who, now)
    async with store.transaction() as conn:
        assert [one.code for one in await pings.waiting_for(conn, who.id)] == [made.code]
        assert await pings.end(conn, made, now) is not None
        assert await pings.waiting_for(conn, who.id) == []
        assert await pings.check(conn, number) is None
        assert await pings.next_due(conn) is None
        assert [(one.code, one.state) for one in await pings.messages_to(conn, who.id)] == [(made.code, "skipped")]


async def test_a_deleted_case_takes_its_pings_and_messages_along(store: Store, casus: Case, now: datetime) -> None:
    await recorded(store, await started(store, casus, now), await colleague(store, now), now)
    async with store.transaction() as conn:
        await cases.delete_case(conn, store.keys, casus.id)
        for table in (ping, ping_send):
            assert await conn.scalar(sa.select(sa.func.count()).select_from(table)) == 0


async def test_no_question_of_the_loop_or_of_a_first_screen_looks_through_what_is_finished(
    store: Store, casus: Case, now: datetime
) -> None:
    await started(store, casus, now)
    asked: list[tuple[str, object]] = []

    def note(_c: object, _k: object, statement: str, values: object, *_: object) -> None:
        asked.append((statement, values))

    sa.event.listen(store.engine.sync_engine, "before_cursor_execute", note)
    async with store.transaction() as conn:
        await pings.due(conn, now, 50)
        await pings.due_messages(conn, now, 50)
        await pings.due_messages(conn, now, 50, only_nu=True)
        await pings.next_due(conn)
        await pings.left_behind(conn, now)
        await pings.standing_still(conn, now)
        await pings.overdue_terms(conn, store.keys, now.date())
        await pings.silent_cases(conn, now)
        await pings.waiting_for(conn, 1)
        await pings.sent_by(conn, store.keys, 1)
        await pings.count_going(conn)
    sa.event.remove(store.engine.sync_engine, "before_cursor_execute", note)
    assert len(asked) >= 10
    async with store.transaction() as conn:
        for statement, values in asked:
            plan = [row[-1] for row in await conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]
            partial = ("ping_due", "ping_going", "ping_send_due", "ping_send_shown", "deadline_open", "casus_open")
            large = [
                line for line in plan if line.startswith("SCAN") and line.split(" ")[-1] not in (*partial, "staff")
            ]
            assert not large, (statement, large)


async def test_a_beheerder_is_on_no_ladder_and_in_no_team(store: Store, casus: Case, now: datetime) -> None:
    who = await colleague(store, now)
    async with store.transaction() as conn:
        await members.join(conn, casus.id, who.id, now)
        assert [one.id for one in await pings.team_of(conn, casus.id)] == [who.id]
        assert [one.id for one in await pings.on_places(conn, "de-linde", ["aandachtsfunctionaris"])] == [who.id]
        values = {"role": accounts.BEHEERDER, "place": "aandachtsfunctionaris", "label": None}
        await accounts.change(conn, store.keys, who.id, now=now, **values)
        assert await pings.team_of(conn, casus.id) == []
        assert await pings.on_places(conn, "de-linde", ["aandachtsfunctionaris"]) == []


async def test_what_stands_still_is_told_once(store: Store, new_case: NewCase, now: datetime) -> None:
    over = await started(store, await new_case(), now, due_at=None)
    late = await started(store, await new_case(), now, due_at=now + MINUTE)
    wrong = await started(store, await new_case(), now, due_at=now + 90 * MINUTE, faults=1)
    await started(store, await new_case(), now, due_at=now + 90 * MINUTE)  # goes on
    await started(store, await new_case(), now, state="done", due_at=None)
    async with store.transaction() as conn:
        assert await pings.standing_still(conn, now) == []
        found = {one.id for one in await pings.standing_still(conn, now + 2 * MINUTE)}
        assert found == {over.id, late.id, wrong.id}
        await pings.was_raised(conn, over.id, now)
        assert over.id not in {one.id for one in await pings.standing_still(conn, now + 2 * MINUTE)}
