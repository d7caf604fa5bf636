"""A school on Telegram, over both libraries."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import structlog
from emulator import emulator
from people import Office
from telegram_line import LIBRARIES, WEBSITE, Line, line


@pytest.fixture(autouse=True)
def _log_as_before() -> Iterator[None]:
    """Where a test sent the log ends with the test."""
    yield
    structlog.reset_defaults()


@pytest.fixture(scope="session")
def api() -> Iterator[str]:
    with emulator() as address:
        yield address


@pytest.fixture(params=LIBRARIES)
def library_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def open_line(school: Office, api: str, library_name: str) -> AsyncIterator[Line]:
    school.assistant.links["telegram"] = f"{WEBSITE}/verder/"
    async with line(school, api, library_name) as opened:
        yield opened
