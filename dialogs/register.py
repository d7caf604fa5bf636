"""The register of obligations: what the sources ask, one row each. It is what "waarom vraag je dit?" shows."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import yaml

from .texts import FOLDER

FILE = Path(__file__).with_name("register.csv")
ELSEWHERE = Path(__file__).with_name("elsewhere.yaml")
ABBREVIATIONS = FOLDER / "nl" / "bronnen.toml"
NATIONAL = "landelijk"
COLUMNS = ("id", "protocol", "text_nl")
"""What a register needs; the rest of our own may be left out."""


@dataclass(frozen=True, slots=True)
class Obligation:
    """One row: its id, the protocol it belongs to, its document and section, and what it says in plain words."""

    id: str
    protocol: str
    document: str
    section: str
    text: str
    condition: str
    deadline: str

    @property
    def national(self) -> bool:
        """Whether this is a landelijke aanvulling: not in the school's own document."""
        return self.protocol == NATIONAL

    @property
    def source(self) -> str:
        """Where it stands, in words that staff know: abbreviations of the register are spelled out."""
        where = self.section
        for short, words in _abbreviations().items():
            where = where.replace(short, words)
        return where

    @property
    def own_choice(self) -> bool:
        """Whether no source stands behind it, so that an expert has to confirm it."""
        return "eigen keuze" in self.section


@lru_cache(maxsize=4)
def load(path: Path = FILE) -> Mapping[str, Obligation]:
    """All obligations by id, in the order of the file. Raises OSError or KeyError for a file that is no register.

    A spreadsheet may have written it: with a byte order mark, or with semicolons.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading = file.readline()
        file.seek(0)
        comma = "," if heading.count(",") >= heading.count(";") else ";"
        rows = (
            Obligation(
                row["id"],
                row["protocol"],
                row.get("source_file") or "",
                row.get("section") or "",
                row["text_nl"],
                row.get("condition_nl") or "",
                row.get("deadline") or "",
            )
            for row in csv.DictReader(file, delimiter=comma)
        )
        return MappingProxyType({row.id: row for row in rows})


@lru_cache(maxsize=1)
def _abbreviations() -> Mapping[str, str]:
    words: dict[str, str] = tomllib.loads(ABBREVIATIONS.read_text(encoding="utf-8"))
    return MappingProxyType(words)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A row that no screen fulfils: done by code, or deferred. `reason` says where or why, in one line."""

    how: str
    reason: str


@lru_cache(maxsize=1)
def elsewhere() -> Mapping[str, Elsewhere]:
    """Rows fulfilled by code or deferred, by id."""
    values = yaml.safe_load(ELSEWHERE.read_text(encoding="utf-8")) or {}
    return MappingProxyType({row: Elsewhere(entry["how"], entry["reason"]) for row, entry in values.items()})
