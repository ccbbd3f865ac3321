"""A ZIP is written whole or not at all, and never over a file of another kind."""

import os
import stat
import zipfile

import pytest

from grader.edition import archive
from grader.edition.archive import check_target, write_archive
from grader.errors import GraderError


def test_the_same_contents_give_the_same_bytes(tmp_path):
    write_archive(tmp_path / "a.zip", {"b/c.txt": b"1", "a.txt": b"2"})
    write_archive(tmp_path / "b.zip", {"a.txt": b"2", "b/c.txt": b"1"})
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as written:
        assert written.namelist() == ["a.txt", "b/c.txt"]
        assert written.read("a.txt") == b"2"
        assert written.getinfo("a.txt").external_attr >> 16 == stat.S_IFREG | 0o644


def test_an_earlier_zip_is_replaced(tmp_path):
    path = tmp_path / "new" / "a.zip"
    for content in (b"1", b"2"):
        check_target(path)
        write_archive(path, {"a": content})
    assert zipfile.ZipFile(path).read("a") == b"2"
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_a_file_of_another_kind_is_kept(tmp_path):
    path = tmp_path / "README.md"
    path.write_text("text")
    with pytest.raises(GraderError, match="exists and is not a ZIP"):
        check_target(path)


def test_a_folder_is_named(tmp_path):
    with pytest.raises(GraderError, match="is a folder"):
        check_target(tmp_path)


@pytest.mark.parametrize("folder", ["/proc/nowhere", "/dev/null/x"])
def test_a_place_that_cannot_be_written_is_named(folder):
    with pytest.raises(GraderError, match=f"{folder}/a.zip cannot be written") as caught:
        check_target(archive.Path(folder) / "a.zip")
    assert caught.value.exit_code == 2


def test_nothing_is_left_of_a_zip_that_could_not_be_finished(tmp_path, monkeypatch):
    path = tmp_path / "a.zip"
    write_archive(path, {"a": b"1"})

    def full(*_):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(OSError, match="No space left"):
        write_archive(path, {"a": b"2"})
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.zip"]
    assert zipfile.ZipFile(path).read("a") == b"1"
