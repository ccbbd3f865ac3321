"""What a check found is kept beside the notebook."""

import json

import pytest

from grader.student.progress import FILE, keep_progress


def test_each_notebook_of_a_folder_keeps_its_last_check(tmp_path):
    keep_progress(tmp_path / "a.ipynb", 1, 3)
    keep_progress(tmp_path / "b.ipynb", 2, 2)
    keep_progress(tmp_path / "a.ipynb", 3, 3)
    found = json.loads((tmp_path / FILE).read_text())
    assert {name: (one["right"], one["questions"]) for name, one in found.items()} == {
        "a.ipynb": (3, 3),
        "b.ipynb": (2, 2),
    }


@pytest.mark.parametrize("text", ["no JSON", "[]", "\x00"])
def test_a_damaged_file_is_written_anew(tmp_path, text):
    (tmp_path / FILE).write_text(text)
    keep_progress(tmp_path / "a.ipynb", 1, 3)
    assert list(json.loads((tmp_path / FILE).read_text())) == ["a.ipynb"]


def test_a_folder_that_cannot_be_written_to_keeps_nothing(tmp_path):
    (tmp_path / FILE).mkdir()
    keep_progress(tmp_path / "a.ipynb", 1, 3)
    keep_progress(tmp_path / "none" / "a.ipynb", 1, 3)
