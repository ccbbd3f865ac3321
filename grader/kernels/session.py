"""A kernel for one job: started in a folder of its own, and ended with all that it started."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import AsyncIterator
from pathlib import Path
from queue import Empty

import zmq
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager

from grader.errors import MachineError
from grader.kernels.channels import FairChannel
from grader.records import Job, Limits
from grader.sandbox.environment import named_variables
from grader.sandbox.policy import SOCKETS
from grader.sandbox.probe import available_parts, missing_parts
from grader.sandbox.relay import why_ended
from grader.sandbox.wrap import confined

RECONNECT_MILLISECONDS = 5
MOST_OF_A_MESSAGE = 32 * 2**20
"""A message larger than this is not received: the kernel is cut off, and connects again."""


def kernel_manager(job: Job, scratch: Path) -> AsyncKernelManager:
    """Make a manager whose sockets are files in our own folder: no port is opened."""
    manager = AsyncKernelManager(
        kernel_name=job.kernel_name,
        transport="ipc",
        ip=str(scratch / SOCKETS / "kernel"),
        connection_file=str(scratch / "home" / "connection.json"),
    )
    # The kernel makes its sockets some 0.05 s after we ask for them; ZeroMQ would look again after 0.1 s.
    manager.context.setsockopt(zmq.RECONNECT_IVL, RECONNECT_MILLISECONDS)
    manager.context.setsockopt(zmq.MAXMSGSIZE, MOST_OF_A_MESSAGE)
    return manager


def why_killed(manager: AsyncKernelManager) -> str:
    """Return the limit over which the sandbox ended this kernel, in a sentence; empty if none."""
    return why_ended(Path(manager.connection_file).parents[1])


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
async def running_kernel(
    manager: AsyncKernelManager, job: Job, scratch: Path
) -> AsyncIterator[AsyncKernelClient]:
    """Start the kernel, and end it with every process of its group."""
    parts = parts_for(job)
    try:
        assert manager.kernel_spec is not None  # it raises, if there is none of that name
        manager.kernel_spec.argv = confined(manager.kernel_spec.argv, scratch, job.limits, parts)
        await manager.start_kernel(
            cwd=str(scratch / "work"),
            env=environment(job.limits, scratch),
            extra_arguments=["--HistoryManager.hist_file=:memory:"],
            # Nothing of ours for it to write to: our output is read by programs.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        group = getattr(manager.provisioner, "pgid", None)
        client = manager.client(shell_channel_class=FairChannel, iopub_channel_class=FairChannel)
        client.start_channels()
        await _wait_until_ready(manager, client, job.limits.start_seconds)
    except Exception as error:
        with contextlib.suppress(Exception):
            await manager.shutdown_kernel(now=True)
        reason = f"No kernel {job.kernel_name!r} could be started: {why_ended(scratch) or error}."
        raise MachineError(reason, "Run `grader doctor`.") from error
    try:
        yield client
    finally:
        client.stop_channels()
        await manager.shutdown_kernel(now=True)
        if group:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(group, signal.SIGKILL)


async def _wait_until_ready(manager: AsyncKernelManager, client: AsyncKernelClient, seconds: float) -> None:
    """Wait for the first answer. The client's own `wait_for_ready` then listens 0.2 s for stragglers."""
    deadline = time.monotonic() + seconds
    while True:
        request = client.kernel_info()
        try:
            await client.get_shell_msg(timeout=1)
            if await _hears_the_end(client, request):
                return
        except Empty:
            if not await manager.is_alive():
                raise RuntimeError("it ended before it was ready") from None
        if time.monotonic() > deadline:
            raise RuntimeError(f"it was not ready within {seconds:g} s")


async def _hears_the_end(client: AsyncKernelClient, request: str) -> bool:
    """Read what the kernel publishes up to the end of a request; False if nothing reaches us yet."""
    try:
        while True:
            message = await client.get_iopub_msg(timeout=0.2)
            state = message["content"].get("execution_state")
            if state == "idle" and message["parent_header"].get("msg_id") == request:
                return True
    except Empty:
        return False
