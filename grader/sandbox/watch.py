"""Limits that hold for all processes of a kernel together: looked at, several times a second.

Run by the first process of a process namespace: its /proc lists the kernel and what that started.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from grader.sandbox.policy import Allowance

SECONDS_BETWEEN = 0.1
SECONDS_BETWEEN_EXACT = 1.0
MAX_SOCKETS = 256
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Watch:
    """Compares what is used with what is allowed. Not frozen: it remembers its last exact look."""

    allowance: Allowance
    sockets: Path
    proc: Path = Path("/proc")
    clock: Callable[[], float] = time.monotonic
    _bound: int = 0
    _exact: int = 0
    _looked: float = float("-inf")

    def exceeded(self) -> str:
        """Name the limit that is exceeded; empty if none is."""
        pids = [name for name in os.listdir(self.proc) if name.isdigit() and name != "1"]  # noqa: PTH208
        if len(pids) > self.allowance.processes:
            return f"{self.allowance.processes} processes at a time"
        if self._memory(pids) > self.allowance.memory_bytes:
            return f"{self.allowance.memory_bytes / 2**30:g} GiB of memory"
        if self._cpu(pids) > self.allowance.cpu_seconds:
            return f"{self.allowance.cpu_seconds:g} s of processor time"
        if self.sockets.exists() and len(os.listdir(self.sockets)) > MAX_SOCKETS:  # noqa: PTH208
            return f"{MAX_SOCKETS} sockets"
        return ""

    def _memory(self, pids: list[str]) -> int:
        """What the processes hold; shared pages count once where it matters.

        The exact number is dear (milliseconds for TensorFlow), an upper bound cheap. A process
        that was forked shares its pages, so the bound may stay over the limit in all honesty.
        """
        bound = sum(map(self._resident, pids))
        if bound <= self.allowance.memory_bytes:
            return bound
        grown, late = bound - self._bound, self.clock() - self._looked > SECONDS_BETWEEN_EXACT
        if late or self._exact + grown > self.allowance.memory_bytes:
            self._exact = sum(map(self._proportional, pids))
            self._bound, self._looked = bound, self.clock()
        return self._exact

    def _resident(self, pid: str) -> int:
        return self._kilobytes(f"{pid}/status", ("RssAnon:", "RssShmem:", "VmPTE:")) * 1024

    def _proportional(self, pid: str) -> int:
        found = self._kilobytes(f"{pid}/smaps_rollup", ("Pss:",)) * 1024
        return found or self._resident(pid)  # who hides it has all counted

    def _kilobytes(self, name: str, fields: tuple[str, ...]) -> int:
        with contextlib.suppress(OSError):  # it has ended, or hides
            lines = (self.proc / name).read_text(errors="replace").splitlines()
            return sum(int(line.split()[1]) for line in lines if line.startswith(fields))
        return 0

    def _cpu(self, pids: list[str]) -> float:
        """Processor time of all that live, and of those that were waited for."""
        times = os.times()
        ended = times.children_user + times.children_system
        return ended + sum(map(self._ticks, pids)) / TICKS

    def _ticks(self, pid: str) -> int:
        with contextlib.suppress(OSError):
            # The name comes second, in parentheses, and may hold anything.
            fields = (self.proc / pid / "stat").read_text(errors="replace").rpartition(")")[2].split()
            return sum(map(int, fields[11:15]))
        return 0
