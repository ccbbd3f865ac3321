"""`grader grade`: marks for what is new or changed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from grader import store
from grader.clean.text import one_line
from grader.course import Course, open_course
from grader.deadlines import files as deadlines
from grader.deadlines.policy import Method
from grader.engine.findings import findings, kept
from grader.errors import GraderError
from grader.grading import Options, grade_unit
from grader.kernels.extras import MissingExtra
from grader.lms import people, receipts
from grader.nbgrader.setting_names import tell_unknown
from grader.record_json import to_json
from grader.records import Result
from grader.report.text import table


def run(
    units: list[str], options: Options, as_json: bool, course_dir: Path | None, class_dir: Path | None
) -> int:
    """Grade `units` (if empty, all that were handed in). Returns 0 if all could be graded, else 1."""
    course = open_course(course_dir, class_dir)
    tell_unknown(course)
    done = [_grade_if_installed(course, unit, options, as_json) for unit in _units(course, units)]
    return 0 if all(done) else 1


def _grade_if_installed(course: Course, unit: str, options: Options, as_json: bool) -> bool:
    """Grade one unit, or say what it needs; tell whether every submission was graded."""
    try:
        return all(result.status == "graded" for result in grade(course, unit, options, as_json))
    except MissingExtra as error:  # the other units can be graded
        print(f"grader: {error.reason} Nothing of it was graded. {error.remedy}", file=sys.stderr)
        return False


def grade(course: Course, unit: str, options: Options, as_json: bool) -> list[Result]:
    """Grade one unit with a progress bar (on stderr), and print its results."""
    results, begin = [], datetime.now(UTC).isoformat(timespec="seconds")
    with _progress(unit) as (tell, start, advance):
        for result in grade_unit(course, unit, options, start, tell):
            results.append(result)
            if as_json:
                print(to_json(result, indent=None, ascii_only=True), flush=True)
            advance(result)
    if not as_json:
        names = {person.student: person.name for person in people.load(course)}
        console = Console(file=sys.stdout)
        console.print(table(unit, sorted(results, key=lambda result: result.student), names))
        for line in [*_counts(results), *_changes(course, unit, begin), *_late_without_times(course, unit)]:
            console.print(Text(one_line(line)))
    for line in findings(kept(course.plans_path(unit)) or {}):
        print(f"{unit}: {line}", file=sys.stderr if as_json else sys.stdout)
    return results


def _counts(results: list[Result]) -> list[str]:
    """Return how many were graded, and once more who was not: a long table goes out of sight.

    A reason that several have, such as a plug-in that fails at all, is said once.
    """
    failed = sorted((result for result in results if result.status != "graded"), key=lambda one: one.student)
    reasons: dict[str, list[str]] = {}
    for result in failed:
        reasons.setdefault(" ".join(result.notes), []).append(result.student)
    graded = f"{len(results) - len(failed)} of {len(results)} graded."
    return [graded, *(f"not graded: {', '.join(names)}: {why}" for why, names in reasons.items())]


def _changes(course: Course, unit: str, begin: str) -> list[str]:
    """Return the marks that this run changed, the lowered ones first."""
    changed = [
        (kept.change.now - kept.change.before, kept.result.student, kept.change)
        for kept in store.load_kept(course, unit)
        if kept.change and kept.change.when >= begin
    ]
    return [
        f"{'lowered' if more < 0 else 'raised'}: {student}: {change.before:g} → {change.now:g} ({change.why})"
        for more, student, change in sorted(changed, key=lambda entry: entry[:2])
    ]


def _late_without_times(course: Course, unit: str) -> list[str]:
    """Name those whom the platform calls late without a time: no policy can take anything off."""
    policy = deadlines.load(course).policy
    if policy is None or policy.method is Method.NONE:
        return []
    late = [
        student
        for student, receipt in receipts.load(course, unit).items()
        if receipt.late and not receipt.handed_in
    ]
    if not late:
        return []
    return [
        f"Late, but nobody knows by how much, so nothing was taken off: {', '.join(late)}. "
        "The platform's download has no times; take the penalty off there."
    ]


def _units(course: Course, names: list[str]) -> list[str]:
    if names:
        return [course.unit(name) for name in names]
    chosen = course.directory.assignment_id or "*"
    handed_in = [unit for unit in course.units() if fnmatchcase(unit, chosen) and course.submissions(unit)]
    if not handed_in:
        example = course.path("submitted", "STUDENT", "UNIT")
        raise GraderError("Nobody handed in anything.", f"Put each submission into {example}.")
    return handed_in


@contextmanager
def _progress(
    unit: str,
) -> Iterator[tuple[Callable[[int, int], None], Callable[[int], None], Callable[[Result], None]]]:
    """Show done, failed and the time left.

    Yields what is told of the reference runs, what starts the bar for submissions, and what moves it on.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    failed = TextColumn("{task.fields[failed]} failed")
    with Progress(*columns, failed, TimeRemainingColumn(), console=Console(stderr=True)) as progress:
        task = progress.add_task(unit, total=None, failed=0)
        count = 0

        def advance(result: Result) -> None:
            nonlocal count
            count += result.status == "failed"
            progress.update(task, advance=1, failed=count)

        def tell(done: int, total: int) -> None:
            progress.update(task, description=f"{unit}: reference answers", completed=done, total=total)

        def start(total: int) -> None:
            progress.reset(task, description=unit, total=total)

        yield tell, start, advance
