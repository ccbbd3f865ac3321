"""Writing of the gradebook: submissions with their marks, students, due dates."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_notebook
from nbgrader.api import (
    Gradebook,
    SubmittedAssignment,
)
from nbgrader.preprocessors import AssignLatePenalties

from grader.course import Course
from grader.deadlines import files as deadlines
from grader.deadlines.files import Deadlines
from grader.deadlines.zones import zones_of
from grader.errors import StepError
from grader.lms.people import Person
from grader.nbgrader import database, queries, steps
from grader.submission.folder import TIMESTAMP, read_timestamp
from grader.submission.times import submitted_at


def record(
    course: Course,
    unit: str,
    student: str,
    notebooks: dict[str, NotebookNode],
    read: Collection[queries.Place] = (),
    absent: Collection[str] = (),
    folder: Path | None = None,
) -> tuple[queries.Marks, dict[str, NotebookNode]]:
    """Write a graded submission where nbgrader looks for it: gradebook and autograded folder.

    Returns its marks, and its notebooks after nbgrader's steps.

    One transaction: the gradebook has all of it or nothing. Marks given by hand stay. Cells in `read`,
    whose text is unchanged since a person read it, need no reading again. `absent` are the notebooks
    that were not handed in, `folder` is what was handed in.
    """
    source = folder or course.path("submitted", student, unit)
    target = course.path("autograded", student, unit)
    with database.transaction(course) as book:
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
        marks = queries.marks_in(book, unit, student).get(student, queries.Marks({}))
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
    with database.transaction(course) as book, database.instead_of_its_own(book, [type(late)]):
        for student, when in times.items():
            submission = book.find_submission(unit, student)
            if when is not None:
                submission.timestamp = when
            for notebook in submission.notebooks if late else ():
                resources = _resources(course, unit, student, notebook.name)
                steps.apply(course, type(late), new_notebook(), resources)
            book.db.flush()


def enter_students(course: Course, people: Sequence[Person]) -> None:
    """Enter students with their names and addresses, all or none; marks of those who are there stay."""
    with database.transaction(course) as book:
        for person in people:
            book.update_or_create_student(
                person.student, first_name=person.first, last_name=person.last, email=person.email
            )
        book.db.flush()


def set_due(course: Course, unit: str, due: datetime) -> None:
    """Set when a unit is due (UTC)."""
    with database.opened(course) as book:
        book.update_or_create_assignment(unit, duedate=due)


def enter_deadlines(course: Course, unit: str) -> None:
    """Enter what the class's files say of a unit: when it is due, and everybody's extension.

    What they do not say stays as the gradebook has it.
    """
    said = deadlines.load(course)
    if unit not in said.due and said.extensions is None:
        return
    with database.transaction(course) as book:
        if unit in said.due:
            due = said.due[unit].astimezone(UTC).replace(tzinfo=None)
            book.update_or_create_assignment(unit, duedate=due)
        for submission in book.assignment_submissions(unit):
            _extend(submission, said, unit)
        book.db.flush()


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


def _read_by_hand(submission: SubmittedAssignment) -> dict[queries.Place, float | None]:
    """Return the cells that a person has read and given points, with their automatic points."""
    return {
        (notebook.name, grade.name): grade.auto_score
        for notebook in submission.notebooks
        for grade in notebook.grades
        if grade.manual_score is not None and not grade.needs_manual_grade
    }


def _settle_reading(
    submission: SubmittedAssignment,
    was_read: dict[queries.Place, float | None],
    same: set[queries.Place],
    absent: set[str],
) -> None:
    """Say which cells a person has to read (again): nbgrader would say so of all that were read."""
    for notebook in submission.notebooks:
        for grade in notebook.grades:
            place = (notebook.name, grade.name)
            if place in was_read:
                grade.needs_manual_grade = place not in same or grade.auto_score != was_read[place]
            elif notebook.name in absent and grade.manual_score is None:
                grade.auto_score, grade.needs_manual_grade = 0, False


def _processed(
    course: Course, notebook: NotebookNode, resources: dict[str, Any], book: Gradebook
) -> NotebookNode:
    """Do to a notebook what `nbgrader autograde` does after its execution, in our transaction."""
    chosen = steps.recording(course)
    with database.instead_of_its_own(book, chosen):
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
    names = {"student": student, "assignment": unit, "notebook": notebook, "db_url": database.url_of(course)}
    return {"unique_key": notebook, "nbgrader": names}
