"""Checks of this machine before anything is graded on it."""

from __future__ import annotations

import tempfile

from grader.course import Course
from grader.errors import GraderError, machine_error
from grader.sandbox.probe import missing_parts


def check_writable(course: Course) -> None:
    """Raise `GraderError` if the class's folder cannot be written."""
    try:
        course.class_dir.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=course.class_dir):
            pass
    except OSError as error:
        raise machine_error(error, str(course.class_dir)) from error


def check_sandbox(unsafe: bool) -> tuple[str, ...]:
    """Return the note for every result if a part of the sandbox is missing; refuse if that matters."""
    names = ", ".join(part.name for part in missing_parts())
    if names and not unsafe:
        raise GraderError(
            f"This machine cannot confine what students wrote: it lacks {names}.",
            "`grader doctor` says what to do; --unsafe grades all the same, and the results say so.",
        )
    return (f"Graded unsafely: without {names}.",) if names else ()
