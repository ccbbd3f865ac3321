"""Points and comments that a person gives, in nbgrader's gradebook."""

from __future__ import annotations

from dataclasses import dataclass

from nbgrader.api import Comment, Grade, Gradebook, MissingEntry

from grader.errors import GraderError
from grader.nbgrader.queries import values_of


@dataclass(frozen=True, kw_only=True)
class Score:
    """Score that a person gave an answer; `points` is None until somebody has read it."""

    points: float | None = None
    comment: str = ""


class ConflictError(Exception):
    """Another person has given points or a comment meanwhile; `score` is theirs."""

    def __init__(self, score: Score) -> None:
        super().__init__("The answer was graded by somebody else meanwhile.")
        self.score = score


Place = tuple[str, str, str]
"""An answer's student, notebook (without suffix) and grade_id."""


def read_scores(book: Gradebook, unit: str) -> dict[Place, Score]:
    """Return the points and comments that people have given in a unit."""
    grades = values_of(book, unit, Grade, Grade.manual_score)
    comments = {(*place,): text for *place, text in values_of(book, unit, Comment, Comment.manual_comment)}
    return {
        (student, notebook, cell): _score(points, comments.get((student, notebook, cell)))
        for student, notebook, cell, points in grades
    }


def save_score(book: Gradebook, unit: str, place: Place, before: Score, now: Score) -> None:
    """Save points and a comment, as formgrader does.

    Args:
        book: The gradebook.
        unit: The unit's name.
        place: The answer.
        before: What was shown to the person who graded.
        now: What the person gives.

    Raises:
        ConflictError: The gradebook no longer has what was shown.
        GraderError: The gradebook does not know the answer, or the points are negative or more than
            there are.
    """
    grade, comment = _entries(book, unit, place)
    if (found := _score(grade.manual_score, getattr(comment, "manual_comment", None))) != before:
        raise ConflictError(found)
    most = float(grade.max_score)
    if now.points is not None and not 0 <= now.points <= most:
        raise GraderError(f"{now.points:g} points cannot be given.", f"Give 0 to {most:g}.")
    grade.manual_score = now.points
    grade.needs_manual_grade = now.points is None and grade.auto_score is None
    if comment is not None:
        comment.manual_comment = now.comment or None
    elif now.comment:
        raise GraderError("A task cannot have a comment in nbgrader's gradebook.", "Leave the comment out.")
    book.db.commit()


def _entries(book: Gradebook, unit: str, place: Place) -> tuple[Grade, Comment | None]:
    student, notebook, cell = place
    try:
        grade = book.find_grade(cell, notebook, unit, student)
    except MissingEntry:
        raise GraderError(
            f"The gradebook has no answer {cell} of {student}.", "Grade the unit again."
        ) from None
    try:
        return grade, book.find_comment(cell, notebook, unit, student)
    except MissingEntry:
        return grade, None


def _score(points: float | None, comment: str | None) -> Score:
    return Score(points=None if points is None else float(points), comment=comment or "")
