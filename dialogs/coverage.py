"""How much of the register a protocol fulfils: ids cited against ids asked."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from . import register
from .protocol import Protocol
from .register import Obligation


@dataclass(frozen=True, slots=True)
class Coverage:
    """The count for one protocol of the register. `elsewhere` holds rows done by code or deferred, with the reason."""

    protocol: str
    total: int
    cited: frozenset[str]
    elsewhere: Mapping[str, register.Elsewhere]
    missing: tuple[str, ...]
    own_choices: tuple[str, ...]

    @property
    def percentage(self) -> float:
        """The share of rows that are cited or listed elsewhere, in per cent; 100 for a protocol without rows."""
        return 100.0 * (self.total - len(self.missing)) / self.total if self.total else 100.0


def of_register(rows: Mapping[str, Obligation], protocols: Iterable[Protocol]) -> dict[str, Coverage]:
    """The coverage of every protocol named in the register.

    A school's rows must be cited by that school's own protocol; national rows by any protocol, since all extend the
    same base.
    """
    loaded = {protocol.id: {row for row, _ in protocol.cited()} for protocol in protocols}
    everywhere = set().union(*loaded.values()) if loaded else set()
    result: dict[str, Coverage] = {}
    for name in dict.fromkeys(row.protocol for row in rows.values()):
        own = [row for row in rows.values() if row.protocol == name]
        cited = everywhere if name == register.NATIONAL else loaded.get(name, set())
        listed = {row.id: register.elsewhere()[row.id] for row in own if row.id in register.elsewhere()}
        result[name] = Coverage(
            name,
            len(own),
            frozenset(row.id for row in own if row.id in cited),
            listed,
            tuple(row.id for row in own if row.id not in cited and row.id not in listed),
            tuple(row.id for row in own if row.own_choice),
        )
    return result


def of_own_sources(protocols: Iterable[Protocol], known: Container[str] = ()) -> dict[str, Coverage]:
    """The coverage of protocols that list the sources of their own document; those in `known` are left out."""
    found: dict[str, Coverage] = {}
    for protocol in protocols:
        own = protocol.arrangements.sources
        if own and protocol.id not in known:
            cited = {row for row, _ in protocol.cited()} & {*own}
            missing = tuple(row for row in own if row not in cited)
            found[protocol.id] = Coverage(protocol.id, len(own), frozenset(cited), {}, missing, ())
    return found
