"""What the reference solution shows about its tests, once a source.

Some cannot be judged apart from the answer: such a test hands code over in a way that does not cross,
or looks into the answer's source. It runs in the student's kernel, as in stock nbgrader, and its
result says so. In some the answer is to change what it is given.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import nbformat
from nbformat import NotebookNode

from grader.engine import execute
from grader.judge.outputs import shows_a_number
from grader.judge.plan import plan_of
from grader.kernels.choice import kernel_for
from grader.marks import grade_id_of, is_grade, is_test
from grader.records import Executed, Job, Limits, Plan, Status
from grader.verdict import auto_points, settle

Run = Callable[[Job], Executed]
"""Runs one notebook: the engine itself, or a worker that does so."""

NOTHING: Mapping[str, bytes] = MappingProxyType({})

VERSION = 5
"""Changed when the judge serves or sees what it did not before."""


def plans_for(
    skeletons: Mapping[str, NotebookNode],
    sources: Mapping[str, NotebookNode],
    files: Mapping[str, bytes],
    cache: Path,
    unsafe: bool = False,
    run: Run = execute,
    theirs: Mapping[str, bytes] = NOTHING,
    notebooks: Mapping[str, bytes] = NOTHING,
) -> dict[str, Plan]:
    """Return the plan of each notebook of a unit.

    `sources` are the notebooks with the reference answers, `skeletons` the same as they are graded.
    What the reference answers show is kept in the file `cache`, as long as the source stays as it is.
    To see it they are `run`, as if `theirs` and the unit's `notebooks` had been handed in beside them.
    """
    plans = {name: plan_of(skeletons[name], sources[name]) for name in skeletons}
    kept = _read(cache)
    if kept.get("digest") != _digest(sources, files, theirs):
        beside = {**theirs, **notebooks}
        shown = {
            name: what_shows(sources[name], plan, files, unsafe, run, beside) for name, plan in plans.items()
        }
        keep(cache, sources, files, shown, theirs)
        kept = _read(cache)
    return {
        name: replace(
            plan,
            shared=frozenset(kept["shown"][name]["shared"]),
            changing=frozenset(kept["shown"][name]["changing"]),
            valued=frozenset(kept["shown"][name]["valued"]),
        )
        for name, plan in plans.items()
    }


def keep(
    cache: Path,
    sources: Mapping[str, NotebookNode],
    files: Mapping[str, bytes],
    shown: Mapping[str, Shown],
    theirs: Mapping[str, bytes] = NOTHING,
) -> None:
    """Keep what the reference answers show about the tests of each notebook."""
    cache.parent.mkdir(parents=True, exist_ok=True)
    plain = {name: {kind: sorted(tests) for kind, tests in vars(one).items()} for name, one in shown.items()}
    kept = {"digest": _digest(sources, files, theirs), "shown": plain}
    cache.write_text(json.dumps(kept), encoding="utf-8")


@dataclass(frozen=True)
class Shown:
    """The tests that give the reference answers fewer points before the judge than beside them, those
    that see them change what they are given, and those that end with a number."""

    shared: frozenset[str] = frozenset()
    changing: frozenset[str] = frozenset()
    valued: frozenset[str] = frozenset()


def what_shows(
    source: NotebookNode,
    plan: Plan,
    files: Mapping[str, bytes],
    unsafe: bool = False,
    run: Run = execute,
    handed_in: Mapping[str, bytes] = NOTHING,
) -> Shown:
    """Run the reference answers, and see what becomes of their tests."""
    if not plan.tests():
        return Shown()
    plan = replace(plan, changing=frozenset(plan.tests()))
    job = Job(
        "reference",
        nbformat.writes(source),
        dict(files),
        Limits(),
        kernel_for(source),
        plan,
        dict(handed_in),
        unsafe=unsafe,
    )
    judged, seen = _points(run(job))
    most = {name: points for name, points in _most_points(source).items() if name in plan.tests()}
    if all(judged.get(name, points) >= points for name, points in most.items()):
        return seen
    beside, _ = _points(run(replace(job, plan=None)))
    shared = (name for name in most if name in judged and judged[name] < beside.get(name, 0.0))
    return replace(seen, shared=frozenset(shared))


def _points(executed: Executed) -> tuple[dict[str, float], Shown]:
    """Return what each test gives; and which see a change of what they give, or end with a number.

    One that ran out of time says nothing: the machine was busy.
    """
    notebook = nbformat.reads(executed.notebook, as_version=4)
    settle(notebook, executed.cells)
    out_of_time = (Status.TIMEOUT, Status.NOT_RUN)
    silent = [notebook.cells[run.index] for run in executed.cells if run.status in out_of_time]
    unknown = {grade_id_of(cell) for cell in silent}
    changing = {grade_id_of(notebook.cells[run.index]) for run in executed.cells if run.changed}
    valued = {grade_id_of(cell) for cell in notebook.cells if is_test(cell) and shows_a_number(cell.outputs)}
    known = {name: points for name, points in auto_points(notebook).items() if name not in unknown}
    return known, Shown(changing=frozenset(changing), valued=frozenset(valued))


def _most_points(source: NotebookNode) -> dict[str, float]:
    return {
        grade_id_of(cell): float(cell.metadata.nbgrader.points) for cell in source.cells if is_grade(cell)
    }


def _digest(
    sources: Mapping[str, NotebookNode], files: Mapping[str, bytes], theirs: Mapping[str, bytes] = NOTHING
) -> str:
    digest = hashlib.sha256(str(VERSION).encode())
    for name, source in sorted(sources.items()):
        digest.update(json.dumps([name, source], sort_keys=True).encode())
    for name, content in sorted(files.items()):
        digest.update(name.encode() + hashlib.sha256(content).digest())
    for name, content in sorted(theirs.items()):
        digest.update(b"theirs" + name.encode() + hashlib.sha256(content).digest())
    return digest.hexdigest()


def _read(cache: Path) -> dict[str, Any]:
    try:
        found = json.loads(cache.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
