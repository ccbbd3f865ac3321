"""nbgrader's gradebook, converters and preprocessors, as the coordinator uses them."""

from __future__ import annotations

import copy
import logging
import shutil
import sys
import tempfile
import traceback
import warnings
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import KW_ONLY, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest import mock

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_notebook
from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    InvalidEntry,
    MissingEntry,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.nbgraderformat import SchemaTooNewError, SchemaTooOldError
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import make_url
from sqlalchemy.exc import IntegrityError, SAWarning, SQLAlchemyError
from sqlalchemy.orm import scoped_session, sessionmaker
from traitlets.config import Config

from grader import settings
from grader.course import Course
from grader.deadlines import files as deadlines
from grader.deadlines.files import Deadlines
from grader.deadlines.words import late_note
from grader.deadlines.zones import zones_of
from grader.errors import GraderError, MachineError, StepError, in_words
from grader.lms.marks import Mark
from grader.lms.people import Person
from grader.nbgrader import patches as database
from grader.nbgrader import steps
from grader.nbgrader.source_faults import MENDS_MARKS, fault_of, has_no_number, region_fault
from grader.records import Reading
from grader.submission.folder import TIMESTAMP, read_timestamp
from grader.submission.times import submitted_at

database.install()

Place = tuple[str, str]
"""A graded cell: its notebook and its grade_id."""

Points = dict[Place, float]
"""Points by notebook and grade_id, as the gradebook has them (automatic or by hand)."""


@dataclass(frozen=True)
class Marks:
    """Marks of a submission in the gradebook.

    `reading` says of cells that a person reads how far that is; `penalty` are the points taken off
    for lateness, `notes` say so in words.
    """

    points: Points
    _: KW_ONLY
    reading: Mapping[Place, Reading] = field(default_factory=dict)
    penalty: float = 0.0
    notes: tuple[str, ...] = ()


def release(course: Course, unit: str) -> list[Path]:
    """Regenerate the student edition of a unit, byte for byte what `nbgrader generate_assignment` writes.

    The class's gradebook is not touched. Returns the notebooks written.
    """
    with tempfile.TemporaryDirectory() as scratch:
        config = _with(course.config, db_url=f"sqlite:///{scratch}/gradebook.db")
        config.GenerateAssignment.create_assignment = True  # in that gradebook there is none yet
        _generate(course, unit, config)
    return sorted(course.path("release", ".", unit).glob("*.ipynb"))


def register(course: Course, unit: str) -> dict[str, NotebookNode]:
    """Enter a unit's cells into the gradebook; return its notebooks with blank answers and all tests.

    The keys are the notebooks' names without suffix.
    """
    course.class_dir.mkdir(parents=True, exist_ok=True)
    with _gradebook(course):  # an error of the database's own, before nbgrader wraps it up
        pass
    return _skeletons(course, unit, course.config)


def skeletons(course: Course, unit: str) -> dict[str, NotebookNode]:
    """Return a unit's notebooks as `register` does, without touching the class's gradebook."""
    with tempfile.TemporaryDirectory() as scratch:
        return _skeletons(course, unit, _with(course.config, db_url=f"sqlite:///{scratch}/gradebook.db"))


def _skeletons(course: Course, unit: str, config: Config) -> dict[str, NotebookNode]:
    with tempfile.TemporaryDirectory() as scratch:
        config = _with(config, release_directory=str(Path(scratch) / "release"))
        _generate(course, unit, config, steps.preparing(course)[0])
        written = Course(course.root, course.class_dir, config).path("release", ".", unit)
        return {path.stem: nbformat.read(path, as_version=4) for path in sorted(written.glob("*.ipynb"))}


def given_out(course: Course, unit: str, notebooks: Mapping[str, NotebookNode]) -> dict[str, NotebookNode]:
    """Return registered notebooks without what students do not get: hidden tests and marking schemes."""
    shown = {name: copy.deepcopy(notebook) for name, notebook in notebooks.items()}
    after = steps.preparing(course)[1]
    for name, notebook in notebooks.items():
        try:
            for step in after:
                shown[name] = steps.apply(course, step, shown[name], {})
        except RuntimeError as error:
            what, remedy = region_fault(course, notebook, after) or (str(error), MENDS_MARKS)
            raise GraderError(f"{unit} cannot be prepared: {name}.ipynb, {what}.", remedy) from error
    return shown


