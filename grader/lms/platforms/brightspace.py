"""Brightspace: the download of an assignment's folder.

Form: `39786-640693 - Aiden Rodriguez - Oct 10, 2025 1022 AM/FILE`, beside an `index.html`. A student who
handed in twice has two folders.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from grader.lms.archives import Member
from grader.lms.platforms.upload import Context, Upload

NAME = "Brightspace"

FOLDER = re.compile(
    r"(?P<first>\d+)-(?P<second>\d+) - (?P<name>.+?) - "
    r"(?P<time>[A-Z][a-z]{2,8} \d{1,2}, \d{4} \d{3,4} [AP]M)(?: - (?P<file>.+))?",
    re.DOTALL,
)


def uploads(members: Sequence[Member], context: Context) -> list[Upload]:
    """Return the uploads among the members that lie in folders of Brightspace's form."""
    found = [(member, place, match) for member in members for place, match in _matches(member)]
    named = {(match["first"], match["name"]) for _, _, match in found}
    # One number is the student's and the other the assignment's, which is the same for all.
    same = len({first for first, _ in named}) == 1 and len({name for _, name in named}) > 1
    return [_upload(member, place, match, "second" if same else "first") for member, place, match in found]


def _matches(member: Member) -> list[tuple[int, re.Match[str]]]:
    places = [(place, FOLDER.fullmatch(part)) for place, part in enumerate(member.parts)]
    return [(place, match) for place, match in places if match][:1]


def _upload(member: Member, place: int, match: re.Match[str], key: str) -> Upload:
    time = _time(match["time"])
    inside = "/".join(member.parts[place + 1 :])
    return Upload(
        member=member,
        kind="brightspace",
        key=match[key],
        name=match["name"],
        file=inside or match["file"] or member.name,
        handed_in=time,
        rank=time.timetuple()[:5] if time else (),
        reply=f"{member.parts[place]}/" if inside else "",
    )


def _time(text: str) -> datetime | None:
    day, clock, half = text.rsplit(" ", 2)
    for month in ("%b", "%B"):
        try:
            return datetime.strptime(f"{day} {clock.zfill(4)} {half}", f"{month} %d, %Y %I%M %p")
        except ValueError:
            continue
    return None
