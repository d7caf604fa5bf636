"""The promises about personal data, by their numbers in docs/privacy.md. A new channel is one more word in CHANNELS."""

from __future__ import annotations

import gc
import io
import json
import logging
import re
import shutil
import traceback
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
import structlog
from doors import Building, building
from people import MONDAY, SCHOOL, Clock, Office, Person, office
from post import Post, loop_of
from sqlalchemy import LargeBinary

from meldwijzer.bot import guard, log, terminal
from meldwijzer.bot import turn as turn_module
from meldwijzer.bot.messages import Incoming, Reply
from meldwijzer.bot.notes import IDLE, MAX_LENGTH
from meldwijzer.dialogs.casus import CASUS
from meldwijzer.storage import accounts, audit, cases, export, models, pings, retention
from meldwijzer.storage.crypto import CannotOpen, KeyProblem, NoKey
from meldwijzer.storage.database import Store
from meldwijzer.storage.retention import Rules

CHANNELS = ("terminal", "web")
"""Each channel that there is."""

TYPED = "Roodkapje woont bij haar oma"
HARD = "bel oma op 06 12345678"
CLEAN = "De leerling had vandaag geen jas aan en zei dat hij moe was."
PROMISES = Path(__file__).parents[2] / "docs" / "privacy.md"


@pytest.fixture(params=CHANNELS)
async def writer(request: pytest.FixtureRequest, school: Office) -> AsyncIterator[Person]:
    """Someone with an account on each channel, at the first note of a new case."""
    person = await school.colleague("juf", channel=request.param)
    await person.new_case()
    await person.tap("signalen")
    await person.go_on(until="signalen.wat_zag_je", ernstig="nee", ouder_zorgt="nee")
    yield person


async def take_over(person: Person) -> None:
    """Says of every doubtful word that it is a pupil, and takes the note over."""
    while "leerling" in person.labels:
        await person.tap("leerling")
    await person.tap("neem_over")


def everything_on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


# --- what is typed ---


async def test_p01_what_surely_points_at_someone_is_refused_and_not_shown_again(writer: Person) -> None:
    for hard in (HARD, "woont Dorpsstraat 12", "geboren op 12-03-2016", "mail oma@bos.example", "bsn 123456782"):
        await writer.say(hard)
        await writer.at("signalen.wat_zag_je")
        assert "herkennen" in writer.text
        assert not any(
            word in writer.text for word in hard.split() if any(sign.isdigit() or sign == "@" for sign in word)
        )
        assert not await writer.office.answers() or TYPED not in writer.text


async def test_p02_a_word_that_may_be_a_name_is_asked_about_before_anything_goes_on(writer: Person) -> None:
    await writer.say("Vandaag was Sjaantje weer te laat")
    assert "Sjaantje" in writer.text
    assert {"leerling", "ouder", "broer_zus", "collega", "hulpverlener", "leerling_1", "geen_naam"} <= set(
        writer.labels
    )
    await writer.tap("leerling")
    assert "Sjaantje" not in writer.text
    assert "Vandaag was [leerling] weer te laat" in writer.text
    assert "buiten school" in writer.text  # the whole sentence once more
    await writer.tap("neem_over")
    await writer.tap("terug")
    await writer.say("Later kwam sjaantje met haar oma")
    assert "sjaantje" not in writer.text  # marked once, masked ever after in this session


async def test_p02_an_ordinary_word_that_is_a_name_too_offers_no_name_first(writer: Person) -> None:
    ambiguous = [span for span in guard.find("We zagen dat Roos huilde") if span.ambiguous]
    await writer.say("We zagen dat Roos huilde")
    assert (next(iter(writer.labels)) == "geen_naam") == bool(ambiguous)


async def test_p02_a_note_has_at_most_280_characters(writer: Person) -> None:
    await writer.say("de leerling zag er moe uit en " * 12)
    assert str(MAX_LENGTH) in writer.text
    await writer.at("signalen.wat_zag_je")


async def test_p02_a_tap_on_an_earlier_word_marks_no_other_word(writer: Person) -> None:
    await writer.say("Sjaantje en Pluktje huilden")
    old = writer.screen.token
    first = writer.screen.lines[0].text
    await writer.tap("leerling")
    await writer.send(button="geen_naam", token=old)
    assert writer.screen.lines[0].text != first
    await writer.tap("leerling_1")
    assert "[leerling] en [leerling 1] huilden" in writer.text


