"""A school with its web server, and browsers that come to its door: pages, forms and cookies, without a network."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path

import httpx
import pyotp
from people import DALTON, SCHOOL, Clock
from starlette.applications import Starlette

from meldwijzer.bot.settings import Mail, School, Settings, Web
from meldwijzer.bot.web.desk import Desk, open_desk
from meldwijzer.bot.web.server import make_app
from meldwijzer.storage import accounts
from meldwijzer.storage.accounts import Account


class _Forms(HTMLParser):
    """The forms of a page: where each goes, and what stands filled in."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self._select: str | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append((given.get("action", ""), {}))
        elif tag == "input" and self.forms and "name" in given:
            self.forms[-1][1][given["name"]] = given.get("value", "")
        elif tag == "select":
            self._select = given["name"]
        elif tag == "option" and self._select and self.forms:
            filled = self.forms[-1][1]
            if "selected" in given or self._select not in filled:
                filled[self._select] = given["value"]

    def handle_data(self, data: str) -> None:
        self.text.append(data.strip())


@dataclass
class Page:
    """What a browser got."""

    status: int
    html: str
    headers: httpx.Headers
    forms: list[tuple[str, dict[str, str]]] = field(init=False)
    text: str = field(init=False)

    def __post_init__(self) -> None:
        parsed = _Forms(self.html)
        self.forms, self.text = parsed.forms, " ".join(part for part in parsed.text if part)

    @property
    def to(self) -> str:
        """Where it sends the browser on to."""
        return self.headers.get("location", "")

    def form(self, action: str, part: str = "csrf") -> dict[str, str]:
        """The fields of the first form that goes to an address and has a field."""
        return next(fields for where, fields in self.forms if where == action and part in fields)


class Browser:
    """One browser with its cookies."""

    def __init__(self, app: Starlette, address: str) -> None:
        self.app = app
        transport = httpx.ASGITransport(app=app, client=(address, 50000))
        self.client = httpx.AsyncClient(transport=transport, base_url="http://localhost")

    async def get(self, path: str) -> Page:
        return _page(await self.client.get(path))

    async def post(self, path: str, **fields: str) -> Page:
        return _page(await self.client.post(path, data=fields))

    async def fill(self, path: str, action: str, part: str = "csrf", **fields: str) -> Page:
        """Open a page, fill in one of its forms, and send it."""
        found = (await self.get(path)).form(action, part)
        return await self.post(action or path, **{**found, **fields})

    async def log_in(self, code: str, digits: str) -> Page:
        return await self.fill("/inloggen", "/inloggen", inlogcode=code, cijfers=digits)

    async def tap(self, *buttons: str) -> Page:
        """Tap buttons of the chat one after the other; gives the last page."""
        page = await self.get("/")
        for button in buttons:
            page = await self.post("/", **{**page.form("/", "beurt"), "knop": button})
            page = await self.get("/") if page.status == 303 else page
        return page

    async def is_in(self) -> bool:
        """Whether the first page says that somebody is signed in."""
        return "Uitloggen" in (await self.get("/")).text


def _page(answer: httpx.Response) -> Page:
    return Page(answer.status_code, answer.text, answer.headers)


@dataclass
class Building:
    """A school with its web server."""

    desk: Desk
    app: Starlette
    clock: Clock

    def browser(self, address: str = "192.0.2.7") -> Browser:
        return Browser(self.app, address)

    def digits(self, secret: str, ahead: int = 0) -> str:
        """What the code app shows now, or so many steps of half a minute ahead."""
        return pyotp.TOTP(secret).at(self.clock.now + timedelta(seconds=30 * ahead))

    async def account(self, role: str = "leerkracht", place: str | None = None, label: str | None = None) -> Account:
        async with self.desk.store.transaction() as conn:
            return await accounts.add(
                conn,
                self.desk.store.keys,
                school_id=SCHOOL,
                role=role,
                place=place,
                label=label,
                now=self.clock.now,
            )

    async def link(self, account: Account) -> str:
        """A fresh invitation, as a path."""
        async with self.desk.store.transaction() as conn:
            token = await accounts.invite(
                conn, self.desk.store.keys, account.id, "web", self.clock.now, accounts.INVITED_FOR
            )
        return f"/uitnodiging/{token}"

    async def colleague(self, role: str = "leerkracht", address: str = "192.0.2.7") -> Colleague:
        """Somebody who accepted an invitation and is signed in."""
        account = await self.account(role)
        browser, link = self.browser(address), await self.link(account)
        shown = (await browser.fill(link, "")).form("", "zegel")
        done = await browser.post(link, **{**shown, "cijfers": self.digits(shown["sleutel"])})
        assert done.status == 303, done.text
        self.clock.wait(seconds=60)  # each code serves once
        return Colleague(self, browser, account, shown["inlogcode"], shown["sleutel"])


@dataclass
class Colleague:
    """Somebody with an account, a code app and a browser."""

    building: Building
    browser: Browser
    account: Account
    code: str
    secret: str

    @property
    def digits(self) -> str:
        return self.building.digits(self.secret)


@asynccontextmanager
async def building(folder: Path, clock: Clock, *, mail: Mail = Mail(), **web: str) -> AsyncIterator[Building]:  # noqa: B008
    """Opens a real school in this folder."""
    settings = Settings(
        data_dir=folder / "data",
        key_file=folder / "master.key",
        school=(School(id=SCHOOL, name="De Linde", protocol=DALTON),),
        web=Web(**web),
        mail=mail,
    )
    async with open_desk(settings, lambda: clock.now) as desk:
        yield Building(desk, make_app(desk), clock)


def has_no_inline_style(html: str) -> bool:
    """Whether a page keeps to its own rule that no style or script stands in it."""
    return not re.search(r"<style|style=|<script(?! src)| on[a-z]+=", html)
