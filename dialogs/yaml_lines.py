"""Reads a YAML file that a school may edit into plain values, and remembers on which line each one stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import yaml

from .problems import BrokenProtocol, Problem

MAX_BYTES = 256 * 1024

Value: TypeAlias = "str | bool | int | None | list[Value] | dict[str, Value]"
Where: TypeAlias = "tuple[str, ...]"

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Document:
    """The values of one or more merged files, with file and line of every key path."""

    values: dict[str, Value]
    places: dict[Where, tuple[str, int]] = field(default_factory=dict)

    def place(self, path: Where) -> tuple[str, int]:
        """File name and line of a key path, or of the nearest key above it."""
        while path:
            if path in self.places:
                return self.places[path]
            path = path[:-1]
        return self.places.get((), ("?", 0))


def read(path: Path) -> Document:
    """Reads one file.

    Raises BrokenProtocol for a file that is missing, too large, no YAML, or that uses a tab, an alias or the same key
    twice: an alias can blow up a small file, and a repeated key silently loses the first one.
    """
    name = path.name
    try:
        raw = path.read_bytes()
    except OSError:
        raise BrokenProtocol([Problem.at("bestand-onleesbaar", name, 0, name)]) from None
    if len(raw) > MAX_BYTES:
        raise BrokenProtocol([Problem.at("bestand-te-groot", name, 0, name, grens=MAX_BYTES // 1024)])
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise BrokenProtocol([Problem.at("bestand-geen-utf8", name, 0, name)]) from None
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        rule = "yaml-tab" if "\\t" in str(error.problem) else "yaml-fout"
        raise BrokenProtocol([Problem.at(rule, name, line, name)]) from None
    except yaml.YAMLError:
        raise BrokenProtocol([Problem.at("yaml-fout", name, 0, name)]) from None
    if not isinstance(node, yaml.MappingNode):
        raise BrokenProtocol([Problem.at("yaml-geen-protocol", name, 1, name)])
    document = Document({}, {(): (name, 1)})
    problems: list[Problem] = []
    seen: set[int] = set()
    value = _value(node, (), document, problems, seen, name)
    if problems:
        raise BrokenProtocol(problems)
    assert isinstance(value, dict)
    document.values = value
    return document


def _value(
    node: yaml.Node, path: Where, document: Document, problems: list[Problem], seen: set[int], name: str
) -> Value:
    line = node.start_mark.line + 1
    if id(node) in seen:
        problems.append(Problem.at("yaml-alias", name, line, ".".join(path)))
        return None
    seen.add(id(node))
    document.places.setdefault(path, (name, line))
    if isinstance(node, yaml.MappingNode):
        result: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            key_line = key_node.start_mark.line + 1
            if key in result:
                problems.append(Problem.at("yaml-dubbel", name, key_line, ".".join((*path, key)), sleutel=key))
                continue
            document.places[(*path, key)] = (name, key_line)
            result[key] = _value(value_node, (*path, key), document, problems, seen, name)
        return result
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, str(i)), document, problems, seen, name) for i, item in enumerate(node.value)]
    return _scalar(node)


def _scalar(node: yaml.Node) -> Value:
    """A bare true or false is a switch and a bare number a number; every other word stays a word, also `ja` and `on`."""
    text = str(node.value)
    if getattr(node, "style", None) is None:
        if text in ("true", "false"):
            return text == "true"
        if text.isdecimal():
            return int(text)
        if text in ("", "~", "null"):
            return None
    return text


def merge(parent: Document, child: Document) -> Document:
    """The parent with the child laid over it: mappings deep, scalars replaced, lists appended without doubles.

    A key that ends in `!` replaces what the parent has instead of adding to it.
    """
    places = dict(parent.places)
    for path, place in child.places.items():
        places[tuple(key.removesuffix("!") for key in path)] = place
    return Document(_merge(parent.values, child.values), places)


def _merge(old: dict[str, Value], new: dict[str, Value]) -> dict[str, Value]:
    result = dict(old)
    for raw_key, value in new.items():
        key = raw_key.removesuffix("!")
        before = None if raw_key.endswith("!") else result.get(key)
        if isinstance(before, dict) or (before is not None and isinstance(value, dict)):
            result[key] = _merge(_long_form(before), _long_form(value))
        elif isinstance(before, list) and isinstance(value, list):
            result[key] = before + [item for item in value if item not in before]
        else:
            result[key] = _without_marks(value)
    return result


def _long_form(value: Value) -> dict[str, Value]:
    """A target may stand alone (`ja: melden`), and so may a list of citations: both have a long form to add to."""
    if isinstance(value, dict):
        return value
    return {"cites": value} if isinstance(value, list) else {"next": value}


def _without_marks(value: Value) -> Value:
    if isinstance(value, dict):
        return {key.removesuffix("!"): _without_marks(item) for key, item in value.items()}
    return value
