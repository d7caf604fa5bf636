"""What a case remembers between dialogs: its runs, and what follows from them for the next one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property

from pydantic import TypeAdapter

from .arrangements import Talks
from .norms import Outcome, SafetyDoubt, heaviest, least_for, least_outcome

GATE_QUESTIONS = ("gevaar_nu", "eer", "onthulling")
GATE_IS_FRESH = timedelta(minutes=60)
NEW_SIGNALS = "nieuwe_signalen"
"""The dialog name of a run that only marks that new signals came (NL-OPV-01)."""

ENDED = "afgerond"
"""What a moment is called that ends a run."""

EVALUATION = "evaluatie"
"""The date node, and the term, of the evaluation of agreed help (DAL-AK-25)."""

ANSWER_CAME = "antwoord_veilig_thuis"
"""The dialog name of a run that only marks that Veilig Thuis let hear what it decided (NL-VT-07)."""

MELDCODE_OPENED = "meldcode_geopend"
"""The dialog name of a run that only marks that a case of the meldcode took over what is owed to Veilig Thuis."""

CLOSING = (Outcome.AFSLUITEN, Outcome.HULP_AFSLUITEN)
"""The outcomes after which a case is closed, unless something is still owed to Veilig Thuis."""

MARKS = (NEW_SIGNALS, ANSWER_CAME, MELDCODE_OPENED)
"""The dialog names of runs in which nobody answers anything."""


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
class Moment:
    """One thing that happened in a case: an answer to `what`, an agreed date, the end of a run, or a mark."""

    at: datetime
    run: Run
    what: str
    answer: str = ""

    @property
    def is_answer_of_veilig_thuis(self) -> bool:
        """Whether this moment notes what Veilig Thuis said: its advice, or the talk in which was reported."""
        return veilig_thuis_answered({self.what: self.answer})

    def lays(self, switch: SafetyDoubt) -> Outcome:
        """The floor that this moment lays under the case: `advies_veilig_thuis`, `melden`, or none (`klaar`)."""
        least = self.run.outcome if self.what == ENDED else least_for(self.what, self.answer, switch)
        if least is None or least.weight < Outcome.ADVIES_VEILIG_THUIS.weight:
            return Outcome.KLAAR
        return Outcome.MELDEN if least.weight > Outcome.MELDEN.weight else least


@dataclass(frozen=True)
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
        if all(run.id != run_id for run in self.runs):
            return self
        return replace(self, runs=tuple(run for run in self.runs if run.id != run_id))

    def facts(self) -> dict[str, str]:
        """The latest answer to every choice question of the case since the last new signals."""
        return {moment.what: moment.answer for moment in self._since_new_signals if moment.what in moment.run.facts}

    def floor(self, switch: SafetyDoubt) -> Outcome:
        """The outcome below which this case may not end now, by what was answered in the order it was answered.

        Doubt, disclosure and every outcome that asks for Veilig Thuis stay a floor of the case until Veilig Thuis gave
        an answer; new signals bring back the heaviest floor there ever was. A report that was made lifts the floor;
        advice that was given lifts only a floor of advice. Danger that has passed leaves the duty to report.
        """
        floor = highest = Outcome.KLAAR
        for moment in self._moments:
            if moment.what == NEW_SIGNALS:
                floor = highest
                continue
            if moment.what == MELDCODE_OPENED:
                floor = highest = Outcome.KLAAR
                continue
            lays = moment.lays(switch)
            highest = heaviest(highest, lays)
            if moment.run.facts.get("gemeld") == "ja":
                # All that was answered in the talk in which was reported is part of that talk.
                floor = Outcome.KLAAR if moment.is_answer_of_veilig_thuis else floor
            elif moment.is_answer_of_veilig_thuis and floor is Outcome.ADVIES_VEILIG_THUIS:
                floor = lays
            else:
                floor = heaviest(floor, lays)
        return floor

    def veilig_thuis_knows(self) -> bool:
        """Whether Veilig Thuis gave an answer in this case since the last new signals."""
        return any(moment.is_answer_of_veilig_thuis for moment in self._since_new_signals)

    def gate_is_fresh(self, question: str, now: datetime) -> bool:
        """Whether a gate question was answered with `nee` in this case in the last 60 minutes (NL-GEV-02)."""
        given = [moment for moment in self._since_new_signals if moment.what == question in GATE_QUESTIONS]
        return bool(given) and given[-1].answer == "nee" and now - given[-1].at < GATE_IS_FRESH

    def advice_is_open(self) -> bool:
        """Whether the school was to ask Veilig Thuis for advice and no answer was noted since."""
        is_open = False
        for moment in self._moments:
            if moment.is_answer_of_veilig_thuis or moment.what == MELDCODE_OPENED:
                is_open = False
            if moment.what == ENDED and moment.run.outcome is Outcome.ADVIES_VEILIG_THUIS:
                is_open = True
        return is_open

    def evaluation(self) -> date | None:
        """The date agreed for the evaluation of help that has no result yet."""
        found: date | None = None
        for moment in self._moments:
            if moment.what == EVALUATION:
                found = date.fromisoformat(moment.answer)
            elif moment.what == "resultaat":
                found = None
        return found

    def dates(self) -> dict[str, date]:
        """The latest day that was given at every date screen of the case."""
        moments = [moment for moment in self._moments if moment.what in moment.run.dates]
        return {moment.what: date.fromisoformat(moment.answer) for moment in moments}

    def done(self) -> dict[str, Run]:
        """The dialogs that were finished since the last new signals, each with the run that finished it last."""
        ended = [moment.run for moment in self._since_new_signals if moment.what == ENDED]
        return {run.dialog: run for run in ended if run.past_gate}

    def next_dialog(
        self, switch: SafetyDoubt, steps: Iterable[str], talks: Talks | None = None, *, in_order: bool = True
    ) -> str | None:
        """What comes next in this case: what is owed to Veilig Thuis first, then the first step that is not done.

        `steps` are the dialogs of the protocol in their order, `talks` the school's order of the talks, which goes
        before that of the steps. None once every step was taken, once the case may close, and after the first step
        where they are not taken `in_order`: a suspension is not what follows on a time-out.
        """
        steps = tuple(steps)
        if "besluit" in steps and self.floor(switch).weight >= Outcome.MELDEN.weight:
            return "besluit"
        if "na_advies" in steps and self.advice_is_open():
            return "na_advies"
        if self.may_close(switch):
            return None
        passed = {*self.done(), "na_advies", *(talks.instead(self.age_group) if talks else ())}
        if self.evaluation() is not None:
            passed.add("afweging")
        if not in_order and self.done():
            return None
        onward = next((dialog for dialog in steps if dialog not in passed), None)
        before = self.not_yet(onward, steps, talks)
        return before[0] if before else onward

    def may_close(self, switch: SafetyDoubt) -> bool:
        """Whether closing is what comes next: the last outcome said so, no signals came since, and nothing is owed."""
        ended = [moment.run.outcome for moment in self._since_new_signals if moment.what == ENDED]
        outcomes = [outcome for outcome in ended if outcome not in (None, Outcome.KLAAR)]
        owed = self.floor(switch) is not Outcome.KLAAR or self.advice_is_open() or self.evaluation() is not None
        return bool(outcomes) and outcomes[-1] in CLOSING and not owed

    def not_yet(self, dialog: str | None, steps: Iterable[str], talks: Talks | None) -> tuple[str, ...]:
        """What comes before this talk by the school's order of the talks, and was not done in this case."""
        before = talks.before(dialog) if talks and dialog else ()
        return tuple(first for first in before if first in steps and first not in self.done())

    def reported_on(self) -> datetime | None:
        """When was last reported to Veilig Thuis while its answer is still awaited."""
        at: datetime | None = None
        for moment in self._moments:
            if moment.what == ANSWER_CAME:
                at = None
            elif moment.what == "gemeld" and moment.answer == "ja":
                at = moment.at
        return at

    def concluded(self) -> dict[Outcome, datetime]:
        """The outcomes that this case stands at, each with the moment at which it last came to it.

        An outcome takes the place of the one before; that of a finished step (`klaar`) stands beside it. Advice that
        was given, and a case of the meldcode that took over, end what was owed to Veilig Thuis.
        """
        found: dict[Outcome, datetime] = {}
        for moment in self._moments:
            if moment.is_answer_of_veilig_thuis or moment.what == MELDCODE_OPENED:
                found.pop(Outcome.ADVIES_VEILIG_THUIS, None)
            outcome = moment.run.outcome if moment.what == ENDED else None
            if outcome is not None and outcome is not Outcome.KLAAR:
                found = {name: at for name, at in found.items() if name is Outcome.KLAAR}
            if outcome is not None:
                found[outcome] = moment.at
        return found

    @cached_property
    def _moments(self) -> list[Moment]:
        """All that happened in the case, in the order in which it happened: people work side by side."""
        found: list[Moment] = []
        for run in self.runs:
            if run.dialog in MARKS:
                found.append(Moment(run.started, run, run.dialog))
            dates = {name: day.isoformat() for name, day in run.dates.items()}
            for what, answer in (*dates.items(), *run.facts.items()):
                found.append(Moment(run.answered.get(what, run.started), run, what, answer))
            if run.ended is not None:
                found.append(Moment(run.ended, run, ENDED))
        return sorted(found, key=lambda moment: moment.at)

    @cached_property
    def _since_new_signals(self) -> list[Moment]:
        moments = self._moments
        marks = [position for position, moment in enumerate(moments) if moment.what == NEW_SIGNALS]
        return moments[marks[-1] + 1 :] if marks else moments


CASUS = TypeAdapter(Casus)
"""How the memory of a case stands in its facts."""
