"""`extensions.csv`: who has longer, and one clear message for each mistake."""

from datetime import UTC, datetime, timedelta

import pytest

from grader.deadlines.extensions import EXTENSIONS
from grader.deadlines.files import DEADLINES, load
from grader.errors import GraderError
from grader.lms import people
from grader.lms.people import Person
from tests.grader.conftest import UNIT

DUE = f'timezone = "Europe/Berlin"\n[due]\n{UNIT} = 2026-03-02 12:00:00\n'


def test_extensions_by_id_address_and_name_absolute_and_relative(course, write):
    everybody = [
        Person(student="u1", first="Ann", last="Wong", email="ann@x.edu", listed=True),
        Person(student="u2", first="小明", last="王", listed=True),
        Person(student="u3", first="José", last="López", ids={"number": "777"}, listed=True),
    ]
    people.save(course, everybody)
    write(DEADLINES, DUE)
    rows = "student,unit,due,reason\nann@x.edu,01,+7 days,ill\n777,01,+ 90 Minutes,\n,,,\n"
    rows += f"小明 王,{UNIT},2026-03-09 12:00,\n"
    write(EXTENSIONS, rows.encode("utf-16"))  # as Excel's "Unicode text"
    said = load(course)
    assert said.extensions == {
        (UNIT, "u1"): timedelta(days=7),
        (UNIT, "u2"): datetime(2026, 3, 9, 11, 0, tzinfo=UTC),
        (UNIT, "u3"): timedelta(minutes=90),
    }
    assert said.due_for(UNIT, "u1") == datetime(2026, 3, 9, 11, 0, tzinfo=UTC)
    assert said.due_for(UNIT, "u2") == datetime(2026, 3, 9, 11, 0, tzinfo=UTC)
    assert said.due_for(UNIT, "nobody") == datetime(2026, 3, 2, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("student,unit\nu1,01\n", "lacks the column due"),
        ("student,unit,due\nnobody,01,+1 day\n", "line 2: 'nobody' is not a student of this class"),
        ("student,unit,due\nAnn Wong,01,+1 day\n", "line 2: 2 students are called Ann Wong"),
        ("student,unit,due\nCy May,01,+1 day\n", "line 2: 2 students are called Cy May"),
        ("student,unit,due\nu1,07,+1 day\n", "line 2: '07' is not a unit"),
        ("student,unit,due\nu1,01,09.03.2026 12:00\n", r"line 2: '09\.03\.2026 12:00' is not a time"),
        ("student,unit,due\nu1,01,\n", "line 2: '' is not a time"),
        ("student,unit,due\n\n\nu1,01,\n", "line 4: '' is not a time"),
        ("student,unit,due\nu1,01,+9999999999 days\n", r"'\+9999999999 days' is not a time"),
        ("student,unit,due\nu1,01,+1 day\nu1,01,+2 days\n", "line 3: u1 has a line for 01_sums already"),
    ],
)
def test_mistakes_in_extensions(course, write, rows, message):
    same = {"first": "Ann", "last": "Wong", "listed": True}
    namesakes = [Person(student=f"c{n}", ids={"name": "Cy May"}, listed=True) for n in (1, 2)]
    people.save(course, [Person(student="u1", **same), Person(student="u2", **same), *namesakes])
    write(EXTENSIONS, rows)
    with pytest.raises(GraderError, match=message):
        load(course)


def test_without_a_roster_students_are_taken_at_their_word(course, write):
    write(EXTENSIONS, "student;unit;due\nann;01;+1 day\n")
    assert load(course).extensions == {(UNIT, "ann"): timedelta(days=1)}
