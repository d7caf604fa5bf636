"""The command line as an operator meets it: what it prints, what it exits with, and never a traceback."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pypdf
import pytest
from people import DALTON

from meldwijzer.bot import cli
from meldwijzer.dialogs import protocol, register
from meldwijzer.storage.models import REVISIONS


@dataclass
class Done:
    """A command that was carried out."""

    code: int
    out: str
    err: str

    def fails_with(self, words: str) -> None:
        """Holds that it was wrong use, said in one line."""
        assert self.code == 2
        assert self.err.startswith("meldwijzer: ")
        assert self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.err
        assert words in self.err


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command with its own data folder and key."""
    settings = tmp_path / "meldwijzer.toml"
    if not settings.exists():
        settings.write_text('data_dir = "data"\nkey_file = "keys/master.key"\n', encoding="utf-8")

    def command(*arguments: str | Path) -> Done:
        capsys.readouterr()
        try:
            code = cli.main(["--settings", str(settings), *map(str, arguments)])
        except SystemExit as end:  # --help
            code = int(end.code or 0)
        return Done(code, *capsys.readouterr())

    return command


@pytest.fixture
def chat(run: Run, tmp_path: Path) -> Callable[..., Done]:
    """Plays turns in the terminal chat, on the data of this test."""

    def play(*turns: str) -> Done:
        script = tmp_path / "turns.txt"
        script.write_text("".join(f"{turn}\n" for turn in turns), encoding="utf-8")
        return run("chat", "--script", script)

    return play


def code_in(out: str) -> str:
    """The code of the case that was opened in this conversation."""
    return out.partition("De casus heet ")[2].partition(".")[0]


# check


def test_check_finds_nothing_in_the_protocols_of_the_product(run: Run) -> None:
    done = run("check")
    assert (done.code, done.err) == (0, "")
    assert done.out.strip()


def test_check_names_file_and_line_of_a_mistake_and_exits_with_1(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "stuk.yaml"
    file.write_text(
        "protocol: stuk\nextends: basis\nnorms: {veiligheid_twijfel: advies, weighing: vijf_vragen}\n"
        "dialogs:\n  snelcheck:\n    nodes:\n      wie: {options: {thuis: nergens}}\n",
        encoding="utf-8",
    )
    (tmp_path / "stuk.ftl").write_text("", encoding="utf-8")
    done = run("check", file)
    assert done.code == 1
    assert "stuk.yaml:7" in done.out
    assert "nergens" in done.out


@pytest.mark.parametrize("text", ["{", "", "- 1\n", "protocol: anders\n", "\t", "a: &a [*a]\n", "protocol: stuk\n"])
def test_check_of_a_file_that_is_no_protocol_is_a_finding_and_no_traceback(run: Run, tmp_path: Path, text: str) -> None:
    file = tmp_path / "stuk.yaml"
    file.write_text(text, encoding="utf-8")
    done = run("check", file)
    assert done.code == 1
    assert "stuk.yaml" in done.out
    assert done.err == ""


def test_check_of_what_is_no_file_is_wrong_use(run: Run, tmp_path: Path) -> None:
    run("check", tmp_path / "weg.yaml").fails_with("there is no file")
    run("check", tmp_path).fails_with("no protocol file")
    (tmp_path / "brief.txt").write_text("Beste ouders", encoding="utf-8")
    run("check", tmp_path / "brief.txt").fails_with("no protocol file")


def test_check_knows_a_protocol_by_its_id_its_text_file_and_its_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "linde.yaml").write_text("protocol: linde\nextends: dalton-hillegom\n", encoding="utf-8")
    (tmp_path / "linde.ftl").write_text("", encoding="utf-8")
    for named in (tmp_path / "linde.ftl", tmp_path, "dalton-hillegom"):
        done = run("check", named)
        assert (done.code, done.err) == (0, "")
        assert done.out.startswith("Niets gevonden in 1 protocol.")


