"""The view of a hub's processes: the solutions are hidden, and what the hub needs is there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.notebooks.exercise import COURSE
from tools.hub import view
from tools.hub.means import found

LOOK = """
import os, sys
from pathlib import Path
from tools.hub import view
from tools.hub.plan import COURSE

view.narrow(Path(sys.argv[1]))
os.setgid(65534), os.setgroups([]), os.setuid(65534)  # nobody
print(*sorted(path.name for path in COURSE.iterdir()))
print(os.access(sys.executable, os.X_OK), (Path(sys.argv[1]) / "exchange").exists())
"""


def test_folders_within_others_are_covered_with_them():
    paths = [Path("/a/b/c"), Path("/a/b"), Path("/d"), Path("/a/bc"), Path("/d")]
    assert view.outermost(paths) == [Path("/d"), Path("/a/b"), Path("/a/bc")]


def test_closed_folders_are_covered(tmp_path):
    closed = tmp_path / "closed"
    python = closed / "python" / "bin"
    python.mkdir(parents=True)
    tmp_path.chmod(0o755)
    closed.chmod(0o755)
    before = view.covers([tmp_path / "course"], [python])
    closed.chmod(0o700)
    after = view.covers([tmp_path / "course"], [python])
    assert closed not in before
    assert closed in after or any(closed.is_relative_to(cover) for cover in after)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has a view")
def test_in_the_view_is_python_and_no_solution(tmp_path):
    folder = tmp_path / "hub"
    (folder / "exchange").mkdir(parents=True)
    if not found(folder).view:
        pytest.skip("This machine lets root make no namespaces.")
    command = [*view.UNSHARE, sys.executable, "-c", LOOK, str(folder)]
    done = subprocess.run(command, cwd=COURSE, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [".venv grader helpers tools", "True True"]
    assert (COURSE / "solutions").is_dir()  # here nothing has changed
