"""The decision tables, held row by row against the tables of the design."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

import pytest

from meldwijzer.dialogs import register
from meldwijzer.dialogs.casus import Casus, Run
from meldwijzer.dialogs.norms import DOUBT, Outcome
from meldwijzer.dialogs.protocol import Protocol, load
from meldwijzer.dialogs.table import COLUMNS, Table, as_csv, of_dialog
from tests.helpers import protocol_from

Ask: TypeAlias = Callable[..., str]
Rows: TypeAlias = dict[tuple[tuple[str, str], ...], str]

PAST = datetime(2025, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def dalton() -> Protocol:
    return load("dalton-hillegom")


# the tables of the design, written as one reads them aloud


def snelcheck(ask: Ask, doubt: str = "advies_veilig_thuis") -> str:
    if ask("gevaar_nu") != "nee":
        return "bel_112"
    who = ask("wie", "thuis", "medewerker", "leerling", "weet_niet")
    route, floor = "", "volg_stappen"
    if who in ("medewerker", "leerling"):
        route = {"medewerker": "route_medewerker", "leerling": "route_leerlingen"}[who]
        if ask("ook_thuis") == "nee":
            return route
        route += "+"
    if who != "thuis":
        floor = "advies_veilig_thuis"
    if ask("eer") != "nee":
        return route + "veilig_thuis_eerst"
    told = ask("onthulling")
    if told == "ja":
        return route + "melden"
    if told == "twijfel":
        floor = "advies_veilig_thuis"
    return route + {"ja": "melden", "nee": floor, "twijfel": doubt}[ask("veiligheid")]


def afweging(ask: Ask, doubt: str = "advies_veilig_thuis") -> str:
    if ask("gevaar_nu") != "nee":
        return "bel_112"
    if ask("eer") != "nee":
        return "veilig_thuis_eerst"
    told = ask("onthulling")
    if told == "ja":
        return "melden"

    def unless_in_doubt(outcome: str) -> str:
        return "advies_veilig_thuis" if told == "twijfel" else outcome

    suspicion = ask("vermoeden")
    if suspicion == "nee":
        return unless_in_doubt("afsluiten")
    unsafe = ask("veiligheid")
    if unsafe != "nee":
        return "melden" if unsafe == "ja" else doubt
    if suspicion == "twijfel":
        return "advies_veilig_thuis"
    for question in ("hulp_mogelijk", "hulp_aanvaard", "resultaat"):
        answer = ask(question)
        if answer != "ja":
            return "melden" if answer == "nee" else "advies_veilig_thuis"
    return unless_in_doubt("hulp_afsluiten")


def na_advies(ask: Ask) -> str:
    if ask("gevaar_nu") != "nee":
        return "bel_112"
    said = ask("advies_was", "melden", "hulp", "geen_melding", "twijfel")
    return {"hulp": "naar:hulp_mogelijk", "geen_melding": "afsluiten"}.get(said, "melden")


class _Unanswered(Exception):
    """Carries the question that was asked next, and its options."""


def every_row(reference: Callable[[Ask], str]) -> Rows:
    """Every combination of answers that a reference asks for, with where it leads."""
    found: Rows = {}
    todo: list[tuple[tuple[str, str], ...]] = [()]
    while todo:
        given = todo.pop()
        answers = dict(given)

        def ask(question: str, *options: str, answers: dict[str, str] = answers) -> str:
            if question not in answers:
                raise _Unanswered(question, options or ("ja", "nee", "twijfel"))
            return answers[question]

        try:
            found[given] = reference(ask)
        except _Unanswered as unanswered:
            question, options = unanswered.args
            todo += [(*given, (question, option)) for option in options]
    return found


def rows(table: Table) -> Rows:
    found = {row.answers: row.result for row in table.rows}
    assert len(found) == len(table.rows), "a set of answers stands in the table once"
    return found


def test_snelcheck_is_the_table_of_the_design(dalton: Protocol) -> None:
    expected = every_row(snelcheck)
    assert len(expected) == 58
    assert rows(of_dialog(dalton, "snelcheck")) == expected


def test_afweging_is_the_table_of_the_design(dalton: Protocol) -> None:
    expected = every_row(afweging)
    assert rows(of_dialog(dalton, "afweging")) == expected
    assert set(expected.values()) == {
        "bel_112",
        "veilig_thuis_eerst",
        "melden",
        "advies_veilig_thuis",
        "afsluiten",
        "hulp_afsluiten",
    }


def test_na_advies_is_the_table_of_the_design(dalton: Protocol) -> None:
    assert rows(of_dialog(dalton, "na_advies")) == every_row(na_advies)


def test_a_school_that_reports_at_doubt_has_another_table(tmp_path: Path) -> None:
    strict = protocol_from(tmp_path, "dialogs: {}\n", doubt="melden")
    assert rows(of_dialog(strict, "snelcheck")) == every_row(lambda ask: snelcheck(ask, "melden"))
    assert rows(of_dialog(strict, "afweging")) == every_row(lambda ask: afweging(ask, "melden"))


def test_the_columns_stand_in_the_order_in_which_the_questions_are_asked(dalton: Protocol) -> None:
    assert of_dialog(dalton, "snelcheck").questions == (
        "gevaar_nu",
        "wie",
        "ook_thuis",
        "eer",
        "onthulling",
        "veiligheid",
    )
    assert of_dialog(dalton, "afweging").questions == (
        "gevaar_nu",
        "eer",
        "onthulling",
        "vermoeden",
        "veiligheid",
        "hulp_mogelijk",
        "hulp_aanvaard",
        "resultaat",
    )


def test_only_questions_that_can_change_the_outcome_are_columns(dalton: Protocol) -> None:
    assert "wie_ben_je" not in of_dialog(dalton, "signalen").questions
    assert "gemeld" not in of_dialog(dalton, "besluit").questions


def test_a_question_that_matters_somewhere_is_a_column_everywhere(tmp_path: Path) -> None:
    protocol = protocol_from(
        tmp_path,
        """
