"""The schema: made by migrations, equal to the tables in the code, upwards and downwards."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from meldwijzer.storage import audit, cases, conversations
from meldwijzer.storage.cases import Case
from meldwijzer.storage.database import MIGRATIONS, Store, move_schema
from meldwijzer.storage.models import REVISIONS, metadata

NewCase = Callable[..., Awaitable[Case]]


async def filled(store: Store, new_case: NewCase, now: datetime) -> None:
    """At least one row in every table but ping, which nothing writes yet."""
    case = await new_case()
    person = store.identity_hash("terminal", "ik")
    async with store.transaction() as conn:
        await cases.ensure_staff(conn, school_id="de-linde", identity=person, role="leerkracht", now=now)
        await conversations.begin(conn, store.keys, person, case=case, dialog="afweging", body=b"{}", now=now)
        await conversations.first_time(conn, person, "1", now)
        await cases.save_answer(conn, store.keys, case.id, "afweging", 0, "leerkracht", b"ja", now)
        await cases.set_deadline(conn, case.id, "evaluatie", now.date(), now)
        await audit.append(conn, "case_opened", now, case_id=case.id)
        await conn.execute(
            sa.insert(metadata.tables["ping"]).values(
                id="p", case_id=case.id, urgency="nu", code="bado-keli", state="open", version=1, created_at=now
            )
        )


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
            await conn.run_sync(move_schema, step)
            tables = set(await conn.run_sync(lambda sync: sa.inspect(sync).get_table_names()))
            assert tables == ({"alembic_version"} if step == "base" else {*metadata.tables, "alembic_version"})
            assert (await conn.exec_driver_sql("PRAGMA foreign_key_check")).all() == []
    async with store.transaction() as conn:
        await cases.ensure_school(conn, "de-linde", protocol="dalton-hillegom", now=now)
    await filled(store, new_case, now)


async def test_a_migration_that_fails_changes_nothing(store: Store, new_case: NewCase, now: datetime) -> None:
    await filled(store, new_case, now)
    try:
        async with store.transaction() as conn:
            await conn.run_sync(move_schema, "base")
            raise RuntimeError("halfway")
    except RuntimeError:
        pass
    async with store.transaction() as conn:
        assert len(await conn.run_sync(lambda sync: sa.inspect(sync).get_table_names())) == len(metadata.tables) + 1
        assert len(await cases.cases_of_school(conn, store.keys, "de-linde")) == 1
