"""Moodle's grading worksheet: who a participant is, and when something was handed in.

Its columns have names in the language of the site. In another language than English they are found by
what they hold, in the order of `mod/assign/gradingtable.php`: identifier, full name, perhaps ID number and
address, status. Under blind marking there is no full name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from grader.lms.people import plain
from grader.lms.tables import Table
from grader.lms.times import parsed_time

IDENTIFIER = re.compile(r"(\D*?)\s*(\d+)")
ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True, kw_only=True)
class Line:
    """A participant: name, ids, and the time of the last change of what was handed in (local to the site).

    `label` is the site's word for a participant, which stands for the name under blind marking.
    """

    row: int
    name: str
    label: str = ""
    number: str = ""
    email: str = ""
    status: str = ""
    handed_in: datetime | None = None


def read_worksheet(table: Table) -> dict[str, Line]:
    """Return the participants of a worksheet by their ids in it; empty if it is not a worksheet."""
    columns = columns_of(table)
    lines: dict[str, Line] = {}
    for row, fields in enumerate(table.rows[1:], start=1):
        found = {name: fields[place].value.strip() for name, place in columns.items() if place < len(fields)}
        if match := IDENTIFIER.fullmatch(found.get("identifier", "")):
            lines[match[2]] = _line(row, found, match[1])
    return lines


def is_blind(name: str, line: Line | None) -> bool:
    """Tell whether a name is the word that stands for all names under blind marking, or a group before it."""
    word = plain(name.rpartition("-")[2])
    return word in {"participant", *([plain(line.label)] if line and plain(line.label) else [])}


def _line(row: int, found: dict[str, str], label: str) -> Line:
    return Line(
        row=row,
        name=found.get("full name", ""),
        label=label,
        number=found.get("id number", ""),
        email=found.get("email address", ""),
        status=found.get("status", ""),
        handed_in=parsed_time(found.get("last modified (submission)", "")),
    )


def columns_of(table: Table) -> dict[str, int]:
    """Return the place of each column by its English name in lower case; empty if it is not a worksheet."""
    named = {column.strip().lower(): place for place, column in enumerate(table.header)}
    if "identifier" in named and ("full name" in named or "grade" in named):
        return named
    values = [
        [row[place].value.strip() for row in table.rows[1:] if place < len(row)]
        for place in range(len(table.header))
    ]
    if len(values) < 4 or not values[0] or not all(_is_participant(value) for value in values[0]):
        return {}
    columns = {"identifier": 0} if _lack_names(values) else {"identifier": 0, "full name": 1}
    for place, column in enumerate(values[2:], start=2):
        filled = [value for value in column if value not in ("", "-")]
        if filled and all(ADDRESS.fullmatch(value) for value in filled):
            columns.setdefault("email address", place)
        elif filled and "last modified (submission)" not in columns and all(map(parsed_time, filled)):
            columns["last modified (submission)"] = place
    return columns


def _lack_names(columns: list[list[str]]) -> bool:
    """Tell whether the columns are those of blind marking: identifier, status, grade, maximum, words.

    With names the maximum comes one place later, or more.
    """
    return _are_numbers(columns[3]) and not (len(columns) > 4 and _are_numbers(columns[4]))


def _are_numbers(column: list[str]) -> bool:
    return bool(column) and all(map(NUMBER.fullmatch, column))


def _is_participant(value: str) -> bool:
    return bool(re.fullmatch(r"[^\W\d][^\d]*\s?\d+", value))
