"""Preprocessors for nbgrader: `nbgrader autograde` and formgrader's Autograde button run through our engine.

A course names the three classes and the hook in its nbgrader_config.py; nbgrader does all the rest as ever.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import nbformat
from nbformat import NotebookNode
from nbgrader.converters import Autograde
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool

from grader import timestamps
from grader.course import Course, configured
from grader.deadlines.zones import zones_of
from grader.engine.execute import execute, passed_on, with_newer
from grader.errors import SubmissionError
from grader.executors.pool import cores
from grader.exercise import load_exercise
from grader.limits import limits_for
from grader.machine_checks import check_sandbox
from grader.nbgrader import gradebook, queries
from grader.records import Executed, Job
from grader.results import keep
from grader.submission.plain_files import check_plain
from grader.submission.prepare import Submission, prepare

Resources = dict[str, Any]
Place = tuple[Path, str, str, str]
"""A course, an assignment of it, a student, and a notebook (without suffix)."""

OURS = "grader"
"""Key in nbconvert's resources under which `ExecuteConfined` leaves its run for `KeepResult`."""


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """A prepared submission, and the notebook of it that nbgrader is at."""

    course: Course
    unit: str
    submission: Submission
    job: Job

    @property
    def follows(self) -> bool:
        """True if other notebooks of the submission run before this one."""
        return self.submission.jobs[0].name != self.job.name


class GraderPreprocessor(NbGraderPreprocessor):  # type: ignore[misc] # nbgrader is untyped
    """Base class: prepares the submission, and refuses to run it without a complete sandbox."""

    unsafe = Bool(False, help="Grade even if part of the sandbox is missing; every result says so.").tag(
        config=True
    )

    _prepared: ClassVar[dict[Place, Prepared]] = {}
    """Notebook that the first pass prepared, for the second: nbgrader makes new resources between them."""

    def entered(self, resources: Resources) -> Prepared:
        """Prepare the submission that nbgrader has just come to."""
        unsafe = self._is_unsafe()
        lacking = check_sandbox(unsafe)
        names = resources["nbgrader"]
        course = configured(Path.cwd(), self.config)  # nbgrader works in the course's folder
        unit, student = names["assignment"], names["student"]
        limits = replace(limits_for(course, unit), threads=cores())
        exercise = load_exercise(course, unit, limits, unsafe)
        gradebook.enter_deadlines(course, unit)
        folder = course.path("submitted", student, unit)
        submission = prepare(student, folder, exercise, limits, unsafe)
        noted = replace(submission, notes=(*submission.notes, *lacking))
        for job in submission.jobs:
            if job.name == names["notebook"]:
                return Prepared(course=course, unit=unit, submission=noted, job=job)
        raise SubmissionError(f"{names['notebook']}.ipynb is not of {unit}.", "Hand in the unit's notebook.")

    def _is_unsafe(self) -> bool:
        if "Door" not in self.config:
            return bool(self.unsafe)
        self.log.warning("c.Door is now c.GraderPreprocessor; the old name goes with version 0.3.")
        return bool(self.unsafe or self.config.Door.get("unsafe", False))


def check_first(**_: object) -> None:
    """Make nbgrader check a submission before it copies it: copying follows links (to the solutions, say).

    nbgrader calls this hook (`Autograde.pre_convert_hook`) before each conversion, and ignores its errors.
    So the hook only patches the method that copies, which then checks first.
    """
    Autograde.init_assignment = _init_checked


def _init_checked(converter: Autograde, assignment_id: str, student_id: str) -> None:
    folder = Path(converter._format_source(assignment_id, student_id))
    timestamps.check(folder, zones_of(configured(Path.cwd(), converter.config)))
    check_plain(folder)
    _init_assignment(converter, assignment_id, student_id)


_init_assignment = Autograde.init_assignment


class RebuildSubmission(GraderPreprocessor):
    """In place of nbgrader's clean-up: put the answers that were handed in onto our own notebook."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Return the notebook to run."""
        entered = self.entered(resources)
        self._prepared.clear()  # of an earlier notebook, where nbgrader stopped before it was run
        self._prepared[_place(resources)] = entered
        return nbformat.reads(entered.job.notebook, as_version=4), resources


class ExecuteConfined(GraderPreprocessor):
    """In place of nbgrader's Execute: run the notebook as `grader grade` does."""

    _passed: ClassVar[dict[tuple[Path, str, str], dict[str, bytes]]] = {}
    """Files that the earlier notebooks of a submission have written."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Return the notebook with its outputs, for nbgrader to read the marks from."""
        entered = self._prepared.pop(_place(resources), None) or self.entered(resources)
        whose = _place(resources)[:3]
        job = replace(entered.job, passed=self._passed.get(whose, {}) if entered.follows else {})
        # In a thread: behind formgrader's button an event loop runs, and the engine has its own.
        with ThreadPoolExecutor(1) as thread:
            executed = thread.submit(execute, job).result()
        passed = with_newer(job.passed, passed_on(job, executed))
        self._passed.clear()  # of another submission
        self._passed[whose] = passed
        resources[OURS] = entered, executed
        return nbformat.reads(executed.notebook, as_version=4), resources


class KeepResult(NbGraderPreprocessor):  # type: ignore[misc]
    """After nbgrader has entered the marks: keep the result where `grader grade` and `report` look.

    Of a unit with several notebooks nbgrader shows one at a time; `grader grade` then runs them again.
    """

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Return the notebook as it is."""
        entered, executed = _done(resources)
        submission = entered.submission
        if len(submission.jobs) == 1:
            marks = queries.marks_of(entered.course, entered.unit, submission.student)
            keep(entered.course, entered.unit, submission, (executed,), {executed.name: nb}, marks)
        return nb, resources


def _place(resources: Resources) -> Place:
    """Return which notebook nbgrader is at. It works in the course's folder."""
    names = resources["nbgrader"]
    return Path.cwd(), names["assignment"], names["student"], names["notebook"]


def _done(resources: Resources) -> tuple[Prepared, Executed]:
    entered, executed = resources.pop(OURS)
    return entered, executed
