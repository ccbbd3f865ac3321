"""The marks of a course from stock nbgrader and from `grader grade`, cell by cell.

`python -m tests.courses.compare COURSE [UNIT…]` grades two copies of a course, prints each cell whose
marks differ, and returns the number of such cells (255 at most). `python -m tests.courses.compare habits
[NAME…]` compares what is recorded of habits with what stock nbgrader gives.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from grader.bench.activated import activated_path
from grader.course import open_course
from grader.nbgrader import queries
from tests.courses.habits_file import NOTEBOOK, load_habits

Marks = dict[tuple[str, str, str, str], float]
"""Points by unit, student, notebook and grade_id."""


def by_stock(course: Path, units: list[str]) -> Marks:
    """Grade with nbgrader's own commands, in this folder; a unit that it cannot grade has no marks."""
    for unit in units:
        for words in (["generate_assignment", "--force"], ["autograde", "--force"]):
            _run([sys.executable, "-m", "nbgrader", *words, unit], course)
    return marks_in(course, units)


def by_grader(course: Path, units: list[str]) -> Marks:
    """Grade with `grader grade`, in this folder."""
    for unit in units:
        _run([sys.executable, "-m", "grader.cli", "grade", unit, "--course", str(course)], course)
    return marks_in(course, units)


def compare(course: Path, units: list[str]) -> list[str]:
    """Grade two copies of a course; return a line for each cell whose marks differ."""
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(shutil.copytree(course, Path(folder) / name)) for name in ("stock", "ours")]
        stock, ours = by_stock(copies[0], units), by_grader(copies[1], units)
    return [
        f"{'/'.join(cell)}: stock {stock.get(cell)}, grader {ours.get(cell)}"
        for cell in sorted(stock.keys() | ours.keys())
        if stock.get(cell) != ours.get(cell)
    ]


def compare_habits(names: list[str]) -> list[str]:
    """Return a line for each mark of a habit that stock nbgrader does not give as it is recorded."""
    habits = load_habits(names)
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder)
        (course / "nbgrader_config.py").write_text('c = get_config()\nc.CourseDirectory.course_id = "h"\n')
        for habit in habits:
            habit.write(course)
        found = by_stock(course, [habit.name for habit in habits])
    return [
        f"{habit.name}/{student.name}/{test}: recorded {points}, stock {given}"
        for habit in habits
        for student in habit.students
        for test, points in student.stock.items()
        if (given := found.get((habit.name, student.name, NOTEBOOK, test))) != points
    ]


def _run(command: list[str], course: Path) -> None:
    environment = {**os.environ, "PATH": activated_path()}
    done = subprocess.run(command, cwd=course, env=environment, capture_output=True, text=True)
    if done.returncode:
        print(f"{' '.join(command[1:])} ended with {done.returncode}: {done.stderr[-1000:]}", file=sys.stderr)


def marks_in(course: Path, units: list[str]) -> Marks:
    """Return all points in the gradebook of a course."""
    opened = open_course(course)
    return {
        (unit, student, *cell): points
        for unit in units
        for student, found in queries.scores(opened, unit).items()
        for cell, points in found.items()
    }


def main() -> int:
    """Compare the course that the command line names."""
    course, names = Path(sys.argv[1]), sys.argv[2:]
    if course == Path("habits"):
        lines = compare_habits(names)
    else:
        lines = compare(course.resolve(), names or open_course(course).units())
    print("\n".join(lines) or "No mark differs.")
    return min(len(lines), 255)


if __name__ == "__main__":
    sys.exit(main())
