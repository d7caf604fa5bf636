"""A school with a protocol of its own: it is begun, checked, changed while people work, and compared."""

from __future__ import annotations

import logging
import os
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from people import DALTON, Clock, office

from meldwijzer.bot import cli
from meldwijzer.bot.editions import Writers
from meldwijzer.bot.settings import Settings
from meldwijzer.dialogs import protocol, texts
from meldwijzer.dialogs.problems import BrokenProtocol
from meldwijzer.storage import cases, editions
from meldwijzer.storage.models import edition
from tests.dialogs import schools

HEAD = "protocol: linde\nextends: dalton-hillegom\n"
QUESTION = "Is het thuis nu veilig?"


@pytest.fixture
def protocols(tmp_path: Path) -> Path:
    """A folder with a protocol of the school's own."""
    folder = tmp_path / "protocols"
    folder.mkdir()
    schools.write(folder, head=HEAD, name="linde")
    return folder


_clock = iter(range(1, 10_000))


def as_after_a_restart() -> None:
    """Forgets what this process has read: another one starts without it."""
    protocol.forget()
    texts.read.cache_clear()


def change(folder: Path, routing: str = "", words: str = "", head: str = HEAD) -> None:
    """Another edition of the school's own files, later than the last one."""
    schools.write(folder, routing, words, head=head, name="linde")
    at = 2_000_000_000 + next(_clock)
    for name in ("linde.yaml", "linde.ftl"):
        os.utime(folder / name, (at, at))


async def test_a_change_is_there_at_the_next_screen_and_a_case_keeps_what_it_began_with(
    tmp_path: Path, protocols: Path
) -> None:
    async with office(tmp_path, plays="linde", protocols=protocols) as school:
        juf = await school.colleague("juf", "directeur")
        code = await juf.new_case()
        await juf.tap("afweging")
        await juf.go_on("afweging.vermoeden")
        change(protocols, words=f"afweging-veiligheid = {QUESTION}\nsnelcheck-wie = Wie is het?\n")
        await juf.tap("ja")
        await juf.go_on("afweging.veiligheid")
        assert juf.screen.title != QUESTION
        visitor = school.person()
        await visitor.look()
        await visitor.tap("snelcheck", "nee")
        assert visitor.screen.title == "Wie is het?"
        new = await juf.new_case()
        await juf.tap("afweging")
        await juf.go_on("afweging.veiligheid", vermoeden="ja")
        assert juf.screen.title == QUESTION
        assert new != code
    # After a restart too.
    async with office(tmp_path, plays="linde", protocols=protocols) as school:
        juf = await school.colleague("juf", "directeur")
        await juf.open_case(code)
        await juf.tap("afweging")
        await juf.go_on("afweging.veiligheid")
        assert juf.screen.title != QUESTION


async def test_a_case_goes_on_when_the_file_of_its_protocol_is_gone(tmp_path: Path, protocols: Path) -> None:
    async with office(tmp_path, plays="linde", protocols=protocols) as school:
        juf = await school.colleague("juf")
        code = await juf.new_case()
    (protocols / "linde.yaml").unlink()
    async with office(tmp_path, protocols=protocols) as school:
        juf = await school.colleague("juf")
        await juf.open_case(code)
        assert code in juf.screen.title


async def test_a_case_from_before_editions_were_kept_has_the_protocol_of_now(tmp_path: Path) -> None:
    async with office(tmp_path) as school:
        juf = await school.colleague("juf")
        code = await juf.new_case()
        async with school.store.transaction() as conn:
            await conn.execute(sa.delete(edition))
            await conn.execute(sa.text("UPDATE casus SET edition = 'oud'"))
        await juf.open_case(code)
        assert code in juf.screen.title


