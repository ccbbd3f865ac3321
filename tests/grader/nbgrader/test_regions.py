"""A region that is marked wrongly is told with its cell, its line and a remedy."""

import nbformat
import pytest
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions

from grader.commands.check import check
from grader.errors import GraderError
from grader.nbgrader.regions import FIX_MARKS, marks_fault
from tests.grader.conftest import source_notebook

TEST = 3


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (
            "### BEGIN HIDDEN TESTS\nassert True",
            "'BEGIN HIDDEN TESTS' in line 1 has no 'END HIDDEN TESTS' below it",
        ),
        (
            "x = 1\n### BEGIN HIDDEN TESTS\n### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS",
            "a second 'BEGIN HIDDEN TESTS' comes before 'END HIDDEN TESTS'",
        ),
    ],
)
def test_the_first_wrong_region_is_found(source, words):
    notebook = source_notebook()
    notebook.cells[TEST].source = source
    what, remedy = marks_fault(notebook, [ClearHiddenTests()]) or ("", "")
    assert what.startswith("cell 4 (grade_id 'test_double', begins ") and what.endswith(words)
    assert remedy == FIX_MARKS


@pytest.mark.parametrize("step", [ClearHiddenTests(), ClearSolutions()])
def test_regions_that_are_right_are_no_fault(step):
    assert marks_fault(source_notebook(), [step]) is None


def test_a_students_check_names_the_cell_too(tmp_path):
    notebook = source_notebook()
    notebook.cells[TEST].source = "### BEGIN HIDDEN TESTS\nassert True"
    (tmp_path / "q.ipynb").write_text(nbformat.writes(notebook))
    with pytest.raises(
        GraderError, match=r"q.ipynb is damaged: cell 4 \(grade_id 'test_double'.* in line 1 has"
    ):
        check(tmp_path / "q.ipynb")
