"""What students get is what the sources give, and holds nothing that they should not see."""

import nbformat
import pytest
from traitlets.config import Config

from grader import gradebook
from grader.course import Course, open_course
from tests.notebooks.exercise import COURSE, UNITS, read_cells

MARKERS = ("BEGIN SOLUTION", "END SOLUTION", "BEGIN HIDDEN TESTS", "END HIDDEN TESTS")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Course:
    """The course with its student edition written elsewhere, anew."""
    course = open_course(COURSE)
    config = Config(course.config)
    config.CourseDirectory.release_directory = str(tmp_path_factory.mktemp("release"))
    return Course(course.root, course.class_dir, config)


def test_it_is_what_the_source_gives_byte_for_byte(unit, fresh):
    (made,) = gradebook.release(fresh, unit)
    kept = open_course(COURSE).path("release", ".", unit) / made.name
    assert kept.read_bytes() == made.read_bytes(), f"Run `grader release {unit}` and commit what it writes."


def test_nothing_else_lies_there(unit):
    folder = open_course(COURSE).path("release", ".", unit)
    assert [path.name for path in folder.iterdir()] == [f"{unit}_exercises.ipynb"]


def test_every_unit_is_released():
    folder = open_course(COURSE).folder("release")
    assert sorted(path.name for path in folder.iterdir() if path.is_dir()) == UNITS


def test_it_holds_no_answer_no_hidden_test_and_no_output(unit):
    notebook = open_course(COURSE).path("release", ".", unit) / f"{unit}_exercises.ipynb"
    given = notebook.read_text(encoding="utf-8")
    assert not [marker for marker in MARKERS if marker in given]
    assert '"output_type"' not in given
    seen = "\n".join(cell.source for cell in nbformat.read(notebook, as_version=4).cells)
    kept_back = lines_between_markers("\n".join(cell.source for cell in read_cells(unit)))
    assert len(kept_back) > 50
    assert not [line for line in kept_back if line in seen]


def lines_between_markers(source: str) -> list[str]:
    """Return the lines of answers and hidden tests that stand nowhere else in the source."""
    lines, inside = [], False
    for line in source.splitlines():
        if any(marker in line for marker in MARKERS):
            inside = "BEGIN" in line
        elif inside and len(line.strip()) > 30 and source.count(line.strip()) == 1:
            lines.append(line.strip())
    return lines
