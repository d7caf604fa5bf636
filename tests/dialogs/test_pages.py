"""The pages in docs/protocollen show what the protocols say now, and can be read by people."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from schools import load, standing_alone

from meldwijzer.dialogs import pages, protocol, texts

FOLDER = Path(__file__).parent.parent.parent / "docs" / "protocollen"


@cache
def written() -> dict[str, str]:
    loaded = [protocol.load(name) for name in protocol.available()]
    return pages.of_protocols([(one, texts.for_protocol(one)) for one in loaded])


def test_the_pages_are_fresh() -> None:
    there = {str(path.relative_to(FOLDER)): path for path in FOLDER.rglob("*") if path.is_file()}
    assert sorted(there) == sorted(written()), "run: make docs"
    stale = [name for name, text in written().items() if there[name].read_text(encoding="utf-8") != text]
    assert stale == [], "run: make docs"


@pytest.mark.parametrize("name", protocol.available())
def test_every_dialog_has_its_picture_and_its_table(name: str) -> None:
    page = written()[f"{name}.md"]
    for dialog in protocol.load(name).dialogs:
        assert f"]({name}/{dialog}.svg)" in page
        assert f'<a id="{dialog}"></a>' in page
        assert f"{name}.md#{dialog}" in written()[pages.INDEX]
    assert page.count("| uitkomst | beslist | meldt | informeren | termijn | bron |") == len(
        protocol.load(name).dialogs
    )


def test_every_link_leads_somewhere() -> None:
    for page in (name for name in written() if name.endswith(".md")):
        for target in re.findall(r"\]\(([^)#]+)", written()[page]):
            assert target in written(), f"{page}: {target}"


def test_a_picture_is_an_image_of_a_reasonable_size() -> None:
    for name, picture in written().items():
        if name.endswith(".svg"):
            assert ElementTree.fromstring(picture).tag.endswith("svg")
            assert len(picture.encode()) < 60_000, name


def test_a_protocol_that_extends_nothing_says_so(tmp_path: Path) -> None:
    standing_alone(tmp_path)
    page = pages.of_protocols([load(tmp_path)])["school.md"]
    assert "Dit protocol staat op zichzelf." in page
