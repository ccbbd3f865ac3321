"""Judged run of a notebook: student cells in the student's kernel, tests in the judge's process."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from typing import Any

from nbformat import NotebookNode, from_dict

from grader.cell_metadata import grade_id_of, is_test
from grader.engine.cells import CellRunner
from grader.judge.client import JudgeClient
from grader.records import CellRun, Plan, Status

NO_REPLY = "The test did not finish with this answer."

Cell = tuple[int, NotebookNode]


class JudgedRun:
    """Runner of a notebook's cells in their two processes."""

    def __init__(self, judge: JudgeClient, plan: Plan, starting: asyncio.Future[None]) -> None:
        self._judge, self._starting = judge, starting
        self._asking = {step.cell for step in plan.steps if step.needs_kernel and step.cell}

    async def run(self, runner: CellRunner, cells: list[Cell]) -> tuple[CellRun, ...]:
        """Run the cells in order: tests in the judge, all others in the student's kernel."""
        runs = []
        for index, cell in cells:
            if is_test(cell):
                runs.append(await self._test(runner, cell, index))
                continue
            runs.append(await runner.run_cell(cell, index))
            if grade_id_of(cell) in self._asking:
                await self._starting
                await self._judge.give(grade_id_of(cell), partial(_enter, runner, index, []))
        return tuple(runs)

    async def _test(self, runner: CellRunner, cell: NotebookNode, index: int) -> CellRun:
        """Have the judge run a test, which uses the student's kernel."""
        await self._starting
        entered: list[CellRun] = []
        reply = await self._judge.test(grade_id_of(cell), partial(_enter, runner, index, entered))
        cell.outputs = from_dict(reply["outputs"]) if reply else []
        return replace(_verdict(reply, entered[-1]), isolated=True)


async def _enter(runner: CellRunner, index: int, entered: list[CellRun], path: str) -> None:
    """Make the student's kernel serve the judge at a path; append the run of that."""
    source = f"__import__('grader.judge.kernel_side', fromlist=['enter']).enter({path!r})"
    entered.append(await runner.run_silently(source, index))


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
