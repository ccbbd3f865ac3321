"""A folder or a ZIP of no platform: a folder for each student, or a notebook for each student.

Forms: `STUDENT/FILE`, `STUDENT/UNIT/FILE` (nbgrader's `submitted/`), `UNIT/STUDENT/FILE`, each perhaps
in one more folder that holds them all; and `STUDENT.ipynb`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from grader.lms.archives import Member
from grader.lms.platforms.upload import Context, Upload

NAME = "folders"


def uploads(members: Sequence[Member], context: Context) -> list[Upload]:
    """Return an upload for each member that lies in a student's folder, or is named after a student."""
    skipped = _common_folders(members, context)
    return [upload for member in members for upload in _upload(member, member.parts[skipped:], context)]


def _common_folders(members: Sequence[Member], context: Context) -> int:
    """Return how many folders, from the top, hold all students.

    A folder that holds everything is skipped if it is named after the unit, or if nothing but folders
    lie in it and it is not itself a student's, which the unit's folder in it would show.
    """
    folders = [member.parts[:-1] for member in members]
    skipped = 0
    while all(len(parts) > skipped for parts in folders) and len({parts[skipped] for parts in folders}) == 1:
        inner = {parts[skipped + 1 : skipped + 2] for parts in folders}
        top = folders[0][skipped]
        is_one_student = top in context.known or inner == {(context.unit,)} or () in inner
        if top != context.unit and is_one_student:
            break
        skipped += 1
    return skipped


def _upload(member: Member, parts: tuple[str, ...], context: Context) -> list[Upload]:
    if len(parts) == 1:
        name = PurePosixPath(parts[0])
        if name.suffix.lower() != ".ipynb":
            return []
        return [Upload(member=member, kind="folder", key=name.stem, file=parts[0])]
    student, inside = parts[0], parts[1:]
    if len(inside) > 1 and inside[0] == context.unit:
        inside = inside[1:]
    return [Upload(member=member, kind="folder", key=student, file="/".join(inside))]
