"""`grader deadlines`: when units are due, who has an extension, and the late policy."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table as Columns
from rich.text import Text

from grader.clean.text import one_line
from grader.course import Course, open_course
from grader.deadlines.extensions import EXTENSIONS
from grader.deadlines.files import DEADLINES, EXAMPLE, Deadlines, load
from grader.deadlines.words import duration
from grader.lms import people


def run(course_dir: Path | None, class_dir: Path | None) -> int:
    """Show what the class's files say; without files, say how they are written. Returns 0."""
    course = open_course(course_dir, class_dir)
    said = load(course)
    if not said.due and said.policy is None and said.extensions is None:
        print(f"This class has no {DEADLINES} yet. Write {course.class_dir / DEADLINES}, for example:\n")
        print(EXAMPLE)
        print(f"{EXTENSIONS} beside it has the columns student,unit,due: ann,01,+7 days")
        return 0
    console = Console(file=sys.stdout)
    console.print(_due_dates(course, said))
    if said.extensions:
        console.print(_extensions(course, said))
    policy = said.policy.in_words() if said.policy else "As nbgrader_config.py says (nbgrader: nothing)."
    console.print(Text(f"Late work: {policy}"))
    console.print("`grader grade` applies this to all marks; nothing is run again for it.")
    return 0


def _due_dates(course: Course, said: Deadlines) -> Columns:
    zone = said.shown_zone
    shown = Columns("unit", f"due ({zone})", "submissions", title="Due dates", title_justify="left")
    for unit in course.units():
        due = said.due.get(unit)
        when = f"{due.astimezone(ZoneInfo(zone)):%a %Y-%m-%d %H:%M}" if due else "not in the file"
        shown.add_row(unit, when, str(len(course.submissions(unit))))
    return shown


def _extensions(course: Course, said: Deadlines) -> Columns:
    names = {person.student: person.name for person in people.load(course)}
    zone = ZoneInfo(said.shown_zone)
    shown = Columns("student", "name", "unit", "until", title="Extensions", title_justify="left")
    for (unit, student), longer in sorted((said.extensions or {}).items()):
        until = said.due_for(unit, student)
        words = f"{until.astimezone(zone):%a %Y-%m-%d %H:%M}" if until else ""
        if isinstance(longer, timedelta):
            words = f"{words} (+{duration(longer.total_seconds())})".strip()
        cells = (student, names.get(student, ""), unit, words)
        shown.add_row(*(Text(one_line(cell)) for cell in cells))
    return shown
