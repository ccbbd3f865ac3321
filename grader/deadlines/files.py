"""The files of a class that say when units are due: `deadlines.toml`, and `extensions.csv` for persons."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from grader.course import Course
from grader.deadlines.entries import FORMS, in_utc, moment, unit_called
from grader.deadlines.extensions import EXTENSIONS, read_extensions
from grader.deadlines.policy import Method, Policy
from grader.errors import GraderError
from grader.lms.times import zone_of

DEADLINES = "deadlines.toml"

EXAMPLE = """\
timezone = "Europe/Berlin"

[due]
01_regression = 2026-03-02 23:59:00
02_binary_classification = 2026-03-16      # a date alone: the end of that day

[late]
policy = "percent"       # none, zero, points, percent
per_day = 10             # for each day or part of a day: points, or percent of the unit's points
most = 50                # the most that is taken off; left out: everything
grace_minutes = 15       # nothing is taken off within so many minutes
"""


@dataclass(frozen=True, kw_only=True)
class Deadlines:
    """Due dates, extensions and late policy of a class, from its files.

    Attributes:
        zone: The name of the time zone in which the files and the platform's times are; empty: not said.
        due: When each unit is due (UTC).
        policy: The late policy; None: the course's own nbgrader plug-in decides.
        extensions: By unit and student, until when somebody may hand in (UTC), or how much longer. None:
            there is no `extensions.csv`, and the gradebook's extensions stay.
    """

    zone: str = ""
    due: Mapping[str, datetime] = field(default_factory=dict)
    policy: Policy | None = None
    extensions: Mapping[tuple[str, str], datetime | timedelta] | None = None

    @property
    def shown_zone(self) -> str:
        """The name of the time zone in which times are shown: UTC if the files do not say."""
        return self.zone or "UTC"

    def due_for(self, unit: str, student: str) -> datetime | None:
        """Return when a student has to hand in a unit (UTC); None if the files do not say."""
        due, longer = self.due.get(unit), (self.extensions or {}).get((unit, student))
        if isinstance(longer, datetime):
            return longer
        return due + longer if due and longer else due


def load(course: Course) -> Deadlines:
    """Read the files of a class.

    Raises:
        GraderError: A file cannot be read, or names a unit, a student, a time or a policy that is none.
    """
    paths = [course.class_dir / name for name in (DEADLINES, EXTENSIONS, "roster.json")]
    # Grading asks for each submission, and looking at a file's time is cheaper than reading it.
    return _load(_Key(course, tuple(_stamp(path) for path in paths)))


@dataclass(frozen=True)
class _Key:
    """A course with the times of its files, by which a cache knows it."""

    course: Course
    stamps: tuple[int, ...]

    def __hash__(self) -> int:
        return hash((self.course.root, self.course.class_dir, self.stamps))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and (self.course.root, self.course.class_dir, self.stamps) == (
            other.course.root,
            other.course.class_dir,
            other.stamps,
        )


def _stamp(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=8)
def _load(key: _Key) -> Deadlines:
    course = key.course
    data = _toml(course.class_dir / DEADLINES)
    name = _text(data, "timezone")
    zone = zone_of(name or "UTC")
    due: dict[str, datetime] = {}
    for written, value in _dues(data):
        if (unit := unit_called(course, written, DEADLINES)) in due:
            raise _wrong(f"has two lines for {unit}", "Delete one.")
        due[unit] = _due(written, value, zone)
    extensions = read_extensions(course, zone)
    for (unit, student), until in (extensions or {}).items():
        if isinstance(until, datetime) and unit in due and until < due[unit]:
            raise GraderError(
                f"{EXTENSIONS}: the extension of {student} ends before {unit} is due.", "Correct its time."
            )
    policy = _policy(data["late"]) if "late" in data else None
    return Deadlines(zone=name, due=due, policy=policy, extensions=extensions)


def _toml(path: Path) -> dict[str, Any]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GraderError(
            f"{path} cannot be read: {error}.", "docs/instructor_guide.md has an example."
        ) from None
    if unknown := sorted(data.keys() - {"timezone", "due", "late"}):
        raise _wrong(f"does not know {', '.join(unknown)}", "It has timezone, [due] and [late].")
    return data


def _wrong(what: str, remedy: str) -> GraderError:
    return GraderError(f"{DEADLINES} {what}.", remedy)


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name, "")
    if not isinstance(value, str):
        raise _wrong(f"has {name} = {value!r}", f"Write {name} as text, in quotation marks.")
    return value


def _dues(data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    due = data.get("due", {})
    if not isinstance(due, dict):
        raise _wrong("has due outside a table", "Write [due] on a line of its own.")
    yield from due.items()


def _due(unit: str, value: object, zone: ZoneInfo) -> datetime:
    when = moment(value.strip(), zone) if isinstance(value, str) else in_utc(value, zone)
    if when is None:
        raise _wrong(f"has {unit} = {value!r}, which is not a time", FORMS.replace(' or "+7 days"', ""))
    return when


def _policy(late: object) -> Policy:
    if not isinstance(late, dict):
        raise _wrong("has late outside a table", "Write [late] on a line of its own.")
    if unknown := sorted(late.keys() - {"policy", "per_day", "most", "grace_minutes"}):
        raise _wrong(
            f"does not know {', '.join(unknown)} in [late]", "It has policy, per_day, most, grace_minutes."
        )
    numbers = {name: value for name, value in late.items() if name != "policy"}
    for name, value in numbers.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e9:
            raise _wrong(f"has {name} = {value!r}", "Write a number that is not negative.")
    try:
        method = Method(late.get("policy", ""))
    except ValueError:
        known = ", ".join(Method)
        raise _wrong(f"has policy = {late.get('policy', '')!r}", f"Write one of: {known}.") from None
    if (method in (Method.POINTS, Method.PERCENT)) != ("per_day" in numbers):
        raise _wrong(
            f"has the policy {method} {'with' if 'per_day' in numbers else 'without'} per_day",
            "per_day belongs to points and percent, and to no other policy.",
        )
    return Policy(method=method, **numbers)
