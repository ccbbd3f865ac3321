"""`grader check`: a student's own look at the visible tests."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbgrader.preprocessors import ClearHiddenTests
from rich.console import Console

from grader.cell_metadata import is_grade
from grader.engine.verdict import auto_points, questions
from grader.errors import GraderError
from grader.kernels.choice import is_installed, kernel_for, name_kernel
from grader.kernels.extras import check_extras
from grader.nbgrader.regions import marks_fault
from grader.records import Job, Limits, Question, Status
from grader.report.text import check_table, plain
from grader.scratch import Scratch
from grader.student.progress import keep_progress
from grader.student.run import execute
from grader.submission.folder import IGNORED, read_files
from grader.submission.own_notebook import own_notebook
from grader.submission.plain_files import read_file
from grader.submission.prepare import ROOM
from grader.submission.reading import NotebookText, read_notebook


def run(path: Path) -> int:
    """Run the notebook's visible tests; 0 if all pass, 1 if not."""
    notes: list[str] = []
    scratch = Scratch()
    scratch.use()
    try:
        found = check(path, notes)
    finally:
        scratch.close()
    machine = [question for question in found if question.status is not Status.MANUAL]
    keep_progress(path, sum(question.status is Status.PASSED for question in machine), len(machine))
    console = Console(file=sys.stdout)
    console.print(check_table(path.name, found))
    for note in notes:
        console.print(plain(note))
    done = all(question.status in (Status.PASSED, Status.MANUAL) for question in found)
    return 0 if done else 1


def check(path: Path, notes: list[str] | None = None) -> list[Question]:
    """Run a notebook where it lies and return the verdict on each question by its visible tests.

    The file is read as grading reads it. What is left out of what lies beside it is added to `notes`.
    """
    if not path.exists():
        raise GraderError(f"There is no {path}.", "Name the notebook that you are working on.")
    text = read_notebook(read_file(path), path.name)
    notebook = own_notebook(text)
    clear = ClearHiddenTests()
    if wrong := marks_fault(notebook, [clear]):
        raise GraderError(f"{path.name} is damaged: {wrong[0]}.", "Download the exercise again.")
    notebook, _ = clear.preprocess(notebook, {})
    if not any(is_grade(cell) for cell in notebook.cells):
        raise GraderError(
            f"{path.name} has no questions: it is not an exercise.", "Name an exercise's notebook."
        )
    name_kernel(notebook, _kernel(text, path.name))
    check_extras(path.name, [notebook])
    # A student's own code, on the student's own machine: confined as far as that machine can.
    job = Job(
        path.stem,
        nbformat.writes(notebook),
        files=_beside(path, [] if notes is None else notes),
        kernel_name=kernel_for(notebook),
        unsafe=True,
    )
    executed = execute(job)
    done = nbformat.reads(executed.notebook, as_version=4)
    return questions(done, executed.cells, auto_points(done))


def _kernel(text: NotebookText, name: str) -> str:
    """Return the kernel to run it in: the one that it names, or Python for the Pythons of other machines."""
    if is_installed(text.kernel):
        return text.kernel
    if text.language and "python" not in text.language.lower():
        raise GraderError(
            f"{name} needs the kernel {text.kernel!r} ({text.language}), which is not installed here.",
            "Install that kernel, or choose another in JupyterLab and save.",
        )
    return "python3"


def _beside(path: Path, notes: list[str]) -> dict[str, bytes]:
    """Read what lies beside a notebook, in folders too: it may open that by name."""
    return read_files(path.resolve().parent, notes, IGNORED[:-1], links=True, most=Limits().disk_bytes - ROOM)
