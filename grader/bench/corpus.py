"""The attacks as a class: a course whose tests are honest, and for each attack one who hands it in.

An attack is a folder KIND/NAME with an `attack.toml`: what it `tries` in a line, its `unit`. Beside it
lie `CELL.py` (the source of an answer cell), `first.py` and `last.py` (cells added at the top and at the
end), `beside/` (files handed in too), and `make.py`, whose `change(notebook, folder, places)` may do
anything to what is handed in: it returns the notebook's bytes, or None if it has written all itself.
`@NAME@` in any of these stands for one of the attack's `places`: an attacker knows where things are. It may
also stand for the text of `fragments/name.py`, which several attacks have in common.
"""

from __future__ import annotations

import json
import secrets
import shutil
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from itertools import pairwise
from pathlib import Path
from runpy import run_path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from grader.course import Course, open_course
from grader.errors import GraderError
from grader.nbgrader import generate

CORPUS = Path(__file__).parents[2] / "tests" / "attacks"
HONEST = ("ada", "zoe")
"""Honest students, who hand in right answers: the first and the last of the class."""
BLANK = "blank"
TAKEN = "TAKEN: MORE THAN THE LIMIT"
"""Text that an attack prints when it has exceeded a limit. Its source has the text in small letters."""

CONFIG = """c = get_config()
c.CourseDirectory.course_id = "attacked"
c.ExecutePreprocessor.timeout = 10
c.Limits.cell_seconds = 8
c.Limits.total_seconds = 16
c.Limits.memory_bytes = 2**30
c.Limits.disk_bytes = 64 * 2**20
c.Limits.file_bytes = 32 * 2**20
c.Limits.processes = 20
"""
LIMITS = {"values": {"cpu_seconds": 2}}
"""The limits of single units."""


@dataclass(frozen=True)
class Attack:
    """One attack: its folder's name is the student's too, unless it brings another."""

    name: str
    folder: Path
    _: KW_ONLY
    tries: str
    kind: str
    unit: str = "values"
    student: str = ""

    @property
    def who(self) -> str:
        """Return the student who hands it in."""
        return self.student or self.name


@dataclass(frozen=True)
class Canaries:
    """Secrets by place: code that prints one has read that place."""

    by_place: Mapping[str, str] = field(
        default_factory=lambda: {
            place: f"canary-{place}-{secrets.token_hex(8)}"
            for place in ("solution", "hidden", "submission", "gradebook", "environment", "home")
        }
    )

    def seen_in(self, text: str) -> list[str]:
        """Return the places whose secret is in a text."""
        return [place for place, secret in self.by_place.items() if secret in text]


def load_attacks(corpus: Path = CORPUS) -> list[Attack]:
    """Read the corpus, sorted by name. Raises `GraderError` if it is not there, or a name comes twice."""
    found = sorted((_load(path) for path in corpus.glob("*/*/attack.toml")), key=lambda attack: attack.name)
    for one, other in pairwise(found):
        if one.name == other.name:
            raise GraderError(
                f"Two attacks are called {one.name}.", "The name is the student's too: rename one."
            )
    if not found:
        raise GraderError(f"No attacks in {corpus}.", "They come with the project's source, not its package.")
    return found


def _load(path: Path) -> Attack:
    folder = path.parent
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    return Attack(folder.name, folder, kind=folder.parent.name.replace("_", " "), **said)


def make_course(root: Path, canaries: Canaries, kernel: str, units: Sequence[str]) -> Course:
    """Write the course, with a class of the honest."""
    limits = {unit: LIMITS[unit] for unit in units if unit in LIMITS}
    (root / "nbgrader_config.py").write_text(f"{CONFIG}c.Limits.units = {limits!r}\n")
    for path in (CORPUS / "course" / f"{unit}.py" for unit in units):
        source = _fill(path.read_text(encoding="utf-8"), canaries.by_place)
        notebook = _notebook(source, kernel)
        _write(root / "source" / path.stem / f"{path.stem}.ipynb", notebook)
        for student in HONEST:
            _say(notebook, f"# {canaries.by_place['submission']}")
            _write(root / "submitted" / student / path.stem / f"{path.stem}.ipynb", notebook)
    course = open_course(root)
    for unit in units:
        generate.release(course, unit)
        generate.register(course, unit)
    return course


