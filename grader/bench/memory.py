"""Memory of the processes of a command, by role."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import psutil

ZYGOTE = "grader.kernels.zygote"
KERNELS = ("ipykernel_launcher", "grader.judge", "grader.sandbox")
WORKERS = ("multiprocessing.spawn", "distributed")

MIB = 2**20


def proportional(command: psutil.Process) -> dict[str, float]:
    """Return MiB by kind of process: pages that n processes share count 1/n for each of them (PSS)."""
    found: dict[str, float] = defaultdict(float)
    for kind, process in by_kind(command):
        found[kind] += _mebibytes(process.pid, "smaps_rollup", "Pss")
    return {**found, "all": sum(found.values())}


def resident(command: psutil.Process) -> dict[str, float]:
    """Return MiB in memory of the coordinator and its zygote, shared pages and all: quick to look up."""
    found: dict[str, float] = defaultdict(float)
    for kind, process in by_kind(command, deep=False):
        if kind in ("coordinator", "zygote"):  # Python's resource tracker belongs to the coordinator
            found[kind] += process.memory_info().rss / MIB
    return dict(found)


def largest(command: psutil.Process) -> float:
    """Return MiB that one of the processes that read what kernels send has held at most, up to now."""
    readers = [one for kind, one in by_kind(command) if kind in ("coordinator", "workers")]
    return max(_mebibytes(one.pid, "status", "VmHWM") for one in readers)


def by_kind(command: psutil.Process, deep: bool = True) -> list[tuple[str, psutil.Process]]:
    """Say of each process of a command (of its children alone, unless `deep`) what it is for."""
    known = {command.pid: "coordinator"}
    found = [("coordinator", command)]
    for process in command.children(recursive=deep):  # parents come before their children
        try:
            kind = _kind(process, known.get(process.ppid(), "kernels"))
        except psutil.Error:  # it has just ended
            continue
        known[process.pid] = kind
        found.append((kind, process))
    return found


def _kind(process: psutil.Process, parent: str) -> str:
    if parent in ("zygote", "kernels"):
        return "kernels"
    words = " ".join(process.cmdline())
    if ZYGOTE in words:
        return "zygote"
    if any(name in words for name in KERNELS):
        return "kernels"
    return "workers" if any(name in words for name in WORKERS) else parent


def _mebibytes(pid: int, file: str, field: str) -> float:
    """Return what /proc says of a process's memory; 0 if it has just ended."""
    try:
        lines = Path(f"/proc/{pid}/{file}").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith(f"{field}:")) / 1024
