"""Store of results: one JSON file per submission, read by later runs and the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from pathlib import Path

from grader.changes import Change
from grader.course import Course
from grader.record_json import from_json, to_json
from grader.records import Result
from grader.whole_files import write_text


@dataclass(frozen=True)
class Kept:
    """Stored result of a submission.

    Attributes:
        result: The result.
        fingerprint: A digest of all that the verdict depends on.
        texts: Digests of the texts that a person reads.
        own: A digest of what was handed in.
        change: The last change of the mark from one grading to the next.
    """

    result: Result
    fingerprint: str
    _: KW_ONLY
    texts: Mapping[str, str] = field(default_factory=dict)
    own: str = ""
    change: Change | None = None


def save(course: Course, kept: Kept) -> None:
    """Write a result, wholly or not at all."""
    path = course.result_path(kept.result.unit, kept.result.student)
    write_text(path, to_json(kept, ascii_only=True))


def load(course: Course, unit: str, student: str) -> Kept | None:
    """Return what is kept of a submission, or None if there is nothing (or only half of it)."""
    return _read(course.result_path(unit, student))


def load_all(course: Course, unit: str) -> list[Result]:
    """Return all results of a unit, by student."""
    return [kept.result for kept in load_kept(course, unit)]


def load_kept(course: Course, unit: str) -> list[Kept]:
    """Return what is kept of all submissions of a unit, by student."""
    folder = course.results_folder(unit)
    kept = [_read(path) for path in (*folder.glob("*.json"), *folder.glob("long/*.json"))]
    return sorted((entry for entry in kept if entry), key=lambda entry: entry.result.student)


def _read(path: Path) -> Kept | None:
    try:
        return from_json(path.read_text(encoding="utf-8"), Kept)
    except (OSError, ValueError):
        return None
