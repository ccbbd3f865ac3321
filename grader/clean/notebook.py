"""An executed notebook: what students wrote or their code showed is made harmless, once, for all readers."""

from __future__ import annotations

from nbformat import NotebookNode

from grader.cell_metadata import is_solution
from grader.clean.markdown import MOST_TEXT, markdown
from grader.clean.outputs import clean_output, count, joined
from grader.clean.size import MOST_SHOWN, fit

MOST_MARKDOWN = 5 * MOST_TEXT
"""Limit of a student's markdown in a notebook, in characters: its readers wait for nbconvert."""


def clean_notebook(notebook: NotebookNode, most: int = MOST_SHOWN) -> None:
    """Clean every output, and the markdown that is not the course's own.

    All outputs together take at most `most` bytes in the notebook's file.
    """
    left = MOST_MARKDOWN
    for cell in notebook.cells:
        if cell.cell_type == "code":
            # Also outputs of our own cells: they ran in the student's kernel.
            cell.outputs = [clean_output(output) for output in joined(cell.outputs)]
            cell.execution_count = count(cell.get("execution_count"))
        elif cell.cell_type == "markdown" and not _is_ours(cell):
            room = min(MOST_TEXT, left)
            left -= min(room, len(cell.source))
            cell.source = markdown(cell.source, room)
    fit(notebook, most)


def _is_ours(cell: NotebookNode) -> bool:
    """Tell whether a cell is the course's own: it has nbgrader's metadata and is not an answer cell."""
    return bool(cell.metadata.get("nbgrader")) and not is_solution(cell)
