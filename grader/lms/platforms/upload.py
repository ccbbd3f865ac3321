"""Records that every platform's module makes or takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from grader.lms.archives import Member
from grader.lms.tables import Table


@dataclass(frozen=True, kw_only=True)
class Upload:
    """One file that one student handed in.

    Attributes:
        kind: Which id `key` is: "canvas", "moodle", "username", "folder", ….
        key: The student's id on the platform, or the name where the platform gives no id.
        name: The student's name as the platform writes it, as far as it does.
        file: The file's path among what the student handed in.
        handed_in: When it was handed in. Without a zone it is the local time of the platform's site.
        late: The platform calls it late.
        rank: Of two uploads with the same file, the one with the higher rank is newer. Empty if that is
            unknown.
        reply: The beginning of the name under which the platform takes feedback back; empty if it takes none.
        entry: "A text" or the like, if the file only holds what was typed into the platform.
        doubt: Why nobody can say whose it is, and what to do; empty if `key` says it.
    """

    member: Member
    kind: str
    key: str
    name: str = ""
    file: str
    handed_in: datetime | None = None
    late: bool = False
    rank: tuple[int, ...] = ()
    reply: str = ""
    entry: str = ""
    doubt: str = ""


@dataclass(frozen=True, kw_only=True)
class Context:
    """Facts that help a platform's module where names of files leave something open.

    `known` are the ids and names that the roster has; `worksheet` is a CSV of the platform that came beside
    the download.
    """

    unit: str
    known: frozenset[str] = frozenset()
    worksheet: Table | None = None
