"""Times of handing in, as they lie in submitted/: nbgrader's pages read them, and stop at a wrong one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from grader.course import Course
from grader.deadlines.zones import zones_of
from grader.lms.times import as_timestamp
from grader.submission.folder import ASIDE, ORIGINAL, TIMESTAMP, read_timestamp, timestamp_bytes
from grader.submission.times import ParsedTime, as_nbgrader_reads, parse_time


def set_aside(course: Course, unit: str) -> dict[str, tuple[str, ...]]:
    """Check the times of a unit's submissions; return notes about them, by student.

    One that is not a time would stop formgrader's list for the whole class.
    """
    zones = zones_of(course)
    found = {student: check(folder, zones) for student, folder in course.handed_in(unit).items()}
    return {student: (note,) for student, note in found.items() if note}


def check(folder: Path, zones: Iterable[str] = ()) -> str:
    """Have a submission's timestamp say to nbgrader what it says; rename it if it is not a time.

    `zones` are the time zones of the class. Returns a note about it, empty if all is well.
    """
    if folder.is_symlink():
        return ""
    name = TIMESTAMP if os.path.lexists(folder / TIMESTAMP) else ASIDE  # of an earlier time
    if not os.path.lexists(folder / name):
        return ""
    found = parse_time(read_timestamp(folder, name), zones)
    if found.when is None:
        return _refused(folder, name, found)
    if name == TIMESTAMP and _nbgraders(folder) == found.when:
        return ""
    return _rewritten(folder, name, found.when)


def _nbgraders(folder: Path) -> datetime | None:
    """Return the time that nbgrader reads, which knows neither UTF-16 nor a byte order mark."""
    try:
        return as_nbgrader_reads(timestamp_bytes(folder).decode().strip())
    except UnicodeDecodeError:
        return None


def _refused(folder: Path, name: str, found: ParsedTime) -> str:
    if name == ASIDE:
        return f"{ASIDE} {found.problem}. {found.remedy}{UNDATED}"
    try:
        _move(folder, ASIDE)
    except OSError as error:
        return f"{TIMESTAMP} {found.problem}, and could not be renamed ({error.strerror}). {UNDATED}"
    return f"{TIMESTAMP} {found.problem}; it was renamed to {ASIDE}. {found.remedy}{UNDATED}"


def _rewritten(folder: Path, name: str, when: datetime) -> str:
    """Write a time in nbgrader's own form; the file as it was stays under another name."""
    text = read_timestamp(folder, name)
    same = as_nbgrader_reads(text) == when
    why = "is not plain text (UTF-8)" if same else f"says {text!r}, which nbgrader takes for another time"
    try:
        # In a new file, and elsewhere first: what lies in the folder may be a link.
        with tempfile.TemporaryDirectory(dir=folder, prefix=".timestamp") as beside:
            new = Path(beside, TIMESTAMP)
            new.write_text(as_timestamp(when))
            _move(folder, ORIGINAL, name)
            new.rename(folder / TIMESTAMP)
    except OSError as error:
        return f"{name} {why}; it could not be written again ({error.strerror})."
    return (
        f"{name} {why}: it was written again, as {when:%Y-%m-%d %H:%M:%S} UTC; the file as it was is "
        f"{ORIGINAL}."
    )


def _move(folder: Path, new: str, name: str = TIMESTAMP) -> None:
    """Rename a submission's timestamp. Raises `OSError`: a folder of the new name that is not empty stays."""
    with contextlib.suppress(OSError):
        if os.path.lexists(folder / new):
            (folder / new).unlink()
    (folder / name).rename(folder / new)


UNDATED = "The submission counts as undated."
