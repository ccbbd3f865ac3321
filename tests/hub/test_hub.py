"""The hub as a program: who sees what, and nothing is left of it, however it ends."""

import os
import pwd
import signal
import subprocess
import sys
import time
import urllib.request

import psutil
import pytest

from tests.hub.conftest import MORE, log_in, running
from tests.notebooks.exercise import COURSE
from tools.hub import means
from tools.hub.plan import INSTRUCTOR, PEOPLE, STUDENTS

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]  # not of the browser, but of this target


def accounts() -> set[str]:
    return {entry.pw_name for entry in pwd.getpwall()} & set(PEOPLE)


def gone(processes: list[psutil.Process]) -> bool:
    _, alive = psutil.wait_procs(processes, timeout=30)
    return not alive


def seen_by(hub, person: str, *command: str) -> subprocess.CompletedProcess:
    """Run a command as one of the hub's people, in the file system that the hub's processes see."""
    inside = next(one for one in hub.processes() if "jupyterhub" in " ".join(one.cmdline()))
    enter = ["nsenter", "--target", str(inside.pid), "--mount", "--pid"]
    user = ["setpriv", "--reuid", person, "--regid", person, "--clear-groups"]
    return subprocess.run([*enter, *user, *command], capture_output=True, text=True, timeout=240)


@pytest.fixture(scope="module")
def idle_hub(tmp_path_factory):
    """A hub in which nobody grades."""
    with running(tmp_path_factory.mktemp("idle"), "--no-watch") as started:
        yield started


def test_it_says_what_it_is(idle_hub):
    plan = idle_hub.plan
    assert plan.address in idle_hub.said
    assert plan.password in idle_hub.said
    assert accounts() == (set(PEOPLE) if plan.has_accounts else set())
    assert plan.has_accounts == means.found(plan.folder, "--no-accounts" not in MORE).accounts
    assert ("all three have your account" in idle_hub.said) == (not plan.has_accounts)


def test_without_accounts_a_student_gets_a_server_too(tmp_path, page):
    with running(tmp_path, "--no-watch", "--no-accounts") as hub:
        log_in(hub, page, STUDENTS[0])
        page.wait_for_selector(".jp-Launcher, .jp-NotebookPanel, .jp-DirListing-item")


def test_it_listens_on_the_loopback_interface_alone(idle_hub):
    listening = {
        connection.laddr.ip
        for process in idle_hub.processes()
        for connection in process.net_connections()
        if connection.status == psutil.CONN_LISTEN
    }
    assert listening == {"127.0.0.1"}


def test_nobody_gets_in_without_the_password(idle_hub):
    with urllib.request.urlopen(f"{idle_hub.plan.address}/user/{STUDENTS[0]}/lab") as answer:
        assert "/hub/login" in answer.url


def test_a_student_sees_no_solution_and_no_home_but_the_own(idle_hub):
    plan, student = idle_hub.plan, STUDENTS[0]
    if not (plan.has_accounts and plan.has_view):
        pytest.skip("This machine has no accounts and view for a hub.")
    assert "lessons" in seen_by(idle_hub, student, "ls", str(plan.home(student))).stdout
    assert "solutions" in seen_by(idle_hub, INSTRUCTOR, "ls", str(plan.course)).stdout
    closed = [plan.home(other) for other in PEOPLE if other != student]
    closed += [plan.folder / "hub.json", plan.folder / "private", COURSE / "solutions", COURSE / "tests"]
    closed += [COURSE / ".git", plan.exchange / "keras_course" / "inbound"]
    for path in closed:
        found = seen_by(idle_hub, student, "cat" if path.is_file() else "ls", str(path))
        assert found.returncode != 0, path
        assert not found.stdout
    assert seen_by(idle_hub, student, "python3", "-c", "pass").returncode == 0


def test_a_second_hub_is_refused(idle_hub):
    if not idle_hub.plan.has_accounts:
        pytest.skip("Hubs without accounts do not disturb one another.")
    command = [sys.executable, "-m", "tools.hub", "--port", "0"]
    done = subprocess.run(command, cwd=COURSE, capture_output=True, text=True, timeout=240)
    assert done.returncode == 2
    assert "Another hub runs on this machine" in done.stderr
    assert "Traceback" not in done.stderr


def test_ctrl_c_leaves_nothing(idle_hub):
    processes = idle_hub.processes()
    idle_hub.process.send_signal(signal.SIGINT)
    assert idle_hub.process.wait(60) == 0
    assert gone(processes)
    assert not accounts()
    assert not idle_hub.plan.folder.exists()


def test_killed_it_leaves_no_process_and_the_next_one_starts(tmp_path):
    with running(tmp_path, "--no-watch") as first:
        processes = first.processes()
        os.kill(first.process.pid, signal.SIGKILL)
        first.process.wait(10)
        begin = time.monotonic()
        assert gone(processes)
        assert time.monotonic() - begin < 30
        assert not first.plan.folder.exists()
    (tmp_path / "log").unlink()
    with running(tmp_path, "--no-watch") as second:
        assert second.process.poll() is None
    assert second.process.returncode == 0
    assert not accounts()
