"""Each predicate on nbgrader's metadata of a cell, with that of all kinds of cells."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from grader.cell_metadata import (
    grade_id_of,
    is_grade,
    is_solution,
    is_task,
    is_test,
    is_unmarked,
    is_value,
    points_shown,
    value_shown,
)

PREDICATES = (is_grade, is_solution, is_task, is_test, is_unmarked)
KINDS = {
    "answer": ({"solution": True, "locked": False}, {is_solution}),
    "answer that is locked all the same": ({"solution": True, "locked": True}, {is_solution}),
    "test": ({"grade": True, "locked": True}, {is_grade, is_test}),
    "answer that a person grades": ({"grade": True, "solution": True}, {is_grade, is_solution}),
    "task": ({"task": True, "locked": True}, {is_task}),
    "given": ({"locked": True}, set()),
    "unlocked, with a grade_id": ({"grade": False, "solution": False, "locked": False}, {is_unmarked}),
}


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_of_cells(kind):
    metadata, true = KINDS[kind]
    cell = new_code_cell(metadata={"nbgrader": {"grade_id": "q1", **metadata}})
    assert {one for one in PREDICATES if one(cell)} == true
    assert grade_id_of(cell) == "q1"


@pytest.mark.parametrize("metadata", [{}, {"nbgrader": {}}, {"tags": ["a"]}])
def test_a_cell_without_nbgraders_metadata_is_the_students(metadata):
    cell = new_code_cell(metadata=metadata)
    assert [one for one in PREDICATES if one(cell)] == [is_unmarked]
    assert grade_id_of(cell) == ""


def test_text_with_points_is_no_test():
    cell = new_markdown_cell(metadata={"nbgrader": {"grade": True, "locked": True}})
    assert is_grade(cell) and not is_test(cell)


def test_the_value_is_that_of_the_last_expression():
    printed = {"output_type": "stream", "name": "stdout", "text": "5"}
    value = {"output_type": "execute_result", "data": {"text/plain": "0.5"}}
    picture = {"output_type": "execute_result", "data": {"image/png": ""}}
    assert is_value(value) and not is_value(printed)
    assert value_shown([printed, value]) == "0.5"
    assert value_shown([picture]) == ""
    assert value_shown([printed]) is None
    assert value_shown([]) is None


@pytest.mark.parametrize(
    ("text", "is_one"), [("1.5", True), ("nan", True), ("Fraction(1, 2)", False), ("", False)]
)
def test_what_nbgrader_reads_points_from(text, is_one):
    assert (points_shown([new_output("execute_result", {"text/plain": text})]) is not None) is is_one
    assert points_shown([new_output("display_data", {"text/plain": text})]) is None
