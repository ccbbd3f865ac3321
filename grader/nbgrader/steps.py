"""nbgrader's steps as a course lists them: those that prepare a unit, and those after a notebook has run."""

from __future__ import annotations

import copy
import math
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from nbconvert.preprocessors import ClearMetadataPreprocessor, ExecutePreprocessor
from nbformat import NotebookNode
from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import LateSubmissionPlugin
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    ClearHiddenTests,
    ClearMarkScheme,
    DeduplicateIds,
    Execute,
    IgnorePattern,
    LimitOutput,
    OverwriteCells,
    OverwriteKernelspec,
    SaveAutoGrades,
    SaveCells,
)
from sqlalchemy.exc import SQLAlchemyError
from traitlets.config import Config
from traitlets.utils.importstring import import_item

from grader import settings
from grader.course import Course
from grader.deadlines.files import DEADLINES, load
from grader.deadlines.plugin import LatePolicy
from grader.errors import GraderError, StepError, in_words
from grader.kernels.choice import is_installed, name_kernel, named_kernel

Step = Any
"""A class of preprocessors, or a function of a notebook and its resources."""

READ = (
    CourseDirectory,
    GenerateAssignment,
    Autograde,
    Execute,
    IgnorePattern,
    LimitOutput,
    SaveCells,
    DeduplicateIds,
    OverwriteCells,
    OverwriteKernelspec,
    SaveAutoGrades,
    AssignLatePenalties,
)
"""The classes of nbgrader's that say how a class is graded."""

STOCK = "Leave it as nbgrader has it, or grade with stock `nbgrader autograde`."


def check(course: Course) -> None:
    """Raise `GraderError` if the course has a setting that would change marks and that we do not honor."""
    settings.check(READ, course.config, course.root)
    before = _imported(course, autograde(course).sanitize_preprocessors)
    if before != _imported(course, Autograde.sanitize_preprocessors.default_args[0]) and not _ours(before):
        raise GraderError(
            "c.Autograde.sanitize_preprocessors is not nbgrader's list: `grader grade` puts the answers onto "
            "the course's own notebook instead of these steps.",
            STOCK,
        )
    recording(course)
    _check_one_policy(course)
    if late := made_late(course):
        try:
            late.init_plugin()
        except (Exception, SystemExit) as error:  # a plug-in of the course's: whatever it raises
            raise at_fault(late.plugin_class, error) from error


def _check_one_policy(course: Course) -> None:
    """Raise `GraderError` if the class has a late policy and the course's configuration another one."""
    if load(course).policy is None:
        return
    named = [
        f"c.{kind.__name__}.{trait}"
        for kind, trait in ((AssignLatePenalties, "plugin_class"), (LateSubmissionPlugin, "penalty_method"))
        if settings.is_set(kind, course.config, trait)
    ]
    plugin = settings.made(AssignLatePenalties, course.config, course.root).plugin_class
    if named and plugin is not LatePolicy:
        raise GraderError(
            f"{DEADLINES} has a late policy, and nbgrader_config.py another one ({named[0]}).",
            f"Take that setting out, or [late] out of {course.class_dir / DEADLINES}.",
        )


def preparing(course: Course) -> tuple[list[Step], list[Step]]:
    """Return the steps of `generate_assignment` up to the gradebook, and those that then take tests out."""
    steps = all_preparing(course)
    saves = [number for number, step in enumerate(steps) if _is(step, SaveCells)]
    if not saves:
        raise GraderError(
            "c.GenerateAssignment.preprocessors lacks SaveCells: no unit gets into the gradebook.",
            "Add 'nbgrader.preprocessors.SaveCells' to that list.",
        )
    after = [step for step in steps[saves[0] + 1 :] if _is(step, ClearHiddenTests, ClearMarkScheme)]
    return steps[: saves[0] + 1], after


def all_preparing(course: Course) -> list[Step]:
    """Return the steps of `generate_assignment`."""
    return _imported(course, settings.made(GenerateAssignment, course.config, course.root).preprocessors)


def recording(course: Course) -> list[Step]:
    """Return the steps of `autograde` that come after the run. Raises `GraderError` for others before it."""
    steps = _imported(course, autograde(course).autograde_preprocessors)
    if not steps or not (_is(steps[0], Execute) or _ours(steps[:1])):
        raise GraderError(
            "c.Autograde.autograde_preprocessors does not begin with Execute: `grader grade` knows only what "
            "comes after the notebook has run.",
            STOCK,
        )
    if steps[0].__module__ not in ("nbgrader.preprocessors.execute", "grader.preprocessors") or any(
        _is(step, ExecutePreprocessor) for step in steps[1:]
    ):
        raise GraderError(
            "c.Autograde.autograde_preprocessors runs notebooks in a way of its own, outside the sandbox.",
            STOCK,
        )
    if not any(_is(step, SaveAutoGrades) for step in steps):
        raise GraderError(
            "c.Autograde.autograde_preprocessors lacks SaveAutoGrades: no mark gets into the gradebook.",
            STOCK,
        )
    # The metadata are the unit's own, looked at when it was registered: a third of the time of all this.
    return [step for step in steps[1:] if not _ours([step]) and step is not CheckCellMetadata]


