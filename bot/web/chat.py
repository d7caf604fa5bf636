"""The chat pages: the present screen, one turn, leaving at once. What is said is up to the assistant."""

from __future__ import annotations

import secrets

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ..assistant import DATE_PREFIX
from ..messages import Incoming, Reply
from .guards import FRAGMENT, VISITOR_COOKIE, Who, csrf, desk_of, drop_cookie, form_of, greet, new_visitor, who

OVER = "bij"
BESIDE = ("help",)
"""What may lie over the present screen by address alone: it changes nothing and names nobody."""


async def here(request: Request) -> Response:
    """The one place that shows where a person is: GET looks, POST takes a turn."""
    return await turn(request) if request.method == "POST" else await show(request)


async def show(request: Request) -> Response:
    """The present screen; looking changes nothing."""
    person = await who(request)
    if person is None:
        return _choose_school(request)
    over = request.query_params.get(OVER)
    turn = Incoming(person.channel, person.person, secrets.token_hex(8), button=over if over in BESIDE else None)
    desk = desk_of(request)
    reply = await desk.assistants[person.school].handle(turn, desk.now())
    return greet(request, _page(request, person, reply), person)


async def turn(request: Request) -> Response:
    """One turn. A plain browser is sent on to the screen of now, so that loading again repeats nothing."""
    person = await who(request)
    fields = await form_of(request, person)
    if person is None:  # refused by form_of
        raise HTTPException(403)
    desk = desk_of(request)
    reply = await desk.assistants[person.school].handle(_incoming(person, fields), desk.now())
    if _is_fragment(request) or reply.screen.notice:
        return _page(request, person, reply)
    over = reply.screen.token.partition("+")[2]
    return RedirectResponse(f"/?{OVER}={over}" if over in BESIDE else "/", 303)


def _incoming(person: Who, fields: FormData) -> Incoming:
    """A form as a turn: a button with the number of its page, a day, or typed words."""
    button, token, text = (_given(fields, name) for name in ("knop", "beurt", "tekst"))
    day = _given(fields, "dag")
    if button is None and day is not None:
        button = f"{DATE_PREFIX}{day}"
    page = _given(fields, "blad") or secrets.token_hex(8)
    return Incoming(person.channel, person.person, f"{page[:32]}:{(button or '')[:80]}", button, token or "-", text)


def _given(fields: FormData, name: str) -> str | None:
    value = fields.get(name)
    return value if isinstance(value, str) and value else None


async def leave(request: Request) -> Response:
    """Off the screen with one tap: what was in progress outside a case is wiped, a case stays, a session ends."""
    person = await who(request)
    await form_of(request, person)
    desk = desk_of(request)
    if person is not None:
        await desk.assistants[person.school].leave(person.channel, person.person, desk.now())
    response = RedirectResponse("/leeg", 303, {"Clear-Site-Data": '"cache", "cookies", "storage"'})
    drop_cookie(desk, response, VISITOR_COOKIE)
    return response


async def empty(request: Request) -> Response:
    """A page that says nothing about what was here."""
    return HTMLResponse(desk_of(request).render("leeg.html"))


async def choose(request: Request) -> Response:
    """Remembers which school somebody is at."""
    person = new_visitor(request, request.path_params["school"])
    if person is None:
        raise HTTPException(404)
    return greet(request, RedirectResponse("/", 303), person)


def _choose_school(request: Request) -> Response:
    desk = desk_of(request)
    schools = [(school.id, school.name or school.id) for school in desk.open_schools()]
    return HTMLResponse(desk.render("scholen.html", schools=schools, person=None, csrf=""))


def _page(request: Request, person: Who, reply: Reply) -> Response:
    desk = desk_of(request)
    page = desk.render(
        "screen.html" if _is_fragment(request) else "chat.html",
        screen=reply.screen,
        person=person,
        csrf=csrf(desk, person),
        blad=secrets.token_hex(8),
    )
    return HTMLResponse(page, headers={"Vary": "Cookie, X-Requested-With"})


def _is_fragment(request: Request) -> bool:
    return request.headers.get("x-requested-with") == FRAGMENT


routes = [
    Route("/", here, methods=["GET", "POST"]),
    Route("/weg", leave, methods=["POST"]),
    Route("/leeg", empty),
    Route("/school/{school}", choose),
]
