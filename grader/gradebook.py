"""What we ask of nbgrader: its converters, its preprocessors, its gradebook. Nothing else calls it."""

from __future__ import annotations

import logging
import shutil
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest import mock

import nbformat
from nbformat import NotebookNode
from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    MissingEntry,
    Notebook,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.nbgraderformat import SchemaTooNewError, SchemaTooOldError
from nbgrader.preprocessors import (
    AssignLatePenalties,
    ClearHiddenTests,
    IgnorePattern,
    LimitOutput,
    SaveAutoGrades,
    latesubmissions,
    saveautogrades,
)
from nbgrader.utils import parse_utc
from sqlalchemy import make_url
from sqlalchemy.exc import SAWarning, SQLAlchemyError
from sqlalchemy.orm import scoped_session, sessionmaker
from traitlets.config import Config

from grader import database
from grader.course import Course
from grader.errors import GraderError, MachineError
from grader.lms.marks import Mark
from grader.lms.people import Person
from grader.submission.folder import TIMESTAMP, read_timestamp

database.install()

RECORDING = (IgnorePattern, LimitOutput, SaveAutoGrades, AssignLatePenalties)
"""What `nbgrader autograde` does to a notebook once it has been executed, but for its look at the metadata.

Those are the unit's own, looked at when the unit was registered: a third of the time of all this.
"""

Points = dict[tuple[str, str], float]
"""Points by notebook and grade_id, as the gradebook has them (automatic or by hand)."""


@dataclass(frozen=True)
class Marks:
    """What the gradebook has of a submission: points, and a note if it came late."""

    points: Points
    notes: tuple[str, ...] = ()


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
    with _gradebook(course):  # an error of the database's own, before nbgrader wraps it up
        pass
    with tempfile.TemporaryDirectory() as scratch:
        config = _with(course.config, release_directory=str(Path(scratch) / "release"))
        steps = GenerateAssignment.preprocessors.default_args[0]
        _generate(course, unit, config, steps[: steps.index(ClearHiddenTests)])
        written = sorted(Path(scratch).glob(f"release/**/{unit}/*.ipynb"))
        return {path.stem: nbformat.read(path, as_version=4) for path in written}


def record(course: Course, unit: str, student: str, notebooks: dict[str, NotebookNode]) -> Marks:
    """Write a graded submission where nbgrader looks for it: gradebook and autograded folder.

    One transaction: the gradebook has all of it or nothing. Marks given by hand stay.
    """
    source = course.path("submitted", student, unit)
    target = course.path("autograded", student, unit)
    with _transaction(course) as book:
        book.update_or_create_student(student)
        submission = book.update_or_create_submission(unit, student, timestamp=submitted_at(source))
        for name, notebook in notebooks.items():
            notebooks[name] = _processed(course, notebook, _resources(course, unit, student, name), book)
        marks = Marks(_points(book, unit, student).get(student, {}), _late_notes(submission))
        _write(target, notebooks, read_timestamp(source))
    return marks


def scores(course: Course, unit: str) -> dict[str, Points]:
    """Return the points of each graded cell of a unit, with marks given by hand, by student."""
    with _gradebook(course) as book:
        return _points(book, unit)


def marks_of(course: Course, unit: str, student: str) -> Marks:
    """Return what the gradebook has of a submission."""
    with _gradebook(course) as book:
        submission = book.find_submission(unit, student)
        return Marks(_points(book, unit, student).get(student, {}), _late_notes(submission))


def opened(course: Course) -> AbstractContextManager[Gradebook]:
    """Open the gradebook; errors of the database become errors with a remedy."""
    return _gradebook(course)


def enter_students(course: Course, people: Sequence[Person]) -> None:
    """Enter students with their names and addresses; marks of those who are there already stay."""
    with _gradebook(course) as book:
        for person in people:
            book.update_or_create_student(
                person.student, first_name=person.first, last_name=person.last, email=person.email
            )


def final_marks(course: Course, unit: str) -> list[Mark]:
    """Return the marks of a unit after any penalty, by student, of those whose submission is graded."""
    with _gradebook(course) as book:
        return [
            Mark(
                student=str(submission.student_id),
                score=max(0.0, float(submission.score) - float(submission.late_submission_penalty or 0.0)),
                most=float(submission.max_score),
            )
            for submission in sorted(book.assignment_submissions(unit), key=lambda one: str(one.student_id))
        ]


def comments(course: Course, unit: str) -> dict[str, dict[tuple[str, str], str]]:
    """Return what people have written about answers of a unit: by student, then by notebook and grade_id."""
    found: dict[str, dict[tuple[str, str], str]] = {}
    with _gradebook(course) as book:
        query = (
            book.db.query(
                SubmittedAssignment.student_id, Notebook.name, BaseCell.name, Comment.manual_comment
            )
            .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
            .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
            .join(Comment, Comment.notebook_id == SubmittedNotebook.id)
            .join(BaseCell, BaseCell.id == Comment.cell_id)
            .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
            .filter(Assignment.name == unit, Assignment.course_id == book.course_id)
            .filter(Comment.manual_comment.isnot(None))
        )
        for student, notebook, cell, text in query:
            found.setdefault(student, {})[notebook, cell] = text
    return found


