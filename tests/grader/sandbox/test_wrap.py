import subprocess
import sys

import pytest

from grader.sandbox.policy import PARTS, Allowance, Policy
from grader.sandbox.relay import why_ended
from grader.sandbox.wrap import confined, unwrapped

pytestmark = pytest.mark.counted


def test_a_command_and_its_policy_come_apart_again(tmp_path):
    command = confined(["python", "-m", "x"], tmp_path, Allowance(processes=7), PARTS)
    inner, policy = unwrapped(command)
    assert inner == [sys.executable, "-m", "x"]
    assert Policy.loads(policy).allowance.processes == 7
    assert unwrapped(inner) == (inner, "")


def test_without_parts_a_command_stays(tmp_path):
    assert confined(["R", "--slave"], tmp_path, Allowance(), ()) == ["R", "--slave"]


def run(command, folder):
    return subprocess.run(command, cwd=folder / "work", capture_output=True, text=True, timeout=30)


def test_it_ends_as_the_command_ends(tmp_path):
    for code, status in (("raise SystemExit(7)", 7), ("import os; os.kill(os.getpid(), 15)", -15)):
        command = confined([sys.executable, "-c", code], tmp_path, Allowance(), PARTS)
        assert run(command, tmp_path).returncode == status


def test_a_module_in_its_folder_runs_only_inside(tmp_path):
    command = confined([sys.executable, "-c", "pass"], tmp_path, Allowance(), PARTS)
    outside = tmp_path / "outside"
    for name in ("grader", "json", "sitecustomize"):
        (tmp_path / "work" / f"{name}.py").write_text(f"open({str(outside)!r}, 'w')")
    assert run(command, tmp_path).returncode == 0
    assert not outside.exists()


def test_what_cannot_be_confined_does_not_run(tmp_path):
    ran = "open('../sockets/ran', 'w'); print('ran')"
    command = confined([sys.executable, "-c", ran], tmp_path, Allowance(), PARTS)
    (tmp_path / "root").rmdir()
    done = run(command, tmp_path)
    assert done.returncode == 1 and done.stdout == ""
    assert "The sandbox cannot be made: " in why_ended(tmp_path)
