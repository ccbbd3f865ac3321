"""Times of handing in, as they lie in submitted/: nbgrader's pages read them, and stop at a wrong one."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from grader.course import Course
from grader.nbgrader.gradebook import submitted_at
from grader.submission.folder import ASIDE, TIMESTAMP


def set_aside(course: Course, unit: str) -> dict[str, tuple[str, ...]]:
    """Rename what stands in place of a time in a unit's submissions; return notes about it, by student.

    One such file would stop formgrader's list for the whole class.
    """
    found = {student: check(folder) for student, folder in course.handed_in(unit).items()}
    return {student: (note,) for student, note in found.items() if note}


def check(folder: Path) -> str:
    """Rename a submission's timestamp if it is not one. Returns a note about it, empty if all is well."""
    path = folder / TIMESTAMP
    aside = folder / ASIDE
    if folder.is_symlink():
        return ""
    if os.path.lexists(path) and submitted_at(folder) is None:
        with contextlib.suppress(OSError):
            if os.path.lexists(aside):  # of an earlier time; a folder that is not empty stays
                aside.unlink()
        try:
            path.rename(aside)
        except OSError as error:
            return f"{TIMESTAMP} names no time, and could not be renamed ({error.strerror}). {UNDATED}"
        return f"{TIMESTAMP} names no time; it was renamed to {ASIDE}. {UNDATED}"
    return (
        f"{TIMESTAMP} named no time. {UNDATED}"
        if os.path.lexists(aside) and not os.path.lexists(path)
        else ""
    )


UNDATED = "The submission counts as undated."
