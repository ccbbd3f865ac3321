"""A class whose every submission is perfect: a unit's student edition, with its own answers written in."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat

from grader.bench.light import CONFIG
from grader.course import open_course
from grader.demo_class import hand_in, material

UNIT = "01_regression"
PROJECT = Path(__file__).resolve().parents[2]


def make_course(root: Path, submissions: int) -> None:
    """Write a course that has unit 01 of this one, and its class. Raises `GraderError` if it has none."""
    project = open_course(PROJECT)
    shutil.copytree(project.path("source", ".", UNIT), root / "source" / UNIT)
    (root / "nbgrader_config.py").write_text(CONFIG)
    for path in project.source_notebooks(UNIT):
        parts = material(project, UNIT, path)
        perfect = hand_in(parts.release, parts.answers)
        for number in range(submissions):
            folder = root / "submitted" / f"student_{number:03}" / UNIT
            folder.mkdir(parents=True, exist_ok=True)
            nbformat.write(perfect, folder / path.name)
