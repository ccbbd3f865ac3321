"""The start page is as clean as a lesson, and leads to what is there."""

import re

import nbformat

from tests.notebooks.exercise import COURSE

START = COURSE / "notebooks" / "START.ipynb"


def test_it_is_clean_and_its_links_lead_somewhere():
    notebook = nbformat.read(START, as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    assert not [cell.id for cell in notebook.cells if cell.get("outputs") or cell.get("execution_count")]
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert links and all((START.parent / link).exists() for link in links)
