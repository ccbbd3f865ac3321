"""nbgrader's own commands work on this course as they are, on a copy of it."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from grader.bench.activated import activated_path
from tests.notebooks.exercise import COURSE

UNIT = "00_foundations"
NOTEBOOK = f"{UNIT}_exercises.ipynb"


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    """The course with one unit, and an empty class."""
    folder = tmp_path_factory.mktemp("course")
    shutil.copy(COURSE / "nbgrader_config.py", folder)
    shutil.copytree(COURSE / "solutions" / UNIT, folder / "solutions" / UNIT)
    (folder / "class").mkdir()
    return folder


def nbgrader(folder: Path, *words: str) -> str:
    # The environment's folder is on the path, as after `source .venv/bin/activate`: nbgrader calls alembic.
    environment = {**os.environ, "PATH": activated_path()}
    command = [sys.executable, "-m", "nbgrader", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.mark.notebooks
@pytest.mark.timeout(600)
def test_from_the_source_to_the_marks(copy):
    nbgrader(copy, "generate_assignment", UNIT)
    released = copy / "notebooks" / "exercises" / UNIT / NOTEBOOK
    assert released.read_bytes() == (COURSE / "notebooks" / "exercises" / UNIT / NOTEBOOK).read_bytes()
    submitted = copy / "class" / "submitted" / "ada" / UNIT
    submitted.mkdir(parents=True)
    shutil.copy(copy / "solutions" / UNIT / NOTEBOOK, submitted)
    nbgrader(copy, "autograde", UNIT)
    nbgrader(copy, "generate_feedback", UNIT)
    nbgrader(copy, "export")
    assert (copy / "class" / "feedback" / "ada" / UNIT / NOTEBOOK).with_suffix(".html").is_file()
    (row,) = csv.DictReader((copy / "grades.csv").open())
    assert row["student_id"] == "ada"
    assert float(row["max_score"]) - float(row["score"]) <= 3  # what a person has still to read


@pytest.mark.notebooks
@pytest.mark.timeout(600)
def test_validate_passes_on_what_is_solved():
    said = nbgrader(COURSE, "validate", str(COURSE / "solutions" / UNIT / NOTEBOOK))
    assert "Success" in said
