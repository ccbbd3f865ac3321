"""Folders and files of a course and its class."""

from __future__ import annotations

import copy
import glob
import hashlib
import logging
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from unicodedata import normalize

from jupyter_core.application import JupyterApp
from jupyter_core.paths import jupyter_config_path
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError
from traitlets.config import Config

from grader.errors import GraderError, in_words
from grader.settings import importable, made

CONFIG_FILE = "nbgrader_config.py"

WANTED = "\0"
"""Placeholder for the name that is searched for; no file has it in its name."""

OUTDATED = (
    "AutogradeApp",
    "BaseApp",
    "BaseNbConvertApp",
    "BaseNbGraderApp",
    "BasicConfig",
    "NbGrader",
    "NbGraderConfig",
    "TransferApp",
)
"""Names under which older nbgraders kept their settings; nbgrader's commands still read them."""

LONGEST_NAME = 200
"""Bytes of a student's name that may stand in the name of a file; a file system allows 255 in all."""


@dataclass(frozen=True)
class Course:
    """A course (a folder with an nbgrader_config.py) and the class that hands in its exercises.

    `named` is what its nbgrader_config.py says, without the machine's and the user's configuration.
    """

    root: Path
    class_dir: Path
    config: Config
    named: Config = field(default_factory=Config)

    @cached_property
    def directory(self) -> CourseDirectory:
        """nbgrader's own object for the course's folders. Raises `GraderError` for a wrong setting."""
        return made(CourseDirectory, self.config, self.root)

    def path(self, step: str, student: str, unit: str) -> Path:
        """Return the folder of one step ("source", "release", "submitted", ...) as nbgrader forms it."""
        folder = getattr(self.directory, f"{step}_directory")
        return Path(os.path.normpath(self.directory.format_path(folder, student, unit)))

    def folder(self, step: str) -> Path:
        """Return the folder that holds all students (or units) of one step."""
        return self.path(step, ".", ".")

    def units(self) -> list[str]:
        """Return the units that have a source notebook, in order."""
        found = self._listed("source", student=".")
        return sorted(unit for unit, folder in found.items() if _notebooks(folder))

    def unit(self, name: str) -> str:
        """Return the full name of a unit from the whole or the beginning of it ("01")."""
        units = self.units()
        matches = same_names(name, units) or [
            u for u in units if name and composed(u).startswith(composed(name))
        ]
        if len(matches) == 1:
            return matches[0]
        what = "is more than one unit" if matches else "is not a unit of this course"
        known = ", ".join(matches or units) or f"none: {self.folder('source')} holds no notebook"
        raise GraderError(f"{name!r} {what}.", f"Units: {known}.")

    def source_notebooks(self, unit: str) -> list[Path]:
        """Return a unit's source notebooks, sorted."""
        return _notebooks(self.path("source", ".", unit))

    def handed_in(self, unit: str) -> dict[str, Path]:
        """Return the folder that each student handed in for a unit, by student, excluded ones too."""
        found: dict[str, Path] = {}
        for spelling in dict.fromkeys((unit, composed(unit), normalize("NFD", unit))):
            found = self._listed("submitted", unit=spelling) | found
        return dict(sorted(found.items()))

    def submissions(self, unit: str) -> dict[str, Path]:
        """Return the submissions that the course's settings leave to be graded, by student."""
        return {
            student: path
            for student, path in self.handed_in(unit).items()
            if not self.is_excluded(student) and fnmatchcase(student, self.directory.student_id)
        }

    def is_excluded(self, student: str) -> bool:
        """Tell whether `c.CourseDirectory.student_id_exclude` names a student."""
        # No spaces are stripped: nbgrader does not strip them either.
        return student in self.directory.student_id_exclude.split(",")

    def result_path(self, unit: str, student: str) -> Path:
        """Return the file that keeps the result of one submission (JSON, see `store`)."""
        folder, raw = self.results_folder(unit), os.fsencode(student)
        if len(raw) < LONGEST_NAME:
            return folder / f"{student}.json"
        # In a folder of its own: a student may be called like the digest of another's name.
        return folder / "long" / f"{hashlib.sha256(raw).hexdigest()}.json"

    def results_folder(self, unit: str) -> Path:
        """Return the folder that keeps the results of a unit."""
        return self.class_dir / "results" / unit

    def plans_path(self, unit: str) -> Path:
        """Return the file that keeps which tests of a unit cannot be judged apart from the answer."""
        # Beside the submissions: nbgrader's own commands know no other folder of the class.
        return self.folder("submitted").parent / "results" / f"{unit}.judge.json"

    def report_path(self, unit: str) -> Path:
        """Return the file that `grader report` writes."""
        return self.class_dir / "report" / f"{unit}.html"

    def _listed(self, step: str, student: str = WANTED, unit: str = WANTED) -> dict[str, Path]:
        """List the folders of a step by the name that is `WANTED`: a student's or a unit's."""
        folder = getattr(self.directory, f"{step}_directory")
        first, *rest = self.directory.format_path(folder, student, unit).split(WANTED)
        pattern = "*".join(glob.escape(part) for part in (first, *rest))
        # A structure may have the same name at several places.
        expression = re.escape(first) + f"([^{re.escape(os.sep)}]+)" + r"\1".join(map(re.escape, rest))
        matches = (re.fullmatch(expression, found) for found in glob.glob(pattern))  # noqa: PTH207 - as nbgrader
        return {
            match[1]: Path(os.path.normpath(match[0]))
            for match in matches
            if match and Path(match[0]).is_dir()
        }