def test_check_says_that_a_file_with_another_ending_is_never_read(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "linde.yml"
    file.write_text("protocol: linde\nextends: dalton-hillegom\n", encoding="utf-8")
    for named in (file, tmp_path):
        done = run("check", named)
        assert done.code == 1
        assert done.out.startswith("linde.yml:1: [bestand-yml] ")
        assert "linde.yaml" in done.out


def test_a_protocol_with_a_mistake_is_counted_among_those_that_were_checked(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "stuk.yaml"
    file.write_text("protocol: stuk\nextends: weg\n", encoding="utf-8")
    assert "1 bevinding in 1 protocol." in run("check", file).out


# table, coverage, diagram


def test_table_prints_columns_that_line_up(run: Run) -> None:
    done = run("table", DALTON, "snelcheck")
    first, *rows = done.out.splitlines()
    assert done.code == 0
    assert first.split()[:3] == ["gevaar_nu", "wie", "ook_thuis"]
    column = first.index("uitkomst")
    assert all(row[column - 1] == " " and row[column] != " " for row in rows)


def test_table_as_csv_is_utf_8_with_a_header_and_no_byte_order_mark(run: Run) -> None:
    done = run("table", DALTON, "snelcheck", "--csv")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert done.out.startswith("gevaar_nu,wie,")
    assert {"uitkomst", "beslist", "meldt", "bronnen"} <= set(rows[0])
    assert all(row["uitkomst"] and row["beslist"] and row["meldt"] and row["bronnen"] for row in rows)
    assert any(row["uitkomst"] == "route_medewerker+melden" for row in rows)
    assert rows[0]["uitkomst"] == "bel_112"


def test_coverage_is_complete_for_dalton_and_for_the_national_rows(run: Run) -> None:
    for name in (DALTON, "landelijk"):
        done = run("coverage", name)
        assert done.code == 0, done.out
        assert f"{name}: " in done.out
        assert "(100.0 %)" in done.out


def test_coverage_counts_every_protocol_of_the_register(run: Run) -> None:
    done = run("coverage")
    counted = {line.split(":")[0] for line in done.out.splitlines() if " cited, " in line}
    assert counted == {row.protocol for row in register.load().values()}
    assert len(counted) == 11


def test_coverage_of_a_register_with_one_row_more_names_that_row_and_exits_with_1(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    with register.FILE.open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    extra = {**next(row for row in rows if row["id"] == "DAL-2-01"), "id": "DAL-9-99"}
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows([*rows, extra])
    done = run("coverage", DALTON, "--register", file, "--missing")
    assert done.code == 1
    assert "missing DAL-9-99" in done.out


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\xff\xfe\x00\x01", b"\x00\n"])
def test_coverage_of_what_is_no_register_is_wrong_use(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "register.csv").write_bytes(content)
    run("coverage", "--register", tmp_path / "register.csv").fails_with("register.csv")
    run("coverage", "--register", tmp_path / "weg.csv").fails_with("weg.csv")


def test_diagram_draws_dutch_titles_as_svg_and_as_mermaid(run: Run, tmp_path: Path) -> None:
    for dialog in ([], ["afweging"]):
        svg, mermaid = tmp_path / "flow.svg", tmp_path / "flow.mmd"
        assert run("diagram", DALTON, *dialog, "-o", svg).code == 0
        assert run("diagram", DALTON, *dialog, "-o", mermaid).code == 0
        assert ElementTree.fromstring(svg.read_text("utf-8")).tag.endswith("svg")
        assert "flowchart" in mermaid.read_text("utf-8")
        # Titles are broken over lines: one word of a question is enough.
        assert "vermoeden" in svg.read_text("utf-8").lower()
        assert "vermoeden" in mermaid.read_text("utf-8").lower()


def test_pages_writes_a_page_and_pictures_for_every_protocol(run: Run, tmp_path: Path) -> None:
    assert run("pages", tmp_path / "bladen").code == 0
    assert f"[{DALTON}]({DALTON}.md)" in (tmp_path / "bladen" / "README.md").read_text(encoding="utf-8")
    assert (tmp_path / "bladen" / DALTON / "snelcheck.svg").is_file()
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    run("pages", tmp_path / "bestand").fails_with("cannot write in")


def test_diagram_needs_a_suffix_that_it_knows_and_a_place_to_write(run: Run, tmp_path: Path) -> None:
    run("diagram", DALTON, "-o", tmp_path / "flow.png").fails_with(".svg or .mmd")
    run("diagram", DALTON, "-o", tmp_path / "weg" / "flow.svg").fails_with("cannot write")
    run("diagram", DALTON, "-o", tmp_path / "flow.svg" / "..").fails_with(".svg or .mmd")


# Wrong use


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "--help"),
        (("dans",), "dans"),
        (("table",), "PROTOCOL"),
        (("table", "weg", "snelcheck"), "choose one of: dalton-hillegom"),
        (("table", DALTON, "weg"), "choose one of: "),
        (("table", "basis", "snelcheck"), "choose one of: "),
        (("coverage", "weg"), "choose one of: "),
        (("diagram", DALTON), "-o"),
        (("diagram", DALTON, "weg", "-o", "x.svg"), "choose one of: "),
        (("chat", "--school", "weg"), "voorbeeldschool"),
        (("chat", "--protocol", "weg"), "choose one of: "),
        (("chat", "--protocol", "../../etc/passwd"), "choose one of: "),
        (("chat", "--script", "weg.txt"), "weg.txt"),
        (("chat", "--script", "."), "cannot read"),
        (("chat", "--record", "weg/turns.txt"), "cannot write"),
        (("chat", "--dans"), "--dans"),
        (("export",), "case"),
        (("migrate", "--to", "9999"), "choose one of: base"),
    ],
)
def test_wrong_use_is_one_line_with_a_remedy_and_exit_2(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    run(*arguments).fails_with(words)


def test_a_mistake_in_the_settings_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "meldwijzer.toml").write_text("data_dir = 3", encoding="utf-8")
    for command in (["chat"], ["check"], ["table", DALTON, "snelcheck"], ["export", "dako-lumi"], ["migrate"]):
        run(*command).fails_with("data_dir")


