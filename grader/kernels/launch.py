"""A request for one kernel, made from what ``jupyter_client`` would hand to ``Popen``."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from grader.kernels.errors import ZygoteError
from grader.kernels.protocol import Message
from grader.kernels.settings import unsettled
from grader.sandbox.wrap import as_run, unwrapped

#: Programs of ours that a fork may become: the name after ``python -m``, and the module whose ``main`` runs.
PROGRAMS = {"grader.judge": "grader.judge.process.main"}
LAUNCHERS = ("ipykernel_launcher", "ipykernel", *PROGRAMS)
KNOWN_OPTIONS = {"env", "cwd", "stdin", "stdout", "stderr", "independent", "kernel_id", "extra_arguments"}


@dataclass(frozen=True)
class Launch:
    """Launch: the program that a forked process runs, with its environment and policy."""

    argv: tuple[str, ...]  #: sys.argv, as ``python -m ipykernel_launcher`` would have it
    env: dict[str, str]  #: its whole environment
    policy: str = ""  #: what confines it, as JSON

    def as_message(self) -> Message:
        """Return the launch as a message to the zygote."""
        return {"op": "fork", **asdict(self)}

    @classmethod
    def from_message(cls, message: Message) -> Launch:
        """Return the launch that a message describes."""
        return cls(tuple(message["argv"]), dict(message["env"]), message["policy"])


def launch_of(command: Sequence[str], options: dict[str, Any]) -> Launch:
    """Return the launch that acts as `Popen(command, **options)`. Raises `ZygoteError` if a fork cannot."""
    env = dict(options.get("env") or os.environ)
    command, policy = unwrapped(command)
    if reason := _not_forkable(command, options, env):
        raise ZygoteError(f"This kernel cannot be forked: {reason}.")
    env["JPY_PARENT_PID"] = str(os.getpid())  # as jupyter_client.launcher does
    return Launch((command[2], *(str(Path(word).expanduser()) for word in command[3:])), env, policy)


def _not_forkable(command: Sequence[str], options: dict[str, Any], env: dict[str, str]) -> str:
    if not is_our_ipykernel(command):
        return f"its command is not this Python's ipykernel: {' '.join(command)}"
    if options.get("independent"):
        return "it is to outlive the process that starts it"
    if unknown := sorted(set(options) - KNOWN_OPTIONS):
        return f"it asks for {', '.join(unknown)}"
    if names := unsettled(env):
        return f"{', '.join(names)} differs from this process's, and is read at import"
    return ""


def is_our_ipykernel(command: Sequence[str]) -> bool:
    """Tell whether a command starts this environment's ipykernel; another one may share the interpreter."""
    if len(command) < 3 or command[1] != "-m" or command[2] not in LAUNCHERS:
        return False
    return Path(as_run(command)[0]).parent == Path(sys.executable).parent
