"""A class in figures."""

from dataclasses import replace

import pytest

from grader.records import Question, Reading, Result, Status
from grader.report.summary import summarize


def result(student: str, *points: float) -> Result:
    questions = tuple(
        Question(
            f"q{index}",
            Status.PASSED if point else Status.FAILED,
            points=point,
            max_points=2.0,
            message="" if point else "wrong",
        )
        for index, point in enumerate(points)
    )
    return Result(
        student,
        "01",
        "graded",
        score=sum(points),
        max_score=2.0 * len(points),
        seconds=1.0,
        questions=questions,
    )


def test_mean_and_median_are_of_those_graded():
    summary = summarize(
        [result("a", 2, 2), result("b", 0, 2), result("c", 0, 0), Result("d", "01", "failed")]
    )
    assert (summary.mean, summary.median) == (2.0, 2.0)
    assert (len(summary.graded), len(summary.failed)) == (3, 1)


def test_the_hardest_question_comes_first_with_its_commonest_message():
    summary = summarize([result("a", 2, 2), result("b", 2, 0), result("c", 0, 0)])
    assert [(question.id, question.share) for question in summary.questions] == [
        ("q1", pytest.approx(1 / 3)),
        ("q0", pytest.approx(2 / 3)),
    ]
    assert (summary.questions[0].message, summary.questions[0].message_count) == ("wrong", 2)


def test_every_student_stands_in_one_bar():
    bars = summarize([result("a", 2, 2), result("b", 0, 0), result("c", 0, 2)]).histogram
    assert [bar.count for bar in bars] == [1, 0, 0, 0, 0, 1, 0, 0, 0, 1]
    assert (bars[0].low, bars[-1].high) == (0, 4)


def test_questions_for_a_person_are_counted_apart():
    manual = Question("explain", Status.MANUAL, points=0.0, max_points=1.0)
    states = (Reading.UNREAD, Reading.UNREAD, Reading.BLANK, Reading.READ)
    asked = tuple(replace(manual, reading=state) for state in states)
    summary = summarize([Result("a", "01", "graded", score=0.0, max_score=1.0, seconds=1.0, questions=asked)])
    assert (summary.unread, summary.blank, summary.read, summary.questions) == (2, 1, 1, [])


def test_nobody():
    summary = summarize([])
    assert (summary.mean, summary.median, summary.histogram) == (None, None, [])
