"""Converter of source notebooks (nbgrader's): the student edition, and the notebooks to grade."""

from __future__ import annotations

import copy
import logging
import tempfile
import traceback
from collections.abc import Mapping
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.nbgraderformat import SchemaTooNewError, SchemaTooOldError
from traitlets.config import Config

from grader import settings
from grader.course import Course
from grader.errors import GraderError, in_words
from grader.nbgrader import database, steps
from grader.nbgrader.regions import FIX_MARKS
from grader.nbgrader.source_faults import fault_of, points_fault, region_fault


def release(course: Course, unit: str) -> list[Path]:
    """Regenerate the student edition of a unit, byte for byte what `nbgrader generate_assignment` writes.

    The class's gradebook is not touched. Returns the notebooks written.
    """
    with tempfile.TemporaryDirectory() as scratch:
        config = _with(course.config, db_url=f"sqlite:///{scratch}/gradebook.db")
        config.GenerateAssignment.create_assignment = True  # in that gradebook there is none yet
        _generate(course, unit, config)
    return sorted(course.path("release", ".", unit).glob("*.ipynb"))


def register(course: Course, unit: str) -> dict[str, NotebookNode]:
    """Enter a unit's cells into the gradebook; return its notebooks with blank answers and all tests.

    The keys are the notebooks' names without suffix.
    """
    course.class_dir.mkdir(parents=True, exist_ok=True)
    with database.opened(course):  # an error of the database's own, before nbgrader wraps it up
        pass
    return _skeletons(course, unit, course.config)


def skeletons(course: Course, unit: str) -> dict[str, NotebookNode]:
    """Return a unit's notebooks as `register` does, without touching the class's gradebook."""
    with tempfile.TemporaryDirectory() as scratch:
        return _skeletons(course, unit, _with(course.config, db_url=f"sqlite:///{scratch}/gradebook.db"))


def _skeletons(course: Course, unit: str, config: Config) -> dict[str, NotebookNode]:
    with tempfile.TemporaryDirectory() as scratch:
        config = _with(config, release_directory=str(Path(scratch) / "release"))
        _generate(course, unit, config, steps.preparing(course)[0])
        written = Course(course.root, course.class_dir, config).path("release", ".", unit)
        return {path.stem: nbformat.read(path, as_version=4) for path in sorted(written.glob("*.ipynb"))}


def given_out(course: Course, unit: str, notebooks: Mapping[str, NotebookNode]) -> dict[str, NotebookNode]:
    """Return registered notebooks without what students do not get: hidden tests and marking schemes."""
    shown = {name: copy.deepcopy(notebook) for name, notebook in notebooks.items()}
    after = steps.preparing(course)[1]
    for name, notebook in notebooks.items():
        try:
            for step in after:
                shown[name] = steps.apply(course, step, shown[name], {})
        except RuntimeError as error:
            what, remedy = region_fault(course, notebook, after) or (str(error), FIX_MARKS)
            raise GraderError(f"{unit} cannot be prepared: {name}.ipynb, {what}.", remedy) from error
    return shown


def _with(config: Config, **directories: str) -> Config:
    changed: Config = copy.deepcopy(config)
    changed.CourseDirectory.update(directories)
    return changed


def _generate(course: Course, unit: str, config: Config, chosen: list[steps.Step] | None = None) -> None:
    """Run nbgrader's own converter for one unit, and turn what it logs into one error."""
    _check_unit_name(unit)
    if fault := points_fault(course, unit, steps.all_preparing(course)):
        raise fault
    directory = settings.made(CourseDirectory, config, course.root)
    directory.assignment_id = unit
    converter = settings.made(GenerateAssignment, config, course.root, coursedir=directory)
    converter.force = True
    if chosen is not None:
        converter.preprocessors = chosen
    lines: list[str] = []
    converter.log = _log_into(lines)
    try:
        with settings.importable(course.root):
            converter.start()
    except (SchemaTooOldError, SchemaTooNewError, SystemExit, Exception) as error:
        raise _error_of(course, unit, config, lines, error) from error


def _error_of(
    course: Course, unit: str, config: Config, lines: list[str], error: BaseException
) -> GraderError:
    """Return what stopped nbgrader's converter: a fault of the source, a step of the course's, the gradebook.

    Args:
        course: The course.
        unit: The unit that cannot be prepared.
        config: The configuration that the converter had.
        lines: What it logged.
        error: What it raised.
    """
    listed = steps.all_preparing(course)
    if fault := fault_of(course, unit, listed):
        return fault
    reason = _reason(lines) or in_words(error)
    trace = "".join([*lines, *traceback.format_exception(error)])
    if own := steps.own_in(listed, trace):
        return steps.at_fault(own, reason, f" at {unit}{_which(lines)}")
    database.raise_if_machine(error, config)
    if "OperationalError)" in reason:  # of which the converter has kept the words alone
        return database.broken_gradebook(reason, config)
    remedy = "Correct the source notebook; `nbgrader generate_assignment` shows the whole error."
    if "Cannot add or remove cells" in reason:
        remedy = "Its questions changed after marks were given: grade into a fresh folder (--class)."
    return GraderError(f"{unit} cannot be prepared{_which(lines)}: {reason.rstrip('.')}.", remedy)


def _check_unit_name(unit: str) -> None:
    """Refuse names that nbgrader refuses or takes for a pattern."""
    if found := [sign for sign in "+*?[" if sign in unit]:
        raise GraderError(
            f"{unit!r} cannot be the name of a unit: nbgrader does not allow {found[0]!r} in it.",
            "Give its folder in the source, and those of the submissions, another name.",
        )
    if unit.strip() != unit:
        raise GraderError(
            f"{unit!r} cannot be the name of a unit: it begins or ends with a space.", "Rename its folder."
        )


def _log_into(lines: list[str]) -> logging.Logger:
    """Return a logger whose errors, and the name of each notebook, go into a list, not to the terminal."""
    logger = logging.Logger("grader.nbgrader", logging.INFO)
    logger.addHandler(_Lines(lines))
    return logger


CONVERTING = "Converting notebook "
"""The beginning of what nbgrader's converter logs before each notebook."""


def _which(lines: list[str]) -> str:
    """Return the name of the notebook at which the converter stopped; empty if it came to none."""
    names = [Path(line.removeprefix(CONVERTING)).name for line in lines if line.startswith(CONVERTING)]
    return f" ({names[-1]})" if names else ""


class _Lines(logging.Handler):
    """Append what is logged to a list."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        """Take one message."""
        message = record.getMessage()
        if record.levelno >= logging.ERROR or message.startswith(CONVERTING):
            self._lines.append(message)


def _reason(lines: list[str]) -> str:
    """Find the line that says what went wrong: the last of the first traceback, or the first line."""
    lines = [line for line in lines if not line.startswith(CONVERTING)]
    tracebacks = [line for line in lines if line.startswith("Traceback")]
    if tracebacks:
        return tracebacks[0].strip().splitlines()[-1]
    return lines[0] if lines else ""
