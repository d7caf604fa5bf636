"""Somebody's own account: what the school set, where a ping arrives, when they are there, and what is held of them."""

from __future__ import annotations

import asyncio
import re
import secrets
from datetime import timedelta

import aiosmtplib
from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ...dialogs import terms
from ...storage import accounts, audit, export
from ...storage.accounts import Account, Reach, ReachKind
from .. import staff
from ..pings import TryLater, Unreachable
from . import diary
from .desk import Desk
from .guards import Who, csrf, desk_of, for_account, form_of
from .signin import DAY, QUARTER, Limit, count, hold_back, matching_step, typed

HERE = "/account"
DONE = ("afwezig", "terug", "werktijden", "sessies", "code_gestuurd", "adres", "eerst", "weg", "code_weg")
CODE_LASTS = timedelta(hours=1)
"""Mail may be slow: some servers keep a first mail waiting for a while."""
MAIL_SECONDS = 20.0
RENEWAL_LASTS = timedelta(minutes=15)

SENT_TO_ADDRESS = (Limit("mail-naar", 5, DAY),)
SENT_BY_ACCOUNT = (Limit("mail-van", 5, timedelta(hours=1)),)
WRONG_CODES = (Limit("mail-code", 5, QUARTER),)
WRONG_DIGITS = (Limit("vernieuwen", 5, QUARTER), Limit("vernieuwen", 20, DAY))

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


def masked(address: str) -> str:
    """A mail address that its owner recognises and nobody else reads: "j•••@•••.nl"."""
    name, _, domain = address.partition("@")
    return f"{name[:1]}•••@•••.{domain.rpartition('.')[2]}"


async def _page(
    request: Request,
    person: Who,
    account: Account,
    status: int = 200,
    notice: str | None = None,
    refused: str | None = None,
    *,
    shows: bool = False,
) -> Response:
    """The page; `shows`: with the addresses in full, since somebody asked."""
    desk = desk_of(request)
    assistant, school = desk.assistants[account.school_id], desk.settings.find_school(account.school_id)
    keys, now = desk.store.keys, desk.now()
    async with desk.store.transaction() as conn:
        ways = await accounts.reach_of(conn, keys, account.id)
        waiting = await accounts.waiting(conn, keys, account.id, "email", now)
        sessions = await accounts.sessions_of(conn, account.id)
    fresh = [seen for _, seen in sessions if now - seen < accounts.SESSION_IDLE]
    html = desk.render(
        "mijn_account.html",
        person=person,
        csrf=csrf(desk, person),
        account=account,
        school=school.name or school.id,
        rol=staff.role_words(assistant.writer(assistant.protocol), account.role),
        wegen=[_way(way, shows=shows) for way in ways],
        getoond=shows,
        mail=desk.mail is not None,
        wacht=masked(waiting.body.decode()) if waiting and waiting.body else None,
        elders=max(0, len(fresh) - 1),
        gedaan=notice,
        fout=refused,
        **await diary.shown(desk, account),
    )
    return HTMLResponse(html, status)


def _way(way: Reach, *, shows: bool) -> dict[str, object]:
    """A way to be reached; of Telegram there is nothing to show."""
    address = "" if way.kind == "telegram" else way.address if shows else masked(way.address)
    return {"soort": way.kind, "adres": address, "eerst": way.preferred, "staat": way.state}


@for_account
async def own(request: Request, person: Who, account: Account) -> Response:
    """GET shows the own account; POST changes one thing of it."""
    if request.method != "POST":
        told = request.query_params.get("gedaan", "")
        return await _page(request, person, account, notice=told if told in DONE else None)
    fields = await form_of(request, person)
    what = typed(fields, "doe")
    if what == "toon":
        return await _page(request, person, account, shows=True)
    work = CHANGES.get(what)
    if work is None:
        raise HTTPException(400)
    refused = await work(request, person, account, fields)
    if refused:
        return await _page(request, person, account, 400, refused=refused)
    return RedirectResponse(f"{HERE}?gedaan={what}", 303)


# --- where somebody can be reached ---


async def _send_code(request: Request, person: Who, account: Account, fields: FormData) -> str | None:
    """Mails a code to an address; only who can read it there is reached there from then on."""
    desk, address = desk_of(request), typed(fields, "adres").strip()
    if desk.mail is None:
        return "geen_mail"
    if not _ADDRESS.fullmatch(address):
        return "geen_adres"
    keys, now = desk.store.keys, desk.now()
    mine, by_address = _attempt(desk, account), keys.keyed_hash("mail", address.lower())
    code = f"{secrets.randbelow(10**6):06}"
    async with desk.store.transaction() as conn:
        await hold_back(conn, mine, SENT_BY_ACCOUNT, now)
        await hold_back(conn, by_address, SENT_TO_ADDRESS, now)
        await count(conn, mine, SENT_BY_ACCOUNT, now)
        await count(conn, by_address, SENT_TO_ADDRESS, now)
        token = _of_code(account, code)
        body = address.encode()
        await accounts.invite(conn, keys, account.id, "email", now, CODE_LASTS, body=body, token=token)
    words = desk.words
    lines = words.get("code-mail", "tekst", code=f"{code[:3]} {code[3:]}").split("\n")
    try:
        async with asyncio.timeout(MAIL_SECONDS):
            await desk.mail.send_words(address, words.get("code-mail"), lines)
    except (Unreachable, TryLater, OSError, aiosmtplib.SMTPException) as fault:
        async with desk.store.transaction() as conn:
            await accounts.withdraw(conn, account.id, "email")
        return "adres_weigert" if isinstance(fault, Unreachable) else "mail_later"
    return None


