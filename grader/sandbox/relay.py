"""What the owner knows as the kernel's process: outside, it waits and ends as the kernel ended."""

from __future__ import annotations

import json
import os
import select
import signal
from pathlib import Path
from typing import NoReturn

ENDED = "ended.txt"
"""The file in the policy's folder that says why a kernel was ended; only the owner sees it."""


def relay(guard: int, report: int, owner: int, folder: Path) -> NoReturn:
    """Wait for the guard's report or the owner's end (a pidfd), then end in the same way."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the guard passes it on
    if owner in select.select([report, owner], [], [])[0]:
        os.kill(guard, signal.SIGKILL)
    _, status = os.waitpid(guard, 0)  # it ends after all others in its namespace
    said = json.loads(os.read(report, 65536) or b"{}")
    if said.get("why"):
        (folder / ENDED).write_text(said["why"])
    _end_as(int(said.get("status", os.waitstatus_to_exitcode(status))))


def why_ended(folder: Path) -> str:
    """Return why the kernel in this folder was ended; empty if it ended by itself, or runs."""
    path = folder / ENDED
    return path.read_text() if path.exists() else ""


def _end_as(status: int) -> NoReturn:
    if status < 0:
        if status not in (-signal.SIGKILL, -signal.SIGSTOP):
            signal.signal(-status, signal.SIG_DFL)
        os.kill(os.getpid(), -status)
    os._exit(status if status >= 0 else 1)
