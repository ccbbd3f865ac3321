"""Run one notebook: a job in, the notebook with its outputs out. No database, no class folder.

Called in a worker process. Student code runs only in the kernel that this starts, in a folder of
its own, and ends with it. Tests run in another process, the judge, if the job has a plan for it.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from grader.cell_metadata import grade_id_of
from grader.clean.notebook import clean_notebook
from grader.clean.size import MOST_SHOWN
from grader.engine.cells import ALL_CELLS, CellRunner
from grader.engine.executed import both, executed
from grader.engine.judged import JudgedRun
from grader.engine.turns import Turn
from grader.engine.written_files import MOST_BYTES, Written, contents, written_files
from grader.errors import KilledError
from grader.judge.client import JudgeClient
from grader.kernels.session import Manager, kernel_manager, running_kernel
from grader.records import CellRun, Executed, Job, Plan, Status
from grader.submission.folder import is_taken

ABSENT = "This notebook was not handed in."

TOO_LARGE = "{} is too large to be passed on to the next notebooks."

CLOCK_LAG = 0.02
"""Seconds by which the time of a file may lag: file systems have a coarser clock."""


def execute(job: Job) -> Executed:
    """Run a job's notebook from top to bottom, going on after errors, and return it with clean outputs.

    Its outputs give the same marks as its runs (see `executed`). If one of its processes is killed from
    outside, the notebook is run once more. Raises `MachineError` if no kernel could be started,
    `KilledError` if one was killed twice.
    """
    try:
        return _execute_once(job)
    except KilledError:
        return _execute_once(job)


def _execute_once(job: Job) -> Executed:
    started, turn = time.monotonic(), Turn()
    notebook = nbformat.reads(job.notebook, as_version=4)
    if job.absent:
        return executed(job, notebook, _not_run(notebook), 0.0)
    if job.plan and not job.plan.isolated():
        job = replace(job, plan=None)
    if job.plan and (job.plan.shared_tests or job.plan.alias_tests):
        run = _run_once(notebook, replace(job, lists_files=False), turn)
        run = _with_second_run(notebook, run, job, job.plan, turn)
    else:
        run = _run_once(notebook, job, turn)
    clean_notebook(notebook, max(MOST_SHOWN, ALL_CELLS * job.limits.output_bytes))
    seconds = time.monotonic() - started - turn.waited
    notes = (
        *run.notes,
        *(TOO_LARGE.format(name) for name, content in run.written.items() if content is None),
    )
    return executed(job, notebook, run.cells, seconds, notes, run.written)


def execute_in_order(jobs: Iterable[Job]) -> tuple[Executed, ...]:
    """Run the notebooks of one submission, one after the other.

    The files that a notebook writes are there for those after it, if its job lists its files: in stock
    nbgrader they all run in one folder. Raises as `execute` does.
    """
    passed: dict[str, bytes] = {}
    done = []
    for job in jobs:
        done.append(execute(replace(job, passed=passed)))
        passed = with_newer(passed, passed_on(job, done[-1]))
    return tuple(done)


def with_newer(files: Mapping[str, bytes], newer: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return files with newer ones among them, in whose place no older one can lie."""
    return {name: content for name, content in files.items() if not is_taken(name, newer)} | dict(newer)


def passed_on(job: Job, done: Executed) -> dict[str, bytes]:
    """Return the files that a notebook leaves for those after it.

    The course's own files stay as they are, unless the reference answer writes them too.
    """
    written = job.plan.written if job.plan else frozenset()
    return {
        name: content
        for name, content in contents(done.written).items()
        if name in written or not is_taken(name, job.files)
    }


@dataclass(frozen=True)
class _Run:
    cells: tuple[CellRun, ...]
    notes: tuple[str, ...] = ()
    written: Written = field(default_factory=dict)


def _run_once(notebook: NotebookNode, job: Job, turn: Turn) -> _Run:
    with tempfile.TemporaryDirectory(prefix="grader-") as scratch:
        work = Path(scratch) / "work"
        _lay_out(_beside(job), work)
        return asyncio.run(_execute(notebook, job, Path(scratch), turn))


def _with_second_run(notebook: NotebookNode, run: _Run, job: Job, plan: Plan, turn: Turn) -> _Run:
    """Run the whole notebook again, in stock nbgrader's order; return how all its tests end.

    A shared test ends as it does there. A test that sees what values share must pass both times. The run is
    in another kernel: so no isolated test can see what an answer learns where tests run beside it.
    """
    again = nbformat.reads(job.notebook, as_version=4)
    second = _run_once(again, replace(job, plan=None), turn)
    cells = []
    for first, other in zip(run.cells, second.cells, strict=True):
        cell, beside = notebook.cells[first.index], again.cells[first.index]
        if grade_id_of(cell) in plan.shared_tests:
            cell.outputs = beside.outputs
            cells.append(other)
        elif grade_id_of(cell) in plan.alias_tests:
            cells.append(both(cell, first, beside, other))
        else:
            cells.append(first)
    return replace(run, cells=tuple(cells), written=second.written)


def _beside(job: Job) -> dict[str, bytes]:
    """Return the files beside the student's kernel."""
    return with_newer({**job.handed_in, **job.files}, job.passed)


def _not_run(notebook: NotebookNode) -> tuple[CellRun, ...]:
    code = [index for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
    return tuple(CellRun(index, Status.NOT_RUN, ABSENT) for index in code)


async def _execute(notebook: NotebookNode, job: Job, scratch: Path, turn: Turn) -> _Run:
    manager = kernel_manager(job, scratch)
    if job.plan is None:
        return await _run(notebook, job, manager, turn, None)
    # Not in the scratch folder: that is the student's.
    with tempfile.TemporaryDirectory(prefix="judge-") as folder:
        files = {name: content for name, content in job.files.items() if name not in job.plan.written}
        _lay_out(files, Path(folder) / "work")
        judge = JudgeClient(job, job.plan, manager, Path(folder))
        starting = asyncio.ensure_future(judge.start())  # while the kernel starts
        try:
            run = await _run(notebook, job, manager, turn, JudgedRun(judge, job.plan, starting))
        finally:
            await asyncio.gather(starting, return_exceptions=True)
            judge.close()
        return replace(run, notes=tuple(judge.notes))


async def _run(
    notebook: NotebookNode,
    job: Job,
    manager: Manager,
    turn: Turn,
    judged: JudgedRun | None,
) -> _Run:
    async with running_kernel(manager, job) as kernel, turn:
        runner = CellRunner(notebook, job.limits, manager, kernel)
        runner.begin()
        began = time.time() - CLOCK_LAG
        cells = [(index, cell) for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
        if judged is not None:
            runs = await judged.run(runner, cells)
        else:
            runs = tuple([await runner.run_cell(cell, index) for index, cell in cells])
        if not job.lists_files or runner.has_lost_kernel:
            return _Run(runs)
        most = min(MOST_BYTES, job.limits.disk_bytes // 4) - sum(map(len, job.passed.values()))
        written = await written_files(kernel, manager.workspace / "work", _beside(job), began, most)
        return _Run(runs, written=written)


def _lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
