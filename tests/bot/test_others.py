"""The protocols beside the meldcode: how staff find them, work a case of one, and come from there to the meldcode."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import proef
import pytest
from people import DALTON, SCHOOL, Clock, Office, Person, office
from test_assistant import _wander, assert_fit_to_show

from meldwijzer.bot import app
from meldwijzer.bot.messages import CaseTrack, Screen
from meldwijzer.bot.settings import School as SchoolSettings
from meldwijzer.bot.settings import Settings
from meldwijzer.dialogs import protocol
from meldwijzer.storage import cases

PAGE = f"ander:{proef.NAME}"
CHANGED = "Hier is net iets veranderd. Dit is hoe het er nu voor staat."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with the protocol of these tests."""
    folder = tmp_path / "eigen"
    folder.mkdir()
    proef.write(folder)
    return folder


@pytest.fixture
async def school(tmp_path: Path, own: Path) -> AsyncIterator[Office]:
    """A school with a meldcode and one protocol beside it."""
    async with office(tmp_path, others=(proef.NAME,), protocols=own) as opened:
        yield opened


@pytest.fixture
async def case(teacher: Person) -> Person:
    """The teacher, looking at a new case of the other protocol."""
    await teacher.tap("anderen", PAGE, "nieuwe_casus", "jonger_dan_12")
    return teacher


async def colleague_in(school: Office, case: Person, name: str = "dir", role: str = "directeur") -> Person:
    """A colleague who looks at the same case."""
    code = await case.code()
    person = await school.colleague(name, role)
    await person.tap("anderen", PAGE, f"casus:{code}")
    return person


# Finding them


async def test_a_school_without_other_protocols_sees_nothing_of_them(tmp_path: Path) -> None:
    async with office(tmp_path) as school:
        person = await school.colleague()
        await person.look()
        assert "anderen" not in person.labels


async def test_the_menu_leads_to_the_other_protocols_by_their_names(teacher: Person) -> None:
    assert teacher.labels["anderen"] == "Andere protocollen"
    await teacher.tap("anderen")
    assert teacher.labels == {PAGE: "Weglopen op proef"}
    assert "112" in teacher.text
    await teacher.tap(PAGE)
    assert teacher.screen.title == "Weglopen op proef"
    assert teacher.labels == {"voorkomen": "Weglopen voorkomen", "nieuwe_casus": "Nieuwe casus"}
    await teacher.tap("terug")
    assert "anderen" in teacher.labels


async def test_a_child_that_ran_away_stands_first_and_is_called_so(tmp_path: Path) -> None:
    async with office(tmp_path, others=("driehoek-weglopen",)) as school:
        person = await school.colleague()
        await person.look()
        assert person.labels["ander:driehoek-weglopen"] == "Een kind is nu weg: begin hier", "on the first screen"
        await person.tap("ander:driehoek-weglopen")
        assert next(iter(person.labels.items())) == ("nieuwe_casus", "Een kind is nu weg: begin hier")
        await person.tap("nieuwe_casus", "onbekend")
        assert next(iter(person.labels.items())) == ("kind_weg", "Een kind is weggelopen")


async def test_every_item_of_a_list_can_be_ticked_whatever_it_is_called(tmp_path: Path) -> None:
    async with office(tmp_path, others=("driehoek-weglopen",)) as school:
        person = await school.colleague()
        await person.tap("ander:driehoek-weglopen", "nieuwe_casus", "onbekend", "kind_weg")
        for _ in range(9):
            items = [button.id for button in person.screen.buttons if button.ticked is not None]
            await person.tap(*items)
            assert [button.id for button in person.screen.buttons if button.ticked] == items, person.screen.title
            if "elders" in items:  # what leads to another channel is called so as well, on the first screen
                break
            await person.tap("verder")
        else:
            raise AssertionError("no list with that item came")


async def test_who_can_open_no_case_is_not_sent_to_one_from_the_first_screen(tmp_path: Path) -> None:
    async with office(tmp_path, others=("driehoek-weglopen",)) as school:
        for person in (school.person(), await school.colleague("beheer", "beheerder")):
            await person.look()
            assert "ander:driehoek-weglopen" not in person.labels
            assert "anderen" in person.labels


