"""Keep results on disk, one JSON file a submission: what a resumed run and the report read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from grader.course import Course
from grader.records import Result
from grader.whole_files import write_text


@dataclass(frozen=True)
class Kept:
    """A result, the fingerprint of what it came from, and digests of the texts that a person reads."""

    result: Result
    fingerprint: str
    texts: Mapping[str, str] = field(default_factory=dict)


def save(course: Course, kept: Kept) -> None:
    """Write a result, wholly or not at all."""
    path = course.result_path(kept.result.unit, kept.result.student)
    plain = {"fingerprint": kept.fingerprint, "texts": dict(kept.texts), "result": kept.result.to_dict()}
    write_text(path, json.dumps(plain, indent=1))


def load(course: Course, unit: str, student: str) -> Kept | None:
    """Return what is kept of a submission, or None if there is nothing (or only half of it)."""
    return _read(course.result_path(unit, student))


def load_all(course: Course, unit: str) -> list[Result]:
    """Return all results of a unit, by student."""
    folder = course.results_folder(unit)
    kept = [_read(path) for path in (*folder.glob("*.json"), *folder.glob("long/*.json"))]
    return sorted((entry.result for entry in kept if entry), key=lambda result: result.student)


def _read(path: Path) -> Kept | None:
    try:
        data = json.loads(path.read_text())
        return Kept(Result.from_dict(data["result"]), str(data["fingerprint"]), data.get("texts", {}))
    except (OSError, ValueError, KeyError, TypeError):
        return None
