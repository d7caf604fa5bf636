"""Pings: asked for by one, taken up by another, and never lost in between."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from people import DALTON, SCHOOL, Clock, Office, Person, office
from post import HANG, Post, loop_of
from pydantic import TypeAdapter

from meldwijzer.bot import pings as bot_pings
from meldwijzer.bot.pings import PingLoop, PingRules, PingText, TryLater, Unreachable
from meldwijzer.dialogs import ladders, terms
from meldwijzer.dialogs.casus import Casus
from meldwijzer.dialogs.protocol import Urgency
from meldwijzer.storage import accounts, cases, models, pings
from meldwijzer.storage.pings import Ping

AF, DEPUTY, HEAD, BOARD, BEHEER = "af@x.example", "plv@x.example", "dir@x.example", "bg@x.example", "bh@x.example"
PLACES = {AF: "aandachtsfunctionaris", DEPUTY: "plaatsvervanger", HEAD: "directie", BOARD: "bevoegd_gezag"}
LABELS = {AF: "af", DEPUTY: "vervanger", HEAD: "directeur", BOARD: "bestuur"}


def number(person: Person) -> int:
    """The number of somebody's account."""
    return int(person.name)


class School:
    """A school with everyone on the ladder, a channel and a loop."""

    def __init__(self, opened: Office) -> None:
        self.office, self.clock, self.store = opened, opened.clock, opened.store
        self.post = Post()
        self.loop: PingLoop = loop_of(opened, self.post)
        self.people: dict[str, Person] = {}

    async def staff(self, *mails: str) -> School:
        for mail in mails:
            self.people[mail] = await self.office.colleague(LABELS[mail], place=PLACES[mail], mail=mail)
        self.people[BEHEER] = await self.office.colleague("beheer", "beheerder", mail=BEHEER)
        return self

    async def passes(self, **wait: float) -> list[str]:
        """Let time pass, then one pass of the loop; gives to whom messages went."""
        self.clock.wait(**wait)
        await self.loop.once(self.clock.now)
        return self.post.taken()

    async def pings(self) -> list[Ping]:
        async with self.store.transaction() as conn:
            ids = list(await conn.scalars(sa.select(models.ping.c.id).order_by(models.ping.c.created_at)))
            found = [await pings.find(conn, self.store.keys, one) for one in ids]
        return [one for one in found if one is not None]

    async def ping(self, kind: str = "oproep") -> Ping:
        return [one for one in await self.pings() if one.kind == kind][-1]

    async def rows(self) -> list[sa.Row[tuple[object, ...]]]:
        async with self.store.transaction() as conn:
            return list(await conn.execute(sa.select(models.ping_send).order_by(models.ping_send.c.id)))

    async def absent(self, mail: str) -> None:
        staff_id, day = number(self.people[mail]), terms.today(self.clock.now)
        async with self.store.transaction() as conn:
            await accounts.set_absence(conn, self.store.keys, staff_id, day, day, self.clock.now)

    async def leaves(self, mail: str) -> None:
        async with self.store.transaction() as conn:
            await accounts.revoke(conn, self.store.keys, number(self.people[mail]), self.clock.now)


Open = Callable[..., Awaitable[School]]


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[School]:
    async with office(tmp_path, channels=("email",)) as found:
        yield await School(found).staff(*PLACES)


@pytest.fixture
async def juf(opened: School) -> Person:
    person = await opened.office.colleague("juf")
    await person.look()
    return person


NU = {"onthulling": "ja"}
TODAY = {"onthulling": "twijfel", "vermoeden": "ja", "veiligheid": "nee", "hulp_mogelijk": "twijfel"}


async def warns(person: Person, answers: dict[str, str], *involved: str) -> Person:
    """Comes to an outcome in a new case and warns a colleague."""
    await person.new_case()
    await person.tap("afweging")
    await person.go_on(**answers)
    await person.tap("waarschuw", *involved, "verstuur")
    return person


async def code_of(school: School) -> str:
    return (await school.ping()).code


# --- the ladder in time ---


async def test_nu_reaches_three_at_once_again_after_5_and_15_minutes_then_the_board_until_the_caller_says_done(
    opened: School, juf: Person
) -> None:
    opened.clock.now = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)  # a Sunday night
    await warns(juf, NU)
    three = sorted([AF, DEPUTY, HEAD])
    assert await opened.passes() == three
    assert await opened.passes(minutes=4) == []
    assert await opened.passes(minutes=1) == three
    assert await opened.passes(minutes=10) == three
    assert await opened.passes(minutes=15) == [BOARD]
    for _ in range(4):
        assert await opened.passes(minutes=30) == [BOARD]
    await juf.look()
    assert "Heb je iemand zelf gesproken?" in juf.text
    await juf.tap(f"gesproken_ja:{await code_of(opened)}")
    assert await opened.passes(hours=3) == []
    assert "Je sprak iemand" in juf.text


async def test_nu_is_repeated_for_a_day_and_then_the_beheerder_hears_that_nobody_answers(
    opened: School, juf: Person
) -> None:
    await warns(juf, NU)
    await opened.passes()
    for _ in range(200):
        if (await opened.ping()).due_at is None:
            break
        found = await opened.passes(minutes=10)
    assert opened.clock.now - (await opened.ping()).created_at >= timedelta(hours=24)
    assert found == [BEHEER]
    assert await opened.passes(hours=1) == []


async def test_vandaag_asks_one_after_the_other_and_at_the_end_of_the_day_says_call(
    opened: School, juf: Person
) -> None:
    await warns(juf, TODAY)  # at 10:30 in the Netherlands
    assert await opened.passes() == [AF]
    assert "Niemand heeft het nog opgepakt. Je mag zelf bellen." in juf.text
    assert await opened.passes(minutes=29) == []
    assert await opened.passes(minutes=1) == [DEPUTY]
    assert await opened.passes(minutes=30) == [HEAD]
    assert await opened.passes(hours=4, minutes=20) == []
    opened.clock.now = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
    await opened.passes()
    await juf.look()
    assert "Bel nu zelf: 0800-2000, bij gevaar 112." in juf.text


