"""Habits of public courses: the marks of stock nbgrader, cell by cell, or a reason why ours are right."""

from pathlib import Path

import pytest

from tests.courses.compare import by_stock
from tests.courses.grade import fast_kernels, grade_habit
from tests.courses.habits_file import NOTEBOOK, load_habits

HABITS = {habit.name: habit for habit in load_habits()}


@pytest.fixture(scope="module", autouse=True)
def kernels(tmp_path_factory):
    with fast_kernels(tmp_path_factory.mktemp("prefix")):
        yield


@pytest.mark.parametrize("name", HABITS)
def test_marks_are_as_recorded(name, tmp_path):
    habit = HABITS[name]
    points, shown = grade_habit(habit, tmp_path)
    assert points == {student.name: student.ours for student in habit.students}, shown


def test_every_mark_that_differs_has_a_reason():
    for habit in HABITS.values():
        assert habit.about.endswith(".") and "\n" not in habit.about, habit.name
        for student in habit.students:
            assert bool(student.why) == (student.ours != student.stock), (habit.name, student.name)


@pytest.mark.long
@pytest.mark.parametrize("names", [["unmarked_imports", "shown_failures"]], ids=["two"])
def test_stock_nbgrader_gives_the_recorded_marks(names, tmp_path):
    """The others are tried with `python -m tests.courses.compare`."""
    Path(tmp_path / "nbgrader_config.py").write_text('c = get_config()\nc.CourseDirectory.course_id = "h"\n')
    for name in names:
        HABITS[name].write(tmp_path)
    recorded = {
        (name, student.name, NOTEBOOK, test): points
        for name in names
        for student in HABITS[name].students
        for test, points in student.stock.items()
    }
    assert by_stock(tmp_path, names) == recorded
