"""Run one notebook: a job in, the notebook with its outputs out. No database, no class folder.

Called in a worker process. Student code runs only in the kernel that this starts, in a folder of
its own, and ends with it. Tests run in another process, the judge, if the job has a plan for it.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbformat import NotebookNode

from grader.cells import ALL_CELLS, CellRunner
from grader.clean.notebook import clean_notebook
from grader.clean.size import MOST_SHOWN
from grader.errors import KilledError
from grader.judge.bench import Bench
from grader.judge.handle import Judge
from grader.kernels.session import kernel_manager, running_kernel
from grader.records import CellRun, Executed, Job, Status
from grader.turns import Turn

ABSENT = "This notebook was not handed in."


def execute(job: Job) -> Executed:
    """Run a job's notebook from top to bottom, going on after errors, and return it with clean outputs.

    Where a process of it is killed from outside, all is run once more. Raises `MachineError` if no kernel
    could be started, `KilledError` if one was killed twice.
    """
    try:
        return _execute_once(job)
    except KilledError:
        return _execute_once(job)


def _execute_once(job: Job) -> Executed:
    started, turn = time.monotonic(), Turn()
    notebook = nbformat.reads(job.notebook, as_version=4)
    if job.absent:
        return Executed(job.name, job.notebook, _not_run(notebook), 0.0)
    with tempfile.TemporaryDirectory(prefix="grader-") as scratch:
        work = Path(scratch) / "work"
        _lay_out({**job.handed_in, **job.files}, work)
        cells, notes = asyncio.run(_execute(notebook, job, Path(scratch), turn))
    clean_notebook(notebook, max(MOST_SHOWN, ALL_CELLS * job.limits.output_bytes))
    seconds = time.monotonic() - started - turn.waited
    return Executed(job.name, nbformat.writes(notebook), cells, seconds, notes)


def _not_run(notebook: NotebookNode) -> tuple[CellRun, ...]:
    code = [index for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
    return tuple(CellRun(index, Status.NOT_RUN, ABSENT) for index in code)


async def _execute(
    notebook: NotebookNode, job: Job, scratch: Path, turn: Turn
) -> tuple[tuple[CellRun, ...], tuple[str, ...]]:
    manager = kernel_manager(job, scratch)
    if job.plan is None:
        return await _run(notebook, job, scratch, manager, turn, None), ()
    # Not in the scratch folder: that is the student's.
    with tempfile.TemporaryDirectory(prefix="judge-") as folder:
        _lay_out(job.files, Path(folder) / "work")
        judge = Judge(job, job.plan, manager, scratch, Path(folder))
        starting = asyncio.ensure_future(judge.start())  # while the kernel starts
        try:
            runs = await _run(notebook, job, scratch, manager, turn, Bench(judge, job.plan, starting))
        finally:
            await asyncio.gather(starting, return_exceptions=True)
            judge.close()
        return runs, tuple(judge.notes)


async def _run(
    notebook: NotebookNode,
    job: Job,
    scratch: Path,
    manager: AsyncKernelManager,
    turn: Turn,
    bench: Bench | None,
) -> tuple[CellRun, ...]:
    async with running_kernel(manager, job, scratch) as kernel, turn:
        runner = CellRunner(notebook, job.limits, manager, kernel)
        runner.begin()
        cells = [(index, cell) for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
        if bench is None:
            return tuple([await runner.run_cell(cell, index) for index, cell in cells])
        return await bench.run(runner, cells)


def _lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
