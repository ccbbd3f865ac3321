"""Times are read in the language of the site."""

from datetime import UTC, datetime

import pytest

from grader.errors import GraderError
from grader.lms.times import as_timestamp, from_timestamp, in_utc, parsed_time, shown_in, zone_of


@pytest.mark.parametrize(
    "text",
    [
        "Wednesday, September 23, 2020, 9:00 PM",
        "Wednesday, 23 September 2020, 9:00 PM",
        "Mittwoch, 23. September 2020, 21:00",
        "mercredi 23 septembre 2020, 21:00",
        "miércoles, 23 de septiembre de 2020, 21:00",
        "2020년 9월 23일 수요일, 21:00",
        "2020-09-23 21:00",
    ],
)
def test_one_time_in_many_languages(text):
    assert parsed_time(text) == datetime(2020, 9, 23, 21)


@pytest.mark.parametrize("text", ["", "-", "never", "02/03/2026 10:00", "7", "12.50"])
def test_what_is_not_one_time_is_none(text):
    assert parsed_time(text) is None


def test_a_local_time_becomes_utc():
    local = in_utc(datetime(2026, 7, 1, 12), zone_of("Europe/Berlin"))
    assert local == datetime(2026, 7, 1, 10, tzinfo=UTC)
    assert as_timestamp(local) == "2026-07-01 10:00:00.000000 UTC"


@pytest.mark.parametrize("time", [datetime.min, datetime(2026, 7, 1, 12), datetime.max])
def test_a_timestamp_is_read_as_it_was_written(time):
    assert from_timestamp(as_timestamp(time.replace(tzinfo=UTC))) == time.replace(tzinfo=UTC)


def test_a_time_is_shown_in_a_zone_and_in_utc_at_the_ends_of_the_calendar():
    seoul = zone_of("Asia/Seoul")
    assert shown_in(datetime(2026, 7, 1, 12, tzinfo=UTC), seoul) == "2026-07-01 21:00"
    assert shown_in(datetime(9999, 12, 31, 23, 59, tzinfo=UTC), seoul) == "9999-12-31 23:59 UTC"


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../etc/passwd"])
def test_an_unknown_zone_is_refused(name):
    with pytest.raises(GraderError, match="not a time zone"):
        zone_of(name)
