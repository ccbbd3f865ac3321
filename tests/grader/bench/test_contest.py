"""The bench's class can be prepared, and its figures are medians of ratios."""

import pytest

from grader import gradebook
from grader.bench.contest import Contest, Run, _timed
from grader.bench.light import UNIT, make_course
from grader.course import open_course
from grader.errors import MachineError


def test_the_light_class_is_a_course_of_one_question(tmp_path):
    make_course(tmp_path, 3)
    course = open_course(tmp_path)
    assert len(course.submissions(UNIT)) == 3
    assert "history" not in str(gradebook.register(course, UNIT)[UNIT])


def test_the_ratio_is_the_median_over_rounds():
    ours, stock = (Run(1, 2), Run(2, 2), Run(1, 2)), (Run(5, 5), Run(6, 5), Run(9, 5))
    assert Contest(1, ours, stock, True).ratio == 5


def test_an_engine_that_fails_ends_the_bench_in_words(tmp_path):
    with pytest.raises(MachineError, match="no_such_module"):
        _timed(tmp_path, ["no_such_module"])
