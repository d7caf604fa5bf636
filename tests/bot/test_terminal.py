"""The terminal as people meet it: keys, typed answers, a pipe, a script that replays, and every way of leaving."""

from __future__ import annotations

import asyncio
import io
import os
import pty
import signal
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from meldwijzer.bot.messages import Button, Incoming, Line, Reply, Screen
from meldwijzer.bot.terminal import TerminalWords, Turn, clean, read_turn, run_chat

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
WORDS = TerminalWords(
    ticked="[x]",
    unticked="[ ]",
    kept="Je antwoorden zijn bewaard.",
    hint_choice="kies",
    hint_checklist="vink aan",
    hint_text="typ",
)
BAR = (Button("112", "112"), Button("veilig_thuis", "Veilig Thuis 0800-2000"), Button("terug", "terug"))
YES_NO = (Button("ja", "Ja"), Button("nee", "Nee"), Button("twijfel", "Twijfel"))
UP, DOWN, ENTER, CTRL_C, CTRL_D = "\x1b[A", "\x1b[B", "\r", "\x03", "\x04"


class Conversation:
    """A tiny assistant: a yes or no, a checklist of two, a date, and the end. It remembers what came in."""

    def __init__(self) -> None:
        self.turns: list[Incoming] = []
        self.at = "gevaar"
        self.ticked: set[str] = set()

    async def handle(self, incoming: Incoming, now: datetime) -> Reply:
        assert now == NOW
        self.turns.append(incoming)
        said = incoming.button or incoming.text
        if said is None:
            return Reply(self.screen())
        if said == "wis":
            return Reply(Screen("gewist", "info", "Alles is gewist.", buttons=(Button("menu", "Menu"),)), closed=True)
        if self.at == "gevaar" and said in ("ja", "nee", "twijfel"):
            self.at = "lijst"
        elif self.at == "lijst" and said in ("rust", "tijd"):
            self.ticked ^= {said}
        elif self.at == "lijst" and said == "verder":
            self.at = "datum"
        elif self.at == "datum" and said == "4 december":
            self.at = "klaar"
        else:
            return Reply(self.screen(notice="Dat begrijp ik niet."))
        return Reply(self.screen())

    def screen(self, notice: str | None = None) -> Screen:
        if self.at == "gevaar":
            lines = (Line("Denk aan [red]geweld[/red].", mark="landelijke aanvulling"),)
            title, count = "Is er nu direct gevaar?", "Vraag 1 van 9"
            return Screen("t-gevaar", "choice", title, lines, YES_NO, (1, 9), count, notice, danger=True, bar=BAR)
        if self.at == "lijst":
            items = [Button(name, name.title(), name in self.ticked) for name in ("rust", "tijd")]
            buttons = (*items, Button("verder", "Verder"))
            return Screen("t-lijst", "checklist", "Voor het gesprek", buttons=buttons, notice=notice, bar=BAR)
        if self.at == "datum":
            return Screen("t-datum", "date", "Wanneer kijk je opnieuw?", notice=notice, bar=BAR)
        return Screen("t-klaar", "info", "Klaar", buttons=(Button("verder", "Verder"),), notice=notice, bar=BAR)

    def said(self) -> list[str | None]:
        """What came in after the first screen was asked for: button ids, and typed text between quotes."""
        return [turn.button or f"'{turn.text}'" for turn in self.turns[1:]]


async def chat(conversation: Conversation, **options: object) -> str:
    """The output of a whole conversation, which must end with exit code 0."""
    out = io.StringIO()
    code = await asyncio.wait_for(
        run_chat(conversation.handle, WORDS, person="ik", clock=lambda: NOW, out=out, **options),  # type: ignore[arg-type]
        timeout=10,
    )
    assert code == 0
    return out.getvalue()


@pytest.fixture
def keyboard() -> Iterator[PipeInput]:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        yield keys


async def press(keyboard: PipeInput, *keys: str) -> tuple[Conversation, str]:
    """A conversation in a real terminal in which these keys are pressed, and then Ctrl-C."""
    conversation = Conversation()
    keyboard.send_text("".join(keys) + CTRL_C)
    return conversation, await chat(conversation, interactive=True)