async def test_this_week_waits_two_school_days_for_each(opened: School, juf: Person) -> None:
    await juf.new_case()
    await juf.tap("waarschuw", "verstuur")
    assert await opened.passes() == [AF]
    for mail in (DEPUTY, HEAD):
        opened.clock.wait(days=1)
        assert await opened.passes() == []
        assert await opened.passes(days=1) == [mail]


async def test_a_step_in_the_weekend_goes_out_on_monday_morning_and_who_waits_is_told_to_call(
    opened: School, juf: Person
) -> None:
    opened.clock.now = datetime(2026, 11, 28, 11, 0, tzinfo=UTC)  # Saturday
    await warns(juf, TODAY)
    assert "Het bericht gaat uit op maandag 30 november 07:00" in juf.text
    assert "Bel nu zelf: 0800-2000, bij gevaar 112." in juf.text
    assert await opened.passes() == []
    opened.clock.now = datetime(2026, 11, 30, 6, 0, tzinfo=UTC)
    assert await opened.passes() == [AF]


async def test_a_pass_on_the_schools_own_holiday_sends_nothing_but_nu(tmp_path: Path) -> None:
    monday = frozenset([datetime(2026, 11, 23, tzinfo=UTC).date()])
    async with office(tmp_path, channels=("email",), pings=PingRules(closed=monday)) as found:
        school = await School(found).staff(AF)
        juf = await found.colleague("juf")
        await warns(juf, TODAY)
        assert await school.passes() == []
        await warns(juf, NU)
        assert await school.passes() == [AF]


# --- who is asked ---


async def test_whoever_may_be_involved_gets_nothing(opened: School, juf: Person) -> None:
    await warns(juf, NU, "aandachtsfunctionaris", "directie")
    assert await opened.passes() == [DEPUTY]
    await opened.passes(minutes=60)
    for mail in (AF, HEAD):
        await opened.people[mail].look()
        assert not opened.people[mail].screen.pings


async def test_where_all_may_be_involved_nobody_gets_a_message_and_the_vertrouwensinspecteur_is_shown(
    opened: School, juf: Person
) -> None:
    await warns(juf, NU, *PLACES.values())
    assert "0900-1113111" in juf.text
    assert "0800-2000" in juf.text and "112" in juf.text
    assert await opened.passes(hours=2) == []
    assert await opened.pings() == []
    await juf.tap("casus")


async def test_about_a_colleague_only_the_board_hears_of_it(opened: School, juf: Person) -> None:
    await juf.tap("snelcheck", "nee", "medewerker", "nee")
    assert juf.labels["waarschuw"] == "Waarschuw het bevoegd gezag"
    await juf.tap("waarschuw", "van_12_tot_16")
    assert [name for name in juf.labels if name in PLACES.values()] == ["bevoegd_gezag"]
    await juf.tap("verstuur")
    assert await opened.passes() == [BOARD]
    assert await opened.passes(minutes=5) == [BOARD]
    assert await opened.passes(minutes=60) == [BOARD]
    assert {one.kind for one in await opened.pings()} == {"oproep"}


async def test_who_is_away_is_passed_over_except_for_nu(opened: School, juf: Person) -> None:
    await opened.absent(AF)
    await warns(juf, TODAY)
    assert await opened.passes() == [DEPUTY]
    await warns(juf, NU)
    assert AF in await opened.passes()


async def test_who_goes_away_between_recording_and_sending_gets_nothing_and_the_next_one_is_asked(
    opened: School, juf: Person
) -> None:
    await warns(juf, TODAY)
    await opened.absent(AF)
    assert await opened.passes() == [DEPUTY]


async def test_who_does_not_work_at_this_hour_is_passed_over_except_for_nu(opened: School, juf: Person) -> None:
    tuesday = {2: (8 * 60, 16 * 60)}
    async with opened.store.transaction() as conn:
        await accounts.set_hours(conn, opened.store.keys, number(opened.people[AF]), tuesday, opened.clock.now)
    await warns(juf, TODAY)  # on a Monday
    assert await opened.passes() == [DEPUTY]
    await warns(juf, NU)
    assert AF in await opened.passes()


async def closes(school: School, juf: Person) -> None:
    await juf.tap("sluiten", "ja")


async def takes(school: School, juf: Person) -> None:
    """Takes it from the first screen, before the message about it went out."""
    af = school.people[AF]
    await af.look()
    await af.tap(f"oppakken:{await code_of(school)}")


async def ends_the_account(school: School, juf: Person) -> None:
    await school.leaves(AF)


@pytest.mark.parametrize(("meanwhile", "asked"), [(closes, []), (takes, []), (ends_the_account, [DEPUTY])])
async def test_what_changed_between_recording_and_sending_counts(
    opened: School, juf: Person, meanwhile: Callable[[School, Person], Awaitable[None]], asked: list[str]
) -> None:
    await juf.new_case()
    await juf.tap("waarschuw", "verstuur")
    await meanwhile(opened, juf)
    assert await opened.passes() == asked


async def test_the_sender_is_not_asked(opened: School) -> None:
    af = opened.people[AF]
    await af.look()
    await warns(af, TODAY)
    assert await opened.passes() == [DEPUTY]


async def test_an_empty_ladder_says_call_at_once(tmp_path: Path) -> None:
    async with office(tmp_path, channels=("email",)) as found:
        juf = await found.colleague("juf")
        await warns(juf, NU)
        assert "Bel nu zelf: 0800-2000, bij gevaar 112." in juf.text


