"""Cases over the web: the list, the track, the answers, the text to take along; and what nobody may try."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
import sqlalchemy as sa
from doors import Browser, Building, Colleague, Page, has_no_inline_style
from people import DALTON, SCHOOL, Clock

from meldwijzer.bot.settings import School, Settings
from meldwijzer.bot.web.desk import open_desk
from meldwijzer.bot.web.server import make_app
from meldwijzer.dialogs import texts
from meldwijzer.storage import accounts, audit, cases, models, retention
from meldwijzer.storage.export import Dossier
from meldwijzer.storage.retention import Rules

GATE = ("nee", "nee", "nee")
SIGNALS = ("nee", "nee", "leerkracht")
FILES = ("pdf", "json")


@pytest.fixture
async def case(juf: Colleague) -> str:
    """A case of the teacher, who is looking at it; gives its code."""
    return await new_case(juf)


async def tap(person: Colleague, *buttons: str) -> Page:
    """Tap buttons one after the other, each on the page of then, and go where the browser is sent."""
    page = await person.browser.get("/")
    for name in buttons:
        assert f'value="{name}"' in page.html, f"there is no button {name}: {page.text}"
        page = await person.browser.post("/", **page.form("/", "beurt"), knop=name)
        if page.status == 303:
            assert page.to.startswith("/")
            page = await person.browser.get(page.to)
    return page


async def new_case(person: Colleague, age: str = "jonger_dan_12") -> str:
    page = await tap(person, "menu", "nieuwe_casus", age)
    return page.html.split("<h1>Casus ")[1].split("<")[0]


async def open_case(person: Colleague, code: str) -> Page:
    return await tap(person, "menu", "casussen", f"casus:{code}")


async def onward(person: Colleague, until: str) -> Page:
    """Go on with `verder` until a page has this button."""
    page = await person.browser.get("/")
    while f'value="{until}"' not in page.html:
        page = await tap(person, "verder")
    return page


async def take(person: Browser, kind: str, page: Page, **changed: str) -> Page:
    """Take the text along as a file, from a page that was shown."""
    fields = {"csrf": "", "beurt": "", **next((fields for where, fields in page.forms if "beurt" in fields), {})}
    return await person.post(f"/casus/dossier.{kind}", **{**fields, **changed})


async def dossier_of(school: Building, person: Colleague) -> Dossier:
    assistant = school.desk.assistants[SCHOOL]
    found = await assistant.dossier("account", str(person.account.id), school.clock.now)
    assert found is not None
    return found


async def events(school: Building, code: str) -> list[str]:
    async with school.desk.store.transaction() as conn:
        found = await cases.find_case_by_code(conn, school.desk.store.keys, code)
        assert found is not None
        return [line.event for line in await audit.lines_of(conn, found.id)]


def words_of(pdf: bytes) -> list[str]:
    """What stands in a PDF, word by word, without the foot of each page."""
    said: list[str] = []
    for page in pypdf.PdfReader(BytesIO(pdf)).pages:
        said += [line for line in page.extract_text().splitlines() if ", blad " not in line]
    return " ".join(said).split()


def is_refused(page: Page, status: int = 404) -> bool:
    """A Dutch page that says what to do, carries the bar, and nothing of a case."""
    return page.status == status and "112" in page.text and "0800-2000" in page.text and "Verslag" not in page.html


# --- the list and the track ---


async def test_the_list_says_of_each_case_its_step_what_is_next_and_who_has_it(
    school: Building, juf: Colleague, case: str
) -> None:
    page = await tap(juf, "casussen")
    assert "Nu aan de beurt Signalen vastleggen" in page.text
    assert "Bij wie jij" in page.text
    assert "Stap 1 van 5" in page.text
    assert has_no_inline_style(page.html)
    af = await school.colleague("aandachtsfunctionaris")
    assert "Bij wie de leerkracht" in (await tap(af, "casussen")).text


async def test_a_colleague_who_has_nothing_to_do_with_a_case_finds_no_trace_of_it(school: Building, case: str) -> None:
    other = await school.colleague()
    page = await tap(other, "casussen")
    assert case not in page.html
    assert "Er is nog geen casus" in page.text
    page = await other.browser.post("/", **page.form("/", "beurt"), knop=f"casus:{case}")
    assert case not in (await other.browser.get("/")).html
    assert is_refused(await other.browser.get("/casus/antwoorden"))
    for kind in FILES:
        assert is_refused(await take(other.browser, kind, page))


async def test_the_next_step_stands_first_and_stands_out_and_the_others_stand_in_the_track(
    juf: Colleague, case: str
) -> None:
    page = await juf.browser.get("/")
    names = [piece.split('"')[0] for piece in page.html.split('name="knop" value="')[1:]]
    names = [name for name in names if name not in ("menu", "terug")]
    assert names[0] == "signalen"
    assert names.count("signalen") == 1
    assert 'class="option onward" name="knop" value="signalen"' in page.html
    assert 'class="option onward" name="knop" value="sluiten"' not in page.html
    assert names.index("sluiten") > names.index("export")
    for name in ("overleg", "kindgesprek", "oudergesprek", "afweging", "besluit", "nieuwe_signalen", "inzage"):
        assert names.count(name) == 1
    assert "Stap 1 nu aan de beurt" in page.text
    assert "Stap 5 nog niet gedaan" in page.text


async def test_the_track_says_which_role_did_a_step_and_when(juf: Colleague, case: str) -> None:
    await tap(juf, "signalen", *SIGNALS)
    await onward(juf, "nee")
    await tap(juf, "nee")
    await onward(juf, "casus")
    page = await tap(juf, "casus")
    assert "Stap 1 gedaan Signalen vastleggen de leerkracht, maandag 23 november" in page.text
    assert 'class="option onward" name="knop" value="overleg"' in page.html
    assert has_no_inline_style(page.html)


async def test_no_address_names_a_case(juf: Colleague, case: str) -> None:
    page = await open_case(juf, case)
    assert case in page.text
    assert f"/{case}" not in page.html and f"={case}" not in page.html
    assert case not in (await juf.browser.get("/casus/antwoorden")).headers.get("location", "")


async def test_who_only_looks_on_reads_no_answers_and_takes_nothing_along(
    school: Building, juf: Colleague, case: str
) -> None:
    await tap(juf, "signalen", "ja")  # danger now: the directie is told
    boss = await school.colleague("directeur")
    page = await open_case(boss, case)
    assert "Je kijkt mee" in page.text
    assert "de school hoort te melden" in page.text
    for gone in ("/casus/antwoorden", 'value="export"', 'value="besluit"', 'value="overnemen"', 'value="sluiten"'):
        assert gone not in page.html
    assert is_refused(await boss.browser.get("/casus/antwoorden"))
    for kind in FILES:
        assert is_refused(await take(boss.browser, kind, page))
    assert "case_exported" not in await events(school, case)


async def test_what_veilig_thuis_is_owed_stands_before_everything_else(juf: Colleague, case: str) -> None:
    await tap(juf, "signalen", "ja")
    page = await tap(juf, "casus")
    main = page.html.split("<h1>")[1]
    assert main.index("hoort te melden") < main.index('name="knop"')
    assert 'href="tel:08002000"' in main[: main.index('name="knop"')]


async def test_a_case_goes_to_a_colleague_and_back_with_ordinary_buttons(
    school: Building, juf: Colleague, case: str
) -> None:
    af = await school.colleague("aandachtsfunctionaris")
    page = await open_case(af, case)
    assert "Wie heeft de casus de leerkracht" in page.text
    page = await tap(af, "overnemen")
    assert "Wie heeft de casus jij" in page.text
    await tap(af, "overdragen", f"aan:{juf.account.id}")
    assert "Wie heeft de casus jij" in (await juf.browser.get("/")).text


async def test_a_name_of_a_colleague_with_html_in_it_stays_words(school: Building, juf: Colleague, case: str) -> None:
    await school.account("intern_begeleider", label="<b>IB</b>")
    page = await tap(juf, "overdragen")
    assert "&lt;b&gt;IB&lt;/b&gt;" in page.html
    assert "<b>IB</b>" not in page.html


async def test_a_closed_case_can_be_read_and_taken_along_and_reopened_by_new_signals(juf: Colleague, case: str) -> None:
    await tap(juf, "sluiten", "ja")
    page = await juf.browser.get("/")
    assert "Deze casus is gesloten" in page.text
    assert 'class="open"' not in page.html
    assert "option onward" not in page.html
    assert (await juf.browser.get("/casus/antwoorden")).status == 200
    assert (await take(juf.browser, "json", page)).status == 200
    page = await tap(juf, "nieuwe_signalen")
    assert "gevaar" in page.text


async def test_terms_stand_on_a_line_with_today_and_one_that_has_passed_before_it(
    school: Building, juf: Colleague, case: str
) -> None:
    await tap(juf, "afweging", *GATE)
    for answer in ("ja", "nee", "ja", "ja"):
        await onward(juf, answer)
        await tap(juf, answer)
    page = await onward(juf, "datum:2026-12-07")
    await tap(juf, "datum:2026-12-07", "menu")
    page = await open_case(juf, case)
    line = page.html.split('class="terms"')[1]
    assert line.index("Vandaag, maandag 23 november") < line.index("over 14 dagen")
    assert "over 14 dagen" in (await tap(juf, "casussen")).text
    await come_back(school, juf, timedelta(days=20))
    page = await open_case(juf, case)
    line = page.html.split('class="terms"')[1]
    assert line.index("De evaluatie was op") < line.index("Vandaag, ")


async def come_back(school: Building, person: Colleague, length: timedelta) -> None:
    """Somebody comes back after so long, and signs in again."""
    school.clock.now += length
    assert (await person.browser.get("/")).to == "/inloggen?afgemeld"
    assert (await person.browser.log_in(person.code, person.digits)).status == 303


# --- the answers and the text ---


async def test_the_answers_are_those_on_the_path_and_what_was_taken_back_is_not_there(
    juf: Colleague, case: str
) -> None:
    await tap(juf, "signalen", "nee", "ja")
    page = await juf.browser.get("/casus/antwoorden")
    assert "Is je zorg ernstig en acuut? Ja" in page.text
    await tap(juf, "terug")
    page = await juf.browser.get("/casus/antwoorden")
    assert f"Casus {case}: de antwoorden" in page.text
    assert "Is er nu direct gevaar? Nee" in page.text
    assert "ernstig en acuut" not in page.text
    assert "nog niet af" in page.text
    assert has_no_inline_style(page.html)


async def test_the_text_can_be_copied_without_a_script(school: Building, juf: Colleague, case: str) -> None:
    await tap(juf, "signalen", *SIGNALS, "menu", "casussen", f"casus:{case}")
    page = await tap(juf, "export")
    shown = page.html.split("readonly")[1].split(">", 1)[1].split("</textarea>")[0].strip()
    assert shown == (await dossier_of(school, juf)).text().strip()
    assert has_no_inline_style(page.html)


async def test_the_pdf_says_what_the_text_says_in_dutch_letters(school: Building, juf: Colleague, case: str) -> None:
    await tap(juf, "signalen", *SIGNALS, "menu", "casussen", f"casus:{case}")
    page = await tap(juf, "export")
    raw = await juf.browser.client.post("/casus/dossier.pdf", data=page.form("/casus/dossier.pdf"))
    assert raw.status_code == 200
    assert words_of(raw.content) == (await dossier_of(school, juf)).text().split()
    file = pypdf.PdfReader(BytesIO(raw.content))
    assert file.root_object["/Lang"] == "nl"
    assert file.metadata is not None and file.metadata.title == "Verslag volgens de meldcode"


async def test_the_json_is_that_of_the_dossier(school: Building, juf: Colleague, case: str) -> None:
    await tap(juf, "signalen", *SIGNALS)
    taken = await take(juf.browser, "json", await juf.browser.get("/"))
    assert json.loads(taken.html) == json.loads((await dossier_of(school, juf)).json())
    assert json.loads(taken.html)["casus"] == case


@pytest.mark.parametrize("kind", FILES)
async def test_a_file_is_kept_by_no_browser_and_its_name_says_nothing(
    school: Building, juf: Colleague, case: str, kind: str
) -> None:
    page = await tap(juf, "export")
    taken = await take(juf.browser, kind, page)
    assert taken.headers["cache-control"] == "no-store"
    assert taken.headers["content-disposition"] == f'attachment; filename="verslag.{kind}"'
    assert case not in str(taken.headers)
    assert not [path for path in (school.desk.settings.data_dir).rglob("*") if path.suffix in (".pdf", ".json")]


async def test_every_time_that_a_text_is_taken_along_is_noted(school: Building, juf: Colleague, case: str) -> None:
    page = await tap(juf, "export")
    for kind in ("pdf", "pdf", "json"):
        assert (await take(juf.browser, kind, page)).status == 200
    assert (await events(school, case)).count("case_exported") == 4
    await juf.browser.get("/casus/antwoorden")
    assert (await events(school, case)).count("case_exported") == 4


# --- what somebody may try instead ---


@pytest.mark.parametrize("kind", FILES)
async def test_a_file_goes_only_to_our_own_page_of_that_very_case(
    school: Building, juf: Colleague, case: str, kind: str
) -> None:
    page = await juf.browser.get("/")
    assert is_refused(await take(juf.browser, kind, page, csrf="0" * 32), 403)
    assert is_refused(await take(juf.browser, kind, page, csrf=""), 403)
    assert is_refused(await take(juf.browser, kind, page, beurt=""))
    assert is_refused(await take(juf.browser, kind, page, beurt="nieuw-0"))
    assert is_refused(await juf.browser.get(f"/casus/dossier.{kind}"), 405)
    assert is_refused(await take(juf.browser, "exe", page))
    assert is_refused(await take(school.browser(), kind, page), 403)
    other = await school.colleague()
    assert is_refused(await take(other.browser, kind, page), 403)
    await new_case(juf)
    assert is_refused(await take(juf.browser, kind, page))  # by now this is another case
    assert "case_exported" not in await events(school, case)


async def test_without_an_account_there_are_no_answers(school: Building, case: str) -> None:
    browser = school.browser()
    await browser.get("/")
    assert is_refused(await browser.get("/casus/antwoorden"))


async def test_who_was_signed_out_gets_nothing_and_may_sign_in(school: Building, juf: Colleague, case: str) -> None:
    page = await tap(juf, "export")
    async with school.desk.store.transaction() as conn:
        await conn.execute(sa.delete(models.session))
    assert (await juf.browser.get("/casus/antwoorden")).to.startswith("/inloggen")
    await juf.browser.get("/")
    assert is_refused(await take(juf.browser, "pdf", page), 403)


async def test_of_a_case_that_was_deleted_nothing_is_left(school: Building, juf: Colleague, case: str) -> None:
    page = await tap(juf, "export")
    await retention.purge(school.desk.store, {SCHOOL: Rules()}, 730, school.clock.now + timedelta(days=400))
    await come_back(school, juf, timedelta(days=400))
    assert is_refused(await juf.browser.get("/casus/antwoorden"))
    fresh = await juf.browser.get("/")
    assert case not in fresh.html
    fields = {**page.form("/", "beurt"), "csrf": fresh.form("/", "beurt")["csrf"]}
    assert is_refused(await juf.browser.post("/casus/dossier.pdf", **fields))


async def test_a_case_keeps_the_words_that_it_began_with(tmp_path: Path, clock: Clock) -> None:
    own = tmp_path / "eigen"
    own.mkdir()
    file = own / f"{DALTON}.ftl"
    shutil.copy(texts.FOLDER / "nl" / file.name, file)
    settings = Settings(
        data_dir=tmp_path / "data",
        key_file=tmp_path / "master.key",
        protocol_dirs=(own,),
        school=(School(id=SCHOOL, protocol=DALTON),),
    )
    async with open_desk(settings, lambda: clock.now) as desk:
        school = Building(desk, make_app(desk), clock)
        juf = await school.colleague()
        code = await new_case(juf)
        await tap(juf, "signalen", *SIGNALS)
        before = (await dossier_of(school, juf)).text()
        with file.open("a", encoding="utf-8") as words:
            words.write("\npoort-gevaar_nu = Loopt iemand nu gevaar?\n")
        assert (await dossier_of(school, juf)).text() == before
        picture = await juf.browser.get("/plaatje/signalen")
        assert "Is er nu direct gevaar?" in picture.html
        assert "Loopt iemand nu gevaar?" not in picture.html
        await tap(juf, "menu")
        assert "Loopt iemand nu gevaar?" in (await juf.browser.get("/plaatje/snelcheck")).html
        page = await open_case(juf, code)
        assert (await take(juf.browser, "json", page)).status == 200


async def test_a_beheerder_sees_no_case_and_takes_none_along(school: Building, case: str) -> None:
    boss = await school.colleague(accounts.BEHEERDER)
    page = await boss.browser.get("/")
    assert 'value="casussen"' not in page.html
    assert is_refused(await boss.browser.get("/casus/antwoorden"))
    assert is_refused(await take(boss.browser, "pdf", page))
