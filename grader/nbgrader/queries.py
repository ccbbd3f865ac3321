"""Reading of the gradebook: marks, comments, penalties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from datetime import UTC, datetime
from typing import Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)

from grader.course import Course
from grader.deadlines.words import late_note
from grader.lms.marks import Mark
from grader.nbgrader import database
from grader.records import Reading

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


def students(course: Course) -> set[str]:
    """Return the students that the gradebook knows."""
    with database.opened(course) as book:
        return {name for (name,) in book.db.query(Student.id)}


def scores(course: Course, unit: str) -> dict[str, Points]:
    """Return the points of each graded cell of a unit, with marks given by hand, by student."""
    return {student: found.points for student, found in marks(course, unit).items()}


def marks(course: Course, unit: str) -> dict[str, Marks]:
    """Return what the gradebook has of a unit's submissions, by student."""
    with database.opened(course) as book:
        return marks_in(book, unit)


def marks_of(course: Course, unit: str, student: str) -> Marks:
    """Return what the gradebook has of a submission."""
    with database.opened(course) as book:
        return marks_in(book, unit, student).get(student, Marks({}))


def final_marks(course: Course, unit: str) -> list[Mark]:
    """Return the marks of a unit after any penalty, by student, of those whose submission is graded."""
    with database.opened(course) as book:
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
    with database.opened(course) as book:
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
    with database.opened(course) as book:
        return [
            (str(submission.student_id), str(notebook.name), str(notebook.id))
            for submission in book.assignment_submissions(unit)
            for notebook in sorted(submission.notebooks, key=lambda one: str(one.name))
        ]


def penalties(course: Course, unit: str) -> dict[str, dict[str, float]]:
    """Return the points lost for handing in late: by student, then by notebook."""
    found: dict[str, dict[str, float]] = {}
    with database.opened(course) as book:
        for submission in book.assignment_submissions(unit):
            found[str(submission.student_id)] = {
                str(notebook.name): float(notebook.late_submission_penalty or 0.0)
                for notebook in submission.notebooks
            }
    return found


def due_dates(course: Course) -> dict[str, datetime]:
    """Return when units are due (UTC), as the gradebook has it."""
    with database.opened(course) as book:
        return {str(one.name): one.duedate.replace(tzinfo=UTC) for one in book.assignments if one.duedate}


def marks_in(book: Gradebook, unit: str, student: str | None = None) -> dict[str, Marks]:
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


def _late_notes(submission: SubmittedAssignment) -> tuple[str, ...]:
    """Say how late a submission came, and what nbgrader's penalty plugin takes for it."""
    seconds = float(submission.total_seconds_late)
    return (late_note(seconds, float(submission.late_submission_penalty or 0.0)),) if seconds else ()
