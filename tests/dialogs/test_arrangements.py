"""What a school arranges beside its dialogs is seen where staff need it: people, numbers, forms, talks, its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from meldwijzer.dialogs import diagram, machine, table, texts, views
from meldwijzer.dialogs.arrangements import may_fit
from meldwijzer.dialogs.casus import Casus
from meldwijzer.dialogs.machine import Choose, Tick
from meldwijzer.dialogs.norms import Outcome, Route
from meldwijzer.dialogs.protocol import Protocol, load
from meldwijzer.dialogs.texts import Texts
from tests.dialogs import schools
from tests.helpers import NOW, Conversation, protocol_from

STAFF = """\
roles:
  mentor: [signaleert]
  zorgcoach: {does: [leidt, beslist, meldt], acts_as: [aandachtsfunctionaris]}
  zorgteam: {does: [overlegt], members: [mentor, zorgcoach], chair: zorgcoach}
  conrector: {reader: false}
  bestuurder:
"""
STAFF_WORDS = """\
rol-mentor = de mentor
rol-zorgcoach = de zorgcoach
rol-zorgteam = het zorgteam
rol-conrector = de conrector
rol-bestuurder = de bestuurder
"""


@pytest.fixture
def school(tmp_path: Path) -> tuple[Protocol, Texts]:
    """A school that arranges everything there is."""
    schools.write(
        tmp_path,
        STAFF
        + """\
outcomes:
  melden: {decides!: [beslist], reports!: [meldt], informs!: [conrector, in_te_vullen]}
fallbacks:
  meldt: {first: aandachtsfunctionaris, else: directeur, tell: [bestuurder]}
  beslist: {first: directeur, else: meldt}
contacts:
  jeugdteam:
    number: 074-1234567
    when: {kantooruren: true, leeftijd: [van_12_tot_16, van_16_tot_18]}
    cites: [NL-VT-04]
  crisis: {number: 116006, when: {kantooruren: false}}
  wijkagent: {number: in_te_vullen}
instruments:
  signalenkaart: {at: signalen.vastleggen, required: true, link: 'https://school.example/kaart', cites: [NL-DOS-01]}
  leidraad: {at: kindgesprek}
talks: {order: kind_eerst, at_least: 2}
file_rules:
  system: Magister
  readers: [aandachtsfunctionaris]
  minimum: [feiten, afspraken]
  consent: bij_delen
  destroyed: [{length: 5, unit: jaar, after: uitschrijving}, {length: 1, unit: maand, after: niets_gevonden}]
  cites: [NL-DOS-07]
deviations:
  eerst_bellen: {at: overleg.advies_vragen, source: NL-VT-04, because: NL-VT-01}
dialogs:
  signalen:
    nodes:
      vastleggen: {items: {feiten: {strength: altijd}, kaart: {owner: aandachtsfunctionaris, strength: bij_voorkeur}}}
      broers_zussen: {next: samen, lines: {leeftijd: {when: {leeftijd: [vanaf_18]}, strength: bij_twijfel}}}
      samen:
        kind: checklist
        joint: true
        items: {directie: {owner: directeur}, volwassen: {when: {leeftijd: vanaf_18}}}
        next: kies
      kies:
        kind: choice
        options: {door: wie_leest, directeur: {next: klaar, when: {rol: directeur}}}
      wie_leest:
        kind: decision
        cases:
          - {when: {rol: directeur, kantooruren: true}, next: melden}
          - {when: {kies: door, leeftijd: [vanaf_18], regio: twente}, next: volg_stappen}
        else: klaar
""",
        STAFF_WORDS
        + """\
contact-jeugdteam = Jeugdteam
    .uren = werkdagen van 9 tot 17 uur
contact-crisis = Crisisdienst
contact-wijkagent = Wijkagent
instrument-signalenkaart = de signalenkaart
instrument-leidraad = de leidraad
opzoeken-eigen_dossier =
    .feiten = wat je zag
    .afspraken = elke afspraak
afwijking-eerst_bellen = Bel eerst.
signalen-vastleggen =
    .kaart = Vul de kaart in
signalen-broers_zussen =
    .leeftijd = Deze leerling beslist zelf mee.
signalen-samen = Wie weet het?
    .directie = De directie weet het
    .volwassen = De leerling weet het
signalen-kies = Hoe nu verder?
    .door = Ik ga door
    .directeur = Ik ben directeur
