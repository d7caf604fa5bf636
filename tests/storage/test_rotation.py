"""Another master key while people work: whatever happens halfway, everything opens. And copies of the keys."""

from __future__ import annotations

import os
import sqlite3
import struct
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from meldwijzer.storage import cases, crypto, master_key
from meldwijzer.storage.cases import Case
from meldwijzer.storage.crypto import CannotOpen, KeyCount, KeyProblem, KeyStore, NoKey
from meldwijzer.storage.database import StorageProblem, Store
from meldwijzer.storage.master_key import fingerprint

OpenStore = Callable[[], Awaitable[Store]]
NewCase = Callable[..., Awaitable[Case]]

MASTER, OTHER, THIRD = bytes(range(32)), bytes(range(1, 33)), bytes(range(2, 34))


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    """A master key in a folder of its own, where other files are easily seen."""
    folder = tmp_path / "sleutels"
    folder.mkdir(mode=0o700)
    file = folder / "master.key"
    file.touch(mode=0o600)
    file.write_bytes(MASTER)
    return file


@pytest.fixture
async def open_keys(tmp_path: Path, key_file: Path) -> AsyncIterator[Callable[[], Awaitable[KeyStore]]]:
    """Opens the same keys as often as asked, as separate processes would."""
    opened: list[KeyStore] = []

    async def open_() -> KeyStore:
        opened.append(await KeyStore.open(tmp_path / "keys.db", key_file, key_file.read_bytes()))
        return opened[-1]

    yield open_
    for keys in opened:
        await keys.close()


OpenKeys = Callable[[], Awaitable[KeyStore]]


def beside(key_file: Path) -> set[str]:
    """The other files in the folder of the key file."""
    return {file.name for file in key_file.parent.iterdir()} - {key_file.name}


# --- a new master key ---


async def test_after_a_rotation_the_keys_are_the_same_and_only_the_new_master_key_opens_them(
    open_keys: OpenKeys, key_file: Path, tmp_path: Path
) -> None:
    keys = await open_keys()
    key, pseudonym = await keys.create("case:a"), keys.identity_hash("web", "ik")
    assert await keys.rotate(OTHER) == KeyCount(2, ())
    assert key_file.read_bytes() == OTHER
    assert key_file.stat().st_mode & 0o777 == 0o600
    again = await open_keys()
    assert await again.get("case:a") == key
    assert again.identity_hash("web", "ik") == pseudonym
    for place in key_file.parent.iterdir():
        place.unlink()
    key_file.touch(mode=0o600)
    key_file.write_bytes(MASTER)
    with pytest.raises(KeyProblem, match="master key does not fit"):
        await KeyStore.open(tmp_path / "keys.db", key_file, MASTER)


async def test_a_thousand_keys_are_rewrapped_within_a_second(open_keys: OpenKeys) -> None:
    keys = await open_keys()
    rows = [keys._new(f"case:{number}", fingerprint(MASTER))[1] for number in range(1000)]
    async with crypto.begin(keys._engine, keys._path) as connection:
        await connection.execute(crypto._add, rows)
    assert await keys.rotate(OTHER) == KeyCount(1001, ())


async def test_who_was_working_already_reads_and_makes_keys_as_before(open_keys: OpenKeys) -> None:
    keys, colleague = await open_keys(), await open_keys()
    key = await keys.create("case:a")
    await keys.rotate(OTHER)
    assert await colleague.get("case:a") == key
    made = await colleague.create("case:b")
    await keys.rotate(THIRD)
    await colleague.create("case:c")
    late = await open_keys()
    assert await late.get("case:b") == made
    assert await late.check() == KeyCount(4, ())


async def test_a_key_made_after_a_rotation_elsewhere_is_wrapped_with_the_new_master_key(
    open_keys: OpenKeys, key_file: Path, tmp_path: Path
) -> None:
    keys, colleague = await open_keys(), await open_keys()
    await keys.rotate(OTHER)
    await colleague.create("case:a")
    with closing(sqlite3.connect(tmp_path / "keys.db")) as other:
        assert other.execute("SELECT DISTINCT master FROM key").fetchall() == [(fingerprint(OTHER),)]


