"""What stands in place of a time in submitted/ is set aside: nbgrader's pages would stop at it."""

import os
from pathlib import Path

import pytest
from nbgrader.apps.api import NbGraderAPI

from grader import timestamps
from grader.submission.folder import read_folder
from grader.submission.times import submitted_at
from tests.grader.conftest import NOTEBOOK, UNIT, answered, hand_in


def a_link(path: Path) -> None:
    path.symlink_to("/dev/zero")


def a_dangling_link(path: Path) -> None:
    path.symlink_to("nowhere")


def a_folder(path: Path) -> None:
    path.mkdir()
    (path / "more").touch()


def a_huge_file(path: Path) -> None:
    path.write_text("2026-01-02 12:00:00 UTC" + " " * 10_000_000)


def text(said: str | bytes):
    def write(path: Path) -> None:
        path.write_bytes(said if isinstance(said, bytes) else said.encode())

    return write


@pytest.mark.parametrize(
    "lay",
    [
        a_link,
        a_dangling_link,
        a_folder,
        a_huge_file,
        os.mkfifo,
        text("yesterday"),
        text(""),
        text("NaN"),
        text("10:30"),
        text("Monday"),
        text(b"\xff\xfe\x00"),
        text("9999-12-31 23:59:59 -1200"),
        text("2026-02-31 12:00:00 UTC"),
        text("\x00"),
    ],
)
def test_what_is_not_a_time_is_set_aside_and_nbgraders_list_stands(course, lay):
    folder = hand_in(course, "ada", answered()).parent
    lay(folder / "timestamp.txt")
    for _ in range(2):
        (note,) = timestamps.set_aside(course, UNIT)["ada"]
        assert "no time" in note and "undated" in note
    assert not os.path.lexists(folder / "timestamp.txt")
    assert submitted_at(folder) is None
    api = NbGraderAPI(course.directory, config=course.config)
    assert api.get_submitted_timestamp(UNIT, "ada") is None


@pytest.mark.parametrize("lay", [a_link, text("yesterday"), os.mkfifo])
def test_what_is_set_aside_is_no_file_of_the_answer(course, lay):
    folder = hand_in(course, "ada", answered()).parent
    lay(folder / "timestamp.txt")
    timestamps.set_aside(course, UNIT)
    assert read_folder(folder, [NOTEBOOK]).files == {}
    assert read_folder(folder, [NOTEBOOK]).notes == ()


@pytest.mark.parametrize(
    "said",
    [
        "2026-01-02 12:00:00 UTC",
        "2026-01-02 12:00:00.123456 UTC",
        "2026-01-02T12:00:00Z",
        "2 Jan 2026 12:00\n",
    ],
)
def test_a_time_stays(course, said):
    folder = hand_in(course, "ada", answered()).parent
    (folder / "timestamp.txt").write_text(said)
    assert timestamps.set_aside(course, UNIT) == {}
    assert (folder / "timestamp.txt").read_text() == said
    assert str(submitted_at(folder)).startswith("2026-01-02 12:00:00")


def test_a_new_time_after_a_refused_one_counts(course):
    folder = hand_in(course, "ada", answered()).parent
    (folder / "timestamp.txt").write_text("yesterday")
    timestamps.set_aside(course, UNIT)
    (folder / "timestamp.txt").write_text("2026-01-02 12:00:00 UTC")
    assert timestamps.set_aside(course, UNIT) == {}


@pytest.mark.parametrize(
    "said",
    [
        *("2026-01-02 12:00:00 UTC".encode(name) for name in ("utf-8-sig", "utf-16", "utf-16-be", "utf-32")),
        b"2026-01-02 12:00:00 UTC\r\n" + b" " * 200,
        b"Jan 2 2026 9:00 PM KST",
        b"2026-01-02 21:00:00 KST",
        b"2026-01-02 21:00:00 +0900",
        b"2026-01-02 9:00 PM Asia/Seoul",
        b"2026-01-02 12:00 PM",
    ],
)
def test_nbgrader_reads_the_time_that_was_meant(course, said):
    folder = hand_in(course, "ada", answered()).parent
    (folder / "timestamp.txt").write_bytes(said)
    timestamps.set_aside(course, UNIT)
    assert str(submitted_at(folder)) == "2026-01-02 12:00:00"
    assert str(NbGraderAPI(course.directory, config=course.config).get_submitted_timestamp(UNIT, "ada")) == (
        "2026-01-02 12:00:00"
    )
    assert timestamps.set_aside(course, UNIT) == {}
    assert read_folder(folder, [NOTEBOOK]).files == {}


def test_a_time_written_again_is_said_and_the_file_stays(course):
    folder = hand_in(course, "ada", answered()).parent
    (folder / "timestamp.txt").write_text("Jan 2 2026 9:00 PM KST")
    (note,) = timestamps.set_aside(course, UNIT)["ada"]
    assert "'Jan 2 2026 9:00 PM KST'" in note and "2026-01-02 12:00:00 UTC" in note
    assert (folder / "timestamp.original").read_text() == "Jan 2 2026 9:00 PM KST"
    assert sorted(path.name for path in folder.iterdir()) == [
        f"{NOTEBOOK}.ipynb",
        "timestamp.original",
        "timestamp.txt",
    ]


@pytest.mark.parametrize(
    "said", ["Jan 2 2026 8:00 PM CST", "2026-01-02 20:00:00 CST", "2026-01-02 20:00 XYZ"]
)
def test_a_zone_that_nobody_knows_is_named_until_the_class_names_its_own(course, said, recwarn):
    folder = hand_in(course, "ada", answered()).parent
    (folder / "timestamp.txt").write_text(said)
    for _ in range(2):
        (note,) = timestamps.set_aside(course, UNIT)["ada"]
        assert f"the time zone {said[-3:]}" in note and said in note and note.endswith(timestamps.UNDATED)
        assert "timestamp" in note and "deadlines.toml" in note
    assert not recwarn
    (course.class_dir / "deadlines.toml").write_text('timezone = "Asia/Shanghai"')
    timestamps.set_aside(course, UNIT)
    assert str(submitted_at(folder)) == ("None" if "XYZ" in said else "2026-01-02 12:00:00")


def test_the_zone_of_the_exchange_is_known(course):
    folder = hand_in(course, "ada", answered()).parent
    course.config.Exchange.timezone = "America/Chicago"
    (folder / "timestamp.txt").write_text("2026-07-02 07:00:00.5 CDT")
    timestamps.set_aside(course, UNIT)
    assert str(submitted_at(folder)) == "2026-07-02 12:00:00.500000"


def test_a_link_in_place_of_the_original_leads_nowhere(course, tmp_path):
    folder = hand_in(course, "ada", answered()).parent
    (tmp_path / "theirs").write_text("theirs")
    (folder / "timestamp.original").symlink_to(tmp_path / "theirs")
    (folder / "timestamp.txt").write_text("Jan 2 2026 9:00 PM KST")
    timestamps.set_aside(course, UNIT)
    assert (tmp_path / "theirs").read_text() == "theirs"
    assert (folder / "timestamp.original").read_text() == "Jan 2 2026 9:00 PM KST"
