"""Who a sandbox belongs to; that nothing of it stays when that process has ended, whenever it did."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jupyter_client.connect import write_connection_file

from grader.sandbox.owner import name_of, open_owner
from grader.sandbox.policy import LANDLOCK, PARTS, SECCOMP, Allowance
from grader.sandbox.wrap import WRAPPER, confined
from tests.grader.kernels.waiting import ended, wait_until

pytestmark = pytest.mark.counted

COURSE = Path(__file__).parents[3]
OWNER = """
import os, subprocess, sys
from pathlib import Path
from grader.sandbox.policy import Allowance
from grader.sandbox.wrap import confined

folder, parts, before, *command = sys.argv[1:]
made = confined(command, Path(folder), Allowance(), tuple(parts.split(",")))
made = [*before.split(), *made]
environment = {**os.environ, "JPY_PARENT_PID": str(os.getpid())}  # as jupyter_client.launcher does
options = {"cwd": Path(folder) / "work", "env": environment, "stdout": subprocess.DEVNULL}
print(subprocess.Popen(made, **options).pid, flush=True)
sys.stdin.read()
"""


def test_a_process_is_known_by_its_name():
    os.close(open_owner(name_of(os.getpid())))


def test_a_process_that_has_ended_is_not_found():
    process = subprocess.Popen(["sleep", "1000"])
    name = name_of(process.pid)
    process.kill()
    process.wait()
    for call, argument in ((open_owner, name), (name_of, process.pid)):
        with pytest.raises(ProcessLookupError):
            call(argument)


def test_a_later_process_with_the_same_number_is_not_taken_for_it():
    pid, _, start = name_of(os.getpid()).partition("-")
    with pytest.raises(ProcessLookupError):
        open_owner(f"{pid}-{int(start) - 1}")


def test_a_program_may_have_any_name(tmp_path):
    odd = tmp_path / "a) R 1 (b"
    odd.symlink_to("/bin/sleep")
    with subprocess.Popen([odd, "1000"]) as process:
        wait_until(lambda: odd.name in Path(f"/proc/{process.pid}/comm").read_text())
        os.close(open_owner(name_of(process.pid)))
        process.kill()


def test_without_its_owner_a_command_does_not_start(tmp_path):
    owner = subprocess.Popen(["sleep", "1000"])
    name = name_of(owner.pid)
    owner.kill()
    owner.wait()
    command = confined([sys.executable, "-c", "open('../sockets/ran', 'w')"], tmp_path, Allowance(), PARTS)
    command[len(WRAPPER) + 1] = name
    assert subprocess.run(command, cwd=tmp_path / "work", timeout=30).returncode == 1
    assert not (tmp_path / "sockets" / "ran").exists()


def orphaned(folder, seconds, parts=PARTS, before="", command=("sleep", "1000")):
    """Start a command in a sandbox, kill who started it so many seconds later; return its pid."""
    words = [sys.executable, "-c", OWNER, str(folder), ",".join(parts), before, *command]
    with subprocess.Popen(words, cwd=COURSE, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as owner:
        pid = int(owner.stdout.readline())
        time.sleep(seconds)
        owner.kill()
    return pid


@pytest.mark.parametrize("seconds", [0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 1.0])
def test_an_owner_that_is_killed_at_any_time_leaves_nothing(tmp_path, seconds):
    pid = orphaned(tmp_path, seconds)
    wait_until(lambda: ended(pid))
    assert left_in(tmp_path) == []


def test_an_owner_that_is_killed_before_the_sandbox_has_begun_leaves_nothing(tmp_path):
    """As on a machine where Python takes its time: the owner has long ended when it has started."""
    slow = tmp_path / "slow"
    slow.write_text('#!/bin/sh\nsleep 1\nexec "$@"\n')
    slow.chmod(0o755)
    pid = orphaned(tmp_path, 0.0, before=str(slow))
    time.sleep(1)
    wait_until(lambda: ended(pid))
    assert left_in(tmp_path) == []


@pytest.mark.parametrize("seconds", [0.0, 5.0])
def test_a_kernel_without_namespaces_ends_with_its_owner_too(tmp_path, seconds):
    (tmp_path / "sockets").mkdir()
    file, _ = write_connection_file(
        str(tmp_path / "sockets" / "kernel.json"), ip=str(tmp_path / "sockets" / "ipc"), transport="ipc"
    )
    kernel = (sys.executable, "-m", "ipykernel_launcher", "-f", file, "--HistoryManager.hist_file=:memory:")
    command = ("env", f"HOME={tmp_path}/home", f"IPYTHONDIR={tmp_path}/home/ipython", *kernel)
    pid = orphaned(tmp_path, seconds, (LANDLOCK, SECCOMP), command=command)
    try:
        wait_until(lambda: ended(pid))
    finally:
        if not ended(pid):
            os.kill(pid, signal.SIGKILL)


def left_in(folder):
    """Return the processes whose working folder is in this one."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            inside = str((process / "cwd").readlink())
        except OSError:
            continue
        if inside.startswith(str(folder)):
            found.append(process.name)
    return found
