"""What is new or changed in `submitted/` is noticed once it is still."""

import os
import time
from datetime import UTC, datetime

from grader.watch.submitted import Watched, signature_of
from tests.grader.conftest import UNIT, answered, hand_in


def test_new_changed_and_looked_at(course):
    watched = Watched(course, UNIT)
    path = hand_in(course, "ann", answered())
    assert (watched.changed(()), watched.unsettled) == ([], 1)
    (work,) = watched.changed({"ann"})
    assert watched.unsettled == 0
    watched.looked_at(work)
    assert watched.changed({"ann"}) == []
    content = path.read_bytes()
    path.write_bytes(content[:-1] + b" ")  # as long as before
    os.utime(path, (1, 1))  # whatever time it says
    assert [one.student for one in watched.changed({"ann"})] == ["ann"]


def test_in_the_order_of_handing_in(course):
    for student, hour in (("ann", 11), ("ben", 10), ("cy", 12)):
        path = hand_in(course, student, answered())
        (path.parent / "timestamp.txt").write_text(f"2026-03-02 {hour}:00:00 UTC")
    works = Watched(course, UNIT).changed({"ann", "ben", "cy"})
    assert [work.student for work in works] == ["ben", "ann", "cy"]
    assert works[0].since == datetime(2026, 3, 2, 10, tzinfo=UTC).timestamp()


def test_a_signature_sees_folders_and_follows_no_link(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "loop").symlink_to(tmp_path)
    before = signature_of(tmp_path)
    assert len(before) == 3
    (tmp_path / "a" / "b" / "file").write_text("x")
    assert signature_of(tmp_path) != before
    assert signature_of(tmp_path / "not there") == ()


def test_a_folder_of_very_many_files_is_bounded(tmp_path):
    for number in range(2500):
        (tmp_path / str(number)).touch()
    begin = time.monotonic()
    assert len(signature_of(tmp_path)) <= 2500
    assert time.monotonic() - begin < 5
