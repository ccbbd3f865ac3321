"""Receipts: what was collected for a unit, from where, and when it was handed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from grader.course import Course
from grader.errors import GraderError
from grader.record_json import from_json, to_json
from grader.whole_files import write_text


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """Receipt of one student's submission.

    Attributes:
        source: The name of the download.
        platform: The platform that it comes from.
        files: The SHA-256 of each file as it was written into `submitted/`, by its path there.
        members: The path in the download of each file, by its path in `submitted/`.
        handed_in: The time of handing in, as in `timestamp.txt`; empty if it is unknown.
        late: The platform calls it late.
        reply: The beginning of the name under which the platform takes feedback back.
    """

    source: str
    platform: str
    files: dict[str, str] = field(default_factory=dict)
    members: dict[str, str] = field(default_factory=dict)
    handed_in: str = ""
    late: bool = False
    reply: str = ""


def load(course: Course, unit: str) -> dict[str, Receipt]:
    """Return the receipts of a unit by student."""
    path = _path(course, unit)
    try:
        return from_json(path.read_text(encoding="utf-8"), dict[str, Receipt])
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise GraderError(
            f"{path} cannot be read ({error}).",
            "Delete it. Then every submission counts as put there by hand.",
        ) from error


def save(course: Course, unit: str, receipts: Mapping[str, Receipt]) -> None:
    """Write the receipts of a unit, wholly or not at all."""
    write_text(_path(course, unit), to_json(dict(sorted(receipts.items()))))


def load_refused(course: Course, unit: str) -> dict[str, str]:
    """Return why the newest submission of a student could not be taken, by student."""
    try:
        return from_json(_refused_path(course, unit).read_text(encoding="utf-8"), dict[str, str])
    except (OSError, ValueError):
        return {}  # it only explains; the next collection writes it again


def save_refused(course: Course, unit: str, refused: Mapping[str, str]) -> None:
    """Write why submissions could not be taken, wholly or not at all."""
    write_text(_refused_path(course, unit), to_json(dict(sorted(refused.items()))))


def _refused_path(course: Course, unit: str) -> Path:
    return course.class_dir / "collected" / f"{unit}.refused.json"


def _path(course: Course, unit: str) -> Path:
    return course.class_dir / "collected" / f"{unit}.json"
