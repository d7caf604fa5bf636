"""docs/handleiding: the page for staff says what the screens say, in plain words, with pictures of the real pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from manual import FOLDER, draw
from PIL import Image
from playwright.sync_api import Browser

from meldwijzer.dialogs import plain, texts

PAGE = (FOLDER / "medewerker.md").read_text(encoding="utf-8")
PICTURES = [(words, name) for name, words in re.findall(r'<img src="(.+?)" width="115" alt="(.+?)">', PAGE)]
PROSE = re.sub(r"^\|.*$|[*#]|^- ", "", PAGE, flags=re.MULTILINE)
PARAGRAPHS = [" ".join(block.split()) for block in re.split(r"\n\s*\n|\n(?=- )", PROSE) if block.strip()]


def on_screen() -> list[re.Pattern[str]]:
    """Everything that a screen may say, a place for a value as anything."""
    said = []
    for path in sorted((texts.FOLDER / "nl").glob("*.ftl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            words = re.sub(r"^\s*[\w.-]+ = ", "", line).strip()
            if words and not words.startswith("#"):
                said.append(re.compile(".+".join(map(re.escape, re.split(r"\{.*?\}", words)))))
    return said


def test_the_page_is_plain() -> None:
    assert [long for text in PARAGRAPHS for long in plain.too_long(text)] == []
    assert [word for text in PARAGRAPHS for word in plain.officialese(text)] == []
    assert plain.average(PARAGRAPHS) <= plain.MAX_AVERAGE
    assert re.findall(r"!|\bu\b|helaas|meldplicht|niet melden|niet verplicht", PAGE, re.IGNORECASE) == []


def test_every_button_that_the_page_names_is_on_a_screen() -> None:
    named = set(re.findall(r"Kies \*\*(.+?)\*\*|(?:Met|kies|of|en|Onder|onderaan) \*\*(.+?)\*\*", PAGE))
    labels = {" ".join((one or other).split()) for one, other in named}
    said = on_screen()
    assert len(labels) >= 12
    assert [label for label in labels if not any(screen.fullmatch(label) for screen in said)] == []


def test_both_numbers_stand_before_the_first_heading_of_the_page() -> None:
    opening = PAGE.partition("\n## ")[0]
    assert opening.index("112") < opening.index("0800-2000")


def test_each_picture_belongs_to_the_page_and_is_light() -> None:
    assert {name for _, name in PICTURES} == {path.name for path in FOLDER.glob("*.png")}
    for words, name in PICTURES:
        with Image.open(FOLDER / name) as picture:
            assert picture.width == 360
        assert (FOLDER / name).stat().st_size < 60_000
        assert len(words) > 15, "somebody who cannot see it reads what is on it"


def test_the_pictures_can_be_made_from_the_pages_of_now(chrome: Browser, tmp_path: Path) -> None:
    drawn = draw(chrome, tmp_path / "school")
    assert {*drawn} == {name for _, name in PICTURES}
    assert max(len(body) for body in drawn.values()) < 60_000


@pytest.mark.parametrize("name", [name for _, name in PICTURES])
def test_a_picture_is_no_empty_page(name: str) -> None:
    with Image.open(FOLDER / name) as picture:
        assert len(picture.convert("RGB").getcolors(1000) or []) > 8
