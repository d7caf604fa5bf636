"""What people see of their cases: the list, and one case as the track of its steps. Pure, for any channel."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from ..dialogs import terms, views
from ..dialogs.casus import Casus
from ..dialogs.norms import Outcome
from .messages import Button, CaseLine, CaseTrack, Line, Screen, TrackPart, TrackState, TrackStep, TrackTerm
from .screens import Writer

MELDCODE = "open_casus"
"""The button that opens a case of the meldcode."""
TO_PREFIX = "aan:"
"""What the button of a colleague begins with, on the screen that hands a case over."""


@dataclass(frozen=True, slots=True)
class Having:
    """Who has a case, in words for one reader. `mine`: the reader; `nobody`: whoever had it has no account any more."""

    words: str
    mine: bool = False
    nobody: bool = False


def line(writer: Writer, code: str, casus: Casus, having: Having, now: datetime, *, is_open: bool) -> CaseLine:
    """A case in the list: its code, its step, what comes next, the first term that ends, who has it."""
    protocol, texts = writer.protocol, writer.texts
    day = writer.evaluation(casus, terms.today(now))
    onward = "afweging" if day else writer.onward(casus)
    words = writer.evaluated(day) if day else writer.dialog(onward) if onward else writer.at_end(casus)
    running = terms.running(protocol, casus, writer.closed_days)
    first = min(running.items(), key=lambda term: term[1], default=None)
    return CaseLine(
        f"casus:{code}",
        code,
        words if is_open else texts.get("casussen", "is_dicht"),
        having.words,
        (protocol.steps[onward], _last(writer)) if onward and is_open else None,
        views.term_words(texts, *first, terms.today(now)) if first and is_open else None,
        None if protocol.is_meldcode else writer.title,
        having.mine,
        is_open,
    )


def track(
    writer: Writer,
    screen: Screen,
    code: str,
    casus: Casus,
    parked: Sequence[str],
    having: Having,
    now: datetime,
    *,
    is_open: bool,
    may_work: bool,
    fresh: bool = False,
) -> CaseTrack:
    """A case as its steps: what is done, by which role and when; what is begun, what is next, which terms run.

    `screen` is that of the case: a part can be opened where a button stands on it.
    """
    protocol, texts = writer.protocol, writer.texts
    onward = writer.onward(casus)
    done, buttons = casus.done(), {button.id for button in screen.buttons}

    def part(name: str) -> TrackPart:
        run = done.get(name)
        state: TrackState = "later"
        if is_open and name in parked:
            state = "bezig"
        elif is_open and name == onward:
            state = "nu"
        elif run is not None:
            state = "af"
        by = views.reader_words(texts, run.role) if run else None
        day = writer.day(terms.today(run.ended or run.started)) if run else None
        return TrackPart(writer.dialog(name), state, name if name in buttons else None, by, day)

    steps = []
    for number in range(1, _last(writer) + 1):
        parts = tuple(part(name) for name, step in protocol.steps.items() if step == number and _shown(name, casus))
        if parts:
            steps.append(TrackStep(number, _together([one.state for one in parts]), parts))
    today = terms.today(now)
    running = sorted(terms.running(protocol, casus, writer.closed_days).items(), key=lambda term: term[1])
    return CaseTrack(
        code,
        texts.get(f"leeftijd-{casus.age_group}"),
        having.words,
        tuple(steps),
        writer.next_words(casus, now),
        writer.day(today),
        tuple(_owed(writer, casus)),
        tuple(_told(writer, code, is_open=is_open, may_work=may_work, fresh=fresh)),
        tuple(TrackTerm(views.term_words(texts, name, day, today), (day - today).days) for name, day in running),
        _first(writer, casus, buttons, parked, today) if is_open and may_work else None,
        is_open,
        may_work,
    )


def _first(writer: Writer, casus: Casus, buttons: Collection[str], parked: Sequence[str], today: date) -> str | None:
    """The button of what comes next in the case: it stands in front, where there is something to do."""
    onward = writer.onward(casus)
    evaluation = writer.evaluation(casus, today)
    if evaluation is not None and evaluation > today:  # it may be answered earlier, but nothing asks for that
        parked = [name for name in parked if name != "afweging"]
    is_due = evaluation is not None and evaluation <= today
    ways = [MELDCODE, *(("evaluatie", "afweging") if is_due else ()), onward, *parked]
    return next((name for name in ways if name in buttons), None)


def _told(writer: Writer, code: str, *, is_open: bool, may_work: bool, fresh: bool) -> list[str]:
    texts = writer.texts
    said = [texts.get("casus", "nieuw", code=code)] if fresh else []
    if not is_open:
        said.append(texts.get("casus", "gesloten" if writer.protocol.is_meldcode else "gesloten-ander"))
    return said if may_work else [*said, texts.get("casus", "meekijken")]


def _last(writer: Writer) -> int:
    return max(writer.protocol.steps.values(), default=0)


def _shown(name: str, casus: Casus) -> bool:
    """What Veilig Thuis advised is part of the track only where advice was to be asked."""
    return name != "na_advies" or casus.advice_is_open() or name in casus.done()


def _together(states: Sequence[TrackState]) -> TrackState:
    if "bezig" in states:
        return "bezig"
    if "nu" in states:
        return "nu"
    return "af" if all(state == "af" for state in states) else "later"


def _owed(writer: Writer, casus: Casus) -> list[str]:
    if casus.floor(writer.protocol.switch).weight >= Outcome.MELDEN.weight:
        return [writer.texts.get("casus", "vloer")]
    return [writer.texts.get("casus", "advies")] if casus.advice_is_open() else []


def read_only(writer: Writer, screen: Screen) -> Screen:
    """The case for somebody who is told of it and does not work in it: what is known, and no way to answer."""
    kept = tuple(button for button in screen.buttons if button.id in ("inzage", "casussen"))
    told = Line(writer.texts.get("casus", "meekijken"))
    lines = tuple(line for line in screen.lines if line.text != writer.texts.get("casus", "klaar"))
    return replace(screen, lines=(*lines, told), buttons=kept)


def with_holder(writer: Writer, screen: Screen, having: Having, *, others: bool) -> Screen:
    """The case with who has it; who does not, may take it over, and `others`: there are colleagues to give it to."""
    said = "niemand" if having.nobody else "heeft_jij" if having.mine else "heeft"
    first = [Line(writer.texts.get("casus", said, wie=having.words))]
    added = [] if having.mine else [Button("overnemen", writer.texts.get("casus", "knop-overnemen"))]
    added += [Button("overdragen", writer.texts.get("casus", "knop-overdragen"))] if others else []
    at = way_out(screen)
    return replace(screen, lines=(*screen.lines, *first), buttons=(*screen.buttons[:at], *added, *screen.buttons[at:]))


def way_out(screen: Screen) -> int:
    """Where the buttons at the end begin that lead out of the work in a case."""
    at = len(screen.buttons)
    while at and screen.buttons[at - 1].id in _LAST:
        at -= 1
    return at


_LAST = ("export", "sluiten", "inzage", "casussen", "menu")


def without_meldcode(writer: Writer, screen: Screen) -> Screen:
    """The screen where no meldcode is set: it names Veilig Thuis instead of opening a case of another school's."""
    if all(button.id != MELDCODE for button in screen.buttons):
        return screen
    said = writer.texts.get("casus", "geen_meldcode")
    view = screen.view
    if isinstance(view, CaseTrack):
        view = replace(view, notes=(said, *view.notes), first=None if view.first == MELDCODE else view.first)
    kept = tuple(button for button in screen.buttons if button.id != MELDCODE)
    return replace(screen, lines=(Line(said), *screen.lines), buttons=kept, view=view)


def handing_over(writer: Writer, colleagues: Sequence[tuple[int, str]]) -> Screen:
    """Asks which colleague gets the case: (id, words) of each."""
    title, *rest = writer.texts.get("casus-overdragen").split("\n")
    buttons = [Button(f"{TO_PREFIX}{number}", words) for number, words in colleagues]
    buttons.append(Button("casus", writer.texts.get("casus-overdragen", "nee")))
    return Screen("", "choice", title, tuple(Line(text) for text in rest if text), tuple(buttons))
