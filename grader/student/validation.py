"""Validate, as nbgrader does it, with an answer in words whenever it cannot be finished.

`python -m grader.student.validation NOTEBOOK ANSWER` writes the answer as JSON, in the form that
nbgrader's JupyterLab extension shows.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, cast

from jupyter_client.kernelspec import NoSuchKernel
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from nbformat.reader import NotJSONError
from nbgrader import utils
from nbgrader.apps import NbGrader
from nbgrader.nbgraderformat import SchemaTooNewError, SchemaTooOldError, ValidationError
from nbgrader.validator import Validator
from traitlets.config import Config

from grader.student.progress import keep_progress

Answer = dict[str, Any]
"""`success`, and as `value` the cells that failed or, without success, a message."""

TIMED_OUT = "CellTimeoutError"
"""The name of the error that nbgrader puts into a cell which ran out of time."""


class GivenCellTimeoutError(Exception):
    """A cell that the course gave ran out of time, such as the one that imports Keras."""


AGAIN = "Then press Validate again."
NEW_COPY = "Take a new copy of the exercise, and copy your answers into it."
MESSAGES: tuple[tuple[type[Exception], str], ...] = (
    (
        GivenCellTimeoutError,
        "Your computer was too slow to run a cell that belongs to the course, not to you. It may be busy "
        f"or short of memory. Close other programs and notebooks. {AGAIN}",
    ),
    (
        CellTimeoutError,
        "A cell has run, but its output did not arrive in time. Your computer may be busy or short of "
        f"memory. Close other programs and notebooks. {AGAIN}",
    ),
    (
        DeadKernelError,
        "The kernel died while your notebook ran. Usually this means that memory ran out. "
        f"Choose Kernel > Shut Down All Kernels, and close other programs. {AGAIN} "
        "If it happens again, look for a cell that makes something very large.",
    ),
    (
        NoSuchKernel,
        "The kernel of this notebook is not installed here. Choose Kernel > Change Kernel > "
        f"Python 3 (ipykernel), and save the notebook. {AGAIN}",
    ),
    (NotJSONError, f"This file is not a notebook, or it is damaged. {NEW_COPY}"),
    (
        ValidationError,
        "A test cell or an answer cell was copied, or its metadata is damaged. Delete the copy. "
        f"If you do not know which cell it is: {NEW_COPY[0].lower()}{NEW_COPY[1:]}",
    ),
    (FileNotFoundError, f"The notebook is not on the disk any more. Save it under its old name. {AGAIN}"),
    (SchemaTooOldError, f"This notebook was made for an older nbgrader. {NEW_COPY}"),
    (SchemaTooNewError, "This notebook was made for a newer nbgrader. Set up the newest course files."),
)
"""Messages to a student for expected errors; the first that fits is used."""


class StudentValidator(Validator):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's validator. It also shows answer cells that ran out of time, not only test cells.

    `questions` and `failed` count the tests of the last notebook, and those that failed.
    """

    questions, failed = 0, 0

    def _get_failed_cells(self, nb: NotebookNode) -> list[NotebookNode]:
        late = [cell for cell in nb.cells if timeout_message(cell)]
        if any(utils.is_locked(cell) and not utils.is_grade(cell) for cell in late):
            raise GivenCellTimeoutError
        failed = [id(cell) for cell in [*late, *super()._get_failed_cells(nb)]]
        tests = [cell for cell in nb.cells if utils.is_grade(cell) and not utils.is_solution(cell)]
        self.questions = len(tests)
        self.failed = sum(id(cell) in failed for cell in tests)
        return [cell for cell in nb.cells if id(cell) in failed]

    def _extract_error(self, cell: NotebookNode) -> str:
        return timeout_message(cell) or str(super()._extract_error(cell))


def timeout_message(cell: NotebookNode) -> str:
    """Return what a cell says about its time limit, or nothing if it kept to it."""
    errors = [output for output in cell.get("outputs", []) if output.output_type == "error"]
    return next(("\n".join(error.traceback) for error in errors if error.ename == TIMED_OUT), "")


def load_config() -> Config:
    """Return nbgrader's configuration, from Jupyter's folders and the current one."""
    app = NbGrader()
    app.load_config_file()
    return cast(Config, app.config)


def validate(notebook: Path) -> Answer:
    """Validate a notebook.

    Returns:
        The answer, whatever happens. The details of an error go to standard error, that is to the
        server's log.
    """
    validator = StudentValidator(config=load_config())
    try:
        found = validator.validate(str(notebook))
        if validator.questions:
            keep_progress(notebook, validator.questions - validator.failed, validator.questions)
        return {"success": True, "value": found}
    except Exception as error:
        validator.log.error("Validate could not finish.", exc_info=True)
        return {"success": False, "value": message_for(error)}


def message_for(error: Exception) -> str:
    """Say what an error means for a student, and what to do."""
    for kind, message in MESSAGES:
        if isinstance(error, kind):
            return message
    return (
        f"Validate could not run your notebook: {type(error).__name__}: {error}\n"
        "In a terminal, `grader doctor` says whether your installation is complete."
    )


def main() -> None:
    """Validate the notebook that the first argument names, and write the answer where the second says."""
    notebook, answer = map(Path, sys.argv[1:3])
    answer.write_text(json.dumps(validate(notebook)), encoding="utf-8")


if __name__ == "__main__":
    main()
