"""A wheel with what a student's environment needs of this project."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from grader.edition.archive import TIMESTAMP

ENTRY_POINTS = {
    "console_scripts": ["grader = grader.student.cli:main"],
    "jupyter_client.kernel_provisioners": [
        "warm-provisioner = grader.kernels.provisioner:WarmProvisioner",
    ],
}
SETUP = "import json, setuptools; setuptools.setup(**json.load(open('setup.json', encoding='utf-8')))\n"
BUILD = "from setuptools.build_meta import build_wheel; build_wheel('dist')"


def build_wheel(
    project: Mapping[str, Any], files: Mapping[str, bytes], settings: Mapping[str, bytes]
) -> tuple[str, bytes]:
    """Build a wheel. The same input gives the same bytes.

    Args:
        project: The table `project` of a pyproject.toml.
        files: The modules and their data: contents by path, as in `site-packages`.
        settings: Other files: contents by path, below the environment's folder.

    Returns:
        The wheel's file name and its content. Its version ends with a digest of all that it holds, so
        that pip notices every change.
    """
    with tempfile.TemporaryDirectory(prefix="edition-") as scratch:
        folder = Path(scratch)
        for name, content in {**files, **settings}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            path.chmod(0o644)
        arguments = _arguments(project, files, settings)
        (folder / "setup.json").write_text(json.dumps(arguments), encoding="utf-8")
        (folder / "setup.py").write_text(SETUP, encoding="utf-8")
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(TIMESTAMP.timestamp()))}
        done = subprocess.run(
            [sys.executable, "-c", BUILD],
            cwd=folder,
            env=environment,
            umask=0o022,
            capture_output=True,
            text=True,
        )
        if done.returncode != 0:
            raise RuntimeError(f"setuptools could not build the student edition's wheel:\n{done.stderr}")
        (wheel,) = (folder / "dist").glob("*.whl")
        return wheel.name, wheel.read_bytes()


def _arguments(
    project: Mapping[str, Any], files: Mapping[str, bytes], settings: Mapping[str, bytes]
) -> dict[str, Any]:
    """Return what setuptools is asked for."""
    packages = sorted({Path(name).parent.as_posix() for name in files if name.endswith(".py")})
    data = [name for name in files if not name.endswith(".py")]
    folders = sorted({Path(name).parent.as_posix() for name in settings})
    return {
        "name": project["name"],
        "version": f"{project['version']}+edition.{_digest(project, {**files, **settings})}",
        "description": project.get("description", ""),
        "python_requires": project.get("requires-python", ""),
        "install_requires": project.get("dependencies", []),
        "packages": [package.replace("/", ".") for package in packages],
        "package_data": {
            top: [name.removeprefix(f"{top}/") for name in data if name.startswith(f"{top}/")]
            for top in sorted({name.partition("/")[0] for name in data})
        },
        "data_files": [
            [folder, sorted(name for name in settings if Path(name).parent.as_posix() == folder)]
            for folder in folders
        ],
        "entry_points": ENTRY_POINTS,
        "zip_safe": False,
    }


def _digest(project: Mapping[str, Any], files: Mapping[str, bytes]) -> str:
    """Return a short digest of all content. It begins with a letter: versions drop leading zeros."""
    digest = hashlib.sha256(json.dumps(project, sort_keys=True).encode())
    for name, content in sorted(files.items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return "h" + digest.hexdigest()[:10]
