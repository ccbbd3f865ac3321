"""Exercises as the tests see them: their cells, their questions, and what each question earns."""

import contextlib
import io
import linecache
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from grader.judge.ownership import names_in

COURSE = Path(__file__).parents[2]
SOURCES = COURSE / "solutions"
LONGEST_MESSAGE = 1000  # libraries print whole arrays into theirs
UNITS = sorted(path.parent.name for path in SOURCES.glob("*/*_exercises.ipynb"))


@dataclass(frozen=True)
class Cell:
    """A cell of an exercise, with nbgrader's part of its metadata."""

    id: str
    kind: str
    source: str
    grader: Mapping[str, Any]

    @property
    def is_test(self) -> bool:
        return self.kind == "code" and bool(self.grader.get("grade"))

    @property
    def is_answer(self) -> bool:
        return self.kind == "code" and bool(self.grader.get("solution"))

    @property
    def is_manual(self) -> bool:
        return bool(self.grader.get("grade") and self.grader.get("solution"))


@dataclass(frozen=True)
class Outcome:
    """How the test of a question ended: it passed, or raised an error with a message."""

    error: str | None = None
    message: str = ""

    @property
    def passed(self) -> bool:
        return self.error is None


def notebook_path(unit: str) -> Path:
    return SOURCES / unit / f"{unit}_exercises.ipynb"


def read_cells(unit: str) -> list[Cell]:
    """Read the cells of a unit's source notebook."""
    cells = nbformat.read(notebook_path(unit), as_version=4).cells
    return [
        Cell(one.metadata.get("nbgrader", {}).get("grade_id", one.id), one.cell_type, one.source,
             one.metadata.get("nbgrader", {}))
        for one in cells
    ]  # fmt: skip


def questions(cells: list[Cell]) -> list[str]:
    """Name the questions that a machine grades, by the grade_id of the answer."""
    return [question_of(cell) for cell in cells if cell.is_test]


def question_of(cell: Cell) -> str:
    """Name the question that a cell answers or tests."""
    return cell.id.removeprefix("test_")


def needed(cells: list[Cell], answers: Iterable[str] = ()) -> list[Cell]:
    """Leave out given cells that only show something: no other cell, and no answer, uses what they bind."""
    others = frozenset[str]().union(*map(_used, answers))
    kept = [cell for cell in cells if cell.kind == "code"]
    binds = {cell.id: names_in(cell.source).binds for cell in kept}
    uses = {cell.id: _used(cell.source) for cell in kept}
    while shown := [
        cell
        for cell in kept
        if not (cell.is_test or cell.is_answer)
        and binds[cell.id].isdisjoint(others.union(*(uses[one.id] for one in kept if one is not cell)))
    ]:
        kept = [cell for cell in kept if cell not in shown]
    return kept


def _used(source: str) -> frozenset[str]:
    names = names_in(source)
    return names.uses.union(*names.later.values())


def run(cells: list[Cell], answers: Mapping[str, str], asked: set[str] | None = None) -> dict[str, Outcome]:
    """Run an exercise in one namespace, with other answers in place of its own.

    Args:
        cells: the exercise.
        answers: the source for answer cells, by question; the others keep their own.
        asked: the questions to run, with the given cells up to the last of them; None for the whole exercise.
    """
    names: dict[str, Any] = {"__name__": "__main__", "display": lambda *_, **__: None}
    outcomes: dict[str, Outcome] = {}
    ends = [end for end, cell in enumerate(cells, 1) if cell.is_test and asked and question_of(cell) in asked]
    for cell in cells[: max(ends, default=None)]:
        question = question_of(cell)
        if cell.kind != "code" or ((cell.is_test or cell.is_answer) and asked and question not in asked):
            continue
        outcome = _run_cell(cell, answers.get(cell.id, cell.source), names)
        if cell.is_test:
            outcomes[question] = outcome
        elif not cell.is_answer and not outcome.passed:
            raise RuntimeError(f"The given cell {cell.id} failed: {outcome.error}: {outcome.message}")
    return outcomes


def _run_cell(cell: Cell, source: str, names: dict[str, Any]) -> Outcome:
    printed = io.StringIO()
    lines = source.splitlines(keepends=True)
    linecache.cache[f"<{cell.id}>"] = (len(source), None, lines, f"<{cell.id}>")  # as a kernel does
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(source, f"<{cell.id}>", "exec"), names)  # as a kernel does; these cells are ours
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return Outcome(type(error).__name__, str(error)[:LONGEST_MESSAGE])
    return Outcome()
