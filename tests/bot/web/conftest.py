"""The real application over a real store, and somebody without an account at its first page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from browser import Browser, Site, open_site


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with open_site(tmp_path) as opened:
        yield opened


@pytest.fixture
async def visitor(site: Site) -> Browser:
    browser = site.browser()
    await browser.look()
    return browser
