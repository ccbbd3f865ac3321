"""Files that settings of nbgrader's steps name: a header, a footer, the templates of AUTOTEST."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
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
    for name, path in around(course, steps):
        if wrong := unreadable(path):
            return GraderError(
                f"{unit} cannot be prepared: c.{name} in nbgrader_config.py names {path}, which {wrong}.",
                "Correct the setting (a path from the course's folder), or put the notebook there.",
            )
    for step in _of_kind(steps, InstantiateTests):
        made = settings.made(step, course.config, course.root)
        if not _asks_for_templates(course, unit, made.autotest_delimiter):
            continue
        places = [Path(folder, made.autotest_filename) for folder in _folders(course, unit)]
        there = next((place for place in places if place.exists()), None)
        absent = "is neither beside the notebook nor in the course's folder"
        if wrong := _no_yaml(there) if there else absent:
            return GraderError(
                f"{unit} cannot be prepared: {there or made.autotest_filename}, the file of "
                f"c.{step.__name__}.autotest_filename, {wrong}.",
                "Put that file, which has the templates of AUTOTEST, beside the notebook or the course.",
            )
    return None


def around(course: Course, steps: Steps) -> list[tuple[str, Path]]:
    """Return the settings for a header and a footer that a course has, each with its file."""
    found = []
    for step in _of_kind(steps, IncludeHeaderFooter):
        made = settings.made(step, course.config, course.root)
        found += [
            (f"{step.__name__}.{trait}", Path(course.directory.root, name))
            for trait in ("header", "footer")
            if (name := getattr(made, trait))
        ]
    return found


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
        return f"is not a notebook ({str(error).strip().splitlines()[0]:.200})"
    return ""


def read(path: Path) -> NotebookNode:
    """Read a notebook, without warnings. Raises whatever nbformat raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of ids that are there twice, say
        notebook: NotebookNode = nbformat.read(path, as_version=4)
    return notebook


def _of_kind(steps: Steps, kind: type) -> Iterator[type[Any]]:
    return (step for step in steps if isinstance(step, type) and issubclass(step, kind))


def _folders(course: Course, unit: str) -> tuple[Path, Path]:
    return course.path("source", ".", unit), Path(course.directory.root)


def _asks_for_templates(course: Course, unit: str, mark: str) -> bool:
    texts = [path.read_bytes() for path in course.source_notebooks(unit) if path.is_file()]
    return any(mark.encode() in text for text in texts)


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
