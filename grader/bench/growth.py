"""Larger and larger classes: seconds a submission, and the memory of what lives as long as the run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from grader.bench.engines import Workload, ours
from grader.bench.light import DESCENT, UNIT, make_course
from grader.bench.measured import measured
from grader.bench.records import Finding, Run, Settings

TITLE = "Growth"
COLUMNS = ("submissions", "s in all", "start, s", "s a further submission", "coordinator, MiB", "zygote, MiB")
NOTES = (
    "This engine alone. A submission computes next to nothing here, so that the engine is seen.",
    "Start: until the first is done. A further submission: what the runs of this size and of the one before "
    "differ by from then on, divided by the submissions that they differ by.",
    "Memory: the most that was resident.",
)


def measure(settings: Settings, say: Callable[[str], None]) -> Finding:
    """Grade a class of each size."""
    runs = {size: _run(size, settings, say) for size in settings.sizes}
    further = _further(runs)
    rows = tuple(_row(size, run, further[size]) for size, run in runs.items())
    figures = {
        str(size): {"further": further[size], "wall": run.wall, **run.memory} for size, run in runs.items()
    }
    raw = {str(size): vars(run) for size, run in runs.items()}
    return Finding(
        "growth",
        TITLE,
        columns=COLUMNS,
        rows=rows,
        notes=(*NOTES, *_growth(further)),
        figures=figures,
        runs=raw,
    )


def _further(runs: dict[int, Run]) -> dict[int, float | None]:
    """Return what each submission more costs, from the size before to this one.

    A run's first and last moments, when not every worker is busy, are the same in both, and cancel.
    """
    found: dict[int, float | None] = dict.fromkeys(runs)
    for (small, less), (large, more) in pairwise(runs.items()):
        spans = (run.times[-1] - run.times[0] for run in (more, less))
        found[large] = (next(spans) - next(spans)) / (large - small)
    return found


def _growth(further: dict[int, float | None]) -> list[str]:
    """Say how the last step compares with the first."""
    steps = [(small, large, each) for (small, _), (large, each) in pairwise(further.items()) if each]
    if len(steps) < 2:
        return []
    (a, b, first), (c, d, last) = steps[0], steps[-1]
    return [
        f"A further submission takes {last / first:.2f} times from {c} to {d} what it takes from {a} to {b}."
    ]


def _run(size: int, settings: Settings, say: Callable[[str], None]) -> Run:
    say(f"growth: {size} submissions")
    root: Path = settings.folder / f"growth_{size}"
    make_course(root, size, DESCENT)
    try:
        return measured(
            ours(Workload(root=root, unit=UNIT, submissions=size, jobs=settings.jobs)), root, "growth"
        )
    finally:
        shutil.rmtree(root)


def _row(size: int, run: Run, further: float | None) -> tuple[str, ...]:
    each = "–" if further is None else f"{further:.3f}"
    memory = (f"{run.memory.get(kind, 0.0):,.0f}" for kind in ("coordinator", "zygote"))
    return (f"{size:,}", f"{run.wall:.1f}", f"{run.times[0]:.1f}", each, *memory)
