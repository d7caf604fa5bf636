"""Opening the data folder: it works at once, or one clear line says why not and nothing is lost."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from meldwijzer.storage import cases, conversations, sqlite
from meldwijzer.storage.cases import Case
from meldwijzer.storage.crypto import KeyProblem, NoKey
from meldwijzer.storage.database import StorageProblem, Store
from meldwijzer.storage.models import audit, metadata

OpenStore = Callable[[], Awaitable[Store]]
NewCase = Callable[..., Awaitable[Case]]


async def problem(data_dir: Path, key_file: Path) -> str:
    """The line with which the store refuses to open."""
    with pytest.raises((StorageProblem, KeyProblem)) as caught:
        store = await Store.open(data_dir, key_file)
        await store.close()
    line = str(caught.value)
    assert "\n" not in line
    assert str(data_dir) in line or str(key_file) in line
    return line


async def made(tmp_path: Path) -> tuple[Path, Path]:
    """A data folder and key file that were used before."""
    store = await Store.open(tmp_path / "data", tmp_path / "master.key")
    await store.close()
    return tmp_path / "data", tmp_path / "master.key"


# --- a normal start ---


async def test_the_first_start_makes_everything_closed_to_others(tmp_path: Path, store: Store) -> None:
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700
    files = {file.name: file.stat().st_mode & 0o777 for file in (tmp_path / "data").iterdir()}
    assert files.keys() >= {"meldwijzer.db", "meldwijzer.db-wal", "keys.db"}
    assert set(files.values()) == {0o600}


async def test_an_existing_data_folder_is_closed_to_others(tmp_path: Path) -> None:
    data, key = await made(tmp_path)
    data.chmod(0o755)
    (data / "meldwijzer.db").chmod(0o644)
    await (await Store.open(data, key)).close()
    assert data.stat().st_mode & 0o777 == 0o700
    assert (data / "meldwijzer.db").stat().st_mode & 0o777 == 0o600


async def test_a_folder_with_other_things_in_it_keeps_its_mode(tmp_path: Path) -> None:
    shared = tmp_path / "gedeeld"
    shared.mkdir(mode=0o755)
    (shared / "iets-anders.txt").touch()
    await (await Store.open(shared, tmp_path / "master.key")).close()
    assert shared.stat().st_mode & 0o777 == 0o755
    assert (shared / "meldwijzer.db").stat().st_mode & 0o777 == 0o600


async def test_the_settings_of_the_database_are_the_safe_ones(store: Store) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "busy_timeout": 5000}
    async with store.transaction() as conn:
        found = {name: (await conn.exec_driver_sql(f"PRAGMA {name}")).scalar_one() for name in wanted}
    assert found == wanted


def test_a_start_with_a_database_that_is_up_to_date_does_without_alembic(tmp_path: Path) -> None:
    code = (
        "import asyncio, sys, pathlib\n"
        "from meldwijzer.storage.database import Store\n"
        "async def main(folder):\n"
        "    store = await Store.open(folder / 'data', folder / 'master.key')\n"
        "    await store.close()\n"
        "asyncio.run(main(pathlib.Path(sys.argv[1])))\n"
        "print('alembic' in sys.modules)\n"
    )
    starts = [
        subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert starts == ["True\n", "False\n"]


def test_four_processes_may_open_a_new_folder_at_once(tmp_path: Path) -> None:
    code = (
        "import asyncio, sys, pathlib\n"
        "from meldwijzer.storage.database import Store\n"
        "async def main(folder):\n"
        "    store = await Store.open(folder / 'data', folder / 'master.key')\n"
        "    print(store.identity_hash('web', 'x'))\n"
        "    await store.close()\n"
        "asyncio.run(main(pathlib.Path(sys.argv[1])))\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    ended = [process.communicate() for process in started]
    assert [errors for _, errors in ended] == [""] * 4
    assert len({pseudonym for pseudonym, _ in ended}) == 1


# --- transactions ---


async def test_a_transaction_that_fails_leaves_nothing(store: Store, now: datetime) -> None:
    with pytest.raises(RuntimeError, match="halverwege"):
        async with store.transaction() as conn:
            await conn.execute(sa.insert(audit).values(at=now, event="begonnen", mac=b""))
            raise RuntimeError("halverwege")
    async with store.transaction() as conn:
        assert (await conn.scalars(sa.select(audit.c.id))).all() == []


async def test_a_transaction_without_a_statement_is_nothing(store: Store) -> None:
    async with store.transaction():
        pass


async def test_many_rows_may_go_in_at_once(store: Store, now: datetime) -> None:
    async with store.transaction() as conn:
        await conn.execute(
            sa.insert(audit), [{"at": now, "event": f"event_{number}", "mac": b""} for number in range(5)]
        )
        assert (await conn.scalars(sa.select(audit.c.event))).all() == [f"event_{number}" for number in range(5)]


async def test_a_mistake_in_the_program_is_not_called_a_problem_of_the_disk(store: Store) -> None:
    with pytest.raises(sa.exc.DBAPIError):
        async with store.transaction() as conn:
            await conn.exec_driver_sql("SELECT ?", ())


async def test_forty_writers_at_once_lose_nothing(store: Store, casus: Case, now: datetime) -> None:
    async def count() -> None:
        async with store.transaction() as conn:
            case = await cases.find_case(conn, store.keys, casus.id)
            assert case is not None
            await cases.save_facts(conn, store.keys, case, case.facts + b".", now)

    await asyncio.gather(*(count() for _ in range(40)))
    async with store.transaction() as conn:
        found = await cases.find_case(conn, store.keys, casus.id)
    assert found is not None
    assert found.facts == casus.facts + b"." * 40


async def test_what_a_transaction_reads_stays_true_until_its_commit(open_store: OpenStore, store: Store) -> None:
    other = await open_store()
    order: list[str] = []

    async def second() -> None:
        async with other.transaction() as conn:
            await conn.execute(sa.select(sa.literal(1)))
            order.append("second")

    async with store.transaction() as conn:
        await conn.execute(sa.select(sa.literal(1)))
        waiting = asyncio.create_task(second())
        await asyncio.sleep(0.05)
        order.append("first")
    await waiting
    assert order == ["first", "second"]


async def test_a_cancelled_turn_leaves_nothing_and_the_next_one_works(store: Store, now: datetime) -> None:
    async def turn() -> None:
        async with store.transaction() as conn:
            for _ in range(1000):
                await conn.execute(sa.insert(audit).values(at=now, event="half", mac=b""))

    for pause in (0.0, 0.001, 0.005, 0.02):
        task = asyncio.create_task(turn())
        await asyncio.sleep(pause)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    async with store.transaction() as conn:
        assert await conn.scalar(sa.select(sa.func.count()).select_from(audit)) == 0


def test_what_was_committed_survives_a_kill_and_what_was_not_does_not(tmp_path: Path) -> None:
    code = (
        "import asyncio, os, sys, pathlib, datetime\n"
        "from meldwijzer.storage import audit\n"
        "from meldwijzer.storage.database import Store\n"
        "now = datetime.datetime.now(datetime.UTC)\n"
        "async def main(folder):\n"
        "    store = await Store.open(folder / 'data', folder / 'master.key')\n"
        "    async with store.transaction() as conn:\n"
        "        await audit.case_opened(conn, store.keys, now, None, 'committed')\n"
        "    async with store.transaction() as conn:\n"
        "        await audit.case_opened(conn, store.keys, now, None, 'open')\n"
        "        os.kill(os.getpid(), 9)\n"
        "asyncio.run(main(pathlib.Path(sys.argv[1])))\n"
    )
    assert subprocess.run([sys.executable, "-c", code, tmp_path], check=False).returncode == -9
    with closing(sqlite3.connect(tmp_path / "data" / "meldwijzer.db")) as database:
        assert database.execute("SELECT case_id FROM audit").fetchall() == [("committed",)]


async def test_no_answer_text_on_disk_in_clear(store: Store, new_case: NewCase, now: datetime, tmp_path: Path) -> None:
    secret = b"het kind vertelde dat het bang is om naar huis te gaan"
    for round_ in range(20):
        case = await new_case(secret)
        person = store.identity_hash("terminal", "juf-ans-van-groep-zes")
        async with store.transaction() as conn:
            talk = await conversations.begin(
                conn, store.keys, person, case=case, dialog="afweging", body=secret, now=now
            )
            await conversations.save(conn, store.keys, talk, secret + b" 2", now)
            await conversations.first_time(conn, person, f"tik-{round_}", now)
            await cases.save_answer(conn, store.keys, case.id, "afweging", 0, "leerkracht", secret, now)
        if round_ % 2:
            async with store.transaction() as conn:
                await cases.delete_case(conn, store.keys, case.id)
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert {"meldwijzer.db", "meldwijzer.db-wal", "keys.db", "master.key"} <= {file.name for file in files}
    for file in files:
        content = file.read_bytes()
        assert secret[:12] not in content
        assert b"juf-ans" not in content


async def test_an_error_of_the_database_shows_no_values(store: Store, casus: Case, now: datetime) -> None:
    with pytest.raises(sa.exc.IntegrityError) as caught:
        async with store.transaction() as conn:
            await conn.execute(sa.insert(audit).values(id=1, at=now, event="geheim-woord", mac=b""))
            await conn.execute(sa.insert(audit).values(id=1, at=now, event="geheim-woord", mac=b""))
    assert "geheim-woord" not in str(caught.value)


# --- no start ---


async def test_another_key_file_is_one_clear_line(tmp_path: Path) -> None:
    data, key = await made(tmp_path)
    key.write_bytes(os.urandom(32))
    assert "master key does not fit" in await problem(data, key)


async def test_a_key_file_that_others_may_read_is_one_clear_line(tmp_path: Path) -> None:
    data, key = await made(tmp_path)
    key.chmod(0o644)
    assert "chmod 600" in await problem(data, key)


async def test_a_missing_key_file_is_one_clear_line_and_no_new_key_is_made(tmp_path: Path) -> None:
    data, key = await made(tmp_path)
    key.unlink()
    assert "missing" in await problem(data, key)
    assert not key.exists()


async def test_a_key_file_in_the_data_folder_is_one_clear_line(tmp_path: Path) -> None:
    assert "inside the data folder" in await problem(tmp_path / "data", tmp_path / "data" / "master.key")


async def test_data_without_its_key_database_is_one_clear_line(tmp_path: Path) -> None:
    data, key = await made(tmp_path)
    (data / "keys.db").unlink()
    assert "keys.db is missing" in await problem(data, key)
    assert not (data / "keys.db").exists()


async def test_a_database_from_a_newer_version_is_one_clear_line_and_stays_as_it_is(tmp_path: Path) -> None:
    data, key = await made(tmp_path)
    with closing(sqlite3.connect(data / "meldwijzer.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = '0999'")
        database.commit()
    assert "newer version" in await problem(data, key)
    with closing(sqlite3.connect(data / "meldwijzer.db")) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [("0999",)]


async def test_a_file_that_is_no_database_is_one_clear_line(tmp_path: Path) -> None:
    data, key = await made(tmp_path)
    (data / "meldwijzer.db").write_text("Beste collega, " * 500)
    assert "not a Meldwijzer database" in await problem(data, key)


async def test_a_database_of_another_program_is_one_clear_line(tmp_path: Path) -> None:
    data, key = await made(tmp_path)
    (data / "meldwijzer.db").unlink()
    with closing(sqlite3.connect(data / "meldwijzer.db")) as database:
        database.execute("CREATE TABLE rooster (uur)")
    assert "not a Meldwijzer database" in await problem(data, key)


async def test_a_damaged_database_is_one_clear_line(tmp_path: Path) -> None:
    data, key = await made(tmp_path)
    file = data / "meldwijzer.db"
    file.write_bytes(file.read_bytes()[:4096] + os.urandom(8 * 4096))
    assert "damaged" in await problem(data, key)


async def test_a_data_folder_that_is_a_file_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("geen map")
    assert "Cannot use the data folder" in await problem(tmp_path / "data", tmp_path / "master.key")


async def test_a_locked_database_is_one_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, key = await made(tmp_path)
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(data / "meldwijzer.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "locked by another process" in await problem(data, key)


async def test_a_database_locked_while_it_is_made_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, key = await made(tmp_path)
    (data / "meldwijzer.db").unlink()
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(data / "meldwijzer.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "locked by another process" in await problem(data, key)


async def test_a_database_that_another_process_turns_into_wal_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, key = await made(tmp_path)
    (data / "meldwijzer.db").unlink()
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 1.0)
    with closing(sqlite3.connect(data / "meldwijzer.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        opening = asyncio.create_task(Store.open(data, key))
        await asyncio.sleep(0.3)
        other.execute("COMMIT")
        store = await opening
    await store.close()


async def test_a_transaction_that_never_ends_is_one_clear_line_for_the_next(store: Store) -> None:
    line = sqlite.explain(sa.exc.TimeoutError(), store.path)
    assert line is not None
    assert "busy" in line
    assert str(store.path) in line


async def test_a_full_disk_is_one_clear_line_and_nothing_is_lost(store: Store, casus: Case, now: datetime) -> None:
    person = store.identity_hash("terminal", "ik")
    async with store.transaction() as conn:
        talk = await conversations.begin(conn, store.keys, person, case=casus, dialog="afweging", body=b"1", now=now)
        pages = (await conn.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await conn.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageProblem, match=r"^The disk is full: nothing was saved in .*; make room and try again\.$"):
        async with store.transaction() as conn:
            await conversations.save(conn, store.keys, talk, b"2" * 100_000, now)
    async with store.transaction() as conn:
        found = (await conversations.present(conn, store.keys, person, now)).conversation
        assert found == talk
        await conn.exec_driver_sql("PRAGMA max_page_count = 1000000")
        await conversations.save(conn, store.keys, talk, b"2" * 100_000, now)


NOBODY = 65534


@contextmanager
def ordinary_user(*owns: Path) -> Iterator[None]:
    """Act as an ordinary user who owns these files, for root may write in read-only folders too."""
    if os.geteuid() != 0:
        yield
        return
    for path in owns:
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        if not os.access(owns[0], os.R_OK, effective_ids=True):
            pytest.skip("ordinary users cannot reach the folder for temporary files")
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that other users can reach, as pytest's own are not."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        for below in (Path(folder), *Path(folder).rglob("*")):
            below.chmod(0o700)


async def test_a_read_only_folder_is_one_clear_line(reachable: Path) -> None:
    reachable.chmod(0o555)
    with ordinary_user(reachable):
        assert "permission denied" in await problem(reachable / "data", reachable / "master.key")


@pytest.mark.parametrize("mode", [0o600, 0o400])
async def test_a_folder_that_became_read_only_is_one_clear_line(reachable: Path, mode: int) -> None:
    data, key = await made(reachable)
    files = list(data.iterdir())
    for file in files:
        file.chmod(mode)
    data.chmod(0o500)
    with ordinary_user(data, key, *files):
        assert "Cannot write to the database" in await problem(data, key)


async def test_a_database_that_becomes_read_only_is_one_clear_line(store: Store, now: datetime) -> None:
    async with store.transaction() as conn:
        await conn.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(StorageProblem, match="read-only"):
        async with store.transaction() as conn:
            await cases.ensure_school(conn, "de-linde", protocol="dalton-hillegom", now=now)


# --- what the tables may hold ---


def test_no_table_has_a_column_for_a_name_or_for_typed_text() -> None:
    columns = {column.name for table in metadata.tables.values() for column in table.columns}
    assert not columns & {"name", "naam", "text", "note", "comment", "email", "phone", "birth_date", "user_name"}


async def test_a_case_key_destroyed_elsewhere_is_gone_after_a_restart(
    open_store: OpenStore, store: Store, casus: Case
) -> None:
    other = await open_store()
    async with store.transaction() as conn:
        await cases.delete_case(conn, store.keys, casus.id)
    with pytest.raises(NoKey):
        await other.keys.get(cases.case_key(casus.id))