async def script(text: str) -> tuple[Conversation, str]:
    conversation = Conversation()
    return conversation, await chat(conversation, script=io.StringIO(text))


# Keys


async def test_arrow_keys_and_enter_choose_an_option(keyboard: PipeInput) -> None:
    conversation, out = await press(keyboard, DOWN, DOWN, ENTER)
    assert conversation.said() == ["nee"]
    assert "> Nee" in out


async def test_up_goes_to_the_last_option(keyboard: PipeInput) -> None:
    conversation, _ = await press(keyboard, UP, UP, DOWN, ENTER)
    assert conversation.said() == ["twijfel"]


async def test_down_goes_round_to_the_first_option(keyboard: PipeInput) -> None:
    conversation, _ = await press(keyboard, DOWN * 4, ENTER)
    assert conversation.said() == ["ja"]


async def test_a_digit_and_enter_choose_an_option_and_say_which(keyboard: PipeInput) -> None:
    conversation, out = await press(keyboard, "3", ENTER)
    assert conversation.said() == ["twijfel"]
    assert "> Twijfel" in out


async def test_112_can_be_typed_where_1_and_2_are_options(keyboard: PipeInput) -> None:
    conversation, _ = await press(keyboard, "112", ENTER)
    assert conversation.said() == ["112"]


async def test_an_answer_can_simply_be_typed(keyboard: PipeInput) -> None:
    conversation, out = await press(keyboard, "neee hoor", ENTER)
    assert conversation.said() == ["'neee hoor'"]
    assert "Dat begrijp ik niet." in out


async def test_enter_alone_never_answers_a_question(keyboard: PipeInput) -> None:
    conversation, _ = await press(keyboard, ENTER, ENTER, "1", ENTER, ENTER, ENTER)
    assert conversation.said() == ["ja"]


async def test_enter_goes_on_where_there_is_only_one_way(keyboard: PipeInput) -> None:
    conversation = Conversation()
    conversation.at = "klaar"
    keyboard.send_text(ENTER + CTRL_D)
    await chat(conversation, interactive=True)
    assert conversation.said() == ["verder"]


async def test_a_number_that_was_erased_no_longer_points_at_its_option(keyboard: PipeInput) -> None:
    conversation, _ = await press(keyboard, "2", "\x7f", ENTER)
    assert conversation.said() == []


async def test_space_and_numbers_tick_a_checklist_and_enter_on_verder_goes_on(keyboard: PipeInput) -> None:
    conversation, out = await press(keyboard, "1", ENTER, DOWN, " ", "2", ENTER, " ", DOWN, " ", ENTER)
    assert conversation.said() == ["ja", "rust", "tijd", "tijd", "verder"]
    assert conversation.ticked == {"rust"}
    assert out.count("Voor het gesprek") == 1, "a tick does not print the question again"


async def test_a_space_can_be_typed_inside_an_answer_to_a_checklist(keyboard: PipeInput) -> None:
    conversation, _ = await press(keyboard, "1", ENTER, " ", "ga verder", ENTER)
    assert conversation.said() == ["ja", "'ga verder'"]


async def test_a_screen_without_options_takes_typed_text_only(keyboard: PipeInput) -> None:
    conversation = Conversation()
    conversation.at = "datum"
    keyboard.send_text(UP + DOWN + ENTER + "4 december" + ENTER + CTRL_C)
    await chat(conversation, interactive=True)
    assert conversation.said() == ["'4 december'"]


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
async def test_leaving_with_ctrl_c_or_ctrl_d_says_in_one_line_that_the_answers_are_kept(
    keyboard: PipeInput, key: str
) -> None:
    conversation = Conversation()
    keyboard.send_text("1" + ENTER + "half een antw" + key)
    out = await chat(conversation, interactive=True)
    assert conversation.said() == ["ja"]
    assert out.endswith("Je antwoorden zijn bewaard.\n")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("interactive", [True, False])