async def test_without_an_account_there_is_something_to_read_and_no_case(visitor: Person) -> None:
    await visitor.tap("anderen", PAGE)
    assert set(visitor.labels) == {"voorkomen"}
    assert "account" in visitor.text
    await visitor.tap("voorkomen", "nee")
    assert "open_casus" not in visitor.labels


async def test_a_case_of_another_protocol_stands_with_that_protocol_and_not_among_the_others(case: Person) -> None:
    code = await case.code()
    await case.tap("menu", "casussen")
    assert f"casus:{code}" not in case.labels
    await case.tap("menu", "anderen", PAGE)
    assert case.labels[f"casus:{code}"] == f"{code}: Weglopen op proef"
    assert len(case.labels[f"casus:{code}"]) <= 40
    await case.new_case()
    other = await case.code()
    await case.tap("menu", "casussen")
    assert f"casus:{other}" in case.labels


async def test_the_page_of_a_protocol_says_how_many_older_cases_there_are(teacher: Person) -> None:
    for _ in range(21):
        await teacher.tap("menu", "anderen", PAGE, "nieuwe_casus", "onbekend")
    await teacher.tap("menu", "anderen", PAGE)
    assert len([name for name in teacher.labels if name.startswith("casus:")]) == 20
    assert "Er is nog 1 oudere casus." in teacher.text


async def test_a_look_up_that_is_left_is_found_again_in_the_menu(teacher: Person) -> None:
    await teacher.tap("anderen", PAGE, "voorkomen", "ja", "nee", "menu")
    assert "verder" in teacher.labels
    await teacher.tap("verder")
    assert teacher.screen.kind == "choice"
    await teacher.tap("thuis", "menu", "snelcheck")
    assert teacher.screen.title == "Is er nu direct gevaar?"
    await teacher.tap("menu")
    assert "verder" not in teacher.labels


async def test_a_quick_check_that_was_left_is_still_there_after_a_look_at_another_protocol(teacher: Person) -> None:
    await teacher.tap("snelcheck", "nee", "menu", "anderen", PAGE, "voorkomen", "menu")
    assert "verder" in teacher.labels
    await teacher.tap("verder")
    await teacher.at("snelcheck.wie")
    await teacher.tap("menu", "anderen", PAGE, "nieuwe_casus", "onbekend", "menu", "verder")
    await teacher.at("snelcheck.wie")


async def test_a_protocol_that_a_school_does_not_use_is_not_even_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    read = protocol.read

    def noted(path: Path) -> Any:
        opened.append(path.stem)
        return read(path)

    monkeypatch.setattr(protocol, "read", noted)
    protocol.forget()
    settings = Settings(data_dir=tmp_path / "data", key_file=tmp_path / "master.key")
    async with app.open_assistant(settings, settings.find_school(None)):
        assert set(opened) == {DALTON, "basis", "landelijk"}


async def test_another_protocol_can_be_played_by_itself(tmp_path: Path, own: Path) -> None:
    async with office(tmp_path, plays=proef.NAME, protocols=own) as school:
        person = await school.colleague()
        await person.look()
        assert list(person.labels) == ["onthulling", "snelcheck", "casussen", "nieuwe_casus", "voorkomen"]
        await person.tap("nieuwe_casus", "onbekend")
        assert "zoeken" in person.labels
        code = await person.code()
        await person.tap("casussen")
        assert f"casus:{code}" in person.labels


async def test_what_leads_to_the_meldcode_opens_a_case_of_the_meldcode_also_when_another_protocol_is_played(
    tmp_path: Path, own: Path
) -> None:
    async with office(tmp_path, plays=proef.NAME, protocols=own) as school:
        person = await school.colleague()
        await person.tap("snelcheck", "nee", "thuis", "nee", "ja", "open_casus", "jonger_dan_12")
        assert "Nu aan de beurt: Besluit." in person.text


