"""Put a student's answers onto our own notebook: nothing else of the student's file counts."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from grader.cell_metadata import grade_id_of, is_solution, is_unmarked
from grader.errors import SubmissionError
from grader.submission.reading import SourceCell


@dataclass(frozen=True)
class Rebuilt:
    """The notebook to run, and what a person should know about how it was put together."""

    notebook: NotebookNode
    notes: tuple[str, ...]


def rebuild(skeleton: NotebookNode, cells: list[SourceCell], name: str) -> Rebuilt:
    """Return `skeleton` with the student's answers and added cells.

    `skeleton` is the source notebook with blank answers and all its tests. Of the student's `cells`
    it takes the text of solution cells, matched by grade_id (the last, where there are several),
    and cells without nbgrader's mark, kept behind the cell they stood behind; so such cells of
    the skeleton itself are the student's to keep or to change, as in nbgrader. Raises
    `SubmissionError` if not one cell is of this notebook.
    """
    ours = {grade_id_of(cell) for cell in skeleton.cells if not is_unmarked(cell)} - {""}
    known = [cell for cell in cells if cell.grade_id in ours]
    if ours and not known:
        raise SubmissionError(
            f"{name} has no cell of this exercise: it is another notebook.",
            "Hand in the notebook of this unit, under the name it was given out with.",
        )
    answers = {cell.grade_id: cell.source for cell in known}
    added = _added(cells, ours)
    notebook = copy.deepcopy(skeleton)
    notebook.cells = added.get("", [])
    for cell in copy.deepcopy(skeleton.cells):
        grade_id = grade_id_of(cell)
        if grade_id not in ours:
            continue
        if is_solution(cell) and grade_id in answers:
            cell.source = answers[grade_id]
        notebook.cells += [cell, *added.get(grade_id, [])]
    return Rebuilt(notebook, tuple(_notes(skeleton, known)))


def _added(cells: list[SourceCell], ours: set[str]) -> dict[str, list[NotebookNode]]:
    """Group the cells that the student added by the known cell before them ("" at the top)."""
    groups: dict[str, list[NotebookNode]] = {}
    before = ""
    for index, cell in enumerate(cells):
        if cell.grade_id in ours:
            before = cell.grade_id
        elif cell.cell_type in ("code", "markdown") and cell.source.strip():
            groups.setdefault(before, []).append(_new_cell(cell, index))
    return groups


def _new_cell(cell: SourceCell, index: int) -> NotebookNode:
    make: Callable[..., NotebookNode] = new_code_cell if cell.cell_type == "code" else new_markdown_cell
    return make(cell.source, id=f"added-{index}")


def _notes(skeleton: NotebookNode, known: list[SourceCell]) -> list[str]:
    counts = Counter(cell.grade_id for cell in known)
    wanted = [grade_id_of(cell) for cell in skeleton.cells if is_solution(cell)]
    missing = [grade_id for grade_id in wanted if not counts[grade_id]]
    doubled = [grade_id for grade_id in wanted if counts[grade_id] > 1]
    notes = [f"The answer cell {grade_id!r} is missing and counts as unanswered." for grade_id in missing]
    return notes + [
        f"The answer cell {grade_id!r} is there twice; the last one counts." for grade_id in doubled
    ]
