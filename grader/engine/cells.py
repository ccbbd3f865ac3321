"""Run cells in a student's kernel, one after the other, under limits; each has its end written down."""

from __future__ import annotations

import math
import re
import time
from dataclasses import replace
from typing import Any

import nbformat
from jupyter_client.asynchronous.client import AsyncKernelClient
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from grader.cell_metadata import is_test
from grader.clean.text import shortened
from grader.engine.cell_outputs import CellOutputs
from grader.errors import KilledError
from grader.kernels.choice import is_python
from grader.kernels.session import Manager, was_killed, why_killed
from grader.records import SILENT, CellRun, Limits, Status

INTERRUPT_SECONDS = 5.0
"""Seconds that a kernel may take to return from an interrupt before it is ended."""

TIMED_OUT = "grader: over the time limit"
"""The name of the error in the reply that stands for a cell that was interrupted."""

ALL_CELLS = 10
"""Output limit of a notebook, in multiples of one cell's."""

UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""Errors of reading a malformed message. A kernel does not send one by itself, but code in it can."""


WRITES_STDERR = re.compile(r"\bstderr\b|>&\s*2|print_exc|^\s*%%(bash|sh|script|perl|ruby)\b", re.MULTILINE)
"""Text in the source of a test that writes to stderr itself, which nbgrader reads as a failure."""

USAGE_ERROR = "UsageError: "
"""Start of what IPython writes on stderr for a wrong magic; the kernel's reply calls such a cell good."""

UNITTEST_FAILED = re.compile(r"^FAILED \(\w+=\d+", re.MULTILINE)
"""Line in which unittest says that a test failed."""


