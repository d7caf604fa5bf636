"""Packages from npm for tests: fetched once, pinned by their hashes, into a cache folder outside the tree."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

ENVIRONMENT = dict(os.environ)  # as it is before the tests get a home of their own
_CACHE = Path(ENVIRONMENT.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "meldwijzer-tests"


class NoPackagesError(Exception):
    """The packages cannot be had here; says why in one line."""


def packages(folder: Path) -> Path:
    """The `node_modules` for the package.json and package-lock.json of a folder, fetched when they are not there yet.

    Raises NoPackagesError without npm, or where npm cannot fetch them.
    """
    if not (shutil.which("npm") and shutil.which("node")):
        raise NoPackagesError(f"npm is not installed: the tests of {folder.name} need it")
    lock = (folder / "package-lock.json").read_bytes()
    kept = _CACHE / hashlib.sha256(lock).hexdigest()[:12]
    _CACHE.mkdir(parents=True, exist_ok=True)
    with (_CACHE / f"{kept.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # of the processes that test side by side one fetches
        if not (kept / "ready").exists():
            _fetch(folder, kept)
    return kept / "node_modules"


def _fetch(folder: Path, kept: Path) -> None:
    shutil.rmtree(kept, ignore_errors=True)  # what a killed process left
    kept.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(folder / name, kept)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    said = ""
    for _ in range(3):  # a registry that is away for a moment is no mistake of ours
        made = subprocess.run(command, cwd=kept, env=ENVIRONMENT, capture_output=True, text=True, check=False)
        if not made.returncode:
            (kept / "ready").touch()
            return
        said = made.stderr.strip()[:200]
    raise NoPackagesError(f"npm could not fetch the packages of {folder.name}: {said}")
