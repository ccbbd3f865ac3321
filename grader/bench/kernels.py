"""Warm against cold kernels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from statistics import median

from grader.bench.records import Finding, Settings
from grader.kernels.choice import ORDINARY, is_ready
from grader.kernels.kernelspec import KERNEL_NAME
from grader.kernels.measure import KernelFigures, measure_kernel

TITLE = "Kernels, warm and cold"
ROUNDS = 5

COLUMNS = (
    "kernel",
    "ready, s",
    "`import keras`, s",
    "processor to the first cell, s",
    "idle, own memory, MiB",
)
NOTES = (
    "Ready: from the request to the first answer; the zygote runs already. Own memory: pages that no other "
    f"process shares, after `import keras`. Medians of {ROUNDS} kernels.",
)


def measure(settings: Settings, say: Callable[[str], None]) -> Finding:
    """Start kernels of both kinds in turn, one at a time."""
    if not is_ready():
        return Finding(
            "kernels",
            TITLE,
            columns=(),
            rows=(),
            notes=("Not measured: no warm kernels here; see `grader doctor`.",),
        )
    measure_kernel(KERNEL_NAME)  # with the first comes the zygote
    found: dict[str, list[KernelFigures]] = {KERNEL_NAME: [], ORDINARY: []}
    for number in range(ROUNDS):
        for name, figures in found.items():
            say(f"kernels: {name}, {number + 1} of {ROUNDS}")
            figures.append(measure_kernel(name))
    runs = {name: [asdict(one) for one in figures] for name, figures in found.items()}
    middle = {name: {key: median(one[key] for one in all_) for key in all_[0]} for name, all_ in runs.items()}
    rows = [(_kind(name), *_words(middle[name])) for name in found]
    return Finding(
        "kernels", TITLE, columns=COLUMNS, rows=tuple(rows), notes=NOTES, figures=middle, runs=runs
    )


def _kind(name: str) -> str:
    return f"warm ({name})" if name == KERNEL_NAME else f"cold ({name})"


def _words(figures: dict[str, float]) -> tuple[str, ...]:
    seconds = (f"{figures['ready']:.2f}", f"{figures['import_keras']:.3f}", f"{figures['cpu']:.2f}")
    return (*seconds, f"{figures['private_idle']:,.0f}")
