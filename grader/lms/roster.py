"""Rosters: the class list, read from a platform's CSV."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from grader.errors import GraderError
from grader.lms.people import Person, doubled, made_of, student_id
from grader.lms.tables import Table
from grader.lms.worksheet import read_worksheet

Row = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Roster:
    """The people of a roster, the platform it comes from, and notes about rows that were left out."""

    platform: str
    people: tuple[Person, ...]
    notes: tuple[str, ...] = ()


def read_roster(table: Table) -> Roster:
    """Read a roster from a CSV of Canvas, Moodle, Brightspace or Gradescope, or from nbgrader's own.

    Raises:
        GraderError: The columns are not those of a known roster, it lists nobody, or two people have one id.
    """
    platform, rows = _form_of(table)
    read = FORMS[platform][1]
    people: list[Person] = []
    notes = [table.guess] if table.guess else []
    for number, row in rows:
        person = read(row) if any(row.values()) else ""
        if isinstance(person, Person) and not person.student:
            person = f"no folder can be named after its id {next(iter(person.ids.values()))!r}"
        if isinstance(person, str):
            notes += [f"Line {table.line(number)} was left out: {person}."] if person else []
        else:
            people.append(person)
    _check(table, people, notes)
    return Roster(platform=platform, people=tuple(people), notes=(*notes, *_changed_ids(people)))


def _changed_ids(people: list[Person]) -> list[str]:
    """Note the ids that are written in another way here."""
    changed = [
        f"{value} → {person.student}"
        for person in people
        if person.student not in person.ids.values()
        for value in made_of(person)
    ]
    if not changed:
        return []
    more = f" and {len(changed) - 5} more" if len(changed) > 5 else ""
    return [f"Ids name folders, so these are written otherwise: {', '.join(changed[:5])}{more}."]


def _form_of(table: Table) -> tuple[str, list[tuple[int, Row]]]:
    """Return the platform of a table, and its rows by number, with the English names of the columns."""
    if platform := platform_of(table):
        return platform, [
            (number, {name.strip().lower(): _plain(text) for name, text in row.items()})
            for number, row in enumerate(table.records(), start=1)
        ]
    if worksheet := read_worksheet(table):
        if not any(line.name or line.number or line.email for line in worksheet.values()):
            raise GraderError(
                f"{table.name} is Moodle's grading worksheet under blind marking: it has no names.",
                "Give it to `grader collect` with --worksheet. For the class list, download the worksheet of "
                "an assignment without blind marking.",
            )
        return "Moodle", [
            (line.row, {"full name": line.name, "id number": line.number, "email address": line.email})
            for line in worksheet.values()
        ]
    raise GraderError(
        f"{table.name} is not a known roster: its columns are {', '.join(table.header[:8])}.",
        "Give Canvas's gradebook, Moodle's grading worksheet, Brightspace's grades, Gradescope's roster, or "
        "a CSV with the columns id,first_name,last_name,email.",
    )


def platform_of(table: Table) -> str:
    """Return the platform whose class list a table is, by its columns; empty if it is none."""
    header = {column.strip().lower() for column in table.header}
    return next((platform for platform, (needed, _) in FORMS.items() if needed <= header), "")


def _plain(text: str) -> str:
    """Return a field without control characters and without blanks at its ends."""
    return "".join(" " if unicodedata.category(c) == "Cc" or c in BIDIRECTIONAL else c for c in text).strip()


BIDIRECTIONAL = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Controls that turn the direction of the text after them, also of what others wrote."""


def _check(table: Table, people: list[Person], notes: list[str]) -> None:
    if not people:
        why = " ".join(notes[:3])
        raise GraderError(f"{table.name} lists no students. {why}".strip(), "Export the roster again.")
    kinds = sorted({kind for person in people for kind in person.ids} - {"name"})
    for values in (
        [person.student for person in people],
        *([person.ids.get(kind, "") for person in people] for kind in kinds),
    ):
        if twice := doubled(values):
            raise GraderError(
                f"{table.name} lists {', '.join(twice[:5])} more than once.",
                "Every student needs an id of their own: correct the file. Ids that differ only in "
                "characters that no folder's name may have (/ : * ? + < >), or after 100 characters, "
                "count as the same id.",
            )


