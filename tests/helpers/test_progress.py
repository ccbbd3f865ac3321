"""The table of the start page."""

import json

import pytest
from nbformat import write
from nbformat.v4 import new_markdown_cell, new_notebook

from grader.student import progress as kept
from grader.student.progress import keep_progress
from helpers import progress, show_progress


@pytest.fixture
def notebooks(tmp_path):
    for folder, name, text in (
        ("lessons", "01_a", "# 01 · First | a\n**Time.** About 80 minutes to read and to try."),
        ("lessons", "02_b", "no title"),
        ("exercises/01_a", "01_a_exercises", "# Exercise"),
    ):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        write(new_notebook(cells=[new_markdown_cell(text)]), tmp_path / folder / f"{name}.ipynb")
    return tmp_path


def rows(folder) -> list[str]:
    return show_progress(folder).data.splitlines()[2:]


def test_units_have_links_titles_and_minutes(notebooks):
    first, second = rows(notebooks)
    assert first.startswith(
        "| [01 · First   a](lessons/01_a.ipynb) | 80 | [exercise](exercises/01_a/01_a_exercises"
    )
    assert first.endswith("| not checked yet |  |")
    assert second == "| [02_b](lessons/02_b.ipynb) |  |  |  |  |"


@pytest.mark.parametrize(("right", "bar"), [(0, "□" * 10), (7, "■" * 6 + "□" * 4), (11, "■" * 10)])
def test_what_a_check_has_kept_is_shown(notebooks, right, bar):
    assert kept.FILE == progress.FILE
    keep_progress(notebooks / "exercises/01_a/01_a_exercises.ipynb", right, 11)
    assert f"| {bar} {right} of 11 | 20" in rows(notebooks)[0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "no JSON",
        '{"01_a_exercises.ipynb": 7}',
        '{"01_a_exercises.ipynb": {"right": "x"}}',
        json.dumps({"01_a_exercises.ipynb": {"right": 0, "questions": 0, "checked": "2026-01-01T00:00"}}),
    ],
)
def test_a_damaged_file_is_no_progress(notebooks, text):
    (notebooks / "exercises" / "01_a" / progress.FILE).write_text(text)
    assert "not checked yet" in rows(notebooks)[0]


def test_a_lesson_that_is_being_saved_still_has_its_row(notebooks):
    (notebooks / "lessons" / "02_b.ipynb").write_text('{"cells": [')
    assert rows(notebooks)[1].startswith("| [02_b](lessons/02_b.ipynb)")


def test_an_empty_folder_gives_an_empty_table(tmp_path):
    assert rows(tmp_path) == []
