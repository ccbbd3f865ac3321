"""The report shows how many answers were left to read, from report to report."""

from grader.report import progress
from grader.report.html import Facts, page
from grader.report.progress import Left, in_words
from tests.grader.conftest import UNIT


def test_an_entry_is_added_only_when_the_number_changed(course):
    for count, entries in ((0, 0), (40, 1), (40, 1), (27, 2), (0, 3), (0, 3)):
        assert len(progress.record(course, UNIT, count)) == entries
    assert [entry.count for entry in progress.load(course, UNIT)] == [40, 27, 0]


def test_a_damaged_file_begins_a_new_series(course):
    progress.record(course, UNIT, 3)
    path = course.report_path(UNIT).with_suffix(".reading.json")
    for text in ("{", "[1]", '[{"when": 1}]'):
        path.write_text(text)
        assert [entry.count for entry in progress.record(course, UNIT, 2)] == [2]


def test_only_the_newest_entries_are_kept(course):
    for count in range(1, progress.MOST + 10):
        progress.record(course, UNIT, count)
    assert len(progress.load(course, UNIT)) == progress.MOST


def test_words_have_the_classs_time_and_leave_out_the_middle():
    series = [Left(f"2026-03-{day:02}T23:30:00+00:00", 20 - day) for day in range(1, 13)]
    assert in_words(series[:1], "UTC") == ""
    assert in_words(series[:2], "Europe/Berlin") == "19 on 2026-03-02 00:30 → 18 on 2026-03-03 00:30"
    words = in_words(series, "UTC")
    assert words.startswith("19 on 2026-03-01 23:30 → … → 14 on")
    assert words.endswith("8 on 2026-03-12 23:30")


def test_the_page_shows_it():
    assert "Left to read: 4 on Monday → 2 on Tuesday." in page(
        UNIT, [], Facts(reading="4 on Monday → 2 on Tuesday")
    )
    assert "Left to read" not in page(UNIT, [], Facts())
