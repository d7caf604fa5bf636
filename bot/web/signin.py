"""Signing in: an invitation, an inlogcode with a code app, and out again. Every failure says the same.

An invitation shows what is known of somebody, gives an inlogcode and connects a code app. Nothing of that is kept
before a code shows that the app works: until then both stand in the page alone, with a seal that only we can make. So
loading the page twice, or a program that looks at links, uses nothing up.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

import pyotp
import segno
from markupsafe import Markup
from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ...dialogs import terms
from ...storage import accounts, attempts
from ...storage.accounts import BEHEERDER, Account, Invited
from .. import staff
from ..messages import Incoming
from .desk import BRINGS, Desk
from .guards import (
    ACCOUNT,
    FRAGMENT,
    SESSION_COOKIE,
    VISITOR,
    SignedOut,
    Who,
    cookie_name,
    csrf,
    desk_of,
    drop_cookie,
    end_session,
    form_of,
    greet,
    guest,
    network,
    set_cookie,
    signed_in,
    visitor,
)

STEP_SECONDS = 30
MAX_TYPED = 100


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many failures of one kind within a time."""

    place: str
    most: int
    within: timedelta


QUARTER, DAY = timedelta(minutes=15), timedelta(days=1)
# A whole school comes from one address; an account is one person.
BY_ADDRESS = (Limit("inloggen-adres", 30, QUARTER),)
BY_CODE = (Limit("inloggen-code", 5, QUARTER), Limit("inloggen-code", 20, DAY))
BY_LINK_ADDRESS = (Limit("uitnodiging-adres", 20, QUARTER),)
BY_LINK = (Limit("uitnodiging", 5, QUARTER), Limit("uitnodiging", 20, DAY))


class TooMany(HTTPException):
    """Too many failures: nothing was tried. `until` is when it may be tried again."""

    def __init__(self, until: datetime, now: datetime) -> None:
        seconds = max(1, int((until - now).total_seconds()) + 1)
        super().__init__(429, headers={"Retry-After": str(seconds)})
        self.until = until


# --- pages ---


async def page(
    request: Request, template: str, status: int = 200, *, form: Who | None = None, **values: object
) -> Response:
    """A page with the bar of whoever is here; `form` is whose token its own forms carry."""
    desk = desk_of(request)
    person = None
    with suppress(SignedOut):
        person = await signed_in(request) or visitor(request)
    html = desk.render(
        template,
        person=person,
        csrf=csrf(desk, person) if person else "",
        formulier=csrf(desk, form) if form else "",
        **values,
    )
    return greet(request, HTMLResponse(html, status), form)


async def message(request: Request, key: str, status: int, **values: object) -> Response:
    """A page that only says something: a title, what to do, and the way on."""
    return await page(request, "melding.html", status, key=key, waarden=values)


def is_fragment(request: Request) -> bool:
    """Whether our own script asks, which puts an answer in its place on the page that is there."""
    return request.headers.get("x-requested-with") == FRAGMENT


async def signed_out(request: Request, error: Exception) -> Response:
    """Somebody whose session has ended: they sign in again, and what they answered before is still there.

    A script is sent on as well: this page is no part of the conversation, and has its own looks.
    """
    notice = "afgemeld"
    response: Response
    if request.method in ("GET", "HEAD") or is_fragment(request):
        response = RedirectResponse(f"/inloggen?{notice}", 303)
    else:
        response = await _sign_in_page(request, 403, notice)
    drop_cookie(desk_of(request), response, SESSION_COOKIE)
    return response


async def too_many(request: Request, error: Exception) -> Response:
    """Says when it may be tried again, and that calling needs no account."""
    now, until = desk_of(request).now(), getattr(error, "until", None)
    if not isinstance(until, datetime):
        raise error
    local = (until + timedelta(minutes=1)).astimezone(terms.AMSTERDAM)  # the minute in which it surely works
    clock, day = f"{local:%H:%M}", local.date()
    if day == terms.today(now):
        response = await message(request, "wachten", 429, tijd=clock)
    else:
        response = await message(request, "wachten-lang", 429, tijd=clock, dag=terms.in_words(day, year=False))
    response.headers.update(getattr(error, "headers", None) or {})
    return response


# --- counting failures ---


def _address_key(request: Request) -> str:
    """Where a request comes from, as a keyed hash."""
    return desk_of(request).store.keys.keyed_hash("address", network(request) or "")


async def hold_back(conn: AsyncConnection, key: str, limits: Sequence[Limit], now: datetime) -> None:
    """Raises TooMany where there were as many as may be."""
    for limit in limits:
        until = await attempts.free_at(conn, limit.place, key, now, most=limit.most, within=limit.within)
        if until is not None:
            raise TooMany(until, now)


async def count(conn: AsyncConnection, key: str, limits: Sequence[Limit], now: datetime) -> None:
    """Counts one more."""
    await attempts.note(conn, limits[0].place, key, now)


# --- the code app ---


@cache
def _nobodys_secret() -> str:
    """What a code is held to where there is no account, so that it takes as long."""
    return pyotp.random_base32()


