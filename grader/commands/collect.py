"""`grader collect`: a learning platform's download into `submitted/`."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table as Columns
from rich.text import Text

from grader.clean.text import one_line
from grader.course import Course, open_course
from grader.deadlines import files as deadlines
from grader.deadlines.files import Deadlines
from grader.deadlines.words import duration, lateness
from grader.errors import GraderError
from grader.lms import people, receipts
from grader.lms.archives import Member, open_download
from grader.lms.notebooks import is_notebook_file, known_notebooks
from grader.lms.people import Person
from grader.lms.plan import Action, Item, Setting, plan
from grader.lms.platforms import github
from grader.lms.platforms.upload import Context
from grader.lms.recognize import recognize
from grader.lms.roster import platform_of, read_roster
from grader.lms.tables import Table, read_table
from grader.lms.times import from_timestamp, shown_in, zone_of
from grader.lms.worksheet import Line, columns_of, read_worksheet
from grader.lms.writing import write_items
from grader.nbgrader import gradebook


@dataclass(frozen=True, kw_only=True)
class Options:
    """Options of `grader collect`: other files of the platform, and the treatment of existing submissions."""

    worksheet: Path | None = None
    roster: Path | None = None
    timezone: str = ""
    replace: bool = False
    dry_run: bool = False
    as_json: bool = False


def run(unit: str, source: Path, options: Options, course_dir: Path | None, class_dir: Path | None) -> int:
    """Collect a unit's submissions from a download; 0 if everything was taken, else 1."""
    course = open_course(course_dir, class_dir)
    unit = course.unit(unit)
    known = known_notebooks(course, unit)
    if not known.expected:
        raise GraderError(f"{unit} has no source notebook.", f"Looked in {course.path('source', '.', unit)}.")
    worksheet = read_table(options.worksheet) if options.worksheet else None
    if worksheet and worksheet.guess:
        print(one_line(worksheet.guess), file=sys.stderr)
    known_people = _people(course, options.roster)
    zone, zone_name = _zone(course, options.timezone)
    names = frozenset().union(*map(people.names_of, known_people))
    with open_download(source) as members:
        found = recognize(members, Context(unit=unit, known=names, worksheet=worksheet))
        setting = Setting(
            course=course,
            known=known,
            receipts=receipts.load(course, unit),
            people=known_people,
            worksheet=_lines(worksheet, options.worksheet, found.platform),
            zone=zone,
            source=source.name,
            platform=found.platform,
            replace=options.replace,
        )
        items = plan(found.uploads, setting)
        _show(items, found.unknown, setting, zone_name, options)
        if not options.dry_run:
            write_items(items, setting)
            if options.roster:
                gradebook.enter_students(course, [one for one in people.load(course) if one.listed])
    refused = any(item.action in (Action.REFUSED, Action.KEPT) for item in items)
    return 1 if refused or not items or any(map(_matters, found.unknown)) else 0


def _matters(member: Member) -> bool:
    """Tell whether a file without a known student may be a student's work."""
    return bool(member.problem) or is_notebook_file(member.name)


def _people(course: Course, roster: Path | None) -> list[Person]:
    known = people.load(course)
    if roster is None:
        return known
    found = read_roster(read_table(roster))
    for note in found.notes:
        print(one_line(note), file=sys.stderr)
    return people.merged(known, found.people)


def _lines(table: Table | None, path: Path | None, platform: str) -> dict[str, Line]:
    """Return Moodle's participants; a worksheet that says nothing about this download is refused."""
    if table is None:
        return {}
    lines = read_worksheet(table)
    if github.REPOSITORY in table.header and platform != github.NAME:
        raise GraderError(
            f"No folder of the download is called like a repository in {path}.",
            "Name the folder that holds the clones, with the names that the file gives them.",
        )
    if not lines and platform != github.NAME:
        raise _not_a_worksheet(table, path)
    if platform not in ("Moodle", github.NAME):
        raise GraderError(
            f"This download is from {platform}, and {path} says nothing about it.",
            "Leave --worksheet out, or name the download that belongs to it.",
        )
    return lines