BOARD = "protocol: bord\nextends: landelijk\nabstract: true\n"


def of_board(folder: Path, board: str = "bord") -> str:
    """A protocol of a board with a meldcode of its own, and one of the same board beside it; gives the latter's id."""
    (folder / f"{board}.yaml").write_text(BOARD.replace("bord", board), encoding="utf-8")
    (folder / f"{board}.ftl").write_text("", encoding="utf-8")
    for name, kind in ((f"{board}-meldcode", "meldcode"), (f"{board}-weg", "ander")):
        routing = proef.ROUTING.replace(proef.NAME, name).replace("landelijk", board).replace("ander\n", f"{kind}\n")
        (folder / f"{name}.yaml").write_text(routing, encoding="utf-8")
        (folder / f"{name}.ftl").write_text(proef.TEXTS, encoding="utf-8")
    return f"{board}-weg"


def test_a_protocol_that_is_tried_out_leads_to_the_meldcode_of_its_own_board(own: Path) -> None:
    writer = app.writers(Settings(protocol_dirs=(own,)))
    assert app.meldcode_of(writer, of_board(own)) == "bord-meldcode"
    assert app.meldcode_of(writer, of_board(own, "zee")) == "zee-meldcode"
    (own / "a-school.yaml").write_text("protocol: a-school\nextends: zee-meldcode\n", encoding="utf-8")
    assert app.meldcode_of(writer, "zee-weg") == "zee-meldcode"  # and not that of one of its schools


def test_a_meldcode_that_is_tried_out_leads_to_itself_and_one_without_a_board_to_none(own: Path) -> None:
    writer = app.writers(Settings(protocol_dirs=(own,)))
    assert app.meldcode_of(writer, "opron") == "opron"
    assert app.meldcode_of(writer, proef.NAME) is None


@asynccontextmanager
async def tried_out(folder: Path, own: Path, **school: Any) -> AsyncIterator[Person]:
    """Somebody who tries out the protocol in the terminal of a school."""
    settings = Settings(
        data_dir=folder / "data",
        key_file=folder / "master.key",
        protocol_dirs=(own,),
        school=(SchoolSettings(id=SCHOOL, **school),),
    )
    async with app.open_assistant(settings, settings.find_school(None), proef.NAME) as assistant:
        person = Office(assistant, assistant.store, Clock()).person(app.LOCAL_PERSON, app.TERMINAL)
        await person.look()
        yield person


async def test_what_is_tried_out_alone_never_opens_a_case_of_another_school_and_names_veilig_thuis(
    tmp_path: Path, own: Path
) -> None:
    async with tried_out(tmp_path, own) as person:
        await person.tap("snelcheck", "nee", "thuis", "nee", "ja")
        assert "open_casus" not in person.labels
        assert "geen meldcode bij ingesteld" in person.text and "0800-2000" in person.text
        await person.tap("menu", "nieuwe_casus", "onbekend", "zoeken", "verder", "twijfel", "nee", "thuis", "nee", "ja")
        assert "open_casus" not in person.labels
        await person.tap("casus")
        assert "open_casus" not in person.labels
        view = person.screen.view
        assert isinstance(view, CaseTrack)
        assert view.first != "open_casus" and "0800-2000" in view.notes[0]
        await person.tap("sluiten")
        assert set(person.labels) == {"casus"}
        assert "0800-2000" in person.text and "meldcode" not in person.text
        await person.send(button="open_casus", token=person.screen.token)
        async with person.office.store.transaction() as conn:
            found = await cases.cases_of_school(conn, person.office.store.keys, SCHOOL)
        assert {case.protocol for case in found} == {proef.NAME}


async def test_a_protocol_that_the_school_uses_leads_to_its_own_meldcode(tmp_path: Path, own: Path) -> None:
    async with tried_out(tmp_path, own, protocol="opron", others=(proef.NAME,)) as person:
        await person.tap("snelcheck", "nee", "thuis", "nee", "ja", "open_casus", "jonger_dan_12")
        async with person.office.store.transaction() as conn:
            found = await cases.cases_of_school(conn, person.office.store.keys, SCHOOL)
        assert [case.protocol for case in found] == ["opron"]


