"""Where things lie, and what is said when they do not."""

from unicodedata import normalize

import pytest

from grader.course import open_course, same_names
from grader.errors import GraderError
from tests.grader.conftest import UNIT


def test_units_are_found_by_name_and_by_beginning(course):
    assert course.units() == [UNIT]
    assert course.unit("01") == course.unit(UNIT) == UNIT


@pytest.mark.parametrize("name", ["02", "sums", "", "01_sums_", "../01_sums"])
def test_an_unknown_unit_says_which_there_are(course, name):
    with pytest.raises(GraderError, match="is not a unit of this course") as caught:
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


@pytest.mark.parametrize("line", ["import sys; sys.exit()", "raise SystemExit('enough')", "exit(0)"])
def test_a_configuration_that_ends_the_program(tmp_path, line):
    (tmp_path / "nbgrader_config.py").write_text(f"c = get_config()\n{line}\n")
    with pytest.raises(
        GraderError, match=r"nbgrader_config.py in .* cannot be read: it calls sys\.exit"
    ) as caught:
        open_course(tmp_path)
    assert caught.value.exit_code == 2


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


def structured(course, structure: str):
    config = (course.root / "nbgrader_config.py").read_text()
    line = f"c.CourseDirectory.directory_structure = {structure!r}\n"
    (course.root / "nbgrader_config.py").write_text(config + line)
    return open_course(course.root)


@pytest.mark.parametrize(
    "structure",
    [
        "{nbgrader_step}/{student_id}/{assignment_id}",
        "{nbgrader_step}/{assignment_id}/{student_id}",
        "{assignment_id}/{nbgrader_step}/{student_id}",
        "all/{nbgrader_step}/{assignment_id}-{student_id}",
        "{nbgrader_step}/{student_id}/work/{student_id}/{assignment_id}",
    ],
)
def test_units_and_submissions_are_found_in_any_structure(course, structure):
    opened = structured(course, structure)
    source = opened.path("source", ".", UNIT)
    source.mkdir(parents=True, exist_ok=True)
    (source / "a.ipynb").touch()
    for student in ("ada", "ben.b", "c [1]"):
        opened.path("submitted", student, UNIT).mkdir(parents=True)
    assert opened.units() == [UNIT]
    assert opened.submissions(UNIT) == {
        student: opened.path("submitted", student, UNIT) for student in ("ada", "ben.b", "c [1]")
    }


def test_units_in_decomposed_unicode_are_the_same_units(course):
    composed, decomposed = normalize("NFC", "02_Übung"), normalize("NFD", "02_Übung")
    folder = course.path("source", ".", composed)
    folder.mkdir()
    (folder / "a.ipynb").touch()
    assert course.unit(decomposed) == course.unit(decomposed[:6]) == composed
    (course.folder("submitted") / "ada" / decomposed).mkdir(parents=True)
    assert list(course.submissions(composed)) == ["ada"]
    assert same_names(normalize("NFC", "é"), [normalize("NFD", "é"), "e"]) == [normalize("NFD", "é")]


def test_what_is_relative_is_relative_to_the_course(course):
    config = (course.root / "nbgrader_config.py").read_text()
    lines = "c.CourseDirectory.root = '.'\nc.CourseDirectory.db_url = 'sqlite:///marks.db'\n"
    (course.root / "nbgrader_config.py").write_text(config + lines)
    directory = open_course(course.root).directory
    assert (directory.root, directory.db_url) == (str(course.root), f"sqlite:///{course.root}/marks.db")
