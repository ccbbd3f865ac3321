"""nbgrader's converter does what it always does; its errors are put into words."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from grader.errors import GraderError
from grader.nbgrader import generate
from tests.grader.conftest import NOTEBOOK, UNIT, source_notebook

NBGRADER = str(Path(sys.executable).parent / "nbgrader")


def test_the_student_edition_is_nbgraders_own_byte_for_byte(course):
    ours = generate.release(course, UNIT)[0].read_bytes()
    subprocess.run([NBGRADER, "generate_assignment", UNIT, "--force"], cwd=course.root, check=True)
    assert course.path("release", ".", UNIT).joinpath(f"{NOTEBOOK}.ipynb").read_bytes() == ours


def test_the_student_edition_holds_no_answer_and_no_hidden_test(course):
    text = generate.release(course, UNIT)[0].read_text()
    assert "2 * number" not in text
    assert "negative numbers" not in text
    assert "NotImplementedError" in text


def test_releasing_leaves_the_gradebook_alone(course):
    generate.release(course, UNIT)
    assert not (course.root / "gradebook.db").exists()


def test_registering_gives_blank_answers_with_all_tests(course):
    notebook = generate.register(course, UNIT)[NOTEBOOK]
    sources = {cell.metadata.nbgrader.grade_id: cell.source for cell in notebook.cells}
    assert "2 * number" not in sources["double"]
    assert "negative numbers" in sources["test_double"]
    assert not course.folder("release").exists()


def test_registering_twice_changes_nothing(course):
    assert generate.register(course, UNIT) == generate.register(course, UNIT)


def test_a_source_with_doubled_ids_is_refused_in_words(course):
    notebook = source_notebook()
    notebook.cells[2].metadata.nbgrader.grade_id = "data"
    nbformat.write(notebook, course.source_notebooks(UNIT)[0])
    with pytest.raises(GraderError, match=f"{UNIT} cannot be prepared: .*data"):
        generate.register(course, UNIT)


def test_a_source_with_an_open_marker_is_refused_in_words(course):
    notebook = source_notebook()
    notebook.cells[2].source = notebook.cells[2].source.replace("### END SOLUTION", "")
    nbformat.write(notebook, course.source_notebooks(UNIT)[0])
    with pytest.raises(GraderError, match=r"cannot be prepared: .* has no 'END SOLUTION' below it"):
        generate.release(course, UNIT)
