"""Moodle: "Download all submissions".

The forms are those of `mod/assign/classes/downloader.php` in Moodle's source: a folder for each participant
(`Full Name_ID_assignsubmission_file/FILE`, before 4.1 with `_` at the folder's end), or the same without
folders. ID is the participant's id in this one assignment. Times are in the grading worksheet alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from grader.lms.archives import Member
from grader.lms.platforms.upload import Context, Upload

NAME = "Moodle"

# Moodle writes a blank for each `_` of a name, so what comes after the first `_` is not a student's choice.
FOLDER = re.compile(r"(?P<name>[^_]+)_(?P<id>\d+)_assignsubmission_(?P<plugin>[a-z]+)_?", re.DOTALL)
FLAT = re.compile(r"(?P<name>[^_]+)_(?P<id>\d+)_assignsubmission_(?P<plugin>[a-z]+)_(?P<file>.+)", re.DOTALL)


def uploads(members: Sequence[Member], context: Context) -> list[Upload]:
    """Return the uploads among the members whose paths have one of Moodle's forms."""
    found = [(member, _match(member)) for member in members]
    return [_upload(member, *match) for member, match in found if match]


def _match(member: Member) -> tuple[re.Match[str], str, str] | None:
    """Find the first part of a path that has the form.

    Returns:
        The match, the path of the student's file, and the beginning of the reply's name.
    """
    for place, part in enumerate(member.parts):
        below = member.parts[place + 1 :]
        if below and (match := FOLDER.fullmatch(part)):
            return match, "/".join(below), f"{part}/"
        if match := FLAT.fullmatch(part):
            return match, "/".join((match["file"], *below)), part[: match.start("file")]
    return None


def _upload(member: Member, match: re.Match[str], file: str, reply: str) -> Upload:
    online = match["plugin"] == "onlinetext"
    return Upload(
        member=member,
        kind="moodle",
        key=match["id"],
        name=match["name"],
        file=file,
        reply=reply.replace("assignsubmission_onlinetext", "assignsubmission_file"),
        entry="A text" if online else "",
    )
