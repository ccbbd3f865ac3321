"""A file that is not a download is called what it is, with what to give instead."""

import io
import tarfile

import pytest

from grader.errors import GraderError
from grader.lms.archives import open_download
from grader.lms.file_kinds import kind_of
from tests.grader.lms.downloads import notebook_bytes, write_zip


@pytest.mark.parametrize(
    ("name", "content", "what", "remedy"),
    [
        ("one.ipynb", notebook_bytes(), "one notebook", "submitted/STUDENT/UNIT/"),
        ("one.IPYNB", b"not json", "one notebook", "submitted/STUDENT/UNIT/"),
        ("one.ipynb.txt", notebook_bytes(), "one notebook", "submitted/STUDENT/UNIT/"),
        ("one.zip", notebook_bytes(), "one notebook", "submitted/STUDENT/UNIT/"),
        ("one.html", b"<!DOCTYPE html>", "a web page", "download all submissions"),
        ("one.zip", b"\xef\xbb\xbf\n<html>", "a web page", "Log in"),
        ("one.tar.gz", b"\x1f\x8b\x08", "a .tar.gz archive", "Unpack it"),
        ("one.tgz", b"\x1f\x8b\x08", "a .tgz archive", "Unpack it"),
        ("one.zip", b"\x1f\x8b\x08", "a .gz archive", "Unpack it"),
        ("one.zip", b"BZh9", "a .bz2 archive", "Unpack it"),
        ("one.rar", b"Rar!", "a .rar archive", "Unpack it"),
        ("one.pdf", b"%PDF-1.4", "a PDF", "download all submissions"),
        ("one.zip", b"%PDF-1.4", "a PDF", "download all submissions"),
        ("one.zip", b"\x89PNG\r\n", "a picture", "download all submissions"),
        ("one.csv", b"a,b", "a table", "--worksheet"),
        ("one.py", b"x = 1", "a Python file", "download all submissions"),
        ("one.zip", b'{"a": 1}', "a JSON file", "download all submissions"),
        ("one.zip.part", b"PK\x03\x04", "a download that has not ended", "again"),
        ("one.zip", b"", "empty", "again"),
    ],
)
def test_a_file_is_called_what_it_is(tmp_path, name, content, what, remedy):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(GraderError) as raised, open_download(path):
        pass
    assert f"{name} is {what}" in str(raised.value)
    assert remedy in str(raised.value)


def test_a_tar_archive_by_any_name():
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("x"))
    kind = kind_of("one.zip", buffer.getvalue()[:512])
    assert kind is not None
    assert kind.what == "a .tar archive"


def test_what_nobody_knows_has_no_kind():
    assert kind_of("one.zip", b"PK\x03\x04 cut off") is None
    assert kind_of("one", b"hello") is None


def test_files_that_macos_puts_beside_others_are_left_out(tmp_path):
    files = {
        "ann/hw1.ipynb": b"{}",
        "ann/._hw1.ipynb": b"\0",
        "__MACOSX/ann/._hw1.ipynb": b"\0",
        "._ann": b"",
    }
    with open_download(write_zip(tmp_path / "x.zip", files)) as members:
        assert [member.path for member in members] == ["ann/hw1.ipynb"]
    (tmp_path / "sub" / "ann").mkdir(parents=True)
    for name in ("hw1.ipynb", "._hw1.ipynb"):
        (tmp_path / "sub" / "ann" / name).write_text("{}")
    with open_download(tmp_path / "sub") as members:
        assert [member.path for member in members] == ["ann/hw1.ipynb"]