def test_a_protocol_without_steps_offers_no_case(tmp_path: Path) -> None:
    lines = proef.ROUTING.splitlines(keepends=True)
    proef.write(tmp_path, "".join(line for line in lines if not line.startswith("steps:")))

    async def play() -> None:
        async with office(tmp_path, plays=proef.NAME, protocols=tmp_path) as school:
            person = await school.colleague()
            await person.look()
            assert list(person.labels) == [
                "onthulling",
                "snelcheck",
                "casussen",
                "zoeken",
                "brief",
                "thuis",
                "voorkomen",
            ]
            await person.tap("casussen")
            assert "nieuwe_casus" not in person.labels
            await person.tap("menu", "voorkomen", "nee")
            assert "nog_eens" in person.labels

    asyncio.run(play())


# A case


async def test_a_case_shows_its_own_steps_and_nothing_of_the_meldcode(case: Person) -> None:
    assert {"zoeken", "brief", "thuis"} <= set(case.labels)
    assert not {"nieuwe_signalen", "na_advies", "besluit", "open_casus"} & set(case.labels)
    assert "Nu aan de beurt: Een kind zoeken." in case.text
    await case.tap("zoeken", "verder", "nee")
    assert "De brief" in case.labels["volgende"]
    await case.tap("casus")
    assert "Stap 1, Een kind zoeken: de leerkracht, maandag 23 november." in case.text
    await case.tap("thuis", "nee", "verder", "verder", "casus")
    assert "Stap 2, Het kind is terug" in case.text
    assert "Nu aan de beurt: De brief." in case.text


async def test_a_closed_case_can_be_opened_again(case: Person) -> None:
    await case.tap("sluiten", "ja")
    assert set(case.labels) == {"heropenen", "export", "inzage", "casussen"}
    await case.tap("heropenen")
    assert "zoeken" in case.labels


# Dates and terms


async def test_a_date_of_today_or_before_is_taken_where_the_protocol_says_so(case: Person, school: Office) -> None:
    await case.tap("brief")
    assert [button.label for button in case.screen.buttons] == ["Vandaag (23 november)", "Gisteren (22 november)"]
    await case.say("ergens vorige maand")
    assert "4 december 2026" in (case.screen.notice or "")
    await case.say("20 november")
    assert "vrijdag 1 januari 2027" in case.screen.title
    assert "vrijdag 27 november 2026" in case.text


async def test_a_day_that_follows_from_a_date_is_still_to_come_until_that_date_is_known(
    case: Person, school: Office
) -> None:
    await case.tap("thuis", "nee", "verder")
    assert "Bezwaar maken kan tot datum volgt." in case.text
    await case.tap("verder", "casus", "brief", f"datum:{school.clock.today.isoformat()}", "terug")
    await case.tap("terug", "thuis", "verder")
    assert "datum volgt" in case.text  # the date was taken back
    await case.tap("verder", "casus", "brief", f"datum:{school.clock.today.isoformat()}", "menu")
    await case.tap("anderen", PAGE, f"casus:{await only_code(school)}", "thuis", "verder")
    assert "Bezwaar maken kan tot maandag 4 januari 2027." in case.text


async def only_code(school: Office) -> str:
    (row,) = (await school.contents("casus"))["casus"]
    return str(row[1])


async def test_a_term_runs_in_the_case_from_the_moment_its_date_is_known(case: Person, school: Office) -> None:
    code = await case.code()
    await case.tap("brief", f"datum:{school.clock.today.isoformat()}", "meer")
    assert "na maandag 4 januari 2027" in case.text
    await case.tap("menu")
    await case.tap("anderen", PAGE, f"casus:{code}")
    assert "Bezwaar maken kan nog: over 42 dagen (maandag 4 januari)." in case.text
    assert "Antwoord: over 7 dagen (maandag 30 november)." in case.text
    (one, two) = (await school.contents("deadline"))["deadline"]
    assert {one[3].isoformat(), two[3].isoformat()} == {"2027-01-04", "2026-11-30"}
    school.clock.wait(days=43)
    await case.look()
    assert "Bezwaar maken kon tot maandag 4 januari." in case.text
    assert "Antwoord: voorbij (maandag 30 november)." in case.text


