"""Other people's courses: the same marks as stock nbgrader, cell by cell."""

import shutil
import subprocess
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_notebook
from nbgrader.apps import quickstartapp
from nbgrader.apps.api import NbGraderAPI
from nbgrader.apps.quickstartapp import QuickStartApp
from nbgrader.coursedir import CourseDirectory

from grader.course import Course, open_course
from grader.grading import Options, grade_unit
from grader.nbgrader import generate, queries
from tests.grader.conftest import CONFIG, cell

UNIT = "ps1"
READS_A_FILE = "rows = open('rows.csv').read().split()"
PARTIAL = """points = 0
if helper.first(rows) == "a":
    points += 1
if helper.first([]) is None:
    points += 2
points"""


def by_stock(course: Course) -> dict[str, queries.Points]:
    """Grade with nbgrader alone; return the marks."""
    api = NbGraderAPI(CourseDirectory(config=course.config), config=course.config)
    for student in course.submissions(UNIT):
        done = api.autograde(UNIT, student)
        assert done["success"], done
    return queries.scores(course, UNIT)


def by_us(course: Course, class_dir: Path) -> dict[str, queries.Points]:
    """Grade the same submissions with our engine, into a gradebook of its own; return the marks."""
    shutil.copytree(course.folder("submitted"), class_dir / "submitted")
    ours = open_course(course.root, class_dir)
    results = list(grade_unit(ours, UNIT, Options(), lambda count: None))
    assert {result.status for result in results} == {"graded"}
    points = queries.scores(ours, UNIT)
    for result in results:
        assert len({question.id for question in result.questions}) == len(points[result.student])
        assert sum(question.points for question in result.questions) == sum(points[result.student].values())
    return points


def only_configure(command, **options) -> int:
    """Stand in for the programs that quickstart starts: all but one fill a gradebook of its own."""
    return subprocess.run(command, check=True, **options).returncode if "generate_config" in command else 0


@pytest.fixture
def quickstart(tmp_path, monkeypatch) -> Course:
    """Return the course that `nbgrader quickstart` makes, with a class of three."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(quickstartapp.subprocess, "call", only_configure)
    QuickStartApp.launch_instance(["course101"])
    QuickStartApp.clear_instance()
    course = open_course(tmp_path / "course101")
    generate.register(course, UNIT)
    for path in generate.release(course, UNIT):
        hand_in(course, "bob_blank", path.name, path.read_text())
    for path in course.source_notebooks(UNIT):
        hand_in(course, "ada_perfect", path.name, path.read_text())
        wrong = path.read_text().replace("n < 1", "n < 0").replace("i ** 2", "i")
        assert path.stem != "problem1" or wrong != path.read_text()
        hand_in(course, "chi_wrong", path.name, wrong)
    return course


@pytest.fixture
def several(tmp_path) -> Course:
    """Return a course with two notebooks of the same questions, extra files, and partial credit."""
    (tmp_path / "nbgrader_config.py").write_text(CONFIG)
    folder = tmp_path / "source" / UNIT
    folder.mkdir(parents=True)
    (folder / "rows.csv").write_text("a b c")
    for name in ("first", "second"):
        nbformat.write(_questions(name), folder / f"{name}.ipynb")
    course = open_course(tmp_path)
    generate.register(course, UNIT)
    half = "def first(rows):\n    return (rows or [''])[0]"
    whole = "def first(rows):\n    return rows[0] if rows else None"
    for student, helper in (("ada", whole), ("ben", half)):
        for path in course.source_notebooks(UNIT):
            hand_in(course, student, path.name, path.read_text())
        hand_in(course, student, "helper.py", helper)
        hand_in(course, student, "rows.csv", "changed by the student")
    hand_in(course, "chi", "first.ipynb", (folder / "first.ipynb").read_text())
    return course


def _questions(name: str) -> nbformat.NotebookNode:
    return new_notebook(
        cells=[
            cell(
                f"### BEGIN SOLUTION\nimport helper\nname = {name!r}\n### END SOLUTION", "own", solution=True
            ),
            cell(READS_A_FILE, "data"),
            cell("assert name == 'first'", "test_name", points=1),
            cell("assert rows == ['a', 'b', 'c']", "test_given", points=1),
            cell(PARTIAL, "test_rows", points=3),
            cell("Why?", "why", points=2, kind="markdown", solution=True),
        ],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    )


def hand_in(course: Course, student: str, name: str, text: str) -> None:
    folder = course.path("submitted", student, UNIT)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text)


def test_a_course_made_by_quickstart(quickstart, tmp_path):
    stock = by_stock(quickstart)
    totals = {student: sum(points.values()) for student, points in stock.items()}
    assert totals["ada_perfect"] > totals["chi_wrong"] > totals["bob_blank"] == 0
    assert by_us(quickstart, tmp_path / "ours") == stock


def test_several_notebooks_extra_files_and_partial_credit(several, tmp_path):
    stock = by_stock(several)
    assert stock["ada"]["first", "test_name"] == 1 and stock["ada"]["second", "test_name"] == 0
    assert [stock[student]["first", "test_rows"] for student in ("ada", "ben")] == [3, 1]
    # Of a notebook that was not handed in also those tests count nothing that need no answer.
    assert [stock["chi"][name, "test_given"] for name in ("first", "second")] == [1, 0]
    assert by_us(several, tmp_path / "ours") == stock
