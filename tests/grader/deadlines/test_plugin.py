"""A class's deadlines reach the marks, through `grader grade` and through nbgrader's own button alike."""

import pytest

from grader.course import open_course
from grader.deadlines.extensions import EXTENSIONS
from grader.deadlines.files import DEADLINES
from grader.errors import GraderError
from grader.grading import Options, grade_unit
from grader.nbgrader import generate, queries
from tests.grader.conftest import CONFIG, UNIT, answered, hand_in
from tests.grader.test_preprocessors import our_doors, through_the_button

DUE = f"[due]\n{UNIT} = 2026-03-02 12:00:00\n"
LATE = "[late]\npolicy = 'points'\nper_day = 1.5\n"


def late(course, student, when="2026-03-03 13:00:00 UTC"):
    path = hand_in(course, student, answered())
    (path.parent / "timestamp.txt").write_text(when)


def say(course, deadlines="", extensions=""):
    course.class_dir.mkdir(parents=True, exist_ok=True)
    (course.class_dir / DEADLINES).write_text(deadlines)
    (course.class_dir / EXTENSIONS).unlink(missing_ok=True)
    if extensions:
        (course.class_dir / EXTENSIONS).write_text("student,unit,due\n" + extensions)


def grade(course):
    return {
        result.student: result for result in grade_unit(course, UNIT, Options(jobs=2), lambda count: None)
    }


def test_policy_and_extensions_apply_at_every_grading(course):
    for student in ("ann", "ben"):
        late(course, student)
    say(course, DUE)
    assert grade(course)["ann"].notes == ("Late by 1 day 1 hour.",)  # shown without a policy
    say(course, DUE + LATE, "ben,01,+2 days\n")
    marks = grade(course)
    assert (marks["ann"].penalty, marks["ann"].score) == (3, 2)
    assert (marks["ben"].penalty, marks["ben"].notes) == (0, ())
    say(course, DUE + LATE, "ann,01,2026-03-03 12:30\n")
    marks = grade(course)  # ann's is too short, ben's is gone
    assert (marks["ann"].penalty, marks["ann"].notes[0]) == (1.5, "Late by 30 minutes; 1.5 points taken off.")
    assert marks["ben"].penalty == 3
    say(course, DUE + LATE)
    assert grade(course)["ann"].penalty == 1.5  # without a file the gradebook's extensions stay


def test_who_is_graded_first_has_the_extension_at_once(course):
    late(course, "ann")
    say(course, DUE + LATE, "ann,01,+9 days\n")
    assert grade(course)["ann"].penalty == 0


@pytest.mark.parametrize("until", ["+9 days", "2026-03-09 12:00"])
def test_an_extension_of_a_unit_that_has_no_due_date_changes_nothing(course, until):
    late(course, "ann")
    say(course, LATE, f"ann,01,{until}\n")
    marks = grade(course)["ann"]
    assert (marks.penalty, marks.notes) == (0, ())


def test_the_button_takes_off_the_same(course):
    course = our_doors(course)
    late(course, "ann")
    say(course, DUE + LATE)
    generate.register(course, UNIT)
    done = through_the_button(course, "ann")
    assert done["success"], done
    assert queries.penalties(course, UNIT)["ann"] == {"01_sums_exercises": 3}


PLUGIN = """
from nbgrader.plugins import BasePlugin
class Ours(BasePlugin):
    def late_submission_penalty(self, student, score, seconds):
        {}
"""


def with_plug_in(course, module, *body):
    """Return the course with a late plug-in of its own, in a new module: Python imports one once."""
    (course.root / f"{module}.py").write_text(PLUGIN.format("\n        ".join(body)))
    setting = f"c.AssignLatePenalties.plugin_class = '{module}.Ours'\n"
    (course.root / "nbgrader_config.py").write_text(CONFIG + setting)
    return open_course(course.root)


@pytest.mark.parametrize(
    ("fails", "words"),
    [
        ("return {'ann': 1, 'cid': 1}[student]", "KeyError: 'ben'"),
        ("return 1 if student != 'ben' else 'two'", "TypeError"),
        ("return 1 if student != 'ben' else float('nan')", "the penalty is nan"),
        ("import sys; return 1 if student != 'ben' else sys.exit()", "it calls sys.exit"),
    ],
)
def test_a_plug_in_that_fails_at_one_student_costs_nobody_a_mark(course, fails, words):
    module = f"late_{abs(hash(fails))}"
    for student in ("ann", "ben", "cid"):
        late(course, student)
    say(course, DUE)
    marks = grade(with_plug_in(course, module, fails))
    assert (marks["ann"].score, marks["cid"].score) == (4, 4)
    assert marks["ben"].status == "failed"
    assert "Ours, which this course's nbgrader_config.py names, failed" in marks["ben"].notes[0]
    assert words in marks["ben"].notes[0]
    course = with_plug_in(course, module + "_good", "return 2")
    assert [result.score for result in grade(course).values()] == [3, 3, 3]  # also ben, who had no mark
    marks = grade(with_plug_in(course, module + "_again", fails))  # nothing runs: all are looked at again
    assert (marks["ann"].score, marks["cid"].score, marks["ben"].status) == (4, 4, "failed")
    assert words in marks["ben"].notes[0]
    assert queries.penalties(course, UNIT)["ben"] == {"01_sums_exercises": 2}


def test_a_plug_in_that_cannot_be_made_is_told_before_anything_runs(course):
    late(course, "ann")
    course = with_plug_in(
        course, "late_unmade", "return 1\n    def __init__(self, **_): raise ValueError('no')"
    )
    with pytest.raises(GraderError, match="Ours, which this course's"):
        grade(course)


@pytest.mark.parametrize(
    "setting", ["c.LateSubmissionPlugin.penalty_method = 'zero'", "c.AssignLatePenalties.plugin_class = Own"]
)
def test_two_policies_are_refused(course, setting):
    own = "from nbgrader.plugins import LateSubmissionPlugin\nclass Own(LateSubmissionPlugin):\n    pass\n"
    (course.root / "nbgrader_config.py").write_text(f"{own}{CONFIG}{setting}\n")
    course = open_course(course.root)
    late(course, "ann")
    say(course, DUE)
    grade(course)  # due dates alone are fine
    say(course, DUE + LATE)
    with pytest.raises(
        GraderError, match=r"deadlines\.toml has a late policy, and nbgrader_config\.py another"
    ):
        grade(course)
