"""nbgrader's own doors: `nbgrader autograde` and formgrader's Autograde button run through our engine.

A course names the three classes and the hook in its nbgrader_config.py; nbgrader does all the rest as ever.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.converters import Autograde
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool

from grader import gradebook, timestamps
from grader.course import Course, configured
from grader.engine import execute
from grader.errors import SubmissionError
from grader.grading import check_sandbox, keep, load_exercise
from grader.limits import limits_for
from grader.pool import cores
from grader.records import Executed, Job
from grader.submission.folder import check_plain
from grader.submission.prepare import Submission, prepare
from grader.verdict import settle

Resources = dict[str, Any]
OURS = "grader"
"""Where `Run` leaves for `Keep` what it has run, in nbconvert's resources."""


@dataclass(frozen=True)
class Entered:
    """A submission at the door, and the one notebook of it that nbgrader has just come to."""

    course: Course
    unit: str
    submission: Submission
    job: Job


class Door(NbGraderPreprocessor):  # type: ignore[misc] # nbgrader is untyped
    """What the doors have in common: they confine what students wrote, or refuse."""

    unsafe = Bool(
        False, help="Run what students wrote also where a part of the sandbox is missing; the results say so."
    ).tag(config=True)

    def entered(self, resources: Resources) -> Entered:
        """Prepare the submission that nbgrader has just come to."""
        lacking = check_sandbox(self.unsafe)
        names = resources["nbgrader"]
        course = configured(Path.cwd(), self.config)  # nbgrader works in the course's folder
        unit, student = names["assignment"], names["student"]
        limits = replace(limits_for(course, unit), threads=cores())
        exercise = load_exercise(course, unit, limits, self.unsafe)
        gradebook.enter_deadlines(course, unit)
        folder = course.path("submitted", student, unit)
        submission = prepare(student, folder, exercise, limits, self.unsafe)
        noted = replace(submission, notes=(*submission.notes, *lacking))
        for job in submission.jobs:
            if job.name == names["notebook"]:
                return Entered(course, unit, noted, job)
        raise SubmissionError(f"{names['notebook']}.ipynb is not of {unit}.", "Hand in the unit's notebook.")


def check_first(**_: object) -> None:
    """Have nbgrader look at a submission before it copies it: it would follow links (to the solutions, say).

    Its hook before each conversion (`Autograde.pre_convert_hook`), whose errors it swallows: so what copies
    is told to look, the first time that the hook runs.
    """
    Autograde.init_assignment = _init_checked


def _init_checked(converter: Autograde, assignment_id: str, student_id: str) -> None:
    folder = Path(converter._format_source(assignment_id, student_id))
    timestamps.check(folder)
    check_plain(folder)
    _init_assignment(converter, assignment_id, student_id)


_init_assignment = Autograde.init_assignment


class Rebuild(Door):
    """In place of nbgrader's clean-up: put the answers that were handed in onto our own notebook."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Return the notebook to run."""
        return nbformat.reads(self.entered(resources).job.notebook, as_version=4), resources


class Run(Door):
    """In place of nbgrader's Execute: run the notebook as `grader grade` does."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Return the notebook with its outputs, for nbgrader to read the marks from."""
        entered = self.entered(resources)
        # In a thread: behind formgrader's button an event loop runs, and the engine has its own.
        with ThreadPoolExecutor(1) as thread:
            executed = thread.submit(execute, entered.job).result()
        notebook = nbformat.reads(executed.notebook, as_version=4)
        resources[OURS] = entered, replace(executed, cells=settle(notebook, executed.cells))
        return notebook, resources


class Keep(NbGraderPreprocessor):  # type: ignore[misc]
    """After nbgrader has entered the marks: keep the result where `grader grade` and `report` look.

    Of a unit with several notebooks nbgrader shows one at a time; `grader grade` then runs them again.
    """

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Return the notebook as it is."""
        entered, executed = _done(resources)
        submission = entered.submission
        if len(submission.jobs) == 1:
            marks = gradebook.marks_of(entered.course, entered.unit, submission.student)
            keep(entered.course, entered.unit, submission, (executed,), {executed.name: nb}, marks)
        return nb, resources


def _done(resources: Resources) -> tuple[Entered, Executed]:
    entered, executed = resources.pop(OURS)
    return entered, executed
