"""Habits of public nbgrader courses: one small file a habit, with submissions and their marks.

A file in `habits/` has an exercise, then its students:

    # What the habit is, in a line.
    # %% given | unmarked | open | answer | stub | test ID [POINTS]
    …the cell's source (of an answer the reference; a stub is an answer without one)…
    # %% file NAME
    …a file beside the notebook…
    # === STUDENT TEST=POINTS …
    # %% ID
    …what the student has there in place of the reference; a cell can be `gone`…

The points are stock nbgrader's. `TEST=STOCK|OURS` has ours too where they differ; the line `# why: …`
below says why ours are right. The student `blank` hands in what was given out. An `open` cell has
nbgrader's metadata and none of its marks.
"""

import copy
import re
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

HABITS = Path(__file__).parent / "habits"
NOTEBOOK = "q"
KINDS = ("given", "unmarked", "open", "answer", "stub", "test", "file")
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
STUB = "# YOUR CODE HERE\nraise NotImplementedError()"


@dataclass(frozen=True)
class Cell:
    """A cell of the exercise; a file beside it is one too."""

    kind: str
    name: str
    points: float
    source: str


@dataclass
class Student:
    """What somebody hands in for some cells, and the points by test: stock nbgrader's and ours."""

    name: str
    stock: dict[str, float]
    ours: dict[str, float]
    why: str = ""
    cells: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Habit:
    """One file."""

    name: str
    about: str
    cells: list[Cell]
    students: list[Student]

    def source(self, kernel: str = "python3") -> NotebookNode:
        """Return the notebook with the reference answers."""
        made = [_made(cell, _reference(cell)) for cell in self.cells if cell.kind != "file"]
        return new_notebook(cells=made, metadata={"kernelspec": {"name": kernel, "display_name": kernel}})

    def handed_in(self, student: Student, kernel: str = "python3") -> NotebookNode:
        """Return the notebook that a student hands in."""
        notebook = self.source(kernel)
        kept = []
        for cell, made in zip((c for c in self.cells if c.kind != "file"), notebook.cells, strict=True):
            made.source = student.cells.get(cell.name, made.source)
            if student.name == "blank" and cell.kind in ("answer", "stub"):
                made.source = STUB if cell.kind == "answer" else cell.source
            if made.source.strip() != "gone":
                kept.append(made)
        notebook.cells = kept
        return notebook

    def files(self) -> dict[str, bytes]:
        """Return the files beside the notebook."""
        return {cell.name: cell.source.encode() for cell in self.cells if cell.kind == "file"}

    def write(self, course: Path, kernel: str = "python3") -> None:
        """Write the exercise and its submissions as a unit of a course."""
        folder = course / "source" / self.name
        folder.mkdir(parents=True)
        nbformat.write(self.source(kernel), folder / f"{NOTEBOOK}.ipynb")
        for name, content in self.files().items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        for student in self.students:
            folder = course / "submitted" / student.name / self.name
            folder.mkdir(parents=True)
            nbformat.write(self.handed_in(student, kernel), folder / f"{NOTEBOOK}.ipynb")


def load_habits(names: list[str] | None = None) -> list[Habit]:
    """Read the habits of these names; all if none are given."""
    paths = [HABITS / f"{name}.py" for name in names or ()] or sorted(HABITS.glob("*.py"))
    return [read_habit(path) for path in paths]


def read_habit(path: Path) -> Habit:
    """Read a habit's file."""
    head, *parts = re.split(r"(?m)^# (?==== |%% )", path.read_text(encoding="utf-8"))
    cells: list[Cell] = []
    students: list[Student] = []
    for part in parts:
        line, _, source = part.partition("\n")
        sign, *words = line.split()
        source = source.rstrip("\n")
        if sign == "===":
            students.append(_student(words, source))
        elif students:
            students[-1].cells[words[0]] = source
        else:
            assert words[0] in KINDS, f"{path.name}: {line}"
            points = float(words[2]) if words[0] == "test" and len(words) > 2 else 1.0
            cells.append(Cell(words[0], words[1], points, source))
    return Habit(path.stem, head.removeprefix("# ").strip(), cells, students)


def _student(words: list[str], source: str) -> Student:
    given = {test: points.split("|") for test, points in (word.split("=") for word in words[1:])}
    stock = {test: float(points[0]) for test, points in given.items()}
    ours = {test: float(points[-1]) for test, points in given.items()}
    return Student(words[0], stock, ours, source.removeprefix("# why: ").strip())


def _reference(cell: Cell) -> str:
    if cell.kind != "answer":
        return cell.source
    magic, source = cell.source.split("\n", 1) if cell.source.startswith("%%") else ("", cell.source)
    return "\n".join([*([magic] if magic else []), BEGIN, source, END])


def _made(cell: Cell, source: str) -> NotebookNode:
    if cell.kind == "unmarked":
        return new_code_cell(source, id=cell.name.replace("_", "-"))
    ours = {
        "grade_id": cell.name,
        "grade": cell.kind == "test",
        "solution": cell.kind in ("answer", "stub"),
        "locked": cell.kind in ("given", "test"),
        "task": False,
        "schema_version": 3,
        "cell_type": "code",
    }
    if cell.kind == "test":
        ours["points"] = cell.points
    made = new_code_cell(source, id=cell.name.replace("_", "-"), metadata={"nbgrader": ours})
    return copy.deepcopy(made)
