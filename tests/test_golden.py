"""Golden conversations: each file in tests/golden is a whole conversation, to be read and to be replayed.

A line `> ...` is a turn, a line `@ 2026-12-07 10:00` lets time pass and starts the terminal again; everything else is
what the assistant showed. `pytest --update` rewrites the files; a new one needs its turns only.
"""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from people import MONDAY, Clock, Office, office

from meldwijzer.bot import cli, terminal

GOLDEN = Path(__file__).parent / "golden"
CODE = "dako-lumi"  # stands for the random code of a case; as long as every code


async def replay(conversation: str, folder: Path) -> str:
    """The conversation as it goes now, by the turns and the times of this one."""
    title = [line for line in conversation.splitlines() if line.startswith("# ")]
    parts: list[tuple[str | None, list[str]]] = [(None, [])]
    for line in conversation.splitlines():
        if line.startswith("@ "):
            parts.append((line, []))
        elif line.startswith("> "):
            parts[-1][1].append(line.removeprefix("> "))
    shown = [*title, ""]
    clock = Clock(MONDAY)
    for moment, turns in parts:
        if moment is not None:
            clock.now = datetime.strptime(moment, "@ %Y-%m-%d %H:%M").replace(tzinfo=UTC)
            shown += [moment, ""]
        async with office(folder, clock) as school:
            await school.colleague("deze-computer", channel=terminal.CHANNEL)
            out = io.StringIO()
            texts = school.assistant.writer(school.assistant.protocol).texts
            await terminal.run_chat(
                school.assistant.handle,
                cli.terminal_words(texts),
                person="deze-computer",
                clock=lambda: clock.now,
                script=io.StringIO("\n".join(turns)),
                out=out,
            )
            shown.append(await _without_codes(out.getvalue(), school))
    return "\n".join(shown).rstrip() + "\n"


async def _without_codes(text: str, school: Office) -> str:
    for row in (await school.contents("casus"))["casus"]:
        text = text.replace(row[1], CODE)
    return text


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
async def test_a_conversation_goes_as_it_went(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    before = path.read_text(encoding="utf-8")
    after = await replay(before, tmp_path)
    if request.config.getoption("--update"):
        new = path.with_suffix(".new")
        new.write_text(after, encoding="utf-8")
        new.replace(path)  # other processes read it too
    else:
        assert after == before, f"{path.name} differs; is that meant? Then run: pytest --update"


def test_every_outcome_has_a_golden_conversation() -> None:
    titles = {re.sub(r"^# ", "", path.read_text("utf-8").splitlines()[0]) for path in GOLDEN.glob("*.txt")}
    outcomes = "afsluiten volg_stappen hulp_afsluiten advies_veilig_thuis melden veilig_thuis_eerst bel_112"
    for outcome in (*outcomes.split(), "route_medewerker", "route_leerlingen"):
        assert any(outcome in title for title in titles), outcome
