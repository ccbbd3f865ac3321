"""On what was measured: the machine, and the versions that matter."""

from __future__ import annotations

import platform
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import psutil

from grader.executors.pool import cores

PACKAGES = ("tensorflow", "keras", "nbgrader", "nbclient", "ipykernel", "jupyter-client", "numpy")


def machine() -> dict[str, str]:
    """Describe this machine, without its name."""
    memory = psutil.virtual_memory().total / 2**30
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return {
        "Machine": f"{cores()} cores of {_model()}, {memory:.0f} GiB of memory, {platform.system()} "
        f"{'.'.join(platform.release().split('.')[:2])}",
        "Versions": f"Python {platform.python_version()}, {versions}",
    }


def today() -> str:
    """Return the date in UTC."""
    return datetime.now(UTC).date().isoformat()


def _model() -> str:
    path = Path("/proc/cpuinfo")
    lines = path.read_text().splitlines() if path.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
