"""A forked kernel is as an ordinary one."""

import ast
import os
from pathlib import Path

from grader.kernels.measure import run_cell
from tests.grader.kernels.conftest import displayed, running

COLORS = {"CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR"}


def test_its_folder_is_the_requested_one(specs, tmp_path):
    (tmp_path / "beside.py").write_text("ANSWER = 42")
    with running(specs, start={"cwd": str(tmp_path)}) as (_, client):
        printed = run_cell(
            client, "import os, sys, beside; print(os.getcwd(), '' in sys.path, beside.ANSWER)"
        )
    assert printed.split() == [str(tmp_path), "True", "42"]


def test_its_environment_is_the_requested_one(specs, monkeypatch):
    monkeypatch.setenv("OURS_ALONE", "secret")
    env = {name: value for name, value in os.environ.items() if name != "OURS_ALONE"} | {
        "THEIRS": "x",
        "TZ": "Asia/Seoul",
    }
    with running(specs, start={"env": env}) as (_, client):
        seen = ast.literal_eval(run_cell(client, "import os; print(dict(os.environ))"))
        below = run_cell(client, "import subprocess; print(subprocess.check_output(['env'], text=True))")
        zone = run_cell(client, "import time; print(time.tzname[0])")
    added = set(seen) - set(env)
    assert "OURS_ALONE" not in seen and "OURS_ALONE" not in below
    assert seen["THEIRS"] == "x" and "THEIRS=x" in below and zone == "KST\n"
    # JPY_PARENT_PID as from jupyter_client; the others are ipykernel's own doing.
    assert added <= {"JPY_PARENT_PID", "MPLBACKEND", "TERM", "PAGER", "GIT_PAGER", *COLORS}


def test_it_has_no_descriptor_of_the_zygote(run, zygote):
    mine = run("""
from pathlib import Path
for link in Path("/proc/self/fd").iterdir():
    print(link.readlink() if link.exists() or link.is_symlink() else "")
""")
    theirs = {str(link.readlink()) for link in Path(f"/proc/{zygote.pid}/fd").iterdir()}
    sockets = {name for name in theirs if name.startswith("socket:")}
    assert sockets
    assert not sockets & set(mine.split("\n"))


def test_it_leads_a_session_of_its_own(run, zygote):
    pid, group, session = run("import os; print(os.getpid(), os.getpgid(0), os.getsid(0))").split()
    assert pid == group == session != str(zygote.pid)


def test_signals_are_as_in_a_fresh_interpreter(run):
    code = "import signal; print(*(signal.getsignal(getattr(signal, name)).name for name in {names}))"
    assert run(code.format(names=("SIGTERM", "SIGCHLD", "SIGPIPE"))) == "SIG_DFL SIG_DFL SIG_IGN\n"
    assert "default_int_handler" in run("import signal; print(signal.getsignal(signal.SIGINT))")


def test_two_kernels_draw_other_random_numbers(specs):
    code = "import random, numpy, uuid; print(random.random(), numpy.random.rand(), uuid.uuid4())"
    with running(specs) as (_, one), running(specs) as (_, other):
        assert not set(run_cell(one, code).split()) & set(run_cell(other, code).split())


def test_it_is_the_main_module_of_a_fresh_python(run):
    assert run("import sys; print(__name__, sys.argv[0], sys.argv[1])") == "__main__ ipykernel_launcher -f\n"
    assert run("print(sorted(n for n in globals() if not n.startswith('_')))") == (
        "['In', 'Out', 'exit', 'get_ipython', 'open', 'quit', 'sys']\n"
    )


def test_garbage_is_collected(run):
    assert run("import gc; print(gc.isenabled())") == "True\n"


def test_threads_processes_and_loops_work(run):
    assert run("import threading; print(threading.current_thread() is threading.main_thread())") == "True\n"
    assert (
        run("import asyncio; await asyncio.sleep(0.01); print(asyncio.get_running_loop().is_running())")
        == "True\n"
    )
    assert (
        run("import concurrent.futures as f\nwith f.ThreadPoolExecutor() as p: print(*p.map(abs, [-1, -2]))")
        == "1 2\n"
    )
    assert run("import multiprocessing as m\nwith m.Pool(2) as p: print(p.map(abs, [-1, -2]))") == "[1, 2]\n"


def test_a_figure_is_drawn_inline(kernel):
    code = "import matplotlib.pyplot as plt; plt.plot([1, 2]);"
    assert "image/png" in displayed(kernel[1], code)


def test_another_backend_can_be_asked_for(specs):
    with running(specs, start={"env": {**os.environ, "MPLBACKEND": "agg"}}) as (_, client):
        assert run_cell(client, "import matplotlib; print(matplotlib.get_backend())") == "agg\n"


def test_threads_of_the_linear_algebra_can_be_set(specs):
    code = """
import numpy, threadpoolctl
print(*(pool["num_threads"] for pool in threadpoolctl.threadpool_info() if pool["user_api"] == "blas"))
"""
    with running(specs, start={"env": {**os.environ, "OPENBLAS_NUM_THREADS": "3"}}) as (_, client):
        assert set(run_cell(client, code).split()) == {"3"}


def test_a_polite_end_flushes_files_and_runs_exit_functions(specs, tmp_path):
    with running(specs, start={"cwd": str(tmp_path)}) as (manager, client):
        run_cell(client, "left_open = open('left_open', 'w'); left_open.write('text')")
        run_cell(client, "import atexit; atexit.register(lambda: open('at_exit', 'w').write('ran'))")
        process = manager.provisioner.process
        manager.shutdown_kernel()
        assert process.returncode == 0
    assert (tmp_path / "left_open").read_text() == "text"
    assert (tmp_path / "at_exit").read_text() == "ran"


def test_a_kernel_that_cannot_start_says_why(zygote, tmp_path):
    import subprocess
    import sys

    connection = tmp_path / "kernel.json"
    connection.write_text("no json")
    command = [sys.executable, "-m", "ipykernel_launcher", "-f", str(connection)]
    process = zygote.launch(command, stderr=subprocess.PIPE)
    with process.stderr as errors:
        assert b"Failed to load connection file" in errors.read()
    assert process.wait(20) == 1
