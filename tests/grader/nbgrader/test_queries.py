"""What the gradebook has is read as it was written."""

import sys
from pathlib import Path

from grader.nbgrader import generate, gradebook, queries
from tests.grader.conftest import NOTEBOOK, UNIT, answered, hand_in

NBGRADER = str(Path(sys.executable).parent / "nbgrader")


def test_marks_of_a_unit_that_nobody_has_marks_in(course):
    generate.register(course, UNIT)
    assert queries.scores(course, UNIT) == {}


def test_what_was_recorded_is_read_back(course):
    hand_in(course, "ada", answered())
    notebook = generate.register(course, UNIT)[NOTEBOOK]
    gradebook.record(course, UNIT, "ada", {NOTEBOOK: notebook})
    marks = queries.marks(course, UNIT)
    assert set(marks) == queries.students(course) == {"ada"}
    assert marks["ada"] == queries.marks_of(course, UNIT, "ada")
    assert queries.marks_of(course, UNIT, "bob").points == {}
    assert queries.penalties(course, UNIT) == {"ada": {NOTEBOOK: 0.0}}
    (final,) = queries.final_marks(course, UNIT)
    assert (final.student, final.score) == ("ada", sum(marks["ada"].points.values()))
    assert [one[:2] for one in queries.notebook_ids(course, UNIT)] == [("ada", NOTEBOOK)]
    assert queries.comments(course, UNIT) == {}
    assert queries.due_dates(course) == {}
