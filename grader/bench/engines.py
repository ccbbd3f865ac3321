"""Engines of the benchmark: each is a command that grades a class in a course folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from grader.course import open_course
from grader.nbgrader import generate


@dataclass(frozen=True, kw_only=True)
class Workload:
    """A class to grade: its course's folder, its unit, how many handed in, how many are run at once."""

    root: Path
    unit: str
    submissions: int
    jobs: int


def ours(workload: Workload) -> list[str]:
    """Grade with this engine."""
    return ["-m", "grader.cli", *_grade(workload)]


def known(workload: Workload) -> list[str]:
    """Grade with this engine, whose user has graded the unit before: in another class, say."""
    return ours(workload)


def kept(workload: Workload) -> list[str]:
    """Grade a known unit with this engine, where an earlier run has left its zygote."""
    return [*ours(workload), "--keep-warm", "60"]


def unconfined(workload: Workload) -> list[str]:
    """Grade with this engine, without sandbox and judge."""
    return ["-m", "grader.bench.unconfined", *_grade(workload)]


def dask(workload: Workload) -> list[str]:
    """Grade with this engine on as many Dask workers of this machine."""
    return [*ours(workload), "--scheduler", "local"]


def stock(workload: Workload) -> list[str]:
    """Grade with stock nbgrader; that the unit is registered before is not counted."""
    generate.register(open_course(workload.root), workload.unit)
    return ["-m", "nbgrader", "autograde", workload.unit]


def floor(workload: Workload) -> list[str]:
    """Run the same cells in bare forks: without Jupyter, sandbox, judge and gradebook."""
    (notebook,) = open_course(workload.root).source_notebooks(workload.unit)
    return ["-m", "grader.bench.floor", str(notebook), str(workload.submissions), str(workload.jobs)]


def untuned_floor(workload: Workload) -> list[str]:
    """Run the same cells in bare forks, without tf.data's tuners, which our kernels leave out."""
    return [*floor(workload), "untuned"]


def shortened_floor(workload: Workload) -> list[str]:
    """Run the same cells in bare forks, without all that our kernels leave out of training."""
    return [*floor(workload), "shorten"]


ENGINES: dict[str, Callable[[Workload], list[str]]] = {
    "ours": ours,
    "known": known,
    "kept": kept,
    "stock": stock,
    "floor": floor,
    "untuned_floor": untuned_floor,
    "shortened_floor": shortened_floor,
    "unconfined": unconfined,
    "dask": dask,
}

UNMARKED = ("floor", "untuned_floor", "shortened_floor")
"""Engines that give no marks; they end at the first test that fails."""


def missing(name: str) -> str:
    """Return a message about what an engine lacks on this machine; empty if nothing."""
    if name == "dask" and find_spec("distributed") is None:
        return "Dask is not installed: pip install 'keras-course[cluster]'."
    return ""


def _grade(workload: Workload) -> list[str]:
    return ["grade", workload.unit, "--json", "--jobs", str(workload.jobs)]
