"""The store: opens the data folder, its keys and its database, brings the schema up to date, runs transactions."""

from __future__ import annotations

import stat
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager, suppress
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from .crypto import KeyProblem, KeyStore
from .master_key import load_or_make
from .models import REVISIONS
from .sqlite import StorageProblem as StorageProblem
from .sqlite import begin, empty_wal, make_engine

DATABASE = "meldwijzer.db"
KEYS = "keys.db"
MIGRATIONS = Path(__file__).parent / "migrations"


class Store:
    """An open database with its keys. Make one with `Store.open`, end it with `close`."""

    def __init__(self, path: Path, engine: AsyncEngine, keys: KeyStore) -> None:
        self.path = path
        self.engine = engine
        self.keys = keys

    @classmethod
    async def open(cls, data_dir: Path, key_file: Path) -> Store:
        """Open the data folder; on the first run make it, its database and the master key.

        Args:
            data_dir: the folder of `meldwijzer.db` and `keys.db`, made with mode 0700.
            key_file: the master key, outside that folder.

        Raises:
            KeyProblem: the keys are not in order.
            StorageProblem: the folder or a database cannot be used, or was made by a newer version.
        """
        path, keys_path = data_dir / DATABASE, data_dir / KEYS
        _prepare(data_dir, path, keys_path)
        # In this order: another process that opens the same new folder makes keys.db first.
        has_data = path.exists()
        has_keys = keys_path.exists()
        if has_data and not has_keys:
            raise KeyProblem(f"{keys_path} is missing, and without it {path} cannot be read; put it back.")
        master_key = load_or_make(key_file, data_dir=data_dir, first_run=not has_data and not has_keys)
        keys = await KeyStore.open(keys_path, key_file, master_key)
        store = cls(path, make_engine(path), keys)
        try:
            await store._bring_up_to_date()
        except BaseException:
            await store.close()
            raise
        return store

    async def _bring_up_to_date(self) -> None:
        async with self.transaction() as conn:
            revision = await conn.run_sync(_revision)
            if revision == REVISIONS[-1]:
                return
            if revision == "foreign":
                raise StorageProblem(f"The file {self.path} is not a Meldwijzer database; move it away.")
            if revision is not None and revision not in REVISIONS:
                raise StorageProblem(
                    f"The database {self.path} was made by a newer version of Meldwijzer (schema {revision}; this one "
                    f"knows up to {REVISIONS[-1]}); install that version again."
                )
            await conn.run_sync(move_schema, REVISIONS[-1], await self.keys.everything())
        await self.empty_wal()  # what a migration has sealed stood there in clear

    async def move(self, to: str) -> None:
        """Bring the schema to a revision, upwards or downwards: one of `REVISIONS`, or "base" for an empty database."""
        async with self.transaction() as conn:
            await conn.run_sync(move_schema, to, await self.keys.everything())

    async def empty_wal(self) -> bool:
        """Empty the write-ahead log, where deleted rows live on; False while another process stands in the way."""
        return await empty_wal(self.engine)

    def transaction(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """A transaction: committed at the end of the block, rolled back on any error. Others wait meanwhile.

        What it reads stays true until it commits, in other processes too. Do not open one inside another.

        Raises:
            StorageProblem: the disk, the file or a lock stands in the way; nothing of the transaction is kept.
        """
        return begin(self.engine, self.path)

    def identity_hash(self, channel: str, person: str) -> str:
        """The pseudonym of a person on a channel: 32 hexadecimal digits, the same each time."""
        return self.keys.identity_hash(channel, person)

    async def close(self) -> None:
        """Close both databases."""
        await self.engine.dispose()
        await self.keys.close()


def move_schema(connection: sa.Connection, to: str, keys: Mapping[str, bytes]) -> None:
    """Bring the schema to a revision, upwards or downwards, in the connection's transaction.

    Args:
        connection: a connection with a transaction.
        to: one of `REVISIONS`, or "base" for an empty database.
        keys: from `KeyStore.everything`, for rows that are sealed in another way afterwards.
    """
    # Imported here: it costs a quarter of a second, and a start with an up-to-date database does without.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    config.attributes["keys"] = keys
    order: tuple[str | None, ...] = (None, *REVISIONS)
    target = None if to == "base" else to
    move: Callable[[Config, str], None] = command.upgrade
    if order.index(target) < order.index(_revision(connection)):
        move = command.downgrade
    move(config, to)


def _revision(connection: sa.Connection) -> str | None:
    """The revision of the schema, None for an empty database, "foreign" for one that is not ours."""
    tables = sa.inspect(connection).get_table_names()
    if "alembic_version" in tables:
        revision: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
        return revision
    return "foreign" if tables else None


def _prepare(data_dir: Path, *files: Path) -> None:
    """Make the folder, or close it to others if it is ours alone; the files in it too.

    Raises:
        StorageProblem: the folder cannot be made or read.
    """
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        present = [file for file in files if file.exists()]
        if present or not any(data_dir.iterdir()):
            _close_to_others(data_dir)
        for file in present:
            _close_to_others(file)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise StorageProblem(f"Cannot use the data folder {data_dir}: {reason}; choose one that is writable.") from None


def _close_to_others(path: Path) -> None:
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        with suppress(PermissionError):  # a mounted folder that belongs to someone else
            path.chmod(mode & 0o700)
