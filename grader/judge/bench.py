"""A notebook before the judge: student cells in the student's kernel, tests in the judge's process."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

from nbformat import NotebookNode, from_dict

from grader.cells import CellRunner
from grader.judge.handle import Judge
from grader.marks import is_test
from grader.records import CellRun, Plan, Status

NO_REPLY = "The test did not come to its end on this answer."

Cell = tuple[int, NotebookNode]


class Bench:
    """Runs a notebook's cells, each where it belongs."""

    def __init__(self, judge: Judge, plan: Plan, starting: asyncio.Future[None]) -> None:
        self._judge, self._starting = judge, starting
        self._judged, self._shared = set(plan.tests()), plan.shared

    async def run(self, runner: CellRunner, cells: list[Cell]) -> tuple[CellRun, ...]:
        """Run the cells in order. Tests that share the student's process come after all others."""
        runs, last = [], []
        for index, cell in cells:
            grade_id = cell.metadata.nbgrader.grade_id if is_test(cell) else ""
            if grade_id in self._judged:
                runs.append(await self._test(runner, cell, index))
            elif grade_id:
                last.append((index, cell))
            else:
                runs.append(await runner.run_cell(cell, index))
        runs += [await runner.run_cell(cell, index) for index, cell in last]
        return tuple(sorted(runs, key=lambda run: run.index))

    async def _test(self, runner: CellRunner, cell: NotebookNode, index: int) -> CellRun:
        """Have the judge run a test, with the student's kernel at its service."""
        await self._starting
        entered: list[CellRun] = []

        async def enter(path: str) -> None:
            source = f"__import__('grader.judge.agent', fromlist=['enter']).enter({path!r})"
            entered.append(await runner.run_silently(source, index))

        reply = await self._judge.test(cell.metadata.nbgrader.grade_id, enter)
        cell.outputs = from_dict(reply["outputs"]) if reply else []
        return replace(_verdict(reply, entered[-1]), isolated=True)


def _verdict(reply: dict[str, Any] | None, kernel: CellRun) -> CellRun:
    """Put together what the judge says and what became of the student's kernel meanwhile.

    Passed is what the judge has run to its end, and nothing else.
    """
    if reply and not reply["hung_up"]:
        status, lines = Status(reply["status"]), tuple(reply["lines"])
        return CellRun(kernel.index, status, reply["message"], lines=lines, changed=reply["changed"])
    if kernel.status is Status.NOT_RUN:
        return kernel
    if kernel.status is Status.PASSED:
        return CellRun(kernel.index, Status.ERROR, reply["message"] if reply else NO_REPLY)
    message = kernel.message if reply else f"{NO_REPLY} {kernel.message}"
    return replace(kernel, message=message)