def _canvas(row: Row) -> Person | str:
    name, number = row["student"], row["id"]
    if not number:
        return "" if name.lower() in ("points possible", "") else f"{name} has no ID"
    last, _, first = name.partition(",")
    login = row.get("sis login id", "")
    if is_test_student(name):
        return ""
    ids = {"canvas": number, "login": login, "number": row.get("sis user id", "")}
    return Person(
        student=student_id(login or number),
        first=first.strip(),
        last=last.strip(),
        email=login if "@" in login else "",
        section=row.get("section", ""),
        ids={kind: value for kind, value in ids.items() if value},
        listed=True,
    )


def is_test_student(name: str) -> bool:
    """Tell whether a name is that of Canvas's test student, who is not a student."""
    return name.strip().lower() in ("student, test", "test student")


def _moodle(row: Row) -> Person | str:
    name, number, email = row["full name"], row.get("id number", ""), row.get("email address", "")
    if not (name or number or email):
        return "it has neither a name nor an id"
    first, _, last = name.rpartition(" ")
    ids = {"number": number, "email": email.lower(), "name": name}
    return Person(
        student=student_id(number or email or name),
        first=first,
        last=last,
        email=email,
        section=row.get("group", ""),
        ids={kind: value for kind, value in ids.items() if value},
        listed=True,
    )


def _brightspace(row: Row) -> Person | str:
    number, username = row.get("orgdefinedid", "").lstrip("#"), row.get("username", "").lstrip("#")
    if not (number or username):
        return "it has neither OrgDefinedId nor Username"
    ids = {"number": number, "login": username}
    return Person(
        student=student_id(username or number),
        first=row.get("first name", ""),
        last=row.get("last name", ""),
        email=row.get("email", ""),
        ids={kind: value for kind, value in ids.items() if value},
        listed=True,
    )


def _nbgrader(row: Row) -> Person | str:
    if not row["id"]:
        return "it has no id"
    return Person(
        student=student_id(row["id"]),
        first=row.get("first_name", ""),
        last=row.get("last_name", ""),
        email=row.get("email", ""),
        section=row.get("section", ""),
        ids={"student": row["id"], **({"email": row["email"].lower()} if row.get("email") else {})},
        listed=True,
    )


def _github(row: Row) -> Person | str:
    name, user = row["roster_identifier"], row["github_username"]
    if not (name or user):
        return "it has neither an identifier nor a user"
    ids = {"github": user, "student": name}
    return Person(
        student=student_id(name or user),
        ids={kind: value for kind, value in ids.items() if value},
        listed=True,
    )


def _gradescope(row: Row) -> Person | str:
    if row.get("role", "student").lower() not in ("", "student"):
        return ""
    number, email, name = row["sid"], row["email"], row.get("name", "")
    if not (number or email):
        return "it has neither SID nor Email"
    first, _, last = name.rpartition(" ")
    ids = {"number": number, "email": email.lower()}
    return Person(
        student=student_id(email.lower() or number),
        first=row.get("first name", first),
        last=row.get("last name", last),
        email=email,
        section=row.get("sections", ""),
        ids={kind: value for kind, value in ids.items() if value},
        listed=True,
    )


FORMS: dict[str, tuple[set[str], Callable[[Row], Person | str]]] = {
    "Canvas": ({"student", "id", "section"}, _canvas),
    "Moodle": ({"identifier", "full name"}, _moodle),
    "Brightspace": ({"orgdefinedid"}, _brightspace),
    "Gradescope": ({"sid", "email"}, _gradescope),
    "GitHub Classroom": ({"roster_identifier", "github_username"}, _github),
    "nbgrader": ({"id", "first_name", "last_name"}, _nbgrader),
}
"""By platform: the columns that show it, in lower case, and what reads a row."""
