"""Ports for a kernel that is reached over TCP, reserved until the kernel binds them.

jupyter_client asks the system for a free port, closes it, and tells the kernel its number. Until the kernel
has bound it, the system may give the same number to any other program that connects to something. Numbers
outside the system's own range (on Linux 32768 to 60999) are given to those only who ask for them by number.
"""

from __future__ import annotations

import random
import socket
from pathlib import Path

from jupyter_client.connect import LocalPortCache

FIRST, LAST = 10_000, 65_535  #: below the first are the well-known services
ATTEMPTS = 100
SYSTEM_RANGE = Path("/proc/sys/net/ipv4/ip_local_port_range")  #: see ip(7)


def reserve_port(ip: str) -> int:
    """Reserve a free port for a kernel of this process.

    Args:
        ip: The address that the kernel will bind.

    Returns:
        A port outside the system's own range. Where there is no such range or no free port in ``ATTEMPTS``
        tries, one that jupyter_client finds. ``LocalPortCache`` knows it, so that no two kernels of this
        process share it.
    """
    cache = LocalPortCache.instance()
    numbers = _outside(*_system_range())
    for port in random.SystemRandom().sample(numbers, min(ATTEMPTS, len(numbers))):
        if port not in cache.currently_used_ports and _is_free(ip, port):
            cache.currently_used_ports.add(port)
            return port
    return cache.find_available_port(ip)


def _system_range() -> tuple[int, int]:
    try:
        first, last = map(int, SYSTEM_RANGE.read_text().split())
    except (OSError, ValueError):
        return FIRST, LAST  # not Linux: unknown, so nothing is outside
    return first, last


def _outside(first: int, last: int) -> list[int]:
    return [*range(FIRST, min(first, LAST + 1)), *range(max(FIRST, last + 1), LAST + 1)]


def _is_free(ip: str, port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind((ip, port))
        except OSError:
            return False
        return True
