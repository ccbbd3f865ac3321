"""What the judge does for a notebook: our cells in their order, and whose each name is."""

from __future__ import annotations

from collections.abc import Iterator

from nbformat import NotebookNode

from grader.judge.ownership import CellNames, names_in, ownership_of
from grader.marks import is_solution, is_test
from grader.records import Ownership, Plan, Step


def plan_of(notebook: NotebookNode, source: NotebookNode) -> Plan:
    """Make the plan of a notebook as it is graded; `source` is the same with the reference answers."""
    answers = [cell.source for cell in source.cells if cell.cell_type == "code" and is_solution(cell)]
    ownership = ownership_of(answers)
    return Plan(tuple(_steps(notebook, ownership)), ownership)


def _steps(notebook: NotebookNode, ownership: Ownership) -> Iterator[Step]:
    later: dict[str, frozenset[str]] = {}
    for cell in notebook.cells:
        if cell.cell_type != "code" or is_solution(cell):
            continue
        if is_test(cell):
            yield Step(cell.source, cell.metadata.nbgrader.grade_id)
            continue
        names = names_in(cell.source)
        later |= names.later
        yield Step(cell.source, asks=bool(_reached(names, later) & ownership.names))


def _reached(names: CellNames, later: dict[str, frozenset[str]]) -> set[str]:
    """Return the names that a cell may use when it runs, also through functions that it may call."""
    reached: set[str] = set()
    waiting = set(names.uses)
    while waiting:
        name = waiting.pop()
        reached.add(name)
        waiting |= later.get(name, frozenset()) - reached
    return reached
