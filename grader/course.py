"""Where a course and its class lie on disk. `gradebook.py` is the other half: nbgrader's API."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from grader.errors import GraderError

CONFIG_FILE = "nbgrader_config.py"


@dataclass(frozen=True)
class Course:
    """A course (a folder with an nbgrader_config.py) and the class that hands in its exercises."""

    root: Path
    class_dir: Path
    config: Config

    def path(self, step: str, student: str, unit: str) -> Path:
        """Return the folder of one step ("source", "release", "submitted", ...) as nbgrader forms it."""
        directory = CourseDirectory(config=self.config)
        folder = getattr(directory, f"{step}_directory")
        return Path(os.path.normpath(directory.format_path(folder, student, unit)))

    def folder(self, step: str) -> Path:
        """Return the folder that holds all students (or units) of one step."""
        return self.path(step, ".", ".")

    def units(self) -> list[str]:
        """Return the units that have a source notebook, in order."""
        source = self.folder("source")
        found = {notebook.parent.name for notebook in source.glob("*/*.ipynb")}
        return sorted(unit for unit in found if not unit.startswith("."))

    def unit(self, name: str) -> str:
        """Return the full name of a unit from the whole or the beginning of it ("01")."""
        units = self.units()
        matches = [unit for unit in units if unit == name] or [
            u for u in units if name and u.startswith(name)
        ]
        if len(matches) == 1:
            return matches[0]
        what = "is more than one unit" if matches else "is no unit of this course"
        known = ", ".join(matches or units) or f"none: {self.folder('source')} holds no notebook"
        raise GraderError(f"{name!r} {what}.", f"Units: {known}.")

    def source_notebooks(self, unit: str) -> list[Path]:
        """Return a unit's source notebooks, sorted."""
        return sorted(self.path("source", ".", unit).glob("*.ipynb"))

    def submissions(self, unit: str) -> dict[str, Path]:
        """Return the folder that each student handed in for a unit, by student."""
        submitted = self.folder("submitted")
        if not submitted.is_dir():
            return {}
        folders = (
            (entry.name, self.path("submitted", entry.name, unit)) for entry in sorted(submitted.iterdir())
        )
        return {name: path for name, path in folders if not name.startswith(".") and path.is_dir()}

    def result_path(self, unit: str, student: str) -> Path:
        """Return the file that keeps the result of one submission (JSON, as `Result.to_dict`)."""
        name = (
            student if len(os.fsencode(student)) < 200 else hashlib.sha256(os.fsencode(student)).hexdigest()
        )
        return self.class_dir / "results" / unit / f"{name}.json"

    def plans_path(self, unit: str) -> Path:
        """Return the file that keeps which tests of a unit cannot be judged apart from the answer."""
        # Beside what is handed in: nbgrader's own door knows no other folder of the class.
        return self.folder("submitted").parent / "results" / f"{unit}.judge.json"

    def report_path(self, unit: str) -> Path:
        """Return the file that `grader report` writes."""
        return self.class_dir / "report" / f"{unit}.html"


def open_course(course: Path | None = None, class_dir: Path | None = None) -> Course:
    """Open the course in a folder (default: the one around the current folder, or this project).

    `class_dir` puts submitted/, autograded/, feedback/ and the gradebook elsewhere than the
    course's configuration says. Raises `GraderError` if there is no course.
    """
    root = _find_root(course)
    config = _load(root)
    config.CourseDirectory.setdefault("root", str(root))
    if class_dir is None:
        return configured(root, config)
    return Course(root, class_dir.resolve(), _moved(config, class_dir.resolve()))


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
                f"{course} is no course: it holds no {CONFIG_FILE}.", "Name its folder with --course."
            )
        return course.resolve()
    here = Path.cwd()
    project = Path(__file__).resolve().parent.parent
    for folder in (here, *here.parents, project):
        if (folder / CONFIG_FILE).is_file():
            return folder
    raise GraderError(f"No {CONFIG_FILE} in {here} or above it.", "Name the course's folder with --course.")


def _load(root: Path) -> Config:
    try:
        return PyFileConfigLoader(CONFIG_FILE, path=str(root)).load_config()
    except Exception as error:  # the file is a program of the course's: whatever it raises
        reason = f"{root / CONFIG_FILE} cannot be read: {type(error).__name__}: {error}."
        raise GraderError(reason, "Mend that file; `nbgrader generate_config` writes a fresh one.") from error