def _attempt(desk: Desk, account: Account) -> str:
    """Under what the attempts of somebody are counted."""
    return desk.store.keys.keyed_hash("attempt", str(account.id))


def _of_code(account: Account, code: str) -> str:
    """What stands for a code of six digits: it is good for nobody else."""
    return f"{account.id}/{code}"


async def _take_code(request: Request, person: Who, account: Account, fields: FormData) -> str | None:
    """The code fits: this is somebody's address."""
    desk = desk_of(request)
    keys, now = desk.store.keys, desk.now()
    mine, token = _attempt(desk, account), _of_code(account, "".join(typed(fields, "code").split()))
    async with desk.store.transaction() as conn:
        await hold_back(conn, mine, WRONG_CODES, now)
        asked = await accounts.invited(conn, keys, token, "email", now)
        taken = await accounts.accept(conn, keys, token, "email", now)
        if asked is None or asked.body is None or taken is None:
            await count(conn, mine, WRONG_CODES, now)
            return "code"
        known = await accounts.reach_of(conn, keys, account.id)
        first = not known or any(way.kind == "email" and way.preferred for way in known)
        address = asked.body.decode()
        await accounts.set_reach(conn, keys, account.id, "email", address, now, preferred=first, by=account.staff)
    return None


async def _drop_code(request: Request, person: Who, account: Account, fields: FormData) -> str | None:
    """The address that was typed is forgotten."""
    async with desk_of(request).store.transaction() as conn:
        await accounts.withdraw(conn, account.id, "email")
    return None


async def _prefer(request: Request, person: Who, account: Account, fields: FormData) -> str | None:
    desk = desk_of(request)
    async with desk.store.transaction() as conn:
        kind = _kind(fields)
        await accounts.prefer_reach(conn, desk.store.keys, account.id, kind, desk.now(), by=account.staff)
    return None


async def _drop(request: Request, person: Who, account: Account, fields: FormData) -> str | None:
    desk = desk_of(request)
    async with desk.store.transaction() as conn:
        await accounts.drop_reach(conn, desk.store.keys, account.id, _kind(fields), desk.now(), by=account.staff)
    return None


def _kind(fields: FormData) -> ReachKind:
    """Which way a form is about. Raises HTTPException: 400 for none."""
    for kind in ("email", "telegram"):
        if typed(fields, "soort") == kind:
            return kind
    raise HTTPException(400)


# --- the way in ---


async def _end_others(request: Request, person: Who, account: Account, fields: FormData) -> str | None:
    """Out everywhere but here."""
    desk = desk_of(request)
    async with desk.store.transaction() as conn:
        keys, now = desk.store.keys, desk.now()
        await accounts.end_other_sessions(conn, keys, account.id, person.secret, now, by=account.staff)
    return None


async def _is_present(conn: AsyncConnection, desk: Desk, account: Account, digits: str) -> bool:
    """Whether these are the digits that the code app shows now; they serve once."""
    app = await accounts.code_app(conn, desk.store.keys, account.id)
    step = matching_step(app.secret, digits, desk.now(), app.last_step) if app else None
    if step is None:
        return False
    await accounts.use_step(conn, account.id, step)
    return True


@for_account
async def renew(request: Request, person: Who, account: Account) -> Response:
    """Another inlogcode and code app: the digits of the present app give a link, as of an invitation, to oneself.

    The present ones serve until the new app has shown a code; then they are gone and every other session ends.
    """
    fields = await form_of(request, person)
    desk = desk_of(request)
    keys, now, key = desk.store.keys, desk.now(), _attempt(desk, account)
    async with desk.store.transaction() as conn:
        await hold_back(conn, key, WRONG_DIGITS, now)
        present = await _is_present(conn, desk, account, typed(fields, "cijfers"))
        if present:
            token = await accounts.invite(conn, keys, account.id, "web", now, RENEWAL_LASTS, by=account.staff)
        else:
            await count(conn, key, WRONG_DIGITS, now)
    if not present:
        return await _page(request, person, account, 403, refused="cijfers")
    return RedirectResponse(f"/uitnodiging/{token}", 303)


# --- what is held ---


@for_account
async def held(request: Request, person: Who, account: Account) -> Response:
    """Everything that is held about this account, as a file; that it was asked stands in the audit."""
    await form_of(request, person)
    desk = desk_of(request)
    identity = desk.store.identity_hash(person.channel, person.person)
    async with desk.store.transaction() as conn:
        await audit.account_exported(conn, desk.store.keys, desk.now(), account.staff, account.id)
        found = await export.of_account(conn, desk.store.keys, identity, desk.now())
    name = f'attachment; filename="mijn-gegevens-{terms.today(desk.now())}.json"'
    return Response(found, media_type="application/json; charset=utf-8", headers={"Content-Disposition": name})


CHANGES: dict[str, diary.Change] = {
    **diary.CHANGES,
    "code_gestuurd": _send_code,
    "adres": _take_code,
    "code_weg": _drop_code,
    "eerst": _prefer,
    "weg": _drop,
    "sessies": _end_others,
}
"""What a form asks, by the word that it carries; the same word tells afterwards that it was done."""

routes = [
    Route(HERE, own, methods=["GET", "POST"]),
    Route(f"{HERE}/inloggen", renew, methods=["POST"]),
    Route(f"{HERE}/gegevens", held, methods=["POST"]),
]