dialogs:
  eigen:
    gate: none
    start: eerst
    nodes:
      eerst: {kind: choice, options: {a: laatst, b: {next: laatst, floor: melden}}}
      laatst: {kind: choice, options: {ja: advies_veilig_thuis, nee: klaar}}
""",
    )
    table = of_dialog(protocol, "eigen")
    assert table.questions == ("eerst", "laatst")
    assert rows(table) == {
        (("eerst", "a"), ("laatst", "ja")): "advies_veilig_thuis",
        (("eerst", "a"), ("laatst", "nee")): "klaar",
        (("eerst", "b"), ("laatst", "ja")): "melden",
        (("eerst", "b"), ("laatst", "nee")): "melden",
    }


def test_answers_that_lead_to_the_same_screen_may_still_differ_in_what_they_lead_to(tmp_path: Path) -> None:
    protocol = protocol_from(
        tmp_path,
        """
dialogs:
  eigen:
    gate: none
    start: advies_was
    nodes:
      advies_was: {kind: choice, options: {hulp: samen, nog_niet_gebeld: samen}}
      samen: {kind: choice, options: {ja: klaar, nee: melden}}
""",
    )
    in_doubt = Casus("onbekend", (Run("1", "overleg", "", PAST, {"vermoeden": "twijfel"}, {"vermoeden": PAST}),))
    assert rows(of_dialog(protocol, "eigen", in_doubt)) == {
        (("advies_was", "hulp"), ("samen", "ja")): "klaar",
        (("advies_was", "hulp"), ("samen", "nee")): "melden",
        (("advies_was", "nog_niet_gebeld"), ("samen", "ja")): "advies_veilig_thuis",
        (("advies_was", "nog_niet_gebeld"), ("samen", "nee")): "melden",
    }


def test_the_table_of_a_case_starts_from_what_the_case_knows(dalton: Protocol) -> None:
    disclosed = Casus("onbekend", (Run("1", "afweging", "", PAST, {"onthulling": "ja"}, {"onthulling": PAST}),))
    results = {row.result for row in of_dialog(dalton, "afweging", disclosed).rows}
    assert results == {"bel_112", "veilig_thuis_eerst", "melden"}


def test_a_table_can_follow_the_answers_into_the_next_dialog(dalton: Protocol) -> None:
    in_doubt = Casus("onbekend", (Run("1", "overleg", "", PAST, {"vermoeden": "twijfel"}, {"vermoeden": PAST}),))
    table = of_dialog(dalton, "na_advies", in_doubt, follow=True)
    assert table.questions == ("gevaar_nu", "advies_was", "hulp_mogelijk", "hulp_aanvaard", "resultaat")
    advised = (("gevaar_nu", "nee"), ("advies_was", "hulp"), ("hulp_mogelijk", "ja"), ("hulp_aanvaard", "ja"))
    found = rows(table)
    assert found[(*advised, ("resultaat", "ja"))] == "hulp_afsluiten"
    assert found[(*advised, ("resultaat", "twijfel"))] == "advies_veilig_thuis"
    assert found[(("gevaar_nu", "nee"), ("advies_was", "geen_melding"))] == "afsluiten"


def test_doubt_never_ends_lighter_than_asking_veilig_thuis(dalton: Protocol) -> None:
    advised = Run("1", "na_advies", "", PAST, {"advies_was": "hulp"}, {"advies_was": PAST})
    asked: set[str] = set()
    for dialog in dalton.dialogs:
        for casus in (None, Casus("onbekend", (advised,))):
            for row in of_dialog(dalton, dialog, casus, follow=True).rows:
                in_doubt = {question for question, answer in row.answers if answer in DOUBT}
                asked |= in_doubt
                if in_doubt:
                    assert row.outcome and row.outcome.weight >= Outcome.ADVIES_VEILIG_THUIS.weight, row
    doubtful = {place.id for place in dalton.places.values() if DOUBT & place.node.options.keys()}
    assert asked == doubtful


def test_what_the_file_alone_leads_to_is_kept_apart_from_what_the_norms_lift_it_to(tmp_path: Path) -> None:
    broken = protocol_from(
        tmp_path,
        """
