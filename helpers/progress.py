"""The table of the start page: lessons, exercises, and what was right when they were last checked."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from IPython.display import Markdown

FILE = ".progress.json"
"""The file beside an exercise in which `grader check` and Validate keep what they found."""

MINUTES = re.compile(r"About (\d+) minutes to read")
PARTS = 10
"""Signs of a full bar."""


def show_progress(folder: Path | str = ".") -> Markdown:
    """Return a table of the units with links, minutes, and your own progress.

    Args:
        folder: the folder that holds `lessons` and `exercises`.

    Returns:
        A table that Jupyter shows. An exercise that was never checked says so.
    """
    root = Path(folder)
    lessons = {path.stem: path for path in sorted(root.glob("lessons/*.ipynb"))}
    exercises = {path.parent.name: path for path in sorted(root.glob("exercises/*/*.ipynb"))}
    rows = ["| lesson | minutes | exercise | right so far | checked |", "| :-- | --: | :-- | :-- | :-- |"]
    for unit in sorted(lessons.keys() | exercises.keys()):
        lesson, minutes = _lesson(root, lessons.get(unit))
        exercise = _link(root, exercises[unit], "exercise") if unit in exercises else ""
        right, checked = _progress(exercises.get(unit))
        rows.append(f"| {lesson} | {minutes} | {exercise} | {right} | {checked} |")
    return Markdown("\n".join(rows))  # type: ignore[no-untyped-call]


def _lesson(root: Path, path: Path | None) -> tuple[str, str]:
    """Return a lesson as a link with its title, and the minutes that it takes."""
    if path is None:
        return "", ""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        text = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    except (OSError, ValueError, KeyError, TypeError):  # somebody is just saving it, or it is damaged
        text = ""
    title = next((line[2:] for line in text.splitlines() if line.startswith("# ")), path.stem)
    minutes = MINUTES.search(text)
    return _link(root, path, title), minutes[1] if minutes else ""


def _link(root: Path, path: Path, text: str) -> str:
    return f"[{text.replace('|', ' ')}]({quote(path.relative_to(root).as_posix())})"


def _progress(exercise: Path | None) -> tuple[str, str]:
    """Return how much of an exercise was right, as a bar and a fraction, and when that was found."""
    if exercise is None:
        return "", ""
    kept = _kept(exercise)
    try:
        right, questions = int(kept["right"]), int(kept["questions"])
        checked = datetime.fromisoformat(kept["checked"])
        full = PARTS * right // questions
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return "not checked yet", ""
    return f"{'■' * full}{'□' * (PARTS - full)} {right} of {questions}", f"{checked:%Y-%m-%d %H:%M}"


def _kept(exercise: Path) -> dict[str, Any]:
    try:
        found = json.loads((exercise.parent / FILE).read_text(encoding="utf-8"))[exercise.name]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}