async def test_p03_no_exception_and_no_log_line_carries_what_was_typed(
    writer: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = io.StringIO()
    log.set_up(logging.DEBUG)
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(out))
    handlers = [name for name in vars(turn_module.Turn) if name.startswith("_") and not name.startswith("__")]
    assert len(handlers) > 30
    tried = 0
    for name in handlers:
        original = getattr(turn_module.Turn, name)
        if not callable(original):
            continue

        def broken(*arguments: object, **named: object) -> object:
            raise ValueError(f"{TYPED} {arguments} {named}")

        monkeypatch.setattr(turn_module.Turn, name, broken)
        try:
            await writer.say(TYPED)
        except log.TurnFailed as failed:
            tried += 1
            told = "".join(traceback.format_exception(failed))
            assert TYPED not in told
            assert "ValueError" in told
        monkeypatch.setattr(turn_module.Turn, name, original)
    assert tried > 3
    assert TYPED not in out.getvalue()
    assert '"event": "turn_failed"' in out.getvalue()
    await writer.look()
    assert writer.screen.title  # and the conversation goes on


async def test_p03_the_objects_that_stay_behind_hold_no_typed_text(writer: Person) -> None:
    await writer.say(HARD)
    writer.last = None
    gc.collect()
    notebook = writer.office.assistant.notebook
    assert not any(HARD in str(page) for page in notebook._pages.values())


async def test_p04_a_recording_leaves_out_what_is_typed_on_a_note(writer: Person) -> None:
    record, out = io.StringIO(), io.StringIO()
    words = terminal.TerminalWords("[x]", "[ ]", "", "", "", "")

    async def handle(incoming: Incoming, _: object) -> Reply:
        return await writer.office.assistant.handle(
            replace(incoming, channel=writer.channel, person=writer.name), writer.office.clock.now
        )

    typed = io.StringIO(f"{CLEAN}\nnee, neem de notitie over\n")
    await terminal.run_chat(handle, words, person="juf", clock=lambda: MONDAY, stdin=typed, record=record, out=out)
    assert CLEAN not in record.getvalue()
    assert f"> {CLEAN}" not in out.getvalue()
    assert "neem de notitie over" in record.getvalue()


@pytest.mark.parametrize("typed", [TYPED, HARD, CLEAN])
async def test_p04_a_note_is_nowhere_on_disk_by_default(writer: Person, tmp_path: Path, typed: str) -> None:
    await writer.say(typed)
    if typed != HARD:
        await take_over(writer)
    disk = everything_on_disk(tmp_path)
    for word in (word for word in typed.split() if len(word) >= 8):
        assert word.encode() not in disk


async def test_p04_a_note_goes_into_the_text_for_the_file_and_is_gone_after_an_hour(writer: Person) -> None:
    await writer.say(CLEAN)
    await take_over(writer)
    await writer.tap("terug")
    assert CLEAN in writer.text
    assert "nergens" in writer.text
    await writer.tap("verder")
    await writer.go_on(ernstig="nee", ouder_zorgt="nee")
    await writer.tap("casus", "export")
    assert CLEAN in writer.text
    await writer.tap("casus")
    writer.office.clock.wait(seconds=IDLE.total_seconds() + 1)
    await writer.tap("export")
    assert CLEAN not in writer.text
    assert "niet bewaard" in writer.text


async def test_p04_a_school_may_keep_notes_and_then_they_are_sealed(tmp_path: Path) -> None:
    async with office(tmp_path) as school:
        school.assistant.stores_notes = True
        juf = await school.colleague("juf")
        code = await juf.new_case()
        await juf.tap("signalen")
        await juf.go_on(until="signalen.wat_zag_je", ernstig="nee", ouder_zorgt="nee")
        await juf.say(CLEAN)
        await take_over(juf)
    assert CLEAN.encode() not in everything_on_disk(tmp_path)
    async with office(tmp_path) as school:  # a restart later
        juf = await school.colleague("juf")
        await juf.open_case(code)
        await juf.tap("export")
        assert CLEAN in juf.text


# --- what is answered ---


