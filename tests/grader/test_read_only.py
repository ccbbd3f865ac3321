"""A class folder that cannot be written is said so, before anything is graded."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.grader.conftest import answered, hand_in

GRADER = str(Path(sys.executable).parent / "grader")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a folder read-only")
def test_a_class_folder_that_is_read_only(course, tmp_path):
    hand_in(course, "ada", answered())
    fixed = tmp_path / "fixed"
    script = f"""
        mkdir {fixed} && mount -t tmpfs tmpfs {fixed} && cp -r {course.root}/submitted {fixed}/
        mount -o remount,ro {fixed}
        {GRADER} grade 01 --course {course.root} --class {fixed}
    """
    done = subprocess.run(
        ["unshare", "-m", "bash", "-c", script], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 2
    assert f"{fixed} cannot be written (Read-only file system)." in done.stderr
    assert "name another --class" in done.stderr
    assert "Traceback" not in done.stderr