def matching_step(secret: str, typed: str, now: datetime, last_step: int | None) -> int | None:
    """The time step of a code, one step early or late included; None for a wrong one and for one that was used.

    A last step that lies ahead of the clock was used before the clock went back, and locks nobody out.
    """
    app, current, given = (
        pyotp.TOTP(secret, interval=STEP_SECONDS),
        int(now.timestamp()) // STEP_SECONDS,
        _digits(typed),
    )
    found = None
    for step in (current - 1, current, current + 1):
        if hmac.compare_digest(app.generate_otp(step).encode(), given):
            found = step
    if found is not None and last_step is not None and found <= last_step <= current + 1:
        return None
    return found


def _digits(typed: str) -> bytes:
    return "".join(typed.split())[:MAX_TYPED].encode()


# --- signing in and out ---


async def sign_in(request: Request) -> Response:
    """The one form: an inlogcode and the six digits of the code app."""
    if request.method != "POST":
        if await signed_in(request) is not None:
            return RedirectResponse("/", 303)
        notice = "afgemeld" if "afgemeld" in request.query_params else None
        return await _sign_in_page(request, 200, notice, brings=BRINGS in request.query_params)
    desk = desk_of(request)
    try:
        fields = await form_of(request, guest(request))
    except HTTPException as refused:
        if refused.status_code != 403:
            raise
        return await _sign_in_page(request, 403, "verlopen")
    account = await _admitted(request, typed(fields, "inlogcode"), typed(fields, "cijfers"))
    brings = BRINGS in fields
    if account is None:
        return await _sign_in_page(request, 403, "klopt_niet", brings=brings)
    response = await let_in(request, desk, account)
    if brings:
        response.headers["location"] = "/" if await _brought(request, desk, account) else "/niet-mee"
    return response


async def _brought(request: Request, desk: Desk, account: Account) -> bool:
    """Whether what was answered in this browser without an account is now that of the account."""
    person = visitor(request)
    if person is None or person.school != account.school_id:
        return False
    before, after = Incoming(VISITOR, person.person, ""), Incoming(ACCOUNT, str(account.id), "")
    return await desk.assistants[account.school_id].take_along(before, after, desk.now())


async def not_brought(request: Request) -> Response:
    """Says that nothing was taken along, and how to go on."""
    return await message(request, "niet-mee", 200)


async def _admitted(request: Request, inlogcode: str, digits: str) -> Account | None:
    """Whose code and digits these are, in one transaction: what was used once is used, what failed is counted."""
    desk = desk_of(request)
    keys, now = desk.store.keys, desk.now()
    by_address = _address_key(request)
    by_code = keys.keyed_hash("attempt", accounts.plain_code(inlogcode))
    async with desk.store.transaction() as conn:
        await hold_back(conn, by_address, BY_ADDRESS, now)
        await hold_back(conn, by_code, BY_CODE, now)
        account = await accounts.by_inlogcode(conn, keys, inlogcode)
        app = await accounts.code_app(conn, keys, account.id) if account else None
        step = matching_step(app.secret if app else _nobodys_secret(), digits, now, app.last_step if app else None)
        if account is not None and app is not None and step is not None and account.school_id in desk.assistants:
            await accounts.use_step(conn, account.id, step)
            await attempts.forget(conn, BY_CODE[0].place, by_code)
            return account
        await count(conn, by_address, BY_ADDRESS, now)
        await count(conn, by_code, BY_CODE, now)
    return None


async def let_in(request: Request, desk: Desk, account: Account) -> Response:
    """A new session with a token of its own; one that this browser had before ends."""
    before = request.cookies.get(cookie_name(desk, SESSION_COOKIE))
    async with desk.store.transaction() as conn:
        if before:
            await accounts.end_session(conn, desk.store.keys, before, desk.now())
        token = await accounts.begin_session(conn, desk.store.keys, account.id, desk.now())
    response = RedirectResponse("/beheer" if account.role == BEHEERDER else "/", 303)
    set_cookie(desk, response, SESSION_COOKIE, token)
    return response


async def _sign_in_page(request: Request, status: int, notice: str | None, *, brings: bool = False) -> Response:
    """The form; `brings`: what a visitor answered goes along, which stands on the page for who sits here now."""
    brings = brings and visitor(request) is not None
    return await page(
        request, "inloggen.html", status, form=guest(request), melding=notice, mee=BRINGS if brings else ""
    )


def typed(fields: FormData, name: str) -> str:
    value = fields.get(name)
    # A body may name a character set that makes half characters, which no hash takes.
    return value[:MAX_TYPED].encode("utf-8", "replace").decode() if isinstance(value, str) else ""


async def sign_out(request: Request) -> Response:
    """Out of this session; what was in progress stays for the next time."""
    desk = desk_of(request)
    with suppress(SignedOut):
        person = await signed_in(request)
        if person is not None:
            await form_of(request, person)
            await end_session(desk, person)
    response = RedirectResponse("/inloggen", 303)
    drop_cookie(desk, response, SESSION_COOKIE)
    return response


# --- an invitation ---


