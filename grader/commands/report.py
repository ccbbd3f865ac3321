"""`grader report`: one page about a class."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from grader import store
from grader.clean.text import plural
from grader.course import Course, open_course
from grader.deadlines.files import load
from grader.errors import GraderError
from grader.nbgrader import queries
from grader.records import Reading, Result
from grader.report import progress
from grader.report.facts import facts_of
from grader.report.html import page
from grader.report.summary import summarize
from grader.report.term import term_page
from grader.report.term_facts import term_of
from grader.results import refreshed
from grader.whole_files import write_text


@dataclass(frozen=True, kw_only=True)
class Options:
    """Options of a report: open the page, name nobody, and where formgrader runs, for links."""

    open_it: bool = False
    anonymous: bool = False
    formgrader: str = ""


def run(unit: str, options: Options, course_dir: Path | None, class_dir: Path | None) -> int:
    """Write the report of a unit, or of all units and the term, and print where it is."""
    course = open_course(course_dir, class_dir)
    path = write(course, course.unit(unit), options) if unit else write_term(course, options)
    print(f"Report: {path}")
    if options.open_it:
        webbrowser.open(path.as_uri())
    return 0


def write_term(course: Course, options: Options) -> Path:
    """Write the report of every unit that is graded, and the page of the term; return its file."""
    found = {unit: results for unit in course.units() if (results := class_results(course, unit))}
    if not found:
        raise GraderError("Nothing is graded yet.", "Run `grader grade` first.")
    path = named(course.report_path("term"), options)
    write_text(path, term_page(term_of(course, found), options.anonymous))
    for unit, results in found.items():  # they link to the page of the term
        _write_unit(course, unit, results, options)
    return path


def named(path: Path, options: Options) -> Path:
    """Return the file of a page: an anonymous one has a name of its own."""
    return path.with_name(f"{path.stem}_anonymous.html") if options.anonymous else path


def write(course: Course, unit: str, options: Options = Options()) -> Path:
    """Write the report of a unit from what is kept and the gradebook; return its file."""
    results = class_results(course, unit)
    if not results:
        raise GraderError(f"Nothing of {unit} is graded yet.", f"Run `grader grade {unit}` first.")
    return _write_unit(course, unit, results, options)


def _write_unit(course: Course, unit: str, results: list[Result], options: Options) -> Path:
    path = named(course.report_path(unit), options)
    facts = facts_of(course, unit, results, path.parent, options.formgrader)
    term = named(course.report_path("term"), options)
    series = progress.record(course, unit, summarize(results).unread)
    reading = progress.in_words(series, load(course).shown_zone)
    facts = replace(facts, term=term.name if term.exists() else "", reading=reading)
    write_text(path, page(unit, results, facts, options.anonymous))
    return path


def unread_note(unit: str, results: Iterable[Result]) -> str:
    """Say how many answers nobody has read yet, if there are any: they have no points so far."""
    unread = sum(question.reading is Reading.UNREAD for result in results for question in result.questions)
    if not unread:
        return ""
    return f"{plural(unread, 'answer')} to be read by a person, without points so far: `grader read {unit}`."


def class_results(course: Course, unit: str) -> list[Result]:
    """Return the results of those in the class: who have a submission, and marks if it was graded."""
    present, marks = course.submissions(unit), queries.marks(course, unit)
    kept = [result for result in store.load_all(course, unit) if result.student in present]
    return [
        refreshed(result, marks[result.student]) if result.status == "graded" else result
        for result in kept
        if result.status != "graded" or result.student in marks
    ]
