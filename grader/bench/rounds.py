"""Rounds of the benchmark: each engine grades one class in turn; their marks are compared cell by cell."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import nbformat
import psutil

from grader.bench.engines import ENGINES, UNMARKED, Workload
from grader.bench.measured import measured
from grader.bench.records import Run, Settings
from grader.cell_metadata import is_test
from grader.course import open_course
from grader.kernels import keep_warm
from grader.nbgrader import queries
from grader.user_cache import CACHE_DIR

Marks = dict[str, queries.Points]

RUN = "run"

WARM_UP = 3
"""Submissions per job in the warm-up, which fills the disk's cache and measures memory."""


@dataclass(frozen=True)
class Rounds:
    """Cost of each engine in each round, and its memory in the warm-up.

    `differ` lists engines whose marks differ from ours, `short` those that gave a right answer less than
    all points.
    """

    submissions: int
    jobs: int
    runs: dict[str, list[Run]] = field(default_factory=dict)
    memory: dict[str, dict[str, float]] = field(default_factory=dict)
    differ: set[str] = field(default_factory=set)
    short: set[str] = field(default_factory=set)


def hold(
    make_course: Callable[[Path, int], None],
    unit: str,
    names: Sequence[str],
    settings: Settings,
    say: Callable[[str], None],
) -> Rounds:
    """Run a warm-up and the rounds. The order of the engines is reversed each time."""
    rounds = Rounds(settings.submissions, settings.jobs, {name: [] for name in names})
    with _ending_kept(settings.folder):
        for number in range(settings.rounds + 1):
            count = settings.submissions if number else min(settings.submissions, WARM_UP * settings.jobs)
            marks: dict[str, Marks] = {}
            for name in names if number % 2 else list(reversed(names)):
                say(f"{unit}: {name}, {f'round {number} of {settings.rounds}' if number else 'warm-up'}")
                workload = Workload(
                    root=settings.folder / f"{unit}_{number}_{name}",
                    unit=unit,
                    submissions=count,
                    jobs=settings.jobs,
                )
                make_course(workload.root, count)
                env = _places(settings.folder) if name in ("known", "kept") else {}
                run = measured(ENGINES[name](workload), workload.root, "time" if number else "memory", env)
                run = replace(run, first=_first_mark(run, workload))
                if number:
                    rounds.runs[name].append(run)
                else:
                    rounds.memory[name] = run.memory
                if name not in UNMARKED:
                    marks[name] = queries.scores(open_course(workload.root), unit)
                    rounds.short.update([] if _full(workload, marks[name]) else [name])
                shutil.rmtree(workload.root)
            rounds.differ.update(name for name in marks if marks[name] != marks["ours"])
    return rounds


def _places(folder: Path) -> dict[str, str]:
    """Return the variables by which a run finds what an earlier one has left."""
    (folder / RUN).mkdir(exist_ok=True)
    return {CACHE_DIR: str(folder / "cache"), "XDG_RUNTIME_DIR": str(folder / RUN)}


@contextmanager
def _ending_kept(folder: Path) -> Iterator[None]:
    """End the zygotes that runs have left, at the end of the context."""
    try:
        yield
    finally:
        for state in keep_warm.states(folder / RUN / "grader"):
            psutil.Process(state["server"]).kill()


def _first_mark(run: Run, workload: Workload) -> float | None:
    """Return the second at which the first mark was there: its line, or its autograded notebook."""
    if run.times:
        return run.times[0]
    written = [
        path.stat().st_mtime for path in (workload.root / "autograded").glob(f"*/{workload.unit}/*.ipynb")
    ]
    return run.wall - (time.time() - min(written)) if written else None


def _full(workload: Workload, marks: Marks) -> bool:
    """Tell whether every test of every submission earned all its points."""
    most = {
        (path.stem, cell.metadata.nbgrader.grade_id): float(cell.metadata.nbgrader.points)
        for path in open_course(workload.root).source_notebooks(workload.unit)
        for cell in nbformat.read(path, as_version=4).cells
        if is_test(cell)
    }
    earned = [{place: points.get(place) for place in most} for points in marks.values()]
    return len(earned) == workload.submissions and all(points == most for points in earned)
