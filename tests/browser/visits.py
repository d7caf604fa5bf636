"""Visits to a school in a real browser: a real server on a port of its own, Chromium, and people who look and tap.

People find what they need as people do: by what a button says and what a heading says.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyotp
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = next((found for name in ("chromium", "chromium-browser") if (found := shutil.which(name))), None)
FLAGS = (
    "--no-sandbox",  # a test often runs as root, in a container without user namespaces
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing but this computer, whatever a page asks
)
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
SETTINGS = """
data_dir = "data"
key_file = "master.key"
[web]
port = {port}
[[school]]
id = "de-linde"
name = "De Linde"
protocol = "dalton-hillegom"
"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's own Chromium; nothing is downloaded."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class School:
    """A school with a server: it can be killed as by a power cut, and started again."""

    folder: Path
    settings: str = SETTINGS
    port: int = field(default_factory=lambda: _free_port())
    lines: list[str] = field(default_factory=list)
    process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start, and wait until it says where it is."""
        file = self.folder / "meldwijzer.toml"
        file.write_text(self.settings.format(port=self.port), encoding="utf-8")
        command = [sys.executable, "-m", "meldwijzer.bot.cli", "--settings", str(file), "serve"]
        log = (self.folder / "server.log").open("a")
        with log:
            self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True)
        assert self.process.stdout is not None
        first = self.process.stdout.readline()
        assert self.address in first, (self.folder / "server.log").read_text()
        self.lines = [first]

    def kill(self) -> None:
        """Gone at once, without a chance to tidy up."""
        self._end(kill=True)

    def stop(self) -> None:
        """Asked to stop."""
        self._end(kill=False)

    def _end(self, *, kill: bool) -> None:
        if self.process is None:
            return
        if kill:
            self.process.kill()
        else:
            self.process.terminate()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()
        self.process = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def link(self) -> str:
        """The one-time link that the server printed for who begins."""
        found = re.search(r"http://\S+/(?:uitnodiging|voorbeeld)/\S+", self.lines[0])
        assert found is not None, self.lines
        return found[0]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as asked:
        return int(asked.getsockname()[1])


@contextmanager
def open_school(folder: Path, settings: str = SETTINGS) -> Iterator[School]:
    """A school that is open while the block lasts."""
    folder.mkdir(parents=True, exist_ok=True)
    school = School(folder, settings)
    school.start()
    try:
        yield school
    finally:
        school.stop()
