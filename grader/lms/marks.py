"""Marks for a learning platform: filled into the instructor's own CSV, every other byte as it was."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.clean.text import plural
from grader.errors import GraderError
from grader.lms.grade_files import Form, Row, as_number, form_of
from grader.lms.people import Person, plain, same_words
from grader.lms.receipts import Receipt
from grader.lms.tables import Table

LOCKED = ("ex", "n/a")
"""Values of Canvas that are not marks: excused, and not assigned to this student."""


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A student's mark in a unit, after any penalty, and the most that there is."""

    student: str
    score: float
    most: float


@dataclass(frozen=True, kw_only=True)
class Change:
    """A field that is filled: whose it is, its value before, and its value now.

    `risky` says that something would be lost: a higher mark, or one that is not a number ("95%", "absent").
    """

    student: str
    name: str
    before: str
    now: str
    risky: bool


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A filled file, and what became of each mark.

    Attributes:
        content: The bytes of the file.
        column: The name of the column that was filled.
        changes: The fields with another value than before.
        same: How many fields had the mark already.
        missing: Students with a mark who are not in the file.
        without: Names in the file without a mark here.
        locked: Names whose field must not be filled, and why.
        doubled: Names of students who have several rows in the file: none of these is filled.
        short: Rows that end before the student's id.
    """

    content: bytes
    column: str
    changes: tuple[Change, ...] = ()
    same: int = 0
    missing: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    locked: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


def fill(
    table: Table,
    marks: Sequence[Mark],
    people: Sequence[Person],
    receipts: Mapping[str, Receipt],
    unit: str,
    column: str = "",
    scale: bool = False,
) -> Filled:
    """Fill marks into a table of Canvas, Moodle or Brightspace.

    Args:
        table: The file as the platform wrote it.
        marks: The marks of one unit.
        people: The students of the class, with their ids on platforms.
        receipts: What was collected for the unit.
        unit: The unit's name, by which the column is found.
        column: The name of the column, or its first words, where the unit's name does not show it.
        scale: Convert marks to the file's own maximum where it is another one than the unit's.

    Raises:
        GraderError: The file is none of these, its column cannot be found, or its maximum is another one.
    """
    form = form_of(table, unit, column)
    finder = _Finder(people, receipts)
    finder.check(form, table.name, unit)
    return _filled(table, form, marks, finder, _factor(table, form, marks, unit, scale))


def _factor(table: Table, form: Form, marks: Sequence[Mark], unit: str, scale: bool) -> float:
    """Return the factor from our points to the file's. Raises `GraderError` if their maxima differ."""
    most = max((mark.most for mark in marks), default=0.0)
    if form.most is not None and most and abs(form.most - most) > 1e-6 and not scale:
        raise GraderError(
            f"{table.header[form.column]!r} is out of {form.most:g} points, and {unit} out of {most:g}.",
            "Is it another assignment's file? Change the points on the platform, or use --scale.",
        )
    if scale and not form.most:
        raise GraderError(
            f"{table.header[form.column]!r} says no maximum above 0, so marks cannot be converted.",
            "Set the points on the platform and export the file again, or leave --scale out.",
        )
    return form.most / most if scale and form.most and most else 1.0


def _filled(table: Table, form: Form, marks: Sequence[Mark], finder: _Finder, factor: float) -> Filled:
    by_student = {mark.student: mark for mark in marks}
    students = finder.students(form.rows)
    if marks and not by_student.keys() & set(students.values()):
        raise _nobody(table.name, len(marks), form.short)
    rows_of = Counter(students.values())
    found = [(row, mark) for row in form.rows if (mark := by_student.get(students.get(row.number, "")))]
    alone = [(row, mark) for row, mark in found if rows_of[mark.student] == 1]
    locks = {row.number: why for row, _ in alone if (why := _lock(table, form, row))}
    filled = [
        (row, _change(table, form, row, mark, factor)) for row, mark in alone if row.number not in locks
    ]
    changes = {row.number: change for row, change in filled if change}
    with_mark = {row.number for row, _ in found}
    return Filled(
        content=table.changed({(number, form.column): change.now for number, change in changes.items()}),
        column=table.header[form.column],
        changes=tuple(changes.values()),
        same=len(filled) - len(changes),
        missing=tuple(sorted(by_student.keys() - {mark.student for _, mark in found})),
        without=tuple(row.name for row in form.rows if row.number not in with_mark),
        locked=tuple(f"{row.name} ({locks[row.number]})" for row, _ in alone if row.number in locks),
        doubled=tuple(sorted({row.name for row in form.rows if rows_of[students.get(row.number, "")] > 1})),
        short=form.short,
    )


