"""What an operator does with the data at the command line: keys, the purge, the audit, an account. English, no content.

Each function gets an open store and gives the lines to print, and whether all was well.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from ..dialogs import terms
from ..storage import audit, cases, export, retention
from ..storage.database import Store
from ..storage.master_key import KEY_BYTES
from .app import LOCAL_PERSON, TERMINAL, rules_of
from .settings import Settings

Report = tuple[list[str], bool]


async def rotate_keys(store: Store, now: datetime) -> Report:
    """Make a new master key and wrap every key with it; people work on meanwhile."""
    found = await store.keys.rotate(os.urandom(KEY_BYTES))
    async with store.transaction() as conn:
        await audit.keys_rotated(conn, store.keys, now, None)
    lines = [
        f"{found.total - len(found.broken)} keys are wrapped with a new master key.",
        "Renew your copy of the key file, and make a key backup: meldwijzer keys backup FOLDER",
        "The former key lies beside the key file for 7 days, for key backups from before.",
    ]
    return [*lines, *_broken(found.broken)], not found.broken


async def check_keys(store: Store, now: datetime) -> Report:
    """Open every key."""
    found = await store.keys.check()
    opened = found.total - len(found.broken)
    return [f"{opened} of {found.total} keys open.", *_broken(found.broken)], not found.broken


def _broken(ids: tuple[str, ...]) -> list[str]:
    return [f"does not open: {key_id}" for key_id in ids]


async def back_up_keys(store: Store, folder: Path, now: datetime) -> Report:
    """Copy `keys.db`, wrapped as it is; copies from before a week go."""
    copy = await store.keys.back_up(folder, terms.today(now))
    await store.keys.forget_former_master_keys(now)
    async with store.transaction() as conn:
        await audit.keys_backed_up(conn, store.keys, now, None)
    return [f"{copy} holds the keys of today, wrapped; copies of 7 days ago and older were removed."], True


async def purge(store: Store, settings: Settings, now: datetime, *, dry_run: bool) -> Report:
    """Let go what has reached its end, by the rules of each school."""
    rules = {school.id: rules_of(school) for school in settings.school}
    found = await retention.purge(store, rules, settings.audit_days, now, dry_run=dry_run)
    done = "would delete" if dry_run else "deleted"
    lines = [_end(done, end) for end in found.cases] + [_end("will delete", end) for end in found.soon]
    lines.append(
        f"{done}: {len(found.cases)} cases, {found.conversations} conversations outside a case, "
        f"{found.inputs} notes of inputs, {found.accounts} revoked accounts, "
        f"{found.sign_ins} ended sign-ins and absences, {found.orphan_keys} keys without a row, "
        f"{found.audit_lines} lines of the audit"
    )
    if not found.wal_emptied:
        lines.append("Another process is busy: what was deleted stands in the write-ahead log until the next purge.")
    return lines, True


def _end(done: str, end: retention.End) -> str:
    last, day = terms.today(end.last_active), terms.today(end.at)
    return f"{done} {end.code}: {end.why}, last activity {last}, end {day}"


async def verify_audit(store: Store, now: datetime) -> Report:
    """Go along the chain of the audit."""
    async with store.transaction() as conn:
        found = await audit.verify(conn, store.keys)
    if found.broken:
        return [f"The audit is broken: {found.broken}."], False
    return [f"The audit is whole: {found.lines} lines."], True


async def export_account(store: Store, now: datetime) -> Report:
    """Everything that is held about the account of the local terminal, as JSON."""
    person = store.identity_hash(TERMINAL, LOCAL_PERSON)
    async with store.transaction() as conn:
        found = await export.of_account(conn, store.keys, person, now)
        staff = await cases.find_staff(conn, person)
        if staff is not None:
            await audit.account_exported(conn, store.keys, now, staff, staff.id)
    return [found.rstrip("\n")], True
