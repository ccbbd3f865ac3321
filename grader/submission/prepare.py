"""Preparation of a submission: from the student's folder to the jobs that grade it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import KW_ONLY, asdict, dataclass, field, replace
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from grader.errors import SubmissionError
from grader.kernels.choice import kernel_for
from grader.records import Job, Limits, Plan
from grader.submission.folder import IGNORED, is_taken, read_folder, without_hidden
from grader.submission.plain_files import as_text
from grader.submission.reading import SourceCell, read_cells
from grader.submission.rebuild import rebuild

PAGE, ROOM = 4096, 2**20
"""Bytes: a file's size on the disk of a kernel is a multiple of the first; the second has to stay free."""


@dataclass(frozen=True)
class Exercise:
    """A unit as it is graded: its notebooks with blank answers and all tests, and its other files.

    `plans` say what the judge does for each notebook. `given_out` are the notebooks as students get
    them, `ignored` the patterns of files that are left out of a submission, `modules` what its kernels have
    imported when they start. The files in `theirs` are
    the students' to change: the course's own do not lie beside the answers.
    """

    unit: str
    skeletons: dict[str, NotebookNode]
    _: KW_ONLY
    files: dict[str, bytes]
    theirs: dict[str, bytes] = field(default_factory=dict)
    plans: dict[str, Plan] = field(default_factory=dict)
    given_out: dict[str, NotebookNode] = field(default_factory=dict)
    ignored: tuple[str, ...] = IGNORED
    modules: tuple[str, ...] = ()


@dataclass(frozen=True)
class Submission:
    """One student's work on a unit, ready to run; `fingerprint` changes with anything that counts.

    `folder` is what was handed in, `own` a digest of it.
    """

    student: str
    jobs: tuple[Job, ...]
    _: KW_ONLY
    notes: tuple[str, ...]
    fingerprint: str
    folder: Path
    own: str = ""

    def absent(self) -> list[str]:
        """Return the notebooks that were not handed in."""
        return [job.name for job in self.jobs if job.absent]


def prepare(
    student: str, folder: Path, exercise: Exercise, limits: Limits, unsafe: bool = False
) -> Submission:
    """Rebuild a submission on the unit's own notebooks. Raises `SubmissionError` if that cannot be.

    Jobs refuse to run without a complete sandbox unless `unsafe`.
    """
    _check_name(student)
    found = read_folder(folder, list(exercise.skeletons), exercise.ignored)
    cells = {name: read_cells(raw, f"{name}.ipynb") for name, raw in found.notebooks.items()}
    rebuilt = {name: rebuild(exercise.skeletons[name], cells[name], f"{name}.ipynb") for name in cells}
    notes = [*found.notes, *(note for one in rebuilt.values() for note in one.notes)]
    beside = {name: content for name, content in found.files.items() if not is_taken(name, exercise.files)}
    notes += _replaced(found.files, exercise.files)
    beside |= _as_given_out(exercise, cells)
    beside = _fitting(beside, exercise.files, limits, notes)
    jobs = []
    for name, skeleton in exercise.skeletons.items():
        absent = name not in rebuilt
        text = nbformat.writes(skeleton if absent else rebuilt[name].notebook)
        plan, kernel = exercise.plans.get(name), kernel_for(skeleton)
        ours = Job(
            name,
            text,
            files=exercise.files,
            limits=limits,
            kernel_name=kernel,
            plan=plan,
            handed_in=beside,
            unsafe=unsafe,
            absent=absent,
            lists_files=plan is not None and plan.feeds,
        )
        jobs.append(replace(ours, modules=exercise.modules))
    own = _digest_of({**found.files, **{f"{name}.ipynb": raw for name, raw in found.notebooks.items()}})
    return Submission(
        student, tuple(jobs), notes=tuple(notes), fingerprint=_fingerprint(jobs), folder=folder, own=own
    )


def _as_given_out(exercise: Exercise, cells: Mapping[str, list[SourceCell]]) -> dict[str, bytes]:
    """Return the notebooks handed in as files for the student's code to run or read: without hidden tests."""
    shown = {
        name: rebuild(exercise.given_out[name], cells[name], f"{name}.ipynb").notebook
        for name in cells
        if name in exercise.given_out
    }
    return {f"{name}.ipynb": nbformat.writes(notebook).encode() for name, notebook in shown.items()}


def _replaced(handed_in: Mapping[str, bytes], ours: Mapping[str, bytes]) -> list[str]:
    """Say which files that were handed in are not used, because the course has its own."""
    found = [
        name for name, content in handed_in.items() if is_taken(name, ours) and ours.get(name) != content
    ]
    return [f"{name} is the course's own: what was handed in under that name was not used." for name in found]


def _check_name(student: str) -> None:
    """Refuse a name that nbgrader's own pages, which escape none, would take for HTML."""
    if as_text(student) != student or any(sign in student for sign in '<>"'):
        raise SubmissionError(
            f"The folder's name, {as_text(student)!r}, holds <, > or \", or is not text.",
            "Give the folder the student's plain name, and grade again.",
        )


def _fitting(
    beside: dict[str, bytes], ours: Mapping[str, bytes], limits: Limits, notes: list[str]
) -> dict[str, bytes]:
    """Return the files that fit beside ours; hidden ones are left out first, with a note.

    Raises `SubmissionError` if the others do not, where the kernel is to see them.
    """
    left = limits.disk_bytes - ROOM - _on_disk(ours)
    if _on_disk(beside) > left and len(seen := without_hidden(beside)) < len(beside):
        notes.append("Left out: hidden files (they are too large).")
        beside = seen
    size = _on_disk(beside)
    if beside and size > left:
        raise SubmissionError(
            f"The files beside the notebook take {size / 2**20:.1f} MiB; there is room for "
            f"{max(0, left) / 2**20:.1f} MiB (of {limits.disk_bytes / 2**20:g} MiB, the limit on disk).",
            "Hand in without the large files.",
        )
    return beside


def _on_disk(files: Mapping[str, bytes]) -> int:
    return sum(-(-len(content) // PAGE) * PAGE for content in files.values())


def _fingerprint(jobs: list[Job]) -> str:
    """Digest all that a verdict depends on. Lateness is looked at each time, without running anything."""
    digest = hashlib.sha256()
    for job in jobs:
        limits = asdict(replace(job.limits, threads=0))  # how many run at once changes no verdict
        plain = {"name": job.name, "notebook": job.notebook, "limits": limits, "kernel": job.kernel_name}
        digest.update(json.dumps(plain, sort_keys=True).encode() + b"absent" * job.absent)
        digest.update(_plain_plan(job.plan).encode())
        for name, content in sorted({**job.handed_in, **job.files}.items()):
            digest.update(name.encode() + hashlib.sha256(content).digest())
    return digest.hexdigest()


def _digest_of(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(json.dumps(name).encode() + hashlib.sha256(content).digest())
    return digest.hexdigest()


def _plain_plan(plan: Plan | None) -> str:
    if plan is None:
        return ""
    owned = plan.ownership
    steps = [[step.source, step.test, step.needs_kernel, step.cell] for step in plan.steps]
    names = [
        sorted(owned.names),
        sorted(owned.open_names),
        sorted(owned.imports.items()),
        sorted(plan.shared_tests),
        sorted(plan.alias_tests),
    ]
    names += [
        sorted(plan.changing_tests),
        sorted(plan.valued_tests),
        sorted(plan.exports),
        sorted(plan.written),
        *([["feeds"]] * plan.feeds),
    ]
    return json.dumps([steps, names])
