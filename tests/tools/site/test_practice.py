"""Sections of lessons lead to the questions that practice them, and back."""

import nbformat
import pytest

from tests.notebooks.exercise import COURSE
from tools.site.practice import Place, headings, linked, practice_line, questions_of, sections_of, slug
from tools.site.source import notebooks_of


def notebook(*texts):
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(text) for text in texts])


def read(paths):
    return {
        path.relative_to(COURSE).as_posix(): nbformat.read(path, as_version=nbformat.NO_CONVERT)
        for path in paths
    }


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("MAE, RMSE, R²", "mae-rmse-r²"),
        (
            "3 · Which rows does `validation_split` take? (2 points)",
            "3--which-rows-does-validation_split-take-2-points",
        ),
        ("The precision–recall curve", "the-precisionrecall-curve"),
    ],
)
def test_anchors_are_those_of_myst(heading, expected):
    assert slug(heading) == expected


def test_comments_in_code_are_not_headings():
    text = "## One\n```python\n# no heading\n```\n~~~\n## none either\n~~~\n### Two\n"
    assert headings(text) == [(0, 2, "One"), (7, 3, "Two")]


def test_a_lesson_in_two_notebooks_is_one():
    lessons = {"l/05_a.ipynb": notebook("# A\n## First"), "l/05_b.ipynb": notebook("# B", "## `Second`")}
    assert sections_of(lessons) == {
        ("05", "First"): Place("l/05_a.ipynb", "First"),
        ("05", "Second"): Place("l/05_b.ipynb", "`Second`"),
    }


def test_a_question_belongs_to_each_section_that_it_names():
    text = '### 4 · Forward (2 points)\nDo it.\n\n*Lesson 00, "A layer" and "Activation".*'
    place = Place("e.ipynb", "4 · Forward (2 points)")
    assert questions_of({"e.ipynb": notebook("# Title", text)}) == {
        ("00", "A layer"): [place],
        ("00", "Activation"): [place],
    }


def test_sections_in_a_question_become_links_and_unknown_ones_stay():
    known = {("00", "A layer"): Place("l/00.ipynb", "A layer")}
    text = 'Do it.\n\n*Lesson 00, "A layer" and "Other".*'
    assert linked(text, known) == 'Do it.\n\n*Lesson 00, ["A layer"](/l/00.ipynb#a-layer) and "Other".*'


def test_the_line_below_a_section_names_its_questions():
    line = practice_line([Place("e.ipynb", "1 · One (1 point)"), Place("e.ipynb", "2 · Two")])
    assert "[1 · One (1 point)](/e.ipynb#1--one-1-point), [2 · Two](/e.ipynb#2--two)" in line


def test_every_section_that_a_question_of_the_course_names_is_found():
    sections = sections_of(read(notebooks_of(COURSE)[1:]))
    questions = questions_of(read((COURSE / "notebooks" / "exercises").glob("*/*.ipynb")))
    assert len(questions) > 40
    assert [section for section in questions if section not in sections] == []