def test_help_names_every_command(run: Run) -> None:
    done = run("--help")
    assert done.code == 0
    for command in ("chat", "check", "table", "coverage", "diagram", "export", "migrate"):
        assert command in done.out


def test_the_command_itself_starts_and_exits_as_said() -> None:
    command = [sys.executable, "-m", "meldwijzer.bot.cli"]
    wrong = subprocess.run([*command, "dans"], capture_output=True, encoding="utf-8", check=False)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr.count("\n") == 1
    right = subprocess.run([*command, "table", DALTON, "afweging"], capture_output=True, encoding="utf-8", check=False)
    assert (right.returncode, right.stderr) == (0, "")


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = f"{sys.executable} -m meldwijzer.bot.cli table {DALTON} snelcheck | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, encoding="utf-8", check=False)
    assert done.stderr == ""


# chat


WHAT_IS_OPENED = """
import pathlib, sys
opened = set()
sys.addaudithook(lambda event, given: opened.add(str(given[0])) if event == "open" else None)
from meldwijzer.bot import cli
cli.main(sys.argv[1:])
names = {pathlib.Path(name).name for name in opened if name.endswith((".yaml", ".ftl"))}
print("opened:", *sorted(names))
"""


def opened_by(settings: Path, *arguments: str | Path) -> set[str]:
    """The protocols of which a process of its own opens the routing or the texts for a command."""
    command = [sys.executable, "-c", WHAT_IS_OPENED, "--settings", str(settings), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return {Path(name).stem for name in done.stdout.rpartition("opened:")[2].split()} & {*protocol.every()}


def test_a_protocol_that_the_school_does_not_use_is_not_read(run: Run, tmp_path: Path) -> None:
    settings, script = tmp_path / "meldwijzer.toml", tmp_path / "turns.txt"
    school = '[[school]]\nprotocol = "driehoek-meldcode"\nothers = ["driehoek-pesten"]\n'
    settings.write_text(f'data_dir = "data"\nkey_file = "keys/master.key"\n{school}', encoding="utf-8")
    script.write_text("Moet ik melden?\nnee\n", encoding="utf-8")
    own = {"basis", "landelijk", "driehoek", "driehoek-meldcode"}
    assert opened_by(settings, "chat", "--script", script) == {*own, "driehoek-pesten"}
    assert opened_by(settings, "table", "driehoek-meldcode", "afweging") == own


def test_a_script_is_played_from_the_first_screen_on(chat: Callable[..., Done]) -> None:
    done = chat("# a comment", "", "moet ik melden?", "nee", "1")
    assert done.code == 0
    assert done.out.startswith("Waar kan ik je mee helpen?")
    assert "> moet ik melden?" in done.out
    assert "Vraag 3 van 5" in done.out


def test_a_recorded_conversation_can_be_played_again(run: Run, chat: Callable[..., Done], tmp_path: Path) -> None:
    turns = ("moet ik melden?", "2", "iemand uit het gezin", "neee", "Nee", "geen idee")
    (tmp_path / "turns.txt").write_text("\n".join(turns), encoding="utf-8")
    first = run("chat", "--script", tmp_path / "turns.txt", "--record", tmp_path / "record.txt")
    shutil.rmtree(tmp_path / "data")
    again = run("chat", "--script", tmp_path / "record.txt")
    assert again.out == first.out


def test_a_script_that_is_no_text_does_no_harm(run: Run, tmp_path: Path) -> None:
    (tmp_path / "beeld.txt").write_bytes(b"moet ik melden?\n\xff\xfe\x00nee\n\x80\n")
    done = run("chat", "--script", tmp_path / "beeld.txt")
    assert (done.code, done.err) == (0, "")
    assert "Vraag 1 van 5" in done.out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_record_on_a_full_disk_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "turns.txt").write_text("moet ik melden?\n", encoding="utf-8")
    run("chat", "--script", tmp_path / "turns.txt", "--record", "/dev/full").fails_with("no space left")


