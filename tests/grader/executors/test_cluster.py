"""Grading on a Dask cluster: the same marks, and one clear error for each way it can fail."""

import gc
import importlib.metadata
import multiprocessing
import os
import sys
import threading
from unittest import mock

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from grader.errors import GraderError, MachineError
from grader.executors import cluster
from grader.executors.cluster import Cluster
from grader.executors.feed import Feed, run_all
from grader.executors.pool import ClusterLostError, execute_all
from grader.grading import Options, grade_unit
from grader.kernels.errors import ZygoteError
from grader.records import Job
from grader.submission.prepare import Submission
from tests.grader.conftest import UNIT, answered, hand_in
from tests.grader.kernels.waiting import wait_until

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module", autouse=True)
def same_environment():
    """Dask sets variables (of threads, of hashing) in the process that starts its workers: for here only."""
    with mock.patch.dict(os.environ):
        yield


@pytest.fixture(scope="module")
def scheduler():
    """A scheduler with two workers, each a process."""
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as running:
        yield running


def grade(course, **options) -> dict[str, float]:
    run = grade_unit(course, UNIT, Options(force=True, **options), lambda count: None)
    return {result.student: result.score for result in run}


def test_the_same_marks_as_on_this_machine(course, scheduler):
    hand_in(course, "ada", answered())
    hand_in(course, "ben", answered({"double": "import os; os._exit(1)"}))
    hand_in(course, "chi", answered({"total": "total = 7"}))
    marks = grade(course, scheduler=scheduler.scheduler_address)
    assert marks == {"ada": 5, "ben": 0, "chi": 3}
    assert grade(course, jobs=1) == marks


def version_here_only(name: str) -> str:
    """Stand in for the version of a project that no worker has."""
    if multiprocessing.parent_process() is not None:
        raise importlib.metadata.PackageNotFoundError(name)
    return importlib.metadata.version(name)


def test_a_worker_without_the_project(scheduler, monkeypatch):
    monkeypatch.setattr(cluster, "version", version_here_only)
    with pytest.raises(GraderError, match="does not have this project") as caught:
        Cluster(scheduler.scheduler_address, 1)
    assert "Install keras-course" in caught.value.remedy


def test_a_scheduler_without_workers():
    with (
        distributed.LocalCluster(n_workers=0, dashboard_address=None) as empty,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(cluster, "CONNECT_SECONDS", 1)
        with pytest.raises(GraderError, match="has no worker"):
            Cluster(empty.scheduler_address, 1)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense", "ftp://here"])
def test_an_unknown_scheduler(address, monkeypatch):
    gc.collect()  # Dask's client of the test before: in the next one's thread its end would block that
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 1)
    with pytest.raises(GraderError, match="There is no Dask scheduler at"):
        Cluster(address, 1)


def test_without_dask_the_error_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(GraderError, match="Dask is not installed") as caught:
        Cluster("local", 1)
    assert "keras-course[cluster]" in caught.value.remedy


def test_workers_of_one_machine_share_its_cores():
    threads = {"tcp://10.0.0.5:4001": 1, "tcp://10.0.0.5:4002": 3, "tcp://10.0.0.6:4001": 2}
    assert list(cluster.shares(threads).values()) == [4, 4, 2]


@pytest.mark.parametrize(
    ("modules", "error"), [(("numpy",), None), (("numpy",), ZygoteError("none")), (("no_such_module",), None)]
)
def test_a_worker_begins_its_zygote_without_waiting_for_it(modules, error, monkeypatch):
    asked, go_on = [], threading.Event()

    def zygote(wanted):
        go_on.wait(30)
        asked.append(wanted)
        if error:
            raise error

    monkeypatch.setattr(cluster.registry, "zygote", zygote)
    before = set(threading.enumerate())
    cluster.begin_zygote(modules)
    assert not asked
    started = set(threading.enumerate()) - before
    go_on.set()
    wait_until(lambda: not any(thread.is_alive() for thread in started))
    assert asked == [modules] * (modules == ("numpy",))


TIMED = "import time; began = time.monotonic(); time.sleep(1); print(began, time.monotonic())"


def test_a_worker_of_our_own_gets_the_next_one_ready_and_runs_one_at_a_time():
    job = Job("job", nbformat.writes(new_notebook(cells=[new_code_cell(TIMED)])))
    with Cluster("local", 1) as pool:
        assert pool.slots == 2
        (one,), (other,) = [future.result() for future in [pool.submit(execute_all, (job,)) for _ in "12"]]
    notebooks = [nbformat.reads(executed.notebook, as_version=4) for executed in (one, other)]
    first, second = sorted(tuple(map(float, book.cells[0].outputs[0].text.split())) for book in notebooks)
    assert first[1] <= second[0]


def die(*_, **__):
    os._exit(1)


def test_a_submission_that_kills_its_workers_is_reported(monkeypatch, tmp_path):
    monkeypatch.setattr(cluster, "execute_there", die)
    killer = Submission("ben", (Job("job", "{}"),), notes=(), fingerprint="print", folder=tmp_path)
    with Feed(lambda jobs, _: Cluster("local", jobs), 1) as feed:
        ((_, outcome),) = run_all([killer], feed)
    assert isinstance(outcome, MachineError)
    assert "Every worker that ran it died" in str(outcome)


def test_a_lost_scheduler_ends_the_run_and_keeps_what_is_done(course, scheduler):
    """Last in this file: it ends the cluster that the others share."""
    hand_in(course, "ada", answered())
    hand_in(course, "zoe", answered({"double": "import time; time.sleep(60)"}))
    run = grade_unit(course, UNIT, Options(scheduler=scheduler.scheduler_address), lambda count: None)
    assert next(run).score == 5
    threading.Timer(1, scheduler.close).start()
    with pytest.raises(ClusterLostError, match="The Dask scheduler is lost"):
        next(run)
    rest = {
        result.student: result.seconds
        for result in grade_unit(course, UNIT, Options(students=("ada",)), print)
    }
    assert rest["ada"] > 0
