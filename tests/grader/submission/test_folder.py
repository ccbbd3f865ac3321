"""A submission's folder may hold anything."""

import os

import pytest

from grader.errors import SubmissionError
from grader.submission.folder import read_file, read_folder, read_timestamp


def test_notebook_and_files_are_read(tmp_path):
    (tmp_path / "one.ipynb").write_bytes(b"nb")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.csv").write_bytes(b"1")
    (tmp_path / "timestamp.txt").write_text("2026-01-01 00:00:00 UTC")
    (tmp_path / ".ipynb_checkpoints").mkdir()
    (tmp_path / ".ipynb_checkpoints" / "one-checkpoint.ipynb").write_bytes(b"old")
    found = read_folder(tmp_path, ["one"])
    assert (found.notebooks, found.files, found.notes) == ({"one": b"nb"}, {"data/a.csv": b"1"}, ())


def test_no_notebook_says_what_is_there(tmp_path):
    (tmp_path / "essay.docx").touch()
    with pytest.raises(
        SubmissionError, match=r"No notebook was handed in \(the folder holds essay.docx\)"
    ) as caught:
        read_folder(tmp_path, ["one"])
    assert "one.ipynb" in caught.value.remedy


def test_a_renamed_notebook_is_taken(tmp_path):
    (tmp_path / "one (2).ipynb").write_bytes(b"nb")
    found = read_folder(tmp_path, ["one"])
    assert found.notebooks == {"one": b"nb"}
    assert found.notes == ("Handed in as one (2).ipynb; taken for one.ipynb.",)


def test_of_several_unknown_notebooks_none_is_taken(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.ipynb").write_bytes(b"nb")
    with pytest.raises(SubmissionError, match="None of the notebooks"):
        read_folder(tmp_path, ["one"])


def test_a_missing_notebook_of_several_is_noted(tmp_path):
    (tmp_path / "one.ipynb").write_bytes(b"nb")
    found = read_folder(tmp_path, ["one", "two"])
    assert found.notebooks == {"one": b"nb"}
    assert found.notes == ("two.ipynb was not handed in and counts as unanswered.",)


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "secret").write_text("answers")
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "one.ipynb").symlink_to(tmp_path / "secret")
    with pytest.raises(SubmissionError, match="is a link"):
        read_folder(folder, ["one"])


def test_linked_files_and_folders_are_left_out(tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "answers.txt").write_text("answers")
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "one.ipynb").write_bytes(b"nb")
    (folder / "a.txt").symlink_to(tmp_path / "secret" / "answers.txt")
    (folder / "all").symlink_to(tmp_path / "secret")
    found = read_folder(folder, ["one"])
    assert found.files == {}
    assert found.notes == ("Left out: a.txt is a link.",)


def test_a_pipe_does_not_hang_the_run(tmp_path):
    os.mkfifo(tmp_path / "one.ipynb")
    with pytest.raises(SubmissionError, match="no ordinary file"):
        read_file(tmp_path / "one.ipynb")


def test_a_folder_that_is_a_link_is_somebody_elses_work(tmp_path):
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "one.ipynb").write_bytes(b"nb")
    (tmp_path / "mine").symlink_to(tmp_path / "theirs")
    with pytest.raises(SubmissionError, match="is a link"):
        read_folder(tmp_path / "mine", ["one"])


def test_a_file_whose_name_is_no_text_is_left_out(tmp_path):
    (tmp_path / "one.ipynb").write_bytes(b"nb")
    (tmp_path / os.fsdecode(b"caf\xe9.csv")).write_bytes(b"1")
    (tmp_path / os.fsdecode(b"\xff.ipynb")).write_bytes(b"nb")
    found = read_folder(tmp_path, ["one"])
    assert found.files == {}
    assert found.notes == (
        "?.ipynb is not of this unit and was left out.",
        "Left out: caf?.csv (its name is no text).",
    )


def test_the_time_of_handing_in_is_an_ordinary_small_file(tmp_path):
    assert read_timestamp(tmp_path) == ""
    (tmp_path / "timestamp.txt").write_text("2026-01-01 00:00:00 UTC\n" + " " * 200)
    assert read_timestamp(tmp_path) == "2026-01-01 00:00:00 UTC"
    (tmp_path / "timestamp.txt").unlink()
    os.mkfifo(tmp_path / "timestamp.txt")
    assert read_timestamp(tmp_path) == ""