# On paper


async def test_what_belongs_on_paper_cannot_be_typed_and_leaves_a_blank_line(case: Person, school: Office) -> None:
    await case.tap("brief", f"datum:{school.clock.today.isoformat()}", "verder", "verder")
    assert case.screen.title == "Handtekening van de ouders"
    assert case.screen.kind == "info"
    assert "op papier" in case.text
    before = await school.answers()
    await case.say("Jan de Vries")
    assert case.screen.notice
    assert await school.answers() == before
    await case.tap("verder", "casus", "export")
    assert "Verslag: Weglopen op proef" in case.text
    assert "Handtekening van de ouders ____" in case.text
    assert "Bezwaar maken kan tot en met maandag 4 januari 2027." in case.text


# The clock


async def test_every_tick_shows_its_own_time_and_so_does_the_export(case: Person, school: Office) -> None:
    school.clock.now = school.clock.now.replace(hour=9, minute=42, second=0)
    await case.tap("zoeken", "directie")
    school.clock.wait(minutes=5)
    await case.tap("ouders")
    assert case.labels["directie"] == "De directie weet het (10:42)"
    assert case.labels["ouders"] == "De ouders weten het (10:47)"
    await case.tap("directie")
    assert case.labels["directie"] == "De directie weet het"
    school.clock.wait(minutes=1)
    await case.say("de directie weet het")
    assert case.labels["directie"] == "De directie weet het (10:48)"
    await case.tap("verder", "terug")
    assert case.labels["ouders"] == "De ouders weten het (10:47)"
    await case.tap("verder", "nee", "casus", "export")
    assert "- De directie weet het (10:48)" in case.text
    assert "- De ouders weten het (10:47)" in case.text


# Two people at once


async def test_two_people_in_one_run_see_the_same_and_neither_throws_the_other_out(
    case: Person, school: Office
) -> None:
    await case.tap("zoeken", "directie")
    director = await colleague_in(school, case)
    await director.tap("zoeken")
    assert director.button("directie").ticked
    await director.tap("ouders")
    await case.look()
    assert case.button("ouders").ticked
    await case.tap("verder")
    await director.look()
    assert director.screen.title == "Is het kind bang voor thuis?" == case.screen.title


async def test_a_tap_on_what_is_no_longer_so_changes_nothing_and_shows_how_it_is_now(
    case: Person, school: Office
) -> None:
    await case.tap("zoeken")
    director = await colleague_in(school, case)
    await director.tap("zoeken", "directie")
    before = await school.contents("conversation", "answer")
    await case.tap("directie")
    assert case.button("directie").ticked
    assert case.screen.notice == CHANGED
    assert await school.contents("conversation", "answer") == before
    await case.tap("ouders")
    assert case.button("ouders").ticked


async def test_everyones_answer_bears_the_role_of_who_gave_it(case: Person, school: Office) -> None:
    await case.tap("zoeken", "verder")
    director = await colleague_in(school, case)
    await director.tap("zoeken", "nee")
    assert [row[3] for row in sorted(await school.answers(), key=lambda row: row[2])] == ["leerkracht", "directeur"]
    await case.look()
    assert case.screen.kind == "outcome"


async def test_who_steps_out_leaves_the_other_where_they_are(case: Person, school: Office) -> None:
    await case.tap("zoeken", "directie")
    director = await colleague_in(school, case)
    await director.tap("zoeken", "menu")
    await case.look()
    assert case.button("directie").ticked
    await case.tap("ouders", "verder")
    await director.tap("anderen", PAGE, f"casus:{await case.code()}")
    assert director.labels["zoeken"] == "Ga verder: Een kind zoeken"
    await director.tap("zoeken", "terug")
    assert director.button("ouders").ticked


