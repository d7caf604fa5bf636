"""Who sees a case, who may work in it, who has it: need to know, nothing more."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from people import Office, Person

from meldwijzer.bot.messages import CaseList, CaseTrack
from meldwijzer.storage import accounts, audit, members, models

CALM = {"ernstig": "nee", "ouder_zorgt": "nee"}


@pytest.fixture
async def case(teacher: Person) -> str:
    """A case of the teacher; gives its code."""
    return await teacher.new_case()


def listed(person: Person) -> dict[str, str]:
    """The cases on the screen: code to who has it."""
    assert isinstance(person.screen.view, CaseList)
    return {line.code: line.holder for line in person.screen.view.lines}


def track(person: Person) -> CaseTrack:
    assert isinstance(person.screen.view, CaseTrack)
    return person.screen.view


async def test_a_colleague_neither_sees_nor_opens_the_case_of_another(
    school: Office, teacher: Person, case: str
) -> None:
    other = await school.colleague("meester", "leerkracht")
    await other.tap("casussen")
    assert listed(other) == {}
    await other.send(button=f"casus:{case}", token=other.screen.token)
    assert case not in other.text
    assert await other.state() == "casussen"


async def test_a_forged_tap_on_a_case_says_no_more_than_one_on_a_case_that_never_was(school: Office, case: str) -> None:
    other = await school.colleague("meester", "leerkracht")
    said = []
    for code in (case, "zuzu-zuzu"):
        await other.look()
        await other.tap("menu", "casussen")
        await other.send(button=f"casus:{code}", token=other.screen.token)
        said.append(other.text)
    assert said[0] == said[1]


async def test_the_aandachtsfunctionaris_sees_every_case_and_who_has_it(school: Office, case: str) -> None:
    af = await school.colleague("af", "aandachtsfunctionaris")
    await af.tap("casussen")
    assert listed(af) == {case: "de leerkracht"}
    await af.tap(f"casus:{case}")
    assert "nu bij: de leerkracht" in af.text


async def test_taking_over_leaves_the_teacher_in_the_case(school: Office, teacher: Person, case: str) -> None:
    af = await school.colleague("af", "aandachtsfunctionaris")
    await af.open_case(case)
    await af.tap("overnemen")
    assert "nu bij jou" in af.text
    assert "overnemen" not in af.labels
    await teacher.look()
    assert "nu bij: de aandachtsfunctionaris" in teacher.text
    assert "signalen" in teacher.labels


async def test_a_case_is_handed_to_a_colleague_who_sees_it_from_then_on(
    school: Office, teacher: Person, case: str
) -> None:
    other = await school.colleague("meester", "leerkracht")
    await teacher.look()
    await teacher.tap("overdragen")
    [to] = [name for name, label in teacher.labels.items() if name.startswith("aan:") and "leerkracht" in label]
    await teacher.tap(to)
    await other.tap("casussen")
    assert listed(other) == {case: "jij"}
    await other.tap(f"casus:{case}")
    assert "signalen" in other.labels
    async with school.store.transaction() as conn:
        [case_id] = list(await conn.scalars(sa.select(models.casus.c.id)))
        events = [line.event for line in await audit.lines_of(conn, case_id)]
    assert "handed_over" in events


async def test_a_case_is_handed_to_nobody_outside_the_school(school: Office, teacher: Person, case: str) -> None:
    await school.colleague("meester", "leerkracht")
    await teacher.look()
    await teacher.tap("overdragen")
    await teacher.send(button="aan:999", token=teacher.screen.token)
    await teacher.look()
    await teacher.tap("menu", "casussen")
    assert listed(teacher) == {case: "jij"}


async def test_the_directie_looks_on_once_the_protocol_has_it_told(school: Office, teacher: Person, case: str) -> None:
    boss = await school.colleague("baas", "directeur")
    await boss.tap("casussen")
    assert listed(boss) == {}
    await teacher.tap("signalen")
    await teacher.tap("ja")  # danger now
    await boss.look()
    await boss.tap("menu", "casussen")
    assert listed(boss) == {case: "de leerkracht"}
    await boss.tap(f"casus:{case}")
    assert "Je kijkt mee" in boss.text
    assert not {"signalen", "export", "sluiten", "overnemen", "besluit"} & boss.labels.keys()
    assert not track(boss).may_work
    for forged in ("besluit", "sluiten", "export", "overnemen", "nieuwe_signalen"):
        await boss.send(button=forged, token=boss.screen.token)
        assert await boss.state() == "casus"


async def test_a_case_whose_holder_left_waits_for_the_aandachtsfunctionaris(
    school: Office, teacher: Person, case: str
) -> None:
    af = await school.colleague("af", "aandachtsfunctionaris")
    async with school.store.transaction() as conn:
        await conn.execute(sa.update(models.staff).where(models.staff.c.role == "leerkracht").values(active=False))
    await af.tap("casussen")
    assert listed(af) == {case: "niemand"}
    await af.tap(f"casus:{case}")
    assert "bij niemand" in af.text
    await af.tap("overnemen")
    assert "nu bij jou" in af.text


async def test_the_account_of_the_beheerder_has_no_cases(school: Office, case: str) -> None:
    keeper = await school.colleague("beheer", "beheerder")
    await keeper.look()
    assert not {"casussen", "nieuwe_casus"} & keeper.labels.keys()
    for forged in ("casussen", "nieuwe_casus", f"casus:{case}"):
        await keeper.send(button=forged, token=keeper.screen.token)
        assert await keeper.state() == "menu"
        assert case not in keeper.text


async def test_the_track_tells_what_is_done_by_whom_and_what_comes_next(
    school: Office, teacher: Person, case: str
) -> None:
    await teacher.tap("signalen")
    await teacher.go_on(**CALM)
    await teacher.tap("casus")
    first, second, *rest = track(teacher).steps
    assert (first.state, second.state) == ("af", "nu")
    assert [(part.title, part.by, part.day) for part in first.parts] == [
        ("Signalen vastleggen", "de leerkracht", "maandag 23 november")
    ]
    assert second.parts[0].button == "overleg"
    assert [step.number for step in (first, second, *rest)] == [1, 2, 3, 4, 5]
    assert {step.state for step in rest} == {"later"}


async def test_a_list_of_cases_has_the_step_and_who_has_it(school: Office, teacher: Person, case: str) -> None:
    await teacher.tap("menu", "casussen")
    assert isinstance(teacher.screen.view, CaseList)
    [line] = teacher.screen.view.lines
    assert (line.code, line.step, line.onward, line.mine) == (case, (1, 5), "Signalen vastleggen", True)


async def test_deleting_an_account_takes_it_out_of_its_cases(school: Office, teacher: Person, case: str) -> None:
    async with school.store.transaction() as conn:
        await conn.execute(sa.delete(models.staff))
        assert list(await conn.execute(sa.select(models.member))) == []
        assert await members.holders(conn, [case]) == {}


async def test_what_comes_first_is_the_next_step_also_where_others_were_begun(teacher: Person, case: str) -> None:
    await teacher.tap("afweging", "menu", "casussen", f"casus:{case}", "overleg", "menu", "casussen")
    assert isinstance(teacher.screen.view, CaseList)
    assert teacher.screen.view.lines[0].onward == "Signalen vastleggen"
    await teacher.tap(f"casus:{case}")
    assert track(teacher).first == "signalen"
    assert [step.state for step in track(teacher).steps] == ["nu", "bezig", "later", "bezig", "later"]


async def test_the_evaluation_comes_first_from_its_day_on(school: Office, teacher: Person, case: str) -> None:
    await teacher.tap("afweging")
    answers = {"vermoeden": "ja", "veiligheid": "nee", "hulp_mogelijk": "ja", "hulp_aanvaard": "ja"}
    await teacher.go_on(until="afweging.resultaat", **answers)
    await teacher.tap("menu", "casussen", f"casus:{case}")
    assert track(teacher).first == "signalen"
    [term] = track(teacher).terms
    school.clock.wait(days=term.days)
    await teacher.open_case(case)
    assert track(teacher).first == "afweging"
    assert track(teacher).terms[0].days == 0


async def test_a_case_in_which_both_decisions_were_taken_waits_for_its_evaluation_and_says_the_day(
    school: Office, teacher: Person, case: str
) -> None:
    for dialog in ("signalen", "overleg", "kindgesprek", "oudergesprek"):
        await teacher.tap(dialog)
        await teacher.go_on(ernstig="nee", ouder_zorgt="nee", twijfel="nee", gaat_door="ja")
        await teacher.tap("casus")
    await teacher.tap("afweging")
    answers = {"vermoeden": "ja", "veiligheid": "nee", "hulp_mogelijk": "ja", "hulp_aanvaard": "ja"}
    await teacher.go_on(until="afweging.resultaat", **answers)
    await teacher.open_case(case)
    assert track(teacher).first == "besluit", "NL-BSL-01: always two decisions"
    await teacher.tap("besluit")
    await teacher.go_on(melden_nodig="nee", hulp_mogelijk="ja")
    await teacher.tap("casus", "menu", "casussen")
    assert isinstance(teacher.screen.view, CaseList)
    [line] = teacher.screen.view.lines
    assert line.term is not None
    day = line.term.partition("(")[2].partition(")")[0]
    assert (line.onward, line.step) == (f"Evaluatie op {day}", (4, 5))
    assert f"{case}: Evaluatie op {day}" in teacher.labels.values()
    await teacher.tap(f"casus:{case}")
    assert (track(teacher).onward, track(teacher).first) == (f"Nu aan de beurt: de evaluatie, op {day}.", None)
    assert {"afweging", "evaluatie", "besluit"} & {*teacher.labels} >= {"afweging", "besluit"}


async def change_role(school: Office, person: Person, role: str, place: str | None = None) -> None:
    async with school.store.transaction() as conn:
        await accounts.change(
            conn, school.store.keys, int(person.name), role=role, place=place, label=None, now=school.clock.now
        )


async def test_who_gets_another_role_is_out_of_the_case_at_once(school: Office, case: str) -> None:
    af = await school.colleague("af", "aandachtsfunctionaris")
    await af.open_case(case)
    await af.tap("export")
    await change_role(school, af, "leerkracht")
    await af.look()
    assert listed(af) == {}
    assert case not in af.text
    assert "Je kunt deze casus niet meer zien." in af.text
    assert await school.assistant.dossier(af.channel, af.name, school.clock.now) is None


async def test_who_only_looks_on_from_now_is_out_of_the_dialog_and_its_answers(
    school: Office, teacher: Person, case: str
) -> None:
    af = await school.colleague("af", "aandachtsfunctionaris")
    await teacher.tap("signalen", "ja")  # danger now: the directie is told
    await af.open_case(case)
    await af.tap("afweging")
    await change_role(school, af, "directeur")
    await af.send(button="nee", token=af.screen.token)
    assert not track(af).may_work
    assert await af.state() == "casus"
    assert await school.assistant.dossier(af.channel, af.name, school.clock.now) is None


async def test_the_answers_are_for_who_works_in_the_case_and_from_the_screen_of_now(
    school: Office, teacher: Person, case: str
) -> None:
    token = teacher.screen.token
    found = await school.assistant.dossier(teacher.channel, teacher.name, school.clock.now, token=token)
    assert found is not None and found.code == case
    await teacher.new_case()
    assert await school.assistant.dossier(teacher.channel, teacher.name, school.clock.now, token=token) is None
    await teacher.tap("menu")
    assert await school.assistant.dossier(teacher.channel, teacher.name, school.clock.now) is None
