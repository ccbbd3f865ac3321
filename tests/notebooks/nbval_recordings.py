"""A pytest plugin for nbval: lessons that ran well are kept with their outputs, for the site.

`KERAS_COURSE_RECORDINGS=build/site/recorded pytest -p tests.notebooks.nbval_recordings --nbval-lax …`.
`make site` then runs only the notebooks that are not there. The start page shows the progress of whoever
works here, so it is not kept.
"""

import os
from collections.abc import Generator
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbval.plugin import IPyNbCell

from tools.site.recorded import COURSE, recordings_of, write_recording

VARIABLE = "KERAS_COURSE_RECORDINGS"
_OUTPUTS = pytest.StashKey[dict[int, list[NotebookNode]]]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Keep the outputs of a cell that ran well."""
    result = yield
    if isinstance(item, IPyNbCell) and VARIABLE in os.environ:
        item.parent.stash.setdefault(_OUTPUTS, {})[item.cell_num] = item.test_outputs or []
    return result


@pytest.hookimpl
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Keep the notebook after its last cell."""
    is_last = nextitem is None or nextitem.parent is not item.parent
    if is_last and isinstance(item, IPyNbCell) and VARIABLE in os.environ:
        keep(Path(item.path), item.parent.stash.get(_OUTPUTS, {}), Path(os.environ[VARIABLE]))


def keep(path: Path, outputs: dict[int, list[NotebookNode]], cache: Path, course: Path = COURSE) -> None:
    """Write a lesson with its outputs where the site looks for it, if all of its cells ran well."""
    if path.is_relative_to(course / "notebooks" / "lessons"):
        notebook = with_outputs(nbformat.read(path, as_version=4), outputs)
        if notebook is not None:
            write_recording(notebook, recordings_of([path], cache, course)[path])


def with_outputs(notebook: NotebookNode, outputs: dict[int, list[NotebookNode]]) -> NotebookNode | None:
    """Return a notebook with the outputs of its code cells.

    Args:
        notebook: the notebook without outputs.
        outputs: the outputs of each code cell that ran well, by its number among the code cells.

    Returns:
        The notebook, its cells counted as a kernel counts them; None if a code cell is missing.
    """
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if set(outputs) != set(range(len(cells))):
        return None
    for number, cell in enumerate(cells):
        cell.execution_count = number + 1
        cell.outputs = outputs[number]
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = number + 1
    return notebook
