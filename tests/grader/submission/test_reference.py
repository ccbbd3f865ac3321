"""The reference answers are put into the notebook as it is graded."""

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from grader.submission.reference import with_answers
from tests.grader.conftest import answered, source_notebook


def test_answers_come_from_the_source_and_all_else_from_the_skeleton():
    skeleton, source = answered({"double": "# YOUR CODE HERE"}), source_notebook()
    skeleton.cells[3].source = "assert double(2) == 4  # made by nbgrader"
    made = with_answers(skeleton, source)
    assert made.cells[3].source.endswith("made by nbgrader")
    answers = [cell.source for cell in source.cells if cell.metadata.get("nbgrader", {}).get("solution")]
    assert [
        cell.source for cell in made.cells if cell.metadata.get("nbgrader", {}).get("solution")
    ] == answers
    assert "# YOUR CODE HERE" in [cell.source for cell in skeleton.cells]  # it is a copy


def test_a_header_stays():
    skeleton = source_notebook()
    skeleton.cells.insert(0, new_code_cell("LIMIT = 3", id="header"))
    assert with_answers(skeleton, source_notebook()).cells[0].source == "LIMIT = 3"


def test_a_cell_without_a_mark_has_the_authors_text():
    source = source_notebook()
    source.cells.insert(0, new_code_cell("### BEGIN SOLUTION\nx = 1\n### END SOLUTION", id="open"))
    skeleton = source_notebook()
    skeleton.cells.insert(0, new_code_cell("# YOUR CODE HERE", id="open"))
    assert "x = 1" in with_answers(skeleton, source).cells[0].source


OPEN, BLANK = "### BEGIN SOLUTION\nx = {}\n### END SOLUTION", "# YOUR CODE HERE"


def notebook(*open_cells: tuple[int, str], ids: str = "none") -> NotebookNode:
    """Return a notebook with unmarked cells at these places, and with no ids, equal ones or own ones."""
    made = source_notebook()
    for place, source in reversed(open_cells):
        made.cells.insert(place, new_code_cell(source))
    for number, one in enumerate(made.cells):
        one.pop("id", None)
        if ids != "none":
            one["id"] = "same" if ids == "equal" else f"id-{number}"
    return made


@pytest.mark.parametrize("ids", ["none", "equal", "own"])
@pytest.mark.parametrize("before", [[], ["import os"], ["# made for all", "LIMIT = 3"]])
@pytest.mark.parametrize("behind", [[], ["# the end"]])
def test_cells_without_a_mark_are_told_by_their_places(ids, before, behind):
    texts = [
        "import numpy as np",
        "# Read the data.",
        "data = [1]",
        OPEN.format(1),
        OPEN.format(2),
        "print(data)",
    ]
    places = [0, 0, 0, 3, 3, 7]
    source = notebook(*zip(places, texts, strict=True), ids=ids)
    blanks = [BLANK if "SOLUTION" in text else text for text in texts]
    skeleton = notebook(*zip(places, blanks, strict=True), ids=ids)
    for text in reversed(before):
        skeleton.cells.insert(0, new_code_cell(text))
    skeleton.cells += [new_code_cell(text) for text in behind]
    made = with_answers(skeleton, source)
    expected = [cell.source for cell in source.cells]
    assert [cell.source for cell in made.cells] == [*before, *expected, *behind]


def test_in_a_notebook_without_marks_each_cell_has_its_own_text():
    source, skeleton = (new_notebook(cells=[new_code_cell(one) for one in texts]) for texts in (
        ("a = 1", OPEN.format(1), "b = 2"), ("# header", "a = 1", BLANK, "b = 2", "# footer"),
    ))  # fmt: skip
    made = with_answers(skeleton, source)
    assert [cell.source for cell in made.cells] == ["# header", "a = 1", OPEN.format(1), "b = 2", "# footer"]


def test_a_cell_that_has_an_id_of_nbgraders_and_no_mark_has_the_authors_text_too():
    source, skeleton = notebook((0, OPEN.format(1))), notebook((0, BLANK))
    for one in (source, skeleton):
        one.cells[0].metadata["nbgrader"] = {
            **dict.fromkeys(("grade", "solution", "locked", "task"), False),
            "grade_id": "cell-1",
        }
    assert with_answers(skeleton, source).cells[0].source == OPEN.format(1)


def test_where_cells_are_missing_the_others_keep_their_text():
    made = with_answers(notebook((0, "a = 1")), notebook((0, "x = 1"), (0, "y = 2")))
    assert made.cells[0].source == "a = 1"
