import sys
import threading

import psutil
import pytest

from grader.errors import GraderError, MachineError
from grader.grading import Options, grade_unit
from grader.sandbox import probe
from tests.grader.conftest import UNIT, answered, hand_in


@pytest.fixture
def elsewhere(monkeypatch):
    """Another system than Linux, as far as the sandbox can see."""
    monkeypatch.setattr(sys, "platform", "darwin")
    probe.forget()
    yield
    probe.forget()


def test_this_machine_has_every_part():
    assert [part.name for part in probe.probe()] == ["namespaces", "landlock", "seccomp"]
    assert probe.missing_parts() == ()


def test_a_part_that_does_not_work_is_missing(monkeypatch, elsewhere):
    monkeypatch.setattr(probe, "_obstacle", lambda parts: "no such call" if "landlock" in parts else "")
    assert probe.available_parts() == ("namespaces", "seccomp")
    (part,) = probe.missing_parts()
    assert part.found == "no such call" and "Linux 5.13" in part.remedy


def test_elsewhere_all_are_missing_each_with_its_remedy(elsewhere):
    assert len(probe.missing_parts()) == 3 and all(part.remedy for part in probe.missing_parts())
    assert probe.available_parts() == ()


def killing(times: int, generation: int) -> threading.Event:
    """Kill so many probes' relays (0), guards (1) or commands (2) as they come; return what ends it."""
    ended, killed = threading.Event(), set()

    def kill() -> None:
        while not ended.is_set() and len(killed) < times:
            for child in psutil.Process().children():
                try:
                    line = [child, *child.children(recursive=True)]
                    if "probe-" in " ".join(child.cmdline()) and len(line) == 3 and child.pid not in killed:
                        line[generation].kill()
                        killed.add(child.pid)
                except psutil.Error:
                    continue

    threading.Thread(target=kill, daemon=True).start()
    return ended


@pytest.fixture
def slow_probe(monkeypatch):
    """Probes whose command takes its time."""
    made = probe.confined
    command = [sys.executable, "-c", "import time; time.sleep(2)"]
    monkeypatch.setattr(probe, "confined", lambda _, *arguments: made(command, *arguments))
    probe.forget()
    yield
    probe.forget()


def test_a_probe_that_has_begun_is_waited_for_and_not_begun_again(slow_probe, monkeypatch):
    tried, asked = [], threading.Event()
    made = probe._obstacle

    def obstacle(parts):
        assert asked.wait(20)
        tried.append(parts)
        return made(parts)

    monkeypatch.setattr(probe, "_obstacle", obstacle)
    probe.begin_probe()
    asked.set()
    assert probe.missing_parts() == () and len(tried) == 1


@pytest.mark.parametrize("generation", [0, 1, 2])
def test_a_probe_that_is_killed_says_nothing_of_the_machine(slow_probe, generation):
    ended = killing(1, generation)
    try:
        assert probe.missing_parts() == ()
    finally:
        ended.set()


@pytest.mark.parametrize("generation", [0, 1, 2])
def test_a_probe_that_is_killed_twice_is_the_machines_fault(slow_probe, generation):
    ended = killing(2, generation)
    try:
        with pytest.raises(MachineError, match="was killed twice"):
            probe.missing_parts()
    finally:
        ended.set()


@pytest.fixture
def one_missing(monkeypatch):
    part = probe.Part("landlock", False, "no such call", "Another system.")
    monkeypatch.setattr("grader.machine_checks.missing_parts", lambda: (part,))


def test_grading_refuses_where_a_part_is_missing(course, one_missing):
    hand_in(course, "ada", answered())
    with pytest.raises(GraderError, match=r"it lacks landlock\.") as refusal:
        list(grade_unit(course, UNIT, Options(), lambda count: None))
    assert "--unsafe" in str(refusal.value)


def test_unsafe_grades_all_the_same_and_the_result_says_so(course, one_missing):
    hand_in(course, "ada", answered())
    (result,) = grade_unit(course, UNIT, Options(unsafe=True), lambda count: None)
    assert result.status == "graded"
    assert "Graded unsafely: without landlock." in result.notes


def test_a_worker_takes_over_what_its_coordinator_has_found(monkeypatch):
    monkeypatch.setattr("grader.sandbox.probe._told", None)
    told = (probe.Part("namespaces", False, "told"),)
    probe.tell(told)
    assert probe.probe() == told
    monkeypatch.undo()
    probe.forget()
    assert probe.missing_parts() == ()
