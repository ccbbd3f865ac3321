"""Blackboard: "Assignment File Download".

Form: `{ASSIGNMENT}_{USERNAME}_attempt_2016-01-30-15-00-00_{FILE}`, and a `.txt` of the same stem that
describes the attempt. The word "attempt" is in the site's language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from grader.lms.archives import Member
from grader.lms.platforms.upload import Context, Upload

NAME = "Blackboard"

ENTRY = re.compile(
    r"(?P<head>.+)_(?P<word>[^\W\d_]+)_(?P<time>\d{4}(?:-\d\d){5})(?:_(?P<file>.+)|\.txt)", re.DOTALL
)


def uploads(members: Sequence[Member], context: Context) -> list[Upload]:
    """Return the uploads among the members whose names have Blackboard's form."""
    found = [(member, ENTRY.fullmatch(member.name)) for member in members]
    return [_upload(member, match, context) for member, match in found if match and match["file"]]


def describes(member: Member) -> bool:
    """Tell whether a file is Blackboard's own description of an attempt."""
    match = ENTRY.fullmatch(member.name)
    return bool(match and not match["file"])


def _upload(member: Member, match: re.Match[str], context: Context) -> Upload:
    try:
        time = datetime.strptime(match["time"], "%Y-%m-%d-%H-%M-%S")
    except ValueError:
        time = None
    return Upload(
        member=member,
        kind="username",
        key=_username(match["head"], context),
        file=match["file"],
        handed_in=time,
        rank=tuple(map(int, match["time"].split("-"))),
    )


def _username(head: str, context: Context) -> str:
    """Return the user of `ASSIGNMENT_USERNAME`. A user whose name holds `_` has to be on the roster."""
    parts = head.split("_")
    tails = ["_".join(parts[place:]) for place in range(1, len(parts))]
    return next((tail for tail in tails if tail in context.known), parts[-1])
