"""Facts about a class that its report shows beside the results: names, headings, answers, links."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import nbformat

from grader import store
from grader.cell_metadata import grade_id_of, is_grade, is_solution, is_task
from grader.course import Course
from grader.deadlines.words import LATE
from grader.engine.findings import findings, kept
from grader.headings import heading_in
from grader.lms import people, receipts
from grader.nbgrader import queries
from grader.records import Result
from grader.report.html import Facts, Missing


def facts_of(
    course: Course, unit: str, results: Sequence[Result], folder: Path, formgrader: str = ""
) -> Facts:
    """Gather the facts for the report of a unit.

    Args:
        course: The course and the class.
        unit: The unit's name.
        results: The results of those who handed in.
        folder: The folder that the report is written into.
        formgrader: The address of a JupyterLab with formgrader, for links; empty: the notebook's file.
    """
    opened = _in_formgrader(course, unit, formgrader) if formgrader else {}
    everybody = people.load(course)
    handed_in = course.submissions(unit)
    refused = receipts.load_refused(course, unit)
    listed = [person for person in everybody if person.listed and person.student not in handed_in]
    absent = [person for person in listed if person.student not in refused]
    late = {student for student, receipt in receipts.load(course, unit).items() if receipt.late}
    noted = {result.student for result in results if any(note.startswith(LATE) for note in result.notes)}
    headings, answers = _questions(course, unit, results)
    return Facts(
        names={person.student: person.name for person in everybody},
        headings=headings,
        answers=answers,
        links={
            result.student: [
                *opened.get(result.student, []),
                *_links(course, unit, result.student, folder),
            ]
            for result in results
        },
        missing=[Missing(shown=person.shown, email=person.email) for person in absent],
        refused=[
            (person.shown if person else student, why)
            for student, why in refused.items()
            if student not in handed_in
            for person in [next((one for one in everybody if one.student == student), None)]
        ],
        changes=sorted(
            (
                (kept.result.student, kept.change)
                for kept in store.load_kept(course, unit)
                if kept.change and kept.result.student in handed_in
            ),
            key=lambda entry: entry[1].when,
            reverse=True,
        ),
        late=frozenset(late | noted),
        findings=findings(kept(course.plans_path(unit)) or {}),
    )


def _questions(
    course: Course, unit: str, results: Sequence[Result]
) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """Return the heading of each question, and the source of each answer: by question, then by student."""
    headings: dict[str, str] = {}
    answers: dict[str, dict[str, str]] = defaultdict(dict)
    known = {question.id for result in results for question in result.questions}
    for source in course.source_notebooks(unit):
        asked = _asked(source, known)
        headings |= {question: heading for question, heading, _ in asked}
        for result in results:
            own = _sources(course.path("autograded", result.student, unit) / source.name)
            for question, _, cells in asked:
                if text := "\n\n".join(own[cell] for cell in cells if own.get(cell)):
                    answers[question][result.student] = text
    return headings, answers


def _asked(source: Path, known: set[str]) -> list[tuple[str, str, list[str]]]:
    """Return the questions of a notebook: id, heading, and the grade_ids of the answers in code."""
    found: list[tuple[str, str, list[str]]] = []
    heading, group = "", list[str]()
    for cell in nbformat.read(source, as_version=4).cells:
        name = grade_id_of(cell)
        if cell.cell_type == "markdown" and not is_solution(cell):
            heading = heading_in(cell.source) or heading
        if is_solution(cell) and cell.cell_type == "code":
            group.append(name)
        if is_grade(cell) or is_task(cell):
            question = name if name in known else f"{source.stem}/{name}"
            found.append((question, heading or name, group))
            group = []
    return found


def _sources(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    cells = nbformat.read(path, as_version=4).cells
    return {grade_id_of(cell): cell.source for cell in cells if is_solution(cell)}


def _in_formgrader(course: Course, unit: str, address: str) -> dict[str, list[tuple[str, str]]]:
    """Return the link to each student's first notebook in formgrader."""
    found: dict[str, list[tuple[str, str]]] = {}
    for student, _, number in queries.notebook_ids(course, unit):
        link = ("formgrader", f"{address.rstrip('/')}/formgrader/submissions/{number}/")
        found.setdefault(student, [link])
    return found


def _links(course: Course, unit: str, student: str, folder: Path) -> list[tuple[str, str]]:
    """Return links to a student's graded notebook and feedback, as far as they are there."""
    found = []
    for label, step, pattern in (("notebook", "autograded", "*.ipynb"), ("feedback", "feedback", "*.html")):
        paths = sorted(course.path(step, student, unit).glob(pattern))
        found += [(label, quote(os.path.relpath(path, folder))) for path in paths[:1]]
    return found
