"""What an operator types: keys, the purge, the audit, an account. One clear line where it cannot be done."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from meldwijzer.bot.cli import main
from meldwijzer.bot.settings import Retention, Settings
from meldwijzer.storage import cases
from meldwijzer.storage.database import Store

DAY = timedelta(days=1)


class Command:
    """The command line with a settings file in a folder of its own."""

    def __init__(self, folder: Path, captured: pytest.CaptureFixture[str]) -> None:
        self.folder, self.captured = folder, captured
        self.settings = folder / "meldwijzer.toml"
        self.settings.write_text(
            'data_dir = "data"\nkey_file = "keys/master.key"\n[[school]]\nid = "de-linde"\n', encoding="utf-8"
        )

    def __call__(self, *arguments: str, status: int = 0) -> list[str]:
        """The lines of a command that must end with this status."""
        assert main(["--settings", str(self.settings), *arguments]) == status
        out, err = self.captured.readouterr()
        return [line for line in (out + err).splitlines() if line]

    def start(self) -> None:
        script = self.folder / "script.txt"
        script.write_text("snelcheck\nnee\n", encoding="utf-8")  # who only looks, leaves nothing
        self("chat", "--script", str(script))

    def cases(self, *days_ago: int) -> list[str]:
        """Opens and closes a case so many days ago, for each; gives the codes."""

        async def opened() -> list[str]:
            store = await Store.open(self.folder / "data", self.folder / "keys" / "master.key")
            codes = []
            async with store.transaction() as conn:
                for days in days_ago:
                    at = datetime.now(UTC) - days * DAY
                    case = await cases.open_case(
                        conn, store.keys, school_id="de-linde", protocol="basis", edition="1", facts=b"{}", now=at
                    )
                    await cases.close_case(conn, case, at)
                    codes.append(case.code)
            await store.close()
            return codes

        return asyncio.run(opened())

    def break_(self, file: str, statement: str) -> None:
        with closing(sqlite3.connect(self.folder / "data" / file, isolation_level=None)) as database:
            database.execute(statement)


@pytest.fixture
def meldwijzer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    command = Command(tmp_path, capsys)
    command.start()
    return command


@pytest.mark.parametrize("arguments", [["purge"], ["keys", "check"], ["audit", "verify"], ["export", "--account"]])
def test_without_data_there_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    (line,) = Command(tmp_path, capsys)(*arguments, status=2)
    assert "there is no data in" in line
    assert not (tmp_path / "data").exists()


def test_keys_are_rotated_checked_and_backed_up(meldwijzer: Command, tmp_path: Path) -> None:
    before = (tmp_path / "keys" / "master.key").read_bytes()
    assert meldwijzer("keys", "check") == ["2 of 2 keys open."]
    assert meldwijzer("keys", "rotate")[0] == "2 keys are wrapped with a new master key."
    assert (tmp_path / "keys" / "master.key").read_bytes() != before
    assert meldwijzer("keys", "check") == ["2 of 2 keys open."]
    (line,) = meldwijzer("keys", "backup", str(tmp_path / "copies"))
    (copy,) = (tmp_path / "copies").iterdir()
    assert str(copy) in line
    assert meldwijzer("audit", "verify") == ["The audit is whole: 2 lines."]


def test_a_key_that_does_not_open_is_named(meldwijzer: Command) -> None:
    meldwijzer.break_("keys.db", "UPDATE key SET wrapped = x'00' WHERE id != 'identity'")
    lines = meldwijzer("keys", "check", status=1)
    assert lines[0] == "1 of 2 keys open."
    assert lines[1].startswith("does not open: conversation:")
    assert meldwijzer("keys", "rotate", status=1)[0].startswith("1 keys are wrapped")


def test_a_broken_audit_is_exit_status_1(meldwijzer: Command) -> None:
    meldwijzer("keys", "rotate")
    meldwijzer.break_("meldwijzer.db", "DROP TRIGGER audit_never_changed")
    meldwijzer.break_("meldwijzer.db", "UPDATE audit SET event = 'x'")
    (line,) = meldwijzer("audit", "verify", status=1)
    assert line.startswith("The audit is broken: line 1 was changed")


def test_a_dry_run_names_each_case_with_the_reason_and_the_date(meldwijzer: Command) -> None:
    gone, soon, _ = meldwijzer.cases(31, 25, 3)
    lines = meldwijzer("purge", "--dry-run")
    assert len(lines) == 3
    assert lines[0].startswith(f"would delete {gone}: closed, last activity 2")
    assert lines[1].startswith(f"will delete {soon}: closed, last activity 2")
    assert lines[2].startswith("would delete: 1 cases, 0 conversations")
    assert meldwijzer("purge", "--dry-run") == lines
    lines = meldwijzer("purge")
    assert lines[0].startswith(f"deleted {gone}: closed")
    assert lines[2].startswith("deleted: 1 cases")
    assert meldwijzer("purge")[-1].startswith("deleted: 0 cases")


def test_a_school_sets_its_own_days(meldwijzer: Command) -> None:
    meldwijzer.cases(31)
    with meldwijzer.settings.open("a") as file:
        file.write("[school.retention]\nclosed_days = 60\nwarn_days = 30\n")
    assert [line.split()[0] for line in meldwijzer("purge")] == ["will", "deleted:"]


def test_a_purge_that_meets_another_process_says_what_stays(meldwijzer: Command) -> None:
    from meldwijzer.storage import sqlite

    path = meldwijzer.folder / "data" / "meldwijzer.db"
    with pytest.MonkeyPatch.context() as patch, closing(sqlite3.connect(path, isolation_level=None)) as other:
        patch.setattr(sqlite, "BUSY_SECONDS", 0.1)
        meldwijzer.cases(31)
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM casus").fetchall()
        assert meldwijzer("purge")[-1].startswith("Another process is busy")


def test_an_account_is_exported_and_that_is_noted(meldwijzer: Command) -> None:
    found = json.loads("\n".join(meldwijzer("export", "--account")))
    assert (found["account"]["rol"], found["logboek"]) == ("leerkracht", [])
    again = json.loads("\n".join(meldwijzer("export", "--account")))
    assert [line["gebeurtenis"] for line in again["logboek"]] == ["account_exported"]
    meldwijzer.break_("meldwijzer.db", "UPDATE staff SET active = 0")
    assert json.loads("\n".join(meldwijzer("export", "--account")))["account"]["actief"] is False


@pytest.mark.parametrize("arguments", [["export"], ["export", "dako-lumi", "--account"], ["keys"], ["audit"]])
def test_half_a_command_is_one_clear_line(meldwijzer: Command, arguments: list[str]) -> None:
    assert len(meldwijzer(*arguments, status=2)) == 1


@pytest.mark.parametrize(
    "days",
    [
        {"closed_days": 6},
        {"closed_days": 366},
        {"idle_days": 29},
        {"idle_days": 366},
        {"warn_days": 0},
        {"warn_days": 31},
        {"closed_days": 7, "warn_days": 8},
    ],
)
def test_days_that_are_not_safe_are_refused(days: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        Retention(**days)


@pytest.mark.parametrize("days", [179, 1826])
def test_days_for_the_audit_that_are_not_safe_are_refused(days: int) -> None:
    with pytest.raises(ValidationError):
        Settings(audit_days=days)
