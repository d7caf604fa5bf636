"""What a case remembers between dialogs: its runs, and what follows from them for the next one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from .norms import Outcome, SafetyDoubt, heaviest, least_outcome

GATE_QUESTIONS = ("gevaar_nu", "eer", "onthulling")
GATE_IS_FRESH = timedelta(minutes=60)
NEW_SIGNALS = "nieuwe_signalen"
"""The dialog name of a run that only marks that new signals came (NL-OPV-01)."""

ANSWER_CAME = "antwoord_veilig_thuis"
"""The dialog name of a run that only marks that Veilig Thuis let hear what it decided (NL-VT-07)."""

STEPS: dict[str, int] = {
    "signalen": 1,
    "overleg": 2,
    "kindgesprek": 3,
    "oudergesprek": 3,
    "afweging": 4,
    "na_advies": 4,
    "besluit": 5,
}
"""The dialogs of a case in the order of the five steps."""


def veilig_thuis_answered(facts: Mapping[str, str]) -> bool:
    """Whether answers (question id to answer id) say that Veilig Thuis gave its advice, or that was reported to it."""
    return facts.get("gemeld") == "ja" or facts.get("advies_was") in ("melden", "hulp", "geen_melding")


@dataclass(frozen=True, slots=True)
class Run:
    """One time that somebody went through a dialog of a case.

    `facts` are the answers on the path to choice questions, `answered` when each was given, `dates` the dates that
    were agreed. `outcome` is None until the run came to one; `past_gate` says that it got beyond the gate.
    """

    id: str
    dialog: str
    role: str
    started: datetime
    facts: dict[str, str] = field(default_factory=dict)
    answered: dict[str, datetime] = field(default_factory=dict)
    dates: dict[str, date] = field(default_factory=dict)
    outcome: Outcome | None = None
    ended: datetime | None = None
    past_gate: bool = False

    @property
    def veilig_thuis_answered(self) -> bool:
        """Whether Veilig Thuis gave an answer in this run: its advice, or in the talk in which was reported."""
        return veilig_thuis_answered(self.facts)

    def bears_on(self, switch: SafetyDoubt) -> tuple[object, ...]:
        """What others in the case must know at once of this run: the floor it lays, its outcome, dates and gate."""
        gate = {question: self.facts[question] for question in GATE_QUESTIONS if question in self.facts}
        floor = least_outcome(self.facts, switch)
        return floor, self.outcome, self.dates, self.veilig_thuis_answered, gate, self.facts.get("resultaat")


@dataclass(frozen=True, slots=True)
class Casus:
    """The structured memory of one case. No names, no free text: option ids, times and dates only."""

    age_group: str
    runs: tuple[Run, ...] = ()

    def with_run(self, run: Run) -> Casus:
        """The case with this run put in its place, or added at the end."""
        if any(known.id == run.id for known in self.runs):
            return replace(self, runs=tuple(run if known.id == run.id else known for known in self.runs))
        return replace(self, runs=(*self.runs, run))

    def without_run(self, run_id: str) -> Casus:
        """The case as if the run with this id had not been."""
        return replace(self, runs=tuple(run for run in self.runs if run.id != run_id))

    def facts(self) -> dict[str, str]:
        """The latest answer to every choice question of the case since the last new signals."""
        merged: dict[str, str] = {}
        for run in self._since_new_signals():
            merged.update(run.facts)
        return merged

    def floor(self, switch: SafetyDoubt) -> Outcome:
        """The outcome below which this case may not end now.

        Doubt, disclosure and every outcome that asks for Veilig Thuis stay a floor of the case until Veilig Thuis gave
        an answer; new signals bring back the heaviest floor there ever was. A report that was made lifts the floor;
        advice that was given lifts only a floor of advice. Danger that has passed leaves the duty to report.
        """
        floor = highest = Outcome.KLAAR
        for run in self.runs:
            if run.dialog == NEW_SIGNALS:
                floor = highest
                continue
            lays = heaviest(least_outcome(run.facts, switch), run.outcome or Outcome.KLAAR)
            lays = Outcome.MELDEN if lays.weight > Outcome.MELDEN.weight else lays
            lays = lays if lays.weight >= Outcome.ADVIES_VEILIG_THUIS.weight else Outcome.KLAAR
            highest = heaviest(highest, lays)
            if run.facts.get("gemeld") == "ja":
                floor = Outcome.KLAAR
            elif run.veilig_thuis_answered and floor is Outcome.ADVIES_VEILIG_THUIS:
                floor = lays
            else:
                floor = heaviest(floor, lays)
        return floor

    def veilig_thuis_knows(self) -> bool:
        """Whether Veilig Thuis gave an answer in this case since the last new signals."""
        return any(run.veilig_thuis_answered for run in self._since_new_signals())

    def gate_is_fresh(self, question: str, now: datetime) -> bool:
        """Whether a gate question was answered with `nee` in this case in the last 60 minutes (NL-GEV-02)."""
        for run in reversed(self._since_new_signals()):
            if question in GATE_QUESTIONS and question in run.facts:
                return run.facts[question] == "nee" and now - run.answered[question] < GATE_IS_FRESH
        return False

    def advice_is_open(self) -> bool:
        """Whether the school was to ask Veilig Thuis for advice and no answer was noted since."""
        is_open = False
        for run in self.runs:
            if run.veilig_thuis_answered:
                is_open = False
            if run.outcome is Outcome.ADVIES_VEILIG_THUIS:
                is_open = True  # doubt that rose after the advice of this very run included
        return is_open

    def evaluation(self) -> date | None:
        """The date agreed for the evaluation of help that has no result yet."""
        found: date | None = None
        for run in self.runs:
            found = run.dates.get("evaluatie", found)
            if "resultaat" in run.facts:
                found = None
        return found

    def done(self) -> dict[str, Run]:
        """The dialogs that were finished since the last new signals, each with the run that finished it last."""
        return {run.dialog: run for run in self._since_new_signals() if run.ended and run.past_gate}

    def next_dialog(self, switch: SafetyDoubt) -> str | None:
        """What comes next in this case: what is owed to Veilig Thuis first, then the first step that is not done.

        None once every step was taken.
        """
        if self.floor(switch).weight >= Outcome.MELDEN.weight:
            return "besluit"
        if self.advice_is_open():
            return "na_advies"
        passed = {*self.done(), "na_advies"}
        if self.evaluation() is not None:
            passed.add("afweging")
        return next((dialog for dialog in STEPS if dialog not in passed), None)

    def reported_on(self) -> datetime | None:
        """When was last reported to Veilig Thuis while its answer is still awaited."""
        at: datetime | None = None
        for run in self.runs:
            if run.dialog == ANSWER_CAME:
                at = None
            elif run.facts.get("gemeld") == "ja":
                at = run.answered["gemeld"]
        return at

    def _since_new_signals(self) -> tuple[Run, ...]:
        for position in range(len(self.runs) - 1, -1, -1):
            if self.runs[position].dialog == NEW_SIGNALS:
                return self.runs[position + 1 :]
        return self.runs
