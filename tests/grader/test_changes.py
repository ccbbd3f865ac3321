"""A mark that changed from one grading to the next says by how much, and why."""

import pytest

from grader import store
from grader.changes import HANDED_IN_AGAIN, RUN_AGAIN, UNIT_CHANGED, cause, change_of
from grader.commands import grade as grade_command
from grader.deadlines.files import DEADLINES
from grader.grading import Options, grade_unit
from grader.lms import receipts
from grader.lms.receipts import Receipt
from grader.nbgrader import database
from grader.records import Question, Result, Status
from tests.grader.conftest import NOTEBOOK, UNIT, answered, hand_in


def result(*points, status=Status.PASSED, penalty=0.0):
    questions = tuple(
        Question(f"q{n}", status, points=point, max_points=3) for n, point in enumerate(points, 1)
    )
    return Result(
        "ann", UNIT, "graded", score=sum(points) - penalty, max_score=9, questions=questions, penalty=penalty
    )


def test_the_questions_whose_points_changed_are_named():
    change = change_of(result(0, 3, 1), result(3, 3, 0.5), HANDED_IN_AGAIN)
    assert (change.before, change.now) == (4, 6.5)
    assert change.why == "handed in again: q1 0 → 3, q3 1 → 0.5"
    many = change_of(result(*[0] * 6), result(*[1] * 6), RUN_AGAIN)
    assert many.why == "run again: q1 0 → 1, q2 0 → 1, q3 0 → 1, q4 0 → 1, 2 more"


def test_the_same_mark_is_no_change_nor_is_an_answer_that_somebody_read():
    assert change_of(result(1, 2), result(2, 1), RUN_AGAIN) is None
    assert change_of(result(0, status=Status.MANUAL), result(3, status=Status.MANUAL), RUN_AGAIN) is None


def test_a_penalty_is_a_change():
    assert change_of(result(3), result(3, penalty=1), "lateness").why == "lateness: late penalty 0 → 1"


@pytest.mark.parametrize(
    ("own", "prints", "why"),
    [
        (("a", "b"), ("1", "2"), HANDED_IN_AGAIN),
        (("a", "a"), ("1", "2"), UNIT_CHANGED),
        (("a", "a"), ("1", "1"), RUN_AGAIN),
        (("", "b"), ("1", "2"), UNIT_CHANGED),  # kept by a grader that did not know what was handed in
    ],
)
def test_causes(own, prints, why):
    assert cause(own, prints) == why


def grade(course, **options):
    list(grade_unit(course, UNIT, Options(jobs=2, **options), lambda count: None))
    return {kept.result.student: kept.change for kept in store.load_kept(course, UNIT)}


def test_from_one_grading_to_the_next(course):
    path = hand_in(course, "ann", answered({"total": "total = 5"}))
    (path.parent / "timestamp.txt").write_text("2026-03-03 12:00:00 UTC")
    hand_in(course, "ben", answered())
    assert grade(course) == {"ann": None, "ben": None}
    with database.opened(course) as book:  # read by hand: not a change
        book.find_grade("explain", NOTEBOOK, UNIT, "ann").manual_score = 1
        book.db.commit()
    assert grade(course)["ann"] is None
    hand_in(course, "ann", answered())
    changed = grade(course)
    assert (changed["ann"].before, changed["ann"].now, changed["ben"]) == (4, 6, None)
    assert changed["ann"].why == "handed in again: test_total 0 → 2"
    assert grade(course) == changed  # nothing new: the last change stays
    text = f"[due]\n{UNIT} = 2026-03-03\n[late]\npolicy = 'points'\nper_day = 2\n"
    (course.class_dir / DEADLINES).write_text(text.replace("03-03", "03-02"))
    assert grade(course)["ann"].why == "lateness: late penalty 0 → 2"
    (course.class_dir / DEADLINES).write_text(text)
    assert grade(course)["ann"].why == "lateness: late penalty 2 → 0"


def test_a_run_says_which_marks_it_changed_and_who_is_late_without_a_time(course, capsys):
    hand_in(course, "ann", answered())
    hand_in(course, "ben", answered({"total": "total = 5"}))
    grade_command.grade(course, UNIT, Options(jobs=2), as_json=False)
    assert "raised" not in capsys.readouterr().out
    hand_in(course, "ann", answered({"double": ""}))
    hand_in(course, "ben", answered())
    receipts.save(course, UNIT, {"ben": Receipt(source="s.zip", platform="Canvas", late=True)})
    (course.class_dir / DEADLINES).write_text("[late]\npolicy = 'zero'\n")
    grade_command.grade(course, UNIT, Options(jobs=2), as_json=False)
    lines = " ".join(capsys.readouterr().out.split())
    lowered, raised = "lowered: ann: 5 → 2 (handed in again: test_double 3 → 0)", "raised: ben: 3 → 5"
    assert lines.index(lowered) < lines.index(raised)
    assert "Late, but nobody knows by how much, so nothing was taken off: ben." in lines
