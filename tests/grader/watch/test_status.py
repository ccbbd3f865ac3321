"""The status says how many wait, for whoever asks."""

from grader.watch import status
from grader.watch.lock import Holder
from grader.watch.status import Status, said

FULL = Status(
    waiting=("ann", "ben"),
    running=("cy",),
    held={"dee": "2026-03-02T10:00:00+00:00"},
    graded=7,
    failed={"eve\x1b[31m": "not a notebook"},
    refused={"fay": "belongs to gus"},
    at="2026-03-02T09:00:00+00:00",
)
HOLDER = Holder(pid=7, host="hub", unit="01_sums", since="2026-03-02T08:00:00+00:00")


def test_it_is_kept_and_read(course):
    assert status.load(course) == Status()
    status.save(course, FULL)
    assert status.load(course) == FULL
    (course.class_dir / "watch" / "status.json").write_text("{")
    assert status.load(course) == Status()


def test_words():
    lines = said(HOLDER, FULL)
    assert lines[0] == "Watching 01_sums: process 7 on hub, since 2026-03-02T08:00:00+00:00."
    assert lines[1].startswith(
        "2 waiting, 1 running, 1 held by the limit, 7 graded, 1 failed, 1 refused (",
    )
    assert lines[2:] == [
        "held until 2026-03-02T10:00:00+00:00: dee",
        "not graded: eve\\x1b[31m: not a notebook",
        "refused: fay: belongs to gus",
    ]


def test_without_a_service():
    assert said(None, Status()) == ["Nobody watches this class now."]
    assert "2 waiting" in said(None, FULL)[1]