async def test_a_closed_window_or_an_interrupt_from_outside_ends_quietly(
    keyboard: PipeInput, number: signal.Signals, interactive: bool
) -> None:
    before = signal.getsignal(number)
    asyncio.get_running_loop().call_later(0.1, os.kill, os.getpid(), number)
    reading, writing = os.pipe()
    with os.fdopen(reading) as stdin, os.fdopen(writing, "w"):
        out = await chat(Conversation(), interactive=interactive, stdin=stdin)
    assert out.endswith("Je antwoorden zijn bewaard.\n")
    assert signal.getsignal(number) == before


async def test_an_interrupt_lets_the_turn_that_is_being_handled_finish() -> None:
    conversation = Conversation()
    finished = []

    async def slow(incoming: Incoming, now: datetime) -> Reply:
        if incoming.button:
            os.kill(os.getpid(), signal.SIGINT)
            await asyncio.sleep(0.05)
            finished.append(incoming.button)
        return await conversation.handle(incoming, now)

    out = io.StringIO()
    assert await run_chat(slow, WORDS, person="ik", clock=lambda: NOW, script=io.StringIO("ja\nverder\n"), out=out) == 0
    assert finished == ["ja"]
    assert "Je antwoorden zijn bewaard." in out.getvalue()


async def test_wis_empties_the_window_and_ends(keyboard: PipeInput) -> None:
    conversation = Conversation()
    keyboard.send_text("wis" + ENTER)
    out = await chat(conversation, interactive=True)
    assert out.index("\x1b[3J") < out.index("Alles is gewist.")
    assert WORDS.kept not in out


# Lines


async def test_piped_output_is_plain_text_with_one_turn_a_line() -> None:
    conversation = Conversation()
    out = await chat(conversation, stdin=io.StringIO("2\n\nrust\nverder\n"))
    assert conversation.said() == ["nee", "rust", "verder"]
    assert "\x1b" not in out
    assert out == (
        "Vraag 1 van 9\n"
        "Is er nu direct gevaar?\n"
        "Denk aan [red]geweld[/red]. (landelijke aanvulling)\n"
        "  1. Ja\n"
        "  2. Nee\n"
        "  3. Twijfel\n"
        "112 · Veilig Thuis 0800-2000 · terug\n"
        "\n"
        "> 2\n"
        "Voor het gesprek\n"
        "  1. [ ] Rust\n"
        "  2. [ ] Tijd\n"
        "  3. Verder\n"
        "\n"
        "> rust\n"
        "Voor het gesprek\n"
        "  1. [x] Rust\n"
        "  2. [ ] Tijd\n"
        "  3. Verder\n"
        "\n"
        "> verder\n"
        "Wanneer kijk je opnieuw?\n"
        "\n"
    )


async def test_a_mark_stands_behind_what_it_belongs_to_and_is_no_part_of_the_label() -> None:
    marked = Screen("t", "choice", "Titel", (Line("Regel", "m2"),), (Button("a", "Knop", mark="m3"),), mark="m1")
    turns: list[Incoming] = []

    async def handle(incoming: Incoming, now: datetime) -> Reply:
        turns.append(incoming)
        return Reply(marked)

    out, lines = io.StringIO(), io.StringIO("knop\n")
    await run_chat(handle, WORDS, person="ik", clock=lambda: NOW, stdin=lines, out=out)
    assert out.getvalue().startswith("Titel\n(m1)\nRegel (m2)\n  1. Knop (m3)\n")
    assert turns[-1].button == "a"


async def test_every_turn_has_its_own_id_and_the_token_of_the_screen_it_answers() -> None:
    conversation, _ = await script("ja\nonzin\nverder\n")
    first, *others = conversation.turns
    assert (first.button, first.text, first.token) == (None, None, None)
    assert [turn.token for turn in others] == ["t-gevaar", "t-lijst", "t-lijst"]
    assert len({turn.input_id for turn in conversation.turns}) == 4
    assert {(turn.channel, turn.person) for turn in conversation.turns} == {("terminal", "ik")}


