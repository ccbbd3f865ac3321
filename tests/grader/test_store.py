"""Results are kept wholly or not at all."""

from grader import store
from grader.records import Question, Result, Status
from tests.grader.conftest import UNIT

RESULT = Result("ada", UNIT, "graded", 3.0, 6.0, 1.5, (Question("q", Status.PASSED, 3.0, 3.0),), ("note",))


def test_what_is_saved_is_loaded(course):
    store.save(course, RESULT, "print")
    assert store.load(course, UNIT, "ada") == (RESULT, "print")
    assert store.load_all(course, UNIT) == [RESULT]


def test_nothing_is_kept_of_nobody(course):
    assert store.load(course, UNIT, "ada") is None
    assert store.load_all(course, UNIT) == []


def test_a_damaged_file_counts_as_none(course):
    store.save(course, RESULT, "print")
    for damage in ("", "{", "[]", '{"result": {}, "fingerprint": ""}'):
        course.result_path(UNIT, "ada").write_text(damage)
        assert store.load(course, UNIT, "ada") is None
        assert store.load_all(course, UNIT) == []