async def test_when_one_of_them_has_read_the_end_the_other_comes_to_the_case(case: Person, school: Office) -> None:
    await case.tap("zoeken")
    director = await colleague_in(school, case)
    await director.tap("zoeken", "verder", "nee", "casus")
    await case.tap("verder")
    assert case.screen.notice
    assert "Stap 1, Een kind zoeken: de directeur" in case.text
    await case.tap("zoeken")
    assert [button.id for button in case.screen.buttons if button.ticked] == []


async def test_nobody_wipes_what_others_are_busy_with(case: Person, school: Office) -> None:
    await case.tap("zoeken", "directie")
    director = await colleague_in(school, case)
    await director.tap("zoeken", "wis")
    assert set(director.labels) == {"wis_sluit", "hier"}
    await director.tap("wis_sluit")
    await case.look()
    assert case.button("directie").ticked


async def test_two_ticks_at_the_very_same_moment_are_two_ticks(case: Person, school: Office) -> None:
    await case.tap("zoeken")
    director = await colleague_in(school, case)
    await director.tap("zoeken")
    await case.look()

    async def ticks(person: Person, item: str) -> Screen:
        return await person.send(button=item, token=person.screen.token)

    screens = await asyncio.gather(ticks(case, "directie"), ticks(director, "ouders"))
    await asyncio.gather(case.look(), director.look())
    assert case.labels == director.labels
    assert {button.id for button in case.screen.buttons if button.ticked} == {"directie", "ouders"}
    assert not any(screen.notice for screen in screens)


async def test_a_tick_beside_a_colleagues_counts_once_however_often_it_comes(case: Person, school: Office) -> None:
    await case.tap("zoeken")
    director = await colleague_in(school, case)
    await director.tap("zoeken", "directie")
    shown = case.screen.token
    await case.send(button="ouders", token=shown)
    assert case.button("ouders").ticked
    await case.again()  # the same tap once more, as after a bad connection
    assert case.button("ouders").ticked
    await case.send(button="ouders", token=shown)  # and another one on the same old screen
    assert case.button("ouders").ticked
    assert case.screen.notice == CHANGED


async def test_a_tick_is_never_taken_away_or_put_back_from_an_old_screen(case: Person, school: Office) -> None:
    await case.tap("zoeken", "directie")
    director = await colleague_in(school, case)
    await director.tap("zoeken", "ouders")
    await case.send(button="directie", token=case.screen.token)  # ticked then, ticked now: not taken away
    assert case.button("directie").ticked
    assert case.screen.notice == CHANGED
    seen = case.screen.token
    await director.look()
    await director.tap("directie")  # the colleague took it away already: it is not put back
    await case.send(button="directie", token=seen)
    assert not case.button("directie").ticked
    assert case.screen.notice == CHANGED


@pytest.mark.parametrize("onward", [("verder",), ("verder", "verder"), ("verder", "verder", "nee")])
async def test_a_tick_from_an_old_screen_answers_no_other_screen(
    tmp_path: Path, own: Path, onward: tuple[str, ...]
) -> None:
    second = (
        "next: nog_een\n      nog_een: {kind: checklist, items: {directie: [], ouders: []}, next: bang}\n      bang:"
    )
    routing = proef.ROUTING.replace("next: bang\n      bang:", second)
    proef.write(own, routing, proef.TEXTS + "zoeken-nog_een = Weer weg\n    .directie = Gebeld\n    .ouders = Gebeld\n")
    async with office(tmp_path, others=(proef.NAME,), protocols=own) as school:
        juf = await school.colleague("juf")
        await juf.tap("anderen", PAGE, "nieuwe_casus", "onbekend", "zoeken")
        director = await colleague_in(school, juf)
        await director.tap("zoeken", *onward)
        before, old = await school.contents("conversation", "answer"), juf.screen.token
        for button in ("directie", "ouders", "verder", "nee", "ja"):
            await juf.send(button=button, token=old)
            assert juf.screen.notice == CHANGED
        assert await school.contents("conversation", "answer") == before


