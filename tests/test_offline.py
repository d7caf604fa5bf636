"""The guard of the tests themselves: nothing but this computer can be reached, in child processes neither."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

OUTSIDE = "192.0.2.1"  # an address for documentation: nobody lives there


def test_a_test_cannot_reach_another_computer() -> None:
    with socket.socket() as out, pytest.raises(RuntimeError, match="tried to reach"):
        out.connect((OUTSIDE, 80))
    with pytest.raises(RuntimeError, match="tried to reach"):
        socket.getaddrinfo("example.org", 80)


def test_a_test_can_reach_this_computer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass


def test_a_process_that_a_test_starts_cannot_reach_another_computer() -> None:
    program = f"import socket; socket.create_connection(('{OUTSIDE}', 80), timeout=1)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False)
    assert "tried to reach" in done.stderr
