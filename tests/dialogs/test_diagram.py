"""The picture of a dialog shows all that the dialog can do, and nothing in a text can break it."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from meldwijzer.dialogs import diagram, protocol, texts, views
from meldwijzer.dialogs.norms import Outcome
from meldwijzer.dialogs.protocol import Protocol
from meldwijzer.dialogs.texts import Texts

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module", params=protocol.available())
def school(request: pytest.FixtureRequest) -> tuple[Protocol, Texts]:
    loaded = protocol.load(request.param)
    return loaded, texts.for_protocol(loaded)


@pytest.fixture(scope="module")
def picture(school: tuple[Protocol, Texts]) -> str:
    return diagram.as_svg(*school, None)


def groups(picture: str) -> dict[str, ElementTree.Element]:
    root = ElementTree.fromstring(picture)
    return {group.attrib["id"]: group for group in root.iter(f"{SVG}g") if "id" in group.attrib}


def words(group: ElementTree.Element) -> str:
    return " ".join(" ".join(group.itertext()).split())


def test_every_screen_of_every_dialog_stands_in_the_picture_with_its_title(
    school: tuple[Protocol, Texts], picture: str
) -> None:
    loaded, own = school
    shown = groups(picture)
    for place in loaded.places.values():
        if place.node.kind != "decision":
            title = views.of_node(place, own, {}).title
            assert title in words(shown[f"state-{place.dialog}-{place.id}"])


def test_every_option_and_every_outcome_that_it_leads_to_stands_in_the_picture(
    school: tuple[Protocol, Texts], picture: str
) -> None:
    loaded, own = school
    said = " ".join(" ".join(ElementTree.fromstring(picture).itertext()).split())
    flow = " ".join(re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]", "", said).split())
    for place in loaded.places.values():
        for option, target in place.node.targets().items() if place.node.kind == "choice" else ():
            assert views.option_label(own, place.text, option) in flow
            if target in set(Outcome):
                assert views.of_ending(loaded, Outcome(target), own, {}).title in said


def test_no_two_boxes_lie_over_each_other(picture: str) -> None:
    root = ElementTree.fromstring(picture)
    boxes = []
    for box in root.iter(f"{SVG}rect"):
        if "x" in box.attrib:
            x, y, width, height = (float(box.attrib[name]) for name in ("x", "y", "width", "height"))
            boxes.append((x, y, x + width, y + height))
    assert len(boxes) > 20
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, f"{one} and {other} overlap"


def test_the_same_protocol_gives_the_same_picture_to_the_byte(school: tuple[Protocol, Texts], picture: str) -> None:
    loaded, own = school
    assert diagram.as_svg(loaded, own, None) == picture
    assert diagram.as_mermaid(loaded, own, None) == diagram.as_mermaid(loaded, own, None)


def test_mermaid_has_every_screen_and_an_arrow_for_every_way_on(school: tuple[Protocol, Texts]) -> None:
    loaded, own = school
    text = diagram.as_mermaid(loaded, own, None)
    for place in loaded.places.values():
        if place.node.kind != "decision":
            name = f"s_{place.dialog}_{place.id}"
            assert f"  {name}[" in text
            assert f"  {name} -->" in text


def test_only_calling_112_is_red() -> None:
    loaded = protocol.load("dalton-hillegom")
    shown = groups(diagram.as_svg(loaded, texts.for_protocol(loaded), "snelcheck"))
    red = [name for name, group in shown.items() if "bel_112" in group.attrib["class"]]
    assert red == ["state-snelcheck-gevaar_nu-bel_112"]


@pytest.mark.parametrize(("school_id", "outcome"), [("opron", "melden"), ("vo-magister", "advies_veilig_thuis")])
def test_what_doubt_leads_to_in_this_school_is_what_its_picture_shows(school_id: str, outcome: str) -> None:
    loaded = protocol.load(school_id)
    shown = groups(diagram.as_svg(loaded, texts.for_protocol(loaded), "snelcheck"))
    assert f"state-snelcheck-veiligheid-{outcome}" in shown
    assert "state-snelcheck-twijfel_over_veiligheid" not in shown


def test_nothing_in_a_text_breaks_the_picture(tmp_path: Path) -> None:
    loaded = protocol.load("dalton-hillegom")
    words_of_the_school = (texts.FOLDER / "nl" / "dalton-hillegom.ftl").read_text(encoding="utf-8")
    (tmp_path / "dalton-hillegom.ftl").write_text(
        words_of_the_school + '\npoort-gevaar_nu = <script>&"\' ]]> #quot; `x`\n    .ja = a"|b<c\n', encoding="utf-8"
    )
    own = texts.for_protocol(loaded, (tmp_path,))
    assert "<script>" in words(groups(diagram.as_svg(loaded, own, "snelcheck"))["state-snelcheck-gevaar_nu"])
    mermaid = diagram.as_mermaid(loaded, own, "snelcheck")
    assert "<script>" not in mermaid
    assert '"|b' not in mermaid


def test_a_dialog_that_is_not_there_is_a_key_error() -> None:
    loaded = protocol.load("dalton-hillegom")
    with pytest.raises(KeyError):
        diagram.as_svg(loaded, texts.for_protocol(loaded), "bestaat_niet")