def _lock(table: Table, form: Form, row: Row) -> str:
    """Return why a row's field must not be filled; empty if it may be."""
    before = table.value(row.number, form.column).strip()
    return row.locked or (before if before.lower() in LOCKED else "")


def _change(table: Table, form: Form, row: Row, mark: Mark, factor: float) -> Change | None:
    """Return how a row's field changes; None if it has the mark already."""
    before = table.value(row.number, form.column)
    now = form.show(mark.score * factor)
    old, new = as_number(before, table.decimal), as_number(now, table.decimal) or 0.0
    if old is not None and abs(old - new) < 0.005:
        return None
    risky = old > new if old is not None else before.strip() not in ("", "-")
    return Change(student=mark.student, name=row.name, before=before, now=now, risky=risky)


def _nobody(file: str, marks: int, short: Sequence[str]) -> GraderError:
    """Say why a file has none of the students: its rows are cut off, or are other people's."""
    students = plural(marks, "student")
    if short:
        return GraderError(
            f"{file} has an id for none of the {students} with a mark: {'; '.join(short[:3])}.",
            "Export the file again, or complete these lines.",
        )
    return GraderError(
        f"{file} has a row for none of the {students} with a mark.",
        "Is it the file of another course, or of an empty section? Export it again.",
    )


class _Finder:
    """Finds the student of each row of a file: by an id, else by a name that only one student has."""

    def __init__(self, people: Sequence[Person], receipts: Mapping[str, Receipt]) -> None:
        self._people = people
        self._participants = {
            match[1]: student
            for student, receipt in receipts.items()
            if (match := re.search(r"_(\d+)_assignsubmission", receipt.reply))
        }

    def check(self, form: Form, file: str, unit: str) -> None:
        """Raise `GraderError` for the worksheet of another assignment, whose participants have other ids."""
        theirs = {row.ids["participant"] for row in form.rows if "participant" in row.ids}
        if self._participants and theirs and not theirs & self._participants.keys():
            raise GraderError(
                f"{file} has none of the participants whose work was collected for {unit}.",
                "It is another assignment's worksheet: download the one of this assignment.",
            )

    def students(self, rows: Sequence[Row]) -> dict[int, str]:
        """Return the student of each row by the row's number."""
        found = {row.number: self._by_id(row) for row in rows}
        taken = {student for student in found.values() if student}
        for row in rows:
            if not found[row.number]:
                found[row.number] = self._by_name(row, rows, taken)
        return {number: student for number, student in found.items() if student}

    def _by_id(self, row: Row) -> str:
        if row.ids.get("participant") in self._participants:
            return self._participants[row.ids["participant"]]
        for person in self._people:
            for kind, value in row.ids.items():
                if value and (person.ids.get(kind) == value or person.student == value):
                    return person.student
        return ""

    def _by_name(self, row: Row, rows: Sequence[Row], taken: set[str]) -> str:
        words = same_words(row.name)
        if sum(same_words(other.name) == words for other in rows) > 1:
            return ""
        same = [
            person.student
            for person in self._people
            if (words and words in (same_words(person.name), same_words(person.ids.get("name", ""))))
            or (plain(row.name) and plain(row.name) == plain(person.ids.get("name", "")))
        ]
        return same[0] if len(same) == 1 and same[0] not in taken else ""
