"""docs/eigen-protocol.md is true: each example passes the check, and no word of a protocol file is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from people import Clock, office
from pydantic import BaseModel

from meldwijzer.dialogs import arrangements, protocol, texts, verify
from meldwijzer.dialogs.norms import DECISIONS
from tests.dialogs import schools

PAGE = Path(__file__).parents[1] / "docs" / "eigen-protocol.md"
HEAD = "protocol: voorbeeld\nextends: basis\nnorms: {veiligheid_twijfel: melden, weighing: vijf_vragen}\n"
BLOCK = re.compile(r"```(yaml|ftl)\n(.*?)```", re.DOTALL)


def examples() -> dict[str, dict[str, str]]:
    """The YAML and the texts of each heading of the page."""
    parts = PAGE.read_text(encoding="utf-8").split("\n## ")
    found = {part.partition("\n")[0]: dict(BLOCK.findall(part)) for part in parts}
    return {heading: blocks for heading, blocks in found.items() if blocks}


@pytest.mark.parametrize("heading", examples())
def test_an_example_passes_the_check(heading: str, tmp_path: Path) -> None:
    blocks = examples()[heading]
    routing = blocks.get("yaml", "")
    head = "" if routing.startswith("protocol:") else HEAD
    (tmp_path / "voorbeeld.yaml").write_text(head + routing, encoding="utf-8")
    (tmp_path / "voorbeeld.ftl").write_text(blocks.get("ftl", ""), encoding="utf-8")
    loaded = protocol.load("voorbeeld", (tmp_path, protocol.FOLDER))
    pair = loaded, texts.for_protocol(loaded, (tmp_path,))
    assert [verify.finding(found) for found in verify.verify(*pair).problems] == []
    own = [found for found in verify.orphans([pair]) if found.file == "voorbeeld.ftl"]
    assert [verify.finding(found) for found in own] == []


SIXTH = Path(__file__).parent / "data" / "zesde"


@pytest.mark.parametrize(
    "name", ["regio-veld", "de-hoeve", "stichting-oost", "oost-brug", "oost-brug-noord", "oost-college"]
)
def test_a_school_below_a_region_passes_the_check(name: str) -> None:
    loaded = protocol.load(name, (SIXTH, protocol.FOLDER))
    pair = loaded, texts.for_protocol(loaded, (SIXTH,))
    assert [verify.finding(found) for found in verify.verify(*pair).problems] == []
    assert [
        found for found in verify.orphans([pair]) if not name.startswith("regio") and found.file == f"{name}.ftl"
    ] == []


def test_the_board_with_three_schools_uses_every_word_of_a_protocol_file() -> None:
    files = [path.read_text(encoding="utf-8") for path in sorted(SIXTH.glob("*.yaml"))]
    used = set(re.findall(r"\b([a-z_]+)!?:", "\n".join(files)))
    of_the_base = {"norm", "results", "route", "more"}  # what a school takes over as it is
    of_the_base |= {"in_order"}  # for a protocol beside the meldcode
    models = [protocol._File, *protocol._MODELS.values(), *protocol._SINGLE.values()]
    assert {word for model in models for word in words(model)} - used == of_the_base


@pytest.mark.parametrize(
    ("plays", "role", "first"),
    [
        ("oost-brug", "leerkracht", "naar_ib"),
        ("oost-brug", "ib", "ib_verzamelt"),
        ("oost-brug", "directeur", "directie_weet"),
        ("oost-brug-noord", "zorgcoordinator", "zoco_leidt"),
        ("oost-college", "conrector", "directie_weet"),
    ],
)
async def test_a_school_of_the_board_routes_by_role_also_where_somebody_else_does_the_work(
    tmp_path: Path, plays: str, role: str, first: str
) -> None:
    async with office(tmp_path, plays=plays, protocols=SIXTH) as school:
        school.assistant.meldcode = plays
        reader = await school.colleague(role, role)
        await reader.new_case()
        await reader.tap("signalen", "nee")
        assert await reader.state() == f"signalen.{first}"


async def test_why_shows_what_the_schools_own_document_says(tmp_path: Path) -> None:
    async with office(tmp_path, plays="oost-brug", protocols=SIXTH) as school:
        school.assistant.meldcode = "oost-brug"
        reader = await school.colleague("mentor", "mentor")
        await reader.new_case()
        await reader.tap("signalen", "nee", "waarom")
        assert "Vertel een signaal dezelfde dag aan de IB'er." in reader.text
        assert "hoofdstuk 1" in reader.text
        assert "(OOST-1-01)" in reader.text
        assert "landelijke aanvulling" not in reader.text


async def test_the_school_of_the_region_is_played_by_role_by_the_hour_and_up_to_its_evaluation(tmp_path: Path) -> None:
    clock = Clock()  # a Monday morning
    async with office(tmp_path, clock, plays="de-hoeve", protocols=SIXTH) as school:
        school.assistant.meldcode = "de-hoeve"
        for role, first in (("mentor", "vastleggen"), ("directeur", "ordenen"), ("leerkracht", "naar_mentor")):
            reader = await school.colleague(role, role)
            await reader.new_case()
            await reader.tap("signalen", "nee")
            assert await reader.state() == f"signalen.{first}"
        coordinator = await school.colleague("zoco", "zorgcoordinator")
        await coordinator.new_case()
        await coordinator.tap("evaluatie_zorg", "nee", "ja")
        assert "verder" not in coordinator.labels
        await coordinator.tap("besproken", "gehoord", "verder")
        assert await coordinator.state() == "evaluatie_zorg.geleerd"
        visitor = school.person()
        await visitor.look()
        await visitor.tap("opzoeken", "eigen_nummers")
        assert "Lokaal team noord: 055-1234567" in visitor.text
        assert "Crisisdienst" not in visitor.text
        clock.wait(hours=12)
        evening = school.person("avond")
        await evening.look()
        await evening.tap("opzoeken", "eigen_nummers")
        assert "Crisisdienst, buiten kantooruren: 088-1234567." in evening.text
        assert "Lokaal team" not in evening.text


async def test_why_tells_where_the_screen_differs_from_the_schools_own_document(tmp_path: Path) -> None:
    folder = tmp_path / "protocols"
    folder.mkdir()
    schools.write(
        folder,
        "roles: {mentor: [meldt]}\n"
        "deviations:\n"
        "  bel_eerst: {at: snelcheck.gevaar_nu, because: NL-GEV-01}\n"
        "  stappen: {at: uitkomst.volg_stappen, source: NL-VT-01, because: NL-GEV-02}\n",
        "afwijking-bel_eerst = Bel eerst 112.\n    .bron = Overleg eerst met de directeur.\n"
        "afwijking-stappen = Volg de stappen.\nrol-mentor = de mentor\n",
    )
    async with office(tmp_path, plays="school", protocols=folder) as school:
        visitor = school.person()
        await visitor.look()
        await visitor.tap("snelcheck", "waarom")
        assert "In je protocol staat: Overleg eerst met de directeur." in visitor.text
        assert "Hier lees je: Bel eerst 112." in visitor.text
        await visitor.tap("hier", "nee", "thuis", "nee", "nee", "nee", "waarom")
        assert "Hier lees je: Volg de stappen." in visitor.text


def words(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def test_every_word_of_a_protocol_file_stands_on_the_page() -> None:
    models = [protocol._File, *protocol._MODELS.values(), *protocol._SINGLE.values()]
    page = PAGE.read_text(encoding="utf-8")
    for word in sorted({word for model in models for word in words(model)}):
        assert re.search(rf"\b{word}\b", page), word
    for fact in (*arrangements.GIVEN, arrangements.ROLE, arrangements.REGION, *arrangements.FUNCTIONS):
        assert f"`{fact}`" in page, fact
    for norm, decision in DECISIONS.items():
        assert f"| `{norm}` | {', '.join(f'`{result}`' for result in decision.results)} |" in page, norm
