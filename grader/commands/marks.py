"""`grader marks`: the marks of a unit, for a learning platform."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.clean.text import one_line, plural
from grader.commands.report import class_results, unread_note
from grader.course import Course, open_course
from grader.errors import GraderError
from grader.lms import people, receipts
from grader.lms.grade_files import as_number
from grader.lms.marks import Filled, Mark, fill
from grader.lms.people import Person
from grader.lms.tables import read_table
from grader.nbgrader import queries
from grader.record_json import to_json, to_plain
from grader.whole_files import replacing

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet runs text that begins with one of these."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """Output of `grader marks`: a platform's `file` that is filled, or CSV, or JSON."""

    file: Path | None = None
    output: Path | None = None
    column: str = ""
    scale: bool = False
    lower: bool = False
    as_csv: bool = False
    as_json: bool = False


def run(unit: str, options: Options, course_dir: Path | None, class_dir: Path | None) -> int:
    """Write the marks of a unit; 0 if all of them found their place, else 1."""
    course = open_course(course_dir, class_dir)
    unit = course.unit(unit)
    marks = queries.final_marks(course, unit)
    if not marks:
        raise GraderError(f"Nothing of {unit} is graded yet.", f"Run `grader grade {unit}` first.")
    _check_together(options)
    if options.file is not None:
        return _fill(course, unit, marks, options, options.file)
    everybody = {person.student: person for person in people.load(course)}
    if options.as_json:
        for mark in marks:
            print(to_json({**to_plain(mark), **_names(everybody.get(mark.student))}, indent=None))
    else:
        print(_csv(marks, everybody), end="")
    return 0


def _check_together(options: Options) -> None:
    """Raise `GraderError` for options that would change nothing."""
    filling = (
        ("--output", options.output is not None),
        ("--column", bool(options.column)),
        ("--scale", options.scale),
        ("--lower", options.lower),
    )
    if options.file is None and (given := [name for name, is_set in filling if is_set]):
        raise GraderError(f"{given[0]} goes with --fill.", "Name the platform's own file with --fill.")
    printed = [name for name, value in (("--csv", options.as_csv), ("--json", options.as_json)) if value]
    if options.file is not None and printed:
        raise GraderError(f"--fill writes a file; {printed[0]} prints.", "Use one at a time.")
    if len(printed) > 1:
        raise GraderError("--csv and --json are two forms.", "Use one at a time.")


def _fill(course: Course, unit: str, marks: Sequence[Mark], options: Options, file: Path) -> int:
    table = read_table(file)
    filled = fill(
        table,
        marks,
        people.load(course),
        receipts.load(course, unit),
        unit,
        column=options.column,
        scale=options.scale,
    )
    _report(filled)
    if note := unread_note(unit, class_results(course, unit)):
        print(note)
    risky = [change for change in filled.changes if change.risky]
    if risky and not options.lower:
        raise GraderError(
            f"{plural(len(risky), 'mark')} in {file.name} would be lowered, or replace something that is not "
            "a number, so nothing was written.",
            "They may have been changed on the platform. --lower writes ours all the same.",
        )
    target = options.output or file.with_name(f"{file.stem}_{unit}{file.suffix}")
    if target.resolve() == file.resolve():
        raise GraderError(
            f"{target} is the file that the platform wrote.", "Name another file with --output."
        )
    replaced = target.exists()
    with replacing(target) as half:
        half.write_bytes(filled.content)
    print(f"{'Replaced' if replaced else 'Wrote'} {target}: import it on the platform.")
    return 1 if filled.missing or filled.doubled else 0


def _report(filled: Filled) -> None:
    """Say what is filled, what is not, and whom the file does not know."""
    counts = f"{plural(len(filled.changes), 'mark')} to fill, {filled.same} there already"
    print(f"Column {one_line(filled.column)!r}: {counts}.")
    for change in filled.changes:
        if change.before.strip():
            is_lower = as_number(change.before) is not None and change.risky
            word = "lower" if is_lower else "not a number" if change.risky else "changed"
            print(one_line(f"  {word}: {change.name}: {change.before} → {change.now}"))
    for title, names in (
        ("Graded here, but not in the file", filled.missing),
        ("In the file, but without a mark here", filled.without),
        ("Left as they are", filled.locked),
        ("In the file more than once, so not filled", filled.doubled),
        ("Without an id, so not filled", filled.short),
    ):
        if names:
            print(one_line(f"{title}: {'; '.join(names)}"))


def _csv(marks: Sequence[Mark], everybody: dict[str, Person]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["student", "first_name", "last_name", "email", "section", "score", "max_score"])
    for mark in marks:
        names = _names(everybody.get(mark.student)).values()
        words = [one_line(value) for value in (mark.student, *names)]
        writer.writerow([*map(_harmless, words), f"{mark.score:g}", f"{mark.most:g}"])
    return text.getvalue()


def _names(person: Person | None) -> dict[str, str]:
    """Return what is known of a person, in the order of the columns."""
    found = person or Person(student="")
    return {
        "first_name": found.first,
        "last_name": found.last,
        "email": found.email,
        "section": found.section,
    }


def _harmless(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would take for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
