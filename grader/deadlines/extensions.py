"""Extensions of single students: `extensions.csv` in the class folder."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from grader.course import Course
from grader.deadlines.entries import FORMS, moment, unit_called
from grader.errors import GraderError
from grader.lms import people
from grader.lms.people import Person, plain
from grader.lms.tables import read_table

EXTENSIONS = "extensions.csv"

RELATIVE = re.compile(r"\+\s*(\d+(?:\.\d+)?)\s*(minute|hour|day|week)s?", re.IGNORECASE)
MOST_LONGER = 100_000
"""The highest number in front of minutes, hours, days or weeks: two thousand years at most."""


def read_extensions(course: Course, zone: ZoneInfo) -> dict[tuple[str, str], datetime | timedelta] | None:
    """Read a class's extensions: until when a student may hand in a unit (UTC), or how much longer.

    Returns:
        Extensions by unit and student; None if the class has no file of them.

    Raises:
        GraderError: The file cannot be read, or names a unit, a student or a time that is not one.
    """
    path = course.class_dir / EXTENSIONS
    if not path.exists():
        return None
    table = read_table(path)
    if missing := {"student", "unit", "due"} - {name.strip().lower() for name in table.header}:
        raise GraderError(
            f"{path} lacks the column {', '.join(sorted(missing))}.",
            "Its columns are student, unit and due; others, such as a reason, may follow.",
        )
    everybody = people.load(course)
    found: dict[tuple[str, str], datetime | timedelta] = {}
    for number, record in enumerate(table.records(), start=1):
        row = {name.strip().lower(): value.strip() for name, value in record.items()}
        if not any(row.values()):
            continue
        where = f"{EXTENSIONS}, line {table.line(number)}"
        place = unit_called(course, row["unit"], where), _student(row["student"], everybody, where)
        if place in found:
            raise GraderError(f"{where}: {row['student']} has a line for {place[0]} already.", "Delete one.")
        found[place] = _longer(row["due"], zone, where)
    return found


def _longer(text: str, zone: ZoneInfo, where: str) -> datetime | timedelta:
    match = RELATIVE.fullmatch(text)
    if match and float(match[1]) <= MOST_LONGER:
        return timedelta(**{f"{match[2].lower()}s": float(match[1])})
    if when := moment(text, zone):
        return when
    raise GraderError(f"{where}: {text!r} is not a time.", FORMS)


def _student(text: str, everybody: list[Person], where: str) -> str:
    """Find a student by id, address or name. A class without a roster is taken at its word."""
    for person in everybody:
        ids = (value for kind, value in person.ids.items() if kind != "name")  # two may have the same name
        if text and text in (person.student, person.email, *ids):
            return person.student
    called = [
        person.student
        for person in everybody
        if plain(text) and plain(text) in (plain(person.name), plain(person.ids.get("name", "")))
    ]
    if len(called) == 1:
        return called[0]
    if called:
        raise GraderError(
            f"{where}: {len(called)} students are called {text}.", f"Write an id: {', '.join(called)}."
        )
    if not text or any(person.listed for person in everybody):
        raise GraderError(
            f"{where}: {text!r} is not a student of this class.", "`grader roster` shows their ids."
        )
    return text
