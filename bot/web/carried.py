"""A conversation that comes from another channel by a one-time link. Looking uses nothing up; a tap does."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ...storage import carry, telegram
from .guards import Who, csrf, desk_of, form_of, greet, new_visitor, visitor, who

PATH = "/verder/"


async def carried(request: Request) -> Response:
    """GET asks whether to go on here, POST moves the conversation."""
    person, waiting = await _both(request)
    desk = desk_of(request)
    if waiting is None or person is None:
        return HTMLResponse(desk.render("verder.html", key="verder-weg", adres=None, person=None, csrf=""), 410)
    if request.method == "GET":
        page = desk.render("verder.html", key="verder", adres=request.url.path, person=person, csrf=csrf(desk, person))
        return greet(request, HTMLResponse(page), person)
    await form_of(request, person)
    to = desk.store.identity_hash(person.channel, person.person)
    async with desk.store.transaction() as conn:
        moved = await carry.take(conn, desk.store.keys, request.path_params["token"], to, desk.now())
        if moved is not None:  # what still stands on the other side goes
            await telegram.due_now(conn, moved.person, desk.now())
    if moved is None:
        raise HTTPException(410)
    return RedirectResponse("/", 303)


async def _both(request: Request) -> tuple[Who | None, carry.Waiting | None]:
    """Who asks and what waits, where both are of one school: who was at no school yet is a visitor of that one."""
    desk = desk_of(request)
    async with desk.store.transaction() as conn:
        waiting = await carry.find(conn, desk.store.keys, request.path_params["token"], desk.now())
    if waiting is None:
        return None, None
    person = await who(request)
    if person is not None and person.is_visitor and person.school != waiting.school_id:
        person = None
    if person is None and visitor(request) is None:
        person = new_visitor(request, waiting.school_id)
    return (person, waiting) if person is not None and person.school == waiting.school_id else (None, waiting)


routes = [Route(PATH + "{token}", carried, methods=["GET", "POST"])]
