"""The master key file and keys.db: in order, or a clear line and no start."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from meldwijzer.storage import crypto
from meldwijzer.storage.crypto import CannotOpen, KeyProblem, KeyStore, NoKey
from meldwijzer.storage.database import StorageProblem
from meldwijzer.storage.master_key import load_or_make

MASTER = bytes(range(32))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "sleutels" / "master.key"


@pytest.fixture
async def keys(tmp_path: Path) -> AsyncIterator[KeyStore]:
    store = await opened(tmp_path)
    yield store
    await store.close()


async def opened(folder: Path, master_key: bytes = MASTER, name: str = "keys.db") -> KeyStore:
    return await KeyStore.open(folder / name, folder / "master.key", master_key)


def load(place: Path, *, first_run: bool) -> bytes:
    return load_or_make(place, data_dir=place.parent.parent / "data", first_run=first_run)


def refusal(place: Path, *, first_run: bool = False) -> str:
    with pytest.raises(KeyProblem) as caught:
        load(place, first_run=first_run)
    line = str(caught.value)
    assert "\n" not in line
    return line


# --- the master key file ---


def test_the_first_run_makes_a_key_that_only_the_owner_can_read(place: Path) -> None:
    key = load(place, first_run=True)
    assert len(key) == 32
    assert place.stat().st_mode & 0o777 == 0o600
    assert place.parent.stat().st_mode & 0o777 == 0o700
    assert list(place.parent.iterdir()) == [place]


def test_a_later_run_reads_the_same_key(place: Path) -> None:
    key = load(place, first_run=True)
    assert load(place, first_run=False) == key
    assert load(place, first_run=True) == key


def test_a_key_that_the_owner_may_only_read_is_fine(place: Path) -> None:
    key = load(place, first_run=True)
    place.chmod(0o400)
    assert load(place, first_run=False) == key


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o440, 0o604, 0o660, 0o700, 0o602])
def test_a_key_that_others_may_touch_is_refused(place: Path, mode: int) -> None:
    load(place, first_run=True)
    place.chmod(mode)
    line = refusal(place)
    assert f"mode {mode:04o}" in line
    assert f"chmod 600 {place}" in line


def test_a_missing_key_beside_data_is_refused_and_no_new_one_is_made(place: Path) -> None:
    line = refusal(place)
    assert str(place) in line
    assert "missing" in line
    assert not place.exists()


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_refused(place: Path, length: int) -> None:
    place.parent.mkdir()
    place.touch(mode=0o600)
    place.write_bytes(os.urandom(length))
    assert f"{length} bytes instead of 32" in refusal(place)


def test_a_folder_in_place_of_the_key_is_refused(place: Path) -> None:
    place.mkdir(parents=True, mode=0o600)
    assert "is not a file" in refusal(place)


def test_a_key_that_cannot_be_reached_is_refused(place: Path) -> None:
    place.parent.write_text("a file where the folder should be")
    assert "not a directory" in refusal(place)


def test_a_key_inside_the_data_folder_is_refused(tmp_path: Path) -> None:
    inside = tmp_path / "data" / "below" / "master.key"
    with pytest.raises(KeyProblem, match="inside the data folder"):
        load_or_make(inside, data_dir=tmp_path / "data", first_run=True)
    detour = tmp_path / "elders" / ".." / "data" / "master.key"
    with pytest.raises(KeyProblem, match="inside the data folder"):
        load_or_make(detour, data_dir=tmp_path / "data", first_run=True)


def test_of_two_first_runs_at_once_one_key_wins(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place.parent.mkdir()
    place.touch(mode=0o600)
    place.write_bytes(MASTER)
    monkeypatch.setattr(Path, "exists", lambda _: False)  # the other process wrote it after this one had looked
    assert load(place, first_run=True) == MASTER
    assert list(place.parent.iterdir()) == [place]


# --- keys.db ---


async def test_a_key_is_the_same_after_a_restart(keys: KeyStore, tmp_path: Path) -> None:
    key = await keys.create("case:a")
    assert await keys.get("case:a") == key
    again = await opened(tmp_path)
    assert await again.get("case:a") == key
    await again.close()


async def test_a_key_is_on_disk_before_create_returns(keys: KeyStore, tmp_path: Path) -> None:
    await keys.create("case:a")
    with sqlite3.connect(tmp_path / "keys.db") as other:
        assert other.execute("SELECT count(*) FROM key WHERE id = 'case:a'").fetchone() == (1,)
    other.close()


async def test_no_key_lies_on_disk_unwrapped(keys: KeyStore, tmp_path: Path) -> None:
    key = await keys.create("case:a")
    assert key not in (tmp_path / "keys.db").read_bytes()


async def test_a_key_is_never_replaced(keys: KeyStore) -> None:
    key = await keys.create("case:a")
    with pytest.raises(ValueError, match="taken"):
        await keys.create("case:a")
    assert await keys.get("case:a") == key


async def test_a_destroyed_key_is_gone_and_overwritten_on_disk(keys: KeyStore, tmp_path: Path) -> None:
    await keys.create("case:a")
    await keys.create("case:b")
    with sqlite3.connect(tmp_path / "keys.db") as other:
        (wrapped,) = other.execute("SELECT wrapped FROM key WHERE id = 'case:a'").fetchone()
    other.close()
    assert wrapped in (tmp_path / "keys.db").read_bytes()
    await keys.destroy("case:a", "case:unknown")
    with pytest.raises(NoKey):
        await keys.get("case:a")
    assert await keys.get("case:b")
    assert wrapped not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


async def test_a_key_that_never_existed_is_no_key(keys: KeyStore) -> None:
    with pytest.raises(NoKey):
        await keys.get("case:never")


async def test_a_wrapped_key_moved_to_another_case_is_refused(keys: KeyStore, tmp_path: Path) -> None:
    await keys.create("case:a")
    await keys.create("case:b")
    with sqlite3.connect(tmp_path / "keys.db") as other:
        other.execute("UPDATE key SET wrapped = (SELECT wrapped FROM key WHERE id = 'case:a') WHERE id = 'case:b'")
    other.close()
    again = await opened(tmp_path)
    with pytest.raises(CannotOpen):
        await again.get("case:b")
    await again.close()


async def test_only_so_many_keys_stay_in_memory(keys: KeyStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crypto, "CACHED_KEYS", 3)
    made = [await keys.create(f"case:{number}") for number in range(6)]
    assert len(keys._known) <= 4
    assert [await keys.get(f"case:{number}") for number in range(6)] == made


async def test_another_master_key_is_refused_at_the_start(keys: KeyStore, tmp_path: Path) -> None:
    with pytest.raises(KeyProblem, match="master key does not fit") as caught:
        await opened(tmp_path, os.urandom(32))
    assert "\n" not in str(caught.value)


async def test_a_file_that_is_no_key_database_is_refused_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "keys.db").write_text("een boodschappenlijst " * 100)
    with pytest.raises(StorageProblem, match="not a Meldwijzer database"):
        await opened(tmp_path)


async def test_a_person_has_one_pseudonym_that_says_nothing(keys: KeyStore, tmp_path: Path) -> None:
    one = keys.identity_hash("telegram", "12345")
    assert one == keys.identity_hash("telegram", "12345")
    assert one != keys.identity_hash("web", "12345")
    assert keys.identity_hash("ab", "c") != keys.identity_hash("a", "bc")
    assert "12345" not in one
    again = await opened(tmp_path)
    assert again.identity_hash("telegram", "12345") == one
    await again.close()
    elsewhere = await opened(tmp_path, name="other.db")
    assert elsewhere.identity_hash("telegram", "12345") != one
    await elsewhere.close()
