"""The meter counts all that a command starts, and nothing of it stays."""

import os
import subprocess
import sys
import time

import psutil
import pytest

from grader.bench.measured import measured
from grader.bench.task_clock import TaskClock
from grader.errors import MachineError

pytestmark = pytest.mark.counted

ORPHAN = """
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:  # nobody's child: no wait of its parent's will ever count it
        while time.process_time() < 0.5: pass
    os._exit(0)
os.wait()
print("one", flush=True); time.sleep(0.2); print("two", flush=True)
"""


def test_the_time_of_lines_and_of_orphans_is_taken(tmp_path):
    run = measured(["-c", ORPHAN], tmp_path)
    assert len(run.times) == 2 and 0.15 < run.times[1] - run.times[0] < run.wall
    assert run.cpu > 0.5
    assert run.memory == {}


def test_memory_is_by_kind_of_process(tmp_path):
    run = measured(["-c", "held = b'1' * 64 * 2**20; import time; time.sleep(1)"], tmp_path, "memory")
    assert 64 < run.memory["coordinator"] == run.memory["all"] < 100


def test_a_helper_of_the_coordinator_does_not_stand_for_it(tmp_path):
    code = "held = b'1' * 64 * 2**20; import subprocess; subprocess.run(['sleep', '2.5'])"
    assert measured(["-c", code], tmp_path, "growth").memory["coordinator"] > 64


def test_a_command_that_fails_ends_the_bench_in_words(tmp_path):
    with pytest.raises(MachineError, match="no_such_module"):
        measured(["-m", "no_such_module"], tmp_path)


def test_a_meter_that_is_told_to_end_ends_what_it_measures(tmp_path):
    code = "import subprocess, sys; print('up', flush=True); subprocess.run(['sleep', '61'])"
    meter = subprocess.Popen([sys.executable, "-m", "grader.bench.meter", "time", sys.executable, "-c", code])
    tree = wait_for(lambda: psutil.Process(meter.pid).children(recursive=True), 2)
    meter.terminate()
    assert meter.wait(10) == 1
    assert psutil.wait_procs(tree, timeout=5)[1] == []


def wait_for(look, count: int) -> list:
    deadline = time.monotonic() + 30
    while len(found := look()) < count and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(found) >= count
    return found


def test_without_performance_events_it_says_that_some_is_missed(monkeypatch):
    monkeypatch.setattr("grader.bench.task_clock._open_event", lambda: -1)
    clock = TaskClock()
    assert not clock.whole and clock.descendants() >= 0


def test_the_clock_counts_the_system_s_time_too():
    clock = TaskClock()
    if not clock.whole:
        pytest.skip("this machine allows no performance events")
    before = os.times()
    subprocess.run(
        [sys.executable, "-c", "import os\nfor _ in range(300): os.read(os.open('/dev/zero', 0), 2**20)"]
    )
    after = os.times()
    assert clock.descendants() == pytest.approx(sum(after[2:4]) - sum(before[2:4]), rel=0.3, abs=0.03)
