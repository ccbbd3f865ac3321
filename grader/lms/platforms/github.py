"""GitHub Classroom: a folder of cloned repositories, and the CSV of "Download grades" beside it."""

from __future__ import annotations

from collections.abc import Sequence

from grader.lms.archives import Member
from grader.lms.platforms.upload import Context, Upload
from grader.lms.times import parsed_time

NAME = "GitHub Classroom"

REPOSITORY, USER = "student_repository_name", "github_username"


def uploads(members: Sequence[Member], context: Context) -> list[Upload]:
    """Return the uploads among the members that lie in a repository which the worksheet names."""
    rows = _repositories(context)
    places = [
        (member, next((place for place, part in enumerate(member.parts[:-1]) if part in rows), None))
        for member in members
    ]
    return [
        _upload(member, place, rows[member.parts[place]]) for member, place in places if place is not None
    ]


def _repositories(context: Context) -> dict[str, dict[str, str]]:
    if context.worksheet is None:
        return {}
    rows = context.worksheet.records()
    return {row[REPOSITORY]: row for row in rows if row.get(REPOSITORY) and row.get(USER)}


def _upload(member: Member, place: int, row: dict[str, str]) -> Upload:
    return Upload(
        member=member,
        kind="github",
        key=row[USER],
        name=row.get("roster_identifier", ""),
        file="/".join(member.parts[place + 1 :]),
        handed_in=parsed_time(row.get("submission_timestamp", "")),
    )
