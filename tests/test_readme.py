"""The README is true: its transcript is replayed, its commands and settings exist, its example of a school works."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from meldwijzer.bot import cli
from meldwijzer.bot.settings import School, Settings
from meldwijzer.dialogs import protocol, texts
from meldwijzer.dialogs.norms import Outcome, SafetyDoubt

README = Path(__file__).parent.parent / "README.md"
TRANSCRIPT = re.compile(r"<!-- transcript -->\s*```console\n(.*?)```", re.DOTALL)

DIFFERS = re.compile(r"<!-- differs -->\n(.*?)\n\n", re.DOTALL)


@pytest.fixture(scope="module")
def readme() -> str:
    if not README.exists():
        pytest.skip("there is no README.md yet")
    return README.read_text(encoding="utf-8")


@pytest.fixture
def settings(tmp_path: Path) -> str:
    file = tmp_path / "meldwijzer.toml"
    text = 'data_dir = "data"\nkey_file = "keys/master.key"\nprotocol_dirs = ["protocols"]\n'
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_the_transcript_in_the_readme_goes_like_that(
    readme: str, settings: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = TRANSCRIPT.search(readme)
    assert shown, "README.md has no block marked <!-- transcript -->"
    lines = [line.rstrip() for line in shown[1].strip().splitlines() if not line.startswith("$ ")]
    turns = [line.removeprefix("> ") for line in lines if line.startswith("> ")]
    assert turns
    (tmp_path / "turns.txt").write_text("\n".join(turns), encoding="utf-8")
    assert cli.main(["--settings", settings, "chat", "--script", str(tmp_path / "turns.txt")]) == 0
    assert [line.rstrip() for line in capsys.readouterr().out.strip().splitlines()] == lines


def test_every_command_and_option_is_in_the_readme(readme: str) -> None:
    for name, parser in _commands().items():
        first, _, action = name.partition(" ")
        assert re.search(rf"meldwijzer {first}\b.*\b{action}", readme), name
        for action in parser._actions:
            for option in action.option_strings:
                assert option in ("-h", "--help", "--output") or option in readme, f"{name} {option}"


def _commands(parser: argparse.ArgumentParser | None = None, before: str = "") -> dict[str, argparse.ArgumentParser]:
    """Every command by its words, and those below it."""
    found: dict[str, argparse.ArgumentParser] = {}
    for action in (parser or cli._parser())._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                words = f"{before} {name}".strip()
                found |= {words: command} | _commands(command, words)
    return found


def test_every_setting_is_in_the_readme(readme: str) -> None:
    parts: list[type[BaseModel]] = [Settings, School]
    for part in parts:
        for name, field in part.model_fields.items():
            assert re.search(rf"\b{name}\b", readme), name
            if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
                parts.append(field.annotation)


def test_the_protocol_in_the_readme_passes_the_check_and_can_be_played(
    readme: str, settings: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    routing = re.search(r"```yaml\n(\s*protocol: onze-meldcode\n.*?)```", readme, re.DOTALL)
    words = re.search(r"```\w*\n\s*# onze-meldcode\.ftl\n(.*?)```", readme, re.DOTALL)
    assert routing and words
    folder = tmp_path / "protocols"
    folder.mkdir()
    (folder / "onze-meldcode.yaml").write_text(_unindented(routing[1]), encoding="utf-8")
    (folder / "onze-meldcode.ftl").write_text(_unindented(words[1]), encoding="utf-8")
    code = cli.main(["--settings", settings, "check", str(folder / "onze-meldcode.yaml")])
    assert code == 0, capsys.readouterr().out
    (tmp_path / "turns.txt").write_text("moet ik melden?\n", encoding="utf-8")
    play = ["chat", "--protocol", "onze-meldcode", "--script", str(tmp_path / "turns.txt")]
    assert cli.main(["--settings", settings, *play]) == 0
    assert "Loopt iemand nu gevaar?" in capsys.readouterr().out


def _unindented(block: str) -> str:
    lines = block.splitlines()
    margin = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
    return "\n".join(line[margin:] for line in lines) + "\n"


def test_the_readme_tells_who_decides_reports_and_is_informed_as_the_protocols_do(readme: str) -> None:
    shown = DIFFERS.search(readme)
    assert shown, "README.md has no table marked <!-- differs -->"
    head, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in shown[1].splitlines()]
    said = {row[0]: dict(zip(head[1:], row[1:], strict=True)) for row in rows}
    for quoted in head[1:]:
        loaded = protocol.load(quoted.strip("`"))
        words = texts.for_protocol(loaded)
        report = loaded.endings[Outcome.MELDEN]
        acts = {"who decides": report.decides, "who reports": report.reports, "who is informed": report.informs}
        for act, roles in acts.items():
            for role in roles:
                name = words.get(f"rol-{role}").partition(" ")[2].replace(" of ", " or ")
                assert name in said[act][quoted], f"{quoted}, {act}: {name}"
        first = "report" if loaded.switch is SafetyDoubt.MELDEN else "ask Veilig Thuis"
        assert said["doubt at question 2"][quoted].strip("*").startswith(first)
        assert said["kindcheck"][quoted].startswith("yes") == ("signalen.kindcheck" in loaded.places)
