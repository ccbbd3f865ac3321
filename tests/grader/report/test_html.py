"""The page holds what the results say, and nothing of what students wrote runs."""

import base64
import hashlib
import re
from dataclasses import replace

from grader.records import Question, Result, Status
from grader.report.html import Facts, Missing, page

EVIL = "<script>alert(1)</script>"
QUESTIONS = (
    Question("test_one", Status.PASSED, points=3.0, max_points=3.0),
    Question("test_two", Status.FAILED, points=0.0, max_points=2.0, message=f"should be 4 {EVIL}"),
    Question("explain", Status.MANUAL, points=0.0, max_points=1.0, message="A person reads this answer."),
)
ADA = Result("ada", "01", "graded", score=3.0, max_score=6.0, seconds=1.5, questions=QUESTIONS)


def test_marks_reasons_and_figures_are_there():
    html = page("01", [ADA, replace(ADA, student="ben", score=5.0)])
    for words in ("ada", "3 / 6", "should be 4", "test_two", "graded", "median", "Histogram of scores"):
        assert words in html


def test_answers_that_could_not_run_have_a_list_of_their_own():
    stopped = replace(QUESTIONS[1], status=Status.TIMEOUT, message="Stopped after 60 s.")
    html = page("01", [ADA, replace(ADA, student="ben", questions=(QUESTIONS[0], stopped))])
    assert html.startswith("<!doctype html>")
    assert "Stopped after 60 s." in html.partition("Could not run to the end:")[2].partition("</td>")[0]


def test_student_text_is_escaped():
    bad = Result(EVIL, "01", "failed", notes=(EVIL,))
    html = page(EVIL, [ADA, bad])
    assert html.count("<script") == 1  # our own, whose digest the policy names
    assert "&lt;script&gt;" in html


def test_the_page_loads_nothing_and_runs_nothing():
    html = page("01", [ADA])
    assert "default-src 'none'" in html
    policy = re.search(r"script-src '(sha256-[^']+)'", html)
    script = html.partition("<script>")[2].partition("</script>")[0]
    assert (
        policy
        and policy[1] == "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    )
    for word in ("http://", "https://", "src=", "url(", "@import", "javascript:"):
        assert word not in html


def test_a_class_where_nothing_could_be_graded():
    html = page("01", [Result("ada", "01", "failed", notes=("no notebook",))])
    assert "no notebook" in html
    assert "</strong>median" not in html


def test_names_links_and_who_is_missing():
    facts = Facts(
        names={"ada": "Ada L"},
        headings={"test_one": "1 · Twice"},
        links={"ada": [("feedback", "../feedback/ada.html")]},
        missing=[Missing(shown="Ben B (ben)", email="ben@x.edu")],
        findings=["test_one is not isolated."],
    )
    html = page("01", [ADA], facts)
    for words in (
        "Ada L (ada)",
        "1 · Twice",
        "../feedback/ada.html",
        "Ben B (ben)",
        "ben@x.edu",
        "not isolated",
    ):
        assert words in html


def test_an_anonymous_page_names_nobody():
    facts = Facts(names={"ada": "Ada L"}, missing=[Missing(shown="Ben B (ben)", email="ben@x.edu")])
    html = page("01", [ADA, replace(ADA, student="carl")], facts, anonymous=True)
    for words in ("ada", "Ada L", "Ben B", "ben@x.edu", "carl", "<script"):
        assert words not in html
    assert "Histogram of scores" in html


def test_the_page_of_a_large_class_is_small():
    lost = tuple(replace(QUESTIONS[1], id=f"q{n}", message="x" * 150) for n in range(4))
    results = [replace(ADA, student=f"student{n:04}", questions=(*QUESTIONS, *lost)) for n in range(1000)]
    assert len(page("01", results).encode()) < 3_000_000
