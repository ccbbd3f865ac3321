"""Names the section of a lesson to read again, and puts errors of an answer into plain words."""

from __future__ import annotations

import linecache
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from traceback import walk_tb
from types import FrameType, TracebackType

from helpers.error_words import error_text, explain

_NAMED = re.compile(r'\blesson \d\d, "', re.IGNORECASE)
# A line of a traceback in text. The judge runs an answer in another process, and an error that comes from
# there has its traceback as a note.
_FRAME = re.compile(r'^  File "(?P<file>.+)", line (?P<line>\d+), in .+(?:\n    (?P<code>.+))?', re.MULTILINE)
_LIBRARY = re.compile(r"site-packages|lib/python\d|^<(?!ipython)")


def section(title: str) -> AbstractContextManager[None]:
    """Have every test inside name the section of a lesson that explains it.

    The title is added to the message of an `AssertionError` that does not name a section itself. An
    error that the answer raises becomes an `AssertionError` that names the line and says what to do;
    `NotImplementedError`, the mark of an answer that is not written yet, and errors of the test itself
    stay what they are and get the title as a note.

    Args:
        title: the lesson and its section, such as `lesson 01, "Split before anything else"`.

    Raises:
        ValueError: the title names no section in this form.
    """
    if not _NAMED.search(title):
        raise ValueError(f'A section is named as in lesson 01, "Split before anything else"; got {title!r}.')
    return _Section(title)


class _Section(AbstractContextManager[None]):
    """A class, not a generator, so that a traceback shows nothing between the test and the answer."""

    def __init__(self, title: str) -> None:
        self._title = title

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        __tracebackhide__ = True  # IPython leaves this frame out
        if isinstance(error, AssertionError):
            if not _NAMED.search(str(error)):
                error.args = (f"{error} See {self._title}.".lstrip(),)
        elif isinstance(error, Exception):
            words = "" if isinstance(error, NotImplementedError) else _words(error)
            if words:
                told = AssertionError(f"{words} See {self._title}.")
                raise told.with_traceback(trace) from None
            error.add_note(f"See {self._title}.")


def _words(error: Exception) -> str:
    """Say where an answer stopped, why, and what to do; an empty string if it was not the answer."""
    if isinstance(error, NameError) and error.name and not _lines_of_answer(error):
        return (
            f"There is no {error.name} yet. Run the answer cell above; if it stopped with an error, "
            "the last line of its output says why."
        )
    lines = _lines_of_answer(error)
    if not lines:
        return ""
    number, code = lines[-1]
    place = f"line {number} of its cell, `{code}`" if code else f"line {number} of its cell"
    return f"Your code stopped in {place}. {error_text(error).rstrip('.')}. {explain(error)}".rstrip()


def _lines_of_answer(error: Exception) -> list[tuple[int, str]]:
    """Return the lines of the notebook that an error came through, below the test: number and code."""
    frames = list(walk_tb(error.__traceback__))
    test = frames[0][0]
    here = [(number, _code(frame, number)) for frame, number in frames if _is_answer(frame, test)]
    return here or list(_lines_elsewhere(error))


def _is_answer(frame: FrameType, test: FrameType) -> bool:
    """Tell whether a frame is of another cell of the test's notebook."""
    return frame.f_globals is test.f_globals and frame.f_code.co_filename != test.f_code.co_filename


def _code(frame: FrameType, number: int) -> str:
    return linecache.getline(frame.f_code.co_filename, number, frame.f_globals).strip()


def _lines_elsewhere(error: Exception) -> Iterator[tuple[int, str]]:
    for note in getattr(error, "__notes__", ()):
        for found in _FRAME.finditer(note):
            if not _LIBRARY.search(found["file"]):
                yield int(found["line"]), (found["code"] or "").strip()
