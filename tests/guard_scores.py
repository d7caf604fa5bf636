"""`make scores`: the score table of the guard, by label and by origin of name, as it stands in docs/privacy.md."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "bot"))

from test_guard import Score, given_messages, names_by_origin, sentences_with, teachers_messages


def table() -> Iterator[str]:
    """The lines of the table, in Markdown."""
    given = Score(given_messages())
    own = [Score(teachers_messages(part)) for part in (0, 1)]
    yield "| messages | with personal data | something missed | nothing noticed | clean | questioned without need |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for name, score in (("the given set", given), ("our own, first half", own[0]), ("our own, second half", own[1])):
        yield (
            f"| {name} | {score.personal} | {score.leaked} ({score.leaked / score.personal:.1%}) |"
            f" {score.unflagged} ({score.unflagged / score.personal:.1%}) | {score.clean} |"
            f" {score.alarms} ({score.alarms / score.clean:.1%}) |"
        )
    yield ""
    yield "| label (given set) | found |"
    yield "| --- | --- |"
    for label in sorted(given.total):
        yield f"| {label} | {given.hit[label]} of {given.total[label]} |"
    yield ""
    yield "| origin of name | found in 100 sentences |"
    yield "| --- | --- |"
    for origin, names in names_by_origin().items():
        score = Score(list(sentences_with(names, origin)))
        yield f"| {origin} | {score.personal - score.leaked} |"


if __name__ == "__main__":
    print("\n".join(table()))
