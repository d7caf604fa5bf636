"""Visits in a real browser: Chromium from this computer, a school with a real server, people with a browser each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any, NoReturn

import pytest
from npm import NoPackagesError, packages
from playwright.sync_api import Browser
from visits import CHROMIUM, HERE, Person, School, Staffroom, chromium, open_browser, open_school

REQUIRED = os.environ.get("MELDWIJZER_NEEDS_BROWSER")


def _is_missing(why: str) -> NoReturn:
    """Skips what cannot be tested on this computer; where it must be, as in CI, that is a failure."""
    if REQUIRED:
        pytest.fail(why)
    pytest.skip(why)


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    """One Chromium for the tests of a file: while it is there, no other event loop may run in this process."""
    if CHROMIUM is None:
        _is_missing("chromium is not installed: the tests in a real browser need it")
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, which finds barriers on a page."""
    try:
        return (packages(HERE) / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    except NoPackagesError as reason:
        _is_missing(str(reason))


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
def enter(chrome: Browser, staffroom: Staffroom, school: School) -> Iterator[Enter]:
    """Somebody comes in: `enter()` is a visitor, `enter("IB")` a colleague; `color_scheme="dark"` and such say how.

    At the end nobody's browser may have complained, nor asked anything of another place.
    """
    with ExitStack() as leaving:

        def come(label: str = "", **look: Any) -> Person:
            enters = staffroom.enter(chrome, label, **look) if label else open_browser(chrome, school, **look)
            leaving.callback(enters.page.context.close)
            people.append(enters)
            return enters

        people: list[Person] = []
        yield come
        assert [line for person in people for line in person.trouble] == []
