"""Conversations in progress: one is active per person. And the inputs that were handled, so that none counts twice.

Outside a case a person has one conversation, with a key of its own, that ends after an hour without a word. Inside a
case a conversation uses the key of the case, and one dialog has one conversation: who goes on with it takes it over,
unless people go through it together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from .cases import CASE_COLUMNS, STAFF_COLUMNS, Case, Conflict, Staff, case_key, is_staff, open_row
from .crypto import KeyStore, NoKey, blind, joined, open_sealed, seal
from .models import casus, conversation, member, ping, processed_input, staff
from .sqlite import insert

IDLE = timedelta(minutes=60)


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation with its body opened. `version` is 1 when it was just begun and counts its changes."""

    id: str
    person: str
    case: Case | None
    dialog: str | None
    body: bytes
    version: int
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Present:
    """What a turn begins with: who somebody is, and where they were.

    `staff` is None without an account. Of the case of the conversation: whether they work in it, and whether a ping was
    ever started in it.
    """

    conversation: Conversation | None
    staff: Staff | None
    works_in_case: bool
    has_pings: bool


_OWN_COLUMNS: tuple[sa.Column[Any], ...] = (
    conversation.c.id,
    conversation.c.person,
    conversation.c.case_id,
    conversation.c.body,
    conversation.c.version,
    conversation.c.updated_at,
    conversation.c.expires_at,
)
_nobody = sa.select(sa.literal(1)).subquery()
_present = sa.select(
    *STAFF_COLUMNS,
    member.c.staff_id.is_not(None),
    sa.exists().where(ping.c.case_id == casus.c.id),
    *_OWN_COLUMNS,
    *CASE_COLUMNS,
).select_from(
    # It begins with one row of nothing, so that somebody without a conversation, or without an account, is found too.
    _nobody.outerjoin(staff, is_staff(sa.bindparam("of_person")))
    .outerjoin(conversation, (conversation.c.person == sa.bindparam("of_person")) & conversation.c.active)
    .outerjoin(casus, casus.c.id == conversation.c.case_id)
    .outerjoin(member, (member.c.case_id == casus.c.id) & (member.c.staff_id == staff.c.id))
)
_save = (
    sa.update(conversation)
    .where(conversation.c.id == sa.bindparam("conversation_id"), conversation.c.version == sa.bindparam("seen"))
    .values(
        body=sa.bindparam("new_body"),
        version=sa.bindparam("seen", type_=sa.Integer) + 1,
        updated_at=sa.bindparam("now"),
        expires_at=sa.bindparam("until"),
    )
)
_deactivate = (
    sa.update(conversation)
    .where(conversation.c.person == sa.bindparam("of_person"), conversation.c.active)
    .values(active=False)
)
_handled = insert(processed_input).on_conflict_do_nothing()


def own_key(conversation_id: str) -> str:
    """The id of the key of a conversation outside a case."""
    return f"conversation:{conversation_id}"


def _key_id(conversation_id: str, case_id: str | None) -> str:
    return own_key(conversation_id) if case_id is None else case_key(case_id)


def _seal_body(key: bytes, conversation_id: str, case_id: str | None, dialog: str | None, body: bytes) -> bytes:
    """The body with the dialog in front: `na_advies` or `besluit` beside a case would tell what came out of it."""
    return seal(key, joined(dialog or "") + body, case=case_id or "", column="conversation.body", row=conversation_id)


def _open_body(key: bytes, conversation_id: str, case_id: str | None, sealed: bytes) -> tuple[str | None, bytes]:
    both = open_sealed(key, sealed, case=case_id or "", column="conversation.body", row=conversation_id)
    end = 4 + int.from_bytes(both[:4], "big")
    return both[4:end].decode() or None, both[end:]


async def _hidden_dialog(keys: KeyStore, case_id: str | None, dialog: str | None) -> str | None:
    """What stands in for a dialog of a case, so that it can be found; outside a case there is nothing to find."""
    if case_id is None or dialog is None:
        return None
    return blind(await keys.get(case_key(case_id)), "conversation.dialog", dialog)


