"""Folded answers of the lessons: what `python -m tests.notebooks.lesson_answers UNIT...` fills in.

Each "Try it" of a lesson is followed by an answer in `<details>`. Where it has Python code, the output stands
below the code. This tool runs the lesson with its own seed, each answer right after the cell that asks, and
writes the outputs into the notebook, so that no figure in them is guessed.
"""

import argparse
import copy
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass

import nbformat
from nbclient import NotebookClient

from tools.lesson_runs import LESSONS, find_lessons

PROMPT = "**Try it.**"
_FOLDED = re.compile(r"<details><summary>Answer</summary>\n(.*?)\n</details>", re.DOTALL)
_CODE = re.compile(r"```python\n(.*?)\n```(?:\n\n```text\n.*?```)?", re.DOTALL)
_ANSWER = "answer-"
# Runs an answer on a copy of the names, so that it rebinds none of the lesson, and leaves the random numbers
# of Python, NumPy and PyTorch as they were.
_RUN = """
def _run_answer(source):
    import random
    import sys

    import matplotlib.pyplot
    import numpy

    states = random.getstate(), numpy.random.get_state()
    torch = sys.modules.get("torch")
    torch_state = torch and torch.get_rng_state()
    try:
        exec(compile(source, "<answer>", "exec"), dict(globals()))
    finally:
        matplotlib.pyplot.close("all")
        random.setstate(states[0])
        numpy.random.set_state(states[1])
        if torch:
            torch.set_rng_state(torch_state)


_run_answer({source!r})
"""


@dataclass(frozen=True)
class Answer:
    """The code of a folded answer; empty if it has words only."""

    cell: int
    code: str
    has_output: bool


def folded_answers(lesson: nbformat.NotebookNode) -> list[Answer]:
    """Find the folded answers of a lesson, in their order."""
    return [
        Answer(number, found[1] if found else "", bool(found and "```text" in found[0]))
        for number, cell in enumerate(lesson.cells)
        if cell.cell_type == "markdown"
        for text in _FOLDED.findall(cell.source)
        for found in [_CODE.search(text)]
    ]


def with_answers(lesson: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Copy a lesson, with a cell for the code of each answer behind the cell that asks."""
    cells = []
    for number, cell in enumerate(lesson.cells):
        cells.append(copy.deepcopy(cell))
        for answer in folded_answers(lesson):
            if answer.cell == number and answer.code:
                code = _RUN.format(source=answer.code)
                cells.append(nbformat.v4.new_code_cell(code, id=f"{_ANSWER}{number}"))
    return nbformat.v4.new_notebook(cells=cells, metadata=copy.deepcopy(lesson.metadata))


def printed(run: nbformat.NotebookNode) -> dict[int, str]:
    """Read off what each answer printed, by the number of the cell that asks."""
    return {
        int(cell.id.removeprefix(_ANSWER)): "".join(
            out.text for out in cell.outputs if "text" in out
        ).rstrip()
        for cell in run.cells
        if cell.id.startswith(_ANSWER)
    }


def filled(source: str, output: str) -> str:
    """Write an output below the code of the folded answer in a cell."""

    def with_output(found: re.Match[str]) -> str:
        code = f"```python\n{found[1]}\n```"
        return f"{code}\n\n```text\n{output}\n```" if output else code

    return _FOLDED.sub(lambda answer: _CODE.sub(with_output, answer[0], count=1), source)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the answers of lessons and write what they print below their code."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.notebooks.lesson_answers", description=main.__doc__
    )
    parser.add_argument("units", nargs="+", metavar="UNIT", help="a lesson, such as 01_regression or 01")
    units = parser.parse_args(arguments).units
    for file in (path for unit in units for path in find_lessons(unit, LESSONS)):
        lesson = nbformat.read(file, as_version=nbformat.NO_CONVERT)
        run = with_answers(lesson)
        NotebookClient(run, timeout=600, resources={"metadata": {"path": str(file.parent)}}).execute()
        for number, output in printed(run).items():
            lesson.cells[number].source = filled(lesson.cells[number].source, output)
            print(f"--- {file.stem}, cell {number}\n{output}")
        nbformat.write(lesson, file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
