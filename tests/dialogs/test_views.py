"""What stands on a screen: the idea first, the parts in order, nobody's rows taken for another's."""

from __future__ import annotations

from pathlib import Path

import pytest

from meldwijzer.dialogs import texts, views
from meldwijzer.dialogs.norms import Outcome, Route
from meldwijzer.dialogs.protocol import Protocol, available, load
from meldwijzer.dialogs.texts import Texts
from meldwijzer.dialogs.views import (
    Choice,
    Said,
    View,
    is_national,
    mark_of,
    of_ending,
    of_node,
    option_label,
    role_words,
    text_keys,
)
from tests.dialogs import schools


@pytest.fixture(scope="module")
def dalton() -> Protocol:
    return schools.dalton()[0]


@pytest.fixture(scope="module")
def words() -> Texts:
    return schools.dalton()[1]


def said(view: View) -> list[str]:
    return [line.text for line in view.lines]


def test_the_first_line_carries_the_idea_and_the_rest_waits(dalton: Protocol, words: Texts) -> None:
    view = of_node(dalton.places["snelcheck.gevaar_nu"], words, {})
    assert view.kind == "choice"
    assert view.title == "Is er nu direct gevaar?"
    assert said(view) == ["Bij ja of twijfel: bel 112."]
    assert [option.text for option in view.options] == ["Ja", "Nee", "Twijfel"]
    assert view.more is not None
    assert view.more.startswith("Bijvoorbeeld:")
    assert view.items == ()


def test_a_button_says_what_the_school_says_or_else_the_common_word(words: Texts) -> None:
    assert option_label(words, "afweging-hulp_mogelijk", "ja") == "Ja, door naar afwegingsvraag 4"
    assert option_label(words, "afweging-hulp_mogelijk", "twijfel") == "Twijfel"
    with pytest.raises(KeyError):
        option_label(words, "afweging-hulp_mogelijk", "misschien")


def test_a_checklist_says_who_does_what(dalton: Protocol, words: Texts) -> None:
    view = of_node(dalton.places["besluit.na_melding"], words, {})
    items = {item.id: item for item in view.items}
    assert items["contact"].text.endswith("(de aandachtsfunctionaris)")
    assert not items["spoed"].text.endswith(")")
    assert items["spoed"].cites == ("NL-VT-06",)
    assert view.options == ()


def test_a_screen_of_national_rows_alone_is_marked_once_and_a_mixed_one_line_by_line(
    dalton: Protocol, words: Texts
) -> None:
    assert is_national(of_node(dalton.places["onthulling.zeg"], words, {}))  # no row on its title, one on each line
    assert is_national(of_node(dalton.places["snelcheck.wie"], words, {}))
    assert not is_national(of_node(dalton.places["snelcheck.eer"], words, {}))  # a national title, the school's lines
    assert not is_national(of_node(dalton.places["afweging.met_zijn_drieen"], words, {}))
    assert not is_national(View("info", "Titel", (), (Said("Van school."), Said("Van buiten.", ("NL-VT-01",)))))
    assert not is_national(View("info", "Titel", ()))


def test_a_guarded_line_is_there_only_where_its_answer_was_given(dalton: Protocol, words: Texts) -> None:
    place = dalton.places["afweging.veiligheid"]
    line = words.get("afweging-veiligheid", "bij_nee")
    assert line in said(of_node(place, words, {"vermoeden": "ja"}))
    assert line not in said(of_node(place, words, {"vermoeden": "twijfel"}))
    assert line not in said(of_node(place, words, {}))


def test_every_part_of_a_screen_keeps_its_own_sources(dalton: Protocol, words: Texts) -> None:
    view = of_node(dalton.places["afweging.hulp_mogelijk"], words, {})
    assert view.cites == dalton.places["afweging.hulp_mogelijk"].node.cites
    assert next(line.cites for line in view.lines if line.cites) == ("DAL-AK-10",)
    assert {option.id: option.cites for option in view.options}["ja"] == ("DAL-AK-13",)
    assert view.all_cites() == ("DAL-AK-09", "DAL-0-19", "DAL-AK-10", "DAL-AK-11", "DAL-AK-12", "DAL-AK-13")


def test_sources_are_listed_once_and_in_reading_order() -> None:
    view = View(
        "choice",
        "Vraag",
        ("A",),
        (Said("een", ("B", "A")),),
        (Choice("ja", "Ja", ("D",)),),
        (Choice("x", "x", ("C", "B")),),
    )
    assert view.all_cites() == ("A", "B", "C", "D")


def test_length_counts_what_fills_the_screen() -> None:
    view = View(
        "checklist", "1234", (), (Said("56"), Said("7")), (Choice("ja", "Ja"),), (Choice("x", "89"),), "meer uitleg"
    )
    assert view.length() == 9
    assert View("info", "", ()).length() == 0


def test_a_national_supplement_is_marked_where_it_stands() -> None:
    assert mark_of(("NL-GEV-01", "NL-VT-01")) == "landelijk"
    assert mark_of(("NL-GEV-01", "DAL-4-01")) == "deels"
    assert mark_of(("DAL-4-01",)) is None
    assert mark_of(()) is None
    assert mark_of(("NIET-1",)) is None


