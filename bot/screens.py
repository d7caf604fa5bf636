"""Puts a place in the conversation into a screen: pure, from texts and what is known, for any channel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from textwrap import shorten

from babel.dates import format_date

from ..dialogs import lookup, machine, register, terms, views
from ..dialogs.arrangements import GIVEN, REGION
from ..dialogs.casus import ANSWER_CAME, NEW_SIGNALS, Casus
from ..dialogs.machine import ONWARD, Session
from ..dialogs.norms import Outcome, Route
from ..dialogs.protocol import FOR_HOME, OUTCOME_PREFIX, Place, Protocol
from ..dialogs.texts import Texts
from ..dialogs.views import View
from .messages import Button, Line, Screen, ScreenKind
from .notes import NO_NAME, OTHER_PUPILS, Draft
from .notes import ROLES as ROLES_IN_A_NOTE

BAR = ("112", "veilig_thuis", "terug", "meer", "waarom", "menu", "help", "wis")
AGE_GROUPS = GIVEN["leeftijd"]
WEEKS_AHEAD = {
    "vandaag_over_twee_weken": timedelta(weeks=2),
    "vandaag_over_vier_weken": timedelta(weeks=4),
    "vandaag_over_zes_weken": timedelta(weeks=6),
}
LATELY = {"vandaag": timedelta(), "gisteren": timedelta(days=-1)}
OTHER_PREFIX = "ander:"
HAPPENS_NOW = "protocol-nieuwe_casus"
"""The words of a protocol whose cases begin with something that happens right now, such as a child that ran away."""
LONG_TEXT = 40
ELSEWHERE = "elders"
PHONE = "telefoon"
"""The page that says what to say to Veilig Thuis: what it asks after is the checklist of that call."""

CALL = "besluit.bellen"
SEARCHED, CARD_PREFIX, CARD_BACK = "zoek", "kaart:", "kaart_terug"
KINDS: Mapping[str, ScreenKind] = {
    "info": "info",
    "choice": "choice",
    "checklist": "checklist",
    "note": "note",
    "date": "date",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a screen says, to read only: its lines, what can be chosen or ticked there, more to read, its sources."""

    title: str
    lines: tuple[Line, ...]
    items: tuple[Line, ...]
    more: tuple[Line, ...]
    sources: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the screens of one school: its protocol, its texts, its holidays."""

    protocol: Protocol
    texts: Texts
    closed_days: frozenset[date] = frozenset()
    region: str | None = None

    def outside(self, now: datetime) -> dict[str, str]:
        """The facts of a guard that nobody answers: whether the office is open, and where the school stands."""
        is_open = terms.is_office_open(now, self.closed_days)
        return {"kantooruren": "ja" if is_open else "nee", **({REGION: self.region} if self.region else {})}

    @property
    def readers(self) -> tuple[str, ...]:
        """The roles of the school that a reader can have."""
        return self.protocol.arrangements.readers()

    # --- places without a dialog ---

    def menu(
        self,
        parked: str | None,
        *,
        staff: bool,
        role: str | None,
        others: Sequence[Writer] = (),
        lists: bool = False,
        elsewhere: str | None = None,
    ) -> Screen:
        """The first screen. `parked` is what the unfinished dialog is called, `role` the reader's if it may change.

        `others` are those of the protocols that the school uses beside this one; what happens right now in one of them
        stands here as well, so that nobody has to look for it. `lists` offers the checklists that need no case.
        `elsewhere` is the channel of this reader, where the conversation can go on elsewhere.
        """
        buttons = []
        if parked:
            buttons.append(Button("verder", self.texts.get("menu-verder", None, onderdeel=parked)))
        buttons += [Button(name, self.dialog(name)) for name in ("onthulling", "snelcheck")]
        if staff:
            happens = [(one.protocol.id, one.texts.find(HAPPENS_NOW)) for one in others]
            buttons += [Button(f"{OTHER_PREFIX}{name}", words) for name, words in happens if words]
            buttons.append(Button("casussen", self.texts.get("menu-casussen")))
            buttons += [self._new_case()] if self.protocol.steps else []
        buttons += [Button(name, self.dialog(name)) for name in (self.protocol.lists if lists else ())]
        buttons += [Button(name, self.dialog(name)) for name in self.protocol.look_ups]
        if others:
            buttons.append(Button("anderen", self.texts.get("menu-anderen")))
        if elsewhere:
            buttons.append(Button(ELSEWHERE, self._elsewhere_words(elsewhere, None)))
        if role:
            buttons.append(Button("rol", self.texts.get("menu-rol", None, rol=views.reader_words(self.texts, role))))
        screen = self._plain("menu", "menu", buttons)
        about = self.texts.find("protocol-vooraf")
        return replace(screen, lines=(*screen.lines, Line(about))) if about else screen

    def roles(self) -> Screen:
        """Asks which role the reader has."""
        return self._plain("rol-kiezen", "menu", [Button(role, self.texts.get(f"rol-{role}")) for role in self.readers])

    def ages(self) -> Screen:
        """Asks the age group of a new case (NL-KND-03)."""
        return self._plain(
            "nieuwe_casus", "choice", [Button(group, self.texts.get(f"leeftijd-{group}")) for group in AGE_GROUPS]
        )

    @property
    def title(self) -> str:
        """What the protocol is called."""
        return self.texts.get("protocol-titel")

    def others(self, writers: Sequence[Writer]) -> Screen:
        """The other protocols that the school uses."""
        buttons = [Button(f"{OTHER_PREFIX}{writer.protocol.id}", writer.title) for writer in writers]
        return self._plain("anderen", "menu", buttons)

    def elsewhere(self, channel: str, url: str) -> Screen:
        """A link by which the conversation goes on elsewhere, once."""
        onward = Button("elders_open", self._elsewhere_words(channel, "open"), url=url)
        back = Button("hier", self.texts.get("hier-verder"))
        return self._plain(f"elders-{self._elsewhere(channel)}", "info", [onward, back])

    def _elsewhere(self, channel: str) -> str:
        return channel if self.texts.has(f"elders-{channel}") else "web"

    def _elsewhere_words(self, channel: str, attribute: str | None) -> str:
        return self.texts.get(f"elders-{self._elsewhere(channel)}", attribute or "knop")

    def other(self, cases: Sequence[Button], more: int, *, staff: bool, lists: bool = False) -> Screen:
        """One of the other protocols: what can be looked up in it, and its cases, or the lists that need none."""
        buttons = [Button(name, self.dialog(name)) for name in self.protocol.look_ups]
        lines = []
        if lists:
            buttons += [Button(name, self.dialog(name)) for name in self.protocol.lists]
        elif self.protocol.steps and staff:
            buttons = [self._new_case(), *buttons, *cases]
            lines = [Line(self.texts.get("casussen", "meer", aantal=more))] if more else []
        elif self.protocol.steps:
            lines = [Line(self.texts.get("geen_account"))]
        screen = self._plain("ander-protocol", "menu", buttons, titel=self.title)
        return replace(screen, lines=(*screen.lines, *lines))

    def onward(self, casus: Casus) -> str | None:
        """The dialog that comes next in a case; None once every step was taken."""
        its = self.protocol
        return casus.next_dialog(its.switch, its.steps, its.arrangements.talks, in_order=its.in_order)

    def evaluation(self, casus: Casus, today: date | None = None) -> date | None:
        """The day of the evaluation of help, where that is what comes next: no other step does, or it is `today`."""
        onward, day = self.onward(casus), casus.evaluation() if self.protocol.is_meldcode else None
        if day is None or onward is None:
            return day
        return day if today is not None and day <= today and onward not in ("besluit", "na_advies") else None

    def at_end(self, casus: Casus) -> str:
        """What is said of a case in which no step comes next: the evaluation and its day, that it can be closed, or
        that every step was taken.
        """
        day = self.evaluation(casus)
        if day is not None:
            return self.evaluated(day)
        return self.texts.get("casus", "kan_dicht" if casus.may_close(self.protocol.switch) else "klaar")

    def evaluated(self, day: date) -> str:
        """The evaluation as what comes next in a list of cases."""
        return self.texts.get("casus", "evaluatie", datum=self.day(day))

    def next_words(self, casus: Casus, now: datetime) -> str:
        """What comes next in an open case, as a sentence."""
        onward, day = self.onward(casus), self.evaluation(casus, terms.today(now))
        if day is not None:
            return self.texts.get("casus", "vervolg-evaluatie", datum=self.day(day))
        if onward is not None:
            return self._case_words("vervolg", onward)
        ended = "klaar" if self.protocol.in_order else "kies"
        return self.texts.get("casus", "vervolg-sluiten" if casus.may_close(self.protocol.switch) else ended)

    def case_button(self, code: str, casus: Casus, *, is_open: bool) -> Button:
        """A case in a list: its code and what comes next in it, or outside the meldcode the name of the protocol."""
        onward = self.onward(casus)
        words = self.dialog(onward) if onward else self.at_end(casus)
        words = words if self.protocol.is_meldcode else self.title
        attribute = "knop" if is_open else "dicht"
        return Button(f"casus:{code}", self.texts.get("casussen", attribute, code=code, vervolg=words))

    def _new_case(self) -> Button:
        """The button that opens a case: where that is how help begins, the protocol says so in its own words."""
        words = self.texts.find(HAPPENS_NOW) or self.texts.get("menu-nieuwe_casus")
        return Button("nieuwe_casus", words)

    def cases(self, cases: Sequence[Button], more: int) -> Screen:
        """The list of cases, and how many older ones are not shown."""
        new = [self._new_case()] if self.protocol.steps else []
        screen = self._plain("casussen", "menu", [*cases, *new])
        lines = [] if cases else [Line(self.texts.get("casussen", "geen"))]
        lines += [Line(self.texts.get("casussen", "meer", aantal=more))] if more else []
        return replace(screen, lines=tuple(lines))

    def case(
        self, code: str, casus: Casus, parked: Sequence[str], now: datetime, *, is_open: bool, fresh: bool = False
    ) -> Screen:
        """One case: what is owed, which steps are done by whom and when, what is next, which terms run."""
        switch = self.protocol.switch
        lines = [Line(self.texts.get("casus", "nieuw", code=code))] if fresh else []
        if casus.floor(switch).weight >= Outcome.MELDEN.weight:
            lines.append(Line(self.texts.get("casus", "vloer")))
        elif casus.advice_is_open():
            lines.append(Line(self.texts.get("casus", "advies")))
        lines.append(Line(self.texts.get("casus", "leeftijd", groep=self.texts.get(f"leeftijd-{casus.age_group}"))))
        steps = self.protocol.steps
        done = {name: run for name, run in casus.done().items() if name in steps}
        for name, run in done.items():
            lines.append(
                Line(
                    self.texts.get(
                        "casus",
                        "stap",
                        stap=steps[name],
                        onderdeel=self.dialog(name),
                        rol=views.reader_words(self.texts, run.role),
                        datum=self.day(terms.today(run.ended or run.started)),
                    )
                )
            )
        if not done:
            lines.append(Line(self.texts.get("casus", "niets")))
        lines += [Line(self.texts.get("casus", "open", onderdeel=self.dialog(name))) for name in parked]
        lines += self.term_lines(casus, now)
        if not is_open and self.protocol.is_meldcode:
            lines.append(Line(self.texts.get("casus", "gesloten")))
            buttons = [Button(NEW_SIGNALS, self.dialog(NEW_SIGNALS))]
        elif not is_open:
            lines.append(Line(self.texts.get("casus", "gesloten-ander")))
            buttons = [Button("heropenen", self.texts.get("casus", "knop-heropenen"))]
        else:
            lines.append(Line(self.next_words(casus, now)))
            buttons = self._case_buttons(casus, self.onward(casus), parked)
        leaving = [Button("export", self.texts.get("casus", "knop-export"))]
        leaving += [Button("sluiten", self.texts.get("casus", "knop-sluiten"))] if is_open else []
        buttons = [*leaving, *buttons] if is_open and casus.may_close(switch) else [*buttons, *leaving]
        buttons += [Button("inzage", self.texts.get("casus", "knop-inzage"))]
        buttons += [Button("casussen", self.texts.get("casus", "knop-lijst"))]
        return Screen("", "menu", self.texts.get("casus", None, code=code), tuple(lines), tuple(buttons))

    def _case_buttons(self, casus: Casus, onward: str | None, parked: Sequence[str]) -> list[Button]:
        names = list(parked)
        if onward and onward not in names:
            names.insert(0, onward)
        waits = casus.advice_is_open() or "na_advies" in parked
        names += [name for name in self.protocol.steps if name not in names and (waits or name != "na_advies")]
        buttons = [
            Button(name, self._case_words("knop-verder", name) if name in parked else self.dialog(name))
            for name in names
        ]
        if not self.protocol.is_meldcode:
            owed = casus.floor(self.protocol.switch).weight >= Outcome.ADVIES_VEILIG_THUIS.weight
            meldcode = [Button("open_casus", self.texts.get("casus", "knop-meldcode"))]
            return [*meldcode, *buttons] if owed else buttons
        if casus.evaluation() is not None and "afweging" not in parked:
            buttons.insert(0, Button("evaluatie", self.texts.get("casus", "knop-evaluatie")))
        if casus.reported_on() is not None:
            buttons.append(Button(ANSWER_CAME, self.dialog(ANSWER_CAME)))
        return [*buttons, Button(NEW_SIGNALS, self.dialog(NEW_SIGNALS))]

    def with_warning(self, screen: Screen, end: datetime) -> Screen:
        """The case with a warning in front: it will be deleted, take its text along now."""
        line = Line(self.texts.get("casus", "einde", datum=self.day(terms.today(end))))
        return replace(screen, lines=(line, *screen.lines))

    def audit(self, lines: Sequence[tuple[datetime, str | None, str]]) -> Screen:
        """Who did something with a case, as (moment, role, event), oldest first: roles and times, no names."""
        shown = [
            Line(
                self.texts.get(
                    "inzage",
                    "regel",
                    wanneer=f"{self.day(terms.today(at))}, {at.astimezone(terms.AMSTERDAM):%H:%M}",
                    rol=self.texts.get(f"rol-{role or 'beheerder'}"),
                    wat=self.texts.get(f"gebeurtenis-{event}"),
                )
            )
            for at, role, event in lines
        ]
        button = Button("casus", self.texts.get("uitkomst-knoppen", "casus"))
        return replace(self._plain("inzage", "info", [button]), lines=tuple(shown))

    def closing(self) -> Screen:
        """Asks whether the case may be closed."""
        return self._plain("casus-sluiten", "choice", self._yes_no("casus-sluiten"))

    def not_closing(self, *, meldcode: bool) -> Screen:
        """Says that the case still owes Veilig Thuis a call; `meldcode`: a case of one can be opened."""
        back = Button("casus", self.texts.get("uitkomst-knoppen", "casus"))
        if self.protocol.is_meldcode:
            return self._plain("casus-niet_dicht", "info", [back])
        if not meldcode:
            return self._plain("casus-niet_dicht-zonder", "info", [back])
        onward = Button("open_casus", self.texts.get("casus", "knop-meldcode"))
        return self._plain("casus-niet_dicht-ander", "info", [onward, back])

    def term_lines(self, casus: Casus, now: datetime) -> list[Line]:
        """The terms that run in a case: "Evaluatie: over 6 dagen (vrijdag 4 december)"."""
        found = views.term_lines(self.protocol, self.texts, casus, terms.today(now), self.closed_days)
        return [Line(said) for said, _ in found.values()]

    # --- dialogs ---

    def at(self, session: Session | None, casus: Casus | None) -> Writer:
        """The same, with the days filled in that follow from the dates in the case and in this session."""
        dates = {**(casus.dates() if casus else {}), **(machine.dates(self.protocol, session) if session else {})}
        days = terms.days(self.protocol, dates, self.closed_days)
        return replace(self, texts=self.texts.filled({name: terms.in_words(day) for name, day in days.items()}))

    def dialog_screen(
        self,
        session: Session,
        casus: Casus | None,
        now: datetime,
        *,
        case_follows: str | None = None,
        staff: bool = False,
        on_paper: bool = False,
        sign_in: str | None = None,
    ) -> Screen:
        """The present screen of a dialog; `case_follows` is what comes next in the case once it has ended.

        `sign_in` is where somebody without an account signs in to take what was answered along to a case.
        `on_paper`: nothing can be written down here, so every note is for the school's own file.
        """
        known = machine.known(self.protocol, session, casus, self.outside(now))
        seen = self._view(session, casus, known)
        if session.state.startswith(OUTCOME_PREFIX):
            screen = self._ending(session, casus, seen, case_follows, staff=staff, sign_in=sign_in)
        else:
            screen = self._at_place(session, casus, seen[0], known, now, on_paper=on_paper)

        def unfold(name: str) -> tuple[Line, ...]:
            return self._behind(name, session, casus, seen)

        return replace(screen, trail=self.trail(session), unfold=unfold)

    def _at_place(
        self,
        session: Session,
        casus: Casus | None,
        view: View,
        known: Mapping[str, str],
        now: datetime,
        *,
        on_paper: bool,
    ) -> Screen:
        place = self.protocol.places[session.state]
        paper = place.node.paper or (on_paper and place.node.kind == "note")
        kind = "info" if paper else KINDS[view.kind]
        buttons = [
            Button(
                item.id,
                views.timed(item.text, session.times.get(item.id)),
                item.id in session.ticked,
                None if views.is_national(view) else self._mark(item.cites),
            )
            for item in view.items
        ]
        if view.kind == "choice":
            buttons = [Button(option.id, option.text) for option in view.options]
        elif view.kind == "date":
            ahead = LATELY if place.node.past else WEEKS_AHEAD
            days = {name: terms.today(now) + length for name, length in ahead.items()}
            buttons = [
                Button(f"datum:{day.isoformat()}", f"{self.texts.get(f'optie-{name}')} ({self.day(day, short=True)})")
                for name, day in days.items()
            ]
        elif not place.node.joint or machine.is_complete(place, session.ticked, known):
            label = self.texts.find(place.text, ONWARD) or self.texts.get(f"optie-{ONWARD}")
            buttons.append(Button(ONWARD, label))
        lines = [*self._too_early(session, casus), *self._lines(view)]
        if view.kind == "date":
            lines.append(Line(self.texts.get("datum-vraag"), part="tekst"))
        elif paper:
            lines.append(Line(self.texts.get("notitie", "papier" if place.node.paper else "elders")))
        elif view.kind == "choice" and self.is_look_up(session):
            lines.append(Line(self.texts.get("kaart-vraag"), part="tekst"))
        elif place.id == "resultaat" and casus is not None:
            lines += self.term_lines(casus.with_run(machine.summary(self.protocol, session, casus)), now)
        progress = machine.progress(self.protocol, session)
        return Screen(
            "",
            kind,
            view.title,
            tuple(lines),
            tuple(buttons),
            progress,
            self._progress_words(place, progress) if progress else None,
            danger=place.id == "gevaar_nu",
            mark=self._title_mark(view),
            searches=view.kind == "choice" and self.is_look_up(session),
        )

    def _progress_words(self, place: Place, progress: tuple[int, int]) -> str:
        """Where somebody is in a dialog: "Vraag 2 van 5", or on a form "Veld 2 van 22"."""
        part = "veld" if self.protocol.dialogs[place.dialog].fields else None
        return self.texts.get("voortgang", part, nummer=str(progress[0]), totaal=str(progress[1]))

    def _too_early(self, session: Session, casus: Casus | None) -> list[Line]:
        """Where a talk begins before what the school wants first: it says so, and holds nobody back."""
        talks = self.protocol.arrangements.talks
        if casus is None or talks is None or session.state not in self.protocol.shown_at(session.dialog):
            return []
        first = [self.dialog(name) for name in casus.not_yet(session.dialog, self.protocol.steps, talks)]
        return [Line(self.texts.get("gesprekken", "eerst", eerst=views.listed(first)))] if first else []

    def note_screen(self, screen: Screen, example: str, note: str | None, *, stored: bool) -> Screen:
        """Adds to the screen of a note what was written, or an example, and where a note is kept."""
        lines = [*screen.lines, Line(self.texts.get("notitie", "bewaard" if stored else "nergens"))]
        if note is None:
            lines.append(Line(self.texts.get("notitie", "voorbeeld", tekst=example)))
            return replace(screen, lines=tuple(lines), buttons=(Button(ONWARD, self.texts.get("notitie", "zonder")),))
        lines.append(Line(self.texts.get("notitie", "jouw", tekst=note)))
        return replace(screen, lines=tuple(lines))

    def draft_screen(self, draft: Draft, others: int) -> Screen:
        """The next question about a draft: what does this word stand for, or may the whole note stand?

        `others` is how many other pupils were marked so far: the next number is offered, up to nine.
        """
        again = Button("opnieuw", self.texts.get("notitie", "opnieuw"))
        if not draft.doubts:
            lines = (Line(draft.text, part="tekst"), Line(self.texts.get("notitie-geheel", "uitleg")))
            keep = Button("neem_over", self.texts.get("notitie-geheel", "nee"))
            title = self.texts.get("notitie-geheel")
            return Screen("", "choice", title, lines, (keep, again), quote=(draft.text, "", ""))
        buttons = [Button(role, self.texts.get("notitie-woord", role)) for role in ROLES_IN_A_NOTE]
        for number, role in enumerate(OTHER_PUPILS[: others + 1], 1):
            buttons.append(Button(role, self.texts.get("notitie-woord", "andere_leerling", nummer=number)))
        none = Button(NO_NAME, self.texts.get("notitie-woord", NO_NAME))
        ordered = [none, *buttons] if draft.doubts[0].ambiguous else [*buttons, none]
        lines = (Line(draft.word, part="tekst"), Line(self.texts.get("notitie-woord", "uitleg")))
        start, end = draft.doubts[0].start, draft.doubts[0].end
        quote = draft.text[:start], draft.text[start:end], draft.text[end:]
        return Screen("", "choice", self.texts.get("notitie-woord"), lines, (*ordered, again), quote=quote)

    def _ending(
        self,
        session: Session,
        casus: Casus | None,
        seen: Sequence[View],
        follows: str | None,
        *,
        staff: bool,
        sign_in: str | None,
    ) -> Screen:
        end = machine.conclusion(self.protocol, session, casus)
        is_danger = end.outcome is not None and end.outcome.weight >= Outcome.VEILIG_THUIS_EERST.weight
        first, *rest = reversed(seen) if is_danger else seen  # danger first
        lines = self._lines(first)
        for view in rest:
            lines += [Line(view.title, self._title_mark(view), "ook"), *self._lines(view)]
        buttons = []
        if follows:
            buttons.append(Button("volgende", self._dialog_words("uitkomst-knoppen", follows, "volgende")))
        about_home = machine.asked_about_home(self.protocol, session)
        if casus is not None and casus.with_run(machine.summary(self.protocol, session, casus)).may_close(
            self.protocol.switch
        ):
            buttons.append(Button("sluiten", self.texts.get("casus", "knop-sluiten")))
        if casus is not None:
            buttons.append(Button("casus", self.texts.get("uitkomst-knoppen", "casus")))
            if about_home and not self.protocol.is_meldcode:
                buttons.insert(0, Button("open_casus", self.texts.get("casus", "knop-meldcode")))
        calls = end.outcome is not None and end.outcome.weight >= Outcome.ADVIES_VEILIG_THUIS.weight
        if calls and CALL in self.protocol.places:
            buttons.append(Button(PHONE, self.texts.get("telefoon")))
        if casus is None and session.dialog not in FOR_HOME:
            buttons.append(Button("nog_eens", self.texts.get("uitkomst-knoppen", "nog_eens")))
        if casus is None and about_home and staff:
            buttons.append(Button("open_casus", self.texts.get("uitkomst-knoppen", "open_casus")))
        elif casus is None and about_home and sign_in:
            buttons.append(Button("neem_mee", self.texts.get("uitkomst-knoppen", "neem_mee"), url=sign_in))
        buttons.append(Button("menu", self.texts.get("uitkomst-knoppen", "menu")))
        return Screen(
            "",
            "outcome",
            first.title,
            tuple(lines),
            tuple(buttons),
            danger=end.outcome is Outcome.BEL_112,
            mark=self._title_mark(first),
            calls=calls,
        )

    def reading(self, state: str) -> Reading | None:
        """What a state or an outcome of the protocol says, to read without being there; None where there is none."""
        place = self.protocol.places.get(state)
        name = state.removeprefix(OUTCOME_PREFIX)
        if place is not None and place.node.kind != "decision":
            view = views.of_node(place, self.texts, {})
        elif state.startswith(OUTCOME_PREFIX) and name in self.protocol.endings:
            view = views.of_ending(self.protocol, Route(name) if name in set(Route) else Outcome(name), self.texts, {})
        else:
            return None
        return Reading(
            view.title,
            tuple(self._lines(view)),
            tuple(Line(part.text, self._mark(part.cites)) for part in (*view.items, *view.options)),
            tuple(Line(line) for line in (view.more or "").split("\n") if line),
            tuple(self._rows(view.all_cites())),
        )

    # --- looking up ---

    def is_look_up(self, session: Session) -> bool:
        """Whether typed words are a search on this screen: in what the protocol has to look up, and at its end.

        Where a look-up leads on to the questions about home, words are answers again; a note stays a note.
        """
        place = self.protocol.places.get(session.state)
        if place is None:
            return session.dialog in self.protocol.look_ups and not machine.asked_about_home(self.protocol, session)
        return place.dialog in self.protocol.look_ups and place.node.kind in ("info", "choice", "checklist")

    def card(self, name: str | None) -> lookup.Card | None:
        """A card of the look-up by its id, or None where there is no such card."""
        return lookup.cards(self.protocol, self.texts).get(name or "")

    def card_screen(self, card: lookup.Card) -> Screen:
        """A card with everything that it says and the sources behind it."""
        lines = [Line(self.texts.get("kaart-eerst"))] if card.gated else []
        lines += [Line(said.text, self._mark(said.cites)) for said in card.lines]
        lines += [Line(line) for line in (card.more or "").split("\n") if line]
        by_source: dict[str, list[str]] = {}
        for row in card.cites:
            by_source.setdefault(self._source(self._obligation(row)), []).append(row)
        for where, rows in by_source.items():
            lines.append(Line(self.texts.get("kaart-bron", None, bron=where, rijen=", ".join(rows))))
        back = Button(CARD_BACK, self.texts.get("kaart-terug"))
        return Screen("", "info", card.title, tuple(lines), (back,), mark=self._mark(card.cites))

    def search(self, question: str) -> str:
        """The mark of what was found for a typed question: it names the cards and not the question."""
        found = [card.id for card in lookup.search(self.protocol, self.texts, question)]
        numbers = {name: str(number) for number, name in enumerate(lookup.cards(self.protocol, self.texts))}
        return ".".join((SEARCHED, *(numbers[name] for name in found)))

    def found_screen(self, mark: str) -> Screen:
        """What was found, from the mark in its token."""
        found = self.found(mark)
        if not found:
            found = [Button("hier", self.texts.get("kaart-niets", "lijst"))]
            return replace(self._plain("kaart-niets", "info", found), searches=True)
        return replace(self._plain("kaart-gevonden", "choice", found), searches=True)

    def found(self, mark: str) -> list[Button]:
        """The buttons of what was found, from the mark in its token; none for another mark."""
        kind, *numbers = mark.split(".")
        if kind != SEARCHED:
            return []
        cards = [*lookup.cards(self.protocol, self.texts).values()]
        chosen = [cards[int(number)] for number in numbers if number.isdecimal() and int(number) < len(cards)]
        titles = (shorten(card.title, views.MAX_BUTTON, placeholder=" …") for card in chosen)
        return [Button(CARD_PREFIX + card.id, title) for card, title in zip(chosen, titles, strict=True)]

    # --- what lies over a screen and changes nothing ---

    def overlay(
        self,
        name: str,
        session: Session | None,
        casus: Casus | None,
        card: lookup.Card | None = None,
        *,
        outside: Mapping[str, str] = machine.NOTHING,
    ) -> Screen:
        """A page beside the question, or beside a card: `112`, `veilig_thuis`, `help`, `meer`, `waarom`, `telefoon`.

        In a protocol without the call to Veilig Thuis, `telefoon` is the page of its number.
        """
        onward = [Button("hier", self.texts.get("hier-verder"))]
        if name in ("meer", "waarom"):
            title, nothing = {
                "meer": (self.texts.get("balk-meer"), self.texts.get("meer-geen")),
                "waarom": (self.texts.get("waarom"), self.texts.get("waarom", "geen")),
            }[name]
            lines = self.unfolded(name, session, casus, card, outside=outside) or (Line(nothing),)
            return Screen("", "info", title, lines, tuple(onward))
        if name == PHONE and CALL in self.protocol.places:
            return self._call()
        key = {"112": "nood-112", "help": "hulp"}.get(name, "nood-veilig_thuis")
        danger = name == "112"
        return replace(self._plain(key, "info", onward), danger=danger, calls=key == "nood-veilig_thuis")

    def _call(self) -> Screen:
        """What to say on the phone to Veilig Thuis, from the screen of that call in step 5."""
        view = views.of_node(self.protocol.places[CALL], self.texts, {})
        said = [Line(line) for line in (view.more or "").split("\n") if line]
        asked = [Line(f"- {item.text}", self._mark(item.cites)) for item in view.items]
        buttons = (Button("hier", self.texts.get("hier-verder")),)
        return Screen("", "info", self.texts.get("telefoon"), (*said, *asked), buttons)

    def unfolded(
        self,
        name: str,
        session: Session | None,
        casus: Casus | None,
        card: lookup.Card | None = None,
        *,
        outside: Mapping[str, str] = machine.NOTHING,
    ) -> tuple[Line, ...]:
        """What stands behind `meer` or `waarom` of a question or card; nothing where there is nothing to say."""
        if card is not None:
            return () if name == "meer" else tuple(self._rows(card.cites))
        if session is None:
            return ()
        seen = self._view(session, casus, machine.known(self.protocol, session, casus, outside))
        return self._behind(name, session, casus, seen)

    def trail(self, session: Session) -> tuple[tuple[str, str], ...]:
        """Every question of a dialog that was answered with a choice, and the answer, oldest first."""
        found = []
        for state, option in machine.choices(self.protocol, session):
            text = self.protocol.places[state].text
            found.append((self.texts.get(text).split("\n")[0], views.option_label(self.texts, text, option)))
        return tuple(found)

    def wiping(self, *, in_case: bool, unfinished: bool, everything: bool) -> Screen:
        """Asks before anything is wiped; in a case only an unfinished dialog can go, the rest stays.

        `everything` offers to end all open conversations of this person.
        """
        key = "wissen-onderdeel" if unfinished else "wissen-casus" if in_case else "wissen"
        buttons = [Button("wis_sluit", self.texts.get(key, "sluit"))] if in_case else []
        if unfinished or not in_case:
            buttons.append(Button("wis_ja", self.texts.get(key, "ja")))
        if everything:
            buttons.append(Button("wis_alles", self.texts.get(key, "alles")))
        return self._plain(key, "choice", [*buttons, Button("hier", self.texts.get(key, "nee"))])

    def wiped(self, kept: bool) -> Screen:
        """The last screen: what was wiped, or that the answers of the case were kept."""
        screen = self._plain("gewist", "info", [Button("menu", self.texts.get("gesloten-opnieuw"))])
        return replace(screen, title=self.texts.get("gewist", "bewaard"), lines=()) if kept else screen

    def bar(self) -> tuple[Button, ...]:
        """The bar that is always in view."""
        return tuple(Button(name, self.texts.get(f"balk-{name}")) for name in BAR)

    # --- words ---

    def dialog(self, name: str) -> str:
        """What a dialog is called."""
        return self.texts.get(f"dialoog-{name}")

    def day(self, day: date, *, short: bool = False) -> str:
        """A day as people say it: "vrijdag 4 december"."""
        return format_date(day, "d MMMM" if short else "EEEE d MMMM", locale="nl")

    def _dialog_words(self, key: str, dialog: str, attribute: str | None = None) -> str:
        return self.texts.get(key, attribute, onderdeel=self.dialog(dialog))

    def _case_words(self, attribute: str, dialog: str) -> str:
        return self._dialog_words("casus", dialog, attribute)

    def _yes_no(self, key: str) -> list[Button]:
        return [Button(answer, self.texts.get(key, answer)) for answer in ("ja", "nee")]

    def _plain(self, key: str, kind: ScreenKind, buttons: Sequence[Button], **values: str) -> Screen:
        title, *rest = self.texts.get(key, None, **values).split("\n")
        return Screen("", kind, title, tuple(Line(line) for line in rest if line), tuple(buttons))

    def _mark(self, cites: Sequence[str]) -> str | None:
        mark = views.mark_of(cites)
        return self.texts.get(f"merk-{mark}") if mark else None

    def _lines(self, view: View) -> list[Line]:
        whole = views.is_national(view)
        return [Line(said.text, None if whole else self._mark(said.cites), said.part) for said in view.lines]

    def _title_mark(self, view: View) -> str | None:
        """The mark beside the title: once for a whole screen that is a landelijke aanvulling."""
        return self._mark(view.all_cites() if views.is_national(view) else view.cites)

    def _view(self, session: Session, casus: Casus | None, known: Mapping[str, str]) -> list[View]:
        """What is in view: a question, or an outcome below its route."""
        place = self.protocol.places.get(session.state)
        if place is not None:
            return [views.of_node(place, self.texts, known)]
        end = machine.conclusion(self.protocol, session, casus)
        parts: list[Outcome | Route] = [part for part in (end.route, end.outcome) if part]
        return [views.of_ending(self.protocol, part, self.texts, known) for part in parts]

    def _behind(self, name: str, session: Session, casus: Casus | None, seen: Sequence[View]) -> tuple[Line, ...]:
        """What stands behind `meer` or `waarom` of what is in view."""
        if name == "meer":
            return tuple(Line(line) for view in seen for line in (view.more or "").split("\n") if line)
        return tuple(self._why(session, casus, seen))

    def _why(self, session: Session, casus: Casus | None, seen: Sequence[View]) -> list[Line]:
        """The answers that led here, and the rows of the register behind the screen, each with its source."""
        lines = self._answers(session) if session.state.startswith(OUTCOME_PREFIX) else []
        lines += self._deviations(session, casus)
        rows = dict.fromkeys(row for view in seen for row in view.all_cites())
        if session.state.startswith(OUTCOME_PREFIX):
            beneath = {row for view in seen for row in view.beneath}
            lines += self._by_document("scherm", [row for row in rows if row not in beneath])
            lines += self._by_document("uitleg", [row for row in rows if row in beneath])
        else:
            lines += self._rows(rows)
        return lines

    def _by_document(self, heading: str, rows: Sequence[str]) -> list[Line]:
        """Rows below a heading: those of the school's own document first, then the national ones with their sources."""
        lines = [Line(self.texts.get("waarom", heading))] if rows else []
        found = [self._obligation(row) for row in rows]
        own, national = [row for row in found if not row.national], [row for row in found if row.national]
        for name, group in (("eigen", own), ("landelijk", national)):
            if not group:
                continue
            lines.append(Line(self.texts.get("waarom", name), self._mark([row.id for row in group])))
            lines += [Line(self.texts.get("waarom", "regel", tekst=row.text, rij=row.id)) for row in group]
            by_source: dict[str, list[str]] = {}
            for row in group:
                by_source.setdefault(row.source, []).append(row.id)
            sources = [
                self.texts.get("waarom", "vindplaats", rijen=", ".join(ids), bron=source)
                for source, ids in by_source.items()
            ]
            lines.append(Line(self.texts.get("waarom", "bronnen", bronnen=" ".join(sources))))
        return lines

    def _rows(self, rows: Iterable[str]) -> list[Line]:
        lines = []
        for row in rows:
            found = self._obligation(row)
            source = self.texts.get("waarom", "bron", bron=self._source(found))
            lines.append(Line(f"{found.text} {source} ({row})", self._mark((row,))))
        return lines

    def _obligation(self, row: str) -> register.Obligation:
        """A row of the register, or of the school's own document: the text file says what stands there."""
        part = self.protocol.arrangements.sources.get(row)
        if part is None:
            return register.load()[row]
        return register.Obligation(row, self.protocol.id, "", part, self.texts.get(f"bron-{row}"), "", "")

    def _source(self, row: register.Obligation) -> str:
        """Where a row comes from: a national source, or a part of the school's own document."""
        return row.source if row.national else self.texts.get("waarom", "school", deel=row.source)

    def _deviations(self, session: Session, casus: Casus | None) -> list[Line]:
        """Where the school's own document says something else than this screen: what, what stands here, and why."""
        here = {session.state}
        if session.state.startswith(OUTCOME_PREFIX):
            end = machine.conclusion(self.protocol, session, casus)
            here = {f"{OUTCOME_PREFIX}{part}" for part in (end.route, end.outcome) if part}
        lines = []
        for name, deviation in self.protocol.arrangements.deviations.items():
            if deviation.at in here:
                source = self.texts.find(f"afwijking-{name}", "bron") or self._obligation(str(deviation.source)).text
                shown = self.texts.get("afwijking", "hier", tekst=self.texts.get(f"afwijking-{name}"))
                lines.append(Line(self.texts.get("afwijking", "school", tekst=source)))
                lines += [Line(shown), *self._rows([deviation.because])]
        return lines

    def _answers(self, session: Session) -> list[Line]:
        lines = [Line(self.texts.get("waarom", "antwoorden"))]
        for question, answer in self.trail(session):
            lines.append(Line(self.texts.get("waarom", "antwoord", vraag=question, antwoord=answer)))
        return lines
