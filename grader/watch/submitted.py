"""Submitted work: which students' folders have changed since they were looked at."""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path

from grader.course import Course
from grader.deadlines.zones import zones_of
from grader.submission.folder import MAX_ENTRIES
from grader.submission.times import submitted_at

Signature = tuple[tuple[str, int, int, int], ...]
"""The name, the size and the times of change (nanoseconds) of each file of a submission."""

STILL = 1.0
"""Seconds for which a folder has to stay as it is: somebody may be copying into it."""


@dataclass(frozen=True, kw_only=True)
class Work:
    """Work of a student, as it lies there now; `since` is the time of handing in (seconds since 1970)."""

    student: str
    folder: Path
    signature: Signature
    since: float


@dataclass
class Watched:
    """The submissions of a unit, with what has been looked at already."""

    course: Course
    unit: str
    seen: dict[str, Signature] = field(default_factory=dict)
    unsettled: int = 0

    def changed(self, whole: Collection[str]) -> list[Work]:
        """Return what is new or changed, the one that was handed in first first.

        What changed a moment ago is left out and counted in `unsettled`, unless the student is one of those
        whose work is known to be `whole`.
        """
        found, self.unsettled, zones = [], 0, zones_of(self.course)
        for student, folder in self.course.submissions(self.unit).items():
            signature = signature_of(folder)
            if signature == self.seen.get(student):
                continue
            if student not in whole and not _is_still(signature):
                self.unsettled += 1
                continue
            when = submitted_at(folder, zones)
            since = (
                when.replace(tzinfo=UTC).timestamp()
                if when
                else max((one[3] for one in signature), default=0) / 1e9
            )
            found.append(Work(student=student, folder=folder, signature=signature, since=since))
        return sorted(found, key=lambda work: (work.since, work.student))

    def looked_at(self, work: Work) -> None:
        """Leave a submission out until it changes."""
        self.seen[work.student] = work.signature


def signature_of(folder: Path) -> Signature:
    """Return the signature of a submission; it is another one whenever a file in it changes."""
    return tuple(sorted(_entries(folder)))[:MAX_ENTRIES]


def _entries(folder: Path) -> Iterator[tuple[str, int, int, int]]:
    waiting, count = [folder], 0
    while waiting and count < MAX_ENTRIES:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                for entry in entries:
                    count += 1
                    status = entry.stat(follow_symlinks=False)
                    name = os.path.relpath(entry.path, folder)
                    yield name, status.st_size, status.st_mtime_ns, status.st_ctime_ns
                    if entry.is_dir(follow_symlinks=False) and count < MAX_ENTRIES:
                        waiting.append(Path(entry.path))
        except OSError:
            continue  # it is being replaced: another look finds it


def _is_still(signature: Signature) -> bool:
    return time.time() - max((one[3] for one in signature), default=0) / 1e9 > STILL
