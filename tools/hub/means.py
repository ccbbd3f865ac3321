"""Means of this machine for a hub: accounts of the system, and a view of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tools.hub import view


@dataclass(frozen=True)
class Means:
    """Means of this machine; `why` says in a sentence why accounts or a view are missing."""

    accounts: bool
    view: bool
    why: str = ""


def found(folder: Path, accounts_wanted: bool = True) -> Means:
    """Look which means this machine has.

    Args:
        folder: The folder of the hub, which everybody must be able to reach.
        accounts_wanted: Whether to make accounts where that is possible.
    """
    if not accounts_wanted:
        return Means(False, False, "No accounts were asked for.")
    if os.geteuid() != 0:
        return Means(False, False, "Only root can make accounts.")
    if not shutil.which("useradd") or not shutil.which("userdel"):
        return Means(False, False, "This system has no useradd and userdel.")
    if _can_have_view():
        return Means(True, True)
    why = "This system lets even root make no namespaces, as in many containers."
    if closed := closed_folder(view.needed(folder)):
        return Means(False, False, f"{why} So other accounts cannot enter {closed}, which the hub needs.")
    return Means(True, False, why)


def _can_have_view() -> bool:
    try:
        done = subprocess.run([*view.UNSHARE, "true"], capture_output=True, check=False)
    except FileNotFoundError:
        return False
    return done.returncode == 0


def closed_folder(paths: list[Path]) -> Path | None:
    """Return the first folder on the way to these paths that is closed to some users, if there is one."""
    for path in paths:
        for folder in (*reversed(path.parents), path):
            if folder.exists() and not view.is_open(folder):
                return folder
    return None
