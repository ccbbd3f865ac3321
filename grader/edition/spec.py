"""Specification of a course's student edition: `student_edition/edition.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.errors import GraderError

FOLDER = "student_edition"
FILE = "edition.toml"
REQUIREMENTS = "requirements.txt"
NAMES = "requirements.in"
"""The names of the packages whose versions, and those of all that they need, are in the file above."""
UNIT = "{unit}"
"""Stands for the name of each unit in the edition."""


@dataclass(frozen=True, kw_only=True)
class Spec:
    """Content of a student edition beside the exercises.

    Attributes:
        folder: The folder whose files go to the top of the ZIP as they are.
        files: Files of the course, by their paths in it; `{unit}` stands for each unit, `*` for any text.
        packages: Python packages of the course that notebooks import.
        opens: The file that JupyterLab opens first; `{unit}` stands for the first unit.
    """

    folder: Path
    files: tuple[str, ...]
    packages: tuple[str, ...]
    opens: str


def read_spec(root: Path) -> Spec | None:
    """Read what a course says about its student edition; None if it has none."""
    folder = root / FOLDER
    if not folder.is_dir():
        return None
    path = folder / FILE
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GraderError(f"{path} cannot be read: {error}.", "Fix that file.") from error
    if unknown := sorted(set(given) - {"files", "packages", "opens"}):
        raise GraderError(f"{path} has an unknown key: {unknown[0]}.", "Keys: files, packages, opens.")
    for name, remedy in ((NAMES, "Name the packages in it."), (REQUIREMENTS, "Write it with `make lock`.")):
        if not (folder / name).is_file():
            raise GraderError(f"{folder / name} is missing.", remedy)
    opens = given.get("opens")
    if not isinstance(opens, str):
        raise GraderError(f"{path}: `opens` should be the path of a file.", "Fix that line.")
    return Spec(
        folder=folder,
        files=_texts(given, "files", path),
        packages=_texts(given, "packages", path),
        opens=opens,
    )


def _texts(given: dict[str, Any], key: str, path: Path) -> tuple[str, ...]:
    """Return a list of strings from the file."""
    value = given.get(key)
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise GraderError(f"{path}: `{key}` should be a list of strings.", "Fix that line.")
    return tuple(value)
