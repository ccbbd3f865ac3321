"""A forked kernel as its owner sees it: the part of ``Popen`` that ``jupyter_client`` uses."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import threading
import time
from typing import IO

from grader.kernels.protocol import receive, send


class KernelProcess:
    """A kernel whose parent is the zygote.

    The *lifeline* is a socket between the owner and the zygote for this one kernel: signals go
    out on it, the exit status comes back. When it is closed the kernel is killed.
    """

    def __init__(self, pid: int, lifeline: socket.socket, pipes: dict[str, IO[bytes]]) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self.stdin: IO[bytes] | None = pipes.get("stdin")
        self.stdout: IO[bytes] | None = pipes.get("stdout")
        self.stderr: IO[bytes] | None = pipes.get("stderr")
        self._lifeline = lifeline
        self._lock = threading.Lock()

    def poll(self) -> int | None:
        """The exit status as ``Popen`` counts it, or None while the kernel runs."""
        self._await_exit(0)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the end; raise TimeoutError after ``timeout`` seconds."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while self.returncode is None:
            # In slices, so that no thread holds the lock for long.
            self._await_exit(0.05)
            if self.returncode is None and deadline is not None and time.monotonic() >= deadline:
                raise TimeoutError(f"kernel {self.pid} still runs after {timeout} s")
        return self.returncode

    def send_signal(self, signum: int) -> None:
        """Signal the kernel's process group. The zygote does it: it knows that the pid is still its own."""
        with self._lock, contextlib.suppress(OSError):
            if self.returncode is None:
                send(self._lifeline, {"signal": int(signum)})

    def terminate(self) -> None:
        """Ask the kernel to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End the kernel and what it started."""
        self.send_signal(signal.SIGKILL)

    def _await_exit(self, seconds: float) -> None:
        with self._lock:
            if self.returncode is None and _readable(self._lifeline, seconds):
                self.returncode = self._read_status()
                self._lifeline.close()

    def _read_status(self) -> int:
        try:
            return int(receive(self._lifeline)[0]["returncode"])
        except (EOFError, OSError):
            # The zygote has died; the kernel with it, by its parent-death signal. What the kernel
            # started is left to us.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, signal.SIGKILL)
            return -signal.SIGKILL


def _readable(connection: socket.socket, seconds: float) -> bool:
    poller = select.poll()  # unlike select.select, right for descriptors over 1023
    poller.register(connection, select.POLLIN)
    return bool(poller.poll(seconds * 1000))
