import pytest

from grader.errors import GraderError
from grader.limits import limits_for
from grader.records import Limits
from tests.grader.conftest import UNIT


def test_without_a_word_the_defaults_hold(course):
    assert limits_for(course, UNIT) == Limits()


def test_the_unit_wins_over_the_course_and_what_is_asked_over_both(course):
    course.config.Limits.processes = 5
    course.config.Limits.cell_seconds = 7
    course.config.Limits.units = {UNIT: {"cell_seconds": 8, "memory_bytes": 9}}
    limits = limits_for(course, UNIT, {"memory_bytes": 10})
    assert limits == Limits(processes=5, cell_seconds=8, memory_bytes=10)


def test_a_default_that_is_asked_for_wins_too(course):
    course.config.Limits.cell_seconds = 7
    asked = Limits().cell_seconds
    assert limits_for(course, UNIT, {"cell_seconds": asked}).cell_seconds == asked


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ({"memory": 1}, "c.Limits.memory in nbgrader_config.py is not a limit"),
        ({"processes": 0}, "c.Limits.processes is 0"),
        ({"processes": "many"}, "c.Limits.processes is 'many'"),
        ({"units": {"99": {}}}, "'99', which is not a unit"),
    ],
)
def test_what_is_no_limit_is_named(course, section, words):
    course.config.Limits.update(section)
    with pytest.raises(GraderError, match=words):
        limits_for(course, UNIT)
