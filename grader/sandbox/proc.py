"""Readers of /proc. A process that has ended, or is hidden, has no data."""

from __future__ import annotations

import contextlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

RESIDENT = ("RssAnon", "RssShmem", "VmSwap", "HugetlbPages")
FIELDS = (*RESIDENT, "VmPTE", "FDSize", "Threads")


@dataclass(frozen=True)
class Status:
    """Status of a process: bytes in memory and of page tables, size of its descriptor table, threads."""

    resident: int = 0
    page_tables: int = 0
    descriptors: int = 0
    threads: int = 0


def status(proc: Path, pid: str) -> Status:
    """Read /proc/PID/status."""
    found = _numbers(proc / pid / "status", FIELDS)
    return Status(
        resident=sum(found.get(name, 0) for name in RESIDENT) * 1024,
        page_tables=found.get("VmPTE", 0) * 1024,
        descriptors=found.get("FDSize", 0),
        threads=found.get("Threads", 0),
    )


def proportional(proc: Path, pid: str) -> int:
    """Return bytes in memory, of pages that n processes share 1/n each; 0 if that is not told."""
    return sum(_numbers(proc / pid / "smaps_rollup", ("Pss", "SwapPss")).values()) * 1024


def text_of(path: Path, most: int = -1) -> str:
    """Return what a file says, or its first `most` bytes; empty if it cannot be read."""
    with contextlib.suppress(OSError), path.open("rb") as file:
        return file.read(most).decode(errors="replace")
    return ""


def links(folder: Path) -> dict[str, str]:
    """Return where each link in a folder leads."""
    found = {}
    with contextlib.suppress(OSError):
        for name in os.listdir(folder):  # noqa: PTH208
            with contextlib.suppress(OSError):
                found[name] = os.readlink(folder / name)  # noqa: PTH115
    return found


def is_fifo(link: Path, target: str) -> bool:
    """Tell whether a link in /proc/PID/fd leads to a pipe that has a name."""
    with contextlib.suppress(OSError):
        return target.startswith("/") and stat.S_ISFIFO(link.stat().st_mode)
    return False


def _numbers(path: Path, names: tuple[str, ...]) -> dict[str, int]:
    lines = (line.partition(":") for line in text_of(path).splitlines())
    return {name: int(value.split()[0]) for name, _, value in lines if name in names}
