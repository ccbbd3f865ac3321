"""A gradebook in PostgreSQL, by its address in the course's configuration."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from grader.course import Course, open_course
from grader.errors import GraderError, MachineError
from grader.grading import Options, grade_unit
from grader.nbgrader import queries
from tests.grader.conftest import CONFIG, NOTEBOOK, UNIT, answered, hand_in

pytest.importorskip("psycopg2")
INITDB = shutil.which("initdb") or next(map(str, Path("/usr/lib/postgresql").glob("*/bin/initdb")), None)
AS_ROOT = {"user": "postgres", "group": "postgres"} if os.getuid() == 0 else {}


@pytest.fixture(scope="module")
def server():
    """A PostgreSQL server on a socket in a folder of its own; yield what controls it, and its address."""
    if INITDB is None:
        pytest.skip("no PostgreSQL server is installed")
    with tempfile.TemporaryDirectory(prefix="pg-") as folder:
        data = Path(folder) / "data"
        if AS_ROOT:
            shutil.chown(folder, "postgres")
        options = {"check": True, "capture_output": True, "cwd": folder, **AS_ROOT}
        subprocess.run([INITDB, "-D", data, "--auth=trust", "--no-sync", "-U", "grader"], **options)
        control = [str(Path(INITDB).resolve().with_name("pg_ctl")), "-D", data, "-w", "-s"]
        listen = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
        start = [*control, "-o", listen, "-l", f"{folder}/log", "start"]
        subprocess.run(start, **options)
        address = f"postgresql+psycopg2://grader:secret@/postgres?host={folder}"
        try:
            yield lambda word: subprocess.run([*control, "-m", "immediate", word], **options), address
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], cwd=folder, capture_output=True, **AS_ROOT)


def with_gradebook_at(course: Course, address: str) -> Course:
    lines = f"{CONFIG}c.CourseDirectory.db_url = {address!r}\n"
    (course.root / "nbgrader_config.py").write_text(lines)
    return open_course(course.root)


def grade(course: Course, **options) -> list[float]:
    return [result.score for result in grade_unit(course, UNIT, Options(**options), lambda count: None)]


def test_marks_are_kept_there_and_a_dead_server_is_one_clear_error(course, server):
    control, address = server
    course = with_gradebook_at(course, address)
    hand_in(course, "ada", answered())
    assert grade(course, force=True) == [5]
    assert grade(course) == [5]
    points = {"test_double": 3.0, "test_total": 2.0, "explain": 0.0}
    assert queries.scores(course, UNIT) == {"ada": {(NOTEBOOK, name): points[name] for name in points}}
    assert not list(course.root.glob("*.db"))
    control("stop")
    with pytest.raises(MachineError, match="cannot be used") as caught:
        grade(course)
    assert "secret" not in str(caught.value)


def test_without_its_driver_the_error_names_the_extra(course, monkeypatch):
    course = with_gradebook_at(course, "postgresql+psycopg2://grader@/postgres")
    hand_in(course, "ada", answered())
    monkeypatch.setitem(sys.modules, "psycopg2", None)
    with pytest.raises(GraderError, match="PostgreSQL needs a driver") as caught:
        grade(course)
    assert "keras-course[postgres]" in caught.value.remedy
