"""One turn: where somebody was, what they answered, where they are afterwards, and the screen that shows it.

All within one transaction. A repeated input, a stale button or an overlay changes nothing and shows the present screen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import uuid4
from zlib import crc32

from pydantic import TypeAdapter
from sqlalchemy.ext.asyncio import AsyncConnection

from ..dialogs import machine, terms, views
from ..dialogs.access import BEHEERDER, Access
from ..dialogs.casus import ANSWER_CAME, CASUS, MELDCODE_OPENED, NEW_SIGNALS, Casus, Run
from ..dialogs.lookup import MAX_QUESTION, Card
from ..dialogs.machine import NOTED, ONWARD, Answer, Answered, Back, Choose, Input, Pick, Session, Tick, Undone
from ..dialogs.norms import Outcome
from ..dialogs.protocol import FOR_HOME, OUTCOME_PREFIX, Place
from ..storage import audit, carry, cases, conversations, export, pings, retention
from ..storage.accounts import Account
from ..storage.cases import Case, Conflict
from ..storage.conversations import Conversation
from ..storage.export import Dossier
from . import casework, matching
from .casework import TO_PREFIX
from .messages import Button, CaseList, CaseText, Incoming, Line, Reply, Screen
from .notes import Refused
from .reader import Reader
from .screens import AGE_GROUPS, BAR, CARD_PREFIX, ELSEWHERE, LONG_TEXT, OTHER_PREFIX, PHONE, SEARCHED, Writer
from .warning import INFORM, SEND, WARN, Helpline, Need, asking, need_in, need_of, nobody_left, offered

if TYPE_CHECKING:
    from .assistant import Assistant

WIPES = ("wis_ja", "wis_sluit", "wis_alles")
OVERLAYS = ("112", "veilig_thuis", "help", "meer", "waarom", PHONE)
DATE_PREFIX = "datum:"
NOWHERE = "-"
FIXED_ONLY = frozenset({"telegram"})
"""Channels in the hands of others: fixed texts and buttons, general lists; no case, no note, no export."""

SIGNS_IN = "web"
"""The channel of a visitor who can sign in."""

MARKS = (*OVERLAYS, "wis", ELSEWHERE, SEARCHED)
"""What may lie over a screen, as it stands behind the `+` of a token."""

OF_PINGS = ("oppakken:", "kan_niet:", "gedaan:", "gesproken_ja:", "gesproken_nee:")
"""How the buttons of a ping begin; its code follows."""
NOBODY_LEFT = "waarschuw_niemand"
_SHARED = re.compile(r"([0-9a-f]{8})-\d+~([0-9a-f]{8})([0-9a-f]{1,32})")
"""The token of a list that several people tick: the conversation, the list, and what was ticked."""
CASE_PLACES = ("sluiten", "export", "inzage", "overdragen")
"""Places beside the view of a case."""
NEW = "nieuw"
"""Stands in a token for the conversation of somebody who has only looked: nothing of them is kept yet."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a person sits: a place, and the dialog in progress there.

    `fresh` marks a case that was just opened. `aside` is another dialog outside a case that was left unfinished. `card`
    is a card of the look-up that lies over it; what was typed to find it is kept nowhere. Outside a case `protocol` is
    the one of the dialog in progress, where that is another than the school's own. `together` is the dialog of the case
    in which this person sits with others: its session stands in the conversation that they share. `ticked` are the
    places that may be involved, before a colleague is warned; `warns`: that follows once the case is opened.
    """

    place: str = "menu"
    session: Session | None = None
    fresh: bool = False
    aside: Session | None = None
    card: str | None = None
    protocol: str | None = None
    together: str | None = None
    ticked: tuple[str, ...] = ()
    warns: bool = False


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where somebody is: the words and protocol of that place, the dialog that is open there, and the case besides."""

    writer: Writer
    session: Session | None = None
    casus: Casus | None = None


SEAT = TypeAdapter(Seat)
"""How a place stands in the body of a conversation."""


