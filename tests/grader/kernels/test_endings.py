"""Whatever way an owner, a zygote or a kernel ends, no process stays."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.grader.kernels.waiting import ended, wait_until

COURSE = Path(__file__).parents[3]
OWNER = """
import json, os, subprocess, sys, time
from jupyter_client.kernelspec import KernelSpecManager
from tests.grader.kernels.conftest import running
from grader.kernels.measure import run_cell
from grader.kernels.registry import registry

with running(KernelSpecManager(kernel_dirs=[sys.argv[1]])) as (manager, client):
    started = run_cell(client, "import subprocess; print(subprocess.Popen(['sleep', '1000']).pid)")
    client.execute("while True: pass")
    copy = os.fork()  # which holds every descriptor open
    if copy == 0:
        time.sleep(1000)
    pids = {"owner": os.getpid(), "copy": copy, "zygote": registry.zygote(('json',)).pid,
            "kernel": manager.provisioner.pid, "started": int(started)}
    print(json.dumps(pids), flush=True)
    if sys.stdin.read() == "wait for the kernel":
        print(manager.provisioner.process.wait(20), flush=True)
"""


@pytest.fixture
def family(specs):
    """An owner, its zygote, a busy kernel with a child of its own, and a forked copy of the owner."""
    folder = specs.kernel_dirs[0]
    owner = subprocess.Popen(
        [sys.executable, "-c", OWNER, folder],
        cwd=COURSE,
        env={name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    pids = json.loads(owner.stdout.readline())
    yield owner, pids
    os.kill(pids.pop("copy"), signal.SIGKILL)
    owner.kill()
    owner.wait()
    owner.stdin.close()
    owner.stdout.close()
    for pid in pids.values():
        wait_until(lambda pid=pid: ended(pid))


def all_ended(pids, *names):
    wait_until(lambda: all(ended(pids[name]) for name in names), seconds=10)


@pytest.mark.parametrize("signum", [signal.SIGKILL, signal.SIGTERM, signal.SIGSEGV])
def test_the_owner_is_killed(family, signum):
    owner, pids = family
    owner.send_signal(signum)
    all_ended(pids, "owner", "zygote", "kernel", "started")


def test_the_zygote_is_killed(family):
    owner, pids = family
    os.kill(pids["zygote"], signal.SIGKILL)
    all_ended(pids, "zygote", "kernel")
    owner.stdin.write("wait for the kernel")
    owner.stdin.close()
    assert owner.stdout.readline() == "-9\n"
    all_ended(pids, "started")


def test_the_kernel_is_killed(family):
    _, pids = family
    os.kill(pids["kernel"], signal.SIGKILL)
    all_ended(pids, "kernel", "started")
    assert not ended(pids["zygote"])


def test_the_owner_ends_by_itself(family):
    owner, pids = family
    owner.stdin.close()
    all_ended(pids, "owner", "zygote", "kernel", "started")


def test_the_owner_is_killed_while_the_zygote_imports():
    code = "from grader.kernels.client import Zygote; Zygote(['tests.grader.kernels.slow_import']).start()"
    owner = subprocess.Popen([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(Path.cwd())})
    wait_until(lambda: psutil.Process(owner.pid).children())
    (zygote,) = psutil.Process(owner.pid).children()
    owner.kill()
    owner.wait()
    wait_until(lambda: ended(zygote.pid), seconds=20)
