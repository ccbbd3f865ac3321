"""Outputs of a cell that the judge runs, in the form of a notebook's, up to a limit."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import IPython
import numpy as np
from IPython.lib.pretty import pretty

from grader.clean.text import shortened

Output = dict[str, Any]

IPYTHON = str(Path(IPython.__file__).parent)
PASSES_ON = ("traceback", "contextlib", "unittest.mock")
"""Modules that write to stderr on behalf of their caller."""

_now: list[Outputs] = []
"""Stack of the outputs that are being taken; the last one takes new output."""


def show_error(name: str, words: str) -> None:
    """Take an error that IPython shows for a cell that continues."""
    if _now:
        _now[-1].error(name, words, [])


class Outputs:
    """The outputs of one cell of ours, in order."""

    def __init__(self, most: int) -> None:
        self.all: list[Output] = []
        self._left, self._most = most, most
        self._reported = ""

    def write(self, stream: str, text: str) -> None:
        """Take printed text, up to the limit."""
        if self._left <= 0 or not text:
            return
        text = text[: self._left]
        self._left -= len(text)
        if not self._left:
            text += f"\n[output cut after {self._most:,} bytes]\n"
        if self.all and self.all[-1].get("name") == stream:
            self.all[-1]["text"] += text
        else:
            self.all.append({"output_type": "stream", "name": stream, "text": text})

    def result(self, value: object) -> None:
        """Take the value of the last expression: nbgrader reads partial credit from how it prints."""
        if value is None:
            return
        if isinstance(value, np.number):  # "np.float64(1.5)" would be no number to nbgrader: all points
            value = value.item()
        text = pretty(value)[: self._most]  # type: ignore[no-untyped-call]
        data = {"text/plain": text}
        self.all.append(
            {"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": None}
        )

    def report(self, text: str) -> None:
        """Take what is written on stderr by a cell, not by a library: nbgrader reads it as a failure."""
        frame = sys._getframe(2)
        while frame.f_back and frame.f_globals.get("__name__") in PASSES_ON:
            frame = frame.f_back
        file = frame.f_code.co_filename
        if frame.f_globals.get("__name__") == "unittest.runner" and text.startswith("FAILED"):
            self._reported += "A test of unittest's failed."
        elif file.startswith(IPYTHON) or (file.startswith("<") and not file.startswith("<frozen")):
            self._reported += text

    def shown_error(self) -> tuple[str, str] | None:
        """Return the name and the message of the first error that was shown, or of a report on stderr."""
        for output in self.all:
            if output["output_type"] == "error":
                return output["ename"], output["evalue"]
        return ("stderr", shortened(self._reported.strip())) if self._reported.strip() else None

    def error(self, name: str, words: str, notes: list[str]) -> None:
        """Take an error. No line of the test's source is shown with it."""
        lines = [f"{name}: {words}" if words else name, *notes]
        self.all.append({"output_type": "error", "ename": name, "evalue": words, "traceback": lines})

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Take what is printed within the context."""
        _now.append(self)
        try:
            with (
                contextlib.redirect_stdout(_Stream(self, "stdout")),
                contextlib.redirect_stderr(_Stream(self, "stderr")),
            ):
                yield
        finally:
            _now.pop()


class _Stream(io.TextIOBase):
    def __init__(self, outputs: Outputs, name: str) -> None:
        self._outputs, self._name = outputs, name

    def write(self, text: str, /) -> int:
        self._outputs.write(self._name, text)
        if self._name == "stderr":
            self._outputs.report(text)
        return len(text)

    def writable(self) -> bool:
        return True
