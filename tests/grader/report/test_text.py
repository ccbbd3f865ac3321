"""Tables in a terminal show a student's text as it is, and do nothing that it says."""

import io

from rich.console import Console

from grader.records import Question, Result, Status
from grader.report.text import check_table, plain, table


def shown(what) -> str:
    console = Console(file=io.StringIO(), width=120)
    console.print(what)
    return console.file.getvalue()


def test_a_line_a_student():
    text = shown(
        table(
            "01",
            [
                Result("ada", "01", "graded", score=2.5, max_score=6.0, seconds=1.0),
                Result("ben", "01", "failed", notes=("why",)),
            ],
        )
    )
    assert "2.5 / 6" in text
    assert "failed" in text
    assert "why" in text


def test_names_and_penalties_have_columns_where_there_are_some():
    late = Result("ada", "01", "graded", score=2.5, max_score=6.0, seconds=1.0, penalty=1.5)
    text = shown(table("01", [late], {"ada": "Ada [red]L"}))
    assert "Ada [red]L" in text
    assert "−1.5" in text
    assert "name" not in shown(table("01", [Result("ada", "01", "graded")], {"ben": "Ben"}))


def test_markup_and_control_characters_of_students_do_nothing():
    assert "[red]x" in shown(table("01", [Result("[red]x", "01", "failed")]))
    assert "\x1b" not in plain("\x1b[31mred\x07")


def test_a_line_a_question_and_the_count():
    questions = [
        Question("test_one", Status.PASSED, points=1, max_points=1),
        Question("test_two", Status.FAILED, points=0, max_points=1, message="should be 4"),
        Question("explain", Status.MANUAL, points=0, max_points=1),
    ]
    text = shown(check_table("mine.ipynb", questions))
    assert "mine.ipynb: 1 of 2 questions pass" in text
    assert "should be 4" in text
