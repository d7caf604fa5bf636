"""A case from first worry to last decision: what is kept, what comes next, what may never be lost or lowered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from people import DALTON, Clock, Office, Person, office

from meldwijzer.bot.messages import Screen
from meldwijzer.storage import cases

HELP_IS_ACCEPTED = {"vermoeden": "ja", "veiligheid": "nee", "hulp_mogelijk": "ja", "hulp_aanvaard": "ja"}
CALM = {"ernstig": "nee", "ouder_zorgt": "nee"}


@pytest.fixture
async def case(teacher: Person) -> Person:
    """The teacher, looking at a case that was just opened."""
    await teacher.new_case()
    return teacher


async def done_with(person: Person, dialog: str, **answers: str) -> str:
    """Go through a dialog of the case from its own button; gives what it led to."""
    await person.tap(dialog)
    await person.go_on(**answers)
    return await person.state()


# From first worry to last decision


async def test_a_whole_case_by_the_dalton_protocol_over_eight_weeks(school: Office) -> None:
    juf = await school.colleague("juf", "leerkracht")
    af = await school.colleague("af", "aandachtsfunctionaris")

    # Monday 23 November: the first worry.
    code = await juf.new_case()
    assert code in juf.text
    assert "Nog geen" not in juf.text
    assert await done_with(juf, "signalen", **CALM) == "uitkomst.klaar"
    assert "Overleg" in juf.labels["volgende"]
    await juf.tap("casus")
    assert "Stap 1, Signalen vastleggen: de leerkracht, maandag 23 november." in juf.text

    # Two days later the aandachtsfunctionaris goes on, on another channel.
    school.clock.wait(days=2)
    await af.open_case(code)
    assert await done_with(af, "overleg", twijfel="nee") == "uitkomst.klaar"
    await af.tap("volgende")
    await af.at("kindgesprek.directeur_weet_het")  # the gate was passed a moment ago

    # The talk with the child, followed live and finished the next day.
    await af.go_on(until="kindgesprek.a_besluiten")
    await af.tap("waarover", "klacht")
    school.clock.wait(days=1)
    await af.look()
    assert [button.id for button in af.screen.buttons if button.ticked] == ["waarover", "klacht"]
    await af.go_on()
    await af.at("uitkomst.klaar")
    await af.tap("casus")
    assert "Stap 3, Gesprek met het kind: de aandachtsfunctionaris, donderdag 26 november." in af.text

    # The talk with the parents.
    assert await done_with(af, "oudergesprek", gaat_door="ja") == "uitkomst.klaar"
    await af.tap("casus")
    assert "Nu aan de beurt: Afweging." in af.text

    # The weighing leads to help and a date.
    await af.tap("afweging")
    await af.go_on(until="afweging.evaluatie", **HELP_IS_ACCEPTED)
    await af.say("7 januari")
    await af.at("afweging.resultaat")
    assert "over 42 dagen (donderdag 7 januari)" in af.text
    await af.tap("menu")

    # Six days before the date anyone sees it.
    school.clock.now = Clock().now.replace(year=2027, month=1, day=1)
    await juf.open_case(code)
    assert "Evaluatie: over 6 dagen (donderdag 7 januari)." in juf.text
    school.clock.wait(days=5)
    await juf.open_case(code)
    assert "Evaluatie: over 1 dag (donderdag 7 januari)." in juf.text
    school.clock.wait(days=1)
    await juf.open_case(code)
    assert "Evaluatie: vandaag (donderdag 7 januari)." in juf.text
    school.clock.wait(days=1)
    await juf.open_case(code)
    assert "donderdag 7 januari" in juf.text
    assert "over" not in next(line.text for line in juf.screen.lines if "7 januari" in line.text)

    # The help worked; the two decisions are noted; the case can be closed.
    await juf.tap("afweging")
    await juf.tap("nee", "nee", "nee")  # weeks later: danger is asked again before anything else
    await juf.at("afweging.resultaat")
    await juf.tap("ja")
    await juf.at("uitkomst.hulp_afsluiten")
    await juf.tap("casus")
    assert "Evaluatie" not in juf.text
    await juf.tap("besluit")
    await juf.go_on(melden_nodig="nee", hulp_mogelijk="ja")
    await juf.tap("casus")
    assert "Nu aan de beurt: de evaluatie, op vrijdag 22 januari." in juf.text
    await juf.tap("sluiten", "ja")
    assert "gesloten" in juf.text
    assert set(juf.labels) == {"nieuwe_signalen", "export", "inzage", "casussen"}


async def test_on_the_day_of_an_evaluation_the_gate_is_asked_before_the_result(case: Person, school: Office) -> None:
    await case.tap("afweging")
    await case.go_on(until="afweging.resultaat", **HELP_IS_ACCEPTED)
    await case.go_on(resultaat="ja")
    await case.tap("casus")
    assert "evaluatie" not in case.labels

    await case.tap("besluit")
    await case.go_on(melden_nodig="nee", hulp_mogelijk="ja")
    await case.tap("casus")
    school.clock.wait(weeks=2)
    await case.look()
    assert "Evaluatie: vandaag" in case.text
    await case.tap("evaluatie")
    await case.at("afweging.gevaar_nu")
    await case.go_on(until="afweging.resultaat")
    assert "Evaluatie: vandaag" in case.text
    await case.go_on(resultaat="nee")
    await case.at("uitkomst.melden")


async def test_help_that_does_not_work_leads_to_reporting_and_then_to_the_decision(case: Person) -> None:
    await case.tap("afweging")
    await case.go_on(**HELP_IS_ACCEPTED, resultaat="nee")
    await case.at("uitkomst.melden")
    assert "Besluit" in case.labels["volgende"]


async def test_the_code_of_a_case_is_explained_once(case: Person) -> None:
    code = await case.code()
    assert f"De casus heet {code}." in case.text
    await case.tap("signalen", "terug")
    assert "De casus heet" not in case.text


@pytest.mark.parametrize("place", ["sluiten", "export"])
async def test_a_case_opens_at_its_own_page_whatever_was_asked_there_before(case: Person, place: str) -> None:
    code = await case.code()
    await case.tap(place)
    await case.open_case(code)
    assert await case.state() == "casus"


# The gate


async def test_the_gate_is_not_asked_again_within_the_hour_but_is_after_it(case: Person, school: Office) -> None:
    await done_with(case, "signalen", **CALM)
    school.clock.wait(minutes=59)
    await case.tap("casus", "overleg")
    await case.at("overleg.eer")
    await case.go_on(twijfel="nee")
    school.clock.wait(minutes=2)
    await case.tap("casus", "kindgesprek")
    await case.at("kindgesprek.gevaar_nu")
    await case.tap("nee")
    await case.at("kindgesprek.directeur_weet_het")  # honour and disclosure were asked two minutes ago
    school.clock.wait(minutes=60)
    await case.tap("menu", "casussen", f"casus:{await _code_of_only_case(case)}", "oudergesprek")
    await case.at("oudergesprek.gevaar_nu")


async def _code_of_only_case(person: Person) -> str:
    (row,) = (await person.office.contents("casus"))["casus"]
    return str(row[1])


async def test_an_answer_at_the_gate_counts_at_once_for_a_colleague(case: Person, school: Office) -> None:
    await case.tap("kindgesprek", "nee", "nee", "ja")
    await case.at("uitkomst.melden")
    af = await school.colleague("af", "aandachtsfunctionaris")
    await af.open_case(await case.code())
    assert "melden" in af.text
    assert "Nu aan de beurt: Besluit." in af.text
    await af.tap("oudergesprek")
    await af.go_on(until="oudergesprek.verder_met_veilig_thuis", onthulling="nee")
    await af.at("uitkomst.melden")


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ({"gevaar_nu": "ja"}, "uitkomst.bel_112"),
        ({"gevaar_nu": "twijfel"}, "uitkomst.bel_112"),
        ({"eer": "twijfel"}, "uitkomst.veilig_thuis_eerst"),
        ({"onthulling": "ja"}, "uitkomst.melden"),
    ],
)
async def test_what_the_gate_lays_down_holds_in_every_later_dialog(
    case: Person, school: Office, answers: dict[str, str], outcome: str
) -> None:
    assert await done_with(case, "overleg", **answers) == outcome
    school.clock.wait(days=3)
    await case.tap("casus")
    assert await done_with(case, "afweging", vermoeden="nee") == "uitkomst.melden"


async def test_doubt_in_one_dialog_is_still_doubt_in_the_next(case: Person) -> None:
    assert await done_with(case, "signalen", ernstig="twijfel", ouder_zorgt="nee") == "uitkomst.advies_veilig_thuis"
    await case.tap("casus")
    assert await done_with(case, "afweging", vermoeden="nee") == "uitkomst.advies_veilig_thuis"


async def test_doubt_halfway_counts_for_a_colleague_before_the_dialog_is_finished(case: Person, school: Office) -> None:
    await case.tap("afweging")
    await case.go_on(until="afweging.veiligheid", vermoeden="twijfel")
    af = await school.colleague("af", "aandachtsfunctionaris")
    await af.open_case(await case.code())
    assert await done_with(af, "oudergesprek") == "uitkomst.advies_veilig_thuis"


async def test_taking_an_answer_back_takes_back_what_it_laid_down(case: Person) -> None:
    await case.tap("overleg", "nee", "nee", "ja", "terug", "nee")
    await case.go_on(twijfel="nee")
    await case.at("uitkomst.klaar")
    await case.tap("casus")
    assert await done_with(case, "afweging", vermoeden="nee") == "uitkomst.afsluiten"


# Veilig Thuis


async def test_advice_stays_open_until_someone_notes_what_veilig_thuis_said(case: Person, school: Office) -> None:
    assert await done_with(case, "overleg", twijfel="ja") == "uitkomst.advies_veilig_thuis"
    assert "Advies van Veilig Thuis" in case.labels["volgende"]
    school.clock.wait(days=1)
    af = await school.colleague("af", "aandachtsfunctionaris")
    await af.open_case(await case.code())
    assert "0800-2000" in af.text
    assert "na_advies" in af.labels
    assert await done_with(af, "na_advies", advies_was="geen_melding") == "uitkomst.afsluiten"
    await af.tap("casus")
    assert "na_advies" not in af.labels
    await af.tap("sluiten", "ja")
    assert "gesloten" in af.text


async def test_advice_to_report_leads_to_the_decision(case: Person) -> None:
    await done_with(case, "overleg", twijfel="ja")
    await case.tap("volgende")
    await case.go_on(advies_was="melden")
    await case.at("uitkomst.melden")
    assert "Besluit" in case.labels["volgende"]


async def test_advice_to_help_goes_on_with_the_questions_about_help(case: Person) -> None:
    await done_with(case, "overleg", twijfel="ja")
    await case.tap("volgende")
    await case.go_on(until="afweging.hulp_mogelijk", advies_was="hulp")
    await case.at("afweging.hulp_mogelijk")
    await case.go_on(hulp_mogelijk="ja", hulp_aanvaard="ja", resultaat="ja")
    await case.at("uitkomst.hulp_afsluiten")


async def test_no_other_step_comes_before_the_report_and_its_answer_is_awaited_five_working_days(
    case: Person, school: Office
) -> None:
    await done_with(case, "overleg", onthulling="ja")
    await case.tap("casus")
    assert next(iter(case.labels)) == "besluit"
    assert "Nu aan de beurt: Besluit." in case.text
    assert await done_with(case, "besluit", gemeld="nog_niet", hulp_mogelijk="nee") == "uitkomst.melden"
    await case.tap("casus")
    assert "antwoord_veilig_thuis" not in case.labels
    await case.tap("besluit")
    await case.go_on(gemeld="ja", hulp_mogelijk="nee")
    await case.tap("casus")
    assert "Antwoord van Veilig Thuis: over 7 dagen (maandag 30 november)." in case.text
    assert "Evaluatie" not in case.text
    school.clock.wait(days=8)
    await case.look()
    assert "maandag 30 november" in case.text
    assert "0800-2000" in case.text
    await case.tap("antwoord_veilig_thuis")
    assert "30 november" not in case.text
    assert "antwoord_veilig_thuis" not in case.labels


async def test_public_holidays_do_not_count_as_working_days(tmp_path: Path) -> None:
    clock = Clock()
    clock.now = clock.now.replace(month=12, day=23)  # Wednesday; Christmas is on Friday and Saturday
    async with office(tmp_path, clock) as school:
        person = await school.colleague()
        await person.new_case()
        await done_with(person, "overleg", onthulling="ja")
        await person.tap("volgende")
        await person.go_on(gemeld="ja", hulp_mogelijk="nee")
        await person.tap("casus")
        assert "(donderdag 31 december)" in person.text


async def test_the_day_of_a_term_is_the_day_in_the_netherlands(tmp_path: Path) -> None:
    clock = Clock()
    clock.now = clock.now.replace(hour=23, minute=30)  # Tuesday 0:30 in Amsterdam
    async with office(tmp_path, clock) as school:
        person = await school.colleague()
        await person.new_case()
        await done_with(person, "signalen", **CALM)
        await person.tap("casus")
        assert "dinsdag 24 november" in person.text


async def test_a_case_that_owes_veilig_thuis_a_call_cannot_be_closed(case: Person) -> None:
    for answers in ({"twijfel": "ja"}, {"twijfel": "twijfel"}):
        await done_with(case, "overleg", **answers)
        await case.tap("casus", "sluiten")
        assert "ja" not in case.labels
        assert "0800-2000" in case.text
        await case.send(button="ja", token=case.screen.token)
        await case.tap("casus")
        assert "sluiten" in case.labels


async def test_closing_can_be_refused(case: Person) -> None:
    await case.tap("sluiten", "nee")
    assert "sluiten" in case.labels
    await case.tap("sluiten", "terug")
    assert "sluiten" in case.labels


async def test_a_report_made_in_a_decision_that_was_begun_before_the_weighing_counts(case: Person) -> None:
    code = await case.code()
    await done_with(case, "overleg", onthulling="ja")
    await case.tap("volgende")
    await case.go_on(until="besluit.bespreken")
    await case.tap("menu")
    await case.open_case(code)
    assert await done_with(case, "afweging", vermoeden="ja", veiligheid="ja") == "uitkomst.melden"
    await case.tap("casus", "besluit")
    await case.at("besluit.bespreken")
    await case.go_on(gemeld="ja", hulp_mogelijk="nee")
    await case.tap("casus")
    assert "Nu aan de beurt: Besluit." not in case.text


async def test_a_talk_before_its_turn_says_what_comes_first_and_holds_nobody_back(case: Person) -> None:
    code = await case.code()
    said = "Op jouw school komt hiervóór: Gesprek met het kind."
    await case.tap("oudergesprek")
    await case.go_on(until="oudergesprek.gaat_door")  # the gate comes before everything, and is as it was
    assert said in case.text
    await case.tap("ja")
    assert said not in case.text
    await case.go_on()
    assert await case.state() == "uitkomst.klaar"
    await case.tap("casus")
    assert await done_with(case, "kindgesprek") == "uitkomst.klaar"
    await case.open_case(code)
    await case.tap("oudergesprek")
    assert await case.state() == "oudergesprek.gaat_door"
    assert said not in case.text


async def test_doubt_after_a_report_stays_open_also_in_a_talk_that_was_begun_before_it(case: Person) -> None:
    code = await case.code()
    await case.tap("oudergesprek")
    await case.go_on(until="oudergesprek.gaat_door")
    await case.tap("menu")
    await case.open_case(code)
    await case.tap("besluit")
    await case.go_on(melden_nodig="ja", gemeld="ja", hulp_mogelijk="ja")
    await case.tap("casus", "oudergesprek")
    await case.at("oudergesprek.gaat_door")
    await case.tap("twijfel")
    await case.at("uitkomst.advies_veilig_thuis")
    await case.tap("casus")
    assert "na_advies" in case.labels


# New signals


async def test_new_signals_reopen_a_closed_case_at_the_gate(case: Person, school: Office) -> None:
    await done_with(case, "signalen", **CALM)
    await case.tap("casus", "sluiten", "ja", "nieuwe_signalen")
    await case.at("afweging.gevaar_nu")  # although it was answered a minute ago
    await case.tap("menu")
    assert (await school.contents("casus"))["casus"][0][7] == "open"


async def test_new_signals_bring_back_what_an_earlier_answer_of_veilig_thuis_had_settled(case: Person) -> None:
    await done_with(case, "overleg", twijfel="ja")
    await case.tap("volgende")
    await case.go_on(advies_was="geen_melding")
    await case.tap("casus", "nieuwe_signalen")
    await case.go_on(vermoeden="nee")
    await case.at("uitkomst.advies_veilig_thuis")


async def test_new_signals_start_at_the_gate_also_while_an_evaluation_is_awaited(case: Person, school: Office) -> None:
    await case.tap("afweging")
    await case.go_on(until="afweging.resultaat", **HELP_IS_ACCEPTED)
    kept = await school.answers()
    await case.tap("menu")
    await case.open_case(await _code_of_only_case(case))
    await case.tap("nieuwe_signalen")
    await case.at("afweging.gevaar_nu")
    assert await school.answers() == kept, "the answers of the first weighing stay"
    await case.tap("menu")
    await case.open_case(await _code_of_only_case(case))
    assert "Evaluatie" in case.text, "the agreed date stays"


async def test_after_new_signals_every_step_is_to_be_taken_again(case: Person) -> None:
    await done_with(case, "signalen", **CALM)
    await case.tap("casus", "nieuwe_signalen", "menu")
    await case.open_case(await _code_of_only_case(case))
    assert "Nu aan de beurt: Signalen vastleggen." in case.text


# From a quick check to a case


@pytest.mark.parametrize(
    ("taps", "later"),
    [
        (("snelcheck", "nee", "thuis", "nee", "ja"), "uitkomst.melden"),
        (("snelcheck", "nee", "thuis", "nee", "twijfel", "nee"), "uitkomst.advies_veilig_thuis"),
        (("snelcheck", "nee", "weet_niet", "nee", "nee", "nee"), "uitkomst.advies_veilig_thuis"),
        (("snelcheck", "ja"), "uitkomst.melden"),
        (("snelcheck", "nee", "thuis", "nee", "nee", "nee"), "uitkomst.afsluiten"),
        (("snelcheck", "nee", "medewerker", "nee"), "uitkomst.afsluiten"),
        (("snelcheck", "nee", "medewerker", "twijfel", "nee", "nee", "nee"), "uitkomst.advies_veilig_thuis"),
    ],
)
async def test_a_case_opened_from_a_quick_check_carries_what_it_led_to(
    teacher: Person, taps: tuple[str, ...], later: str
) -> None:
    await teacher.tap(*taps, "open_casus", "onbekend")
    assert await done_with(teacher, "afweging", vermoeden="nee") == later


async def test_a_case_opened_after_a_disclosure_owes_a_report(teacher: Person) -> None:
    await teacher.tap("onthulling")
    await teacher.go_on(wie="thuis", onthulling="ja", naar_huis="ja")
    await teacher.at("uitkomst.melden")
    await teacher.tap("open_casus", "jonger_dan_12")
    assert "Nu aan de beurt: Besluit." in teacher.text


async def test_going_back_from_opening_a_case_shows_the_outcome_again(teacher: Person) -> None:
    await teacher.tap("snelcheck", "nee", "thuis", "nee", "ja", "open_casus", "terug")
    await teacher.at("uitkomst.melden")


async def test_a_case_opened_from_the_menu_carries_nothing_of_an_older_quick_check(teacher: Person) -> None:
    await teacher.tap("snelcheck", "nee", "thuis", "nee", "ja", "menu", "nieuwe_casus", "onbekend")
    assert await done_with(teacher, "afweging", vermoeden="nee") == "uitkomst.afsluiten"


# Accounts


@pytest.mark.parametrize("button", ["nieuwe_casus", "casussen", "casus:{code}", "jonger_dan_12"])
async def test_without_an_account_there_is_no_case(school: Office, case: Person, button: str) -> None:
    visitor = school.person("invaller")
    await visitor.look()
    before = await school.contents("casus", "answer", "audit")
    await visitor.send(button=button.format(code=await case.code()), token=visitor.screen.token)
    await visitor.at("menu")
    assert visitor.screen.notice
    assert await school.contents("casus", "answer", "audit") == before


async def test_an_outcome_offers_no_case_to_someone_without_an_account(visitor: Person) -> None:
    await visitor.tap("snelcheck", "ja")
    assert "open_casus" not in visitor.labels
    await visitor.send(button="open_casus", token=visitor.screen.token)
    await visitor.at("uitkomst.bel_112")


async def test_opening_seeing_exporting_and_closing_a_case_are_noted_without_content(
    case: Person, school: Office
) -> None:
    code = await case.code()
    await case.tap("export", "casus", "sluiten", "ja")
    await case.open_case(code)
    rows = (await school.contents("audit"))["audit"]
    events = [row[2] for row in rows if row[2].startswith("case_")]
    assert events == ["case_opened", "case_exported", "case_closed", "case_viewed"]


# Nothing is lost by accident


async def test_no_command_at_any_place_of_a_case_loses_an_answer(case: Person, school: Office) -> None:
    code = await case.code()
    checked: list[str] = []

    async def everything_but_an_answer() -> None:
        state, shown, kept = await case.state(), case.screen, await school.answers()
        for command in ("112", "veilig_thuis", "help", "meer", "waarom", "wis"):
            await case.tap(command)
            assert case.reply is not None
            assert not case.reply.closed
            await case.tap("hier")
            await case.say(command)
            await case.send()
            assert (await case.state(), await school.answers()) == (state, kept), command
            assert bare(case.screen) == bare(shown), command
        if not state.startswith("uitkomst."):
            dialog = state.partition(".")[0]
            await case.tap("menu")
            assert await school.answers() == kept
            await case.open_case(code)
            assert "Ga verder" in case.labels[dialog]
            await case.tap(dialog)
            assert (await case.state(), await school.answers()) == (state, kept)
            await case.tap("wis", "wis_sluit")
            assert case.reply is not None
            assert case.reply.closed
            assert await school.answers() == kept
            await case.open_case(code)
            await case.tap(dialog)
            assert (await case.state(), await school.answers()) == (state, kept)
        if len(kept) > len(checked):
            position = len(kept)
            await case.tap("terug")
            assert len(await school.answers()) == position - 1
            assert set(await school.answers()) <= set(kept)
            back = await case.state()
            assert not back.startswith("uitkomst.")
            await case.tap(answered[-1])
            assert await case.state() == state
        checked.append(state)

    answered: list[str] = []
    plan = {
        "gevaar_nu": "nee",
        "eer": "nee",
        "onthulling": "nee",
        "vermoeden": "ja",
        "veiligheid": "nee",
        "hulp_mogelijk": "ja",
        "hulp_aanvaard": "ja",
        "resultaat": "ja",
    }
    await case.tap("afweging")
    while not (await case.state()).startswith("uitkomst."):
        if answered:
            await everything_but_an_answer()
        question = (await case.state()).partition(".")[2]
        answered.append(case.screen.buttons[0].id if case.screen.kind == "date" else plan.get(question, "verder"))
        await case.tap(answered[-1])
    await everything_but_an_answer()
    assert await case.state() == "uitkomst.hulp_afsluiten"


def bare(screen: Screen) -> Screen:
    """A screen without its notice and its token."""
    return replace(screen, notice=None, token="")


async def test_wiping_a_part_of_a_case_asks_twice_over_and_takes_away_that_part_only(
    case: Person, school: Office
) -> None:
    await done_with(case, "signalen", **CALM)
    kept = await school.answers()
    await case.tap("volgende", "nee", "nee", "verder", "wis")
    assert list(case.labels) == ["wis_sluit", "wis_ja", "hier"]
    await case.tap("wis_ja")
    assert await school.answers() == kept


async def test_back_takes_away_exactly_one_answer(case: Person, school: Office) -> None:
    await case.tap("overleg", "nee", "nee", "nee", "verder")
    kept = await school.answers()
    await case.tap("terug")
    await case.at("overleg.met_de_af")
    assert await school.answers() == kept[:-1]


async def test_back_at_the_first_question_leads_to_the_case(case: Person) -> None:
    await case.tap("signalen", "terug")
    assert "signalen" in case.labels
    assert await case.state() == "casus"


async def test_a_new_answer_after_going_back_replaces_the_old_one(case: Person, school: Office) -> None:
    await case.tap("signalen", "nee", "nee", "terug", "terug", "ja")
    await case.at("uitkomst.bel_112")
    assert len(await school.answers()) == 1


# Two people


async def test_who_goes_on_with_a_dialog_takes_it_over_and_the_other_gets_a_clear_line(
    case: Person, school: Office
) -> None:
    await case.tap("kindgesprek")
    await case.go_on(until="kindgesprek.a_besluiten")
    af = await school.colleague("af", "aandachtsfunctionaris")
    await af.open_case(await case.code())
    assert "Nog niet af: Gesprek met het kind." in af.text
    await af.tap("kindgesprek")
    await af.at("kindgesprek.a_besluiten")
    await af.tap("verder")
    kept = await school.answers()

    await case.tap("verder")
    assert case.screen.notice
    await case.at("menu")
    assert await school.answers() == kept
    await af.look()
    await af.at("kindgesprek.b_veilig_opgroeien")


async def test_an_answer_bears_the_role_of_who_gave_it(case: Person, school: Office) -> None:
    await case.tap("kindgesprek", "nee")
    af = await school.colleague("af", "aandachtsfunctionaris")
    await af.open_case(await case.code())
    await af.tap("kindgesprek")
    await af.go_on()
    roles = [row[3] for row in sorted(await school.answers(), key=lambda row: row[2])]
    assert roles[0] == "leerkracht"
    assert set(roles[1:]) == {"aandachtsfunctionaris"}
    await af.tap("casus")
    assert "Gesprek met het kind: de aandachtsfunctionaris" in af.text


async def test_a_dialog_that_has_ended_is_not_called_unfinished_while_a_colleague_reads_its_outcome(
    case: Person, school: Office
) -> None:
    assert await done_with(case, "overleg", twijfel="nee") == "uitkomst.klaar"
    af = await school.colleague("af", "aandachtsfunctionaris")
    await af.open_case(await case.code())
    assert "Nog niet af" not in af.text
    await af.tap("overleg")
    await af.at("overleg.met_de_af")
    await case.tap("casus")
    assert case.screen.notice
    await af.at("overleg.met_de_af")


async def test_two_people_in_two_dialogs_of_one_case_do_not_stand_in_each_others_way(
    case: Person, school: Office
) -> None:
    code = await case.code()
    af = await school.colleague("af", "aandachtsfunctionaris")
    await af.open_case(code)
    await case.tap("signalen")
    await af.tap("kindgesprek")
    for _ in range(2):
        await case.tap("nee")
        await af.tap("nee")
    await case.go_on(**CALM)
    await af.go_on()
    await case.at("uitkomst.klaar")
    await af.at("uitkomst.klaar")
    await case.tap("casus")
    assert "Stap 1" in case.text
    assert "Stap 3" in case.text


async def test_a_case_closed_by_a_colleague_shows_as_closed(case: Person, school: Office) -> None:
    af = await school.colleague("af", "aandachtsfunctionaris")
    await af.open_case(await case.code())
    await af.tap("sluiten", "ja")
    await case.tap("signalen")
    assert await case.state() == "casus"
    assert "gesloten" in case.text
    assert case.screen.notice


async def test_the_list_shows_what_comes_next_in_each_case(case: Person) -> None:
    code = await case.code()
    await case.tap("casussen")
    assert case.labels[f"casus:{code}"] == f"{code}: Signalen vastleggen"


async def test_a_person_of_another_school_sees_none_of_the_cases_of_this_one(case: Person, school: Office) -> None:
    identity = school.store.identity_hash("web", "ander")
    async with school.store.transaction() as conn:
        await cases.ensure_school(conn, "andere-school", protocol=DALTON, now=school.clock.now)
        await cases.ensure_staff(
            conn, school_id="andere-school", identity=identity, role="directeur", now=school.clock.now
        )
    other = school.person("ander")
    await other.look()
    assert "casussen" not in other.labels


async def test_where_the_meldcode_stops_the_first_thing_offered_is_to_close_the_case(tmp_path: Path) -> None:
    async with office(tmp_path, plays="vt-twente") as school:
        school.assistant.meldcode = "vt-twente"
        person = await school.colleague()
        code = await person.new_case()
        await person.tap("overleg")
        while "aanwijzing" not in await person.state():
            first = "nee" if person.screen.kind == "choice" else "verder"
            await person.tap(first)
        await person.tap("nee", "verder")
        assert person.screen.title == "Niets gevonden: de meldcode stopt hier"
        assert next(iter(person.labels)) == "sluiten" and "volgende" not in person.labels
        await person.tap("casus")
        assert "Nu aan de beurt: de tekst overzetten naar het dossier en de casus sluiten." in person.text
        assert [*person.labels][:3] == ["informeer", "export", "sluiten"]  # the directie hears of every step
        await person.tap("casussen")
        assert person.labels[f"casus:{code}"] == f"{code}: kan dicht"
        await person.tap(f"casus:{code}", "overleg", "menu")  # an unfinished second look leaves the way out open
        await person.open_case(code)
        await person.tap("sluiten", "ja")
        assert "Deze casus is gesloten." in person.text


async def test_the_case_can_be_closed_from_the_screen_that_says_so(teacher: Person) -> None:
    await teacher.new_case()
    await teacher.tap("afweging")
    await teacher.go_on(vermoeden="nee")
    await teacher.tap("sluiten")
    assert teacher.screen.title == "Wil je de casus sluiten?"
    await teacher.tap("nee")
    assert await teacher.state() == "casus"
