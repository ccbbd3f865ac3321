"""What we ask of nbgrader: its converters, its preprocessors, its gradebook. Nothing else calls it."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.nbgraderformat import SchemaTooNewError, SchemaTooOldError
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    ClearHiddenTests,
    IgnorePattern,
    LimitOutput,
    SaveAutoGrades,
)
from sqlalchemy.exc import SAWarning, SQLAlchemyError
from traitlets.config import Config

from grader.course import Course
from grader.errors import GraderError, MachineError

RECORDING = (IgnorePattern, LimitOutput, SaveAutoGrades, AssignLatePenalties, CheckCellMetadata)
"""What `nbgrader autograde` does to a notebook once it has been executed."""


def release(course: Course, unit: str) -> list[Path]:
    """Regenerate the student edition of a unit, byte for byte what `nbgrader generate_assignment` writes.

    The class's gradebook is not touched. Returns the notebooks written.
    """
    with tempfile.TemporaryDirectory() as scratch:
        _generate(course, unit, _with(course.config, db_url=f"sqlite:///{scratch}/gradebook.db"))
    return sorted(course.path("release", ".", unit).glob("*.ipynb"))


def register(course: Course, unit: str) -> dict[str, NotebookNode]:
    """Enter a unit's cells into the gradebook; return its notebooks with blank answers and all tests.

    The keys are the notebooks' names without suffix.
    """
    course.class_dir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        config = _with(course.config, release_directory=str(Path(scratch) / "release"))
        steps = GenerateAssignment.preprocessors.default_args[0]
        _generate(course, unit, config, steps[: steps.index(ClearHiddenTests)])
        written = sorted(Path(scratch).glob(f"release/**/{unit}/*.ipynb"))
        return {path.stem: nbformat.read(path, as_version=4) for path in written}


def record(course: Course, unit: str, student: str, notebooks: dict[str, NotebookNode]) -> dict[str, float]:
    """Write a graded submission where nbgrader looks for it: gradebook and autograded folder.

    Marks given by hand stay. Returns the points of each graded cell by grade_id, as the gradebook
    now has them (automatic or by hand).
    """
    source = course.path("submitted", student, unit)
    target = course.path("autograded", student, unit)
    with _gradebook(course) as book:
        book.update_or_create_student(student)
        book.update_or_create_submission(unit, student, timestamp=submitted_at(source))
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name, notebook in notebooks.items():
        resources = _resources(course, unit, student, name)
        for step in RECORDING:
            notebook, resources = step(config=course.config).preprocess(notebook, resources)
        nbformat.write(notebook, target / f"{name}.ipynb")
    if (source / "timestamp.txt").is_file():
        shutil.copy(source / "timestamp.txt", target)
    return scores(course, unit, student)


def scores(course: Course, unit: str, student: str) -> dict[str, float]:
    """Return the points of each graded cell of a submission by grade_id, with marks given by hand."""
    with _gradebook(course) as book:
        submission = book.find_submission(unit, student)
        grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
        return {grade.name: float(grade.score or 0.0) for grade in grades}


def late_notes(course: Course, unit: str, student: str) -> list[str]:
    """Say how late a submission came, and what nbgrader's penalty plugin takes for it."""
    with _gradebook(course) as book:
        submission = book.find_submission(unit, student)
        hours = submission.total_seconds_late / 3600
        penalty = float(submission.late_submission_penalty or 0.0)
    if not hours:
        return []
    return [f"Late by {hours:.1f} hours" + (f"; {penalty:g} points taken off." if penalty else ".")]


def set_due(course: Course, unit: str, due: datetime) -> None:
    """Set when a unit is due (UTC)."""
    with _gradebook(course) as book:
        book.update_or_create_assignment(unit, duedate=due)


