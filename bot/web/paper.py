"""A talk on paper: the protocol's own checklist to prepare and to take along, without a word about anyone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...dialogs import views
from ...dialogs.protocol import START, Place, Protocol
from ..screens import Writer

PAPERS = ("kindgesprek", "oudergesprek")
"""The dialogs that can be printed."""
ON_PAPER = ("info", "checklist", "note", "date")
"""Choices stay on the screen: paper cannot lead anyone on."""


@dataclass(frozen=True, slots=True)
class Part:
    """A block on paper: what to read, boxes to tick, or room to write."""

    title: str
    lines: tuple[str, ...]
    items: tuple[str, ...]
    room: bool


def sheet(writer: Writer, dialog: str) -> list[Part]:
    """Every step of a dialog that needs no choice, each after what leads to it; conditions stay on the screen."""
    found = []
    for place in _in_order(writer.protocol, dialog):
        view = views.of_node(place, writer.texts, {})
        lines, items = (tuple(said.text for said in part) for part in (view.lines, view.items))
        found.append(Part(view.title, lines, items, view.kind in ("note", "date")))
    return found


def _in_order(protocol: Protocol, dialog: str) -> Iterator[Place]:
    seen: set[str] = set()
    order: list[Place] = []

    def visit(state: str) -> None:
        place = protocol.places.get(state)
        if state in seen or place is None or place.dialog != dialog:
            return
        seen.add(state)
        for target in reversed(place.node.targets().values()):
            visit(protocol.resolve(dialog, target))
        order.append(place)

    visit(protocol.resolve(dialog, START))
    return (place for place in reversed(order) if place.node.kind in ON_PAPER and not place.gate)
