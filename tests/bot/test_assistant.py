"""What every screen keeps to, and what no input can do: first screens, the bar, commands, odd and repeated input."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from pathlib import Path

import pytest
from people import DALTON, Clock, Office, Person, office

from meldwijzer.bot.messages import Incoming, Screen
from meldwijzer.bot.screens import BAR, ONWARD
from meldwijzer.bot.turn import OVERLAYS
from meldwijzer.dialogs.protocol import OF_A_SCREEN, ON_EVERY_SCREEN, OUTCOME_PREFIX, Place


def assert_fit_to_show(screen: Screen) -> None:
    """What holds for every screen there is."""
    assert screen.title.strip()
    assert screen.token
    assert [button.id for button in screen.bar] == list(BAR)
    labels = {button.id: button.label for button in screen.bar}
    assert "112" in labels["112"]
    assert "0800-2000" in labels["veilig_thuis"]
    assert all(button.label.strip() for button in (*screen.buttons, *screen.bar))
    for button in screen.buttons:
        assert button.ticked is not None or len(button.label) <= 40, button.label
    ids = [button.id for button in screen.buttons]
    assert len(set(ids)) == len(ids)
    if screen.kind == "outcome":
        assert any("0800-2000" in words for words in (screen.title, *(line.text for line in screen.lines)))


def test_no_answer_or_item_may_be_called_as_a_button_of_every_screen() -> None:
    assert {*BAR, *OVERLAYS, ONWARD} <= {*ON_EVERY_SCREEN, *OF_A_SCREEN}, "`check` holds every protocol to this list"


# The first screens


async def test_the_home_route_of_the_quick_check_gives_advice_within_six_taps(visitor: Person) -> None:
    taps = ["snelcheck", "nee", "thuis", "nee", "nee", "nee"]
    await visitor.tap(*taps)
    assert len(taps) <= 6
    assert visitor.screen.kind == "outcome"
    await visitor.at("uitkomst.volg_stappen")


async def test_one_tap_shows_what_to_do_and_not_to_do_while_a_child_tells(visitor: Person) -> None:
    await visitor.tap("onthulling")
    await visitor.at("onthulling.luister")
    assert visitor.screen.kind == "info"
    assert len(visitor.screen.buttons) == 1


async def test_somebody_without_an_account_sees_no_cases(visitor: Person) -> None:
    assert set(visitor.labels) == {"onthulling", "snelcheck", "opzoeken"}


async def test_only_a_terminal_lets_people_choose_their_own_role(teacher: Person, tmp_path: Path) -> None:
    assert "rol" not in teacher.labels
    async with office(tmp_path / "terminal", may_choose_role=True) as school:
        person = await school.colleague("ik", role="leerkracht")
        await person.tap("rol", "directeur")
        assert "directeur" in person.labels["rol"]


async def test_danger_comes_first_in_the_outcome_of_danger(visitor: Person) -> None:
    await visitor.tap("snelcheck", "ja")
    await visitor.at("uitkomst.bel_112")
    assert "112" in visitor.screen.title
    assert visitor.screen.danger


async def test_the_question_about_danger_is_the_first_one_that_shows_how_many_follow(visitor: Person) -> None:
    await visitor.tap("snelcheck")
    assert visitor.screen.progress == (1, 5)
    assert visitor.screen.progress_text == "Vraag 1 van 5"


# Every screen


@pytest.mark.parametrize("seed", range(4))
async def test_every_screen_on_any_walk_is_fit_to_show(school: Office, seed: int) -> None:
    """Walks about at random, with a liking for buttons that were not pressed yet."""
    chance = random.Random(seed)
    person = await school.colleague()
    pressed: Counter[tuple[str, str]] = Counter()
    for step in range(900):
        screen = await (person.look() if step % 50 == 0 else _wander(person, pressed, chance))
        assert_fit_to_show(screen)
        school.clock.wait(minutes=chance.choice((0, 0, 0, 1, 5, 61 if step % 7 == 0 else 1)))


async def _wander(person: Person, pressed: Counter[tuple[str, str]], chance: random.Random) -> Screen:
    dice = chance.random()
    if dice < 0.04:
        return await person.tap(chance.choice([button.id for button in person.screen.bar]))
    if dice < 0.07:
        return await person.say(chance.choice(["ja", "nee", "twijfel", "1", "terug", "iets anders", "4 december 2027"]))
    names = [button.id for button in person.screen.buttons]
    names += ["terug"] if person.screen.kind in ("choice", "date") else []
    seldom = min(pressed[person.screen.title, name] for name in names)
    name = chance.choice([name for name in names if pressed[person.screen.title, name] == seldom])
    pressed[person.screen.title, name] += 1
    return await person.tap(name)


async def test_every_screen_of_the_protocol_can_be_reached(school: Office) -> None:
    """Walks through each dialog, each time by the options that were taken least, until every screen was met."""
    protocol = school.assistant.writer(DALTON).protocol
    met: set[str] = set()
    for dialog in protocol.dialogs:
        missing = {place.state for place in protocol.places.values() if place.dialog == dialog and _stands_alone(place)}
        taken: Counter[tuple[str, str]] = Counter()
        for walk in range(80):
            if walk > 3 and not missing - met:
                break
            met |= await _walk(school, dialog, taken, f"{dialog}-{walk}")
        assert missing - met == set()


def _stands_alone(place: Place) -> bool:
    """Whether a screen can be met without a longer history: a fresh gate, or an answer of Veilig Thuis."""
    later = place.id == "verder_met_veilig_thuis" or place.state == "na_advies.gevaar_nu"
    return place.node.kind != "decision" and not later


async def _walk(school: Office, dialog: str, taken: Counter[tuple[str, str]], name: str) -> set[str]:
    """One walk through a dialog, from the first screen to an outcome; gives the states that it met."""
    person = await school.colleague(name)
    await person.look()
    if dialog in person.labels:
        await person.tap(dialog)
    else:
        await person.new_case()
        if dialog == "na_advies":
            await person.tap("overleg")
            await person.go_on(twijfel="ja")
            await person.tap("volgende")
        else:
            await person.tap(dialog)
    met: set[str] = set()
    while True:
        assert_fit_to_show(person.screen)
        state = await person.state()
        met.add(state)
        if state.startswith(OUTCOME_PREFIX):
            return met
        names = [button.id for button in person.screen.buttons if button.ticked is None]
        # Of options that were taken equally often those come first that do not end the walk.
        chosen = min(names, key=lambda name: (taken[state, name], not _goes_on(person, state, name)))
        taken[state, chosen] += 1
        await person.tap(chosen)


def _goes_on(person: Person, state: str, option: str) -> bool:
    protocol = person.office.assistant.writer(DALTON).protocol
    place = protocol.places[state]
    target = place.node.targets().get(option)
    return target is None or not protocol.resolve(place.dialog, target).startswith(OUTCOME_PREFIX)


# Stale buttons and repeated input


async def test_a_button_of_an_earlier_screen_answers_nothing(teacher: Person, school: Office) -> None:
    await teacher.new_case()
    await teacher.tap("signalen")
    old = teacher.screen
    await teacher.tap("nee")
    before = await school.contents()
    await teacher.send(button="ja", token=old.token)
    await teacher.at("signalen.ernstig")
    assert teacher.screen.notice
    assert await school.contents() == before


async def test_typed_words_that_were_meant_for_an_earlier_screen_answer_nothing(
    teacher: Person, school: Office
) -> None:
    await teacher.new_case()
    await teacher.tap("signalen")
    old = teacher.screen
    await teacher.tap("nee")
    before = await school.contents()
    await teacher.send(text="nee", token=old.token)
    await teacher.at("signalen.ernstig")
    assert await school.contents() == before


@pytest.mark.parametrize("given", [{"button": "nee"}, {"text": "nee"}, {"text": "terug"}, {"button": "menu"}])
async def test_the_same_input_twice_changes_nothing_twice(
    teacher: Person, school: Office, given: dict[str, str]
) -> None:
    await teacher.new_case()
    await teacher.tap("signalen", "nee")
    await teacher.send(**given, token=teacher.screen.token)
    shown, before = teacher.screen, await school.contents()
    await teacher.again()
    assert (teacher.screen.title, teacher.screen.token) == (shown.title, shown.token)
    assert await school.contents() == before


async def test_the_same_input_twice_counts_once_even_without_a_token(teacher: Person, school: Office) -> None:
    await teacher.new_case()
    await teacher.tap("signalen")
    await teacher.send(text="nee")
    before = await school.contents()
    await teacher.again()
    await teacher.at("signalen.ernstig")
    assert await school.contents() == before


async def test_a_double_tap_that_arrives_at_once_counts_once(teacher: Person, school: Office) -> None:
    await teacher.new_case()
    await teacher.tap("signalen")
    token = teacher.screen.token
    taps = [Incoming(teacher.channel, teacher.name, f"dubbel-{n}", button="nee", token=token) for n in range(5)]
    await asyncio.gather(*(school.assistant.handle(tap, school.clock.now) for tap in taps))
    await teacher.look()
    await teacher.at("signalen.ernstig")
    assert len(await school.answers()) == 1


async def test_a_repeated_tick_stays_ticked(teacher: Person) -> None:
    await teacher.new_case()
    await teacher.tap("signalen")
    await teacher.go_on(until="signalen.vastleggen", ernstig="nee", ouder_zorgt="nee")
    await teacher.tap("feiten")
    await teacher.again()
    assert teacher.button("feiten").ticked


async def test_a_repeated_wipe_wipes_no_second_conversation(teacher: Person, school: Office) -> None:
    await teacher.tap("snelcheck", "nee", "wis", "wis_ja")
    wiped = teacher.last
    await teacher.tap("menu", "snelcheck", "nee")
    teacher.last = wiped
    await teacher.again()
    await teacher.at("snelcheck.wie")


# Odd input

ODD = {
    "a story": "Vandaag zag ik dat " + "het kind heel stil was " * 450,
    "ten thousand letters": "a" * 10_000,
    "emoji": "👍🏽😭",
    "an emoji behind a word": "ja 👍",
    "control characters": "\x00\x07\x1b[2J\x7f",
    "right to left": "\u202eeen\u2066",
    "half a surrogate": "\ud83d",
    "SQL": "'; DROP TABLE answer; --",
    "markup": "[red]ja[/red] <script>alert(1)</script> {$datum}",
    "a path": "../../../../etc/passwd",
    "a number too high": "99",
    "zero": "0",
    "a very long number": "1" * 5_000,
    "both": "ja, maar misschien ook nee",
    "a question": "wat moet ik doen?",
    "only spaces": "   ",
}


PLACES = ("menu", "choice", "checklist", "date", "outcome", "case")


@pytest.mark.parametrize("place", PLACES)
async def test_odd_text_gets_a_clear_line_and_changes_nothing(teacher: Person, school: Office, place: str) -> None:
    await _go_to(teacher, place)
    shown, before = teacher.screen, await school.contents()
    for name, text in ODD.items():
        await teacher.say(text)
        assert_fit_to_show(teacher.screen)
        assert (teacher.screen.title, teacher.screen.buttons) == (shown.title, shown.buttons), name
        assert (teacher.screen.notice or "").endswith("."), name
        assert await school.contents() == before, name


async def _go_to(person: Person, kind: str) -> None:
    if kind == "menu":
        await person.tap("menu")
        return
    await person.new_case()
    if kind == "choice":
        await person.tap("signalen")
    elif kind == "checklist":
        await person.tap("signalen")
        await person.go_on(until="signalen.vastleggen", ernstig="nee", ouder_zorgt="nee")
    elif kind == "date":
        await person.tap("afweging")
        answers = {"vermoeden": "ja", "veiligheid": "nee", "hulp_mogelijk": "ja", "hulp_aanvaard": "ja"}
        await person.go_on(until="afweging.evaluatie", **answers)
    elif kind == "outcome":
        await person.tap("signalen", "ja")


async def test_a_story_gets_another_line_than_a_word(teacher: Person) -> None:
    await teacher.tap("snelcheck")
    await teacher.say("banaan")
    word = teacher.screen.notice
    await teacher.say(ODD["a story"])
    assert teacher.screen.notice != word
    assert "ParnasSys" in (teacher.screen.notice or "")


async def test_what_is_no_date_is_answered_with_an_example_of_a_date(teacher: Person) -> None:
    await _go_to(teacher, "date")
    await teacher.say("binnenkort")
    assert "4 december" in (teacher.screen.notice or "")


@pytest.mark.parametrize("day", ["gisteren", "2020-01-01", "23 november 2026", "31 februari 2027", "4 december 2099"])
async def test_a_date_that_does_not_lie_ahead_is_not_taken(teacher: Person, school: Office, day: str) -> None:
    await _go_to(teacher, "date")
    before = await school.answers()
    await teacher.say(day)
    await teacher.at("afweging.evaluatie")
    assert teacher.screen.notice
    assert await school.answers() == before


@pytest.mark.parametrize("day", ["4 december", "2026-12-04", "vrijdag 4 december", "4-12-2026"])
async def test_a_date_can_be_typed_as_people_say_it(teacher: Person, day: str) -> None:
    await _go_to(teacher, "date")
    await teacher.say(day)
    await teacher.at("afweging.resultaat")
    assert "vrijdag 4 december" in teacher.text


FORGED = (
    "bestaat_niet",
    "hulp_mogelijk",
    "wis_ja",
    "wis_sluit",
    "volgende",
    "open_casus",
    "sluiten",
    "export",
    "nieuwe_signalen",
    "antwoord_veilig_thuis",
    "casus:baba-baba",
    "datum:2027-01-01",
    "datum:ooit",
    "rol",
    "directeur",
    "evaluatie",
    "verder",
    "uitkomst.melden",
    "afweging.resultaat",
    "'; DROP TABLE answer; --",
    "x" * 10_000,
    "\x00",
)


@pytest.mark.parametrize("place", PLACES)
async def test_a_button_that_is_not_on_the_screen_gets_a_clear_line_and_changes_nothing(
    teacher: Person, school: Office, place: str
) -> None:
    await _go_to(teacher, place)
    shown, before = teacher.screen, await school.contents()
    for button in FORGED:
        if button in teacher.labels or (place == "date" and button == "datum:2027-01-01"):
            continue  # it is on this screen
        await teacher.send(button=button, token=shown.token)
        assert (teacher.screen.title, teacher.screen.buttons) == (shown.title, shown.buttons), button
        assert teacher.screen.notice, button
        assert await school.contents() == before, button


async def test_a_day_in_the_past_cannot_be_forged_into_a_date_screen(teacher: Person) -> None:
    await _go_to(teacher, "date")
    await teacher.send(button="datum:2026-11-23", token=teacher.screen.token)
    await teacher.at("afweging.evaluatie")
    assert teacher.screen.notice


async def test_a_made_up_token_answers_nothing(teacher: Person) -> None:
    await teacher.tap("snelcheck")
    for token in ("", "x", "+wis", "0-0", teacher.screen.token + "1", "a" * 10_000):
        if token:
            await teacher.send(button="ja", token=token)
            await teacher.at("snelcheck.gevaar_nu")


async def test_a_wipe_cannot_be_had_without_being_asked(teacher: Person) -> None:
    await teacher.tap("snelcheck", "nee")
    await teacher.send(button="wis_ja", token=teacher.screen.token)
    await teacher.at("snelcheck.wie")
    await teacher.tap("112")
    await teacher.send(button="wis_ja", token=teacher.screen.token)
    await teacher.at("snelcheck.wie")


# The bar


@pytest.mark.parametrize("typed", ["112", "0800-2000", "help", "meer uitleg", "waarom?", "bel 112"])
async def test_what_stands_in_the_bar_can_be_typed(teacher: Person, typed: str) -> None:
    await teacher.tap("snelcheck")
    question = teacher.screen.title
    await teacher.say(typed)
    assert teacher.screen.title != question
    await teacher.tap("hier")
    await teacher.at("snelcheck.gevaar_nu")


async def test_an_answer_tapped_on_a_page_beside_the_question_does_not_count(teacher: Person) -> None:
    await teacher.tap("snelcheck", "help")
    await teacher.send(button="ja", token=teacher.screen.token)
    await teacher.at("snelcheck.gevaar_nu")
    await teacher.tap("help")
    await teacher.say("ja")
    await teacher.at("snelcheck.gevaar_nu")


async def test_112_on_any_page_says_112_first_and_0800_2000_too(teacher: Person) -> None:
    await teacher.tap("112")
    assert "112" in teacher.screen.title
    assert "0800-2000" in teacher.text
    assert teacher.screen.danger


async def test_why_names_the_source_of_a_question(teacher: Person) -> None:
    await teacher.tap("snelcheck", "waarom")
    assert "NL-GEV-01" in teacher.text
    assert teacher.screen.lines[0].mark


async def test_why_at_an_outcome_begins_with_the_answers_that_led_there(teacher: Person, school: Office) -> None:
    await teacher.tap("snelcheck", "nee", "thuis", "nee", "ja", "waarom")
    said = [line.text for line in teacher.screen.lines]
    assert [line for line in said[1:6] if line.endswith("Ja")] == [f"{school.words('snelcheck.onthulling')} Ja"]


async def test_why_at_an_outcome_keeps_the_schools_own_document_apart_and_what_more_explains_for_last(
    teacher: Person, school: Office
) -> None:
    await teacher.tap("snelcheck", "nee", "thuis", "nee", "ja", "waarom")
    said = [line.text for line in teacher.screen.lines]
    headings = [
        "Je antwoorden tot hier",
        "Hierop rust wat je op dit scherm leest",
        "Uit het protocol van je school:",
        "Landelijk:",
        'En hierop rust wat onder "meer uitleg" staat',
    ]
    places = [said.index(heading) for heading in headings]
    assert places == sorted(places)
    seen, beneath = "\n".join(said[: places[-1]]), "\n".join(said[places[-1] :])
    assert "(DAL-4-05)" in seen and "(NL-GEV-01)" in seen
    assert "(NL-TWI-02)" in beneath and "(NL-TWI-02)" not in seen
    marked = [line.text for line in teacher.screen.lines if line.mark]
    assert marked == ["Landelijk:", "Landelijk:"]
    for row in school.assistant.writer(DALTON).protocol.endings["melden"].cites:
        assert f"({row})" in teacher.text and teacher.text.count(row) == 2, "its text, and where that stands"


async def test_wiping_asks_first_and_can_be_refused(visitor: Person, school: Office) -> None:
    await visitor.tap("snelcheck", "nee")
    before = await school.contents()
    await visitor.tap("wis")
    assert await school.contents() == before
    await visitor.tap("hier")
    await visitor.at("snelcheck.wie")
    assert await school.contents() == before


async def test_wiping_a_quick_check_leaves_an_empty_first_screen(visitor: Person) -> None:
    await visitor.tap("snelcheck", "nee", "wis", "wis_ja")
    assert visitor.reply is not None
    assert visitor.reply.closed
    await visitor.look()
    assert "verder" not in visitor.labels
    await visitor.at("menu")


async def test_wiping_can_be_typed_but_only_as_a_whole_word(visitor: Person) -> None:
    await visitor.tap("snelcheck", "nee")
    await visitor.say("wis alles")
    await visitor.at("snelcheck.wie")
    assert "wis_ja" not in visitor.labels
    await visitor.say("wis")
    assert "wis_ja" in visitor.labels
    await visitor.say("ja")
    assert visitor.reply is not None
    assert visitor.reply.closed


# Outside a case


async def test_the_menu_keeps_a_quick_check_that_was_not_finished(visitor: Person) -> None:
    await visitor.tap("snelcheck", "nee", "menu")
    await visitor.tap("verder")
    await visitor.at("snelcheck.wie")


@pytest.mark.parametrize("other", ["opzoeken", "nieuwe_casus", "casussen"])
async def test_looking_at_something_else_keeps_a_quick_check_that_was_not_finished(teacher: Person, other: str) -> None:
    await teacher.tap("snelcheck", "nee", "thuis", "menu", other)
    if other == "nieuwe_casus":
        await teacher.tap("jonger_dan_12")
    await teacher.tap("menu", "verder")
    await teacher.at("snelcheck.eer")


async def test_back_at_the_first_question_leads_to_the_first_screen(visitor: Person) -> None:
    await visitor.tap("snelcheck", "terug")
    await visitor.at("menu")
    assert "verder" not in visitor.labels


async def test_back_takes_away_one_answer_at_a_time_also_from_an_outcome(visitor: Person) -> None:
    await visitor.tap("snelcheck", "nee", "thuis", "nee", "ja")
    for state in ("snelcheck.onthulling", "snelcheck.eer", "snelcheck.wie", "snelcheck.gevaar_nu"):
        await visitor.tap("terug")
        await visitor.at(state)


@pytest.mark.parametrize("dialog", ["snelcheck", "onthulling", "opzoeken"])
async def test_nothing_is_kept_in_a_case_or_as_an_answer_outside_a_case(
    teacher: Person, school: Office, dialog: str
) -> None:
    await teacher.tap(dialog)
    answers = {"wie": "thuis", "veiligheid": "nee", "onderwerp": "nummers"}
    await teacher.go_on(**answers)
    found = await school.contents("casus", "answer", "deadline", "ping")
    assert not any(found.values())


async def test_the_key_of_a_quick_check_goes_when_it_is_left(visitor: Person, school: Office) -> None:
    await visitor.tap("snelcheck")
    before = await _keys_outside_cases(school)
    await visitor.tap("nee", "thuis", "nee", "ja", "menu")
    assert not before & await _keys_outside_cases(school)


async def test_the_key_of_a_quick_check_goes_when_it_is_wiped(visitor: Person, school: Office) -> None:
    await visitor.tap("snelcheck", "nee")
    before = await _keys_outside_cases(school)
    await visitor.tap("wis", "wis_ja")
    assert not before & await _keys_outside_cases(school)


async def test_a_quick_check_is_still_there_after_59_minutes_and_gone_with_its_key_after_61(
    visitor: Person, school: Office
) -> None:
    await visitor.tap("snelcheck", "nee")
    before = await _keys_outside_cases(school)
    school.clock.wait(minutes=59)
    await visitor.look()
    await visitor.at("snelcheck.wie")
    school.clock.wait(minutes=61)
    await visitor.look()
    await visitor.at("menu")
    assert "verder" not in visitor.labels
    assert not before & await _keys_outside_cases(school)


async def test_a_tap_after_an_hour_of_silence_says_that_the_conversation_ended(visitor: Person, school: Office) -> None:
    await visitor.tap("snelcheck", "nee")
    school.clock.wait(minutes=61)
    await visitor.tap("medewerker")
    await visitor.at("menu")
    assert visitor.screen.notice


async def _keys_outside_cases(school: Office) -> set[str]:
    async with school.store.keys._engine.connect() as conn:
        rows = await conn.exec_driver_sql("SELECT id FROM \"key\" WHERE id LIKE 'conversation:%'")
        return {row[0] for row in rows}


# Going on later and elsewhere


async def test_a_restart_shows_the_same_question(tmp_path: Path) -> None:
    clock = Clock()
    async with office(tmp_path, clock) as school:
        person = await school.colleague()
        await person.new_case()
        await person.tap("signalen")
        await person.go_on(until="signalen.vastleggen", ernstig="nee", ouder_zorgt="nee")
        await person.tap("feiten")
        shown = person.screen
    clock.wait(days=9)
    async with office(tmp_path, clock) as school:
        person = await school.colleague("juf")
        await person.look()
        assert person.screen == shown


async def test_a_button_from_before_a_restart_still_works(tmp_path: Path) -> None:
    async with office(tmp_path) as school:
        person = await school.colleague()
        await person.tap("snelcheck")
        token = person.screen.token
    async with office(tmp_path) as school:
        person = await school.colleague("juf")
        await person.send(button="nee", token=token)
        await person.at("snelcheck.wie")


async def test_two_windows_of_one_person_are_one_conversation(school: Office) -> None:
    one = await school.colleague("juf")
    await one.look()
    other = await school.colleague("juf")
    await other.look()
    await one.tap("snelcheck", "nee")
    await other.tap("onthulling")
    assert other.screen.notice
    await other.at("snelcheck.wie")
    await other.tap("thuis")
    before = await school.contents()
    await one.tap("medewerker")
    assert await school.contents() == before
    await one.at("snelcheck.eer")


async def test_whoever_is_to_call_veilig_thuis_reads_what_to_say_and_comes_back_to_the_outcome(visitor: Person) -> None:
    await visitor.tap("snelcheck", "nee", "thuis", "nee", "ja")
    await visitor.at("uitkomst.melden")
    outcome = visitor.screen
    assert outcome.calls
    await visitor.tap("telefoon")
    assert "Ik bel van een school" in visitor.text
    assert "Hoe onveilig is het nu" in visitor.text
    await visitor.tap("hier")
    assert visitor.screen.title == outcome.title


async def test_an_outcome_that_asks_for_no_call_offers_none(visitor: Person) -> None:
    await visitor.tap("snelcheck", "nee", "thuis", "nee", "nee", "nee")
    await visitor.at("uitkomst.volg_stappen")
    assert "telefoon" not in visitor.labels and not visitor.screen.calls
