"""Cases: their facts, answers and deadlines, and the school and staff they belong to. Every query has a name.

A function takes the connection of an open transaction (`Store.transaction`) and, where something is sealed, the keys
(`Store.keys`). Times are moments with a time zone; days are dates.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Literal
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from .crypto import KeyStore, NoKey, blind, open_sealed, seal
from .models import answer, casus, deadline, reach, school, staff
from .sqlite import insert

CaseState = Literal["open", "closed"]
DeadlineState = Literal["open", "met", "dropped"]

CONSONANTS = "bdfgklmnprstvz"
VOWELS = "aeiou"
# Codes are read aloud in a school: no first names and no rude words of this form.
NOT_IN_A_CODE = frozenset(
    """
    bela bibi bobo boni bora dana dani dara dave debi dede dida didi dido dina dino doda dode dodo dora duda
    dumo fadi fara fera fido fifi gabi gaga geke geli gera gigi gina gino kaka kali kara kata kate kato kiki
    kina kira koba kobe kora kosa lama lara lena lene leni levi lido lili lina lisa lize loki lola lolo lora
    luka lula lulu luna luti mama mano mara mari maro masi mede mero mesu mika mike miko mila mimi mina mira
    mona moni nadi nani neli nena niko nina nino nola nono nora papa pari pedo pele pepe pepi peti pina pino
    pipi popi poti puta rafi rami rana rani rasi remi rena rene resa reza riki rini rino rita riza robi romi
    rona rosa rosi roza rudi runa saba sade safa sami sana sara sasa seda sefa sele sema sena sera sila sima
    sina sita sofi soma sora sula suna suse susi tamo tara tiba tibo timo tina tino tobi tola toni toto tuba
    veda veli vera vina vito viva zara zeno zina zita zola zora zubi
    """.split()  # noqa: SIM905 (as a list it would be 180 lines)
)


class Conflict(Exception):
    """Someone else wrote this in the meantime; nothing was changed. Read it again and decide again."""


@dataclass(frozen=True, slots=True)
class Case:
    """A case with its facts opened. `code` is what people call it; `version` counts its changes."""

    id: str
    code: str
    school_id: str
    protocol: str
    edition: str
    facts: bytes
    version: int
    state: CaseState
    opened_at: datetime
    active_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer in a case. `run` is one walk through a dialog, `position` its place in that walk."""

    run: str
    position: int
    role: str
    answered_at: datetime
    body: bytes


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day on which something is due."""

    kind: str
    due: date
    state: DeadlineState
    set_at: datetime


# --- school and staff ---


async def ensure_school(conn: AsyncConnection, school_id: str, *, protocol: str, now: datetime) -> None:
    """Record a school, or the protocol it uses now."""
    await conn.execute(
        insert(school)
        .values(id=school_id, protocol=protocol, created_at=now)
        .on_conflict_do_update(index_elements=[school.c.id], set_={"protocol": protocol})
    )


async def ensure_staff(conn: AsyncConnection, *, school_id: str, identity: str, role: str, now: datetime) -> int:
    """Record a person with a role at a school, or the role they have now.

    Args:
        identity: from `Store.identity_hash`.

    Returns:
        The id of the staff member.
    """
    found = await conn.execute(
        insert(staff)
        .values(school_id=school_id, identity=identity, role=role, active=True, created_at=now)
        .on_conflict_do_update(index_elements=[staff.c.identity], set_={"school_id": school_id, "role": role})
        .returning(staff.c.id)
    )
    staff_id: int = found.scalar_one()
    return staff_id


@dataclass(frozen=True, slots=True)
class Staff:
    """Someone with an account: their role, the school where they have it, and where they stand there. No name."""

    id: int
    school_id: str
    role: str
    place: str | None = None


STAFF_COLUMNS: tuple[sa.Column[Any], ...] = (staff.c.id, staff.c.school_id, staff.c.role, staff.c.place)


def is_staff(identity: sa.BindParameter[str]) -> sa.ColumnElement[bool]:
    """Who is active and has this identity, or can be reached by it."""
    reached = sa.select(reach.c.staff_id).where(reach.c.identity == identity).scalar_subquery()
    return ((staff.c.identity == identity) | (staff.c.id == reached)) & staff.c.active


_find_staff = sa.select(*STAFF_COLUMNS).where(is_staff(sa.bindparam("asked")))


async def find_staff(conn: AsyncConnection, identity: str) -> Staff | None:
    """The active staff member with this identity, or who can be reached by it; None for anyone else.

    None is someone without an account, or whose account was ended. An identity is a pseudonym of a person on a channel.
    """
    row = (await conn.execute(_find_staff, {"asked": identity})).first()
    return None if row is None else Staff(*row)


# --- cases ---

CASE_COLUMNS: tuple[sa.Column[Any], ...] = tuple(casus.c[name] for name in Case.__dataclass_fields__)

_take_the_right_to_write = sa.select(sa.literal(1))
_add_case = insert(casus).on_conflict_do_nothing(index_elements=[casus.c.code])
_case_by_id = sa.select(*CASE_COLUMNS).where(casus.c.id == sa.bindparam("case_id"))
_case_by_code = sa.select(*CASE_COLUMNS).where(casus.c.code == sa.bindparam("case_code"))
_change_case = (
    sa.update(casus)
    .where(casus.c.id == sa.bindparam("case_id"), casus.c.version == sa.bindparam("seen"))
    .values(version=sa.bindparam("seen", type_=sa.Integer) + 1)
)
_save_facts = _change_case.values(facts=sa.bindparam("new_facts"), active_at=sa.bindparam("now"))
_save_state = _change_case.values(
    state=sa.bindparam("new_state"), active_at=sa.bindparam("now"), closed_at=sa.bindparam("closed")
)


def case_key(case_id: str) -> str:
    """The id of the key of a case."""
    return f"case:{case_id}"


def seal_facts(key: bytes, case_id: str, facts: bytes) -> bytes:
    """The facts of a case as they are stored."""
    return seal(key, facts, case=case_id, column="casus.facts", row=case_id)


def make_code(words: int = 2) -> str:
    """A random code that can be said aloud, such as "dako-lumi": 12 bits a word, 24 million of two."""

    def word() -> str:
        while True:
            letters = "".join(secrets.choice(CONSONANTS) + secrets.choice(VOWELS) for _ in range(2))
            if letters not in NOT_IN_A_CODE:
                return letters

    return "-".join(word() for _ in range(words))


async def open_case(
    conn: AsyncConnection,
    keys: KeyStore,
    *,
    school_id: str,
    protocol: str,
    edition: str,
    facts: bytes,
    now: datetime,
) -> Case:
    """Open a case with a key and a random code of its own. The key is on disk before the row is written.

    Args:
        school_id: of a school that `ensure_school` recorded.
        protocol, edition: what the case is held to from now on.
        facts: what is known at the start; stored sealed.
    """
    case_id = uuid4().hex
    # The right to write comes before the key: who looks for keys without a row must not find this one.
    await conn.execute(_take_the_right_to_write)
    key = await keys.create(case_key(case_id))
    case = Case(case_id, "", school_id, protocol, edition, facts, 1, "open", now, now, None)
    row = {name: getattr(case, name) for name in Case.__dataclass_fields__}
    row["facts"] = seal_facts(key, case_id, facts)
    while True:
        row["code"] = make_code()
        if (await conn.execute(_add_case, row)).rowcount == 1:
            return replace(case, code=row["code"])


async def open_row(keys: KeyStore, row: Sequence[Any]) -> Case | None:
    """The case in a row of `CASE_COLUMNS`; None when its key was destroyed, for then the case is gone."""
    try:
        key = await keys.get(case_key(row[0]))
    except NoKey:
        return None
    case = Case(*row)
    return replace(case, facts=open_sealed(key, case.facts, case=case.id, column="casus.facts", row=case.id))


async def find_case(conn: AsyncConnection, keys: KeyStore, case_id: str) -> Case | None:
    """The case with this id, or None.

    Raises:
        CannotOpen: its facts were damaged or moved.
    """
    row = (await conn.execute(_case_by_id, {"case_id": case_id})).one_or_none()
    return None if row is None else await open_row(keys, row)


async def find_case_by_code(conn: AsyncConnection, keys: KeyStore, code: str) -> Case | None:
    """The case with this code, as someone may type it, or None.

    Raises:
        CannotOpen: its facts were damaged or moved.
    """
    row = (await conn.execute(_case_by_code, {"case_code": code.strip().lower()})).one_or_none()
    return None if row is None else await open_row(keys, row)


def _of_school(school_id: str, protocol: str | None, besides: Collection[str]) -> sa.ColumnElement[bool]:
    of_protocol = sa.true() if protocol is None else casus.c.protocol == protocol
    return (casus.c.school_id == school_id) & of_protocol & casus.c.protocol.not_in(besides)


async def cases_of_school(
    conn: AsyncConnection,
    keys: KeyStore,
    school_id: str,
    *,
    protocol: str | None = None,
    besides: Collection[str] = (),
    state: CaseState | None = None,
    only: Collection[str] | None = None,
    limit: int = 20,
) -> list[Case]:
    """The cases of a school, the newest activity first.

    Args:
        protocol: only those of this protocol.
        besides: protocols whose cases are left out.
        state: only the open or only the closed ones.
        only: only those with one of these ids.
        limit: at most so many.
    """
    query = sa.select(*CASE_COLUMNS).where(_of_school(school_id, protocol, besides))
    if state is not None:
        query = query.where(casus.c.state == state)
    if only is not None:
        query = query.where(casus.c.id.in_([*only]))
    rows = (await conn.execute(query.order_by(casus.c.active_at.desc(), casus.c.id).limit(limit))).all()
    cases = [await open_row(keys, row) for row in rows]
    return [case for case in cases if case is not None]


async def count_cases(
    conn: AsyncConnection, school_id: str, *, protocol: str | None = None, besides: Collection[str] = ()
) -> int:
    """How many cases a school has, open and closed; `protocol` and `besides` as for `cases_of_school`."""
    query = sa.select(sa.func.count()).select_from(casus).where(_of_school(school_id, protocol, besides))
    count: int = (await conn.execute(query)).scalar_one()
    return count


async def codes(conn: AsyncConnection) -> dict[str, str]:
    """The code of every case by its id."""
    return {row.id: row.code for row in await conn.execute(sa.select(casus.c.id, casus.c.code))}


async def save_facts(conn: AsyncConnection, keys: KeyStore, case: Case, facts: bytes, now: datetime) -> Case:
    """Replace the facts of a case; gives the case as it is now.

    Raises:
        Conflict: the case was changed or deleted since `case` was read.
    """
    sealed = seal_facts(await keys.get(case_key(case.id)), case.id, facts)
    await _change(conn, _save_facts, case, {"new_facts": sealed, "now": now})
    return replace(case, facts=facts, version=case.version + 1, active_at=now)


async def close_case(conn: AsyncConnection, case: Case, now: datetime) -> Case:
    """Close a case; gives the case as it is now.

    Raises:
        Conflict: the case was changed or deleted since `case` was read.
    """
    await _change(conn, _save_state, case, {"new_state": "closed", "now": now, "closed": now})
    return replace(case, state="closed", version=case.version + 1, active_at=now, closed_at=now)


async def reopen_case(conn: AsyncConnection, case: Case, now: datetime) -> Case:
    """Open a closed case again; gives the case as it is now.

    Raises:
        Conflict: the case was changed or deleted since `case` was read.
    """
    await _change(conn, _save_state, case, {"new_state": "open", "now": now, "closed": None})
    return replace(case, state="open", version=case.version + 1, active_at=now, closed_at=None)


async def _change(conn: AsyncConnection, statement: sa.Update, case: Case, values: dict[str, Any]) -> None:
    if (await conn.execute(statement, {"case_id": case.id, "seen": case.version, **values})).rowcount != 1:
        raise Conflict(f"case {case.code} was changed in the meantime")


async def delete_case(conn: AsyncConnection, keys: KeyStore, case_id: str) -> None:
    """Delete a case: first its key, for good, then its row with its answers, conversations, pings and deadlines.

    If the transaction fails after all, what stays is unreadable and counts as gone; deleting again removes it.
    """
    await keys.destroy(case_key(case_id))
    await conn.execute(sa.delete(casus).where(casus.c.id == case_id))


# --- answers ---


def _seal_answer(key: bytes, case_id: str, run: str, position: int, body: bytes) -> bytes:
    return seal(key, body, case=case_id, column="answer.body", row=f"{run}/{position}")


def _open_answer(key: bytes, case_id: str, run: str, position: int, sealed: bytes) -> bytes:
    return open_sealed(key, sealed, case=case_id, column="answer.body", row=f"{run}/{position}")


_upsert_answer = insert(answer)
_upsert_answer = _upsert_answer.on_conflict_do_update(
    index_elements=list(answer.primary_key),
    set_={name: _upsert_answer.excluded[name] for name in ("role", "answered_at", "body")},
)
_drop_answers = sa.delete(answer).where(
    answer.c.case_id == sa.bindparam("of_case"),
    answer.c.run == sa.bindparam("of_run"),
    answer.c.position >= sa.bindparam("first"),
)


async def save_answer(
    conn: AsyncConnection, keys: KeyStore, case_id: str, run: str, position: int, role: str, body: bytes, now: datetime
) -> None:
    """Record an answer; one at the same place of the same run is replaced.

    Args:
        run: the walk through a dialog that the answer belongs to.
        position: its place in that walk, from 0.
        role: who answered, as a role.
        body: the answer; stored sealed.
    """
    key = await keys.get(case_key(case_id))
    sealed = _seal_answer(key, case_id, run, position, body)
    values = {"case_id": case_id, "run": run, "position": position, "role": role, "answered_at": now, "body": sealed}
    await conn.execute(_upsert_answer, values)


async def drop_answers_from(conn: AsyncConnection, case_id: str, run: str, position: int) -> None:
    """Delete the answers of a run from this place on: they are no longer on the path."""
    await conn.execute(_drop_answers, {"of_case": case_id, "of_run": run, "first": position})


async def answers_of(conn: AsyncConnection, keys: KeyStore, case_id: str, only: str | None = None) -> list[Answer]:
    """The answers of a case, or of one run only, by run and place.

    Raises:
        CannotOpen: an answer was damaged or moved.
        NoKey: the case was deleted.
    """
    query = sa.select(answer.c.run, answer.c.position, answer.c.role, answer.c.answered_at, answer.c.body)
    query = query.where(answer.c.case_id == case_id).order_by(answer.c.run, answer.c.position)
    if only is not None:
        query = query.where(answer.c.run == only)
    rows = (await conn.execute(query)).all()
    if not rows:
        return []
    key = await keys.get(case_key(case_id))
    return [
        Answer(run, position, role, at, _open_answer(key, case_id, run, position, body))
        for run, position, role, at, body in rows
    ]


# --- deadlines ---


_DEADLINE_COLUMNS = (deadline.c.kind, deadline.c.sealed_kind, deadline.c.due, deadline.c.state, deadline.c.set_at)
_deadlines = sa.select(*_DEADLINE_COLUMNS).where(deadline.c.case_id == sa.bindparam("of_case"))
_upsert_deadline = insert(deadline)
_upsert_deadline = _upsert_deadline.on_conflict_do_update(
    index_elements=list(deadline.primary_key),
    set_={name: _upsert_deadline.excluded[name] for name in ("due", "state", "set_at")},
)
_end_deadline = (
    sa.update(deadline)
    .where(deadline.c.case_id == sa.bindparam("of_case"), deadline.c.kind == sa.bindparam("hidden"))
    .values(state=sa.bindparam("ended"))
)


async def set_deadline(
    conn: AsyncConnection, keys: KeyStore, case_id: str, kind: str, due: date, now: datetime
) -> None:
    """Set the day for something in a case; an earlier one of the same kind is replaced and open again.

    Args:
        kind: which term; stored sealed, since it may tell that was reported.
    """
    key = await keys.get(case_key(case_id))
    hidden = _hidden_kind(key, kind)
    sealed = seal(key, kind.encode(), case=case_id, column="deadline.sealed_kind", row=hidden)
    values = {"case_id": case_id, "kind": hidden, "sealed_kind": sealed, "due": due, "state": "open", "set_at": now}
    await conn.execute(_upsert_deadline, values)


async def end_deadline(
    conn: AsyncConnection, keys: KeyStore, case_id: str, kind: str, state: Literal["met", "dropped"]
) -> None:
    """Say that the thing was done, or is no longer due. No deadline of this kind is no error."""
    hidden = _hidden_kind(await keys.get(case_key(case_id)), kind)
    await conn.execute(_end_deadline, {"of_case": case_id, "hidden": hidden, "ended": state})


async def deadlines_of(conn: AsyncConnection, keys: KeyStore, case_id: str) -> list[Deadline]:
    """The deadlines of a case, the first day first.

    Raises:
        CannotOpen: a deadline was damaged or moved.
        NoKey: the case was deleted.
    """
    rows = (await conn.execute(_deadlines, {"of_case": case_id})).all()
    if not rows:
        return []
    key = await keys.get(case_key(case_id))
    found = [
        Deadline(
            open_sealed(key, sealed, case=case_id, column="deadline.sealed_kind", row=hidden).decode(),
            due,
            state,
            set_at,
        )
        for hidden, sealed, due, state, set_at in rows
    ]
    return sorted(found, key=lambda one: (one.due, one.kind))


def _hidden_kind(key: bytes, kind: str) -> str:
    return blind(key, "deadline.kind", kind)
