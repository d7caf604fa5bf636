"""Encryption: what a column holds on disk, and the keys of cases in `keys.db`.

Each case has a key of its own. It lies in `keys.db`, wrapped with the master key, and the master key lies in a file
outside the data folder. Destroying the key of a case makes every copy of its rows unreadable, old WAL pages included.

A copy of `keys.db` that `KeyStore.back_up` made is kept for seven days, apart from copies of the data; so what is
deleted is gone for good seven days later. To restore one: stop Meldwijzer, put the copy in the place of `keys.db`,
start, and run `meldwijzer purge`, which destroys again what was deleted since.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import os
import sqlite3
from collections import OrderedDict
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy.ext.asyncio import AsyncConnection

from . import master_key as master_key_file
from .master_key import KEY_BYTES
from .master_key import KeyProblem as KeyProblem
from .sqlite import StorageProblem, begin, insert, make_engine

NONCE_BYTES = 12
CACHED_KEYS = 1024
IDENTITY = "identity"
BACKUPS_KEPT = timedelta(days=7)


class CannotOpen(Exception):
    """Sealed bytes that were damaged, moved to another place, or sealed with another key."""


class NoKey(LookupError):
    """The key was destroyed, or never existed: what it sealed is gone for good."""


def joined(*parts: str) -> bytes:
    """The parts as bytes, each with its length in front, so that no two lists of parts give the same bytes."""
    return b"".join(len(data).to_bytes(4, "big") + data for data in (part.encode() for part in parts))


def seal(key: bytes, plaintext: bytes, *, case: str, column: str, row: str) -> bytes:
    """Encrypt with AES-256-GCM for one place in the database.

    Args:
        key: 32 bytes.
        plaintext: any bytes.
        case, column, row: the place; only there the result can be opened again.

    Returns:
        A random nonce of 12 bytes, then the ciphertext and its tag (28 bytes longer than the plaintext).
    """
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plaintext, joined(case, column, row))


def open_sealed(key: bytes, sealed: bytes, *, case: str, column: str, row: str) -> bytes:
    """Decrypt what `seal` made for this place.

    Raises:
        CannotOpen: it was damaged, sealed with another key, or belongs to another case, column or row.
    """
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], joined(case, column, row))
    except (InvalidTag, ValueError):
        raise CannotOpen(f"sealed {column} cannot be opened here") from None


_metadata = sa.MetaData()
_keys = sa.Table(
    "key",
    _metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("wrapped", sa.LargeBinary, nullable=False),
    sa.Column("master", sa.Text, nullable=False),  # the fingerprint of the master key that wrapped it
)
_find = sa.select(_keys.c.master, _keys.c.wrapped).where(_keys.c.id == sa.bindparam("key_id"))
_add = insert(_keys).on_conflict_do_nothing()
_rewrap = (
    sa.update(_keys)
    .where(_keys.c.id == sa.bindparam("key_id"))
    .values(wrapped=sa.bindparam("new_wrapped"), master=sa.bindparam("new_master"))
)


@dataclass(frozen=True, slots=True)
class KeyCount:
    """How many keys there are, and the ids of those that do not open."""

    total: int
    broken: tuple[str, ...]


class KeyStore:
    """The keys of cases and of conversations outside a case, in `keys.db`: never in a backup of the data."""

    def __init__(self, path: Path, key_file: Path, master_key: bytes) -> None:
        self._path = path
        self._key_file = key_file
        self._masters = {master_key_file.fingerprint(master_key): master_key}
        # No WAL here: a destroyed key must not live on in it. TRUNCATE with synchronous=FULL is as durable.
        self._engine = make_engine(path, journal="TRUNCATE")
        self._known: OrderedDict[str, bytes] = OrderedDict()
        self._identity = b""

    @classmethod
    async def open(cls, path: Path, key_file: Path, master_key: bytes) -> KeyStore:
        """Open `keys.db`, or make it, and check that the master key fits.

        Args:
            key_file, master_key: the key file and what is in it, from `master_key.load_or_make`.

        Raises:
            KeyProblem: the keys were wrapped with another master key.
            StorageProblem: the file cannot be used.
        """
        store = cls(path, key_file, master_key)
        try:
            async with begin(store._engine, path) as connection:
                await store._prepare(connection, master_key_file.fingerprint(master_key))
                mark, wrapped = (await connection.execute(_find, {"key_id": IDENTITY})).one()
                store._identity = store._unwrap(IDENTITY, mark, wrapped)
                master_key_file.settle(key_file, mark)  # a change of the master key that was interrupted
        except (CannotOpen, sa.exc.NoResultFound):
            await store.close()
            raise KeyProblem(
                f"The master key does not fit {path}: it belongs to other data; put the right key file back."
            ) from None
        except BaseException:
            await store.close()
            raise
        return store

    async def _prepare(self, connection: AsyncConnection, mark: str) -> None:
        """Make the table, or give one from before master keys could change its column for the fingerprint."""
        columns = await connection.run_sync(_columns)
        if not columns:
            await connection.run_sync(_metadata.create_all)
            await connection.execute(_add, self._new(IDENTITY, mark)[1])
        elif "master" not in columns:
            await connection.exec_driver_sql("ALTER TABLE key ADD COLUMN master TEXT NOT NULL DEFAULT ''")
            await connection.execute(sa.update(_keys).values(master=mark))

    # --- wrapping ---

    def _new(self, key_id: str, mark: str) -> tuple[bytes, dict[str, object]]:
        key = os.urandom(KEY_BYTES)
        return key, {"id": key_id, "wrapped": self._wrap(key_id, mark, key), "master": mark}

    def _wrap(self, key_id: str, mark: str, key: bytes) -> bytes:
        return seal(self._master(mark), key, case="", column="key", row=key_id)

    def _unwrap(self, key_id: str, mark: str, wrapped: bytes) -> bytes:
        return open_sealed(self._master(mark), wrapped, case="", column="key", row=key_id)

    def _master(self, mark: str) -> bytes:
        """The master key with this fingerprint; one that another process has put in place since is read now."""
        if mark not in self._masters:
            found = master_key_file.find(self._key_file, mark)
            if found is None:
                raise CannotOpen(f"a key in {self._path} was wrapped with another master key than {self._key_file}")
            self._masters[mark] = found
        return self._masters[mark]

    def _remember(self, key_id: str, key: bytes) -> None:
        self._known[key_id] = key
        self._known.move_to_end(key_id)
        if len(self._known) > CACHED_KEYS:
            self._known.popitem(last=False)

    # --- one key ---

    async def create(self, key_id: str) -> bytes:
        """Make a key; it is on disk before this returns.

        Args:
            key_id: a new id, such as "case:..." or "conversation:...".

        Raises:
            ValueError: the id is taken.
            StorageProblem: the file cannot be written.
        """
        async with begin(self._engine, self._path) as connection:
            # Wrapped like the others are now: another process may have changed the master key a moment ago.
            mark: str = (await connection.execute(_find, {"key_id": IDENTITY})).one()[0]
            key, row = self._new(key_id, mark)
            added = (await connection.execute(_add, row)).rowcount
        if added != 1:
            raise ValueError(f"key id {key_id} is taken")
        self._remember(key_id, key)
        return key

    async def get(self, key_id: str) -> bytes:
        """The key with this id.

        Raises:
            NoKey: it was destroyed or never existed.
            CannotOpen: its row was damaged, moved or wrapped with another master key.
        """
        key = self._known.get(key_id)
        if key is None:
            async with begin(self._engine, self._path) as connection:
                row = (await connection.execute(_find, {"key_id": key_id})).one_or_none()
                if row is None:
                    raise NoKey(key_id)
                key = self._unwrap(key_id, *row)
        self._remember(key_id, key)
        return key

    async def destroy(self, *key_ids: str) -> None:
        """Remove keys for good; on disk they are overwritten before this returns. Unknown ids are no error."""
        async with begin(self._engine, self._path) as connection:
            await connection.execute(sa.delete(_keys).where(_keys.c.id.in_(key_ids)))
        for key_id in key_ids:
            self._known.pop(key_id, None)

    # --- all keys ---

    async def ids(self) -> set[str]:
        """The id of every key."""
        async with begin(self._engine, self._path) as connection:
            return set(await connection.scalars(sa.select(_keys.c.id)))

    async def everything(self) -> dict[str, bytes]:
        """Every key that opens, by its id: for a migration, which may have to open and seal any row."""
        async with begin(self._engine, self._path) as connection:
            return (await self._opened(connection))[0]

    async def check(self) -> KeyCount:
        """Open every key as it is on disk now."""
        async with begin(self._engine, self._path) as connection:
            opened, broken = await self._opened(connection)
        return KeyCount(len(opened) + len(broken), broken)

    async def _opened(self, connection: AsyncConnection) -> tuple[dict[str, bytes], tuple[str, ...]]:
        opened: dict[str, bytes] = {}
        broken: list[str] = []
        rows = (await connection.execute(sa.select(_keys.c.id, _keys.c.master, _keys.c.wrapped))).all()
        for key_id, mark, wrapped in rows:
            try:
                opened[key_id] = self._unwrap(key_id, mark, wrapped)
            except CannotOpen:
                broken.append(key_id)
        return opened, tuple(broken)

    async def rotate(self, new_master_key: bytes) -> KeyCount:
        """Wrap every key with another master key, and let that one be the key file. The keys stay the same.

        Everyone works on: who needs a key waits for this one transaction at most, and who has read the former key
        file finds the new one by its fingerprint. Whenever it is interrupted, everything opens: first the new key is
        on disk beside the key file, then all rows change in one transaction, then the files change places.

        Args:
            new_master_key: 32 random bytes.

        Returns:
            How many keys there are; those that did not open stay as they were.

        Raises:
            KeyProblem: the new key cannot be written; nothing was changed.
            StorageProblem: `keys.db` cannot be written; nothing was changed.
        """
        if len(new_master_key) != KEY_BYTES:
            raise ValueError(f"a master key has {KEY_BYTES} bytes")
        mark = master_key_file.fingerprint(new_master_key)
        async with begin(self._engine, self._path) as connection:
            opened, broken = await self._opened(connection)
            master_key_file.write_beside(self._key_file, new_master_key)
            self._masters[mark] = new_master_key
            values = [
                {"key_id": key_id, "new_wrapped": self._wrap(key_id, mark, key), "new_master": mark}
                for key_id, key in opened.items()
            ]
            await connection.execute(_rewrap, values)
        async with begin(self._engine, self._path) as connection:
            # Under the lock, and by what stands there now: somebody may have changed the master key once more.
            now_in_use: str = (await connection.execute(_find, {"key_id": IDENTITY})).one()[0]
            master_key_file.settle(self._key_file, now_in_use)
        return KeyCount(len(opened) + len(broken), broken)

    async def forget_former_master_keys(self, now: datetime) -> int:
        """Remove the master keys that lost their place seven days ago; gives how many."""
        async with begin(self._engine, self._path) as connection:
            in_use = set(await connection.scalars(sa.select(_keys.c.master).distinct()))
        return master_key_file.forget_former(self._key_file, in_use, now)

    async def back_up(self, folder: Path, today: date) -> Path:
        """Copy `keys.db`, wrapped as it is, to `keys-2026-11-23.db` in a folder, and remove copies from before a week.

        Args:
            folder: outside the data folder; made with mode 0700.
            today: names the copy; one from the same day is replaced.

        Raises:
            StorageProblem: the folder cannot be used.
        """
        if folder.resolve().is_relative_to(self._path.parent.resolve()):
            raise StorageProblem(f"The folder {folder} lies inside the data folder: keys never travel with the data.")
        copy = folder / f"keys-{today.isoformat()}.db"
        draft = folder / f"{copy.name}.new"
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft.unlink(missing_ok=True)
            await asyncio.to_thread(_copy, self._path, draft)
            draft.replace(copy)
            for file in folder.glob("keys-*.db"):
                with suppress(ValueError):  # a file of somebody else
                    if date.fromisoformat(file.stem.removeprefix("keys-")) <= today - BACKUPS_KEPT:
                        file.unlink()
        except (OSError, sqlite3.Error) as error:
            reason = (getattr(error, "strerror", None) or str(error)).lower()
            raise StorageProblem(f"Cannot make a key backup in {folder}: {reason}.") from None
        return copy

    # --- what is derived from the key for identities, which survives a new master key ---

    def identity_hash(self, channel: str, person: str) -> str:
        """A stable pseudonym of a person on a channel: a keyed hash, which nobody can guess back without the keys.

        Returns:
            32 hexadecimal digits.
        """
        return _mac(self._identity, joined(channel, person)).hex()[:32]

    def keyed_hash(self, purpose: str, value: str) -> str:
        """A hash that nobody makes or guesses back without the keys; another one for each purpose.

        Returns:
            64 hexadecimal digits.
        """
        return _mac(_mac(self._identity, b"hash"), joined(purpose, value)).hex()

    def audit_mac(self, line: bytes) -> bytes:
        """What chains a line of the audit to the ones before: 32 bytes that nobody makes without the keys."""
        return audit_mac(self._identity, line)

    async def close(self) -> None:
        """Close the file and forget the keys."""
        self._known.clear()
        await self._engine.dispose()


def audit_mac(identity: bytes, line: bytes) -> bytes:
    """As `KeyStore.audit_mac`, with the key for identities at hand."""
    return _mac(_mac(identity, b"audit"), line)


def blind(key: bytes, column: str, word: str) -> str:
    """A stand-in for a word that would tell something about a family: equal where the word and the case are equal.

    Args:
        key: the key of the case.
        column: where it will stand.

    Returns:
        32 hexadecimal digits.
    """
    return _mac(key, joined(column, word)).hex()[:32]


def _mac(key: bytes, data: bytes) -> bytes:
    return hmac.new(key, data, hashlib.sha256).digest()


def _columns(connection: sa.Connection) -> set[str]:
    """The columns of the table of keys; none when there is no such table yet."""
    inspector = sa.inspect(connection)
    if not inspector.has_table(_keys.name):
        return set()
    return {column["name"] for column in inspector.get_columns(_keys.name)}


def _copy(source: Path, target: Path) -> None:
    """A compact copy of a database, without what was deleted from it; on disk before this returns."""
    descriptor = os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        with closing(sqlite3.connect(source, isolation_level=None)) as connection:
            connection.execute("VACUUM INTO ?", (str(target),))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
