"""The beheerder's page: who has an account, in which role, when they are there. It knows nothing about any case."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from datetime import date, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ...dialogs import terms
from ...storage import accounts, conversations, members
from ...storage.accounts import BEHEERDER, PLACES, Account, LastBeheerder
from ...storage.cases import Staff
from .. import matching, staff
from ..screens import Writer
from .guards import Who, csrf, desk_of, form_of, who
from .signin import message, typed

WEEK = range(1, 8)
BEYOND = 2**62
"""A number that no account has; the database takes none that is much larger."""
LONGEST_ABSENCE = timedelta(days=400)
DONE = ("wijzig", "afwezig", "terug", "werktijden", "ingetrokken", "al_gedaan")
REFUSED = ("rol", "lang", "herkenbaar", "dagen", "tijden", "laatste")

Handler = Callable[[Request, Who], Awaitable[Response]]


def _for_beheerder(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """Lets a beheerder through; anybody else is told what this is, or signs in first."""

    async def guarded(request: Request) -> Response:
        person = await who(request)
        if person is None or person.account is None:
            if request.method == "POST":
                raise HTTPException(403)
            return RedirectResponse("/inloggen", 303)
        if person.account.role != BEHEERDER:
            return await message(request, "beheer-niet", 403)
        return await handler(request, person)

    return guarded


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
    rows = [
        {
            "account": one,
            "staat": _state(one),
            "gezien": terms.in_words(terms.today(one.last_seen_at)) if one.last_seen_at else None,
            "afwezig": next((terms.in_words(a.last) for a in away[one.id] if a.first <= today <= a.last), None),
        }
        for one in found
    ]
    return _page(request, person, "beheer.html", status, rijen=rows, gedaan=notice, fout=refused)


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
        away = await accounts.absences_of(conn, account.id)
        week = await accounts.hours_of(conn, account.id)
    return _page(
        request,
        person,
        "account.html",
        status,
        account=account,
        staat=_state(account),
        ikzelf=person.account is not None and account.id == person.account.id,
        afwezig=[(one.id, terms.in_words(one.first), terms.in_words(one.last)) for one in away],
        werktijden=[(day, *map(staff.clock_of, week[day])) if day in week else (day, "", "") for day in WEEK],
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
            by=_by(person),
        )
        token = await accounts.invite(conn, keys, made.id, "web", now, accounts.INVITED_FOR, by=_by(person))
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


def _by(person: Who) -> Staff | None:
    return person.account.staff if person.account else None


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
        found = await accounts.find(conn, desk.store.keys, min(request.path_params["number"], BEYOND))
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
    work = {"wijzig": _change, "afwezig": _away, "terug": _back, "werktijden": _hours}.get(what)
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
            token = await accounts.reset(conn, keys, account.id, now, by=_by(person))
        else:
            token = await accounts.invite(conn, keys, account.id, "web", now, accounts.INVITED_FOR, by=_by(person))
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
                by=_by(person),
            )
    except LastBeheerder:
        return "laatste"
    return None


async def _away(request: Request, person: Who, account: Account, fields: FormData) -> str | None:
    desk = desk_of(request)
    today = terms.today(desk.now())
    first, last = (_day(typed(fields, name), today) for name in ("eerste", "laatste"))
    if first is None or last is None or last < first or last < today or last - min(first, today) > LONGEST_ABSENCE:
        return "dagen"
    async with desk.store.transaction() as conn:
        await accounts.set_absence(conn, desk.store.keys, account.id, first, last, desk.now(), by=_by(person))
    return None


def _day(words: str, today: date) -> date | None:
    """A day as a calendar gives it, or as somebody writes it where the browser has none."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return matching.parse_date(words, today)


async def _back(request: Request, person: Who, account: Account, fields: FormData) -> str | None:
    desk = desk_of(request)
    number = typed(fields, "nummer")
    if not number.isascii() or not number.isdigit():
        return "dagen"
    async with desk.store.transaction() as conn:
        await accounts.drop_absence(
            conn, desk.store.keys, account.id, min(int(number), BEYOND), desk.now(), by=_by(person)
        )
    return None


async def _hours(request: Request, person: Who, account: Account, fields: FormData) -> str | None:
    week = {}
    for day in WEEK:
        start, end = typed(fields, f"van{day}").strip(), typed(fields, f"tot{day}").strip()
        if not start and not end:
            continue
        both = staff.minute_of(start), staff.minute_of(end)
        if both[0] is None or both[1] is None or both[1] <= both[0]:
            return "tijden"
        week[day] = (both[0], both[1])
    desk = desk_of(request)
    async with desk.store.transaction() as conn:
        await accounts.set_hours(conn, desk.store.keys, account.id, week, desk.now(), by=_by(person))
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
            await accounts.revoke(conn, desk.store.keys, account.id, desk.now(), by=_by(person))
    except LastBeheerder:
        return await _one(request, person, account, 400, refused="laatste")
    return RedirectResponse("/beheer?gedaan=ingetrokken", 303)


routes = [
    Route("/beheer", overview, methods=["GET", "POST"]),
    Route("/beheer/{number:int}", one, methods=["GET", "POST"]),
    Route("/beheer/{number:int}/intrekken", revoke, methods=["GET", "POST"]),
]
