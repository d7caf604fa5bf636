"""The master key: a file of 32 bytes outside the data folder, and how another one takes its place.

The file that the settings name holds the key in use. A key that is about to take its place, or that lost it in the
last seven days, lies beside it, named by its fingerprint: `master.key.3f0a...`. So at every moment of a change, a
kill -9 included, the key that `keys.db` was wrapped with is in one of the two, and a copy of `keys.db` from last week
still opens.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
import stat
import struct
from collections.abc import Collection
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

KEY_BYTES = 32
FORMER_KEPT = timedelta(days=7)
_MARK = re.compile(r"[0-9a-f]{16}")


class KeyProblem(Exception):
    """The keys are not in order, so nothing starts; the message is one English line: what, where, what to do."""


def fingerprint(key: bytes) -> str:
    """16 hexadecimal digits that tell master keys apart and say nothing about them."""
    return hmac.new(key, b"meldwijzer master key", hashlib.sha256).hexdigest()[:16]


def load_or_make(path: Path, *, data_dir: Path, first_run: bool) -> bytes:
    """The master key from its file.

    Args:
        path: the key file; must lie outside `data_dir`, so that a copy of the data is worthless by itself.
        data_dir: the folder with the data.
        first_run: there is no data yet, so a missing key file is made: random, mode 0600, whole or not at all.

    Returns:
        32 bytes.

    Raises:
        KeyProblem: the file lies in the data folder, is missing while there is data, can be read by others,
            cannot be read, or does not hold 32 bytes.
    """
    if path.resolve().is_relative_to(data_dir.resolve()):
        raise KeyProblem(f"The key file {path} lies inside the data folder {data_dir}; choose a place outside it.")
    try:
        if first_run and not path.exists():
            _make(path)
        return _read(path)
    except FileNotFoundError:
        raise KeyProblem(
            f"The key file {path} is missing while there is data in {data_dir}; put the key file of this data back."
        ) from None
    except OSError as error:
        raise KeyProblem(f"Cannot use the key file {path}: {_reason(error)}; check its folder and owner.") from None


def find(path: Path, mark: str) -> bytes | None:
    """The master key with this fingerprint, or None: the one in the key file, or one that lies beside it."""
    # Beside first: a key moves from there into the key file at any moment, and never back without its old name.
    for place in (_beside(path, mark), path):
        with suppress(OSError):
            key = _read(place)
            if fingerprint(key) == mark:
                return key
    return None


def write_beside(path: Path, key: bytes) -> None:
    """Put a key on disk under its fingerprint, beside the key file.

    Raises:
        KeyProblem: the folder of the key file cannot be written, as where a secret is mounted.
    """
    place = _beside(path, fingerprint(key))
    try:
        with suppress(FileExistsError):
            _write(place, key)
            _sync_folder(path)
    except OSError as error:
        raise KeyProblem(
            f"Cannot write a new key beside {path}: {_reason(error)}; where the key file is a mounted secret, rotate "
            "with a copy of it in a folder that can be written, and mount the new one."
        ) from None


def settle(path: Path, mark: str) -> None:
    """Let the key with this fingerprint be the key file, if it lies beside it; the former one stays for seven days.

    Call it while the right to write in `keys.db` is held, with the fingerprint that stands there.
    """
    place = _beside(path, mark)
    if not place.exists():
        return
    former = _beside(path, fingerprint(_read(path)))
    with suppress(OSError):  # where secrets are mounted nothing moves, and `find` looks beside the key file too
        with suppress(FileExistsError):
            os.link(path, former)
        os.utime(former)  # its seven days begin
        place.replace(path)
        _sync_folder(path)


def forget_former(path: Path, in_use: Collection[str], now: datetime) -> int:
    """Remove the keys that lie beside the key file for seven days and are no longer used; gives how many."""
    count = 0
    for place in path.parent.glob(f"{path.name}.*"):
        mark = place.name.removeprefix(f"{path.name}.")
        if not _MARK.fullmatch(mark) or mark in in_use:
            continue
        with suppress(OSError):
            if now - datetime.fromtimestamp(place.stat().st_mtime, UTC) >= FORMER_KEPT:
                place.unlink()
                count += 1
    return count


def _beside(path: Path, mark: str) -> Path:
    return path.with_name(f"{path.name}.{mark}")


def _read(path: Path) -> bytes:
    """The key in a file that nobody else can read. Raises KeyProblem, or OSError where there is no such file."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise KeyProblem(f"The key file {path} is not a file; remove it or choose another place.")
    mode = stat.S_IMODE(status.st_mode)
    if mode & ~0o600 and not _is_ours_alone(path, mode):
        raise KeyProblem(f"The key file {path} has mode {mode:04o}, so others may read it; run: chmod 600 {path}")
    key = path.read_bytes()
    if len(key) != KEY_BYTES:
        raise KeyProblem(
            f"The key file {path} holds {len(key)} bytes instead of {KEY_BYTES}; put the key file of this data back."
        )
    return key


def _is_ours_alone(path: Path, mode: int) -> bool:
    """Whether mode 0440 is how a systemd credential looks: an access list that lets this user read, and nobody else."""
    if mode != 0o440:
        return False
    try:
        listed = os.getxattr(path, "system.posix_acl_access")
    except (OSError, AttributeError):
        return False
    owner, user, mask = 0x01, 0x02, 0x10
    return all(
        not allowed or tag in (owner, mask) or (tag == user and who == os.geteuid())
        for tag, allowed, who in struct.iter_unpack("<HHI", listed[4:])
    )


def _make(path: Path) -> None:
    """Write a new key beside `path` and link it into place: never half a file, and of two processes one wins."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}.new")
    try:
        _write(draft, os.urandom(KEY_BYTES))
        with suppress(FileExistsError):  # another process was first; its key is the key
            os.link(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    _sync_folder(path)


def _write(path: Path, key: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(path: Path) -> None:
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
