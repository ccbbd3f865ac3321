"""A folder or a ZIP of no platform: a folder for each student, or a notebook for each student.

Forms: `STUDENT/FILE`, `STUDENT/UNIT/FILE` (nbgrader's `submitted/`), `UNIT/STUDENT/FILE`, each perhaps
in more folders that hold them all, with loose files beside; and `STUDENT.ipynb`. `SECTION/STUDENT/FILE` is
read where the roster knows a student in a section: a student's own folders may look alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from grader.lms.archives import ARCHIVES, Member
from grader.lms.notebooks import is_notebook_file
from grader.lms.platforms.upload import Context, Upload
from grader.submission.notebook_names import stem_of

NAME = "folders"

REMEDY = "Put the notebook into STUDENT/, with nothing around it, or give the class list with --roster."

OF_SECTIONS = (
    "If they are sections, unpack the download and collect each one's folder by itself, or give the class "
    "list with --roster. If they are students, leave one folder in each."
)

DOCUMENTS = (".pdf", ".html", ".htm", ".doc", ".docx", ".odt", *ARCHIVES)
"""Suffixes of what students hand in in place of a notebook."""

MAY_BE_WORK = (*DOCUMENTS, ".py")
"""Suffixes of what students hand in in place of a notebook, or keep beside one."""


class Sure(Enum):
    """Certainty that a folder holds students, or is a student's."""

    YES = auto()
    NO = auto()
    AS_BEFORE = auto()
    """As sure as it is of the folders above."""


Paths = Sequence[tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class _Place:
    """Place of the students' folders in a download.

    Attributes:
        above: The folders that hold everything.
        sections: The folders in there that hold students.
        doubts: Why nobody can say whose a folder is, by the folder's name.
    """

    above: tuple[str, ...]
    sections: frozenset[str] = frozenset()
    doubts: Mapping[str, str] = field(default_factory=dict)


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
            return _among_several(above, inside, context)
        top = tops.pop()
        holds, how_sure = _holds_students(top, _below(inside, (top,)), context)
        unsure = {Sure.YES: 0, Sure.AS_BEFORE: unsure + bool(unsure), Sure.NO: unsure + 1}[how_sure]
        if holds:
            above = (*above, top)
            continue
        return _settled((*above, top), unsure)


def _among_several(above: tuple[str, ...], inside: Paths, context: Context) -> _Place:
    """Return the place of several folders: they are students, unless most of them look like sections.

    A section has no notebook of its own, but several folders with notebooks. So has a student who handed in
    two versions, but of a class few do; or one whose notebooks lie in folders that others have too.
    """
    tops = {path[0] for path in inside if len(path) > 1}
    notebooks = [path for path in inside if is_notebook_file(path[-1])]
    owners = {path[0] for path in notebooks if len(path) < 3 or path[1] == context.unit}
    folders: dict[str, set[str]] = {}
    for path in notebooks:
        if path[0] not in owners and not path[1].startswith("."):
            folders.setdefault(path[0], set()).add(path[1])
    counts = Counter(name for inner in folders.values() for name in inner)
    if not context.known & tops and context.known & counts.keys():
        return _Place(above=above, sections=frozenset(tops - owners), doubts=_doubled(folders, owners))
    several = sorted(top for top, inner in folders.items() if len(inner) > 1)
    are_alike = all(count > 1 for count in counts.values())
    if context.known & tops or are_alike or 2 * len(several) < len(folders) + len(owners):
        return _Place(above=above)
    doubt = (
        f"Nobody can say whether these are students or sections: {_listed(folders)}. "
        f"In {several[0]} several folders hold notebooks ({_listed(folders[several[0]])}). {OF_SECTIONS}"
    )
    return _Place(above=above, doubts=dict.fromkeys(folders, doubt))


def _doubled(sections: Mapping[str, set[str]], owners: set[str]) -> dict[str, str]:
    """Return why nobody can say whose folders of one name are, by the name."""
    places: dict[str, list[str]] = {name: [name] for name in owners}
    for section, inner in sections.items():
        for name in inner:
            places.setdefault(name, []).append(f"{section}/{name}")
    return {
        name: f"{_listed(paths)}: one student, or {len(paths)}? Rename these folders, or leave one."
        for name, paths in places.items()
        if len(paths) > 1
    }


def _listed(names: Iterable[str]) -> str:
    names = sorted(names)
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _settled(path: tuple[str, ...], unsure: int) -> _Place:
    """Return the place of the only student, whose folder may be one of the last ones of a path."""
    if unsure == 0:
        return _Place(above=path[:-1])
    words = " or ".join(path[-unsure:]) if unsure > 1 else f"{path[-1]}, or somebody in it,"
    shown = "/".join(path)
    doubt = f"Nobody can say whether {words} is the student in {shown}. {REMEDY}"
    return _Place(above=path[:-1], doubts={path[-1]: doubt})


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
    if context.known & {*folders, *map(stem_of, loose)}:
        return True, Sure.YES
    if context.unit in folders:
        work = [path for path in inside if path[0] == context.unit and len(path) == 2]
        return not any(is_notebook_file(path[1]) for path in work), Sure.YES
    if loose:
        return False, Sure.AS_BEFORE if len(filled) < 2 else Sure.NO
    if len(filled) != 1:
        return len(folders) > 1, Sure.YES
    return (True, Sure.NO) if folders == filled else _hold_work(folders - filled, inside)


def _hold_work(others: set[str], inside: Paths) -> tuple[bool, Sure]:
    """Tell whether folders without a notebook, beside one with, are students, not data beside code.

    They are if each holds a document; they may be if one holds anything that somebody may have handed in.
    """
    files = {folder: [path[-1].lower() for path in inside if path[0] == folder] for folder in others}
    if all(any(name.endswith(DOCUMENTS) for name in names) for names in files.values()):
        return True, Sure.YES
    may_be = any(name.endswith(MAY_BE_WORK) for names in files.values() for name in names)
    return False, Sure.NO if may_be else Sure.YES


def _upload(member: Member, place: _Place, context: Context) -> list[Upload]:
    parts = next(iter(_below([member.parts], place.above)), ())
    sections: tuple[str, ...] = ()
    if parts and parts[0] in place.sections:
        sections, parts = parts[:1], parts[1:]
    if not parts or (len(parts) == 1 and not is_notebook_file(parts[0])):
        return []
    if doubt := place.doubts.get(parts[0]):
        key = "/".join((*place.above, *sections, parts[0]))
        return [Upload(member=member, kind="folder", key=key, file="/".join(parts), doubt=doubt)]
    if len(parts) == 1:
        return [Upload(member=member, kind="folder", key=stem_of(parts[0]), file=parts[0])]
    student, inside = parts[0], parts[1:]
    if len(inside) > 1 and inside[0] == context.unit:
        inside = inside[1:]
    return [Upload(member=member, kind="folder", key=student, file="/".join(inside))]
