"""Signing in over the web: invitations, codes, sessions, and everything that somebody may try instead."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from doors import Browser, Building, Colleague, building, has_no_inline_style
from people import MONDAY, SCHOOL, Clock
from pydantic import ValidationError

from meldwijzer.bot.settings import School, Settings, Web
from meldwijzer.bot.web import opening
from meldwijzer.bot.web.desk import open_desk
from meldwijzer.bot.web.server import make_app
from meldwijzer.bot.web.signin import matching_step
from meldwijzer.storage import accounts
from meldwijzer.storage.models import metadata

APP_OF_THE_RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
ODD = (
    "' OR 1=1 --",
    "'; DROP TABLE staff; --",
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}",
    "%00\x00",
    "../../etc/passwd",
    "\u202e1234",
    "١٢٣٤٥٦",
    "9" * 5000,
)
"""What somebody may fill in to see what happens."""


async def everything(school: Building) -> list[list[tuple[object, ...]]]:
    async with school.desk.store.transaction() as conn:
        return [
            [tuple(row) for row in await conn.execute(sa.select(table))]
            for table in metadata.sorted_tables
            if table.name not in ("attempt", "session")
        ]


def is_calm(page_text: str) -> bool:
    """Whether a page shows where to call, and nothing of the machine."""
    shown = "112" in page_text and "0800-2000" in page_text
    return shown and not any(word in page_text for word in ("Traceback", "Exception", "sqlite", "Internal Server"))


# --- an invitation ---


async def test_an_invitation_shows_what_is_known_of_somebody_and_nothing_else(school: Building) -> None:
    account = await school.account("intern_begeleider", "aandachtsfunctionaris", "IB onderbouw")
    async with school.desk.store.transaction() as conn:
        keys, now = school.desk.store.keys, school.clock.now
        await accounts.set_hours(conn, keys, account.id, {2: (480, 990)}, now)
        await accounts.set_absence(conn, keys, account.id, now.date(), now.date(), now)
        await accounts.set_reach(conn, keys, account.id, "email", "post@school.example", now)
    page = await school.browser().get(await school.link(account))
    assert page.status == 200
    for known in ("De Linde", "intern begeleider", "aandachtsfunctionaris", "IB onderbouw", "Je naam staat hier niet"):
        assert known in page.text
    for known in ("dinsdag 08:00–16:30", "maandag 23 november", "e-mail"):
        assert known in page.text
    assert "post@school.example" not in page.html  # the link may be in the wrong hands
    assert is_calm(page.text)


async def test_looking_at_an_invitation_uses_nothing_up(school: Building) -> None:
    account = await school.account()
    link = await school.link(account)
    before = await everything(school)
    preview = school.browser("203.0.113.9")
    for method in ("GET", "HEAD"):
        assert (await preview.client.request(method, link)).status_code == 200
    assert (await school.browser().fill(link, "")).status == 200  # also after the first step
    assert await everything(school) == before


async def test_an_accepted_invitation_lets_in_and_works_once(school: Building) -> None:
    account = await school.account()
    link, browser = await school.link(account), school.browser()
    shown = await browser.fill(link, "")
    fields = shown.form("", "zegel")
    assert fields["inlogcode"] in shown.html
    assert has_no_inline_style(shown.html)
    assert "<svg" in shown.html
    done = await browser.post(link, **{**fields, "cijfers": school.digits(fields["sleutel"])})
    assert (done.status, done.to) == (303, "/")
    assert await browser.is_in()
    for again in (await browser.get(link), await school.browser().get(link)):
        assert again.status == 410
        assert "werkt niet meer" in again.text
        assert is_calm(again.text)
    twice = await browser.post(link, **{**fields, "cijfers": school.digits(fields["sleutel"], ahead=1)})
    assert twice.status == 410


async def test_nothing_counts_before_a_code_shows_that_the_app_works(school: Building) -> None:
    account = await school.account()
    link, browser = await school.link(account), school.browser()
    fields = (await browser.fill(link, "")).form("", "zegel")
    before = await everything(school)
    wrong = await browser.post(link, **{**fields, "cijfers": "000000"})
    assert wrong.status == 403
    assert "kloppen niet" in wrong.text
    again = wrong.form("", "zegel")
    assert (again["inlogcode"], again["sleutel"]) == (fields["inlogcode"], fields["sleutel"])
    assert await everything(school) == before
    assert (await school.browser().log_in(fields["inlogcode"], school.digits(fields["sleutel"]))).status == 403
    done = await browser.post(link, **{**again, "cijfers": school.digits(fields["sleutel"])})
    assert done.status == 303


async def test_a_double_tap_on_an_invitation_leaves_a_page_that_works(school: Building) -> None:
    account = await school.account()
    link, browser = await school.link(account), school.browser()
    first = await browser.fill(link, "")
    second = await browser.fill(link, "")
    assert first.form("", "zegel")["inlogcode"] != second.form("", "zegel")["inlogcode"]
    fields = second.form("", "zegel")
    done = await browser.post(link, **{**fields, "cijfers": school.digits(fields["sleutel"])})
    assert done.status == 303


@pytest.mark.parametrize("changed", ["inlogcode", "sleutel", "zegel"])
async def test_a_code_or_secret_of_ones_own_making_is_refused(school: Building, changed: str) -> None:
    account = await school.account()
    link, browser = await school.link(account), school.browser()
    fields = (await browser.fill(link, "")).form("", "zegel")
    own = {"inlogcode": "aaaa-aaaa", "sleutel": APP_OF_THE_RFC, "zegel": "0" * 64}
    given = {**fields, changed: own[changed]}
    refused = await browser.post(link, **{**given, "cijfers": school.digits(given["sleutel"])})
    assert refused.status == 403
    assert not await browser.is_in()


async def test_the_seal_of_one_link_is_no_good_for_another(school: Building) -> None:
    browser = school.browser()
    first, second = await school.link(await school.account()), await school.link(await school.account("directeur"))
    fields = (await browser.fill(first, "")).form("", "zegel")
    refused = await browser.post(second, **{**fields, "cijfers": school.digits(fields["sleutel"])})
    assert refused.status == 403


async def test_an_invitation_ends_after_three_days(school: Building, clock: Clock) -> None:
    link = await school.link(await school.account())
    clock.wait(days=3, seconds=-1)
    assert (await school.browser().get(link)).status == 200
    clock.wait(seconds=1)
    ended = await school.browser().get(link)
    assert ended.status == 410
    assert "Vraag de beheerder" in ended.text


async def test_guessing_links_is_slowed_down_and_a_restart_clears_nothing(
    school: Building, tmp_path: Path, clock: Clock
) -> None:
    browser = school.browser("198.51.100.4")
    statuses = [(await browser.get(f"/uitnodiging/{number}")).status for number in range(21)]
    assert statuses == [410] * 20 + [429]
    again = Browser(make_app(school.desk), "198.51.100.4")
    held = await again.get("/uitnodiging/x")
    assert held.status == 429
    assert "10:46 uur" in held.text  # a quarter of an hour on, in Amsterdam
    assert is_calm(held.text)
    assert int(held.headers["retry-after"]) == 901
    assert (await school.browser("198.51.100.5").get("/uitnodiging/x")).status == 410
    clock.wait(minutes=15)
    assert (await browser.get("/uitnodiging/x")).status == 410


async def test_trying_digits_on_an_invitation_is_slowed_down(school: Building) -> None:
    link, browser = await school.link(await school.account()), school.browser()
    fields = (await browser.fill(link, "")).form("", "zegel")
    statuses = [(await browser.post(link, **{**fields, "cijfers": f"{number:06}"})).status for number in range(6)]
    assert statuses == [403] * 5 + [429]
    right = await browser.post(link, **{**fields, "cijfers": school.digits(fields["sleutel"])})
    assert right.status == 429


# --- signing in ---


async def test_somebody_signs_in_with_an_inlogcode_and_a_code(juf: Colleague) -> None:
    browser = juf.building.browser()
    page = await browser.get("/inloggen")
    assert 'autocomplete="username"' in page.html
    assert 'autocomplete="one-time-code"' in page.html
    done = await browser.log_in(f"  {juf.code.upper().replace('-', ' ')} ", f"{juf.digits[:3]} {juf.digits[3:]}")
    assert (done.status, done.to) == (303, "/")
    assert await browser.is_in()
    cookie = done.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Max-Age" not in cookie
    assert "Expires" not in cookie


async def test_over_https_a_session_is_for_this_host_alone(tmp_path: Path, clock: Clock) -> None:
    async with building(tmp_path, clock, public_url="https://hulp.school.example") as school:
        account = await school.account()
        browser, link = school.browser(), await school.link(account)
        browser.client.base_url = "https://hulp.school.example"  # type: ignore[assignment]
        fields = (await browser.fill(link, "")).form("", "zegel")
        done = await browser.post(link, **{**fields, "cijfers": school.digits(fields["sleutel"])})
        assert done.headers["set-cookie"].startswith("__Host-sessie=")
        assert "Secure" in done.headers["set-cookie"]


@pytest.mark.parametrize("ahead", [-1, 0, 1])
async def test_a_phone_may_be_half_a_minute_off(juf: Colleague, ahead: int) -> None:
    assert (await juf.building.browser().log_in(juf.code, juf.building.digits(juf.secret, ahead))).status == 303


@pytest.mark.parametrize("ahead", [-2, 2])
async def test_a_phone_that_is_a_minute_off_is_refused(juf: Colleague, ahead: int) -> None:
    assert (await juf.building.browser().log_in(juf.code, juf.building.digits(juf.secret, ahead))).status == 403


async def test_a_code_serves_once_and_an_earlier_one_no_more(juf: Colleague, clock: Clock) -> None:
    early, digits = juf.building.digits(juf.secret, -1), juf.digits
    assert (await juf.building.browser().log_in(juf.code, digits)).status == 303
    for used in (digits, early):
        replayed = await juf.building.browser("203.0.113.1").log_in(juf.code, used)
        assert replayed.status == 403
        assert "klopt niet" in replayed.text
    clock.wait(seconds=30)
    assert (await juf.building.browser().log_in(juf.code, juf.digits)).status == 303


async def test_the_code_that_connected_the_app_does_not_sign_in_as_well(school: Building) -> None:
    link, browser = await school.link(await school.account()), school.browser()
    fields = (await browser.fill(link, "")).form("", "zegel")
    digits = school.digits(fields["sleutel"])
    assert (await browser.post(link, **{**fields, "cijfers": digits})).status == 303
    assert (await school.browser().log_in(fields["inlogcode"], digits)).status == 403


async def test_every_failure_says_the_same(juf: Colleague) -> None:
    wrong = [
        ("dako-lumi-besa-tori-neva", juf.digits),
        (juf.code, "000000"),
        ("dako-lumi-besa-tori-neva", "000000"),
        ("", ""),
        (juf.code, ""),
        (juf.code[:-1], juf.digits),
    ]
    pages = [await juf.building.browser().log_in(code, digits) for code, digits in wrong]
    assert {page.status for page in pages} == {403}
    assert len({page.text for page in pages}) == 1
    assert "Dat klopt niet" in pages[0].text


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
async def test_odd_things_in_the_sign_in_form_are_a_failure_like_any_other(juf: Colleague, odd: str) -> None:
    before = await everything(juf.building)
    for code, digits in ((odd, juf.digits), (juf.code, odd), (odd, odd)):
        page = await juf.building.browser().log_in(code, digits)
        assert page.status == 403
        assert "Dat klopt niet" in page.text
        assert odd not in page.html
        assert is_calm(page.text)
    assert await everything(juf.building) == before


async def test_half_characters_are_a_failure_like_any_other(juf: Colleague) -> None:
    browser = juf.building.browser()
    csrf = (await browser.get("/inloggen")).form("/inloggen")["csrf"]
    part = '--x\r\nContent-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'
    body = part.format("csrf", csrf) + part.format("inlogcode", r"\ud800") + part.format("cijfers", r"\ud800") + "--x--"
    kind = "multipart/form-data; boundary=x; charset=unicode_escape"
    answer = await browser.client.post("/inloggen", content=body.encode(), headers={"content-type": kind})
    assert answer.status_code == 403
    assert is_calm(answer.text)


async def test_guessing_at_an_account_is_slowed_down_and_says_until_when(juf: Colleague, clock: Clock) -> None:
    browser = juf.building.browser("198.51.100.4")
    statuses = [(await browser.log_in(juf.code, f"{number:06}")).status for number in range(5)]
    assert statuses == [403] * 5
    held = await juf.building.browser("198.51.100.5").log_in(juf.code.replace("-", "_"), juf.digits)
    assert held.status == 429
    assert "10:47 uur" in held.text
    assert is_calm(held.text)
    clock.wait(minutes=15)
    assert (await browser.log_in(juf.code, juf.digits)).status == 303


async def test_in_a_day_an_account_takes_twenty_wrong_codes(juf: Colleague, clock: Clock) -> None:
    for _ in range(4):
        for number in range(5):
            assert (await juf.building.browser().log_in(juf.code, f"{number:06}")).status == 403
        clock.wait(minutes=15)
    held = await juf.building.browser().log_in(juf.code, juf.digits)
    assert held.status == 429
    assert "dinsdag 24 november" in held.text
    clock.wait(days=1)
    assert (await juf.building.browser().log_in(juf.code, juf.digits)).status == 303


async def test_a_success_begins_to_count_anew(juf: Colleague, clock: Clock) -> None:
    browser = juf.building.browser()
    for _ in range(3):
        for number in range(3):
            await browser.log_in(juf.code, f"{number:06}")
        assert (await juf.building.browser().log_in(juf.code, juf.digits)).status == 303
        clock.wait(seconds=60)


async def test_one_address_cannot_try_many_codes_and_another_can(juf: Colleague) -> None:
    guesser = juf.building.browser("2001:db8:1:2::1")
    for number in range(30):
        assert (await guesser.log_in(f"code-{number}", "000000")).status == 403
    neighbour = juf.building.browser("2001:db8:1:2:ffff::9")  # the same household
    assert (await neighbour.log_in(juf.code, juf.digits)).status == 429
    assert (await juf.building.browser("2001:db8:1:3::1").log_in(juf.code, juf.digits)).status == 303


async def test_no_address_of_anybody_is_kept(juf: Colleague) -> None:
    await juf.building.browser("198.51.100.77").log_in(juf.code, "000000")
    async with juf.building.desk.store.transaction() as conn:
        kept = [str(tuple(row)) for row in await conn.execute(sa.select(metadata.tables["attempt"]))]
    assert kept
    assert not any("198.51" in row or juf.code in row for row in kept)


# --- forms that are not ours ---


@pytest.mark.parametrize("csrf", [None, "", "0" * 32, "é", "9" * 5000])
async def test_a_form_without_our_token_does_nothing_and_can_be_sent_again(juf: Colleague, csrf: str | None) -> None:
    browser = juf.building.browser()
    await browser.get("/inloggen")
    fields = {"inlogcode": juf.code, "cijfers": juf.digits} | ({} if csrf is None else {"csrf": csrf})
    refused = await browser.post("/inloggen", **fields)
    assert refused.status == 403
    assert "verlopen" in refused.text
    again = refused.form("/inloggen")
    assert (await browser.post("/inloggen", **{**again, "inlogcode": juf.code, "cijfers": juf.digits})).status == 303


async def test_the_token_of_another_browser_is_no_good(juf: Colleague) -> None:
    theirs = (await juf.building.browser().get("/inloggen")).form("/inloggen")["csrf"]
    mine = juf.building.browser()
    await mine.get("/inloggen")
    refused = await mine.post("/inloggen", csrf=theirs, inlogcode=juf.code, cijfers=juf.digits)
    assert refused.status == 403


async def test_a_body_of_a_megabyte_is_refused(juf: Colleague) -> None:
    browser = juf.building.browser()
    csrf = (await browser.get("/inloggen")).form("/inloggen")["csrf"]
    for fields in ({"inlogcode": "a" * 2**20}, {"csrf": csrf, "inlogcode": "a" * 2**20}):
        page = await browser.post("/inloggen", **fields)
        assert page.status == 413
        assert "te veel tekst" in page.text


@pytest.mark.parametrize("path", ["/inloggen", "/uitnodiging/x", "/uitloggen"])
async def test_other_methods_get_a_page_that_says_what_to_do(school: Building, path: str) -> None:
    answer = await school.browser().client.request("DELETE", path)
    assert answer.status_code == 405
    assert is_calm(answer.text)


# --- sessions ---


@pytest.mark.parametrize(
    ("length", "lasts"),
    [({"minutes": 28}, True), ({"minutes": 30}, False), ({"minutes": -31}, False), ({"days": 400}, False)],
    ids=["28 minutes", "half an hour", "clock back", "clock ahead"],
)
async def test_a_session_ends_when_nobody_is_there_and_by_a_clock_that_jumps(
    juf: Colleague, clock: Clock, length: dict[str, float], lasts: bool
) -> None:
    clock.wait(**length)
    assert await juf.browser.is_in() == lasts
    if lasts:
        return
    browser = juf.building.browser()
    clock.wait(minutes=1)
    assert (await browser.log_in(juf.code, juf.digits)).status == 303  # also with a last code from the future


async def test_an_ended_session_says_so_and_keeps_what_was_answered(juf: Colleague, clock: Clock) -> None:
    form = (await juf.browser.get("/")).form("/")
    clock.wait(minutes=31)
    refused = await juf.browser.post("/", **{**form, "knop": "snelcheck"})
    assert refused.status == 403
    assert "Je bent uitgelogd" in refused.text
    assert is_calm(refused.text)
    assert not await juf.browser.is_in()  # and the visitor's page is there at once


async def test_looking_after_a_session_ended_leads_to_the_sign_in_page(juf: Colleague, clock: Clock) -> None:
    clock.wait(hours=13)
    sent = await juf.browser.get("/")
    assert (sent.status, sent.to) == (303, "/inloggen?afgemeld")
    assert "Je bent uitgelogd" in (await juf.browser.get(sent.to)).text


async def test_signing_in_gives_a_new_token_and_ends_the_one_before(juf: Colleague) -> None:
    before = juf.browser.client.cookies["sessie"]
    assert (await juf.browser.get("/inloggen")).to == "/"
    form = (await juf.building.browser().get("/inloggen")).form("/inloggen")
    other = juf.building.browser()
    form = (await other.get("/inloggen")).form("/inloggen")
    other.client.cookies.set("sessie", before)
    done = await other.post("/inloggen", **{**form, "inlogcode": juf.code, "cijfers": juf.digits})
    assert done.status == 303
    assert "sessie=" in done.headers["set-cookie"]
    assert before not in done.headers["set-cookie"]
    assert not await juf.browser.is_in()


async def test_signing_out_ends_the_session_for_good(juf: Colleague) -> None:
    token = juf.browser.client.cookies["sessie"]
    refused = await juf.browser.post("/uitloggen", csrf="0")
    assert refused.status == 403
    assert await juf.browser.is_in()
    done = await juf.browser.fill("/", "/uitloggen")
    assert (done.status, done.to) == (303, "/inloggen")
    assert not await juf.browser.is_in()
    thief = juf.building.browser()
    thief.client.cookies.set("sessie", token)
    assert not await thief.is_in()
    assert (await juf.browser.post("/uitloggen")).to == "/inloggen"


async def test_sluit_en_wis_signs_out_as_well_and_works_when_the_session_has_ended(
    juf: Colleague, clock: Clock
) -> None:
    token = juf.browser.client.cookies["sessie"]
    left = await juf.browser.fill("/", "/weg")
    assert (left.status, left.to) == (303, "/leeg")
    thief = juf.building.browser()
    thief.client.cookies.set("sessie", token)
    assert not await thief.is_in()
    thief.client.cookies.set("sessie", token)
    gone = await thief.post("/weg", csrf="x")
    assert (gone.status, gone.to) == (303, "/leeg")


@pytest.mark.parametrize("cookie", ["", "x", "9" * 5000, "' OR 1=1 --", "<b>", "é"])
async def test_a_cookie_of_ones_own_making_lets_nobody_in(school: Building, cookie: str) -> None:
    browser = school.browser()
    answer = await browser.client.get("/", headers={"cookie": f"sessie={cookie}".encode()})
    assert answer.status_code in (200, 303)
    assert "Uitloggen" not in answer.text
    assert (await browser.client.get("/beheer", headers={"cookie": f"sessie={cookie}".encode()})).status_code == 303


async def test_a_cookie_from_another_school_or_key_lets_nobody_in(juf: Colleague, tmp_path: Path, clock: Clock) -> None:
    token = juf.browser.client.cookies["sessie"]
    async with building(tmp_path / "elders", clock) as other:
        stranger = other.browser()
        stranger.client.cookies.set("sessie", token)
        assert not await stranger.is_in()


async def test_who_is_dismissed_is_out_at_the_next_request(juf: Colleague) -> None:
    form = (await juf.browser.get("/")).form("/")
    async with juf.building.desk.store.transaction() as conn:
        assert await accounts.revoke(conn, juf.building.desk.store.keys, juf.account.id, juf.building.clock.now)
    assert (await juf.browser.post("/", **{**form, "knop": "snelcheck"})).status == 403
    assert not await juf.browser.is_in()
    assert (await juf.building.browser().log_in(juf.code, juf.digits)).status == 403


async def test_a_colleague_opens_a_case_and_one_who_is_out_does_not_see_it(juf: Colleague) -> None:
    await _new_case(juf.browser)
    page = await juf.browser.get("/")
    code = next(word for word in page.text.split() if len(word) == 9 and word[4] == "-")
    clock = juf.building.clock
    clock.wait(minutes=31)
    assert code not in (await juf.browser.get("/")).text
    assert code not in (await juf.browser.get("/inloggen")).text
    assert code not in (await juf.browser.get("/")).text
    assert (await juf.browser.log_in(juf.code, juf.digits)).status == 303
    assert code in (await juf.browser.get("/")).text  # and goes on where it was


async def _new_case(browser: Browser) -> None:
    for button in ("nieuwe_casus", "jonger_dan_12"):
        done = await browser.fill("/", "/", "beurt", knop=button)
        assert done.status == 303


# --- the code app ---


def at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, MONDAY.tzinfo)


@pytest.mark.parametrize(
    ("seconds", "digits"), [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")]
)
def test_the_digits_are_those_of_the_standard(seconds: int, digits: str) -> None:
    """RFC 6238, appendix B (the last six of its eight digits)."""
    assert matching_step(APP_OF_THE_RFC, digits, at(seconds), None) == seconds // 30


def test_a_code_that_was_used_never_serves_again_unless_the_clock_went_back() -> None:
    now, digits = at(1111111109), "081804"
    step = 1111111109 // 30
    assert matching_step(APP_OF_THE_RFC, digits, now, step - 1) == step
    for used in (step, step + 1):
        assert matching_step(APP_OF_THE_RFC, digits, now, used) is None
    assert matching_step(APP_OF_THE_RFC, digits, now, step + 100) == step


# --- the first time ---


def path_in(line: str) -> str:
    """The path of the link in a line that `serve` prints."""
    return line.split("http://127.0.0.1:8080")[-1]


async def test_the_first_start_invites_a_beheerder_and_later_ones_do_so_until_one_can_sign_in(
    school: Building,
) -> None:
    (first,), (second,) = await opening.lines(school.desk), await opening.lines(school.desk)
    assert first != second
    assert (await school.browser().get(path_in(first))).status == 410  # the fresh one replaces it
    browser, link = school.browser(), path_in(second)
    page = await browser.get(link)
    assert "Casussen zie je niet" in page.text
    fields = (await browser.fill(link, "")).form("", "zegel")
    done = await browser.post(link, **{**fields, "cijfers": school.digits(fields["sleutel"])})
    assert (done.status, done.to) == (303, "/beheer")
    (third,) = await opening.lines(school.desk)
    assert "uitnodiging" not in third
    async with school.desk.store.transaction() as conn:
        assert len(await accounts.of_school(conn, school.desk.store.keys, SCHOOL)) == 1


async def test_at_the_example_school_one_may_be_anybody_and_every_page_says_so(tmp_path: Path, clock: Clock) -> None:
    settings = Settings(data_dir=tmp_path / "data", key_file=tmp_path / "master.key")
    async with open_desk(settings, lambda: clock.now) as desk:
        app = make_app(desk)
        (line,) = await opening.lines(desk)
        browser = Browser(app, "127.0.0.1")
        page = await browser.get(path_in(line))
        assert page.status == 200
        numbers = [part.split('"')[0] for part in page.html.split('name="wie" value="')[1:]]
        assert len(numbers) == 5
        for number in numbers:
            done = await browser.fill(path_in(line), "", wie=number)
            assert done.status == 303
            shown = await browser.get(done.to)
            assert "Uitloggen" in shown.text
            assert "Voorbeeldschool" in shown.text
        assert done.to == "/beheer"
        for path in ("/", "/beheer", "/beheer/1", "/beheer/1/intrekken", "/bestaat-niet", path_in(line)):
            assert "Voorbeeldschool" in (await browser.get(path)).text
        for path in ("/", "/inloggen", "/uitnodiging/x"):
            assert "Voorbeeldschool" in (await Browser(app, "127.0.0.1").get(path)).text
        assert (await browser.fill(path_in(line), "", wie="999")).status == 400
        assert (await browser.post(path_in(line), wie=numbers[0])).status == 403
        assert (await Browser(app, "127.0.0.1").get("/voorbeeld/raad")).status == 404
    async with open_desk(settings, lambda: clock.now) as desk:
        (fresh,) = await opening.lines(desk)
        assert fresh != line
        browser = Browser(make_app(desk), "127.0.0.1")
        assert (await browser.get(path_in(line))).status == 404
        assert (await browser.get(path_in(fresh))).html.count('name="wie"') == 5


async def test_a_real_school_has_no_example_to_be_anybody_at(school: Building) -> None:
    assert (await school.browser().get(f"/voorbeeld/{school.desk.example_token}")).status == 404
    assert "Voorbeeldschool" not in (await school.browser().get("/")).text


def test_the_example_school_and_an_open_address_without_https_are_refused() -> None:
    with pytest.raises(ValidationError, match="example"):
        Settings(web=Web(public_url="https://hulp.school.example"))
    with pytest.raises(ValidationError, match="public_url"):
        Settings(web=Web(host="0.0.0.0"))  # noqa: S104
    for address in ("http://hulp.school.example", "ftp://x"):
        with pytest.raises(ValidationError):
            Web(public_url=address)
    assert Settings(web=Web(public_url="https://hulp.school.example"), school=(School(),)).web.address == (
        "https://hulp.school.example"
    )


def test_an_invitation_lasts_as_long_as_the_page_says() -> None:
    assert timedelta(days=3) == accounts.INVITED_FOR