async def present(conn: AsyncConnection, keys: KeyStore, person: str, now: datetime) -> Present:
    """Who a person is, with their active conversation and its case, in one query.

    There is no conversation where none was begun, or where it was silent for too long or its key is gone.

    Args:
        person: from `Store.identity_hash`.

    Raises:
        CannotOpen: the conversation or the facts of its case were damaged or moved.
    """
    columns: list[Any] = [*(await conn.execute(_present, {"of_person": person})).one()]
    of_staff, (works, has_pings, *rest) = columns[: len(STAFF_COLUMNS)], columns[len(STAFF_COLUMNS) :]
    own, of_case = rest[: len(_OWN_COLUMNS)], rest[len(_OWN_COLUMNS) :]
    found = None
    if own[0] is not None:
        case = None if own[2] is None else await open_row(keys, of_case)
        found = await _open_row(keys, own, case, now)
    return Present(found, None if of_staff[0] is None else Staff(*of_staff), bool(works), bool(has_pings))


async def _open_row(keys: KeyStore, row: Sequence[Any], case: Case | None, now: datetime) -> Conversation | None:
    """The conversation in a row of `_OWN_COLUMNS`; None when it was silent for too long or its key is gone."""
    conversation_id, person, case_id, sealed, version, updated_at, expires_at = row
    if expires_at is not None and expires_at <= now:
        return None
    try:
        key = await keys.get(_key_id(conversation_id, case_id))
    except NoKey:
        return None
    dialog, body = _open_body(key, conversation_id, case_id, sealed)
    return Conversation(conversation_id, person, case, dialog, body, version, updated_at)


async def begin(
    conn: AsyncConnection,
    keys: KeyStore,
    person: str,
    *,
    case: Case | None,
    dialog: str | None,
    body: bytes,
    now: datetime,
) -> Conversation:
    """Make a conversation the active one of a person; the one that was active stays where it is.

    What was begun before goes on with its own body, dialog included:
    - outside a case, the one conversation of this person, unless it was silent for too long;
    - in a dialog of a case, the conversation of anyone: this person takes it over, and for the other one it is no
      longer the active one;
    - without a dialog (the view of a case), the one of this person.

    Args:
        person: from `Store.identity_hash`.
        body: the state of a new conversation; stored sealed.

    Returns:
        The conversation; its `version` is 1 when it is a new one.

    Raises:
        NoKey: the case was deleted.
        CannotOpen: the conversation was damaged or moved.
    """
    await conn.execute(_deactivate, {"of_person": person})
    case_id = None if case is None else case.id
    same = sa.select(*_OWN_COLUMNS).where(conversation.c.case_id == case_id)
    if case_id is not None:
        same = same.where(conversation.c.dialog == await _hidden_dialog(keys, case_id, dialog))
    if case_id is None or dialog is None:
        same = same.where(conversation.c.person == person)
    row = (await conn.execute(same)).one_or_none()
    if row is not None:
        before = await _open_row(keys, row, case, now)
        if before is not None:
            return await _go_on(conn, before, person, now)
        if case is None:
            await keys.destroy(own_key(row.id))
            await conn.execute(sa.delete(conversation).where(conversation.c.id == row.id))
    return await _insert(conn, keys, Conversation(uuid4().hex, person, case, dialog, body, 1, now))


async def in_dialog(
    conn: AsyncConnection, keys: KeyStore, case: Case, dialog: str, now: datetime
) -> Conversation | None:
    """The conversation of a dialog of a case, whoever began it; None if there is none.

    Raises:
        NoKey: the case was deleted.
        CannotOpen: the conversation was damaged or moved.
    """
    hidden = await _hidden_dialog(keys, case.id, dialog)
    query = sa.select(*_OWN_COLUMNS).where(conversation.c.case_id == case.id, conversation.c.dialog == hidden)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else await _open_row(keys, row, case, now)


async def begin_together(
    conn: AsyncConnection, keys: KeyStore, person: str, *, case: Case, dialog: str, body: bytes, now: datetime
) -> Conversation:
    """The conversation of a dialog that several people go through together; begun with `body` if there is none.

    It is nobody's active one, so that nobody takes it from another: each has a conversation of their own in the case,
    without a dialog, that leads here. `save` keeps two people from writing over each other.

    Args:
        person: who may begin it, from `Store.identity_hash`.

    Raises:
        NoKey: the case was deleted.
        CannotOpen: the conversation was damaged or moved.
    """
    found = await in_dialog(conn, keys, case, dialog, now)
    begun = Conversation(uuid4().hex, person, case, dialog, body, 1, now)
    return found or await _insert(conn, keys, begun, active=False)


