"""Submissions in the exchange are taken into `submitted/` once they are whole, the newest of each student."""

import os
import time

import pytest

from grader.lms import receipts
from grader.lms.notebooks import known_notebooks
from grader.submission.times import submitted_at
from grader.watch import inbound
from grader.watch.inbound import arrivals, is_new, problem_of, take
from tests.grader.conftest import NOTEBOOK, UNIT, answered, hand_in
from tests.grader.watch.submitting import MORNING, submit


@pytest.fixture
def exchange(tmp_path):
    folder = tmp_path / "inbound"
    folder.mkdir()
    return folder


def test_the_newest_of_each_student_in_the_order_of_handing_in(exchange):
    submit(exchange, "ann", minutes=1)
    submit(exchange, "王", minutes=3)
    newest = submit(exchange, "ann", minutes=5)
    submit(exchange, "ben", minutes=4, unit="02_other")
    (exchange / "a file").write_text("")
    (exchange / f"eve+{UNIT}+no time+x").mkdir()
    (exchange / f"link+{UNIT}+2026-03-02 09:00:00.000000 UTC+x").symlink_to(newest)
    assert [arrival.student for arrival in arrivals(exchange, UNIT)] == ["王", "ann"]
    assert arrivals(exchange, UNIT)[1].folder == newest


@pytest.mark.parametrize("missing", ["submission_secret.txt", "timestamp.txt"])
def test_what_is_still_being_copied_waits(exchange, missing):
    folder = submit(exchange, "ann")
    (folder / missing).unlink()
    assert arrivals(exchange, UNIT) == []
    for path in (*folder.iterdir(), folder):  # nothing has changed for a while: an older nbgrader's
        os.utime(path, (time.time() - 60, time.time() - 60))
    assert [arrival.student for arrival in arrivals(exchange, UNIT)] == ["ann"]


def test_an_older_whole_one_counts_while_the_newest_is_copied(exchange):
    submit(exchange, "ann", minutes=1)
    newest = submit(exchange, "ann", minutes=2)
    (newest / "submission_secret.txt").unlink()
    assert [arrival.when.minute for arrival in arrivals(exchange, UNIT)] == [1]


def test_taken_once_and_again_only_if_newer(course, exchange):
    known = known_notebooks(course, UNIT)
    submit(exchange, "ann")
    (first,) = arrivals(exchange, UNIT)
    assert is_new(first, receipts.load(course, UNIT))
    assert take(course, known, first).student == "ann"
    folder = course.path("submitted", "ann", UNIT)
    assert {path.name for path in folder.iterdir()} == {
        f"{NOTEBOOK}.ipynb",
        "timestamp.txt",
        "submission_secret.txt",
    }
    assert submitted_at(folder) == MORNING.replace(tzinfo=None)
    assert not is_new(first, receipts.load(course, UNIT))
    submit(exchange, "ann", minutes=1)
    assert is_new(arrivals(exchange, UNIT)[0], receipts.load(course, UNIT))


def test_the_time_is_the_folders_and_not_the_students_files(course, exchange):
    folder = submit(exchange, "ann")
    (folder / "timestamp.txt").write_text("2020-01-01 00:00:00 UTC")
    take(course, known_notebooks(course, UNIT), arrivals(exchange, UNIT)[0])
    assert submitted_at(course.path("submitted", "ann", UNIT)) == MORNING.replace(tzinfo=None)


def test_what_cannot_be_taken_is_refused_and_leaves_the_one_before(course, exchange):
    known = known_notebooks(course, UNIT)
    submit(exchange, "ann")
    take(course, known, arrivals(exchange, UNIT)[0])
    submit(exchange, "ann", minutes=1, notebook=b"{half")
    assert "not a notebook" in take(course, known, arrivals(exchange, UNIT)[0]).refused
    assert receipts.load_refused(course, UNIT).keys() == {"ann"}
    assert course.path("submitted", "ann", UNIT).joinpath(f"{NOTEBOOK}.ipynb").stat().st_size > 100


def test_what_nbgrader_collected_is_replaced_and_what_lies_there_by_hand_is_not(course, exchange):
    known = known_notebooks(course, UNIT)
    for student in ("ann", "ben"):
        hand_in(course, student, answered({"total": "total = 1"}))
        submit(exchange, student)
    before = course.path("submitted", "ann", UNIT) / "timestamp.txt"
    before.write_text("2026-03-01 09:00:00.000000 UTC")
    ann, ben = sorted(arrivals(exchange, UNIT), key=lambda arrival: arrival.student)
    assert take(course, known, ann).student == "ann"
    assert "was not collected" in take(course, known, ben).refused


def test_a_folder_of_another_account_is_not_taken(exchange, monkeypatch):
    pwd = pytest.importorskip("pwd")
    submit(exchange, "daemon")
    submit(exchange, "nobody-of-this-name")
    named, unnamed = sorted(arrivals(exchange, UNIT), key=lambda arrival: arrival.student)
    assert problem_of(named) == ""  # ours: where all have one account nobody can say
    monkeypatch.setattr(inbound.os, "getuid", lambda: pwd.getpwnam("daemon").pw_uid + 1)
    assert "belongs to the account" in problem_of(named)
    assert problem_of(unnamed) == ""


def test_a_name_that_can_name_no_folder_is_refused(course, exchange):
    submit(exchange, "..")
    (arrival,) = arrivals(exchange, UNIT)
    assert "cannot be a student's id" in take(course, known_notebooks(course, UNIT), arrival).refused
    assert not course.submissions(UNIT)
    assert not course.folder("submitted").exists()
