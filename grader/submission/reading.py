"""Read a notebook file that anybody may have written, and take its cells as plain text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import nbformat

from grader.errors import SubmissionError

MAX_BYTES = 50_000_000
"""A submission larger than this is refused unread; a notebook full of plots has about 5 MB."""

MAX_PARTS, MAX_CELLS = 1_000_000, 2_000
"""So many lists and objects at most (each takes 60 bytes or more, `{}` in a file two), and cells."""

MAX_TEXT = 4_000_000
"""Characters of source text, all cells together: all of it is kept in the executed notebook."""
LINE = 12
"""Characters that a line takes in a notebook's file beside its own."""


@dataclass(frozen=True)
class SourceCell:
    """A cell as source text: `grade_id` is empty for a cell that nbgrader does not know."""

    cell_type: str
    source: str
    grade_id: str


def read_cells(raw: bytes, name: str) -> list[SourceCell]:
    """Return the cells of a notebook file, in order, as text.

    Raises `SubmissionError` for whatever is no notebook that we can read.
    """
    cells = _upgraded(_parse(raw, name), name).get("cells")
    if not isinstance(cells, list):
        raise SubmissionError(f"{name} is no notebook: it has no list of cells.", _SAVE_AGAIN)
    if len(cells) > MAX_CELLS:
        raise SubmissionError(f"{name} has {len(cells):,} cells; {MAX_CELLS:,} are allowed.", _SAVE_AGAIN)
    found = [_cell(cell) for cell in cells if isinstance(cell, dict)]
    if (text := sum(len(cell.source) + LINE * cell.source.count("\n") for cell in found)) > MAX_TEXT:
        raise SubmissionError(
            f"{name} has {text / 1e6:.0f} MB of text in its cells; {MAX_TEXT / 1e6:.0f} MB are allowed.",
            "Keep data out of the cells, save it, and hand it in again.",
        )
    return found


_SAVE_AGAIN = "Open it in JupyterLab, save it, and hand it in again."


def _parse(raw: bytes, name: str) -> dict[str, Any]:
    if not raw.strip():
        raise SubmissionError(f"{name} is empty (0 bytes of notebook).", "Hand in the saved notebook.")
    if len(raw) > MAX_BYTES:
        raise SubmissionError(
            f"{name} has {len(raw) / 1e6:.0f} MB; {MAX_BYTES / 1e6:.0f} MB are allowed.",
            "Clear its outputs, save it, and hand it in again.",
        )
    if (parts := raw.count(b"{") + raw.count(b"[")) > MAX_PARTS:
        reason = f"{name} has {parts:,} parts; {MAX_PARTS:,} are allowed."
        raise SubmissionError(reason, "Clear its outputs, save it, and hand it in again.")
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        reason = f"{name} is no notebook: it is not UTF-8 text (byte {error.start})."
        raise SubmissionError(reason, _SAVE_AGAIN) from None
    except json.JSONDecodeError as error:
        reason = f"{name} is no notebook: not JSON at line {error.lineno} ({error.msg})."
        raise SubmissionError(reason, _SAVE_AGAIN) from None
    except (RecursionError, ValueError):
        raise SubmissionError(f"{name} is no notebook: its JSON is out of bounds.", _SAVE_AGAIN) from None
    if not isinstance(data, dict):
        raise SubmissionError(f"{name} is no notebook: its JSON is a {type(data).__name__}.", _SAVE_AGAIN)
    return data


def _upgraded(data: dict[str, Any], name: str) -> dict[str, Any]:
    """Bring an old format (2, 3) to 4; nothing needs to be done for any 4.x."""
    major = data.get("nbformat")
    if major == nbformat.current_nbformat:
        return data
    if not isinstance(major, int) or isinstance(major, bool):
        raise SubmissionError(f"{name} is no notebook: it names no format (nbformat).", _SAVE_AGAIN)
    if major > nbformat.current_nbformat:
        raise SubmissionError(
            f"{name} has notebook format {major}; the newest known here is {nbformat.current_nbformat}.",
            "Save it with the JupyterLab of this course (`make lab`), and hand it in again.",
        )
    try:
        return dict(nbformat.convert(nbformat.from_dict(data), nbformat.current_nbformat))
    except Exception as error:  # nbformat's converters raise whatever a damaged file makes them raise
        reason = f"{name} has the old notebook format {major} and could not be converted ({error})."
        raise SubmissionError(reason, _SAVE_AGAIN) from None


def _cell(cell: dict[str, Any]) -> SourceCell:
    metadata = cell.get("metadata")
    ours = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = ours.get("grade_id") if isinstance(ours, dict) else None
    return SourceCell(
        cell_type=str(cell.get("cell_type", "")),
        source=_text(cell.get("source")),
        grade_id=grade_id if isinstance(grade_id, str) else "",
    )


def _text(source: object) -> str:
    """A cell's source is a string or a list of lines; anything else counts as nothing."""
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    if not isinstance(source, str):
        return ""
    # Lone surrogates are legal in JSON and fatal to everything that writes UTF-8 later.
    return source.encode("utf-8", "replace").decode("utf-8")
