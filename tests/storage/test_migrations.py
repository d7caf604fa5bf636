"""The schema: made by migrations, equal to the tables in the code, upwards and downwards."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from meldwijzer.dialogs import ladders
from meldwijzer.dialogs.editions import Edition
from meldwijzer.storage import (
    accounts,
    attempts,
    audit,
    carry,
    cases,
    conversations,
    editions,
    members,
    pings,
    telegram,
)
from meldwijzer.storage.cases import Case
from meldwijzer.storage.database import MIGRATIONS, Store, move_schema
from meldwijzer.storage.models import REVISIONS, metadata

TELEGRAM_TABLES = ("carry", "telegram_chat", "telegram_message")
KEY_IN_THE_APP = "JBSWY3DP"
OpenStore = Callable[[], Awaitable[Store]]
NewCase = Callable[..., Awaitable[Case]]


ACCOUNT_TABLES = ("credential", "invitation", "session", "reach", "absence", "hours", "attempt")


def tables_at(revision: str) -> set[str]:
    """The tables that there are at a revision."""
    since = {"audit_chain": "0002", "edition": "0003", "member": "0006"} | dict.fromkeys(ACCOUNT_TABLES, "0004")
    since |= {"ping_send": "0005", "ping_loop": "0005"} | dict.fromkeys(TELEGRAM_TABLES, "0007")
    return {name for name in metadata.tables if revision != "base" and revision >= since.get(name, "0001")}


async def filled(store: Store, new_case: NewCase, now: datetime) -> None:
    """At least one row in every table."""
    case = await new_case()
    person = store.identity_hash("terminal", "ik")
    async with store.transaction() as conn:
        number = await cases.ensure_staff(conn, school_id="de-linde", identity=person, role="leerkracht", now=now)
        await members.give(conn, case.id, number, now)
        await conversations.begin(conn, store.keys, person, case=case, dialog="afweging", body=b"{}", now=now)
        await conversations.first_time(conn, person, "1", now)
        await cases.save_answer(conn, store.keys, case.id, "afweging", 0, "leerkracht", b"ja", now)
        await cases.set_deadline(conn, store.keys, case.id, "evaluatie", now.date(), now)
        await audit.case_opened(conn, store.keys, now, None, case.id)
        await editions.keep(conn, Edition("e", "basis", "{}"), good=True, now=now)
        mine = await accounts.add(
            conn, store.keys, school_id="de-linde", role="leerkracht", place="directie", label="IB", now=now
        )
        await accounts.enrol(conn, store.keys, mine.id, inlogcode="dako-lumi", secret=KEY_IN_THE_APP, step=1, now=now)
        await accounts.invite(conn, store.keys, mine.id, "telegram", now, timedelta(days=3), body=b"1")
        await accounts.begin_session(conn, store.keys, mine.id, now)
        await accounts.set_absence(conn, store.keys, mine.id, now.date(), now.date(), now)
        await accounts.set_hours(conn, store.keys, mine.id, {1: (480, 1020)}, now)
        await accounts.set_reach(conn, store.keys, mine.id, "telegram", "1", now, identity=f"{mine.id:032}")
        await attempts.note(conn, "inloggen", "a", now)
        await carry.make(conn, store.keys, person, "de-linde", now)
        await telegram.sent(conn, store.keys, person, 1, 1, now)
        plan = ladders.call_plan("nu")
        ping = await pings.start(
            conn, store.keys, case_id=case.id, school_id="de-linde", plan=plan, now=now, due_at=now
        )
        await pings.record(conn, ping.id, 0, mine.id, "oproep", now, send=True)
        await pings.beat(conn, now)


def test_the_code_knows_every_migration_in_order() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    found = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(found)) == REVISIONS


async def test_the_migrated_schema_is_the_one_in_the_code(store: Store) -> None:
    def differences(connection: sa.Connection) -> object:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        return compare_metadata(context, metadata)

    def schema(connection: sa.Connection) -> set[tuple[str, str]]:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").all()
        return {(name, " ".join(sql.split())) for name, sql in rows if name != "alembic_version"}

    async with store.transaction() as conn:
        assert await conn.run_sync(differences) == []
        migrated = await conn.run_sync(schema)
    memory = sa.create_engine("sqlite://")
    with memory.begin() as connection:
        metadata.create_all(connection)
        assert migrated == schema(connection)
    memory.dispose()


async def test_migrations_go_up_and_down_with_data(store: Store, new_case: NewCase, now: datetime) -> None:
    await filled(store, new_case, now)
    for step in (*reversed(REVISIONS[:-1]), "base", *REVISIONS):
        async with store.transaction() as conn:
            await conn.run_sync(move_schema, step, await store.keys.everything())
            tables = set(await conn.run_sync(lambda sync: sa.inspect(sync).get_table_names()))
            assert tables == {*tables_at(step), "alembic_version"}
            assert (await conn.exec_driver_sql("PRAGMA foreign_key_check")).all() == []
    async with store.transaction() as conn:
        await cases.ensure_school(conn, "de-linde", protocol="dalton-hillegom", now=now)
    await filled(store, new_case, now)


async def test_a_migration_that_fails_changes_nothing(store: Store, new_case: NewCase, now: datetime) -> None:
    await filled(store, new_case, now)
    try:
        async with store.transaction() as conn:
            await conn.run_sync(move_schema, "base", {})
            raise RuntimeError("halfway")
    except RuntimeError:
        pass
    async with store.transaction() as conn:
        assert len(await conn.run_sync(lambda sync: sa.inspect(sync).get_table_names())) == len(metadata.tables) + 1
        assert len(await cases.cases_of_school(conn, store.keys, "de-linde")) == 1


async def test_what_was_in_clear_is_sealed_by_the_migration_and_comes_back_the_other_way(
    store: Store, new_case: NewCase, now: datetime, tmp_path: Path
) -> None:
    case = await new_case()
    person = store.identity_hash("terminal", "ik")
    async with store.transaction() as conn:
        here = await conversations.begin(conn, store.keys, person, case=case, dialog="na_advies", body=b"1", now=now)
        await cases.set_deadline(conn, store.keys, case.id, "antwoord_veilig_thuis", now.date(), now)
        for event in (audit.case_opened, audit.case_viewed):
            await event(conn, store.keys, now, None, case.id)
        lines = await audit.lines_of(conn, case.id)
        deadlines = await cases.deadlines_of(conn, store.keys, case.id)
    await store.move("0001")
    async with store.transaction() as conn:
        assert (await conn.exec_driver_sql("SELECT dialog FROM conversation")).scalars().all() == ["na_advies"]
        assert (await conn.exec_driver_sql("SELECT kind FROM deadline")).scalars().all() == ["antwoord_veilig_thuis"]
    await store.move("0002")
    assert await store.empty_wal()
    for file in (tmp_path / "data").iterdir():
        assert b"antwoord_veilig_thuis" not in file.read_bytes()
        assert b"na_advies" not in file.read_bytes()
    await store.move(REVISIONS[-1])
    async with store.transaction() as conn:
        assert (await conversations.present(conn, store.keys, person, now)).conversation == here
        assert await conversations.parked(conn, store.keys, case.id) == ["na_advies"]
        assert await cases.deadlines_of(conn, store.keys, case.id) == deadlines
        assert await audit.lines_of(conn, case.id) == lines
        assert await audit.verify(conn, store.keys) == audit.Verdict(2, None)
        await audit.case_viewed(conn, store.keys, now, None, case.id)
        assert await audit.verify(conn, store.keys) == audit.Verdict(3, None)


async def test_the_migration_removes_what_nobody_can_open_any_more(
    store: Store, casus: Case, new_case: NewCase, now: datetime
) -> None:
    kept = await new_case()
    async with store.transaction() as conn:
        for case, person in ((casus, "0" * 32), (kept, "1" * 32)):
            await conversations.begin(conn, store.keys, person, case=case, dialog="afweging", body=b"1", now=now)
            await cases.set_deadline(conn, store.keys, case.id, "evaluatie", now.date(), now)
        await conversations.begin(conn, store.keys, "2" * 32, case=None, dialog=None, body=b"2", now=now)
    await store.move("0001")
    await store.keys.destroy(cases.case_key(casus.id))
    async with store.transaction() as conn:
        await conn.exec_driver_sql("UPDATE conversation SET body = x'00' WHERE case_id IS NULL")
    await store.move("0002")
    async with store.transaction() as conn:
        for table in ("conversation", "deadline"):
            found = await conn.exec_driver_sql(f"SELECT case_id FROM {table}")
            assert found.scalars().all() == [kept.id]


async def test_a_database_from_the_version_before_is_brought_up_to_date_at_the_start(
    open_store: OpenStore, store: Store, casus: Case, now: datetime
) -> None:
    async with store.transaction() as conn:
        await cases.set_deadline(conn, store.keys, casus.id, "evaluatie", now.date(), now)
    await store.move("0001")
    again = await open_store()
    async with again.transaction() as conn:
        assert [one.kind for one in await cases.deadlines_of(conn, again.keys, casus.id)] == ["evaluatie"]
        assert await audit.verify(conn, again.keys) == audit.Verdict(0, None)
