"""`grader watch` grades what arrives: each submission once, none lost, whatever happens to the service."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest

from grader.commands import watch
from grader.commands.watch import Options, run, show_status
from grader.course import open_course
from grader.errors import GraderError
from grader.nbgrader import database, exchange, queries
from grader.watch import lock, status
from tests.grader.conftest import NOTEBOOK, UNIT, answered, hand_in
from tests.grader.test_cli import in_this_process
from tests.grader.watch.submitting import submit

KILLS = int(os.environ.get("KILLS", "3"))
"""How often the service is killed at random; 10 and more on demand."""


@pytest.fixture
def hub(course, tmp_path):
    """Return a course with an exchange of its own, and the folder in which submissions arrive."""
    config = tmp_path / "nbgrader_config.py"
    config.write_text(config.read_text() + f"c.Exchange.root = {str(tmp_path / 'exchange')!r}\n")
    inbound = tmp_path / "exchange" / "mini" / "inbound"
    inbound.mkdir(parents=True)
    (inbound.parent / "feedback").mkdir()
    return open_course(tmp_path), inbound


def once(course, **options) -> int:
    return run("01", Options(once=True, jobs=2, seconds=0.1, **options), course.root, None)


def marks(course) -> dict[str, float]:
    return {mark.student: mark.score for mark in queries.final_marks(course, UNIT)}


def counted(course) -> list[str]:
    """Return the students whose submissions began to be graded, one for each time."""
    lines = (lock.folder(course) / f"{UNIT}.jsonl").read_text().splitlines()
    return [json.loads(line)["student"] for line in lines]


def started(course, *options: str) -> subprocess.Popen:
    command = [sys.executable, "-m", "grader.cli", "watch", "01", "--course", str(course.root), *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def wait_for(holds, seconds: float = 120) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.1)


def test_what_arrives_is_graded_once_and_feedback_released(hub, capsys):
    course, inbound = hub
    submit(inbound, "ann", {"total": "total = 5"})
    submit(inbound, "王", {"double": "", "total": ""})
    submit(inbound, "eve", notebook=b"{half")
    hand_in(course, "by hand", answered())
    assert once(course, release=True) == 1
    said = capsys.readouterr().out
    assert "refused: eve: 01_sums_exercises.ipynb is not a notebook" in said
    assert "graded: ann: 3 / 6" in said
    assert marks(course) == {"ann": 3, "王": 0, "by hand": 5}
    assert all(exchange.is_released(course, UNIT, student) for student in ("ann", "王", "by hand"))
    pages = list((inbound.parent / "feedback").glob("*.html"))
    assert len(pages) == 2
    assert any("total should be 6; yours is 5." in page.read_text() for page in pages)

    submit(inbound, "ann", minutes=5)
    assert once(course, release=True) == 1
    assert marks(course) == {"ann": 5, "王": 0, "by hand": 5}
    assert sorted(counted(course)) == ["ann", "ann", "by hand", "王"]
    assert len(list((inbound.parent / "feedback").glob("*.html"))) == 3


def test_without_release_nobody_gets_feedback(hub):
    course, inbound = hub
    submit(inbound, "ann")
    assert once(course) == 0
    assert not course.path("feedback", "ann", UNIT).exists()
    assert once(course, release=True) == 0  # what was not released then is released now
    assert len(list((inbound.parent / "feedback").glob("*.html"))) == 1
    assert counted(course) == ["ann"]


def test_a_student_who_submits_too_often_waits(hub, capsys):
    course, inbound = hub
    submit(inbound, "ann", {"total": "total = 5"})
    assert once(course, per_hour=1) == 0
    submit(inbound, "ann", minutes=1)
    submit(inbound, "ben", minutes=2)
    assert once(course, per_hour=1) == 0
    assert marks(course) == {"ann": 3, "ben": 5}
    assert "held: ann: too many in an hour, until " in capsys.readouterr().out
    assert status.load(course).held.keys() == {"ann"}
    assert once(course, per_hour=2) == 0
    assert marks(course) == {"ann": 5, "ben": 5}


def test_a_changed_unit_is_read_again_and_counts_for_nobodys_limit(hub):
    course, inbound = hub
    submit(inbound, "ann", {"total": "total = 6.0"})
    assert once(course, per_hour=1) == 0
    assert marks(course) == {"ann": 3}
    path = course.source_notebooks(UNIT)[0]
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        cell.source = cell.source.replace("isinstance(total, int)", "total == int(total)")
    nbformat.write(notebook, path)
    assert once(course, per_hour=1) == 0
    assert marks(course) == {"ann": 5}


def test_wrong_use(hub, tmp_path, capsys):
    course, _ = hub
    assert in_this_process("watch", "--course", course.root) == 2
    assert "Which unit" in capsys.readouterr().err
    with pytest.raises(GraderError, match="There is no folder"):
        once(course, inbound=tmp_path / "nowhere")
    with lock.held(course, UNIT), pytest.raises(GraderError, match="is watched already"):
        once(course)


def test_status_before_and_after(hub, capsys):
    course, inbound = hub
    assert show_status(course.root, None) == 1
    assert "Nobody watches this class now." in capsys.readouterr().out
    submit(inbound, "ann")
    once(course)
    show_status(course.root, None)
    assert "0 waiting, 0 running, 1 graded" in capsys.readouterr().out


def test_a_running_service_takes_what_comes_says_how_it_is_and_ends_when_told(hub, capsys):
    course, inbound = hub
    with started(course, "--release") as service:
        try:
            wait_for(lambda: status.load(course).at)
            for number in range(6):
                submit(inbound, f"s{number}", minutes=number)
            wait_for(lambda: len(list((inbound.parent / "feedback").glob("*.html"))) == 6)
            assert show_status(course.root, None) == 0
            assert f"Watching {UNIT}: process {service.pid}" in capsys.readouterr().out
            submit(inbound, "late", minutes=9)
            wait_for(lambda: "late" in marks(course))
        finally:
            service.send_signal(signal.SIGTERM)
        assert service.stdout is not None
        said = service.stdout.read()
        assert service.wait() == 0, said
    assert "Ended." in said
    assert sorted(counted(course)) == ["late", *(f"s{number}" for number in range(6))]


@pytest.mark.long
def test_killed_at_random_none_is_lost_and_none_doubled(hub):
    course, inbound = hub
    expected = {}
    for number in range(12):
        right = number % 2
        submit(inbound, f"s{number}", {} if right else {"total": "total = 5"}, minutes=number)
        expected[f"s{number}"] = 5 if right else 3
    chance = random.Random(7)
    for _ in range(KILLS):
        with started(course, "--release", "--per-hour", "0") as service:
            time.sleep(chance.uniform(1, 8))
            os.kill(service.pid, signal.SIGKILL)
    assert once(course, release=True, per_hour=0) == 0
    assert marks(course) == expected
    with database.opened(course) as book:
        assert len(book.assignment_submissions(UNIT)) == 12
    names = {page.name for page in (inbound.parent / "feedback").glob("*.html")}
    assert len(names) == 12
    assert set(course.submissions(UNIT)) == set(expected)
    for student in expected:
        assert Path(course.path("autograded", student, UNIT) / f"{NOTEBOOK}.ipynb").exists()
        assert exchange.is_released(course, UNIT, student)
    # At most what ran when a kill came was begun once more.
    assert len(counted(course)) <= 12 + KILLS * 4


def nbgrader(folder: Path, *words: str) -> None:
    """Run a command of nbgrader's as somebody does who has the course's configuration in that folder."""
    subprocess.run(
        [sys.executable, "-m", "nbgrader", *words], cwd=folder, check=True, capture_output=True, timeout=120
    )


def test_a_student_submits_and_fetches_feedback_with_nbgraders_own_commands(hub, tmp_path):
    course, inbound = hub
    inbound.chmod(0o733)
    student = tmp_path / "student"
    student.mkdir()
    config = (tmp_path / "nbgrader_config.py").read_text()
    (student / "nbgrader_config.py").write_text(f"{config}c.Exchange.cache = {str(tmp_path / 'cache')!r}\n")
    assert in_this_process("release", "--course", course.root) == 0
    nbgrader(tmp_path, "release_assignment", UNIT)
    nbgrader(student, "fetch_assignment", UNIT)
    path = student / UNIT / f"{NOTEBOOK}.ipynb"
    nbformat.write(nbformat.from_dict(answered({"total": "total = 5"})), path)
    nbgrader(student, "submit", UNIT)
    assert once(course, release=True) == 0
    nbgrader(student, "fetch_feedback", UNIT)
    (page,) = (student / UNIT / "feedback").rglob("*.html")
    assert "total should be 6; yours is 5." in page.read_text()


def test_lines_of_the_service_are_one_line_each(capsys):
    watch._tell("refused: a\nb\x1b[31m")
    assert capsys.readouterr().out.endswith("refused: a\\nb\\x1b[31m\n")
