"""nbgrader's metadata of a cell.

The same predicates as in nbgrader.utils, which takes every worker half a second to import.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from nbformat import NotebookNode


def grade_id_of(cell: NotebookNode) -> str:
    """Return the `grade_id` of a cell; empty if it has none."""
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def is_solution(cell: NotebookNode) -> bool:
    """Tell whether a cell is an answer cell. The student may change it even if it is locked."""
    return _says(cell, "solution")


def is_unmarked(cell: NotebookNode) -> bool:
    """Tell whether a cell has no mark of nbgrader: it is not locked, and no answer, test or task."""
    return not any(_says(cell, key) for key in ("grade", "solution", "locked", "task"))


def is_grade(cell: NotebookNode) -> bool:
    """Tell whether a cell has points."""
    return _says(cell, "grade")


def is_task(cell: NotebookNode) -> bool:
    """Tell whether a cell is a task, which needs manual grading."""
    return _says(cell, "task")


def is_test(cell: NotebookNode) -> bool:
    """Tell whether a cell is a test that a machine runs."""
    return cell.cell_type == "code" and is_grade(cell) and not is_solution(cell)


def is_value(output: Mapping[str, Any]) -> bool:
    """Tell whether an output is the value of a cell's last expression."""
    return bool(output["output_type"] == "execute_result")


def value_shown(outputs: Iterable[Mapping[str, Any]]) -> str | None:
    """Return the text of a cell's value, from which nbgrader reads points; None if there is no value."""
    return next((output["data"].get("text/plain", "") for output in outputs if is_value(output)), None)


def points_shown(outputs: Iterable[Mapping[str, Any]]) -> float | None:
    """Return the number that nbgrader reads points from, of a cell's outputs; None if there is none."""
    try:
        return float(value_shown(outputs) or "")
    except ValueError:
        return None


def _says(cell: NotebookNode, key: str) -> bool:
    ours: dict[str, Any] = cell.metadata.get("nbgrader", {})
    return bool(ours.get(key, False))
