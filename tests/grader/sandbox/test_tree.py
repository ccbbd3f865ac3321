"""The file system that a confined process sees."""

import os
import subprocess

import pytest

from grader.sandbox.owner import name_of
from grader.sandbox.paths import readable_paths
from grader.sandbox.policy import Policy
from grader.sandbox.probe import available_parts
from grader.sandbox.tree import prepare_folder
from grader.sandbox.wrap import WRAPPER

pytestmark = pytest.mark.counted


def test_a_course_that_lies_in_a_temporary_folder_is_seen(tmp_path):
    course, private = tmp_path / "course", tmp_path / "private"
    course.mkdir()
    private.mkdir()
    (course / "notes.txt").write_text("seen\n")
    prepare_folder(private)
    policy = Policy(folder=str(private), readable=(*readable_paths(), str(course)), parts=available_parts())
    (private / "policy.json").write_text(policy.dumps())
    look = ["sh", "-c", f"cat {course}/notes.txt; ls {tmp_path}; touch {course}/mine"]
    command = [*WRAPPER, str(private / "policy.json"), name_of(os.getpid()), *look]
    done = subprocess.run(command, cwd=private / "work", capture_output=True, text=True)
    assert done.stdout.split() == ["seen", "course", "private"]
    assert "mine" in done.stderr
    assert not (course / "mine").exists()
