"""nbgrader does what it always does; we only put its errors into words."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from grader.errors import GraderError, MachineError
from grader.nbgrader import gradebook
from tests.grader.conftest import NOTEBOOK, UNIT, answered, hand_in, source_notebook

NBGRADER = str(Path(sys.executable).parent / "nbgrader")


def test_the_student_edition_is_nbgraders_own_byte_for_byte(course):
    ours = gradebook.release(course, UNIT)[0].read_bytes()
    subprocess.run([NBGRADER, "generate_assignment", UNIT, "--force"], cwd=course.root, check=True)
    assert course.path("release", ".", UNIT).joinpath(f"{NOTEBOOK}.ipynb").read_bytes() == ours


def test_the_student_edition_holds_no_answer_and_no_hidden_test(course):
    text = gradebook.release(course, UNIT)[0].read_text()
    assert "2 * number" not in text
    assert "negative numbers" not in text
    assert "NotImplementedError" in text


def test_releasing_leaves_the_gradebook_alone(course):
    gradebook.release(course, UNIT)
    assert not (course.root / "gradebook.db").exists()


def test_registering_gives_blank_answers_with_all_tests(course):
    notebook = gradebook.register(course, UNIT)[NOTEBOOK]
    sources = {cell.metadata.nbgrader.grade_id: cell.source for cell in notebook.cells}
    assert "2 * number" not in sources["double"]
    assert "negative numbers" in sources["test_double"]
    assert not course.folder("release").exists()


def test_registering_twice_changes_nothing(course):
    assert gradebook.register(course, UNIT) == gradebook.register(course, UNIT)


def test_a_source_with_doubled_ids_is_refused_in_words(course):
    notebook = source_notebook()
    notebook.cells[2].metadata.nbgrader.grade_id = "data"
    nbformat.write(notebook, course.source_notebooks(UNIT)[0])
    with pytest.raises(GraderError, match=f"{UNIT} cannot be prepared: .*data"):
        gradebook.register(course, UNIT)


def test_a_source_with_an_open_marker_is_refused_in_words(course):
    notebook = source_notebook()
    notebook.cells[2].source = notebook.cells[2].source.replace("### END SOLUTION", "")
    nbformat.write(notebook, course.source_notebooks(UNIT)[0])
    with pytest.raises(GraderError, match=r"cannot be prepared: .* has no 'END SOLUTION' below it"):
        gradebook.release(course, UNIT)


def test_a_dead_gradebook_is_the_machines_fault(course):
    (course.root / "gradebook.db").write_bytes(b"no database at all" * 100)
    with pytest.raises(MachineError, match=r"The gradebook sqlite:///.* cannot be used"):
        gradebook.scores(course, UNIT)


def test_marks_of_a_unit_that_nobody_has_marks_in(course):
    gradebook.register(course, UNIT)
    assert gradebook.scores(course, UNIT) == {}


def test_a_submission_is_recorded_as_a_whole_or_not_at_all(course, monkeypatch):
    hand_in(course, "ada", answered())
    notebook = gradebook.register(course, UNIT)[NOTEBOOK]
    monkeypatch.setattr(gradebook, "_write", _fail)
    with pytest.raises(OSError, match="full"):
        gradebook.record(course, UNIT, "ada", {NOTEBOOK: notebook})
    assert gradebook.scores(course, UNIT) == {}
    monkeypatch.undo()
    gradebook.record(course, UNIT, "ada", {NOTEBOOK: notebook})
    assert set(gradebook.scores(course, UNIT)) == {"ada"}


def _fail(*_):
    raise OSError("full")


def test_nbgraders_own_commands_go_on_from_our_marks(course):
    from grader.grading import Options, grade_unit

    gradebook.release(course, UNIT)
    hand_in(course, "ada", answered())
    list(grade_unit(course, UNIT, Options(), lambda count: None))
    for command in (["generate_feedback", UNIT], ["export"]):
        subprocess.run([NBGRADER, *command], cwd=course.root, check=True)
    assert (course.root / "feedback" / "ada" / UNIT / f"{NOTEBOOK}.html").is_file()
    assert ",ada," in (course.root / "grades.csv").read_text()
    assert ",5.0,6.0" in (course.root / "grades.csv").read_text()


def test_stock_autograde_gives_the_same_marks(course):
    from grader.grading import Options, grade_unit

    gradebook.register(course, UNIT)
    hand_in(course, "ada", answered({"double": "def double(n):\n    return n + 2"}))
    subprocess.run([NBGRADER, "autograde", UNIT], cwd=course.root, check=True)
    stock = gradebook.scores(course, UNIT)
    list(grade_unit(course, UNIT, Options(), lambda count: None))
    assert gradebook.scores(course, UNIT) == stock
