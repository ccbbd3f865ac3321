"""Read what a student handed in: a folder that may hold anything at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from heapq import nsmallest
from itertools import islice
from pathlib import Path

from grader.errors import SubmissionError
from grader.submission.reading import MAX_BYTES

MAX_FILES, MAX_TOTAL_BYTES = 200, 100_000_000
"""Files beside the notebook beyond these limits are left out (nbgrader's own limit is 100 MB)."""

MAX_ENTRIES, MAX_PATH, MAX_NOTES = 2_000, 500, 20
"""How many files and folders are looked at, how long a file's path in the folder may be, and how many
notes are made: a folder may hold a million of everything."""

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
    found = _notebooks(folder, expected)
    if not found:
        listing = ", ".join(nsmallest(5, (as_text(entry.name) for entry in os.scandir(folder)))) or "nothing"
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
    files = _files(folder, notes)
    if len(notes) > MAX_NOTES:
        notes[MAX_NOTES:] = [f"And {len(notes) - MAX_NOTES:,} notes more of this kind."]
    return Folder(notebooks, files, tuple(notes))


def check_plain(folder: Path) -> None:
    """Raise `SubmissionError` if a folder holds anything but ordinary files and folders.

    For nbgrader's own commands, which copy a submission before we see it, and follow links.
    """
    waiting: list[str | Path] = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif not entry.is_file(follow_symlinks=False):
                    raise SubmissionError(
                        f"{as_text(entry.name)} is no ordinary file (a link, perhaps).",
                        "Take it out of the folder, and grade again.",
                    )


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


def _notebooks(folder: Path, expected: list[str]) -> dict[str, Path]:
    """Find the notebooks: all that are expected, and of others as many as can be told about."""
    with os.scandir(folder) as entries:
        names = (entry.name for entry in entries if fnmatch(entry.name, "[!.]*.ipynb"))
        others = nsmallest(MAX_ENTRIES, (name for name in names if Path(name).stem not in expected))
    wanted = [folder / f"{name}.ipynb" for name in expected]
    return {path.stem: path for path in (*filter(os.path.lexists, wanted), *map(folder.joinpath, others))}


def _files(folder: Path, notes: list[str]) -> dict[str, bytes]:
    """Read the files beside the notebooks, and note what is left out."""
    files: dict[str, bytes] = {}
    listed = list(islice(_walk(folder), MAX_ENTRIES))
    total, full = 0, len(listed) == MAX_ENTRIES
    for entry in listed:
        if entry.is_dir(follow_symlinks=False):
            continue
        name = os.path.relpath(entry, folder)
        try:
            content = _content(entry, name)
        except SubmissionError as error:
            notes.append(f"Left out: {error.reason}")
            continue
        total += len(content)
        if len(files) >= MAX_FILES or total > MAX_TOTAL_BYTES:
            full = True
            break
        files[name] = content
    if full:
        notes.append(f"Left out: what comes after the first {len(files)} files (too many or too large).")
    return files


def _content(entry: os.DirEntry[str], name: str) -> bytes:
    if as_text(name) != name:
        raise SubmissionError(f"{as_text(name):.80} (its name is no text).")
    if len(name) > MAX_PATH:
        raise SubmissionError(f"{name:.80}… (its path has more than {MAX_PATH} characters).")
    return read_file(Path(entry), MAX_TOTAL_BYTES)


def _walk(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield what lies in a folder, in order; not by recursion: it may be deeper than Python's stack."""
    waiting: list[os.DirEntry[str] | Path] = [folder]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as found:
                entries = sorted(islice(filter(_counts, found), MAX_ENTRIES), key=lambda entry: entry.name)
        except OSError:  # it may not be read, or lies too deep for the system
            continue
        yield from entries
        waiting += [entry for entry in reversed(entries) if entry.is_dir(follow_symlinks=False)]


def _counts(entry: os.DirEntry[str]) -> bool:
    return not (entry.name.endswith(".ipynb") or any(fnmatch(entry.name, pattern) for pattern in IGNORED))
