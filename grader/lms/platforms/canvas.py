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
    """Return the uploads among the members whose names have Canvas's form.

    They lie at the top, or in a folder that holds them all. A folder with such a name was an archive of the
    student's.
    """
    tops = {member.parts[0] for member in members}
    unpacked = len(tops) == 1 and all(len(member.parts) > 1 for member in members)
    place = 1 if unpacked else 0
    found = [(member, _read(member.parts[place], context)) for member in members]
    return [_upload(member, parts, member.parts[place + 1 :]) for member, parts in found if parts]


def _read(name: str, context: Context) -> _Parts | None:
    """Read a name. A group's name may itself end in `_` and digits: a user on the roster then decides.

    Numbers further behind may be those of the student's own file, so they are not looked at.
    """
    first, *more = [*_ways(name), None]
    second = more[0] if more else None
    if first is None or second is None or first.user in context.known:
        return first
    return second if second.user == first.attachment and second.user in context.known else first


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


def _upload(member: Member, parts: _Parts, below: Sequence[str]) -> Upload:
    ids = [part for part in (parts.name, parts.user, parts.attachment) if part]
    return Upload(
        member=member,
        kind="anonymous" if parts.user.startswith("anon_") else "canvas",
        key=parts.user,
        name=parts.name,
        file="/".join((parts.file, *below)),
        late=parts.late,
        rank=(int(parts.attachment),) if parts.attachment else (),
        reply="_".join(ids) + "_" if parts.attachment else "",
        entry="" if parts.attachment else "A text or a link",
    )
