"""Nothing in clear on disk: whatever people answer and type, and however the process ends, no file shows it."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from meldwijzer.dialogs.norms import Outcome, Route
from meldwijzer.dialogs.protocol import load
from meldwijzer.storage import accounts, cases
from meldwijzer.storage.database import Store
from meldwijzer.storage.export import ANSWER
from meldwijzer.storage.retention import purge

PLAYS = Path(__file__).with_name("plays.py")
PROTOCOL = "dalton-hillegom"
LONG_ENOUGH = 8

CHANNELS = ("terminal",)
"""Each channel that there is."""

TYPED = (
    "Sanne Verhoeven-Bakkerszoon vertelde dat haar vader haar sloeg",
    "Ze zei: ik durf niet naar huis",
    "06 12345678",
    "sanne.verhoeven@voorbeeld.example",
    "NL91ABNA0417164300",
    "Kastanjelaan 12, Zandvoort",
)
"""Things that people type, wherever they are."""

DIES_IN = ("conversations.save", "cases.save_answer", "cases.save_facts", "cases.open_case", "conversations.begin")


def words_of(texts: Iterable[str]) -> set[bytes]:
    """The texts, and the words in them, that are long enough to be told apart from chance."""
    texts = list(texts)
    found = {*texts, *(word for text in texts for word in text.split())}
    return {word.encode() for word in found if len(word) >= LONG_ENOUGH}


def words_of_the_protocol() -> set[bytes]:
    """Every state, question, option, item and outcome that an answer can hold, and every dialog."""
    protocol = load(PROTOCOL)
    names = {*protocol.dialogs, *Outcome, *Route, "antwoord_veilig_thuis", "nieuwe_signalen", "jonger_dan_12"}
    for place in protocol.places.values():
        names |= {place.state, place.id, *place.node.options, *place.node.items}
    return words_of(map(str, names))


def on_disk(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, in lower case."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {str(file.relative_to(folder)): file.read_bytes().lower() for file in files}


def hits(folder: Path, words: Iterable[bytes]) -> set[tuple[str, str]]:
    """The words that are found, each with the file."""
    files = on_disk(folder)
    return {(name, word.decode()) for word in words for name, held in files.items() if word.lower() in held}


def play(folder: Path, channel: str, seed: int, function: str) -> set[str]:
    """Let a process play and be killed; gives the buttons that were tapped."""
    for name in ("tmp", "home"):
        (folder / name).mkdir(exist_ok=True)
    places = {"TMPDIR": str(folder / "tmp"), "HOME": str(folder / "home"), "SQLITE_TMPDIR": str(folder / "tmp")}
    ended = subprocess.run(
        [sys.executable, str(PLAYS), str(folder), channel, str(seed), function],
        input="\n".join(TYPED),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **places},
    )
    assert (ended.returncode, ended.stderr) == (-9, "")
    return set(ended.stdout.split())


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Store]:
    store = await Store.open(folder / "data", folder / "master.key")
    yield store
    await store.close()


def days_of(chosen: Iterable[str]) -> set[str]:
    """The dates among the answers: the day of a deadline stands in the clear, since it must be found; not for what."""
    return {one for one in chosen if re.fullmatch(r"\d{4}-\d{2}-\d{2}", one)}


async def answered(store: Store) -> tuple[set[str], set[str]]:
    """The states in which an answer was stored, and what was chosen."""
    states, chosen = set(), set()
    async with store.transaction() as conn:
        for case in await cases.cases_of_school(conn, store.keys, "de-linde", limit=1000):
            for one in await cases.answers_of(conn, store.keys, case.id):
                stored = ANSWER.validate_json(one.body)
                states.add(stored.state)
                chosen |= set(stored.chosen)
    return states, chosen


@pytest.mark.parametrize("channel", CHANNELS)
async def test_nothing_that_was_answered_or_typed_is_in_any_file_after_a_kill(tmp_path: Path, channel: str) -> None:
    # The role of an account is no answer: it stands in the clear, and shows that the search finds what is there.
    role = b"leerkracht"
    words = (words_of_the_protocol() | words_of([*TYPED, "juf-anneliese-de-winter"])) - {role}
    tapped: set[str] = set()
    for seed, function in enumerate(DIES_IN):
        tapped |= play(tmp_path, channel, seed, function)
        assert hits(tmp_path, words) == set()
        assert {name for name, _ in hits(tmp_path, [role])} >= {"data/meldwijzer.db-wal"}

    backups = tmp_path / "backups"
    backups.mkdir()
    shutil.copytree(tmp_path / "data", backups / "data")
    async with opened(tmp_path) as store:
        await store.keys.back_up(tmp_path / "key-backups", date(2026, 11, 24))
        await store.keys.rotate(random.Random(1).randbytes(32))
        states, chosen = await answered(store)
    assert len(states) > 40
    assert len({name for name in chosen | tapped if len(name) >= LONG_ENOUGH}) > 40
    assert hits(tmp_path, words | words_of(chosen - days_of(chosen)) - {role}) == set()
    async with opened(tmp_path) as store:
        assert await store.empty_wal()
    assert hits(tmp_path, words) == set()


def test_nothing_that_is_typed_in_the_terminal_is_in_any_file(tmp_path: Path) -> None:
    settings = tmp_path / "meldwijzer.toml"
    settings.write_text('data_dir = "data"\nkey_file = "keys/master.key"\n', encoding="utf-8")
    for name in ("tmp", "home"):
        (tmp_path / name).mkdir()
    command = [sys.executable, "-m", "meldwijzer.bot.cli", "--settings", str(settings), "chat"]
    script = [*TYPED, "nieuwe casus", "jonger dan 12", *TYPED, "signalen", *TYPED, "nee", *TYPED, "terug", *TYPED]
    places = {"TMPDIR": str(tmp_path / "tmp"), "HOME": str(tmp_path / "home")}
    subprocess.run(
        command, input="\n".join(script), capture_output=True, text=True, check=True, env=os.environ | places
    )
    assert (tmp_path / "data" / "meldwijzer.db").exists()
    assert hits(tmp_path, words_of(TYPED) | words_of_the_protocol()) == {("data/meldwijzer.db", "leerkracht")}


async def test_nothing_by_which_someone_signs_in_or_is_reached_is_in_any_file(tmp_path: Path) -> None:
    now = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    label, address, in_the_app = "zorgcoördinator bovenbouw", "ib.bovenbouw@school.example", "JBSWY3DPEHPK3PXP"
    inlogcode = accounts.make_inlogcode()
    async with opened(tmp_path) as store:
        async with store.transaction() as conn:
            await cases.ensure_school(conn, "de-linde", protocol=PROTOCOL, now=now)
            mine = await accounts.add(
                conn, store.keys, school_id="de-linde", role="intern_begeleider", place=None, label=label, now=now
            )
            link = await accounts.invite(conn, store.keys, mine.id, "web", now, accounts.INVITED_FOR, body=b"onderwerp")
            await accounts.enrol(
                conn, store.keys, mine.id, inlogcode=inlogcode, secret=in_the_app, step=987654321, now=now
            )
            session = await accounts.begin_session(conn, store.keys, mine.id, now)
            await accounts.set_reach(conn, store.keys, mine.id, "email", address, now)
        secret = [label, address, in_the_app, inlogcode, inlogcode.replace("-", ""), link, session, "onderwerp"]
        words = {word.encode() for one in secret for word in (one, *one.split())}
        assert hits(tmp_path, words) == set()
        assert hits(tmp_path, [b"intern_begeleider"]) != set()
        async with store.transaction() as conn:
            assert await accounts.revoke(conn, store.keys, mine.id, now)
        await purge(store, {}, 730, now)
        assert hits(tmp_path, words) == set()


def test_the_search_looks_for_everything_that_a_conversation_can_hold() -> None:
    words = words_of_the_protocol()
    assert len(words) > 100
    assert {b"afweging.vermoeden", b"advies_veilig_thuis", b"na_advies"} <= words
