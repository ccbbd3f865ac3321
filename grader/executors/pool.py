"""Run many submissions at once through the `concurrent.futures.Executor` interface."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection
from multiprocessing.context import SpawnContext
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Semaphore
from types import TracebackType
from typing import Any, Self, TypeVar

from jupyter_client.kernelspec import KernelSpecManager

from grader.engine.execute import execute
from grader.engine.turns import ahead, take_turns
from grader.errors import MachineError
from grader.kernels.errors import ZygoteError
from grader.kernels.kernelspec import KERNEL_NAME
from grader.kernels.modules import spec_modules
from grader.kernels.sharing import Invitations, invitations
from grader.records import Executed, Job
from grader.sandbox.probe import Part, probe, tell
from grader.sandbox.resources import limit_memory
from grader.scratch import Scratch
from grader.submission.prepare import Submission

Outcome = tuple[Executed, ...] | Exception
"""Outcome of a submission: its executed notebooks, or the error that prevented the run."""

Executors = Callable[[int, tuple[str, ...]], Executor]
"""Makes an executor: for how many jobs at a time, and which modules their kernels share."""

T = TypeVar("T")

log = logging.getLogger(__name__)

WORKER_BYTES = 2**30
"""Memory that a worker may have; on honest work it has 200 MB. Kernels and judges are not bound by it."""

PATIENCE = 3.0
"""Seconds that a worker has to end when it is told to."""


class ClusterLostError(MachineError):
    """All workers are out of reach: nothing more can be run."""


class WorkerDiedError(MachineError):
    """A worker died, with all that it ran."""


def cores() -> int:
    """Return how many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def execute_all(jobs: tuple[Job, ...]) -> tuple[Executed, ...]:
    """Run the notebooks of one submission, one after the other: what a worker does.

    Raises `MachineError` if what a kernel sends is more than the worker may hold.
    """
    try:
        return tuple(execute(job) for job in jobs)
    except MemoryError as error:
        reason = "Reading what this notebook's kernel sent took more memory than a worker may have."
        raise MachineError(reason, "Look at the notebook: it may be made for that.") from error


def local_executor(jobs: int, modules: tuple[str, ...] = ()) -> Executor:
    """Return an executor of fresh processes on this machine that run `jobs` notebooks at a time.

    There are some more of them (`slots`): those get ready meanwhile. With `modules` their kernels are
    forked from one zygote, this process's own, which imports these. Raises `MachineError` if that of the
    course's kernelspec cannot be started.
    """
    context = multiprocessing.get_context("spawn")
    slots = jobs + ahead(jobs)
    invited = invitations(slots, context, modules) if modules else None
    pool = _LocalPool(jobs, slots, context, invited)
    try:
        if invited:
            invited.send()
    except BaseException as error:
        pool.shutdown()
        if not isinstance(error, ZygoteError):
            raise
        _go_on_without(modules, error)
        return local_executor(jobs)
    return pool


def _go_on_without(modules: tuple[str, ...], error: ZygoteError) -> None:
    """Warn of a zygote that cannot be had. Raises `MachineError` if it is that of the course's kernelspec."""
    if KERNEL_NAME in KernelSpecManager().find_kernel_specs() and modules == spec_modules():
        raise MachineError(error.reason, error.remedy) from error
    log.warning("%s Each kernel imports for itself.", error)


