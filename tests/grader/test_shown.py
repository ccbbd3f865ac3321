"""A hostile submission, graded: what instructor and student then open runs nothing and loads nothing."""

from pathlib import Path

import nbformat
import pytest
from nbconvert.exporters import HTMLExporter
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from nbgrader.server_extensions.formgrader import handlers
from traitlets.config import Config

from grader.commands.report import write
from grader.course import Course, open_course
from grader.grading import Options, grade_unit
from grader.records import Result, Status
from grader.report.html import page
from tests.grader.clean.browsing import Harm
from tests.grader.clean.test_html import HOSTILE
from tests.grader.clean.test_markdown import HOSTILE_MARKS
from tests.grader.conftest import CONFIG, NOTEBOOK, UNIT, answered, hand_in
from tests.notebooks.exercise import COURSE

SHOWS = f"""from IPython.display import display
for hostile in {HOSTILE!r}:
    for kind in ("text/html", "image/svg+xml", "text/markdown", "text/latex", "application/javascript"):
        display({{kind: hostile}}, raw=True)
display({{"text/vnd.mermaid": "<script>alert(1)</script>"}}, raw=True)
display({{"application/vnd.jupyter.widget-view+json": {{"model_id": "a"}}}}, raw=True)
sized = {{"image/png": {{"width": "1 onload=alert(1)"}}}}
for metadata in (sized, {{"filenames": {{"image/png": "//example.org/a"}}}}):
    display({{"image/png": "iVBORw0KGgo="}}, metadata=metadata, raw=True)
display({{"text/html": "<table class='dataframe'><tr><td>kept</td></tr></table>"}}, raw=True)
print("<script>alert(1)</script>", "\\x1b[38m", "\\ud800")
raise ValueError("<script>alert(1)</script>\\x1b[38m")"""
FORGES = """kernel = get_ipython().kernel
def send(kind, content):
    kernel.session.send(kernel.iopub_socket, kind, content, parent=kernel.get_parent())
send("execute_input", {"code": "", "execution_count": "<script>alert(1)</script>"})
send("stream", {"name": "<script>", "text": ["<script>alert(1)</script>"]})
send("display_data", {"data": {"text/html": ["<script>"]}, "metadata": None})
send("stream", {})
send("error", {"ename": 5, "evalue": None, "traceback": "<script>"})"""
TELLS = "def double(number):\n    print('secret', number)\n    return 2 * abs(number)"


def pages(course: Course, student: str) -> dict[str, str]:
    """Return what is shown of a submission: formgrader's page, and the feedback."""
    api = NbGraderAPI(CourseDirectory(config=course.config), config=course.config)
    done = api.generate_feedback(UNIT, student)
    assert done["success"], done
    autograded = course.path("autograded", student, UNIT) / f"{NOTEBOOK}.ipynb"
    nbformat.validate(nbformat.read(autograded, as_version=4))
    config = Config()
    config.HTMLExporter.template_name = "formgrade"
    config.HTMLExporter.extra_template_basedirs = [handlers.template_path]
    config.Exporter.default_preprocessors = []
    names = {"student": student, "index": 0, "total": 1, "base_url": "", "notebook_path": "x"}
    page, _ = HTMLExporter(config=config).from_filename(str(autograded), resources=names)
    feedback = course.path("feedback", student, UNIT) / f"{NOTEBOOK}.html"
    return {"formgrader": page, "feedback": feedback.read_text()}


@pytest.fixture
def graded(course, tmp_path: Path) -> tuple[Course, dict[str, Result]]:
    """Return a course whose class is one honest and one hostile student, graded."""
    ours = (COURSE / "nbgrader_config.py").read_text()
    (tmp_path / "nbgrader_config.py").write_text(CONFIG + ours[ours.index("c.Autograde.") :])
    course = open_course(tmp_path)
    hostile = answered({"double": TELLS, "explain": "\n\n".join(HOSTILE + HOSTILE_MARKS)})
    hostile.cells.insert(0, new_markdown_cell("\n\n".join(HOSTILE_MARKS)))
    hostile.cells[4:4] = [new_code_cell(SHOWS), new_code_cell(FORGES)]
    hand_in(course, "eve", hostile)
    hand_in(course, "ada", answered())
    results = grade_unit(course, UNIT, Options(jobs=1), lambda count: None)
    return course, {result.student: result for result in results}


def test_nobody_who_reads_a_hostile_submission_runs_or_loads_anything(graded):
    course, results = graded
    assert results["ada"].score == 5
    assert [q.status for q in results["eve"].questions][:2] == [Status.FAILED, Status.PASSED]
    honest, hostile = pages(course, "ada"), pages(course, "eve")
    for name in honest:
        # nbgrader's own pages have scripts; a submission adds none.
        assert sorted(Harm(hostile[name]).found) == sorted(Harm(honest[name]).found), name
        assert "kept" in hostile[name]
    assert "do negative numbers work" in hostile["formgrader"]
    for word in ("do negative", "whole number", "double(-3)", "secret -3", "secret 2", "HIDDEN"):
        assert word not in hostile["feedback"], word
    assert "A hidden test of this question failed." in hostile["feedback"]
    # The report has a script of its own, whose digest its policy names, and links to the class's own files.
    found = [
        thing for thing in Harm(write(course, UNIT).read_text()).found if not thing.startswith("a href=../")
    ]
    assert found == Harm(page(UNIT, [results["ada"]])).found
