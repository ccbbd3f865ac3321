"""Recognition of the platform that a download comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from grader.lms.archives import Member
from grader.lms.platforms import blackboard, brightspace, canvas, exchange, folders, github, moodle
from grader.lms.platforms.upload import Context, Upload

PAGES = ("index.html",)
"""Files that platforms put beside the submissions."""


class Platform(Protocol):
    """A platform's module."""

    NAME: str

    def uploads(self, members: Sequence[Member], context: Context) -> list[Upload]:
        """Return an upload for each member whose path has the platform's form."""


PLATFORMS: Mapping[str, Platform] = {
    "exchange": exchange,
    "github": github,
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

    A platform is recognized by the form of half of the files or more: some files are always odd.
    """
    counted = [member for member in members if member.name not in PAGES and not blackboard.describes(member)]
    for platform in PLATFORMS.values():
        found = platform.uploads(counted, context)
        if found and 2 * len(found) >= len(counted):
            return _recognized(platform, found, counted)
    return _recognized(folders, folders.uploads(counted, context), counted)


def _recognized(platform: Platform, uploads: list[Upload], members: list[Member]) -> Recognized:
    theirs = {upload.member.path for upload in uploads}
    unknown = [member for member in members if member.path not in theirs]
    return Recognized(platform=platform.NAME, uploads=tuple(uploads), unknown=tuple(unknown))
