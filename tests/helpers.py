"""Drives a conversation of the pure machine. The session is saved and reloaded between every two turns."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import TypeAdapter

from meldwijzer.dialogs import machine
from meldwijzer.dialogs.casus import Casus
from meldwijzer.dialogs.machine import Choose, Concluded, Effect, Input, Session
from meldwijzer.dialogs.norms import Outcome, Route
from meldwijzer.dialogs.protocol import FOLDER, Protocol, load

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
"""A Monday morning."""

SESSION: TypeAdapter[Session] = TypeAdapter(Session)


def reloaded(session: Session) -> Session:
    """The session as it comes back from storage."""
    return SESSION.validate_json(SESSION.dump_json(session))


def protocol_from(folder: Path, body: str, *, doubt: str = "advies") -> Protocol:
    """A protocol `proef` that extends the national base with `body`, a piece of YAML."""
    head = f"protocol: proef\nextends: basis\nnorms: {{veiligheid_twijfel: {doubt}, weighing: vijf_vragen}}\n"
    (folder / "proef.yaml").write_text(head + body, encoding="utf-8")
    return load("proef", (folder, FOLDER))


class Conversation:
    """Somebody in one dialog: `tap` buttons, `say` any other input, and look where that leads with `at`."""

    def __init__(
        self, protocol: Protocol, dialog: str, casus: Casus | None = None, *, now: datetime = NOW, at: str = ""
    ) -> None:
        self.protocol = protocol
        self.casus = casus
        self.now = now
        self.effects: tuple[Effect, ...] = ()
        run = f"run-{len(casus.runs) if casus else 0}"
        self.session = machine.begin(protocol, dialog, run=run, role="leerkracht", now=now, casus=casus, at=at)

    def say(self, *inputs: Input, minutes: int = 0) -> Conversation:
        """Gives the inputs one after the other, so many minutes after the last."""
        self.now += timedelta(minutes=minutes)
        for given in inputs:
            session = reloaded(self.session)
            self.session, self.effects = machine.step(self.protocol, session, given, self.now, self.casus)
        return self

    def tap(self, options: str, *, minutes: int = 0) -> Conversation:
        """Taps buttons by their ids, written one after the other: `nee nee verder`. Each of them must fit."""
        for option in options.split():
            before = self.session
            self.say(Choose(option), minutes=minutes)
            assert self.session != before, f"{before.state} has no button {option}"
        return self

    def at(self, state: str) -> Conversation:
        """Holds that this is the present screen."""
        assert self.session.state == state
        return self

    def facts(self) -> dict[str, str]:
        """The answers that count."""
        return machine.facts(self.protocol, self.session)

    def assert_outcome(self, outcome: Outcome | None, route: Route | None = None) -> Conversation:
        """Holds that the dialog has ended, and in this."""
        assert self.effects, f"still at {self.session.state}"
        assert self.effects[-1] == Concluded(outcome, route)
        return self

    def into_case(self) -> Casus:
        """The case with this run in it."""
        casus = self.casus or Casus("onbekend")
        return casus.with_run(machine.summary(self.protocol, self.session, casus))
