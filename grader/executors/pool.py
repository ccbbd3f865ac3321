"""Workers: processes that run submissions, with the interface of `concurrent.futures.Executor`."""

from __future__ import annotations

import atexit
import gc
import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import nullcontext
from multiprocessing import connection
from multiprocessing.context import SpawnContext
from multiprocessing.synchronize import Semaphore
from typing import Any, Protocol, TypeVar

from jupyter_client.kernelspec import KernelSpecManager

from grader.engine.execute import execute_in_order
from grader.engine.turns import ahead, take_turns, without_turn
from grader.errors import MachineError
from grader.kernels.errors import ZygoteError
from grader.kernels.kernelspec import KERNEL_NAME
from grader.kernels.last_modules import keep_modules
from grader.kernels.modules import spec_modules
from grader.kernels.sharing import Invitations, invitations
from grader.records import Executed, Job
from grader.sandbox.probe import Part, probe, tell
from grader.sandbox.resources import limit_memory
from grader.scratch import Scratch


class Workers(Protocol):
    """Executor of notebooks, as `concurrent.futures.Executor`."""

    @property
    def slots(self) -> int:
        """Number of submissions that it can have at a time: some get ready while others run."""

    @property
    def outlives_workers(self) -> bool:
        """True if it goes on when a worker has died. Otherwise it is lost, with all that it ran."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:  # noqa: ANN401
        """Have a worker call `fn`."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End it. May be called again."""


MakeWorkers = Callable[[int, tuple[str, ...]], Workers]
"""Makes workers: for how many jobs at a time, and which modules their kernels share."""

T = TypeVar("T")

log = logging.getLogger(__name__)

WORKER_BYTES = 2**30
"""Memory that a worker may have; on honest work it has 200 MB. Kernels and judges are not bound by it."""


class ClusterLostError(MachineError):
    """All workers are out of reach: nothing more can be run."""


class WorkerDiedError(MachineError):
    """A worker died, with all that it ran."""


def cores() -> int:
    """Return how many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def execute_all(jobs: tuple[Job, ...], takes_turn: bool = True) -> tuple[Executed, ...]:
    """Run the notebooks of one submission, one after the other: what a worker does.

    Without `takes_turn` they run beside as many others as may run at once.

    Raises `MachineError` if what a kernel sends is more than the worker may hold.
    """
    try:
        with nullcontext() if takes_turn else without_turn():
            return execute_in_order(jobs)
    except MemoryError as error:
        reason = "Reading what this notebook's kernel sent took more memory than a worker may have."
        raise MachineError(reason, "Look at the notebook: it may be made for that.") from error


def local_executor(jobs: int, modules: tuple[str, ...] = (), keep_seconds: float = 0) -> LocalPool:
    """Return an executor of fresh processes on this machine that run `jobs` notebooks at a time.

    There are some more of them (`slots`): those get ready meanwhile. With `modules` their kernels are
    forked from one zygote that imports these: this process's own, or with `keep_seconds` one that stays for
    later commands. Raises `MachineError` if that of the course's kernelspec cannot be started.
    """
    context = multiprocessing.get_context("spawn")
    slots = jobs + ahead(jobs)
    if modules:
        keep_modules(modules)
    try:
        invited = invitations(slots, context, modules, keep_seconds) if modules else None
    except ZygoteError as error:
        _go_on_without(modules, error)
        return local_executor(jobs)
    pool = LocalPool(jobs, slots, context, invited)
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


def _end_with_coordinator() -> None:
    """End this worker when the coordinator has ended in any way: no other process would end it."""
    coordinator = multiprocessing.parent_process()
    assert coordinator is not None
    connection.wait([coordinator.sentinel])
    os._exit(1)


class LocalPool(ProcessPoolExecutor):
    """Pool of processes; its end also ends their connections to the zygote and removes their files."""

    outlives_workers = False

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
        """End the processes. With `wait` also remove what they have left on disk."""
        super().shutdown(wait, cancel_futures=cancel_futures)
        if self._invitations:
            self._invitations.close()
        if wait:
            self._scratch.close()


def _nothing() -> None:
    """Do nothing. Submitting this makes the executor start a worker."""


def _enter(invited: Invitations | None, scratch: Scratch, turns: Semaphore, parts: tuple[Part, ...]) -> None:
    """Leave Ctrl-C to the coordinator, which ends its workers itself; take the place at its zygote."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    atexit.register(gc.freeze)  # at its end the interpreter would look through all objects for garbage
    limit_memory(WORKER_BYTES)
    threading.Thread(target=_end_with_coordinator, daemon=True).start()
    scratch.use()
    take_turns(turns)
    tell(parts)
    if invited:
        invited.accept()
