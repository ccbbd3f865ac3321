"""nbgrader's command and formgrader's button use our engine, and give our marks."""

import asyncio

from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory

from grader import gradebook
from grader.course import open_course
from grader.grading import Options, grade_unit
from tests.grader.conftest import CONFIG, UNIT, answered, hand_in
from tests.notebooks.exercise import COURSE

IN_A_FOLDER_OF_ITS_OWN = """import os

def double(number):
    return 2 * number if "grader-" in os.getcwd() else 0
"""


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
    gradebook.register(course, UNIT)
    for student in ("ada", "ben"):
        done = through_the_button(course, student)
        assert done["success"], done
    theirs = gradebook.scores(course, UNIT)
    assert sorted(sum(points.values()) for points in theirs.values()) == [3, 5]
    results = list(grade_unit(course, UNIT, Options(force=True), lambda count: None))
    assert {result.score for result in results} == {3, 5}
    assert gradebook.scores(course, UNIT) == theirs


def test_a_submission_that_is_none_is_an_error_in_nbgraders_log(course):
    course = our_doors(course)
    hand_in(course, "ada", b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}')
    gradebook.register(course, UNIT)
    done = through_the_button(course, "ada")
    assert not done["success"]
    assert "has no cell of this exercise" in done["log"]