async def _go_on(conn: AsyncConnection, before: Conversation, person: str, now: datetime) -> Conversation:
    taken = replace(before, person=person, version=before.version + 1, updated_at=now)
    values = {"person": person, "active": True, "version": taken.version, "updated_at": now}
    until = {"expires_at": _until(taken.case, now)}
    await conn.execute(sa.update(conversation).where(conversation.c.id == taken.id).values(**values, **until))
    return taken


async def _insert(conn: AsyncConnection, keys: KeyStore, begun: Conversation, *, active: bool = True) -> Conversation:
    case_id = None if begun.case is None else begun.case.id
    key = await (keys.create(own_key(begun.id)) if case_id is None else keys.get(case_key(case_id)))
    await conn.execute(
        sa.insert(conversation).values(
            id=begun.id,
            person=begun.person,
            case_id=case_id,
            dialog=await _hidden_dialog(keys, case_id, begun.dialog),
            body=_seal_body(key, begun.id, case_id, begun.dialog, begun.body),
            version=begun.version,
            active=active,
            updated_at=begun.updated_at,
            expires_at=_until(begun.case, begun.updated_at),
        )
    )
    return begun


def _until(case: Case | None, now: datetime) -> datetime | None:
    return now + IDLE if case is None else None


async def save(
    conn: AsyncConnection, keys: KeyStore, conversation: Conversation, body: bytes, now: datetime
) -> Conversation:
    """Replace the body of a conversation; gives the conversation as it is now.

    Raises:
        Conflict: it was changed, taken over or dropped since `conversation` was read.
    """
    case_id = None if conversation.case is None else conversation.case.id
    key = await keys.get(_key_id(conversation.id, case_id))
    values = {
        "conversation_id": conversation.id,
        "seen": conversation.version,
        "new_body": _seal_body(key, conversation.id, case_id, conversation.dialog, body),
        "now": now,
        "until": _until(conversation.case, now),
    }
    if (await conn.execute(_save, values)).rowcount != 1:
        raise Conflict("the conversation went on elsewhere")
    return replace(conversation, body=body, version=conversation.version + 1, updated_at=now)


async def hand_over(conn: AsyncConnection, keys: KeyStore, person: str, to: str, now: datetime) -> bool:
    """Let the conversation of a person outside a case be that of another; False when there is none any more.

    It becomes the active one of `to`; what `to` had outside a case is dropped, its key first.
    """
    outside = sa.select(conversation.c.id).where(conversation.c.case_id.is_(None))
    alive = conversation.c.expires_at > now
    moving = await conn.scalar(outside.where(conversation.c.person == person, alive))
    if moving is None:
        return False
    had = await conn.scalar(outside.where(conversation.c.person == to))
    if had is not None:
        await keys.destroy(own_key(had))
        await conn.execute(sa.delete(conversation).where(conversation.c.id == had))
    await conn.execute(_deactivate, {"of_person": to})
    values = {"person": to, "active": True, "version": conversation.c.version + 1, "updated_at": now}
    await conn.execute(
        sa.update(conversation).where(conversation.c.id == moving).values(**values, expires_at=_until(None, now))
    )
    return True


async def leave(conn: AsyncConnection, person: str) -> None:
    """Let a person have no active conversation; the one that was active stays where it is."""
    await conn.execute(_deactivate, {"of_person": person})


async def drop(conn: AsyncConnection, keys: KeyStore, ended: Conversation) -> None:
    """Delete a conversation; outside a case its key goes first."""
    if ended.case is None:
        await keys.destroy(own_key(ended.id))
    await conn.execute(sa.delete(conversation).where(conversation.c.id == ended.id))


async def parked(conn: AsyncConnection, keys: KeyStore, case_id: str) -> list[str]:
    """The dialogs of a case that were begun and not finished, by anyone, the latest first.

    Raises:
        CannotOpen: a conversation was damaged or moved.
        NoKey: the case was deleted.
    """
    query = sa.select(conversation.c.id, conversation.c.body).where(
        conversation.c.case_id == case_id, conversation.c.dialog.is_not(None)
    )
    rows = (await conn.execute(query.order_by(conversation.c.updated_at.desc()))).all()
    if not rows:
        return []
    key = await keys.get(case_key(case_id))
    return [str(_open_body(key, row.id, case_id, row.body)[0]) for row in rows]


