"""Faults in a unit's source that nbgrader cannot prepare, each with its notebook, its cell and a remedy.

nbgrader's own message is that of a schema, or of a step, without a place.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft4Validator  # type: ignore[import-untyped]
from nbformat import NotebookNode
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.preprocessors import (
    CheckCellMetadata,
)

from grader import settings
from grader.course import Course
from grader.errors import GraderError
from grader.nbgrader.regions import REGIONS, Found, faults_in, place_of
from grader.nbgrader.setting_files import Steps, around, file_fault, read, unreadable

FIELDS = {
    "points": "has to be a number that is not negative",
    "grade_id": "may have letters from a to z, digits, - and _, and nothing else",
    "cell_type": 'has to be "code", "markdown" or "raw"',
    "checksum": "is not a checksum of nbgrader's: take it out",
    **dict.fromkeys(("grade", "solution", "locked", "task"), "has to be true or false"),
}
"""Rules for the fields of nbgrader's metadata, in words."""

MENDS_METADATA = "Correct it in JupyterLab: in the cell's Create Assignment panel, or in its metadata."
GIVE_ANOTHER = (
    "Give one of them another, in its Create Assignment panel: a copied cell keeps that of the first."
)


def fault_of(course: Course, unit: str, steps: Steps) -> GraderError | None:
    """Find the first fault in a unit's source at which one of these steps of nbgrader's stops."""
    steps = list(steps)
    if fault := file_fault(course, unit, steps):
        return fault
    before_and_behind = [path for _, path in around(course, steps)]
    for path in course.source_notebooks(unit):
        if wrong := unreadable(path):
            return GraderError(f"{unit} cannot be prepared: {path} {wrong}.", "Save it in JupyterLab again.")
        ids: dict[str, str] = {}
        for one in (*before_and_behind, path):
            notebook = read(one)
            found = next(_faults(course, notebook, steps, ids), None)
            if found:
                return GraderError(f"{unit} cannot be prepared: {one.name}, {found[0]}.", found[1])
    return None


def has_no_number(course: Course, unit: str) -> bool:
    """Tell whether the word for what is not a number stands in a unit's notebooks: nbgrader would take it."""
    texts = [path.read_bytes() for path in course.source_notebooks(unit) if path.is_file()]
    return any(word in text for text in texts for word in (b"NaN", b"Infinity"))


def region_fault(course: Course, notebook: NotebookNode, steps: Steps) -> Found | None:
    """Find the first cell of a notebook in which a region is marked wrongly; return where and what it is."""
    regions = [step for step in steps if isinstance(step, type) and issubclass(step, tuple(REGIONS))]
    made = [settings.made(step, course.config, course.root) for step in regions]
    return next(faults_in(notebook, made), None)


def _faults(course: Course, notebook: NotebookNode, steps: Steps, ids: dict[str, str]) -> Iterator[Found]:
    if any(isinstance(step, type) and issubclass(step, CheckCellMetadata) for step in steps):
        for index, cell in enumerate(notebook.cells):
            if wrong := _metadata_fault(cell):
                yield f"{place_of(cell, index)}: {wrong[0]}", wrong[1]
                return
            ours = cell.metadata.get("nbgrader", {})
            if any(ours.get(key) for key in ("grade", "solution", "locked")):
                grade_id, place = ours["grade_id"], place_of(cell, index)
                if grade_id in ids:
                    yield f"{place}: {ids[grade_id]} has that grade_id too", GIVE_ANOTHER
                ids[grade_id] = place
    if found := region_fault(course, notebook, steps):
        yield found


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
        return f"schema_version is {version!r}, and has to be the number {newest}", MENDS_METADATA
    if version != newest:
        what = "an older" if version < newest else "a newer"
        update = "Run `nbgrader update` on it." if version < newest else "Update nbgrader."
        return f"its metadata are those of {what} nbgrader (schema_version {version})", update
    for error in Draft4Validator(validator.schema).iter_errors(dict(ours)):
        return _schema_fault(error, ours, validator.schema), MENDS_METADATA
    if not math.isfinite(ours.get("points", 0)):  # NaN, which is not JSON, and which Python reads and writes
        return f"points is {ours['points']}, and {FIELDS['points']}", MENDS_METADATA
    try:
        validator.validate_cell(cell)
    except Exception as error:  # whatever it raises
        return _rule_fault(cell) or str(getattr(error, "message", error)).splitlines()[0], MENDS_METADATA
    return None


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
