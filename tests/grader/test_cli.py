"""The command line as scripts use it: what is printed where, and the exit codes."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest

from grader.cli import app
from grader.kernels import extras
from tests.grader.conftest import NOTEBOOK, UNIT, answered, hand_in, make_need_torch

GRADER = str(Path(sys.executable).parent / "grader")

pytestmark = pytest.mark.counted


def grader(*words: object, **options) -> subprocess.CompletedProcess:
    return subprocess.run([GRADER, *map(str, words)], capture_output=True, text=True, timeout=120, **options)


def in_this_process(*words: object) -> int:
    """Run a command as the program does, without the seconds that a new Python needs for its imports."""
    with pytest.raises(SystemExit) as left:
        app([str(word) for word in words], prog_name="grader")
    return left.value.code


def test_json_is_one_object_a_line_and_nothing_else(course):
    hand_in(course, "ada", answered())
    hand_in(course, "ben", b"{")
    done = grader("grade", "01", "--json", "--course", course.root)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert {line["student"]: line["status"] for line in lines} == {"ada": "graded", "ben": "failed"}
    ada = next(line for line in lines if line["student"] == "ada")
    marks = {"score", "raw_score", "penalty", "max_score"}
    assert set(ada) == {"student", "unit", "status", "seconds", "questions", "notes"} | marks
    parts = {"id", "status", "points", "max_points", "message", "isolated", "reading"}
    assert set(ada["questions"][0]) == parts
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("words", "asked"), [((), {}), (("--cell-seconds", 60), {"cell_seconds": 60})])
def test_a_limit_is_asked_for_only_when_it_is_said(monkeypatch, words, asked):
    given = []
    monkeypatch.setattr("grader.commands.grade.run", lambda units, options, *_: given.append(options) or 0)
    assert in_this_process("grade", "01", *words) == 0
    assert given[0].limits == asked


def test_a_unit_that_needs_a_missing_package_is_not_graded_and_says_so_once(course, monkeypatch, capsys):
    make_need_torch(course)
    monkeypatch.setattr(extras, "is_missing", lambda name: True)
    for student in ("ada", "ben"):
        hand_in(course, student, answered())
    assert in_this_process("grade", "--course", course.root) == 1
    said = capsys.readouterr()
    assert (
        said.err.count("Unit 01_sums needs PyTorch, which is not installed here. Nothing of it was graded.")
        == 1
    )
    assert "`make torch`" in said.err and "Traceback" not in said.err
    assert not course.result_path(UNIT, "ada").exists()
    mine = course.path("submitted", "ada", UNIT) / f"{NOTEBOOK}.ipynb"
    notebook = answered()
    notebook.cells[0].source = "import torch"
    nbformat.write(notebook, mine)
    assert in_this_process("check", mine) == 1
    assert capsys.readouterr().err.startswith(f"grader: {NOTEBOOK}.ipynb needs PyTorch")


def test_all_graded_is_0_and_the_report_follows(course):
    hand_in(course, "ada", answered())
    assert grader("grade", "--course", course.root).returncode == 0
    done = grader("report", "01", "--course", course.root)
    assert done.returncode == 0
    assert Path(done.stdout.split("Report: ")[1].strip()).read_text().startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("grade", "99"), "'99' is not a unit of this course"),
        (("grade", "01"), "Nobody handed in 01_sums"),
        (("grade",), "Nobody handed in anything"),
        (("grade", "01", "--student", "zoe"), "'zoe' handed in nothing"),
        (("report", "01"), "Nothing of 01_sums is graded yet"),
        (("report",), "Nothing is graded yet"),
        (("feedback",), "Missing argument"),
        (("release", "99"), "'99' is not a unit of this course"),
        (("nonsense",), "No such command"),
        (("grade", "--jobs", "-1"), "Invalid value"),
        (("grade", "01", "--class", "/proc/nowhere"), "Nobody handed in 01_sums"),
    ],
)
def test_wrong_use_is_2_with_words(course, capsys, words, says):
    assert in_this_process(*words, "--course", course.root) == 2
    said = capsys.readouterr().err
    assert says in " ".join(said.replace("│", " ").split())
    assert "Traceback" not in said


def test_a_course_that_is_none(tmp_path):
    done = grader("grade", "--course", tmp_path)
    assert (done.returncode, "holds no nbgrader_config.py" in done.stderr) == (2, True)


def test_ctrl_c_is_130_and_the_next_run_goes_on(course):
    hand_in(course, "ada", answered())
    hand_in(course, "ben", answered({"double": "import time; time.sleep(600)"}))
    # As in a terminal: a process that a script put into the background inherits "ignore Ctrl-C".
    command = ["env", "--default-signal=INT", GRADER, "grade", "01", "--json", "--jobs", "2"]
    command += ["--course", str(course.root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        first = json.loads(run.stdout.readline())
        time.sleep(2)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=60)
    assert (first["student"], run.returncode) == ("ada", 130)
    assert "the same command goes on from there" in said
    assert "Traceback" not in said
    assert json.loads(course.result_path(UNIT, "ada").read_text())["result"]["score"] == 5


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_full_disk_is_said_and_what_is_graded_stays(course, tmp_path):
    small = tmp_path / "small"
    for student in ("ada", "ben", "chi"):
        hand_in(course, student, answered())
    script = f"""
        mkdir {small} && mount -t tmpfs -o size=600k tmpfs {small} && cp -r {course.root}/submitted {small}/
        dd if=/dev/zero of={small}/filler bs=1k count=430 2>/dev/null
        {GRADER} grade 01 --course {course.root} --class {small}
    """
    done = subprocess.run(
        ["unshare", "-m", "bash", "-c", script], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 1
    assert "disk is full" in done.stderr or "disk" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_shows_a_student_the_visible_tests_only(course, tmp_path):
    mine = tmp_path / "mine.ipynb"
    mine.write_text(json.dumps(answered({"double": "def double(n):\n    return n + 2"})))
    done = grader("check", mine)
    assert done.returncode == 0, done.stdout  # only a hidden test would catch it
    assert "2 of 2 questions pass their visible tests" in " ".join(done.stdout.split())
    mine.write_text(json.dumps(answered({"total": "total = 7"})))
    done = grader("check", mine)
    assert done.returncode == 1
    assert "total should be 6; yours is 7." in done.stdout


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "There is no"),
        ("", "is empty"),
        ("{", "is not whole"),
        ('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}', "no questions"),
    ],
)
def test_check_says_what_is_wrong_with_a_file(tmp_path, capsys, content, says):
    mine = tmp_path / "mine.ipynb"
    if content is not None:
        mine.write_text(content)
    assert in_this_process("check", mine) == 2
    said = capsys.readouterr().err
    assert says in said
    assert "Traceback" not in said


def test_doctor_names_what_it_finds():
    done = grader("doctor")
    assert done.returncode == 0, done.stdout
    for words in ("Python", "keras", "kernel python3", "Keras computes on", "warm kernels"):
        assert words in done.stdout