class Turn:
    """One turn within one transaction: where the person was, and where they are afterwards."""

    conversation: Conversation
    seat: Seat

    def __init__(self, assistant: Assistant, conn: AsyncConnection, person: str, channel: str, now: datetime) -> None:
        self.assistant = assistant
        self.keys = assistant.store.keys
        self.conn = conn
        self.person = person
        self.channel = channel
        self.fixed = channel in FIXED_ONLY
        self.now = now
        self.reader = Reader(conn, self.keys, person, assistant.school, assistant.writer, now, role=assistant.role)
        self.notice: str | None = None
        self._is_new = False
        self._read_facts: tuple[bytes, Casus] | None = None
        self._without_pings: str | None = None
        self._looked_at: tuple[Seat, Screen] | None = None

    async def load(self, incoming: Incoming) -> None:
        present = await conversations.present(self.conn, self.keys, self.person, self.now)
        found = present.conversation
        self.reader.meet(present)
        if found is not None and found.case is not None and not present.has_pings:
            self._without_pings = found.case.id
        silent = incoming.button is None and incoming.position is None and not incoming.text
        looks = incoming.button in OVERLAYS or silent
        if found is None and looks and await conversations.has_none(self.conn, self.person):
            self._is_new = True
            found = Conversation(NEW, self.person, None, None, SEAT.dump_json(Seat()), 0, self.now)
        elif found is None:
            found = await self._begin(None, None, Seat())
            self._is_new = incoming.token == f"{NEW}-0"
            self.notice = "gesloten" if incoming.token and not self._is_new else None
        elif found.case is not None and self.fixed:
            found = await self._begin(None, None, Seat())
        elif found.case is not None and not await self._still_sees(found.case):
            self.assistant.notebook.forget(f"{self.person}/{found.case.id}")
            found = await self._begin(None, None, Seat())
            self.notice = "casus_geen_toegang"
        await self._sit(found)
        await self._join()
        await self._hold_to_access()
        session = self.seat.session
        if session and not self._known_state(session.state):
            self.notice = "protocol_gewijzigd"
            await self._save(replace(self.seat, session=self._opened(session.dialog, session.role)))

    async def take_along(self, before: str, account: Incoming) -> bool:
        """See `Assistant.take_along`; `before` is the pseudonym that the conversation had."""
        staff = await self.reader.account()
        if staff is None or staff.role == BEHEERDER:
            return False
        if not await conversations.hand_over(self.conn, self.keys, before, self.person, self.now):
            return False
        await carry.forget(self.conn, before)
        await self.load(account)
        if self._carried():
            await self._save(replace(self.seat, place="nieuwe_casus"))
        return True

    async def _still_sees(self, case: Case) -> bool:
        """Whether a case is still theirs to see: an account may have ended, a role or the school have changed."""
        if case.school_id != self.assistant.school:
            return False
        await self.assistant.writer.read_for(self.conn, case)
        return await self.reader.access(case) is not Access.NONE

    async def _sit(self, conversation: Conversation) -> None:
        if conversation.case is not None:
            await self.assistant.writer.read_for(self.conn, conversation.case)
        self.conversation = conversation
        self.seat = SEAT.validate_json(conversation.body)

    async def _join(self) -> None:
        """From the own conversation in a case to the one that several people share, where this person sits in one."""
        case, dialog = self.conversation.case, self.seat.together
        if case is None or dialog is None:
            return
        shared = await conversations.in_dialog(self.conn, self.keys, case, dialog, self.now)
        if shared is None:  # somebody else left its end behind
            await self._save(Seat("casus"))
            self.notice = "collega_bezig"
            return
        await self._sit(shared)
        if self.seat.session is not None:  # what is answered in this turn is this person's
            self.seat = replace(self.seat, session=replace(self.seat.session, role=await self.reader.role()))

    async def _hold_to_access(self) -> None:
        """Out of the work in a case where this person may only look on by now."""
        case = self.conversation.case
        if case is None or self.seat.place in ("casus", "inzage"):
            return
        if await self.reader.access(case) is not Access.WORK:
            await self._to_case(case)

    # --- what the turn asks for ---

    async def take(self, incoming: Incoming) -> Reply:
        if incoming.position is not None:
            incoming = replace(incoming, button=await self._button_at(incoming.position, incoming.token), position=None)
        command = incoming.button if incoming.button in (*BAR, PHONE) else None
        if command is None and incoming.button is None and incoming.text:
            command = matching.command(incoming.text)
        if command in OVERLAYS:
            return self._over(command, self._overlay(command))
        if incoming.button is not None and incoming.button.startswith(OF_PINGS):
            return await self._on_ping(incoming, incoming.button)
        base, _, overlay = (incoming.token or self._token()).partition("+")
        if incoming.button is None and not incoming.text:
            session = self._open_session()
            if session is not None and self.writer.is_look_up(session) and overlay.partition(".")[0] == SEARCHED:
                return self._over(overlay, self.writer.found_screen(overlay))
            return await self._show()
        if base != self._token() and not self._is_new and not self._ticks_beside(base, incoming):
            if self.notice is None and await conversations.was_handled(self.conn, self.person, incoming.input_id):
                return await self._show()  # tapped twice: nothing old about it
            return await self._show(self.notice or ("samen_verder" if self._is_shared() else "oud_scherm"))
        if incoming.button is None and self._typed_before(incoming):
            return await self._show("oude_woorden")
        if command == "wis":
            return self._over("wis", self._wiping())
        button = incoming.button
        if overlay == "wis" and command is None and button is None:
            found = matching.match(incoming.text or "", self._wiping().buttons)
            button = found.id if found else None
        if command is None and (searched := await self._look_up(incoming, overlay)):
            return searched
        if overlay and command != "menu" and button not in WIPES:
            return await self._show("weer_verder")
        if not await conversations.first_time(self.conn, self.person, incoming.input_id, self.now):
            return await self._show()
        try:
            if overlay == "wis" and button in WIPES:
                return await self._wipe(button)
            if button == ELSEWHERE and self.seat.place == "menu" and _stands_on(await self._screen(), ELSEWHERE):
                return await self._elsewhere()
            if command == "terug":
                await self._back()
            elif command == "menu":
                await self._to_menu()
            else:
                await self._answer(incoming)
        except Conflict:
            return await self._after_conflict()
        return await self._show()

    async def _button_at(self, position: int, token: str | None) -> str:
        """The button at this place of the screen that the token names; one that stands nowhere for another screen."""
        base, _, overlay = (token or "").partition("+")
        if base != self._token() and not self._is_new:
            return NOWHERE
        if overlay:
            buttons = self._wiping().buttons if overlay == "wis" else self.writer.found(overlay)
            return buttons[position].id if position < len(buttons) else "hier"
        screen = await self._screen()
        self._looked_at = self.seat, screen
        buttons = (await self._with_pings(screen)).buttons
        return buttons[position].id if position < len(buttons) else NOWHERE

    def _typed_before(self, incoming: Incoming) -> bool:
        """Whether these words were sent before the present question was there; a channel tells whole seconds only."""
        if not incoming.text or incoming.sent is None or self.conversation.version <= 1:
            return False
        return incoming.sent < self.conversation.updated_at.replace(microsecond=0)

    async def _elsewhere(self) -> Reply:
        """A link by which this conversation goes on elsewhere: it works once, and for ten minutes."""
        link = await carry.make(self.conn, self.keys, self.person, self.assistant.school, self.now)
        url = self.assistant.links[self.channel] + link
        return self._over(ELSEWHERE, self._own_writer().elsewhere(self.channel, url))

    async def _on_ping(self, incoming: Incoming, button: str) -> Reply:
        """A button of a ping names what it is about: it does the same from any screen, or from a message."""
        helpline = await self._helpline()
        if helpline is None:
            return await self._show("geen_account")
        if not await conversations.first_time(self.conn, self.person, incoming.input_id, self.now):
            return await self._show()
        case_id, notice = await helpline.act(button)
        self.reader.forget()  # taking one makes somebody a colleague in the case
        case = await cases.find_case(self.conn, self.keys, case_id) if case_id else None
        if case is not None and self.fixed:
            notice = "oproep_elders"
        elif case is not None:
            await self._to_menu()
            await self._to_case(case)
        return await self._show(notice)

    async def _helpline(self) -> Helpline | None:
        """The pings of the school for this reader; None without an account."""
        staff, assistant = await self.reader.account(), self.assistant
        if staff is None:
            return None
        return Helpline(self.conn, self.keys, assistant.pings, assistant.channels, assistant.school, staff, self.now)

    async def _answer(self, incoming: Incoming) -> None:
        seen = self._looked_at
        screen = seen[1] if seen is not None and seen[0] is self.seat else await self._screen()
        chosen = incoming.button
        if chosen is None:
            chosen = self._read(incoming.text or "", screen)
            if screen.kind == "note" and chosen is None:
                self._write(incoming.text or "")
                return
        elif not _stands_on(screen, chosen):
            chosen = None
        if chosen is None:
            long = len(incoming.text or "") > LONG_TEXT
            no_date = self._no_date() if screen.kind == "date" else "niet_begrepen"
            self.notice = "niet_begrepen-lang" if long else no_date
        elif self.seat.place == "dialog" and self.seat.session is not None:
            await self._in_dialog(self.seat.session, chosen)
        else:
            await self._at_place(chosen)

    def _read(self, text: str, screen: Screen) -> str | None:
        """Which button the typed words mean; on a date screen a typed date counts as one."""
        if screen.kind == "date":
            day = matching.parse_date(text, terms.today(self.now), past=self._takes_past())
            if day is not None:
                return f"{DATE_PREFIX}{day.isoformat()}"
        if screen.kind == "note" and len(text.split()) > 1:  # here words are a note, unless they stand on a button
            return next(
                (known.id for known in screen.buttons if known.label.casefold() == text.strip().casefold()), None
            )
        button = matching.match(text, screen.buttons)
        return button.id if button else None

    # --- a dialog ---

    async def _in_dialog(self, session: Session, chosen: str) -> None:
        case = self.conversation.case
        if case is not None and case.state == "closed":
            await self._leave_dialog(session)
            self.notice = "casus_gesloten"
            return
        if self._card() is not None:
            await self._save(replace(self.seat, card=None))
            return
        if session.state.startswith(OUTCOME_PREFIX):
            await self._after_outcome(session, chosen)
            return
        if self._note_place() is not None:
            await self._in_note(session, chosen)
            return
        given = self._input(session, chosen)
        if given is None:
            self.notice = self._no_date()
        else:
            await self._step(session, given)

    def _input(self, session: Session, chosen: str) -> Input | None:
        place = self.writer.protocol.places[session.state]
        if place.node.kind == "date":
            try:
                day = date.fromisoformat(chosen.removeprefix(DATE_PREFIX))
            except ValueError:
                return None
            return Pick(day) if place.node.past or day > terms.today(self.now) else None
        return Tick(chosen) if chosen in place.node.items else Choose(chosen)

    def _takes_past(self) -> bool:
        """Whether the present date screen takes today and days that passed."""
        session = self._open_session()
        place = self.writer.protocol.places.get(session.state) if session else None
        return place is not None and place.node.past

    def _no_date(self) -> str:
        return "datum-onbekend-elke" if self._takes_past() else "datum-onbekend"

    # --- looking up ---

    async def _look_up(self, incoming: Incoming, overlay: str) -> Reply | None:
        """Words typed at the look-up are a search, and a tap on what was found opens that card. Else None."""
        session = self._open_session()
        if session is None or not self.writer.is_look_up(session):
            return None
        found = self.writer.found(overlay)
        button, text = incoming.button, incoming.text or ""
        if button is None and (known := matching.match(text, found or (await self._screen()).buttons)):
            if not found:
                return None
            button = known.id
        if button is None:
            if len(text) > MAX_QUESTION:
                return None
            mark = self.writer.search(text)
            return self._over(mark, self.writer.found_screen(mark))
        if button not in [known.id for known in found]:
            return None
        await self._save(replace(self.seat, card=button.removeprefix(CARD_PREFIX)))
        return await self._show()

    def _card(self) -> Card | None:
        """The card that lies over the look-up, or None."""
        session = self._open_session()
        return self.writer.card(self.seat.card) if session and self.writer.is_look_up(session) else None

    # --- notes ---

    def _note_place(self) -> Place | None:
        """The note that the present screen asks for, or None."""
        session = self._open_session()
        place = self.writer.protocol.places.get(session.state) if session and not self.fixed else None
        return place if place is not None and place.node.kind == "note" and not place.node.paper else None

    def _page(self) -> str:
        """The page of the notebook: this person in this case."""
        case = self.conversation.case
        return f"{self.person}/{case.id if case else self.conversation.id}"

    def _write(self, text: str) -> None:
        try:
            self.assistant.notebook.write(self._page(), text, self.now)
        except Refused as refused:
            self.notice = f"notitie_{refused.reason}"

    async def _in_note(self, session: Session, chosen: str) -> None:
        notebook, page = self.assistant.notebook, self._page()
        draft = notebook.draft(page, self.now)
        if draft is None:
            written = export.note_key(session.run, session.state) in notebook.notes(page, self.now)
            await self._step(session, Choose(NOTED if written else ONWARD))
        elif chosen == "opnieuw":
            notebook.drop_draft(page)
        elif draft.doubts:
            notebook.mark(page, chosen, self.now)
        else:
            notebook.keep(page, export.note_key(session.run, session.state), self.now)
            await self._step(session, Choose(NOTED))

    async def _step(self, session: Session, given: Input) -> None:
        after, effects = machine.step(
            self.writer.protocol, session, given, self.now, self._others(), self.writer.outside(self.now)
        )
        if after == session:
            return
        case = self.conversation.case
        if case is not None:
            for effect in effects:
                if isinstance(effect, Answered):
                    body = export.ANSWER.dump_json(self._stored(session, effect.answer))
                    await cases.save_answer(
                        self.conn, self.keys, case.id, session.run, effect.position, session.role, body, self.now
                    )
                    await self._took_step(case)
                elif isinstance(effect, Undone):
                    await cases.drop_answers_from(self.conn, case.id, session.run, effect.position)
            await self._remember(after)
        await self._save(replace(self.seat, session=after))

    async def _took_step(self, case: Case) -> None:
        """What this reader took up is being done."""
        staff = await self.reader.account()
        if staff is not None and case.id != self._without_pings:
            await pings.took_step(self.conn, case.id, staff.id, self.now)

    def _stored(self, session: Session, answer: Answer) -> export.StoredAnswer:
        """What goes to disk of an answer; the words of a note only where the school wants that."""
        note = None
        if answer.chosen == (NOTED,) and self.assistant.stores_notes:
            note = self.assistant.notebook.notes(self._page(), self.now).get(export.note_key(session.run, answer.state))
        return export.StoredAnswer(answer.state, answer.chosen, note, answer.times)

    async def _remember(self, session: Session, *, leaving: bool = False) -> None:
        """Tells the case what others must know of this run: at once where it bears on the outcome, else on leaving."""
        casus = self._casus()
        run = machine.summary(self.writer.protocol, session, casus.without_run(session.run))
        known = next((known for known in casus.runs if known.id == run.id), None)
        silent = not run.facts and not run.dates and run.outcome is None
        if run == known or (known is None and silent and not leaving):
            return
        if leaving or run.bears_on(self.writer.protocol.switch) != (
            known.bears_on(self.writer.protocol.switch) if known else None
        ):
            await self._save_casus(casus.with_run(run))

    async def _after_outcome(self, session: Session, chosen: str) -> None:
        if chosen == "volgende" and self.conversation.case is not None:
            onward = self._next_dialog()
            await self._leave_dialog(session)
            if onward:
                await self._open_dialog(onward)
        elif chosen in ("casus", "sluiten") and self.conversation.case is not None:
            await self._leave_dialog(session)
            await self._save(Seat(chosen))
        elif chosen == "nog_eens":
            await self._save(replace(self.seat, session=self._opened(session.dialog, await self.reader.role())))
        elif chosen == "open_casus" and self.conversation.case is not None:
            await self._leave_dialog(session)
            await self._open_meldcode()
        elif chosen == "open_casus":
            await self._save(replace(self.seat, place="nieuwe_casus"))
        elif chosen == WARN and self.conversation.case is not None:
            await self._leave_dialog(session)
            await self._ask_who()
        elif chosen == WARN:
            await self._save(replace(self.seat, place="nieuwe_casus", warns=True))
        elif chosen == "menu":
            await self._to_menu()

    async def _ask_who(self, place: str | None = None) -> None:
        """To the question who may be involved, with what was ticked the last time.

        `place`: whether somebody is asked or told; without it what the case needs most.
        """
        helpline, need = await self._helpline(), self._needs()
        ticked = await helpline.involved(self._case) if helpline else ()
        await self._save(Seat(place or (INFORM if need.informs and not need.urgency else WARN), ticked=ticked))

    async def _in_warning(self, chosen: str) -> None:
        """Ticks who may be involved, and starts the ping."""
        helpline, need = await self._helpline(), self._need()
        places = need.places(self.assistant.pings)
        if helpline is None or chosen == "casus":
            await self._save(Seat("casus"))
        elif chosen in places:
            ticked = set(self.seat.ticked) ^ {chosen}
            await self._save(replace(self.seat, ticked=tuple(place for place in places if place in ticked)))
        elif chosen == SEND and set(places) <= set(self.seat.ticked):
            await self._save(replace(self.seat, place=NOBODY_LEFT))
        elif chosen == SEND:
            self.notice = await helpline.start(self._case, need, self.seat.ticked)
            self._without_pings = None
            await self._save(Seat("casus"))

    def _needs(self) -> Need:
        """Whom this case asks for by itself."""
        return need_in(self.writer.protocol, self._casus(), self._next_dialog())

    def _need(self) -> Need:
        """Whom this reader is about to reach. A colleague can always be asked to think along, and to be told is not to
        be asked.
        """
        need = self._needs()
        if self.seat.place == INFORM and need.informs:
            return Need(None, informs=need.informs)
        return need if need.urgency else Need("deze_week")

    async def _leave_dialog(self, session: Session) -> None:
        """From a dialog of a case to the view of that case; what is finished leaves no conversation behind."""
        await self._remember(session, leaving=True)
        if session.state.startswith(OUTCOME_PREFIX):
            await conversations.drop(self.conn, self.keys, self.conversation)
        await self._to_case(self._case)

    async def _to_case(self, case: Case) -> None:
        """To the view of a case, whatever was asked there before."""
        await self._sit(await self._begin(case, None, Seat("casus")))
        await self._save(Seat("casus"))

    async def _open_dialog(self, dialog: str, at: str = "") -> None:
        case = self.conversation.case
        opened = await self._session(dialog, at)
        if case is not None and self.writer.protocol.dialogs[dialog].shared:
            await self._open_together(case, dialog, opened)
            return
        await self._sit(await self._begin(case, dialog if case else None, Seat("dialog", opened)))
        if self.seat.session is not None and self.seat.session.state.startswith(OUTCOME_PREFIX):
            # A colleague is still reading how it ended: that run is over, this is a new one.
            await conversations.drop(self.conn, self.keys, self.conversation)
            await self._sit(await self._begin(case, dialog if case else None, Seat("dialog", opened)))
        left = self.seat.session
        if left is not None and left != opened and case is not None:
            # Taken up again: the gate comes first, and from here on the answers are this person's.
            outside = self.writer.outside(self.now)
            again = machine.resume(self.writer.protocol, left, self.now, self._casus(), outside)
            await self._save(replace(self.seat, session=replace(again, role=opened.role)))

    async def _open_together(self, case: Case, dialog: str, opened: Session) -> None:
        """Into a run beside whoever is in it: the state is one, and each has a seat of their own that leads to it."""
        seat = Seat("casus", together=dialog)
        await self._sit(await self._begin(case, None, seat))
        await self._save(seat)
        body = SEAT.dump_json(Seat("dialog", opened))
        await self._sit(
            await conversations.begin_together(
                self.conn, self.keys, self.person, case=case, dialog=dialog, body=body, now=self.now
            )
        )
        left = self.seat.session
        if left is not None and left != opened:
            again = machine.resume(self.writer.protocol, left, self.now, self._casus(), self.writer.outside(self.now))
            if again.state != left.state:  # after an hour the gate comes first
                await self._save(replace(self.seat, session=again))

    def _is_shared(self) -> bool:
        """Whether the present run is one that several people go through together."""
        session = self._open_session()
        shared = session is not None and self.writer.protocol.dialogs[session.dialog].shared
        return shared and self.conversation.case is not None

    # --- places outside a dialog ---

    async def _at_place(self, chosen: str) -> None:
        if chosen in ("menu", "casussen", "nieuwe_casus") or chosen.startswith("casus:"):
            await self._go(chosen)
        elif self.seat.place == "menu":
            await self._from_menu(chosen)
        elif self.seat.place == "rol" and chosen in self.writer.readers and self.assistant.may_choose_role:
            await self._take_role(chosen)
            await self._save(replace(self.seat, place="menu"))
        elif self.seat.place == "nieuwe_casus" and chosen in AGE_GROUPS:
            warns = self.seat.warns
            await self._new_case(chosen)
            if warns and self.conversation.case is not None:
                await self._ask_who()
        elif self.seat.place in (WARN, INFORM, NOBODY_LEFT) and self.conversation.case is not None:
            await self._in_warning(chosen)
        elif self.seat.place == "anderen":
            await self._to_other(chosen)
        elif self.seat.place == "ander":
            await self._save(replace(self.seat, place="dialog", session=self._opened(chosen, await self.reader.role())))
        elif self.conversation.case is not None:
            await self._from_case(self.conversation.case, chosen)

    async def _to_other(self, chosen: str) -> None:
        """To another protocol that the school uses."""
        left = self.seat.session if self.seat.protocol is None else None
        other = chosen.removeprefix(OTHER_PREFIX)
        await self._save(Seat("ander", aside=left or self.seat.aside, protocol=other))

    async def _take_role(self, role: str) -> None:
        if self.assistant.role is not None:
            self.assistant.role = role
            self.reader.try_role(role)
            return
        await cases.ensure_staff(
            self.conn, school_id=self.assistant.school, identity=self.person, role=role, now=self.now
        )
        self.reader.forget()

    async def _from_menu(self, chosen: str) -> None:
        if chosen == "verder" and self.seat.session is not None:
            await self._save(replace(self.seat, place="dialog"))
        elif chosen == "rol" and self.assistant.may_choose_role:
            await self._save(replace(self.seat, place="rol"))
        elif chosen == "anderen":
            await self._save(replace(self.seat, place="anderen"))
        elif chosen.startswith(OTHER_PREFIX):
            await self._to_other(chosen)
        elif chosen in self._own_writer().protocol.without_case or (
            self.fixed and chosen in self._own_writer().protocol.lists
        ):
            left = self.seat.session if self.seat.protocol is None else None
            aside = left if left and left.dialog != chosen else None
            self.seat = replace(self.seat, protocol=None)
            await self._save(Seat("dialog", self._opened(chosen, await self.reader.role()), aside=aside))

    async def _go(self, chosen: str) -> None:
        staff = await self.reader.account()
        other = self.seat.protocol if self.seat.place == "ander" else None
        if chosen == "menu":
            await self._to_menu()
        elif staff is None:
            self.notice = "geen_account"
        elif staff.role == BEHEERDER:
            self.notice = "beheerder_geen_casus"
        elif chosen in ("casussen", "nieuwe_casus"):
            await self._to_menu()
            await self._save(replace(self.seat, place=chosen, protocol=other))
        else:
            case = await cases.find_case_by_code(self.conn, self.keys, chosen.removeprefix("casus:"))
            if case is None or await self.reader.access(case) is Access.NONE:
                self.notice = "casus_weg"
                return
            await self.reader.note(audit.case_viewed, case)
            await self._to_case(case)

    async def _new_case(self, age_group: str) -> None:
        staff = await self.reader.account()
        if staff is None or staff.role == BEHEERDER:
            self.notice = "geen_account"
            return
        carried = self._carried()
        protocol = self.assistant.meldcode if carried else self.writer.protocol.id
        await self._open_case(protocol, Casus(age_group, carried))

    async def _open_case(self, protocol_id: str, casus: Casus) -> None:
        protocol = self.assistant.writer(protocol_id).protocol
        case = await cases.open_case(
            self.conn,
            self.keys,
            school_id=self.assistant.school,
            protocol=protocol.id,
            edition=await self.assistant.writer.keep(self.conn, protocol.id, self.now),
            facts=CASUS.dump_json(casus),
            now=self.now,
        )
        await self.reader.note(audit.case_opened, case)
        staff = await self.reader.account()
        if staff is not None:
            await self.reader.give(case, staff.id)
        if self.conversation.case is None:
            await self._to_menu()
        await self._sit(await self._begin(case, None, Seat("casus", fresh=True)))

    def _carried(self) -> tuple[Run, ...]:
        """The quick check or disclosure that led to this case: its answers lay the same floor here."""
        session = self.seat.session
        if session is None or not session.state.startswith(OUTCOME_PREFIX):
            return ()
        return self._about_home([machine.summary(self.writer.protocol, session)])

    def _about_home(self, runs: Iterable[Run]) -> tuple[Run, ...]:
        """What in these runs is about safety at home: the answers that every meldcode knows, and what is owed."""
        places = self.writer.protocol.places.values()
        asked = {place.id for place in places if place.gate or place.dialog in FOR_HOME}
        found = []
        for run in runs:
            facts = {question: answer for question, answer in run.facts.items() if question in asked}
            owes = run.outcome is not None and run.outcome.weight >= Outcome.ADVIES_VEILIG_THUIS.weight
            if facts or owes:
                dialog = run.dialog if run.dialog in FOR_HOME else FOR_HOME[0]
                found.append(replace(run, dialog=dialog, facts=facts, dates={}))
        return tuple(found)

    async def _open_meldcode(self) -> None:
        """A case of the meldcode, with what in this case is about safety at home: from now on it is owed there."""
        casus = self._casus()
        mark = Run(_new_id(), MELDCODE_OPENED, await self.reader.role(), self.now, ended=self.now)
        await self._save_casus(casus.with_run(mark))
        await self._open_case(self.assistant.meldcode, Casus(casus.age_group, self._about_home(casus.runs)))

    async def _from_case(self, case: Case, chosen: str) -> None:
        casus = self._casus()
        if await self.reader.access(case) is not Access.WORK and chosen != "inzage":
            await self._save(Seat("casus"))
        elif self.seat.place == "overdragen":
            await self._hand_over(case, chosen)
        elif self.seat.place == "sluiten":
            if chosen == "ja" and casus.floor(self.writer.protocol.switch) is Outcome.KLAAR:
                closed = await cases.close_case(self.conn, case, self.now)
                self.conversation = replace(self.conversation, case=closed)
                await self.reader.note(audit.case_closed, closed)
            await self._save(Seat("casus"))
        elif chosen in (NEW_SIGNALS, ANSWER_CAME):
            await self._mark(case, chosen)
        elif chosen == "overnemen":
            await self._take_over(case)
        elif chosen == "heropenen":
            await self._reopen(case)
        elif case.state == "closed":
            await self._save(Seat(chosen if chosen in ("export", "inzage") else "casus"))
        elif chosen == "open_casus":
            await self._open_meldcode()
        elif chosen in (WARN, INFORM):
            await self._ask_who(chosen)
        elif chosen in self.writer.protocol.steps:
            await self._open_dialog(chosen)
        elif chosen == "evaluatie" and casus.evaluation() is not None:
            await self._open_dialog("afweging", "resultaat")
        elif chosen in ("sluiten", "export", "inzage", "overdragen"):
            if chosen == "export":
                await self.reader.note(audit.case_exported, case)
            await self._save(Seat(chosen))
        elif chosen in ("casus", "hier"):
            await self._save(Seat("casus"))

    async def _take_over(self, case: Case) -> None:
        """The reader has the case from now on; whoever had it, still works in it."""
        staff = await self.reader.account()
        if staff is not None:
            await self.reader.give(case, staff.id)
            await self.reader.note(audit.case_taken_over, case)
        await self._save(Seat("casus"))

    async def _hand_over(self, case: Case, chosen: str) -> None:
        """A colleague has the case from now on."""
        number = chosen.removeprefix(TO_PREFIX)
        if chosen.startswith(TO_PREFIX) and number in [str(other.id) for other in await self.reader.colleagues()]:
            await self.reader.give(case, int(number))
            await audit.handed_over(self.conn, self.keys, self.now, await self.reader.account(), case.id, int(number))
        await self._save(Seat("casus"))

    async def _mark(self, case: Case, what: str) -> None:
        """New signals reopen a case and lead to the gate (NL-OPV-01); an answer of Veilig Thuis ends its term."""
        if what == NEW_SIGNALS and case.state == "closed":
            case = await self._reopen(case)
        staff = await self.reader.account()
        if what == NEW_SIGNALS:
            await self._set_aside(case, "afweging")
        run = Run(_new_id(), what, staff.role if staff else "medewerker", self.now, ended=self.now)
        await self._save_casus(self._casus().with_run(run))
        await self._took_step(case)
        if what == NEW_SIGNALS:
            await self._open_dialog("afweging")

    async def _reopen(self, case: Case) -> Case:
        opened = await cases.reopen_case(self.conn, case, self.now)
        await self.reader.note(audit.case_reopened, opened)
        self.conversation = replace(self.conversation, case=opened)
        return opened

    async def _set_aside(self, case: Case, dialog: str) -> None:
        """Ends a run that waits in a dialog, so that it begins again at its gate; its answers stay in the case."""
        if dialog not in await conversations.parked(self.conn, self.keys, case.id):
            return
        await self._sit(await self._begin(case, dialog, Seat("casus")))
        if self.seat.session is not None:
            await self._remember(self.seat.session, leaving=True)
        await conversations.drop(self.conn, self.keys, self.conversation)
        await self._to_case(self._case)

    # --- back, menu, wipe ---

    async def _back(self) -> None:
        session = self.seat.session if self.seat.place == "dialog" else None
        if self._card() is not None:
            await self._save(replace(self.seat, card=None))
        elif session is not None and session.path:
            await self._step(session, Back())
        elif session is not None and self.conversation.case is not None:
            await self._leave_dialog(session)
        elif self.seat.place in (*CASE_PLACES, WARN, INFORM, NOBODY_LEFT):
            await self._save(Seat("casus"))
        elif self.seat.place == "nieuwe_casus" and self._carried():
            await self._save(replace(self.seat, place="dialog", warns=False))
        else:
            await self._to_menu()

    async def _to_menu(self) -> None:
        """To the first screen; whatever was in progress stays where it is."""
        if self.conversation.case is None:
            session = self.seat.session
            if session is None:
                await self._save(Seat("menu", self.seat.aside))
            elif not _is_done(session):
                await self._save(replace(self.seat, place="menu"))
            else:  # what has ended goes at once, and its key with it
                await conversations.drop(self.conn, self.keys, self.conversation)
                await self._sit(await self._begin(None, None, Seat("menu", self.seat.aside)))
            return
        if self._in_case_dialog() and self.seat.session is not None:
            await self._leave_dialog(self.seat.session)
        await self._sit(await self._begin(None, None, Seat()))
        if self.seat.place != "menu":
            await self._save(replace(self.seat, place="menu"))

    def _wiping(self) -> Screen:
        session = self.seat.session if self._in_case_dialog() else None
        unfinished = session is not None and not session.state.startswith(OUTCOME_PREFIX) and not self._is_shared()
        everything = self.conversation.case is None and self.seat.place == "menu"
        return self.writer.wiping(
            in_case=self.conversation.case is not None, unfinished=unfinished, everything=everything
        )

    async def _wipe(self, how: str) -> Reply:
        session = self.seat.session
        kept = self.conversation.case is not None
        self.assistant.notebook.forget(self._page())
        if how == "wis_alles":
            await conversations.wipe_own_open_work(self.conn, self.keys, self.person)
            await self._sit(await self._begin(None, None, Seat()))
            return Reply(self._dressed(self.writer.wiped(kept=False)), closed=True)
        if self._in_case_dialog() and session is not None:
            ended = session.state.startswith(OUTCOME_PREFIX)
            if how == "wis_ja" and not ended:
                await cases.drop_answers_from(self.conn, self._case.id, session.run, 0)
                await self._save_casus(self._casus().without_run(session.run))
                await conversations.drop(self.conn, self.keys, self.conversation)
                kept = False
            else:
                await self._leave_dialog(session)
        if self.conversation.case is None:
            await conversations.drop(self.conn, self.keys, self.conversation)
        await self._sit(await self._begin(None, None, Seat()))
        await self._save(replace(self.seat, place="menu"))
        return Reply(self._dressed(self.writer.wiped(kept)), closed=True)

    async def leave(self) -> None:
        """Off the screen: no question asked, nothing left outside a case, nothing lost in one."""
        if self.conversation.id == NEW:
            return
        self.assistant.notebook.forget(self._page())
        if self.conversation.case is not None:
            if self._in_case_dialog() and self.seat.session is not None:
                await self._leave_dialog(self.seat.session)
            await self._sit(await self._begin(None, None, Seat()))
        await conversations.drop(self.conn, self.keys, self.conversation)

    async def _after_conflict(self) -> Reply:
        found = (await conversations.present(self.conn, self.keys, self.person, self.now)).conversation
        await self._sit(found or await self._begin(None, None, Seat()))
        await self._join()
        return await self._show("collega_bezig")

    # --- showing ---

    async def _show(self, notice: str | None = None) -> Reply:
        screen = await self._with_pings(await self._screen())
        words = notice or self.notice
        return Reply(self._dressed(replace(screen, notice=self._words(words) if words else None)))

    async def _with_pings(self, screen: Screen) -> Screen:
        """The screen with the pings that this reader must see on it."""
        case, place = self.conversation.case, self.seat.place
        if place != "menu" and (case is None or case.id == self._without_pings):
            return screen
        helpline = await self._helpline()
        if helpline is None:
            return screen
        if place == "menu":
            return await helpline.first_screen(screen, self._own_writer())
        if case is not None and place in ("casus", "dialog"):
            return await helpline.on_case(screen, case, self.writer)
        return screen

    def _overlay(self, name: str) -> Screen:
        outside = self.writer.outside(self.now)
        session, casus = self._open_session(), self._others()
        return self.writer.at(session, casus).overlay(name, session, casus, self._card(), outside=outside)

    def _over(self, name: str, screen: Screen) -> Reply:
        return Reply(replace(self._dressed(screen), token=f"{self._token()}+{name}"))

    def _dressed(self, screen: Screen) -> Screen:
        return replace(screen, token=self._token(), bar=self.writer.bar())

    def _words(self, key: str) -> str:
        return self.writer.texts.get(key)

    async def _screen(self) -> Screen:
        screen = await self._screen_here()
        return screen if self.assistant.has_meldcode else casework.without_meldcode(self.writer, screen)

    async def _screen_here(self) -> Screen:
        place, session, case = self.seat.place, self.seat.session, self.conversation.case
        writer = self.writer
        if place == "dialog" and session is not None:
            return await self._dialog_screen(session)
        if case is not None and place in (WARN, INFORM):
            return asking(writer, self._need().places(self.assistant.pings), self.seat.ticked)
        if case is not None and place == NOBODY_LEFT:
            return nobody_left(writer)
        if case is not None and place in ("casus", *CASE_PLACES):
            if place == "inzage":
                return writer.audit(
                    [(line.at, line.role, line.event) for line in await audit.lines_of(self.conn, case.id)]
                )
            if place == "sluiten":
                free = self._casus().floor(writer.protocol.switch) is Outcome.KLAAR
                return writer.closing() if free else writer.not_closing(meldcode=self.assistant.has_meldcode)
            if place == "export":
                return await self._export_screen(case)
            if place == "overdragen":
                return casework.handing_over(
                    writer, [(one.id, self._words_for(one)) for one in await self.reader.colleagues()]
                )
            return await self._case_screen(case)
        if place == "casussen":
            return await self._list_screen()
        if place == "anderen":
            return writer.others([self.assistant.writer(name) for name in self.assistant.others])
        if place == "ander":
            return await self._other_screen()
        if place == "nieuwe_casus":
            return writer.ages()
        if place == "rol":
            return writer.roles()
        staff = await self.reader.account()
        role = staff.role if staff and self.assistant.may_choose_role else None
        left = self.writer.dialog(session.dialog) if session else None
        works = staff is not None and staff.role != BEHEERDER
        return self._own_writer().menu(
            left,
            staff=works and not self.fixed,
            role=role,
            others=[self.assistant.writer(name) for name in self.assistant.others],
            lists=self.fixed,
            elsewhere=self.channel if self.channel in self.assistant.links else None,
        )

    async def _case_screen(self, case: Case) -> Screen:
        """One case: what may be done in it depends on who looks."""
        writer, casus = self.writer, self._casus()
        last = {run.dialog: run for run in casus.runs}
        begun = await conversations.parked(self.conn, self.keys, case.id)
        parked = [name for name in begun if name not in last or last[name].ended is None]
        is_open, may_work = case.state == "open", await self.reader.access(case) is Access.WORK
        screen = writer.case(case.code, casus, parked, self.now, is_open=is_open, fresh=self.seat.fresh)
        having = (await self.reader.having(writer.texts, [case.id]))[case.id]
        if may_work and is_open:
            needs = self._needs()
            if needs.informs and not needs.urgency:
                screen = offered(screen, Need(None, informs=needs.informs), writer, INFORM)
            screen = offered(screen, self._need(), writer)
        if not may_work:
            screen = casework.read_only(writer, screen)
        elif is_open:
            screen = casework.with_holder(writer, screen, having, others=bool(await self.reader.colleagues()))
        seen = casework.track(
            writer,
            screen,
            case.code,
            casus,
            parked,
            having,
            self.now,
            is_open=is_open,
            may_work=may_work,
            fresh=self.seat.fresh,
        )
        end = await retention.end_of(self.conn, self.keys, case.id, self.assistant.rules)
        if end is not None and end.warn_from <= self.now:
            screen = writer.with_warning(screen, end.at)
            seen = replace(seen, notes=(screen.lines[0].text, *seen.notes))
        return replace(screen, view=seen)

    async def _dialog_screen(self, session: Session) -> Screen:
        card = self._card()
        if card is not None:
            shown, over = self.writer, card
            return replace(shown.card_screen(card), unfold=lambda name: shown.unfolded(name, session, None, over))
        follows, staff = None, False
        if session.state.startswith(OUTCOME_PREFIX):
            if self.conversation.case is not None:
                follows = self._next_dialog()
            else:
                staff = await self.reader.account() is not None and not self.fixed
        casus = self._others()
        writer = self.writer.at(session, casus)
        sign_in = self.assistant.sign_in if self.channel == SIGNS_IN and not staff else None
        screen = writer.dialog_screen(
            session, casus, self.now, case_follows=follows, staff=staff, on_paper=self.fixed, sign_in=sign_in
        )
        if session.state.startswith(OUTCOME_PREFIX) and (staff or casus is not None):
            screen = offered(screen, self._need_at(session, casus, follows), writer)
        place = self._note_place()
        if place is not None:
            screen = self._note_screen(session, place, screen)
        return screen

    def _need_at(self, session: Session, casus: Casus | None, follows: str | None) -> Need:
        """Whom an outcome asks for; outside a case only where a case of the meldcode can follow."""
        protocol = self.writer.protocol
        if casus is None and not machine.asked_about_home(protocol, session):
            return Need(None)
        end = machine.conclusion(protocol, session, casus)
        known = {**(casus.facts() if casus else {}), **machine.facts(protocol, session)}
        return need_of(protocol, end.outcome, known, end.route, follows)

    def _note_screen(self, session: Session, place: Place, screen: Screen) -> Screen:
        notebook, page = self.assistant.notebook, self._page()
        draft = notebook.draft(page, self.now)
        if draft is not None:
            return self.writer.draft_screen(draft, notebook.others(page))
        note = notebook.notes(page, self.now).get(export.note_key(session.run, session.state))
        example = self.writer.texts.get(place.text, "voorbeeld")
        return self.writer.note_screen(screen, example, note, stored=self.assistant.stores_notes)

    async def _list_screen(self) -> Screen:
        besides = [name for name in self.assistant.others if name != self.assistant.protocol]
        buttons, seen = await self._cases_in_view(None, besides)
        return replace(self._own_writer().cases(buttons, seen.more), view=seen)

    async def _other_screen(self) -> Screen:
        if self.fixed:
            return self.writer.other((), 0, staff=False, lists=True)
        staff = await self.reader.account()
        if staff is None or staff.role == BEHEERDER:
            return self.writer.other([], 0, staff=False)
        buttons, seen = await self._cases_in_view(self.seat.protocol, ())
        return replace(self.writer.other(buttons, seen.more, staff=True), view=seen)

    async def _cases_in_view(self, protocol: str | None, besides: Sequence[str]) -> tuple[list[Button], CaseList]:
        assistant = self.assistant
        used = [assistant.writer(name).protocol for name in (assistant.protocol, *assistant.others)]
        return await self.reader.cases_in_view(self.writer.texts, used, protocol, besides)

    def _words_for(self, colleague: Account) -> str:
        """What a colleague is called on a button: by the function that the beheerder wrote down, or by a number."""
        role = views.reader_words(self.writer.texts, colleague.role)
        words = colleague.label or self.writer.texts.get("casus-overdragen", "nummer", nummer=str(colleague.id))
        return self.writer.texts.get("casus-overdragen", "collega", rol=role, wie=words)

    async def _export_screen(self, case: Case) -> Screen:
        texts, text = self.writer.texts, (await self._dossier(case)).text()
        title, *lines = text.splitlines()
        button = Button("casus", texts.get("uitkomst-knoppen", "casus"))
        told = (*(Line(line) for line in lines if line), Line(texts.get("export", "inzage")))
        return Screen("", "info", title, told, (button,), view=CaseText(text))

    async def _dossier(self, case: Case) -> Dossier:
        writer, notes = self.writer, self.assistant.notebook.notes(self._page(), self.now)
        return await export.dossier(
            self.conn, self.keys, case, writer.protocol, writer.texts, self.now, writer.closed_days, notes
        )

    async def dossier(self, token: str | None, *, taken: bool) -> Dossier | None:
        """The answers of the case in which this person works; see `Assistant.dossier`."""
        case = self.conversation.case
        if case is None or await self.reader.access(case) is not Access.WORK:
            return None
        if token is not None and token.partition("+")[0] != self._token():
            return None
        if taken:
            await self.reader.note(audit.case_exported, case)
        return await self._dossier(case)

    def whereabouts(self) -> Whereabouts:
        """Where this person is; see `Assistant.whereabouts`."""
        return Whereabouts(self.writer, self._open_session(), self._others())

    # --- small things ---

    @property
    def _case(self) -> Case:
        """The case of this turn; only asked for where there is one."""
        if self.conversation.case is None:
            raise RuntimeError("this turn is outside a case")
        return self.conversation.case

    @property
    def writer(self) -> Writer:
        case = self.conversation.case
        if case is not None:
            return self.assistant.writer.of_case(case)
        return self.assistant.writer(self.seat.protocol or self.assistant.protocol)

    def _own_writer(self) -> Writer:
        """The writer of the first screen, whatever protocol somebody looked into."""
        return self.assistant.writer(self.assistant.protocol)

    def _token(self) -> str:
        stage = self.assistant.notebook.stage(self._page())
        version = f"{self.conversation.id[:8]}-{self.conversation.version}"
        return version + self._shared_list() + (f".{stage}" if stage else "")

    def _shared_list(self) -> str:
        """What a token says of a list that several people tick: which list it is, and which items were ticked then."""
        session = self._open_session()
        place = self.writer.protocol.places.get(session.state) if session and self._is_shared() else None
        if session is None or place is None or place.node.kind != "checklist":
            return ""
        which = crc32(f"{session.run} {len(session.path)} {session.state}".encode())
        ticked = sum(1 << number for number, item in enumerate(place.node.items) if item in session.ticked)
        return f"~{which:08x}{ticked:x}"

    def _ticks_beside(self, base: str, incoming: Incoming) -> bool:
        """Whether a tap ticks an item of this same shared list, that was ticked neither when it was shown nor now.

        A colleague who ticked something else a moment ago then costs nobody a tap. Nothing is unticked this way, and
        no other screen is answered.
        """
        session, then, now = self._open_session(), _SHARED.fullmatch(base), _SHARED.fullmatch(self._token())
        if session is None or then is None or now is None or then[1] != now[1] or then[2] != now[2]:
            return False
        items = [*self.writer.protocol.places[session.state].node.items]
        if incoming.button not in items or incoming.button in session.ticked:
            return False
        return not int(then[3], 16) >> items.index(incoming.button) & 1

    def _known_state(self, state: str) -> bool:
        return state.startswith(OUTCOME_PREFIX) or state in self.writer.protocol.places

    def _in_case_dialog(self) -> bool:
        return self.conversation.case is not None and self.seat.place == "dialog"

    def _open_session(self) -> Session | None:
        return self.seat.session if self.seat.place == "dialog" else None

    def _casus(self) -> Casus:
        case = self._case
        if self._read_facts is None or self._read_facts[0] is not case.facts:
            self._read_facts = case.facts, CASUS.validate_json(case.facts)
        return self._read_facts[1]

    def _others(self) -> Casus | None:
        """The memory of the case without the run in progress, or None outside a case."""
        if self.conversation.case is None:
            return None
        session = self.seat.session
        return self._casus().without_run(session.run) if session else self._casus()

    def _opened(self, dialog: str, role: str) -> Session:
        return machine.begin(
            self.writer.protocol,
            dialog,
            run=_new_id(),
            role=role,
            now=self.now,
            casus=self._others(),
            outside=self.writer.outside(self.now),
        )

    async def _session(self, dialog: str, at: str) -> Session:
        return machine.begin(
            self.writer.protocol,
            dialog,
            run=_new_id(),
            role=await self.reader.role(),
            now=self.now,
            casus=self._casus() if self.conversation.case is not None else None,
            at=at,
            outside=self.writer.outside(self.now),
        )

    async def _begin(self, case: Case | None, dialog: str | None, seat: Seat) -> Conversation:
        return await conversations.begin(
            self.conn, self.keys, self.person, case=case, dialog=dialog, body=SEAT.dump_json(seat), now=self.now
        )

    async def _save(self, seat: Seat) -> None:
        if seat == self.seat:
            return
        self.conversation = await conversations.save(
            self.conn, self.keys, self.conversation, SEAT.dump_json(seat), self.now
        )
        self.seat = seat

    async def _save_casus(self, casus: Casus) -> None:
        case = self._case
        case = await cases.save_facts(self.conn, self.keys, case, CASUS.dump_json(casus), self.now)
        self.conversation = replace(self.conversation, case=case)
        running = terms.running(self.writer.protocol, casus, self.writer.closed_days)
        running = {**terms.agreed(self.writer.protocol, casus), **running}
        known = {deadline.kind: deadline for deadline in await cases.deadlines_of(self.conn, self.keys, case.id)}
        for kind, due in running.items():
            if kind not in known or known[kind].due != due or known[kind].state != "open":
                await cases.set_deadline(self.conn, self.keys, case.id, kind, due, self.now)
        for kind in known.keys() - running.keys():
            await cases.end_deadline(self.conn, self.keys, case.id, kind, "met")

    def _next_dialog(self) -> str | None:
        """What comes next in the case."""
        return self.writer.onward(self._casus())


def _stands_on(screen: Screen, button: str) -> bool:
    """Whether a button is on the screen; a date screen takes the button of any day, as from a calendar."""
    if screen.kind == "date" and button.startswith(DATE_PREFIX):
        return True
    return any(button == known.id for known in screen.buttons)


def _is_done(session: Session | None) -> bool:
    """Whether nothing would be lost with a dialog outside a case: it ended, or nothing was answered yet."""
    return session is None or session.state.startswith(OUTCOME_PREFIX) or not session.path


def _new_id() -> str:
    return uuid4().hex[:12]
