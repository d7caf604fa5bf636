"""The beheerder's page: inviting, roles, absence, ending an account; and that a beheerder never sees a case."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from doors import Browser, Building, Colleague, Page, has_no_inline_style
from people import SCHOOL, Clock

from meldwijzer.bot.messages import Incoming
from meldwijzer.storage import accounts, audit, cases
from meldwijzer.storage.accounts import BEHEERDER, Account

ODD = (
    "' OR 1=1 --",
    "'; DROP TABLE staff; --",
    "<script>alert(1)</script>",
    "<b>vet</b>",
    "{{ 7 * 7 }}",
    "{% for x in y %}",
    "../../etc",
)


@pytest.fixture
async def boss(school: Building) -> Colleague:
    """The beheerder, signed in."""
    return await school.colleague(BEHEERDER)


async def all_accounts(school: Building) -> list[Account]:
    async with school.desk.store.transaction() as conn:
        return await accounts.of_school(conn, school.desk.store.keys, SCHOOL)


async def found(school: Building, number: int) -> Account:
    async with school.desk.store.transaction() as conn:
        account = await accounts.find(conn, school.desk.store.keys, number)
    assert account is not None
    return account


async def invite(boss: Colleague, **fields: str) -> Page:
    return await boss.browser.fill("/beheer", "/beheer", "blad", **fields)


async def change(boss: Colleague, number: int, what: str, part: str = "csrf", **fields: str) -> Page:
    """Fill in one of the forms of an account and tap its button."""
    path = f"/beheer/{number}"
    return await boss.browser.fill(path, path, part, doe=what, **fields)


def link_in(page: Page) -> str:
    """The one-time link on a page, as a path."""
    return page.html.split("readonly>http://127.0.0.1:8080")[1].split("<")[0]


# --- inviting ---


async def test_a_beheerder_invites_a_colleague_with_a_link_that_is_shown_once(
    boss: Colleague, school: Building
) -> None:
    page = await boss.browser.get("/beheer")
    for words in ("intern begeleider", "directeur", "leerkracht", "Casussen zie je hier niet"):
        assert words in page.text
    assert has_no_inline_style(page.html)
    shown = await invite(boss, rol="intern_begeleider", plek="plaatsvervanger", omschrijving="IB onderbouw")
    assert shown.status == 200
    link = link_in(shown)
    made = (await all_accounts(school))[-1]
    assert (made.role, made.place, made.label) == ("intern_begeleider", "plaatsvervanger", "IB onderbouw")
    for path in ("/beheer", f"/beheer/{made.id}"):
        again = await boss.browser.get(path)
        assert link not in again.html
        assert "uitgenodigd" in again.text
    assert (await school.browser().get(link)).status == 200
    async with school.desk.store.transaction() as conn:
        lines = await audit.lines_about(conn, made.id)
    assert [(line.event, line.staff_id) for line in lines] == [
        ("staff_added", boss.account.id),
        ("staff_invited", boss.account.id),
    ]


async def test_the_same_form_twice_makes_one_account(boss: Colleague, school: Building) -> None:
    fields = (await boss.browser.get("/beheer")).form("/beheer", "blad")
    first = await boss.browser.post("/beheer", **fields)
    second = await boss.browser.post("/beheer", **fields)
    assert (first.status, second.status) == (200, 303)
    assert "al gedaan" in (await boss.browser.get(second.to)).text
    assert len(await all_accounts(school)) == 2
    assert (await school.browser().get(link_in(first))).status == 200


@pytest.mark.parametrize("label", ["juf Sanne", "Jan de Vries", "06-12345678", "post@school.example", "x" * 41])
async def test_a_label_that_could_be_a_person_is_refused_and_not_shown_again(
    boss: Colleague, school: Building, label: str
) -> None:
    page = await invite(boss, rol="leerkracht", omschrijving=label)
    assert page.status == 400
    assert "Er is niets veranderd" in page.text
    assert label not in page.html
    changed = await change(boss, boss.account.id, "wijzig", "rol", rol=BEHEERDER, omschrijving=label)
    assert changed.status == 400
    assert [one.label for one in await all_accounts(school)] == [None]


@pytest.mark.parametrize("label", ["IB onderbouw", "leerkracht groep 5", "adjunct-directeur", "zorgcoördinator", ""])
async def test_a_function_is_a_good_label(boss: Colleague, school: Building, label: str) -> None:
    assert (await invite(boss, rol="leerkracht", omschrijving=f" {label} ")).status == 200
    assert (await all_accounts(school))[-1].label == (label or None)


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
async def test_odd_things_in_a_field_are_refused_or_stay_words(boss: Colleague, school: Building, odd: str) -> None:
    for field in ("rol", "plek"):
        page = await invite(boss, **{"rol": "leerkracht", field: odd})
        assert page.status == 400
        assert odd not in page.html
    page = await invite(boss, rol="leerkracht", omschrijving=odd)
    assert page.status in (200, 400)
    for path in ("/beheer", *(f"/beheer/{one.id}" for one in await all_accounts(school))):
        shown = await boss.browser.get(path)
        assert shown.status == 200
        assert "<script>" not in shown.html
        assert "<b>vet" not in shown.html
        assert "49" not in shown.text
    for name in ("eerste", "van1", "nummer", "doe"):
        given = {"eerste": "2026-12-01", "laatste": "2026-12-02", name: odd}
        what = {"eerste": "afwezig", "van1": "werktijden", "nummer": "terug", "doe": odd}[name]
        refused = await boss.browser.post(
            f"/beheer/{boss.account.id}",
            **{"csrf": (await boss.browser.get("/beheer")).form("/beheer")["csrf"], **given, "doe": what},
        )
        assert refused.status == 400
    assert await accounts_are_whole(school)


async def accounts_are_whole(school: Building) -> bool:
    async with school.desk.store.transaction() as conn:
        return (await audit.verify(conn, school.desk.store.keys)).broken is None


# --- changing ---


async def test_a_role_and_place_are_changed_and_count_at_once(boss: Colleague, school: Building) -> None:
    juf = await school.colleague()
    done = await change(boss, juf.account.id, "wijzig", "rol", rol="directeur", plek="directie", omschrijving="")
    assert done.to == f"/beheer/{juf.account.id}?gedaan=wijzig"
    assert "geldt vanaf nu" in (await boss.browser.get(done.to)).text
    changed = await found(school, juf.account.id)
    assert (changed.role, changed.place) == ("directeur", "directie")
    page = await boss.browser.get(f"/beheer/{juf.account.id}")
    assert page.form(f"/beheer/{juf.account.id}", "rol")["rol"] == "directeur"


async def test_who_becomes_beheerder_sees_no_case_any_more(boss: Colleague, school: Building) -> None:
    juf = await school.colleague()
    code = await case_of(juf)
    await change(boss, juf.account.id, "wijzig", "rol", rol=BEHEERDER)
    page = await juf.browser.get("/")
    assert code not in page.html
    assert "kunt deze casus niet meer zien" in page.text


async def test_absence_is_set_and_taken_back(boss: Colleague, school: Building, clock: Clock) -> None:
    number = (await school.account()).id
    done = await change(boss, number, "afwezig", "eerste", eerste="2026-11-23", laatste="2026-11-27")
    assert done.status == 303
    assert "vrijdag 27 november" in (await boss.browser.get(f"/beheer/{number}")).text
    assert "tot en met vrijdag 27 november" in (await boss.browser.get("/beheer")).text
    async with school.desk.store.transaction() as conn:
        assert not await accounts.is_available(conn, number, clock.now)
    assert (await change(boss, number, "terug", "nummer")).status == 303
    async with school.desk.store.transaction() as conn:
        assert await accounts.is_available(conn, number, clock.now)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2026-12-02", "2026-12-01"),
        ("2026-11-01", "2026-11-20"),
        ("", ""),
        ("morgen ooit", "2026-12-01"),
        ("2026-12-01", "2036-12-01"),
        ("9999-12-31", "9999-12-31"),
    ],
)
async def test_days_that_cannot_be_are_refused(boss: Colleague, school: Building, first: str, last: str) -> None:
    page = await change(boss, boss.account.id, "afwezig", "eerste", eerste=first, laatste=last)
    assert page.status == 400
    assert "laatste dag" in page.text
    async with school.desk.store.transaction() as conn:
        assert await accounts.absences_of(conn, boss.account.id) == []


async def test_working_hours_are_set_per_day(boss: Colleague, school: Building) -> None:
    number = boss.account.id
    done = await change(boss, number, "werktijden", "van1", van1="08:00", tot1="16:30", van5="8.15", tot5="12:00")
    assert done.status == 303
    async with school.desk.store.transaction() as conn:
        assert await accounts.hours_of(conn, number) == {1: (480, 990), 5: (495, 720)}
    form = (await boss.browser.get(f"/beheer/{number}")).form(f"/beheer/{number}", "van1")
    assert (form["van1"], form["tot5"], form["van2"]) == ("08:00", "12:00", "")
    for wrong in ({"van2": "10:00"}, {"van2": "12:00", "tot2": "09:00"}, {"van2": "25:00", "tot2": "26:00"}):
        assert (await change(boss, number, "werktijden", "van1", **wrong)).status == 400
    async with school.desk.store.transaction() as conn:
        assert set(await accounts.hours_of(conn, number)) == {1, 5}


# --- a lost phone, and leaving ---


async def test_after_a_lost_phone_a_new_link_serves_and_the_old_code_no_more(boss: Colleague, school: Building) -> None:
    juf = await school.colleague()
    shown = await change(boss, juf.account.id, "opnieuw", "blad")
    assert shown.status == 200
    assert not await juf.browser.is_in()
    assert (await school.browser().log_in(juf.code, juf.digits)).status == 403
    link, browser = link_in(shown), school.browser()
    fields = (await browser.fill(link, "")).form("", "zegel")
    done = await browser.post(link, **{**fields, "cijfers": school.digits(fields["sleutel"])})
    assert done.status == 303
    assert len(await all_accounts(school)) == 2


async def test_loading_the_page_with_a_link_again_makes_no_other_link(boss: Colleague, school: Building) -> None:
    account = await school.account()
    path = f"/beheer/{account.id}"
    fields = (await boss.browser.get(path)).form(path, "blad") | {"doe": "uitnodigen"}
    first, again = await boss.browser.post(path, **fields), await boss.browser.post(path, **fields)
    assert (first.status, again.status) == (200, 303)
    assert (await school.browser().get(link_in(first))).status == 200


async def test_ending_an_account_says_how_many_cases_wait_and_takes_effect_at_once(
    boss: Colleague, school: Building
) -> None:
    juf = await school.colleague()
    code = await case_of(juf)
    path = f"/beheer/{juf.account.id}/intrekken"
    asked = await boss.browser.get(path)
    assert "één open casus" in asked.text
    assert code not in asked.html
    assert await juf.browser.is_in()  # asking changes nothing
    done = await boss.browser.fill(path, "")
    assert done.to == "/beheer?gedaan=ingetrokken"
    assert "ingetrokken" in (await boss.browser.get(done.to)).text
    assert not await juf.browser.is_in()
    twice = await boss.browser.post(path, csrf=asked.form("")["csrf"])
    assert twice.status == 303
    for what in ("wijzig", "afwezig", "uitnodigen", "opnieuw"):
        csrf = asked.form("")["csrf"]
        assert (await boss.browser.post(f"/beheer/{juf.account.id}", csrf=csrf, doe=what)).status == 400


async def test_the_last_beheerder_cannot_leave_or_become_something_else(boss: Colleague, school: Building) -> None:
    number = boss.account.id
    for page in (
        await boss.browser.fill(f"/beheer/{number}/intrekken", ""),
        await change(boss, number, "wijzig", "rol", rol="directeur"),
    ):
        assert page.status == 400
        assert "enige beheerder" in page.text
    assert (await found(school, number)).role == BEHEERDER
    await school.colleague(BEHEERDER)
    assert (await boss.browser.fill(f"/beheer/{number}/intrekken", "")).status == 303
    assert not await boss.browser.is_in()


# --- who may not ---


async def case_of(colleague: Colleague) -> str:
    """A new case, up to its own page; gives its code."""
    for button in ("nieuwe_casus", "jonger_dan_12"):
        assert (await colleague.browser.fill("/", "/", "beurt", knop=button)).status == 303
    page = await colleague.browser.get("/")
    return next(word for word in page.text.split() if len(word) == 9 and word[4] == "-")


PATHS = ("/beheer", "/beheer/1", "/beheer/1/intrekken")


@pytest.mark.parametrize("path", PATHS)
async def test_somebody_else_gets_no_page_of_the_beheerder(boss: Colleague, school: Building, path: str) -> None:
    juf = await school.colleague()
    csrf = (await juf.browser.get("/")).form("/")["csrf"]
    for answer in (await juf.browser.get(path), await juf.browser.post(path, csrf=csrf, doe="wijzig")):
        assert answer.status == 403
        assert "voor de beheerder" in answer.text
        assert "0800-2000" in answer.text
    visitor = school.browser()
    assert (await visitor.get(path)).to == "/inloggen"
    assert (await visitor.post(path, csrf="x")).status == 403
    assert (await found(school, boss.account.id)).active


@pytest.mark.parametrize("path", PATHS)
async def test_a_form_without_our_token_changes_nothing(boss: Colleague, school: Building, path: str) -> None:
    other = await school.colleague(BEHEERDER)
    before = await all_accounts(school)
    theirs = (await other.browser.get("/beheer")).form("/beheer")["csrf"]
    for csrf in ("", "0" * 32, theirs):
        answer = await boss.browser.post(path, csrf=csrf, rol="leerkracht", doe="wijzig")
        assert answer.status == 403
        assert "Deze pagina is verlopen" in answer.text
    assert await all_accounts(school) == before


async def test_a_body_of_a_megabyte_is_refused(boss: Colleague) -> None:
    page = await invite(boss, rol="leerkracht", omschrijving="a" * 2**20)
    assert page.status == 413


@pytest.mark.parametrize("number", ["0", "99", "9" * 40, "1%20OR%201", "-1", "x"])
async def test_an_account_that_is_not_there_is_not_found(boss: Colleague, number: str) -> None:
    for path in (f"/beheer/{number}", f"/beheer/{number}/intrekken"):
        page = await boss.browser.get(path)
        assert page.status == 404
        assert "0800-2000" in page.text


async def test_an_account_of_another_school_is_not_found(boss: Colleague, school: Building, clock: Clock) -> None:
    async with school.desk.store.transaction() as conn:
        await cases.ensure_school(conn, "de-eik", protocol="opron", now=clock.now)
        other = await accounts.add(
            conn, school.desk.store.keys, school_id="de-eik", role="directeur", place=None, label=None, now=clock.now
        )
    csrf = (await boss.browser.get("/beheer")).form("/beheer")["csrf"]
    assert (await boss.browser.get(f"/beheer/{other.id}")).status == 404
    assert (await boss.browser.post(f"/beheer/{other.id}/intrekken", csrf=csrf)).status == 404
    assert (await found(school, other.id)).active


async def test_a_beheerder_who_was_dismissed_changes_nothing_any_more(boss: Colleague, school: Building) -> None:
    await school.colleague(BEHEERDER)
    fields = (await boss.browser.get("/beheer")).form("/beheer", "blad")
    async with school.desk.store.transaction() as conn:
        await accounts.revoke(conn, school.desk.store.keys, boss.account.id, school.clock.now)
    answer = await boss.browser.post("/beheer", **fields)
    assert answer.status == 403
    assert "Je bent uitgelogd" in answer.text
    assert len(await all_accounts(school)) == 2


async def test_no_page_and_no_turn_shows_a_beheerder_a_case(boss: Colleague, school: Building) -> None:
    juf = await school.colleague()
    code = await case_of(juf)
    pages = [await boss.browser.get(path) for path in ("/", "/beheer", f"/beheer/{juf.account.id}")]
    pages.append(await boss.browser.get(f"/beheer/{juf.account.id}/intrekken"))
    assistant, person = school.desk.assistants[SCHOOL], str(boss.account.id)
    turns = ["casussen", f"casus:{code}", "nieuwe_casus", "casus", "export", "inzage", "overnemen", "menu", "terug"]
    said = []
    for number, button in enumerate(turns):
        look = await assistant.handle(Incoming("account", person, f"kijk-{number}"), school.clock.now)
        reply = await assistant.handle(
            Incoming("account", person, f"tik-{number}", button, look.screen.token), school.clock.now
        )
        said.append(str(reply.screen))
    assert not any(code in words for words in [*said, *(page.html for page in pages)])


# --- clocks ---


async def test_an_account_that_nobody_uses_shows(boss: Colleague, school: Building, clock: Clock) -> None:
    juf = await school.colleague()
    clock.wait(days=40)
    await boss.browser.get("/")  # the session has ended
    assert (await boss.browser.log_in(boss.code, boss.digits)).status == 303
    page = await boss.browser.get("/beheer")
    assert "maandag 23 november 2026" in page.text
    assert clock.today == date(2026, 11, 23) + timedelta(days=40)
    assert juf.account.id != boss.account.id


async def test_a_browser_of_somebody_else_shares_nothing(boss: Colleague, school: Building) -> None:
    stranger = Browser(school.app, "192.0.2.7")
    assert (await stranger.get("/beheer")).to == "/inloggen"
