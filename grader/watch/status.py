"""Status: how many submissions wait, run and were graded, in a file that others may read."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from grader.clean.text import one_line, plural
from grader.course import Course
from grader.record_json import from_json, to_json
from grader.watch.lock import Holder, folder
from grader.whole_files import write_text


@dataclass(frozen=True, kw_only=True)
class Status:
    """State of a service, as others may read it.

    Attributes:
        waiting: Students whose submissions wait, the first to be graded first.
        running: Students whose submissions run.
        held: Students who have reached their limit, with the time from which on they go on (ISO 8601, UTC).
        graded: How many submissions were graded since the service began.
        failed: Students whose submission could not be graded, with the reason.
        refused: What could not be taken in, with the reason.
        at: The time of all this (ISO 8601, UTC).
    """

    waiting: tuple[str, ...] = ()
    running: tuple[str, ...] = ()
    held: Mapping[str, str] = field(default_factory=dict)
    graded: int = 0
    failed: Mapping[str, str] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)
    at: str = ""

    def in_words(self) -> str:
        """Return one line."""
        parts = [f"{len(self.waiting)} waiting", f"{len(self.running)} running"]
        parts += [f"{len(self.held)} held by the limit"] if self.held else []
        parts += [f"{self.graded} graded"]
        parts += [f"{len(self.failed)} failed"] if self.failed else []
        parts += [f"{len(self.refused)} refused"] if self.refused else []
        return ", ".join(parts)


def save(course: Course, status: Status) -> None:
    """Write the status, wholly or not at all."""
    write_text(folder(course) / "status.json", to_json(status))


def load(course: Course) -> Status:
    """Return the status that was written last; an empty one if there is none."""
    try:
        return from_json((folder(course) / "status.json").read_text(encoding="utf-8"), Status)
    except (OSError, ValueError):
        return Status()


def said(holder: Holder | None, status: Status) -> list[str]:
    """Return the lines that `grader watch --status` prints."""
    if holder is None:
        lines = ["Nobody watches this class now."]
        if status.at:
            lines.append(f"When the last service ended, {status.at}: {status.in_words()}.")
        return lines
    age = max(0, round(time.time() - _seconds(status.at))) if status.at else 0
    return [
        f"Watching {holder.unit}: process {holder.pid} on {holder.host}, since {holder.since}.",
        f"{status.in_words()} ({plural(age, 'second')} ago).",
        *(one_line(f"held until {until}: {student}") for student, until in status.held.items()),
        *(one_line(f"not graded: {student}: {why}") for student, why in status.failed.items()),
        *(one_line(f"refused: {name}: {why}") for name, why in status.refused.items()),
    ]


def clock(seconds: float) -> str:
    """Return a time in seconds since 1970 as ISO 8601 in UTC."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _seconds(when: str) -> float:
    return datetime.fromisoformat(when).timestamp()