def test_the_next_chat_goes_on_where_the_last_one_stopped(chat: Callable[..., Done]) -> None:
    chat("moet ik melden?", "nee")
    assert chat().out.startswith("Vraag 2 van 5")


def test_a_protocol_beside_the_meldcode_can_be_played_drawn_and_listed(run: Run, tmp_path: Path) -> None:
    script = tmp_path / "turns.txt"
    script.write_text("nieuwe casus\njonger dan 12\neen kind is weggelopen\n", encoding="utf-8")
    played = run("chat", "--protocol", "driehoek-weglopen", "--script", script)
    assert played.code == 0
    assert "Een kind is weg: doe dit nu" in played.out
    listed = run("table", "driehoek-weglopen", "voorkomen", "--csv")
    assert [line.split(",")[0] for line in listed.out.splitlines()] == ["uitkomst", "klaar"]
    drawn = run("diagram", "driehoek-weglopen", "-o", tmp_path / "weg.svg")
    assert (drawn.code, drawn.err) == (0, "")
    assert "Een kind is weggelopen" in (tmp_path / "weg.svg").read_text(encoding="utf-8")


def test_trying_out_a_protocol_leaves_the_role_of_the_account_alone(
    run: Run, chat: Callable[..., Done], tmp_path: Path
) -> None:
    folder = Path(__file__).parents[1] / "data" / "zesde"
    settings = tmp_path / "meldwijzer.toml"
    settings.write_text(f'{settings.read_text()}protocol_dirs = ["{folder}"]\n', encoding="utf-8")
    assert "Mijn rol: de aandachtsfunctionaris" in chat("mijn rol", "de aandachtsfunctionaris").out
    script = tmp_path / "turns.txt"
    for turns in ("help\nmenu\n", "mijn rol\nde mentor\n"):  # a role that de-hoeve does not have, and one of its own
        script.write_text(turns, encoding="utf-8")
        played = run("chat", "--protocol", "de-hoeve", "--script", script).out
        assert "Mijn rol: de aandachtsfunctionaris" not in played
        assert ("Mijn rol: de mentor" in played) == ("mentor" in turns)
    assert "Mijn rol: de aandachtsfunctionaris" in chat("menu").out


def test_the_other_protocols_of_a_school_stand_in_its_menu_and_a_slip_in_one_shows_at_the_start(
    run: Run, chat: Callable[..., Done], tmp_path: Path
) -> None:
    settings = tmp_path / "meldwijzer.toml"
    school = '[[school]]\nid = "onze"\nothers = ["{}"]\n'
    own = settings.read_text(encoding="utf-8")
    settings.write_text(own + school.format("driehoek-weglpen"), encoding="utf-8")
    chat("menu").fails_with("driehoek-weglpen")
    settings.write_text(own + school.format("driehoek-weglopen"), encoding="utf-8")
    assert "Weglopen" in chat("andere protocollen").out


