"""Read a notebook file that anybody may have written, and take its cells as plain text."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import nbformat

from grader.errors import SubmissionError
from grader.submission import other_files

MAX_BYTES = 50_000_000
"""A submission larger than this is refused unread; a notebook full of plots has about 5 MB."""

MAX_PARTS, MAX_CELLS = 1_000_000, 2_000
"""Limits of lists and objects (each takes 60 bytes or more, `{}` in a file two), and of cells."""

MAX_TEXT = 4_000_000
"""Characters of source text, all cells together: all of it is kept in the executed notebook."""
LINE = 12
"""Characters that a line takes in a notebook's file beside its own."""

LONGEST_NUMBER = 4_000
"""Digits of a whole number that are read."""


@dataclass(frozen=True)
class SourceCell:
    """A cell as source text: `grade_id` is empty for a cell that nbgrader does not know.

    `claims` are what the file says of it to nbgrader: nothing in grading reads them.
    """

    cell_type: str
    source: str
    grade_id: str
    claims: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class NotebookText:
    """A notebook file as text: its cells, and the kernel and language that it names (empty: none)."""

    cells: list[SourceCell]
    kernel: str = ""
    language: str = ""


def read_cells(raw: bytes, name: str) -> list[SourceCell]:
    """Return the cells of a notebook file, in order, as text.

    Raises `SubmissionError` for whatever is not a notebook that we can read.
    """
    return read_notebook(raw, name).cells


def read_notebook(raw: bytes, name: str) -> NotebookText:
    """Return a notebook file as text. Raises `SubmissionError` for whatever is not one that we can read."""
    data = _upgraded(_parse(raw, name), name)
    metadata = _dict(data.get("metadata"))
    spec, info = _dict(metadata.get("kernelspec")), _dict(metadata.get("language_info"))
    language = _word(spec.get("language")) or _word(info.get("name"))
    return NotebookText(_cells(data, name), _word(spec.get("name")), language)


def _cells(data: dict[str, Any], name: str) -> list[SourceCell]:
    cells = data.get("cells")
    if not isinstance(cells, list):
        raise _refused(name, ("is not a notebook: it has no list of cells", other_files.TAKE_AGAIN))
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
    if wrong := other_files.empty(raw) or other_files.other_kind(raw):
        raise _refused(name, wrong)
    if len(raw) > MAX_BYTES:
        raise SubmissionError(
            f"{name} has {len(raw) / 1e6:.0f} MB; {MAX_BYTES / 1e6:.0f} MB are allowed.",
            "Clear its outputs, save it, and hand it in again.",
        )
    if (parts := raw.count(b"{") + raw.count(b"[")) > MAX_PARTS:
        reason = f"{name} has {parts:,} parts; {MAX_PARTS:,} are allowed."
        raise SubmissionError(reason, "Clear its outputs, save it, and hand it in again.")
    encoding = json.detect_encoding(raw)
    try:
        text = raw.decode(encoding)
        data = json.loads(text, parse_int=_integer)
    except UnicodeDecodeError as error:
        called = "UTF-8" if encoding.startswith("utf-8") else encoding.upper()
        what = f"is not a notebook: it is not {called} text (byte {error.start})"
        raise _refused(name, (what, other_files.TAKE_AGAIN)) from None
    except json.JSONDecodeError as error:
        raise _refused(name, other_files.not_json(text, error)) from None
    except (RecursionError, ValueError):
        what = "is not a notebook: its JSON is out of bounds"
        raise _refused(name, (what, other_files.TAKE_AGAIN)) from None
    if not isinstance(data, dict):
        raise _refused(name, other_files.not_an_object(data))
    return data


def _refused(name: str, wrong: other_files.Words) -> SubmissionError:
    return SubmissionError(f"{name} {wrong[0]}.", wrong[1])


def _upgraded(data: dict[str, Any], name: str) -> dict[str, Any]:
    """Bring an old format (2, 3) to 4; nothing needs to be done for any 4.x."""
    major = data.get("nbformat")
    if major == nbformat.current_nbformat:
        return data
    if not isinstance(major, int) or isinstance(major, bool):
        raise _refused(name, other_files.no_format(data))
    if major > nbformat.current_nbformat:
        raise SubmissionError(
            f"{name} has notebook format {major}; the newest known here is {nbformat.current_nbformat}.",
            "Save it with the JupyterLab of this course (`make lab`), and hand it in again.",
        )
    try:
        # Its own reader joins the lines of each text, which the converters want.
        old = nbformat.versions[major].to_notebook_json(data, minor=data.get("nbformat_minor", 0))
        return dict(nbformat.convert(old, nbformat.current_nbformat))
    except Exception as error:  # nbformat's converters raise whatever a damaged file makes them raise
        reason = f"{name} has the old notebook format {major} and could not be converted ({error})."
        raise SubmissionError(reason, _SAVE_AGAIN) from None


def _cell(cell: dict[str, Any]) -> SourceCell:
    claims = _dict(_dict(cell.get("metadata")).get("nbgrader"))
    return SourceCell(
        cell_type=_word(cell.get("cell_type")),
        source=_text(cell.get("source")),
        grade_id=_word(claims.get("grade_id")),
        claims=claims,
    )


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def _integer(digits: str) -> int:
    """Read a whole number; one of thousands of digits, which Python refuses, counts as the largest."""
    return int(digits) if len(digits) < LONGEST_NUMBER else sys.maxsize


def _text(source: object) -> str:
    """A cell's source is a string or a list of lines; anything else counts as nothing."""
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    if not isinstance(source, str):
        return ""
    # Lone surrogates are legal in JSON and fatal to everything that writes UTF-8 later.
    return source.encode("utf-8", "replace").decode("utf-8")
