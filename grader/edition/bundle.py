"""Gather what a student gets: exercises, and what the course's `student_edition/` says."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import grader
from grader.course import Course
from grader.edition.jupyter import settings
from grader.edition.modules import needed_files
from grader.edition.spec import FILE, NAMES, REQUIREMENTS, UNIT, Spec
from grader.edition.wheel import build_wheel
from grader.errors import GraderError
from grader.limits import limits_for
from grader.records import Limits

ROOTS = (
    "grader.student.cli",
    "grader.student.server",
    "grader.kernels.provisioner",
    "grader.kernels.kernelspec",
)
"""Modules that a student's computer runs: `grader check`, Validate, warm kernels."""

WHEELS = "packages"
PYPROJECT = "pyproject.toml"
EXTRA = "course"  #: in `optional-dependencies`: what lessons and exercises need


def contents(course: Course, units: Sequence[str], spec: Spec | None) -> dict[str, bytes]:
    """Return what the student edition of some units holds: contents by path.

    Without a `spec` these are the exercises alone. Raises `GraderError` if a file is missing.
    """
    found = {name: path.read_bytes() for unit in units for name, path in _exercises(course, unit)}
    if spec is None:
        return found
    for path in _given_out(spec.folder):
        found[path.relative_to(spec.folder).as_posix()] = path.read_bytes()
    del found[FILE], found[NAMES]
    for name in _named(course.root, spec.files, units):
        found[name] = _read(course.root, name)
    opens = spec.opens.replace(UNIT, units[0])
    if opens not in found:
        raise GraderError(f"The student edition holds no {opens}.", f"Fix `opens` in {spec.folder / FILE}.")
    wheel, content = build_wheel(
        _project(course.root, spec), _modules(course.root, spec), settings(opens, _limits(course, units))
    )
    found[f"{WHEELS}/{wheel}"] = content
    found[REQUIREMENTS] = found[REQUIREMENTS].rstrip() + f"\n./{WHEELS}/{wheel}\n".encode()
    return found


def _exercises(course: Course, unit: str) -> Iterator[tuple[str, Path]]:
    """Name each file of a released unit, with its path in the ZIP."""
    folder = course.path("release", ".", unit)
    inside = folder.is_relative_to(course.root)
    place = folder.relative_to(course.root) if inside else Path("exercises") / unit
    for path in _given_out(folder):
        yield (place / path.relative_to(folder)).as_posix(), path


def _given_out(folder: Path) -> list[Path]:
    """Return the files of a folder, without hidden ones and links."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and not _is_hidden(path.relative_to(folder))
    ]


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") or part == "__pycache__" for part in path.parts)


def _named(root: Path, files: Sequence[str], units: Sequence[str]) -> Iterator[str]:
    """Put the units' names into the files' paths, and the files that are there in place of a `*`."""
    for name in files:
        for path in [name.replace(UNIT, unit) for unit in (units if UNIT in name else [""])]:
            found = sorted(root.glob(path)) if "*" in path else []
            yield from [one.relative_to(root).as_posix() for one in found] or [path]


def _read(root: Path, name: str) -> bytes:
    path = (root / name).resolve()
    if not path.is_relative_to(root.resolve()) or not path.is_file():
        raise GraderError(
            f"{root / name} is not a file of the course.", f"Fix `files` in {root}/student_edition/{FILE}."
        )
    return path.read_bytes()


def _modules(root: Path, spec: Spec) -> dict[str, bytes]:
    """Return the course's packages and what students run of the harness."""
    packages = {name: root / name for name in spec.packages}
    for folder in packages.values():
        if not (folder / "__init__.py").is_file():
            raise GraderError(f"{folder} is not a package.", f"Fix `packages` in {spec.folder / FILE}.")
    packages["grader"] = Path(grader.__file__).parent
    return needed_files((*ROOTS, *spec.packages), packages)


def _project(root: Path, spec: Spec) -> dict[str, Any]:
    """Return the table `project` of the course's pyproject.toml, with the students' dependencies."""
    path = root / PYPROJECT
    try:
        project: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))["project"]
        project["name"], project["version"]
    except (OSError, ValueError, KeyError) as error:
        reason = f"{path} gives no name and version of a project: {error}."
        raise GraderError(reason, "The student edition takes them from there.") from error
    lines = (spec.folder / NAMES).read_text(encoding="utf-8").splitlines()
    named = {canonicalize_name(line) for line in lines if line.strip() and not line.startswith("#")}
    listed = [*project.get("dependencies", []), *project.get("optional-dependencies", {}).get(EXTRA, [])]
    dependencies = {canonicalize_name(Requirement(line).name): line for line in listed}
    if unknown := sorted(named - set(dependencies)):
        raise GraderError(
            f"{spec.folder / NAMES} names {unknown[0]}, which is not among the dependencies in {path}.",
            "Add it there.",
        )
    return {**project, "dependencies": [dependencies[name] for name in sorted(named)]}


def _limits(course: Course, units: Sequence[str]) -> Limits:
    """Return limits that allow what the limits of each unit allow."""
    each = [limits_for(course, unit) for unit in units]
    return Limits(**{field.name: max(getattr(one, field.name) for one in each) for field in fields(Limits)})
