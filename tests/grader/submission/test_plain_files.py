"""Only ordinary files are read, and none through a link."""

import os

import pytest

from grader.errors import SubmissionError
from grader.submission.plain_files import as_text, check_plain, read_beneath, read_file


def test_a_file_is_read_up_to_one_byte_more_than_the_limit(tmp_path):
    (tmp_path / "x").write_bytes(b"12345")
    assert read_file(tmp_path / "x", 5) == b"12345"
    assert read_file(tmp_path / "x", 3) == b"1234"


def test_a_pipe_does_not_hang_the_run(tmp_path):
    os.mkfifo(tmp_path / "one.ipynb")
    with pytest.raises(SubmissionError, match="is a pipe"):
        read_file(tmp_path / "one.ipynb")


@pytest.mark.parametrize(
    ("lay", "words"),
    [
        (lambda path: path.symlink_to("/etc/hosts"), "x is a link"),
        (lambda path: path.mkdir(), "x is a folder"),
        (lambda path: None, "x cannot be read"),
    ],
)
def test_what_is_not_an_ordinary_file_is_refused_with_the_reason(tmp_path, lay, words):
    lay(tmp_path / "x")
    with pytest.raises(SubmissionError, match=words):
        read_file(tmp_path / "x")


def test_no_folder_above_a_file_may_be_a_link(tmp_path):
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "x").write_text("secret")
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "data").symlink_to(tmp_path / "theirs")
    with pytest.raises(SubmissionError, match="a folder above is a link"):
        read_beneath(mine, mine / "data" / "x", 100)
    assert read_beneath(tmp_path, tmp_path / "theirs" / "x", 100) == b"secret"


def test_a_folder_of_ordinary_files_is_plain_and_one_with_a_link_is_not(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "x").write_text("1")
    check_plain(tmp_path)
    (tmp_path / "data" / "y").symlink_to("x")
    with pytest.raises(SubmissionError, match="y is not an ordinary file"):
        check_plain(tmp_path)


def test_a_name_of_any_bytes_becomes_text():
    assert as_text(os.fsdecode(b"a\xff")) == "a?"
