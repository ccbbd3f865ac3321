"""One self-contained page about a term: the class by units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from grader.report.html import environment, script, script_hash


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A student's mark in a unit; `state` is "graded", "failed", "refused", "missing" or "" (not handed in,
    and not on the roster)."""

    state: str
    score: float = 0.0
    most: float = 0.0
    late: bool = False
    unread: int = 0
    feedback: str = ""


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A unit's figures: points, shares from 0 to 1, and counts of students."""

    name: str
    most: float
    graded: int
    missing: int
    failed: int
    unread: int
    late: int
    mean: float | None
    median: float | None
    due: str = ""


@dataclass(frozen=True, kw_only=True)
class Student:
    """A student's row: the marks by unit, and all points of the term."""

    student: str
    shown: str
    section: str
    marks: Mapping[str, Mark]

    @property
    def score(self) -> float:
        """All points of the term."""
        return sum(mark.score for mark in self.marks.values())


@dataclass(frozen=True, kw_only=True)
class Term:
    """The class by units; `zone` is the time zone of the due dates."""

    units: Sequence[Unit]
    students: Sequence[Student]
    zone: str = ""

    @property
    def most(self) -> float:
        """The most points that there are in the units that are graded."""
        return sum(unit.most for unit in self.units)

    @property
    def sections(self) -> list[str]:
        """The sections of the class."""
        return sorted({student.section for student in self.students if student.section})


def term_page(term: Term, anonymous: bool = False) -> str:
    """Return the page of a term; an `anonymous` one names nobody."""
    ours = script()
    template = environment().get_template("term.html")
    return template.render(term=term, anonymous=anonymous, script=Markup(ours), script_hash=script_hash(ours))
