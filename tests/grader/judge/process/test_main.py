"""The judge's program, in a process of its own: cells in, verdicts out, until its owner has gone."""

import socket
import subprocess
import sys

import pytest

from grader.kernels.protocol import receive, send

PLAN = {"exports": [], "names": ["answer"], "open": [], "imports": {}, "state": [], "output_bytes": 1000}


@pytest.fixture
def judge(tmp_path):
    ours, theirs = socket.socketpair()
    ours.settimeout(60)
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-m", "grader.judge"], stdin=theirs.fileno(), cwd=tmp_path
        )
    yield ours, process
    ours.close()
    assert process.wait(60) == 0


def run(control: socket.socket, source: str, given: bool = True) -> dict:
    send(control, {"source": source, "title": "<given>" if given else "<test>", "given": given})
    return receive(control)[0]


def test_cells_share_a_namespace_and_have_verdicts(judge):
    control, _ = judge
    send(control, PLAN)
    assert run(control, "limit = 5")["status"] == "passed"
    assert run(control, "print(limit)\nlimit + 1")["outputs"][0]["text"] == "5\n"
    failed = run(control, "assert limit == 6, 'six'")
    assert (failed["status"], failed["message"], failed["lines"]) == ("failed", "six", [1])


def test_a_cell_that_asks_for_input_fails_at_once(judge):
    control, _ = judge
    send(control, PLAN)
    asked = run(control, "limit = int(input('How many? '))")
    assert asked["status"] == "error" and "EOF" in asked["message"]
    assert run(control, "import sys\nassert sys.stdin.read() == ''")["status"] == "passed"
    assert run(control, "limit = 5\nassert limit == 5")["status"] == "passed"


def test_modules_beside_it_can_be_imported(judge, tmp_path):
    (tmp_path / "helper_beside.py").write_text("value = 7")
    control, _ = judge
    send(control, PLAN)
    assert run(control, "from helper_beside import value\nassert value == 7")["status"] == "passed"


def test_a_student_s_name_without_its_kernel_is_an_error(judge):
    control, _ = judge
    send(control, PLAN)
    assert run(control, "assert answer(1) == 1", given=False)["status"] == "error"


def test_it_ends_when_its_owner_has_gone_before_it_was_told_anything(judge):
    control, process = judge
    control.close()
    assert process.wait(60) == 0
