"""What a unit's notebooks may use: the course says it in its nbgrader_config.py, if not the defaults.

c.Limits.cell_seconds = 120
c.Limits.units = {"05_time_series": {"memory_bytes": 6 * 2**30}}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from grader.course import Course
from grader.errors import GraderError
from grader.records import Limits

NAMES = {field.name for field in fields(Limits)}
NOTHING: Mapping[str, Any] = MappingProxyType({})


def limits_for(course: Course, unit: str, asked: Mapping[str, Any] = NOTHING) -> Limits:
    """Return a unit's limits: what is `asked` for (by name), else what the unit has, else the course."""
    section = dict(course.config.get("Limits", {}))
    units = dict(section.pop("units", {}))
    given = {**_checked(section), **_checked(units.get(unit, {}))}
    if unknown := sorted(set(units) - set(course.units())):
        raise GraderError(
            f"c.Limits.units names {unknown[0]!r}, no unit of this course.",
            f"Units: {', '.join(course.units())}.",
        )
    return Limits(**{**given, **asked})


def _checked(section: Mapping[str, object]) -> dict[str, Any]:
    """Return a section's limits if each is one, and a positive number."""
    found: dict[str, Any] = {}
    for name, value in section.items():
        if name not in NAMES:
            known = ", ".join(sorted(NAMES))
            raise GraderError(f"c.Limits.{name} in nbgrader_config.py is no limit.", f"Limits: {known}.")
        if not isinstance(value, int | float) or isinstance(value, bool) or value <= 0:
            raise GraderError(f"c.Limits.{name} is {value!r}.", "Give it a number above 0.")
        found[name] = value
    return found