async def test_a_pipe_is_read_line_by_line_even_when_lines_come_in_pieces() -> None:
    conversation = Conversation()
    reading, writing = os.pipe()
    pieces = [b"j", b"a\nverd", b"er\n4 dece", "mber\ncaf\u00e9".encode()]
    for delay, piece in enumerate(pieces):
        asyncio.get_running_loop().call_later(0.02 * delay, os.write, writing, piece)
    asyncio.get_running_loop().call_later(0.1, os.close, writing)
    with os.fdopen(reading) as stdin:
        await chat(conversation, stdin=stdin)
    assert conversation.said() == ["ja", "verder", "'4 december'", "'café'"]


async def test_a_file_can_be_given_as_input(tmp_path: Path) -> None:
    conversation = Conversation()
    (tmp_path / "turns").write_bytes(b"ja\nverder\n\xff\xfe\n" + b"a" * 300_000)
    with (tmp_path / "turns").open() as stdin:
        await chat(conversation, stdin=stdin)
    assert conversation.said()[:2] == ["ja", "verder"]
    assert conversation.turns[-1].text == "a" * 2000


async def test_a_terminal_without_cursor_shows_a_prompt_and_the_bar_at_every_screen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "40")
    conversation = Conversation()
    screen_side, keyboard_side = pty.openpty()
    with os.fdopen(keyboard_side) as stdin:
        os.write(screen_side, b"ja\n\x04")
        terminal = _Terminal()
        code = await asyncio.wait_for(
            run_chat(conversation.handle, WORDS, person="ik", clock=lambda: NOW, stdin=stdin, out=terminal), timeout=10
        )
    os.close(screen_side)
    out = terminal.getvalue()
    assert code == 0
    assert out.count("112 · Veilig Thuis 0800-2000 · terug") == 2
    assert out.count("\n> ") == 2
    assert "> ja" not in out, "the terminal itself shows what is typed"
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 40
    assert out.endswith("Je antwoorden zijn bewaard.\n")


async def test_a_terminal_that_disappears_while_someone_reads_ends_quietly() -> None:
    conversation = Conversation()
    screen_side, keyboard_side = pty.openpty()
    os.write(screen_side, b"ja\n")
    asyncio.get_running_loop().call_later(0.1, os.close, screen_side)
    with os.fdopen(keyboard_side) as stdin:
        await chat(conversation, stdin=stdin)
    assert conversation.said() == ["ja"]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


