"""Measurement of a kernel, cold or warm: time and memory."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager

IMPORT_KERAS = "import time; start = time.perf_counter(); import keras; print(time.perf_counter() - start)"


@dataclass(frozen=True, kw_only=True)
class KernelFigures:
    """Cost of one kernel, in seconds and mebibytes."""

    ready: float  #: wall time from the request to its first answer (kernel_info)
    first_execute: float  #: wall time from the request to the end of its first, trivial cell
    cpu: float  #: its own CPU time until then
    import_keras: float  #: wall time of ``import keras`` in the next cell
    private_idle: float  #: memory that is its alone, after that import


def measure_kernel(kernel_name: str) -> KernelFigures:
    """Start a kernel, measure it, shut it down."""
    manager = KernelManager(kernel_name=kernel_name)
    start = time.perf_counter()
    manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # TensorFlow's log
    client = manager.client()
    try:
        client.start_channels()
        client.kernel_info(reply=True, timeout=120)
        ready = time.perf_counter() - start
        client.wait_for_ready()  # drains iopub, longer than the kernel needs: not counted
        start = time.perf_counter()
        run_cell(client, "1")
        first_execute = ready + time.perf_counter() - start
        assert manager.provisioner is not None
        pid: int = manager.provisioner.pid  # type: ignore[attr-defined]
        cpu = cpu_seconds(pid)
        import_keras = float(run_cell(client, IMPORT_KERAS).split()[-1])  # after what TensorFlow prints
        return KernelFigures(
            ready=ready,
            first_execute=first_execute,
            cpu=cpu,
            import_keras=import_keras,
            private_idle=private_memory(pid),
        )
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def run_cell(client: BlockingKernelClient, code: str, timeout: float = 120) -> str:
    """Run a cell; return what it printed, or raise RuntimeError with its traceback."""
    printed: list[str] = []

    def keep(message: dict[str, dict[str, str]]) -> None:
        printed.append(message["content"].get("text", ""))

    reply = client.execute_interactive(code, timeout=timeout, output_hook=keep)
    if reply["content"]["status"] != "ok":
        raise RuntimeError("\n".join(reply["content"].get("traceback", [])))
    return "".join(printed)


def cpu_seconds(pid: int) -> float:
    """User and system time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def private_memory(pid: int) -> float:
    """A process's unique set size in MiB: pages that no other process shares."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024