def hand_in_blank(course: Course, unit: str) -> None:
    """Write a submission of the notebook as it was given out."""
    shutil.copytree(course.path("release", ".", unit), course.path("submitted", BLANK, unit))


def hand_in(course: Course, attack: Attack, places: Mapping[str, str]) -> None:
    """Lay an attack into the class."""
    folder = course.path("submitted", attack.who, attack.unit)
    folder.mkdir(parents=True)
    mine = {**_fragments(), **places, "WHO": attack.who, "TAKEN": TAKEN.lower()}
    released = course.path("release", ".", attack.unit) / f"{attack.unit}.ipynb"
    notebook = json.loads(released.read_text(encoding="utf-8"))
    _answer(notebook, attack.folder, mine)
    beside = attack.folder / "beside"
    for path in sorted(beside.rglob("*")):
        if path.is_file() and path.parent.name != "__pycache__":
            target = folder / path.relative_to(beside)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_fill(path.read_text(encoding="utf-8"), mine), encoding="utf-8")
    raw: bytes | None = json.dumps(notebook).encode()
    if (attack.folder / "make.py").exists():
        raw = run_path(str(attack.folder / "make.py"))["change"](notebook, folder, mine)
    if raw is not None:
        (folder / f"{attack.unit}.ipynb").write_bytes(raw)


def _fragments() -> dict[str, str]:
    """Return the texts that several attacks have in common, by name."""
    files = (CORPUS / "fragments").glob("*.py")
    return {path.stem.upper(): path.read_text(encoding="utf-8").rstrip() for path in files}


def _answer(notebook: dict[str, Any], folder: Path, places: Mapping[str, str]) -> None:
    """Put an attack's sources into a notebook's cells."""
    sources = {path.stem: _fill(path.read_text(encoding="utf-8"), places) for path in folder.glob("*.py")}
    sources.pop("make", None)
    for place, name in ((0, "first"), (len(notebook["cells"]) + 1, "last")):
        if name in sources:
            notebook["cells"].insert(place, dict(new_code_cell(sources.pop(name))))
    for cell in notebook["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
        cell["source"] = sources.pop(grade_id, cell["source"])
    if sources:
        raise GraderError(
            f"{folder.name} answers {min(sources)!r}, no cell of its unit.", "Rename that file."
        )


def _fill(text: str, places: Mapping[str, str]) -> str:
    for name, value in places.items():
        text = text.replace(f"@{name}@", value)
    return text


def _notebook(source: str, kernel: str) -> NotebookNode:
    """Make a notebook of cells that begin with `# %% ID`, `# %% ID answer` or `# %% ID POINTS`."""
    cells = []
    for part in source.split("# %% ")[1:]:
        head, _, body = part.partition("\n")
        grade_id, *rest = head.split()
        ours = {
            "grade_id": grade_id,
            "grade": bool(rest) and rest[0].isdigit(),
            "solution": rest == ["answer"],
            "locked": rest != ["answer"],
            "task": False,
            "schema_version": 3,
            "cell_type": "code",
        }
        if ours["grade"]:
            ours["points"] = int(rest[0])
        made = new_code_cell(body.strip(), id=grade_id.replace("_", "-"), metadata={"nbgrader": ours})
        cells.append(made)
    spec = {"name": kernel, "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": spec})  # type: ignore[no-any-return]


def _say(notebook: NotebookNode, words: str) -> None:
    """Put a line into the first answer."""
    answer = next(cell for cell in notebook.cells if cell.metadata.nbgrader.solution)
    if words not in answer.source:
        answer.source += f"\n{words}"


def _write(path: Path, notebook: NotebookNode) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
