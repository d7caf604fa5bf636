"""The desk: everything that a request needs, opened once for all schools of the settings."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import structlog
from jinja2 import Environment

from ...dialogs import texts
from ...dialogs.texts import Texts
from ...storage import cases, retention
from ...storage.crypto import KeyProblem
from ...storage.database import StorageProblem, Store
from ..app import assistant_for, mail_sender, ping_channels, rules_of
from ..app import now as utc_now
from ..assistant import Assistant
from ..mail import MailSender
from ..settings import School, Settings
from .pages import Asset, load_assets, make_templates
from .rush import Rush

TIDY_EVERY = timedelta(minutes=15)
WORDS = "web"
BRINGS = "mee"
"""In the address and the form of signing in: what was answered before goes along."""


@dataclass(frozen=True)
class Desk:
    """What the pages of all schools share. `now` is the clock; `assets` are the files of `static/` by address.

    `mail` sends a code to an address that somebody typed; None without a mail server. `example_token` stands in the
    link to the example school, another one at each start.
    """

    settings: Settings
    store: Store
    assistants: Mapping[str, Assistant]
    now: Callable[[], datetime] = utc_now
    words: Texts = field(default_factory=lambda: texts.of_product(WORDS))
    assets: Mapping[str, Asset] = field(default_factory=load_assets)
    mail: MailSender | None = None
    rush: Rush = field(default_factory=Rush)
    example_token: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    templates: Environment = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "templates", make_templates(self.words, self.assets))
        self.templates.globals["example"] = self.example is not None
        self.templates.globals["telegram"] = "telegram" in ping_channels(self.settings)

    @property
    def secure(self) -> bool:
        """Whether people reach us over https: then every cookie is for this host and https alone."""
        return self.settings.web.public_url.startswith("https://")

    @property
    def example(self) -> School | None:
        """The school to try things out with, if there is one."""
        return next((school for school in self.settings.school if school.example), None)

    def open_schools(self) -> tuple[School, ...]:
        """The schools that let people in without an account."""
        return tuple(school for school in self.settings.school if school.visitors)

    def render(self, template: str, **values: Any) -> str:
        """A page or a part of one as HTML."""
        return self.templates.get_template(template).render(**values)

    async def tidy(self) -> None:
        """Lets go what has reached its end: cases, conversations of an hour ago, notes in memory."""
        rules = {school.id: rules_of(school) for school in self.settings.school}
        moment = self.now()
        self.rush.forget_old(moment)
        for assistant in self.assistants.values():
            assistant.notebook.forget_idle(moment)
        await retention.purge(self.store, rules, self.settings.audit_days, moment)

    async def keep_tidy(self) -> None:
        """Tidies now and then, until it is cancelled; a disk that is full for a while does not end it."""
        while True:
            await asyncio.sleep(TIDY_EVERY.total_seconds())
            try:
                await self.tidy()
            except (StorageProblem, KeyProblem) as problem:
                structlog.get_logger().warning("tidy_failed", kind=type(problem).__name__)


@asynccontextmanager
async def open_desk(settings: Settings, now: Callable[[], datetime] = utc_now) -> AsyncIterator[Desk]:
    """Opens the store and the assistant of every school.

    Raises SettingsProblem, KeyProblem, StorageProblem or BrokenProtocol, each with one clear line.
    """
    store = await Store.open(settings.data_dir, settings.key_file)
    try:
        assistants: dict[str, Assistant] = {}
        for school in settings.school:
            async with store.transaction() as conn:
                await cases.ensure_school(conn, school.id, protocol=school.protocol, now=now())
                assistants[school.id] = await assistant_for(settings, school, store, conn, now())
            assistants[school.id].sign_in = f"/inloggen?{BRINGS}"
        desk = Desk(settings, store, assistants, now, mail=mail_sender(settings, now))
        await desk.tidy()
        yield desk
    finally:
        await store.close()
