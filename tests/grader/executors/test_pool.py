"""Many at once; a worker that dies costs nobody else anything."""

import os
import subprocess
import sys
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from grader.errors import MachineError
from grader.executors import pool
from grader.executors.pool import PrestartedPool, cores, run_all
from grader.records import Executed, Job
from grader.submission.prepare import Submission
from tests.grader.kernels.waiting import ended, wait_until


def submission(student: str, name: str = "job") -> Submission:
    return Submission(student, (Job(name, "{}"),), (), "print", Path())


def outcomes(submissions, executor) -> dict[str, object]:
    return {sub.student: outcome for sub, outcome in run_all(submissions, 2, executor)}


def pretend(jobs: tuple[Job, ...]) -> tuple[Executed, ...]:
    """Stand in for the engine: a job's name says what its worker does."""
    if jobs[0].name == "dies":
        os._exit(1)
    if jobs[0].name == "raises":
        raise MachineError("no kernel")
    return (Executed(jobs[0].name, "{}", (), 0.1),)


class Pretending(ProcessPoolExecutor):
    """A pool of real processes that runs `pretend` in place of the engine."""

    def submit(self, fn, /, *args):
        return super().submit(pretend, *args)


def pretending(jobs: int, modules: tuple[str, ...]) -> Executor:
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


class Broken(Pretending):
    """A pool whose workers, at the first try, did not even begin."""

    broken = True

    def submit(self, fn, /, *args):
        if Broken.broken:
            Broken.broken = False
            raise BrokenProcessPool
        return super().submit(fn, *args)


def test_a_pool_that_is_broken_at_once_costs_nobody_anything():
    found = outcomes([submission(str(number)) for number in range(4)], lambda jobs, _: Broken(jobs))
    assert len(found) == 4
    assert all(isinstance(outcome, tuple) for outcome in found.values())


def test_an_executor_that_has_begun_early_is_the_first_one():
    made = []

    def make(jobs: int, modules: tuple[str, ...]) -> Executor:
        made.append(ThreadPoolExecutor(jobs))
        return made[-1]

    with PrestartedPool(make, 2, ()) as early:
        assert len(made) == 1
        assert early(1, ()) is made[0]
        assert early(1, ()) is made[1]
    with pytest.raises(RuntimeError, match="after shutdown"):
        made[0].submit(print)
    made[1].shutdown()


def test_a_notebook_whose_worker_dies_before_the_class_is_one_clear_error():
    with PrestartedPool(pretending, 1, ()) as early:
        assert early.run(Job("job", "{}")).name == "job"
        with pytest.raises(MachineError, match="The worker that ran dies died"):
            early.run(Job("dies", "{}"))


def test_at_least_one_core():
    assert cores() >= 1


def test_workers_leave_ctrl_c_to_the_coordinator():
    with pool.local_executor(1) as executor:
        assert executor.submit(_handles_interrupts).result() is False


COORDINATOR = """
import os, time
from grader.executors.pool import local_executor
if __name__ == "__main__":
    with local_executor(1) as pool:
        print(*{pool.submit(os.getpid).result() for _ in range(4)}, flush=True)
        pool.submit(time.sleep, 60).result()
"""


def test_workers_end_with_the_coordinator_also_if_that_is_killed(tmp_path):
    program = tmp_path / "coordinator.py"
    program.write_text(COORDINATOR)
    with subprocess.Popen([sys.executable, program], stdout=subprocess.PIPE, text=True) as coordinator:
        workers = [int(pid) for pid in coordinator.stdout.readline().split()]
        coordinator.kill()
    assert workers
    wait_until(lambda: all(ended(pid) for pid in workers))


def _handles_interrupts() -> bool:
    import signal

    return signal.getsignal(signal.SIGINT) is not signal.SIG_IGN


def limits_of_memory() -> list[int]:
    """Return the limit of a worker, and of a confined process that it starts."""
    import resource
    import tempfile
    from pathlib import Path

    from grader.sandbox.policy import PARTS, Allowance
    from grader.sandbox.wrap import confined

    code = "import resource; print(resource.getrlimit(resource.RLIMIT_DATA)[0])"
    with tempfile.TemporaryDirectory(prefix="grader-") as folder:
        command = confined([sys.executable, "-c", code], Path(folder), Allowance(), PARTS)
        told = subprocess.run(command, cwd=f"{folder}/work", capture_output=True, text=True, check=True)
    return [resource.getrlimit(resource.RLIMIT_DATA)[0], int(told.stdout)]


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
def test_a_worker_has_a_limit_of_memory_and_its_kernels_another():
    with pool.local_executor(1) as workers:
        worker, kernel = workers.submit(limits_of_memory).result()
    assert worker == pool.WORKER_BYTES and (kernel > worker or kernel == -1)


def test_who_needs_more_memory_than_a_worker_has_is_failed_alone(monkeypatch):
    def execute(job):
        if job.name == "huge":
            raise MemoryError
        return Executed(job.name, "{}", (), 0.1)

    monkeypatch.setattr(pool, "execute", execute)
    found = outcomes([submission("ada", "huge"), submission("ben")], lambda jobs, _: ThreadPoolExecutor(1))
    assert isinstance(found["ada"], MachineError) and "more memory than a worker" in str(found["ada"])
    assert isinstance(found["ben"], tuple)


def test_workers_that_are_lost_while_the_reference_runs_are_replaced():
    made = []

    def make(jobs, modules):
        made.append(Pretending(jobs) if made else Broken(jobs))
        return made[-1]

    Broken.broken = True
    with PrestartedPool(make, 1, ()) as early:
        assert early.run(Job("job", "{}")).name == "job"
        assert early(1, ()) is made[1]
    assert len(made) == 2
