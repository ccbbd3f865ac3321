"""Grading again: lateness as it is now, marks by hand that stay, and who is in the class."""

import io
import shutil
import sys
from datetime import datetime

import pytest
from nbgrader.api import Gradebook
from nbgrader.plugins.export import CsvExportPlugin
from rich.console import Console

from grader.commands.report import class_results, write
from grader.course import open_course
from grader.errors import GraderError
from grader.grading import Options, grade_unit
from grader.nbgrader import database, generate, gradebook, queries
from grader.record_json import to_plain
from grader.records import Reading, Result
from grader.report.text import table
from tests.grader.conftest import CONFIG, NOTEBOOK, UNIT, answered, hand_in

PLUGIN = """
from nbgrader.plugins import BasePlugin
class Hourly(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return {value}
"""
HOURLY = "c.AssignLatePenalties.plugin_class = 'late_of_ours.Hourly'"


pytestmark = pytest.mark.usefixtures("ran")


def grade(course, **options) -> dict[str, Result]:
    return {one.student: one for one in grade_unit(course, UNIT, Options(**options), lambda count: None)}


def configured(course, *lines: str):
    (course.root / "nbgrader_config.py").write_text(CONFIG + "\n".join(lines))
    return open_course(course.root)


def with_plugin(course, value: str = "total_seconds_late / 3600"):
    sys.modules.pop("late_of_ours", None)  # of another test
    (course.root / "late_of_ours.py").write_text(PLUGIN.format(value=value))
    return configured(course, HOURLY)


def handed_in_at(course, student: str, when: str, answers: dict | None = None):
    path = hand_in(course, student, answered(answers))
    (path.parent / "timestamp.txt").write_text(when)
    return path


def exported(course) -> dict[str, float]:
    """Return the marks that `nbgrader export` gives."""
    plugin = CsvExportPlugin(to=str(course.root / "grades.csv"))
    with Gradebook(course.directory.db_url, "mini") as book:
        plugin.export(book)
    head, *rows = [line.split(",") for line in (course.root / "grades.csv").read_text().splitlines()]
    return {row[head.index("student_id")]: float(row[head.index("score")]) for row in rows}


def test_lateness_is_applied_each_time_without_running_anything(course, ran, monkeypatch):
    monkeypatch.syspath_prepend(course.root)
    course = with_plugin(course)
    handed_in_at(course, "ada", "2026-01-02 12:00:00 UTC")
    first = grade(course)["ada"]
    assert (first.score, first.penalty, first.notes) == (5, 0, ())
    gradebook.set_due(course, UNIT, datetime(2026, 1, 2, 10))
    late = grade(course)["ada"]
    assert (late.score, late.raw_score, late.penalty) == (3, 5, 2)
    assert late.notes == ("Late by 2 hours; 2 points taken off.",)
    with database.opened(course) as book:
        book.grant_extension(UNIT, "ada", hours=1)
    assert grade(course)["ada"].score == 4
    handed_in_at(course, "ada", "2026-01-02 13:00:00 UTC")
    assert grade(course)["ada"].score == 3
    gradebook.set_due(course, UNIT, datetime(2026, 1, 3))
    assert grade(course)["ada"].notes == ()
    assert ran == ["ada"]


def test_table_report_mean_and_export_show_one_mark(course, monkeypatch):
    monkeypatch.syspath_prepend(course.root)
    course = with_plugin(course)
    handed_in_at(course, "ada", "2026-01-02 12:00:00 UTC")
    hand_in(course, "ben", answered())
    generate.register(course, UNIT)
    gradebook.set_due(course, UNIT, datetime(2026, 1, 2, 10, 30))
    results = grade(course)
    console = Console(file=io.StringIO(), width=150)
    console.print(table(UNIT, list(results.values())))
    assert "late penalty" in console.file.getvalue() and "3.5 / 6" in console.file.getvalue()
    html = write(course, UNIT).read_text()
    for words in ("3.5 / 6", "−1.5", "late penalty", "<strong>4.2</strong>mean"):
        assert words in html
    assert exported(course) == {"ada": 3.5, "ben": 5.0}
    assert {one.student: one.score for one in class_results(course, UNIT)} == exported(course)
    assert to_plain(results["ada"])["penalty"] == 1.5


