"""Lessons that ran under nbval need not run again for the site."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tests.notebooks.nbval_recordings import keep, with_outputs
from tools.site.recorded import record


@pytest.fixture
def course(tmp_path):
    (tmp_path / "requirements.txt").write_text("a==1\n")
    for folder in ("lessons", "exercises"):
        (tmp_path / "notebooks" / folder).mkdir(parents=True)
        nbformat.write(notebook(), tmp_path / "notebooks" / folder / "01_a.ipynb")
    return tmp_path


def notebook():
    return new_notebook(cells=[new_code_cell("1 / 0"), new_markdown_cell("text"), new_code_cell("2")])


def outputs():
    return {
        0: [new_output("stream", name="stdout", text="first")],
        1: [new_output("execute_result", data={"text/plain": "2"})],
    }


def test_the_site_does_not_run_a_lesson_that_was_kept(course):
    lesson = course / "notebooks" / "lessons" / "01_a.ipynb"
    keep(lesson, outputs(), course / "cache", course)
    found = record([lesson], course / "cache", jobs=1, course=course)[lesson]  # it would fail if it ran
    first, _, last = nbformat.read(found, as_version=4).cells
    assert first.outputs[0].text == "first"
    assert last.execution_count == last.outputs[0].execution_count == 2


def test_a_lesson_without_all_of_its_outputs_is_not_kept(course):
    keep(course / "notebooks" / "lessons" / "01_a.ipynb", {0: []}, course / "cache", course)
    assert not (course / "cache").exists()
    assert with_outputs(notebook(), {1: []}) is None


def test_other_notebooks_are_not_kept(course):
    keep(course / "notebooks" / "exercises" / "01_a.ipynb", outputs(), course / "cache", course)
    assert not (course / "cache").exists()
