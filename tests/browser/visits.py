"""Visits to a school in a real browser: a real server on a port of its own, Chromium, and people who look and tap.

People find what they need as people do: by what a button says and what a heading says.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import pyotp
import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright
from ports import free_port

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CHROMIUM = next((found for name in ("chromium", "chromium-browser") if (found := shutil.which(name))), None)
NO_CHROMIUM = "chromium is not installed: the tests in a real browser need it"
REQUIRED = os.environ.get("MELDWIJZER_NEEDS_BROWSER")
FLAGS = (
    "--no-sandbox",  # a test often runs as root, in a container without user namespaces
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing but this computer, whatever a page asks
)
PATIENCE = 30_000
"""How long a test looks for something before it gives up, in milliseconds: a slow computer is no mistake."""
expect.set_options(timeout=PATIENCE)
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
SETTINGS = """
data_dir = "data"
key_file = "master.key"
[web]
port = {port}
[[school]]
id = "de-linde"
name = "De Linde"
protocol = "dalton-hillegom"
"""


def is_missing(why: str, *, whole_file: bool = False) -> NoReturn:
    """Skips what cannot be tested on this computer; where it must be, as in CI, that is a failure."""
    if REQUIRED:
        pytest.fail(why)
    pytest.skip(why, allow_module_level=whole_file)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's own Chromium; nothing is downloaded."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class School:
    """A school with a server: it can be killed as by a power cut, and started again."""

    folder: Path
    settings: str = SETTINGS
    port: int = field(default_factory=free_port)
    lines: list[str] = field(default_factory=list)
    process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start, and wait until it says where it is."""
        file = self.folder / "meldwijzer.toml"
        file.write_text(self.settings.format(port=self.port), encoding="utf-8")
        command = [sys.executable, "-m", "meldwijzer.bot.cli", "--settings", str(file), "serve"]
        log = (self.folder / "server.log").open("a")
        with log:
            self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True)
        assert self.process.stdout is not None
        first = self.process.stdout.readline()
        assert self.address in first, (self.folder / "server.log").read_text()
        self.lines = [first]

    def kill(self) -> None:
        """Gone at once, without a chance to tidy up."""
        self._end(kill=True)

    def stop(self) -> None:
        """Asked to stop."""
        self._end(kill=False)

    def _end(self, *, kill: bool) -> None:
        if self.process is None:
            return
        if kill:
            self.process.kill()
        else:
            self.process.terminate()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()
        self.process = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def database(self) -> Path:
        """The file in which everything is kept."""
        return self.folder / "data" / "meldwijzer.db"

    @property
    def link(self) -> str:
        """The one-time link that the server printed for who begins."""
        found = re.search(r"http://\S+/(?:uitnodiging|voorbeeld)/\S+", self.lines[0])
        assert found is not None, self.lines
        return found[0]


@contextmanager
def open_school(folder: Path, settings: str = SETTINGS) -> Iterator[School]:
    """A school that is open while the block lasts."""
    folder.mkdir(parents=True, exist_ok=True)
    school = School(folder, settings)
    school.start()
    try:
        yield school
    finally:
        school.stop()


