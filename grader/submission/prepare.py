"""From a folder that a student handed in to the jobs that grade it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path, PurePosixPath

import nbformat
from nbformat import NotebookNode

from grader.errors import SubmissionError
from grader.kernels.choice import kernel_for
from grader.records import Job, Limits, Plan
from grader.submission.folder import as_text, read_folder, read_timestamp
from grader.submission.reading import read_cells
from grader.submission.rebuild import rebuild

PAGE, ROOM = 4096, 2**20
"""What a file is rounded up to on the disk of a kernel, and what has to be free there for the kernel."""


@dataclass(frozen=True)
class Exercise:
    """A unit as it is graded: its notebooks with blank answers and all tests, and its other files.

    `plans` say what the judge does for each notebook.
    """

    unit: str
    skeletons: dict[str, NotebookNode]
    files: dict[str, bytes]
    plans: dict[str, Plan] = field(default_factory=dict)


@dataclass(frozen=True)
class Submission:
    """One student's work on a unit, ready to run; `fingerprint` changes with anything that counts."""

    student: str
    jobs: tuple[Job, ...]
    notes: tuple[str, ...]
    fingerprint: str


def prepare(
    student: str, folder: Path, exercise: Exercise, limits: Limits, unsafe: bool = False
) -> Submission:
    """Rebuild a submission on the unit's own notebooks. Raises `SubmissionError` if that cannot be.

    It will run only where the sandbox is whole, unless that is said to be no matter (`unsafe`).
    """
    _check_name(student)
    found = read_folder(folder, list(exercise.skeletons))
    notes = list(found.notes)
    beside = {name: content for name, content in found.files.items() if not _is_ours(name, exercise.files)}
    _check_size(beside, exercise.files, limits)
    jobs = []
    for name, skeleton in exercise.skeletons.items():
        notebook = skeleton
        if name in found.notebooks:
            rebuilt = rebuild(skeleton, read_cells(found.notebooks[name], f"{name}.ipynb"), f"{name}.ipynb")
            notebook = rebuilt.notebook
            notes += rebuilt.notes
        kernel = kernel_for(skeleton)
        plan = exercise.plans.get(name)
        text = nbformat.writes(notebook)
        absent = name not in found.notebooks
        jobs.append(Job(name, text, exercise.files, limits, kernel, plan, beside, unsafe, absent))
    return Submission(student, tuple(jobs), tuple(notes), _fingerprint(jobs, folder))


def _is_ours(name: str, files: Mapping[str, bytes]) -> bool:
    """Tell whether the course has a file or folder of this name: it wins, as in nbgrader."""
    folders = {str(folder) for file in files for folder in PurePosixPath(file).parents}
    return name in folders or any(str(path) in files for path in (name, *PurePosixPath(name).parents))


def _check_name(student: str) -> None:
    """Refuse a name that nbgrader's own pages, which escape none, would take for HTML."""
    if as_text(student) != student or any(sign in student for sign in '<>"'):
        raise SubmissionError(
            f"The folder's name, {as_text(student)!r}, holds <, > or \", or is no text.",
            "Give the folder the student's plain name, and grade again.",
        )


def _check_size(beside: Mapping[str, bytes], ours: Mapping[str, bytes], limits: Limits) -> None:
    """Refuse files that do not find room beside ours, where the kernel is to see them."""
    size, left = _on_disk(beside), limits.disk_bytes - ROOM - _on_disk(ours)
    if beside and size > left:
        raise SubmissionError(
            f"The files beside the notebook take {size / 2**20:.1f} MiB; there is room for "
            f"{max(0, left) / 2**20:.1f} MiB (of {limits.disk_bytes / 2**20:g} MiB, the limit on disk).",
            "Hand in without the large files.",
        )


def _on_disk(files: Mapping[str, bytes]) -> int:
    return sum(-(-len(content) // PAGE) * PAGE for content in files.values())


def _fingerprint(jobs: list[Job], folder: Path) -> str:
    """Digest all that a verdict depends on, and the time of handing in (for the late penalty)."""
    digest = hashlib.sha256()
    for job in jobs:
        limits = asdict(replace(job.limits, threads=0))  # how many run at once changes no verdict
        plain = {"name": job.name, "notebook": job.notebook, "limits": limits}
        digest.update(json.dumps(plain, sort_keys=True).encode() + b"absent" * job.absent)
        digest.update(_plain_plan(job.plan).encode())
        for name, content in sorted({**job.handed_in, **job.files}.items()):
            digest.update(name.encode() + hashlib.sha256(content).digest())
    digest.update(read_timestamp(folder).encode())
    return digest.hexdigest()


def _plain_plan(plan: Plan | None) -> str:
    if plan is None:
        return ""
    owned = plan.ownership
    steps = [[step.source, step.test, step.asks] for step in plan.steps]
    names = [sorted(owned.names), sorted(owned.open), sorted(owned.imports.items()), sorted(plan.shared)]
    names += [sorted(plan.changing), sorted(plan.valued)]
    return json.dumps([steps, names])
