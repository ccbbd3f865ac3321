"""The process that a sandbox belongs to, named so that no later process with its number is taken for it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

START = 19
"""The place of the start time among the fields of /proc/PID/stat that come after the command's name."""


def name_of(pid: int) -> str:
    """Return a process's name: its number, and when it started in ticks since the system's start.

    Raises:
        ProcessLookupError: it has ended.
    """
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError as error:
        raise ProcessLookupError(f"process {pid} has ended") from error
    # A command may have any name, also one with spaces and parentheses.
    return f"{pid}-{text.rpartition(')')[2].split()[START]}"


def open_owner(name: str) -> int:
    """Return a pidfd of the process of that name.

    Raises:
        ProcessLookupError: it has ended.
    """
    pid = int(name.partition("-")[0])
    opened = os.pidfd_open(pid)
    # After the call above: the descriptor is of whoever had the number then.
    with contextlib.suppress(ProcessLookupError):
        if name_of(pid) == name:
            return opened
    os.close(opened)
    raise ProcessLookupError(f"process {name} has ended")
