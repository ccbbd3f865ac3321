"""Canvas: "Download Submissions".

The form is that of `lib/content_zipper.rb` in Canvas's source:
`{NAME}[_LATE]_{USER}_{ATTACHMENT}_{FILE}`, without folders. NAME is the sortable name in lower case
without anything but word characters, or the name of a group. Anonymous submissions have no NAME, and
`anon_` with five letters or digits in place of USER.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.lms.archives import Member
from grader.lms.platforms.upload import Context, Upload

NAME = "Canvas"

ENTRIES = ("text.html", "link.html")
"""Names of submissions that are not files: a text entry, or a link."""


@dataclass(frozen=True, kw_only=True)
class _Parts:
    """The parts of one name; `attachment` is empty for a text or a link."""

    name: str
    late: bool
    user: str
    attachment: str
    file: str


def uploads(members: Sequence[Member], context: Context) -> list[Upload]:
    """Return the uploads among the members whose names have Canvas's form."""
    found = [(member, _read(member.name, context)) for member in members if len(member.parts) <= 2]
    return [_upload(member, parts) for member, parts in found if parts]


def _read(name: str, context: Context) -> _Parts | None:
    """Read a name. A group's name may itself hold `_` and digits: a user on the roster then decides."""
    ways = list(_ways(name))
    known = [way for way in ways if way.user in context.known]
    return next(iter(known or ways), None)


def _ways(name: str) -> Iterator[_Parts]:
    """Yield each way to read a name, the one with the shortest student's name first."""
    fields = name.split("_")
    for place, field in enumerate(fields[:-1]):
        anonymous = field == "anon" and fields[place + 1].isalnum()
        if not anonymous and not _is_id(field):
            continue
        user, rest = ("_".join(fields[place : place + 2]), place + 2) if anonymous else (field, place + 1)
        before = fields[:place]
        late = before[-1:] == ["LATE"]
        student = "_".join(before[:-1] if late else before)
        if _is_id("".join(fields[rest : rest + 1])) and len(fields) > rest + 1:
            yield _Parts(
                name=student, late=late, user=user, attachment=fields[rest], file="_".join(fields[rest + 1 :])
            )
        elif "_".join(fields[rest:]) in ENTRIES:
            yield _Parts(name=student, late=late, user=user, attachment="", file=fields[-1])


def _is_id(field: str) -> bool:
    return field.isascii() and field.isdigit()


def _upload(member: Member, parts: _Parts) -> Upload:
    ids = [part for part in (parts.name, parts.user, parts.attachment) if part]
    return Upload(
        member=member,
        kind="anonymous" if parts.user.startswith("anon_") else "canvas",
        key=parts.user,
        name=parts.name,
        file=parts.file,
        late=parts.late,
        rank=(int(parts.attachment),) if parts.attachment else (),
        reply="_".join(ids) + "_" if parts.attachment else "",
        note="" if parts.attachment else "A text or a link was handed in, not a file.",
    )
