"""The terminal channel: shows screens as text and turns keys or lines into turns. It holds no dialog logic.

Three ways in, one conversation: a real terminal (arrow keys, the bar at the bottom), a plain one (piped, or a terminal
that cannot move its cursor: one line is one turn), and a script. All of them write the same recording.

Chosen for safety: with several options none is pointed at until an arrow or a number does so, and then a second Enter
never answers the next question; a digit waits for Enter, so that 112 can be typed on every screen.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sys
import textwrap
import unicodedata
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any, TextIO, TypeVar, cast
from uuid import uuid4

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import BufferControl, Dimension, FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.layout.processors import AfterInput, BeforeInput, ConditionalProcessor
from prompt_toolkit.styles import Style
from prompt_toolkit.utils import is_dumb_terminal
from rich.console import Console
from rich.text import Text

from .messages import Button, Incoming, Reply, Screen

CHANNEL = "terminal"
WIDTH = 72  # columns at most: longer lines read badly
LONGEST_TURN = 2000  # characters of one turn that are sent
LONGEST_LINE = 65536  # bytes of one line that are kept
CLEAR_ALL = "\x1b[2J\x1b[3J\x1b[H"  # the window and what can be scrolled back to
STYLE = Style.from_dict({"pointed": "bold reverse", "hint": "fg:ansibrightblack", "bar": "reverse"})

Handle = Callable[[Incoming, datetime], Awaitable[Reply]]
Styled = tuple[str, str]  # a rich style and one line of text
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TerminalWords:
    """The few words that belong to the terminal itself; the caller takes them from the locale.

    `ticked` and `unticked` stand before an item of a checklist ("[x]", "[ ]"). `kept` is said at the end of a
    conversation that was broken off. The hints, 30 characters or so, stand in the empty input line: where one option
    is chosen, where items are ticked, and where only typing is possible.
    """

    ticked: str
    unticked: str
    kept: str
    hint_choice: str
    hint_checklist: str
    hint_text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """What someone did: tapped `button`, or typed `text`. `written` is the line that does the same in a script."""

    written: str
    button: str | None = None
    text: str | None = None


class NobodyThereError(Exception):
    """The window was closed or the pipe broke: nobody reads what is written."""


async def run_chat(
    handle: Handle,
    words: TerminalWords,
    *,
    person: str,
    clock: Callable[[], datetime],
    script: TextIO | None = None,
    record: TextIO | None = None,
    stdin: TextIO | None = None,
    out: TextIO | None = None,
    interactive: bool | None = None,
) -> int:
    """One conversation in the terminal, from the first screen until it is closed, broken off or out of input.

    `handle` is the assistant's; `person` the stable id of whoever sits here; `clock` gives the present time in UTC.
    `script` gives one turn a line (blank lines and lines that begin with "#" are skipped), `record` receives the turns
    in that form, except what is typed on a note. `stdin` and `out` are the standard streams if not given.
    `interactive` decides between keys and lines; None looks at the streams. Returns the exit code, 0.
    Errors of `handle` and of `record` are the caller's.
    """
    stdin, out = stdin or sys.stdin, out or sys.stdout
    at_terminal = script is None and stdin.isatty() and out.isatty()
    if interactive is None:
        interactive = at_terminal and not is_dumb_terminal()
    face: _Keys | _Lines
    if interactive and script is None:
        face = _Keys(words, out)
    else:
        face = _Lines(words, out, _script_lines(script) if script else _typed_lines(stdin), prompt=at_terminal)
    turn, token = Turn(""), None
    with _stopping() as stop, suppress(NobodyThereError):
        while True:
            incoming = Incoming(CHANNEL, person, uuid4().hex, button=turn.button, token=token, text=turn.text)
            reply = await handle(incoming, clock())
            face.show(reply)
            if reply.closed:
                break
            asked, token = await _unless(stop, face.ask(reply.screen)), reply.screen.token
            if asked is None:
                face.end(interrupted=stop.is_set())
                break
            turn = asked
            if record:
                noted = _is_note(turn, reply.screen)
                record.write(("# a note was typed here; notes are not recorded" if noted else turn.written) + "\n")
                record.flush()
    return 0


def read_turn(line: str, screen: Screen) -> Turn:
    """The turn that a line of text is on a screen: the number or the whole label of a button, or else just text.

    A number counts the buttons of the screen; one that is out of range is text. Control characters are left out and
    the rest is cut at 2,000 characters.
    """
    text = clean(line)[:LONGEST_TURN]
    if (index := _numbered(text, screen)) is not None:
        return Turn(text, button=screen.buttons[index].id)
    for buttons in (screen.buttons, screen.bar):
        named = [button.id for button in buttons if clean(button.label).casefold() == text.casefold()]
        if len(named) == 1:
            return Turn(_written(text), button=named[0])
    return Turn(_written(text), text=text)


def _is_note(turn: Turn, screen: Screen) -> bool:
    return screen.kind == "note" and turn.text is not None


def _echo(turn: Turn, screen: Screen) -> str:
    """What stays on the screen of a turn: of a note nothing, for it may hold what the assistant refuses."""
    return "…" if _is_note(turn, screen) else turn.written.strip()


def clean(text: str) -> str:
    """The text on one line, without control, formatting and other invisible characters."""
    kept = (" " if char in "\t\r\n" else char for char in text)
    return "".join(char for char in kept if unicodedata.category(char)[0] != "C").strip()


def _numbered(text: str, screen: Screen) -> int | None:
    """The index of the button that a number means, if there is one."""
    short_number = text.isdecimal() and len(text) <= 3
    return int(text) - 1 if short_number and 1 <= int(text) <= len(screen.buttons) else None


def _written(text: str) -> str:
    return f" {text}" if text.startswith("#") else text  # a script skips lines that begin with "#"


def _tap(index: int, screen: Screen) -> Turn:
    """The turn of a tapped button, written as its label if that reads back as the same button, else as its number."""
    button = screen.buttons[index]
    named = read_turn(button.label, screen)
    return Turn(named.written if named.button == button.id else str(index + 1), button=button.id)


# What a screen looks like.


def _wrap(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Lines of at most `width` columns that never break a telephone number at its hyphen."""
    lines: list[str] = []
    for part in map(clean, text.splitlines()):
        start = rest if lines else first
        lines += textwrap.wrap(part, width, initial_indent=start, subsequent_indent=rest, break_on_hyphens=False) or [
            ""
        ]
    return lines


