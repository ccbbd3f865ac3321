"""Grade one class with each contestant in turn, round after round, and compare their marks cell by cell."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import nbformat

from grader.bench.engines import COMPETITORS, UNMARKED, Match
from grader.bench.measured import measured
from grader.bench.records import Run, Settings
from grader.cell_metadata import is_test
from grader.course import open_course
from grader.nbgrader import gradebook

Marks = dict[str, gradebook.Points]

WARM_UP = 3
"""Submissions a job in the round that takes no time: it fills the disk's cache, and memory is looked at."""


@dataclass(frozen=True)
class Rounds:
    """What each contestant took in each round, and how much memory in the warm-up.

    `differ` has those whose marks are not ours, `short` those who gave a right answer less than all.
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
    """Hold a warm-up and the rounds. The order is turned round each time: none always comes after another."""
    rounds = Rounds(settings.submissions, settings.jobs, {name: [] for name in names})
    for number in range(settings.rounds + 1):
        count = settings.submissions if number else min(settings.submissions, WARM_UP * settings.jobs)
        marks: dict[str, Marks] = {}
        for name in names if number % 2 else list(reversed(names)):
            say(f"{unit}: {name}, {f'round {number} of {settings.rounds}' if number else 'warm-up'}")
            match = Match(settings.folder / f"{unit}_{number}_{name}", unit, count, settings.jobs)
            make_course(match.root, count)
            run = measured(COMPETITORS[name](match), match.root, "time" if number else "memory")
            if number:
                rounds.runs[name].append(run)
            else:
                rounds.memory[name] = run.memory
            if name not in UNMARKED:
                marks[name] = gradebook.scores(open_course(match.root), unit)
                rounds.short.update([] if _full(match, marks[name]) else [name])
            shutil.rmtree(match.root)
        rounds.differ.update(name for name in marks if marks[name] != marks["ours"])
    return rounds


def _full(match: Match, marks: Marks) -> bool:
    """Whether every test of every submission earned all its points."""
    most = {
        (path.stem, cell.metadata.nbgrader.grade_id): float(cell.metadata.nbgrader.points)
        for path in open_course(match.root).source_notebooks(match.unit)
        for cell in nbformat.read(path, as_version=4).cells
        if is_test(cell)
    }
    earned = [{place: points.get(place) for place in most} for points in marks.values()]
    return len(earned) == match.submissions and all(points == most for points in earned)
