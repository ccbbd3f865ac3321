"""A command, turned into one that runs confined."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from grader.sandbox.owner import name_of
from grader.sandbox.paths import readable_paths
from grader.sandbox.policy import Allowance, Policy, allowance_of
from grader.sandbox.tree import prepare_folder

# -P: a module in the folder that it starts in must not stand in for ours.
WRAPPER = [sys.executable, "-P", "-m", "grader.sandbox"]
PYTHONS = {"python", "python3", f"python3.{sys.version_info.minor}"}


def confined(
    command: Sequence[str],
    folder: Path,
    allowance: Allowance,
    parts: tuple[str, ...],
    readable: tuple[str, ...] = (),
) -> list[str]:
    """Return a command that confines itself to `folder`, then becomes `command`.

    Each part that is not named is left out; with none the command stays as it is. It ends with this process.
    `readable` are files and folders that it may read beside what every kernel may.
    """
    prepare_folder(folder)
    words = as_run(command)  # jupyter_client sees our own first word now
    if not parts:
        return words
    policy = Policy(
        folder=str(folder), readable=readable_paths(readable), allowance=allowance_of(allowance), parts=parts
    )
    written = folder / "policy.json"
    written.write_text(policy.dumps())
    return [*WRAPPER, str(written), name_of(os.getpid()), *words]


def as_run(command: Sequence[str]) -> list[str]:
    """Return a command as jupyter_client runs it: `python` is this Python, not the one on the path."""
    return [sys.executable if command[0] in PYTHONS else command[0], *command[1:]]


def unwrapped(command: Sequence[str]) -> tuple[Sequence[str], str]:
    """Return the command inside and its policy (JSON text); the command itself and "" if it has none."""
    if list(command[: len(WRAPPER)]) != WRAPPER:
        return command, ""
    written, _, *words = command[len(WRAPPER) :]
    return words, Path(written).read_text()
