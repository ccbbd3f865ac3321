"""An ordinary kernel gives the same verdicts as grading's own."""

import nbformat
import pytest

from grader.engine.execute import execute as execute_confined
from grader.errors import MachineError
from grader.records import Job, Limits, Status
from grader.student import run
from tests.grader.conftest import answered

ANSWERS = {
    "right": {},
    "wrong": {"total": "total = 7"},
    "error": {"double": "def double(number:"},
    "endless": {"double": "while True:\n    pass"},
    "ended": {"double": "import os\nos._exit(1)"},
}


def job(answers: dict[str, str], **more) -> Job:
    seconds = 3 if answers is ANSWERS["endless"] else 30
    limits = Limits(cell_seconds=seconds)
    return Job("mine", nbformat.writes(answered(answers)), unsafe=True, limits=limits, **more)


@pytest.mark.parametrize("answers", ANSWERS.values(), ids=ANSWERS)
def test_it_gives_the_same_verdict_on_each_cell(answers):
    ordinary, confined = run.execute_ordinarily(job(answers)), execute_confined(job(answers))
    assert [(cell.index, cell.status) for cell in ordinary.cells] == [
        (cell.index, cell.status) for cell in confined.cells
    ]
    if answers is ANSWERS["wrong"]:
        assert "total should be 6; yours is 7." in [cell.message for cell in ordinary.cells]


def test_files_beside_the_notebook_are_there():
    found = run.execute_ordinarily(
        job({"total": "total = int(open('six.txt').read())"}, files={"six.txt": b"6"})
    )
    assert {cell.status for cell in found.cells} == {Status.PASSED}


def test_without_a_kernel_it_says_so():
    with pytest.raises(MachineError, match="No kernel 'none' could be started"):
        run.execute_ordinarily(job({}, kernel_name="none"))


@pytest.mark.parametrize("sockets", [True, False])
def test_it_is_chosen_where_there_are_no_unix_sockets(monkeypatch, sockets):
    monkeypatch.setattr("grader.engine.execute.execute", lambda job: "confined")
    monkeypatch.setattr(run, "execute_ordinarily", lambda job: "ordinary")
    if not sockets:
        monkeypatch.delattr(run.socket, "AF_UNIX")
    assert run.execute(job({})) == ("confined" if sockets else "ordinary")
