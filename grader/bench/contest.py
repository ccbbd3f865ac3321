"""Grade one class with each engine in turn, and take the time."""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from grader import gradebook
from grader.bench.light import UNIT, make_course
from grader.course import open_course
from grader.errors import MachineError


@dataclass(frozen=True)
class Run:
    """What grading a class took once: wall and processor seconds of all that ran."""

    wall: float
    cpu: float


@dataclass(frozen=True)
class Contest:
    """Both engines' runs on the same class, one of each a round."""

    submissions: int
    ours: tuple[Run, ...]
    stock: tuple[Run, ...]
    equal_marks: bool

    @property
    def ratio(self) -> float:
        """How many times as fast we are: the median over rounds."""
        pairs = zip(self.ours, self.stock, strict=True)
        return statistics.median(stock.wall / ours.wall for ours, stock in pairs)


def hold(folder: Path, submissions: int, rounds: int, jobs: int) -> Contest:
    """Grade light submissions with both engines, in turn; compare their marks cell by cell."""
    ours, stock, equal = [], [], True
    for number in range(rounds):
        root = folder / f"round_{number}"
        make_course(root, submissions)
        shutil.copytree(root / "submitted", root / "ours" / "submitted")
        gradebook.register(open_course(root), UNIT)
        ours.append(_timed(root, ["grader.cli", "grade", UNIT, "--class", "ours", "--jobs", str(jobs)]))
        stock.append(_timed(root, ["nbgrader", "autograde", UNIT]))
        marks = [gradebook.scores(open_course(root, place), UNIT) for place in (root / "ours", None)]
        equal = equal and len(marks[0]) == submissions and marks[0] == marks[1]
    return Contest(submissions, tuple(ours), tuple(stock), equal)


def _timed(root: Path, words: list[str]) -> Run:
    """Run a command in a course's folder."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=root,
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": path},
    )
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise MachineError(f"`{' '.join(words)}` failed: {done.stderr[-500:]}", "Run `grader doctor`.")
    return Run(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