async def test_p05_a_quick_check_leaves_no_trace_when_it_has_ended(school: Office) -> None:
    visitor = school.person("invaller")
    before = await school.contents()
    await visitor.tap("snelcheck")
    await visitor.go_on(wie="thuis", veiligheid="ja")
    await visitor.tap("wis", "wis_ja")
    after = await school.contents()
    assert after["answer"] == after["casus"] == []
    assert len(after["conversation"]) == len(before["conversation"]) + 1  # the first screen, empty


async def test_p05_an_unfinished_check_is_gone_after_an_hour(school: Office) -> None:
    visitor = school.person("invaller")
    await visitor.tap("snelcheck", "nee", "thuis")
    keys_before = await school.store.keys.ids()
    school.clock.wait(minutes=61)
    await retention.purge(school.store, {SCHOOL: Rules()}, 730, school.clock.now)
    assert (await school.contents("conversation"))["conversation"] == []
    assert len(await school.store.keys.ids()) < len(keys_before)


async def test_p06_an_answer_that_was_moved_is_refused(writer: Person) -> None:
    office_, store = writer.office, writer.office.store
    other = await office_.colleague("meester")
    await other.new_case()
    async with store.transaction() as conn:
        first, second = await cases.cases_of_school(conn, store.keys, SCHOOL)
        await conn.exec_driver_sql(
            "UPDATE casus SET facts = (SELECT facts FROM casus WHERE id = ?) WHERE id = ?", (first.id, second.id)
        )
    async with store.transaction() as conn:
        with pytest.raises(CannotOpen):
            await cases.find_case(conn, store.keys, second.id)


async def test_p07_without_the_right_key_nothing_starts(tmp_path: Path) -> None:
    async with office(tmp_path):
        pass
    (tmp_path / "master.key").write_bytes(bytes(32))
    with pytest.raises(KeyProblem):
        await Store.open(tmp_path / "data", tmp_path / "master.key")


async def test_p08_a_new_master_key_changes_nothing_for_those_who_work(writer: Person) -> None:
    before = writer.screen.title
    await writer.office.store.keys.rotate(bytes(range(32)))
    await writer.look()
    assert writer.screen.title == before


async def test_p09_a_case_that_nobody_touched_for_90_days_is_gone_and_people_were_told_a_week_before(
    writer: Person,
) -> None:
    code = await writer.code()
    school = writer.office
    school.clock.wait(days=84)
    await writer.open_case(code)
    assert "gewist op" not in writer.text  # opening it is work on it
    school.clock.wait(days=91)
    found = await retention.purge(school.store, {SCHOOL: Rules()}, 730, school.clock.now)
    assert [end.code for end in found.cases] == [code]
    assert (await school.contents("casus", "answer"))["casus"] == []


async def test_p09_a_closed_case_says_when_it_goes(school: Office) -> None:
    juf = await school.colleague("juf")
    code = await juf.new_case()
    await juf.tap("sluiten", "ja")
    school.clock.wait(days=25)
    await juf.open_case(code)
    assert "gewist op" in juf.text


async def test_p10_a_copy_of_the_data_from_before_a_deletion_is_unreadable(writer: Person, tmp_path: Path) -> None:
    store = writer.office.store
    case = (await writer.conversation()).case
    assert case is not None
    copy = tmp_path / "copy"
    shutil.copytree(tmp_path / "data", copy)
    async with store.transaction() as conn:
        await cases.delete_case(conn, store.keys, case.id)
    with pytest.raises(NoKey):
        await store.keys.get(cases.case_key(case.id))
    assert (copy / "meldwijzer.db").exists()


async def test_p11_who_works_on_a_case_sees_who_looked_at_it(writer: Person) -> None:
    code = await writer.code()
    other = await writer.office.colleague("af", role="aandachtsfunctionaris")
    await other.look()
    await other.open_case(code)
    await writer.open_case(code)
    await writer.tap("inzage")
    assert "de aandachtsfunctionaris bekeek de casus" in writer.text
    assert "de leerkracht opende de casus" in writer.text


async def test_p11_a_changed_line_of_the_audit_is_noticed(writer: Person) -> None:
    store = writer.office.store
    async with store.transaction() as conn:
        await conn.exec_driver_sql("DROP TRIGGER IF EXISTS audit_no_update")
        triggers = await conn.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            await conn.exec_driver_sql(f"DROP TRIGGER {name}")
        await conn.exec_driver_sql("UPDATE audit SET event = 'case_closed' WHERE id = 1")
        assert (await audit.verify(conn, store.keys)).broken


