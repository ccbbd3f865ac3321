"""Many at once, in a pool that stays warm; a worker that dies costs nobody else anything."""

import multiprocessing
import os
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, process
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path

import pytest

from grader.engine import execute as engine
from grader.errors import MachineError
from grader.executors.feed import Feed, run_all
from grader.executors.pool import ClusterLostError, MakeWorkers, WorkerDiedError, local_executor
from grader.grading import Options, look_into, open_unit, with_plans
from grader.records import Executed, Job
from grader.submission.prepare import Submission
from tests.grader.conftest import UNIT, answered, hand_in
from tests.grader.executors.threads import Threads


def submission(student: str, name: str = "job") -> Submission:
    return Submission(student, (Job(name, "{}"),), notes=(), fingerprint="print", folder=Path())


def outcomes(submissions, make: MakeWorkers, jobs: int = 2) -> dict[str, object]:
    with Feed(make, jobs) as feed:
        return {sub.student: outcome for sub, outcome in run_all(submissions, feed)}


def pretend(jobs: tuple[Job, ...]) -> tuple[Executed, ...]:
    """Stand in for the engine: a job's name says what its worker does."""
    if jobs[0].name == "dies":
        os._exit(1)
    if jobs[0].name == "raises":
        raise MachineError("no kernel")
    return (Executed(jobs[0].name, "{}", cells=(), seconds=0.1),)


class Pretending(ProcessPoolExecutor):
    """A pool of real processes that runs `pretend` in place of the engine."""

    outlives_workers = False

    def __init__(self, jobs: int) -> None:
        super().__init__(jobs)
        self.slots = jobs

    def submit(self, fn, /, *args, **options):
        return super().submit(pretend, *args)


def pretending(jobs: int, modules: tuple[str, ...]) -> Pretending:
    return Pretending(jobs)


def test_every_submission_has_its_outcome():
    found = outcomes([submission(str(number)) for number in range(7)], pretending)
    assert sorted(found) == [str(number) for number in range(7)]
    assert all(isinstance(outcome, tuple) for outcome in found.values())


def test_an_error_of_one_is_its_own():
    found = outcomes([submission("ada"), submission("ben", "raises"), submission("chi")], pretending)
    assert isinstance(found["ben"], MachineError)
    assert isinstance(found["ada"], tuple)
    assert isinstance(found["chi"], tuple)


def test_a_dead_worker_is_reported_after_a_second_try_and_the_others_are_graded():
    found = outcomes([submission("ada"), submission("ben", "dies"), submission("chi")], pretending)
    assert isinstance(found["ben"], MachineError)
    assert "died twice" in str(found["ben"])
    assert isinstance(found["chi"], tuple)
    assert isinstance(found["ada"], tuple)


@pytest.mark.parametrize("names", [("dies", "dies", "job", "job", "dies"), ("dies",), ("job", "dies")])
def test_whoever_kills_workers_costs_the_others_nothing_wherever_they_stand(names):
    found = outcomes([submission(f"s{number}", name) for number, name in enumerate(names)], pretending)
    died = [isinstance(found[f"s{number}"], MachineError) for number in range(len(names))]
    assert died == [name == "dies" for name in names]


class Broken(Pretending):
    """A pool whose workers, at the first try, did not even begin."""

    broken = True

    def submit(self, fn, /, *args, **options):
        if Broken.broken:
            Broken.broken = False
            raise BrokenProcessPool
        return super().submit(fn, *args)


def test_a_pool_that_is_broken_at_once_costs_nobody_anything():
    Broken.broken = True
    found = outcomes([submission(str(number)) for number in range(4)], lambda jobs, _: Broken(jobs))
    assert len(found) == 4
    assert all(isinstance(outcome, tuple) for outcome in found.values())


class Outliving(Threads):
    """Workers that go on when one has died, as those of a cluster."""

    outlives_workers = True

    def submit(self, fn, /, *args, **options):
        def run(jobs):
            if jobs[0].name == "dies":
                raise WorkerDiedError("Every worker that ran it died.")
            if jobs[0].name == "lost":
                raise ClusterLostError("The scheduler is lost.")
            return pretend(jobs)

        return super().submit(run, *args)


