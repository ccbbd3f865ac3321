"""The gradebook is opened for reading or for one transaction; its errors say what to do."""

import sys
from pathlib import Path

import pytest

from grader.errors import GraderError, MachineError
from grader.nbgrader import database, queries
from tests.grader.conftest import UNIT

NBGRADER = str(Path(sys.executable).parent / "nbgrader")


def test_a_dead_gradebook_is_the_machines_fault(course):
    (course.root / "gradebook.db").write_bytes(b"no database at all" * 100)
    with pytest.raises(MachineError, match=r"The gradebook sqlite:///.* cannot be used"):
        queries.scores(course, UNIT)


def test_what_is_written_in_a_transaction_is_kept_at_its_end_or_not_at_all(course):
    with pytest.raises(ZeroDivisionError), database.transaction(course) as book:
        book.update_or_create_student("ada")
        raise ZeroDivisionError
    assert queries.students(course) == set()
    with database.transaction(course) as book:
        book.update_or_create_student("ada")
        assert queries.students(course) == set()
        book.db.flush()
    assert queries.students(course) == {"ada"}


def test_an_entry_that_is_missing_is_said_in_words(course):
    with pytest.raises(GraderError, match="no such entry") as caught, database.opened(course) as book:
        book.find_student("ada")
    assert caught.value.remedy == "Grade the unit first."
