"""Ordinary files: read without following a link, and never from a pipe or a device."""

from __future__ import annotations

import os
import stat
from contextlib import ExitStack
from pathlib import Path

from grader.errors import SubmissionError
from grader.submission.reading import MAX_BYTES

MAX_NAME = 255
"""Bytes of a file's name: more than that no file system of Linux or macOS takes."""


def read_file(path: Path, limit: int = MAX_BYTES, place: int | None = None) -> bytes:
    """Read an ordinary file, never through a link and never from a pipe or device.

    Reads one byte more than `limit` at most, so that the caller can see that it is too large. `place` is
    the descriptor of the file's folder, where that has been opened.
    Raises `SubmissionError` for anything else than an ordinary file that can be read.
    """
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
    try:
        descriptor = os.open(path, flags) if place is None else os.open(path.name, flags, dir_fd=place)
    except OSError as error:
        what = "is a link" if path.is_symlink() else f"cannot be read ({error.strerror})"
        raise SubmissionError(f"{as_text(path.name)} {what}.", "Hand in the file itself.") from None
    kind = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(kind):
        os.close(descriptor)
        raise SubmissionError(*_words(path.name, kind))
    with os.fdopen(descriptor, "rb") as file:
        return file.read(limit + 1)


def read_beneath(folder: Path, path: Path, limit: int) -> bytes:
    """Read a file in a folder that its owner may be changing: no part of its path may be a link.

    Raises `SubmissionError` as `read_file` does.
    """
    if os.open not in os.supports_dir_fd:
        return read_file(path, limit)
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW
    with ExitStack() as stack:
        try:
            place = os.open(folder, flags)
            stack.callback(os.close, place)
            for part in path.relative_to(folder).parts[:-1]:
                place = os.open(part, flags, dir_fd=place)
                stack.callback(os.close, place)
        except OSError as error:
            raise SubmissionError(
                f"{as_text(path.name)} cannot be read: a folder above is a link ({error.strerror}).",
                "Hand in the file itself.",
            ) from None
        return read_file(path, limit, place)


def check_plain(folder: Path) -> None:
    """Raise `SubmissionError` if a folder holds anything but ordinary files and folders.

    For nbgrader's own commands, which copy a submission before we see it, and follow links.
    """
    waiting: list[str | Path] = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name.endswith(".ipynb"):
                        raise SubmissionError(*_words(entry.name, stat.S_IFDIR))
                    waiting.append(entry.path)
                elif not entry.is_file(follow_symlinks=False):
                    raise SubmissionError(
                        f"{as_text(entry.name)} is not an ordinary file (a link, perhaps).",
                        "Take it out of the folder, and grade again.",
                    )


def _words(name: str, kind: int) -> tuple[str, str]:
    """Return a message about something that is not a file, and what to do."""
    if stat.S_ISDIR(kind):
        return (
            f"{as_text(name)} is a folder, not a file.",
            "Take the file out of that folder, and hand it in.",
        )
    what = "a pipe" if stat.S_ISFIFO(kind) else "a device" if stat.S_ISCHR(kind) or stat.S_ISBLK(kind) else ""
    return f"{as_text(name)} is {what or 'not an ordinary file'}.", "Hand in the file itself."


def as_text(name: str) -> str:
    """Return a file's name as text: on a disk it may be any bytes."""
    return name.encode("utf-8", "replace").decode()
