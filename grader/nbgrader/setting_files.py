"""Files that settings of nbgrader's steps name: a header, a footer, the templates of AUTOTEST."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import nbformat
import yaml  # type: ignore[import-untyped]
from nbformat import NotebookNode
from nbgrader.preprocessors import IncludeHeaderFooter, InstantiateTests

from grader import settings
from grader.course import Course
from grader.errors import GraderError

Steps = Iterable[Any]
"""Classes of preprocessors, or functions."""


def file_fault(course: Course, unit: str, steps: Steps) -> GraderError | None:
    """Return the error of the first file that a setting names and that cannot be read."""
    steps = list(steps)
    around = headers_and_footers(course, steps)
    for name, path in around:
        if wrong := unreadable(path):
            return GraderError(
                f"{unit} cannot be prepared: c.{name} in nbgrader_config.py names {path}, which {wrong}.",
                "Correct the setting (a path from the course's folder), or put the notebook there.",
            )
    notebooks = [*(path for _, path in around), *course.source_notebooks(unit)]
    for step in enabled(course, steps, InstantiateTests):
        if not any(_has_code(path, step.autotest_delimiter) for path in notebooks):
            continue
        places = [Path(folder, step.autotest_filename) for folder in _folders(course, unit)]
        there = next((place for place in places if place.exists()), None)
        absent = "is neither beside the notebook nor in the course's folder"
        if wrong := _no_yaml(there) if there else absent:
            return GraderError(
                f"{unit} cannot be prepared: {there or step.autotest_filename}, the file of "
                f"c.{type(step).__name__}.autotest_filename, {wrong}.",
                "Put that file, which has the templates of AUTOTEST, beside the notebook or the course.",
            )
    return None


def headers_and_footers(course: Course, steps: Steps) -> list[tuple[str, Path]]:
    """Return the settings for a header and a footer that a course has, each with its file."""
    return [
        (f"{type(step).__name__}.{trait}", Path(course.directory.root, name))
        for step in enabled(course, steps, IncludeHeaderFooter)
        for trait in ("header", "footer")
        if (name := getattr(step, trait))
    ]


def enabled(course: Course, steps: Steps, *kinds: type) -> list[Any]:
    """Return the steps of these kinds, with the course's settings, without those that it disables."""
    chosen = [step for step in steps if isinstance(step, type) and issubclass(step, kinds)]
    made: list[Any] = [settings.made(step, course.config, course.root) for step in chosen]
    return [step for step in made if step.enabled]


def unreadable(path: Path) -> str:
    """Return why a file is not a notebook; empty if it is one."""
    if not path.exists():
        return "is not there"
    if path.is_dir():
        return "is a folder"
    try:
        nbformat.validate(read(path))
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    except Exception as error:  # whatever nbformat makes of it
        return f"is not a notebook ({first_line(error):.200})"
    return ""


def first_line(error: Exception) -> str:
    """Return the first line of what an error says; its type if it says nothing."""
    return next(iter(str(getattr(error, "message", error)).strip().splitlines()), type(error).__name__)


def read(path: Path) -> NotebookNode:
    """Read a notebook, without warnings. Raises whatever nbformat raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of ids that are there twice, say
        notebook: NotebookNode = nbformat.read(path, as_version=4)
    return notebook


def _folders(course: Course, unit: str) -> tuple[Path, Path]:
    return course.path("source", ".", unit), Path(course.directory.root)


def _has_code(path: Path, mark: str) -> bool:
    """Tell whether a mark stands in a code cell of a notebook that can be read."""
    cells = [] if unreadable(path) else read(path).cells
    return any(cell.cell_type == "code" and mark in cell.source for cell in cells)


def _no_yaml(path: Path) -> str:
    """Return why a file is not YAML; empty if it is."""
    if path.is_dir():
        return "is a folder"
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        return "is not YAML" + (f" (line {line + 1})" if line is not None else "")
    return "" if isinstance(found, dict) else "has no templates by kernel"
