"""Times of handing in, as platforms write them: in the site's language, without a time zone."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import dateparser

from grader.errors import GraderError

ISO = re.compile(r"\d{4}-\d\d-\d\d")
ONLY_NUMBERS = re.compile(r"[\d\s./,:-]*(?:[aApP]\.?[mM]\.?)?\s*")


def parsed_time(text: str) -> datetime | None:
    """Parse a time in any language that Moodle is used in.

    Args:
        text: For example "Wednesday, 23 September 2020, 9:00 PM".

    Returns:
        The time, without a time zone unless the text names one. None if the text is not a time, or if
        day and month cannot be told apart (02/03/2026).
    """
    text = text.strip()
    if not any(character.isdigit() for character in text):
        return None
    if ONLY_NUMBERS.fullmatch(text) and not ISO.match(text):
        return None
    time: datetime | None = dateparser.parse(text, settings={"STRICT_PARSING": True})
    return time


def zone_of(name: str) -> ZoneInfo:
    """Return a time zone by its name, such as "Europe/Berlin".

    Raises:
        GraderError: There is no such time zone.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise GraderError(
            f"{name!r} is not a time zone.", 'Name one such as "Europe/Berlin", "Asia/Seoul" or "UTC".'
        ) from None


def in_utc(time: datetime, zone: ZoneInfo) -> datetime:
    """Return a time in UTC. A time without a zone is taken to be of `zone`."""
    return (time if time.tzinfo else time.replace(tzinfo=zone)).astimezone(UTC)


def as_timestamp(time: datetime) -> str:
    """Return a UTC time as nbgrader writes it into `timestamp.txt`."""
    return f"{time.replace(tzinfo=None).isoformat(' ', 'microseconds')} UTC"


def from_timestamp(text: str) -> datetime | None:
    """Return the UTC time that `as_timestamp` wrote; None for anything else."""
    try:
        return datetime.strptime(text, "%Y-%m-%d %H:%M:%S.%f UTC").replace(tzinfo=UTC)
    except ValueError:
        return None


def shown_in(time: datetime, zone: ZoneInfo) -> str:
    """Return a UTC time to the minute in a time zone; in UTC if it lies beyond the calendar there."""
    try:
        return f"{time.astimezone(zone):%Y-%m-%d %H:%M}"
    except OverflowError:
        return f"{time:%Y-%m-%d %H:%M} UTC"
