"""Grade a class: every submission gets its marks or its reason, and nothing is done twice."""

import errno
import json

import nbformat
import pytest

from grader import grading
from grader.engine import execute as execution
from grader.errors import GraderError, MachineError
from grader.grading import Options, grade_unit
from grader.nbgrader import database, generate, gradebook, queries
from grader.records import Result, Status
from tests.grader.conftest import NOTEBOOK, UNIT, answered, hand_in

pytestmark = pytest.mark.usefixtures("ran")


def grade(course, **options) -> dict[str, Result]:
    counted: list[int] = []
    results = {
        result.student: result for result in grade_unit(course, UNIT, Options(**options), counted.append)
    }
    assert counted == [len(results)]
    return results


def statuses(result: Result) -> list[str]:
    return [question.status.value for question in result.questions]


def test_a_class_with_every_kind_of_student(course):
    hand_in(course, "ada", answered())
    hand_in(course, "ben", answered({"double": "def double(n):\n    return n + 2"}))
    hand_in(course, "chi", b'{"cells": ')
    hand_in(course, "dan", answered({"total": "raise MemoryError('no')"}))
    hand_in(course, "eve", answered({"double": "import os; os._exit(1)"}))
    blank = generate.release(course, UNIT)[0].read_bytes()
    hand_in(course, "fay", blank)
    results = grade(course)
    assert {name: (result.status, result.score) for name, result in results.items()} == {
        "ada": ("graded", 5.0),
        "ben": ("graded", 2.0),
        "chi": ("failed", 0.0),
        "dan": ("graded", 3.0),
        "eve": ("graded", 0.0),
        "fay": ("graded", 0.0),
    }
    assert all(result.max_score == 6 for result in results.values() if result.status == "graded")
    assert statuses(results["ada"]) == ["passed", "passed", "manual"]
    assert statuses(results["ben"]) == ["failed", "passed", "manual"]
    assert "do negative numbers work" in results["ben"].questions[0].message
    assert "is not whole" in results["chi"].notes[0]
    assert "The answer cell above it stopped: MemoryError: no" in results["dan"].questions[1].message
    assert statuses(results["eve"]) == ["not_run", "not_run", "manual"]
    assert "The kernel died here" in results["eve"].questions[0].message
    assert {question.message for question in results["fay"].questions} == {
        "No answer yet: the answer cell is as it was given out."
    }


def change(course, index: int, source: str) -> None:
    """Change a cell of the unit, whose reference answers then have to run again."""
    path = course.source_notebooks(UNIT)[0]
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[index].source = source
    nbformat.write(notebook, path)


@pytest.fixture
def executed(monkeypatch) -> list[str]:
    """Return the answers to `double` of all notebooks that run, reference answers included."""
    answers: list[str] = []
    run = execution.execute

    def told(job):
        answers.append(nbformat.reads(job.notebook, as_version=4).cells[2].source)
        return run(job)

    monkeypatch.setattr(execution, "execute", told)
    return answers


def test_the_first_submission_runs_once_beside_the_reference_answers(course, executed):
    change(course, 3, "assert double(2) == 4")
    for name, answer in (("ada", "def double(a): return 2 * a"), ("ben", "def double(b): return 2 * b")):
        hand_in(course, name, answered({"double": answer}))
    results = grade(course, jobs=2)
    assert [result.score for result in results.values()] == [5, 5]
    assert len(executed) == 4 and "double(a)" in executed[0] and "double(b)" in executed[3]


def test_a_submission_whose_plan_turns_out_to_be_another_runs_again(course, executed):
    change(course, 3, "assert double.__globals__['numbers'] == [1, 2, 3]")
    answer = "def double(number):\n    return 1 * numbers[1] * number"
    hand_in(course, "ada", answered({"double": answer}))
    assert grade(course)["ada"].score == 5
    assert executed.count(answer) == 2


