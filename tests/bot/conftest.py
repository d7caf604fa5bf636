"""A school in a temporary folder: a real store, the real protocol, the real texts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from people import Office, Person, office


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


@pytest.fixture
async def teacher(school: Office) -> Person:
    """A leerkracht with an account, at the first screen."""
    person = await school.colleague("juf")
    await person.look()
    return person


@pytest.fixture
async def visitor(school: Office) -> Person:
    """Someone without an account, at the first screen."""
    person = school.person("invaller")
    await person.look()
    return person
