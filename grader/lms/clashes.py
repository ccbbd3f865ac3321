"""Clashes: two students whose ids become one, or whose folders a file system may take for one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from grader.lms.people import Person, made_of, student_id

Place = tuple[str, str]
"""The kind and the key of an upload."""


def clashes(found: Mapping[Place, Person], people: Sequence[Person]) -> dict[Place, str]:
    """Say which uploads could be taken for another student's, why, and what to do.

    Args:
        found: The student of each upload, by the upload's kind and key.
        people: The students who were known before.
    """
    alike: dict[str, list[Place]] = {}
    for place, person in found.items():
        alike.setdefault(person.student.casefold(), []).append(place)
    known: dict[str, list[Person]] = {}
    for person in people:
        known.setdefault(person.student.casefold(), []).append(person)
    reasons = {}
    for folded, places in alike.items():
        for place in places:
            rivals = [other for other in places if other != place and _are_two(place, other, found)]
            is_new = not any(found[place] is one for one in known.get(folded, ()))
            before = [one for one in known.get(folded, ()) if is_new and _is_another(found[place], one)]
            if rivals:
                reasons[place] = _reason(place, found[place], rivals[0][1], found[rivals[0]])
            elif before:
                reasons[place] = _reason(place, found[place], _written(before[0]), before[0])
    return reasons


def _are_two(one: Place, other: Place, found: Mapping[Place, Person]) -> bool:
    """Tell whether two uploads are of two students. One student may have folders of two names."""
    cleaned_alike = student_id(one[1]) == student_id(other[1])
    return found[one] is not found[other] or cleaned_alike


def _is_another(new: Person, known: Person) -> bool:
    """Tell whether somebody is not the known person who has the same folder's name."""
    if new.student != known.student:
        return True
    kinds = (new.ids.keys() & known.ids.keys()) - {"name"}
    if any(new.ids[kind] == known.ids[kind] for kind in kinds):
        return False
    return bool(kinds) or bool(_origins(new) and _origins(known) and not _origins(new) & _origins(known))


def _origins(person: Person) -> set[str]:
    """Return the ids that the name of a person's folder may have been made of."""
    return set(map(str.casefold, made_of(person)))


def _written(person: Person) -> str:
    """Return a person's id as the platform or the roster writes it."""
    return next(iter(made_of(person)), person.student)


def _reason(place: Place, person: Person, other_key: str, other: Person) -> str:
    kind, key = place
    if person.student != other.student:
        return (
            f"{person.student} and {other.student} differ in capital letters only, and some computers take "
            "their folders for one. If they are one student, give both the same name; else rename one: "
            "unpack the download, and name the folder."
        )
    own_ids = "an id of their own with --roster: id,first_name,last_name,email"
    if kind == "moodle":
        return (
            f"Participants {key} and {other_key} would both be {person.student} here: a folder's name holds "
            f'none of / \\ : * ? + < > " |. Give each {own_ids}.'
        )
    or_else = f", or give each {own_ids}, with {key!r} as the address" if kind == "folder" else ""
    return (
        f"{key} and {other_key} would both be {person.student} here: a folder's name holds none of "
        f'/ \\ : * ? + < > " | and has at most 100 characters. Unpack the download and rename one{or_else}.'
    )
