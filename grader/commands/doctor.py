"""`grader doctor`: what this machine can do."""

from __future__ import annotations

import importlib.metadata
import platform
import shutil
import sys
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from nbformat.v4 import new_code_cell, new_notebook
from rich.console import Console
from rich.table import Table

from grader.errors import GraderError
from grader.kernels.availability import warm_kernels_available
from grader.kernels.extras import EXTRAS
from grader.kernels.keep_warm import states
from grader.kernels.kernelspec import KERNEL_NAME
from grader.records import Job
from grader.report.text import plain
from grader.sandbox.cgroup import memory_limit
from grader.sandbox.probe import probe
from grader.student.run import execute

PACKAGES = ("nbgrader", "nbclient", "numpy", "matplotlib")
LESSONS = ("tensorflow", "keras", "jupyterlab", "pandas", "scikit-learn")
"""Packages that only the lessons need: the extra `course`."""


@dataclass(frozen=True)
class Finding:
    """One line of the doctor's: `ok` is None for what is missing but not needed."""

    what: str
    found: str
    ok: bool | None = True
    remedy: str = ""


def run(grading: bool = True) -> int:
    """Print every finding; 0 if nothing that is needed is missing, else 1.

    Args:
        grading: Whether other people's work is graded here; that needs the sandbox.
    """
    findings = examine(grading)
    shown = Table("", "what", "found", "remedy")
    for finding in findings:
        sign = {True: "✓", False: "✗", None: "–"}[finding.ok]
        shown.add_row(sign, finding.what, plain(finding.found), plain(finding.remedy))
    Console().print(shown)
    return 1 if any(finding.ok is False for finding in findings) else 0


def examine(grading: bool) -> list[Finding]:
    """Look at versions, kernels, device and disk; for grading also at cores, the sandbox and memory."""
    lessons = not grading or any(find_spec(name) for name in ("tensorflow", "keras"))
    packages = [*map(_package, PACKAGES), *(_lessons_package(name, lessons) for name in LESSONS)]
    packages += map(_extra, EXTRAS) if lessons else ()
    device = [_device()] if lessons else []
    student = [_python(), *packages, _kernel(), *device, _disk(), _warm()]
    return [*student, _cores(), *_sandbox(), _memory(), *_kept()] if grading else student


def _python() -> Finding:
    ok = (3, 11) <= sys.version_info[:2] <= (3, 13)
    return Finding("Python", platform.python_version(), ok, "" if ok else "Use 3.11, 3.12 or 3.13.")


def _package(name: str) -> Finding:
    try:
        return Finding(name, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Finding(name, "missing", False, "make setup")


def _lessons_package(name: str, needed: bool) -> Finding:
    found = _package(name)
    if found.ok or needed:
        return found
    return Finding(name, "missing; only the lessons need it", None, "pip install 'keras-course[course]'")


def _extra(name: str) -> Finding:
    """Look for a package that single units need."""
    found = _package(name)
    return found if found.ok else Finding(name, "missing; only unit 07 needs it", None, f"make {name}")


def _kernel() -> Finding:
    """Start a kernel, as every grading does."""
    try:
        executed = execute(Job("doctor", nbformat.writes(new_notebook()), unsafe=True))
    except GraderError as error:
        return Finding("kernel python3", error.reason, False, "make setup")
    return Finding("kernel python3", f"starts in {executed.seconds:.1f} s")


def _device() -> Finding:
    """Ask Keras, in a process of its own: importing it here would cost every later step."""
    cell = new_code_cell("from helpers import set_up\n\nprint(set_up())")
    executed = execute(Job("device", nbformat.writes(new_notebook(cells=[cell])), unsafe=True))
    outputs = nbformat.reads(executed.notebook, as_version=4).cells[0].outputs
    said = "".join(output.get("text", "") for output in outputs).strip()
    if not said:
        return Finding("Keras computes on", "no answer", False, "make setup")
    remedy = "" if said != "CPU" else "Fine. With an NVIDIA GPU: pip install 'tensorflow[and-cuda]'."
    return Finding("Keras computes on", said, True, remedy)


def _cores() -> Finding:
    from grader.executors.pool import cores

    return Finding("cores", f"{cores()}: that many submissions at a time")


def _disk() -> Finding:
    free = shutil.disk_usage(tempfile.gettempdir()).free / 1e9
    remedy = "" if free > 1 else "Free 1 GB for the kernels' folders."
    return Finding("temporary folder", f"{tempfile.gettempdir()}, {free:.0f} GB free", free > 1, remedy)


def _warm() -> Finding:
    """Look whether kernels can be forked from a process that has imported Keras."""
    available = warm_kernels_available()
    if available.ok and KERNEL_NAME not in KernelSpecManager().find_kernel_specs():
        return Finding("warm kernels", f"no kernelspec {KERNEL_NAME!r}", None, "make setup")
    return Finding("warm kernels", available.reason, available.ok or None, available.remedy)


def _kept() -> list[Finding]:
    """List what `grader grade --keep-warm` has left in memory."""
    return [
        Finding(
            "kept warm",
            f"process {one['pid']} with {one['mib']} MiB, "
            + ("in use" if one["used"] else f"ends in {one['seconds'] / 60:.0f} minutes"),
        )
        for one in states()
    ]


def _sandbox() -> list[Finding]:
    """Look which parts of the sandbox this machine has: grading asks for all of them."""
    return [Finding(f"sandbox: {part.name}", part.found, part.ok, part.remedy) for part in probe()]


def _memory() -> Finding:
    """Say who holds a kernel's limit of memory: the sandbox's guard, and a cgroup if we are in one."""
    limit = memory_limit()
    if limit is not None:
        found = f"each kernel's is watched; a cgroup holds all together to {limit / 2**30:.1f} GiB"
        return Finding("memory", found)
    found = "each kernel's is watched, what the system holds for it too; no cgroup holds all together"
    remedy = "Fine. For a limit on all: systemd-run --scope -p MemoryMax=8G grader grade …"
    return Finding("memory", found, True, remedy)
