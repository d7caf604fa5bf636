"""A finding about a protocol or text file: an id, a place, and the words come from locales/nl/controle.ftl."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a file that a school may edit.

    `rule` is the id of the check, `file` and `line` (1-based, 0 if unknown) the place, `place` the node or text key,
    `details` fill the sentence and its hint.
    """

    rule: str
    file: str
    line: int
    place: str
    details: tuple[tuple[str, str], ...] = field(default=())

    @classmethod
    def at(cls, rule: str, file: str, line: int, place: str, **details: object) -> Problem:
        """Makes a problem; `details` become the placeholders of its sentence."""
        return cls(rule, file, line, place, tuple(sorted((key, str(value)) for key, value in details.items())))


class BrokenProtocol(Exception):
    """A protocol that cannot be loaded; carries every problem that was found, at least one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.rule} {p.file}:{p.line} {p.place}" for p in self.problems))
