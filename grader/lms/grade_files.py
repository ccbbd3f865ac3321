"""Files of marks: the rows, the column and the most points in each platform's CSV."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from grader.errors import GraderError
from grader.lms.columns import column_of
from grader.lms.roster import is_test_student, platform_of
from grader.lms.tables import Table
from grader.lms.worksheet import columns_of


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of a file that stands for a student."""

    number: int
    name: str
    ids: Mapping[str, str]
    locked: str = ""


@dataclass(frozen=True, kw_only=True)
class Form:
    """Form of a platform's file: its students, the column for marks, and the maximum of points.

    `short` names the rows that end before the student's id.
    """

    platform: str
    rows: Sequence[Row]
    column: int
    most: float | None
    show: Callable[[float], str]
    short: tuple[str, ...] = ()


def form_of(table: Table, unit: str, column: str) -> Form:
    """Read a platform's file of marks.

    Args:
        table: The file as the platform wrote it.
        unit: The unit's name, by which the column is found.
        column: The name of the column, or its first words, where the unit's name does not show it.

    Raises:
        GraderError: The file is not of a known platform, or its column cannot be found.
    """
    header = [name.strip().lower() for name in table.header]
    _check_lengths(table)
    if {"student", "id", "section"} <= set(header):
        return _canvas(table, header, unit, column)
    if columns := columns_of(table):
        return _moodle(table, columns, column)
    if "orgdefinedid" in header:
        return _brightspace(table, header, unit, column)
    if platform := platform_of(table):
        raise GraderError(
            f"{table.name} is a class list ({platform}) without marks.", "Write a file of marks with --csv."
        )
    raise GraderError(
        f"{table.name} is not a known file of marks: its columns are {', '.join(table.header[:8])}.",
        "Give Canvas's gradebook, Moodle's worksheet or Brightspace's grades in English, or use --csv.",
    )


def _canvas(table: Table, header: list[str], unit: str, column: str) -> Form:
    first = header.index("section") + 1
    titles = {
        place: title
        for place, title in enumerate(table.header)
        if place >= first and re.search(r"\(\d+\)\s*$", title)
    }
    place = column_of(titles, unit, column, table.name)
    places = {name: header.index(name) for name in ("id", "sis login id", "sis user id") if name in header}
    rows, short, most = [], [], None
    for number, fields in enumerate(table.rows[1:], start=1):
        name = fields[0].value
        if name.strip().lower() == "points possible":
            most = as_number(fields[place].value, table.decimal) if place < len(fields) else None
        ids = {
            kind: fields[places[column_name]].value.strip()
            for kind, column_name in (("canvas", "id"), ("login", "sis login id"), ("number", "sis user id"))
            if column_name in places and places[column_name] < len(fields)
        }
        if any(ids.values()) and not is_test_student(name):
            rows.append(Row(number=number, name=name, ids=ids))
        elif name.strip() and len(fields) <= places["id"]:
            short.append(number)
    return Form(
        platform="Canvas",
        rows=rows,
        column=place,
        most=most,
        show=_shown(table),
        short=_short(table, short),
    )


def _moodle(table: Table, columns: Mapping[str, int], column: str) -> Form:
    """Read a grading worksheet. Only in English is the column for the marks known by its name."""
    titles = {columns["grade"]: "Grade"} if "grade" in columns else dict(enumerate(table.header))
    if "grade" not in columns and not column:
        names = ", ".join(repr(name) for name in table.header)
        raise GraderError(
            f"{table.name} is not in English: which column has the marks?",
            f"Name one with --column: {names}.",
        )
    place = column_of(titles, "grade", "" if "grade" in columns else column, table.name)
    rows, most = [], None
    for number, fields in enumerate(table.rows[1:], start=1):
        value = {name: fields[at].value.strip() for name, at in columns.items() if at < len(fields)}
        match = re.search(r"(\d+)\s*$", value.get("identifier", ""))
        if not match:
            continue
        most = as_number(value.get("maximum grade", ""), table.decimal) if most is None else most
        ids = {
            "participant": match[1],
            "number": value.get("id number", ""),
            "email": value.get("email address", "").lower(),
        }
        fixed = value.get("grade can be changed", "").lower() == "no"
        locked = "its grade cannot be changed" if fixed else ""
        rows.append(
            Row(number=number, name=value.get("full name") or value["identifier"], ids=ids, locked=locked)
        )
    return Form(platform="Moodle", rows=rows, column=place, most=most, show=_shown(table))


def _brightspace(table: Table, header: list[str], unit: str, column: str) -> Form:
    ending = r"points grade( <.*>)?$"
    titles = {place: table.header[place] for place, name in enumerate(header) if re.search(ending, name)}
    place = column_of(titles, unit, column, table.name, ending)
    rows = []
    for number, fields in enumerate(table.rows[1:], start=1):
        value = {
            name: fields[at].value.strip().lstrip("#") for at, name in enumerate(header) if at < len(fields)
        }
        ids = {"number": value.get("orgdefinedid", ""), "login": value.get("username", "")}
        name = (
            f"{value.get('first name', '')} {value.get('last name', '')}".strip()
            or ids["login"]
            or ids["number"]
        )
        if any(ids.values()):
            rows.append(Row(number=number, name=name, ids=ids))
    match = re.search(r"maxpoints:\s*([\d.]+)", table.header[place].lower())
    return Form(
        platform="Brightspace",
        rows=rows,
        column=place,
        most=as_number(match[1]) if match else None,
        show=_shown(table),
    )


def _check_lengths(table: Table) -> None:
    """Raise `GraderError` for a row with more fields than the header: they may stand in wrong columns."""
    width = len(table.header)
    for number, fields in enumerate(table.rows[1:], start=1):
        if any(field.value.strip() for field in fields[width:]):
            raise GraderError(
                f"{_line(table, number)} has {len(fields)} fields, and the header {width}.",
                "A name with a comma needs quotation marks. Export the file again, or correct the line.",
            )


def _line(table: Table, number: int) -> str:
    return f"line {table.line(number)} of {table.name}"


def _short(table: Table, numbers: Sequence[int]) -> tuple[str, ...]:
    """Say which rows end before the student's id."""
    width = len(table.header)
    return tuple(
        f"{_line(table, number)} has {len(table.rows[number])} of {width} fields" for number in numbers
    )


def _shown(table: Table) -> Callable[[float], str]:
    return lambda value: f"{value:.2f}".replace(".", table.decimal)


def as_number(text: str, decimal: str = ".") -> float | None:
    """Return the number that a field holds; None if it holds none.

    Args:
        text: The field, with a point or a comma, perhaps with thousands apart: "1,234.50".
        decimal: The decimal sign of the file, which tells what "1,234" is.
    """
    signs = [sign for sign in text if sign in ".,"]
    last = signs[-1] if signs else ""
    thousands = re.fullmatch(r"\s*-?\d{1,3}([.,]\d{3})+\s*", text) and last != decimal
    if last and not thousands:
        whole, _, decimals = text.rpartition(last)
        text = f"{re.sub('[.,]', '', whole)}.{decimals}"
    try:
        number = float(re.sub("[.,]", "", text) if thousands else text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
