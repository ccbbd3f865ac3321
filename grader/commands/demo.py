"""`grader demo`: grades a synthetic class and writes its report."""

from __future__ import annotations

import shutil
from pathlib import Path

from grader.commands import grade, report
from grader.course import Course, open_course
from grader.demo_class import DUE, material, submissions
from grader.errors import GraderError
from grader.grading import Options
from grader.nbgrader import generate, gradebook

MARK = ".demo"
"""Name of a file that marks a class folder of `grader demo`, which may be replaced."""

LIMITS = {"cell_seconds": 30.0}
"""The endless loop in the class need not take a minute."""


def run(unit: str, jobs: int, course_dir: Path | None, class_dir: Path | None) -> int:
    """Make, grade and report a class of 12. Returns 0: that one of them cannot be graded is meant."""
    course = open_course(course_dir)
    course = open_course(course.root, class_dir or course.class_dir / "demo")
    name = course.unit(unit)
    make_class(course, name)
    grade.grade(course, name, Options(jobs=jobs, limits=LIMITS, unsafe=True), as_json=False)
    print(f"Report: {report.write(course, name)}")
    return 0


def make_class(course: Course, unit: str) -> None:
    """Write the synthetic class of a unit into the class folder, in place of an earlier one."""
    folder = course.class_dir
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise GraderError(f"{folder} holds a class that is not a demo.", "Name an empty folder with --class.")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / MARK).touch()
    if not course.path("release", ".", unit).is_dir():
        generate.release(course, unit)
    notebook = course.source_notebooks(unit)[0]
    for student, raw, early in submissions(material(course, unit, notebook)):
        target = course.path("submitted", student, unit)
        target.mkdir(parents=True)
        (target / notebook.name).write_bytes(raw)
        (target / "timestamp.txt").write_text(f"{DUE - early:%Y-%m-%d %H:%M:%S} UTC")
    gradebook.set_due(course, unit, DUE.replace(tzinfo=None))
