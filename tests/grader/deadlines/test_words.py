"""Lateness in words."""

import pytest

from grader.deadlines.words import duration, late_note


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (20, "20 seconds"),
        (60, "1 minute"),
        (3661, "1 hour 1 minute"),
        (86_400 + 21_600, "1 day 6 hours"),
        (86_400 + 60, "1 day"),  # a minute says nothing beside a day
        (0.2, "0 seconds"),
    ],
)
def test_duration(seconds, words):
    assert duration(seconds) == words


def test_a_note_names_the_penalty():
    assert late_note(7200, 2.5) == "Late by 2 hours; 2.5 points taken off."
    assert late_note(7200, 0) == "Late by 2 hours."
