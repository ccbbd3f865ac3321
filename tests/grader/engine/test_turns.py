"""As many notebooks run as there are jobs; one that waits loses neither time nor marks by it."""

import asyncio
import os
import time

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from grader.engine import turns
from grader.engine.execute import execute
from grader.executors.pool import local_executor
from grader.records import Job, Limits, Status


def hold_a_turn(seconds: float) -> tuple[int, float, float]:
    """In a worker: have a turn for a while; return the process, and when the turn began and ended."""

    async def hold() -> tuple[int, float, float]:
        async with turns.Turn():
            began = time.monotonic()
            await asyncio.sleep(seconds)
            return os.getpid(), began, time.monotonic()

    return asyncio.run(hold())


def test_the_next_worker_waits_and_has_its_turn_as_soon_as_one_ends():
    with local_executor(1) as pool:
        held = [future.result() for future in [pool.submit(hold_a_turn, 1.0) for _ in range(2)]]
    (first, _, ended), (second, began, _) = sorted(held, key=lambda turn: turn[1])
    assert first != second, "the one that waits is there already"
    assert ended <= began


def hold_no_turn(seconds: float) -> tuple[int, float, float]:
    """In a worker: do so without having a turn."""
    with turns.without_turn():
        return hold_a_turn(seconds)


def test_what_takes_no_turn_runs_beside_what_has_one():
    with local_executor(1) as pool:
        one, other = pool.submit(hold_a_turn, 3.0), pool.submit(hold_no_turn, 3.0)
        (_, began, ended), (_, other_began, other_ended) = one.result(), other.result()
        assert max(began, other_began) < min(ended, other_ended)
        assert pool.submit(hold_a_turn, 0.0).result(20), "the turn was given back"


@pytest.mark.parametrize(("jobs", "more"), [(1, 1), (2, 1), (4, 1), (5, 2), (16, 4)])
def test_there_are_some_workers_more_than_jobs(jobs, more):
    assert turns.ahead(jobs) == more


class Late:
    """A semaphore that takes its time."""

    free = 1

    def acquire(self) -> None:
        time.sleep(3)
        self.free -= 1

    def release(self) -> None:
        self.free += 1


def test_waiting_counts_neither_as_time_taken_nor_against_a_limit(monkeypatch):
    late = Late()
    monkeypatch.setattr(turns, "_turns", late)
    notebook = nbformat.writes(new_notebook(cells=[new_code_cell("x = 1")]))
    began = time.monotonic()
    executed = execute(Job("job", notebook, limits=Limits(total_seconds=2, cell_seconds=2)))
    assert [run.status for run in executed.cells] == [Status.PASSED]
    assert time.monotonic() - began - executed.seconds >= 3
    assert late.free == 1, "the turn was given up"


def test_a_process_that_takes_no_turns_does_not_wait():
    async def waited() -> float:
        async with turns.Turn() as turn:
            return turn.waited

    assert asyncio.run(waited()) == 0