async def test_only_a_tick_comes_through_from_an_old_screen(case: Person, school: Office) -> None:
    await case.tap("zoeken")
    director = await colleague_in(school, case)
    await director.tap("zoeken", "directie")
    old = case.screen.token
    before = await school.contents("conversation", "answer")
    for turn in ({"button": "verder"}, {"button": "wis_ja"}, {"button": "terug"}, {"text": "de ouders weten het"}):
        await case.send(token=old, **turn)
        assert case.screen.notice == CHANGED
    for made_up in (old.partition("~")[0], old + "z", old[:-1], "0" * 8 + old[8:]):
        await case.send(token=made_up, button="ouders")
        assert case.screen.notice == CHANGED
    assert await school.contents("conversation", "answer") == before


async def test_after_an_hour_the_gate_comes_first_for_whoever_joins(case: Person, school: Office) -> None:
    await case.tap("thuis", "nee", "verder")
    school.clock.wait(minutes=61)
    director = await colleague_in(school, case)
    await director.tap("thuis")
    assert director.screen.title == "Is er nu direct gevaar?"
    await director.tap("nee")
    assert director.screen.title == "Praat met het kind"
    await case.look()
    assert case.screen.title == "Praat met het kind"


async def test_a_restart_loses_nothing_of_what_two_people_share(tmp_path: Path, own: Path) -> None:
    async with office(tmp_path, others=(proef.NAME,), protocols=own) as school:
        juf = await school.colleague("juf")
        await juf.tap("anderen", PAGE, "nieuwe_casus", "onbekend", "zoeken", "directie")
        director = await colleague_in(school, juf)
        await director.tap("zoeken", "ouders")
        clock = school.clock
    async with office(tmp_path, clock, others=(proef.NAME,), protocols=own) as school:
        for name in ("juf", "dir"):
            person = await school.colleague(name)
            await person.look()
            assert all(person.button(item).ticked for item in ("directie", "ouders"))


# To the meldcode


async def test_a_sign_of_trouble_at_home_goes_on_in_the_same_talk_and_opens_a_case_of_the_meldcode(
    case: Person, school: Office
) -> None:
    await case.tap("zoeken", "verder", "ja")
    assert case.screen.title == "Is er nu direct gevaar?"
    await case.tap("nee", "thuis", "nee", "nee", "ja")
    assert "0800-2000" in case.text
    first = await case.code()
    await case.tap("open_casus")
    assert await case.code() != first
    assert "Nu aan de beurt: Besluit." in case.text
    assert "Leeftijd: Jonger dan 12." in case.text
    await case.tap("menu", "anderen", PAGE, f"casus:{first}")
    assert "0800-2000" not in case.text
    await case.tap("sluiten", "ja")
    assert "heropenen" in case.labels


async def test_doubt_about_home_stays_owed_until_a_case_of_the_meldcode_is_open(case: Person) -> None:
    await case.tap("zoeken", "verder", "twijfel", "nee", "thuis", "nee", "nee", "nee")
    await case.tap("casus", "sluiten")
    assert "meldcode" in case.text
    assert set(case.labels) == {"open_casus", "casus"}
    await case.tap("casus")
    assert case.labels["open_casus"] == "Open een casus van de meldcode"
    await case.tap("open_casus")
    assert "na_advies" in case.labels
    assert "Stap 1" not in case.text


async def test_an_outcome_that_asks_nothing_about_home_offers_no_meldcode(case: Person) -> None:
    await case.tap("zoeken", "verder", "nee")
    assert "open_casus" not in case.labels


async def test_a_look_up_may_lead_to_a_case_of_the_meldcode_too(teacher: Person) -> None:
    await teacher.tap("anderen", PAGE, "voorkomen", "ja", "nee", "thuis", "nee", "ja")
    assert {"waarschuw", "open_casus", "nog_eens", "menu"} == set(teacher.labels)
    await teacher.tap("open_casus", "van_12_tot_16")
    assert "Nu aan de beurt: Besluit." in teacher.text