def _text_of(screen: Screen, width: int) -> list[Styled]:
    """The notice, the progress, the one idea, the rest."""
    notice = [("", line) for line in _wrap(screen.notice or "", width)]
    lines = [*notice, ("", "")] if notice else []
    lines += [("dim", line) for line in _wrap(screen.progress_text or "", width)]
    lines += [("bold red" if screen.danger else "bold", line) for line in _wrap(screen.title, width)]
    lines += [("dim", line) for line in _wrap(_marked("", screen.mark), width)]
    for ping in screen.pings:
        lines += [("bold red" if ping.urgent else "bold", line) for line in _wrap(ping.text, width)]
    for paragraph in screen.lines:
        lines += [("", line) for line in _wrap(_marked(paragraph.text, paragraph.mark), width)]
    return lines


def _marked(text: str, mark: str | None) -> str:
    """The text with its mark ("landelijke aanvulling") behind it."""
    return f"{text} ({mark})".lstrip() if mark else text


def _option(index: int, button: Button, words: TerminalWords, width: int) -> list[str]:
    """A numbered button, on as many lines as it needs."""
    first = f"{index + 1:>3}. "
    box = "" if button.ticked is None else f"{words.ticked if button.ticked else words.unticked} "
    return _wrap(box + _marked(button.label, button.mark), width, first, " " * (len(first) + len(box)))


def _bar(screen: Screen, width: int) -> list[str]:
    """The bar, broken between its buttons only."""
    lines: list[str] = []
    for label in (clean(button.label) for button in screen.bar):
        if lines and len(lines[-1]) + 3 + len(label) <= width:
            lines[-1] += f" · {label}"
        else:
            lines.append(label)
    return lines


def _width() -> int:
    return min(WIDTH, max(20, shutil.get_terminal_size().columns))


