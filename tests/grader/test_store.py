"""Results are kept wholly or not at all."""

import hashlib
from dataclasses import replace

from grader import store
from grader.records import Question, Result, Status
from tests.grader.conftest import UNIT

RESULT = Result(
    "ada",
    UNIT,
    "graded",
    score=3.0,
    max_score=6.0,
    seconds=1.5,
    questions=(Question("q", Status.PASSED, points=3.0, max_points=3.0),),
    notes=("note",),
)
KEPT = store.Kept(RESULT, "print", texts={"01/explain": "digest"})


def test_what_is_saved_is_loaded(course):
    store.save(course, KEPT)
    assert store.load(course, UNIT, "ada") == KEPT
    assert store.load_all(course, UNIT) == [RESULT]


def test_nothing_is_kept_of_nobody(course):
    assert store.load(course, UNIT, "ada") is None
    assert store.load_all(course, UNIT) == []


def test_a_damaged_file_counts_as_none(course):
    store.save(course, KEPT)
    for damage in ("", "{", "[]", '{"result": {}, "fingerprint": ""}'):
        course.result_path(UNIT, "ada").write_text(damage)
        assert store.load(course, UNIT, "ada") is None
        assert store.load_all(course, UNIT) == []


def test_long_names_have_results_of_their_own(course):
    long = "x" * 255
    names = (long, "y" + "x" * 254, hashlib.sha256(long.encode()).hexdigest())
    for name in names:
        store.save(course, store.Kept(replace(RESULT, student=name), name))
    assert [store.load(course, UNIT, name).result.student for name in names] == list(names)
    assert {result.student for result in store.load_all(course, UNIT)} == set(names)
