"""Larger and larger classes: seconds a submission, and the memory of what lives as long as the run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from grader.bench.contestants import Match, ours
from grader.bench.light import DESCENT, UNIT, make_course
from grader.bench.measured import measured
from grader.bench.records import Finding, Run, Settings

TITLE = "Growth"
COLUMNS = ("submissions", "s in all", "start, s", "s a submission", "coordinator, MiB", "zygote, MiB")
NOTES = (
    "This engine alone. A submission computes next to nothing here, so that the engine is seen.",
    'Start: until the first is done. Seconds a submission: from the end of the first jobs on; "–": too few.',
    "Memory: the most that was resident.",
)


def measure(settings: Settings, say: Callable[[str], None]) -> Finding:
    """Grade a class of each size."""
    runs = {size: _run(size, settings, say) for size in settings.sizes}
    rows = tuple(_row(size, run, settings.jobs) for size, run in runs.items())
    figures = {
        str(size): {"steady": run.steady(settings.jobs), "wall": run.wall, **run.memory}
        for size, run in runs.items()
    }
    raw = {str(size): vars(run) for size, run in runs.items()}
    return Finding("growth", TITLE, COLUMNS, rows, (*NOTES, *_growth(figures)), figures, raw)


def _growth(figures: dict[str, dict[str, Any]]) -> list[str]:
    """Say how the largest class compares with the smallest of which a speed is known."""
    known = [(size, found["steady"]) for size, found in figures.items() if found["steady"]]
    if len(known) < 2:
        return []
    (small, first), (large, last) = known[0], known[-1]
    return [f"A submission among {large} takes {last / first:.2f} times what it takes among {small}."]


def _run(size: int, settings: Settings, say: Callable[[str], None]) -> Run:
    say(f"growth: {size} submissions")
    root: Path = settings.folder / f"growth_{size}"
    make_course(root, size, DESCENT)
    try:
        return measured(ours(Match(root, UNIT, size, settings.jobs)), root, "growth")
    finally:
        shutil.rmtree(root)


def _row(size: int, run: Run, jobs: int) -> tuple[str, ...]:
    steady = run.steady(jobs)
    each = "–" if steady is None else f"{steady:.3f}"
    memory = (f"{run.memory.get(kind, 0.0):,.0f}" for kind in ("coordinator", "zygote"))
    return (f"{size:,}", f"{run.wall:.1f}", f"{run.times[0]:.1f}", each, *memory)
