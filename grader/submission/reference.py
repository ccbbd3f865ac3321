"""A notebook as its author would hand it in."""

from __future__ import annotations

import copy

from nbformat import NotebookNode

from grader.cell_metadata import grade_id_of, is_solution, is_unmarked


def with_answers(skeleton: NotebookNode, source: NotebookNode) -> NotebookNode:
    """Return a notebook as it is graded with the reference answers in it.

    Args:
        skeleton: the notebook with blank answers and all tests. It may have cells that the source has not:
            a header's, a footer's, tests that nbgrader makes.
        source: the author's notebook. The text of its answers is taken, and that of cells without
            nbgrader's mark, which may hold an answer too.
    """
    answers = {grade_id_of(cell): cell.source for cell in source.cells if is_solution(cell)}
    unmarked = {cell.get("id", ""): cell.source for cell in source.cells if is_unmarked(cell)}
    made = copy.deepcopy(skeleton)
    for cell in made.cells:
        if is_solution(cell):
            cell.source = answers.get(grade_id_of(cell), cell.source)
        elif is_unmarked(cell):
            cell.source = unmarked.get(cell.get("id", ""), cell.source)
    return made
