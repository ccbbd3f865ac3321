"""Student's own notebook, rebuilt from its text, for a check of its visible tests.

It stands in place of the course's notebook, which a student's machine does not have: what the file says of
its cells is believed here, and nowhere else.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader.submission.reading import NotebookText, SourceCell

MAKERS: Mapping[str, Callable[..., NotebookNode]] = {"code": new_code_cell, "markdown": new_markdown_cell}


def own_notebook(text: NotebookText) -> NotebookNode:
    """Return a notebook of the cells of a file, which may have any metadata.

    As in grading, of cells with the same grade_id the last one counts.
    """
    last = {cell.grade_id: index for index, cell in enumerate(text.cells)}
    cells = [
        _cell(cell, index, known=bool(cell.grade_id) and last[cell.grade_id] == index)
        for index, cell in enumerate(text.cells)
    ]
    notebook: NotebookNode = new_notebook(cells=[cell for cell in cells if cell is not None])
    return notebook


def _cell(cell: SourceCell, index: int, known: bool) -> NotebookNode | None:
    kind = str(cell.claims.get("cell_type", "")) if known else ""
    make = MAKERS.get(kind) or MAKERS.get(cell.cell_type) or (new_code_cell if known else None)
    if make is None:  # a raw cell, or one of no known type: grading leaves it out
        return None
    made: NotebookNode = make(cell.source, id=f"cell-{index}")
    if known:
        made.metadata["nbgrader"] = _claims(cell, made.cell_type)
    return made


def _claims(cell: SourceCell, kind: str) -> dict[str, Any]:
    ours: dict[str, Any] = {
        key: cell.claims.get(key) is True for key in ("grade", "solution", "locked", "task")
    }
    ours |= {"grade_id": cell.grade_id, "cell_type": kind, "schema_version": 3}
    if ours["grade"] or ours["task"]:
        ours["points"] = _points(cell.claims.get("points"))
    if isinstance(cell.claims.get("checksum"), str):
        ours["checksum"] = cell.claims["checksum"]
    return ours


def _points(value: object) -> float:
    try:
        points = float(value)  # type: ignore[arg-type] # whatever a file may have there
    except (TypeError, ValueError, OverflowError):
        return 0.0
    return points if math.isfinite(points) and points >= 0 else 0.0
