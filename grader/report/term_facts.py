"""Facts of a term, gathered from the results, the roster and what was collected."""

from __future__ import annotations

import os
import statistics
from collections.abc import Mapping, Sequence
from urllib.parse import quote
from zoneinfo import ZoneInfo

from grader.course import Course
from grader.deadlines.files import load
from grader.deadlines.words import LATE
from grader.lms import people, receipts
from grader.nbgrader import queries
from grader.records import Reading, Result
from grader.report.term import Mark, Student, Term, Unit


def term_of(course: Course, results: Mapping[str, Sequence[Result]]) -> Term:
    """Return the class by units.

    Args:
        course: The course and the class.
        results: The results of each unit that is graded, by its name.
    """
    everybody = {person.student: person for person in people.load(course)}
    listed = {student for student, person in everybody.items() if person.listed}
    students = listed | {result.student for found in results.values() for result in found}
    marks = {unit: _marks(course, unit, found, students, listed) for unit, found in results.items()}
    rows = [
        Student(
            student=student,
            shown=everybody[student].shown if student in everybody else student,
            section=everybody[student].section if student in everybody else "",
            marks={unit: by_student[student] for unit, by_student in marks.items()},
        )
        for student in students
    ]
    zone = load(course).shown_zone
    due = _due_dates(course, zone)
    return Term(
        units=[
            _unit(unit, list(by_student.values()), due.get(unit, "")) for unit, by_student in marks.items()
        ],
        students=sorted(rows, key=lambda row: row.shown.casefold()),
        zone=zone if due else "",
    )


def _due_dates(course: Course, zone: str) -> dict[str, str]:
    return {
        unit: f"{due.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"
        for unit, due in queries.due_dates(course).items()
    }


def _marks(
    course: Course, unit: str, results: Sequence[Result], students: set[str], listed: set[str]
) -> dict[str, Mark]:
    found = {result.student: result for result in results}
    collected = receipts.load(course, unit)
    refused = receipts.load_refused(course, unit)
    waiting = course.submissions(unit)
    marks = {}
    for student in students:
        if result := found.get(student):
            late = any(note.startswith(LATE) for note in result.notes)
            late = late or (student in collected and collected[student].late)
            marks[student] = _mark(course, result, late)
        elif student in waiting:
            marks[student] = Mark(state="not graded yet")
        elif student in refused:
            marks[student] = Mark(state="refused")
        else:
            marks[student] = Mark(state="missing" if student in listed else "")
    return marks


def _mark(course: Course, result: Result, late: bool) -> Mark:
    if result.status != "graded":
        return Mark(state="failed", late=late)
    folder = course.report_path(result.unit).parent
    pages = sorted(course.path("feedback", result.student, result.unit).glob("*.html"))
    return Mark(
        state="graded",
        score=result.score,
        most=result.max_score,
        late=late,
        unread=sum(question.reading is Reading.UNREAD for question in result.questions),
        feedback=quote(os.path.relpath(pages[0], folder)) if pages else "",
    )


def _unit(name: str, marks: Sequence[Mark], due: str) -> Unit:
    graded = [mark for mark in marks if mark.state == "graded"]
    most = max((mark.most for mark in graded), default=0.0)
    scores = [mark.score for mark in graded]
    return Unit(
        name=name,
        most=most,
        graded=len(graded),
        missing=sum(mark.state in ("missing", "refused") for mark in marks),
        failed=sum(mark.state == "failed" for mark in marks),
        unread=sum(mark.unread for mark in marks),
        late=sum(mark.late for mark in marks),
        mean=statistics.fmean(scores) if scores else None,
        median=statistics.median(scores) if scores else None,
        due=due,
    )
