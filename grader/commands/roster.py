"""`grader roster`: the class list, and who has not handed in."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table as Columns
from rich.text import Text

from grader.clean.text import printable
from grader.course import Course, open_course
from grader.errors import GraderError
from grader.lms import people, receipts
from grader.lms.people import Person
from grader.lms.roster import read_roster
from grader.lms.tables import read_table
from grader.nbgrader import gradebook


def run(file: Path | None, missing: str, course_dir: Path | None, class_dir: Path | None) -> int:
    """Import a roster `file`, or show the class, or name who has not handed in the unit `missing`."""
    course = open_course(course_dir, class_dir)
    everybody = _imported(course, file) if file else people.load(course)
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


def _imported(course: Course, file: Path) -> list[Person]:
    """Add a file's people to the class and to the gradebook, and say what came of it."""
    roster = read_roster(read_table(file))
    before = people.load(course)
    everybody = people.merged(before, roster.people)
    course.class_dir.mkdir(parents=True, exist_ok=True)
    gradebook.enter_students(course, [person for person in everybody if person.listed])
    people.save(course, everybody)
    for note in roster.notes:
        print(printable(note), file=sys.stderr)
    known = {person.student for person in before if person.listed}
    new = sum(person.student not in known for person in everybody if person.listed)
    counts = f"{len(roster.people)} students, {new} of them new"
    print(f"{roster.platform}: {counts}. The class has {len(everybody)}.")
    sections = Counter(person.section for person in everybody if person.section)
    if sections:
        print(
            "Sections: "
            + ", ".join(f"{printable(name)} ({count})" for name, count in sorted(sections.items()))
        )
    if others := [person.student for person in everybody if not person.listed]:
        print(f"On no roster, but handed something in: {printable(', '.join(others))}")
    return everybody


def _show(everybody: Sequence[Person]) -> None:
    columns = Columns("student", "name", "address", "section", "on the roster")
    for person in everybody:
        listed = "yes" if person.listed else "no"
        cells = (person.student, person.name, person.email, person.section, listed)
        columns.add_row(*(Text(printable(cell)) for cell in cells))
    Console(file=sys.stdout).print(columns)


def _show_missing(course: Course, unit: str, everybody: Sequence[Person]) -> int:
    """Name who has not handed in, with the addresses on one line, to copy."""
    handed_in, refused = course.submissions(unit), receipts.load_refused(course, unit)
    listed = [person for person in everybody if person.listed]
    waiting = [person for person in listed if person.student not in handed_in]
    for person in waiting:
        if why := refused.get(person.student):
            print(printable(f"Handed in, but could not be taken: {person.name} ({person.student}). {why}"))
    absent = [person for person in waiting if person.student not in refused]
    print(f"{len(absent)} of {len(listed)} have not handed in {unit}.")
    for person in absent:
        print(printable(f"{person.student}  {person.name}  {person.email}").rstrip())
    if addresses := [person.email for person in absent if person.email]:
        print("Addresses: " + printable(", ".join(addresses)))
    return 0