async def test_without_a_channel_a_ping_stands_on_the_first_screens_and_who_waits_is_told_to_call(
    tmp_path: Path,
) -> None:
    async with office(tmp_path) as found:
        school = await School(found).staff(*PLACES)
        school.loop = loop_of(found)
        juf = await found.colleague("juf")
        await warns(juf, TODAY)
        assert "Bel nu zelf" in juf.text
        await school.passes()
        for mail, waits in ((AF, True), (DEPUTY, False)):
            await school.people[mail].look()
            assert bool(school.people[mail].screen.pings) is waits
        await school.passes(minutes=31)
        await school.people[DEPUTY].look()
        assert school.people[DEPUTY].screen.pings


# --- taking it, and letting it lie ---


async def test_taking_it_stops_the_ladder_leads_to_the_case_and_shows_at_once_to_who_waits(
    opened: School, juf: Person
) -> None:
    await warns(juf, TODAY)
    code = await juf.code()
    await opened.passes()
    af = opened.people[AF]
    await af.look()
    assert af.screen.pings[0].text.startswith("VANDAAG, ")
    await af.tap(f"oppakken:{await code_of(opened)}")
    assert await af.code() == code
    await juf.look()
    assert f"De aandachtsfunctionaris heeft het opgepakt, {bot_pings.clock_words(opened.clock.now)}" in juf.text
    assert "Je mag zelf bellen" in juf.text
    assert await opened.passes(minutes=59) == []


@pytest.mark.parametrize(
    ("answers", "minutes", "next_one"), [(NU, 15, [AF, DEPUTY, HEAD]), (TODAY, 60, [DEPUTY])], ids=["nu", "vandaag"]
)
async def test_a_take_over_without_a_next_step_lapses_and_the_ladder_goes_on(
    opened: School, juf: Person, answers: dict[str, str], minutes: int, next_one: list[str]
) -> None:
    await warns(juf, answers)
    await opened.passes()
    af = opened.people[AF]
    await af.look()
    await af.tap(f"oppakken:{await code_of(opened)}")
    assert await opened.passes(minutes=minutes - 1) == []
    assert await opened.passes(minutes=1, seconds=1) == sorted(next_one)
    await juf.look()
    assert "opgepakt, " not in juf.text


async def test_a_take_over_after_the_last_step_that_lapses_asks_everybody_once_more(
    opened: School, juf: Person
) -> None:
    await warns(juf, TODAY)
    for _ in range(3):
        await opened.passes(minutes=30)
    opened.clock.now = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
    await opened.passes()
    head = opened.people[HEAD]
    await head.look()
    await head.tap(f"oppakken:{await code_of(opened)}")
    assert await opened.passes(minutes=61) == sorted([AF, DEPUTY, HEAD])


async def test_a_next_step_of_who_took_it_ends_the_ladder_and_reading_does_not(opened: School, juf: Person) -> None:
    for answers in ((), ("signalen", "nee")):
        await warns(juf, TODAY)
        await opened.passes()
        af = opened.people[AF]
        await af.look()
        await af.tap("menu")
        await af.tap(f"oppakken:{await code_of(opened)}", *answers)
        await af.look()
        assert ((await opened.ping()).state == "done") is bool(answers)


async def test_who_has_called_says_done_on_the_first_screen(opened: School, juf: Person) -> None:
    await warns(juf, TODAY)
    await opened.passes()
    af, code = opened.people[AF], await code_of(opened)
    await af.look()
    await af.tap(f"oppakken:{code}", "menu")
    assert "je pakte dit op" in af.text
    await af.tap(f"gedaan:{code}")
    assert not af.screen.pings
    assert await opened.passes(hours=2) == []


async def test_i_cannot_goes_to_the_next_person_at_once(opened: School, juf: Person) -> None:
    await warns(juf, TODAY)
    await opened.passes()
    af = opened.people[AF]
    await af.look()
    await af.tap(f"kan_niet:{await code_of(opened)}")
    assert "Het bericht gaat nu naar de volgende." in af.text
    assert not af.screen.pings
    assert await opened.passes() == [DEPUTY]
    assert AF not in await opened.passes(minutes=30)


async def test_who_took_it_and_then_says_that_they_cannot_lets_the_ladder_go_on(opened: School, juf: Person) -> None:
    await warns(juf, TODAY)
    await opened.passes()
    af, code = opened.people[AF], await code_of(opened)
    await af.look()
    await af.tap(f"oppakken:{code}")
    await af.send(button=f"kan_niet:{code}")  # the other button of a message on a phone
    assert await opened.passes() == [DEPUTY]
    await af.send(button=f"oppakken:{code}")
    assert af.screen.notice == "Dit bericht is er niet meer."
    assert (await opened.ping()).taken_by is None


async def test_of_two_who_tap_at_the_same_time_one_takes_it(opened: School, juf: Person) -> None:
    await warns(juf, NU)
    await opened.passes()
    code = await code_of(opened)
    af, head = opened.people[AF], opened.people[HEAD]
    await af.look()
    await head.look()
    await asyncio.gather(af.tap(f"oppakken:{code}"), head.tap(f"oppakken:{code}"))
    notices = [af.screen.notice, head.screen.notice]
    assert notices.count("Iemand anders heeft het al opgepakt.") == 1
    assert (await opened.ping()).taken_by in (number(af), number(head))


async def test_a_button_of_a_ping_works_once_from_any_screen_and_never_for_who_was_not_asked(
    opened: School, juf: Person
) -> None:
    await warns(juf, TODAY)
    await opened.passes()
    code = await code_of(opened)
    stranger = await opened.office.colleague("meester")
    await stranger.send(button=f"oppakken:{code}")
    assert stranger.screen.notice == "Dit bericht is er niet meer."
    visitor = opened.office.person("invaller")
    await visitor.send(button=f"oppakken:{code}")
    assert visitor.screen.notice == "Voor een casus heb je een account van je school nodig."
    af = opened.people[AF]
    await af.look()
    old = af.screen.token
    await af.tap("snelcheck", "nee")
    await af.send(button=f"oppakken:{code}", token=old)  # as from a message of yesterday
    assert await af.code()
    await af.again()
    assert (await opened.ping()).state == "taken"
    await af.tap("menu", "verder")
    await af.at("snelcheck.wie")


