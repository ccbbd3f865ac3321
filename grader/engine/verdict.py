"""Verdicts: from an executed notebook to the status and message of each question."""

from __future__ import annotations

from dataclasses import replace

from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader import utils

from grader.cell_metadata import is_grade, is_solution, is_task, is_test, is_value, value_shown
from grader.clean.text import printable
from grader.records import CellRun, Question, Status

NO_ANSWER = "No answer yet: the answer cell is as it was given out."


def settle(notebook: NotebookNode, runs: tuple[CellRun, ...]) -> tuple[CellRun, ...]:
    """Make the outputs of each cell say what its run says, so that nbgrader reads the same marks.

    Returns the final runs. A test that awards more points than it is worth becomes an error.

    A cell that did not end well has an error; a test that did loses its stderr (nbgrader would take
    the points for a warning). How a test ended is kept in its metadata, for the student's feedback.
    """
    by_index = {run.index: run for run in runs}
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        run = by_index.get(index, CellRun(index, Status.NOT_RUN, "It was not run."))
        if run.status is Status.PASSED and is_test(cell) and (words := _odd_points(cell)):
            run = by_index[index] = replace(run, status=Status.ERROR, message=words)
        if is_grade(cell):
            cell.metadata["grader"] = {"status": run.status.value, "lines": list(run.lines)}
        if run.status is not Status.PASSED:
            _say(cell, run)
        elif is_grade(cell):
            cell.outputs = [output for output in cell.outputs if not _is_stderr(output)]
    return tuple(by_index.values())


def _odd_points(cell: NotebookNode) -> str:
    """Return what is wrong with the points that a test awards by its value; empty if nothing is.

    nbgrader would give all points for less than none and for what is no number, and stop at too many.
    """
    shown = value_shown(cell.outputs)
    if shown is None:
        return ""
    try:
        given = float(shown or "nan")
    except ValueError:  # a value that is no number says nothing of points
        return ""
    most = float(cell.metadata.nbgrader.points)
    return "" if 0 <= given <= most else f"The test gave {given:g} points of {most:g}."


def _say(cell: NotebookNode, run: CellRun) -> None:
    """Add the end of a run to the cell's outputs, if no error in them shows it."""
    if is_test(cell):  # nbgrader would take a value for points, whatever comes after it
        cell.outputs = [output for output in cell.outputs if not is_value(output)]
    own = any(output.output_type == "error" for output in cell.outputs)
    if not own or run.status is Status.TIMEOUT:  # its own is then a mere interrupt
        name, words = title_of(run.status), printable(run.message)
        cell.outputs.append(new_output("error", ename=name, evalue=words, traceback=[f"{name}: {words}"]))


def title_of(status: Status) -> str:
    """Return the name of the error that says how a run ended."""
    return status.value.replace("_", " ").capitalize()


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
        return Question(grade_id, Status.MANUAL, earned, most, _manual_message(cell))
    run = run or CellRun(0, Status.NOT_RUN, "It was not run.")
    status, message = run.status, run.message
    if status is Status.PASSED and earned < most:
        status, message = Status.FAILED, f"Partly right: {earned:g} of {most:g} points."
    elif status is not Status.PASSED:
        status, message = _explained(status, message, answers)
    return Question(grade_id, status, earned, most, message, run.isolated)


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


def _is_stderr(output: NotebookNode) -> bool:
    return bool(output.output_type == "stream" and output.name == "stderr")