async def test_p12_a_case_has_a_random_code_an_age_group_and_no_name(writer: Person) -> None:
    case = (await writer.conversation()).case
    assert case is not None
    assert re.fullmatch(r"[a-z]{4}-[a-z]{4}", case.code)
    assert CASUS.validate_json(case.facts).age_group == "jonger_dan_12"
    tables = turn_module.cases.casus.metadata.tables
    assert isinstance(tables["reach"].c.address.type, LargeBinary)  # of staff, sealed
    columns = {column.name for name, table in tables.items() if name != "reach" for column in table.columns}
    assert not columns & {"name", "birth", "address", "phone", "email", "text", "note"}


async def test_p13_someone_can_take_along_all_that_is_held_about_the_own_account(writer: Person) -> None:
    store = writer.office.store
    async with store.transaction() as conn:
        held = json.loads(
            await export.of_account(conn, store.keys, store.identity_hash(writer.channel, "juf"), Clock().now)
        )
    assert "juf" not in json.dumps(held)
    assert held


async def test_p13_someone_can_wipe_the_own_open_work_and_the_case_stays(writer: Person) -> None:
    code = await writer.code()
    await writer.tap("menu")
    await writer.tap("wis", "wis_alles")
    assert writer.reply is not None
    assert writer.reply.closed
    await writer.open_case(code)
    assert "Nog niet af" not in writer.text


async def test_p14_the_text_for_the_file_says_that_parents_ask_by_the_file(writer: Person) -> None:
    code = await writer.code()
    await writer.open_case(code)
    await writer.tap("export")
    assert "inzage" in writer.text
    assert "leerlingdossier" in writer.text


async def test_p16_who_left_is_out_of_the_case_at_the_next_turn(writer: Person) -> None:
    code, store = await writer.code(), writer.office.store
    await writer.say("Sjaantje was er weer niet")
    async with store.transaction() as conn:
        mine = await cases.find_staff(conn, store.identity_hash(writer.channel, "juf"))
        assert mine
        await conn.execute(sa.update(models.staff).where(models.staff.c.id == mine.id).values(active=False))
    answers = await writer.office.answers()
    await writer.send(button="leerling", token=writer.screen.token)
    assert "kunt deze casus niet meer zien" in writer.text
    assert "Sjaantje" not in writer.text
    assert code not in writer.text
    await writer.look()
    assert code not in writer.text
    assert "casussen" not in writer.labels
    await writer.send(button=f"casus:{code}", token=writer.screen.token)
    assert await writer.office.answers() == answers
    assert not any(CLEAN in str(page) for page in writer.office.assistant.notebook._pages.values())


async def test_p17_an_account_tells_a_function_and_nothing_lets_anybody_be_read_back(
    school: Office, tmp_path: Path
) -> None:
    store, now, in_the_app = school.store, school.clock.now, "JBSWY3DPEHPK3PXP"
    code = accounts.make_inlogcode()
    async with store.transaction() as conn:
        mine = await accounts.add(
            conn, store.keys, school_id=SCHOOL, role="intern_begeleider", place=None, label="IB bovenbouw", now=now
        )
        link = await accounts.invite(conn, store.keys, mine.id, "web", now, accounts.INVITED_FOR)
        await accounts.enrol(conn, store.keys, mine.id, inlogcode=code, secret=in_the_app, step=1, now=now)
        session = await accounts.begin_session(conn, store.keys, mine.id, now)
        await accounts.revoke(conn, store.keys, mine.id, now)
    secrets = [word.encode() for word in ("IB bovenbouw", code, link, session, in_the_app)]
    assert not any(word in everything_on_disk(tmp_path) for word in secrets)
    await retention.purge(store, {SCHOOL: Rules()}, 730, now)
    with pytest.raises(NoKey):
        await store.keys.get(accounts.account_key(mine.id))


async def test_p18_a_beheerder_sees_no_case_whatever_is_tapped(writer: Person) -> None:
    code = await writer.code()
    boss = await writer.office.colleague("beheerder", role=accounts.BEHEERDER, channel=writer.channel)
    for button in ("casussen", f"casus:{code}", "nieuwe_casus", "export", "inzage", "overnemen"):
        await boss.look()
        await boss.send(button=button, token=boss.screen.token)
        assert code not in str(boss.reply)
    assert not {"casussen", "nieuwe_casus"} & set(boss.labels)


