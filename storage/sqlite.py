"""Everything that is particular to SQLite: how a file is opened, how a transaction runs, what its errors mean.

The driver is aiosqlite, with one change. aiosqlite sends every cursor, execute, fetch and close to its thread as a
message of its own, four a statement, and these messages cost more than the statements. `OneHopConnection` does a
statement in one, and begins the transaction in the same message.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Literal, cast

import aiosqlite
import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert as insert
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

BUSY_SECONDS = 5.0

Journal = Literal["WAL", "TRUNCATE"]


class StorageProblem(Exception):
    """The store cannot do its work; the message is one English line for the operator, without any content."""


class OneHopCursor:
    """The part of a DB-API cursor that SQLAlchemy uses: the rows are fetched together with the execution."""

    arraysize = 1

    def __init__(self, connection: OneHopConnection) -> None:
        self._connection = connection
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self._rows: list[Any] = []

    async def __aenter__(self) -> OneHopCursor:
        return self

    async def execute(self, operation: str, parameters: Sequence[Any] = ()) -> None:
        """Run one statement and fetch its rows."""

        def run(cursor: sqlite3.Cursor) -> None:
            cursor.execute(operation, parameters)

        await self._run(run)

    async def executemany(self, operation: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each row of parameters."""

        def run(cursor: sqlite3.Cursor) -> None:
            cursor.executemany(operation, parameters)

        await self._run(run)

    async def fetchall(self) -> list[Any]:
        """The rows that came with the execution."""
        return self._rows

    async def close(self) -> None:
        """Nothing to do: the real cursor was closed in its own thread."""

    async def _run(self, statement: Callable[[sqlite3.Cursor], None]) -> None:
        found = await self._connection.in_thread(statement)
        self.description, self.rowcount, self.lastrowid, self._rows = found


class OneHopConnection(aiosqlite.Connection):
    """An aiosqlite connection whose statements cost one message to its thread, and whose first one begins the
    transaction. BEGIN IMMEDIATE takes the right to write at once: what a transaction reads stays true until its commit.
    """

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, 64)
        self._thread.daemon = True  # an unclosed connection must not keep the process alive
        self._used = False
        self._end: asyncio.Future[Any] | None = None

    def stop(self) -> asyncio.Future[Any] | None:
        """End the thread; gives what to wait for."""
        self._end = super().stop()
        return self._end

    async def connect(self) -> OneHopConnection:
        """Open the file. If that fails the thread ends first: aiosqlite leaves it behind, to fail in a closed loop."""
        try:
            await self
        except BaseException:
            if self._end is not None:
                await self._end
            raise
        return self

    def cursor(self) -> OneHopCursor:  # type: ignore[override]
        """A cursor that needs no message of its own."""
        return OneHopCursor(self)

    async def in_thread(self, statement: Callable[[sqlite3.Cursor], None]) -> tuple[Any, int, int | None, list[Any]]:
        """Run `statement` in the connection's thread, inside a transaction, with a cursor of its own."""
        connection = self._conn
        self._used = True

        # A plain function: aiosqlite logs what it runs, and a partial would show the parameters.
        def work() -> tuple[Any, int, int | None, list[Any]]:
            cursor = connection.cursor()
            try:
                if not connection.in_transaction:
                    cursor.execute("BEGIN IMMEDIATE")
                statement(cursor)
                rows = cursor.fetchall() if cursor.description else []
                return cursor.description, cursor.rowcount, cursor.lastrowid, rows
            finally:
                cursor.close()

        found: tuple[Any, int, int | None, list[Any]] = await self._execute(work)  # type: ignore[no-untyped-call]
        return found

    async def empty_wal(self) -> bool:
        """Move what is in the write-ahead log into the database and empty it; False if others were in the way."""
        connection = self._conn

        def work() -> bool:
            busy: int = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            return busy == 0

        emptied: bool = await self._execute(work)  # type: ignore[no-untyped-call]
        return emptied

    async def commit(self) -> None:
        """Commit, if anything ran."""
        if self._used:
            await super().commit()
            self._used = False

    async def rollback(self) -> None:
        """Roll back, if anything ran since the last commit (a pool asks for it each time a connection comes back)."""
        if self._used:
            await super().rollback()
            self._used = False


def _connect(path: Path, journal: Journal) -> sqlite3.Connection:
    """Open the file with the settings that every connection needs; SQLite's side files inherit its mode of 0600."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise StorageProblem(f"Cannot write to the database {path}: {reason}; check its folder and owner.") from None
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        until = time.monotonic() + BUSY_SECONDS
        while True:
            try:
                connection.execute(f"PRAGMA journal_mode={journal}")
                break
            except sqlite3.OperationalError as error:
                # Two processes that turn a new file into WAL at once: the busy timeout does not cover this one.
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(0.02)
        for pragma in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", "temp_store=MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def make_engine(path: Path, journal: Journal = "WAL") -> AsyncEngine:
    """An engine over one SQLite file with a single connection: writers queue here instead of failing each other."""

    async def connect() -> OneHopConnection:
        return await OneHopConnection(lambda: _connect(path, journal)).connect()

    return create_async_engine(
        "sqlite+aiosqlite://",
        async_creator=connect,
        poolclass=sa.AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
    )


async def empty_wal(engine: AsyncEngine) -> bool:
    """Empty the write-ahead log of a database; not inside a transaction. False if another process was in the way."""
    async with engine.connect() as connection:
        driver = cast(OneHopConnection, (await connection.get_raw_connection()).driver_connection)
        return await driver.empty_wal()


@asynccontextmanager
async def begin(engine: AsyncEngine, path: Path) -> AsyncIterator[AsyncConnection]:
    """A transaction: committed at the end, rolled back on any error.

    Args:
        engine: from `make_engine`.
        path: the file, for the message.

    Raises:
        StorageProblem: the disk, the file or a lock stands in the way; nothing of the transaction is kept.
    """
    try:
        async with engine.begin() as connection:
            yield connection
    except (sa.exc.DBAPIError, sa.exc.TimeoutError) as error:
        line = explain(error, path)
        if line is None:
            raise
        raise StorageProblem(line) from None


def explain(error: sa.exc.SQLAlchemyError, path: Path) -> str | None:
    """What an error of the database means for the operator, as one line; None for a mistake in the program."""
    if isinstance(error, sa.exc.TimeoutError):
        return f"The database {path} is busy: the previous transaction does not end; try again."
    code = getattr(getattr(error, "orig", None), "sqlite_errorcode", None)
    if code is None:
        return None
    lines = {
        sqlite3.SQLITE_FULL: f"The disk is full: nothing was saved in {path}; make room and try again.",
        sqlite3.SQLITE_READONLY: f"Cannot write to the database {path}: it or its folder is read-only.",
        sqlite3.SQLITE_PERM: f"Cannot use the database {path}: no permission; check the owner of the folder.",
        sqlite3.SQLITE_CANTOPEN: f"Cannot open the database {path}; check that its folder exists and is writable.",
        sqlite3.SQLITE_BUSY: f"The database {path} is locked by another process; end that one or try again.",
        sqlite3.SQLITE_NOTADB: f"The file {path} is not a Meldwijzer database; move it away or restore a backup.",
        sqlite3.SQLITE_CORRUPT: f"The database {path} is damaged; restore a backup.",
        sqlite3.SQLITE_IOERR: f"The disk fails while using the database {path}; check the disk and its free space.",
    }
    return lines.get(code & 0xFF)
