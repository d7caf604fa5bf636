"""Every kind of page, held to WCAG 2.2 AA by axe-core, in light and dark, narrow and wide; and what holds for all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from emulator import emulator
from playwright.sync_api import Browser, Page, expect
from visits import (
    CHROMIUM,
    NO_CHROMIUM,
    SETTINGS,
    Person,
    School,
    Staffroom,
    accept,
    invite,
    is_missing,
    open_browser,
    open_school,
)

from meldwijzer.dialogs import diagram, protocol, texts

Enter = Callable[..., Person]
Walk = Iterator[str]

if CHROMIUM is None:
    is_missing(NO_CHROMIUM, whole_file=True)

LOOKS = (("light", 320), ("dark", 320), ("light", 1280), ("dark", 1280))
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
EXAMPLE = 'data_dir = "data"\nkey_file = "master.key"\n[web]\nport = {port}\n'
SECOND_SCHOOL = '[[school]]\nid = "de-brug"\nname = "De Brug"\nprotocol = "opron"\n'
TELEGRAM = SETTINGS + '[telegram]\ntoken_file = "token"\nmode = "polling"\napi = "API"\n'
RUN = f"""async () => {{
  const found = await axe.run({{ runOnly: {{ type: "tag", values: {list(TAGS)} }}, resultTypes: ["violations"] }});
  const told = (one) => (node) => `${{one.id}}: ${{node.html}} (${{node.failureSummary}})`;
  return found.violations.flatMap((one) => one.nodes.map(told(one)));
}}"""
MEASURE = """() => {
  const box = (it) => it.getBoundingClientRect();
  const shown = (it) => box(it).width > 0 && getComputedStyle(it).visibility !== "hidden";
  const bar = document.querySelector(".bar");
  const inView = (top) => {
    scrollTo(0, top);
    return box(bar).top >= 0 && Math.abs(box(bar).bottom - innerHeight) < 1.5;
  };
  const end = document.documentElement.scrollHeight;
  const found = [];
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) {
    const wide = [...document.querySelectorAll("body *")].filter((it) => box(it).right > innerWidth + 1);
    found.push(`wider than the screen: ${wide.slice(0, 3).map((it) => it.outerHTML.slice(0, 120))}`);
  }
  for (const top of [end, end / 2, 0]) if (!inView(top)) found.push(`the bar is not in view at ${top}`);
  for (const it of document.querySelectorAll("h1, h2, p, dt, dd, summary, label, .option, .bar-item")) {
    if (shown(it) && it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).display !== "inline") {
      found.push(`cut off: ${it.outerHTML.slice(0, 120)}`);
    }
  }
  for (const it of document.querySelectorAll(".option")) {
    if (shown(it) && Math.min(box(it).height, box(it).width) < 47.5) found.push(`small: ${it.outerHTML.slice(0, 120)}`);
  }
  if (document.title !== "Gesprekshulp") found.push(`the tab says ${document.title}`);
  const said = document.querySelectorAll("h1").length;
  if (said !== 1) found.push(`${said} headings of the first level`);
  return found;
}"""


def barriers(person: Person, axe: str) -> list[str]:
    """What stands in the way of somebody on this page, in every look."""
    page, found = person.page, []
    page.evaluate(axe)
    for scheme, width in LOOKS:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        show(page, width, 740)
        measured = page.evaluate(MEASURE)
        # The whole page at once: what only passes below the bar while one scrolls is not covered by it.
        whole = 740
        while (height := page.evaluate("document.documentElement.scrollHeight")) > whole:  # a picture grows with it
            whole = height
            show(page, width, whole)
        found += [f"{scheme}, {width} px: {line}" for line in [*measured, *page.evaluate(RUN)]]
    return found


def show(page: Page, width: int, height: int) -> None:
    """Give the window a size, and wait until the page has it."""
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function("(size) => innerWidth === size[0] && innerHeight === size[1]", arg=[width, height])


# Each of these walks stops at a page by saying what it is.


def first_pages(visitor: Person) -> Walk:
    visitor.go()
    yield "the menu of a visitor"
    visitor.go("/?bij=112")
    yield "112"
    visitor.go("/?bij=veilig_thuis")
    yield "Veilig Thuis"
    visitor.go("/?bij=help")
    yield "help"
    visitor.go("/hulp")
    yield "how it works"
    visitor.go("/afdrukken/kindgesprek")
    yield "the talk with the child on paper"
    visitor.go("/afdrukken/oudergesprek")
    yield "the talk with the parents on paper"


def somebody_tells(visitor: Person) -> Walk:
    visitor.go()
    visitor.tap("Een kind vertelt nu iets")
    yield "a first step"
    visitor.tap(*["Verder"] * 6)
    yield "tell it at school"
    visitor.tap("Verder")
    visitor.page.get_by_text("Waarom vraag je dit?").click()
    visitor.page.get_by_text("Meer uitleg").click()
    yield "is there danger, with what unfolds"


def outcomes(visitor: Person) -> Walk:
    visitor.go()
    visitor.tap("Moet ik melden?")
    for taps in (
        ("Ja",),
        ("Nee", "Iemand uit het gezin", "Nee", "Ja"),
        ("Nee", "Iemand uit het gezin", "Nee", "Twijfel", "Nee"),
        ("Nee", "Iemand uit het gezin", "Nee", "Nee", "Nee"),
        ("Nee", "Iemand uit het gezin", "Ja"),
        ("Nee", "Iemand die op school werkt", "Nee"),
        ("Nee", "Leerlingen onderling", "Ja", "Nee", "Ja"),
    ):
        visitor.tap(*taps)
        yield f"the outcome after {taps}"
        visitor.tap("Menu")
        visitor.tap("Moet ik melden?")
    visitor.tap("Nee", "Iemand uit het gezin")
    visitor.page.get_by_text("Wat je koos").click()
    yield "what one chose"


def looking_up(visitor: Person) -> Walk:
    visitor.go()
    visitor.tap("Opzoeken")
    yield "the look-up"
    visitor.page.get_by_role("searchbox").fill("blauwe plek")
    visitor.tap("Zoek")
    yield "what was found"
    visitor.page.locator("#beurt button").first.click()
    expect(visitor.page.locator("#beurt button[value=kaart_terug]")).to_be_visible()
    yield "a card"


def pictures(visitor: Person) -> Walk:
    visitor.go()
    visitor.tap("Moet ik melden?", "Nee")
    visitor.page.get_by_role("link", name="Waar ben ik?").click()
    visitor.page.wait_for_url("**/plaatje#hier")
    yield "the picture with where one is"
    with visitor.page.expect_navigation():
        visitor.page.locator(".ways > li > a").first.click()
    yield "a step of the picture"
    visitor.go("/plaatje")
    yield "all pictures"


def what_goes_wrong(visitor: Person) -> Walk:
    visitor.go("/nergens")
    yield "404"
    visitor.go("/weg")
    yield "405"
    visitor.go("/uitnodiging/bestaatniet")
    yield "an invitation that is over"
    visitor.go("/verder/bestaatniet")
    yield "a conversation that cannot be brought along"
    visitor.go("/casus/antwoorden")
    yield "answers of no case"
    visitor.go("/beheer")
    yield "the door to the accounts"
    visitor.go()
    visitor.page.context.clear_cookies()
    visitor.button("Moet ik melden?").click()
    visitor.page.get_by_text("verlopen").wait_for()
    yield "403"
    visitor.go()
    visitor.page.request.post(visitor.address + "/", data="x" * 70_000)
    visitor.forgive("status of 4")


def doors(visitor: Person) -> Walk:
    visitor.go()
    visitor.go("/inloggen?mee")
    yield "signing in with what was answered"
    visitor.go("/niet-mee")
    yield "nothing went along"
    visitor.go("/inloggen")
    yield "signing in"
    visitor.page.get_by_label("Je inlogcode").fill("iets-anders")
    visitor.page.get_by_label("De zes cijfers uit je app").fill("123456")
    visitor.follow("Log in")
    yield "a code that is wrong"
    visitor.forgive("status of 403")


VISITS = (first_pages, somebody_tells, outcomes, looking_up, pictures, what_goes_wrong, doors)


@pytest.mark.parametrize("walk", VISITS, ids=lambda walk: walk.__name__)
def test_no_page_of_a_visitor_has_a_barrier(enter: Enter, axe: str, walk: Callable[[Person], Walk]) -> None:
    visitor = enter()
    found = {where: wrong for where in walk(visitor) if (wrong := barriers(visitor, axe))}
    assert found == {}


def a_case(colleague: Person) -> Walk:
    colleague.go()
    yield "the menu of a colleague"
    colleague.tap("Nieuwe casus")
    yield "how old is the child"
    colleague.tap("Jonger dan 12")
    code = colleague.title.removeprefix("Casus ")
    yield "a new case"
    colleague.tap("Signalen vastleggen", "Nee", "Nee", "Ik ben de leerkracht van dit kind", "Verder", "Nee", "Verder")
    yield "a list to tick"
    colleague.tap(colleague.page.get_by_role("checkbox").first.inner_text())
    expect(colleague.page.get_by_role("checkbox").first).to_be_checked()
    yield "a list that was ticked"
    colleague.tap("Verder")
    yield "a note"
    colleague.page.get_by_label("Schrijf alleen").fill("Dinsdag op het plein: een leerling wilde niet naar huis.")
    colleague.tap("Lees de notitie na")
    yield "a note to read again"
    colleague.tap("Nee, neem de notitie over")
    yield "a note that was taken over"
    colleague.tap("Verder")
    yield "a step that is done"
    colleague.go()
    colleague.tap("Menu", "Mijn casussen")
    yield "the list of cases"
    colleague.tap(code)
    yield "a case that was begun"
    colleague.tap("Geef de casus aan een collega")
    yield "to whom"
    colleague.tap("Nee, ik houd hem", "Tekst voor het dossier")
    yield "the text for the file"
    colleague.tap("Naar de casus", "Wie keek mee?")
    yield "who looked"
    colleague.tap("Naar de casus", "Casus sluiten")
    yield "closing"
    colleague.go("/casus/antwoorden")
    yield "the answers"
    colleague.go()
    colleague.tap("Menu", "Mijn casussen", code, "Open: Afweging")
    colleague.tap("Nee", "Nee", "Verder")
    yield "the first question of the weighing"
    colleague.tap("Ja, door naar afwegingsvraag 2", "Verder", "Verder", "Nee")
    colleague.tap("Ja, door naar afwegingsvraag 4", "Ja", "Verder")
    yield "a date"
    colleague.page.locator("#beurt button").first.click()
    colleague.asks("Bracht de hulp op tijd wat echt nodig was?")
    colleague.tap("Ja")
    yield "help that worked"
    colleague.tap("Naar de casus")
    yield "a case with terms"
    colleague.go("/plaatje/afweging")
    yield "the picture of the weighing"


def an_account(colleague: Person) -> Walk:
    colleague.go()
    colleague.page.get_by_role("link", name="Account").click()
    colleague.page.wait_for_url("**/account")
    yield "the own account"
    colleague.page.get_by_label("Eerste dag").fill("2031-12-01")
    colleague.page.get_by_label("Laatste dag").fill("2031-12-04")
    colleague.follow("Zet erin")
    yield "the own account with something that was refused"
    colleague.forgive("status of 4")


def test_no_page_of_the_own_account_has_a_barrier(enter: Enter, axe: str) -> None:
    colleague = enter("leerkracht")
    found = {where: wrong for where in an_account(colleague) if (wrong := barriers(colleague, axe))}
    assert found == {}


def test_no_page_of_a_case_has_a_barrier(enter: Enter, axe: str) -> None:
    enter("leerkracht")  # somebody to give the case to
    colleague = enter("IB 2")
    found = {where: wrong for where in a_case(colleague) if (wrong := barriers(colleague, axe))}
    assert found == {}


def a_ping(juf: Person, ib: Person) -> Iterator[tuple[str, Person]]:
    juf.go()
    juf.tap("Moet ik melden?", "Nee", "Iemand uit het gezin", "Nee", "Ja", "Waarschuw de aandachtsfunctionaris")
    juf.tap("Jonger dan 12")
    yield "who may be involved", juf
    juf.tap("Stuur het bericht")
    yield "a case with a ping that waits", juf
    ib.go()
    yield "a first screen with a ping", ib
    ib.page.get_by_role("button", name="Ik pak het op").first.click()
    ib.says("heeft het opgepakt")
    yield "a ping that was taken", ib


def test_no_page_with_a_ping_has_a_barrier(enter: Enter, axe: str) -> None:
    juf, ib = enter("leerkracht 6"), enter("IB 4")
    assert {where: wrong for where, person in a_ping(juf, ib) if (wrong := barriers(person, axe))} == {}


def the_office(beheerder: Person, staffroom: Staffroom, newcomer: Person) -> Walk:
    beheerder.go("/beheer")
    yield "the accounts"
    link = invite(beheerder, "leerkracht", "geen oproepen", "leerkracht 9")
    yield "an account with a link"
    beheerder.follow("Trek dit account in")
    yield "ending an account"
    beheerder.go("/")
    yield "the menu of a beheerder"
    newcomer.go(link)
    yield "an invitation"
    newcomer.follow("Ik heb een app, ga verder")
    yield "a code and an app"
    newcomer.page.get_by_label("De zes cijfers uit je app").fill("000000")
    newcomer.follow("Klaar, laat me binnen")
    yield "digits that are wrong"
    newcomer.forgive("status of 403")
    accept(newcomer, link)


def test_no_page_of_the_beheerder_or_an_invitation_has_a_barrier(enter: Enter, staffroom: Staffroom, axe: str) -> None:
    beheerder, newcomer = enter("beheerder"), enter()
    found = {}
    for where in the_office(beheerder, staffroom, newcomer):
        person = newcomer if newcomer.page.url != "about:blank" else beheerder
        if wrong := barriers(person, axe):
            found[where] = wrong
    assert found == {}


def what_the_server_refuses(visitor: Person, school: School) -> Walk:
    visitor.forgive("status of 4")
    visitor.forgive("status of 5")
    visitor.go()
    visitor.tap("Moet ik melden?")
    with visitor.page.expect_navigation():
        visitor.page.evaluate(
            """() => {
              const form = document.getElementById("beurt");
              form.elements.beurt.value = "x".repeat(66000);
              form.submit();
            }"""
        )
    visitor.asks("Dat is te veel tekst")
    yield "413"
    for _ in range(6):
        visitor.go("/inloggen")
        visitor.page.get_by_label("Je inlogcode").fill("iets-anders")
        visitor.page.get_by_label("De zes cijfers uit je app").fill("123456")
        visitor.follow("Log in")
    visitor.asks("Even wachten")
    yield "429"
    with closing(sqlite3.connect(school.database, isolation_level=None)) as store:
        visitor.go()
        store.execute("begin immediate")  # nothing can be written, as on a disk that is full
        with visitor.page.expect_navigation():
            visitor.page.evaluate("document.getElementById('beurt').submit()")
        visitor.asks("Ik kan je antwoord nu niet bewaren")
        yield "503"
        store.execute("update conversation set body = x'00'")
        store.execute("commit")
    visitor.go()
    visitor.asks("Dit lukte niet")
    yield "500"


def test_no_page_about_what_the_server_refuses_has_a_barrier(chrome: Browser, tmp_path: Path, axe: str) -> None:
    with open_school(tmp_path / "school") as school:
        visitor = open_browser(chrome, school)
        walk = what_the_server_refuses(visitor, school)
        found = {where: wrong for where in walk if (wrong := barriers(visitor, axe))}
        assert (found, visitor.trouble) == ({}, [])
        visitor.page.context.close()


def linking(colleague: Person) -> Walk:
    colleague.go("/koppelen")
    for _ in range(600):  # the bot comes a moment after the pages
        if colleague.page.get_by_role("button", name="Maak een link").is_visible():
            break
        colleague.page.wait_for_timeout(100)
        colleague.page.reload()
    yield "linking Telegram"
    with colleague.page.expect_navigation():
        colleague.page.get_by_role("button", name="Maak een link").click()
    expect(colleague.page.get_by_role("link", name="Open Telegram")).to_be_visible()
    yield "a link and a picture to scan"


def test_no_page_to_link_telegram_has_a_barrier(chrome: Browser, tmp_path: Path, axe: str) -> None:
    folder = tmp_path / "school"
    folder.mkdir()
    (folder / "token").write_text(f"666:{uuid4().hex}")
    (folder / "token").chmod(0o600)
    with emulator() as api, open_school(folder, TELEGRAM.replace("API", api)) as school:
        colleague = Staffroom(school).enter(chrome, "leerkracht")
        found = {where: wrong for where in linking(colleague) if (wrong := barriers(colleague, axe))}
        assert (found, colleague.trouble) == ({}, [])
        colleague.page.context.close()


def choosing(visitor: Person, example: School, several: School) -> Walk:
    visitor.go(several.address)
    visitor.asks("Bij welke school hoor je?")
    yield "which school"
    visitor.go(example.link)
    visitor.asks("Wie wil je zijn?")
    yield "who to be at the example school"
    visitor.follow("leerkracht (voorbeeld)")
    visitor.asks("Waar kan ik je mee helpen?")
    yield "the menu of the example school"


def test_no_page_to_choose_a_school_or_a_role_has_a_barrier(chrome: Browser, tmp_path: Path, axe: str) -> None:
    with (
        open_school(tmp_path / "example", EXAMPLE) as example,
        open_school(tmp_path / "several", SETTINGS + SECOND_SCHOOL) as several,
    ):
        visitor = open_browser(chrome, example)
        found = {where: wrong for where in choosing(visitor, example, several) if (wrong := barriers(visitor, axe))}
        assert found == {}
        visitor.page.context.close()


def test_the_empty_page_has_no_barrier(enter: Enter, axe: str) -> None:
    visitor = enter()
    visitor.go("/leeg")
    visitor.page.evaluate(axe)
    assert visitor.page.evaluate(RUN) == []


# What somebody in need sees first: on a phone of 360 pixels that shows everything twice as large.
NEEDED = ("/", "/?bij=112", "/?bij=veilig_thuis", "/hulp", "/inloggen", "/plaatje/snelcheck", "/afdrukken/kindgesprek")


def needed(visitor: Person) -> Walk:
    for path in NEEDED:
        visitor.go(path)
        yield path


@pytest.mark.parametrize("walk", [needed, somebody_tells, outcomes], ids=lambda walk: walk.__name__)
def test_a_phone_at_200_percent_needs_no_scrolling_sideways(enter: Enter, walk: Callable[[Person], Walk]) -> None:
    visitor = enter(viewport={"width": 180, "height": 370})
    found = {where: wrong for where in walk(visitor) if (wrong := visitor.page.evaluate(MEASURE))}
    assert found == {}


INSIDE = """() => [...document.querySelectorAll(".node:has(rect)")].flatMap((box) => {
  const frame = box.querySelector("rect").getBBox(), words = box.querySelector("text").getBBox();
  const room = Math.min(words.x - frame.x, frame.x + frame.width - words.x - words.width, words.y - frame.y,
    frame.y + frame.height - words.y - words.height);
  return room < 6 ? [`${box.id}: ${room}`] : [];
})"""


@pytest.mark.parametrize("name", protocol.available())
def test_the_words_of_a_picture_stay_inside_their_boxes(enter: Enter, name: str) -> None:
    loaded = protocol.load(name)
    page = enter().page
    page.set_content(diagram.as_svg(loaded, texts.for_protocol(loaded), None))
    expect(page.locator(".node").first).to_be_visible()
    assert page.evaluate(INSIDE) == []


def test_a_picture_on_a_phone_opens_where_it_begins(enter: Enter) -> None:
    visitor = enter()
    visitor.go("/plaatje")
    visitor.follow("Moet ik melden?")
    expect(visitor.page.locator("#begin")).to_be_in_viewport(ratio=1)
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Moet ik melden?")