@dataclass
class Person:
    """Somebody at a browser of their own."""

    page: Page
    address: str
    _heard: list[str] = field(default_factory=list)
    _forgiven: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE)
        self.page.on(
            "console",
            lambda said: (
                self._heard.append(f"{said.text} ({said.location['url']})")
                if said.type in ("error", "warning")
                else None
            ),
        )
        self.page.on("pageerror", lambda error: self._heard.append(str(error)))
        self.page.context.on("request", self._asked)

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:")):
            self._heard.append(f"asked for {request.url}")

    @property
    def trouble(self) -> list[str]:
        """What went wrong behind the page, without what was forgiven."""
        return [line for line in self._heard if not any(words in line for words in self._forgiven)]

    def forgive(self, words: str) -> None:
        """Let go of what the test itself brings about, such as a page that is not there: a browser may tell it late."""
        self._forgiven.append(words)

    @property
    def title(self) -> str:
        """The heading of the page."""
        return self.page.get_by_role("heading", level=1).inner_text()

    def go(self, path: str = "/") -> None:
        """Open an address of this school."""
        self.page.goto(path if "://" in path else self.address + path)

    def button(self, label: str) -> Locator:
        """A button, tick box or link with exactly these words; a mark such as `landelijke aanvulling` may follow."""
        words = re.compile(rf"^\s*{re.escape(label)}\s*(landelijke aanvulling)?\s*$")
        page = self.page
        return page.get_by_role("button", name=words).or_(page.get_by_role("checkbox", name=words)).first

    def tap(self, *labels: str) -> None:
        """Tap buttons of the conversation, one after the other, each on the screen that the last one led to."""
        for label in labels:
            sheet = self.page.locator("#beurt input[name=blad]")
            before = sheet.input_value()
            expect(self.button(label), f"'{label}' is no button of '{self.title}'").to_be_visible()
            self.button(label).click()
            expect(sheet, f"nothing came after {label}").not_to_have_value(before)

    def follow(self, label: str) -> None:
        """Follow a link, or press a button that leads to another page."""
        words = re.compile(rf"^\s*{re.escape(label)}\s*$")
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=words).or_(self.page.get_by_role("button", name=words)).first.click()

    def until(self, happened: Callable[[], bool]) -> None:
        """Wait for something that no page shows."""
        for _ in range(PATIENCE // 20):
            if happened():
                return
            self.page.wait_for_timeout(20)
        raise AssertionError("it never happened")

    def says(self, words: str) -> None:
        """Hold that these words stand on the page, to be seen."""
        expect(self.page.get_by_text(words).first).to_be_visible()

    def asks(self, title: str) -> None:
        """Hold that this is the heading."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(title)


@dataclass
class Login:
    """What somebody keeps after an invitation: a code on paper, and an app that shows digits."""

    code: str
    secret: str

    def digits(self, ahead: int = 0) -> str:
        """What the app shows now, or so many half minutes later."""
        return pyotp.TOTP(self.secret).at(int(time.time()) + 30 * ahead)


def accept(person: Person, link: str) -> Login:
    """Follow an invitation to its end: the code and the app are real, and the person is in."""
    page = person.page
    person.go(link)
    person.follow("Ik heb een app, ga verder")
    login = Login(page.get_by_label("Je inlogcode").input_value(), page.locator("code").inner_text().replace(" ", ""))
    page.get_by_label("De zes cijfers uit je app").fill(login.digits())
    person.follow("Klaar, laat me binnen")
    return login


def invite(beheerder: Person, role: str, place: str, label: str) -> str:
    """As a beheerder: invite a colleague, and give the link."""
    beheerder.go("/beheer")
    page = beheerder.page
    page.get_by_label("Rol", exact=True).select_option(label=role)
    page.get_by_label("Plek bij een oproep").select_option(label=place)
    page.get_by_label("Omschrijving").fill(label)
    beheerder.follow("Maak een link")
    return page.get_by_label("De link").input_value()


def sign_in(person: Person, login: Login, digits: str = "") -> None:
    """Sign in with the code and the digits of the app: those of the next half minute, for these were used before."""
    person.go("/inloggen")
    person.page.get_by_label("Je inlogcode").fill(login.code)
    person.page.get_by_label("De zes cijfers uit je app").fill(digits or login.digits(ahead=1))
    person.follow("Log in")


@dataclass
class Staffroom:
    """The colleagues of one school, each invited and enrolled once; who comes back brings the cookies of that time."""

    school: School
    logins: dict[str, Login] = field(default_factory=dict)
    sessions: dict[str, Any] = field(default_factory=dict)

    def enter(self, browser: Browser, label: str, **look: Any) -> Person:
        """A browser in which this colleague is signed in; one who is new is invited by the beheerder first.

        A label is a role of COLLEAGUES, with a number behind it for one more of them.
        """
        if label not in self.sessions:
            role, place = COLLEAGUES.get(label.rstrip(" 0123456789"), (label, ""))
            link = self.school.link
            if role != "beheerder":
                beheerder = self.enter(browser, "beheerder")
                link = invite(beheerder, role, place, label)
                beheerder.page.context.close()
            newcomer = open_browser(browser, self.school)
            self.logins[label] = accept(newcomer, link)
            self.sessions[label] = newcomer.page.context.storage_state()
            assert not newcomer.trouble, newcomer.trouble
            newcomer.page.context.close()
        return open_browser(browser, self.school, storage_state=self.sessions[label], **look)


COLLEAGUES = {
    "beheerder": ("beheerder", ""),
    "leerkracht": ("leerkracht", "geen oproepen"),
    "IB": ("aandachtsfunctionaris", "eerste: aandachtsfunctionaris"),
    "directie": ("directeur", "directie"),
}
"""What a colleague is called here: the role and the place on the ladder, in the words of the page."""


def open_browser(browser: Browser, school: School, **look: Any) -> Person:
    """A fresh browser: a phone in light colours, in Dutch, unless told otherwise."""
    look = {"viewport": PHONE, "color_scheme": "light", "locale": "nl-NL", **look}
    return Person(browser.new_context(**look).new_page(), school.address)
