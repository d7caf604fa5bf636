"""Accounts in words, for the page of the beheerder and the command line: roles, what a label may say, links."""

from __future__ import annotations

import re

from ..dialogs.arrangements import VISITOR
from ..storage.accounts import BEHEERDER
from . import guard
from .screens import Writer
from .settings import Settings

MAX_LABEL = 40
_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[:.]([0-5][0-9])")


def roles(writer: Writer) -> dict[str, str]:
    """The roles that somebody of this school can have, each in the school's own words without "de" or "het"."""
    names = dict.fromkeys((*(writer.readers or (VISITOR,)), BEHEERDER))
    return {name: role_words(writer, name) for name in names}


def role_words(writer: Writer, role: str) -> str:
    """A role in the school's own words, such as "intern begeleider"."""
    words = writer.texts.find(f"rol-{role}") or role
    article, _, rest = words.partition(" ")
    return rest if article in ("de", "het") else words


def label_problem(writer: Writer, label: str) -> str | None:
    """Why a label cannot stay: "lang" or "herkenbaar"; None where it can. What is refused is not repeated anywhere."""
    if len(label) > MAX_LABEL:
        return "lang"
    known = {words.casefold() for words in roles(writer).values()}
    if any(label[span.start : span.end].casefold() not in known for span in guard.find(label)):
        return "herkenbaar"
    return None


def minute_of(clock: str) -> int | None:
    """The minute of the day that a clock time such as 8:30 names, 24:00 included; None for anything else."""
    found = _CLOCK.fullmatch(clock.strip())
    minute = int(found[1]) * 60 + int(found[2]) if found else None
    return minute if minute is not None and minute <= 24 * 60 else None


def clock_of(minute: int) -> str:
    """A minute of the day as a clock time, such as 08:30."""
    return f"{minute // 60:02}:{minute % 60:02}"


def invitation(settings: Settings, token: str) -> str:
    """The one-time link for a token."""
    return f"{settings.web.address}/uitnodiging/{token}"
