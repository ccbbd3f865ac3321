"""A folder or a ZIP of no platform: a folder for each student, or a notebook for each student.

Forms: `STUDENT/FILE`, `STUDENT/UNIT/FILE` (nbgrader's `submitted/`), `UNIT/STUDENT/FILE`, each perhaps
in more folders that hold them all, with loose files beside; and `STUDENT.ipynb`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from grader.lms.archives import Member
from grader.lms.notebooks import is_notebook_file
from grader.lms.platforms.upload import Context, Upload

NAME = "folders"

REMEDY = "Put the notebook into STUDENT/, with nothing around it, or give the class list with --roster."


class Sure(Enum):
    """Certainty that a folder holds students, or is a student's."""

    YES = auto()
    NO = auto()
    AS_BEFORE = auto()
    """As sure as it is of the folders above."""


Paths = Sequence[tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class _Place:
    """The folders that hold all students, and why nobody can say which folders are theirs."""

    above: tuple[str, ...]
    doubt: str = ""


def uploads(members: Sequence[Member], context: Context) -> list[Upload]:
    """Return an upload for each member that lies in a student's folder, or is named after a student."""
    place = _place([member.parts for member in members], context)
    return [upload for member in members for upload in _upload(member, place, context)]


def _place(paths: Paths, context: Context) -> _Place:
    """Find the students' folders, from the top. Loose files beside a folder say nothing about it."""
    above: tuple[str, ...] = ()
    unsure = 0  # how many of the last folders may as well be the student's as hold it
    while True:
        inside = _below(paths, above)
        tops = {path[0] for path in inside if len(path) > 1}
        if len(tops) != 1 or any(len(path) == 1 and is_notebook_file(path[0]) for path in inside):
            return _Place(above=above)
        top = tops.pop()
        holds, how_sure = _holds_students(top, _below(inside, (top,)), context)
        unsure = {Sure.YES: 0, Sure.AS_BEFORE: unsure + bool(unsure), Sure.NO: unsure + 1}[how_sure]
        if holds:
            above = (*above, top)
            continue
        return _settled((*above, top), unsure)


def _settled(path: tuple[str, ...], unsure: int) -> _Place:
    """Return the place of the only student, whose folder may be one of the last ones of a path."""
    if unsure == 0:
        return _Place(above=path[:-1])
    words = " or ".join(path[-unsure:]) if unsure > 1 else f"{path[-1]}, or somebody in it,"
    shown = "/".join(path)
    return _Place(
        above=path[:-1], doubt=f"Nobody can say whether {words} is the student in {shown}. {REMEDY}"
    )


def _below(paths: Paths, above: tuple[str, ...]) -> Paths:
    """Return the paths below a folder, without those in hidden folders."""
    inside = [path[len(above) :] for path in paths if path[: len(above)] == above and len(path) > len(above)]
    return [path for path in inside if len(path) == 1 or not path[0].startswith(".")]


def _holds_students(top: str, inside: Paths, context: Context) -> tuple[bool, Sure]:
    """Tell whether a folder that holds everything holds students, not one student's work; and how sure."""
    loose = [path[0] for path in inside if len(path) == 1 and is_notebook_file(path[0])]
    folders = {path[0] for path in inside if len(path) > 1}
    filled = {path[0] for path in inside if len(path) > 1 and is_notebook_file(path[-1])}
    if top == context.unit:
        return True, Sure.YES
    if top in context.known:
        return False, Sure.YES
    if context.known & {*folders, *map(_stem, loose)}:
        return True, Sure.YES
    if context.unit in folders:
        work = [path for path in inside if path[0] == context.unit and len(path) == 2]
        return not any(is_notebook_file(path[1]) for path in work), Sure.YES
    if loose:
        return False, Sure.AS_BEFORE if len(filled) < 2 else Sure.NO
    if len(filled) == 1 and len(folders) == 1:
        return True, Sure.NO
    return len(filled) != 1 and len(folders) > 1, Sure.YES  # one of several: code beside data


def _stem(file: str) -> str:
    """Return the name of a notebook without its suffix, and without one that a browser added."""
    return file[: file.lower().rindex(".ipynb")]


def _upload(member: Member, place: _Place, context: Context) -> list[Upload]:
    parts = next(iter(_below([member.parts], place.above)), ())
    if not parts or (len(parts) == 1 and not is_notebook_file(parts[0])):
        return []
    if place.doubt:
        key = "/".join((*place.above, parts[0]))
        return [Upload(member=member, kind="folder", key=key, file="/".join(parts), doubt=place.doubt)]
    if len(parts) == 1:
        return [Upload(member=member, kind="folder", key=_stem(parts[0]), file=parts[0])]
    student, inside = parts[0], parts[1:]
    if len(inside) > 1 and inside[0] == context.unit:
        inside = inside[1:]
    return [Upload(member=member, kind="folder", key=student, file="/".join(inside))]
