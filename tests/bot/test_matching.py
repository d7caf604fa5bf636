"""What typed answers, commands and dates mean, and above all what they do not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meldwijzer.bot import matching
from meldwijzer.bot.matching import command, match, parse_date
from meldwijzer.bot.messages import Button

YES_NO_DOUBT = (Button("ja", "Ja"), Button("nee", "Nee"), Button("twijfel", "Twijfel"))
YES_NO_UNKNOWN = (Button("ja", "Ja"), Button("nee", "Nee"), Button("weet_niet", "Weet ik niet"))
YES_NO = YES_NO_DOUBT[:2]
WHO = (
    Button("thuis", "Iemand uit het gezin"),
    Button("medewerker", "Een medewerker van school"),
    Button("leerling", "Een leerling"),
    Button("weet_niet", "Weet ik niet, of iemand anders"),
)
AFTER = (
    Button("bellen", "Ik bel nu"),
    Button("waarschuw", "Waarschuw de aandachtsfunctionaris"),
    Button("telefoon", "Wat zeg ik aan de telefoon?"),
    Button("later", "Nog niet gebeld"),
)
TODAY = date(2026, 11, 20)  # a Friday


def meant(text: str, buttons: tuple[Button, ...]) -> str | None:
    found = match(text, buttons)
    return found.id if found else None


@pytest.mark.parametrize(
    "text", ["ja", "JA!", "jaa", "jaaaaaa", "ja hoor", "Ja hooor.", "  ja ", "jazeker", "dat klopt", "ja, ja", "zeker"]
)
def test_a_yes_is_a_yes_in_many_spellings(text: str) -> None:
    assert meant(text, YES_NO_DOUBT) == "ja"


@pytest.mark.parametrize("text", ["nee", "neee", "NEE", "nee hoor", "neen", "zeker niet", "Nee, dank je"])
def test_a_no_is_a_no_in_many_spellings(text: str) -> None:
    assert meant(text, YES_NO_DOUBT) == "nee"


@pytest.mark.parametrize(
    "text",
    [
        "twijfel",
        "twijvel",
        "Twijfel een beetje",
        "weet niet",
        "ik weet het niet",
        "ik weet het eigenlijk nog niet",
        "geen idee",
        "misschien",
        "mischien",
        "misschein",
        "misschien wel",
        "niet zeker",
        "weet ik niet zeker",
        "zou kunnen",
        "ik heb geen idee",
    ],
)
@pytest.mark.parametrize(
    ("buttons", "expected"), [(YES_NO_DOUBT, "twijfel"), (YES_NO_UNKNOWN, "weet_niet"), (YES_NO, None)]
)
def test_doubt_is_never_a_yes_or_a_no(text: str, buttons: tuple[Button, ...], expected: str | None) -> None:
    assert meant(text, buttons) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ja nee",
        "nee, of ja toch",
        "niet ja",
        "ja, maar ik twijfel",
        "ja/nee",
        "misschien ja",
        "nee misschien",
        "ja denk ik",
        "ik denk het niet",
        "ja?",
        "nee...",
        "nee…",
        "nou ja",
        "nee weet niet",
        "geen twijfel",
        "zonder twijfel",
        "niet",
        "ja niet",
        "nee zeker",
        "ja ze zei van niet",
        "zeker is het niet",
        "klopt dat",
        "is dat ja",
        "is het zeker",
        "een beetje",
        "ja een beetje",
        "soms",
        "eerst nee, nu ja",
        "ja 👍",
        "👍",
        "👩‍👧",
        "ja\x00",
        "ja\x1b[31m",
        "j\u200ba",
        "",
        "   ",
        "?",
        "!!",
        "...",
        "ook",
        "na",
        "mee",
        "ja " * 30,
        "ja" * 5000,
        "a " * 5000,
        "😀" * 10_000,
        "нет",
    ],
)
def test_anything_ambiguous_contradictory_or_strange_is_asked_again(text: str) -> None:
    assert match(text, YES_NO_DOUBT) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bel nu", "bellen"),
        ("ik bel nu", "bellen"),
        ("de aandachtsfunctionaris", "waarschuw"),
        ("waarschuw de aandachtsfuntionaris", "waarschuw"),
        ("aandachtsfunctionarris", "waarschuw"),
        ("wat zeg ik aan de telefoon", "telefoon"),
        ("Wat zeg ik aan de telefoon?", "telefoon"),
        ("nog niet gebeld", "later"),
        ("2", "waarschuw"),
        ("4.", "later"),
    ],
)
def test_a_part_of_a_label_or_its_number_is_enough(text: str, expected: str) -> None:
    assert meant(text, AFTER) == expected


@pytest.mark.parametrize(
    "text",
    [
        "gebeld",
        "niet",
        "ik",
        "de",
        "bel nu niet",
        "niet bellen nu",
        "bel nu of waarschuw",
        "bel nu?",
        "gemeld",
        "5",
        "0",
        "1 2",
        "-",
    ],
)
def test_a_part_that_says_something_else_than_its_label_matches_nothing(text: str) -> None:
    assert match(text, AFTER) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thuis", "thuis"),
        ("een leerling", "leerling"),
        ("medewerker", "medewerker"),
        ("weet niet", "weet_niet"),
        ("school", None),
        ("iemand", None),
        ("iemand op school", None),
        ("leerling of medewerker", None),
        ("geen leerling", None),
    ],
)
def test_who_it_is_about_can_be_typed(text: str, expected: str | None) -> None:
    assert meant(text, WHO) == expected


def test_one_half_of_a_name_with_en_in_it_is_enough() -> None:
    protocols = (Button("schorsing", "Schorsing en verwijdering"), Button("pesten", "Pesten"), Button("menu", "Menu"))
    assert meant("schorsing", protocols) == meant("verwijdering", protocols) == "schorsing"
    assert meant("schorsing en verwijdering", protocols) == "schorsing"
    assert meant("ja en nee", YES_NO_DOUBT) is None
    assert meant("en", protocols) is None


def test_a_yes_finds_the_only_label_that_begins_with_yes() -> None:
    assert meant("ja hoor", (Button("direct", "Ja, ik bel nu"), Button("straks", "Straks"))) == "direct"
    assert meant("ja", (Button("een", "Ja, de moeder"), Button("twee", "Ja, de vader"))) is None
    assert meant("ik weet het niet", (Button("open", "Weet ik niet"), Button("dicht", "Ja"))) == "open"


def test_the_whole_label_always_matches_even_with_doubt_or_a_question_in_it() -> None:
    buttons = (Button("een", "Ja, maar ik twijfel"), Button("twee", "Nee"))
    assert meant("ja maar ik twijfel", buttons) == "een"
    assert match("zelfde", (Button("een", "Zelfde"), Button("twee", "Zelfde"))) is None


def test_a_number_that_is_also_said_on_another_button_is_asked_again() -> None:
    weeks = (Button("a", "Over 1 week"), Button("b", "Over 4 weken"), Button("c", "Over 2 weken"))
    assert match("2", weeks) is None
    assert meant("3", weeks) == "c"
    assert meant("over 4 weken", weeks) == "b"


def test_on_an_information_screen_ok_means_go_on() -> None:
    assert meant("oké", (Button("verder", "Verder"),)) == "verder"
    assert match("ook", (Button("verder", "Verder"),)) is None


def test_the_opposite_of_a_word_is_never_taken_for_a_typing_error() -> None:
    assert match("onvrijwillig", (Button("a", "Vrijwillig"), Button("b", "Anders"))) is None
    assert match("gemeld", (Button("a", "Ik heb gebeld"), Button("b", "Anders"))) is None


@given(st.text(max_size=80))
def test_any_text_at_all_gives_a_button_of_the_screen_or_none(text: str) -> None:
    assert match(text, YES_NO_DOUBT) in (*YES_NO_DOUBT, None)
    command(text)
    parse_date(text, TODAY)


@given(
    st.lists(
        st.sampled_from(["ja", "nee", "niet", "geen", "misschien", "twijfel", "zeker", "maar", "hoor", "weet", "denk"]),
        max_size=6,
    )
)
def test_a_mix_with_no_not_or_doubt_in_it_is_never_a_yes(words: list[str]) -> None:
    found = meant(" ".join(words), YES_NO_DOUBT)
    if {"nee", "niet", "geen", "misschien", "twijfel", "maar", "denk"} & set(words):
        assert found != "ja"
    if {"ja", "misschien", "twijfel", "maar", "denk", "geen"} & set(words):
        assert found != "nee"


@pytest.mark.parametrize(
    "text", ["a" * 10_000, "😀" * 10_000, "ja " * 3_333, "\x00" * 10_000, "é" * 10_000, "ja " * 20, "weet niet " * 6]
)
def test_long_texts_are_put_aside(text: str) -> None:
    assert command(text) is None
    assert parse_date(text, TODAY) is None
    assert match(text, AFTER) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("terug", "terug"),
        ("Vorige", "terug"),
        ("ga terug", "terug"),
        ("menu", "menu"),
        ("HELP!", "help"),
        ("112", "112"),
        ("112!!", "112"),
        ("bel 112", "112"),
        ("0800-2000", "veilig_thuis"),
        ("08002000", "veilig_thuis"),
        ("meer", "meer"),
        ("Waarom?", "waarom"),
        ("waarom vraag je dit?", "waarom"),
        ("wis", "wis"),
        (" WIS ", "wis"),
    ],
)
def test_commands_are_understood(text: str, expected: str) -> None:
    assert command(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "wis.",
        "wis?",
        "wissen",
        "wis alles",
        "wis niet",
        "niet wis",
        "gewist",
        "hulp",
        "stop",
        "ik ga terug naar huis",
        "hij wil niet meer",
        "meer dan eens",
        "terug naar moeder",
        "waarom niet",
        "veilig thuis",
        "ik heb 112 gebeld",
        "helpen",
        "",
        "w i s",
        "wis\x00",
        "wis " * 4000,
    ],
)
def test_a_command_is_never_taken_from_a_sentence(text: str) -> None:
    assert command(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 december", date(2026, 12, 4)),
        ("4 dec.", date(2026, 12, 4)),
        ("de 4e december", date(2026, 12, 4)),
        ("Vrijdag 4 december 2026", date(2026, 12, 4)),
        ("op vrijdag 4 december", date(2026, 12, 4)),
        ("vr 4 dec", date(2026, 12, 4)),
        ("4-12-2026", date(2026, 12, 4)),
        ("04/12/2026", date(2026, 12, 4)),
        ("4-12", date(2026, 12, 4)),
        ("04-12-26", date(2026, 12, 4)),
        ("2026-12-04", date(2026, 12, 4)),
        ("3 februari", date(2027, 2, 3)),
        ("29 februari", date(2028, 2, 29)),
        ("over 2 weken", date(2026, 12, 4)),
        ("over twee weken", date(2026, 12, 4)),
        ("over één week", date(2026, 11, 27)),
        ("over 10 dagen", date(2026, 11, 30)),
        ("over 3 maanden", date(2027, 2, 20)),
        ("over een jaar", date(2027, 11, 20)),
        ("morgen", date(2026, 11, 21)),
        ("Overmorgen", date(2026, 11, 22)),
        ("maandag", date(2026, 11, 23)),
        ("aanstaande maandag", date(2026, 11, 23)),
        ("20 november 2028", date(2028, 11, 20)),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, expected: date) -> None:
    assert parse_date(text, TODAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "maandag 4 december",
        "volgende week",
        "vrijdag",
        "volgende vrijdag",
        "zo",
        "20 november",
        "19 november",
        "1 november",
        "vandaag",
        "gisteren",
        "31 februari",
        "32-1-2027",
        "4-13-2026",
        "2026-02-30",
        "21 november 2028",
        "4 december 2025",
        "26-12-27",
        "4",
        "december",
        "4 of 5 december",
        "niet 4 december",
        "voor 4 december",
        "over weken",
        "over 0 dagen",
        "over 999 jaar",
        "over 2000 dagen",
        "ja",
        "",
        "over een poosje",
        "4 december " * 1000,
    ],
)
def test_a_date_that_is_past_too_far_off_or_unclear_is_asked_again(text: str) -> None:
    assert parse_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vandaag", date(2026, 11, 20)),
        ("Gisteren", date(2026, 11, 19)),
        ("eergisteren", date(2026, 11, 18)),
        ("morgen", date(2026, 11, 21)),
        ("20 november", date(2026, 11, 20)),
        ("woensdag 18 november", date(2026, 11, 18)),
        ("1 september", date(2026, 9, 1)),
        ("4 januari", date(2027, 1, 4)),
        ("4 december 2025", date(2025, 12, 4)),
        ("2025-12-04", date(2025, 12, 4)),
        ("4 juni", None),
        ("maandag", None),
        ("vrijdag", None),
        ("4 december 2023", None),
    ],
)
def test_where_a_day_may_have_passed_the_nearest_one_is_meant(text: str, expected: date | None) -> None:
    assert parse_date(text, TODAY, past=True) == expected


def test_over_one_month_stays_inside_the_month() -> None:
    assert parse_date("over 1 maand", date(2027, 1, 31)) == date(2027, 2, 28)


def test_a_word_list_with_a_gap_or_a_word_with_two_meanings_is_refused() -> None:
    with pytest.raises(ValueError, match="KeyError"):
        matching._build({"beleefdheden": []})
    with pytest.raises(ValueError, match="two meanings"):
        matching._meanings(
            [{"knoppen": ["ja"], "woorden": ["goed"]}, {"knoppen": ["nee"], "woorden": ["goed"]}],
            frozenset(),
            frozenset(),
        )