def _not_a_worksheet(table: Table, path: Path | None) -> GraderError:
    """Say what a file is that was given as a worksheet."""
    if columns_of(table):
        return GraderError(f"{path} is a grading worksheet without participants.", "Download it again.")
    if platform := platform_of(table):
        return GraderError(
            f"{path} is a class list ({platform}), not Moodle's grading worksheet.",
            "Give it with --roster; --worksheet takes the worksheet of this assignment.",
        )
    return GraderError(
        f"{path} is not Moodle's grading worksheet, nor the grades of GitHub Classroom.",
        "Leave --worksheet out, or download the worksheet of this assignment.",
    )


def _zone(course: Course, name: str) -> tuple[ZoneInfo, str]:
    """Return the time zone of the platform's site: the option's, the class's, the exchange's, or UTC."""
    configured = course.config.Exchange.get("timezone", "") if "Exchange" in course.config else ""
    chosen = name or deadlines.load(course).zone or configured or "UTC"
    return zone_of(chosen), chosen


def _as_data(item: Item, setting: Setting, said: Deadlines) -> dict[str, object]:
    """Return an item as one line of `--json`."""
    receipt = item.receipt
    return {
        "student": item.person.student if item.person else "",
        "name": item.name,
        "found": list(item.found),
        "handed_in": receipt.handed_in if receipt else "",
        "late": bool(receipt and receipt.late) or bool(_seconds_late(item, setting, said)),
        "action": item.action.value,
        "why": item.why,
        "notes": list(item.notes),
    }


def _seconds_late(item: Item, setting: Setting, said: Deadlines) -> float:
    """Return by how many seconds an item was handed in after its due date, as far as both are known."""
    if item.receipt is None or item.person is None:
        return 0.0
    due = said.due_for(setting.known.unit, item.person.student)
    return lateness(from_timestamp(item.receipt.handed_in), due)


def _show(
    items: Sequence[Item], unknown: Sequence[Member], setting: Setting, zone: str, options: Options
) -> None:
    said = deadlines.load(setting.course)
    if options.as_json:
        for item in items:
            print(json.dumps(_as_data(item, setting, said), ensure_ascii=False))
        return
    console = Console(file=sys.stdout)
    console.print(Text(one_line(f"{setting.source}: {setting.platform}. Times are those of {zone}.")))
    columns = Columns()
    for title in ("student", "name", "notebook", "handed in", "action", "note"):
        columns.add_column(title, overflow="fold")
    for item in items:
        note = " ".join(part for part in (item.why, *item.notes) if part)
        student = item.person.student if item.person else "?"
        when = _when(item, setting, said)
        cells = (student, item.name, ", ".join(item.found[:3]), when, item.action.value, note)
        columns.add_row(*(Text(one_line(cell)) for cell in cells))  # a student chose some of these words
    console.print(columns)
    for member in unknown:
        words = f"Belongs to nobody: {member.path}" + (f" ({member.problem})" if member.problem else "")
        console.print(Text(one_line(words)))
    if any(map(_matters, unknown)):
        example = setting.course.path("submitted", "STUDENT", setting.known.unit)
        console.print(Text(one_line(f"If such a file is a student's work, put it into {example}.")))
    counts = Counter(item.action.value for item in items)
    console.print(", ".join(f"{count} {action}" for action, count in counts.items()) or "Nothing was found.")
    for item in items:  # once more, where a long table has gone out of sight
        if item.action in (Action.REFUSED, Action.KEPT):
            console.print(Text(one_line(f"{item.action.value}: {_who(item)}: {item.why}")))
    if options.dry_run:
        console.print("Nothing was written (--dry-run).")


def _who(item: Item) -> str:
    """Return a student's name and id; the id alone if no other name is known."""
    student = item.person.student if item.person else ""
    return f"{item.name} ({student})" if student and item.name not in ("", student) else student or item.name


def _when(item: Item, setting: Setting, said: Deadlines) -> str:
    """Say when an item was handed in, in the zone of the platform, and whether that was late."""
    receipt = item.receipt
    moment = from_timestamp(receipt.handed_in) if receipt else None
    time = shown_in(moment, setting.zone) if moment else ""
    seconds = _seconds_late(item, setting, said)
    late = f"late by {duration(seconds)}" if seconds else "late" if receipt and receipt.late else ""
    return ", ".join(part for part in (time, late) if part) or "not known"