async def test_p20_a_message_says_how_urgent_it_is_a_code_and_a_time_and_nothing_else(tmp_path: Path) -> None:
    async with office(tmp_path, channels=("email",)) as school:
        post = Post()
        af = await school.colleague("IB bovenbouw", place="aandachtsfunctionaris", mail="af@x.example")
        juf = await school.colleague("juf")
        case_code = await juf.new_case()
        await juf.tap("waarschuw", "verstuur")
        await loop_of(school, post).once(school.clock.now)
        ((address, text),) = post.sent
        async with school.store.transaction() as conn:
            (waiting,) = await pings.waiting_for(conn, int(af.name))
        assert address == "af@x.example"
        assert waiting.code != case_code
        assert text.lines == ("DEZE WEEK", waiting.code, "10:30")
        assert text.title == f"DEZE WEEK {waiting.code}"
        assert {button.id for button in text.buttons} == {f"oppakken:{waiting.code}", f"kan_niet:{waiting.code}"}
        told = str(text)
        assert not any(word in told for word in (case_code, SCHOOL, "IB", "juf", "Veilig Thuis", "casus", "0800"))


async def test_p21_who_may_be_involved_is_nowhere_in_clear_and_goes_with_the_case(
    school: Office, tmp_path: Path
) -> None:
    await school.colleague("IB bovenbouw", place="plaatsvervanger", mail="plv-geheim@x.example")
    juf = await school.colleague("juf")
    await juf.new_case()
    await juf.tap("waarschuw", "directie", "verstuur")
    await loop_of(school, Post()).once(school.clock.now)
    case = (await juf.conversation()).case
    assert case is not None
    async with school.store.transaction() as conn:
        assert await pings.involved_in(conn, school.store.keys, case.id) == ("directie",)
        rows = [(await conn.execute(sa.select(table))).all() for table in (models.ping, models.ping_send)]
        assert "directie" not in str(rows)
    assert b"plv-geheim" not in everything_on_disk(tmp_path)
    async with school.store.transaction() as conn:
        await cases.delete_case(conn, school.store.keys, case.id)
    assert (await school.contents("ping", "ping_send")) == {"ping": [], "ping_send": []}


# --- the website ---


@pytest.fixture
async def website(tmp_path: Path) -> AsyncIterator[Building]:
    async with building(tmp_path, Clock()) as opened:
        yield opened


async def test_p25_a_visitor_has_one_random_cookie_and_leaves_nothing(website: Building, tmp_path: Path) -> None:
    browser = website.browser()
    first = await browser.client.get("/")
    await browser.tap("snelcheck", "nee", "thuis")
    (cookie,) = first.headers.get_list("set-cookie")
    name, *rules = [part.strip() for part in cookie.split(";")]
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(rules)
    assert not any(rule.lower().startswith(("expires", "max-age")) for rule in rules)
    assert [*browser.client.cookies] == ["bezoek"]
    secret = name.split(".")[1]
    assert secret.encode() not in everything_on_disk(tmp_path)
    answer = await browser.client.post("/weg", data=(await browser.get("/")).form("/weg"))
    assert "cookies" in answer.headers["Clear-Site-Data"]
    assert [*browser.client.cookies] == []
    async with website.desk.store.transaction() as conn:
        for table in (models.conversation, models.attempt, models.session):
            assert (await conn.execute(sa.select(table))).all() == []


async def test_p26_nobody_else_sees_where_a_colleague_is_reached(website: Building, tmp_path: Path) -> None:
    address = "juf-geheim@linde.example"
    juf, boss = await website.colleague(), await website.colleague("beheerder")
    store = website.desk.store
    async with store.transaction() as conn:
        await accounts.set_reach(conn, store.keys, juf.account.id, "email", address, website.clock.now)
        asked = {"body": b"nieuw-geheim@linde.example", "token": f"{juf.account.id}/123456"}
        await accounts.invite(conn, store.keys, juf.account.id, "email", website.clock.now, timedelta(hours=1), **asked)
    pages = [await juf.browser.get("/account")]
    pages += [await boss.browser.get(path) for path in ("/beheer", f"/beheer/{juf.account.id}", "/account", "/")]
    for page in pages:
        assert page.status == 200
        assert "geheim" not in page.html
    assert b"geheim" not in everything_on_disk(tmp_path)
    website.clock.wait(minutes=61)
    async with store.transaction() as conn:
        await accounts.drop_ended(conn, website.clock.now)
        assert (await conn.execute(sa.select(models.invitation).where(models.invitation.c.kind == "email"))).all() == []


