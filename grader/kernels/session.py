"""A kernel for one job: started in a folder of its own, and ended with all that it started."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager

from grader.errors import MachineError
from grader.records import Job, Limits


def kernel_manager(job: Job, scratch: Path) -> AsyncKernelManager:
    """Make a manager whose sockets are files in our own folder: no port is opened."""
    return AsyncKernelManager(
        kernel_name=job.kernel_name,
        transport="ipc",
        ip=str(scratch / "socket"),
        connection_file=str(scratch / "connection.json"),
    )


def _environment(limits: Limits, scratch: Path) -> dict[str, str]:
    threads = str(limits.threads)
    return {
        **os.environ,
        "IPYTHONDIR": str(scratch / "ipython"),
        "TMPDIR": str(scratch),
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
    try:
        await manager.start_kernel(
            cwd=str(scratch / "work"),
            env=_environment(job.limits, scratch),
            extra_arguments=["--HistoryManager.hist_file=:memory:"],
        )
        group = getattr(manager.provisioner, "pgid", None)
        client = manager.client()
        client.start_channels()
        await client.wait_for_ready(timeout=job.limits.start_seconds)
    except Exception as error:
        with contextlib.suppress(Exception):
            await manager.shutdown_kernel(now=True)
        reason = f"No kernel {job.kernel_name!r} could be started: {error}."
        raise MachineError(reason, "Run `grader doctor`.") from error
    try:
        yield client
    finally:
        client.stop_channels()
        await manager.shutdown_kernel(now=True)
        if group:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(group, signal.SIGKILL)
