"""Lateness in words."""

from __future__ import annotations

from datetime import datetime

LATE = "Late by"
"""The beginning of every note about lateness."""


def duration(seconds: float) -> str:
    """Return a duration in its two largest units: "1 day 6 hours", "5 minutes", "20 seconds"."""
    parts, left = [], round(seconds)
    for name, size in (("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1)):
        count, left = divmod(left, size)
        if count:
            parts.append(f"{count} {name}{'' if count == 1 else 's'}")
        elif parts:
            break
    return " ".join(parts[:2]) or "0 seconds"


def late_note(seconds: float, penalty: float) -> str:
    """Return the note about a late submission: by how much, and the points that it lost."""
    points = "point" if penalty == 1 else "points"
    return f"{LATE} {duration(seconds)}" + (f"; {penalty:g} {points} taken off." if penalty else ".")


def lateness(handed_in: datetime | None, due: datetime | None) -> float:
    """Return the seconds by which a submission was late; 0 if it was not, or if its time is unknown."""
    return max(0.0, (handed_in - due).total_seconds()) if handed_in and due else 0.0