def students(course: Course) -> set[str]:
    """Return the students that the gradebook knows."""
    with _gradebook(course) as book:
        return {name for (name,) in book.db.query(Student.id)}


def record(
    course: Course,
    unit: str,
    student: str,
    notebooks: dict[str, NotebookNode],
    read: Collection[Place] = (),
    absent: Collection[str] = (),
    folder: Path | None = None,
) -> tuple[Marks, dict[str, NotebookNode]]:
    """Write a graded submission where nbgrader looks for it: gradebook and autograded folder.

    Returns its marks, and its notebooks after nbgrader's steps.

    One transaction: the gradebook has all of it or nothing. Marks given by hand stay. Cells in `read`,
    whose text is unchanged since a person read it, need no reading again. `absent` are the notebooks
    that were not handed in, `folder` is what was handed in.
    """
    source = folder or course.path("submitted", student, unit)
    target = course.path("autograded", student, unit)
    with _transaction(course) as book:
        book.update_or_create_student(student)
        when = submitted_at(source, zones_of(course))
        # As in nbgrader: without a time the gradebook keeps the one that it has.
        submission = book.update_or_create_submission(unit, student, **({"timestamp": when} if when else {}))
        _extend(submission, deadlines.load(course), unit)
        was_read = _read_by_hand(submission)
        processed = {
            name: _processed(course, notebook, _resources(course, unit, student, name), book)
            for name, notebook in notebooks.items()
        }
        _settle_reading(submission, was_read, set(read), set(absent))
        book.db.flush()
        marks = _marks(book, unit, student).get(student, Marks({}))
        _write(target, processed, read_timestamp(source))
    steps.autograde(course).set_permissions(unit, student)
    return marks, processed


def reassess(course: Course, unit: str, times: Mapping[str, datetime | None]) -> dict[str, StepError]:
    """Apply due dates, extensions and the late policy as they are now to submissions that were graded before.

    `times` are the students concerned, and when each handed in (None: as the gradebook has it). Returns at
    whom a plug-in of the course fails: their marks stay as they are.
    """
    late = steps.made_late(course)
    try:
        _reassess(course, unit, times, late)
    except StepError:  # nobody has been reassessed: one after the other, then
        failed = {}
        for student, when in times.items():
            try:
                _reassess(course, unit, {student: when}, late)
            except StepError as error:
                failed[student] = error
        return failed
    return {}


def _reassess(
    course: Course, unit: str, times: Mapping[str, datetime | None], late: AssignLatePenalties | None
) -> None:
    """Reassess all of some submissions or none. Raises `StepError` if a plug-in of the course fails."""
    with _transaction(course) as book, _instead_of_its_own(book, [type(late)]):
        for student, when in times.items():
            submission = book.find_submission(unit, student)
            if when is not None:
                submission.timestamp = when
            for notebook in submission.notebooks if late else ():
                resources = _resources(course, unit, student, notebook.name)
                steps.apply(course, type(late), new_notebook(), resources)
            book.db.flush()


def scores(course: Course, unit: str) -> dict[str, Points]:
    """Return the points of each graded cell of a unit, with marks given by hand, by student."""
    return {student: found.points for student, found in marks(course, unit).items()}


def marks(course: Course, unit: str) -> dict[str, Marks]:
    """Return what the gradebook has of a unit's submissions, by student."""
    with _gradebook(course) as book:
        return _marks(book, unit)


def marks_of(course: Course, unit: str, student: str) -> Marks:
    """Return what the gradebook has of a submission."""
    with _gradebook(course) as book:
        return _marks(book, unit, student).get(student, Marks({}))


def opened(course: Course) -> AbstractContextManager[Gradebook]:
    """Open the gradebook; errors of the database become errors with a remedy."""
    return _gradebook(course)


