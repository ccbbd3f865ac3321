"""Identification: which student of the class an upload comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from grader.lms.people import Person, made_of, plain, same_words, student_id
from grader.lms.platforms.upload import Upload
from grader.lms.worksheet import Line, is_blind

ASK_FOR_WORKSHEET = (
    "Give the assignment's grading worksheet with --worksheet, so that they can be told apart."
)


@dataclass(frozen=True, kw_only=True)
class Unidentified:
    """Why nobody can say whose an upload is, and what to do."""

    reason: str


def identify(
    uploads: Sequence[Upload], people: Sequence[Person], worksheet: Mapping[str, Line]
) -> dict[tuple[str, str], Person | Unidentified]:
    """Find the student of each upload.

    Args:
        uploads: The uploads of one download.
        people: The students known so far.
        worksheet: Moodle's participants by their ids in the assignment; empty for other platforms.

    Returns:
        By kind and key of the uploads: a person (a new one where the platform's id is stable), or the
        reason why there is none.
    """
    firsts = {(upload.kind, upload.key): upload for upload in reversed(uploads)}
    names = Counter(plain(upload.name) for upload in firsts.values())
    found = {
        place: _person(upload, people, worksheet, names[plain(upload.name)])
        for place, upload in firsts.items()
    }
    return {
        place: one
        if isinstance(one, Unidentified) or one.student
        else Unidentified(reason=f"{place[1]!r} cannot be a student's id.")
        for place, one in found.items()
    }


def _person(
    upload: Upload, people: Sequence[Person], worksheet: Mapping[str, Line], called_so: int
) -> Person | Unidentified:
    if upload.doubt:
        return Unidentified(reason=upload.doubt)
    if upload.kind == "moodle":
        return _participant(upload, people, worksheet, called_so)
    if upload.kind == "folder":
        return _named(upload, people)
    for person in people:
        if upload.key in (person.ids.get(kind) for kind in KINDS[upload.kind]):
            return person
    for person in people:
        if _is_called(person, upload.key):
            return person
    alone = _only_one(upload.name, people) if called_so == 1 else None
    if alone and not alone.ids.keys() & set(KINDS[upload.kind]):  # else it is another one of that name
        return alone
    return _new(upload)


def _is_called(person: Person, key: str) -> bool:
    """Tell whether a key is a person's id here. An id that was made of another key is somebody else's."""
    origins = made_of(person)
    return person.student == key and (person.listed or not origins or key in origins)


KINDS: dict[str, tuple[str, ...]] = {
    "canvas": ("canvas",),
    "anonymous": ("anonymous",),
    "brightspace": ("brightspace",),
    "username": ("login", "number", "student", "username"),
    "student": ("student", "login", "number"),
    "github": ("github",),
    "email": ("login", "student", "email"),
    "number": ("login", "student", "number"),
}
"""By kind of an upload's key: the ids of a person that it may be."""


def _new(upload: Upload) -> Person:
    """Return a person of whom nothing is known but what the upload says."""
    readable = upload.kind in ("canvas", "brightspace") and upload.name
    student = student_id(f"{upload.name}_{upload.key}" if readable else upload.key)
    kind = KINDS[upload.kind][-1]
    ids = {kind: upload.key, **({"name": upload.name} if upload.name else {})}
    return Person(student=student, ids=ids)


def _participant(
    upload: Upload, people: Sequence[Person], worksheet: Mapping[str, Line], called_so: int
) -> Person | Unidentified:
    """Find a participant of Moodle, whose id is another one in each assignment: the worksheet has it.

    Under blind marking the id is all that there is, and no two students of a site have the same one.
    """
    seen = next((person for person in people if person.ids.get("participant") == upload.key), None)
    line = worksheet.get(upload.key)
    if line is None and worksheet:
        return Unidentified(
            reason=f"Participant {upload.key} is not in the worksheet. Is it another assignment's?"
        )
    if found := (_on_line(line, seen, people, called_so) if line else None) or seen:
        return found
    if is_blind(upload.name, line):
        return Person(student=student_id(f"{upload.name} {upload.key}"), ids={"participant": upload.key})
    if called_so > 1:
        return Unidentified(reason=f"{called_so} participants are called {upload.name}. {ASK_FOR_WORKSHEET}")
    same = _called(upload.name, people)
    if len(same) > 1:
        return Unidentified(reason=f"{len(same)} students are called {upload.name}. {ASK_FOR_WORKSHEET}")
    return same[0] if same else Person(student=student_id(upload.name), ids={"name": upload.name})


def _on_line(line: Line, seen: Person | None, people: Sequence[Person], called_so: int) -> Person | None:
    """Return the student of a line by number or address; None if it has neither.

    Args:
        line: The participant's line in the worksheet.
        seen: The student who had this participant's number under blind marking.
        people: The students known so far.
        called_so: How many participants have the same name.
    """
    ids = {kind: value for kind, value in (("number", line.number), ("email", line.email.lower())) if value}
    for person in people:
        if any(person.ids.get(kind) == value for kind, value in ids.items()):
            return person
    if not ids:
        return None
    alone = _only_one(line.name, people) if called_so == 1 and not seen else None
    if alone and not alone.ids.keys() & ids.keys():
        return alone
    return _named_now(seen or Person(student=student_id(line.number or line.email)), line, ids)


def _named_now(person: Person, line: Line, ids: Mapping[str, str]) -> Person:
    """Return a person with the name and the ids of a line."""
    first, _, last = line.name.rpartition(" ")
    name = {"name": line.name} if line.name else {}
    return replace(person, first=first, last=last, email=line.email, ids={**person.ids, **ids, **name})


def _named(upload: Upload, people: Sequence[Person]) -> Person | Unidentified:
    """Find the student whose id or name a folder has; a folder of any other name is a new student's."""
    if not (student := student_id(upload.key)):
        return Unidentified(reason=f"{upload.key!r} cannot be a student's id. Rename the folder.")
    for person in people:
        if any(upload.key == value for kind, value in person.ids.items() if kind != "name"):
            return person
    for person in people:
        if _is_called(person, upload.key):
            return person
    return _only_one(upload.key, people) or Person(student=student, ids={"student": upload.key})


def _only_one(name: str, people: Sequence[Person]) -> Person | None:
    same = _called(name, people)
    return same[0] if len(same) == 1 else None


def _called(name: str, people: Sequence[Person]) -> list[Person]:
    """Return the people of a name. Canvas writes last names first, without blanks: `wongann`."""
    if not plain(name):
        return []
    words = same_words(name)
    return [
        person
        for person in people
        if words in (same_words(person.name), same_words(person.ids.get("name", "")))
        or plain(name) in (plain(person.last + person.first), plain(person.name))
    ]