async def invitation(request: Request) -> Response:
    """The page of a one-time link. Looking at it uses nothing up; only a code that fits does."""
    desk, token, form = desk_of(request), request.path_params["token"][:MAX_TYPED], guest(request)
    by_address = _address_key(request)
    async with desk.store.transaction() as conn:
        await hold_back(conn, by_address, BY_LINK_ADDRESS, desk.now())
        found = await accounts.invited(conn, desk.store.keys, token, "web", desk.now())
        serves = found is not None and not found.used and found.account.school_id in desk.assistants
        known = await _known(conn, desk, found.account) if found is not None and serves else {}
        if found is None:
            await count(conn, by_address, BY_LINK_ADDRESS, desk.now())
    if found is None or not serves:
        return await message(request, "uitnodiging-op", 410)
    if request.method != "POST":
        return await page(request, "uitnodiging.html", 200, form=form, melding=None, **known)
    try:
        fields = await form_of(request, form)
    except HTTPException as refused:
        if refused.status_code != 403:
            raise
        return await page(request, "uitnodiging.html", 403, form=form, melding="verlopen", **known)
    if "cijfers" not in fields:
        return await _connect_page(request, form, found, token, accounts.make_inlogcode(), pyotp.random_base32())
    return await _connect(request, form, found, token, fields)


async def _connect(request: Request, form: Who, found: Invited, token: str, fields: FormData) -> Response:
    """Holds a code to the secret that we gave; when it fits the link is used and the person is in."""
    desk = desk_of(request)
    keys, now = desk.store.keys, desk.now()
    inlogcode, secret, seal = (typed(fields, name) for name in ("inlogcode", "sleutel", "zegel"))
    if not hmac.compare_digest(seal.encode(), _seal(desk, token, inlogcode, secret).encode()):
        raise HTTPException(403)
    by_link = keys.keyed_hash("attempt", token)
    async with desk.store.transaction() as conn:
        await hold_back(conn, by_link, BY_LINK, now)
        step = matching_step(secret, typed(fields, "cijfers"), now, None)
        account = None
        if step is None:
            await count(conn, by_link, BY_LINK, now)
        else:
            account = await accounts.accept(conn, keys, token, "web", now)
        if account is not None and step is not None:
            await accounts.enrol(conn, keys, account.id, inlogcode=inlogcode, secret=secret, step=step, now=now)
    if step is None:
        return await _connect_page(request, form, found, token, inlogcode, secret, 403, "cijfers_niet")
    if account is None:  # used in another window in the meantime
        return await message(request, "uitnodiging-op", 410)
    return await let_in(request, desk, account)


def _seal(desk: Desk, token: str, inlogcode: str, secret: str) -> str:
    """Shows that this code and this secret are the ones that we gave with this link."""
    return desk.store.keys.keyed_hash("enrol", "\n".join((token, inlogcode, secret)))


async def _known(conn: AsyncConnection, desk: Desk, account: Account) -> dict[str, object]:
    """What is known of somebody, in words; that they can be reached, and not at which address."""
    assistant = desk.assistants[account.school_id]
    school = desk.settings.find_school(account.school_id)
    week = await accounts.hours_of(conn, account.id)
    away = await accounts.absences_of(conn, account.id)
    return {
        "school": school.name or school.id,
        "rol": staff.role_words(assistant.writer(assistant.protocol), account.role),
        "account": account,
        "beheert": account.role == BEHEERDER,
        "werktijden": [(day, *map(staff.clock_of, both)) for day, both in week.items()],
        "afwezig": [(terms.in_words(one.first), terms.in_words(one.last)) for one in away],
        "bereik": [one.kind for one in await accounts.reach_of(conn, desk.store.keys, account.id)],
    }


async def _connect_page(
    request: Request,
    form: Who,
    found: Invited,
    token: str,
    inlogcode: str,
    secret: str,
    status: int = 200,
    notice: str | None = None,
) -> Response:
    desk = desk_of(request)
    school = desk.settings.find_school(found.account.school_id)
    address = pyotp.TOTP(secret, interval=STEP_SECONDS).provisioning_uri(
        name=school.name or school.id, issuer_name=desk.words.get("titel")
    )
    return await page(
        request,
        "koppelen.html",
        status,
        form=form,
        melding=notice,
        inlogcode=inlogcode,
        sleutel=secret,
        sleutel_lees=" ".join(secret[place : place + 4] for place in range(0, len(secret), 4)),
        zegel=_seal(desk, token, inlogcode, secret),
        beeld=picture(address),
    )


def picture(address: str) -> Markup:
    """A QR code as a picture in the page: attributes only, for the page takes no style of its own."""
    drawn = segno.make(address, error="m", micro=False).svg_inline(
        scale=4, border=4, dark="#000", light="#fff", omitsize=True, svgclass="qr", lineclass=None
    )
    return Markup(drawn)  # noqa: S704  (made by segno out of squares)


routes = [
    Route("/inloggen", sign_in, methods=["GET", "POST"]),
    Route("/niet-mee", not_brought),
    Route("/uitloggen", sign_out, methods=["POST"]),
    Route("/uitnodiging/{token}", invitation, methods=["GET", "POST"]),
]
