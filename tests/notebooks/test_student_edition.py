"""What students get is what the sources give, and holds nothing that they should not see."""

import pytest
from traitlets.config import Config

from grader import gradebook
from grader.course import Course, open_course
from tests.notebooks.exercise import COURSE, UNITS

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
    text = (open_course(COURSE).path("release", ".", unit) / f"{unit}_exercises.ipynb").read_text()
    assert not [marker for marker in MARKERS if marker in text]
    assert '"output_type"' not in text
    source = gradebook.nbformat.read(COURSE / "solutions" / unit / f"{unit}_exercises.ipynb", as_version=4)
    for cell in source.cells:
        for begin, end in (MARKERS[:2], MARKERS[2:]):
            for hidden in cell.source.split(f"### {begin}")[1:]:
                lines = [
                    line.strip()
                    for line in hidden.split(f"### {end}")[0].splitlines()
                    if len(line.strip()) > 40
                ]
                assert not [line for line in lines if line in text and cell.source.count(line) == 1], cell.id
