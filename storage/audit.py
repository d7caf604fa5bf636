"""Who did what, when: lines without content that are added and read, and stay when the case is gone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from .models import audit

_append = sa.insert(audit).inline()


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One event. `event` is a fixed word such as "case_opened"."""

    id: int
    at: datetime
    event: str
    staff_id: int | None
    case_id: str | None


async def append(
    conn: AsyncConnection, event: str, at: datetime, staff_id: int | None = None, case_id: str | None = None
) -> None:
    """Add a line.

    Args:
        event: a fixed word, never content.
        at: when, with a time zone.
        staff_id, case_id: who and about which case, where that applies.
    """
    await conn.execute(_append, {"event": event, "at": at, "staff_id": staff_id, "case_id": case_id})


async def lines_of(conn: AsyncConnection, case_id: str) -> list[AuditLine]:
    """The lines about a case, oldest first."""
    found = await conn.execute(
        sa.select(audit.c.id, audit.c.at, audit.c.event, audit.c.staff_id, audit.c.case_id)
        .where(audit.c.case_id == case_id)
        .order_by(audit.c.id)
    )
    return [AuditLine(*row) for row in found]
