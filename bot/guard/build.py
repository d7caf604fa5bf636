"""Builds `words.bin`: every word and name that the guard knows, in one compact trie. Not needed at run time.

    apt-get install wdutch
    python -m venv build-venv && build-venv/bin/pip install faker pyspellchecker marisa-trie
    build-venv/bin/python bot/guard/build.py [--dutch /usr/share/dict/dutch] [-o bot/guard/words.bin]

`LICENCES.md` beside this file says where each list comes from and under which licence.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import importlib.util
import json
import pkgutil
import sys
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FLAGS = (
    "ORDINARY",
    "COMMON",
    "NAME",
    "GIVEN",
    "MOSTLY_NAME",
    "MOSTLY_WORD",
    "BOTH",
    "PART",
    "PUBLIC",
    "SCHOOL",
    "USUAL",
    "SHORT",
    "STARTS",
)
BIT = {name: 1 << place for place, name in enumerate(FLAGS)}

# How often per some hundred million words of subtitles, in small letters: from "everyone writes this" down.
COMMON, USUAL, PART = 400, 60, 55

LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'"}
)


def fold(word: str) -> str:
    """The form that the guard looks words up in: small letters without accents."""
    plain = unicodedata.normalize("NFKD", word.lower().translate(LETTERS))
    return "".join(char for char in plain if not unicodedata.combining(char))


def names_of_faker() -> Iterator[tuple[str, bool]]:  # pragma: no cover - Faker is only there when building
    """Each (name, whether it is a given name) of all of Faker's locales that are written in Latin script."""
    people = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(people.__path__):
        if not module.ispkg:
            continue
        provider: Any = importlib.import_module(f"{people.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            found = getattr(provider, attribute)
            if "name" not in attribute or "format" in attribute or not isinstance(found, (tuple, list, set, dict)):
                continue
            given = "last" not in attribute and "surname" not in attribute
            for name in found:
                for part in fold(str(name)).replace("-", " ").split():
                    if part.isascii() and part.isalpha() and len(part) > 1:
                        yield part, given


def frequencies() -> dict[str, int]:  # pragma: no cover - pyspellchecker is only there when building
    """How often a word in small letters stands in Dutch subtitles."""
    package = importlib.util.find_spec("spellchecker")
    if package is None or package.origin is None:
        raise SystemExit("build.py: pip install pyspellchecker first")
    with gzip.open(Path(package.origin).parent / "resources" / "nl.json.gz", "rt", encoding="utf-8") as file:
        counts: dict[str, int] = json.load(file)
    often: defaultdict[str, int] = defaultdict(int)
    for word, count in counts.items():
        often[fold(word)] = max(often[fold(word)], count)
    return often


def collect(dutch: Iterable[str], names: Iterable[tuple[str, bool]], often: Mapping[str, int]) -> dict[str, int]:
    """Every key of the trie with its flags.

    `dutch` is the word list, `names` are names with whether they are given names, `often` says how usual a word is.
    """
    lists: dict[str, str] = tomllib.loads((HERE / "lists.toml").read_text(encoding="utf-8"))
    words: defaultdict[str, int] = defaultdict(int)
    for line in dutch:
        _add_dictionary_word(words, line.strip())
    for name, given in names:
        words[name] |= BIT["NAME"] | (BIT["GIVEN"] if given else 0)
    _add_lists(words, lists)
    _rate(words, often, frozenset(lists["no_part"].split()))
    return words


def _add_dictionary_word(words: defaultdict[str, int], word: str) -> None:
    """Small letters are a word, capitals a name or an abbreviation; of several words in a name each part is one."""
    if not word or any(char.isdigit() for char in word):
        return
    key = fold(word).strip("-")
    if word == word.lower():
        words[key] |= BIT["ORDINARY"]
    elif word.isalpha() and not word.isupper():
        words[key] |= BIT["NAME"]
    elif word.isupper() and len(key) < 6:
        words[key] |= BIT["SHORT"]
    elif word.isupper() or not word[0].isupper():
        words[key] |= BIT["ORDINARY"]  # long abbreviations and words such as iPad
    else:
        for part in key.replace("-", " ").replace("'", " ").split():
            if len(part) > 2 and not words[part] & BIT["ORDINARY"]:
                words[part] |= BIT["NAME"]


def _add_lists(words: defaultdict[str, int], lists: Mapping[str, str]) -> None:
    for word in lists["ordinary"].split():
        words[fold(word)] |= BIT["ORDINARY"] | BIT["USUAL"] | BIT["MOSTLY_WORD"]
    for section, flag in (("mostly_name", "MOSTLY_NAME"), ("both", "BOTH")):
        for word in lists[section].split():
            words[fold(word)] |= BIT[flag] | BIT["NAME"] | BIT["GIVEN"]
    for word in lists["schools"].split():
        words[fold(word)] |= BIT["SCHOOL"]
    decided = BIT["MOSTLY_NAME"] | BIT["BOTH"]
    for word in lists["mostly_word"].split():
        if not words[fold(word)] & decided:
            words[fold(word)] |= BIT["MOSTLY_WORD"] | BIT["ORDINARY"] | BIT["USUAL"]
    for phrase in lists["public"].split(","):
        key = " ".join(fold(phrase).split())
        if key and not words[key] & decided:
            words[key] |= BIT["PUBLIC"]
            first, _, rest = key.partition(" ")
            words[first] |= BIT["STARTS"] if rest else 0


def _rate(words: dict[str, int], often: Mapping[str, int], never: frozenset[str]) -> None:
    """Says of ordinary words how usual they are, and whether compounds are made of them."""
    for key, flags in list(words.items()):
        if not flags & BIT["ORDINARY"]:
            continue
        count = often.get(key, 0)
        if not count and key.startswith("aa") and not flags & BIT["GIVEN"]:
            count = COMMON  # the frequency list has lost the words that begin with aa
        if count >= COMMON and not flags & BIT["MOSTLY_NAME"]:
            words[key] |= BIT["COMMON"]
        if count >= USUAL:
            words[key] |= BIT["USUAL"]
        enough = COMMON if len(key) < 5 else PART if len(key) < 7 else 0
        if key.isalpha() and len(key) >= 3 and not flags & BIT["MOSTLY_NAME"] and count >= enough and key not in never:
            words[key] |= BIT["PART"]
    for key in [key for key, flags in words.items() if key.endswith("en") and len(key) > 6 and flags & BIT["PART"]]:
        if not words.get(key[:-2], 0) & BIT["NAME"]:
            words[key[:-2]] = words.get(key[:-2], 0) | BIT["PART"]  # opvoed-en, as in opvoedprobleem


def main(arguments: list[str]) -> None:
    """Builds the file and says how large it became."""
    import marisa_trie  # type: ignore[import-not-found, unused-ignore]

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dutch", type=Path, default=Path("/usr/share/dict/dutch"))
    parser.add_argument("-o", "--output", type=Path, default=HERE / "words.bin")
    options = parser.parse_args(arguments)
    with options.dutch.open(encoding="utf-8") as file:
        words = collect(file, names_of_faker(), frequencies())
    trie = marisa_trie.RecordTrie("<H", ((key, (flags,)) for key, flags in sorted(words.items()) if flags))
    trie.save(str(options.output))
    print(f"{len(words)} words, {options.output.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":  # pragma: no cover - a script
    main(sys.argv[1:])