async def test_a_reader_that_went_away_ends_the_conversation_quietly() -> None:
    class Broken(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    conversation = Conversation()
    lines = io.StringIO("ja\n")
    assert await run_chat(conversation.handle, WORDS, person="ik", clock=lambda: NOW, stdin=lines, out=Broken()) == 0
    assert conversation.said() == []


async def test_a_closed_terminal_ends_quietly_in_colour_too(keyboard: PipeInput) -> None:
    class Closed(_Terminal):
        def write(self, text: str) -> int:
            raise OSError(5, "Input/output error")

    conversation = Conversation()
    done = run_chat(conversation.handle, WORDS, person="ik", clock=lambda: NOW, out=Closed(), interactive=True)
    assert await done == 0


async def test_a_stream_that_cannot_write_a_sign_gets_a_question_mark() -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    conversation = Conversation()
    await run_chat(conversation.handle, WORDS, person="ik", clock=lambda: NOW, stdin=io.StringIO(), out=out)
    assert b"112 ? Veilig Thuis" in raw.getvalue()


# Colour


async def test_danger_is_red_in_the_title_only_and_markup_is_shown_as_it_is(
    keyboard: PipeInput, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    out = _Terminal()
    keyboard.send_text(CTRL_C)
    await run_chat(Conversation().handle, WORDS, person="ik", clock=lambda: NOW, out=out, interactive=True)
    red = [line for line in out.getvalue().splitlines() if "31m" in line]
    assert len(red) == 1
    assert "Is er nu direct gevaar?" in red[0]
    assert "[red]geweld[/red]" in out.getvalue()


async def test_no_color_is_respected(keyboard: PipeInput, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    out = _Terminal()
    keyboard.send_text(CTRL_C)
    await run_chat(Conversation().handle, WORDS, person="ik", clock=lambda: NOW, out=out, interactive=True)
    assert "31m" not in out.getvalue()


# Scripts and recordings


async def test_a_script_skips_blank_lines_and_remarks_and_stops_at_its_end() -> None:
    conversation, out = await script("# een gesprek\n\nja\n   \n#\nverder\n")
    assert conversation.said() == ["ja", "verder"]
    assert [line for line in out.splitlines() if line.startswith(">")] == ["> ja", "> verder"]
    assert WORDS.kept not in out


async def test_a_script_gives_the_same_output_every_time() -> None:
    assert (await script("ja\n1\nverder\n4 december\n"))[1] == (await script("ja\n1\nverder\n4 december\n"))[1]


async def test_a_script_ends_where_the_conversation_was_closed() -> None:
    conversation, out = await script("wis\nja\n")
    assert conversation.said() == ["'wis'"]
    assert out.endswith("> wis\nAlles is gewist.\n\n")


async def test_a_recording_of_keys_replays_as_a_script(keyboard: PipeInput) -> None:
    first, recording = Conversation(), io.StringIO()
    keyboard.send_text(
        DOWN + ENTER + "# geen opmerking" + ENTER + "1" + ENTER + UP + ENTER + "4 dec\x16\x07ember" + ENTER + CTRL_C
    )
    await chat(first, interactive=True, record=recording)
    again, second = Conversation(), io.StringIO()
    await chat(again, script=io.StringIO(recording.getvalue()), record=second)
    assert first.said() == ["ja", "'# geen opmerking'", "rust", "verder", "'4 december'"]
    assert again.said() == first.said()
    assert second.getvalue() == recording.getvalue()
    assert recording.getvalue() == "Ja\n # geen opmerking\n1\nVerder\n4 december\n"


# What a line means


def test_a_number_means_a_button_and_one_out_of_range_is_text() -> None:
    screen = Screen("t", "choice", "?", buttons=YES_NO, bar=BAR)
    assert read_turn("2", screen) == Turn("2", button="nee")
    assert read_turn("4", screen) == Turn("4", text="4")
    assert read_turn("0", screen) == Turn("0", text="0")
    assert read_turn("9" * 5000, screen) == Turn("9" * 2000, text="9" * 2000)


def test_a_whole_label_means_its_button_also_in_the_bar_unless_two_share_it() -> None:
    screen = Screen("t", "choice", "?", buttons=(Button("a", "Zelfde"), Button("b", "Zelfde")), bar=BAR)
    assert read_turn("veilig thuis 0800-2000", screen).button == "veilig_thuis"
    assert read_turn("zelfde", screen) == Turn("zelfde", text="zelfde")


def test_control_and_invisible_characters_are_neither_sent_nor_shown() -> None:
    screen = Screen("t", "choice", "?", buttons=YES_NO)
    assert read_turn("\x1bj\x00a\u200b\u202e\x07\n", screen) == Turn("ja", button="ja")
    assert clean("een\ttwee\r\ndrie\x9b") == "een twee  drie"


async def test_control_characters_in_a_screen_never_reach_the_terminal() -> None:
    async def handle(incoming: Incoming, now: datetime) -> Reply:
        lines = (Line("een\x1b[2Jtwee\nnieuwe regel\x07"),)
        return Reply(
            Screen("t", "info", "Titel\x1b]0;x\x07", lines, (Button("a", "knop\x08"),), notice="\x9b1m let op")
        )

    out = io.StringIO()
    await run_chat(handle, WORDS, person="ik", clock=lambda: NOW, stdin=io.StringIO(), out=out)
    assert not [char for char in out.getvalue() if char != "\n" and ord(char) < 32]
    assert "een[2Jtwee\nnieuwe regel\n" in out.getvalue()


async def test_lines_are_at_most_72_columns_and_a_telephone_number_is_never_broken() -> None:
    async def handle(incoming: Incoming, now: datetime) -> Reply:
        lines = tuple(Line("x" * length + " bel 0800-2000 of vraag het na") for length in range(40, 72))
        return Reply(Screen("t", "info", "Titel", lines, (Button("a", "lang " * 30),)))

    out = io.StringIO()
    await run_chat(handle, WORDS, person="ik", clock=lambda: NOW, stdin=io.StringIO(), out=out)
    assert max(map(len, out.getvalue().splitlines())) <= 72
    assert out.getvalue().count("0800-2000") == 32