def test_a_protocol_of_the_school_itself_can_be_played(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "eigen"
    folder.mkdir()
    (folder / "onze.yaml").write_text(
        "protocol: onze\nextends: basis\nnorms: {veiligheid_twijfel: melden, weighing: vijf_vragen}\n", encoding="utf-8"
    )
    (folder / "onze.ftl").write_text("poort-gevaar_nu = Loopt iemand nu gevaar?\n", encoding="utf-8")
    (tmp_path / "meldwijzer.toml").write_text(
        'data_dir = "data"\nkey_file = "keys/master.key"\nprotocol_dirs = ["eigen"]\n', encoding="utf-8"
    )
    (tmp_path / "turns.txt").write_text("moet ik melden?\n", encoding="utf-8")
    done = run("chat", "--protocol", "onze", "--script", tmp_path / "turns.txt")
    assert "Loopt iemand nu gevaar?" in done.out


def test_two_schools_in_one_data_folder_do_not_see_each_others_cases(run: Run, tmp_path: Path) -> None:
    (tmp_path / "meldwijzer.toml").write_text(
        'data_dir = "data"\nkey_file = "keys/master.key"\n[[school]]\nid = "een"\n[[school]]\nid = "twee"\n',
        encoding="utf-8",
    )
    (tmp_path / "turns.txt").write_text("nieuwe casus\n1\n", encoding="utf-8")
    code = code_in(run("chat", "--script", tmp_path / "turns.txt").out)
    (tmp_path / "turns.txt").write_text("menu\nmijn casussen\n", encoding="utf-8")
    assert code not in run("chat", "--school", "twee", "--script", tmp_path / "turns.txt").out
    assert code in run("chat", "--school", "een", "--script", tmp_path / "turns.txt").out


# export


def test_export_prints_the_dossier_as_text_and_as_json(run: Run, chat: Callable[..., Done]) -> None:
    code = code_in(chat("nieuwe casus", "1", "signalen vastleggen", "nee").out)
    text = run("export", code.upper())
    assert text.code == 0
    assert f"Casuscode: {code}" in text.out
    assert json.loads(run("export", code, "--json").out)["casus"] == code


def test_export_makes_a_pdf_with_the_same_words_that_nobody_else_can_read(
    run: Run, chat: Callable[..., Done], tmp_path: Path
) -> None:
    code = code_in(chat("nieuwe casus", "1", "signalen vastleggen", "nee").out)
    file = tmp_path / "verslag.pdf"
    assert run("export", code, "--pdf", file) == Done(0, "", "")
    said = [line for page in pypdf.PdfReader(file).pages for line in page.extract_text().splitlines()]
    said = [line for line in said if ", blad " not in line]
    assert " ".join(said).split() == run("export", code).out.split()
    assert file.stat().st_mode & 0o777 == 0o600


def test_export_writes_no_pdf_over_another_file(run: Run, chat: Callable[..., Done], tmp_path: Path) -> None:
    code = code_in(chat("nieuwe casus", "1").out)
    file = tmp_path / "verslag.pdf"
    file.write_text("iets anders", encoding="utf-8")
    run("export", code, "--pdf", file).fails_with("there already")
    run("export", code, "--json", "--pdf", tmp_path / "b.pdf").fails_with("--pdf")
    run("export", code, "--pdf", tmp_path / "weg" / "b.pdf").fails_with("cannot write")
    assert file.read_text(encoding="utf-8") == "iets anders"


@pytest.mark.parametrize("code", ["baba-baba", "", "' OR 1=1 --", "x" * 10_000, "é"])
def test_export_of_an_unknown_case_is_one_line(run: Run, chat: Callable[..., Done], code: str) -> None:
    chat("nieuwe casus", "1")
    run("export", code).fails_with("there is no case")


def test_export_before_there_is_any_data_makes_none(run: Run, tmp_path: Path) -> None:
    run("export", "baba-baba").fails_with("there is no data")
    assert not (tmp_path / "data").exists()
    assert not (tmp_path / "keys").exists()


def test_export_of_a_case_whose_school_left_the_settings_is_one_line(
    run: Run, chat: Callable[..., Done], tmp_path: Path
) -> None:
    code = code_in(chat("nieuwe casus", "1").out)
    with (tmp_path / "meldwijzer.toml").open("a", encoding="utf-8") as file:
        file.write('[[school]]\nid = "andere"\n')
    run("export", code).fails_with("voorbeeldschool")


# Keys, folders, databases


def test_the_first_run_makes_folders_and_a_key_for_this_user_only(chat: Callable[..., Done], tmp_path: Path) -> None:
    chat()
    assert (tmp_path / "keys" / "master.key").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_a_key_that_others_can_read_stops_the_start(run: Run, chat: Callable[..., Done], tmp_path: Path) -> None:
    code = code_in(chat("nieuwe casus", "1").out)
    (tmp_path / "keys" / "master.key").chmod(0o644)
    for command in (["chat"], ["export", code], ["migrate"]):
        run(*command).fails_with("chmod 600")


def test_a_missing_key_stops_the_start_and_no_new_one_is_made(
    run: Run, chat: Callable[..., Done], tmp_path: Path
) -> None:
    chat()
    (tmp_path / "keys" / "master.key").unlink()
    run("chat").fails_with("missing")
    assert not (tmp_path / "keys" / "master.key").exists()


def test_the_key_of_other_data_stops_the_start(run: Run, chat: Callable[..., Done], tmp_path: Path) -> None:
    chat()
    (tmp_path / "keys" / "master.key").write_bytes(os.urandom(32))
    run("chat").fails_with("does not fit")


def test_missing_keys_of_cases_stop_the_start(run: Run, chat: Callable[..., Done], tmp_path: Path) -> None:
    chat()
    (tmp_path / "data" / "keys.db").unlink()
    run("chat").fails_with("keys.db")


def test_a_key_inside_the_data_folder_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "meldwijzer.toml").write_text('data_dir = "data"\nkey_file = "data/master.key"\n', encoding="utf-8")
    run("chat").fails_with("inside the data folder")