@pytest.mark.parametrize("value", ["1 / 0", "float('nan')", "'much'", "self.nothing"])
def test_a_wrong_plug_in_is_the_courses_fault_and_costs_no_marks(course, value, monkeypatch):
    monkeypatch.syspath_prepend(course.root)
    course = with_plugin(course, value)
    for student in ("ada", "ben"):
        handed_in_at(course, student, "2026-01-02 12:00:00 UTC")
    generate.register(course, UNIT)
    gradebook.set_due(course, UNIT, datetime(2026, 1, 1))
    for result in grade(course).values():
        assert result.status == "failed"
        assert "Hourly, which this course's nbgrader_config.py names, failed" in result.notes[0]
    assert queries.scores(course, UNIT) == {}


def by_hand(course, student: str, cell: str, **values) -> None:
    """Give a mark as formgrader does."""
    with database.opened(course) as book:
        grade = book.find_grade(cell, NOTEBOOK, UNIT, student)
        for name, value in values.items():
            setattr(grade, name, value)
        grade.needs_manual_grade = grade.manual_score is None and grade.auto_score is None
        book.find_comment("explain", NOTEBOOK, UNIT, student).manual_comment = "Good."
        book.db.commit()


def readings(result: Result) -> list[str]:
    return [question.reading.value for question in result.questions]


def test_marks_by_hand_stay_and_an_answer_is_unread_only_if_its_text_changed(course):
    hand_in(course, "ada", answered())
    assert readings(grade(course)["ada"]) == ["", "", "unread"]
    by_hand(course, "ada", "explain", manual_score=0.5, extra_credit=2)
    seen = grade(course)["ada"]
    assert (readings(seen), seen.score) == (["", "", "read"], 7.5)
    # Another answer changed, and this one did not.
    hand_in(course, "ada", answered({"total": "total = 6"}))
    assert readings(grade(course)["ada"]) == ["", "", "read"]
    assert readings(grade(course, force=True)["ada"]) == ["", "", "read"]
    hand_in(course, "ada", b"broken")
    grade(course)
    hand_in(course, "ada", answered())
    assert readings(grade(course)["ada"]) == ["", "", "read"]
    hand_in(course, "ada", answered({"explain": "Because it is so."}))
    again = grade(course)["ada"]
    assert (readings(again), again.score) == (["", "", "unread"], 7.5)
    with database.opened(course) as book:
        assert book.find_comment("explain", NOTEBOOK, UNIT, "ada").comment == "Good."


def test_a_blank_answer_is_not_to_be_read(course):
    blank = generate.release(course, UNIT)[0].read_bytes()
    hand_in(course, "ada", blank)
    assert grade(course)["ada"].questions[2].reading is Reading.BLANK
    html = write(course, UNIT).read_text()
    assert "<strong>0</strong>answers left to read" in html and "<strong>1</strong>blank" in html


def test_who_left_leaves_the_report(course, ran):
    for student in ("ada", "ben", "chi"):
        hand_in(course, student, answered())
    grade(course)
    shutil.rmtree(course.path("submitted", "ben", UNIT))
    with database.opened(course) as book:
        book.remove_student("chi")
    assert [result.student for result in class_results(course, UNIT)] == ["ada"]
    # A folder that is still there is graded again: the marks are gone.
    assert set(grade(course)) == {"ada", "chi"} and ran[3:] == ["chi"]


def test_excluded_and_unknown_students_are_left_out(course):
    for student in ("ada", "ben", "old"):
        hand_in(course, student, answered())
    course = configured(
        course,
        "c.CourseDirectory.student_id_exclude = 'instructor,old'",
        "c.Autograde.create_student = False",
    )
    with database.opened(course) as book:
        book.add_student("ada")
    results = grade(course)
    assert {name: result.status for name, result in results.items()} == {"ada": "graded", "ben": "failed"}
    assert "ben is not in the gradebook" in results["ben"].notes[0]
    with pytest.raises(GraderError, match="'old' is left out by"):
        grade(course, students=("old",))
    assert set(grade(configured(course, "c.CourseDirectory.student_id = 'a*'"))) == {"ada"}
