"""Verdicts: from an executed notebook to the status and message of each question."""

from __future__ import annotations

from nbformat import NotebookNode
from nbgrader import utils

from grader.cell_metadata import is_grade, is_solution, is_task
from grader.records import CellRun, Question, Status

NO_ANSWER = "No answer yet: the answer cell is as it was given out."


def questions(notebook: NotebookNode, runs: tuple[CellRun, ...], points: dict[str, float]) -> list[Question]:
    """Return the verdict on each graded cell; `points` are the gradebook's, by grade_id."""
    by_index = {run.index: run for run in runs}
    found: list[Question] = []
    answers: list[tuple[NotebookNode, CellRun | None]] = []
    asked = False
    for index, cell in enumerate(notebook.cells):
        if is_grade(cell) or is_task(cell):
            earned = points.get(cell.metadata.nbgrader.grade_id, 0.0)
            found.append(_question(cell, by_index.get(index), answers, earned))
            asked = True
        elif is_solution(cell):
            # Several tests may follow one answer, and several answers may come before one test.
            answers = [*([] if asked else answers), (cell, by_index.get(index))]
            asked = False
    return found


def auto_points(notebook: NotebookNode) -> dict[str, float]:
    """Return the points that nbgrader gives each graded cell for its outputs, by grade_id."""
    graded = [cell for cell in notebook.cells if is_grade(cell)]
    return {cell.metadata.nbgrader.grade_id: utils.determine_grade(cell)[0] or 0.0 for cell in graded}


def _question(
    cell: NotebookNode, run: CellRun | None, answers: list[tuple[NotebookNode, CellRun | None]], earned: float
) -> Question:
    grade_id, most = cell.metadata.nbgrader.grade_id, float(cell.metadata.nbgrader.points)
    if is_solution(cell) or is_task(cell) or cell.cell_type != "code":
        return Question(
            grade_id, Status.MANUAL, points=earned, max_points=most, message=_manual_message(cell)
        )
    run = run or CellRun(0, Status.NOT_RUN, "It was not run.")
    status, message = run.status, run.message
    if status is Status.PASSED and earned < most:
        status, message = Status.FAILED, f"Partly right: {earned:g} of {most:g} points."
    elif status is not Status.PASSED:
        status, message = _explained(status, message, answers)
    return Question(grade_id, status, points=earned, max_points=most, message=message, isolated=run.isolated)


def _manual_message(cell: NotebookNode) -> str:
    return NO_ANSWER if is_solution(cell) and _is_blank(cell) else "A person reads this answer."


def _explained(
    status: Status, message: str, answers: list[tuple[NotebookNode, CellRun | None]]
) -> tuple[Status, str]:
    """Return the cause in the answer cell above the test, if there is one."""
    if answers and all(_is_blank(cell) for cell, _ in answers):
        return Status.FAILED, NO_ANSWER
    for _, run in answers:
        if run and run.status not in (Status.PASSED, Status.NOT_RUN) and run.message not in message:
            cause = Status.TIMEOUT if run.status is Status.TIMEOUT else status
            return cause, f"{message} The answer cell above it stopped: {run.message}"
    return status, message


def _is_blank(cell: NotebookNode) -> bool:
    return bool(cell.metadata.nbgrader.get("checksum") == utils.compute_checksum(cell))
