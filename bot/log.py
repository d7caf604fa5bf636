"""The log: events with fixed names and fixed fields, one JSON line each. No word that anyone typed ever comes near it.

An unexpected error is logged as its type and the place in our own code. Its message is left out, for that may quote
what was typed; so are the values that were at hand.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from types import TracebackType

import structlog

HERE = Path(__file__).parent.parent
QUIET = (
    *("httpx", "httpcore", "aiosqlite", "sqlalchemy", "alembic", "asyncio", "transitions", "telegram", "aiogram"),
    *("uvicorn", "starlette", "python_multipart"),
)
"""Libraries that would log addresses, tokens, statements, or what somebody typed."""


def set_up(level: int = logging.WARNING) -> None:
    """Sends events from `level` on to stderr as JSON lines, and silences libraries: their errors reach us as such."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.EventRenamer("event"),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


class TurnFailed(Exception):
    """A mistake of our own in a turn: nothing was changed. Carries where it happened and nothing of what was typed."""


def failure(error: BaseException) -> TurnFailed:
    """Logs an unexpected error by type and place, and gives the exception that may travel on in its stead."""
    where = _place(error.__traceback__)
    kind = type(error).__name__
    structlog.get_logger().error("turn_failed", kind=kind, where=where)
    return TurnFailed(f"a turn failed ({kind} at {where}); nothing was changed, please report this")


def _place(trace: TracebackType | None) -> str:
    """The last line of our own code in a traceback, as `bot/assistant.py:120`."""
    found = "?"
    while trace is not None:
        path = Path(trace.tb_frame.f_code.co_filename)
        if HERE in path.resolve().parents or "meldwijzer" in path.parts:
            found = f"{path.parent.name}/{path.name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found
