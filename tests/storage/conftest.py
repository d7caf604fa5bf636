"""A store in a temporary folder, with one school and one case in it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest

from meldwijzer.storage import cases
from meldwijzer.storage.cases import Case
from meldwijzer.storage.database import Store

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)

OpenStore = Callable[[], Awaitable[Store]]
NewCase = Callable[..., Awaitable[Case]]


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
async def open_store(tmp_path: Path) -> AsyncIterator[OpenStore]:
    """Opens the same data folder as often as asked, as separate processes would."""
    async with AsyncExitStack() as stack:

        async def opened() -> Store:
            store = await Store.open(tmp_path / "data", tmp_path / "master.key")
            stack.push_async_callback(store.close)
            return store

        yield opened


@pytest.fixture
async def store(open_store: OpenStore, now: datetime) -> Store:
    store = await open_store()
    async with store.transaction() as conn:
        await cases.ensure_school(conn, "de-linde", protocol="dalton-hillegom", now=now)
    return store


@pytest.fixture
def new_case(store: Store, now: datetime) -> NewCase:
    """Opens one more case, with these facts."""

    async def opened(facts: bytes = b'{"leeftijd": "4-12"}') -> Case:
        async with store.transaction() as conn:
            return await cases.open_case(
                conn, store.keys, school_id="de-linde", protocol="dalton-hillegom", edition="1", facts=facts, now=now
            )

    return opened


@pytest.fixture
async def casus(new_case: NewCase) -> Case:
    return await new_case()
