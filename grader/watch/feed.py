"""Feed: submissions that run in one warm pool, as many at a time as it has workers."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Self

from grader.errors import MachineError
from grader.executors.pool import Executors, Outcome, PrestartedPool, local_executor
from grader.records import Executed, Job
from grader.submission.prepare import Submission


class Feed:
    """A pool that stays warm, and what runs in it.

    When a worker dies the pool is lost: another takes its place, and what ran then is run once more, each
    alone, because one of them may kill any worker.
    """

    def __init__(self, jobs: int, modules: tuple[str, ...] = (), make: Executors = local_executor) -> None:
        self._pool = PrestartedPool(make, jobs, modules)
        self._running: dict[Future[tuple[Executed, ...]], Submission] = {}
        self._suspects: list[Submission] = []

    @property
    def students(self) -> list[str]:
        """The students whose submissions run."""
        return [submission.student for submission in (*self._running.values(), *self._suspects)]

    @property
    def has_room(self) -> bool:
        """True if another submission would have a worker."""
        return not self._suspects and len(self._running) < self._pool.slots

    def run(self, job: Job) -> Executed:
        """Run one notebook and wait for it. Raises `MachineError` if its worker dies, and a second one."""
        return self._pool.run(job)

    def add(self, submission: Submission) -> None:
        """Let a submission run."""
        try:
            self._running[self._pool.submit(submission.jobs)] = submission
        except BrokenProcessPool:
            self._suspects.append(submission)

    def done(self, seconds: float) -> Iterator[tuple[Submission, Outcome]]:
        """Wait so long until something has run, and yield what has, with its outcome."""
        finished, _ = wait(self._running, timeout=seconds, return_when=FIRST_COMPLETED)
        for future in finished:
            submission, error = self._running.pop(future), future.exception()
            if isinstance(error, BrokenProcessPool):
                self._suspects.append(submission)
            else:
                yield submission, error if isinstance(error, Exception) else future.result()
        if self._suspects and not self._running:
            self._pool.replace()
            while self._suspects:
                yield self._suspects[0], self._alone(self._suspects[0])
                self._suspects.pop(0)

    def _alone(self, submission: Submission) -> Outcome:
        """Run a submission that may have killed its worker."""
        try:
            return self._pool.submit(submission.jobs).result()
        except BrokenProcessPool:
            self._pool.replace()
            return MachineError("The worker that ran it died twice.", "Free some memory, and grade again.")
        except Exception as error:
            return error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the workers, at once if there was an error."""
        self._pool.__exit__(kind, error, trace)
