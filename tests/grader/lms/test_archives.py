"""A download is read without following anything out of it, and each odd file is refused by name."""

import os
import stat
import zipfile

import pytest

from grader.errors import GraderError, SubmissionError
from grader.lms import archives
from grader.lms.archives import open_download
from tests.grader.lms.downloads import write_named_zip, write_zip


def listed(path):
    with open_download(path) as members:
        return {member.path: member.problem for member in members}


def entry(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, mode << 16
    return info


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("../up.ipynb", "leads out"),
        ("/root.ipynb", "leads out"),
        ("a\\..\\..\\up.ipynb", "leads out"),
        ("C:\\up.ipynb", "leads out"),
        ("inner.zip", "archive inside"),
        ("inner.TAR.GZ", "archive inside"),
        ("a\nb.ipynb", "control characters"),
    ],
)
def test_a_name_that_is_odd_is_refused(tmp_path, name, words):
    found = listed(write_zip(tmp_path / "x.zip", {name: b"x", "good.ipynb": b"y"}))
    assert found.pop("good.ipynb") == ""
    assert words in next(iter(found.values()))


@pytest.mark.parametrize(
    ("mode", "words"), [(stat.S_IFLNK, "a link"), (stat.S_IFIFO, "pipe"), (stat.S_IFBLK, "device")]
)
def test_links_and_devices_are_refused(tmp_path, mode, words):
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr(entry("odd.ipynb", mode | 0o644), "/etc/passwd")
    assert words in listed(tmp_path / "x.zip")["odd.ipynb"]


def test_a_file_that_swells_is_refused_unread(tmp_path):
    path = write_zip(tmp_path / "x.zip", {"bomb.ipynb": bytes(50_000_000)})
    assert "swells" in listed(path)["bomb.ipynb"]


def test_a_file_larger_than_it_claims_is_not_read(tmp_path, monkeypatch):
    path = write_zip(tmp_path / "x.zip", {"big.ipynb": os.urandom(1000)})
    monkeypatch.setattr(archives, "MAX_TOTAL_BYTES", 100)
    with open_download(path) as members:
        assert "MB" in members[0].problem
        with pytest.raises(SubmissionError, match="more than"):
            members[0].read()


def test_damage_is_one_files_own(tmp_path):
    path = write_zip(tmp_path / "x.zip", {"a.ipynb": b"a" * 1000, "b.ipynb": os.urandom(1000)})
    raw = bytearray(path.read_bytes())
    place = raw.find(b"b.ipynb") + 200
    raw[place : place + 20] = bytes(20)
    path.write_bytes(raw)
    with open_download(path) as members:
        assert members[0].read() == b"a" * 1000
        with pytest.raises(SubmissionError, match="cannot be unpacked"):
            members[1].read()


def test_one_path_twice_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive, pytest.warns(UserWarning):
        archive.writestr("a.ipynb", "1")
        archive.writestr("a.ipynb", "2")
    assert "more than once" in listed(tmp_path / "x.zip")["a.ipynb"]


def test_names_are_composed_and_junk_is_left_out(tmp_path):
    names = ["e\u0301.ipynb", "__MACOSX/._e.ipynb", ".DS_Store", "a/.ipynb_checkpoints/x.ipynb"]
    assert listed(write_zip(tmp_path / "x.zip", dict.fromkeys(names, b""))) == {"é.ipynb": ""}


def test_links_in_a_folder_are_refused_and_not_followed(tmp_path):
    (tmp_path / "d" / "ann").mkdir(parents=True)
    (tmp_path / "d" / "ann" / "a.ipynb").symlink_to("/etc/passwd")
    (tmp_path / "d" / "ben").symlink_to("/etc")
    os.mkfifo(tmp_path / "d" / "pipe.ipynb")
    found = listed(tmp_path / "d")
    assert set(found) == {"ann/a.ipynb", "ben", "pipe.ipynb"}
    assert all(found.values())


def test_a_folder_of_archives_is_read_as_one_download(tmp_path):
    (tmp_path / "archive").mkdir()
    write_zip(tmp_path / "archive" / "1.zip", {"a.ipynb": b""})
    write_zip(tmp_path / "archive" / "2.zip", {"b.ipynb": b""})
    assert set(listed(tmp_path / "archive")) == {"a.ipynb", "b.ipynb"}


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("x.zip", b"PK\x03\x04 half a file", "not a complete ZIP"),
        ("x.zip", b"", "is empty"),
        ("x.rar", b"Rar!", ".rar archive"),
        ("x.7z", b"7z", ".7z archive"),
        ("x.zip", b"Rar!\x1a\x07", ".rar archive"),
        ("x.zip", b"\x1f\x8b\x08", ".gz archive"),
        ("x.zip", b"\n<!DOCTYPE html><title>Log in</title>", "web page"),
    ],
)
def test_what_is_not_a_zip_is_refused(tmp_path, name, content, words):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(GraderError, match=words):
        listed(tmp_path / name)


def test_a_missing_or_empty_download_is_refused(tmp_path):
    with pytest.raises(GraderError, match="There is no"):
        listed(tmp_path / "none.zip")
    with pytest.raises(GraderError, match="holds no files"):
        listed(write_zip(tmp_path / "x.zip", {}))
    (tmp_path / "empty").mkdir()
    with pytest.raises(GraderError, match="holds no files"):
        listed(tmp_path / "empty")


def test_too_many_files_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MAX_MEMBERS", 3)
    with pytest.raises(GraderError, match="3 are allowed"):
        listed(write_zip(tmp_path / "x.zip", {f"{n}.ipynb": b"" for n in range(4)}))


def test_a_name_that_ends_early_is_refused(tmp_path):
    found = listed(write_named_zip(tmp_path / "x.zip", b"ann\0_work.ipynb"))
    assert found.pop("good.ipynb") == ""
    assert "control characters" in next(iter(found.values()))


def test_a_name_that_is_not_utf8_is_told(tmp_path):
    path = write_zip(tmp_path / "x.zip", {"ü.ipynb": b"1"})
    path.write_bytes(path.read_bytes().replace("ü".encode(), b"\xff\xff"))
    with pytest.raises(GraderError, match=r"not valid UTF-8.*Unpack it"):
        listed(path)


def test_an_archive_without_its_beginning_is_refused(tmp_path):
    path = write_zip(tmp_path / "x.zip", {"a.ipynb": os.urandom(1000), "b.ipynb": os.urandom(1000)})
    path.write_bytes(path.read_bytes()[1500:])
    try:
        with open_download(path) as members:
            for member in members:
                with pytest.raises(SubmissionError, match="cannot be unpacked"):
                    member.read()
    except GraderError as error:
        assert "not a complete ZIP" in error.reason


@pytest.mark.parametrize("swapped", ["ann", "ann/data"])
def test_a_folder_that_becomes_a_link_after_the_look_is_not_followed(tmp_path, swapped):
    secret, top = tmp_path / "secret", tmp_path / "d"
    for place in (secret / "data", top / "ann" / "data"):
        place.mkdir(parents=True)
        (place / "a.csv").write_text("hidden" if place.is_relative_to(secret) else "mine")
    with open_download(top) as members:
        assert members[0].read() == b"mine"
        (top / swapped).rename(tmp_path / "away")
        (top / swapped).symlink_to(secret if swapped == "ann" else secret / "data")
        with pytest.raises(SubmissionError, match="is a link"):
            members[0].read()
