"""The chat pages: the present screen, one turn, leaving at once. What is said is up to the assistant."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from contextlib import suppress
from itertools import groupby

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ..messages import Button, Incoming, Line, Reply, Screen
from ..screens import SEARCHED
from ..turn import DATE_PREFIX, OF_PINGS, OVERLAYS
from .desk import Desk
from .guards import (
    SESSION_COOKIE,
    VISITOR_COOKIE,
    SignedOut,
    Who,
    csrf,
    desk_of,
    drop_cookie,
    end_session,
    form_of,
    greet,
    network,
    new_visitor,
    who,
)
from .paper import PAPERS, sheet
from .signin import is_fragment, message

OVER = "bij"
SCREEN_HEADER = "X-Gesprek"
"""On an answer that holds a screen: whatever comes without it is a page of its own."""
NEVER_WAITS = "onthulling"
PLAIN = "tekst"
"""The part of a screen that is for channels of plain text only."""
ONE_AT_A_TIME = ("info", "checklist")
"""Kinds of screens on which a single button goes on: it may look like it."""

_FOUND = re.compile(rf"{SEARCHED}(?:\.\d{{1,4}}){{0,12}}")


async def here(request: Request) -> Response:
    """The one place that shows where a person is: GET looks, POST takes a turn."""
    return await turn(request) if request.method == "POST" else await show(request)


async def show(request: Request) -> Response:
    """The present screen; looking changes nothing."""
    person = await who(request)
    if person is None:
        return _choose_school(request)
    over = request.query_params.get(OVER, "")
    button = over if over in OVERLAYS else None
    token = f"+{over}" if _FOUND.fullmatch(over) else None
    desk = desk_of(request)
    looked = Incoming(person.channel, person.person, secrets.token_hex(8), button, token)
    reply = await desk.assistants[person.school].handle(looked, desk.now())
    return greet(request, _page(request, person, reply), person)


async def turn(request: Request) -> Response:
    """One turn. A plain browser is sent on to the screen of now, so that loading again repeats nothing."""
    person = await who(request)
    fields = await form_of(request, person)
    if person is None:  # form_of has refused already
        raise HTTPException(403)
    desk = desk_of(request)
    taken = _incoming(person, fields)
    if not _admitted(request, person, taken):
        return await message(request, "druk", 429)
    reply = await desk.assistants[person.school].handle(taken, desk.now())
    if reply.closed:
        await end_session(desk, person)
        return _gone(desk)
    over = reply.screen.token.partition("+")[2]
    has_address = not over or over in OVERLAYS or _FOUND.fullmatch(over)
    if is_fragment(request) or reply.screen.notice or not has_address:
        return _page(request, person, reply)
    spot = f"#{spot_of(taken.button or '')}" if reply.screen.kind == "checklist" else ""
    return RedirectResponse((f"/?{OVER}={over}" if over else "/") + spot, 303)


def _admitted(request: Request, person: Who, taken: Incoming) -> bool:
    """Whether a visitor may go on, where very many come from one address. Help for a child that tells never waits."""
    address = network(request)
    if address is None or not person.is_visitor or taken.button in OVERLAYS:
        return True
    desk = desk_of(request)
    return desk.rush.admit(address, person.person, desk.now(), always=taken.button == NEVER_WAITS)


def _incoming(person: Who, fields: FormData) -> Incoming:
    """A form as a turn: a button with the number of its page, a day, or typed words. No token is an old token."""
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
    desk = desk_of(request)
    with suppress(SignedOut):  # then there is nothing left to wipe, and the page must go all the same
        person = await who(request)
        await form_of(request, person)
        if person is not None:
            await desk.assistants[person.school].leave(person.channel, person.person, desk.now())
            await end_session(desk, person)
    return _gone(desk)


def _gone(desk: Desk) -> Response:
    response = RedirectResponse("/leeg", 303, {"Clear-Site-Data": '"cache", "cookies", "storage"'})
    for name in (VISITOR_COOKIE, SESSION_COOKIE):
        drop_cookie(desk, response, name)
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


async def explain(request: Request) -> Response:
    """How the chat works, and what can be printed."""
    person = await who(request)
    desk = desk_of(request)
    page = desk.render("hulp.html", person=person, csrf=csrf(desk, person) if person else "", papers=PAPERS)
    return greet(request, HTMLResponse(page), person)


async def paper(request: Request) -> Response:
    """A talk as a checklist on paper, from the protocol alone: nothing of a case stands on it."""
    person = await who(request)
    dialog = request.path_params["dialog"]
    if person is None or dialog not in PAPERS:
        raise HTTPException(404)
    desk = desk_of(request)
    assistant = desk.assistants[person.school]
    writer = assistant.writer(assistant.meldcode)
    page = desk.render(
        "blad.html",
        title=writer.dialog(dialog),
        protocol=writer.title,
        parts=sheet(writer, dialog),
        person=person,
        csrf=csrf(desk, person),
    )
    return greet(request, HTMLResponse(page), person)


def _choose_school(request: Request) -> Response:
    desk = desk_of(request)
    schools = [(school.id, school.name or school.id) for school in desk.open_schools()]
    return HTMLResponse(desk.render("scholen.html", schools=schools, person=None, csrf=""))


# --- a screen as HTML ---


def _page(request: Request, person: Who, reply: Reply) -> Response:
    desk, screen = desk_of(request), reply.screen
    page = desk.render(
        "screen.html" if is_fragment(request) else "chat.html",
        screen=screen,
        person=person,
        csrf=csrf(desk, person),
        blad=secrets.token_hex(8),
        parts=_parts(screen),
        lines_mark=_common(line.mark for line in screen.lines if line.part != PLAIN),
        items_mark=_common(button.mark for button in screen.buttons if button.ticked is not None),
        unfolded=_unfolded(screen),
        onward=_onward(screen),
        of_pings=[button.id for button in screen.buttons if _is_of_ping(button)],
        spot_of=spot_of,
    )
    return HTMLResponse(page, headers={"Vary": "Cookie, X-Requested-With", SCREEN_HEADER: "1"})


def _parts(screen: Screen) -> list[tuple[str | None, list[Line]]]:
    """The lines of a screen, those of one part of an outcome together, without what is for channels of plain text."""
    shown = [line for line in screen.lines if line.part != PLAIN]
    return [(part, list(lines)) for part, lines in groupby(shown, key=lambda line: line.part)]


def _common(marks: Iterable[str | None]) -> str | None:
    """The mark that every line or item carries: it is shown once instead of on each. None where they differ."""
    found = [*marks]
    return found[0] if len(found) > 1 and len(set(found)) == 1 else None


def _unfolded(screen: Screen) -> list[tuple[str, tuple[Line, ...]]]:
    """What unfolds below the question: more to read, and why it is asked."""
    if screen.unfold is None:
        return []
    return [(name, lines) for name in ("meer", "waarom") if (lines := screen.unfold(name))]


def _onward(screen: Screen) -> str | None:
    """The button that only goes on and answers nothing; the answers to a question all look alike."""
    ahead = [button.id for button in screen.buttons if button.ticked is None and not _is_of_ping(button)]
    return ahead[0] if screen.kind in ONE_AT_A_TIME and len(ahead) == 1 else None


def _is_of_ping(button: Button) -> bool:
    return button.id.startswith(OF_PINGS)


def spot_of(button: str) -> str:
    """The place of an item on the page, to come back to after a tick."""
    return f"punt-{re.sub('[^a-z0-9_]', '', button)}"


routes = [
    Route("/", here, methods=["GET", "POST"]),
    Route("/weg", leave, methods=["POST"]),
    Route("/leeg", empty),
    Route("/school/{school}", choose),
    Route("/hulp", explain),
    Route("/afdrukken/{dialog}", paper),
]
