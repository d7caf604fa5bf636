"""Linking Telegram to an account: whoever signed in gets a link, as an address and as a QR code, that serves once."""

from __future__ import annotations

from datetime import timedelta

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ...storage import accounts
from .guards import csrf, desk_of, form_of, who
from .signin import picture

LASTS = timedelta(minutes=15)


async def link(request: Request) -> Response:
    """GET tells what linking does and whether there is one; POST makes a link, or takes the present one away."""
    desk, person = desk_of(request), await who(request)
    if person is None or person.account is None:
        if request.method == "POST":
            raise HTTPException(403)
        return RedirectResponse("/inloggen", 303)
    account, keys, begins = person.account, desk.store.keys, desk.assistants[person.school].links.get("account")
    address = None
    if request.method == "POST":
        fields = await form_of(request, person)
        async with desk.store.transaction() as conn:
            if fields.get("doe") == "ontkoppel":
                await accounts.drop_reach(conn, keys, account.id, "telegram", desk.now(), by=account.staff)
            elif begins:
                token = await accounts.invite(conn, keys, account.id, "telegram", desk.now(), LASTS, by=account.staff)
                address = begins + token
    async with desk.store.transaction() as conn:
        ways = [way for way in await accounts.reach_of(conn, keys, account.id) if way.kind == "telegram"]
    page = desk.render(
        "telegram.html",
        person=person,
        csrf=csrf(desk, person),
        staat=ways[0].state if ways else None,
        kan=begins is not None,
        adres=address,
        beeld=picture(address) if address else None,
    )
    return HTMLResponse(page)


routes = [Route("/koppelen", link, methods=["GET", "POST"])]
