"""Every kind of file that is no notebook gets its own words."""

import json

import pytest

from grader.errors import SubmissionError
from grader.submission import reading
from grader.submission.reading import read_cells


def as_bytes(data: object) -> bytes:
    return json.dumps(data).encode()


def notebook(*cells: object, nbformat: object = 4) -> bytes:
    return as_bytes({"nbformat": nbformat, "nbformat_minor": 5, "metadata": {}, "cells": list(cells)})


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"\xff\xfe\x00", "not UTF-16 text"),
        (b'{"a": "\xe4"}', "not UTF-8 text"),
        (b"# a program\nx = 1", "not JSON at line 1"),
        (b'{"cells": [', "it stops in the middle, in line 1"),
        (b"[" * 100_000, "out of bounds"),
        (as_bytes([1, 2]), "its JSON is a list"),
        (as_bytes({"cells": []}), "names no format"),
        (notebook(nbformat=True), "its nbformat is true, and has to be the number 4"),
        (notebook(nbformat="4"), 'its nbformat is "4", and has to be the number 4'),
        (b"null", "its JSON is null"),
        (b"7", "its JSON is a number"),
        (notebook(nbformat=5), "notebook format 5; the newest known here is 4"),
        (as_bytes({"nbformat": 4}), "no list of cells"),
        (as_bytes({"nbformat": 3, "worksheets": 7}), "old notebook format 3"),
    ],
)
def test_what_is_no_notebook_is_refused_in_words(raw, words):
    with pytest.raises(SubmissionError, match=words) as caught:
        read_cells(raw, "a.ipynb")
    assert "a.ipynb" in caught.value.reason
    assert caught.value.remedy


def test_a_notebook_in_utf_16_is_read():
    for encoding in ("utf-16", "utf-16-le", "utf-32"):
        assert read_cells(notebook().decode().encode(encoding), "a.ipynb") == []


def test_too_large_a_file_is_refused_unread(monkeypatch):
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    with pytest.raises(SubmissionError, match="are allowed"):
        read_cells(b"x" * 11, "a.ipynb")


def test_cells_come_as_text_with_their_grade_id():
    mine = {"cell_type": "code", "source": ["a = 1\n", "b"], "metadata": {"nbgrader": {"grade_id": "one"}}}
    cell = read_cells(notebook(mine), "a.ipynb")[0]
    assert (cell.cell_type, cell.source, cell.grade_id) == ("code", "a = 1\nb", "one")


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"cell_type": 3, "source": {"a": 1}, "metadata": None},
        {"cell_type": "code", "source": [1, None], "metadata": {"nbgrader": []}},
        {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": ["x"]}}},
    ],
)
def test_odd_cells_are_empty_and_not_known(odd):
    cell = read_cells(notebook(odd), "a.ipynb")[0]
    assert (cell.source, cell.grade_id) == ("", "")


def test_what_is_no_cell_is_left_out():
    assert read_cells(notebook(1, None, "x", []), "a.ipynb") == []


def test_an_old_notebook_is_brought_up_to_date():
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}}
    old["worksheets"] = [
        {"cells": [{"cell_type": "code", "input": "a = 1", "outputs": [], "language": "python"}]}
    ]
    assert [cell.source for cell in read_cells(as_bytes(old), "a.ipynb")] == ["a = 1"]


def test_lone_surrogates_do_not_get_in():
    raw = b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": "a = \'\\ud800\'", "metadata": {}}]}'
    read_cells(raw, "a.ipynb")[0].source.encode("utf-8")


def test_a_byte_order_mark_is_no_harm():
    assert read_cells(b"\xef\xbb\xbf" + notebook(), "a.ipynb") == []


def test_a_crowd_of_parts_or_cells_is_refused_before_it_takes_the_memory(monkeypatch):
    monkeypatch.setattr(reading, "MAX_PARTS", 10)
    with pytest.raises(SubmissionError, match="has 14 parts; 10 are allowed"):
        read_cells(notebook(*[{}] * 11), "a.ipynb")
    monkeypatch.setattr(reading, "MAX_PARTS", 1000)
    monkeypatch.setattr(reading, "MAX_CELLS", 10)
    with pytest.raises(SubmissionError, match="has 11 cells; 10 are allowed"):
        read_cells(notebook(*[{}] * 11), "a.ipynb")
