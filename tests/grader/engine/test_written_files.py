"""Files that a notebook has written; the kernel may say what it likes of them."""

import asyncio
import base64
import json
import re
from pathlib import Path

import pytest

from grader.engine import written_files
from grader.engine.written_files import MOST_BYTES

BEGAN = 1000.0


class Kernel:
    """A kernel that lists these files, and gives these contents."""

    def __init__(self, listed: object, contents: dict[str, bytes]) -> None:
        self.listed, self.contents = listed, contents

    async def execute(self, code: str, *, user_expressions: dict[str, str], **options: object) -> dict:
        asked = user_expressions["value"]
        if "walk" in asked:
            value = self.listed if isinstance(self.listed, str) else json.dumps(self.listed)
        else:
            start, size = int(re.search(r"seek\((\d+)", asked)[1]), int(re.search(r"read\((\d+)", asked)[1])
            path = re.search(r"""open\('(.*)', "rb"\)""", asked)[1]
            content = self.contents[Path(path).name][start : start + size]
            value = base64.b64encode(content).decode()
        return {"content": {"user_expressions": {"value": {"data": {"text/plain": repr(value)}}}}}


def read(kernel: object, laid_out: tuple[str, ...] = ()) -> dict[str, bytes | None]:
    return dict(asyncio.run(written_files.written_files(kernel, Path("/work"), laid_out, BEGAN)))


def test_new_and_changed_files_are_read_piece_by_piece():
    large = bytes(range(256)) * 10_000
    contents = {"a.bin": large, "changed.txt": b"2", "empty": b""}
    listed = [
        ["sub/a.bin", len(large), 1001.0],
        ["changed.txt", 1, 1001],
        ["same.txt", 1, 999],
        ["empty", 0, 1],
    ]
    found = read(Kernel(listed, contents), ("changed.txt", "same.txt"))
    assert found == {"sub/a.bin": large, "changed.txt": b"2", "empty": b""}


def test_what_is_too_large_in_all_has_no_content():
    listed = [["a", MOST_BYTES - 1, 1001], ["b", 2, 1001], ["c", 1, 1001]]
    contents = {"a": bytes(MOST_BYTES - 1), "b": b"bb", "c": b"c"}
    found = read(Kernel(listed, contents))
    assert (len(found["a"]), found["b"], found["c"]) == (MOST_BYTES - 1, None, b"c")


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "/etc/passwd",
        "a/../../evil",
        ".hidden",
        "a/.git/config",
        "__pycache__/a.pyc",
        "a\nb",
        "",
        "x" * 500,
    ],
)
def test_names_that_leave_the_folder_or_are_nobodys_work_are_left_out(name):
    assert read(Kernel([[name, 1, 1001]], {})) == {}


@pytest.mark.parametrize(
    "listed",
    [
        "",
        "no JSON",
        "{}",
        "3",
        "[" * 100_000,
        [3],
        [["a"]],
        [["a", -1, 1001]],
        [["a", "1", 1001]],
        [[1, 1, 1]],
    ],
)
def test_an_answer_of_another_form_is_no_file(listed):
    assert read(Kernel(listed, {})) == {}


def test_nothing_lies_below_a_file():
    assert list(read(Kernel([["a", 1, 1001], ["a/b", 1, 1001]], {"a": b"1", "b": b"2"}))) == ["a"]


def test_a_file_whose_content_does_not_come_has_none():
    assert read(Kernel([["a", 5, 1001]], {"a": b"12"})) == {"a": None}  # it was cut meanwhile
    assert read(Kernel([["a", 5, 1001]], {})) == {"a": None}


def test_a_kernel_that_does_not_answer_has_written_nothing():
    class Silent:
        async def execute(self, code: str, **options: object) -> dict:
            raise TimeoutError

    assert read(Silent()) == {}
