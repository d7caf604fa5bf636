"""Pages of the case in which somebody is: its answers to read, and its text to take along. No address names a case.

What a page may show is up to the assistant: it gives the answers to who works in the case, and to nobody else.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from ...dialogs import terms, views
from ...storage import paper
from ...storage.export import Dossier, Entry
from .guards import csrf, desk_of, form_of, who
from .signin import message

FILES: dict[str, tuple[str, Callable[[Dossier], bytes]]] = {
    "pdf": ("application/pdf", paper.as_pdf),
    "json": ("application/json; charset=utf-8", lambda dossier: dossier.json().encode()),
}
"""What the text of a case can be taken along as: what it is called, its media type, and how it is made."""


async def answers(request: Request) -> Response:
    """The answers that count in the present case, part by part."""
    person = await who(request)
    if person is None:
        raise HTTPException(404)
    desk = desk_of(request)
    dossier = await desk.assistants[person.school].dossier(person.channel, person.person, desk.now())
    if dossier is None:
        return await message(request, "casus-niet", 404)
    page = desk.render(
        "antwoorden.html",
        person=person,
        csrf=csrf(desk, person),
        dossier=dossier,
        without=without,
        role=views.reader_words,
        day=terms.in_words,
    )
    return HTMLResponse(page)


def without(entry: Entry) -> str | None:
    """Why an entry has no answer in words: the name of the text that says so, or None where it has one."""
    if entry.kind == "paper":
        return "papier"
    if entry.answers:
        return None
    return "notitie_weg" if entry.kind == "note" else "geen_punten"


async def take(request: Request) -> Response:
    """The text of the present case as a file, from the page of that very case; that it was taken is noted."""
    person = await who(request)
    fields = await form_of(request, person)
    kind = request.path_params["kind"]
    if person is None or kind not in FILES:
        raise HTTPException(404)
    desk, (media_type, make) = desk_of(request), FILES[kind]
    dossier = await desk.assistants[person.school].dossier(
        person.channel, person.person, desk.now(), token=str(fields.get("beurt", "")), taken=True
    )
    if dossier is None:
        return await message(request, "casus-niet", 404)
    body = await asyncio.to_thread(make, dossier)
    headers = {"Content-Disposition": f'attachment; filename="verslag.{kind}"'}  # what was loaded stands in a list
    return Response(body, media_type=media_type, headers=headers)


routes = [
    Route("/casus/antwoorden", answers),
    Route("/casus/dossier.{kind}", take, methods=["POST"]),
]
