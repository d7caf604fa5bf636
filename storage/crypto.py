"""Encryption: what a column holds on disk, the master key file, and the keys of cases in `keys.db`.

Each case has a key of its own. It lies in `keys.db`, wrapped with the master key, and the master key lies in a file
outside the data folder. Destroying the key of a case makes every copy of its rows unreadable, old WAL pages included.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import stat
from collections import OrderedDict
from pathlib import Path

import sqlalchemy as sa
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .sqlite import begin, insert, make_engine

KEY_BYTES = 32
NONCE_BYTES = 12
CACHED_KEYS = 1024
IDENTITY = "identity"


class CannotOpen(Exception):
    """Sealed bytes that were damaged, moved to another place, or sealed with another key."""


class NoKey(LookupError):
    """The key was destroyed, or never existed: what it sealed is gone for good."""


class KeyProblem(Exception):
    """The keys are not in order, so nothing starts; the message is one English line: what, where, what to do."""


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


def load_or_make_master_key(path: Path, *, data_dir: Path, first_run: bool) -> bytes:
    """The master key from its file.

    Args:
        path: the key file; must lie outside `data_dir`, so that a copy of the data is worthless by itself.
        data_dir: the folder with the data.
        first_run: there is no data yet, so a missing key file is made: random, mode 0600, whole or not at all.

    Returns:
        32 bytes.

    Raises:
        KeyProblem: the file lies in the data folder, is missing while there is data, can be read by others,
            cannot be read, or does not hold 32 bytes.
    """
    if path.resolve().is_relative_to(data_dir.resolve()):
        raise KeyProblem(f"The key file {path} lies inside the data folder {data_dir}; choose a place outside it.")
    try:
        if first_run and not path.exists():
            _make_key_file(path)
        status = path.stat()
        mode = stat.S_IMODE(status.st_mode)
        if not stat.S_ISREG(status.st_mode):
            raise KeyProblem(f"The key file {path} is not a file; remove it or choose another place.")
        if mode & ~0o600:
            raise KeyProblem(f"The key file {path} has mode {mode:04o}, so others may read it; run: chmod 600 {path}")
        key = path.read_bytes()
    except FileNotFoundError:
        raise KeyProblem(
            f"The key file {path} is missing while there is data in {data_dir}; put the key file of this data back."
        ) from None
    except OSError as error:
        raise KeyProblem(f"Cannot use the key file {path}: {_reason(error)}; check its folder and owner.") from None
    if len(key) != KEY_BYTES:
        raise KeyProblem(
            f"The key file {path} holds {len(key)} bytes instead of {KEY_BYTES}; put the key file of this data back."
        )
    return key


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _make_key_file(path: Path) -> None:
    """Write a new key beside `path` and link it into place: never half a file, and of two processes one wins."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}.new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(os.urandom(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            return  # another process was first; its key is the key
    finally:
        draft.unlink()
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


_metadata = sa.MetaData()
_keys = sa.Table(
    "key",
    _metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("wrapped", sa.LargeBinary, nullable=False),
)
_find = sa.select(_keys.c.wrapped).where(_keys.c.id == sa.bindparam("key_id"))
_add = insert(_keys).on_conflict_do_nothing()


class KeyStore:
    """The keys of cases and of conversations outside a case, in `keys.db`: never in a backup of the data."""

    def __init__(self, path: Path, master_key: bytes) -> None:
        self._path = path
        self._master_key = master_key
        # No WAL here: a destroyed key must not live on in it. TRUNCATE with synchronous=FULL is as durable.
        self._engine = make_engine(path, journal="TRUNCATE")
        self._known: OrderedDict[str, bytes] = OrderedDict()
        self._identity = b""

    @classmethod
    async def open(cls, path: Path, master_key: bytes) -> KeyStore:
        """Open `keys.db`, or make it, and check that the master key fits.

        Raises:
            KeyProblem: the keys were wrapped with another master key.
            StorageProblem: the file cannot be used.
        """
        store = cls(path, master_key)
        try:
            async with begin(store._engine, path) as connection:
                if not await connection.run_sync(lambda sync: sa.inspect(sync).has_table(_keys.name)):
                    await connection.run_sync(_metadata.create_all)
                    await connection.execute(_add, store._new(IDENTITY)[1])
            store._identity = await store.get(IDENTITY)
        except (CannotOpen, NoKey):
            await store.close()
            raise KeyProblem(
                f"The master key does not fit {path}: it belongs to other data; put the right key file back."
            ) from None
        except BaseException:
            await store.close()
            raise
        return store

    def _new(self, key_id: str) -> tuple[bytes, dict[str, object]]:
        key = os.urandom(KEY_BYTES)
        return key, {"id": key_id, "wrapped": seal(self._master_key, key, case="", column="key", row=key_id)}

    def _remember(self, key_id: str, key: bytes) -> None:
        self._known[key_id] = key
        self._known.move_to_end(key_id)
        if len(self._known) > CACHED_KEYS:
            self._known.popitem(last=False)

    async def create(self, key_id: str) -> bytes:
        """Make a key; it is on disk before this returns.

        Args:
            key_id: a new id, such as "case:..." or "conversation:...".

        Raises:
            ValueError: the id is taken.
            StorageProblem: the file cannot be written.
        """
        key, row = self._new(key_id)
        async with begin(self._engine, self._path) as connection:
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
                wrapped = (await connection.execute(_find, {"key_id": key_id})).scalar_one_or_none()
            if wrapped is None:
                raise NoKey(key_id)
            key = open_sealed(self._master_key, wrapped, case="", column="key", row=key_id)
        self._remember(key_id, key)
        return key

    async def destroy(self, *key_ids: str) -> None:
        """Remove keys for good; on disk they are overwritten before this returns. Unknown ids are no error."""
        async with begin(self._engine, self._path) as connection:
            await connection.execute(sa.delete(_keys).where(_keys.c.id.in_(key_ids)))
        for key_id in key_ids:
            self._known.pop(key_id, None)

    def identity_hash(self, channel: str, person: str) -> str:
        """A stable pseudonym of a person on a channel: a keyed hash, which nobody can guess back without the keys.

        The key for it lies in `keys.db` among the others, so it survives a new master key.

        Returns:
            32 hexadecimal digits.
        """
        return hmac.new(self._identity, joined(channel, person), hashlib.sha256).hexdigest()[:32]

    async def close(self) -> None:
        """Close the file and forget the keys."""
        self._known.clear()
        await self._engine.dispose()
