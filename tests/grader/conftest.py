"""A small course of its own for the harness's tests: no Keras, so that a grading takes seconds."""

import json
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader import grading
from grader.bench.activated import activated_path
from grader.course import Course, open_course
from grader.engine.findings import References, Shown, keep
from grader.records import Limits
from tests.grader.executors.threads import Threads

UNIT = "01_sums"
NOTEBOOK = "01_sums_exercises"

DOUBLE = '''def double(number):
    """Return twice the number."""
    ### BEGIN SOLUTION
    return 2 * number
    ### END SOLUTION'''
TEST_DOUBLE = """assert double(2) == 4, f"double(2) should be 4; yours gave {double(2)}."
### BEGIN HIDDEN TESTS
assert double(-3) == -6, "double(-3) should be -6: do negative numbers work?"
### END HIDDEN TESTS"""
TOTAL = """### BEGIN SOLUTION
total = sum(numbers)
### END SOLUTION"""
TEST_TOTAL = """assert total == 6, f"total should be 6; yours is {total}."
### BEGIN HIDDEN TESTS
assert isinstance(total, int), "total should be a whole number."
### END HIDDEN TESTS"""


def cell(source: str, grade_id: str, points: int | None = None, kind: str = "code", solution: bool = False):
    """Return a cell with nbgrader's metadata."""
    make = new_code_cell if kind == "code" else new_markdown_cell
    ours = {
        "grade_id": grade_id,
        "grade": points is not None,
        "solution": solution,
        "locked": not solution,
        "task": False,
        "schema_version": 3,
        "cell_type": kind,
    }
    if points is not None:
        ours["points"] = points
    return make(source, id=grade_id.replace("_", "-"), metadata={"nbgrader": ours})


def source_notebook() -> nbformat.NotebookNode:
    """Return the exercise with its answers and hidden tests: 3 + 2 points, and 1 for a person."""
    cells = [
        cell("numbers = [1, 2, 3]", "data"),
        cell("### 1 · Twice", "read_double", kind="markdown"),
        cell(DOUBLE, "double", solution=True),
        cell(TEST_DOUBLE, "test_double", points=3),
        cell(TOTAL, "total", solution=True),
        cell(TEST_TOTAL, "test_total", points=2),
        cell("It is a sum.", "explain", points=1, kind="markdown", solution=True),
    ]
    spec = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": spec})


CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "mini"
"""


@pytest.fixture
def course(tmp_path: Path, monkeypatch) -> Course:
    """Return a course of one unit in a folder of its own, released, with nobody in its class."""
    # As after `source .venv/bin/activate`: nbgrader's own commands call alembic by name.
    monkeypatch.setenv("PATH", activated_path())
    (tmp_path / "nbgrader_config.py").write_text(CONFIG)
    folder = tmp_path / "source" / UNIT
    folder.mkdir(parents=True)
    path = folder / f"{NOTEBOOK}.ipynb"
    nbformat.write(source_notebook(), path)
    opened = open_course(tmp_path)
    # As after a first grading, which runs the reference answers: that is tested by itself.
    source = {NOTEBOOK: nbformat.read(path, as_version=4)}
    keep(
        opened.plans_path(UNIT),
        References(skeletons=source, sources=source, files={}, limits=Limits()),
        {NOTEBOOK: Shown()},
    )
    return opened


@pytest.fixture
def ran(monkeypatch) -> list[str]:
    """Run submissions in threads (workers of their own cost seconds); return whose were run."""
    students: list[str] = []
    run_all = grading.run_all

    def run_and_tell(waiting, *how):
        students.extend(submission.student for submission in waiting)
        return run_all(waiting, *how)

    monkeypatch.setattr(grading, "local_executor", Threads)
    monkeypatch.setattr(grading, "run_all", run_and_tell)
    return students


PERFECT = {
    "double": "def double(number):\n    return number + number",
    "total": "total = 1 + 2 + 3",
    "explain": "Because.",
}


def answered(answers: dict[str, str] | None = None) -> nbformat.NotebookNode:
    """Return the notebook as a student hands it in, with these answers in place of perfect ones."""
    notebook = source_notebook()
    given = {**PERFECT, **(answers or {})}
    for entry in notebook.cells:
        entry.source = given.get(entry.metadata.nbgrader.grade_id, entry.source)
    return notebook


def make_need_torch(course: Course) -> None:
    """Let the unit's given cell import PyTorch."""
    (path,) = course.source_notebooks(UNIT)
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[0].source = "import torch\n" + notebook.cells[0].source
    nbformat.write(notebook, path)


def hand_in(course: Course, student: str, notebook: object, name: str = NOTEBOOK) -> Path:
    """Put a notebook (or any bytes) into a student's folder; return its path."""
    folder = course.path("submitted", student, UNIT)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.ipynb"
    raw = notebook if isinstance(notebook, bytes) else json.dumps(notebook).encode()
    path.write_bytes(raw)
    return path