async def test_not_yet_spoken_to_anyone_pushes_calling_and_the_ladder_goes_on(opened: School, juf: Person) -> None:
    await warns(juf, NU)
    await opened.passes()
    assert "Niemand heeft het nog opgepakt. Je mag zelf bellen." in juf.text
    await juf.tap(f"gesproken_nee:{await code_of(opened)}")
    assert juf.screen.notice == "Bel nu zelf: 0800-2000, bij gevaar 112. Ik blijf anderen vragen."
    assert await opened.passes(minutes=5) == sorted([AF, DEPUTY, HEAD])


async def test_with_an_address_of_their_own_who_waits_gets_the_push_to_call(opened: School) -> None:
    juf = await opened.office.colleague("juf", mail="juf@x.example")
    await warns(juf, NU)
    assert "juf@x.example" not in await opened.passes()
    opened.clock.wait(minutes=5)
    await opened.loop.once(opened.clock.now)
    pushed = [text for address, text in opened.post.sent if address == "juf@x.example"]
    assert [text.lines[-1] for text in pushed] == ["Bel zelf."]
    assert not pushed[0].buttons


async def test_who_leaves_the_school_leaves_the_ladder_to_the_next(opened: School, juf: Person) -> None:
    await warns(juf, TODAY)
    await opened.passes()
    af = opened.people[AF]
    await af.look()
    await af.tap(f"oppakken:{await code_of(opened)}")
    await opened.leaves(AF)
    assert await opened.passes(minutes=2) == [DEPUTY]


async def test_a_closed_case_asks_nobody_any_more(opened: School, juf: Person) -> None:
    await juf.new_case()
    await juf.tap("waarschuw", "verstuur")
    assert await opened.passes() == [AF]
    await juf.tap("sluiten", "ja")
    opened.clock.wait(days=4)
    assert await opened.passes() == []
    assert (await opened.ping()).state == "done"


async def test_a_deleted_case_takes_its_pings_along(opened: School, juf: Person) -> None:
    await warns(juf, TODAY)
    found = (await juf.conversation()).case
    assert found is not None
    async with opened.store.transaction() as conn:
        await cases.delete_case(conn, opened.store.keys, found.id)
    assert await opened.passes(hours=3) == []
    assert await opened.rows() == []


# --- starting ---


async def test_an_outcome_outside_a_case_opens_one_first(opened: School, juf: Person) -> None:
    await juf.tap("snelcheck", "ja")
    assert juf.screen.danger
    await juf.tap("waarschuw", "jonger_dan_12", "verstuur")
    assert (await juf.conversation()).case is not None
    assert await opened.passes() == sorted([AF, DEPUTY, HEAD])


async def test_going_back_from_the_age_question_warns_nobody(opened: School, juf: Person) -> None:
    await juf.tap("snelcheck", "ja", "waarschuw", "terug")
    assert juf.screen.danger
    await juf.tap("open_casus", "jonger_dan_12")
    await juf.at("casus")
    assert await opened.pings() == []


async def test_a_visitor_is_not_offered_a_ping_and_reads_that_they_may_call(opened: School) -> None:
    visitor = opened.office.person("invaller")
    await visitor.look()
    await visitor.tap("snelcheck", "ja")
    assert "waarschuw" not in visitor.labels
    assert "112" in visitor.text


async def test_what_was_ticked_stays_ticked_the_next_time(opened: School, juf: Person) -> None:
    await warns(juf, TODAY, "directie")
    await juf.tap("waarschuw")
    assert juf.button("directie").ticked
    assert not juf.button("aandachtsfunctionaris").ticked


async def test_a_second_warning_changes_nothing_and_a_more_urgent_one_takes_its_place(
    opened: School, juf: Person
) -> None:
    await warns(juf, TODAY)
    assert await opened.passes() == [AF]
    first = await opened.ping()
    await juf.tap("waarschuw", "verstuur")
    assert juf.screen.notice == "Er loopt al een bericht over deze casus."
    await juf.tap("nieuwe_signalen")
    await juf.go_on(gevaar_nu="ja")
    await juf.tap("waarschuw", "verstuur")
    assert await opened.passes() == sorted([AF, DEPUTY, HEAD])
    states = {one.code: (one.urgency, one.state) for one in await opened.pings() if one.kind == "oproep"}
    assert states.pop(first.code) == ("vandaag", "done")
    assert list(states.values()) == [("nu", "open")]


async def test_whether_somebody_may_be_involved_is_asked_again_when_that_changes(opened: School, juf: Person) -> None:
    await warns(juf, TODAY)
    await opened.passes()
    await juf.tap("waarschuw", "aandachtsfunctionaris", "verstuur")
    assert await opened.passes() == [DEPUTY]
    await opened.people[AF].look()
    assert not opened.people[AF].screen.pings


async def test_the_plan_of_a_ping_stays_when_the_settings_change(opened: School, juf: Person) -> None:
    await warns(juf, TODAY)
    await opened.passes()
    other = loop_of(opened.office, opened.post, rules=PingRules(ladders={}))
    opened.clock.wait(minutes=30)
    await other.once(opened.clock.now)
    assert opened.post.taken() == [DEPUTY]


# --- informing ---


