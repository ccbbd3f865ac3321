"""A file of another kind is called what it is, and the advice can be followed."""

import io
import json
import zipfile

import pytest

from grader.errors import SubmissionError
from grader.submission.reading import read_cells

NOTEBOOK = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}, indent=1)
CONFLICT = (
    NOTEBOOK.replace(' "cells"', '<<<<<<< HEAD\n "cells": [],\n=======\n "cells"') + "\n>>>>>>> theirs\n"
)


def archive(*names: str) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return raw.getvalue()


@pytest.mark.parametrize(
    ("raw", "what", "remedy"),
    [
        (b"", "is empty (0 bytes)", "Save the notebook"),
        (b" \r\n\t", "is empty (4 bytes, blanks only)", "Save the notebook"),
        (b" ", "is empty (1 byte, blanks only)", "Save the notebook"),
        (b"\0" * 9, "is empty (9 bytes, zeros only)", "save or download the notebook again"),
        (b"<!DOCTYPE html><html>Sign in</html>", "is a web page", "Download the notebook itself again"),
        (b"\n<HTML lang='de'>", "is a web page", "Download the notebook itself again"),
        ("<!doctype html><p>".encode("utf-16"), "is a web page", "Download the notebook itself again"),
        (b"<html><meta name='generator' content='nbconvert'>", "that was exported", "as JupyterLab saves it"),
        (CONFLICT.encode(), "marks of a merge conflict of git (line 5)", "git checkout --ours"),
        (b'{<<<<<<< HEAD\n"cells": []', "marks of a merge conflict of git (line 1)", "git checkout --ours"),
        (NOTEBOOK[:-9].encode(), "is not whole: it stops in the middle", "save or download"),
        (b'{"cells": ["abc', "is not whole: it stops in the middle, in line 1", "save or download"),
        (archive("q.ipynb"), "is a ZIP archive", "Unpack it"),
        (archive(), "is an empty ZIP archive", "Hand in the notebook itself"),
        (archive("[Content_Types].xml", "word/document.xml"), "is a document of Office", "notebook itself"),
        (b"%PDF-1.7\n\xff", "is a PDF", "Hand in the notebook itself (.ipynb)"),
        (b"\x89PNG\r\n", "is a picture", "Hand in the notebook itself"),
        (b"\x1f\x8b\x08", "is a .gz archive", "Unpack it"),
        (b"BZh9", "is a .bz2 archive", "Unpack it"),
        (b"version https://git-lfs.github.com/spec/v1\n", "is a pointer of Git LFS", "git lfs pull"),
        (b"null", "its JSON is null", "save or download"),
    ],
)
def test_the_file_is_called_what_it_is(raw, what, remedy):
    with pytest.raises(SubmissionError) as caught:
        read_cells(raw, "q.ipynb")
    assert caught.value.reason.startswith("q.ipynb ") and what in caught.value.reason
    assert remedy in caught.value.remedy
    assert "Open it in JupyterLab" not in caught.value.remedy


def test_marks_of_a_conflict_inside_a_cell_are_text():
    cell = {"cell_type": "code", "source": "a = 1\n<<<<<<< HEAD\n", "metadata": {}}
    raw = json.dumps({"nbformat": 4, "cells": [cell]}).encode()
    assert [one.source for one in read_cells(raw, "q.ipynb")] == [cell["source"]]