""",
    )
    assert schools.found(tmp_path) == []
    return schools.load(tmp_path)


def shown(school: tuple[Protocol, Texts], state: str, **known: str) -> list[str]:
    """The lines of a screen."""
    protocol, texts = school
    return [line.text for line in views.of_node(protocol.places[state], texts, known).lines]


def test_the_people_of_the_school_stand_where_the_base_names_a_role_or_the_file_a_task(
    school: tuple[Protocol, Texts],
) -> None:
    protocol, texts = school
    ending = protocol.endings["melden"]
    assert (ending.decides, ending.reports, ending.informs) == (
        ("zorgcoach", "directeur"),  # the directeur decides too by the protocol that this one extends
        ("zorgcoach",),
        ("conrector", "in_te_vullen"),
    )
    assert protocol.endings["afsluiten"].decides[0] == "zorgcoach"
    assert protocol.places["besluit.na_melding"].node.items["contact"].owner == "zorgcoach"
    said = "\n".join(line.text for line in views.of_ending(protocol, Outcome.MELDEN, texts, {}).lines)
    assert "de conrector en nog in te vullen door je school" in said


def test_a_task_that_nobody_has_is_an_open_slot(tmp_path: Path) -> None:
    loaded = protocol_from(tmp_path, "roles: {zorgcoach: [meldt]}\n")
    assert loaded.arrangements.people(("geinformeerd", "kok", "meldt")) == ("in_te_vullen", "kok", "zorgcoach")


def test_who_does_the_work_of_another_role_has_its_tasks_and_takes_its_place(school: tuple[Protocol, Texts]) -> None:
    assert school[0].arrangements.people(("geinformeerd",)) == ("zorgcoach", "directeur")
    assert "aandachtsfunctionaris" not in school[0].arrangements.own_roles()


def test_a_reader_chooses_among_the_roles_of_the_school(school: tuple[Protocol, Texts]) -> None:
    readers = school[0].arrangements.readers()
    assert {"mentor", "zorgcoach", "directeur", "bestuurder"} <= {*readers}
    assert not {"zorgteam", "conrector", "aandachtsfunctionaris"} & {*readers}


def test_an_outcome_says_who_steps_in_and_who_hears_of_it_afterwards(school: tuple[Protocol, Texts]) -> None:
    protocol, texts = school
    said = [line.text for line in views.of_ending(protocol, Outcome.MELDEN, texts, {}).lines]
    (reports,) = [text for text in said if text.startswith("Is de zorgcoach er niet?")]
    assert "Dan meldt de directeur" in reports
    assert "Dan meld je zelf. Vertel het daarna aan: de bestuurder." in reports
    assert any(text.startswith("Is de directeur er niet? Dan beslist de zorgcoach") for text in said)
    route = [line.text for line in views.of_ending(protocol, Route.MEDEWERKER, texts, {}).lines]
    assert not any("er niet?" in text for text in route)


def test_the_numbers_of_the_school_stand_behind_the_national_ones(school: tuple[Protocol, Texts]) -> None:
    protocol, _ = school
    assert protocol.places["opzoeken.nummers"].node.next == "eigen_nummers"
    assert "112" in shown(school, "opzoeken.eigen_nummers")[0]
    by_day = shown(school, "opzoeken.eigen_nummers", kantooruren="ja", leeftijd="onbekend")
    assert "Jeugdteam: 074-1234567 (werkdagen van 9 tot 17 uur)." in by_day
    assert "Wijkagent: nog in te vullen door je school." in by_day
    assert not any("Crisis" in text for text in by_day)
    by_night = shown(school, "opzoeken.eigen_nummers", kantooruren="nee", leeftijd="vanaf_18")
    assert "Crisisdienst: 116006." in by_night
    assert not any("Jeugdteam" in text for text in by_night)


def test_what_is_not_known_hides_no_number() -> None:
    assert may_fit({"wie_onveilig": ("ouder",)}, {})
    assert not may_fit({"wie_onveilig": ("ouder",)}, {"wie_onveilig": "leerling"})


def test_forms_and_the_order_of_the_talks_stand_on_the_screen_that_they_are_for(school: tuple[Protocol, Texts]) -> None:
    assert "Gebruik altijd: de signalenkaart. https://school.example/kaart" in shown(school, "signalen.vastleggen")
    talk = shown(school, "kindgesprek.directeur_weet_het")
    assert "Dit kan helpen: de leidraad." in talk
    assert any(text.startswith("Op jouw school komt eerst het gesprek met het kind") for text in talk)
    assert any("minstens 2 collega's" in text for text in talk)
    assert any("eerst het gesprek met het kind" in text for text in shown(school, "oudergesprek.gaat_door"))


def test_the_order_of_the_talks_may_leave_out_how_many_colleagues(tmp_path: Path) -> None:
    schools.write(tmp_path, "talks: {order: vrij}\n")
    assert schools.found(tmp_path) == []
    lines = shown(schools.load(tmp_path), "oudergesprek.gaat_door")
    assert "De volgorde van de gesprekken kies je zelf." in lines


def test_the_file_of_the_school_and_its_division_of_work_are_looked_up(school: tuple[Protocol, Texts]) -> None:
    assert {"eigen_dossier", "eigen_rollen", "eigen_nummers"} <= {*school[0].places["opzoeken.onderwerp"].node.options}
    assert shown(school, "opzoeken.eigen_dossier") == [
        "Het dossier staat in Magister.",
        "Wie het mag lezen: de zorgcoach.",
        "Daarin staat minstens: wat je zag en elke afspraak.",
        "Voor het delen met anderen vraag je toestemming, behalve als dat niet veilig is.",
        "De school vernietigt het 5 jaar nadat de leerling van school ging.",
        "Bleek er niets aan de hand, zonder twijfel? Dan vernietigt de school het na 1 maand.",
    ]
    assert shown(school, "opzoeken.eigen_rollen") == [
        "De leerkracht signaleert.",
        "De directeur beslist en hoort het.",
        "De mentor signaleert.",
        "De zorgcoach leidt de stappen, beslist en meldt.",
        "Het zorgteam: de mentor en de zorgcoach. Voorzitter is de zorgcoach. Het zorgteam overlegt.",
    ]


def test_a_school_that_says_little_of_its_file_gets_a_short_card(tmp_path: Path) -> None:
    schools.write(
        tmp_path, "file_rules: {readers: [directeur]}\nroles: {team: {members: [directeur]}}\n", "rol-team = het team\n"
    )
    assert schools.found(tmp_path) == []
    loaded = schools.load(tmp_path)
    assert shown(loaded, "opzoeken.eigen_dossier") == [
        "Het dossier staat in ParnasSys.",
        "Wie het mag lezen: de directeur.",
    ]
    assert shown(loaded, "opzoeken.eigen_rollen")[-1] == "Het team: de directeur."


def test_a_look_up_of_ones_own_keeps_the_numbers_as_a_subject(tmp_path: Path) -> None:
    schools.write(
        tmp_path,
        "contacts: {wijk: {number: 112}}\ndialogs:\n  opzoeken:\n    nodes!:\n"
        "      onderwerp: {kind: choice, options: {woorden: woorden, vragen: woorden}}\n"
        "      woorden: {kind: info, next: klaar}\n",
        "contact-wijk = Wijkteam\nopzoeken-onderwerp = Wat zoek je?\n    .vragen = Vragen\n",
    )
    protocol, _ = schools.load(tmp_path)
    assert protocol.places["opzoeken.eigen_nummers"].node.next == "klaar"


def test_how_firmly_something_is_asked_and_by_whom_stands_behind_it(school: tuple[Protocol, Texts]) -> None:
    protocol, texts = school
    items = {item.id: item.text for item in views.of_node(protocol.places["signalen.vastleggen"], texts, {}).items}
    assert items["feiten"].endswith("(altijd)")
    assert items["kaart"] == "Vul de kaart in (de zorgcoach, bij voorkeur)"
    assert "Deze leerling beslist zelf mee. (bij twijfel)" in shown(
        school, "signalen.broers_zussen", leeftijd="vanaf_18"
    )


def test_who_is_not_always_told_stands_with_how_firmly_on_the_screen_and_in_the_table(tmp_path: Path) -> None:
    plain = "outcomes: {melden: {informs: [bestuurder]}}\nroles: {bestuurder: [geinformeerd]}\n"
    firm = plain.replace("]}}", "], strength: {bestuurder: bij_twijfel}}}")
    told = []
    for number, routing in enumerate((plain, firm)):
        schools.write(
            tmp_path,
            routing,
            "rol-bestuurder = de bestuurder\n",
            name=f"school{number}",
            head=schools.HEAD.replace(schools.NAME, f"school{number}"),
        )
        assert schools.found(tmp_path, f"school{number}") == []
        protocol, texts = schools.load(tmp_path, f"school{number}")
        rows = [*table.cells(protocol, table.of_dialog(protocol, "snelcheck"))]
        column = rows[0].index("informeren")
        told.append({row[column] for row in rows[1:] if row[rows[0].index("uitkomst")] == "melden"})
    said = "\n".join(line.text for line in views.of_ending(protocol, Outcome.MELDEN, texts, {}).lines)
    assert "het bevoegd gezag en de bestuurder (bij twijfel)" in said
    (always,), (in_doubt,) = told
    assert always.endswith(";bevoegd_gezag;bestuurder")
    assert in_doubt == f"{always} (bij twijfel)"


def test_who_is_told_by_two_outcomes_is_told_as_firmly_as_the_firmest_says(tmp_path: Path) -> None:
    schools.write(
        tmp_path,
        "outcomes:\n  melden: {informs: [concierge]}\n"
        "  route_medewerker: {informs: [concierge], strength: {concierge: bij_voorkeur}}\n",
        "rol-concierge = de conciërge\nuitkomst-route_medewerker =\n    .uitleg = Wie het hoort: { $informeren }.\n",
    )
    assert schools.found(tmp_path) == []
    protocol, _ = schools.load(tmp_path)
    rows = [*table.cells(protocol, table.of_dialog(protocol, "snelcheck"))]
    told = {row[rows[0].index("uitkomst")]: row[rows[0].index("informeren")].split(";") for row in rows[1:]}
    assert "concierge (bij voorkeur)" in told["route_medewerker"]
    assert "concierge" in told["route_medewerker+melden"]


def begun(school: tuple[Protocol, Texts], role: str, casus: Casus | None = None) -> machine.Session:
    """Somebody at the screen `samen` of step 1."""
    session = machine.begin(school[0], "signalen", run="r", role=role, now=NOW, casus=casus)
    return machine.replace(session, state="signalen.samen")


def test_a_joint_point_goes_on_once_all_that_is_shown_was_ticked(school: tuple[Protocol, Texts]) -> None:
    protocol, _ = school
    here = begun(school, "leerkracht", Casus("vanaf_18"))
    casus = Casus("vanaf_18")
    assert machine.step(protocol, here, Choose("verder"), NOW, casus)[0] == here
    one = machine.step(protocol, here, Tick("directie"), NOW, casus)[0]
    assert machine.step(protocol, one, Choose("verder"), NOW, casus)[0] == one
    assert machine.step(protocol, one, Choose("verder"), NOW, Casus("jonger_dan_12"))[0].state == "signalen.kies"
    two = machine.step(protocol, one, Tick("volwassen"), NOW, casus)[0]
    assert machine.step(protocol, two, Choose("verder"), NOW, casus)[0].state == "signalen.kies"
    assert any("je mag altijd zelf bellen" in text for text in shown(school, "signalen.samen"))


def test_an_answer_that_is_not_for_this_reader_changes_nothing(school: tuple[Protocol, Texts]) -> None:
    protocol, texts = school
    here = machine.replace(begun(school, "leerkracht"), state="signalen.kies")
    assert machine.step(protocol, here, Choose("directeur"), NOW)[0] == here
    view = views.of_node(protocol.places["signalen.kies"], texts, machine.known(protocol, here))
    assert [option.id for option in view.options] == ["door"]
    head = machine.replace(here, role="directeur")
    assert machine.step(protocol, head, Choose("directeur"), NOW)[0].state == "uitkomst.klaar"


def test_the_way_on_hangs_on_who_reads_and_on_what_only_the_caller_knows(school: tuple[Protocol, Texts]) -> None:
    protocol, _ = school

    def ends(role: str, casus: Casus | None = None, **outside: str) -> str:
        here = machine.replace(begun(school, role), state="signalen.kies")
        return machine.step(protocol, here, Choose("door"), NOW, casus, outside)[0].state

    assert ends("directeur", kantooruren="ja") == "uitkomst.melden"
    assert ends("directeur", kantooruren="nee") == "uitkomst.klaar"
    assert ends("", Casus("vanaf_18"), regio="twente") == "uitkomst.volg_stappen"
    assert ends("", Casus("vanaf_18"), regio="zeeland") == "uitkomst.klaar"


def test_the_table_is_that_of_the_default_reader(school: tuple[Protocol, Texts]) -> None:
    found = table.of_dialog(school[0], "signalen")
    assert "kies" not in found.questions
    assert {row.outcome for row in found.rows} <= {Outcome.KLAAR, Outcome.BEL_112, Outcome.ADVIES_VEILIG_THUIS}


def test_a_picture_shows_what_a_decision_looks_at(school: tuple[Protocol, Texts]) -> None:
    drawn = diagram.as_mermaid(*school, "signalen")
    assert "de directeur + binnen kantooruren" in drawn
    assert "Ik ga door + 18 of ouder + twente" in drawn
    assert "Anders" in drawn


def test_a_talk_begins_where_its_start_leads_whatever_it_is(tmp_path: Path) -> None:
    schools.write(tmp_path, "talks: {order: vrij}\n")
    protocol, _ = schools.load(tmp_path)
    assert protocol.shown_at("oudergesprek") == ("oudergesprek.gaat_door",)
    assert protocol.shown_at("weg") == ()
    assert protocol.shown_at("overleg.twijfel") == ("overleg.twijfel",)


def test_the_walk_of_somebody_in_a_role_is_the_walk_of_that_role(school: tuple[Protocol, Texts]) -> None:
    talk = Conversation(school[0], "snelcheck")
    assert machine.known(school[0], talk.session)["rol"] == "leerkracht"
    assert machine.known(school[0], machine.replace(talk.session, role=""))["rol"] == "medewerker"


def test_a_guard_on_a_role_means_who_does_its_work_who_is_in_it_or_who_has_the_task(tmp_path: Path) -> None:
    schools.write(
        tmp_path,
        "roles:\n"
        "  conrector: {does: [beslist], acts_as: [directeur]}\n"
        "  mentor: [signaleert]\n"
        "  arts: {does: [overlegt], reader: false}\n"
        "  team: {members: [mentor, arts, conrector, in_te_vullen], chair: conrector}\n"
        "dialogs:\n  signalen:\n    nodes:\n      broers_zussen:\n        lines:\n"
        "          een: {when: {rol: directeur}}\n"
        "          twee: {when: {rol: [team]}}\n"
        "          drie: {when: {rol: beslist}}\n",
        "signalen-broers_zussen =\n    .een = Een.\n    .twee = Twee.\n    .drie = Drie.\n"
        "rol-conrector = de conrector\nrol-mentor = de mentor\nrol-arts = de arts\nrol-team = het team\n",
    )
    assert schools.found(tmp_path) == []
    school = schools.load(tmp_path)
    said = {
        role: shown(school, "signalen.broers_zussen", rol=role)[-3:] for role in ("conrector", "mentor", "leerkracht")
    }
    assert said["conrector"] == ["Een.", "Twee.", "Drie."]
    assert said["mentor"][-1] == "Twee."
    assert not {"Een.", "Twee.", "Drie."} & {*said["leerkracht"]}


def test_a_board_that_asks_for_the_directeur_finds_whoever_does_that_work_at_a_school(tmp_path: Path) -> None:
    line = "dialogs: {signalen: {nodes: {broers_zussen: {lines: {een: {when: {rol: directeur}}}}}}}\n"
    schools.write(tmp_path, line, "signalen-broers_zussen =\n    .een = Een.\n", name="bestuur", head=BOARD)
    schools.write(
        tmp_path,
        "roles: {conrector: {acts_as: [directeur]}}\n",
        "rol-conrector = de conrector\n",
        head="protocol: school\nextends: bestuur\n",
    )
    assert schools.found(tmp_path) == []
    assert shown(schools.load(tmp_path), "signalen.broers_zussen", rol="conrector")[-1] == "Een."
    assert shown(schools.load(tmp_path, "bestuur"), "signalen.broers_zussen", rol="directeur")[-1] == "Een."


BOARD = "protocol: bestuur\nextends: dalton-hillegom\n"


READERS = {
    "dalton-hillegom": ({"leerkracht", "aandachtsfunctionaris", "intern_begeleider", "directeur"}, {"mentor"}),
    "driehoek-meldcode": (
        {"leerkracht", "intern_begeleider", "gedragsspecialist", "directeur"},
        {"aandachtsfunctionaris", "schoolleider"},
    ),
    "opron": ({"leerkracht", "intern_begeleider", "leidinggevende", "aandachtsfunctionaris", "directeur"}, {"mentor"}),
    "vo-magister": (
        {"mentor", "docent", "teamleider", "ot_medewerker", "veiligheidscoordinator", "directie"},
        {"leerkracht", "aandachtsfunctionaris", "intern_begeleider", "directeur", "teamleider_of_ot_medewerker"},
    ),
    "vt-twente": ({"leerkracht", "deskundige_leerkracht", "aandachtsfunctionaris", "directeur"}, {"intern_begeleider"}),
}
LEADS = {
    "dalton-hillegom": {"aandachtsfunctionaris"},
    "driehoek-meldcode": {"intern_begeleider"},
    "opron": {"intern_begeleider", "leidinggevende", "aandachtsfunctionaris"},
    "vo-magister": {"ot_medewerker"},
    "vt-twente": {"aandachtsfunctionaris", "deskundige_leerkracht"},
}


@pytest.mark.parametrize("name", READERS)
def test_a_colleague_chooses_a_role_in_the_words_of_the_school_and_nobody_elses(name: str) -> None:
    protocol = load(name)
    readers, (chosen, others) = {*protocol.arrangements.readers()}, READERS[name]
    assert chosen | {"medewerker"} == readers
    assert not others & readers
    words = texts.for_protocol(protocol)
    assert all(len(words.get(f"rol-{role}")) <= views.MAX_BUTTON for role in readers)


@pytest.mark.parametrize("name", LEADS)
def test_somebody_leads_the_meldcode_and_each_task_has_a_source(name: str) -> None:
    school = load(name).arrangements
    assert {*school.people(("leidt",))} == LEADS[name]
    for function in ("signaleert", "overlegt", "leidt", "beslist", "meldt", "geinformeerd"):
        assert "in_te_vullen" not in school.people((function,)), function
    assert all(role.cites for role in school.own_roles().values() if role.does)


def test_twente_says_who_stands_in_for_the_directeur_and_on_which_national_row() -> None:
    twente = load("vt-twente")
    said = views.of_ending(twente, Outcome.MELDEN, texts.for_protocol(twente), {}).lines
    (stands_in,) = [line for line in said if line.text.startswith("Is de directeur er niet?")]
    assert "Is ook die er niet? Dan meld je zelf." in stands_in.text
    assert views.mark_of(stands_in.cites) == "landelijk"


def test_the_file_of_twente_is_destroyed_without_doubt_only_and_says_what_is_still_to_be_filled_in() -> None:
    twente = load("vt-twente")
    card = [
        line.text
        for line in views.of_node(twente.places["opzoeken.eigen_dossier"], texts.for_protocol(twente), {}).lines
    ]
    assert "Waar het dossier staat, is nog in te vullen door je school." in card
    assert "Bleek er niets aan de hand, zonder twijfel? Dan vernietigt de school het." in card


@pytest.mark.parametrize(
    ("destroyed", "said"),
    [
        ("{length: direct, after: sluiten}", "De school vernietigt het bij het sluiten."),
        ("{length: direct, after: uitschrijving}", "De school vernietigt het als de leerling van school gaat."),
        (
            "{length: in_te_vullen, after: sluiten}",
            "Hoelang na het sluiten de school het vernietigt, is nog in te vullen.",
        ),
    ],
)
def test_when_a_file_goes_may_be_at_once_or_still_to_be_filled_in(tmp_path: Path, destroyed: str, said: str) -> None:
    schools.write(tmp_path, f"file_rules: {{destroyed: [{destroyed}]}}\n")
    assert said in shown(schools.load(tmp_path), "opzoeken.eigen_dossier")


@pytest.mark.parametrize("after", ["sluiten", "uitschrijving", "niets_gevonden"])
@pytest.mark.parametrize("length", ["direct", "in_te_vullen", "1, unit: week", "2, unit: jaar"])
def test_every_rule_about_destroying_a_file_has_words(tmp_path: Path, length: str, after: str) -> None:
    schools.write(tmp_path, f"file_rules: {{destroyed: [{{length: {length}, after: {after}}}]}}\n")
    assert len(shown(schools.load(tmp_path), "opzoeken.eigen_dossier")) == 3
