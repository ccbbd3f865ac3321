"""Faults in a unit's source that nbgrader cannot prepare, each with its notebook, its cell and a remedy.

nbgrader's own message is that of a schema, or of a step, without a place.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator  # type: ignore[import-untyped]
from nbformat import NotebookNode
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.preprocessors import CheckCellMetadata

from grader.course import Course
from grader.errors import GraderError
from grader.nbgrader.regions import REGIONS, Found, marks_fault, place_of
from grader.nbgrader.setting_files import (
    Steps,
    enabled,
    file_fault,
    first_line,
    headers_and_footers,
    read,
    unreadable,
)

FIELDS = {
    "points": "has to be a number that is not negative",
    "grade_id": "may have letters from a to z, digits, - and _, and nothing else",
    "cell_type": 'has to be "code", "markdown" or "raw"',
    "checksum": "is not a checksum of nbgrader's: take it out",
    **dict.fromkeys(("grade", "solution", "locked", "task"), "has to be true or false"),
}
"""Rules for the fields of nbgrader's metadata, in words."""

FIX_METADATA = "Correct it in JupyterLab: in the cell's Create Assignment panel, or in its metadata."
NOT_FINITE = (b"NaN", b"Infinity")
"""Python's words in JSON for numbers that are not finite."""

GIVE_ANOTHER = (
    "Give one of them another, in its Create Assignment panel: a copied cell keeps that of the first."
)


def fault_of(course: Course, unit: str, steps: Steps) -> GraderError | None:
    """Find the first fault in a unit's source at which one of these steps of nbgrader's stops."""
    steps = list(steps)
    if fault := file_fault(course, unit, steps):
        return fault
    around = [path for _, path in headers_and_footers(course, steps)]
    for path in course.source_notebooks(unit):
        if wrong := unreadable(path):
            return GraderError(f"{unit} cannot be prepared: {path} {wrong}.", "Save it in JupyterLab again.")
        ids: dict[str, str] = {}
        for one in (*around, path):
            notebook = read(one)
            found = _cell_fault(course, notebook, steps, ids) or region_fault(course, notebook, steps)
            if found:
                return _of_notebook(unit, one, found)
    return None


def points_fault(course: Course, unit: str, steps: Steps) -> GraderError | None:
    """Find the first cell with points that are NaN or infinite: nbgrader would take them, and lose them."""
    steps = list(steps)
    if not enabled(course, steps, CheckCellMetadata):
        return None
    around = [path for _, path in headers_and_footers(course, steps)]
    for path in (*around, *course.source_notebooks(unit)):
        if not path.is_file() or not any(word in path.read_bytes() for word in NOT_FINITE):
            continue
        with contextlib.suppress(Exception):  # not a notebook: the converter stops at it
            for index, cell in enumerate(read(path).cells):
                if wrong := _not_finite(cell.metadata.get("nbgrader")):
                    return _of_notebook(unit, path, (f"{place_of(cell, index)}: {wrong}", FIX_METADATA))
    return None


def region_fault(course: Course, notebook: NotebookNode, steps: Steps) -> Found | None:
    """Find the first cell of a notebook in which a region is marked wrongly; return where and what it is."""
    return marks_fault(notebook, enabled(course, steps, *REGIONS))


def _of_notebook(unit: str, path: Path, found: Found) -> GraderError:
    return GraderError(f"{unit} cannot be prepared: {path.name}, {found[0]}.", found[1])


def _cell_fault(course: Course, notebook: NotebookNode, steps: Steps, ids: dict[str, str]) -> Found | None:
    """Find the first cell whose metadata nbgrader refuses; add to `ids` the place of each grade_id."""
    if not enabled(course, steps, CheckCellMetadata):
        return None
    for index, cell in enumerate(notebook.cells):
        if wrong := _metadata_fault(cell):
            return f"{place_of(cell, index)}: {wrong[0]}", wrong[1]
        ours = cell.metadata.get("nbgrader", {})
        if any(ours.get(key) for key in ("grade", "solution", "locked")):
            grade_id, place = ours["grade_id"], place_of(cell, index)
            if grade_id in ids:
                return f"{place}: {ids[grade_id]} has that grade_id too", GIVE_ANOTHER
            ids[grade_id] = place
    return None


def _metadata_fault(cell: NotebookNode) -> Found | None:
    """Return what nbgrader finds wrong with its metadata of a cell."""
    if "nbgrader" not in cell.metadata:
        return None
    ours = cell.metadata["nbgrader"]
    if not isinstance(ours, Mapping):
        return f"its nbgrader metadata are {ours!r}", "Take them out, or mark the cell again in JupyterLab."
    validator = MetadataValidator()
    version, newest = ours.get("schema_version", 0), validator.schema_version
    if type(version) is not int:
        return f"schema_version is {version!r}, and has to be the number {newest}", FIX_METADATA
    if version != newest:
        what = "an older" if version < newest else "a newer"
        update = "Run `nbgrader update` on it." if version < newest else "Update nbgrader."
        return f"its metadata are those of {what} nbgrader (schema_version {version})", update
    for error in Draft4Validator(validator.schema).iter_errors(dict(ours)):
        return _schema_fault(error, ours, validator.schema), FIX_METADATA
    if wrong := _not_finite(ours):
        return wrong, FIX_METADATA
    try:
        validator.validate_cell(cell)
    except Exception as error:  # whatever it raises
        return _rule_fault(cell) or first_line(error), FIX_METADATA
    return None


def _not_finite(ours: object) -> str:
    """Return the fault of points that are NaN or infinite: not JSON, but Python reads and writes them."""
    points = ours.get("points") if isinstance(ours, Mapping) else None
    wrong = isinstance(points, float) and not math.isfinite(points)
    return f"points is {points}, and {FIELDS['points']}" if wrong else ""


def _schema_fault(error: Any, ours: Mapping[str, Any], schema: Mapping[str, Any]) -> str:  # noqa: ANN401
    if error.path:
        name = str(error.path[0])
        return f"{name} is {ours[name]!r}, and {FIELDS.get(name, 'is not what nbgrader knows')}"
    if missing := [name for name in schema["required"] if name not in ours]:
        return f"{missing[0]} is missing in its nbgrader metadata"
    more = [name for name in ours if name not in schema["properties"]]
    return f"{more[0]} in its nbgrader metadata is not a field of nbgrader's" if more else str(error.message)


def _rule_fault(cell: NotebookNode) -> str:
    """Return which of nbgrader's rules for several fields a cell breaks; empty for none that is known."""
    ours = cell.metadata["nbgrader"]
    if not ours.get("grade_id"):
        return "it has no grade_id"
    if ours["grade"] and "points" not in ours:
        return "it is graded, and has no points"
    if ours.get("task"):
        return "" if cell.cell_type == "markdown" else "it is a task, and has to be a Markdown cell"
    if cell.cell_type == "markdown" and ours["grade"] != ours["solution"]:
        return "it is a Markdown cell, and has to be both graded and an answer (manually graded) or neither"
    return ""
