"""Atomic writes: a full disk or a crash leaves the old file."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a path to write to; at the end of the block that file replaces `path` in one step.

    Raises:
        OSError: The folder cannot be written, or the disk is full. What was there before then stays.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(path.name + ".part")
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    try:
        yield half
        os.replace(half, path)  # noqa: PTH105 - the one call that replaces in one step
    except OSError as error:
        error.filename = error.filename or str(path)  # a full disk names no file
        raise
    finally:
        half.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Write a text as UTF-8, wholly or not at all. What UTF-8 cannot hold becomes a question mark."""
    with replacing(path) as half:
        half.write_text(text, encoding="utf-8", errors="replace")
