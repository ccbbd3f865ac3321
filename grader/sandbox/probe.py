"""Probe of the sandbox: tries each part on this machine."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from grader.errors import MachineError
from grader.sandbox.policy import LANDLOCK, NAMESPACES, PARTS, SECCOMP, Allowance
from grader.sandbox.relay import was_killed, why_ended
from grader.sandbox.wrap import confined

SECONDS = 30

KEEPS = {
    NAMESPACES: "own processes, files, network, shared memory; limits on memory, disk, processes",
    LANDLOCK: "opens only what it was given, whatever user it is",
    SECCOMP: "calls that no notebook needs are refused",
}

REMEDIES = {
    NAMESPACES: "Linux. Grade as root, or let users make namespaces: "
    "sysctl -w user.max_user_namespaces=15000 (on Ubuntu also "
    "kernel.apparmor_restrict_unprivileged_userns=0); a container needs the right to make them.",
    LANDLOCK: "Linux 5.13 or later, with landlock among the names after lsm= on the kernel's command line.",
    SECCOMP: "Install libseccomp (Debian, Ubuntu: apt install libseccomp2; Fedora: dnf install libseccomp).",
}


@dataclass(frozen=True)
class Part:
    """One part of the sandbox on this machine."""

    name: str
    ok: bool
    found: str
    remedy: str = ""


_told: tuple[Part, ...] | None = None

_lock = threading.Lock()


def tell(parts: tuple[Part, ...]) -> None:
    """Take over what another process of ours has found on this machine."""
    global _told
    _told = parts
    forget()


def forget() -> None:
    """Have the parts tried again."""
    _found.cache_clear()


def probe() -> tuple[Part, ...]:
    """Try each part once, in a process of its own. Raises `MachineError` if those are killed.

    Another thread that asks meanwhile waits for the result.
    """
    with _lock:
        return _found()


def begin_probe() -> None:
    """Begin to try each part, in a thread: `probe` has the result sooner, or the error once more."""

    def begin() -> None:
        with suppress(MachineError):
            probe()

    threading.Thread(target=begin, daemon=True).start()


@cache
def _found() -> tuple[Part, ...]:
    if _told is not None:
        return _told
    if not _obstacle(PARTS):
        return tuple(Part(name, True, KEEPS[name]) for name in PARTS)
    return tuple(map(_probe, PARTS))


def missing_parts() -> tuple[Part, ...]:
    """Return the parts that this machine lacks; grading is not safe without."""
    return tuple(part for part in probe() if not part.ok)


def available_parts() -> tuple[str, ...]:
    """Return the names of the parts that this machine has."""
    return tuple(part.name for part in probe() if part.ok)


def _probe(name: str) -> Part:
    obstacle = _obstacle((name,))
    return Part(name, not obstacle, obstacle or KEEPS[name], REMEDIES[name] if obstacle else "")


def _obstacle(parts: tuple[str, ...]) -> str:
    """Say in a line what keeps Python from starting with these parts; empty if nothing does."""
    if sys.platform != "linux":
        return f"not on {sys.platform}"
    with tempfile.TemporaryDirectory(prefix="probe-") as folder:
        command = confined([sys.executable, "-c", ""], Path(folder), Allowance(), parts)
        try:
            tried = _tried(command, Path(folder))
        except (OSError, subprocess.TimeoutExpired) as error:
            return str(error)
        lines = tried.stderr.splitlines() or [f"it ended with {tried.returncode}"]
        return "" if tried.returncode == 0 else why_ended(Path(folder)) or lines[-1]


def _tried(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in the `work` of its folder; once more if it was killed, which is not its own doing.

    Raises:
        MachineError: it was killed again.
    """
    for _ in range(2):
        done = subprocess.run(command, cwd=folder / "work", capture_output=True, text=True, timeout=SECONDS)
        if not was_killed(folder, done.returncode, signals_itself=False):
            return done
    raise MachineError(
        "The check of the sandbox was killed twice.",
        "The machine may lack memory: try again.",
    )
