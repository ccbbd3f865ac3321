"""nbgrader's own commands work on the class that `--class` names, not on the course's first one."""

import csv
import json
import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from grader.commands import nbgrader
from grader.commands.grade import grade
from grader.course import open_course
from grader.errors import GraderError
from grader.grading import Options
from tests.grader.conftest import NOTEBOOK, UNIT, answered, hand_in


@pytest.fixture
def classes(course, tmp_path):
    """Return the course with its first class and a second, with one student each."""
    second = open_course(course.root, tmp_path / "class b")
    for one, student in ((course, "ann"), (second, "ben")):
        hand_in(one, student, answered())
        grade(one, UNIT, Options(jobs=1), as_json=False)
    return course, second


def test_export_and_feedback_of_the_second_class(classes, tmp_path, monkeypatch):
    first, second = classes
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    export = ["export", "--to", "marks.csv"]
    assert nbgrader.run(export, first.root, second.class_dir) == 0
    assert exported("marks.csv") == {"ben": 5.0}
    assert nbgrader.run(["generate_feedback", UNIT], first.root, second.class_dir) == 0
    assert (second.class_dir / "feedback" / "ben" / UNIT / f"{NOTEBOOK}.html").exists()
    assert not (first.class_dir / "feedback").exists()
    # Without --class it is the first one.
    assert nbgrader.run(["export", "--to=first.csv"], first.root, None) == 0
    assert exported("first.csv") == {"ann": 5.0}


def exported(name: str) -> dict[str, float]:
    rows = csv.DictReader(Path(name).read_text().splitlines())
    return {row["student_id"]: float(row["score"]) for row in rows}


def test_the_exit_code_is_nbgraders(course):
    assert nbgrader.run(["generate_feedback", "no_such_unit"], course.root, None) != 0
    with pytest.raises(GraderError, match="Which command"):
        nbgrader.run([], course.root, None)


def test_formgrader_shows_the_second_class(classes, tmp_path):
    first, second = classes
    runtime = tmp_path / "runtime"
    words = [sys.executable, "-m", "grader.cli", "nbgrader", "--course", str(first.root)]
    words += ["--class", str(second.class_dir), "formgrade", "--no-browser", "--port=0"]
    words += ["--IdentityProvider.token=secret"]
    variables = {**os.environ, "JUPYTER_RUNTIME_DIR": str(runtime), "JUPYTER_CONFIG_DIR": str(tmp_path / "c")}
    log = (tmp_path / "log").open("w")
    with subprocess.Popen(words, env=variables, stderr=log, stdout=log, start_new_session=True) as server:
        try:
            assert [entry["id"] for entry in _students(runtime, server)] == ["ben"]
        finally:
            os.killpg(server.pid, 15)


def _students(runtime: Path, server: subprocess.Popen) -> list[dict]:
    deadline = time.monotonic() + 200
    while time.monotonic() < deadline and server.poll() is None:
        for entry in runtime.glob("jpserver-*.json"):
            address = json.loads(entry.read_text())["url"].rstrip("/")
            with urllib.request.urlopen(f"{address}/formgrader/api/students?token=secret") as reply:
                return json.loads(reply.read())
        time.sleep(0.5)
    raise RuntimeError("JupyterLab did not start")
