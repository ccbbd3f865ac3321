"""Read what a student handed in: a folder that may hold anything at all."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from grader.errors import SubmissionError
from grader.submission.reading import MAX_BYTES

MAX_FILES, MAX_TOTAL_BYTES = 200, 100_000_000
"""Files beside the notebook beyond these limits are left out (nbgrader's own limit is 100 MB)."""

TIMESTAMP, MOST_OF_A_TIME = "timestamp.txt", 100
"""Where nbgrader keeps the time of handing in, and how many bytes of it are read."""

IGNORED = (".*", "*.pyc", "__pycache__", TIMESTAMP, "feedback")


@dataclass(frozen=True)
class Folder:
    """The notebooks of a submission by their expected names, the files beside them, and notes."""

    notebooks: dict[str, bytes]
    files: dict[str, bytes]
    notes: tuple[str, ...]


def read_folder(folder: Path, expected: list[str]) -> Folder:
    """Read a submission. `expected` are the names of the unit's notebooks, without suffix.

    A single notebook under another name is taken for the single one that is missing. Raises
    `SubmissionError` if there is no notebook, or none that can be read.
    """
    if folder.is_symlink():
        raise SubmissionError("The folder handed in is a link.", "Hand in the folder itself.")
    found = {path.stem: path for path in sorted(folder.glob("*.ipynb")) if not path.name.startswith(".")}
    if not found:
        listing = ", ".join(sorted(as_text(entry.name) for entry in folder.iterdir())[:5]) or "nothing"
        raise SubmissionError(
            f"No notebook was handed in (the folder holds {listing}).", f"Hand in {expected[0]}.ipynb."
        )
    notes: list[str] = []
    missing = [name for name in expected if name not in found]
    unknown = [name for name in found if name not in expected]
    if len(missing) == 1 and len(unknown) == 1:
        notes.append(f"Handed in as {as_text(unknown[0])}.ipynb; taken for {missing[0]}.ipynb.")
        found[missing[0]] = found.pop(unknown[0])
    else:
        notes += [f"{name}.ipynb was not handed in and counts as unanswered." for name in missing]
        notes += [f"{as_text(name)}.ipynb is not of this unit and was left out." for name in unknown]
    notebooks = {name: read_file(found[name]) for name in expected if name in found}
    if not notebooks:
        names = ", ".join(f"{name}.ipynb" for name in expected)
        raise SubmissionError(
            f"None of the notebooks handed in is of this unit ({names}).", "Hand it in again."
        )
    return Folder(notebooks, _files(folder, notes), tuple(notes))


def read_file(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Read an ordinary file, never through a link and never from a pipe or device.

    Reads one byte more than `limit` at most, so that the caller can see that it is too large.
    Raises `SubmissionError` for anything else than an ordinary file that can be read.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        what = "is a link" if path.is_symlink() else f"cannot be read ({error.strerror})"
        raise SubmissionError(f"{path.name} {what}.", "Hand in the file itself.") from None
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise SubmissionError(f"{path.name} is no ordinary file.", "Hand in the file itself.")
        return file.read(limit + 1)


def read_timestamp(folder: Path) -> str:
    """Return what is said about the time of handing in; nothing if that is no ordinary file."""
    try:
        said = read_file(folder / TIMESTAMP, MOST_OF_A_TIME)
    except (SubmissionError, OSError):
        return ""
    return said[:MOST_OF_A_TIME].decode(errors="replace").strip()


def as_text(name: str) -> str:
    """Return a file's name as text: on a disk it may be any bytes."""
    return name.encode("utf-8", "replace").decode()


def _files(folder: Path, notes: list[str]) -> dict[str, bytes]:
    """Read the files beside the notebooks, and note what is left out."""
    files: dict[str, bytes] = {}
    total = 0
    for path in _walk(folder):
        name = path.relative_to(folder).as_posix()
        if as_text(name) != name:
            notes.append(f"Left out: {as_text(name)} (its name is no text).")
            continue
        try:
            content = read_file(path, MAX_TOTAL_BYTES)
        except SubmissionError as error:
            notes.append(f"Left out: {error.reason}")
            continue
        total += len(content)
        if len(files) >= MAX_FILES or total > MAX_TOTAL_BYTES:
            notes.append(f"Left out: {name} and what follows (too many or too large files).")
            break
        files[name] = content
    return files


def _walk(folder: Path) -> list[Path]:
    found = []
    for parent, directories, names in os.walk(folder, followlinks=False):
        directories[:] = sorted(name for name in directories if not _is_ignored(name))
        keep = [name for name in sorted(names) if not _is_ignored(name) and not name.endswith(".ipynb")]
        found += [Path(parent) / name for name in keep]
    return found


def _is_ignored(name: str) -> bool:
    return any(fnmatch(name, pattern) for pattern in IGNORED)