def made_late(course: Course) -> AssignLatePenalties | None:
    """Return nbgrader's step that takes points off for lateness, with the course's plug-in, if it has one."""
    for step in recording(course):
        if _is(step, AssignLatePenalties):
            late = settings.made(step, _config(course), course.root)
            return late if late.enabled else None
    return None


def apply(course: Course, step: Step, notebook: NotebookNode, resources: dict[str, Any]) -> NotebookNode:
    """Run a step if it is enabled; return the notebook. Raises `GraderError` if one of the course's fails."""
    config = _config(course) if _is(step, AssignLatePenalties) else course.config
    made: Any = settings.made(step, config, course.root) if isinstance(step, type) else step
    if _is(step, AssignLatePenalties):
        made._check_late_penalty = _finite(made._check_late_penalty)
    try:
        changed: NotebookNode = made(notebook, resources)[0]
        return changed
    except SQLAlchemyError:
        raise  # the gradebook's fault
    except (Exception, SystemExit) as error:
        stocks = getattr(step, "__module__", "").startswith("nbgrader.") and step is not AssignLatePenalties
        if stocks and isinstance(error, Exception):
            raise
        raise at_fault(_plug_in(made, step), error) from error


def _config(course: Course) -> Config:
    """Return the configuration with the plug-in for the class's late policy, if it has one."""
    if load(course).policy is None:
        return course.config
    config: Config = copy.deepcopy(course.config)
    config.AssignLatePenalties.plugin_class = LatePolicy
    return config


def creates_students(course: Course) -> bool:
    """Tell whether a student who is not in the gradebook is entered."""
    return bool(autograde(course).create_student)


def files_of_students(course: Course, unit: str) -> set[str]:
    """Return the files beside a unit's notebooks that count as they were handed in."""
    return set(autograde(course).exclude_overwriting.get(unit, ()))


def set_kernels(course: Course, notebooks: Mapping[str, NotebookNode]) -> None:
    """Have notebooks name the kernel of the settings, if any. Raises `GraderError` for a missing one."""
    chosen = settings.made(Execute, course.config, course.root).kernel_name
    for name, notebook in notebooks.items():
        if chosen:
            name_kernel(notebook, chosen)
        kernel = named_kernel(notebook)
        if kernel and not is_installed(kernel):
            raise GraderError(
                f"{name}.ipynb is to run in the kernel {kernel!r}, which is not installed here.",
                "Install it, or name another: c.ExecutePreprocessor.kernel_name = 'python3' "
                "in nbgrader_config.py.",
            )


def _finite(check: Callable[[Any, float], float]) -> Callable[[Any, float], float]:
    """Have nbgrader's check of a penalty refuse what is not a number: SQLite would keep it as nothing."""

    def checked(notebook: Any, penalty: float) -> float:  # noqa: ANN401 - nbgrader is untyped
        if not math.isfinite(penalty):
            raise ValueError(f"the penalty is {penalty}")
        return check(notebook, penalty)

    return checked


def own_in(steps: Iterable[Step], trace: str) -> Step | None:
    """Return the step of the course's own whose file stands in a traceback; None if none does."""
    for step in steps:
        name = getattr(step, "__module__", "")
        file = getattr(sys.modules.get(name), "__file__", None)
        if file and f'"{file}"' in trace and not name.startswith(("nbgrader.", "nbconvert.", "grader.")):
            return step
    return None


def _plug_in(made: Any, step: Step) -> Step:  # noqa: ANN401 - nbgrader is untyped
    """Return the plug-in that a step for lateness calls, else the step."""
    return getattr(made, "plugin_class", step)


def at_fault(step: Step, error: BaseException | str, where: str = "") -> StepError:
    """Say that a part of the course's own failed, by its name."""
    return StepError(
        f"{getattr(step, '__name__', step)}, which this course's nbgrader_config.py names, failed{where}: "
        f"{error if isinstance(error, str) else in_words(error)}.",
        "Correct it or take it out of nbgrader_config.py; marks that were given before stay.",
    )


def autograde(course: Course) -> Autograde:
    """Return nbgrader's own converter for this course."""
    return settings.made(Autograde, course.config, course.root, coursedir=course.directory)


def _imported(course: Course, steps: Iterable[Step]) -> list[Step]:
    found = []
    for step in steps:
        try:
            with settings.importable(course.root):
                found.append(import_item(step) if isinstance(step, str) else step)
        except (Exception, SystemExit) as error:  # a module of the course's: whatever it raises
            raise at_fault(step, error) from error
    return [step for step in found if step is not ClearMetadataPreprocessor or _clears(course)]


def _clears(course: Course) -> bool:
    """Tell whether a course enables ClearMetadata, which nbgrader lists and nbconvert leaves disabled."""
    return bool(settings.made(ClearMetadataPreprocessor, course.config, course.root).enabled)


def _is(step: Step, *kinds: type) -> bool:
    return isinstance(step, type) and issubclass(step, kinds)


def _ours(steps: list[Step]) -> bool:
    """Tell whether these are the steps of this project for nbgrader's own commands."""
    ours = "grader.preprocessors"
    return bool(steps) and all(getattr(step, "__module__", "") == ours for step in steps)
