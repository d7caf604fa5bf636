"""An end for everything: when a case goes, that it is really gone, and that nothing else lingers."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from pydantic import TypeAdapter

from meldwijzer.dialogs import ladders
from meldwijzer.dialogs.casus import NEW_SIGNALS, Casus, Run
from meldwijzer.dialogs.norms import Outcome
from meldwijzer.storage import audit, cases, conversations, pings, retention
from meldwijzer.storage.cases import Case
from meldwijzer.storage.crypto import CannotOpen, NoKey, open_sealed
from meldwijzer.storage.database import Store
from meldwijzer.storage.models import answer, conversation, deadline, metadata, ping, processed_input, staff
from meldwijzer.storage.models import casus as casus_table
from meldwijzer.storage.retention import End, Purge, Rules, Why, purge

OpenStore = Callable[[], Awaitable[Store]]
NewCase = Callable[..., Awaitable[Case]]

DAY = timedelta(days=1)
ANS, BEN = "0" * 32, "1" * 32
SECRET = b"het kind vertelde iets"
FACTS = TypeAdapter(Casus)


def facts(now: datetime, *outcomes: Outcome | str) -> bytes:
    """The facts of a case with a run for each outcome, or for each marker by its name."""
    runs = [
        Run(str(number), one, "leerkracht", now)
        if not isinstance(one, Outcome)
        else Run(str(number), "afweging", "leerkracht", now, outcome=one, ended=now)
        for number, one in enumerate(outcomes)
    ]
    return FACTS.dump_json(Casus("jonger_dan_12", tuple(runs)))


async def run(store: Store, now: datetime, *, rules: Rules | None = None, dry: bool = False) -> Purge:
    return await purge(store, {"de-linde": rules or Rules()}, 730, now, dry_run=dry)


async def end(store: Store, case: Case, rules: Rules | None = None) -> tuple[datetime, Why]:
    async with store.transaction() as conn:
        found = await retention.end_of(conn, store.keys, case.id, rules or Rules())
    assert found is not None
    return found.at, found.why


async def close(store: Store, case: Case, now: datetime) -> Case:
    async with store.transaction() as conn:
        return await cases.close_case(conn, case, now)


async def with_ping(
    store: Store, case: Case, now: datetime, *, state: str = "open", due: datetime | None = None
) -> None:
    async with store.transaction() as conn:
        plan = ladders.call_plan("nu")
        made = await pings.start(
            conn, store.keys, case_id=case.id, school_id=case.school_id, plan=plan, now=now, due_at=now
        )
        await conn.execute(sa.update(ping).where(ping.c.id == made.id).values(state=state, due_at=due))


async def remaining(store: Store, *tables: sa.Table) -> list[int]:
    async with store.transaction() as conn:
        return [await conn.scalar(sa.select(sa.func.count()).select_from(table)) or 0 for table in tables]


# --- when a case ends ---


async def test_a_closed_case_is_kept_thirty_days(store: Store, casus: Case, now: datetime) -> None:
    await close(store, casus, now + DAY)
    assert await end(store, casus) == (now + 31 * DAY, Why.CLOSED)


async def test_looking_at_a_closed_case_does_not_keep_it(store: Store, casus: Case, now: datetime) -> None:
    await close(store, casus, now)
    async with store.transaction() as conn:
        await conversations.begin(conn, store.keys, ANS, case=casus, dialog=None, body=b"", now=now + 20 * DAY)
    assert await end(store, casus) == (now + 30 * DAY, Why.CLOSED)


async def test_a_case_in_which_nothing_was_found_is_kept_thirty_days(
    store: Store, new_case: NewCase, now: datetime
) -> None:
    case = await new_case(facts(now, Outcome.VOLG_STAPPEN, Outcome.AFSLUITEN))
    assert await end(store, case) == (now + 30 * DAY, Why.NOTHING_FOUND)


@pytest.mark.parametrize(
    "after",
    [[NEW_SIGNALS], [Outcome.KLAAR], [Outcome.ADVIES_VEILIG_THUIS], ["oudergesprek"]],
    ids=["new signals", "another step", "advice", "somebody busy"],
)
async def test_what_came_after_nothing_was_found_counts(
    store: Store, new_case: NewCase, now: datetime, after: list[Outcome | str]
) -> None:
    case = await new_case(facts(now, Outcome.AFSLUITEN, *after))
    assert await end(store, case) == (now + 90 * DAY, Why.IDLE)


async def test_a_case_without_activity_is_kept_ninety_days_from_the_last(
    store: Store, casus: Case, now: datetime
) -> None:
    assert await end(store, casus) == (now + 90 * DAY, Why.IDLE)
    async with store.transaction() as conn:
        await cases.save_facts(conn, store.keys, casus, facts(now), now + DAY)
    assert await end(store, casus) == (now + 91 * DAY, Why.IDLE)
    async with store.transaction() as conn:
        talk = await conversations.begin(
            conn, store.keys, ANS, case=casus, dialog="afweging", body=b"", now=now + 2 * DAY
        )
        await conversations.save(conn, store.keys, talk, b"1", now + 3 * DAY)
    assert await end(store, casus) == (now + 93 * DAY, Why.IDLE)


async def test_a_school_sets_its_own_days(store: Store, casus: Case, new_case: NewCase, now: datetime) -> None:
    rules = Rules(closed_days=60, idle_days=40, warn_days=14)
    assert await end(store, casus, rules) == (now + 40 * DAY, Why.IDLE)
    found_nothing = await new_case(facts(now, Outcome.AFSLUITEN))
    assert await end(store, found_nothing, rules) == (now + 40 * DAY, Why.IDLE)
    assert await end(store, await close(store, casus, now), rules) == (now + 60 * DAY, Why.CLOSED)


async def test_a_case_that_is_not_there_has_no_end(store: Store) -> None:
    async with store.transaction() as conn:
        assert await retention.end_of(conn, store.keys, "x", Rules()) is None


async def test_a_running_term_keeps_a_case_until_it_is_ninety_days_overdue(
    store: Store, casus: Case, now: datetime
) -> None:
    casus = await close(store, casus, now)
    async with store.transaction() as conn:
        await cases.set_deadline(conn, store.keys, casus.id, "evaluatie", now.date() + 3 * DAY, now)
        await cases.set_deadline(conn, store.keys, casus.id, "antwoord_veilig_thuis", now.date() + 8 * DAY, now)
        await cases.end_deadline(conn, store.keys, casus.id, "antwoord_veilig_thuis", "met")
    midnight = datetime(2026, 11, 26, 23, 0, tzinfo=UTC)  # the end of 26 November in Amsterdam
    assert await end(store, casus) == (midnight + 90 * DAY, Why.TERM)
    async with store.transaction() as conn:
        await cases.end_deadline(conn, store.keys, casus.id, "evaluatie", "dropped")
    assert await end(store, casus) == (now + 30 * DAY, Why.CLOSED)


async def test_an_open_ping_keeps_a_case_until_it_is_ninety_days_overdue(
    store: Store, casus: Case, new_case: NewCase, now: datetime
) -> None:
    casus, second, third = [await close(store, case, now) for case in (casus, await new_case(), await new_case())]
    await with_ping(store, casus, now, due=now + 5 * DAY)
    await with_ping(store, second, now + DAY)
    await with_ping(store, third, now, state="done", due=now + 5 * DAY)
    assert await end(store, casus) == (now + 95 * DAY, Why.PING)
    assert await end(store, second) == (now + 91 * DAY, Why.PING)
    assert await end(store, third) == (now + 30 * DAY, Why.CLOSED)


async def test_a_case_whose_facts_were_damaged_has_an_end_too(store: Store, casus: Case, now: datetime) -> None:
    async with store.transaction() as conn:
        await conn.execute(sa.update(casus_table).values(facts=b"\0"))
    assert await end(store, casus) == (now + 90 * DAY, Why.IDLE)
    assert [one.code for one in (await run(store, now + 90 * DAY)).cases] == [casus.code]


# --- the warning ---


async def test_people_are_warned_a_week_before_a_case_goes(
    store: Store, casus: Case, new_case: NewCase, now: datetime
) -> None:
    closed = await close(store, await new_case(), now)

    async def warned(days: float, school: str = "de-linde", rules: Rules | None = None) -> list[str]:
        async with store.transaction() as conn:
            found = await retention.due_for_warning(conn, store.keys, school, rules or Rules(), now + days * DAY)
        return [one.code for one in found]

    assert await warned(22.9) == []
    assert await warned(23) == [closed.code]
    assert await warned(83) == [closed.code, casus.code]  # also one that should have been gone
    assert await warned(83, school="de-eik") == []
    assert await warned(16, rules=Rules(warn_days=14)) == [closed.code]
    await with_ping(store, closed, now)
    assert await warned(82.9) == []


# --- the purge ---


async def full(store: Store, case: Case, now: datetime, person: str = ANS) -> Case:
    """A case with something in every table, closed now."""
    async with store.transaction() as conn:
        await conversations.begin(conn, store.keys, person, case=case, dialog="afweging", body=SECRET, now=now)
        await cases.save_answer(conn, store.keys, case.id, "r", 0, "leerkracht", SECRET, now)
        await cases.set_deadline(conn, store.keys, case.id, "evaluatie", now.date(), now)
        await cases.end_deadline(conn, store.keys, case.id, "evaluatie", "met")
        await audit.case_opened(conn, store.keys, now, None, case.id)
    await with_ping(store, case, now, state="done")
    return await close(store, case, now)


async def test_what_reached_its_end_goes_with_all_that_hangs_on_it_and_the_rest_stays(
    store: Store, casus: Case, new_case: NewCase, now: datetime
) -> None:
    other = await full(store, await new_case(), now + DAY, BEN)
    await full(store, casus, now)
    found = await run(store, now + 30 * DAY)
    assert [(one.case_id, one.why, one.last_active, one.at) for one in found.cases] == [
        (casus.id, Why.CLOSED, now, now + 30 * DAY)
    ]
    assert await remaining(store, casus_table, conversation, answer, deadline, ping) == [1, 1, 1, 1, 1]
    with pytest.raises(NoKey):
        await store.keys.get(cases.case_key(casus.id))
    async with store.transaction() as conn:
        assert await cases.find_case(conn, store.keys, other.id) == other
        assert [line.event for line in await audit.lines_of(conn, casus.id)] == ["case_opened", "case_deleted"]
        assert await audit.verify(conn, store.keys) == audit.Verdict(3, None)


async def test_a_second_purge_finds_nothing(store: Store, casus: Case, now: datetime) -> None:
    await full(store, casus, now)
    assert len((await run(store, now + 30 * DAY)).cases) == 1
    assert await run(store, now + 30 * DAY) == Purge()


async def test_a_dry_run_says_what_would_go_and_changes_nothing(
    store: Store, casus: Case, new_case: NewCase, now: datetime
) -> None:
    later = now + 31 * DAY
    await full(store, casus, now)
    soon = await full(store, await new_case(), now + 5 * DAY, BEN)
    async with store.transaction() as conn:
        await conversations.begin(conn, store.keys, ANS, case=None, dialog=None, body=b"", now=now)
        await conversations.first_time(conn, ANS, "1", now)
        gone = await cases.ensure_staff(conn, school_id="de-linde", identity=BEN, role="leerkracht", now=now)
        await conn.execute(sa.update(staff).where(staff.c.id == gone).values(active=False))
        await audit.signed_in(conn, store.keys, now - 731 * DAY, None)
    await store.keys.create("case:never-committed")

    async def everything() -> list[list[object]]:
        async with store.transaction() as conn:
            return [[tuple(row) for row in await conn.execute(sa.select(table))] for table in metadata.sorted_tables]

    before, keys = await everything(), await store.keys.ids()
    said = await run(store, later, dry=True)
    assert await everything() == before
    assert await store.keys.ids() == keys
    assert [one.code for one in said.cases] == [casus.code]
    assert [one.code for one in said.soon] == [soon.code]
    # The audit begins with younger lines here, and only a beginning can go.
    assert (said.conversations, said.inputs, said.accounts, said.orphan_keys, said.audit_lines) == (1, 1, 1, 1, 0)
    assert await run(store, later) == said


async def test_many_cases_go_in_parts(
    store: Store, new_case: NewCase, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "AT_ONCE", 2)
    for _ in range(5):
        await new_case()
    assert len((await run(store, now + 90 * DAY)).cases) == 5
    assert await remaining(store, casus_table) == [0]
    assert await store.keys.ids() == {"identity"}


async def test_a_case_that_somebody_picks_up_during_the_purge_stays(
    store: Store, casus: Case, new_case: NewCase, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = await new_case()
    later = now + 90 * DAY
    ends = retention._ends

    async def then_somebody_comes(*arguments: object) -> list[End]:
        found = await ends(*arguments)  # type: ignore[arg-type]
        conn = arguments[0]
        await cases.save_facts(conn, store.keys, casus, facts(now), later)  # type: ignore[arg-type]
        return found

    monkeypatch.setattr(retention, "_ends", then_somebody_comes)
    found = await run(store, later)
    assert [one.code for one in found.cases] == [other.code]
    async with store.transaction() as conn:
        assert await cases.find_case(conn, store.keys, casus.id)


async def test_the_key_goes_before_the_rows(
    store: Store, casus: Case, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    await full(store, casus, now)

    async def the_power_goes(*_: object) -> None:
        raise RuntimeError("the power goes")

    with monkeypatch.context() as patch:
        patch.setattr(audit, "case_deleted", the_power_goes)
        with pytest.raises(RuntimeError):
            await run(store, now + 30 * DAY)
    assert await remaining(store, casus_table) == [1]
    with pytest.raises(NoKey):
        await store.keys.get(cases.case_key(casus.id))
    found = await run(store, now + 30 * DAY)
    assert [(one.code, one.why) for one in found.cases] == [(casus.code, Why.NO_KEY)]
    assert await remaining(store, casus_table, answer) == [0, 0]
    async with store.transaction() as conn:
        assert (await audit.lines_of(conn, casus.id))[-1].event == "case_deleted"


async def test_rows_that_nobody_can_open_go_whatever_they_wait_for(store: Store, casus: Case, now: datetime) -> None:
    """As after the return of an older copy of the data. A month, so that a wrong copy of `keys.db` is noticed first."""
    await with_ping(store, casus, now)
    async with store.transaction() as conn:
        await cases.set_deadline(conn, store.keys, casus.id, "evaluatie", now.date() + 50 * DAY, now)
    await store.keys.destroy(cases.case_key(casus.id))
    assert (await run(store, now + 29 * DAY)).cases == ()
    assert [one.why for one in (await run(store, now + 30 * DAY)).cases] == [Why.NO_KEY]
    assert await remaining(store, casus_table, ping, deadline) == [0, 0, 0]


async def test_a_key_without_a_row_goes_and_the_others_stay(store: Store, casus: Case, now: datetime) -> None:
    async with store.transaction() as conn:
        talk = await conversations.begin(conn, store.keys, ANS, case=None, dialog=None, body=b"", now=now)
    await store.keys.create("case:x")
    await store.keys.create("conversation:x")
    assert (await run(store, now)).orphan_keys == 2
    assert await store.keys.ids() == {"identity", cases.case_key(casus.id), f"conversation:{talk.id}"}


async def test_a_case_that_is_being_opened_keeps_its_key(store: Store, open_store: OpenStore, now: datetime) -> None:
    other = await open_store()
    async with store.transaction() as conn:
        case = await cases.open_case(
            conn, store.keys, school_id="de-linde", protocol="p", edition="1", facts=b"{}", now=now
        )
        with closing(sqlite3.connect(other.path, timeout=0)) as database, pytest.raises(sqlite3.OperationalError):
            database.execute("BEGIN IMMEDIATE")  # so no purge goes on before the row is there
    await run(other, now)
    async with other.transaction() as conn:
        assert await cases.find_case(conn, other.keys, case.id) == case


async def test_conversations_inputs_accounts_and_audit_lines_have_an_end(
    store: Store, casus: Case, now: datetime
) -> None:
    async with store.transaction() as conn:
        await audit.signed_in(conn, store.keys, now - 731 * DAY, None)
        await audit.signed_in(conn, store.keys, now - 729 * DAY, None)
        await conversations.begin(conn, store.keys, ANS, case=None, dialog=None, body=SECRET, now=now - DAY / 12)
        await conversations.begin(conn, store.keys, BEN, case=None, dialog=None, body=SECRET, now=now)
        for hours in (1, 25):
            await conversations.first_time(conn, ANS, str(hours), now - timedelta(hours=hours))
        for identity in (ANS, BEN):
            await cases.ensure_staff(conn, school_id="de-linde", identity=identity, role="leerkracht", now=now)
        await conn.execute(sa.update(staff).where(staff.c.identity == ANS).values(active=False))
    found = await run(store, now)
    assert found == Purge(conversations=1, inputs=1, accounts=1, audit_lines=1)
    assert await remaining(store, conversation, processed_input, staff) == [1, 1, 1]
    async with store.transaction() as conn:
        assert await cases.find_staff(conn, BEN)
        assert await audit.verify(conn, store.keys) == audit.Verdict(2, None)


async def test_a_former_master_key_goes_too(store: Store, tmp_path: Path, now: datetime) -> None:
    await store.keys.rotate(os.urandom(32))
    (former,) = tmp_path.glob("master.key.*")
    os.utime(former, (0, 0))
    assert (await run(store, now)).master_keys == 1
    assert list(tmp_path.glob("master.key*")) == [tmp_path / "master.key"]


async def test_a_school_without_rules_has_the_safe_ones(store: Store, casus: Case, now: datetime) -> None:
    await close(store, casus, now)
    assert (await purge(store, {}, 730, now + 29 * DAY)).cases == ()
    assert len((await purge(store, {"de-eik": Rules(365, 365)}, 730, now + 30 * DAY)).cases) == 1


async def test_a_thousand_cases_go_within_seconds(store: Store, now: datetime) -> None:
    async with store.transaction() as conn:
        await store.keys.create("case:first")
        for number in range(1000):
            person = f"{number:032x}"
            case = await cases.open_case(
                conn, store.keys, school_id="de-linde", protocol="p", edition="1", facts=b"{}", now=now
            )
            await conversations.begin(conn, store.keys, person, case=case, dialog="afweging", body=b"", now=now)
            for position in range(2):
                await cases.save_answer(conn, store.keys, case.id, "r", position, "leerkracht", SECRET, now)
    assert len((await run(store, now + 90 * DAY)).cases) == 1000
    assert await remaining(store, casus_table, answer, conversation) == [0, 0, 0]


# --- really gone ---


def files(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


async def test_no_trace_of_a_deleted_case_is_in_any_file_afterwards(
    store: Store, casus: Case, now: datetime, tmp_path: Path
) -> None:
    await full(store, casus, now)
    async with store.transaction() as conn:
        sealed = [
            *(await conn.scalars(sa.select(answer.c.body))),
            *(await conn.scalars(sa.select(conversation.c.body))),
            *(await conn.scalars(sa.select(casus_table.c.facts))),
            *(await conn.scalars(sa.select(deadline.c.sealed_kind))),
        ]
    assert await store.empty_wal()
    assert all(one in files(tmp_path) for one in [*sealed, casus.code.encode()])
    found = await run(store, now + 30 * DAY)
    assert found.wal_emptied
    assert (tmp_path / "data" / "meldwijzer.db-wal").stat().st_size == 0
    assert not any(one in files(tmp_path) for one in [*sealed, casus.code.encode()])


async def test_a_purge_says_so_when_the_log_could_not_be_emptied(store: Store, casus: Case, now: datetime) -> None:
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM casus").fetchall()
        async with store.transaction() as conn:
            await conn.exec_driver_sql("PRAGMA busy_timeout = 50")
            await conversations.first_time(conn, ANS, "1", now)
        assert not (await run(store, now)).wal_emptied
    assert (await run(store, now)).wal_emptied


async def test_a_copy_of_the_data_from_before_is_unreadable_after_a_deletion(
    store: Store, casus: Case, new_case: NewCase, now: datetime, tmp_path: Path
) -> None:
    other = await full(store, await new_case(), now + 5 * DAY, BEN)
    await full(store, casus, now)
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("meldwijzer.db", "meldwijzer.db-wal"):
        shutil.copy(tmp_path / "data" / name, copy / name)
    backup = await store.keys.back_up(tmp_path / "key-copies", now.date())
    await run(store, now + 30 * DAY)
    shutil.copy(tmp_path / "data" / "keys.db", copy / "keys.db")

    restored = await Store.open(copy, tmp_path / "master.key")
    async with restored.transaction() as conn:
        assert await cases.find_case(conn, restored.keys, other.id) == other
        assert await cases.find_case(conn, restored.keys, casus.id) is None
        with pytest.raises(NoKey):
            await cases.answers_of(conn, restored.keys, casus.id)
        row = (await conn.execute(sa.select(casus_table).where(casus_table.c.id == casus.id))).one()
    for key in (await restored.keys.everything()).values():
        with pytest.raises(CannotOpen):
            open_sealed(key, row.facts, case=casus.id, column="casus.facts", row=casus.id)
    await restored.close()

    # With a copy of the keys from before it is readable: that is why those live for seven days and no longer.
    shutil.copy(backup, copy / "keys.db")
    restored = await Store.open(copy, tmp_path / "master.key")
    async with restored.transaction() as conn:
        assert await cases.find_case(conn, restored.keys, casus.id)
    assert [one.code for one in (await run(restored, now + 30 * DAY)).cases] == [casus.code]
    await restored.close()
    await store.keys.back_up(tmp_path / "key-copies", (now + 7 * DAY).date())
    assert not backup.exists()


PURGES = """
import asyncio, datetime, os, pathlib, sys
from meldwijzer.storage import retention
from meldwijzer.storage.database import Store

async def main(folder, now):
    store = await Store.open(folder / 'data', folder / 'master.key')
    retention.AT_ONCE = 3
    print('ready', flush=True)
    await retention.purge(store, {}, 730, now)

asyncio.run(main(pathlib.Path(sys.argv[1]), datetime.datetime.fromisoformat(sys.argv[2])))
"""


async def test_after_a_kill_at_any_moment_a_purge_goes_on_where_it_was(
    store: Store, new_case: NewCase, now: datetime, tmp_path: Path
) -> None:
    kept = await close(store, await new_case(), now + 20 * DAY)
    deleted = [await full(store, await new_case(), now, f"{number:032x}") for number in range(30)]
    for number in range(8):
        command = [sys.executable, "-c", PURGES, str(tmp_path), (now + 30 * DAY).isoformat()]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(0.004 * number)
            process.kill()
    await run(store, now + 30 * DAY)
    assert await remaining(store, casus_table, answer) == [1, 0]
    assert await store.keys.ids() == {"identity", cases.case_key(kept.id)}
    async with store.transaction() as conn:
        for case in deleted:
            assert [line.event for line in await audit.lines_of(conn, case.id)] == ["case_opened", "case_deleted"]
        assert (await audit.verify(conn, store.keys)).broken is None
