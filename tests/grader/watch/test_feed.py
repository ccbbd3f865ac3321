"""The pool stays warm; a worker that dies costs nobody a mark."""

import multiprocessing
import time
from dataclasses import replace

import pytest

from grader.errors import MachineError
from grader.grading import Options, look_into, open_unit, with_plans
from grader.watch.feed import Feed
from tests.grader.conftest import UNIT, answered, hand_in


@pytest.fixture
def submissions(course):
    """Return the opened unit, and three submissions that are ready to run."""
    opened = open_unit(course, UNIT, Options(jobs=1))
    with Feed(1) as feed:
        opened = with_plans(opened, feed.run)
    made = {}
    for student in ("ann", "ben", "cy"):
        folder = hand_in(course, student, answered()).parent
        made[student] = look_into(opened, student, folder, (), ())
    return made


def all_of(feed, count: int) -> dict[str, object]:
    found = {}
    deadline = time.monotonic() + 120
    while len(found) < count and time.monotonic() < deadline:
        found |= {submission.student: outcome for submission, outcome in feed.done(0.2)}
    return found


def test_the_same_workers_run_one_after_the_other(submissions):
    with Feed(1) as feed:
        feed.add(submissions["ann"])
        assert feed.students == ["ann"]
        assert all_of(feed, 1)["ann"][0].name
        workers = {child.pid for child in multiprocessing.active_children()}
        feed.add(submissions["ben"])
        assert all_of(feed, 1).keys() == {"ben"}
        assert {child.pid for child in multiprocessing.active_children()} == workers
        assert feed.students == []
    assert not multiprocessing.active_children()


def test_there_is_room_for_as_many_as_have_a_worker(submissions):
    with Feed(1) as feed:
        count = 0
        while feed.has_room and count < 10:
            feed.add(replace(submissions["ann"], student=f"s{count}"))
            count += 1
        assert 1 <= count <= 3
        assert len(all_of(feed, count)) == count


def test_a_worker_that_is_killed_costs_nobody_anything(submissions):
    with Feed(1) as feed:
        feed.add(submissions["ann"])
        feed.add(submissions["ben"])
        for child in multiprocessing.active_children():
            child.kill()
        found = all_of(feed, 2)
        assert found.keys() == {"ann", "ben"}
        assert not any(isinstance(outcome, Exception) for outcome in found.values())
        feed.add(submissions["cy"])
        assert all_of(feed, 1).keys() == {"cy"}


def test_a_submission_that_kills_any_worker_is_told_and_the_next_one_runs(submissions, monkeypatch):
    with Feed(1) as feed:
        real = feed._pool.submit
        kill = iter([True, True, False])

        def submit(jobs):
            future = real(jobs)
            if next(kill):
                for child in multiprocessing.active_children():
                    child.kill()
            return future

        monkeypatch.setattr(feed._pool, "submit", submit)
        feed.add(submissions["ann"])
        outcome = all_of(feed, 1)["ann"]
        assert isinstance(outcome, MachineError)
        assert "died twice" in outcome.reason
        feed.add(submissions["ben"])
        assert not isinstance(all_of(feed, 1)["ben"], Exception)
