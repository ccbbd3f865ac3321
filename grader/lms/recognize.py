"""Recognition of the platform that a download comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from grader.lms.archives import Member
from grader.lms.platforms import (
    blackboard,
    brightspace,
    canvas,
    exchange,
    folders,
    github,
    gradescope,
    moodle,
)
from grader.lms.platforms.upload import Context, Upload

PAGES = ("index.html",)
"""Files that platforms put beside the submissions."""

BESIDE: Mapping[str, Callable[[Member], bool]] = {
    blackboard.NAME: blackboard.is_receipt,
    exchange.NAME: exchange.is_submission,
    gradescope.NAME: gradescope.is_metadata,
}
"""By platform: files in its form that need not be an upload, such as receipts, or other units' work."""


class Platform(Protocol):
    """A platform's module."""

    NAME: str

    def uploads(self, members: Sequence[Member], context: Context) -> list[Upload]:
        """Return an upload for each member whose path has the platform's form."""


PLATFORMS: Mapping[str, Platform] = {
    "exchange": exchange,
    "github": github,
    "gradescope": gradescope,
    "moodle": moodle,
    "canvas": canvas,
    "brightspace": brightspace,
    "blackboard": blackboard,
}
"""The platforms, in the order in which they are tried; `folders` is taken where none of them fits."""


@dataclass(frozen=True, kw_only=True)
class Recognized:
    """The uploads of a download, and the members that are nobody's."""

    platform: str
    uploads: tuple[Upload, ...]
    unknown: tuple[Member, ...]


def recognize(members: Sequence[Member], context: Context) -> Recognized:
    """Say from which platform a download comes, and whose each file in it is.

    The platform whose form most files have is taken, if it is half of them or more: some files are always
    odd. Of two such forms the outer one is the platform's: a student may have folders of any name.
    """
    tried = [_tried(platform, members, context) for platform in PLATFORMS.values()]
    best = max(tried, key=lambda one: one.rank)
    counted = [member for member in members if member.name not in PAGES]
    if best.rank[0] and 2 * best.rank[0] >= len(counted):
        return best.found
    return _recognized(folders, folders.uploads(members, context), members)


@dataclass(frozen=True, kw_only=True)
class _Tried:
    """The files of a download as one platform would have named them.

    `rank` is higher for the likelier platform: how many files have its form, how far out, and whether they
    have receipts. User names that are numbers make Blackboard's names look like those of Canvas.
    """

    found: Recognized
    rank: tuple[int, int, bool]


def _tried(platform: Platform, members: Sequence[Member], context: Context) -> _Tried:
    uploads = platform.uploads(members, context)
    found = _recognized(platform, uploads, members)
    theirs = {upload.member.path: upload for upload in uploads}
    explained = [member for member in members if member.path in theirs or _is_beside(platform, member)]
    depth = sum(map(_depth, theirs.values()))
    has_receipts = platform.NAME == blackboard.NAME and blackboard.have_receipts(members)
    return _Tried(found=found, rank=(len(explained), -depth, has_receipts))


def _depth(upload: Upload) -> int:
    """Return how many folders lie above the one, or the file, that has a platform's form."""
    above = len(upload.member.parts) - len(upload.file.split("/"))
    return above - 1 if upload.member.path.endswith(f"/{upload.file}") else above


def _is_beside(platform: Platform, member: Member) -> bool:
    return platform.NAME in BESIDE and BESIDE[platform.NAME](member)


def _recognized(platform: Platform, uploads: list[Upload], members: Sequence[Member]) -> Recognized:
    theirs = {upload.member.path for upload in uploads}
    unknown = [
        member
        for member in members
        if member.path not in theirs and member.name not in PAGES and not _is_beside(platform, member)
    ]
    return Recognized(platform=platform.NAME, uploads=tuple(uploads), unknown=tuple(unknown))
