"""Who grades a class in the bench: each is a command, run in a course's folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from grader.course import open_course
from grader.nbgrader import gradebook


@dataclass(frozen=True)
class Match:
    """A class to grade: its course's folder, its unit, how many handed in, how many are run at once."""

    root: Path
    unit: str
    submissions: int
    jobs: int


def ours(match: Match) -> list[str]:
    """Grade with this engine."""
    return ["-m", "grader.cli", *_grade(match)]


def unconfined(match: Match) -> list[str]:
    """Grade with this engine, without sandbox and judge."""
    return ["-m", "grader.bench.unconfined", *_grade(match)]


def dask(match: Match) -> list[str]:
    """Grade with this engine on as many Dask workers of this machine."""
    return [*ours(match), "--scheduler", "local"]


def stock(match: Match) -> list[str]:
    """Grade with stock nbgrader; that the unit is registered before is not counted."""
    gradebook.register(open_course(match.root), match.unit)
    return ["-m", "nbgrader", "autograde", match.unit]


def floor(match: Match) -> list[str]:
    """Run the same cells with nothing around them."""
    (notebook,) = open_course(match.root).source_notebooks(match.unit)
    return ["-m", "grader.bench.floor", str(notebook), str(match.submissions), str(match.jobs)]


def sparing_floor(match: Match) -> list[str]:
    """Run the same cells with nothing around them, and without the tuners that our kernels spare."""
    return [*floor(match), "spare"]


COMPETITORS: dict[str, Callable[[Match], list[str]]] = {
    "ours": ours,
    "stock": stock,
    "floor": floor,
    "sparing_floor": sparing_floor,
    "unconfined": unconfined,
    "dask": dask,
}

UNMARKED = ("floor", "sparing_floor")
"""Those that give no marks; a test that fails ends them."""


def missing(name: str) -> str:
    """Say what a contestant lacks on this machine; empty if nothing."""
    if name == "dask" and find_spec("distributed") is None:
        return "Dask is not installed: pip install 'keras-course[cluster]'."
    return ""


def _grade(match: Match) -> list[str]:
    return ["grade", match.unit, "--json", "--jobs", str(match.jobs)]