def penalties(course: Course, unit: str) -> dict[str, dict[str, float]]:
    """Return the points lost for handing in late: by student, then by notebook."""
    found: dict[str, dict[str, float]] = {}
    with _gradebook(course) as book:
        for submission in book.assignment_submissions(unit):
            found[str(submission.student_id)] = {
                str(notebook.name): float(notebook.late_submission_penalty or 0.0)
                for notebook in submission.notebooks
            }
    return found


def set_due(course: Course, unit: str, due: datetime) -> None:
    """Set when a unit is due (UTC)."""
    with _gradebook(course) as book:
        book.update_or_create_assignment(unit, duedate=due)


def submitted_at(folder: Path) -> datetime | None:
    """Return when a submission was made (its timestamp.txt, UTC), or None."""
    said = read_timestamp(folder)
    try:
        return parse_utc(said) if said else None
    except Exception:  # whatever its parser makes of it: nbgrader would stop here
        return None  # an undated submission is not late


def _points(book: Gradebook, unit: str, student: str | None = None) -> dict[str, Points]:
    """Read points in one query: of all students, or of one."""
    query = (
        book.db.query(SubmittedAssignment.student_id, Notebook.name, BaseCell.name, Grade.score)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
        .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .join(BaseCell, BaseCell.id == Grade.cell_id)
        .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
        .filter(Assignment.name == unit, Assignment.course_id == book.course_id)
    )
    if student is not None:
        query = query.filter(SubmittedAssignment.student_id == student)
    found: dict[str, Points] = {}
    for name, notebook, cell, score in query:
        found.setdefault(name, {})[notebook, cell] = float(score or 0.0)
    return found


def _late_notes(submission: SubmittedAssignment) -> tuple[str, ...]:
    """Say how late a submission came, and what nbgrader's penalty plugin takes for it."""
    hours = submission.total_seconds_late / 3600
    penalty = float(submission.late_submission_penalty or 0.0)
    if not hours:
        return ()
    return (f"Late by {hours:.1f} hours" + (f"; {penalty:g} points taken off." if penalty else "."),)


def _processed(
    course: Course, notebook: NotebookNode, resources: dict[str, Any], book: Gradebook
) -> NotebookNode:
    """Do to a notebook what `nbgrader autograde` does after its execution, in our transaction."""
    with _instead_of_its_own(book):
        for step in RECORDING:
            notebook, resources = step(config=course.config).preprocess(notebook, resources)
    return notebook


def _write(target: Path, notebooks: dict[str, NotebookNode], timestamp: str) -> None:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name, notebook in notebooks.items():
        nbformat.write(notebook, target / f"{name}.ipynb")
    if timestamp:
        (target / TIMESTAMP).write_text(timestamp, encoding="utf-8")


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
    warnings.filterwarnings("ignore", category=SAWarning, module="nbgrader")  # theirs, harmless
    try:
        with Gradebook(_db_url(course), CourseDirectory(config=course.config).course_id) as book:
            yield book
    except MissingEntry as error:
        raise GraderError(f"The gradebook has no such entry: {error}.", "Grade the unit first.") from error
    except (SQLAlchemyError, ImportError) as error:
        _raise_if_machine(error, course.config)
        raise


@contextmanager
def _transaction(course: Course) -> Iterator[Gradebook]:
    """Open the gradebook for one transaction: what nbgrader commits in it is kept only at our end."""
    with _gradebook(course) as book, book.engine.connect() as connection, connection.begin():
        book.db.remove()
        # "rollback_only": a commit of this session is none of the connection's.
        makers = sessionmaker(bind=connection, future=True, join_transaction_mode="rollback_only")
        book.db = scoped_session(makers)
        yield book
        book.db.remove()


@contextmanager
def _instead_of_its_own(book: Gradebook) -> Iterator[None]:
    """Let nbgrader's preprocessors, each of which opens a gradebook, have this one."""
    lent = _Lent(book)
    with (
        mock.patch.object(saveautogrades, "Gradebook", lambda _: lent),
        mock.patch.object(latesubmissions, "Gradebook", lambda _: lent),
    ):
        yield


class _Lent(Gradebook):  # type: ignore[misc] # nbgrader is untyped
    """A gradebook in the hands of somebody who closes it, though it is not theirs."""

    def __init__(self, book: Gradebook) -> None:
        self.engine, self.db, self.course_id = book.engine, book.db, book.course_id

    def close(self) -> None:
        """Leave it open."""


def _generate(course: Course, unit: str, config: Config, steps: list[Any] | None = None) -> None:
    """Run nbgrader's own converter for one unit, and turn what it logs into one error."""
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
        if isinstance(cause, ModuleNotFoundError) and str(cause.name).startswith("psycopg"):
            raise GraderError(
                f"A gradebook in PostgreSQL needs a driver; there is no {cause.name}.",
                "pip install 'keras-course[postgres]'; the address begins postgresql+psycopg2://.",
            ) from error
        if isinstance(cause, SQLAlchemyError):
            url = make_url(CourseDirectory(config=config).db_url).render_as_string(hide_password=True)
            raise MachineError(
                f"The gradebook {url} cannot be used: {str(cause).splitlines()[0]}.",
                "Look whether the disk is full, the file writable, the server up, and the nbgrader the same.",
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
