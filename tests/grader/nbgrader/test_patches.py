"""What we say in nbgrader's place is what it would say."""

import sqlite3
import subprocess
import sys
import threading

import nbgrader.api
import pytest
from nbgrader.api import Gradebook

from grader.bench.activated import activated_path
from grader.errors import MachineError
from grader.nbgrader import generate, queries
from grader.nbgrader import patches as database
from grader.nbgrader.patches import newest_version
from tests.grader.conftest import UNIT

ASK = "from nbgrader.api import get_alembic_version; print(get_alembic_version())"


def test_the_version_is_the_one_that_nbgrader_finds():
    path = {"PATH": activated_path()}
    found = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, env=path)
    assert found.stdout.strip() == newest_version() == nbgrader.api.get_alembic_version()


def test_a_gradebook_that_is_opened_again_has_the_same_engine(tmp_path):
    address = f"sqlite:///{tmp_path}/gradebook.db"
    engines = []
    for _ in range(2):
        with Gradebook(address) as book:
            book.update_or_create_student("ada")
            engines.append(book.engine)
    assert engines[0] is engines[1]
    assert engines[0].pool.checkedout() == 0


def locked(address: str) -> sqlite3.Connection:
    """Begin to write into a gradebook, as another program does."""
    gradebook_file = address.removeprefix("sqlite:///")
    other = sqlite3.connect(gradebook_file, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    return other


def test_a_locked_gradebook_is_waited_for(course):
    generate.register(course, UNIT)
    other = locked(course.directory.db_url)
    threading.Timer(7, other.rollback).start()  # SQLite itself would wait 5 s
    assert queries.scores(course, UNIT) == {}


def test_a_gradebook_that_stays_locked_has_its_own_remedy(course, monkeypatch):
    monkeypatch.setattr(database, "LOCK_SECONDS", 0.2)
    generate.register(course, UNIT)
    other = locked(course.directory.db_url)
    with pytest.raises(MachineError, match=r"was locked for 0.2 s by another program") as caught:
        queries.scores(course, UNIT)
    assert "formgrader" in caught.value.remedy
    other.close()