def test_workers_that_outlive_one_of_them_are_not_replaced():
    made = []

    def make(jobs, modules):
        made.append(Outliving(jobs))
        return made[-1]

    found = outcomes([submission("ada"), submission("ben", "dies"), submission("chi")], make)
    assert "Every worker that ran it died" in str(found["ben"])
    assert isinstance(found["ada"], tuple) and isinstance(found["chi"], tuple)
    assert len(made) == 1


def test_a_cluster_that_is_lost_ends_the_run():
    with pytest.raises(ClusterLostError, match="scheduler is lost"):
        outcomes([submission("ada", "lost"), submission("ben")], lambda jobs, _: Outliving(jobs))


class Counting(Threads):
    """Threads that note how many submissions they had at a time."""

    now = most = 0

    def submit(self, fn, /, *args, **options):
        Counting.now += 1
        Counting.most = max(Counting.most, Counting.now)
        future = super().submit(pretend, *args)
        future.add_done_callback(self.ended)
        return future

    def ended(self, _):
        Counting.now -= 1


def test_no_more_than_one_waits_for_a_worker():
    """The rest stays with the coordinator: all that a pool has when it breaks is suspect."""
    found = outcomes([submission(str(number)) for number in range(20)], lambda jobs, _: Counting(jobs))
    assert len(found) == 20 and Counting.most == 3


@pytest.mark.parametrize(("count", "jobs"), [(1, 1), (2, 2), (30, 3), (0, None)])
def test_no_more_workers_start_than_have_something_to_do(count, jobs):
    made = []

    def make(jobs, modules):
        made.append(jobs)
        return Pretending(jobs)

    assert len(outcomes([submission(str(number)) for number in range(count)], make, 3)) == count
    assert made == ([jobs] if jobs else [])


def test_a_feed_that_has_begun_keeps_its_workers():
    made = []

    def make(jobs, modules):
        made.append((Threads(jobs), jobs, modules))
        return made[-1][0]

    with Feed(make, 2) as feed:
        assert not feed.has_begun and not made
        feed.begin(5, ("numpy",)).begin(1)
        assert feed.has_begun and [one[1:] for one in made] == [(2, ("numpy",))]
        assert len(dict(run_all([], feed))) == 0
    with pytest.raises(RuntimeError, match="after shutdown"):
        made[0][0].submit(print)


def test_a_notebook_whose_worker_dies_before_the_class_is_one_clear_error():
    with Feed(pretending, 1) as feed:
        assert feed.run(Job("job", "{}")).name == "job"
        with pytest.raises(MachineError, match="The worker that ran dies died"):
            feed.run(Job("dies", "{}"))
        assert feed.run(Job("job", "{}")).name == "job"


def test_workers_that_are_lost_while_the_reference_runs_are_replaced():
    made = []

    def make(jobs, modules):
        made.append(Pretending(jobs) if made else Broken(jobs))
        return made[-1]

    Broken.broken = True
    with Feed(make, 1) as feed:
        assert feed.run(Job("job", "{}")).name == "job"
        assert len(made) == 2
        assert [outcome[0].name for _, outcome in run_all([submission("ada")], feed)] == ["job"]
    assert len(made) == 2


def test_workers_that_several_threads_lose_at_once_are_replaced_once():
    made = []

    class Lost(Pretending):
        def submit(self, fn, /, *args, **options):
            both.wait(20)
            raise BrokenProcessPool

    def make(jobs, modules):
        made.append(Pretending(jobs) if made else Lost(jobs))
        return made[-1]

    both = threading.Barrier(2)
    with Feed(make, 2) as feed, ThreadPoolExecutor(2) as threads:
        assert [done.name for done in threads.map(feed.run, [Job("one", "{}"), Job("two", "{}")])] == [
            "one",
            "two",
        ]
    assert len(made) == 2


def test_who_needs_more_memory_than_a_worker_has_is_failed_alone(monkeypatch):
    def execute(job):
        if job.name == "huge":
            raise MemoryError
        return Executed(job.name, "{}", cells=(), seconds=0.1)

    monkeypatch.setattr(engine, "execute", execute)
    found = outcomes([submission("ada", "huge"), submission("ben")], lambda jobs, _: Threads(1))
    assert isinstance(found["ada"], MachineError) and "more memory than a worker" in str(found["ada"])
    assert isinstance(found["ben"], tuple)


