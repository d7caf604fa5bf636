"""Warning a colleague from a case: who may be involved, what starts, and what the people on both sides see of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from ..dialogs import ladders, terms
from ..dialogs.casus import MARKS, NEW_SIGNALS, Casus
from ..dialogs.ladders import PLACES, URGENCIES, Plan
from ..dialogs.norms import Outcome, Route, heaviest
from ..dialogs.protocol import Protocol, Urgency
from ..dialogs.texts import Texts
from ..dialogs.views import MAX_BUTTON
from ..storage import audit, members, pings
from ..storage.cases import Case, Staff
from ..storage.crypto import KeyStore
from ..storage.pings import Ping
from .casework import way_out
from .messages import Button, Line, PingLine, Screen
from .pings import PingRules, clock_words, hasten, take_step
from .screens import Writer

WARN = "waarschuw"
INFORM = "informeer"
"""Beside `WARN`, where nothing presses and the directie or the board is to know: the one asks, the other tells."""
SEND = "verstuur"
INFORMED_LATER = timedelta(minutes=60)
"""With NU the directie is asked to help first; that it must know comes an hour later, not beside it."""

ENDED_SHOWN = timedelta(days=7)
"""So long a case shows who took up a ping that is done."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a situation asks for: how urgent (None: nobody is to be asked), whether a colleague may be involved, and
    which of `directie` and `bevoegd_gezag` hear of it."""

    urgency: Urgency | None
    colleague: bool = False
    informs: tuple[str, ...] = ()

    def plan(self, rules: PingRules, involved: Collection[str] = ()) -> Plan | None:
        """The ladder that starts, if one does."""
        if self.urgency is None and not self.colleague:
            return None
        return ladders.call_plan(self.urgency or "nu", rules.ladders, involved=involved, colleague=self.colleague)

    def places(self, rules: PingRules) -> tuple[str, ...]:
        """Everyone who may get a message, in the order of the ladder."""
        plan = self.plan(rules)
        named = {*(plan.places() if plan else ()), *self.informs}
        return tuple(place for place in PLACES if place in named)


def need_of(
    protocol: Protocol,
    outcome: Outcome | None,
    facts: Mapping[str, str],
    route: Route | None = None,
    ahead: str | None = None,
) -> Need:
    """What an outcome asks for, with the answers behind it (question id to answer id) and the dialog that comes next.

    Where a colleague may be involved, the contact at the bevoegd gezag hears of it and nobody else (NL-BER-07).
    """
    if ladders.is_about_colleague(protocol, facts, route):
        return Need("nu", colleague=True)
    return Need(ladders.urgency_of(protocol, outcome, facts), informs=ladders.informed(protocol, outcome, ahead))


def need_in(protocol: Protocol, casus: Casus, ahead: str | None = None) -> Need:
    """What a case asks for now: by its floor, by how the last run ended since the last new signals, and by what comes
    next (`ahead`).
    """
    signals = [run.started for run in casus.runs if run.dialog == NEW_SIGNALS]
    ended = [run for run in casus.runs if run.ended and run.outcome and run.dialog not in MARKS]
    ended = [run for run in ended if not signals or (run.ended and run.ended > max(signals))]
    last = max(ended, key=lambda run: run.ended or run.started).outcome if ended else None
    floor = casus.floor(protocol.switch)
    outcome = heaviest(*([last] if last else []), floor) if last or floor is not Outcome.KLAAR else None
    return need_of(protocol, outcome, casus.facts(), ahead=ahead)


def label(need: Need, writer: Writer) -> str:
    """The words on the button that warns."""
    texts = writer.texts
    if need.urgency is None:
        who = texts.get("of").join(texts.get(f"plek-{place}") for place in need.informs)
        words = texts.get(WARN, "knop-informeer", wie=who)
    else:
        place = "bevoegd_gezag" if need.colleague else "aandachtsfunctionaris"
        words = texts.get(WARN, "knop", wie=ladders.words(writer.protocol, texts, place))
    return words if len(words) <= MAX_BUTTON else texts.get(WARN, "knop-kort")


def offered(screen: Screen, need: Need, writer: Writer, button: str = WARN) -> Screen:
    """The screen with the button that warns: first where there is haste or a case can be closed, else near the end."""
    if need.urgency is None and not need.informs:
        return screen
    haste = screen.kind == "outcome" and need.urgency in ("nu", "vandaag")
    closing = screen.kind != "outcome" and screen.buttons[0].id == "export"
    at = 0 if haste or closing else way_out(screen)
    buttons = (*screen.buttons[:at], Button(button, label(need, writer)), *screen.buttons[at:])
    return replace(screen, buttons=buttons)


def asking(writer: Writer, places: Collection[str], ticked: Collection[str]) -> Screen:
    """Asks who may be involved (NL-BER-05)."""
    texts = writer.texts
    title, *rest = texts.get(WARN).split("\n")
    buttons = [
        Button(place, _capital(ladders.words(writer.protocol, texts, place)), place in ticked) for place in places
    ]
    buttons.append(Button(SEND, texts.get(WARN, SEND)))
    return Screen("", "checklist", title, tuple(Line(line) for line in rest if line), tuple(buttons))


def nobody_left(writer: Writer) -> Screen:
    """Everyone may be involved: nobody gets a message; whom to call instead."""
    texts = writer.texts
    title, *rest = texts.get("waarschuw-niemand").split("\n")
    lines = [*rest, texts.get("waarschuw-niemand", "vertrouwensinspecteur")]
    back = Button("casus", texts.get("uitkomst-knoppen", "casus"))
    return Screen("", "info", title, tuple(Line(line) for line in lines if line), (back,))


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"


@dataclass(frozen=True, slots=True)
class Helpline:
    """The pings of one school, within one transaction, for one reader."""

    conn: AsyncConnection
    keys: KeyStore
    rules: PingRules
    kinds: Collection[str]
    school: str
    staff: Staff
    now: datetime

    # --- starting ---

    async def involved(self, case: Case) -> tuple[str, ...]:
        """What was ticked the last time."""
        return await pings.involved_in(self.conn, self.keys, case.id) or ()

    async def start(self, case: Case, need: Need, involved: Collection[str]) -> str | None:
        """Start what a case needs; gives the key of a notice where a ping runs already.

        A more urgent one takes the place of a calmer one.
        """
        known = await pings.of_case(self.conn, self.keys, case.id)
        await audit.colleague_warned(self.conn, self.keys, self.now, self.staff, case.id)
        await self._inform(case, need, involved, known)
        plan = need.plan(self.rules, involved)
        if plan is None:
            return None
        for one in known:
            if one.kind == "oproep" and one.state != "done":
                same = set(one.plan.involved) == set(plan.involved) and one.plan.ladder == plan.ladder
                if same and URGENCIES.index(one.urgency) >= URGENCIES.index(plan.urgency):
                    return "oproep_loopt"
                await pings.end(self.conn, one, self.now)
        at = self.rules.first_moment(self.now, calm=plan.calm)
        ping = await pings.start(
            self.conn,
            self.keys,
            case_id=case.id,
            school_id=self.school,
            plan=plan,
            now=self.now,
            due_at=at,
            by=self.staff,
            call=at > self.now,
        )
        if at <= self.now:
            await take_step(self.conn, self.keys, ping, self.rules, self.kinds, self.now)
        return None

    async def _inform(self, case: Case, need: Need, involved: Collection[str], known: list[Ping]) -> None:
        """Tells the directie or the board what the protocol wants them to know: beside the ladder, never a wait."""
        later = INFORMED_LATER if need.urgency == "nu" else timedelta()
        going = {
            place for one in known if one.kind == "informeren" and one.state != "done" for place in one.plan.places()
        }
        for place in need.informs:
            if place not in involved and place not in going:
                await pings.start(
                    self.conn,
                    self.keys,
                    case_id=case.id,
                    school_id=self.school,
                    plan=ladders.inform_plan(place),
                    now=self.now,
                    due_at=self.rules.first_moment(self.now + later, calm=True),
                    by=self.staff,
                )

    # --- what a button does ---

    async def act(self, button: str) -> tuple[str | None, str | None]:
        """What a button of a ping does, once however often it is tapped.

        Returns:
            The id of the case to go to, and the key of a notice; each None for none.
        """
        name, _, code = button.partition(":")
        ping = await pings.find_by_code(self.conn, self.keys, code, self.school)
        if ping is None:
            return None, "oproep_weg"
        if name == "oppakken":
            return await self._take(ping)
        if name == "kan_niet":
            return None, await self._decline(ping)
        if name == "gedaan" and ping.taken_by == self.staff.id:
            await pings.end(self.conn, ping, self.now)
            return None, "oproep_klaar"
        if ping.by_id == self.staff.id and name == "gesproken_ja":
            await pings.end(self.conn, ping, self.now, spoken=True)
            return None, "oproep_klaar"
        if ping.by_id == self.staff.id and name == "gesproken_nee":
            if ping.state != "done":
                await pings.change(self.conn, ping, spoken=False, call=True)
            return None, "oproep_bel"
        return None, "oproep_weg"

    async def _take(self, ping: Ping) -> tuple[str | None, str | None]:
        if ping.taken_by == self.staff.id:
            return ping.case_id, None
        if ping.state == "taken":
            return None, "oproep_anders"
        if ping.state == "done" or not await pings.is_asked(self.conn, ping.id, self.staff.id):
            return None, "oproep_weg"
        values = {"taken_by": self.staff.id, "taken_at": self.now}
        if ping.kind == "informeren":
            taken = await pings.end(self.conn, ping, self.now, **values)
        else:
            lapses = self.rules.later(self.now, ping.plan.ladder.lapses, calm=ping.plan.calm)
            taken = await pings.change(self.conn, ping, state="taken", due_at=lapses, **values)
        if taken is None:
            return None, "oproep_anders"
        if ping.kind == "oproep":
            await members.give(self.conn, ping.case_id, self.staff.id, self.now)
        else:
            await members.join(self.conn, ping.case_id, self.staff.id, self.now)
        await audit.case_taken_over(self.conn, self.keys, self.now, self.staff, ping.case_id)
        return ping.case_id, None

    async def _decline(self, ping: Ping) -> str:
        if ping.state == "taken" and ping.taken_by == self.staff.id:
            opened = await pings.change(self.conn, ping, state="open", taken_by=None, taken_at=None, due_at=self.now)
            ping = opened or ping
        if not await pings.decline(self.conn, ping.id, self.staff.id):
            return "oproep_weg"
        await hasten(self.conn, ping, self.rules, self.kinds, self.now)
        return "oproep_door"

    # --- what people see ---

    async def first_screen(self, screen: Screen, writer: Writer) -> Screen:
        """The first screen with the pings that wait for this reader, and what became of those that they sent."""
        texts, lines, buttons = writer.texts, [], []
        for one in await pings.waiting_for(self.conn, self.staff.id):
            urgent = one.urgency == "nu"
            values = {"spoed": texts.get("spoed", one.urgency), "code": one.code}
            if one.taken_at is not None:
                words = texts.get("oproep-wacht", "van_jou", tijd=self._moment(one.taken_at), **values)
                names = [("oppakken", "naar"), ("gedaan", "gedaan")]
            else:
                words = texts.get("oproep-wacht", one.kind, tijd=self._moment(one.created_at), **values)
                names = [("oppakken", "oppakken"), ("kan_niet", "kan_niet")]
                if one.kind == "informeren":
                    names = [("oppakken", "gezien")]
            lines.append(PingLine(words, True, urgent, one.code))
            buttons += [
                Button(f"{name}:{one.code}", texts.get("oproep-wacht", words_of, code=one.code))
                for name, words_of in names
            ]
        for ping in await pings.sent_by(self.conn, self.keys, self.staff.id):
            lines.append(await self._line(ping, writer))
            buttons += self._asked(ping, writer.texts)
        return replace(screen, pings=(*screen.pings, *lines), buttons=(*buttons, *screen.buttons))

    async def on_case(self, screen: Screen, case: Case, writer: Writer) -> Screen:
        """A screen of a case with what became of its pings; for who waits for NU, whether they spoke to somebody."""
        lines, buttons, shown = [], [], set()
        found = await pings.of_case(self.conn, self.keys, case.id)
        for ping in sorted(found, key=lambda ping: ping.kind == "informeren"):  # what asks for somebody stands first
            about = (ping.kind, *(ping.plan.places() if ping.kind == "informeren" else ()))
            old = ping.ended_at is not None and self.now - ping.ended_at > ENDED_SHOWN
            if about in shown or old or (ping.state == "done" and ping.taken_at is None and not ping.spoken):
                continue
            shown.add(about)
            lines.append(await self._line(ping, writer))
            if ping.by_id == self.staff.id:
                buttons += self._asked(ping, writer.texts)
        return replace(screen, pings=(*screen.pings, *lines), buttons=(*buttons, *screen.buttons))

    def _asked(self, ping: Ping, texts: Texts) -> list[Button]:
        """NL-BER-03: with NU, whether who waits spoke to somebody themselves."""
        if ping.kind != "oproep" or ping.urgency != "nu" or ping.state == "done":
            return []
        return [Button(f"gesproken_{answer}:{ping.code}", texts.get("oproep", answer)) for answer in ("ja", "nee")]

    async def _line(self, ping: Ping, writer: Writer) -> PingLine:
        waits = ping.taken_at is None and not ping.spoken
        return PingLine(await self._state(ping, writer), False, ping.urgency == "nu" and waits, ping.code)

    async def _state(self, ping: Ping, writer: Writer) -> str:
        """What became of a ping, for who waits. While it is open they read that they may call (NL-BER-08)."""
        texts, protocol = writer.texts, writer.protocol
        values = {"spoed": texts.get("spoed", ping.urgency), "tijd": self._moment(ping.created_at)}
        if ping.spoken:
            return texts.get("oproep", "gesproken", tijd=self._moment(ping.ended_at or self.now))
        is_asked = ping.by_id == self.staff.id and self._asked(ping, texts)
        question = f" {texts.get('oproep', 'vraag')}" if is_asked else ""
        if ping.taken_at is not None:
            taker = await pings.colleague(self.conn, ping.taken_by)
            who = ladders.role_words(protocol, texts, taker.place if taker else None, taker.role if taker else "")
            part = "weet" if ping.kind == "informeren" else "opgepakt"
            return texts.get("oproep", part, wie=_capital(who), tijd=self._moment(ping.taken_at)) + question
        if ping.kind == "herinnering":
            return texts.get("oproep", "herinnerd", tijd=values["tijd"])
        if ping.kind == "informeren":
            who = texts.get("of").join(texts.get(f"plek-{place}") for place in ping.plan.places())
            return texts.get("oproep", "hoort", wie=_capital(who))
        if ping.step == 0 and ping.due_at is not None and ping.due_at > self.now:
            return texts.get("oproep", "later", moment=self._moment(ping.due_at), **values)
        return texts.get("oproep", "bel" if ping.call else "open", **values) + question

    def _moment(self, at: datetime) -> str:
        """A time as people say it: "10:42", on another day with that day."""
        time = clock_words(at)
        day = terms.today(at)
        return time if day == terms.today(self.now) else f"{terms.in_words(day, year=False)} {time}"
