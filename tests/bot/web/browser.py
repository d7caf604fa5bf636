"""A browser without a screen: it keeps cookies, reads pages and sends their forms, over the real application."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx
import sqlalchemy as sa
from people import TABLES, Clock

from meldwijzer.bot.settings import School, Settings, Web
from meldwijzer.bot.web.desk import Desk, open_desk
from meldwijzer.bot.web.server import make_app
from meldwijzer.storage import cases, models

VOID = {"input", "meta", "link", "br", "hr", "img"}


@dataclass
class Form:
    """A form of a page: where it goes, and the fields that it sends by itself."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    typed: list[str] = field(default_factory=list)


class Page(HTMLParser):
    """A page as somebody sees it: words, buttons, forms."""

    def __init__(self, answer: httpx.Response) -> None:
        super().__init__()
        self.status, self.headers, self.html = answer.status_code, answer.headers, answer.text
        self.path = answer.request.url.path
        self.forms: list[Form] = []
        self.by_id: dict[str, Form] = {}
        self.buttons: dict[str, Form] = {}
        self.labels: dict[str, str] = {}
        self.checked: dict[str, str] = {}
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.marked: list[str] = []
        self.title = ""
        self.text = ""
        self._waiting: list[tuple[str, str]] = []
        self._open: list[str] = []
        self._button = ""
        self.feed(self.html)
        for name, form in self._waiting:
            self.buttons[name] = self.by_id[form]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, dict(attrs)))
        if tag == "form":
            self.forms.append(Form(given["action"]))
            self.by_id[given.get("id", "")] = self.forms[-1]
        elif tag in ("input", "textarea") and given.get("name"):
            if given.get("type") == "hidden":
                self.forms[-1].fields[given["name"]] = given["value"]
            else:
                self.forms[-1].typed.append(given["name"])
        elif tag == "button" and given.get("name") == "knop":
            self._button = given["value"]
            if "aria-checked" in given:
                self.checked[self._button] = given["aria-checked"]
            if "form" in given:
                self._waiting.append((self._button, given["form"]))
            else:
                self.buttons[self._button] = self.forms[-1]
        elif tag == "a":
            self.links.append(given["href"])
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "button":
            self._button = ""
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._button:
            self.labels[self._button] = (self.labels.get(self._button, "") + data).strip()
        if "h1" in self._open:
            self.title += data
        if "mark" in self._open:
            self.marked.append(data)
        if "main" in self._open or "main" not in self.html:
            self.text += data

    @property
    def token(self) -> str:
        return self.by_id["beurt"].fields["beurt"]


class Browser:
    """Somebody at a browser. Follows redirects, as browsers do."""

    def __init__(self, site: Site) -> None:
        self.site = site
        transport = httpx.ASGITransport(app=site.app, raise_app_exceptions=False)
        self.client = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1")
        self.page: Page

    async def ask(self, method: str, path: str, **given: Any) -> Page:
        """Any request, without going on by a redirect."""
        return Page(await self.client.request(method, path, **given))

    async def look(self, path: str = "/") -> Page:
        self.page = Page(await self.client.get(path, follow_redirects=True))
        return self.page

    async def post(self, form: Form, **fields: str) -> Page:
        """Send a form with more fields; the page that comes of it is the present one."""
        self.site.clock.wait(milliseconds=1)
        answer = await self.client.post(form.action, data={**form.fields, **fields}, follow_redirects=True)
        self.page = Page(answer)
        return self.page

    async def tap(self, *buttons: str) -> Page:
        """Tap buttons one after the other; each must be on the page."""
        for name in buttons:
            assert name in self.page.buttons, f"no button {name} on '{self.page.title}', only {[*self.page.buttons]}"
            await self.post(self.page.buttons[name], knop=name)
        return self.page

    async def write(self, field: str, value: str) -> Page:
        """Fill in the field with this name and send its form."""
        form = next(form for form in self.page.forms if field in form.typed)
        return await self.post(form, **{field: value})

    async def leave(self) -> Page:
        """Tap "Sluit en wis"."""
        form = next(form for form in self.page.forms if form.action == "/weg")
        return await self.post(form)

    @property
    def cookie(self) -> str:
        return self.client.cookies.get("bezoek") or ""

    @property
    def person(self) -> str:
        """The visitor, as the assistant knows them."""
        return self.cookie.rpartition(".")[0]

    async def becomes_staff(self) -> None:
        """Gives this visitor an account."""
        store, school = self.site.desk.store, self.person.partition(".")[0]
        identity = store.identity_hash("web", self.person)
        async with store.transaction() as conn:
            await cases.ensure_staff(
                conn, school_id=school, identity=identity, role="leerkracht", now=self.site.clock.now
            )

    async def go_on(self, kind: str, **answers: str) -> Page:
        """Answer what comes up, `nee` unless told otherwise, until a page has `kind`: note, date, checklist or end."""
        for _ in range(60):
            page = self.page
            fields = [name for form in page.forms for name in form.typed]
            found = {
                "note": "tekst" in fields,
                "date": "dag" in fields,
                "checklist": bool(page.checked),
                "end": 'class="lead"' in page.html,
            }
            if found[kind]:
                return page
            wanted = next((answer for words, answer in answers.items() if words in page.title.lower()), "nee")
            options = [name for name in (wanted, "leerkracht", "verder") if name in page.buttons]
            await self.tap(options[0])
        raise AssertionError(f"no {kind} in sight at {self.page.title}")


@dataclass
class Site:
    """The application over a store in a temporary folder, with a clock that a test moves."""

    desk: Desk
    clock: Clock
    folder: Path

    def __post_init__(self) -> None:
        self.app = make_app(self.desk)

    def browser(self) -> Browser:
        return Browser(self)

    async def contents(self, *tables: str) -> Mapping[str, list[tuple[Any, ...]]]:
        """Every row in which something of a person or a case stands, sealed as it is."""
        async with self.desk.store.transaction() as conn:
            return {
                name: [tuple(row) for row in await conn.execute(sa.select(models.metadata.tables[name]))]
                for name in tables or (*TABLES, "processed_input")
            }


@asynccontextmanager
async def open_site(folder: Path, *schools: School, public_url: str = "") -> AsyncIterator[Site]:
    """Opens the server's desk over this folder: a second time over the same data it goes on."""
    clock = Clock()
    settings = Settings(
        data_dir=folder / "data",
        key_file=folder / "keys" / "master.key",
        school=schools or (School(id="de-linde", name="De Linde"),),
        web=Web(public_url=public_url),
    )
    async with open_desk(settings, lambda: clock.now) as desk:
        yield Site(desk, clock, folder)
