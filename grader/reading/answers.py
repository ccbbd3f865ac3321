"""Answers that need manual grading, gathered by question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions
from traitlets.config import Config

from grader import store
from grader.cell_metadata import grade_id_of, is_grade, is_solution, is_task
from grader.course import Course
from grader.engine.verdict import NO_ANSWER
from grader.errors import GraderError
from grader.headings import heading_in, without_heading

SCHEME = re.compile(r"### BEGIN MARK SCHEME(.*?)### END MARK SCHEME", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One student's answer to a question: its cells' texts, in order. `blank`: it is as it was given out."""

    student: str
    texts: tuple[str, ...]
    blank: bool


@dataclass(frozen=True, kw_only=True)
class ToRead:
    """A question that needs manual grading: its text, the marking guide, and everybody's answer."""

    notebook: str
    cell: str
    heading: str
    text: str
    guide: str
    most: float
    answers: tuple[Answer, ...]


def questions_to_read(course: Course, unit: str) -> list[ToRead]:
    """Gather the questions of a unit that need manual grading, with the answers of all who are graded.

    Raises:
        GraderError: Nobody is graded, or the unit has no such question.
    """
    students = [result.student for result in store.load_all(course, unit) if result.status == "graded"]
    if not students:
        raise GraderError(f"Nothing of {unit} is graded yet.", f"Run `grader grade {unit}` first.")
    found = [
        question
        for path in course.source_notebooks(unit)
        for question in _questions(course, unit, path, students)
    ]
    if not found:
        raise GraderError(f"{unit} has no question that needs manual grading.")
    return found


def _questions(course: Course, unit: str, path: Path, students: list[str]) -> Iterator[ToRead]:
    source = nbformat.read(path, as_version=4)
    wanted = [grade_id_of(cell) for cell in source.cells if _is_manual(cell)]
    if not wanted:
        return
    work = {student: _answers(course, unit, student, path.stem) for student in students}
    for cell, text in _with_texts(source):
        name = grade_id_of(cell)
        yield ToRead(
            notebook=path.stem,
            cell=name,
            heading=heading_in(text) or name,
            text=without_heading(_without_scheme(text)),
            guide=_guide(course, cell),
            most=float(cell.metadata.nbgrader.points),
            answers=tuple(
                Answer(student=student, texts=texts, blank=blank)
                for student, answers in work.items()
                if name in answers
                for texts, blank in [answers[name]]
            ),
        )


def _is_manual(cell: NotebookNode) -> bool:
    return is_task(cell) or (is_grade(cell) and is_solution(cell))


def _with_texts(source: NotebookNode) -> Iterator[tuple[NotebookNode, str]]:
    """Yield each cell that needs manual grading, and the text of its question."""
    text = ""
    for cell in source.cells:
        if is_task(cell):
            yield cell, cell.source
        elif _is_manual(cell):
            yield cell, text
        elif cell.cell_type == "markdown":
            text = cell.source


def _guide(course: Course, cell: NotebookNode) -> str:
    """Return the marking guide: a task's mark scheme, or the reference answer."""
    if is_task(cell):
        return "\n".join(part.strip() for part in SCHEME.findall(cell.source))
    marks = ClearSolutions(config=Config(ClearSolutions=course.config.ClearSolutions))
    ours = (marks.begin_solution_delimeter, marks.end_solution_delimeter)
    lines = cell.source.split("\n")
    return "\n".join(line for line in lines if not any(mark in line for mark in ours)).strip()


def _without_scheme(text: str) -> str:
    return SCHEME.sub("", text).strip()


def _answers(
    course: Course, unit: str, student: str, notebook: str
) -> Mapping[str, tuple[tuple[str, ...], bool]]:
    """Return a student's answers by grade_id: the texts, and whether it is blank."""
    path = course.path("autograded", student, unit) / f"{notebook}.ipynb"
    if not path.is_file():
        return {}
    questions = {
        question.id.rpartition("/")[2]: question
        for result in [store.load(course, unit, student)]
        if result
        for question in result.result.questions
    }
    found: dict[str, tuple[tuple[str, ...], bool]] = {}
    cells = nbformat.read(path, as_version=4).cells
    for index, cell in enumerate(cells):
        if _is_manual(cell):
            name = grade_id_of(cell)
            texts = tuple(_added(cells[index + 1 :])) if is_task(cell) else (cell.source,)
            blank = name in questions and questions[name].message == NO_ANSWER
            found[name] = texts, blank or not any(text.strip() for text in texts)
    return found


def _added(cells: list[NotebookNode]) -> Iterator[str]:
    """Yield the texts of the cells that a student added below a task."""
    for cell in cells:
        if grade_id_of(cell):
            return
        yield cell.source
