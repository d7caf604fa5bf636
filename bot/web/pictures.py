"""The way through a dialog as a picture, with the place of the reader in it. Looking changes nothing."""

from __future__ import annotations

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ...dialogs import diagram
from ...dialogs.machine import Session
from ...dialogs.protocol import OUTCOME_PREFIX, Protocol
from ..turn import Whereabouts
from .guards import Who, csrf, desk_of, greet, who


async def here(request: Request) -> Response:
    """The dialog in which the reader is; outside a dialog, which ones there are."""
    person, place = await _whereabouts(request)
    if person is None or place is None:
        return RedirectResponse("/", 303)
    dialog = _dialog(place.writer.protocol, place.session) if place.session else None
    if dialog is None:
        names = {name: place.writer.dialog(name) for name in place.writer.protocol.dialogs}
        return _page(request, person, "plaatjes.html", names=names)
    return _picture(request, person, place, dialog)


async def dialog(request: Request) -> Response:
    """Any dialog of the protocol in use."""
    person, place = await _whereabouts(request)
    name = request.path_params["dialog"]
    if person is None or place is None or name not in place.writer.protocol.dialogs:
        raise HTTPException(404)
    return _picture(request, person, place, name)


async def node(request: Request) -> Response:
    """What one step or outcome of the protocol in use says, with its sources."""
    person, place = await _whereabouts(request)
    if person is None or place is None:
        raise HTTPException(404)
    name, step = request.path_params["dialog"], request.path_params["node"]
    told = place.writer.reading(f"{name}.{step}")
    if told is None:
        raise HTTPException(404)
    back = name if name in place.writer.protocol.dialogs else None
    words = place.writer.dialog(back) if back else None
    return _page(request, person, "plaatje_stap.html", told=told, back=back, words=words)


def _picture(request: Request, person: Who, place: Whereabouts, name: str) -> Response:
    writer, say = place.writer, desk_of(request).words.get
    session = place.session if place.session and _dialog(writer.protocol, place.session) == name else None
    picture = diagram.of_dialog(
        writer.protocol,
        writer.texts,
        name,
        here=_spot(session) if session else None,
        here_words=say("plaatje", "hier"),
        address=address,
        description=say("plaatje", "beschrijving"),
    )
    names = {other: writer.dialog(other) for other in writer.protocol.dialogs if other != name}
    return _page(
        request,
        person,
        "plaatje.html",
        picture=picture,
        svg=Markup(picture.svg),  # noqa: S704  (every word in it was escaped where it was drawn)
        is_in=session is not None,
        names=names,
        address=address,
    )


def address(state: str) -> str:
    """Where to read what a state (`afweging.vermoeden`) or an outcome (`uitkomst.melden`) says."""
    name, _, step = state.partition(".")
    return f"/plaatje/{name}/{step}"


def _dialog(protocol: Protocol, session: Session) -> str:
    """The dialog of the present screen: an answer can have led from one dialog into another."""
    place = protocol.places.get(session.state)
    if place is None and session.path:
        place = protocol.places.get(session.path[-1].state)
    return place.dialog if place else session.dialog


def _spot(session: Session) -> str | None:
    """The box of the reader: the question of now, or the end behind the last one."""
    if not session.state.startswith(OUTCOME_PREFIX):
        return session.state
    end = session.state.removeprefix(OUTCOME_PREFIX)
    return f"{session.path[-1].state}.{end}" if session.path else None


async def _whereabouts(request: Request) -> tuple[Who | None, Whereabouts | None]:
    person, desk = await who(request), desk_of(request)
    if person is None:
        return None, None
    return person, await desk.assistants[person.school].whereabouts(person.channel, person.person, desk.now())


def _page(request: Request, person: Who, template: str, **values: object) -> Response:
    desk = desk_of(request)
    page = desk.render(template, person=person, csrf=csrf(desk, person), **values)
    return greet(request, HTMLResponse(page), person)


routes = [
    Route("/plaatje", here),
    Route("/plaatje/{dialog}", dialog),
    Route("/plaatje/{dialog}/{node}", node),
]
