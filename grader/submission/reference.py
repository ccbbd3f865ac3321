"""A notebook as its author would hand it in."""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterator

from nbformat import NotebookNode

from grader.cell_metadata import grade_id_of, is_solution, is_unmarked

Gap = list[NotebookNode]
"""Cells without nbgrader's mark that lie between two marked ones."""


def with_answers(skeleton: NotebookNode, source: NotebookNode) -> NotebookNode:
    """Return a notebook as it is graded with the reference answers in it.

    Args:
        skeleton: the notebook with blank answers and all tests. It may have cells that the source has not:
            a header's, a footer's, tests that nbgrader makes.
        source: the author's notebook. The text of its answers is taken, and that of cells without
            nbgrader's mark, which may hold an answer too.
    """
    answers = {grade_id_of(cell): cell.source for cell in source.cells if is_solution(cell)}
    made = copy.deepcopy(skeleton)
    for cell in made.cells:
        if is_solution(cell):
            cell.source = answers.get(grade_id_of(cell), cell.source)
    for cell, original in _unmarked_pairs(made, source):
        cell.source = original.source
    return made


def _unmarked_pairs(
    skeleton: NotebookNode, source: NotebookNode
) -> Iterator[tuple[NotebookNode, NotebookNode]]:
    """Yield the cells without a mark, each with the same cell of the source.

    They are told by their places between marked cells: notebooks before format 4.5 have no ids of cells, and
    copied cells may have the same id. A header comes before the source's cells, a footer behind them.
    """
    common = _marks(skeleton) & _marks(source)
    gaps, originals = list(_gaps(skeleton, common)), list(_gaps(source, common))
    if len(gaps) != len(originals):  # a step of the course's own has moved marked cells
        return
    for place, (cells, same) in enumerate(zip(gaps, originals, strict=True)):
        begin = _begin(cells, same, at_end=place == 0 < len(gaps) - 1)
        if begin is not None:
            yield from zip(cells[begin:], same, strict=False)


def _marks(notebook: NotebookNode) -> set[str]:
    return {grade_id_of(cell) for cell in notebook.cells if not is_unmarked(cell)}


def _gaps(notebook: NotebookNode, marks: Collection[str]) -> Iterator[Gap]:
    """Yield the unmarked cells before, between and behind the cells with these marks."""
    gap: Gap = []
    for cell in notebook.cells:
        if is_unmarked(cell):
            gap.append(cell)
        elif grade_id_of(cell) in marks:
            yield gap
            gap = []
    yield gap


def _begin(cells: Gap, same: Gap, *, at_end: bool) -> int | None:
    """Return the place in a gap at which the source's cells begin; None if some of them are missing.

    Of several places that is the one with the most equal texts; then the last one, if they stand `at_end`.
    """
    places = range(len(cells) - len(same) + 1)
    equal = [
        sum(one.source == other.source for one, other in zip(cells[place:], same, strict=False))
        for place in places
    ]
    likeliest = [place for place in places if equal[place] == max(equal)]
    return likeliest[-1 if at_end else 0] if likeliest else None
