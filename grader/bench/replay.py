"""`python -m grader.bench.replay FILE WORDS...`: `grader WORDS...` with workers that only wait.

If FILE is not there, notebooks are run as ever, and FILE gets what came of each, and its seconds. If it is
there, each notebook takes as long as it took then, and comes to the same: nothing is computed but what the
coordinator does. So a machine with few cores shows what a coordinator does for many workers.
"""

from __future__ import annotations

import hashlib
import itertools
import pickle
import runpy
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

from grader import grading
from grader.errors import GraderError
from grader.executors.pool import local_executor
from grader.record_json import from_json, to_json
from grader.records import Executed, Job


@dataclass
class Recorded:
    """Recorded runs of a notebook that several students handed in alike: its result, the seconds of each."""

    executed: Executed
    seconds: list[float] = field(default_factory=list)


Recording = dict[str, Recorded]
"""Recorded runs by the content of their jobs."""


def key(job: Job) -> str:
    """Return what tells the jobs apart whose runs differ."""
    content = (job.name, job.notebook, str(job.plan is not None), str(job.lists_files), str(job.absent))
    return hashlib.sha256("\0".join(content).encode()).hexdigest()


class Recorder(Executor):
    """The local pool; what its workers return is kept."""

    outlives_workers = False

    def __init__(self, recording: Recording, jobs: int, modules: tuple[str, ...] = ()) -> None:
        self._recording = recording
        self._pool = local_executor(jobs, modules)
        self.slots = self._pool.slots

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        """Have a worker run a submission, and keep what comes of it."""
        (jobs,) = args
        future = self._pool.submit(fn, jobs, **kwargs)
        future.add_done_callback(lambda done: self._keep(jobs, done))
        return future

    def _keep(self, jobs: tuple[Job, ...], done: Future[tuple[Executed, ...]]) -> None:
        if done.cancelled() or done.exception():
            return
        for job, executed in zip(jobs, done.result(), strict=True):
            self._recording.setdefault(key(job), Recorded(executed)).seconds.append(executed.seconds)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the pool."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)


class Replayer(Executor):
    """Threads that wait as long as the notebook took, and return what came of it.

    Jobs and results are pickled as on their way to a process and back; that work is the coordinator's too.
    """

    outlives_workers = True  # no thread dies

    def __init__(self, recording: Recording, jobs: int, modules: tuple[str, ...] = ()) -> None:
        self._results = {name: pickle.dumps(recorded.executed) for name, recorded in recording.items()}
        self._seconds = {name: itertools.cycle(recorded.seconds) for name, recorded in recording.items()}
        self._lock = threading.Lock()
        self._threads = ThreadPoolExecutor(jobs)
        self.slots = jobs

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        """Have a thread wait as long as a worker would have run it."""
        (jobs,) = args
        return self._threads.submit(self._wait, jobs)

    def _wait(self, jobs: tuple[Job, ...]) -> tuple[Executed, ...]:
        pickle.dumps(jobs)
        return tuple(self._waited(key(job)) for job in jobs)

    def _waited(self, name: str) -> Executed:
        if name not in self._results:
            raise GraderError("The recording has no such notebook.", "Record the same class.")
        with self._lock:
            seconds = next(self._seconds[name])
        time.sleep(seconds)
        executed: Executed = pickle.loads(self._results[name])
        return executed

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the threads."""
        self._threads.shutdown(wait, cancel_futures=cancel_futures)


def load(file: Path) -> Recording:
    """Read a recording. Raises `ValueError` if it is not one."""
    return from_json(file.read_bytes(), Recording)


@contextmanager
def recorded_workers(file: Path) -> Iterator[None]:
    """Have the coordinator use such workers in this block; at its end, write what was recorded."""
    if file.exists():
        with mock.patch.object(grading, "local_executor", partial(Replayer, load(file))):
            yield
        return
    recording: Recording = {}
    with mock.patch.object(grading, "local_executor", partial(Recorder, recording)):
        yield
    file.write_text(to_json(recording, ascii_only=True), encoding="utf-8")


def main() -> None:
    """Run the command that the words after FILE make; end as it ends."""
    status: int | str | None = 0
    with recorded_workers(Path(sys.argv.pop(1))):
        try:
            runpy.run_module("grader.cli", run_name="__main__")
        except SystemExit as ended:
            status = ended.code
    sys.exit(status)


if __name__ == "__main__":
    main()