class PrestartedPool:
    """An executor that is there before it is known what it is to run; it ends with the `with` block.

    Called like what has made it: gives itself the first time, and others after that.
    """

    def __init__(self, make: Executors, jobs: int, modules: tuple[str, ...]) -> None:
        self._make, self._pool = make, make(jobs, modules)
        self._jobs, self._modules = jobs, modules
        self._taken = False
        self._ended = _ended_at_once(self._pool)

    def run(self, job: Job) -> Executed:
        """Run one notebook there. Raises `MachineError` if its worker dies, and a second one too."""
        try:
            (executed,) = self._pool.submit(execute_all, (job,)).result()
        except BrokenProcessPool:
            self.replace()
            try:
                (executed,) = self._pool.submit(execute_all, (job,)).result()
            except BrokenProcessPool as error:
                reason = f"The worker that ran {job.name} died, and so did a second one."
                raise MachineError(reason, "Free some memory.") from error
        return executed

    @property
    def slots(self) -> int:
        """Number of submissions that its workers can have at a time: some get ready while others run."""
        return int(getattr(self._pool, "slots", self._jobs))

    def submit(self, jobs: tuple[Job, ...]) -> Future[tuple[Executed, ...]]:
        """Let a worker run the notebooks of one submission."""
        return self._pool.submit(execute_all, jobs)

    def replace(self) -> None:
        """Start other workers for those that are lost."""
        self._ended.__exit__(None, None, None)
        self._pool = self._make(self._jobs, self._modules)
        self._ended = _ended_at_once(self._pool)

    def __call__(self, jobs: int, modules: tuple[str, ...]) -> Executor:
        """Return an executor to be used and ended."""
        taken, self._taken = self._taken, True
        return self._make(jobs, modules) if taken else self._pool

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it, without waiting if there was an error."""
        self._ended.__exit__(kind, error, trace)


def run_all(
    submissions: Iterable[Submission], jobs: int, executor: Executors = local_executor
) -> Iterator[tuple[Submission, Outcome]]:
    """Run submissions `jobs` at a time; yield each with its outcome as it is done.

    When a worker dies, what ran then is tried once more, each alone: one of them may kill any worker.
    """
    waiting = list(reversed(list(submissions)))
    modules = _modules_of(job for submission in waiting for job in submission.jobs)
    while waiting:
        suspects: list[Submission] = []
        with _ended_at_once(executor(min(jobs, len(waiting)), modules)) as pool:
            yield from _drain(pool, waiting, suspects, getattr(pool, "slots", jobs))
            while suspects and getattr(pool, "outlives_workers", False):
                submission = suspects.pop()
                yield submission, _alone(pool, submission)
        for submission in suspects:
            with _ended_at_once(executor(1, modules)) as pool:
                yield submission, _alone(pool, submission)


def _modules_of(jobs: Iterable[Job]) -> tuple[str, ...]:
    """Return what the kernels of jobs have in common; empty if they are started one by one."""
    found = (job.modules or (spec_modules() if job.kernel_name == KERNEL_NAME else ()) for job in jobs)
    return next(filter(None, found), ())


def _drain(
    pool: Executor, waiting: list[Submission], suspects: list[Submission], slots: int
) -> Iterator[tuple[Submission, Outcome]]:
    """Feed a pool from the end of `waiting` until that is empty or the pool is broken."""
    running: dict[Future[tuple[Executed, ...]], Submission] = {}
    while running or (waiting and not suspects):
        while waiting and not suspects and len(running) <= slots:
            submission = waiting.pop()
            try:
                running[pool.submit(execute_all, submission.jobs)] = submission
            except BrokenProcessPool:
                suspects.append(submission)
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            submission, error = running.pop(future), future.exception()
            if isinstance(error, BrokenProcessPool | WorkerDiedError):
                suspects.append(submission)
            elif isinstance(error, ClusterLostError):
                raise error
            else:
                yield submission, error if isinstance(error, Exception) else future.result()


def _alone(pool: Executor, submission: Submission) -> Outcome:
    """Run a submission that may have killed its worker."""
    try:
        return pool.submit(execute_all, submission.jobs).result()
    except BrokenProcessPool:
        return MachineError("The worker that ran it died twice.", "Free some memory, and grade again.")
    except ClusterLostError:
        raise
    except Exception as error:
        return error


class _ended_at_once:  # noqa: N801 - used like a function
    """Leave an executor without waiting for what still runs in it (after Ctrl-C, say)."""

    def __init__(self, pool: Executor) -> None:
        self._pool = pool

    def __enter__(self) -> Executor:
        return self._pool

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._pool.shutdown(wait=kind is None, cancel_futures=True)
        if kind is not None:
            _end(multiprocessing.active_children())
            if isinstance(self._pool, _LocalPool):
                self._pool.clean_up()


def _end(children: list[BaseProcess]) -> None:
    """End processes, also those that do not listen."""
    for child in children:
        child.terminate()
    for child in children:
        child.join(PATIENCE)
        if child.is_alive():
            child.kill()


def _end_with_coordinator() -> None:
    """End this worker when the coordinator has ended in any way: no other process would end it."""
    coordinator = multiprocessing.parent_process()
    assert coordinator is not None
    connection.wait([coordinator.sentinel])
    os._exit(1)


class _LocalPool(ProcessPoolExecutor):
    """Processes whose places at the zygote, and whose files, are given up with the pool."""

    def __init__(self, jobs: int, slots: int, context: SpawnContext, invited: Invitations | None) -> None:
        self.slots = slots
        self._scratch = Scratch()
        self._invitations, self._is_checked = invited, invited is None
        given = (invited, self._scratch, context.Semaphore(jobs), probe())
        super().__init__(slots, context, _enter, given)
        for _ in range(slots):  # each begins, and imports, while others do something else
            super().submit(_nothing)

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:  # noqa: ANN401
        """Have one of the processes call `fn`, as soon as there is a zygote for its kernels.

        Raises `MachineError` if that of the course's kernelspec cannot import what it is to. With another
        each kernel imports for itself.
        """
        if not self._is_checked and self._invitations:
            try:
                self._invitations.check()
            except ZygoteError as error:
                _go_on_without(self._invitations.modules, error)
            self._is_checked = True
        return super().submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes."""
        super().shutdown(wait, cancel_futures=cancel_futures)
        if self._invitations:
            self._invitations.close()
        if wait:
            self.clean_up()

    def clean_up(self) -> None:
        """Remove what the processes, all ended, have left on disk."""
        self._scratch.close()


def _nothing() -> None:
    """Do nothing: for that too a worker has to be there."""


def _enter(invited: Invitations | None, scratch: Scratch, turns: Semaphore, parts: tuple[Part, ...]) -> None:
    """Leave Ctrl-C to the coordinator, which ends its workers itself; take the place at its zygote."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory(WORKER_BYTES)
    threading.Thread(target=_end_with_coordinator, daemon=True).start()
    scratch.use()
    take_turns(turns)
    tell(parts)
    if invited:
        invited.accept()
