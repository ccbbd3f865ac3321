"""Every line of the syllabus is taught in a section, and practiced where it says so."""

import re

import nbformat

from tests.notebooks.exercise import COURSE, UNITS, questions, read_cells


def headings(unit: str) -> set[str]:
    parts = [
        nbformat.read(path, as_version=4) for path in (COURSE / "notebooks/lessons").glob(f"{unit}*.ipynb")
    ]
    text = "\n".join(cell.source for part in parts for cell in part.cells if cell.cell_type == "markdown")
    return {heading.strip() for heading in re.findall(r"^#{1,4} (.+)$", text, re.M)}


def coverage(unit: str) -> list[tuple[str, str, str]]:
    """Read a unit's table in docs/coverage.md: what the syllabus says, its section, its question."""
    part = (COURSE / "docs" / "coverage.md").read_text().split(f"## Unit {unit[:2]}")[1].split("\n## ")[0]
    rows = [line.strip().strip("|").split("|") for line in part.splitlines() if line.startswith("| ")][2:]
    return [(phrase.strip(), section.strip(), question.strip(" `")) for phrase, section, question in rows]


def syllabus(unit: str) -> str:
    text = (COURSE / "docs" / "syllabus.md").read_text()
    return text.split(f"\n## {unit[:2]} ")[1].split("\n## ")[0]


WORD = re.compile(r"[\w²-]{4,}")
SMALL_WORDS = {"against", "with", "from", "that", "this", "what", "then", "before", "prints"}


def words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)} - SMALL_WORDS


def test_every_line_of_the_syllabus_is_mapped(unit):
    taught = syllabus(unit).split("\nFigures")[0].partition("\n")[2]
    missing = words(taught) - words(" ".join(row[0] for row in coverage(unit)))
    assert not missing, f"docs/coverage.md does not speak of {sorted(missing)}"


def test_every_section_and_question_of_the_map_is_there(unit):
    asked = {f"test_{name}" for name in questions(read_cells(unit))}
    known = asked | {cell.id for cell in read_cells(unit) if cell.is_manual}
    for phrase, section, question in coverage(unit):
        assert not section or section in headings(unit), f"{phrase}: no section {section!r}"
        assert section or question, f"{phrase}: neither taught nor practiced"
        assert not question or question in known, f"{phrase}: no question {question!r}"


def test_what_the_syllabus_wants_practiced_is_asked(unit):
    marked = [row for row in coverage(unit) if "✎" in row[0]]
    assert len(marked) >= syllabus(unit).count("✎")
    assert not [row[0] for row in marked if not row[2]]


def test_every_question_that_a_machine_grades_is_on_the_map(unit):
    asked = {f"test_{name}" for name in questions(read_cells(unit))}
    assert asked <= {row[2] for row in coverage(unit)}


def test_all_units_of_the_syllabus_are_there():
    text = (COURSE / "docs" / "syllabus.md").read_text()
    numbers = re.findall(r"^## (\d\d) ", text, re.M)
    assert [unit[:2] for unit in UNITS] == numbers
