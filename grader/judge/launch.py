"""Start a judge: forked from the zygote where the student's kernel is too, else a new Python."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
from pathlib import Path
from typing import IO, Any, Protocol

from jupyter_client.manager import KernelManager

from grader.kernels.errors import ZygoteError
from grader.kernels.kernelspec import modules_of
from grader.kernels.registry import registry
from grader.kernels.session import environment, parts_for
from grader.records import Job
from grader.sandbox.wrap import confined

MODULE = "grader.judge"


class Process(Protocol):
    """Process of a judge: the methods of `Popen` that are used here."""

    def kill(self) -> None:
        """End it."""

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end."""


def launch(manager: KernelManager, job: Job, folder: Path, log: IO[bytes]) -> tuple[Process, socket.socket]:
    """Start a judge that is confined to `folder`; return it and our end of its standard input."""
    ours, theirs = socket.socketpair()
    command = confined([sys.executable, "-m", MODULE], folder, job.limits, parts_for(job))
    options: dict[str, Any] = {
        "stdin": theirs.fileno(),
        "stdout": log,
        "stderr": log,
        "cwd": str(folder / "work"),
        "env": {**environment(job.limits, folder), "MPLBACKEND": "agg"},  # nobody sees a picture there
    }
    with theirs:
        # As the student's kernel: forked from its zygote, if it has one.
        modules = modules_of(manager.kernel_spec) if manager.kernel_spec else None
        if modules is not None:
            with contextlib.suppress(ZygoteError):  # the student's kernel is an ordinary one too, then
                return registry.zygote(modules).launch(command, **options), ours
        # A session of its own: Ctrl-C in a terminal is for the coordinator.
        return subprocess.Popen(command, start_new_session=True, **options), ours