async def has_none(conn: AsyncConnection, person: str) -> bool:
    """Whether nothing at all is kept of a person, not even a conversation that was silent for too long."""
    return not await conn.scalar(sa.select(sa.exists().where(conversation.c.person == person)))


@dataclass(frozen=True, slots=True)
class Own:
    """A conversation of a person, for that person: where it is, and outside a case also what is in it."""

    case_code: str | None
    dialog: str | None
    updated_at: datetime
    body: bytes | None


async def own(conn: AsyncConnection, keys: KeyStore, person: str) -> list[Own]:
    """Every conversation of a person, the latest first; what a case holds belongs to the case and is left out.

    Args:
        person: from `Store.identity_hash`.
    """
    columns = (conversation.c.id, conversation.c.case_id, conversation.c.body, conversation.c.updated_at, casus.c.code)
    query = sa.select(*columns).select_from(conversation.outerjoin(casus)).where(conversation.c.person == person)
    found = []
    for one, case_id, sealed, updated_at, code in await conn.execute(query.order_by(conversation.c.updated_at.desc())):
        try:
            dialog, body = _open_body(await keys.get(_key_id(one, case_id)), one, case_id, sealed)
        except NoKey:
            continue
        found.append(Own(code, dialog, updated_at, body if case_id is None else None))
    return found


async def inputs_of(conn: AsyncConnection, person: str) -> list[datetime]:
    """When the inputs of a person came in that are still noted, oldest first."""
    query = sa.select(processed_input.c.at).where(processed_input.c.person == person)
    return list(await conn.scalars(query.order_by(processed_input.c.at)))


async def wipe_own_open_work(conn: AsyncConnection, keys: KeyStore, person: str) -> int:
    """End every conversation of a person, in and outside cases; gives how many.

    Cases stay with the school, with the answers in them; a dialog that was halfway begins anew for whoever goes on.
    """
    mine = conversation.c.person == person
    outside = (await conn.scalars(sa.select(conversation.c.id).where(mine, conversation.c.case_id.is_(None)))).all()
    if outside:
        await keys.destroy(*map(own_key, outside))
    return (await conn.execute(sa.delete(conversation).where(mine))).rowcount


def _expired(now: datetime) -> sa.ColumnElement[bool]:
    return conversation.c.case_id.is_(None) & (conversation.c.expires_at <= now)


async def count_expired(conn: AsyncConnection, now: datetime) -> int:
    """How many conversations `drop_expired` would delete."""
    return await conn.scalar(sa.select(sa.func.count()).select_from(conversation).where(_expired(now))) or 0


async def drop_expired(conn: AsyncConnection, keys: KeyStore, now: datetime) -> int:
    """Delete the conversations outside a case that nobody touched for an hour, their keys first; gives how many."""
    ids = (await conn.scalars(sa.select(conversation.c.id).where(_expired(now)))).all()
    if ids:
        await keys.destroy(*map(own_key, ids))
        await conn.execute(sa.delete(conversation).where(_expired(now)))
    return len(ids)


async def first_time(conn: AsyncConnection, person: str, input_id: str, now: datetime) -> bool:
    """Note an input of a person; False when it was noted before and must change nothing again."""
    found = await conn.execute(_handled, {"person": person, "input_id": input_id, "at": now})
    return found.rowcount == 1


async def was_handled(conn: AsyncConnection, person: str, input_id: str) -> bool:
    """Whether this input of a person was noted before."""
    same = (processed_input.c.person == person) & (processed_input.c.input_id == input_id)
    return await conn.scalar(sa.select(sa.exists().where(same))) or False


async def forget_inputs(conn: AsyncConnection, before: datetime) -> int:
    """Delete the notes of inputs from before this moment; gives how many."""
    return (await conn.execute(sa.delete(processed_input).where(processed_input.c.at < before))).rowcount


async def forget_inputs_of(conn: AsyncConnection, person: str) -> None:
    """Delete the notes of the inputs of a person."""
    await conn.execute(sa.delete(processed_input).where(processed_input.c.person == person))


async def count_inputs(conn: AsyncConnection, before: datetime) -> int:
    """How many notes of inputs `forget_inputs` would delete."""
    count = sa.select(sa.func.count()).select_from(processed_input)
    return await conn.scalar(count.where(processed_input.c.at < before)) or 0
