"""nbgrader's exchange: the folder `inbound`, with `STUDENT+UNIT+TIMESTAMP[+RANDOM]/FILE`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from nbgrader.utils import parse_utc

from grader.lms.archives import Member
from grader.lms.platforms.upload import Context, Upload

NAME = "nbgrader's exchange"

FOLDER = re.compile(
    r"(?P<student>[^+]+)\+(?P<unit>[^+]+)\+(?P<time>\d{4}-\d\d-\d\d [^+]+)(?:\+.*)?", re.DOTALL
)


def uploads(members: Sequence[Member], context: Context) -> list[Upload]:
    """Return the uploads of this unit among the members that lie in folders of the exchange's form."""
    found = [(member, place, match) for member in members for place, match in _matches(member)]
    return [_upload(member, place, match) for member, place, match in found if match["unit"] == context.unit]


def is_submission(member: Member) -> bool:
    """Tell whether a file lies in a folder of the exchange's form, of whatever unit."""
    return bool(_matches(member))


def _matches(member: Member) -> list[tuple[int, re.Match[str]]]:
    places = [(place, FOLDER.fullmatch(part)) for place, part in enumerate(member.parts[:-1])]
    return [(place, match) for place, match in places if match][:1]


def _upload(member: Member, place: int, match: re.Match[str]) -> Upload:
    time = time_of(match["time"])
    return Upload(
        member=member,
        kind="student",
        key=match["student"],
        file="/".join(member.parts[place + 1 :]),
        handed_in=time,
        rank=(int(time.timestamp()), time.microsecond) if time else (),
    )


def time_of(text: str) -> datetime | None:
    """Read a time from the name of a folder, which the exchange made, in UTC."""
    try:
        return parse_utc(text).replace(tzinfo=UTC)  # type: ignore[no-any-return]
    except (ValueError, OverflowError, TypeError):
        return None
