"""Columns of marks: the one that is exactly a unit's, or the one that was asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from grader.errors import GraderError

NUMBER = re.compile(r"\(\d+\)\s*$")
"""Canvas's own number of an assignment, at the end of a column's title."""

Alike = Callable[[str, str], bool]


def column_of(titles: Mapping[int, str], unit: str, asked: str, file: str, ending: str = "") -> int:
    """Return the place of the column for marks.

    Args:
        titles: The titles of all columns for marks, by their places.
        unit: The unit's name: "hw1" is "HW 1" and "hw-01", and neither "hw10" nor "hw1 extra".
        asked: The column's title, or its first words; empty if the unit's name is to show it.
        file: The file's name, for messages.
        ending: An expression for the end of each title that is not part of the assignment's name.

    Raises:
        GraderError: No column, or more than one, is called so.
    """
    if not titles:
        raise GraderError(
            f"{file} has no column for marks.", "Export it from the platform with its assignments."
        )
    ways: tuple[Alike, ...] = (_same, _same_values, _same_words)
    if asked:
        ways = (_same_title, _same, _same_values, _begins)
    bare = {place: re.sub(ending, "", title, flags=re.IGNORECASE) for place, title in titles.items()}
    found: list[int] = []
    for alike in ways:
        found = found or [place for place, title in bare.items() if alike(title, asked or unit)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(repr(title) for title in titles.values())
    if asked:
        what = f"several columns that begin with {asked!r}" if found else f"no column {asked!r}"
        raise GraderError(f"{file} has {what}.", f"Its columns for marks: {names}.")
    what = f"several columns that are called {unit}" if found else f"no column that is called {unit}"
    raise GraderError(f"{file} has {what}.", f"Name one of these with --column: {names}.")


def _same_title(title: str, wanted: str) -> bool:
    return _key(title) == _key(wanted) != ""


def _same(title: str, wanted: str) -> bool:
    return _same_title(NUMBER.sub("", title), wanted)


def _same_values(title: str, wanted: str) -> bool:
    """Compare numbers by their values: "hw1" and "hw01"."""
    return _key(NUMBER.sub("", title), values=True) == _key(wanted, values=True) != ""


def _same_words(title: str, wanted: str) -> bool:
    """Compare words in whatever order, and numbers in theirs: "Sums 01" and "01_sums"."""
    parts = [_parts(NUMBER.sub("", title), values=True), _parts(wanted, values=True)]
    words, others = (sorted(part for part in one if not part.isdigit()) for one in parts)
    numbers, other_numbers = ([part for part in one if part.isdigit()] for one in parts)
    return bool(words) and (words, numbers) == (others, other_numbers)


def _begins(title: str, wanted: str) -> bool:
    """Tell whether the first words of a title are the wanted ones."""
    ends = [match.end() for match in re.finditer(r"[^\W_]+(?![.,]\d)", title)]
    return any(_key(title[:end]) == _key(wanted) != "" for end in ends)


def _parts(text: str, values: bool = False) -> list[str]:
    """Return the words and the numbers of a text."""
    parts = re.findall(r"\d+|[^\W\d_]+", unicodedata.normalize("NFKC", text).casefold())
    return [str(int(part)) if values and part.isdigit() else part for part in parts]


def _key(text: str, values: bool = False) -> str:
    """Return a text for comparison: without signs and blanks, but 1.1 is not 11."""
    return re.sub(r"(?<=\D) (?=\D)", "", " ".join(_parts(text, values)))
