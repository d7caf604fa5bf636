"""A port for a server that a test starts in a process of its own, and may start again on the same one."""

from __future__ import annotations

import random
import socket

_BELOW_EPHEMERAL = range(20_000, 32_000)
"""The system gives none of these to a connection of its own accord: between two starts nobody else has it."""


def free_port() -> int:
    """A port of this computer on which nobody listens."""
    for port in random.sample(_BELOW_EPHEMERAL, 200):
        try:
            socket.create_server(("127.0.0.1", port)).close()
        except OSError:
            continue
        return port
    raise OSError("no port is free")
