"""The grader for any nbgrader course: its wheel in an environment without TensorFlow and the lessons."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.courses.compare import marks_in
from tests.made_once import made_once
from tests.notebooks.exercise import COURSE

UV = COURSE / ".venv" / "bin" / "uv"
UNIT = "ps1"

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def environment(tmp_path_factory) -> Path:
    """Return the programs of an empty environment into which our wheel was installed, with what it needs."""
    return made_once(tmp_path_factory, "bare", install) / "venv" / "bin"


def install(folder: Path) -> None:
    sources = folder / "sources"
    shutil.copytree(COURSE, sources, ignore=shutil.ignore_patterns(".*", "build", "class", "*.egg-info"))
    locked = folder / "lock.txt"  # the versions that are tested
    locked.write_text((COURSE / "requirements.txt").read_text().replace("-e .\n", ""))
    run([UV, "venv", "--quiet", "--python", sys.executable, folder / "venv"], folder)
    command = [UV, "pip", "install", "--quiet", "--python", folder / "venv" / "bin" / "python"]
    for offline in (["--offline"], []):
        words = [*command, *offline, "--constraints", locked, sources]
        done = subprocess.run(words, capture_output=True, text=True)
        if done.returncode == 0:
            return
    if "connect" in done.stderr:
        pytest.skip(f"No network, and the packages are not in uv's cache: {done.stderr[-500:]}")
    pytest.fail(done.stderr)


@pytest.fixture(scope="module")
def course(environment, tmp_path_factory) -> Path:
    """Make nbgrader's own demo course, with a right submission and an untouched one."""

    def make(folder: Path) -> None:
        run([environment / "nbgrader", "quickstart", "demo"], folder)
        root = folder / "demo"
        run([environment / "nbgrader", "generate_assignment", UNIT], root)
        for student, edition in (("right", "source"), ("blank", "release")):
            shutil.copytree(root / edition / UNIT, root / "submitted" / student / UNIT)

    return made_once(tmp_path_factory, "quickstart", make) / "demo"


def run(words: list, folder: Path) -> str:
    """Run a command of the environment, as if it were activated."""
    path = f"{Path(words[0]).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path}
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def test_neither_tensorflow_nor_a_lessons_library_is_installed(environment):
    names = run([UV, "pip", "list", "--quiet", "--python", environment / "python"], COURSE).split()
    assert "keras-course" in names and "nbgrader" in names
    assert not {"tensorflow", "keras", "scikit-learn", "optuna", "pandas"} & set(names)


def test_nbgraders_demo_course_has_stock_marks(environment, course, tmp_path):
    ours, stock = (shutil.copytree(course, tmp_path / name) for name in ("ours", "stock"))
    run([environment / "grader", "grade", UNIT, "--course", ours], ours)
    run([environment / "nbgrader", "autograde", UNIT], stock)
    marks = marks_in(ours, [UNIT])
    assert marks == marks_in(stock, [UNIT])
    of = {
        student: sum(p for (_, s, *_), p in marks.items() if s == student) for student in ("right", "blank")
    }
    assert of["right"] > 0 and of["blank"] < of["right"]


def test_kernels_are_warm_there_too(environment, course):
    run([environment / "python", "-m", "grader.kernels.kernelspec"], course)
    said = run([environment / "grader", "doctor"], course)
    assert "Keras computes on" not in said
    assert re.search(r"✓ .*warm kernels", said), said
