"""Lock: one service at a time watches a class. It ends with the process, however that ends."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from grader.course import Course
from grader.errors import GraderError
from grader.record_json import from_json, to_json


@dataclass(frozen=True, kw_only=True)
class Holder:
    """The service that watches a class: its process, its unit, and since when (ISO 8601, UTC)."""

    pid: int
    host: str
    unit: str
    since: str


def folder(course: Course) -> Path:
    """Return the folder of the class in which a service keeps its files."""
    return course.class_dir / "watch"


@contextmanager
def held(course: Course, unit: str) -> Iterator[None]:
    """Hold the class's lock while the context lasts.

    Raises:
        GraderError: Another service holds it.
    """
    folder(course).mkdir(parents=True, exist_ok=True)
    descriptor = os.open(_path(course), os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _locked(descriptor):
            raise GraderError(_taken(course), "End that one first, or name another class with --class.")
        now = datetime.now(UTC).isoformat(timespec="seconds")
        holder = Holder(pid=os.getpid(), host=platform.node(), unit=unit, since=now)
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, to_json(holder, indent=None).encode(), 0)
        yield
    finally:
        os.close(descriptor)


def holder_of(course: Course) -> Holder | None:
    """Return the service that watches the class now; None if there is none."""
    try:
        descriptor = os.open(_path(course), os.O_RDWR)
    except FileNotFoundError:
        return None
    try:
        return None if _locked(descriptor) else _read(course)
    finally:
        os.close(descriptor)


def _locked(descriptor: int) -> bool:
    """Lock a file, unless another process has."""
    try:
        import fcntl
    except ImportError:  # Windows
        raise GraderError(
            "This system cannot lock files for `grader watch`.",
            "Watch on Linux or macOS, or run `grader grade` from time to time.",
        ) from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _taken(course: Course) -> str:
    holder = _read(course)
    where = f"process {holder.pid} on {holder.host}, since {holder.since}, unit {holder.unit}"
    return f"The class {course.class_dir} is watched already: {where}."


def _read(course: Course) -> Holder:
    try:
        return from_json(_path(course).read_text(encoding="utf-8"), Holder)
    except (OSError, ValueError):
        return Holder(pid=0, host="not known", unit="not known", since="not known")  # just being written


def _path(course: Course) -> Path:
    return folder(course) / "lock"
