"""Turns: the cells of as many notebooks run at once as there are jobs.

A notebook that waits has its kernel and judge ready. Work before and after the cells (start of kernel,
judge and sandbox, cleaning of outputs) is done while other notebooks run.
"""

from __future__ import annotations

import asyncio
import multiprocessing.synchronize
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import TracebackType
from typing import Self

Semaphore = multiprocessing.synchronize.Semaphore | threading.Semaphore
"""Semaphore of several processes, or of the threads of one."""

_turns: Semaphore | None = None

_takes_turn: ContextVar[bool] = ContextVar("_takes_turn", default=True)


def ahead(jobs: int) -> int:
    """Return how many workers more than `jobs` keep all turns taken; each holds a kernel that waits."""
    return -(-jobs // 4)


def take_turns(turns: Semaphore) -> None:
    """Make this process's notebooks wait for a turn from now on."""
    global _turns
    _turns = turns


@contextmanager
def without_turn() -> Iterator[None]:
    """Let what runs here take no turn: it runs beside those that have one."""
    token = _takes_turn.set(False)
    try:
        yield
    finally:
        _takes_turn.reset(token)


class Turn:
    """While it is held the cells of one notebook run. `waited`: seconds that it was waited for."""

    waited = 0.0

    async def __aenter__(self) -> Self:
        """Wait for it; in a process that takes no turns it is there at once."""
        if _turns is not None and _takes_turn.get():
            began = time.monotonic()
            await asyncio.to_thread(_turns.acquire)
            self.waited += time.monotonic() - began
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Release the turn."""
        if _turns is not None and _takes_turn.get():
            _turns.release()
