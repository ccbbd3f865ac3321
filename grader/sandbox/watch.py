"""Limits that hold for all processes of a kernel together: looked at, several times a second.

Run by the first process of a process namespace: its /proc lists the kernel and what that started.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from grader.sandbox.policy import Allowance
from grader.sandbox.proc import Status, proportional, status
from grader.sandbox.system_memory import SystemMemory

SECONDS_BETWEEN = 0.1
SECONDS_BETWEEN_EXACT = 1.0
SYSTEMS = " (with what the system holds for its sockets, pipes, files, threads and maps)"
MAX_SOCKETS = 256
"""Files in the folder of sockets."""
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
    _by_processes: int = 0
    _looked: float = float("-inf")
    _system: SystemMemory = field(init=False)

    def __post_init__(self) -> None:
        self._system = SystemMemory(self.proc)

    def exceeded(self) -> str:
        """Name the limit that is exceeded; empty if none is."""
        pids = [name for name in os.listdir(self.proc) if name.isdigit() and name != "1"]  # noqa: PTH208
        if len(pids) > self.allowance.processes:
            return f"{self.allowance.processes} processes at a time"
        if self._memory(pids) > self.allowance.memory_bytes:
            limit = f"{self.allowance.memory_bytes / 2**30:g} GiB of memory"
            return limit + SYSTEMS * (self._by_processes <= self.allowance.memory_bytes)
        if self._cpu(pids) > self.allowance.cpu_seconds:
            return f"{self.allowance.cpu_seconds:g} s of processor time"
        if self.sockets.exists() and len(os.listdir(self.sockets)) > MAX_SOCKETS:  # noqa: PTH208
            return f"{MAX_SOCKETS} sockets"
        return ""

    def _memory(self, pids: list[str]) -> int:
        """Return what the processes hold, and the system for them; shared pages count once where it matters.

        The exact number takes milliseconds, an upper bound little. A process that was forked shares its
        pages, so the bound may stay over the limit in all honesty.
        """
        statuses = {pid: status(self.proc, pid) for pid in pids}
        bound = sum(one.resident for one in statuses.values()) + self._system.bound(statuses)
        if bound <= self.allowance.memory_bytes:
            return bound
        grown, late = bound - self._bound, self.clock() - self._looked > SECONDS_BETWEEN_EXACT
        if late or self._exact + grown > self.allowance.memory_bytes:
            self._by_processes = self._held(statuses)
            self._exact = self._by_processes + self._system.counted(statuses, self.allowance.memory_bytes)
            self._bound, self._looked = bound, self.clock()
        return self._exact

    def _held(self, statuses: Mapping[str, Status]) -> int:
        """Return what the processes hold. If it is unknown which pages one shares, all its pages count."""
        return sum(proportional(self.proc, pid) or one.resident for pid, one in statuses.items())

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
