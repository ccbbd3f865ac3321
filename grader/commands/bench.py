"""`grader bench`: this engine and stock nbgrader side by side on the same class."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from grader.bench.contest import Contest, Run, hold
from grader.pool import cores


def run(submissions: int, rounds: int, jobs: int) -> int:
    """Hold the contest, and print its table; 1 if the marks differ."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        contest = hold(Path(folder), submissions, rounds, jobs or cores())
    Console().print(table(contest))
    return 0 if contest.equal_marks else 1


def table(contest: Contest) -> Table:
    """Say what a submission took, in medians over the rounds."""
    marks = "equal marks" if contest.equal_marks else "DIFFERENT MARKS"
    title = f"{contest.submissions} light submissions: {contest.ratio:.1f} times stock nbgrader, {marks}"
    made = Table("engine", "wall, s a submission", "processor, s a submission", title=title)
    for name, runs in (("grader", contest.ours), ("stock nbgrader", contest.stock)):
        made.add_row(name, *(f"{value / contest.submissions:.2f}" for value in _medians(runs)))
    return made


def _medians(runs: Sequence[Run]) -> tuple[float, float]:
    return statistics.median(run.wall for run in runs), statistics.median(run.cpu for run in runs)