READS = """
import asyncio, pathlib, sys
from meldwijzer.storage import crypto
from meldwijzer.storage.crypto import KeyStore

async def main(folder):
    key_file = folder / 'sleutels' / 'master.key'
    keys = await KeyStore.open(folder / 'keys.db', key_file, key_file.read_bytes())
    print('ready', flush=True)
    seen = set()
    while not (folder / 'stop').exists():
        keys._known.clear()
        seen.add(await keys.get('case:a'))
        name = f'case:{sys.argv[2]}-{len(seen)}-{id(seen)}'
        await keys.create(name)
        await keys.destroy(name)
    assert len(seen) == 1
    await keys.close()

asyncio.run(main(pathlib.Path(sys.argv[1])))
"""


async def test_processes_read_and_make_keys_while_the_master_key_changes_five_times(
    open_keys: OpenKeys, tmp_path: Path
) -> None:
    keys = await open_keys()
    await keys.create("case:a")
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", READS, str(tmp_path), str(number)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(2)
    ]
    for reader in readers:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "ready\n"
    for _ in range(5):
        await keys.rotate(os.urandom(32))
    (tmp_path / "stop").touch()
    assert [reader.communicate()[1] for reader in readers] == ["", ""]
    assert await (await open_keys()).check() == KeyCount(2, ())


async def test_a_rotation_by_two_at_once_leaves_one_master_key_that_opens_everything(
    open_keys: OpenKeys, key_file: Path
) -> None:
    keys, colleague = await open_keys(), await open_keys()
    await keys.create("case:a")
    await keys.rotate(OTHER)
    await colleague.rotate(THIRD)
    assert key_file.read_bytes() == THIRD
    assert await (await open_keys()).check() == KeyCount(2, ())


async def test_a_master_key_of_another_length_is_a_mistake(open_keys: OpenKeys) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        await (await open_keys()).rotate(b"short")


async def test_a_key_that_does_not_open_is_named_and_stays_as_it_is(open_keys: OpenKeys, tmp_path: Path) -> None:
    keys = await open_keys()
    await keys.create("case:a")
    await keys.create("case:b")
    with closing(sqlite3.connect(tmp_path / "keys.db", isolation_level=None)) as other:
        other.execute("UPDATE key SET wrapped = x'00' WHERE id = 'case:a'")
        other.execute("UPDATE key SET master = 'unknown' WHERE id = 'case:b'")
    assert await keys.check() == KeyCount(3, ("case:a", "case:b"))
    assert await keys.rotate(OTHER) == KeyCount(3, ("case:a", "case:b"))
    with pytest.raises(CannotOpen, match="another master key"):
        await (await open_keys()).get("case:b")
    assert set(await keys.everything()) == {"identity"}


