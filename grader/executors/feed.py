"""Feed: submissions that run in one pool of workers, as many at a time as it has workers."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Self

from grader.errors import MachineError
from grader.executors.pool import (
    ClusterLostError,
    LocalPool,
    MakeWorkers,
    WorkerDiedError,
    Workers,
    execute_all,
)
from grader.kernels.kernelspec import KERNEL_NAME
from grader.kernels.modules import spec_modules
from grader.records import Executed, Job
from grader.submission.prepare import Submission

Outcome = tuple[Executed, ...] | Exception
"""Outcome of a submission: its executed notebooks, or the error that prevented the run."""

PATIENCE = 3.0
"""Seconds that a worker has to end when it is told to."""


class Feed:
    """A pool of workers, and what runs in it. It ends with the `with` block.

    The workers start with `begin`, which may come before it is known what they will run. When one dies, what
    ran then is run once more, each submission alone, because one of them may kill any worker. If the pool is
    lost with its worker, another takes its place.
    """

    def __init__(self, make: MakeWorkers, jobs: int) -> None:
        self._make, self._jobs = make, jobs
        self._several = jobs > 1  # may run at once
        self._modules: tuple[str, ...] = ()
        self._workers: Workers | None = None
        self._starting = threading.Lock()  # `run` is called from several threads
        self._running: dict[Future[tuple[Executed, ...]], Submission] = {}
        self._suspects: list[Submission] = []

    def begin(self, count: int | None = None, modules: tuple[str, ...] = ()) -> Self:
        """Start the workers, unless that is done.

        Args:
            count: How many submissions will come, at most; None if that is not known.
            modules: The modules that their kernels share.
        """
        if not self.has_begun:
            self._jobs = self._jobs if count is None else max(1, min(self._jobs, count))
            self._modules = modules
            self._pool()
        return self

    @property
    def has_begun(self) -> bool:
        """True if the workers have been started."""
        return self._workers is not None

    @property
    def is_idle(self) -> bool:
        """True if nothing runs."""
        return not (self._running or self._suspects)

    @property
    def has_room(self) -> bool:
        """True if another submission may be added: one more than has a worker, so that no worker waits."""
        return not self._suspects and len(self._running) <= self._pool().slots

    def has_worker_beside(self, jobs: int) -> bool:
        """Tell whether a submission that is added has a worker while `jobs` others run; the first one has."""
        return self.is_idle or len(self._running) + jobs < self._pool().slots

    def run(self, job: Job) -> Executed:
        """Run one notebook of the reference answers and wait for it, beside the submissions that run.

        Raises `MachineError` if its worker dies, and a second one.
        """
        workers = self._pool()
        try:
            (executed,) = self._begun(workers, job).result()
        except BrokenProcessPool:
            self._give_up(workers)
            try:
                (executed,) = self._begun(self._pool(), job).result()
            except BrokenProcessPool as error:
                reason = f"The worker that ran {job.name} died, and so did a second one."
                raise MachineError(reason, "Free some memory.") from error
        return executed

    def _begun(self, workers: Workers, job: Job) -> Future[tuple[Executed, ...]]:
        """Let a notebook run that takes no turn, unless one at a time was asked for."""
        return workers.submit(execute_all, (job,), takes_turn=not self._several)

    def keep(self, submissions: list[Submission]) -> list[Submission]:
        """Go on with those of these submissions that run, and forget all others; return what does not run."""
        for future in [future for future, one in self._running.items() if one not in submissions]:
            future.cancel()
            del self._running[future]
        self._suspects = [one for one in self._suspects if one in submissions]
        kept = [*self._running.values(), *self._suspects]
        return [one for one in submissions if one not in kept]

    def add(self, submission: Submission) -> None:
        """Let a submission run."""
        try:
            self._running[self._pool().submit(execute_all, submission.jobs)] = submission
        except BrokenProcessPool:
            self._suspects.append(submission)

    def done(self, seconds: float | None = None) -> Iterator[tuple[Submission, Outcome]]:
        """Wait so long until something has run, and yield what has, with its outcome.

        Raises:
            ClusterLostError: All workers are out of reach.
        """
        finished, _ = wait(self._running, timeout=seconds, return_when=FIRST_COMPLETED)
        for future in finished:
            submission, error = self._running.pop(future), future.exception()
            if isinstance(error, BrokenProcessPool | WorkerDiedError):
                self._suspects.append(submission)
            elif isinstance(error, ClusterLostError):
                raise error
            else:
                yield submission, error if isinstance(error, Exception) else future.result()
        if self._suspects and not self._running:
            while self._suspects:
                yield self._suspects[0], self._alone(self._suspects[0])
                self._suspects.pop(0)

    def _alone(self, submission: Submission) -> Outcome:
        """Run a submission that may have killed its worker."""
        workers = self._pool()
        if workers.outlives_workers:
            return _outcome(workers, submission)
        self._give_up(workers)
        with _ended_at_once(self._make(1, self._modules)) as own:
            return _outcome(own, submission)

    def _pool(self) -> Workers:
        """Return the workers; start others for those that are lost."""
        with self._starting:
            if self._workers is None:
                self._workers = self._make(self._jobs, self._modules)
            return self._workers

    def _give_up(self, workers: Workers) -> None:
        """End a pool that is lost, unless another caller has done so."""
        with self._starting:
            if self._workers is workers:
                self._workers = None
                workers.shutdown(wait=True, cancel_futures=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the workers, without waiting for what still runs if there was an error."""
        if self._workers is not None:
            _end(self._workers, at_once=kind is not None)