def submitted_at(folder: Path) -> datetime | None:
    """Return when a submission was made (its timestamp.txt, UTC), or None."""
    try:
        return CourseDirectory().get_existing_timestamp(str(folder))  # type: ignore[no-any-return]
    except (OSError, ValueError, AttributeError, OverflowError):
        return None  # not a date: nbgrader would stop here; an undated submission is not late


def _resources(course: Course, unit: str, student: str, notebook: str) -> dict[str, Any]:
    names = {"student": student, "assignment": unit, "notebook": notebook, "db_url": _db_url(course)}
    return {"unique_key": notebook, "nbgrader": names}


def _db_url(course: Course) -> str:
    return str(CourseDirectory(config=course.config).db_url)


def _with(config: Config, **directories: str) -> Config:
    changed = Config(config)
    changed.CourseDirectory = Config({**config.CourseDirectory, **directories})
    return changed


@contextmanager
def _gradebook(course: Course) -> Iterator[Gradebook]:
    _put_alembic_on_path()
    warnings.filterwarnings("ignore", category=SAWarning, module="nbgrader")  # theirs, harmless
    try:
        with Gradebook(_db_url(course), CourseDirectory(config=course.config).course_id) as book:
            yield book
    except MissingEntry as error:
        raise GraderError(f"The gradebook has no such entry: {error}.", "Grade the unit first.") from error
    except SQLAlchemyError as error:
        _raise_if_machine(error, course.config)
        raise


def _put_alembic_on_path() -> None:
    """nbgrader runs `alembic` by name to make a gradebook; it lies beside our own Python."""
    here = str(Path(sys.executable).parent)
    if here not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([here, os.environ.get("PATH", "")])


def _generate(course: Course, unit: str, config: Config, steps: list[Any] | None = None) -> None:
    """Run nbgrader's own converter for one unit, and turn what it logs into one error."""
    _put_alembic_on_path()
    directory = CourseDirectory(config=config)
    directory.assignment_id = unit
    converter = GenerateAssignment(coursedir=directory, config=config)
    converter.force = True
    if steps is not None:
        converter.preprocessors = steps
    lines: list[str] = []
    converter.log = _log_into(lines)
    try:
        converter.start()
    except (SchemaTooOldError, SchemaTooNewError, SystemExit, Exception) as error:
        _raise_if_machine(error, config)
        reason = _reason(lines) or f"{type(error).__name__}: {error}"
        remedy = "Mend the source notebook; `nbgrader generate_assignment` shows the whole error."
        if "Cannot add or remove cells" in reason:
            remedy = "Its questions changed after marks were given: grade into a fresh folder (--class)."
        raise GraderError(f"{unit} cannot be prepared: {reason}", remedy) from error


def _log_into(lines: list[str]) -> logging.Logger:
    """Return a logger whose errors go into a list instead of the terminal."""
    logger = logging.Logger("grader.nbgrader", logging.ERROR)
    logger.addHandler(_Lines(lines))
    return logger


def _raise_if_machine(error: BaseException, config: Config) -> None:
    """Raise what lies behind an error of nbgrader's, if that is a gradebook or a disk."""
    cause: BaseException | None = error
    while cause:
        if isinstance(cause, SQLAlchemyError):
            raise MachineError(
                f"The gradebook {CourseDirectory(config=config).db_url} cannot be used: "
                f"{str(cause).splitlines()[0]}.",
                "Look whether the disk is full, the file writable, and made by this nbgrader.",
            ) from error
        if isinstance(cause, OSError):
            raise cause
        cause = cause.__cause__ or cause.__context__


class _Lines(logging.Handler):
    """Append what is logged to a list."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        """Take one message."""
        self._lines.append(record.getMessage())


def _reason(lines: list[str]) -> str:
    """Find the line that says what went wrong: the last of the first traceback, or the first line."""
    tracebacks = [line for line in lines if line.startswith("Traceback")]
    if tracebacks:
        return tracebacks[0].strip().splitlines()[-1]
    return lines[0] if lines else ""
