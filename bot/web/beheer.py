"""The beheerder's page: who has an account, in which role, when they are there. It knows nothing about any case."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Iterable
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ...dialogs import terms
from ...storage import accounts, conversations, members
from ...storage.accounts import BEHEERDER, PLACES, Account, LastBeheerder
from .. import staff
from ..assistant import Assistant
from ..screens import Writer
from . import diary
from .guards import Who, csrf, desk_of, for_account, form_of
from .signin import message, typed

DONE = ("wijzig", "afwezig", "terug", "werktijden", "ingetrokken", "al_gedaan")

Handler = Callable[[Request, Who], Awaitable[Response]]


def _for_beheerder(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """Lets a beheerder through; anybody else is told what this is, or signs in first."""

    async def guarded(request: Request, person: Who, account: Account) -> Response:
        if account.role != BEHEERDER:
            return await message(request, "beheer-niet", 403)
        return await handler(request, person)

    return for_account(guarded)


# --- pages ---


def _writer(request: Request, person: Who) -> Writer:
    assistant = desk_of(request).assistants[person.school]
    return assistant.writer(assistant.protocol)


def _page(request: Request, person: Who, template: str, status: int = 200, **values: object) -> Response:
    desk = desk_of(request)
    html = desk.render(
        template,
        person=person,
        csrf=csrf(desk, person),
        blad=secrets.token_hex(8),
        rollen=staff.roles(_writer(request, person)),
        plekken=PLACES,
        **values,
    )
    return HTMLResponse(html, status)


def _state(account: Account) -> str:
    """One word for how far an account is."""
    if not account.active:
        return "ingetrokken"
    if account.can_sign_in:
        return "actief"
    return "uitgenodigd" if account.invited_at else "geen_link"


async def _list(
    request: Request, person: Who, status: int = 200, notice: str | None = None, refused: str | None = None
) -> Response:
    desk = desk_of(request)
    now = desk.now()
    today = terms.today(now)
    async with desk.store.transaction() as conn:
        found = await accounts.of_school(conn, desk.store.keys, person.school)
        away = {one.id: await accounts.absences_of(conn, one.id) for one in found}
        ways = await accounts.reach_kinds(conn, person.school)
        assistant = desk.assistants[person.school]
        gap = await staff.ladder_gap(conn, found, ways, assistant.channels, assistant.pings, now)
    rows = [
        {
            "account": one,
            "staat": _state(one),
            "gezien": terms.in_words(terms.today(one.last_seen_at)) if one.last_seen_at else None,
            "afwezig": next((terms.in_words(a.last) for a in away[one.id] if a.first <= today <= a.last), None),
            "bereik": _working(ways.get(one.id, ()), assistant),
        }
        for one in found
    ]
    return _page(request, person, "beheer.html", status, rijen=rows, gedaan=notice, fout=refused, stil=_silence(gap))


def _working(ways: Iterable[tuple[str, str]], assistant: Assistant) -> list[tuple[str, bool]]:
    """In which ways somebody is reached, and whether something arrives there: not by a channel that is not set up."""
    return [(kind, state == "ok" and kind in assistant.channels) for kind, state in ways]


def _silence(gap: tuple[str, date | None] | None) -> tuple[str, str] | None:
    """Why nobody gets a message, as a word of ours and a day in words."""
    return (gap[0], terms.in_words(gap[1], year=False) if gap[1] else "") if gap else None


async def _one(
    request: Request,
    person: Who,
    account: Account,
    status: int = 200,
    notice: str | None = None,
    refused: str | None = None,
    link: str | None = None,
) -> Response:
    desk = desk_of(request)
    async with desk.store.transaction() as conn:
        ways = await accounts.reach_kinds(conn, person.school)
    return _page(
        request,
        person,
        "account.html",
        status,
        account=account,
        staat=_state(account),
        ikzelf=person.account is not None and account.id == person.account.id,
        bereik=_working(ways.get(account.id, ()), desk.assistants[person.school]),
        **await diary.shown(desk, account),
        gedaan=notice,
        fout=refused,
        link=link,
    )


# --- the list ---


@_for_beheerder
async def overview(request: Request, person: Who) -> Response:
    """GET lists the accounts; POST invites somebody and shows their link once."""
    if request.method != "POST":
        return await _list(request, person, notice=_told(request))
    fields = await form_of(request, person)
    role, place, label = (typed(fields, name) for name in ("rol", "plek", "omschrijving"))
    refused = _problem(request, person, role, place, label)
    if refused:
        return await _list(request, person, 400, refused=refused)
    desk = desk_of(request)
    keys, now = desk.store.keys, desk.now()
    async with desk.store.transaction() as conn:
        if not await _first_time(request, person, fields, conn):
            return RedirectResponse("/beheer?gedaan=al_gedaan", 303)
        made = await accounts.add(
            conn,
            keys,
            school_id=person.school,
            role=role,
            place=place or None,
            label=label.strip() or None,
            now=now,
            by=person.staff,
        )
        token = await accounts.invite(conn, keys, made.id, "web", now, accounts.INVITED_FOR, by=person.staff)
        made = await accounts.find(conn, keys, made.id) or made
    return await _one(request, person, made, link=staff.invitation(desk.settings, token))


def _told(request: Request) -> str | None:
    """What was just done, where the address says so; only words that we know."""
    given = request.query_params.get("gedaan", "")
    return given if given in DONE else None


def _problem(request: Request, person: Who, role: str, place: str, label: str) -> str | None:
    writer = _writer(request, person)
    if role not in staff.roles(writer) or (place and place not in PLACES):
        return "rol"
    return staff.label_problem(writer, label.strip())


async def _first_time(request: Request, person: Who, fields: FormData, conn: AsyncConnection) -> bool:
    """Whether this page was not sent before: the same form twice does nothing twice."""
    desk = desk_of(request)
    identity = desk.store.identity_hash(person.channel, person.person)
    return await conversations.first_time(conn, identity, f"beheer:{typed(fields, 'blad')[:32]}", desk.now())


# --- one account ---


async def _account(request: Request, person: Who) -> Account:
    """The account in the address, of the beheerder's own school.

    Raises HTTPException: 404 for any other.
    """
    desk = desk_of(request)
    async with desk.store.transaction() as conn:
        found = await accounts.find(conn, desk.store.keys, min(request.path_params["number"], diary.BEYOND))
    if found is None or found.school_id != person.school:
        raise HTTPException(404)
    return found


@_for_beheerder
async def one(request: Request, person: Who) -> Response:
    """GET shows an account; POST changes one thing of it."""
    account = await _account(request, person)
    if request.method != "POST":
        return await _one(request, person, account, notice=_told(request))
    fields = await form_of(request, person)
    what = typed(fields, "doe")
    if what in ("uitnodigen", "opnieuw"):
        return await _new_link(request, person, account, fields)
    work = _change if what == "wijzig" else diary.CHANGES.get(what)
    if work is None or not account.active:
        raise HTTPException(400)
    refused = await work(request, person, account, fields)
    if refused:
        return await _one(request, person, account, 400, refused=refused)
    return RedirectResponse(f"/beheer/{account.id}?gedaan={what}", 303)


async def _new_link(request: Request, person: Who, account: Account, fields: FormData) -> Response:
    """A fresh one-time link: after a lost code app what let this person in is gone first."""
    desk = desk_of(request)
    keys, now = desk.store.keys, desk.now()
    if not account.active:
        raise HTTPException(400)
    async with desk.store.transaction() as conn:
        if not await _first_time(request, person, fields, conn):
            return RedirectResponse(f"/beheer/{account.id}?gedaan=al_gedaan", 303)
        if account.can_sign_in:
            token = await accounts.reset(conn, keys, account.id, now, by=person.staff)
        else:
            token = await accounts.invite(conn, keys, account.id, "web", now, accounts.INVITED_FOR, by=person.staff)
    return await _one(request, person, await _account(request, person), link=staff.invitation(desk.settings, token))


async def _change(request: Request, person: Who, account: Account, fields: FormData) -> str | None:
    role, place, label = (typed(fields, name) for name in ("rol", "plek", "omschrijving"))
    refused = _problem(request, person, role, place, label)
    if refused:
        return refused
    desk = desk_of(request)
    try:
        async with desk.store.transaction() as conn:
            await accounts.change(
                conn,
                desk.store.keys,
                account.id,
                role=role,
                place=place or None,
                label=label.strip() or None,
                now=desk.now(),
                by=person.staff,
            )
    except LastBeheerder:
        return "laatste"
    return None


@_for_beheerder
async def revoke(request: Request, person: Who) -> Response:
    """GET says what it means to end this account, POST ends it."""
    account = await _account(request, person)
    desk = desk_of(request)
    if request.method != "POST":
        async with desk.store.transaction() as conn:
            waiting = await members.count_held(conn, account.id)
        return _page(request, person, "intrekken.html", account=account, open=waiting)
    await form_of(request, person)
    try:
        async with desk.store.transaction() as conn:
            await accounts.revoke(conn, desk.store.keys, account.id, desk.now(), by=person.staff)
    except LastBeheerder:
        return await _one(request, person, account, 400, refused="laatste")
    return RedirectResponse("/beheer?gedaan=ingetrokken", 303)


routes = [
    Route("/beheer", overview, methods=["GET", "POST"]),
    Route("/beheer/{number:int}", one, methods=["GET", "POST"]),
    Route("/beheer/{number:int}/intrekken", revoke, methods=["GET", "POST"]),
]