async def test_where_no_new_key_can_be_written_nothing_changes(
    open_keys: OpenKeys, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = await open_keys()
    await keys.create("case:a")

    def refuse(path: Path, key: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(master_key, "_write", refuse)
    with pytest.raises(KeyProblem, match="permission denied; where the key file is a mounted secret"):
        await keys.rotate(OTHER)
    assert key_file.read_bytes() == MASTER
    assert await (await open_keys()).check() == KeyCount(2, ())


# --- interrupted ---

ROTATES = """
import asyncio, os, pathlib, sys
from meldwijzer.storage import master_key
from meldwijzer.storage.database import Store

def die(*args, **kwargs):
    os.kill(os.getpid(), 9)

async def main(folder, where):
    store = await Store.open(folder / 'data', folder / 'master.key')
    print('ready', flush=True)
    if where == 'key half written':
        os.fsync = die
    elif where == 'key written':
        written = master_key.write_beside
        master_key.write_beside = lambda *args: (written(*args), die())
    elif where == 'rows changed':
        wrapped = store.keys._wrap
        count = iter(range(3))
        store.keys._wrap = lambda *args: die() if next(count) == 2 else wrapped(*args)
    elif where == 'rows committed':
        master_key.settle = die
    elif where == 'former key put aside':
        os.utime = die
    elif where == 'files changed places':
        replace = pathlib.Path.replace
        pathlib.Path.replace = lambda *args: (replace(*args), die())
    while True:
        await store.keys.rotate(os.urandom(32))

asyncio.run(main(pathlib.Path(sys.argv[1]), sys.argv[2]))
"""


async def opens_everything(tmp_path: Path, case: Case) -> None:
    """Holds that the data opens as at any start, and can be given yet another master key."""
    for _ in range(2):
        store = await Store.open(tmp_path / "data", tmp_path / "master.key")
        async with store.transaction() as conn:
            assert await cases.find_case(conn, store.keys, case.id) == case
        assert (await store.keys.check()).broken == ()
        await store.keys.rotate(os.urandom(32))
        await store.close()


@pytest.mark.parametrize(
    "where",
    [
        "key half written",
        "key written",
        "rows changed",
        "rows committed",
        "former key put aside",
        "files changed places",
    ],
)
async def test_after_a_kill_halfway_a_rotation_everything_opens(tmp_path: Path, casus: Case, where: str) -> None:
    command = [sys.executable, "-c", ROTATES, str(tmp_path), where]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (-9, "")
    await opens_everything(tmp_path, casus)


async def test_after_a_kill_at_any_moment_everything_opens(tmp_path: Path, casus: Case, store: Store) -> None:
    for number in range(8):
        command = [sys.executable, "-c", ROTATES, str(tmp_path), "anywhere"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(0.005 * number)
            process.kill()
        store.keys._known.clear()
        assert await store.keys.get(cases.case_key(casus.id))  # who went on working all the while
    await opens_everything(tmp_path, casus)


async def test_what_a_killed_rotation_left_is_finished_at_the_next_start(
    open_keys: OpenKeys, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = await open_keys()
    with monkeypatch.context() as patch:
        patch.setattr(master_key, "settle", lambda *_: None)
        await keys.rotate(OTHER)
    assert key_file.read_bytes() == MASTER
    await open_keys()
    assert key_file.read_bytes() == OTHER
    assert beside(key_file) == {f"master.key.{fingerprint(MASTER)}"}


async def test_where_secrets_are_mounted_a_key_beside_the_key_file_does_too(
    open_keys: OpenKeys, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = await open_keys()
    key = await keys.create("case:a")
    with monkeypatch.context() as patch:
        patch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError(30, "Read-only file system")))
        await keys.rotate(OTHER)
        assert key_file.read_bytes() == MASTER
        assert await (await open_keys()).get("case:a") == key


# --- the former key ---


async def test_the_former_key_stays_seven_days_and_then_goes(open_keys: OpenKeys, key_file: Path) -> None:
    keys = await open_keys()
    await keys.rotate(OTHER)
    (key_file.parent / "master.key.note").touch()
    now = datetime.now(UTC)
    assert await keys.forget_former_master_keys(now + timedelta(days=6, hours=23)) == 0
    assert beside(key_file) == {"master.key.note", f"master.key.{fingerprint(MASTER)}"}
    assert await keys.forget_former_master_keys(now + timedelta(days=7, hours=1)) == 1
    assert beside(key_file) == {"master.key.note"}


async def test_a_master_key_that_is_in_use_is_never_removed(
    open_keys: OpenKeys, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = await open_keys()
    monkeypatch.setattr(master_key, "settle", lambda *_: None)
    await keys.rotate(OTHER)
    assert await keys.forget_former_master_keys(datetime.now(UTC) + timedelta(days=700)) == 0
    assert await (await open_keys()).check() == KeyCount(1, ())


async def test_keys_from_before_master_keys_could_change_are_brought_up_to_date(
    open_keys: OpenKeys, key_file: Path, tmp_path: Path
) -> None:
    keys = await open_keys()
    key = await keys.create("case:a")
    await keys.close()
    with closing(sqlite3.connect(tmp_path / "keys.db", isolation_level=None)) as other:
        other.execute("ALTER TABLE key DROP COLUMN master")
    with pytest.raises(KeyProblem, match="master key does not fit"):
        await KeyStore.open(tmp_path / "keys.db", key_file, OTHER)
    again = await open_keys()
    assert await again.get("case:a") == key
    await again.create("case:b")
    assert await again.rotate(OTHER) == KeyCount(3, ())


# --- the key file ---


def listed(path: Path, *entries: tuple[int, int, int]) -> None:
    """Give a file an access list, as systemd does with a credential."""
    path.chmod(0o400)
    try:
        os.setxattr(
            path,
            "system.posix_acl_access",
            struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *one) for one in entries),
        )
    except OSError:
        pytest.skip("this file system has no access lists")
    assert path.stat().st_mode & 0o777 == 0o440


NOBODY_ELSE = 0xFFFFFFFF
OWNER, GROUP, MASK, OTHERS = (1, 4, NOBODY_ELSE), (4, 0, NOBODY_ELSE), (16, 4, NOBODY_ELSE), (32, 0, NOBODY_ELSE)


def test_a_systemd_credential_that_only_this_user_may_read_is_fine(key_file: Path) -> None:
    listed(key_file, OWNER, (2, 4, os.geteuid()), GROUP, MASK, OTHERS)
    assert master_key.load_or_make(key_file, data_dir=key_file.parent / "data", first_run=False) == MASTER


@pytest.mark.parametrize(
    "entries",
    [
        [OWNER, (2, 4, os.geteuid() + 1), GROUP, MASK, OTHERS],
        [OWNER, (2, 4, os.geteuid()), (4, 4, NOBODY_ELSE), MASK, OTHERS],
        [OWNER, (2, 4, os.geteuid()), GROUP, (8, 4, 12345), MASK, OTHERS],
    ],
    ids=["another user", "the group", "another group"],
)
def test_a_key_that_an_access_list_opens_to_others_is_refused(
    key_file: Path, entries: list[tuple[int, int, int]]
) -> None:
    listed(key_file, *entries)
    with pytest.raises(KeyProblem, match="mode 0440"):
        master_key.load_or_make(key_file, data_dir=key_file.parent / "data", first_run=False)


# --- copies of the keys ---

TODAY = date(2026, 11, 23)


async def test_a_key_backup_is_wrapped_closed_to_others_and_opens_as_keys_db(
    open_keys: OpenKeys, key_file: Path, tmp_path: Path
) -> None:
    keys = await open_keys()
    key = await keys.create("case:a")
    copy = await keys.back_up(tmp_path.parent / f"{tmp_path.name}-copies", TODAY)
    assert copy.name == "keys-2026-11-23.db"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    assert key not in copy.read_bytes()
    await keys.destroy("case:a")
    await keys.rotate(OTHER)  # the former master key is kept as long as the copies are
    copy.replace(tmp_path / "keys.db")
    restored = await open_keys()
    assert await restored.get("case:a") == key


async def test_a_destroyed_key_is_in_no_copy_seven_days_later(open_keys: OpenKeys, tmp_path: Path) -> None:
    keys = await open_keys()
    await keys.create("case:a")
    folder = tmp_path.parent / f"{tmp_path.name}-copies"
    await keys.back_up(folder, TODAY)
    await keys.destroy("case:a")
    (folder / "keys-of-the-bicycle.db").touch()
    for days in range(8):
        names = sorted(file.name for file in folder.glob("keys-2*"))
        assert len(names) == max(1, days)
        await keys.back_up(folder, TODAY + timedelta(days=days))
        await keys.back_up(folder, TODAY + timedelta(days=days))
    for copy in folder.glob("keys-2*"):
        with closing(sqlite3.connect(copy)) as database:
            assert database.execute("SELECT id FROM key").fetchall() == [("identity",)]
    assert len(list(folder.iterdir())) == 8


async def test_a_key_backup_among_the_data_is_refused(open_keys: OpenKeys, tmp_path: Path) -> None:
    with pytest.raises(StorageProblem, match="never travel with the data"):
        await (await open_keys()).back_up(tmp_path / "copies", TODAY)


async def test_a_key_backup_that_cannot_be_written_is_one_clear_line(open_keys: OpenKeys, tmp_path: Path) -> None:
    place = tmp_path.parent / f"{tmp_path.name}-file"
    place.touch()
    with pytest.raises(StorageProblem, match=r"^Cannot make a key backup in .*: file exists\.$"):
        await (await open_keys()).back_up(place, TODAY)


async def test_every_key_has_an_id(open_keys: OpenKeys) -> None:
    keys = await open_keys()
    await keys.create("case:a")
    assert await keys.ids() == {"identity", "case:a"}
    with pytest.raises(NoKey):
        await keys.get("case:b")
