"""Synthetic class: good and bad submissions, made from a unit's own answers."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from grader.cell_metadata import grade_id_of, is_solution
from grader.course import Course

DUE = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
"""Due date of the synthetic class."""

MARKERS = re.compile(r"^\s*###? (BEGIN|END) SOLUTION.*\n?", re.MULTILINE)
ENDLESS = "while True:\n    pass\n"
CRASH = "import os\n\nos.kill(os.getpid(), 9)  # as if the memory had run out\n"


@dataclass(frozen=True, kw_only=True)
class Material:
    """Parts of a synthetic class: student edition, answers by grade_id, other right and wrong answers."""

    release: NotebookNode
    answers: dict[str, str]
    right: dict[str, list[str]]
    wrong: dict[str, list[str]]


def material(course: Course, unit: str, notebook: Path) -> Material:
    """Read a unit's student edition and answers; other answers lie in tests/answers/UNIT, if anywhere."""
    source = nbformat.read(notebook, as_version=4)
    released = nbformat.read(course.path("release", ".", unit) / notebook.name, as_version=4)
    code = [cell for cell in source.cells if is_solution(cell)]
    answers = {cell.metadata.nbgrader.grade_id: MARKERS.sub("", cell.source) for cell in code}
    folder = course.root / "tests" / "answers" / unit
    right, wrong = (
        {
            name: [path.read_text() for path in sorted((folder / name).glob(f"{kind}_*.py"))]
            for name in answers
        }
        for kind in ("right", "wrong")
    )
    return Material(release=released, answers=answers, right=right, wrong=wrong)


def submissions(parts: Material) -> Iterator[tuple[str, bytes, timedelta]]:
    """Yield a class of 12: a student's name, the notebook's bytes, how long before it was due."""
    hour = timedelta(hours=1)
    ids = [name for name in parts.answers if parts.answers[name].strip()]
    for index, (student, change) in enumerate(_KINDS.items()):
        notebook = hand_in(parts.release, change(parts, ids))
        raw = nbformat.writes(notebook).encode()
        if student.endswith("broken_file"):
            raw = raw[: len(raw) // 2]
        early = -30 * hour if student.endswith("late") else (index + 1) * hour
        yield student, raw, early


def hand_in(release: NotebookNode, answers: dict[str, str]) -> NotebookNode:
    """Return the student edition with these answers (by grade_id) written in."""
    notebook = copy.deepcopy(release)
    for cell in notebook.cells:
        cell.source = answers.get(grade_id_of(cell), cell.source)
    return notebook


def _mistakes(count: int) -> Callable[[Material, list[str]], dict[str, str]]:
    """Answer all right but `count` questions, spread over the notebook."""

    def change(parts: Material, ids: list[str]) -> dict[str, str]:
        open_to = [name for name in ids if parts.wrong[name]] or ids
        chosen = open_to[:: max(1, len(open_to) // count)][:count]
        wrong = {
            name: (parts.wrong[name] or [f"{name} = None\n"])[count % max(1, len(parts.wrong[name]))]
            for name in chosen
        }
        return {**parts.answers, **wrong}

    return change


def _first(share: float) -> Callable[[Material, list[str]], dict[str, str]]:
    """Answer only the first part of the questions."""
    return lambda parts, ids: {name: parts.answers[name] for name in ids[: round(len(ids) * share)]}


def _other_ways(parts: Material, ids: list[str]) -> dict[str, str]:
    return {**parts.answers, **{name: parts.right[name][0] for name in ids if parts.right[name]}}


def _one(index: int, source: str) -> Callable[[Material, list[str]], dict[str, str]]:
    """Answer all right but one question, whose answer is `source`."""
    return lambda parts, ids: {**parts.answers, ids[min(index, len(ids) - 1)]: source}


_KINDS: dict[str, Callable[[Material, list[str]], dict[str, str]]] = {
    "ada_perfect": _first(1),
    "ben_other_ways": _other_ways,
    "chi_one_mistake": _mistakes(1),
    "dana_two_mistakes": _mistakes(2),
    "eli_four_mistakes": _mistakes(4),
    "fay_half_done": _first(0.5),
    "gus_nearly_done": _first(0.8),
    "hana_blank": _first(0),
    "ivan_late": _first(1),
    "jun_crash": _one(4, CRASH),
    "kim_endless_loop": _one(2, ENDLESS),
    "lea_broken_file": _first(1),
}
