"""How it begins: an invitation for the first beheerder, or the example school, where anybody may be anybody.

The link to the example is another one at each start, and it only works on this computer: there is no code app there.
"""

from __future__ import annotations

import hmac

from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ...storage import accounts
from ...storage.accounts import BEHEERDER, Account
from .. import staff
from ..settings import School
from .desk import Desk
from .guards import desk_of, form_of, guest
from .signin import let_in, page

# Role, place on the ladder, and the key of their words.
COLLEAGUES = (
    ("leerkracht", None, "leerkracht"),
    ("aandachtsfunctionaris", "aandachtsfunctionaris", "aandachtsfunctionaris"),
    ("intern_begeleider", "plaatsvervanger", "plaatsvervanger"),
    ("directeur", "directie", "directie"),
    (BEHEERDER, None, "beheerder"),
)


async def lines(desk: Desk) -> list[str]:
    """The lines that `serve` prints: where the chat is, and a one-time link for who has to begin.

    For the example school that is a link to be anybody; for a school without a beheerder who can sign in it invites
    the first one, with a fresh link at each start.
    """
    said = []
    address = desk.settings.web.address
    for school in desk.settings.school:
        if school.example:
            await prepare(desk, school)
            link = f"{address}/voorbeeld/{desk.example_token}"
            said.append(desk.words.get("luistert", "voorbeeld", adres=address, link=link))
            continue
        async with desk.store.transaction() as conn:
            token = await _first_beheerder(conn, desk, school.id)
        if token is not None:
            link = staff.invitation(desk.settings, token)
            said.append(desk.words.get("luistert", "beheerder", adres=address, school=school.id, link=link))
    return said or [desk.words.get("luistert", None, adres=address)]


async def _first_beheerder(conn: AsyncConnection, desk: Desk, school_id: str) -> str | None:
    keys, now = desk.store.keys, desk.now()
    known = [one for one in await accounts.of_school(conn, keys, school_id) if one.active and one.role == BEHEERDER]
    if any(one.can_sign_in for one in known):
        return None
    first = known[0] if known else None
    if first is None:
        first = await accounts.add(conn, keys, school_id=school_id, role=BEHEERDER, place=None, label=None, now=now)
    return await accounts.invite(conn, keys, first.id, "web", now, accounts.INVITED_FOR)


# --- the example school ---


async def prepare(desk: Desk, school: School) -> list[Account]:
    """The five colleagues of the example school; one who is not there is made."""
    keys, now, found = desk.store.keys, desk.now(), []
    async with desk.store.transaction() as conn:
        known = [one for one in await accounts.of_school(conn, keys, school.id) if one.active]
        for role, place, words in COLLEAGUES:
            mine = next((one for one in known if (one.role, one.place) == (role, place)), None)
            if mine is None:
                label = desk.words.get("voorbeeld", words)
                mine = await accounts.add(conn, keys, school_id=school.id, role=role, place=place, label=label, now=now)
            found.append(mine)
    return found


async def choose(request: Request) -> Response:
    """Who do you want to be? GET asks, POST lets in."""
    desk, form = desk_of(request), guest(request)
    school = desk.example
    if school is None or not hmac.compare_digest(request.path_params["token"].encode(), desk.example_token.encode()):
        raise HTTPException(404)
    if request.method == "POST":
        fields = await form_of(request, form)
        async with desk.store.transaction() as conn:
            found = await accounts.of_school(conn, desk.store.keys, school.id)
        mine = next((one for one in found if one.active and str(one.id) == fields.get("wie")), None)
        if mine is None:
            raise HTTPException(400)
        return await let_in(request, desk, mine)
    assistant = desk.assistants[school.id]
    writer = assistant.writer(assistant.protocol)
    people = [(one.id, one.label or staff.role_words(writer, one.role)) for one in await prepare(desk, school)]
    return await page(request, "voorbeeld.html", form=form, mensen=people)


routes = [Route("/voorbeeld/{token}", choose, methods=["GET", "POST"])]
