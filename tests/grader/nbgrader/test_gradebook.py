"""A submission is written as nbgrader writes it; its own commands go on from there."""

import subprocess
import sys
from pathlib import Path

import pytest

from grader.nbgrader import generate, gradebook, queries
from tests.grader.conftest import NOTEBOOK, UNIT, answered, hand_in

NBGRADER = str(Path(sys.executable).parent / "nbgrader")


def test_a_submission_is_recorded_as_a_whole_or_not_at_all(course, monkeypatch):
    hand_in(course, "ada", answered())
    notebook = generate.register(course, UNIT)[NOTEBOOK]
    monkeypatch.setattr(gradebook, "_write", _fail)
    with pytest.raises(OSError, match="full"):
        gradebook.record(course, UNIT, "ada", {NOTEBOOK: notebook})
    assert queries.scores(course, UNIT) == {}
    monkeypatch.undo()
    gradebook.record(course, UNIT, "ada", {NOTEBOOK: notebook})
    assert set(queries.scores(course, UNIT)) == {"ada"}


def _fail(*_):
    raise OSError("full")


def test_nbgraders_own_commands_go_on_from_our_marks(course):
    from grader.grading import Options, grade_unit

    generate.release(course, UNIT)
    hand_in(course, "ada", answered())
    list(grade_unit(course, UNIT, Options(), lambda count: None))
    for command in (["generate_feedback", UNIT], ["export"]):
        subprocess.run([NBGRADER, *command], cwd=course.root, check=True)
    assert (course.root / "feedback" / "ada" / UNIT / f"{NOTEBOOK}.html").is_file()
    assert ",ada," in (course.root / "grades.csv").read_text()
    assert ",5.0,6.0" in (course.root / "grades.csv").read_text()


def test_stock_autograde_gives_the_same_marks(course):
    from grader.grading import Options, grade_unit

    generate.register(course, UNIT)
    hand_in(course, "ada", answered({"double": "def double(n):\n    return n + 2"}))
    subprocess.run([NBGRADER, "autograde", UNIT], cwd=course.root, check=True)
    stock = queries.scores(course, UNIT)
    list(grade_unit(course, UNIT, Options(), lambda count: None))
    assert queries.scores(course, UNIT) == stock
