"""How much of the register is fulfilled, and the register itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from meldwijzer.dialogs import register, views
from meldwijzer.dialogs.coverage import Coverage, of_own_sources, of_register
from meldwijzer.dialogs.protocol import Protocol, available, load
from meldwijzer.dialogs.register import Elsewhere, Obligation
from tests.dialogs import schools
from tests.helpers import protocol_from


def row(id_: str, protocol: str, section: str = "1.1") -> Obligation:
    return Obligation(id_, protocol, "bron.md", section, "Doe dit.", "", "")


def rows(*obligations: Obligation) -> Mapping[str, Obligation]:
    return {obligation.id: obligation for obligation in obligations}


@pytest.fixture
def proef(tmp_path: Path) -> Protocol:
    """A school that cites two rows of its own beside the national ones."""
    return protocol_from(
        tmp_path,
        """
dialogs:
  opzoeken:
    nodes:
      nummers: {cites: [PRF-1], lines: {gevaar: [PRF-2]}}
""",
    )


def test_a_row_counts_when_the_protocol_of_its_school_cites_it(proef: Protocol) -> None:
    found = of_register(rows(row("PRF-1", "proef"), row("PRF-2", "proef"), row("PRF-3", "proef")), [proef])
    assert found == {
        "proef": Coverage("proef", 3, frozenset({"PRF-1", "PRF-2"}), {}, ("PRF-3",), ()),
    }
    assert found["proef"].percentage == pytest.approx(66.67, abs=0.01)


def test_a_row_of_one_school_is_not_fulfilled_by_another(proef: Protocol) -> None:
    found = of_register(rows(row("PRF-1", "ander")), [proef])
    assert found["ander"].missing == ("PRF-1",)
    assert found["ander"].percentage == 0.0


def test_a_national_row_counts_from_any_protocol(proef: Protocol) -> None:
    national = rows(row("NL-GEV-01", "landelijk"), row("DAL-1-01", "landelijk"), row("NL-XXX-99", "landelijk"))
    found = of_register(national, [proef, load("dalton-hillegom")])["landelijk"]
    assert found.cited == {"NL-GEV-01", "DAL-1-01"}
    assert found.missing == ("NL-XXX-99",)


def test_without_protocols_every_row_is_missing() -> None:
    found = of_register(rows(row("PRF-1", "proef"), row("NL-GEV-01", "landelijk")), [])
    assert [part.missing for part in found.values()] == [("PRF-1",), ("NL-GEV-01",)]


def test_without_rows_there_is_nothing_to_fulfil(proef: Protocol) -> None:
    assert of_register({}, [proef]) == {}
    assert Coverage("proef", 0, frozenset(), {}, (), ()).percentage == 100.0


def test_a_row_that_is_done_elsewhere_is_not_missing(proef: Protocol, monkeypatch: pytest.MonkeyPatch) -> None:
    done = {"PRF-3": Elsewhere("code", "The age group is asked."), "PRF-9": Elsewhere("deferred", "Of no protocol.")}
    monkeypatch.setattr(register, "elsewhere", lambda: done)
    found = of_register(rows(row("PRF-1", "proef"), row("PRF-3", "proef")), [proef])["proef"]
    assert found.elsewhere == {"PRF-3": done["PRF-3"]}
    assert found.missing == ()
    assert found.percentage == 100.0


def test_rows_without_a_source_are_listed_for_an_expert(proef: Protocol) -> None:
    found = of_register(rows(row("PRF-1", "proef", "eigen keuze"), row("PRF-2", "proef")), [proef])["proef"]
    assert found.own_choices == ("PRF-1",)


def test_dalton_and_the_national_rows_are_fulfilled_completely() -> None:
    schools = (
        "dalton-hillegom",
        "driehoek-meldcode",
        "vt-twente",
    )  # some national rows are for what a school leaves open
    found = of_register(register.load(), [load(name) for name in schools])
    for name in ("dalton-hillegom", register.NATIONAL):
        assert found[name].missing == ()
        assert found[name].percentage == 100.0


def test_no_row_is_both_cited_by_a_text_and_listed_as_done_elsewhere() -> None:
    for part in of_register(register.load(), [load(name) for name in available()]).values():
        assert part.cited & part.elsewhere.keys() == frozenset()
        assert len(part.cited) + len(part.elsewhere) + len(part.missing) == part.total


# the register


def test_the_register_knows_every_protocol_and_tells_national_rows_apart() -> None:
    known = register.load()
    assert len(known) == 1507
    assert known["NL-GEV-01"].national
    assert not known["DAL-KG-18"].national
    assert {found.protocol for found in known.values()} >= {"dalton-hillegom", "opron", "landelijk"}
    assert any(found.own_choice for found in known.values())
    assert all(found.text for found in known.values())


def test_the_source_of_a_row_is_told_in_words_that_staff_know() -> None:
    known = register.load()
    assert known["NL-VT-13"].source.startswith("Landelijke Klachtencommissie Onderwijs 108721")
    assert known["OPR-5b-01"].source.endswith("(in het document: AMK)")
    told = " ".join(row.source for row in known.values())
    for short in ("LKC", "ECLI", "KCSIE", "[", "]"):
        assert short not in told, short


def test_another_register_is_read_in_the_order_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text(
        "id,protocol,source_file,section,text_nl,condition_nl,deadline\n"
        'B-1,proef,bron.md,"eigen keuze, zie 2",Doe dit.,als het kan,direct\n'
        "A-1,landelijk,wet.md,3,Doe dat.,,\n",
        encoding="utf-8",
    )
    known = register.load(path)
    assert list(known) == ["B-1", "A-1"]
    assert known["B-1"] == Obligation(
        "B-1", "proef", "bron.md", "eigen keuze, zie 2", "Doe dit.", "als het kan", "direct"
    )
    assert known["B-1"].own_choice and not known["A-1"].own_choice
    assert known["A-1"].national


def test_a_file_that_is_no_register_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text("naam,waarde\nx,1\n", encoding="utf-8")
    with pytest.raises(KeyError):
        register.load(path)
    with pytest.raises(OSError):
        register.load(tmp_path / "absent.csv")


def test_every_row_that_is_done_elsewhere_exists_and_says_how_and_why() -> None:
    known = register.load()
    assert register.elsewhere()
    for id_, entry in register.elsewhere().items():
        assert id_ in known
        assert entry.how in ("code", "deferred")
        assert entry.reason.endswith(".")


def test_a_register_from_a_spreadsheet_needs_only_its_number_its_protocol_and_its_text(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text("\ufeffid;protocol;text_nl\nLIN-1;de-linde;Bel, en wacht niet.\n", encoding="utf-8")
    assert register.load(path)["LIN-1"] == Obligation("LIN-1", "de-linde", "", "", "Bel, en wacht niet.", "", "")


def test_the_sources_that_a_school_lists_itself_are_counted(tmp_path: Path) -> None:
    schools.write(
        tmp_path,
        "sources: {LIN-1: deel 1, LIN-2: deel 2}\n"
        "dialogs: {signalen: {nodes: {broers_zussen: {cites: [LIN-1, NL-VT-04]}}}}\n",
        "bron-LIN-1 = Vraag naar broers.\nbron-LIN-2 = Bel de arts.\n",
    )
    assert schools.found(tmp_path) == []
    own, _ = schools.load(tmp_path)
    counted = of_own_sources([own, load("dalton-hillegom")])
    assert counted.keys() == {"school"}
    assert (counted["school"].total, counted["school"].missing) == (2, ("LIN-2",))
    assert of_own_sources([own], {"school"}) == {}
    assert views.mark_of(own.places["signalen.broers_zussen"].node.cites) == "deels"
