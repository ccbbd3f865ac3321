"""The page of a term: the class by units, and nothing of what students wrote runs."""

import base64
import hashlib
import re

from grader.report.term import Mark, Student, Term, Unit, term_page

EVIL = "<script>alert(1)</script>"


def term():
    units = [
        Unit(
            name=name,
            most=28,
            graded=2,
            missing=1,
            failed=0,
            unread=3,
            late=1,
            mean=20.25,
            median=21,
            due="2026-03-02 23:59",
        )
        for name in ("01_regression", "02_more")
    ]
    ann = {
        "01_regression": Mark(state="graded", score=22.5, most=28, late=True, unread=1, feedback="../f.html"),
        "02_more": Mark(state="missing"),
    }
    eve = {"01_regression": Mark(state="failed"), "02_more": Mark(state="refused")}
    return Term(
        units=units,
        students=[
            Student(student="ann", shown="Ann (ann)", section="Monday", marks=ann),
            Student(student="eve", shown=EVIL, section=EVIL, marks=eve),
        ],
    )


def test_units_students_and_their_sum():
    html = term_page(term())
    for words in (
        "20.2",
        "2026-03-02 23:59",
        'href="01_regression.html"',
        "sum of 56",
        "<strong>22.5</strong>",
    ):
        assert words in html
    rows = re.findall(r'<tr data-tags="([^"]*)">', html)
    assert rows == ["missing late unread section 2;", "missing failed section 1;"]
    assert 'href="../f.html"' in html
    assert "feedback of Ann (ann) for 01_regression" in html


def test_student_text_is_escaped_and_only_our_script_runs():
    html = term_page(term())
    assert html.count("<script") == 1
    policy = re.search(r"script-src '(sha256-[^']+)'", html)
    script = html.partition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy and policy[1] == f"sha256-{digest}"


def test_an_anonymous_page_names_nobody():
    html = term_page(term(), anonymous=True)
    assert "Ann" not in html
    assert "<script" not in html
    assert 'href="01_regression_anonymous.html"' in html
