"""Executed notebooks: the outputs of each cell say how its run ended, so that nbgrader reads our marks.

nbgrader itself is not imported: that would take every worker half a second.
"""

from __future__ import annotations

from dataclasses import replace

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_output

from grader.cell_metadata import is_grade, is_test, is_value, points_shown, value_shown
from grader.clean.text import printable
from grader.engine.written_files import Written
from grader.records import CellRun, Executed, Job, Status

SHARES = (
    "It passes on copies of your answer's values, but not on the values themselves. "
    "Are two of them one object, or do they share their data? Then make a copy. "
    "Or is something there that should not be: a base class, an attribute, a file?"
)


def executed(
    job: Job,
    notebook: NotebookNode,
    runs: tuple[CellRun, ...],
    seconds: float,
    notes: tuple[str, ...] = (),
    written: Written | None = None,
) -> Executed:
    """Return an executed job whose outputs and runs give the same marks.

    Args:
        job: The job.
        notebook: Its notebook, with clean outputs; they are changed.
        runs: The run of each code cell.
        seconds: How long it ran.
        notes: Notes for the result.
        written: The files that the notebook has written, if the job asked for them.
    """
    runs = settle(notebook, runs)
    return Executed(
        job.name, nbformat.writes(notebook), cells=runs, seconds=seconds, notes=notes, written=written or {}
    )


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


def both(cell: NotebookNode, run: CellRun, beside: NotebookNode, other: CellRun) -> CellRun:
    """Return how a test ends that must pass both in isolation and, as `beside`, where the answer runs.

    It gets the lower points. Of the second run nothing is shown: there an answer may have seen the test.
    """
    if run.status is not Status.PASSED:
        return run
    if other.status in (Status.TIMEOUT, Status.NOT_RUN):
        return replace(run, status=other.status, message=other.message)
    if other.status is not Status.PASSED:
        return replace(run, status=Status.FAILED, message=SHARES)
    mine, theirs = points_shown(cell.outputs), points_shown(beside.outputs)
    if theirs is not None and (mine is None or theirs < mine):
        cell.outputs = [output for output in cell.outputs if not is_value(output)]
        shown = {"text/plain": f"{theirs!r}"}
        cell.outputs.append(new_output("execute_result", data=shown, execution_count=None))
    return run


def _odd_points(cell: NotebookNode) -> str:
    """Return what is wrong with the points that a test awards by its value; empty if nothing is.

    nbgrader would give all points for a negative number and for NaN, and stop at too many points.
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


def _is_stderr(output: NotebookNode) -> bool:
    return bool(output.output_type == "stream" and output.name == "stderr")