def enter_students(course: Course, people: Sequence[Person]) -> None:
    """Enter students with their names and addresses, all or none; marks of those who are there stay."""
    with _transaction(course) as book:
        for person in people:
            book.update_or_create_student(
                person.student, first_name=person.first, last_name=person.last, email=person.email
            )
        book.db.flush()


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
        for student, notebook, cell, text in values_of(book, unit, Comment, Comment.manual_comment):
            if text is not None:
                found.setdefault(student, {})[notebook, cell] = text
    return found


def values_of(
    book: Gradebook,
    unit: str,
    kind: Any,  # noqa: ANN401 - a class of SQLAlchemy
    *values: object,
    student: str | None = None,
) -> list[Any]:
    """Query columns of all grades, or of all comments, of a unit, or of one student's submission.

    Returns rows of student, notebook, grade_id and the values.
    """
    query = (
        book.db.query(SubmittedAssignment.student_id, Notebook.name, BaseCell.name, *values)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
        .join(kind, kind.notebook_id == SubmittedNotebook.id)
        .join(BaseCell, BaseCell.id == kind.cell_id)
        .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
        .filter(Assignment.name == unit, Assignment.course_id == book.course_id)
    )
    return list(query if student is None else query.filter(SubmittedAssignment.student_id == student))


def notebook_ids(course: Course, unit: str) -> list[tuple[str, str, str]]:
    """Return student, notebook and formgrader's id of each graded notebook of a unit."""
    with _gradebook(course) as book:
        return [
            (str(submission.student_id), str(notebook.name), str(notebook.id))
            for submission in book.assignment_submissions(unit)
            for notebook in sorted(submission.notebooks, key=lambda one: str(one.name))
        ]


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


def enter_deadlines(course: Course, unit: str) -> None:
    """Enter what the class's files say of a unit: when it is due, and everybody's extension.

    What they do not say stays as the gradebook has it.
    """
    said = deadlines.load(course)
    if unit not in said.due and said.extensions is None:
        return
    with _transaction(course) as book:
        if unit in said.due:
            due = said.due[unit].astimezone(UTC).replace(tzinfo=None)
            book.update_or_create_assignment(unit, duedate=due)
        for submission in book.assignment_submissions(unit):
            _extend(submission, said, unit)
        book.db.flush()


def due_dates(course: Course) -> dict[str, datetime]:
    """Return when units are due (UTC), as the gradebook has it."""
    with _gradebook(course) as book:
        return {str(one.name): one.duedate.replace(tzinfo=UTC) for one in book.assignments if one.duedate}


def _extend(submission: SubmittedAssignment, said: Deadlines, unit: str) -> None:
    """Give a submission the extension that the class's files give its student, or none."""
    if said.extensions is None:
        return
    until = said.extensions.get((unit, str(submission.student_id)))
    due = submission.assignment.duedate
    if due is None:
        until = None  # nobody knows from when on
    elif isinstance(until, datetime):
        until = until.astimezone(UTC).replace(tzinfo=None) - due
    submission.extension = until


def _marks(book: Gradebook, unit: str, student: str | None = None) -> dict[str, Marks]:
    """Read marks in two queries: of all students, or of one."""
    values = (Grade.score, Grade.auto_score, Grade.manual_score, Grade.needs_manual_grade)
    cells = values_of(book, unit, Grade, *values, student=student)
    submissions = (
        book.db.query(SubmittedAssignment)
        .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
        .filter(Assignment.name == unit, Assignment.course_id == book.course_id)
    )
    if student is not None:
        submissions = submissions.filter(SubmittedAssignment.student_id == student)
    points: dict[str, Points] = {}
    reading: dict[str, dict[Place, Reading]] = {}
    for name, notebook, cell, score, auto, by_hand, unread in cells:
        points.setdefault(name, {})[notebook, cell] = float(score or 0.0)
        reading.setdefault(name, {})[notebook, cell] = _reading(auto, by_hand, unread)
    return {
        one.student_id: Marks(
            points.get(one.student_id, {}),
            reading=reading.get(one.student_id, {}),
            penalty=float(one.late_submission_penalty or 0.0),
            notes=_late_notes(one),
        )
        for one in submissions
    }


