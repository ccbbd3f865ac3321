"""Validate answers as nbgrader does, and in words when it cannot answer."""

import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from jupyter_client.kernelspec import NoSuchKernel
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbgrader.validator import Validator
from traitlets.config import Config

from grader.student import validation
from tests.grader.conftest import answered

TOO_LONG = {"ename": validation.TIMED_OUT, "evalue": "", "traceback": ["This cell was stopped."]}
LIMITS = Config(Execute={"timeout": 2, "error_on_timeout": TOO_LONG})


@pytest.fixture
def validate(tmp_path, monkeypatch):
    """Validate a notebook with limits of a few seconds."""
    monkeypatch.setattr(validation, "load_config", lambda: LIMITS)

    def answer(content: object) -> validation.Answer:
        path = tmp_path / "mine.ipynb"
        path.write_text(content if isinstance(content, str) else nbformat.writes(content))
        return validation.validate(path)

    return answer


def test_right_answers_are_right(validate):
    assert validate(answered()) == {"success": True, "value": {}}


def test_a_wrong_answer_gives_what_nbgrader_gives(validate, tmp_path):
    answer = validate(answered({"total": "total = 7"}))
    assert answer == {"success": True, "value": Validator().validate(str(tmp_path / "mine.ipynb"))}
    assert "total should be 6; yours is 7." in answer["value"]["failed"][0]["raw_error"]


def test_an_answer_cell_that_ran_out_of_time_is_shown(validate):
    answer = validate(answered({"double": "while True:\n    pass"}))
    first, second = answer["value"]["failed"]
    assert first["source"] == "while True:\n    pass"
    assert first["raw_error"] == "This cell was stopped."
    assert "NameError" in second["raw_error"]


def test_a_given_cell_that_ran_out_of_time_is_not_the_student_s_fault(validate):
    notebook = answered()
    notebook.cells[0].source = "import time\ntime.sleep(60)"
    answer = validate(notebook)
    assert not answer["success"]
    assert "Your computer was too slow" in answer["value"]


def copied():
    notebook = answered()
    notebook.cells.append(notebook.cells[3].copy())
    return notebook


def of_another_kernel():
    notebook = answered()
    notebook.metadata.kernelspec.name = "julia-9"
    return notebook


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "not a notebook, or it is damaged"),
        ("", "not a notebook, or it is damaged"),
        (copied(), "A test cell or an answer cell was copied"),
        (of_another_kernel(), "kernel of this notebook is not installed"),
        (answered({"double": "import os\nos._exit(1)"}), "The kernel died"),
    ],
)
def test_what_keeps_it_from_an_answer_is_said_in_words(validate, content, says):
    answer = validate(content)
    assert not answer["success"]
    assert says in answer["value"]
    assert "Traceback" not in answer["value"]


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (CellTimeoutError("Timeout waiting for IOPub output"), "did not arrive in time"),
        (DeadKernelError("Kernel died"), "memory ran out"),
        (NoSuchKernel("x"), "Change Kernel"),
        (FileNotFoundError(2, "x"), "not on the disk any more"),
        (RuntimeError("Kernel didn't respond in 60 seconds"), "Kernel didn't respond in 60 seconds"),
    ],
)
def test_each_error_has_its_words(error, says):
    assert says in validation.message_for(error)


def test_as_a_program_it_writes_the_answer_whatever_the_notebook_prints(tmp_path):
    notebook = tmp_path / "mine.ipynb"
    nbformat.write(answered({"double": "import os\nos.write(1, b'{')\ndouble = lambda n: 2 * n"}), notebook)
    answer = tmp_path / "answer.json"
    command = [sys.executable, "-m", "grader.student.validation", str(notebook), str(answer)]
    subprocess.run(command, check=True, cwd=Path(tmp_path), capture_output=True)
    assert json.loads(answer.read_text()) == {"success": True, "value": {}}
