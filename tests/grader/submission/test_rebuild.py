"""Of a student's file only source text counts."""

import json

import pytest
from nbformat.v4 import new_code_cell

from grader.errors import SubmissionError
from grader.submission.reading import SourceCell, read_cells
from grader.submission.rebuild import rebuild
from tests.grader.conftest import answered, source_notebook


def cells_of(notebook) -> list[SourceCell]:
    return read_cells(json.dumps(notebook).encode(), "mine.ipynb")


def by_id(notebook) -> dict[str, str]:
    return {
        cell.metadata.nbgrader.grade_id: cell.source for cell in notebook.cells if "nbgrader" in cell.metadata
    }


def test_answers_come_in_and_locked_cells_stay_ours():
    mine = answered({"double": "def double(n): return 7"})
    mine.cells[0].source = "numbers = [99]"
    mine.cells[3].source = "pass"
    rebuilt = rebuild(source_notebook(), cells_of(mine), "mine.ipynb")
    found, ours = by_id(rebuilt.notebook), by_id(source_notebook())
    assert found["double"] == "def double(n): return 7"
    assert (found["data"], found["test_double"]) == (ours["data"], ours["test_double"])
    assert rebuilt.notes == ()


def test_metadata_tags_and_points_of_the_student_have_no_effect():
    mine = answered()
    for cell in mine.cells:
        cell.metadata.tags = ["skip-execution", "raises-exception"]
        cell.metadata.nbgrader.points = 1000
        cell.metadata.nbgrader.schema_version = 99
    rebuilt = rebuild(source_notebook(), cells_of(mine), "mine.ipynb").notebook
    assert [cell.metadata for cell in rebuilt.cells] == [cell.metadata for cell in source_notebook().cells]


def test_added_cells_are_kept_at_their_place():
    mine = answered()
    mine.cells.insert(2, {"cell_type": "code", "source": "import math", "metadata": {}})
    mine.cells.insert(0, {"cell_type": "markdown", "source": "Hello", "metadata": {}})
    sources = [
        cell.source for cell in rebuild(source_notebook(), cells_of(mine), "mine.ipynb").notebook.cells
    ]
    assert sources[0] == "Hello"
    assert sources.index("import math") == sources.index("### 1 · Twice") + 1


def test_a_missing_answer_counts_as_unanswered():
    mine = answered()
    del mine.cells[4]
    rebuilt = rebuild(source_notebook(), cells_of(mine), "mine.ipynb")
    assert by_id(rebuilt.notebook)["total"] == by_id(source_notebook())["total"]
    assert rebuilt.notes == ("The answer cell 'total' is missing and counts as unanswered.",)


def test_of_doubled_answers_the_last_counts():
    mine = answered()
    mine.cells.append({**mine.cells[4], "source": "total = 7"})
    rebuilt = rebuild(source_notebook(), cells_of(mine), "mine.ipynb")
    assert by_id(rebuilt.notebook)["total"] == "total = 7"
    assert rebuilt.notes == ("The answer cell 'total' is there twice; the last one counts.",)


def test_missing_test_cells_come_back():
    mine = answered()
    mine.cells = [cell for cell in mine.cells if not cell.metadata.nbgrader.grade_id.startswith("test_")]
    assert "test_double" in by_id(rebuild(source_notebook(), cells_of(mine), "mine.ipynb").notebook)


def test_a_notebook_of_another_unit_is_refused():
    mine = answered()
    for cell in mine.cells:
        cell.metadata.nbgrader.grade_id += "_else"
    with pytest.raises(SubmissionError, match="it is another notebook"):
        rebuild(source_notebook(), cells_of(mine), "mine.ipynb")


def test_plain_cells_of_the_source_are_the_students_to_change():
    skeleton = source_notebook()
    skeleton.cells.insert(1, new_code_cell("import math"))
    mine = answered()
    mine.cells.insert(1, {"cell_type": "code", "source": "import cmath", "metadata": {}})
    sources = [cell.source for cell in rebuild(skeleton, cells_of(mine), "mine.ipynb").notebook.cells]
    assert "import cmath" in sources
    assert "import math" not in sources
