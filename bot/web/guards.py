"""Who is asking, and whether the question may be trusted: cookies, the token of a form, headers, sizes."""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING

from starlette.datastructures import FormData, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ...storage import accounts
from ...storage.accounts import Account
from ...storage.cases import Staff
from .. import log

if TYPE_CHECKING:
    from .desk import Desk

MAX_BODY = 64 * 1024
MAX_FIELDS = 20
VISITOR_COOKIE = "bezoek"
SESSION_COOKIE = "sessie"
FORM_COOKIE = "formulier"
VISITOR, ACCOUNT, GUEST = "web", "account", "formulier"
FRAGMENT = "meldwijzer"

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), "
        "fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), "
        "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), "
        "screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()"
    ),
}
"""What every answer carries, errors too. A page names nothing of elsewhere and is kept nowhere."""

MAX_TOKEN = 100
_GUEST = re.compile(r"[A-Za-z0-9_-]{22}")
_COOKIE = re.compile(r"([a-z0-9-]{1,40})\.([A-Za-z0-9_-]{22})\.([0-9a-f]{32})")


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who asks: the channel and person of a turn, the school, and what the tokens of their forms hang on.

    `cookie` is the value to hand out where the browser has none yet; `account` is set for who signed in.
    """

    channel: str
    person: str
    school: str
    secret: str
    cookie: str | None = None
    account: Account | None = None

    @property
    def is_visitor(self) -> bool:
        return self.channel == VISITOR

    @property
    def staff(self) -> Staff | None:
        """Who does something, as the audit knows them; None without an account."""
        return self.account.staff if self.account else None


def desk_of(request: Request) -> Desk:
    """The desk behind this request."""
    desk: Desk = request.app.state.desk
    return desk


class SignedOut(HTTPException):
    """A session that has ended since the page was shown: nothing was done, and the person may sign in again."""

    def __init__(self) -> None:
        super().__init__(403)


async def who(request: Request) -> Who | None:
    """Who is asking: who signed in, the visitor of the signed cookie, or a new one where one school lets visitors in.

    None where a school must be chosen first, or where no school lets visitors in.

    Raises SignedOut where somebody was signed in, and no longer is.
    """
    return await signed_in(request) or visitor(request) or new_visitor(request)


async def signed_in(request: Request) -> Who | None:
    """Who signed in with the session of the cookie; None without one. Raises SignedOut for one that has ended."""
    desk = desk_of(request)
    token = request.cookies.get(cookie_name(desk, SESSION_COOKIE))
    if not token:
        return None
    async with desk.store.transaction() as conn:
        account = await accounts.session_of(conn, desk.store.keys, token[:MAX_TOKEN], desk.now())
    if account is None or account.school_id not in desk.assistants:
        raise SignedOut
    return Who(ACCOUNT, str(account.id), account.school_id, token[:MAX_TOKEN], account=account)


def for_account(
    handler: Callable[[Request, Who, Account], Awaitable[Response]],
) -> Callable[[Request], Awaitable[Response]]:
    """Lets somebody through who signed in; anybody else signs in first."""

    async def guarded(request: Request) -> Response:
        person = await signed_in(request)
        if person is not None and person.account is not None:
            return await handler(request, person, person.account)
        if request.method == "POST":
            raise HTTPException(403)
        return RedirectResponse("/inloggen", 303)

    return guarded


async def end_session(desk: Desk, person: Who) -> None:
    """Lets somebody out who signed in; for a visitor there is nothing to end."""
    if person.account is not None:
        async with desk.store.transaction() as conn:
            await accounts.end_session(conn, desk.store.keys, person.secret, desk.now())


def guest(request: Request) -> Who:
    """Somebody at a form that comes before signing in: nothing but what the token of that form hangs on."""
    secret = request.cookies.get(cookie_name(desk_of(request), FORM_COOKIE), "")
    if _GUEST.fullmatch(secret):
        return Who(GUEST, "", "", secret)
    secret = secrets.token_urlsafe(16)
    return Who(GUEST, "", "", secret, cookie=secret)


def visitor(request: Request) -> Who | None:
    """The visitor of the cookie; None without one, with a forged one, or for a school that lets no visitors in."""
    desk = desk_of(request)
    found = _COOKIE.fullmatch(request.cookies.get(cookie_name(desk, VISITOR_COOKIE), ""))
    if found is None or not hmac.compare_digest(found[3], _mac(desk, VISITOR_COOKIE, f"{found[1]}.{found[2]}")):
        return None
    if found[1] not in {school.id for school in desk.open_schools()}:
        return None
    return Who(VISITOR, f"{found[1]}.{found[2]}", found[1], found[2])


def new_visitor(request: Request, school: str | None = None) -> Who | None:
    """A visitor who is new here, at this school or at the only one; one who comes back to a school has the same id.

    None where several schools let visitors in and none was named, or where the named one does not.
    """
    desk = desk_of(request)
    schools = [one.id for one in desk.open_schools()]
    chosen = school if school is not None else schools[0] if len(schools) == 1 else None
    if chosen not in schools:
        return None
    before = visitor(request)
    name = before.secret if before else secrets.token_urlsafe(16)
    return Who(
        VISITOR, f"{chosen}.{name}", chosen, name, f"{chosen}.{name}.{_mac(desk, VISITOR_COOKIE, f'{chosen}.{name}')}"
    )


def greet(request: Request, response: Response, person: Who | None) -> Response:
    """Hands out the cookie of a new visitor, or of somebody new at a form.

    It is Lax and not Strict: somebody who comes back by a link on the school's own site must find the conversation,
    and not begin a new one over it. It ends with the browser.
    """
    if person is not None and person.cookie is not None:
        name = VISITOR_COOKIE if person.is_visitor else FORM_COOKIE
        set_cookie(desk_of(request), response, name, person.cookie)
    return response


def cookie_name(desk: Desk, name: str) -> str:
    """The name of a cookie: over https the browser itself holds it to this host."""
    return f"__Host-{name}" if desk.secure else name


def set_cookie(desk: Desk, response: Response, name: str, value: str) -> None:
    """Sets a cookie that no script reads and that ends with the browser."""
    response.set_cookie(cookie_name(desk, name), value, path="/", secure=desk.secure, httponly=True, samesite="lax")


def drop_cookie(desk: Desk, response: Response, name: str) -> None:
    """Takes a cookie back."""
    response.delete_cookie(cookie_name(desk, name), path="/", secure=desk.secure, httponly=True, samesite="lax")


def csrf(desk: Desk, person: Who) -> str:
    """The token that every form of this person carries: only our own pages can know it."""
    return _mac(desk, "csrf", f"{person.channel} {person.person} {person.secret}")


async def form_of(request: Request, person: Who | None) -> FormData:
    """The fields of a form that came from our own page.

    Raises HTTPException: 400 for a body that is no form, 403 for one without the token of this person.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in ("application/x-www-form-urlencoded", "multipart/form-data"):
        raise HTTPException(400)
    fields = await request.form(max_files=0, max_fields=MAX_FIELDS, max_part_size=MAX_BODY)
    if any(not isinstance(value, str) for value in fields.values()):
        raise HTTPException(400)
    given = str(fields.get("csrf", ""))
    if person is None or not hmac.compare_digest(given.encode(), csrf(desk_of(request), person).encode()):
        raise HTTPException(403)
    return fields


def _mac(desk: Desk, purpose: str, value: str) -> str:
    """A signature that nobody makes without the keys, and that survives a new master key."""
    return desk.store.keys.identity_hash(f"web.{purpose}", value)


def network(request: Request) -> str | None:
    """Where a request comes from: the address, or the network of one household for IPv6.

    None where that tells nothing: a request from this computer, or by a proxy that does not say for whom.
    """
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return None  # a socket or a test
    if address.is_loopback:
        return None
    return str(ip_network((address, 64), strict=False)) if isinstance(address, IPv6Address) else host


class Gate:
    """Around everything else: the headers on every answer, no body of more than 64 kB, and no traceback for anyone."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False
        received = 0

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        async def receive_at_most() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > MAX_BODY:
                raise HTTPException(413)
            return message

        try:
            await self.app(scope, receive_at_most, send_with_headers)
        except ClientDisconnect:
            return
        except Exception as error:
            failed = log.failure(error)
            if started:
                raise failed from None
            from .server import error_page

            answer = await error_page(Request(scope), 500)
            await answer(scope, receive, send_with_headers)
