"""Expected failures: their words, their exit codes, and their way through pickle."""

import errno
import os
import pickle

import pytest

from grader.errors import (
    GraderError,
    KilledError,
    MachineError,
    StepError,
    SubmissionError,
    in_words,
    machine_error,
)


def test_the_text_is_reason_and_remedy():
    assert str(GraderError("It is wrong.", "Do this.")) == "It is wrong. Do this."
    assert str(GraderError("It is wrong.")) == "It is wrong."


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("It failed: it is wrong..", "It failed: it is wrong."),
        ("It failed: really?.", "It failed: really?"),
        ("It failed: no!.", "It failed: no!"),
        ("It failed: wait....", "It failed: wait...."),
        ("There is no ...", "There is no ..."),
    ],
)
def test_a_text_that_is_quoted_at_the_end_brings_its_own_stop(reason, said):
    assert GraderError(reason, "Do this.").reason == said


def test_an_error_of_a_courses_code_in_words():
    assert in_words(ValueError("odd")) == "ValueError: odd"
    assert in_words(ValueError()) == "ValueError"
    assert "sys.exit" in in_words(SystemExit(3))


@pytest.mark.parametrize(
    "error",
    [
        GraderError("a", "b"),
        SubmissionError("a"),
        StepError("a"),
        MachineError("a", "b"),
        KilledError("The judge"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_crosses_to_another_process(error):
    came = pickle.loads(pickle.dumps(error))
    assert type(came) is type(error)
    assert (came.reason, came.remedy, str(came)) == (error.reason, error.remedy, str(error))


@pytest.mark.parametrize(
    ("number", "kind", "says", "exit_code"),
    [
        (errno.ENOSPC, MachineError, "The disk is full", 1),
        (errno.EDQUOT, MachineError, "The disk is full", 1),
        (errno.EACCES, GraderError, "cannot be written", 2),
        (errno.EROFS, GraderError, "cannot be written", 2),
        (errno.EIO, MachineError, "Input/output error", 1),
    ],
)
def test_an_error_of_the_system_has_its_remedy(number, kind, says, exit_code):
    error = machine_error(OSError(number, os.strerror(number)), "class/results")
    assert type(error) is kind
    assert says in error.reason and "class/results" in error.reason
    assert error.remedy
    assert error.exit_code == exit_code
