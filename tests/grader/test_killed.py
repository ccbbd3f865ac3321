"""Whoever kills a process of the grader's, at any time: nobody has another mark for it.

KILLS=100 python -m pytest -s tests/grader/test_killed.py: so many in a class of twelve, half an hour of it
"""

import contextlib
import os
import random
import shutil
import threading
import time

import nbformat
import psutil
import pytest

from grader.course import open_course
from grader.kernels.choice import is_ready
from grader.kernels.kernelspec import KERNEL_NAME
from grader.nbgrader import generate
from grader.records import Status
from tests.grader.conftest import UNIT
from tests.grader.engine.test_judged import judged
from tests.grader.killing import graded, hand_in_class, killed, marks, started

KILLS = int(os.environ.get("KILLS", "3"))


@pytest.fixture
def undisturbed(course, tmp_path):
    """A class of twelve, graded once; a course with the same class that is not graded."""
    if not is_ready():
        pytest.skip("no warm kernels here")
    path = course.source_notebooks(UNIT)[0]
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata.kernelspec.name = KERNEL_NAME
    nbformat.write(notebook, path)
    hand_in_class(course, KERNEL_NAME)
    generate.register(course, UNIT)
    assert started(course).wait(300) == 0
    again = tmp_path.parent / f"{tmp_path.name}-again"
    yield graded(course), marks(course), lambda: _fresh(course, again)
    shutil.rmtree(again, ignore_errors=True)


def _fresh(course, folder):
    """Return a copy of the course in which nothing is graded."""
    shutil.rmtree(folder, ignore_errors=True)
    ours = ("autograded", "feedback", "gradebook.db*", "said.txt")
    shutil.copytree(course.root, folder, ignore=shutil.ignore_patterns(*ours))
    fresh = open_course(folder)
    for student in fresh.submissions(UNIT):
        fresh.result_path(UNIT, student).unlink()
    generate.register(fresh, UNIT)
    return fresh


@pytest.mark.long
@pytest.mark.timeout(600 + 120 * KILLS)
def test_whoever_is_killed_nobody_has_another_mark(undisturbed):
    results, points, fresh = undisturbed
    chance, roles = random.Random(int(os.environ.get("KILLS_SEED", "0"))), []
    while len(roles) < KILLS:
        course = fresh()
        roles += killed(course, KILLS - len(roles), chance, (0.5, 4.0))
        # Whoever was killed twice is failed, never graded with other marks.
        found = {student: kept for student, kept in graded(course).items() if kept[0] != "failed"}
        assert found == {student: results[student] for student in found}, roles
        assert started(course).wait(300) == 0
        assert graded(course) == results, roles
        assert marks(course) == points, roles
    print(sorted(roles))


def kill_a_judges(generation: int, signum: int, killed: list[int]) -> None:
    """Wait for a judge, and signal it (0), its guard (1) or its relay (2)."""
    while not killed:
        time.sleep(0.05)
        for process in psutil.Process().children(recursive=True):
            with contextlib.suppress(psutil.Error, IndexError):
                if process.cmdline()[-1] == "grader.judge" and "-P" not in process.cmdline():
                    time.sleep(0.5)
                    victim = [process, *process.parents()][generation]
                    victim.send_signal(signum)
                    killed.append(victim.pid)


@pytest.mark.parametrize(("generation", "signum"), [(0, 9), (0, 15), (1, 9), (2, 9), (2, 15)])
def test_a_judge_its_guard_or_its_relay_is_killed_and_the_verdicts_are_the_same(generation, signum):
    killed: list[int] = []
    killing = threading.Thread(target=kill_a_judges, args=(generation, signum, killed), daemon=True)
    killing.start()
    runs = judged("import time; time.sleep(3)\nassert answer(1) == 1", "assert answer(1) == 2")
    assert killed
    killing.join()
    assert [run.status for run in runs] == [Status.PASSED, Status.FAILED]
