"""Reader of a submission: a folder that may hold any files."""

from __future__ import annotations

import glob
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from heapq import nsmallest
from itertools import islice
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from grader.clean.text import plural
from grader.errors import SubmissionError
from grader.submission.notebook_names import is_called_notebook, left_out, taken_for
from grader.submission.plain_files import as_text, read_file

MAX_FILES, MAX_TOTAL_BYTES = 200, 100_000_000
"""Files beside the notebook beyond these limits are left out (nbgrader's own limit is 100 MB)."""

MAX_ENTRIES, MAX_PATH, MAX_NOTES = 2_000, 500, 20
"""Limits: files and folders that are read, characters of a path in the folder, notes. A folder may hold a
million of everything."""

TIMESTAMP, MOST_OF_A_TIME, MOST_OF_ITS_FILE = "timestamp.txt", 100, 1000
"""Name of nbgrader's file with the time of submission, the number of its characters without blanks around
them, and of its bytes that are read."""
ASIDE, ORIGINAL = "timestamp.refused", "timestamp.original"
"""The names that such a file gets where it holds no time, and where it was written again in nbgrader's form:
nothing of nbgrader's reads it."""

IGNORED = (".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback")
"""Files that nbgrader leaves out unless `c.CourseDirectory.ignore` says otherwise."""


@dataclass(frozen=True)
class Folder:
    """The notebooks of a submission by their expected names, the files beside them, and notes."""

    notebooks: dict[str, bytes]
    files: dict[str, bytes]
    notes: tuple[str, ...]


def read_folder(folder: Path, expected: list[str], ignored: Iterable[str] = IGNORED) -> Folder:
    """Read a submission. `expected` are the names of the unit's notebooks, without suffix.

    A notebook under another name is taken for one that is missing, where that is unmistakable. Files and
    folders whose names match a pattern in `ignored` are left out. Raises `SubmissionError` if there
    is no notebook, or none that can be read.
    """
    if folder.is_symlink():
        raise SubmissionError("The folder handed in is a link.", "Hand in the folder itself.")
    found = _notebooks(folder, expected)
    if not found:
        raise _without_notebook(folder, expected)
    notes: list[str] = []
    for name, file in taken_for(expected, found).items():
        notes.append(f"Handed in as {as_text(file)}; taken for {name}.ipynb.")
        found[name] = found.pop(file)
    notes += [
        f"{name}.ipynb was not handed in and counts as unanswered." for name in expected if name not in found
    ]
    others = [file for file in found if file not in expected]
    notes += [left_out(as_text(file), [name for name in expected if name in found]) for file in others]
    notebooks = {name: read_file(found[name]) for name in expected if name in found}
    if not notebooks:
        raise _none_is_called(expected, others)
    ignored = (*ignored, *(glob.escape(path.name) for path in found.values()))
    files = read_files(folder, notes, (*ignored, "*.ipynb", TIMESTAMP, ASIDE, ORIGINAL))
    if len(notes) > MAX_NOTES:
        notes[MAX_NOTES:] = [f"And {len(notes) - MAX_NOTES:,} notes more of this kind."]
    return Folder(notebooks, files, tuple(notes))


def _without_notebook(folder: Path, expected: list[str]) -> SubmissionError:
    listing = ", ".join(nsmallest(5, (as_text(entry.name) for entry in os.scandir(folder)))) or "nothing"
    return SubmissionError(
        f"No notebook was handed in (the folder holds {listing}).", f"Hand in {expected[0]}.ipynb."
    )


def _none_is_called(expected: list[str], others: list[str]) -> SubmissionError:
    names = ", ".join(f"{name}.ipynb" for name in expected)
    return SubmissionError(
        f"None of the notebooks handed in ({', '.join(map(as_text, others[:5]))}) is called {names}.",
        f"Name the one that counts {expected[0]}.ipynb, and hand it in again."
        if len(expected) == 1
        else "Give those that count these names, and hand them in again.",
    )


def timestamp_bytes(folder: Path, name: str = TIMESTAMP) -> bytes:
    """Return the bytes of the file with the time of submission; empty if it is not a small file."""
    try:
        content = read_file(folder / name, MOST_OF_ITS_FILE)
    except (SubmissionError, OSError):
        return b""
    return content if len(content) <= MOST_OF_ITS_FILE else b""


def read_timestamp(folder: Path, name: str = TIMESTAMP) -> str:
    """Return the text of the file with the time of submission, in UTF-8 or UTF-16; empty if it has none."""
    content = timestamp_bytes(folder, name)
    try:
        text = content.decode(json.detect_encoding(content)).strip()
    except UnicodeDecodeError:
        return ""
    return text if len(text) <= MOST_OF_A_TIME else ""