def test_of_those_that_run_already_the_others_are_forgotten():
    with Feed(pretending, 2) as feed:
        for early in (submission("ada"), submission("ben"), submission("chi", "dies")):
            feed.add(early)
        again = [submission("ada"), submission("ben", "other"), submission("dan")]
        assert feed.keep(again) == again[1:]
        found = [(one.student, outcome[0].name) for one, outcome in run_all(again, feed)]
    assert sorted(found) == [("ada", "job"), ("ben", "other"), ("dan", "job")]


def test_one_that_runs_early_and_kills_its_worker_is_tried_again():
    with Feed(pretending, 2) as feed:
        feed.add(submission("ada", "dies"))
        assert feed.run(Job("job", "{}")).name == "job"
        found = list(run_all([submission("ada", "dies"), submission("ben")], feed))
    died = {one.student for one, outcome in found if isinstance(outcome, MachineError)}
    assert len(found) == 2 and died == {"ada"}


def test_the_first_submission_always_finds_a_worker_beside_others():
    with Feed(pretending, 3) as feed:
        room = []
        for number in range(3):
            room.append(feed.has_worker_beside(2))
            feed.add(submission(str(number)))
        assert room == [True, False, False]
        assert feed.has_worker_beside(0) is False
    with Feed(pretending, 1) as feed:
        assert feed.has_worker_beside(2)


@pytest.fixture
def submissions(course):
    """Return three submissions that are ready to run."""
    opened = open_unit(course, UNIT, Options(jobs=1))
    with Feed(local_executor, 1) as feed:
        opened = with_plans(opened, feed.begin().run)
    made = {}
    for student in ("ann", "ben", "cy"):
        folder = hand_in(course, student, answered()).parent
        made[student] = look_into(opened, student, folder, (), ())
    return made


def all_of(feed, count: int) -> dict[str, object]:
    found = {}
    deadline = time.monotonic() + 120
    while len(found) < count and time.monotonic() < deadline:
        found |= {submission.student: outcome for submission, outcome in feed.done(0.2)}
    return found


def test_the_same_workers_run_one_after_the_other(submissions):
    with Feed(local_executor, 1) as feed:
        feed.add(submissions["ann"])
        assert not feed.is_idle
        assert all_of(feed, 1)["ann"][0].name
        workers = {child.pid for child in multiprocessing.active_children()}
        feed.add(submissions["ben"])
        assert all_of(feed, 1).keys() == {"ben"}
        assert {child.pid for child in multiprocessing.active_children()} == workers
        assert feed.is_idle
    assert not multiprocessing.active_children()


def test_there_is_room_for_as_many_as_have_a_worker(submissions):
    with Feed(local_executor, 1) as feed:
        count = 0
        while feed.has_room and count < 10:
            feed.add(replace(submissions["ann"], student=f"s{count}"))
            count += 1
        assert 1 <= count <= 3
        assert len(all_of(feed, count)) == count


def test_a_worker_that_is_killed_costs_nobody_anything(submissions):
    with Feed(local_executor, 1) as feed:
        feed.add(submissions["ann"])
        feed.add(submissions["ben"])
        for child in multiprocessing.active_children():
            child.kill()
        found = all_of(feed, 2)
        assert found.keys() == {"ann", "ben"}
        assert not any(isinstance(outcome, Exception) for outcome in found.values())
        feed.add(submissions["cy"])
        assert all_of(feed, 1).keys() == {"cy"}


def test_who_leaves_early_ends_the_workers_at_once(submissions):
    with pytest.raises(KeyboardInterrupt), Feed(local_executor, 1) as feed:
        feed.add(submissions["ann"])
        raise KeyboardInterrupt
    assert not multiprocessing.active_children()


def test_who_leaves_early_waits_for_the_thread_of_the_pool(submissions, monkeypatch):
    """While the interpreter exits, that thread would close the pipe to which the interpreter writes."""
    manager = process._ExecutorManagerThread
    end = manager.join_executor_internals
    monkeypatch.setattr(manager, "join_executor_internals", lambda self: time.sleep(0.3) or end(self))
    with pytest.raises(KeyboardInterrupt), Feed(local_executor, 1) as feed:
        feed.add(submissions["ann"])
        raise KeyboardInterrupt
    assert not [thread for thread in threading.enumerate() if isinstance(thread, manager)]
