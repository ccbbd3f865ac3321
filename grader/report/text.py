"""Tables for a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rich.console import JustifyMethod
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
"""A sign a status: no meaning by color alone."""

LEGEND = "✓ passed  ✗ failed  ! error  ∞ timed out  – not run  ? needs manual grading"

TITLE = 72
"""The width of a table up to which it follows its title, in characters."""


def table(unit: str, results: list[Result], names: Mapping[str, str] = MappingProxyType({})) -> Table:
    """Return the table that `grader grade` prints: a line a student, with the names that are known."""
    shown = Table(title=unit, caption=LEGEND, caption_justify="left", title_justify="left")
    late = any(result.penalty for result in results)
    named = any(names.get(result.student) for result in results)
    columns: dict[str, JustifyMethod] = {"student": "left", "name": "left", "score": "right"}
    columns |= {"late penalty": "right", "questions": "left", "s": "right"}
    left_out = {heading for heading, kept in (("name", named), ("late penalty", late)) if not kept}
    for heading, side in columns.items():
        if heading not in left_out:
            shown.add_column(heading, justify=side, overflow="fold")
    shown.add_column("notes", overflow="fold")
    for result in results:
        score = f"{result.score:g} / {result.max_score:g}"
        cells = {
            "student": plain(result.student),
            "name": plain(names.get(result.student, "")),
            "score": score if result.status == "graded" else result.status,
            "late penalty": f"−{result.penalty:g}" if result.penalty else "",
            "questions": "".join(SIGNS[question.status] for question in result.questions),
            "s": f"{result.seconds:.1f}",
            "notes": plain(" ".join(result.notes)),
        }
        shown.add_row(*(text for heading, text in cells.items() if heading not in left_out))
    return shown


def check_table(name: str, found: list[Question]) -> Table:
    """Return the table that `grader check` prints: a line a question."""
    passed = sum(question.status is Status.PASSED for question in found)
    machine = sum(question.status is not Status.MANUAL for question in found)
    title = f"{plain(name)}: {passed} of {machine} questions pass their visible tests"
    # A title is broken at the table's width: let no short table break it.
    shown = Table(title=title, title_justify="left", min_width=min(len(title), TITLE))
    shown.add_column("")
    shown.add_column("question")
    shown.add_column("what the test says", overflow="fold")
    for question in found:
        shown.add_row(SIGNS[question.status], plain(question.id), plain(question.message))
    return shown


def plain(text: str) -> str:
    """Show a student's text as it is: no markup, no control characters."""
    return escape("".join(char if char.isprintable() else " " for char in text))
