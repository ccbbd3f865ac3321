"""One service at a time watches a class; a killed one leaves no lock behind."""

import os
import signal
import subprocess
import sys

import pytest

from grader.errors import GraderError
from grader.watch import lock
from tests.grader.conftest import UNIT

HOLD = """
import sys, time
from pathlib import Path
from grader.course import open_course
from grader.watch.lock import held
with held(open_course(Path(sys.argv[1])), "01_sums"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_the_second_is_refused_with_the_first_ones_name_and_a_kill_frees_it(course):
    assert lock.holder_of(course) is None
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(course.root)], stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        words = f"is watched already: process {other.pid} on"
        with pytest.raises(GraderError, match=words) as caught, lock.held(course, UNIT):
            pass
        assert "--class" in caught.value.remedy
        found = lock.holder_of(course)
        assert found is not None
        assert (found.pid, found.unit) == (other.pid, UNIT)
        os.kill(other.pid, signal.SIGKILL)
    with lock.held(course, UNIT):
        pass
    assert lock.holder_of(course) is None


def test_a_system_without_locks_is_told(course, monkeypatch):
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with pytest.raises(GraderError, match="cannot lock files"), lock.held(course, UNIT):
        pass
