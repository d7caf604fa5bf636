"""Every Dutch text that people read is plain: short sentences, ordinary words."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from schools import found, write

from meldwijzer.dialogs import plain, protocol, texts, views
from meldwijzer.dialogs.norms import Outcome, Route

FILES = sorted((texts.FOLDER / "nl").glob("*.ftl"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_sentence_has_more_than_twenty_words(path: Path) -> None:
    assert [(key, *long) for key, _, text in plain.spoken(texts.read(path)) for long in plain.too_long(text)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_text_has_a_word_of_officialese(path: Path) -> None:
    assert [(key, *word) for key, _, text in plain.spoken(texts.read(path)) for word in plain.officialese(text)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_text_file_has_at_most_twelve_words_a_sentence_on_average(path: Path) -> None:
    assert plain.average(text for _, _, text in plain.spoken(texts.read(path))) <= plain.MAX_AVERAGE


@pytest.mark.parametrize("name", protocol.available())
def test_a_protocol_is_plain_with_the_words_of_the_school_filled_in(name: str) -> None:
    loaded = protocol.load(name)
    words = texts.for_protocol(loaded)
    shown = [views.of_node(place, words, {}) for place in loaded.places.values() if place.node.kind != "decision"]
    shown += [
        views.of_ending(loaded, Route(end) if end in tuple(Route) else Outcome(end), words, {})
        for end in loaded.endings
    ]
    said = [part.text for view in shown for part in (*view.lines, *view.items, *view.options)]
    said += [text for view in shown for text in (view.title, view.more) if text]
    assert plain.average(said) <= plain.MAX_AVERAGE
    assert [long for text in said for long in plain.too_long(text)] == []


def test_the_list_of_officialese_gives_a_plain_word_that_is_not_on_it() -> None:
    listed = tomllib.loads(plain.OFFICIALESE.read_text(encoding="utf-8"))
    assert len(listed) >= 60
    assert [word for word, counterpart in listed.items() if any(plain.officialese(counterpart))] == []
    assert [word for word in listed if word != word.casefold() or not any(plain.officialese(word))] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Indien je twijfelt, dien je te bellen.", [("Indien", "als")]),
        ("De school dient\n    te melden.", [("dient\n    te", "moet")]),
        ("Ten aanzien van de ouders: conform de norm.", [("Ten aanzien van", "over"), ("conform", "volgens")]),
        ("Dat is een reedster.", []),
        ("https://voorbeeld.nl/conform/indien", []),
    ],
)
def test_officialese_is_found_as_whole_words(text: str, words: list[tuple[str, str]]) -> None:
    assert list(plain.officialese(text)) == words


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("Bel 0800-2000. Praat nog niet met de ouders, tenzij het moet?", [2, 9]),
        ("Een kop\nEn een regel: met iets erachter.", [2, 6]),
        ("...\n", []),
        ("Lees https://een.heel/lang/adres?met=van&alles.", [2]),
        ("'s Avonds is de IB'er er niet.", [7]),
    ],
)
def test_sentences_are_counted_as_people_read_them(text: str, lengths: list[int]) -> None:
    assert [plain.words(sentence) for sentence in plain.sentences(text)] == lengths


def test_what_is_filled_in_counts_as_a_word(tmp_path: Path) -> None:
    path = tmp_path / "a.ftl"
    path.write_text(
        "-eigen = het dossier\na = Over { $dagen ->\n    [one] 1 dag\n   *[other] { $dagen } hele dagen\n"
        '} in { -eigen }{ "." }\n'
        "    .b = Ja\n# los\nc =\n    .d = Nee\n",
        encoding="utf-8",
    )
    assert list(plain.spoken(texts.read(path))) == [
        ("-eigen", None, "het dossier"),
        ("a", None, "Over iets hele dagen in iets."),
        ("a", "b", "Ja"),
        ("c", "d", "Nee"),
    ]


def test_headings_and_buttons_do_not_flatter_the_average() -> None:
    assert plain.average(["Ja", "Wat nu\nBel nu meteen zelf."]) == 4
    assert plain.average([]) == 0


def test_the_check_tells_a_school_which_sentence_is_too_long_and_which_word_is_not_plain(tmp_path: Path) -> None:
    long = "Bel " + "nu " * 20 + "op."
    write(tmp_path, ftl=f"opzoeken-parnassys =\n    Wat staat waar?\n    {long}\n    .meelezen = Tevens kan dat.\n")
    problems = {(problem.rule, problem.place): dict(problem.details) for problem in found(tmp_path)}
    assert problems == {
        ("zin-te-lang", "opzoeken-parnassys"): {"zin": long, "lengte": "22", "grens": "20"},
        ("woord-ambtelijk", "opzoeken-parnassys.meelezen"): {"woord": "Tevens", "gewoon": "ook"},
    }
