"""What an attack does is seen: each way of winning, done by hand."""

import socket
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from grader.bench.corpus import TAKEN, Attack, Canaries
from grader.bench.harm import Listener, digests, harm_of, hurt
from grader.course import Course
from grader.nbgrader import queries
from tests.grader.conftest import UNIT

CANARIES = Canaries()


@pytest.fixture(autouse=True)
def marks(monkeypatch) -> dict:
    """Return what the gradebook is to say."""
    points: dict = {"ada": {"q": 2.0}, "zoe": {"q": 2.0}, "blank": {"q": 0.0}, "eve": {"q": 0.0}}
    monkeypatch.setattr(queries, "scores", lambda *_: points)
    return points


def harm(course: Course, kind: str = "shell", heard: tuple[str, ...] = (), **data: str) -> set[str]:
    """Say in which ways somebody wins whose notebook showed this."""
    folder = course.path("autograded", "eve", UNIT)
    folder.mkdir(parents=True, exist_ok=True)
    shown = {name.replace("_", "/"): text for name, text in data.items()}
    cell = new_code_cell("1", outputs=[new_output("display_data", shown)])
    nbformat.write(new_notebook(cells=[cell]), folder / f"{UNIT}.ipynb")
    attack = Attack("eve", folder, tries="", kind=kind, unit=UNIT)
    return set(harm_of(course, attack, CANARIES, list(heard)).ways)


def test_marks_above_a_blank_are_seen(course, marks):
    assert harm(course) == set()
    marks["eve"]["q"] = 0.5
    assert harm(course) == {"marks"}


def test_what_was_read_taken_or_sent_is_seen(course):
    assert harm(course, text_plain=f"it is {CANARIES.by_place['home']}") == {"read"}
    assert harm(course, text_plain=TAKEN) == {"taken"}
    assert harm(course, heard=("tcp: eve",)) == {"sent"}
    assert harm(course, heard=("tcp: dan",)) == set()


@pytest.mark.parametrize(
    ("page", "won"),
    [
        ("<b>bold</b><img src='data:image/png;base64,eA=='>", False),
        ("<script>alert(1)</script>", True),
        ("<b onclick=alert(1)>x</b>", True),
        ("<a href=' JavaScript:alert(1)'>x</a>", True),
        ("<img src='http://example.org/x.png'>", True),
    ],
)
def test_what_a_browser_would_run_is_seen(course, page, won):
    assert harm(course, "script", text_html=page) == ({"script"} if won else set())


def test_the_honest_are_looked_after(course, marks):
    for student in ("ada", "zoe"):
        for step in ("submitted", "autograded"):
            folder = course.path(step, student, UNIT)
            folder.mkdir(parents=True)
            nbformat.write(new_notebook(cells=[new_code_cell("mine")]), folder / f"{UNIT}.ipynb")
    assert hurt(course, UNIT) == []
    (course.path("autograded", "ada", UNIT) / f"{UNIT}.ipynb").write_text("{}")
    marks["zoe"]["q"] = 1.0
    assert hurt(course, UNIT) == ["ada's notebook was changed", "zoe has 1 points"]


def test_every_change_of_a_file_is_seen(course):
    before = digests(course)
    (course.root / "nbgrader_config.py").write_text("owned")
    (course.root / "results").mkdir(exist_ok=True)
    (course.root / "results" / "x.json").write_text("ours")
    after = digests(course)
    assert {path for path in after if after[path] != before.get(path)} == {
        str(course.root / "nbgrader_config.py")
    }


def test_calls_are_heard(tmp_path):
    with Listener(tmp_path) as listener:
        with socket.create_connection(("127.0.0.1", int(listener.places["TCP"]))) as connection:
            connection.sendall(b"eve")
        with socket.socket(type=socket.SOCK_DGRAM) as connection:
            connection.sendto(b"eve", ("127.0.0.1", int(listener.places["UDP"])))
        for address in (listener.places["UNIX"], "\0" + listener.places["ABSTRACT"]):
            with socket.socket(socket.AF_UNIX) as connection:
                connection.connect(address)
                connection.sendall(b"eve")
        deadline = time.monotonic() + 5
        while len(listener.heard) < 4 and time.monotonic() < deadline:
            time.sleep(0.01)
    assert sorted(listener.heard) == ["abstract: eve", "tcp: eve", "udp: eve", "unix: eve"]


STAYS = """
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(60)
    os._exit(0)
"""
LOOKS = f"""
import subprocess, sys
from grader.bench.harm import become_subreaper, left_behind
become_subreaper()
subprocess.run([sys.executable, "-c", {STAYS!r}])
print(len(left_behind(set())), len(left_behind(set())))
"""


def test_a_process_that_was_left_is_found_and_ended():
    done = subprocess.run([sys.executable, "-c", LOOKS], capture_output=True, text=True, cwd=Path.cwd())
    assert done.stdout.split() == ["1", "0"], done.stderr
