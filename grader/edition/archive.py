"""Write a ZIP that depends on nothing but what it holds."""

from __future__ import annotations

import contextlib
import os
import tempfile
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from grader.errors import GraderError

TIMESTAMP = datetime(2026, 1, 1, tzinfo=UTC)
"""The date of every file. A constant, so that the same content gives the same bytes."""


def check_target(path: Path) -> None:
    """Raise `GraderError` if a ZIP cannot be written there, or if another kind of file would be lost."""
    if path.is_dir():
        raise GraderError(f"{path} is a folder.", "Name a file, such as students.zip.")
    if path.exists() and not zipfile.is_zipfile(path):
        raise GraderError(f"{path} exists and is not a ZIP.", "Name another file, or delete this one.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        reason = f"{path} cannot be written ({error.strerror})."
        raise GraderError(reason, "Name a file in a folder that you may write to.") from error


def write_archive(path: Path, contents: Mapping[str, bytes]) -> None:
    """Write a ZIP with these contents, by path, in place of an earlier one. Never half of one."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".bundle-")
    try:
        with os.fdopen(descriptor, "wb") as file, zipfile.ZipFile(file, "w") as archive:
            for entry, content in sorted(contents.items()):
                info = zipfile.ZipInfo(entry, TIMESTAMP.timetuple()[:6])
                info.create_system = 3  # Unix: so that the mode counts
                info.external_attr = 0o100644 << 16
                archive.writestr(info, content, zipfile.ZIP_DEFLATED, 9)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise
