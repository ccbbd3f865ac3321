"""Quota: how many submissions of one student are graded in an hour. The rest wait, and are not lost."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.record_json import from_json, to_json

HOUR = 3600.0


@dataclass(frozen=True, kw_only=True)
class Begun:
    """A submission that began to be graded: whose, and when (seconds since 1970)."""

    student: str
    when: float


class Quota:
    """Counts what was graded in the last hour, by student; kept in a file, a line of JSON each."""

    def __init__(self, path: Path, per_hour: int) -> None:
        self._path, self._per_hour = path, per_hour
        self._times: dict[str, list[float]] = defaultdict(list)
        for begun in _lines(path):
            self._times[begun.student].append(begun.when)

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
        line = to_json(Begun(student=student, when=now), indent=None, ascii_only=True) + "\n"
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("ab+") as file:
            if file.tell() and not _ends_a_line(file.fileno(), file.tell()):
                line = f"\n{line}"  # a kill has left half of one
            file.write(line.encode())


def _ends_a_line(descriptor: int, size: int) -> bool:
    return os.pread(descriptor, 1, size - 1) == b"\n"


def _lines(path: Path) -> Iterator[Begun]:
    """Yield each line that is whole."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return
    for line in text.splitlines():
        try:
            yield from_json(line, Begun)
        except ValueError:
            continue
