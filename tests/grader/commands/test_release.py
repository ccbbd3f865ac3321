"""`grader release`, and what can go wrong with its ZIP."""

import zipfile

import pytest

from grader.kernels import extras
from tests.grader.conftest import NOTEBOOK, UNIT, make_need_torch
from tests.grader.test_cli import in_this_process

EXERCISE = f"release/{UNIT}/{NOTEBOOK}.ipynb"


def test_a_course_without_an_edition_gives_its_exercises_and_says_so(course, tmp_path, capsys):
    bundle = tmp_path / "out" / "students.zip"
    assert in_this_process("release", "--bundle", bundle, "--course", course.root) == 0
    assert zipfile.ZipFile(bundle).namelist() == [EXERCISE]
    said = capsys.readouterr().out
    assert "These are the exercises alone" in said
    assert "student_edition" in said


def test_the_same_input_gives_the_same_bytes(course, tmp_path):
    for name in ("a.zip", "b.zip"):
        assert in_this_process("release", "--bundle", tmp_path / name, "--course", course.root) == 0
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


@pytest.mark.parametrize(
    ("bundle", "says"),
    [
        ("/proc/students.zip", "cannot be written"),
        (".", "is a folder"),
        ("nbgrader_config.py", "exists and is not a ZIP"),
    ],
)
def test_a_place_for_the_zip_that_will_not_do_is_said_before_anything_is_written(
    course, capsys, bundle, says
):
    target = course.root / bundle
    assert in_this_process("release", "--bundle", target, "--course", course.root) == 2
    said = capsys.readouterr()
    assert says in said.err
    assert not said.out
    assert not (course.root / EXERCISE).exists()


def test_an_edition_that_cannot_be_made_leaves_the_earlier_zip(course, tmp_path, capsys):
    bundle = tmp_path / "students.zip"
    assert in_this_process("release", "--bundle", bundle, "--course", course.root) == 0
    before = bundle.read_bytes()
    (course.root / "student_edition").mkdir()
    assert in_this_process("release", "--bundle", bundle, "--course", course.root) == 2
    assert "edition.toml cannot be read" in capsys.readouterr().err
    assert bundle.read_bytes() == before


def test_a_unit_that_needs_a_missing_package_is_written_but_not_checked(course, monkeypatch, capsys):
    make_need_torch(course)
    monkeypatch.setattr(extras, "is_missing", lambda name: True)
    assert in_this_process("release", "--course", course.root) == 1
    said = capsys.readouterr()
    assert (course.root / EXERCISE).exists()
    assert said.err == (
        "grader: Unit 01_sums needs PyTorch, which is not installed here. "
        "Its reference answers were not run. "
        "Run `make torch`, or install it with pip: docs/pytorch.md has the commands and sizes.\n"
    )


def test_what_the_reference_answers_show_is_kept_for_the_class_that_is_named(course, tmp_path):
    words = ("release", "--course", course.root, "--class", tmp_path / "b")
    assert in_this_process(*words) == 0
    assert (tmp_path / "b" / "results" / f"{UNIT}.judge.json").exists()


def test_output_that_is_not_a_terminals_has_no_empty_lines(course, capfd):
    assert in_this_process("release", "--course", course.root) == 0
    said = capfd.readouterr()
    assert "" not in (said.out + said.err).splitlines()