def test_marks_lie_where_nbgrader_looks_for_them(course):
    hand_in(course, "ada", answered())
    grade(course)
    assert (course.path("autograded", "ada", UNIT) / f"{NOTEBOOK}.ipynb").is_file()
    points = {"test_double": 3.0, "test_total": 2.0, "explain": 0.0}
    assert queries.scores(course, UNIT) == {"ada": {(NOTEBOOK, name): points[name] for name in points}}


def test_warnings_on_stderr_cost_no_marks(course):
    noisy = "import sys\n\ndef double(number):\n    print('warning', file=sys.stderr)\n    return 2 * number"
    hand_in(course, "ada", answered({"double": noisy}))
    assert grade(course)["ada"].score == 5


def test_a_test_that_gives_too_many_points_costs_its_own_question_alone(course):
    change(course, 3, valued := "double(1.5)")
    huge = answered({"double": "def double(n):\n    return 1e308"})
    huge.cells[3].source = valued
    hand_in(course, "ada", huge)
    result = grade(course)["ada"]
    assert (result.status, result.score, statuses(result)) == ("graded", 2, ["error", "passed", "manual"])
    assert result.questions[0].message == "The test gave 1e+308 points of 3."


def test_what_has_not_changed_is_not_run_again(course, ran):
    hand_in(course, "ada", answered())
    hand_in(course, "ben", answered())
    first = grade(course)
    hand_in(course, "ben", answered({"total": "total = 7"}))
    ran.clear()
    second = grade(course)
    assert ran == ["ben"]
    assert second["ada"] == first["ada"]
    assert second["ben"].score == 3
    grade(course, force=True)
    assert ran == ["ben", "ada", "ben"]


def test_a_mark_given_by_hand_stays(course):
    hand_in(course, "ada", answered())
    grade(course)
    with database.opened(course) as book:
        book.find_grade("explain", NOTEBOOK, UNIT, "ada").manual_score = 1
        book.db.commit()
    assert grade(course)["ada"].score == 6
    assert grade(course, force=True)["ada"].score == 6


def test_an_interrupted_run_goes_on_where_it_stopped(course, ran):
    for student in ("ada", "ben", "chi"):
        hand_in(course, student, answered())
    run = grade_unit(course, UNIT, Options(jobs=1), lambda count: None)
    done = next(run).student
    run.close()
    ran.clear()
    assert len(grade(course)) == 3
    assert done not in ran
    assert len(ran) == 2


def test_only_the_students_asked_for(course):
    hand_in(course, "ada", answered())
    hand_in(course, "ben", answered())
    assert list(grade(course, students=("ben",))) == ["ben"]
    with pytest.raises(GraderError, match="'zoe' handed in nothing"):
        grade(course, students=("zoe",))


def test_a_class_that_handed_in_nothing(course):
    with pytest.raises(GraderError, match="Nobody handed in 01_sums"):
        grade(course)


def test_a_late_submission_says_so(course):
    path = hand_in(course, "ada", answered())
    (path.parent / "timestamp.txt").write_text("2026-01-02 12:00:00 UTC")
    generate.register(course, UNIT)
    from datetime import datetime

    gradebook.set_due(course, UNIT, datetime(2026, 1, 2, 6))
    assert grade(course)["ada"].notes == ("Late by 6 hours.",)


@pytest.mark.parametrize(
    "stamp", ["yesterday", "", "\x00", "9" * 5000, "2026-01-01 00:00:00 ../../../../etc/passwd"]
)
def test_a_timestamp_that_is_none_stops_nobody(course, stamp):
    path = hand_in(course, "ada", answered())
    (path.parent / "timestamp.txt").write_text(stamp)
    assert grade(course)["ada"].score == 5


def test_a_renamed_notebook_is_graded_with_a_note(course):
    hand_in(course, "ada", answered(), name=f"{NOTEBOOK} (1)")
    result = grade(course)["ada"]
    assert result.score == 5
    assert "taken for" in result.notes[0]


