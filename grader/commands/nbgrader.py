"""`grader nbgrader`: nbgrader's own commands, and formgrader, on the class that `--class` names."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from grader.course import CONFIG_FILE, Course, open_course
from grader.errors import GraderError

FOLDERS = ("submitted_directory", "autograded_directory", "feedback_directory", "db_url")
"""Settings of nbgrader's that say where a class is."""

FORMGRADER = ("formgrade", "formgrader")
"""Names of formgrader, which is a page of JupyterLab and not a command of nbgrader's."""

SERVER = "/formgrader/manage_assignments"


def run(arguments: Sequence[str], course_dir: Path | None, class_dir: Path | None) -> int:
    """Run a command of nbgrader's for a class; return its exit code."""
    course = open_course(course_dir, class_dir)
    if not arguments:
        raise GraderError(
            "Which command of nbgrader's?",
            "For example: grader nbgrader --class class/b export --to marks.csv",
        )
    command, *rest = arguments
    if command in FORMGRADER:
        return _formgrader(course, rest)
    settings = [f"--CourseDirectory.{name}={value}" for name, value in class_settings(course).items()]
    words = [sys.executable, "-m", "nbgrader", command, *settings, *with_whole_paths(rest)]
    return subprocess.run(words, cwd=course.root, env=_variables(course), check=False).returncode


def class_settings(course: Course) -> dict[str, str]:
    """Return nbgrader's settings that say where a class is, as far as they are set."""
    given = course.config.CourseDirectory
    return {"root": str(course.root), **{name: str(given[name]) for name in FOLDERS if name in given}}


def with_whole_paths(arguments: Sequence[str]) -> list[str]:
    """Make the file of `--to` absolute: nbgrader works in the course's folder, and the user perhaps not."""
    found = list(arguments)
    for place, word in enumerate(found):
        if word == "--to" and place + 1 < len(found):
            found[place + 1] = str(Path.cwd() / found[place + 1])
        elif word.startswith("--to="):
            found[place] = f"--to={Path.cwd() / word.removeprefix('--to=')}"
    return found


def _variables(course: Course) -> Mapping[str, str]:
    """Return the environment: nbgrader calls programs by name, and imports the course's own modules."""
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    modules = os.pathsep.join(part for part in (str(course.root), os.environ.get("PYTHONPATH", "")) if part)
    return {**os.environ, "PATH": programs, "PYTHONPATH": modules}


def _formgrader(course: Course, arguments: Sequence[str]) -> int:
    """Serve formgrader with JupyterLab, which reads nbgrader's settings from the folder it is started in."""
    with tempfile.TemporaryDirectory(prefix="grader-formgrader-") as folder:
        Path(folder, CONFIG_FILE).write_text(formgrader_config(course), encoding="utf-8")
        words = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={course.root}"]
        words += [f"--LabApp.default_url={SERVER}", *(["--allow-root"] if os.getuid() == 0 else [])]
        return subprocess.run(
            [*words, *arguments], cwd=folder, env=_variables(course), check=False
        ).returncode


def formgrader_config(course: Course) -> str:
    """Return a configuration that reads the course's own, and then points at the class."""
    lines = [f"c.CourseDirectory.{name} = {value!r}" for name, value in class_settings(course).items()]
    return "\n".join(
        ["c = get_config()", f"load_subconfig({CONFIG_FILE!r}, path={str(course.root)!r})", *lines, ""]
    )
