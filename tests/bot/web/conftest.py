"""The real application over a real store: a visitor at its first page, and a school with colleagues who sign in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from browser import Browser, Site, open_site
from doors import Building, Colleague, building
from people import Clock


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with open_site(tmp_path) as opened:
        yield opened


@pytest.fixture
async def visitor(site: Site) -> Browser:
    browser = site.browser()
    await browser.look()
    return browser


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def school(tmp_path: Path, clock: Clock) -> AsyncIterator[Building]:
    async with building(tmp_path, clock) as opened:
        yield opened


@pytest.fixture
async def juf(school: Building) -> Colleague:
    return await school.colleague()
