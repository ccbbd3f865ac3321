"""Run a notebook on a student's own computer: as grading does, or on Windows in an ordinary kernel."""

from __future__ import annotations

import socket
import tempfile
import time
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from grader.clean.text import shortened
from grader.engine.executed import executed
from grader.errors import MachineError
from grader.records import SILENT, CellRun, Executed, Job, Status

TIMED_OUT = "grader: over the time limit"
"""The name of the error in the reply that stands for a cell that was interrupted."""

OUTPUT_SECONDS = 60
"""Seconds to wait for a cell's output after the cell has ended."""


def execute(job: Job) -> Executed:
    """Run a job's notebook from top to bottom and return it with its outputs.

    Raises `MachineError` if no kernel could be started.
    """
    if hasattr(socket, "AF_UNIX"):
        from grader.engine.execute import execute as execute_confined

        return execute_confined(job)
    return execute_ordinarily(job)


def execute_ordinarily(job: Job) -> Executed:
    """Run a job's notebook in an ordinary kernel: a system without Unix sockets has no others."""
    started = time.monotonic()
    notebook = nbformat.reads(job.notebook, as_version=4)
    with tempfile.TemporaryDirectory(prefix="grader-", ignore_cleanup_errors=True) as folder:
        for name, content in job.files.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        cells = _run(notebook, job, folder)
    return executed(job, notebook, cells, time.monotonic() - started)


def _run(notebook: NotebookNode, job: Job, folder: str) -> tuple[CellRun, ...]:
    replies: dict[int, dict[str, Any]] = {}
    client = NotebookClient(
        notebook,
        kernel_name=job.kernel_name,
        startup_timeout=round(job.limits.start_seconds),
        timeout=round(job.limits.cell_seconds),
        allow_errors=True,
        interrupt_on_timeout=True,
        error_on_timeout={"ename": TIMED_OUT, "evalue": "", "traceback": []},
        iopub_timeout=OUTPUT_SECONDS,
        raise_on_iopub_timeout=True,
        record_timing=False,
        skip_cells_with_tag="",
        on_cell_executed=lambda cell_index, execute_reply, **_: replies.update({cell_index: execute_reply}),
    )
    deadline, gone = time.monotonic() + job.limits.start_seconds + job.limits.total_seconds, ""
    runs = []
    try:
        _start(client, job, folder)
        for index, cell in enumerate(notebook.cells):
            if cell.cell_type != "code":
                continue
            if not gone and time.monotonic() > deadline:
                gone = "It was not run: the notebook had used up its time."
            if gone:
                runs.append(CellRun(index, Status.NOT_RUN, gone))
                continue
            try:
                client.execute_cell(cell, index)
            except DeadKernelError:
                gone = "It was not run: the kernel had died in a cell above."
                runs.append(CellRun(index, Status.ERROR, "The kernel died here."))
            except CellTimeoutError:
                gone = "It was not run: the output of a cell above did not arrive in time."
                runs.append(CellRun(index, Status.TIMEOUT, "The output of this cell did not arrive in time."))
            else:
                runs.append(_ended(index, replies.get(index, {}), job.limits.cell_seconds))
    finally:
        client._cleanup_kernel()
    return tuple(runs)


def _start(client: NotebookClient, job: Job, folder: str) -> None:
    """Start the kernel in a folder."""
    try:
        client.create_kernel_manager()
        client.start_new_kernel(cwd=folder)
        client.start_new_kernel_client()
    except Exception as error:
        reason = f"No kernel {job.kernel_name!r} could be started: {error}."
        raise MachineError(reason, "Run `grader doctor`.") from error


def _ended(index: int, reply: dict[str, Any], seconds: float) -> CellRun:
    """Say how a cell ended, from the kernel's reply. An empty cell has none."""
    content = reply.get("content", {})
    name, value = (shortened(str(content.get(key, ""))) for key in ("ename", "evalue"))
    if name == TIMED_OUT:
        return CellRun(index, Status.TIMEOUT, f"Stopped after {seconds:g} s, the limit for a cell.")
    if content.get("status", "ok") == "ok":
        return CellRun(index, Status.PASSED)
    if name == "AssertionError":
        return CellRun(index, Status.FAILED, value or SILENT)
    return CellRun(index, Status.ERROR, f"{name}: {value}" if value else name)
