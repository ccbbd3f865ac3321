"""Feedback goes into nbgrader's exchange under the name by which the student's nbgrader looks for it."""

import os

import pytest
from nbgrader.utils import notebook_hash

from grader.course import open_course
from grader.errors import GraderError
from grader.nbgrader import exchange
from tests.grader.conftest import NOTEBOOK, UNIT


@pytest.fixture
def released(course, tmp_path):
    """Return a course with an exchange in which a student's feedback is ready, and the name it will have."""
    config = tmp_path / "nbgrader_config.py"
    config.write_text(config.read_text() + f"c.Exchange.root = {str(tmp_path / 'exchange')!r}\n")
    opened = open_course(tmp_path)
    folder = opened.path("feedback", "ann", UNIT)
    folder.mkdir(parents=True)
    (folder / f"{NOTEBOOK}.html").write_text("page")
    (folder / "timestamp.txt").write_text("2026-03-02 09:00:00 UTC")
    (folder / "submission_secret.txt").write_text("secret")
    (tmp_path / "exchange" / "mini" / "feedback").mkdir(parents=True)
    name = notebook_hash(secret="secret", notebook_id=NOTEBOOK)
    return opened, tmp_path / "exchange" / "mini" / "feedback" / f"{name}.html"


def test_where_submissions_arrive(released, tmp_path):
    assert exchange.inbound(released[0]) == tmp_path / "exchange" / "mini" / "inbound"


def test_released_once_and_again_when_the_page_is_newer(released):
    course, there = released
    assert not exchange.is_released(course, UNIT, "ann")
    exchange.release_feedback(course, UNIT, "ann")
    assert there.read_text() == "page"
    assert exchange.is_released(course, UNIT, "ann")
    page = course.path("feedback", "ann", UNIT) / f"{NOTEBOOK}.html"
    page.write_text("newer")
    os.utime(page, (there.stat().st_mtime + 5,) * 2)
    assert not exchange.is_released(course, UNIT, "ann")


def test_what_did_not_come_through_the_exchange_has_no_place_there(released):
    course, _ = released
    (course.path("feedback", "ann", UNIT) / "submission_secret.txt").unlink()
    assert exchange.is_released(course, UNIT, "ann")


def test_an_exchange_that_takes_nothing_is_named(released, tmp_path):
    course, there = released
    there.parent.rmdir()
    (tmp_path / "exchange" / "mini").rmdir()
    (tmp_path / "exchange").rmdir()
    with pytest.raises(GraderError, match="does not take feedback"):
        exchange.release_feedback(course, UNIT, "ann")
