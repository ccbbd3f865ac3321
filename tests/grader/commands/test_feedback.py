"""`grader feedback` writes a page for each student, and a ZIP with the platform's names."""

import zipfile
from pathlib import Path

import pytest

from grader.commands import collect, feedback
from grader.commands.grade import grade
from grader.errors import GraderError
from grader.grading import Options
from grader.lms.receipts import Receipt
from grader.nbgrader import database
from tests.grader.conftest import NOTEBOOK, UNIT, hand_in
from tests.grader.lms.downloads import canvas_name, notebook_bytes, write_zip


@pytest.fixture
def graded(course, tmp_path):
    """Return a course whose class of three came from Canvas, but for one, and is graded."""
    source = write_zip(
        tmp_path / "subs.zip",
        {
            canvas_name("Wong, Ann", 11, 101, "a.ipynb"): notebook_bytes(),
            canvas_name("Wu, Ben", 12, 102, "b.ipynb"): notebook_bytes(
                {"double": "def double(number):\n    return abs(2 * number)", "total": "total = 5"}
            ),
        },
    )
    collect.run(UNIT, source, collect.Options(), course.root, None)
    hand_in(course, "carl", notebook_bytes())
    grade(course, UNIT, Options(jobs=2), as_json=False)
    return course


def test_pages_and_zip(graded, capsys):
    submitted = graded.path("submitted", "carl", UNIT)
    (submitted / "timestamp.txt").write_text("2026-03-02 11:59:00 UTC")
    (submitted / "submission_secret.txt").write_text("s" * 64)
    with database.opened(graded) as book:
        book.find_comment("explain", NOTEBOOK, UNIT, "wuben_12").manual_comment = "Say why."
        book.find_grade("explain", NOTEBOOK, UNIT, "wuben_12").manual_score = 0.5
        book.db.commit()
    assert feedback.run(UNIT, "canvas", None, graded.root, None) == 1
    assert "Not collected from Canvas, so not in the ZIP: carl" in capsys.readouterr().out
    with zipfile.ZipFile(graded.class_dir / f"feedback_{UNIT}_canvas.zip") as archive:
        assert archive.namelist() == ["wongann_11_101_feedback.html", "wuben_12_102_feedback.html"]
        ben = archive.read("wuben_12_102_feedback.html").decode()
    assert "total should be 6; yours is 5." in ben
    assert "Say why." in ben
    assert "0.5 of 1" in ben  # points given after the grading count
    assert "A hidden test of this question failed." in ben
    assert "do negative numbers work" not in ben
    assert "double(-3)" not in ben
    page = graded.path("feedback", "wuben_12", UNIT) / f"{NOTEBOOK}.html"
    assert page.read_text() == ben
    # nbgrader's exchange releases a page only beside these.
    carl = graded.path("feedback", "carl", UNIT)
    assert (carl / "submission_secret.txt").read_text() == "s" * 64
    assert (carl / "timestamp.txt").exists()


def test_who_is_not_graded_is_named(graded, capsys):
    hand_in(graded, "lea", b"{")
    assert feedback.run(UNIT, "", None, graded.root, None) == 0
    assert "Not graded, so without feedback: lea" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("canvas", {"ann": ["annwong_11_101_feedback.html"]}),
        (
            "moodle",
            {"ben": [f"Ben Wu_123_assignsubmission_file/feedback_{part}.html" for part in ("a", "b")]},
        ),
        (
            "folders",
            {
                "ann": ["ann/feedback.html"],
                "ben": ["ben/feedback_a.html", "ben/feedback_b.html"],
                "carl": ["carl/feedback.html"],
            },
        ),
    ],
)
def test_each_platform_has_its_own_names(form, names):
    known = {
        "ann": Receipt(source="c.zip", platform="Canvas", reply="annwong_11_101_"),
        "ben": Receipt(source="m.zip", platform="Moodle", reply="Ben Wu_123_assignsubmission_file/"),
    }
    pages = {"ann": [Path("a.html")], "ben": [Path("a.html"), Path("b.html")], "carl": [Path("a.html")]}
    assert feedback.names_in_zip(pages, known, form) == names


def test_each_notebook_of_a_unit_has_its_page_in_the_zip(course, capsys):
    source = course.path("source", ".", UNIT)
    (source / "second.ipynb").write_bytes((source / f"{NOTEBOOK}.ipynb").read_bytes())
    hand_in(course, "carl", notebook_bytes())
    (course.path("submitted", "carl", UNIT) / "second.ipynb").write_bytes(
        notebook_bytes({"total": "total = 5"})
    )
    grade(course, UNIT, Options(jobs=2), as_json=False)
    assert feedback.run(UNIT, "folders", None, course.root, None) == 0
    assert "2 pages" in capsys.readouterr().out
    with zipfile.ZipFile(course.class_dir / f"feedback_{UNIT}_folders.zip") as archive:
        assert archive.namelist() == [f"carl/feedback_{NOTEBOOK}.html", "carl/feedback_second.html"]
        assert "yours is 5" in archive.read("carl/feedback_second.html").decode()
        assert "yours is 5" not in archive.read(f"carl/feedback_{NOTEBOOK}.html").decode()


def test_wrong_use_is_refused(course):
    with pytest.raises(GraderError, match="Choose one of: canvas, moodle, folders"):
        feedback.run(UNIT, "sakai", None, course.root, None)
    with pytest.raises(GraderError, match="Nothing of 01_sums is graded yet"):
        feedback.run(UNIT, "", None, course.root, None)


def test_a_zip_for_a_platform_that_nobody_handed_in_on_is_refused(graded, capsys):
    with pytest.raises(GraderError, match="No submission of 01_sums was collected from Moodle"):
        feedback.run(UNIT, "moodle", None, graded.root, None)
    assert not list(graded.class_dir.glob("feedback*.zip"))
    with pytest.raises(GraderError, match="--output names the ZIP"):
        feedback.run(UNIT, "", graded.root / "x.zip", graded.root, None)
