"""Limits of a unit's notebooks: those of the course's nbgrader_config.py, else the defaults.

c.Limits.cell_seconds = 120
c.Limits.units = {"05_time_series": {"memory_bytes": 6 * 2**30}}

nbgrader's own settings count too: c.ExecutePreprocessor.timeout and startup_timeout.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from nbgrader.preprocessors import Execute

from grader.course import Course
from grader.errors import GraderError
from grader.records import Limits
from grader.settings import is_set, made

CELLS, UNLIMITED = 10, 3600.0
"""Time limit of a notebook, in multiples of a cell's; and in seconds if cells have no limit."""

NAMES = {field.name for field in fields(Limits)}
NOTHING: Mapping[str, Any] = MappingProxyType({})


def limits_for(course: Course, unit: str, asked: Mapping[str, Any] = NOTHING) -> Limits:
    """Return a unit's limits: what is `asked` for (by name), else what the unit has, else the course."""
    section = dict(course.config.get("Limits", {}))
    units = dict(section.pop("units", {}))
    given = {**_nbgraders(course), **_checked(section), **_checked(units.get(unit, {}))}
    if unknown := sorted(set(units) - set(course.units())):
        raise GraderError(
            f"c.Limits.units names {unknown[0]!r}, which is not a unit of this course.",
            f"Units: {', '.join(course.units())}.",
        )
    return Limits(**{**given, **asked})


def _nbgraders(course: Course) -> dict[str, float]:
    """Return the limits that nbgrader's settings give; none if the course has not set them."""
    execute = made(Execute, course.config, course.root)
    found: dict[str, float] = {}
    if is_set(Execute, course.config, "timeout"):
        unlimited = execute.timeout is None or execute.timeout < 0
        seconds = UNLIMITED if unlimited else max(1.0, float(execute.timeout))
        total = UNLIMITED if unlimited else max(Limits.total_seconds, CELLS * seconds)
        found |= {"cell_seconds": seconds, "total_seconds": total}
    if is_set(Execute, course.config, "startup_timeout"):
        found["start_seconds"] = float(execute.startup_timeout)
    return found


def _checked(section: Mapping[str, object]) -> dict[str, Any]:
    """Return a section's limits if each is one, and a positive number."""
    found: dict[str, Any] = {}
    for name, value in section.items():
        if name not in NAMES:
            known = ", ".join(sorted(NAMES))
            raise GraderError(f"c.Limits.{name} in nbgrader_config.py is not a limit.", f"Limits: {known}.")
        if not isinstance(value, int | float) or isinstance(value, bool) or value <= 0:
            raise GraderError(f"c.Limits.{name} is {value!r}.", "Give it a number above 0.")
        found[name] = value
    return found
