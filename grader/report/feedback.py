"""Feedback: one page for one student, made for reading. The questions that lost points come first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from nbformat import NotebookNode

from grader.cell_metadata import grade_id_of, is_grade, is_solution, is_task
from grader.engine.executed import title_of
from grader.engine.verdict import NO_ANSWER
from grader.headings import heading_in
from grader.records import Question, Status
from grader.report.lessons import Sections, linked
from grader.report.text import SIGNS

ESCAPE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
OURS = ("AssertionError", "HiddenTest", *(title_of(status) for status in Status))
"""Names of errors whose words are whole sentences, for a student."""

LOCAL = "http://localhost"
"""The beginning of addresses that lead to the reader's own computer."""

NOT_READ = "A person reads this answer. Nobody has yet."


@dataclass(frozen=True, kw_only=True)
class Work:
    """One question of a student: its heading, the marks, what the tests said, and the answer."""

    heading: str
    status: Status
    points: float
    most: float
    messages: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()

    @property
    def lost(self) -> float:
        """The points that are missing to the full mark."""
        return max(0.0, self.most - self.points)


@dataclass(frozen=True, kw_only=True)
class Feedback:
    """Everything on a student's page. `median` is the class's, in points, after penalties."""

    unit: str
    student: str
    name: str
    score: float
    most: float
    works: tuple[Work, ...]
    penalty: float = 0.0
    median: float | None = None
    handed_in: str = ""
    notes: tuple[str, ...] = ()


def page(feedback: Feedback, sections: Sections = MappingProxyType({})) -> str:
    """Return a student's feedback as one HTML page that loads nothing and runs nothing.

    Args:
        feedback: Everything on the page.
        sections: The sections of lessons that messages may name, with their addresses.
    """
    unread = [work for work in feedback.works if NOT_READ in work.messages]
    lost = [work for work in feedback.works if work.lost and work not in unread]
    parts = {
        "Where points are missing": sorted(lost, key=lambda work: -work.lost),
        "Not read yet": unread,
        "Full points": [work for work in feedback.works if not work.lost],
    }
    messages = (message for work in feedback.works for message in work.messages)
    own_lab = any(
        part.address.startswith(LOCAL) for message in messages for part in linked(message, sections)
    )
    return _template().render(
        feedback=feedback,
        parts=parts,
        signs=SIGNS,
        linked=lambda message: linked(message, sections),
        own_lab=own_lab,
    )


@cache
def _template() -> Template:
    loader = PackageLoader("grader.report")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.get_template("feedback.html")


def works(
    notebook: NotebookNode, questions: Mapping[str, Question], comments: Mapping[str, str]
) -> Iterator[Work]:
    """Yield the questions of a graded notebook, in order.

    Args:
        notebook: The graded notebook, without hidden tests (`HideHiddenTests`).
        questions: The verdicts by grade_id.
        comments: What a person has written, by the grade_id of the cell that it is about.
    """
    heading = ""
    group: list[NotebookNode] = []
    for cell in notebook.cells:
        heading = _heading(cell) or heading
        if is_solution(cell):
            group.append(cell)
        name = grade_id_of(cell)
        if (is_grade(cell) or is_task(cell)) and name in questions:
            cells = [*group, *([cell] if cell not in group else [])]
            yield _work(heading or name, questions[name], cells, comments)
            group = []


def _heading(cell: NotebookNode) -> str:
    """Return the heading that a cell of the course's own begins a question with."""
    ours = cell.cell_type == "markdown" and bool(grade_id_of(cell)) and not is_solution(cell)
    return heading_in(cell.source) if ours else ""


def _work(heading: str, question: Question, cells: list[NotebookNode], comments: Mapping[str, str]) -> Work:
    names = [grade_id_of(cell) for cell in cells]
    return Work(
        heading=heading,
        status=question.status,
        points=question.points,
        most=question.max_points,
        messages=tuple(_messages(question, cells)),
        answers=tuple(cell.source for cell in cells if is_solution(cell) and cell.source.strip()),
        comments=tuple(dict.fromkeys(comments[name] for name in names if comments.get(name))),
    )


def _messages(question: Question, cells: list[NotebookNode]) -> Iterator[str]:
    """Yield what a student may read of how a question ended."""
    if question.message == NO_ANSWER:
        yield "No answer yet."
        return
    if question.status is Status.MANUAL:
        if not question.points:
            yield NOT_READ
        return
    if question.status is Status.PASSED:
        return
    *answers, _ = cells
    said = list(dict.fromkeys(_words(output) for output in _errors(cells[-1])))
    stopped = dict.fromkeys(_words(output) for cell in answers for output in _errors(cell))
    yield from (f"The cell with your answer stopped: {words}" for words in stopped if words not in said)
    yield from said
    if not said:
        yield (
            question.message if question.message.startswith("Partly right") else "This question did not pass."
        )


def _errors(cell: NotebookNode) -> list[NotebookNode]:
    return [output for output in cell.get("outputs", ()) if output.output_type == "error"]


def _words(error: NotebookNode) -> str:
    name, words = str(error.ename), ESCAPE.sub("", str(error.evalue))
    if not words:
        return name
    return words if name in OURS else f"{name}: {words}"
