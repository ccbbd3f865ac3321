"""Keep results on disk, one JSON file a submission: what a resumed run and the report read."""

from __future__ import annotations

import json
import os
from pathlib import Path

from grader.course import Course
from grader.records import Result


def save(course: Course, result: Result, fingerprint: str) -> None:
    """Write a result, wholly or not at all."""
    path = course.result_path(result.unit, result.student)
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(path.name + ".part")
    half.write_text(json.dumps({"fingerprint": fingerprint, "result": result.to_dict()}, indent=1))
    os.replace(half, path)  # noqa: PTH105 - the one call that replaces in one step


def load(course: Course, unit: str, student: str) -> tuple[Result, str] | None:
    """Return a kept result and its fingerprint, or None if there is none (or only half a one)."""
    try:
        data = json.loads(course.result_path(unit, student).read_text())
        return Result.from_dict(data["result"]), str(data["fingerprint"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def load_all(course: Course, unit: str) -> list[Result]:
    """Return all results of a unit, by student."""
    folder: Path = course.result_path(unit, "x").parent
    kept = [load(course, unit, path.stem) for path in sorted(folder.glob("*.json"))]
    return [entry[0] for entry in kept if entry]
