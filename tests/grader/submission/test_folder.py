"""A submission's folder may hold anything."""

import os
import subprocess
import sys
from pathlib import Path
from unicodedata import normalize

import pytest

from grader.errors import SubmissionError
from grader.submission.folder import (
    MAX_FILES,
    MAX_NOTES,
    MAX_TOTAL_BYTES,
    read_files,
    read_folder,
    read_timestamp,
)


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


@pytest.mark.parametrize("name", ["one-Copy1.ipynb", "ONE.IPYNB", "One.ipynb", "one.ipynb.txt", "mine.Ipynb"])
def test_one_notebook_that_is_called_otherwise_is_taken(tmp_path, name):
    (tmp_path / name).write_bytes(b"nb")
    found = read_folder(tmp_path, ["one"])
    assert (found.notebooks, found.files) == ({"one": b"nb"}, {})
    assert found.notes == (f"Handed in as {name}; taken for one.ipynb.",)


def test_a_copy_beside_the_notebook_is_told_for_one(tmp_path):
    (tmp_path / "one.ipynb").write_bytes(b"nb")
    (tmp_path / "one-Copy1.ipynb").write_bytes(b"copy")
    found = read_folder(tmp_path, ["one"])
    assert (found.notebooks, found.files) == ({"one": b"nb"}, {})
    assert found.notes == (
        "one-Copy1.ipynb looks like a copy of one.ipynb made by JupyterLab and was left out: "
        "one.ipynb counts. If the copy is meant, name it one.ipynb.",
    )


def test_of_two_copies_none_is_taken(tmp_path):
    for number in (1, 2):
        (tmp_path / f"one-Copy{number}.ipynb").write_bytes(b"nb")
    with pytest.raises(
        SubmissionError, match=r"\(one-Copy1.ipynb, one-Copy2.ipynb\) is called one.ipynb"
    ) as caught:
        read_folder(tmp_path, ["one"])
    assert "Name the one that counts one.ipynb" in caught.value.remedy


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
    assert found.notes == ("Left out: a.txt is a link.", "Left out: all is a link.")


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
        "Left out: caf?.csv (its name is not text).",
    )


def test_a_folder_may_be_deeper_than_the_stack(tmp_path, monkeypatch):
    (tmp_path / "one.ipynb").write_bytes(b"nb")
    (tmp_path / "z.csv").write_bytes(b"1")
    monkeypatch.chdir(tmp_path)
    for _ in range(sys.getrecursionlimit()):
        Path("d").mkdir()
        os.chdir("d")
        Path("a.csv").write_bytes(b"1")
    os.chdir(tmp_path)
    try:
        found = read_folder(tmp_path, ["one"])
    finally:
        subprocess.run(["rm", "-r", "d"], check=True)  # nor can pytest remove it
    assert {"z.csv", "d/a.csv", "d/d/a.csv"} <= set(found.files)
    assert max(map(len, found.files)) < 1000
    assert len(found.files) == MAX_FILES and "what comes after the first 200 files" in found.notes[-1]


def test_a_path_that_is_too_long_to_be_laid_out_again_is_left_out(tmp_path):
    (tmp_path / "one.ipynb").write_bytes(b"nb")
    deep = tmp_path / "/".join(["d" * 100] * 6)
    deep.mkdir(parents=True)
    (deep / "a.csv").write_bytes(b"1")
    found = read_folder(tmp_path, ["one"])
    assert found.files == {} and "more than 500 characters" in found.notes[0]


def test_a_crowd_of_files_links_and_notebooks_is_told_in_a_few_words(tmp_path):
    (tmp_path / "one.ipynb").write_bytes(b"nb")
    for number in range(3000):
        (tmp_path / f"{number}.ipynb").touch()
        (tmp_path / f"{number}.lnk").symlink_to("/")
    found = read_folder(tmp_path, ["one"])
    assert found.notebooks == {"one": b"nb"} and found.files == {}
    assert len(found.notes) == MAX_NOTES + 1 and "notes more of this kind" in found.notes[-1]


def test_files_that_are_too_large_together_are_left_out(tmp_path):
    (tmp_path / "one.ipynb").write_bytes(b"nb")
    for name in ("a", "b"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(MAX_TOTAL_BYTES * 2 // 3)
    found = read_folder(tmp_path, ["one"])
    assert list(found.files) == ["a"]
    assert found.notes == ("Left out: what comes after the first 1 file (too many or too large).",)


def test_the_time_of_handing_in_is_an_ordinary_small_file(tmp_path):
    assert read_timestamp(tmp_path) == ""
    (tmp_path / "timestamp.txt").write_text("2026-01-01 00:00:00 UTC\n")
    assert read_timestamp(tmp_path) == "2026-01-01 00:00:00 UTC"
    (tmp_path / "timestamp.txt").write_text("2026-01-01 00:00:00 UTC\n" + " " * 2000)
    assert read_timestamp(tmp_path) == ""
    (tmp_path / "timestamp.txt").unlink()
    os.mkfifo(tmp_path / "timestamp.txt")
    assert read_timestamp(tmp_path) == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_the_time_of_handing_in_is_text_as_an_editor_saves_it(tmp_path, encoding):
    (tmp_path / "timestamp.txt").write_bytes("2026-01-01 00:00:00 UTC \r\n\r\n".encode(encoding))
    assert read_timestamp(tmp_path) == "2026-01-01 00:00:00 UTC"


def test_a_name_in_decomposed_unicode_is_the_same_name(tmp_path):
    (tmp_path / f"{normalize('NFD', 'Übung é')}.ipynb").write_bytes(b"nb")
    (tmp_path / "two.ipynb").write_bytes(b"2")
    found = read_folder(tmp_path, [normalize("NFC", "Übung é"), "two"])
    assert (found.notebooks, found.notes) == ({"Übung é": b"nb", "two": b"2"}, ())


def test_a_folder_named_like_the_notebook_is_said_to_be_one(tmp_path):
    (tmp_path / "one.ipynb").mkdir()
    with pytest.raises(SubmissionError, match=r"one.ipynb is a folder, not a file") as caught:
        read_folder(tmp_path, ["one"])
    assert "out of that folder" in caught.value.remedy


def test_what_the_course_ignores_is_left_out_and_hidden_files_come_last(tmp_path):
    (tmp_path / "one.ipynb").write_bytes(b"nb")
    for name in (".hidden", "a.log", "kept.csv"):
        (tmp_path / name).write_bytes(b"x")
    assert list(read_folder(tmp_path, ["one"]).files) == ["a.log", "kept.csv", ".hidden"]
    assert list(read_folder(tmp_path, ["one"], ["*.log", ".h*"]).files) == ["kept.csv"]


def test_links_are_followed_where_that_is_asked_for_and_never_in_a_circle(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.csv").write_bytes(b"1")
    (tmp_path / "data" / "round").symlink_to(tmp_path)
    (tmp_path / "b.csv").symlink_to(tmp_path / "data" / "a.csv")
    notes: list[str] = []
    assert read_files(tmp_path, notes, ()) == {"data/a.csv": b"1"} and len(notes) == 2
    assert read_files(tmp_path, [], (), links=True) == {"data/a.csv": b"1", "b.csv": b"1"}
