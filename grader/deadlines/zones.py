"""Time zones in which a class writes its times."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from grader.course import Course
from grader.deadlines.files import load


def zones_of(course: Course) -> tuple[str, ...]:
    """Return the time zones that a class and its exchange name; nbgrader writes times in the latter.

    Raises:
        GraderError: The class's files are wrong.
    """
    named = load(course).zone, course.config.get("Exchange", {}).get("timezone")
    return tuple(dict.fromkeys(zone for zone in named if isinstance(zone, str) and _is_zone(zone)))


def _is_zone(name: str) -> bool:
    try:
        return bool(ZoneInfo(name).key)
    except (KeyError, ValueError, OSError):
        return False
