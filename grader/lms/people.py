"""Students of a class: who they are here, and which ids platforms know them by."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from grader.course import Course
from grader.errors import GraderError
from grader.record_json import from_json, to_json
from grader.submission.plain_files import MAX_NAME
from grader.whole_files import write_text


@dataclass(frozen=True, kw_only=True)
class Person:
    """A student.

    Attributes:
        student: The id in the gradebook, which names the student's folders too.
        ids: The ids on platforms, by kind: "canvas", "login", "number", "email", "github", ….
        listed: On a roster. Otherwise the student only handed something in.
    """

    student: str
    first: str = ""
    last: str = ""
    email: str = ""
    section: str = ""
    ids: dict[str, str] = field(default_factory=dict)
    listed: bool = False

    @property
    def name(self) -> str:
        """First and last name; empty if neither is known."""
        return f"{self.first} {self.last}".strip()

    @property
    def shown(self) -> str:
        """Name and id, as pages show a student; the id alone if no name is known."""
        return f"{self.name} ({self.student})" if self.name else self.student


def made_of(person: Person) -> list[str]:
    """Return the ids on platforms that a person's id here may have been made of, each once."""
    return [value for value in dict.fromkeys(person.ids.values()) if student_id(value) == person.student]


def names_of(person: Person) -> set[str]:
    """Return what a person may be called in a download: the ids, and the name in both orders."""
    reversed_name = f"{person.last}, {person.first}" if person.first and person.last else ""
    return {person.student, person.name, reversed_name, *person.ids.values()} - {""}


def load(course: Course) -> list[Person]:
    """Return the students of a class, as `grader roster` and `grader collect` have come to know them."""
    path = _path(course)
    try:
        return from_json(path.read_text(encoding="utf-8"), list[Person])
    except FileNotFoundError:
        return []
    except ValueError as error:
        raise GraderError(
            f"{path} cannot be read ({error}).", "Delete it, and import the roster again."
        ) from error


def save(course: Course, people: Iterable[Person]) -> None:
    """Write the students of a class, wholly or not at all."""
    write_text(_path(course), to_json(sorted(people, key=lambda person: person.student)))


def _path(course: Course) -> Path:
    return course.class_dir / "roster.json"


def merged(known: Sequence[Person], new: Sequence[Person]) -> list[Person]:
    """Add people to those that are known, and complete those that are known already.

    The gradebook's id of a person who is known stays, because folders and marks have it. An id on a
    platform is one person's: who had it before has it no more.
    """
    people = list(known)
    for person in new:
        place = _same_by_id(people, person)
        if place is None:
            place = _same_by_name(people, new, person)
        if place is None:
            people.append(person)
        else:
            others = [_without(one, person.ids) for one in people]
            people = [*others[:place], _completed(people[place], person), *others[place + 1 :]]
    return people


def absent(people: Iterable[Person], roster: Iterable[Person]) -> list[Person]:
    """Return the listed people who are not on a roster that was merged into them."""
    students, ids = set[str](), set[tuple[str, str]]()
    for person in roster:
        students.add(person.student)
        ids.update((kind, value) for kind, value in person.ids.items() if kind != "name")
    return [
        person
        for person in people
        if person.listed and person.student not in students and not ids & set(person.ids.items())
    ]


def _same_by_id(people: Sequence[Person], person: Person) -> int | None:
    """Find the one who is this person: by the id in the gradebook, else by most ids on platforms."""
    same = [place for place, old in enumerate(people) if _is_same(old, person)]
    return max(
        same,
        key=lambda place: (
            people[place].student == person.student,
            len(people[place].ids.items() & person.ids.items()),
        ),
        default=None,
    )


def _without(person: Person, ids: Mapping[str, str]) -> Person:
    """Return a person without the ids that are somebody else's now."""
    kept = {kind: value for kind, value in person.ids.items() if kind == "name" or ids.get(kind) != value}
    if len(kept) == len(person.ids):
        return person
    lost_address = person.email and person.email.lower() == ids.get("email")
    return replace(person, ids=kept, email="" if lost_address else person.email)


def _is_same(one: Person, other: Person) -> bool:
    kinds = (one.ids.keys() & other.ids.keys()) - {"name"}  # a name may be that of two people
    shared = [one.ids[kind] == other.ids[kind] for kind in kinds]
    return one.student == other.student or any(shared)


def _same_by_name(people: Sequence[Person], new: Sequence[Person], person: Person) -> int | None:
    """Find somebody known by the name alone, if that name is nobody else's."""
    name = plain(person.name)
    same = [i for i, old in enumerate(people) if not old.listed and plain(old.ids.get("name", "")) == name]
    alone = [one for one in new if plain(one.name) == name]
    return same[0] if name and len(same) == 1 and len(alone) == 1 else None


def _completed(old: Person, new: Person) -> Person:
    return replace(
        old,
        first=new.first or old.first,
        last=new.last or old.last,
        email=new.email or old.email,
        section=new.section or old.section,
        ids={**old.ids, **new.ids},
        listed=old.listed or new.listed,
    )


def plain(name: str) -> str:
    """Return a name for comparison: letters and digits alone, in one form of Unicode, without case."""
    composed = unicodedata.normalize("NFKC", name).casefold()
    return "".join(character for character in composed if character.isalnum())


def same_words(name: str) -> tuple[str, ...]:
    """Return the words of a name for comparison, whatever their order ("Wong, Ann")."""
    return tuple(sorted(word for part in re.split(r"[\s,]+", name) if (word := plain(part))))


def student_id(text: str) -> str:
    """Make a student's id out of a platform's name or id: it has to serve as the name of a folder.

    Characters that nbgrader or a file system has another use for become `-`. An id has 100 characters at
    most, and no more bytes than the name of a file.
    """
    composed = unicodedata.normalize("NFC", text).strip()
    kept = "".join("-" if c in '/\\<>"|:*?+' or unicodedata.category(c)[0] == "C" else c for c in composed)
    cut = re.sub(r"\s+", " ", kept).strip().lstrip(".")[:100]
    return cut.encode()[:MAX_NAME].decode(errors="ignore").rstrip()


def doubled(values: Iterable[str]) -> list[str]:
    """Return the values that come more than once, in order."""
    return sorted(value for value, count in Counter(values).items() if value and count > 1)
