"""Attempts: what is counted to slow down guessing. Kept in the database, so that a restart clears nothing.

A key is a keyed hash of an address or of what someone claims to be; it is gone after a day.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from .models import attempt

KEPT = timedelta(days=1)
AHEAD = timedelta(minutes=5)
"""A row that lies further in the future was written before the clock went back, and locks nobody out."""


async def note(conn: AsyncConnection, place: str, key: str, now: datetime) -> None:
    """Count one attempt at a place, such as "inloggen"."""
    await conn.execute(sa.insert(attempt).values(place=place, key=key, at=now))


async def free_at(
    conn: AsyncConnection, place: str, key: str, now: datetime, *, most: int, within: timedelta
) -> datetime | None:
    """When the next attempt may be made, after `most` attempts within a time (at most `KEPT`); None for now."""
    query = sa.select(attempt.c.at).where(
        attempt.c.place == place, attempt.c.key == key, attempt.c.at > now - within, attempt.c.at <= now + AHEAD
    )
    recent = (await conn.scalars(query.order_by(attempt.c.at.desc()).limit(most))).all()
    return None if len(recent) < most else recent[-1] + within


async def forget(conn: AsyncConnection, place: str, key: str) -> None:
    """Begin to count anew, after a success."""
    await conn.execute(sa.delete(attempt).where(attempt.c.place == place, attempt.c.key == key))


def _over(now: datetime) -> sa.ColumnElement[bool]:
    return (attempt.c.at <= now - KEPT) | (attempt.c.at > now + KEPT)


async def drop_old(conn: AsyncConnection, now: datetime) -> int:
    """Remove what no longer counts; gives how many."""
    return (await conn.execute(sa.delete(attempt).where(_over(now)))).rowcount


async def count_old(conn: AsyncConnection, now: datetime) -> int:
    """How many rows `drop_old` would remove."""
    return await conn.scalar(sa.select(sa.func.count()).select_from(attempt).where(_over(now))) or 0
