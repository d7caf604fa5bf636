"""Carrying a conversation over to another channel: a one-time link, and whose conversation it moves.

Of the link a keyed hash is kept, for ten minutes at most. What moves is the conversation outside a case; a case stays
with the account that works on it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from . import conversations
from .crypto import KeyStore
from .models import carry

LASTS = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A conversation that waits to be taken over: whose it is, and at which school."""

    person: str
    school_id: str


def _hash(keys: KeyStore, token: str) -> str:
    return keys.keyed_hash("carry", token)


async def make(conn: AsyncConnection, keys: KeyStore, person: str, school_id: str, now: datetime) -> str:
    """A new link for the conversation of a person; the one from before no longer works.

    Args:
        person: from `Store.identity_hash`.

    Returns:
        The token: 22 letters, digits, dashes and underscores, known to nobody else and not kept.
    """
    token = secrets.token_urlsafe(16)
    await conn.execute(sa.delete(carry).where(carry.c.person == person))
    values = {"hash": _hash(keys, token), "person": person, "school_id": school_id, "expires_at": now + LASTS}
    await conn.execute(sa.insert(carry).values(**values))
    return token


async def find(conn: AsyncConnection, keys: KeyStore, token: str, now: datetime) -> Waiting | None:
    """What a link leads to; None for one that was used, is too old or never was."""
    columns = sa.select(carry.c.person, carry.c.school_id)
    row = (
        await conn.execute(columns.where(carry.c.hash == _hash(keys, token), carry.c.expires_at > now))
    ).one_or_none()
    return None if row is None else Waiting(*row)


async def take(conn: AsyncConnection, keys: KeyStore, token: str, to: str, now: datetime) -> Waiting | None:
    """Use a link: the conversation is from now on that of `to`. None where there is nothing to take over any more.

    What `to` had in progress outside a case is dropped, its key first.
    """
    waiting = await find(conn, keys, token, now)
    if waiting is None:
        return None
    await conn.execute(sa.delete(carry).where(carry.c.hash == _hash(keys, token)))
    moved = waiting.person == to or await conversations.hand_over(conn, keys, waiting.person, to, now)
    return waiting if moved else None


async def forget(conn: AsyncConnection, person: str) -> int:
    """Let the links of a person no longer work; gives how many there were."""
    return (await conn.execute(sa.delete(carry).where(carry.c.person == person))).rowcount


async def drop_expired(conn: AsyncConnection, now: datetime) -> int:
    """Delete the links that are too old; gives how many."""
    return (await conn.execute(sa.delete(carry).where(carry.c.expires_at <= now))).rowcount