async def test_the_directie_hears_of_a_report_beside_the_ladder_and_nobody_waits_for_it(
    opened: School, juf: Person
) -> None:
    await juf.new_case()
    await juf.tap("afweging")
    await juf.go_on(vermoeden="ja", veiligheid="nee", hulp_mogelijk="nee")
    await juf.tap("waarschuw", "verstuur")
    assert await opened.passes() == sorted([AF, HEAD, BOARD])
    head = opened.people[HEAD]
    await head.look()
    assert [line.text.partition(": ")[2] for line in head.screen.pings] == ["dit hoor jij te weten."]
    assert "De directie krijgt bericht. Je hoeft daar niet op te wachten." in juf.text
    informed = [one for one in await opened.pings() if one.kind == "informeren"]
    head_ping = next(one for one in informed if one.plan.places() == ("directie",))
    await head.tap(f"oppakken:{head_ping.code}")
    await juf.look()
    assert "De directie weet het, " in juf.text
    assert "Niemand heeft het nog opgepakt. Je mag zelf bellen." in juf.text


async def test_the_board_is_informed_where_nobody_else_is_needed(opened: School, juf: Person) -> None:
    await juf.new_case()
    await juf.tap("afweging")
    await juf.go_on(vermoeden="nee")
    assert juf.labels["waarschuw"] == "Informeer het bevoegd gezag"
    await juf.tap("waarschuw", "verstuur")
    assert await opened.passes() == [BOARD]


async def test_the_directie_hears_of_a_step_before_it_begins_and_that_asks_nobody(opened: School, juf: Person) -> None:
    await juf.new_case()
    assert "informeer" not in juf.labels
    for dialog in ("signalen", "overleg"):
        await juf.tap(dialog)
        await juf.go_on(ernstig="nee", ouder_zorgt="nee", twijfel="nee")
        labels = juf.labels
        await juf.tap("casus")
    assert labels["waarschuw"] == "Informeer de directie", "DAL-3-01: before the talks, at the end of step 2"
    assert juf.labels["informeer"] == "Informeer de directie"
    assert juf.labels["waarschuw"] == "Waarschuw de aandachtsfunctionaris"
    await juf.tap("informeer")
    assert [name for name, label in juf.labels.items() if name in PLACES.values()] == ["directie"]
    await juf.tap("verstuur")
    assert await opened.passes() == [HEAD]
    assert "De directie krijgt bericht. Je hoeft daar niet op te wachten." in juf.text
    await juf.tap("waarschuw", "verstuur")
    assert await opened.passes() == [AF], "who is asked is not who is told"
    assert {one.kind for one in await opened.pings()} == {"informeren", "oproep"}


async def test_with_nu_the_directie_is_asked_first_and_informed_an_hour_later(opened: School, juf: Person) -> None:
    await warns(juf, NU)
    assert (await opened.passes()).count(HEAD) == 1
    waits = next(one for one in await opened.pings() if one.kind == "informeren" and one.plan.places() == ("directie",))
    assert waits.due_at is not None
    assert waits.due_at - waits.created_at == timedelta(minutes=60)


async def test_a_directie_that_may_be_involved_is_not_informed(opened: School, juf: Person) -> None:
    await juf.new_case()
    await juf.tap("afweging")
    await juf.go_on(vermoeden="ja", veiligheid="nee", hulp_mogelijk="nee")
    await juf.tap("waarschuw", "directie", "verstuur")
    assert HEAD not in await opened.passes()
    assert HEAD not in await opened.passes(hours=3)


# --- what a channel may do ---


async def test_retry_after_is_kept_and_the_ladder_does_not_wait_for_it(opened: School, juf: Person) -> None:
    opened.post.faults[AF] = [TryLater(40), TryLater()]
    await warns(juf, TODAY)
    assert await opened.passes() == []
    assert await opened.passes(seconds=39) == []
    assert await opened.passes(seconds=1) == []  # no moment was named: it backs off
    assert await opened.passes(seconds=20) == [AF]
    assert [row.attempts for row in await opened.rows()] == [3]


async def test_a_deleted_chat_goes_to_the_next_person_at_once_and_is_not_tried_again(
    opened: School, juf: Person
) -> None:
    opened.post.faults[AF] = [Unreachable()] * 5
    await warns(juf, TODAY)
    assert await opened.passes() == [DEPUTY]
    asked = opened.post.asked
    await warns(juf, TODAY)
    assert await opened.passes() == [DEPUTY]
    assert opened.post.asked == asked + 1
    af = opened.people[AF]
    await af.look()
    assert len(af.screen.pings) == 2  # it still stands on the first screen


async def test_where_one_way_is_closed_the_other_one_is_taken(opened: School, juf: Person) -> None:
    chat = Post("telegram")
    opened.loop = loop_of(opened.office, opened.post, chat)
    af = number(opened.people[AF])
    async with opened.store.transaction() as conn:
        await accounts.set_reach(conn, opened.store.keys, af, "telegram", "1", opened.clock.now, preferred=True)
    await warns(juf, TODAY)
    await opened.passes()
    assert chat.taken() == ["1"]
    chat.faults["1"] = [Unreachable()]
    await warns(juf, TODAY)
    assert await opened.passes() == [AF]


async def test_a_channel_that_stays_away_is_given_up_and_the_next_person_is_asked(opened: School, juf: Person) -> None:
    opened.post.faults[AF] = [TryLater(1)] * 30
    await warns(juf, TODAY)
    for _ in range(12):
        if await opened.passes(seconds=2) == [DEPUTY]:
            break
    else:
        pytest.fail("the deputy was never asked")
    assert (await opened.rows())[0].attempts == bot_pings.MOST_ATTEMPTS


