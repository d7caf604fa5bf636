"""The names in a protocol: every dialog, screen, answer and item that a school's own file can hang something on."""

from __future__ import annotations

from collections.abc import Iterator

from . import views
from .protocol import Place, Protocol
from .texts import Texts


def of(protocol: Protocol, words: Texts, dialog: str | None = None) -> list[str]:
    """One line each, as the two files write them: `signalen.vastleggen`, its first line, and below it its answers.

    `dialog` limits this to one; else the questions of the gates, the roles and the outcomes are among them.
    """
    return [*_lines(protocol, words, dialog)]


def _lines(protocol: Protocol, words: Texts, dialog: str | None) -> Iterator[str]:
    gates: dict[str, list[Place]] = {}
    for name, its in protocol.dialogs.items():
        if dialog not in (None, name):
            continue
        yield f"{name}: {words.written(f'dialoog-{name}') or '-'} (gate: {its.gate}, start: {its.start})"
        for place in protocol.places.values():
            if place.dialog == name and place.gate:
                gates.setdefault(its.gate, []).append(place)
            elif place.dialog == name:
                yield from _screen(place, words, place.state)
    if dialog is not None:
        return
    for gate, places in gates.items():
        yield f"gates.{gate}"
        for place in {place.id: place for place in places}.values():
            yield from _screen(place, words, f"gates.{gate}.{place.id}")
    yield "roles"
    yield from (f"  {name}: {words.written(f'rol-{name}') or '-'}" for name in protocol.arrangements.roles)
    yield "outcomes"
    for outcome, ending in protocol.named.items():
        yield f"  {outcome}: {_first(words, f'uitkomst-{outcome}')}"
        parts = [part for part in (*views.PARTS, "uitleg") if words.has(f"uitkomst-{outcome}", part)]
        yield from (_part(words, f"uitkomst-{outcome}", part) for part in (*parts, *ending.lines))


def _screen(place: Place, words: Texts, name: str) -> Iterator[str]:
    yield f"  {name} [{place.node.kind}] {_first(words, place.text) if place.node.kind != 'decision' else ''}".rstrip()
    ways = place.node.targets()
    if place.node.kind in ("choice", "decision"):
        for answer, target in ways.items():
            label = words.written(place.text, answer) or words.written(f"optie-{answer}") or ""
            yield f"{f'    .{answer} {label}'.rstrip()} > {target}"
    else:
        yield from (_part(words, place.text, part) for part in (*place.node.lines, *place.node.items))
        yield f"    > {ways['verder']}"


def _part(words: Texts, key: str, part: str) -> str:
    return f"    .{part} {words.written(key, part)}".rstrip()


def _first(words: Texts, key: str) -> str:
    return words.written(key, first=True) or "-"