def _reading(auto: float | None, by_hand: float | None, unread: bool) -> Reading:
    if unread:
        return Reading.UNREAD
    if by_hand is not None:
        return Reading.READ
    return Reading.BLANK if not auto else Reading.NONE


def _read_by_hand(submission: SubmittedAssignment) -> dict[Place, float | None]:
    """Return the cells that a person has read and given points, with their automatic points."""
    return {
        (notebook.name, grade.name): grade.auto_score
        for notebook in submission.notebooks
        for grade in notebook.grades
        if grade.manual_score is not None and not grade.needs_manual_grade
    }


def _settle_reading(
    submission: SubmittedAssignment, was_read: dict[Place, float | None], same: set[Place], absent: set[str]
) -> None:
    """Say which cells a person has to read (again): nbgrader would say so of all that were read."""
    for notebook in submission.notebooks:
        for grade in notebook.grades:
            place = (notebook.name, grade.name)
            if place in was_read:
                grade.needs_manual_grade = place not in same or grade.auto_score != was_read[place]
            elif notebook.name in absent and grade.manual_score is None:
                grade.auto_score, grade.needs_manual_grade = 0, False


def _late_notes(submission: SubmittedAssignment) -> tuple[str, ...]:
    """Say how late a submission came, and what nbgrader's penalty plugin takes for it."""
    seconds = float(submission.total_seconds_late)
    return (late_note(seconds, float(submission.late_submission_penalty or 0.0)),) if seconds else ()


def _processed(
    course: Course, notebook: NotebookNode, resources: dict[str, Any], book: Gradebook
) -> NotebookNode:
    """Do to a notebook what `nbgrader autograde` does after its execution, in our transaction."""
    chosen = steps.recording(course)
    with _instead_of_its_own(book, chosen):
        for step in chosen:
            notebook = steps.apply(course, step, notebook, resources)
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
    changed: Config = copy.deepcopy(config)
    changed.CourseDirectory.update(directories)
    return changed


@contextmanager
def _gradebook(course: Course) -> Iterator[Gradebook]:
    warnings.filterwarnings("ignore", category=SAWarning, module="nbgrader")  # theirs, harmless
    try:
        with Gradebook(_db_url(course), CourseDirectory(config=course.config).course_id) as book:
            yield book
    except MissingEntry as error:
        raise GraderError(f"The gradebook has no such entry: {error}.", "Grade the unit first.") from error
    except (SQLAlchemyError, InvalidEntry, ImportError) as error:
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
def _instead_of_its_own(book: Gradebook, chosen: Iterable[steps.Step]) -> Iterator[None]:
    """Let nbgrader's steps, each of which opens a gradebook, have this one."""
    kept_open = _KeptOpen(book)
    with ExitStack() as stack:
        for name in {kind.__module__ for step in chosen for kind in getattr(step, "__mro__", ())}:
            if getattr(sys.modules[name], "Gradebook", None) is Gradebook:
                stack.enter_context(mock.patch.object(sys.modules[name], "Gradebook", lambda *_: kept_open))
        yield


class _KeptOpen(Gradebook):  # type: ignore[misc] # nbgrader is untyped
    """Gradebook that ignores `close`, for code that closes a gradebook which it did not open."""

    def __init__(self, book: Gradebook) -> None:
        self.engine, self.db, self.course_id = book.engine, book.db, book.course_id

    def close(self) -> None:
        """Leave it open."""


