"""A question's heading, without its points and without marks of code."""

import pytest

from grader.headings import heading_in, without_heading


@pytest.mark.parametrize(
    ("markdown", "heading"),
    [
        (
            "### 4 · Which rows does `validation_split` take? (2 points)\nText",
            "4 · Which rows does validation_split take?",
        ),
        ("Text\n\n## Two (1 point)  \n### Three", "Two"),
        ("# Half (0.5 points)", "Half"),
        ("# Rows (all of them)", "Rows (all of them)"),
        ("no heading", ""),
        ("#tag", ""),
    ],
)
def test_heading(markdown, heading):
    assert heading_in(markdown) == heading


def test_a_text_without_its_heading():
    assert without_heading("### 4 · Rows (2 points)\nWhich?\n\n# Two") == "Which?\n\n# Two"
    assert without_heading("Which?") == "Which?"
