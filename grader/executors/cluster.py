"""Grading on a Dask cluster, through the same Executor interface as on this machine.

Workers need the project installed, and nothing else: no shared disk, no database.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from typing import Any

from grader.engine.turns import take_turns
from grader.errors import GraderError
from grader.executors.pool import ClusterLostError, WorkerDiedError, cores, execute_all
from grader.kernels.availability import warm_kernels_available
from grader.kernels.choice import ORDINARY, is_ready
from grader.kernels.errors import ZygoteError
from grader.kernels.kernelspec import KERNEL_NAME
from grader.kernels.registry import registry
from grader.records import Executed, Job

LOCAL = "local"
"""The address that stands for a cluster of our own, on this machine."""

ONE_TURN = threading.Semaphore(1)
"""In a worker whose threads take turns."""

PROJECT = "keras-course"
CONNECT_SECONDS = 10


class Cluster(Executor):
    """The workers of a scheduler; with the address "local", as many processes here as `jobs`.

    Each begins at once to import `modules`, which its kernels will have. A worker of our own has two
    threads that take turns: the next submission's kernel starts while the last one's cells run.
    """

    outlives_workers = True

    def __init__(self, address: str, jobs: int, modules: tuple[str, ...] = ()) -> None:
        dask = _distributed()
        self._own = _own_cluster(jobs) if address == LOCAL else None
        try:
            self._client = dask.Client(self._own or address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise GraderError(
                f"There is no Dask scheduler at {address!r} ({error}).",
                "Its address is what `dask scheduler` prints, like tcp://192.168.0.5:8786.",
            ) from error
        try:
            self._check(address)
        except GraderError:
            self.shutdown(wait=False)
            raise
        if modules:
            self._client.run(begin_zygote, modules)
        threads = self._client.nthreads()
        self.slots = sum(threads.values())
        self._shares = shares(dict.fromkeys(threads, 1) if self._own else threads)
        self._executor = self._client.get_executor(pure=False)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        """Have one of the workers call `fn`."""
        future: Future[Any] = Future()
        if self._client.status != "running":
            raise ClusterLostError(*_LOST)
        there = partial(execute_there, at_once=self._shares, in_turns=self._own is not None)
        inner = self._executor.submit(there if fn is execute_all else fn, *args, **kwargs)
        inner.add_done_callback(lambda done: _pass_on(done, future))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave the cluster; end it if it is our own."""
        self._client.close(timeout=CONNECT_SECONDS)
        if self._own is not None:
            self._own.close(timeout=CONNECT_SECONDS)

    def _check(self, address: str) -> None:
        """Look whether every worker has this project; raise `GraderError` if there is none that has."""
        try:
            self._client.wait_for_workers(1, timeout=CONNECT_SECONDS)
        except TimeoutError as error:
            reason = f"The scheduler at {address!r} has no worker."
            raise GraderError(reason, "Start one: `dask worker ADDRESS`.") from error
        for worker, found in self._client.run(version, PROJECT, on_error="return").items():
            if found != version(PROJECT):
                reason = f"The Dask worker {worker} does not have this project ({found})."
                raise GraderError(reason, f"Install {PROJECT} {version(PROJECT)} where it runs.")


_LOST = (
    "The Dask scheduler is lost.",
    "What is graded stays: start it, and the same command goes on from there.",
)


def shares(threads: Mapping[str, int]) -> dict[str, int]:
    """Count, by worker's address, how many submissions run at once on its machine: one a thread."""
    from distributed.comm.addressing import get_address_host

    at_once = Counter[str]()
    for address, count in threads.items():
        at_once[get_address_host(address)] += count
    return {address: at_once[get_address_host(address)] for address in threads}


def begin_zygote(modules: tuple[str, ...]) -> None:
    """On a worker: start its zygote, in a thread. If it cannot be, the first kernel says so."""

    def start() -> None:
        with contextlib.suppress(ZygoteError):
            registry.zygote(modules)

    if warm_kernels_available(modules).ok:
        threading.Thread(target=start, daemon=True).start()


def execute_there(
    jobs: tuple[Job, ...], at_once: Mapping[str, int], in_turns: bool = False, takes_turn: bool = True
) -> tuple[Executed, ...]:
    """Run the notebooks of one submission on a worker, with its share of what that machine has."""
    from distributed import get_worker

    worker = get_worker()
    if in_turns:
        take_turns(ONE_TURN)
    # A worker that came later is counted alone.
    threads = max(1, cores() // at_once.get(worker.address, worker.state.nthreads))
    return execute_all(tuple(_fitted(job, threads) for job in jobs), takes_turn)


def _fitted(job: Job, threads: int) -> Job:
    ordinary = job.kernel_name == KERNEL_NAME and not is_ready()  # we have warm kernels, this worker has none
    kernel_name = ORDINARY if ordinary else job.kernel_name
    modules = job.modules if warm_kernels_available(job.modules).ok and not ordinary else ()
    limits = replace(job.limits, threads=threads)
    return replace(job, limits=limits, kernel_name=kernel_name, modules=modules)


def _pass_on(done: Future[Any], future: Future[Any]) -> None:
    """Give a future the outcome of Dask's, in our own words where the cluster failed."""
    error = ClusterLostError(*_LOST) if done.cancelled() else done.exception()
    if type(error).__name__ in ("FutureCancelledError", "CancelledError"):
        error = ClusterLostError(*_LOST)
    elif type(error).__name__ == "KilledWorker":
        error = WorkerDiedError("Every worker that ran it died.", "Free some memory there, and grade again.")
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(done.result())


def _distributed() -> Any:  # noqa: ANN401 - a module
    try:
        import distributed
    except ImportError as error:
        raise GraderError(
            "Dask is not installed.", "Install it: pip install 'keras-course[cluster]'."
        ) from error
    return distributed


def _own_cluster(jobs: int) -> Any:  # noqa: ANN401 - Dask is untyped
    import dask

    # What a worker runs when it dies is tried once more by us, each submission alone.
    with dask.config.set({"distributed.scheduler.allowed-failures": 0}):
        return _distributed().LocalCluster(
            n_workers=jobs,
            threads_per_worker=2,
            host="127.0.0.1",
            dashboard_address=None,
            silence_logs=logging.CRITICAL,
        )
