"""Meldwijzer inside a Telegram bot that a school already has. The school's bot keeps its own loop and acknowledges."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from ..settings import load
from ..web.desk import open_desk
from .chat import Chat
from .loop import KINDS as KINDS
from .loop import keep_swept as keep_swept


@asynccontextmanager
async def open_chat(settings: Path | None = None) -> AsyncIterator[Chat]:
    """Opens the store and the assistants of a settings file for the handlers of `ptb` or the router of `aio`.

    Groups and channels are left alone, and only what no handler of the school took is looked at.

    Raises SettingsProblem, KeyProblem, StorageProblem or BrokenProtocol, each with one clear line.
    """
    found = load(settings)
    async with open_desk(found) as desk:
        school = found.telegram.school or found.school[0].id
        yield Chat(desk.store, desk.assistants, school, desk.now, found.web.public_url.rstrip("/"), alone=False)
