"""Feedback links to the sections that its messages name, and to nothing else."""

from grader.course import open_course
from grader.records import Status
from grader.report.feedback import Feedback, Work, page
from grader.report.lessons import linked, sections
from tests.notebooks.exercise import COURSE

ADDRESS = "http://localhost:8888/lab/tree/notebooks/lessons/01_regression.ipynb?#Split-before-anything-else"
KNOWN = {("01", "Split before anything else"): ADDRESS}


def test_the_courses_own_sections():
    found = sections(open_course(COURSE))
    assert found["01", "Split before anything else"] == ADDRESS


def test_a_course_without_the_setting_has_none(course):
    assert sections(course) == {}


def test_only_known_sections_are_linked():
    message = 'Shuffle. See lesson 01, "Split before anything else". Or lesson 09, "<b>". '
    parts = list(linked(message, KNOWN))
    assert [(part.text, part.address) for part in parts] == [
        ("Shuffle. See ", ""),
        ('lesson 01, "Split before anything else"', ADDRESS),
        ('. Or lesson 09, "<b>". ', ""),
    ]
    work = Work(heading="1", status=Status.FAILED, points=0, most=2, messages=(message,))
    html = page(Feedback(unit="01", student="ann", name="", score=0, most=2, works=(work,)), KNOWN)
    assert html.count("<a href=") == 1
    assert "&lt;b&gt;" in html
    assert "start it first" in html
    plain = page(Feedback(unit="01", student="ann", name="", score=0, most=2, works=(work,)))
    assert "start it first" not in plain
