"""The plan of a collection: for each student of a download what is taken, and why not where nothing is."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from grader.course import Course
from grader.errors import SubmissionError
from grader.lms.choice import choose_notebooks, contents_of, newest_attempt, too_long
from grader.lms.clashes import clashes
from grader.lms.identify import Unidentified, identify
from grader.lms.notebooks import Known
from grader.lms.people import Person
from grader.lms.platforms.upload import Upload
from grader.lms.receipts import Receipt
from grader.lms.times import as_timestamp, in_utc
from grader.lms.worksheet import Line
from grader.submission.folder import MAX_FILES, MAX_TOTAL_BYTES, TIMESTAMP
from grader.submission.plain_files import read_file


class Action(StrEnum):
    """Action of a collection on one submission."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    OLDER = "older"
    KEPT = "kept"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True)
class Item:
    """One student's row: what was found, and what is done with it.

    `contents` has the files to write by their path in the student's folder; only `new` and `changed`
    items are written.
    """

    person: Person | None
    name: str
    found: tuple[str, ...]
    action: Action
    why: str = ""
    notes: tuple[str, ...] = ()
    contents: Mapping[str, Upload] = field(default_factory=dict)
    receipt: Receipt | None = None


@dataclass(frozen=True, kw_only=True)
class Setting:
    """The class, the unit, what was collected before, and the platform's own facts."""

    course: Course
    known: Known
    receipts: Mapping[str, Receipt]
    people: Sequence[Person]
    worksheet: Mapping[str, Line]
    zone: ZoneInfo
    source: str
    platform: str
    replace: bool = False


def plan(uploads: Sequence[Upload], setting: Setting) -> list[Item]:
    """Plan what to take of the uploads of a download, in the order of the students."""
    whose = identify(uploads, setting.people, setting.worksheet)
    known = {place: person for place, person in whose.items() if isinstance(person, Person)}
    refused = {place: person.reason for place, person in whose.items() if isinstance(person, Unidentified)}
    refused |= clashes(known, setting.people)
    groups: dict[tuple[str, str], list[Upload]] = {}
    for upload in uploads:
        place = upload.kind, upload.key
        groups.setdefault(place if place in refused else ("", known[place].student), []).append(upload)
    items = [
        _refused(None, group, refused[place])
        if place in refused
        else _item(known[group[0].kind, group[0].key], group, setting)
        for place, group in groups.items()
    ]
    return sorted(items, key=lambda item: item.person.student if item.person else "")


def _item(person: Person, uploads: list[Upload], setting: Setting) -> Item:
    if bad := [upload for upload in uploads if upload.member.problem]:
        return _refused(person, uploads, f"{bad[0].file} {bad[0].member.problem}.")
    uploads, notes = newest_attempt(uploads)
    if sum(upload.member.size for upload in uploads) > MAX_TOTAL_BYTES or len(uploads) > MAX_FILES:
        limit = f"{MAX_FILES} files and {MAX_TOTAL_BYTES / 1e6:.0f} MB are allowed"
        return _refused(person, uploads, f"Too many files, or too large: {limit}.")
    chosen, why, more = choose_notebooks(uploads, setting.known)
    notes += [*more, *_entries(uploads)]
    if not chosen:
        return _refused(person, uploads, why, notes)
    contents = contents_of(uploads, chosen)
    if long := too_long(contents):
        return _refused(person, uploads, long, notes)
    try:
        digests = {
            path: hashlib.sha256(upload.member.read()).hexdigest() for path, upload in contents.items()
        }
    except SubmissionError as error:
        return _refused(person, uploads, error.reason, notes)
    item = Item(
        person=person,
        name=person.name or uploads[0].name,
        found=tuple(
            _shown(upload.file, name, len(setting.known.expected)) for name, upload in chosen.items()
        ),
        action=Action.NEW,
        notes=tuple(notes),
        contents=contents,
        receipt=_receipt(contents, digests, uploads, setting),
    )
    return _compared(item, person.student, setting)


def _entries(uploads: list[Upload]) -> list[str]:
    """Note what was typed into the platform, in the place of files or beside them."""
    entries = list(dict.fromkeys(upload.entry for upload in uploads if upload.entry))
    ending = "was handed in, not a file." if all(upload.entry for upload in uploads) else "was handed in too."
    return [f"{entry} {ending}" for entry in entries]


def _shown(file: str, notebook: str, notebooks: int) -> str:
    """Return the name of a file, and which of a unit's several notebooks it is if its name does not say."""
    name = PurePosixPath(file).name
    return name if notebooks == 1 or name == f"{notebook}.ipynb" else f"{name} → {notebook}"


def _receipt(
    contents: Mapping[str, Upload], digests: dict[str, str], uploads: list[Upload], setting: Setting
) -> Receipt:
    times = [time for upload in uploads if (time := _time(upload, setting))]
    return Receipt(
        source=setting.source,
        platform=setting.platform,
        files=digests,
        members={path: upload.member.path for path, upload in contents.items()},
        handed_in=max(times, default=""),
        late=any(upload.late for upload in uploads),
        reply=next((upload.reply for upload in contents.values() if upload.reply), ""),
    )


def _time(upload: Upload, setting: Setting) -> str:
    """Return the time of handing in: the platform's, or the worksheet's; never one of the student's files."""
    line = setting.worksheet.get(upload.key) if upload.kind == "moodle" else None
    time = upload.handed_in or (line.handed_in if line else None)
    try:
        return as_timestamp(in_utc(time, setting.zone)) if time else ""
    except OverflowError:  # in UTC it lies beyond the calendar
        return ""


def _compared(item: Item, student: str, setting: Setting) -> Item:
    """Compare an item with what lies in `submitted/` and with what was collected before."""
    folder = setting.course.path("submitted", student, setting.known.unit)
    new, old = item.receipt, setting.receipts.get(student)
    if new is None or not os.path.lexists(folder):
        return item
    present = dict(_present(folder))
    if present == new.files and old is not None and (new.handed_in, new.late) == (old.handed_in, old.late):
        return replace(item, action=Action.UNCHANGED)
    if not setting.replace:
        if old is None and present != new.files:
            why = (
                "submitted/ holds a submission that was not collected. --replace puts this one in its place."
            )
            return replace(item, action=Action.KEPT, why=why)
        if old is not None and present not in (old.files, new.files):
            why = "The files in submitted/ were changed by hand. --replace puts this one in their place."
            return replace(item, action=Action.KEPT, why=why)
        if old is not None and old.handed_in and new.handed_in and new.handed_in < old.handed_in:
            return replace(item, action=Action.OLDER, why="A newer one was collected before.")
    return replace(item, action=Action.CHANGED)


def _present(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the path and the SHA-256 of each file of a submission, but its time of handing in."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).as_posix()
        if path.is_symlink() or not path.is_file():
            if path.is_symlink():
                yield inside, "link"
        elif inside != TIMESTAMP:
            yield inside, hashlib.sha256(read_file(path, MAX_TOTAL_BYTES)).hexdigest()


def _refused(person: Person | None, uploads: list[Upload], why: str, notes: Sequence[str] = ()) -> Item:
    return Item(
        person=person,
        name=(person.name if person else "") or uploads[0].name or uploads[0].key,
        found=tuple(upload.member.path for upload in uploads),
        action=Action.REFUSED,
        why=why,
        notes=tuple(notes),
    )
