"""What someone can ask about their own account, and take back."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest

from meldwijzer.dialogs import ladders
from meldwijzer.storage import accounts, audit, cases, conversations, export, pings, telegram
from meldwijzer.storage.cases import Case
from meldwijzer.storage.crypto import NoKey
from meldwijzer.storage.database import Store

KEY_IN_THE_APP = "JBSWY3DP"
NewCase = Callable[..., Awaitable[Case]]

BEN = "1" * 32


async def test_the_export_of_an_account_holds_everything_about_it_and_nothing_about_others(
    store: Store, casus: Case, now: datetime
) -> None:
    me = store.identity_hash("web", "ik")
    async with store.transaction() as conn:
        for identity, role in ((BEN, "directeur"), (me, "leerkracht")):
            await cases.ensure_staff(conn, school_id="de-linde", identity=identity, role=role, now=now)
            await conversations.first_time(conn, identity, role, now)
        staff, ben = await cases.find_staff(conn, me), await cases.find_staff(conn, BEN)
        assert staff and ben
        await conversations.begin(conn, store.keys, BEN, case=None, dialog=None, body=b'"van Ben"', now=now)
        await conversations.begin(conn, store.keys, me, case=None, dialog=None, body=b'{"plaats": "menu"}', now=now)
        await conversations.begin(conn, store.keys, me, case=casus, dialog="afweging", body=b'"van de casus"', now=now)
        await audit.case_viewed(conn, store.keys, now, staff, casus.id)
        await audit.case_viewed(conn, store.keys, now, ben, casus.id)
        await audit.case_viewed(conn, store.keys, now, staff, "gone")
        await audit.role_changed(conn, store.keys, now, ben, staff.id)
        plan = ladders.call_plan("nu")
        ping = await pings.start(
            conn, store.keys, case_id=casus.id, school_id="de-linde", plan=plan, now=now, due_at=now
        )
        for one in (staff, ben):
            await pings.record(conn, ping.id, 1, one.id, "oproep", now, send=True)
        found = json.loads(await export.of_account(conn, store.keys, me, now))
    at = "2026-11-23T09:30:00+00:00"
    assert found == {
        "gemaakt": at,
        "pseudoniem": me,
        "account": {
            "nummer": staff.id,
            "school": "de-linde",
            "rol": "leerkracht",
            "plek": None,
            "omschrijving": None,
            "actief": True,
            "sinds": at,
            "uitgenodigd": None,
            "codeapp": False,
            "laatst_gezien": None,
            "sessies": [],
            "afwezig": [],
            "werktijden": {},
            "bereikbaar": [],
            "adres_wacht_op_code": None,
        },
        "gesprekken": [
            {"casus": None, "dialoog": None, "laatst": at, "inhoud": {"plaats": "menu"}},
            {"casus": casus.code, "dialoog": "afweging", "laatst": at, "inhoud": None},
        ],
        "verwerkt": [at],
        "telegram": [],
        "berichten": [{"spoed": "nu", "code": ping.code, "soort": "oproep", "stand": "queued", "moment": at}],
        "logboek": [
            {"moment": at, "gebeurtenis": event, "door": by.id, "rol": by.role, "over": about, "casus": code}
            for event, by, about, code in (
                ("case_viewed", staff, None, casus.code),
                ("case_viewed", staff, None, None),
                ("role_changed", ben, staff.id, None),
            )
        ],
    }


async def test_the_export_of_an_account_tells_how_its_owner_signs_in_and_is_reached_and_no_secret(
    store: Store, now: datetime
) -> None:
    async with store.transaction() as conn:
        mine = await accounts.add(
            conn, store.keys, school_id="de-linde", role="directeur", place="directie", label="locatieleider", now=now
        )
        await accounts.enrol(conn, store.keys, mine.id, inlogcode="dako-lumi", secret=KEY_IN_THE_APP, step=1, now=now)
        await accounts.begin_session(conn, store.keys, mine.id, now)
        await accounts.invite(conn, store.keys, mine.id, "web", now, timedelta(days=1))
        await accounts.set_absence(conn, store.keys, mine.id, now.date(), now.date(), now)
        await accounts.set_hours(conn, store.keys, mine.id, {1: (480, 1020)}, now)
        await accounts.set_reach(conn, store.keys, mine.id, "email", "post@school.example", now)
        asked = {"body": b"nieuw@school.example", "token": f"{mine.id}/123456"}
        await accounts.invite(conn, store.keys, mine.id, "email", now, timedelta(hours=1), **asked)
        person = store.identity_hash("account", str(mine.id))
        text = await export.of_account(conn, store.keys, person, now)
    at = "2026-11-23T09:30:00+00:00"
    assert json.loads(text)["account"] == {
        "nummer": mine.id,
        "school": "de-linde",
        "rol": "directeur",
        "plek": "directie",
        "omschrijving": "locatieleider",
        "actief": True,
        "sinds": at,
        "uitgenodigd": at,
        "codeapp": True,
        "laatst_gezien": "2026-11-22T23:00:00+00:00",
        "sessies": [[at, at]],
        "afwezig": [["2026-11-23", "2026-11-23"]],
        "werktijden": {"1": ["08:00", "17:00"]},
        "bereikbaar": [{"soort": "email", "adres": "post@school.example", "eerst": False, "staat": "ok", "sinds": at}],
        "adres_wacht_op_code": "nieuw@school.example",
    }
    assert "123456" not in text
    assert KEY_IN_THE_APP not in text


async def test_the_chat_that_is_linked_to_an_account_is_in_what_is_held_about_it(store: Store, now: datetime) -> None:
    async with store.transaction() as conn:
        mine = await accounts.add(conn, store.keys, school_id="de-linde", role="ib", place=None, label=None, now=now)
        chat = store.identity_hash("telegram", "4242")
        await accounts.set_reach(conn, store.keys, mine.id, "telegram", "4242", now, identity=chat)
        await telegram.understood(conn, store.keys, chat, 4242, now)
        await telegram.sent(conn, store.keys, chat, 4242, 17, now, kind="ping")
        await telegram.sent(conn, store.keys, store.identity_hash("telegram", "5"), 5, 18, now)
        found = json.loads(await export.of_account(conn, store.keys, store.identity_hash("account", str(mine.id)), now))
    at, goes = "2026-11-23T09:30:00+00:00", "2026-11-25T07:30:00+00:00"
    message = {"nummer": 17, "soort": "ping", "verstuurd": at, "gaat_weg": goes}
    assert found["telegram"] == [{"chat": 4242, "uitleg_gelezen": at, "berichten": [message]}]


async def test_someone_without_an_account_is_told_so(store: Store, now: datetime) -> None:
    async with store.transaction() as conn:
        talk = await conversations.begin(conn, store.keys, BEN, case=None, dialog=None, body=b"{}", now=now)
        await store.keys.destroy(conversations.own_key(talk.id))
        found = json.loads(await export.of_account(conn, store.keys, BEN, now))
    assert (found["account"], found["gesprekken"], found["logboek"]) == (None, [], [])


async def test_wiping_all_ends_the_own_conversations_and_leaves_the_cases_to_the_school(
    store: Store, casus: Case, new_case: NewCase, now: datetime
) -> None:
    me = store.identity_hash("web", "ik")
    other = await new_case()
    async with store.transaction() as conn:
        outside = await conversations.begin(conn, store.keys, me, case=None, dialog=None, body=b"1", now=now)
        for minutes, (case, dialog) in enumerate([(casus, "afweging"), (casus, None), (other, "signalen")]):
            moment = now + timedelta(minutes=minutes)
            await conversations.begin(conn, store.keys, me, case=case, dialog=dialog, body=b"2", now=moment)
        his = await conversations.begin(conn, store.keys, BEN, case=casus, dialog="besluit", body=b"3", now=now)
        await cases.save_answer(conn, store.keys, casus.id, "run", 0, "leerkracht", b"ja", now)
    async with store.transaction() as conn:
        assert await conversations.wipe_own_open_work(conn, store.keys, me) == 4
        assert await conversations.wipe_own_open_work(conn, store.keys, me) == 0
    async with store.transaction() as conn:
        assert (await conversations.present(conn, store.keys, me, now)).conversation is None
        assert (await conversations.present(conn, store.keys, BEN, now)).conversation == his
        assert await conversations.parked(conn, store.keys, casus.id) == ["besluit"]
        assert await cases.find_case(conn, store.keys, casus.id) == casus
        assert [one.body for one in await cases.answers_of(conn, store.keys, casus.id)] == [b"ja"]
    with pytest.raises(NoKey):
        await store.keys.get(conversations.own_key(outside.id))
