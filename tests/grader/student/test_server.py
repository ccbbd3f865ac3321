"""Validate runs in a process of its own, which ends when its time is over."""

import subprocess
import sys

import nbformat
import psutil
import pytest
from jupyter_server.extension.utils import validate_extension

from grader.student import server
from tests.grader.conftest import answered


def notebook(folder, answers=None):
    path = folder / "mine.ipynb"
    nbformat.write(answered(answers), path)
    return path


def test_jupyter_server_accepts_it():
    assert validate_extension("grader.student.server")


def test_it_gives_the_answer(tmp_path):
    answer = server.validate_apart(notebook(tmp_path, {"total": "total = 7"}), 250)
    assert answer["success"]
    assert "total should be 6" in answer["value"]["failed"][0]["raw_error"]


def test_a_notebook_that_takes_too_long_is_stopped(tmp_path):
    answer = server.validate_apart(notebook(tmp_path), 0.2)
    assert not answer["success"]
    assert "ran for more than 0.2 s" in answer["value"]


def test_whatever_it_has_started_ends_with_it():
    program = (
        "import subprocess, sys; subprocess.Popen(['sleep', '600']); print(flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as parent:
        parent.stdout.readline()
        (child,) = psutil.Process(parent.pid).children()
        server.end_tree(parent.pid)
        assert psutil.wait_procs([child], timeout=10)[1] == []


def test_without_an_answer_it_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(server.sys, "executable", "/bin/false")
    assert server.validate_apart(notebook(tmp_path), 10) == {"success": False, "value": server.NO_ANSWER}


@pytest.mark.parametrize("pid", [2**22 - 7])
def test_ending_what_has_ended_is_nothing(pid):
    server.end_tree(pid)
