"""`python -m grader.bench.meter KIND COMMAND...`: run a command, and print what it took as JSON.

A process of its own, so that it counts this command and nothing else, and so that what the command leaves
behind becomes its child: it waits for that, and ends it when it is itself told to end.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from typing import IO

import psutil

from grader.bench import memory
from grader.bench.records import Metered, Run
from grader.bench.task_clock import TaskClock
from grader.record_json import to_json

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
LEFT_BEHIND_SECONDS = 10.0

KINDS: dict[str, tuple[float, Callable[[psutil.Process], dict[str, float]]]] = {
    "time": (1.0, lambda command: {}),
    "memory": (0.2, memory.proportional),  # looking takes a processor's time: not while time is taken
    "growth": (1.0, memory.resident),
}
"""Measurements beside the time, each with the seconds between two of them."""


def main(kind: str, command: list[str]) -> None:
    """Run `command`; its lines on standard output are timed, not shown."""
    libc = ctypes.CDLL(None)
    libc.prctl(PR_SET_CHILD_SUBREAPER, 1)
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    signal.signal(signal.SIGTERM, _end_all)
    signal.signal(signal.SIGINT, _end_all)
    with tempfile.TemporaryFile() as errors:
        clock, start = TaskClock(), time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors)
        assert process.stdout is not None
        peak = _watched(process, kind)
        times = tuple(time.perf_counter() - start for _ in process.stdout)
        process.wait()
        wall = time.perf_counter() - start
        _reap()
        run = Run(wall, clock.descendants(), times=times, memory=peak, whole=clock.whole)
        print(to_json(Metered(run, process.returncode, _tail(errors)), indent=None, ascii_only=True))


def _watched(process: subprocess.Popen[bytes], kind: str) -> dict[str, float]:
    """Return a dictionary that holds the most that was seen, and goes on to be filled."""
    seconds, look = KINDS[kind]
    peak: dict[str, float] = {}

    def watch() -> None:
        while process.poll() is None:
            with contextlib.suppress(psutil.Error):
                for name, value in look(psutil.Process(process.pid)).items():
                    peak[name] = max(value, peak.get(name, 0.0))
            time.sleep(seconds)

    threading.Thread(target=watch, daemon=True).start()
    return peak


def _reap() -> None:
    """Wait for what the command has left behind."""
    deadline = time.monotonic() + LEFT_BEHIND_SECONDS
    with contextlib.suppress(ChildProcessError):
        while time.monotonic() < deadline:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.02)


def _end_all(*_: object) -> None:
    """End the command with all that it started."""
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            process.kill()
    os._exit(1)


def _tail(errors: IO[bytes]) -> str:
    errors.seek(0)
    return errors.read().decode(errors="replace")[-1000:]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
