"""People walk through the chat in a real browser: what they see, where the focus goes, what a click does."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Route, expect
from visits import (
    CHROMIUM,
    DESK,
    NO_CHROMIUM,
    Person,
    Staffroom,
    is_missing,
    open_browser,
    open_school,
    sign_in,
)

Enter = Callable[..., Person]

if CHROMIUM is None:
    is_missing(NO_CHROMIUM, whole_file=True)
BOTH = pytest.mark.parametrize("scripted", [True, False], ids=["with script", "without script"])


def is_called_for(person: Person) -> None:
    """Hold that 112 and Veilig Thuis are in view, one tap away."""
    bar = person.page.get_by_role("navigation", name="Bellen, terug of sluiten")
    for name, number in (("112", "tel:112"), ("0800-2000", "tel:08002000")):
        link = bar.get_by_role("link", name=name)
        expect(link).to_be_in_viewport(ratio=1)
        expect(link).to_have_attribute("href", number)


@BOTH
def test_a_child_tells_something_and_every_screen_can_call(enter: Enter, scripted: bool) -> None:
    juf = enter(java_script_enabled=scripted)
    juf.go()
    juf.tap("Een kind vertelt nu iets")
    juf.asks("Luister, meer hoeft nu niet")
    for label in (*["Verder"] * 7, "Nee", "Iemand uit het gezin", "Nee", "Ja", "Ja", "Verder"):
        is_called_for(juf)
        juf.tap(label)
    juf.asks("Volgens de meldnorm hoort de school te melden")
    is_called_for(juf)
    juf.says("Wie doet het")
    juf.says("Nu meteen")


@BOTH
def test_the_quick_check_says_who_reports(enter: Enter, scripted: bool) -> None:
    juf = enter(java_script_enabled=scripted)
    juf.go()
    juf.tap("Moet ik melden?", "Nee", "Iemand uit het gezin", "Nee", "Ja")
    juf.asks("Volgens de meldnorm hoort de school te melden")
    juf.says("aandachtsfunctionaris")
    is_called_for(juf)


def test_danger_says_112_first_and_large(enter: Enter) -> None:
    juf = enter()
    juf.go()
    juf.tap("Moet ik melden?", "Twijfel")
    juf.asks("Bel nu 112")
    call = juf.page.get_by_role("main").get_by_role("link", name="Bel 112")
    expect(call).to_be_in_viewport(ratio=1)
    assert call.bounding_box()["height"] >= 48


# One case, three people


def test_a_dalton_case_by_three_people_in_three_browsers(enter: Enter, staffroom: Staffroom) -> None:
    juf, ib, directie = enter("leerkracht"), enter("IB", viewport=DESK), enter("directie")
    juf.go()
    juf.tap("Nieuwe casus", "Jonger dan 12")
    code = juf.title.removeprefix("Casus ")
    juf.tap("Signalen vastleggen", "Nee", "Nee", "Ik ben de leerkracht van dit kind", "Verder", "Nee", "Verder")
    juf.tap("Noteer met datum en plaats wat je zag en hoorde. Laat oordelen en etiketten weg.")
    juf.tap("Verder", "Verder zonder notitie", "Verder")
    juf.asks("Deze stap is klaar")

    ib.go()
    ib.tap("Mijn casussen", code)
    ib.tap("Ik neem deze casus over")
    ib.tap("Overleg", "Nee", "Nee", "Verder", "Verder", "Verder", "Verder", "Verder zonder notitie", "Nee")
    ib.tap("Verder met: Gesprek met het kind", *["Verder"] * 10, "Verder zonder notitie")
    ib.asks("Deze stap is klaar")
    ib.tap("Verder met: Gesprek met de ouders", "Ja", *["Verder"] * 5, "Verder zonder notitie")
    ib.tap("Verder met: Afweging", "Verder", "Ja, door naar afwegingsvraag 2", "Verder", "Verder", "Nee")
    ib.tap("Ja, door naar afwegingsvraag 4", "Ja", "Verder")
    ib.asks("Wanneer bespreken jullie hoe het gaat?")
    ib.page.locator("#beurt").get_by_role("button").first.click()
    ib.asks("Bracht de hulp op tijd wat echt nodig was?")
    ib.tap("Menu", "Mijn casussen", code, "Geef de casus aan een collega", "de directeur: directie")

    directie.go()
    directie.tap("Mijn casussen")
    expect(directie.page.get_by_role("row").filter(has_text=code)).to_contain_text("jij")
    directie.tap(code)
    expect(directie.page.get_by_role("listitem").filter(has_text="Stap 3 gedaan").first).to_be_visible()
    directie.says("Evaluatie: over 14 dagen")
    directie.tap("Ga verder: Afweging")
    directie.asks("Bracht de hulp op tijd wat echt nodig was?")
    directie.tap("Nee")
    directie.asks("Volgens de meldnorm hoort de school te melden")
    is_called_for(directie)
    directie.tap("Naar de casus", "Wie keek mee?")
    directie.says("de leerkracht opende de casus")
    juf.go()
    juf.tap("Menu", "Mijn casussen", code)
    juf.says("Stap 4")


def test_a_ping_reaches_a_colleague_and_calling_never_waits_for_it(chrome: Browser, tmp_path: Path) -> None:
    with open_school(tmp_path / "school") as school:
        room = Staffroom(school)
        juf, ib = room.enter(chrome, "leerkracht"), room.enter(chrome, "IB", viewport=DESK)
        juf.go()
        juf.tap("Moet ik melden?", "Nee", "Iemand uit het gezin", "Nee", "Ja", "Waarschuw de aandachtsfunctionaris")
        juf.tap("Jonger dan 12", "Het bevoegd gezag", "Stuur het bericht")
        said = juf.page.get_by_role("region", name="Oproepen")
        expect(said).to_contain_text("Niemand heeft het nog opgepakt.")
        expect(said.get_by_role("button", name="Nee, nog niemand")).to_be_in_viewport(ratio=1)
        is_called_for(juf)
        juf.says("je mag zelf bellen")
        ib.go()
        taking = ib.page.get_by_role("button", name=re.compile("^Ik pak het op"))
        expect(taking).to_be_in_viewport(ratio=1)
        ib.tap(taking.inner_text())
        code = ib.title.removeprefix("Casus ")
        juf.go()
        juf.asks(f"Casus {code}")
        juf.says("heeft het opgepakt")
        is_called_for(juf)
        assert [*juf.trouble, *ib.trouble] == []
        for person in (juf, ib):
            person.page.context.close()


def test_whoever_listens_hears_where_they_are_and_then_the_ping(chrome: Browser, tmp_path: Path) -> None:
    with open_school(tmp_path / "school") as school:
        juf = Staffroom(school).enter(chrome, "leerkracht")
        juf.go()
        juf.tap("Moet ik melden?", "Nee", "Iemand uit het gezin", "Nee", "Ja", "Waarschuw de aandachtsfunctionaris")
        juf.tap("Jonger dan 12", "Stuur het bericht")
        expect(juf.page.get_by_role("heading", level=1)).to_be_focused()
        juf.page.keyboard.press("Tab")
        calling = juf.page.get_by_role("region", name="Oproepen").get_by_role("link", name="0800-2000")
        expect(calling).to_be_focused()
        owed = juf.page.get_by_text("Uit eerdere antwoorden volgt: de school hoort te melden")
        juf.forgive("ERR_INTERNET_DISCONNECTED")
        juf.page.context.set_offline(True)
        juf.button("Besluit").click()
        expect(juf.page.get_by_role("status").filter(has_text="geen verbinding")).to_be_in_viewport()
        expect(owed).to_be_visible()
        juf.page.context.set_offline(False)
        juf.tap("Nieuwe signalen")  # danger is asked first, and its answers stand apart from those about the ping
        juf.asks("Is er nu direct gevaar?")
        answers = juf.page.locator("form#beurt").get_by_role("button")
        expect(answers).to_have_text([re.compile("^Ja"), re.compile("^Nee"), re.compile("^Twijfel")])
        above, below = (juf.page.get_by_text(words).first for words in ("Bij ja of twijfel", "Heb je iemand zelf"))
        assert above.evaluate("(first, next) => !!(first.compareDocumentPosition(next) & 4)", below.element_handle())
        juf.page.context.close()


# A phone that dies, a train in a tunnel, a thumb that slips


def test_a_server_that_is_killed_goes_on_with_the_same_question(chrome: Browser, tmp_path: Path) -> None:
    with open_school(tmp_path / "school") as school:
        juf = open_browser(chrome, school)
        juf.go()
        juf.tap("Moet ik melden?", "Nee", "Iemand uit het gezin")
        question = juf.title
        school.kill()
        juf.button("Nee").click()
        juf.says("Er is niets verstuurd")
        juf.asks(question)
        is_called_for(juf)
        school.start()
        juf.go()
        juf.asks(question)
        juf.tap("Nee")
        assert juf.title != question
        juf.page.context.close()


def test_without_a_connection_a_tap_says_so_and_calling_is_still_there(enter: Enter) -> None:
    juf = enter()
    juf.go()
    juf.tap("Moet ik melden?")
    juf.page.context.set_offline(True)
    juf.button("Nee").click()
    notice = juf.page.get_by_role("status").filter(has_text="geen verbinding")
    expect(notice).to_be_in_viewport()
    expect(notice).to_contain_text("112 of 0800-2000")
    is_called_for(juf)
    juf.asks("Is er nu direct gevaar?")
    juf.page.context.set_offline(False)
    juf.forgive("ERR_INTERNET_DISCONNECTED")
    juf.tap("Nee")
    assert juf.title != "Is er nu direct gevaar?"


@BOTH
def test_the_back_button_never_answers_another_question(enter: Enter, scripted: bool) -> None:
    juf = enter(java_script_enabled=scripted)
    juf.go()
    juf.tap("Moet ik melden?", "Nee", "Iemand uit het gezin")
    question = juf.title
    juf.page.go_back()
    juf.asks(question)
    juf.go()
    juf.asks(question)
    expect(juf.page.locator(".trail")).to_contain_text("2 antwoorden")


def test_the_back_button_says_where_one_is(enter: Enter) -> None:
    juf = enter()
    juf.go()
    juf.tap("Moet ik melden?", "Nee")
    juf.page.go_back()
    juf.says('Met "Terug" onderaan neem je een antwoord terug.')


def test_terug_takes_one_answer_back(enter: Enter) -> None:
    juf = enter()
    juf.go()
    juf.tap("Moet ik melden?", "Nee", "Terug")
    juf.asks("Is er nu direct gevaar?")


@BOTH
def test_a_double_click_answers_once(enter: Enter, scripted: bool) -> None:
    juf = enter(java_script_enabled=scripted)
    juf.go()
    juf.tap("Moet ik melden?")
    held: list[Route] = []  # both clicks land on this button, however fast the server or slow the browser is
    juf.page.route(f"{juf.address}/", lambda route: held.append(route))
    button = juf.button("Nee").bounding_box()
    assert button is not None
    juf.page.mouse.dblclick(button["x"] + 20, button["y"] + 20)
    juf.until(lambda: bool(held))
    juf.page.unroute(f"{juf.address}/")
    answers = [route.fetch(max_redirects=0) for route in held]
    for route, answer in zip(held, answers, strict=True):
        with suppress(Error):  # a browser without a script may have let go of what the first click sent
            route.fulfill(response=answer)
    juf.asks("Gaat het om thuis, een medewerker of leerlingen?")
    expect(juf.page.get_by_role("status").filter(has_text="eerder scherm")).to_have_count(0)
    juf.go()
    juf.asks("Gaat het om thuis, een medewerker of leerlingen?")


def test_two_tabs_on_one_case_never_answer_for_each_other(enter: Enter) -> None:
    juf = enter("leerkracht 2")
    juf.go()
    juf.tap("Nieuwe casus", "Jonger dan 12", "Signalen vastleggen")
    other = Person(juf.page.context.new_page(), juf.address)
    other.go()
    other.asks("Is er nu direct gevaar?")
    other.tap("Nee")
    question = other.title
    juf.tap("Twijfel")
    juf.asks(question)
    expect(juf.page.get_by_text("Dat was een knop van een eerder scherm.")).to_be_focused()
    other.go()
    other.asks(question)


def test_an_unfolded_explanation_stays_open_when_one_comes_back_to_the_tab(enter: Enter) -> None:
    juf = enter()
    juf.go()
    juf.tap("Moet ik melden?")
    juf.page.get_by_text("Waarom vraag je dit?").click()
    asked: list[str] = []
    juf.page.on("request", lambda request: asked.append(request.url))
    juf.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    juf.page.evaluate("fetch('/gezond').then((answer) => answer.text())")  # what was asked before stands before it
    assert asked == [f"{juf.address}/gezond"]
    juf.says("Bron:")


# The keyboard, and where the focus goes


def test_the_focus_moves_to_the_new_question(enter: Enter) -> None:
    juf = enter()
    juf.go()
    for label in ("Moet ik melden?", "Nee", "Iemand uit het gezin"):
        juf.tap(label)
        expect(juf.page.get_by_role("heading", level=1)).to_be_focused()
        assert juf.page.evaluate("scrollY") == 0


def test_a_tick_keeps_the_focus_where_it_is(enter: Enter) -> None:
    juf = enter("leerkracht")
    juf.go()
    juf.tap(
        "Menu", "Nieuwe casus", "Jonger dan 12", "Signalen vastleggen", "Nee", "Nee", "Ik ben een andere medewerker"
    )
    juf.tap("Verder", "Nee", "Verder")
    item = juf.page.get_by_role("checkbox").nth(2)
    item.focus()
    juf.page.keyboard.press("Enter")
    expect(item).to_be_checked()
    expect(item).to_be_focused()


def focused(person: Person) -> str:
    return str(person.page.evaluate("document.activeElement.innerText ?? ''")).strip()


def reach(person: Person, label: str) -> None:
    """Press Tab until the focus is on something with these words; each stop is to be seen, above the bar."""
    for _ in range(60):
        person.page.keyboard.press("Tab")
        stop = person.page.evaluate(
            """() => {
              const it = document.activeElement, box = it.getBoundingClientRect();
              const bar = document.querySelector(".bar");
              const edge = bar.contains(it) ? innerHeight : bar.getBoundingClientRect().top;
              const look = getComputedStyle(it);
              return {words: it.innerText ?? "", seen: it === document.body || (box.top < edge && box.bottom > 0 &&
                (box.bottom <= edge + 1 || box.top <= 1)), ring: it === document.body ||
                (look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2)};
            }"""
        )
        assert stop["seen"], f"the bar covers {stop['words']!r}"
        assert stop["ring"], f"no ring around {stop['words']!r}"
        if stop["words"].strip().partition("\n")[0] == label:
            return
    raise AssertionError(f"Tab never comes to {label}")


@pytest.mark.parametrize(
    "size", [(1280, 800), (360, 740), (180, 370)], ids=["a desk", "a phone", "a phone at 200 percent"]
)
def test_the_keyboard_alone_reaches_an_outcome(enter: Enter, size: tuple[int, int]) -> None:
    juf = enter(viewport={"width": size[0], "height": size[1]})
    juf.go()
    for label in ("Moet ik melden?", "Nee", "Iemand uit het gezin", "Nee", "Ja"):
        before = juf.title
        reach(juf, label)
        juf.page.keyboard.press("Enter")
        expect(juf.page.get_by_role("heading", level=1)).not_to_have_text(before)
    juf.asks("Volgens de meldnorm hoort de school te melden")


@pytest.mark.parametrize("size", [(360, 740), (180, 370)], ids=["a phone", "a phone at 200 percent"])
def test_no_stop_of_the_keyboard_on_a_case_lies_below_the_bar(enter: Enter, size: tuple[int, int]) -> None:
    juf = enter("leerkracht", viewport={"width": size[0], "height": size[1]})
    juf.go()
    juf.tap("Menu", "Nieuwe casus", "Jonger dan 12")
    reach(juf, "Sluit en wis")


def test_the_first_tab_skips_to_the_conversation(enter: Enter) -> None:
    juf = enter(viewport=DESK)
    juf.go()
    juf.page.keyboard.press("Tab")
    skip = juf.page.get_by_role("link", name="Naar het gesprek")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    juf.page.keyboard.press("Enter")
    expect(juf.page.get_by_role("main")).to_be_focused()
    juf.page.keyboard.press("Tab")
    expect(juf.page.get_by_role("main").locator(":focus")).to_have_count(1)


# Leaving


@BOTH
def test_sluit_en_wis_leaves_nothing_that_tells(enter: Enter, scripted: bool) -> None:
    juf = enter(java_script_enabled=scripted)
    juf.go()
    juf.tap("Moet ik melden?", "Nee", "Iemand uit het gezin", "Nee", "Ja")
    juf.page.get_by_role("button", name="Sluit en wis").click()
    juf.page.wait_for_url("**/leeg")
    assert juf.page.title() == "Pagina"
    assert juf.page.inner_text("body") == "Je kunt deze pagina sluiten."
    juf.until(lambda: juf.page.context.cookies() == [])
    if scripted:
        assert juf.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
        assert juf.page.evaluate("caches.keys()") == []
    history = juf.page.context.new_cdp_session(juf.page).send("Page.getNavigationHistory")["entries"]
    assert {entry["title"] for entry in history} <= {"", "Gesprekshulp", "Pagina", "about:blank"}
    assert {entry["url"].removeprefix(juf.address) for entry in history} <= {"/", "/leeg", "about:blank"}
    juf.page.go_back()
    juf.asks("Waar kan ik je mee helpen?")
    assert "meldnorm" not in juf.page.content()
    juf.go()
    juf.asks("Waar kan ik je mee helpen?")


def test_sluit_en_wis_goes_at_once_when_the_line_is_dead(enter: Enter) -> None:
    juf = enter()
    juf.go()
    juf.tap("Moet ik melden?")
    away: list[Route] = []
    juf.page.route("**/weg", lambda route: None)  # an answer that never comes
    juf.page.route("**/leeg", lambda route: away.append(route))
    juf.page.get_by_role("button", name="Sluit en wis").click()
    expect(juf.page.locator("body")).to_be_hidden()
    expect(juf.page).to_have_title("Pagina")
    juf.until(lambda: bool(away))
    away[0].continue_()
    juf.page.wait_for_url("**/leeg")


def test_a_case_is_still_there_after_sluit_en_wis_and_signing_in_again(enter: Enter, staffroom: Staffroom) -> None:
    juf = enter("leerkracht 3")
    juf.go()
    juf.tap("Nieuwe casus", "12 tot 16")
    code = juf.title.removeprefix("Casus ")
    juf.tap("Signalen vastleggen")
    juf.page.get_by_role("button", name="Sluit en wis").click()
    juf.page.wait_for_url("**/leeg")
    juf.go()
    juf.page.get_by_role("link", name="Inloggen").wait_for()
    sign_in(juf, staffroom.logins["leerkracht 3"])
    juf.tap("Menu", "Mijn casussen", code)
    juf.asks(f"Casus {code}")


def test_the_text_of_a_case_is_copied_with_one_tap(enter: Enter) -> None:
    juf = enter("leerkracht 40")
    juf.go()
    juf.tap("Nieuwe casus", "12 tot 16")
    code = juf.title.removeprefix("Casus ")
    juf.tap("Signalen vastleggen", "Nee", "Menu", "Mijn casussen", code, "Tekst voor het dossier")
    text = juf.page.get_by_label("De tekst").input_value()
    assert "Is er nu direct gevaar?" in text
    copy = juf.page.get_by_role("button", name="Kopieer de tekst")
    context = juf.page.context
    context.grant_permissions(["clipboard-read"], origin=juf.address)  # writing is not allowed
    copy.click()
    juf.says("Kopiëren lukte niet.")
    assert juf.page.evaluate("getSelection().toString() || document.activeElement.id") in (text, "verslag")
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=juf.address)
    copy.click()
    juf.says("De tekst is gekopieerd.")
    assert juf.page.evaluate("navigator.clipboard.readText()") == text


@BOTH
def test_a_session_that_ended_while_somebody_typed_says_what_to_do(
    enter: Enter, staffroom: Staffroom, scripted: bool
) -> None:
    label = f"leerkracht {7 if scripted else 8}"
    juf, elsewhere = enter(label, java_script_enabled=scripted), enter()
    juf.go()
    juf.tap("Nieuwe casus", "12 tot 16", "Signalen vastleggen", "Nee", "Nee", "Ik ben de leerkracht van dit kind")
    juf.tap("Verder", "Nee", "Verder", "Verder")
    juf.page.get_by_label("Schrijf alleen").fill("Dinsdag op het plein: een leerling wilde niet naar huis.")
    sign_in(elsewhere, staffroom.logins[label])
    elsewhere.go("/account")
    elsewhere.follow("Sluit alle andere sessies")
    juf.button("Lees de notitie na").click()
    juf.asks("Inloggen")
    juf.says("Je bent uitgelogd. Wat je eerder antwoordde, is bewaard. Koos of typte je net nog iets?")
    expect(juf.page.get_by_label("Je inlogcode")).to_have_css("border-top-width", "2px")  # it is the whole page
    expect(juf.page.get_by_role("link", name="Menu")).to_have_count(0)
    is_called_for(juf)
    juf.forgive("status of 403")


def test_a_code_of_the_app_works_once(enter: Enter, staffroom: Staffroom) -> None:
    enter("leerkracht 4").page.context.close()
    login = staffroom.logins["leerkracht 4"]
    first, second = enter(), enter()
    digits = login.digits(ahead=1)
    sign_in(first, login, digits)
    first.asks("Waar kan ik je mee helpen?")
    sign_in(second, login, digits)
    second.says("Dat klopt niet.")
    second.forgive("status of 403")


# What it weighs, and what it needs


def test_a_page_weighs_less_than_60_kb_all_in(enter: Enter) -> None:
    for path in ("/", "/inloggen", "/hulp", "/plaatje", "/plaatje/snelcheck", "/afdrukken/oudergesprek"):
        juf = enter()
        juf.go(path)
        sizes = juf.page.evaluate(WEIGHTS)
        icon = juf.page.locator("link[rel=icon]").get_attribute("href")
        sizes.append(len(juf.page.request.get(juf.address + str(icon)).body()))
        assert 0 < sum(sizes) < 60_000, path
        assert len(sizes) >= 4, "the page, its style sheets and its icon are counted"


# Once a page has loaded these stand; the icon comes when the browser likes, and stands nowhere.
WEIGHTS = """() => ["navigation", "resource"].flatMap((kind) =>
  performance.getEntriesByType(kind).filter((it) => !it.name.endsWith(".svg")).map((it) => it.transferSize))"""


# The browser lists a paint some frames after it, so this waits to be told of it.
FIRST_PAINT = """() => new Promise((painted, never) => {
    setTimeout(never, 30000, new Error("nothing was painted"));
    new PerformanceObserver(list => {
        if (list.getEntriesByName("first-contentful-paint").length) painted();
    }).observe({type: "paint", buffered: true});
})"""


def test_the_question_is_on_the_screen_before_any_script_has_come(enter: Enter) -> None:
    juf = enter()
    juf.page.route("**/*.js", lambda route: None)  # a script that never arrives
    juf.page.goto(juf.address, wait_until="commit")
    juf.asks("Waar kan ik je mee helpen?")
    juf.page.evaluate(FIRST_PAINT)
    assert juf.page.evaluate("document.readyState") != "complete", "the script is still on its way"


def test_the_tab_and_its_icon_say_nothing(enter: Enter) -> None:
    juf = enter()
    juf.go()
    juf.tap("Moet ik melden?", "Ja")
    assert juf.page.title() == "Gesprekshulp"
    icon = juf.page.locator("link[rel=icon]").get_attribute("href")
    drawing = juf.page.request.get(juf.address + str(icon)).text()
    assert re.findall(r"<(\w+)", drawing) == ["svg", "rect", "path"]
