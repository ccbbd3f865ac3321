"""`deadlines.toml` and `extensions.csv`: what they say, and one clear message for each mistake."""

import os
from datetime import UTC, datetime

import pytest

from grader.deadlines.extensions import EXTENSIONS
from grader.deadlines.files import DEADLINES, EXAMPLE, load
from grader.deadlines.policy import Method, Policy
from grader.errors import GraderError
from tests.grader.conftest import UNIT
from tests.notebooks.exercise import COURSE

DUE = f'timezone = "Europe/Berlin"\n[due]\n{UNIT} = 2026-03-02 12:00:00\n'


def test_a_class_without_files_says_nothing(course):
    said = load(course)
    assert (said.due, said.policy, said.extensions) == ({}, None, None)


@pytest.mark.parametrize(
    ("value", "utc"),
    [
        ("2026-03-02 12:00:00", (2026, 3, 2, 11, 0)),  # winter in Berlin
        ("2026-07-02T12:00:00", (2026, 7, 2, 10, 0)),  # summer
        ("2026-03-02 12:00:00+09:00", (2026, 3, 2, 3, 0)),  # a zone of its own
        ("2026-03-02", (2026, 3, 2, 22, 59, 59)),  # the end of that day
        ('"2026-03-02 12:00"', (2026, 3, 2, 11, 0)),
    ],
)
def test_due_dates_are_in_the_time_zone_of_the_class(course, write, value, utc):
    write(DEADLINES, f'timezone = "Europe/Berlin"\n[due]\n01 = {value}\n')
    assert load(course).due == {UNIT: datetime(*utc, tzinfo=UTC)}


def test_the_example_in_the_guide_is_right(course, write):
    write(DEADLINES, EXAMPLE.replace("01_regression", UNIT).replace("02_binary", "# 02_binary"))
    said = load(course)
    assert said.policy == Policy(method=Method.PERCENT, per_day=10, most=50, grace_minutes=15)
    assert EXAMPLE in (COURSE / "docs" / "instructor_guide.md").read_text()


def test_a_changed_file_is_read_again(course, write):
    write(DEADLINES, DUE)
    load(course)
    write(DEADLINES, DUE.replace("12:00", "13:00"))
    os.utime(course.class_dir / DEADLINES, ns=(1, 1))
    assert load(course).due[UNIT].hour == 12


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[due\n", r"deadlines\.toml cannot be read: .*line 1"),
        ("\xff".encode("latin-1"), r"deadlines\.toml cannot be read"),
        ('timezone = "Berlin"\n', "'Berlin' is not a time zone"),
        ("timezone = 1\n", "has timezone = 1"),
        ("[due]\n09 = 2026-03-02\n", "deadlines.toml: '09' is not a unit of this course"),
        ("[due]\n01 = 2026-03-02\n01_sums = 2026-03-03\n", "two lines for 01_sums"),
        ('[due]\n01 = "soon"\n', "'soon', which is not a time"),
        ("[due]\n01 = 12\n", "= 12, which is not a time"),
        ('timezone = "America/New_York"\n[due]\n01 = 9999-12-31\n', r"9999.*, which is not a time"),
        ("due = 3\n", "due outside a table"),
        ("late = 3\n", "late outside a table"),
        ("[lat]\npolicy = 'none'\n", "does not know lat"),
        ("[late]\npolicy = 'some'\n", "has policy = 'some'"),
        ("[late]\nper_day = 1\n", "has policy = ''"),
        ("[late]\npolicy = 'points'\n", "the policy points without per_day"),
        ("[late]\npolicy = 'zero'\nper_day = 1\n", "the policy zero with per_day"),
        ("[late]\npolicy = 'points'\nper_day = -1\n", "has per_day = -1"),
        ("[late]\npolicy = 'points'\nper_day = nan\n", "has per_day = nan"),
        ("[late]\npolicy = 'points'\nper_day = true\n", "has per_day = True"),
        ("[late]\npolicy = 'none'\ngrace = 3\n", r"does not know grace in \[late\]"),
    ],
)
def test_mistakes_in_deadlines(course, write, text, message):
    write(DEADLINES, text)
    with pytest.raises(GraderError, match=message):
        load(course)


def test_an_extension_that_ends_too_early(course, write):
    write(DEADLINES, DUE)
    write(EXTENSIONS, "student,unit,due\nann,01,2026-03-01\n")
    with pytest.raises(GraderError, match="extension of ann ends before 01_sums is due"):
        load(course)
