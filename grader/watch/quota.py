"""Quota: how many submissions of one student are graded in an hour. The rest wait, and are not lost."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

HOUR = 3600.0


class Quota:
    """Counts what was graded in the last hour, by student; kept in a file, a line of JSON each."""

    def __init__(self, path: Path, per_hour: int) -> None:
        self._path, self._per_hour = path, per_hour
        self._times: dict[str, list[float]] = defaultdict(list)
        for student, when in _lines(path):
            self._times[student].append(when)

    def free_at(self, student: str, now: float) -> float:
        """Return from when on (seconds since 1970) a student's next submission may be graded; 0: at once."""
        recent = [when for when in self._times[student] if now - HOUR < when <= now]
        self._times[student] = recent
        if not self._per_hour or len(recent) < self._per_hour:
            return 0.0
        return sorted(recent)[-self._per_hour] + HOUR

    def count(self, student: str, now: float) -> None:
        """Count a submission that begins to be graded."""
        self._times[student].append(now)
        line = json.dumps({"student": student, "when": now}) + "\n"
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("ab+") as file:
            if file.tell() and not _ends_a_line(file.fileno(), file.tell()):
                line = f"\n{line}"  # a kill has left half of one
            file.write(line.encode())


def _ends_a_line(descriptor: int, size: int) -> bool:
    return os.pread(descriptor, 1, size - 1) == b"\n"


def _lines(path: Path) -> Iterator[tuple[str, float]]:
    """Yield student and time of each line that is whole."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return
    for line in text.splitlines():
        try:
            entry = json.loads(line)
            yield str(entry["student"]), float(entry["when"])
        except (ValueError, TypeError, KeyError):
            continue
