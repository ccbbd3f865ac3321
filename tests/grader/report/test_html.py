"""The page holds what the results say, and nothing of what students wrote runs."""

from dataclasses import replace

from grader.records import Question, Result, Status
from grader.report.html import page

EVIL = "<script>alert(1)</script>"
QUESTIONS = (
    Question("test_one", Status.PASSED, 3.0, 3.0),
    Question("test_two", Status.FAILED, 0.0, 2.0, f"should be 4 {EVIL}"),
    Question("explain", Status.MANUAL, 0.0, 1.0, "A person reads this answer."),
)
ADA = Result("ada", "01", "graded", 3.0, 6.0, 1.5, QUESTIONS)


def test_marks_reasons_and_figures_are_there():
    html = page("01", [ADA, replace(ADA, student="ben", score=5.0)])
    for words in ("ada", "3 / 6", "should be 4", "test_two", "handed in", "median", "Histogram of scores"):
        assert words in html


def test_student_text_is_escaped():
    bad = Result(EVIL, "01", "failed", notes=(EVIL,))
    html = page(EVIL, [ADA, bad])
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_the_page_loads_nothing_and_runs_nothing():
    html = page("01", [ADA])
    assert "default-src 'none'" in html
    for word in ("http://", "https://", "src=", "url(", "@import", "javascript:"):
        assert word not in html


def test_a_class_where_nothing_could_be_graded():
    html = page("01", [Result("ada", "01", "failed", notes=("no notebook",))])
    assert "no notebook" in html
    assert "median" not in html
