"""nbgrader's own doors: `nbgrader autograde` and formgrader's Autograde button run through our engine.

A course names the two classes in its nbgrader_config.py; nbgrader does all the rest as ever.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets.config import Config

from grader.course import Course
from grader.engine import execute
from grader.errors import SubmissionError
from grader.grading import load_exercise
from grader.limits import limits_for
from grader.pool import cores
from grader.records import Job, Limits
from grader.submission.prepare import prepare
from grader.verdict import settle

Resources = dict[str, Any]


class Rebuild(NbGraderPreprocessor):  # type: ignore[misc] # nbgrader is untyped
    """In place of nbgrader's clean-up: put the answers that were handed in onto our own notebook."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Return the notebook to run."""
        return nbformat.reads(_job(self.config, resources).notebook, as_version=4), resources


class Run(NbGraderPreprocessor):  # type: ignore[misc]
    """In place of nbgrader's Execute: run the notebook as `grader grade` does."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Return the notebook with its outputs, for nbgrader to read the marks from."""
        # In a thread: behind formgrader's button an event loop runs, and the engine has its own.
        with ThreadPoolExecutor(1) as thread:
            executed = thread.submit(execute, _job(self.config, resources)).result()
        notebook = nbformat.reads(executed.notebook, as_version=4)
        settle(notebook, executed.cells)
        return notebook, resources


def _job(config: Config, resources: Resources) -> Job:
    """Prepare the notebook that nbgrader has just come to."""
    names = resources["nbgrader"]
    course = Course(Path.cwd(), Path.cwd(), config)  # nbgrader works in the course's folder
    unit, student = names["assignment"], names["student"]
    folder = course.path("submitted", student, unit)
    limits = limits_for(course, unit, Limits(threads=cores()))
    submission = prepare(student, folder, load_exercise(course, unit), limits)
    for job in submission.jobs:
        if job.name == names["notebook"]:
            return job
    raise SubmissionError(f"{names['notebook']}.ipynb is not of {unit}.", "Hand in the unit's notebook.")