def run_all(submissions: Iterable[Submission], feed: Feed) -> Iterator[tuple[Submission, Outcome]]:
    """Run submissions; yield each with its outcome as it is done.

    Args:
        submissions: The submissions. Of those that run in the feed already, others are forgotten.
        feed: The feed to run them in. It begins here, unless it has begun.
    """
    waiting = list(reversed(feed.keep(list(submissions))))
    if waiting:
        feed.begin(len(waiting), _modules_of(job for submission in waiting for job in submission.jobs))
    while waiting or not feed.is_idle:
        while waiting and feed.has_room:
            feed.add(waiting.pop())
        yield from feed.done()


def _modules_of(jobs: Iterable[Job]) -> tuple[str, ...]:
    """Return what the kernels of jobs have in common; empty if they are started one by one."""
    found = (job.modules or (spec_modules() if job.kernel_name == KERNEL_NAME else ()) for job in jobs)
    return next(filter(None, found), ())


def _outcome(workers: Workers, submission: Submission) -> Outcome:
    """Run a submission and wait for it."""
    try:
        return workers.submit(execute_all, submission.jobs).result()
    except BrokenProcessPool:
        return MachineError("The worker that ran it died twice.", "Free some memory, and grade again.")
    except ClusterLostError:
        raise
    except Exception as error:
        return error


@contextmanager
def _ended_at_once(workers: Workers) -> Iterator[Workers]:
    """Leave workers without waiting for what still runs in them (after Ctrl-C, say)."""
    try:
        yield workers
    except BaseException:
        _end(workers, at_once=True)
        raise
    _end(workers, at_once=False)


def _end(workers: Workers, at_once: bool) -> None:
    """End workers; with `at_once` also what still runs in them.

    A pool whose processes have ended can be waited for. Its thread would otherwise still close pipes while
    the interpreter exits and writes to them.
    """
    if at_once and isinstance(workers, LocalPool):
        _end_processes(multiprocessing.active_children())
    workers.shutdown(wait=True, cancel_futures=True)
    if at_once:
        _end_processes(multiprocessing.active_children())


def _end_processes(children: list[BaseProcess]) -> None:
    """End processes, also those that do not listen."""
    for child in children:
        child.terminate()
    for child in children:
        child.join(PATIENCE)
        if child.is_alive():
            child.kill()
