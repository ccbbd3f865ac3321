"""Recognition of a unit's notebooks by their cells, whatever the files are called."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from grader.course import Course
from grader.errors import GraderError, SubmissionError
from grader.lms.archives import Member
from grader.submission.notebook_names import is_called_notebook, stem_of
from grader.submission.reading import read_cells


@dataclass(frozen=True, kw_only=True)
class Known:
    """The notebooks of a course: the grade_ids of each, by unit and by name without suffix."""

    unit: str
    cells: Mapping[tuple[str, str], frozenset[str]]

    @property
    def expected(self) -> list[str]:
        """The names of the unit's notebooks, without suffix."""
        return [name for unit, name in self.cells if unit == self.unit]


@dataclass(frozen=True, kw_only=True)
class Match:
    """The result of looking at one file: the notebook of the unit that it is, or why it is none."""

    notebook: str = ""
    reason: str = ""
    note: str = ""
    cells: int = 0


def known_notebooks(course: Course, unit: str) -> Known:
    """Read the grade_ids of all notebooks of a course.

    Raises:
        GraderError: The unit's own source cannot be read.
    """
    cells = {}
    for each in course.units():
        for path in course.source_notebooks(each):
            try:
                found = read_cells(path.read_bytes(), path.name)
            except SubmissionError as error:
                if each == unit:
                    raise GraderError(
                        f"The unit's source: {error.reason}", "Correct the source notebook."
                    ) from error
                continue
            cells[each, path.stem] = frozenset(cell.grade_id for cell in found if cell.grade_id)
    return Known(unit=unit, cells=cells)


def is_notebook_file(file: str) -> bool:
    """Tell whether a path may be a notebook's, by the name of the file."""
    return is_called_notebook(PurePosixPath(file).name)


def match_notebook(member: Member, file: str, known: Known) -> Match:
    """Say which of the unit's notebooks a file is.

    The notebook that has most of the file's grade_ids is taken. A file without any is taken for the
    notebook that it is called like: some editors drop the metadata.
    """
    try:
        found = {cell.grade_id for cell in read_cells(member.read(), file)} - {""}
    except SubmissionError as error:
        return Match(reason=error.reason)
    except (json.JSONDecodeError, RecursionError) as error:
        return Match(reason=f"{file} cannot be read ({error}).")
    counts = {place: len(found & ids) for place, ids in known.cells.items()}
    best = max(counts, key=lambda place: (counts[place], place[0] == known.unit), default=None)
    if best is None or not counts[best]:
        return _by_name(file, known)
    unit, notebook = best
    if unit != known.unit:
        return Match(reason=f"{file} is the notebook of {unit}, not of {known.unit}.")
    return Match(notebook=notebook, cells=counts[best])


def _by_name(file: str, known: Known) -> Match:
    """Take a file for the notebook with whose name it begins; of several names the longest one counts."""
    stem = stem_of(PurePosixPath(file).name).lower()
    called = [place for place in known.cells if stem.startswith(place[1].lower())]
    if not called:
        return Match(reason=f"{file} has none of the unit's cells.")
    unit, notebook = max(called, key=lambda place: (len(place[1]), place[0] == known.unit))
    if unit != known.unit:
        return Match(
            reason=f"{file} has none of the unit's cells, and is called like the notebook of {unit}."
        )
    note = f"{file} has none of the unit's cells; taken because of its name."
    return Match(notebook=notebook, note=note)
