"""The own account: where a ping arrives, when somebody is there, the way in, and what is held. And who has none."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from doors import Browser, Building, Colleague, Page, building, has_no_inline_style
from people import DALTON, SCHOOL, Clock
from test_mail import SENDER, Mailbox, mail_server

from meldwijzer.bot.settings import Mail, School, Settings, Web
from meldwijzer.bot.web.account import masked
from meldwijzer.bot.web.desk import Desk, open_desk
from meldwijzer.bot.web.server import configured, make_app
from meldwijzer.storage import accounts, audit
from meldwijzer.storage.accounts import Reach

ADDRESS = "juf@linde.example"
OUTCOME = ("snelcheck", "nee", "thuis", "nee", "ja")


@pytest.fixture
def box() -> Mailbox:
    return Mailbox()


@pytest.fixture
async def school(tmp_path: Path, box: Mailbox) -> AsyncIterator[Building]:
    """A school with a mail server."""
    async with (
        mail_server(box) as port,
        building(tmp_path, Clock(), mail=Mail(host="127.0.0.1", port=port, security="none", sender=SENDER)) as opened,
    ):
        yield opened


async def does(who: Colleague, what: str, **fields: str) -> Page:
    """Send one of the forms of the own page; gives the page that comes of it."""
    browser = who.browser
    page = await browser.get("/account")
    answer = await browser.post("/account", csrf=page.form("/account")["csrf"], doe=what, **fields)
    return await browser.get(answer.to) if answer.status == 303 else answer


async def ways_of(who: Colleague) -> list[Reach]:
    store = who.building.desk.store
    async with store.transaction() as conn:
        return await accounts.reach_of(conn, store.keys, who.account.id)


async def events(who: Colleague) -> list[str]:
    store = who.building.desk.store
    async with store.transaction() as conn:
        return [line.event for line in await audit.lines_about(conn, who.account.id)]


def code_in(box: Mailbox) -> str:
    found = re.search(r"\d{3} \d{3}", box.mails[-1].get_content())
    assert found
    return found[0]


# --- the page ---


async def test_everybody_who_signed_in_sees_the_own_account(school: Building) -> None:
    for role in ("leerkracht", "beheerder"):
        who = await school.colleague(role)
        assert "/account" in (await who.browser.get("/")).html
        page = await who.browser.get("/account")
        assert page.status == 200
        assert "Mijn account" in page.text
        assert "Dit stelt de beheerder van je school in." in page.text
        assert "0800-2000" in page.html
        assert has_no_inline_style(page.html)


async def test_a_visitor_signs_in_first(school: Building) -> None:
    stranger = school.browser()
    assert (await stranger.get("/account")).to == "/inloggen"
    for path in ("/account", "/account/gegevens", "/account/inloggen"):
        assert (await stranger.post(path, doe="sessies")).status == 403


async def test_every_form_needs_the_token_of_the_own_page(juf: Colleague) -> None:
    for path in ("/account", "/account/gegevens", "/account/inloggen"):
        assert (await juf.browser.post(path, doe="sessies", csrf="x")).status == 403


async def test_a_form_that_asks_nothing_known_changes_nothing(juf: Colleague) -> None:
    for what in ("", "rol", "wijzig", "intrekken"):
        assert (await does(juf, what, rol="beheerder")).status == 400
    assert (await does(juf, "weg", soort="post")).status == 400


# --- an address ---


async def test_an_address_counts_after_the_code_that_was_mailed_there(juf: Colleague, box: Mailbox) -> None:
    page = await does(juf, "code_gestuurd", adres=ADDRESS)
    assert "De code is verstuurd." in page.text
    assert await ways_of(juf) == []
    assert box.to == [ADDRESS]
    page = await does(juf, "adres", code=code_in(box))
    assert "Vanaf nu krijg je een oproep op dit adres." in page.text
    (way,) = await ways_of(juf)
    assert (way.kind, way.address, way.state) == ("email", ADDRESS, "ok")
    assert "reach_set" in await events(juf)


async def test_a_code_serves_once_and_for_an_hour(juf: Colleague, box: Mailbox) -> None:
    await does(juf, "code_gestuurd", adres=ADDRESS)
    code = code_in(box)
    await does(juf, "adres", code=code)
    await does(juf, "weg", soort="email")
    assert "Die code klopt niet" in (await does(juf, "adres", code=code)).text
    await does(juf, "code_gestuurd", adres=ADDRESS)
    for _ in range(3):  # a session without a request ends after half an hour
        juf.building.clock.wait(minutes=20.5)
        await juf.browser.get("/account")
    assert "Die code klopt niet" in (await does(juf, "adres", code=code_in(box))).text
    assert await ways_of(juf) == []


async def test_a_newer_code_takes_the_place_of_an_older_one(juf: Colleague, box: Mailbox) -> None:
    await does(juf, "code_gestuurd", adres="oud@linde.example")
    old = code_in(box)
    await does(juf, "code_gestuurd", adres=ADDRESS)
    if old != code_in(box):
        assert "Die code klopt niet" in (await does(juf, "adres", code=old)).text
    await does(juf, "adres", code=code_in(box))
    assert [way.address for way in await ways_of(juf)] == [ADDRESS]


async def test_a_code_of_one_person_is_no_good_for_another(school: Building, juf: Colleague, box: Mailbox) -> None:
    other = await school.colleague()
    await does(juf, "code_gestuurd", adres=ADDRESS)
    assert "Die code klopt niet" in (await does(other, "adres", code=code_in(box))).text
    assert await ways_of(other) == []


async def test_a_code_cannot_be_guessed(juf: Colleague, box: Mailbox) -> None:
    await does(juf, "code_gestuurd", adres=ADDRESS)
    right = code_in(box).replace(" ", "")
    for number in range(5):
        wrong = f"{(int(right) + 1 + number) % 10**6:06}"
        assert (await does(juf, "adres", code=wrong)).status == 400
    assert (await does(juf, "adres", code=right)).status == 429
    assert await ways_of(juf) == []


async def test_nobody_fills_a_mailbox_of_somebody_else(school: Building, juf: Colleague, box: Mailbox) -> None:
    for _ in range(5):
        await does(juf, "code_gestuurd", adres=ADDRESS)
    assert (await does(juf, "code_gestuurd", adres=ADDRESS)).status == 429
    other = await school.colleague()
    assert (await does(other, "code_gestuurd", adres=ADDRESS.upper())).status == 429
    assert len(box.mails) == 5


async def test_the_mail_says_nothing_about_school_child_or_what_this_is_for(juf: Colleague, box: Mailbox) -> None:
    await does(juf, "code_gestuurd", adres=ADDRESS)
    whole = box.mails[0].as_string()
    for word in ("Linde", SCHOOL, "Meldwijzer ", "kind", "Veilig", "casus", "melding", "http", "0800"):
        assert word not in whole.replace(SENDER, "").replace(ADDRESS, ""), word


async def test_a_mail_that_cannot_go_says_so_and_leaves_no_address_behind(juf: Colleague, box: Mailbox) -> None:
    box.refuses = {"weg@linde.example": "550 geen postbus", "later@linde.example": "451 straks"}
    assert "komt geen e-mail aan" in (await does(juf, "code_gestuurd", adres="weg@linde.example")).text
    later = await does(juf, "code_gestuurd", adres="later@linde.example")
    assert "De e-mail kon niet weg." in later.text
    assert 'name="code"' not in later.html
    box.breaks = 1
    assert "De e-mail kon niet weg." in (await does(juf, "code_gestuurd", adres=ADDRESS)).text


@pytest.mark.parametrize(
    "odd", ["", "juf", "juf@linde", "a b@c.nl", "a@b.nl, c@d.nl", "a@b.nl\r\nBcc: c@d.nl", "é@b.nl"]
)
async def test_what_is_no_address_is_not_mailed(juf: Colleague, box: Mailbox, odd: str) -> None:
    page = await does(juf, "code_gestuurd", adres=odd)
    assert page.status == 400
    assert "Dit is geen e-mailadres." in page.text
    assert box.mails == []


async def test_an_address_can_be_taken_back_before_the_code_came(juf: Colleague, box: Mailbox) -> None:
    await does(juf, "code_gestuurd", adres=ADDRESS)
    page = await does(juf, "code_weg")
    assert 'name="code"' not in page.html
    assert (await does(juf, "adres", code=code_in(box))).status == 400


async def test_without_a_mail_server_the_page_says_who_must_set_it_up(tmp_path: Path) -> None:
    async with building(tmp_path, Clock()) as school:
        juf = await school.colleague()
        page = await juf.browser.get("/account")
        assert "De beheerder van de server moet dat eerst instellen." in page.text
        assert 'name="adres"' not in page.html
        assert "/koppelen" not in page.html
        assert (await does(juf, "code_gestuurd", adres=ADDRESS)).status == 400


async def reached(who: Colleague, *, kinds: tuple[str, ...] = ("email",)) -> None:
    store = who.building.desk.store
    async with store.transaction() as conn:
        for kind in kinds:
            address = ADDRESS if kind == "email" else "42"
            await accounts.set_reach(conn, store.keys, who.account.id, kind, address, who.building.clock.now)


async def test_an_address_is_masked_until_its_owner_asks(juf: Colleague) -> None:
    await reached(juf)
    page = await juf.browser.get("/account")
    assert ADDRESS not in page.html
    assert "j•••@•••.example" in page.text
    assert ADDRESS in (await does(juf, "toon")).text
    assert ADDRESS not in (await juf.browser.get("/account")).html
    assert masked("a@b.c.nl") == "a•••@•••.nl"


async def test_the_preferred_way_comes_first_and_stays_so_with_a_new_address(juf: Colleague, box: Mailbox) -> None:
    await reached(juf, kinds=("telegram", "email"))
    page = await does(juf, "eerst", soort="email")
    assert "Daar vragen we je vanaf nu eerst." in page.text
    assert [way.kind for way in await ways_of(juf)] == ["email", "telegram"]
    await does(juf, "code_gestuurd", adres="nieuw@linde.example")
    await does(juf, "adres", code=code_in(box))
    first, second = await ways_of(juf)
    assert (first.address, first.preferred, second.preferred) == ("nieuw@linde.example", True, False)
    await does(juf, "eerst", soort="telegram")
    assert [(way.kind, way.preferred) for way in await ways_of(juf)] == [("telegram", True), ("email", False)]


async def test_each_way_can_be_taken_away(juf: Colleague) -> None:
    await reached(juf, kinds=("telegram", "email"))
    await does(juf, "weg", soort="telegram")
    page = await does(juf, "weg", soort="email")
    assert "Je krijgt nu nergens een oproep." in page.text
    assert await ways_of(juf) == []


# --- when somebody is there ---


async def test_somebody_sets_the_own_absence_and_hours_and_nobody_elses(school: Building, juf: Colleague) -> None:
    other = await school.colleague()
    page = await does(juf, "afwezig", eerste="2026-12-01", laatste="2026-12-04")
    assert "Je afwezigheid staat erin." in page.text
    assert "dinsdag 1 december 2026 tot en met vrijdag 4 december 2026" in page.text
    store = school.desk.store
    async with store.transaction() as conn:
        (away,) = await accounts.absences_of(conn, juf.account.id)
    await does(other, "terug", nummer=str(away.id))
    await does(juf, "werktijden", van1="8:00", tot1="12:30")
    async with store.transaction() as conn:
        assert await accounts.absences_of(conn, juf.account.id) == [away]
        assert await accounts.absences_of(conn, other.account.id) == []
        assert await accounts.hours_of(conn, juf.account.id) == {1: (480, 750)}
    assert "Je staat weer als aanwezig." in (await does(juf, "terug", nummer=str(away.id))).text
    assert (await does(juf, "werktijden", van1="9:00", tot1="8:00")).status == 400


# --- the way in ---


async def test_all_other_sessions_are_closed_with_one_tap(school: Building, juf: Colleague) -> None:
    phone = school.browser()
    assert (await phone.log_in(juf.code, juf.digits)).status == 303
    page = await juf.browser.get("/account")
    assert "op nog één plek" in page.text
    page = await does(juf, "sessies")
    assert "Alle andere sessies zijn gesloten." in page.text
    assert "Je bent alleen hier ingelogd." in page.text
    assert not await phone.is_in()
    assert await juf.browser.is_in()
    assert "sessions_ended" in await events(juf)


async def test_the_digits_of_now_give_a_new_inlogcode_and_app(school: Building, juf: Colleague) -> None:
    phone = school.browser()
    await phone.log_in(juf.code, juf.digits)
    school.clock.wait(seconds=60)
    answer = await juf.browser.fill("/account", "/account/inloggen", cijfers=juf.digits)
    assert answer.to.startswith("/uitnodiging/")
    assert await phone.is_in(), "until the new app works the old way in stays"
    shown = (await juf.browser.fill(answer.to, "")).form("", "zegel")
    assert shown["inlogcode"] != juf.code
    done = await juf.browser.post(answer.to, **{**shown, "cijfers": school.digits(shown["sleutel"])})
    assert done.to == "/"
    assert await juf.browser.is_in()
    assert not await phone.is_in()
    school.clock.wait(seconds=60)
    assert (await school.browser().log_in(juf.code, juf.digits)).status == 403
    assert (await school.browser().log_in(shown["inlogcode"], school.digits(shown["sleutel"]))).status == 303


async def test_without_the_digits_of_now_nothing_is_renewed(school: Building, juf: Colleague) -> None:
    used = juf.digits
    assert (await school.browser().log_in(juf.code, used)).status == 303
    for digits in (used, "000000" if juf.digits != "000000" else "000001", ""):
        page = await juf.browser.fill("/account", "/account/inloggen", cijfers=digits)
        assert page.status == 403
        assert "Die cijfers kloppen niet." in page.text
    for _ in range(2):
        await juf.browser.fill("/account", "/account/inloggen", cijfers="12")
    school.clock.wait(seconds=60)
    assert (await juf.browser.fill("/account", "/account/inloggen", cijfers=juf.digits)).status == 429


# --- what is held ---


async def test_what_is_held_comes_as_a_file_and_that_stands_in_the_audit(juf: Colleague) -> None:
    await reached(juf)
    answer = await juf.browser.fill("/account", "/account/gegevens")
    assert answer.status == 200
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["cache-control"] == "no-store"
    found = json.loads(answer.html)
    assert found["account"]["nummer"] == juf.account.id
    assert found["account"]["bereikbaar"][0]["adres"] == ADDRESS
    assert [line["gebeurtenis"] for line in found["logboek"]][-1] == "account_exported"
    assert juf.secret not in answer.html


# --- what the beheerder sees ---


async def test_a_beheerder_sees_whether_and_how_somebody_is_reached_and_never_where(
    school: Building, juf: Colleague
) -> None:
    boss = await school.colleague("beheerder")
    path = f"/beheer/{juf.account.id}"
    assert "Bereikbaar: nee" in " ".join((await boss.browser.get(path)).text.split())
    await reached(juf, kinds=("email", "telegram"))
    words = " ".join((await boss.browser.get(path)).text.split())
    assert "ja: e-mail. Via Telegram komt niets meer aan" in words, "this school has no bot"
    school.desk.assistants[SCHOOL].channels = ("email", "telegram")
    for page in (await boss.browser.get("/beheer"), await boss.browser.get(path)):
        words = " ".join(page.text.split())
        assert "ja: e-mail, Telegram" in words
        assert ADDRESS not in page.html
        assert masked(ADDRESS) not in page.html
    store = school.desk.store
    async with store.transaction() as conn:
        for way in await accounts.reach_of(conn, store.keys, juf.account.id):
            if way.kind == "email":
                await accounts.mark_unreachable(conn, store.keys, way.id, school.clock.now)
    words = " ".join((await boss.browser.get(path)).text.split())
    assert "ja: Telegram" in words
    assert "Via e-mail komt niets meer aan" in words


async def test_the_first_page_of_a_beheerder_warns_while_nobody_gets_a_message(school: Building) -> None:
    boss = await school.colleague("beheerder")
    store, now = school.desk.store, school.clock.now

    async def warning() -> str:
        found = re.search(r"Niemand krijgt een melding[^<]*", (await boss.browser.get("/beheer")).html)
        return found[0] if found else ""

    assert "er is geen aandachtsfunctionaris" in await warning()
    af = await school.account("aandachtsfunctionaris", "aandachtsfunctionaris")
    board = await school.account("directie", "bevoegd_gezag")
    async with store.transaction() as conn:
        await accounts.set_reach(conn, store.keys, board.id, "email", "bestuur@linde.example", now)
    assert "geen collega met een plek" in await warning(), "a calm message never goes to the board"
    async with store.transaction() as conn:
        await accounts.set_reach(conn, store.keys, af.id, "telegram", "42", now)
    assert "geen collega met een plek" in await warning(), "this school has no bot"
    async with store.transaction() as conn:
        await accounts.set_reach(conn, store.keys, af.id, "email", "af@linde.example", now)
    assert await warning() == ""
    async with store.transaction() as conn:
        await accounts.set_hours(conn, store.keys, af.id, dict.fromkeys((1, 2, 4, 5), (480, 990)), now)
    assert "op woensdag 25 november" in await warning()
    deputy = await school.account("leerkracht", "plaatsvervanger")
    async with store.transaction() as conn:
        await accounts.set_reach(conn, store.keys, deputy.id, "email", "plv@linde.example", now)
    assert await warning() == ""


async def test_a_school_without_any_channel_is_told_so(tmp_path: Path) -> None:
    async with building(tmp_path, Clock()) as school:
        boss = await school.colleague("beheerder")
        await school.account("aandachtsfunctionaris", "aandachtsfunctionaris")
        assert "e-mail en Telegram zijn niet ingesteld" in (await boss.browser.get("/beheer")).text


# --- from a visitor to an account ---


async def brings(browser: Browser, who: Colleague) -> Page:
    """Sign in at the link that takes along what was answered."""
    return await browser.fill("/inloggen?mee", "/inloggen", inlogcode=who.code, cijfers=who.digits)


async def test_a_visitor_takes_an_outcome_along_to_a_case_by_signing_in(school: Building, juf: Colleague) -> None:
    browser = school.browser()
    page = await browser.tap(*OUTCOME)
    assert "Neem mee naar een casus" in page.text
    assert 'href="/inloggen?mee"' in page.html
    page = await browser.get("/inloggen?mee")
    assert "Na het inloggen gaat mee wat je net hebt geantwoord." in page.text
    assert "Bellen kan zonder account." in page.text
    assert (await brings(browser, juf)).to == "/"
    page = await browser.get("/")
    assert 'value="jonger_dan_12"' in page.html
    page = await browser.tap("jonger_dan_12")
    assert re.search(r"Casus [a-z]{4}-[a-z]{4}", page.text)
    page = await browser.tap("afweging")
    assert "verteld" not in page.form("/", "beurt"), "the case goes on from what was answered"


async def test_nothing_is_taken_along_without_the_tap(school: Building, juf: Colleague) -> None:
    browser = school.browser()
    await browser.tap(*OUTCOME)
    assert "gaat mee" not in (await browser.get("/inloggen")).text
    await browser.log_in(juf.code, juf.digits)
    page = await browser.get("/")
    assert 'value="jonger_dan_12"' not in page.html
    assert 'value="snelcheck"' in page.html


async def test_a_wrong_code_keeps_the_promise_to_take_along_and_a_second_time_there_is_nothing(
    school: Building, juf: Colleague
) -> None:
    browser = school.browser()
    await browser.tap(*OUTCOME)
    page = await browser.get("/inloggen?mee")
    page = await browser.post("/inloggen", **{**page.form("/inloggen"), "inlogcode": juf.code, "cijfers": "1"})
    assert page.status == 403
    assert "Na het inloggen gaat mee" in page.text
    fields = {**page.form("/inloggen"), "inlogcode": juf.code, "cijfers": juf.digits}
    assert (await browser.post("/inloggen", **fields)).to == "/"
    await browser.fill("/account", "/uitloggen")
    school.clock.wait(seconds=60)
    answer = await brings(browser, juf)
    assert answer.to == "/niet-mee"
    assert "Je antwoorden gingen niet mee" in (await browser.get(answer.to)).text
    assert await browser.is_in()


async def test_a_beheerder_takes_nothing_along(school: Building) -> None:
    boss = await school.colleague("beheerder")
    browser = school.browser()
    await browser.tap(*OUTCOME)
    assert (await brings(browser, boss)).to == "/niet-mee"
    await browser.fill("/account", "/uitloggen")
    assert "Neem mee naar een casus" in (await browser.get("/")).text, "it stays with the visitor"


async def test_an_account_of_another_school_takes_nothing_along(tmp_path: Path) -> None:
    settings = Settings(
        data_dir=tmp_path / "data",
        key_file=tmp_path / "master.key",
        school=(School(id=SCHOOL, protocol=DALTON), School(id="de-eik", protocol=DALTON)),
    )
    clock = Clock()
    async with open_desk(settings, lambda: clock.now) as desk:
        school = Building(desk, make_app(desk), clock)
        juf = await school.colleague()
        browser = school.browser()
        await browser.get("/school/de-eik")
        await browser.tap(*OUTCOME)
        assert (await brings(browser, juf)).to == "/niet-mee"


async def test_who_has_an_account_opens_a_case_without_signing_in_again(juf: Colleague) -> None:
    page = await juf.browser.tap(*OUTCOME)
    assert 'value="open_casus"' in page.html
    assert "/inloggen?mee" not in page.html


# --- very many visitors ---


async def test_one_address_begins_only_so_many_conversations_within_an_hour(school: Building) -> None:
    school.desk.rush.most = 3
    first = [school.browser() for _ in range(3)]
    for browser in first:
        assert (await browser.tap("snelcheck")).status == 200
    late = school.browser()
    page = await late.tap("snelcheck")
    assert page.status == 429
    assert "Nu even te druk" in page.text
    assert "112 bij gevaar, of Veilig Thuis 0800-2000" in page.text
    assert 'href="tel:112"' in page.html
    for browser in first:
        assert (await browser.tap("nee")).status == 200, "who was there goes on"
    assert (await school.browser("198.51.100.9").tap("snelcheck")).status == 200, "another address goes on"
    school.clock.wait(minutes=61)
    assert (await late.tap("snelcheck")).status == 200


async def test_a_child_that_tells_something_and_the_numbers_never_wait(school: Building) -> None:
    school.desk.rush.most = 1
    await school.browser().tap("snelcheck")
    browser = school.browser()
    assert (await browser.get("/")).status == 200
    for number in ("112", "veilig_thuis"):
        fields = (await browser.get("/")).form("/", "beurt")
        assert (await browser.post("/", **fields, knop=number)).status in (200, 303)
    page = await browser.tap("onthulling")
    assert page.status == 200
    onward = re.search(r'name="knop" value="([a-z_]+)"', page.html.partition('id="beurt"')[2])
    assert onward
    assert (await browser.tap(onward[1])).status == 200, "nor on its next screens"


async def test_who_signed_in_is_never_too_many(school: Building, juf: Colleague) -> None:
    school.desk.rush.most = 0
    assert (await juf.browser.tap("snelcheck")).status == 200


async def test_one_household_with_many_addresses_counts_as_one(school: Building) -> None:
    school.desk.rush.most = 1
    assert (await school.browser("2001:db8:1:2::1").tap("snelcheck")).status == 200
    assert (await school.browser("2001:db8:1:2::99").tap("snelcheck")).status == 429
    assert (await school.browser("2001:db8:1:3::1").tap("snelcheck")).status == 200


async def taps_through(desk: Desk, web: Web, peer: str, forwarded: str) -> int:
    """A new visitor, as the server sees one from `peer` with this header."""
    config = configured(web, make_app(desk))
    config.load()
    transport = httpx.ASGITransport(app=config.loaded_app, client=(peer, 50000))  # type: ignore[arg-type]
    headers = {"X-Forwarded-For": forwarded}
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost", headers=headers) as client:
        page = Page(200, (await client.get("/")).text, httpx.Headers())
        return (await client.post("/", data={**page.form("/", "beurt"), "knop": "snelcheck"})).status_code


async def test_only_a_proxy_on_this_computer_tells_where_somebody_comes_from(
    school: Building, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "*")
    school.desk.rush.most = 1
    behind, alone = Web(public_url="https://school.example"), Web()
    assert await taps_through(school.desk, behind, "127.0.0.1", "192.0.2.1") == 303
    assert await taps_through(school.desk, behind, "127.0.0.1", "192.0.2.1") == 429
    assert await taps_through(school.desk, behind, "127.0.0.1", "192.0.2.2") == 303
    assert await taps_through(school.desk, behind, "127.0.0.1", "203.0.113.1, 192.0.2.2") == 429, "the last one counts"
    assert await taps_through(school.desk, behind, "192.0.2.3", "192.0.2.4") == 303
    assert await taps_through(school.desk, behind, "192.0.2.3", "192.0.2.5") == 429, "nobody says so of themselves"
    assert await taps_through(school.desk, alone, "127.0.0.1", "192.0.2.1") == 303, "without a proxy nobody is asked"


# --- a note on a phone ---


async def test_the_field_of_a_note_comes_before_what_is_said_about_it(juf: Colleague) -> None:
    await juf.browser.tap("nieuwe_casus", "jonger_dan_12", "signalen")
    page = await juf.browser.get("/")
    for _ in range(40):
        if "<textarea" in page.html:
            break
        buttons = re.findall(
            r'name="knop" value="([a-z_]+)"', page.html.partition('id="beurt"')[2].partition("</form>")[0]
        )
        page = await juf.browser.tap(next((one for one in ("nee", "leerkracht") if one in buttons), buttons[-1]))
    title, field, rest = (page.html.index(part) for part in ("<h1>", "<textarea", 'id="bij-tekst"'))
    assert title < field < page.html.index(">Lees de notitie na<") < rest
    assert 'aria-describedby="bij-tekst"' in page.html
    assert "Deze notitie staat nog nergens." in page.html[rest:]
