"""Packages from npm for tests: fetched once, pinned by their hashes, into a cache folder outside the tree."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from uuid import uuid4

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
    if not (kept / "ready").exists():
        draft = kept.with_name(f"{kept.name}.{uuid4().hex[:8]}")
        draft.mkdir(parents=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(folder / name, draft)
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        made = subprocess.run(command, cwd=draft, env=ENVIRONMENT, capture_output=True, text=True, check=False)
        if made.returncode:
            shutil.rmtree(draft)
            raise NoPackagesError(f"npm could not fetch the packages of {folder.name}: {made.stderr.strip()[:200]}")
        (draft / "ready").touch()
        try:
            draft.rename(kept)
        except OSError:  # another process was first
            shutil.rmtree(draft)
    return kept / "node_modules"
