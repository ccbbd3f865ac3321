"""`grader report` writes the page of a unit, or of all units and the term."""

import re

import pytest

from grader import store
from grader.changes import Change
from grader.commands import collect, report, roster
from grader.commands.grade import grade
from grader.commands.report import Options
from grader.errors import GraderError
from grader.grading import Options as GradeOptions
from grader.nbgrader import database, queries
from tests.grader.conftest import UNIT
from tests.grader.lms.downloads import canvas_gradebook, canvas_name, notebook_bytes, write_zip

GRADEBOOK = canvas_gradebook(
    '"Wong, Ann",11,u1,ann@x.edu,Mo,,,', '"Wu, Ben",12,u2,ben@x.edu,Tu,,,', '"Lo, Cy",13,u3,cy@x.edu,Tu,,,'
)


@pytest.fixture
def graded(course, tmp_path):
    """Return a class of three from Canvas, graded: one late, one with a broken file, one who did nothing."""
    (tmp_path / "grades.csv").write_text(GRADEBOOK)
    files = {
        canvas_name("Wong, Ann", 11, 101, "a.ipynb", late=True): notebook_bytes(),
        canvas_name("Wu, Ben", 12, 102, "b.ipynb"): b"{",
    }
    source = write_zip(tmp_path / "subs.zip", files)
    options = collect.Options(roster=tmp_path / "grades.csv")
    assert collect.run(UNIT, source, options, course.root, None) == 1
    grade(course, UNIT, GradeOptions(jobs=2), as_json=False)
    return course


def test_who_could_not_be_taken_in_is_not_who_did_nothing(graded, tmp_path, capsys):
    assert report.run(UNIT, Options(), graded.root, None) == 0
    html = graded.report_path(UNIT).read_text()
    refused, _, absent = html.partition("<h2>Did not hand in</h2>")
    assert "Ben Wu (ben@x.edu)" in refused
    assert "is not whole" in refused
    assert "Cy Lo (cy@x.edu)" in absent.partition("<h2>")[0]
    assert "Ben Wu" not in absent.partition("<h2>")[0]
    assert '<span class="tag">late</span>' in html
    with database.opened(graded) as book:  # formgrader shows names too
        assert book.find_student("ann@x.edu").last_name == "Wong"
    capsys.readouterr()
    roster.run(None, UNIT, graded.root, None)
    said = capsys.readouterr().out
    assert "Handed in, but could not be taken: Ben Wu (ben@x.edu). " in said
    assert "1 of 3 have not handed in" in said
    # The corrected file is taken, and he is no longer named.
    again = write_zip(tmp_path / "new.zip", {canvas_name("Wu, Ben", 12, 103, "b-1.ipynb"): notebook_bytes()})
    assert collect.run(UNIT, again, collect.Options(), graded.root, None) == 0
    capsys.readouterr()
    roster.run(None, UNIT, graded.root, None)
    assert "could not be taken" not in capsys.readouterr().out


def test_the_term(graded):
    assert report.run("", Options(), graded.root, None) == 0
    html = graded.report_path("term").read_text()
    row = html.partition("Ann Wong (ann@x.edu)</th>")[2].partition("</tr>")[0]
    assert "late" in row
    assert "<strong>5</strong>" in row
    assert "refused" in html.partition("Ben Wu (ben@x.edu)</th>")[2].partition("</tr>")[0]
    assert 'href="term.html"' in graded.report_path(UNIT).read_text()
    report.run("", Options(anonymous=True), graded.root, None)
    folder = graded.report_path("term").parent
    for name in ("term_anonymous.html", f"{UNIT}_anonymous.html"):
        assert not re.search(r"Ann|Wong|x\.edu", (folder / name).read_text())


def test_links_to_formgrader_and_marks_that_changed(graded):
    kept = store.load(graded, UNIT, "ann@x.edu")
    change = Change(
        before=2, now=5, why="handed in again: test_double 0 → 3", when="2026-03-02T10:00:00+00:00"
    )
    store.save(
        graded, store.Kept(kept.result, kept.fingerprint, texts=kept.texts, own=kept.own, change=change)
    )
    report.run(UNIT, Options(formgrader="http://localhost:8888/"), graded.root, None)
    html = graded.report_path(UNIT).read_text()
    (number,) = (number for _, _, number in queries.notebook_ids(graded, UNIT))
    assert f'href="http://localhost:8888/formgrader/submissions/{number}/"' in html
    assert "2 → 5</td><td>handed in again: test_double 0 → 3</td>" in html
    report.run(UNIT, Options(anonymous=True), graded.root, None)
    anonymous = graded.report_path(UNIT).with_name(f"{UNIT}_anonymous.html").read_text()
    assert "handed in again" not in anonymous


def test_a_term_without_marks_is_refused(course):
    with pytest.raises(GraderError, match="Nothing is graded yet"):
        report.run("", Options(), course.root, None)
