"""A protocol is read from YAML, laid over what it extends, and remembers where every word of it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meldwijzer.dialogs import protocol, verify, yaml_lines
from meldwijzer.dialogs.norms import Outcome, Route, SafetyDoubt
from meldwijzer.dialogs.problems import BrokenProtocol
from meldwijzer.dialogs.protocol import FOLDER, Protocol, Term
from meldwijzer.dialogs.yaml_lines import Document, merge, read
from tests.dialogs import schools
from tests.dialogs.schools import HEAD


@pytest.fixture(scope="module")
def dalton() -> Protocol:
    return protocol.load("dalton-hillegom")


def document(folder: Path, text: str, name: str = "a.yaml") -> Document:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read(path)


def laid_over(folder: Path, parent: str, child: str) -> Document:
    return merge(document(folder, parent, "parent.yaml"), document(folder, child, "child.yaml"))


def rules(broken: pytest.ExceptionInfo[BrokenProtocol]) -> list[str]:
    return [problem.rule for problem in broken.value.problems]


# --- reading ---


def test_only_bare_words_are_switches_and_numbers(tmp_path: Path) -> None:
    text = 'a: true\nb: false\nc: 5\nd:\ne: ~\nf: null\ng: ja\nh: on\ni: "5"\nj: "true"\nk: "@start"\nl: 1.5\n'
    assert document(tmp_path, text).values == {
        "a": True,
        "b": False,
        "c": 5,
        "d": None,
        "e": None,
        "f": None,
        "g": "ja",
        "h": "on",
        "i": "5",
        "j": "true",
        "k": "@start",
        "l": "1.5",
    }


def test_every_key_knows_its_line(tmp_path: Path) -> None:
    read_in = document(tmp_path, "a:\n  b: x\n\n  c:\n    - een\n    - twee\n")
    assert read_in.place(("a",)) == ("a.yaml", 1)
    assert read_in.place(("a", "b")) == ("a.yaml", 2)
    assert read_in.place(("a", "c", "1")) == ("a.yaml", 6)
    assert read_in.place(("a", "c", "nergens", "te vinden")) == ("a.yaml", 4)
    assert read_in.place(("weg",)) == ("a.yaml", 1)


def test_a_file_of_another_system_reads_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert read(tmp_path / "a.yaml").values == {"a": 1, "b": 2}


def test_an_alias_bomb_stays_as_small_as_its_file(tmp_path: Path) -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
    with pytest.raises(BrokenProtocol) as broken:
        document(tmp_path, bomb)
    assert rules(broken) == ["yaml-alias"]
    assert broken.value.problems[0].line == 2


@pytest.mark.parametrize("nested", ["[" * 60_000, "- " * 60_000 + "x", "{a: " * 50_000])
def test_endless_nesting_does_not_take_the_assistant_down(tmp_path: Path, nested: str) -> None:
    with pytest.raises(BrokenProtocol) as broken:
        document(tmp_path, f"a:\n  {nested}\n")
    assert rules(broken) in (["yaml-te-diep"], ["yaml-fout"])


def test_every_repeated_key_is_one_finding(tmp_path: Path) -> None:
    with pytest.raises(BrokenProtocol) as broken:
        document(tmp_path, "a: 1\nb: {c: 1, c: 2}\na: {d: 1}\n")
    assert [(p.rule, p.line, p.place) for p in broken.value.problems] == [
        ("yaml-dubbel", 2, "b.c"),
        ("yaml-dubbel", 3, "a"),
    ]
    assert str(broken.value) == "yaml-dubbel a.yaml:2 b.c; yaml-dubbel a.yaml:3 a"


@pytest.mark.parametrize("text", ["{", "[", "a: [", "\t", "a: {b: 'c", "%", "*a: b", "&a a: *a"])
def test_a_file_that_breaks_off_is_one_finding(tmp_path: Path, text: str) -> None:
    with pytest.raises(BrokenProtocol) as broken:
        document(tmp_path, text)
    assert len(rules(broken)) == 1


def test_a_folder_and_a_missing_file_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "weg.yaml"):
        with pytest.raises(BrokenProtocol) as broken:
            read(path)
        assert rules(broken) == ["bestand-onleesbaar"]


@given(st.text(max_size=60) | st.text("{}[]:,-?!&*|>'\"%@` ab\n\t#", max_size=40))
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        found = read(path)
    except BrokenProtocol as broken:
        assert broken.problems
    else:
        assert isinstance(found.values, dict)


# --- laying one file over another ---


def test_mappings_are_merged_deeply_and_words_replaced(tmp_path: Path) -> None:
    merged = laid_over(tmp_path, "a: {b: 1, c: {d: 2}}\ne: x\n", "a: {c: {f: 3}, b: 4}\ng: y\n")
    assert merged.values == {"a": {"b": 4, "c": {"d": 2, "f": 3}}, "e": "x", "g": "y"}
    assert [*merged.values] == ["a", "e", "g"]  # what is new comes after what the parent has


def test_lists_are_appended_without_doubles(tmp_path: Path) -> None:
    merged = laid_over(tmp_path, "cites: [A, B]\n", "cites: [B, C]\n")
    assert merged.values == {"cites": ["A", "B", "C"]}


def test_an_exclamation_mark_replaces_instead(tmp_path: Path) -> None:
    merged = laid_over(
        tmp_path,
        "cites: [A]\nnode: {a: {b: 1}, c: 2}\nname: {x: 1}\n",
        "cites!: [B]\nnode!: {d!: {e!: [1]}}\nnew!: x\n",
    )
    assert merged.values == {"cites": ["B"], "node": {"d": {"e": [1]}}, "name": {"x": 1}, "new": "x"}


def test_a_key_without_a_value_is_refused_where_the_parent_has_one_and_with_a_mark_takes_away(tmp_path: Path) -> None:
    with pytest.raises(BrokenProtocol) as broken:
        laid_over(tmp_path, "a: {b: 1}\nc: [x]\n", "a:\nc:\n")
    assert [(p.rule, p.line, p.place) for p in broken.value.problems] == [
        ("waarde-leeg", 1, "a"),
        ("waarde-leeg", 2, "c"),
    ]
    merged = laid_over(tmp_path, "d: {e: 1}\nf:\n", "d!:\nf:\n")
    assert merged.values == {"d": None, "f": None}


def test_short_and_long_forms_of_answers_and_sources_merge(tmp_path: Path) -> None:
    merged = laid_over(
        tmp_path,
        "options: {ja: melden, nee: {next: klaar, floor: melden}, twijfel: x}\nlines: {a: [A], b: {cites: [B]}}\n",
        "options: {ja: {cites: [C]}, nee: afsluiten, twijfel: y}\nlines: {a: {when: {v: ja}}, b: [D]}\n",
    )
    assert merged.values == {
        "options": {
            "ja": {"next": "melden", "cites": ["C"]},
            "nee": {"next": "afsluiten", "floor": "melden"},
            "twijfel": "y",
        },
        "lines": {"a": {"cites": ["A"], "when": {"v": "ja"}}, "b": {"cites": ["B", "D"]}},
    }


def test_elsewhere_a_word_and_a_block_replace_each_other(tmp_path: Path) -> None:
    merged = laid_over(tmp_path, "term: {length: 5}\nkind: info\nlist: [a]\n", "term: direct\nkind: {a: 1}\nlist: x\n")
    assert merged.values == {"term": "direct", "kind": {"a": 1}, "list": "x"}


def test_line_numbers_point_into_the_file_that_said_it(tmp_path: Path) -> None:
    merged = laid_over(
        tmp_path,
        "# parent\noptions:\n  ja: melden\n  nee: klaar\ncites:\n  - A\n  - B\nold: {x: {y: 1}}\nlines:\n  a: [L]\n",
        "options:\n  ja:\n    cites: [C]\n  twijfel: x\ncites:\n  - B\n  - C\nold!: {x: 1}\n"
        "lines:\n  a: {when: {v: w}}\n",
    )
    parent, child = "parent.yaml", "child.yaml"
    assert merged.place(("options", "ja", "next")) == (parent, 3)
    assert merged.place(("options", "ja", "cites", "0")) == (child, 3)
    assert merged.place(("options", "nee")) == (parent, 4)
    assert merged.place(("options", "twijfel")) == (child, 4)
    assert merged.place(("cites", "1")) == (parent, 7)
    assert merged.place(("cites", "2")) == (child, 7)
    assert merged.place(("old", "x", "y")) == (child, 8)
    assert merged.place(("lines", "a", "cites")) == (parent, 10)
    assert merged.place(()) == (child, 1)


def test_a_short_form_over_a_long_one_stands_where_the_short_one_stands(tmp_path: Path) -> None:
    merged = laid_over(tmp_path, "lines:\n  a:\n    cites: [A]\n", "\n\nlines:\n  a: [B, C]\n")
    assert merged.values == {"lines": {"a": {"cites": ["A", "B", "C"]}}}
    assert merged.place(("lines", "a", "cites", "2")) == ("child.yaml", 4)
    assert merged.place(("lines", "a", "cites", "0")) == ("parent.yaml", 3)


# --- protocols ---


def test_a_school_says_only_what_it_does_differently(dalton: Protocol) -> None:
    assert dalton.lineage[-2:] == ("basis", "dalton-hillegom")
    assert dalton.above is not None
    assert (dalton.above.id, dalton.above.abstract) == ("basis", True)
    assert not dalton.abstract
    assert dalton.switch is SafetyDoubt.ADVIES
    assert dalton.entry("afweging") == "afweging.gevaar_nu"
    assert dalton.entry("snelcheck") == "snelcheck.gevaar_nu"
    assert dalton.resolve("afweging", "@start") == "afweging.met_zijn_drieen"
    assert dalton.resolve("na_advies", "afweging.hulp_mogelijk") == "afweging.hulp_mogelijk"
    assert dalton.resolve("afweging", "melden") == "uitkomst.melden"
    assert dalton.resolve("snelcheck", "alleen_route") == "uitkomst.alleen_route"
    assert dalton.question("afweging.vermoeden") == "vermoeden"
    assert dalton.places["afweging.gevaar_nu"].gate
    assert dalton.places["afweging.gevaar_nu"].text == "poort-gevaar_nu"
    with pytest.raises(KeyError):
        dalton.resolve("afweging", "nergens")


def test_a_route_is_no_outcome_to_go_to(dalton: Protocol) -> None:
    with pytest.raises(KeyError):
        dalton.resolve("snelcheck", Route.MEDEWERKER)


def test_every_citation_is_found_where_it_stands(dalton: Protocol) -> None:
    cited = set(dalton.cited())
    assert ("DAL-4-01", "afweging.met_zijn_drieen") in cited
    assert ("DAL-AK-13", "afweging.hulp_mogelijk.ja") in cited
    assert ("DAL-4-02", "afweging.met_zijn_drieen.bevoegd_gezag") in cited
    assert ("DAL-AK-18", "afweging.afspraken.hulp") in cited
    assert ("DAL-AK-12", "uitkomst.melden") in cited
    assert ("DAL-AK-02", "uitkomst.afsluiten.geen_vermoeden") in cited
    assert ("NL-VT-08", "uitkomst.melden") in cited  # of the variant once a report was made


def test_a_term_is_written_in_one_or_more_days_or_in_a_word() -> None:
    said = [
        Term(name="x", length=length, unit=unit).written()
        for unit in ("werkdag", "schooldag", "dag", "week")
        for length in (1, 2)
    ]
    many = ["2 werkdagen", "2 schooldagen", "2 dagen", "2 weken"]
    assert said == [
        said for two in zip(["1 werkdag", "1 schooldag", "1 dag", "1 week"], many, strict=True) for said in two
    ]
    assert Term(name="x", length="in_te_vullen").written() == "in te vullen"
    assert Term(name="x", before="evaluatie").written() == "voor evaluatie"
    assert Term(name="x", length=1, unit="week", before="evaluatie").written() == "1 week voor evaluatie"


def test_the_protocols_that_can_be_played_are_listed_and_broken_ones_with_them(tmp_path: Path) -> None:
    assert "dalton-hillegom" in protocol.available()
    assert "basis" not in protocol.available()
    schools.write(tmp_path)
    schools.write(tmp_path, "abstract: true\n", head=HEAD.replace("school", "bestuur"), name="bestuur")
    (tmp_path / "stuk.yaml").write_text("a: [\n", encoding="utf-8")
    assert set(protocol.available((tmp_path, FOLDER))) == {*protocol.available(), "school", "stuk"}


def test_a_protocol_below_an_abstract_one_is_not_abstract(tmp_path: Path) -> None:
    schools.write(tmp_path, "abstract: true\n", head=HEAD.replace("school", "bestuur"), name="bestuur")
    schools.write(tmp_path, head=HEAD.replace("dalton-hillegom", "bestuur"))
    loaded, _ = schools.load(tmp_path)
    assert not loaded.abstract
    assert loaded.lineage[-2:] == ("bestuur", "school")


def test_a_file_of_the_school_goes_before_one_of_the_product(tmp_path: Path) -> None:
    schools.write(
        tmp_path,
        "norms: {veiligheid_twijfel: melden}\n",
        head="protocol: vt-twente\nextends: basis\n",
        name="vt-twente",
    )
    assert schools.load(tmp_path, "vt-twente")[0].above is protocol.load("basis", (tmp_path, FOLDER))


def test_a_longer_loop_of_parents_is_named_whole(tmp_path: Path) -> None:
    for name, parent in (("school", "bestuur"), ("bestuur", "regio"), ("regio", "school")):
        schools.write(tmp_path, head=f"protocol: {name}\nextends: {parent}\n", name=name)
    with pytest.raises(BrokenProtocol) as broken:
        schools.load(tmp_path)
    assert [dict(p.details)["kring"] for p in broken.value.problems] == ["school > bestuur > regio > school"]
    assert [(p.file, p.line) for p in broken.value.problems] == [("regio.yaml", 2)]


def test_a_protocol_may_extend_two_and_is_held_to_both(tmp_path: Path) -> None:
    shared = "abstract: true\noutcomes: {klaar: {decides!: [directeur]}}\n"
    schools.write(tmp_path, shared, head="protocol: bestuur\nextends: landelijk\n", name="bestuur")
    own = "norms: {veiligheid_twijfel: advies, weighing: vijf_vragen}\n"
    schools.write(tmp_path, own, head="protocol: school\nextends: [basis, bestuur]\n")
    loaded, words = schools.load(tmp_path)
    assert loaded.lineage == ("landelijk", "basis", "bestuur", "school")
    assert loaded.is_meldcode and not loaded.abstract
    assert loaded.endings["klaar"].decides == ("directeur",)
    above = loaded.above
    assert above is not None
    assert (above.lineage, above.abstract) == (("landelijk", "basis", "bestuur"), True)
    assert above.above is protocol.load("basis", (tmp_path, FOLDER))
    assert [source.name for source in words.sources][-4:] == ["landelijk.ftl", "basis.ftl", "bestuur.ftl", "school.ftl"]
    lighter = "dialogs: {afweging: {nodes: {hulp_mogelijk: {options: {nee: advies_veilig_thuis}}}}}\n"
    schools.write(tmp_path, own + lighter, head="protocol: school\nextends: [basis, bestuur]\n")
    protocol.forget()
    assert verify.verify(*schools.load(tmp_path)).problems


def test_a_loop_through_the_second_parent_is_named_too(tmp_path: Path) -> None:
    schools.write(tmp_path, head="protocol: school\nextends: [basis, bestuur]\n")
    schools.write(tmp_path, head="protocol: bestuur\nextends: school\n", name="bestuur")
    with pytest.raises(BrokenProtocol) as broken:
        schools.load(tmp_path)
    assert [dict(p.details)["kring"] for p in broken.value.problems] == ["school > bestuur > school"]


def test_a_mistake_in_a_parent_is_found_in_the_file_of_the_parent(tmp_path: Path) -> None:
    wrong = "dialogs:\n  overleg:\n    nodes:\n      met_de_af: {next: nergens}\n"
    schools.write(tmp_path, wrong, head=HEAD.replace("school", "bestuur"), name="bestuur")
    schools.write(tmp_path, head=HEAD.replace("dalton-hillegom", "bestuur"))
    with pytest.raises(BrokenProtocol) as broken:
        schools.load(tmp_path)
    assert [(p.rule, p.file, p.line) for p in broken.value.problems] == [("doel-onbekend", "bestuur.yaml", 6)]


def test_a_parent_that_cannot_stand_by_itself_stops_its_child(tmp_path: Path) -> None:
    schools.write(tmp_path, "norms!:\n", head=HEAD.replace("school", "bestuur"), name="bestuur")
    schools.write(tmp_path, "norms: {veiligheid_twijfel: advies}\n", head=HEAD.replace("dalton-hillegom", "bestuur"))
    with pytest.raises(BrokenProtocol) as broken:
        schools.load(tmp_path)
    assert broken.value.problems


def test_an_unknown_word_comes_with_the_words_that_may_stand_there(tmp_path: Path) -> None:
    wrong = (
        "wrong: 1\nnorms: {wrong: 1}\ngates: {full: {eer: {wrong: 1}}}\n"
        "dialogs: {overleg: {wrong: 1, nodes: {twijfel: "
        "{wrong: 1, options: {ja: {wrong: 1}}, lines: {x: {wrong: 1}}}}}}\n"
        "outcomes: {melden: {wrong: 1, term: {wrong: 1}, variants: [{when: {}, text: x, wrong: 1}]}}\n"
    )
    schools.write(tmp_path, wrong)
    with pytest.raises(BrokenProtocol) as broken:
        schools.load(tmp_path)
    assert set(rules(broken)) == {"woord-onbekend"}
    allowed = {p.place: dict(p.details)["keuzes"].split(", ")[:2] for p in broken.value.problems}
    assert allowed == {
        "wrong": ["protocol", "extends"],
        "norms.wrong": ["veiligheid_twijfel", "weighing"],
        "gates.full.eer.wrong": ["kind", "text"],
        "dialogs.overleg.wrong": ["gate", "start"],
        "dialogs.overleg.nodes.twijfel.wrong": ["kind", "text"],
        "dialogs.overleg.nodes.twijfel.options.ja.wrong": ["next", "floor"],
        "dialogs.overleg.nodes.twijfel.lines.x.wrong": ["cites", "owner"],
        "outcomes.melden.wrong": ["decides", "reports"],
        "outcomes.melden.term.wrong": ["length", "unit"],
        "outcomes.melden.variants.1.wrong": ["when", "text"],
    }


def test_a_wrong_value_comes_with_the_values_that_may_stand_there(tmp_path: Path) -> None:
    schools.write(
        tmp_path,
        "dialogs: {overleg: {gate: dicht, nodes: {twijfel: {options: {ja: {floor: zwaar}}}}}}\n"
        "outcomes: {melden: {term: {length: veel, unit: maand}, lines: {x: 3}}}\n",
    )
    with pytest.raises(BrokenProtocol) as broken:
        schools.load(tmp_path)
    said = {p.place.rpartition(".")[2]: (p.rule, dict(p.details).get("keuzes")) for p in broken.value.problems}
    assert said == {
        "gate": ("waarde-onbekend", "none, danger of full"),
        "floor": ("waarde-onbekend", ", ".join(Outcome).replace(", bel_112", " of bel_112")),
        "length": ("waarde-fout", None),
        "unit": ("waarde-onbekend", "werkdag, schooldag, dag of week"),
        "x": ("waarde-fout", None),
    }


def test_an_answer_without_a_list_below_it_is_a_finding_and_an_empty_list_is_not(tmp_path: Path) -> None:
    nodes = "      leeg: {kind: checklist, items: , next: klaar}\n      keuze: {kind: choice, options: }\n"
    schools.write(tmp_path, f"dialogs:\n  overleg:\n    nodes:\n{nodes}")
    with pytest.raises(BrokenProtocol) as broken:
        schools.load(tmp_path)
    assert [(p.rule, p.place) for p in broken.value.problems] == [("deel-ontbreekt", "dialogs.overleg.nodes.keuze")]


def test_the_limit_of_a_file_is_far_above_any_real_one() -> None:
    assert all(path.stat().st_size * 4 < yaml_lines.MAX_BYTES for path in FOLDER.glob("*.yaml"))
