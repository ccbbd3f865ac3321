"""A question's heading, without its points and without marks of code."""

import pytest

from grader.headings import heading_in


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
