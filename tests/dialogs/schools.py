"""A school's own files in a temporary folder, and what the check finds in them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from meldwijzer.dialogs import protocol as protocols
from meldwijzer.dialogs import texts, verify
from meldwijzer.dialogs.problems import BrokenProtocol, Problem
from meldwijzer.dialogs.protocol import Protocol
from meldwijzer.dialogs.texts import Texts

NAME = "school"
HEAD = "protocol: school\nextends: dalton-hillegom\n"


def write(
    folder: Path,
    routing: str = "",
    ftl: str | None = "",
    *,
    head: str = HEAD,
    name: str = NAME,
    encoding: str = "utf-8",
) -> None:
    """Writes the two files of a school. Without `ftl` (None) there is no text file."""
    (folder / f"{name}.yaml").write_text(head + routing, encoding=encoding)
    if ftl is not None:
        (folder / f"{name}.ftl").write_text(ftl, encoding="utf-8")


def load(folder: Path, name: str = NAME) -> tuple[Protocol, Texts]:
    """The school's protocol and texts. Raises BrokenProtocol."""
    loaded = protocols.load(name, (folder, protocols.FOLDER))
    return loaded, texts.for_protocol(loaded, (folder,))


def found(folder: Path, name: str = NAME) -> list[Problem]:
    """Everything that the check has to say about the school."""
    try:
        pair = load(folder, name)
    except BrokenProtocol as broken:
        return list(broken.problems)
    return [*verify.verify(*pair).problems, *verify.orphans([pair, dalton(), base()])]


@cache
def dalton() -> tuple[Protocol, Texts]:
    """A real protocol with its texts."""
    real = protocols.load("dalton-hillegom")
    return real, texts.for_protocol(real)


@cache
def base() -> tuple[Protocol, Texts]:
    """The national base with its texts, for words that a school in between does not use."""
    national = protocols.load("basis")
    return national, texts.for_protocol(national)


def line_of(text: str, part: str) -> int:
    """The number of the first line in which a part stands, from 1."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)


def standing_alone(folder: Path) -> Path:
    """Writes the national base, with its texts, as a protocol that extends nothing; returns its file."""
    base = protocols.load("basis")
    values: dict[str, object] = dict(base.document.values)
    values |= {"protocol": NAME, "extends": None, "abstract": False, "norms": {"veiligheid_twijfel": "advies"}}
    path = folder / f"{NAME}.yaml"
    path.write_text(yaml.safe_dump(values, sort_keys=False), encoding="utf-8")
    words = [(texts.FOLDER / "nl" / f"{name}.ftl").read_text(encoding="utf-8") for name in base.lineage]
    (folder / f"{NAME}.ftl").write_text("\n".join(words), encoding="utf-8")
    return path
