"""How pages are put together: templates, words, and static files whose name changes with their content."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from ...dialogs import diagram
from ...dialogs.texts import Texts

HERE = Path(__file__).parent
STATIC = "/static/"
DRAWING = "drawing.css"
"""How a picture of a dialog looks: the same as in a picture that stands alone."""
KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
}
_NUMBERS = re.compile(r"(?<![\w-])(112|0[89]00-\d{4,7})(?![\w-])")
"""The numbers that our texts name: 112, and those that anybody in the country dials as they stand."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of `static/`: where the browser finds it, and what it gets. The address holds a hash of the content."""

    name: str
    address: str
    kind: str
    body: bytes


def load_assets() -> dict[str, Asset]:
    """Everything that a page may load, by its address: the files of `static/` and the looks of a drawing."""
    found = {}
    files = {path.name: path.read_bytes() for path in sorted((HERE / "static").iterdir())}
    for name, body in {**files, DRAWING: diagram.STYLE.encode()}.items():
        stem, dot, ending = name.rpartition(".")
        if dot + ending in KINDS:
            address = f"{STATIC}{stem}.{hashlib.sha256(body).hexdigest()[:12]}{dot}{ending}"
            found[address] = Asset(name, address, KINDS[dot + ending], body)
    return found


def make_templates(words: Texts, assets: Mapping[str, Asset]) -> Environment:
    """The templates: everything is escaped, and a value that is missing is a mistake instead of an empty place.

    They know `say(key, attribute, name=value)` for the words, `asset(name)` for the address of a static file,
    `dial(text)` for a text with numbers to tap, and `whole(text)` for one with numbers that stay in one piece.
    """
    by_name = {asset.name: asset.address for asset in assets.values()}
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(say=words.get, asset=by_name.__getitem__, dial=dial, whole=whole)
    return environment


def dial(text: str) -> Markup:
    """A text in which every number is a link to call it."""
    return _numbers(text, lambda number: f'<a class="number" href="tel:{number.replace("-", "")}">{number}</a>')


def whole(text: str) -> Markup:
    """A text in which no number is broken at the end of a line, for where a link has no place, such as a heading."""
    return _numbers(text, '<span class="number">{}</span>'.format)


def _numbers(text: str, shown: Callable[[str], str]) -> Markup:
    return Markup(_NUMBERS.sub(lambda found: shown(found[1]), str(escape(text))))  # noqa: S704  (escaped just before)
