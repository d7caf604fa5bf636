"""Visits in a real browser: Chromium from this computer, a school with a real server, people with a browser each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser
from visits import AXE, CHROMIUM, Person, School, Staffroom, chromium, open_browser, open_school

MISSING = "tests in a real browser need chromium, and `npm ci` in tests/browser"
REQUIRED = "BROWSER_TESTS_REQUIRED"


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    """One Chromium for the tests of a file: while it is there, no other event loop may run in this process."""
    if CHROMIUM is None or not AXE.exists():
        if os.environ.get(REQUIRED):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def staffroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Staffroom]:
    """One school with its colleagues, for all tests that leave it as it is."""
    with open_school(tmp_path_factory.mktemp("school")) as school:
        yield Staffroom(school)


@pytest.fixture
def school(staffroom: Staffroom) -> School:
    return staffroom.school


Enter = Callable[..., Person]


@pytest.fixture
def enter(chrome: Browser, staffroom: Staffroom) -> Iterator[Enter]:
    """Somebody comes in: `enter()` is a visitor, `enter("IB")` a colleague; `color_scheme="dark"` and such say how.

    At the end nobody's browser may have complained, nor asked anything of another place.
    """
    with ExitStack() as leaving:

        def come(label: str = "", **look: Any) -> Person:
            if label:
                person = staffroom.enter(chrome, label, **look)
            else:
                person = open_browser(chrome, staffroom.school, **look)
            leaving.callback(person.page.context.close)
            people.append(person)
            return person

        people: list[Person] = []
        yield come
        assert [line for person in people for line in person.trouble] == []
