"""A file is written wholly or not at all."""

import errno
from pathlib import Path

import pytest

from grader.whole_files import replacing, write_text


def test_a_text_replaces_the_old_one_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "new" / "a.txt"
    write_text(path, "one")
    write_text(path, "two \udcff")
    assert path.read_text() == "two ?"
    assert list(path.parent.iterdir()) == [path]


def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    write_text(path, "old")

    def full(half, *args, **kwargs):
        half.open("w").close()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space left"):
        write_text(path, "new")
    monkeypatch.undo()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_in_the_block_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    with pytest.raises(ValueError, match="odd"), replacing(path) as half:
        half.write_bytes(b"half")
        raise ValueError("odd")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
