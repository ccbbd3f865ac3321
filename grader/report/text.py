"""Tables for a terminal."""

from __future__ import annotations

from rich.markup import escape
from rich.table import Table

from grader.records import Question, Result, Status

SIGNS = {
    Status.PASSED: "✓",
    Status.FAILED: "✗",
    Status.ERROR: "!",
    Status.TIMEOUT: "∞",
    Status.NOT_RUN: "–",
    Status.MANUAL: "?",
}
"""A sign a status: no meaning by colour alone."""

LEGEND = "✓ passed  ✗ failed  ! error  ∞ over the time  – not run  ? for a person"


def table(unit: str, results: list[Result]) -> Table:
    """Return the table that `grader grade` prints: a line a student."""
    shown = Table(title=unit, caption=LEGEND, caption_justify="left", title_justify="left")
    late = any(result.penalty for result in results)
    columns = ["student", "score", *(["late penalty"] if late else []), "questions", "s"]
    for heading in columns:
        shown.add_column(heading, justify="left" if heading in ("student", "questions") else "right")
    shown.add_column("notes", overflow="fold")
    for result in results:
        signs = "".join(SIGNS[question.status] for question in result.questions)
        score = f"{result.score:g} / {result.max_score:g}" if result.status == "graded" else result.status
        penalty = f"−{result.penalty:g}" if result.penalty else ""
        seconds, notes = f"{result.seconds:.1f}", plain(" ".join(result.notes))
        shown.add_row(plain(result.student), score, *([penalty] if late else []), signs, seconds, notes)
    return shown


def check_table(name: str, found: list[Question]) -> Table:
    """Return the table that `grader check` prints: a line a question."""
    passed = sum(question.status is Status.PASSED for question in found)
    machine = sum(question.status is not Status.MANUAL for question in found)
    shown = Table(
        title=f"{name}: {passed} of {machine} questions pass their visible tests", title_justify="left"
    )
    shown.add_column("")
    shown.add_column("question")
    shown.add_column("what the test says", overflow="fold")
    for question in found:
        shown.add_row(SIGNS[question.status], plain(question.id), plain(question.message))
    return shown


def plain(text: str) -> str:
    """Show a student's text as it is: no markup, no control characters."""
    return escape("".join(char if char.isprintable() else " " for char in text))
