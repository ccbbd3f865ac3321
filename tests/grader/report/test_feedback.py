"""A student's page: lost points first, the words of the tests, no hidden test, nothing that runs."""

import pytest
from nbformat.v4 import new_output

from grader.records import Question, Status
from grader.report.feedback import NOT_READ, Feedback, Work, page, works
from tests.grader.conftest import answered


def error(name: str, words: str):
    return new_output("error", ename=name, evalue=words, traceback=[])


def question(name: str, status: Status, points: float, message: str = "") -> Question:
    return Question(name, status, points=points, max_points=3.0, message=message)


def found(status: Status, test=(), answer=(), message="", points=0.0) -> Work:
    """Return the first question's work, with these errors in its two cells."""
    notebook = answered()
    by_id = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells}
    by_id["double"].outputs, by_id["test_double"].outputs = list(answer), list(test)
    verdicts = {"test_double": question("test_double", status, points, message)}
    return next(works(notebook, verdicts, {"double": "Well done."}))


def test_a_failed_test_speaks_for_itself():
    work = found(Status.FAILED, [error("AssertionError", "double(2) should be 4.")])
    assert work.messages == ("double(2) should be 4.",)
    assert work.heading == "1 · Twice"
    assert work.comments == ("Well done.",)
    assert work.answers == ("def double(number):\n    return number + number",)


@pytest.mark.parametrize(
    ("status", "test", "answer", "message", "said"),
    [
        (Status.ERROR, [error("KeyError", "'x'")], [], "", ("KeyError: 'x'",)),
        (
            Status.ERROR,
            [error("NameError", "no double")],
            [error("SyntaxError", "invalid")],
            "",
            ("The cell with your answer stopped: SyntaxError: invalid", "NameError: no double"),
        ),
        (
            Status.NOT_RUN,
            [error("Not run", "It was not run.")],
            [error("Not run", "It was not run.")],
            "",
            ("It was not run.",),
        ),
        (Status.FAILED, [], [], "Partly right: 1 of 3 points.", ("Partly right: 1 of 3 points.",)),
        (Status.FAILED, [], [], "double(-3) is hidden", ("This question did not pass.",)),
        (Status.PASSED, [], [], "", ()),
    ],
)
def test_what_a_student_reads(status, test, answer, message, said):
    assert found(status, test, answer, message).messages == said


def test_a_blank_answer_and_one_that_nobody_has_read():
    from grader.engine.verdict import NO_ANSWER

    assert found(Status.FAILED, message=NO_ANSWER).messages == ("No answer yet.",)
    assert found(Status.MANUAL).messages == (NOT_READ,)
    assert found(Status.MANUAL, points=2.0).messages == ()


def feedback(*parts: Work, **facts) -> Feedback:
    given = {"unit": "01_sums", "student": "ann", "name": "Ann Wong", "score": 4.0, "most": 9.0, **facts}
    return Feedback(works=parts, **given)


def work(heading: str, points: float, status: Status = Status.FAILED, **more) -> Work:
    return Work(heading=heading, status=status, points=points, most=3.0, **more)


def test_lost_points_come_first_then_unread_then_full():
    text = page(
        feedback(
            work("Full", 3.0, Status.PASSED),
            work("Unread", 0.0, Status.MANUAL, messages=(NOT_READ,)),
            work("Little lost", 2.0),
            work("All lost", 0.0),
        )
    )
    order = [text.index(f"<h3>{heading}</h3>") for heading in ("All lost", "Little lost", "Unread", "Full")]
    assert order == sorted(order)


def test_penalty_and_median_are_told():
    text = page(feedback(work("Q", 3.0), penalty=2.0, median=5.5))
    assert "6 points for your answers, minus 2 for handing in late" in text
    assert "Median of the class: 5.5 points" in text


def test_nothing_that_a_student_wrote_is_markup():
    bad = "<script>alert(1)</script>"
    text = page(
        feedback(work(bad, 0.0, messages=(bad,), answers=(bad,), comments=(bad,)), name=bad, student=bad)
    )
    assert "<script" not in text
    assert "default-src 'none'" in text
