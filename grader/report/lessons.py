"""Links from feedback to the section of a lesson that a message names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

import nbformat

from grader.course import Course

LESSONS = ("notebooks", "lessons")
"""The folder of the lessons, in the course's folder."""

SECTION = re.compile(r'\blesson (?P<number>\d\d), "(?P<title>[^"]+)"', re.IGNORECASE)
HEADINGS = re.compile(r"^#{1,6}\s+(.*\S)\s*$", re.MULTILINE)

Sections = Mapping[tuple[str, str], str]
"""The address of each section of a lesson, by the lesson's number and the section's title."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of a message; `address` is that of the section that it names, empty for other text."""

    text: str
    address: str = ""


def sections(course: Course) -> dict[tuple[str, str], str]:
    """Return the sections of the lessons with their addresses in JupyterLab.

    `c.Feedback.lessons` in the course's nbgrader_config.py is the address of the lessons' folder there.
    Without it, or without lessons, there are none.
    """
    base = course.config.Feedback.get("lessons", "") if "Feedback" in course.config else ""
    if not base:
        return {}
    return {
        (path.name[:2], title): f"{base.rstrip('/')}/{quote(path.name)}?#{quote(title.replace(' ', '-'))}"
        for path in sorted(course.root.joinpath(*LESSONS).glob("[0-9][0-9]_*.ipynb"))
        for cell in nbformat.read(path, as_version=4).cells
        if cell.cell_type == "markdown"
        for title in HEADINGS.findall(cell.source)
    }


def linked(message: str, known: Sections) -> Iterator[Part]:
    """Yield the parts of a message: sections that are known get their address."""
    place = 0
    for match in SECTION.finditer(message):
        if address := known.get((match["number"], match["title"])):
            yield Part(text=message[place : match.start()])
            yield Part(text=match[0], address=address)
            place = match.end()
    yield Part(text=message[place:])
