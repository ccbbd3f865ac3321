"""Hidden tests in a student's feedback: the points, and a hint that the author chose.

A course names `HideHiddenTests` in its nbgrader_config.py, among the preprocessors of GenerateFeedback.
"""

from __future__ import annotations

import ast
import re
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor
from traitlets import List
from traitlets.config import Config

from grader.cell_metadata import is_test
from grader.engine.executed import title_of
from grader.records import Status

FAILED = "A hidden test of this question failed."
HINT = re.compile(r"\s*#\s*hint:\s*(.*\S)", re.IGNORECASE)
SECTION = re.compile(r"""\bsection\(\s*(["'])(.+?)\1\s*\)""")


class HideHiddenTests(NbGraderPreprocessor):  # type: ignore[misc] # nbgrader is untyped
    """Take hidden tests out of the notebook that becomes a student's feedback.

    Regions are found as nbgrader finds them when it makes the release. The error of a hidden test,
    and all that was printed since the first, give way to one sentence and the author's hint.
    """

    display_data_priority: Any = List().tag(config=True)  # nbconvert configures it on the way to HTML

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the notebook without hidden tests."""
        marks = ClearHiddenTests(config=Config(ClearHiddenTests=self.config.ClearHiddenTests))
        for cell in nb.cells:
            if is_test(cell):
                _hide(cell, marks.begin_test_delimeter, marks.end_test_delimeter)
        return nb, resources


def _hide(cell: NotebookNode, begin: str, end: str) -> None:
    lines = cell.source.split("\n")
    hidden = _hidden_lines(lines, begin, end)
    if hidden:
        cell.outputs = _outputs(cell, lines, hidden)
        shown = [
            _in_place_of(line, begin)
            for number, line in enumerate(lines, 1)
            if number not in hidden or begin in line
        ]
        cell.source = "\n".join(shown)


def _hidden_lines(lines: list[str], begin: str, end: str) -> set[int]:
    """Return the numbers of the lines from each begin to its end, from 1."""
    found, inside = set(), False
    for number, line in enumerate(lines, 1):
        inside = inside or begin in line
        if inside:
            found.add(number)
        inside = inside and end not in line
    return found


def _in_place_of(line: str, begin: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    return f"{indent}# Hidden tests stand here." if begin in line else line


def _outputs(cell: NotebookNode, lines: list[str], hidden: set[int]) -> list[NotebookNode]:
    """Return what a student may see of a test's outputs."""
    ended = cell.metadata.get("grader", {})
    status, stopped = ended.get("status"), set(ended.get("lines", ()))
    errors = [output for output in cell.outputs if output.output_type == "error"]
    if status == Status.PASSED or not errors:
        return []
    if stopped and _before(stopped, hidden, cell.source):
        return list(cell.outputs)  # no hidden test has run
    if status in (Status.TIMEOUT, Status.NOT_RUN):  # our own words about limits
        ours = [error for error in errors if error.ename == title_of(Status(status))]
        if ours:
            return ours
    words = " ".join([FAILED, *_hints(lines, hidden, stopped & hidden)])
    return [new_output("error", ename="HiddenTest", evalue=words, traceback=[words])]


def _before(stopped: set[int], hidden: set[int], source: str) -> bool:
    """Tell whether a test stopped before any hidden line ran: what ran may speak in a message.

    Above a hidden line is before it, but for a loop, a function or one statement that holds both.
    """
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except SyntaxError:  # a magic, say: nobody knows
        return False
    for node in nodes:
        if isinstance(node, ast.stmt) and not isinstance(node, ast.If):
            whole = set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
            part = whole
            if isinstance(node, ast.With | ast.AsyncWith):
                # Its body runs from top to bottom. What it says when it ends has the line of its head, and
                # also a line of the body if it says it of an error there.
                head = set(range(node.lineno, node.body[0].lineno))
                part = set() if stopped & (whole - head) else head
            if part & stopped and whole & hidden:
                return False
    return max(stopped) < min(hidden)


def _hints(lines: list[str], hidden: set[int], stopped: set[int]) -> list[str]:
    """Return the hint that stands next above the test that failed, and the section that it is in."""
    last = max(stopped, default=len(lines))
    above = list(enumerate(lines[:last], 1))
    hints = [found[1] for number, line in above if number in hidden and (found := HINT.match(line))]
    sections = [f"See {found[2]}." for _, line in above if (found := SECTION.search(line))]
    # Where it failed is not known: the first hint is as good as any.
    chosen = hints[-1:] if stopped else hints[:1]
    return [*chosen, *sections[-1:]]
