"""`grader roster`: the class list, and who has not handed in."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.table import Table as Columns
from rich.text import Text

from grader.clean.text import one_line, plural
from grader.course import Course, open_course
from grader.errors import GraderError
from grader.lms import people, receipts
from grader.lms.people import Person
from grader.lms.roster import read_roster
from grader.lms.tables import read_table
from grader.nbgrader import gradebook


def run(
    file: Path | None, missing: str, course_dir: Path | None, class_dir: Path | None, whole: bool = False
) -> int:
    """Import a roster `file`, or show the class, or name who has not handed in the unit `missing`.

    With `whole` the file is the whole class: who is not in it leaves the roster, and keeps their marks.
    """
    if whole and not file:
        raise GraderError("--whole goes with a file.", "grader roster grades.csv --whole")
    course = open_course(course_dir, class_dir)
    everybody = _imported(course, file, whole) if file else people.load(course)
    if not everybody:
        raise GraderError(
            "This class has no roster yet.",
            "Give Canvas's gradebook, Moodle's worksheet, or a CSV with id,first_name,last_name,email.",
        )
    if missing:
        return _show_missing(course, course.unit(missing), everybody)
    if not file:
        _show(everybody)
    return 0


def _imported(course: Course, file: Path, whole: bool) -> list[Person]:
    """Add the people of a file to the class and to the gradebook, and print a summary."""
    roster = read_roster(read_table(file))
    before = people.load(course)
    everybody = people.merged(before, roster.people)
    absent = people.absent(everybody, roster.people)
    if whole:
        everybody = [replace(person, listed=person.listed and person not in absent) for person in everybody]
    course.class_dir.mkdir(parents=True, exist_ok=True)
    gradebook.enter_students(course, [person for person in everybody if person.listed])
    people.save(course, everybody)
    for note in roster.notes:
        print(one_line(note), file=sys.stderr)
    known = {person.student for person in before if person.listed}
    new = sum(person.student not in known for person in everybody if person.listed)
    size = sum(person.listed for person in everybody)
    counts = f"{plural(len(roster.people), 'student')}, {new} of them new"
    print(f"{roster.platform}: {counts}. The class has {size}.")
    if absent:
        what = "off the roster now" if whole else "still on the roster (--whole takes them off)"
        more = f" and {len(absent) - 5} more" if len(absent) > 5 else ""
        names = ", ".join(person.shown for person in absent[:5])
        print(one_line(f"Not in this file, {what}: {names}{more}"))
    sections = Counter(person.section for person in everybody if person.section)
    if sections:
        print(
            "Sections: "
            + ", ".join(f"{one_line(name)} ({count})" for name, count in sorted(sections.items()))
        )
    handed_in = {student for unit in course.units() for student in course.submissions(unit)}
    off = {person.student for person in everybody if not person.listed}
    if others := sorted(off & handed_in):
        print(f"On no roster, but handed something in: {one_line(', '.join(others))}")
    return everybody


def _show(everybody: Sequence[Person]) -> None:
    columns = Columns("student", "name", "address", "section", "on the roster")
    for person in everybody:
        listed = "yes" if person.listed else "no"
        cells = (person.student, person.name, person.email, person.section, listed)
        columns.add_row(*(Text(one_line(cell)) for cell in cells))
    Console(file=sys.stdout).print(columns)


def _show_missing(course: Course, unit: str, everybody: Sequence[Person]) -> int:
    """Name who has not handed in, with the addresses on one line, to copy."""
    handed_in, refused = course.submissions(unit), receipts.load_refused(course, unit)
    listed = [person for person in everybody if person.listed]
    waiting = [person for person in listed if person.student not in handed_in]
    for person in waiting:
        if why := refused.get(person.student):
            print(one_line(f"Handed in, but could not be taken: {person.name} ({person.student}). {why}"))
    absent = [person for person in waiting if person.student not in refused]
    print(f"{len(absent)} of {len(listed)} have not handed in {unit}.")
    for person in absent:
        print(one_line(f"{person.student}  {person.name}  {person.email}").rstrip())
    if addresses := [person.email for person in absent if person.email]:
        print("Addresses: " + one_line(", ".join(addresses)))
    return 0
