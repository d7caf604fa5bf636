"""Puts the parts together: settings, store, protocols and texts make one assistant."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from functools import lru_cache

from ..dialogs import protocol, texts
from ..storage import cases, retention
from ..storage.database import Store
from ..storage.retention import Rules
from .assistant import Assistant
from .screens import Writer
from .settings import School, Settings

LOCAL_PERSON = "deze-computer"
TERMINAL = "terminal"


def now() -> datetime:
    """This moment, in UTC. Everything else gets the time as an argument."""
    return datetime.now(UTC)


def rules_of(school: School) -> Rules:
    """How long this school keeps a case."""
    return Rules(**school.retention.model_dump())


def writers(settings: Settings, closed_days: frozenset[date] = frozenset()) -> Callable[[str], Writer]:
    """Gives the writer of a protocol by id, loading each protocol and its texts once, when first asked for."""
    folders = (*settings.protocol_dirs, protocol.FOLDER)

    @lru_cache(maxsize=32)
    def writer(protocol_id: str) -> Writer:
        loaded = protocol.load(protocol_id, folders)
        return Writer(loaded, texts.for_protocol(loaded, settings.protocol_dirs), closed_days)

    return writer


@asynccontextmanager
async def open_assistant(
    settings: Settings, school: School, protocol_id: str | None = None
) -> AsyncIterator[Assistant]:
    """Opens everything for one school's terminal; `protocol_id` plays another protocol than the school's own.

    Raises KeyProblem, StorageProblem or BrokenProtocol, each with one clear line.
    """
    chosen = protocol_id or school.protocol
    writer = writers(settings, school.closed_days())
    writer(chosen)  # a mistake in a protocol shows at the start, not halfway a talk
    store = await Store.open(settings.data_dir, settings.key_file)
    try:
        moment = now()
        await retention.purge(store, {one.id: rules_of(one) for one in settings.school}, settings.audit_days, moment)
        person = store.identity_hash(TERMINAL, LOCAL_PERSON)
        async with store.transaction() as conn:
            await cases.ensure_school(conn, school.id, protocol=school.protocol, now=moment)
            staff = await cases.find_staff(conn, person)
            if staff is None or staff.school_id != school.id:
                role = staff.role if staff else "leerkracht"
                await cases.ensure_staff(conn, school_id=school.id, identity=person, role=role, now=moment)
        yield Assistant(
            store,
            school.id,
            writer,
            chosen,
            rules=rules_of(school),
            may_choose_role=True,
            stores_notes=school.notes == "stored",
        )
    finally:
        await store.close()
