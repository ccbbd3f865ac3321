"""Entries are read as they are meant, or not at all."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from grader.deadlines.entries import in_utc, moment, unit_called
from grader.errors import GraderError
from tests.grader.conftest import UNIT

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-03-02", datetime(2026, 3, 2, 22, 59, 59, tzinfo=UTC)),
        ("2026-03-02 12:00", datetime(2026, 3, 2, 11, 0, tzinfo=UTC)),
        ("2026-03-02 12:00+09:00", datetime(2026, 3, 2, 3, 0, tzinfo=UTC)),
        ("02.03.2026", None),
        ("", None),
    ],
)
def test_a_moment(text, utc):
    assert moment(text, BERLIN) == utc


def test_what_is_not_a_time_in_the_calendar_is_none():
    assert in_utc(3, BERLIN) is None
    assert in_utc(date(9999, 12, 31), ZoneInfo("America/New_York")) is None


def test_a_unit_that_is_not_one_is_named_with_its_place(course):
    assert unit_called(course, "01", "x.csv") == UNIT
    with pytest.raises(GraderError, match=r"^x\.csv, line 3: '09' is not a unit"):
        unit_called(course, "09", "x.csv, line 3")
