"""The dossier of a case: what staff paste into the school's own file, as text and as JSON."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from people import DALTON, SCHOOL, Office, Person, office

from meldwijzer.storage import cases, export, paper

CALM = {"ernstig": "nee", "ouder_zorgt": "nee"}


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


@pytest.fixture
async def teacher(school: Office) -> Person:
    """A leerkracht who looks at a case that was just opened."""
    person = await school.colleague()
    await person.new_case()
    return person


async def dossier(person: Person) -> export.Dossier:
    school = person.office
    writer = school.assistant.writer(DALTON)
    async with school.store.transaction() as conn:
        (case,) = await cases.cases_of_school(conn, school.store.keys, SCHOOL)
        return await export.dossier(
            conn, school.store.keys, case, writer.protocol, writer.texts, school.clock.now, writer.closed_days
        )


async def as_json(person: Person) -> Any:
    return json.loads((await dossier(person)).json())


async def test_a_new_case_says_that_there_are_no_answers_yet(teacher: Person) -> None:
    text = (await dossier(teacher)).text()
    assert f"Casuscode: {await teacher.code()}" in text
    assert "Er zijn nog geen antwoorden." in text
    assert "Gemaakt op maandag 23 november 2026" in text


async def test_the_text_has_question_and_answer_of_every_choice_with_role_and_date(teacher: Person) -> None:
    await teacher.tap("signalen")
    await teacher.go_on(**CALM)
    text = (await dossier(teacher)).text()
    assert "Signalen vastleggen (de leerkracht, maandag 23 november 2026)" in text
    assert "Is er nu direct gevaar? Antwoord: Nee." in text
    assert "Dit leidt volgens het protocol tot: " in text


async def test_names_are_placeholders(teacher: Person) -> None:
    text = (await dossier(teacher)).text()
    assert "[leerling]" in text
    assert "[ouder]" in text
    assert "ParnasSys" in text


async def test_ticked_items_are_listed_and_others_are_not(teacher: Person, school: Office) -> None:
    await teacher.tap("signalen")
    await teacher.go_on(until="signalen.vastleggen", **CALM)
    await teacher.tap("leesbaar", "feiten", "inzage", "inzage")
    labels = teacher.labels
    await teacher.go_on()
    text = (await dossier(teacher)).text()
    assert [line for line in text.splitlines() if line.startswith("- ")] == [
        f"- {labels['feiten']}",
        f"- {labels['leesbaar']}",
    ]
    (section,) = (await as_json(teacher))["onderdelen"]
    (entry,) = [entry for entry in section["entries"] if entry["state"] == "signalen.vastleggen"]
    assert entry["chosen"] == ["feiten", "leesbaar"]


async def test_an_answer_that_was_taken_back_is_nowhere(teacher: Person) -> None:
    await teacher.tap("signalen", "nee", "ja", "terug", "nee")
    found = await dossier(teacher)
    states = [(entry.state, entry.chosen) for section in found.sections for entry in section.entries]
    assert states == [("signalen.gevaar_nu", ("nee",)), ("signalen.ernstig", ("nee",))]
    assert found.text().count("Antwoord: Ja") == 0


async def test_answers_on_a_branch_that_was_left_do_not_count(teacher: Person) -> None:
    await teacher.tap("afweging")
    await teacher.go_on(until="afweging.hulp_aanvaard", vermoeden="ja", veiligheid="nee", hulp_mogelijk="ja")
    while await teacher.state() != "afweging.vermoeden":
        await teacher.tap("terug")
    await teacher.tap("nee")
    found = await dossier(teacher)
    questions = [entry.state for section in found.sections for entry in section.entries]
    assert "afweging.hulp_mogelijk" not in questions
    assert "afweging.veiligheid" not in questions
    assert found.sections[0].outcome == "afsluiten"


async def test_an_unfinished_part_is_marked(teacher: Person) -> None:
    await teacher.tap("signalen", "nee")
    text = (await dossier(teacher)).text()
    assert text.rstrip().endswith("Dit onderdeel is nog niet af.")
    (section,) = (await as_json(teacher))["onderdelen"]
    assert section["outcome"] is None


async def test_a_part_in_which_someone_is_busy_right_now_is_there_too(teacher: Person) -> None:
    """Behind a fresh gate a talk asks nothing that others must know at once; its ticks count all the same."""
    await teacher.tap("overleg")
    await teacher.go_on(twijfel="nee")
    await teacher.tap("casus", "kindgesprek")
    await teacher.go_on(until="kindgesprek.a_besluiten")
    found = await dossier(teacher)
    assert [section.dialog for section in found.sections] == ["overleg", "kindgesprek"]
    assert found.sections[1].outcome is None
    assert found.sections[1].role == "leerkracht"


async def test_a_part_that_was_wiped_is_nowhere(teacher: Person) -> None:
    await teacher.tap("signalen", "nee", "ja", "terug", "wis", "wis_ja")
    assert (await dossier(teacher)).sections == ()


async def test_parts_stand_in_the_order_in_which_they_were_done(teacher: Person, school: Office) -> None:
    for name, answers in (("overleg", {"twijfel": "nee"}), ("signalen", CALM), ("oudergesprek", {"gaat_door": "ja"})):
        await teacher.tap(name)
        await teacher.go_on(**answers)
        await teacher.tap("casus")
        school.clock.wait(days=1)
    assert [section.dialog for section in (await dossier(teacher)).sections] == ["overleg", "signalen", "oudergesprek"]


async def test_terms_that_run_are_named_with_their_date(teacher: Person) -> None:
    await teacher.tap("overleg")
    await teacher.go_on(onthulling="ja")
    await teacher.tap("volgende")
    await teacher.go_on(gemeld="ja", hulp_mogelijk="nee")
    text = (await dossier(teacher)).text()
    assert "Termijnen" in text
    assert "maandag 30 november 2026" in text
    assert (await as_json(teacher))["termijnen"] == {"antwoord_veilig_thuis": "2026-11-30"}


async def test_an_agreed_date_stands_in_the_text_as_people_say_it_and_in_json_as_iso(teacher: Person) -> None:
    await teacher.tap("afweging")
    answers = {"vermoeden": "ja", "veiligheid": "nee", "hulp_mogelijk": "ja", "hulp_aanvaard": "ja"}
    await teacher.go_on(until="afweging.evaluatie", **answers)
    await teacher.say("4 december")
    found = await dossier(teacher)
    assert "vrijdag 4 december 2026." in found.text()
    values = json.loads(found.json())
    assert values["termijnen"]["evaluatie"] == "2026-12-04"
    assert values["onderdelen"][0]["entries"][-1]["chosen"] == ["2026-12-04"]


async def test_a_quick_check_that_led_to_the_case_is_there_with_its_outcome(school: Office) -> None:
    person = await school.colleague()
    await person.tap("snelcheck", "nee", "thuis", "nee", "ja", "open_casus", "onbekend")
    (section,) = (await dossier(person)).sections
    assert (section.dialog, section.outcome) == ("snelcheck", "melden")


async def test_the_json_names_protocol_edition_age_group_and_days(teacher: Person) -> None:
    await teacher.tap("signalen", "nee")
    values = await as_json(teacher)
    assert values["protocol"] == DALTON
    assert values["leeftijd"] == "jonger_dan_12"
    assert len(values["editie"]) == 12
    assert values["gemaakt"] == "2026-11-23"
    assert values["onderdelen"][0]["day"] == "2026-11-23"


async def test_the_screen_and_the_file_say_the_same(teacher: Person) -> None:
    await teacher.tap("signalen")
    await teacher.go_on(**CALM)
    await teacher.tap("casus", "export")
    lines = [line for line in (await dossier(teacher)).text().splitlines() if line]
    *shown, about_access = [teacher.screen.title, *(line.text for line in teacher.screen.lines)]
    assert shown == lines
    assert "inzage" in about_access  # a request of parents goes by the school's file
    await teacher.tap("casus")
    assert "signalen" in teacher.labels


def words_of(pdf: bytes) -> str:
    pages = pypdf.PdfReader(BytesIO(pdf)).pages
    lines = [line for page in pages for line in page.extract_text().splitlines() if ", blad " not in line]
    return " ".join(" ".join(lines).split())


async def noted(teacher: Person, *words: str) -> export.Dossier:
    """The dossier with a note in it for each of these."""
    made = await dossier(teacher)
    entries = tuple(export.Entry("a.b", "note", "Wat zag je?", (said,), ("genoteerd",)) for said in words)
    entries += (export.Entry("a.c", "paper", "Handtekening van de ouders", (), ()),)
    section = export.Section("a", "Signalen", "leerkracht", made.made_on, entries, None, None)
    return replace(made, sections=(section,))


async def test_a_pdf_has_every_dutch_letter_and_html_in_it_stays_words(teacher: Person) -> None:
    made = await noted(
        teacher, "“Ik wil niet” – zei [leerling] … coördinator, één & <b>twee</b> <para>", "Şule, Łukasz"
    )
    said = words_of(paper.as_pdf(made))
    assert said == " ".join(made.text().split())
    assert "Niet elke letter" not in said
    assert "Handtekening van de ouders ______" in said


async def test_a_pdf_says_so_when_it_lacks_a_letter(teacher: Person) -> None:
    said = words_of(paper.as_pdf(await noted(teacher, "hő 学校")))
    assert "ho ??" in said
    assert "Niet elke letter past in dit bestand." in said


async def test_a_long_dossier_goes_on_over_several_pages_and_loses_nothing(teacher: Person) -> None:
    made = await noted(teacher, *(f"regel {number} " + "woord " * 40 for number in range(200)))
    pdf = paper.as_pdf(made)
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) > 5
    assert words_of(pdf) == " ".join(made.text().split())


async def test_many_pdfs_at_the_same_time_are_each_whole(teacher: Person) -> None:
    dossiers = [await noted(teacher, f"nummer {number}") for number in range(8)]
    made = await asyncio.gather(*(asyncio.to_thread(paper.as_pdf, one) for one in dossiers))
    assert [words_of(pdf) for pdf in made] == [" ".join(one.text().split()) for one in dossiers]
