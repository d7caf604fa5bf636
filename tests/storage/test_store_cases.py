"""Cases, their answers and deadlines, as they are kept."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa

from meldwijzer.storage import audit, cases, conversations
from meldwijzer.storage.cases import Answer, Case, Conflict, Deadline, Staff
from meldwijzer.storage.crypto import CannotOpen, NoKey
from meldwijzer.storage.database import Store
from meldwijzer.storage.models import answer, conversation, deadline, staff
from meldwijzer.storage.models import casus as casus_table

OpenStore = Callable[[], Awaitable[Store]]
NewCase = Callable[..., Awaitable[Case]]


async def found(store: Store, case: Case) -> Case | None:
    async with store.transaction() as conn:
        return await cases.find_case(conn, store.keys, case.id)


# --- opening and finding ---


async def test_a_case_is_found_by_its_id_and_by_its_code_as_people_type_it(store: Store, casus: Case) -> None:
    async with store.transaction() as conn:
        assert await cases.find_case(conn, store.keys, casus.id) == casus
        assert await cases.find_case_by_code(conn, store.keys, f" {casus.code.upper()} ") == casus
        assert await cases.find_case(conn, store.keys, "unknown") is None
        assert await cases.find_case_by_code(conn, store.keys, "nooit-geweest") is None


async def test_a_case_is_the_same_after_a_restart(open_store: OpenStore, casus: Case) -> None:
    assert await found(await open_store(), casus) == casus


def test_a_code_can_be_said_aloud_and_is_no_name() -> None:
    codes = {cases.make_code() for _ in range(2000)}
    assert len(codes) > 1990
    assert all(re.fullmatch(r"([bdfgklmnprstvz][aeiou]){2}-([bdfgklmnprstvz][aeiou]){2}", code) for code in codes)
    assert not {word for code in codes for word in code.split("-")} & cases.NOT_IN_A_CODE


async def test_a_code_that_is_taken_is_drawn_again(
    store: Store, new_case: NewCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = iter(["dako-lumi", "dako-lumi", "dako-lumi", "befu-zoti"])
    monkeypatch.setattr(cases, "make_code", lambda: next(codes))
    assert [(await new_case()).code for _ in range(2)] == ["dako-lumi", "befu-zoti"]


async def test_the_key_of_a_case_is_on_disk_before_its_row(store: Store, now: datetime) -> None:
    case: Case | None = None
    with pytest.raises(RuntimeError):
        async with store.transaction() as conn:
            case = await cases.open_case(
                conn, store.keys, school_id="de-linde", protocol="basis", edition="1", facts=b"{}", now=now
            )
            raise RuntimeError("the power goes")
    assert case is not None
    assert await found(store, case) is None
    assert await store.keys.get(cases.case_key(case.id))


async def test_a_case_needs_a_school_that_is_known(store: Store, now: datetime) -> None:
    with pytest.raises(sa.exc.IntegrityError):
        async with store.transaction() as conn:
            await cases.open_case(conn, store.keys, school_id="x", protocol="p", edition="1", facts=b"", now=now)


async def test_the_cases_of_a_school_come_with_the_newest_activity_first(
    store: Store, new_case: NewCase, now: datetime
) -> None:
    first, second, third = [await new_case() for _ in range(3)]
    async with store.transaction() as conn:
        await cases.ensure_school(conn, "de-eik", protocol="opron", now=now)
        await cases.open_case(conn, store.keys, school_id="de-eik", protocol="p", edition="1", facts=b"", now=now)
        second = await cases.save_facts(conn, store.keys, second, b"2", now + timedelta(hours=2))
        third = await cases.close_case(conn, third, now + timedelta(hours=1))
        assert await cases.cases_of_school(conn, store.keys, "de-linde") == [second, third, first]
        assert await cases.cases_of_school(conn, store.keys, "de-linde", limit=1) == [second]
        assert await cases.cases_of_school(conn, store.keys, "de-linde", state="open") == [second, first]
        assert await cases.cases_of_school(conn, store.keys, "de-linde", state="closed") == [third]
        assert await cases.cases_of_school(conn, store.keys, "nergens") == []
        assert await cases.count_cases(conn, "de-linde") == 3


async def test_the_cases_of_one_protocol_can_be_asked_for_or_left_out(store: Store, casus: Case, now: datetime) -> None:
    async with store.transaction() as conn:
        other = await cases.open_case(
            conn, store.keys, school_id="de-linde", protocol="driehoek-pesten", edition="1", facts=b"", now=now
        )
        only = {"protocol": "driehoek-pesten"}
        assert await cases.cases_of_school(conn, store.keys, "de-linde", **only) == [other]
        assert await cases.cases_of_school(conn, store.keys, "de-linde", besides=["driehoek-pesten"]) == [casus]
        assert await cases.count_cases(conn, "de-linde", **only) == 1
        assert await cases.count_cases(conn, "de-linde", besides=["driehoek-pesten", casus.protocol]) == 0


# --- changing ---


async def test_facts_are_replaced_and_the_version_counts(store: Store, casus: Case, now: datetime) -> None:
    later = now + timedelta(days=1)
    async with store.transaction() as conn:
        saved = await cases.save_facts(conn, store.keys, casus, b'{"gevaar_nu": "nee"}', later)
    assert (saved.facts, saved.version, saved.active_at) == (b'{"gevaar_nu": "nee"}', 2, later)
    assert await found(store, casus) == saved


async def test_two_writers_of_one_case_one_gets_a_conflict(store: Store, casus: Case, now: datetime) -> None:
    async with store.transaction() as conn:
        first = await cases.save_facts(conn, store.keys, casus, b"1", now)
        for stale in (
            cases.save_facts(conn, store.keys, casus, b"2", now),
            cases.close_case(conn, casus, now),
            cases.reopen_case(conn, casus, now),
        ):
            with pytest.raises(Conflict):
                await stale
    assert await found(store, casus) == first


async def test_a_case_is_closed_and_opened_again(store: Store, casus: Case, now: datetime) -> None:
    async with store.transaction() as conn:
        closed = await cases.close_case(conn, casus, now)
        assert await cases.find_case(conn, store.keys, casus.id) == closed
        assert (closed.state, closed.closed_at) == ("closed", now)
        opened = await cases.reopen_case(conn, closed, now)
        assert await cases.find_case(conn, store.keys, casus.id) == opened
        assert (opened.state, opened.closed_at, opened.version) == ("open", None, 3)


# --- deleting ---


async def test_deleting_a_case_deletes_all_of_it_and_leaves_the_audit(
    store: Store, casus: Case, new_case: NewCase, now: datetime
) -> None:
    other = await new_case()
    for case in (casus, other):
        person = store.identity_hash("terminal", case.code)
        async with store.transaction() as conn:
            await conversations.begin(conn, store.keys, person, case=case, dialog="afweging", body=b"{}", now=now)
            await cases.save_answer(conn, store.keys, case.id, "afweging", 0, "leerkracht", b"ja", now)
            await cases.set_deadline(conn, store.keys, case.id, "evaluatie", now.date(), now)
    async with store.transaction() as conn:
        await cases.delete_case(conn, store.keys, casus.id)
        await audit.case_deleted(conn, store.keys, now, Staff(7, "de-linde", "directie"), casus.id)
    async with store.transaction() as conn:
        for table in (answer, conversation, deadline):
            assert (await conn.scalars(sa.select(table.c.case_id))).all() == [other.id]
        lines = await audit.lines_of(conn, casus.id)
    assert [(line.event, line.at, line.staff_id) for line in lines] == [("case_deleted", now, 7)]
    assert await found(store, casus) is None
    assert await found(store, other) == other


async def test_deleting_a_case_destroys_its_key_first(store: Store, casus: Case, now: datetime) -> None:
    person = store.identity_hash("terminal", "ik")
    async with store.transaction() as conn:
        await conversations.begin(conn, store.keys, person, case=casus, dialog="afweging", body=b"{}", now=now)
        await cases.save_answer(conn, store.keys, casus.id, "afweging", 0, "leerkracht", b"ja", now)
    with pytest.raises(RuntimeError):
        async with store.transaction() as conn:
            await cases.delete_case(conn, store.keys, casus.id)
            raise RuntimeError("the power goes")
    async with store.transaction() as conn:
        assert len((await conn.execute(sa.select(casus_table.c.id))).all()) == 1
        assert await cases.find_case(conn, store.keys, casus.id) is None
        assert await cases.cases_of_school(conn, store.keys, "de-linde") == []
        assert (await conversations.present(conn, store.keys, person, now)).conversation is None
        with pytest.raises(NoKey):
            await cases.answers_of(conn, store.keys, casus.id)
        await cases.delete_case(conn, store.keys, casus.id)
        assert (await conn.execute(sa.select(casus_table.c.id))).all() == []


# --- answers ---


async def test_answers_come_back_in_order(store: Store, casus: Case, now: datetime) -> None:
    async with store.transaction() as conn:
        for run, position, body in (("b", 1, b"nee"), ("b", 0, b"ja"), ("a", 0, b"twijfel"), ("b", 10, b"weet_niet")):
            await cases.save_answer(conn, store.keys, casus.id, run, position, "leerkracht", body, now)
        everything = await cases.answers_of(conn, store.keys, casus.id)
        assert [(one.run, one.position, one.body) for one in everything] == [
            ("a", 0, b"twijfel"),
            ("b", 0, b"ja"),
            ("b", 1, b"nee"),
            ("b", 10, b"weet_niet"),
        ]
        assert await cases.answers_of(conn, store.keys, casus.id, "a") == [
            Answer("a", 0, "leerkracht", now, b"twijfel")
        ]
        assert await cases.answers_of(conn, store.keys, casus.id, "c") == []


async def test_an_answer_given_again_replaces_the_first(store: Store, casus: Case, now: datetime) -> None:
    later = now + timedelta(minutes=1)
    async with store.transaction() as conn:
        await cases.save_answer(conn, store.keys, casus.id, "afweging", 0, "leerkracht", b"nee", now)
        await cases.save_answer(conn, store.keys, casus.id, "afweging", 0, "directie", b"ja", later)
        answers = await cases.answers_of(conn, store.keys, casus.id)
    assert answers == [Answer("afweging", 0, "directie", later, b"ja")]


async def test_answers_from_a_place_on_are_dropped(store: Store, casus: Case, now: datetime) -> None:
    async with store.transaction() as conn:
        for run in ("a", "b"):
            for position in range(3):
                await cases.save_answer(conn, store.keys, casus.id, run, position, "leerkracht", b"ja", now)
        await cases.drop_answers_from(conn, casus.id, "a", 1)
        answers = await cases.answers_of(conn, store.keys, casus.id)
    assert [(one.run, one.position) for one in answers] == [("a", 0), ("b", 0), ("b", 1), ("b", 2)]


async def test_an_answer_moved_to_another_case_is_refused(
    store: Store, casus: Case, new_case: NewCase, now: datetime
) -> None:
    other = await new_case()
    async with store.transaction() as conn:
        await cases.save_answer(conn, store.keys, casus.id, "afweging", 0, "leerkracht", b"ja", now)
        await conn.execute(sa.update(answer).values(case_id=other.id))
        with pytest.raises(CannotOpen):
            await cases.answers_of(conn, store.keys, other.id)


@pytest.mark.parametrize("moved", [{"position": 1}, {"run": "signalen"}], ids=["place", "run"])
async def test_an_answer_moved_to_another_question_is_refused(
    store: Store, casus: Case, now: datetime, moved: dict[str, object]
) -> None:
    async with store.transaction() as conn:
        await cases.save_answer(conn, store.keys, casus.id, "afweging", 0, "leerkracht", b"ja", now)
        await conn.execute(sa.update(answer).values(moved))
        with pytest.raises(CannotOpen):
            await cases.answers_of(conn, store.keys, casus.id)


async def test_facts_put_in_the_place_of_an_answer_are_refused(store: Store, casus: Case, now: datetime) -> None:
    async with store.transaction() as conn:
        await cases.save_answer(conn, store.keys, casus.id, "afweging", 0, "leerkracht", b"ja", now)
        await conn.execute(sa.update(answer).values(body=sa.select(casus_table.c.facts).scalar_subquery()))
        with pytest.raises(CannotOpen):
            await cases.answers_of(conn, store.keys, casus.id)


# --- deadlines, school, staff, moments ---


async def test_deadlines_are_set_moved_and_ended(store: Store, casus: Case, now: datetime) -> None:
    async with store.transaction() as conn:
        await cases.set_deadline(conn, store.keys, casus.id, "evaluatie", date(2026, 12, 4), now)
        await cases.set_deadline(conn, store.keys, casus.id, "antwoord_veilig_thuis", date(2026, 11, 30), now)
        await cases.end_deadline(conn, store.keys, casus.id, "evaluatie", "met")
        await cases.end_deadline(conn, store.keys, casus.id, "never_set", "dropped")
        assert await cases.deadlines_of(conn, store.keys, casus.id) == [
            Deadline("antwoord_veilig_thuis", date(2026, 11, 30), "open", now),
            Deadline("evaluatie", date(2026, 12, 4), "met", now),
        ]
        later = now + timedelta(hours=1)
        await cases.set_deadline(conn, store.keys, casus.id, "evaluatie", date(2026, 12, 11), later)
        assert (await cases.deadlines_of(conn, store.keys, casus.id))[1] == Deadline(
            "evaluatie", date(2026, 12, 11), "open", later
        )


async def test_a_staff_member_is_recorded_once_and_keeps_the_newest_role(store: Store, now: datetime) -> None:
    identity = store.identity_hash("web", "ik")
    async with store.transaction() as conn:
        ids = [
            await cases.ensure_staff(conn, school_id="de-linde", identity=identity, role=role, now=now)
            for role in ("leerkracht", "aandachtsfunctionaris")
        ]
        assert (await conn.execute(sa.select(staff.c.id, staff.c.role))).all() == [(ids[0], "aandachtsfunctionaris")]
        assert await cases.find_staff(conn, identity) == Staff(ids[0], "de-linde", "aandachtsfunctionaris")
        assert await cases.find_staff(conn, store.identity_hash("web", "ander")) is None
        await conn.execute(sa.update(staff).values(active=False))
        assert await cases.find_staff(conn, identity) is None
    assert ids[0] == ids[1]


async def test_a_moment_is_stored_as_utc_and_needs_a_time_zone(store: Store, casus: Case) -> None:
    amsterdam = datetime(2026, 11, 23, 12, 0, tzinfo=timezone(timedelta(hours=1)))
    async with store.transaction() as conn:
        await cases.save_facts(conn, store.keys, casus, b"", amsterdam)
        stored = (await conn.exec_driver_sql("SELECT active_at FROM casus")).scalar_one()
    assert stored.startswith("2026-11-23 11:00:00")
    again = await found(store, casus)
    assert again is not None
    assert again.active_at == amsterdam
    assert again.active_at.tzinfo is UTC
    with pytest.raises(sa.exc.StatementError, match="time zone"):
        async with store.transaction() as conn:
            await cases.save_facts(conn, store.keys, again, b"", datetime(2026, 11, 23))  # noqa: DTZ001
