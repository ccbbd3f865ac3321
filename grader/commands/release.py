"""`grader release`: the student edition from the sources."""

from __future__ import annotations

from pathlib import Path

from grader import gradebook
from grader.course import Course, open_course
from grader.edition.archive import check_target, write_archive
from grader.edition.bundle import contents
from grader.edition.spec import FOLDER, read_spec
from grader.errors import GraderError
from grader.grading import shared_tests


def run(units: list[str], bundle: Path | None, course_dir: Path | None) -> int:
    """Regenerate the exercises of `units` (all if empty); pack a student edition if `bundle` names a ZIP."""
    course = open_course(course_dir)
    names = [course.unit(unit) for unit in units] or course.units()
    if not names:
        raise GraderError(f"{course.folder('source')} holds no unit.", "Write its source notebook first.")
    if bundle:
        check_target(bundle)
    for name in names:
        for path in gradebook.release(course, name):
            print(f"{name}: {_shown(course, path)}")
        for test in shared_tests(course, name):
            print(f"{name}: {test} needs the answer's own process; it is graded there, as by nbgrader alone.")
    if bundle:
        pack(course, names, bundle)
    return 0


def pack(course: Course, units: list[str], bundle: Path) -> None:
    """Write the student edition of some units, as it is released now, into a ZIP."""
    spec = read_spec(course.root)
    found = contents(course, sorted(set(units)), spec)
    write_archive(bundle, found)
    print(f"{len(found)} files in {bundle}")
    if spec is None:
        print(
            f"These are the exercises alone: {course.root} has no {FOLDER} folder, which says what else a "
            "student needs (docs/instructor_guide.md)."
        )


def _shown(course: Course, path: Path) -> Path:
    return path.relative_to(course.root) if path.is_relative_to(course.root) else path
