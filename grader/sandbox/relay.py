"""Relay: the process that the owner started. It waits outside the sandbox and ends as the kernel ended."""

from __future__ import annotations

import json
import os
import select
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

ENDED = "ended.json"
"""The file in the policy's folder that says how a kernel ended, and why; only the owner sees it."""


@dataclass(frozen=True)
class Ending:
    """End of a kernel, as its guard reports it: the status as in `Popen.returncode`, the exceeded limit."""

    status: int
    why: str = ""


def relay(guard: int, report: int, owner: int, folder: Path) -> NoReturn:
    """Wait for the guard's report or the owner's end (a pidfd), then end in the same way."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the guard passes it on
    if owner in select.select([report, owner], [], [])[0]:
        os.kill(guard, signal.SIGKILL)
    os.waitpid(guard, 0)  # it ends after all others in its namespace
    said = os.read(report, 65536)
    if not said:  # the guard was killed: nobody knows how the kernel would have ended
        _end_as(-signal.SIGKILL)
    (folder / ENDED).write_bytes(said)
    _end_as(int(json.loads(said)["status"]))


def ending(folder: Path) -> Ending | None:
    """Return the end of the kernel in this folder; None if it runs, or if its guard was killed too."""
    path = folder / ENDED
    return Ending(**json.loads(path.read_text())) if path.exists() else None


CRASHES = {
    -number
    for number in (
        *(signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL),
        *(signal.SIGSYS, signal.SIGTRAP),
    )
}
"""Statuses of a process that crashed by itself; another process has sent any other signal."""


def was_killed(folder: Path, status: int, signals_itself: bool) -> bool:
    """Tell whether a process in this folder, which ended with `status`, was killed from outside.

    A kernel that `signals_itself` may do so with any signal. Only SIGKILL is then taken for somebody else's
    (the system's, out of memory): whoever is ended for a limit has a guard that says so.
    """
    found = ending(folder)
    if found is None:  # the guard or the relay itself
        return status < 0 and status not in CRASHES
    if found.why or found.status in CRASHES:
        return False
    return found.status == -signal.SIGKILL if signals_itself else found.status < 0


def why_ended(folder: Path) -> str:
    """Return why the kernel in this folder was ended; empty if it ended by itself, or runs."""
    found = ending(folder)
    return found.why if found else ""


def _end_as(status: int) -> NoReturn:
    if status < 0:
        if status not in (-signal.SIGKILL, -signal.SIGSTOP):
            signal.signal(-status, signal.SIG_DFL)
        os.kill(os.getpid(), -status)
    os._exit(status if status >= 0 else 1)
