"""Nothing but loopback is reached in tests. Python imports this at its start where the folder is on its path, so it
holds in the processes that a test starts as well."""

from __future__ import annotations

import ipaddress
import sys
from typing import Any

REACHES_OUT = ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname")


class OutsideReachedError(RuntimeError):
    """A test tried to reach something else than this computer."""


def _is_here(host: object) -> bool:
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.decode() if isinstance(host, bytes) else str(host)).is_loopback
    except ValueError:
        return False


def refuse_outside(event: str, args: tuple[Any, ...]) -> None:
    """An audit hook. Raises OutsideReachedError before anything leaves this computer; local sockets of files pass."""
    if event not in REACHES_OUT:
        return
    host = args[0] if event.startswith("socket.get") else args[1]
    if isinstance(host, tuple):
        host = host[0]
    elif event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        return  # a path of this computer, or an address that was connected to before
    if not _is_here(host):
        raise OutsideReachedError(f"a test tried to reach {host!r}")


sys.addaudithook(refuse_outside)