dialogs:
  snelcheck: {nodes: {gevaar_nu: {options: {ja: volg_stappen, twijfel: alleen_route}}}}
""",
    )
    by_answer = {row.answers[0][1]: row for row in of_dialog(broken, "snelcheck").rows if len(row.answers) == 1}
    assert (by_answer["ja"].result, by_answer["ja"].routed) == ("bel_112", "volg_stappen")
    assert (by_answer["twijfel"].result, by_answer["twijfel"].routed) == ("bel_112", None)


def test_an_unknown_dialog_has_no_table(dalton: Protocol) -> None:
    with pytest.raises(KeyError):
        of_dialog(dalton, "zwemles")


def written(protocol: Protocol, dialog: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv(protocol, of_dialog(protocol, dialog)))))


def test_a_written_table_has_a_header_and_one_line_for_each_row(dalton: Protocol) -> None:
    lines = as_csv(dalton, of_dialog(dalton, "snelcheck")).split("\n")
    assert lines[0] == (
        "gevaar_nu,wie,ook_thuis,eer,onthulling,veiligheid,uitkomst,beslist,meldt,informeren,termijn,bronnen"
    )
    assert lines[1].startswith("ja,,,,,,bel_112,iedereen,iedereen,")
    assert lines[-1] == ""
    assert len(lines) == 1 + 58 + 1


def test_a_written_table_says_the_same_as_the_table(dalton: Protocol) -> None:
    for dialog in dalton.dialogs:
        table = of_dialog(dalton, dialog)
        for line, row in zip(written(dalton, dialog), table.rows, strict=True):
            given = dict(row.answers)
            assert {question: line[question] for question in table.questions} == {
                question: given.get(question, "") for question in table.questions
            }
            assert line["uitkomst"] == row.result
            assert list(line) == [*table.questions, *COLUMNS]


def test_every_row_names_who_decides_who_reports_and_its_sources(dalton: Protocol) -> None:
    known = register.load()
    for dialog in dalton.dialogs:
        for line in written(dalton, dialog):
            assert line["beslist"] and line["meldt"]
            assert line["bronnen"].split(";")
            for source in line["bronnen"].split(";"):
                assert source in known, (dialog, source)


def test_where_a_source_names_nobody_the_table_says_so(tmp_path: Path) -> None:
    empty = "{decides!: [], reports!: [], informs!: [], cites!: []}"
    protocol = protocol_from(tmp_path, f"dialogs: {{}}\noutcomes: {{klaar: {empty}}}\n")
    line = written(protocol, "opzoeken")[0]
    assert (line["beslist"], line["meldt"], line["bronnen"]) == ("in te vullen", "in te vullen", "in te vullen")
    assert line["informeren"] == ""


def test_terms_are_written_as_people_say_them(tmp_path: Path, dalton: Protocol) -> None:
    def term(protocol: Protocol, outcome: str) -> str:
        return next(line["termijn"] for line in written(protocol, "snelcheck") if line["uitkomst"] == outcome)

    assert term(dalton, "melden") == "5 werkdagen"
    assert term(dalton, "bel_112") == "direct"
    assert term(dalton, "volg_stappen") == ""
    assert term(dalton, "route_medewerker+melden") == "direct;5 werkdagen"
    week = "term: {length: 1, unit: week, name: antwoord_veilig_thuis}"
    assert term(protocol_from(tmp_path, f"dialogs: {{}}\noutcomes: {{melden: {{{week}}}}}\n"), "melden") == "1 week"


def test_the_sources_of_a_row_are_those_of_its_outcome_its_answers_and_the_lines_that_fit(dalton: Protocol) -> None:
    lines = {(line["wie"], line["eer"], line["onthulling"]): line for line in written(dalton, "snelcheck")}
    unknown = lines[("weet_niet", "nee", "ja")]["bronnen"].split(";")
    at_home = lines[("thuis", "nee", "ja")]["bronnen"].split(";")
    assert "NL-TWI-04" in unknown and "NL-TWI-04" not in at_home
    assert "NL-VT-07" in at_home
    assert len(unknown) == len(set(unknown))


def test_a_dialog_without_a_judgement_ends_in_klaar(dalton: Protocol) -> None:
    table = of_dialog(dalton, "opzoeken")
    assert (table.questions, rows(table)) == ((), {(): "klaar"})
    for dialog in ("signalen", "kindgesprek"):
        safe = [row for row in of_dialog(dalton, dialog).rows if {answer for _, answer in row.answers} <= {"nee", "ja"}]
        assert "klaar" in {row.result for row in safe}
