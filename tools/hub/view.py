"""View of the file system that a hub's processes have: Python can be reached, the solutions cannot.

Python, or this checkout, may lie in a folder that other users cannot enter, such as root's home; and the
checkout holds the solutions, which students must not read. So empty file systems cover the checkout and each
closed folder, and only what the hub needs is shown in them again. This needs a mount namespace for the hub.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from grader.sandbox.system import MS_BIND, MS_NODEV, MS_NOSUID, MS_REC, mount
from tools.hub.plan import COURSE

UNSHARE = ("unshare", "--mount", "--pid", "--fork", "--mount-proc")
"""Runs a command in namespaces of its own, for mounts and processes; all its processes end with it."""

SHOWN = ("grader", "helpers", "tools", ".venv")
"""Parts of the checkout that the hub's processes need."""


def needed(folder: Path) -> list[Path]:
    """Return the folders that the processes of a hub need, besides the system's own."""
    python = [Path(sys.base_prefix), Path(sys.executable).resolve().parent, Path(sys.prefix)]
    return [*python, *(COURSE / name for name in SHOWN), folder]


def narrow(folder: Path) -> None:
    """Change what this process and its children see. The mount namespace must not be the machine's."""
    shown = [path for path in needed(folder) if path.is_dir()]
    covered = covers([COURSE], shown)
    hidden = [path for path in outermost(shown) if any(path.is_relative_to(cover) for cover in covered)]
    opened = {path: os.open(path, os.O_PATH) for path in hidden}
    for cover in covered:
        mount("tmpfs", str(cover), "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755,size=1m")
    for path, descriptor in opened.items():
        path.mkdir(parents=True, exist_ok=True)
        mount(f"/proc/self/fd/{descriptor}", str(path), None, MS_BIND | MS_REC)
        os.close(descriptor)


def covers(always: Iterable[Path], shown: Iterable[Path]) -> list[Path]:
    """Return the folders to cover: those given, and those on the way to what is shown that are closed."""
    closed = [parent for path in shown for parent in path.parents if not is_open(parent)]
    return outermost([*always, *closed])


def outermost(paths: Iterable[Path]) -> list[Path]:
    """Return the paths that lie in no other of them, each once."""
    found: list[Path] = []
    for path in sorted(set(paths), key=lambda one: (len(one.parts), one)):
        if not any(path.is_relative_to(other) for other in found):
            found.append(path)
    return found


def is_open(folder: Path) -> bool:
    """Tell whether every user may pass through a folder."""
    return bool(folder.stat().st_mode & stat.S_IXOTH)