async def test_the_route_of_a_colleague_stands_beside_what_was_said_about_home(case: Person) -> None:
    await case.tap("zoeken", "verder", "twijfel", "nee", "medewerker", "nee")
    assert "bevoegd gezag" in case.text
    assert "Veilig Thuis" in case.text
    assert "open_casus" in case.labels


# The real ones


DRIEHOEK = tuple(name for name in protocol.available() if not protocol.load(name).is_meldcode)


async def test_the_protocols_of_de_driehoek_can_be_worked_from_the_menu(tmp_path: Path) -> None:
    async with office(tmp_path, others=DRIEHOEK) as school:
        person = await school.colleague()
        for name in DRIEHOEK:
            await person.tap("menu", "anderen", f"ander:{name}")
            loaded = protocol.load(name)
            assert set(loaded.look_ups) <= set(person.labels)
            if loaded.steps:
                await person.tap("nieuwe_casus", "jonger_dan_12")
                for dialog in loaded.steps:
                    assert dialog in person.labels
                    await person.tap(dialog, "terug")


async def test_after_a_time_out_nothing_says_that_a_suspension_is_next(tmp_path: Path) -> None:
    async with office(tmp_path, others=DRIEHOEK) as school:
        person = await school.colleague()
        await person.tap("anderen", "ander:driehoek-schorsing", "nieuwe_casus", "jonger_dan_12")
        assert "Nu aan de beurt: De maatregel kiezen." in person.text
        await person.tap("maatregel", "nee", "verder", "verder", "opvoedkundig", "verder", "verder")
        assert "volgende" not in person.labels
        await person.tap("casus")
        assert "Nu aan de beurt" not in person.text and "Alle stappen" not in person.text
        assert {"maatregel", "schorsing", "bezwaar"} <= set(person.labels)


async def test_a_form_shows_one_count_and_a_field_that_was_skipped_leaves_a_line_to_fill_in_by_hand(
    tmp_path: Path,
) -> None:
    async with office(tmp_path, others=DRIEHOEK) as school:
        person = await school.colleague()
        await person.tap("anderen", "ander:driehoek-gedrag", "nieuwe_casus", "jonger_dan_12", "formulier")
        seen = []
        while not (await person.state()).endswith("eerlijk"):
            seen.append(person.screen.progress_text)
            kind, first = person.screen.kind, person.screen.buttons[0].id
            await person.tap(first if kind in ("choice", "date") else "verder")
        assert [text for text in seen if text] == [f"Veld {number} van 22" for number in range(1, 14)]
        assert person.screen.progress_text == "Veld 14 van 22"
        assert not any("Vraag" in (text or "") for text in seen)
        await person.tap("menu", "anderen", "ander:driehoek-gedrag", f"casus:{await only_code(school)}", "export")
        assert "Wat gebeurde er? ______________________________" in person.text
        assert "Op welke plek was het? ______________________________" in person.text


@pytest.mark.parametrize("seed", range(2))
async def test_every_screen_that_two_people_meet_in_them_is_fit_to_show(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    pressed: Counter[tuple[str, str]] = Counter()
    async with office(tmp_path, others=DRIEHOEK) as school:
        people = [await school.colleague("juf"), await school.colleague("dir", "directeur")]
        for step in range(600):
            person = people[chance.random() < 0.4]
            looks = person.reply is None or step % 50 == 0
            assert_fit_to_show(await (person.look() if looks else _wander(person, pressed, chance)))
            school.clock.wait(minutes=chance.choice((0, 0, 0, 1, 5, 61 if step % 7 == 0 else 1)))


async def test_what_to_say_on_the_phone_is_the_number_where_a_protocol_has_no_such_call(teacher: Person) -> None:
    await teacher.tap("anderen", PAGE, "voorkomen")
    before = await teacher.state()
    await teacher.send(button="telefoon", token=teacher.screen.token)
    assert "0800-2000" in teacher.text
    await teacher.tap("hier")
    assert await teacher.state() == before
