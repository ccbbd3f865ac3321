"""Names in archives are read as they were meant, and what nobody can read is refused."""

import struct
import zipfile
import zlib

import pytest

from grader.lms.archives import open_download
from tests.grader.lms.downloads import write_named_zip, write_zip


def listed(path):
    with open_download(path) as members:
        return {member.path: member.problem for member in members}


def test_a_name_in_utf8_without_the_flag_is_read(tmp_path):
    path = write_zip(tmp_path / "x.zip", {"xx.ipynb": b""})
    raw = path.read_bytes().replace(b"xx.ipynb", "é.ipynb".encode())
    path.write_bytes(raw)
    assert listed(path) == {"é.ipynb": ""}


@pytest.mark.parametrize("name", ["王小明.ipynb".encode("gbk"), "Øyvind.ipynb".encode("cp850")])
def test_a_name_in_an_unknown_code_page_is_refused_and_the_others_are_taken(tmp_path, name):
    found = listed(write_named_zip(tmp_path / "x.zip", name))
    assert found.pop("good.ipynb") == ""
    assert "unknown encoding" in next(iter(found.values()))


def test_a_name_in_the_code_page_of_dos_is_read(tmp_path):
    assert (
        listed(write_named_zip(tmp_path / "x.zip", "müllerbén.ipynb".encode("cp437")))["müllerbén.ipynb"]
        == ""
    )


def test_a_unicode_name_beside_one_in_a_code_page_is_read(tmp_path):
    raw, name = "王.ipynb".encode("gbk"), "王.ipynb".encode()
    info = zipfile.ZipInfo("x" * len(raw))
    field = b"\1" + struct.pack("<L", zlib.crc32(raw)) + name
    info.extra = struct.pack("<HH", 0x7075, len(field)) + field
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr(info, b"1")
    content = (tmp_path / "x.zip").read_bytes().replace(b"x" * len(raw), raw)
    (tmp_path / "x.zip").write_bytes(content)
    assert listed(tmp_path / "x.zip") == {"王.ipynb": ""}
