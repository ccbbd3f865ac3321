"""Regions of cells, from one mark to another: answers, hidden tests, marking schemes; wrongly marked ones."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme, ClearSolutions

REGIONS = {
    ClearSolutions: ("begin_solution_delimeter", "end_solution_delimeter"),
    ClearHiddenTests: ("begin_test_delimeter", "end_test_delimeter"),
    ClearMarkScheme: ("begin_mark_scheme_delimeter", "end_mark_scheme_delimeter"),
}
"""nbgrader's steps that take out regions of cells, and their settings for the marks of a region."""

FIX_MARKS = "Correct the marks in that cell."

Found = tuple[str, str]
"""The fault and its remedy."""


def place_of(cell: NotebookNode, index: int) -> str:
    """Return where a cell is: its number from 1, its grade_id, the beginning of its text."""
    ours = cell.metadata.get("nbgrader")
    named = f"grade_id {ours['grade_id']!r}, " if isinstance(ours, Mapping) and "grade_id" in ours else ""
    begins = next((line.strip() for line in cell.source.splitlines() if line.strip()), "")
    return f"cell {index + 1} ({named}{f'begins {begins[:40]!r}' if begins else 'empty'})"


def marks_fault(notebook: NotebookNode, steps: Iterable[Any]) -> Found | None:
    """Find the first cell at which one of these steps for regions stops."""
    language = notebook.metadata.get("kernelspec", {}).get("language", "python")
    for step in steps:
        for index, cell in enumerate(notebook.cells):
            try:
                step.preprocess_cell(copy.deepcopy(cell), {"language": language}, index)
            except RuntimeError as error:
                return f"{place_of(cell, index)}: {_of_region(step, cell, str(error))}", FIX_MARKS
            except Exception:  # another fault of the step: not a matter of marks
                continue
    return None


def _of_region(step: Any, cell: NotebookNode, words: str) -> str:  # noqa: ANN401 - nbgrader is untyped
    begin, end = next(
        (getattr(step, one), getattr(step, other))
        for kind, (one, other) in REGIONS.items()
        if isinstance(step, kind)
    )
    if "nested" in words.lower():
        return f"a second {begin!r} comes before {end!r}"
    if "no end" in words.lower():
        lines = [number for number, line in enumerate(cell.source.splitlines(), 1) if begin in line]
        return f"{begin!r} in line {lines[-1] if lines else 1} has no {end!r} below it"
    return words.rstrip(".")
