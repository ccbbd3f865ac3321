"""Gradebook of a course: opened for reading or for one transaction, with errors that say what to do."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from unittest import mock

from nbgrader.api import (
    Gradebook,
    InvalidEntry,
    MissingEntry,
)
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import make_url
from sqlalchemy.exc import IntegrityError, SAWarning, SQLAlchemyError
from sqlalchemy.orm import scoped_session, sessionmaker
from traitlets.config import Config

from grader.course import Course
from grader.errors import GraderError, MachineError
from grader.nbgrader import patches, steps

patches.install()


@contextmanager
def opened(course: Course) -> Iterator[Gradebook]:
    """Open the gradebook; errors of the database become errors with a remedy."""
    warnings.filterwarnings("ignore", category=SAWarning, module="nbgrader")  # theirs, harmless
    try:
        with Gradebook(url_of(course), CourseDirectory(config=course.config).course_id) as book:
            yield book
    except MissingEntry as error:
        raise GraderError(f"The gradebook has no such entry: {error}.", "Grade the unit first.") from error
    except (SQLAlchemyError, InvalidEntry, ImportError) as error:
        raise_if_machine(error, course.config)
        raise


@contextmanager
def transaction(course: Course) -> Iterator[Gradebook]:
    """Open the gradebook for one transaction: what nbgrader commits in it is kept only at our end."""
    with opened(course) as book, book.engine.connect() as connection, connection.begin():
        book.db.remove()
        # "rollback_only": a commit of this session is none of the connection's.
        makers = sessionmaker(bind=connection, future=True, join_transaction_mode="rollback_only")
        book.db = scoped_session(makers)
        yield book
        book.db.remove()


@contextmanager
def instead_of_its_own(book: Gradebook, chosen: Iterable[steps.Step]) -> Iterator[None]:
    """Let nbgrader's steps, each of which opens a gradebook, have this one."""
    kept_open = _KeptOpen(book)
    with ExitStack() as stack:
        for name in {kind.__module__ for step in chosen for kind in getattr(step, "__mro__", ())}:
            if getattr(sys.modules[name], "Gradebook", None) is Gradebook:
                stack.enter_context(mock.patch.object(sys.modules[name], "Gradebook", lambda *_: kept_open))
        yield


class _KeptOpen(Gradebook):  # type: ignore[misc] # nbgrader is untyped
    """Gradebook that ignores `close`, for code that closes a gradebook which it did not open."""

    def __init__(self, book: Gradebook) -> None:
        self.engine, self.db, self.course_id = book.engine, book.db, book.course_id

    def close(self) -> None:
        """Leave it open."""


def url_of(course: Course) -> str:
    """Return the address of a course's gradebook, as SQLAlchemy takes it."""
    return str(CourseDirectory(config=course.config).db_url)


def raise_if_machine(error: BaseException, config: Config) -> None:
    """Raise what lies behind an error of nbgrader's, if that is a gradebook or a disk."""
    cause: BaseException | None = error
    while cause:
        if isinstance(cause, ModuleNotFoundError) and str(cause.name).startswith("psycopg"):
            raise GraderError(
                f"A gradebook in PostgreSQL needs a driver; there is no {cause.name}.",
                "pip install 'keras-course[postgres]'; the address begins postgresql+psycopg2://.",
            ) from error
        of_one_entry = isinstance(error, InvalidEntry) and isinstance(cause, IntegrityError)
        if isinstance(cause, SQLAlchemyError) and not of_one_entry:
            raise broken_gradebook(str(cause), config) from error
        if isinstance(cause, OSError):
            raise cause
        cause = cause.__cause__ or cause.__context__


def broken_gradebook(words: str, config: Config) -> MachineError:
    """Return the error that a database error means for an instructor."""
    url = make_url(CourseDirectory(config=config).db_url).render_as_string(hide_password=True)
    if "database is locked" in words:
        return MachineError(
            f"The gradebook {url} was locked for {patches.LOCK_SECONDS:g} s by another program.",
            "Let that end, or close it (formgrader, another nbgrader), and run this again; "
            "what is graded stays.",
        )
    return MachineError(
        f"The gradebook {url} cannot be used: {words.splitlines()[0]}.",
        "Look whether the disk is full, the file writable, the server up, and the nbgrader the same.",
    )