def test_a_data_folder_that_cannot_be_made_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    for command in ("chat", "migrate"):
        run(command).fails_with("data folder")


AS_ANOTHER_USER = """
import os, pathlib, sys, tempfile
from meldwijzer.bot import cli

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "m.toml").write_text('data_dir = "data"\\nkey_file = "keys/master.key"\\n')
    (folder / "t.txt").write_text("moet ik melden?\\n")
    start = ["--settings", str(folder / "m.toml"), "chat", "--script", str(folder / "t.txt")]
    assert cli.main(start) == 0
    if os.geteuid() == 0:  # root may write anywhere
        for path in (folder, *folder.rglob("*")):
            os.chown(path, 65534, 65534)
        os.seteuid(65534)
    for path in (folder / "data").iterdir():
        path.chmod(0o400)
    (folder / "data").chmod(0o500)
    code = cli.main(start)
    if os.getuid() == 0:
        os.seteuid(0)
    (folder / "data").chmod(0o700)
sys.exit(code)
"""


def test_a_read_only_data_folder_is_one_line() -> None:
    done = subprocess.run([sys.executable, "-c", AS_ANOTHER_USER], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    assert "Cannot write to the database" in done.stderr


def test_a_database_of_a_newer_version_is_left_alone(run: Run, chat: Callable[..., Done], tmp_path: Path) -> None:
    chat("nieuwe casus", "1")
    database = tmp_path / "data" / "meldwijzer.db"
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    for command in (["chat"], ["migrate"], ["migrate", "--to", "base"], ["export", "dako-lumi"]):
        run(*command).fails_with("newer version")
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT count(*) FROM casus").fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize("content", [b"no database at all, only words", b"\x00" * 5000])
def test_a_file_that_is_no_database_is_one_line(
    run: Run, chat: Callable[..., Done], tmp_path: Path, content: bytes
) -> None:
    chat()
    for file in (tmp_path / "data").glob("meldwijzer.db*"):
        file.unlink()
    (tmp_path / "data" / "meldwijzer.db").write_bytes(content)
    run("chat").fails_with("meldwijzer.db")


def test_migrate_goes_to_the_empty_schema_and_back(run: Run, chat: Callable[..., Done], tmp_path: Path) -> None:
    done = run("migrate")
    assert (done.code, done.out.strip().endswith(f"revision {REVISIONS[-1]}")) == (0, True)
    assert run("migrate", "--to", "base").code == 0
    connection = sqlite3.connect(tmp_path / "data" / "meldwijzer.db")
    assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'casus'").fetchall() == []
    connection.close()
    assert run("migrate").code == 0
    assert "Casus" in chat("nieuwe casus", "1").out


def test_every_protocol_that_the_product_brings_can_be_loaded_and_drawn(run: Run, tmp_path: Path) -> None:
    for name in protocol.available():
        assert run("diagram", name, "-o", tmp_path / "flow.svg").code == 0


# --- accounts ---


def test_an_operator_invites_lists_and_ends_accounts(run: Run) -> None:
    made = run(
        "staff", "invite", "--role", "intern_begeleider", "--place", "plaatsvervanger", "--label", "IB onderbouw"
    )
    assert made.code == 0
    number, link = made.out.split()[1].rstrip("."), made.out.splitlines()[1]
    assert link.startswith("http://127.0.0.1:8080/uitnodiging/")
    listed = run("staff", "list").out
    assert f"{number}  intern_begeleider  plaatsvervanger  invited  never seen  IB onderbouw" in listed
    assert link.rpartition("/")[2] not in listed
    assert run("staff", "absence", number, "2126-12-24", "2126-12-31").code == 0
    assert "mon=8:30-16:00" in run("staff", "hours", number, "mon=8:30-16:00", "fri=8.30-12.00").out
    fresh = run("staff", "reset", number)
    assert fresh.code == 0
    assert fresh.out.splitlines()[1] != link
    ended = run("staff", "revoke", number)
    assert "hand-over: 0" in ended.out
    assert "revoked" in run("staff", "list").out
    run("staff", "reset", number).fails_with("no active account")
    assert run("audit", "verify").code == 0


@pytest.mark.parametrize("action", [["reset", "1"], ["revoke", "1"], ["hours", "1"]])
def test_the_account_of_this_terminal_is_none_that_a_link_could_open(run: Run, chat: Run, action: list[str]) -> None:
    chat("snelcheck", "nee")
    run("staff", *action).fails_with("no active account")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["list"], "no data"),
        (["invite", "--role", "chef"], "no role 'chef'"),
        (["invite", "--role", "leerkracht", "--place", "zolder"], "no place 'zolder'"),
        (["invite", "--role", "leerkracht", "--label", "juf Sanne"], "without a name"),
        (["invite", "--role", "leerkracht", "--label", "x" * 41], "at most 40"),
        (["invite", "--role", "leerkracht", "--school", "de-maan"], "no school"),
        (["invite"], "--role"),
        (["revoke", "x"], "invalid"),
        (["revoke", "9" * 30], "invalid"),
        ([], "ACTION"),
    ],
)
def test_a_mistake_about_an_account_is_one_line(run: Run, arguments: list[str], words: str) -> None:
    run("staff", *arguments).fails_with(words)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["revoke", "99"], "no active account 99"),
        (["reset", "99"], "no active account 99"),
        (["absence", "99", "2126-12-24", "2126-12-25"], "no active account 99"),
        (["absence", "1", "kerst", "2126-12-25"], "such as 2026-12-24"),
        (["absence", "1", "2126-12-26", "2126-12-25"], "not before FIRST"),
        (["hours", "1", "mon=9"], "no working hours"),
        (["hours", "1", "mon=12:00-9:00"], "no working hours"),
        (["hours", "99", "mon=9:00-12:00"], "no active account 99"),
    ],
)
def test_a_mistake_about_an_account_that_is_there_is_one_line(run: Run, arguments: list[str], words: str) -> None:
    assert run("staff", "invite", "--role", "leerkracht").code == 0
    run("staff", *arguments).fails_with(words)
