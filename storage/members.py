"""Who works in a case: colleagues who opened it, were handed it or took it up, and the one who has it now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from .models import casus, member, staff
from .sqlite import insert


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a case now: the id and role of a colleague with an account."""

    staff_id: int
    role: str


_add = insert(member).on_conflict_do_nothing()
_is_member = sa.select(sa.literal(1)).where(
    member.c.case_id == sa.bindparam("of_case"), member.c.staff_id == sa.bindparam("of_staff")
)
_let_go = sa.update(member).where(member.c.case_id == sa.bindparam("of_case")).values(holds=False)
_hold = sa.update(member).where(
    member.c.case_id == sa.bindparam("of_case"), member.c.staff_id == sa.bindparam("of_staff")
)


async def join(conn: AsyncConnection, case_id: str, staff_id: int, now: datetime) -> None:
    """Let somebody work in a case; who does already, goes on."""
    await conn.execute(_add, {"case_id": case_id, "staff_id": staff_id, "holds": False, "since": now})


async def give(conn: AsyncConnection, case_id: str, staff_id: int, now: datetime) -> None:
    """Give a case to somebody: they have it from now on, and who had it before still works in it."""
    await join(conn, case_id, staff_id, now)
    await conn.execute(_let_go, {"of_case": case_id})
    await conn.execute(_hold.values(holds=True), {"of_case": case_id, "of_staff": staff_id})


async def is_member(conn: AsyncConnection, case_id: str, staff_id: int) -> bool:
    """Whether somebody works in a case."""
    found = await conn.scalar(_is_member, {"of_case": case_id, "of_staff": staff_id})
    return found is not None


async def cases_of(conn: AsyncConnection, staff_id: int) -> frozenset[str]:
    """The ids of all cases that somebody works in."""
    return frozenset(await conn.scalars(sa.select(member.c.case_id).where(member.c.staff_id == staff_id)))


async def holders(conn: AsyncConnection, case_ids: Iterable[str]) -> dict[str, Holder]:
    """Who has each of these cases. A case is missing when whoever had it has no account any more."""
    query = (
        sa.select(member.c.case_id, member.c.staff_id, staff.c.role)
        .join(staff, staff.c.id == member.c.staff_id)
        .where(member.c.case_id.in_([*case_ids]), member.c.holds, staff.c.active)
    )
    return {row.case_id: Holder(row.staff_id, row.role) for row in await conn.execute(query)}


async def count_held(conn: AsyncConnection, staff_id: int) -> int:
    """How many open cases somebody has: they wait for a hand-over when the account ends."""
    query = sa.select(sa.func.count()).select_from(member.join(casus, casus.c.id == member.c.case_id))
    held = query.where(member.c.staff_id == staff_id, member.c.holds, casus.c.state == "open")
    return await conn.scalar(held) or 0