async def test_p27_what_a_visitor_answered_moves_once_and_leaves_no_double(website: Building) -> None:
    juf, browser = await website.colleague(), website.browser()
    await browser.tap("snelcheck", "nee", "thuis", "nee", "ja")
    store = website.desk.store
    async with store.transaction() as conn:
        (before,) = (await conn.execute(sa.select(models.conversation))).all()
    answer = await browser.fill("/inloggen?mee", "/inloggen", inlogcode=juf.code, cijfers=juf.digits)
    assert answer.to == "/"
    async with store.transaction() as conn:
        (after,) = (await conn.execute(sa.select(models.conversation))).all()
    assert after.id == before.id
    assert after.person == store.identity_hash("account", str(juf.account.id)) != before.person


async def test_p28_where_visitors_come_from_is_never_on_disk(website: Building, tmp_path: Path) -> None:
    website.desk.rush.most = 2
    statuses = [(await website.browser("192.0.2.77").tap("snelcheck")).status for _ in range(3)]
    assert statuses == [200, 200, 429]
    hidden = website.desk.store.keys.keyed_hash("address", "192.0.2.77")
    kept = everything_on_disk(tmp_path)
    assert b"192.0.2.77" not in kept
    assert hidden.encode() not in kept
    async with website.desk.store.transaction() as conn:
        assert (await conn.execute(sa.select(models.attempt))).all() == []
    assert website.desk.rush.remembers == 1
    website.clock.wait(minutes=61)
    await website.desk.tidy()
    assert website.desk.rush.remembers == 0


async def test_p29_a_session_ends_by_itself_and_from_elsewhere(website: Building) -> None:
    juf = await website.colleague()
    phone = website.browser()
    await phone.log_in(juf.code, juf.digits)
    await juf.browser.fill("/account", "/account", doe="sessies")
    assert not await phone.is_in()
    assert await juf.browser.is_in()
    website.clock.wait(minutes=31)
    assert not await juf.browser.is_in()


async def test_p22_a_case_is_never_shown_on_telegram_whatever_is_asked_for(school: Office) -> None:
    person = await school.colleague("7", role="aandachtsfunctionaris", channel="telegram")
    before = await school.contents("casus", "answer")
    for button in (
        "casussen",
        "nieuwe_casus",
        "casus:dako-lumi",
        "casus",
        "export",
        "inzage",
        "open_casus",
        "afweging",
    ):
        await person.look()
        await person.send(button=button, token=person.screen.token)
        assert await person.state() in ("menu", "dialog")
        assert "Casus" not in person.text
    await person.tap("kindgesprek")
    await person.go_on()
    assert await school.contents("casus", "answer") == before
    assert "open_casus" not in person.labels
    assert not any("notitie" in line.text.casefold() for line in person.screen.lines)


async def test_p22_a_case_that_was_open_elsewhere_is_not_taken_along_to_telegram(school: Office) -> None:
    person = await school.colleague("7", role="aandachtsfunctionaris")
    code = await person.new_case()
    store = school.store
    async with store.transaction() as conn:  # the same conversation, as if it had been carried over
        there = store.identity_hash("telegram", "7")
        talks = models.conversation
        await conn.execute(sa.update(talks).where(talks.c.case_id.is_not(None)).values(person=there))
    phone = school.person("7", channel="telegram")
    await phone.look()
    assert code not in phone.text
    assert await phone.state() == "menu"


def test_every_promise_has_a_row_and_a_test() -> None:
    rows = set(re.findall(r"^\| (P\d\d) \|", PROMISES.read_text(encoding="utf-8"), re.MULTILINE))
    tests = {name[5:8].upper() for name in globals() if re.match(r"test_p\d\d_", name)}
    elsewhere = {
        "P15",
        "P19",
        "P23",
        "P24",
    }  # no connection but loopback: tests/test_offline.py; ways in: tests/bot/web/test_signin.py; Telegram: its folder
    assert rows == tests | elsewhere


def test_an_hour_is_what_the_screen_says() -> None:
    assert timedelta(hours=1) == IDLE
