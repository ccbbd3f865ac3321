"""The reference answers are put into the notebook as it is graded."""

from nbformat.v4 import new_code_cell

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
