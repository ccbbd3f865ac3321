"""A kept zygote serves the next command, and nobody else; it ends by itself."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import nbformat
import psutil
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from grader.engine.execute import execute
from grader.kernels import keep_warm
from grader.kernels.errors import ZygoteError
from grader.kernels.keep_warm import KeptZygote, asked, connected, folder, states
from grader.kernels.protocol import send
from grader.records import Job, Status

MODULES = ("json",)
PROGRAM = """
import json, sys
from grader.executors.pool import local_executor
from tests.grader.kernels.test_sharing import parent_of_a_kernel
if __name__ == "__main__":
    with local_executor(1, ("json",), keep_seconds=float(sys.argv[1])) as pool:
        print(json.dumps(pool.submit(parent_of_a_kernel).result()))
"""


@pytest.fixture(autouse=True)
def place(monkeypatch):
    """Give the sockets a folder of their own; end what was kept."""
    with tempfile.TemporaryDirectory() as run:
        monkeypatch.setenv("XDG_RUNTIME_DIR", run)
        yield Path(run)
        sockets = Path(run) / "grader"
        sockets.mkdir(exist_ok=True)
        sockets.chmod(0o700)
        for one in states():
            psutil.Process(one["server"]).kill()


def joined(seconds: float = 30.0) -> KeptZygote:
    return KeptZygote.join(MODULES, seconds)


def wait_for(condition, seconds=20.0):
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    return condition()


def test_two_commands_have_one_zygote(specs, tmp_path):
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    places = {
        "PYTHONPATH": str(Path(__file__).parents[3]),
        "JUPYTER_PATH": str(Path(specs.kernel_dirs[0]).parent),
    }
    command, env = [sys.executable, str(program), "30"], {**os.environ, **places}
    parents = [json.loads(subprocess.run(command, env=env, stdout=subprocess.PIPE).stdout) for _ in range(2)]
    (state,) = states()
    assert parents == [state["pid"]] * 2
    assert 0 < state["seconds"] <= 30 and not state["used"]


def test_it_ends_when_its_time_is_over():
    kept = joined(0.2)
    assert kept.ready() is kept
    (state,) = states()
    assert psutil.pid_exists(state["pid"]) and state["used"]
    kept.close()
    assert wait_for(lambda: not psutil.pid_exists(state["pid"])) and states() == []


def test_it_stays_while_somebody_is_connected():
    first, second = joined(0.1), joined(0.1)
    first.close()
    time.sleep(0.5)
    assert second.ready() and len(states()) == 1
    second.close()


def has_ended(process: psutil.Process) -> bool:
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_one_that_has_ended_is_replaced():
    first = joined()
    first.ready()
    (state,) = states()
    zygote = psutil.Process(state["pid"])
    zygote.kill()
    first.close()
    assert wait_for(lambda: has_ended(zygote))
    second = joined()
    assert second.ready() and state["pid"] not in [one["pid"] for one in states()]


def test_other_modules_files_or_variables_have_another_zygote(monkeypatch, tmp_path):
    before = keep_warm._digest(MODULES)
    assert before == keep_warm._digest(MODULES) != keep_warm._digest(("csv",))
    monkeypatch.setenv("KERAS_BACKEND", "jax")
    assert keep_warm._digest(MODULES) != before
    monkeypatch.undo()
    package = tmp_path / "own_package"
    package.mkdir()
    (package / "__init__.py").write_text("a = 1")
    monkeypatch.syspath_prepend(tmp_path)
    first = keep_warm._digest(("own_package",))
    (package / "__init__.py").write_text("a = 12")
    assert keep_warm._digest(("own_package",)) != first


def test_a_folder_that_others_can_enter_is_refused():
    folder().chmod(0o755)
    with pytest.raises(ZygoteError, match="must be a folder that only you can enter"):
        joined()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_another_user_is_not_served(place):
    joined()
    (path,) = folder().glob("*.sock")
    path.chmod(0o777)
    for above in (path.parent, place):
        above.chmod(0o755)
    program = (
        "import os, socket, sys\nos.setuid(65534)\ns = socket.socket(socket.AF_UNIX)\n"
        "s.connect(sys.argv[1])\ns.settimeout(10)\nprint(s.recv(1))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True)
    assert done.stdout.strip() == "b''", done.stderr


@pytest.mark.parametrize("message", [{"op": "hold"}, {"op": "hold", "seconds": "x"}, {"op": "admit"}, {}])
def test_a_bad_request_costs_only_its_sender(message):
    kept = joined()
    kept.ready()
    (path,) = folder().glob("*.sock")
    with connected(path) as other:
        other.settimeout(5)
        send(other, message)
        with suppress(ZygoteError):
            asked(other, {"op": "ready"})
    assert kept.ready()


def test_what_is_no_message_costs_only_its_sender():
    kept = joined()
    (path,) = folder().glob("*.sock")
    with connected(path) as other:
        other.sendall(b"\x00" * 100)
        other.shutdown(socket.SHUT_WR)
        assert kept.ready()


@pytest.mark.parametrize("parent", [tempfile.gettempdir(), str(Path.home())], ids=["temporary", "home"])
def test_students_code_cannot_reach_it(parent, monkeypatch):
    with tempfile.TemporaryDirectory(dir=parent) as run, monkeypatch.context() as patched:
        patched.setenv("XDG_RUNTIME_DIR", run)
        kept = joined()
        (path,) = folder().glob("*.sock")
        source = f"import socket\nsocket.socket(socket.AF_UNIX).connect({str(path)!r})"
        done = execute(Job("student", nbformat.writes(new_notebook(cells=[new_code_cell(source)]))))
        assert done.cells[0].status is Status.ERROR
        assert any(word in done.cells[0].message for word in ("No such file", "Permission", "not permitted"))
        assert kept.ready()
        psutil.Process(states()[0]["server"]).kill()
