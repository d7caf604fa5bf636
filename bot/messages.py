"""What passes between a channel and the assistant: one incoming turn, one reply. A channel knows nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar, Literal

ScreenKind = Literal["menu", "info", "choice", "checklist", "note", "date", "outcome"]


@dataclass(frozen=True, slots=True)
class Incoming:
    """One turn of a person.

    `person` is the channel's own stable id of the sender; it never reaches the database in clear. `input_id` is unique
    per turn of that person: the same one twice changes nothing twice. A tap carries `button` and the `token` of the
    screen it stood on; typed words come in `text`.

    A channel that remembers no screen gives `position` for `button`: the place among the buttons of the screen that
    `token` names, from 0. `sent` is when typed words were sent, where the channel shows no token beside them: words
    from before the present question answer nothing.
    """

    channel: str
    person: str
    input_id: str
    button: str | None = None
    token: str | None = None
    text: str | None = None
    position: int | None = None
    sent: datetime | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """One thing to tap. `ticked` is None except on the items of a checklist; `mark` as on a line.

    A button with a `url` opens that address and is no turn.
    """

    id: str
    label: str
    ticked: bool | None = None
    mark: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a screen; `mark` is the short label of a landelijke aanvulling, or None.

    On an outcome `part` is the one of its five parts that it belongs to, or `ook` for the title of what holds beside
    it. `tekst` is for channels with nothing but text: it says how to type what others have a field for.
    """

    text: str
    mark: str | None = None
    part: str | None = None


Unfold = Callable[[str], tuple[Line, ...]]
"""Gives what stands behind `meer` or `waarom`; nothing where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case in a list. `step` is (step, how many), None once all are done; `mine`: the reader has it."""

    button: str
    code: str
    onward: str
    holder: str
    step: tuple[int, int] | None = None
    term: str | None = None
    title: str | None = None
    mine: bool = False
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class CaseList:
    """The cases that the reader may see, and how many more there are."""

    name: ClassVar[str] = "casussen"

    lines: tuple[CaseLine, ...]
    more: int = 0


TrackState = Literal["af", "bezig", "nu", "later"]


@dataclass(frozen=True, slots=True)
class TrackPart:
    """One dialog of a step: done by which role and when, begun, now to do, or later. `button` opens it, if it may."""

    title: str
    state: TrackState
    button: str | None = None
    by: str | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class TrackStep:
    """One step of the protocol with its dialogs; its state follows from theirs."""

    number: int
    state: TrackState
    parts: tuple[TrackPart, ...]


@dataclass(frozen=True, slots=True)
class TrackTerm:
    """A term that runs in a case: in words, and how many days it still lasts, below 0 once it has passed.

    None where the school still has to say how long it is.
    """

    text: str
    days: int | None


@dataclass(frozen=True, slots=True)
class CaseTrack:
    """A case as the track of its steps. `notes` is what must be known first, `terms` the terms that run by their days.

    `first` is the button of the next action, None where nothing is to be done or the reader only looks on. `told` is
    what must be known beside the track: its code when it is new, that it was closed, that the reader only looks on.
    """

    name: ClassVar[str] = "casus"

    code: str
    age: str
    holder: str
    steps: tuple[TrackStep, ...]
    onward: str
    today: str
    notes: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    terms: tuple[TrackTerm, ...] = ()
    first: str | None = None
    is_open: bool = True
    may_work: bool = True


@dataclass(frozen=True, slots=True)
class CaseText:
    """The text of a case for the school's own file, as it may be copied or taken along as a file."""

    name: ClassVar[str] = "verslag"

    text: str


@dataclass(frozen=True, slots=True)
class PingLine:
    """What a reader sees of a ping: one that waits for them (`mine`), or what became of one that they or others sent.

    `urgent` where it is NU and nobody took it yet. Its buttons are among those of the screen: they end in its `code`.
    """

    text: str
    mine: bool
    urgent: bool
    code: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """One message with its buttons, ready to show: every word is already Dutch and filled in.

    `token` names this very question: a tap that brings another token never answers it. `danger` asks for the one red
    colour. `progress` is (this question, how many) or None. `mark` belongs to the title. `bar` is always in view: 112,
    0800-2000, terug and so on. `calls`: the number of Veilig Thuis is the first thing to tap. `searches`: typed words
    are looked up. `quote` is the draft of a note: what stands before the word that is asked about, that word, and what
    comes after it. `trail` is each question of this dialog that was answered, with the answer, oldest first. `unfold`
    puts "meer uitleg" and "waarom" into words, for a channel that shows them on the screen itself. `view` is the list
    of cases, the case or its text that the lines tell of, for a channel that can show more than lines. `pings` come
    before the lines.
    """

    token: str
    kind: ScreenKind
    title: str
    lines: tuple[Line, ...] = ()
    buttons: tuple[Button, ...] = ()
    progress: tuple[int, int] | None = None
    progress_text: str | None = None
    notice: str | None = None
    danger: bool = False
    mark: str | None = None
    bar: tuple[Button, ...] = ()
    calls: bool = False
    searches: bool = False
    quote: tuple[str, str, str] | None = None
    trail: tuple[tuple[str, str], ...] = ()
    unfold: Unfold | None = field(default=None, compare=False, repr=False)
    view: CaseList | CaseTrack | CaseText | None = None
    pings: tuple[PingLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """What the channel shows next. `closed` is true after "wis" or "sluit": the channel ends or starts afresh."""

    screen: Screen
    closed: bool = False
