"""A screen as one Telegram message with buttons, and a tap on a button back into a turn. Pure: no network, no memory.

What a button carries is a code: the number of the screen and a place on it. No answer can be read from it, and it is
understood after a restart as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from ...dialogs.texts import Texts
from ..messages import Button, Screen
from ..pings import clock_words
from ..screens import BAR
from ..turn import MARKS, NEW, OVERLAYS

MAX_TEXT = 4096
"""UTF-16 units of a message, without its markup."""
MAX_DATA = 64
"""Bytes that a button carries."""
MAX_LABEL = 34
"""Characters of a button that a narrow phone shows: of longer ones the whole text stands in the message."""
SIDE_BY_SIDE = 12

BAR_ROWS = (2, 3, 3)
UNDERSTOOD, BY_WEBSITE, UNLINK = ":n1", ":n2", ":n3"
OF_PINGS = ("oppakken", "kan_niet")
PING_CODE = re.compile(r"!([a-z]{4}(?:-[a-z]{4})*):(\d)")
CODE = re.compile(
    r"(?:([0-9a-f]{8}-\d{1,9}(?:\.\d{1,6})?|_-0)?(?:\+(\d)((?:\.\d{1,4})*))?)?:(\d{1,3}|b\d|p\d{1,2}|n[123])"
)
"""What the buttons of a screen carry."""


@dataclass(frozen=True, slots=True)
class Key:
    """A button of a message: what it carries, or the address that it opens."""

    label: str
    data: str = ""
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A message: HTML of at most 4,096 characters, and rows of buttons."""

    html: str
    rows: tuple[tuple[Key, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Tap:
    """What a button meant: a button of the bar, a place on the screen, or a page of a long text."""

    token: str | None
    button: str | None = None
    position: int | None = None
    page: int = 0


def encode(token: str, spot: str) -> str:
    """The code of a place on the screen of this token: a position, `b1` of the bar, or `p1` for a page."""
    base, plus, over = token.partition("+")
    if base.startswith(NEW):
        base = "_" + base.removeprefix(NEW)
    if plus:
        mark, dot, rest = over.partition(".")
        base += f"+{MARKS.index(mark)}{dot}{rest}"
    return f"{base}:{spot}"


def decode(code: str) -> Tap | None:
    """What a code means; None for one that is not ours."""
    found = CODE.fullmatch(code)
    if found is None:
        return None
    base, mark, rest, spot = found.groups()
    over = ""
    if mark is not None:
        if int(mark) >= len(MARKS):
            return None
        over = MARKS[int(mark)]
        base = f"{base or ''}+{over}{rest}"
    token = base and (NEW + base[1:] if base.startswith("_") else base)
    if spot[0] == "b":
        return Tap(token, button=BAR[int(spot[1:])]) if int(spot[1:]) < len(BAR) else None
    if spot[0] == "p":  # the page of what lies over a screen asks for it again
        return Tap(token, button=over if over in OVERLAYS else None, page=int(spot[1:]))
    return None if spot[0] == "n" else Tap(token, position=int(spot))


def ping_code(button: str) -> str:
    """What a button below a ping carries: the random code of the ping, and which of the two it is."""
    name, _, code = button.partition(":")
    return f"!{code}:{OF_PINGS.index(name)}"


def ping_button(code: str) -> str | None:
    """The button of a ping, such as `oppakken:dako-lumi`; None for any other."""
    found = PING_CODE.fullmatch(code)
    if found is None or int(found[2]) >= len(OF_PINGS):
        return None
    return f"{OF_PINGS[int(found[2])]}:{found[1]}"


def is_ours(code: str) -> bool:
    """Whether a button is one of ours; a school's own bot has others."""
    return CODE.fullmatch(code) is not None or PING_CODE.fullmatch(code) is not None


def lay_out(screen: Screen, words: Texts, page: int = 0, *, notice: str | None = None) -> Message:
    """The message of a screen; a text that is too long has pages, and a button to the next one.

    `notice` is what the channel itself has to say first.
    """
    numbered = any(len(button.label) > MAX_LABEL for button in screen.buttons)
    paragraphs = [("i", notice)] if notice else []
    paragraphs += _paragraphs(screen, numbered, words)
    pages = _pages(paragraphs)
    page = page if page < len(pages) else 0
    rows = _rows(screen, numbered, words)
    if len(pages) > 1:
        onward = (page + 1) % len(pages)
        label = words.get("bladeren", "eerste" if onward == 0 else None, nummer=onward + 1, totaal=len(pages))
        rows = [(Key(label, encode(screen.token, f"p{onward}")),), *rows]
    return Message("\n\n".join(pages[page]), (*rows, *_bar(screen)))


def plain(texts: Texts, key: str, rows: Sequence[Sequence[Key]] = (), **values: object) -> Message:
    """A message of the channel itself: the first line of a text in bold, the rest below it."""
    first, *rest = texts.get(key, None, **values).split("\n")
    lines = [f"<b>{escape(first, quote=False)}</b>", *(escape(line, quote=False) for line in rest)]
    return Message("\n\n".join(lines), tuple(map(tuple, rows)))


def answered(code: str, said: str, at: datetime, link: str, words: Texts) -> Message:
    """The message of a ping that was answered: its code, the time, what follows, and where the case is."""
    title = escape(words.get("oproep", None, code=code, tijd=clock_words(at)), quote=False)
    rows = ((Key(words.get("oproep", "website"), url=link),),) if link else ()
    return Message(f"<b>{title}</b>\n{escape(said, quote=False)}", rows)


def emergency_bar(texts: Texts) -> tuple[Key, ...]:
    """112 and Veilig Thuis, where there is no screen yet."""
    return tuple(Key(texts.get(f"balk-{name}"), encode("", f"b{BAR.index(name)}")) for name in ("112", "veilig_thuis"))


def _paragraphs(screen: Screen, numbered: bool, words: Texts) -> list[tuple[str, str]]:
    """Each paragraph as (tag, text), the one idea first."""
    found = [
        ("i", screen.notice or ""),
        ("", screen.progress_text or ""),
        ("b", screen.title),
        ("i", screen.mark or ""),
    ]
    found += [("", line.text) for line in screen.pings]
    found += [("", f"{line.text} ({line.mark})" if line.mark else line.text) for line in screen.lines]
    if numbered:
        marked = [f"{button.label} ({button.mark})" if button.mark else button.label for button in screen.buttons]
        listed = (
            f"{number}. {_box(button, words)}{label}"
            for number, (button, label) in enumerate(zip(screen.buttons, marked, strict=True), 1)
        )
        found.append(("", "\n".join(listed)))
    return [(tag, text) for tag, text in found if text]


def _pages(paragraphs: Sequence[tuple[str, str]]) -> list[list[str]]:
    pages: list[list[str]] = [[]]
    room = MAX_TEXT
    for tag, text in paragraphs:
        for part in _parts(text):
            needed = _length(part) + 2
            if needed > room and pages[-1]:
                pages.append([])
                room = MAX_TEXT
            room -= needed
            safe = escape(part, quote=False)
            pages[-1].append(f"<{tag}>{safe}</{tag}>" if tag else safe)
    return pages


def _parts(text: str) -> list[str]:
    """A paragraph in parts that each fit in a message, broken between words."""
    parts = [""]
    for word in re.findall(r"\S+\s*|\s+", text):
        if _length(parts[-1]) + _length(word) > MAX_TEXT // 2:
            parts.append("")
        parts[-1] += word
    return [part.strip() for part in parts]


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _box(button: Button, words: Texts) -> str:
    return "" if button.ticked is None else words.get("vakje", "vol" if button.ticked else None) + " "


def _rows(screen: Screen, numbered: bool, words: Texts) -> list[tuple[Key, ...]]:
    keys = []
    for position, button in enumerate(screen.buttons):
        number = f"{position + 1}. " if numbered else ""
        label = f"{_box(button, words)}{number}{button.label}"
        keys.append(Key(label, encode(screen.token, str(position)), button.url))
    if 1 < len(keys) <= 3 and all(len(key.label) <= SIDE_BY_SIDE for key in keys):
        return [tuple(keys)]
    return [(key,) for key in keys]


def _bar(screen: Screen) -> list[tuple[Key, ...]]:
    keys = [Key(button.label, encode(screen.token, f"b{BAR.index(button.id)}")) for button in screen.bar]
    rows, first = [], 0
    for length in BAR_ROWS:
        if row := tuple(keys[first : first + length]):
            rows.append(row)
        first += length
    return rows