def _generate(course: Course, unit: str, config: Config, chosen: list[steps.Step] | None = None) -> None:
    """Run nbgrader's own converter for one unit, and turn what it logs into one error."""
    _check_unit_name(unit)
    if has_no_number(course, unit) and (fault := fault_of(course, unit, steps.all_preparing(course))):
        raise fault
    directory = settings.made(CourseDirectory, config, course.root)
    directory.assignment_id = unit
    converter = settings.made(GenerateAssignment, config, course.root, coursedir=directory)
    converter.force = True
    if chosen is not None:
        converter.preprocessors = chosen
    lines: list[str] = []
    converter.log = _log_into(lines)
    try:
        with settings.importable(course.root):
            converter.start()
    except (SchemaTooOldError, SchemaTooNewError, SystemExit, Exception) as error:
        listed = steps.all_preparing(course)
        if fault := fault_of(course, unit, listed):
            raise fault from error
        reason = _reason(lines) or in_words(error)
        trace = "".join([*lines, *traceback.format_exception(error)])
        if own := steps.own_in(listed, trace):
            raise steps.at_fault(own, reason, f" at {unit}{_which(lines)}") from error
        _raise_if_machine(error, config)
        if "OperationalError)" in reason:  # of which the converter has kept the words alone
            raise _broken_gradebook(reason, config) from error
        remedy = "Correct the source notebook; `nbgrader generate_assignment` shows the whole error."
        if "Cannot add or remove cells" in reason:
            remedy = "Its questions changed after marks were given: grade into a fresh folder (--class)."
        if "No such file" in reason and ".yml" in reason:
            remedy = "Put that file, which has the templates of AUTOTEST, beside the notebook or the course."
        raise GraderError(
            f"{unit} cannot be prepared{_which(lines)}: {reason.rstrip('.')}.", remedy
        ) from error


def _check_unit_name(unit: str) -> None:
    """Refuse names that nbgrader refuses or takes for a pattern."""
    if found := [sign for sign in "+*?[" if sign in unit]:
        raise GraderError(
            f"{unit!r} cannot be the name of a unit: nbgrader does not allow {found[0]!r} in it.",
            "Give its folder in the source, and those of the submissions, another name.",
        )
    if unit.strip() != unit:
        raise GraderError(
            f"{unit!r} cannot be the name of a unit: it begins or ends with a space.", "Rename its folder."
        )


def _log_into(lines: list[str]) -> logging.Logger:
    """Return a logger whose errors, and the name of each notebook, go into a list, not to the terminal."""
    logger = logging.Logger("grader.nbgrader", logging.INFO)
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
        of_one_entry = isinstance(error, InvalidEntry) and isinstance(cause, IntegrityError)
        if isinstance(cause, SQLAlchemyError) and not of_one_entry:
            raise _broken_gradebook(str(cause), config) from error
        if isinstance(cause, OSError):
            raise cause
        cause = cause.__cause__ or cause.__context__


def _broken_gradebook(words: str, config: Config) -> MachineError:
    """Return the error that a database error means for an instructor."""
    url = make_url(CourseDirectory(config=config).db_url).render_as_string(hide_password=True)
    if "database is locked" in words:
        return MachineError(
            f"The gradebook {url} was locked for {database.LOCK_SECONDS:g} s by another program.",
            "Let that end, or close it (formgrader, another nbgrader), and run this again; "
            "what is graded stays.",
        )
    return MachineError(
        f"The gradebook {url} cannot be used: {words.splitlines()[0]}.",
        "Look whether the disk is full, the file writable, the server up, and the nbgrader the same.",
    )


CONVERTING = "Converting notebook "
"""The beginning of what nbgrader's converter logs before each notebook."""


def _which(lines: list[str]) -> str:
    """Return the name of the notebook at which the converter stopped; empty if it came to none."""
    names = [Path(line.removeprefix(CONVERTING)).name for line in lines if line.startswith(CONVERTING)]
    return f" ({names[-1]})" if names else ""


class _Lines(logging.Handler):
    """Append what is logged to a list."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        """Take one message."""
        message = record.getMessage()
        if record.levelno >= logging.ERROR or message.startswith(CONVERTING):
            self._lines.append(message)


def _reason(lines: list[str]) -> str:
    """Find the line that says what went wrong: the last of the first traceback, or the first line."""
    lines = [line for line in lines if not line.startswith(CONVERTING)]
    tracebacks = [line for line in lines if line.startswith("Traceback")]
    if tracebacks:
        return tracebacks[0].strip().splitlines()[-1]
    return lines[0] if lines else ""