def test_questions_that_changed_under_marks_are_refused(course):
    hand_in(course, "ada", answered())
    grade(course)
    source = course.source_notebooks(UNIT)[0]
    notebook = json.loads(source.read_text())
    del notebook["cells"][4:6]
    source.write_text(json.dumps(notebook))
    with pytest.raises(GraderError, match="Cannot add or remove cells") as caught:
        grade(course)
    assert "--class" in caught.value.remedy


def test_a_full_disk_ends_the_run_in_words_and_loses_nothing(course, monkeypatch):
    for student in ("ada", "ben"):
        hand_in(course, student, answered())
    save = grading.store.save
    saved: list[str] = []

    def full_after_one(course, kept):
        if saved:
            raise OSError(errno.ENOSPC, "No space left on device")
        saved.append(kept.result.student)
        save(course, kept)

    monkeypatch.setattr(grading.store, "save", full_after_one)
    with pytest.raises(MachineError, match="The disk is full"):
        grade(course, jobs=1)
    monkeypatch.setattr(grading.store, "save", save)
    assert grading.store.load(course, UNIT, saved[0]).result.score == 5


def test_a_fault_of_ours_in_one_submission_does_not_stop_the_others(course, monkeypatch):
    for student in ("ada", "ben"):
        hand_in(course, student, answered())
    original = gradebook.record

    def broken_for_ada(course, unit, student, notebooks, *rest):
        if student == "ada":
            raise ValueError("odd")
        return original(course, unit, student, notebooks, *rest)

    monkeypatch.setattr(gradebook, "record", broken_for_ada)
    results = grade(course)
    assert results["ada"].status == "failed"
    assert "ValueError: odd" in results["ada"].notes[0]
    assert results["ben"].score == 5


def test_a_broken_file_after_a_good_one_leaves_the_marks_and_says_so(course):
    hand_in(course, "ada", answered())
    assert grade(course)["ada"].score == 5
    hand_in(course, "ada", b"no notebook")
    for _ in range(2):
        notes = grade(course)["ada"].notes
        assert notes[1:] == ("The marks of the submission before this one stay in the gradebook.",)
    assert sum(queries.scores(course, UNIT)["ada"].values()) == 5
    hand_in(course, "ada", answered())
    assert grade(course)["ada"].notes == ()


def test_a_submission_that_we_cannot_even_read_does_not_stop_the_others(course, monkeypatch):
    for student in ("ada", "ben"):
        hand_in(course, student, answered())
    original = grading.prepare

    def broken_for_ada(student, *rest):
        if student == "ada":
            raise RecursionError("too deep")
        return original(student, *rest)

    monkeypatch.setattr(grading, "prepare", broken_for_ada)
    results = grade(course)
    assert results["ada"].notes == (
        "The grader has a fault here: RecursionError: too deep. Please report it.",
    )
    assert results["ben"].score == 5


def test_the_time_limits_are_those_asked_for(course):
    hand_in(course, "ada", answered({"double": "while True: pass"}))
    result = grade(course, limits={"cell_seconds": 2})["ada"]
    assert result.questions[0].status is Status.TIMEOUT
    assert "Stopped after 2 s, the limit for a cell." in result.questions[0].message
    assert result.questions[1].status is Status.PASSED


@pytest.mark.parametrize(
    ("number", "stops"), [(errno.EINVAL, False), (errno.ECONNRESET, False), (errno.ENOSPC, True)]
)
def test_what_a_worker_meets_stops_the_run_only_if_the_machine_is_to_blame(
    course, monkeypatch, number, stops
):
    hand_in(course, "ada", answered())
    met = OSError(number, "met")
    monkeypatch.setattr(
        grading, "run_all", lambda waiting, *_: iter([(submission, met) for submission in waiting])
    )
    if stops:
        with pytest.raises(MachineError):
            grade(course)
    else:
        assert grade(course)["ada"].status == "failed"
