"""Inbound: submissions that arrive in nbgrader's exchange, and are taken into `submitted/`."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from grader.course import Course
from grader.deadlines.zones import zones_of
from grader.lms import people, receipts
from grader.lms.archives import members_of
from grader.lms.notebooks import Known
from grader.lms.plan import Action, Setting, plan
from grader.lms.platforms import exchange
from grader.lms.platforms.upload import Context
from grader.lms.times import as_timestamp, in_utc
from grader.lms.writing import write_items
from grader.nbgrader.exchange import SECRET
from grader.submission.folder import MAX_ENTRIES, TIMESTAMP
from grader.submission.plain_files import as_text
from grader.submission.times import submitted_at

QUIET = 5.0
"""Seconds without a change after which a folder is whole that lacks what nbgrader writes last."""

UTC = ZoneInfo("UTC")


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """A folder of the exchange: whose it is, and when it was handed in (UTC, by the folder's name)."""

    folder: Path
    student: str
    when: datetime


def arrivals(inbound: Path, unit: str) -> list[Arrival]:
    """Return the newest whole submission of each student, the one that was handed in first first.

    Raises:
        OSError: The folder cannot be read.
    """
    newest: dict[str, Arrival] = {}
    for found in _all(inbound, unit):
        known = newest.get(found.student)
        if (known is None or found.when > known.when) and _is_whole(found.folder):
            newest[found.student] = found
    return sorted(newest.values(), key=lambda arrival: (arrival.when, arrival.student))


def _all(inbound: Path, unit: str) -> Iterator[Arrival]:
    with os.scandir(inbound) as entries:
        for entry in entries:
            match = exchange.FOLDER.fullmatch(entry.name)
            if match and match["unit"] == unit and entry.is_dir(follow_symlinks=False):
                when = exchange.time_of(match["time"])
                if when is not None:
                    yield Arrival(folder=Path(entry.path), student=match["student"], when=when)


def _is_whole(folder: Path) -> bool:
    """Tell whether a submission has been copied wholly: nbgrader writes the time and the secret last."""
    try:
        secret = (folder / SECRET).lstat()
        if stat.S_ISREG(secret.st_mode) and secret.st_size and (folder / TIMESTAMP).lstat().st_size:
            return True
    except OSError:
        pass
    try:
        with os.scandir(folder) as entries:
            times = [entry.stat(follow_symlinks=False).st_mtime for entry in islice(entries, MAX_ENTRIES)]
        return time.time() - max([folder.lstat().st_mtime, *times]) > QUIET
    except OSError:
        return False  # it is being removed


def is_new(arrival: Arrival, taken: Mapping[str, receipts.Receipt]) -> bool:
    """Tell whether a submission is newer than what was taken of the same student."""
    receipt = taken.get(arrival.student)
    return receipt is None or as_timestamp(in_utc(arrival.when, UTC)) > receipt.handed_in


def problem_of(arrival: Arrival) -> str:
    """Return why a submission is not the named student's: another account owns its folder. Else empty.

    Where all share one account, or students have no accounts of their names, this cannot be told.
    """
    try:
        import pwd  # not on Windows

        owner = arrival.folder.lstat().st_uid
        if owner == os.getuid() or pwd.getpwnam(arrival.student).pw_uid == owner:
            return ""
        name = pwd.getpwuid(owner).pw_name
    except (ImportError, KeyError, OSError):
        return ""
    return f"It says it is {arrival.student}'s, and belongs to the account {name}."


@dataclass(frozen=True, kw_only=True)
class Taken:
    """The student whose submission was taken, by the id in the gradebook; or why it was refused."""

    student: str = ""
    refused: str = ""


def take(course: Course, known: Known, arrival: Arrival) -> Taken:
    """Take a submission into `submitted/`, wholly or not at all.

    Raises:
        OSError: The disk is full, or cannot be written.
    """
    everybody = people.load(course)
    uploads = exchange.uploads(members_of(arrival.folder), Context(unit=known.unit))
    taken = receipts.load(course, known.unit)
    setting = Setting(
        course=course,
        known=known,
        receipts=taken,
        people=everybody,
        worksheet={},
        zone=UTC,
        source=as_text(arrival.folder.parent.name),
        platform=exchange.NAME,
        replace=_was_taken_by_nbgrader(course, known.unit, arrival, taken),
    )
    items = plan(uploads, setting)
    write_items(items, setting)
    if not items or items[0].person is None:
        return Taken(refused=items[0].why if items else "The folder holds no files.")
    if items[0].action in (Action.REFUSED, Action.KEPT):
        return Taken(refused=items[0].why)
    return Taken(student=items[0].person.student)


def _was_taken_by_nbgrader(
    course: Course, unit: str, arrival: Arrival, taken: Mapping[str, receipts.Receipt]
) -> bool:
    """Tell whether `submitted/` has an older submission that `nbgrader collect` put there."""
    before = submitted_at(course.path("submitted", arrival.student, unit), zones_of(course))
    return arrival.student not in taken and before is not None and before.replace(tzinfo=UTC) < arrival.when
