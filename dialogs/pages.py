"""The protocols as pages to read: for every dialog its picture and its decision table, in Markdown with SVG beside it.

What is written depends on the protocols and texts alone, so that a test can hold the pages against them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from . import diagram, table, texts, views
from .norms import Outcome, Route
from .protocol import Protocol
from .texts import Texts

WORDS = "bladen"
INDEX = "README.md"


def of_protocols(pairs: Sequence[tuple[Protocol, Texts]]) -> dict[str, str]:
    """Every page and picture, by its path below the folder: an index, a page a protocol, a picture a dialog."""
    found = {INDEX: _index(pairs)}
    for protocol, words in pairs:
        found[f"{protocol.id}.md"] = _page(protocol, words)
        for dialog in protocol.dialogs:
            found[_picture(protocol, dialog)] = diagram.as_svg(protocol, words, dialog)
    return found


def _picture(protocol: Protocol, dialog: str) -> str:
    return f"{protocol.id}/{dialog}.svg"


def _index(pairs: Iterable[tuple[Protocol, Texts]]) -> str:
    said = texts.of_product(WORDS)
    title, *rest = said.get("index").split("\n")
    rows = [
        [
            f"[{protocol.id}]({protocol.id}.md)",
            words.find("protocol-titel") or protocol.id,
            ", ".join(f"[{_name(words, dialog)}]({protocol.id}.md#{dialog})" for dialog in protocol.dialogs),
        ]
        for protocol, words in pairs
    ]
    head = [said.get("index", name) for name in ("protocol", "titel", "onderdelen")]
    parts = [f"# {title}", *rest, *(said.get("index", name) for name in ("tabel", "vloer", "herkomst"))]
    return "\n\n".join([*parts, "\n".join(_table(head, rows))]) + "\n"


def _page(protocol: Protocol, words: Texts) -> str:
    said = texts.of_product(WORDS)
    title = words.find("protocol-titel") or protocol.id
    above = ", ".join(protocol.lineage[:-1])
    parts = [
        f"# {said.get('blad', None, protocol=protocol.id, titel=title)}",
        f"[{said.get('blad', 'terug')}]({INDEX})",
        said.get("blad", "bouwt", namen=above) if above else said.get("blad", "alleen"),
    ]
    ends: set[str] = set()
    for dialog, its in protocol.dialogs.items():
        rows = table.of_dialog(protocol, dialog)
        ends |= {str(part) for row in rows.rows for part in (row.route, row.outcome) if part}
        parts += [
            f'<a id="{dialog}"></a>',
            f"## {_name(words, dialog)}",
            said.get("blad", "poort", poort=said.get("poort", its.gate)),
            f"![{said.get('blad', 'tekening', onderdeel=_name(words, dialog))}]({_picture(protocol, dialog)})",
            *_decisions(protocol, words, rows, said),
        ]
    parts += [f"## {said.get('blad', 'uitkomsten')}", "\n".join(_meanings(protocol, words, ends))]
    return "\n\n".join(parts) + "\n"


def _decisions(protocol: Protocol, words: Texts, found: table.Table, said: Texts) -> Iterator[str]:
    """The table of a dialog, what its columns ask, and the sources behind its rows, each list of them once."""
    head, *rows = table.cells(protocol, found)
    sources = list(dict.fromkeys(row[-1] for row in rows))
    numbered = [[*row[:-1], str(sources.index(row[-1]) + 1)] for row in rows]
    if not found.questions:
        yield said.get("blad", "geen")
    yield "\n".join(_table([*head[:-1], said.get("blad", "bron")], numbered))
    if found.questions:
        asked = [protocol.places[f"{found.dialog}.{question}"] for question in found.questions]
        lines = [f"- `{place.id}`: {_first_line(words, place.text)}" for place in asked]
        yield f"{said.get('blad', 'vragen')}:\n\n" + "\n".join(lines)
    lines = [f"{number}. {row.replace(';', ', ')}" for number, row in enumerate(sources, 1)]
    yield f"<details><summary>{said.get('blad', 'bronnen')}</summary>\n\n" + "\n".join(lines) + "\n\n</details>"


def _meanings(protocol: Protocol, words: Texts, ends: Iterable[str]) -> Iterator[str]:
    for name in protocol.endings:
        if name in ends:
            end: Outcome | Route = Route(name) if name in tuple(Route) else Outcome(name)
            yield f"- `{name}`: {views.of_ending(protocol, end, words, {}).title}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"| {' | '.join('---' for _ in head)} |"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/').replace(';', ', ') for cell in row)} |"


def _name(words: Texts, dialog: str) -> str:
    return words.find(f"dialoog-{dialog}") or dialog


def _first_line(words: Texts, key: str) -> str:
    return words.get(key).partition("\n")[0]
