"""Writing of collected submissions into `submitted/`: each one wholly or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from grader.course import Course
from grader.errors import GraderError
from grader.lms import people, receipts
from grader.lms.plan import Action, Item, Setting
from grader.lms.platforms.upload import Upload
from grader.lms.receipts import Receipt
from grader.submission.folder import TIMESTAMP

WRITTEN = (Action.NEW, Action.CHANGED)


def write_items(items: Sequence[Item], setting: Setting) -> None:
    """Write what is new or changed. A full disk ends it; what was written until then has its receipts."""
    course, unit = setting.course, setting.known.unit
    kept = dict(setting.receipts)
    everybody = list(setting.people)
    try:
        for item in items:
            if item.person is None or item.receipt is None:
                continue
            student = item.person.student
            if item.action in WRITTEN:
                write_submission(course, unit, student, item.contents, item.receipt)
            if item.action in (*WRITTEN, Action.UNCHANGED):
                kept[student] = item.receipt
                everybody = people.merged(everybody, [item.person])
    finally:
        receipts.save(course, unit, kept)
        people.save(course, everybody)
    told = {item.person.student: item for item in items if item.person}
    refused = {s: why for s, why in receipts.load_refused(course, unit).items() if s not in told}
    refused |= {s: item.why for s, item in told.items() if item.action is Action.REFUSED}
    receipts.save_refused(course, unit, refused)


def write_submission(
    course: Course, unit: str, student: str, contents: Mapping[str, Upload], receipt: Receipt
) -> None:
    """Put a student's files into `submitted/`, in place of those that are there.

    Raises:
        OSError: The disk is full, or the folder cannot be written. What was there before then stays.
    """
    target = course.path("submitted", student, unit)
    _check_inside(course, target)
    target.parent.mkdir(parents=True, exist_ok=True)
    new, old = target.with_name(f".{unit}.new"), target.with_name(f".{unit}.old")
    shutil.rmtree(new, ignore_errors=True)
    try:
        for path, upload in contents.items():
            place = new / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(upload.member.read())
        if receipt.handed_in:
            (new / TIMESTAMP).write_text(receipt.handed_in, encoding="utf-8")
        if target.exists():
            target.rename(old)
        new.rename(target)
    except OSError as error:
        error.filename = error.filename or str(target)  # a full disk names no file
        raise
    finally:
        if old.exists() and not target.exists():
            old.rename(target)
        shutil.rmtree(new, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _check_inside(course: Course, target: Path) -> None:
    """Refuse to write through a link that lies in `submitted/`."""
    top = course.folder("submitted")
    for folder in (target, *target.parents):
        if folder == top:
            return
        if folder.is_symlink():
            raise GraderError(f"{folder} is a link.", "Remove it, and collect again.")
