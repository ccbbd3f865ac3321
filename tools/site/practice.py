"""Links between the sections of lessons and the questions that practice them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nbformat import NotebookNode

REFERENCE = re.compile(r"\*Lesson (?P<number>\d\d), (?P<sections>\"[^*\n]+)\*")
"""Line of a question that names the sections which explain it: *Lesson 01, "Overfitting" and "Capacity".*"""

TITLE = re.compile(r'"([^"]+)"')
HEADING = re.compile(r"(#{1,6})\s+(.*\S)\s*")
FENCE = re.compile(r"\s*(```|~~~)")


@dataclass(frozen=True)
class Place:
    """A heading on a page of the site.

    Attributes:
        page: path of the notebook from the root of the site's source.
        heading: the heading as it is written.
    """

    page: str
    heading: str

    @property
    def address(self) -> str:
        """The place as a link from the root of the site's source."""
        return f"/{self.page}#{slug(self.heading)}"


Section = tuple[str, str]
"""Number of a lesson and title of one of its sections, as questions name them."""


def slug(heading: str) -> str:
    """Return the anchor of a heading, as MyST's preset "github" makes it."""
    return re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower().replace(" ", "-"))


def headings(markdown: str) -> list[tuple[int, int, str]]:
    """Return the headings outside code: number of the line, level, text."""
    found = []
    code = False
    for number, line in enumerate(markdown.splitlines()):
        if FENCE.match(line):
            code = not code
        elif not code and (match := HEADING.fullmatch(line)):
            found.append((number, len(match[1]), match[2]))
    return found


def sections_of(lessons: Mapping[str, NotebookNode]) -> dict[Section, Place]:
    """Return the sections of lessons; a lesson may be split into several notebooks.

    Args:
        lessons: notebooks by their path in the site's source; a name begins with the lesson's number.
    """
    return {
        (page.rpartition("/")[2][:2], text.replace("`", "")): Place(page, text)
        for page, notebook in lessons.items()
        for cell in _texts(notebook)
        for _, level, text in headings(cell.source)
        if level > 1
    }


def questions_of(exercises: Mapping[str, NotebookNode]) -> dict[Section, list[Place]]:
    """Return, for each section that a question names, the questions in their order."""
    found: dict[Section, list[Place]] = defaultdict(list)
    for page, notebook in exercises.items():
        for cell in _texts(notebook):
            reference = REFERENCE.search(cell.source)
            titles = headings(cell.source)
            if reference and titles:
                for title in TITLE.findall(reference["sections"]):
                    found[reference["number"], title].append(Place(page, titles[0][2]))
    return dict(found)


def linked(markdown: str, sections: Mapping[Section, Place]) -> str:
    """Make links of the sections that a question names."""

    def link(reference: re.Match[str]) -> str:
        def one(title: re.Match[str]) -> str:
            place = sections.get((reference["number"], title[1]))
            return f'["{title[1]}"]({place.address})' if place else title[0]

        return f"*Lesson {reference['number']}, {TITLE.sub(one, reference['sections'])}*"

    return REFERENCE.sub(link, markdown)


def practice_line(questions: Iterable[Place]) -> str:
    """Return the line below a section of a lesson that leads to its questions."""
    links = ", ".join(f"[{place.heading}]({place.address})" for place in questions)
    return f"```{{container}} practice\n**Practice:** {links}\n```"


def _texts(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "markdown"]
