"""The chat in a browser without a script: every tap is a form, and every page stands on its own."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest
from browser import Browser, Page, Site, open_site

from meldwijzer.bot.settings import School
from meldwijzer.bot.web.paper import PAPERS
from meldwijzer.dialogs import protocol

SCRIPT = {"X-Requested-With": "meldwijzer"}
HOSTILE = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "an attribute": '"><b onmouseover="x" autofocus',
    "SQL": "'; DROP TABLE conversation; --",
    "a template": "{{ 1234567 * 3 }}{% include 'leeg.html' %}${1234567*3}#{1234567*3}",
    "a header": "x\r\nSet-Cookie: bezoek=x",
    "zero bytes": "a\x00b",
    "half a surrogate": "\udc80",
    "a path": "../../../../etc/passwd",
    "a long line": "a" * 5000,
}


def bar(page: Page) -> list[str]:
    return [link for link in page.links if link.startswith("tel:")]


# A walk


async def test_the_quick_check_leads_to_its_outcome_in_six_taps(visitor: Browser) -> None:
    page = await visitor.tap("snelcheck", "nee", "thuis", "nee", "ja")
    assert page.title == "Volgens de meldnorm hoort de school te melden"
    headings = re.findall(r"<h2>(.*?)</h2>", page.html)
    assert headings == ["Wie doet het", "Nu meteen", "Vastleggen", "Daarna"]


async def test_a_child_who_tells_is_one_tap_away(visitor: Browser) -> None:
    page = await visitor.tap("onthulling")
    assert page.title == "Luister, meer hoeft nu niet"


async def test_every_page_of_a_walk_can_call_112_and_veilig_thuis(visitor: Browser) -> None:
    for button in ("menu", "snelcheck", "nee", "thuis", "nee", "nee", "twijfel"):
        page = await visitor.tap(button)
        assert {"tel:112", "tel:08002000"} <= {*bar(page)}, page.title


async def test_danger_shows_112_before_anything_else(visitor: Browser) -> None:
    page = await visitor.tap("snelcheck", "twijfel")
    assert page.title == "Bel nu 112"
    inside = page.html.split("<main", 1)[1]
    assert inside.index('href="tel:112"') < inside.index('href="tel:08002000"')


async def test_all_answers_to_a_question_look_alike(visitor: Browser) -> None:
    page = await visitor.tap("snelcheck")
    answers = ("ja", "nee", "twijfel")
    looks = [given["class"] for tag, given in page.tags if tag == "button" and given.get("value") in answers]
    assert len(looks) == 3
    assert len(set(looks)) == 1


async def test_what_was_answered_stands_above_the_question(visitor: Browser) -> None:
    page = await visitor.tap("snelcheck", "nee", "thuis")
    trail = page.html[page.html.index('class="trail"') : page.html.index("<h1>")]
    asked = re.findall(r"<dt>(.*?)</dt><dd><span>(.*?)</span>", trail)
    assert asked == [
        ("Is er nu direct gevaar?", "Nee"),
        ("Gaat het om thuis, een medewerker of leerlingen?", "Iemand uit het gezin"),
    ]


async def test_progress_is_shown_as_steps(visitor: Browser) -> None:
    page = await visitor.tap("snelcheck", "nee")
    assert "Vraag 2 van 5" in page.text
    assert re.findall(r'<i(?: class="(\w+)")?>', page.html) == ["done", "now", "", "", ""]


async def test_why_a_question_is_asked_unfolds_on_the_page_with_the_obligation_and_its_source(visitor: Browser) -> None:
    page = await visitor.tap("snelcheck")
    why = page.html[page.html.index("<summary>Waarom vraag je dit?</summary>") :]
    assert "(NL-GEV-01)" in why
    assert "Bron:" in why
    assert "landelijke aanvulling" in why


async def test_the_title_of_the_tab_and_the_icon_tell_nothing(visitor: Browser) -> None:
    page = await visitor.tap("snelcheck", "ja")
    assert "<title>Gesprekshulp</title>" in page.html
    icon = next(asset for asset in visitor.site.desk.assets.values() if asset.name == "icon.svg")
    assert b"<text" not in icon.body


async def test_an_hour_of_silence_ends_it_and_the_page_says_so(visitor: Browser, site: Site) -> None:
    await visitor.tap("snelcheck", "nee")
    site.clock.wait(minutes=61)
    page = await visitor.tap("medewerker")
    assert page.title == "Waar kan ik je mee helpen?"
    assert 'class="notice"' in page.html


async def test_a_conversation_goes_on_after_a_restart(tmp_path: Path) -> None:
    async with open_site(tmp_path) as site:
        before = site.browser()
        await before.look()
        await before.tap("snelcheck", "nee")
    async with open_site(tmp_path) as site:
        after = site.browser()
        after.client.cookies = before.client.cookies
        page = await after.look()
        assert page.title == "Gaat het om thuis, een medewerker of leerlingen?"


# Once and never twice


async def test_the_same_post_twice_changes_nothing_twice_and_says_nothing_odd(visitor: Browser, site: Site) -> None:
    await visitor.tap("snelcheck")
    form = visitor.page.buttons["nee"]
    once = await visitor.post(form, knop="nee")
    kept = await site.contents()
    twice = await visitor.post(form, knop="nee")
    assert (twice.title, twice.token) == (once.title, once.token)
    assert 'class="notice"' not in twice.html
    assert await site.contents() == kept


async def test_a_stale_tap_never_answers_another_question(visitor: Browser, site: Site) -> None:
    old = (await visitor.tap("snelcheck")).buttons["ja"]
    present = await visitor.tap("nee")
    kept = await site.contents()
    page = await visitor.post(old, knop="ja")
    assert page.title == present.title
    assert "Dat was een knop van een eerder scherm." in page.text
    assert await site.contents() == kept


async def test_a_made_up_token_answers_nothing(visitor: Browser, site: Site) -> None:
    present = await visitor.tap("snelcheck", "nee")
    kept = await site.contents()
    for token in ("", "nieuw-0", "x", "+wis", "00000000-2", "\x00"):
        page = await visitor.post(present.buttons["thuis"], knop="thuis", beurt=token)
        assert page.title == present.title
        assert await site.contents() == kept


async def test_two_tabs_on_the_first_page_begin_one_conversation(visitor: Browser, site: Site) -> None:
    first = visitor.page
    await visitor.post(first.buttons["snelcheck"], knop="snelcheck")
    page = await visitor.post(first.buttons["onthulling"], knop="onthulling")
    assert page.title == "Is er nu direct gevaar?"
    assert len((await site.contents())["conversation"]) == 1


async def test_back_undoes_one_answer(visitor: Browser) -> None:
    page = await visitor.tap("snelcheck", "nee", "thuis", "terug")
    assert page.title == "Gaat het om thuis, een medewerker of leerlingen?"


NUMBER = re.compile(r"(?<![\w-])(?:112|0[89]00-\d{4,7})(?![\w-])")


def only_to_read(page: Page) -> list[str]:
    """The numbers in the text of a page that a thumb cannot call; a heading or a button is no place for a link."""
    main = page.html.partition("<main")[2].partition(">")[2].partition("</main>")[0]
    return NUMBER.findall(re.sub(r"<(h1|a|button|svg)\b.*?</\1>|<[^>]*>", " ", main, flags=re.DOTALL))


@pytest.mark.parametrize(
    "taps", [("onthulling",), ("snelcheck", "ja"), ("snelcheck", "nee", "medewerker", "nee")], ids="-".join
)
async def test_every_number_on_a_screen_can_be_called(visitor: Browser, taps: tuple[str, ...]) -> None:
    assert only_to_read(await visitor.tap(*taps)) == []


@pytest.mark.parametrize(
    "path", ["/", "/?bij=112", "/?bij=veilig_thuis", "/?bij=help", "/hulp", "/afdrukken/kindgesprek"]
)
async def test_every_number_on_a_page_can_be_called(visitor: Browser, path: str) -> None:
    page = await visitor.look(path)
    assert NUMBER.search(page.html.partition("<main")[2])
    assert only_to_read(page) == []


async def test_the_numbers_to_look_up_can_be_called(visitor: Browser) -> None:
    page = await visitor.tap("opzoeken")
    page = await visitor.tap(next(name for name, label in page.labels.items() if label == "Telefoonnummers"))
    assert {"tel:112", "tel:08002000", "tel:08000432", "tel:09008844"} <= {*page.links}
    assert only_to_read(page) == []


async def test_looking_leaves_nothing_behind(site: Site) -> None:
    before = await site.contents()
    browser = site.browser()
    for path in ("/", "/?bij=help", "/?bij=112", "/?bij=zoek.1", "/?bij=wis", "/hulp", "/afdrukken/kindgesprek"):
        assert (await browser.look(path)).status == 200
        await browser.ask("HEAD", path)
    assert await site.contents() == before


async def test_looking_in_the_middle_of_a_dialog_changes_nothing(visitor: Browser, site: Site) -> None:
    await visitor.tap("snelcheck", "nee")
    kept = await site.contents()
    for path in ("/", "/?bij=help", "/?bij=wis", "/?knop=ja", "/hulp"):
        await visitor.look(path)
        await visitor.ask("HEAD", path)
    assert await site.contents() == kept


# With the script


async def test_the_script_gets_the_screen_alone(visitor: Browser) -> None:
    whole = await visitor.tap("snelcheck")
    answer = await visitor.client.get("/", headers=SCRIPT)
    assert answer.headers["X-Gesprek"]
    assert "<html" not in answer.text
    assert "<nav" not in answer.text
    part = Page(answer)
    assert part.title == whole.title
    assert part.token == whole.token


async def test_a_tap_by_the_script_answers_like_a_tap_without(visitor: Browser) -> None:
    form = (await visitor.tap("snelcheck")).buttons["nee"]
    answer = await visitor.client.post("/", data={**form.fields, "knop": "nee"}, headers=SCRIPT)
    assert answer.status_code == 200
    assert Page(answer).title == "Gaat het om thuis, een medewerker of leerlingen?"
    assert (await visitor.look()).title == Page(answer).title


async def test_words_that_the_script_says_are_dutch_and_keep_the_numbers(visitor: Browser) -> None:
    said = next(given for tag, given in visitor.page.tags if tag == "main")
    for name in ("data-offline", "data-failed"):
        assert "112" in str(said[name])
        assert "0800-2000" in str(said[name])


# Checklists, notes, days, looking up


@pytest.fixture
async def teacher(visitor: Browser) -> Browser:
    """Somebody with an account, in a new case."""
    await visitor.becomes_staff()
    await visitor.look()
    await visitor.tap("nieuwe_casus", "jonger_dan_12")
    return visitor


async def test_a_tick_is_kept_and_leads_back_to_its_place(teacher: Browser) -> None:
    await teacher.tap("kindgesprek")
    await teacher.go_on("checklist")
    item = next(iter(teacher.page.checked))
    form = teacher.page.buttons[item]
    answer = await teacher.client.post("/", data={**form.fields, "knop": item})
    assert answer.headers["Location"] == f"/#punt-{item}"
    page = await teacher.look()
    assert page.checked[item] == "true"
    assert [*page.checked.values()].count("true") == 1
    page = await teacher.tap(item)
    assert page.checked[item] == "false"


async def test_a_note_is_looked_over_word_by_word_before_it_is_taken(teacher: Browser) -> None:
    await teacher.tap("signalen")
    await teacher.go_on("note")
    page = await teacher.write("tekst", "Jan zei dat hij geen eten kreeg.")
    assert page.marked == ["Jan"]
    assert "zei dat hij geen eten kreeg." in page.text
    page = await teacher.tap("leerling")
    assert page.marked == []
    assert "[leerling] zei dat hij geen eten kreeg." in page.text
    page = await teacher.tap("neem_over")
    assert "Jan" not in page.html


async def test_a_note_with_a_number_of_somebody_is_refused_and_not_shown_again(teacher: Browser) -> None:
    await teacher.tap("signalen")
    before = await teacher.go_on("note")
    page = await teacher.write("tekst", "Bel oma op 06 12345678.")
    assert page.title == before.title
    assert 'class="notice"' in page.html
    assert "12345678" not in page.html


async def test_a_day_is_picked_from_a_calendar(teacher: Browser) -> None:
    await teacher.tap("afweging")
    yes = dict.fromkeys(("vermoed", "hulp", "help"), "ja")
    before = await teacher.go_on("date", **yes)
    assert "Typ een datum" not in before.text
    page = await teacher.write("dag", "2020-01-01")
    assert page.title == before.title
    assert 'class="notice"' in page.html
    page = await teacher.write("dag", "2027-01-15")
    assert page.title != before.title


async def test_what_is_typed_to_look_up_stands_in_no_address(visitor: Browser) -> None:
    await visitor.tap("opzoeken")
    form = next(form for form in visitor.page.forms if "tekst" in form.typed)
    answer = await visitor.client.post("/", data={**form.fields, "tekst": "wie belt veilig thuis"})
    assert answer.status_code == 303
    assert re.fullmatch(r"/\?bij=zoek(\.\d+)+", answer.headers["Location"])
    found = await visitor.look(answer.headers["Location"])
    assert "wie belt veilig thuis" not in found.html
    card = next(name for name in found.buttons if name.startswith("kaart:"))
    label = found.labels[card]
    page = await visitor.tap(card)
    assert page.title.startswith(label.removesuffix(" …"))


async def test_looking_up_something_unknown_leads_back_to_the_list(visitor: Browser) -> None:
    await visitor.tap("opzoeken")
    page = await visitor.write("tekst", "xyzzy")
    assert "hier" in page.buttons
    page = await visitor.tap("hier")
    assert "nummers" in page.buttons


@pytest.mark.parametrize("field", ["tekst", "knop", "dag", "blad", "beurt"])
async def test_hostile_words_in_any_field_are_only_ever_words(visitor: Browser, site: Site, field: str) -> None:
    await visitor.tap("opzoeken")
    form, cases_before = visitor.page.by_id["beurt"], await site.contents("casus", "answer", "staff")
    for name, value in HOSTILE.items():
        for script in ({}, SCRIPT):
            body = {**form.fields, field: value.encode("utf-8", "surrogatepass")}
            answer = await visitor.client.post("/", data=body, headers=script, follow_redirects=True)
            assert answer.status_code in (200, 400), name
            for bad in ("<script>alert", "<img", "<b on", "3703701", "bezoek=x", "root:"):
                assert bad not in answer.text, name
            assert "set-cookie" not in answer.headers, name
    assert (await visitor.look()).title == "Wat zoek je op?"
    assert await site.contents("casus", "answer", "staff") == cases_before


async def test_the_draft_of_a_note_is_escaped(teacher: Browser) -> None:
    await teacher.tap("signalen")
    await teacher.go_on("note")
    page = await teacher.write("tekst", "De leerling zei <script>alert(1)</script> {{ 6 * 7 }}.")
    assert "<script>alert" not in page.html
    assert "42" not in page.text


# Off the screen


async def test_one_tap_wipes_a_visitors_conversation_and_leads_to_an_empty_page(visitor: Browser, site: Site) -> None:
    await visitor.tap("snelcheck", "nee", "thuis")
    page = await visitor.leave()
    assert page.path == "/leeg"
    assert (await site.contents())["conversation"] == []
    assert not visitor.cookie
    for word in ("Gesprekshulp", "Meldwijzer", "kind", "112", "Veilig", "veilig"):
        assert word not in page.html, word
    assert all(link.startswith("/static/icon.") for link in re.findall(r'href="([^"]*)"', page.html))


async def test_leaving_tells_the_browser_to_forget(visitor: Browser) -> None:
    form = next(form for form in visitor.page.forms if form.action == "/weg")
    answer = await visitor.client.post("/weg", data=form.fields)
    assert answer.status_code == 303
    assert {*answer.headers["Clear-Site-Data"].split(", ")} == {'"cache"', '"cookies"', '"storage"'}


async def test_leaving_works_from_an_old_page_as_well(visitor: Browser, site: Site) -> None:
    old = next(form for form in visitor.page.forms if form.action == "/weg")
    await visitor.tap("onthulling", "verder")
    assert (await visitor.post(old)).path == "/leeg"
    assert (await site.contents())["conversation"] == []


async def test_leaving_keeps_the_case_and_what_was_answered_in_it(teacher: Browser, site: Site) -> None:
    await teacher.tap("signalen")
    await teacher.go_on("note")
    before = await site.contents("casus", "answer")
    await teacher.leave()
    after = await site.contents("casus", "answer")
    assert after["answer"] == before["answer"]
    assert len(after["casus"]) == 1
    assert all(row.count(True) == 0 for row in (await site.contents("conversation"))["conversation"])


async def test_a_typed_wipe_leads_to_the_empty_page_too(visitor: Browser, site: Site) -> None:
    await visitor.tap("opzoeken")
    page = await visitor.write("tekst", "wis")
    page = await visitor.tap("wis_ja")
    assert page.path == "/leeg"
    assert not visitor.cookie


# Schools


async def test_with_several_schools_each_has_a_link_and_a_conversation_of_its_own(tmp_path: Path) -> None:
    schools = School(id="de-linde", name="De Linde"), School(id="de-eik", protocol="opron")
    async with open_site(tmp_path, *schools, School(id="gesloten", visitors=False)) as site:
        browser = site.browser()
        page = await browser.look()
        assert page.title == "Bij welke school hoor je?"
        assert [link for link in page.links if link.startswith("/school/")] == ["/school/de-linde", "/school/de-eik"]
        await browser.look("/school/de-eik")
        await browser.tap("snelcheck", "nee")
        await browser.look("/school/de-linde")
        assert browser.page.title == "Waar kan ik je mee helpen?"
        await browser.look("/school/de-eik")
        assert browser.page.title == "Gaat het om thuis, een medewerker of leerlingen?"
        assert (await browser.look("/school/gesloten")).status == 404
        assert (await browser.look("/school/nergens")).status == 404


async def test_a_school_without_visitors_asks_for_an_account_and_still_shows_the_numbers(tmp_path: Path) -> None:
    async with open_site(tmp_path, School(id="de-linde", visitors=False)) as site:
        page = await site.browser().look()
        assert page.title == "Hier heb je een account nodig"
        assert {"tel:112", "tel:08002000"} <= {*bar(page)}
        assert "bezoek" not in page.headers.get("set-cookie", "")


# On paper


@pytest.mark.parametrize("name", ["dalton-hillegom", "driehoek-meldcode", "opron", "vt-twente", "vo-magister"])
async def test_the_talks_can_be_printed_from_any_meldcode(tmp_path: Path, name: str) -> None:
    async with open_site(tmp_path, School(id="de-linde", protocol=name)) as site:
        for dialog in PAPERS:
            page = await site.browser().look(f"/afdrukken/{dialog}")
            assert page.status == 200
            places = protocol.load(name).places.values()
            lists = [one for one in places if one.dialog == dialog and one.node.kind == "checklist" and not one.gate]
            assert page.html.count("<ul>") == len(lists) > 0


async def test_only_the_talks_can_be_printed(visitor: Browser) -> None:
    for name in ("snelcheck", "afweging", "%2e%2e%2fbase", "x"):
        assert (await visitor.look(f"/afdrukken/{name}")).status == 404


async def test_paper_shows_nothing_of_a_case(teacher: Browser) -> None:
    code = re.search(r"Casus ([a-z-]+)", teacher.page.title)
    assert code
    page = await teacher.look("/afdrukken/kindgesprek")
    assert code[1] not in page.html


# Weight


async def test_a_page_weighs_less_than_60_kilobytes_all_in(visitor: Browser) -> None:
    page = await visitor.tap("snelcheck", "nee", "thuis", "nee", "ja")
    assets = [given.get("src") or given.get("href") for tag, given in page.tags if tag in ("script", "link")]
    weight = len(page.html.encode())
    for address in assets:
        answer = await visitor.client.get(str(address))
        assert answer.status_code == httpx.codes.OK
        weight += len(answer.content)
    assert weight < 60_000