def _notebooks(folder: Path, expected: list[str]) -> dict[str, Path]:
    """Find the notebooks: all that are expected by their names, of others many, by the names of their files.

    A name in decomposed Unicode, as disks of macOS give it, is the same name.
    """
    by_name = {f"{normalize('NFC', name)}.ipynb": name for name in expected}
    wanted = [f"{name}.ipynb" for name in expected]
    with os.scandir(folder) as entries:
        names = (entry.name for entry in entries if is_called_notebook(entry.name))
        others = nsmallest(MAX_ENTRIES, (name for name in names if name not in wanted))
    found: dict[str, Path] = {}
    for path in (*filter(os.path.lexists, map(folder.joinpath, wanted)), *map(folder.joinpath, others)):
        name = by_name.get(normalize("NFC", path.name), path.name)
        found[path.name if name in found else name] = path
    return found


def read_files(
    folder: Path,
    notes: list[str],
    ignored: Iterable[str],
    links: bool = False,
    most: int = MAX_TOTAL_BYTES,
) -> dict[str, bytes]:
    """Read the files in a folder by their relative names; add to `notes` what is left out.

    Hidden files come last: where there is not room for all, it is for the others. `links` are
    followed only if that is said. All together have `most` bytes.
    """
    files: dict[str, bytes] = {}
    listed = list(islice(_walk(folder, tuple(ignored), links), MAX_ENTRIES))
    listed.sort(key=lambda entry: _is_hidden(os.path.relpath(entry, folder)))
    total, full = 0, len(listed) == MAX_ENTRIES
    for entry in listed:
        if entry.is_dir(follow_symlinks=links):
            continue
        name = os.path.relpath(entry, folder)
        try:
            content = _content(Path(entry.path).resolve() if links else Path(entry), name)
        except SubmissionError as error:
            notes.append(f"Left out: {error.reason}")
            continue
        total += len(content)
        if len(files) >= MAX_FILES or total > min(most, MAX_TOTAL_BYTES):
            full = True
            break
        files[name] = content
    if full:
        notes.append(
            f"Left out: what comes after the first {plural(len(files), 'file')} (too many or too large)."
        )
    return files


def without_hidden(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return files less those that are hidden or lie in a hidden folder."""
    return {name: content for name, content in files.items() if not _is_hidden(name)}


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") for part in Path(name).parts)


def _content(path: Path, name: str) -> bytes:
    if as_text(name) != name:
        raise SubmissionError(f"{as_text(name):.80} (its name is not text).")
    if len(name) > MAX_PATH:
        raise SubmissionError(f"{name:.80}… (its path has more than {MAX_PATH} characters).")
    return read_file(path, MAX_TOTAL_BYTES)


def _walk(folder: Path, ignored: tuple[str, ...], links: bool) -> Iterator[os.DirEntry[str]]:
    """Yield what lies in a folder, in order; not by recursion: it may be deeper than Python's stack."""
    waiting: list[os.DirEntry[str] | Path] = [folder]
    visited: set[str] = set()
    while waiting:
        here = waiting.pop()
        if links:  # they may lead round in a circle
            if os.path.realpath(here) in visited:
                continue
            visited.add(os.path.realpath(here))
        try:
            with os.scandir(here) as found:
                counted = (entry for entry in found if not is_ignored(entry.name, ignored))
                entries = sorted(
                    islice(counted, MAX_ENTRIES), key=lambda entry: (_is_hidden(entry.name), entry.name)
                )
        except OSError:  # it may not be read, or lies too deep for the system
            continue
        yield from entries
        waiting += [entry for entry in reversed(entries) if entry.is_dir(follow_symlinks=links)]


def is_ignored(name: str, patterns: Iterable[str]) -> bool:
    """Tell whether a file's name matches a pattern as nbgrader does: a star stands for no leading dot."""
    return any(
        fnmatchcase(name, pattern) and (pattern.startswith(".") or not name.startswith("."))
        for pattern in patterns
    )


def is_taken(name: str, files: Mapping[str, object]) -> bool:
    """Tell whether these files, by relative names, leave no room for another of this name.

    One of them is called so, or lies in a folder of this name; or the name leads through one of them.
    """
    folders = {str(folder) for file in files for folder in PurePosixPath(file).parents}
    return name in folders or any(str(path) in files for path in (name, *PurePosixPath(name).parents))
