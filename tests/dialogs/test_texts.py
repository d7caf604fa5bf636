"""Texts come from the file nearest to the school, part by part, and never with a gap in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given
from hypothesis import strategies as st

from meldwijzer.dialogs import protocol, texts
from meldwijzer.dialogs.problems import BrokenProtocol
from meldwijzer.dialogs.texts import Texts, parse, read

BASE = """
-dossier = het leerlingdossier
vraag =
    Is er gevaar?
    Schrijf het in {-dossier}.
    .uitleg = Bel 112.
    .ja = Ja, nu
over =
    { $dagen ->
        [one] over 1 dag
       *[other] over { $dagen } dagen
    }
"""


ODD_TEXTS = st.lists(st.sampled_from(["a = ", "b\r", "\r\n", "\n", "    ", "{", "}", '{"x"}', ".c = ", "d", "-e"])).map(
    "".join
)
"""Text files that may end, break off or go on anywhere."""


def layered(folder: Path, *files: str) -> Texts:
    sources = []
    for number, text in enumerate(files):
        path = folder / f"laag{number}.ftl"
        path.write_text(text, encoding="utf-8")
        sources.append(read(path))
    return Texts(sources)


def test_a_school_gives_one_part_and_the_rest_comes_from_the_base(tmp_path: Path) -> None:
    words = layered(tmp_path, BASE, "vraag =\n    .uitleg = Bel eerst 112.\n")
    assert words.get("vraag", "uitleg") == "Bel eerst 112."
    assert words.get("vraag", "ja") == "Ja, nu"
    assert words.get("vraag").startswith("Is er gevaar?\n")
    assert words.has("vraag", "uitleg")
    assert not words.has("vraag", "nee")
    assert not words.has("antwoord")
    assert words.find("vraag", "nee") is None
    assert words.find("antwoord", None, dagen=1) is None


def test_a_term_of_the_school_speaks_in_the_texts_of_the_base(tmp_path: Path) -> None:
    assert layered(tmp_path, BASE).get("vraag") == "Is er gevaar?\nSchrijf het in het leerlingdossier."
    assert layered(tmp_path, BASE, "-dossier = ParnasSys\n").get("vraag") == "Is er gevaar?\nSchrijf het in ParnasSys."


def test_the_nearest_layer_speaks_last(tmp_path: Path) -> None:
    words = layered(tmp_path, "a = base\n", "a = board\n", "a = school\n")
    assert words.get("a") == "school"
    assert words.get("a") == "school"  # also the second time, from memory
    assert [(key, attribute, file, line) for key, attribute, file, line in words.entries()] == [
        ("a", None, "laag0.ftl", 1),
        ("a", None, "laag1.ftl", 1),
        ("a", None, "laag2.ftl", 1),
    ]


def test_numbers_are_said_as_people_say_them(tmp_path: Path) -> None:
    words = layered(tmp_path, BASE)
    assert [words.get("over", None, dagen=days) for days in (1, 6)] == ["over 1 dag", "over 6 dagen"]


def test_a_gap_is_never_shown(tmp_path: Path) -> None:
    words = layered(tmp_path, BASE)
    for key, attribute, values in (
        ("over", None, {}),
        ("over", None, {"uren": 1}),
        ("weg", None, {}),
        ("vraag", "nee", {}),
    ):
        with pytest.raises(KeyError):
            words.get(key, attribute, **values)


def test_the_names_that_a_text_leaves_open_are_known(tmp_path: Path) -> None:
    words = layered(tmp_path, BASE, "vraag =\n    .ja = { $wie }\n")
    assert words.placeholders("over") == {"dagen"}
    assert words.placeholders("vraag", "ja") == {"wie"}
    assert words.placeholders("vraag") == frozenset()
    assert words.placeholders("weg") == frozenset()


def test_every_text_knows_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.ftl"
    text = "\ufeff# kop\n\n-af = de ib'er\n\nvraag =\n    Wat zag je?\n    .uitleg =\n        Meer.\n"
    path.write_bytes(text.replace("\n", "\r\n").encode())
    source = read(path)
    assert source.lines == {("-af", None): 3, ("vraag", None): 5, ("vraag", "uitleg"): 7}
    assert source.patterns["vraag", None] == ("Wat zag je?", frozenset())


def test_every_mistake_in_a_file_is_one_finding(tmp_path: Path) -> None:
    path = tmp_path / "a.ftl"
    path.write_text("a = 1\nzomaar\n\nb =\n    .c = 1\n    .c = 2\n\n= niets\n\na = 2\n", encoding="utf-8")
    with pytest.raises(BrokenProtocol) as broken:
        read(path)
    assert [(p.rule, p.line, p.place) for p in broken.value.problems] == [
        ("tekst-onleesbaar", 2, "zomaar"),
        ("tekst-dubbel", 6, "b.c"),
        ("tekst-onleesbaar", 8, "= niets"),
        ("tekst-dubbel", 10, "a"),
    ]


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        (b"a = \xe9\n", "bestand-geen-utf8"),
        (b"# " + b"x" * 2_000_000, "bestand-te-groot"),
        (None, "bestand-onleesbaar"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_finding(tmp_path: Path, raw: bytes | None, rule: str) -> None:
    path = tmp_path / "a.ftl"
    if raw is not None:
        path.write_bytes(raw)
    with pytest.raises(BrokenProtocol) as broken:
        read(path)
    assert [(p.rule, p.file, p.line) for p in broken.value.problems] == [(rule, "a.ftl", 1)]


@given(st.text(max_size=80))
def test_whatever_a_text_file_holds_it_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.ftl"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    read.cache_clear()
    try:
        source = read(path)
    except BrokenProtocol as broken:
        assert broken.problems
    else:
        assert source.name == "any.ftl"


@given(
    st.sampled_from(sorted((texts.FOLDER / "nl").glob("*.ftl"))).map(lambda path: path.read_text("utf-8")) | ODD_TEXTS
)
def test_words_are_read_as_the_library_reads_them_without_our_shortcut(text: str) -> None:
    by_the_library = FluentParser(with_spans=True).parse(text)
    try:
        assert parse("any.ftl", text).resource.equals(by_the_library, ignored_fields=[])
    except BrokenProtocol as broken:
        assert {found.rule for found in broken.problems} <= {"tekst-onleesbaar", "tekst-dubbel"}
        junk = [entry for entry in by_the_library.body if isinstance(entry, ast.Junk)]
        assert len(junk) == sum(found.rule == "tekst-onleesbaar" for found in broken.problems)


def test_the_texts_of_a_protocol_are_layered_from_the_assistant_to_the_school() -> None:
    dalton = protocol.load("dalton-hillegom")
    words = texts.for_protocol(dalton)
    assert [source.name for source in words.sources] == [f"{name}.ftl" for name in ("assistent", *dalton.lineage)]
    assert words.get("optie-ja") == "Ja"
    assert words.get("signalen-noteren").startswith("Leg vast")
    assert "Doe dat in ParnasSys" in words.get("onthulling-opschrijven")


def test_a_school_keeps_its_texts_in_a_folder_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "dalton-hillegom.ftl").write_text("overleg-twijfel = Weet je het nog niet?\n", encoding="utf-8")
    words = texts.for_protocol(protocol.load("dalton-hillegom"), (tmp_path,))
    assert words.get("overleg-twijfel") == "Weet je het nog niet?"
    assert words.get("poort-gevaar_nu").startswith("Is er nu direct gevaar?")


def test_what_the_check_says_counts_in_plain_dutch() -> None:
    words = texts.of_product(texts.CHECKS)
    said = [
        words.get("samenvatting", None, bevindingen=found, protocollen=number, randen=253, combinaties=69836)
        for found, number in ((0, 11), (1, 1), (12, 2))
    ]
    rest = "Nagelopen: 253 antwoorden en 69.836 combinaties van antwoorden."
    assert said == [
        f"Niets gevonden in 11 protocollen. {rest}",
        f"1 bevinding in 1 protocol. {rest}",
        f"12 bevindingen in 2 protocollen. {rest}",
    ]