async def test_an_edition_that_this_version_cannot_read_gives_way_to_the_protocol_of_now(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with office(tmp_path) as school:
        juf = await school.colleague("juf")
        code = await juf.new_case()
        async with school.store.transaction() as conn:
            written = (await conn.execute(sa.select(edition.c.sources))).scalars().first()
            changed = zlib.compress(zlib.decompress(written or b"").replace(b'"nodes"', b'"x"'))
            await conn.execute(sa.update(edition).values(id="oud", sources=changed))
            await conn.execute(sa.text("UPDATE casus SET edition = 'oud'"))
        await juf.open_case(code)
        assert code in juf.screen.title
        assert "cannot be read any more" in caplog.text


@pytest.mark.parametrize(
    "mistake", ["norms: [", "norms: {veiligheid_twijfel: misschien}\n", "outcomes: {melden: {urgency: deze_week}}\n"]
)
async def test_a_file_that_breaks_while_people_work_changes_nothing_and_the_log_says_so(
    tmp_path: Path, protocols: Path, caplog: pytest.LogCaptureFixture, mistake: str
) -> None:
    async with office(tmp_path, plays="linde", protocols=protocols) as school:
        visitor = school.person()
        await visitor.look()
        change(protocols, mistake)
        await visitor.tap("snelcheck", "nee")
        assert "the last good edition stays in use" in caplog.text
        assert "linde.yaml" in caplog.text
        caplog.clear()
        await visitor.tap("terug")
        assert caplog.text == ""  # said once
        caplog.set_level(logging.INFO)
        change(protocols, words=f"poort-gevaar_nu =\n    {QUESTION}\n    Bel bij gevaar 112.\n")
        await visitor.look()
        assert visitor.screen.title == QUESTION
        assert "is in use" in caplog.text


async def test_a_file_that_broke_overnight_leaves_the_last_good_edition(tmp_path: Path, protocols: Path) -> None:
    settings = Settings(protocol_dirs=(protocols,))
    async with office(tmp_path, plays="linde", protocols=protocols) as school:
        good = Writers(settings)
        async with school.store.transaction() as conn:
            await good.start(conn, "linde", school.clock.now)
            for mistake in ("norms: [", "outcomes: {melden: {urgency: deze_week}}\n"):
                change(protocols, mistake)
                as_after_a_restart()
                later = Writers(settings)
                await later.start(conn, "linde", school.clock.now)
                assert later("linde").texts.get("afweging-veiligheid") == good("linde").texts.get("afweging-veiligheid")
            later.refresh()  # the file is still broken
            change(protocols, words="-dossier = Magister\n")
            later.refresh()
            assert "Magister" in later("linde").texts.get("casus", "nieuw", code="x")


async def test_a_file_that_was_never_good_is_used_only_where_it_can_be(tmp_path: Path, protocols: Path) -> None:
    async with office(tmp_path, protocols=protocols) as school:
        change(protocols, "outcomes: {melden: {urgency: deze_week}}\n")
        writers = Writers(Settings(protocol_dirs=(protocols,)))
        async with school.store.transaction() as conn:
            await writers.start(conn, "linde", school.clock.now)
            await writers.keep(conn, "linde", school.clock.now)
            assert await editions.last_good(conn, "linde") is None
        change(protocols, "norms: [")
        as_after_a_restart()
        writers = Writers(Settings(protocol_dirs=(protocols,)))
        async with school.store.transaction() as conn:
            with pytest.raises(BrokenProtocol):
                await writers.start(conn, "linde", school.clock.now)


async def test_an_edition_without_a_case_goes_a_year_after_its_last_use(tmp_path: Path) -> None:
    clock = Clock()
    async with office(tmp_path, clock) as school:
        juf = await school.colleague("juf")
        code = await juf.new_case()
        clock.wait(days=366)
        async with school.store.transaction() as conn:
            assert await editions.drop_unused(conn, clock.now) == 0
            found = await cases.find_case_by_code(conn, school.store.keys, code)
            assert found is not None
            await cases.delete_case(conn, school.store.keys, found.id)
            assert await editions.drop_unused(conn, clock.now) == 1


# the command line


@pytest.fixture
def run(tmp_path: Path, protocols: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    settings = tmp_path / "meldwijzer.toml"
    settings.write_text('data_dir = "data"\nkey_file = "master.key"\nprotocol_dirs = ["protocols"]\n', encoding="utf-8")

    def command(*arguments: str | Path, file: Path = settings) -> tuple[int, str, str]:
        capsys.readouterr()
        as_after_a_restart()
        return cli.main(["--settings", str(file), *map(str, arguments)]), *capsys.readouterr()

    return command


Run = Callable[..., tuple[int, str, str]]


def test_a_new_school_passes_the_check_at_once_and_can_be_played(run: Run, tmp_path: Path, protocols: Path) -> None:
    code, out, _ = run("new-school", "de-eik", "--from", DALTON)
    assert code == 0
    assert out.split() == [str(protocols / "de-eik.yaml"), str(protocols / "de-eik.ftl")]
    code, out, _ = run("check", protocols / "de-eik.yaml")
    assert (code, out.partition(" in ")[0]) == (0, "Niets gevonden")
    turns = tmp_path / "turns.txt"
    turns.write_text("moet ik melden?\n", encoding="utf-8")
    assert run("chat", "--protocol", "de-eik", "--script", turns)[0] == 0
    assert "# " in (protocols / "de-eik.yaml").read_text(encoding="utf-8")
    assert run("new-school", "de-es", "--from", "basis", "--folder", tmp_path / "elders" / "hier")[0] == 0
    assert run("check", tmp_path / "elders" / "hier" / "de-es.yaml")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("Linde 1", "--from", DALTON), "cannot be a name"),
        (("../linde", "--from", DALTON), "cannot be a name"),
        (("linde", "--from", DALTON), "choose another name"),
        (("basis", "--from", DALTON), "choose another name"),
        (("de-eik", "--from", "weg"), "choose one of: "),
        (("half", "--from", DALTON), "is there already"),
        (("de-eik", "--from", DALTON, "--folder", "protocols/linde.yaml"), "cannot write"),
    ],
)
def test_a_new_school_overwrites_nothing(
    run: Run, tmp_path: Path, protocols: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (protocols / "half.ftl").write_text("# mine\n", encoding="utf-8")
    code, _, err = run("new-school", *arguments)
    assert code == 2
    assert words in err
    assert err.count("\n") == 1
    assert (protocols / "half.ftl").read_text(encoding="utf-8") == "# mine\n"


def test_a_new_school_needs_a_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bare.toml").write_text('data_dir = "data"\n', encoding="utf-8")
    code, _, err = run("new-school", "de-eik", "--from", DALTON, file=tmp_path / "bare.toml")
    assert code == 2
    assert "--folder" in err


def test_changes_tell_what_a_school_does_differently(run: Run, protocols: Path) -> None:
    assert run("changes", "linde") == (0, "Er is niets anders.\n", "")
    change(protocols, "norms: {veiligheid_twijfel: melden}\n")
    code, out, _ = run("changes", "linde")
    assert (code, out) == (0, "Anders: norms: veiligheid_twijfel. Eerst: advies. Nu: melden\n")


def test_changes_against_an_edition_of_before(run: Run, tmp_path: Path, protocols: Path) -> None:
    code, _, err = run("changes", "linde", "--against", "x")
    assert code == 2
    assert "no data" in err
    turns = tmp_path / "turns.txt"
    turns.write_text("moet ik melden?\n", encoding="utf-8")
    assert run("chat", "--protocol", "linde", "--script", turns)[0] == 0
    _, _, err = run("changes", "linde", "--against", "x")
    known = err.strip().rpartition(", ")[2]
    assert "choose one of: parent, " in err
    change(protocols, words=f"afweging-veiligheid = {QUESTION}\n")
    _, out, _ = run("changes", "linde", "--against", known)
    assert out.startswith("Andere woorden: afweging-veiligheid. Eerst: ")
    assert out.count("\n") == 1


def test_a_protocol_that_builds_on_nothing_needs_an_edition(run: Run, protocols: Path) -> None:
    schools.standing_alone(protocols)
    code, _, err = run("changes", "school")
    assert code == 2
    assert "builds on nothing" in err


def test_the_check_names_the_edition_that_is_still_in_use(run: Run, tmp_path: Path, protocols: Path) -> None:
    turns = tmp_path / "turns.txt"
    turns.write_text("moet ik melden?\n", encoding="utf-8")
    assert run("chat", "--protocol", "linde", "--script", turns)[0] == 0
    change(protocols, "norms: [")
    code, out, _ = run("check", protocols / "linde.yaml")
    assert code == 1
    assert "De assistent werkt met linde door in de laatste goede versie: " in out
    assert run("check", protocols / "linde.yaml")[0] == 1
    (tmp_path / "master.key").unlink()
    code, out, err = run("check", protocols / "linde.yaml")
    assert (code, err) == (1, "")
    assert "laatste goede" not in out


def test_the_check_knows_of_no_edition_where_none_was_in_use(run: Run, tmp_path: Path, protocols: Path) -> None:
    turns = tmp_path / "turns.txt"
    turns.write_text("moet ik melden?\n", encoding="utf-8")
    assert run("chat", "--script", turns)[0] == 0
    change(protocols, "norms: [")
    assert "laatste goede" not in run("check", protocols / "linde.yaml")[1]


def test_the_check_of_one_file_finds_its_orphaned_texts_and_not_those_that_a_school_below_it_shows(
    run: Run, protocols: Path
) -> None:
    change(protocols, words="signalen-nergens = Dit ziet niemand\nsignalen-onder = Dit ziet een school\n")
    below = (
        "dialogs:\n  signalen:\n    nodes:\n"
        "      onder: {kind: info, next: klaar}\n      signalenkaart: {next: onder}\n"
    )
    schools.write(protocols, below, head="protocol: onder\nextends: linde\n", name="onder")
    (protocols / "stuk.yaml").write_text("{", encoding="utf-8")
    code, out, _ = run("check", protocols / "linde.yaml")
    assert code == 1
    assert "linde.ftl:1: [tekst-wees] signalen-nergens" in out
    assert "signalen-onder" not in out


def test_the_check_counts_the_open_slots(run: Run, protocols: Path) -> None:
    change(protocols, "contacts: {wijk: {number: in_te_vullen}}\n", "contact-wijk = Wijkteam\n")
    code, out, _ = run("check", protocols / "linde.yaml")
    assert code == 0
    assert "In linde is nog 1 plek in te vullen: contacts.wijk.number." in out


def test_a_board_sees_what_it_differs_in_and_hears_which_schools_can_be_played(run: Run, protocols: Path) -> None:
    change(protocols, "norms: {veiligheid_twijfel: melden}\nabstract: true\n")
    (protocols / "es.yaml").write_text("protocol: es\nextends: linde\n", encoding="utf-8")
    (protocols / "es.ftl").write_text("", encoding="utf-8")
    code, out, _ = run("changes", "linde")
    assert (code, out) == (0, "Anders: norms: veiligheid_twijfel. Eerst: advies. Nu: melden\n")
    code, _, err = run("table", "linde", "snelcheck")
    assert code == 2
    assert "nobody plays linde itself" in err
    assert err.rstrip().endswith("choose one of: es")


def test_names_lists_what_a_file_of_ones_own_can_change(run: Run, protocols: Path) -> None:
    code, out, _ = run("names", "basis", "signalen")
    assert code == 0
    lines = out.splitlines()
    assert lines[0] == "signalen: Signalen vastleggen (gate: danger, start: vastleggen)"
    assert "  signalen.broers_zussen [info] Vraag ook naar broers en zussen" in lines
    code, out, _ = run("names", "linde")
    for name in (
        "gates.full.eer [choice]",
        "    .twijfel Twijfel > eer_speelt",
        "  directeur: de directeur",
        "  melden: ",
    ):
        assert name in out
    assert "{$beslist}" in out
    assert run("names", "linde", "weg")[0] == 2


def test_a_school_counts_what_stands_in_its_own_document(run: Run, tmp_path: Path, protocols: Path) -> None:
    change(
        protocols,
        "sources: {LIN-1: deel 1, LIN-2: deel 2}\ndialogs: {signalen: {nodes: {broers_zussen: {cites: [LIN-1]}}}}\n",
        "bron-LIN-1 = Vraag naar broers.\nbron-LIN-2 = Bel de arts.\n",
    )
    assert run("check", "linde")[:1] == (0,)
    code, out, _ = run("coverage", "linde", "--missing")
    assert code == 1
    assert out.splitlines() == ["linde: 1/2 cited, 0 elsewhere, 1 missing (50.0 %)", "  missing LIN-2: Bel de arts."]
    sheet = tmp_path / "regels.csv"
    sheet.write_text("id;protocol;text_nl\nLIN-1;linde;Vraag ernaar.\n", encoding="utf-8")
    code, out, _ = run("coverage", "linde", "--register", sheet)
    assert (code, out) == (0, "linde: 1/1 cited, 0 elsewhere, 0 missing (100.0 %)\n")
    other = tmp_path / "anders.csv"
    other.write_text("nummer;regel\n1;x\n", encoding="utf-8")
    code, _, err = run("coverage", "linde", "--register", other)
    assert (code, err.count("\n")) == (2, 1)
    assert "id, protocol, text_nl" in err


async def test_a_colleague_chooses_a_role_by_the_names_of_the_school(tmp_path: Path) -> None:
    async with office(tmp_path, plays="vo-magister", may_choose_role=True) as school:
        school.assistant.meldcode = "vo-magister"
        reader = await school.colleague("mentor", "mentor")
        await reader.tap("rol")
        assert reader.labels["ot_medewerker"] == "de OT-medewerker"
        assert not {"leerkracht", "aandachtsfunctionaris", "intern_begeleider"} & set(reader.labels)
        await reader.tap("teamleider")
        assert reader.labels["rol"] == "Mijn rol: de teamleider"
        await reader.tap("opzoeken", "eigen_rollen")
        assert "De teamleider overlegt, beslist, meldt en hoort het." in reader.text
        assert "De OT-medewerker overlegt, leidt de stappen, beslist, meldt en hoort het." in reader.text


async def test_why_says_where_the_document_of_de_driehoek_and_the_norm_differ(tmp_path: Path) -> None:
    async with office(tmp_path, plays="driehoek-meldcode") as school:
        school.assistant.meldcode = "driehoek-meldcode"
        reader = await school.colleague("ib", "intern_begeleider")
        await reader.new_case()
        await reader.tap("besluit", "nee", "verder", "verder")
        assert await reader.state() == "besluit.meldnorm_blijft"
        await reader.tap("waarom")
        assert "In je protocol staat: De schooltekst zegt dat er geen plicht is" in reader.text
        assert "Hier lees je: De meldnormen gaan voor: volgens de meldnorm hoort de school te melden." in reader.text


async def test_a_term_of_an_outcome_stands_in_the_case_with_its_day_until_the_next_outcome(
    tmp_path: Path, protocols: Path
) -> None:
    change(
        protocols,
        "terms: {nabellen: {from: evaluatie, length: in_te_vullen}}\n"
        "outcomes:\n  advies_veilig_thuis: {term: {name: terugbellen, length: 1, unit: schooldag, remind: [leidt]}}\n",
        "termijn-nabellen = Nabellen: {$wanneer} ({$datum}).\n"
        "termijn-terugbellen = Terugbellen: {$wanneer} ({$datum}).\n"
        "uitkomst-advies_veilig_thuis =\n    .uitleg = Bel binnen {$termijn} terug. Wie het hoort: {$informeren}.\n",
    )
    async with office(tmp_path, plays="linde", protocols=protocols) as school:
        school.assistant.meldcode = "linde"
        reader = await school.colleague("juf")
        code = await reader.new_case()
        await reader.tap("overleg", "nee", "nee", "nee")
        while await reader.state() != "overleg.twijfel":
            await reader.tap("verder")
        await reader.tap("twijfel", "meer")
        assert "Bel binnen 1 schooldag terug." in reader.text
        await reader.tap("hier", "casus")
        told = "Wie dit bewaakt: de aandachtsfunctionaris."
        assert f"Terugbellen: over 1 dag (dinsdag 24 november). {told}" in reader.text
        await reader.tap("export")
        assert "Terugbellen: over 1 dag (dinsdag 24 november 2026)." in reader.text
        await reader.open_case(code)
        await reader.tap("na_advies", "geen_melding", "casus")
        assert "Terugbellen" not in reader.text
        assert [*reader.labels][:3] == ["informeer", "export", "sluiten"]  # the board is to hear of it
