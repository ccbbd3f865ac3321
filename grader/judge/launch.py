"""Start a judge: forked from the zygote where the student's kernel is too, else a new Python."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
from pathlib import Path
from typing import IO, Any, Protocol

from jupyter_client.manager import KernelManager

from grader.kernels.availability import PROVISIONER_NAME
from grader.kernels.errors import ZygoteError
from grader.kernels.registry import registry
from grader.kernels.session import environment, parts_for
from grader.kernels.settings import COURSE_MODULES
from grader.records import Job
from grader.sandbox.wrap import confined

MODULE = "grader.judge"


class Process(Protocol):
    """As much of `Popen` as is needed here."""

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
        modules = _warm_modules(manager)
        if modules is not None:
            with contextlib.suppress(ZygoteError):  # the student's kernel is an ordinary one too, then
                return registry.zygote(modules).launch(command, **options), ours
        # A session of its own: Ctrl-C in a terminal is for the coordinator.
        return subprocess.Popen(command, start_new_session=True, **options), ours


def _warm_modules(manager: KernelManager) -> list[str] | None:
    """Return what the kernel's zygote imports; None if it is an ordinary kernel, or none at all."""
    spec = manager.kernel_spec
    provisioner = spec.metadata.get("kernel_provisioner", {}) if spec else {}
    if provisioner.get("provisioner_name") != PROVISIONER_NAME:
        return None
    return list(provisioner.get("config", {}).get("modules", COURSE_MODULES))
