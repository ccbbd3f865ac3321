"""Grade a habit as `grader grade` does, in this process and with kernels that start fast."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import nbformat
import pytest

from grader.course import open_course
from grader.engine.execute import execute
from grader.engine.findings import References, Shown, kept
from grader.engine.reference_run import plans_for
from grader.engine.verdict import auto_points
from grader.kernels.kernelspec import KERNEL_NAME, install_kernelspec
from grader.kernels.registry import registry
from grader.nbgrader import generate
from grader.records import Executed, Limits
from grader.submission.prepare import Exercise, prepare
from tests.courses.habits_file import NOTEBOOK, Habit

LIGHT = ("numpy", "pandas", "matplotlib.pyplot", "PIL.Image")
LIMITS = Limits(cell_seconds=60, total_seconds=200)


@contextmanager
def fast_kernels(prefix: Path) -> Iterator[None]:
    """Let kernels of the name `KERNEL_NAME` be forked from a zygote without Keras."""
    install_kernelspec(prefix, LIGHT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUPYTER_PATH", str(prefix / "share" / "jupyter"))
        yield
    registry.close()


def grade_habit(habit: Habit, folder: Path) -> tuple[dict[str, dict[str, float]], Shown]:
    """Return the points by student and test, and what the reference answers show."""
    habit.write(folder, KERNEL_NAME)
    (folder / "nbgrader_config.py").write_text('c = get_config()\nc.CourseDirectory.course_id = "habits"\n')
    course, cache = open_course(folder), folder / "kept.json"
    skeletons = generate.skeletons(course, habit.name)
    sources = {NOTEBOOK: nbformat.read(course.source_notebooks(habit.name)[0], as_version=4)}
    given_out = generate.given_out(course, habit.name, skeletons)
    references = References(
        skeletons=skeletons, sources=sources, files=habit.files(), limits=LIMITS, given_out=given_out
    )
    plans = plans_for(references, cache)
    exercise = Exercise(habit.name, skeletons, files=habit.files(), plans=plans)
    submissions = course.submissions(habit.name)
    jobs = [prepare(student, path, exercise, LIMITS).jobs[0] for student, path in submissions.items()]
    with ThreadPoolExecutor(2) as threads:
        points = [_points(executed) for executed in threads.map(execute, jobs)]
    return dict(zip(submissions, points, strict=True)), (kept(cache) or {})[NOTEBOOK]


def _points(executed: Executed) -> dict[str, float]:
    return auto_points(nbformat.reads(executed.notebook, as_version=4))