@pytest.mark.parametrize("fault", [ConnectionResetError(), HANG], ids=["broken", "hangs"])
async def test_where_the_answer_is_not_known_a_second_copy_may_go_and_is_counted(
    opened: School, juf: Person, fault: Exception | str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.post.faults[AF] = [fault]
    await warns(juf, TODAY)
    with monkeypatch.context() as patch:
        patch.setattr(bot_pings, "CUT_OFF", timedelta(milliseconds=50))
        assert await opened.passes() == []
    assert await opened.passes(seconds=30) == [AF]
    assert [(row.state, row.doubtful) for row in await opened.rows()] == [("sent", 1)]
    life = await bot_pings.life(opened.store, opened.clock.now)
    assert life.second_copies == 1
    assert "1 possible second copies" in life.line()


async def test_a_channel_that_hangs_for_one_does_not_hold_up_another(opened: School, juf: Person) -> None:
    goes_on = asyncio.Event()
    opened.post.faults[AF] = [goes_on]
    await warns(juf, NU)
    passing = asyncio.create_task(opened.loop.once(opened.clock.now))
    while len(opened.post.sent) < 2:
        assert not passing.done()
        await asyncio.sleep(0.01)
    assert opened.post.taken() == sorted([DEPUTY, HEAD])
    goes_on.set()
    await passing
    assert opened.post.taken() == [AF]


async def calls(school: School, urgency: Urgency, many: int, due: datetime) -> set[str]:
    """So many pings of which the first step is due at this moment; gives their codes."""
    found = set()
    async with school.store.transaction() as conn:
        case = (await conn.execute(sa.select(models.casus.c.id))).scalars().first()
        for _ in range(many):
            begun = await pings.start(
                conn, school.store.keys, case_id=str(case), school_id=SCHOOL, plan=ladders.call_plan(urgency),
                now=due, due_at=due,
            )  # fmt: skip
            found.add(begun.code)
    return found


async def test_in_a_burst_nu_overtakes_everything_that_waits_longer(opened: School, juf: Person) -> None:
    await juf.new_case()
    now = opened.clock.now
    for urgency in ("deze_week", "vandaag"):
        await calls(opened, urgency, 20, now - timedelta(minutes=30))  # the loop was away
    urgent = await calls(opened, "nu", 2, now)
    await opened.loop.once(now)
    codes = [text.code for _, text in opened.post.sent]
    assert len(codes) == 20 + 20 + 2 * 3  # and nobody hears that a ladder stands still
    assert set(codes[:6]) == urgent
    order = [text.urgency for _, text in opened.post.sent]
    assert order == sorted(order, key=("nu", "vandaag", "deze_week").index)


class Stuck(Post):
    """A channel that answers NU, and nothing else before `free` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.free = asyncio.Event()
        self.stuck = 0

    async def send(self, address: str, text: PingText) -> None:
        if text.urgency != "nu":
            self.stuck += 1
            await self.free.wait()
        await super().send(address, text)


async def test_nu_goes_out_while_a_channel_hangs_on_all_others(
    opened: School, juf: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot_pings, "AT_ONCE", 4)
    monkeypatch.setattr(bot_pings, "KEPT_FOR_NU", 1)
    stuck = Stuck()
    loop = loop_of(opened.office, stuck)
    await juf.new_case()
    await calls(opened, "vandaag", 10, opened.clock.now)
    running = asyncio.create_task(loop.run())
    async with asyncio.timeout(120):
        while stuck.stuck < 3:
            await asyncio.sleep(0.01)
        await calls(opened, "nu", 1, opened.clock.now)
        while len(stuck.sent) < 3:
            await asyncio.sleep(0.01)
    assert {text.urgency for _, text in stuck.sent} == {"nu"}
    assert stuck.stuck == 3
    stuck.free.set()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_two_loops_on_one_database_never_send_twice(tmp_path: Path) -> None:
    clock = Clock()
    async with office(tmp_path, clock, channels=("email",)) as one, office(tmp_path, clock, channels=("email",)) as two:
        school = await School(one).staff(*PLACES)
        loops = [loop_of(one, school.post), loop_of(two, school.post), loop_of(one, school.post)]
        for _ in range(5):
            await warns(await one.colleague("juf"), NU)
        for wait in (0, 5, 10, 15):
            clock.wait(minutes=wait)
            await asyncio.gather(*(loop.once(clock.now) for loop in loops))
        sent = [(address, text.code) for address, text in school.post.sent]
        assert len(sent) == 5 * 10
        assert {(row.state, row.doubtful) for row in await school.rows() if row.kind == "oproep"} == {("sent", 0)}
        assert all(sent.count((mail, code)) == 3 for mail in (AF, DEPUTY, HEAD) for _, code in sent)


async def test_the_loop_runs_until_it_is_stopped_and_shows_that_it_does(opened: School, juf: Person) -> None:
    await warns(juf, NU)
    running = asyncio.create_task(opened.loop.run())
    async with asyncio.timeout(120):
        while len(opened.post.sent) < 3 or not (await bot_pings.life(opened.store, opened.clock.now)).alive:
            await asyncio.sleep(0.01)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert opened.post.taken() == sorted([AF, DEPUTY, HEAD])
    later = await bot_pings.life(opened.store, opened.clock.now + timedelta(minutes=5))
    assert not later.alive
    assert "does not run" in later.line()


async def finished(school: School, numbers: range) -> None:
    """So many cases with a ping that is done and a message that was sent."""
    now, who = school.clock.now, number(school.people[AF])
    case: dict[str, object] = {"school_id": SCHOOL, "protocol": DALTON, "edition": "x", "facts": b"x", "version": 1}
    case |= {"state": "open", "opened_at": now, "active_at": now}
    ping: dict[str, object] = {"school_id": SCHOOL, "kind": "oproep", "urgency": "nu", "state": "done", "plan": b"x"}
    ping |= {"step": 1, "version": 1, "faults": 0, "created_at": now, "by_id": who, "call": False, "ended_at": now}
    send: dict[str, object] = {"staff_id": who, "kind": "oproep", "step": 1, "state": "sent", "shown": 0, "attempts": 1}
    send |= {"doubtful": 0, "recorded_at": now, "sent_at": now}
    ids = [f"{one:032x}" for one in numbers]
    async with school.store.transaction() as conn:
        await conn.execute(sa.insert(models.casus), [case | {"id": one, "code": one} for one in ids])
        await conn.execute(sa.insert(models.ping), [ping | {"id": one, "case_id": one, "code": one} for one in ids])
        await conn.execute(sa.insert(models.ping_send), [send | {"ping_id": one} for one in ids])


async def test_a_pass_costs_the_database_the_same_however_many_pings_are_finished(opened: School, juf: Person) -> None:
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 1
        return 0

    async with opened.store.engine.connect() as conn:
        driver: Any = (await conn.get_raw_connection()).driver_connection
    found = []
    for numbers in (range(10), range(10, 3000)):
        await finished(opened, numbers)
        await warns(juf, NU)
        opened.loop = loop_of(opened.office, opened.post)  # the first pass of a loop does everything
        steps = 0
        await driver.set_progress_handler(step, 1)
        assert await opened.passes() == sorted([AF, DEPUTY, HEAD])
        await driver.set_progress_handler(None, 1)
        found.append(steps)
    few, many = found
    assert many - few < 100, "each finished ping that is looked at takes a step"


# --- reminders ---


async def due_in(school: School, person: Person, kind: str, **length: float) -> str:
    """A term in the case of somebody, with its last day so long from now; gives the id of the case."""
    found = (await person.conversation()).case
    assert found is not None
    day = terms.today(school.clock.now) + timedelta(**length)
    async with school.store.transaction() as conn:
        await cases.set_deadline(conn, school.store.keys, found.id, kind, day, school.clock.now)
    return found.id


async def reminders(school: School) -> list[Ping]:
    return [one for one in await school.pings() if one.kind == "herinnering"]


async def test_veilig_thuis_that_stays_silent_for_five_working_days_is_remembered_to_who_guards_that_term(
    opened: School,
) -> None:
    juf = await opened.office.colleague("juf", mail="juf@x.example")
    await juf.new_case()
    await due_in(opened, juf, "antwoord_veilig_thuis", days=3)  # Thursday; landelijk.yaml names the AF
    await opened.passes()
    opened.clock.now = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
    await opened.passes()
    assert await reminders(opened) == []
    opened.clock.now = datetime(2026, 11, 27, 3, 0, tzinfo=UTC)
    await opened.passes()
    assert await reminders(opened) == []  # at night nobody is reminded
    assert await opened.passes(hours=4) == [AF]
    (reminder,) = await reminders(opened)
    assert reminder.urgency == "deze_week"
    af = opened.people[AF]
    await af.look()
    assert "hier is iets aan de beurt" in af.text
    await af.tap(f"oppakken:{reminder.code}")
    assert await af.code() == await juf.code()
    opened.clock.wait(days=6)  # and who takes it up and lets it lie is not the only one for long
    assert "juf@x.example" in await opened.passes()


@pytest.mark.parametrize(
    "day",
    [datetime(2026, 11, 28, 11, 0, tzinfo=UTC), datetime(2026, 12, 25, 11, 0, tzinfo=UTC)],
    ids=["weekend", "xmas"],
)
async def test_nobody_is_reminded_on_a_day_without_school(opened: School, juf: Person, day: datetime) -> None:
    await juf.new_case()
    await due_in(opened, juf, "antwoord_veilig_thuis", days=1)
    await opened.passes()
    opened.clock.now = day
    assert await opened.passes() == []
    assert await reminders(opened) == []


async def test_somebody_with_the_role_that_guards_a_term_needs_no_place_on_the_ladder(tmp_path: Path) -> None:
    async with office(tmp_path, channels=("email",)) as found:
        school = await School(found).staff()
        await found.colleague("af", "aandachtsfunctionaris", mail=AF)
        juf = await found.colleague("juf", mail="juf@x.example")
        await juf.new_case()
        await due_in(school, juf, "evaluatie", days=0)
        assert await school.passes(minutes=1) == [AF]


async def test_each_school_names_who_guards_its_terms(tmp_path: Path) -> None:
    async with office(tmp_path, channels=("email",)) as found:
        school = await School(found).staff(AF)
        await found.colleague("ib", "intern_begeleider", mail="ib@x.example")
        now = school.clock.now
        async with school.store.transaction() as conn:
            case = await cases.open_case(
                conn, school.store.keys, school_id=SCHOOL, protocol="opron", edition="x",
                facts=TypeAdapter(Casus).dump_json(Casus("jonger_dan_12")), now=now,
            )  # fmt: skip
            await cases.set_deadline(conn, school.store.keys, case.id, "evaluatie", terms.today(now), now)
        assert "ib@x.example" in await school.passes(minutes=1)  # opron.yaml: remind!: [intern_begeleider]


async def test_where_nobody_guards_a_term_whoever_works_on_the_case_is_reminded(tmp_path: Path) -> None:
    async with office(tmp_path, channels=("email",)) as found:
        school = await School(found).staff(HEAD, BOARD)
        juf = await found.colleague("juf", mail="juf@x.example")
        await juf.new_case()
        await due_in(school, juf, "evaluatie", days=0)
        assert await school.passes(minutes=1) == ["juf@x.example"]


async def test_who_guards_a_term_and_may_be_involved_is_not_reminded_of_it(opened: School) -> None:
    other = await opened.office.colleague("af2", "aandachtsfunctionaris", mail="af2@x.example")  # without a place
    juf = await opened.office.colleague("juf", mail="juf@x.example")
    await warns(juf, TODAY, "aandachtsfunctionaris")
    await opened.passes()
    await opened.people[DEPUTY].look()
    await opened.people[DEPUTY].tap(f"oppakken:{await code_of(opened)}", "menu", f"gedaan:{await code_of(opened)}")
    await due_in(opened, juf, "evaluatie", days=0)
    assert await opened.passes(minutes=20) == ["juf@x.example", DEPUTY]
    for _ in range(10):
        assert not {AF, "af2@x.example"} & set(await opened.passes(days=1))
    await other.look()
    assert not other.screen.pings


async def test_about_a_colleague_a_reminder_reaches_nobody_but_who_works_on_it_and_the_board(opened: School) -> None:
    juf = await opened.office.colleague("juf", mail="juf@x.example")
    await juf.tap("snelcheck", "nee", "medewerker", "nee", "waarschuw", "van_12_tot_16", "verstuur")
    await opened.passes()
    await juf.look()
    await juf.tap(f"gesproken_ja:{await code_of(opened)}")
    await due_in(opened, juf, "antwoord_veilig_thuis", days=-1)
    assert await opened.passes(minutes=20) == ["juf@x.example"]
    heard = set()
    for _ in range(12):
        heard |= set(await opened.passes(days=1))
    assert heard == {BOARD, BEHEER}  # and of a ladder that nobody answers the beheerder hears, without content


async def test_a_term_that_was_damaged_still_reminds_and_holds_up_no_other(opened: School) -> None:
    people = []
    for label in ("juf", "meester"):
        people.append(await opened.office.colleague(label, mail=f"{label}@x.example"))
        await people[-1].new_case()
    damaged = await due_in(opened, people[0], "evaluatie", days=0)
    await due_in(opened, people[1], "terugkijken_op", days=0)
    async with opened.store.transaction() as conn:
        broken = sa.update(models.deadline).where(models.deadline.c.case_id == damaged)
        await conn.execute(broken.values(sealed_kind=b"damaged"))
    assert await opened.passes(minutes=1) == ["juf@x.example", "meester@x.example"]


async def test_a_case_whose_facts_were_damaged_still_reminds(opened: School) -> None:
    juf = await opened.office.colleague("juf", mail="juf@x.example")
    await juf.new_case()
    case = await due_in(opened, juf, "evaluatie", days=0)
    async with opened.store.transaction() as conn:
        await conn.execute(sa.update(models.casus).where(models.casus.c.id == case).values(facts=b"damaged"))
    assert await opened.passes(minutes=1) == ["juf@x.example"]


async def test_an_agreed_day_reminds_those_who_work_on_the_case_and_only_once(opened: School) -> None:
    juf = await opened.office.colleague("juf", mail="juf@x.example")
    await juf.new_case()
    await due_in(opened, juf, "terugkijken_op", days=1)
    assert await opened.passes() == []
    assert await opened.passes(days=1) == ["juf@x.example"]
    await juf.look()
    await juf.tap("menu", f"oppakken:{(await opened.ping('herinnering')).code}", "menu")
    await juf.tap(f"gedaan:{(await opened.ping('herinnering')).code}")
    opened.clock.wait(days=1)
    assert await opened.passes() == []  # nobody ticked who may be involved: nobody else hears of the case
    assert len(await reminders(opened)) == 1


async def test_a_reminder_climbs_the_ladder_where_it_is_known_who_may_be_involved(opened: School, juf: Person) -> None:
    await warns(juf, TODAY, "plaatsvervanger")
    await opened.passes()
    af = opened.people[AF]
    await af.look()
    await af.tap(f"oppakken:{await code_of(opened)}", "menu", f"gedaan:{await code_of(opened)}")
    await due_in(opened, juf, "terugkijken_op", days=0)
    opened.clock.wait(minutes=20)
    assert await opened.passes() == [AF]  # who took the case over works on it
    opened.clock.wait(days=2)
    await opened.passes()
    opened.clock.wait(days=2)
    assert await opened.passes() == [HEAD]


async def test_a_case_in_which_nothing_happens_for_weeks_is_remembered(opened: School) -> None:
    juf = await opened.office.colleague("juf", mail="juf@x.example")
    await juf.new_case()
    await opened.passes()
    assert await opened.passes(days=20) == []
    opened.clock.now = datetime(2026, 12, 15, 10, 0, tzinfo=UTC)
    assert await opened.passes() == ["juf@x.example"]
    assert await opened.passes(days=1) == []


# --- the auditor ---


async def test_a_ladder_that_nobody_answered_raises_the_beheerder_once_and_without_content(
    opened: School, juf: Person
) -> None:
    await warns(juf, TODAY)
    for _ in range(3):
        await opened.passes(minutes=30)
    opened.clock.now = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
    await opened.passes()
    opened.clock.wait(minutes=61)
    await opened.loop.once(opened.clock.now)
    found = [(address, text) for address, text in opened.post.sent if address == BEHEER]
    code = await code_of(opened)
    assert [text.lines for _, text in found] == [("VANDAAG", code, "10:30", "Dit bericht staat stil.")]
    opened.post.taken()
    assert await opened.passes(minutes=30) == []
    beheerder = opened.people[BEHEER]
    await beheerder.look()
    assert not beheerder.screen.pings


async def test_a_ladder_that_goes_wrong_holds_up_no_other_and_raises_the_beheerder(opened: School, juf: Person) -> None:
    await warns(juf, TODAY)
    await opened.passes()
    broken = await opened.ping()
    async with opened.store.transaction() as conn:
        await conn.execute(sa.update(models.ping).where(models.ping.c.id == broken.id).values(plan=b"damaged"))
    await warns(await opened.office.colleague("meester"), TODAY)
    assert await opened.passes(minutes=30) == sorted([AF, BEHEER, DEPUTY])
    await juf.look()  # and the case stays open to people


# --- a school's own ladders ---


async def test_a_school_with_two_aandachtsfunctionarissen_asks_both(opened: School, juf: Person) -> None:
    await opened.office.colleague("af2", place="aandachtsfunctionaris", mail="af2@x.example")
    await warns(juf, TODAY)
    assert await opened.passes() == sorted([AF, "af2@x.example"])


async def test_nothing_of_another_school_is_asked(opened: School, juf: Person) -> None:
    async with opened.store.transaction() as conn:
        await cases.ensure_school(conn, "elders", protocol="opron", now=opened.clock.now)
        await conn.execute(sa.update(models.staff).where(models.staff.c.place.is_not(None)).values(school_id="elders"))
    await warns(juf, NU)
    assert await opened.passes() == []
    assert (await opened.ping()).school_id == SCHOOL