class CellRunner(NotebookClient):
    """nbclient's client, with a limit on output, and with a record of the end of each cell."""

    def __init__(
        self, notebook: NotebookNode, limits: Limits, manager: Manager, kernel: AsyncKernelClient
    ) -> None:
        super().__init__(
            notebook,
            km=manager,
            allow_errors=True,
            # Over its time a cell is interrupted, and its reply is then this:
            interrupt_on_timeout=True,
            error_on_timeout={"ename": TIMED_OUT, "evalue": "", "traceback": []},
            record_timing=False,
        )
        self.kc = kernel
        self.on_cell_executed = self._keep_reply
        self.timeout_func = self._seconds_left  # type: ignore[assignment] # it may be a float
        self._manager, self._kernel = manager, kernel
        self.skip_cells_with_tag = ""  # a tag in a notebook never decides what is run
        self._limits = limits
        self._deadline = time.monotonic() + limits.start_seconds + limits.total_seconds
        self._reply: dict[str, Any] = {}
        self._outputs = CellOutputs(limits.output_bytes, ALL_CELLS * limits.output_bytes)
        self._gone = ""  # why no further cell can run
        self._silent = False

    @property
    def has_lost_kernel(self) -> bool:
        """True if no further cell can run."""
        return bool(self._gone)

    def begin(self) -> None:
        """Count the time of the whole notebook from now."""
        self._deadline = time.monotonic() + self._limits.total_seconds

    async def run_cell(self, cell: NotebookNode, index: int) -> CellRun:
        """Run a cell, or say why no cell can be run any more."""
        if not self._gone and time.monotonic() > self._deadline:
            self._gone = "It was not run: the notebook had used up its time."
        if self._gone:
            return CellRun(index, Status.NOT_RUN, self._gone)
        run, self._gone = await self._run_cell(cell, index)
        return run

    async def run_silently(self, source: str, index: int) -> CellRun:
        """Run code of ours in the kernel: it leaves no output and no history."""
        self._silent, ours = True, self.nb.cells[index]
        try:
            return await self.run_cell(nbformat.v4.new_code_cell(source), index)
        finally:
            self._silent, self.nb.cells[index] = False, ours  # nbclient puts there what it has run

    async def _run_cell(self, cell: NotebookNode, index: int) -> tuple[CellRun, str]:
        """Run one cell. The second value is empty, or why no further cell can run."""
        self._reply = {}
        self._outputs.begin()
        self._wait_for_outputs(INTERRUPT_SECONDS if self._silent else self._seconds_left(cell))
        try:
            await self.async_execute_cell(cell, index, store_history=not self._silent)
        except CellTimeoutError:  # a busy machine, or code that withholds the end of the outputs
            run, gone = await self._after_timeout(index)
            return replace(run, message=f"Its output never ended. {run.message}"), gone
        except DeadKernelError:
            await self._check_killed()
            died = "The kernel died here (out of memory, or the code ended its own process)."
            why = why_killed(self._manager) or died
            return CellRun(index, Status.ERROR, why), "It was not run: the kernel had died in a cell above."
        except UNREADABLE:
            await self._manager.shutdown_kernel(now=True)
            run = CellRun(index, Status.ERROR, "The kernel sent a message that cannot be read.")
            return run, "It was not run: a cell above made the kernel send an unreadable message."
        content = self._reply
        if content.get("ename") == TIMED_OUT:
            return await self._after_timeout(index)
        if content.get("status") == "ok" or not cell.source.strip():
            return self._shown(cell, index), ""
        return _failure(index, content), ""

    def _wait_for_outputs(self, seconds: float) -> None:
        """Wait so long for the end of a cell's outputs after its reply. Only ours may do without that end."""
        self.iopub_timeout = math.ceil(seconds)
        self.raise_on_iopub_timeout = not self._silent

    async def _async_handle_timeout(
        self, timeout: int, cell: NotebookNode | None = None
    ) -> dict[str, Any] | None:
        """Interrupt the kernel: a cell that is over its time need not show everything."""
        self._wait_for_outputs(INTERRUPT_SECONDS)
        self.raise_on_iopub_timeout = False
        return await super()._async_handle_timeout(timeout, cell)

    def _shown(self, cell: NotebookNode, index: int) -> CellRun:
        """Return how a cell ended that the kernel calls good: not well if a front end shows an error."""
        for output in cell.outputs:
            if output.output_type == "error":
                return _failure(index, output)
        if is_test(cell) and (words := self._reported(cell)):
            return CellRun(index, Status.FAILED, shortened(words))
        return CellRun(index, Status.PASSED)

    def _reported(self, cell: NotebookNode) -> str:
        """Return a test's report on stderr; where libraries write there too only IPython's and unittest's."""
        spec = self._manager.kernel_spec
        found = [str(output.get("text")) for output in cell.outputs if output.get("name") == "stderr"]
        if is_python(spec.argv if spec else []) and not WRITES_STDERR.search(cell.source):
            found = [text for text in found if text.startswith(USAGE_ERROR) or UNITTEST_FAILED.search(text)]
        return "".join(found).strip()

    async def _after_timeout(self, index: int) -> tuple[CellRun, str]:
        left = self._deadline - time.monotonic()
        limit, what = self._limits.cell_seconds, "a cell"
        if left <= 1:
            limit, what = self._limits.total_seconds, "the whole notebook"
        run = CellRun(index, Status.TIMEOUT, f"Stopped after {limit:g} s, the limit for {what}.")
        if left <= 1:
            return run, "It was not run: the notebook had used up its time."
        if not await self._answers():
            await self._check_killed()
            await self._manager.shutdown_kernel(now=True)
            return run, "It was not run: a cell above could not be stopped."
        return run, ""

    async def _check_killed(self) -> None:
        """Raise `KilledError` if the kernel was killed from outside, so that the notebook runs again."""
        if await was_killed(self._manager):
            raise KilledError("The kernel")

    async def _answers(self) -> bool:
        """Tell whether the kernel is back from an interrupt."""
        try:
            # Not kernel_info: another thread of the kernel answers that.
            reply = await self._kernel.execute("", silent=True, reply=True, timeout=INTERRUPT_SECONDS)
        except Exception:  # whatever goes wrong with a kernel here means that it does not answer
            return False
        return bool(reply["content"]["status"] == "ok")

    def process_message(self, msg: dict[str, Any], cell: NotebookNode, cell_index: int) -> None:
        """Take from a message what a notebook shows; nothing else of it is kept."""
        kind, content = msg["msg_type"], msg["content"]
        if not isinstance(content, dict):  # no kernel sends that, but code in it may
            return
        if kind == "status":
            if content.get("execution_state") == "idle":
                raise CellExecutionComplete
        elif not self._silent:
            self._outputs.take(kind, content, msg["size"], cell)

    def _keep_reply(self, execute_reply: dict[str, Any], **_: object) -> None:
        content = execute_reply["content"]
        self._reply = {name: content.get(name) for name in ("status", "ename", "evalue")}

    def _seconds_left(self, _: NotebookNode) -> float:
        return max(1.0, min(self._limits.cell_seconds, self._deadline - time.monotonic()))


def _failure(index: int, content: dict[str, Any]) -> CellRun:
    status = Status.FAILED if content.get("ename") == "AssertionError" else Status.ERROR
    return CellRun(index, status, _words(content))


def _words(content: dict[str, Any]) -> str:
    """Return a line about a cell's error; an assertion's message stands alone."""
    name, value = (shortened(str(content.get(key) or "")) for key in ("ename", "evalue"))
    if name == "AssertionError":
        return value or SILENT
    return f"{name}: {value}" if value else name or "It failed without a message."
