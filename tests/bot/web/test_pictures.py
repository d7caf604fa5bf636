"""The way through a dialog as a picture: where the reader is, what each step says, and that looking changes nothing."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from doors import Browser, Building, Page, building, has_no_inline_style
from people import DALTON, SCHOOL, Clock

from meldwijzer.bot.settings import School, Settings
from meldwijzer.bot.web.desk import open_desk
from meldwijzer.bot.web.server import make_app
from meldwijzer.dialogs import diagram, protocol, texts

HERE = "je bent hier"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[Building]:
    async with building(tmp_path, Clock()) as opened:
        yield opened


@pytest.fixture
def browser(school: Building) -> Browser:
    """Somebody without an account."""
    return school.browser()


async def tap(browser: Browser, *buttons: str) -> Page:
    page = await browser.get("/")
    for name in buttons:
        await browser.post("/", **page.form("/", "beurt"), knop=name)
        page = await browser.get("/")
    return page


def marked(page: Page) -> list[str]:
    """The titles of the boxes in the picture in which the reader is said to be."""
    return [
        box.split("</title>")[0]
        for box in re.findall(r'<a id="hier" aria-current="step".*?<title>(.*?)</g>', page.html, re.S)
    ]


async def test_the_picture_shows_in_words_at_which_question_the_reader_is(browser: Browser) -> None:
    await tap(browser, "snelcheck", "nee")
    page = await browser.get("/plaatje")
    assert page.status == 200
    [title] = marked(page)
    assert f"Je bent bij: {title}" in page.text
    assert page.html.count(HERE) == 2  # in the picture and in the list
    assert has_no_inline_style(page.html)


async def test_at_the_end_the_picture_shows_by_which_outcome(browser: Browser) -> None:
    await tap(browser, "snelcheck", "ja")
    assert marked(await browser.get("/plaatje")) == ["Bel nu 112"]


async def test_outside_a_dialog_there_are_all_dialogs_to_choose_from(browser: Browser) -> None:
    page = await browser.get("/plaatje")
    for name in ("snelcheck", "afweging", "besluit"):
        assert f'href="/plaatje/{name}#begin"' in page.html
        picture = (await browser.get(f"/plaatje/{name}")).html
        assert picture.count('id="begin"') == 1
        assert HERE not in picture


async def test_looking_at_pictures_changes_nothing_of_the_conversation(browser: Browser) -> None:
    before = (await tap(browser, "snelcheck", "nee")).form("/", "beurt")["beurt"]
    for path in ("/plaatje", "/plaatje/afweging", "/plaatje/snelcheck/gevaar_nu", "/plaatje/uitkomst/melden"):
        assert (await browser.get(path)).status == 200
    assert (await browser.get("/")).form("/", "beurt")["beurt"] == before


async def test_a_title_opens_what_that_screen_says_with_its_sources(school: Building, browser: Browser) -> None:
    page = await browser.get("/plaatje/snelcheck/gevaar_nu")
    assert "Is er nu direct gevaar?" in page.text
    assert "Bron:" in page.text
    assert "(NL-" in page.text
    assert "landelijke aanvulling" in page.text
    assert 'name="knop"' not in page.html
    assert has_no_inline_style(page.html)


@pytest.mark.parametrize("dialog", ["snelcheck", "afweging", "oudergesprek"])
async def test_every_box_leads_to_a_page_and_the_list_leads_to_the_same_ones(browser: Browser, dialog: str) -> None:
    page = await browser.get(f"/plaatje/{dialog}")
    drawing, beside = re.search(r"<svg class=.flow.*?</svg>", page.html, re.S), page.html.split("</svg>")[-1]
    assert drawing is not None
    in_picture = set(re.findall(r'href="(/plaatje/[^"]+/[^"]+)"', drawing[0]))
    assert in_picture == set(re.findall(r'href="(/plaatje/[^"]+/[^"]+)"', beside))
    assert len(in_picture) > 5
    for path in in_picture:
        assert (await browser.get(path)).status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/plaatje/weg",
        "/plaatje/snelcheck/weg",
        "/plaatje/weg/weg",
        "/plaatje/uitkomst/weg",
        "/plaatje/uitkomst",
        "/plaatje/%3Cscript%3E",
        "/plaatje/../../etc/passwd",
    ],
)
async def test_an_address_that_is_not_there_is_a_dutch_page(browser: Browser, path: str) -> None:
    page = await browser.get(path)
    assert page.status == 404
    assert "Deze pagina is er niet" in page.text
    assert "<script>" not in page.html


async def test_a_dialog_of_a_case_shows_its_reader_and_nobody_else(school: Building) -> None:
    juf = await school.colleague()
    for name in ("nieuwe_casus", "onbekend", "signalen", "nee"):
        await tap(juf.browser, name)
    page = await juf.browser.get("/plaatje")
    assert len(marked(page)) == 1
    assert "<h1>Signalen vastleggen</h1>" in page.html
    other = await school.colleague()
    assert HERE not in (await other.browser.get("/plaatje/signalen")).html


async def test_the_conversation_leads_to_the_picture_of_where_one_is(browser: Browser) -> None:
    page = await tap(browser, "snelcheck")
    assert 'href="/plaatje#hier"' in page.html
    assert 'id="hier"' in (await browser.get("/plaatje")).html


@pytest.mark.parametrize("name", protocol.available())
def test_the_picture_of_every_dialog_is_well_formed_and_brings_no_style(name: str) -> None:
    loaded = protocol.load(name)
    words = texts.for_protocol(loaded)
    for dialog in loaded.dialogs:
        place = next(
            state for state in loaded.places.values() if state.dialog == dialog and state.node.kind != "decision"
        )
        picture = diagram.of_dialog(
            loaded,
            words,
            dialog,
            here=place.state,
            here_words=HERE,
            address=lambda state: f"/plaatje/{state.replace('.', '/')}",
            description="De weg.",
        )
        root = ET.fromstring(picture.svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))
        assert has_no_inline_style(picture.svg)
        assert [element.attrib["id"] for element in root.iter(f"{SVG}a") if "aria-current" in element.attrib] == [
            "hier"
        ]
        ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
        assert len(ids) == len(set(ids))
        assert [step.shows for step in picture.steps if step.here] == [place.state]
        shown = {element.attrib["href"] for element in root.iter(f"{SVG}a")}
        listed = {step.shows for step in picture.steps} | {way.shows for step in picture.steps for way in step.ways}
        assert shown == {f"/plaatje/{state.replace('.', '/')}" for state in listed if state}


async def test_a_school_without_visitors_shows_pictures_only_to_who_signed_in(tmp_path: Path) -> None:
    clock = Clock()
    settings = Settings(
        data_dir=tmp_path / "data",
        key_file=tmp_path / "master.key",
        school=(School(id=SCHOOL, protocol=DALTON, visitors=False),),
    )
    async with open_desk(settings, lambda: clock.now) as desk:
        school = Building(desk, make_app(desk), clock)
        assert (await school.browser().get("/plaatje")).to == "/"
        assert (await school.browser().get("/plaatje/snelcheck")).status == 404
        juf = await school.colleague()
        assert (await juf.browser.get("/plaatje/snelcheck")).status == 200
