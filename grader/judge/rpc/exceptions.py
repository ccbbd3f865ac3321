"""Exceptions as plain data, with the frames in which they were raised."""

from __future__ import annotations

import re
import traceback
from typing import Any

from grader.judge.codec.exception_parts import LONGEST_TEXT, parts_of
from grader.judge.codec.exceptions import rebuilt

LONGEST_TRACE, MOST_FRAMES = 5 * LONGEST_TEXT, 10

PARTS = ("kinds", "args", "text", "own", "attributes", "chain", "number")
"""Names of what `parts_of` returns."""

OURS, CELL = re.compile("grader/(?:judge|kernels)/"), re.compile("ipykernel_|^<")
"""Patterns of the files of this package, and of a notebook's cells."""


def error_to_plain(error: BaseException) -> dict[str, Any]:
    """Return an exception as plain data."""
    parts = dict(zip(PARTS, parts_of(error), strict=True))
    return {**parts, "trace": _trace_of(error)}


def error_from_plain(plain: Any, noted: bool = True) -> BaseException:  # noqa: ANN401 - it may be anything
    """Return the exception that plain data describe. Data of any other form give a RuntimeError.

    The frames in which it was raised become a note of it, if it is to be `noted`.
    """
    try:
        error = rebuilt([plain[part] for part in PARTS])
        if noted and (trace := str(plain["trace"])[:LONGEST_TRACE]):
            error.add_note(trace)
    except (LookupError, TypeError, ValueError, OverflowError, RecursionError):
        return RuntimeError("The answer raised an error that cannot be read.")
    return error


def _trace_of(error: BaseException) -> str:
    """Return the last frames of the traceback, and the notebook's, without those of this package."""
    frames = [one for one in traceback.extract_tb(error.__traceback__) if not OURS.search(one.filename)]
    cells = [one for one in frames[:-MOST_FRAMES] if CELL.search(one.filename)]
    shown = [*cells[-MOST_FRAMES:], *frames[-MOST_FRAMES:]]
    return "".join(traceback.format_list(shown))[-LONGEST_TRACE:]
