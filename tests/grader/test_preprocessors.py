"""nbgrader's command and formgrader's button use our engine, and give our marks."""

import asyncio
import os
from dataclasses import replace

import nbformat
import pytest
from nbformat.v4 import new_notebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory

from grader import machine_checks, preprocessors, store
from grader.commands.report import write
from grader.course import open_course
from grader.grading import Options, grade_unit
from grader.nbgrader import generate, queries
from grader.sandbox.probe import Part
from grader.submission import prepare as submission
from tests.grader.conftest import CONFIG, UNIT, answered, cell, hand_in
from tests.notebooks.exercise import COURSE

IN_A_FOLDER_OF_ITS_OWN = """import os

def double(number):
    return 2 * number if "grader-" in os.getcwd() else 0
"""

WRITES = "open('made.txt', 'w').write('6')"


def through_the_button(course, student: str) -> dict:
    """Autograde as formgrader does: from a running event loop, one student at a time."""

    async def press():
        api = NbGraderAPI(CourseDirectory(config=course.config), config=course.config)
        return api.autograde(UNIT, student)

    return asyncio.run(press())


def our_doors(course):
    """Return the course with the project's own two classes in its configuration."""
    ours = (COURSE / "nbgrader_config.py").read_text()
    lines = ours[ours.index("c.Autograde.") :]
    (course.root / "nbgrader_config.py").write_text(CONFIG + lines)
    return open_course(course.root)


def test_the_button_runs_our_engine_and_gives_our_marks(course):
    course = our_doors(course)
    hand_in(course, "ada", answered({"double": IN_A_FOLDER_OF_ITS_OWN}))
    hand_in(course, "ben", answered({"total": "total = 7"}))
    generate.register(course, UNIT)
    for student in ("ada", "ben"):
        done = through_the_button(course, student)
        assert done["success"], done
    theirs = queries.scores(course, UNIT)
    assert sorted(sum(points.values()) for points in theirs.values()) == [3, 5]
    before = {student: store.load(course, UNIT, student) for student in ("ada", "ben")}
    assert write(course, UNIT).read_text().count("5 / 6") == 1
    assert list(grade_unit(course, UNIT, Options(), lambda count: None)) == [
        before["ada"].result,
        before["ben"].result,
    ]
    again = {
        result.student: replace(result, seconds=0)
        for result in grade_unit(course, UNIT, Options(force=True), lambda count: None)
    }
    assert again == {student: replace(kept.result, seconds=0) for student, kept in before.items()}
    assert {result.score for result in again.values()} == {3, 5}
    assert queries.scores(course, UNIT) == theirs


def test_each_notebook_is_prepared_once_and_as_it_was_handed_in_last(course, monkeypatch):
    prepared = []

    def prepare(student, folder, *rest):
        prepared.append(student)
        return submission.prepare(student, folder, *rest)

    monkeypatch.setattr(preprocessors, "prepare", prepare)
    course = our_doors(course)
    generate.register(course, UNIT)
    for student, total, score in (("ada", "total = 7", 3), ("ben", "total = 6", 5), ("ada", "total = 6", 5)):
        hand_in(course, student, answered({"total": total}))
        assert through_the_button(course, student)["success"]
        assert store.load(course, UNIT, student).result.score == score
    assert prepared == ["ada", "ben", "ada"]
    assert not preprocessors.GraderPreprocessor._prepared


def test_a_notebook_finds_what_those_before_it_wrote(course):
    """Ada writes the file, Ben does not: it is not there for him."""
    course = our_doors(course)
    folder = course.source_notebooks(UNIT)[0].parent
    write = cell("open('made.txt', 'w').write('6')", "write", solution=True)
    read = [
        cell("six = open('made.txt').read()", "six", solution=True),
        cell("assert six == '6'", "test_six", points=1),
    ]
    for name, cells in (("0_write", [write]), ("z_read", read)):
        nbformat.write(new_notebook(cells=cells), folder / f"{name}.ipynb")
    generate.register(course, UNIT)
    for student, answer in (("ada", WRITES), ("ben", "pass")):
        hand_in(course, student, answered({}))
        mine = {"0_write": [cell(answer, "write", solution=True)], "z_read": read}
        for name, cells in mine.items():
            target = course.path("submitted", student, UNIT) / f"{name}.ipynb"
            nbformat.write(new_notebook(cells=cells), target)
        assert through_the_button(course, student)["success"]
    scores = queries.scores(course, UNIT)
    assert [scores[student]["z_read", "test_six"] for student in ("ada", "ben")] == [1, 0]


@pytest.mark.parametrize("unsafe", [False, True])
def test_a_machine_that_cannot_confine_is_refused_unless_the_course_says_otherwise(
    course, monkeypatch, unsafe
):
    course = our_doors(course)
    course.config.GraderPreprocessor.unsafe = unsafe
    monkeypatch.setattr(machine_checks, "missing_parts", lambda: (Part("landlock", False, "none"),))
    hand_in(course, "ada", answered())
    generate.register(course, UNIT)
    done = through_the_button(course, "ada")
    assert done["success"] is unsafe
    if unsafe:
        assert store.load(course, UNIT, "ada").result.notes == ("Graded unsafely: without landlock.",)
    else:
        assert "it lacks landlock" in done["log"]


def test_a_submission_that_is_none_is_an_error_in_nbgraders_log(course):
    course = our_doors(course)
    hand_in(course, "ada", b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}')
    generate.register(course, UNIT)
    done = through_the_button(course, "ada")
    assert not done["success"]
    assert "has no cell of this exercise" in done["log"]


def a_link_to_the_source(course, folder):
    (folder / "notes.txt").symlink_to(course.source_notebooks(UNIT)[0])


def a_pipe_for_a_notebook(course, folder):
    (notebook,) = folder.glob("*.ipynb")
    notebook.unlink()
    os.mkfifo(notebook)


def a_deep_link(course, folder):
    (folder / "data").mkdir()
    (folder / "data" / "all").symlink_to(course.root)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("lay", [a_link_to_the_source, a_pipe_for_a_notebook, a_deep_link])
def test_nothing_is_copied_through_a_link(course, lay):
    course = our_doors(course)
    hand_in(course, "ada", answered())
    lay(course, course.path("submitted", "ada", UNIT))
    generate.register(course, UNIT)
    done = through_the_button(course, "ada")
    assert not done["success"] and "is not an ordinary file" in done["log"]
    assert not list(course.path("autograded", "ada", UNIT).glob("*"))
