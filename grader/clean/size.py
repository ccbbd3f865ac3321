"""Size of the outputs of a notebook, measured as they are written to the file."""

from __future__ import annotations

import json
from typing import Any

from nbformat import NotebookNode

from grader.cell_metadata import is_test, is_value
from grader.clean.text import printable

MOST_SHOWN = 15_000_000
"""Bytes that all outputs of a notebook may take in its file."""

MOST_VALUE = 10_000
"""Characters of a test's value that are always kept: no number of points is longer."""

LINE = 12
"""Bytes that each line of a text takes in the file beside its own: quotes, a comma, indentation."""


def written_size(output: NotebookNode) -> int:
    """Return how many bytes an output takes in a notebook's file, or a few more."""
    text = json.dumps(output, indent=1, ensure_ascii=False)
    return len(text.encode("utf-8", "replace")) + LINE * (text.count("\n") + _lines(output) + 1)


def fit(notebook: NotebookNode, most: int = MOST_SHOWN) -> None:
    """Cut outputs where all of them together are larger than `most` bytes; a cell that lost one says so.

    Errors stay, without their traceback, and so does the value of a test: marks are read from both.
    """
    left = most
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        kept, cut = [], False
        for output in cell.outputs:
            if (size := written_size(output)) > left:
                cut = True
                small = _small(output, is_test(cell))
                kept += [small] if small is not None else []
            else:
                left -= size
                kept.append(output)
        if cut:
            text = f"\n[output cut: a notebook may show {most:,} bytes]\n"
            kept.append(NotebookNode(output_type="stream", name="stdout", text=text))
        cell.outputs = kept


def _small(output: NotebookNode, tests: bool) -> NotebookNode | None:
    """Return the part of an output that is kept beyond the limit; None if nothing is."""
    if output.output_type == "error":
        name, words = output.ename[:MOST_VALUE], output.evalue[:MOST_VALUE]
        return NotebookNode(output_type="error", ename=name, evalue=words, traceback=[f"{name}: {words}"])
    if tests and is_value(output):
        text = printable(output.data.get("text/plain"))
        return NotebookNode({**output, "data": {"text/plain": text[:MOST_VALUE]}, "metadata": {}})
    return None


def _lines(value: Any) -> int:  # noqa: ANN401 - whatever an output holds
    if isinstance(value, str):
        return len(value.splitlines())
    if isinstance(value, dict):
        return sum(map(_lines, value.values()))
    return sum(map(_lines, value)) if isinstance(value, list) else 0
