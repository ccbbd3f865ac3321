"""What a cell of ours shows, as a notebook's outputs. There is a limit to it."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from IPython.lib.pretty import pretty

from grader.marks import value_shown

Output = dict[str, Any]


class Outputs:
    """The outputs of one cell, in order."""

    def __init__(self, most: int) -> None:
        self.all: list[Output] = []
        self._left, self._most = most, most

    def write(self, stream: str, text: str) -> None:
        """Take printed text, as long as there is room."""
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

    def error(self, name: str, words: str, notes: list[str]) -> None:
        """Take an error. No line of the test's source is shown with it."""
        lines = [f"{name}: {words}" if words else name, *notes]
        self.all.append({"output_type": "error", "ename": name, "evalue": words, "traceback": lines})

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Take what is printed meanwhile."""
        with (
            contextlib.redirect_stdout(_Stream(self, "stdout")),
            contextlib.redirect_stderr(_Stream(self, "stderr")),
        ):
            yield


def shows_a_number(outputs: Sequence[Output]) -> bool:
    """Tell whether a cell's outputs have a value that nbgrader reads points from."""
    try:
        float(value_shown(outputs) or "")
    except ValueError:
        return False
    return True


class _Stream(io.TextIOBase):
    def __init__(self, outputs: Outputs, name: str) -> None:
        self._outputs, self._name = outputs, name

    def write(self, text: str, /) -> int:
        self._outputs.write(self._name, text)
        return len(text)

    def writable(self) -> bool:
        return True
