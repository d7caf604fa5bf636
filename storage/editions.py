"""The editions of protocols that are in use: a case keeps the one it began with. Nothing about anyone is in them.

They are kept compressed: smaller, and a search of the files for what people answered meets no word of a protocol.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from ..dialogs.editions import Edition
from .models import casus, edition
from .sqlite import insert


@dataclass(frozen=True, slots=True)
class Kept:
    """An edition as it is kept, and when it was last taken into use."""

    edition: Edition
    used_at: datetime


async def keep(conn: AsyncConnection, kept: Edition, *, good: bool, now: datetime) -> None:
    """Keep an edition, or note that it is in use now.

    Args:
        good: the check found nothing in it.
    """
    await conn.execute(
        insert(edition)
        .values(
            protocol=kept.protocol, id=kept.id, sources=zlib.compress(kept.sources.encode()), good=good, used_at=now
        )
        .on_conflict_do_update(index_elements=list(edition.primary_key), set_={"good": good, "used_at": now})
    )


async def find(conn: AsyncConnection, protocol: str, edition_id: str) -> Edition | None:
    """The edition with this id, or None."""
    query = sa.select(edition.c.sources).where(edition.c.protocol == protocol, edition.c.id == edition_id)
    sources = (await conn.execute(query)).scalar_one_or_none()
    return None if sources is None else Edition(edition_id, protocol, _plain(sources))


async def ids(conn: AsyncConnection, protocol: str) -> list[str]:
    """The ids of all editions of a protocol that are kept, the one used last first."""
    query = sa.select(edition.c.id).where(edition.c.protocol == protocol).order_by(edition.c.used_at.desc())
    return list((await conn.execute(query)).scalars())


async def last_good(conn: AsyncConnection, protocol: str) -> Kept | None:
    """The edition without findings that was used last, or None."""
    query = sa.select(edition.c.id, edition.c.sources, edition.c.used_at)
    query = query.where(edition.c.protocol == protocol, edition.c.good).order_by(edition.c.used_at.desc()).limit(1)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else Kept(Edition(row.id, protocol, _plain(row.sources)), row.used_at)


async def drop_unused(conn: AsyncConnection, before: datetime) -> int:
    """Delete editions that no case has and that were last used before a moment; gives how many."""
    used = sa.select(casus.c.id).where(casus.c.protocol == edition.c.protocol, casus.c.edition == edition.c.id)
    return (await conn.execute(sa.delete(edition).where(edition.c.used_at < before, ~used.exists()))).rowcount


def _plain(sources: bytes) -> str:
    return zlib.decompress(sources).decode()
