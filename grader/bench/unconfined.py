"""`python -m grader.bench.unconfined WORDS...`: `grader WORDS...` without sandbox and judge.

For the bench alone, which compares; no option of `grader` does this. The submissions must be trusted.
"""

from __future__ import annotations

import runpy
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import replace
from typing import Any
from unittest import mock

from grader import grading
from grader.executors.pool import execute_all, local_executor
from grader.kernels import session
from grader.records import Executed, Job


def execute_unconfined(jobs: tuple[Job, ...]) -> tuple[Executed, ...]:
    """Run a submission's notebooks as `execute_all`, tests and all in one kernel that nothing confines."""
    with mock.patch.object(session, "available_parts", lambda: ()):
        return execute_all(tuple(replace(job, plan=None) for job in jobs))


class Unconfined(Executor):
    """The local pool, whose workers run submissions in that way."""

    outlives_workers = False

    def __init__(self, jobs: int, modules: tuple[str, ...] = ()) -> None:
        self._pool = local_executor(jobs, modules)
        self.slots = self._pool.slots

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        """Have a worker run a submission."""
        return self._pool.submit(execute_unconfined if fn is execute_all else fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the pool."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)


if __name__ == "__main__":
    with mock.patch.object(grading, "local_executor", Unconfined):
        runpy.run_module("grader.cli", run_name="__main__")
