"""The web server: its addresses, its Dutch pages for what goes wrong, and how it starts and stops."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from ...storage.crypto import CannotOpen, KeyProblem
from ...storage.database import StorageProblem
from .. import log
from ..app import ping_loop
from ..log import TurnFailed
from ..pings import life
from ..settings import Settings, Web
from . import account, beheer, carried, cases, chat, linking, opening, pictures, signin
from .desk import Desk, open_desk
from .guards import Gate, SignedOut, csrf, desk_of, who
from .signin import TooMany

if TYPE_CHECKING:
    from ..telegram.loop import Service

HEALTH_SECONDS = 5
STOP_SECONDS = 10
PROXIES = ["127.0.0.1", "::1"]
PAGES = (400, 403, 404, 405, 413, 429, 500, 503)
"""What goes wrong, with a page of its own in the words of `web.ftl`."""


def make_app(desk: Desk, more: Sequence[Route] = ()) -> Starlette:
    """The application: every address, every guard. Give it to a server, or to a test.

    `more` are addresses that another channel brings, such as the webhook of Telegram.
    """
    routes = [
        *chat.routes,
        *signin.routes,
        *opening.routes,
        *beheer.routes,
        *account.routes,
        *cases.routes,
        *pictures.routes,
        *carried.routes,
        *linking.routes,
        *more,
        Route("/gezond", health),
        Route("/static/{name}", static),
    ]
    handlers: dict[Any, Any] = {
        HTTPException: _refused,
        SignedOut: signin.signed_out,
        TooMany: signin.too_many,
        StorageProblem: _unavailable,
        KeyProblem: _unavailable,
        CannotOpen: _failed,
        TurnFailed: _failed,
    }
    app = Starlette(routes=routes, middleware=[Middleware(Gate)], exception_handlers=handlers)
    app.router.redirect_slashes = False
    app.state.desk = desk
    return app


async def health(request: Request) -> Response:
    """Whether the store answers and the ping loop comes by: 200 or 503, in words that say nothing about anyone."""
    desk = desk_of(request)
    with suppress(StorageProblem, KeyProblem, TimeoutError):
        async with asyncio.timeout(HEALTH_SECONDS), desk.store.transaction() as conn:
            await conn.execute(sa.select(1))
        async with asyncio.timeout(HEALTH_SECONDS):
            found = await life(desk.store, desk.now())
        words = [desk.words.get("gezond", "goed"), desk.words.get("gezond", found.word)]
        return PlainTextResponse("\n".join(words), 503 if found.word == "oproepen-stil" else 200)
    return PlainTextResponse(desk.words.get("gezond", "niet"), 503)


async def static(request: Request) -> Response:
    """A file that a page loads. Its name changes with its content, so that a browser may keep it for ever."""
    asset = desk_of(request).assets.get(request.url.path)
    if asset is None:
        raise HTTPException(404)
    keep = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(asset.body, media_type=asset.kind, headers=keep)


# --- what goes wrong ---


async def error_page(request: Request, status: int, headers: dict[str, str] | None = None) -> Response:
    """A calm Dutch page that says what to do, with 112 and Veilig Thuis below and a way out that still wipes."""
    desk = desk_of(request)
    known = status if status in PAGES else 500 if status >= 500 else 400
    person = None
    with suppress(StorageProblem, KeyProblem, CannotOpen, SignedOut):
        person = await who(request)
    person = None if person is None or person.cookie else person
    token = csrf(desk, person) if person else ""
    return HTMLResponse(desk.render("error.html", key=f"fout-{known}", person=person, csrf=token), status, headers)


async def _refused(request: Request, error: HTTPException) -> Response:
    return await error_page(request, error.status_code, dict(error.headers or {}))


async def _unavailable(request: Request, error: Exception) -> Response:
    log.failure(error)
    return await error_page(request, 503)


async def _failed(request: Request, error: Exception) -> Response:
    if not isinstance(error, TurnFailed):
        log.failure(error)
    return await error_page(request, 500)


# --- starting and stopping ---


async def serve(settings: Settings) -> None:
    """Serves until it is asked to stop; turns that are being handled are finished, then the store is closed.

    Raises SettingsProblem, KeyProblem, StorageProblem or BrokenProtocol, each with one clear line, and OSError where
    the port is taken.
    """
    web = settings.web
    family = socket.AF_INET6 if ":" in web.host else socket.AF_INET
    token = settings.telegram.token() if settings.telegram.token_file else None
    async with open_desk(settings) as desk:
        telegram = _telegram(desk, token) if token else None
        protocols = {name: assistant.writer for name, assistant in desk.assistants.items()}
        pinging = ping_loop(settings, desk.store, desk.now, protocols, [telegram.sender] if telegram else ())
        listening = socket.create_server((web.host, web.port), family=family)
        config = configured(web, make_app(desk, telegram.routes if telegram else ()))
        beside = [asyncio.create_task(desk.keep_tidy()), asyncio.create_task(pinging.run())]
        beside += [asyncio.create_task(telegram.run())] if telegram else []
        print("\n".join(await opening.lines(desk)), flush=True)
        try:
            with _calm_signals():
                await uvicorn.Server(config).serve([listening])
        finally:
            listening.close()
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)


def configured(web: Web, app: Starlette) -> uvicorn.Config:
    """How the application is served. Where there is a public_url, a proxy on this computer alone tells who asks."""
    return uvicorn.Config(
        app,
        loop="asyncio",
        http="httptools",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(web.public_url),
        forwarded_allow_ips=PROXIES,
        timeout_graceful_shutdown=STOP_SECONDS,
    )


def _telegram(desk: Desk, token: str) -> Service:
    """The bot of the settings. Its library is imported here and nowhere else: that costs time and memory."""
    from ..telegram.chat import Chat
    from ..telegram.loop import Service, load_library

    settings = desk.settings.telegram
    website = desk.settings.web.public_url.rstrip("/")
    school = settings.school or desk.settings.school[0].id
    talk = Chat(desk.store, desk.assistants, school, desk.now, website=website)
    if website:
        for assistant in desk.assistants.values():
            assistant.links["telegram"] = website + carried.PATH
    library = load_library(settings.library, talk, token, settings.api)
    secret = desk.store.keys.keyed_hash("telegram", "webhook")
    return Service(talk, library, secret=secret, mode=settings.mode)


@contextmanager
def _calm_signals() -> Iterator[None]:
    """The server stops by these signals and then sends them on: that must not end us before the store is closed."""
    before = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
