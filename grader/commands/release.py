"""`grader release`: the student edition from the sources."""

from __future__ import annotations

import zipfile
from pathlib import Path

from grader import gradebook
from grader.course import Course, open_course
from grader.errors import GraderError
from grader.grading import shared_tests

IN_BUNDLE = ("README.md", "requirements.txt", "pyproject.toml", "LICENSE", "Makefile")
"""What a student gets beside the notebooks and `helpers`, where the course has it."""


def run(units: list[str], bundle: Path | None, course_dir: Path | None) -> int:
    """Regenerate the student edition of `units` (all if empty); pack a ZIP if `bundle` names one."""
    course = open_course(course_dir)
    names = [course.unit(unit) for unit in units] or course.units()
    if not names:
        raise GraderError(f"{course.folder('source')} holds no unit.", "Write its source notebook first.")
    for name in names:
        for path in gradebook.release(course, name):
            print(f"{name}: {_shown(course, path)}")
        for test in shared_tests(course, name):
            print(f"{name}: {test} needs the answer's own process; it is graded there, as by nbgrader alone.")
    if bundle:
        print(f"{write_bundle(course, names, bundle)} files in {bundle}")
    return 0


def write_bundle(course: Course, units: list[str], bundle: Path) -> int:
    """Pack lessons, exercises and `helpers` into a ZIP, and nothing that a student should not see.

    Returns the number of files.
    """
    folders = [course.path("release", ".", unit) for unit in units]
    folders += [course.root / "notebooks" / "lessons", course.root / "helpers"]
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if _is_given_out(path)]
    files += [course.root / name for name in IN_BUNDLE if (course.root / name).is_file()]
    bundle.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            archive.write(path, path.relative_to(course.root))
    return len(files)


def _is_given_out(path: Path) -> bool:
    hidden = any(part.startswith(".") or part == "__pycache__" for part in path.parts[-3:])
    return path.is_file() and not path.is_symlink() and not hidden


def _shown(course: Course, path: Path) -> Path:
    return path.relative_to(course.root) if path.is_relative_to(course.root) else path