def composed(name: str) -> str:
    """Return a name in composed Unicode (NFC): a disk of macOS may give it decomposed."""
    return normalize("NFC", name)


def same_names(name: str, names: Iterable[str]) -> list[str]:
    """Return the one of `names` that is this name, else those that differ only in how accents are coded."""
    names = list(names)
    return [one for one in names if one == name] or [one for one in names if composed(one) == composed(name)]


def _notebooks(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.ipynb") if not path.name.startswith("."))


def open_course(course: Path | None = None, class_dir: Path | None = None) -> Course:
    """Open the course in a folder (default: the one around the current folder, or this project).

    `class_dir` puts submitted/, autograded/, feedback/ and the gradebook elsewhere than the
    course's configuration says. Raises `GraderError` if there is no course.
    """
    root = _find_root(course)
    config, named = _load(root)
    if class_dir is None:
        return replace(configured(root, config), named=named)
    return Course(root, class_dir.resolve(), _moved(config, class_dir.resolve()), named)


def configured(root: Path, config: Config) -> Course:
    """Return the course of a configuration; its class folder is the one around the submissions."""
    return Course(root, Course(root, root, config).folder("submitted").parent, config)


def _moved(config: Config, class_dir: Path) -> Config:
    """Point nbgrader's class folders and gradebook at `class_dir`."""
    if class_dir.exists() and not class_dir.is_dir():
        raise GraderError(f"{class_dir} is a file, not a class folder.", "Name a folder with --class.")
    for step in ("submitted", "autograded", "feedback"):
        config.CourseDirectory[f"{step}_directory"] = str(class_dir / step)
    config.CourseDirectory.db_url = f"sqlite:///{class_dir / 'gradebook.db'}"
    return config


def _find_root(course: Path | None) -> Path:
    if course is not None:
        if not (course / CONFIG_FILE).is_file():
            raise GraderError(
                f"{course} is not a course: it holds no {CONFIG_FILE}.", "Name its folder with --course."
            )
        return course.resolve()
    here = Path.cwd()
    project = Path(__file__).resolve().parent.parent
    for folder in (here, *here.parents, project):
        if (folder / CONFIG_FILE).is_file():
            return folder
    raise GraderError(f"No {CONFIG_FILE} in {here} or above it.", "Name the course's folder with --course.")


def _load(root: Path) -> tuple[Config, Config]:
    """Read the configuration as nbgrader's commands do: the machine's and the user's, then the course's.

    Returns all of it, and what the course's file says.
    """
    config = Config()
    stem = Path(CONFIG_FILE).stem
    for name, folders in (("jupyter_config", jupyter_config_path()), (stem, jupyter_config_path())):
        _merge(config, name, folders)
    config.CourseDirectory.root = str(root)
    named = Config()
    with importable(root):
        _merge(named, stem, [str(root)])
    config.merge(copy.deepcopy(named))
    if any(name in config for name in OUTDATED) or "course_id" in config.Exchange:
        from nbgrader.apps import AutogradeApp  # takes a second to import

        AutogradeApp(config=config, log_level=logging.CRITICAL)  # moves the settings to their new names
    _make_absolute(config, root)
    return config, named


def _merge(config: Config, name: str, folders: list[str]) -> None:
    try:
        for found in JupyterApp._load_config_files(name, path=folders, raise_config_file_errors=True):
            config.merge(found[0] if isinstance(found, tuple) else found)
    except (Exception, SystemExit) as error:  # the file is a program of the course's: whatever it raises
        where = folders[0] if len(folders) == 1 else "one of " + ", ".join(folders)
        reason = f"{name}.py in {where} cannot be read: {in_words(error)}."
        raise GraderError(
            reason, "Correct that file; `nbgrader generate_config` writes a new one."
        ) from error


def _make_absolute(config: Config, root: Path) -> None:
    """Make what is relative to the course's folder absolute: nbgrader is run in that folder, we are not."""
    directory = config.CourseDirectory
    if isinstance(directory.get("root"), str):
        directory.root = os.path.normpath(root / directory.root)
    if isinstance(address := directory.get("db_url"), str):
        try:
            url = make_url(address)
        except ArgumentError as error:
            raise GraderError(f"c.CourseDirectory.db_url is {address!r}: {error}.", "Correct it.") from error
        file = url.database
        if (
            url.drivername.startswith("sqlite")
            and file
            and file != ":memory:"
            and not file.startswith("file:")
        ):
            url = url.set(database=os.path.normpath(root / file))
            directory.db_url = url.render_as_string(hide_password=False)
