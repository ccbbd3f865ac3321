"""Item statistics agree with what can be computed by hand."""

from dataclasses import replace

import pytest

from grader.engine.verdict import NO_ANSWER
from grader.records import Question, Reading, Result, Status
from grader.report.items import items


def result(student: str, *questions: Question) -> Result:
    return Result(student, "01", "graded", questions=questions)


def question(name: str, points: float, message: str = "", status: Status | None = None) -> Question:
    status = status or (Status.PASSED if points == 2 else Status.FAILED)
    return Question(name, status, points=points, max_points=2.0, message=message)


def test_facility_counts_and_messages():
    class_ = [
        result("a", question("q", 2)),
        result("b", question("q", 1, "Partly right: 1 of 2 points.")),
        result("c", question("q", 0, "Too large.")),
        result("d", question("q", 0, "Too large.")),
        result("e", question("q", 0, NO_ANSWER)),
    ]
    (item,) = items(class_, {"q": "1 · Twice"})
    assert (item.heading, item.facility) == ("1 · Twice", pytest.approx(0.3))
    assert (item.full, item.partly, item.wrong, item.blank, item.unread) == (1, 1, 2, 1, 0)
    assert [(m.text, m.students) for m in item.messages] == [
        ("Too large.", ("c", "d")),
        ("Partly right: 1 of 2 points.", ("b",)),
    ]


def test_answers_that_could_not_run_are_apart_from_wrong_ones():
    class_ = [
        result("a", question("q", 0, "Too large.")),
        result("b", question("q", 0, "NameError: no x", Status.ERROR)),
        result("c", question("q", 0, "Stopped after 60 s.", Status.TIMEOUT)),
        result("d", question("q", 0, "NameError: no x", Status.ERROR)),
        result("e", question("q", 0, NO_ANSWER, Status.ERROR)),
    ]
    (item,) = items(class_, {})
    assert (item.wrong, item.stopped, item.blank) == (4, 3, 1)
    assert [m.text for m in item.messages] == ["Too large."]
    assert [(m.text, m.students) for m in item.stops] == [
        ("NameError: no x", ("b", "d")),
        ("Stopped after 60 s.", ("c",)),
    ]


def test_a_question_that_the_good_solve_has_a_high_discrimination():
    class_ = [
        result(
            f"s{n}",
            question("good", 2 if n > 4 else 0, "x"),
            question("bad", 0 if n > 4 else 2),
            question("rest", n / 5),
        )
        for n in range(10)
    ]
    by_id = {item.id: item for item in items(class_, {})}
    assert by_id["good"].discrimination < 0.1  # the question "bad" weighs in the rest
    assert by_id["bad"].discrimination < by_id["good"].discrimination
    without_bad = [result(r.student, r.questions[0], r.questions[2]) for r in class_]
    assert items(without_bad, {})[0].discrimination > 0.8


def test_a_small_class_or_equal_points_have_none():
    small = [result(f"s{n}", question("q", n % 3), question("r", n % 2)) for n in range(5)]
    assert items(small, {})[0].discrimination is None
    equal = [result(f"s{n}", question("q", 2), question("r", n % 2)) for n in range(20)]
    assert items(equal, {})[0].discrimination is None


def test_answers_that_nobody_has_read_are_not_wrong():
    unread, blank = (
        replace(question("q", 0, "", Status.MANUAL), reading=reading)
        for reading in (Reading.UNREAD, Reading.BLANK)
    )
    (item,) = items(
        [result("a", unread), result("b", blank), result("c", question("q", 2, "", Status.MANUAL))], {}
    )
    assert (item.unread, item.blank, item.full, item.wrong) == (1, 1, 1, 0)
    assert item.facility == 0.5
