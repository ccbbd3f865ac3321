"""A kernel for one job: started in a folder of its own, and ended with all that it started."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import time
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path
from queue import Empty
from typing import cast

from jupyter_client.manager import AsyncKernelManager

from grader.errors import KilledError, MachineError
from grader.kernels.channels import Client
from grader.kernels.choice import OWN, is_python
from grader.kernels.kernelspec import KERNEL_NAME
from grader.kernels.modules import fork_from
from grader.kernels.readable import paths_of_kernel
from grader.kernels.wire import MOST_OF_A_MESSAGE
from grader.records import Job, Limits
from grader.sandbox import relay
from grader.sandbox.environment import named_variables
from grader.sandbox.policy import SOCKETS
from grader.sandbox.probe import available_parts, missing_parts
from grader.sandbox.relay import why_ended
from grader.sandbox.resources import lift_memory
from grader.sandbox.wrap import confined

SECONDS_BETWEEN = 0.005
"""The kernel makes its sockets some 0.05 s after we ask for them: how often we look."""

MESSAGE_OF_OUTPUT = 4
"""Limit of a message, in multiples of a cell's output limit: escaped text is longer than it shows."""

KEEP_ALL = (
    "get_ipython().kernel.iopub_thread.schedule("
    "lambda: setattr(get_ipython().kernel.iopub_thread.socket, 'sndhwm', 0))"
)
"""Has a kernel throw nothing away that we have not read yet: it waits in the kernel's own memory."""


class Manager(AsyncKernelManager):
    """Kernel manager without a control socket, on which messages of the kernel would stay unread."""

    workspace: Path  #: the folder of the kernel's job

    def _connect_control_socket(self) -> None:
        """Do nothing. The socket would ask a kernel to end itself; ours are ended."""


def kernel_manager(job: Job, workspace: Path) -> Manager:
    """Make a manager whose sockets are files in the job's folder: no port is opened."""
    manager = Manager(
        kernel_name=job.kernel_name,
        client_factory=Client,
        transport="ipc",
        ip=str(workspace / SOCKETS / "kernel"),
        connection_file=str(workspace / "home" / "connection.json"),
    )
    manager.workspace = workspace
    if job.modules and job.kernel_name in (*OWN, KERNEL_NAME) and manager.kernel_spec is not None:
        fork_from(manager.kernel_spec, job.modules)
    return manager


def why_killed(manager: Manager) -> str:
    """Return the limit over which the sandbox ended this kernel, in a sentence; empty if none."""
    return why_ended(manager.workspace)


async def was_killed(manager: Manager) -> bool:
    """Tell whether this kernel has ended, and was killed from outside as far as can be told."""
    status = await manager.provisioner.poll() if manager.provisioner else None
    return status is not None and relay.was_killed(manager.workspace, status, True)


def parts_for(job: Job) -> tuple[str, ...]:
    """Return what confines this job: every part, or as many as there are if that will do."""
    if not job.unsafe and (missing := missing_parts()):
        names = ", ".join(part.name for part in missing)
        raise MachineError(f"This machine lacks a part of the sandbox: {names}.", "Run `grader doctor`.")
    return available_parts()


def environment(limits: Limits, scratch: Path) -> dict[str, str]:
    """Return the whole environment of a process that is confined to a folder."""
    threads = str(limits.threads)
    return {
        **named_variables(os.environ),
        "HOME": str(scratch / "home"),
        "IPYTHONDIR": str(scratch / "home" / "ipython"),
        "TMPDIR": str(scratch / "home"),
        "NBGRADER_EXECUTION": "autograde",
        # Jobs share the cores: each kernel gets its part of the threads.
        "OMP_NUM_THREADS": threads,
        "TF_NUM_INTRAOP_THREADS": threads,
        "TF_NUM_INTEROP_THREADS": threads,
    }


@contextlib.asynccontextmanager
async def running_kernel(manager: Manager, job: Job) -> AsyncIterator[Client]:
    """Start the kernel, and end it with every process of its group."""
    scratch, parts = manager.workspace, parts_for(job)
    try:
        assert manager.kernel_spec is not None  # it raises, if there is none of that name
        spec = manager.kernel_spec
        keeps_all = is_python(spec.argv)
        spec.argv = confined(spec.argv, scratch, job.limits, parts, paths_of_kernel(spec))
        await manager.start_kernel(
            cwd=str(scratch / "work"),
            env=environment(job.limits, scratch),
            extra_arguments=["--HistoryManager.hist_file=:memory:", f"--IPKernelApp.exec_lines={KEEP_ALL}"],
            # Nothing of ours for it to write to: our output is read by programs.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        group = getattr(manager.provisioner, "pgid", None)
        if not parts and (pid := getattr(manager.provisioner, "pid", None)):
            lift_memory(pid)  # with any part it does so itself
        client = cast(Client, manager.client())
        client.most_of_a_message = max(MOST_OF_A_MESSAGE, MESSAGE_OF_OUTPUT * job.limits.output_bytes)
        await _wait_until_ready(manager, client, job.limits.start_seconds, keeps_all)
    except Exception as error:
        killed = await was_killed(manager)
        with contextlib.suppress(Exception):
            await manager.shutdown_kernel(now=True)
        if killed:
            raise KilledError("The kernel") from error
        reason = f"No kernel {job.kernel_name!r} could be started: {why_ended(scratch) or error}."
        raise MachineError(reason, _remedy(job.kernel_name)) from error
    try:
        yield client
    finally:
        client.stop_channels()
        await manager.shutdown_kernel(now=True)
        if group:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(group, signal.SIGKILL)


def _remedy(kernel: str) -> str:
    if kernel in (KERNEL_NAME, *OWN):
        return "Run `grader doctor`."
    return (
        f"Try `jupyter run --kernel={kernel}`. If it starts there, the sandbox hides a folder from it: name "
        'that folder in its kernel.json, "metadata": {"grader": {"readable": ["/opt/..."]}}.'
    )


async def _wait_until_ready(
    manager: AsyncKernelManager, client: Client, seconds: float, keeps_all: bool
) -> None:
    """Wait for the first answer; with `keeps_all` have the kernel run KEEP_ALL then.

    Before that it may come too early: ZeroMQ takes over a limit for connections that are there. The client
    has a `wait_for_ready` of its own, which listens 0.2 s longer.
    """
    deadline, connected = time.monotonic() + seconds, False
    keep_all = partial(client.execute, KEEP_ALL, silent=True, store_history=False)
    questions: list[Callable[[], str]] = [client.kernel_info, *([keep_all] if keeps_all else [])]
    while questions:
        try:
            if not connected:
                await client.connect()
                connected = True
            request = questions[0]()
            await client.get_shell_msg(timeout=1)
            if await _hears_the_end(client, request):
                questions.pop(0)
        except (OSError, EOFError, Empty):
            if not await manager.is_alive():
                raise RuntimeError("it ended before it was ready") from None
            await asyncio.sleep(SECONDS_BETWEEN)
        if questions and time.monotonic() > deadline:
            raise RuntimeError(f"it was not ready within {seconds:g} s")


async def _hears_the_end(client: Client, request: str) -> bool:
    """Read what the kernel publishes up to the end of a request; False if nothing reaches us yet."""
    try:
        while True:
            message = await client.get_iopub_msg(timeout=0.2)
            state = message["content"].get("execution_state")
            if state == "idle" and message["parent_header"].get("msg_id") == request:
                return True
    except Empty:
        return False
