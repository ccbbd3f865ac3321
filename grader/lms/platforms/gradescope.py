"""Gradescope: "Download Submissions" (the export of an assignment).

Form: `assignment_ID_export/submission_NUMBER/FILE`, and beside the folders `submission_metadata.yml`, which
says whose each is: Ruby's symbols as keys (`:submitters:` with `:name:`, `:sid:`, `:email:`; `:created_at:`).
A group's submission has several submitters, and is each one's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import yaml  # type: ignore[import-untyped]

from grader.lms.archives import Member
from grader.lms.platforms.upload import Context, Upload

NAME = "Gradescope"

METADATA = "submission_metadata.yml"

MAX_METADATA = 20_000_000
"""Bytes of the metadata that are read, at some 300 kB a second."""

FOLDER, EXPORT = re.compile(r"submission_\d+"), re.compile(r"assignment_\d+_export")

WITHOUT = (
    f"{METADATA}, in which Gradescope says whose it is, does not lie beside the folders, or cannot be read. "
    "Give the whole export, as it was downloaded."
)
NOT_NAMED = f"{METADATA} names no student for it. Export the assignment from Gradescope again."


class _Loader(yaml.SafeLoader):  # type: ignore[misc] # PyYAML is untyped
    """Loader that reads the objects of Ruby's classes as the mappings that they are written as."""


def _as_mapping(loader: _Loader, _: str, node: yaml.Node) -> object:
    return loader.construct_mapping(node, deep=True) if isinstance(node, yaml.MappingNode) else None


_Loader.add_multi_constructor("!ruby/", _as_mapping)


def uploads(members: Sequence[Member], context: Context) -> list[Upload]:
    """Return the uploads among the members that lie in a submission's folder, one for each submitter."""
    metadata = _metadata(members)
    base = metadata.parts[:-1] if metadata else None
    said = _read(metadata) if metadata else {}
    return [upload for member in members for upload in _uploads(member, base, said, context)]


def is_metadata(member: Member) -> bool:
    """Tell whether a file is Gradescope's own, which says whose the submissions are."""
    return member.name == METADATA and not any(map(FOLDER.fullmatch, member.parts))


def _metadata(members: Sequence[Member]) -> Member | None:
    """Return the metadata that lie beside the folders of submissions. Others may be a student's own file."""
    beside = {
        member.parts[:place]
        for member in members
        for place, part in enumerate(member.parts[:-1])
        if FOLDER.fullmatch(part)
    }
    found = [member for member in members if is_metadata(member) and member.parts[:-1] in beside]
    return min(found, key=lambda member: len(member.parts), default=None)


def _read(metadata: Member) -> Mapping[str, Any]:
    if metadata.problem or metadata.size > MAX_METADATA:
        return {}
    try:
        said = yaml.load(metadata.read(), Loader=_Loader)
    except Exception:  # whatever the parser makes of a damaged file
        return {}
    return said if isinstance(said, dict) else {}


def _word(value: object) -> str:
    """Return a text or a number as text; empty for lists, which may hold one another a million times."""
    return str(value).strip() if isinstance(value, str | int) else ""


def _uploads(
    member: Member, base: tuple[str, ...] | None, said: Mapping[str, Any], context: Context
) -> Iterator[Upload]:
    place = next((place for place, part in enumerate(member.parts[:-1]) if FOLDER.fullmatch(part)), None)
    if place is None or (base is not None and member.parts[:place] != base):
        return
    if base is None and not any(map(EXPORT.fullmatch, member.parts[:place])):
        return  # folders that somebody has named so
    folder, file = member.parts[place], "/".join(member.parts[place + 1 :])
    facts = said.get(folder)
    facts = facts if isinstance(facts, dict) else {}
    people = list(_people(facts, context))
    for kind, key, name in people:
        yield Upload(
            member=member, kind=kind, key=key, name=name, file=file, handed_in=_time(facts.get(":created_at"))
        )
    if not people:
        yield Upload(
            member=member, kind="folder", key=folder, file=file, doubt=NOT_NAMED if said else WITHOUT
        )


def _people(facts: Mapping[str, Any], context: Context) -> Iterator[tuple[str, str, str]]:
    """Yield the kind of id, the id and the name of each submitter."""
    listed = facts.get(":submitters")
    for one in listed if isinstance(listed, list) else ():
        if not isinstance(one, dict):
            continue
        email, number, name = (_word(one.get(f":{key}")) for key in ("email", "sid", "name"))
        ids = [("email", email.lower()), ("number", number)]
        given = [(kind, key) for kind, key in ids if key]
        kind, key = next((one for one in given if one[1] in context.known), (given or [("", "")])[0])
        if key:
            yield kind, key, name


def _time(when: object) -> datetime | None:
    """Return the time at which it was created; in older exports it is an object of Ruby's."""
    if isinstance(when, dict):
        when = when.get("utc")
    if not isinstance(when, datetime):
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
