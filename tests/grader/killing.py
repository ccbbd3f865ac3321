"""A class that is graded while somebody kills the grader's processes, one by one."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil

from grader import store
from grader.bench.memory import by_kind
from grader.course import Course
from grader.kernels.kernelspec import install_kernelspec
from grader.nbgrader import queries
from tests.grader.conftest import UNIT, answered, hand_in

SLOW = "import time; time.sleep(0.4)\n"
ANSWERS = (
    {},
    {"double": f"{SLOW}def double(number):\n    time.sleep(0.2)\n    return 2 * number"},
    {"double": "def double(number):\n    return 2 * abs(number)", "total": f"{SLOW}total = 6"},
    {"total": f"{SLOW}total = 7"},
    {"total": f"{SLOW}total = sum(numbers)", "double": "1 / 0"},
    {"double": f"{SLOW}import os; os._exit(1)"},
)
"""What the class of 12 hands in: right and wrong, one whose kernel ends by itself."""

OF_A_KERNEL = ("relay", "guard", "kernel")
OF_A_JUDGE = ("relay of a judge", "guard of a judge", "judge")
ROLES = ("workers", "zygote", *OF_A_KERNEL, *OF_A_JUDGE)


def hand_in_class(course: Course, kernel: str) -> None:
    """Let twelve hand in."""
    for number in range(12):
        notebook = answered(ANSWERS[number % len(ANSWERS)])
        notebook.metadata.kernelspec.name = kernel
        hand_in(course, f"student{number:02}", notebook)


def started(course: Course) -> subprocess.Popen:
    """Begin to grade the class, with a zygote that imports no Keras: it is there in a second."""
    prefix = Path(course.root) / "prefix"
    install_kernelspec(prefix, [])
    environment = {**os.environ, "JUPYTER_PATH": str(prefix / "share" / "jupyter")}
    command = [sys.executable, "-m", "grader.cli", "grade", UNIT, "--json", "--jobs", "2"]
    with (Path(course.root) / "said.txt").open("ab") as said:
        return subprocess.Popen(
            [*command, "--course", str(course.root)], stdout=said, stderr=said, env=environment
        )


def graded(course: Course) -> dict[str, tuple]:
    """Return what is kept of each student: the status, and each question's status and points."""
    found = {}
    for student in course.submissions(UNIT):
        if kept := store.load(course, UNIT, student):
            questions = tuple((q.id, q.status.value, q.points) for q in kept.result.questions)
            found[student] = (kept.result.status, questions)
    return found


def marks(course: Course) -> dict[str, queries.Points]:
    """Return the gradebook's marks."""
    return queries.scores(course, UNIT)


def roles(command: int) -> dict[str, list[int]]:
    """Return the processes that a grading has now, by what they are for."""
    found: dict[str, list[int]] = {}
    with contextlib.suppress(psutil.Error):
        known = by_kind(psutil.Process(command))
        depth = {process.pid: kind for kind, process in known}
        for kind, process in known:
            with contextlib.suppress(psutil.Error, OSError):
                role = kind if kind in ("workers", "zygote") else _role(process, depth)
                if role != "coordinator":
                    found.setdefault(role, []).append(process.pid)
    return found


def _role(process: psutil.Process, kinds: dict[int, str]) -> str:
    """Tell relay, guard and kernel (or judge) apart by how far they are from what started them."""
    if kinds.get(process.pid) != "kernels":
        return "coordinator"
    steps, one = 0, process
    while kinds.get(one.ppid()) == "kernels":
        steps, one = steps + 1, psutil.Process(one.ppid())
    judges = "judge-" in str(Path(f"/proc/{one.pid}/cwd").readlink())
    return (OF_A_JUDGE if judges else OF_A_KERNEL)[min(steps, 2)]


def kill_one(command: int, role: str, chance: random.Random) -> bool:
    """Kill one of a grading's processes of a role; tell whether there was one."""
    found = roles(command).get(role)
    if found:
        with contextlib.suppress(ProcessLookupError):
            os.kill(chance.choice(found), signal.SIGKILL)
    return bool(found)


def killed(course: Course, kills: int, chance: random.Random, pause: tuple[float, float]) -> list[str]:
    """Grade the class, kill as many processes as are asked for or come to be; return their roles.

    Each role is as likely as any other: one that is not there yet is waited for.
    """
    process, found = started(course), []
    while process.poll() is None and len(found) < kills:
        time.sleep(chance.uniform(*pause))
        role = chance.choice(ROLES)
        while process.poll() is None:
            if kill_one(process.pid, role, chance):
                found.append(role)
                break
            time.sleep(0.02)
    code = process.wait(300)
    assert code in (0, 1), (code, found, (Path(course.root) / "said.txt").read_text()[-1000:])
    return found
