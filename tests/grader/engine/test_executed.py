"""The outputs of an executed notebook give the same marks as the runs of its cells."""

import nbformat
import pytest
from nbformat.v4 import new_output

from grader.engine.executed import SHARES, both, executed, settle
from grader.engine.verdict import auto_points
from grader.records import CellRun, Job, Status
from tests.grader.conftest import answered
from tests.grader.engine.test_verdict import DOUBLE, TEST_DOUBLE, runs, with_value


def test_an_answer_that_ended_without_a_word_says_why():
    notebook = answered()
    settle(notebook, runs(notebook, answer=CellRun(DOUBLE, Status.TIMEOUT, "Stopped after 60 s.")))
    assert notebook.cells[DOUBLE].outputs[0].evalue == "Stopped after 60 s."
    assert notebook.cells[DOUBLE].metadata == answered().cells[DOUBLE].metadata


def test_how_a_test_ended_is_kept_for_the_feedback():
    notebook = answered()
    settle(notebook, runs(notebook, end=CellRun(TEST_DOUBLE, Status.FAILED, "why", lines=(3,))))
    assert notebook.cells[TEST_DOUBLE].metadata["grader"] == {"status": "failed", "lines": [3]}


def as_it_counts(notebook, *ends: CellRun):
    """Return the executed job of a notebook, and its points as nbgrader reads them."""
    done = executed(
        Job("job", nbformat.writes(notebook)),
        notebook,
        runs(notebook, **{str(e.index): e for e in ends}),
        1.0,
    )
    return done, auto_points(nbformat.reads(done.notebook, as_version=4))


@pytest.mark.parametrize(
    ("first", "second", "points"),
    [("2", "1", 1), ("1", "2", 1), (None, "1", 1), ("1", None, 1), ("x", "x", 3)],
)
def test_a_test_that_must_pass_both_times_has_the_lower_points(first, second, points):
    notebook, beside = (with_value(text) if text else answered() for text in (first, second))
    ended = CellRun(TEST_DOUBLE, Status.PASSED)
    assert both(notebook.cells[TEST_DOUBLE], ended, beside.cells[TEST_DOUBLE], ended) == ended
    assert as_it_counts(notebook)[1]["test_double"] == points


@pytest.mark.parametrize("second", [Status.FAILED, Status.ERROR, Status.TIMEOUT, Status.NOT_RUN])
def test_of_the_run_beside_the_answer_nothing_is_shown(second):
    notebook, beside = answered(), answered()
    beside.cells[TEST_DOUBLE].outputs = [new_output("stream", text="the hidden test")]
    first, other = CellRun(TEST_DOUBLE, Status.PASSED, isolated=True), CellRun(TEST_DOUBLE, second, "why")
    ended = both(notebook.cells[TEST_DOUBLE], first, beside.cells[TEST_DOUBLE], other)
    late = second in (Status.TIMEOUT, Status.NOT_RUN)
    assert ended == CellRun(
        TEST_DOUBLE, second if late else Status.FAILED, "why" if late else SHARES, isolated=True
    )
    assert notebook.cells[TEST_DOUBLE].outputs == []


def test_a_test_that_failed_without_an_output_has_no_points():
    _, points = as_it_counts(answered(), CellRun(TEST_DOUBLE, Status.NOT_RUN, "It was not run."))
    assert points == {"test_double": 0, "test_total": 2, "explain": 0}


def test_a_test_that_passed_has_its_points_whatever_it_wrote_to_stderr():
    notebook = answered()
    notebook.cells[TEST_DOUBLE].outputs = [new_output("stream", name="stderr", text="warning")]
    _, points = as_it_counts(notebook)
    assert points["test_double"] == 3


@pytest.mark.parametrize("text", ["3.01", "-1", "nan"])
def test_points_that_a_test_has_not_are_an_error_in_runs_and_outputs(text):
    done, points = as_it_counts(with_value(text))
    assert next(run for run in done.cells if run.index == TEST_DOUBLE).status is Status.ERROR
    assert points["test_double"] == 0
