"""A judge is forked from the zygote of the student's kernel, or is a new Python; it is confined."""

import contextlib
import os
import subprocess
from types import SimpleNamespace

import pytest

from grader.judge import launch as module
from grader.judge.launch import MODULE, launch
from grader.kernels.errors import ZygoteError
from grader.kernels.protocol import receive, send
from grader.records import Job

PLAN = {"exports": [], "names": [], "open": [], "imports": {}, "state": [], "output_bytes": 1000}


class Zygote:
    """Stands for a zygote: keeps what it is asked to launch, or cannot."""

    def __init__(self, fails: bool = False) -> None:
        self.fails, self.asked = fails, []

    def launch(self, command, **options):
        if self.fails:
            raise ZygoteError("It cannot import a module.")
        self.asked.append((command, options))
        return "forked"


@pytest.fixture
def zygote(monkeypatch):
    def use(fails: bool = False, modules: tuple[str, ...] | None = ("keras",)) -> Zygote:
        made = Zygote(fails)
        monkeypatch.setattr(module, "modules_of", lambda spec: modules)
        monkeypatch.setattr(module.registry, "zygote", lambda modules: made)
        return made

    return use


@pytest.fixture
def started(tmp_path):
    """Return what launches a judge in a folder, and ends it with the test."""
    with contextlib.ExitStack() as stack:

        def start(spec: object = object()):
            (tmp_path / "work").mkdir(exist_ok=True)
            log = stack.enter_context((tmp_path / "log").open("wb"))
            process, control = launch(SimpleNamespace(kernel_spec=spec), Job("job", "{}"), tmp_path, log)
            stack.enter_context(control)
            if isinstance(process, subprocess.Popen):
                stack.callback(process.wait)
                stack.callback(process.kill)
            control.settimeout(60)
            return process, control

        yield start


def test_it_is_forked_where_the_students_kernel_is(zygote, started, tmp_path, monkeypatch):
    monkeypatch.setenv("LMS_PASSWORD", "secret")
    made = zygote()
    process, _ = started()
    assert process == "forked"
    ((command, options),) = made.asked
    assert command[-2:] == ["-m", MODULE]
    assert options["cwd"] == str(tmp_path / "work")
    assert options["env"]["MPLBACKEND"] == "agg"
    assert "LMS_PASSWORD" not in options["env"]


@pytest.mark.parametrize("how", [{"fails": True}, {"modules": None}], ids=str)
def test_without_a_zygote_it_is_a_new_python(zygote, started, how):
    zygote(**how)
    process, control = started()
    assert isinstance(process, subprocess.Popen)
    send(control, PLAN)
    send(control, {"source": "import os\nprint(os.getpid())", "title": "<given>", "given": True})
    verdict, _ = receive(control)
    assert verdict["status"] == "passed"
    seen = int(verdict["outputs"][0]["text"])
    assert seen != process.pid or os.geteuid() != 0  # a process namespace of its own
    assert os.getsid(process.pid) != os.getsid(0)  # Ctrl-C in a terminal is not for it


def test_it_ends_when_its_owner_hangs_up(zygote, started):
    zygote(modules=None)
    process, control = started()
    control.close()
    assert process.wait(60) == 0
