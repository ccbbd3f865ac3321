"""`grader check`: a student's own look at the visible tests."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbgrader.preprocessors import ClearHiddenTests
from rich.console import Console

from grader.errors import GraderError
from grader.kernels.choice import kernel_for
from grader.marks import is_grade
from grader.records import Job, Question, Status
from grader.report.text import check_table
from grader.student.run import execute
from grader.submission.folder import read_file
from grader.submission.reading import read_cells
from grader.verdict import auto_points, questions, settle


def run(path: Path) -> int:
    """Run the notebook's visible tests; 0 if all pass, 1 if not."""
    found = check(path)
    Console(file=sys.stdout).print(check_table(path.name, found))
    done = all(question.status in (Status.PASSED, Status.MANUAL) for question in found)
    return 0 if done else 1


def check(path: Path) -> list[Question]:
    """Run a notebook where it lies and return the verdict on each question by its visible tests."""
    if not path.exists():
        raise GraderError(f"There is no {path}.", "Name the notebook that you are working on.")
    raw = read_file(path)
    read_cells(raw, path.name)  # says in words what is wrong with the file
    try:
        notebook = nbformat.reads(raw.decode("utf-8-sig"), as_version=4)
        notebook, _ = ClearHiddenTests().preprocess(notebook, {})
        tests = [cell for cell in notebook.cells if is_grade(cell)]
    except Exception as error:  # a damaged file raises whatever it likes in nbformat
        raise GraderError(f"{path.name} is damaged: {error}.", "Download the exercise anew.") from error
    if not tests:
        raise GraderError(f"{path.name} has no questions: it is no exercise.", "Name an exercise's notebook.")
    kernel = kernel_for(notebook)
    # A student's own code, on the student's own machine: confined as far as that machine can.
    job = Job(path.stem, nbformat.writes(notebook), _beside(path), kernel_name=kernel, unsafe=True)
    executed = execute(job)
    done = nbformat.reads(executed.notebook, as_version=4)
    runs = settle(done, executed.cells)
    return questions(done, runs, auto_points(done))


def _beside(path: Path) -> dict[str, bytes]:
    """Read the small files beside a notebook, which it may open by name."""
    files = [
        entry for entry in path.resolve().parent.iterdir() if entry.is_file() and entry.suffix != ".ipynb"
    ]
    return {entry.name: entry.read_bytes() for entry in files if entry.stat().st_size < 20_000_000}
