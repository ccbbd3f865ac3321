"""Of a whole notebook the student's parts are cleaned, and ours are left."""

from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from grader.clean.notebook import MOST_MARKDOWN, clean_notebook
from tests.grader.conftest import answered

TAG = "<img src=x>"


def test_only_the_markdown_of_students_is_changed():
    notebook = answered({"explain": TAG})
    notebook.cells[1].source = TAG
    notebook.cells.insert(2, new_markdown_cell(TAG))
    clean_notebook(notebook)
    added, explained = notebook.cells[2].source, notebook.cells[-1].source
    assert notebook.cells[1].source == TAG
    assert added == explained != TAG


def test_outputs_and_counts_of_every_cell_are_cleaned():
    notebook = answered()
    notebook.cells[0].execution_count = "<script>"
    notebook.cells[0].outputs = [new_output("display_data", data={"application/javascript": "alert(1)"})]
    clean_notebook(notebook)
    assert notebook.cells[0].execution_count is None
    assert notebook.cells[0].outputs[0].data == {"text/plain": "[not shown: application/javascript]"}


def test_a_book_in_many_cells_is_cut():
    notebook = answered()
    notebook.cells += [new_code_cell("1"), *(new_markdown_cell("a" * 15_000) for _ in range(20))]
    clean_notebook(notebook)
    added = [cell.source for cell in notebook.cells[-20:]]
    assert added[0] == "a" * 15_000 and added[-1].endswith("[cut after 0 characters]")
    assert sum(map(len, added)) < MOST_MARKDOWN + 20 * 50