def test_the_parts_of_an_outcome_stand_in_the_order_in_which_people_need_them(dalton: Protocol, words: Texts) -> None:
    for name in (*Outcome, *Route):
        view = of_ending(dalton, name, words, {})
        roles = dalton.endings[name]
        values = {
            "beslist": role_words(words, roles.decides),
            "meldt": role_words(words, roles.reports),
            "informeren": role_words(words, roles.informs),
            "termijn": "5 werkdagen",
        }
        key = f"uitkomst-{name}"
        parts = [words.get(key, part, **values) for part in views.PARTS if words.has(key, part)]
        assert len(parts) >= 4
        assert [text for text in said(view) if text in parts] == parts
        assert "{" not in "".join(said(view))
        assert view.kind == "outcome"
        assert view.cites


def test_what_only_holds_here_comes_before_the_parts_and_what_always_holds_after(
    dalton: Protocol, words: Texts
) -> None:
    view = of_ending(dalton, Outcome.AFSLUITEN, words, {"vermoeden": "nee"})
    special = words.get("uitkomst-afsluiten", "geen_vermoeden")
    always = words.get("uitkomst-afsluiten", "kind")
    assert said(view)[0] == special
    assert said(view)[-1] == always
    assert special not in said(of_ending(dalton, Outcome.AFSLUITEN, words, {}))


def test_an_outcome_speaks_otherwise_where_the_answers_ask_for_it(dalton: Protocol, words: Texts) -> None:
    before = of_ending(dalton, Outcome.MELDEN, words, {"gemeld": "nog_niet"})
    after = of_ending(dalton, Outcome.MELDEN, words, {"gemeld": "ja"})
    assert before.title == words.get("uitkomst-melden")
    assert after.title == words.get("uitkomst-melden_gedaan")
    assert "NL-VT-08" in after.cites
    assert "NL-VT-08" not in before.cites


def test_another_text_without_sources_keeps_those_of_the_outcome(tmp_path: Path) -> None:
    schools.write(
        tmp_path,
        "outcomes:\n  klaar:\n    variants: [{when: {twijfel: nee}, text: uitkomst-volg_stappen}]\n",
    )
    loaded, own = schools.load(tmp_path)
    view = of_ending(loaded, Outcome.KLAAR, own, {"twijfel": "nee"})
    assert view.title == own.get("uitkomst-volg_stappen")
    assert view.cites == loaded.endings[Outcome.KLAAR].cites


def test_roles_are_named_as_people_name_them(words: Texts) -> None:
    assert role_words(words, ["leerkracht"]) == "de leerkracht"
    assert role_words(words, ["leerkracht", "directeur"]) == "de leerkracht en de directeur"
    assert (
        role_words(words, ["leerkracht", "aandachtsfunctionaris", "directeur"])
        == "de leerkracht, de aandachtsfunctionaris en de directeur"
    )
    assert role_words(words, []) == "nog in te vullen door je school"


def test_a_missing_text_is_never_passed_over(tmp_path: Path) -> None:
    schools.write(tmp_path, "dialogs:\n  overleg:\n    nodes:\n      nieuw: {kind: info, next: klaar}\n")
    loaded, own = schools.load(tmp_path)
    with pytest.raises(KeyError):
        of_node(loaded.places["overleg.nieuw"], own, {})


def test_every_key_that_a_screen_uses_is_known(dalton: Protocol) -> None:
    keys = text_keys(dalton)
    assert keys["poort-gevaar_nu", None]
    assert not keys["poort-gevaar_nu", "uitleg"]
    assert not keys["poort-gevaar_nu", "ja"]
    assert keys["afweging-afspraken", "taken"]
    assert keys["uitkomst-melden_gedaan", None]
    assert not keys["uitkomst-melden", "wie"]
    assert keys["uitkomst-afsluiten", "kind"]
    assert ("afweging-vermoeden_vast", None) not in keys  # a decision is not shown


def test_who_decides_is_named_in_full_where_the_short_word_would_leave_open_who_that_is() -> None:
    for name in ("opron", "driehoek-meldcode"):
        loaded = load(name)
        words = texts.for_protocol(loaded)
        said = views.of_ending(loaded, Outcome.MELDEN, words, {})
        assert any("Wie beslist: de medewerker die de zorgen heeft" in line.text for line in said.lines)
        assert words.get("rol-medewerker") == "de medewerker"  # what a reader is called


@pytest.mark.parametrize("name", available())
def test_what_stands_behind_more_only_is_among_the_sources_of_its_outcome(name: str) -> None:
    loaded = load(name)
    for outcome, ending in loaded.endings.items():
        beneath = views.of_ending(
            loaded, Route(outcome) if outcome in tuple(Route) else Outcome(outcome), texts.for_protocol(loaded), {}
        ).beneath
        assert set(beneath) == set(ending.more) <= set(ending.cites)
        assert len(beneath) < len(ending.cites)


def test_the_route_of_a_colleague_says_in_whole_sentences_what_to_do_and_keeps_room() -> None:
    loaded = load("opron")
    said = views.of_ending(loaded, Route.MEDEWERKER, texts.for_protocol(loaded), {})
    assert said.length() < 580
    assert "Leg vast wat je zag en hoorde. Vraag het bestuur waar dat kan." in [line.text for line in said.lines]
    assert "werkdagen van 8 tot 17 uur" in (said.more or "")
