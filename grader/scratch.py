"""Scratch folder of a run: all temporary files of its workers, removed at its end, however it ends."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PREFIX = "grader-run-"


class Scratch:
    """A run's folder for temporary files: a worker that is killed cannot clean up behind itself."""

    def __init__(self) -> None:
        sweep()
        self.path, self._lock = _made()  # the system lets go of the lock when this process ends

    def use(self) -> None:
        """Put this process's temporary files there."""
        tempfile.tempdir = str(self.path)

    def close(self) -> None:
        """Remove it. Temporary files of this process lie where they did before."""
        if tempfile.tempdir == str(self.path):
            tempfile.tempdir = None  # the default is worked out again
        shutil.rmtree(self.path, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def __getstate__(self) -> dict[str, object]:
        return {"path": self.path}  # a worker has no part in the lock


def sweep() -> None:
    """Remove what runs of ours that were killed have left behind."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):  # it is another user's, or gone by now
            if (lock := _lock(folder)) is not None:
                shutil.rmtree(folder, ignore_errors=True)
                os.close(lock)


def _made() -> tuple[Path, int | None]:
    while True:
        path = Path(tempfile.mkdtemp(prefix=PREFIX))
        with contextlib.suppress(FileNotFoundError):  # another run has just swept it away
            lock = _lock(path)
            if lock is not None or fcntl is None:
                return path, lock


def _lock(folder: Path) -> int | None:
    """Lock a folder; None if its run still goes on."""
    if fcntl is None:
        return None
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor
