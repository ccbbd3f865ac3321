"""Every exercise has the form that docs/writing_a_unit.md asks for, and a blank one earns nothing.

That a perfect one earns all is seen where `make test` runs the solved exercises with nbval.
"""

import re
from collections import Counter

import nbformat
import pytest
from nbgrader.preprocessors import ClearSolutions
from traitlets.config import PyFileConfigLoader

from tests.notebooks.exercise import COURSE, Cell, notebook_path, questions, read_cells, run

HIDDEN = "### BEGIN HIDDEN TESTS"
FOLDED = {"source_hidden": True}
HINT = re.compile(r"\s*# hint: \S.+[.?]\n")  # in whole sentences
CHECK = re.compile(r"^\s*(assert |check_\w+\()", re.MULTILINE)  # or a function of the cell that asserts


@pytest.fixture
def cells(unit):
    return read_cells(unit)


def test_notebook_is_clean(unit):
    notebook = nbformat.read(notebook_path(unit), as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    assert notebook.metadata.language_info == {"name": "python"}
    dirty = [c.id for c in notebook.cells if c.get("outputs") or c.get("execution_count")]
    dirty += [c.id for c in notebook.cells if c.metadata.get("jupyter", FOLDED) != FOLDED]
    dirty += [c.id for c in notebook.cells if set(c.metadata) - {"nbgrader", "jupyter"}]
    assert not dirty


def test_only_tests_are_folded(unit):
    """A student reads the question and the answer cell; a test is one click away."""
    notebook = nbformat.read(notebook_path(unit), as_version=nbformat.NO_CONVERT)
    folded = [c.metadata.nbgrader.grade_id for c in notebook.cells if "jupyter" in c.metadata]
    assert set(folded) <= {f"test_{question}" for question in questions(read_cells(unit))}


def test_every_cell_belongs_to_nbgrader_under_its_own_id(cells):
    assert all(cell.grader for cell in cells)
    assert [name for name, count in Counter(cell.id for cell in cells).items() if count > 1] == []


def test_there_is_enough_to_earn(cells):
    assert len(questions(cells)) >= 8
    assert sum(cell.is_manual for cell in cells) == 1
    assert sum(cell.grader.get("points", 0) for cell in cells) >= 20


def test_every_question_is_text_answer_and_test(cells):
    ids = [cell.id for cell in cells]
    for question in questions(cells):
        answer, test = (cells[ids.index(name)] for name in (question, f"test_{question}"))
        assert f"read_{question}" in ids
        assert answer.is_answer and not answer.grader["grade"] and not answer.grader["locked"]
        assert test.is_test and test.grader["locked"] and not test.grader["solution"]


def test_headings_tell_the_points(cells):
    points = {cell.id.removeprefix("test_"): cell.grader.get("points") for cell in cells}
    for cell in cells:
        name = cell.id.removeprefix("read_")
        if cell.id.startswith("read_") and points.get(name):
            told = re.match(r"### \d+ · .+ \((\d+) points?\b", cell.source)
            assert told and int(told[1]) == points[name], cell.id


def test_every_test_has_visible_and_hidden_checks(cells):
    for cell in cells:
        if cell.is_test:
            visible, _, hidden = cell.source.partition(HIDDEN)
            assert CHECK.search(visible) and CHECK.search(hidden), cell.id
            assert hidden.rstrip().endswith("### END HIDDEN TESTS"), cell.id


def test_every_hidden_part_begins_with_a_hint(cells):
    """A student's feedback shows the hint in place of a hidden check that failed."""
    parts = {cell.id: cell.source.split(HIDDEN)[1:] for cell in cells if cell.is_test}
    assert [id for id, hidden in parts.items() for part in hidden if not HINT.match(part)] == []


def test_every_message_ends_with_the_section_that_the_question_names(cells):
    texts = {cell.id: cell.source for cell in cells}
    for cell in cells:
        if cell.is_test:
            (told,) = re.findall(r"\*L(esson \d\d, [^*]+)\.\*", texts[cell.id.replace("test_", "read_", 1)])
            assert cell.source.startswith(f"with section('l{told}'):\n"), cell.id


@pytest.mark.notebooks
def test_the_blank_exercise_earns_nothing(unit, cells):
    earned = [question for question, outcome in run(cells, blank_answers(unit)).items() if outcome.passed]
    assert not earned


def blank_answers(unit: str) -> dict[str, str]:
    """The answer cells as a student first sees them, as nbgrader clears them by this course's rules."""
    configuration = PyFileConfigLoader("nbgrader_config.py", path=str(COURSE)).load_config()
    notebook = nbformat.read(notebook_path(unit), as_version=4)
    cleared, _ = ClearSolutions(config=configuration).preprocess(notebook, {})
    cells: list[Cell] = [
        Cell(c.metadata.nbgrader.grade_id, c.cell_type, c.source, c.metadata.nbgrader) for c in cleared.cells
    ]
    return {cell.id: cell.source for cell in cells if cell.is_answer}
