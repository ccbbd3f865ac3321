"""`grader release`: the student edition from the sources."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from grader.course import Course, open_course
from grader.edition.archive import check_target, write_archive
from grader.edition.bundle import contents
from grader.edition.spec import FOLDER, read_spec
from grader.engine.findings import findings, is_sound
from grader.errors import GraderError
from grader.exercise import reference_findings
from grader.kernels.extras import MissingExtra
from grader.nbgrader import generate
from grader.nbgrader.setting_names import tell_unknown


def run(units: list[str], bundle: Path | None, course_dir: Path | None, class_dir: Path | None = None) -> int:
    """Regenerate the exercises of `units` (all if empty); pack a student edition if `bundle` names a ZIP.

    What the reference answers show is kept for the class: its first grading need not run them again.
    Returns 0 if the reference answers earn every point and every test is isolated, else 1.
    """
    course = open_course(course_dir, class_dir)
    tell_unknown(course)
    names = [course.unit(unit) for unit in units] or course.units()
    if not names:
        raise GraderError(f"{course.folder('source')} holds no unit.", "Write its source notebook first.")
    if bundle:
        check_target(bundle)
    sound = True
    for name in names:
        for path in generate.release(course, name):
            print(f"{name}: {_shown(course, path)}")
        sound = _check(course, name) and sound
    if bundle:
        pack(course, names, bundle)
    return 0 if sound else 1


def _check(course: Course, unit: str) -> bool:
    """Print what the reference answers of a unit show; tell whether nothing is wrong."""
    try:
        with reference_progress(unit) as tell:
            shown = reference_findings(course, unit, tell)
    except MissingExtra as error:  # the other units can be checked
        print(f"grader: {error.reason} Its reference answers were not run. {error.remedy}", file=sys.stderr)
        return False
    for line in findings(shown):
        print(f"{unit}: {line}")
    return is_sound(shown)


@contextmanager
def reference_progress(unit: str) -> Iterator[Callable[[int, int], None]]:
    """Show on stderr how many runs of the reference answers are done, if there are any."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(f"{unit}: reference answers", total=None, visible=False)
        yield lambda done, total: progress.update(task, completed=done, total=total, visible=True)


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
