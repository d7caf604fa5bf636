"""The one settings file: what it may say, where it is looked for, and one clear line for every mistake in it."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from meldwijzer.bot.app import ping_channels, ping_rules
from meldwijzer.bot.settings import Settings, SettingsProblem, load
from meldwijzer.dialogs.ladders import DEFAULTS, Step, Wait


def written(folder: Path, text: str) -> Path:
    file = folder / "meldwijzer.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_every_setting_has_a_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    settings = load()
    assert settings.find_school(None).protocol == "dalton-hillegom"
    assert not settings.key_file.is_relative_to(settings.data_dir)
    assert str(settings.data_dir).startswith(str(tmp_path))


def test_the_file_is_the_one_given_else_the_one_in_the_environment_else_the_users_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    own = tmp_path / ".config" / "meldwijzer" / "meldwijzer.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[[school]]\nid = "eigen"\n', encoding="utf-8")
    assert load().find_school(None).id == "eigen"
    (tmp_path / "omgeving.toml").write_text('[[school]]\nid = "omgeving"\n', encoding="utf-8")
    monkeypatch.setenv("MELDWIJZER_SETTINGS", str(tmp_path / "omgeving.toml"))
    assert load().find_school(None).id == "omgeving"
    assert load(written(tmp_path, '[[school]]\nid = "gegeven"\n')).find_school(None).id == "gegeven"


def test_paths_count_from_the_folder_of_the_file(tmp_path: Path) -> None:
    file = written(tmp_path, 'data_dir = "data"\nkey_file = "../sleutel"\nprotocol_dirs = ["eigen"]\n')
    settings = load(file)
    assert settings.data_dir == tmp_path / "data"
    assert settings.key_file == tmp_path.parent / "sleutel"
    assert settings.protocol_dirs == (tmp_path / "eigen",)


def test_a_path_may_begin_with_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "thuis"))
    assert load(written(tmp_path, 'data_dir = "~/gegevens"\n')).data_dir == tmp_path / "thuis" / "gegevens"


def test_a_school_may_use_other_protocols_beside_its_meldcode(tmp_path: Path) -> None:
    file = written(tmp_path, '[[school]]\nid = "a"\nothers = ["driehoek-gedrag", "driehoek-pesten"]\n')
    assert load(file).find_school("a").others == ("driehoek-gedrag", "driehoek-pesten")
    assert Settings().find_school(None).others == ()


def test_the_holidays_of_a_school_are_days_and_periods(tmp_path: Path) -> None:
    file = written(tmp_path, '[[school]]\nid = "a"\nclosed = ["2026-12-24", "2026-12-30/2027-01-02"]\n')
    days = load(file).find_school("a").closed_days()
    assert days == {date(2026, 12, 24), date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("data_dir = ", "no TOML"),
        ('data_map = "x"', "data_map"),
        ("data_dir = 3", "data_dir"),
        ('[[school]]\nid = "Met Spaties"', "school.0.id"),
        ('[[school]]\nid = "a"\n[[school]]\nid = "a"', "school"),
        ("school = []", "school"),
        ('[[school]]\nclosed = ["kerst"]', "school.0.closed"),
        ('[[school]]\nclosed = ["2026-12-31/2026-12-01"]', "school.0.closed"),
        ('[[school]]\nclosed = ["2026-12-31/2126-12-01"]', "school.0.closed"),
        ("[school]\nid = 1", "school"),
    ],
)
def test_a_mistake_in_the_file_is_one_line_that_says_where(tmp_path: Path, text: str, said: str) -> None:
    file = written(tmp_path, text)
    with pytest.raises(SettingsProblem) as problem:
        load(file)
    assert said in str(problem.value)
    assert file.name in str(problem.value)
    assert "\n" not in str(problem.value)


def test_a_file_that_is_not_there_or_is_no_text_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(SettingsProblem, match="no such file"):
        load(tmp_path / "weg.toml")
    with pytest.raises(SettingsProblem, match="directory"):
        load(tmp_path)
    (tmp_path / "beeld.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsProblem, match="no TOML"):
        load(tmp_path / "beeld.toml")


def test_an_unknown_school_is_named_with_the_ones_there_are() -> None:
    with pytest.raises(SettingsProblem, match=r"'nergens'.*voorbeeldschool"):
        Settings().find_school("nergens")


def test_a_school_may_set_its_own_ladders_and_the_others_stay(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        '[[school]]\nid = "a"\nday_ends = "15:15"\n'
        '[[school.ladder.vandaag]]\nplaces = ["aandachtsfunctionaris", "plaatsvervanger"]\n'
        '[[school.ladder.vandaag]]\nplaces = ["directie"]\nafter = "45 minuten"\ncall = true\n'
        '[[school.ladder.vandaag]]\nafter = "einde schooldag"\ncall = true\n'
        '[[school.ladder.deze_week]]\nplaces = ["aandachtsfunctionaris"]\n'
        '[[school.ladder.deze_week]]\nplaces = ["directie"]\nafter = "1 schooldag"\n',
    )
    rules = ping_rules(load(file).find_school("a"))
    assert rules.day_ends == time(15, 15)
    assert rules.ladders["vandaag"].steps == (
        Step(("aandachtsfunctionaris", "plaatsvervanger")),
        Step(("directie",), Wait(45), call=True),
        Step((), Wait(0, "einde_dag"), call=True),
    )
    assert rules.ladders["vandaag"].lapses == DEFAULTS["vandaag"].lapses
    assert rules.ladders["deze_week"].steps[1] == Step(("directie",), Wait(1, "schooldag"))
    assert rules.ladders["nu"] == DEFAULTS["nu"]


@pytest.mark.parametrize(
    ("ladder", "problem"),
    [
        ('[[school.ladder.nu]]\nafter = "5 minuten"\nplaces = ["directie"]\n', "at once"),
        ("[[school.ladder.nu]]\ncall = true\n", "names who is asked"),
        (
            '[[school.ladder.nu]]\nplaces = ["directie"]\n'
            '[[school.ladder.nu]]\nafter = "20 minuten"\nplaces = ["bevoegd_gezag"]\n',
            "at most 15 minutes",
        ),
        (
            '[[school.ladder.nu]]\nplaces = ["directie"]\n'
            '[[school.ladder.nu]]\nafter = "1 schooldag"\nplaces = ["bevoegd_gezag"]\n',
            "at most 15 minutes",
        ),
        ('[[school.ladder.deze_week]]\nplaces = ["bevoegd_gezag"]\n', "asks none of: aandachtsfunctionaris"),
        ('[[school.ladder.vandaag]]\nplaces = ["aandachtsfunctionaris"]\nafter = "straks"\n', "is no wait"),
        ('[[school.ladder.vandaag]]\nplaces = ["conciërge"]\n', "places"),
    ],
)
def test_a_ladder_that_would_leave_somebody_waiting_is_refused(tmp_path: Path, ladder: str, problem: str) -> None:
    with pytest.raises(SettingsProblem, match=problem):
        load(written(tmp_path, f'[[school]]\nid = "a"\n{ladder}'))


@pytest.mark.parametrize(
    ("mail", "problem"),
    [
        ('host = "post.example"\n', "sender is missing"),
        ('host = "post.example"\nsender = "geen adres"\n', "mail.sender"),
        ('host = "post.example"\nsender = "a@b.example"\nsecurity = "none"\n', "another computer"),
        ('host = "post.example"\nsender = "a@b.example"\nuser = "a"\n', "password_file is missing"),
        ('password = "geheim"\n', "mail.password"),  # a secret never stands in the settings
    ],
)
def test_a_mail_server_that_cannot_be_used_safely_is_refused(tmp_path: Path, mail: str, problem: str) -> None:
    with pytest.raises(SettingsProblem, match=problem) as found:
        load(written(tmp_path, f"[mail]\n{mail}"))
    assert "geheim" not in str(found.value)


def test_the_password_file_counts_from_the_folder_of_the_settings(tmp_path: Path) -> None:
    mail = '[mail]\nhost = "post.example"\nsender = "a@b.example"\nuser = "a"\npassword_file = "post.geheim"\n'
    settings = load(written(tmp_path, mail))
    assert settings.mail.password_file == tmp_path / "post.geheim"
    assert ping_channels(settings) == ("email",)
    assert ping_channels(Settings()) == ()
