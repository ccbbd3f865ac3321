"""Results of submissions whose marks are in the gradebook: made, kept, and brought up to date."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import nbformat
from nbformat import NotebookNode

from grader import store
from grader.changes import Change, cause, change_of
from grader.course import Course
from grader.engine.verdict import questions
from grader.nbgrader import queries
from grader.records import Executed, Question, Reading, Result, Status
from grader.submission.prepare import Submission
from grader.written import digests


def keep(
    course: Course,
    unit: str,
    submission: Submission,
    outcome: tuple[Executed, ...],
    notebooks: dict[str, NotebookNode],
    marks: queries.Marks,
    had: Result | None = None,
) -> Result:
    """Keep the result of a submission whose marks are in the gradebook.

    `had` is its result before, as the gradebook had it; None: as it was kept.
    """
    found = [q for executed in outcome for q in _questions(executed, notebooks[executed.name], marks.points)]
    result = Result(
        student=submission.student,
        unit=unit,
        status="graded",
        max_score=sum(question.max_points for question in found),
        seconds=round(sum(executed.seconds for executed in outcome), 2),
        questions=tuple(found),
        notes=submission.notes,
    )
    full = refreshed(result, marks)
    # Without what is said of lateness: that is looked at each time.
    kept = replace(full, notes=submission.notes)
    before = store.load(course, unit, submission.student)
    change = before and _change(before, had or before.result, full, submission)
    store.save(
        course,
        store.Kept(
            kept, submission.fingerprint, texts=digests(notebooks), own=submission.own, change=change or None
        ),
    )
    return full


def _change(before: store.Kept, had: Result, now: Result, submission: Submission) -> Change | None:
    """Return how the mark changed in this run, else the change before it."""
    if had.status != "graded":
        return before.change
    why = cause((before.own, submission.own), (before.fingerprint, submission.fingerprint))
    return change_of(had, now, why) or before.change


def refreshed(result: Result, marks: queries.Marks) -> Result:
    """Return a kept result with what the gradebook has now: points by hand, what is read, lateness."""
    places = {name: place for place, name in _question_ids(marks.points).items()}
    updated = tuple(_refreshed(question, places.get(question.id), marks) for question in result.questions)
    raw = sum(question.points for question in updated)
    return replace(
        result,
        questions=updated,
        raw_score=raw,
        penalty=marks.penalty,
        score=max(0.0, raw - marks.penalty),
        notes=(*result.notes, *marks.notes),
    )


def _refreshed(question: Question, place: queries.Place | None, marks: queries.Marks) -> Question:
    if place is None:
        return question
    reading = marks.reading.get(place, Reading.NONE)
    if question.status is not Status.MANUAL and reading is not Reading.UNREAD:
        reading = Reading.NONE  # a machine read it
    return replace(question, points=marks.points[place], reading=reading)


def _questions(executed: Executed, notebook: nbformat.NotebookNode, points: queries.Points) -> list[Question]:
    own = {cell: earned for (name, cell), earned in points.items() if name == executed.name}
    ids = _question_ids(points)
    return [replace(q, id=ids[executed.name, q.id]) for q in questions(notebook, executed.cells, own)]


def _question_ids(points: queries.Points) -> dict[tuple[str, str], str]:
    """Return the id of each question: its grade_id, with its notebook where two notebooks share it."""
    counts = Counter(cell for _, cell in points)
    return {(name, cell): cell if counts[cell] == 1 else f"{name}/{cell}" for name, cell in points}
