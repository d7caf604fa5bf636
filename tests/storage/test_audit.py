"""Who saw what: lines that are added and read, and that show when somebody touched them."""

from __future__ import annotations

import inspect
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from meldwijzer.storage import audit, cases
from meldwijzer.storage.audit import Verdict
from meldwijzer.storage.cases import Case, Staff
from meldwijzer.storage.database import Store
from meldwijzer.storage.models import audit as audit_table

NewCase = Callable[..., Awaitable[Case]]

ANS, BEN = Staff(1, "de-linde", "leerkracht"), Staff(2, "de-linde", "aandachtsfunctionaris")
DAY = timedelta(days=1)


async def verdict(store: Store) -> Verdict:
    async with store.transaction() as conn:
        return await audit.verify(conn, store.keys)


async def fill(store: Store, now: datetime, days: int = 5) -> None:
    """Two lines a day about two cases."""
    async with store.transaction() as conn:
        for day in range(days):
            for case_id, by in (("a", ANS), ("b", BEN)):
                await audit.case_viewed(conn, store.keys, now + day * DAY, by, case_id)


@contextmanager
def operator(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Somebody who can write in the database, and has taken the triggers away."""
    with closing(sqlite3.connect(tmp_path / "data" / "meldwijzer.db", isolation_level=None)) as database:
        for name in ("changed", "replaced", "removed"):
            database.execute(f"DROP TRIGGER audit_never_{name}")
        yield database


# --- writing and reading ---


async def test_people_can_see_who_opened_a_case_by_role_and_moment(store: Store, now: datetime) -> None:
    async with store.transaction() as conn:
        await audit.case_opened(conn, store.keys, now, ANS, "a")
        await audit.case_viewed(conn, store.keys, now + DAY, BEN, "a")
        await audit.case_viewed(conn, store.keys, now + DAY, BEN, "b")
        await audit.case_deleted(conn, store.keys, now + 2 * DAY, None, "a")
        lines = await audit.lines_of(conn, "a")
    assert [(line.at, line.event, line.role) for line in lines] == [
        (now, "case_opened", "leerkracht"),
        (now + DAY, "case_viewed", "aandachtsfunctionaris"),
        (now + 2 * DAY, "case_deleted", None),
    ]


async def test_the_role_in_a_line_is_the_one_of_that_moment(store: Store, casus: Case, now: datetime) -> None:
    identity = store.identity_hash("web", "ik")
    async with store.transaction() as conn:
        for role in ("leerkracht", "directeur"):
            await cases.ensure_staff(conn, school_id="de-linde", identity=identity, role=role, now=now)
            await audit.case_viewed(conn, store.keys, now, await cases.find_staff(conn, identity), casus.id)
        assert [line.role for line in await audit.lines_of(conn, casus.id)] == ["leerkracht", "directeur"]


async def test_every_event_has_a_function_that_takes_no_content(store: Store, now: datetime) -> None:
    of_case = ("opened", "viewed", "exported", "closed", "reopened", "taken_over", "deleted")
    of_staff = (
        *("role_changed", "staff_added", "staff_invited", "staff_revoked", "staff_joined", "staff_changed"),
        *("staff_reset", "absence_set", "hours_set", "reach_set", "reach_lost", "account_exported"),
    )
    of_person = ("signed_in", "signed_out", "keys_rotated", "keys_backed_up")
    async with store.transaction() as conn:
        for name in of_case:
            await getattr(audit, f"case_{name}")(conn, store.keys, now, ANS, "a")
        for name in of_staff:
            await getattr(audit, name)(conn, store.keys, now, ANS, 2)
        for name in of_person:
            await getattr(audit, name)(conn, store.keys, now, ANS)
        await audit.handed_over(conn, store.keys, now, ANS, "a", 2)
        events = (await conn.scalars(sa.select(audit_table.c.event).order_by(audit_table.c.id))).all()
        about = await audit.lines_about(conn, 2)
    assert events == [*(f"case_{name}" for name in of_case), *of_staff, *of_person, "handed_over"]
    assert [line.event for line in about] == [*of_staff, "handed_over"]
    assert list(inspect.signature(audit.case_viewed).parameters) == ["conn", "keys", "now", "by", "case_id"]
    assert await verdict(store) == Verdict(24, None)


# --- the chain ---


async def test_a_chain_that_nobody_touched_is_whole(store: Store, now: datetime) -> None:
    assert await verdict(store) == Verdict(0, None)
    await fill(store, now)
    assert await verdict(store) == Verdict(10, None)


async def test_the_chain_survives_a_new_master_key(store: Store, now: datetime) -> None:
    await fill(store, now)
    await store.keys.rotate(bytes(range(32)))
    async with store.transaction() as conn:
        await audit.keys_rotated(conn, store.keys, now, None)
    assert await verdict(store) == Verdict(11, None)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET event = 'x' WHERE id = 4",
        "DELETE FROM audit WHERE id = 4",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit (id, at, event, mac) VALUES (4, '2026-11-23 09:30:00.000000', 'x', x'00')",
    ],
)
async def test_the_database_refuses_to_change_or_remove_a_line(store: Store, now: datetime, statement: str) -> None:
    await fill(store, now)
    with pytest.raises(sa.exc.IntegrityError, match="audit lines are"):
        async with store.transaction() as conn:
            await conn.exec_driver_sql(statement)
    assert await verdict(store) == Verdict(10, None)


BROKEN_FROM_4 = "line 4 was changed or put in, or a line before it was removed"


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE audit SET event = 'case_closed' WHERE id = 4", BROKEN_FROM_4),
        ("UPDATE audit SET at = '2026-11-24 09:30:00.000001' WHERE id = 4", BROKEN_FROM_4),
        ("UPDATE audit SET staff_id = 7 WHERE id = 4", BROKEN_FROM_4),
        ("UPDATE audit SET role = 'directeur' WHERE id = 4", BROKEN_FROM_4),
        ("UPDATE audit SET about_id = 1 WHERE id = 4", BROKEN_FROM_4),
        ("UPDATE audit SET case_id = NULL WHERE id = 4", BROKEN_FROM_4),
        ("UPDATE audit SET mac = x'00' WHERE id = 4", BROKEN_FROM_4),
        ("DELETE FROM audit WHERE id = 3", BROKEN_FROM_4),
        ("DELETE FROM audit WHERE id <= 3", BROKEN_FROM_4),
        ("UPDATE audit SET id = 40 WHERE id = 3", BROKEN_FROM_4),
        (
            "INSERT INTO audit (at, event, mac) SELECT at, 'case_viewed', mac FROM audit WHERE id = 10",
            "line 11 was changed or put in, or a line before it was removed",
        ),
        ("DELETE FROM audit WHERE id > 8", "lines are missing after line 8"),
        ("DELETE FROM audit", "lines are missing after line 0"),
        (
            "UPDATE audit_chain SET seal = x'00'",
            "the record of where the chain begins and ends was changed",
        ),
        ("DELETE FROM audit_chain", "the record of where the chain begins and ends is missing"),
    ],
)
async def test_the_first_broken_line_is_named(
    store: Store, now: datetime, tmp_path: Path, statement: str, broken: str
) -> None:
    await fill(store, now)
    with operator(tmp_path) as database:
        database.execute(statement)
    assert (await verdict(store)).broken == broken


async def test_cutting_off_the_end_and_moving_the_record_along_shows(
    store: Store, now: datetime, tmp_path: Path
) -> None:
    await fill(store, now)
    with operator(tmp_path) as database:
        database.execute("DELETE FROM audit WHERE id > 8")
        database.execute("UPDATE audit_chain SET head_id = 8, head_mac = (SELECT mac FROM audit WHERE id = 8)")
    assert (await verdict(store)).broken == "the record of where the chain begins and ends was changed"
    await fill(store, now, days=1)  # people work on, and that mends nothing
    assert (await verdict(store)).broken == "the record of where the chain begins and ends was changed"


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM audit_chain",
        "UPDATE audit_chain SET head_id = 3",
        "INSERT INTO audit (id, at, event, mac) VALUES (11, '2026-11-23 09:30:00.000000', 'x', x'00')",
        "DELETE FROM audit",
    ],
)
async def test_a_broken_audit_keeps_nobody_from_their_work(
    store: Store, now: datetime, tmp_path: Path, statement: str
) -> None:
    await fill(store, now)
    with operator(tmp_path) as database:
        database.execute(statement)
    await fill(store, now, days=2)
    async with store.transaction() as conn:
        assert len(await audit.lines_of(conn, "a")) >= 2
    assert (await verdict(store)).broken is not None


# --- retention of the audit ---


async def trim(store: Store, before: datetime, now: datetime) -> int:
    async with store.transaction() as conn:
        expected = await audit.count_before(conn, before)
        removed = await audit.trim(conn, store.keys, before, now)
    assert removed == expected
    return removed


async def test_old_lines_go_and_the_chain_stays_whole(store: Store, now: datetime) -> None:
    await fill(store, now)
    assert await trim(store, now, now + 9 * DAY) == 0
    assert await trim(store, now + 2 * DAY, now + 9 * DAY) == 4
    assert await verdict(store) == Verdict(7, None)
    async with store.transaction() as conn:
        events = (await conn.scalars(sa.select(audit_table.c.event).order_by(audit_table.c.id))).all()
    assert events == ["case_viewed"] * 6 + ["audit_trimmed"]
    await fill(store, now + 10 * DAY, days=1)
    assert await trim(store, now + 9 * DAY, now + 10 * DAY) == 6
    assert await verdict(store) == Verdict(4, None)
    assert await trim(store, now + 900 * DAY, now + 900 * DAY) == 4
    assert await verdict(store) == Verdict(1, None)


async def test_after_retention_the_lines_that_stay_are_as_safe_as_before(
    store: Store, now: datetime, tmp_path: Path
) -> None:
    await fill(store, now)
    await trim(store, now + 2 * DAY, now + 5 * DAY)
    with pytest.raises(sa.exc.IntegrityError, match="by retention only"):
        async with store.transaction() as conn:
            await conn.exec_driver_sql("DELETE FROM audit WHERE id = 5")
    with operator(tmp_path) as database:
        database.execute("UPDATE audit_chain SET start_id = 6, start_mac = (SELECT mac FROM audit WHERE id = 6)")
        database.execute("DELETE FROM audit WHERE id <= 6")
    assert (await verdict(store)).broken == "the record of where the chain begins and ends was changed"


async def test_a_break_does_not_vanish_with_the_old_lines(store: Store, now: datetime, tmp_path: Path) -> None:
    await fill(store, now)
    with operator(tmp_path) as database:
        database.execute("UPDATE audit SET staff_id = 7 WHERE id = 2")
    assert await trim(store, now + 2 * DAY, now + 5 * DAY) == 4
    assert (await verdict(store)).broken == "the record of where the chain begins and ends was changed"


async def test_without_its_record_nothing_is_trimmed(store: Store, now: datetime, tmp_path: Path) -> None:
    await fill(store, now)
    with operator(tmp_path) as database:
        database.execute("DELETE FROM audit_chain")
    async with store.transaction() as conn:
        assert await audit.trim(conn, store.keys, now + 9 * DAY, now) == 0


async def test_a_moment_is_the_same_in_every_time_zone(store: Store) -> None:
    async with store.transaction() as conn:
        await audit.case_opened(conn, store.keys, datetime.fromisoformat("2026-11-23T10:30:00.000001+01:00"), ANS, "a")
        (line,) = await audit.lines_of(conn, "a")
    assert line.at == datetime(2026, 11, 23, 9, 30, 0, 1, tzinfo=UTC)
    assert await verdict(store) == Verdict(1, None)
