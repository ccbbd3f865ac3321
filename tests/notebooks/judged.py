"""The same answers before the judge: is the verdict of each test the one that it gives beside the answer?"""

import re
from dataclasses import dataclass, field, replace

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from grader.engine.execute import execute
from grader.judge.plan import plan_of
from grader.kernels.choice import kernel_for
from grader.kernels.modules import modules_for
from grader.records import CellRun, Job, Limits, Status
from tests.notebooks.exercise import Cell, Outcome, question_of


@dataclass
class Comparison:
    """How often the verdicts were compared, and where they differ."""

    unit: str
    compared: int = 0
    other_words: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.unit}: {self.compared} verdicts compared, {len(self.differences)} differ, "
            f"{len(self.other_words)} in other words"
        )

    def add(self, name: str, stock: Outcome, judged: CellRun) -> None:
        """Compare one test's verdicts."""
        self.compared += 1
        here, there = f"{stock.error}: {stock.message}", f"{judged.status}: {judged.message}"
        ends = f"\n    beside the answer: {here}\n    judged: {there}"
        if stock.passed != (judged.status is Status.PASSED):
            self.differences.append(name + ends)
        elif not stock.passed and not _same_words(stock, judged):
            self.other_words.append(name + ends)


def changing_tests(unit: str, cells: list[Cell]) -> frozenset[str]:
    """Return the grade_ids of the tests in which the reference answer changes what it is given."""
    tests = [cell for cell in cells if cell.is_test]
    ids = frozenset(cell.id for cell in tests)
    own = {question_of(cell): "" for cell in tests}
    answers = {cell.id: cell.source for cell in cells if cell.id in own}
    runs = judge(unit, cells, answers, ids)
    return frozenset(cell.id for cell in tests if runs[question_of(cell)].changed)


def judge(
    unit: str, cells: list[Cell], answers: dict[str, str], changing: frozenset[str]
) -> dict[str, CellRun]:
    """Run an exercise's cells with these answers through the engine; return how each asked test ended.

    `changing` are the tests in which answers may change what they are given.
    """
    wanted = [
        cell for cell in cells if cell.kind == "code" and (_is_given(cell) or question_of(cell) in answers)
    ]
    source = new_notebook(cells=[_cell(cell, cell.source) for cell in wanted])
    notebook = new_notebook(cells=[_cell(cell, answers.get(cell.id, cell.source)) for cell in wanted])
    plan = replace(plan_of(source, source), changing_tests=changing)
    job = Job(
        unit,
        nbformat.writes(notebook),
        files={},
        limits=Limits(),
        kernel_name=kernel_for(source),
        plan=plan,
        modules=modules_for({unit: source}),
    )
    executed = execute(job)
    ends = {run.index: run for run in executed.cells}
    return {
        cell.metadata.nbgrader.grade_id.removeprefix("test_"): ends[index]
        for index, cell in enumerate(notebook.cells)
        if cell.metadata.nbgrader.get("grade")
    }


def _is_given(cell: Cell) -> bool:
    return not (cell.is_test or cell.is_answer)


def _cell(cell: Cell, source: str) -> nbformat.NotebookNode:
    return new_code_cell(source, metadata={"nbgrader": dict(cell.grader)})


def _same_words(stock: Outcome, judged: CellRun) -> bool:
    words = stock.message if stock.error == "AssertionError" else f"{stock.error}: {stock.message}"
    return _plain(words)[:300] == _plain(judged.message)[:300]


def _plain(words: str) -> str:
    return re.sub(r"0x[0-9a-f]+|\d+\.\d+", "#", words).strip().rstrip(":")
