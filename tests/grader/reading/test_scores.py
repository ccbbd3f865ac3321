"""Manual points and comments are kept as formgrader keeps them, and nobody's are overwritten unseen."""

import pytest

from grader.errors import GraderError
from grader.nbgrader import database, generate, gradebook
from grader.reading.scores import ConflictError, Score, read_scores, save_score
from tests.grader.conftest import NOTEBOOK, UNIT, answered, hand_in

PLACE = ("ann", NOTEBOOK, "explain")


@pytest.fixture
def book(course):
    """Return the gradebook of a class in which Ann is graded."""
    hand_in(course, "ann", answered())
    generate.register(course, UNIT)
    gradebook.record(course, UNIT, "ann", {NOTEBOOK: answered_with_checksums(course)})
    with database.opened(course) as book:
        yield book


def answered_with_checksums(course):
    notebook = generate.register(course, UNIT)[NOTEBOOK]
    for cell in notebook.cells:
        if cell.metadata.nbgrader.grade_id == "explain":
            cell.source = "Because."
    return notebook


def test_points_and_comment_are_saved(book):
    assert read_scores(book, UNIT)[PLACE] == Score()
    save_score(book, UNIT, PLACE, Score(), Score(points=0.5, comment="Why?"))
    assert read_scores(book, UNIT)[PLACE] == Score(points=0.5, comment="Why?")
    grade = book.find_grade("explain", NOTEBOOK, UNIT, "ann")
    assert (grade.score, grade.needs_manual_grade) == (0.5, False)


def test_points_can_be_taken_back(book):
    save_score(book, UNIT, PLACE, Score(), Score(points=1.0))
    save_score(book, UNIT, PLACE, Score(points=1.0), Score())
    assert book.find_grade("explain", NOTEBOOK, UNIT, "ann").needs_manual_grade


def test_what_somebody_else_gave_meanwhile_is_not_overwritten(book):
    save_score(book, UNIT, PLACE, Score(), Score(points=1.0))
    with pytest.raises(ConflictError) as caught:
        save_score(book, UNIT, PLACE, Score(), Score(points=0.0))
    assert caught.value.score == Score(points=1.0)
    assert read_scores(book, UNIT)[PLACE] == Score(points=1.0)


@pytest.mark.parametrize("points", [-1.0, 1.5, float("nan"), float("inf")])
def test_points_that_there_are_not_are_refused(book, points):
    with pytest.raises(GraderError, match="Give 0 to 1"):
        save_score(book, UNIT, PLACE, Score(), Score(points=points))


def test_an_unknown_answer_is_refused(book):
    with pytest.raises(GraderError, match="no answer explain of ben"):
        save_score(book, UNIT, ("ben", NOTEBOOK, "explain"), Score(), Score(points=1.0))
