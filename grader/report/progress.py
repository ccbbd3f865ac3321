"""Progress of manual grading: how many answers were left to read at each report of a unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from grader.course import Course
from grader.record_json import from_json, to_json
from grader.whole_files import write_text

MOST = 50
"""Limit of the entries; the newest are kept."""


@dataclass(frozen=True)
class Left:
    """Number of answers that were left to read at a time (ISO 8601, UTC)."""

    when: str
    count: int


def load(course: Course, unit: str) -> list[Left]:
    """Return what the reports of a unit have counted so far, the oldest first."""
    try:
        return from_json(_path(course, unit).read_text(encoding="utf-8"), list[Left])
    except (OSError, ValueError):
        return []  # it only shows progress; the next report begins a new series


def record(course: Course, unit: str, count: int) -> list[Left]:
    """Add how many answers are left now, unless that is what the last report counted; return all entries."""
    known = load(course, unit)
    if (known and known[-1].count == count) or not (known or count):
        return known
    now = datetime.now(UTC).isoformat(timespec="seconds")
    entries = [*known, Left(now, count)][-MOST:]
    write_text(_path(course, unit), to_json(entries))
    return entries


def in_words(entries: Sequence[Left], zone: str) -> str:
    """Return the series in words, with days as the class reads its clocks; empty before it has two."""
    if len(entries) < 2:
        return ""
    shown = entries if len(entries) <= 8 else [entries[0], *entries[-7:]]
    parts = [f"{entry.count} on {_day(entry, zone)}" for entry in shown]
    gap = [] if len(shown) == len(entries) else ["…"]
    return " → ".join([*parts[:1], *gap, *parts[1:]])


def _day(entry: Left, zone: str) -> str:
    moment = datetime.fromisoformat(entry.when).astimezone(ZoneInfo(zone))
    return f"{moment:%Y-%m-%d %H:%M}"


def _path(course: Course, unit: str) -> Path:
    return course.report_path(unit).with_suffix(".reading.json")
