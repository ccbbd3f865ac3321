"""One step of the service: what it begins, what it tries again, what it leaves for later."""

import pytest

from grader.errors import GraderError, MachineError
from grader.grading import Options, open_unit
from grader.submission.prepare import Submission
from grader.watch.quota import Quota
from grader.watch.service import ATTEMPTS, Rules, Service, sources
from tests.grader.conftest import UNIT, answered, hand_in


class Recorded:
    """A feed that runs nothing: what is added comes back with the outcomes that a test gives."""

    def __init__(self, outcomes=(), room: int = 2) -> None:
        self.added: list[Submission] = []
        self._outcomes, self._room = list(outcomes), room

    @property
    def has_room(self) -> bool:
        return len(self.added) < self._room

    def add(self, submission: Submission) -> None:
        self.added.append(submission)

    def done(self, seconds: float):
        while self.added and self._outcomes:
            yield self.added.pop(0), self._outcomes.pop(0)


@pytest.fixture
def made(course, tmp_path):
    """Return a service with a feed of the test's own, and the lines that it has told."""
    told: list[str] = []

    def make(feed, per_hour=0, release=None):
        rules = Rules(inbound=None, seconds=0, release=release, tell=told.append)
        quota = Quota(tmp_path / "q.jsonl", per_hour)
        found = Service(open_unit(course, UNIT, Options(jobs=1)), feed, quota, rules)
        found.whole |= {"ann", "ben", "cy"}
        return found

    return make, told


def test_what_has_no_room_waits_in_order(course, made):
    for student in ("cy", "ann", "ben"):
        path = hand_in(course, student, answered())
        (path.parent / "timestamp.txt").write_text(f"2026-03-02 1{len(student)}:00:00 UTC")
    feed = Recorded(room=1)
    found = made[0](feed)
    found.step()
    assert [submission.student for submission in feed.added] == ["cy"]
    assert [work.student for work in found.waiting] == ["ann", "ben"]
    found.step()
    assert len(feed.added) == 1  # nobody runs twice at a time
    assert not found.is_idle


def test_what_the_machine_stops_is_tried_again_and_then_told(course, made):
    hand_in(course, "ann", answered())
    feed = Recorded([MachineError("killed", "look")] * ATTEMPTS)
    found = made[0](feed, per_hour=1)
    for _ in range(ATTEMPTS + 2):
        found.step()
    assert [line.split(":")[0] for line in made[1]] == ["again"] * (ATTEMPTS - 1) + ["not graded"]
    assert found.failed["ann"].startswith("killed")
    assert found.is_idle


def test_a_notebook_that_cannot_be_read_is_told_once(course, made):
    hand_in(course, "ann", b"{half")
    found = made[0](Recorded())
    for _ in range(3):
        found.step()
    assert len(made[1]) == 1
    assert "not JSON" in found.failed["ann"]
    assert found.is_idle


def test_feedback_that_cannot_be_released_is_tried_again_later(made):
    calls: list[list[str]] = []

    def release(students):
        calls.append(list(students))
        if len(calls) == 1:
            raise GraderError("The exchange is away.", "Wait.")

    found = made[0](Recorded(), release=release)
    found.unreleased.add("ann")
    found.step()
    found.step()
    assert calls == [["ann"]]
    assert "feedback not released: The exchange is away." in made[1][0]
    found.release_from = 0.0
    found.step()
    assert calls == [["ann"], ["ann"]]
    assert not found.unreleased


def test_a_full_disk_ends_the_service(made):
    def release(students):
        raise OSError(28, "No space left on device")

    found = made[0](Recorded(), release=release)
    found.unreleased.add("ann")
    with pytest.raises(OSError, match="No space"):
        found.step()


def test_the_signature_of_the_sources_sees_each_file_that_counts(course):
    before = sources(course, UNIT)
    assert sources(course, UNIT) == before
    course.class_dir.mkdir(parents=True, exist_ok=True)
    seen = {before}
    for path in (
        course.class_dir / "deadlines.toml",
        course.class_dir / "extensions.csv",
        course.root / "nbgrader_config.py",
        course.path("source", ".", UNIT) / "data.csv",
    ):
        path.write_text((path.read_text() if path.exists() else "") + "\n")
        assert sources(course, UNIT) not in seen
        seen.add(sources(course, UNIT))
