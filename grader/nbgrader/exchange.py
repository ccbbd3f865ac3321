"""nbgrader's exchange: where submissions arrive, and the release of feedback to one student."""

from __future__ import annotations

import logging
from pathlib import Path

from nbgrader.auth import Authenticator
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeError, ExchangeFactory
from nbgrader.exchange.default import Exchange
from nbgrader.utils import notebook_hash

from grader import settings
from grader.course import Course
from grader.errors import GraderError
from grader.submission.folder import TIMESTAMP

SECRET = "submission_secret.txt"
"""The file in a submission by which nbgrader's exchange finds a student's feedback."""


def inbound(course: Course) -> Path:
    """Return the folder of the exchange where submissions arrive, whether it is there or not."""
    return _root(course) / "inbound"


def is_released(course: Course, unit: str, student: str) -> bool:
    """Tell whether the exchange has the newest feedback of a student, or cannot have any.

    It can have none of a submission that did not come through the exchange.
    """
    folder = course.path("feedback", student, unit)
    pages = list(folder.glob("*.html"))
    if not (folder / SECRET).is_file() or not (folder / TIMESTAMP).is_file():
        return True
    secret = (folder / SECRET).read_text(encoding="utf-8", errors="replace")
    names = [f"{notebook_hash(secret=secret, notebook_id=page.stem)}.html" for page in pages]
    there = [_root(course) / "feedback" / name for name in names]
    return all(
        one.is_file() and one.stat().st_mtime >= page.stat().st_mtime
        for one, page in zip(there, pages, strict=True)
    )


def release_feedback(course: Course, unit: str, student: str) -> None:
    """Give a student's feedback to the exchange, as `nbgrader release_feedback` does.

    Raises:
        GraderError: The exchange cannot be written.
    """
    directory = settings.made(CourseDirectory, course.config, course.root)
    directory.assignment_id, directory.student_id = unit, student
    made = ExchangeFactory(config=course.config).ReleaseFeedback(
        coursedir=directory, authenticator=Authenticator(config=course.config), config=course.config
    )
    made.log = logging.Logger("grader.exchange", logging.CRITICAL)
    try:
        made.start()
    except ExchangeError as error:
        raise GraderError(
            f"The exchange {_root(course)} does not take feedback: {error}.",
            "Check who may write there, or watch without --release.",
        ) from error


def _root(course: Course) -> Path:
    exchange = settings.made(Exchange, course.config, course.root)
    return Path(str(exchange.root)) / str(course.directory.course_id)
