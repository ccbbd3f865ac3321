"""`grader report`: one page about a class."""

from __future__ import annotations

import webbrowser
from pathlib import Path

from grader import gradebook, store
from grader.course import Course, open_course
from grader.errors import GraderError
from grader.grading import refreshed
from grader.records import Result
from grader.report.facts import facts_of
from grader.report.html import page


def run(unit: str, open_it: bool, anonymous: bool, course_dir: Path | None, class_dir: Path | None) -> int:
    """Write the report of a unit, and print where it is; an `anonymous` one names nobody."""
    course = open_course(course_dir, class_dir)
    path = write(course, course.unit(unit), anonymous)
    print(f"Report: {path}")
    if open_it:
        webbrowser.open(path.as_uri())
    return 0


def write(course: Course, unit: str, anonymous: bool = False) -> Path:
    """Write the report of a unit from what is kept and the gradebook; return its file."""
    results = class_results(course, unit)
    if not results:
        raise GraderError(f"Nothing of {unit} is graded yet.", f"Run `grader grade {unit}` first.")
    path = course.report_path(unit)
    if anonymous:
        path = path.with_name(f"{path.stem}_anonymous.html")
    path.parent.mkdir(parents=True, exist_ok=True)
    text = page(unit, results, facts_of(course, unit, results, path.parent), anonymous)
    path.write_text(text, encoding="utf-8", errors="replace")  # a folder may have any name
    return path


def class_results(course: Course, unit: str) -> list[Result]:
    """Return the results of those in the class: who have a submission, and marks if it was graded."""
    present, marks = course.submissions(unit), gradebook.marks(course, unit)
    kept = [result for result in store.load_all(course, unit) if result.student in present]
    return [
        refreshed(result, marks[result.student]) if result.status == "graded" else result
        for result in kept
        if result.status != "graded" or result.student in marks
    ]