class _Paper:
    """Writes to a stream, in colour where rich finds that there is colour; rich itself writes through it too."""

    def __init__(self, out: TextIO, colour: bool) -> None:
        self._out = out
        self._console = Console(file=cast(IO[str], self)) if colour else None

    def print(self, lines: list[Styled]) -> None:
        """Print the lines. Raises NobodyThereError if nobody reads them any more."""
        for style, line in lines:
            if self._console:
                self._console.print(Text(line, style), soft_wrap=True)
            else:
                self.write(line + "\n")
        self.flush()

    def write(self, text: str) -> int:
        """Write text as it is, with "?" for what the stream's encoding lacks."""
        encoding = getattr(self._out, "encoding", None) or "utf-8"
        with self._while_read():
            return self._out.write(text.encode(encoding, "replace").decode(encoding))

    def flush(self) -> None:
        with self._while_read():
            self._out.flush()

    def isatty(self) -> bool:
        return self._out.isatty()

    @contextmanager
    def _while_read(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as problem:
            with suppress(OSError, ValueError):  # so that Python does not complain when it flushes the stream at exit
                os.dup2(os.open(os.devnull, os.O_WRONLY), self._out.fileno())
            raise NobodyThereError from problem


# Lines: a pipe, a script, or a terminal that cannot move its cursor.


async def _script_lines(script: TextIO) -> AsyncIterator[str]:
    for line in script:
        if not line.startswith("#"):
            yield line


async def _typed_lines(stream: TextIO) -> AsyncIterator[str]:
    """Lines of a stream, read without holding up the event loop: a signal comes through while nobody types."""
    try:
        fd = stream.fileno()
    except (OSError, ValueError):  # held in memory
        for line in stream:
            yield line
        return
    held, more = b"", b"-"
    while more:
        await _readable(fd)
        try:
            more = os.read(fd, LONGEST_LINE)
        except OSError:  # the terminal is gone
            more = b""
        *lines, held = (held[:LONGEST_LINE] + more).split(b"\n")
        for ended in lines if more else [held]:
            yield ended.decode("utf-8", "replace")


async def _readable(fd: int) -> None:
    """Wait until there is something to read; a file, or a loop that cannot wait for it, counts as ready."""
    loop, ready = asyncio.get_running_loop(), asyncio.Event()
    try:
        loop.add_reader(fd, ready.set)
    except (OSError, NotImplementedError):
        return
    try:
        await ready.wait()
    finally:
        loop.remove_reader(fd)


class _Lines:
    """Plain text, one line a turn. `prompt` is for a person at a simple terminal, who sees what they type."""

    def __init__(self, words: TerminalWords, out: TextIO, turns: AsyncIterator[str], prompt: bool) -> None:
        self._words, self._turns, self._prompt = words, turns, prompt
        self._paper = _Paper(out, colour=False)
        self._width = _width() if prompt else WIDTH
        self._bar_shown: set[str] = set()

    def show(self, reply: Reply) -> None:
        """Print the screen; the bar again only when it holds something new, for a person every time."""
        lines, screen = _text_of(reply.screen, self._width), reply.screen
        for index, button in enumerate(screen.buttons if not reply.closed else ()):
            lines += [("", line) for line in _option(index, button, self._words, self._width)]
        labels = {button.label for button in screen.bar}
        if self._prompt or not labels <= self._bar_shown:
            lines += [("", line) for line in _bar(screen, self._width)]
        self._bar_shown |= labels
        self._paper.print([*lines, ("", "")])

    async def ask(self, screen: Screen) -> Turn | None:
        """The next line that says anything, or None at the end of the input."""
        if self._prompt:
            self._paper.write("> ")
            self._paper.flush()
        async for line in self._turns:
            turn = read_turn(line, screen)
            if turn.written:
                self._paper.print([] if self._prompt else [("", f"> {_echo(turn, screen)}")])
                return turn
        return None

    def end(self, interrupted: bool) -> None:
        if self._prompt or interrupted:
            self._paper.print([("", ""), *(("", line) for line in _wrap(self._words.kept, self._width))])


# Keys: a real terminal.


class _Keys:
    """Text above, and below it the options to point at, a line to type in and the bar."""

    def __init__(self, words: TerminalWords, out: TextIO) -> None:
        self._words = words
        self._paper = _Paper(out, colour=True)
        self._shown: Screen | None = None
        self._pointed: int | None = None

    def show(self, reply: Reply) -> None:
        """Print the text of the screen, unless only the ticks of a checklist changed: the options show those."""
        screen = reply.screen
        if reply.closed:
            self._paper.write(CLEAR_ALL)
        if self._shown is None or not _same_checklist(screen, self._shown):
            self._pointed = _start(screen)
            self._paper.print([("", ""), *_text_of(screen, _width()), ("", "")])
        self._shown = screen

    async def ask(self, screen: Screen) -> Turn | None:
        """What is chosen or typed, or None when the person leaves."""
        try:
            turn = await self._application(screen).run_async(handle_sigint=False)
        except (EOFError, OSError):
            return None
        tapped = next((button for button in (*screen.buttons, *screen.bar) if button.id == turn.button), None)
        if tapped is None or tapped.ticked is None:
            said = clean(tapped.label) if tapped else _echo(turn, screen)
            self._paper.print([("dim", line) for line in _wrap(said, _width(), "> ", "  ")])
        return turn

    def end(self, interrupted: bool) -> None:
        self._paper.print([("", line) for line in _wrap(self._words.kept, _width())])

    def _application(self, screen: Screen) -> Application[Turn]:
        buffer = Buffer(multiline=False, on_text_changed=lambda typed: self._point_at(typed.text, screen))
        hint = AfterInput(clean(self._hint(screen)), "class:hint")
        typing = BufferControl(
            buffer, [BeforeInput("> "), ConditionalProcessor(hint, Condition(lambda: not buffer.text))]
        )
        options = FormattedTextControl(lambda: self._options(screen), show_cursor=False)
        bar = FormattedTextControl(lambda: "\n".join(_bar(screen, _width())))
        rows = [
            Window(options, dont_extend_height=True, height=Dimension(min=1)),
            Window(typing, dont_extend_height=True, height=Dimension(min=1, max=3), wrap_lines=True),
            Window(),  # what is left of the window, so that the bar stands at its bottom
            Window(bar, dont_extend_height=True, height=lambda: len(_bar(screen, _width())), style="class:bar"),
        ]
        layout = Layout(HSplit(rows if screen.buttons else rows[1:]), focused_element=typing)
        return Application(layout, style=STYLE, key_bindings=self._bindings(buffer, screen), erase_when_done=True)

    def _hint(self, screen: Screen) -> str:
        if not screen.buttons:
            return self._words.hint_text
        return self._words.hint_checklist if screen.kind == "checklist" else self._words.hint_choice

    def _options(self, screen: Screen) -> StyleAndTextTuples:
        """The options; the window scrolls to the one that is pointed at."""
        shown: StyleAndTextTuples = []
        for index, button in enumerate(screen.buttons):
            text = "\n".join(_option(index, button, self._words, _width()))
            if index == self._pointed:
                shown += [("[SetCursorPosition]", ""), ("class:pointed", f"→{text[1:]}")]
            else:
                shown.append(("", text))
            shown.append(("", "\n"))
        return shown[:-1]

    def _point_at(self, typed: str, screen: Screen) -> None:
        self._pointed = _numbered(typed, screen) if typed else _start(screen)

    def _bindings(self, buffer: Buffer, screen: Screen) -> KeyBindings:
        keys, count = KeyBindings(), len(screen.buttons)
        has_options = Condition(lambda: count > 0)
        unwritten = Condition(lambda: screen.kind == "checklist" and not buffer.text)

        @keys.add("down", filter=has_options)
        def _(event: KeyPressEvent) -> None:
            self._pointed = 0 if self._pointed is None else (self._pointed + 1) % count

        @keys.add("up", filter=has_options)
        def _(event: KeyPressEvent) -> None:
            self._pointed = ((self._pointed or 0) - 1) % count

        @keys.add("enter")
        def _(event: KeyPressEvent) -> None:
            if clean(buffer.text):
                event.app.exit(result=read_turn(buffer.text, screen))
            elif self._pointed is not None:
                event.app.exit(result=_tap(self._pointed, screen))

        @keys.add(" ", filter=unwritten)
        def _(event: KeyPressEvent) -> None:
            if self._pointed is not None and screen.buttons[self._pointed].ticked is not None:
                event.app.exit(result=_tap(self._pointed, screen))

        @keys.add("c-c")
        @keys.add("c-d")
        def _(event: KeyPressEvent) -> None:
            event.app.exit(exception=EOFError)

        return keys


def _start(screen: Screen) -> int | None:
    """Where the pointer begins: on the only option, else nowhere."""
    return 0 if len(screen.buttons) == 1 else None


def _same_checklist(new: Screen, old: Screen) -> bool:
    """Whether two screens are one checklist with other ticks."""
    same_text = (new.kind, new.title, new.lines, new.notice) == ("checklist", old.title, old.lines, old.notice)
    return same_text and [button.id for button in new.buttons] == [button.id for button in old.buttons]


# The end, however it comes.


@contextmanager
def _stopping() -> Iterator[asyncio.Event]:
    """An event that is set when someone interrupts or closes the window. A second signal works as it always does."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    before: dict[int, Any] = {}

    def release() -> None:
        while before:
            number, handler = before.popitem()
            loop.remove_signal_handler(number)
            signal.signal(number, handler)

    def end() -> None:
        stop.set()
        release()

    with suppress(NotImplementedError, RuntimeError, ValueError):  # not the main thread, or no such signals here
        for number in (signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
            handler = signal.getsignal(number)
            loop.add_signal_handler(number, end)
            before.setdefault(number, handler)
    try:
        yield stop
    finally:
        release()


async def _unless(stop: asyncio.Event, asking: Coroutine[Any, Any, T]) -> T | None:
    """What `asking` gives, or None as soon as `stop` is set. A turn that is being handled is never broken off."""
    asked, stopped = asyncio.ensure_future(asking), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({asked, stopped}, return_when=asyncio.FIRST_COMPLETED)
        return None if stop.is_set() else asked.result()
    finally:
        asked.cancel()
        stopped.cancel()
        await asyncio.gather(asked, stopped, return_exceptions=True)
