"""Limits that the system itself holds, for each process."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from grader.sandbox.policy import Allowance

THREADS_OF_A_PROCESS = 16
"""The system counts threads as processes. TensorFlow has a pool for each core, and several."""
MIN_THREADS = 1024
SIGNALS = 4096
"""Signals that wait and timers; the system holds a record for each."""


def limit_memory(size: int) -> None:
    """Limit the bytes of writable memory of this process; its child processes may `lift_memory` again."""
    if sys.platform == "linux":
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        soft = size if hard == resource.RLIM_INFINITY else min(size, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def lift_memory(pid: int = 0) -> None:
    """Take that limit from a process, or from this one: kernels have another, with their children."""
    if sys.platform == "linux":
        _, hard = resource.prlimit(pid, resource.RLIMIT_DATA)
        resource.prlimit(pid, resource.RLIMIT_DATA, (hard, hard))


def set_limits(allowance: Allowance) -> None:
    """Bind this process and all that it starts; none of them can raise a limit again."""
    lift_memory()
    seconds = int(allowance.cpu_seconds) + 1
    threads = max(MIN_THREADS, allowance.processes * THREADS_OF_A_PROCESS)
    for kind, limit in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, allowance.file_bytes),
        (resource.RLIMIT_NOFILE, allowance.open_files),
        (resource.RLIMIT_NPROC, threads),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_SIGPENDING, SIGNALS),
    ):
        _, hard = resource.getrlimit(kind)
        lowered = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(kind, (lowered, lowered))
    # Should the machine itself run out of memory, this process goes first.
    Path("/proc/self/oom_score_adj").write_text("1000")
