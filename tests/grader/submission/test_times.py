"""A text names one time, whatever nbgrader's parser makes of it; an unknown zone is never guessed."""

import pytest

from grader.submission.times import parse_time


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2020-01-03 22:00:00", "2020-01-03 22:00:00"),
        ("2020-01-03 22:00:00 UTC", "2020-01-03 22:00:00"),
        ("2020-01-03T22:00:00Z", "2020-01-03 22:00:00"),
        ("Fri, 3 Jan 2020 22:00:00 GMT", "2020-01-03 22:00:00"),
        ("2020-01-03 22:00:00 +0900", "2020-01-03 13:00:00"),
        ("2020-01-03 22:00:00 -03:30", "2020-01-04 01:30:00"),
        ("2020-01-03 22:00:00.000 +03", "2020-01-03 19:00:00"),
        ("2020-01-03 22:00:00 GMT+9", "2020-01-03 13:00:00"),
        ("2020-01-03 22:00:00 UTC-9:30", "2020-01-04 07:30:00"),
        ("Fri Jan 03 2020 22:00:00 GMT+0900 (Korean Standard Time)", "2020-01-03 13:00:00"),
        ("2020-01-03 10:00 PM", "2020-01-03 22:00:00"),
        ("Jan 3 2020 10:00 PM KST", "2020-01-03 13:00:00"),
        ("2020-01-03 22:00:00 KST", "2020-01-03 13:00:00"),
        ("Fri Jan  3 22:00:00 CET 2020", "2020-01-03 21:00:00"),
        ("2020-07-03 22:00:00 CEST", "2020-07-03 20:00:00"),
        ("2020-07-03 22:00:00 EDT", "2020-07-04 02:00:00"),
        ("2020-07-03 22:00 Europe/Berlin", "2020-07-03 20:00:00"),
        ("Fri, 3 Jan 2020 22:00:00 -0500 (EST)", "2020-01-04 03:00:00"),
    ],
)
def test_a_time_in_utc(text, when):
    assert str(parse_time(text).when) == when


@pytest.mark.parametrize("text", ["", "yesterday", "10:30", "Monday", "NaN", "2026-02-31 12:00 UTC", "\x00"])
def test_what_is_not_a_whole_time(text):
    assert parse_time(text).problem == "names no time"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2020-01-03 22:00:00 CST", "the time zone CST, which is used for several times"),
        ("Jan 3 2020 10:00 PM XYZ", "the time zone XYZ, which is not known"),
    ],
)
def test_a_zone_is_not_guessed(text, why, recwarn):
    assert parse_time(text).when is None and why in parse_time(text).problem and not recwarn


def test_an_abbreviation_is_that_of_the_class():
    assert str(parse_time("2020-01-03 22:00:00 CST", ["Asia/Taipei"]).when) == "2020-01-03 14:00:00"
    assert str(parse_time("2020-01-03 22:00:00 CST", ["America/Chicago"]).when) == "2020-01-04 04:00:00"
    assert str(parse_time("2020-01-03 22:00:00 KST", ["America/Chicago"]).when) == "2020-01-03 13:00:00"
    assert parse_time("2020-01-03 22:00:00 CST", ["Asia/Taipei", "America/Chicago"]).when is None
