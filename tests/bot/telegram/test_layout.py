"""A screen as a Telegram message, without Telegram: what fits, what a button carries, what a locked phone tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meldwijzer.bot.messages import Button, Line, Screen
from meldwijzer.bot.pings import text_of
from meldwijzer.bot.screens import BAR
from meldwijzer.bot.telegram import layout, ping
from meldwijzer.bot.turn import MARKS, OVERLAYS
from meldwijzer.dialogs import plain, texts

WORDS = texts.of_product("telegram")
BAR_BUTTONS = tuple(Button(name, name) for name in BAR)
SCREEN = Screen(
    "0a1b2c3d-5", "choice", "Vraag", (Line("Uitleg"),), (Button("ja", "Ja"), Button("nee", "Nee")), bar=BAR_BUTTONS
)

tokens = st.builds(
    lambda number, version, stage, over: f"{number:08x}-{version}{stage}{over}",
    st.integers(0, 2**32 - 1),
    st.integers(0, 10**8),
    st.sampled_from(["", ".1", ".4321"]),
    st.one_of(
        st.just(""),
        st.sampled_from([f"+{name}" for name in MARKS]),
        st.lists(st.integers(0, 9999), max_size=5).map(lambda ids: "+zoek" + "".join(f".{one}" for one in ids)),
    ),
)


@given(tokens, st.integers(0, 999))
def test_every_place_on_every_screen_has_a_code_that_fits_and_reads_back(token: str, position: int) -> None:
    code = layout.encode(token, str(position))
    assert len(code.encode()) <= layout.MAX_DATA
    assert layout.decode(code) == layout.Tap(token, position=position)
    assert layout.is_ours(code)
    for number, name in enumerate(BAR):
        assert layout.decode(layout.encode(token, f"b{number}")) == layout.Tap(token, button=name)


@given(st.text(max_size=64))
def test_whatever_else_a_button_may_carry_is_no_answer(code: str) -> None:
    tap = layout.decode(code)
    assert tap is None or layout.CODE.fullmatch(code)


def test_a_screen_that_was_only_looked_at_has_a_code_without_a_word() -> None:
    assert layout.encode("nieuw-0", "1") == "_-0:1"
    assert layout.decode("_-0:1") == layout.Tap("nieuw-0", position=1)


@given(st.lists(st.text(min_size=1, max_size=3000), min_size=1, max_size=8), st.sampled_from(["", "waarom"]))
def test_every_page_of_every_text_fits_in_a_message_and_no_word_is_lost(paragraphs: list[str], over: str) -> None:
    token = f"{SCREEN.token}+{over}" if over else SCREEN.token
    screen = replace(SCREEN, token=token, lines=tuple(Line(text) for text in paragraphs))
    shown, page = [], 0
    while True:
        message = layout.lay_out(screen, WORDS, page)
        text = unescaped(message.html)
        assert len(text.encode("utf-16-le")) // 2 <= layout.MAX_TEXT
        shown.append(text)
        first = message.rows[0][0]
        tap = layout.decode(first.data)
        if tap is None or tap.position is not None or not tap.page:
            break
        assert tap.button == (over if over in OVERLAYS else None)
        page = tap.page
    assert "".join("".join(shown).split()) == "".join("".join(["Vraag", *paragraphs]).split())


def unescaped(html: str) -> str:
    for mark in ("<b>", "</b>", "<i>", "</i>"):
        html = html.replace(mark, "")
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def test_markup_in_a_text_is_shown_and_not_obeyed() -> None:
    message = layout.lay_out(replace(SCREEN, title="<b>A & B</b>"), WORDS)
    assert message.html.startswith("<b>&lt;b&gt;A &amp; B&lt;/b&gt;</b>")


def test_a_long_answer_stands_whole_in_the_text_with_its_number_on_the_button() -> None:
    long = "Een antwoord dat op geen enkele telefoon op een knop past"
    message = layout.lay_out(replace(SCREEN, buttons=(Button("a", "Kort"), Button("b", long))), WORDS)
    assert f"2. {long}" in message.html
    assert [row[0].label for row in message.rows[:2]] == ["1. Kort", f"2. {long}"]


def test_the_bar_is_below_every_screen_with_112_and_veilig_thuis_first() -> None:
    rows = layout.lay_out(SCREEN, WORDS).rows
    assert [key.label for key in rows[-3]] == ["112", "veilig_thuis"]
    assert [key.label for row in rows[-3:] for key in row] == list(BAR)


def test_the_answers_stand_in_their_own_order() -> None:
    rows = layout.lay_out(SCREEN, WORDS).rows
    assert [key.label for key in rows[0]] == ["Ja", "Nee"]


@pytest.mark.parametrize("kind", ["oproep", "bel_zelf", "beheer"])
def test_a_ping_holds_nothing_but_urgency_a_code_and_a_time(kind: str) -> None:
    at = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
    message = ping.shown(text_of(kind, "nu", "dako-lumi", at, "https://school.example"), WORDS)  # type: ignore[arg-type]
    assert "dako-lumi" in message.html
    assert "10:42" in message.html
    for row in message.rows:
        for key in row:
            assert key.url or layout.ping_button(key.data) in ("oppakken:dako-lumi", "kan_niet:dako-lumi")
            assert "oppakken" not in key.data


def test_the_words_of_the_channel_are_plain_dutch() -> None:
    said = [text for _, _, text in plain.spoken(texts.read(texts.FOLDER / "nl" / "telegram.ftl"))]
    assert not [one for text in said for one in plain.too_long(text)]
    assert not [one for text in said for one in plain.officialese(text)]
    assert not [text for text in said if "!" in text or "helaas" in text.casefold()]
    assert plain.average(said) < plain.MAX_AVERAGE


def test_what_strangers_see_of_the_bot_says_nothing_about_safety_at_home() -> None:
    seen = [WORDS.get("bot"), WORDS.get("bot", "kort"), WORDS.get("bot", "uitleg")]
    seen += [WORDS.get(f"opdracht-{name}") for name in ("start", "112", "menu", "wis")]
    for text in seen:
        assert not [
            word for word in ("meld", "kind", "veilig", "mishandel", "geweld", "thuis") if word in text.casefold()
        ]
