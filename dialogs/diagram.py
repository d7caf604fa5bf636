"""The flow of a dialog as a picture: SVG without any system binary, or Mermaid text.

An outcome is drawn as an end box of its own beside every question that leads to it: one shared box a picture would
tie the questions together with long crossing lines. A decision that has one possible result in this school, by its
norm switch, is passed over, so that the picture shows this school's flow and not another's.

The layout is our own: ranks by longest path, order by barycentre, positions by weighted least squares, labels with a
place in the layout of their own. The pure-Python library for it, grandalf (GPLv2 or EPL, alpha), had its last release
in January 2023 and is known to put two boxes on one spot; younger ones are compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from graphlib import TopologicalSorter
from itertools import pairwise, product
from textwrap import wrap
from xml.sax.saxutils import escape, quoteattr

from . import views
from .arrangements import GIVEN, ROLE, When
from .norms import DECISIONS, Outcome, Route, Situation
from .protocol import MELDCODE_DIALOGS, OTHERWISE, OUTCOME_PREFIX, ROUTE_ONLY, Place, Protocol
from .texts import Texts

_LINE_LENGTH, _MAX_LINES = 24, 4
_WIDTH, _LINE, _PADDING, _MARGIN, _APART, _GAP = 228, 18, 11, 28, 26, 20
_LABEL_LINE, _LABEL_CHARACTER, _CHARACTER = 15, 7.2, 7.8
_DIAMOND = 13
_SWEEPS = 24
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

STYLE = """
.flow{font-family:system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-size:13.5px}
.flow text{fill:#1d2730}.flow .heading{font-size:21px;font-weight:600}.flow .page{fill:#fff}
.flow .node rect{fill:#fff;stroke:#8794a0;stroke-width:1.2}
.flow .choice rect{stroke:#1f6074;stroke-width:2}.flow .gate rect{fill:#e3f0f3}.flow .decision path{fill:#1f6074}
.flow .decision text{font-size:12px;font-style:italic}
.flow .end rect{fill:#eceff1;stroke:#8794a0}.flow .end text{font-weight:600}
.flow .elsewhere rect{stroke-dasharray:5 4;fill:none}
.flow .bel_112 rect{fill:#b3261e;stroke:#b3261e}.flow .bel_112 text{fill:#fff}
.flow .arrow path{fill:none;stroke:#6b7883;stroke-width:1.4}
.flow .arrow text{font-size:12px;fill:#1f6074}.flow .head{fill:#6b7883}.flow .note{font-size:12.5px}
@media (prefers-color-scheme:dark){
.flow text{fill:#e4e9ed}.flow .page{fill:#14191d}.flow .node rect{fill:#1c2328;stroke:#71808c}
.flow .choice rect{stroke:#7cc0d3}.flow .gate rect{fill:#1b3841}.flow .decision path{fill:#7cc0d3}
.flow .end rect{fill:#313b43;stroke:#71808c}.flow .elsewhere rect{fill:none}
.flow .bel_112 rect{fill:#c5362d;stroke:#c5362d}.flow .bel_112 text{fill:#fff}
.flow .arrow path{stroke:#93a1ac}.flow .arrow text{fill:#9fd3e2}.flow .head{fill:#93a1ac}}
"""


_HEAD = (
    '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" '
    'orient="auto"><path class="head" d="M0,0L10,5L0,10z"/></marker></defs>'
)


@dataclass(frozen=True, slots=True)
class _Box:
    """A node or an end: the class says how it looks, `ends` that nothing follows.

    `shows` is the state or outcome that it stands for, None for a decision, which has no screen. `here` is what stands
    in the box where the reader is.
    """

    id: str
    title: str
    look: str
    ends: bool = False
    shows: str | None = None
    here: str | None = None

    @property
    def lines(self) -> list[str]:
        words = wrap(self.title, _LINE_LENGTH, max_lines=_MAX_LINES, placeholder=" …")
        return [f"▸ {self.here}", *words] if self.here else words


@dataclass(slots=True)
class _Flow:
    """One dialog as boxes and arrows between them; notes are numbered from 1 and marked in the labels."""

    id: str
    heading: str
    boxes: dict[str, _Box] = field(default_factory=dict)
    arrows: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def mark(self, note: str) -> str:
        if note not in self.notes:
            self.notes.append(note)
        return str(self.notes.index(note) + 1).translate(_SUPERSCRIPT)

    def numbered_notes(self) -> Iterator[str]:
        return (f"{self.mark(note)} {note}" for note in self.notes)


def as_svg(protocol: Protocol, texts: Texts, dialog: str | None) -> str:
    """The flow of one dialog, or of all dialogs one under the other, as an SVG document.

    Every node is a group with the id `state-<dialog>-<node>`; an end has `state-<dialog>-<node before it>-<outcome>`.
    Raises KeyError for an unknown dialog or a missing text, ValueError for a dialog that runs in a circle.
    """
    parts: list[str] = []
    width, top = 0.0, float(_MARGIN)
    flows = _flows(protocol, texts, dialog)
    for flow in flows:
        drawn, right, top = _draw(flow, top)
        parts += drawn
        width = max(width, right)
    size = f"{width + _MARGIN:.0f}", f"{top:.0f}"
    title = " · ".join([protocol.id, *([flows[0].heading] if dialog else [])])
    return "\n".join(
        [
            '<svg xmlns="http://www.w3.org/2000/svg" class="flow" role="graphics-document" lang="nl" '
            f'width="{size[0]}" height="{size[1]}" viewBox="0 0 {size[0]} {size[1]}">',
            f"<title>{escape(title)}</title>",
            f"<style>{STYLE}</style>",
            _HEAD,
            '<rect class="page" width="100%" height="100%"/>',
            *parts,
            "</svg>\n",
        ]
    )


@dataclass(frozen=True, slots=True)
class Way:
    """One way on from a step: what is answered, and what comes then; `shows` as on a step."""

    answer: str
    title: str
    shows: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """A box of a picture in words. `shows` is the state or outcome behind it, None where there is no screen."""

    title: str
    shows: str | None
    here: bool
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The flow of one dialog for a page: the drawing, the same as a list of steps, and the notes below it."""

    heading: str
    svg: str
    steps: tuple[Step, ...]
    notes: tuple[str, ...]


def of_dialog(
    protocol: Protocol,
    texts: Texts,
    dialog: str,
    *,
    here: str | None,
    here_words: str,
    address: Callable[[str], str],
    description: str,
) -> Picture:
    """The flow of a dialog to stand in a page, where each box leads on and the one of the reader is marked in words.

    The drawing has no style of its own: the page brings STYLE. Raises KeyError for an unknown dialog.

    Args:
        here: the state of the reader, or the state last answered with the outcome after a dot; None outside.
        address: where to read what a state or an outcome says.
    """
    flow = _flow(protocol, texts, dialog)
    if here in flow.boxes:
        box = flow.boxes[here]
        flow.boxes[here] = replace(box, look=f"{box.look} here", here=here_words)
    parts, width, height = _draw(flow, 0.0, address)
    size = f"{width + _MARGIN:.0f}", f"{height:.0f}"
    svg = "\n".join(
        [
            f'<svg class="flow" role="group" aria-labelledby="flow-title flow-desc" '
            f'width="{size[0]}" height="{size[1]}" viewBox="0 0 {size[0]} {size[1]}">',
            f'<title id="flow-title">{escape(flow.heading)}</title><desc id="flow-desc">{escape(description)}</desc>',
            _HEAD,
            *parts,
            "</svg>",
        ]
    )
    steps = tuple(
        Step(box.title, box.shows, box.id == here, tuple(_ways(flow, box)))
        for box in _in_order(flow)
        if not box.ends or box.id == here
    )
    return Picture(flow.heading, svg, steps, tuple(flow.numbered_notes()))


def _in_order(flow: _Flow) -> list[_Box]:
    """The boxes with each after all that lead to it, and a way followed to its end before the next one."""
    order: dict[str, _Box] = {}

    def visit(box: str) -> None:
        if box not in order:
            for source, target in reversed(flow.arrows):
                if source == box:
                    visit(target)
            order[box] = flow.boxes[box]

    for box in reversed(flow.boxes):
        if all(target != box for _, target in flow.arrows):
            visit(box)
    return [*reversed(order.values())]


def _ways(flow: _Flow, box: _Box) -> Iterator[Way]:
    for (source, target), labels in flow.arrows.items():
        if source == box.id:
            yield Way(" / ".join(labels), flow.boxes[target].title, flow.boxes[target].shows)


def as_mermaid(protocol: Protocol, texts: Texts, dialog: str | None) -> str:
    """The flow of one dialog, or of all dialogs as a group each, as a Mermaid flowchart.

    Raises KeyError for an unknown dialog or a missing text.
    """
    lines = ["flowchart TD"]
    for flow in _flows(protocol, texts, dialog):
        lines.append(f'subgraph {_name(flow.id)}["{_quoted(flow.heading)}"]')
        for box in flow.boxes.values():
            shape = '(["{}"])' if box.ends else '{{"{}"}}' if "decision" in box.look else '["{}"]'
            lines.append(f"  {_name(box.id)}{shape.format(_quoted(box.title))}:::{box.look.split()[-1]}")
        for (source, target), labels in flow.arrows.items():
            label = f'|"{_quoted(" / ".join(labels))}"|' if labels else ""
            lines.append(f"  {_name(source)} -->{label} {_name(target)}")
        if flow.notes:
            lines.append(f'  {_name(flow.id)}__noten["{"<br/>".join(map(_quoted, flow.numbered_notes()))}"]')
        lines.append("end")
    lines += ["classDef gate fill:#e3f0f3,color:#1d2730", "classDef bel_112 fill:#b3261e,color:#ffffff"]
    return "\n".join(lines) + "\n"


def _name(box: str) -> str:
    return re.sub(r"\W", "_", f"s_{box}")


def _quoted(text: str) -> str:
    return re.sub(r'[#&<>"`\\]', lambda found: f"#{ord(found[0])};", text)


def _flows(protocol: Protocol, texts: Texts, dialog: str | None) -> list[_Flow]:
    if dialog is not None:
        return [_flow(protocol, texts, dialog)]
    known = [name for name in MELDCODE_DIALOGS if name in protocol.dialogs]
    return [_flow(protocol, texts, name) for name in dict.fromkeys([*known, *protocol.dialogs])]


def _flow(protocol: Protocol, texts: Texts, dialog: str) -> _Flow:
    """Reads a dialog into boxes and arrows, from its entry on; a node that nothing leads to comes last."""
    heading = texts.find(f"dialoog-{dialog}") or dialog.replace("_", " ").capitalize()
    flow = _Flow(dialog, heading.split("\n")[0])
    entry = protocol.places[protocol.entry(dialog)]
    for place in [entry, *(place for place in protocol.places.values() if place.dialog == dialog)]:
        if place.state not in flow.boxes and _settled(protocol, place) is None:
            flow.boxes[place.state] = _node(place, texts)
            for option, target in place.node.targets().items():
                box = _target(protocol, texts, place, protocol.resolve(dialog, target))
                if box.ends:
                    flow.boxes[box.id] = box
                labels = flow.arrows.setdefault((place.state, box.id), [])
                if place.node.kind in ("choice", "decision"):
                    labels.append(_label(protocol, texts, flow, place, option))
    return flow


def _settled(protocol: Protocol, place: Place) -> str | None:
    """The target of a decision that can have one result only under this protocol's norm switch, else None."""
    if place.node.kind != "decision":
        return None
    if place.node.cases:
        return None
    decision = DECISIONS[str(place.node.norm)]
    answers = product((None, "ja", "nee", "twijfel"), repeat=len(decision.reads))
    facts = [{name: given for name, given in zip(decision.reads, row, strict=True) if given} for row in answers]
    results = {
        decision.decide(Situation(known, floor, protocol.switch, knows))
        for known, floor, knows in product(facts, Outcome, (True, False))
    }
    return place.node.results[results.pop()] if len(results) == 1 else None


def _node(place: Place, texts: Texts) -> _Box:
    gate = " gate" if place.gate else ""
    if place.node.kind == "decision":
        words = texts.find(f"norm-{place.node.norm}") or place.node.norm or texts.get("wie_of_wanneer")
        return _Box(place.state, words.split("\n")[0], "node decision")
    title = views.of_node(place, texts, {}).title
    return _Box(place.state, title, f"node {place.node.kind}{gate}", shows=place.state)


def _target(protocol: Protocol, texts: Texts, source: Place, state: str) -> _Box:
    """The box that an arrow from `source` points to, past every settled decision."""
    place = protocol.places.get(state)
    if place is None:
        name = state.removeprefix(OUTCOME_PREFIX)
        title, shows = _ending(protocol, texts, source.dialog, name), None if name == ROUTE_ONLY else state
        return _Box(f"{source.state}.{name}", title, f"node end {name}", True, shows)
    settled = _settled(protocol, place)
    if settled is not None:
        return _target(protocol, texts, source, protocol.resolve(place.dialog, settled))
    box = _node(place, texts)
    if place.dialog == source.dialog:
        return box
    return _Box(
        f"{source.state}.{place.state}",
        texts.get("tekening", "naar", titel=box.title),
        "node end elsewhere",
        True,
        box.shows,
    )


def _ending(protocol: Protocol, texts: Texts, dialog: str, name: str) -> str:
    """The title of an outcome; where only the route is left, the title of each route that this dialog can set."""
    if name != ROUTE_ONLY:
        known = Route(name) if name in set(Route) else Outcome(name)
        return views.of_ending(protocol, known, texts, {}).title
    options = [o for p in protocol.places.values() if p.dialog == dialog for o in p.node.options.values()]
    routes = dict.fromkeys(option.route for option in options if option.route)
    return " / ".join(views.of_ending(protocol, route, texts, {}).title for route in routes)


def _label(protocol: Protocol, texts: Texts, flow: _Flow, place: Place, option: str) -> str:
    """The words on an arrow, with the number of a note where the option lays a floor or sets a route."""
    if place.node.cases:
        number = [*place.node.targets()].index(option)
        return (
            _guard(protocol, texts, place.node.cases[number].when) if option != OTHERWISE else texts.get("optie-anders")
        )
    if place.node.kind == "decision":
        return texts.find(f"norm-{place.node.norm}", option) or texts.find(f"optie-{option}") or option
    chosen, label = place.node.options[option], views.option_label(texts, place.text, option)
    for words, ending in (("minstens", chosen.floor), ("daarnaast", chosen.route)):
        if ending:
            label += flow.mark(texts.get("tekening", words, titel=_ending(protocol, texts, flow.id, ending)))
    return label


def _guard(protocol: Protocol, texts: Texts, when: When) -> str:
    """A guard in words: the roles, age groups or answers that it asks for."""
    return " + ".join("/".join(_fact(protocol, texts, fact, value) for value in when[fact]) for fact in when)


def _fact(protocol: Protocol, texts: Texts, fact: str, value: str) -> str:
    if fact == ROLE:
        return texts.get(f"rol-{value}")
    if fact in GIVEN:
        return texts.find(f"{fact}-{value}") or value
    places = (place for place in protocol.places.values() if place.id == fact and value in place.node.options)
    place = next(places, None)
    return views.option_label(texts, place.text, value) if place else value


@dataclass(eq=False, slots=True)
class _Point:
    """A place in a row: a box, the label of an arrow, or where a long arrow passes. `left` and `right` are from `x`."""

    left: float
    right: float
    height: float
    box: _Box | None = None
    label: list[str] = field(default_factory=list)
    near: list[tuple[_Point, float]] = field(default_factory=list)
    row: int = 0
    x: float = 0.0
    y: float = 0.0


def _point(box: _Box) -> _Point:
    if "decision" in box.look:
        return _Point(_DIAMOND, _DIAMOND + 6 + max(map(len, box.lines)) * 7, 2 * _DIAMOND, box)
    return _Point(_WIDTH / 2, _WIDTH / 2, len(box.lines) * _LINE + 2 * _PADDING, box)


def _arrange(flow: _Flow) -> tuple[list[list[_Point]], dict[tuple[str, str], list[_Point]]]:
    """Puts every box in an even row and every label in the odd row below it; an arrow is a chain of points.

    Boxes that go on stand left of ends, so that the main line runs straight down.
    """
    before: dict[str, list[str]] = {box: [] for box in flow.boxes}
    for source, target in flow.arrows:
        before[target].append(source)
    rank: dict[str, int] = {}
    for box in TopologicalSorter(before).static_order():
        rank[box] = max((rank[source] + 1 for source in before[box]), default=0)
    rows: list[list[_Point]] = [[] for _ in range(2 * max(rank.values()) + 1)]
    points: dict[str, _Point] = {}
    chains: dict[tuple[str, str], list[_Point]] = {}

    def put(point: _Point, row: int) -> _Point:
        point.row = row
        rows[row].append(point)
        return point

    def visit(box: str) -> None:
        if box in points:
            return
        points[box] = put(_point(flow.boxes[box]), 2 * rank[box])
        ways = [arrow for arrow in flow.arrows if arrow[0] == box]
        for arrow in sorted(ways, key=lambda way: flow.boxes[way[1]].ends):
            target = arrow[1]
            lines = wrap(" / ".join(flow.arrows[arrow]), _LINE_LENGTH)
            half = max(map(len, lines), default=0) * _LABEL_CHARACTER / 2
            chain = [put(_Point(half, half, len(lines) * _LABEL_LINE, label=lines), 2 * rank[box] + 1)]
            chain += [put(_Point(2, 2, 0), row) for row in range(2 * rank[box] + 2, 2 * rank[target])]
            visit(target)
            chains[arrow] = [points[box], *chain, points[target]]
            for upper, lower in pairwise(chains[arrow]):
                weight = 0.05 if flow.boxes[target].ends else 1 if upper.box or lower.box else 2
                upper.near.append((lower, weight))
                lower.near.append((upper, weight))

    for box in flow.boxes:
        visit(box)
    return _untangled(rows), chains


def _untangled(rows: list[list[_Point]]) -> list[list[_Point]]:
    """The rows in the order with the fewest crossings that a few sweeps of barycentre ordering find."""
    best, least = [list(row) for row in rows], _crossings(rows)
    for sweep in range(_SWEEPS):
        step = -1 if sweep % 2 else 1
        for row in rows[::step]:
            place = {id(point): i for other in rows for i, point in enumerate(other)}
            middle = {}
            for point in row:
                beside = [place[id(other)] for other, _ in point.near if other.row == point.row - step]
                middle[id(point)] = sum(beside) / len(beside) if beside else place[id(point)]
            row.sort(key=lambda point, of=middle: of[id(point)])  # type: ignore[misc]
        found = _crossings(rows)
        if found < least:
            best, least = [list(row) for row in rows], found
    return best


def _crossings(rows: list[list[_Point]]) -> int:
    total = 0
    for upper, lower in pairwise(rows):
        place = {id(point): i for i, point in enumerate(lower)}
        ends = [[place[id(other)] for other, _ in point.near if other.row > point.row] for point in upper]
        total += sum(a > b for i, left in enumerate(ends) for right in ends[i + 1 :] for a in left for b in right)
    return total


def _spread(rows: Iterable[list[_Point]]) -> None:
    """Gives every point of a row the x that keeps arrows straight, in order and clear of its neighbours.

    Each row is solved exactly: pooling adjacent violators gives the least squares under the distances to be kept.
    """
    for row in rows:
        pools: list[tuple[float, float, int]] = []  # pulled to, weight, number of points
        offsets = [0.0]
        for left, right in pairwise(row):
            offsets.append(offsets[-1] + left.right + _APART + right.left)
        for point, offset in zip(row, offsets, strict=True):
            weight = sum(weight for _, weight in point.near) or 1.0
            wish = sum(other.x * pull for other, pull in point.near) / weight - offset
            pools.append((wish, weight, 1))
            while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
                (a, w, n), (b, v, m) = pools[-2:]
                pools[-2:] = [((a * w + b * v) / (w + v), w + v, n + m)]
        starts = [wish for wish, _, count in pools for _ in range(count)]
        for point, start, offset in zip(row, starts, offsets, strict=True):
            point.x = start + offset


def _draw(flow: _Flow, top: float, address: Callable[[str], str] | None = None) -> tuple[list[str], float, float]:
    """The SVG of one dialog from `top` down: its elements, how far right they reach, and where the next may begin.

    With an `address` every box that has a screen leads there, and the page itself gives the heading and the notes.
    """
    rows, chains = _arrange(flow)
    for _ in range(_SWEEPS * 2):
        _spread(rows)
        _spread(reversed(rows))
    shift = _MARGIN - min(point.x - point.left for row in rows for point in row)
    right = max(point.x + point.right for row in rows for point in row) + shift
    y, spans = top + (_MARGIN if address else 48), []
    for row in rows:
        height = max(point.height for point in row)
        spans.append((y, y + height))
        for point in row:
            point.x, point.y = point.x + shift, y
        y += height + (_GAP if height else 0)
    parts = [f'<g class="dialog" id={quoteattr(f"dialog-{flow.id}")}>']
    if address is None:
        parts.append(f'<text class="heading" x="{_MARGIN}" y="{top + 18:.1f}">{escape(flow.heading)}</text>')
    for (source, target), chain in chains.items():
        words = f"{flow.boxes[source].title} → {' / '.join([*flow.arrows[source, target], ''])}"
        parts.append(f'<g class="arrow"><title>{escape(words + flow.boxes[target].title)}</title>')
        parts += [*_path(chain, spans), "</g>"]
    first = next(iter(flow.boxes.values()))
    for point, box in ((point, point.box) for row in rows for point in row if point.box):
        drawn = _linked(point, box, address)
        parts += ['<g id="begin">', *drawn, "</g>"] if address and box is first else drawn
    for note in flow.numbered_notes() if address is None else ():
        parts.append(f'<text class="note" x="{_MARGIN}" y="{y + 8:.1f}">{escape(note)}</text>')
        right, y = max(right, _MARGIN + len(note) * _LABEL_CHARACTER), y + 20
    return [*parts, "</g>"], max(right, _MARGIN + len(flow.heading) * 12.0), y + _MARGIN


def _path(chain: list[_Point], spans: list[tuple[float, float]]) -> Iterator[str]:
    """The line of an arrow: straight down through the rows, bending between them only, broken by its label."""
    first = chain[0]
    steps = [f"M{first.x:.1f},{first.y + first.height:.1f}V{spans[first.row][1]:.1f}"]
    for upper, lower in pairwise(chain):
        start, (end, bottom) = spans[upper.row][1], spans[lower.row]
        middle = (start + end) / 2
        steps.append(f"C{upper.x:.1f},{middle:.1f} {lower.x:.1f},{middle:.1f} {lower.x:.1f},{end:.1f}")
        if lower.label:
            yield _text(lower.x, end, lower.label, _LABEL_LINE)
            steps.append(f"M{lower.x:.1f},{end + lower.height + 3:.1f}")
        if not lower.box:
            steps.append(f"V{bottom:.1f}")
    yield f'<path marker-end="url(#head)" d="{"".join(steps)}"/>'


def _linked(point: _Point, box: _Box, address: Callable[[str], str] | None) -> Iterator[str]:
    if address is None or box.shows is None:
        yield from _shape(point, box)
        return
    mark = ' id="hier" aria-current="step"' if box.here else ""
    yield f"<a{mark} href={quoteattr(address(box.shows))}>"
    yield from _shape(point, box)
    yield "</a>"


def _shape(point: _Point, box: _Box) -> Iterator[str]:
    yield f"<g class={quoteattr(box.look)} id={quoteattr('state-' + box.id.replace('.', '-'))}>"
    yield f"<title>{escape(box.title)}</title>"
    if "decision" in box.look:
        side = _DIAMOND
        yield f'<path d="M{point.x:.1f},{point.y:.1f}l{side},{side}l-{side},{side}l-{side},-{side}z"/>'
        yield _text(point.x + _DIAMOND + 6, point.y, box.lines, _LABEL_LINE, "start")
    else:
        round_by = min(point.height / 2, 24) if box.ends else 4
        yield (
            f'<rect x="{point.x - point.left:.1f}" y="{point.y:.1f}" width="{_WIDTH}" height="{point.height:.1f}" '
            f'rx="{round_by:.1f}"/>'
        )
        yield _text(point.x, point.y + _PADDING, box.lines, _LINE)
    yield "</g>"


def _text(x: float, y: float, lines: list[str], height: int, anchor: str = "middle") -> str:
    spans = (
        f'<tspan x="{x:.1f}" y="{y + height * (i + 0.75):.1f}">{escape(line)}</tspan>' for i, line in enumerate(lines)
    )
    return f'<text text-anchor="{anchor}">{"".join(spans)}</text>'
