"""Every end of a test cell becomes one status with words for a student."""

import pytest
from nbformat.v4 import new_output
from nbgrader import utils

from grader.engine.executed import settle
from grader.engine.verdict import NO_ANSWER, auto_points, questions
from grader.records import CellRun, Status
from tests.grader.conftest import answered

DOUBLE, TEST_DOUBLE = 2, 3


def runs(notebook, **ends: CellRun) -> tuple[CellRun, ...]:
    found = {
        index: CellRun(index, Status.PASSED)
        for index, cell in enumerate(notebook.cells)
        if cell.cell_type == "code"
    }
    return tuple({**found, **{end.index: end for end in ends.values()}}.values())


def judged(notebook, ends: tuple[CellRun, ...]):
    ends = settle(notebook, ends)
    return questions(notebook, ends, auto_points(notebook))


def test_what_passed_has_its_points():
    notebook = answered()
    found = judged(notebook, runs(notebook))
    assert [(q.id, q.status, q.points, q.max_points) for q in found] == [
        ("test_double", Status.PASSED, 3, 3),
        ("test_total", Status.PASSED, 2, 2),
        ("explain", Status.MANUAL, 0, 1),
    ]


@pytest.mark.parametrize("status", [Status.FAILED, Status.ERROR, Status.TIMEOUT, Status.NOT_RUN])
def test_what_did_not_pass_has_none_even_without_an_output(status):
    notebook = answered()
    question = judged(notebook, runs(notebook, end=CellRun(TEST_DOUBLE, status, "why")))[0]
    assert (question.status, question.points, question.message) == (status, 0, "why")


def test_a_test_that_nobody_ran_is_not_passed():
    notebook = answered()
    assert [q.status for q in judged(notebook, ())][:2] == [Status.NOT_RUN, Status.NOT_RUN]


def test_stderr_of_a_passed_test_costs_nothing():
    notebook = answered()
    notebook.cells[TEST_DOUBLE].outputs = [new_output("stream", name="stderr", text="warning")]
    assert judged(notebook, runs(notebook))[0].points == 3


def test_the_cause_in_the_answer_cell_is_named():
    notebook = answered()
    ends = runs(
        notebook,
        answer=CellRun(DOUBLE, Status.ERROR, "SyntaxError: invalid syntax"),
        test=CellRun(TEST_DOUBLE, Status.ERROR, "NameError: name 'double' is not defined"),
    )
    question = judged(notebook, ends)[0]
    assert question.message.endswith("The answer cell above it stopped: SyntaxError: invalid syntax")
    assert question.status is Status.ERROR


def test_an_answer_over_its_time_is_a_timeout():
    notebook = answered()
    ends = runs(
        notebook,
        answer=CellRun(DOUBLE, Status.TIMEOUT, "Stopped after 2 s."),
        test=CellRun(TEST_DOUBLE, Status.ERROR, "NameError: name 'double' is not defined"),
    )
    assert judged(notebook, ends)[0].status is Status.TIMEOUT


def test_an_untouched_answer_is_said_to_be_none():
    notebook = answered()
    blank = notebook.cells[DOUBLE]
    blank.metadata.nbgrader.checksum = utils.compute_checksum(blank)
    ends = runs(notebook, test=CellRun(TEST_DOUBLE, Status.ERROR, "NotImplementedError"))
    question = judged(notebook, ends)[0]
    assert (question.status, question.message) == (Status.FAILED, NO_ANSWER)


def test_partial_credit_is_kept_and_said():
    notebook = answered()
    data = {"text/plain": "1.5"}
    notebook.cells[TEST_DOUBLE].outputs = [new_output("execute_result", data=data, execution_count=1)]
    question = judged(notebook, runs(notebook))[0]
    assert (question.status, question.points) == (Status.FAILED, 1.5)
    assert question.message == "Partly right: 1.5 of 3 points."


def with_value(text: str):
    notebook = answered()
    data = {"text/plain": text}
    notebook.cells[TEST_DOUBLE].outputs = [new_output("execute_result", data=data, execution_count=1)]
    return notebook


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1e308", "1e+308"),
        ("3.01", "3.01"),
        ("-1", "-1"),
        ("nan", "nan"),
        ("inf", "inf"),
        ("-inf", "-inf"),
        ("", "nan"),
    ],
)
def test_a_test_gives_no_points_that_it_has_not(text, said):
    notebook = with_value(text)
    question = judged(notebook, runs(notebook))[0]
    assert (question.status, question.points) == (Status.ERROR, 0)
    assert question.message == f"The test gave {said} points of 3."
    assert notebook.cells[TEST_DOUBLE].metadata["grader"]["status"] == "error"


@pytest.mark.parametrize("text", ["3", "3.0", "True", "'done'", "array([1e308])"])
def test_any_other_value_gives_all_points(text):
    notebook = with_value(text)
    assert judged(notebook, runs(notebook))[0].points == 3


def test_a_value_before_an_error_gives_nothing():
    notebook = with_value("3")
    end = CellRun(TEST_DOUBLE, Status.FAILED, "why")
    assert judged(notebook, runs(notebook, end=end))[0].points == 0
