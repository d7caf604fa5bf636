"""The writers of the protocols in use: the edition that a case began with, the last good one where a file breaks.

Files are looked at again at every turn: who edits a protocol sees the change at the next screen, without a restart. A
file with a finding changes nothing; the log says so, and `meldwijzer check` says what is wrong.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection

from ..dialogs import editions, protocol, texts, verify
from ..dialogs.editions import Edition
from ..dialogs.problems import BrokenProtocol
from ..storage import editions as store
from ..storage.cases import Case
from .screens import Writer
from .settings import Settings

LOG = logging.getLogger("meldwijzer.protocol")

Stamp = tuple[tuple[str, int, int], ...]
"""The files of a protocol as they were when they were read: name, time and size of each."""


@dataclass(frozen=True, slots=True)
class _Current:
    writer: Writer
    edition: Edition
    stamp: Stamp
    good: bool


class Writers:
    """Gives the writer of a protocol by id: called, the edition of now; `of_case`, the one that a case began with."""

    def __init__(
        self, settings: Settings, closed_days: frozenset[date] = frozenset(), region: str | None = None
    ) -> None:
        self.folders = (*settings.protocol_dirs, protocol.FOLDER)
        self.text_folders = settings.protocol_dirs
        self._folders = tuple(map(str, self.folders))
        self._text_folders = (*map(str, self.text_folders), str(texts.FOLDER / "nl"))
        self.closed_days = closed_days
        self.region = region
        self._current: dict[str, _Current] = {}
        self._kept: dict[tuple[str, str], Writer] = {}
        self._refused: dict[str, Stamp] = {}

    def __call__(self, protocol_id: str) -> Writer:
        """The writer of a protocol as its files are now. Raises BrokenProtocol where they were never good."""
        return self._now(protocol_id).writer

    def _now(self, protocol_id: str) -> _Current:
        if protocol_id not in self._current:
            self._current[protocol_id] = self._read(protocol_id)
        return self._current[protocol_id]

    def _read(self, protocol_id: str) -> _Current:
        loaded = protocol.load(protocol_id, self.folders)
        words = texts.for_protocol(loaded, self.text_folders)
        writer = self._writer(loaded, words)
        stamp = self._stamp(loaded.lineage)
        good = True
        if any(Path(name).parent != protocol.FOLDER for name, _, _ in stamp if name.endswith(".yaml")):
            found = verify.verify(loaded, words).problems  # what comes with the product has been checked
            good = not found
            for one in found:
                LOG.warning("%s", verify.finding(one))
        return _Current(writer, editions.of(loaded, words), stamp, good)

    def _writer(self, loaded: protocol.Protocol, words: texts.Texts) -> Writer:
        return Writer(loaded, words, self.closed_days, self.region)

    def _stamp(self, lineage: tuple[str, ...]) -> Stamp:
        """What can be seen from outside of the files of a protocol: those of the school, else of the product."""
        found = []
        for name in lineage:
            for file, folders in ((f"{name}.yaml", self._folders), (f"{name}.ftl", self._text_folders)):
                for folder in folders:
                    path = f"{folder}/{file}"  # in words: this is looked at in every turn
                    try:
                        stat = os.stat(path)  # noqa: PTH116
                    except OSError:
                        continue
                    found.append((path, stat.st_mtime_ns, stat.st_size))
                    break
        return tuple(found)

    def refresh(self) -> None:
        """Looks whether the files of a protocol in use changed; a change without findings counts from now on."""
        for protocol_id, current in [*self._current.items()]:
            self._refresh(protocol_id, current)

    def _refresh(self, protocol_id: str, current: _Current) -> None:
        stamp = self._stamp(current.writer.protocol.lineage)
        if stamp in (current.stamp, self._refused.get(protocol_id)):
            return
        protocol.forget()
        texts.read.cache_clear()
        try:
            read = self._read(protocol_id)
        except BrokenProtocol as broken:
            read = None
            for one in broken.problems:
                LOG.warning("%s", verify.finding(one))
        if read is None or not read.good:
            self._refused[protocol_id] = stamp
            LOG.warning("%s: the last good edition stays in use (%s)", protocol_id, current.edition.id)
            return
        self._current[protocol_id] = read
        LOG.info("%s: edition %s is in use", protocol_id, read.edition.id)

    async def start(self, conn: AsyncConnection, protocol_id: str, now: datetime) -> None:
        """Takes a protocol into use; where its files broke since the last time, the last good edition.

        Raises BrokenProtocol where there never was one.
        """
        broken: BrokenProtocol | None = None
        try:
            current = self._now(protocol_id)
        except BrokenProtocol as error:
            broken = error
        if broken is None and current.good:
            await self.keep(conn, protocol_id, now)
            return
        last = await store.last_good(conn, protocol_id)
        if last is not None:
            loaded, words = editions.load(last.edition)
            stamp = () if broken else current.stamp
            self._current[protocol_id] = _Current(self._writer(loaded, words), last.edition, stamp, True)
            LOG.warning("%s: the last good edition stays in use (%s)", protocol_id, last.edition.id)
        elif broken is not None:
            raise broken

    async def keep(self, conn: AsyncConnection, protocol_id: str, now: datetime) -> str:
        """Keeps the edition of now, for a case that begins with it; gives its id."""
        current = self._now(protocol_id)
        await store.keep(conn, current.edition, good=current.good, now=now)
        return current.edition.id

    async def read_for(self, conn: AsyncConnection, case: Case) -> None:
        """Has the edition ready that a case began with, for `of_case`."""
        key = (case.protocol, case.edition)
        current = self._current.get(case.protocol)
        if key in self._kept or (current is not None and current.edition.id == case.edition):
            return
        kept = await store.find(conn, *key)
        if kept is None:  # from before editions were kept
            return
        try:
            self._kept[key] = self._writer(*editions.load(kept))
        except BrokenProtocol as broken:
            LOG.warning("%s: edition %s cannot be read any more: %s", *key, broken)

    def of_case(self, case: Case) -> Writer:
        """The writer of the edition that a case began with; the one of now where that edition is not kept."""
        return self._kept.get((case.protocol, case.edition)) or self(case.protocol)
