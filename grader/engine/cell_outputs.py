"""The outputs of a notebook's cells, built from a kernel's messages and kept within limits.

Only what a notebook shows is taken from a message: no widget state, no comm, no buffer, no field that is
not known. What counts is what stands in the notebook, so that an output that is shown again and again
counts each time, and one that was cleared no more.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output

from grader.clean.outputs import count

SHOWN = ("stream", "display_data", "execute_result", "error")
UPDATE = "update_display_data"
MOST_NAME = 200
"""Characters of a display id. An output with a longer one is shown, and cannot be updated."""


class CellOutputs:
    """Fills the outputs of cells, `most` bytes a cell and `most_of_all` in the notebook."""

    def __init__(self, most: int, most_of_all: int) -> None:
        self._most, self._left = most, most_of_all
        self._sizes: dict[int, int] = {}  # by id() of an output that stands in a cell
        self._displays: defaultdict[str, list[NotebookNode]] = defaultdict(list)
        self._clear_first = False
        self._used, self._cut = 0, False

    def begin(self) -> None:
        """Count for another cell from now on."""
        self._used, self._cut, self._clear_first = 0, False, False

    def take(self, kind: str, content: dict[str, Any], size: int, cell: NotebookNode) -> None:
        """Take a message of `size` bytes; the first one beyond a limit leaves a note in its cell."""
        if kind == "execute_input":
            cell.execution_count = count(content.get("execution_count"))
        elif kind == "clear_output":
            self._clear_first = bool(content.get("wait"))
            if not self._clear_first:
                self._clear(cell)
        elif kind == UPDATE:
            self._update(content, size, cell)
        elif kind in SHOWN:
            self._show(kind, content, size, cell)

    def _show(self, kind: str, content: dict[str, Any], size: int, cell: NotebookNode) -> None:
        if self._clear_first:
            self._clear_first = False
            self._clear(cell)
        if self._is_too_much(size, cell):
            return
        output = _output(kind, content)
        cell.outputs.append(output)
        self._sizes[id(output)] = size
        if name := _display_id(content):
            self._displays[name].append(output)
            self._renew(self._displays[name], output, size, cell)

    def _update(self, content: dict[str, Any], size: int, cell: NotebookNode) -> None:
        if name := _display_id(content):
            self._renew(self._displays.get(name, []), _output("display_data", content), size, cell)

    def _renew(self, outputs: list[NotebookNode], by: NotebookNode, size: int, cell: NotebookNode) -> None:
        """Let outputs of one display id, in this cell or in others, show what the newest shows."""
        grown = sum(size - self._sizes[id(one)] for one in outputs)
        if self._is_too_much(grown, cell):
            return
        for one in outputs:
            one["data"], one["metadata"] = by["data"], by["metadata"]
            self._sizes[id(one)] = size

    def _clear(self, cell: NotebookNode) -> None:
        gone = {id(output) for output in cell.outputs}
        freed = sum(self._sizes.pop(one, 0) for one in gone)
        self._used, self._left = self._used - freed, self._left + freed
        for name, outputs in list(self._displays.items()):
            self._displays[name] = [output for output in outputs if id(output) not in gone]
            if not self._displays[name]:
                del self._displays[name]
        cell.outputs, self._cut = [], False

    def _is_too_much(self, size: int, cell: NotebookNode) -> bool:
        if self._used + size > self._most or size > self._left:
            self._note(cell)
            return True
        self._used, self._left = self._used + size, self._left - size
        return False

    def _note(self, cell: NotebookNode) -> None:
        if not self._cut:
            note = f"\n[output cut after {self._most:,} bytes]\n"
            cell.outputs.append(new_output("stream", name="stdout", text=note))
        self._cut = True


def _display_id(content: dict[str, Any]) -> str:
    transient = content.get("transient")
    name = transient.get("display_id") if isinstance(transient, dict) else None
    return name if isinstance(name, str) and len(name) <= MOST_NAME else ""


def _output(kind: str, content: dict[str, Any]) -> NotebookNode:
    """Return an output with the fields that it may have; what they hold is cleaned later."""
    if kind == "stream":
        return NotebookNode(output_type=kind, name=content.get("name"), text=content.get("text"))
    if kind == "error":
        named = {name: content.get(name) for name in ("ename", "evalue", "traceback")}
        return NotebookNode(output_type=kind, **named)
    data, metadata = content.get("data"), content.get("metadata")
    output = NotebookNode(output_type=kind, data=data, metadata=metadata)
    if kind == "execute_result":
        output["execution_count"] = count(content.get("execution_count"))
    return output
