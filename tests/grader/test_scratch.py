"""What workers leave on disk goes with the run, also when one of them, or the run itself, is killed."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from grader.executors.pool import local_executor
from grader.scratch import PREFIX, Scratch, sweep


@pytest.fixture
def temporary(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def leave_something() -> str:
    """In a worker: what is left there if it is killed now."""
    return tempfile.mkdtemp(prefix="grader-")


def test_the_files_of_a_worker_that_was_killed_go_with_the_pool(temporary):
    with local_executor(1) as pool:
        left = Path(pool.submit(leave_something).result())
        assert left.is_dir() and left.parent.parent == temporary
        for process in list(pool._processes.values()):
            os.kill(process.pid, signal.SIGKILL)
    assert list(temporary.iterdir()) == []


def test_the_next_run_clears_up_after_one_that_was_killed(temporary):
    program = "import grader.scratch, os; grader.scratch.Scratch(); os.kill(os.getpid(), 9)"
    environment = {**os.environ, "TMPDIR": str(temporary)}
    subprocess.run([sys.executable, "-c", program], env=environment, check=False)
    (left,) = temporary.glob(f"{PREFIX}*")
    sweep()
    assert not left.exists()


def test_a_run_that_goes_on_keeps_its_folder(temporary):
    running = Scratch()
    other = Scratch()
    assert running.path.is_dir() and other.path.is_dir()
    other.close()
    assert running.path.is_dir()
    running.close()
    assert list(temporary.iterdir()) == []


def test_a_process_that_used_it_has_its_own_folder_again(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    used = Scratch()
    used.use()
    assert tempfile.gettempdir() == str(used.path)
    used.close()
    assert tempfile.gettempdir() == str(tmp_path)


def test_a_link_of_that_name_is_not_followed(temporary):
    (temporary / "kept").mkdir()
    (temporary / f"{PREFIX}x").symlink_to(temporary / "kept")
    sweep()
    assert (temporary / "kept").is_dir()
