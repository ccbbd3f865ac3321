"""System accounts of a hub's people: made when it starts, removed when it ends."""

from __future__ import annotations

import fcntl
import pwd
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from grader.errors import GraderError

COMMENT = "made by make hub; removed when it ends"
"""Comment of each account in /etc/passwd: an account without it is not ours."""

LOCK = Path("/run/keras-course-hub.lock")
"""File that is locked as long as the accounts are in use."""


@dataclass(frozen=True)
class Account:
    """Numbers of an account and of its group."""

    user: int
    group: int


def account(name: str) -> Account:
    """Return an account that exists."""
    entry = pwd.getpwnam(name)
    return Account(entry.pw_uid, entry.pw_gid)


@contextmanager
def made(names: Sequence[str], homes: Path) -> Iterator[None]:
    """Make an account for each name, and remove them after the context.

    Their homes are folders below `homes`, which are neither made nor removed. Accounts that a killed hub has
    left are replaced.

    Raises:
        GraderError: Another hub runs, or there is an account of this name that is not ours.
    """
    with LOCK.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise GraderError(
                f"Another hub runs on this machine, with the accounts {', '.join(names)}.",
                "End that one first, or run this one as an ordinary user.",
            ) from None
        _check(names)
        try:
            _remove(names)
            for name in names:
                _make(name, homes / name)
            yield
        finally:
            _remove(names)


def _check(names: Sequence[str]) -> None:
    for name in names:
        if _exists(name) and not _is_ours(name):
            raise GraderError(
                f"This system has an account {name} that `make hub` did not make.",
                "Remove it, or run `make hub` as an ordinary user, which makes no accounts.",
            )


def _make(name: str, home: Path) -> None:
    options = ["--user-group", "--no-create-home", "--home-dir", str(home), "--shell", "/bin/bash"]
    subprocess.run(["useradd", *options, "--comment", COMMENT, name], check=True, capture_output=True)


def _remove(names: Sequence[str]) -> None:
    """Remove those accounts that are ours."""
    for name in names:
        if _exists(name) and _is_ours(name):
            # With force: a process that is ending may still be listed.
            subprocess.run(["userdel", "--force", name], check=True, capture_output=True)


def _exists(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def _is_ours(name: str) -> bool:
    return pwd.getpwnam(name).pw_gecos == COMMENT
