"""Where things lie, and what is said when they do not."""

import pytest

from grader.course import open_course
from grader.errors import GraderError
from tests.grader.conftest import UNIT


def test_units_are_found_by_name_and_by_beginning(course):
    assert course.units() == [UNIT]
    assert course.unit("01") == course.unit(UNIT) == UNIT


@pytest.mark.parametrize("name", ["02", "sums", "", "01_sums_", "../01_sums"])
def test_an_unknown_unit_says_which_there_are(course, name):
    with pytest.raises(GraderError, match="is no unit of this course") as caught:
        course.unit(name)
    assert "Units: 01_sums" in caught.value.remedy


def test_an_ambiguous_unit_says_which_it_could_be(course):
    other = course.path("source", ".", "01_sums_more")
    other.mkdir()
    (other / "a.ipynb").touch()
    assert course.unit(UNIT) == UNIT
    with pytest.raises(GraderError, match="is more than one unit") as caught:
        course.unit("01")
    assert "01_sums, 01_sums_more" in caught.value.remedy


def test_a_folder_that_is_no_course(tmp_path):
    with pytest.raises(GraderError, match=r"holds no nbgrader_config.py") as caught:
        open_course(tmp_path)
    assert "--course" in caught.value.remedy


def test_a_configuration_that_cannot_be_read(tmp_path):
    (tmp_path / "nbgrader_config.py").write_text("c = get_config(")
    with pytest.raises(GraderError, match="cannot be read: SyntaxError"):
        open_course(tmp_path)


def test_the_course_around_the_current_folder_is_found(course, monkeypatch):
    monkeypatch.chdir(course.source_notebooks(UNIT)[0].parent)
    assert open_course().root == course.root


def test_a_class_elsewhere(course, tmp_path):
    moved = open_course(course.root, tmp_path / "other")
    assert moved.path("submitted", "ada", UNIT) == tmp_path / "other" / "submitted" / "ada" / UNIT
    assert moved.folder("source") == course.folder("source")
    assert moved.report_path(UNIT).is_relative_to(tmp_path / "other")


def test_a_class_folder_that_is_a_file(course, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(GraderError, match="is a file, not a class folder"):
        open_course(course.root, tmp_path / "file")


def test_submissions_are_folders_of_students(course):
    folder = course.folder("submitted")
    (folder / "ada" / UNIT).mkdir(parents=True)
    (folder / "ben").mkdir()
    (folder / ".hidden" / UNIT).mkdir(parents=True)
    (folder / "notes.txt").touch()
    assert list(course.submissions(UNIT)) == ["ada"]


def test_a_very_long_name_has_a_place_for_its_result(course):
    name = "x" * 255
    path = course.result_path(UNIT, name)
    path.parent.mkdir(parents=True)
    path.with_name(path.name + ".part").touch()
