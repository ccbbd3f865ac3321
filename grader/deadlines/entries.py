"""Entries of a class's files about deadlines: a unit, a time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from grader.course import Course
from grader.errors import GraderError

FORMS = 'Write "2026-03-09 12:00", "2026-03-09" (the end of that day) or "+7 days".'


def unit_called(course: Course, name: str, where: str) -> str:
    """Return the unit of this name or number. Raises `GraderError` that begins with where it stands."""
    try:
        return course.unit(name)
    except GraderError as error:
        raise GraderError(f"{where}: {error.reason}", error.remedy) from None


def in_utc(value: object, zone: ZoneInfo) -> datetime | None:
    """Return a date or a time in UTC; a date alone is the end of that day, in the class's time zone.

    None for anything else, and for the last hours of the year 9999 where these are beyond it in UTC.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime.combine(value, time(23, 59, 59))
    if not isinstance(value, datetime):
        return None
    try:
        return (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC)
    except OverflowError:
        return None


def moment(text: str, zone: ZoneInfo) -> datetime | None:
    """Return the time in UTC that a text in ISO's form names; None if it is not one."""
    try:
        return in_utc(date.fromisoformat(text), zone)
    except ValueError:
        pass
    try:
        return in_utc(datetime.fromisoformat(text), zone)
    except ValueError:
        return None
