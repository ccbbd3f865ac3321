"""Exercises: a unit's source as it is graded: notebooks, the files beside them, and what the judge does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.utils import find_all_files

from grader.course import Course
from grader.engine.execute import execute
from grader.engine.findings import References, Shown, kept
from grader.engine.reference_run import plans_for, silent, wait_for_plans
from grader.engine.reference_trial import Run
from grader.errors import GraderError
from grader.kernels.extras import check_extras
from grader.kernels.modules import modules_for
from grader.limits import limits_for
from grader.nbgrader import generate, steps
from grader.records import Limits, Plan
from grader.submission.prepare import Exercise
from grader.submission.reference import with_answers


def load_exercise(course: Course, unit: str, limits: Limits, unsafe: bool = False) -> Exercise:
    """Read a unit's source: its notebooks (entered into the gradebook) and the files beside them."""
    return add_plans(course, read_unit(course, unit), limits, unsafe, execute)


def read_unit(course: Course, unit: str) -> Exercise:
    """Read a unit's source, and enter it into the gradebook; what the judge does is not known yet.

    Raises:
        MissingExtra: The unit needs a package that is not installed.
        GraderError: The unit cannot be read.
    """
    check_installed(course, unit)
    files, theirs = _files_and_theirs(course, unit)
    skeletons = generate.register(course, unit)
    steps.set_kernels(course, skeletons)
    given_out, ignored = generate.given_out(course, unit, skeletons), tuple(course.directory.ignore)
    modules = kernel_modules(course, unit)
    return Exercise(
        unit, skeletons, files=files, theirs=theirs, given_out=given_out, ignored=ignored, modules=modules
    )


def add_plans(
    course: Course,
    exercise: Exercise,
    limits: Limits,
    unsafe: bool,
    run: Run,
    tell: Callable[[int, int], None] = silent,
    early: Callable[[Mapping[str, Plan]], None] = wait_for_plans,
) -> Exercise:
    """Add what the judge does, which the reference answers show. `early`: see `plans_for`."""
    unit, sources = exercise.unit, _sources(course, exercise)
    references = References(
        skeletons=exercise.skeletons,
        sources=sources,
        files=exercise.files,
        limits=limits,
        unsafe=unsafe,
        theirs=exercise.theirs,
        notebooks=_as_files(course, unit, sources),
        given_out=exercise.given_out,
        modules=exercise.modules,
    )
    return replace(exercise, plans=plans_for(references, course.plans_path(unit), run, tell, early))


def reference_findings(
    course: Course, unit: str, tell: Callable[[int, int], None] = silent
) -> dict[str, Shown]:
    """Run the reference answers of a unit, unless that is done; return what they show about its tests.

    Raises `MissingExtra` if the unit needs a package that is not installed.
    """
    check_installed(course, unit)
    skeletons = generate.skeletons(course, unit)
    steps.set_kernels(course, skeletons)
    files, theirs = _files_and_theirs(course, unit)
    exercise = Exercise(unit, skeletons, files=files, theirs=theirs, modules=kernel_modules(course, unit))
    add_plans(course, exercise, limits_for(course, unit), unsafe=True, run=execute, tell=tell)
    return kept(course.plans_path(unit)) or {}


def kernel_modules(course: Course, unit: str) -> tuple[str, ...]:
    """Return what the kernels of a unit have imported when they start."""
    return modules_for(_source_notebooks(course, unit))


def check_installed(course: Course, unit: str) -> None:
    """Raise `MissingExtra` if a unit needs a package that the ordinary installation leaves out."""
    check_extras(f"Unit {unit}", _source_notebooks(course, unit).values())


def _source_notebooks(course: Course, unit: str) -> dict[str, NotebookNode]:
    """Read a unit's notebooks as they lie there; none if they cannot be read."""
    try:
        sources = {path.stem: nbformat.read(path, as_version=4) for path in course.source_notebooks(unit)}
        marks = [cell.metadata.get("nbgrader") for one in sources.values() for cell in one.cells]
    except Exception:  # whoever reads the unit says what is wrong with it
        return {}
    if not all(mark is None or isinstance(mark, Mapping) for mark in marks):
        return {}
    steps.set_kernels(course, sources)
    return sources


def _sources(course: Course, exercise: Exercise) -> dict[str, NotebookNode]:
    """Return the unit's notebooks with the reference answers, as they are graded."""
    paths = {path.stem: path for path in course.source_notebooks(exercise.unit)}
    sources = {
        name: with_answers(skeleton, nbformat.read(paths[name], as_version=4))
        for name, skeleton in exercise.skeletons.items()
    }
    steps.set_kernels(course, sources)
    return sources


def _as_files(course: Course, unit: str, notebooks: Mapping[str, NotebookNode]) -> dict[str, bytes]:
    """Return notebooks as files that lie beside the answers, without hidden tests."""
    shown = generate.given_out(course, unit, notebooks)
    return {f"{name}.ipynb": nbformat.writes(notebook).encode() for name, notebook in shown.items()}


def _files_and_theirs(course: Course, unit: str) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the files beside a unit's notebooks: the course's, and those that count as handed in."""
    files, theirs = _files_beside(course, unit), steps.files_of_students(course, unit)
    ours = {name: content for name, content in files.items() if name not in theirs}
    return ours, {name: content for name, content in files.items() if name in theirs}


def _files_beside(course: Course, unit: str) -> dict[str, bytes]:
    """Read the files beside a unit's notebooks as nbgrader finds them: through links, but to no folder."""
    source = course.path("source", ".", unit)
    found = {}
    for path in map(Path, sorted(find_all_files(str(source), [*course.directory.ignore, "*.ipynb"]))):
        try:
            found[path.relative_to(source).as_posix()] = path.read_bytes()
        except OSError as error:
            where = (
                "is a link that leads nowhere" if path.is_symlink() else f"cannot be read ({error.strerror})"
            )
            raise GraderError(
                f"{path}, beside the source of {unit}, {where}.",
                "Correct that file; all submissions need it.",
            ) from error
    return found
