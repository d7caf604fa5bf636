"""One active conversation a person, on whatever channel; none is kept without an end."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from meldwijzer.dialogs import ladders
from meldwijzer.storage import cases, conversations, members, pings
from meldwijzer.storage.cases import Case, Conflict
from meldwijzer.storage.conversations import IDLE, Conversation
from meldwijzer.storage.crypto import CannotOpen, NoKey
from meldwijzer.storage.database import Store
from meldwijzer.storage.models import conversation, deadline, processed_input

OpenStore = Callable[[], Awaitable[Store]]
NewCase = Callable[..., Awaitable[Case]]

ANS, BEN = "0" * 32, "1" * 32


async def current(store: Store, person: str, now: datetime) -> Conversation | None:
    async with store.transaction() as conn:
        return (await conversations.present(conn, store.keys, person, now)).conversation


async def begin(
    store: Store, person: str, now: datetime, *, case: Case | None = None, dialog: str | None = "snelcheck", body: bytes
) -> Conversation:
    async with store.transaction() as conn:
        return await conversations.begin(conn, store.keys, person, case=case, dialog=dialog, body=body, now=now)


async def rows(store: Store) -> int:
    async with store.transaction() as conn:
        return (await conn.execute(sa.select(sa.func.count()).select_from(conversation))).scalar_one()


# --- where am I ---


async def test_someone_new_has_no_conversation(store: Store, now: datetime) -> None:
    assert await current(store, ANS, now) is None


async def test_a_conversation_goes_on_after_a_restart(open_store: OpenStore, store: Store, now: datetime) -> None:
    begun = await begin(store, ANS, now, body=b"vraag 3")
    assert await current(await open_store(), ANS, now) == begun
    assert (begun.body, begun.version, begun.case, begun.dialog) == (b"vraag 3", 1, None, "snelcheck")


async def test_a_conversation_in_a_case_brings_the_case_along(store: Store, casus: Case, now: datetime) -> None:
    begun = await begin(store, ANS, now, case=casus, dialog="afweging", body=b"x")
    assert begun.case == casus
    assert await current(store, ANS, now) == begun


async def test_who_someone_is_and_where_takes_one_query_that_uses_the_indexes(
    store: Store, casus: Case, now: datetime
) -> None:
    async with store.transaction() as conn:
        query = conversations._present.compile(conn.sync_connection)
        values = tuple(query.construct_params({"of_person": ANS})[name] for name in query.positiontup)
        plan = (await conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", values)).all()
    steps = [step for *_, step in plan]
    assert [step for step in steps if "INDEX conversation_active (person=?)" in step]
    scanned = [step for step in steps if step.startswith("SCAN")]
    assert all(step in ("SCAN CONSTANT ROW", "SCAN anon_3") for step in scanned), steps


async def test_a_turn_knows_at_once_who_someone_is_and_what_they_have_in_their_case(
    store: Store, casus: Case, now: datetime
) -> None:
    async def seen() -> tuple[int | None, bool, bool]:
        async with store.transaction() as conn:
            found = await conversations.present(conn, store.keys, ANS, now)
        return found.staff.id if found.staff else None, found.works_in_case, found.has_pings

    assert await seen() == (None, False, False)
    async with store.transaction() as conn:
        ans = await cases.ensure_staff(conn, school_id=casus.school_id, identity=ANS, role="leerkracht", now=now)
    assert await seen() == (ans, False, False), "an account without a conversation"
    await begin(store, ANS, now, case=casus, dialog="overleg", body=b"1")
    assert await seen() == (ans, False, False), "somebody else's case"
    async with store.transaction() as conn:
        await members.give(conn, casus.id, ans, now)
    assert await seen() == (ans, True, False)
    async with store.transaction() as conn:
        plan = ladders.inform_plan("directie")
        await pings.start(conn, store.keys, case_id=casus.id, school_id=casus.school_id, plan=plan, now=now, due_at=now)
    assert await seen() == (ans, True, True)
    await begin(store, ANS, now, body=b"2")
    assert await seen() == (ans, False, False), "outside the case"


# --- beginning ---


async def test_a_new_conversation_takes_the_place_of_the_active_one(store: Store, casus: Case, now: datetime) -> None:
    first = await begin(store, ANS, now, case=casus, dialog="signalen", body=b"1")
    second = await begin(store, ANS, now, case=casus, dialog="overleg", body=b"2")
    other = await begin(store, BEN, now, body=b"3")
    assert await current(store, ANS, now) == second
    assert await current(store, BEN, now) == other
    again = await begin(store, ANS, now, case=casus, dialog="signalen", body=b"new")
    assert (again.id, again.body, again.version) == (first.id, b"1", 2)
    assert await current(store, ANS, now) == again


async def test_a_colleague_takes_over_a_dialog_of_a_case(store: Store, casus: Case, now: datetime) -> None:
    first = await begin(store, ANS, now, case=casus, dialog="afweging", body=b"halverwege")
    taken = await begin(store, BEN, now, case=casus, dialog="afweging", body=b"van voren af aan")
    assert (taken.id, taken.body, taken.person) == (first.id, b"halverwege", BEN)
    assert await current(store, ANS, now) is None
    assert await current(store, BEN, now) == taken
    with pytest.raises(Conflict):
        async with store.transaction() as conn:
            await conversations.save(conn, store.keys, first, b"te laat", now)


async def test_outside_a_case_someone_goes_on_where_they_left(store: Store, casus: Case, now: datetime) -> None:
    check = await begin(store, ANS, now, body=b"vraag 3 van 5")
    await begin(store, ANS, now, case=casus, dialog="afweging", body=b"1")
    later = now + timedelta(minutes=59)
    again = await begin(store, ANS, later, dialog=None, body=b"new")
    assert (again.id, again.body, again.dialog, again.version) == (check.id, b"vraag 3 van 5", "snelcheck", 2)
    assert await current(store, ANS, later + timedelta(minutes=59)) == again
    assert (await begin(store, BEN, now, body=b"his own")).body == b"his own"


async def test_outside_a_case_someone_begins_afresh_after_sixty_minutes(
    store: Store, casus: Case, now: datetime
) -> None:
    check = await begin(store, ANS, now, body=b"vraag 3 van 5")
    fresh = await begin(store, ANS, now + IDLE, body=b"vraag 1 van 5")
    assert (fresh.body, fresh.version) == (b"vraag 1 van 5", 1)
    assert await rows(store) == 1
    with pytest.raises(NoKey):
        await store.keys.get(f"conversation:{check.id}")


async def test_unfinished_dialogs_of_a_case_are_listed(
    store: Store, casus: Case, new_case: NewCase, now: datetime
) -> None:
    for minutes, (person, dialog) in enumerate([(ANS, "signalen"), (BEN, "overleg"), (ANS, None), (ANS, "afweging")]):
        await begin(store, person, now + timedelta(minutes=minutes), case=casus, dialog=dialog, body=b"")
    await begin(store, BEN, now, case=await new_case(), dialog="besluit", body=b"")
    async with store.transaction() as conn:
        assert await conversations.parked(conn, store.keys, casus.id) == ["afweging", "overleg", "signalen"]


async def test_the_view_of_a_case_is_everyones_own(store: Store, casus: Case, now: datetime) -> None:
    hers = await begin(store, ANS, now, case=casus, dialog=None, body=b"a")
    his = await begin(store, BEN, now, case=casus, dialog=None, body=b"b")
    assert hers.id != his.id
    assert await current(store, ANS, now) == hers
    assert (await begin(store, ANS, now, case=casus, dialog=None, body=b"c")).id == hers.id
    assert await rows(store) == 2


async def test_one_dialog_of_two_cases_is_two_conversations(
    store: Store, casus: Case, new_case: NewCase, now: datetime
) -> None:
    first = await begin(store, ANS, now, case=casus, dialog="afweging", body=b"1")
    second = await begin(store, ANS, now, case=await new_case(), dialog="afweging", body=b"2")
    assert first.id != second.id
    assert second.body == b"2"


async def test_no_conversation_begins_in_a_case_that_was_deleted(store: Store, casus: Case, now: datetime) -> None:
    async with store.transaction() as conn:
        await cases.delete_case(conn, store.keys, casus.id)
    with pytest.raises(NoKey):
        await begin(store, ANS, now, case=casus, dialog="afweging", body=b"")


@pytest.mark.parametrize("dialog", ["afweging", None])
async def test_no_conversation_goes_on_in_a_case_whose_key_is_gone(
    store: Store, casus: Case, now: datetime, dialog: str | None
) -> None:
    await begin(store, ANS, now, case=casus, dialog=dialog, body=b"")
    await store.keys.destroy(cases.case_key(casus.id))
    with pytest.raises(NoKey):
        await begin(store, ANS, now, case=casus, dialog=dialog, body=b"")


async def test_neither_the_dialog_nor_the_kind_of_a_term_stands_in_the_clear(
    store: Store, casus: Case, new_case: NewCase, now: datetime
) -> None:
    """`na_advies` or a term for an answer of Veilig Thuis would tell what came out of a case."""
    cases_ = [casus, await new_case()]
    for case, person in zip(cases_, (ANS, BEN), strict=True):
        await begin(store, person, now, case=case, dialog="na_advies", body=b"")
        async with store.transaction() as conn:
            await cases.set_deadline(conn, store.keys, case.id, "antwoord_veilig_thuis", now.date(), now)
    async with store.transaction() as conn:
        dialogs = (await conn.scalars(sa.select(conversation.c.dialog))).all()
        kinds = (await conn.scalars(sa.select(deadline.c.kind))).all()
    for hidden in (dialogs, kinds):
        assert all(re.fullmatch("[0-9a-f]{32}", str(one)) for one in hidden)
        assert len(set(hidden)) == 2  # nor does it show that two cases have the same


# --- saving ---


async def test_a_turn_is_saved_and_the_version_counts(store: Store, casus: Case, now: datetime) -> None:
    for case in (None, casus):
        begun = await begin(store, ANS, now, case=case, body=b"1")
        async with store.transaction() as conn:
            saved = await conversations.save(conn, store.keys, begun, b"2", now + timedelta(minutes=1))
        assert (saved.body, saved.version) == (b"2", 2)
        assert await current(store, ANS, now) == saved


async def test_two_writers_of_one_conversation_one_gets_a_conflict(
    open_store: OpenStore, store: Store, now: datetime
) -> None:
    other = await open_store()
    begun = await begin(store, ANS, now, body=b"1")
    async with store.transaction() as conn:
        saved = await conversations.save(conn, store.keys, begun, b"first", now)
    with pytest.raises(Conflict):
        async with other.transaction() as conn:
            await conversations.save(conn, other.keys, begun, b"second", now)
    assert await current(store, ANS, now) == saved


async def test_a_conversation_moved_to_another_row_is_refused(store: Store, now: datetime) -> None:
    first = await begin(store, ANS, now, body=b"1")
    second = await begin(store, BEN, now, body=b"2")
    async with store.transaction() as conn:
        body = sa.select(conversation.c.body).where(conversation.c.id == first.id).scalar_subquery()
        await conn.execute(sa.update(conversation).where(conversation.c.id == second.id).values(body=body))
    with pytest.raises(CannotOpen):
        await current(store, BEN, now)


# --- ending ---


async def test_someone_who_leaves_has_no_active_conversation(store: Store, casus: Case, now: datetime) -> None:
    begun = await begin(store, ANS, now, case=casus, dialog="afweging", body=b"1")
    async with store.transaction() as conn:
        await conversations.leave(conn, ANS)
        await conversations.leave(conn, BEN)
    assert await current(store, ANS, now) is None
    assert (await begin(store, ANS, now, case=casus, dialog="afweging", body=b"2")).body == begun.body


async def test_a_conversation_outside_a_case_goes_with_its_key(store: Store, now: datetime) -> None:
    begun = await begin(store, ANS, now, body=b"1")
    async with store.transaction() as conn:
        await conversations.drop(conn, store.keys, begun)
    assert await current(store, ANS, now) is None
    assert await rows(store) == 0
    with pytest.raises(NoKey):
        await store.keys.get(f"conversation:{begun.id}")
    with pytest.raises(NoKey):
        async with store.transaction() as conn:
            await conversations.save(conn, store.keys, begun, b"2", now)


async def test_dropping_a_conversation_in_a_case_leaves_the_case_readable(
    store: Store, casus: Case, now: datetime
) -> None:
    begun = await begin(store, ANS, now, case=casus, dialog="afweging", body=b"1")
    async with store.transaction() as conn:
        await conversations.drop(conn, store.keys, begun)
        assert await cases.find_case(conn, store.keys, casus.id) == casus
        with pytest.raises(Conflict):
            await conversations.save(conn, store.keys, begun, b"2", now)


async def test_a_conversation_whose_key_is_gone_counts_as_none(store: Store, now: datetime) -> None:
    begun = await begin(store, ANS, now, body=b"1")
    await store.keys.destroy(f"conversation:{begun.id}")
    assert await current(store, ANS, now) is None
    assert (await begin(store, ANS, now, body=b"2")).id != begun.id


async def test_outside_a_case_sixty_minutes_of_silence_end_a_conversation(
    store: Store, casus: Case, now: datetime
) -> None:
    silent = await begin(store, ANS, now, body=b"1")
    kept = await begin(store, BEN, now, case=casus, dialog="afweging", body=b"2")
    before, after = now + IDLE - timedelta(seconds=1), now + IDLE
    assert await current(store, ANS, before) == silent
    assert await current(store, ANS, after) is None
    assert await current(store, BEN, after) == kept
    async with store.transaction() as conn:
        assert await conversations.drop_expired(conn, store.keys, before) == 0
        assert await conversations.drop_expired(conn, store.keys, after) == 1
        assert await conversations.drop_expired(conn, store.keys, after) == 0
    with pytest.raises(NoKey):
        await store.keys.get(f"conversation:{silent.id}")
    assert await rows(store) == 1


async def test_every_turn_starts_the_sixty_minutes_anew(store: Store, now: datetime) -> None:
    begun = await begin(store, ANS, now, body=b"1")
    async with store.transaction() as conn:
        saved = await conversations.save(conn, store.keys, begun, b"2", now + timedelta(minutes=59))
        assert await conversations.drop_expired(conn, store.keys, now + timedelta(minutes=90)) == 0
    assert await current(store, ANS, now + timedelta(minutes=118)) == saved
    assert await current(store, ANS, now + timedelta(minutes=119)) is None


# --- inputs ---


async def test_an_input_counts_once_per_person(store: Store, now: datetime) -> None:
    async with store.transaction() as conn:
        given = [(ANS, "7"), (ANS, "7"), (BEN, "7"), (ANS, "8"), (ANS, "7")]
        assert [await conversations.first_time(conn, *one, now) for one in given] == [True, False, True, True, False]


async def test_an_input_of_a_turn_that_failed_may_come_again(store: Store, now: datetime) -> None:
    with pytest.raises(RuntimeError):
        async with store.transaction() as conn:
            assert await conversations.first_time(conn, ANS, "7", now)
            raise RuntimeError("the turn fails")
    async with store.transaction() as conn:
        assert await conversations.first_time(conn, ANS, "7", now)


async def test_notes_of_old_inputs_are_forgotten(store: Store, now: datetime) -> None:
    async with store.transaction() as conn:
        await conversations.first_time(conn, ANS, "old", now - timedelta(days=2))
        await conversations.first_time(conn, ANS, "new", now)
        await conversations.forget_inputs(conn, now - timedelta(days=1))
        assert (await conn.scalars(sa.select(processed_input.c.input_id))).all() == ["new"]


# --- together ---


async def begin_together(store: Store, person: str, case: Case, now: datetime, body: bytes) -> Conversation:
    async with store.transaction() as conn:
        return await conversations.begin_together(
            conn, store.keys, person, case=case, dialog="zoeken", body=body, now=now
        )


async def test_what_people_share_is_one_conversation_and_nobodys_active_one(
    store: Store, casus: Case, now: datetime
) -> None:
    own = await begin(store, ANS, now, case=casus, dialog=None, body=b"own")
    first = await begin_together(store, ANS, casus, now, b"1")
    second = await begin_together(store, BEN, casus, now, b"2")
    assert (second.id, second.body, second.version) == (first.id, b"1", 1)
    assert await current(store, ANS, now) == own
    assert await current(store, BEN, now) is None
    async with store.transaction() as conn:
        assert await conversations.parked(conn, store.keys, casus.id) == ["zoeken"]


async def test_of_two_people_who_save_the_same_only_the_first_is_kept(store: Store, casus: Case, now: datetime) -> None:
    shared = await begin_together(store, ANS, casus, now, b"1")
    async with store.transaction() as conn:
        await conversations.save(conn, store.keys, shared, b"by ans", now)
        with pytest.raises(Conflict):
            await conversations.save(conn, store.keys, shared, b"by ben", now)
        found = await conversations.in_dialog(conn, store.keys, casus, "zoeken", now)
    assert found is not None
    assert found.body == b"by ans"


async def test_a_dialog_in_which_nobody_is_has_no_conversation(store: Store, casus: Case, now: datetime) -> None:
    async with store.transaction() as conn:
        assert await conversations.in_dialog(conn, store.keys, casus, "zoeken", now) is None
