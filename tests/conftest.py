"""For every test: nothing but this computer is reached, and nobody's own settings, data or keys are touched."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

OFFLINE = Path(__file__).parent / "offline"
IN_MEMORY = Path("/dev/shm")  # noqa: S108  (pytest makes a folder of its own there)
ROOM = 512 * 1024**2


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the golden conversations in tests/golden")


def pytest_configure() -> None:
    # A disk is made to write after every turn, and no test hangs on that: a killed process loses no memory disk.
    if os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free >= ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))
    settings.register_profile("without a clock", deadline=None)  # a busy machine is no mistake
    settings.load_profile("without a clock")
    sys.path.append(str(OFFLINE))
    guard = sys.modules.get("sitecustomize")
    if getattr(guard, "refuse_outside", None) is None:
        # Some systems bring a `sitecustomize` of their own: run ours beside it.
        exec(
            compile((OFFLINE / "sitecustomize.py").read_text("utf-8"), "sitecustomize.py", "exec"),
            {"__name__": "guard"},
        )


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home of its own for the whole run, also for the processes that tests start."""
    kept = dict(os.environ)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "MELDWIJZER_SETTINGS", "PYTHONWARNINGS"):
        os.environ.pop(name, None)
    os.environ["HOME"] = str(tmp_path_factory.mktemp("home"))
    os.environ["PYTHONPATH"] = str(OFFLINE)
    yield
    os.environ.clear()
    os.environ.update(kept)
