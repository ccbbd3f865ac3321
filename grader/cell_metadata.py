"""What nbgrader's metadata say of a cell.

As nbgrader.utils has it; but every worker would take half a second to import nbgrader for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from nbformat import NotebookNode


def grade_id_of(cell: NotebookNode) -> str:
    """Return the name that nbgrader knows a cell by; empty if it is none of ours."""
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def is_solution(cell: NotebookNode) -> bool:
    """Tell whether it is a cell for an answer. The student may change it, whatever it says of a lock."""
    return _says(cell, "solution")


def is_unmarked(cell: NotebookNode) -> bool:
    """Tell whether nbgrader leaves a cell to the student: it is neither locked, nor answer, test or task."""
    return not any(_says(cell, key) for key in ("grade", "solution", "locked", "task"))


def is_grade(cell: NotebookNode) -> bool:
    """Tell whether a cell has points."""
    return _says(cell, "grade")


def is_task(cell: NotebookNode) -> bool:
    """Tell whether it sets a task that a person grades."""
    return _says(cell, "task")


def is_test(cell: NotebookNode) -> bool:
    """Tell whether a cell is a test that a machine runs."""
    return cell.cell_type == "code" and is_grade(cell) and not is_solution(cell)


def is_value(output: Mapping[str, Any]) -> bool:
    """Tell whether an output is the value of a cell's last expression."""
    return bool(output["output_type"] == "execute_result")


def value_shown(outputs: Iterable[Mapping[str, Any]]) -> str | None:
    """Return how a cell's value prints, from which nbgrader reads points; None if it shows none."""
    return next((output["data"].get("text/plain", "") for output in outputs if is_value(output)), None)


def _says(cell: NotebookNode, key: str) -> bool:
    ours: dict[str, Any] = cell.metadata.get("nbgrader", {})
    return bool(ours.get(key, False))
