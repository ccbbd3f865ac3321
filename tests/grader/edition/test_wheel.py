"""The wheel installs what it was given, and is the same for the same input."""

import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

from packaging.utils import parse_wheel_filename

from grader.edition.wheel import build_wheel

PROJECT = {"name": "some-course", "version": "1.2", "dependencies": ["numpy>=2"], "requires-python": ">=3.11"}
FILES = {
    "pack/__init__.py": b"",
    "pack/inner/__init__.py": b"",
    "pack/inner/code.py": b"VALUE = 7\n",
    "pack/data/table.csv": b"a\n1\n",
}
SETTINGS = {"etc/jupyter/some.json": b"{}"}


def test_it_holds_modules_data_and_settings():
    name, content = build_wheel(PROJECT, FILES, SETTINGS)
    archive = zipfile.ZipFile(BytesIO(content))
    stem = name.removesuffix("-py3-none-any.whl")
    assert {entry for entry in archive.namelist() if ".dist-info/" not in entry} == {
        *FILES,
        f"{stem}.data/data/etc/jupyter/some.json",
    }
    assert archive.read("pack/inner/code.py") == b"VALUE = 7\n"
    metadata = archive.read(f"{stem}.dist-info/METADATA").decode()
    assert "Name: some-course\n" in metadata
    assert "Requires-Dist: numpy>=2\n" in metadata
    assert "grader = grader.student.cli:main" in archive.read(f"{stem}.dist-info/entry_points.txt").decode()


def test_its_name_can_be_read_and_its_version_tells_contents_apart():
    name, content = build_wheel(PROJECT, FILES, SETTINGS)
    again = build_wheel(PROJECT, FILES, SETTINGS)
    assert (name, content) == again
    assert str(parse_wheel_filename(name)[1]).startswith("1.2+edition.h")
    other, _ = build_wheel(PROJECT, {**FILES, "pack/data/table.csv": b"a\n2\n"}, SETTINGS)
    assert other != name
    other, _ = build_wheel({**PROJECT, "dependencies": []}, FILES, SETTINGS)
    assert other != name


def test_neither_folder_nor_umask_nor_environment_shows(tmp_path):
    program = (
        "import os, sys; os.umask(0o077)\n"
        "from tests.grader.edition.test_wheel import *\n"
        "sys.stdout.buffer.write(build_wheel(PROJECT, FILES, SETTINGS)[1])"
    )
    environment = {**os.environ, "TMPDIR": str(tmp_path), "SOURCE_DATE_EPOCH": "1", "TZ": "Asia/Seoul"}
    words = [sys.executable, "-c", program]
    done = subprocess.run(words, env=environment, capture_output=True, cwd=Path(__file__).parents[3])
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == build_wheel(PROJECT, FILES, SETTINGS)[1]
