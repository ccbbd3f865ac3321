"""A disk that is full in the middle: one clear word, the right exit code, and nothing lost."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.grader.conftest import UNIT, answered, hand_in

SCRIPT = """
set -u
mount -t tmpfs -o size=700k tmpfs "$DISK"
cp -r "$CLASS" "$DISK/c"
grader() { "$PYTHON" -m grader.cli "$@" --course "$COURSE" --class "$DISK/c" 2>&1; echo "exit $?"; }
leave() { rm -f "$DISK/fill"; dd if=/dev/zero of="$DISK/fill" bs=1k count=$(($(df --output=avail -k "$DISK" | tail -1) - $1)) 2> "$NOTHING"; }
leave 0; echo "# registering"; grader grade 01
leave 40; echo "# recording"; grader grade 01
rm "$DISK/fill"; echo "# again"; grader grade 01
leave 0; echo "# report"; grader report 01
echo "# feedback"; grader feedback 01
rm "$DISK/fill"; echo "# after"; grader report 01; grader feedback 01; grader marks 01
"""  # noqa: E501 - a script


def unshared() -> list[str]:
    """Return how to run something with mounts of its own, where that is possible."""
    command = ["unshare", "-m"] if os.getuid() == 0 else ["unshare", "-rm"]
    works = shutil.which("unshare") and not subprocess.run([*command, "true"], capture_output=True).returncode
    if not works:
        pytest.skip("mounts of one's own are not possible here")
    return command


def test_a_full_disk_at_each_step(course, tmp_path):
    for student in ("ann", "ben"):
        hand_in(course, student, answered())
    (tmp_path / "disk").mkdir()
    (tmp_path / "class").mkdir()
    shutil.move(course.folder("submitted"), tmp_path / "class" / "submitted")
    variables = {"DISK": "disk", "CLASS": "class", "COURSE": ".", "NOTHING": "nothing"}
    run = subprocess.run(
        [*unshared(), "bash", "-c", SCRIPT],
        env={**os.environ, "PYTHON": sys.executable, **{k: str(tmp_path / v) for k, v in variables.items()}},
        capture_output=True,
        text=True,
        check=False,
    )
    said = dict(part.split("\n", 1) for part in run.stdout.split("# ")[1:])
    for step in ("registering", "recording"):
        assert "gradebook.db cannot be used: " in said[step], said[step]
        assert "disk is full" in said[step]
        assert "exit 1" in said[step]
        assert "Traceback" not in said[step]
    assert "2 of 2 graded" in said["again"]
    for step in ("report", "feedback"):
        assert "The disk is full (" in said[step], said[step]
        assert "exit 1" in said[step]
    assert said["after"].count("exit 0") == 3, said["after"]
    assert "ann,,,,,5,6" in said["after"]
    assert UNIT in said["after"]
