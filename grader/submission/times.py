"""Time of handing in: what the text of a `timestamp.txt` says.

nbgrader's own parser takes an abbreviation that it does not know for UTC, "+0900" after a date and a time
for 900 seconds, and leaves out "PM" there. A mark must not depend on that.
"""

from __future__ import annotations

import re
import warnings
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import dateutil.parser  # type: ignore[import-untyped]
from nbgrader.utils import parse_utc

from grader.submission.folder import read_timestamp

OTHER_DAYS = (datetime(1999, 1, 1), datetime(2000, 2, 2))
"""Two days with no part in common: what both give a text is not in the text."""

PLACE = re.compile(r"\s+\(?([A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+)\)?$")
"""A time zone by its place, at the end of a time: "Asia/Seoul"."""

DIFFERENCE = re.compile(r"\b(?:UTC|GMT|UT)\s*([+-]\d+(?::\d+)?)(?:\s*\([^()]*\))?$")
"""A difference from UTC, at the end of a time, which the parser takes for the other direction: "GMT+9"."""

Offsets = frozenset[timedelta]


@dataclass(frozen=True)
class ParsedTime:
    """The time that a text names (UTC, without a zone), or why it is not known and what to do."""

    when: datetime | None = None
    problem: str = ""
    remedy: str = ""


NO_TIME = ParsedTime(problem="names no time")

NAME_THE_ZONE = (
    'Name the time zone of the class in deadlines.toml (timezone = "Asia/Seoul"), or write the time with its '
    'difference from UTC ("2026-01-02 22:00 +0900") into timestamp.txt. '
)


class _UnknownZoneError(ValueError):
    """A time names a zone that is not known, or several of one name."""


def parse_time(text: str, zones: Iterable[str] = ()) -> ParsedTime:
    """Parse the time that a text names. Without a zone it is UTC, as in nbgrader.

    Args:
        text: For example "2026-01-02 12:00:00 UTC", "Jan 2 2026 10:00 PM KST".
        zones: The time zones of the class, by place. An abbreviation that one of them uses is theirs; any
            other counts only if it is the same time everywhere.
    """
    try:
        place = PLACE.search(text)
        zone = ZoneInfo(place[1]) if place else None
        text = DIFFERENCE.sub(r"\1", text[: place.start()] if place else text)

        def found(name: str | None, seconds: int | None) -> tzinfo | None:
            return zone or _zone(name, seconds, text, tuple(zones))

        # The parser takes what a date lacks from a given day: such a text means another time tomorrow.
        one, other = (dateutil.parser.parse(text, default=day, tzinfos=found) for day in OTHER_DAYS)
        when: datetime = one.astimezone(UTC).replace(tzinfo=None) if one.tzinfo else one
    except _UnknownZoneError as error:
        return ParsedTime(problem=str(error), remedy=NAME_THE_ZONE)
    except Exception:  # whatever that parser makes of it
        return NO_TIME
    return ParsedTime(when) if one.date() == other.date() else NO_TIME


def submitted_at(folder: Path, zones: Iterable[str] = ()) -> datetime | None:
    """Return when a submission was made (its timestamp.txt, UTC), or None. `zones`: see `parse_time`."""
    return parse_time(read_timestamp(folder), zones).when


def _zone(name: str | None, seconds: int | None, text: str, zones: tuple[str, ...]) -> tzinfo | None:
    if seconds is not None:  # a number is exact, whatever the zone is called
        return timezone(timedelta(seconds=seconds))
    if name is None:
        return None
    if name.upper() in ("UTC", "GMT", "UT", "Z"):
        return UTC
    year = dateutil.parser.parse(text, default=OTHER_DAYS[0], ignoretz=True).year
    offsets = _offsets(year, zones).get(name) or _offsets(year).get(name, Offsets())
    if len(offsets) == 1:
        return timezone(next(iter(offsets)))
    why = "which is used for several times" if offsets else "which is not known"
    raise _UnknownZoneError(f"names the time zone {name}, {why} ({text!r})")


@lru_cache(maxsize=32)
def _offsets(year: int, zones: tuple[str, ...] = ()) -> dict[str, Offsets]:
    """Return what each abbreviation stands for in a year, in some time zones or in all."""
    found: dict[str, set[timedelta]] = defaultdict(set)
    for zone in map(ZoneInfo, zones or available_timezones()):
        for month in (1, 7):  # summer and winter
            day = datetime(year, month, 1, tzinfo=zone)
            found[day.tzname() or ""].add(day.utcoffset() or timedelta())
    return {name: Offsets(offsets) for name, offsets in found.items()}


def as_nbgrader_reads(text: str) -> datetime | None:
    """Return the time that nbgrader takes a text for (UTC, without a zone); None if it stops at it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a time zone that it does not know
            when: datetime | None = parse_utc(text)
    except Exception:  # whatever that parser makes of it
        return None
    return when
