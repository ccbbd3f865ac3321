"""Digests of texts that a person reads: they show whether a text changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping

from nbformat import NotebookNode

from grader.cell_metadata import grade_id_of, is_grade, is_solution, is_task


def digests(notebooks: Mapping[str, NotebookNode]) -> dict[str, str]:
    """Return a digest for each graded cell, by notebook and grade_id (joined by a slash).

    For an answer it is that of its own text. For a task or a test, which a person judges by what is
    around it, it is that of all that the student wrote in the notebook.
    """
    found = {}
    for name, notebook in notebooks.items():
        everything = _digest(
            cell.source for cell in notebook.cells if not grade_id_of(cell) or is_solution(cell)
        )
        for cell in notebook.cells:
            if is_grade(cell) or is_task(cell):
                own = is_solution(cell)
                found[f"{name}/{grade_id_of(cell)}"] = _digest([cell.source]) if own else everything
    return found


def unchanged(before: Mapping[str, str], now: Mapping[str, str]) -> set[tuple[str, str]]:
    """Return the graded cells whose text is as it was, as notebook and grade_id."""
    same = (key for key, digest in now.items() if before.get(key) == digest)
    return {(name, grade_id) for name, _, grade_id in (key.rpartition("/") for key in same)}


def _digest(texts: Iterable[str]) -> str:
    return hashlib.sha256(json.dumps(list(texts)).encode()).hexdigest()
