"""Answers in words are gathered by question, with the marking guide."""

import nbformat
import pytest

from grader import store
from grader.engine.verdict import NO_ANSWER
from grader.errors import GraderError
from grader.reading.answers import questions_to_read
from grader.records import Question, Result, Status
from tests.grader.conftest import NOTEBOOK, UNIT, answered, cell


def graded(course, student, notebook, blank=False):
    """Put a graded notebook and its result where they lie after a grading."""
    folder = course.path("autograded", student, UNIT)
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / f"{NOTEBOOK}.ipynb")
    message = NO_ANSWER if blank else ""
    questions = (Question("explain", Status.MANUAL, points=0.0, max_points=1.0, message=message),)
    store.save(course, store.Kept(Result(student, UNIT, "graded", questions=questions), "x"))


def test_answers_stand_under_their_question(course):
    graded(course, "ann", answered({"explain": "Since it adds."}))
    graded(course, "ben", answered({"explain": "It is a sum."}), blank=True)
    (question,) = questions_to_read(course, UNIT)
    assert (question.cell, question.heading, question.most) == ("explain", "1 · Twice", 1.0)
    assert question.guide == "It is a sum."
    assert [(a.student, a.texts, a.blank) for a in question.answers] == [
        ("ann", ("Since it adds.",), False),
        ("ben", ("It is a sum.",), True),
    ]


def test_a_tasks_scheme_is_the_guide_and_added_cells_are_the_answer(course):
    path = course.source_notebooks(UNIT)[0]
    task = cell(
        "### Plan it\n### BEGIN MARK SCHEME\nOne point.\n### END MARK SCHEME",
        "plan",
        points=2,
        kind="markdown",
    )
    task.metadata.nbgrader |= {"task": True, "grade": False}
    notebook = nbformat.read(path, as_version=4)
    notebook.cells = [task]
    nbformat.write(notebook, path)
    own = nbformat.v4.new_markdown_cell("My plan.")
    notebook.cells = [task, own]
    graded(course, "ann", notebook)
    (question,) = questions_to_read(course, UNIT)
    assert (question.heading, question.guide) == ("Plan it", "One point.")
    assert "MARK SCHEME" not in question.text
    assert question.answers[0].texts == ("My plan.",)


def test_nothing_graded_and_nothing_to_read_are_said(course):
    with pytest.raises(GraderError, match="Nothing of 01_sums is graded yet"):
        questions_to_read(course, UNIT)
    path = course.source_notebooks(UNIT)[0]
    notebook = nbformat.read(path, as_version=4)
    notebook.cells = notebook.cells[:-1]
    nbformat.write(notebook, path)
    graded(course, "ann", notebook)
    with pytest.raises(GraderError, match="no question that needs manual grading"):
        questions_to_read(course, UNIT)
