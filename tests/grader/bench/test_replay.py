"""Replayed runs: workers that only wait give the marks that were recorded."""

import subprocess
import sys
from concurrent.futures import Future
from dataclasses import replace

import pytest

from grader.bench.light import DESCENT, UNIT, make_course
from grader.bench.replay import Recorded, Recorder, Replayer, key, load
from grader.course import open_course
from grader.errors import GraderError
from grader.nbgrader import queries
from grader.record_json import to_json
from grader.records import Executed, Job

pytestmark = pytest.mark.counted

JOB = Job("q", "the notebook")
EXECUTED = Executed("q", "run", cells=(), seconds=0.01)


class Runs:
    """A pool that runs everything at once."""

    slots = 3

    def submit(self, fn, jobs):
        future: Future = Future()
        try:
            future.set_result(fn(jobs))
        except Exception as error:
            future.set_exception(error)
        return future


def recorder(monkeypatch, recording) -> Recorder:
    monkeypatch.setattr("grader.bench.replay.local_executor", lambda jobs, modules: Runs())
    return Recorder(recording, 2)


def test_each_run_of_the_same_notebook_is_recorded(monkeypatch):
    recording = {}
    pool = recorder(monkeypatch, recording)
    assert pool.slots == 3
    for seconds in (1.0, 3.0):
        pool.submit(lambda jobs, seconds=seconds: (replace(EXECUTED, seconds=seconds),), (JOB,))
    assert [recorded.seconds for recorded in recording.values()] == [[1.0, 3.0]]


def test_a_run_that_failed_is_not_recorded(monkeypatch):
    recording = {}

    def fail(jobs):
        raise OSError

    recorder(monkeypatch, recording).submit(fail, (JOB,))
    assert recording == {}


@pytest.mark.parametrize("other", [{"notebook": "another"}, {"lists_files": True}, {"name": "p"}])
def test_jobs_that_differ_have_keys_of_their_own(other):
    assert key(JOB) != key(replace(JOB, **other))
    assert key(JOB) == key(replace(JOB, handed_in={"a": b""}))


def test_what_was_recorded_is_returned():
    pool = Replayer({key(JOB): Recorded(EXECUTED, [0.0])}, 1)
    assert pool.submit(print, (JOB, JOB)).result() == (EXECUTED, EXECUTED)
    with pytest.raises(GraderError, match="no such notebook"):
        pool.submit(print, (replace(JOB, notebook="another"),)).result()
    pool.shutdown()


def test_a_recording_can_be_read(tmp_path):
    recording = {key(JOB): Recorded(EXECUTED, [1.5])}
    (tmp_path / "r.json").write_text(to_json(recording))
    assert load(tmp_path / "r.json") == recording


def test_a_class_is_recorded_and_replayed_with_the_same_marks(tmp_path):
    marks = []
    for name, students in (("recorded", 1), ("replayed", 3)):
        root = tmp_path / name
        make_course(root, students, DESCENT)
        words = ["-m", "grader.bench.replay", tmp_path / "r.json", "grade", UNIT, "--course", root]
        done = subprocess.run([sys.executable, *words], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        marks.append(queries.scores(open_course(root), UNIT))
    recorded, replayed = marks
    assert sorted(replayed) == ["student_000", "student_001", "student_002"]
    assert all(points == recorded["student_000"] for points in replayed.values())
    assert sum(recorded["student_000"].values()) == 2
